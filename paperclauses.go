package communique

import (
	"strings"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
)

// This file reads clauses right behind the type of a document that tell what it provides for, and are part of its name: "a treaty banning landmines",
// "an agreement that would open the border", "an agreement for the troops to leave".

// provides is the end of such a clause at token i, where the name of a document ends so far; i without.
func (g *registry) provides(p paper, i, end, limit int) int {
	n, ok := g.provision(p, i, end)
	if !ok {
		return i
	}
	stop := min(g.clauseEnd(n), limit)
	for k := g.clauses.Clauses[n].Verb.End; k < stop; k++ {
		if g.isMark(k) && !g.inner(k, limit) || g.doc.Is(k, "and") && g.another(k+1, limit) || g.dated(k) && !g.year(k) || g.doc.Class(k)&lexicon.Preposition != 0 && g.dated(k+1) && !g.year(k+1) || g.isPhase(k) && g.isVerb(k) {
			return k
		}
	}
	return stop
}

// bans tells whether the word at token i right behind a document's type is a participle that tells what the document does.
func (g *registry) bans(p paper, i, end int) bool {
	if end != int(p.head.End) || !strings.HasSuffix(g.doc.Word(i), "ing") || g.isCapital(i) || g.doc.Class(i) != 0 || g.is(i, "valued") || g.is(i, "names") {
		return false
	}
	_, told := g.phaseAt(i)
	h, around := g.doc.Longest(i, lexicon.Phase)
	if told || around && h.Entry.Has("contains") || i+1 < len(g.doc.Tokens) && g.isMark(i+1) {
		return false
	}
	n := g.clauses.VerbAt(i)
	return n < 0 || g.clauses.Clauses[n].Verb.First == i && !g.clauses.Clauses[n].Verb.Progressive
}

// provision is the clause at token i that tells what a document provides for: one with "that" that looks ahead, the infinitive behind "for" and whom
// it concerns.
func (g *registry) provision(p paper, i, end int) (n int, ok bool) {
	atType := end == int(p.head.End)
	v := i
	switch {
	case atType && !p.proper && g.indefinite(p.name.First-1) && (g.doc.Is(i, "that") || g.doc.Is(i, "which")):
		for v++; v < i+4 && g.clauses.VerbAt(v) < 0; v++ {
		}
	case g.doc.Class(i)&lexicon.To != 0 && g.doc.Is(int(p.head.End), "for") && i > int(p.head.End)+1:
		v++
	default:
		return 0, false
	}
	if n = g.clauses.VerbAt(v); n < 0 || g.tellsPhase(n) {
		return 0, false
	}
	c := &g.clauses.Clauses[n]
	if c.Verb.To {
		return n, true
	}
	return n, c.Kind == clause.Relative && c.Subject.First <= i && (c.Verb.Modal >= 0 || c.Verb.Tense == clause.Future) && !c.Verb.Passive && !c.Verb.Copula
}

// tellsPhase tells whether the verb of a clause tells what happens to a document.
func (g *registry) tellsPhase(n int) bool {
	_, ok := g.phaseAt(g.clauses.Clauses[n].Verb.Main)
	return ok || g.ahead(g.clauses.Clauses[n].Verb.Main)
}
