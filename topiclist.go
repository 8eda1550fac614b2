package communique

import (
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
	end = r.untimed(first, r.beforeMeans(first, r.untimed(first, r.beforeOccasion(first, end))))
	cuts, commas := r.separators(first, end)
	start := first
	for n, cut := range cuts {
		if cut.First < start || r.doc.Is(cut.First, "and") && !r.doc.Is(cut.First-1, ",") && r.doc.Is(start-1, ",") && r.cue(start, "aside") {
			continue // "trade, in line with A | and B"
		}
		if len(out) > 0 && n == len(cuts)-1 && commas > 0 && r.doc.Is(cut.First, "and") && !r.between(start, cut.First) && !r.parallel(cut.First-1, cut.End) && r.doc.Class(cut.End)&lexicon.Preposition == 0 && (r.common(end-1) || !r.pairs(start, cut.Span, end)) && !r.whoseDeed(start, cut.Span, end) && !r.bareNouns(cut.Span) && !r.awaitsNoun(start, cut.Span, end) {
			out = r.topic(out, start, cut.First) // the last of a list that was cut before
			start = cut.End
			continue
		}
		if !cut.aside && !r.splits(start, cut.Span, end, r.lastOfList(cuts, n), commas > 0) {
			continue
		}
		if n == len(cuts)-1 && r.apposed(cuts, end) {
			end = cut.First // "the future of the Treaty, the basis of trade"
			break
		}
		if cut.aside || !r.examples(cut.First) && !(r.doc.Is(cut.First, ",") && r.examples(cut.First+1)) || !r.vagueHead(start, cut.First) {
			out = r.topic(out, start, cut.First)
		}
		start = cut.End
	}
	return r.topic(out, start, end)
}

// lastOfList tells whether the n-th separator is the last of its list: behind it stand none, or such as begin another: "as well as", "; and".
func (r *reading) lastOfList(cuts []separator, n int) bool {
	return n == len(cuts)-1 || r.joiner(cuts[n+1].First) > 1 || r.joiner(cuts[n+1].First+1) > 1 && r.doc.Is(cuts[n+1].First, ",")
}

// doing tells whether token i is the base form of a verb that is no noun.
func (r *reading) doing(i int) bool {
	if i < 0 || i >= len(r.doc.Tokens) || r.doc.PartyAt(i) >= 0 {
		return false
	}
	for _, h := range r.doc.Hits(i) {
		if h.Kind == lexicon.Verb && h.Form&lexicon.Base != 0 && int(h.End) == i+1 && !h.Entry.Has("noun") {
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
	if r.asideItem(cut.End, end) || r.beyond(cut.End) || r.doc.Is(cut.First, "to") || r.doc.Is(cut.First, "with") {
		return true // it is dropped; the far end of a range; what is stressed
	}
	next := cut.End
	for r.doc.Is(cut.First, "and") && r.doc.Class(next)&lexicon.Adverb != 0 && next < end {
		next++ // "on A and | then on B"
	}
	if r.doc.Class(next)&(lexicon.Preposition|lexicon.To) != 0 && !r.emphasised(next) {
		return r.repeats(start, next) // "on A and on B", not "in A and in B, in the north of C"
	}
	if r.talk(cut.End) > 2 || r.doc.Is(cut.First, ":") {
		return true // "will discuss trade and | exchange views on the war"
	}
	if r.doing(cut.First-1) && r.doing(cut.End) || r.rowOfVerbs(start, cut, end) || r.doc.Class(cut.First-1)&lexicon.Preposition != 0 || r.attributive(start, cut.First) {
		return false // "ways to support and develop them", "the state of and prospects for trade", "political, economic and cultural ties"
	}
	if r.adjectives(cut, end) || r.awaitsNoun(start, cut, end) {
		return false // "a more integrated, prosperous and stable region"
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
	return !r.doc.Is(cut.First, "and") || r.andSplits(start, cut, end, last, commas)
}

// andSplits decides on an "and" that nothing near it decides on: by what stands on either side.
func (r *reading) andSplits(start int, cut mention.Span, end int, last, commas bool) bool {
	next := r.doc.Class(cut.End)
	if r.dateEnds(cut.First) && !r.dateBegins(cut.End) {
		return true // "the treaty signed in 2019 and trade"
	}
	if next&(lexicon.Determiner|lexicon.Possessive) != 0 || r.doc.Is(cut.First-1, ",") && !r.lastShared(start, cut, end) || r.ownedItem(cut.End, end) && (r.doc.Class(start)&lexicon.Determiner != 0 || !r.proper(start) || cut.First > start+2) {
		return true
	}
	if r.shares(start, cut.First, cut.End, end) {
		return false
	}
	if r.deed(cut.First-1) && r.deedsGoOn(cut.End) || r.bareNouns(cut) {
		return false // "the plan for the early recovery and | reconstruction of the north"
	}
	left, right := r.hasPreposition(start, cut.First), r.hasPreposition(cut.End, r.listEnd(cut.End, end))
	if !left && right && r.aspect(cut.First-1) {
		return false // "the current state and | prospects of trade"
	}
	return commas && last || left && right || !left && !commas && r.unlike(start, cut, end, right)
}

// lastShared tells whether a comma and "and" lead to the last of several that share the head before them: "cooperation in trade, energy, | and farming".
func (r *reading) lastShared(start int, cut mention.Span, end int) bool {
	return r.listEnd(start, cut.First-1) < cut.First-1 && r.shares(start, cut.First-1, cut.End, end)
}

// gerund tells whether token i is the gerund of a verb.
func (r *reading) gerund(i int) bool {
	n := r.clauses.VerbAt(i)
	return n >= 0 && r.clauses.Clauses[n].Verb.First == i && r.clauses.Clauses[n].Verb.Form&lexicon.Gerund != 0
}

// aspect tells whether token i is a noun for a side of something, which waits for that: "the state and prospects of relations".
func (r *reading) aspect(i int) bool {
	return r.doc.Flagged(i, lexicon.Agenda, "aspect")
}

// rowOfVerbs tells whether another verb comes behind a separator in what is to be done: "efforts to bolster trade, | promote rights and | fight floods".
func (r *reading) rowOfVerbs(start int, cut mention.Span, end int) bool {
	next := cut.End
	if r.doc.Is(next, "and") {
		next++
	}
	for i := start; i+1 < cut.First; i++ {
		if r.doc.Class(i)&lexicon.To != 0 && r.toBeDone(i+1) && r.toBeDone(next) {
			return true
		}
	}
	return false
}

// toBeDone tells whether the base form of a verb stands at token i.
func (r *reading) toBeDone(i int) bool {
	if r.doing(i) {
		return true
	}
	n := r.clauses.VerbAt(i)
	return n >= 0 && r.clauses.Clauses[n].Kind == clause.Infinitive
}

// attributive tells whether tokens [start, at) are adjectives in a row that wait for their noun: "political, trade, economic | and cultural ties".
func (r *reading) attributive(start, at int) bool {
	if start >= at || !r.descriptive(r.doc.Word(start)) || r.doc.Has(start, token.Upper) {
		return false
	}
	for i := start + 1; i < at; i += 2 {
		if !r.doc.Is(i, ",") {
			return false
		}
	}
	return (at-start)%2 == 1
}

// ownedItem tells whether tokens [first, end) begin with a name and "'s": "Rwanda's cooperation with the EU".
func (r *reading) ownedItem(first, end int) bool {
	p := r.doc.PartyAt(first)
	if p < 0 {
		return false
	}
	at := r.doc.Parties[p].End
	return at < end && r.doc.Class(at)&lexicon.Genitive != 0
}

// between tells whether "between" in tokens [first, at) still waits for its "and": "a line between Dakar | and Surabaya".
func (r *reading) between(first, at int) bool {
	if r.doc.Is(at-1, ",") {
		at-- // "between Dakar, Lima, | and Surabaya"
	}
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
	for start < cut.First && (r.doc.Class(start)&(lexicon.Determiner|lexicon.Possessive|lexicon.Adverb) != 0 || r.gerund(start)) {
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

// deed tells whether token i looks like a noun for what is done to something, "reconstruction", "improvement", which may wait for an "of" further on.
func (r *reading) deed(i int) bool {
	for _, end := range [...]string{"tion", "sion", "ment", "ance", "ence", "very"} {
		if strings.HasSuffix(r.doc.Word(i), end) {
			return !r.doc.Has(i, token.Upper)
		}
	}
	return false
}

// deedsGoOn tells whether behind an "and" another deed comes with what both are done to: "protection and | reconstruction in", "and | lasting management of", "and |
// strengthening of".
func (r *reading) deedsGoOn(i int) bool {
	if r.deed(i) {
		return r.doc.Class(i+1)&lexicon.Preposition != 0
	}
	if r.adjective(i) {
		i++
	}
	return (r.deed(i) || r.common(i) && strings.HasSuffix(r.doc.Word(i), "ing")) && r.doc.Is(i+1, "of")
}

// bareNouns tells whether a separator stands between two nouns of mass behind one preposition, with where, or between whom, behind both: "support for peace | and
// security across the region".
func (r *reading) bareNouns(cut mention.Span) bool {
	mass := func(i int) bool {
		w := r.doc.Word(i)
		return r.common(i) && (!strings.HasSuffix(w, "s") || strings.HasSuffix(w, "ss") || strings.HasSuffix(w, "ics"))
	}
	return r.cue(cut.End+1, "within") && mass(cut.First-1) && mass(cut.End) && !r.sharing(cut.End) && r.doc.Class(cut.First-2)&lexicon.Preposition != 0
}

// descriptive tells whether a word looks like an adjective, and no form of a verb.
func (r *reading) descriptive(word string) bool {
	return r.adjectival(word) && !strings.HasSuffix(word, "ing") && !strings.HasSuffix(word, "ed")
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
	if r.descriptive(a) && r.descriptive(b) {
		return true
	}
	for _, end := range []string{"ing", "al", "ic"} {
		if strings.HasSuffix(a, end) && strings.HasSuffix(b, end) {
			return true
		}
	}
	return false
}

// repeats tells whether the preposition at i is that before the list: "on trade, on energy and on migration".
func (r *reading) repeats(start, i int) bool {
	return start > 0 && (r.doc.Word(start-1) == r.doc.Word(i) || r.doc.Word(start) == r.doc.Word(i))
}

// shares tells whether the words before a separator are a head whose list goes on behind it: "cooperation in trade", "energy and ...".
func (r *reading) shares(start, at, next, end int) bool {
	head := false
	for i := start; i < at; i++ {
		if r.sharing(i) && (r.doc.Is(i+1, "in") || r.doc.Is(i+1, "on") || r.toDo(i+1, at) || r.doc.Is(i+1, "of") && i > start+2 && r.doc.Class(i-3)&lexicon.FunctionWord == 0 && r.doc.Flagged(i, lexicon.Agenda, "field")) || r.common(i) && r.doc.Is(i+1, "to") && r.toDo(i+1, at) && !r.cue(i, "regarding") {
			head = true
		} else if head && r.doc.Is(i, "and") && r.doc.Is(at, ",") && !r.between(start, i) {
			head = false // "cooperation in trade and energy | , ports and roads"
		}
	}
	if !head || r.doc.Class(next)&(lexicon.Determiner|lexicon.Possessive) != 0 || r.common(next) && r.doc.Is(next+1, "to") && r.toDo(next+1, end) {
		return false
	}
	stop := next
	for stop < end && !r.doc.Is(stop, ",") && !r.doc.Is(stop, "and") {
		stop++
	}
	return !r.hasPreposition(next, stop) || r.doc.Is(at, "and") && r.clauses.VerbAt(at-2) >= 0 && r.common(at-1) // "efforts to bring peace | and stability to X"
}

// toDo tells whether what is to be done begins at token i: "ways | of promoting trade", "ways | to promote trade".
func (r *reading) toDo(i, end int) bool {
	n := r.clauses.VerbAt(i + 1)
	return i+1 < end && (r.doc.Is(i, "of") || r.doc.Is(i, "for") || r.doc.Is(i, "to")) && n >= 0
}

func (r *reading) sharing(i int) bool {
	return r.doc.Flagged(i, lexicon.Agenda, "shares")
}

func (r *reading) hasPreposition(first, end int) bool {
	for i := first; i < end; i++ {
		if r.doc.Class(i)&lexicon.Preposition != 0 {
			return true
		}
	}
	return false
}
