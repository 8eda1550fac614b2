package communique

import (
	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
)

// This file reads the thing that costs a figure where no noun of assets.txt names it: "opened its first office in Kisumu at a cost of", "1,000 rooms,
// which Fjordkraft will build for", "in talks over the assembly of lorries, worth".

// made is that thing; "" where it is goods, or where nobody makes it or means to.
func (a *accounts) made(f *figure) string {
	if f.noun.Entry != nil || !f.cost && !f.other || f.clause < 0 || !a.large(f) || a.idle(f) {
		return ""
	}
	c := &a.clauses.Clauses[f.clause]
	e := c.Verb.Frame(lexicon.Investing)
	switch {
	case c.Verb.Empty() || c.Verb.Negated:
		return ""
	case e != nil && e.Has("worth"):
		if c.Verb.Modal < 0 {
			return "" // "the flight cost 5 million"
		}
		return a.nounPhrase(c.Subject.First, c.Verb.First)
	case makes(e) && f.cost:
		return a.maker(f, c)
	case e != nil && !e.Has("operator") && !e.Has("seek"):
		return ""
	}
	return a.pricedBefore(f, c)
}

// maker is the object of the verb of a clause that builds, or what the relative clause tells of.
func (a *accounts) maker(f *figure, c *clause.Clause) string {
	if name := a.nounPhrase(c.Verb.End, f.at.First); name != "" || c.Kind != clause.Relative {
		return name
	}
	which := a.opens(f.clause)
	for which > c.First-3 && which > 0 && a.doc.Class(which)&lexicon.Relative == 0 {
		which--
	}
	return a.lastPhrase(max(a.doc.Sentences[f.sentence].First, which-12), which)
}

// makes tells whether a verb only makes things.
func makes(e *lexicon.Entry) bool { return e != nil && e.Has("build") && !e.Has("give") }

// lastPhrase is what the last article in tokens [first, end) opens.
func (a *accounts) lastPhrase(first, end int) string {
	for i := end - 1; i >= first; i-- {
		if a.doc.Class(i)&(lexicon.Determiner|lexicon.Possessive) != 0 {
			return a.nounPhrase(i, end)
		}
	}
	return ""
}

// pricedBefore is what the nearest article before a figure opens: "over the assembly of lorries, worth".
func (a *accounts) pricedBefore(f *figure, c *clause.Clause) string {
	first := max(c.Verb.End, f.at.First-window)
	for i := f.at.First - 1; i > first; i-- {
		if a.doc.Class(i)&(lexicon.Determiner|lexicon.Possessive) != 0 && !a.is(i+1, "bridge") {
			return a.nounPhrase(i, f.at.First)
		}
	}
	return ""
}

// nounPhrase is the noun phrase that begins at token i, without its article, with the place behind it; "" where it is none, or money, somebody or goods.
func (a *accounts) nounPhrase(i, limit int) string {
	for i < limit && (a.doc.Class(i)&(lexicon.Determiner|lexicon.Possessive) != 0 || a.possessive(i)) {
		i++
	}
	end := i
	for ; end < min(limit, i+8); end++ {
		if a.doc.Is(end, ",") || a.doc.Class(end)&^lexicon.Quantifier != 0 || a.date[end] > 0 || a.moneyAt(end) >= 0 {
			break
		}
	}
	if end == i || end == i+1 && a.countryAt(i) != nil {
		return ""
	}
	return a.doc.Slice(i, a.located(end))
}
