package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/PuerkitoBio/goquery"
	"github.com/gocolly/colly/v2"
	"github.com/mmcdole/gofeed"

	"github.com/communique-go/communique"
)

// A crawl fetches what its starting pages lead to.
type crawl struct {
	store *store
	delay time.Duration
	links string // selector
	agent string
	depth int
	log   io.Writer

	collector *colly.Collector
	failed    error // of the store: nothing more is fetched
}

// What a request carries, as keys of its context.
const (
	keyAddress   = "address"   // it was asked for under; a server may have led on to another
	keyStart     = "start"     // it is a listing or feed that was given
	keyDepth     = "depth"     // how many listings led to it
	keyReference = "reference" // the day that a feed gives it
)

// run fetches the starting pages, which may have news, and of all that they lead to what the store does not have.
func (c *crawl) run(ctx context.Context, starts []string) error {
	hosts, err := hostsOf(starts)
	if err != nil {
		return err
	}
	c.collector = colly.NewCollector(
		colly.StdlibContext(ctx), colly.UserAgent(c.agent), colly.AllowedDomains(hosts...), colly.MaxBodySize(communique.DefaultMaxBytes),
	)
	c.collector.IgnoreRobotsTxt = false
	if err := c.collector.Limit(&colly.LimitRule{DomainGlob: "*", Parallelism: 1, Delay: c.delay}); err != nil {
		return err
	}
	c.collector.OnResponse(c.response)
	c.collector.OnError(c.fault)
	for _, start := range starts {
		c.visit(start, keyStart, "yes")
	}
	if c.failed != nil {
		return c.failed
	}
	return ctx.Err()
}

func hostsOf(starts []string) (hosts []string, err error) {
	for _, s := range starts {
		u, err := url.Parse(s)
		if err != nil || u.Hostname() == "" {
			return nil, fmt.Errorf("%q is no address", s)
		}
		hosts = append(hosts, u.Hostname())
	}
	return hosts, nil
}

// visit fetches a page, with what is told of it.
func (c *crawl) visit(address string, told ...string) {
	ctx := colly.NewContext()
	ctx.Put(keyAddress, address)
	for i := 0; i < len(told); i += 2 {
		ctx.Put(told[i], told[i+1])
	}
	err := c.collector.Request("GET", address, nil, ctx, nil)
	var again *colly.AlreadyVisitedError
	switch {
	case errors.As(err, &again):
		if to := again.Destination.String(); to != address {
			c.keep(c.store.moved(address, to))
		}
	case errors.Is(err, colly.ErrForbiddenDomain): // not ours to fetch, or not again
	case errors.Is(err, colly.ErrRobotsTxtBlocked):
		fmt.Fprintln(c.log, "robots.txt forbids", address)
	case err != nil:
		fmt.Fprintln(c.log, address, err)
	}
}

// response is called with each page.
func (c *crawl) response(r *colly.Response) {
	if isFeed(r) {
		c.feed(r)
		return
	}
	if r.Ctx.Get(keyStart) != "" {
		c.listing(r)
		return
	}
	address := r.Request.URL.String()
	if asked := r.Ctx.Get(keyAddress); asked != address {
		c.keep(c.store.moved(asked, address))
		if done, err := c.store.has(address); done || err != nil {
			c.keep(err)
			return
		}
	}
	p := communique.Parser{URL: address, ContentType: contentType(r), Reference: communique.Date(r.Ctx.Get(keyReference))}
	if p.Reference == "" {
		p.Reference = communique.DateOf(time.Now())
	}
	a, err := p.Parse(bytes.NewReader(r.Body))
	if errors.Is(err, communique.ErrListing) {
		c.listing(r) // a further page of the listing; it may change, and is not kept
		return
	}
	if err != nil {
		c.keep(c.store.none(address, err))
		return
	}
	c.keep(c.store.release(address, a))
}

// contentType is what the server says, but for the charset: where it gives one, colly has turned the body into UTF-8.
func contentType(r *colly.Response) string {
	kind, rest, _ := strings.Cut(r.Headers.Get("Content-Type"), ";")
	if strings.Contains(strings.ToLower(rest), "charset") {
		return kind + "; charset=utf-8"
	}
	return kind
}

func isFeed(r *colly.Response) bool {
	kind := r.Headers.Get("Content-Type")
	return !strings.Contains(kind, "html") && gofeed.DetectFeedType(bytes.NewReader(r.Body)) != gofeed.FeedTypeUnknown
}

// feed fetches what a feed names. The day that it gives for a release is what "today" means there.
func (c *crawl) feed(r *colly.Response) {
	feed, err := gofeed.NewParser().Parse(bytes.NewReader(r.Body))
	if err != nil {
		fmt.Fprintln(c.log, r.Request.URL, err)
		return
	}
	for _, item := range feed.Items {
		if published := item.PublishedParsed; published != nil {
			c.follow(r, item.Link, keyReference, string(communique.DateOf(*published)))
			continue
		}
		c.follow(r, item.Link)
	}
}

// listing fetches what a listing links to.
func (c *crawl) listing(r *colly.Response) {
	depth, _ := strconv.Atoi(r.Ctx.Get(keyDepth)) // nothing is 0
	if depth >= c.depth {
		return
	}
	doc, err := goquery.NewDocumentFromReader(bytes.NewReader(r.Body))
	if err != nil {
		fmt.Fprintln(c.log, r.Request.URL, err)
		return
	}
	doc.Find(c.links).Each(func(_ int, a *goquery.Selection) {
		c.follow(r, a.AttrOr("href", ""), keyDepth, strconv.Itoa(depth+1))
	})
}

// follow fetches what a page links to, unless it is there already.
func (c *crawl) follow(r *colly.Response, href string, told ...string) {
	address := r.Request.AbsoluteURL(href)
	if address == "" || c.failed != nil || c.collector.Context.Err() != nil {
		return
	}
	address, _, _ = strings.Cut(address, "#")
	done, err := c.store.has(address)
	c.keep(err)
	if !done && err == nil {
		c.visit(address, told...)
	}
}

// fault is called with a request that a server did not answer well: the next run tries it again.
func (c *crawl) fault(r *colly.Response, err error) {
	if r.Ctx.Get(keyStart) == "" && c.collector.Context.Err() == nil {
		c.keep(c.store.fault(r.Ctx.Get(keyAddress), err))
	}
}

// keep remembers that the store failed.
func (c *crawl) keep(err error) {
	if err != nil && c.failed == nil {
		c.failed = err
	}
}
