package communique

import (
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
	if e.date == "" && e.place == (Place{}) {
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
			body, sits := l.bodyIn(p)
			return body, sits || body.organization != "" && l.goesTo(t.in) && l.international(body.organization) // "will attend a meeting of the Union"
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
		if q := &l.doc.Parties[p.Parties[0]]; q.Kind == mention.Pronoun && l.doc.Says(q.Head, "it") {
			return l.bodyBefore(q.First)
		}
		return l.bodyIn(p)
	}
	if len(p.Parties) > 1 || !l.doc.Has(p.End-1, token.Upper) {
		return actor{}, false
	}
	for _, q := range c.Before {
		if q.Prep == p.End && l.doc.Is(q.Prep, "of") && len(q.Parties) == 1 {
			body, ok := l.bodyIn(q) // "The Board of Directors of the Bank"
			return body, ok || body.organization != "" && l.doc.Lexicon.Holds(lexicon.BodyNoun, l.doc.Slice(p.First, p.End), "meets")
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
	for n := mention.From(parties, token) - 1; n >= 0 && l.doc.SentenceOf(parties[n].First) == s; n-- {
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
		a.organization = l.partyBody(q)
	case q.Kind == mention.Post && q.Offices[0].Plural && q.Offices[0].Body >= 0:
		a.organization = l.bodyName(q.Offices[0].Body)
	}
	return a, a.organization != "" && (q.Kind == mention.Post || l.doc.Lexicon.Holds(lexicon.BodyNoun, a.organization, "meets"))
}

// betweenTwo makes consultations of the session of a body that two people headed together: it is one of their countries.
func (e *encounter) betweenTwo() {
	if e.kind != Conference || e.series == "" || len(e.with) != 3 || e.with[0].organization != e.series || e.with[0].person >= 0 {
		return
	}
	if e.with[1].capacity == "head" {
		e.kind, e.with = Consultations, e.with[1:]
	}
}

// atSitting reads who is at the sitting of a body, or at what a name alone tells to be a gathering, on a day that is told: "attended COP28 in Dubai last
// week", "will raise it at the Foreign Affairs Council on 20 October", "his participation in the World Economic Forum".
func (l *ledger) atSitting(i int) {
	c := &l.clauses.Clauses[i]
	if l.doc.NamedIn(c.Sentence, "partaking") {
		for p := range l.phrases(c) {
			if p.Prep > 0 && l.doc.Is(p.Prep, "in") && l.cue(p.Prep-1, "partaking") && p.Event < 0 {
				name, kind := l.gathering(*p)
				l.satIn(i, *p, name, kind, l.partakers(c, p.Prep-1))
				return
			}
		}
	}
	if l.reportsTo(i) {
		return
	}
	attends := l.goesTo(c)
	if c.Verb.Passive || c.Verb.Empty() || !attends && !l.saysOrDoes(c) {
		return
	}
	for n, p := range c.After {
		if p.Date >= 0 || p.Event >= 0 && l.byWord[p.Event] != nil || !(p.Prep < 0 && attends) && (p.Prep < 0 || !l.doc.Is(p.Prep, "at") && !(attends && l.doc.Is(p.Prep, "in"))) {
			continue
		}
		name, kind := l.gathering(p)
		if n+1 < len(c.After) && kind == "" && c.After[n+1].Prep == p.End && l.doc.Is(p.End, "of") && !l.cue(p.First, "beyond") {
			name, kind = l.gathering(c.After[n+1]) // "the opening week of the UN General Assembly"
		}
		if kind == Conference || kind == Ceremony && attends {
			if status, _ := l.status(i, c.Verb.Main); !attends && !over(status) {
				return
			}
			l.satIn(i, p, name, kind, l.canBe(l.phraseActors(c.Subject)))
			return
		}
	}
}

// reportsTo reads "will present his report to the Permanent Council on Monday": on the day that is told the body sits, and he is there. It tells whether the clause
// says so.
func (l *ledger) reportsTo(i int) bool {
	c := &l.clauses.Clauses[i]
	frame := c.Verb.Frame(lexicon.Verb)
	if frame == nil || !frame.Has("delivers") || c.Verb.Passive || len(c.After) < 2 || c.After[0].Prep >= 0 || l.ends(c.After[0], "speech") == nil {
		return false
	}
	if status, _ := l.status(i, c.Verb.Main); !over(status) {
		return false
	}
	for _, p := range c.After[1:] {
		if p.Prep < 0 || p.Event >= 0 || !l.either(p.Prep, "to", "before") {
			continue
		}
		if body, ok := l.bodyIn(p); ok {
			l.satIn(i, p, body.organization, Conference, l.canBe(l.phraseActors(c.Subject)))
			return true
		}
	}
	return false
}

// goesTo tells whether the verb of a clause is one of attending.
func (l *ledger) goesTo(c *clause.Clause) bool {
	frame := c.Verb.Frame(lexicon.Verb)
	return frame != nil && frame.Flag() == "attend"
}

// saysOrDoes tells whether the verb of a clause has no part in telling encounters, but that of what people there raise.
func (l *ledger) saysOrDoes(c *clause.Clause) bool {
	frame := c.Verb.Frame(lexicon.Verb)
	return frame == nil || frame.Flag() == "" || frame.Flag() == "noun" || frame.Flag() == "topics" || frame.Has("purpose") || frame.Flag() != "meeting" && c.Verb.Frame(lexicon.Saying) != nil
}

// gathering is the name of the body that sits, or of the gathering, that a phrase is, and what kind of encounter that is; a solemn act has no name.
func (l *ledger) gathering(p clause.Phrase) (name string, kind MeetingKind) {
	if body, ok := l.bodyIn(p); ok || body.organization != "" && l.assembles(p.End-1) {
		return body.organization, Conference
	}
	switch proper := l.doc.Has(p.End-1, token.Upper) || l.doc.Has(p.End-1, token.Digit); {
	case len(p.Parties) > 0:
	case l.ends(p, "solemn") != nil:
		return "", Ceremony
	case proper && l.festive(p):
		return l.doc.Slice(p.First, p.End), Conference
	}
	return "", ""
}

// assembles tells whether a name ends at a token with the word for a conference: the World Economic Forum.
func (l *ledger) assembles(last int) bool {
	n := l.clauses.EventAt(last)
	return n >= 0 && l.clauses.Events[n].Noun.Entry.Get("kind") == string(Conference)
}

// satIn records that people are told to be at a sitting or another gathering.
func (l *ledger) satIn(i int, p clause.Phrase, name string, kind MeetingKind, by []actor) {
	c := &l.clauses.Clauses[i]
	if kind == "" || !l.personal(by) || len(c.Verb.Hits) == 0 {
		return
	}
	e := l.open(i, p.First, frameOf(c))
	e.kind, e.series, e.attended, e.definite, e.rite = kind, name, true, true, kind == Ceremony
	e.add(by, "", "")
	if l.circumstances(e, c); e.date == "" && (kind != Ceremony && l.around(c) == nil || e.place == (Place{})) {
		return
	}
	if e.status == Held && c.Verb.Progressive {
		e.status = Ongoing
	}
	l.record(e)
}

// frameOf is the line that a verb of encounters stands in, else the last that it stands in: "deliver" gives reports, and aid.
func frameOf(c *clause.Clause) *lexicon.Entry {
	if frame := c.Verb.Frame(lexicon.Verb); frame != nil {
		return frame
	}
	return c.Verb.Hits[len(c.Verb.Hits)-1].Entry
}
