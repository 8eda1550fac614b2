package communique

import (
	"slices"
	"sort"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/text"
	"github.com/communique-go/communique/internal/token"
)

// accounts is what the facts of capital and of trade are read from: every sum of the text with what it measures.
type accounts struct {
	*reading
	country     []int32 // by token: 1 + index in doc.Countries
	body        []int32 // by token: 1 + index in doc.Bodies
	money       []int32 // by token: 1 + index in doc.Money
	date        []int32 // by token: 1 + index in doc.Dates
	clause      []int32 // by token: 1 + the innermost clause that holds it
	city        []int32 // by token: 1 + the place that begins there
	weight      census  // how often each country is named
	figures     []figure
	byFirstWord map[string]int          // see firstWords
	titled      [len(capitalKinds)]bool // the title tells of capital of that kind
	chain       struct {                // the sum told last
		kind     InvestmentKind
		sentence int
	}
}

// newAccounts reads the figures once, for findInvestments and findTrade.
func (r *reading) newAccounts() *accounts {
	n := len(r.doc.Tokens)
	a := &accounts{reading: r}
	r.tables.numbers = text.Cleared(r.tables.numbers, 6*n)
	for i, at := range [...]*[]int32{&a.country, &a.body, &a.money, &a.date, &a.clause, &a.city} {
		*at = r.tables.numbers[i*n : (i+1)*n]
	}
	for n := range r.doc.Countries {
		c := &r.doc.Countries[n]
		if c.Inside && c.Code != "EU" {
			continue
		}
		a.weight.add(Country(c.Code), 1)
		number(a.country, c.Span, n)
	}
	for n := range r.doc.Bodies {
		b := &r.doc.Bodies[n]
		if in := a.bodyAt(b.First); in >= 0 && b.End <= r.doc.Bodies[in].End {
			continue // the UN in the name of its programme
		}
		number(a.body, b.Span, n)
		number(a.body, b.Acronym, n)
	}
	for n := range r.doc.Money {
		m := &r.doc.Money[n]
		number(a.money, m.Span, n)
	}
	for n := range r.doc.Dates {
		d := &r.doc.Dates[n]
		number(a.date, d.Span, n)
	}
	for n := len(r.doc.Places) - 1; n >= 0; n-- {
		a.city[r.doc.Places[n].First] = int32(n + 1)
	}
	a.findClauses()
	a.findFigures()
	return a
}

// figuresIn are the figures of a sentence.
func (a *accounts) figuresIn(sentence int) []figure {
	first := sort.Search(len(a.figures), func(n int) bool { return a.figures[n].sentence >= sentence })
	end := first
	for end < len(a.figures) && a.figures[end].sentence == sentence {
		end++
	}
	return a.figures[first:end]
}

// findClauses notes the innermost clause of each token: of those that hold it, the one that opens last.
func (a *accounts) findClauses() {
	order := a.tables.order[:0]
	for n := range a.clauses.Clauses {
		order = append(order, uint64(a.opens(n))<<32|uint64(n))
	}
	slices.Sort(order)
	for _, x := range order {
		n := int(uint32(x))
		number(a.clause, mention.Span{First: a.opens(n), End: a.clauses.Clauses[n].End}, n)
	}
	a.tables.order = order
}

// clauseAt is the innermost clause that holds token i, or -1.
func (a *accounts) clauseAt(i int) int {
	if i < 0 || i >= len(a.clause) {
		return -1
	}
	return int(a.clause[i]) - 1
}

// opens is the first token that is the own of clause n.
func (a *accounts) opens(n int) int {
	c := &a.clauses.Clauses[n]
	if c.Verb.Empty() {
		return c.First
	}
	return min(c.First, c.Verb.First)
}

// number notes for the tokens of a span which of a list's members covers them.
func number(at []int32, s mention.Span, n int) {
	for i := s.First; i < s.End; i++ {
		at[i] = int32(n + 1)
	}
}

// countryAt is the country that token i names, or nil.
func (a *accounts) countryAt(i int) *mention.Country {
	if i < 0 || i >= len(a.country) || a.country[i] == 0 {
		return nil
	}
	return &a.doc.Countries[a.country[i]-1]
}

// bodyAt is the index of the body that token i names, or -1.
func (a *accounts) bodyAt(i int) int {
	if i < 0 || i >= len(a.body) {
		return -1
	}
	return int(a.body[i]) - 1
}

// asset is the longest noun of capital or trade at token i that stands for itself: no part of a name, no modifier of another noun.
func (a *accounts) asset(i int) (lexicon.Hit, bool) {
	if a.doc.Kinds(i)&(1<<lexicon.Asset|1<<lexicon.Commerce) == 0 || a.named(i) {
		return lexicon.Hit{}, false
	}
	capital, ok := a.doc.Longest(i, lexicon.Asset)
	trade, traded := a.doc.Longest(i, lexicon.Commerce)
	if traded && (!ok || trade.End > capital.End || trade.End == capital.End && measureOf(trade) != "") {
		capital, ok = trade, true
	}
	if ok && capital.Entry.Has("proper") && !a.entitled(capital) {
		return capital, false // "the development of ties"
	}
	if ok && capital.Entry.Has("works") {
		return capital, false
	}
	return capital, ok && !a.verbAt(i) && !capital.Entry.Has("investor") && !capital.Entry.Has("operator") && !a.modifies(int(capital.End))
}

// entitled tells whether a noun has a name before it and ends its phrase: "the Lamu Block".
func (a *accounts) entitled(h lexicon.Hit) bool {
	end := int(h.End)
	if end < len(a.doc.Tokens) && a.doc.Has(end, token.Upper) {
		return false
	}
	for i := int(h.First) - 1; i > int(h.First)-4 && i > 0 && a.doc.Class(i) == 0; i-- {
		if a.doc.Has(i, token.Upper) && a.countryAt(i) == nil {
			return true
		}
	}
	return false
}

// tradeNoun tells whether a noun of trade, or for what is sold, begins at token i.
func (a *accounts) tradeNoun(i int) bool {
	h, ok := a.doc.Longest(i, lexicon.Commerce)
	return ok && (measureOf(h) != "" || h.Entry.Has("goods"))
}

// measureOf is the measure that a noun or verb of trade tells, or "".
func measureOf(h lexicon.Hit) Measure {
	if h.Entry == nil {
		return ""
	}
	for _, m := range []Measure{Turnover, Exports, Imports} {
		if h.Entry.Has(string(m)) {
			return m
		}
	}
	return ""
}

// named tells whether token i is part of the name of a person, an office or a body.
func (a *accounts) named(i int) bool {
	if a.bodyAt(i) >= 0 {
		return true
	}
	p := a.doc.PartyAt(i)
	return p >= 0 && (a.doc.Parties[p].Kind == mention.Named || a.doc.Parties[p].Kind == mention.Post)
}

// modifies tells whether the noun that ends before token i only modifies another: "trade agreement", "investment climate".
func (a *accounts) modifies(i int) bool {
	if i >= len(a.doc.Tokens) {
		return false
	}
	if (a.doc.Is(i, "-") || a.doc.Is(i, "–")) && a.doc.Tokens[i].Glued() {
		return true
	}
	t := a.doc.Tokens[i]
	if !t.Is(token.Letter) || a.doc.Is(i, "alone") || a.doc.Class(i) != 0 || a.doc.PartyAt(i) >= 0 || a.moneyAt(i) >= 0 {
		return false
	}
	for _, h := range a.doc.Hits(i) {
		switch h.Kind {
		case lexicon.Verb, lexicon.Saying, lexicon.Investing, lexicon.Trading, lexicon.Calendar:
			return false
		}
	}
	return !a.valued(i) && !verbLike(a.doc.Word(i))
}

// verbLike tells whether a word that the lexicon does not know may be a verb's past or gerund.
func verbLike(w string) bool {
	n := len(w)
	return n > 4 && (w[n-2:] == "ed" || w[n-3:] == "ing")
}

// valued tells whether token i stands between a noun and its figure: worth, totalling.
func (a *accounts) valued(i int) bool { return a.is(i, "valued") }

// moneyAt is the index of the sum that covers token i, or -1.
func (a *accounts) moneyAt(i int) int {
	if i < 0 || i >= len(a.money) {
		return -1
	}
	return int(a.money[i]) - 1
}
