package page

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// headingBreak tells whether a line break within a heading parts it from what is of its own: what the document is, who writes. Else its lines
// are one heading.
func (w *walker) headingBreak() bool {
	s := w.line.String()
	return w.lines.onlyLabels(s) || w.lines.letterhead(s) && !w.lines.acts(s)
}

// wholeTitle is the headline of which a block in bold is a line: with those above and below it that are of one paragraph with it, or go on in
// small letters. at is its last block.
func (w *walker) wholeTitle(i, bodyAt int) (at int, text string) {
	first, last := i, i
	if w.blocks[i].heading > 0 {
		return i, w.blocks[i].text
	}
	size := len(w.blocks[i].text)
	for first > 0 && size <= maxTitle && w.oneTitle(first-1) {
		first--
		size += len(w.blocks[first].text)
	}
	for last+1 < bodyAt && size <= maxTitle && w.oneTitle(last) {
		last++
		size += len(w.blocks[last].text)
	}
	return last, joined(w.blocks[first : last+1])
}

// oneTitle tells whether a block and the next are lines of one headline.
func (w *walker) oneTitle(i int) bool {
	a, b := &w.blocks[i], &w.blocks[i+1]
	if !a.emphatic() || !b.emphatic() || endsSentence(a.text) {
		return false
	}
	for _, s := range []string{a.text, b.text} {
		if w.lines.onlyLabels(s) || w.lines.sent(s) || w.lines.letterhead(s) && !w.lines.acts(s) || len(w.lines.stamps(s)) > 0 {
			return false
		}
	}
	first, _ := utf8.DecodeRuneInString(b.text)
	return b.soft && a.element == b.element || unicode.IsLower(first)
}

// emphatic tells whether a block that is no heading stands in bold.
func (b *block) emphatic() bool {
	return b.heading == 0 && int(b.bold) >= len(b.text)-2 && !strings.HasSuffix(b.text, ":")
}
