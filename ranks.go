package communique

import (
	"slices"
	"strconv"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/text"
	"github.com/communique-go/communique/internal/token"
)

// ranks reads the places of investors among others ("the third largest investor", "ranks 23rd among", "part of the top five") and gives
// each to the investment that it is told of, else makes a record of it.
func (a *accounts) ranks() {
	for n, s := range a.doc.Sentences {
		if !a.doc.KindsIn(n).Has(lexicon.Asset) && !a.doc.NamedIn(n, "ranked") && !a.doc.NamedIn(n, "origin") {
			continue
		}
		for i := s.First; i < s.End; {
			if !a.doc.Kinds(i).Has(lexicon.Asset) && !a.doc.Named(i, "ranked") && !a.doc.Named(i, "origin") {
				i++
				continue
			}
			end := a.investors(i)
			if end == i {
				i++
				continue
			}
			if rank, first := a.rank(i, end, s); rank.Position > 0 {
				a.place(n, rank, mention.Span{First: first, End: end})
			}
			i = end
		}
	}
}

// rankRule is the rule of what only a rank tells.
const rankRule = "en/assets.txt#investor"

// investors is where a noun for investors that begins at token i ends, "countries and territories investing" among them; i without one.
func (a *accounts) investors(i int) int {
	if a.named(i) {
		return i
	}
	if h, ok := a.doc.Longest(i, lexicon.Asset); ok && (h.Entry.Has("investor") || h.Entry.Get("kind") == string(FDI) && a.reckons(i)) {
		return int(h.End)
	}
	if _, capital := a.capitalNear(i); a.is(i, "origin") && !a.doc.Is(i+1, "of") && capital {
		return i + 1
	}
	if !a.is(i, "ranked") {
		return i
	}
	if a.doc.Is(i-1, "investing") {
		return i + 1 // "investing economies"
	}
	end := i + 1
	if a.doc.Is(end, "and") && a.doc.Class(end+1) == 0 {
		end += 2
	}
	if a.doc.Is(end, "investing") {
		return end
	}
	return i
}

// capitalNear is the noun of direct investment in the sentence of token i or one of the two before it, if that sentence tells of no trade: a source is then
// one of it.
func (a *accounts) capitalNear(i int) (h lexicon.Hit, ok bool) {
	n := a.doc.SentenceOf(i)
	if a.doc.KindsIn(n).Has(lexicon.Commerce) {
		return h, false
	}
	for k := a.doc.Sentences[max(0, n-2)].First; k < a.doc.Sentences[n].End; k++ {
		if h, ok = a.doc.Longest(k, lexicon.Asset); ok && h.Entry.Get("kind") == string(FDI) && !h.Entry.Has("stake") && !h.Entry.Has("base") {
			return h, true
		}
	}
	return h, false
}

// rank reads the place that the words before the noun [first, end) tell, and where they begin.
func (a *accounts) rank(first, end int, s text.Sentence) (Rank, int) {
	r := Rank{Of: a.doc.Slice(first, end)}
	best, many, owned := false, 0, 0
	i := first - 1
	for ; i >= s.First && i > first-8; i-- {
		if n, start, ok := a.ordinalBefore(i); ok && (best || a.doc.Class(start-1)&lexicon.Determiner != 0) {
			r.Position = n
			return r, start
		}
		if n, start, ok := a.integer(i, s.First); ok {
			if many, i = n, start; a.doc.Is(start-1, "number") || a.doc.Is(start-1, "No") || a.doc.Is(start-1, ".") && a.doc.Is(start-2, "No") {
				r.Position = n
				return r, start - 1 // "our number one investor"
			}
			continue
		}
		if a.superlative(i) {
			best = true
			continue
		}
		c := a.doc.Class(i)
		if a.possessive(i) || a.countryAt(i) != nil || c&lexicon.Possessive != 0 {
			owned++
			continue
		}
		if c&lexicon.Determiner != 0 || c&lexicon.Quantifier != 0 || a.doc.Is(i, "-") || a.is(i, "sort") || a.doc.Is(i, "investing") || owned > 0 && c == 0 && !a.verbAt(i) {
			continue
		}
		break
	}
	one := a.doc.Is(i, "of") && a.doc.Is(i-1, "one") || a.doc.Is(i, "among") || a.doc.Is(i, "amongst")
	if a.doc.Is(i, "of") && !one {
		return a.rankOf(r, i, s)
	}
	switch {
	case best && many > 0:
		r.Position = many
	case best && !one && (owned > 1 || a.doc.Class(i+1)&lexicon.Determiner != 0):
		r.Position = 1
	case a.doc.Is(i, "among") || a.doc.Is(i, "amongst"):
		return a.rankAmong(r, i, s)
	}
	return r, i + 1
}

// rankOf reads the place before "of": "12th in the list of investors", "topped the list of investors", "in the top ten of investors", "fifth in terms of investment", "12th out of 90
// investing countries".
func (a *accounts) rankOf(r Rank, i int, s text.Sentence) (Rank, int) {
	if a.reckons(i + 1) {
		return a.rankAmong(r, i-2, s)
	}
	k := i - 1
	if !a.is(k, "list") && !a.doc.Is(k, "out") {
		return r, i + 1
	}
	for k--; k > s.First && a.doc.Class(k)&lexicon.Determiner != 0; k-- {
	}
	if a.is(k, "tops") {
		r.Position = 1
		return r, k
	}
	return a.rankAmong(r, k+1, s)
}

// reckons tells whether token i stands behind words that lead to what investors are ranked by: "in terms of".
func (a *accounts) reckons(i int) bool {
	end, ok := a.around(i-3, "reckons")
	return ok && end == i
}

// rankAmong reads the place before "among": "ranks 23rd among", "in 14th place among".
func (a *accounts) rankAmong(r Rank, i int, s text.Sentence) (Rank, int) {
	for k := i - 1; k >= s.First && k >= i-3; k-- {
		if n, start, ok := a.ordinalBefore(k); ok {
			r.Position = n
			return r, start
		}
	}
	return r, i
}

// ordinalBefore reads the ordinal that ends with token i: "third", "23rd".
func (a *accounts) ordinalBefore(i int) (n, start int, ok bool) {
	h, found := a.doc.Longest(i, lexicon.Quantity)
	if !found {
		return 0, 0, false
	}
	if ordinal := h.Entry.Get("ordinal"); ordinal != "" {
		n, err := strconv.Atoi(ordinal)
		return n, i, err == nil && n > 0
	}
	if !h.Entry.Has("suffix") || i == 0 || !a.doc.Has(i-1, token.Digit) || a.dated(i) {
		return 0, 0, false
	}
	n, err := strconv.Atoi(a.doc.Word(i - 1))
	return n, i - 1, err == nil && n > 0
}

func (a *accounts) superlative(i int) bool { return a.is(i, "superlative") }

// place gives a rank to the direct investment of its sentence, else to that of the sentence before, else makes a record of it.
func (a *accounts) place(sentence int, rank Rank, at mention.Span) {
	investor, beside := a.ranked(sentence, at)
	if a.severalRanked(sentence, rank, at) {
		return
	}
	for back := 0; back < 2; back++ {
		for _, f := range a.figuresIn(sentence - back) {
			if !f.recorded {
				continue
			}
			v := &a.article.Investments[f.record]
			if v.Kind == FDI && v.Rank.Position == rank.Position && slices.Contains(v.Investors, Stake{Country: investor}) {
				return // a list of sums told it
			}
			whose := !beside && investor == "" && len(v.Investors) > 0 || !beside && back == 0 && (len(v.Investors) == 0 || f.clause == a.clauseAt(at.First)) || slices.Contains(v.Investors, Stake{Country: investor})
			if v.Kind == FDI && v.Rank.Position == 0 && whose && a.doc.ParagraphOf(f.at.First) == a.doc.ParagraphOf(at.First) {
				v.Rank = rank
				if len(v.Investors) == 0 && investor != "" {
					v.Investors = []Stake{{Country: investor}}
				}
				if total := a.totalBefore(sentence); total != nil {
					v.Period = or(v.Period, total.Period)
				}
				v.Evidence = append(v.Evidence, a.evidence(at.First, at.End, rankRule))
				a.ladder(sentence, *v, at)
				return
			}
		}
	}
	if investor == "" {
		return
	}
	v := Investment{Kind: FDI, Investors: []Stake{{Country: investor}}, Rank: rank, Status: Realised, Evidence: a.proof(at.First, at.End, rankRule)}
	total := a.totalBefore(sentence)
	v.Sectors = a.sectors(mention.Span{First: at.End, End: min(a.doc.Sentences[sentence].End, at.End+8)}, func(i int) bool { return a.clauseAt(i) == a.clauseAt(at.First) })
	if to := or(a.whereTold(at.First, a.doc.Sentences[sentence], investor), a.otherThan(investor, at.First)); to != "" {
		v.Recipients = []Stake{{Country: to}}
	}
	a.eachPeriod(at, func(d Date) {
		if v.Period = d; total != nil {
			v.Period = or(d, total.Period)
		}
		a.article.Investments = append(a.article.Investments, v)
	})
	a.ladder(sentence, v, at)
}

// eachPeriod tells the dates of a rank in its clause, or none: "in both 2019 and 2021" are two, "In 2023 Norway became" is one.
func (a *accounts) eachPeriod(at mention.Span, tell func(Date)) {
	told := false
	in := a.clauseAt(at.First)
	for i := max(a.doc.Sentences[a.doc.SentenceOf(at.First)].First, at.First-window/2); i < min(len(a.doc.Tokens), at.End+window); i++ {
		if n := int(a.date[i]) - 1; n >= 0 && a.clauseAt(i) == in && a.doc.Dates[n].First == i && n < len(a.article.Dates) {
			tell(a.article.Dates[n].Value)
			told = true
		}
	}
	if !told {
		tell("")
	}
}

// ranked is the country that a rank is told of, itself or those of it who invest: the nearest before it that owns nothing, or ""; beside tells that it
// only comes with what the sentence tells: "with Norway as the main source".
func (a *accounts) ranked(sentence int, at mention.Span) (from Country, beside bool) {
	first := a.doc.Sentences[sentence].First
	for i := at.First - 1; i >= first && i > at.First-window; i-- {
		c := a.countryAt(i)
		if c == nil {
			continue
		}
		before := a.beforeArticle(c.First) - 1
		if a.doc.Is(before, "with") && (a.doc.Is(c.End, "as") || a.doc.Is(c.End, "being")) {
			return Country(c.Code), true
		}
		if a.doc.Class(before)&lexicon.Preposition == 0 && !c.Adjective && !a.possessive(c.End) {
			return Country(c.Code), false
		}
	}
	return "", false
}
