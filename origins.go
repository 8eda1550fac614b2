package communique

import (
	"strings"

	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// This file reads where a company that nothing else tells to be one is at home, by what stands behind its name: "Fjord of Norway", "Fjord, a meat
// company from Oslo", "Fjord (Norway)"; where a known one is, mention has read.

// placed is the country that token i names, by itself or by a place of it.
func (a *accounts) placed(i int) Country {
	if c := a.countryAt(i); c != nil {
		return Country(c.Code)
	}
	return a.cityAt(i)
}

// shortFirm is the company that token i names by the first word of its name alone: "Siemens" of Siemens Energy.
func (a *accounts) shortFirm(i int) (s Stake, ok bool) {
	if !a.doc.Has(i, token.Upper) || a.doc.Has(i+1, token.Upper) || a.doc.Class(i) != 0 || a.doc.PartyAt(i) >= 0 || a.countryAt(i) != nil || a.cityAt(i) != "" {
		return s, false
	}
	n, ok := a.firstWords()[a.doc.Word(i)]
	if !ok || n < 0 {
		return s, false
	}
	o := a.article.Organizations[n]
	return Stake{Name: o.Name, Country: o.Country}, true
}

// firmOf is the company named last that "the Norwegian group" means, whose adjective is c and whose noun stands at token i.
func (a *accounts) firmOf(c *mention.Country, i int) (s Stake, ok bool) {
	if !c.Adjective || !a.doc.Definite(c.First-1) || a.definite(i) < 0 && a.firmMeant(i) < 0 {
		return s, false
	}
	last := mention.From(a.doc.Bodies, i) - 1
	for n := last; n >= 0 && n > last-6; n-- {
		if k := a.doc.Bodies[n].Kind; k != "company" && k != "bank" {
			continue
		}
		switch s = a.bodyStake(n); s.Country {
		case Country(c.Code):
			return s, true
		case "":
			s.Country = Country(c.Code)
			return s, true
		}
	}
	return s, false
}

// partnerName is where the name ends that begins at token i and that only "in partnership with" before it tells to be a company's; i without one.
func (a *accounts) partnerName(i int) int {
	if !a.doc.Has(i, token.Upper) || !a.doc.Is(i-1, "with") || !a.is(i-2, "partner") || a.doc.Class(i) != 0 || a.cityAt(i) != "" || a.doc.PartyAt(i) >= 0 {
		return i
	}
	return a.name(i, min(i+5, len(a.doc.Tokens)))
}

// firstWords are the companies of the release by the first word of their names of several; -1 where two share it.
func (a *accounts) firstWords() map[string]int {
	if a.byFirstWord != nil {
		return a.byFirstWord
	}
	a.byFirstWord = map[string]int{}
	for n, o := range a.article.Organizations {
		word, _, several := strings.Cut(o.Name, " ")
		if o.Kind != Company || !several || len(word) < 4 {
			continue
		}
		if _, known := a.byFirstWord[word]; known {
			n = -1
		}
		a.byFirstWord[word] = n
	}
	return a.byFirstWord
}
