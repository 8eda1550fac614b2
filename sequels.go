package communique

import (
	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
)

// This file reads an encounter that comes right behind another one of the same people: "Their tête-à-tête was followed by plenary talks".

// followed reads "was followed by plenary talks", and of "met in private, followed by talks and a state luncheon" the same: who met first meets there too, with
// others.
func (l *ledger) followed(i int) {
	c := &l.clauses.Clauses[i]
	if !c.Verb.Passive || c.Verb.Negated {
		return
	}
	by := l.onwards(c)
	listed := false
	for _, p := range c.After {
		if p.Prep >= 0 {
			listed = l.doc.Is(p.Prep, "by") || listed
		}
		if listed && p.Event >= 0 && l.byWord[p.Event] == nil {
			l.behindIt(i, p, by)
		}
	}
}

// onwards are those whom a participle tells more of by what follows what they do: "X will be accorded a welcome, followed by"; nil where an event is followed.
func (l *ledger) onwards(c *clause.Clause) []actor {
	if c.Kind != clause.Participle || c.Parent < 0 {
		return nil
	}
	around := &l.clauses.Clauses[c.Parent]
	if around.Subject.Event >= 0 {
		return nil
	}
	return l.canBe(l.subjects(around))
}

// behindIt records an event that follows what a clause is about.
func (l *ledger) behindIt(i int, p clause.Phrase, by []actor) {
	c := &l.clauses.Clauses[i]
	ev := &l.clauses.Events[p.Event]
	first, named := l.justTold(c), l.peopledBy(&telling{Event: ev})
	if first != nil && !named && by != nil {
		by = first.actors()
	}
	if ceremony := ev.Noun.Entry.Get("kind") == string(Ceremony); (named || l.hasSeries(ev) || ceremony && by != nil) && l.sequelNamed(i, p, by) {
		return
	}
	if first != nil && ev.Noun.Entry.Has("generic") {
		l.sequel(first, i, p.Event, p)
	}
}

// sequelNamed records an encounter that came behind or before another one and names who was at it: "was followed by talks with X".
func (l *ledger) sequelNamed(i int, p clause.Phrase, by []actor) bool {
	event, latest, fact := p.Event, l.latest, l.fact
	p.Prep = -1
	e := l.noun(i, event, p, by, "")
	if e != nil {
		e.sequel = true // no round that later ones are counted from
	}
	if frame := l.clauses.Clauses[i].Verb.Frame(lexicon.Verb); e != nil && frame != nil && frame.Has("before") {
		e.background, l.latest, l.fact = true, latest, fact // what is told next is of what it led up to
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
	if e == nil || e.kind != Talks {
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
	if e := l.noun(i, event, p, first.actors(), ""); e != nil && l.clauses.Clauses[i].Kind == clause.Participle && over(first.status) {
		e.status = first.status // "will meet, followed by talks"
	}
}
