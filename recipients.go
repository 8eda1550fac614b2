package communique

import (
	"slices"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

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

// countriesOf are the countries of a list of stakes.
func countriesOf(list []Stake) (all []Country) {
	for _, s := range list {
		if s.Country != "" && !slices.Contains(all, s.Country) {
			all = append(all, s.Country)
		}
	}
	return all
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
