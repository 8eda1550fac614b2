package communique

import (
	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/mention"
)

// This file reads who comes along: "accompanied by X and Y", "X, who travelled with the Minister".

// companions are those whom a clause of accompanying is about, and who were with them: what is turned round, "Accompanying the President will be X", says it
// behind the verb.
func (l *ledger) companions(i int) (who, members []actor) {
	c := &l.clauses.Clauses[i]
	who, members = l.phraseActors(c.Subject), append(l.agents(c), l.further(c)...)
	if c.Kind == clause.Participle && c.Parent >= 0 && !l.personal(who) {
		who = l.phraseActors(l.clauses.Clauses[c.Parent].Subject) // "paid a visit to Kenya, accompanied by X"
	}
	if with := l.alongWith(c); with != nil {
		who = with
		for _, p := range c.After {
			if p.Prep < 0 {
				members = append(members, l.phraseActors(p)...)
			}
		}
		return who, l.canBe(members)
	}
	if !c.Verb.Passive {
		who, members = nil, who
		for _, p := range c.After {
			if p.Prep < 0 || l.doc.Is(p.Prep, "with") {
				who = append(who, l.phraseActors(p)...)
			}
		}
	}
	return who, inCompany(l.canBe(append(members, l.thoseBehind(i)...)))
}

// thoseBehind are those who do what a participle at the front of a sentence leads in to: "Accompanying the President were | X and Y", "Attending the talks were | X".
func (l *ledger) thoseBehind(i int) (out []actor) {
	next := i + 1
	if next == len(l.clauses.Clauses) || l.clauses.Clauses[i].Kind != clause.Participle {
		return nil
	}
	is := &l.clauses.Clauses[next]
	if is.Parent != i || !is.Verb.Copula {
		return nil
	}
	for _, p := range is.After {
		if p.Prep < 0 {
			out = append(out, l.phraseActors(p)...)
		}
	}
	return out
}

// alongWith is whom "him" means in a clause that says who is with him: "With him in Berlin are X and Y"; nil where none does.
func (l *ledger) alongWith(c *clause.Clause) []actor {
	if !c.Verb.Copula || c.Verb.Negated || len(c.Subject.Parties) > 0 || len(c.Before) == 0 || len(c.After) == 0 || !l.officeBearers(c.After[0]) {
		return nil
	}
	p := c.Before[0]
	if p.Prep < 0 || !l.doc.Says(p.Prep, "with") || len(p.Parties) != 1 || l.doc.Parties[p.Parties[0]].Kind != mention.Pronoun {
		return nil
	}
	return l.canBe(l.phraseActors(p))
}

// turnedRound tells whether a participle leads in to who does what it tells: "Joining the President are X and Y", "Also travelling with him was X".
func (l *ledger) turnedRound(i int) bool {
	c := &l.clauses.Clauses[i]
	if c.Kind != clause.Participle || c.Verb.Passive || !c.Subject.Empty() || i+1 == len(l.clauses.Clauses) {
		return false
	}
	next := &l.clauses.Clauses[i+1]
	return next.Parent == i && next.Verb.Copula && len(c.After) > 0 && l.officeBearers(c.After[0])
}

// accompanied reads "he was accompanied by X": members of the traveller's party, or of the encounter told last in the same sentence.
func (l *ledger) accompanied(i int) {
	c := &l.clauses.Clauses[i]
	who, members := l.companions(i)
	members = append(members, l.listed(c)...)
	to := Country("")
	for p := range l.phrases(c) {
		if place, ok := l.placeOf(*p); ok && p.Prep >= 0 && p.Prep != c.First && (l.doc.Is(p.Prep, "in") || l.doc.Is(p.Prep, "to")) {
			to = place.Country // "Accompanying him in Kenya will be X", "With him in Berlin are X and Y"
		}
	}
	var met *encounter
	side := ""
	for n := len(l.told) - 1; n >= 0 && n > len(l.told)-reach; n-- {
		e := l.told[n]
		k := -1
		for _, a := range who {
			k = max(k, e.find(a))
		}
		if e.kind == Visit && to != "" && e.place.Country == to {
			if k >= 0 {
				e.with[k].capacity = or(e.with[k].capacity, "head")
			}
			e.add(members, "guest", "member")
			return
		}
		if k < 0 {
			continue
		}
		if e.kind == Visit && (to != "" || over(e.status) && c.Verb.Tense == clause.Past && l.onTrip(n, e.with[k].actor)) {
			continue
		}
		if e.kind == Visit && (met == nil || e.with[k].side == "guest" && !l.doc.Is(c.Verb.End, "there")) {
			l.escort(n, k, members)
			return
		}
		if met == nil && c.Sentence-e.sentence <= 2 && !e.recalled {
			met, side = e, e.with[k].side
			if e.sentence == c.Sentence && c.Kind == clause.Participle {
				break
			}
		}
	}
	if met != nil {
		if len(who) > 1 {
			side = "" // who joined both sides is of the one whose country he is from
		}
		met.add(members, side, "member")
	}
}

// onTrip tells whether somebody is on a visit that has taken place, told before the n-th.
func (l *ledger) onTrip(n int, a actor) bool {
	for n--; n >= 0 && n > len(l.told)-reach; n-- {
		if e := l.told[n]; e.kind == Visit && !over(e.status) && e.find(a) >= 0 {
			return true
		}
	}
	return false
}

// further are those in the clauses without a verb that go on with a list at the end of a sentence: "accompanied by A; B; and C".
func (l *ledger) further(c *clause.Clause) (out []actor) {
	_, end := l.clauses.Of(c.Sentence)
	for n := end - 1; n >= 0 && l.clauses.Clauses[n].Verb.Empty() && l.clauses.Clauses[n].First >= c.End; n-- {
		for _, p := range l.clauses.Clauses[n].Before {
			out = append(out, l.canBe(l.phraseActors(p))...)
		}
	}
	return out
}

// escort gives members to the visit told at n by the attendee at k, and to those of the same trip.
func (l *ledger) escort(n, k int, members []actor) {
	v := l.told[n]
	for ; n >= 0 && l.told[n].kind == Visit && l.told[n].status == v.status && l.told[n].recalled == v.recalled; n-- {
		e := l.told[n]
		if k = e.find(v.with[k].actor); k < 0 {
			return
		}
		e.with[k].capacity = or(e.with[k].capacity, "head")
		for _, m := range members {
			if m.country == "" && m.person < 0 {
				m.country = e.with[k].country // his officials
			}
			e.add([]actor{m}, e.with[k].side, "member")
		}
		v = e
	}
}

// fellowTravellers are those with whom the subject of a clause travels: "will travel with X to Rome", "visited Kenya together with X".
func (l *ledger) fellowTravellers(c *clause.Clause) (out []actor) {
	at := -1
	for _, p := range c.After {
		if p.Event >= 0 {
			at = p.Event
		}
		if p.Prep >= 0 && l.doc.Is(p.Prep, "with") && at < 0 {
			if as := l.canBe(l.phraseActors(p)); l.personal(as) {
				out = append(out, inCompany(as)...)
			}
		}
	}
	return append(out, l.jointlyBy(c)...)
}

// again reads what is said of a visit told before: "He visited on the occasion of the anniversary", "He is travelling with X".
func (l *ledger) again(c *clause.Clause, guests, fellows []actor) {
	for e := range l.back(reach) {
		if !e.trip() {
			continue
		}
		if e.all(guests) && (!over(e.status) || len(fellows) > 0) {
			l.circumstances(e, c)
			e.add(fellows, "guest", "member")
			return
		}
	}
}
