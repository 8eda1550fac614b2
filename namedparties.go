package communique

import (
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// This file finds the countries and bodies that the name of a document has as its parties.

// partiesIn are the countries and bodies that a name names as its parties; of its subject, if that is asked too, the countries. Bodies go
// before the countries that they are of.
func (g *registry) partiesIn(p paper, subject bool) (all []string) {
	add := func(name string) {
		if name != "" && !within([]string{name}, all) {
			all = append(all, name)
		}
	}
	parties := true // before the type, and behind "between" and "with"
	for i := p.name.First; i < p.name.End; i++ {
		switch w := g.doc.Word(i); {
		case w == "between" || w == "with" || w == "among":
			parties = true
		case w == "on" || g.is(i, "leads") || g.is(i, "governs") || g.doc.Class(i)&lexicon.To != 0 && g.clauses.VerbAt(i+1) >= 0:
			parties = false // also "with the Ministry to rebuild the Hospital"
		}
		if i == int(p.head.End) && !g.doc.Is(i, "between") && !g.doc.Is(i, "with") {
			parties = false
		}
		n := g.bodyAt(i)
		switch c := string(g.countryAt(i)); {
		case n >= 0 && (c != "EU" && c != "UN" || g.doc.Bodies[n].End > g.countryEnd(i)):
			b := g.doc.Bodies[n]
			if h, ok := g.doc.Longest(i, lexicon.BodyNoun); ok && h.Form&lexicon.PluralForm != 0 && h.Form&lexicon.Base == 0 {
				i = b.End - 1
				continue // "between the two Ministries of Justice"
			}
			owns := i == g.the(int(p.head.End)+1) && g.doc.Is(int(p.head.End), "of") && p.head.Entry.Get("kind") == string(Plan)
			if owns || parties && (i > int(p.head.First) || b.Kind == "international" || g.joins(b.End) || g.joins(i-1)) {
				add(g.bodyName(n))
			}
			i = b.End - 1
			if g.doc.Is(i+1, "of") && g.countryAt(g.the(i+2)) != "" {
				i = g.the(i + 2)
			}
		case (parties || subject) && !g.owns(i):
			add(c)
		}
	}
	return all
}

// owns tells whether the country at token i only says whose the body behind it is: "Mongolia's Investment and Trade Agency".
func (g *registry) owns(i int) bool {
	c := mention.Beginning(g.doc.Countries, i)
	if c == nil {
		return false
	}
	end := c.End
	if g.doc.Class(end)&lexicon.Genitive != 0 {
		end++
	}
	first := end
	for end < first+3 && g.doc.Has(end, token.Letter) && !g.isCapital(end) && g.accounts.common(end) {
		end++ // "the Kenyan utility Mombasa Power"
	}
	return g.bodyAt(end) >= 0
}

func (g *registry) bodyAt(i int) int {
	n := mention.From(g.doc.Bodies, i)
	if n < len(g.doc.Bodies) && g.doc.Bodies[n].First == i {
		return n
	}
	return -1
}
