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
	b.Grow(len(s))
	for i, r := range s {
		if parts := norm.NFD.PropertiesString(s[i:]).Decomposition(); len(parts) > 0 {
			for len(parts) > 0 {
				r, n := utf8.DecodeRune(parts)
				writePlain(&b, r)
				parts = parts[n:]
			}
			continue
		}
		writePlain(&b, r)
	}
	return b.String()
}

func writePlain(b *strings.Builder, r rune) {
	if r < utf8.RuneSelf && r != '`' {
		b.WriteByte(byte(r))
	} else if t, ok := undecomposed[r]; ok {
		b.WriteString(t)
	} else if !unicode.Is(unicode.Mn, r) {
		b.WriteRune(r)
	}
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
