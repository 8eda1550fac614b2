package communique

import (
	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
)

// This file reads calls that are told by their means alone: "told X over the phone".

// wired reads "conveyed this to his counterpart by telephone", "told X over the phone": whoever is told something by phone is on a call.
func (l *ledger) wired(i int) {
	c := &l.clauses.Clauses[i]
	if frame := c.Verb.Frame(lexicon.Verb); len(c.Verb.Hits) == 0 || c.Verb.Passive || !c.Verb.Finite() || frame != nil && frame.Flag() != "" && frame.Flag() != "noun" && !frame.Has("corps") || !l.byWire(c) {
		return
	}
	by := l.canBe(l.phraseActors(c.Subject))
	if !l.personal(by) || !l.onTheLine(c) {
		return
	}
	for _, p := range c.After {
		if p.Prep >= 0 && !l.doc.Is(p.Prep, "to") && !l.doc.Is(p.Prep, "with") {
			continue
		}
		to := l.canBe(l.phraseActors(p))
		if !l.personal(to) {
			continue
		}
		e := l.open(i, c.Verb.Main, c.Verb.Hits[len(c.Verb.Hits)-1].Entry)
		e.kind, e.format = Call, ByPhone
		e.add(by, "", "")
		e.add(to, "", "")
		l.circumstances(e, c)
		l.record(e)
		return
	}
}

// onTheLine tells whether a phrase behind a clause's verb says that it was done by telephone.
func (l *ledger) onTheLine(c *clause.Clause) bool {
	for _, p := range c.After {
		if p.Prep >= 0 && l.cue(p.End-1, "phone") {
			return true
		}
	}
	return false
}
