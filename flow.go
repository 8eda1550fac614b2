package communique

import "slices"

// This file gives a sum the ends that only the other sums of the release tell: loans and grants in one release mostly go from the same giver
// to the same taker.

// flow fills the ends that sums lack.
func (a *accounts) flow() {
	for i := range a.article.Investments {
		v := &a.article.Investments[i]
		if len(v.Investors) == 0 && lent(v.Kind) {
			v.Investors = a.onlyGiver(i)
		}
	}
	for i := range a.article.Investments {
		v := &a.article.Investments[i]
		if len(v.Recipients) == 0 && v.Kind != Fund {
			if to := a.onlyTaker(i); to != "" {
				v.Recipients = []Stake{{Country: to}}
			}
		}
	}
}

// donor tells whether a country gives aid rather than takes it.
func (a *accounts) donor(c Country) bool {
	e := a.doc.Lexicon.Country(string(c))
	return e != nil && e.Has("donor")
}

// lent tells whether money of a kind goes from a giver to a taker.
func lent(k InvestmentKind) bool { return k == Loan || k == Grant || k == OtherInvestment }

// onlyGiver are the investors of the other loans and grants, if all have the same; of those to the same country where that is known.
func (a *accounts) onlyGiver(of int) (by []Stake) {
	to := countriesOf(a.article.Investments[of].Recipients)
	for i := range a.article.Investments {
		v := &a.article.Investments[i]
		if i == of || !lent(v.Kind) || len(v.Investors) == 0 || len(to) > 0 && !meets(to, countriesOf(v.Recipients)) {
			continue
		}
		if by != nil && !slices.Equal(by, v.Investors) {
			return nil
		}
		by = v.Investors
	}
	return by
}

// onlyTaker is the one country that the other sums of the release go to; of those of the same investors where such are told.
func (a *accounts) onlyTaker(of int) (to Country) {
	from := countriesOf(a.article.Investments[of].Investors)
	for i := range a.article.Investments {
		v := &a.article.Investments[i]
		if i == of {
			continue
		}
		for _, c := range countriesOf(v.Recipients) {
			if slices.Contains(from, c) {
				continue
			}
			if to != "" && to != c {
				return ""
			}
			to = c
		}
	}
	return to
}

// meets tells whether two lists share a country.
func meets(a, b []Country) bool {
	return slices.ContainsFunc(a, func(c Country) bool { return slices.Contains(b, c) })
}
