package communique

import (
	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
)

// This file reads a plant, line or port with a name before which a compound tells who built or paid it: "the Chinese-built Lamu Port in Kenya", "the
// Norway-funded Mombasa Railway".

// funded records the projects of a text that such a compound stands before.
func (a *accounts) funded() {
	set := lexicon.Investing.Set()
	for i := a.doc.Next(0, set); i < len(a.doc.Tokens); i = a.doc.Next(i+1, set) {
		if !a.doc.Is(i-1, "-") {
			continue
		}
		h, _ := a.doc.Longest(i, lexicon.Investing)
		if h.Form&lexicon.Participle == 0 || !h.Entry.Has("build") {
			continue
		}
		if c := a.countryAt(i - 2); c != nil && c.Code != "EU" && c.Code != "UN" {
			a.fundedBy(i, Country(c.Code), h.Entry)
		}
	}
}

// fundedBy records the project behind the participle at token i that a country built or paid, if it has a name and stands elsewhere.
func (a *accounts) fundedBy(i int, by Country, verb *lexicon.Entry) {
	s := a.doc.Sentences[a.doc.SentenceOf(i)]
	for k := i + 1; k < min(s.End, i+8); k++ {
		if a.doc.Class(k)&(lexicon.Preposition|lexicon.Determiner|lexicon.Relative) != 0 {
			return
		}
		h, ok := a.asset(k)
		if !ok || !h.Entry.Has("project") || h.Form&lexicon.PluralForm != 0 {
			continue
		}
		name, _ := a.project(int(h.First), int(h.End), i+1)
		to := or(a.site(int(h.End), s.End), a.abroad(i, by))
		if !proper(name) || to == "" || to == by || a.recordedIn(a.doc.SentenceOf(i)) {
			return
		}
		status := Realised
		if n := a.clauseAt(int(h.First)); n >= 0 {
			if v := a.clauses.Clauses[n].Verb; v.Tense == clause.Future || v.Modal >= 0 || v.Progressive {
				status = Committed
			}
		}
		a.article.Investments = append(a.article.Investments, Investment{
			Kind: Project, Investors: []Stake{{Country: by}}, Recipients: []Stake{{Country: to}}, Project: name, Status: status,
			Evidence: a.proof(i-2, int(h.End), verb.Rule),
		})
		return
	}
}
