package communique

import (
	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// ventures records the projects that a named company or bank builds, finances or supports in another country where no sum is told:
// "Norway's Fjordkraft will build a wind farm in Kenya", "has supported 23 projects in Senegal".
func (a *accounts) ventures() {
	for n := range a.clauses.Clauses {
		c := &a.clauses.Clauses[n]
		if e := c.Verb.Frame(lexicon.Investing); e != nil && (e.Has("build") || e.Has("operator") || e.Has("run") || e.Has("seek")) && !c.Verb.Negated && !a.sumOf(n) {
			if a.venture(n, c, e) {
				continue
			}
		}
		a.outlet(n)
	}
}

// sumIn tells whether a sentence names a sum of money: its figures tell of what is built.
func (a *accounts) sumIn(sentence int) bool {
	s := a.doc.Sentences[sentence]
	n := mention.From(a.doc.Money, s.First)
	return n < len(a.doc.Money) && a.doc.Money[n].First < min(s.End, s.First+2*breadth)
}

// sumOf tells whether a sum of its sentence may be what clause n tells of: it stands in it, in a clause that it governs or is governed by, or in
// one that shares its subject.
func (a *accounts) sumOf(n int) bool {
	s := a.doc.Sentences[a.clauses.Clauses[n].Sentence]
	first := mention.From(a.doc.Money, s.First)
	for m := first; m < min(len(a.doc.Money), first+8) && a.doc.Money[m].First < s.End; m++ {
		of := a.clauseAt(a.doc.Money[m].First)
		if of < 0 || a.under(of, n) || a.under(n, of) && !a.contrasts(n) {
			return true
		}
	}
	return false
}

// contrasts tells whether a clause only stands beside the one that it opens behind and has a subject of its own: "while Fjordkraft is studying a line".
func (a *accounts) contrasts(n int) bool {
	c := &a.clauses.Clauses[n]
	return c.Kind == clause.Subordinate && !c.Subject.Empty() && c.Verb.Finite() && a.cue(c.Subject.First-1, "contrast")
}

// under tells whether clause n is clause of, or stands in it.
func (a *accounts) under(n, of int) bool {
	for k := 0; n >= 0 && k < 8; k++ {
		if n == of {
			return true
		}
		n = a.clauses.Clauses[n].Parent
	}
	return false
}

// venture makes the record of a clause whose verb builds, if builder and site are told and of different countries; it tells whether there is one.
func (a *accounts) venture(n int, c *clause.Clause, verb *lexicon.Entry) bool {
	at, by := a.building(c), a.builders(c)
	if at.Entry == nil {
		return false
	}
	part := a.takesPart(c, int(at.First))
	if len(by) == 0 && (makes(verb) || part) {
		by = a.stateThatBuilds(c)
	}
	if len(by) == 0 {
		return false
	}
	s := a.doc.Sentences[c.Sentence]
	name, count := a.project(int(at.First), int(at.End), s.First)
	to := a.site(int(at.End), s.End)
	if to == "" {
		to = a.otherSide(int(at.First), by[0])
	}
	if to == "" && part {
		to = a.whereabouts(int(at.First), s, by[0].Country)
	}
	if to == "" || by[0].Country == to || name == "" && count.Value == 0 {
		return false
	}
	f := figure{sentence: c.Sentence, clause: n, preceding: -1, noun: at, verb: verb, at: mention.Span{First: int(at.First), End: int(at.End)}}
	f.scope = mention.Span{First: max(s.First, f.at.First-breadth), End: min(s.End, f.at.End+breadth)}
	v := Investment{
		Kind: Project, Investors: by, Recipients: []Stake{{Country: to}}, Project: name, Count: count,
		Status: a.ventureStatus(&f, c), Period: a.period(&f), Evidence: a.proof(min(c.Verb.First, f.at.First), max(c.Verb.End, f.at.End), verb.Rule),
	}
	if a.priceTold(c.Sentence+1, &v) {
		return true
	}
	if sum := a.outlayTold(c.Sentence); sum != nil {
		v.Amount, v.Evidence, sum.recorded = a.amount(sum), append(v.Evidence, a.shown(sum)), true
	}
	if verb.Has("give") && a.isLender(by) && c.Verb.Form&lexicon.Gerund != 0 {
		v.Kind = Loan // "is considering financing of the railway"
	}
	a.article.Investments = append(a.article.Investments, v)
	return true
}

// takesPart tells whether it is a part of the thing at token i that the verb of a clause tells of: "considers participation in the port".
func (a *accounts) takesPart(c *clause.Clause, i int) bool {
	for k := max(c.Verb.End, i-window/2); k < i; k++ {
		if a.is(k, "part") && a.doc.Is(k+1, "in") {
			return true
		}
	}
	return false
}

// abroad is the country that a release comes from, where a firm is at home in another and no site is told.
func (a *accounts) abroad(at int, from Country) Country {
	if home := a.homeland(at); from != "" && len(home) > 0 && home[0] != from {
		return home[0]
	}
	return ""
}

// otherSide is the country where a thing of unknown site stands: the one that the release comes from, or for a firm the other one that it is about.
func (a *accounts) otherSide(at int, by Stake) Country {
	if to := a.abroad(at, by.Country); to != "" || by.Country == "" || by.Name == "" {
		return to
	}
	if pair := a.completed([]Country{by.Country}, at); len(pair) == 2 && a.bilateral(pair) {
		return pair[1]
	}
	return ""
}

// ventureStatus is what a verb that builds tells of its project: what was built is there.
func (a *accounts) ventureStatus(f *figure, c *clause.Clause) Status {
	if f.verb != nil && f.verb.Has("run") {
		return Realised
	}
	if v := c.Verb; v.Tense == clause.Past || v.Perfect {
		return Realised
	}
	return a.statusOf(f)
}

// building is the noun of the project that a clause's verb builds: its object, what it has or seeks a part of, or its subject in the passive. A project
// without a name of its own counts where several are counted.
func (a *accounts) building(c *clause.Clause) (hit lexicon.Hit) {
	first, end := c.Verb.End, min(c.Verb.End+12, a.doc.Sentences[c.Sentence].End)
	if c.Verb.Passive {
		first, end = c.Subject.First, c.Subject.End
	}
	for i := first; i < end; i++ {
		if a.doc.Class(i)&(lexicon.Preposition|lexicon.Relative) != 0 && a.countryAt(i) == nil && (i == first || !a.is(i-1, "part")) && !a.financing(c, i) {
			next := a.beside(i, end)
			if next == i {
				break
			}
			i = next
		}
		if h, ok := a.buildingAt(i, c.Sentence); ok {
			return h
		}
	}
	if which := c.Subject.First - 1; (c.Kind == clause.Relative || c.Kind == clause.That) && a.doc.Class(which)&(lexicon.Relative|lexicon.That) != 0 {
		for i := which - 1; i >= 0 && i > which-7; i-- {
			if h, ok := a.buildingAt(i, c.Sentence); ok {
				return h // "the plant that Fjordkraft operates"
			}
		}
	}
	return hit
}

// buildingAt is the noun at token i of a project that can be told from others.
func (a *accounts) buildingAt(i, sentence int) (lexicon.Hit, bool) {
	h, ok := a.asset(i)
	return h, ok && h.Entry.Has("project") && !a.is(i, "area") && a.single(h, a.doc.Sentences[sentence].First)
}

// financing tells whether the "of" at token i belongs to "financing of the railway".
func (a *accounts) financing(c *clause.Clause, i int) bool {
	return i == c.Verb.End && a.doc.Is(i, "of") && c.Verb.Form&lexicon.Gerund != 0
}

// single tells whether the noun of a project tells of one that can be told from others: not "the project", nor "projects" without a number.
func (a *accounts) single(h lexicon.Hit, first int) bool {
	if !h.Entry.Has("named") || h.Form&lexicon.PluralForm != 0 {
		return true
	}
	name, _ := a.project(int(h.First), int(h.End), first)
	return proper(name)
}

// beside is behind the place or the partner that a preposition at token i leads to, between a verb and its object: "will open in Nairobi a plant",
// "is building with Fjordkraft a plant"; i where it leads to something else.
func (a *accounts) beside(i, end int) int {
	if !a.doc.Is(i, "in") && !a.doc.Is(i, "at") && !a.doc.Is(i, "with") && !a.doc.Is(i, "near") {
		return i
	}
	next := a.pastArticle(i + 1)
	for next < end && (a.doc.Has(next, token.Upper) || a.countryAt(next) != nil) {
		next++
	}
	if next == a.pastArticle(i+1) || a.doc.Class(next)&(lexicon.Determiner|lexicon.Quantifier) == 0 && !a.doc.Has(min(next, len(a.doc.Tokens)-1), token.Digit) {
		return i
	}
	return next
}

// builders are the companies and banks that are a clause's subject, or that of the clause around its infinitive; in the passive its agent.
func (a *accounts) builders(c *clause.Clause) []Stake {
	s := a.doneBy(c)
	if c.Verb.Passive {
		return a.firmsOf(s)
	}
	if a.promised(c, giver, s) {
		return a.firmsOf(s) // "the wish of Fjordkraft to expand"
	}
	for n := 0; n < 3 && len(s.investors) == 0; n++ {
		if firm, ok := a.stranger(c); ok {
			s.add(giver, firm)
		} else {
			a.addAll(s, giver, c.Subject.First, c.Subject.End)
		}
		if c.Parent < 0 || c.Kind != clause.Infinitive {
			break
		}
		c = &a.clauses.Clauses[c.Parent]
	}
	return a.firmsOf(s)
}

// doneBy are those behind the "by" of a passive.
func (a *accounts) doneBy(c *clause.Clause) *stakes {
	s := &stakes{}
	for _, p := range c.After {
		if c.Verb.Passive && p.Prep >= 0 && a.doc.Is(p.Prep, "by") {
			a.addAll(s, giver, p.First, p.End)
		}
	}
	return s
}

// stateThatBuilds is the country that is the subject or the agent of a clause, or whose government is: "Norway will develop the port of Lamu".
func (a *accounts) stateThatBuilds(c *clause.Clause) []Stake {
	s := a.doneBy(c)
	if !c.Verb.Passive {
		a.addAll(s, giver, c.Subject.First, c.Subject.End)
	}
	if len(s.investors) != 1 || s.investors[0].Name != "" {
		return nil
	}
	return s.investors
}

// stranger is the firm of which nothing is known but the name that a clause's subject begins with, and where it is at home: "Fjordkraft of Norway", "and
// Fjordkraft is building".
func (a *accounts) stranger(c *clause.Clause) (s Stake, ok bool) {
	first, stop := a.unknown(c.Subject)
	if stop == first {
		return s, false
	}
	from := a.apposition(stop)
	s = Stake{Name: a.doc.Slice(first, stop), Country: from}
	return s, from != "" || stop > first+1 || first > a.doc.Sentences[c.Sentence].First
}

// firmsOf are the investors, if each is a company, a bank or a body of several countries.
func (a *accounts) firmsOf(s *stakes) []Stake {
	for _, stake := range s.investors {
		if stake.Name == "" || !a.isBank([]Stake{stake}) && !a.isCompany([]Stake{stake}) && stake.Country == "" {
			return nil
		}
	}
	return s.investors
}

// site is the country that "in" behind token i tells, by itself or by a place of it.
func (a *accounts) site(i, end int) Country {
	for end = min(end, i+window); i < end; i++ {
		if !a.doc.Is(i, "in") && !a.doc.Is(i, "near") && !a.doc.Is(i, "at") && !a.doc.Is(i, "across") {
			continue
		}
		for k := i + 1; k < end && k < i+7; k++ {
			if c := a.countryAt(k); c != nil && !c.Adjective {
				return Country(c.Code)
			}
			if code := a.cityAt(k); code != "" {
				return code
			}
		}
	}
	return ""
}
