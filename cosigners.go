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
	for _, stake := range signed.investors {
		if lends := a.isBank([]Stake{stake}); lends {
			s.add(giver, stake)
		} else if a.isBank(signed.investors) {
			s.add(taker, stake)
		}
	}
}
