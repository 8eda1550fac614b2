package communique

import (
	"slices"
	"strings"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
)

// findInvestments makes a record of each sum of capital, of companies present in a country, and of areas of cooperation.
func (r *reading) findInvestments() {
	a := r.accounts
	last := -1
	for n := range a.figures {
		f := &a.figures[n]
		if a.measure(f) != "" {
			last = -1
			continue
		}
		v, ok := a.investment(f, last)
		if !ok {
			continue
		}
		f.record, f.recorded = r.record(v), true
		last = n
	}
	a.shareOut()
	a.ranks()
	a.presences()
	a.ventures()
	a.areas()
	for _, v := range r.article.Investments {
		slices.SortStableFunc(v.Evidence, func(x, y Evidence) int { return x.Start - y.Start })
	}
	slices.SortStableFunc(r.article.Investments, func(x, y Investment) int { return firstOffset(x.Evidence) - firstOffset(y.Evidence) })
}

// shareOut gives each of several sums its own investor or recipient: "A and B gave 20 and 5 million respectively".
func (a *accounts) shareOut() {
	for n := range a.figures {
		if !a.doc.Is(a.figures[n].at.End, "respectively") && !a.doc.Is(a.figures[n].at.End+1, "respectively") {
			continue
		}
		first := n
		for first > 0 && a.figures[first].sibling {
			first--
		}
		count := n + 1 - first
		for k := first; k <= n && count > 1; k++ {
			if !a.figures[k].recorded {
				continue
			}
			v := &a.article.Investments[a.figures[k].record]
			if len(v.Investors) == count {
				v.Investors = v.Investors[k-first : k-first+1 : k-first+1]
			}
			if len(v.Recipients) == count {
				v.Recipients = v.Recipients[k-first : k-first+1 : k-first+1]
			}
		}
	}
}

// record adds an investment, or completes the one that tells of the same sum, and returns its index.
func (r *reading) record(v Investment) int {
	for i := max(0, len(r.article.Investments)-reach); i < len(r.article.Investments); i++ {
		old := &r.article.Investments[i]
		if v.Amount.Value != "" && old.Kind == v.Kind && old.Amount.Value == v.Amount.Value && old.Amount.Currency == v.Amount.Currency {
			old.complete(v)
			return i
		}
	}
	r.article.Investments = append(r.article.Investments, v)
	return len(r.article.Investments) - 1
}

// complete fills what an investment lacks from a further mention of it.
func (v *Investment) complete(more Investment) {
	if len(v.Investors) == 0 {
		v.Investors = more.Investors
	}
	if len(v.Recipients) == 0 {
		v.Recipients = more.Recipients
	}
	if len(v.Sectors) == 0 {
		v.Sectors = more.Sectors
	}
	v.Period = or(v.Period, more.Period)
	v.Project = or(v.Project, more.Project)
	v.Evidence = append(v.Evidence, more.Evidence...)
}

// investment makes the record of a figure, if it is one of capital. Last is the figure of the record before it, or -1.
func (a *accounts) investment(f *figure, last int) (v Investment, ok bool) {
	v.Amount = a.amount(f)
	if v.Amount.Value == "" {
		return v, false
	}
	var before *Investment
	if last >= 0 && f.sentence-a.figures[last].sentence <= a.reaches(f) {
		before = &a.article.Investments[a.figures[last].record]
	}
	ends := a.stakesOf(f)
	v.Investors, v.Recipients = ends.investors, ends.recipients
	if k := f.preceding; before != nil && k >= 0 && f.noun.Entry != nil && a.figures[k].noun == f.noun {
		if len(v.Investors) == 0 && (f.verb == nil || !f.verb.Has("part")) {
			v.Investors = before.Investors
		}
		if len(v.Recipients) == 0 {
			v.Recipients = before.Recipients
		}
	}
	if before != nil && len(v.Investors) == 0 && a.pronounGives(f) {
		v.Investors = before.Investors
		if len(v.Recipients) == 0 {
			v.Recipients = before.Recipients
		}
	}
	v.Project, v.Count = a.projectOf(f)
	if len(v.Investors) == 0 && v.Count.Value > 0 && before != nil && f.preceding >= 0 {
		v.Investors = before.Investors // "its portfolio stands at 23 projects worth"
	}
	v.Kind = a.kindOf(f, v, before)
	if v.Kind == "" {
		return v, false
	}
	if before != nil && f.preceding >= 0 && a.own(f, v) {
		v.Kind, v.Recipients = Project, v.Investors
	}
	v.Status = a.statusOf(f)
	if v.Period = a.period(f); len(v.Period) == len("2006-01-02") && a.signed(f) {
		v.Period = "" // the day of the signing, not of the money
	}
	v.Sectors = a.sectors(f.scope, v.Project)
	v.Evidence = []Evidence{a.shown(f)}
	a.lend(f, &v, before)
	if len(v.Recipients) == 0 && before != nil && a.isBank(v.Investors) {
		v.Recipients = before.Recipients // "The Fund will finance the project with a further loan"
	}
	a.settle(f, &v)
	return v, true
}

// pronounGives tells whether "it" or "they" give what a figure is: the investor told before.
func (a *accounts) pronounGives(f *figure) bool {
	if f.clause < 0 || f.verb == nil || f.verb.Kind != lexicon.Investing {
		return false
	}
	c := &a.clauses.Clauses[f.clause]
	if c.Subject.End != c.Subject.First+1 || a.subjectEnd(f, c, f.verb) != giver {
		return false
	}
	switch a.doc.Word(c.Subject.First) {
	case "It", "it", "They", "they":
		return true
	}
	return false
}

// settle finds the recipient where the text does not tell it again: the other country that the release is about, of what banks and other
// bodies give the one that it comes from.
func (a *accounts) settle(f *figure, v *Investment) {
	if len(v.Recipients) > 0 || v.Kind == Fund {
		return
	}
	var from []Country
	for _, s := range v.Investors {
		if s.Country != "" && !slices.Contains(from, s.Country) {
			from = append(from, s.Country)
		}
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
	alone := len(pair) == 1 || len(pair) == 2 && a.weight[pair[0]] >= 2*a.weight[pair[1]]
	home := a.homeland(f.at.First)
	switch {
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
	}
}

// onlyOther is the one country other than the investor's that the figure's sentence names, or "".
func (a *accounts) onlyOther(f *figure, from []Country) (other Country) {
	if len(from) != 1 {
		return ""
	}
	s := a.doc.Sentences[f.sentence]
	for i := max(s.First, f.at.First-breadth); i < min(s.End, f.at.End+breadth); i++ {
		c := a.countryAt(i)
		if c == nil || c.Code == "UN" || c.Code == "EU" || Country(c.Code) == from[0] || a.doc.Dateline.Holds(i) {
			continue
		}
		if other != "" && other != Country(c.Code) {
			return ""
		}
		other = Country(c.Code)
	}
	return other
}

// bilateral tells whether the release is about two countries: no third is named nearly as often.
func (a *accounts) bilateral(pair []Country) bool {
	for c, n := range a.weight {
		if c != pair[0] && c != pair[1] && c != "UN" && c != "EU" && 2*n > a.weight[pair[1]]+1 {
			return false
		}
	}
	return true
}

// own tells whether a government puts money of its own into what the sentence tells of: "while the State will contribute 250 million".
func (a *accounts) own(f *figure, v Investment) bool {
	return f.noun.Entry == nil && len(v.Recipients) == 0 && f.clause >= 0 && (v.Kind == FDI || v.Kind == Grant) &&
		a.government(a.clauses.Clauses[f.clause].Subject)
}

// reaches is how many sentences back the investment may stand that a figure goes on from: "a further million", "5 million will go to".
func (a *accounts) reaches(f *figure) int {
	if f.verb != nil && f.verb.Has("goes") || a.more(f) {
		return 3
	}
	return 1
}

// more tells whether a figure adds to one told before: "a further 2 million".
func (a *accounts) more(f *figure) bool {
	for i := f.at.First; i > f.at.First-3; i-- {
		if a.is(i, "more") {
			return true
		}
	}
	return false
}

// kindOf is the kind of a figure of capital, or "" where it is none.
func (a *accounts) kindOf(f *figure, v Investment, before *Investment) InvestmentKind {
	noun, verb := f.noun.Entry, f.verb
	switch {
	case noun != nil && noun.Kind == lexicon.Asset && noun.Get("kind") != "":
		return a.kindByNoun(f, v, InvestmentKind(noun.Get("kind")))
	case f.back && before != nil && noun == nil:
		return before.Kind
	case verb == nil || verb.Kind != lexicon.Investing || verb.Get("kind") == "" || noun != nil && noun.Kind == lexicon.Commerce:
		return ""
	case verb.Has("weak") && before == nil:
		return ""
	case verb.Get("kind") == string(Grant) && noun == nil && a.underDeal(f):
		return Loan
	}
	return a.kindByNoun(f, v, InvestmentKind(verb.Get("kind")))
}

// underDeal tells whether a sentence goes on with the loan of the one before it: "The two signed a loan agreement. Under the deal, ...".
func (a *accounts) underDeal(f *figure) bool {
	first := a.doc.Sentences[f.sentence].First
	if f.sentence == 0 || !a.doc.Is(first, "Under") || a.doc.Class(first+1)&lexicon.Determiner == 0 {
		return false
	}
	before := a.doc.Sentences[f.sentence-1]
	for i := max(before.First, before.End-breadth); i < before.End; i++ {
		if h, ok := a.asset(i); ok && h.Entry.Get("kind") == string(Loan) {
			return true
		}
	}
	return false
}

// kindByNoun sharpens a kind: what a development bank or the EU invests is neither direct investment nor a gift, and what goes into a
// plant is a project.
func (a *accounts) kindByNoun(f *figure, v Investment, k InvestmentKind) InvestmentKind {
	if k == Project && f.noun.Form&lexicon.PluralForm != 0 && v.Count.Value > 0 {
		switch {
		case a.isBank(v.Investors):
			return OtherInvestment
		case len(v.Investors) > 0 && v.Investors[0].Name == "":
			return FDI
		}
		return k
	}
	byVerb := f.noun.Entry == nil && f.verb != nil
	switch {
	case len(v.Investors) == 0 && len(v.Recipients) == 0 && (byVerb || k == FDI || f.noun.Entry.Has("promise")):
		return ""
	case k == OtherInvestment && f.verb != nil && f.verb.Has("seek"):
		return ""
	case f.noun.Entry != nil && f.noun.Entry.Has("single") && f.noun.Form&lexicon.PluralForm != 0:
		return ""
	case k == Grant && (byVerb || f.noun.Entry != nil && f.noun.Entry.Has("promise")) && a.isLender(v.Investors):
		return Loan
	case k == Grant && byVerb && a.isCompany(v.Investors):
		if v.Project != "" {
			return Project
		}
		return FDI
	case k == Grant && byVerb && a.isFund(v.Recipients):
		return Fund
	case k == FDI && v.Project != "" && !a.direct(f), k == OtherInvestment && v.Project != "" && a.isBank(v.Investors):
		return Project
	case k == FDI && a.isBank(v.Investors):
		return OtherInvestment
	case k == FDI && len(v.Investors) == 0:
		if len(v.Recipients) == 0 {
			return ""
		}
		if f.noun.Entry != nil && f.noun.End-f.noun.First > 1 {
			return k // "foreign direct investment in Kenya"
		}
		return OtherInvestment
	case k == Project && f.noun.Entry != nil && f.noun.Entry.Has("named") && len(v.Investors) == 0:
		return ""
	}
	return k
}

// direct tells whether a figure's noun is direct investment as such.
func (a *accounts) direct(f *figure) bool {
	if f.verb != nil && f.verb.Has("buy") {
		return true
	}
	return f.noun.Entry != nil && f.noun.Entry.Get("kind") == string(FDI) && (f.noun.End-f.noun.First > 1 || !a.doc.Is(int(f.noun.End), "of"))
}

// isBank tells whether the investors are banks or international bodies.
func (a *accounts) isBank(list []Stake) bool {
	return a.any(list, func(s Stake, o Organization) bool {
		return (o.Kind == Bank || o.Kind == International || s.Country == "EU") && !strings.Contains(s.Name, "Investment")
	})
}

// isLender tells whether the investors are banks that lend rather than give.
func (a *accounts) isLender(list []Stake) bool {
	return a.any(list, func(s Stake, o Organization) bool {
		return strings.Contains(s.Name, "Bank") || strings.Contains(s.Name, "Monetary Fund")
	})
}

func (a *accounts) isCompany(list []Stake) bool {
	return a.any(list, func(s Stake, o Organization) bool { return o.Kind == Company })
}

func (a *accounts) isFund(list []Stake) bool {
	return a.any(list, func(s Stake, o Organization) bool { return strings.HasSuffix(s.Name, "Fund") })
}

// any tells whether one of the stakes, with the organisation that it is, fits.
func (a *accounts) any(list []Stake, fits func(Stake, Organization) bool) bool {
	for _, s := range list {
		n := slices.IndexFunc(a.article.Organizations, func(o Organization) bool { return s.Name != "" && o.Name == s.Name })
		o := Organization{}
		if n >= 0 {
			o = a.article.Organizations[n]
		}
		if fits(s, o) {
			return true
		}
	}
	return false
}

// statusOf is the status of a figure: from the form of its verb, from the words that make it a plan or a wish, else from the verb or the
// noun itself.
func (a *accounts) statusOf(f *figure) Status {
	if f.noun.Entry != nil && f.noun.Entry.Has("need") {
		return Proposed
	}
	s := Realised
	stock := f.noun.Entry != nil && f.noun.Entry.Has("project") && f.noun.Form&lexicon.PluralForm != 0 // "had 40 projects worth"
	if f.verb != nil && f.verb.Get("status") != "" {
		s = Status(f.verb.Get("status"))
	} else if f.noun.Entry != nil && !stock {
		s = or(Status(f.noun.Entry.Get("status")), s)
	}
	if told := a.qualifiedAs(f); told != "" {
		return told
	}
	if f.clause < 0 {
		return s
	}
	v := a.governor(f.clause).Verb
	if e := v.Frame(lexicon.Investing); e != nil && e.Has("operator") {
		return Status(e.Get("status"))
	}
	switch {
	case v.Tense == clause.Future:
		s = Planned
	case v.Modal >= 0:
		s = Proposed
		if w := a.wordAt(v.Modal); w == "would" || w == "to" || w == "shall" {
			s = Planned
		}
	case v.To:
		s = a.operator(f, Planned)
	case v.Progressive && s == Realised:
		s = Committed
	default:
		s = a.operator(f, s)
	}
	if s == Committed && a.built(f) {
		return Realised
	}
	return s
}

// governor is a clause, or the one around a participle that goes on with it: "will open a plant, investing 5 million".
func (a *accounts) governor(n int) *clause.Clause {
	c := &a.clauses.Clauses[n]
	if c.Kind == clause.Participle && c.Verb.Form&lexicon.Gerund != 0 && c.Parent >= 0 {
		if outer := &a.clauses.Clauses[c.Parent]; outer.Sentence == c.Sentence && (outer.Verb.Tense == clause.Future || outer.Verb.Modal >= 0) {
			return outer
		}
	}
	return c
}

// qualifiedAs is the status that a word before the figure's noun tells: "a proposed investment", "the planned loan".
func (a *accounts) qualifiedAs(f *figure) Status {
	if f.noun.Entry == nil {
		return ""
	}
	for i := int(f.noun.First) - 1; i >= 0 && i >= int(f.noun.First)-3; i-- {
		if s := a.aroundValue(i, "status"); s != "" {
			return Status(s)
		}
	}
	return ""
}

// signed tells whether a figure's clause tells of a signing.
func (a *accounts) signed(f *figure) bool {
	if f.clause < 0 {
		return false
	}
	e := a.clauses.Clauses[f.clause].Verb.Frame(lexicon.Investing)
	return e != nil && e.Has("operator") && e.Get("status") == string(Committed)
}

// built tells whether the project that costs the figure stands: "opened a plant worth", "built at a cost of".
func (a *accounts) built(f *figure) bool {
	if f.noun.Entry == nil || !f.noun.Entry.Has("project") {
		return false
	}
	v := a.clauses.Clauses[f.clause].Verb
	e := v.Frame(lexicon.Investing)
	return e != nil && e.Has("build") && !e.Has("give") && !v.Progressive && (v.Tense == clause.Past || v.Perfect || v.Passive && v.Tense == clause.None)
}

// operator looks for the nearest word of planning, wishing or signing that stands before the figure in its scope and governs it.
func (a *accounts) operator(f *figure, s Status) Status {
	first := max(f.scope.First, f.at.First-window)
	for i := f.at.First - 1; i >= first; i-- {
		h, ok := a.hit(i, lexicon.Investing)
		verb := ok && (a.verbAt(i) || h.Form&lexicon.Gerund != 0) && a.with(f, i)
		if !verb {
			h, ok = a.hit(i, lexicon.Asset)
		}
		if ok && h.Entry.Has("operator") && int(h.End) <= f.at.First {
			return Status(h.Entry.Get("status"))
		}
	}
	return s
}

// lend gives a record what only the one before it tells, where both belong together.
func (a *accounts) lend(f *figure, v *Investment, before *Investment) {
	if before == nil {
		return
	}
	goes := f.verb != nil && f.verb.Has("goes")
	if f.back || f.preceding >= 0 || goes || a.more(f) {
		if len(v.Investors) == 0 {
			v.Investors = before.Investors
		}
		if len(v.Recipients) == 0 {
			v.Recipients = before.Recipients
		}
		v.Project = or(v.Project, before.Project)
	}
}
