package communique

import (
	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
)

// This file reads the day and the place that the clauses of one sentence share: "was in Lima on Sunday and met X", "received a delegation led by X on Monday",
// "opened her visit on Monday by meeting X".

// shared gives an encounter the day and the place that another clause of its sentence tells for it too.
func (l *ledger) shared(e *encounter, c *clause.Clause) {
	l.trailing(e, c)
	if e.kind == Visit || e.kind == Conference || e.date != "" && e.place.Name != "" {
		return
	}
	from := l.sharesWith(c)
	if from == nil || over(e.status) != (from.Verb.Tense == clause.Future || from.Verb.Modal >= 0) {
		return
	}
	l.settings(e, from.Before)
	after := from.After
	for len(after) > 0 && after[len(after)-1].First >= c.First {
		after = after[:len(after)-1] // what stands behind the encounter is not shared
	}
	day, venue := e.date, e.venue
	l.settings(e, after)
	e.venue = venue
	if day == "" && (!isDay(e.date) || l.inTurn(c) || c.Kind != clause.Participle && !l.isThere(from)) {
		e.date = day
	}
}

// isThere tells whether a clause says that somebody is somewhere or goes there: what he does there he does on the same day.
func (l *ledger) isThere(c *clause.Clause) bool {
	frame := c.Verb.Frame(lexicon.Verb)
	return c.Verb.Copula || frame != nil && (frame.Flag() == "visit" || frame.Has("arrives"))
}

// trailing reads the day and the place that end a sentence behind who leads or makes up a delegation: they go with the verb.
func (l *ledger) trailing(e *encounter, c *clause.Clause) {
	_, end := l.clauses.Of(c.Sentence)
	for n := end - 1; n >= 0 && l.clauses.Clauses[n].First > c.Verb.First && l.clauses.Clauses[n].Sentence == c.Sentence; n-- {
		k := &l.clauses.Clauses[n]
		if frame := k.Verb.Frame(lexicon.Verb); k.Kind != clause.Participle || frame == nil || frame.Flag() != "lead" && frame.Flag() != "accompany" && !frame.Has("members") {
			continue
		}
		l.settings(e, k.After)
		return
	}
}

// sharesWith is the clause that tells when and where what another clause tells took place as well: the one that it goes on with, the one around the relative
// or the gerund that it stands in; or nil.
func (l *ledger) sharesWith(c *clause.Clause) *clause.Clause {
	switch {
	case c.Kind == clause.Main:
		return l.leading(c)
	case c.Kind == clause.Participle && !c.Verb.Passive && c.Parent >= 0:
		return &l.clauses.Clauses[c.Parent]
	case c.Kind == clause.Relative && c.Shared:
		first, end := l.clauses.Of(c.Sentence)
		for n := first; n < min(end, first+reach); n++ {
			if k := &l.clauses.Clauses[n]; k != c && k.Kind == clause.Relative && k.Subject.First == c.Subject.First {
				if around := l.around(k); around != nil {
					return around
				}
				return k
			}
		}
	}
	return nil
}

// inTurn tells whether a word right before a clause's verb says that what it tells came before or behind what was told: then its day is not told.
func (l *ledger) inTurn(c *clause.Clause) bool {
	return l.cue(c.Verb.First-1, "turn")
}

// alongside tells whether an event is held by the verb of its clause along with another one: "had an audience with X and talks with Y", "there were meetings".
func (l *ledger) alongside(t *telling) bool {
	if t.phrase.Prep >= 0 {
		return false
	}
	if t.in.Verb.Copula && l.doc.Says(t.in.Verb.First-1, "there") {
		return true
	}
	for _, p := range t.in.After {
		if p.First >= t.phrase.First {
			return false
		}
		if p.Prep < 0 && p.Event >= 0 && l.byWord[p.Event] != nil {
			return true
		}
	}
	return false
}

// travelledFor tells whether somebody travels, or brings or sends others, for an event: "flies to Lima on Sunday for talks with X", "leads a team to Lima for the
// session".
func (l *ledger) travelledFor(t *telling) bool {
	frame := t.in.Verb.Frame(lexicon.Verb)
	if family(MeetingKind(t.Noun.Entry.Get("kind"))) != Talks && MeetingKind(t.Noun.Entry.Get("kind")) != Conference || t.phrase.Prep < 0 || !l.doc.Is(t.phrase.Prep, "for") || t.in.Verb.Passive {
		return false
	}
	if frame != nil && frame.Flag() == "visit" {
		return true
	}
	for _, p := range t.in.After {
		if p.Prep >= 0 && p.First < t.phrase.First && l.doc.Is(p.Prep, "to") {
			if pl, ok := l.placeOf(p); ok && pl.Name != "" {
				return true
			}
		}
	}
	return false
}

// goalOf gives what somebody travels for the place that he goes to. "Flies to Lima" tells of what is to come.
func (l *ledger) goalOf(e *encounter, t *telling) {
	if at := l.destinations(t.in); len(at) == 1 && e.place.Name == "" {
		e.place = at[0].Place
	}
	if v := &t.in.Verb; e.status == Held && (e.date == "" || l.ahead(e.date)) && v.Tense == clause.Present && !v.Perfect && !v.Copula {
		e.status = Planned
	}
}

// onItsDay gives an encounter the day of a clause.
func (l *ledger) onItsDay(e *encounter, c *clause.Clause) {
	for p := range l.phrases(c) {
		if p.Date >= 0 && e.date == "" && isDay(l.dateOf(p.Date)) {
			e.date = l.dateOf(p.Date)
		}
	}
}
