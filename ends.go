package communique

import (
	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// An end tells which end of an investment a mention is.
type end uint8

const (
	neither end = iota
	giver
	taker
)

// aside tells whether a stake stands in a clause that tells of something else, or only qualifies a noun: "EU member states".
func (a *accounts) aside(f *figure, first, next int) bool {
	if n := a.clauseAt(first); n >= 0 && n != f.clause {
		c := &a.clauses.Clauses[n]
		if a.later(f, n) {
			return true
		}
		if (c.Kind == clause.Relative || c.Kind == clause.Subordinate) && !a.with(f, first) {
			return true
		}
	}
	if _, capital := a.asset(next); capital {
		return false // "a 5 million euro EU loan"
	}
	c := a.countryAt(first)
	return c != nil && !c.Adjective && next < len(a.doc.Tokens) && a.doc.Has(next, token.Letter) && !a.doc.Has(next, token.Upper) && a.doc.Class(next) == 0 && a.date[next] == 0 && !a.verbAt(next)
}

// later tells whether clause n begins behind a figure and tells of something else: "will give 5 million, and will open a centre for Kenyans".
func (a *accounts) later(f *figure, n int) bool {
	c := &a.clauses.Clauses[n]
	if f.clause < 0 || a.opens(n) < f.at.End || c.Verb.Empty() || c.Kind == clause.Participle || c.Kind == clause.Infinitive {
		return false
	}
	for k := 0; n >= 0 && k < 8; k++ {
		if n == f.clause {
			return false
		}
		n = a.clauses.Clauses[n].Parent
	}
	return true
}

// apposed tells whether a figure's noun explains what its clause tells: "the firm opened a plant, an investment of".
func (a *accounts) apposed(f *figure) bool {
	if f.clause < 0 || f.noun.Entry.Kind != lexicon.Asset {
		return false
	}
	v := a.clauses.Clauses[f.clause].Verb
	if f.noun.Entry.Get("kind") == string(FDI) && (v.Copula || v.Empty() || v.First > f.at.First) {
		return true // "Switzerland, with a stock of", "is among the investors, with"
	}
	if e := v.Frame(lexicon.Investing); e != nil && e.Has("run") && v.First < f.at.First {
		return v.Passive || !e.Has("enrols")
	}
	operator := v.Frame(lexicon.Investing) != nil && v.Frame(lexicon.Investing).Has("operator") // "is considering an investment of"
	trade := v.Frame(lexicon.Trading)
	object := trade == nil || trade.Has("measure") && int(f.noun.First) >= v.End // "made a grant of"
	return !v.Empty() && v.First < f.at.First && !v.Passive && !v.Copula && object && (operator || v.Frame(lexicon.Saying) == nil)
}

// government tells whether a phrase is the government of the country that the release comes from: "the State", "the Government".
func (a *accounts) government(p clause.Phrase) bool {
	if p.Empty() {
		return false
	}
	return a.is(p.End-1, "government") && p.End-p.First <= 2
}

// subjectEnd is the end that the subject of a clause is.
func (a *accounts) subjectEnd(f *figure, c *clause.Clause, frame *lexicon.Entry) end {
	money := c.Subject.First <= f.at.First && f.at.End <= c.Subject.End
	if h := f.noun; h.Entry != nil && c.Verb.Passive && c.Subject.First <= int(h.First) && int(h.End) <= c.Subject.End && a.doc.Is(int(h.End), "of") {
		for i := c.Subject.First; i < int(h.First) && i < c.Subject.First+6; i++ {
			money = money || a.possessive(i) // "Norway's grant of 5 million was paid out"
		}
	}
	switch {
	case money || frame.Has("worth"):
		return neither
	case frame.Has("take"), frame.Has("seek"), frame.Has("enrols") && a.lets(f, c.Subject):
		if c.Verb.Passive {
			return neither
		}
		return taker
	case c.Verb.Passive:
		if frame.Has("build") || frame.Has("buy") {
			return neither
		}
		return taker
	case frame.Has("assents") && (a.borrows(f, c) || a.admits(f, c)):
		return taker
	}
	return giver
}

// borrows tells whether who approves a loan is to take it: it is from somebody, or a government approves it that names no other country for it.
func (a *accounts) borrows(f *figure, c *clause.Clause) bool {
	if f.noun.Entry == nil || f.noun.Entry.Get("kind") != string(Loan) {
		return false
	}
	rules := c.Subject.End > 0 && (a.is(c.Subject.End-1, "government") || a.is(c.Subject.End-1, "chamber"))
	for i := f.at.End; i < f.scope.End; i++ {
		if a.doc.Is(i, "from") {
			return true
		}
		rules = rules && (a.countryAt(i) == nil || a.doc.Is(i-1, "from"))
	}
	return rules
}

// admits tells whether a government approves what others put into its country: "the Kenyan government approved three Norwegian projects", "approved
// foreign investments of 5 million".
func (a *accounts) admits(f *figure, c *clause.Clause) bool {
	if !a.authority(c.Subject) {
		return false
	}
	if a.inward(f) {
		return true
	}
	for i := c.Verb.End; i < min(f.at.First, c.Verb.End+6); i++ {
		if by := a.countryAt(i); by != nil && by.Adjective {
			h, ok := a.asset(by.End)
			return ok && h.Form&lexicon.PluralForm != 0 && (h.Entry.Has("named") || h.Entry.Get("kind") == string(FDI))
		}
	}
	return false
}

// inward tells whether a figure is foreign investment as such, which whoever approves or registers it gets.
func (a *accounts) inward(f *figure) bool {
	return f.noun.Entry != nil && f.noun.Entry.Name == "direct investment"
}

// lets tells whether a phrase is an authority, or a country whose foreign investment a figure is: what it registers is put into it.
func (a *accounts) lets(f *figure, p clause.Phrase) bool {
	return a.authority(p) || a.inward(f) && a.byName(p.End-1)
}

// authority tells whether a phrase is a government, or a body of one.
func (a *accounts) authority(p clause.Phrase) bool {
	for i := p.First; i < p.End; i++ {
		if n := a.bodyAt(i); n >= 0 && a.doc.Bodies[n].Kind == "ministry" {
			return true
		}
	}
	return !p.Empty() && (a.is(p.End-1, "government") || a.is(p.End-1, "chamber"))
}

// promoted tells whether an authority that brings investment into its country stands in tokens [first, end), and a figure is such: "the Kenya Investment
// Authority arranged three projects worth 5 million".
func (a *accounts) promoted(f *figure, first, end int) bool {
	if f.noun.Entry == nil || f.noun.Kind != lexicon.Asset || lent(InvestmentKind(f.noun.Entry.Get("kind"))) && f.noun.Entry.Get("kind") != string(OtherInvestment) {
		return false
	}
	for i := first; i < end; i++ {
		if n := a.bodyAt(i); n >= 0 && a.doc.Bodies[n].Kind == "ministry" {
			return a.calledBy(a.bodyName(n)).invests
		}
	}
	return false
}

// role is the end that the stake of tokens [first, next) is: by the noun of capital that it qualifies, else by the preposition before it.
func (a *accounts) role(f *figure, first, next int) end {
	if c := a.countryAt(first); c != nil && c.Adjective && first == f.at.End+1 && a.doc.Is(f.at.End, "for") {
		return taker // "another 4 million for Syrian medical aid"
	}
	_, capital := a.asset(next)
	before := a.beforeArticle(first) - 1
	if first > f.at.End && a.doc.Is(before, "of") && a.percentBefore(before) {
		return neither // "5 million, or 9 per cent of Kenya's foreign investment"
	}
	if c := a.countryAt(first); capital && c != nil && !c.Adjective && a.doc.Class(before)&lexicon.Preposition != 0 && before != f.at.End {
		return a.prepositionEnd(f, first) // "whose companies maintain in Kenya investments of"
	}
	owner := capital || a.possessive(next) || a.bodyAt(next-1) >= 0 || a.countryAt(next-1) != nil && a.countryAt(next-1).Adjective
	for k := next; owner && k <= next+4; k++ {
		h, ok := a.asset(k)
		if !ok || h.Entry.Has("cost") && a.doc.Kinds(int(h.End)).Has(lexicon.Asset) {
			continue // "Norway's total support"
		}
		if !a.flat(next, k) || h.Kind != lexicon.Asset || h.Entry.Has("firm") || h.Entry.Has("cost") {
			break
		}
		if h.Entry.Has("investor") && a.possessive(next) {
			return taker // "was Kenya's largest source of investment, contributing"
		}
		if h.Entry.Has("named") && h.Form&lexicon.PluralForm != 0 && !a.enrolled(f) {
			return giver // "seven Norwegian projects"
		}
		if h.Entry.Has("inflow") && (!a.is(int(h.End), "taker") || a.dated(int(h.End)+1)) {
			return taker // "Kenya's inflows from Norway", not "Norwegian inflows to Kenya"
		}
		if h.Entry.Has("project") && a.possessive(next) && a.firmAt(next-1) || h.First == f.noun.First && a.ofLender(f) {
			return giver // "Eni's plant", "the IMF programme"
		}
		if h.Entry.Has("project") || h.Entry.Has("need") {
			if a.enrolled(f) {
				return neither
			}
			return taker
		}
		return giver
	}
	return a.prepositionEnd(f, first)
}

// firmAt tells whether a company's name ends with token i.
func (a *accounts) firmAt(i int) bool {
	n := a.bodyAt(i)
	return n >= 0 && a.doc.Bodies[n].Kind == "company"
}

// member tells whether token i, before a comma, may end a member of a list of stakes: a name, or the bracket behind one.
func (a *accounts) member(i int) bool {
	return i >= 0 && a.doc.Has(i, token.Upper)
}

// heads tells whether the word at token i stands for the country behind its "of".
func (a *accounts) heads(i int) bool { return a.is(i, "stands") }

// verbAt tells whether a verb group holds token i.
func (a *accounts) verbAt(i int) bool {
	n := a.clauseAt(i)
	if n < 0 {
		return false
	}
	v := a.clauses.Clauses[n].Verb
	return v.First <= i && i < v.End
}

// lenderSigns tells whether the subject of a figure's clause lends, so that whoever signs with it borrows: "The Fund signed a loan with the Bank of Lamu".
func (a *accounts) lenderSigns(f *figure) bool {
	if f.clause < 0 {
		return false
	}
	by, subject := &stakes{}, a.clauses.Clauses[f.clause].Subject
	a.addAll(by, giver, subject.First, subject.End)
	return a.isLender(by.investors)
}
