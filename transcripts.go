package communique

import (
	"sort"
	"strings"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/page"
	"github.com/communique-go/communique/internal/token"
)

// This file reads who speaks in a transcript: "MINISTER DOE: I thank you."

// A label names who speaks from a token on; nobody where it is somebody unknown: "QUESTION:".
type label struct {
	first int
	who   []Statement
}

// labels lists what stands before a colon at the head of a paragraph, if one of them names a person; else nothing.
func (h *hearing) labels() (all []label) {
	named := false
	for _, p := range h.doc.Paragraphs {
		colon := h.colon(p.First, p.End)
		if colon < 0 {
			continue
		}
		l := label{first: p.First}
		if n := h.doc.PartyAt(p.First); n >= 0 && h.doc.Parties[n].End == colon {
			if who := h.speakers(clause.Phrase{Parties: []int{n}}); len(who) == 1 && who[0].Speaker != "" {
				l.who, named = who, true // by name, or by office: "Spokesperson:"
			}
		} else if l.who = h.answers(p.First, colon); l.who != nil {
			named = true
		}
		all = append(all, l)
	}
	if !named {
		return nil
	}
	return all
}

// answers is who speaks behind a label that names no party: the one who is questioned, "Answer:", or whom the title names, "JANE DOE:".
func (h *hearing) answers(first, colon int) []Statement {
	if h.article.Kind != Speech {
		return nil
	}
	if colon == first+1 && h.cue(first, "answer") {
		i := h.narrator
		for n := 0; i < 0 && n < min(len(h.doc.Parties), reach) && h.doc.ParagraphOf(h.doc.Parties[n].First) < opening; n++ {
			i = h.personOf[n]
		}
		if i >= 0 {
			return h.says(h.one(i))
		}
		return nil
	}
	if name := h.doc.Slice(first, colon); colon > first+1 && strings.Contains(h.article.Title, name) {
		return []Statement{{Speaker: h.personName(mention.Span{First: first, End: colon})}}
	}
	return nil
}

// colon is the colon that closes a label at the head of a paragraph, or -1: no verb stands before it, and something said behind it.
func (h *hearing) colon(first, end int) int {
	for i := first; i < end-1 && i < first+10; i++ {
		if h.doc.Is(i, ":") {
			return i
		}
		if h.clauses.VerbAt(i) >= 0 {
			return -1
		}
	}
	return -1
}

// labelled is who speaks at a token of a transcript; labelled is false where no label stands before it.
func (h *hearing) labelled(at int) (who []Statement, labelled bool) {
	n := sort.Search(len(h.labelling), func(n int) bool { return h.labelling[n].first > at })
	if n == 0 {
		return nil, false
	}
	return h.labelling[n-1].who, true
}

// speech records the paragraphs behind a clause that closes with a colon as what its speaker says, without marks of quotation: "The
// Foreign Secretary, Jane Doe, said:". It goes on for as long as the paragraphs speak as I or we. It tells whether there are any.
func (h *hearing) speech(c *clause.Clause, s said) bool {
	end := h.doc.Sentences[c.Sentence].End
	n := h.doc.Sentences[c.Sentence].Paragraph + 1
	if !s.plain || !h.doc.Is(end-1, ":") || end-1-c.Verb.End > shortLead || n >= len(h.doc.Paragraphs) || h.doc.Paragraphs[n-1].End != end {
		return false
	}
	s.first = h.doc.Paragraphs[n].First
	for gap := 0; n < len(h.doc.Paragraphs) && gap < 3 && h.speaksOn(n); n++ {
		if gap++; h.inFirstPerson(n) {
			s.end, gap = h.doc.Paragraphs[n].End, 0
		}
	}
	if s.end == 0 || len(s.speakers) != 1 {
		return false
	}
	s.until = s.end
	h.record(s, Direct)
	h.listEnd = s.end
	return true
}

// speaksOn tells whether a paragraph may be one of a speech: no heading, item, label or quotation.
func (h *hearing) speaksOn(n int) bool {
	p := h.doc.Paragraphs[n]
	return p.Role != page.Heading && p.First < p.End && !h.doc.Has(p.First, token.Mark) && h.colon(p.First, p.End) < 0
}

// inFirstPerson tells whether a paragraph speaks as I or we, outside quotations.
func (h *hearing) inFirstPerson(n int) bool {
	p := h.doc.Paragraphs[n]
	for i := p.First; i < min(p.End, p.First+glance); i++ {
		if h.doc.Class(i)&lexicon.Person != 0 && h.clauses.QuoteAt(i) < 0 {
			return true
		}
	}
	return false
}
