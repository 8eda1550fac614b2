package communique

import (
	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
)

// This file reads the presence of one company or body in another country: "Fjordkraft, present in Kenya since 1959", "has been operating in
// Nairobi since 1974", "will open an office in Nairobi".

// outlet records what a clause tells of a place of business that its subject opens, or of its being there.
func (a *accounts) outlet(n int) {
	c := &a.clauses.Clauses[n]
	if c.Verb.Empty() || c.Verb.Negated {
		return
	}
	at := a.placeOfPresence(c)
	if at.Empty() || a.sumOf(n) {
		return
	}
	by := a.builders(c)
	if len(by) == 0 {
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

// placeOfPresence is the place of business that a clause's verb opens, or the words that tell that its subject is there.
func (a *accounts) placeOfPresence(c *clause.Clause) mention.Span {
	end := c.Verb.End
	verb := c.Verb.Frame(lexicon.Investing)
	for a.doc.Class(end)&(lexicon.Quantifier|lexicon.Adverb) != 0 {
		end++ // "are all active"
	}
	switch {
	case verb != nil && verb.Has("build") && !c.Verb.Passive:
		return a.placeOfBusiness(c.Verb.End, c.Sentence)
	case c.Verb.Copula && a.is(end, "settled"):
		return mention.Span{First: c.Verb.First, End: end + 1}
	case verb != nil && verb.Has("run") && !verb.Has("noun") && !c.Verb.Passive && c.Verb.Modal < 0 && a.doneIn(end):
		return mention.Span{First: c.Verb.First, End: c.Verb.End}
	}
	return mention.Span{}
}

// doneIn tells whether "in" stands right behind a verb that ends before token i, or behind those whom it employs there.
func (a *accounts) doneIn(i int) bool {
	for k := i; k < i+7; k++ {
		if a.doc.Is(k, "in") {
			return k == i || a.placed(a.pastArticle(k+1)) != ""
		}
		if a.doc.Class(k)&(lexicon.Preposition|lexicon.Conjunction|lexicon.Relative) != 0 {
			return false
		}
	}
	return false
}

// presentFirms records the companies of which "present in" or "active in" is said right behind a comma: "Fjordkraft, present in Kenya since 1959".
func (a *accounts) presentFirms() {
	for n := range a.doc.Bodies {
		b := &a.doc.Bodies[n]
		at := b.End
		if !b.Acronym.Empty() && b.Acronym.First == at+1 {
			at = b.Acronym.End + 1
		}
		if b.Kind != "company" && b.Kind != "bank" || !a.doc.Is(at, ",") || !a.is(at+1, "settled") || !a.doc.Is(at+2, "in") {
			continue
		}
		by := a.bodyStake(n)
		to := a.site(at+2, a.doc.Sentences[a.doc.SentenceOf(at)].End)
		if to == "" {
			to = a.hereabouts(at+2, by.Country)
		}
		if to == "" || to == by.Country {
			continue
		}
		a.article.Investments = append(a.article.Investments, Investment{
			Kind: Presence, Investors: []Stake{by}, Recipients: []Stake{{Country: to}}, Companies: []string{by.Name}, Status: Realised,
			Period: a.presentIn(b.First, at+3), Evidence: a.proof(b.First, at+2, "en/around.txt#active"),
		})
	}
}

// settled adds the record of an outlet.
func (a *accounts) settled(n int, c *clause.Clause, by []Stake, to Country, at mention.Span) {
	f := figure{sentence: c.Sentence, clause: n, preceding: -1, at: at, verb: c.Verb.Frame(lexicon.Investing)}
	s := a.doc.Sentences[c.Sentence]
	f.scope = mention.Span{First: max(s.First, at.First-breadth), End: min(s.End, at.End+breadth)}
	v := Investment{Kind: Presence, Investors: by, Recipients: []Stake{{Country: to}}, Status: a.ventureStatus(&f, c), Period: a.period(&f)}
	rule := "en/around.txt#present"
	if c.Verb.Copula || f.verb == nil || f.verb.Has("run") {
		v.Status = Realised
		for _, s := range by {
			v.Companies = append(v.Companies, s.Name)
		}
	} else {
		rule = f.verb.Rule
		if v.Count = a.countBefore(at.End-1, c.Verb.End); v.Count.Value > 1 {
			v.Count.Of = a.doc.Slice(at.End-1, at.End) // "has opened eleven shops"
		} else {
			v.Count, v.Project = Count{}, a.doc.Slice(at.First, a.located(at.End))
		}
	}
	v.Evidence = a.proof(min(c.Verb.First, at.First), max(c.Verb.End, at.End), rule)
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
		if c := a.countryAt(k); c != nil {
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
