package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// note keeps what few blocks or elements tell.
func note(by *map[int32]string, i int, s string) {
	if *by == nil {
		*by = map[int32]string{}
	}
	(*by)[int32(i)] = s
}

// anchors tells whether a link leads no further than the heading that it is.
func anchors(n *html.Node) bool {
	href := attr(n, "href")
	leads := href != "" && href[0] != '#' || href == "#" || href == "" && attr(n, "name") == "" && attr(n, "id") == ""
	for p, up := n.Parent, 0; p != nil && up < 3 && !leads; p, up = p.Parent, up+1 {
		if heads(p.DataAtom) {
			return true
		}
	}
	return false
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

// addLogo takes the name that the text of a picture at the head gives, if it is one: of several words, or an outlet's.
func (w *walker) addLogo(alt string) {
	if alt == "" || w.logo != "" || len(w.blocks) >= maxHead {
		return
	}
	s := strings.TrimSpace(strings.TrimSuffix(strings.TrimSuffix(squeeze(alt), "logo"), "Logo"))
	if len(s) <= 80 && (wordCount(s) > 2 || w.lines.outlet(s)) {
		w.logo = s
	}
}

// leadsHome tells whether a link leads to the first page of a site, perhaps in one of its languages: "/", "/en/", "https://example.org".
func leadsHome(href string) bool {
	_, path, ok := strings.Cut(href, "://")
	if ok {
		_, path, _ = strings.Cut(path, "/")
	} else if path, ok = strings.CutPrefix(href, "/"); !ok {
		return false
	}
	path = strings.TrimSuffix(path, "/")
	return path == "" || len(path) == len("en")
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
