package mention

import (
	"strconv"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/text"
	"github.com/communique-go/communique/internal/token"
)

// A cursor reads the tokens of a paragraph, which end before token end. Its methods take a token and return what begins there with the
// token after it, which is 0 if nothing does.
type cursor struct {
	*text.Text
	end int
}

// find is the longest entry of a kind at i that carries the attribute; "" is any.
func (c cursor) find(i int, kind lexicon.Kind, attr string) (e *lexicon.Entry, next int) {
	if !c.Kinds(i).Has(kind) || i >= c.end || attr != "" && kind.Set()&lexicon.Asked != 0 && !c.Named(i, attr) {
		return nil, 0
	}
	hits := c.Hits(i)
	for n := len(hits) - 1; n >= 0; n-- {
		if h := &hits[n]; h.Kind == kind && int(h.End) <= c.end && carries(h.Entry, attr) {
			return h.Entry, int(h.End)
		}
	}
	return nil, 0
}

// may tells whether an entry of a kind with the attribute can begin at token i: most questions are settled here.
func (c cursor) may(i int, kind lexicon.Kind, attr string) bool {
	if !c.Kinds(i).Has(kind) {
		return false
	}
	return attr == "" || kind.Set()&lexicon.Asked == 0 || c.Named(i, attr)
}

// calendar is the longest line of dates.txt at i that carries the attribute.
func (c cursor) calendar(i int, attr string) (e *lexicon.Entry, next int) {
	return c.find(i, lexicon.Calendar, attr)
}

func carries(e *lexicon.Entry, attr string) bool {
	return attr == "" || e.Carries(attr)
}

// after is the entry of a kind with the attribute that ends just before token i, within five tokens.
func (c cursor) after(i int, kind lexicon.Kind, attr string) (e *lexicon.Entry, first int) {
	for j := i - 1; j >= 0 && j >= i-5; j-- {
		if !c.may(j, kind, attr) {
			continue
		}
		for _, h := range c.Hits(j) {
			if int(h.End) == i && h.Kind == kind && carries(h.Entry, attr) {
				e, first = h.Entry, j
			}
		}
	}
	return e, first
}

// is tells whether token i is one of the words or marks, as written. It is asked in so many places that its code in each would crowd out others'.
//
//go:noinline
func (c cursor) is(i int, words ...string) bool {
	if i < 0 || i >= c.end {
		return false
	}
	w := c.Word(i)
	for _, s := range words {
		if len(s) == len(w) && s[0] == w[0] && s == w {
			return true
		}
	}
	return false
}

// has tells whether token i has a shape.
func (c cursor) has(i int, s token.Shape) bool { return i >= 0 && i < c.end && c.Tokens[i].Is(s) }

// glued tells whether token i stands close to the one before it.
func (c cursor) glued(i int) bool { return i > 0 && i < c.end && c.Tokens[i].Glued() }

// class tells whether token i belongs to a closed class.
func (c cursor) class(i int, class lexicon.Class) bool { return i < c.end && c.Class(i)&class != 0 }

// skip is the token after i if token i is one of the words, else i.
func (c cursor) skip(i int, words ...string) int {
	if c.is(i, words...) {
		return i + 1
	}
	return i
}

// article skips "the" at i.
func (c cursor) article(i int) int {
	if c.Class(i)&lexicon.Definite == 0 {
		return i
	}
	return c.skip(i, "the", "The")
}

// plainNumber is a token of digits alone, at most so many.
func (c cursor) plainNumber(i, digits int) (n, next int) {
	if !c.has(i, token.Digit) || len(c.Word(i)) > digits {
		return 0, 0
	}
	for _, digit := range []byte(c.Word(i)) {
		if digit < '0' || digit > '9' {
			return 0, 0 // without an error to make
		}
		n = 10*n + int(digit-'0')
	}
	return n, i + 1
}

// cardinal is a small number in digits or words: 12, twelve, twenty-one.
func (c cursor) cardinal(i int) (n, next int) {
	if c.has(i, token.Digit) {
		if n, next = c.plainNumber(i, 3); next > 0 {
			return n, next
		}
	}
	return c.worded(i, "value")
}

// ordinal is 1st, first, twenty-first; -1 is "last".
func (c cursor) ordinal(i int) (n, next int) {
	if n, next = c.plainNumber(i, 2); next > 0 {
		if e, _ := c.find(next, lexicon.Quantity, "suffix"); e != nil && c.glued(next) {
			return n, next + 1
		}
		return 0, 0
	}
	return c.worded(i, "ordinal")
}

// worded is a number in words, of which the last carries the attribute.
func (c cursor) worded(i int, attr string) (n, next int) {
	if !c.Kinds(i).Has(lexicon.Quantity) {
		return 0, 0
	}
	if c.Named(i, "tens") {
		if n, next = c.compounded(i, attr); next > 0 {
			return n, next
		}
	}
	if !c.Named(i, attr) {
		return 0, 0
	}
	e, next := c.find(i, lexicon.Quantity, attr)
	if e != nil && e.Has("fraction") { // three quarters are ¾, or three
		e, next = c.counting(i, attr)
	}
	if e == nil {
		return 0, 0
	}
	return number(e, attr), next
}

// compounded is a number in two words, of which the last carries the attribute: twenty-one, twenty-first.
func (c cursor) compounded(i int, attr string) (n, next int) {
	e, j := c.find(i, lexicon.Quantity, "tens")
	if e == nil {
		return 0, 0
	}
	unit, next := c.find(c.skip(j, "-", "‑"), lexicon.Quantity, attr)
	if unit == nil || unit.Has("tens") {
		return 0, 0
	}
	if n = number(unit, attr); n < 1 || n > 9 {
		return 0, 0
	}
	return number(e, "value") + n, next
}

// counting is the longest number at i that is no fraction.
func (c cursor) counting(i int, attr string) (e *lexicon.Entry, next int) {
	for _, h := range c.Hits(i) {
		if h.Kind == lexicon.Quantity && int(h.End) <= c.end && carries(h.Entry, attr) && !h.Entry.Has("fraction") {
			e, next = h.Entry, int(h.End)
		}
	}
	return e, next
}

// number is an attribute's value as a number.
func number(e *lexicon.Entry, attr string) int {
	value := e.Get(attr)
	if value == "" {
		return 0 // without an error to make
	}
	n, _ := strconv.Atoi(value)
	return n
}
