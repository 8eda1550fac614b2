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

// This file reads the items of a list as what the sentence above it leads in to: "They discussed:", "The sides agreed as follows:".

// mostListed is how many items a list may have.
const mostListed = 24

// below are the items of the list that the sentence of a clause leads in to with a colon at the end of its paragraph, without bullets, numbers and
// what ends them. Where nothing marks an item, a semicolon ends it.
func (l *ledger) below(c *clause.Clause) iter.Seq[mention.Span] {
	return func(yield func(mention.Span) bool) {
		k := l.doc.Sentences[c.Sentence].Paragraph
		if !l.leadsTo(c, l.doc.Paragraphs[k].End) {
			return
		}
		for n := 1; n <= mostListed && k+n < len(l.doc.Paragraphs); n++ {
			p := l.doc.Paragraphs[k+n]
			first, marked := l.itemFrom(p.First, p.End)
			semicolon := l.semicolon(p.End) || n > 1 && l.semicolon(p.First)
			if p.Role != page.Item && !marked && !semicolon {
				return
			}
			end := l.doc.Sentences[p.FirstSentence].End
			if p.FirstSentence+1 < p.EndSentence && first >= end {
				end = l.doc.Sentences[p.FirstSentence+1].End // behind "1."
			}
			if end = l.trim(first, end); end > first && !yield(mention.Span{First: first, End: end}) {
				return
			}
		}
	}
}

// leadsTo tells whether a clause is the last of a paragraph that ends with a colon.
func (l *ledger) leadsTo(c *clause.Clause, end int) bool {
	if !l.doc.Is(end-1, ":") || end != l.doc.Sentences[c.Sentence].End {
		return false
	}
	from, to := l.clauses.Of(c.Sentence)
	for n := from; n < to; n++ {
		if k := &l.clauses.Clauses[n]; k.Verb.Finite() && k.Verb.First > c.Verb.First {
			return false
		}
	}
	return true
}

// semicolon tells whether a semicolon stands before token i, an "and" behind it or not.
func (l *ledger) semicolon(i int) bool {
	return l.doc.Is(i-1, ";") || l.doc.Is(i-1, "and") && l.doc.Is(i-2, ";")
}

// itemFrom is where the words of an item begin behind its bullet or number, and whether it has one.
func (l *ledger) itemFrom(first, end int) (from int, marked bool) {
	from = first
	for from < min(end, first+4) {
		switch {
		case l.numbersItem(from):
			from += 2
		case l.doc.Is(from, "(") && l.numbersItem(from+1):
			from += 3
		case l.doc.Has(from, token.Mark) && !slices.Contains(quoteMarks, l.doc.Word(from)):
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
func (l *ledger) numbersItem(i int) bool {
	if !l.doc.Has(i+1, token.Mark) || !l.doc.Tokens[i+1].Glued() {
		return false
	}
	w := l.doc.Word(i)
	return len(w) == 1 || len(w) == 2 && w[0] >= '0' && w[0] <= '9' || len(w) <= 4 && strings.Trim(w, "ivx") == ""
}

// discussedBelow gives an encounter the items of the list below as its topics: each as far as a colon or a clause of its own.
func (l *ledger) discussedBelow(e *encounter, c *clause.Clause) {
	for s := range l.below(c) {
		if _, ok := l.doc.Longest(s.First, lexicon.Document); ok {
			continue
		}
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
	for s := range l.below(c) {
		found = true
		if !l.utters(s.First) {
			e.outcomes = append(e.outcomes, l.doc.Slice(s.First, s.End))
		}
	}
	return found
}

// utters tells whether an item begins with a verb of saying, with "to" before it or not.
func (l *ledger) utters(i int) bool {
	if l.either(i, "to", "To") {
		i++
	}
	for _, h := range l.doc.Hits(i) {
		if h.Entry.Kind == lexicon.Saying {
			return true
		}
	}
	return false
}
