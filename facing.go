package communique

import (
	"slices"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
)

// This file reads who faces whom: those on the two sides of a verb or a noun of meeting are of two countries, those who come along are of one.

// voteFacing votes by whom a party deals with in its sentence and whom it accompanies.
func (r *reading) voteFacing(b *ballot, party int, home Country, of byParty) {
	first, end := r.clauses.Of(r.doc.SentenceOf(r.doc.Parties[party].First))
	for i := first; i < end; i++ {
		c := &r.clauses.Clauses[i]
		if other, along := r.acrossVerb(c, party); other >= 0 {
			if along {
				r.voteAlong(b, party, other, of)
			} else {
				r.voteAgainst(b, party, other, home, of)
			}
			return
		}
		if r.acrossEvents(b, c, party, home, of) {
			return
		}
	}
}

// acrossVerb is a party on the other side of a clause's verb, and whether the two are of one side, as with "accompany"; or -1.
func (r *reading) acrossVerb(c *clause.Clause, party int) (other int, along bool) {
	if len(c.Subject.Parties) == 0 {
		return -1, false
	}
	makes := ""
	if frame := c.Verb.Frame(lexicon.Verb); frame != nil {
		makes = frame.Flag()
	} else if says := c.Verb.Frame(lexicon.Saying); says != nil {
		makes = says.Flag()
	}
	if makes == "hold" && len(c.Subject.Parties) > 1 || r.doc.Parties[c.Subject.Parties[0]].Kind == mention.State {
		return -1, false // "Chad and Mali held talks with Ana Lima and Jan Costa at the head of the delegations"
	}
	along = makes == "accompany"
	subject := slices.Contains(c.Subject.Parties, party)
	if n := r.pairedWith(c, party); n >= 0 && subject && (makes == "meeting" || makes == "hold" || makes == "lead") {
		return n, false
	}
	for _, p := range c.After {
		if !r.reaches(c, p, makes) || len(p.Parties) == 0 {
			continue
		}
		switch {
		case subject && (along || r.doc.Parties[p.Parties[0]].Kind != mention.Pronoun):
			return p.Parties[0], along // whom "him" means is seldom told
		case slices.Contains(p.Parties, party):
			return c.Subject.Parties[0], along
		}
	}
	return -1, false
}

// faced are the countries of those whom a party deals with in its sentence, where they are told.
func (r *reading) faced(party int, of byParty) (codes []Country) {
	codes = r.opposite(party)
	first, end := r.clauses.Of(r.doc.SentenceOf(r.doc.Parties[party].First))
	for i := first; i < end; i++ {
		other, along := r.acrossVerb(&r.clauses.Clauses[i], party)
		if other < 0 || along {
			continue
		}
		if code := Country(r.doc.Parties[other].Country); code != "" {
			codes = append(codes, code)
		} else if who := r.bearer(other, of); who != nil && who.country != "" {
			codes = append(codes, who.country)
		}
	}
	return codes
}

// pairedWith is the other of two parties of a clause's subject, an office alone or a pronoun, with whom a party meets: "President Lima and the
// Minister held talks"; or -1.
func (r *reading) pairedWith(c *clause.Clause, party int) int {
	if len(c.Subject.Parties) != 2 {
		return -1
	}
	other := c.Subject.Parties[0]
	if other == party {
		other = c.Subject.Parties[1]
	}
	if k := r.doc.Parties[other].Kind; k != mention.Post && k != mention.Pronoun {
		return -1
	}
	return other
}

// reaches tells whether a phrase behind a verb that makes this of its clause has the other side: whom it is done with or to, of some verbs the
// object or by whom. Whoever it is done together with stands on the same side.
func (r *reading) reaches(c *clause.Clause, p clause.Phrase, makes string) bool {
	with, by := p.Prep >= 0 && r.doc.Is(p.Prep, "with"), p.Prep >= 0 && r.doc.Is(p.Prep, "by")
	switch {
	case makes == "accompany":
		return p.Prep < 0 && !c.Verb.Passive || by && c.Verb.Passive
	case with:
		return !r.bears(p.Prep-1, "beside")
	case p.Prep < 0:
		return makes == "meeting" || makes == "invite" || makes == "thing" || makes == "urge"
	case by:
		return c.Verb.Passive && (makes == "meeting" || makes == "invite")
	}
	return r.doc.Class(p.Prep)&lexicon.To != 0 && makes != "visit" && !c.Verb.To
}

// acrossEvents votes where a party stands behind a noun of meeting: "a courtesy call on President Lima", "his talks with". It tells whether such a
// noun is found: then no further clause is asked. Where it is the subject of its clause nothing is voted, for that tells of the talks and not whose they are.
func (r *reading) acrossEvents(b *ballot, c *clause.Clause, party int, home Country, of byParty) bool {
	for _, phrases := range [2][]clause.Phrase{c.Before, c.After} {
		for _, p := range phrases {
			if r.eventWith(p.Event, party) {
				if len(c.Subject.Parties) > 0 && r.doc.Parties[c.Subject.Parties[0]].Kind != mention.State {
					r.voteAgainst(b, party, c.Subject.Parties[0], home, of) // not "Chad and Mali held the meeting with Ana Lima and Jan Costa at the helm"
				}
				return true
			}
		}
	}
	return false
}

// eventWith tells whether an event, by its number, is with, on or to a party.
func (r *reading) eventWith(event, party int) bool {
	if event < 0 {
		return false
	}
	for _, p := range r.clauses.Events[event].Phrases {
		if p.Prep >= 0 && (r.doc.Is(p.Prep, "with") || r.doc.Is(p.Prep, "on") || r.doc.Class(p.Prep)&lexicon.To != 0) && slices.Contains(p.Parties, party) {
			return true
		}
	}
	return false
}

// voteAlong votes for the country of whom a party accompanies; a company's people are accompanied by their hosts too.
func (r *reading) voteAlong(b *ballot, party, other int, of byParty) {
	who := r.bearer(other, of)
	if who == nil || who == of.at(party) {
		return
	}
	b.cast(who.country, 9)
}

// voteAgainst votes for the country that faces the one of whom a party deals with: home, or, across from one of our own, where he travels.
func (r *reading) voteAgainst(b *ballot, party, other int, home Country, of byParty) {
	c := Country(r.doc.Parties[other].Country)
	if who := r.bearer(other, of); who != nil {
		c = who.country
	}
	switch {
	case c == "":
		return
	case c == home:
		there := r.abroad(party, home)
		switch {
		case there != "":
			b.cast(there, 6)
		default:
			b.cast(r.otherThan(c, home), 3)
		}
	default:
		if there := r.abroad(party, home); r.doc.Parties[other].Kind == mention.Pronoun && there != "" && there != c {
			b.cast(there, 3) // of three countries, "she" is the traveller
			return
		}
		b.cast(home, 3)
	}
	b.cast(c, -5)
}
