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
	case frame.Has("take"), frame.Has("seek"), frame.Has("enrols") && a.authority(c.Subject):
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

// admits tells whether a government approves what others put into its country: "the Kenyan government approved three Norwegian projects".
func (a *accounts) admits(f *figure, c *clause.Clause) bool {
	if !a.authority(c.Subject) {
		return false
	}
	for i := c.Verb.End; i < min(f.at.First, c.Verb.End+6); i++ {
		if by := a.countryAt(i); by != nil && by.Adjective {
			h, ok := a.asset(by.End)
			return ok && h.Form&lexicon.PluralForm != 0 && (h.Entry.Has("named") || h.Entry.Get("kind") == string(FDI))
		}
	}
	return false
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
	if c := a.countryAt(first); capital && c != nil && !c.Adjective && a.doc.Class(before)&lexicon.Preposition != 0 && before != f.at.End {
		return a.prepositionEnd(f, first) // "whose companies maintain in Kenya investments of"
	}
	owner := capital || a.possessive(next) || a.bodyAt(next-1) >= 0 || a.countryAt(next-1) != nil && a.countryAt(next-1).Adjective
	for k := next; owner && k <= next+4; k++ {
		h, ok := a.asset(k)
		if !ok || h.Entry.Has("cost") && a.doc.Kinds(int(h.End)).Has(lexicon.Asset) {
			continue // "Norway's total support"
		}
		if !a.flat(next, k) || a.parts(f, next, k) || h.Kind != lexicon.Asset || h.Entry.Has("firm") || h.Entry.Has("cost") {
			break
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

// parts tells whether the verb with which an authority registers or approves stands between tokens first and end: what is before it qualifies no noun behind it.
func (a *accounts) parts(f *figure, first, end int) bool {
	if f.clause < 0 {
		return false
	}
	v := a.clauses.Clauses[f.clause].Verb
	e := v.Frame(lexicon.Investing)
	return e != nil && (e.Has("enrols") || e.Has("assents")) && first <= v.First && v.First < end
}

// firmAt tells whether a company's name ends with token i.
func (a *accounts) firmAt(i int) bool {
	n := a.bodyAt(i)
	return n >= 0 && a.doc.Bodies[n].Kind == "company"
}

// prepositionEnd walks back from a stake over its article and the list that it stands in to a preposition.
func (a *accounts) prepositionEnd(f *figure, first int) end {
	s := a.doc.Sentences[a.doc.SentenceOf(first)]
	plain := 0
	for i := first - 1; i >= s.First && i > first-14; i-- {
		if a.countryAt(i) != nil || a.bodyAt(i) >= 0 || a.is(i, "home") {
			continue
		}
		if a.doc.Is(i, "-") && a.is(i+1, "home") {
			i-- // "from Oslo-based Fjordkraft"
			continue
		}
		switch e, told := a.leadsTo(f, i); {
		case told:
			return e
		case a.doc.Is(i, "of"):
			i-- // the noun before it stands for the country
			continue
		case a.doc.Is(i, ","), a.doc.Is(i, "and"), a.doc.Definite(i), a.doc.Indefinite(i), a.doc.Is(i, "both"):
			continue
		}
		t := a.doc.Tokens[i]
		if plain++; plain > 2 || !t.Is(token.Letter) || a.doc.Class(i) != 0 || t.Is(token.Upper) || a.verbAt(i) {
			return neither
		}
	}
	return neither
}

// leadsTo is the end that the preposition, comma or conjunction at token i leads to; told is false where the walk goes on over it.
func (a *accounts) leadsTo(f *figure, i int) (e end, told bool) {
	switch {
	case a.is(i, "partner"):
		return giver, true
	case a.is(i, "giver"):
		if h, ok := a.endsAt(i); ok && h.Entry.Has("investor") {
			return neither, true // "the largest investor from the EU"
		}
		if a.doc.Is(i, "by") && a.builds(i-1) && f.noun.Entry != nil && !f.noun.Entry.Has("project") {
			return neither, true // "financed by a loan of 5 million and built by Siemens"
		}
		if a.takenBy(f, i) {
			return taker, true
		}
		if a.handledBy(i) || a.doc.Is(i, "from") && a.countryAt(a.pastArticle(i+1)) != nil && a.subjectGives(f) {
			return neither, true
		}
		return giver, true
	case a.is(i, "taker"):
		switch {
		case a.doc.Says(i-1, "according"):
			return neither, true
		case a.is(i-1, "thankful"), a.awarded(f, i):
			return giver, true
		case a.signedIn(f, i):
			return neither, true
		}
		return taker, true
	}
	return a.alsoLeadsTo(f, i)
}

// handledBy tells whether the "by" at token i leads to who manages money, or to what befell those that it is for: "managed by the Fund", "affected by the
// Syrian crisis".
func (a *accounts) handledBy(i int) bool {
	if !a.doc.Is(i, "by") {
		return false
	}
	return a.is(i-1, "handled")
}

// takenBy tells whether the "by" at token i leads to who gets money: "investment attracted by Kenya", "drawn in by".
func (a *accounts) takenBy(f *figure, i int) bool {
	if !a.doc.Is(i, "by") || f.noun.Entry == nil || f.noun.Entry.Has("project") {
		return false
	}
	for k := i - 1; k >= max(0, i-2); k-- {
		if h, ok := a.doc.Longest(k, lexicon.Investing); ok && int(h.End) == i && h.Form&lexicon.Participle != 0 && (h.Entry.Has("take") || h.Entry.Has("enrols")) {
			return true
		}
	}
	return false
}

// subjectGives tells whether the subject of a figure's clause gives it, so that no "from" leads to another who does: "will give 5 million for refugees from".
func (a *accounts) subjectGives(f *figure) bool {
	if f.clause < 0 || f.verb == nil || !f.verb.Has("give") {
		return false
	}
	c := &a.clauses.Clauses[f.clause]
	return !c.Verb.Passive && a.subjectEnd(f, c, f.verb) == giver && a.addAll(&stakes{}, giver, c.Subject.First, c.Subject.End)
}

// signedIn tells whether the "in" at token i leads to where a signing took place: "signed a contract in Luxembourg on 3 May for a loan of".
func (a *accounts) signedIn(f *figure, i int) bool {
	if i > f.at.First || !a.doc.Is(i, "in") || !a.signed(f) {
		return false
	}
	c := a.countryAt(i + 1)
	if c == nil {
		return false
	}
	at := c.End
	if a.doc.Is(at, "on") || a.doc.Is(at, ",") {
		at++
	}
	return a.dated(at) || a.doc.Is(c.End, "for") || a.doc.Is(c.End, "with")
}

// awarded tells whether the "to" at token i leads to who got the making of a project: "the contract for the bridge was awarded to Fjordkraft".
func (a *accounts) awarded(f *figure, i int) bool {
	if f.clause < 0 || f.noun.Entry == nil || !f.noun.Entry.Has("project") || !a.doc.Is(i, "to") {
		return false
	}
	v := a.clauses.Clauses[f.clause].Verb
	return v.Passive && v.End == i && v.Frame(lexicon.Investing) != nil && v.Frame(lexicon.Investing).Has("awards")
}

// alsoLeadsTo is the end that a word of several meanings at token i leads to: with, between, of, a comma.
func (a *accounts) alsoLeadsTo(f *figure, i int) (e end, told bool) {
	fund := f.noun.Entry != nil && f.noun.Entry.Get("kind") == string(Fund)
	switch a.doc.Word(i) {
	case "with":
		if a.lendersOwn(f) {
			return taker, true
		}
		if a.is(i-1, "partner") || a.borrowedWith(f, i) || a.builtWith(i) {
			return giver, true
		}
		if a.signed(f) && f.noun.Entry != nil {
			return taker, true
		}
		return neither, true
	case "between":
		if fund {
			return giver, true
		}
		return neither, true
	case "of":
		if h, ok := a.endsAt(i); a.doc.Is(i-1, "disposal") || ok && h.Entry.Has("investor") {
			return taker, true
		}
		if a.ofGiver(f, i) {
			return giver, true
		}
		return neither, !a.heads(i - 1)
	case ",":
		return neither, !a.member(i - 1) // "In addition, Norway"
	}
	return neither, false
}

// lendersOwn tells whether a loan is told as that of who lends it: "the Fund's fourth loan with the Bank of Lamu".
func (a *accounts) lendersOwn(f *figure) bool {
	if f.noun.Entry == nil || f.noun.Entry.Get("kind") != string(Loan) {
		return false
	}
	for k := int(f.noun.First) - 1; k > 0 && k > int(f.noun.First)-4; k-- {
		if a.possessive(k) {
			return a.bodyAt(k-1) >= 0 && a.isLender([]Stake{a.bodyStake(a.bodyAt(k - 1))})
		}
	}
	return false
}

// borrowedWith tells whether the "with" at token i leads to the bank of a loan: "a loan with the Development Bank".
func (a *accounts) borrowedWith(f *figure, i int) bool {
	if f.noun.Entry == nil || f.noun.Entry.Get("kind") != string(Loan) || a.lenderSigns(f) {
		return false
	}
	for k := i + 1; k < i+3; k++ {
		if n := a.bodyAt(k); n >= 0 {
			return a.doc.Bodies[n].Kind == "bank"
		}
	}
	return false
}

// builds tells whether token i is a verb that only makes things.
func (a *accounts) builds(i int) bool {
	h, ok := a.doc.Longest(i, lexicon.Investing)
	return ok && h.Entry.Has("build") && !h.Entry.Has("give")
}

// ofGiver tells whether the "of" at token i leads to who gives: "the interest of the Karam Group in", "the contributions of Norway", "a credit
// line of 3 million euros, of the Bank".
func (a *accounts) ofGiver(f *figure, i int) bool {
	if a.doc.Is(i-1, ",") && i-1 == f.at.End && f.noun.Entry != nil {
		return f.noun.Entry.Get("kind") == string(Loan)
	}
	h, ok := a.endsAt(i)
	if !ok {
		return false
	}
	switch k := InvestmentKind(h.Entry.Get("kind")); {
	case k == FDI:
		return true
	case k == Grant, k == Loan, h.Entry.Has("project") && a.firmAt(a.pastArticle(i+1)):
		return h.First == f.noun.First // "the plant of Fjordkraft", but "for the support of Kenyan schools"
	}
	return h.Entry.Has("operator") || h.Entry.Has("coowned") && (f.noun.Entry == nil || !lent(InvestmentKind(f.noun.Entry.Get("kind"))))
}

// builtWith tells whether the "with" at token i leads to a firm with which another builds: "built by Fjordkraft with Kenfarm Ltd".
func (a *accounts) builtWith(i int) bool {
	n := a.clauseAt(i)
	return n >= 0 && makes(a.clauses.Clauses[n].Verb.Frame(lexicon.Investing)) && a.firmAt(a.pastArticle(i+1))
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
