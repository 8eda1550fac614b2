package communique

import (
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
)

// This file reads the sum of a venture that only the next sentence tells: "Fjordkraft will build a plant. The investment is put at 5 million."

// priceTold gives the name of a project to the sum that the next sentence tells of it: "The company is to put 120 million euros into the project", "It
// will spend 5 million"; and its builder and status too, where the sum is the project's: "The plant will cost 5 million".
func (a *accounts) priceTold(sentence int, of *Investment) bool {
	if sentence >= len(a.doc.Sentences) || !a.sumIn(sentence) || !a.recordedIn(sentence) {
		return false
	}
	for _, f := range a.figuresIn(sentence) {
		if !f.recorded {
			continue
		}
		v := &a.article.Investments[f.record]
		if of.Project != "" && strings.HasPrefix(v.Project, of.Project) {
			return true
		}
		if !strings.Contains(of.Project, v.Project) || v.Count.Value != 0 {
			continue
		}
		switch {
		case len(v.Investors) == 0 && (v.Kind == Project || v.Kind == FDI) && a.ofThe(sentence, &f):
			v.Kind, v.Investors, v.Recipients, v.Status, v.Project = Project, of.Investors[:1:1], of.Recipients, of.Status, of.Project
			return true
		case len(v.Investors) == 1 && v.Investors[0] == of.Investors[0] && v.Kind == Project && v.Project == "":
			v.Project = of.Project
			return true
		}
	}
	return false
}

// outlayTold is the sum that the sentence behind one tells to be the cost of what it told of, where nothing else made a record of it, or nil.
func (a *accounts) outlayTold(sentence int) *figure {
	next := sentence + 1
	if next >= len(a.doc.Sentences) || a.doc.Sentences[next].Paragraph != a.doc.Sentences[sentence].Paragraph || a.sumIn(sentence) {
		return nil
	}
	list := a.figuresIn(next)
	if len(list) == 0 || list[0].recorded || list[0].traded || a.measure(&list[0]) != "" || !a.large(&list[0]) || a.void(&list[0]) {
		return nil
	}
	if !a.ofThe(next, &list[0]) {
		return nil
	}
	return &list[0]
}

// ofThe tells whether a sentence tells, before a figure, what costs it by a noun for what was told before: "The outlay is", "The project is valued at".
func (a *accounts) ofThe(sentence int, f *figure) bool {
	first := a.doc.Sentences[sentence].First
	if n := f.noun; n.Entry != nil && n.Entry.Has("project") && f.at.First == first+1 && int(n.First) == f.at.End && a.doc.Definite(first) {
		return true // "The 5-million-dollar project"
	}
	for i := first; i < f.at.First && i < first+window/2; i++ {
		h, ok := a.doc.Longest(i, lexicon.Asset)
		if !ok || h.Form&lexicon.PluralForm != 0 && !h.Entry.Has("cost") {
			continue // "The project costs"
		}
		if sum := h.Entry.Has("cost") || h.Entry.Get("kind") == string(FDI) && h.End == h.First+1; (sum || h.Entry.Has("project") && i == first+1) && a.itsOwn(i, first) {
			return true
		}
	}
	return false
}

// itsOwn tells whether the noun at token i is that of what was told before: "the total outlay", "its cost", "the company's investment".
func (a *accounts) itsOwn(i, first int) bool {
	for k := i - 1; k >= first && k > i-5; k-- {
		if a.doc.Class(k)&lexicon.Possessive != 0 || a.possessive(k) || a.doc.Definite(k) {
			return true
		}
		if a.doc.Class(k) != 0 {
			break
		}
	}
	return false
}
