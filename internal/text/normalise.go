package text

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/communique-go/communique/internal/token"
)

// Normalise makes NFC of a string, drops soft hyphens, zero-width and control characters and folds white space to single spaces.
func Normalise(s string) string {
	if clean(s) {
		return s
	}
	if !utf8.ValidString(s) {
		s = strings.ToValidUTF8(s, "") // a document that a caller made of undecoded bytes
	}
	if !norm.NFC.IsNormalString(s) {
		s = norm.NFC.String(s)
	}
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range s {
		switch {
		case isSpace(r):
			space = true
			continue
		case dropped(r):
			continue
		case space && b.Len() > 0:
			b.WriteByte(' ')
		}
		space = false
		b.WriteRune(r)
	}
	s = b.String()
	if !norm.NFC.IsNormalString(s) {
		s = norm.NFC.String(s) // what stood between a letter and its accent was dropped
	}
	return s
}

// clean tells whether a string has nothing to fold: most have not. It knows of the characters that releases are mostly written in, ASCII, the
// Latin letters of Europe and typographers' marks, that they are as they should be; what has others is looked at closely.
func clean(s string) bool {
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case visible(c):
			i = pastClean(s, i+1)
		case c == ' ' && i > 0 && s[i-1] != ' ' && i+1 < len(s): // neither doubled nor at an end
			i++
		case c >= 0xc3 && c <= 0xcb && i+1 < len(s) && s[i+1]&0xc0 == 0x80: // À to ˿
			i += 2
		case c == 0xe2 && i+2 < len(s) && s[i+1] == 0x80 && s[i+2] >= 0x90 && s[i+2] <= 0xa7: // hyphens, dashes, quotation marks, bullets
			i += 3
		default:
			return false
		}
	}
	return true
}

// pastClean is the end of the visible bytes at i, with the single spaces among them as far as eight bytes are told at once. A visible one stands
// before them.
func pastClean(s string, i int) int {
	for i+8 < len(s) {
		o := token.OctetAt(s, i)
		spaces := o.Within(' ', ' ')
		if !(o.Within('!', '~') | spaces).All() || spaces&(spaces<<8) != 0 || s[i] == ' ' && s[i-1] == ' ' {
			break
		}
		i += 8
	}
	for i < len(s) && visible(s[i]) {
		i++
	}
	return i
}

// visible tells whether a byte is a letter, digit or mark of ASCII.
func visible(c byte) bool { return c-'!' < 0x7f-'!' }

func isSpace(r rune) bool {
	switch r {
	case ' ', '\t', '\n', '\v', '\f', '\r', 0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000:
		return true
	}
	return r >= 0x2000 && r <= 0x200a
}

// dropped are the characters that nobody sees: the soft hyphen, zero-width ones, marks of direction, the BOM, controls.
func dropped(r rune) bool {
	switch {
	case r < ' ', r >= 0x7f && r < 0xa0, r == 0xad, r >= 0x200b && r <= 0x200f, r >= 0x202a && r <= 0x202e, r >= 0x2060 && r <= 0x2064, r == 0xfeff, r == 0xfffd:
		return true
	}
	return false
}
