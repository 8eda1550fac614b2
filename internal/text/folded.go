package text

import (
	"slices"
	"strings"

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
	var all strings.Builder
	all.Grow(len(t.S))
	t.foldedAt = slices.Grow(t.foldedAt, len(t.Tokens))
	at := uint32(0)
	for _, tok := range t.Tokens {
		t.buf = lexicon.AppendFolded(t.buf[:0], t.S[at:tok.Start])
		all.Write(t.buf)
		start := uint32(all.Len())
		t.buf = lexicon.AppendFolded(t.buf[:0], t.S[tok.Start:tok.End])
		all.Write(t.buf)
		t.foldedAt = append(t.foldedAt, place{start, uint32(all.Len())})
		at = tok.End
	}
	t.folded = all.String()
}
