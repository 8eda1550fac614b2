package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

func (w *walker) push(n *html.Node, traits trait) {
	e := element{node: n, parent: -1, first: int32(len(w.blocks)), traits: traits}
	if k := len(w.open); k > 0 {
		e.parent = w.open[k-1]
	}
	w.open = append(w.open, int32(len(w.elements)))
	w.elements = append(w.elements, e)
}

// addText folds space as the browser does.
func (w *walker) addText(s string) {
	if w.inPre > 0 {
		w.addLines(s)
		return
	}
	from := w.line.size()
	for i := 0; i < len(s); {
		if folds(s[i]) {
			w.space, i = true, i+1
			continue
		}
		n := shown(s[i:])
		w.line.add(s[i:i+n], w.space)
		w.space = false
		i += n
	}
	w.count(int32(w.line.size() - from))
}

// shown is how many bytes at the head of s, which begins with none of white space, are shown as they stand: words with one space between them.
func shown(s string) int {
	for i := 1; i < len(s); i++ {
		switch c := s[i]; {
		case c > ' ':
		case c == ' ' && i+1 < len(s) && s[i+1] > ' ':
		case folds(c):
			return i
		}
	}
	return len(s)
}

// folds tells white space.
func folds(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' }

// A line is the text of a block while it is read. Most blocks are a piece of one text of the page: no copy is made of it.
type line struct {
	piece string // all of it, or ""
	buf   []byte // all of it where it is made of several
}

func (l *line) size() int { return len(l.piece) + len(l.buf) }

// add puts a text behind the others, a space before it if there should be one.
func (l *line) add(s string, space bool) {
	if l.size() == 0 {
		l.piece = s
		return
	}
	l.buf = append(l.buf, l.piece...)
	l.piece = ""
	if space {
		l.buf = append(l.buf, ' ')
	}
	l.buf = append(l.buf, s...)
}

func (l *line) String() string {
	if l.piece != "" {
		return l.piece
	}
	return string(l.buf)
}

func (l *line) clear() { l.piece, l.buf = "", l.buf[:0] }

// addLines keeps the lines of preformatted text.
func (w *walker) addLines(s string) {
	for i, line := range strings.Split(s, "\n") {
		if i > 0 {
			w.lineBreak()
		}
		line = strings.TrimSpace(line)
		w.line.add(line, false)
		w.count(int32(len(line)))
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
	above := len(w.blocks)
	w.flush()
	w.soft = len(w.blocks) > above // not below an empty line
}

// maxHeading is how long a line in bold is that is a heading.
const maxHeading = 120

// flush ends a block.
func (w *walker) flush() {
	soft := w.soft
	w.soft, w.space = false, false
	s := ""
	if w.line.size() > 0 {
		s = strings.TrimFunc(w.line.String(), blank)
		w.line.clear()
	}
	if s == "" {
		w.links, w.bold = 0, 0
		return
	}
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

func blank(r rune) bool {
	return unicode.IsSpace(r) || r == 0x200b || r == 0x200c || r == 0x200d || r == 0xfeff || r == 0x2060 || r == 0xad
}

// endsSentence tells whether a block ends as a sentence does, quotation marks and brackets apart.
func endsSentence(s string) bool {
	if n := len(s); n > 0 && (s[n-1] == '.' || s[n-1]|0x20-'a' < 26) {
		return s[n-1] == '.' // as most
	}
	s = strings.TrimRight(s, "\"'”’»)] ")
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".!?…。！？؟", r)
}
