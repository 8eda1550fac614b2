package communique

import (
	"slices"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// This file reads who takes part in an event, by the phrases around its noun.

// eventParties gives an event its participants: its owner, those between, with and of, and who held it.
func (l *ledger) eventParties(e *encounter, t *telling) {
	ev := t.Event
	side := ev.Noun.Entry.Get("owner")
	if e.kind == Talks && ev.Noun.Entry.Get("kind") == string(Call) {
		side = "guest" // a call on somebody
	}
	if ev.Owner >= 0 && e.kind == Conference && l.namesWhose(ev.Owner) {
		// "the NATO Foreign Ministers' Meeting" names nobody
	} else if ev.Owner >= 0 {
		e.add(l.phraseActors(clause.Phrase{Parties: []int{ev.Owner}}), side, "")
	} else if ev.Possessive >= 0 {
		by := l.owners(ev.Possessive)
		if own := l.ownJourney(e, t); own != nil {
			by = own
		} else if to := l.congratulated(t); to != nil {
			by, e.toast = to, true
			if e.status == Planned && !l.ahead(e.date) {
				e.status = Held // "has sent a message to congratulate X on his inauguration"
			}
		}
		if ev.Noun.Entry.Has("round") && !ev.Round.Empty() {
			by = countries(by) // "their sixth round": who sat then is not told
		}
		e.add(by, side, "")
	} else if l.doc.Is(ev.First-1, "whose") {
		e.add(l.endingAt(ev.First-2), side, "") // "A and B, whose meeting in May"
	} else if l.doc.Definite(ev.First) && ev.First+2 < int(ev.Noun.First) {
		e.add(l.pointed(ev.First, ev.First+2), side, "") // "the latter's visit"
	}
	with := l.byPhrases(e, t, side)
	if e.kind == Visit && t.phrase.Prep >= 0 && len(e.with) == 0 {
		l.onVisit(e, t)
	}
	if with {
		l.otherSide(e, t)
	}
}

// ownJourney is the one person who is the subject of a clause that somebody else tells, whose is his own visit in it: "confirmed that X had put off his
// visit"; nil where that is not so.
func (l *ledger) ownJourney(e *encounter, t *telling) []actor {
	class := l.doc.Class(t.Possessive)
	if e.kind != Visit || t.in.Kind != clause.That || t.in.Verb.Passive || class&lexicon.Plural != 0 || t.Possessive < t.in.Verb.End {
		return nil
	}
	by := l.canBe(l.phraseActors(t.in.Subject))
	if len(by) != 1 || by[0].person < 0 || !l.gender(by[0].person, class) {
		return nil
	}
	return by
}

// namesWhose tells whether a party says in the name of a conference whose that is: "the Leaders' Summit", "the Foreign Ministers' Meeting".
func (l *ledger) namesWhose(party int) bool {
	p := &l.doc.Parties[party]
	return p.Number != 1 && l.doc.Has(p.Head, token.Upper)
}

// byPhrases adds those whom the phrases of an event name. It tells whether some are those whom others meet: "with X", "a courtesy call on X".
func (l *ledger) byPhrases(e *encounter, t *telling, side string) (with bool) {
	c := t.in
	for _, p := range l.belonging(t.Event, c) {
		if p.Prep < 0 || len(p.Parties) == 0 && l.eachGuest(p) == nil && l.ofCrowd(p) < 0 {
			if l.joins(p) && e.series != "" && l.ministries(p) {
				l.countriesBehind(e, c, p) // "consultations between the ministries of foreign affairs of Norway and Kenya"
			}
			continue
		}
		if l.doc.Is(p.Prep, "between") && l.paperEnds(p.Prep) {
			continue // "discussion around the agreement between A and B"
		}
		as := l.phraseActors(p)
		if e.series != "" && e.kind == Consultations && l.ofStates(p) {
			as = countries(as) // "the joint commission of the two countries": who sat then is not told
		}
		if l.sequelOf != nil && !l.personal(as) {
			continue // "plenary talks of the delegations"
		}
		switch l.doc.Word(p.Prep) {
		case "between", "among", "with", "involving":
			e.add(as, "", "")
			with = true
		case "of", "by", "from":
			e.add(as, side, "")
			e.many = e.many || l.several(as, p)
		case "for":
			if (e.kind == Talks || e.kind == Ceremony) && l.personal(as) {
				e.add(as, "guest", "") // "a luncheon for X"
			}
		case "to", "on":
			if e.kind == Talks && (side != "" || l.callsOn(t)) || e.kind == Credentials {
				e.add(as, "host", "") // "a courtesy call on X"
				with = with || e.kind == Talks
			} else if e.kind == Call && l.official(as, c) {
				e.add(as, "", "") // "made a phone call to X"
				with = true
			} else if frame := c.Verb.Frame(lexicon.Verb); e.kind == Talks && t.by != nil && frame != nil && frame.Has("gives") && l.personal(as) {
				e.add(as, "guest", "") // "granted an audience to X"
			}
		}
	}
	return with
}

// ofStates tells whether a phrase is "the two countries".
func (l *ledger) ofStates(p clause.Phrase) bool {
	return len(p.Parties) == 1 && l.doc.Parties[p.Parties[0]].Kind == mention.Sides && l.doc.Class(p.End-1)&lexicon.Plural == 0 && l.endsWithStates(p.End)
}

// countriesBehind gives an encounter the countries in the "of" phrases right behind one in a clause.
func (l *ledger) countriesBehind(e *encounter, c *clause.Clause, p clause.Phrase) {
	end := p.End
	for _, some := range [...][]clause.Phrase{c.Before, c.After} {
		for _, q := range some {
			if q.Prep != end || !l.doc.Is(q.Prep, "of") {
				continue
			}
			end = q.End
			e.add(countries(l.phraseActors(q)), "", "")
		}
	}
}

// onVisit adds the guests of a visit whom the clause around it names: "is in Rome on a visit", "during a visit to Rome, the Minister".
func (l *ledger) onVisit(e *encounter, t *telling) {
	c := t.in
	if near := l.beforeVisit(t); near != nil {
		if e.add(near, "guest", ""); e.status == Held && !e.recalled {
			e.status = Ongoing
		}
		return
	}
	e.add(l.canBe(l.phraseActors(c.Subject)), "guest", "")
	if len(e.with) == 0 && len(c.After) > 0 && c.After[0].Prep < 0 {
		e.add(l.canBe(l.phraseActors(c.After[0])), "guest", "") // "a trip that will take him on a visit to Kenya"
	}
}

// beforeVisit are those named right before an "on a visit" that is theirs, not of the subject, who is at home: "received the Minister, on a visit to Kenya".
func (l *ledger) beforeVisit(t *telling) []actor {
	var near []actor
	for _, p := range t.in.After {
		if len(p.Parties) > 0 && p.End <= t.phrase.Prep && p.End >= t.phrase.Prep-2 {
			near = l.canBe(l.phraseActors(p))
		}
	}
	if !l.doc.Is(t.phrase.Prep, "on") || !l.personal(near) {
		return nil
	}
	at := l.from().Country
	for _, p := range t.Phrases {
		if to := l.placesOf(p); p.Prep >= 0 && (l.doc.Is(p.Prep, "to") || l.doc.Is(p.Prep, "in")) && len(to) > 0 {
			at = to[0].Country
		}
	}
	for _, a := range l.phraseActors(t.in.Subject) {
		if a.country == at {
			return near
		}
	}
	return nil
}

// otherSide adds those who meet the one whom an event names, where its own phrases do not: "During a meeting with X, Y said".
func (l *ledger) otherSide(e *encounter, t *telling) {
	c := t.in
	if len(e.with) == 1 {
		by := l.canBe(l.phraseActors(c.Subject))
		if a := e.with[0].actor; a.person >= 0 && len(by) > 1 && l.isThem(c.Subject) && !slices.ContainsFunc(by, func(b actor) bool { return b.person == a.person }) {
			by = nil
		}
		e.add(by, "", "")
		if c.Verb.Passive && len(e.with) == 1 {
			e.add(l.canBe(l.agents(c)), "", "") // "was raised by Y in talks with X"
		}
	} else if len(e.with) > 1 && !t.subject() && l.onlyWith(t) {
		e.metBy(l.canBe(l.phraseActors(c.Subject))) // "will travel to Rome for talks with X and Y"
	}
	if len(e.with) == 1 && l.programme(c) {
		e.add(l.guests(), "guest", "") // "The visit began with a call on X"
	}
	if e.kind == Talks && len(e.with) == 1 && c.Verb.Empty() && l.personal(e.actors()) {
		l.onProgramme(e)
		return
	}
	if len(e.with) == 1 && !t.subject() && l.personal(e.actors()) && !l.personal(l.phraseActors(c.Subject)) {
		e.add(l.protagonist(e.with[0].actor), "", "") // "During the talks with X, loans were considered"
		return
	}
	if len(e.with) == 0 || family(e.kind) != Talks || !t.subject() && !(e.kind == Talks && l.personal(e.actors()) && l.saysThat(t)) || !e.oneSided() && !l.onlyWith(t) {
		return
	}
	if len(e.with) > 1 {
		if who := l.protagonist(e.with[0].actor); len(who) == 1 && e.find(who[0]) < 0 {
			e.with = append([]attendee{{who[0], "", ""}}, e.with...) // "Talks were also held with X, Y and Z"
		}
		return
	}
	e.add(l.visitors(e.with[0].country), "guest", "") // "Talks with X turned on trade"
	if a := e.with[0]; len(e.with) == 1 && (a.person >= 0 || a.role != "" && a.organization != "") {
		e.add(l.protagonist(a.actor), "", "") // "A meeting with X was put off"
	}
}

// saysThat tells whether a clause says of nobody that an event is: "There were talks with X", "The programme included a meeting with X".
func (l *ledger) saysThat(t *telling) bool {
	s := t.in.Subject
	return t.phrase.Prep < 0 && !t.in.Verb.Passive && t.in.Kind == clause.Main && len(s.Parties) == 0 && (s.Empty() || l.doc.Class(s.First)&lexicon.Pronoun == 0)
}

// onProgramme reads an entry of a programme, "Courtesy call on X": the traveller's, or theirs whose encounters are told.
func (l *ledger) onProgramme(e *encounter) {
	if v := l.lastOf(reach, (*encounter).visits); v != nil && over(v.status) && e.status == Held {
		e.status = v.status
	}
	e.add(l.visitors(e.with[0].country), "guest", "")
	if len(e.with) == 1 {
		e.add(l.protagonist(e.with[0].actor), "", "")
	}
}

// onlyWith tells whether all that is told of who takes part in an event stands behind "with": whose it is goes without saying.
func (l *ledger) onlyWith(t *telling) bool {
	if t.Owner >= 0 || t.Possessive >= 0 || t.by != nil {
		return false
	}
	for _, p := range l.belonging(t.Event, t.in) {
		if p.Prep < 0 || len(p.Parties) == 0 || l.doc.Is(p.Prep, "with") || l.either(p.Prep, "under", "including") {
			continue
		}
		if l.either(p.Prep, "between", "among") || len(l.canBe(l.phraseActors(p))) > 0 {
			return false
		}
	}
	return true
}

// programme tells whether a clause is about a visit: what else it tells of is part of that.
func (l *ledger) programme(c *clause.Clause) bool {
	return c.Subject.Event >= 0 && l.clauses.Events[c.Subject.Event].Noun.Entry.Get("kind") == string(Visit)
}

// callsOn tells whether a call is one on somebody, a visit to him: "a call on the Prime Minister".
func (l *ledger) callsOn(t *telling) bool {
	for _, p := range t.Phrases {
		if p.Prep >= 0 && (l.doc.Is(p.Prep, "on") || l.doc.Is(p.Prep, "upon")) && l.canMeet(l.phraseActors(p)) {
			return true
		}
	}
	return false
}

// belonging are the phrases that tell who takes part in an event: those behind it, and those behind the verb that it is the subject of, "A meeting
// was held in Rome between A and B".
func (l *ledger) belonging(ev *clause.Event, c *clause.Clause) []clause.Phrase {
	frame := c.Verb.Frame(lexicon.Verb)
	held := frame != nil && (frame.Flag() == "hold" || frame.Flag() == "occur" || frame.Flag() == "schedule" || frame.Flag() == "cancel")
	kind := ev.Noun.Entry.Get("kind")
	is := c.Verb.Copula && kind == string(Talks) && len(c.After) > 0 && c.After[0].Prep == c.Verb.End && l.doc.Is(c.Verb.End, "with") // "The first meeting was with X"
	if !held && !is || c.Kind == clause.Infinitive {
		return ev.Phrases
	}
	if about := c.Subject.Event; about < 0 || &l.clauses.Events[about] != ev {
		if held := l.heldIn(c); held < 0 || &l.clauses.Events[held] != ev {
			return ev.Phrases
		}
	}
	all := ev.Phrases[:len(ev.Phrases):len(ev.Phrases)]
	for n, p := range c.After {
		if n > 0 && c.After[n-1].Event >= 0 && c.After[n-1].Prep >= 0 && l.inside(p, &l.clauses.Events[c.After[n-1].Event]) {
			continue // "The visit ended with a meeting | with X"
		}
		if l.joins(p) || kind == string(Ceremony) && p.Prep >= 0 && l.doc.Is(p.Prep, "for") || held && frame.Has("gives") && p.Prep >= 0 && l.doc.Is(p.Prep, "to") {
			all = append(all, p)
		}
	}
	return all
}

// paperEnds tells whether the name of a document ends before token i.
func (l *ledger) paperEnds(i int) bool {
	for k := i - 1; k >= max(0, i-4); k-- {
		if h, ok := l.doc.Longest(k, lexicon.Document); ok && int(h.End) == i {
			return true
		}
	}
	return false
}

// heldIn is the event that a relative clause says somebody held, "the talks which X was to hold in Rome with Y"; or -1.
func (l *ledger) heldIn(c *clause.Clause) int {
	if c.Kind != clause.That && c.Kind != clause.Relative || c.Parent < 0 || c.Shared {
		return -1
	}
	event, _ := l.antecedent(c)
	return event
}

// joins tells whether a phrase is of those between or with whom something takes place.
func (l *ledger) joins(p clause.Phrase) bool {
	return p.Prep >= 0 && (l.doc.Is(p.Prep, "between") || l.doc.Is(p.Prep, "with") || l.doc.Is(p.Prep, "among"))
}

// owners are who "his" or "their" before an event means.
func (l *ledger) owners(token int) []actor {
	if l.doc.Says(token, "my") {
		return l.myself()
	}
	if l.doc.Class(token)&lexicon.Plural == 0 {
		return l.possessor(token)
	}
	next := mention.From(l.doc.Parties, token+1)
	if list := l.listBefore(next-1, token); list != nil {
		return list
	}
	if pair := l.pairBefore(next-1, token); pair != nil {
		return pair
	}
	return l.sidesOf(l.now)
}
