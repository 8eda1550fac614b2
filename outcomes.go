package communique

import (
	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
)

// This file reads what was agreed, decided or signed at an encounter.

// decided reads what was agreed, and what documents were signed where no signer is told: "Two agreements were signed".
func (l *ledger) decided(i int, c *clause.Clause, frame *lexicon.Entry) {
	if c.Verb.Negated || !c.Verb.Finite() || l.signing == i {
		return
	}
	if c.Verb.Passive && !l.settledBy(c, frame) {
		return
	}
	if frame.Has("joint") && !l.jointly(c) && len(l.phraseActors(c.Subject)) < 2 {
		return
	}
	e := l.meanwhile(c)
	if e == nil {
		e = l.about(i, c)
	}
	if e == nil && frame.Has("jointly") && !c.Verb.Passive {
		e = l.together(i, c, frame)
	}
	if e == nil {
		return
	}
	first := l.outcomeFrom(c)
	if end := l.settled(first, c); (c.Verb.MainEnd < end || c.Verb.Passive && end > first+2) && !l.empty(c, end) {
		e.outcomes = append(e.outcomes, l.doc.Slice(first, end))
	}
}

// settledBy tells whether a passive says what was settled, and nothing of by whom: "Two agreements were signed", "It was agreed to meet again".
func (l *ledger) settledBy(c *clause.Clause, frame *lexicon.Entry) bool {
	switch {
	case l.doc.Is(c.Verb.End, "by") || c.Verb.Tense == clause.Present && !c.Verb.Perfect || c.Kind != clause.Main && c.Kind != clause.Relative && c.Kind != clause.Subordinate:
		return false
	case frame.Has("sign"):
		return c.Kind != clause.Subordinate || l.doc.Is(c.First-1, "when")
	}
	return frame.Has("jointly") && c.Kind == clause.Main && c.Subject.Event < 0
}

// expletive tells whether the subject of a clause only stands for what follows: "It was agreed that".
func (l *ledger) expletive(c *clause.Clause) bool {
	return c.Subject.Empty() || c.Subject.End == c.Subject.First+1 && l.either(c.Subject.First, "it", "It")
}

// outcomeFrom is where what a clause says was settled begins: at the verb, at the subject of a passive, or behind a relative.
func (l *ledger) outcomeFrom(c *clause.Clause) int {
	switch {
	case !c.Verb.Passive || l.expletive(c):
		return c.Verb.Main
	case c.Kind == clause.Main && !c.Shared:
		return c.Subject.First
	case c.Kind != clause.Relative:
		return c.First
	}
	first := l.opening(c)
	for l.doc.Class(first)&(lexicon.Relative|lexicon.Preposition) != 0 && first < c.Verb.First {
		first++
	}
	return first
}

// empty tells whether a clause says that something was settled, and not what: "agreed as follows", "which was signed".
func (l *ledger) empty(c *clause.Clause, end int) bool {
	if l.doc.Is(c.Verb.MainEnd, "as") && (l.doc.Is(c.Verb.MainEnd+1, "follows") || l.doc.Is(c.Verb.MainEnd+1, "follow")) {
		return true
	}
	return c.Verb.Passive && (c.Subject.Empty() || c.Subject.End > c.Verb.First || l.doc.Class(c.Subject.First)&lexicon.Pronoun != 0 && c.Subject.End == c.Subject.First+1) && end <= c.Verb.End
}

// meanwhile is the encounter told last in the sentence of a clause that says what was settled at it: "a visit, during which an agreement was signed"; or nil.
func (l *ledger) meanwhile(c *clause.Clause) *encounter {
	if !c.Verb.Passive || c.Kind != clause.Relative && c.Kind != clause.Subordinate || len(l.told) == 0 {
		return nil
	}
	if e := l.told[len(l.told)-1]; e.sentence == c.Sentence {
		return e
	}
	return nil
}

// settled is where what a clause says was settled ends: behind a passive only where more of what was signed follows, and not where, when and by whom,
// "A treaty was signed | in Rome by X and Y", "A treaty was signed, as well as a protocol |".
func (l *ledger) settled(first int, c *clause.Clause) int {
	end := l.extent(first, c.Sentence, true)
	if at := c.Verb.End; c.Verb.Passive && at < end && (!l.doc.Is(at, ",") || l.extra(at+1) == 0) {
		return at
	}
	return end
}
