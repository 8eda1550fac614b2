package communique

import (
	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
)

// This file reads who asked whom to come: "invited X to Nairobi", "accepted an invitation", "at the invitation of X".

// inviter adds the host of a visit: who invited, in a clause around this one, and is of the country.
func (l *ledger) inviter(e *encounter, i int) {
	if !over(e.status) || e.hosted() {
		return
	}
	if bid, asked := l.bidden(i); asked {
		e.add(bid.hosts, "host", "")
		return
	}
	for n := 0; n < 4; n++ {
		c := &l.clauses.Clauses[i]
		from := l.invitesFrom(c)
		if frame := c.Verb.Frame(lexicon.Verb); from == nil && (e.status == Proposed || frame != nil && frame.Has("outcome")) {
			from = l.canBe(l.phraseActors(c.Subject)) // where nobody is told for whom he asks, or who agreed to it
		}
		for _, a := range from {
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

// invitesFrom are those whose invitation a clause tells of: "received an invitation from X", "conveyed the invitation of X".
func (l *ledger) invitesFrom(c *clause.Clause) []actor { return l.sendersOf(c, "invites") }

// sendersOf are those from whom a clause tells something of a kind to come.
func (l *ledger) sendersOf(c *clause.Clause, kind string) []actor {
	for _, p := range c.After {
		if p.Prep > 0 && l.bears(p.Prep-1, kind) && l.either(p.Prep, "of", "from") {
			return l.canBe(l.phraseActors(p))
		}
	}
	return nil
}

// invited reads "invited X to Nairobi" and "accepted an invitation to Nairobi": a visit that may come, or will.
func (l *ledger) invited(i int, frame *lexicon.Entry) {
	c := &l.clauses.Clauses[i]
	these, those := l.sides(c)
	subject, object := flat(these), flat(those)
	status := Proposed
	if frame.Flag() == "present" {
		if !frame.Has("reverse") || len(c.After) == 0 || !l.bears(c.After[0].End-1, "invites") {
			return
		}
		subject, object, status = nil, subject, Planned
	}
	if len(l.canBe(object)) > 0 {
		for _, p := range c.After {
			if l.invitedTo(i, p, append(object[:len(object):len(object)], subject...), status) {
				return
			}
		}
	}
	for _, p := range c.After {
		pl, ok := l.placeOf(p)
		if !ok || p.Prep < 0 || !l.doc.Is(p.Prep, "to") || c.Verb.Negated {
			continue
		}
		e := l.open(i, c.Verb.Main, frame)
		e.kind, e.status, e.place = Visit, status, pl
		for _, a := range l.canBe(object) {
			if a.country != pl.Country {
				e.add([]actor{a}, "guest", "")
			}
		}
		if len(e.with) == 0 {
			return
		}
		for _, a := range l.canBe(subject) {
			if a.country == pl.Country {
				e.add([]actor{a}, "host", "")
			}
		}
		l.circumstances(e, c)
		l.record(e)
		return
	}
}

// invitedTo reads "invited X to the Ocean Conference in Tallinn": who is asked to a conference, and who asks, are at it. It tells whether a phrase is about
// one.
func (l *ledger) invitedTo(i int, p clause.Phrase, all []actor, status Status) bool {
	if p.Prep < 0 || !l.doc.Is(p.Prep, "to") && !l.doc.Is(p.Prep, "for") || p.Event < 0 {
		return false
	}
	noun := l.clauses.Events[p.Event].Noun.Entry
	sure := noun.Get("kind") == string(Conference)
	if !sure && (noun.Get("kind") != "" || !l.personal(all)) {
		return false
	}
	e := l.noun(i, p.Event, p, l.canBe(all), "")
	if e != nil {
		e.status = status
	}
	return sure || e != nil
}

// tellsHosts tells whether the sentence of a clause has a word for those whom somebody meets, which opposites asks for unless a shared subject may have it.
func (l *ledger) tellsHosts(c *clause.Clause) bool {
	return c.Shared || l.doc.NamedIn(c.Sentence, "opposite")
}

// guestOf reads "was the guest of X at a working lunch": a meeting with X.
func (l *ledger) guestOf(i int) {
	c := &l.clauses.Clauses[i]
	if l.opposites(i) || !c.Verb.Copula || c.Verb.Negated || len(c.After) < 2 || c.After[0].Prep >= 0 || !l.doc.Is(c.After[0].End-1, "guest") {
		return
	}
	hit, ok := l.doc.Longest(c.After[0].End-1, lexicon.Cue)
	guests, hosts := l.canBe(l.phraseActors(c.Subject)), l.canBe(l.phraseActors(c.After[1]))
	if !ok || !l.personal(guests) || !l.personal(hosts) {
		return
	}
	if v := l.lastVisit(c); v != nil && v.sentence == c.Sentence {
		v.add(hosts, "host", "") // "visited Norway in May, when she was a guest of King Leo"
		return
	}
	e := l.open(i, c.Verb.Main, hit.Entry)
	e.kind = Talks
	e.add(guests, "guest", "")
	e.add(hosts, "host", "")
	l.circumstances(e, c)
	l.record(e)
}

// opposites reads "Her hosts were X and Y", "X and Y were his interlocutors": a meeting with them. It tells whether a clause is about that.
func (l *ledger) opposites(i int) bool {
	c := &l.clauses.Clauses[i]
	frame := c.Verb.Frame(lexicon.Verb)
	if c.Verb.Negated || len(c.After) == 0 || !c.Verb.Copula && (frame == nil || !frame.Has("members")) {
		return false
	}
	whose, who := c.Subject, c.After[0]
	if !l.opposite(whose) {
		whose, who = who, whose
	}
	if !l.opposite(whose) {
		return false
	}
	those := l.canBe(l.phraseActors(who))
	if !l.personal(those) {
		return false
	}
	hit, _ := l.doc.Longest(whose.End-1, lexicon.Cue)
	e := l.open(i, c.Verb.Main, hit.Entry)
	e.kind = Talks
	e.add(l.canBe(l.owners(whose.First)), "", "")
	e.add(those, "", "")
	l.circumstances(e, c)
	if len(e.with) > 1 {
		l.record(e)
	}
	return true
}

// opposite tells whether a phrase is about those whom somebody meets: "her hosts".
func (l *ledger) opposite(p clause.Phrase) bool {
	return p.End > p.First+1 && l.doc.Class(p.First)&lexicon.Possessive != 0 && l.cue(p.End-1, "opposite")
}

// invitation reads "at the invitation of X", "as the guest of X": the host of a visit.
func (l *ledger) invitation(e *encounter, c *clause.Clause) {
	if e.kind != Visit {
		return
	}
	for p := range l.phrases(c) {
		if len(p.Parties) == 0 || p.Prep < 1 || !(l.doc.Is(p.Prep, "of") || l.doc.Is(p.Prep, "from")) || !l.bears(p.Prep-1, "invites") && !l.doc.Is(p.Prep-1, "guest") {
			continue
		}
		e.add(l.canBe(l.phraseActors(*p)), "host", "")
	}
}
