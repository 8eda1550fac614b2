package page

import (
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// issuer is the line above the prose of a body that names, with the office, whom a release is from: "Ann Poe, Minister of Trade". The office may
// stand in the line below the name.
func (f *furniture) issuer(blocks []block) string {
	first, _ := prose(blocks)
	for i := range blocks[:min(first, maxHead)] {
		s := blocks[i].text
		switch {
		case !f.strange(s) || !f.inOffice(s) && !f.card(s):
		case i+1 < first && f.inOffice(blocks[i+1].text) && !f.strange(blocks[i+1].text):
			return s + ", " + blocks[i+1].text
		case f.inOffice(s):
			return s
		}
	}
	return ""
}

// inOffice tells whether a line holds an office and is none of a letterhead, no date and no sentence.
func (f *furniture) inOffice(s string) bool {
	if len(s) > maxDateline || hasDigits(s) || endsSentence(s) || strings.Contains(s, ":") || f.acts(s) || f.letterhead(s) {
		return false
	}
	f.read(s)
	for i := range f.tokens {
		f.hits = f.lexicon.Hits(f.hits[:0], f.tokens, i)
		for _, h := range f.hits {
			if h.Entry.Kind == lexicon.Office && f.tokens[i].Is(token.Upper) {
				return true
			}
		}
	}
	return false
}

// strange tells whether a line has a word with a capital that the lexicon does not know, as names are.
func (f *furniture) strange(s string) bool {
	f.read(s)
	for i, t := range f.tokens {
		if !t.Is(token.Letter) || !t.Is(token.Upper) || t.Word != 0 || t.End-t.Start < 3 {
			continue
		}
		if f.hits = f.lexicon.Hits(f.hits[:0], f.tokens, i); len(f.hits) == 0 {
			return true
		}
	}
	return false
}
