package communique

import (
	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// This file cuts one topic of a list from what leads it and what trails it.

// untimed cuts a date that belongs to the verb from the end, with the city behind it: "discussed trade | on Monday in Rome".
func (r *reading) untimed(first, end int) int {
	at := end
	for k := end - 2; k > max(first+1, end-5); k-- {
		if r.inCity(k) && r.dateEnds(k) {
			at = k
		}
	}
	if cut := r.undated(first, at); cut < at {
		return cut
	}
	return end
}

// undated cuts a date behind "on" or "in" from the end.
func (r *reading) undated(first, end int) int {
	if d := mention.Ending(r.doc.Dates, end); d != nil {
		if d.First > first+1 && (r.doc.Is(d.First-1, "on") || r.doc.Is(d.First-1, "in")) && r.clauses.VerbAt(d.First-2) < 0 {
			return d.First - 1
		}
	}
	return end
}

// topic appends tokens [first, end) without articles, lead-ins and what trails.
func (r *reading) topic(out []mention.Span, first, end int) []mention.Span {
	if r.asideItem(first, end) || r.beyond(first) {
		return out
	}
	for begun := false; first < end; first++ {
		c := r.doc.Class(first)
		if begun && c&lexicon.Adverb != 0 {
			break // "the long history"
		}
		begun = begun || c&lexicon.Determiner != 0
		lead := r.doc.Has(first, token.Mark) && !r.doc.Is(first, "“") && !r.doc.Is(first, "\"") ||
			c&(lexicon.Determiner|lexicon.Adverb|lexicon.Possessive|lexicon.Conjunction) != 0 ||
			c&lexicon.Preposition != 0 && r.doc.PartyAt(first) < 0
		if r.cue(first, "emphasis") { // the words behind "with emphasis on" are the topic
			first++
			continue
		}
		n := r.matterOf(first, end)
		if n == 0 && !r.doc.Has(first, token.Upper) {
			if n = r.talk(first); r.doc.Class(first+n)&lexicon.Preposition != 0 {
				n = 0 // "discussed | review of A"; but "met to raise A and | discuss B"
			}
		}
		if n > 0 {
			first += n - 1
			continue
		}
		if !lead || r.doc.Is(first+1, "-") && r.doc.Tokens[first+1].Glued() {
			break // "long-standing partnership"
		}
	}
	end = r.trim(first, end)
	if end <= first || end-first > 40 || end == first+1 && r.doc.Has(first, token.Mark) || r.offTopic(first, end) {
		return out
	}
	return append(out, mention.Span{First: first, End: end})
}

// beforeMeans is where the words begin that tell how people talked, behind what tokens [first, end) tell: "the war | by telephone", "the war | over a video link"; or end.
func (r *reading) beforeMeans(first, end int) int {
	for k := first + 1; k < end-1; k++ {
		if r.doc.Class(k)&lexicon.Preposition == 0 {
			continue
		}
		for n := k + 1; n < min(end, k+3); n++ {
			if (r.cue(n, "phone") || r.cue(n, "video")) && (n == k+1 || r.doc.Class(k+1)&lexicon.Determiner != 0) && !r.doc.Is(k, "of") {
				return r.trim(first, k)
			}
		}
	}
	return end
}

// beyond tells whether what a comma parts from a topic is told of all before it: "trade, | ahead of the summit".
func (r *reading) beyond(first int) bool { return r.doc.Is(first-1, ",") && r.cue(first, "beyond") }

// apposed tells whether the last separator of a list only begins what the topic before is: a comma, and an article behind it, where no "and" ends the list,
// "the Treaty, | the basis of trade".
func (r *reading) apposed(cuts []separator, end int) bool {
	cut := cuts[len(cuts)-1]
	a := r.doc.Is(cut.End, "a") || r.doc.Is(cut.End, "an")
	if !r.doc.Is(cut.First, ",") || r.doc.Class(cut.End)&lexicon.Determiner == 0 || r.doc.Is(end, ",") && !a {
		return false
	}
	return len(cuts) == 1 || !r.doc.Is(cuts[len(cuts)-2].First, ",")
}

// matterOf is how many words at token i only say that a matter follows: "issues of", "matters relating to", "topical questions concerning", and behind a
// preposition "fields of"; or 0.
func (r *reading) matterOf(i, end int) int {
	for k := i; k < min(i+2, end-2); k++ {
		hit, ok := r.doc.Longest(k, lexicon.Agenda)
		if !ok || (!hit.Entry.Has("vague") || hit.Entry.Has("quantity")) && !(hit.Entry.Has("field") && r.doc.Definite(i-1)) {
			continue
		}
		at := int(hit.End)
		if r.doc.Is(at, "of") && !r.concern(at+1, end) || r.doc.Is(at, "on") && !r.doc.Is(at+2, "agenda") {
			return at + 1 - i
		}
		if lead, ok := r.doc.Longest(at, lexicon.Cue); ok && lead.Entry.Has("regarding") {
			return int(lead.End) - i
		}
	}
	return 0
}

// concern tells whether tokens [first, end) begin with no more than whose concern matters are: "of | mutual interest", "of | common concern to both".
func (r *reading) concern(first, end int) bool {
	for k := first; k < min(first+4, end); k++ {
		if r.doc.Flagged(k, lexicon.Agenda, "concern") {
			return true
		}
	}
	return false
}

// offTopic tells whether tokens [first, end) only go on with a topic or stand beside it: "whose work goes on", "2021", "Minister Jane Doe, ...".
func (r *reading) offTopic(first, end int) bool {
	if r.doc.Class(first)&lexicon.Relative != 0 {
		return true
	}
	if d := mention.Beginning(r.doc.Dates, first); d != nil && (d.End >= end || r.doc.Is(d.End, ",")) {
		return true
	}
	if c := r.doc.Class(first); c&lexicon.Pronoun != 0 && !r.doc.Has(first, token.Caps) && (end == first+1 || c&lexicon.Person != 0 && c&lexicon.Possessive == 0) {
		return true // "spoke about it | on the phone"
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
		if bare && r.clauses.Clauses[n].Kind != clause.Infinitive && (v.End > first+1 || r.doc.Class(v.End)&(lexicon.Preposition|lexicon.To|lexicon.Adverb) != 0) {
			return true
		}
	}
	if r.cue(first, "aside") || r.doc.Is(first-1, ",") && r.doc.Is(first, "both") || r.doc.Class(first)&lexicon.To != 0 && r.doc.Class(first+1)&lexicon.Be != 0 {
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

// dateEnds tells whether a date ends before token i.
func (r *reading) dateEnds(i int) bool {
	return mention.Ending(r.doc.Dates, i) != nil
}

// dateBegins tells whether a date begins at token i.
func (r *reading) dateBegins(i int) bool {
	return mention.Beginning(r.doc.Dates, i) != nil
}

// talk is how many words a verb of talking has whose base form begins at token i, or 0.
func (r *reading) talk(i int) int {
	for _, h := range r.doc.Hits(i) {
		if h.Kind != lexicon.Verb || h.Entry.Flag() != "topics" || h.Form&lexicon.Base == 0 && !(h.Entry.Has("exchange") && h.Form&lexicon.Gerund != 0) {
			continue
		}
		if !h.Entry.Has("noun") {
			return int(h.End) - i
		}
		if at := r.matterBehind(int(h.End) + 1); at >= 0 && h.Entry.Has("exchange") && r.doc.Class(int(h.End)) == 0 {
			return at - i // "exchange views on"
		}
	}
	return 0
}
