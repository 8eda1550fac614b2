package page

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// An element is a node that may hold blocks. Elements lie in document order, so that those within one are the slice up to its end.
type element struct {
	node    *html.Node
	parent  int32 // -1 of a root
	end     int32 // one past its last descendant
	first   int32 // its blocks
	last    int32 // one past
	traits  trait
	gain    int32 // what its blocks are worth together
	text    int32 // bytes of text outside links
	links   int32 // bytes of text in links
	clicked int32 // bytes of blocks that are there to be clicked
	quoted  int32 // bytes of block quotations
	heads   int32 // blocks that are headlines to click
	prose   int32 // blocks that are running text
	runs    int32 // of them, those that go on from the one before, no headline to click between them
	lines   int32 // rows and items that are not there to be clicked
}

// A span of the page that the browser shows as lines of its own.
type block struct {
	text    string
	element int32
	links   int32 // bytes of text in links
	bold    int32 // bytes of text in bold
	role    Role
	heading int8 // 1 to 6 of h1 to h6
	soft    bool // only a line break parts it from the block before
	inside  bool // in the selection
}

// A walker flattens a document.
type walker struct {
	lines      *furniture
	elements   []element
	blocks     []block
	classes    map[string]trait
	lastClass  string // the attribute that was read last
	lastTraits trait
	open       []int32 // elements around the node
	selected   map[*html.Node]bool
	headline   int  // the block that is announced as the headline, or -1
	depth      int  // selected nodes around the node
	line       line // the block that is being read
	space      bool
	soft       bool
	links      int32
	bold       int32
	inLink     int
	inBold     int
	inPre      int
	quotes     int
	items      int
	heading    int8
	times      map[int32]string // the datetime of time elements, by block
	languages  map[int32]string // of elements that tell theirs
	unfolded   map[string]bool  // ids of parts that a button unfolds: they are hidden until a reader wants them
	logo       string           // what the first linked picture with words says
	signed     []*html.Node     // elements that a class calls the author's
}

// walk visits the tree under root without recursion: pages nest as deep as they like.
func (w *walker) walk(root *html.Node) {
	w.push(root, 0)
	top := len(w.elements) - 1
	n := root
	for {
		if w.enter(n) && n.FirstChild != nil {
			n = n.FirstChild
			continue
		}
		w.leave(n)
		for n != root && n.NextSibling == nil {
			n = n.Parent
			w.leave(n)
		}
		if n == root {
			break
		}
		n = n.NextSibling
	}
	w.flush()
	w.elements[top].end, w.elements[top].last = int32(len(w.elements)), int32(len(w.blocks))
	w.open = w.open[:0]
}

func (w *walker) enter(n *html.Node) (descend bool) {
	if w.selected != nil && w.selected[n] {
		w.flush()
		w.depth++
	}
	switch n.Type {
	case html.TextNode:
		w.addText(n.Data)
		return false
	case html.ElementNode:
		return w.enterElement(n)
	}
	return n.Type == html.DocumentNode
}

// enterElement opens what an element makes, and tells whether its children are read.
func (w *walker) enterElement(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Br:
		w.lineBreak()
		return false
	case atom.Hr:
		w.flush()
		return false
	}
	w.within(n)
	if rank := rank(n); rank > 0 {
		if n.DataAtom == atom.Button {
			w.unfold(attr(n, "aria-controls"))
		}
		w.flush()
		w.heading = rank
	} else if n.DataAtom == atom.Button && w.heading == 0 {
		return false
	}
	if bolds(n) {
		w.inBold++
	}
	switch {
	case n.DataAtom == atom.Img:
		w.addLogo(attr(n, "alt"))
	case n.DataAtom == atom.A && leadsHome(attr(n, "href")):
		w.addLogo(wholeText(n))
	}
	if unread(n.DataAtom) {
		return false
	}
	traits := w.traits(n)
	if traits&(signing|surely) == signing && len(w.signed) < maxTags {
		w.signed = append(w.signed, n)
	}
	if isInline(n.DataAtom) && !custom(n) && traits&(hidden|surely|titled|branded) == 0 {
		return true
	}
	w.flush()
	if traits&branded != 0 {
		w.addLogo(attr(n, "title"))
	}
	w.push(n, traits)
	if tag := attr(n, "lang"); tag != "" {
		note(&w.languages, len(w.elements)-1, primary(tag))
	}
	return n.DataAtom != atom.Tr || !w.dataRow(n)
}

// within counts the elements that the text within stands in.
func (w *walker) within(n *html.Node) {
	switch n.DataAtom {
	case atom.A:
		w.apart(n)
		if !anchors(n) {
			w.inLink++
		}
	case atom.Time, atom.Small, atom.Label:
		w.pad()
		if d := attr(n, "datetime"); d != "" && n.DataAtom == atom.Time {
			note(&w.times, len(w.blocks), d)
		}
	case atom.Pre:
		w.inPre++
	case atom.Blockquote:
		w.quotes++
	case atom.Li:
		w.items++
	}
}

// unfold notes that a button shows the element of this id, so that it is only hidden until then.
func (w *walker) unfold(id string) {
	if w.unfolded == nil {
		w.unfolded = map[string]bool{}
	}
	w.unfolded[id] = true
}

func (w *walker) leave(n *html.Node) {
	if n.Type == html.ElementNode {
		w.leaveElement(n)
	}
	if w.selected != nil && w.selected[n] {
		w.flush()
		w.depth--
	}
}

func (w *walker) leaveElement(n *html.Node) {
	switch n.DataAtom {
	case atom.A:
		if !anchors(n) {
			w.inLink--
		}
	case atom.Time, atom.Small, atom.Label:
		w.pad()
	case atom.Pre:
		w.flush()
		w.inPre--
	case atom.Blockquote:
		w.flush()
		w.quotes--
	case atom.Li:
		w.flush()
		w.items--
	}
	if w.inBold > 0 && bolds(n) {
		w.inBold--
	}
	if rank(n) > 0 {
		w.flush()
		w.heading = 0
	}
	if k := len(w.open); k > 0 && w.elements[w.open[k-1]].node == n {
		w.flush()
		e := &w.elements[w.open[k-1]]
		e.end, e.last = int32(len(w.elements)), int32(len(w.blocks))
		w.open = w.open[:k-1]
	}
}
