package communique

import (
	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// This file reads in whose name somebody acts: who brings greetings, a letter or an invitation from a President is of his country, whoever is given them
// is not.

// sender is the country of whoever brings a party's greetings or does his bidding, and whether he is given them instead: "The Ambassador conveyed the
// compliments of President Lima", "received a letter from President Lima".
func (r *reading) sender(party int, of byParty) (from Country, given bool) {
	i := r.sentFrom(party)
	if i < 0 {
		return "", false
	}
	if n := r.bearerOf(i); n >= 0 {
		return r.sideOf(n, of), false
	}
	c := r.clauseOver(i)
	if c == nil {
		return "", false
	}
	if r.bears(i, "invites") {
		given = !r.bears(c.Verb.MainEnd-1, "conveys") // "will visit Chad at the invitation of President Lima"
	} else {
		given = !c.Verb.Passive && r.bears(c.Verb.MainEnd-1, "given")
	}
	for _, n := range c.Subject.Parties {
		if code := r.sideOf(n, of); code != "" {
			return code, given
		}
	}
	return "", given
}

// sentFrom is the token of what is sent in a party's name or done at his word, which stands before him: "greetings from", "on the instructions of",
// "instructed by"; or -1.
func (r *reading) sentFrom(party int) int {
	i := r.doc.Parties[party].First - 1
	for i > 0 && (r.doc.Has(i, token.Caps) || r.doc.Class(i)&lexicon.Determiner != 0) {
		i--
	}
	switch {
	case (r.doc.Is(i, "of") || r.doc.Is(i, "from")) && r.bears(i-1, "greeting"):
		return i - 1
	}
	return -1
}

// clauseOver is the innermost clause that goes on to token i behind its verb, or whose verb this is.
func (r *reading) clauseOver(i int) (over *clause.Clause) {
	first, end := r.clauses.Of(r.doc.SentenceOf(i))
	for k := first; k < end; k++ {
		c := &r.clauses.Clauses[k]
		if c.Verb.First <= i && i < c.End && (over == nil || c.Verb.First > over.Verb.First) && len(c.Subject.Parties) > 0 {
			over = c
		}
	}
	return over
}

// sideOf is the country of whom a party is or stands for, as far as it is told.
func (r *reading) sideOf(party int, of byParty) Country {
	p := &r.doc.Parties[party]
	if p.Country != "" && p.Country != "EU" && p.Country != "UN" {
		return Country(p.Country)
	}
	if who := r.bearer(party, of); who != nil {
		return who.country
	}
	return ""
}

// bearerOf is who stands before "bearer of" what is sent, at token i: "Minister Jan Costa, bearer of a message from"; or -1.
func (r *reading) bearerOf(i int) int {
	for j := i - 1; j > max(0, i-5); j-- {
		if r.doc.Is(j, "bearer") {
			if r.doc.Is(j-1, ",") {
				j--
			}
			return r.doc.PartyAt(j - 1)
		}
	}
	return -1
}
