package mention

import (
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// pair reads "the two" and "the three" without a noun: those who were named before, as "they" does.
func (f *finder) pair(i int) (Party, bool) {
	if !f.Definite(i) {
		return Party{}, false
	}
	n := f.number(i + 1)
	end := i + 2
	if f.one(end, "last") || f.one(end, "first") {
		end++ // "The two last met in May"
	}
	if n == 0 || n > mostTogether || f.Has(i+1, token.Digit) || !f.ends(end) || f.partyAt[i] != 0 {
		return Party{}, false
	}
	return Party{Span: Span{i, i + 2}, Kind: Sides, Head: i + 1, Noun: Span{i + 1, i + 2}, Body: -1, Definite: true, Number: n, Rule: "pronoun"}, true
}

// stands reads a style without a name, which stands for whoever has it: "His Majesty held talks".
func (f *finder) stands(i int) (Party, bool) {
	if i >= len(f.Tokens) || f.honorific[i] || f.office[i] != 0 || f.body[i] != 0 {
		return Party{}, false
	}
	h, ok := f.hit(i, 1<<lexicon.Honorific)
	end := int(h.End)
	if !ok || !h.Entry.Has("stands") || end < len(f.Tokens) && f.honorific[end] || !f.ends(end) && !f.possessive(end) {
		return Party{}, false
	}
	class := f.Class(i) & (lexicon.Male | lexicon.Female)
	if class == 0 {
		class = lexicon.Male | lexicon.Female
	}
	return Party{Span: Span{i, end}, Kind: Pronoun, Head: end - 1, Honorific: Span{i, end}, Body: -1, Class: class, Definite: true, Number: 1, Rule: h.Entry.Rule}, true
}

// mostTogether is how many people a text may mean by their number alone.
const mostTogether = 5

// ends tells whether a noun phrase may end before token i: a mark, a verb or a word that begins none of its parts follows, nor "of".
func (f *finder) ends(i int) bool {
	if i >= len(f.Tokens) {
		return true
	}
	if f.one(i, "of") || f.free(i) && (f.office[i] != 0 || f.country[i] != 0 || f.body[i] != 0) {
		return false
	}
	if t := f.Tokens[i]; t.Is(token.Mark) {
		return !t.Glued() || f.Is(i, ",") || f.Is(i, ".") || f.Is(i, ";")
	}
	const begins = lexicon.Determiner | lexicon.Possessive | lexicon.Quantifier
	if c := f.Class(i); c != 0 {
		return c&begins == 0 && !strings.HasSuffix(f.Word(i), "ly") // "the two newly elected presidents"
	}
	h, ok := f.hit(i, 1<<lexicon.Verb|1<<lexicon.Saying)
	return ok && h.Form&(lexicon.Past|lexicon.Third) != 0 && h.Form&lexicon.Base == 0
}

// apposed gives a name the country of "her Kenyan counterpart" behind it between commas: "Ana Lima, her Kenyan counterpart,". It tells whether
// the group is such an apposition.
func (g *groupReader) apposed() bool {
	if len(g.Parties) == 0 || !g.Is(g.First-1, ",") || g.plural {
		return false
	}
	last := &g.Parties[len(g.Parties)-1]
	if last.Kind != Named || last.End != g.First-1 || !g.ends(g.End) || g.one(g.End, "and") {
		return false
	}
	if last.Country == "" {
		last.Country = g.Country
	}
	last.Counterpart = last.Counterpart || len(last.Offices) == 0
	last.End = g.End
	mark(g.partyAt, last.Span, len(g.Parties)-1)
	return true
}

// perState reads a further member of a list by country, the country with its preposition before the name: "of Ireland, Ana Lima, | and of Chad, Jan Costa".
func (f *finder) perState(i int) (Party, bool) {
	at := f.the(i)
	if len(f.Parties) == 0 || at >= len(f.Tokens) || f.country[at] == 0 {
		return Party{}, false
	}
	c := f.Countries[f.country[at]-1]
	honorific, name, ok := f.nameBegins(c.End)
	if !ok {
		honorific, name, ok = f.nameBegins(c.End + 1)
	}
	if last := &f.Parties[len(f.Parties)-1]; !ok || c.First != at || !f.perOffice(last, i) && last.Rule != byCountry && (f.Names[f.name[name.First]-1].Rule != byCountry || last.Kind != Named) {
		return Party{}, false
	}
	p := Party{Span: Span{i, name.End}, Kind: Named, Name: name, Honorific: honorific, Head: name.End - 1, Country: c.Code, Number: 1, Body: -1, Rule: byCountry}
	f.shareOf(&p, f.Parties[len(f.Parties)-1])
	f.trailing(&p, true)
	if of := i - 1; f.free(of) && (f.one(of, "of") || f.one(of, "from") || f.one(of, "for")) {
		p.First = of
	}
	return p, true
}

// perOffice tells whether a plural office leads in to a list by country that begins or goes on at token i: "the new Ambassadors of: | Oman, H.E. Ana Lima;
// Panama, ...", "the Presidents of Chad Ana Lima and | Mali Jan Costa".
func (f *finder) perOffice(last *Party, i int) bool {
	if len(last.Offices) == 0 || !last.Offices[0].Plural {
		return false
	}
	if last.Name.Empty() {
		return f.Is(i-1, ":") && (last.End == i-1 || last.End == i-2)
	}
	return last.Country != "" && last.Offices[0].First < last.Name.First && last.End == i-1 && (f.one(i-1, "and") || f.Is(i-1, ","))
}
