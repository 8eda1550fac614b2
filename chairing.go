package communique

import (
	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
)

// This file reads who is honoured by an event and who chairs it.

// honoured adds those "in honour of" whom a meal is given.
func (l *ledger) honoured(e *encounter, c *clause.Clause) {
	if e.kind != Talks && e.kind != Ceremony {
		return
	}
	for _, some := range [...][]clause.Phrase{c.Before, c.After} {
		for _, p := range some {
			switch {
			case p.Prep >= 1 && l.doc.Is(p.Prep, "of") && l.either(p.Prep-1, "honour", "honor"):
				e.add(l.canBe(l.phraseActors(p)), "guest", "")
			case p.Prep >= 0 && l.doc.Is(p.Prep, "in") && l.either(p.End-1, "honour", "honor") && l.doc.Class(p.First)&lexicon.Possessive != 0:
				e.add(l.canBe(l.owners(p.First)), "guest", "") // "a banquet in her honour"
			}
		}
	}
}

// chaired adds those "under the chairmanship of" whom, or "under" whom, an event is held.
func (l *ledger) chaired(e *encounter, c *clause.Clause) {
	for p := range l.phrases(c) {
		if p.Prep < 1 || !l.doc.Is(p.Prep, "of") && !l.doc.Is(p.Prep, "under") {
			continue
		}
		if as := l.canBe(l.phraseActors(*p)); l.doc.Is(p.Prep, "under") && l.personal(as) || l.cue(p.Prep-1, "chair") {
			e.add(as, "", "head")
		}
	}
}

// jointly tells whether a clause's subject is "they" or "the sides": who then meets next is not told but for the countries.
func (l *ledger) jointly(c *clause.Clause) bool {
	for _, n := range c.Subject.Parties {
		if l.plural(&l.doc.Parties[n]) {
			return true
		}
	}
	return false
}
