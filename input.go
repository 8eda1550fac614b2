package communique

import (
	"bytes"
	"fmt"
	"io"
	"math"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/PuerkitoBio/goquery"

	"github.com/communique-go/communique/internal/charset"
	"github.com/communique-go/communique/internal/page"
)

// Parse reads HTML, plain text or Markdown in any charset.
func (p Parser) Parse(r io.Reader) (*Article, error) {
	d, err := p.decode(r)
	if err != nil {
		return nil, err
	}
	var pg *page.Page
	switch d.Kind {
	case charset.Other:
		return nil, fmt.Errorf("%w: %s", ErrNotText, d.What)
	case charset.Feed:
		return nil, ErrListing
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

func (p Parser) decode(r io.Reader) (charset.Document, error) {
	raw := freeInputs.Get().(*bytes.Buffer)
	defer keepInput(raw)
	if err := p.readAll(raw, r); err != nil {
		return charset.Document{}, err
	}
	return charset.Decode(raw.Bytes(), p.ContentType), nil // a copy
}

// freeInputs hold inputs while they are decoded.
var freeInputs = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// longestKept is the longest input whose memory serves the next one.
const longestKept = 1 << 20

func keepInput(b *bytes.Buffer) {
	if b.Cap() <= longestKept {
		b.Reset()
		freeInputs.Put(b)
	}
}

func (p Parser) readAll(to *bytes.Buffer, r io.Reader) error {
	if r == nil {
		return ErrNoText
	}
	if _, err := to.ReadFrom(io.LimitReader(r, p.maxBytes()+1)); err != nil {
		return fmt.Errorf("communique: %w", err)
	}
	return p.checkSize(to.Len())
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

// ParseText reads plain text or Markdown; it is never taken for HTML.
func (p Parser) ParseText(s string) (*Article, error) {
	if err := p.checkSize(len(s)); err != nil {
		return nil, err
	}
	return p.read(page.Plain(decoded(s), p.options()))
}

// decoded is a text without the bytes that are no characters: most texts have none.
func decoded(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	return strings.ToValidUTF8(s, "")
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
