package communique

import (
	"slices"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
)

// This file reads who stands behind an investor whose place is told, where no sums are: "Norway is the largest investor, followed by Sweden and Denmark",
// "Kenya came second, ahead of Uganda".

// ladder records the investors that are told behind the rank at tokens at of a sentence, there and in the sentence behind it.
func (a *accounts) ladder(sentence int, top Investment, at mention.Span) {
	pos, listing := top.Rank.Position, false
	end := a.doc.Sentences[sentence].End
	if next := sentence + 1; next < len(a.doc.Sentences) && a.doc.Sentences[next].Paragraph == a.doc.Sentences[sentence].Paragraph && !a.sumIn(next) {
		end = a.doc.Sentences[next].End
	}
	for i := at.End; i < min(end, at.End+breadth); i++ {
		if next, ok := a.around(i, "next"); ok {
			i, listing = next-1, true
			continue
		}
		c := a.countryAt(i)
		if c == nil {
			listing = listing && !a.doc.Is(i, ";") && !a.doc.Is(i, ".")
			continue
		}
		i = c.End - 1
		if c.Adjective || c.Code == "UN" {
			continue
		}
		n := a.ordinalBehind(c.End)
		if n == 0 && !listing {
			continue
		}
		if pos++; n > 0 {
			pos, listing = n, false
		}
		a.rung(top, Country(c.Code), pos, mention.Span{First: c.First, End: c.End})
	}
}

// ordinalBehind is the place that stands right behind a country that ends before token i: "is second", "came in third place", "third"; 0 without.
func (a *accounts) ordinalBehind(i int) int {
	for k := i; k < i+4; k++ {
		if n, _, ok := a.ordinalBefore(k); ok {
			return n
		}
		if !a.verbAt(k) && a.doc.Class(k)&(lexicon.Preposition|lexicon.Determiner) == 0 {
			return 0
		}
	}
	return 0
}

// rung records one investor of a ladder, or gives the place to what is recorded of it already.
func (a *accounts) rung(top Investment, from Country, pos int, at mention.Span) {
	for _, s := range slices.Concat(top.Recipients, top.Investors) {
		if s.Country == from {
			return
		}
	}
	for i := range a.article.Investments {
		v := &a.article.Investments[i]
		if v.Kind == FDI && len(v.Investors) == 1 && v.Investors[0] == (Stake{Country: from}) {
			if v.Rank.Position == 0 {
				v.Rank = Rank{Position: pos, Of: top.Rank.Of}
			}
			return
		}
	}
	a.article.Investments = append(a.article.Investments, Investment{
		Kind: FDI, Investors: []Stake{{Country: from}}, Recipients: top.Recipients, Period: top.Period, Status: top.Status,
		Rank: Rank{Position: pos, Of: top.Rank.Of}, Evidence: a.proof(at.First, at.End, rankRule),
	})
}

// severalRanked tells whether several countries are told to stand where one alone can: "Norway, Sweden and Denmark were the main sources". In that order,
// each has its place.
func (a *accounts) severalRanked(sentence int, top Rank, at mention.Span) bool {
	first, ordered := a.doc.Sentences[sentence].First, false
	i := at.First - 1
	for ; i > first && i > at.First-window && !a.byName(i); i-- {
		ordered = ordered || a.doc.Is(i, "order")
	}
	if !a.byName(i) || !a.doc.Is(a.beforeArticle(a.countryAt(i).First)-1, "and") {
		return false
	}
	var list []Country
	for a.byName(i) {
		c := a.countryAt(i)
		list = append(list, Country(c.Code))
		for i = c.First - 1; a.doc.Is(i, ",") || a.doc.Is(i, "and") || a.doc.Class(i)&lexicon.Determiner != 0; i-- {
		}
	}
	if len(list) < 2 {
		return false
	}
	if !ordered {
		return true
	}
	slices.Reverse(list)
	v := Investment{Kind: FDI, Status: Realised, Rank: Rank{Of: top.Of}}
	if total := a.totalBefore(sentence); total != nil {
		v.Recipients, v.Period = total.Recipients, total.Period
	} else if to := a.otherThan(list[0], at.First); to != "" && !slices.Contains(list, to) {
		v.Recipients = []Stake{{Country: to}}
	}
	for n, c := range list {
		a.rung(v, c, top.Position+n, at)
	}
	return true
}

// byName tells whether a country itself, not what is of it, stands at token i.
func (a *accounts) byName(i int) bool {
	c := a.countryAt(i)
	return c != nil && !c.Adjective
}
