package text

import "github.com/communique-go/communique/internal/lexicon"

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
	b, at := t.buf[:0], uint32(0)
	for _, tok := range t.Tokens {
		b = lexicon.AppendFolded(b, t.S[at:tok.Start])
		start := uint32(len(b))
		b = lexicon.AppendFolded(b, t.S[tok.Start:tok.End])
		t.foldedAt = append(t.foldedAt, place{start, uint32(len(b))})
		at = tok.End
	}
	t.folded, t.buf = string(b), b
}
