package communique

import (
	"strings"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// projectOf is the named plant, line or programme that a figure is put into, or how many of them: "32 projects".
func (a *accounts) projectOf(f *figure) (name string, c Count) {
	s := a.doc.Sentences[f.sentence]
	if h := f.noun; h.Entry != nil && h.Entry.Has("works") {
		return a.works(int(h.First), f.scope.End), Count{}
	}
	if h := f.noun; h.Entry != nil && h.Entry.Has("project") {
		name, c = a.project(int(h.First), int(h.End), s.First)
		return name, c
	}
	if name := a.facility(f.noun); name != "" {
		return name, Count{}
	}
	first := f.scope.First
	for i := first; i < f.scope.End; {
		if a.doc.Kinds(i)&(1<<lexicon.Asset|1<<lexicon.Commerce|1<<lexicon.Around) == 0 {
			i++
			continue
		}
		if name := a.works(i, f.scope.End); name != "" {
			return name, Count{}
		}
		h, ok := a.asset(i)
		if !ok {
			i++
			continue
		}
		i = int(h.End)
		if !h.Entry.Has("project") {
			continue
		}
		if name, c = a.project(int(h.First), i, s.First); name != "" || c.Value > 0 {
			return name, c
		}
	}
	if f.clause >= 0 && a.clauses.Clauses[f.clause].Kind == clause.Relative {
		return a.projectBefore(a.opens(f.clause), s.First)
	}
	return "", Count{}
}

// facility is the name that a loan, grant or fund has itself: "Extended Credit Facility"; "" where its noun has no capitals.
func (a *accounts) facility(h lexicon.Hit) string {
	if h.Entry == nil || h.Kind != lexicon.Asset || h.Entry.Get("kind") == string(FDI) {
		return ""
	}
	first, end, plain := int(h.First), int(h.End), false
	for i := first; i < end; i++ {
		if !a.doc.Has(i, token.Upper) && a.doc.Class(i) == 0 {
			return ""
		}
		plain = plain || a.doc.Class(i) != 0
	}
	for first > 0 && a.doc.Has(first-1, token.Upper) && a.doc.Class(first-1) == 0 && a.moneyAt(first-1) < 0 && a.bodyAt(first-1) < 0 && !a.is(first-1, "more") && a.doc.SentenceOf(first-1) == a.doc.SentenceOf(first) {
		first--
	}
	if own := end - int(h.First); end-first < 2 || end-first == own && (own < 3 || plain) {
		return "" // "Loan Agreement", "Line of Credit"
	}
	return a.doc.Slice(first, end)
}

// projectBefore is the project that a relative clause which opens at token i tells of: "the port, a project in which".
func (a *accounts) projectBefore(i, first int) (string, Count) {
	general := lexicon.Hit{}
	for k := i - 1; k >= first && k > i-12; k-- {
		h, ok := a.asset(k)
		if !ok || !h.Entry.Has("project") {
			continue
		}
		if h = a.whole(h); !h.Entry.Has("named") {
			return a.project(int(h.First), int(h.End), first)
		}
		general = h
	}
	if general.Entry == nil {
		return "", Count{}
	}
	return a.project(int(general.First), int(general.End), first)
}

// project is the noun phrase of the project noun [first, end), or the number of such.
func (a *accounts) project(first, end, limit int) (name string, c Count) {
	if c = a.countBefore(first, limit); c.Value > 1 {
		start := first
		for start > limit && a.doc.Has(start-1, token.Letter) && a.doc.Class(start-1) == 0 && !a.counts(start-1) {
			start--
		}
		for c := a.countryAt(start); c != nil && c.End < end; c = a.countryAt(start) {
			start = c.End // "seven Norwegian projects"
		}
		c.Of = a.doc.Slice(start, end)
		return "", c
	}
	start := first
	for start > limit && (a.describes(start-1) || a.couples(start-1, limit) || (a.doc.Is(start, "-") || a.doc.Is(start, "–")) && a.doc.Tokens[start].Glued()) {
		start--
	}
	if bare := a.doc.Class(start-1)&(lexicon.Determiner|lexicon.Possessive) == 0 && !a.possessive(start-1) && a.moneyAt(start-1) < 0; bare && !a.capital(start, end) && a.countryAt(start-1) == nil {
		return "", Count{} // "ports and roads": a sector rather than one of them
	}
	if name := a.titleBehind(end); name != "" {
		return name, Count{}
	}
	if start == first && !a.doc.Has(first, token.Upper) && !a.doc.Is(end, "of") && !a.doc.Is(end, "between") && !a.doc.Is(end, "in") && !a.doc.Is(end, "near") && !a.doc.Is(end, "at") {
		if a.doc.Flagged(first, lexicon.Asset, "named") {
			return "", Count{} // "the project": no name
		}
		return a.doc.Slice(first, end), Count{}
	}
	if full := a.purpose(first, end); full > end {
		return a.doc.Slice(start, full), Count{}
	}
	return a.doc.Slice(start, a.located(end)), Count{}
}

// titleBehind is the name in quotation marks behind a noun that ends before token i: `the project "Blue Bay"`.
func (a *accounts) titleBehind(i int) string {
	if !a.quotes(i) || a.doc.Is(i, "-") || a.doc.Is(i, "'") {
		return ""
	}
	for k := i + 1; k < min(i+10, len(a.doc.Tokens)); k++ {
		if a.quotes(k) {
			return strings.TrimRight(a.doc.Slice(i+1, k), ",")
		}
	}
	return ""
}

// purpose is where the name of a project goes on to behind its noun at tokens [first, end), as long as its words have capitals: "Project for
// the Enhancement of the Port"; end where it does not.
func (a *accounts) purpose(first, end int) int {
	if !a.doc.Has(first, token.Upper) || !a.doc.Is(end, "for") {
		return end
	}
	full := end
	for i, gap := end, 0; i < len(a.doc.Tokens) && i < end+32 && gap < 4; i++ {
		t := a.doc.Tokens[i]
		switch {
		case t.Is(token.Upper):
			full, gap = i+1, 0
		case t.Is(token.Mark) || a.doc.Class(i) == 0:
			return full
		default:
			gap++
		}
	}
	return full
}

// capital tells whether a word of tokens [first, end) has a capital, as names have.
func (a *accounts) capital(first, end int) bool {
	for i := first; i < end; i++ {
		if a.doc.Has(i, token.Upper) {
			return true
		}
	}
	return false
}

// counts tells whether token i is a number word.
func (a *accounts) counts(i int) bool {
	h, ok := a.doc.Longest(i, lexicon.Quantity)
	return ok && h.Entry.Get("value") != ""
}

// describes tells whether token i belongs to the name of the project behind it: no article, owner or verb.
func (a *accounts) describes(i int) bool {
	t := a.doc.Tokens[i]
	if (a.doc.Is(i, "-") || a.doc.Is(i, "–")) && t.Glued() {
		return true
	}
	if a.aroundValue(i, "status") != "" || !t.Is(token.Letter) && !t.Is(token.Digit) || a.doc.Class(i)&^lexicon.Generational != 0 || a.verbAt(i) || a.moneyAt(i) >= 0 || a.date[i] > 0 {
		return false
	}
	c := a.countryAt(i)
	return c == nil || !c.Adjective && a.doc.Has(i+1, token.Upper)
}

// couples tells whether token i joins two words with capitals of one name: "the Strengthening and Accession Project".
func (a *accounts) couples(i, limit int) bool {
	return i > limit && (a.doc.Is(i, "and") || a.doc.Is(i, "&")) && a.doc.Has(i+1, token.Upper)
}

// located is where the "of", "between", "near" or "in" phrase that follows a project at token i ends, if it names a place.
func (a *accounts) located(i int) int {
	switch a.doc.Word(i) {
	case "of", "between", "near", "in", "at":
	default:
		return i
	}
	k := i + 1
	for a.doc.Class(k)&lexicon.Determiner != 0 {
		k++
	}
	end := k
	for end < len(a.doc.Tokens) && end < k+8 && a.countryAt(end) == nil && (a.doc.Has(end, token.Upper) || end > k && (a.doc.Is(end, "-") || a.doc.Is(end, "–") || a.doc.Is(end, "and") && a.doc.Is(i, "between"))) && a.date[end] == 0 {
		end++
	}
	if end == k || a.doc.Class(end-1) != 0 {
		return i
	}
	if h, ok := a.doc.Longest(end, lexicon.Asset); ok && h.Entry.Has("project") {
		return int(h.End)
	}
	if a.is(end, "region") {
		end++
	}
	if k > i+1 {
		end = a.longName(end)
	}
	return end
}
