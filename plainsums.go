package communique

import (
	"strconv"

	"github.com/communique-go/communique/internal/lexicon"
)

// This file reads sums of capital that no noun or verb of their own tells to be such: by who and what stands around them.

// least is the value of a sum below which it is a fee or a price rather than capital.
const least = 10000

// spentBy is the kind that a verb tells, where a state or a charity only spends money a gift: "spent 5 million on schools in Kenya".
func (a *accounts) spentBy(verb *lexicon.Entry, v *Investment) InvestmentKind {
	charity := func(_ Stake, o Organization) bool { return o.Kind == NGO }
	if k := InvestmentKind(verb.Get("kind")); k != FDI || !verb.Has("weak") || !alone(v.Investors) && !a.any(v.Investors, charity) {
		return k
	}
	return Grant
}

// large tells whether a figure is too large for a fee.
func (a *accounts) large(f *figure) bool {
	n, err := strconv.ParseFloat(string(a.amount(f).Value), 64)
	return err == nil && n >= least
}

// idle tells whether a word around a figure tells that it is trade, a debt, or a price.
func (a *accounts) idle(f *figure) bool {
	for i := max(f.scope.First, f.at.First-window); i < min(f.scope.End, f.at.End+window); i++ {
		if a.tradeNoun(i) || a.is(i, "owed") {
			return true
		}
	}
	return false
}

// acting is who does what the clause of a figure tells, where the figure is its object.
func (a *accounts) acting(f *figure) []Stake {
	if f.clause < 0 {
		return nil
	}
	c := &a.clauses.Clauses[f.clause]
	if c.Verb.Empty() || c.Verb.Passive || c.Verb.First > f.at.First {
		return nil
	}
	s := &stakes{}
	a.addAll(s, giver, c.Subject.First, c.Subject.End)
	return s.investors
}

// wholeCost tells whether a figure is what the project costs of which a loan or grant before it is a part: "The total project cost is 60 million", "The
// project is estimated to cost 60 million".
func (a *accounts) wholeCost(f *figure, before *Investment) bool {
	if before == nil || !f.cost || before.Kind != Loan && before.Kind != Grant {
		return false
	}
	if h := f.noun; h.Entry != nil {
		return h.Entry.Has("named") && h.Form&lexicon.PluralForm == 0 && a.doc.Definite(int(h.First)-1)
	}
	for i := f.at.First - 1; f.back && i >= f.scope.First && i > f.at.First-window; i-- {
		if a.doc.Flagged(i, lexicon.Asset, "spent") {
			return true
		}
	}
	return false
}
