package communique

import (
	"fmt"
	"io"

	"github.com/PuerkitoBio/goquery"

	"github.com/communique-go/communique/internal/charset"
	"github.com/communique-go/communique/internal/page"
)

// Parse reads HTML or plain text in any charset.
func (p Parser) Parse(r io.Reader) (*Article, error) {
	limit := p.MaxBytes
	if limit == 0 {
		limit = DefaultMaxBytes
	}
	b, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err != nil {
		return nil, err
	}
	if int64(len(b)) > limit {
		return nil, ErrTooLarge
	}
	d := charset.Decode(b, p.ContentType)
	var pg *page.Page
	switch d.Kind {
	case charset.Other:
		return nil, fmt.Errorf("%w: %s", ErrNotText, d.What)
	case charset.HTML:
		pg = page.HTML(d.Text, p.options())
	default:
		pg = page.Plain(d.Text, p.options())
	}
	for _, w := range d.Warnings {
		pg.Warnings = append(pg.Warnings, page.Warning{Code: w.Code, Detail: w.Detail})
	}
	return p.read(pg)
}

// ParseText reads plain text; it is never taken for HTML.
func (p Parser) ParseText(s string) (*Article, error) { return p.read(page.Plain(s, p.options())) }

// ParseSelection reads the release in a part of a document that a scraper holds, which it does not change.
func (p Parser) ParseSelection(sel *goquery.Selection) (*Article, error) {
	return p.read(page.Selection(sel, p.options()))
}

func (p Parser) options() page.Options {
	return page.Options{URL: p.URL, KeepAll: p.KeepAll, Lexicon: p.lexicon()}
}
