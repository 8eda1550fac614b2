package communique

import (
	"golang.org/x/text/language"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// undetermined is BCP 47 for a language that nobody tells.
const undetermined = "und"

// findLanguage sets the language and tells whether the lexicon is of it. The caller's word goes first, then the words of the text: pages in
// English often declare another language, that of their site. What is not the lexicon's language is what the page says it is.
func (r *reading) findLanguage() (known bool) {
	a, ours := r.article, r.doc.Lexicon.Language
	switch said := canonical(r.parser.Language); {
	case said != "":
		a.Language, known = said, base(said) == ours
	case r.speaks():
		a.Language, known = ours, true
	default:
		a.Language = undetermined
		if declared := canonical(r.page.Language); declared != "" && base(declared) != ours {
			a.Language = declared
		}
	}
	if !known {
		r.warn(WrongLanguage, "only title, text and metadata were read: no lexicon of "+a.Language, 0, 0)
	}
	return known
}

// speaks tells whether a text is in the lexicon's language: of running words, two in five are function words in English, and hardly one
// in ten of another language's words looks like one. Too few words tell nothing.
func (r *reading) speaks() bool {
	const few = 12
	words, function := 0, 0
	for i := range r.doc.Tokens {
		if t := &r.doc.Tokens[i]; t.Shape&(token.Letter|token.Upper) != token.Letter {
			continue
		}
		words++
		if r.doc.Class(i)&lexicon.FunctionWord != 0 {
			function++
		}
	}
	return words < few || function*5 > words
}

// canonical is a well-formed tag in its usual spelling, or "".
func canonical(tag string) string {
	t, err := language.Parse(tag)
	if err != nil || t == language.Und {
		return ""
	}
	return t.String()
}

func base(tag string) string {
	b, _ := language.Make(tag).Base()
	return b.String()
}
