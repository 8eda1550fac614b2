package communique

import (
	"sort"
	"strings"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
)

// ventures records the projects that a named company or bank builds, finances or supports in another country where no sum is told:
// "Norway's Fjordkraft will build a wind farm in Kenya", "has supported 23 projects in Senegal".
func (a *accounts) ventures() {
	for n := range a.clauses.Clauses {
		c := &a.clauses.Clauses[n]
		if e := c.Verb.Frame(lexicon.Investing); e != nil && (e.Has("build") || e.Has("operator") || e.Has("run") || e.Has("seek")) && !c.Verb.Negated && !a.sumIn(c.Sentence) {
			a.venture(n, c, e)
		}
		a.outlet(n)
	}
}

// sumIn tells whether a sentence names a sum of money: its figures tell of what is built.
func (a *accounts) sumIn(sentence int) bool {
	s := a.doc.Sentences[sentence]
	n := sort.Search(len(a.doc.Money), func(n int) bool { return a.doc.Money[n].End > s.First })
	return n < len(a.doc.Money) && a.doc.Money[n].First < min(s.End, s.First+2*breadth)
}

// venture makes the record of a clause whose verb builds, if builder and site are told and of different countries.
func (a *accounts) venture(n int, c *clause.Clause, verb *lexicon.Entry) {
	at, by := a.building(c), a.builders(c)
	if len(by) == 0 && makes(verb) {
		by = a.stateThatBuilds(c)
	}
	if at.Entry == nil || len(by) == 0 {
		return
	}
	s := a.doc.Sentences[c.Sentence]
	name, count := a.project(int(at.First), int(at.End), s.First)
	to := a.site(int(at.End), s.End)
	if to == "" {
		to = a.abroad(int(at.First), by[0].Country)
	}
	if to == "" || by[0].Country == to || name == "" && count.Value == 0 || strings.Contains(name, "-") && a.toldOf(name) {
		return
	}
	if a.priceTold(c.Sentence+1, by[0], name) {
		return
	}
	f := figure{sentence: c.Sentence, clause: n, preceding: -1, noun: at, verb: verb, at: mention.Span{First: int(at.First), End: int(at.End)}}
	f.scope = mention.Span{First: max(s.First, f.at.First-breadth), End: min(s.End, f.at.End+breadth)}
	a.article.Investments = append(a.article.Investments, Investment{
		Kind: Project, Investors: by, Recipients: []Stake{{Country: to}}, Project: name, Count: count,
		Status: a.ventureStatus(&f, c), Period: a.period(&f), Evidence: a.proof(min(c.Verb.First, f.at.First), max(c.Verb.End, f.at.End), verb.Rule),
	})
}

// abroad is the country that a release comes from, where a firm is at home in another and no site is told.
func (a *accounts) abroad(at int, from Country) Country {
	if home := a.homeland(at); from != "" && len(home) > 0 && home[0] != from {
		return home[0]
	}
	return ""
}

// priceTold gives the name of a project to the sum that the next sentence tells of it: "The company is to put 120 million euros into the project."
func (a *accounts) priceTold(sentence int, by Stake, name string) bool {
	if sentence >= len(a.doc.Sentences) || !a.sumIn(sentence) || !a.recordedIn(sentence) {
		return false
	}
	s := a.doc.Sentences[sentence]
	for i := s.First; i < min(s.End, s.First+breadth); i++ {
		h, ok := a.asset(i)
		if !ok || !h.Entry.Has("project") || !a.doc.Is(i-1, "the") && !a.doc.Is(i-1, "The") {
			continue
		}
		for _, f := range a.figuresIn(sentence) {
			if !f.recorded {
				continue
			}
			v := &a.article.Investments[f.record]
			if len(v.Investors) == 0 || v.Investors[0] == by {
				v.Kind, v.Investors = Project, []Stake{by}
				if v.Project == "" {
					v.Project = name
				}
				return true
			}
		}
	}
	return false
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

// building is the noun of the project that a clause's verb builds: its object, or its subject in the passive. A project without a name of its own
// counts where several are counted.
func (a *accounts) building(c *clause.Clause) (hit lexicon.Hit) {
	first, end := c.Verb.End, min(c.Verb.End+12, a.doc.Sentences[c.Sentence].End)
	if c.Verb.Passive {
		first, end = c.Subject.First, c.Subject.End
	}
	for i := first; i < end; i++ {
		if a.doc.Class(i)&(lexicon.Preposition|lexicon.Relative) != 0 && a.countryAt(i) == nil && (i == first || !a.is(i-1, "part")) {
			break
		}
		if h, ok := a.asset(i); ok && h.Entry.Has("project") && (!h.Entry.Has("named") || h.Form&lexicon.PluralForm != 0) {
			return h
		}
	}
	return hit
}

// builders are the companies and banks that are a clause's subject, or that of the clause around its infinitive; in the passive its agent.
func (a *accounts) builders(c *clause.Clause) []Stake {
	s := &stakes{}
	if c.Verb.Passive {
		for _, p := range c.After {
			if p.Prep >= 0 && a.doc.Is(p.Prep, "by") {
				a.addAll(s, giver, p.First, p.End)
			}
		}
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

// stateThatBuilds is the country that is the subject or the agent of a clause, or whose government is: "Norway will develop the port of Lamu".
func (a *accounts) stateThatBuilds(c *clause.Clause) []Stake {
	s := &stakes{}
	if c.Verb.Passive {
		for _, p := range c.After {
			if p.Prep >= 0 && a.doc.Is(p.Prep, "by") {
				a.addAll(s, giver, p.First, p.End)
			}
		}
	} else {
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
	from := or(a.originBehind(stop), a.apposition(stop))
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
