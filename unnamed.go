package communique

import (
	"sort"
	"strings"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// This file reads speakers whom a release does not name: "a senior Norwegian official", "Norway's foreign ministry".

// unnamed is who speaks in a phrase that names no party: a body by the country that it is of, or the country of people who give no name.
func (h *hearing) unnamed(p clause.Phrase) []Statement {
	first := p.First
	for first < p.End-1 && h.doc.Class(first)&(lexicon.Determiner|lexicon.Quantifier) != 0 {
		first++
	}
	if p.End-p.First > longestUnnamed || h.clauses.QuoteAt(first) >= 0 {
		return nil
	}
	land, at := h.landIn(first, p.End)
	switch {
	case land == "":
		return nil
	case h.cue(p.End-1, "source"):
		return []Statement{{Country: land}}
	case at == first && h.publicBody(p.End):
		return []Statement{{Speaker: h.doc.Slice(first, p.End), Country: land}}
	}
	return nil
}

// longestUnnamed is how many tokens such a phrase has.
const longestUnnamed = 8

// landIn is the first country named in tokens [first, end), and where.
func (h *hearing) landIn(first, end int) (Country, int) {
	n := sort.Search(len(h.doc.Countries), func(n int) bool { return h.doc.Countries[n].First >= first })
	if n == len(h.doc.Countries) || h.doc.Countries[n].First >= end {
		return "", -1
	}
	return Country(h.doc.Countries[n].Code), h.doc.Countries[n].First
}

// publicBody tells whether a noun without a capital that a body of a state is called by ends before a token: "foreign ministry", "central bank".
func (h *hearing) publicBody(end int) bool {
	if h.doc.Has(end-1, token.Upper) {
		return false
	}
	for i := max(0, end-3); i < end; i++ {
		hit, ok := h.doc.Longest(i, lexicon.BodyNoun)
		if ok && int(hit.End) == end && strings.HasPrefix(hit.Entry.Flag(), "ministry") {
			return true
		}
	}
	return h.doc.Is(end-1, "bank")
}
