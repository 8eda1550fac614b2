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
	for _, some := range [...][]clause.Phrase{c.Before, c.After} {
		for _, p := range some {
			if c.Verb.Copula && p.Prep >= 0 && l.either(p.Prep, "on", "in") && l.cue(p.End-1, "plan") {
				return true // "On the programme is a call on X", "A call on X is also on the agenda"
			}
		}
	}
	return false
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
	return l.protagonist(actor{person: -1})
}
