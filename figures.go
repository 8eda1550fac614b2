package communique

import (
	"sort"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
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
	recorded  bool           // in the Article's Investments
}

// window bounds how many tokens a noun may stand from its figure.
const window = 24

// breadth bounds how many tokens around a figure are read for what the rest of its sentence and paragraph tell.
const breadth = 160

// findFigures lists the sums of the text with what they measure. A sum that only puts the one before it into another currency
// is none, nor is a price.
func (a *accounts) findFigures() {
	for n, m := range a.doc.Money {
		if n > 0 && a.converts(a.doc.Money[n-1].Span, m.Span) || a.priced(m.End) {
			continue
		}
		f := figure{money: n, at: m.Span, sentence: a.doc.SentenceOf(m.First), preceding: -1}
		if k := len(a.figures) - 1; k >= 0 && a.figures[k].sentence == f.sentence {
			f.preceding = k
		}
		f.clause = a.clauseAt(m.First)
		if f.sibling = a.joins(&f); !f.sibling {
			a.bound(&f)
			a.govern(&f)
		}
		a.figures = append(a.figures, f)
	}
}

// joins gives a figure all that is told of the figure before it where nothing but a comma or "and" stands between: "grants of 44 and of 25 million".
func (a *accounts) joins(f *figure) bool {
	if f.preceding < 0 {
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
	return true
}

// priced tells whether a unit stands behind a sum that ends before token i: "8 euros a litre", "70 dollars per barrel".
func (a *accounts) priced(i int) bool {
	if !a.doc.Is(i, "a") && !a.doc.Is(i, "an") && !a.doc.Is(i, "per") && !a.doc.Is(i, "each") {
		return false
	}
	return a.is(i+1, "unit")
}

// converts tells whether the second sum is the first in another currency: "5 million euros (about 6 million dollars)", "equivalent to".
func (a *accounts) converts(first, second mention.Span) bool {
	if second.First-first.End > 6 || a.doc.SentenceOf(first.First) != a.doc.SentenceOf(second.First) {
		return false
	}
	for i := first.End; i < second.First; i++ {
		if a.doc.Is(i, "(") || a.doc.Is(i, "[") || a.is(i, "converts") {
			return true
		}
		switch a.doc.Word(i) {
		case ")", "and", ";", "plus":
			return false
		}
	}
	return a.doc.Is(first.End, "/") || a.doc.Is(first.End, "or")
}

// bound finds the scope of a figure: from the cut between it and the figure before it, whose scope ends there.
func (a *accounts) bound(f *figure) {
	s := a.doc.Sentences[f.sentence]
	f.scope = mention.Span{First: max(s.First, f.at.First-breadth), End: min(s.End, f.at.End+breadth)}
	if f.preceding < 0 {
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
	from, to := a.clauses.Of(a.doc.SentenceOf(first))
	for n := to - 1; n >= from; n-- {
		if at := a.opens(n); first < at && at < end {
			return at
		}
	}
	for i := first; i < end; i++ {
		if a.doc.Is(i, ",") || a.doc.Is(i, ";") || a.doc.Is(i, "and") || a.doc.Is(i, "while") || a.doc.Is(i, "with") {
			return i
		}
	}
	return end
}

// govern finds what a figure measures: a noun behind it, a noun before it, or the clause's subject and verb.
func (a *accounts) govern(f *figure) {
	f.back = a.partial(f)
	found := a.behind(f) || a.before(f) || a.within(f)
	if f.verb = a.split(f); f.verb == nil && !found {
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
	f.forecast = a.ahead(f)
	if c := f.clause; c >= 0 && f.noun.Entry != nil && a.sumsUp(c) {
		f.clause = a.clauses.Clauses[c].Parent
	}
}

// sumsUp tells whether a clause only gives the sum of what the one around it tells: "signed three agreements totalling".
func (a *accounts) sumsUp(n int) bool {
	c := &a.clauses.Clauses[n]
	if c.Kind != clause.Participle || c.Parent < 0 || a.clauses.Clauses[c.Parent].Sentence != c.Sentence {
		return false
	}
	e := c.Verb.Frame(lexicon.Trading)
	return e != nil && e.Has("measure") && !e.Has("part") && c.Verb.Form&lexicon.Gerund != 0
}

// partial tells whether a figure is a part of the one before it: "of which 600 million", "1.3 billion of it".
func (a *accounts) partial(f *figure) bool {
	i := a.bridge(f.at.First-1, a.doc.Sentences[f.sentence].First)
	if a.doc.Is(i, "which") && a.doc.Is(i-1, "of") {
		return true
	}
	if !a.doc.Is(f.at.End, "of") {
		return false
	}
	switch a.wordAt(f.at.End + 1) {
	case "it", "which", "them":
		return true
	}
	return false
}

// behind: "a 60 million dollar facility", "the $2.3 billion aid package".
func (a *accounts) behind(f *figure) bool {
	end := a.doc.Sentences[f.sentence].End
	for i := f.at.End; i < end && i < f.at.End+6; {
		t := a.doc.Tokens[i]
		if t.Is(token.Mark) && !a.quotes(i) && !t.Glued() || a.doc.Class(i) != 0 && a.bodyAt(i) < 0 {
			break
		}
		if h, ok := a.nounAt(i); ok {
			f.noun, i = h, int(h.End)
			continue
		}
		i++
	}
	return f.noun.Entry != nil
}

// nounAt is a noun of assets.txt at i, in a name or not.
func (a *accounts) nounAt(i int) (lexicon.Hit, bool) {
	h, ok := a.hit(i, lexicon.Asset)
	return h, ok && !h.Entry.Has("cost") && !h.Entry.Has("firm")
}

func (a *accounts) quotes(i int) bool {
	switch a.doc.Word(i) {
	case "“", "”", "\"", "«", "»", "-", "'", "‘", "’":
		return true
	}
	return false
}

// before: "a loan of 121 million yuan", "a plant worth 23 million euros", "at a cost of".
func (a *accounts) before(f *figure) bool {
	s := a.doc.Sentences[f.sentence]
	i := a.bridge(f.at.First-1, s.First)
	if i <= s.First {
		return false
	}
	switch {
	case a.doc.Is(i, "of") && a.doc.Is(i-1, ","): // "two grants, of 44 and 25 million dollars"
		return a.ofNoun(f, i-1)
	case a.doc.Is(i, "of"):
		return a.ofNoun(f, i)
	case a.valued(i), a.doc.Is(i, "for") && a.doc.Is(i-1, "worth"):
		f.other = !a.nearest(f, i, s.First) && a.doc.Tokens[i-1].Is(token.Letter) && a.doc.Class(i-1) == 0
		return f.noun.Entry != nil
	case a.costs(i):
		f.cost = true
		return a.nearest(f, i, s.First)
	case (a.doc.Is(i, "to") || a.doc.Is(i, "at")) && a.valued(i-1):
		return a.nearest(f, i-1, s.First)
	}
	return false
}

// bridge walks back from token i over what may stand between a connector and its sum.
func (a *accounts) bridge(i, first int) int {
	for n := 0; i > first && n < 4; n++ {
		if start := a.qualifies(i); start <= i && start > first {
			i = start - 1
			continue
		}
		if !a.bridges(i) {
			break
		}
		i--
	}
	return i
}

// qualifies is where the words that end with token i and tell how exact a number is begin, or after i.
func (a *accounts) qualifies(i int) int {
	for start := max(0, i-3); start <= i; start++ {
		if h, ok := a.hit(start, lexicon.Quantity); ok && int(h.End) == i+1 && h.Entry.Get("qualifier") != "" {
			return start
		}
	}
	return i + 1
}

// bridges tells whether token i may stand between a connector and its sum: articles, adverbs, "between", "up to".
func (a *accounts) bridges(i int) bool {
	return a.doc.Class(i)&(lexicon.Determiner|lexicon.Adverb|lexicon.Quantifier) != 0 || a.is(i, "bridge")
}

// costs tells whether token i is the verb of "the plant cost".
func (a *accounts) costs(i int) bool {
	h, ok := a.hit(i, lexicon.Investing)
	return ok && h.Entry.Has("worth") && int(h.End) == i+1 && a.doc.Class(i-1)&(lexicon.Determiner|lexicon.Preposition) == 0
}

// ofNoun reads the noun that ends at the "of" at token i.
func (a *accounts) ofNoun(f *figure, i int) bool {
	h, ok := a.endsAt(i)
	if !ok {
		f.other = a.doc.Tokens[i-1].Is(token.Letter) && a.doc.Class(i-1) == 0
		return false
	}
	if h.Entry.Has("cost") || h.Entry.Has("figure") {
		return a.costOf(f, int(h.First))
	}
	if h.Entry.Has("up") || h.Entry.Has("down") {
		return false
	}
	f.noun = a.ofFund(h)
	return true
}

// ofFund is the fund whose capital a noun is, where one stands before it, else the noun itself.
func (a *accounts) ofFund(h lexicon.Hit) lexicon.Hit {
	if !h.Entry.Has("base") {
		return h
	}
	first := a.doc.Sentences[a.doc.SentenceOf(int(h.First))].First
	for k := int(h.First) - 1; k >= first && k > int(h.First)-window; k-- {
		if fund, ok := a.hit(k, lexicon.Asset); ok && fund.Entry.Get("kind") == string(Fund) {
			return fund
		}
	}
	return h
}

// endsAt is the longest noun of capital or trade that ends at token i.
func (a *accounts) endsAt(i int) (hit lexicon.Hit, ok bool) {
	for first := i - 1; first >= 0 && first >= i-5; first-- {
		for _, h := range a.doc.Hits(first) {
			if int(h.End) == i && (h.Entry.Kind == lexicon.Asset || h.Entry.Kind == lexicon.Commerce) {
				hit, ok = h, true
			}
		}
	}
	return hit, ok
}

// costOf finds what costs the figure: the nearest project before the word "cost" at token i, or what a verb before it builds.
func (a *accounts) costOf(f *figure, i int) bool {
	f.cost = true
	a.nearest(f, i, a.doc.Sentences[f.sentence].First)
	return f.noun.Entry != nil
}

// nearest takes the nearest noun before token i: a project that costs, a fund that is worth.
func (a *accounts) nearest(f *figure, i, first int) bool {
	if f.preceding >= 0 {
		first = max(first, a.figures[f.preceding].at.End)
	}
	for k := i - 1; k >= first && k > i-window; k-- {
		h, ok := a.asset(k)
		if !ok || int(h.End) > i || h.Entry.Has("firm") || h.Entry.Has("cost") || h.Entry.Has("up") || h.Entry.Has("down") || h.Entry.Has("figure") {
			continue
		}
		f.noun = a.whole(h)
		return true
	}
	return false
}

// whole is the longest noun that ends where h ends: "direct investment" of "investment".
func (a *accounts) whole(h lexicon.Hit) lexicon.Hit {
	if longer, ok := a.endsAt(int(h.End)); ok && longer.First < h.First && longer.Entry.Kind == h.Entry.Kind {
		return longer
	}
	return h
}

// within: "150 million euros in budget support", "40 million dollars of investment".
func (a *accounts) within(f *figure) bool {
	i := f.at.End
	if !a.doc.Is(i, "in") && !a.doc.Is(i, "of") && !a.doc.Is(i, "as") && !a.doc.Is(i, "worth") {
		return false
	}
	if a.doc.Is(i, "worth") && a.doc.Is(i+1, "of") {
		i++
	}
	for k := i + 1; k < f.scope.End && k < i+8; {
		if k > i+1 && a.doc.Class(k)&(lexicon.Preposition|lexicon.Determiner|lexicon.Conjunction) != 0 || a.doc.Tokens[k].Is(token.Mark) && !a.quotes(k) {
			break
		}
		h, ok := a.asset(k)
		if !ok || h.Entry.Has("project") || h.Entry.Has("firm") || h.Entry.Has("cost") || h.Entry.Has("figure") || h.Entry.Has("goods") && f.noun.Entry != nil {
			k++
			continue
		}
		f.noun, k = h, int(h.End)
	}
	return f.noun.Entry != nil
}

// told reads the subject and verb of the figure's clause.
func (a *accounts) told(f *figure) {
	if f.clause < 0 {
		return
	}
	c := &a.clauses.Clauses[f.clause]
	frame := c.Verb.Frame(lexicon.Trading)
	_, swallowed := a.hit(f.at.First, lexicon.Trading)
	switch {
	case a.worth(c) != nil:
		f.cost = true
		a.subject(f, c)
		a.costly(f)
	case frame != nil && (frame.Has("measure") || frame.Has("up") || frame.Has("down")), swallowed, c.Verb.Copula && a.follows(c, f.at.First):
		if a.between(f, c.Verb.End); f.noun.Entry == nil {
			a.subject(f, c)
		}
		if frame != nil {
			f.verb = frame
		}
		if f.cost {
			a.costly(f)
		}
	case c.Verb.Frame(lexicon.Investing) != nil && c.Verb.Frame(lexicon.Investing).Has("seek"):
		if a.subject(f, c); f.noun.Entry == nil || !f.noun.Entry.Has("need") {
			f.noun, f.back = lexicon.Hit{}, false
		}
	case frame == nil && c.Verb.Frame(lexicon.Investing) == nil && a.follows(c, f.at.First):
		// "had amounted 869 mln. USD": whatever the verb is
		if a.subject(f, c); measureOf(f.noun) == "" {
			f.noun, f.back = lexicon.Hit{}, false
		}
	}
}

// between takes a noun of trade that stands behind the clause's verb and before the figure: "stood at 979 million, with exports up to".
func (a *accounts) between(f *figure, first int) {
	if f.preceding >= 0 {
		first = max(first, a.figures[f.preceding].at.End)
	}
	for k := f.at.First - 1; k >= first && k > f.at.First-window; k-- {
		if h, ok := a.asset(k); ok && measureOf(h) != "" && int(h.End) <= f.at.First && a.doc.Class(k-1)&lexicon.Preposition == 0 {
			f.noun = h
			return
		}
	}
}

// costly finds the project of "whose cost is" and "its cost is": the nearest before the figure, in its sentence or the one before.
func (a *accounts) costly(f *figure) {
	first := a.doc.Sentences[f.sentence].First
	if f.sentence > 0 && a.doc.Sentences[f.sentence-1].Paragraph == a.doc.Sentences[f.sentence].Paragraph {
		first = a.doc.Sentences[f.sentence-1].First
	}
	for k := f.at.First - 1; f.noun.Entry == nil && k >= first && k > f.at.First-2*window; k-- {
		if h, ok := a.hit(k, lexicon.Asset); ok && h.Entry.Has("project") && int(h.End) <= f.at.First {
			f.noun, f.back = h, false
		}
	}
}

// follows tells whether token i is the first behind a clause's verb, articles and the like apart.
func (a *accounts) follows(c *clause.Clause, i int) bool {
	for i--; i >= c.Verb.End && (a.bridges(i) || a.doc.Is(i, "at") || a.doc.Is(i, "worth")); i-- {
	}
	return i < c.Verb.End
}

// worth is the frame of a clause that tells a cost.
func (a *accounts) worth(c *clause.Clause) *lexicon.Entry {
	if v := c.Verb.Frame(lexicon.Investing); v != nil && v.Has("worth") {
		return v
	}
	return nil
}

// subject takes the noun of a clause's subject: its own, or that of the clause that it shares it with. A pronoun or "the figure" points
// back to the figure before.
func (a *accounts) subject(f *figure, c *clause.Clause) {
	first, end := a.opens(f.clause), min(f.at.First, c.Verb.First)
	if c.Verb.Empty() {
		end = f.at.First
	}
	if c.Kind == clause.Relative && a.nearest(f, first, max(a.doc.Sentences[f.sentence].First, first-8)) {
		return
	}
	if a.subjectIn(f, first, end) || !c.Subject.Empty() && a.subjectIn(f, c.Subject.First, c.Subject.End) {
		return
	}
	if p := c.Parent; p >= 0 && c.Shared && !a.clauses.Clauses[p].Verb.Empty() {
		outer := &a.clauses.Clauses[p]
		if a.subjectIn(f, outer.First, outer.Verb.First) {
			return
		}
	}
	if f.preceding < 0 && !f.back && a.pointsBack(c.Verb.First-1) && a.nearest(f, first, a.doc.Sentences[f.sentence].First) {
		return // "trade, though it had doubled to"
	}
	f.back = f.back || a.pointsBack(c.Subject.First) || a.pointsBack(c.Verb.First-1)
}

// subjectIn takes the first noun of capital or trade in tokens [first, end).
func (a *accounts) subjectIn(f *figure, first, end int) bool {
	first = max(first, end-breadth)
	for i := first; i < end; {
		h, ok := a.asset(i)
		if !ok {
			i++
			continue
		}
		i = int(h.End)
		switch {
		case h.Entry.Has("firm") || h.Entry.Has("goods"):
		case h.Entry.Has("figure") || h.Entry.Has("cost"):
			f.back, f.cost = true, f.cost || h.Entry.Has("cost")
		case h.Entry.Has("up") || h.Entry.Has("down"):
		default:
			f.noun, f.back = a.ofFund(h), false
			return true
		}
	}
	return false
}

// pointsBack tells whether token i is a pronoun for the figure told before.
func (a *accounts) pointsBack(i int) bool {
	switch a.wordAt(i) {
	case "it", "It", "they", "They", "this", "This", "these", "These", "its", "Its", "which", "that":
		return true
	}
	return false
}

// governing is the verb that has the figure as its object, or as its subject in the passive: that of the clause, the one right before
// the figure, or a participle behind it ("the 2 million earmarked for").
func (a *accounts) governing(f *figure) *lexicon.Entry {
	if e := a.relative(f); e != nil {
		return e
	}
	if h, ok := a.hit(f.at.End, lexicon.Investing); ok && h.Form&lexicon.Participle != 0 && h.Entry.Has("give") {
		return h.Entry
	}
	if f.clause >= 0 {
		v := a.clauses.Clauses[f.clause].Verb
		for _, kind := range []lexicon.Kind{lexicon.Investing, lexicon.Trading} {
			e := v.Frame(kind)
			if e != nil && !e.Has("run") && !e.Has("operator") && (v.First < f.at.First || v.Passive || e.Has("goes")) {
				return e
			}
		}
	}
	i := a.bridge(f.at.First-1, a.doc.Sentences[f.sentence].First)
	for start := max(0, i-2); start <= i; start++ {
		if h, ok := a.hit(start, lexicon.Investing); ok && int(h.End) == i+1 && h.Entry.Has("give") && !a.named(start) {
			return h.Entry
		}
	}
	return nil
}

// split is the verb that a figure or its giver stands inside of: "made 5 million available", "asked the Bank for 5 million".
func (a *accounts) split(f *figure) *lexicon.Entry {
	if f.clause < 0 {
		return nil
	}
	v := a.clauses.Clauses[f.clause].Verb
	if v.Empty() || v.End > f.at.First {
		return nil
	}
	behind := f.at.End
	if f.noun.Entry != nil {
		behind = max(behind, int(f.noun.End))
	}
	for _, particle := range [...]int{behind, a.bridge(f.at.First-1, a.doc.Sentences[f.sentence].First)} {
		if particle >= len(a.doc.Tokens) || particle <= v.Main {
			continue
		}
		toks := [...]token.Token{a.doc.Tokens[v.Main], a.doc.Tokens[particle]}
		var buf [4]lexicon.Hit
		for _, h := range a.doc.Lexicon.Hits(buf[:0], toks[:], 0) {
			if h.Kind == lexicon.Investing && int(h.End) == len(toks) {
				return h.Entry
			}
		}
	}
	return nil
}

// relative reads "that Norway pledged" behind the figure's noun, and takes its clause for the figure's.
func (a *accounts) relative(f *figure) *lexicon.Entry {
	end := f.at.End
	if f.noun.Entry != nil {
		end = max(end, int(f.noun.End))
	}
	if a.doc.Class(end)&(lexicon.Relative|lexicon.That) == 0 {
		return nil
	}
	n := a.clauseAt(end + 1)
	if n < 0 {
		return nil
	}
	c := &a.clauses.Clauses[n]
	e := c.Verb.Frame(lexicon.Investing)
	if e == nil || !e.Has("give") || c.Verb.First > end+8 {
		return nil
	}
	f.clause = n
	f.scope.End = max(f.scope.End, c.End)
	return e
}

// left takes the noun of trade before the figure where nothing else governs it: "exports up 21% to 148 million", "compared with".
func (a *accounts) left(f *figure) {
	first := a.doc.Sentences[f.sentence].First
	if a.inBrackets(f.at.First) {
		return
	}
	for k := f.at.First - 1; k >= first && k > f.at.First-window; k-- {
		if a.moneyAt(k) >= 0 {
			f.back = a.compares(k, f.at.First)
			return
		}
		if h, ok := a.asset(k); ok && measureOf(h) != "" && int(h.End) <= f.at.First {
			f.noun = a.whole(h)
			return
		}
	}
}

func (a *accounts) inBrackets(i int) bool { return a.doc.Is(i-1, "(") }

// compares tells whether a comparison stands between two figures: "compared with", "against", "from".
func (a *accounts) compares(first, end int) bool {
	for i := first; i < end; i++ {
		if a.is(i, "compares") {
			return true
		}
	}
	return false
}

// ahead tells whether a figure is a target or an expectation: "will reach", "to bring trade up to".
func (a *accounts) ahead(f *figure) bool {
	if f.clause < 0 {
		return false
	}
	v := a.clauses.Clauses[f.clause].Verb
	if v.Empty() || v.First > f.at.First {
		return false
	}
	return v.To || v.Tense == clause.Future || v.Modal >= 0
}

// amount is the value of a figure.
func (a *accounts) amount(f *figure) Amount {
	if f.money >= len(a.article.Amounts) {
		return Amount{}
	}
	return a.article.Amounts[f.money].Amount
}

// period is the date that a figure is told for: the nearest in its scope that compares it with nothing, else one that opens its sentence.
func (a *accounts) period(f *figure) Date {
	best, gap := Date(""), 0
	from := sort.Search(len(a.doc.Dates), func(n int) bool { return a.doc.Dates[n].First >= f.scope.First })
	for n := from; n < len(a.article.Dates) && a.doc.Dates[n].First < f.scope.End; n++ {
		d := a.doc.Dates[n]
		if a.compared(d.Span) || a.qualified(d.Span) || !a.with(f, d.First) || f.cost && d.Open == mention.Until {
			continue
		}
		if g := apart(d.Span, f.at); best == "" || g < gap {
			best, gap = a.article.Dates[n].Value, g
		}
	}
	return best
}

// with tells whether token i stands in the figure's clause or in one that holds it, as the frame of what the figure is: not in a dateline,
// nor outside a relative clause.
func (a *accounts) with(f *figure, i int) bool {
	if a.doc.Dateline.Holds(i) {
		return false
	}
	in := a.clauseAt(i)
	if in < 0 || f.clause < 0 {
		return true
	}
	for n, c := 0, f.clause; c >= 0 && n < 8; n++ {
		if c == in {
			return true
		}
		if k := a.clauses.Clauses[c].Kind; k == clause.Relative || k == clause.Subordinate {
			break
		}
		c = a.clauses.Clauses[c].Parent
	}
	if c := &a.clauses.Clauses[f.clause]; c.Subject.End <= i && i < c.Verb.First && c.Verb.First <= i+6 && !a.measures(in) && c.Sentence == a.doc.SentenceOf(i) {
		return true // "had, on 17 May, approved"
	}
	if f.noun.Entry != nil && i < int(f.noun.First) && i+5 > a.modifiers(int(f.noun.First), a.doc.Sentences[f.sentence].First) {
		return true // "since 2007, accumulated investment has"
	}
	// A clause that only its false verb sets apart: the date stands right beside the figure.
	return i >= f.at.End && i <= f.at.End+3
}

// measures tells whether a clause's verb is one of capital or trade itself.
func (a *accounts) measures(n int) bool {
	v := a.clauses.Clauses[n].Verb
	return v.Frame(lexicon.Trading) != nil || v.Frame(lexicon.Investing) != nil
}

// apart is how many tokens stand between two spans.
func apart(s, t mention.Span) int {
	if s.First > t.First {
		return s.First - t.End
	}
	return t.First - s.End
}

// qualified tells whether a date only qualifies a noun: "the February earthquakes".
func (a *accounts) qualified(d mention.Span) bool {
	if a.doc.Class(d.First-1)&lexicon.Determiner == 0 || d.End >= len(a.doc.Tokens) || a.doc.Tokens[d.First].Is(token.Digit) {
		return false
	}
	return a.doc.Tokens[d.End].Is(token.Letter) && a.doc.Class(d.End) == 0 && !a.verbAt(d.End) && a.doc.Tokens[d.First].Is(token.Upper)
}

// compared tells whether a date only stands for what a figure is compared with: "up 9 per cent from 2021", "than the year before".
func (a *accounts) compared(d mention.Span) bool {
	i := d.First - 1
	for n := 0; n < 4 && a.doc.Class(i)&(lexicon.Determiner|lexicon.Quantifier) != 0 || a.doc.Is(i, "period") || a.doc.Is(i, "of") && a.doc.Is(i-1, "period"); n++ {
		i--
	}
	switch a.doc.Word(max(i, 0)) {
	case "than", "against", "with", "versus", "on", "over":
		return a.doc.Tokens[d.First].Is(token.Digit) && !a.doc.Is(i, "on") && !a.doc.Is(i, "over") || a.doc.Is(i, "than") || a.doc.Is(i, "against") || a.doc.Is(i-1, "compared")
	case "to":
		return a.doc.Is(i-1, "compared") || a.doc.Is(i-1, "relative")
	case "from":
		return i >= 2 && a.percentBefore(i)
	}
	return false
}

// percentBefore tells whether a percentage ends at token i.
func (a *accounts) percentBefore(i int) bool {
	for k := i - 1; k >= 0 && k >= i-2; k-- {
		if h, ok := a.hit(k, lexicon.Quantity); ok && h.Entry.Has("percent") && int(h.End) == i {
			return true
		}
	}
	return false
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
