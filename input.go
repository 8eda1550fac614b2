package communique

import (
	"fmt"
	"io"
	"math"
	"strings"

	"github.com/PuerkitoBio/goquery"

	"github.com/communique-go/communique/internal/charset"
	"github.com/communique-go/communique/internal/page"
)

// Parse reads HTML or plain text in any charset.
func (p Parser) Parse(r io.Reader) (*Article, error) {
	raw, err := p.readAll(r)
	if err != nil {
		return nil, err
	}
	d := charset.Decode(raw, p.ContentType)
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
		pg.Warnings = append(pg.Warnings, page.Warning(w))
	}
	return p.read(pg)
}

func (p Parser) readAll(r io.Reader) ([]byte, error) {
	if r == nil {
		return nil, ErrNoText
	}
	limit := p.maxBytes()
	raw, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err != nil {
		return nil, fmt.Errorf("communique: %w", err)
	}
	return raw, p.checkSize(len(raw))
}

func (p Parser) maxBytes() int64 {
	if p.MaxBytes <= 0 {
		return DefaultMaxBytes
	}
	return min(p.MaxBytes, math.MaxInt64-1)
}

func (p Parser) checkSize(n int) error {
	if limit := p.maxBytes(); int64(n) > limit {
		return fmt.Errorf("%w: more than %d bytes", ErrTooLarge, limit)
	}
	return nil
}

// ParseText reads plain text; it is never taken for HTML.
func (p Parser) ParseText(s string) (*Article, error) {
	if err := p.checkSize(len(s)); err != nil {
		return nil, err
	}
	return p.read(page.Plain(strings.ToValidUTF8(s, ""), p.options()))
}

// ParseSelection reads the release in a part of a document that a scraper holds, which it does not change.
func (p Parser) ParseSelection(sel *goquery.Selection) (*Article, error) {
	if sel == nil {
		return nil, ErrNoText
	}
	return p.read(page.Selection(sel, p.options()))
}

func (p Parser) options() page.Options {
	return page.Options{URL: p.URL, KeepAll: p.KeepAll, MaxNodes: p.MaxNodes, Lexicon: p.lexicon()}
}
