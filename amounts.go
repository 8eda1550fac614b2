package communique

import (
	"fmt"
	"math/big"
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/text"
)

// A Decimal is a number in decimal digits, without exponent: "17000000000", "-4.5". In JSON it is a number. The zero value is no number.
type Decimal string

// Rat is the exact value, nil if the Decimal is no number.
func (d Decimal) Rat() *big.Rat {
	if !d.valid() {
		return nil
	}
	r, ok := new(big.Rat).SetString(string(d))
	if !ok {
		return nil
	}
	return r
}

// Float64 is the nearest float64, 0 if the Decimal is no number.
func (d Decimal) Float64() float64 {
	r := d.Rat()
	if r == nil {
		return 0
	}
	f, _ := r.Float64()
	return f
}

// MarshalJSON writes a plain number, null for the zero value.
func (d Decimal) MarshalJSON() ([]byte, error) {
	switch {
	case d == "":
		return []byte("null"), nil
	case !d.valid():
		return nil, fmt.Errorf("communique: %q is no decimal", string(d))
	}
	return []byte(d), nil
}

// UnmarshalJSON reads a number as it stands; one with an exponent is written out.
func (d *Decimal) UnmarshalJSON(b []byte) error {
	s := string(b)
	if s == "null" {
		*d = ""
		return nil
	}
	if Decimal(s).valid() {
		*d = Decimal(s)
		return nil
	}
	return d.writeOut(s)
}

// writeOut reads a number with an exponent that is not beyond all measure.
func (d *Decimal) writeOut(s string) error {
	if f, _, err := big.ParseFloat(s, 10, 64, big.ToNearestEven); err != nil || f.MantExp(nil) > 1000 || f.MantExp(nil) < -1000 {
		return fmt.Errorf("communique: %q is no decimal", s)
	}
	r, ok := new(big.Rat).SetString(s)
	if !ok {
		return fmt.Errorf("communique: %q is no decimal", s)
	}
	if r.IsInt() {
		*d = Decimal(r.Num().String())
		return nil
	}
	*d = Decimal(strings.TrimRight(r.FloatString(1100), "0"))
	return nil
}

// valid tells whether d is digits with at most a sign before and a point among them, as JSON writes numbers.
func (d Decimal) valid() bool {
	whole, fraction, point := strings.Cut(strings.TrimPrefix(string(d), "-"), ".")
	if whole == "" || len(whole) > 1 && whole[0] == '0' || point && fraction == "" {
		return false
	}
	return allDigits(whole) && allDigits(fraction)
}

func allDigits(s string) bool { return strings.Trim(s, "0123456789") == "" }

// An Amount is money.
type Amount struct {
	Value     Decimal   `json:"value"`
	Max       Decimal   `json:"max,omitzero"`      // the high end of a range, of which Value is the low one
	Currency  string    `json:"currency,omitzero"` // ISO 4217
	Qualifier Qualifier `json:"qualifier,omitzero"`
}

// String is the currency and the number or range: "EUR 170000000-200000000".
func (a Amount) String() string {
	s := string(a.Value)
	if a.Max != "" {
		s += "-" + string(a.Max)
	}
	return strings.TrimPrefix(a.Currency+" "+s, " ")
}

// Qualifier tells how exact a number is.
type Qualifier string

// The qualifiers.
const (
	Exact Qualifier = "exact"
	About Qualifier = "about" // nearly, close to, some, estimated at
	Over  Qualifier = "over"  // more than, at least, crossed
	Under Qualifier = "under" // less than
	UpTo  Qualifier = "up-to" // as much as, did not exceed
)

// An AmountMention is an amount in the text.
type AmountMention struct {
	Text string `json:"text"`
	Amount
	Evidence []Evidence `json:"evidence,omitempty"`
}

// Amounts finds the amounts of money of a text in order. Of a currency that several countries have ("dollars", "Rs") it takes the one that the
// text's own words and the countries that it speaks of tell, else the likeliest.
func Amounts(s string) []AmountMention {
	t := text.Plain(s, lexicon.English())
	defer t.Free()
	found := mention.FindMoney(t)
	return amountMentions(t, found, &currencies{t: t, found: found})
}

// findAmounts makes one AmountMention of each of the document's amounts, in the same order.
func (r *reading) findAmounts() {
	r.article.Amounts = amountMentions(r.doc.Text, r.doc.Money, &currencies{t: r.doc.Text, found: r.doc.Money, publisher: r.publisherCountry, dateline: r.article.Dateline.Country})
}

func amountMentions(t *text.Text, found []mention.Money, of *currencies) (out []AmountMention) {
	if len(found) == 0 {
		return nil
	}
	out = make([]AmountMention, 0, len(found))
	evidence := make([]Evidence, len(found))
	for i, m := range found {
		start, end := t.Bytes(m.First, m.End)
		amount := Amount{Decimal(m.Value), Decimal(m.Max), of.code(m), qualifierOf(m.Qualifier)}
		evidence[i] = Evidence{Start: start, End: end, Rule: m.Rule}
		out = append(out, AmountMention{t.S[start:end], amount, evidence[i : i+1 : i+1]})
	}
	return out
}

func qualifierOf(s string) Qualifier {
	if s == "" {
		return Exact
	}
	return Qualifier(s)
}
