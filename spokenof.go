package communique

import (
	"strings"

	"github.com/communique-go/communique/internal/clause"
)

// This file finds the encounter of which a clause tells what was talked of or settled.

// about is the encounter that a clause of topics or outcomes speaks of: the event in it, the one that it hangs on, the latest that its
// subject took part in.
func (l *ledger) about(i int, c *clause.Clause) *encounter {
	for _, p := range append([]clause.Phrase{c.Subject}, c.Before...) {
		if p.Event < 0 {
			continue
		}
		if e := l.byWord[p.Event]; e != nil {
			return e
		}
		if e := l.ofThose(p.Event); e != nil {
			return e
		}
		if e := l.ofFormat(p.Event); e != nil {
			return e
		}
	}
	if l.agenda(c.Subject) || c.Verb.Copula {
		return l.now
	}
	as := append(l.phraseActors(c.Subject), l.whom(c)...)
	if l.now == nil || len(as) == 0 || l.expletive(c) || l.officesAlone(c.Subject) {
		return l.now
	}
	ahead := c.Verb.Tense == clause.Future || l.toCome(c)
	for n := len(l.told) - 1; n >= 0 && n > len(l.told)-12; n-- {
		e := l.told[n]
		hung := !c.Verb.Finite() && e.sentence == c.Sentence // "will meet X to discuss"
		memory := e.recalled && !(n == len(l.told)-1 && c.Sentence <= e.sentence+1)
		if e.kind == Visit || e.kind == Ceremony || memory || !hung && over(e.status) != ahead || e.sentence == c.Sentence && l.past(e.date) {
			continue
		}
		if e.all(as) {
			return e
		}
	}
	return nil
}

// ofThose is the encounter told last of those whom an event names: "The conversation with X turned on A"; or nil.
func (l *ledger) ofThose(event int) *encounter {
	var as []actor
	for _, p := range l.clauses.Events[event].Phrases {
		if p.Prep >= 0 && l.doc.Is(p.Prep, "with") {
			as = append(as, l.phraseActors(p)...)
		}
	}
	return l.lastWith(as)
}

// lastWith is the encounter told last with all of some people; nil if there is none, or nobody of them has a name.
func (l *ledger) lastWith(as []actor) *encounter {
	if !l.personal(as) {
		return nil
	}
	for n := len(l.told) - 1; n >= 0 && n > len(l.told)-reach; n-- {
		if e := l.told[n]; family(e.kind) == Talks && !e.recalled && e.all(as) {
			return e
		}
	}
	return nil
}

// ofFormat is the encounter told last that has the word for an event in the name of its format: "At the dialogue, the sides discussed"; or nil.
func (l *ledger) ofFormat(event int) *encounter {
	ev := &l.clauses.Events[event]
	if !ev.Definite {
		return nil
	}
	word := strings.ToLower(l.doc.Word(int(ev.Noun.End) - 1))
	for n := len(l.told) - 1; n >= 0 && n > len(l.told)-reach; n-- {
		if e := l.told[n]; e.series != "" && strings.Contains(strings.ToLower(e.series), word) {
			return e
		}
	}
	return nil
}

// all tells whether all of these take part.
func (e *encounter) all(as []actor) bool {
	for _, a := range as {
		if e.find(a) < 0 {
			return false
		}
	}
	return true
}
