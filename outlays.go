package communique

import (
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
		if len(v.Investors) == 1 && v.Investors[0] == by && v.Kind == Project && v.Project == "" && v.Count.Value == 0 {
			v.Project = name
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
