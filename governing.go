package communique

import (
	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// told reads the subject and verb of the figure's clause.
func (a *accounts) told(f *figure) {
	if f.clause < 0 {
		return
	}
	c := &a.clauses.Clauses[f.clause]
	if c.Verb.Empty() {
		a.verbless(f, c)
	}
	frame := c.Verb.Frame(lexicon.Trading)
	if e := c.Verb.Frame(lexicon.Investing); e != nil && e.Has("give") && !c.Verb.Passive && a.follows(c, f.at.First) {
		frame = nil // "sank 5 million into", though trade sinks as well
	}
	switch {
	case a.worth(c) != nil:
		f.cost = true
		a.subject(f, c)
		a.costly(f)
	case frame != nil && frame.Has("part") && a.partOf(f, c):
		f.verb = frame
	case frame != nil && (frame.Has("measure") || frame.Has("up") || frame.Has("down")), c.Verb.Copula && a.follows(c, f.at.First):
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
	}
}

// partOf takes the exports or imports right before a verb that tells of a part: "with exports accounting for 5 million".
func (a *accounts) partOf(f *figure, c *clause.Clause) bool {
	first := a.doc.Sentences[f.sentence].First
	if f.preceding >= 0 {
		first = a.figures[f.preceding].at.End
	}
	for i := c.Verb.First - 1; i >= first && i > c.Verb.First-10; i-- {
		if h, ok := a.asset(i); ok && (measureOf(h) == Exports || measureOf(h) == Imports) {
			f.noun, f.back = h, false
			return true
		}
	}
	return false
}

// verbless reads the subject of a clause whose verb was taken for a noun: "contributions amount to".
func (a *accounts) verbless(f *figure, c *clause.Clause) {
	for _, i := range [...]int{a.bridge(f.at.First-1, c.First), f.at.First - 1} { // "exceed" is a verb and a qualifier
		for start := max(c.First, i-2); start <= i; start++ {
			if h, ok := a.doc.Longest(start, lexicon.Trading); ok && int(h.End) == i+1 && h.Entry.Has("measure") && (a.subjectIn(f, c.First, start) || a.pointsBack(start-1) && a.toldBefore(f)) {
				f.verb = h.Entry
				return
			}
		}
	}
}

// between takes a noun of trade that stands behind the clause's verb and before the figure: "stood at 979 million, with exports up to".
func (a *accounts) between(f *figure, first int) {
	if f.preceding >= 0 {
		first = max(first, a.figures[f.preceding].at.End)
	}
	for k := f.at.First - 1; k >= first && k > f.at.First-window; k-- {
		if h, ok := a.asset(k); ok && (measureOf(h) != "" || h.Kind == lexicon.Asset && h.Entry.Get("kind") != "" && !h.Entry.Has("project")) && (a.doc.Class(k-1)&lexicon.Preposition == 0 || a.doc.Is(k-1, "including")) {
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
		if h, ok := a.doc.Longest(k, lexicon.Asset); ok && h.Entry.Has("project") && !a.named(k) {
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
	if k := f.preceding; k >= 0 && !c.Subject.Empty() && c.Subject.End <= a.figures[k].at.First && a.subjectIn(f, a.figures[k].at.End, c.Verb.First) {
		return // "trade stood at 4 million, while investments in Kenya, led by those of Fjordkraft, have surpassed"
	}
	if a.worth(c) != nil && !c.Subject.Empty() && c.Subject.First < c.Verb.First && f.preceding < 0 {
		first = max(first, c.Subject.First) // "Together with the grant, the cost is put at"
	}
	if c.Kind == clause.Participle {
		i := c.Verb.First
		for i > first-window && i > a.doc.Sentences[f.sentence].First && !a.doc.Is(i-1, ",") {
			i--
		}
		if i > a.doc.Sentences[f.sentence].First && a.doc.Is(i-1, ",") && a.subjectIn(f, i, c.Verb.First) {
			return // "trade was small, the exports of Kenya having amounted to"
		}
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
	aside := a.pointsBack(c.Subject.First) && c.Subject.First > a.doc.Sentences[f.sentence].First // "trade, it was noted, came to"
	if f.preceding < 0 && !f.back && (aside || a.pointsBack(c.Verb.First-1)) && a.nearest(f, first, a.doc.Sentences[f.sentence].First) {
		return // "trade, though it had doubled to"
	}
	if c.Kind == clause.Relative && !f.back && f.preceding < 0 {
		return // "the dues of contractors, which stand at"
	}
	if f.preceding < 0 && a.pointsBack(c.Subject.First) && a.toldBefore(f) {
		return
	}
	f.back = f.back || a.pointsBack(c.Subject.First) || a.pointsBack(c.Verb.First-1)
}

// toldBefore takes the noun of trade that the sentence before opens with where that tells no figure: "Trade is thin. It stood at 3 million."
func (a *accounts) toldBefore(f *figure) bool {
	n := f.sentence - 1
	if n < 0 || a.doc.Sentences[n].Paragraph != a.doc.Sentences[f.sentence].Paragraph || a.sumIn(n) {
		return false
	}
	s := a.doc.Sentences[n]
	reach := s.First + 8
	if first := a.doc.Sentences[f.sentence].First; a.doc.Is(first, "These") || a.doc.Is(first, "They") {
		reach = s.First + breadth // "Kenya is a destination of Norwegian exports. These came to"
	}
	for i := s.First; i < min(s.End, reach); i++ {
		if h, ok := a.asset(i); ok && measureOf(h) != "" {
			h.First, h.End = int32(f.at.First), int32(f.at.First)
			f.noun, f.back = h, false
			return true
		}
	}
	return false
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
	switch a.doc.Word(i) {
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
	if f.clause >= 0 && !a.clauses.Clauses[f.clause].Verb.Empty() {
		if e := a.disposal(f); e != nil {
			return e
		}
	}
	if e, ok := a.participleBehind(f); ok {
		return e
	}
	if f.clause >= 0 {
		v := a.clauses.Clauses[f.clause].Verb
		for _, kind := range []lexicon.Kind{lexicon.Investing, lexicon.Trading} {
			e := v.Frame(kind)
			if e != nil && !e.Has("run") && !e.Has("operator") && (v.First < f.at.First || v.Passive || e.Has("goes") || e.Has("give") && a.contact(f, v.First)) {
				return e
			}
		}
	}
	i := a.bridge(f.at.First-1, a.doc.Sentences[f.sentence].First)
	for start := max(0, i-2); start <= i; start++ {
		if h, ok := a.doc.Longest(start, lexicon.Investing); ok && int(h.End) == i+1 && h.Entry.Has("give") {
			return h.Entry
		}
	}
	return nil
}

// participleBehind is the verb of giving whose participle stands right behind a figure: "the 5 million already earmarked for".
func (a *accounts) participleBehind(f *figure) (*lexicon.Entry, bool) {
	i := f.at.End
	for n := 0; n < 2 && a.doc.Class(i)&lexicon.Adverb != 0; n++ {
		i++
	}
	h, ok := a.doc.Longest(i, lexicon.Investing)
	return h.Entry, ok && h.Form&lexicon.Participle != 0 && h.Entry.Has("give")
}

// contact tells whether only somebody stands between a figure and the verb at token i, which has it as its object: "the 5 million we provide".
func (a *accounts) contact(f *figure, i int) bool {
	end := a.behindNoun(f)
	if i <= end || i > end+6 || a.doc.Has(end, token.Mark) || a.doc.Class(end)&(lexicon.Preposition|lexicon.Conjunction) != 0 {
		return false
	}
	return a.doc.Class(end)&(lexicon.Determiner|lexicon.Pronoun|lexicon.Person|lexicon.Possessive) != 0 || a.doc.Has(end, token.Upper)
}

// behindNoun is the token behind a figure and its noun.
func (a *accounts) behindNoun(f *figure) int {
	if f.noun.Entry != nil && int(f.noun.First) >= f.at.End {
		return int(f.noun.End)
	}
	return f.at.End
}

// split is the verb that a figure or its giver stands inside of: "made 5 million available", "asked the Bank for 5 million".
func (a *accounts) split(f *figure) *lexicon.Entry {
	if f.clause < 0 {
		return nil
	}
	v := a.clauses.Clauses[f.clause].Verb
	if v.Empty() || v.End > f.at.First || v.MainEnd > v.Main+1 {
		return nil // "went up by 5 per cent, to 3 million"
	}
	behind := f.at.End
	if f.noun.Entry != nil {
		behind = max(behind, int(f.noun.End))
	}
	for _, particle := range [...]int{behind, a.bridge(f.at.First-1, a.doc.Sentences[f.sentence].First)} {
		if particle >= len(a.doc.Tokens) || particle < v.End {
			continue
		}
		if e := a.verbOf(v.Main, a.doc.Tokens[particle:particle+1]); e != nil {
			return e
		}
	}
	return nil
}

// verbOf is the verb of capital that the word at a token is with others that stand apart from it, or nil.
func (a *accounts) verbOf(main int, others []token.Token) *lexicon.Entry {
	var buf [4]lexicon.Hit
	toks := append(make([]token.Token, 0, 4), a.doc.Tokens[main])
	toks = append(toks, others...)
	for _, h := range a.doc.Lexicon.Hits(buf[:0], toks, 0) {
		if h.Kind == lexicon.Investing && int(h.End) == len(toks) {
			return h.Entry
		}
	}
	return nil
}

// disposal reads "placed 2 million euros at the disposal of": a verb that gives with a phrase that stands apart from it.
func (a *accounts) disposal(f *figure) *lexicon.Entry {
	v := a.clauses.Clauses[f.clause].Verb
	for i := v.End; i < min(f.scope.End, v.End+window); i++ {
		if a.doc.Class(i)&lexicon.Preposition == 0 || i+4 > len(a.doc.Tokens) {
			continue
		}
		if e := a.verbOf(v.Main, a.doc.Tokens[i:i+3]); e != nil {
			return e
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
	n := a.clauseBehind(end, f.sentence)
	if n < 0 {
		return nil
	}
	c := &a.clauses.Clauses[n]
	if aim := a.aimOf(n); aim >= 0 {
		n, c = aim, &a.clauses.Clauses[aim] // "that Norway intends to build"
	}
	e := c.Verb.Frame(lexicon.Investing)
	builds := f.noun.Entry != nil && f.noun.Entry.Has("project") && e != nil && e.Has("build")
	if e == nil || !e.Has("give") && !builds {
		return nil
	}
	f.clause = n
	f.scope.End = max(f.scope.End, c.End)
	return e
}

// clauseBehind is the clause of a sentence whose verb is the first behind token i, or -1.
func (a *accounts) clauseBehind(i, sentence int) int {
	best := -1
	from, to := a.clauses.Of(sentence)
	for n := from; n < to; n++ {
		if v := a.clauses.Clauses[n].Verb; !v.Empty() && v.First > i && (best < 0 || v.First < a.clauses.Clauses[best].Verb.First) {
			best = n
		}
	}
	return best
}

// aimOf is the infinitive that the planning or wishing of clause n governs, or -1.
func (a *accounts) aimOf(n int) int {
	e := a.clauses.Clauses[n].Verb.Frame(lexicon.Investing)
	if e == nil || !e.Has("operator") {
		return -1
	}
	for k := n + 1; k < min(n+4, len(a.clauses.Clauses)); k++ {
		if c := &a.clauses.Clauses[k]; c.Parent == n {
			return k
		}
	}
	return -1
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
