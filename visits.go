package communique

import (
	"strings"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
)

// visited reads a verb of travel: its subject is the guest, the country or city behind it the place.
func (l *ledger) visited(i int, frame *lexicon.Entry) {
	c := &l.clauses.Clauses[i]
	guests := l.canBe(l.phraseActors(c.Subject))
	if c.Verb.Passive || len(guests) == 0 {
		return
	}
	e := l.open(i, c.Verb.Main, frame)
	e.kind = Visit
	e.add(guests, "guest", "")
	if c.Verb.Progressive && c.Verb.Tense == clause.Present {
		e.status = Ongoing
	}
	var places []Place
	for _, p := range c.After {
		if p.Prep >= 0 && !l.doc.Is(p.Prep, "to") && !l.doc.Is(p.Prep, "in") && !l.doc.Is(p.Prep, "at") {
			continue
		}
		if places = l.placesOf(p); places != nil {
			break
		}
	}
	if places == nil {
		return
	}
	e.place = places[0]
	l.circumstances(e, c)
	if frame.Has("arrives") && e.status == Held && e.date != "" && !strings.Contains(string(e.date), "/") {
		e.date, e.status = e.date+"/..", Ongoing
	}
	l.inviter(e, i)
	l.everywhere(e, places)
}

// everywhere records a visit once for each country.
func (l *ledger) everywhere(e *encounter, places []Place) (got *encounter) {
	for n := range places {
		one := *e
		one.with = append([]attendee(nil), e.with...)
		one.place = places[n]
		if r := l.record(&one); n == 0 {
			got = r
		}
	}
	return got
}

// placesOf are the places of a list: "to Albania and Montenegro".
func (l *ledger) placesOf(p clause.Phrase) (out []Place) {
	if len(p.Parties) > 1 {
		for _, n := range p.Parties {
			if party := &l.doc.Parties[n]; party.Kind == mention.State {
				out = append(out, Place{Country: Country(party.Country)})
			}
		}
		return out
	}
	if pl, ok := l.placeOf(p); ok {
		out = append(out, pl)
	}
	return out
}

// inviter adds the host of a visit: who invited, in a clause around this one, and is of the country.
func (l *ledger) inviter(e *encounter, i int) {
	if e.status != Proposed {
		return
	}
	for n := 0; n < 4; n++ {
		c := &l.clauses.Clauses[i]
		for _, a := range l.canBe(l.phraseActors(c.Subject)) {
			if a.country == e.place.Country && e.find(a) < 0 {
				e.add([]actor{a}, "host", "")
				return
			}
		}
		if i = c.Parent; i < 0 {
			return
		}
	}
}

// accompanied reads "he was accompanied by X": members of the traveller's party, or of the encounter told last.
func (l *ledger) accompanied(c *clause.Clause) {
	who, members := l.phraseActors(c.Subject), l.agents(c)
	if !c.Verb.Passive {
		who, members = nil, who
		for _, p := range c.After {
			if p.Prep < 0 {
				who = append(who, l.phraseActors(p)...)
			}
		}
	}
	for n := len(l.told) - 1; n >= 0 && n > len(l.told)-reach; n-- {
		e := l.told[n]
		for _, a := range who {
			if k := e.find(a); k >= 0 && e.kind == Visit {
				e.add(l.canBe(members), e.with[k].side, "member")
				return
			}
		}
	}
}

// guests are those of the visit told last.
func (l *ledger) guests() (out []actor) {
	for n := len(l.told) - 1; n >= 0; n-- {
		if l.told[n].kind != Visit {
			continue
		}
		for _, w := range l.told[n].with {
			if w.side == "guest" {
				out = append(out, w.actor)
			}
		}
		return out
	}
	return nil
}

// invitation reads "at the invitation of X": the host of a visit.
func (l *ledger) invitation(e *encounter, c *clause.Clause) {
	if e.kind != Visit {
		return
	}
	for n, p := range l.phrases(c) {
		if n == 0 || len(p.Parties) == 0 || p.Prep < 1 || !(l.doc.Is(p.Prep, "of") || l.doc.Is(p.Prep, "from")) || !l.doc.Is(p.Prep-1, "invitation") {
			continue
		}
		e.add(l.canBe(l.phraseActors(p)), "host", "")
	}
}

// hosted gives talks that were told of nobody the guests and hosts of the visit around them, where no other talks are meant.
func (l *ledger) hosted(e *encounter) bool {
	if e.kind != Talks || l.latest != nil && over(l.latest.status) == over(e.status) {
		return false
	}
	for n := len(l.told) - 1; n >= 0 && n > len(l.told)-4; n-- {
		v := l.told[n]
		if v.kind != Visit || over(v.status) != over(e.status) || v.recalled || len(v.with) < 2 {
			continue
		}
		for _, w := range v.with {
			if w.capacity == "" && w.person >= 0 {
				e.add([]actor{w.actor}, w.side, "")
			}
		}
		return len(e.with) > 1
	}
	return false
}
