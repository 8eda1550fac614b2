package page

import (
	"strings"

	"github.com/PuerkitoBio/goquery"
)

// Plain and Selection stand in until the room is built.
func Plain(s string, o Options) *Page {
	p := &Page{URL: o.URL}
	for _, b := range strings.Split(strings.ReplaceAll(s, "\r\n", "\n"), "\n\n") {
		p.Blocks = append(p.Blocks, Block{Text: b})
	}
	return p
}

// Selection reads paragraphs.
func Selection(sel *goquery.Selection, o Options) *Page {
	p := &Page{URL: o.URL, Title: sel.Find("h1").First().Text()}
	sel.Find("p").Each(func(_ int, s *goquery.Selection) { p.Blocks = append(p.Blocks, Block{Text: s.Text()}) })
	return p
}
