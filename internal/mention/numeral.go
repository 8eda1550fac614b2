package mention

import (
	"bytes"
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// A numeral is a number phrase: digits or words with their scales.
type numeral struct {
	value  decimal
	bare   decimal // without the scale
	scale  decimal // of a scaled one
	scaled bool
	words  bool // written in words
}

// longestNumber is how many digits and marks a number has at most.
const longestNumber = 32

// numeral reads 1.1 billion, 100 000, three hundred, half a million, one and a half billion, 3 billion 400 million, a billion, one point five.
func (c cursor) numeral(i int) (n numeral, next int) {
	if c.has(i, token.Digit) {
		v, j := c.digits(i, int(c.Tokens[i].Start), int(c.Tokens[i].End))
		if j == 0 {
			return n, 0
		}
		v, j = c.point(v, j)
		return c.compound(v, j, false)
	}
	if c.Kinds(i)&lexicon.Quantity.Set() == 0 {
		return n, 0
	}
	if e, j := c.find(i, lexicon.Quantity, "fraction"); e != nil {
		return c.scaled(attribute(e.Get("value")), c.hyphen(c.skip(j, "a", "of")))
	}
	if v, j := c.wordNumber(i); j > 0 {
		v, j = c.point(v, j)
		return c.compound(v, j, true)
	}
	if _, j := c.find(i, lexicon.Quantity, "article"); j > 0 {
		return c.scaled(whole(1), c.hyphen(j))
	}
	return n, 0
}

// scaled is a number that needs a scale: half a million, a billion.
func (c cursor) scaled(v decimal, i int) (n numeral, next int) {
	if c.is(i, "a") { // a quarter of a billion
		i++
	}
	if n, next = c.scales(v, i); !n.scaled {
		return numeral{}, 0
	}
	n.words = true
	return n, next
}

// point is v with the spelled decimals behind it: one point three, 2 point 75, two point seven five.
func (c cursor) point(v decimal, i int) (decimal, int) {
	if !c.is(i, "point") {
		return v, i
	}
	if n, j := c.plainNumber(i+1, 4); j > 0 && !c.has(i-1, token.Letter) {
		part, _ := whole(n).times(decimal{1, -len(c.Word(i + 1))})
		v, _ = v.plus(part)
		return v, j
	}
	j, place := i+1, decimal{1, 0}
	for ; place.exponent > -4; j++ {
		place.exponent--
		digit, k := c.cardinal(j)
		if k != j+1 || digit > 9 {
			break
		}
		part, _ := place.times(whole(digit))
		v, _ = v.plus(part)
	}
	if j == i+1 {
		return v, i
	}
	return v, j
}

// compound is a number with its scale and the smaller numbers and scales behind it.
func (c cursor) compound(v decimal, i int, words bool) (n numeral, next int) {
	n, next = c.scales(v, i)
	n.words = words
	for k := 0; k < 4 && n.scaled; k++ {
		more, j := c.part(c.skip(next, "and"), words)
		if j == 0 || !more.scaled && !words || !more.value.less(n.value) || !more.bare.less(decimal{1, 3}) || c.is(next, "and") && !words {
			break
		}
		sum, ok := n.value.plus(more.value)
		if !ok || !more.scaled && !more.value.less(n.scale) {
			break
		}
		n.value, next = sum, j
		if !more.scaled {
			break
		}
	}
	return n, next
}

// part is a further number: the 400 million of "3 billion 400 million", the five hundred of "two thousand five hundred".
func (c cursor) part(i int, words bool) (n numeral, next int) {
	var v decimal
	j := 0
	switch {
	case words:
		v, j = c.wordNumber(i)
	case c.has(i, token.Digit):
		v, j = c.digits(i, int(c.Tokens[i].Start), int(c.Tokens[i].End))
	}
	if j == 0 {
		return n, 0
	}
	return c.scales(v, j)
}

// scales multiplies v by the scales at i: million, lakh crore. A half may stand before or behind them: two and a half million, a million and a half.
func (c cursor) scales(v decimal, i int) (n numeral, next int) {
	n, next = numeral{value: v, bare: v}, i
	if !c.Kinds(i).Has(lexicon.Quantity) && !c.has(i, token.Mark) {
		return n, next // as most are followed
	}
	if e, j := c.find(c.hyphen(next), lexicon.Quantity, "plus"); e != nil {
		n.value, _ = v.plus(attribute(e.Get("plus")))
		n.bare, next = n.value, j
	}
	for k := 0; k < 3; k++ {
		e, end := c.find(c.hyphen(next), lexicon.Quantity, "scale")
		if e == nil || !c.scaleFits(c.hyphen(next), end) {
			break
		}
		by := attribute(e.Get("scale"))
		value, ok := n.value.times(by)
		if !ok {
			break
		}
		if n.scale = by; n.scaled {
			n.bare = whole(1)
		}
		n.value, n.scaled, next = value, true, end
		if c.Is(next-1, ".") && (next == c.end || c.has(next, token.Upper) && !c.currencyAt(next)) {
			next-- // the full stop of the sentence
		}
	}
	if e, j := c.find(next, lexicon.Quantity, "plus"); n.scaled && e != nil {
		if part, ok := n.scale.times(attribute(e.Get("plus"))); ok {
			n.value, _ = n.value.plus(part)
			next = j
		}
	}
	return n, next
}

// scaleFits tells whether the token at i can be a scale: letters that stand for one (m, b, k) only close to the number, or as a capital.
func (c cursor) scaleFits(i, end int) bool {
	if c.Tokens[i].End-c.Tokens[i].Start > 1 {
		return true
	}
	return c.glued(i) || c.has(i, token.Upper)
}

func (c cursor) currencyAt(i int) bool {
	_, next := c.currency(i)
	return next > 0
}

// hyphen passes a hyphen that stands close on both sides.
func (c cursor) hyphen(i int) int {
	if c.glued(i) && c.glued(i+1) && c.is(i, "-", "‑") {
		return i + 1
	}
	return i
}

// wordNumber is a number in words below a thousand: three, twenty-one, three hundred and fifty, a hundred.
func (c cursor) wordNumber(i int) (v decimal, next int) {
	n, j := c.worded(i, "value")
	if e, k := c.find(i, lexicon.Quantity, "article"); j == 0 && e != nil {
		if _, hundred := c.hundred(k); hundred > 0 {
			n, j = 1, k
		}
	}
	if j == 0 {
		return v, 0
	}
	if by, k := c.hundred(c.hyphen(j)); k > 0 {
		n, j = n*by, k
		if more, l := c.worded(c.skip(j, "and"), "value"); l > 0 {
			n, j = n+more, l
		}
	}
	return whole(n), j
}

// hundred is the scale of a hundred at i.
func (c cursor) hundred(i int) (by, next int) {
	if e, next := c.find(i, lexicon.Quantity, "scale"); e != nil && e.Get("scale") == "100" {
		return 100, next
	}
	return 0, 0
}

// digits is a number in digits that begins at byte start of token i and has its first ones up to byte end, with the groups of three that spaces
// or apostrophes part from them.
func (c cursor) digits(i, start, end int) (v decimal, next int) {
	var buf [longestNumber]byte
	if end-start > len(buf) {
		return v, 0
	}
	s := append(buf[:0], c.S[start:end]...)
	next = i + 1
	for grouped := end == int(c.Tokens[i].End) && end-start <= 3 && plain(c.S[start:end]); grouped; {
		more, j := c.group(next)
		if j == 0 || len(s)+len(more) > len(buf) {
			break
		}
		s, next = append(s, more...), j
		grouped = len(more) == 3
	}
	// "Rp1,418.9": the letters have the first digits in their token
	for start > int(c.Tokens[i].Start) && end == int(c.Tokens[i].End) && c.glued(next) && c.glued(next+1) && c.is(next, ",", ".") && c.has(next+1, token.Digit) {
		more := c.Word(next + 1)
		if len(s)+1+len(more) > len(buf) {
			break
		}
		s = append(append(s, c.Word(next)...), more...)
		next += 2
	}
	v, ok := marked(s, c.scaledAt(next))
	if !ok {
		return v, 0
	}
	return v, next
}

// scaledAt tells whether a scale stands at i.
func (c cursor) scaledAt(i int) bool {
	e, _ := c.find(c.hyphen(i), lexicon.Quantity, "scale")
	return e != nil
}

// group is the three digits behind a single space or an apostrophe at i, which may have the decimals behind them: the 000 of "100 000", the 567,89
// of "1'234'567,89".
func (c cursor) group(i int) (digits string, next int) {
	if c.glued(i) && c.glued(i+1) && c.is(i, "'", "’", "‘") {
		i++
	} else if c.glued(i) {
		return "", 0
	}
	if !c.has(i, token.Digit) || len(c.Word(i)) < 3 {
		return "", 0
	}
	if w := c.Word(i); len(w) == 3 && plain(w) || len(w) > 4 && plain(w[:3]) && (w[3] == '.' || w[3] == ',') && plain(w[4:]) {
		return w, i + 1
	}
	return "", 0
}

func plain(s string) bool { return !strings.ContainsAny(s, ".,") }

// marked reads digits with marks of any fashion: 1,234.5, 1.234,5, 6,2, 12,34,567. A single stop before three digits is a thousand mark unless a
// scale stands behind: 1.234 and 1.234 million.
func marked(s []byte, scaled bool) (decimal, bool) {
	point := pointOf(s, scaled)
	kept := s[:0]
	for i, c := range s {
		switch {
		case i == point:
			kept = append(kept, '.')
		case c >= '0' && c <= '9':
			kept = append(kept, c)
		}
	}
	return newDecimal(kept)
}

// pointOf is where the decimals begin among digits and marks, -1 without decimals.
func pointOf(s []byte, scaled bool) int {
	comma, stop := bytes.LastIndexByte(s, ','), bytes.LastIndexByte(s, '.')
	switch {
	case comma >= 0 && stop >= 0:
		last := max(comma, stop)
		if bytes.Count(s, s[last:last+1]) == 1 {
			return last
		}
	case comma >= 0:
		if bytes.Count(s, []byte{','}) == 1 && (len(s)-comma-1 != 3 || s[0] == '0') {
			return comma
		}
	case stop >= 0:
		if bytes.Count(s, []byte{'.'}) == 1 && (scaled || len(s)-stop-1 != 3 || s[0] == '0' || stop > 3) {
			return stop
		}
	}
	return -1
}
