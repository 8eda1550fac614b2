package page

import (
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
)

// This file finds the lines that tell whom to call or to write to.

// contact tells whether a block is somebody's address: a line that is no sentence, with a mail address or a telephone in it.
func (b *block) contact() bool {
	return len(b.text) < 400 && !endsSentence(b.text) && (strings.IndexByte(b.text, '@') >= 0 || strings.Contains(b.text, " +") || telephone(b.text) || dialled(b.text))
}

// leastDialled is how many digits a telephone number has with the code of its area.
const leastDialled = 8

// dialled tells whether a line has a telephone number without a word for it: digits in groups with spaces between, from a zero on, 02 6277 7589. A date has other marks.
func dialled(s string) bool {
	digits := 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '0' && digits == 0 && (i == 0 || s[i-1] == ' ' || s[i-1] == '('), c >= '0' && c <= '9' && digits > 0:
			digits++
		case digits > 0 && (c == ' ' || c == ')') && i > 0 && s[i-1] != ' ':
		default:
			digits = 0
		}
		if digits == leastDialled {
			return true
		}
	}
	return false
}

// telephone tells whether "tel." stands in a line, in whatever letters.
func telephone(s string) bool {
	for at := len("tel"); at < len(s); at++ {
		stop := strings.IndexByte(s[at:], '.')
		if stop < 0 {
			return false
		}
		if at += stop; lexicon.Folds(s[at-len("tel"):at], "tel") {
			return true
		}
	}
	return false
}

// contact tells whether a line gives a number to call or an address to write to.
func (f *furniture) contact(s string) bool {
	if len(s) > maxLine || !hasDigits(s) && !strings.Contains(s, "@") {
		return false
	}
	f.read(s)
	for i := range f.tokens {
		for _, h := range f.at(i) {
			if h.Entry.Kind == lexicon.Furniture && h.Entry.Has("contact") && strings.ContainsAny(s[f.tokens[h.End-1].End:], "0123456789@") {
				return true
			}
		}
	}
	return false
}
