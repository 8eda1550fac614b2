package communique

import (
	"slices"
	"sort"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
)

// This file follows where people are: who was last told to be in a country and meets somebody of it is still there.

// stillThere gives the n-th encounter, told without a place, that of the last one told before it at which one of those who meet was abroad, if another of
// them is of that country.
func (l *ledger) stillThere(e *encounter, n int) {
	if e.place != (Place{}) || e.recalled || e.status == Proposed || e.format == ByVideo || e.kind == Visit {
		return
	}
	if at, who := l.lastMet(e, n); at != nil && e.of(at.place.Country) >= 0 && l.abroad(who, at.place.Country) {
		e.place.Country = at.place.Country
	}
}

// lastMet is the encounter with a place told last before the n-th at which somebody was who is at that, and who that is; or nil.
func (l *ledger) lastMet(e *encounter, n int) (at *encounter, who []actor) {
	for k := n - 1; k >= 0 && k > n-reach; k-- {
		at := l.told[k]
		if at.place.Country == "" || at.recalled || at.status == Proposed || over(at.status) != over(e.status) || at.kind == Call {
			continue
		}
		if who := e.common(at); len(who) > 0 {
			return at, who
		}
	}
	return nil, nil
}

// common are those with a name who are at both of two encounters.
func (e *encounter) common(other *encounter) []actor {
	return e.those(func(w *attendee) bool { return w.person >= 0 && other.find(w.actor) >= 0 })
}

// abroad tells whether one of some people travels in another country than theirs: an envoy lives there.
func (l *ledger) abroad(who []actor, at Country) bool {
	return slices.ContainsFunc(who, func(a actor) bool {
		return a.country != "" && a.country != at && !l.doc.Lexicon.Holds(lexicon.Bearing, a.role, "envoy")
	})
}

// whereHeldAs gives an encounter the day and the place of the ceremony or the meeting that it was, "in a ceremony held at the Palace on Tuesday".
func (l *ledger) whereHeldAs(e *encounter, p clause.Phrase) {
	if !l.either(p.Prep, "in", "at") && !l.doc.Is(p.Prep, "during") || l.clauses.Events[p.Event].Definite {
		return
	}
	n := l.clauses.VerbAt(l.clauses.Events[p.Event].End)
	if n < 0 || l.byWord[p.Event] != nil {
		return
	}
	c := &l.clauses.Clauses[n]
	if frame := c.Verb.Frame(lexicon.Verb); frame != nil && c.Kind == clause.Participle && c.Verb.Passive && l.schedules(frame) {
		l.settings(e, c.After)
		l.means(e, c)
	}
}

// lastStop is the country where what was told right before an encounter takes place. Clauses are read in the order of the text, so what is told stands in that
// of its sentences.
func (l *ledger) lastStop(e *encounter) Country {
	n := sort.Search(len(l.told), func(n int) bool { return l.told[n].sentence >= e.sentence })
	for n--; n >= 0 && l.told[n].sentence > e.sentence-reach; n-- {
		if o := l.told[n]; o.kind != Visit && over(o.status) && o.place.Country != "" {
			return o.place.Country
		}
	}
	return ""
}
