package communique

import (
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// This file reads what stands before a figure and tells what costs it: "a plant worth", "at a cost of", "built for".

// before: "a loan of 121 million yuan", "a plant worth 23 million euros", "at a cost of".
func (a *accounts) before(f *figure) bool {
	s := a.doc.Sentences[f.sentence]
	i := a.bridge(f.at.First-1, s.First)
	if i <= s.First {
		return false
	}
	switch {
	case a.doc.Is(i, "of") && a.doc.Is(i-1, ","): // "two grants, of 44 and 25 million dollars"
		return a.ofNoun(f, i-1)
	case a.doc.Is(i, "of") && a.is(i-1, "converts"): // "the equivalent of"
		return false
	case a.doc.Is(i, "of"):
		return a.ofNoun(f, i)
	case a.valued(i):
		at := i - 1
		if a.doc.Is(at, ",") {
			at-- // "the road project, worth 5 million"
		}
		f.other = !a.nearest(f, i, a.sinceConjunction(i, s.First)) && a.doc.Has(at, token.Letter) && a.doc.Class(at) == 0
		if at < i-1 && f.noun.Entry != nil {
			f.noun = a.meantFor(f.noun)
		}
		return f.noun.Entry != nil
	case a.costs(i):
		f.cost = true
		return a.nearest(f, i, s.First)
	case a.doc.Is(i, "for") && a.papered(i):
		return a.ofNoun(f, i)
	case a.doc.Is(i, "for") && a.stakeBefore(f, i):
		return true
	case (a.doc.Is(i, "for") || a.doc.Is(i, "by") || a.doc.Is(i, "with")) && a.pricing(f, i):
		f.cost = true
		return a.nearest(f, i, s.First)
	case a.doc.Is(i, "at") && a.doc.Is(i-1, ",") && a.doc.Is(f.at.End, ",") && a.shareHolder(f) == nil: // "Swedish investment, at 5 million euros, grew"
		return a.nearest(f, i, s.First)
	case (a.doc.Is(i, "to") || a.doc.Is(i, "at")) && a.valued(i-1):
		return a.nearest(f, i-1, s.First)
	case a.doc.Is(i, "to") || a.doc.Is(i, "from"):
		return a.raised(f, i)
	}
	return false
}

// raised gives a figure behind the "to" at token i the loan or grant that is raised to it, and one behind "from" that of the figure before: "raised its loan
// to Kenya to 5 million from 3 million".
func (a *accounts) raised(f *figure, i int) bool {
	if f.clause < 0 {
		return false
	}
	v := a.clauses.Clauses[f.clause].Verb
	if e := v.Frame(lexicon.Investing); e == nil || e.Name != "raise" {
		return false
	}
	if a.doc.Is(i, "from") {
		if f.preceding >= 0 && a.figures[f.preceding].clause == f.clause {
			f.noun = a.figures[f.preceding].noun
		}
		return f.noun.Entry != nil
	}
	for k := i - 1; k >= v.End; k-- {
		if h, ok := a.asset(k); ok && (h.Entry.Get("kind") == string(Loan) || h.Entry.Get("kind") == string(Grant)) {
			f.noun = h
			return true
		}
	}
	return false
}

// meantFor is the loan or grant that a project is the purpose of, else the project: "the Loan Agreement for the Lamu Corridor, worth".
func (a *accounts) meantFor(h lexicon.Hit) lexicon.Hit {
	if !h.Entry.Has("project") {
		return h
	}
	i := int(h.First) - 1
	for n := 0; n < 6 && i > 0 && (a.describes(i) || a.doc.Class(i)&lexicon.Determiner != 0); n++ {
		i--
	}
	if a.doc.Class(i)&lexicon.Preposition == 0 {
		return h
	}
	if paper, ok := a.endsAt(i); ok && (paper.Entry.Get("kind") == string(Loan) || paper.Entry.Get("kind") == string(Grant)) {
		return paper
	}
	return h
}

// sinceConjunction is where the half of a sentence begins that token i stands in, if a comma and a conjunction part it.
func (a *accounts) sinceConjunction(i, first int) int {
	for k := i - 1; k > first && k > i-window; k-- {
		if a.doc.Class(k)&lexicon.Conjunction != 0 && a.doc.Is(k-1, ",") || a.doc.Is(k, ";") || a.cue(k, "contrast") {
			return k
		}
	}
	return first
}

// papered tells whether a loan or a grant stands right before the "for" at token i: "a loan agreement for 5 million".
func (a *accounts) papered(i int) bool {
	h, ok := a.endsAt(i)
	return ok && (h.Entry.Get("kind") == string(Loan) || h.Entry.Get("kind") == string(Grant)) && !h.Entry.Has("need")
}

// stakeBefore takes the stake that a figure pays for: "took a 20 per cent stake in the operator for 5 million".
func (a *accounts) stakeBefore(f *figure, i int) bool {
	for k := i - 1; k > i-window && k >= f.scope.First && !a.verbAt(k); k-- {
		if h, ok := a.asset(k); ok && h.Entry.Has("stake") {
			f.noun = h
			return true
		}
	}
	return false
}

// pricing tells whether the "for", "by" or "with" at token i leads to what something costs: behind a verb that builds, or "for" set off by a comma.
func (a *accounts) pricing(f *figure, i int) bool {
	if a.doc.Is(i, "for") {
		if h, ok := a.endsAt(i); ok && h.Entry.Has("project") && h.Form&lexicon.PluralForm != 0 || a.doc.Is(i-1, ",") {
			return true
		}
	}
	if f.clause < 0 {
		return false
	}
	c := &a.clauses.Clauses[f.clause]
	e := c.Verb.Frame(lexicon.Investing)
	return e != nil && e.Has("build") && !e.Has("give")
}

// costs tells whether token i is the verb of "the plant cost".
func (a *accounts) costs(i int) bool {
	h, ok := a.doc.Longest(i, lexicon.Investing)
	return ok && h.Entry.Has("worth") && int(h.End) == i+1 && a.doc.Class(i-1)&(lexicon.Determiner|lexicon.Preposition) == 0
}

// costOf finds what costs the figure: the nearest project before the word "cost" at token i, or what a verb before it builds.
func (a *accounts) costOf(f *figure, i int) bool {
	f.cost = true
	first := a.doc.Sentences[f.sentence].First
	if a.nearest(f, i, first); f.noun.Entry == nil && i < first+5 {
		a.costly(f) // "At a cost of 5 million, it would"
	}
	return f.noun.Entry != nil
}
