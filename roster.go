package communique

import (
	"github.com/communique-go/communique/internal/clause"
)

// This file reads lists of those on a side: "Delegation of Kenya:", and a line for each of them.

// longestRoster is how many lines of a list of people are read.
const longestRoster = 40

// roster adds those in the lines below a heading to the side of the encounter told last that the heading's country is at. It tells whether the clause is
// such a heading.
func (l *ledger) roster(c *clause.Clause) bool {
	if !c.Verb.Empty() || !l.leadsIn(c) {
		return false
	}
	side, country := false, Country("")
	for _, p := range c.Before {
		side = side || l.isSide(p)
		for _, n := range p.Parties {
			country = or(country, Country(l.doc.Parties[n].Country))
		}
	}
	e := l.lastOf(country)
	if !side || e == nil {
		return false
	}
	k := e.of(country)
	first := l.doc.Sentences[c.Sentence].Paragraph + 1
	for at := first; at < min(len(l.doc.Paragraphs), first+longestRoster); at++ {
		n := l.opens(l.doc.Paragraphs[at].First, l.doc.Paragraphs[at].End)
		if n < 0 {
			break
		}
		listed := l.actors(n)
		for m := range listed {
			listed[m].country = or(listed[m].country, country)
		}
		e.add(listed, e.with[k].side, "member")
	}
	return true
}

// lastOf is the encounter told last that a country is at, neither recalled nor called off; or nil.
func (l *ledger) lastOf(country Country) *encounter {
	for n := len(l.told) - 1; n >= 0 && n > len(l.told)-4 && country != ""; n-- {
		if e := l.told[n]; e.of(country) >= 0 && !e.recalled && e.status != Cancelled {
			return e
		}
	}
	return nil
}
