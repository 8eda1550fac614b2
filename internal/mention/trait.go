package mention

import (
	"slices"
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// A trait is what is asked of each token, noted once: which finders it can be of use to, so that they pass over all others.
type trait uint16

const (
	capital    trait = 1 << iota // a word with a capital
	small                        // a word without one
	function                     // a function word
	national                     // a country may begin with it
	naming                       // a body's name may begin with it
	announcing                   // a list of bodies or people, or a name in brackets, may come after it
	holding                      // a title may begin with it, though neither a body nor a country does
	acting                       // a party may begin with it, though nothing that is named does
	hyphened                     // a hyphen with nothing beside it but letters: Akufo-Addo
	owning                       // 's or the apostrophe after a plural
	telling                      // a verb of saying may begin with it
	quoting                      // a quotation mark, whichever way round
	closer                       // only in marks
	cityless                     // no city's name begins with it: it has been asked for
)

// findTraits notes the traits and first letters of all tokens.
func (f *finder) findTraits() {
	tokens := f.Tokens
	traits, initials := slices.Grow(f.traits[:0], len(tokens))[:len(tokens)], slices.Grow(f.initials[:0], len(tokens))[:len(tokens)]
	for i := range tokens {
		t := &tokens[i]
		initial := lexicon.Initial(f.S[t.Start:])
		its := ofShape(t.Shape)
		if class := f.Class(i); class != 0 {
			its |= ofClass(class)
		}
		if kinds := f.Kinds(i); kinds&useful != 0 {
			its |= ofKinds(kinds)
		}
		if mark := marks[initial]; mark != 0 {
			if its |= mark &^ closer; mark&closer != 0 {
				its |= f.asHyphen(i) | f.asPossessive(i) | f.asQuotes(i)
			}
		}
		traits[i], initials[i] = its, initial
	}
	f.traits, f.initials = traits, initials
}

// marks are the traits of tokens by their first letter or mark, and closer where they are told by a closer look.
var marks = [256]trait{
	'&': naming,
	':': announcing, ',': announcing, '(': announcing, 'a': announcing, 'i': announcing, 'l': announcing, 'n': announcing, // as, among, including, like, namely
	'b': acting,                                          // both
	'-': closer, 0xe2: closer, '\'': closer, '"': closer, // dashes and curly marks begin with the second
}

func ofShape(s token.Shape) trait {
	switch {
	case s&(token.Letter|token.Upper) == token.Letter|token.Upper:
		return capital | naming | holding
	case s&token.Letter != 0:
		return small
	}
	return 0
}

func ofClass(c lexicon.Class) (its trait) {
	if c&lexicon.FunctionWord != 0 {
		its = function
	}
	if c&(lexicon.Determiner|lexicon.Possessive|lexicon.Quantifier|lexicon.Pronoun) != 0 {
		its |= acting
	}
	return its
}

// The kinds that a country, a body and a title begin with, and all that are of any use.
const (
	countries = nations | 1<<lexicon.Common
	offices   = lexicon.Kinds(1<<lexicon.Office | 1<<lexicon.Rank | 1<<lexicon.Portfolio | 1<<lexicon.BodyNoun | 1<<lexicon.Group)
	useful    = countries | bodyKinds | offices | 1<<lexicon.Saying | 1<<lexicon.Honorific
)

func ofKinds(kinds lexicon.Kinds) (its trait) {
	if kinds&countries != 0 {
		its = national
	}
	if kinds&bodyKinds != 0 {
		its |= naming
	}
	if kinds&offices != 0 {
		its |= holding
	}
	if kinds.Has(lexicon.Group) {
		its |= announcing
	}
	if kinds.Has(lexicon.Saying) {
		its |= telling
	}
	if kinds&(1<<lexicon.Group|1<<lexicon.Honorific) != 0 {
		its |= acting
	}
	return its
}

// dashes are those that stand for a hyphen, beside "-".
const dashes = "‑–"

func (f *finder) asHyphen(i int) trait {
	if i == 0 || i+1 >= len(f.Tokens) || !f.Tokens[i].Glued() || !f.Tokens[i+1].Glued() || !f.Has(i+1, token.Letter) {
		return 0
	}
	if w := f.Word(i); w == "-" || strings.Contains(dashes, w) {
		return hyphened
	}
	return 0
}

func (f *finder) asQuotes(i int) trait {
	switch f.Word(i) {
	case "“", "”", "\"", "‘", "’", "'":
		return quoting
	}
	return 0
}

func (f *finder) asPossessive(i int) trait {
	if i == 0 || !f.Tokens[i].Glued() {
		return 0
	}
	switch f.Word(i) {
	case "'s", "’s", "'S", "’S":
		return owning
	case "'", "’":
		if before := f.Word(i - 1); before[len(before)-1]|0x20 == 's' {
			return owning
		}
	}
	return 0
}
