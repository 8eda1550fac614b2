package communique

import (
	"sort"
	"strings"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// This file reads the sittings of bodies: "The Peace and Security Council will meet on 10 July", "at its 133rd session", "a session of the Board". The
// body takes part, and those who chair it.

// sitsItself reads "The Council met in Rome on Monday", "will convene for its second session". It tells whether a clause says that of a body.
func (l *ledger) sitsItself(i int, frame *lexicon.Entry) bool {
	c := &l.clauses.Clauses[i]
	if c.Verb.Passive || frame.Get("kind") != "" || frame.Flag() == "meeting" && frame.Get("subject") != "" || l.joinsOthers(c) {
		return false
	}
	body, ok := l.bodyOf(c)
	if !ok {
		return false
	}
	e := l.open(i, c.Verb.Main, frame)
	e.kind, e.series, e.attended = Conference, body.organization, true
	e.add([]actor{body}, "", "")
	var session *clause.Phrase
	for n := range c.After {
		if p := &c.After[n]; p.Event >= 0 && p.Prep >= 0 && l.clauses.Events[p.Event].Noun.Entry.Has("round") {
			session = p
			break
		}
	}
	if session != nil {
		ev := &l.clauses.Events[session.Event]
		e.round = l.number(ev.Round)
		l.settings(e, ev.Phrases)
	}
	l.chaired(e, c)
	l.presence(e, c)
	l.circumstances(e, c)
	if e.date == "" && e.place == (Place{}) && session == nil {
		return false
	}
	l.body = body
	got := l.record(e)
	if session != nil {
		l.byWord[session.Event] = got
	}
	return true
}

// joinsOthers tells whether a clause names others with, or by, whom something was done, or people as its object.
func (l *ledger) joinsOthers(c *clause.Clause) bool {
	for _, p := range c.After {
		if len(p.Parties) > 0 && (p.Prep < 0 || l.doc.Is(p.Prep, "with")) {
			return true
		}
		if p.Prep < 0 && p.Date < 0 {
			return true // "convened a round table"
		}
	}
	return false
}

// sitting makes of a session, or a meeting, of a body a conference of it: "at its session on 10 July", "an extraordinary session of the Council".
func (l *ledger) sitting(e *encounter, t *telling) bool {
	if !t.Noun.Entry.Has("round") || t.Owner >= 0 && l.doc.Parties[t.Owner].Kind != mention.Collective {
		return false
	}
	body, ok := l.bodyAt(t)
	if !ok || l.joinedBy(t) {
		return false
	}
	l.body = body
	e.kind, e.series, e.generic = Conference, body.organization, false
	e.add([]actor{body}, "", "")
	return true
}

// joinedBy tells whether an event names those between or with whom it is held.
func (l *ledger) joinedBy(t *telling) bool {
	for _, p := range t.Phrases {
		if l.joins(p) {
			return true
		}
	}
	return false
}

// bodyAt is the body whose session an event is: that of "its session", "the session of the Council"; and of a session that is held, who holds it.
func (l *ledger) bodyAt(t *telling) (actor, bool) {
	for _, p := range t.Phrases {
		if p.Prep >= 0 && l.doc.Is(p.Prep, "of") && len(p.Parties) == 1 {
			return l.bodyIn(p)
		}
	}
	if t.Owner >= 0 {
		return l.bodyIn(clause.Phrase{Parties: []int{t.Owner}})
	}
	its := t.Possessive >= 0 && l.doc.Is(t.Possessive, "its")
	if !its && t.Noun.Entry.Get("kind") != "" {
		return actor{}, false
	}
	if t.in.Verb.Passive && its {
		for _, p := range t.in.After {
			if p.Prep >= 0 && l.doc.Is(p.Prep, "by") {
				return l.bodyIn(p)
			}
		}
	}
	return l.bodyOf(t.in)
}

// bodyOf is the body that is the subject of a clause, by its name, or by a part of it once that was told to sit, "the Board".
func (l *ledger) bodyOf(c *clause.Clause) (actor, bool) {
	p := c.Subject
	if p.Empty() || p.Event >= 0 {
		return actor{}, false
	}
	if len(p.Parties) == 1 {
		if q := &l.doc.Parties[p.Parties[0]]; q.Kind == mention.Pronoun && strings.EqualFold(l.doc.Word(q.Head), "it") {
			return l.bodyBefore(q.First)
		}
		return l.bodyIn(p)
	}
	if len(p.Parties) > 1 || !l.doc.Has(p.End-1, token.Upper) {
		return actor{}, false
	}
	for _, q := range c.Before {
		if q.Prep == p.End && l.doc.Is(q.Prep, "of") && len(q.Parties) == 1 {
			return l.bodyIn(q) // "The Board of Directors of the Bank"
		}
	}
	if p.End <= p.First+3 && l.doc.Class(p.First)&lexicon.Determiner != 0 {
		return l.body, l.body.organization != ""
	}
	return actor{}, false
}

// bodyBefore is the body named last before a token in its sentence.
func (l *ledger) bodyBefore(token int) (actor, bool) {
	parties := l.doc.Parties
	s := l.doc.SentenceOf(token)
	for n := sort.Search(len(parties), func(n int) bool { return parties[n].First >= token }) - 1; n >= 0 && l.doc.SentenceOf(parties[n].First) == s; n-- {
		if parties[n].Kind == mention.Collective {
			return l.bodyIn(clause.Phrase{Parties: []int{n}})
		}
	}
	return actor{}, false
}

// bodyIn is the one body that a phrase names, if it is of those that sit, or that those whom it names are of: the Council, the Directors of the Bank.
func (l *ledger) bodyIn(p clause.Phrase) (actor, bool) {
	if len(p.Parties) != 1 {
		return actor{}, false
	}
	q := &l.doc.Parties[p.Parties[0]]
	a := actor{person: -1, country: Country(q.Country)}
	switch {
	case q.Kind == mention.Collective:
		a.organization = l.partyBody(*q)
	case q.Kind == mention.Post && q.Offices[0].Plural && q.Offices[0].Body >= 0:
		a.organization = l.bodyName(q.Offices[0].Body)
	}
	return a, a.organization != "" && (q.Kind == mention.Post || l.doc.Lexicon.Holds(lexicon.BodyNoun, a.organization, "meets"))
}

// betweenTwo makes consultations of the session of a body that two people headed together: it is one of their countries.
func (e *encounter) betweenTwo() {
	if e.kind != Conference || len(e.with) != 3 || e.with[0].organization != e.series || e.with[0].person >= 0 {
		return
	}
	if a, b := e.with[1], e.with[2]; a.capacity == "head" && b.capacity == "head" && a.person >= 0 && b.person >= 0 {
		e.kind, e.with = Consultations, e.with[1:]
	}
}
