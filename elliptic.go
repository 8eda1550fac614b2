package communique

import (
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// This file reads sums that leave out what is told of them before: in the second half of a clause, and in the items of a list.

// gap gives a figure the noun of capital of the one before it where the second half of a clause leaves it out: "loans of 5 million from the
// Bank and 3 million from Norway".
func (a *accounts) gap(f *figure) {
	if f.preceding < 0 || f.other {
		return
	}
	before := &a.figures[f.preceding]
	i := a.bridge(f.at.First-1, before.at.End-1)
	if measureOf(before.noun) != "" && a.datedAgain(f, before.at.End, i) {
		f.noun, f.verb = before.noun, before.verb
		return
	}
	if before.noun.Entry == nil || before.noun.Entry.Kind != lexicon.Asset || before.clause != f.clause || !a.doc.Is(i, "and") && !a.doc.Is(i, ",") {
		return
	}
	switch a.doc.Word(f.at.End) {
	case "from", "to", "for", "by":
		f.noun = before.noun
	}
}

// datedAgain tells whether the figure before, that ends at token first, is told for another time by the one that "and" or a comma at token i leads to: "was
// 5 million in 2019 and 6 million in 2020".
func (a *accounts) datedAgain(f *figure, first, i int) bool {
	if !a.doc.Is(i, "and") && !a.doc.Is(i, ",") {
		return false
	}
	for ; i > first && (a.doc.Is(i, "and") || a.doc.Is(i, ",")); i-- {
	}
	return a.timeAt(first) == i+1 && a.timeAt(f.at.End) > f.at.End
}

// timeAt is the token behind the date that stands at token i or behind the preposition there; i where none does.
func (a *accounts) timeAt(i int) int {
	k := i
	if a.doc.Class(k)&lexicon.Preposition != 0 {
		k++
	}
	for a.doc.Class(k)&lexicon.Determiner != 0 {
		k++
	}
	if k >= len(a.date) || a.date[k] == 0 {
		return i
	}
	return a.doc.Dates[a.date[k]-1].End
}

// sameLater tells whether a figure is that of trade in the sentence before it for another time, all that its sentence tells of it: "In January-July 2023,
// already 12 million".
func (a *accounts) sameLater(f *figure) bool {
	k, first := len(a.figures)-1, a.doc.Sentences[f.sentence].First
	if k < 0 || f.sentence-a.figures[k].sentence != 1 || a.measure(&a.figures[k]) == "" {
		return false
	}
	i := a.timeAt(first)
	if i == first {
		return false
	}
	for ; i < f.at.First && (a.doc.Has(i, token.Mark) || a.doc.Class(i)&lexicon.Adverb != 0 || a.bridges(i)); i++ {
	}
	return i == f.at.First
}

// gapped is who gives a figure right before which it stands where the clause leaves its verb out: "Norway provided 5 million, and Sweden 3 million".
func (a *accounts) gapped(f *figure) (s Stake, ok bool) {
	if f.preceding < 0 || f.clause < 0 || a.figures[f.preceding].clause != f.clause || f.verb == nil || !f.verb.Has("give") || a.clauses.Clauses[f.clause].Verb.Passive {
		return s, false
	}
	end := a.bridge(f.at.First-1, a.figures[f.preceding].at.End) + 1
	return a.nameUpTo(a.figures[f.preceding].at.End+1, end)
}

// payer is who pays a figure right behind whose name it stands in a list of who pays for something: "is financed by the Bank with a loan of 5 million, the
// Fund (3 million) and the Government of Kenya (1 million)".
func (a *accounts) payer(f *figure) (s Stake, ok bool) {
	if f.clause < 0 {
		return s, false
	}
	v := a.clauses.Clauses[f.clause].Verb
	first := f.at.First
	if f.noun.Entry != nil {
		first = min(first, int(f.noun.First))
	}
	i := a.bridge(first-1, v.End)
	if e := v.Frame(lexicon.Investing); e == nil || !e.Has("give") || !v.Passive || !a.doc.Is(i, "with") && !a.doc.Is(i, "(") {
		return s, false
	}
	if a.doc.Is(i-1, ",") {
		i--
	}
	if s, ok = a.nameUpTo(v.End, i); ok && (f.preceding < 0 || a.figures[f.preceding].at.First > i) {
		ok = !a.and(v.End, i) // "by Norway and Sweden with 5 million"
	}
	return s, ok
}

// nameUpTo is the member of a list that ends right before token end and begins at token first at the earliest.
func (a *accounts) nameUpTo(first, end int) (s Stake, ok bool) {
	for i := max(first, end-8); i < end; i++ {
		stake, next, found := a.stakeAt(i)
		if !found || next != end {
			continue
		}
		k := a.beforeArticle(i) - 1
		if a.doc.Is(k, "of") && a.heads(k-1) {
			k = a.beforeArticle(k-1) - 1 // "and the Government of Kenya"
		}
		if a.doc.Is(k, "and") || a.doc.Is(k, ",") || a.doc.Is(k, "by") || a.cue(k, "contrast") {
			return stake, true
		}
	}
	return s, false
}

// itemGap bounds how many sentences, numbers of items among them, stand between two items of a list.
const itemGap = 5

// continues tells whether a figure is an item of a list of loans or grants that leaves out what it is: "a loan of 5 million for roads; 3 million for
// clinics", "Kenya: 2 million to back the dairy project".
func (a *accounts) continues(f *figure) bool {
	k := len(a.figures) - 1
	if k < 0 || f.sentence-a.figures[k].sentence > itemGap || !a.givesOut(&a.figures[k]) {
		return false
	}
	if a.parted(f, k) {
		return true
	}
	s := a.doc.Sentences[f.sentence]
	i := a.bridge(f.at.First-1, s.First)
	switch {
	case i < s.First, a.doc.Is(i, ";"), a.doc.Is(i, ":"), a.doc.Is(i, "–"), a.doc.Is(i, "-"), a.doc.Is(i, "•"):
	default:
		return false
	}
	after := a.pastConversion(f, f.at.End)
	if a.doc.Is(i, ":") && (after >= s.End-1 || a.doc.Is(after, ";")) {
		return true // "Lamu Port Project: 5 million yen"
	}
	limit := after + 1
	if a.doc.Is(after, ",") {
		limit = after + 14 // ", alongside the Fund, for"
	}
	for ; after < min(limit, s.End); after++ {
		if a.doc.Is(after, "for") || a.doc.Is(after, "to") || a.doc.Is(after, "towards") {
			return true
		}
	}
	return false
}

// parted tells whether a figure is one of those into which its sentence parts the loan or grant of the one before, figure k: "This includes 2 million for
// clinics, 3 million to the Red Cross and".
func (a *accounts) parted(f *figure, k int) bool {
	switch a.doc.Word(f.at.End) {
	case "for", "to", "towards", "in", "from":
	default:
		return false
	}
	if f.preceding >= 0 {
		before := &a.figures[f.preceding]
		i := a.bridge(f.at.First-1, before.at.End-1)
		return before.back && before.noun.Entry == nil && (a.doc.Is(i, "and") || a.doc.Is(i, ",") || a.doc.Is(i, ";"))
	}
	first := a.doc.Sentences[f.sentence].First
	i := a.bridge(f.at.First-1, first)
	return a.doc.Class(first)&lexicon.Determiner != 0 && i-first < window/2
}

// givesOut tells whether a figure is a loan or a grant, or an item of a list of such.
func (a *accounts) givesOut(f *figure) bool {
	if f.noun.Entry == nil {
		return f.back && f.verb == nil
	}
	kind := InvestmentKind(f.noun.Entry.Get("kind"))
	return f.noun.Entry.Kind == lexicon.Asset && (kind == Loan || kind == Grant || f.noun.Entry.Has("deal")) && !f.noun.Entry.Has("need")
}

// itemCountry is the country that an item of a list opens with: "Kenya: 2 million to back the dairy project".
func (a *accounts) itemCountry(f *figure) Country {
	i := a.bridge(f.at.First-1, a.doc.Sentences[f.sentence].First)
	if c := a.countryAt(i - 1); f.back && a.doc.Is(i, ":") && c != nil {
		return Country(c.Code)
	}
	return ""
}

// farthest bounds how many sentences an item of a list may stand behind the words that lead to it.
const farthest = 14

// itemise reads the noun of the lead-in of a list for a figure that opens an item: "grants as follows: 1. Up to 5 million yen for ...".
func (a *accounts) itemise(f *figure) {
	s := a.doc.Sentences[f.sentence]
	if i := a.bridge(f.at.First-1, s.First); a.doc.Is(i, ":") && f.preceding < 0 && f.verb == nil && (a.doc.Is(f.at.End, "for") || a.doc.Is(f.at.End, "to") || a.doc.Is(f.at.End, "towards")) {
		a.ledBy(f, mention.Span{First: s.First, End: i + 1})
		return
	}
	if f.preceding >= 0 || f.at.First > s.First+10 || !a.doc.ParagraphStart(s.First) {
		return
	}
	if lead, ok := a.leadIn(f.sentence); ok {
		a.ledBy(f, lead)
	}
}

// leadIn is the sentence that leads to the list of which a sentence is an item; each item has its sum.
func (a *accounts) leadIn(sentence int) (lead mention.Span, ok bool) {
	for n := sentence - 1; n >= max(0, sentence-farthest); n-- {
		s := a.doc.Sentences[n]
		if a.doc.Is(s.End-1, ":") {
			return mention.Span{First: s.First, End: s.End}, true
		}
		if len(a.figuresIn(n)) == 0 {
			break // no item
		}
	}
	return lead, false
}

// ledBy gives a figure the loan or grant that the words before its list tell of.
func (a *accounts) ledBy(f *figure, lead mention.Span) {
	for i := lead.End - 1; i >= lead.First && i > lead.End-2*window; i-- {
		if h, ok := a.asset(i); ok && (h.Entry.Get("kind") == string(Grant) || h.Entry.Get("kind") == string(Loan) || h.Entry.Has("deal")) {
			h.First, h.End = int32(f.at.First), int32(f.at.First)
			f.noun, f.lead, f.clause, f.verb = h, lead, -1, nil
			return
		}
	}
}
