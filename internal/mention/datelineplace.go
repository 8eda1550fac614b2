package mention

import (
	"strings"
	"unicode"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// This file reads the place of a dateline, and the land or region behind it.

// place reads capitalised words, several cities with slashes among them.
func (l lines) place(i, end int) int {
	t := l.t
	j := i
	for ; j < end && j < i+8; j++ {
		switch {
		case j > i && t.Has(j, token.Caps) && !t.Has(i, token.Caps) && l.sep(j+1) && l.outlet(j, j+1):
			return j // "London CNN —"
		case t.Has(j, token.Upper) && l.dateAt(j) < 0:
		case j > i && (t.Is(j, "/") && j+1 < end && t.Has(j+1, token.Upper) && (t.Tokens[j].Glued() || !t.Tokens[j+1].Glued()) && !l.closesAgency(j, end) && l.media(j+1) == j+1):
		case j > i && (t.Is(j, "-") || t.Is(j, "'") || t.Is(j, "’")) && t.Tokens[j].Glued() && j+1 < end && t.Tokens[j+1].Glued():
		case j > i && t.Tokens[j].Glued() && l.any(j, "'s", "’s"):
		case j == i+1 && t.Is(j, ".") && l.any(i, "st", "ste", "mt", "ft") && j+1 < end && t.Has(j+1, token.Upper):
		case j > i && (t.Is(j, "of") || t.Class(j)&lexicon.Particle != 0) && j+1 < end && (t.Has(j+1, token.Upper) || t.Is(j+1, "-")):
		default:
			if next := l.cityOver(i, j, end); next > j {
				j = next - 1
				continue
			}
			return j
		}
	}
	if j == end {
		return j
	}
	return i
}

// cityOver is where a city from token i on ends that has the small word at j in its name, or j: "Dar es Salaam", "Port-au-Prince".
func (l lines) cityOver(i, j, end int) int {
	if i == j {
		return j
	}
	for next := min(end, j+4); next > j+1; next-- {
		if l.t.Has(next-1, token.Upper) && l.isCity(i, next) {
			return next
		}
	}
	return j
}

// country finds the country of one place; of several, none. known tells whether any of them is a city.
func (l lines) country(s Span) (code string, known bool) {
	t := l.t
	first := s.First
	cities := 0
	for i := s.First; i <= s.End; i++ {
		if i < s.End && !t.Is(i, "/") {
			continue
		}
		if h, ok := t.Longest(first, lexicon.Capital); ok && int(h.End) == i {
			code, known = h.Entry.Flag(), true
		} else if c := l.nation(first, i); c != "" { // Kuwait, Singapore
			code, known = c, true
		} else if c, ok := l.city(Uncapital(t.Slice(first, i))); ok {
			code, known = c, true
		}
		cities, first = cities+1, i+1
	}
	if cities > 1 {
		code = ""
	}
	return code, known
}

// nation is the country that tokens [first, end) name.
func (l lines) nation(first, end int) string {
	if h, ok := l.t.Longest(first, lexicon.Country); ok && int(h.End) == end && h.Entry.Flag() != "-" {
		return h.Entry.Flag()
	}
	return "" // nor is the Indian Ocean one
}

// city is the country of a city, whose name may have "City" added to it.
func (l lines) city(name string) (string, bool) {
	if code, ok := l.t.Lexicon.City(name); ok {
		return code, true
	}
	return l.t.Lexicon.City(strings.TrimSuffix(name, " City"))
}

// land reads a country or region behind the city: "Washington, DC", "Geneva, Switzerland".
func (l lines) land(d *Dateline, i, end int) int {
	t := l.t
	if j := l.bracketed(d, i, end); j > i {
		return j
	}
	if !t.Is(i, ",") || i+1 >= end || !t.Has(i+1, token.Upper) || l.dateAt(i+1) >= 0 {
		return i
	}
	j := i + 1
	for j < end && j < i+6 && (t.Has(j, token.Upper) || t.Is(j, "of") || t.Is(j, "and") || t.Is(j, ".") && t.Is(j-1, "St")) && l.dateAt(j) < 0 {
		j++
	}
	if j == i+2 && (l.letters(i+1) || l.media(i+1) == j) && l.sep(j) {
		return i // "Tehran, IRNA –"
	}
	code := l.nation(i+1, j)
	if code == "" && t.Is(j, ".") && (t.Is(j+1, "-") || t.Is(j+1, "–") || t.Is(j+1, "—")) && !l.isCity(i+1, j) {
		d.Agency = Span{i + 1, j} // "Quito, Agencia Andes.-"
		return j
	}
	if code != "" && d.Country != "" {
		d.Country = code
	} else if j == i+2 && t.Has(i+1, token.Caps) && len(t.Word(i+1)) == 2 || t.Has(i+1, token.Dotted) {
		d.Place.End = j // "Washington, DC" is its name
		return j
	}
	if code == "" && (j == end || l.sep(j)) && j <= i+3 {
		d.Place.End = j // "Ottawa, Ontario" too
		return j
	}
	if t.Is(j, ",") || t.Is(j, "(") || t.Is(j, ".") || t.Is(j, ";") || l.sep(j) || l.dateAt(j) >= 0 || j == end {
		if code == "" && l.isCity(i+1, j) {
			d.Place.End = j // "Ottawa, Ontario": a region that has the name of a city
		}
		return j
	}
	return i
}

// nationBehind is where a country's name ends that a comma leads to at token i, or i.
func (l lines) nationBehind(i, end int) int {
	if i+1 >= end || !l.t.Is(i, ",") && !l.sep(i) {
		return i
	}
	h, ok := l.t.Longest(i+1, lexicon.Country)
	if !ok || h.Entry.Flag() == "" || int(h.End) >= end || !l.t.Has(int(h.End), token.Mark) {
		return i
	}
	if next := int(h.End); l.t.Is(i, ",") || l.t.Is(next, "(") || l.sep(next) { // "Tripoli – Libya (LANA)", not "SEPANG: Indonesia, the"
		return next
	}
	return i
}

// seat tells whether tokens [first, end) name a body that sits in a city: "New York (United Nations) –".
func (l lines) seat(first, end int) bool {
	h, ok := l.t.Longest(first, lexicon.Body)
	return ok && int(h.End) == end && h.Entry.Flag() == "international"
}

// bracketed reads a country or region in brackets behind the city: "New Delhi [India]", "Goma (North Kivu), 3 May".
func (l lines) bracketed(d *Dateline, i, end int) int {
	t := l.t
	if !t.Is(i, "(") && !t.Is(i, "[") || i+1 >= end {
		return i
	}
	j := i + 1
	for j < end && j < i+5 && t.Has(j, token.Upper) && l.dateAt(j) < 0 {
		j++
	}
	if j == i+1 || j >= end || !t.Is(j, ")") && !t.Is(j, "]") || l.outlet(i+1, j) && l.nation(i+1, j) == "" || !t.Is(j+1, ",") && l.dateAt(j+1) < 0 && l.nation(i+1, j) == "" && !l.seat(i+1, j) {
		return i
	}
	if code := l.nation(i+1, j); len(code) == 2 && code != "UN" && code != "EU" {
		d.Country = code
	}
	return j + 1
}

// Uncapital writes a name in capitals as names are written: SEOUL, Seoul.
func Uncapital(s string) string {
	if !InCapitals(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	inside := false
	for _, r := range s {
		if inside {
			b.WriteRune(unicode.ToLower(r))
		} else {
			b.WriteRune(r)
		}
		inside = r != ' ' && r != '-' && r != '/' && r != '.'
	}
	return b.String()
}

// InCapitals tells whether a text has no small letter: in most the second is one.
func InCapitals(s string) bool {
	for i := range len(s) {
		if s[i]-'a' < 26 {
			return false
		}
	}
	return s == strings.ToUpper(s)
}
