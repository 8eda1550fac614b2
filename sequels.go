package communique

import (
	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
)

// This file reads an encounter that comes right behind another one of the same people: "Their tête-à-tête was followed by plenary talks".

// followed reads "was followed by plenary talks", and of "met in private, followed by plenary talks" the same: who met first meets there too, with others.
func (l *ledger) followed(i int) {
	c := &l.clauses.Clauses[i]
	if !c.Verb.Passive || c.Verb.Negated {
		return
	}
	for _, p := range c.After {
		if p.Event < 0 || p.Prep < 0 || !l.doc.Is(p.Prep, "by") || l.byWord[p.Event] != nil {
			continue
		}
		if ev := &l.clauses.Events[p.Event]; (l.peopledBy(&telling{Event: ev}) || l.hasSeries(ev)) && l.sequelNamed(i, p) {
			return
		}
		if first := l.justTold(c); first != nil && l.clauses.Events[p.Event].Noun.Entry.Has("generic") {
			l.sequel(first, i, p.Event, p)
		}
		return
	}
}

// sequelNamed records an encounter that came behind or before another one and names who was at it: "was followed by talks with X".
func (l *ledger) sequelNamed(i int, p clause.Phrase) bool {
	event := p.Event
	p.Prep = -1
	var by []actor
	if c := &l.clauses.Clauses[i]; c.Kind == clause.Participle && c.Parent >= 0 {
		if who := l.canBe(l.phraseActors(l.clauses.Clauses[c.Parent].Subject)); l.personal(who) {
			by = who // "met Y, followed by talks with Z"
		}
	}
	e := l.noun(i, event, p, by, "")
	if e != nil {
		e.sequel = true // no round that later ones are counted from
	}
	return e != nil
}

// beforehand tells whether a clause says what people did after they had met: "met in private before presiding over plenary talks".
func (l *ledger) beforehand(c *clause.Clause, event int) bool {
	at := c.Verb.First - 1
	if c.Kind != clause.Participle && c.Kind != clause.Subordinate || at < 0 || !l.doc.Is(at, "before") && !l.doc.Is(at, "to") && !l.doc.Is(at, "of") {
		return false
	}
	ev := &l.clauses.Events[event]
	return c.Verb.Form&lexicon.Gerund != 0 && ev.Noun.Entry.Has("generic") && ev.Noun.Entry.Get("kind") == string(Talks) && !l.peopledBy(&telling{Event: ev}) && l.justTold(c) != nil
}

// justTold are the talks that were told last, in the sentence of a clause; or nil.
func (l *ledger) justTold(c *clause.Clause) *encounter {
	e := l.latest
	if e == nil || e.kind != Talks || len(e.with) < 2 {
		return nil
	}
	if about := c.Subject.Event; e.sentence == c.Sentence || about >= 0 && l.byWord[about] == e {
		return e
	}
	return nil
}

// sequel records an encounter that follows another one, of the people at that.
func (l *ledger) sequel(first *encounter, i, event int, p clause.Phrase) {
	l.sequelOf = first
	defer func() { l.sequelOf = nil }()
	p.Prep = -1 // "by" tells no means here
	l.noun(i, event, p, first.actors(), "")
}
