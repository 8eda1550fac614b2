package page

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

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
	lines     *furniture
	elements  []element
	blocks    []block
	classes   map[string]trait
	open      []int32 // elements around the node
	selected  map[*html.Node]bool
	headline  int // the block that is announced as the headline, or -1
	depth     int // selected nodes around the node
	buf       []byte
	space     bool
	soft      bool
	links     int32
	bold      int32
	inLink    int
	inBold    int
	inPre     int
	quotes    int
	items     int
	heading   int8
	times     map[int32]string // the datetime of time elements, by block
	languages map[int32]string // of elements that tell theirs
	unfolded  map[string]bool  // ids of parts that a button unfolds: they are hidden until a reader wants them
	logo      string           // what the first linked picture with words says
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
	if w.selected[n] {
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

func (w *walker) enterElement(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Br:
		w.lineBreak()
		return false
	case atom.Hr:
		w.flush()
		return false
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
	if rank := rank(n); rank > 0 {
		if n.DataAtom == atom.Button {
			if w.unfolded == nil {
				w.unfolded = map[string]bool{}
			}
			w.unfolded[attr(n, "aria-controls")] = true
		}
		w.flush()
		w.heading = rank
	} else if n.DataAtom == atom.Button && w.heading == 0 {
		return false
	}
	if bolds(n) {
		w.inBold++
	}
	if n.DataAtom == atom.Img && w.logo == "" && len(w.blocks) < maxHead {
		w.logo = logo(attr(n, "alt"))
	}
	if unread(n.DataAtom) {
		return false
	}
	traits := w.traits(n)
	if isInline(n.DataAtom) && !custom(n) && traits&(hidden|surely|titled|branded) == 0 {
		return true
	}
	w.flush()
	w.push(n, traits)
	if tag := attr(n, "lang"); tag != "" {
		note(&w.languages, len(w.elements)-1, primary(tag))
	}
	if n.DataAtom == atom.Tr && w.dataRow(n) {
		return false
	}
	return true
}

// note keeps what few blocks or elements tell.
func note(by *map[int32]string, i int, s string) {
	if *by == nil {
		*by = map[int32]string{}
	}
	(*by)[int32(i)] = s
}

// anchors tells whether a link leads no further than the heading that it is.
func anchors(n *html.Node) bool {
	within := false
	for p, up := n.Parent, 0; p != nil && up < 3 && !within; p, up = p.Parent, up+1 {
		within = heads(p.DataAtom)
	}
	if !within {
		return false
	}
	href := attr(n, "href")
	return len(href) > 1 && href[0] == '#' || href == "" && (attr(n, "name") != "" || attr(n, "id") != "")
}

// rank is that of a heading, 0 if an element is none: what unfolds a part of the page is one of the fourth.
func rank(n *html.Node) int8 {
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return int8(n.Data[1] - '0')
	case atom.Summary:
		return 4
	case atom.Button:
		if attr(n, "aria-controls") != "" && attr(n, "aria-expanded") != "" {
			return 4
		}
	case atom.Div, atom.Span, atom.P:
		if len(n.Attr) > 0 && attr(n, "role") == "heading" {
			return 4
		}
	}
	return 0
}

// bolds tells whether an element sets its text off as a heading is.
func bolds(n *html.Node) bool {
	switch n.DataAtom {
	case atom.B, atom.Strong, atom.U, atom.Big:
		return true
	case atom.P, atom.Div, atom.Span, atom.Font:
		style := attr(n, "style")
		i := strings.Index(style, "font-weight")
		if i < 0 {
			return false
		}
		weight := strings.TrimLeft(style[i+len("font-weight"):], ": ")
		return strings.HasPrefix(weight, "bold") || len(weight) > 0 && weight[0] >= '6' && weight[0] <= '9'
	}
	return false
}

func (w *walker) leave(n *html.Node) {
	if n.Type == html.ElementNode {
		w.leaveElement(n)
	}
	if w.selected[n] {
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
	if bolds(n) {
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

func (w *walker) push(n *html.Node, traits trait) {
	e := element{node: n, parent: -1, first: int32(len(w.blocks)), traits: traits}
	if k := len(w.open); k > 0 {
		e.parent = w.open[k-1]
	}
	w.open = append(w.open, int32(len(w.elements)))
	w.elements = append(w.elements, e)
}

// addText folds space as the browser does, and keeps empty lines of preformatted text.
func (w *walker) addText(s string) {
	if w.inPre > 0 {
		w.addLines(s)
		return
	}
	from := len(w.buf)
	for i := 0; i < len(s); {
		c := s[i]
		if c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' {
			w.space, i = true, i+1
			continue
		}
		if w.space && len(w.buf) > 0 {
			w.buf = append(w.buf, ' ')
		}
		w.space = false
		j := i + 1
		for j < len(s) && s[j] > ' ' {
			j++
		}
		w.buf = append(w.buf, s[i:j]...)
		i = j
	}
	w.count(int32(len(w.buf) - from))
}

func (w *walker) addLines(s string) {
	for i, line := range strings.Split(s, "\n") {
		if i > 0 {
			w.space = true
		}
		if line = strings.TrimSpace(line); line == "" && i > 0 {
			w.flush()
			continue
		}
		from := len(w.buf)
		if w.space && len(w.buf) > 0 {
			w.buf = append(w.buf, ' ')
		}
		w.space = false
		w.buf = append(w.buf, line...)
		w.count(int32(len(w.buf) - from))
	}
}

func (w *walker) count(n int32) {
	if w.inLink > 0 {
		w.links += n
	}
	if w.inBold > 0 {
		w.bold += n
	}
}

// apart puts a space between two links that touch, as buttons and menus do.
func (w *walker) apart(n *html.Node) {
	if p := n.PrevSibling; p != nil && p.Type == html.ElementNode && (p.DataAtom == atom.A || p.DataAtom == atom.Button) {
		w.pad()
	}
}

func (w *walker) pad() { w.space = true }

func (w *walker) lineBreak() {
	if w.heading > 0 && !w.headingBreak() {
		w.pad()
		return
	}
	empty := len(w.buf) == 0
	w.flush()
	w.soft = !empty
}

// maxHeading is how long a line in bold is that is a heading.
const maxHeading = 120

// flush ends a block.
func (w *walker) flush() {
	soft := w.soft
	w.soft, w.space = false, false
	line := w.buf
	w.buf = w.buf[:0]
	if len(line) > 0 {
		line = bytes.TrimFunc(line, blank)
	}
	if len(line) == 0 {
		w.links, w.bold = 0, 0
		return
	}
	s := string(line)
	b := block{text: s, element: -1, links: w.links, bold: w.bold, heading: w.heading, soft: soft, inside: w.selected == nil || w.depth > 0}
	if k := len(w.open); k > 0 {
		b.element = w.open[k-1]
	}
	switch {
	case b.heading > 0:
		b.role = Heading
	case w.items > 0:
		b.role = Item
	case w.quotes > 0:
		b.role = Quote
	case int(b.bold) >= len(s)-2 && len(s) <= maxHeading && b.links == 0 && !endsSentence(s):
		b.role = Heading
	}
	w.blocks = append(w.blocks, b)
	w.links, w.bold = 0, 0
}

// logo is the name that a picture's text gives, if it is one.
func logo(alt string) string {
	s := strings.TrimSpace(strings.TrimSuffix(strings.TrimSuffix(squeeze(alt), "logo"), "Logo"))
	if len(s) > 80 || len(strings.Fields(s)) < 3 {
		return ""
	}
	return s
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// unread are the elements whose content is no text of the page.
func unread(a atom.Atom) bool {
	switch a {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Svg, atom.Math, atom.Iframe, atom.Object, atom.Embed, atom.Applet,
		atom.Video, atom.Audio, atom.Canvas, atom.Select, atom.Textarea, atom.Input, atom.Datalist, atom.Map, atom.Head,
		atom.Title, atom.Link, atom.Meta, atom.Img, atom.Frameset, atom.Noframes:
		return true
	}
	return false
}

func isInline(a atom.Atom) bool {
	switch a {
	case 0, atom.A, atom.Abbr, atom.Acronym, atom.B, atom.Bdi, atom.Bdo, atom.Big, atom.Cite, atom.Code, atom.Data, atom.Del, atom.Dfn, atom.Em, atom.Font,
		atom.I, atom.Ins, atom.Kbd, atom.Label, atom.Mark, atom.Q, atom.S, atom.Samp, atom.Small, atom.Span, atom.Strike, atom.Strong,
		atom.Sub, atom.Sup, atom.Time, atom.Tt, atom.U, atom.Var, atom.Wbr, atom.Ruby, atom.Rt, atom.Rp, atom.Nobr:
		return true
	}
	return false
}

// custom tells whether an element is one that scripts define: what is in it stands apart.
func custom(n *html.Node) bool { return n.DataAtom == 0 && strings.Contains(n.Data, "-") }

func blank(r rune) bool {
	return unicode.IsSpace(r) || r == 0x200b || r == 0x200c || r == 0x200d || r == 0xfeff || r == 0x2060 || r == 0xad
}

// endsSentence tells whether a block ends as a sentence does, quotation marks and brackets apart.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, "\"'”’»)] ")
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".!?…。！？؟", r)
}
