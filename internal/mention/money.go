package mention

import (
	"math/big"
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/text"
	"github.com/communique-go/communique/internal/token"
)

// Money is an amount with its currency, scale and qualifier: "over USD 1.1 billion", "170-200 million EUR", "Rs. 500 crore". The span holds
// the amount without the qualifier.
type Money struct {
	Span
	Value, Max string // in decimal digits, the scale applied; Max of a range, else ""
	Currency   string // ISO 4217
	Qualifier  string // about, over, under, up-to, else ""
	Rule       string
}

// FindMoney lists the amounts of a text in order; they do not overlap.
func FindMoney(t *text.Text) []Money { return appendMoney(nil, t) }

func appendMoney(found []Money, t *text.Text) []Money {
	local := currencies(t)
	sentence, currency := -1, ""
	for _, p := range t.Paragraphs {
		r := moneyReader{cursor{t, p.End}, local}
		for i := p.First; i < p.End; {
			if s := t.SentenceOf(i); s != sentence {
				sentence, currency = s, ""
			}
			all, next := r.money(i)
			if next == 0 && currency != "" {
				all, next = r.inherited(i, currency)
			}
			if next == 0 {
				i = max(i+1, r.past(i))
				continue
			}
			found = append(found, all...)
			currency = all[len(all)-1].Currency
			i = next
		}
	}
	return found
}

type moneyReader struct {
	cursor
	local map[string]int // how often the text names a country of each currency
}

// past is the end of the number at i, so that no part of it is read again.
func (r moneyReader) past(i int) int {
	if !r.has(i, token.Digit) {
		return 0
	}
	_, next := r.digits(i, int(r.Tokens[i].Start))
	return next
}

// A sum is one end of an amount: a number and the currency that stands beside it.
type sum struct {
	numeral
	currency *lexicon.Entry
	before   bool // the currency stands before the number
}

// money reads the amount or range at i. Ends of a change ("from 2 to 3 billion dollars" after "rose") are two amounts.
func (r moneyReader) money(i int) (all []Money, next int) {
	if !r.mayBegin(i) {
		return nil, 0
	}
	first := i
	start, between := r.skip(i, "between", "Between"), r.is(i, "between", "Between")
	if !between && r.is(i, "from", "From") {
		start = i + 1
	}
	low, j := r.sum(start)
	if j == 0 {
		return nil, 0
	}
	if high, k := r.second(low, j, between); k > 0 {
		return r.ends(Span{first, k}, Span{start, j}, low, high)
	}
	if low.currency == nil {
		return nil, 0
	}
	if n, k := r.numeral(j + 1); low.before && !low.scaled && r.is(j, "and", "or") && k > 0 && n.scaled && low.value.Cmp(n.bare) < 0 {
		low.value = new(big.Rat).Mul(low.value, new(big.Rat).Quo(n.value, nonZero(n.bare))) // "EUR 3.2 and 4.1 million"
	}
	return []Money{r.amount(Span{start, j}, low)}, j
}

// ends makes an amount of the two ends of a range in span, of which the low one is in lowSpan.
func (r moneyReader) ends(span, lowSpan Span, low, high sum) (all []Money, next int) {
	switch {
	case low.currency == nil && (high.currency == nil || high.before):
		return nil, 0 // "24 - NZ$10 million" is no range
	case high.currency == nil:
		high.currency = low.currency
	case low.currency == nil:
		low.currency = high.currency
	}
	if !low.scaled && high.scaled && low.value.Cmp(high.bare) < 0 {
		low.value = new(big.Rat).Mul(low.value, new(big.Rat).Quo(high.value, nonZero(high.bare)))
	}
	if low.value.Cmp(high.value) < 0 && r.code(low.currency) == r.code(high.currency) && !r.changes(span.First, lowSpan.End) {
		m := r.amount(span, low)
		m.Max = plainDecimal(high.value)
		return []Money{m}, span.End
	}
	return []Money{r.amount(lowSpan, low), r.amount(Span{lowSpan.End + 1, span.End}, high)}, span.End
}

func nonZero(v *big.Rat) *big.Rat {
	if v.Sign() == 0 {
		return big.NewRat(1, 1)
	}
	return v
}

// pecuniary are the kinds of the words that an amount can begin with.
const pecuniary = 1<<lexicon.Currency | 1<<lexicon.CurrencyCode | 1<<lexicon.Quantity

// mayBegin tells whether an amount can begin at token i.
func (r moneyReader) mayBegin(i int) bool {
	return r.Kinds(i)&pecuniary != 0 || r.has(i, token.Digit) || r.has(i, token.Letter) && hasDigit(r.Word(i)) || r.is(i, "between", "Between", "from", "From")
}

// second is the high end of a range behind its low end.
func (r moneyReader) second(low sum, i int, between bool) (high sum, next int) {
	switch {
	case r.is(i, "-", "–", "—", "‑", "~"), r.is(i, "to"), between && r.is(i, "and"):
	default:
		return high, 0
	}
	if r.is(i, "—") && !r.glued(i) {
		return high, 0
	}
	return r.sum(i + 1)
}

// changes tells whether the amounts at i and behind are what something rose or fell from and to.
func (r moneyReader) changes(i, to int) bool {
	if !r.is(to, "to") {
		return false
	}
	for j := i; j >= 0 && j >= i-8 && r.SentenceOf(j) == r.SentenceOf(i); j-- {
		if e, _ := r.calendar(j, "compare"); e != nil {
			return true
		}
	}
	return false
}

// sum is a number with a currency before or behind it, or neither.
func (r moneyReader) sum(i int) (s sum, next int) {
	if e, number, ok := r.prefixed(i); ok {
		v, j := r.digits(i, number)
		if v == nil {
			return s, 0
		}
		s.numeral, next = r.compound(v, j, false)
		s.currency, s.before = e, true
		return s, r.sure(s, i, next)
	}
	e, j := r.currency(i)
	if j > 0 {
		k := j
		if r.hyphen(k) > k {
			k++
		}
		if s.numeral, next = r.numeral(k); next > 0 && !(s.words && !s.scaled) && s.value != nil {
			s.currency, s.before = e, true
			return s, r.sure(s, i, next)
		}
		return s, 0
	}
	if s.numeral, next = r.numeral(i); next == 0 || s.value == nil {
		return sum{}, 0
	}
	j = r.hyphen(next)
	if s.scaled {
		j = r.skip(j, "of")
	}
	if e, k := r.currency(j); k > 0 && !(r.has(k, token.Digit) && !s.scaled && e.Kind == lexicon.CurrencyCode) {
		s.currency = e
		return s, k
	}
	if e := r.millions(j); e != nil {
		s.value, s.scaled, s.currency = new(big.Rat).Mul(s.value, big.NewRat(1e6, 1)), true, e
		return s, j + 1
	}
	return s, next
}

// sure is next, or 0 for what looks like a currency and hardly is one: COP28, K2, ID 2023. Such a one needs a scale or a country that has it.
func (r moneyReader) sure(s sum, i, next int) int {
	if s.scaled || r.local[r.code(s.currency)] > 0 {
		return next
	}
	if s.currency.Has("word") && s.value.IsInt() && s.value.Cmp(big.NewRat(1900, 1)) >= 0 && s.value.Cmp(big.NewRat(2100, 1)) < 0 {
		return 0 // Euro 2020
	}
	letters := strings.TrimRight(r.Word(i), "0123456789")
	switch {
	case s.currency.Kind == lexicon.CurrencyCode && doubtful[s.currency.Name] && s.value.Cmp(big.NewRat(1000, 1)) < 0,
		s.currency.Kind == lexicon.Currency && len(letters) <= 2 && capitals(letters) && r.has(i, token.Letter) && !r.is(i+1, "$"):
		return 0
	}
	return next
}

func capitals(s string) bool { return strings.Trim(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == "" }

// doubtful are the codes that are words or acronyms as well.
var doubtful = map[string]bool{"ALL": true, "TOP": true, "TRY": true, "CUP": true, "PEN": true, "COP": true, "SOS": true, "MOP": true, "BOB": true, "MAD": true, "SHP": true}

// millions is the currency behind the M of MUSD or MEUR.
func (r moneyReader) millions(i int) *lexicon.Entry {
	if !r.has(i, token.Caps) || len(r.Word(i)) != 4 || r.Word(i)[0] != 'M' {
		return nil
	}
	return r.inside(int(r.Tokens[i].Start)+1, int(r.Tokens[i].End))
}

// inside is the currency that a part of a token is.
func (r moneyReader) inside(start, end int) *lexicon.Entry {
	toks := token.Append(nil, r.S, start, end)
	if len(toks) == 0 {
		return nil
	}
	r.Lexicon.Number(r.S, toks)
	for _, h := range r.Lexicon.Hits(nil, toks, 0) {
		if isCurrency(h.Entry) && int(h.End) == len(toks) {
			return h.Entry
		}
	}
	return nil
}

// prefixed is a currency that has the first digits in its token: Rp1,418, CNY3.
func (r moneyReader) prefixed(i int) (e *lexicon.Entry, number int, ok bool) {
	if i >= r.end || !r.has(i, token.Letter) || !hasDigit(r.Word(i)) {
		return nil, 0, false
	}
	start, end := int(r.Tokens[i].Start), int(r.Tokens[i].End)
	n := end
	for n > start && r.S[n-1] >= '0' && r.S[n-1] <= '9' {
		n--
	}
	if e = r.inside(start, n); e != nil {
		return e, n, true
	}
	return nil, 0, false
}

func isCurrency(e *lexicon.Entry) bool {
	return e.Kind == lexicon.Currency || e.Kind == lexicon.CurrencyCode
}

// currency is the longest currency at i. The marks of a symbol (US$) stand close to its letters: "A $5 million loan" is in no Australian dollars.
func (c cursor) currency(i int) (e *lexicon.Entry, next int) {
	if i >= c.end {
		return nil, 0
	}
	for _, h := range c.Hits(i) {
		if isCurrency(h.Entry) && int(h.End) <= c.end && c.close(int(h.First), int(h.End)) {
			e, next = h.Entry, int(h.End)
		}
	}
	return e, next
}

// close tells whether the marks among tokens [first, end) stand close to what is before them.
func (c cursor) close(first, end int) bool {
	for i := first + 1; i < end; i++ {
		if c.has(i, token.Mark) && !c.glued(i) {
			return false
		}
	}
	return true
}

// inherited is a number with a scale and no currency, in a sentence that has told an amount: "152 million dollars, 148.3 million of it".
func (r moneyReader) inherited(i int, currency string) (all []Money, next int) {
	if !r.has(i, token.Digit) {
		return nil, 0
	}
	n, next := r.numeral(i)
	if next == 0 || !n.scaled || n.value == nil || !(next >= r.end || r.has(next, token.Mark) && !r.is(next, "%", "-") || r.Class(next)&lexicon.FunctionWord != 0) {
		return nil, 0
	}
	if e, _ := r.find(next, lexicon.Quantity, "percent"); e != nil {
		return nil, 0
	}
	m := Money{Span: Span{i, next}, Value: plainDecimal(n.value), Currency: currency, Rule: "money/inherited"}
	m.Qualifier = r.qualifier(m.Span)
	return []Money{m}, next
}

func (r moneyReader) amount(s Span, n sum) Money {
	m := Money{Span: s, Value: plainDecimal(n.value), Currency: r.code(n.currency), Rule: n.currency.Rule}
	m.Qualifier = r.qualifier(s)
	return m
}

// qualifier is the word before a number that tells how exact it is, or the one behind it.
func (c cursor) qualifier(s Span) string {
	for _, i := range []int{s.First, s.First - 1} {
		if i < s.First && !c.Is(i, "the") && !c.Is(i, "a") && !c.Is(i, "an") {
			break
		}
		if e, _ := c.after(i, lexicon.Quantity, "qualifier"); e != nil {
			return e.Get("qualifier")
		}
	}
	if e, _ := c.find(s.End, lexicon.Quantity, "after"); e != nil {
		return e.Get("after")
	}
	return ""
}

// code is the currency that an entry means: of one that several countries have (rupees) that of the country that the text names most, else
// the usual one. Dollars are those of the United States unless the text says otherwise.
func (r moneyReader) code(e *lexicon.Entry) string {
	if e.Kind == lexicon.CurrencyCode {
		return e.Name
	}
	usual := e.Flag()
	if !e.Has("ambiguous") || usual == "USD" {
		return usual
	}
	best, most := usual, 0
	for code, n := range r.local {
		if r.unit(code) != r.unit(usual) {
			continue
		}
		if n > most || n == most && best != usual && (code == usual || code < best) {
			best, most = code, n
		}
	}
	return best
}

// unit is the last word of a currency's name: the Rupee of "Nepalese Rupee".
func (r moneyReader) unit(code string) string {
	e := r.Lexicon.Currency(code)
	if e == nil {
		return code
	}
	name := e.Get("name")
	return name[strings.LastIndexByte(name, ' ')+1:]
}

// currencies counts how often a text names a country of each currency.
func currencies(t *text.Text) map[string]int {
	named := map[string]int{}
	for i := range t.Tokens {
		if t.Kinds(i)&(1<<lexicon.Country|1<<lexicon.Demonym) == 0 {
			continue
		}
		for _, h := range t.Hits(i) {
			if h.Kind != lexicon.Country && h.Kind != lexicon.Demonym {
				continue
			}
			if country := t.Lexicon.Country(h.Entry.Flag()); country != nil {
				named[country.Get("currency")]++
			}
		}
	}
	return named
}
