package page

import (
	"bytes"

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
	doc := &html.Node{Type: html.DocumentNode}
	open := []*html.Node{doc}
	z := html.NewTokenizer(bytes.NewReader(s))
	for nodes := 0; nodes < most; {
		switch z.Next() {
		case html.ErrorToken:
			return doc // the end: bytes have no other error
		case html.TextToken:
			open[len(open)-1].AppendChild(&html.Node{Type: html.TextNode, Data: string(z.Text())})
			nodes++
		case html.StartTagToken, html.SelfClosingTagToken:
			t := z.Token()
			n := &html.Node{Type: html.ElementNode, Data: t.Data, DataAtom: t.DataAtom, Attr: t.Attr}
			open[len(open)-1].AppendChild(n)
			nodes++
			if t.Type == html.StartTagToken && !void(t.DataAtom) && len(open) < maxDepth {
				open = append(open, n)
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			for i := len(open) - 1; i > 0 && i > len(open)-lookback; i-- {
				if open[i].Data == string(name) {
					open = open[:i]
					break
				}
			}
		}
	}
	return doc
}

func void(a atom.Atom) bool {
	switch a {
	case atom.Area, atom.Base, atom.Br, atom.Col, atom.Embed, atom.Hr, atom.Img, atom.Input, atom.Link, atom.Meta, atom.Param, atom.Source, atom.Track, atom.Wbr:
		return true
	}
	return false
}
