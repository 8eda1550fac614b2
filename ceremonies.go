package communique

import (
	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
)

// act reads a verb that is a ceremony by itself: laid a wreath, inaugurated the embassy.
func (l *ledger) act(i int, frame *lexicon.Entry) {
	c := &l.clauses.Clauses[i]
	by := l.phraseActors(c.Subject)
	if c.Verb.Passive {
		by = l.agents(c)
	}
	e := l.open(i, c.Verb.Main, frame)
	e.kind = Ceremony
	e.add(l.canBe(by), "", "")
	l.presence(e, c)
	if len(e.with) == 0 {
		return
	}
	l.circumstances(e, c)
	l.record(e)
}

// signed reads a signing: an encounter of its own where its signers are told or it is told as an act, in somebody's presence.
func (l *ledger) signed(i int, frame *lexicon.Entry) {
	c := &l.clauses.Clauses[i]
	e := l.open(i, c.Verb.Main, frame)
	if c.Kind == clause.Participle && c.Parent >= 0 && !c.Verb.Passive || c.Verb.Negated {
		return
	}
	e.kind = Ceremony
	by := l.phraseActors(c.Subject)
	if c.Verb.Passive {
		by = l.agents(c)
	}
	for _, p := range l.phrases(c) {
		if p.Prep >= 0 && (l.doc.Is(p.Prep, "with") || l.doc.Is(p.Prep, "With")) && !c.Verb.Passive {
			by = append(by, l.phraseActors(p)...)
		}
	}
	if frame.Has("witness") && !l.witnessed(c) {
		return
	}
	l.presence(e, c)
	if len(e.with) == 0 {
		by = l.canBe(by)
	}
	e.add(by, "", "")
	if len(e.with) < 2 {
		return
	}
	l.circumstances(e, c)
	first := c.Verb.Main
	if c.Verb.Passive {
		first = c.First
	}
	if end := l.extent(first, c.Sentence, true); end > first+1 && !over(e.status) {
		e.outcomes = append(e.outcomes, l.doc.Slice(first, end))
	}
	l.signing = i
	l.record(e)
}

// witnessed tells whether a signing is what was witnessed.
func (l *ledger) witnessed(c *clause.Clause) bool {
	for k := c.Verb.End; k < c.End && k < c.Verb.End+4; k++ {
		if l.doc.Is(k, "signing") || l.doc.Is(k, "signature") || l.doc.Is(k, "exchange") {
			return true
		}
	}
	return false
}

// presence adds those in whose presence, or witnessed and attended by whom, a clause's act took place.
func (l *ledger) presence(e *encounter, c *clause.Clause) {
	for n, p := range c.After {
		if p.Prep >= 1 && l.doc.Is(p.Prep, "of") && l.doc.Is(p.Prep-1, "presence") && n > 0 {
			e.add(l.canBe(l.phraseActors(p)), "", "")
		}
	}
}
