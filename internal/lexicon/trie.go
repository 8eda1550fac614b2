package lexicon

import (
	"github.com/communique-go/communique/internal/token"
)

// What is known of a word: the kinds of the forms that begin with it, its closed classes, the trie node that it leads to, or 0.
type known struct {
	begins Kinds
	class  Class
	start  uint32
}

// A node of the trie: the first of what ends there, the node before it and the word that leads on from that one. Words is the set of the
// words that lead on from it, a bit for each: what it has not leads nowhere, as most words do.
type node struct {
	ending       uint32
	before, word uint32
	words        uint32
}

// An ending is an entry of which a form ends at a node, with the capitals that the form asks for.
type ending struct {
	capitals
	entry uint32
	next  uint32 // the next ending at its node, or 0
	form  Form
	kind  Kind
	opens uint8 // Opening and Timing of its kinds
}

// Asked are the kinds that are mostly asked for by an attribute.
const Asked Kinds = 1<<Calendar | 1<<Quantity | 1<<Around | 1<<Cue

// kinds are its kind, with Opening and Timing.
func (e *ending) kinds() Kinds { return e.kind.Set() | Kinds(e.opens)<<opensAt }

const opensAt = 56

// addEnding appends to the endings of a node, in the order of the files.
func (l *Lexicon) addEnding(node uint32, end ending) {
	at := &l.nodes[node].ending
	for *at != 0 {
		x := &l.endings[*at]
		if x.entry == end.entry && x.capitals == end.capitals && x.form == end.form {
			return
		}
		at = &x.next
	}
	*at = uint32(len(l.endings))
	l.endings = append(l.endings, end)
}

// first is the node that a word leads to.
func (l *Lexicon) first(word uint32) uint32 {
	w := &l.known[word]
	if w.start == 0 {
		w.start = l.newNode(0, word)
	}
	return w.start
}

// step is the node that a word leads to from another.
func (l *Lexicon) step(from, word uint32) uint32 {
	at := l.edge(from, word)
	if l.edges[at] != 0 {
		return l.edges[at]
	}
	to := l.newNode(from, word)
	l.edges[at] = to
	l.nodes[from].words |= 1 << (word & 31)
	if 4*len(l.nodes) > 3*len(l.edges) {
		l.widen()
	}
	return to
}

func (l *Lexicon) newNode(before, word uint32) uint32 {
	l.nodes = append(l.nodes, node{before: before, word: word})
	return uint32(len(l.nodes) - 1)
}

// widen makes the table of edges twice as large.
func (l *Lexicon) widen() {
	l.edges = make([]uint32, 2*len(l.edges))
	for i := range l.nodes {
		if n := &l.nodes[i]; n.before != 0 {
			l.edges[l.edge(n.before, n.word)] = uint32(i)
		}
	}
}

// follow is the node that a word leads to from another, or 0.
func (l *Lexicon) follow(from, word uint32) uint32 {
	if l.nodes[from].words>>(word&31)&1 == 0 {
		return 0
	}
	return l.edges[l.edge(from, word)]
}

// edge is where the node stands that a word leads to from another, or would.
func (l *Lexicon) edge(from, word uint32) (at uint32) {
	mask := uint32(len(l.edges) - 1)
	for at = (from*0x9e3779b1 ^ word*0x85ebca6b) >> 8 & mask; ; at = (at + 1) & mask {
		to := l.edges[at]
		if to == 0 {
			return at
		}
		if n := &l.nodes[to]; n.before == from && n.word == word {
			return at
		}
	}
}

// capitals are those of the tokens of a form, or those that it asks for: bit i tells of its i-th token whether it begins with one (upper) and
// whether it is written in them (caps).
type capitals struct{ upper, caps uint32 }

// add notes those of the i-th token.
func (c *capitals) add(t token.Token, i int) {
	if t.Is(token.Upper) {
		c.upper |= 1 << i
	}
	if t.Is(token.Caps) {
		c.caps |= 1 << i
	}
}

// all tells whether all that are asked for are there.
func (c capitals) all(asked capitals) bool { return asked.upper&^c.upper|asked.caps&^c.caps == 0 }
