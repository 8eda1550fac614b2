package communique

import (
	"slices"
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/text"
	"github.com/communique-go/communique/internal/token"
)

// companies lists the names that stand for the companies of the noun phrase [first, end): behind "including" or "led by", before "among them", in
// the sentence after it ("For example, A and B", "The biggest, A,"), or before it ("A and B are among", "A, B and 40 other"), or behind "are" ("Some
// of them are A and B").
func (a *accounts) companies(first, end int, s text.Sentence) []string {
	if end < s.End && a.doc.Has(end, token.Upper) {
		if names := a.names(end, s.End); len(names) > 0 {
			return names // "the French firms A and B"
		}
	}
	if names := a.membersTold(end, s); len(names) > 0 {
		return names
	}
	if names := a.namesAhead(s); len(names) > 0 {
		return names
	}
	start := a.modifiers(first, s.First)
	for i := max(s.First, first-6); i < first; i++ {
		switch {
		case a.doc.Says(i, "among") || a.doc.Is(i, "of") && (a.superlative(i-1) || a.doc.Class(i-1)&lexicon.Quantifier != 0):
			for i > s.First && a.doc.Class(i)&lexicon.Be == 0 {
				i--
			}
			if i == s.First {
				return a.namesAre(end, s.End)
			}
			return a.namesUpTo(s.First, i)
		case a.doc.Is(i, "other"):
			for k := start - 1; k > s.First && k > start-4; k-- {
				if a.doc.Is(k, "and") {
					return a.namesUpTo(s.First, k)
				}
			}
		}
	}
	return nil
}

// namesAre are those that "are" leads to behind token i: "Among the Norwegian companies in Kenya are A and B".
func (a *accounts) namesAre(i, end int) []string {
	for k := i; k < min(end, i+window/2); k++ {
		if a.doc.Class(k)&lexicon.Be != 0 {
			return a.names(k+1, end)
		}
	}
	return nil
}

// membersTold are the names that the words behind token i tell to be of the group that ends there.
func (a *accounts) membersTold(end int, s text.Sentence) []string {
	for i := end; i < s.End && i < end+window; i++ {
		if n := a.leadsList(i); n > 0 && (n > 1 || i < end+window/2) && !(a.doc.Is(i, "from") && a.countryAt(a.pastArticle(i+n)) != nil) {
			if names := a.names(i+n, s.End); len(names) > 0 {
				return names
			}
		}
		if names := a.foremost(i, s.End); len(names) > 0 {
			return names
		}
		if a.is(i, "closes") {
			if names := a.namesUpTo(end, i); len(names) > 0 {
				return names
			}
		}
	}
	return nil
}

// companiesOf are the names of some of those whose direct investment a figure is: "40 firms, A among them, have invested", "investments, led by
// those of A,".
func (a *accounts) companiesOf(f *figure, v *Investment) []string {
	if v.Kind != FDI || !alone(v.Investors) {
		return nil
	}
	s := a.doc.Sentences[f.sentence]
	if f.clause >= 0 {
		by := a.clauses.Clauses[f.clause].Subject
		for i := by.First; i < by.End; i++ {
			if h, ok := a.firms(i); ok && a.nationality(i, int(h.End), s) == v.Investors[0].Country {
				return a.membersTold(int(h.End), s)
			}
		}
	}
	first := f.at.First
	if f.noun.Entry != nil {
		first = min(first, int(f.noun.End))
	}
	for i := first; i < min(s.End, first+window); i++ {
		if _, others := a.firms(i); others {
			break // "and 40 companies, among them"
		}
		if end, leads := a.around(i, "names"); leads && !a.is(i, "areas") {
			return a.names(end, s.End)
		}
		if a.is(i, "closes") {
			return a.namesUpTo(first, i)
		}
	}
	return nil
}

// foremost are the names of those that token i tells to be the greatest of a group, or one of it: "the biggest of which, A and B,", "one of them, A,".
func (a *accounts) foremost(i, end int) []string {
	k, ok := a.around(i, "member")
	if !ok && a.superlative(i) {
		k, ok = i+1, true
	}
	if ok && (a.doc.Is(k, "of") || a.doc.Is(k, "among")) && a.doc.Class(k+1)&(lexicon.Pronoun|lexicon.Relative|lexicon.Determiner) != 0 {
		k += 2
	}
	if !ok || !a.doc.Is(k, ",") && !a.doc.Is(k, ":") && a.doc.Class(k)&lexicon.Be == 0 {
		return nil
	}
	names, last := a.namesTo(k+1, end)
	for i = k + 1; i < last; i++ {
		if _, paper := a.doc.Longest(i, lexicon.Document); a.bodyAt(i) < 0 && (paper || a.doc.Kinds(i).Has(lexicon.Event)) {
			return nil // "The biggest, the Nairobi Declaration,"
		}
	}
	if slices.ContainsFunc(names, a.localCity) {
		return nil
	}
	return names
}

// localCity tells whether a name is that of a city of a country that the release tells of.
func (a *accounts) localCity(name string) bool {
	code, ok := a.doc.Lexicon.City(name)
	return ok && slices.Contains(a.article.Countries, Country(code))
}

// namesUpTo is the list of names in [first, end) that ends right before token end.
func (a *accounts) namesUpTo(first, end int) []string {
	for i := max(first, end-window); i < end; i++ {
		if names, last := a.namesTo(i, end); len(names) > 0 && last == end {
			return names
		}
	}
	return nil
}

// pastArticle is behind an article at token i.
func (a *accounts) pastArticle(i int) int {
	if a.doc.Class(i)&lexicon.Determiner != 0 {
		return i + 1
	}
	return i
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
	i, example := a.around(next.First, "example")
	if !example {
		return a.foremost(a.pastArticle(next.First), next.End)
	}
	for k := i; k < next.End && k < i+4; k++ {
		if names := a.names(k, next.End); len(names) > 1 {
			return names
		}
	}
	return nil
}

// names reads a list of names from token i on.
func (a *accounts) names(i, end int) []string {
	out, _ := a.namesTo(i, end)
	return out
}

// namesTo is that list, and where it ends.
func (a *accounts) namesTo(i, end int) (out []string, last int) {
	for last = i; i < end; {
		for i < end && (a.doc.Class(i)&lexicon.Determiner != 0 || a.quotes(i)) {
			i++
		}
		i = a.pastTrait(i, end)
		stop := a.name(i, end)
		if c := a.countryAt(i); stop == i || c != nil && c.End == stop || stop == i+1 && a.cityAt(i) != "" {
			return out, last // "in countries such as Chile"
		}
		out, last = append(out, a.doc.Slice(i, stop)), stop
		if i = a.separator(stop, end); i == stop {
			break
		}
	}
	return out, last
}

// pastTrait is behind the small words that tell what the company named next is: "the salmon farmer A", "the Oslo-based A"; i where none is named.
func (a *accounts) pastTrait(i, end int) int {
	k := i
	if k+2 < end && a.hyphen(k+1) && a.is(k+2, "home") {
		k += 3
	}
	for k < min(end, i+5) && a.doc.Class(i-1)&lexicon.Determiner != 0 && a.common(k) && !a.doc.Has(k, token.Caps) {
		k++
	}
	if k < end && (a.doc.Has(k, token.Upper) || a.doc.Has(k, token.Mixed)) {
		return k
	}
	return i
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
		case (a.doc.Is(stop, "-") && t.Glued() || a.doc.Is(stop, "&") || a.doc.Is(stop, "de") || a.doc.Is(stop, "of") && a.countryAt(stop+1) == nil) && stop+1 < end && a.doc.Has(stop+1, token.Upper):
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
	default:
		j += a.joiner(j)
	}
	if j == start {
		return i
	}
	return j
}
