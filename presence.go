package communique

import (
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/text"
	"github.com/communique-go/communique/internal/token"
)

// presences records the companies of one country that operate in another: counted ("over 170 companies with French capital operate in
// Kazakhstan"), or named ("A and B are among the Indonesian companies present in the country").
func (a *accounts) presences() {
	last := -1
	for i := a.doc.Next(0, lexicon.Asset.Set()); i < len(a.doc.Tokens); i = a.doc.Next(i+1, lexicon.Asset.Set()) {
		h, ok := a.firms(i)
		if !ok || last > 0 && a.doc.Is(last, "of") && a.modifiers(i, last) == last+1 {
			continue // "200 subsidiaries of Norwegian groups"
		}
		last = int(h.End)
		if v, ok := a.presence(h); ok {
			a.coordinate(h, v)
			a.article.Investments = append(a.article.Investments, v)
			a.formerly(int(h.End), v)
		}
		i = int(h.End) - 1
	}
}

// presentIn is the time for which the companies [first, end) are told to be there.
func (a *accounts) presentIn(first, end int) Date {
	n := a.doc.SentenceOf(first)
	s := a.doc.Sentences[n]
	f := figure{at: mention.Span{First: first, End: end}, sentence: n, clause: a.clauseAt(first), preceding: -1, cost: true}
	f.scope = mention.Span{First: max(s.First, first-window), End: a.comparison(end, min(s.End, end+window))}
	return a.period(&f)
}

// comparison is the token in [i, limit) that leads to an earlier number, or limit.
func (a *accounts) comparison(i, limit int) int {
	for ; i < limit && !a.is(i, "compares"); i++ {
	}
	return min(i, limit)
}

// formerly records how many of the companies that end before token end there were at another time: "40 companies operate there, up from 12 in 2010".
func (a *accounts) formerly(end int, v Investment) {
	s := a.doc.Sentences[a.doc.SentenceOf(end-1)]
	limit := min(s.End, end+window)
	at := a.comparison(end, limit)
	for k := at + 1; v.Count.Value > 0 && k < min(limit, at+5); k++ {
		n, start, ok := a.integer(k, at)
		if !ok {
			continue
		}
		if a.dated(k) || a.moneyAt(k) >= 0 || n >= v.Count.Value || a.countryAt(k+1) != nil || a.doc.Flagged(k+1, lexicon.Quantity, "percent") {
			return
		}
		v.Count.Value, v.Count.Qualifier, v.Companies, v.Sectors = n, a.qualifier(start, at), nil, nil
		f := figure{at: mention.Span{First: k, End: k + 1}, sentence: a.doc.SentenceOf(k), clause: a.clauseAt(k), preceding: -1}
		f.scope = mention.Span{First: k, End: limit}
		v.Period = a.period(&f)
		v.Evidence = a.proof(start, k+1, v.Evidence[0].Rule)
		a.article.Investments = append(a.article.Investments, v)
		return
	}
}

// coordinate records the companies of another country that share the noun of counted ones: "40 Norwegian and 12 Swedish companies".
func (a *accounts) coordinate(h lexicon.Hit, v Investment) {
	first := a.doc.Sentences[a.doc.SentenceOf(int(h.First))].First
	start := a.modifiers(int(h.First), first)
	if v.Count.Value == 0 || len(v.Companies) > 0 || !a.doc.Is(start-1, "and") && !a.doc.Is(start-1, ",") {
		return
	}
	i := start - 2
	c := a.countryAt(i)
	if c == nil {
		return
	}
	count := a.countBefore(c.First, first)
	if count.Value == 0 {
		return
	}
	count.Of = v.Count.Of
	v.Count, v.Investors = count, []Stake{{Country: Country(c.Code)}}
	v.Evidence = a.proof(a.modifiers(c.First, first), c.End, h.Entry.Rule)
	a.article.Investments = append(a.article.Investments, v)
}

// comingWith is the country of companies [first, end) with which its sentence opens or its clause ends: "With over 40 companies in Kenya, Norway is",
// "Norway is the largest investor in Kenya, with over 40 companies active in the country".
func (a *accounts) comingWith(first, end int, s text.Sentence) Country {
	if i := a.bridge(a.modifiers(first, s.First)-1, s.First); a.doc.Is(i, "with") && a.clauseAt(i) >= 0 {
		c := &a.clauses.Clauses[a.clauseAt(i)]
		if k := a.pastArticle(c.Subject.First); a.byName(k) && a.countryAt(k).End == c.Subject.End && c.Verb.Copula {
			return Country(a.countryAt(k).Code)
		}
	}
	if !a.doc.Says(s.First, "with") || a.modifiers(first, s.First) > s.First+3 {
		return ""
	}
	for k := end; k < min(s.End, end+window/2); k++ {
		if a.doc.Is(k, ",") && a.byName(a.pastArticle(k+1)) {
			return Country(a.countryAt(a.pastArticle(k + 1)).Code)
		}
	}
	return ""
}

// firms is the plural noun for companies at token i that is no part of a name.
func (a *accounts) firms(i int) (lexicon.Hit, bool) {
	h, ok := a.doc.Longest(i, lexicon.Asset)
	return h, ok && h.Entry.Has("firm") && h.Form&lexicon.PluralForm != 0 && a.bodyAt(i) < 0 && (!a.modifies(int(h.End)) || a.is(int(h.End), "settled"))
}

// presence makes the record of companies, if their country and that they are present in another is told.
func (a *accounts) presence(h lexicon.Hit) (Investment, bool) {
	first, end := int(h.First), int(h.End)
	s := a.doc.Sentences[a.doc.SentenceOf(first)]
	v := Investment{Kind: Presence, Status: Realised}
	v.Count = a.countBefore(first, s.First)
	if v.Count.Value == 0 {
		v.Count = a.countAfter(end, s)
	}
	v.Count.Of = a.doc.Slice(first, end)
	from := a.nationality(first, end, s)
	if from == "" && v.Count.Value > 0 && a.attached(end, s.End) {
		from = a.counting(first, s)
	}
	if from == "" && v.Count.Value > 0 {
		from = a.comingWith(first, end, s)
	}
	if from == "" && v.Count.Value > 0 && a.doc.Is(first, "joint") {
		from = a.guest(first)
	}
	beside := a.besideCapital(first, s)
	if from == "" && beside != nil {
		from = beside.Investors[0].Country
	}
	if from == "" || beside == nil && !a.present(first, end, s) {
		return v, false
	}
	v.Investors = []Stake{{Country: from}}
	v.Companies = a.companies(first, end, s)
	if v.Count.Value == 0 {
		v.Count = Count{}
		if len(v.Companies) == 0 {
			return v, false
		}
	}
	if beside != nil {
		v.Recipients = beside.Recipients
	} else if to := a.whereabouts(first, s, from); to != "" {
		v.Recipients = []Stake{{Country: to}}
	}
	v.Period = a.presentIn(first, end)
	v.Sectors = a.sectors(mention.Span{First: a.modifiers(first, s.First), End: min(s.End, end+window)}, anywhere)
	v.Evidence = a.proof(a.modifiers(first, s.First), end, h.Entry.Rule)
	return v, true
}

// besideCapital is the direct investment of one country that counted companies stand beside: "its stock amounted to 3 million dollars, with 250
// companies"; or nil.
func (a *accounts) besideCapital(first int, s text.Sentence) *Investment {
	if i := a.modifiers(first, s.First); !a.doc.Is(i-1, "with") {
		return nil
	}
	for _, f := range a.figuresIn(a.doc.SentenceOf(first)) {
		if f.recorded && f.at.End <= first {
			if v := &a.article.Investments[f.record]; len(v.Investors) == 1 && v.Investors[0].Name == "" {
				return v
			}
		}
	}
	return nil
}

// modifiers is where the noun phrase of the noun at token i begins, its number included.
func (a *accounts) modifiers(i, first int) int {
	for n := 0; n < window && i > first && i > 0; n++ {
		t, c := a.doc.Tokens[i-1], a.doc.Class(i-1)
		if t.Is(token.Mark) && !a.doc.Is(i-1, "-") || c&^(lexicon.FunctionWord|lexicon.Quantifier|lexicon.Adverb) != 0 && a.countryAt(i-1) == nil && !t.Is(token.Caps) || a.verbAt(i-1) {
			break
		}
		i--
	}
	return i
}

// guest is the second of the two countries that the release is about.
func (a *accounts) guest(at int) Country {
	if pair := a.completed(nil, at); len(pair) == 2 {
		return pair[1]
	}
	return ""
}

// nationality is the country of companies: of the adjective before them, or behind them of "with X capital", "from X", "of X".
func (a *accounts) nationality(first, end int, s text.Sentence) Country {
	start := a.modifiers(first, s.First)
	for i := first - 1; i >= start; i-- {
		if c := a.countryAt(i); c != nil && (c.Adjective || c.End == first) {
			return Country(c.Code)
		}
	}
	if by := a.pointed(start - 1); len(by) == 1 {
		return by[0].Country // "40 of its companies"
	}
	for i := start - 1; i >= s.First && i > start-8; i-- {
		if by := a.pointed(i); a.doc.Is(i, "whose") && len(by) == 1 {
			return by[0].Country // "Dutch business, whose presence numbers 40 firms"
		}
	}
	for i := end + 1; i < s.End && i < end+5; i++ {
		if c := a.countryAt(i); c != nil && (a.doc.Is(end, "from") || a.doc.Is(end, "of") || a.share(c.End) || a.share(end+1)) {
			return Country(c.Code)
		}
	}
	return ""
}

// counting is the country that is told to have the companies before token i abroad: "Norway counts 40 companies in Kenya".
func (a *accounts) counting(i int, s text.Sentence) Country {
	for k := i - 1; k > s.First && k > i-8; k-- {
		if !a.is(k, "before") && a.doc.Class(k)&lexicon.Have == 0 {
			continue
		}
		if c := a.countryAt(k - 1); c != nil && !c.Adjective {
			return Country(c.Code)
		}
		return ""
	}
	return ""
}

// share tells whether token i says how a country takes part in companies: capital, participation.
func (a *accounts) share(i int) bool {
	for k := i; k < i+3; k++ {
		if a.is(k, "capital") {
			return true
		}
	}
	return false
}

// present tells whether the sentence says that the companies are there: "operate", "are registered", "active", "the presence of".
func (a *accounts) present(first, end int, s text.Sentence) bool {
	for i := max(s.First, a.modifiers(first, s.First)-8); i < first; i++ {
		if a.is(i, "before") {
			return true
		}
		if a.doc.Is(i, "number") {
			return a.doc.Is(i+1, "of")
		}
	}
	if a.attached(end, s.End) {
		return true
	}
	for i := end; i < s.End && i < end+window; i++ {
		if a.is(i, "present") || a.dwells(i) {
			return true
		}
	}
	return false
}

// dwells tells whether the verb at token i tells of whoever is its subject that it is there: "operate", "have set up in", "have offices".
func (a *accounts) dwells(i int) bool {
	if a.doc.Class(i)&lexicon.Have != 0 && a.verbAt(i) && a.outlets(i+1) {
		return true
	}
	h, ok := a.doc.Longest(i, lexicon.Investing)
	return ok && (h.Entry.Has("run") || a.founded(i) || h.Entry.Has("build") && a.outlets(int(h.End)))
}

// founded tells whether the verb at token i is one in the perfect of coming to stay: "companies have been set up", "have set up in", "have
// invested in".
func (a *accounts) founded(i int) bool {
	n := a.clauseAt(i)
	if n < 0 || !a.verbAt(i) {
		return false
	}
	v := a.clauses.Clauses[n].Verb
	e := v.Frame(lexicon.Investing)
	switch {
	case e == nil:
		return false
	case e.Has("build") && v.Passive:
		return true
	}
	return v.Perfect && a.doc.Is(v.End, "in") && (e.Has("build") || e.Has("give") && e.Get("kind") == string(FDI))
}

// attached tells whether the country of companies stands right behind them: "the 40 Norwegian companies in Kenya", "firms with Norwegian
// capital in Kenya".
func (a *accounts) attached(i, end int) bool {
	for k := i; k < min(i+5, end); k++ {
		if a.doc.Is(k, "in") {
			c := a.countryAt(a.pastArticle(k + 1))
			return c != nil && !c.Adjective
		}
		if k > i && !a.share(i) || k == i && !a.doc.Is(k, "with") && !a.doc.Is(k, "from") && !a.doc.Is(k, "of") {
			return false
		}
	}
	return false
}

// outlets tells whether what a verb that ends before token i opens or has are places of business or plants: "opened three branches".
func (a *accounts) outlets(i int) bool {
	for k := i; k < i+5; k++ {
		if a.is(k, "outlet") {
			return true
		}
	}
	return false
}

// whereabouts is the country that companies are present in: the one told, else the other one that the release is about, unless it is a group of countries.
func (a *accounts) whereabouts(first int, s text.Sentence, from Country) Country {
	if to := a.whereTold(first, s, from); to != "" {
		return to
	}
	return a.otherThan(from, first)
}

// whereTold is the country that "in" in the sentence of companies leads to, or that is told to have them; "" without.
func (a *accounts) whereTold(first int, s text.Sentence, from Country) Country {
	for i := max(s.First, first-breadth); i < min(s.End, first+breadth); i++ {
		if !a.doc.Says(i, "in") && !a.doc.Is(i, "across") && !a.doc.Is(i, "throughout") && !a.doc.Is(i, "to") {
			continue
		}
		for k := i + 1; k < s.End && k < i+4; k++ {
			if c := a.countryAt(k); c != nil && Country(c.Code) != from && !c.Adjective {
				return Country(c.Code)
			}
		}
	}
	return ""
}

// otherThan is the one of the two countries that the release is about which a country is not, or "".
func (a *accounts) otherThan(from Country, at int) Country {
	if pair := a.completed([]Country{from}, at); len(pair) == 2 {
		return pair[1]
	}
	return ""
}

// cityAt is the country of the place at token i, or "".
func (a *accounts) cityAt(i int) Country {
	if i < 0 || i >= len(a.city) || a.city[i] == 0 {
		return ""
	}
	return Country(a.doc.Places[a.city[i]-1].Country)
}
