package communique

import (
	"slices"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
)

// This file reads sums that no word of their own tells to be capital, by who gives them and by what the sentence before tells of.

// unspoken makes the record of such a figure, where who gives it or what it is for leaves no doubt of its kind.
func (a *accounts) unspoken(f *figure, last int) (v Investment, ok bool) {
	v.Amount = a.amount(f)
	if v.Amount.Value == "" || a.void(f) || !a.large(f) || f.noun.Entry != nil && f.noun.Entry.Kind != lexicon.Asset || a.idle(f) || a.balanced(f) {
		return v, false
	}
	var before *Investment
	if last >= 0 && f.sentence-a.figures[last].sentence <= a.reaches(f) {
		before = &a.article.Investments[a.figures[last].record]
	}
	a.whoAndWhat(f, &v, before)
	if by := a.acting(f); !a.reports(f) && (len(v.Investors) == 0 || a.isLender(by)) {
		v.Investors = by
	}
	if v.Kind = a.unspokenKind(f, &v); v.Kind == "" {
		return v, false
	}
	a.circumstances(f, &v)
	a.lend(f, &v, before)
	a.settle(f, &v)
	a.back(f, &v)
	if len(v.Investors) == 0 {
		return v, v.Kind == Project
	}
	if to := countriesOf(v.Recipients); len(to) == 1 && slices.Contains(countriesOf(v.Investors), to[0]) {
		return v, v.Kind == Project
	}
	return v, len(v.Recipients) > 0 || v.Project != ""
}

// unspokenKind is what a lender or a state gives, or what the project or the loan costs or is of which the words before a figure tell.
func (a *accounts) unspokenKind(f *figure, v *Investment) InvestmentKind {
	switch {
	case a.isLender(v.Investors) && v.Count.Value > 1 && f.verb != nil && f.verb.Has("build"):
		return OtherInvestment // "The Bank financed 21 projects there for 5 million"
	case a.isLender(v.Investors) && !a.isCommercial(v.Investors):
		return Loan // "The Bank came in a year later with a further 5 million"
	case a.intoAbove(f, v):
		return Project
	case a.doc.Is(f.at.End, "from") && a.placed(a.pastArticle(f.at.End+1)) != "" && a.isState(v.Investors):
		return Grant // "The schools will be rebuilt with 5 million from Norway"
	case f.noun.Entry == nil && f.verb != nil && f.verb.Kind == lexicon.Investing && (f.verb.Has("give") || f.verb.Has("goes")) && f.verb.Get("kind") != "":
		return a.lentAbove(f)
	}
	return ""
}

// reports tells whether the subject of a figure's clause only says it.
func (a *accounts) reports(f *figure) bool {
	return f.clause >= 0 && a.clauses.Clauses[f.clause].Verb.Frame(lexicon.Saying) != nil
}

// balanced tells whether a surplus or deficit is told of beside a figure.
func (a *accounts) balanced(f *figure) bool {
	for i := max(f.scope.First, f.at.First-window); i < min(f.scope.End, f.at.End+window); i++ {
		if a.is(i, "balance") {
			return true
		}
	}
	return false
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

// lentAbove is the kind of the loan or grant told last before a figure, or "" where a project is told behind it.
func (a *accounts) lentAbove(f *figure) InvestmentKind {
	in := a.above(f)
	for i := in.End - 1; i >= in.First; i-- {
		h, ok := a.asset(i)
		if !ok {
			continue
		}
		switch k := InvestmentKind(h.Entry.Get("kind")); {
		case k == Loan, k == Grant && !h.Entry.Has("need"):
			return k
		case k != "":
			return ""
		}
	}
	return ""
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
