package communique

import (
	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
)

// This file reads meetings that are a round of a standing format: "Delegations of A and B met in Oslo for the second Energy Dialogue".

// metFor records the format for which a clause says that some people met, or were received. It tells whether there is one.
func (l *ledger) metFor(i int, as []actor) bool {
	p := l.formatFor(&l.clauses.Clauses[i])
	if p.Event >= 0 && l.clauses.Events[p.Event].Noun.Entry.Get("kind") == string(Conference) && l.personal(as) {
		return false // "hosted X for a summit" of the two
	}
	return p.Event >= 0 && l.noun(i, p.Event, p, delegated(as), "") != nil
}

// hostedAt records the solemn act at which a clause says that somebody was a host to others, "hosted X at a reception". It tells whether there is one.
func (l *ledger) hostedAt(i int, frame *lexicon.Entry, as []actor) bool {
	if frame.Get("subject") != "host" || !frame.Has("hosts") && !frame.Has("named") {
		return false
	}
	for _, p := range l.clauses.Clauses[i].After {
		if p.Event >= 0 && p.Prep >= 0 && l.doc.Is(p.Prep, "at") && l.clauses.Events[p.Event].Noun.Entry.Get("kind") == string(Ceremony) {
			return l.noun(i, p.Event, p, as, "") != nil
		}
	}
	return false
}

// formatFor is the phrase that names the format, or the round of one, for which the people of a clause met; or no phrase.
func (l *ledger) formatFor(c *clause.Clause) clause.Phrase {
	for _, p := range c.After {
		if p.Event < 0 || p.Prep < 0 || !l.doc.Is(p.Prep, "for") {
			continue
		}
		noun := l.clauses.Events[p.Event].Noun.Entry
		switch kind := MeetingKind(noun.Get("kind")); {
		case kind == Consultations, kind == Negotiations, kind == Conference, kind == "":
			return p
		}
	}
	return clause.NoPhrase()
}

// delegated are some actors, of whom those without a name stand for their country: the delegations of A and B.
func delegated(as []actor) []actor {
	out := make([]actor, len(as))
	for n, a := range as {
		if out[n] = a; a.person < 0 && a.country != "" {
			out[n] = actor{person: -1, country: a.country}
		}
	}
	return out
}
