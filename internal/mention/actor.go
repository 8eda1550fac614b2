package mention

import (
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// collective reads a body that acts.
func (f *finder) collective(i int) (Party, bool) {
	at := f.the(i)
	if at >= len(f.Tokens) || f.body[at] == 0 {
		return Party{}, false
	}
	n := int(f.body[at] - 1)
	b := f.Bodies[n]
	if b.First != at {
		return Party{}, false
	}
	return Party{Span: Span{i, min(b.After(), len(f.Tokens))}, Kind: Collective, Head: b.End - 1, Body: n, Country: b.Country, Number: 1, Rule: b.Rule}, true
}

// state reads a country that acts.
func (f *finder) state(i int) (Party, bool) {
	at := f.the(i)
	if c := f.country[i]; c != 0 && f.Countries[c-1].First == i {
		at = i // The Gambia
	}
	if at >= len(f.Tokens) || f.country[at] == 0 || f.body[at] != 0 || f.office[at] != 0 || f.name[at] != 0 {
		return Party{}, false
	}
	c := f.Countries[f.country[at]-1]
	if c.First != at || c.Inside {
		return Party{}, false
	}
	p := Party{Span: Span{i, c.End}, Kind: State, Head: c.End - 1, Body: -1, Country: c.Code, Number: 1, Rule: c.Rule}
	h, ok := f.hit(f.owned(c.End), 1<<lexicon.Group)
	if ok && h.Entry.Has("state") && h.Form&lexicon.Base != 0 && !h.Entry.Has("many") { // the French government
		p.End, p.Head = int(h.End), int(h.End)-1
		return p, true
	}
	return p, !c.Adjective && !f.possessive(c.End) && !f.peopleOf(c.End)
}

// peopleOf tells whether those of a country follow its name, as behind an adjective: "U.S. officials", "his UAE counterpart".
func (f *finder) peopleOf(i int) bool {
	for n := 0; n < 2 && f.lower(i) && !f.function(i); n++ {
		if h, ok := f.hit(i, 1<<lexicon.Group); ok {
			return h.Form&lexicon.PluralForm != 0 && h.Form&lexicon.Base == 0 || h.Entry.Has("many") || f.counterpartNoun(h)
		}
		i++
	}
	return false
}

// owned skips a possessive mark.
func (f *finder) owned(i int) int {
	if f.possessive(i) {
		return i + 1
	}
	return i
}

// pronoun reads he, she, they, both.
func (f *finder) pronoun(i int) (Party, bool) {
	class := f.Class(i)
	if f.begins(i, 1<<lexicon.Honorific) {
		if p, ok := f.stands(i); ok {
			return p, true
		}
	}
	both := f.one(i, "both")
	if both && f.begins(i+1, 1<<lexicon.Group|1<<lexicon.Office) {
		return Party{}, false // "both sides" is met at its noun
	}
	both = both && f.Class(i+1)&(lexicon.Determiner|lexicon.Possessive) == 0
	if class&lexicon.Pronoun == 0 && !both || class&lexicon.Determiner != 0 || f.Has(i, token.Caps) {
		return Party{}, false
	}
	if class&lexicon.Possessive != 0 && f.possesses(i+1) {
		return Party{}, false
	}
	p := Party{Span: Span{i, i + 1}, Kind: Pronoun, Head: i, Body: -1, Class: class, Definite: true, Number: 1, Rule: "pronoun"}
	if class&lexicon.Plural != 0 {
		p.Number = 0
	}
	if both {
		p.Number = 2
	}
	return p, true
}

// possesses tells whether "her" before token i is a possessive: a noun or its modifier follows.
func (f *finder) possesses(i int) bool {
	return i < len(f.Tokens) && f.Has(i, token.Letter) && f.Class(i)&(lexicon.Preposition|lexicon.Conjunction|lexicon.Adverb|lexicon.Subordinator|lexicon.That|lexicon.To|lexicon.Determiner) == 0
}
