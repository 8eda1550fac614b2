package page

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

const (
	maxDepth = 256 // of the elements of a page that a parser gave up
	lookback = 32  // how many open elements an end tag may close
)

// flat makes a tree of a page that nests too deep or holds too much for the parser, out of its tokens: elements below a depth become their
// parent's siblings. It ends at so many nodes, and the rest of the page is not read.
func flat(s []byte, most int) *html.Node {
	t := tree{open: []*html.Node{{Type: html.DocumentNode}}}
	z := html.NewTokenizer(bytes.NewReader(s))
	for t.nodes < most {
		top := t.open[len(t.open)-1]
		z.AllowCDATA(top.DataAtom == atom.Svg || top.DataAtom == atom.Math)
		switch z.Next() {
		case html.ErrorToken: // the end: bytes have no other error
			t.addText()
			return t.open[0]
		case html.TextToken:
			t.text.Write(z.Text())
		case html.StartTagToken, html.SelfClosingTagToken:
			t.addText()
			t.begin(z.Token())
		case html.EndTagToken:
			t.addText()
			name, _ := z.TagName()
			t.end(name)
		}
	}
	return t.open[0]
}

// A tree is made of a page's tokens.
type tree struct {
	open  []*html.Node    // those that stand open, the document first
	text  strings.Builder // since the last tag
	nodes int
}

func (t *tree) add(n *html.Node) {
	t.open[len(t.open)-1].AppendChild(n)
	t.nodes++
}

func (t *tree) addText() {
	if t.text.Len() > 0 {
		t.add(&html.Node{Type: html.TextNode, Data: t.text.String()})
		t.text.Reset()
	}
}

func (t *tree) begin(tag html.Token) {
	n := &html.Node{Type: html.ElementNode, Data: tag.Data, DataAtom: tag.DataAtom, Attr: tag.Attr}
	t.add(n)
	if tag.Type == html.StartTagToken && !void(tag.DataAtom) && len(t.open) < maxDepth {
		t.open = append(t.open, n)
	}
}

func (t *tree) end(name []byte) {
	for i := len(t.open) - 1; i > 0 && i > len(t.open)-lookback; i-- {
		if t.open[i].Data == string(name) {
			t.open = t.open[:i]
			return
		}
	}
}

func void(a atom.Atom) bool {
	switch a {
	case atom.Area, atom.Base, atom.Br, atom.Col, atom.Embed, atom.Hr, atom.Img, atom.Input, atom.Link, atom.Meta, atom.Param, atom.Source, atom.Track, atom.Wbr:
		return true
	}
	return false
}
