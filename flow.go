package communique

import "slices"

// This file gives a sum the taker that only the other sums of the release tell: loans and grants in one release mostly go to the same.

// flow gives the sums that lack one a taker.
func (a *accounts) flow() {
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
