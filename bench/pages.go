package main

import (
	"fmt"
	"net/url"
	"strings"
	"time"

	"codeberg.org/readeck/go-readability/v2"
	"github.com/PuerkitoBio/goquery"
	"github.com/markusmobius/go-htmldate"
	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"

	"github.com/communique-go/communique"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/page"
)

// A pageReader makes a page, in UTF-8, into a text and a date of publication. A page that it cannot read gives neither.
type pageReader struct {
	name         string
	text, dates  bool // what it gives
	read         func(html, address string) (text, published string)
	importedFrom string // the package whose import it costs
}

// The readers that stand in the table of factors too.
const (
	parseName       = "goquery's parse alone"
	pageRoomName    = "communique, page room"
	wholeParseName  = "communique, Parse"
	readabilityName = "go-readability v2"
)

var pageReaders = []pageReader{
	{parseName, false, false, parseAlone, "github.com/PuerkitoBio/goquery"},
	{pageRoomName, true, true, pageRoom, "github.com/communique-go/communique"},
	{wholeParseName, true, true, wholeParse, "github.com/communique-go/communique"},
	{"go-trafilatura", true, false, trafilaturaWith(trafilatura.Options{HtmlDateMode: trafilatura.Disabled}), "github.com/markusmobius/go-trafilatura"},
	{
		"go-trafilatura, fallback", true, false, trafilaturaWith(trafilatura.Options{HtmlDateMode: trafilatura.Disabled, EnableFallback: true}),
		"github.com/markusmobius/go-trafilatura",
	},
	{"go-trafilatura, fallback and dates", true, true, trafilaturaWith(trafilatura.Options{EnableFallback: true}), "github.com/markusmobius/go-trafilatura"},
	{readabilityName, true, true, readable, "codeberg.org/readeck/go-readability/v2"},
	{"go-htmldate", false, true, dated, "github.com/markusmobius/go-htmldate"},
}

func parseAlone(s, _ string) (text, published string) {
	parsed(s)
	return "", ""
}

// parsed is the page's document by goquery, for every reader that takes one: their own doors would first guess at the charset, which costs
// some of them more than the parse. A page that is none gives an empty document.
func parsed(s string) *html.Node {
	doc, err := goquery.NewDocumentFromReader(strings.NewReader(s))
	if err != nil {
		return &html.Node{Type: html.DocumentNode}
	}
	return doc.Nodes[0]
}

func pageRoom(s, address string) (text, published string) {
	p := page.HTML(s, page.Options{URL: address, Lexicon: lexicon.English()})
	blocks := make([]string, len(p.Blocks))
	for i, b := range p.Blocks {
		blocks[i] = b.Text
	}
	return strings.Join(blocks, "\n\n"), p.Published
}

func wholeParse(s, address string) (text, published string) {
	a, err := communique.Parser{URL: address, ContentType: "text/html; charset=utf-8"}.Parse(strings.NewReader(s))
	if err != nil {
		return "", ""
	}
	return a.Text, string(a.Published)
}

func trafilaturaWith(o trafilatura.Options) func(s, address string) (text, published string) {
	return func(s, address string) (text, published string) {
		o := o
		o.OriginalURL = parsedURL(address)
		got, err := trafilatura.ExtractDocument(parsed(s), o)
		if err != nil {
			return "", ""
		}
		return got.ContentText, day(got.Metadata.Date)
	}
}

func readable(s, address string) (text, published string) {
	got, err := readability.FromDocument(parsed(s), parsedURL(address))
	if err != nil {
		return "", ""
	}
	if when, err := got.PublishedTime(); err == nil {
		published = day(when)
	}
	if got.Node == nil {
		return "", published
	}
	var out strings.Builder
	if err := got.RenderText(&out); err != nil {
		return "", published
	}
	return out.String(), published
}

func dated(s, address string) (text, published string) {
	got, err := htmldate.FromDocument(parsed(s), htmldate.Options{URL: address, UseOriginalDate: true})
	if err != nil {
		return "", ""
	}
	return "", day(got.DateTime)
}

func parsedURL(s string) *url.URL {
	u, err := url.Parse(s)
	if err != nil || s == "" {
		return &url.URL{Scheme: "https", Host: "example.org"}
	}
	return u
}

func day(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.DateOnly)
}

// readPages compares the readers of pages.
func (o options) readPages(c *corpus) (table, error) {
	t := table{
		heading: "Pages",
		note:    fmt.Sprintf("%d pages, %s MB, %d of them with a date of publication.", len(c.pages), figure(c.megabytes()), c.datedPages()),
		columns: []string{"reader", "body F1", "published right", "wrong", "pages/s", "MB/s", "allocations a page", "KB a page"},
	}
	works := pageWorks(c, pageReaders)
	least(works, o.time)
	for i, r := range pageReaders {
		f1, right, wrong := r.judge(c)
		x, n := works[i].cost, float64(len(c.pages))
		t.add(r.name, f1, right, wrong, figure(n/x.seconds), figure(c.megabytes()/x.seconds), figure(x.allocs/n), figure(x.bytes/n/1e3))
	}
	return t, nil
}

// pageWorks are the readers at work on the same pages.
func pageWorks(c *corpus, readers []pageReader) (works []work) {
	for _, r := range readers {
		works = append(works, work{
			warm: func() { r.read(c.pages[0].html, "") },
			round: func() {
				for _, p := range c.pages {
					r.read(p.html, p.url)
				}
			},
		})
	}
	return works
}

func (c *corpus) datedPages() (n int) {
	for _, p := range c.pages {
		if p.published != "" {
			n++
		}
	}
	return n
}

// judge tells how right the reader is about body and date; a dash stands where it gives none.
func (r pageReader) judge(c *corpus) (f1, right, wrong string) {
	var b bodies
	hits, misses := 0, 0
	for _, p := range c.pages {
		text, published := r.read(p.html, p.url)
		if p.text != "" {
			b.add(p.text, text)
		}
		switch {
		case p.published == "" || published == "":
		case p.published == published:
			hits++
		default:
			misses++
		}
	}
	f1, right, wrong = none, none, none
	if r.text && b.n > 0 {
		f1 = fmt.Sprintf("%.3f", b.f1())
	}
	if n := c.datedPages(); r.dates && n > 0 {
		right, wrong = fmt.Sprintf("%.3f", float64(hits)/float64(n)), fmt.Sprintf("%.3f", float64(misses)/float64(n))
	}
	return f1, right, wrong
}
