package communique

import (
	"slices"
	"strings"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// This file adds what an event tells to its encounter, and enters that in the ledger.

// set gives an encounter its date and place, and who comes to it by these.
func (l *ledger) set(e *encounter, t *telling) {
	e.date = l.dateWithin(t.First, int(t.Noun.First))
	if e.kind == Visit {
		e.place = l.compound(t.Event)
	}
	l.settings(e, t.Phrases)
	if e.kind == Visit && e.place == (Place{}) {
		e.place = l.paidTo(e, t)
	}
	if e.kind == Visit && e.place == (Place{}) && len(e.with) > 0 && !e.recalled {
		l.visitWhere(e, t)
	}
	switch {
	case t.phrase.Event >= 0 && l.occasional(t.phrase):
		// where and when others met on its margins is told of them
	case t.told() || l.entry(t.in) || e.kind != Visit && l.programme(t.in) && t.in.Verb.Frame(lexicon.Verb) != nil && t.in.Verb.Frame(lexicon.Verb).Has("begins") || e.kind == Visit && l.isOn(t) && !l.whileOn(t) || t.in.Kind == clause.Relative && l.inside(t.in.Subject, t.Event):
		if t.subject() && t.in.Verb.Passive && t.in.Verb.Frame(lexicon.Saying) != nil && t.in.Verb.Frame(lexicon.Verb) == nil || l.likened(t) {
			// "was announced on Monday", "was a follow-up to the visit of May": the day is that of what is said of it
		} else if t.subject() && l.willNotBe(t.in) {
			l.settings(e, t.in.Before) // "set for Monday, was called off on Tuesday": nor is that its day
		} else if !l.onPlan(t.in) || t.subject() { // of several on one programme each has its own day and place
			l.circumstances(e, t.in)
		}
		l.venueOf(e, t)
	case l.alongside(t):
		l.circumstances(e, t.in)
	case l.travelledFor(t) && e.kind != Conference:
		l.onItsDay(e, t.in)
	case e.occasion == "":
		l.occasionBehind(e, t)
	}
	if l.travelledFor(t) {
		l.goalOf(e, t)
	}
	l.toldTwice(e, t)
	l.announced(e, t)
	if e.kind == Visit {
		l.protracted(e, t)
		e.aside = e.aside || t.in.Kind == clause.Relative || t.phrase.Prep >= 0 && !t.told() && !t.in.Verb.Copula
	}
	l.scheduled(e, t)
	l.wasDue(e, t)
	if e.kind == Conference && e.series != "" && (len(e.with) == 0 || len(t.by) > 0 && len(l.canBe(t.by)) == 0) {
		l.convened(e, t.Event)
	}
	if len(e.with) == 0 && e.definite && over(e.status) && (e.date != "" || e.place != (Place{})) && l.fact != nil && e.kind != Visit && (e.kind != Conference || l.fact.kind == Conference) {
		e.add(l.sidesOf(l.fact), "", "")
		e.countries() // "the next meeting will take place in Trieste"
	}
}

// protracted tells whether a visit goes on, by what is done while on it or how long it takes.
func (l *ledger) protracted(e *encounter, t *telling) {
	if l.whileOn(t) {
		if e.status == Held && !e.recalled && !t.in.Verb.Perfect {
			e.status = Ongoing
		}
	} else if t.told() || t.phrase.Prep >= 0 && !l.either(t.phrase.Prep, "after", "following") {
		before := e.status
		if l.term(e, t.in, l.days(t.Event)); before == Held && e.status == Planned && t.subject() && l.receivedNow(e) {
			e.status = Ongoing // "met the President. His visit comes ahead of the summit"
		}
	}
}

// receivedNow tells whether those on a visit, of whom no day is told, have just been told to have met somebody.
func (l *ledger) receivedNow(e *encounter) bool {
	return e.date == "" && l.fact != nil && family(l.fact.kind) == Talks && !l.past(l.fact.date) && (l.fact.all(e.actors()) || len(e.with) == 1 && e.with[0].person < 0)
}

// likened tells whether a clause says of an event what it is by another one: "The visit is a follow-up to the talks held in Rome in May".
func (l *ledger) likened(t *telling) bool {
	return t.subject() && t.in.Verb.Copula && len(t.in.After) > 0 && t.in.After[0].Prep < 0 && slices.ContainsFunc(t.in.After, func(p clause.Phrase) bool { return p.Event >= 0 && p.Event != t.event })
}

// toldTwice reads day and place of an event from the other clauses of its sentence that are about it: "The summit, to be held in Rome in May, will bring
// together 20 leaders", "A summit attended by 20 leaders ended in Rome on Monday".
func (l *ledger) toldTwice(e *encounter, t *telling) {
	if !t.subject() || e.kind == Visit {
		return
	}
	first, end := l.clauses.Of(t.in.Sentence)
	for n := first; n < min(end, first+reach); n++ {
		c := &l.clauses.Clauses[n]
		frame := c.Verb.Frame(lexicon.Verb)
		if c == t.in || c.Subject.Event != t.event || c.Verb.Negated || frame == nil {
			continue
		}
		switch frame.Flag() {
		case "hold", "occur", "schedule":
			l.settings(e, c.After)
		}
	}
}

// adjunct tells whether a phrase says when something else happened: "during her talks with X".
func (l *ledger) adjunct(p clause.Phrase) bool {
	if p.Prep < 0 {
		return false
	}
	switch strings.ToLower(l.doc.Word(p.Prep)) {
	case "during", "after", "following":
		return true
	}
	return false
}

// denied tells whether an event is said not to be: "no meeting was held".
func (l *ledger) denied(ev *clause.Event) bool {
	before := max(0, ev.First-1)
	return l.doc.Class(before)&lexicon.Negation != 0
}

// entered records an event: a visit once for each country that it goes to, "separate meetings with A and B" once for each of them.
func (l *ledger) entered(e *encounter, t *telling) *encounter {
	if e.kind != Visit {
		return l.heldApart(e, t)
	}
	if len(e.with) > 1 && e.with[0].country != e.with[1].country {
		e.fromAbroad()
	}
	stops := l.itinerary(l.behindEvent(t))
	if stops != nil {
		return l.everywhere(e, stops) // "a visit to Oslo on 5 May and to Bergen on 6 May"
	}
	for _, p := range t.Phrases {
		if p.Prep >= 0 && l.doc.Is(p.Prep, "to") {
			stops = append(stops, l.placesOf(p)...)
		}
	}
	if len(stops) > 1 {
		return l.everywhere(e, stops)
	}
	if len(stops) == 1 && e.place == (Place{}) {
		e.place = stops[0].Place // "a visit to Malawi, Iceland's partner"
		e.fromAbroad()
	}
	if len(stops) == 1 && e.place.Country == stops[0].Country {
		e.date = or(e.date, stops[0].day)
	}
	return l.travelled(e, t)
}

// heldApart enters an encounter that is no visit; several of a kind that were held apart are as many.
func (l *ledger) heldApart(e *encounter, t *telling) *encounter {
	if stops := l.severalPlaces(e, t); len(stops) > 1 {
		return l.everywhere(e, stops)
	}
	if last := l.talksInTurn(e, t); last != nil {
		return last
	}
	if e.kind == Credentials && len(e.with) > 2 && (e.inTurn || l.apart(t.in) || l.severalTimes(t.in)) {
		return l.separately(e)
	}
	return l.recordTalks(e, t)
}

// recordTalks records an encounter once, talks in the plural once for each of those with whom they were held.
func (l *ledger) recordTalks(e *encounter, t *telling) *encounter {
	l.understood(e, t)
	several := t.Plural && !l.doc.Says(int(t.Noun.First), "talks") || l.another(t) || l.apart(t.in) || l.bilateral(e, t) || e.kind == Call && e.format == ByPhone && t.by != nil && len(l.canBe(e.actors())) == len(e.with)
	if len(e.with) < 3 || e.kind != Talks && e.kind != Call || !several {
		return l.record(e)
	}
	for _, met := range severally(e.actors()[1:]) {
		one := *e
		one.with = slices.DeleteFunc(slices.Clone(e.with), func(w attendee) bool { return w.actor != e.with[0].actor && !slices.Contains(met, w.actor) })
		l.record(&one)
	}
	return l.latest
}

// understood adds to talks of which no more is told than with whom, for whom or by whom they were the one from elsewhere whose encounters are told.
func (l *ledger) understood(e *encounter, t *telling) {
	if len(e.with) != 1 || e.with[0].person < 0 && (e.with[0].role == "" || e.with[0].country == "" && e.with[0].organization == "") || e.with[0].country == "" && e.with[0].role == "" || e.kind != Talks && e.kind != Call || e.series != "" || t.Possessive >= 0 || t.Owner >= 0 {
		return
	}
	frame := t.in.Verb.Frame(lexicon.Verb)
	if frame != nil && frame.Flag() == "lead" {
		return // "was chaired by X"
	}
	for _, p := range append(slices.Clip(t.Phrases), t.in.After...) {
		if p.Prep < 0 || !l.either(p.Prep, "with", "from") && !l.either(p.Prep, "by", "for") && !l.either(p.Prep, "on", "to") {
			continue
		}
		if as := l.phraseActors(p); len(as) != 1 || as[0] != e.with[0].actor {
			continue
		}
		if who := l.protagonist(e.with[0].actor); who != nil && who[0].country != "" && who[0].country != e.with[0].country {
			e.add(who, "", "")
		}
		return
	}
}

// another tells whether behind an event another of the kind is told of: "had a meeting with X and another with Y".
func (l *ledger) another(t *telling) bool {
	return slices.ContainsFunc(t.Phrases, func(p clause.Phrase) bool {
		return p.Prep > 0 && (l.doc.Is(p.Prep-1, "another") || l.doc.Is(p.Prep-1, "one"))
	})
}

// bilateral tells whether talks with those of several countries were one with each: "bilateral talks with X of Kenya and Y of Chad".
func (l *ledger) bilateral(e *encounter, t *telling) bool {
	if !t.Plural && !l.doc.Says(int(t.Noun.End)-1, "talks") {
		return false
	}
	for n := range e.with {
		if c := e.with[n].country; c == "" || slices.ContainsFunc(e.with[:n], func(w attendee) bool { return w.country == c }) {
			return false
		}
	}
	for k := t.First; k < int(t.Noun.End); k++ {
		if l.cue(k, "pairwise") {
			return true
		}
	}
	return false
}

// severalPlaces are the places of talks that were held in several: "the talks, held in Geneva, Abu Dhabi and Miami".
func (l *ledger) severalPlaces(e *encounter, t *telling) []stop {
	if !t.Plural || over(e.status) || e.kind != Talks && e.kind != Negotiations {
		return nil
	}
	for _, some := range [...][]clause.Phrase{t.Phrases, t.in.After} {
		for n, p := range some {
			if p.Prep < 0 || !l.doc.Is(p.Prep, "in") {
				continue
			}
			if n > 0 && some[n-1].End == p.Prep && some[n-1].Event < 0 && some[n-1].Date < 0 && len(some[n-1].Parties) == 0 {
				return nil // "talks on the crises | in Chad and Sudan"
			}
			return l.placesOf(p)
		}
	}
	return nil
}

// toldVisit is the visit told before of which no more is told than whose it is, "She said that her visit reflects the good relations", or when it will end; or nil.
func (l *ledger) toldVisit(e *encounter, t *telling) *encounter {
	frame := t.in.Verb.Frame(lexicon.Verb)
	ends := t.subject() && (t.Definite || t.Owner >= 0) && over(e.status) && frame != nil && frame.Has("ends")
	if !ends && (t.Possessive < 0 || e.place != (Place{}) || e.date != "" || len(e.with) != 1) || e.status == Cancelled || len(e.with) > 0 && e.with[0].person < 0 {
		return nil
	}
	old := l.lastOf(reach, func(old *encounter) bool {
		return old.trip() && old.status != Cancelled && old.all(e.actors()) && (e.place.Country == "" || old.place.Country == e.place.Country)
	})
	if old != nil && ends {
		old.date = spanned(old.date, e.date)
	}
	return old
}

// notAtHome gives a visit, whose only guest would be at home, the one person from elsewhere in the clauses around it: "met the President before the end of his
// visit to Oslo". It is false where there is none.
func (l *ledger) notAtHome(e *encounter, t *telling) bool {
	if e.kind != Visit || len(e.with) != 1 || e.with[0].person == -1 || e.place.Country == "" || e.with[0].country != e.place.Country || t.by != nil {
		return true
	}
	var guests encounter
	for n, i := 0, t.clause; n < 3 && i >= 0; n, i = n+1, l.clauses.Clauses[i].Parent {
		c := &l.clauses.Clauses[i]
		for _, p := range append([]clause.Phrase{c.Subject}, c.After...) {
			for _, a := range l.phraseActors(p) {
				if a.person >= 0 && a.country != "" && a.country != e.place.Country && (t.Possessive < 0 || l.gender(a.person, l.doc.Class(t.Possessive))) {
					guests.add([]actor{a}, "guest", "")
				}
			}
		}
	}
	if len(guests.with) == 1 {
		e.with = guests.with
	}
	return len(guests.with) == 1 || t.Possessive < 0
}

// travelled enters a visit to one place, with whom the text around tells of as its host and, where it names none, its guest.
func (l *ledger) travelled(e *encounter, t *telling) *encounter {
	if bid, asked := l.bidden(t.clause); asked && e.place == (Place{}) && len(l.placeOfHosts(bid)) > 0 {
		e.place = l.placeOfHosts(bid)[0].Place
	}
	if asked := e.with; len(asked) > 0 && e.place.Country != "" {
		l.inviter(e, t.clause)
	}
	l.whereMet(e, t)
	if old := l.toldVisit(e, t); old != nil {
		old.level = or(old.level, e.level)
		return old
	}
	l.comesHere(e, t)
	if e.place == (Place{}) && (!e.definite || !t.told() && l.toldBefore(e) == nil) && (e.status != Cancelled || len(e.with) == 0) {
		return nil
	}
	if len(e.with) == 0 && e.status == Cancelled {
		e.add(l.traveller(e.place.Country), "guest", "")
	}
	if len(e.with) == 0 {
		e.add(l.guests(), "guest", "") // "a visit to Skopje was postponed"
	}
	if len(e.with) == 0 && e.status == Cancelled {
		e.add(l.protagonist(actor{person: -1, country: e.place.Country}), "guest", "")
	}
	return l.record(e)
}

// toldBefore is the encounter told before that another is, or nil.
func (l *ledger) toldBefore(e *encounter) *encounter {
	return l.lastOf(reach, func(old *encounter) bool { return l.same(old, e) })
}

// judged tells whether an event is what a clause says to be seen as something, "Observers see the summit as a success", or to be of worth: "A dialogue between A
// and B is essential".
func (l *ledger) judged(t *telling) bool {
	if v := t.in.Verb; t.subject() && v.Copula && v.Tense == clause.Present && !v.Perfect && !t.Definite {
		return l.cue(v.End, "worth") || l.cue(v.End+1, "worth")
	}
	frame := t.in.Verb.Frame(lexicon.Verb)
	return t.phrase.Prep < 0 && !t.subject() && t.phrase.First == t.in.Verb.End && frame != nil && frame.Has("named") && l.doc.Says(l.wholeEnd(t), "as")
}

// inPrinciple tells whether an event noun names what people do in general: "urged them to engage in dialogue", "in close consultation with X".
func (l *ledger) inPrinciple(t *telling) bool {
	if t.Noun.Entry.Get("kind") != string(Consultations) || t.Plural || !t.Round.Empty() || t.Possessive >= 0 || t.Owner >= 0 {
		return false
	}
	if l.valued(t) {
		return true
	}
	for k := t.First; k < t.End; k++ {
		if l.doc.Class(k)&lexicon.Determiner != 0 || l.doc.Has(k, token.Upper) {
			return false
		}
	}
	return t.in.Kind == clause.Infinitive || t.phrase.Prep >= 0 && (l.doc.Says(t.phrase.Prep, "in") || l.either(t.phrase.Prep, "of", "for"))
}

// valued tells whether a clause only says something of a dialogue that goes on: "praised the regular political dialogue between A and B". One with a day,
// a place or a clause of its own took place.
func (l *ledger) valued(t *telling) bool {
	if !t.Noun.Entry.Has("weak") || t.subject() || t.in.Verb.Frame(lexicon.Saying) == nil {
		return false
	}
	for _, p := range t.Phrases {
		if p.Date >= 0 || p.Prep >= 0 && l.either(p.Prep, "in", "at") {
			return false
		}
	}
	first, end := l.clauses.Of(t.in.Sentence)
	for n := first; n < end; n++ {
		if c := &l.clauses.Clauses[n]; c.Verb.First >= t.End && l.inside(c.Subject, t.Event) {
			return false
		}
	}
	return true
}
