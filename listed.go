package communique

import (
	"iter"
	"slices"
	"strings"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/page"
	"github.com/communique-go/communique/internal/token"
)

// This file reads the items of a list as what the sentence above it leads in to: "They discussed:", "The sides agreed as follows:", "She stressed that:".

// mostListed is how many items a list may have.
const mostListed = 24

// itemsBelow are the items of the list that the sentence of a clause leads in to with a colon at the end of its paragraph, without bullets, numbers and
// what ends them. Where nothing marks an item, a semicolon ends it.
func (r *reading) itemsBelow(c *clause.Clause) iter.Seq[mention.Span] {
	return func(yield func(mention.Span) bool) {
		k := r.doc.Sentences[c.Sentence].Paragraph
		if !r.leadsIn(c) || !r.lastOfSentence(c) {
			return
		}
		opened := k+1 < len(r.doc.Paragraphs) && r.doc.Is(r.doc.Paragraphs[k+1].First, "(")
		for n := 1; n <= mostListed && k+n < len(r.doc.Paragraphs); n++ {
			p := r.doc.Paragraphs[k+n]
			first, marked := r.itemFrom(p.First, p.End)
			semicolon := r.semicolon(p.End) || n > 1 && r.semicolon(p.First)
			if p.Role != page.Item && !marked && !semicolon || marked && r.doc.Is(p.First, "(") != opened {
				return // behind "(a)" and "(b)", "4." is a paragraph of the text
			}
			end := r.doc.Sentences[p.FirstSentence].End
			if end = r.trim(first, end); end > first && !yield(mention.Span{First: first, End: end}) {
				return
			}
		}
	}
}

// lastOfSentence tells whether no further clause with a finite verb stands behind that of a clause.
func (r *reading) lastOfSentence(c *clause.Clause) bool {
	from, to := r.clauses.Of(c.Sentence)
	for n := from; n < to; n++ {
		if k := &r.clauses.Clauses[n]; k.Verb.Finite() && k.Verb.First > c.Verb.First {
			return false
		}
	}
	return true
}

// semicolon tells whether a semicolon stands before token i, an "and" behind it or not.
func (r *reading) semicolon(i int) bool {
	return r.doc.Is(i-1, ";") || r.doc.Is(i-1, "and") && r.doc.Is(i-2, ";")
}

// itemFrom is where the words of an item begin behind its bullet or number, and whether it has one.
func (r *reading) itemFrom(first, end int) (from int, marked bool) {
	from = first
	for from < min(end, first+4) {
		switch {
		case r.numbersItem(from):
			from += 2
		case r.doc.Is(from, "(") && r.numbersItem(from+1):
			from += 3
		case r.doc.Has(from, token.Mark) && !slices.Contains(quoteMarks, r.doc.Word(from)):
			from++
		default:
			return from, from > first
		}
	}
	return from, true
}

// quoteMarks begin words, and no item.
var quoteMarks = []string{"“", "\"", "‘", "'", "("}

// numbersItem tells whether token i is the number or the letter of an item, a mark behind it: "1.", "a)", "ii)".
func (r *reading) numbersItem(i int) bool {
	if !r.doc.Has(i+1, token.Mark) || !r.doc.Tokens[i+1].Glued() {
		return false
	}
	w := r.doc.Word(i)
	return len(w) == 1 || len(w) == 2 && w[0] >= '0' && w[0] <= '9' || len(w) <= 4 && strings.Trim(w, "ivx") == ""
}

// discussedBelow gives an encounter the items of the list below as its topics: each as far as a colon or a clause of its own.
func (l *ledger) discussedBelow(e *encounter, c *clause.Clause) {
	for s := range l.itemsBelow(c) {
		end := s.End
		for k := s.First + 1; k < s.End; k++ {
			if l.doc.Is(k, ":") || l.doc.Is(k, ";") {
				end = k // "Trade: exports have grown"
				break
			}
		}
		end = min(end, l.extent(s.First, l.doc.SentenceOf(s.First), false))
		l.raised(e, l.topic(nil, s.First, end))
	}
}

// settledBelow gives an encounter the items of the list below as its outcomes, and tells whether there are any. What only says something, "to welcome the
// progress", is none.
func (l *ledger) settledBelow(e *encounter, c *clause.Clause) (found bool) {
	for s := range l.itemsBelow(c) {
		found = true
		if !l.utters(s.First) {
			e.settle(l.doc.Slice(s.First, s.End))
		}
	}
	return found
}

// utters tells whether an item begins with a verb of saying that is no deed as well, with "to" before it or not: "welcome the progress", not "support Chad".
func (l *ledger) utters(i int) bool {
	if l.doc.Says(i, "to") {
		i++
	}
	for _, h := range l.doc.Hits(i) {
		if h.Kind == lexicon.Saying && !h.Entry.Has("quote") && !h.Entry.Has("deed") {
			return true
		}
	}
	return false
}

// saidBelow records the items of the list that a clause leads in to as what its speakers say, and tells whether there are any: "stressed that:", "noted the
// following points:".
func (h *hearing) saidBelow(c *clause.Clause, s said) (found bool) {
	end := h.doc.Sentences[c.Sentence].End - 1
	if s.speakers[0].Role == "" || end-c.Verb.End > shortLead {
		return false // what a body states in points is its release
	}
	for item := range h.itemsBelow(c) {
		s.first, s.end = item.First, item.End
		h.record(s, Reported)
		h.listEnd, found = item.End, true
	}
	return found
}

// shortLead is how many words stand at most between a verb of saying and the colon before a list of what was said.
const shortLead = 6
