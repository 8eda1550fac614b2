package lexicon

import "strings"

// spellings are the other ways to write a word, each followed by the one that names are compared in.
type spellings struct {
	pairs []string
	one   *strings.Replacer
}

func newSpellings(lines []line) (s spellings) {
	for _, ln := range lines {
		if to := ln.entry.Get("spelling"); to != "" {
			for f := range forms(ln.forms) {
				s.pairs = append(s.pairs, f, to)
			}
		}
	}
	s.one = strings.NewReplacer(s.pairs...)
	return s
}

// OneSpelling is a name in small letters with each of its words in one spelling: organisation, programme. Most names have nothing to replace.
func (l *Lexicon) OneSpelling(name string) string {
	for i := 0; i < len(l.spellings.pairs); i += 2 {
		if strings.Contains(name, l.spellings.pairs[i]) {
			return l.spellings.one.Replace(name)
		}
	}
	return name
}
