package communique

import (
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
)

// This file gives the documents of one list what is said of any of them.

// listed gives a document at the head of a list's item what the sentence before the list says.
func (g *registry) listed(p *paper) *phase {
	i := p.name.First - 1
	for steps := 0; i >= 0 && steps < 40; i, steps = i-1, steps+1 {
		if g.doc.Is(i, ":") {
			s := g.doc.Sentences[g.doc.SentenceOf(i)]
			return g.lastPhase(s.First, i)
		}
	}
	return g.lists[g.doc.ParagraphOf(p.name.First)]
}

// chain gives the documents of one list what is said of any of them: "an agreement on A and a memorandum on B were signed".
func (g *registry) chain() {
	for n := 1; n < len(g.papers); n++ {
		a, b := &g.papers[n-1], &g.papers[n]
		if b.phase == nil && a.phase != nil && g.linked(a, b) {
			b.phase = a.phase
		}
	}
	for n := len(g.papers) - 1; n > 0; n-- {
		a, b := &g.papers[n-1], &g.papers[n]
		if a.phase == nil && b.phase != nil && g.linked(a, b) {
			a.phase = b.phase
		}
	}
}

// chains tells whether token i stands between the documents of a list and tells nothing of them.
func (g *registry) chains(i int) bool {
	switch strings.ToLower(g.doc.Word(i)) {
	case "and", ",", ";", "as", "well", "of", "together", "along", "with":
		return true
	}
	return g.is(i, "fellow")
}

// linked tells whether two documents stand in one list.
func (g *registry) linked(a, b *paper) bool {
	if b.name.First < a.name.End || b.name.First-a.name.End > 40 {
		return false
	}
	separate := false
	for i := a.name.End; i < b.name.First; i++ {
		if g.chains(i) {
			separate = true
			continue
		}
		own := a.phase != nil && (g.clauses.VerbAt(i) == a.phase.clause || i < int(a.phase.hit.End) && i >= int(a.phase.hit.First))
		if !own && g.doc.Class(i)&(lexicon.Determiner|lexicon.Adverb) == 0 && !g.isMark(i) && !g.isNumber(i) && len(g.doc.Word(i)) > 1 {
			return false
		}
	}
	return separate
}
