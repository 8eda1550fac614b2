package communique

import (
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// This file finds where a list of topics may be parted: at commas, "and", "as well as", and where examples follow.

// A separator stands between two topics. An aside is one with words that only tell more of the topic before it.
type separator struct {
	mention.Span
	aside bool
}

// separators are those at the top level of tokens [first, end), with the number of commas.
func (r *reading) separators(first, end int) (cuts []separator, commas int) {
	depth := 0
	ranging := r.doc.Is(first-1, "from")
	quote := r.clauses.QuoteAt(first + 1)
	add := func(first, end int) { cuts = append(cuts, separator{mention.Span{First: first, End: end}, false}) }
	for i := first; i < end; i++ {
		switch {
		case r.doc.Is(i, "("):
			depth++
		case r.doc.Is(i, ")"):
			depth--
		case r.inDate(i) && r.inDate(i-1) && r.inDate(i+1): // "March 1, 2021"
		case depth > 0 || r.insideName(i) && (quote < 0 || r.doc.PartyAt(i) >= 0):
		case r.doc.Is(i, ",") || r.doc.Is(i, ";") || r.doc.Is(i, ":") && i+1 < end && r.doc.Has(i+1, token.Letter):
			add(i, i+1)
			commas++
		case r.doc.Is(i, "and") && (r.paired(i) || r.doc.Class(i-1)&lexicon.Genitive != 0): // "the EU's and other agendas"
		case i > first && r.doc.Is(i, "with") && (r.cue(i+1, "emphasis") || r.cue(i+2, "emphasis")):
			add(i, i+1) // "trade | with particular focus on fisheries"
		case r.doc.Is(i, "and") || r.examples(i) && r.joiner(i) == 0:
			add(i, i+1)
		case ranging && r.doc.Is(i, "to"):
			add(i, i+1) // "ranged from trade | to migration"
			ranging = false
		default:
			if n := r.joiner(i); n > 0 {
				add(i, i+n)
			}
		}
	}
	return cuts, commas
}

// paired tells whether "and" at token i joins two words that are one: "ways and means".
func (r *reading) paired(i int) bool {
	hit, ok := r.doc.Longest(i-1, lexicon.Agenda)
	return ok && int(hit.End) > i && hit.Entry.Has("pair")
}

// examples tells whether words that lead to examples begin at token i: "including", "such as", "bilateral relations covering".
func (r *reading) examples(i int) bool {
	return r.doc.Is(i, "including") || r.doc.Is(i, "covering") && r.sharing(i-1) || r.cue(i, "instance")
}

// vagueHead tells whether tokens [first, at) are a vague word for what the examples behind it tell: "a range of regional issues |, including trade".
func (r *reading) vagueHead(first, at int) bool {
	last := at - 1
	for last > first && (r.doc.Is(last, ",") || r.doc.Class(last)&lexicon.Adverb != 0) {
		last--
	}
	for k := first; k <= last; k++ {
		if r.doc.Is(k, "and") && !r.parallel(k-1, k+1) {
			return false
		}
		if hit, ok := r.doc.Longest(k, lexicon.Agenda); ok && hit.Entry.Has("vague") && !hit.Entry.Has("quantity") {
			return int(hit.End) == last+1 || r.doc.Is(int(hit.End), "of") && r.concern(int(hit.End)+1, last+1)
		}
	}
	return false
}

// beforeOccasion is where an occasion begins at which people talked of what tokens [first, end) tell, "regional stability | on the sidelines of the Forum", or
// end.
func (r *reading) beforeOccasion(first, end int) int {
	for k := first + 1; k < end; k++ {
		if n := r.clauses.EventAt(k + 2); n >= 0 && (r.doc.Is(k, "during") && k > first+1 && r.clauses.VerbAt(k-1) < 0 || r.doc.Is(k, "at") && !r.clauses.Events[n].Round.Empty()) {
			return k // "the war in X | during a trip to Y", "trade | at the third session of the Joint Commission"
		}
		if !r.doc.Is(k, "on") && !r.doc.Is(k, "at") {
			continue
		}
		if hit, ok := r.doc.Longest(k, lexicon.Modality); ok && hit.Entry.Flag() == "occasion" {
			return k
		}
	}
	return end
}

// joiner is how many words at token i stand before one more topic of a list, as "and" does: "as well as", "such as"; or 0.
func (r *reading) joiner(i int) int {
	if hit, ok := r.doc.Longest(i, lexicon.Cue); ok && hit.Entry.Has("joins") {
		return int(hit.End) - i
	}
	return 0
}

// awaitsNoun tells whether a separator stands in a row of single words that wait for one noun: fields, or some of them adjectives, "trade and economic, investment | and
// transport cooperation".
func (r *reading) awaitsNoun(start int, cut mention.Span, end int) bool {
	waits := false
	for k := cut.First - 1; k >= start && (r.common(k) || r.parts(k)); k-- {
		waits = waits || r.common(k) && r.descriptive(r.doc.Word(k)) && (k == start || r.parts(k-1) || r.doc.Class(k-1)&lexicon.FunctionWord != 0)
		if !r.parts(k) && !r.parts(k-1) {
			break
		}
	}
	if !waits {
		return r.rowOfFields(start, cut, end)
	}
	k := cut.End
	for k < end && (r.parts(k) || r.common(k) && r.parts(k+1)) {
		k++
	}
	return k+1 < end && r.common(k) && r.common(k+1)
}

// parts tells whether a comma or "and" stands at token i.
func (r *reading) parts(i int) bool { return r.doc.Is(i, ",") || r.doc.Is(i, "and") }

// rowOfFields tells whether a separator stands in a row of single words behind "in" that wait for a noun for fields: "in the political, trade | and cultural spheres".
func (r *reading) rowOfFields(start int, cut mention.Span, end int) bool {
	first := cut.First
	for first > start && (r.doc.Is(first, ",") || first == cut.First || r.common(first) && r.doc.Is(first+1, ",") || first == cut.First-1) {
		first--
	}
	if r.doc.Definite(first) {
		first--
	}
	if !r.doc.Is(first, "in") {
		return false
	}
	for k := cut.End; k < min(end, cut.End+reach); k++ {
		if r.doc.Flagged(k, lexicon.Agenda, "field") {
			return k > cut.End
		}
		if !r.doc.Is(k, ",") && !r.doc.Is(k, "and") && !r.common(k) {
			return false
		}
	}
	return false
}

// adjectives tells whether a separator stands between adjectives in a row before their noun.
func (r *reading) adjectives(cut mention.Span, end int) bool {
	before := cut.First - 1
	if r.doc.Is(before, ",") {
		before--
	}
	if !r.adjective(before) {
		return false
	}
	for k, n := cut.End, 0; k < end && n < 6; n++ {
		if !r.adjective(k) && !(strings.HasSuffix(r.doc.Word(k), "ed") && r.common(k+1)) {
			return false
		}
		if k++; !r.doc.Is(k, ",") && !r.doc.Is(k, "and") {
			return k < end
		}
		k++
	}
	return false
}

// adjective tells whether token i looks like an adjective: by its ending, or as a participle behind an adverb or an article.
func (r *reading) adjective(i int) bool {
	if i < 1 || r.doc.Has(i, token.Upper) {
		return false
	}
	w := r.doc.Word(i)
	return r.descriptive(w) || r.cue(i, "quality") || r.doc.Is(i-1, "more") || strings.HasSuffix(w, "ed") && r.doc.Class(i-1)&(lexicon.Adverb|lexicon.Determiner|lexicon.Quantifier) != 0
}

// pairs tells whether names on both sides of a separator stand behind one preposition: "the conflicts in Sudan and Ukraine".
func (r *reading) pairs(start int, cut mention.Span, end int) bool {
	if r.regions(start, cut, end) {
		return true
	}
	if r.whoseDeed(start, cut, end) {
		return true // "the agreements reached by Jane Doe and John Roe at their meeting"
	}
	if !r.proper(cut.First-1) || !r.proper(cut.End) || !r.hasPreposition(start, cut.First) {
		return false
	}
	stop := cut.End
	for stop < end && !r.doc.Is(stop, ",") && !r.doc.Is(stop, "and") {
		stop++
	}
	if r.doc.Is(cut.First, ",") && r.doc.Class(cut.End)&lexicon.Determiner != 0 && !r.doc.Has(stop-1, token.Upper) {
		return false // "the mission in Port Moresby, | the Forum's special envoy"
	}
	return !r.hasPreposition(cut.End, stop)
}

// whoseDeed tells whether a separator stands between names behind "by" or "of" whose deed goes on behind them: "the steps taken by Norway | and the European Union to
// cut costs", "the applications of Norway | and Kenya for membership".
func (r *reading) whoseDeed(start int, cut mention.Span, end int) bool {
	k := cut.First - 1
	for k > start && (r.proper(k) || r.doc.Definite(k) || r.doc.Has(k, token.Upper) || r.doc.Is(k, "of") && !r.proper(k-2) && r.doc.Has(k-1, token.Upper)) {
		k--
	}
	by := r.doc.Is(k, "by")
	if k == cut.First-1 || !by && !r.doc.Is(k, "of") {
		return false
	}
	at := cut.End
	if r.doc.Definite(at) {
		at++
	}
	first := at
	for at < end && (r.proper(at) || at > first && r.doc.Has(at, token.Upper)) {
		at++
	}
	if at == first || at < end && r.doc.Class(at)&lexicon.Genitive != 0 {
		return false
	}
	return at < end && r.doc.Class(at)&lexicon.Preposition != 0 && (by || !r.doc.Is(at, "of") && !r.doc.Is(at, "and"))
}

// regions tells whether the names of regions stand on both sides of a separator behind one "in": "developments in the Red Sea, the Sahel | and the Levant".
func (r *reading) regions(start int, cut mention.Span, end int) bool {
	k := cut.First - 1
	for k > start && (r.doc.Has(k, token.Upper) || r.doc.Class(k)&lexicon.Determiner != 0 || r.doc.Is(k, ",")) {
		k--
	}
	if k == cut.First-1 || !r.doc.Is(k, "in") {
		return false
	}
	first := cut.End
	if r.doc.Is(first, "and") {
		first++
	}
	if r.doc.Definite(first) {
		first++
	}
	at := first
	for at < end && r.doc.Has(at, token.Upper) {
		if _, paper := r.doc.Longest(at, lexicon.Document); paper {
			return false
		}
		at++
	}
	return at > first && (at == end || r.doc.Is(at, ",") || r.doc.Is(at, "and"))
}

// common tells whether a common noun begins at token i.
func (r *reading) common(i int) bool {
	return i < len(r.doc.Tokens) && !r.doc.Has(i, token.Upper) && r.doc.Has(i, token.Letter) && r.doc.Class(i)&lexicon.FunctionWord == 0 && !r.proper(i)
}

// proper tells whether token i is part of something with a name.
func (r *reading) proper(i int) bool {
	if r.doc.PartyAt(i) >= 0 {
		return true
	}
	c := mention.Holder(r.doc.Countries, i)
	return c != nil && !c.Adjective || mention.Holder(r.doc.Places, i) != nil
}
