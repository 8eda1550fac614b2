package communique

import (
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// works is what is done to a plant, a line or a place with a name, where token i tells of such works: "rehabilitation of Port Mombasa",
// "for upgrading the Mombasa road"; "" where that names nothing: "the reconstruction of Kenya".
func (a *accounts) works(i, limit int) string {
	if !a.is(i, "works") {
		return ""
	}
	first := i + 1
	switch {
	case a.doc.Is(first, "of"):
		first++
	case a.doc.Class(i-1)&lexicon.Preposition == 0:
		return "" // a verb that goes on, or works on nothing
	}
	for first < limit && a.doc.Class(first)&(lexicon.Determiner|lexicon.Possessive) != 0 {
		first++
	}
	end := a.worked(first, limit)
	if end == first {
		return ""
	}
	if a.doc.Class(first-1)&lexicon.Determiner != 0 && a.doc.Has(end-1, token.Upper) {
		end = a.longName(end)
	}
	return a.doc.Slice(i, a.located(end))
}

// longName is where the small words end that go on with a name which an article opens and which ends before token i: "the Nairobi | water network".
func (a *accounts) longName(i int) int {
	for long := min(i+4, len(a.doc.Tokens)); i < long && a.describes(i); i++ {
	}
	return i
}

// worked is where the noun phrase of the plant, line or name that begins at token i ends; i where it is none, or several.
func (a *accounts) worked(i, limit int) int {
	end := i
	for k := i; k < min(limit, i+8); k++ {
		if h, ok := a.asset(k); ok && h.Entry.Has("project") && !h.Entry.Has("named") {
			if h.Form&lexicon.PluralForm != 0 && !a.capital(i, k) {
				return i
			}
			return int(h.End)
		}
		t := a.doc.Tokens[k]
		joint := (a.doc.Is(k, "-") || a.doc.Is(k, "–")) && t.Glued()
		if !joint && !a.describes(k) || a.countryAt(k) != nil || a.counts(k) {
			break
		}
		if t.Is(token.Upper) {
			end = k + 1
		}
	}
	return end
}
