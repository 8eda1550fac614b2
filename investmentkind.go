package communique

import (
	"slices"
	"strings"
	"unicode"

	"github.com/communique-go/communique/internal/lexicon"
)

// kindOf is the kind of a figure of capital, or "" where it is none.
func (a *accounts) kindOf(f *figure, at *Investment, before *Investment) InvestmentKind {
	v := *at
	noun, verb := f.noun.Entry, f.verb
	switch {
	case f.mixed:
		return OtherInvestment
	case verb != nil && verb.Has("lends") && noun != nil && noun.Get("kind") == string(Grant):
		return Loan // "will lend 5 million as budget support"
	case noun != nil && noun.Get("of") != "" && a.doc.Is(int(f.noun.End), "of"):
		return InvestmentKind(noun.Get("of")) // "another line of 5 million"
	case before != nil && a.furtherPart(f, &v, before):
		return before.Kind // "a second tranche of 5 million will follow"
	case noun != nil && noun.Kind == lexicon.Asset && noun.Get("kind") != "":
		return a.kindByNoun(f, v, InvestmentKind(noun.Get("kind")))
	case f.back && before != nil:
		return before.Kind
	case a.pricedBy(f, at):
		return Project
	case noun == nil && verb != nil && verb.Has("build") && verb.Has("give") && len(v.Investors) > 0:
		return a.financedAs(v, before)
	case noun == nil && verb != nil && verb.Kind == lexicon.Investing && verb.Has("take") && verb.Get("kind") == "" && (a.givenBy(f) || a.isState(v.Investors) && !a.idle(f)):
		return Grant // of a bank, the other signs make it a loan
	case a.sharedOut(f, before):
		return before.Kind
	case verb == nil || verb.Kind != lexicon.Investing || verb.Get("kind") == "" || noun != nil:
		return ""
	case verb.Has("weak") && before == nil && (v.Project == "" || len(v.Investors) == 0):
		return ""
	}
	k := a.kindByNoun(f, v, a.spentBy(verb, &v))
	if k == Project && v.Project == "" && v.Count.Value == 0 && before != nil && before.Kind == FDI && a.more(f) {
		return FDI // "has put 5 million into Kenya and will put in a further 3 million"
	}
	return k
}

// furtherPart tells whether a figure is a part, of nobody told, of the money told before it.
func (a *accounts) furtherPart(f *figure, v, before *Investment) bool {
	return f.noun.Entry != nil && f.noun.Entry.Has("promise") && len(v.Investors) == 0 && lent(before.Kind)
}

// ofLender tells whether a figure is what a programme of a bank has: "the IMF programme of".
func (a *accounts) ofLender(f *figure) bool {
	if f.noun.Entry == nil || !f.noun.Entry.Has("named") || f.noun.Form&lexicon.PluralForm != 0 {
		return false
	}
	i := int(f.noun.First) - 1
	if a.doc.Is(i, ")") {
		i-- // "the International Monetary Fund (IMF) programme"
	}
	n := a.bodyAt(i)
	return n >= 0 && a.isLender([]Stake{a.bodyStake(n)})
}

// pricedBy tells whether somebody makes a thing that costs a figure and that no noun of assets.txt names. Who only acts, without a verb that makes,
// has to be a firm.
func (a *accounts) pricedBy(f *figure, v *Investment) bool {
	if f.noun.Entry != nil || !f.cost && !f.other || v.Project == "" && v.Count.Value == 0 || f.clause < 0 || a.idle(f) {
		return false
	}
	if len(v.Investors) == 0 {
		if v.Investors = a.acting(f); !a.isCompany(v.Investors) {
			v.Investors = nil
		}
	}
	e := a.clauses.Clauses[f.clause].Verb.Frame(lexicon.Investing)
	if e != nil && e.Has("worth") {
		return true
	}
	v.Recipients = slices.DeleteFunc(v.Recipients, func(s Stake) bool { return s.Name != "" && strings.HasPrefix(v.Project, s.Name) })
	if len(v.Recipients) == 0 {
		v.Recipients = nil // as JSON has it
	}
	return len(v.Investors) > 0 && (makes(e) || a.isCompany(v.Investors))
}

// financedAs is what money is with which something is financed: of a bank a loan, of a country a gift, of others a part of the project.
func (a *accounts) financedAs(v Investment, before *Investment) InvestmentKind {
	switch {
	case (v.Project != "" || v.Count.Value == 0) && a.isLender(v.Investors):
		return Loan
	case !a.isBank(v.Investors) && !a.isCompany(v.Investors):
		return Grant
	case v.Project != "" || before != nil && before.Project != "":
		return Project
	}
	return ""
}

// givenBy tells whether "from" stands right behind a figure: "received 5 million dollars from Norway".
func (a *accounts) givenBy(f *figure) bool { return a.doc.Is(f.at.End, "from") }

// kindByNoun sharpens a kind: what a development bank or the EU invests is neither direct investment nor a gift, and what goes into a
// plant is a project.
func (a *accounts) kindByNoun(f *figure, v Investment, k InvestmentKind) InvestmentKind {
	if k == Project && f.noun.Form&lexicon.PluralForm != 0 && v.Count.Value > 0 {
		switch {
		case a.outOfPortfolio(f), len(v.Investors) == 0 && a.enrolled(f):
			return OtherInvestment
		case a.isState(v.Investors):
			return FDI
		}
		return k
	}
	switch {
	case k == Project && a.ofLender(f):
		return Loan
	case a.unheld(f, v, k):
		return ""
	case f.noun.Entry != nil && f.noun.Entry.Has("deal") && a.isLender(v.Investors):
		return Loan
	case f.noun.Entry != nil && f.noun.Entry.Has("deal") && len(v.Investors) == 1 && a.isState(v.Investors):
		return Grant
	case k == Grant && f.noun.Entry != nil && f.noun.Entry.Has("promise") && a.outOfPortfolio(f):
		return OtherInvestment
	case k == Grant:
		return a.grantKind(f, v)
	case k == OtherInvestment && f.noun.Entry != nil && f.noun.Entry.Has("means") && v.Project != "" && a.isLender(v.Investors):
		return Loan
	case k == OtherInvestment && a.givesMeans(f, v):
		return Grant // "provided 5 million in funding"
	case k == FDI && v.Project != "" && !a.direct(f), k == OtherInvestment && v.Project != "" && a.isBank(v.Investors):
		return Project
	case k == FDI && v.Project == "" && a.isCompany(v.Investors) && !a.intoCountry(f):
		return Project // "will inject 40 million dollars into green hydrogen"
	case k == FDI && len(v.Investors) == 0 && !a.direct(f) && a.enrolled(f):
		return OtherInvestment // "registered investments of 5 million", of its own people too
	case k == FDI && a.isBank(v.Investors) && !a.isCommercial(v.Investors):
		return OtherInvestment
	}
	return k
}

// enrolled tells whether an authority only takes note of what a figure is: "registered 490 projects worth".
func (a *accounts) enrolled(f *figure) bool {
	if f.clause < 0 {
		return false
	}
	v := a.clauses.Clauses[f.clause].Verb
	e := v.Frame(lexicon.Investing)
	return e != nil && e.Has("enrols") && !v.Passive
}

// unheld tells whether a sum is no fact of capital: nobody holds an end of it, or its noun is goods or a project of nobody.
func (a *accounts) unheld(f *figure, v Investment, k InvestmentKind) bool {
	noun := f.noun.Entry
	nobody := len(v.Investors) == 0 && len(v.Recipients) == 0
	switch {
	case nobody && (noun == nil || k == FDI || noun.Has("promise")):
		return true
	case k == OtherInvestment && f.verb != nil && f.verb.Has("seek"):
		return true
	case noun == nil:
		return false
	}
	if k == Project && nobody && f.cost && f.noun.Form&lexicon.PluralForm != 0 {
		return true // "medical facilities are few: a flight may cost 60,000 dollars"
	}
	return k == Project && noun.Has("named") && len(v.Investors) == 0 && !proper(v.Project)
}

// proper tells whether a name has a capital.
func proper(name string) bool { return strings.ContainsFunc(name, unicode.IsUpper) }

// grantKind is what a gift is by who gives it: of a bank a loan, of a company a project or an investment; into a fund it is its capital.
func (a *accounts) grantKind(f *figure, v Investment) InvestmentKind {
	byVerb := f.noun.Entry == nil
	open := byVerb || f.noun.Entry.Has("promise")
	switch {
	case byVerb && f.verb.Has("gift"):
		return Grant
	case byVerb && a.isLender(v.Investors) && strings.HasSuffix(string(a.period(f)), "/.."):
		return OtherInvestment // "has committed 5 million since 1976": all that it did there
	case open && (a.isLender(v.Investors) || a.lent(f)):
		return Loan
	case open && a.isCompany(v.Investors):
		if v.Project != "" || !a.intoCountry(f) {
			return Project
		}
		return FDI
	case byVerb && a.isFund(v.Recipients) && !a.isState(v.Investors):
		return Fund
	}
	return Grant
}

// givesMeans tells whether money as such is given by a country.
func (a *accounts) givesMeans(f *figure, v Investment) bool {
	return f.noun.Entry != nil && f.noun.Entry.Has("means") && f.verb != nil && f.verb.Has("give") && f.verb.Get("kind") == string(Grant) &&
		!a.isBank(v.Investors) && !a.isCompany(v.Investors)
}

// direct tells whether a figure's noun is direct investment as such.
func (a *accounts) direct(f *figure) bool {
	switch {
	case f.verb != nil && f.verb.Has("buy"):
		return true
	}
	return f.noun.Entry != nil && f.noun.Entry.Get("kind") == string(FDI) && !a.doc.Is(int(f.noun.End), "of")
}

// intoCountry tells whether it is a country, a place or another company that a figure goes into, rather than one thing there.
func (a *accounts) intoCountry(f *figure) bool {
	if a.intoThings(f) {
		return false
	}
	for i := f.scope.First; i < f.scope.End; i++ {
		if !a.entersBy(i) {
			continue
		}
		at := a.pastArticle(i + 1)
		if c := a.countryAt(at); c != nil && !c.Adjective || a.cityAt(at) != "" || a.doc.Is(at, "country") {
			return true
		}
		for k := at; k < at+4; k++ {
			if a.general(k) {
				return true
			}
		}
	}
	return false
}

// intoThings tells whether a figure goes into plants or lines that stand somewhere: "invest 5 million in wind farms in Kisumu".
func (a *accounts) intoThings(f *figure) bool {
	for i := f.at.End; i < min(f.scope.End, f.at.End+4); i++ {
		if !a.entersBy(i) {
			continue
		}
		for k := i + 1; k < min(f.scope.End, i+5); k++ {
			h, ok := a.asset(k)
			if ok && h.Entry.Has("project") {
				return a.doc.Is(int(h.End), "in") || a.doc.Is(int(h.End), "at") || a.doc.Is(int(h.End), "near")
			}
			if a.doc.Class(k) != 0 {
				break
			}
		}
		return false
	}
	return false
}

// lent tells whether the terms of a loan are told behind a figure: "at two per cent interest", "repayable over ten years".
func (a *accounts) lent(f *figure) bool {
	for i := f.at.End; i < min(f.scope.End, f.at.End+10); i++ {
		if a.is(i, "terms") {
			return true
		}
	}
	return false
}
