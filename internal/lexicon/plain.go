package lexicon

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Plain is a name without diacritics and with straight apostrophes: Sao Paulo, Urumqi, Sana'a. Sources, ministries and agencies keep
// or drop them as they like, so that names of cities are compared without.
func Plain(s string) string {
	if ascii(s) {
		return s
	}
	var b strings.Builder
	for _, r := range norm.NFD.String(s) {
		if unicode.Is(unicode.Mn, r) {
			continue
		}
		if t, ok := undecomposed[r]; ok {
			b.WriteString(t)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// undecomposed are the letters that Unicode does not take apart, and the apostrophes.
var undecomposed = map[rune]string{
	'ø': "o", 'Ø': "O", 'ł': "l", 'Ł': "L", 'đ': "d", 'Đ': "D", 'ı': "i", 'ß': "ss", 'æ': "ae", 'Æ': "Ae", 'œ': "oe", 'Œ': "Oe",
	'ð': "d", 'Ð': "D", 'þ': "th", 'Þ': "Th", 'ə': "e", 'Ə': "E", '’': "'", '‘': "'", 'ʻ': "'", 'ʼ': "'", '`': "'",
}
