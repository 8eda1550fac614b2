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
	in := input{bytes: freeInputs.Get().(*bytes.Buffer)}
	defer in.free()
	if err := p.readAll(in.bytes, r); err != nil {
		return nil, err
	}
	in.Document = charset.Decode(in.bytes.Bytes(), p.ContentType)
	var pg *page.Page
	switch in.Kind {
	case charset.Other:
		return nil, fmt.Errorf("%w: %s", ErrNotText, in.What)
	case charset.Feed:
		return nil, ErrListing
	case charset.HTML:
		pg = page.HTML(in.Text, p.options())
	default:
		text := string(in.Text)
		in.free() // while the text is read there is one copy of it
		pg = page.Plain(text, p.options())
	}
	in.free()
	for _, w := range in.Warnings {
		pg.Warnings = append(pg.Warnings, page.Warning(w))
	}
	return p.read(pg)
}

// An input is what is read, with the bytes that it was decoded from.
type input struct {
	charset.Document
	bytes *bytes.Buffer
}

// free gives the bytes of an input back once its page is made of them.
func (in *input) free() {
	if in.bytes != nil {
		keepInput(in.bytes)
	}
	in.bytes, in.Text = nil, nil
}

// freeInputs hold inputs until their pages are made.
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
	to.Grow(int(min(sizeOf(r), p.maxBytes())) + bytes.MinRead) // room for all of it at once
	if _, err := to.ReadFrom(io.LimitReader(r, p.maxBytes()+1)); err != nil {
		return fmt.Errorf("communique: %w", err)
	}
	return p.checkSize(to.Len())
}

// sizeOf is how many bytes there are to read, 0 where nobody knows.
func sizeOf(r io.Reader) int64 {
	switch r := r.(type) {
	case *bytes.Buffer:
		return int64(r.Len())
	case *bytes.Reader:
		return int64(r.Len())
	case *strings.Reader:
		return int64(r.Len())
	}
	return 0
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
