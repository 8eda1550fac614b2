package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// maxRow is how many nodes of a row are looked at to tell whether it is data.
const maxRow = 256

// dataRow reads a row of a data table, and tells whether it was one: two cells or more with text, none of them long, nothing in them but
// lines of text.
func (w *walker) dataRow(tr *html.Node) bool {
	var cells []string
	links, seen := int32(0), 0
	for td := tr.FirstChild; td != nil; td = td.NextSibling {
		if td.Type != html.ElementNode {
			continue
		}
		cell := walker{}
		if !cell.dataCell(td, &seen) {
			return false
		}
		if s := strings.TrimFunc(cell.line.String(), blank); s != "" {
			cells = append(cells, s)
			links += cell.links
		}
	}
	if len(cells) < 2 {
		return false
	}
	w.line.clear()
	w.line.add(strings.Join(cells, ", "), false)
	w.links = links
	at := len(w.blocks)
	w.flush()
	for i := at; i < len(w.blocks); i++ {
		w.blocks[i].role = Row
	}
	return true
}

func (w *walker) dataCell(td *html.Node, seen *int) bool {
	for n := td.FirstChild; n != nil; {
		if *seen++; *seen > maxRow || w.line.size() > 160 {
			return false
		}
		switch {
		case n.Type == html.TextNode:
			w.addText(n.Data)
		case n.Type == html.ElementNode && n.DataAtom == atom.Br:
			w.pad()
		case n.Type == html.ElementNode && unread(n.DataAtom):
			return false
		case n.Type == html.ElementNode && !isInline(n.DataAtom) && n.DataAtom != atom.P && n.DataAtom != atom.Div:
			return false
		case n.Type == html.ElementNode && n.DataAtom == atom.A:
			w.inLink++
		}
		if n.FirstChild != nil {
			n = n.FirstChild
			continue
		}
		for n != td && n.NextSibling == nil {
			if n.DataAtom == atom.A {
				w.inLink--
			}
			n = n.Parent
		}
		if n == td {
			break
		}
		if n.DataAtom == atom.A {
			w.inLink--
		}
		n = n.NextSibling
	}
	return true
}
