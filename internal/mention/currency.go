package mention

import (
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// currency is the longest currency at i. The marks of a symbol (NZ$) stand close to its letters, but for "US $": "A $5 million loan" is in no
// Australian dollars.
func (c cursor) currency(i int) (e *lexicon.Entry, next int) {
	if c.Kinds(i)&coins == 0 || i >= c.end {
		return nil, 0
	}
	for _, h := range c.Hits(i) {
		if h.Kind.Set()&coins != 0 && int(h.End) <= c.end && c.close(int(h.First), int(h.End)) {
			e, next = h.Entry, int(h.End)
		}
	}
	return e, next
}

// close tells whether the marks among tokens [first, end) stand close to what is before them, if that is one letter.
func (c cursor) close(first, end int) bool {
	for i := first + 1; i < end; i++ {
		if c.has(i, token.Mark) && !c.glued(i) && c.Tokens[i-1].End-c.Tokens[i-1].Start < 2 {
			return false
		}
	}
	return true
}

// certain is the ISO code of a currency that leaves no doubt, else "".
func certain(e *lexicon.Entry) string {
	switch {
	case e.Kind == lexicon.CurrencyCode:
		return e.Name
	case e.Get("unit") != "":
		return ""
	}
	return e.Flag()
}

// Likely is the ISO code that a currency most often means.
func Likely(e *lexicon.Entry) string {
	if e.Kind == lexicon.CurrencyCode {
		return e.Name
	}
	return e.Flag()
}

// Fits tells whether a currency that several countries have (rupees, $) may be the one of this code.
func Fits(l *lexicon.Lexicon, code string, e *lexicon.Entry) bool {
	if code == "" {
		return false
	}
	if code == Likely(e) {
		return true
	}
	c := l.Currency(code)
	if c == nil || c.Has("former") {
		return false
	}
	name, units := c.Get("name"), e.Get("unit")
	for units != "" {
		var unit string
		unit, units, _ = strings.Cut(units, ",")
		if strings.HasSuffix(name, unit) {
			return true
		}
	}
	return false
}

func (r moneyReader) fits(code string, e *lexicon.Entry) bool { return Fits(r.Lexicon, code, e) }
