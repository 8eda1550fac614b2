package communique

import (
	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// period is the date that a figure is told for: the nearest in its scope that compares it with nothing, else one that opens its clause.
func (a *accounts) period(f *figure) Date {
	best, gap := Date(""), 0
	from := mention.From(a.doc.Dates, f.scope.First)
	for n := from; n < len(a.article.Dates) && a.doc.Dates[n].First < f.scope.End; n++ {
		d := a.doc.Dates[n]
		if a.compared(d.Span) || !a.with(f, d.First) || f.cost && d.Open == mention.Until {
			continue
		}
		if g := apart(d.Span, f.at); best == "" || g < gap {
			best, gap = a.article.Dates[n].Value, g
		}
	}
	if best == "" && f.preceding >= 0 && f.clause >= 0 {
		return a.openingDate(f)
	}
	return best
}

// openingDate is the date that stands before the verb of a figure's clause, of which other figures are told first: "Since 1995 Norway has granted
// loans of 5 million and grants of".
func (a *accounts) openingDate(f *figure) (best Date) {
	c := &a.clauses.Clauses[f.clause]
	for n := mention.From(a.doc.Dates, c.First); n < len(a.article.Dates) && a.doc.Dates[n].First < c.Verb.First; n++ {
		if d := a.doc.Dates[n]; !a.compared(d.Span) && a.with(f, d.First) {
			best = a.article.Dates[n].Value
		}
	}
	return best
}

// with tells whether token i stands in the figure's clause or in one that holds it, as the frame of what the figure is: not in a dateline,
// nor outside a relative clause.
func (a *accounts) with(f *figure, i int) bool {
	if a.doc.Dateline.Holds(i) {
		return false
	}
	in := a.clauseAt(i)
	if in < 0 || f.clause < 0 {
		return true
	}
	for n, c := 0, f.clause; c >= 0 && n < 8; n++ {
		if c == in {
			return true
		}
		if k := a.clauses.Clauses[c].Kind; k == clause.Relative || k == clause.Subordinate {
			break
		}
		c = a.clauses.Clauses[c].Parent
	}
	if c := &a.clauses.Clauses[f.clause]; c.Subject.End <= i && i < c.Verb.First && c.Verb.First <= i+6 && !a.measures(in) {
		return true // "had, on 17 May, approved"
	}
	if f.noun.Entry != nil && i < int(f.noun.First) && i+5 > a.modifiers(int(f.noun.First), a.doc.Sentences[f.sentence].First) {
		return true // "since 2007, accumulated investment has"
	}
	// A clause that only its false verb sets apart: the date stands right beside the figure.
	return i >= f.at.End && i <= f.at.End+3
}

// measures tells whether a clause's verb is one of capital or trade itself.
func (a *accounts) measures(n int) bool {
	v := a.clauses.Clauses[n].Verb
	return v.Frame(lexicon.Trading) != nil || v.Frame(lexicon.Investing) != nil
}

// apart is how many tokens stand between two spans.
func apart(s, t mention.Span) int {
	if s.First > t.First {
		return s.First - t.End
	}
	return t.First - s.End
}

// compared tells whether a date only stands for what a figure is compared with: "up 9 per cent from 2021", "than the year before".
func (a *accounts) compared(d mention.Span) bool {
	i := d.First - 1
	for n := 0; n < 4 && a.doc.Class(i)&(lexicon.Determiner|lexicon.Quantifier) != 0 || a.doc.Is(i, "period") || a.doc.Is(i, "of") && a.doc.Is(i-1, "period"); n++ {
		i--
	}
	switch a.doc.Word(max(i, 0)) {
	case "than", "against":
		return true
	case "with", "versus":
		return a.doc.Has(d.First, token.Digit) || a.is(i-1, "likens")
	case "to":
		return a.is(i-1, "likens")
	case "from":
		return i >= 2 && a.percentBefore(i)
	case "over", "on":
		return (a.percentBefore(i) || a.turns(i-1)) && !a.lasts(d)
	}
	return false
}

// turns tells whether a noun of rise or fall stands at token i: "an increase".
func (a *accounts) turns(i int) bool {
	h, ok := a.doc.Longest(i, lexicon.Commerce)
	return ok && (h.Entry.Has("up") || h.Entry.Has("down"))
}

// lasts tells whether a date is the time that something took rather than one to compare it with: "over 2015-2020", "over the past year".
func (a *accounts) lasts(d mention.Span) bool {
	for i := d.First; i < d.End; i++ {
		if a.doc.Is(i, "-") || a.doc.Is(i, "–") || a.doc.Is(i, "past") || a.doc.Is(i, "years") || a.doc.Is(i, "last") && a.doc.Definite(i-1) {
			return true
		}
	}
	return false
}

// percentBefore tells whether a percentage ends at token i.
func (a *accounts) percentBefore(i int) bool {
	for k := i - 1; k >= 0 && k >= i-2; k-- {
		if a.doc.Flagged(k, lexicon.Quantity, "percent") {
			return true
		}
	}
	return false
}
