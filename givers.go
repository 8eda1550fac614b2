package communique

import "slices"

// This file finds who gives a sum where no word beside it tells that: the country or body for which most marks speak.

// A mark speaks for a country or body as the one that gives a sum.
type mark int

const (
	markNamed   mark = iota // in the sentence, by its name
	markBefore              // there, before the sum
	markTaker               // there, behind a preposition that leads to who takes
	markSubject             // it, or somebody of it, is the subject of the clause
	markTeller              // or of a clause around that
	markOpens               // named first in the paragraph
	markNear                // named last before the sum there
	markAbove               // named last before a paragraph that names none
	markHome                // the release comes from it
	markDated               // of the dateline
	markPair                // of the two that the release is about there
	markOften               // no country is named as often
	markDonor               // it gives aid
	markPaid                // the sum is in its own currency
	markBody                // it is a body
	markLender              // that lends
	markLends               // and the sum is a loan
	markGrant               // the sum is a grant
	markCount
)

// markWeights are what each mark counts, as the releases with known answers have it. They were fitted together with marks for what else a country or body
// gave or took, which no sum shows any more.
var markWeights = [markCount]int{
	markNamed: 3, markBefore: 3, markTaker: -2, markSubject: 4, markTeller: 2, markOpens: 3, markNear: 2, markAbove: 1, markHome: 1, markDated: -3,
	markPair: 2, markOften: 2, markDonor: 3, markPaid: 6, markBody: 5, markLender: 5, markLends: 4, markGrant: 1,
}

// enough is how much must speak for a giver at all.
const enough = 11

// A backer is a country or body that may give a sum, with what speaks for it.
type backer struct {
	Stake
	standing
}

// noteIf notes a mark that holds, once.
func (x *backer) noteIf(holds bool, m mark) {
	if holds {
		x.note(int(m), markWeights[m])
	}
}

// The backers are the countries and bodies that a sum may come from.
type backers []backer

// at is where a stake stands among them, or -1.
func (h backers) at(s Stake) int {
	return slices.IndexFunc(h, func(x backer) bool { return x.Name == s.Name && (s.Name != "" || x.Country == s.Country) })
}

// add makes a stake one of them.
func (h *backers) add(s Stake) {
	if s != (Stake{}) && len(*h) < reach && h.at(s) < 0 {
		*h = append(*h, backer{Stake: s})
	}
}

// show notes a mark of a stake.
func (h backers) show(s Stake, m mark) {
	if n := h.at(s); n >= 0 {
		h[n].noteIf(true, m)
	}
}

// back gives a sum for which no word tells it the giver that it likely has. Who invests is mostly nobody that is named, nor who pays for what is nowhere.
func (a *accounts) back(f *figure, v *Investment) {
	if len(v.Investors) > 0 || v.Kind == FDI || v.Kind == Project && len(v.Recipients) == 0 {
		return
	}
	h := a.backersOf(f, v)
	a.marksBeside(f, h)
	a.marksBefore(f, h)
	a.marksAtLarge(f, v, h)
	if best := leads(len(h), func(i int) int { return h[i].score }, enough, doubtful); best >= 0 {
		v.Investors = []Stake{h[best].Stake}
	}
}

// backersOf are the countries of the release, the bodies of the paragraph, those that the release opens with and those that gave before.
func (a *accounts) backersOf(f *figure, v *Investment) backers {
	h := make(backers, 0, len(a.weight)+4)
	for _, w := range a.weight {
		if w.country != "UN" {
			h.add(Stake{Country: w.country})
		}
	}
	p, s := a.doc.Paragraphs[a.doc.ParagraphOf(f.at.First)], a.doc.Sentences[f.sentence]
	a.eachStake(max(p.First, f.at.First-breadth), min(s.End, f.at.End+breadth), func(s Stake, _, _ int) { h.add(s) })
	for n := max(0, len(a.article.Investments)-reach); n < len(a.article.Investments); n++ {
		for _, s := range a.article.Investments[n].Investors {
			h.add(s)
		}
	}
	for n := range min(3, len(a.doc.Bodies)) {
		if a.doc.Bodies[n].Kind != "media" {
			h.add(a.bodyStake(n))
		}
	}
	to := countriesOf(v.Recipients)
	return slices.DeleteFunc(h, func(x backer) bool { return known(v.Recipients, x.Stake) || slices.Contains(to, x.Country) })
}

// eachStake calls do for the stakes of tokens [first, end).
func (a *accounts) eachStake(first, end int, do func(s Stake, first, next int)) {
	for {
		s, at, next, ok := a.stakeIn(first, end)
		if !ok {
			return
		}
		do(s, at, next)
		first = max(next, at+1)
	}
}

// marksBeside notes the marks that stand in a figure's sentence.
func (a *accounts) marksBeside(f *figure, h backers) {
	s := a.doc.Sentences[f.sentence]
	a.eachStake(max(s.First, f.at.First-breadth), min(s.End, f.at.End+breadth), func(x Stake, i, next int) {
		if c := a.countryAt(i); !a.possessive(next) && (c == nil || !c.Adjective || x.Name != "") {
			h.show(x, markNamed)
		}
		if i < f.at.First {
			h.show(x, markBefore)
		}
		if k := a.beforeArticle(i) - 1; a.is(k, "taker") || a.doc.Is(k, "in") {
			h.show(x, markTaker)
		}
	})
	m := markSubject
	for n, k := f.clause, 0; n >= 0 && k < 4; k++ {
		c := &a.clauses.Clauses[n]
		a.eachStake(c.Subject.First, c.Subject.End, func(x Stake, _, _ int) { h.show(x, m) })
		for _, p := range c.Subject.Parties {
			for _, who := range a.actors(p) {
				h.show(Stake{Name: who.organization}, m)
				h.show(Stake{Country: who.country}, m)
			}
		}
		n, m = c.Parent, markTeller
	}
}

// marksBefore notes the marks that stand before a figure in its paragraph, or before that.
func (a *accounts) marksBefore(f *figure, h backers) {
	p := a.doc.Paragraphs[a.doc.ParagraphOf(f.at.First)]
	last := func(first, end int, opens bool) (near Stake) {
		a.eachStake(first, end, func(x Stake, _, _ int) {
			if h.at(x) < 0 {
				return
			}
			if near == (Stake{}) && opens {
				h.show(x, markOpens)
			}
			near = x
		})
		return near
	}
	if near := last(max(p.First, f.at.First-breadth), f.at.First, true); near != (Stake{}) {
		h.show(near, markNear)
	} else {
		h.show(last(max(0, p.First-breadth), p.First, false), markAbove)
	}
}

// marksAtLarge notes the marks that the release gives as a whole, and what a giver is.
func (a *accounts) marksAtLarge(f *figure, v *Investment, h backers) {
	h.show(Stake{Country: a.comesFrom}, markHome)
	h.show(Stake{Country: Country(a.doc.Dateline.Country)}, markDated)
	for _, c := range a.completed(nil, f.at.First) {
		h.show(Stake{Country: c}, markPair)
	}
	most := 0
	for _, w := range a.weight {
		if w.country != "UN" && w.country != "EU" && !slices.Contains(v.Recipients, Stake{Country: w.country}) {
			most = max(most, w.weight)
		}
	}
	for i := range h {
		x := &h[i]
		switch e := a.doc.Lexicon.Country(string(x.Country)); {
		case x.Name != "":
			x.noteIf(true, markBody)
			lends := a.isLender([]Stake{x.Stake})
			x.noteIf(lends, markLender)
			x.noteIf(lends && v.Kind == Loan, markLends)
		case e != nil:
			x.noteIf(a.donor(x.Country), markDonor)
			x.noteIf(a.weight.of(x.Country) >= most, markOften)
			x.noteIf(e.Get("currency") == string(v.Amount.Currency), markPaid)
		}
		x.noteIf(v.Kind == Grant, markGrant)
	}
}
