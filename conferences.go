package communique

import (
	"sort"

	"github.com/communique-go/communique/internal/clause"
)

// This file tells a conference that is an encounter from one that is only an occasion.

// occasional tells whether an event is only the occasion of what a clause tells, "on the margins of the Forum": without a date of its own it is no
// encounter of its own.
func (l *ledger) occasional(p clause.Phrase) bool {
	ev := &l.clauses.Events[p.Event]
	if p.Prep < 0 || ev.Noun.Entry.Get("kind") == string(Visit) {
		return false
	}
	for _, q := range ev.Phrases {
		if q.Date >= 0 {
			return false
		}
	}
	hit, ok := l.operator(p.Prep, max(0, p.Prep-3))
	return ok && hit.Entry.Flag() == "occasion"
}

// spoke reads "delivered a keynote address at the Forum": who speaks at a conference takes part in it. It tells whether the clause is about that.
func (l *ledger) spoke(i int) bool {
	c := &l.clauses.Clauses[i]
	if c.Verb.Passive || len(c.After) < 2 || c.After[0].Prep >= 0 || l.ends(c.After[0], "speech") == nil {
		return false
	}
	by := l.canBe(l.phraseActors(c.Subject))
	for _, p := range c.After[1:] {
		if p.Event < 0 || p.Prep < 0 || !l.doc.Is(p.Prep, "at") && !l.doc.Is(p.Prep, "to") && !l.doc.Is(p.Prep, "during") {
			continue
		}
		if len(by) > 0 && l.clauses.Events[p.Event].Noun.Entry.Get("kind") == string(Conference) {
			l.noun(i, p.Event, p, by, "")
			return true
		}
	}
	return false
}

// convenes tells whether a conference is told as an encounter, not only as an occasion: somebody is at it, or it has a date of its own, or
// a place and a verb. A body in its name takes part.
func (l *ledger) convenes(e *encounter, t *telling) bool {
	if len(t.by) > 0 {
		return e.date != "" || len(l.canBe(t.by)) > 0 || len(e.with) > len(t.by) // "the Expo that Kenya will host" has no day
	}
	if e.series == "" || e.date == "" && (e.place == (Place{}) || !t.subject()) {
		return len(e.with) > 1
	}
	return len(e.with) > 0
}

// convened gives a conference that nobody is told to be at the body in its name, the NATO Summit, else the countries.
func (l *ledger) convened(e *encounter, ev *clause.Event) {
	bodies := l.doc.Bodies
	n := sort.Search(len(bodies), func(n int) bool { return bodies[n].First >= ev.First })
	if n < len(bodies) && bodies[n].End <= ev.End {
		body := actor{person: -1, organization: l.bodyName(n)}
		countries := l.doc.Countries
		if k := sort.Search(len(countries), func(k int) bool { return countries[k].First >= bodies[n].First }); k < len(countries) && countries[k].Span == bodies[n].Span {
			body.country = Country(countries[k].Code) // the EU
		}
		e.add([]actor{body}, "", "")
		return
	}
	l.namesakes(e, ev)
}
