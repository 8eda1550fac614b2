package communique

import (
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// behind: "a 60 million dollar facility", "the $2.3 billion aid package".
func (a *accounts) behind(f *figure) bool {
	end := a.doc.Sentences[f.sentence].End
	limit := f.at.End + 6
	for i := f.at.End; i < end && i < limit; {
		if past := a.pastConversion(f, i); past > i {
			i, limit = past, past+6
			continue
		}
		t := a.doc.Tokens[i]
		if t.Is(token.Mark) && !a.quotes(i) && (!t.Glued() || a.doc.Is(i, ",")) || a.doc.Class(i) != 0 && a.bodyAt(i) < 0 {
			break
		}
		if h, ok := a.nounAt(i); ok {
			f.noun, i = h, int(h.End)
			continue
		}
		i++
	}
	return f.noun.Entry != nil
}

// pastConversion is behind the brackets at token i that only put a figure into another currency: "80 million dollars (74.6 million euros)"; i without.
func (a *accounts) pastConversion(f *figure, i int) int {
	if !a.doc.Is(i, "(") || f.money+1 >= len(a.doc.Money) || a.doc.Money[f.money+1].First > i+4 || !a.converts(f.money+1) {
		return i
	}
	if end := a.doc.Money[f.money+1].End; a.doc.Is(end, ")") {
		return end + 1
	}
	return i
}

// nounAt is a noun of assets.txt at i, in a name or not.
func (a *accounts) nounAt(i int) (lexicon.Hit, bool) {
	h, ok := a.doc.Longest(i, lexicon.Asset)
	return h, ok && !h.Entry.Has("cost") && !h.Entry.Has("firm") && !h.Entry.Has("proper")
}

func (a *accounts) quotes(i int) bool {
	switch a.doc.Word(i) {
	case "“", "”", "\"", "«", "»", "-", "'", "‘", "’":
		return true
	}
	return false
}

// predicate: "49 million of which was a grant by Norway and 25 million a loan".
func (a *accounts) predicate(f *figure) bool {
	i := f.at.End
	if a.pointsBehind(i) {
		i += 2
	}
	first := i
	for a.doc.Class(i)&(lexicon.Be|lexicon.Have) != 0 {
		i++
	}
	if end, ok := a.around(i, "falls"); ok {
		i = end // "of which 9 million fell to the share of Kenyan exports"
	}
	if i > first && a.tradePredicate(f, i) {
		return true
	}
	if a.doc.Class(i)&(lexicon.Determiner|lexicon.Possessive) == 0 {
		return false
	}
	for k := i + 1; k < min(i+6, a.doc.Sentences[f.sentence].End); k++ {
		if h, ok := a.asset(k); ok && (h.Entry.Get("kind") == string(Loan) || h.Entry.Get("kind") == string(Grant)) {
			f.noun = h
			return true
		}
		if a.doc.Class(k) != 0 || a.doc.Has(k, token.Mark) && !a.quotes(k) {
			break
		}
	}
	return false
}

// tradePredicate: "20 billion dollars was the turnover", "of which 5 million were Kenyan exports".
func (a *accounts) tradePredicate(f *figure, i int) bool {
	for k := i; k < min(i+5, a.doc.Sentences[f.sentence].End); k++ {
		if h, ok := a.asset(k); ok && measureOf(h) != "" {
			f.noun, f.back = h, false
			return true
		}
		if a.doc.Has(k, token.Mark) || a.doc.Class(k)&^(lexicon.Determiner|lexicon.Definite|lexicon.Indefinite|lexicon.FunctionWord) != 0 {
			return false
		}
	}
	return false
}

// bridge walks back from token i over what may stand between a connector and its sum.
func (a *accounts) bridge(i, first int) int {
	for n := 0; i > first && n < 4; n++ {
		if start := a.qualifies(i); start <= i && start > first {
			i = start - 1
			continue
		}
		if !a.bridges(i) {
			break
		}
		i--
	}
	return i
}

// qualifies is where the words that end with token i and tell how exact a number is begin, or after i.
func (a *accounts) qualifies(i int) int {
	for start := max(0, i-3); start <= i; start++ {
		if !a.doc.Kinds(start).Has(lexicon.Quantity) {
			continue
		}
		if h, _ := a.doc.Longest(start, lexicon.Quantity); int(h.End) == i+1 && h.Entry.Get("qualifier") != "" {
			return start
		}
	}
	return i + 1
}

// bridges tells whether token i may stand between a connector and its sum: articles, adverbs, "between", "up to".
func (a *accounts) bridges(i int) bool {
	return a.doc.Class(i)&(lexicon.Determiner|lexicon.Adverb|lexicon.Quantifier) != 0 || a.is(i, "bridge")
}

// ofNoun reads the noun that ends at the "of" at token i.
func (a *accounts) ofNoun(f *figure, i int) bool {
	if a.is(i-1, "quantity") {
		return false
	}
	h, ok := a.endsAt(i)
	if !ok {
		f.other = a.doc.Has(i-1, token.Letter) && a.doc.Class(i-1) == 0
		return false
	}
	if h.Entry.Has("cost") || h.Entry.Has("figure") {
		return a.costOf(f, int(h.First))
	}
	f.noun = a.ofFund(h)
	if p, ok := a.investedIn(f); ok {
		f.noun, f.cost = p, true
	}
	return true
}

// investedIn is the project right before "with an investment of": what the investment is put into.
func (a *accounts) investedIn(f *figure) (hit lexicon.Hit, ok bool) {
	if f.noun.Entry.Get("kind") != string(FDI) || f.noun.Entry.Has("stake") {
		return hit, false
	}
	first := a.doc.Sentences[f.sentence].First
	i := a.modifiers(int(f.noun.First), first) - 1
	for a.doc.Class(i)&lexicon.Determiner != 0 {
		i--
	}
	if !a.doc.Is(i, "with") {
		return hit, false
	}
	for k := i - 1; k > i-8 && k >= first && !a.verbAt(k); k-- {
		if h, found := a.asset(k); found && h.Entry.Has("project") && h.Form&lexicon.PluralForm == 0 {
			return h, true
		}
	}
	return hit, false
}

// ofFund is the fund whose capital a noun is, where one stands before it, else the noun itself.
func (a *accounts) ofFund(h lexicon.Hit) lexicon.Hit {
	if !h.Entry.Has("base") {
		return h
	}
	first := a.doc.Sentences[a.doc.SentenceOf(int(h.First))].First
	for k := int(h.First) - 1; k >= first && k > int(h.First)-window; k-- {
		if fund, ok := a.doc.Longest(k, lexicon.Asset); ok && fund.Entry.Get("kind") == string(Fund) && !a.modifies(int(fund.End)) {
			return fund
		}
	}
	return h
}

// endsAt is the longest noun of capital or trade that ends at token i.
func (a *accounts) endsAt(i int) (hit lexicon.Hit, ok bool) {
	for first := i - 1; first >= 0 && first >= i-5; first-- {
		if a.doc.Kinds(first)&(1<<lexicon.Asset|1<<lexicon.Commerce) == 0 {
			continue
		}
		for _, h := range a.doc.Hits(first) {
			if int(h.End) == i && (h.Kind == lexicon.Asset && !h.Entry.Has("works") || h.Kind == lexicon.Commerce) {
				hit, ok = h, true
			}
		}
	}
	return hit, ok
}

// nearest takes the nearest noun before token i: a project that costs, a fund that is worth.
func (a *accounts) nearest(f *figure, i, first int) bool {
	if f.preceding >= 0 {
		first = max(first, a.figures[f.preceding].at.End)
	}
	for k := i - 1; k >= first && k > i-window; k-- {
		h, ok := a.asset(k)
		if !ok || h.Entry.Has("firm") || h.Entry.Has("cost") || h.Entry.Has("up") || h.Entry.Has("down") || h.Entry.Has("figure") {
			continue
		}
		if measured, ok := a.ofGoods(h, first); ok {
			h = measured
		}
		f.noun = a.whole(h)
		return true
	}
	return false
}

// ofGoods is the noun of trade that goods stand behind: "exports of Norwegian goods".
func (a *accounts) ofGoods(h lexicon.Hit, first int) (lexicon.Hit, bool) {
	if !h.Entry.Has("goods") {
		return h, false
	}
	for i := int(h.First) - 1; i > first && i > int(h.First)-5; i-- {
		if a.doc.Is(i, "of") {
			measured, ok := a.endsAt(i)
			return measured, ok
		}
	}
	return h, false
}

// whole is the longest noun that ends where h ends: "direct investment" of "investment".
func (a *accounts) whole(h lexicon.Hit) lexicon.Hit {
	if longer, ok := a.endsAt(int(h.End)); ok && longer.First < h.First {
		return longer
	}
	return h
}

// within: "150 million euros in budget support", "40 million dollars of investment".
func (a *accounts) within(f *figure) bool {
	i := a.pastConversion(f, f.at.End)
	if !a.doc.Is(i, "in") && !a.doc.Is(i, "of") && !a.doc.Is(i, "as") && !a.doc.Is(i, "worth") {
		return false
	}
	for k := i + 1; k < f.scope.End && k < i+8; {
		if k > i+1 && a.doc.Class(k)&(lexicon.Preposition|lexicon.Determiner|lexicon.Conjunction|lexicon.Subordinator) != 0 || a.doc.Has(k, token.Mark) && !a.quotes(k) {
			break
		}
		h, ok := a.asset(k)
		if !ok && k > i+1 && verbLike(a.doc.Word(k)) {
			h, ok = a.nounAt(k) // "of non-refundable financing"
		}
		if !ok || h.Entry.Has("up") || h.Entry.Has("down") || h.Entry.Has("project") || h.Entry.Has("firm") || h.Entry.Has("cost") || h.Entry.Has("figure") || a.doc.Is(k-1, "own") && h.Entry.Get("kind") == string(Fund) {
			k++
			continue
		}
		f.noun, k = h, int(h.End)
	}
	f.mixed = f.noun.Entry != nil && a.othersFollow(f.noun)
	return f.noun.Entry != nil
}

// othersFollow tells whether money of another kind stands behind a noun in one list: "in loans, grants and technical assistance".
func (a *accounts) othersFollow(h lexicon.Hit) bool {
	i := int(h.End)
	if !a.doc.Is(i, ",") && !a.doc.Is(i, "and") {
		return false
	}
	for k := i + 1; k < i+4; k++ {
		if other, ok := a.asset(k); ok {
			kind := InvestmentKind(other.Entry.Get("kind"))
			return (kind == Loan || kind == Grant) && string(kind) != h.Entry.Get("kind")
		}
	}
	return false
}

// left takes the noun of trade before the figure where nothing else governs it: "exports up 21% to 148 million", "compared with".
func (a *accounts) left(f *figure) {
	first := a.doc.Sentences[f.sentence].First
	if a.inBrackets(f.at.First) || a.sells(f) {
		return
	}
	for k := f.at.First - 1; k >= first && k > f.at.First-window; k-- {
		if a.moneyAt(k) >= 0 {
			f.back = a.compares(k, f.at.First)
			return
		}
		h, ok := a.asset(k)
		if !ok {
			continue
		}
		if measureOf(h) != "" {
			f.noun = a.whole(h)
			return
		}
	}
}

// sells tells whether a figure is the object of a verb that sells or buys: "Trade is modest: Norway exported 2 million euros".
func (a *accounts) sells(f *figure) bool {
	if f.clause < 0 {
		return false
	}
	c := &a.clauses.Clauses[f.clause]
	e := c.Verb.Frame(lexicon.Trading)
	return e != nil && (e.Has("exports") || e.Has("imports")) && !c.Verb.Passive && a.follows(c, f.at.First)
}

func (a *accounts) inBrackets(i int) bool { return a.doc.Is(i-1, "(") }

// compares tells whether a comparison stands between two figures: "compared with", "against", "from".
func (a *accounts) compares(first, end int) bool {
	for i := first; i < end; i++ {
		if a.is(i, "compares") {
			return true
		}
	}
	return false
}
