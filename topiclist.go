package communique

import (
	"slices"
	"sort"
	"strings"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// This file parts a list of topics into its items.

// topics splits tokens [first, end) at the top level of their list and strips articles: "trade, security and the mining of copper" is
// three, "cooperation in trade and energy" one.
func (r *reading) topics(first, end int) (out []mention.Span) {
	end = r.untimed(first, end)
	var cuts []mention.Span // the separators
	commas := 0
	depth := 0
	ranging := r.doc.Is(first-1, "from")
	for i := first; i < end; i++ {
		switch {
		case r.doc.Is(i, "("):
			depth++
		case r.doc.Is(i, ")"):
			depth--
		case depth > 0 || r.insideName(i):
		case r.doc.Is(i, ",") || r.doc.Is(i, ";"):
			cuts = append(cuts, mention.Span{First: i, End: i + 1})
			commas++
		case r.doc.Is(i, "and") || r.doc.Is(i, "including"):
			cuts = append(cuts, mention.Span{First: i, End: i + 1})
		case ranging && r.doc.Is(i, "to") && !r.doing(i+1):
			cuts = append(cuts, mention.Span{First: i, End: i + 1}) // "ranged from trade | to migration"
			ranging = false
		case r.doc.Is(i, "from") && r.doc.Is(i-1, ",") && !r.doc.Has(i+1, token.Upper):
			ranging = true
			cuts[len(cuts)-1].End = i + 1
		default:
			if n := r.joiner(i); n > 0 {
				cuts = append(cuts, mention.Span{First: i, End: i + n})
			}
		}
	}
	start := first
	for n, cut := range cuts {
		if cut.First < start {
			continue
		}
		if len(out) > 0 && n == len(cuts)-1 && commas > 0 && r.doc.Is(cut.First, "and") && !r.between(start, cut.First) && !r.parallel(cut.First-1, cut.End) && r.doc.Class(cut.End)&lexicon.Preposition == 0 {
			out = r.topic(out, start, cut.First) // the last of a list that was cut before
			start = cut.End
			continue
		}
		if !r.splits(start, cut, end, n == len(cuts)-1, commas > 0) {
			continue
		}
		out = r.topic(out, start, cut.First)
		start = cut.End
	}
	return r.topic(out, start, end)
}

// joiner is how many words at token i stand before one more topic of a list, as "and" does: "as well as", "such as"; or 0.
func (r *reading) joiner(i int) int {
	if hit, ok := r.doc.Longest(i, lexicon.Cue); ok && hit.Entry.Has("joins") {
		return int(hit.End) - i
	}
	return 0
}

// doing tells whether token i is the base form of a verb that is no noun.
func (r *reading) doing(i int) bool {
	if i < 0 || i >= len(r.doc.Tokens) || r.doc.PartyAt(i) >= 0 {
		return false
	}
	for _, h := range r.doc.Hits(i) {
		if h.Entry.Kind == lexicon.Verb && h.Form&lexicon.Base != 0 && int(h.End) == i+1 && !h.Entry.Has("noun") {
			return true
		}
	}
	return false
}

// insideName tells whether token i is inside something named, so that no list ends there.
func (r *reading) insideName(i int) bool {
	if p := r.doc.PartyAt(i); p >= 0 && r.doc.PartyAt(i-1) == p && r.doc.PartyAt(i+1) == p {
		return true
	}
	if q := r.clauses.QuoteAt(i); q >= 0 {
		return r.clauses.QuoteAt(i-1) == q && r.clauses.QuoteAt(i+1) == q
	}
	return false
}

// splits decides on one separator: what stands before it begins at start.
func (r *reading) splits(start int, cut mention.Span, end int, last, commas bool) bool {
	if cut.End == len(r.doc.Tokens) {
		return false // the text breaks off
	}
	if r.between(start, cut.First) {
		return false
	}
	if r.asideItem(cut.End, end) || r.doc.Is(cut.First, "to") {
		return true // it is dropped; the far end of a range
	}
	if r.doc.Class(cut.End)&lexicon.Preposition != 0 && !r.emphasised(cut.End) && r.doc.PartyAt(cut.End) < 0 {
		return r.repeats(start, cut.End) // "on A and on B", not "in A and in B, in the north of C"
	}
	if r.doing(cut.First-1) && r.doing(cut.End) {
		return false // "ways to support and develop them"
	}
	if !r.doc.Is(cut.First, ";") && r.pairs(start, cut, end) {
		return false
	}
	if (r.proper(cut.First-1) || r.doc.Has(cut.First-1, token.Upper)) && r.doc.Is(cut.First, "and") && r.hasPreposition(start, cut.First) && r.common(cut.End) {
		return true // "the war in Sudan and food security"
	}
	if r.doc.Is(cut.First, ",") || r.doc.Is(cut.First, ";") {
		return !r.shares(start, cut.First, cut.End, end)
	}
	if r.parallel(cut.First-1, cut.End) {
		return false
	}
	if !r.doc.Is(cut.First, "and") {
		return true
	}
	next := r.doc.Class(cut.End)
	if next&(lexicon.Determiner|lexicon.Possessive) != 0 || r.doc.Is(cut.First-1, ",") || r.ownedItem(cut.End, end) {
		return true
	}
	if r.shares(start, cut.First, cut.End, end) {
		return false
	}
	left, right := r.hasPreposition(start, cut.First), r.hasPreposition(cut.End, r.listEnd(cut.End, end))
	return commas && last && cut.First-start > 0 || left && right || !left && !commas && r.unlike(start, cut, end, right)
}

// ownedItem tells whether tokens [first, end) begin with a name and "'s": "Rwanda's cooperation with the EU".
func (r *reading) ownedItem(first, end int) bool {
	p := r.doc.PartyAt(first)
	if p < 0 {
		return false
	}
	at := r.doc.Parties[p].End
	return at < end && (r.doc.Is(at, "'s") || r.doc.Is(at, "’s"))
}

// between tells whether "between" in tokens [first, at) still waits for its "and": "a line between Dakar | and Surabaya".
func (r *reading) between(first, at int) bool {
	for i := at - 1; i >= first && i > at-12; i-- {
		switch {
		case r.doc.Is(i, "and"):
			return false
		case r.doc.Is(i, "between"):
			return r.doc.Has(at-1, token.Upper)
		}
	}
	return false
}

// unlike tells whether two nouns joined by "and" are topics of their own, "palm oil and rubber", "scholarships and twin villages", and not one with a
// shared head: "trade and economic relations", "foot and mouth disease". With more, a preposition stands behind both: "conservation and marketing of tuna".
func (r *reading) unlike(start int, cut mention.Span, end int, more bool) bool {
	for start < cut.First && r.doc.Class(start)&(lexicon.Determiner|lexicon.Possessive|lexicon.Adverb) != 0 {
		start++
	}
	left, last := cut.First-start, r.doc.Word(cut.First-1)
	if left < 1 || r.adjectival(last) || r.doc.Has(cut.First-1, token.Upper) && r.doc.Has(cut.End, token.Upper) {
		return false
	}
	plural := strings.HasSuffix(last, "s") && !strings.HasSuffix(last, "ss") && !strings.HasSuffix(last, "ics")
	return left > 1 || plural && end-cut.End > 1 && !more
}

// adjectival tells whether a word looks like an adjective by its ending.
func (r *reading) adjectival(word string) bool {
	for _, end := range [...]string{"al", "ic", "ive", "ary", "ory", "ous", "able", "ible", "ful", "ed", "ern", "ing", "ian"} {
		if strings.HasSuffix(word, end) {
			return true
		}
	}
	return false
}

// listEnd is the next comma in tokens [first, end), where another topic may begin, or end.
func (r *reading) listEnd(first, end int) int {
	for i := first; i < end; i++ {
		if r.doc.Is(i, ",") || r.doc.Is(i, ";") {
			return i
		}
	}
	return end
}

// emphasised tells whether a preposition leads to a topic of its own: "with emphasis on", "including".
func (r *reading) emphasised(i int) bool {
	return r.doc.Is(i, "including") || r.doc.Is(i, "with") || r.doc.Is(i, "among")
}

// parallel tells whether the words on both sides of a conjunction have one ending and one noun: "deepening and widening relations",
// "regional as well as international issues".
func (r *reading) parallel(i, j int) bool {
	if r.doc.Has(i, token.Upper) && r.doc.Has(j, token.Upper) && !r.proper(i) && !r.proper(j) {
		return true // the Partnership and Cooperation Agreement
	}
	a, b := r.doc.Word(i), r.doc.Word(j)
	for _, end := range []string{"ing", "al", "ic"} {
		if strings.HasSuffix(a, end) && strings.HasSuffix(b, end) && !r.doc.Is(j+1, ",") {
			return true
		}
	}
	return false
}

// repeats tells whether the preposition at i is that before the list: "on trade, on energy and on migration".
func (r *reading) repeats(start, i int) bool {
	return start > 0 && (r.doc.Word(start-1) == r.doc.Word(i) || r.doc.Word(start) == r.doc.Word(i))
}

// pairs tells whether names on both sides of a separator stand behind one preposition: "the conflicts in Sudan and Ukraine".
func (r *reading) pairs(start int, cut mention.Span, end int) bool {
	if !r.proper(cut.First-1) || !r.proper(cut.End) || !r.hasPreposition(start, cut.First) {
		return false
	}
	stop := cut.End
	for stop < end && !r.doc.Is(stop, ",") && !r.doc.Is(stop, "and") {
		stop++
	}
	return !r.hasPreposition(cut.End, stop)
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
	n := sort.Search(len(r.doc.Countries), func(n int) bool { return r.doc.Countries[n].End > i })
	if n < len(r.doc.Countries) && r.doc.Countries[n].Holds(i) && !r.doc.Countries[n].Adjective {
		return true
	}
	n = sort.Search(len(r.doc.Places), func(n int) bool { return r.doc.Places[n].End > i })
	return n < len(r.doc.Places) && r.doc.Places[n].Holds(i)
}

// shares tells whether the words before a separator are a head whose list goes on behind it: "cooperation in trade", "energy and ...".
func (r *reading) shares(start, at, next, end int) bool {
	head := false
	for i := start; i < at; i++ {
		if r.sharing(i) && (r.doc.Is(i+1, "in") || r.doc.Is(i+1, "on") || r.toDo(i+1, at)) {
			head = true
		}
	}
	if !head || r.doc.Class(next)&(lexicon.Determiner|lexicon.Possessive) != 0 {
		return false
	}
	stop := next
	for stop < end && !r.doc.Is(stop, ",") && !r.doc.Is(stop, "and") {
		stop++
	}
	return !r.hasPreposition(next, stop)
}

// toDo tells whether what is to be done begins at token i: "ways | of promoting trade", "ways | to promote trade".
func (r *reading) toDo(i, end int) bool {
	n := r.clauses.VerbAt(i + 1)
	return i+1 < end && (r.doc.Is(i, "of") || r.doc.Is(i, "for") || r.doc.Is(i, "to")) && (n >= 0 || r.doing(i+1))
}

func (r *reading) sharing(i int) bool {
	hit, ok := r.doc.Longest(i, lexicon.Agenda)
	return ok && hit.Entry.Has("shares")
}

func (r *reading) hasPreposition(first, end int) bool {
	for i := first; i < end; i++ {
		if r.doc.Class(i)&lexicon.Preposition != 0 {
			return true
		}
	}
	return false
}

// untimed cuts a date that belongs to the verb from the end: "discussed trade on Monday".
func (r *reading) untimed(first, end int) int {
	n, _ := slices.BinarySearchFunc(r.doc.Dates, end, func(d mention.Date, end int) int { return d.End - end })
	for ; n < len(r.doc.Dates) && r.doc.Dates[n].End == end; n++ {
		if d := r.doc.Dates[n]; d.First > first+1 && (r.doc.Is(d.First-1, "on") || r.doc.Is(d.First-1, "in")) {
			return d.First - 1
		}
	}
	return end
}

// topic appends tokens [first, end) without articles, lead-ins and what trails.
func (r *reading) topic(out []mention.Span, first, end int) []mention.Span {
	if r.asideItem(first, end) {
		return out
	}
	for first < end {
		c := r.doc.Class(first)
		lead := r.doc.Has(first, token.Mark) && !r.doc.Is(first, "“") && !r.doc.Is(first, "\"") ||
			c&(lexicon.Determiner|lexicon.Adverb|lexicon.Possessive|lexicon.Conjunction) != 0 ||
			c&lexicon.Preposition != 0 && r.doc.PartyAt(first) < 0
		if r.cue(first, "emphasis") { // the words behind "with emphasis on" are the topic
			first += 2
			continue
		}
		if !lead {
			break
		}
		first++
	}
	end = r.trim(first, end)
	if end <= first || end-first > 40 || r.offTopic(first, end) {
		return out
	}
	return append(out, mention.Span{First: first, End: end})
}

// offTopic tells whether tokens [first, end) only go on with a topic or stand beside it: "whose work goes on", "2021", "Minister Jane Doe, ...".
func (r *reading) offTopic(first, end int) bool {
	if r.doc.Class(first)&lexicon.Relative != 0 && r.doc.Class(first)&lexicon.That == 0 {
		return true
	}
	n, _ := slices.BinarySearchFunc(r.doc.Dates, first, func(d mention.Date, at int) int { return d.First - at })
	if n < len(r.doc.Dates) && r.doc.Dates[n].First == first && (r.doc.Dates[n].End >= end || r.doc.Is(r.doc.Dates[n].End, ",")) {
		return true
	}
	if end == first+1 && r.doc.Class(first)&lexicon.Pronoun != 0 {
		return true
	}
	if p := r.doc.PartyAt(first); p >= 0 && r.doc.Parties[p].Kind == mention.Named {
		return r.doc.Parties[p].End >= end || r.doc.Is(r.doc.Parties[p].End, ",")
	}
	return false
}

// asideItem tells whether the words from token first on only tell more of the item before: "due to take place in Rome", "in force since 2021", "estimated at
// seven million", "to be held in May", "the text of which is ready".
func (r *reading) asideItem(first, end int) bool {
	for first < end && r.doc.Class(first)&lexicon.Adverb != 0 {
		first++
	}
	if n := r.clauses.VerbAt(first); n >= 0 && r.clauses.Clauses[n].Verb.First == first && first+1 < end {
		v := &r.clauses.Clauses[n].Verb
		bare := v.Passive || v.Tense == clause.Past
		if bare && r.clauses.Clauses[n].Kind != clause.Infinitive && (v.End > first+1 || r.doc.Class(v.End)&(lexicon.Preposition|lexicon.To|lexicon.Adverb) != 0 || r.dateBegins(v.End)) {
			return true
		}
	}
	if r.cue(first, "aside") || r.doc.Class(first)&lexicon.To != 0 && r.doc.Class(first+1)&lexicon.Be != 0 {
		return true
	}
	for i := first + 1; i < min(end, first+7); i++ {
		if r.doc.Class(i)&lexicon.Relative != 0 && r.doc.Class(i)&lexicon.That == 0 {
			return r.doc.Class(i-1)&lexicon.Preposition != 0
		}
		if r.doc.Is(i, ",") {
			break
		}
	}
	return false
}

// dateBegins tells whether a date begins at token i.
func (r *reading) dateBegins(i int) bool {
	_, ok := slices.BinarySearchFunc(r.doc.Dates, i, func(d mention.Date, at int) int { return d.First - at })
	return ok
}
