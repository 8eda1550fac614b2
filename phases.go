package communique

import (
	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
)

// A phase is what a sentence says happened to a document.
type phase struct {
	hit    lexicon.Hit
	clause int // or -1
	status Status
	dated  *phase // another phase of the same document, for its date
	theirs bool   // told by a clause behind the document with a subject of its own
}

// phaseOf is what is said to have happened to document n, or nil: behind its name, before it, or for a list that it stands in.
func (g *registry) phaseOf(n int) *phase {
	p := &g.papers[n]
	behind, before := g.behind(n), g.before(n)
	switch {
	case behind != nil && before != nil && g.firstTold(behind, before):
		if behind.status == Signed && !behind.hit.Entry.Has("strong") {
			before.dated = behind
		}
		return before
	case behind != nil && (before == nil || !before.hit.Entry.Has("strong")):
		return behind
	case before != nil:
		before.dated = behind
		return before
	}
	if ph := g.byTheirs(p); ph != nil {
		ph.theirs = true
		return ph
	}
	return g.listed(p)
}

// behind reads "..., signed in 2021", "which has been in force since", "was signed", "under negotiation".
func (g *registry) behind(n int) *phase {
	p := &g.papers[n]
	limit := g.doc.Sentences[g.doc.SentenceOf(int(p.head.First))].End
	i := p.name.End
	if n+1 < len(g.papers) && int(g.papers[n+1].head.First) < p.name.End {
		return g.lastPhase(p.name.End, limit) // "a protocol amending the Agreement, which is in force, remains under negotiation"
	}
	if next, ok := g.bracketed(i, limit); ok {
		i = next
	}
	for steps := 0; i < limit && steps < 8; steps++ {
		if h, ok := g.phaseAt(i); ok && h.Entry.Has("ahead") && g.doc.Is(i-1, "whose") {
			i = int(h.End) // "whose prompt | signature"
			continue
		}
		if h, ok := g.phaseAt(i); ok && !h.Entry.Has("object") && !(h.Entry.Has("noun") && !g.isVerb(i) && !g.doc.Is(i-1, "whose") && !g.doc.Is(i-2, "whose")) {
			return g.stillInForce(p, g.untilNext(n, limit), g.phase(h))
		}
		if g.doc.Is(i, "of") && g.dated(i+1) {
			i = g.dateEnd(i + 1)
			continue
		}
		c := g.doc.Class(i)
		if c&lexicon.Preposition != 0 && g.doc.Class(i+1)&lexicon.Relative != 0 {
			i += 2 // "on which talks continue"
			continue
		}
		if c&lexicon.Preposition != 0 && g.doc.Class(i-1)&lexicon.Be != 0 && g.doc.Class(i+1)&(lexicon.Determiner|lexicon.Possessive) != 0 {
			if h, ok := g.phaseAt(i + 3); ok && h.Entry.Flag() == string(Negotiated) {
				return g.phase(h) // "is in its final stage of negotiation"
			}
		}
		if _, told := g.phaseAt(i + 1); told && c&lexicon.Determiner != 0 && g.doc.Class(i-1)&(lexicon.Be|lexicon.Adverb) != 0 {
			i++ // "is still the subject of negotiations"
			continue
		}
		if !(g.doc.Is(i, ",") || g.denies(i) || g.ahead(i) || g.doc.Is(i, "”") || g.doc.Is(i, "’") || c&(lexicon.Relative|lexicon.That|lexicon.Be|lexicon.Have|lexicon.Modal|lexicon.Adverb|lexicon.To) != 0 || g.is(i, "stays")) {
			break
		}
		i++
	}
	return g.predicate(p, limit)
}

// untilNext is where the name of the document behind document n begins, at most limit.
func (g *registry) untilNext(n, limit int) int {
	if n+1 < len(g.papers) {
		return min(limit, g.papers[n+1].name.First)
	}
	return limit
}

// predicate is the phase that the verb shows whose subject a document is: "The agreement, welcomed by all, was signed".
func (g *registry) predicate(p *paper, limit int) *phase {
	for i := p.name.End; i < min(limit, p.name.End+30); i++ {
		n := g.clauses.VerbAt(i)
		if n < 0 {
			continue
		}
		c := &g.clauses.Clauses[n]
		subject := c.Subject.First <= int(p.head.First) && int(p.head.First) < c.Subject.End || g.doc.Is(p.name.End, ",") && g.doc.Is(c.Verb.First-1, ",")
		if c.Verb.Finite() && subject {
			if h, ok := g.phaseAt(c.Verb.Main); ok && !h.Entry.Has("object") {
				return g.phase(h)
			}
		}
	}
	return nil
}

// lastPhase is the last phase in tokens [from, to).
func (g *registry) lastPhase(from, to int) *phase {
	for i := to - 1; i >= from && i > to-glance; i-- {
		if h, ok := g.phaseAt(i); ok {
			return g.phase(h)
		}
	}
	return nil
}

// before reads "signed a ...", "the signing of the ...", "negotiations on the ...": the nearest phase of the clause.
func (g *registry) before(n int) *phase {
	p := &g.papers[n]
	s := g.doc.Sentences[g.doc.SentenceOf(p.name.First)]
	objects := true // nothing but objects of one verb stands between
	about := g.spokenOf(p.name.First)
	target := p.name.First
	var draft *phase // what is said of the text alone
	for i := p.name.First - 1; i >= s.First && i > p.name.First-48; i-- {
		if n > 0 && i == g.papers[n-1].name.End-1 && g.papers[n-1].phase != nil && g.linked(&g.papers[n-1], p) {
			return draft // one of a list, which has what is told of the first
		}
		h, ok := g.phaseAt(i)
		if ok {
			if g.doc.Is(int(h.End), "by") && !g.inDate(int(h.End)) {
				continue // "ties sealed by the agreement": it does so itself
			}
			near := g.near(int(h.End), target) || h.Entry.Has("here") && g.byWhom(int(h.End), target)
			if near && h.Entry.Has("text") && draft == nil {
				draft, target = g.phase(h), i
				continue
			}
			if near && draft != nil && draft.hit.Entry.Has("raw") && g.phase(h) != nil && g.phase(h).status == Signed && !h.Entry.Has("here") {
				draft.status = Planned // "approved the draft agreement"
				return draft
			}
			if near {
				return g.talkedOf(h, g.phase(h))
			}
			if v := g.clauses.VerbAt(i); v >= 0 && objects && !about && g.clauseEnd(v) >= p.name.First {
				return g.phase(h)
			}
		}
		if g.doc.Is(i, ";") {
			break
		}
		if v := g.clauses.VerbAt(i); v >= 0 && !ok && g.clauses.Clauses[v].Verb.Finite() {
			if _, told := g.phaseAt(i - 1); told && g.doc.Class(i)&lexicon.Be != 0 {
				continue // "Also signed were a protocol"
			}
			if _, told := g.phaseAt(g.clauses.Clauses[v].Verb.Main); told && i > g.clauses.Clauses[v].Verb.Main {
				continue // "put their signatures to"
			}
			break
		}
		if i == p.name.First-1 || i == p.name.First-2 || g.doc.Is(i, "framework") || g.doc.Is(i, "frame") {
			objects = objects && !g.basis(i) && i > p.name.First-3
		}
	}
	return draft
}

// talkedOf is the phase of a document of which a noun tells what is only negotiated: "negotiate the signing of an agreement".
func (g *registry) talkedOf(h lexicon.Hit, ph *phase) *phase {
	if ph == nil {
		return nil // told not to have happened
	}
	for i := int(h.First) - 1; i >= 0 && i > int(h.First)-4; i-- {
		if around, ok := g.phaseAt(i); ok && around.Entry.Flag() == string(Negotiated) && !around.Entry.Has("launches") {
			ph.status = Negotiated
			return ph
		}
		if g.doc.Class(i)&(lexicon.Determiner|lexicon.Preposition|lexicon.Possessive) == 0 {
			break
		}
	}
	return ph
}

// spokenOf tells whether a preposition before the document that begins at token i makes it what something is about: "exchanged views on the agreement".
func (g *registry) spokenOf(i int) bool {
	for ; i > 0 && g.doc.Class(i-1)&(lexicon.Determiner|lexicon.Possessive) != 0; i-- {
	}
	return i > 0 && (g.doc.Class(i-1)&lexicon.About != 0 || g.doc.Is(i-1, "over"))
}

// basis tells whether a preposition makes a document what something rests on.
func (g *registry) basis(i int) bool { return g.is(i, "basis") }

// byWhom tells whether nothing but who signs stands between a signing and the document that it is of: "the signing, by the two ministers, of the Treaty".
func (g *registry) byWhom(from, to int) bool {
	of := to - 1
	if g.doc.Class(of)&lexicon.Determiner != 0 {
		of--
	}
	return g.doc.Is(from, ",") && g.doc.Is(from+1, "by") && g.doc.Is(of, "of") && g.doc.Is(of-1, ",")
}

// near tells whether only articles and prepositions stand between.
func (g *registry) near(from, to int) bool {
	for i := from; i < to; i++ {
		if g.named(i) && g.doc.Parties[g.doc.PartyAt(i)].Kind != mention.Named {
			continue // "negotiations with the European Union on"
		}
		if i == from && g.doc.Class(i)&lexicon.Be != 0 {
			continue
		}
		if g.doc.Class(i)&(lexicon.Determiner|lexicon.Preposition|lexicon.Possessive) == 0 && !g.vague(i) && !g.isNumber(i) && !g.isMark(i) && !g.inDate(i) {
			return false
		}
	}
	return to-from < 10
}

// clauseEnd is where clause n and those inside it end, as far as anybody reads.
func (g *registry) clauseEnd(n int) int {
	end := g.clauses.Clauses[n].End
	for j := n + 1; j < min(len(g.clauses.Clauses), n+glance/4) && g.clauses.Clauses[j].Sentence == g.clauses.Clauses[n].Sentence; j++ {
		if g.clauses.Clauses[j].Kind == clause.Main {
			break
		}
		end = max(end, g.clauses.Clauses[j].End)
	}
	return end
}

// phase reads the status that a hit shows, with the tense of its clause.
func (g *registry) phase(h lexicon.Hit) *phase {
	ph := &phase{hit: h, clause: g.clauses.VerbAt(int(h.First)), status: Status(h.Entry.Flag())}
	noun := g.doc.Class(int(h.First)-1)&(lexicon.Determiner|lexicon.Possessive) != 0 // "the signing"
	if noun || ph.clause < 0 {
		ph.clause = g.clauseAt(int(h.First) - 1)
	}
	if ph.clause < 0 {
		return ph
	}
	c := &g.clauses.Clauses[ph.clause]
	v := c.Verb
	own := !noun && v.First <= int(h.First) && int(h.First) < v.End
	ahead := v.Tense == clause.Future || v.Modal >= 0 || own && g.unsure(c)
	if own && v.To && !v.Perfect {
		ahead = ahead || c.Parent < 0 || !g.witnessed(c.Parent) && !g.heldFor(&g.clauses.Clauses[c.Parent])
	}
	switch {
	case !own:
		ahead = ahead || g.hoped(v) || v.To && (v.Passive || g.opens(ph.clause)) || g.awaited(int(h.First))
	case v.Tense == clause.None && c.Parent >= 0 && c.Kind != clause.Participle:
		ahead = ahead || g.hoped(g.clauses.Clauses[c.Parent].Verb)
	}
	switch {
	case own && v.Negated, g.denied(int(h.First)):
		return ph.undone()
	case ahead && own && h.Entry.Has("ratifies") && g.afterSigning(int(h.First)):
		ph.status = Planned // "will sign and ratify"
	case ahead && h.Entry.Has("ratifies") && g.onceTalked(int(h.End)):
		ph.status = Negotiated
	case ph.status == InForce && (h.Entry.Has("strong") || h.Entry.Has("ratifies")) && (ahead && v.First <= int(h.First) || g.is(int(h.First)-1, "soon")):
		ph.status = Signed // "is to be ratified", "will enter into force", "the early entry into force"
	case ahead && ph.status == Signed && h.Entry.Has("concludes"):
		ph.status = Negotiated
	case ahead && (ph.status == Signed && !h.Entry.Has("ratifies") || ph.status == Negotiated && g.opens(ph.clause)):
		ph.status = Planned // who is to ratify a document has signed it
	}
	return ph
}

// afterSigning tells whether the verb at token i tells what comes after a signing: "sign and later | ratify".
func (g *registry) afterSigning(i int) bool {
	for i--; g.doc.Class(i)&(lexicon.Adverb|lexicon.To) != 0; i-- {
	}
	h, ok := g.phaseAt(i - 1)
	return ok && g.doc.Is(i, "and") && h.Entry.Flag() == string(Signed)
}

// onceTalked tells whether token i leads to what has to come first, a document's negotiation: "will be ratified | once negotiated".
func (g *registry) onceTalked(i int) bool {
	h, ok := g.phaseAt(i + 1)
	return ok && h.Entry.Flag() == string(Negotiated) && (g.doc.Is(i, "once") || g.doc.Is(i, "when"))
}

// unsure tells whether a clause does not say that what it tells happened: "if a deal is reached", "optimism about reaching a deal".
func (g *registry) unsure(c *clause.Clause) bool {
	if c.Verb.Form&lexicon.Gerund != 0 && c.Verb.First > 0 {
		at := c.Verb.First - 1
		return g.doc.Is(at, "about") || g.doc.Is(at, "toward") || g.doc.Is(at, "towards") || g.doc.Is(at, "at")
	}
	return c.Kind == clause.Subordinate && (g.cue(g.opening(c), "condition") || g.cue(c.First-1, "condition"))
}

// witnessed: "gathered to sign": the infinitive of what has happened. Only plain past verbs of doing count, so that "agreed to sign" is a plan.
func (g *registry) witnessed(n int) bool {
	v := g.clauses.Clauses[n].Verb
	return v.Tense == clause.Past && v.Frame(lexicon.Verb) != nil && v.Frame(lexicon.Verb).Flag() == "meeting"
}

// hoped tells whether the object of a verb is still to come: hope for, call for, bring forward.
func (g *registry) hoped(v clause.Verb) bool {
	if v.Empty() {
		return false
	}
	return g.ahead(v.Main)
}

// ahead tells whether what the word at token i governs is still to come: "is expected to be signed".
func (g *registry) ahead(i int) bool {
	for _, h := range g.doc.Hits(i) {
		if h.Kind == lexicon.Phase && h.Entry.Has("ahead") {
			return true
		}
	}
	return false
}

// awaited tells whether a word before token i tells that what it names is still to come: "the prompt signature of", "commitment to the conclusion of".
func (g *registry) awaited(i int) bool {
	for k := i - 1; k >= 0 && k > i-6 && !g.isMark(k) && (k == i-1 || g.clauses.VerbAt(k) < 0); k-- {
		for _, h := range g.doc.Hits(k) {
			if h.Kind == lexicon.Phase && h.Entry.Has("ahead") && int(h.End) <= i && int(h.End) >= i-2 {
				return true
			}
		}
	}
	return false
}

// phaseAt is the longest phase that begins at token i.
func (g *registry) phaseAt(i int) (hit lexicon.Hit, ok bool) {
	if !g.doc.Kinds(i).Has(lexicon.Phase) {
		return hit, false
	}
	for _, h := range g.doc.Hits(i) {
		if h.Kind == lexicon.Phase && !h.Entry.Has("ahead") && !h.Entry.Has("contains") {
			hit, ok = h, true
		}
	}
	return hit, ok
}

// clauseAt is the clause of the nearest verb before token i, with no mark between, else of the next one; or -1.
func (g *registry) clauseAt(i int) int {
	i = max(i, 0) // a text may begin with the phase
	s := g.doc.Sentences[g.doc.SentenceOf(i)]
	for j := i; j >= s.First && j > i-glance && !g.doc.Is(j, ",") && !g.doc.Is(j, ";"); j-- {
		if n := g.clauses.VerbAt(j); n >= 0 {
			return n
		}
	}
	for j := i; j < min(s.End, i+glance); j++ {
		if n := g.clauses.VerbAt(j); n >= 0 {
			return n
		}
	}
	return -1
}
