package text

import (
	"strings"
	"testing"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/page"
)

// A text is kept whole, and read as far as Longest: to the end of a word, wherever its paragraphs end.
func TestLongest(t *testing.T) {
	const paragraph = "The Minister received the Ambassador.\n\n"
	for name, blocks := range map[string][]page.Block{
		"paragraphs":    repeated(strings.TrimSpace(paragraph), 2*Longest/len(paragraph)),
		"one paragraph": {{Text: strings.Repeat("Minister é ", Longest/8)}},
		"one word":      {{Text: strings.Repeat("é", Longest)}},
		"just over":     {{Text: strings.Repeat("a", Longest)}, {Text: "b"}},
	} {
		x := New(blocks, lexicon.English())
		if !x.Unread || len(x.S) <= Longest {
			t.Errorf("%s: unread %t of %d", name, x.Unread, len(x.S))
		}
		last := x.Tokens[len(x.Tokens)-1]
		if end := int(last.End); end > Longest || end < Longest-2*len(paragraph) {
			t.Errorf("%s: read as far as %d", name, end)
		}
		if got := x.Paragraphs[len(x.Paragraphs)-1].End; got != len(x.Tokens) {
			t.Errorf("%s: the last paragraph ends at %d of %d", name, got, len(x.Tokens))
		}
		x.Free()
	}
	x := New([]page.Block{{Text: strings.Repeat("a", Longest)}}, lexicon.English())
	defer x.Free()
	if x.Unread {
		t.Error("as long as may be, and unread")
	}
}

// A text of marks is read as far as it has as many of them as prose has words and marks.
func TestMostTokens(t *testing.T) {
	for name, blocks := range map[string][]page.Block{
		"one paragraph": {{Text: strings.Repeat(".", Longest)}},
		"paragraphs":    repeated("A.", Longest/8),
	} {
		x := New(blocks, lexicon.English())
		if !x.Unread || len(x.Tokens) != mostTokens || x.Paragraphs[len(x.Paragraphs)-1].End != mostTokens {
			t.Errorf("%s: unread %t, %d tokens, paragraphs as far as %d", name, x.Unread, len(x.Tokens), x.Paragraphs[len(x.Paragraphs)-1].End)
		}
		x.Free()
	}
}

func repeated(s string, n int) (all []page.Block) {
	for range n {
		all = append(all, page.Block{Text: s})
	}
	return all
}
