package communique

import (
	"slices"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/text"
)

// This file reads sectors, or a zone or a port, that the investors of a country are asked into: "called on Norwegian companies to engage in mining
// and energy", "the doors are open to Norwegian firms in tourism", "urged Norwegian investors to look at the Lamu zone".

// beckoning records what the investors that the word at token i tells of are asked into.
func (a *accounts) beckoning(i int) {
	end, ok := a.around(i, "investors")
	if !ok || a.named(i) || a.modifies(end) {
		return
	}
	s := a.doc.Sentences[a.doc.SentenceOf(i)]
	from := a.countryBefore(i)
	if from == "" || !a.asked(i, end, s) {
		return
	}
	limit := min(s.End, i+window)
	for k := end; k < limit && !a.doc.Is(k, ";"); k++ {
		if first := a.leadsIn(k); first > k && a.askedInto(i, first, s, from) {
			return
		}
	}
}

// asked tells whether words before the investors [i, end), or behind them, tell that they are to come or mean to.
func (a *accounts) asked(i, end int, s text.Sentence) bool {
	for k := max(s.First, i-window/2); k < i; k++ {
		if a.wishes(k) || a.is(k, "welcome") || a.is(k, "intent") && a.doc.Is(k+1, "that") {
			return true
		}
	}
	for k := end; k < min(s.End, end+6); k++ {
		if a.is(k, "interest") || a.is(k, "disposed") || a.is(k, "welcome") && !a.is(k, "glad") {
			return true
		}
	}
	return false
}

// wishes tells whether the verb at token i asks, seeks or suggests.
func (a *accounts) wishes(i int) bool {
	h, ok := a.doc.Longest(i, lexicon.Investing)
	return ok && (h.Entry.Has("seek") || h.Entry.Has("operator") && h.Entry.Get("status") == string(Proposed))
}

// leadsIn is behind the words at token k that lead to what investors go into; k without such.
func (a *accounts) leadsIn(k int) int {
	if h, ok := a.doc.Longest(k, lexicon.Investing); ok && a.wishes(k) && a.doc.Class(int(h.End))&lexicon.Preposition == 0 {
		return int(h.End) // "to consider agriculture"
	}
	switch a.doc.Word(k) {
	case "in", "into", "at":
		return a.pastArea(k + 1)
	case "to":
		if a.verbAt(k) {
			return k
		}
		return a.pastArea(k + 1)
	case "for":
		if h, ok := a.endsAt(k); ok && h.Entry.Has("project") && h.Form&lexicon.PluralForm != 0 {
			return a.pastArea(k + 1) // "to put up factories for batteries"
		}
	}
	return k
}

// askedInto records the sectors that begin at token first, or the one place that money goes into; it tells whether there are any.
func (a *accounts) askedInto(i, first int, s text.Sentence, from Country) bool {
	end := a.toPlace(first, a.doc.SentenceOf(i)).End
	at, by, to := mention.Span{First: i, End: end}, []Stake{{Country: from}}, a.whereabouts(i, s, from)
	if to == "" {
		return false
	}
	if a.intoProject(at, first, s, by, to) {
		return true
	}
	sectors := a.economic(mention.Span{First: first, End: end})
	if len(sectors) == 0 {
		return false
	}
	a.proposal(OtherInvestment, at, sectors, by, to)
	return true
}

// intoProject records the one place with a name, or of a firm any, that the words from token first on tell money is to go into: "the Lamu Port project".
func (a *accounts) intoProject(at mention.Span, first int, s text.Sentence, by []Stake, to Country) bool {
	for k := first; k < min(at.End, first+6); k++ {
		h, ok := a.asset(k)
		if !ok || !h.Entry.Has("project") || a.is(k, "area") {
			continue
		}
		if name, _ := a.project(k, int(h.End), s.First); proper(name) || name != "" && by[0].Name != "" && !h.Entry.Has("figurative") {
			if !slices.ContainsFunc(a.article.Investments, func(v Investment) bool { return v.Kind == Project && v.Project == name }) {
				a.proposal(Project, at, nil, by, to)
				a.article.Investments[len(a.article.Investments)-1].Project = name
			}
			return true
		}
	}
	return false
}
