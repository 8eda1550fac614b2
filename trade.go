package communique

import (
	"slices"

	"github.com/communique-go/communique/internal/lexicon"
)

// findTrade makes a record of each figure of trade, and of each change that is told without one. Forecasts and targets are none.
func (r *reading) findTrade() {
	a := r.accounts
	last := -1 // the figure of the record before that is no part of another
	for n := range a.figures {
		f := &a.figures[n]
		again := a.again(f.at.End, f.scope.End)
		if !again.Empty() {
			f.scope.End = again.First
		}
		t, ok := a.trade(f, last)
		if !ok {
			continue
		}
		if last < 0 || !a.partOnly(f) && !(a.base(f) && a.figures[last].sentence == f.sentence) {
			last = n
		}
		f.record, f.traded = len(r.article.Trade), true
		r.article.Trade = append(r.article.Trade, t)
		a.goOn(t, again)
	}
	a.changes()
	slices.SortStableFunc(r.article.Trade, func(x, y Trade) int { return firstOffset(x.Evidence) - firstOffset(y.Evidence) })
}

// trade makes the record of a figure, if it is one of trade. Last is the figure of the trade record before it, or -1.
func (a *accounts) trade(f *figure, last int) (Trade, bool) {
	t := Trade{Measure: a.measure(f), Amount: a.amount(f)}
	continues := last >= 0 && f.sentence-a.figures[last].sentence <= 1
	if t.Measure == "" && f.back && continues {
		before := &a.figures[last]
		t.Measure = a.article.Trade[before.record].Measure
		t.Parties = a.article.Trade[before.record].Parties
	}
	if t.Measure == "" || f.forecast || t.Amount.Value == "" || a.mayBe(f) || a.difference(f) {
		return t, false
	}
	if t.Parties == nil {
		t.Parties = a.traders(f, t.Measure)
	}
	t.Period = a.period(f)
	if t.Period == "" && continues && !a.base(f) {
		before := &a.figures[last]
		if f.sentence == before.sentence || t.Measure != Turnover {
			t.Period = a.article.Trade[before.record].Period
		}
	}
	if t.Change = a.change(f.scope, f.clause); a.base(f) {
		t.Change = ""
	} else if t.Change == "" && f.preceding >= 0 && a.goesTo(f) {
		t.Change = a.change(a.figures[f.preceding].scope, f.clause) // "grew by 30 per cent, from 60 million to 80 million"
	}
	t.Evidence = a.proofs.Add(nil, 1, a.shown(f))
	return t, len(t.Parties) > 0
}

// partOnly tells whether a figure is told as a part of the one before it: by its verb, or in brackets behind it.
func (a *accounts) partOnly(f *figure) bool {
	if f.verb != nil && f.verb.Has("part") {
		return true
	}
	for i := f.at.First - 1; i >= a.doc.Sentences[f.sentence].First && i > f.at.First-window && !a.doc.Is(i, ")"); i-- {
		if a.doc.Is(i, "(") {
			return f.preceding >= 0
		}
	}
	return false
}

// base tells whether a figure is what another is told to have grown from: "from 60 million in 2019 to 80 million", "to 80 million from 60 million".
func (a *accounts) base(f *figure) bool {
	i := a.bridge(f.at.First-1, a.doc.Sentences[f.sentence].First)
	return a.doc.Is(i, "from") || a.is(i, "compares") && !a.is(i, "bridge") || a.is(i-1, "likens") && (a.doc.Is(i, "with") || a.doc.Is(i, "to"))
}

// mayBe tells whether a word before a figure's noun tells that it is none yet, "potential exports of", or one before the figure that it is aimed at.
func (a *accounts) mayBe(f *figure) bool {
	for i := f.at.First - 1; i >= max(a.doc.Sentences[f.sentence].First, f.at.First-window) && !a.doc.Is(i, ","); i-- {
		if a.is(i, "target") {
			return true
		}
	}
	return f.noun.Entry != nil && a.aroundValue(int(f.noun.First)-1, "status") != ""
}

// difference tells whether a figure is only what was more or less than before, or than on the other side: "5 million more than the year before", "a
// 5 million deficit".
func (a *accounts) difference(f *figure) bool {
	return a.is(f.at.End, "balance") || (a.is(f.at.End, "higher") || a.is(f.at.End, "lower")) && a.doc.Is(f.at.End+1, "than")
}

// nationSells tells whether it is a country that sells or buys what a figure pays: "Norway bought coffee for 12 million euros".
func (a *accounts) nationSells(f *figure) bool {
	c := &a.clauses.Clauses[f.clause]
	i := a.pastArticle(c.Subject.First)
	n := a.countryAt(i)
	return n != nil && !n.Adjective && n.End == c.Subject.End
}

// measure is what a figure of trade counts, or "".
func (a *accounts) measure(f *figure) Measure {
	if m := measureOf(f.noun); m != "" {
		return m
	}
	if f.noun.Entry != nil && !f.noun.Entry.Has("goods") {
		return ""
	}
	if f.clause < 0 {
		return ""
	}
	if f.noun.Entry == nil && a.doc.Is(a.bridge(f.at.First-1, a.doc.Sentences[f.sentence].First), "for") && !a.nationSells(f) {
		return "" // "bought the operator for": no trade
	}
	// "sold goods worth", "bought 1.3 billion dollars' worth of"
	v := a.clauses.Clauses[f.clause].Verb
	frame := v.Frame(lexicon.Trading)
	if frame == nil {
		return ""
	}
	if v.Passive && frame.Has(string(Exports)) && v.First > f.at.First && a.shippedBy(v.End) {
		return Exports // "tuna worth 5 million was sold by Kenya to Norway"
	}
	if v.First > f.at.First {
		return ""
	}
	for _, m := range []Measure{Exports, Imports, Turnover} {
		if frame.Has(string(m)) && !v.Passive {
			return m
		}
	}
	return ""
}

// shippedBy tells whether the preposition at token i leads to the country that sold what a passive tells of, or to which it was sold.
func (a *accounts) shippedBy(i int) bool {
	switch a.doc.Word(i) {
	case "by", "to", "into":
		return a.countryAt(a.pastArticle(i+1)) != nil
	}
	return false
}

// traded tells whether a figure of a sentence made a record of trade, so that clause n, which tells of a measure, tells of the same.
func (a *accounts) traded(sentence int, m Measure, n int) bool {
	return slices.ContainsFunc(a.figuresIn(sentence), func(f figure) bool {
		return f.traded && (measureOf(f.noun) == m || !a.ofOther(n, f.clause))
	})
}
