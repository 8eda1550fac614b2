package communique

import (
	"sort"
	"strconv"
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/text"
	"github.com/communique-go/communique/internal/token"
)

// presences records the companies of one country that operate in another: counted ("over 170 companies with French capital operate in
// Kazakhstan"), or named ("A and B are among the Indonesian companies present in the country").
func (a *accounts) presences() {
	for i := 0; i < len(a.doc.Tokens); i++ {
		h, ok := a.firms(i)
		if !ok {
			continue
		}
		if v, ok := a.presence(h); ok {
			a.article.Investments = append(a.article.Investments, v)
		}
		i = int(h.End) - 1
	}
}

// firms is the plural noun for companies at token i that is no part of a name.
func (a *accounts) firms(i int) (lexicon.Hit, bool) {
	h, ok := a.hit(i, lexicon.Asset)
	return h, ok && h.Entry.Has("firm") && h.Form&lexicon.PluralForm != 0 && a.bodyAt(i) < 0 && !a.modifies(int(h.End))
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
	if from == "" && v.Count.Value > 0 && strings.HasPrefix(h.Entry.Name, "joint") {
		from = a.guest(first)
	}
	if from == "" || !a.present(first, end, s) {
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
	if to := a.whereabouts(first, s, from); to != "" {
		v.Recipients = []Stake{{Country: to}}
	}
	v.Sectors = a.sectors(mention.Span{First: a.modifiers(first, s.First), End: min(s.End, end+window)}, "")
	v.Evidence = []Evidence{a.evidence(a.modifiers(first, s.First), end, h.Entry.Rule)}
	return v, true
}

// modifiers is where the noun phrase of the noun at token i begins, its number included.
func (a *accounts) modifiers(i, first int) int {
	for n := 0; n < window && i > first && i > 0; n++ {
		t, c := a.doc.Tokens[i-1], a.doc.Class(i-1)
		if t.Is(token.Mark) && !a.doc.Is(i-1, "-") && !a.doc.Is(i-1, "%") || c&^(lexicon.FunctionWord|lexicon.Quantifier|lexicon.Adverb) != 0 && a.countryAt(i-1) == nil && !t.Is(token.Caps) || a.verbAt(i-1) {
			break
		}
		i--
	}
	return i
}

// countBefore reads the number before the noun at token i: digits, in groups or not, or a number word, with its qualifier.
func (a *accounts) countBefore(i, first int) (c Count) {
	for k := i - 1; k >= first && k > i-8; k-- {
		if n, start, ok := a.integer(k, first); ok {
			c.Value = n
			c.Qualifier = a.qualifier(start, first)
			return c
		}
		t, class := a.doc.Tokens[k], a.doc.Class(k)
		if t.Is(token.Mark) && !a.doc.Is(k, "-") || class&(lexicon.Preposition|lexicon.Conjunction|lexicon.Determiner|lexicon.Be|lexicon.Have) != 0 && !a.doc.Is(k, "of") {
			break
		}
	}
	return c
}

// countAfter reads the number behind the noun that ends at token end: "the number of joint ventures has exceeded 40", "companies (over
// 600 operate ...)".
func (a *accounts) countAfter(end int, s text.Sentence) (c Count) {
	reached := a.doc.Is(end, "(")
	for k := end; k < s.End && k < end+8 && !a.doc.Is(k, ",") && !a.doc.Is(k, ")"); k++ {
		_, verb := a.hit(k, lexicon.Trading)
		reached = reached || verb
		n, _, ok := a.integer(k, k)
		if h, unit := a.hit(k+1, lexicon.Quantity); !ok || !reached || unit && h.Entry.Has("percent") {
			continue
		}
		c.Value, c.Qualifier = n, a.qualifier(k, s.First)
		return c
	}
	return c
}

// guest is the second of the two countries that the release is about.
func (a *accounts) guest(at int) Country {
	if pair := a.completed(nil, at); len(pair) == 2 {
		return pair[1]
	}
	return ""
}

// integer reads the whole number that ends with token i, and tells where it begins.
func (a *accounts) integer(i, first int) (n, start int, ok bool) {
	if h, found := a.hit(i, lexicon.Quantity); found && int(h.End) == i+1 {
		value, err := strconv.Atoi(h.Entry.Get("value"))
		if err == nil && value > 0 {
			return a.compound(value, i, first)
		}
	}
	if !a.doc.Tokens[i].Is(token.Digit) || a.dated(i) || a.moneyAt(i) >= 0 {
		return 0, 0, false
	}
	digits := make([]byte, 0, 9)
	start = i
	for start > first && groups(a.doc.Word(start)) && a.doc.Tokens[start-1].Is(token.Digit) && len(a.doc.Word(start-1)) <= 3 {
		start--
	}
	for k := start; k <= i; k++ {
		for _, c := range []byte(a.doc.Word(k)) {
			switch {
			case c >= '0' && c <= '9':
				digits = append(digits, c)
			case c == '.':
				return 0, 0, false
			}
		}
	}
	n, err := strconv.Atoi(string(digits))
	return n, start, err == nil && n > 0 && n < 10_000_000
}

// groups tells whether digits are the last three of a number that is written in groups: 1 500.
func groups(w string) bool { return len(w) == 3 }

// compound joins a number word to the tens before it: twenty-five.
func (a *accounts) compound(value, i, first int) (n, start int, ok bool) {
	k := i - 1
	if a.doc.Is(k, "-") {
		k--
	}
	if k >= first && value < 10 {
		if h, found := a.hit(k, lexicon.Quantity); found && h.Entry.Has("tens") {
			tens, err := strconv.Atoi(h.Entry.Get("value"))
			return tens + value, k, err == nil
		}
	}
	return value, i, true
}

// dated tells whether token i is part of a date.
func (a *accounts) dated(i int) bool { return a.date[i] > 0 }

// qualifier is how exact the number that begins at token i is.
func (a *accounts) qualifier(i, first int) Qualifier {
	for start := max(first, i-4); start < i; start++ {
		if h, ok := a.hit(start, lexicon.Quantity); ok && int(h.End) == i && h.Entry.Get("qualifier") != "" {
			return Qualifier(h.Entry.Get("qualifier"))
		}
	}
	return Exact
}

// nationality is the country of companies: of the adjective before them, or behind them of "with X capital", "from X", "of X".
func (a *accounts) nationality(first, end int, s text.Sentence) Country {
	start := a.modifiers(first, s.First)
	for i := first - 1; i >= start; i-- {
		if c := a.countryAt(i); c != nil && (c.Adjective || a.possessive(c.End) || c.End == first) {
			return Country(c.Code)
		}
	}
	if !a.doc.Is(end, "with") && !a.doc.Is(end, "from") && !a.doc.Is(end, "including") && !a.doc.Is(end, "of") && !a.doc.Is(end, "involving") {
		return ""
	}
	for i := end + 1; i < s.End && i < end+5; i++ {
		if c := a.countryAt(i); c != nil && (a.doc.Is(end, "from") || a.doc.Is(end, "of") || a.share(c.End)) {
			return Country(c.Code)
		}
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

func (a *accounts) wordAt(i int) string {
	if i < 0 || i >= len(a.doc.Tokens) {
		return ""
	}
	return a.doc.Word(i)
}

// present tells whether the sentence says that the companies are there: "operate", "are registered", "active", "the presence of".
func (a *accounts) present(first, end int, s text.Sentence) bool {
	for i := max(s.First, first-8); i < first; i++ {
		if a.is(i, "before") {
			return true
		}
		if a.doc.Is(i, "number") {
			return a.doc.Is(i+1, "of")
		}
	}
	for i := end; i < s.End && i < end+window; i++ {
		if a.is(i, "present") || a.doc.Is(i, "business") && a.doc.Class(i-1)&lexicon.Do != 0 {
			return true
		}
		if h, ok := a.hit(i, lexicon.Investing); ok && h.Entry.Has("run") && !a.planned(i) {
			return true
		}
	}
	return false
}

// planned tells whether the verb at token i only will or may be.
func (a *accounts) planned(i int) bool {
	n := a.clauseAt(i)
	return n >= 0 && a.verbAt(i) && (a.clauses.Clauses[n].Verb.Modal >= 0 || a.clauses.Clauses[n].Verb.To)
}

// whereabouts is the country that companies are present in: behind "in", else the other one that the release is about.
func (a *accounts) whereabouts(first int, s text.Sentence, from Country) Country {
	for i := max(s.First, first-breadth); i < min(s.End, first+breadth); i++ {
		if !a.doc.Is(i, "in") && !a.doc.Is(i, "In") && !a.doc.Is(i, "across") && !a.doc.Is(i, "throughout") && !a.doc.Is(i, "to") {
			continue
		}
		for k := i + 1; k < s.End && k < i+4; k++ {
			if c := a.countryAt(k); c != nil && Country(c.Code) != from && !c.Adjective {
				return Country(c.Code)
			}
		}
		if code := a.cityAt(i + 1); code != "" && code != from {
			return code
		}
	}
	if pair := a.completed([]Country{from}, first); len(pair) == 2 {
		return pair[1]
	}
	return ""
}

// cityAt is the country of the place at token i, or "".
func (a *accounts) cityAt(i int) Country {
	n := sort.Search(len(a.doc.Places), func(n int) bool { return a.doc.Places[n].First >= i })
	if n < len(a.doc.Places) && a.doc.Places[n].First == i {
		return Country(a.doc.Places[n].Country)
	}
	return ""
}

// companies lists the names that stand for the companies of the noun phrase that ends at token end: behind "including" or "such as", in
// the sentence after it ("For example, A and B"), or before it ("A and B are among").
func (a *accounts) companies(first, end int, s text.Sentence) []string {
	for i := end; i < s.End && i < end+12; i++ {
		if a.moneyAt(i) >= 0 {
			break
		}
		if n := a.leadsList(i); n > 0 {
			if names := a.names(i+n, s.End); len(names) > 0 {
				return names
			}
		}
	}
	if names := a.namesAhead(s); len(names) > 0 {
		return names
	}
	start := s.First
	for i := max(s.First, first-6); i < first; i++ {
		if a.doc.Is(i, "among") {
			return a.names(start, i)
		}
	}
	return nil
}

// leadsList tells how many tokens of a lead-in to a list of names begin at token i.
func (a *accounts) leadsList(i int) int {
	switch a.doc.Word(i) {
	case ":", "–", "—", "from":
		return 1
	}
	end, ok := a.around(i, "names")
	if !ok {
		return 0
	}
	for end > i+1 && (a.doc.Class(end)&lexicon.Be != 0 || a.doc.Is(end, ",")) {
		end++
	}
	return end - i
}

// namesAhead reads the list of a following sentence that only goes on with examples.
func (a *accounts) namesAhead(s text.Sentence) []string {
	n := a.doc.SentenceOf(s.First) + 1
	if n >= len(a.doc.Sentences) || a.doc.Sentences[n].Paragraph != s.Paragraph {
		return nil
	}
	next := a.doc.Sentences[n]
	i := next.First
	switch end, example := a.around(i, "example"); {
	case example:
		i = end
	case a.leadsList(i) > 0:
		i += a.leadsList(i)
	case (a.doc.Is(i, "These") || a.doc.Is(i, "They") || a.doc.Is(i, "Examples")) && a.leadsList(i+1) > 0:
		i += 2
	default:
		return nil
	}
	for k := i; k < next.End && k < i+4; k++ {
		if names := a.names(k, next.End); len(names) > 1 {
			return names
		}
	}
	return nil
}

// names reads a list of names from token i on.
func (a *accounts) names(i, end int) (out []string) {
	for i < end {
		for i < end && (a.doc.Class(i)&lexicon.Determiner != 0 || a.quotes(i)) {
			i++
		}
		stop := a.name(i, end)
		if stop == i {
			return out
		}
		out = append(out, a.doc.Slice(i, stop))
		next := a.separator(stop, end)
		if next == stop {
			return out
		}
		i = next
	}
	return out
}

// name is where the capitalised name that begins at token i ends; i where there is none.
func (a *accounts) name(i, end int) int {
	if i >= end || a.date[i] > 0 {
		return i
	}
	if n := a.bodyAt(i); n >= 0 && a.doc.Bodies[n].First == i {
		return a.doc.Bodies[n].End
	}
	if c := a.countryAt(i); c != nil && c.Adjective || abbreviated(a.doc.Word(i)) {
		return i // "the French capital", "TNCs"
	}
	if t := a.doc.Tokens[i]; !t.Is(token.Upper) && !t.Is(token.Mixed) || a.doc.Class(i)&lexicon.FunctionWord != 0 {
		return i
	}
	stop := i + 1
	for stop < end && stop < i+6 {
		t := a.doc.Tokens[stop]
		switch {
		case t.Is(token.Upper) || t.Is(token.Digit) && a.date[stop] == 0:
			stop++
		case (a.doc.Is(stop, "-") && t.Glued() || a.doc.Is(stop, "&") || a.doc.Is(stop, "de") || a.doc.Is(stop, "of")) && stop+1 < end && a.doc.Tokens[stop+1].Is(token.Upper):
			stop += 2
		default:
			return stop
		}
	}
	return stop
}

// abbreviated tells whether a word is the plural of an abbreviation: TNCs, SMEs.
func abbreviated(w string) bool {
	n := len(w) - 1
	return n > 1 && w[n] == 's' && strings.ToUpper(w[:n]) == w[:n]
}

// separator is the token after a comma or conjunction at i; i where there is none.
func (a *accounts) separator(i, end int) int {
	j := i
	for j < end && a.quotes(j) {
		j++
	}
	start := j
	if j < end && a.doc.Is(j, ",") {
		j++
	}
	switch {
	case a.doc.Is(j, "and") || a.doc.Is(j, "or") || a.doc.Is(j, "to") || a.doc.Is(j, "&"):
		j++
	case a.asWellAs(j):
		j += 3
	}
	if j == start {
		return i
	}
	return j
}
