package communique

import (
	"github.com/communique-go/communique/internal/lexicon"
)

// This file reads for which country people are told to take part or to sign.

// behalf reads a country for which people are told to take part: "represented by", "on the part of Chad were", "and on that of Mali,".
func (d *delegationReader) behalf(n int) {
	p := &d.doc.Parties[n]
	by := cause{country: Country(p.Country)}
	if d.bears(p.End+1, "represents") && d.doc.Is(p.End+2, "by") {
		d.give(n+1, by)
	}
	of := p.First - 1
	part := d.doc.Is(of, "of") && d.is(of-1, "stead") && !d.doc.Is(of-2, "as")
	if part && (d.doc.Is(of-2, "on") || d.doc.Definite(of-2)) || d.doc.Is(of, "for") && d.doc.Class(p.End)&lexicon.Be != 0 {
		if c := d.doc.Class(p.End); c&lexicon.Be != 0 || d.doc.Is(p.End, ",") || d.doc.Is(p.End, ":") || d.doc.Is(p.End, "by") {
			d.giveAll(n+1, by)
		}
	}
}

// signsFor reads a country for which somebody signs: "signed by Ana Lima for Chad and Jan Costa for Mali", "Ana Lima signed the treaty on behalf of the
// Government of Chad".
func (d *delegationReader) signsFor(n int) bool {
	of := d.doc.Parties[n].First - 1
	if d.doc.Is(of, "of") && d.is(of-1, "stands") {
		if of -= 2; d.doc.Class(of)&lexicon.Determiner != 0 {
			of--
		}
	}
	lead := of
	if d.doc.Is(of, "of") && d.is(of-1, "stead") {
		lead = of - 2
	} else if !d.doc.Is(of, "for") {
		return false
	}
	by := cause{country: Country(d.doc.Parties[n].Country)}
	first, end := d.clauses.Of(d.doc.SentenceOf(of))
	for i := end - 1; i >= first; i-- { // the verb told last before it
		c := &d.clauses.Clauses[i]
		if f := c.Verb.Frame(lexicon.Verb); f == nil || !f.Has("sign") || c.Verb.First > lead || lead < c.First || lead >= c.End {
			continue
		}
		switch {
		case n > 0 && d.doc.Parties[n-1].End == lead:
			d.give(n-1, by)
			return true
		case !c.Verb.Passive && len(c.Subject.Parties) == 1 && lead >= c.Verb.End && (lead != of || lead == c.Verb.End || d.doc.Definite(c.Verb.End)): // not "signed a loan for Chad"
			d.give(c.Subject.Parties[0], by)
			return true
		}
	}
	return false
}
