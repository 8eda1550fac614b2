package communique

import (
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
)

// This file reads sums that no word of their own tells to be capital, by who gives them and by what the sentence before tells of.

// kindUnsaid is the kind of a figure that no word of its own tells to be capital, and finds who gives it.
func (a *accounts) kindUnsaid(f *figure, v *Investment) InvestmentKind {
	if len(v.Investors) == 0 {
		v.Investors = a.acting(f)
	}
	switch {
	case a.intoAbove(f, v):
		return Project
	case f.noun.Entry == nil && a.more(f):
		return a.kindAbove(f)
	case a.doc.Is(f.at.End, "from") && a.placed(a.pastArticle(f.at.End+1)) != "" && a.isState(v.Investors):
		return Grant // "The schools will be rebuilt with 5 million from Norway"
	}
	return ""
}

// kindAbove is the kind of the last noun of capital before a figure that adds to it: "Norway has stepped up its aid. A further 5 million".
func (a *accounts) kindAbove(f *figure) InvestmentKind {
	for i, in := f.at.First-1, a.above(f); i >= in.First; i-- {
		if h, ok := a.asset(i); ok && h.Entry.Get("kind") != "" {
			return InvestmentKind(h.Entry.Get("kind"))
		}
	}
	return ""
}

// above are the tokens of a figure's sentence before it and of the sentence before that in its paragraph.
func (a *accounts) above(f *figure) mention.Span {
	s := a.doc.Sentences[f.sentence]
	first := s.First
	if n := f.sentence - 1; n >= 0 && a.doc.Sentences[n].Paragraph == s.Paragraph {
		first = a.doc.Sentences[n].First
	}
	return mention.Span{First: max(first, f.at.First-breadth), End: f.at.First}
}

// intoAbove gives the investment that a figure is the project told before it: "A wind farm will stand at Lamu. Investment will exceed 5 million".
func (a *accounts) intoAbove(f *figure, v *Investment) bool {
	spent := f.noun.Entry == nil && f.verb != nil && f.verb.Get("kind") == string(FDI) && f.clause >= 0 && a.clauses.Clauses[f.clause].Verb.Passive
	if !spent && (f.noun.Entry == nil || f.noun.Entry.Get("kind") != string(FDI) || f.noun.Entry.Has("base") || f.noun.Entry.Has("stake") || f.noun.Form&lexicon.PluralForm != 0 || f.noun.End-f.noun.First > 1) {
		return false
	}
	if v.Project != "" {
		return true
	}
	if !spent && a.itsOwn(int(f.noun.First), a.doc.Sentences[f.sentence].First) {
		return false // as ventures tell
	}
	in := a.above(f)
	for i := in.End - 1; i >= in.First; i-- {
		h, ok := a.asset(i)
		if !ok || !h.Entry.Has("project") || h.Form&lexicon.PluralForm != 0 {
			continue
		}
		if name, _ := a.project(int(h.First), int(h.End), in.First); name != "" {
			v.Project = name
			if n := a.clauseAt(i); n >= 0 && len(v.Investors) == 0 {
				v.Investors = a.builders(&a.clauses.Clauses[n])
			}
			return true
		}
	}
	return false
}
