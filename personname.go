package communique

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// nameWords are the words of a name that tell people apart, folded: no particles, hyphens or stops.
func (r *reading) nameWords(s mention.Span) []string {
	words := r.tables.words.Cut(s.End - s.First)
	for i := s.First; i < s.End; i++ {
		if r.nameWord(i) {
			words = append(words, lexicon.Plain(strings.TrimSuffix(r.doc.Fold(i), ".")))
		}
	}
	return words
}

// nameLength is how many those words are.
func (r *reading) nameLength(s mention.Span) (n int) {
	for i := s.First; i < s.End; i++ {
		if r.nameWord(i) {
			n++
		}
	}
	return n
}

func (r *reading) nameWord(i int) bool {
	return r.doc.Has(i, token.Letter) && r.doc.Class(i)&lexicon.Particle == 0
}

// personName is a name as it is put in the Article: capitals undone.
func (r *reading) personName(s mention.Span) string {
	name := r.doc.Slice(s.First, s.End)
	if last := s.End - 1; last > s.First && (r.doc.Is(last, "V.") || r.doc.Is(last, "I.")) {
		name = strings.TrimSuffix(name, ".") // that of the sentence: "received by King Harald V."
	}
	caps := false
	for i := s.First; i < s.End; i++ {
		caps = caps || r.doc.Has(i, token.Caps) && r.doc.Class(i)&lexicon.Generational == 0
	}
	if !caps {
		return name
	}
	var b strings.Builder
	last := 0
	for i := s.First; i < s.End; i++ {
		start, end := r.doc.Bytes(i, i+1)
		first, _ := r.doc.Bytes(s.First, s.End)
		b.WriteString(name[last : start-first])
		w := name[start-first : end-first]
		if r.doc.Has(i, token.Caps) {
			if !r.initials(i, s) {
				w = uncapital(w)
			}
			if r.small(i, s) {
				w = strings.ToLower(w)
			}
		}
		b.WriteString(w)
		last = end - first
	}
	return b.String()
}

// initials tells whether the first word of a name whose other words are in small letters is two initials that make no surname: AK Abdul Momen, but OH Joon.
func (r *reading) initials(i int, s mention.Span) bool {
	w := r.doc.Word(i)
	return i == s.First && len(w) == 2 && i+1 < s.End && !r.doc.Has(s.End-1, token.Caps) && strings.Contains("AEIOU", w[:1]) && !strings.ContainsAny(w[1:], "AEIOUHMNPY")
}

// small tells whether the word at i of a name in capitals is a particle that small letters would have: Ursula VON DER LUND, José VAN DER BERG,
// but Nguyen VAN HUNG.
func (r *reading) small(i int, s mention.Span) bool {
	is := func(i int, c lexicon.Class) bool { return i >= s.First && i+1 < s.End && r.doc.Class(i)&c != 0 }
	return i > s.First && (is(i, lexicon.Small) || is(i, lexicon.Particle) && (is(i-1, lexicon.Small) || is(i+1, lexicon.Small)))
}

// uncapital leaves the first letter of a word, and one after an apostrophe, in capitals; initials without a vowel, all of them: JD.
func uncapital(w string) string {
	if len(w) == 2 && !strings.ContainsAny(w, "AEIOUY") {
		return w
	}
	up := true
	return strings.Map(func(c rune) rune {
		if !unicode.IsLetter(c) {
			up = true
			return c
		}
		if up {
			up = false
			return c
		}
		return unicode.ToLower(c)
	}, w)
}

// alike tells how well a name may stand for a fuller one: 3 for the same words, 2 for a surname or several words of it, 1 for another
// of its words, 0 for none.
func alike(l *lexicon.Lexicon, full, words []string) int {
	if len(words) == 0 || len(words) > len(full) {
		return 0
	}
	matched := 0
	var used uint64
	for _, w := range words {
		for i, f := range full {
			if i < 64 && used>>i&1 == 0 && sameWord(f, w) {
				used |= 1 << i
				matched++
				break
			}
		}
	}
	switch {
	case matched < len(words):
		return 0
	case len(words) == len(full):
		return 3
	case len(words) > 1 || words[0] == full[len(full)-1] || words[0] == full[max(0, len(full)-2)] && l.ClassOf(full[len(full)-1])&lexicon.Generational != 0:
		return 2
	}
	return 1
}

// sameWord tells whether two words of names are the same, or one is the initial of the other.
func sameWord(a, b string) bool {
	if a == b {
		return true
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	return utf8.RuneCountInString(a) == 1 && strings.HasPrefix(b, a) || spelling(a, b)
}

// spelling tells whether two words of names are one, transcribed in two ways: Zhaparov and Japarov, Mohammed and Mohamad. A woman's form
// of a surname is another.
func spelling(a, b string) bool {
	if len(a) < 5 || b == a+"a" {
		return false
	}
	var x, y [48]byte
	if p, q := transcribe(x[:0], a, 1), transcribe(y[:0], b, 1); string(p) != string(q) {
		return false // as most, by their first letter
	}
	p, q := transcribe(x[:0], a, len(a)), transcribe(y[:0], b, len(b))
	return string(p) == string(q) || len(p) >= 6 && p[0] == q[0] && oneApart(p, q)
}

// oneApart tells whether one letter more, less or other makes one word of another.
func oneApart(a, b []byte) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) == len(b) {
		return i == len(a) || bytes.Equal(a[i+1:], b[i+1:])
	}
	return bytes.Equal(a[i:], b[i+1:])
}
