package communique

import (
	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// This file reads the thing that a company puts a figure into where no noun of assets.txt names it: "into 1,100 rooms in Mombasa", "in a
// bottling works in Nakuru", "Block 58, into which".

// putInto is that thing; "" where it is a sector, a market, a country or another company.
func (a *accounts) putInto(f *figure) string {
	if !a.puts(f) {
		return ""
	}
	for i := f.at.End; i < min(f.scope.End, f.at.End+8); i++ {
		if !a.entersBy(i) {
			continue
		}
		if name := a.thingBehind(i, f.scope.End); name != "" {
			return name
		}
	}
	if f.clause < 0 || a.clauses.Clauses[f.clause].Kind != clause.Relative {
		return ""
	}
	return a.antecedent(a.opens(f.clause))
}

// puts tells whether a figure is capital that is put into something, by its verb or its noun.
func (a *accounts) puts(f *figure) bool {
	if f.noun.Entry != nil {
		return f.noun.Entry.Get("kind") == string(FDI) && !f.noun.Entry.Has("stake") && f.noun.End-f.noun.First == 1
	}
	return f.verb != nil && (f.verb.Get("kind") == string(FDI) && !f.verb.Has("buy") || f.verb.Get("kind") == string(Grant) && f.verb.Has("give"))
}

// entersBy tells whether token i is a preposition behind which stands what money goes into.
func (a *accounts) entersBy(i int) bool {
	switch a.doc.Word(i) {
	case "into", "in", "to", "on":
		return true
	}
	return false
}

// thingBehind is the single thing behind the preposition at token i: "into a quay", "into 1,100 rooms", "in the Lamu Gate".
func (a *accounts) thingBehind(i, limit int) string {
	first := i + 1
	if first >= limit {
		return ""
	}
	definite := a.doc.Definite(first)
	switch {
	case a.doc.Class(first)&(lexicon.Determiner|lexicon.Possessive) != 0:
		first++
	case !a.doc.Is(i, "into") || !a.doc.Has(first, token.Digit):
		return ""
	}
	end := a.thing(first, limit)
	if c := a.countryAt(first); c != nil && c.End >= end && !c.Adjective {
		return "" // "in the Czech Republic"
	}
	if end == first || definite && !a.capital(first, end) || a.sectorEnds(end) {
		return ""
	}
	return a.doc.Slice(first, a.located(end))
}

// thing is where the noun phrase that begins at token i ends; i where it is no single thing that money goes into.
func (a *accounts) thing(i, limit int) int {
	end := i
	for ; end < min(limit, i+7); end++ {
		if a.doc.Is(end, ",") || a.doc.Is(end, ".") || a.doc.Class(end) != 0 || a.date[end] > 0 {
			break
		}
		if a.general(end) {
			return i
		}
	}
	return end
}

// general tells whether token i names no single thing: a company, a sector, a market.
func (a *accounts) general(i int) bool {
	return a.doc.Flagged(i, lexicon.Asset, "firm") || a.is(i, "area") || a.is(i, "general")
}

// antecedent is the thing that a relative clause which opens at token i with a preposition tells of: "Block 58, into which", "a bottling works in
// Nakuru, for which".
func (a *accounts) antecedent(i int) string {
	if a.doc.Is(i-1, "which") {
		i--
	}
	if !a.doc.Is(i, "which") || a.doc.Class(i-1)&lexicon.Preposition == 0 {
		return ""
	}
	end := i - 1
	if a.doc.Is(end-1, ",") {
		end--
	}
	limit := a.doc.Sentences[a.doc.SentenceOf(i)].First
	start := end
	for n := 0; n < 10 && start > limit; n++ {
		if !a.describes(start - 1) {
			break
		}
		start--
	}
	for k := start; k < end; k++ {
		if a.general(k) {
			return ""
		}
	}
	owned := start > 0 && a.doc.Class(start-1)&(lexicon.Determiner|lexicon.Possessive) != 0
	if start == end || !owned && !a.doc.Has(start, token.Upper) {
		return ""
	}
	return a.doc.Slice(start, end)
}
