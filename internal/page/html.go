package page

import (
	"bytes"
	"fmt"
	"slices"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
)

// DeepPage is the code of the warning that a page nests deeper than a parser goes, and was read without its structure.
const DeepPage = "page-deep"

// HTML reads a page, and keeps nothing of its bytes.
func HTML[S string | []byte](page S, o Options) *Page {
	s := []byte(page)
	if !small(s, o.maxNodes()) {
		return readFlat(s, o, Warning{LargePage, fmt.Sprintf("more than %d nodes", o.maxNodes())})
	}
	doc, err := html.Parse(bytes.NewReader(s))
	if err != nil {
		return readFlat(s, o, Warning{DeepPage, err.Error()})
	}
	return read([]*html.Node{doc}, nil, o)
}

// readFlat reads a page without a parser, and warns of it.
func readFlat(s []byte, o Options, doubt Warning) *Page {
	p := read([]*html.Node{flat(s, o.maxNodes())}, nil, o)
	p.Warnings = append(p.Warnings, doubt)
	return p
}

// Selection reads the nodes of a selection, in the order of their document: they alone give the body; title, date and language come
// from them, then from the document around them. It changes nothing.
func Selection(sel *goquery.Selection, o Options) *Page {
	selected := make(map[*html.Node]bool, len(sel.Nodes))
	root := map[*html.Node]*html.Node{}
	var roots []*html.Node
	for _, n := range sel.Nodes {
		if n == nil {
			continue
		}
		selected[n] = true
		top := n
		var path []*html.Node
		for root[top] == nil && top.Parent != nil {
			path = append(path, top)
			top = top.Parent
		}
		if root[top] == nil {
			root[top] = top
			roots = append(roots, top)
		}
		for _, x := range path {
			root[x] = root[top]
		}
	}
	return read(roots, selected, o)
}

// read reads trees, of which the selected nodes are the release: all if there is no selection.
func read(roots []*html.Node, selected map[*html.Node]bool, o Options) *Page {
	w := newWalker(o.Lexicon)
	defer w.release()
	w.selected = selected
	m := &metadata{tags: map[string][]string{}}
	for _, root := range roots {
		w.walk(root)
		m.read(root)
	}
	w.unwrap(w.softly)
	w.unwrap(w.boxed)
	w.weigh(w.announced(m))
	p := &Page{Language: m.languageOf(), URL: m.urlOf(o.URL)}
	container := w.container()
	if w.listing(container, w.headline, false) {
		if e := w.beside(); e >= 0 {
			container = e
		}
	}
	at, title := w.title(m, container)
	p.Title = title
	first, last := len(w.blocks), len(w.blocks)
	if container >= 0 {
		first, last = w.firstProse(container), int(w.elements[container].last)
	}
	w.published(p, m, at, first, last)
	w.source(p, m, at, first, last)
	switch {
	case o.KeepAll:
		p.Blocks = join(w.everything())
	case w.lines.apologises(p.Title) || w.lines.apologises(m.withoutSite(m.title)):
	case w.listing(container, at, title == "" && w.section(first)):
		p.Listing = true
	case container >= 0:
		blocks := w.lines.versions(w.region(container, at))
		if at < 0 && !w.lines.foreign(m.title) && (title == "" || leadOf(blocks[firstSentence(blocks):]).share(title) < tellsLittle) {
			blocks = w.lines.head(p, blocks) // a page that marks no headline is read as a text is
			if allWords(blocks).share(title) > 0 {
				p.Title = firstOf(p.Title, title)
			}
		}
		w.lines.signedFoot(p, blocks)
		p.Issuers = append(w.lines.issuers(blocks), p.Issuers...)
		p.Blocks = join(w.lines.mended(w.lines.trim(blocks, p.Title)))
	}
	return p
}

// tellsLittle is which part of a title's words stands in the lead, at most, where the title is none of the release's: "Details", the site's name. It is
// taken all the same if nothing else is found, unless no word of it stands in the whole text: "Article view".
const tellsLittle = 0.2

// allWords are the words of some blocks.
func allWords(blocks []block) (w wordSet) {
	for i := range blocks {
		w = w.with(blocks[i].text)
	}
	slices.Sort(w)
	return w
}

// everything is all that is seen of the selection.
func (w *walker) everything() (kept []block) {
	for i := range w.blocks {
		if b := &w.blocks[i]; b.inside && !w.is(b, hidden) {
			kept = append(kept, *b)
		}
	}
	return kept
}
