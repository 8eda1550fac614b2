package communique

import (
	"bytes"
	"io"

	"github.com/PuerkitoBio/goquery"

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
	if bytes.Contains(b[:min(len(b), 1024)], []byte("<")) {
		doc, err := goquery.NewDocumentFromReader(bytes.NewReader(b))
		if err != nil {
			return nil, err
		}
		return p.ParseSelection(doc.Selection)
	}
	return p.ParseText(string(b))
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
