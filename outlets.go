package communique

import (
	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
)

// This file reads the presence of one company or body in another country: "Fjordkraft, present in Kenya since 1959", "will open an office in
// Nairobi".

// outlet records what a clause tells of a place of business that its subject opens, or of its being there.
func (a *accounts) outlet(n int) {
	c := &a.clauses.Clauses[n]
	if c.Verb.Empty() || c.Verb.Negated {
		return
	}
	at, verb := mention.Span{}, c.Verb.Frame(lexicon.Investing)
	switch {
	case verb != nil && verb.Has("build") && !c.Verb.Passive:
		at = a.placeOfBusiness(c.Verb.End, c.Sentence)
	case c.Verb.Copula && a.is(c.Verb.End, "present") && !a.doc.Is(c.Verb.End, "presence"):
		at = mention.Span{First: c.Verb.First, End: c.Verb.End + 1}
	}
	if at.Empty() || a.sumIn(c.Sentence) {
		return
	}
	by := a.builders(c)
	if len(by) != 1 {
		return
	}
	to := a.site(at.End-1, a.doc.Sentences[c.Sentence].End)
	if to == "" {
		to = a.hereabouts(at.End, by[0].Country)
	}
	if to == "" || to == by[0].Country {
		return
	}
	a.settled(n, c, by, to, at)
}

// settled adds the record of an outlet.
func (a *accounts) settled(n int, c *clause.Clause, by []Stake, to Country, at mention.Span) {
	f := figure{sentence: c.Sentence, clause: n, preceding: -1, at: at, verb: c.Verb.Frame(lexicon.Investing)}
	s := a.doc.Sentences[c.Sentence]
	f.scope = mention.Span{First: max(s.First, at.First-breadth), End: min(s.End, at.End+breadth)}
	v := Investment{Kind: Presence, Investors: by, Recipients: []Stake{{Country: to}}, Status: a.ventureStatus(&f, c), Period: a.period(&f)}
	rule := "en/around.txt#present"
	if c.Verb.Copula {
		v.Companies, v.Status = []string{by[0].Name}, Realised
	} else {
		v.Project, rule = a.doc.Slice(at.First, a.located(at.End)), f.verb.Rule
	}
	v.Evidence = []Evidence{a.evidence(min(c.Verb.First, at.First), max(c.Verb.End, at.End), rule)}
	a.article.Investments = append(a.article.Investments, v)
}

// placeOfBusiness is the noun phrase of an outlet that is the object behind token i: "a representative office".
func (a *accounts) placeOfBusiness(i, sentence int) mention.Span {
	end := min(i+6, a.doc.Sentences[sentence].End)
	for k := i; k < end; k++ {
		if a.doc.Class(k)&(lexicon.Preposition|lexicon.Relative) != 0 {
			break
		}
		if a.is(k, "outlet") {
			first := k
			for first > i && a.doc.Class(first-1) == 0 {
				first--
			}
			return mention.Span{First: first, End: k + 1}
		}
	}
	return mention.Span{}
}

// hereabouts is the country that "in the country" or an adjective before a market behind token i tells.
func (a *accounts) hereabouts(i int, from Country) Country {
	for k := i; k < min(i+5, len(a.doc.Tokens)); k++ {
		if c := a.countryAt(k); c != nil && Country(c.Code) != from {
			return Country(c.Code)
		}
		if a.doc.Is(k, "country") || a.doc.Is(k, "there") {
			if pair := a.completed([]Country{from}, i); len(pair) == 2 {
				return pair[1]
			}
		}
	}
	return ""
}
