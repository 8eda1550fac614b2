package communique

import (
	"slices"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
)

// A figure is a sum of money with what it measures: a noun ("a loan of"), a verb ("invested"), or both. Neither makes nothing.
type figure struct {
	money     int // index in doc.Money
	at        mention.Span
	sentence  int
	clause    int            // the innermost clause that holds it, or -1
	scope     mention.Span   // the tokens of its sentence that tell of it rather than of the figures beside it
	noun      lexicon.Hit    // of assets.txt or commerce.txt; Entry nil without one
	verb      *lexicon.Entry // of investing.txt or trading.txt, or nil
	back      bool           // it measures what the figure before it measures: "it came to", "of which"
	other     bool           // it measures something that the lexicon does not know: "equipment worth"
	cost      bool           // it is what the noun cost: "at a cost of"
	forecast  bool           // a target or an expectation
	preceding int            // the figure before it in the sentence, or -1
	record    int            // in the Article's Trade or Investments, of those that made one
	sibling   bool           // it shares everything with the figure before it
	traded    bool           // it made a record of trade
	lead      mention.Span   // the sentence that leads to the list of which the figure is an item
	plain     bool           // no word of its own tells that it is capital
	recorded  bool           // in the Article's Investments
	mixed     bool           // it is money of several kinds: "in loans and grants"
}

// window bounds how many tokens a noun may stand from its figure.
const window = 24

// breadth bounds how many tokens around a figure are read for what the rest of its sentence and paragraph tell.
const breadth = 160

// findFigures lists the sums of the text with what they measure. A sum that only puts the one before it into another currency
// is none, nor is a price.
func (a *accounts) findFigures() {
	a.figures = make([]figure, 0, len(a.doc.Money))
	for n := range a.doc.Money {
		m := &a.doc.Money[n]
		if n > 0 && a.converts(n) || a.priced(m.End) {
			continue
		}
		f := figure{money: n, at: m.Span, sentence: a.doc.SentenceOf(m.First), preceding: -1}
		if k := len(a.figures) - 1; k >= 0 && a.figures[k].sentence == f.sentence {
			f.preceding = k
		}
		f.clause = a.resumed(&f, a.reached(a.clauseAt(m.First)))
		if f.sibling = a.joins(&f); !f.sibling {
			a.bound(&f)
			a.govern(&f)
		}
		a.figures = append(a.figures, f)
	}
}

// resumed is the clause around an infinitive that tells what a sum is for, where another sum with its taker goes on with that clause: "will lend 5 million to Kenya
// to pave roads and 3 million to Chad"; else the clause itself.
func (a *accounts) resumed(f *figure, n int) int {
	if n < 0 || f.preceding < 0 || !a.clauses.Clauses[n].Verb.To || !a.doc.Is(f.at.End, "to") {
		return n
	}
	before, outer := &a.figures[f.preceding], a.clauses.Clauses[n].Parent
	i := a.bridge(f.at.First-1, before.at.End)
	joint := a.doc.Is(i, "and") || a.doc.Is(i, "as") && a.doc.Is(i-1, "well")
	if !joint || outer < 0 || before.clause != outer || before.verb == nil || !before.verb.Has("give") {
		return n
	}
	return outer
}

// reached is the clause of a change that a clause only tells the outcome of: "exports grew by 9 per cent to reach 5 million"; else the clause itself.
func (a *accounts) reached(n int) int {
	if n < 0 {
		return n
	}
	c := &a.clauses.Clauses[n]
	if e := c.Verb.Frame(lexicon.Investing); e != nil && e.Has("enrols") && (a.bridges(c.Verb.First-1) || a.doc.Class(c.Verb.First-1)&lexicon.Determiner != 0) {
		return c.Parent // "a total registered capital of", which is no clause
	}
	if !c.Verb.To || c.Parent < 0 {
		return n
	}
	e, outer := c.Verb.Frame(lexicon.Trading), a.clauses.Clauses[c.Parent].Verb.Frame(lexicon.Trading)
	if e != nil && e.Has("measure") && outer != nil && (outer.Has("up") || outer.Has("down")) {
		return c.Parent
	}
	return n
}

// joins gives a figure all that is told of the figure before it where nothing but a comma or "and" stands between: "grants of 44 and of 25 million".
func (a *accounts) joins(f *figure) bool {
	if f.preceding < 0 || a.pointsBehind(f.at.End) || a.doc.Class(f.at.End)&lexicon.Determiner != 0 {
		return false
	}
	before := &a.figures[f.preceding]
	i := a.bridge(f.at.First-1, before.at.End-1)
	if a.doc.Is(i, "of") {
		i--
	}
	if i != before.at.End || !a.doc.Is(i, "and") && !a.doc.Is(i, ",") || before.noun.Entry == nil && before.verb == nil {
		return false
	}
	f.noun, f.verb, f.cost, f.scope, f.forecast, f.clause = before.noun, before.verb, before.cost, before.scope, before.forecast, before.clause
	if !before.sibling {
		a.allot(before, f)
	}
	return true
}

// allot gives each of two figures its own of two nouns of trade: "exports and imports were 5 and 3 million", "its exports to and imports from Norway".
func (a *accounts) allot(first, second *figure) {
	noun := first.noun
	if measureOf(noun) == "" {
		return
	}
	limit := first.at.First
	if noun.End > noun.First+2 {
		limit = int(noun.End) // "exports and imports", which one line has
		one, ok := a.measured(int(noun.First), Exports, Imports)
		if !ok {
			return
		}
		noun = one
	}
	for i := int(noun.End); i < limit; i++ {
		if other, ok := a.measured(i, Turnover, Exports, Imports); ok && measureOf(other) != measureOf(noun) && a.and(int(noun.End), i) {
			first.noun, second.noun = noun, other
			return
		}
	}
}

// measured is the noun of trade at token i that tells one of some measures.
func (a *accounts) measured(i int, of ...Measure) (lexicon.Hit, bool) {
	for _, h := range a.doc.Hits(i) {
		if h.Kind == lexicon.Commerce && slices.Contains(of, measureOf(h)) && (h.End == h.First+1 || !a.doc.Is(int(h.First)+1, "and")) {
			return h, true
		}
	}
	return lexicon.Hit{}, false
}

// and tells whether "and" stands in tokens [first, end), and no verb.
func (a *accounts) and(first, end int) (found bool) {
	for i := first; i < end; i++ {
		if a.clauses.VerbAt(i) >= 0 {
			return false
		}
		found = found || a.doc.Is(i, "and")
	}
	return found
}

// priced tells whether a unit stands behind a sum that ends before token i: "8 euros a litre", "70 dollars per barrel".
func (a *accounts) priced(i int) bool {
	if a.doc.Class(i)&(lexicon.Indefinite|lexicon.Distributive) == 0 && !a.doc.Is(i, "per") {
		return false
	}
	return a.is(i+1, "unit")
}

// converts tells whether sum n is the one before it in another currency: "5 million euros (about 6 million dollars)", "200 million kronor, equivalent
// to", "15 billion yen, or roughly".
func (a *accounts) converts(n int) bool {
	first, second := a.doc.Money[n-1].Span, a.doc.Money[n].Span
	if second.First-first.End > 8 || a.doc.SentenceOf(first.First) != a.doc.SentenceOf(second.First) || n >= len(a.article.Amounts) {
		return false
	}
	if was, is := a.article.Amounts[n-1], a.article.Amounts[n]; was.Currency == is.Currency {
		return was.Value == is.Value && a.doc.Is(first.End, "(") // "five million yen (5,000,000)"
	}
	told := false
	for i := first.End; i < second.First; i++ {
		switch w := a.doc.Word(i); {
		case a.is(i, "converts"), w == "(", w == "[", w == "/", w == "or", w == "–", w == "—":
			told = true
		case w == "." && a.is(i-1, "converts"):
		case w == ",", w == "to", a.bridges(i):
		default:
			return false
		}
	}
	return told
}

// bound finds the scope of a figure: from the cut between it and the figure before it, whose scope ends there.
func (a *accounts) bound(f *figure) {
	s := a.doc.Sentences[f.sentence]
	f.scope = mention.Span{First: max(s.First, f.at.First-breadth), End: min(s.End, f.at.End+breadth)}
	if f.preceding < 0 {
		for i := f.at.First - 1; i > f.scope.First; i-- {
			if a.doc.Is(i, ";") {
				f.scope.First = i + 1
			}
		}
		return
	}
	before := &a.figures[f.preceding]
	cut := a.cut(before.at.End, f.at.First)
	before.scope.End, f.scope.First = min(before.scope.End, cut), max(f.scope.First, cut)
}

// cut is where what belongs to the figure that ends at token first stops, and what belongs to the one at token end begins: at the last
// clause between them, else at the first comma or conjunction.
func (a *accounts) cut(first, end int) int {
	for i := first; i < end; i++ {
		if a.doc.Is(i, ";") {
			return i
		}
	}
	for i := end - 1; i > first && a.pointsBehind(first); i-- {
		if a.doc.Is(i, "and") || a.doc.Is(i, ",") {
			return i // "9 million of which was a grant by Norway and 5 million a loan"
		}
	}
	for i := end - 1; i > max(first, end-3); i-- {
		if a.doc.Is(i, "which") && a.doc.Is(i-1, "of") {
			return i - 1 // "for health and policing, out of which 5 million will go to"
		}
	}
	from, to := a.clauses.Of(a.doc.SentenceOf(first))
	for n := to - 1; n >= from; n-- {
		if at := a.opens(n); first < at && at < end {
			return at
		}
	}
	for i := first; i < end; i++ {
		if a.doc.Is(i, ",") || a.doc.Is(i, ";") || a.doc.Is(i, "and") || a.cue(i, "contrast") || a.doc.Is(i, "with") {
			return i
		}
	}
	return end
}

// govern finds what a figure measures: a noun behind it, a noun before it, or the clause's subject and verb.
func (a *accounts) govern(f *figure) {
	f.back = a.partial(f)
	found := a.behind(f) || a.predicate(f) || a.before(f) || a.within(f)
	f.other = f.other && !found
	if f.verb = a.split(f); f.verb == nil && !found && !f.other {
		a.told(f)
	}
	if f.noun.Entry == nil && !f.back && !f.other && (f.verb == nil || f.verb.Kind == lexicon.Trading) {
		a.left(f)
	}
	if f.verb == nil && !f.other {
		f.verb = a.governing(f)
	}
	if f.noun.Entry != nil && f.noun.Entry.Kind == lexicon.Asset && f.preceding >= 0 && int(f.noun.First) >= a.figures[f.preceding].at.End && !a.named(int(f.noun.First)) {
		f.scope.First = max(min(f.scope.First, a.modifiers(int(f.noun.First), f.scope.First-window)), a.figures[f.preceding].at.End)
		a.figures[f.preceding].scope.End = min(a.figures[f.preceding].scope.End, f.scope.First)
	}
	if f.clause < 0 && f.noun.Entry != nil {
		f.clause = a.clauseAt(int(f.noun.First)) // "signed two loans: 5 million for"
	}
	f.forecast = a.ahead(f)
	if c := f.clause; c >= 0 && f.noun.Entry != nil && a.sumsUp(c) {
		f.clause = a.clauses.Clauses[c].Parent
		if e := a.governing(f); e != nil && e.Kind == lexicon.Investing {
			f.verb = e
		}
	}
	if f.noun.Entry == nil && !f.back {
		a.gap(f)
	}
	if f.noun.Entry == nil {
		a.itemise(f)
	}
	if f.noun.Entry == nil && !f.back && !f.other && f.verb == nil {
		f.back = a.continues(f) || a.sameLater(f)
	}
	if f.noun.Entry == nil && !f.back {
		a.byRank(f)
	}
}

// sumsUp tells whether a clause only gives the sum of what the one around it tells: "signed three agreements totalling".
func (a *accounts) sumsUp(n int) bool {
	c := &a.clauses.Clauses[n]
	if c.Kind != clause.Participle || c.Parent < 0 {
		return false
	}
	e := c.Verb.Frame(lexicon.Trading)
	return e != nil && e.Has("measure") && !e.Has("part") && c.Verb.Form&lexicon.Gerund != 0
}

// partial tells whether a figure is a part of the one before it: "of which 600 million", "1.3 billion of it".
func (a *accounts) partial(f *figure) bool {
	i := a.bridge(f.at.First-1, a.doc.Sentences[f.sentence].First)
	if a.doc.Is(i, "which") && a.doc.Is(i-1, "of") || a.opensOf(f) || a.ofWhich(f) || a.goesTo(f) {
		return true
	}
	return a.pointsBehind(f.at.End)
}

// goesTo tells whether a figure is what one of trade became: "went from 1 million in 2021 to 2 million".
func (a *accounts) goesTo(f *figure) bool {
	if f.preceding < 0 || !a.doc.Is(a.bridge(f.at.First-1, a.figures[f.preceding].at.End), "to") {
		return false
	}
	before := &a.figures[f.preceding]
	for i := before.at.End; i < f.at.First; i++ {
		if h, ok := a.asset(i); ok && measureOf(h) != "" {
			return false // "from 1 million, while imports rose to"
		}
	}
	return a.measure(before) != "" && a.doc.Is(a.bridge(before.at.First-1, a.doc.Sentences[f.sentence].First), "from")
}

// pointsBehind tells whether "of which" or "of it" stands at token i, behind a part.
func (a *accounts) pointsBehind(i int) bool {
	return a.doc.Is(i, "of") && (a.doc.Is(i+1, "which") || a.doc.Is(i+1, "it") || a.doc.Is(i+1, "them") || a.doc.Is(i+1, "this") || a.doc.Is(i+1, "the") && a.doc.Is(i+2, "total"))
}

// opensOf tells whether a figure's sentence opens with the sum that it is a part of: "Of the credit, 5 million has been drawn".
func (a *accounts) opensOf(f *figure) bool {
	first := a.doc.Sentences[f.sentence].First
	if f.preceding >= 0 || !a.doc.Is(first, "Of") || a.doc.Class(first+1)&lexicon.Determiner == 0 {
		return false
	}
	for i := first + 2; i < min(f.at.First, first+8); i++ {
		if _, ok := a.doc.Longest(i, lexicon.Asset); ok {
			return true
		}
	}
	return false
}

// ofWhich tells whether a figure is the object of a clause that opens with "of which": "a fund of 5 million, of which Norway will pay 4 million".
func (a *accounts) ofWhich(f *figure) bool {
	if f.clause < 0 || f.preceding < 0 {
		return false
	}
	i := a.opens(f.clause)
	for n := 0; n < 3 && i > 0 && !a.doc.Is(i, "which"); n++ {
		i--
	}
	return a.doc.Is(i, "which") && a.doc.Is(i-1, "of") && i > a.figures[f.preceding].at.First
}

// amount is the value of a figure.
func (a *accounts) amount(f *figure) Amount {
	if f.money >= len(a.article.Amounts) {
		return Amount{}
	}
	return a.article.Amounts[f.money].Amount
}

// shown is the passage that shows a figure, from its noun to its end.
func (a *accounts) shown(f *figure) Evidence {
	first, end := f.at.First, f.at.End
	rule := "amount"
	if f.verb != nil {
		rule = f.verb.Rule
	}
	if f.noun.Entry != nil {
		first, end = min(first, int(f.noun.First)), max(end, int(f.noun.End))
		rule = f.noun.Entry.Rule
	}
	return a.evidence(first, end, rule)
}
