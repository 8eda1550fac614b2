package communique

import (
	"iter"
	"slices"
	"strings"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// This file finds where what a clause reports ends, and what is reported around its verb.

// clausal tells whether what a clause reports is a clause itself: behind "that", or behind a verb that takes no object.
func (h *hearing) clausal(c *clause.Clause, first int) bool {
	if h.doc.Class(first-1)&lexicon.Preposition != 0 && h.about(c, first) {
		return false // "assured them of its support and thanked"
	}
	return h.doc.Class(first-1)&lexicon.That != 0 || !c.Verb.Frame(lexicon.Saying).Has("thing") && c.Verb.Frame(lexicon.Saying).Has("that")
}

// about tells whether a phrase behind a preposition that a verb leads to its content with begins at a token: "briefed him on the reforms".
func (h *hearing) about(c *clause.Clause, first int) bool {
	prepositions := c.Verb.Frame(lexicon.Saying).Get("about")
	return prepositions != "" && listed(prepositions, strings.ToLower(h.doc.Word(first-1)))
}

// end is where what clause i reports ends: before the next clause that is not part of it.
func (h *hearing) end(i, first int, clausal bool) int {
	c := &h.clauses.Clauses[i]
	end := h.doc.Sentences[c.Sentence].End
	verb := !clausal // what is said has its finite verb
	for j := range h.behind(i) {
		n := &h.clauses.Clauses[j]
		if n.InQuote || n.Verb.Empty() || n.Verb.First < first || h.quotedIn(n.Verb.First, first) {
			verb = verb || n.Verb.Finite() && h.quotedIn(n.Verb.First, first)
			continue
		}
		if h.apart(i, j) && verb {
			if end = min(end, h.opening(n)); h.besides(n) {
				end = min(end, n.Subject.Prep)
			}
			break
		}
		verb = verb || n.Kind == clause.Infinitive && n.Parent == i || n.Verb.Finite() && n.Kind != clause.Relative && n.Kind != clause.Subordinate
	}
	if c.Parent >= 0 {
		if v := h.clauses.Clauses[c.Parent].Verb; v.First > first {
			end = min(end, v.First)
		}
	}
	return h.trim(first, h.resumes(c, first, end, clausal))
}

// quotedIn tells whether token i stands in a quotation that begins behind token first: what is told there is part of what is said.
func (h *hearing) quotedIn(i, first int) bool {
	q := h.clauses.QuoteAt(i)
	return q >= 0 && h.clauses.Quotes[q].First > first+1
}

// resumes is where what is said ends before token end: at a colon that a sentence of its own follows, "stressed the pull of trade: it has grown", and
// for a relative clause where a preposition goes on with what it modifies, "spoke with Ann Poe, to whom he offered his condolences, and with".
func (h *hearing) resumes(c *clause.Clause, first, end int, clausal bool) int {
	for i := first + 2; i+2 < end && i < first+glance; i++ {
		switch {
		case h.doc.Is(i, ":") && h.opensQuotation(i+1) && h.whole(h.clauses.Quotes[h.clauses.QuoteAt(i+2)]):
			return i // the quotation is a statement of its own
		case !clausal && h.doc.Is(i, ":") && h.clauses.QuoteAt(i) < 0 && !h.opensQuotation(i+1) && h.finiteIn(c.Sentence, i, end):
			return i
		case c.Kind == clause.Relative && h.doc.Is(i, ",") && h.doc.Class(i+1)&lexicon.Conjunction != 0 && h.doc.Class(i+2)&lexicon.Preposition != 0:
			return i
		}
	}
	return end
}

// apart tells whether clause j is no part of what clause i reports: a clause of its own, or the next one that reports.
func (h *hearing) apart(i, j int) bool {
	c, n := &h.clauses.Clauses[i], &h.clauses.Clauses[j]
	frame := n.Verb.Frame(lexicon.Saying)
	switch n.Kind {
	case clause.Main:
		if !n.Shared && len(n.Subject.Parties) == 0 && n.Subject.Event < 0 && h.doc.Class(n.Verb.End)&lexicon.Preposition != 0 {
			return false // "agreements in technical, scientific and cultural fields signed in 1995"
		}
		return h.coordinated(n) && (n.Shared || n.Verb.Modal < 0 && !n.Verb.Perfect)
	case clause.Participle:
		return frame != nil && h.reports(j) && (h.sameSubject(c, n) || h.besides(n))
	case clause.Subordinate:
		at := h.opening(n)
		if h.cue(at, "condition") || h.cue(at, "reason") {
			return false // "urged action if the Council fails to act"
		}
		alongside := h.doc.Is(at-1, ",") && (h.cue(at, "contrast") || h.doc.Is(at, "as"))
		if alongside && frame == nil && c.Verb.Tense == clause.Past && n.Verb.Tense != clause.Past {
			return false // "said that Norway is ready, while Kenya needs time"
		}
		return alongside || frame != nil && len(h.speakers(n.Subject)) > 0
	}
	return n.Kind == c.Kind && n.Parent == c.Parent && frame != nil
}

// besides tells whether a gerund behind "with" tells what somebody else said: "underlined the pull of trade, with Norway adding that".
func (h *hearing) besides(c *clause.Clause) bool {
	return c.Kind == clause.Participle && c.Subject.Prep > 0 && h.doc.Is(c.Subject.Prep, "with") && h.doc.Is(c.Subject.Prep-1, ",")
}

// coordinated tells whether a mark or a conjunction stands before a clause; else it only modifies the noun before: "the welcome extended to him".
func (h *hearing) coordinated(c *clause.Clause) bool {
	i := c.Verb.First - 1
	if !c.Shared {
		i = min(c.First, c.Subject.First) - 1
	}
	for i > 0 && h.doc.Class(i)&lexicon.Adverb != 0 {
		i--
	}
	return h.doc.Class(i)&lexicon.Conjunction != 0 || !h.doc.Has(max(i, 0), token.Letter)
}

func (h *hearing) sameSubject(a, b *clause.Clause) bool { return a.Subject.First == b.Subject.First }

// behindAs is where what a clause with "as" tells begins, or -1: "As the Minister noted in his address, trade had grown."
func (h *hearing) behindAs(c *clause.Clause) int {
	s := h.doc.Sentences[c.Sentence]
	if c.Kind != clause.Subordinate || !h.doc.Is(h.opening(c), "As") {
		return -1
	}
	for j := c.Verb.End; j < min(s.End, c.Verb.End+glance); j++ {
		if h.doc.Is(j, ",") && h.hasVerb(c.Sentence, j) {
			return j + 1
		}
	}
	return -1
}

// around is what a clause says that stands before it or on both sides: "Trade, he added, had grown", "Trade had grown, he said".
func (h *hearing) around(i int, p clause.Phrase) (first, end int, ok bool) {
	c := &h.clauses.Clauses[i]
	s := h.doc.Sentences[c.Sentence]
	if first := h.behindAs(c); first >= 0 {
		return first, h.trim(first, s.End), true
	}
	tag := min(p.First, c.Verb.First)
	switch c.Kind {
	case clause.Main, clause.That, clause.Relative:
	case clause.Subordinate:
		if !h.doc.Is(tag-1, "so") && !h.doc.Is(tag-1, "as") || !h.endsSentence(c.Verb.End) {
			return 0, 0, false
		}
		tag-- // "Trade had grown, so the Ambassador informed"
	default:
		return 0, 0, false
	}
	if h.endsSaid(tag-2) && h.clauses.QuoteAt(tag-2) >= 0 {
		tag-- // "Norway “will help,” he said"
	}
	if !h.setOff(tag-1) || tag-1 <= s.First {
		return 0, 0, false
	}
	stop := max(p.End, c.Verb.End)
	before := h.finiteIn(c.Sentence, s.First, tag) || (h.endsSentence(stop) || h.relative(stop)) && tag-s.First > 4
	goesOn := before && h.gerund(i, h.skipAdverbs(stop+1)) // "Trade had grown, he said, adding that"
	if h.doc.Is(stop, ",") && !goesOn && h.doc.Class(stop+1)&lexicon.Conjunction == 0 && !h.relative(stop) && (!before || h.hasVerb(c.Sentence, stop)) {
		for j := range h.behind(i) {
			h.quoted[j] = true // it is part of what is said
		}
		return stop + 1, h.trim(stop+1, s.End), true
	}
	if c.Kind == clause.Relative {
		return 0, 0, false
	}
	first = s.First
	if d := h.doc.Dateline; d.Holds(first) {
		first = d.End
	}
	first = h.skipMarks(first)
	if !before {
		return 0, 0, false
	}
	return first, h.trim(first, tag-1), first < tag-1
}

func (h *hearing) hasVerb(sentence, from int) bool {
	return h.hasVerbIn(sentence, from, h.doc.Sentences[sentence].End)
}

// hasVerbIn tells whether a finite verb of a sentence stands in tokens [from, to).
func (h *hearing) hasVerbIn(sentence, from, to int) bool {
	return h.finite(sentence, from, to, clause.Main, clause.That, clause.Subordinate, clause.Relative)
}

// finiteIn tells whether a clause of its own has its verb in tokens [from, to).
func (h *hearing) finiteIn(sentence, from, to int) bool {
	return h.finite(sentence, from, to, clause.Main, clause.That)
}

// finite tells whether a clause of such a kind has a finite verb in tokens [from, to) of a sentence, as far as anybody reads.
func (h *hearing) finite(sentence, from, to int, kinds ...clause.Kind) bool {
	to = min(to, h.doc.Sentences[sentence].End, from+glance)
	for i := from; i < to; i++ {
		n := h.clauses.VerbAt(i)
		if n < 0 {
			continue
		}
		if c := &h.clauses.Clauses[n]; c.Verb.Finite() && slices.Contains(kinds, c.Kind) {
			return true
		}
	}
	return false
}

// glance is how many tokens of a sentence are looked at from one of them: no more than a person would.
const glance = 240

// behind are the clauses of a sentence behind clause i, as far as anybody reads.
func (h *hearing) behind(i int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for j := i + 1; j < min(len(h.clauses.Clauses), i+glance/4); j++ {
			if h.clauses.Clauses[j].Sentence != h.clauses.Clauses[i].Sentence || !yield(j) {
				return
			}
		}
	}
}

// skipMarks passes punctuation that says nothing where content begins.
func (h *hearing) skipMarks(i int) int {
	for i < len(h.doc.Tokens) {
		switch h.doc.Word(i) {
		case ",", ":", ";", ".", "-", "–", "—", "•", "*", ")", "]", "”", "’", "»":
			i++
			continue
		}
		break
	}
	return i
}

// listed tells whether a word is one of a list.
func listed(list, word string) bool {
	for w := range strings.FieldsSeq(list) {
		if w == word {
			return true
		}
	}
	return false
}
