package communique

import (
	"strconv"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// This file reads sums of capital that no noun or verb of their own tells to be such: by who and what stands around them.

// least is the value of a sum below which it is a fee or a price rather than capital.
const least = 10000

// plainKind is what a figure is that has no word of capital of its own, by the nearest one and its verb, or "".
func (a *accounts) plainKind(f *figure, v, before *Investment) InvestmentKind {
	if f.noun.Entry != nil && f.noun.Entry.Kind != lexicon.Asset || !a.large(f) || a.idle(f) {
		return ""
	}
	if len(v.Investors) == 0 {
		v.Investors = a.acting(f)
	}
	told := a.kindAround(f)
	byVerb := InvestmentKind("")
	if f.verb != nil && f.verb.Kind == lexicon.Investing {
		byVerb = a.spentBy(f.verb, v)
	}
	if told == "" && byVerb == "" {
		return "" // somebody beside a sum has not yet put it into anything
	}
	nobody := len(v.Investors) == 0 && len(v.Recipients) == 0
	if nobody && before != nil && (f.preceding >= 0 || a.addsTo(f)) && byVerb != "" && v.Project == "" {
		v.Investors, v.Recipients = before.Investors, before.Recipients // "in addition to the 3 million committed in 2022"
		return before.Kind
	}
	if nobody && (v.Project == "" || f.noun.Form&lexicon.PluralForm != 0) {
		return ""
	}
	return a.byParties(f, v, told, byVerb)
}

// spentBy is the kind that a verb tells, where a state or a charity only spends money a gift: "spent 5 million on schools in Kenya".
func (a *accounts) spentBy(verb *lexicon.Entry, v *Investment) InvestmentKind {
	charity := func(_ Stake, o Organization) bool { return o.Kind == NGO }
	if k := InvestmentKind(verb.Get("kind")); k != FDI || !verb.Has("weak") || !alone(v.Investors) && !a.any(v.Investors, charity) {
		return k
	}
	return Grant
}

// addsTo tells whether what is told before a figure adds to it: "It comes on top of the 5 million committed in 2021".
func (a *accounts) addsTo(f *figure) bool {
	for i := f.at.First - 1; i >= f.scope.First && i > f.at.First-8; i-- {
		if a.is(i, "adds") {
			return true
		}
	}
	return false
}

// byParties is what the money of a figure is by who gives it, what the nearest noun of capital tells, and its verb.
func (a *accounts) byParties(f *figure, v *Investment, told, byVerb InvestmentKind) InvestmentKind {
	company := a.isCompany(v.Investors)
	switch {
	case a.outOfPortfolio(f):
		return OtherInvestment
	case a.isLender(v.Investors), told == Loan:
		return Loan
	case company && (v.Project != "" || v.Count.Value > 0 || told == "" && !a.intoCountry(f)):
		return Project
	case company:
		return FDI
	case told == Grant || byVerb == Grant:
		return Grant
	case a.isBank(v.Investors):
		return or(told, Grant)
	case len(v.Investors) == 0 && v.Project != "" || told == Project:
		return Project
	}
	return or(told, byVerb)
}

// large tells whether a figure is too large for a fee.
func (a *accounts) large(f *figure) bool {
	n, err := strconv.ParseFloat(string(a.amount(f).Value), 64)
	return err == nil && n >= least
}

// idle tells whether a word around a figure tells that it is trade, a debt, or a price.
func (a *accounts) idle(f *figure) bool {
	for i := max(f.scope.First, f.at.First-window); i < min(f.scope.End, f.at.End+window); i++ {
		if h, ok := a.doc.Longest(i, lexicon.Commerce); ok && (measureOf(h) != "" || h.Entry.Has("goods")) || a.is(i, "owed") {
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

// kindAround is what the nearest noun of capital around a figure tells.
func (a *accounts) kindAround(f *figure) InvestmentKind {
	for gap := 0; gap < window; gap++ {
		for _, i := range [...]int{f.at.First - 1 - gap, f.at.End + gap} {
			if i < f.scope.First || i >= f.scope.End {
				continue
			}
			h, ok := a.asset(i)
			if ok && h.Entry.Has("project") && h.Form&lexicon.PluralForm != 0 {
				continue // "spread over 44 projects"
			}
			if ok && h.Entry.Get("kind") != "" {
				return InvestmentKind(h.Entry.Get("kind"))
			}
		}
	}
	return ""
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
		if h, ok := a.doc.Longest(i, lexicon.Asset); ok && h.Entry.Has("spent") {
			return true
		}
	}
	return false
}

// inDues tells whether what stands behind a figure are dues or goods rather than capital: "announced 5 million in tariffs", "10 million worth of arms".
func (a *accounts) inDues(f *figure) bool {
	i := f.at.End
	if f.noun.Entry != nil {
		return false
	}
	if a.doc.Is(i, "worth") {
		i++
	}
	if !a.doc.Is(i, "in") && !a.doc.Is(i, "of") {
		return false
	}
	for k := i + 1; k < i+5 && a.doc.Class(k)&(lexicon.Preposition|lexicon.Conjunction) == 0 && !a.doc.Has(k, token.Mark); k++ {
		if _, ok := a.doc.Longest(k, lexicon.Asset); ok {
			return false
		}
		if h, ok := a.doc.Longest(k, lexicon.Commerce); ok && h.Entry.Has("goods") || a.is(k, "owed") {
			return true
		}
	}
	return false
}
