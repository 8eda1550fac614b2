package lexicon

import "fmt"

// A Class is a set of closed word classes.
type Class uint32

const (
	Determiner Class = 1 << iota
	Definite         // the
	Indefinite       // a, an
	Preposition
	About        // on, about, regarding: what follows is what people talk of
	Conjunction  // and, or, but
	Subordinator // while, because, as, after
	Relative     // who, which, whose, where
	Pronoun      // he, they, it
	Possessive   // his, their
	Genitive     // 's: behind whom or what owns
	Be           // forms of be
	Have         // forms of have
	Do           // forms of do
	Modal        // will, would, can, may
	Negation     // not, never, no
	Adverb       // also, further, recently: may stand between subject and verb
	Quantifier   // both, all, several
	Distributive // each, every
	That         // that
	To           // to
	Person       // I, we, you
	Male         // he, him, his
	Female       // she, her
	Plural       // they, we, both
	Separately   // separately, individually
	Particle     // of names: van, de, bin, al
	Small        // of names, in small letters wherever it stands within one: de, bin
	Generational // Jr., III
	FunctionWord // every word of this file: it tells that a text is in this language
)

var classes = map[string]Class{
	"determiner": Determiner, "definite": Definite, "indefinite": Indefinite, "preposition": Preposition, "about": About, "conjunction": Conjunction, "subordinator": Subordinator,
	"relative": Relative, "pronoun": Pronoun, "possessive": Possessive, "genitive": Genitive, "be": Be, "have": Have, "do": Do, "modal": Modal,
	"negation": Negation, "adverb": Adverb, "quantifier": Quantifier, "distributive": Distributive, "that": That, "to": To, "person": Person,
	"male": Male, "female": Female, "plural": Plural, "separately": Separately, "particle": Particle, "small": Small, "generational": Generational,
}

func parseClass(flags []string) (c Class, err error) {
	c = FunctionWord
	for _, f := range flags {
		if classes[f] == 0 {
			return 0, fmt.Errorf("no class %q", f)
		}
		c |= classes[f]
	}
	if c&(Particle|Generational) != 0 {
		c &^= FunctionWord
	}
	return c, nil
}
