package view

import (
	"strconv"

	"golang.org/x/net/html"
)

// An element is a node of a page that is being built; nil is none. It is written by x/net/html, which escapes what must be.
type element = *html.Node

// tag begins an element with its attributes, names and values in turn.
func tag(name string, attributes ...string) element {
	n := &html.Node{Type: html.ElementNode, Data: name}
	for i := 0; i+1 < len(attributes); i += 2 {
		n.Attr = append(n.Attr, html.Attribute{Key: attributes[i], Val: attributes[i+1]})
	}
	return n
}

// in puts elements into another, in their order.
func in(parent element, children ...element) element {
	for _, c := range children {
		if c != nil {
			parent.AppendChild(c)
		}
	}
	return parent
}

// text is a string as it reads.
func text(s string) element { return &html.Node{Type: html.TextNode, Data: s} }

// several are elements without one around them.
func several(children ...element) element {
	return in(&html.Node{Type: html.DocumentNode}, children...)
}

// each draws all of a list.
func each[T any](all []T, draw func(T) element) element {
	list := several()
	for _, v := range all {
		in(list, draw(v))
	}
	return list
}

// told puts what is said into an element, and is none where nothing is.
func told(s string, e element) element {
	if s == "" {
		return nil
	}
	return in(e, text(s))
}

// more tells how many a drawing has no room for.
func more(n int, of string) element {
	if n == 0 {
		return nil
	}
	return in(tag("p", "class", "more"), text("and "+strconv.Itoa(n)+" "+of))
}
