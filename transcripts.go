package communique

import (
	"sort"

	"github.com/communique-go/communique/internal/clause"
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
		}
		all = append(all, l)
	}
	if !named {
		return nil
	}
	return all
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
