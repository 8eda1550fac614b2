package communique

import (
	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
)

// This file reads what the programme of a journey holds: "The programme includes talks with X and a round table", "On the agenda are a meeting with Y".

// onPlan tells whether a clause says what a programme holds.
func (l *ledger) onPlan(c *clause.Clause) bool {
	if c.Verb.Empty() || c.Verb.Negated {
		return false
	}
	if s := c.Subject; !s.Empty() && s.Event < 0 && l.cue(s.End-1, "plan") {
		frame := c.Verb.Frame(lexicon.Verb)
		return frame != nil && (frame.Flag() == "topics" && frame.Has("event") || frame.Flag() == "schedule" && !c.Verb.Passive) || c.Verb.Copula || l.opensPlan(c)
	}
	if c.Verb.Copula && l.ofJourney(c) {
		return true
	}
	for _, some := range [...][]clause.Phrase{c.Before, c.After} {
		for _, p := range some {
			if c.Verb.Copula && p.Prep >= 0 && l.either(p.Prep, "on", "in") && l.cue(p.End-1, "plan") {
				return true // "On the programme is a call on X", "A call on X is also on the agenda"
			}
		}
	}
	return false
}

// ofJourney tells whether a clause is about a part of a journey: "The highlight of her visit is a meeting with X".
func (l *ledger) ofJourney(c *clause.Clause) bool {
	if c.Subject.Empty() || c.Subject.Event >= 0 || len(c.Subject.Parties) > 0 || len(c.Before) == 0 {
		return false
	}
	p := c.Before[0]
	return p.Event >= 0 && p.Prep == c.Subject.End && l.doc.Is(p.Prep, "of") && l.clauses.Events[p.Event].Noun.Entry.Get("kind") == string(Visit)
}

// opensPlan tells whether a clause says what a programme begins or ends with: "The programme will begin on Monday with talks with X".
func (l *ledger) opensPlan(c *clause.Clause) bool {
	frame := c.Verb.Frame(lexicon.Verb)
	return frame != nil && frame.Flag() == "hold" && !c.Subject.Empty() && l.cue(c.Subject.End-1, "plan")
}

// travelling is whose journey the programme in a clause is of: who is at all that it holds. It is nil where there is no programme, and for what one may list
// that is only talked about.
func (l *ledger) travelling(c *clause.Clause, event int) []actor {
	switch MeetingKind(l.clauses.Events[event].Noun.Entry.Get("kind")) {
	case Talks, Call, Conference, Ceremony:
	default:
		return nil
	}
	if !l.onPlan(c) {
		return nil
	}
	if all := l.guests(); len(all) > 0 {
		return all[:1]
	}
	return l.protagonist(actor{person: -1})
}
