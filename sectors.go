package communique

import (
	"slices"
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// sectorsOf are the sectors that a figure goes into, as the text names them: those of its scope, or else what it is told to be for.
func (a *accounts) sectorsOf(f *figure, v *Investment) []string {
	if list := a.purposes(f, v); len(list) > 0 {
		return list
	}
	out := a.sectors(f.scope, v.Project, func(i int) bool { return i > f.at.First || a.with(f, i) })
	return out
}

// sectors are the sectors that a span tells an investment to go into, as it names them: behind "in", "into" or "for", or before the
// ventures, companies or projects that they qualify. A part of the project's own name is none.
func (a *accounts) sectors(s mention.Span, project string, belongs func(i int) bool) (out []string) {
	for i := s.First; i < s.End; {
		end := a.sector(i, s.End)
		if end == i {
			i++
			continue
		}
		name := a.doc.Slice(i, end)
		firms := a.qualifiesFirms(end, s.End)
		if (firms || a.closesPhrase(end) && a.into(i, s.First)) && belongs(i) && !strings.Contains(project, name) && !slices.Contains(out, name) {
			out = append(out, name)
		}
		i = end
	}
	return out
}

// anywhere is a place in a sentence that needs to belong to nothing.
func anywhere(int) bool { return true }

// sector is where the sector that begins at token i ends; i without one. "Construction of" a bridge is none, nor is part of a name.
func (a *accounts) sector(i, limit int) int {
	if !a.doc.Kinds(i).Has(lexicon.Sector) {
		return i
	}
	h, _ := a.doc.Longest(i, lexicon.Sector)
	t := a.doc.Tokens[i]
	if a.named(i) || a.verbAt(i) || a.doc.Is(int(h.End), "of") || t.Is(token.Upper) && !t.Is(token.Caps) {
		return i
	}
	return int(h.End)
}

// closesPhrase tells whether what ends before token i qualifies nothing but an area: "in energy", "in the energy sector", not "in the gas contract".
func (a *accounts) closesPhrase(i int) bool {
	if i >= len(a.doc.Tokens) {
		return true
	}
	t := a.doc.Tokens[i]
	return !t.Is(token.Letter) || t.Is(token.Upper) || a.doc.Class(i) != 0 || a.is(i, "area") || a.is(i, "general") || a.verbAt(i) || verbLike(a.doc.Word(i))
}

// into walks back from a sector over its list to the preposition that leads to it.
func (a *accounts) into(i, first int) bool {
	for k := i - 1; k >= first && k > i-16; k-- {
		switch a.doc.Word(k) {
		case "in", "into", "for", "on", "towards":
			return a.moneyAt(k+1) < 0
		case ",", "and", "the", "as", "well", "-":
			continue
		case "of":
			if a.is(k-1, "area") || a.is(k-1, "general") {
				k-- // "in the field of IT"
				continue
			}
		}
		if a.doc.Class(k) != 0 || a.doc.Has(k, token.Digit) || a.doc.Has(k, token.Upper) && !a.doc.Has(k, token.Caps) || a.verbAt(k) {
			return false
		}
	}
	return false
}

// qualifiesFirms tells whether what ends at token i qualifies companies or ventures: "renewable-energy ventures", "IT companies".
func (a *accounts) qualifiesFirms(i, limit int) bool {
	for k := i; k < limit && k < i+2; k++ {
		if h, ok := a.doc.Longest(k, lexicon.Asset); ok {
			return h.Entry.Has("firm") || h.Entry.Has("named") || a.is(k, "general")
		}
	}
	return false
}

// purposes are what a sum is told to be for, where that is no project: "for school meals and malaria control", "in climate resilience, policing
// and jobs".
func (a *accounts) purposes(f *figure, v *Investment) []string {
	if v.Project != "" || v.Kind == Project {
		return nil
	}
	from := f.at.End
	if f.noun.Entry != nil && int(f.noun.End) > from {
		from = int(f.noun.End)
	}
	for i := from; i < min(f.scope.End, from+10); i++ {
		open := a.doc.Is(i, "for") || a.doc.Is(i, "towards")
		if !open && !a.doc.Is(i, "in") && !a.doc.Is(i, "into") || a.clauseAt(i) != f.clause && f.clause >= 0 {
			continue
		}
		if list, known := a.purposeList(i+1, f.scope.End); len(list) > 0 && (open || known) {
			return list
		}
	}
	return nil
}

// purposeList reads noun phrases of small words from token i on, and tells whether one of them holds a sector that the lexicon knows.
func (a *accounts) purposeList(i, limit int) (list []string, known bool) {
	for i < limit {
		if len(list) > 0 && a.doc.Definite(i) {
			i++
		}
		end := i
		for end < limit && end < i+5 && a.common(end) {
			if a.sector(end, limit) > end {
				known = true
			}
			end++
		}
		if end == i || a.doc.Is(end, "of") || a.timed(i, end) {
			break
		}
		list = append(list, a.doc.Slice(i, a.bareSector(i, end)))
		next := a.separator(end, limit)
		if next == end {
			if !a.closesPhrase(end) {
				return nil, false
			}
			break
		}
		i = next
	}
	return list, known
}

// bareSector is where the sector of a phrase ends that names projects or companies of it: "water projects"; its end where it does not.
func (a *accounts) bareSector(first, end int) int {
	if a.sector(first, end) == end-1 && a.qualifiesFirms(end-1, end) {
		return end - 1
	}
	return end
}

// common tells whether token i is a word of a noun phrase without a name.
func (a *accounts) common(i int) bool {
	t := a.doc.Tokens[i]
	if a.doc.Is(i, "-") || a.doc.Is(i, "–") || a.possessive(i) {
		return true // "girls' education"
	}
	small := t.Is(token.Letter) && (!t.Is(token.Upper) || t.Is(token.Caps))
	return small && a.doc.Class(i) == 0 && a.countryAt(i) == nil && a.bodyAt(i) < 0 && !a.verbAt(i) && a.doc.PartyAt(i) < 0
}

// timed tells whether a phrase names a time, money, a market or an example rather than a purpose: "for years", "in grants", "for instance".
func (a *accounts) timed(first, end int) bool {
	for i := first; i < end; i++ {
		h, asset := a.doc.Longest(i, lexicon.Asset)
		_, time := a.doc.Longest(i, lexicon.Calendar)
		if time || asset && (h.Entry.Get("kind") != "" && !h.Entry.Has("named") || h.Entry.Has("cost")) || a.is(i, "general") && end == first+1 {
			return true
		}
	}
	return a.doc.Is(first, "instance") || a.doc.Is(first, "example") || a.doc.Kinds(first).Has(lexicon.Quantity)
}
