package communique

import (
	"sort"
	"strings"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// This file reads speakers whom a release does not name: "a senior Norwegian official", "government sources", "Norway's foreign ministry".

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
	switch head := p.End - 1; {
	case h.cue(head, "source"):
		if land == "" && h.of(first, head) {
			land = or(h.lastLand(), or(h.comesFrom, h.article.Dateline.Country))
		}
		if land != "" {
			return []Statement{{Country: land}}
		}
	case at == first && land != "" && h.publicBody(p.End):
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

// of tells whether a word before the head of a phrase says that people are of a government or speak as officials: "government sources", "a second
// source" of those who were told of.
func (h *hearing) of(first, head int) bool {
	for i := first; i < head; i++ {
		if h.doc.Kinds(i).Has(lexicon.BodyNoun) || h.doc.Kinds(i).Has(lexicon.Group) || h.cue(i, "public") {
			return true
		}
	}
	return false
}

// lastLand is the country whose people spoke last without a name, if they did.
func (h *hearing) lastLand() Country {
	if len(h.last.speakers) == 1 && h.last.speakers[0].Speaker == "" {
		return h.last.speakers[0].Country
	}
	return ""
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
