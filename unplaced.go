package communique

import (
	"slices"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/token"
)

// This file reads visits of which no clause says where they lead: "A met B in Rome. During the visit, she also laid a wreath", "was
// received by B at the close of a three-day visit".

// whereMet gives a visit without a place the country in which its guest was met as told last, and without a guest who came there from abroad.
func (l *ledger) whereMet(e *encounter, t *telling) {
	m, meanwhile := l.now, false
	if now := l.latest; now != nil && now.sentence == t.in.Sentence && t.phrase.Prep >= 0 && (e.level != "" || l.days(t.Event) > 0) {
		m, meanwhile = now, true
	}
	if e.place != (Place{}) || !e.definite && !meanwhile || e.recalled || m == nil || m.kind == Call || over(m.status) || over(e.status) {
		return
	}
	at := or(l.metIn(m), l.article.Dateline.Country)
	guests := slices.DeleteFunc(m.actors(), func(a actor) bool {
		return a.person < 0 || a.country == "" || a.country == at || l.envoy(a.person)
	})
	if own := e.comers(at); t.Owner >= 0 || t.Possessive >= 0 && len(own) > 0 || t.by != nil {
		guests = slices.DeleteFunc(guests, func(a actor) bool { return !slices.Contains(own, a) })
	}
	if at == "" || len(guests) == 0 || m.place.Country != at && m.of(at) < 0 || l.onVisitOf(guests[0]) {
		return
	}
	if e.with, e.place.Country, e.aside = nil, at, meanwhile; e.status != Ongoing {
		e.status = Held
	}
	if d := l.article.Dateline; meanwhile && e.paragraph <= 1 && d.Place != "" && d.Country == at {
		e.place = l.from()
	}
	e.add(guests, "guest", "")
}

// metIn is the country of an encounter, or of the one told last before it with somebody who was there too.
func (l *ledger) metIn(m *encounter) Country {
	for e := range l.back(reach) {
		if m.place.Country == "" && e.place.Country != "" && e.kind != Visit && !e.recalled && !over(e.status) && slices.ContainsFunc(m.with, func(w attendee) bool { return e.find(w.actor) >= 0 }) {
			return e.place.Country
		}
	}
	return m.place.Country
}

// onVisitOf tells whether a visit of somebody is told that is no memory.
func (l *ledger) onVisitOf(a actor) bool {
	return l.lastOf(reach, func(v *encounter) bool {
		k := v.find(a)
		return v.trip() && k >= 0 && v.with[k].side == "guest"
	}) != nil
}

// comesHere gives a visit that has a day and no place, of people from abroad, the country that the release is told from: "recalled the visit of X in June 2022",
// "whose three-day visit begins today", "will pay an official visit on 20 March".
func (l *ledger) comesHere(e *encounter, t *telling) {
	home := l.home()
	if e.place != (Place{}) || e.date == "" || home == "" || !l.personal(e.actors()) || l.goesSomewhere(t.in.After) {
		return
	}
	if slices.ContainsFunc(t.Phrases, func(p clause.Phrase) bool { return p.Prep >= 0 && p.Date < 0 && l.doc.Is(p.Prep, "to") }) {
		return // "paid a visit to a shrine"
	}
	if slices.ContainsFunc(e.with, func(w attendee) bool {
		return w.side != "host" && (w.country == home || w.country == "" || w.person >= 0 && l.envoy(w.person))
	}) {
		return
	}
	e.place.Country = home
}

// goesSomewhere tells whether one of some phrases names where something is, though not which country that is in.
func (l *ledger) goesSomewhere(phrases []clause.Phrase) bool {
	return slices.ContainsFunc(phrases, func(p clause.Phrase) bool {
		return p.Prep >= 0 && p.Date < 0 && p.Event < 0 && l.doc.Has(p.End-1, token.Upper) && !l.cue(p.End-1, "gateway") &&
			(l.either(p.Prep, "in", "to") || l.either(p.Prep, "at", "back"))
	})
}
