package communique

import (
	"strings"
	"unicode"

	"github.com/communique-go/communique/internal/lexicon"
)

// This file tells what those are who stand behind a sum or receive it: banks, companies, states, funds.

// isBank tells whether the investors are banks or international bodies.
func (a *accounts) isBank(list []Stake) bool {
	return a.any(list, func(s Stake, o Organization) bool {
		fund := strings.Contains(s.Name, "Investment") && !strings.Contains(s.Name, "Bank") // a sovereign fund buys rather than lends
		return (o.Kind == Bank || o.Kind == International || s.Country == "EU") && !fund
	})
}

// isLender tells whether the investors are banks that lend rather than give.
func (a *accounts) isLender(list []Stake) bool {
	return a.any(list, func(s Stake, o Organization) bool {
		fund := strings.Contains(s.Name, "Fund") && strings.Contains(s.Name, "Development")
		if e := a.doc.Lexicon.Whole(lexicon.Body, s.Name); e != nil && e.Has("lender") {
			return true
		}
		return strings.Contains(s.Name, "Bank") || strings.Contains(s.Name, "bank") || fund || o.Kind == Bank && (lettered(s.Name) || !strings.Contains(s.Name, "Fund"))
	})
}

// isCommercial tells whether the investors are banks for customers rather than for development, which invest as companies do.
func (a *accounts) isCommercial(list []Stake) bool {
	return a.any(list, func(s Stake, o Organization) bool {
		return o.Kind == Bank && strings.HasSuffix(s.Name, " Bank") && !strings.Contains(s.Name, "Development") && !strings.Contains(s.Name, "Investment") && a.doc.Lexicon.Whole(lexicon.Body, s.Name) == nil
	})
}

// lettered tells whether a name is one of capitals, one small letter apart: IMF, KfW, IsDB.
func lettered(name string) bool {
	small := 0
	for _, c := range name {
		if !unicode.IsUpper(c) {
			small++
		}
	}
	return small <= 1
}

func (a *accounts) isCompany(list []Stake) bool {
	return a.any(list, func(s Stake, o Organization) bool { return o.Kind == Company || s.Name != "" && o.Name == "" })
}

// isState tells whether the first investor is a country, or a body of its government.
func (a *accounts) isState(list []Stake) bool {
	return len(list) > 0 && a.any(list[:1], func(s Stake, o Organization) bool { return s.Name == "" || o.Kind == Ministry })
}

func (a *accounts) isFund(list []Stake) bool {
	return a.any(list, func(s Stake, o Organization) bool { return strings.HasSuffix(s.Name, "Fund") })
}

// any tells whether one of the stakes, with the organisation that it is, fits.
func (a *accounts) any(list []Stake, fits func(Stake, Organization) bool) bool {
	for _, s := range list {
		var o Organization
		if named := a.organization(s.Name); named != nil {
			o = *named
		}
		if fits(s, o) {
			return true
		}
	}
	return false
}
