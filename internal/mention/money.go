package mention

import (
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/text"
	"github.com/communique-go/communique/internal/token"
)

// Money is an amount with its currency, scale and qualifier: "over USD 1.1 billion", "170-200 million EUR", "Rs. 500 crore". The span holds
// the amount without the qualifier.
type Money struct {
	Span
	Value, Max string         // in decimal digits, the scale applied; Max of a range, else ""
	Currency   *lexicon.Entry // as written: $, rupees, USD
	Code       string         // ISO 4217 where the words leave no doubt, else ""
	Qualifier  string         // about, over, under, up-to, else ""
	Rule       string
}

// FindMoney lists the amounts of a text in order; they do not overlap.
func FindMoney(t *text.Text) []Money { return appendMoney(nil, t) }

func appendMoney(found []Money, t *text.Text) []Money {
	var homes homes
	for _, p := range t.Paragraphs {
		r := moneyReader{cursor{t, p.End}, &homes}
		if !r.pecuniary(p) {
			continue
		}
		sentence, coin := -1, -1 // of the amount before; the next word that may name a currency
		for i := t.NextOf(p.First, p.End, counting); i < p.End; i = t.NextOf(i, p.End, counting) {
			if coin < i {
				coin = t.NextOf(i, p.End, paying)
			}
			near := sentence >= 0 && t.SentenceOf(i) <= sentence+1 // an amount lends its currency to the next sentence of its paragraph
			if end := t.Sentences[t.SentenceOf(i)].End; coin > end && !near {
				i = end // behind "38 mil." the currency seems to begin a sentence
				continue
			}
			if !r.mayBegin(i) {
				i++
				continue
			}
			all, n, next := r.money(i)
			if next == 0 && near {
				all[0], n, next = r.inherited(i, found[len(found)-1])
			}
			if next == 0 {
				i = max(i+1, r.past(i))
				continue
			}
			found, sentence = append(found, all[:n]...), t.SentenceOf(i)
			i = next
		}
	}
	return found
}

// A moneyReader reads the amounts of a paragraph.
type moneyReader struct {
	cursor
	homes *homes
}

// homes tells of the currencies that were asked for whether the text names a country that has them.
type homes struct{ known map[*lexicon.Entry]bool }

// coins are the kinds of the words that name a currency.
const coins = lexicon.Kinds(1<<lexicon.Currency | 1<<lexicon.CurrencyCode)

// counting is what has part in the beginning of an amount, paying what may name a currency.
var (
	counting = text.Trigger{Kinds: coins | 1<<lexicon.Quantity, Class: lexicon.Preposition, Shape: token.Digit | token.Figured}
	paying   = text.Trigger{Kinds: coins, Shape: token.Figured | token.Caps}
)

// pecuniary tells whether a paragraph names a currency: most do not.
func (r moneyReader) pecuniary(p text.Paragraph) bool {
	for i := r.NextOf(p.First, p.End, paying); i < p.End; i = r.NextOf(i+1, p.End, paying) {
		if r.Kinds(i)&coins != 0 || r.Tokens[i].Is(token.Figured) && r.numbered(i) || r.Tokens[i].Is(token.Caps) && r.millions(i) != nil {
			return true
		}
	}
	return false
}

// numbered tells whether digits stand in the word at i, at its end or before a scale: CNY3, EUR5m, USD12bn.
func (r moneyReader) numbered(i int) bool {
	if !r.has(i, token.Letter|token.Figured) {
		return false
	}
	w := r.Word(i)
	for _, c := range []byte(w[max(0, len(w)-4):]) {
		if digit(c) {
			return true
		}
	}
	return false
}

// past is the end of the number at i, so that no part of it is read again.
func (r moneyReader) past(i int) int {
	if !r.has(i, token.Digit) {
		return 0
	}
	_, next := r.digits(i, int(r.Tokens[i].Start), int(r.Tokens[i].End))
	return next
}

// money reads the amount or range at i. Ends of a change ("from 2 to 3 billion dollars" after "rose") are two amounts.
func (r moneyReader) money(i int) (all [2]Money, n, next int) {
	start, between := i, r.Class(i)&lexicon.Preposition != 0 && r.is(i, "between", "Between")
	if between || r.Class(i)&lexicon.Preposition != 0 && r.is(i, "from", "From") {
		start++
	}
	low, j := r.sum(start)
	if j == 0 {
		return all, 0, 0
	}
	if high, k := r.second(low, j, between); k > 0 {
		return r.ends(Span{i, k}, Span{start, j}, low, high)
	}
	if low.currency == nil {
		low.currency, low.code = r.shared(low, j)
	}
	if low.currency == nil {
		r.respective(&low, j)
	}
	if low.currency == nil {
		return all, 0, 0
	}
	low.borrow(r.follower(low, j), false)
	all[0] = r.amount(Span{start, j}, low)
	return all, 1, j
}

// mayBegin tells whether an amount can begin at token i.
func (r moneyReader) mayBegin(i int) bool {
	if r.Class(i)&lexicon.Preposition != 0 && r.is(i, "between", "Between", "from", "From") {
		return true
	}
	return r.Kinds(i)&(coins|1<<lexicon.Quantity) != 0 || r.has(i, token.Digit) || r.has(i, token.Figured) && r.numbered(i)
}

// follower is the number that a number without a scale may take its scale from: "EUR 3.2 and 4.1 million".
func (r moneyReader) follower(low sum, i int) numeral {
	if !low.before || low.scaled || !r.is(i, "and", "or") {
		return numeral{}
	}
	n, _ := r.numeral(i + 1)
	return n
}

// shared is the currency that stands only behind the last of several sums: "40 million and 60 million dollars".
func (r moneyReader) shared(low sum, i int) (e *lexicon.Entry, code string) {
	if !low.scaled || !r.is(i, "and", "or", ",") {
		return nil, ""
	}
	for k := 0; k < 4 && r.is(i, "and", "or", ","); k++ {
		next := r.skip(i+1, "and", "or")
		s, end := r.sum(next)
		if end == 0 || s.before || !s.scaled {
			return nil, ""
		}
		if s.currency != nil {
			return s.currency, s.code
		}
		i = end
	}
	return nil, ""
}

// respective lends a number the scale and the currency of the last in its list: "14.2, 1.8 and 1.7 billion dollars, respectively".
func (r moneyReader) respective(low *sum, i int) {
	for k := 0; k < 6 && !low.scaled && !low.words && r.is(i, ",", "and"); k++ {
		s, end := r.sum(r.skip(i+1, "and"))
		switch {
		case end == 0 || s.before || s.words || s.scaled != (s.currency != nil):
			return
		case s.scaled:
			if v, ok := low.value.times(s.scale); ok && r.is(r.skip(end, ","), "respectively") && low.value.less(decimal{1, 3}) {
				low.value, low.scaled, low.currency, low.code = v, true, s.currency, s.code
			}
			return
		}
		i = end
	}
}

// second is the high end of a range behind its low end.
func (r moneyReader) second(low sum, i int, between bool) (high sum, next int) {
	switch {
	case r.is(i, "-", "–", "—", "‑", "~"), r.is(i, "to"), between && r.is(i, "and"):
	case r.is(i, "or") && low.currency == nil && !low.scaled: // "two or three million euros"
		if high, next = r.sum(i + 1); high.before || !high.scaled || !low.value.less(high.bare) {
			return high, 0
		}
		return high, next
	default:
		return high, 0
	}
	if r.is(i, "—") && !r.glued(i) || r.is(i, "to") && low.currency == nil && r.inYear(i-1) {
		return high, 0
	}
	high, next = r.sum(r.pastQualifier(i + 1))
	if high.currency == nil && r.pastQualifier(i+1) > i+1 {
		return high, 0 // "gave 5 million euros to about 40 schools"
	}
	if r.is(i, "to") && next > 0 && low.currency != nil && high.currency == nil && (low.scaled && !high.scaled || low.scaled == high.scaled && r.counted(next)) {
		return high, 0 // "KRW 8.4 trillion to 102 projects"
	}
	return high, next
}

// pastQualifier is behind the words at token i that tell how exact the number behind them is: "to more than 60 million".
func (r moneyReader) pastQualifier(i int) int {
	if e, next := r.find(i, lexicon.Quantity, "qualifier"); e != nil && r.is(i-1, "to") {
		return next
	}
	return i
}

// counted tells whether the noun at token i is what the number before it counts: several of them.
func (r moneyReader) counted(i int) bool {
	if i >= r.end || !r.has(i, token.Letter) || r.has(i, token.Upper) || r.Class(i) != 0 || r.SentenceOf(i) != r.SentenceOf(i-1) {
		return false
	}
	w := r.Word(i)
	return w[len(w)-1] == 's' || w == "people"
}

// inYear tells whether token i is the year that a sum only stands behind: "amounted in 2024 to 361 million euros".
func (r moneyReader) inYear(i int) bool {
	w := r.Word(i)
	return len(w) == 4 && (w[:2] == "19" || w[:2] == "20") && r.is(i-1, "in", "during")
}

// ends makes an amount of the two ends of a range in span, of which the low one is in lowSpan.
func (r moneyReader) ends(span, lowSpan Span, low, high sum) (all [2]Money, n, next int) {
	switch {
	case low.currency == nil && (high.currency == nil || high.before):
		return all, 0, 0 // "24 - NZ$10 million" is no range
	case high.currency == nil:
		high.currency, high.code = low.currency, low.code
	case low.currency == nil:
		low.currency, low.code = high.currency, high.code
	}
	changes := r.changes(span.First, lowSpan.End)
	low.borrow(high.numeral, changes)
	same := low.currency == high.currency || low.code != "" && low.code == high.code || r.akin(low, high)
	if low.value.less(high.value) && same && !changes {
		all[0] = r.amount(span, low)
		all[0].Max = high.value.String()
		return all, 1, span.End
	}
	all[0], all[1] = r.amount(lowSpan, low), r.amount(Span{r.pastQualifier(lowSpan.End + 1), span.End}, high)
	return all, 2, span.End
}

// akin tells whether two sums may be of one currency though their words differ: "$5 to 10 million dollars".
func (r moneyReader) akin(low, high sum) bool {
	return Likely(low.currency) == Likely(high.currency) && (low.code == "" || high.code == "")
}

// changes tells whether the amounts at i and behind are what something rose or fell from and to.
func (r moneyReader) changes(i, to int) bool {
	if !r.is(to, "to") {
		return false
	}
	if r.is(i-1, "by") || r.pastQualifier(to+1) > to+1 {
		return true // "from about 3 to nearly 4 million", "raised by 6 million euros to 84 million euros"
	}
	for j := i; j >= 0 && j >= i-8 && r.SentenceOf(j) == r.SentenceOf(i); j-- {
		if e, _ := r.calendar(j, "compare"); e != nil {
			return true
		}
	}
	return false
}

// inherited is a number with a scale and no currency, behind an amount: "152 million dollars, 148.3 million of it", "Of this, 20 million goes to".
func (r moneyReader) inherited(i int, before Money) (m Money, found, next int) {
	n, next := r.numeral(i)
	if next == 0 || !n.scaled || !r.countless(next) {
		return m, 0, 0
	}
	if e, _ := r.find(next, lexicon.Quantity, "percent"); e != nil {
		return m, 0, 0
	}
	if e, _ := r.after(i, lexicon.Currency, ""); e != nil {
		return m, 0, 0
	}
	m = Money{Span: Span{i, next}, Value: n.value.String(), Currency: before.Currency, Code: before.Code, Rule: "money/inherited"}
	m.Qualifier = r.qualifier(m.Span)
	return m, 1, next
}

// countless tells whether no noun stands at token i that the number before it could count.
func (r moneyReader) countless(i int) bool {
	if i >= r.end || r.has(i, token.Mark) {
		return i >= r.end || !r.is(i, "%", "-")
	}
	return r.Class(i)&lexicon.FunctionWord != 0 || r.is(i, "more") || r.Kinds(i)&(1<<lexicon.Investing|1<<lexicon.Saying) != 0 && !r.has(i, token.Upper)
}

func (r moneyReader) amount(s Span, n sum) Money {
	return Money{Span: s, Value: n.value.String(), Currency: n.currency, Code: n.code, Qualifier: r.qualifier(s), Rule: n.currency.Rule}
}

// qualifier is the word before a number that tells how exact it is, or the one behind it.
func (c cursor) qualifier(s Span) string {
	for _, i := range []int{s.First, s.First - 1} {
		if i < s.First && !c.Definite(i) && !c.Indefinite(i) {
			break
		}
		if e, _ := c.after(i, lexicon.Quantity, "qualifier"); e != nil && e.Get("qualifier") != "exact" {
			return e.Get("qualifier")
		}
	}
	if e, _ := c.find(s.End, lexicon.Quantity, "after"); e != nil {
		return e.Get("after")
	}
	return ""
}
