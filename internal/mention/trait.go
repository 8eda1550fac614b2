package mention

import (
	"slices"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// A trait is what is asked of each token, noted once: which finders it can be of use to, so that they pass over all others.
type trait uint8

const (
	capital    trait = 1 << iota // a word with a capital
	small                        // a word without one
	function                     // a function word
	national                     // a country may begin with it
	naming                       // a body's name may begin with it
	announcing                   // a list of bodies or people, or a name in brackets, may come after it
	holding                      // a title may begin with it, though neither a body nor a country does
	acting                       // a party may begin with it, though nothing that is named does
)

// findTraits notes the traits and first letters of all tokens.
func (f *finder) findTraits() {
	tokens := f.Tokens
	traits, initials := slices.Grow(f.traits[:0], len(tokens))[:len(tokens)], slices.Grow(f.initials[:0], len(tokens))[:len(tokens)]
	for i := range tokens {
		t := &tokens[i]
		initial := lexicon.Initial(f.S[t.Start:])
		its := ofShape(t.Shape) | ofClass(f.Class(i)) | ofKinds(f.Kinds(i))
		switch initial {
		case '&':
			its |= naming
		case ':', '(', 'a', 'i', 'l', 'n': // as, including, like, namely
			its |= announcing
		case 'b': // both
			its |= acting
		}
		traits[i], initials[i] = its, initial
	}
	f.traits, f.initials = traits, initials
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

func ofKinds(kinds lexicon.Kinds) (its trait) {
	const (
		countries = 1<<lexicon.Country | 1<<lexicon.Demonym | 1<<lexicon.Capital | 1<<lexicon.Common
		bodies    = 1<<lexicon.Body | 1<<lexicon.Company | 1<<lexicon.Media
		offices   = 1<<lexicon.Office | 1<<lexicon.Rank | 1<<lexicon.Portfolio | 1<<lexicon.BodyNoun | 1<<lexicon.Group
	)
	if kinds&countries != 0 {
		its = national
	}
	if kinds&bodies != 0 {
		its |= naming
	}
	if kinds&offices != 0 {
		its |= holding
	}
	if kinds.Has(lexicon.Group) {
		its |= announcing
	}
	if kinds&(1<<lexicon.Group|1<<lexicon.Honorific) != 0 {
		its |= acting
	}
	return its
}
