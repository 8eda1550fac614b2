package communique

import (
	"slices"

	"github.com/communique-go/communique/internal/lexicon"
)

// findInvestments makes a record of each sum of capital, of companies present in a country, and of areas of cooperation.
func (r *reading) findInvestments() {
	a := r.accounts
	a.readTitle()
	last := -1
	for n := range a.figures {
		f := &a.figures[n]
		if a.measure(f) != "" {
			last = -1
			a.chain.kind, a.chain.sentence = ofTrade, f.sentence
			continue
		}
		v, ok := a.investment(f, last)
		if !ok {
			continue
		}
		var more []Stake
		if a.doc.Class(f.at.End)&lexicon.Distributive != 0 && len(v.Investors) > 1 && v.Count.Value == 0 { // not "ten schools at 5 million each"
			v.Investors, more = v.Investors[:1:1], v.Investors[1:]
		}
		f.record, f.recorded = r.record(v), true
		for k := range more {
			v.Investors = more[k : k+1 : k+1]
			r.article.Investments = append(r.article.Investments, v)
		}
		a.chain.kind, a.chain.sentence = v.Kind, f.sentence
		if !f.plain {
			last = n
		}
	}
	a.standings()
	a.shareOut()
	a.flow()
	a.ranks()
	a.presences()
	a.presentFirms()
	a.ventures()
	a.areas()
	a.interests()
	a.holdings()
	for _, v := range r.article.Investments {
		slices.SortStableFunc(v.Evidence, func(x, y Evidence) int { return x.Start - y.Start })
	}
	slices.SortStableFunc(r.article.Investments, func(x, y Investment) int { return firstOffset(x.Evidence) - firstOffset(y.Evidence) })
}

// shareOut gives each of several sums its own investor or recipient: "A and B gave 20 and 5 million respectively", "gave 20 and 5 million to A and B,
// respectively".
func (a *accounts) shareOut() {
	for n := range a.figures {
		end := a.figures[n].scope.End
		i := a.figures[n].at.End
		for i < min(end, a.figures[n].at.End+window/2) && !a.doc.Is(i, "respectively") {
			i++
		}
		if !a.doc.Is(i, "respectively") {
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
		if old.Kind == v.Kind && old.Amount.Value == v.Amount.Value && old.Amount.Currency == v.Amount.Currency {
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
	if v.Rank.Position == 0 {
		v.Rank = more.Rank
	}
	v.Evidence = append(v.Evidence, more.Evidence...)
}

// investment makes the record of a figure, if it is one of capital by its own words, else by who and what stands around it. Last is the figure of the record before it, or -1.
func (a *accounts) investment(f *figure, last int) (v Investment, ok bool) {
	v.Amount = a.amount(f)
	if v.Amount.Value == "" || a.void(f) {
		return v, false
	}
	var before *Investment
	if last >= 0 && f.sentence-a.figures[last].sentence <= a.reaches(f) {
		before = &a.article.Investments[a.figures[last].record]
	}
	a.whoAndWhat(f, &v, before)
	if v.Kind = a.kind(f, &v, before); v.Kind == "" {
		return v, false
	}
	if before != nil && f.preceding >= 0 && a.own(f, v) || a.ownShare(f, v, before) {
		v.Kind, v.Recipients = Project, v.Investors
	}
	a.circumstances(f, &v)
	if before != nil && (f.back && f.verb == nil || a.partOfIt(f)) {
		v.Status = before.Status
	}
	_, shares := a.gapped(f) // "In 2022 Norway gave 5 million and Sweden 2 million"
	if before != nil && v.Kind == before.Kind && len(before.Period) != len("2006-01-02") && (a.partial(f) || shares) {
		v.Period = or(v.Period, before.Period) // "5 million in 2022, of which 2 million"
	}
	a.lend(f, &v, before)
	if len(v.Recipients) == 0 && before != nil && a.isBank(v.Investors) {
		v.Recipients = before.Recipients // "The Fund will finance the project with a further loan"
	}
	a.settle(f, &v)
	a.toItself(f, &v)
	a.back(f, &v)
	nobody := len(v.Investors) == 0 && len(v.Recipients) == 0 && v.Project == ""
	return v, !f.plain || !nobody // what is nobody's may be of what the sentence before tells
}

// inItsOwn tells whether a sum is told in the currency that only the country which gives it has.
func (a *accounts) inItsOwn(v *Investment) bool {
	e := a.doc.Lexicon.Country(string(v.Investors[0].Country))
	return e != nil && e.Get("currency") == string(v.Amount.Currency) && v.Amount.Currency != "EUR" && v.Amount.Currency != "USD"
}

// alone tells whether one country is all that a list of stakes names.
func alone(list []Stake) bool { return len(list) == 1 && list[0].Name == "" }

// whoAndWhat finds who puts a figure, and into what.
func (a *accounts) whoAndWhat(f *figure, v *Investment, before *Investment) {
	ends := a.stakesOf(f)
	v.Investors, v.Recipients = ends.investors, ends.recipients
	if to := a.itemCountry(f); to != "" {
		v.Recipients = []Stake{{Country: to}}
	}
	if by, ok := a.portfolio(f); ok && len(by) > 0 {
		v.Investors = by
	}
	if len(v.Investors) == 0 {
		v.Investors = a.byOwner(f)
	}
	v.Project, v.Count = a.projectOf(f)
	if v.Project == "" && v.Count.Value == 0 && len(v.Investors) > 0 && !a.isState(v.Investors) {
		v.Project = a.putInto(f)
	}
	if v.Project == "" && v.Count.Value == 0 {
		v.Project = a.made(f)
	}
	if len(v.Investors) == 0 && v.Count.Value > 0 && before != nil && f.preceding >= 0 {
		v.Investors = before.Investors // "its portfolio stands at 23 projects worth"
	}
	if a.more(f) && f.noun.Entry == nil {
		a.lend(f, v, before)
	}
}

// void tells whether the verb of a figure denies it, or tells of a debt: "must not exceed", "will repay".
func (a *accounts) void(f *figure) bool {
	if f.clause < 0 {
		return false
	}
	v := a.clauses.Clauses[f.clause].Verb
	e := v.Frame(lexicon.Investing)
	if f.noun.Entry != nil && a.is(int(f.noun.First)-1, "inland") {
		return true // "domestic investment"
	}
	atMost := v.Modal < 0 && a.amount(f).Qualifier == UpTo // "investments there did not exceed 5 million"
	return v.Negated && !atMost || e != nil && e.Has("void")
}

// circumstances tells how and when a figure is put and into what sectors, and what shows it.
func (a *accounts) circumstances(f *figure, v *Investment) {
	v.Status = a.statusOf(f)
	if v.Period = a.period(f); len(v.Period) == len("2006-01-02") && a.signed(f) {
		v.Period = "" // the day of the signing, not of the money
	}
	v.Status = a.bygone(f, v.Status, v.Period)
	v.Status = a.agreed(f, v)
	v.Sectors = a.sectorsOf(f, v)
	v.Companies = a.companiesOf(f, v)
	v.Evidence = a.proofs.Add(nil, 1, a.shown(f))
}

// own tells whether a government puts money of its own into what the sentence tells of: "while the State will contribute 250 million".
func (a *accounts) own(f *figure, v Investment) bool {
	return f.noun.Entry == nil && len(v.Recipients) == 0 && f.clause >= 0 && (v.Kind == FDI || v.Kind == Grant) &&
		a.government(a.clauses.Clauses[f.clause].Subject) && a.ofTeller(&a.clauses.Clauses[f.clause]) == ""
}

// ownShare tells whether a country pays its own part of what a loan or grant before brings it: "Norway lends 5 million, and Kenya provides the
// balance of 2 million", "Kenya will contribute 2 million".
func (a *accounts) ownShare(f *figure, v Investment, before *Investment) bool {
	if v.Kind != Grant && v.Kind != FDI || !alone(v.Investors) || !a.inItsOwn(&v) && !a.besideBank(f, v, before) {
		return false
	}
	own, got := v.Investors[0], false
	if to := countriesOf(v.Recipients); len(to) > 1 || len(to) == 1 && to[0] != own.Country {
		return false
	}
	for n := len(a.article.Investments) - 1; n >= max(0, len(a.article.Investments)-6); n-- {
		old := &a.article.Investments[n]
		if slices.Contains(old.Investors, own) && old.Kind != Project {
			return false
		}
		got = got || (old.Kind == Loan || old.Kind == Grant) && slices.Contains(countriesOf(old.Recipients), own.Country)
	}
	return got
}

// toItself mends what a country seems to give itself: told to be from it, or by it, it is its own share of a project, else somebody else gives it.
func (a *accounts) toItself(f *figure, v *Investment) {
	if v.Kind != Grant && v.Kind != Loan || !alone(v.Investors) || !slices.Equal(v.Investors, v.Recipients) {
		return
	}
	from := &stakes{}
	if f.clause >= 0 && !a.doc.Is(f.at.End, "from") {
		a.addAll(from, giver, a.clauses.Clauses[f.clause].Subject.First, a.clauses.Clauses[f.clause].Subject.End)
	}
	_, pays := a.payer(f)
	gives := v.Kind == Grant || f.noun.Entry == nil && f.verb != nil && f.verb.Has("give")
	if a.doc.Is(f.at.End, "from") || pays || gives && slices.Equal(from.investors, v.Investors) {
		v.Kind = Project // "and 5 million from the Government of Kenya"
		return
	}
	v.Investors = nil
}

// besideBank tells whether a country adds a figure to what a bank lends it, with nobody told who gets it: "The Government of Kenya will provide 2 million".
func (a *accounts) besideBank(f *figure, v Investment, before *Investment) bool {
	return f.noun.Entry == nil && len(v.Recipients) == 0 && before != nil && a.isLender(before.Investors)
}

// beforeArticle is token i, or an article before it.
func (a *accounts) beforeArticle(i int) int {
	if a.doc.Class(i-1)&lexicon.Determiner != 0 {
		return i - 1
	}
	return i
}

// reaches is how many sentences back the investment may stand that a figure goes on from: "a further million", "5 million will go to".
func (a *accounts) reaches(f *figure) int {
	if f.verb != nil && (f.verb.Has("goes") || f.verb.Has("take")) || a.more(f) {
		return 3
	}
	if f.back && f.verb == nil && f.noun.Entry == nil || f.cost && (f.noun.Entry == nil || f.noun.Entry.Has("named")) {
		return itemGap
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

// sharedOut tells whether a country takes its part of the loans or grants told before: "CAF approved credits of 5 million. Bolivia will receive 3 million".
func (a *accounts) sharedOut(f *figure, before *Investment) bool {
	return before != nil && f.verb != nil && f.verb.Has("take") && f.verb.Get("kind") == "" && f.noun.Entry == nil && (before.Kind == Loan || before.Kind == Grant)
}

// lend gives a record what only the one before it tells, where both belong together.
func (a *accounts) lend(f *figure, v *Investment, before *Investment) {
	if before == nil {
		return
	}
	goes := f.verb != nil && (f.verb.Has("goes") || a.sharedOut(f, before))
	if f.back || f.preceding >= 0 || goes || a.more(f) {
		if len(v.Investors) == 0 {
			v.Investors = before.Investors
		}
		if len(v.Recipients) == 0 {
			v.Recipients = before.Recipients
		}
		item := f.back && f.noun.Entry == nil && f.verb == nil && !a.partial(f) // each of a list has its own
		if !item && !a.sharedOut(f, before) {
			v.Project = or(v.Project, before.Project)
		}
	}
}
