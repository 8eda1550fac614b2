package communique

import (
	"slices"
	"strings"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
)

// This file reads the rounds of a format that is named before them: "the negotiations, whose third round took place in Rome", "the Dialogue, the first
// round of which was held in May".

// roundOf makes of a round an encounter of the format that it is said to be of, with the countries of its sides. It tells whether one is named.
func (l *ledger) roundOf(e *encounter, t *telling) bool {
	its := t.Possessive >= 0 && l.doc.Says(t.Possessive, "its")
	if t.Round.Empty() || !t.Noun.Entry.Has("round") || !its && !l.doc.Is(t.First-1, "whose") && !l.ofWhich(t.event) {
		return false
	}
	n := l.formatBefore(t.event)
	if n < 0 {
		return false
	}
	of := &l.clauses.Events[n]
	if its && (!l.hasSeries(of) || of.Noun.Entry.Get("kind") != string(Consultations)) {
		return false // of a body that sits: "The General Conference opened its 43rd session"
	}
	e.kind, e.generic = MeetingKind(of.Noun.Entry.Get("kind")), false
	if l.hasSeries(of) {
		e.series = l.doc.Slice(of.Series.First, of.Series.End)
	}
	e.round = l.number(t.Round)
	format := &telling{of, t.clause, n, t.in, clause.Phrase{Prep: -1, Event: n, Date: -1}, nil, ""}
	if l.namesakes(e, of); len(e.with) == 0 {
		l.eventParties(e, format)
	}
	if e.kind != Conference {
		e.countries()
		if len(e.with) < 2 {
			l.partners(e)
		}
	}
	return true
}

// ofTalks is what a round of talks is that are named by no more than that: of people who are named a meeting, else negotiations; "" where an event is none.
func (l *ledger) ofTalks(e *encounter, t *telling) MeetingKind {
	if t.End == int(t.Noun.End) || !l.doc.Is(t.End-1, "talks") {
		return ""
	}
	var all encounter
	all.add(t.by, "", "")
	l.eventParties(&all, t)
	if l.personal(all.actors()) {
		e.generic = true
		return Talks
	}
	return Negotiations
}

// sameParties gives a round that names nobody the countries of the format or the negotiations told last, else the only two countries named before it in its
// sentence and the one before.
func (l *ledger) sameParties(e *encounter, t *telling) {
	for old := range l.back(reach) {
		if old.kind == e.kind || e.kind == Negotiations && old.kind == Talks && over(e.status) {
			both := &encounter{with: old.with}
			if both.countries(); len(both.with) > 1 {
				e.add(both.actors(), "", "")
				return
			}
			break
		}
	}
	countries := l.doc.Countries
	s := l.doc.SentenceOf(t.First)
	var two []actor
	for n := mention.From(l.doc.Countries, t.First) - 1; n >= 0 && l.doc.SentenceOf(countries[n].First)+1 >= s; n-- {
		a := actor{person: -1, country: Country(countries[n].Code)}
		if !slices.Contains(two, a) {
			two = append(two, a)
		}
	}
	if len(two) == 2 {
		e.add([]actor{two[1], two[0]}, "", "")
	}
}

// sitsAgain reads when and where a format that was told before is to sit next, of which no more is told than what it is: "The commission reconvenes in Oslo in
// May", "The committee will meet again next year". It tells whether a clause says so.
func (l *ledger) sitsAgain(i int, frame *lexicon.Entry) bool {
	c := &l.clauses.Clauses[i]
	s := c.Subject
	if s.Empty() || c.Verb.Passive || c.Verb.Tense == clause.Past || frame.Get("kind") != "" || !l.doc.Definite(s.First) || l.joinsOthers(c) {
		return false
	}
	old := l.formatCalled(l.doc.Word(s.End - 1))
	if old == nil {
		return false
	}
	e := l.open(i, c.Verb.Main, frame)
	e.kind, e.series = old.kind, old.series
	if e.status == Held {
		e.status = Planned
	}
	e.with = old.with
	if e.countries(); len(e.with) < 2 {
		return false
	}
	if l.circumstances(e, c); e.date == "" && e.place == (Place{}) {
		return false
	}
	l.record(e)
	return true
}

// formatCalled is the encounter told last whose format ends with a word: "the commission"; or nil.
func (l *ledger) formatCalled(word string) *encounter {
	return l.lastOf(reach, func(old *encounter) bool {
		name := old.series
		return old.kind == Consultations && !over(old.status) && len(name) >= len(word) && strings.EqualFold(name[len(name)-len(word):], word)
	})
}

// ofNegotiations makes of a round that is told of nothing one of the negotiations told last: "A further round will be held in Oslo".
func (l *ledger) ofNegotiations(e *encounter, t *telling) bool {
	if !t.told() || !l.doc.Says(int(t.Noun.First), "round") || l.latest == nil || l.latest.kind != Negotiations || !t.Round.Empty() && l.latest.round == 0 {
		return false
	}
	e.kind, e.generic, e.definite = Negotiations, false, false
	return true
}

// inTalks tells whether a phrase of a clause says that countries or bodies are negotiating: "Kenya is in talks with the Bank on a loan", not "The Minister is in talks".
func (l *ledger) inTalks(c *clause.Clause, p clause.Phrase) bool {
	if p.Event < 0 || p.Prep < 0 || !l.doc.Is(p.Prep, "in") || !c.Verb.Copula || !c.Verb.Finite() || c.Verb.Negated || len(c.Subject.Parties) == 0 {
		return false
	}
	ev := &l.clauses.Events[p.Event]
	kind := MeetingKind(ev.Noun.Entry.Get("kind"))
	return (kind == Talks || kind == Negotiations) && ev.Plural && !ev.Definite && ev.Possessive < 0 && ev.Owner < 0 && slices.ContainsFunc(ev.Phrases, l.joins) && len(l.canBe(l.phraseActors(c.Subject))) == 0
}

// bargained makes negotiations of talks of countries or bodies on a document, "Talks between Kenya and Norway on a tax treaty", and tells whether these go on.
func (l *ledger) bargained(e *encounter, t *telling) {
	if e.kind == Talks && t.Plural && l.doc.Says(int(t.Noun.End)-1, "talks") && t.told() && len(l.canBe(e.actors())) == 0 && slices.ContainsFunc(t.Phrases, l.ofPapers) {
		e.kind, e.generic = Negotiations, false
	}
	if e.kind == Negotiations && e.status == Held && t.Round.Empty() && t.subject() && t.in.Verb.Copula && t.in.Verb.Tense == clause.Present && !t.in.Verb.Perfect && l.cue(t.in.Verb.End, "going") {
		e.status = Ongoing // "Negotiations are under way"
	}
}

// ofWhich tells whether a relative clause tells of a round, "the first round of which": it is read there.
func (l *ledger) ofWhich(event int) bool {
	end := l.clauses.Events[event].End
	return l.doc.Is(end, "of") && l.doc.Is(end+1, "which") && l.clauses.Events[event].Noun.Entry.Has("round")
}

// formatBefore is the standing format, or the negotiations, named before an event in its sentence, or -1.
func (l *ledger) formatBefore(event int) int {
	sentence := l.doc.SentenceOf(l.clauses.Events[event].First)
	for n := event - 1; n >= 0 && n > event-4 && l.doc.SentenceOf(l.clauses.Events[n].First) >= sentence; n-- {
		ev := &l.clauses.Events[n]
		switch MeetingKind(ev.Noun.Entry.Get("kind")) {
		case Consultations, Negotiations, Conference:
			return n
		}
	}
	return -1
}

// roundAt is the number of a round, or 0.
func (l *ledger) roundAt(t *telling) int {
	if t.Round.Empty() {
		return 0
	}
	return l.number(t.Round)
}

// ministries tells whether a phrase is of bodies that stand for their countries.
func (l *ledger) ministries(p clause.Phrase) bool {
	hit, ok := l.doc.Longest(p.End-1, lexicon.BodyNoun)
	return ok && hit.Form&lexicon.PluralForm != 0
}
