package page

import (
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// versions cuts the release's versions in other languages, which stand above or below the one that the lexicon can read: two blocks of
// running text or more, and a fifth of all.
func (f *furniture) versions(blocks []block) []block {
	first, last := prose(blocks)
	if last < 3 {
		return blocks
	}
	above, below := !f.reads(&blocks[first]), !f.reads(&blocks[last])
	if above == below {
		return blocks
	}
	if below {
		if i := f.turn(blocks, last, -1); i >= 0 {
			return blocks[:i+1]
		}
		return blocks
	}
	if i := f.turn(blocks, first, 1); i >= 0 {
		return blocks[i:]
	}
	return blocks
}

// turn is the block at which, from one end of a body, the other language ends: -1 if what it says is not a version of the release.
func (f *furniture) turn(blocks []block, from, step int) int {
	count, bytes, all := 0, 0, 0
	at := -1
	for i := from; i >= 0 && i < len(blocks); i += step {
		b := &blocks[i]
		all += len(b.text)
		if at >= 0 || !b.prose() {
			continue
		}
		if f.reads(b) {
			at = i
			continue
		}
		count++
		bytes += len(b.text)
	}
	if count < 2 || bytes*5 < all {
		return -1
	}
	return at
}

// reads tells whether running text is in the lexicon's language: a sixth of its words or more are that language's small ones.
func (f *furniture) reads(b *block) bool {
	f.read(b.text)
	words, small := 0, 0
	for _, t := range f.tokens {
		if !t.Is(token.Letter) {
			continue
		}
		words++
		if f.lexicon.Class(t.Word)&lexicon.FunctionWord != 0 {
			small++
		}
	}
	return small*6 >= words
}

// otherLanguage finds the elements in another language than the headline and what stands next below it.
func (w *walker) otherLanguage() {
	at := max(w.opening(), w.headline)
	if len(w.languages) == 0 || at < 0 {
		return
	}
	ours := ""
	for e := w.blocks[at].element; e >= 0 && ours == ""; e = w.elements[e].parent {
		ours = w.languages[e]
	}
	for e, s := range w.languages {
		if ours != "" && s != ours && w.elements[e].traits&(holder|opener) == 0 {
			w.elements[e].traits |= hidden
		}
	}
}

// primary is a language's tag without region or script.
func primary(tag string) string {
	if i := strings.IndexAny(tag, "-_"); i > 0 {
		tag = tag[:i]
	}
	return strings.ToLower(strings.TrimSpace(tag))
}
