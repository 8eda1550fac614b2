package communique

import (
	"strings"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

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
		if m == "" || change == "" || a.traded(c.Sentence, m, n) {
			continue
		}
		again := a.again(c.Verb.End, min(a.doc.Sentences[c.Sentence].End, c.End+window))
		if !again.Empty() {
			f.scope.End = min(f.scope.End, again.First)
		}
		t := Trade{
			Parties: a.traders(&f, m), Measure: m, Change: change, Period: a.period(&f),
			Evidence: a.proof(int(f.noun.First), f.scope.End, f.noun.Entry.Rule),
		}
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

// goOn records a further change: with the sign of the one before, if that has one, and a period of its own.
func (a *accounts) goOn(t Trade, again mention.Span) {
	if again.Empty() || t.Change == "" {
		return
	}
	value := Decimal("")
	for i := again.First; i < again.End && value == ""; i++ {
		value, _, _ = a.percentage(i)
	}
	if value == "" {
		return
	}
	if strings.HasPrefix(string(t.Change), "-") {
		value = "-" + value
	}
	t.Amount, t.Change, t.Period = Amount{}, value, ""
	for i := again.End; i < again.End+4 && i < len(a.doc.Tokens); i++ {
		if n := int(a.date[i]) - 1; n >= 0 && n < len(a.article.Dates) {
			t.Period = a.article.Dates[n].Value
			break
		}
	}
	t.Evidence = a.proof(again.First, again.End, "trade/again")
	a.article.Trade = append(a.article.Trade, t)
}

// change is the percentage by which a figure changed, signed: what stands in its scope beside a word of rise or fall, or what its verb
// itself tells (doubled).
func (a *accounts) change(s mention.Span, in int) Decimal {
	for i := s.First; i < s.End; i++ {
		value, end, ok := a.percentage(i)
		if !ok {
			continue
		}
		if sign := a.direction(i, end, s); sign != 0 && value != "" && !a.ofOther(a.clauseAt(i), in) {
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

// ofOther tells whether clause n, not clause in, tells of trade of its own: "trade reached 19 million, a year in which exports grew 14%".
func (a *accounts) ofOther(n, in int) bool {
	if n < 0 || in < 0 || n == in || a.clauses.Clauses[n].Kind != clause.Relative {
		return false
	}
	c := &a.clauses.Clauses[n]
	return !c.Subject.Empty() && a.doc.Next(c.Subject.First, 1<<lexicon.Commerce) < c.Subject.End
}

// percentage reads a percentage at token i: "9 per cent", "12.5%", "a quarter".
func (a *accounts) percentage(i int) (value Decimal, end int, ok bool) {
	if i < len(a.doc.Tokens) && a.doc.Has(i, token.Digit) {
		h, found := a.doc.Longest(i+1, lexicon.Quantity)
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
	if d := Decimal(out); d.valid() {
		return d
	}
	return ""
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
			if h, ok := a.doc.Longest(i, kind); ok {
				switch {
				case h.Entry.Has("up"):
					return 1
				case h.Entry.Has("down"):
					return -1
				}
			}
		}
	}
	return 0
}
