package communique

import (
	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
)

// This file reads who travels and sits together: delegations, their heads and members.

// delegation reads "The Indian delegation was headed by X", "X led the visiting side": the head of a side of the latest encounter.
func (l *ledger) delegation(c *clause.Clause, frame *lexicon.Entry) {
	if frame.Flag() != "lead" || l.latest == nil || c.Kind == clause.Participle && !c.Verb.Passive {
		return
	}
	led := c.Subject
	if !c.Verb.Passive {
		led = clause.NoPhrase()
		for _, p := range c.After {
			if p.Prep < 0 {
				led = p
				break
			}
		}
	}
	fresh := c.Kind == clause.Participle && len(led.Parties) > 0 && !l.doc.Parties[led.Parties[0]].Definite
	if !l.isSide(led) || fresh && l.latest.sentence != c.Sentence {
		return // "a delegation led by X" was at nothing that is told before
	}
	heads := l.canBe(l.doers(c))
	if of := l.phraseActors(led); len(of) == 1 {
		for k := range heads {
			heads[k].country = or(heads[k].country, of[0].country)
		}
	}
	l.latest.add(heads, "", "head")
}

// composed reads "The Kenyan delegation included A, B and C": members of a side of the encounter, or of the visit, told last.
func (l *ledger) composed(c *clause.Clause) {
	team, listed := c.Subject, c.After
	if around := c.Parent; !l.isSide(team) && c.Kind == clause.Participle && around >= 0 {
		for _, p := range l.clauses.Clauses[around].After {
			if p.Prep < 0 && p.End <= c.First && l.isSide(p) {
				team = p // "led a delegation to Nairobi comprising X and Y"
			}
		}
	}
	if !l.isSide(team) && len(c.After) > 0 && !c.Verb.Passive {
		team, listed = c.After[0], []clause.Phrase{c.Subject} // "X and Y comprised the delegation of Norway"
	}
	if c.Verb.Negated || !l.isSide(team) {
		return
	}
	var members []actor
	for _, p := range listed {
		members = append(members, l.canBe(l.phraseActors(p))...)
	}
	l.enlist(c, members, l.teamOf(c, team))
}

// fellowMembers reads "Also included in the President's delegation are A and B", "Other members of the delegation were A and B", "A and B are part of the
// delegation": who else travels or sits with a side.
func (l *ledger) fellowMembers(i int) {
	c := &l.clauses.Clauses[i]
	if !c.Verb.Copula || c.Verb.Negated || len(c.After) == 0 {
		return
	}
	if l.alongWith(c) != nil {
		l.accompanied(i)
		return
	}
	named, team := c.After, clause.NoPhrase()
	switch {
	case l.personal(l.phraseActors(c.Subject)):
		named, team = []clause.Phrase{c.Subject}, l.belongsTo(c)
	case l.isSide(c.Subject):
		team = c.Subject // "Members of the delegation are A and B"
	case len(c.Subject.Parties) == 0 || l.ofMembers(c.Subject):
		for _, some := range [...][]clause.Phrase{c.Before, c.After} {
			for _, p := range some {
				if team.Empty() && p.Prep >= 0 && l.isSide(p) {
					team = p
				}
			}
		}
	}
	if team.Empty() {
		return
	}
	var members []actor
	for _, p := range named {
		if p.Prep < 0 {
			members = append(members, l.canBe(l.phraseActors(p))...)
		}
	}
	if l.personal(members) {
		l.enlist(c, members, l.teamOf(c, team))
	}
}

// belongsTo is the side that a clause says its subject to be of: "are part of the delegation", "are members of the Kenyan team", "were in the delegation".
func (l *ledger) belongsTo(c *clause.Clause) clause.Phrase {
	for n, p := range c.After[:min(len(c.After), 3)] {
		if l.isSide(p) && (l.ofMembers(p) || p.Prep >= 0 && l.either(p.Prep, "in", "among") || n > 0 && l.ofMembers(c.After[n-1])) {
			return p
		}
	}
	return clause.NoPhrase()
}

// ofMembers tells whether a phrase is of those who make up a side: "part", "members of the delegation".
func (l *ledger) ofMembers(p clause.Phrase) bool {
	for k := p.First; k < min(p.End, p.First+4); k++ {
		if l.cue(k, "member") {
			return true
		}
	}
	return false
}

// enlist adds members to a side of the encounter, or of the visit, told last. Those who are told to be in a side now travel with it. Members of a side
// without a country that was at none of these join the visit told last; where no visit is told they are left out, since nothing tells at which talks they sat.
func (l *ledger) enlist(c *clause.Clause, members, side []actor) {
	if len(members) == 0 || c.Verb.Tense == clause.Present && len(side) > 0 && l.onVisitOf(side[0]) && l.crewOfTrip(members) {
		return
	}
	for n := len(l.told) - 1; n >= 0 && n > len(l.told)-4 && len(side) > 0; n-- {
		e := l.told[n]
		k := e.of(side[0].country)
		if k < 0 {
			k = e.find(side[0]) // "the delegation of the Bank, which included X"
		}
		if k >= 0 && !e.recalled && !e.background {
			if e.kind == Visit {
				l.escort(n, k, members)
			} else {
				e.add(members, e.with[k].side, "member")
			}
			return
		}
	}
	if len(side) == 0 || side[0].country == "" {
		l.crewOfTrip(members)
	}
}

// crewOfTrip gives members to the visit told last: "The delegation is made up of A and B". It tells whether one is told.
func (l *ledger) crewOfTrip(members []actor) bool {
	for n := len(l.told) - 1; n >= 0 && n > len(l.told)-reach; n-- {
		if e := l.told[n]; e.trip() && len(e.with) > 0 {
			l.escort(n, 0, members)
			return true
		}
	}
	return false
}

// teamOf is the side that a team stands for: its country's, that of who leads it in the clause around, "leading a team that includes X", or that of
// the country behind it.
func (l *ledger) teamOf(c *clause.Clause, team clause.Phrase) []actor {
	side := l.phraseActors(team)
	if len(side) > 0 && side[0].country != "" {
		return side
	}
	if c.Kind == clause.Relative && c.Parent >= 0 {
		if around := &l.clauses.Clauses[c.Parent]; around.Verb.Frame(lexicon.Verb) != nil && around.Verb.Frame(lexicon.Verb).Flag() == "lead" {
			return l.phraseActors(around.Subject)
		}
	}
	return side
}

// of is the first participant from a country, or -1.
func (e *encounter) of(country Country) int {
	for n, w := range e.with {
		if w.country == country && country != "" {
			return n
		}
	}
	return -1
}

// fellows are those whom "the delegation" or "it" means: who travelled together, as told before.
func (l *ledger) fellows(p *mention.Party) []actor {
	it := p.Kind == mention.Pronoun && l.doc.Says(p.Head, "it")
	if !it && (p.Kind != mention.Group || !p.Definite || p.Country != "" || p.Body >= 0 || !l.cue(p.Head, "side") && !l.cue(p.Head, "crowd")) {
		return nil
	}
	if all := l.guests(); len(all) > 0 && all[0].person < 0 {
		return all
	}
	if len(l.mission) > 0 {
		return l.mission
	}
	return nil
}

// isSide tells whether a phrase is a delegation or a side.
func (l *ledger) isSide(p clause.Phrase) bool {
	for i := p.First; i < p.End; i++ {
		if l.cue(i, "side") {
			return true
		}
	}
	return false
}

// company tells whom a delegation that travels is made of and whose it is: "a delegation of Kenyan companies", "a business delegation from
// his country", "a delegation headed by X".
func (l *ledger) company(i int, guests []actor) []actor {
	c := &l.clauses.Clauses[i]
	if len(guests) == 0 || guests[0].person >= 0 || !l.isSide(c.Subject) {
		return guests
	}
	group, led := guests[0], guests[1:]
	for _, p := range c.Before {
		if p.First < c.Subject.End || p.First > c.Subject.End+4 || p.Prep < 0 {
			continue
		}
		as := l.phraseActors(p)
		switch {
		case l.doc.Is(p.Prep, "of") && len(as) == 1 && as[0].role != "" && as[0].person < 0:
			group = as[0]
		default:
			at, _ := l.placeOf(p)
			group.country = or(group.country, or(l.homeOf(p), at.Country)) // "of businessmen from Oslo"
		}
	}
	for _, a := range led {
		group.country = or(group.country, a.country)
	}
	if group.organization == "" && l.doc.Parties[c.Subject.Parties[0]].Definite {
		group.country = or(group.country, l.visiting())
	}
	return append([]actor{group}, led...)
}

// visiting is the country from which those came who met people of the dateline's country as told last, if all of them are from one: whose is "the delegation".
func (l *ledger) visiting() (from Country) {
	if l.now == nil {
		return ""
	}
	at := or(l.article.Dateline.Country, l.metIn(l.now))
	for _, w := range l.now.with {
		if w.country == "" || w.country == at {
			continue
		}
		if from != "" && from != w.country {
			return ""
		}
		from = w.country
	}
	return from
}
