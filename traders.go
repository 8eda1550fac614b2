package communique

import (
	"slices"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

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
	if len(named) < 2 && !a.withBloc(f) {
		named = a.completed(named, f.at.First)
	}
	return named
}

// withBloc tells whether one side of a figure's trade is a group of countries: "trade between Kenya and Africa", "Kenya-ASEAN trade".
func (a *accounts) withBloc(f *figure) bool {
	at := f.at.First
	if f.noun.Entry != nil {
		at = int(f.noun.First)
	}
	for i := f.scope.First; i < f.scope.End; i++ {
		if !a.bloc(i) {
			continue
		}
		h, _ := a.doc.Longest(i, lexicon.Around)
		c := mention.Country{Span: mention.Span{First: i, End: int(h.End)}, Adjective: true}
		if i < at && at-c.End <= 4 && a.flat(c.End, at) || i > at && a.partner(&c, at, Turnover) {
			return true
		}
	}
	return false
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
		case a.owns(c, at, f), i > at && a.origin(c, m):
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
		if pair := a.completed(other[:1], f.at.First); len(pair) == 2 && !slices.Contains(other, pair[1]) {
			owner = []Country{pair[1]}
		}
	}
	return append(owner, a.respective(other, f)...)
}

// respective is the one of two partners that a figure is of where two figures are told of them: "to Norway and Sweden were 5 and 3 million".
func (a *accounts) respective(partners []Country, f *figure) []Country {
	k, _ := slices.BinarySearchFunc(a.figures, f.money, func(g figure, n int) int { return g.money - n })
	paired := func(n int) bool { return n > 0 && n < len(a.figures) && a.figures[n].sibling }
	switch {
	case len(partners) != 2:
	case paired(k) && !paired(k-1) && !paired(k+1) && a.figures[k-1].noun == f.noun:
		return partners[1:]
	case !paired(k) && paired(k+1) && !paired(k+2) && a.figures[k+1].noun == f.noun:
		return partners[:1]
	}
	return partners
}

// owns tells whether a country is the one whose trade it is.
func (a *accounts) owns(c *mention.Country, at int, f *figure) bool {
	if c.End <= at && at-c.End <= 4 && a.flat(c.End, at) {
		return true
	}
	if f.noun.Entry != nil && measureOf(f.noun) != "" || f.clause < 0 {
		return false
	}
	s := a.clauses.Clauses[f.clause].Subject
	return s.First <= c.First && c.End <= s.End
}

// origin tells whether the trade of a measure is told as that of the country behind a preposition: "exports from Peru", "imports to Peru".
func (a *accounts) origin(c *mention.Country, m Measure) bool {
	i := c.First - 1
	if a.doc.Definite(i) {
		i--
	}
	return m == Exports && a.doc.Is(i, "from") || m == Imports && (a.doc.Is(i, "to") || a.doc.Is(i, "into"))
}

// flat tells whether tokens [first, end) are one noun phrase: no preposition, no mark but a possessive or a hyphen.
func (a *accounts) flat(first, end int) bool {
	for i := first; i < end; i++ {
		if a.doc.Class(i)&(lexicon.Preposition|lexicon.Conjunction|lexicon.Relative|lexicon.Be|lexicon.Have|lexicon.Modal) != 0 {
			return false
		}
		if a.doc.Has(i, token.Mark) && !a.possessive(i) && !a.quotes(i) {
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
		if a.countryAt(i) == nil && a.bodyAt(i) < 0 && !a.doc.Has(i, token.Digit) {
			return c.Adjective && a.doc.Is(c.First-1, "-")
		}
	}
	return false
}

// completed adds to one country or none the countries that the release is about, nearest and most named first: the one that it comes from, if it names that,
// and another.
func (a *accounts) completed(named []Country, at int) []Country {
	out := slices.Clone(named)
	near := a.nearCountries(at)
	for len(out) < 2 {
		if len(out) == 1 && slices.Contains(a.article.Countries, a.comesFrom) && !slices.Contains(out, a.comesFrom) && a.comesFrom != "EU" && a.comesFrom != "UN" {
			out = append(out, a.comesFrom)
			break
		}
		best, most := Country(""), 0
		for _, c := range a.article.Countries {
			weight := a.weight.of(c)
			for _, n := range near {
				if n == c {
					weight += 2
				}
			}
			if weight > most && !slices.Contains(out, c) && c != "UN" && c != "EU" {
				best, most = c, weight
			}
		}
		if best == "" {
			break
		}
		out = append(out, best)
	}
	if len(out) == 1 && slices.Contains(near, "EU") {
		out = append(out, "EU") // a party where no other is told
	}
	if home := Country(a.doc.Dateline.Country); home != "" && len(out) < 2 && !slices.Contains(out, home) {
		out = append(out, home)
	}
	return out
}

// nearCountries are the countries that the paragraph of token at names before it, as often as it does; of the paragraph before that where it names none but
// the release's own.
func (a *accounts) nearCountries(at int) (near []Country) {
	n := a.doc.ParagraphOf(at)
	for other := false; n >= 0 && !other && at-a.doc.Paragraphs[n].First < breadth; n-- {
		for i := max(a.doc.Paragraphs[n].First, at-breadth); i < min(at, a.doc.Paragraphs[n].End); i++ {
			if c := a.countryAt(i); c != nil && c.First == i {
				near = append(near, Country(c.Code))
				other = other || Country(c.Code) != a.comesFrom
			}
		}
	}
	return near
}
