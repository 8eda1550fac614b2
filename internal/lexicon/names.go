package lexicon

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// nameForms are the lines of world/names.txt, folded: by whole word, by ending and by beginning.
type nameForms struct{ words, ends, begins map[string][]*Entry }

// longestAffix is how many bytes an ending or a beginning of names has at most.
const longestAffix = 14

func newNameForms(lines []*line) nameForms {
	n := nameForms{map[string][]*Entry{}, map[string][]*Entry{}, map[string][]*Entry{}}
	for _, ln := range lines {
		for _, f := range ln.forms {
			by, key := n.words, f
			if end, ok := strings.CutPrefix(f, "-"); ok {
				by, key = n.ends, end
			} else if begin, ok := strings.CutSuffix(f, "-"); ok {
				by, key = n.begins, begin
			}
			key = Fold(key)
			by[key] = append(by[key], ln.entry)
		}
	}
	return n
}

// Native tells whether the form of a name's word is at home in a country: what a whole word tells goes before its ending and its beginning.
func (l *Lexicon) Native(word, country string) bool {
	word = Fold(word)
	if lines := l.nameForms.words[word]; lines != nil {
		return in(lines, country)
	}
	const least = 2 // letters of its own that a word has beside an ending
	for i := range word {
		rest := len(word) - i
		if rest <= longestAffix && i >= least && in(l.nameForms.ends[word[i:]], country) {
			return true
		}
		if i > 0 && i <= longestAffix && utf8.RuneCountInString(word[i:]) >= least && in(l.nameForms.begins[word[:i]], country) {
			return true
		}
	}
	return false
}

func in(lines []*Entry, country string) bool {
	return slices.ContainsFunc(lines, func(e *Entry) bool { return e.Has(country) })
}
