package communique

import (
	"strings"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// This file reads the house where an encounter takes place.

// venue is a palace, hall, ministry or tomb that a phrase names: "at Harbour Palace", "at the Tomb of the Unknown Soldier".
func (l *ledger) venue(p clause.Phrase) string {
	first := p.First
	for first < p.End && l.doc.Class(first)&lexicon.Determiner != 0 {
		first++
	}
	if first == p.End || !l.doc.Has(first, token.Upper) || l.personal(l.phraseActors(p)) {
		return ""
	}
	if c := l.countryFrom(first); c != nil && c.First == first && l.possessive(c.End) {
		first = c.End + 1 // "Kenya's Uhuru Park"
	}
	end := first
	for i := first; i < len(l.doc.Tokens) && i < first+12 && l.doc.SentenceOf(i) == l.doc.SentenceOf(first); i++ {
		t := l.doc.Tokens[i]
		if n := l.doc.PartyAt(i); i >= p.End && n >= 0 && l.doc.Parties[n].Kind == mention.Named {
			break // "received at State House | Ambassador Roe"
		}
		if t.Is(token.Upper) || t.Is(token.Digit) && t.Glued() || elided(l.doc.Word(i)) {
			end = i + 1
			continue
		}
		if !l.venueGoesOn(i) {
			break
		}
	}
	if l.doc.Is(end, "level") || l.doc.Is(end, "levels") || l.adjectiveAt(first, end) {
		return "" // "at Ministerial level", "at the Kenyan stand"
	}
	return l.doc.Slice(first, end)
}

// venueGoesOn tells whether the small word or mark at token i may stand inside the name of a venue: "Palace of the Nation", "Quai d'Orsay", "Heroes' Acre".
func (l *ledger) venueGoesOn(i int) bool {
	switch {
	case l.doc.Is(i, "of"), l.doc.Is(i, "-"), l.doc.Is(i, "to"):
		return true
	case l.doc.Definite(i):
		return l.doc.Is(i-1, "of") || l.doc.Is(i-1, "to")
	case l.possessive(i):
		return i+1 < len(l.doc.Tokens) && l.doc.Has(i+1, token.Upper)
	}
	return l.doc.Class(i)&lexicon.Particle != 0
}

// elided tells whether a word begins with a French article or preposition that has lost its vowel: d'Orsay.
func elided(w string) bool {
	return len(w) > 3 && (strings.HasPrefix(w[1:], "'") || strings.HasPrefix(w[1:], "’"))
}

// adjectiveAt tells whether tokens [first, end) are no more than the adjective of a country.
func (l *ledger) adjectiveAt(first, end int) bool {
	c := mention.Beginning(l.doc.Countries, first)
	return c != nil && c.Adjective && c.End == end
}

// housed tells whether a phrase ends with the noun, or the name, of a venue.
func (l *ledger) housed(p clause.Phrase) bool {
	for k := p.End - 1; k >= max(p.First, p.End-4); k-- {
		if hit, ok := l.doc.Longest(k, lexicon.Venue); ok && int(hit.End) == p.End {
			return true
		}
	}
	return false
}

// bareHouse tells whether a venue is only called what it is: "at the Embassy", "at the Commission's headquarters", not "at the Royal Palace".
func (l *ledger) bareHouse(first int) bool {
	return l.doc.Definite(first) && l.doc.Kinds(first+1).Has(lexicon.BodyNoun) && l.doc.Has(first+1, token.Upper) && !l.doc.Has(first+2, token.Upper) && !l.doc.Is(first+2, "of")
}

// cityOf is the city that the name of a venue ends with, "at the Embassy of Kenya in Oslo", or, where a lead tells a venue without a name, that of the dateline.
func (l *ledger) cityOf(e *encounter, p clause.Phrase) (Place, bool) {
	for k := p.First + 1; k < p.End-1; k++ {
		if l.doc.Is(k, "in") {
			name := l.doc.Slice(k+1, p.End)
			code, ok := l.doc.Lexicon.City(name)
			return Place{Name: name, Country: Country(code)}, ok
		}
	}
	return l.from(), l.doc.Says(p.Prep, "at") && e.paragraph <= 1 && l.article.Dateline.Place != "" && l.bareHouse(p.First) && !l.toldAway(p.First)
}

// toldAway tells whether the sentence of token i, or the one before it, leads to another place than the dateline's: "is in Chad, where she met X at the
// Ministry", "at the Commission in Brussels".
func (l *ledger) toldAway(i int) bool {
	n := l.doc.SentenceOf(i)
	first, end := l.doc.Sentences[max(0, n-1)].First, l.doc.Sentences[n].End
	for k := max(first, i-breadth); k < min(end, i+breadth); k++ {
		if l.doc.Class(k)&lexicon.Preposition == 0 || l.doc.Is(k, "of") || l.doc.Is(k, "from") {
			continue
		}
		if at := mention.Beginning(l.doc.Places, k+1); at != nil && l.doc.Slice(at.First, at.End) != l.article.Dateline.Place {
			return true
		}
		if c := mention.Beginning(l.doc.Countries, k+1); c != nil && !c.Adjective && Country(c.Code) != l.article.Dateline.Country {
			return true
		}
	}
	return false
}

// isMission tells whether the venue that begins at token first, or behind its article, is an embassy: it stands in the country of neither side's home.
func (l *ledger) isMission(first int) bool {
	for k := first; k < first+2; k++ {
		if l.doc.Flagged(k, lexicon.BodyNoun, "sent") {
			return true
		}
	}
	return false
}

// seat is the country of a venue that has a name of its own: the White House, Bayan Palace.
func (l *ledger) seat(p clause.Phrase) Country {
	if c := l.countryFrom(p.First); c != nil && c.First == p.First && l.possessive(c.End) {
		return Country(c.Code) // "Kenya's Uhuru Park"
	}
	for k := p.First; k < p.End; k++ {
		if hit, ok := l.doc.Longest(k, lexicon.Venue); ok && hit.Entry.Flag() != "" {
			return Country(hit.Entry.Flag())
		}
	}
	return ""
}
