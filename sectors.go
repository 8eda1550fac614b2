package communique

import (
	"slices"
	"strings"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// This file reads the fields that money goes into: "in energy and retail", "for school meals and malaria control", "water and port ventures". A list is
// taken as a whole once the lexicon knows one of its members. What somebody gets money for in one place is a project rather than a field: "for water
// supply in Kisumu".

// sectorsOf are the sectors that a figure goes into, as the text names them: what it is told to be for, or else those of its scope. Who puts it into one
// project puts it into no sector.
func (a *accounts) sectorsOf(f *figure, v *Investment) []string {
	if v.Project != "" || v.Kind == Project && v.Count.Value == 0 && f.noun.Entry != nil && f.noun.Entry.Has("project") {
		return nil
	}
	if list := a.purposes(f, v); len(list) > 0 || v.Project != "" {
		return list
	}
	if list := a.forWhich(f); list.known {
		return list.names
	}
	return a.sectors(f.scope, func(i int) bool { return i > f.at.First || a.with(f, i) })
}

// sectors are the sectors that a span tells an investment to go into, as it names them: the lists behind "in", "into" and the like with a known member,
// and what qualifies the companies or ventures told of.
func (a *accounts) sectors(s mention.Span, belongs func(i int) bool) (out []string) {
	for i := s.First; i < s.End; i++ {
		mainly := a.is(i, "mainly") && a.doc.Is(i+1, "in")
		if !a.doc.Kinds(i).Has(lexicon.Sector) && !a.is(i, "area") && !mainly {
			continue
		}
		first := i + 2
		if !mainly {
			first = a.opensField(i, s.First)
		}
		if first < 0 {
			if end := a.sector(i, s.End); end > i && a.qualifiesFirms(end, s.End) && belongs(i) {
				out = withNew(out, a.doc.Slice(i, end))
			}
			continue
		}
		list := a.fields(first, s.End)
		if (list.known || mainly) && belongs(i) && a.placeEnd(list.end) == list.end {
			for _, name := range list.names {
				out = withNew(out, name)
			}
		}
		i = max(i, list.end-1)
	}
	return out
}

// withNew adds a name to a list that lacks it.
func withNew(list []string, name string) []string {
	if slices.Contains(list, name) {
		return list
	}
	return append(list, name)
}

// anywhere is a place in a sentence that needs to belong to nothing.
func anywhere(int) bool { return true }

// sector is where the sector that begins at token i ends; i without one. "Construction of" a bridge is none, nor is part of a name, nor money itself:
// "in project finance".
func (a *accounts) sector(i, limit int) int {
	if !a.doc.Kinds(i).Has(lexicon.Sector) {
		return i
	}
	h, _ := a.doc.Longest(i, lexicon.Sector)
	t := a.doc.Tokens[i]
	if a.named(i) || a.verbAt(i) && !a.possessive(i-1) && a.doc.Class(i-1)&lexicon.Determiner == 0 || a.doc.Is(int(h.End), "of") && a.placed(a.pastArticle(int(h.End)+1)) == "" || t.Is(token.Upper) && !t.Is(token.Caps) {
		return i
	}
	return int(h.End)
}

// opensField is the first token behind the preposition that leads to the list in which token i stands, or -1.
func (a *accounts) opensField(i, first int) int {
	for k := i - 1; k >= first && k > i-20; k-- {
		switch a.doc.Word(k) {
		case "in", "into", "for", "on", "towards", "toward":
			return a.pastArea(k + 1)
		case ",", "and", "or", "the", "&", "-":
			continue
		case "as":
			continue
		case "to":
			if _, lent := a.asset(k - 1); a.is(k-1, "supplied") || lent && a.doc.Class(k+1)&lexicon.Determiner != 0 {
				return a.pastArea(k + 1) // "lending to the energy sector"
			}
		case "of":
			continue
		}
		if a.leads(k) {
			return k + 1
		}
		if a.doc.Class(k) != 0 || !a.common(k) || a.possessive(k) {
			return a.owned(k)
		}
	}
	return -1
}

// owned is the first token behind an owner that ends at token k, where a preposition leads to it: "to our schools", "in Kenya's mines", "in Kenyan
// mines"; else -1.
func (a *accounts) owned(k int) int {
	first, whose := k+1, a.possessive(k)
	if c := a.countryAt(k); c != nil && c.Adjective {
		k, whose = c.First, true
	} else if whose {
		for k--; a.doc.Has(k-1, token.Upper); k-- {
		}
	} else if a.doc.Class(k)&lexicon.Possessive == 0 {
		return -1
	}
	switch a.doc.Word(k - 1) {
	case "in", "into":
		return first
	case "for", "on", "to":
		if !whose {
			return first
		}
	}
	return -1
}

// qualifiesFirms tells whether what ends at token i qualifies companies or ventures: "renewable-energy ventures", "IT companies"; one dairy company is
// what it is, whatever it puts money into.
func (a *accounts) qualifiesFirms(i, limit int) bool {
	for k := i; k < limit && k < i+2; k++ {
		if h, ok := a.doc.Longest(k, lexicon.Asset); ok {
			return h.Entry.Has("firm") && h.Form&lexicon.PluralForm != 0 || h.Entry.Has("named") || a.is(k, "general")
		}
	}
	return false
}

// fieldList is a list of fields: their names, where it ends, and whether the lexicon knows one of them.
type fieldList struct {
	names []string
	end   int
	known bool
}

// fields reads the list of fields that begins at token i: noun phrases of small words. What it cannot end makes it none.
func (a *accounts) fields(i, limit int) (out fieldList) {
	out.end = i
	joined, ranging := true, a.doc.Is(i-1, "from")
	for i < limit {
		i = a.pastArea(i)
		end := a.paired(i, limit)
		if end == i || a.timed(i, end) || a.hyphen(end-1) {
			break
		}
		stop := a.headOf(i, end)
		next := a.separator(end, limit)
		if a.doc.Is(next-1, "to") && !ranging {
			next = end // "drinking water to villages"
		}
		known := a.knownField(i, stop, end)
		if !joined && !known && next == end {
			break // "firms, most of them in fisheries, operate"
		}
		out.known = out.known || known
		if stop > i+1 || !a.is(i, "sort") && !a.is(i, "vague") && !a.is(i, "promising") && !a.is(i, "economic") {
			out.names = append(out.names, a.doc.Slice(i, stop)) // not "the private sector"
		}
		if out.end = end; next == end {
			break
		}
		joined = next > end+1 || !a.doc.Is(end, ",")
		i = next
	}
	if !a.closesPhrase(out.end) {
		return fieldList{end: out.end}
	}
	return out
}

// knownField tells whether the lexicon knows a sector in the phrase [first, end), or that its head at token stop is one.
func (a *accounts) knownField(first, stop, end int) bool {
	for k := first; k < stop; k++ {
		if known := a.sector(k, end); known > k && known <= stop {
			return true
		}
	}
	return stop < end && a.is(stop, "branch")
}

// paired is where the field that begins at token i ends, the second half of its noun's two adjectives included: "reform of technical and vocational education".
func (a *accounts) paired(i, limit int) int {
	end := a.field(i, limit)
	if end == i || !a.doc.Is(end, "and") || a.sectorEnds(end) || !a.descriptive(a.doc.Word(end-1)) {
		return end
	}
	if next := a.field(end+1, limit); next > end+1 {
		return next
	}
	return end
}

// field is where the noun phrase of small words that begins at token i ends; "training of officers" goes on behind "of".
func (a *accounts) field(i, limit int) int {
	end := i
	for end < limit && end < i+6 {
		if known := a.sector(end, limit); known > end {
			end = known // "oil and gas", "IT"
		} else if a.common(end) && !a.bearing(end) {
			end++
		} else {
			break
		}
	}
	if end > i && end+1 < limit && a.doc.Is(end, "of") && a.common(end+1) && a.plain(end+1, limit) {
		for end++; end < limit && end < i+8 && a.common(end); end++ {
		}
	}
	return end
}

// bearing tells whether token i tells on which side of something: "coastal protection east of Kisumu".
func (a *accounts) bearing(i int) bool {
	if !a.doc.Is(i+1, "of") {
		return false
	}
	return a.doc.Flagged(i, lexicon.Common, "direction")
}

// plain tells whether the phrase of small words at token i has no place or name behind it: "reform of schools".
func (a *accounts) plain(i, limit int) bool {
	for i < limit && a.common(i) {
		i++
	}
	return a.closesPhrase(i) && !a.doc.Has(i, token.Upper) && a.located(i) == i
}

// headOf is where the field of a phrase ends that names areas, projects or companies of it: "water projects", "the hotel sector"; its end where it does not.
func (a *accounts) headOf(first, end int) int {
	last := end - 1
	if last > first && a.is(last, "area") {
		return last
	}
	for k := first; k < last; k++ {
		if a.sector(k, end) == last && a.qualifiesFirms(last, end) {
			return last
		}
	}
	return end
}

// closesPhrase tells whether what ends before token i qualifies nothing but an area: "in energy", "in the energy sector", not "in the gas contract".
func (a *accounts) closesPhrase(i int) bool {
	if i >= len(a.doc.Tokens) {
		return true
	}
	t := a.doc.Tokens[i]
	return !t.Is(token.Letter) || t.Is(token.Upper) || a.doc.Class(i) != 0 || a.is(i, "area") || a.is(i, "general") || a.verbAt(i) || verbLike(a.doc.Word(i))
}

// placeEnd is where "in" and a place within a country end that stand at token i: "in Kisumu", not "in Kenya"; i without them.
func (a *accounts) placeEnd(i int) int {
	if a.bearing(i) {
		return a.thing(a.pastArticle(i+2), len(a.doc.Tokens))
	}
	if !a.doc.Is(i, "in") && !a.doc.Is(i, "on") && !a.doc.Is(i, "at") {
		return i
	}
	k := a.pastArticle(i + 1)
	if k >= len(a.doc.Tokens) || !a.doc.Has(k, token.Upper) || a.bloc(k) || a.date[k] > 0 || a.countryAt(k) != nil {
		return i
	}
	end := k
	for end < min(len(a.doc.Tokens), k+8) && (a.doc.Has(end, token.Upper) && a.countryAt(end) == nil || end > k && a.doc.Is(end, "and") && end+1 < len(a.doc.Tokens) && a.doc.Has(end+1, token.Upper) || a.is(end, "region")) {
		end++
	}
	if a.bodyAt(k) >= 0 && !a.is(end-1, "region") && a.cityAt(k) == "" {
		return i
	}
	return end
}

// purposes are what a sum is told to be for, where that is no project: "for school meals and malaria control", "in climate resilience, policing
// and jobs". What it is for in one place becomes the project.
func (a *accounts) purposes(f *figure, v *Investment) []string {
	if v.Kind == Project {
		return nil
	}
	from := f.at.End
	if f.noun.Entry != nil && int(f.noun.End) > from {
		from = int(f.noun.End)
	}
	goes := f.verb != nil && (f.verb.Has("goes") || f.verb.Has("directs"))
	for i := from; i < min(f.scope.End, from+12); i++ {
		open := a.doc.Is(i, "for") || a.doc.Is(i, "towards")
		went := a.wentTo(i, from)
		if !open && !went && !a.doc.Is(i, "in") && !a.doc.Is(i, "into") && !a.doc.Is(i, "on") && !(goes && a.doc.Is(i, "to")) || !went && a.clauseAt(i) != f.clause && f.clause >= 0 {
			continue
		}
		first := a.pastOwner(a.pastArea(i + 1))
		list := a.fields(first, f.scope.End)
		switch end := a.placeEnd(list.end); {
		case len(list.names) == 0 || !list.known && !open && !goes:
			continue
		case end > list.end && v.Kind != FDI && (len(list.names) == 1 || !list.known):
			v.Project = a.doc.Slice(first, end)
			return nil
		case list.known || len(list.names) > 1 && !strings.Contains(list.names[0], " of "):
			return list.names
		}
	}
	return nil
}

// wentTo tells whether token i ends the verb of what a sum went to, whose clause opens with the sum that ends before token from: "5 million of which
// went to".
func (a *accounts) wentTo(i, from int) bool {
	h, ok := a.doc.Longest(i-1, lexicon.Investing)
	return ok && h.Entry.Has("goes") && int(h.End) == i+1 && i < from+6
}

// forWhich is the list right before the relative clause that tells what is given for it: "discussed mine clearance, for which Norway gives".
func (a *accounts) forWhich(f *figure) fieldList {
	if f.clause < 0 || a.clauses.Clauses[f.clause].Kind != clause.Relative {
		return fieldList{}
	}
	s := a.doc.Sentences[f.sentence]
	for i := f.at.First - 1; i > s.First+2 && i > f.at.First-window; i-- {
		if !a.doc.Is(i, "which") || !a.doc.Is(i-1, "for") && !a.doc.Is(i-1, "to") && !a.doc.Is(i-1, "into") {
			continue
		}
		end := i - 1
		if a.doc.Is(end-1, ",") {
			end--
		}
		if first := a.opensField(end, s.First); first >= 0 {
			if list := a.fields(first, end); list.end == end {
				return list
			}
		}
		break
	}
	return fieldList{}
}

// pastOwner is behind the words that tell whose field begins at token i: "our schools", "Kisumu's schools", "Kenyan ports".
func (a *accounts) pastOwner(i int) int {
	if a.doc.Class(i)&lexicon.Possessive != 0 {
		return i + 1
	}
	if c := a.countryAt(i); c != nil && c.Adjective && c.First == i {
		return c.End
	}
	for k := i + 1; k < i+4; k++ {
		if a.possessive(k) && a.doc.Has(i, token.Upper) {
			return k + 1
		}
	}
	return i
}

// common tells whether token i is a word of a noun phrase without a name.
func (a *accounts) common(i int) bool {
	t := a.doc.Tokens[i]
	if a.hyphen(i) || a.hyphen(i+1) || a.possessive(i) {
		return true // "e-governance", "girls' education"
	}
	small := t.Is(token.Letter) && (!t.Is(token.Upper) || t.Is(token.Caps))
	return small && a.doc.Class(i) == 0 && a.countryAt(i) == nil && a.bodyAt(i) < 0 && !a.verbAt(i) && !a.named(i)
}

// hyphen tells whether token i joins two words to one.
func (a *accounts) hyphen(i int) bool {
	return i < len(a.doc.Tokens) && (a.doc.Is(i, "-") || a.doc.Is(i, "–")) && a.doc.Tokens[i].Glued()
}

// timed tells whether a phrase names a time, money, a market or an example rather than a purpose: "for years", "in grants", "for instance".
func (a *accounts) timed(first, end int) bool {
	for i := first; i < end; i++ {
		h, asset := a.doc.Longest(i, lexicon.Asset)
		when, time := a.doc.Longest(i, lexicon.Calendar)
		if time && when.Entry.Get("unit") != "" || asset && (h.Entry.Get("kind") != "" && !h.Entry.Has("project") || h.Entry.Has("cost")) || a.is(i, "works") || a.is(i, "general") && end == first+1 {
			return true
		}
	}
	return a.is(first-1, "example") || a.doc.Kinds(first).Has(lexicon.Quantity)
}
