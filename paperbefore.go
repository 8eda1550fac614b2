package communique

import (
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// This file finds where a document's name begins.

// left is where the words before a document's type begin that belong to its name.
func (g *registry) left(p paper) int {
	first := int(p.head.First)
	start := g.doc.Sentences[g.doc.SentenceOf(first)].First
	for n := 0; n < longestLeft && first > start; n++ {
		i := first - 1
		c := g.doc.Class(i)
		switch {
		case g.countryBefore(first) < i:
			first = g.countryBefore(first) // "the New Zealand trade deal"
		case p.proper && g.cityBefore(first) < first:
			first = g.cityBefore(first) // "the New Delhi Declaration"
		case p.proper && i > start && g.isCapital(first) && !g.doc.Has(i, token.Caps) && (g.vague(i) && g.isCapital(i) || c == lexicon.Particle && (g.isCapital(i) || g.isCapital(i-1))):
			first-- // "the New York Declaration", "the Rio de Janeiro Protocol"
		case p.proper && g.doc.Is(i, ")") && g.doc.Is(i-2, "(") && i-3 > start && g.isCapital(i-3) && g.isCapital(i-1):
			first -= 3 // an acronym inside the name
		case g.joins(i) && i > start && (g.isCapital(i-1) || g.doc.Tokens[i].Glued()):
			if first--; g.doc.Tokens[i].Glued() && g.doc.Tokens[i+1].Glued() && g.doc.Has(i-1, token.Letter) {
				first-- // long-term
			}
		case g.isNumber(i) && g.joins(first) && g.doc.Tokens[first].Glued():
			first-- // "a 25-year agreement"
		case g.doc.Is(i, "and") && !(p.plural && first == int(p.head.First)) && i > start && g.isCapital(i-1) && g.isCapital(first) && g.doc.Class(i-1) == 0 && !g.named(i-1):
			first--
		case g.doc.Is(i, "and") && !p.plural && g.ofBoth(i, start):
			first--
		case p.proper && g.doc.Is(i, "of") && g.isCapital(first) && g.ownNoun(i-1):
			first -= 2 // "the Security of Information Agreement"
		case c != 0 && !g.doc.Has(i, token.Caps) || g.isMark(i) || g.isPhase(i) || g.isNumber(i) || g.vague(i):
			return g.settleLeft(first, int(p.head.First))
		case p.proper && !g.isCapital(i) && !(g.year(i) && g.isCapital(i-1)):
			return g.settleLeft(first, int(p.head.First))
		case g.isVerb(i) && !(strings.HasSuffix(g.doc.Word(i), "ing") && g.doc.Class(i-1)&lexicon.Determiner != 0) || g.person(i):
			return g.settleLeft(first, int(p.head.First))
		default:
			first--
		}
	}
	return g.settleLeft(first, int(p.head.First))
}

// ofBoth tells whether the words before the "and" at token i say of a document, with those behind it, what it is for: "an investment promotion | and protection
// agreement". They go back to its article, and none is a document of its own.
func (g *registry) ofBoth(i, start int) bool {
	for k := i - 1; k >= max(start, i-maxConjoined); k-- {
		switch c := g.doc.Class(k); {
		case c&(lexicon.Determiner|lexicon.Possessive) != 0:
			return k < i-1
		case c != 0, g.isMark(k), g.isPhase(k), g.named(k), g.isVerb(k) && g.finiteAt(k):
			return false
		}
	}
	return false
}

// ownNoun tells whether a noun with a capital stands at token i that begins a document's name, with an article before it.
func (g *registry) ownNoun(i int) bool {
	_, told := g.phaseAt(i)
	return !told && g.isCapital(i) && g.doc.Class(i) == 0 && !g.named(i) && g.doc.Class(i-1)&lexicon.Determiner != 0 && mention.Holder(g.doc.Bodies, i) == nil
}

// cityBefore is where the place begins that ends before token i, or i.
func (g *registry) cityBefore(i int) int {
	if p := mention.Ending(g.doc.Places, i); p != nil {
		return p.First
	}
	return i
}

// countryBefore is where the country of several words begins that ends before token i, or i.
func (g *registry) countryBefore(i int) int {
	if c := mention.Ending(g.doc.Countries, i); c != nil {
		return c.First
	}
	return i
}

// settleLeft gives back a mark that nothing stands before.
func (g *registry) settleLeft(first, head int) int {
	for first < head && (g.isMark(first) || g.doc.Is(first, "and")) {
		first++
	}
	return first
}

// joins tells whether the mark at i joins words: a hyphen, a dash between two countries.
func (g *registry) joins(i int) bool {
	switch g.doc.Word(i) {
	case "-", "–", "/":
		return i+1 < len(g.doc.Tokens) && (g.doc.Tokens[i].Glued() || g.isCapital(i-1))
	}
	return false
}

// longestLeft is how many tokens a document's name may have before its type.
const longestLeft = 16

// maxConjoined is how many words such a half has with the article before it.
const maxConjoined = 5
