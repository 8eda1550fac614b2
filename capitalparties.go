package communique

import (
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
)

// This file tells what those are who stand behind a sum or receive it: banks, companies, states, funds.

// isBank tells whether the investors are banks or international bodies.
func (a *accounts) isBank(list []Stake) bool {
	return a.any(list, func(s Stake, o Organization) bool {
		if o.Kind != Bank && o.Kind != International && s.Country != "EU" {
			return false
		}
		is := a.calledBy(s.Name)
		return !is.invests || is.lends // a sovereign fund buys rather than lends
	})
}

// isLender tells whether the investors are banks that lend rather than give.
func (a *accounts) isLender(list []Stake) bool {
	return a.any(list, func(s Stake, o Organization) bool {
		if e := a.doc.Lexicon.Whole(lexicon.Body, s.Name); e != nil && e.Has("lender") {
			return true
		}
		is := a.calledBy(s.Name)
		return is.lends || is.fund && is.develops || o.Kind == Bank && !is.fund
	})
}

// isCommercial tells whether the investors are banks for customers rather than for development, which invest as companies do.
func (a *accounts) isCommercial(list []Stake) bool {
	return a.any(list, func(s Stake, o Organization) bool {
		is := a.calledBy(s.Name)
		return o.Kind == Bank && is.endsLending && !is.develops && !is.invests && a.doc.Lexicon.Whole(lexicon.Body, s.Name) == nil
	})
}

// calling is what the words of a body's name tell of what it does with money.
type calling struct{ lends, fund, develops, invests, endsLending, endsFund bool }

// calledBy is what those of a name tell, which is asked of a few names again and again.
func (a *accounts) calledBy(name string) calling {
	is, known := a.tables.callings[name]
	if !known {
		is = callingOf(name, a.doc.Lexicon)
		a.tables.callings[name] = is
	}
	return is
}

// callingOf reads the words of a name, compounds such as "Agrobank" too.
func callingOf(name string, lex *lexicon.Lexicon) (is calling) {
	for rest := name; rest != ""; {
		word, next, _ := strings.Cut(rest, " ")
		rest = next
		noun := lex.Whole(lexicon.BodyNoun, word)
		for tail := 1; noun == nil && tail < len(word)-2; tail++ {
			if noun = lex.Whole(lexicon.BodyNoun, word[tail:]); noun != nil && !noun.Has("lends") {
				noun = nil
			}
		}
		is.endsLending, is.endsFund = noun != nil && noun.Has("lends"), noun != nil && noun.Has("fund")
		is.lends, is.fund = is.lends || is.endsLending, is.fund || is.endsFund
		if aim := lex.Whole(lexicon.Common, word); aim != nil {
			is.develops, is.invests, is.fund = is.develops || aim.Has("develops"), is.invests || aim.Has("invests"), is.fund || aim.Has("fund")
		}
	}
	return is
}

func (a *accounts) isCompany(list []Stake) bool {
	return a.any(list, func(s Stake, o Organization) bool { return o.Kind == Company || s.Name != "" && o.Name == "" })
}

// isState tells whether the first investor is a country, or a body of its government.
func (a *accounts) isState(list []Stake) bool {
	return len(list) > 0 && a.any(list[:1], func(s Stake, o Organization) bool { return s.Name == "" || o.Kind == Ministry })
}

func (a *accounts) isFund(list []Stake) bool {
	return a.any(list, func(s Stake, o Organization) bool { return a.calledBy(s.Name).endsFund })
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
