package mention

import (
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// A sum is one end of an amount: a number and the currency that stands beside it.
type sum struct {
	numeral
	currency *lexicon.Entry
	code     string // ISO 4217 where it is sure
	before   bool   // the currency stands before the number
}

// borrow gives a sum without a scale that of the number behind it: the 170 of "170-200 million". What changes may be less behind: "fell from 12 to 9 million".
func (s *sum) borrow(n numeral, changes bool) {
	if s.scaled || !n.scaled || !s.value.less(n.bare) && !(changes && s.value.less(decimal{1, 3})) {
		return
	}
	if v, ok := s.value.times(n.scale); ok && n.bare != n.value {
		s.value, s.scaled = v, true
	}
}

// sum is a number with a currency before or behind it, or neither.
func (r moneyReader) sum(i int) (s sum, next int) {
	if s, next = r.joined(i); next > 0 {
		return s, r.sure(s, i, next)
	}
	if e, j := r.currency(i); j > 0 {
		if s, next = r.behind(e, i, j); next > 0 {
			next = r.small(&s, next)
			return s, r.sure(s, i, next)
		}
		return s, 0
	}
	if s.numeral, next = r.numeral(i); next == 0 {
		return sum{}, 0
	}
	if end := r.ahead(&s, next); end > 0 {
		return s, r.small(&s, end)
	}
	return s, next
}

// behind is the number behind the currency e in tokens [i, j): US$ 5m, Naira 5 billion, AUD $3 million.
func (r moneyReader) behind(e *lexicon.Entry, i, j int) (s sum, next int) {
	if again, k := r.currency(j); k > 0 && r.kin(again, e) {
		j = k
	}
	if s.numeral, next = r.numeral(r.hyphen(j)); next == 0 || s.words && !s.scaled {
		return s, 0
	}
	s.currency, s.code, s.before = e, certain(e), true
	if e.Has("minor") {
		return s, 0
	}
	if s.code == "" {
		next = r.named(&s, next)
	}
	return s, next
}

// kin tells whether a currency may be the other told again: the $ of "AUD $3 million", of "$3 million CAD".
func (r moneyReader) kin(again, e *lexicon.Entry) bool {
	return certain(again) == "" && again.Get("unit") != "" && r.fits(certain(e), again) || again == e
}

// named completes the currency of a sum by the code or country behind it: $5 million CAD, $5 million Canadian.
func (r moneyReader) named(s *sum, i int) (next int) {
	if e, k := r.currency(i); k > 0 && certain(e) != "" && r.fits(certain(e), s.currency) && !r.has(k, token.Digit) {
		s.code = certain(e)
		return k
	}
	if e, k := r.find(i, lexicon.Demonym, ""); e != nil && !e.Has("noun") && (k >= r.end || !r.has(k, token.Letter) || r.Class(k)&lexicon.FunctionWord != 0) {
		if code := r.of(e); r.fits(code, s.currency) {
			s.code = code
			return k
		}
	}
	return i
}

// ahead reads the currency that stands behind a number, with its country before it: 5 million euros, 3 billion Guyanese dollars, 45 MEUR.
func (r moneyReader) ahead(s *sum, i int) (next int) {
	j := r.hyphen(i)
	if s.scaled {
		j = r.skip(j, "of")
	}
	if e, k := r.currency(j); k > 0 {
		if r.has(k, token.Digit) && !s.scaled && !e.Has("word") && !r.cents(k) || e.Has("doubtful") && r.rare(*s, e) {
			return 0
		}
		if !s.scaled && r.kindOfLoan(j, k) {
			return 0
		}
		return r.take(s, e, k)
	}
	if e := r.millions(j); e != nil {
		s.value, _ = s.value.times(decimal{1, 6})
		s.scaled, s.currency, s.code = true, e, certain(e)
		return j + 1
	}
	return r.adjective(s, j)
}

// kindOfLoan tells whether the currency at tokens [i, j) only begins the name of a kind of loan, so that the number before counts those: "eleven yen
// loans".
func (r moneyReader) kindOfLoan(i, j int) bool {
	if !r.Kinds(i).Has(lexicon.Asset) {
		return false
	}
	h, ok := r.Longest(i, lexicon.Asset)
	return ok && int(h.End) > j
}

// take gives a sum the currency that ends before token i; cents are hundredths.
func (r moneyReader) take(s *sum, e *lexicon.Entry, i int) (next int) {
	s.currency, s.code = e, certain(e)
	if e.Has("minor") {
		s.value, _ = s.value.times(decimal{1, -2})
	}
	return i
}

// adjective reads a country and its currency: Guyanese dollars, Malaysia ringgit.
func (r moneyReader) adjective(s *sum, i int) (next int) {
	country, j := r.find(i, lexicon.Demonym, "")
	if country == nil {
		if country, j = r.find(i, lexicon.Country, ""); country == nil {
			return 0
		}
	}
	e, k := r.currency(j)
	if k == 0 || !e.Has("word") {
		return 0
	}
	code := r.of(country)
	if code == "" || code != certain(e) && !r.fits(code, e) {
		return 0
	}
	s.currency, s.code = e, code
	return k
}

// of is the currency of the country that an entry names.
func (r moneyReader) of(e *lexicon.Entry) string {
	if country := r.Lexicon.Country(e.Flag()); country != nil {
		return country.Get("currency")
	}
	return ""
}

// small adds the cents behind a sum: "3 dollars 50 cents", "twenty rupees 43", "$20 and 43c".
func (r moneyReader) small(s *sum, i int) (next int) {
	if s.scaled || !s.value.integer() || s.currency.Has("minor") || s.before && !r.is(i, "and") {
		return i
	}
	n, j := r.below100(r.skip(i, "and"))
	if j == 0 {
		return i
	}
	if e, k := r.currency(j); k > 0 && e.Has("minor") {
		j = k
	} else if s.before || !(j >= r.end || r.has(j, token.Mark) && !r.is(j, "%", "$") && !r.has(j+1, token.Digit)) || !s.currency.Has("word") {
		return i
	}
	cents, _ := n.times(decimal{1, -2})
	s.value, _ = s.value.plus(cents)
	return j
}

// cents tells whether a number of cents stands at i.
func (r moneyReader) cents(i int) bool {
	_, j := r.below100(i)
	e, _ := r.currency(j)
	return j > 0 && e != nil && e.Has("minor")
}

// below100 is a bare number that may count cents.
func (r moneyReader) below100(i int) (v decimal, next int) {
	n, next := r.plainNumber(i, 2)
	if next == 0 {
		if n, next = r.worded(i, "value"); n >= 100 {
			return v, 0
		}
	}
	return whole(n), next
}

// sure is next, or 0 for what looks like a currency and hardly is one: COP28, K2, ID 2023. Such a one needs a scale or a country that has it.
func (r moneyReader) sure(s sum, i, next int) int {
	e := s.currency
	if e.Has("local") && !r.home(e) {
		return 0
	}
	if s.scaled {
		return next
	}
	if e.Has("word") && s.value.integer() && !s.value.less(whole(1900)) && s.value.less(whole(2100)) {
		return 0 // Euro 2020
	}
	letters := strings.TrimRight(r.Word(i), "0123456789")
	short := e.Kind == lexicon.Currency && len(letters) <= 2 && capitals(letters) && r.has(i, token.Letter) && !r.is(i+1, "$")
	if short && !r.home(e) || e.Has("doubtful") && r.rare(s, e) {
		return 0
	}
	return next
}

// rare tells whether a doubtful currency hardly is one beside this number.
func (r moneyReader) rare(s sum, e *lexicon.Entry) bool {
	return e.Has("minor") || !s.scaled && s.value.less(decimal{1, 3}) && !r.home(e)
}

func capitals(s string) bool { return strings.Trim(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == "" }

// home tells whether the text names a country that has the currency.
func (r moneyReader) home(e *lexicon.Entry) bool {
	is, asked := r.homes.known[e]
	if !asked {
		if r.homes.known == nil {
			r.homes.known = map[*lexicon.Entry]bool{}
		}
		is = r.landed(e)
		r.homes.known[e] = is
	}
	return is
}

// landed tells whether any token names such a country.
func (r moneyReader) landed(e *lexicon.Entry) bool {
	for i := range r.Tokens {
		if r.Kinds(i)&lands == 0 {
			continue
		}
		for _, h := range r.Hits(i) {
			if h.Kind != lexicon.Country && h.Kind != lexicon.Demonym {
				continue
			}
			if code := r.of(h.Entry); code != "" && (code == certain(e) || r.fits(code, e)) {
				return true
			}
		}
	}
	return false
}

// lands are the kinds of the words that name a country.
const lands = lexicon.Kinds(1<<lexicon.Country | 1<<lexicon.Demonym)

// millions is the currency behind the M of MUSD or MEUR.
func (r moneyReader) millions(i int) *lexicon.Entry {
	if !r.has(i, token.Caps) || len(r.Word(i)) != 4 || r.Word(i)[0] != 'M' {
		return nil
	}
	return r.inside(int(r.Tokens[i].Start)+1, int(r.Tokens[i].End), coins, "")
}

// joined is a sum of which the currency and the first digits are one token, with a scale perhaps: Rp1,418, CNY3, EUR5m, $A4.
func (r moneyReader) joined(i int) (s sum, next int) {
	if i >= r.end {
		return s, 0
	}
	start := int(r.Tokens[i].Start)
	if r.is(i, "$") && r.glued(i+1) {
		i++
	}
	if !r.numbered(i) {
		return s, 0
	}
	end := int(r.Tokens[i].End)
	first := start + strings.IndexAny(r.S[start:end], "0123456789")
	last := first
	for last < end && r.S[last] >= '0' && r.S[last] <= '9' {
		last++
	}
	e := r.inside(start, first, coins, "")
	if e == nil {
		return s, 0
	}
	v, j := r.digits(i, first, last)
	if j == 0 {
		return s, 0
	}
	s.currency, s.code, s.before = e, certain(e), true
	if last == end {
		s.numeral, next = r.compound(v, j, false)
		return s, next
	}
	scale := r.inside(last, end, 1<<lexicon.Quantity, "scale")
	if scale == nil {
		return s, 0
	}
	s.bare, s.scale, s.scaled = v, attribute(scale.Get("scale")), true
	s.value, _ = v.times(s.scale)
	return s, j
}

// inside is the entry that a part of a token is.
func (r moneyReader) inside(start, end int, kinds lexicon.Kinds, attr string) (e *lexicon.Entry) {
	var tokens [4]token.Token
	var hits [8]lexicon.Hit
	toks := token.Append(tokens[:0], r.S, start, end)
	if len(toks) == 0 {
		return nil
	}
	r.Lexicon.Number(r.S, toks)
	for _, h := range r.Lexicon.Hits(hits[:0], toks, 0) {
		if h.Kind.Set()&kinds != 0 && int(h.End) == len(toks) && carries(h.Entry, attr) {
			e = h.Entry
		}
	}
	return e
}
