package communique

import (
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/text"
)

// This file reads sectors, or a zone or a port, that the investors of a country are asked into: "called on Norwegian companies to engage in mining
// and energy", "the doors are open to Norwegian firms in tourism", "urged Norwegian investors to look at the Lamu zone".

// beckoning records what the investors that the word at token i tells of are asked into.
func (a *accounts) beckoning(i int) {
	from := a.countryBefore(i)
	s := a.doc.Sentences[a.doc.SentenceOf(i)]
	if from == "" || !a.is(i, "investors") || a.named(i) || !a.asked(i, s) {
		return
	}
	limit := min(s.End, i+window)
	for k := i + 1; k < limit && !a.doc.Is(k, ";"); k++ {
		if a.moneyAt(k) >= 0 {
			return
		}
		if first := a.leadsIn(k); first > k && a.askedInto(i, first, s, from) {
			return
		}
	}
}

// asked tells whether a word before the investors at token i, or a verb behind them, tells that they are to come.
func (a *accounts) asked(i int, s text.Sentence) bool {
	for k := max(s.First, i-window/2); k < i; k++ {
		h, ok := a.hit(k, lexicon.Investing)
		if ok && h.Entry.Has("operator") && h.Entry.Get("status") == string(Proposed) || a.is(k, "welcome") {
			return true
		}
	}
	for k := i + 1; k < min(s.End, i+7); k++ {
		if a.is(k, "interest") {
			return true
		}
	}
	return false
}

// leadsIn is behind the words at token k that lead to what investors go into; k without such.
func (a *accounts) leadsIn(k int) int {
	if h, ok := a.hit(k, lexicon.Investing); ok && h.Entry.Has("operator") && h.Entry.Get("status") == string(Proposed) && a.doc.Class(int(h.End))&lexicon.Preposition == 0 {
		return int(h.End) // "to consider agriculture"
	}
	switch a.doc.Word(k) {
	case "in", "into", "to", "at":
		first := a.pastArticle(k + 1)
		for a.is(first, "area") {
			first++
		}
		if a.doc.Is(first, "of") {
			first = a.pastArticle(first + 1)
		}
		return first
	}
	return k
}

// askedInto records the sectors that begin at token first, or the one place that money goes into; it tells whether there are any.
func (a *accounts) askedInto(i, first int, s text.Sentence, from Country) bool {
	end := a.extent(first, a.doc.SentenceOf(i), false)
	for k := first; k < end; k++ {
		if a.doc.Is(k, "in") {
			end = k
		}
	}
	at, between := mention.Span{First: i, End: end}, []Country{from, a.whereabouts(i, s, from)}
	if a.intoProject(at, first, s, between) {
		return true
	}
	sectors := a.economic(mention.Span{First: first, End: end})
	if len(sectors) == 0 {
		return false
	}
	a.proposal(OtherInvestment, at, sectors, between)
	return true
}

// intoProject records the one place with a name that the words from token first on tell money is to go into: "the Lamu Port project".
func (a *accounts) intoProject(at mention.Span, first int, s text.Sentence, between []Country) bool {
	for k := first; k < min(at.End, first+6); k++ {
		h, ok := a.asset(k)
		if !ok || !h.Entry.Has("project") || a.is(k, "area") {
			continue
		}
		if name, _ := a.project(k, int(h.End), s.First); proper(name) {
			a.proposal(Project, at, nil, between)
			if n := len(a.article.Investments) - 1; n >= 0 {
				a.article.Investments[n].Project = name
			}
			return true
		}
	}
	return false
}
