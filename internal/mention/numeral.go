package mention

import (
	"math/big"
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// A numeral is a number phrase: digits or words with their scales.
type numeral struct {
	value  *big.Rat
	bare   *big.Rat // without the scale
	scaled bool
	words  bool // written in words
}

const longestNumber = 32 // digits and marks

// numeral reads 1.1 billion, 100 000, three hundred, half a million, one and a half billion, 3 billion 400 million, a billion.
func (c cursor) numeral(i int) (n numeral, next int) {
	if e, j := c.find(i, lexicon.Quantity, "fraction"); e != nil {
		if n, next := c.scales(rat(e.Get("value")), c.hyphen(c.skip(j, "a", "of"))); n.scaled {
			return n, next
		}
		return n, 0
	}
	if c.has(i, token.Digit) {
		if v, j := c.digits(i, int(c.Tokens[i].Start)); j > 0 {
			return c.compound(v, j, false)
		}
		return n, 0
	}
	if _, j := c.find(i, lexicon.Quantity, "article"); j > 0 {
		if n, next = c.scales(big.NewRat(1, 1), j); n.scaled {
			return n, next
		}
		return numeral{}, 0
	}
	v, j := c.wordNumber(i)
	if j == 0 {
		return n, 0
	}
	return c.compound(v, j, true)
}

// compound is a number with its scale and the smaller numbers and scales behind it.
func (c cursor) compound(v *big.Rat, i int, words bool) (n numeral, next int) {
	n, next = c.scales(v, i)
	n.words = words
	for k := 0; k < 4 && n.scaled; k++ {
		more, j := c.part(c.skip(next, "and"), words)
		if j == 0 || !more.scaled || more.value.Cmp(n.value) >= 0 || more.bare.Cmp(big.NewRat(1000, 1)) >= 0 || c.is(next, "and") && !words {
			break
		}
		n.value, next = new(big.Rat).Add(n.value, more.value), j
	}
	return n, next
}

// part is a further number with a scale: the 400 million of "3 billion 400 million".
func (c cursor) part(i int, words bool) (n numeral, next int) {
	v, j := c.wordNumber(i)
	if !words && c.has(i, token.Digit) {
		v, j = c.digits(i, int(c.Tokens[i].Start))
	}
	if j == 0 {
		return n, 0
	}
	return c.scales(v, j)
}

// scales multiplies v by the scales at i: million, lakh crore.
func (c cursor) scales(v *big.Rat, i int) (n numeral, next int) {
	n, next = numeral{value: v, bare: v}, i
	if e, j := c.find(next, lexicon.Quantity, "plus"); e != nil {
		n.value, n.bare, next = new(big.Rat).Add(v, rat(e.Get("plus"))), n.value, j
	}
	for k := 0; k < 3; k++ {
		j := c.hyphen(next)
		e, end := c.find(j, lexicon.Quantity, "scale")
		if e == nil || !c.scaleFits(j, end) {
			break
		}
		n.value, n.scaled, next = new(big.Rat).Mul(n.value, rat(e.Get("scale"))), true, end
		if c.Is(next-1, ".") && (next == c.end || c.has(next, token.Upper) && !c.currencyAt(next)) {
			next-- // the full stop of the sentence
		}
	}
	return n, next
}

// scaleFits tells whether the token at i can be a scale: letters that stand for one (m, b, k) only close to the number, and in small
// letters with nothing but a currency or the phrase's end behind.
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
	if c.is(i, "-", "‑") && c.glued(i) && c.glued(i+1) {
		return i + 1
	}
	return i
}

// wordNumber is a number in words below a thousand: three, twenty-one, three hundred and fifty.
func (c cursor) wordNumber(i int) (v *big.Rat, next int) {
	n, j := c.worded(i, "value")
	if j == 0 {
		return nil, 0
	}
	if e, k := c.find(c.hyphen(j), lexicon.Quantity, "scale"); e != nil && e.Get("scale") == "100" {
		n, j = n*100, k
		if more, l := c.worded(c.skip(j, "and"), "value"); l > 0 {
			n, j = n+more, l
		}
	}
	return big.NewRat(int64(n), 1), j
}

// digits is a number in digits from byte start of token i on, with the groups of three that spaces part from it.
func (c cursor) digits(i, start int) (v *big.Rat, next int) {
	s := c.S[start:c.Tokens[i].End]
	next = i + 1
	if len(s) > longestNumber {
		return nil, 0
	}
	for c.group(next) && plain(s) && len(s) < longestNumber && (len(s) > 3 || len(c.Word(i)) <= 3) {
		s += c.Word(next)
		next++
	}
	// "Rp1,418.9": the letters have the first digits in their token
	for start > int(c.Tokens[i].Start) && c.glued(next) && c.glued(next+1) && c.is(next, ",", ".") && c.has(next+1, token.Digit) && len(s) < longestNumber {
		s += c.Word(next) + c.Word(next+1)
		next += 2
	}
	return decimal(s, c.scaledAt(next)), next
}

// scaledAt tells whether a scale stands at i.
func (c cursor) scaledAt(i int) bool {
	e, _ := c.find(c.hyphen(i), lexicon.Quantity, "scale")
	return e != nil
}

// group tells whether token i is three digits behind a single space: the 000 of "100 000".
func (c cursor) group(i int) bool {
	if !c.has(i, token.Digit) || c.glued(i) || len(c.Word(i)) < 3 {
		return false
	}
	w := c.Word(i)
	return len(w) == 3 && plain(w) || len(w) > 4 && plain(w[:3]) && (w[3] == '.' || w[3] == ',')
}

func plain(s string) bool { return !strings.ContainsAny(s, ".,") }

// decimal reads digits with marks of either fashion: 1,234.5, 1.234,5, 6,2, 1,00,000.
func decimal(s string, scaled bool) *big.Rat {
	comma, stop := strings.LastIndexByte(s, ','), strings.LastIndexByte(s, '.')
	point := -1
	switch {
	case comma >= 0 && stop >= 0:
		point = max(comma, stop)
	case comma >= 0:
		if strings.Count(s, ",") == 1 && len(s)-comma-1 != 3 {
			point = comma
		}
	case stop >= 0:
		if n := strings.Count(s, "."); n == 1 && (scaled || len(s)-stop-1 != 3 || s[0] == '0' || stop > 3) {
			point = stop
		}
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] >= '0' && s[i] <= '9':
			b.WriteByte(s[i])
		case i == point:
			b.WriteByte('.')
		}
	}
	v, _ := new(big.Rat).SetString(b.String())
	return v
}

func rat(s string) *big.Rat {
	v, ok := new(big.Rat).SetString(s)
	if !ok {
		return new(big.Rat)
	}
	return v
}

// plainDecimal writes a number in decimal digits without exponent.
func plainDecimal(v *big.Rat) string {
	if v.IsInt() {
		return v.Num().String()
	}
	return strings.TrimRight(v.FloatString(longestNumber), "0")
}
