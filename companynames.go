package communique

import (
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/text"
	"github.com/communique-go/communique/internal/token"
)

// companies lists the names that stand for the companies of the noun phrase that ends at token end: behind "including" or "such as", in
// the sentence after it ("For example, A and B"), or before it ("A and B are among").
func (a *accounts) companies(first, end int, s text.Sentence) []string {
	if end < s.End && a.doc.Has(end, token.Upper) {
		if names := a.names(end, s.End); len(names) > 0 {
			return names // "the French firms A and B"
		}
	}
	for i := end; i < s.End && i < end+12; i++ {
		if n := a.leadsList(i); n > 0 && !(a.doc.Is(i, "from") && a.countryAt(a.pastArticle(i+n)) != nil) {
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
	i := next.First
	switch end, example := a.around(i, "example"); {
	case example:
		i = end
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
