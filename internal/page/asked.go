package page

import (
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// asked is what is known of a line by now: most are asked about many things, one line among others.
type asked struct {
	line     string
	tokens   []token.Token // of its first maxLine bytes
	hits     []lexicon.Hit // that begin at them
	hitsAt   []stretch     // by token
	openers  []lexicon.Hit // that it opens with
	begun    []token.Token // of it, as far as those go
	stamps   []stamp
	length   int // of the entry that tells what it is
	what     sort
	answered answers
}

// answers are the questions about a line that have been answered.
type answers uint8

const (
	isCut answers = 1 << iota // into tokens
	isOpened
	isTold // what it is
	isStamped
)

// A stretch is hits [first, end-1); the zero one has not been looked for.
type stretch struct{ first, end int32 }

// askedLines is how many lines are kept: a power of two.
const askedLines = 64

// of is what is known of a line. It lasts until another takes its place, which is any that is asked about later.
func (f *furniture) of(s string) *asked {
	at := len(s)
	if at > 0 {
		at += 5*int(s[0]) + 3*int(s[len(s)/2]) + 7*int(s[len(s)-1])
	}
	a := &f.lines[at%askedLines]
	if a.line != s {
		a.line, a.stamps, a.answered = s, nil, 0
	}
	return a
}

// forget lets go of the texts that were read.
func (f *furniture) forget() {
	f.said, f.reading, f.tokens, f.begun = "", nil, nil, nil
	for i := range f.lines {
		f.lines[i].line, f.lines[i].stamps, f.lines[i].answered = "", nil, 0
	}
}

// read cuts a line into f.tokens, which last until another is read.
func (f *furniture) read(s string) {
	a := f.of(s[:min(len(s), maxLine)])
	if a.answered&isCut == 0 {
		a.answered |= isCut
		a.tokens = token.Append(a.tokens[:0], a.line, 0, len(a.line))
		f.lexicon.Number(a.line, a.tokens)
		a.hits, a.hitsAt = a.hits[:0], append(a.hitsAt[:0], make([]stretch, len(a.tokens))...)
	}
	f.said, f.reading, f.tokens = a.line, a, a.tokens
}

// at are the entries that begin at the i-th of f.tokens.
func (f *furniture) at(i int) []lexicon.Hit {
	a := f.reading
	at := &a.hitsAt[i]
	if at.end == 0 {
		at.first = int32(len(a.hits))
		a.hits = f.lexicon.Hits(a.hits, a.tokens, i)
		at.end = int32(len(a.hits)) + 1
	}
	return a.hits[at.first : at.end-1]
}

// opening are the entries that a line begins with, behind the marks before its first word: as far as they go it is cut into f.begun. Both last
// until another line is asked for.
func (f *furniture) opening(s string) []lexicon.Hit {
	a := f.of(s[:min(len(s), maxLine)])
	if a.answered&isOpened == 0 {
		a.answered |= isOpened
		a.openers, a.begun = f.lexicon.Opening(a.openers[:0], a.begun[:0], a.line)
	}
	f.begun = a.begun
	return a.openers
}
