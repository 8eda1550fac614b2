package communique

import "github.com/communique-go/communique/internal/lexicon"

// This file reads what a bank has given out in all: "the portfolio of the Bank in Kenya comprises 15 projects valued at 5 million".

// portfolio is whose portfolio the sum or the projects of a figure are, as far as it is told; ok tells whether they are one's.
func (a *accounts) portfolio(f *figure) (by []Stake, ok bool) {
	first := max(a.doc.Sentences[f.sentence].First, f.at.First-2*window)
	if f.preceding >= 0 {
		first = a.figures[f.preceding].at.End
	}
	for i := f.at.First - 1; i >= first; i-- {
		h, found := a.doc.Longest(i, lexicon.Asset)
		if !found || !h.Entry.Has("portfolio") {
			continue
		}
		if a.doc.Is(int(h.End), "of") {
			if s, _, ok := a.stakeAt(a.pastArticle(int(h.End) + 1)); ok {
				return []Stake{s}, true
			}
		}
		return nil, true
	}
	return nil, false
}

// outOfPortfolio tells whether a figure is a part of what a bank has given out, or all of it.
func (a *accounts) outOfPortfolio(f *figure) bool {
	_, ok := a.portfolio(f)
	return ok
}
