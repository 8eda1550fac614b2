package communique

import (
	"strconv"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/text"
	"github.com/communique-go/communique/internal/token"
)

// countBefore reads the number before the noun at token i: digits, in groups or not, or a number word, with its qualifier.
func (a *accounts) countBefore(i, first int) (c Count) {
	for k := i - 1; k >= first && k > i-8; k-- {
		if n, start, ok := a.integer(k, first); ok && !a.is(k+1, "dimension") && !(a.doc.Is(k+1, "-") && a.doc.Tokens[k+1].Glued()) {
			c.Value = n
			c.Qualifier = a.qualifier(start, first)
			return c
		}
		t, class := a.doc.Tokens[k], a.doc.Class(k)
		if t.Is(token.Mark) && !a.doc.Is(k, "-") && !a.possessive(k) || class&(lexicon.Preposition|lexicon.Conjunction|lexicon.Determiner|lexicon.Be|lexicon.Have) != 0 && !a.doc.Is(k, "of") {
			break
		}
	}
	return c
}

// countAfter reads the number behind the noun that ends at token end: "the number of joint ventures has exceeded 40", "companies (over
// 600 operate ...)", "firms, some 27 of which".
func (a *accounts) countAfter(end int, s text.Sentence) (c Count) {
	reached := a.doc.Is(end, "(")
	for k := end; k < s.End && k < end+window/2 && (!a.doc.Is(k, ",") || k == end) && !a.doc.Is(k, ")"); k++ {
		_, verb := a.doc.Longest(k, lexicon.Trading)
		reached = reached || verb || a.is(k, "numbers")
		n, _, ok := a.integer(k, k)
		if a.doc.Is(end, ",") {
			reached = a.doc.Is(k+1, "of") && a.doc.Class(k+2)&lexicon.Relative != 0 // "Norwegian firms, some 27 of which"
		}
		if _, unit := a.doc.Longest(k+1, lexicon.Quantity); !ok || !reached || unit || a.doc.Is(k-1, "from") {
			continue
		}
		c.Value, c.Qualifier = n, a.qualifier(k, s.First)
		return c
	}
	return c
}

// integer reads the whole number that ends with token i, and tells where it begins.
func (a *accounts) integer(i, first int) (n, start int, ok bool) {
	if h, found := a.doc.Longest(i, lexicon.Quantity); found && int(h.End) == i+1 {
		value, err := strconv.Atoi(h.Entry.Get("value"))
		if err == nil && value > 0 {
			return a.compound(value, i, first)
		}
	}
	if !a.doc.Has(i, token.Digit) || a.dated(i) || a.moneyAt(i) >= 0 || i > first+1 && a.doc.Is(i-1, "-") && a.doc.Has(i-2, token.Upper) {
		return 0, 0, false // "CASA-1000"
	}
	digits := make([]byte, 0, 9)
	start = i
	for start > first && groups(a.doc.Word(start)) && a.doc.Has(start-1, token.Digit) && len(a.doc.Word(start-1)) <= 3 {
		start--
	}
	for k := start; k <= i; k++ {
		for _, c := range []byte(a.doc.Word(k)) {
			switch {
			case c >= '0' && c <= '9':
				digits = append(digits, c)
			case c == '.':
				return 0, 0, false
			}
		}
	}
	n, err := strconv.Atoi(string(digits))
	return n, start, err == nil && n > 0 && n < 10_000_000
}

// groups tells whether digits are the last three of a number that is written in groups: 1 500.
func groups(w string) bool { return len(w) == 3 }

// compound joins a number word to the tens before it: twenty-five.
func (a *accounts) compound(value, i, first int) (n, start int, ok bool) {
	k := i - 1
	if a.doc.Is(k, "-") {
		k--
	}
	if k >= first && value < 10 {
		if h, found := a.doc.Longest(k, lexicon.Quantity); found && h.Entry.Has("tens") {
			tens, err := strconv.Atoi(h.Entry.Get("value"))
			return tens + value, k, err == nil
		}
	}
	return value, i, true
}

// dated tells whether token i is part of a date.
func (a *accounts) dated(i int) bool { return a.date[i] > 0 }

// qualifier is how exact the number that begins at token i is.
func (a *accounts) qualifier(i, first int) Qualifier {
	for start := max(first, i-4); start < i; start++ {
		if h, ok := a.doc.Longest(start, lexicon.Quantity); ok && int(h.End) == i && h.Entry.Get("qualifier") != "" {
			return Qualifier(h.Entry.Get("qualifier"))
		}
	}
	return Exact
}
