package text

import (
	"slices"
	"sort"
	"unicode/utf8"

	"github.com/communique-go/communique/internal/lexicon"
)

// Folded is the text of tokens [first, end) as lexicon.Fold makes it. All that is read of a text is folded once, when this is asked first:
// nothing is allocated for what is cut from it.
func (t *Text) Folded(first, end int) string {
	if first >= end {
		return ""
	}
	if t.folded == "" {
		t.fold()
	}
	return t.folded[t.foldedAt(t.Tokens[first].Start):t.foldedAt(t.Tokens[end-1].End)]
}

// Fold is token i folded.
func (t *Text) Fold(i int) string { return t.Folded(i, i+1) }

// A shift is where the folded text has got shorter than the text is, and by how much in all: a curly apostrophe takes three bytes and a straight
// one takes one.
type shift struct {
	from uint32 // the offset in S behind the character
	by   int32
}

// foldedAt is the place in the folded text of an offset in S.
func (t *Text) foldedAt(offset uint32) uint32 {
	n := sort.Search(len(t.shifts), func(n int) bool { return t.shifts[n].from > offset })
	if n == 0 {
		return offset
	}
	return uint32(int32(offset) - t.shifts[n-1].by)
}

func (t *Text) fold() {
	s := t.S[:t.Tokens[len(t.Tokens)-1].End]
	buf, n := slices.Grow(t.buf[:0], len(s)), 0
	for i := 0; ; {
		buf, n = lexicon.AppendBytes(buf, s[i:])
		if i += n; i == len(s) {
			break
		}
		_, n = utf8.DecodeRuneInString(s[i:])
		buf = lexicon.AppendFolded(buf, s[i:i+n])
		i += n
		if by := int32(i - len(buf)); len(t.shifts) == 0 && by != 0 || len(t.shifts) > 0 && by != t.shifts[len(t.shifts)-1].by {
			t.shifts = append(t.shifts, shift{uint32(i), by})
		}
	}
	t.buf, t.folded = buf, string(buf)
}
