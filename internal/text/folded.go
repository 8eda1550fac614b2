package text

import (
	"slices"
	"unicode/utf8"

	"github.com/communique-go/communique/internal/lexicon"
)

// Folded is the text of tokens [first, end) as lexicon.Fold makes it. The whole text is folded once, when this is asked first: nothing is
// allocated for what is cut from it.
func (t *Text) Folded(first, end int) string {
	if first >= end {
		return ""
	}
	if len(t.foldedAt) == 0 {
		t.fold()
	}
	return t.folded[t.foldedAt[first].start:t.foldedAt[end-1].end]
}

// Fold is token i folded.
func (t *Text) Fold(i int) string { return t.Folded(i, i+1) }

// A place in the folded text is not that in the text: a curly apostrophe takes three bytes and a straight one takes one.
type place struct{ start, end uint32 }

func (t *Text) fold() {
	t.buf = t.buf[:0]
	t.foldedAt = slices.Grow(t.foldedAt, len(t.Tokens))
	at := uint32(0)
	for i := range t.Tokens {
		tok := &t.Tokens[i]
		if gap := t.S[at:tok.Start]; gap == " " {
			t.buf = append(t.buf, ' ')
		} else if gap != "" {
			t.buf = lexicon.AppendFolded(t.buf, gap)
		}
		start := uint32(len(t.buf))
		t.buf = appendFolded(t.buf, t.S[tok.Start:tok.End])
		t.foldedAt = append(t.foldedAt, place{start, uint32(len(t.buf))})
		at = tok.End
	}
	t.folded = string(t.buf)
}

// appendFolded is lexicon.AppendFolded, in fewer steps for a word of small letters with a capital at most.
func appendFolded(buf []byte, s string) []byte {
	n := len(buf)
	buf = append(buf, s...)
	for i := n; i < len(buf); i++ {
		switch c := buf[i]; {
		case c-'a' < 26:
		case c-'A' < 26:
			buf[i] = c + 'a' - 'A'
		case c >= utf8.RuneSelf || c == '`':
			return lexicon.AppendFolded(buf[:n], s)
		}
	}
	return buf
}
