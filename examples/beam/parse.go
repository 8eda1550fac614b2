package main

import (
	"bytes"
	"context"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/communique-go/communique"
)

func init() {
	register.DoFn6x0[context.Context, Page, func(Release), func(Meeting), func(Investment), func(Dead)](&parseFn{})
	register.Emitter1[Release]()
	register.Emitter1[Meeting]()
	register.Emitter1[Investment]()
}

// parseFn reads pages.
type parseFn struct{}

func (*parseFn) ProcessElement(ctx context.Context, p Page, release func(Release), meeting func(Meeting), investment func(Investment), dead func(Dead)) {
	a, err := communique.Parser{URL: p.URL, ContentType: p.ContentType, Reference: communique.Date(p.Fetched)}.Parse(bytes.NewReader(p.Body))
	if err != nil {
		pagesWithout.Inc(ctx, 1)
		dead(Dead{URL: p.URL, Stage: "parse", Reason: err.Error(), Bytes: int64(len(p.Body))})
		return
	}
	releasesRead.Inc(ctx, 1)
	release(newRelease(p, a))
	for n, m := range a.Meetings {
		meeting(newMeeting(p, n, m))
	}
	for n, v := range a.Investments {
		investment(newInvestment(p, n, v))
	}
}
