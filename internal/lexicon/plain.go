package lexicon

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/communique-go/communique/internal/token"
)

// Plain is a name without diacritics and with straight apostrophes: Sao Paulo, Urumqi, Sana'a. Sources, ministries and agencies keep
// or drop them as they like, so that names of cities are compared without.
func Plain(s string) string {
	if ascii(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	latin := latinLetters()
	for i, r := range s {
		switch {
		case r < utf8.RuneSelf && r != '`':
			b.WriteByte(byte(r))
		case int(r) < len(latin):
			b.WriteString(latin[r])
		default:
			writeParts(&b, s[i:], r)
		}
	}
	return b.String()
}

// latinLetters are the plain letters of the accented ones of Europe, by the latter: nearly all that a text has. They are found on first use.
var latinLetters = sync.OnceValue(func() *[0x250]string {
	var all [0x250]string
	for r := range rune(len(all)) {
		var b strings.Builder
		writeParts(&b, string(r), r)
		all[r] = b.String()
	}
	return &all
})

// writeParts writes a rune that s begins with by its parts.
func writeParts(b *strings.Builder, s string, r rune) {
	parts := norm.NFD.PropertiesString(s).Decomposition()
	if len(parts) == 0 {
		writePlain(b, r)
	}
	for len(parts) > 0 {
		r, n := utf8.DecodeRune(parts)
		writePlain(b, r)
		parts = parts[n:]
	}
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
	i := 0
	for ; i+8 <= len(s); i += 8 {
		if !token.OctetAt(s, i).ASCII() {
			return false
		}
	}
	for ; i < len(s); i++ {
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
