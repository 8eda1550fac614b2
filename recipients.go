package communique

import (
	"slices"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// settle finds the recipient where the text does not tell it again: the other country that the release is about, of what banks and other
// bodies give the one that it comes from.
func (a *accounts) settle(f *figure, v *Investment) {
	if len(v.Recipients) > 0 || v.Kind == Fund || a.toBloc(f) {
		return
	}
	from := countriesOf(v.Investors)
	if to := a.standsIn(f, v, from); to != "" {
		v.Recipients = []Stake{{Country: to}}
		return
	}
	if len(from) > 1 || len(from) == 1 && from[0] == "EU" {
		return
	}
	if to := a.onlyOther(f, from); to != "" {
		v.Recipients = []Stake{{Country: to}}
		return
	}
	need := f.noun.Entry != nil && f.noun.Entry.Has("need")
	pair := a.completed(nil, f.at.First)
	alone := len(pair) == 1 || len(pair) == 2 && a.weight.of(pair[0]) >= 2*a.weight.of(pair[1])
	home := a.homeland(f.at.First)
	switch {
	case len(from) == 0 && len(home) > 0 && len(pair) > 1 && !alone && a.isBank(v.Investors):
		v.Recipients = []Stake{{Country: home[0]}}
	case len(from) == 0 && v.Kind == FDI && a.inward(f):
		v.Recipients = []Stake{{Country: home[0]}}
	case len(from) == 0 && alone && (a.isBank(v.Investors) || need):
		v.Recipients = []Stake{{Country: pair[0]}}
	case len(from) == 1 && len(pair) == 2 && from[0] == pair[0] && a.bilateral(pair):
		v.Recipients = []Stake{{Country: pair[1]}}
	case len(from) == 1 && (len(pair) == 2 && from[0] == pair[1] && a.bilateral(pair) || alone && from[0] != pair[0]):
		v.Recipients = []Stake{{Country: pair[0]}}
	case len(from) == 0 && len(pair) == 1 && a.isCompany(v.Investors):
		v.Recipients = []Stake{{Country: pair[0]}}
	case len(from) > 0 && len(home) > 0 && !slices.Contains(from, home[0]) && v.Kind == Project:
		v.Recipients = []Stake{{Country: home[0]}}
	default:
		to := a.nearby(f, v, from, pair)
		if to == "" && a.comesFrom != "" && len(v.Investors) > 0 && !slices.Contains(from, a.comesFrom) {
			to = a.takesAtHome(from)
		}
		if to != "" {
			v.Recipients = []Stake{{Country: to}}
		}
	}
}

// takesAtHome is the country that the release comes from, for what others give; where it gives itself, as a bank's own release tells, the one country to
// which it does.
func (a *accounts) takesAtHome(from []Country) Country {
	var to []Country
	for n := range a.article.Investments {
		if v := &a.article.Investments[n]; slices.Contains(countriesOf(v.Investors), a.comesFrom) {
			to = append(to, countriesOf(v.Recipients)...)
		}
	}
	if slices.Sort(to); len(slices.Compact(to)) == 1 && !slices.Contains(from, to[0]) {
		return to[0]
	}
	return a.comesFrom
}

// toBloc tells whether it is a group of countries that a figure is told to go to: "lent 5 million to developing countries", "in Africa".
func (a *accounts) toBloc(f *figure) bool {
	for i := f.at.End; i < min(f.scope.End, f.at.End+window); i++ {
		if a.bloc(i) && (a.possessive(i+1) || a.afterTaker(i)) {
			return true
		}
	}
	return false
}

// bloc tells whether a group of countries is named at token i, not in a name of something else.
func (a *accounts) bloc(i int) bool {
	if !a.is(i, "bloc") || a.countryAt(i) != nil {
		return false
	}
	if h, _ := a.doc.Longest(i, lexicon.Around); a.is(int(h.End), "lone") {
		return false // "the East African country"
	}
	n := a.bodyAt(i)
	return n < 0 || a.doc.Bodies[n].Kind == string(International) && a.doc.Bodies[n].First == i && a.doc.Bodies[n].End-i <= 2
}

// afterTaker tells whether a preposition that leads to who gets money stands a few words before token i.
func (a *accounts) afterTaker(i int) bool {
	for k := i - 1; k > i-5 && k >= 0 && !a.doc.Has(k, token.Mark); k-- {
		if a.is(k, "taker") {
			return true
		}
		if a.verbAt(k) {
			return false
		}
	}
	return false
}

// standsIn is the country where a city is that what a figure is put into is told to stand in.
func (a *accounts) standsIn(f *figure, v *Investment, from []Country) Country {
	if v.Kind != Project && v.Kind != FDI {
		return ""
	}
	for i := max(f.scope.First, f.at.First-window); i < min(f.scope.End, f.at.End+window); i++ {
		if !a.doc.Is(i, "in") && !a.doc.Is(i, "at") && !a.doc.Is(i, "near") || a.is(i-1, "home") {
			continue
		}
		for k := i + 1; k < i+3; k++ {
			if c := a.cityAt(k); c != "" && !slices.Contains(from, c) && a.with(f, i) {
				return c
			}
		}
	}
	return ""
}

// countriesOf are the countries of a list of stakes.
func countriesOf(list []Stake) (all []Country) {
	for _, s := range list {
		if s.Country != "" && !slices.Contains(all, s.Country) {
			all = append(all, s.Country)
		}
	}
	return all
}

// nearby is the country where a project of unknown site stands, or which a gift or loan is for: of the two that the release is about the one
// named last before the figure in its paragraph, other than the investor's.
func (a *accounts) nearby(f *figure, v *Investment, from, pair []Country) Country {
	if to := a.siteOf(f, v); to != "" {
		return to
	}
	if len(v.Investors) == 0 {
		return ""
	}
	first := a.doc.Paragraphs[a.doc.ParagraphOf(f.at.First)].First
	for i := f.at.First; i >= first && i > f.at.First-breadth; i-- {
		c := a.countryAt(i)
		if c == nil || slices.Contains(from, Country(c.Code)) {
			continue
		}
		if slices.Contains(pair, Country(c.Code)) {
			return Country(c.Code)
		}
	}
	return ""
}

// siteOf is the country of the place behind the noun of a project.
func (a *accounts) siteOf(f *figure, v *Investment) Country {
	if v.Kind != Project || f.noun.Entry == nil || !f.noun.Entry.Has("project") {
		return ""
	}
	return a.site(int(f.noun.End), min(int(f.noun.End)+8, a.doc.Sentences[f.sentence].End))
}

// onlyOther is the one country other than the investor's that the figure's sentence names, or "".
func (a *accounts) onlyOther(f *figure, from []Country) (other Country) {
	if len(from) != 1 {
		return ""
	}
	s := a.doc.Sentences[f.sentence]
	for i := max(s.First, f.at.First-breadth); i < min(s.End, f.at.End+breadth); i++ {
		c := a.countryAt(i)
		if c == nil || c.Code == "UN" || c.Code == "EU" || Country(c.Code) == from[0] {
			continue
		}
		if other != "" && other != Country(c.Code) {
			return ""
		}
		other = Country(c.Code)
	}
	return other
}

// bilateral tells whether the release is about two countries: each is named more than in passing, and no third nearly as often.
func (a *accounts) bilateral(pair []Country) bool {
	if a.weight.of(pair[1]) < 2 {
		return false
	}
	least := a.weight.of(pair[1])
	for _, v := range a.weight {
		if c := v.country; c != pair[0] && c != pair[1] && c != "UN" && c != "EU" && 2*v.weight > least+1 {
			return false
		}
	}
	return true
}

// settledIn gives a bank or firm the country that is told beside it as where it is: "a loan to Mwanga Bank in Kenya".
func (a *accounts) settledIn(list []Stake) []Stake {
	if len(list) != 2 || list[0].Name == "" || list[0].Country != "" || list[1].Name != "" || list[1].Country == "EU" {
		return list
	}
	if o := a.organization(list[0].Name); o != nil && o.Kind != Bank && o.Kind != Company {
		return list
	}
	return []Stake{{Name: list[0].Name, Country: list[1].Country}}
}
