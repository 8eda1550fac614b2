package communique

import (
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
)

// This file reads the sum of a venture that only the next sentence tells: "Fjordkraft will build a plant. The investment is put at 5 million."

// priceTold gives the name of a project to the sum that the next sentence tells of it: "The company is to put 120 million euros into the project", "It
// will spend 5 million".
func (a *accounts) priceTold(sentence int, by Stake, name string) bool {
	if sentence >= len(a.doc.Sentences) || !a.sumIn(sentence) || !a.recordedIn(sentence) {
		return false
	}
	for _, f := range a.figuresIn(sentence) {
		if !f.recorded {
			continue
		}
		v := &a.article.Investments[f.record]
		if name != "" && strings.HasPrefix(v.Project, name) {
			return true
		}
		same := len(v.Investors) == 1 && v.Investors[0] == by && v.Kind == Project && v.Project == "" && v.Count.Value == 0
		if same {
			v.Kind, v.Investors = Project, []Stake{by}
			if v.Project == "" {
				v.Project = name
			}
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
	first := a.doc.Sentences[next].First
	for i := first; i < list[0].at.First && i < first+window/2; i++ {
		h, ok := a.doc.Longest(i, lexicon.Asset)
		if ok && (h.Entry.Has("cost") || h.Entry.Get("kind") == string(FDI) && h.End == h.First+1) && h.Form&lexicon.PluralForm == 0 && a.itsOwn(i, first) {
			return &list[0]
		}
	}
	return nil
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
