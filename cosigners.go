package communique

import (
	"github.com/communique-go/communique/internal/mention"
)

// This file reads who gives and who receives of those who sign a paper on a sum.

// bySigners reads the subject of what is signed or told beside the figure: of several the banks give and the countries take; two
// countries leave it open.
func (a *accounts) bySigners(f *figure, s *stakes) {
	c := &a.clauses.Clauses[f.clause]
	signed := &stakes{}
	if first, stop := a.unknown(c.Subject); stop > first && f.noun.Entry.Has("project") {
		s.add(giver, Stake{Name: a.doc.Slice(first, stop), Country: a.apposition(stop)})
		return
	}
	if !a.addAll(signed, giver, c.Subject.First, c.Subject.End) && a.doc.Is(c.Subject.End, "of") && a.signed(f) {
		a.addAll(signed, giver, c.Subject.End, min(c.Subject.End+16, c.Verb.First)) // "representatives of the Government and the Bank"
	}
	for _, p := range c.Subject.Parties {
		if a.doc.Parties[p].Kind != mention.Pronoun {
			continue
		}
		for _, who := range a.actors(p) {
			if who.country != "" {
				signed.add(giver, Stake{Country: who.country})
			}
		}
	}
	if len(signed.investors) == 1 || f.noun.Entry.Get("kind") == string(Fund) || f.noun.Entry.Get("kind") == string(Project) {
		for _, stake := range signed.investors {
			s.add(giver, stake)
		}
		return
	}
	if by := a.paidIn(signed.investors, a.amount(f).Currency); by >= 0 {
		for n, stake := range signed.investors {
			if n == by {
				s.add(giver, stake)
			} else {
				s.add(taker, stake)
			}
		}
		return
	}
	for _, stake := range signed.investors {
		if lends := a.isBank([]Stake{stake}); lends {
			s.add(giver, stake)
		} else if a.isBank(signed.investors) {
			s.add(taker, stake)
		}
	}
}

// paidIn is the one of two countries that a loan or grant comes from, since its sum is told in the currency of that alone; or -1.
func (a *accounts) paidIn(pair []Stake, currency string) int {
	by := -1
	for n, s := range pair {
		if len(pair) != 2 || s.Name != "" {
			return -1
		}
		if e := a.doc.Lexicon.Country(string(s.Country)); e == nil || e.Get("currency") != currency {
			continue
		}
		if by >= 0 {
			return -1
		}
		by = n
	}
	return by
}
