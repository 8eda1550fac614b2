package lexicon

import (
	"slices"

	"github.com/communique-go/communique/internal/token"
)

// What is known of a word: the kinds of the forms that begin with it, its closed classes, the trie node that it leads to, or 0.
type known struct {
	begins Kinds
	class  Class
	start  uint32
}

// A node of the trie: what ends there and its edges, each up to the first of the node after it. Words is the set of the words of the edges, a
// bit for each: what it has not leads nowhere, as most words do.
type node struct {
	endings, edges uint32
	words          uint64
}

// An edge leads on from a node by a word.
type edge struct{ word, to uint32 }

// An ending is an entry of which a form ends at a node, with the capitals that the form asks for.
type ending struct {
	entry *Entry
	kinds Kinds // its kind, with Opening and Timing
	names Names // of its attributes, if it is of a kind that is asked for them
	capitals
	form Form
	kind Kind
}

// Asked are the kinds that are mostly asked for by an attribute.
const Asked Kinds = 1<<Calendar | 1<<Quantity | 1<<Around | 1<<Cue

// told is an ending as its line tells it. Those of a node are scattered while Load runs.
type told struct {
	entry *Entry
	capitals
	next uint32 // the next ending at its node, or 0
	form Form
}

// addEnding appends to the endings of a node, in the order of the files.
func (l *Lexicon) addEnding(node uint32, end told) {
	all := l.making.endings
	at := &l.nodes[node].endings
	for *at != 0 {
		x := all[*at]
		if x.next = 0; x == end {
			return
		}
		at = &all[*at].next
	}
	*at = uint32(len(all))
	l.making.endings = append(all, end)
}

// joinEndings puts the endings of each node side by side.
func (l *Lexicon) joinEndings() {
	all := l.making.endings
	l.endings = make([]ending, 0, len(all)-1)
	for i := range l.nodes {
		at := l.nodes[i].endings
		l.nodes[i].endings = uint32(len(l.endings))
		for ; at != 0; at = all[at].next {
			l.endings = append(l.endings, all[at].ending())
		}
	}
}

func (t *told) ending() ending {
	e := t.entry
	end := ending{entry: e, kinds: e.Kind.Set() | e.opens(), capitals: t.capitals, form: t.form, kind: e.Kind}
	if e.Kind.Set()&Asked != 0 {
		end.names = e.names
	}
	return end
}

func (l *Lexicon) step(node, word uint32, first bool) uint32 {
	if first {
		w := &l.known[word]
		if w.start == 0 {
			w.start = l.newNode()
		}
		return w.start
	}
	key := uint64(node)<<32 | uint64(word)
	if l.making.next[key] == 0 {
		l.making.next[key] = l.newNode()
	}
	return l.making.next[key]
}

func (l *Lexicon) newNode() uint32 {
	l.nodes = append(l.nodes, node{})
	return uint32(len(l.nodes) - 1)
}

// joinEdges puts the edges of each node side by side, sorted by their words.
func (l *Lexicon) joinEdges() {
	l.edges = make([]edge, len(l.making.next))
	for key := range l.making.next {
		n := &l.nodes[key>>32]
		n.edges++
		n.words |= 1 << (key & 63)
	}
	end := uint32(0)
	for i := range l.nodes {
		end += l.nodes[i].edges
		l.nodes[i].edges = end
	}
	for key, to := range l.making.next {
		n := &l.nodes[key>>32]
		n.edges--
		l.edges[n.edges] = edge{uint32(key), to}
	}
	l.nodes = append(l.nodes, node{edges: end})
	for i := range l.nodes[1:] {
		slices.SortFunc(l.edges[l.nodes[i].edges:l.nodes[i+1].edges], func(a, b edge) int { return int(a.word) - int(b.word) })
	}
}

// follow is the node that a word leads to from another, or 0.
func (l *Lexicon) follow(from, word uint32) uint32 {
	if l.nodes[from].words>>(word&63)&1 == 0 {
		return 0
	}
	return l.search(from, word)
}

func (l *Lexicon) search(from, word uint32) uint32 {
	lo, hi := l.nodes[from].edges, l.nodes[from+1].edges
	for hi-lo > 8 {
		if mid := (lo + hi) / 2; l.edges[mid].word <= word {
			lo = mid
		} else {
			hi = mid
		}
	}
	for ; lo < hi; lo++ {
		if l.edges[lo].word == word {
			return l.edges[lo].to
		}
	}
	return 0
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
