package communique

import (
	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/text"
)

// This file reads who gives a figure where a word only points at them: "whose investment", "its loan", "we will invest".

// byOwner is who gives a figure by the word before its noun, or by the pronoun that is the subject of its verb.
func (a *accounts) byOwner(f *figure) []Stake {
	if f.noun.Entry != nil && f.noun.Entry.Get("kind") == string(FDI) {
		if by := a.ofFirms(f); len(by) > 0 {
			return by
		}
	}
	if f.noun.Entry != nil && f.noun.Entry.Kind == lexicon.Asset && !f.noun.Entry.Has("project") && !f.noun.Entry.Has("need") {
		start := a.modifiers(int(f.noun.First), a.doc.Sentences[f.sentence].First)
		if by := a.pointed(start - 1); len(by) > 0 {
			return by
		}
	}
	if f.clause >= 0 && f.noun.Entry != nil && a.apposed(f) {
		return a.pointedBy(&a.clauses.Clauses[f.clause])
	}
	if f.clause < 0 {
		return nil
	}
	c := &a.clauses.Clauses[f.clause]
	if at := c.Subject.First - 1; c.Kind == clause.Relative && a.doc.Word(at) == "whose" {
		return a.pointed(at)
	}
	if f.verb == nil || f.verb.Kind != lexicon.Investing {
		return nil
	}
	if a.subjectEnd(f, c, f.verb) != giver {
		return nil
	}
	return a.pointedBy(c)
}

// ofFirms is the country of the companies that stand before a figure of direct investment in its scope: "40 Norwegian firms, with a stock of", "Norway,
// whose companies maintain investments of".
func (a *accounts) ofFirms(f *figure) []Stake {
	s := a.doc.Sentences[f.sentence]
	for i := f.at.First - 1; i >= f.scope.First && i > f.at.First-2*window; i-- {
		h, ok := a.firms(i)
		if !ok {
			continue
		}
		if a.doc.Is(i-1, "whose") {
			return a.pointed(i - 1)
		}
		if from := a.nationality(int(h.First), int(h.End), s); from != "" {
			return []Stake{{Country: from}}
		}
		return nil
	}
	return nil
}

// pointedBy is whom the subject of a clause means where it only points: "it", "the latter", "the last of these".
func (a *accounts) pointedBy(c *clause.Clause) []Stake {
	switch first := c.Subject.First; {
	case c.Subject.End == first+1:
		return a.pointed(first)
	case c.Subject.End == first+2 && a.doc.Class(first)&lexicon.Determiner != 0 && (a.doc.Is(first+1, "latter") || a.doc.Is(first+1, "last")):
		return a.pointed(first + 1)
	}
	return nil
}

// pointed is whom a pronoun at token i means, as far as they can hold an end of an investment.
func (a *accounts) pointed(i int) []Stake {
	switch a.doc.Word(i) {
	case "latter", "last":
		if n := a.doc.SentenceOf(i); n > 0 && a.doc.Sentences[n-1].Paragraph == a.doc.Sentences[n].Paragraph {
			return a.last(max(a.doc.Sentences[n-1].First, a.doc.Sentences[n-1].End-breadth), a.doc.Sentences[n-1].End)
		}
	case "whose":
		return a.last(max(a.doc.Sentences[a.doc.SentenceOf(i)].First, i-12), i)
	case "its", "Its", "it", "It":
		if all := a.antecedents(i); len(all) > 0 {
			return all[:1]
		}
	case "their", "Their", "they", "They":
		return a.antecedents(i)
	case "we", "We", "our", "Our":
		return a.speaking(i)
	}
	return nil
}

// last is the stake named last in tokens [first, end).
func (a *accounts) last(first, end int) (out []Stake) {
	for {
		stake, _, next, ok := a.stakeIn(first, end)
		if !ok {
			return out
		}
		if next <= end {
			out = []Stake{stake}
		}
		first = next
	}
}

// antecedents are the stakes that the subject of a clause before token i names, in its sentence or the one before.
func (a *accounts) antecedents(i int) []Stake {
	n := a.doc.SentenceOf(i)
	for back := n; back >= 0 && back >= n-1 && a.doc.Sentences[back].Paragraph == a.doc.Sentences[n].Paragraph; back-- {
		from, to := a.clauses.Of(back)
		for k := from; k < to; k++ {
			s := &stakes{}
			subject := a.clauses.Clauses[k].Subject
			if subject.Empty() || subject.End > i {
				continue
			}
			if a.addAll(s, giver, subject.First, subject.End) {
				return s.investors
			}
			if first, stop := a.unknown(subject); stop > first {
				return []Stake{{Name: a.doc.Slice(first, stop), Country: a.apposition(stop)}}
			}
		}
	}
	return nil
}

// speaking is who says "we" at token i: the company or the country of the one who is quoted, or whose words the release gives.
func (a *accounts) speaking(i int) []Stake {
	party := -1
	if q := a.clauses.QuoteAt(i); q >= 0 {
		party = a.quotedIn(a.doc.Sentences[a.doc.SentenceOf(i)], a.clauses.Quotes[q])
	}
	person := -1
	if party >= 0 {
		person = a.personOf[party]
	} else if a.clauses.QuoteAt(i) < 0 {
		person = a.narrator()
	}
	if person < 0 {
		return nil
	}
	p := a.article.People[person]
	for _, role := range p.Roles {
		if s := (Stake{Name: role.Organization, Country: p.Country}); role.Organization != "" && a.isCompany([]Stake{s}) {
			return []Stake{s}
		}
	}
	if p.Country == "" {
		return nil
	}
	return []Stake{{Country: p.Country}}
}

// quotedIn is the party whose name stands nearest to a quotation, outside of it, in its sentence; or -1.
func (a *accounts) quotedIn(s text.Sentence, q mention.Span) int {
	for i := q.End; i < min(s.End, q.End+window); i++ {
		if p := a.person(i); p >= 0 {
			return p
		}
	}
	for i := q.First - 1; i >= max(s.First, q.First-window); i-- {
		if p := a.person(i); p >= 0 {
			return p
		}
	}
	return -1
}

// person is the party of a known person at token i, or -1.
func (a *accounts) person(i int) int {
	if p := a.doc.PartyAt(i); p >= 0 && a.personOf[p] >= 0 {
		return p
	}
	return -1
}

// ofTeller is the country of whoever tells what "his Government" does: "The Ambassador of Ireland said that her country would give 5 million".
func (a *accounts) ofTeller(c *clause.Clause) Country {
	if c.Subject.Empty() || c.Parent < 0 {
		return ""
	}
	return a.tellersOwn(&a.clauses.Clauses[c.Parent], c.Subject.First, c.Subject.End)
}

// tellersOwn is the country of whoever clause c or one around it tells of where "his country" or "her Government" is tokens [first, end).
func (a *accounts) tellersOwn(c *clause.Clause, first, end int) Country {
	if end != first+2 || a.doc.Class(first)&lexicon.Possessive == 0 || !a.is(first+1, "government") && !a.doc.Is(first+1, "country") {
		return ""
	}
	for n := 0; n < 4; n++ {
		for _, p := range c.Subject.Parties {
			for _, who := range a.actors(p) {
				if who.country != "" {
					return who.country
				}
			}
		}
		if c.Parent < 0 {
			break
		}
		c = &a.clauses.Clauses[c.Parent]
	}
	return ""
}
