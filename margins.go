package communique

import (
	"slices"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
)

// This file follows the gathering abroad that a release begins with: those who are there meet others at its margins, "had a busy day at the Rome Forum", "attended
// the General Assembly in New York", "held meetings with partners on the sidelines of the Summit".

// A backdrop is a gathering with a name, and who is told to be there.
type backdrop struct {
	name     string
	place    Place
	who      []actor
	body     string // whose people are there, where the release tells so of their body
	sentence int
	ahead    bool
}

// backdropIn is the gathering that a sentence at the head of a release tells that the subject of its main clause is at, or does something at or beside; without a name
// if there is none.
func (l *ledger) backdropIn(c *clause.Clause) (none backdrop) {
	who := l.phraseActors(c.Subject)
	first, body := -1, ""
	if len(who) == 1 && who[0].person < 0 && who[0].role == "" {
		body = who[0].organization
	}
	if (l.personal(who) || body != "") && !c.Verb.Negated {
		first = l.gatheringFrom(c.Sentence)
	}
	e := &encounter{kind: Talks, sentence: c.Sentence}
	if first >= 0 {
		l.occasionFrom(e, first, c.Sentence)
	}
	if e.occasion == "" {
		return none
	}
	for _, told := range l.told[:min(len(l.told), reach)] {
		if told.sentence == c.Sentence && e.place == (Place{}) && told.kind != Call && told.status != Proposed {
			e.place = told.place
		}
	}
	if e.place == (Place{}) && l.article.Dateline.Place != "" {
		e.place = l.from()
	}
	who = slices.DeleteFunc(slices.Clone(who), func(a actor) bool {
		return a.person < 0 || a.country != "" && a.country == e.place.Country
	})
	return backdrop{name: e.occasion, place: e.place, who: who, body: body, sentence: c.Sentence, ahead: c.Verb.Tense == clause.Future}
}

// gatheringFrom is where the words begin that name the gathering at which a sentence says that somebody is, goes, or does something; or -1.
func (l *ledger) gatheringFrom(sentence int) int {
	s := l.doc.Sentences[sentence]
	for k := s.First; k < min(s.End, s.First+glance/2); k++ {
		if hit, ok := l.doc.Longest(k, lexicon.Modality); ok && hit.Entry.Flag() == "occasion" && !hit.Entry.Has("its") && l.gathersPeople(int(hit.End), sentence) {
			return int(hit.End)
		}
	}
	for n, end := l.clauses.Of(sentence); n < end; n++ {
		c := &l.clauses.Clauses[n]
		attends := l.goesTo(c)
		for _, p := range c.After {
			if p.Date >= 0 {
				continue
			}
			there := p.Prep >= 0 && (l.leadsInto(p.Prep) || l.doc.Is(p.Prep, "in") && l.cue(p.Prep-1, "partaking"))
			if (attends || there) && l.gathersPeople(p.First, sentence) {
				return p.First
			}
			attends = false
		}
	}
	return -1
}

// gathersPeople tells whether the words from token first on name a larger event that many come to, not one of two countries.
func (l *ledger) gathersPeople(first, sentence int) bool {
	s := l.occasionSpan(first, sentence)
	if s.Empty() || !l.capital(s.First, s.End) {
		return false
	}
	if l.convenesAs(s.First, s.End) {
		return true
	}
	for k := s.First; k < s.End && !l.either(k, "at", "in"); k++ {
		if n := l.clauses.EventAt(k); n >= 0 {
			return l.larger(n)
		}
		if l.assembles(k) || l.cue(k, "festive") && !l.cue(k, "solemn") {
			return true // "COP29", "the Ministerial Council of the OSCE"
		}
	}
	return false
}

// atMargins gives an encounter of somebody who is at the gathering that the release begins with that for its occasion, and its place.
func (l *ledger) atMargins(e *encounter) {
	if e.occasion != "" || e.series != "" || e.recalled || e.kind != Talks && !l.onlySigned(e) || e.format == ByVideo || e.status == Proposed || e.status == Cancelled {
		return
	}
	b := &l.backdrop
	if b.name == "" || b.sentence > e.sentence || b.ahead != (over(e.status) || l.ahead(e.date)) || b.place.Country != "" && (e.place.Country != "" && e.place.Country != b.place.Country || e.place.Name != "" && e.place.Name != b.place.Name) {
		return
	}
	if v := l.hostVisit(e); v != nil && v.place.Country != b.place.Country || !l.atBackdrop(e) {
		return
	}
	e.occasion = b.name
	if b.place.Country != "" {
		e.place = b.place
	}
}

// atBackdrop tells whether somebody who is at the gathering that the release begins with, or of the body that is, takes part in an encounter.
func (l *ledger) atBackdrop(e *encounter) bool {
	b := &l.backdrop
	return slices.ContainsFunc(b.who, func(a actor) bool { return e.find(a) >= 0 }) || b.body != "" && slices.ContainsFunc(e.with, func(w attendee) bool { return w.person >= 0 && w.organization == b.body })
}

// onlySigned tells whether an encounter is a signing of people of whom no talks are told.
func (l *ledger) onlySigned(e *encounter) bool {
	return e.signs && !slices.ContainsFunc(l.told[:min(len(l.told), reach)], func(t *encounter) bool {
		return family(t.kind) == Talks && t.ofAll(e)
	})
}

// lookBehind finds the gathering that the release begins with, in the first sentence that says of somebody what he did.
func (l *ledger) lookBehind() {
	for i := range l.clauses.Clauses[:min(len(l.clauses.Clauses), reach)] {
		if c := &l.clauses.Clauses[i]; c.Kind == clause.Main && c.Verb.Finite() {
			l.backdrop = l.backdropIn(c)
			return
		}
	}
}
