package communique

import (
	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
)

// This file reads what the clauses that hang on an event tell of when and where it was, is, or was to be.

// scheduled reads the clauses that hang on an event: "a visit, planned for 3 April", "the summit, which is to be held in Rome".
func (l *ledger) scheduled(e *encounter, t *telling) {
	first, end := l.clauses.Of(t.in.Sentence)
	for n := max(first, t.clause-reach); n < min(end, t.clause+reach); n++ {
		c := &l.clauses.Clauses[n]
		if n == t.clause || c.Kind != clause.Relative && c.Kind != clause.Participle || c.Verb.First < t.First {
			continue
		}
		switch {
		case l.inside(c.Subject, t.Event) && l.schedules(c):
			l.arranged(e, c)
		case !l.hangs(c, t):
		case l.willNotBe(t.in) && l.doc.Is(c.First-1, "where"):
			l.timed(e, c) // "The trip to Rome, where she was to speak today, was cancelled"
		default:
			l.appointed(e, c)
		}
	}
}

// schedules tells whether the verb of a clause puts an event somewhere or on some day.
func (l *ledger) schedules(c *clause.Clause) bool {
	frame := c.Verb.Frame(lexicon.Verb)
	return frame != nil && (frame.Flag() == "schedule" || frame.Flag() == "hold" || frame.Flag() == "occur")
}

// arranged reads a clause that says of an event that it is held, takes place or is planned.
func (l *ledger) arranged(e *encounter, c *clause.Clause) {
	frame := c.Verb.Frame(lexicon.Verb)
	if e.status == Held && (c.Verb.Tense == clause.Future || frame.Flag() == "schedule" && c.Verb.Tense != clause.Past) {
		e.status = Planned
	}
	if over(e.status) && c.Kind == clause.Participle && frame.Flag() != "schedule" && e.status != Cancelled {
		e.status = Held // "hoped to build on the summit held in June"
	}
	for _, p := range c.After {
		if l.joins(p) {
			e.add(l.phraseActors(p), "", "") // "the conversation held yesterday between X and Y"
		}
		l.circumstance(e, p)
	}
	l.sameDay(e, c)
}

// hangs tells whether a clause tells more of an event: it stands between the event and the verb that the event is the subject of, or right behind it.
func (l *ledger) hangs(c *clause.Clause, t *telling) bool {
	return l.inside(c.Subject, t.Event) || t.subject() && c.Verb.First < t.in.Verb.First
}

// willNotBe tells whether a clause says of an event that it is called off.
func (l *ledger) willNotBe(c *clause.Clause) bool {
	frame := c.Verb.Frame(lexicon.Verb)
	return frame != nil && (frame.Flag() == "cancel" && !c.Verb.Negated || l.dropped(c, frame))
}

// wasDue gives a journey that was called off the place and the day that its traveller is told to have been due: "X, who was due in Rome on 5 May, has put
// off his trip".
func (l *ledger) wasDue(e *encounter, t *telling) {
	if e.kind != Visit || e.date != "" || e.place != (Place{}) || !l.willNotBe(t.in) {
		return
	}
	first, end := l.clauses.Of(t.in.Sentence)
	for n := first; n < min(end, first+reach); n++ {
		c := &l.clauses.Clauses[n]
		if c.Kind != clause.Relative || c.Subject.First != t.in.Subject.First || !c.Verb.Copula && c.Verb.Tense != clause.Future {
			continue
		}
		if places := l.destinations(c); len(places) > 0 {
			e.place = places[0].Place
			l.timed(e, c)
			return
		}
	}
}

// timed reads the day of a clause, and no place.
func (l *ledger) timed(e *encounter, c *clause.Clause) {
	for _, p := range c.After {
		if p.Date >= 0 {
			l.circumstance(e, p)
		}
	}
}

// appointed reads the day for which an event was set, whatever the verb: "announced for 9 June", "pencilled in for the afternoon".
func (l *ledger) appointed(e *encounter, c *clause.Clause) {
	for n, p := range c.After {
		if p.Prep < 0 || !l.doc.Is(p.Prep, "for") {
			continue
		}
		if p.Date >= 0 {
			l.settings(e, c.After[n:])
			return
		}
		if l.partOfDay(p.End - 1) {
			l.sameDay(e, c)
			return
		}
	}
}

// inside tells whether a phrase is an event's or one of those that follow it.
func (l *ledger) inside(p clause.Phrase, ev *clause.Event) bool {
	if p.Empty() || p.First < ev.First {
		return false
	}
	for _, q := range ev.Phrases {
		if q.First == p.First {
			return true
		}
	}
	return p.First < ev.End
}
