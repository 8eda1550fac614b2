package page

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// metadata is what a document says about itself, out of its head and its data, in the order in which it is said.
type metadata struct {
	title     string // of the title element
	canonical string
	language  string
	tags      map[string][]string // meta elements by name, property or itemprop, in small letters
	linked    linkedData
	marked    string       // whom mark-up of its own calls the author
	scripts   []*html.Node // that are no JSON-LD
}

// maxTags bounds the values kept for one name.
const maxTags = 16

// read collects the metadata of a tree.
func (m *metadata) read(root *html.Node) {
	for n := range nodes(root) {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.DataAtom {
		case atom.Html:
			m.language = firstOf(m.language, attr(n, "lang"), attr(n, "xml:lang"))
		case atom.Title:
			if m.title == "" && n.Namespace == "" {
				m.title = squeeze(content(n))
			}
		case atom.Meta:
			m.add(n)
		case atom.Link:
			if m.canonical == "" && strings.EqualFold(attr(n, "rel"), "canonical") {
				m.canonical = strings.TrimSpace(attr(n, "href"))
			}
		case atom.Script:
			if strings.EqualFold(strings.TrimSpace(attr(n, "type")), "application/ld+json") {
				m.linked.read(content(n))
			} else if n.FirstChild != nil {
				m.scripts = append(m.scripts, n)
			}
		default:
			m.addMarked(n)
		}
	}
}

// addMarked takes the date of publication and the author that any element may carry as microdata or RDFa, and links to an author.
func (m *metadata) addMarked(n *html.Node) {
	for _, a := range n.Attr {
		switch a.Key {
		case "rel":
			if a.Val == "author" && n.DataAtom == atom.A {
				m.addAuthor(content(n))
			}
		case "itemprop", "property":
			switch key := strings.ToLower(strings.TrimPrefix(a.Val, "schema:")); key {
			case "datepublished", "datecreated":
				if v := firstOf(attr(n, "content"), attr(n, "datetime")); v != "" && len(m.tags[key]) < maxTags {
					m.tags[key] = append(m.tags[key], v)
				}
			case "author":
				m.addAuthor(firstOf(attr(n, "content"), content(n)))
			case "publisher":
				if s := squeeze(content(n)); s != "" {
					m.tags[key] = append(m.tags[key], s)
				}
			}
		}
	}
}

func (m *metadata) add(n *html.Node) {
	value := squeeze(attr(n, "content"))
	if value == "" {
		return
	}
	for _, key := range []string{"name", "property", "itemprop", "http-equiv"} {
		if k := strings.ToLower(attr(n, key)); k != "" && len(m.tags[k]) < maxTags {
			m.tags[k] = append(m.tags[k], value)
		}
	}
}

// tag is the first value of the first of the names that has one.
func (m *metadata) tag(names ...string) string {
	for _, name := range names {
		if v := m.tags[name]; len(v) > 0 {
			return v[0]
		}
	}
	return ""
}

// each is the first value of each of the names that has one.
func (m *metadata) each(names []string) (out []string) {
	for _, name := range names {
		if v := m.tags[name]; len(v) > 0 {
			out = append(out, v[0])
		}
	}
	return out
}

// languageOf is what the page declares.
func (m *metadata) languageOf() string {
	s := firstOf(m.language, m.tag("content-language", "dc.language", "dcterms.language", "og:locale"))
	s, _, _ = strings.Cut(s, ",")
	return strings.ReplaceAll(strings.TrimSpace(s), "_", "-")
}

// urlOf is the page's address: canonical if it is a whole one, else where the caller found it.
func (m *metadata) urlOf(given string) string {
	said := firstOf(m.canonical, m.tag("og:url"))
	if said == "" {
		return given
	}
	u, err := url.Parse(said)
	if err != nil {
		return given
	}
	if base, err := url.Parse(given); err == nil && given != "" {
		u = base.ResolveReference(u)
	}
	if !u.IsAbs() || u.Host == "" {
		return given
	}
	return u.String()
}

func firstOf(list ...string) string {
	for _, s := range list {
		if s != "" {
			return s
		}
	}
	return ""
}

// nodes runs through a tree in document order without recursion.
func nodes(root *html.Node) func(yield func(*html.Node) bool) {
	return func(yield func(*html.Node) bool) {
		for n := root; n != nil; {
			if !yield(n) {
				return
			}
			if n.FirstChild != nil {
				n = n.FirstChild
				continue
			}
			for n != root && n.NextSibling == nil {
				n = n.Parent
			}
			if n == root {
				return
			}
			n = n.NextSibling
		}
	}
}

// content is the text directly within a node.
func content(n *html.Node) string {
	if c := n.FirstChild; c != nil && c.NextSibling == nil {
		return c.Data
	}
	var b strings.Builder
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
	}
	return b.String()
}

// wholeText is the text within a node, however deep.
func wholeText(n *html.Node) string {
	var b strings.Builder
	for c := range nodes(n) {
		if c.Type == html.TextNode && b.Len() <= maxSaid {
			b.WriteString(c.Data)
		}
	}
	return b.String()
}

// maxSaid is how long a piece of metadata may be, in bytes: a title, a name, an address, a date. What is longer is none.
const maxSaid = 1000

// squeeze folds the white space of a piece of metadata.
func squeeze(s string) string {
	if s = strings.TrimSpace(s); len(s) > maxSaid {
		return ""
	}
	return strings.Join(strings.Fields(s), " ")
}
