package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A trait of an element, from its name, its attributes or an element around it.
type trait uint16

const (
	furnished trait = 1 << iota // called furniture by its name or class
	surely                      // however much text it holds
	bodily                      // called the body by its class
	named                       // so called by its full name
	index                       // a list of other releases, or within it
	hidden
	headed  // a heading of the first rank is in it
	holder  // the headline is in it
	opener  // the running text next below the headline is in it
	titled  // called the title by its class
	branded // called the site's name by its class
	signing // called the author's by its class
	out     // furniture, or within it
)

// traits reads what an element is called.
func (w *walker) traits(n *html.Node) (t trait) {
	switch n.DataAtom {
	case atom.Nav, atom.Menu, atom.Figcaption, atom.Footer:
		t |= furnished | surely
	case atom.Aside, atom.Form, atom.Dialog, atom.Address:
		t |= furnished
	case atom.H1:
		t |= headed
	case atom.Article:
		t |= bodily
	}
	for _, a := range n.Attr {
		t |= w.told(n, a)
	}
	if t&hidden != 0 && len(w.unfolded) > 0 && w.unfolded[attr(n, "id")] {
		t &^= hidden
	}
	if t&named != 0 && n.DataAtom != atom.Nav && n.DataAtom != atom.Footer {
		t &^= furnished | surely
	}
	if n.DataAtom == atom.Body || n.DataAtom == atom.Html || n.DataAtom == atom.Main || n.DataAtom == atom.Article {
		t &^= furnished | surely | hidden
	}
	return t
}

// told is what one attribute tells of an element.
func (w *walker) told(n *html.Node, a html.Attribute) trait {
	switch a.Key {
	case "class":
		return w.classTraits(a.Val)
	case "id":
		if !heads(n.DataAtom) { // a heading's id repeats its text
			return w.classTraits(a.Val)
		}
	case "hidden":
		return hidden
	case "aria-hidden":
		if a.Val == "true" {
			return hidden
		}
	case "style":
		if concealed(a.Val) {
			return hidden
		}
	case "role":
		switch a.Val {
		case "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "menu", "menubar", "alert", "alertdialog", "toolbar":
			return furnished
		}
	case "itemprop":
		switch a.Val {
		case "articleBody":
			return bodily | named
		case "caption":
			return furnished | surely
		}
	}
	return 0
}

// heads tells whether an element is a heading.
func heads(a atom.Atom) bool {
	switch a {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return false
}

// maxClass is how many bytes of the name of one class are looked at.
const maxClass = 100

// classTraits reads each class of an attribute once. The items of a list have the same.
func (w *walker) classTraits(class string) trait {
	if class != w.lastClass {
		w.lastClass, w.lastTraits = class, w.readClasses(class)
	}
	return w.lastTraits
}

func (w *walker) readClasses(class string) (t trait) {
	for name := range strings.FieldsSeq(class) {
		for name != "" && isDigit(name[len(name)-1]) {
			name = name[:len(name)-1]
		}
		name = name[:min(len(name), maxClass)]
		found, ok := w.classes[name]
		if !ok {
			found = w.lines.class(name)
			if len(w.classes) < keptClasses {
				w.classes[strings.Clone(name)] = found
			}
		}
		t |= found
	}
	if t&hidden != 0 && responsive(class) {
		t &^= hidden
	}
	return t
}

// responsive tells whether what one class hides another shows, on a screen of another size.
func responsive(class string) bool {
	return strings.Contains(class, ":") || strings.Contains(class, "-block") || strings.Contains(class, "-flex")
}

// concealed tells whether a style hides its element.
func concealed(style string) bool {
	style = strings.ToLower(strings.ReplaceAll(style, " ", ""))
	return strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden")
}
