package communique

import (
	"slices"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/text"
)

// This file reads lists of investing countries with what each has put: "Norway ranked first with 5 million dollars, followed by Sweden (3
// million) and Denmark (2 million)".

// byRank takes a figure that stands behind the rank of an investor for what that one has put, if nothing else governs it: "is the fifth investor,
// with 104 projects for 2 million".
func (a *accounts) byRank(f *figure) {
	first := a.doc.Sentences[f.sentence].First
	if c := a.shareHolder(f); f.preceding >= 0 && c != nil {
		return // "ahead of Sweden with 3 million"
	}
	if next := f.money + 1; a.inBrackets(f.at.First) || next < len(a.doc.Money) && a.inBrackets(a.doc.Money[next].First) && a.doc.SentenceOf(a.doc.Money[next].First) == f.sentence && !a.converts(next) {
		return // a list of investors with what each has put
	}
	for i := f.at.First - 1; i >= first && i > f.at.First-window; i-- {
		if a.tradeNoun(i) {
			return
		}
		if a.investorNoun(i) {
			a.standsFor(f, i)
			return
		}
	}
	a.beforeRank(f)
}

// beforeRank takes a figure for what an investor has put whose rank follows: "Norway, with 3 million, is the third investor".
func (a *accounts) beforeRank(f *figure) {
	i := a.bridge(f.at.First-1, a.doc.Sentences[f.sentence].First)
	if !a.doc.Is(i, "with") || !a.doc.Is(i-1, ",") {
		return
	}
	for k := f.at.End; k < min(f.scope.End, f.at.End+window); k++ {
		if a.investorNoun(k) {
			a.standsFor(f, k)
			return
		}
	}
}

// investorNoun tells whether a noun for investors or sources of investment stands at token i.
func (a *accounts) investorNoun(i int) bool {
	return a.doc.Flagged(i, lexicon.Asset, "investor") || a.is(i, "origin") && a.investors(i) > i
}

// standsFor gives a figure the noun of the investors at token i, if they have a rank.
func (a *accounts) standsFor(f *figure, i int) {
	if rank, _ := a.rank(i, a.investors(i), a.doc.Sentences[f.sentence]); rank.Position == 0 {
		return
	}
	h, ok := a.doc.Longest(i, lexicon.Asset)
	if !ok || !h.Entry.Has("investor") {
		h, _ = a.capitalNear(i)
	}
	f.standFor(h)
}

// standFor gives a figure the noun of a rank, which stands elsewhere.
func (f *figure) standFor(h lexicon.Hit) {
	h.First, h.End = int32(f.at.First), int32(f.at.First)
	f.noun, f.other = h, false
}

// A share is a figure of such a list with whose it is, and the place that is told of that one.
type share struct {
	figure, place int
	from          Country
}

// standings records the sums of lists of investing countries.
func (a *accounts) standings() {
	for n := 0; n < len(a.figures); {
		sentence := a.figures[n].sentence
		end := n
		var list []share
		for ; end < len(a.figures) && a.figures[end].sentence == sentence; end++ {
			if f := &a.figures[end]; (!f.recorded || f.plain) && f.noun.Entry == nil {
				if from, place := a.sharer(f, len(list) == 0); from != "" {
					list = append(list, share{end, place, from})
				}
			}
		}
		switch {
		case len(list) > 1 || len(list) == 1 && list[0].place > 0:
			a.standing(sentence, list)
		case end == n+1 && len(list) == 0 && !a.figures[n].recorded:
			a.itemShare(&a.figures[n])
		}
		n = end
	}
}

// sharer is the country right before the bracket or the "with" before a figure, or before the verb that tells its place: "ranked fourth with"; the
// first of a list may stand before any verb: "led with".
func (a *accounts) sharer(f *figure, first bool) (from Country, place int) {
	i := a.bridge(f.at.First-1, a.doc.Sentences[f.sentence].First)
	if c := a.shareHolder(f); c != nil {
		if a.doc.Is(i-1, ",") {
			place = a.placeBehind(f)
		}
		return Country(c.Code), place
	}
	if !a.doc.Is(i, "with") {
		return "", 0
	}
	for k := i - 1; k > i-8 && k >= a.doc.Sentences[f.sentence].First; k-- {
		if c := a.countryAt(k); c != nil {
			if place = a.ordinalBehind(c.End); place > 0 && !c.Adjective {
				return Country(c.Code), place
			}
			break
		}
	}
	if first {
		from, _ = a.ranked(f.sentence, f.at)
		return from, 0
	}
	return "", 0
}

// itemShare records what an investing country has put of which an item of a list tells, and nothing else: "The main sources were:", "Norway: 5 million dollars".
func (a *accounts) itemShare(f *figure) {
	s := a.doc.Sentences[f.sentence]
	i := a.bridge(f.at.First-1, s.First)
	if !a.doc.Is(i, ":") || !a.byName(i-1) || a.countryAt(i-1).First > s.First+2 || f.at.End < s.End-1 {
		return
	}
	lead, ok := a.leadIn(f.sentence)
	total := a.firstTotal()
	if !ok || total == nil {
		return
	}
	for k := lead.First; k < lead.End; k++ {
		if a.investorNoun(k) || a.is(k, "origin") {
			from := Stake{Country: Country(a.countryAt(i - 1).Code)}
			f.record, f.recorded = a.record(Investment{
				Kind: FDI, Amount: a.amount(f), Investors: []Stake{from}, Recipients: total.Recipients,
				Period: total.Period, Status: total.Status, Evidence: []Evidence{a.shown(f)},
			}), true
			return
		}
	}
}

// firstTotal is the direct investment told first of which nobody is told to be the investor, or nil.
func (a *accounts) firstTotal() *Investment {
	for n := range a.article.Investments {
		if v := &a.article.Investments[n]; v.Kind == FDI && len(v.Investors) == 0 {
			return v
		}
	}
	return nil
}

// shareHolder is the country right before the bracket, the "with" or the "at" before a figure, a comma between them or not: "Sweden with 3 million", "with
// Norway, at 3 million, as the main source"; or nil.
func (a *accounts) shareHolder(f *figure) *mention.Country {
	i := a.bridge(f.at.First-1, a.doc.Sentences[f.sentence].First)
	if !a.doc.Is(i, "(") && !a.doc.Is(i, "with") && !a.doc.Is(i, "at") {
		return nil
	}
	k := i - 1
	return a.countryAt(k)
}

// placeBehind is the place of an investor that is told right behind a figure: "as the main source".
func (a *accounts) placeBehind(f *figure) int {
	for k := f.at.End; k < min(f.scope.End, f.at.End+window/2); k++ {
		if a.investorNoun(k) {
			rank, _ := a.rank(k, a.investors(k), a.doc.Sentences[f.sentence])
			return rank.Position
		}
	}
	return 0
}

// standing records the shares of one sentence, if it or the one before it tells of direct investment and of no trade.
func (a *accounts) standing(sentence int, list []share) {
	of, invests := a.standingOf(sentence)
	total := a.totalBefore(sentence)
	if lead := a.leader(sentence); lead != nil {
		if total != nil {
			lead.Period = or(lead.Period, total.Period)
		}
		total, of = lead, ""
	}
	if (!invests || len(list) == 1) && total == nil {
		return
	}
	s, period := a.doc.Sentences[sentence], Date("")
	for place, sh := range list {
		f := &a.figures[sh.figure]
		v := Investment{Kind: FDI, Amount: a.amount(f), Investors: []Stake{{Country: sh.from}}, Status: Realised, Period: a.period(f), Evidence: []Evidence{a.shown(f)}}
		if total != nil {
			v.Recipients, v.Period, v.Status = total.Recipients, or(v.Period, total.Period), total.Status
		} else if to := a.hostOf(list, s); to != "" {
			v.Recipients = []Stake{{Country: to}}
		}
		period = or(v.Period, period)
		v.Period = period
		if of != "" {
			v.Rank = Rank{Position: place + 1, Of: of}
		}
		if sh.place > 0 {
			v.Rank = Rank{Position: sh.place, Of: of}
		}
		if f.recorded {
			old := &a.article.Investments[f.record]
			old.Investors, old.Recipients = v.Investors, v.Recipients
		}
		f.record, f.recorded = a.record(v), true
	}
}

// leader is the direct investment of the one country that a sentence tells of before those that follow it: "Norway invested 5 million, followed by"; or nil.
func (a *accounts) leader(sentence int) *Investment {
	f := &a.figuresIn(sentence)[0]
	if !f.recorded || f.plain || a.article.Investments[f.record].Kind != FDI || !alone(a.article.Investments[f.record].Investors) {
		return nil
	}
	for i := f.at.End; i < min(a.doc.Sentences[sentence].End, f.at.End+window); i++ {
		if a.is(i, "next") {
			v := a.article.Investments[f.record]
			return &v
		}
	}
	return nil
}

// hostOf is the country that a list of investors puts into: the one told in its sentence, else that of the release; never one of the list.
func (a *accounts) hostOf(list []share, s text.Sentence) Country {
	candidates := append([]Country{a.whereabouts(s.First, s, list[0].from)}, a.homeland(s.First)...)
	for _, c := range candidates {
		if !slices.ContainsFunc(list, func(sh share) bool { return sh.from == c }) {
			return c
		}
	}
	return ""
}

// standingOf is the noun for the investors whose places a sentence tells, or ""; invests tells whether it is about direct investment.
func (a *accounts) standingOf(sentence int) (of string, invests bool) {
	s := a.doc.Sentences[sentence]
	best := false
	for i := s.First; i < min(s.End, s.First+breadth); i++ {
		if end := a.investors(i); end > i {
			of, invests = a.doc.Slice(i, end), true
		}
		h, ok := a.asset(i)
		invests = invests || ok && h.Entry.Get("kind") == string(FDI)
		n, _, ordinal := a.ordinalBefore(i)
		best = best || a.superlative(i) || ordinal && n == 1
	}
	if !best {
		of = ""
	}
	return of, invests
}

// totalBefore is the direct investment that a sentence or the two before it tell the sum of, or nil.
func (a *accounts) totalBefore(sentence int) *Investment {
	for back := 0; back < 3 && back <= sentence; back++ {
		for _, f := range a.figuresIn(sentence - back) {
			if f.recorded && a.article.Investments[f.record].Kind == FDI && len(a.article.Investments[f.record].Investors) == 0 {
				v := a.article.Investments[f.record] // a copy: the list grows
				return &v
			}
		}
	}
	return nil
}
