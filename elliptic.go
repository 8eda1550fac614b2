package communique

import (
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
)

// This file reads sums that leave out what is told of them before: in the second half of a clause, and in the items of a list.

// gap gives a figure the noun of capital of the one before it where the second half of a clause leaves it out: "loans of 5 million from the
// Bank and 3 million from Norway".
func (a *accounts) gap(f *figure) {
	if f.preceding < 0 || f.other {
		return
	}
	before := &a.figures[f.preceding]
	i := a.bridge(f.at.First-1, before.at.End-1)
	if before.noun.Entry == nil || before.noun.Entry.Kind != lexicon.Asset || before.clause != f.clause || !a.doc.Is(i, "and") && !a.doc.Is(i, ",") {
		return
	}
	switch a.wordAt(f.at.End) {
	case "from", "to", "for", "by":
		f.noun = before.noun
	}
}

// gapped is who gives a figure right before which it stands where the clause leaves its verb out: "Norway provided 5 million, and Sweden 3 million".
func (a *accounts) gapped(f *figure) (s Stake, ok bool) {
	if f.preceding < 0 || f.clause < 0 || a.figures[f.preceding].clause != f.clause || f.verb == nil || !f.verb.Has("give") || a.clauses.Clauses[f.clause].Verb.Passive {
		return s, false
	}
	end := a.bridge(f.at.First-1, a.figures[f.preceding].at.End) + 1
	for i := max(a.figures[f.preceding].at.End+1, end-6); i < end; i++ {
		stake, next, found := a.stakeAt(i)
		if !found || next != end {
			continue
		}
		k := i - 1
		for a.doc.Class(k)&lexicon.Determiner != 0 {
			k--
		}
		if a.doc.Is(k, "and") || a.doc.Is(k, ",") || a.doc.Is(k, "while") {
			return stake, true
		}
	}
	return s, false
}

// farthest bounds how many sentences an item of a list may stand behind the words that lead to it.
const farthest = 14

// itemise reads the noun of the lead-in of a list for a figure that opens an item: "grants as follows: 1. Up to 5 million yen for ...".
func (a *accounts) itemise(f *figure) {
	s := a.doc.Sentences[f.sentence]
	if f.preceding >= 0 || f.at.First > s.First+10 || !a.doc.ParagraphStart(s.First) {
		return
	}
	for n := f.sentence - 1; n >= max(0, f.sentence-farthest); n-- {
		lead := a.doc.Sentences[n]
		if !a.doc.Is(lead.End-1, ":") {
			if len(a.figuresIn(n)) == 0 {
				return // no item
			}
			continue
		}
		for i := lead.End - 1; i >= lead.First && i > lead.End-2*window; i-- {
			if h, ok := a.asset(i); ok && (h.Entry.Get("kind") == string(Grant) || h.Entry.Get("kind") == string(Loan)) {
				h.First, h.End = int32(f.at.First), int32(f.at.First)
				f.noun, f.lead, f.clause, f.verb = h, mention.Span{First: lead.First, End: lead.End}, -1, nil
				return
			}
		}
		return
	}
}
