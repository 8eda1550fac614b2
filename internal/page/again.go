package page

import (
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// soonAgain is how many blocks below a lead are looked at for the paragraph that it repeats.
const soonAgain = 8

// once drops what a body says twice: a copy of all of it, for screens of another size, and the lead, or the points above it, that it soon
// says again, whole or to the end if an ellipsis cuts it.
func once(blocks []block) []block {
	blocks = uncopied(blocks)
	for range soonAgain {
		first, _ := prose(blocks)
		if first == len(blocks) || !again(blocks, first) {
			return blocks
		}
		blocks = append(append(make([]block, 0, len(blocks)), blocks[:first]...), blocks[first+1:]...)
	}
	return blocks
}

// again tells whether one of the blocks soon below a lead says it again.
func again(blocks []block, lead int) bool {
	s := strings.TrimRight(blocks[lead].text, ".… ")
	for i := lead + 1; i < min(lead+soonAgain, len(blocks)); i++ {
		if blocks[i].prose() && strings.HasPrefix(blocks[i].text, s) {
			return true
		}
	}
	return false
}

// uncopied cuts the copy of a body out of it: two paragraphs or more that follow one another as they did from the first on.
func uncopied(blocks []block) []block {
	first, _ := prose(blocks)
	for i := first + 2; i+1 < len(blocks); i++ {
		if blocks[i].text != blocks[first].text {
			continue
		}
		n := 0
		for first+n < i && i+n < len(blocks) && blocks[first+n].text == blocks[i+n].text {
			n++
		}
		if n > 1 {
			return append(blocks[:i:i], blocks[i+n:]...)
		}
	}
	return blocks
}

// untitled takes the title off the head of a lead that begins with it, as a sentence of its own.
func (f *furniture) untitled(s, title string) string {
	if title == "" || len(s) < len(title)+leastRelease || !strings.EqualFold(s[:len(title)], title) {
		return s
	}
	rest := strings.TrimLeft(s[len(title):], " ")
	if t := strings.TrimLeft(rest, ".:–—- "); len(t) < len(rest) && !strings.HasPrefix(rest, "-") {
		return t
	}
	word, _, _ := strings.Cut(rest, " ")
	if len(rest) == len(s)-len(title) || !f.opens(word) {
		return s
	}
	return rest
}

// opens tells whether a word opens a sentence: a small one with a capital.
func (f *furniture) opens(word string) bool {
	f.read(word)
	return len(f.tokens) == 1 && f.tokens[0].Is(token.Upper) && !f.tokens[0].Is(token.Caps) && f.lexicon.Class(f.tokens[0].Word)&lexicon.FunctionWord != 0
}
