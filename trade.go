package communique

import (
	"slices"
	"strconv"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
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
		if last < 0 || f.verb == nil || !f.verb.Has("part") || f.sentence-a.figures[last].sentence > 1 {
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
	if t.Measure == "" || f.forecast || t.Amount.Value == "" {
		return t, false
	}
	if t.Parties == nil {
		t.Parties = a.traders(f, t.Measure)
	}
	t.Period = a.period(f)
	if t.Period == "" && continues {
		before := &a.figures[last]
		if f.sentence == before.sentence || f.back || t.Measure != Turnover {
			t.Period = a.article.Trade[before.record].Period
		}
	}
	t.Change = a.change(f.scope, f.clause)
	t.Evidence = []Evidence{a.shown(f)}
	return t, len(t.Parties) > 0
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
	// "sold goods worth", "bought 1.3 billion dollars' worth of"
	v := a.clauses.Clauses[f.clause].Verb
	frame := v.Frame(lexicon.Trading)
	if frame == nil || v.First > f.at.First {
		return ""
	}
	for _, m := range []Measure{Exports, Imports} {
		if frame.Has(string(m)) && !v.Passive {
			return m
		}
	}
	return ""
}

// traders are the parties of a figure: of exports and imports the exporter or importer first.
func (a *accounts) traders(f *figure, m Measure) []Country {
	named := a.namedTraders(f, m)
	if k := f.preceding; len(named) == 0 && k >= 0 && a.figures[k].traded && m != Turnover {
		if before := a.article.Trade[a.figures[k].record]; before.Measure != Turnover {
			return before.Parties // "Kenya's exports to Norway fell, while imports rose"
		}
	}
	if len(named) == 0 && m != Turnover {
		named = a.homeland(f.at.First)
	}
	if len(named) < 2 {
		named = a.completed(named, f.at.First)
	}
	return named
}

// homeland is the country whose trade it is where no other is told: that of the dateline, if the release is about it.
func (a *accounts) homeland(at int) []Country {
	if home := Country(a.doc.Dateline.Country); home != "" && slices.Contains(a.completed(nil, at), home) {
		return []Country{home}
	}
	return nil
}

// namedTraders reads the countries of the noun phrase and the clause of a figure. The owner stands before its noun ("Swiss exports",
// "Kenya's imports") or is the seller; the other behind "to", "from", "with".
func (a *accounts) namedTraders(f *figure, m Measure) (named []Country) {
	first, end := f.scope.First, f.scope.End
	at := f.at.First
	if f.noun.Entry != nil {
		at = int(f.noun.First)
	}
	var owner, other []Country
	for i := first; i < end; i++ {
		c := a.countryAt(i)
		if c == nil || c.First != i || c.Code == "UN" {
			continue
		}
		code := Country(c.Code)
		switch {
		case slices.Contains(owner, code) || slices.Contains(other, code):
		case a.owns(c, at, f, m), i > at && a.origin(c, m):
			owner = append(owner, code)
		case a.partner(c, at, m):
			other = append(other, code)
		}
	}
	if m == Turnover {
		return append(owner, other...)
	}
	if len(owner) > 1 {
		owner = owner[len(owner)-1:]
	}
	if len(owner) == 0 && len(other) > 0 {
		if pair := a.completed(other[:1], f.at.First); len(pair) == 2 {
			owner = []Country{pair[1]}
		}
	}
	return append(owner, other...)
}

// owns tells whether a country is the one whose trade it is.
func (a *accounts) owns(c *mention.Country, at int, f *figure, m Measure) bool {
	if c.End <= at && at-c.End <= 4 && a.flat(c.End, at) {
		return true
	}
	if f.noun.Entry != nil && measureOf(f.noun) != "" || f.clause < 0 {
		return false
	}
	s := a.clauses.Clauses[f.clause].Subject
	return m != Turnover && s.First <= c.First && c.End <= s.End
}

// origin tells whether the trade of a measure is told as that of the country behind a preposition: "exports from Peru", "imports to Peru".
func (a *accounts) origin(c *mention.Country, m Measure) bool {
	i := c.First - 1
	if a.doc.Is(i, "the") {
		i--
	}
	return m == Exports && a.doc.Is(i, "from") || m == Imports && (a.doc.Is(i, "to") || a.doc.Is(i, "into"))
}

// flat tells whether tokens [first, end) are one noun phrase: no preposition, no mark but a possessive or a hyphen.
func (a *accounts) flat(first, end int) bool {
	for i := first; i < end; i++ {
		if a.doc.Class(i)&(lexicon.Preposition|lexicon.Conjunction|lexicon.Relative|lexicon.Be|lexicon.Have|lexicon.Modal) != 0 && a.countryAt(i) == nil {
			return false
		}
		if a.doc.Tokens[i].Is(token.Mark) && !a.possessive(i) && !a.quotes(i) {
			return false
		}
	}
	return true
}

// partner tells whether a country stands behind a preposition that leads to the other party, or in a list after such a one.
func (a *accounts) partner(c *mention.Country, at int, m Measure) bool {
	for i := c.First - 1; i >= 0 && i > c.First-10 && a.doc.SentenceOf(i) == a.doc.SentenceOf(c.First); i-- {
		switch a.doc.Word(i) {
		case "between", "with", "to", "from":
			return a.moneyAt(i+1) < 0
		case "of", "into":
			return m == Turnover && i >= at
		case "the", "and", ",", "countries", "world", "-", "–", "region":
			continue
		}
		if a.countryAt(i) == nil && a.bodyAt(i) < 0 && !a.doc.Tokens[i].Is(token.Digit) {
			return c.Adjective && a.doc.Is(c.First-1, "-")
		}
	}
	return false
}

// completed adds to one country or none the countries that the release is about, nearest and most named first.
func (a *accounts) completed(named []Country, at int) []Country {
	out := slices.Clone(named)
	p := a.doc.Paragraphs[a.doc.ParagraphOf(at)]
	weight := make(map[Country]int, len(a.weight))
	for c, n := range a.weight {
		weight[c] = n
	}
	for i := max(p.First, at-breadth); i < at; i++ {
		if c := a.countryAt(i); c != nil && c.First == i {
			weight[Country(c.Code)] += 2
		}
	}
	for len(out) < 2 {
		best, most := Country(""), 0
		for _, c := range a.article.Countries {
			if weight[c] > most && !slices.Contains(out, c) && c != "UN" && c != "EU" {
				best, most = c, weight[c]
			}
		}
		if best == "" {
			break
		}
		out = append(out, best)
	}
	if home := Country(a.doc.Dateline.Country); home != "" && len(out) < 2 && !slices.Contains(out, home) {
		out = append(out, home)
	}
	return out
}

// changes records what is told of trade by a percentage alone: "trade has grown by 60 percent".
func (a *accounts) changes() {
	for n := range a.clauses.Clauses {
		c := &a.clauses.Clauses[n]
		frame := c.Verb.Frame(lexicon.Trading)
		if frame == nil || !frame.Has("up") && !frame.Has("down") || c.Verb.To || c.Verb.Modal >= 0 || c.Verb.Tense == clause.Future {
			continue
		}
		f := figure{sentence: c.Sentence, clause: n, preceding: -1, at: mention.Span{First: c.Verb.First, End: c.End}}
		f.scope = mention.Span{First: a.opens(n), End: c.End}
		a.subject(&f, c)
		m := measureOf(f.noun)
		change := a.change(f.scope, n)
		if m == "" || change == "" || a.traded(c.Sentence) {
			continue
		}
		again := a.again(c.Verb.End, min(a.doc.Sentences[c.Sentence].End, c.End+window))
		if !again.Empty() {
			f.scope.End = min(f.scope.End, again.First)
		}
		t := Trade{Parties: a.traders(&f, m), Measure: m, Change: change, Period: a.period(&f),
			Evidence: []Evidence{a.evidence(int(f.noun.First), f.scope.End, f.noun.Entry.Rule)}}
		a.article.Trade = append(a.article.Trade, t)
		a.goOn(t, again)
	}
}

// again is where a further change of the same trade is told without its subject, in tokens [first, end): "and by a further 12 per cent in 2023".
func (a *accounts) again(first, end int) (s mention.Span) {
	for i := first; i < end; i++ {
		if !a.is(i, "again") {
			continue
		}
		if _, stop, ok := a.percentage(i + 1); ok {
			start := i
			for start > first && !a.doc.Is(start, "and") && !a.doc.Is(start, ",") {
				start--
			}
			return mention.Span{First: start, End: stop}
		}
	}
	return s
}

// goOn records a further change: with the sign of the one before, and a period of its own.
func (a *accounts) goOn(t Trade, again mention.Span) {
	if again.Empty() || t.Change == "" {
		return
	}
	value := Decimal("")
	for i := again.First; i < again.End && value == ""; i++ {
		value, _, _ = a.percentage(i)
	}
	if t.Change[0] == '-' {
		value = "-" + value
	}
	t.Amount, t.Change, t.Period = Amount{}, value, ""
	for i := again.End; i < again.End+4 && i < len(a.doc.Tokens); i++ {
		if n := int(a.date[i]) - 1; n >= 0 && n < len(a.article.Dates) {
			t.Period = a.article.Dates[n].Value
			break
		}
	}
	t.Evidence = []Evidence{a.evidence(again.First, again.End, "trade/again")}
	a.article.Trade = append(a.article.Trade, t)
}

// traded tells whether a figure of a sentence made a record of trade.
func (a *accounts) traded(sentence int) bool {
	return slices.ContainsFunc(a.figuresIn(sentence), func(f figure) bool { return f.traded })
}

// change is the percentage by which a figure changed, signed: what stands in its scope beside a word of rise or fall, or what its verb
// itself tells (doubled).
func (a *accounts) change(s mention.Span, in int) Decimal {
	for i := s.First; i < s.End; i++ {
		value, end, ok := a.percentage(i)
		if !ok {
			continue
		}
		if sign := a.direction(i, end, s); sign != 0 {
			if sign < 0 {
				return "-" + value
			}
			return value
		}
		i = end - 1
	}
	if in >= 0 {
		if frame := a.clauses.Clauses[in].Verb.Frame(lexicon.Trading); frame != nil && a.clauses.Clauses[in].Verb.First < s.End {
			return Decimal(frame.Get("change"))
		}
	}
	return ""
}

// percentage reads a percentage at token i: "9 per cent", "12.5%", "a quarter".
func (a *accounts) percentage(i int) (value Decimal, end int, ok bool) {
	if a.doc.Tokens[i].Is(token.Digit) {
		h, found := a.hit(i+1, lexicon.Quantity)
		if !found || !h.Entry.Has("percent") {
			return "", 0, false
		}
		return decimal(a.doc.Word(i)), int(h.End), true
	}
	if a.doc.Is(i, "by") && a.doc.Class(i+1)&lexicon.Determiner != 0 {
		if share := a.aroundValue(i+2, "share"); share != "" {
			return Decimal(share), i + 3, true
		}
	}
	return "", 0, false
}

// decimal writes a number as the text has it, a decimal comma as a point.
func decimal(w string) Decimal {
	out := make([]byte, 0, len(w))
	for i := 0; i < len(w); i++ {
		c := w[i]
		if c == ',' {
			if len(w)-i-1 == 3 {
				continue
			}
			c = '.'
		}
		out = append(out, c)
	}
	if _, err := strconv.ParseFloat(string(out), 64); err != nil {
		return ""
	}
	return Decimal(out)
}

// direction is 1 where the percentage [first, end) is a rise, -1 where it is a fall, 0 where it is a share or the like.
func (a *accounts) direction(first, end int, s mention.Span) int {
	switch a.doc.Word(first - 1) {
	case "+":
		return 1
	case "-", "−", "–":
		if a.doc.Is(first-2, "(") {
			return -1
		}
	}
	switch {
	case a.is(end, "higher"):
		return 1
	case a.is(end, "lower"):
		return -1
	}
	for i := first - 1; i >= s.First && i >= first-8; i-- {
		for _, kind := range []lexicon.Kind{lexicon.Commerce, lexicon.Trading} {
			if h, ok := a.hit(i, kind); ok && int(h.End) <= first {
				switch {
				case h.Entry.Has("up"):
					return 1
				case h.Entry.Has("down"):
					return -1
				}
			}
		}
		if _, _, ok := a.percentage(i); ok || a.moneyAt(i) >= 0 && !a.doc.Is(i+1, ",") && !a.doc.Is(i+1, "(") {
			return 0
		}
	}
	return 0
}
