package page

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/communique-go/communique/internal/token"
)

// A folding gives the characters of a string as comparisons take them: small, marks straight, white space folded to single spaces.
type folding struct {
	s             string
	begun, spaced bool
}

// next is the next character; ok is false at the end.
func (f *folding) next() (r rune, ok bool) {
	for f.s != "" {
		if c := f.s[0]; c > ' ' && c < utf8.RuneSelf && !f.spaced {
			f.s, f.begun = f.s[1:], true
			if c >= 'A' && c <= 'Z' {
				c |= 0x20
			}
			return rune(c), true
		}
		r, n := rune(f.s[0]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(f.s)
			if r = straight(r); r < 0 {
				f.s = f.s[n:]
				continue
			}
		}
		if unicode.IsSpace(r) {
			f.s, f.spaced = f.s[n:], f.begun
			continue
		}
		if f.spaced {
			f.spaced = false
			return ' ', true
		}
		f.s, f.begun = f.s[n:], true
		return unicode.ToLower(r), true
	}
	return 0, false
}

// straight is the plain mark for a typographic one, -1 for a character that nobody sees.
func straight(r rune) rune {
	switch r {
	case '’', '‘':
		return '\''
	case '“', '”':
		return '"'
	case '–', '—':
		return '-'
	case 0xa0:
		return ' '
	case 0xad, 0x200b:
		return -1
	}
	return r
}

// fold makes titles comparable.
func fold(s string) string {
	return string(appendFold(make([]byte, 0, len(s)+8), s, 2*len(s)))
}

// appendFold adds what a string is when folded, and stops after about so many bytes.
func appendFold(b []byte, s string, most int) []byte {
	most += len(b)
	f := folding{s: s}
	for r, ok := f.next(); ok; r, ok = f.next() {
		if b = utf8.AppendRune(b, r); len(b) >= most {
			break
		}
	}
	return b
}

// foldsTo tells whether a string is this one when folded.
func foldsTo(s, folded string) bool {
	f := folding{s: s}
	for r, ok := f.next(); ok; r, ok = f.next() {
		want, n := utf8.DecodeRuneInString(folded)
		if n == 0 || r != want {
			return false
		}
		folded = folded[n:]
	}
	return folded == ""
}

// A wordSet is the words of a text, shortened so that their forms meet: their hashes, sorted.
type wordSet []uint64

// maxWords is how much of a text goes into a set of words.
const maxWords = 2000

// words are those of some texts, of three bytes and more; the first letters of a longer one stand for it.
func words(texts ...string) (w wordSet) {
	for _, s := range texts {
		w = w.with(s[:min(len(s), maxWords)])
	}
	slices.Sort(w)
	return slices.Compact(w)
}

// with appends the words of a text as they come.
func (w wordSet) with(s string) wordSet {
	w = slices.Grow(w, len(s)/8)
	hash, letters, size := uint64(offset), 0, 0
	for i := 0; i < len(s); {
		r, n := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			if r, n = utf8.DecodeRuneInString(s[i:]); straight(r) < 0 {
				i += n
				continue
			}
			r = unicode.ToLower(r)
		} else if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		i += n
		switch {
		case (r < 'a' || r > 'z') && notLetter(r):
			if size > 2 {
				w = append(w, hash)
			}
			hash, letters, size = offset, 0, 0
		case letters < 5:
			hash = (hash ^ uint64(r)) * prime
			letters, size = letters+1, size+utf8.RuneLen(r)
		}
	}
	if size > 2 {
		w = append(w, hash)
	}
	return w
}

// wordCount is how many words a text has, by its spaces.
func wordCount(s string) (n int) {
	spaced, i := true, 0
	for ; i+8 <= len(s); i += 8 {
		o := token.OctetAt(s, i)
		if !o.ASCII() {
			break
		}
		var begun int
		begun, spaced = o.Words(spaced)
		n += begun
	}
	return n + wordsFrom(s[i:], spaced)
}

// wordsFrom goes on behind the head of a text that is all of ASCII.
func wordsFrom(s string, spaced bool) (n int) {
	for _, r := range s {
		if unicode.IsSpace(r) {
			spaced = true
		} else if spaced {
			n, spaced = n+1, false
		}
	}
	return n
}

const offset, prime = 14695981039346656037, 1099511628211 // of FNV-1a

// share is the part of a line's words that the set has.
func (w wordSet) share(s string) float64 {
	all := words(s)
	if len(all) == 0 {
		return 0
	}
	n := 0
	for _, x := range all {
		if _, ok := slices.BinarySearch(w, x); ok {
			n++
		}
	}
	return float64(n) / float64(len(all))
}

func notLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return (r|0x20 < 'a' || r|0x20 > 'z') && (r < '0' || r > '9')
	}
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
}
