package page

import (
	"iter"
	"slices"
	"strings"
)

// publisher is what the metadata call the site, else the body that the page's own name, its head, its logo or a source line names; a site
// that has no name but its address has that, and one that has neither may say who holds its rights. The title is the block that text says,
// if it stands in one.
func (w *walker) publisher(m *metadata, text string, title, first, last int) string {
	said, address := w.claimed(m)
	logo := w.logoName()
	switch acronym := said != "" && said == strings.ToUpper(said) && !strings.Contains(said, " "); {
	case acronym && logo != "" && !w.lines.outlet(logo):
		return logo
	case said != "":
		return w.shorter(said, m)
	}
	if s := w.titled(m, text); s != "" {
		return w.lines.landless(s)
	}
	if s := w.masthead(title); w.lines.names(s, "realm") {
		return firstOf(w.sourceLine(title, first, last), s) // one body of the state's
	} else if s != "" {
		return w.lines.landless(s)
	}
	site := m.site()
	if site == strings.ToLower(site) || isAddress(site) || w.headed(site) || foldsTo(site, fold(text)) {
		site = ""
	}
	return firstOf(logo, site, w.sourceLine(title, first, last), w.writingBody(m), address, w.rights(m, last))
}

// logoName is the body or the outlet that a picture at the head names: of a name in two languages, the one that can be read.
func (w *walker) logoName() string {
	for part := range strings.SplitSeq(w.logo, " | ") {
		if w.lines.letterhead(part) || w.lines.outlet(part) {
			return part
		}
	}
	return ""
}

// titled is the body that the page's own title names, or a part of it that is no part of the headline.
func (w *walker) titled(m *metadata, text string) string {
	for _, s := range []string{m.title, m.tag("og:title"), m.site()} {
		if w.lines.letterhead(s) && !w.lines.acts(s) && parted(s) < 0 {
			return s
		}
	}
	headline := fold(text)
	for part := range m.titleParts() {
		for _, dash := range dashes {
			if head, name, ok := strings.Cut(part, dash); ok && w.headed(head) {
				part = name // News - Ministry of Trade
			}
		}
		if (w.lines.letterhead(part) && !w.lines.acts(part) || w.lines.website(part)) && !strings.Contains(headline, fold(part)) {
			return part
		}
	}
	return ""
}

// titleParts are the parts of the title element between its marks, but for dashes, which names have in them.
func (m *metadata) titleParts() iter.Seq[string] {
	return func(yield func(string) bool) {
		rest := m.title
		for rest != "" {
			at, end := len(rest), len(rest)
			for _, mark := range titleMarks {
				if i := strings.Index(rest, mark); i >= 0 && i < at && !slices.Contains(dashes[:], mark) {
					at, end = i, i+len(mark)
				}
			}
			if part := strings.TrimSpace(rest[:at]); at < len(m.title) && part != "" && !yield(part) {
				return
			}
			rest = rest[end:]
		}
	}
}

// shorter is the name of a site without what explains it, where the page's title calls it by that: "ABC – Andean News Agency", "ABC".
func (w *walker) shorter(name string, m *metadata) string {
	for _, dash := range dashes {
		if short, _, ok := strings.Cut(name, dash); ok && short == m.site() {
			return short
		}
	}
	return w.lines.landless(name)
}

// claimed is the site's name in the metadata, and its address where that is all they have of it.
func (w *walker) claimed(m *metadata) (name, address string) {
	names := [...]string{m.linked.publisher, m.tag("og:site_name"), m.tag("dc.publisher", "dcterms.publisher", "publisher", "application-name"), m.site()}
	for i, s := range names {
		switch {
		case s == "":
		case isAddress(s):
			if address == "" && !strings.ContainsAny(s, "/@") {
				address = s
			}
		case i < len(names)-1 && name == "" && !w.headed(s):
			name = s
		}
	}
	return name, address
}

// isAddress tells whether a site's name is but its address or its account: example.org, @example.
func isAddress(s string) bool { return !strings.Contains(s, " ") && strings.ContainsAny(s, "./@") }

// masthead is the body that the page's head names above the headline.
func (w *walker) masthead(title int) string {
	for i := 0; i < title && i < maxHead; i++ {
		if b := &w.blocks[i]; w.is(b, branded) && w.lines.barredBody(b.text) != "" {
			return w.lines.barredBody(b.text) // the body, in two languages
		} else if w.lines.letterhead(b.text) && !w.lines.acts(b.text) && !w.is(b, hidden) && w.namesSite(b) {
			if next := &w.blocks[i+1]; w.lines.names(b.text, "realm") && i+1 < title && w.lines.letterhead(next.text) && !w.lines.acts(next.text) && next.links == 0 {
				return next.text // the state, its ministry
			}
			return b.text
		}
	}
	return ""
}

// headed tells whether a name is but what the document is called: "Press Releases".
func (w *walker) headed(s string) bool {
	what, n := w.lines.line(s)
	return what&isHead != 0 && n == len(s)
}

// namesSite tells whether a block above the headline is the page's own name and no item of a menu.
func (w *walker) namesSite(b *block) bool {
	return w.is(b, branded) || b.heading > 0 || b.links == 0 && !w.is(b, out)
}

// sourceLine is whom a line between headline and body, or soon below it, names as the source: "Source: Ministry of Trade", or "From" and
// the body on the next line.
func (w *walker) sourceLine(title, first, last int) string {
	for i := max(title+1, 0); i < min(len(w.blocks), last+maxFoot); i++ {
		if i > first+window && i < last-1 {
			continue
		}
		b := &w.blocks[i]
		if len(b.text) > maxLine || w.is(b, hidden) {
			continue
		}
		s := b.text
		if len(s) <= maxLabel && i+1 < len(w.blocks) {
			s = strings.TrimSuffix(s, ":") + ": " + w.blocks[i+1].text
		}
		name, _, _ := strings.Cut(w.lines.credit(s), "/")
		if i := strings.LastIndex(name, " and "); i > 0 && w.lines.honorific(name[i+len(" and "):]) > 0 {
			name = name[:i] // its minister stands beside it
		}
		if w.lines.credible(name) && w.lines.named(name) && (wordCount(name) > 1 || w.lines.outlet(name)) {
			return name
		}
	}
	return ""
}

// maxLabel is how long a label may be that stands on a line above what it labels.
const maxLabel = 16

// writingBody is the body that the metadata name as the author.
func (w *walker) writingBody(m *metadata) string {
	for _, s := range append(m.linked.authors, m.author()) {
		if w.lines.letterhead(s) && !w.lines.names(s, "realm") || w.lines.outlet(s) {
			return s
		}
	}
	return ""
}

// rightsLines is how many blocks below the body are looked at for who holds its rights.
const rightsLines = 60

// rights is the body or the site that the foot of the page names as the holder of its rights: © 2024 Ministry of Trade. All rights reserved.
func (w *walker) rights(m *metadata, last int) string {
	for i := max(last-maxFoot, 0); i < min(len(w.blocks), last+rightsLines); i++ {
		_, s, ok := strings.Cut(w.blocks[i].text, "©")
		if !ok {
			continue
		}
		s = strings.TrimLeft(s, " 0123456789-–,.|")
		if i := strings.IndexAny(s, ".|,;"); i >= 0 {
			s = s[:i]
		}
		s = strings.TrimSpace(strings.TrimRight(s, " 0123456789-–"))
		s = strings.TrimPrefix(strings.TrimPrefix(s, "by "), "the ")
		if w.lines.letterhead(s) || s != "" && s == m.title {
			return s
		}
	}
	return ""
}

// parted is where the last mark that parts a title from its site's name begins, or -1.
func parted(s string) int {
	at := -1
	for _, mark := range titleMarks {
		at = max(at, strings.LastIndex(s, mark))
	}
	return at
}

// site is the name of the site at the end of the title element: behind the last bar, if it has bars, for a name may have a dash in it.
func (m *metadata) site() string {
	at, end := -1, 0
	for _, mark := range titleMarks {
		if i := strings.LastIndex(m.title, mark); i > at {
			at, end = i, i+len(mark)
		}
		if at >= 0 && mark == titleMarks[0] {
			break
		}
	}
	if at < 0 || len(m.title)-end > 80 {
		return ""
	}
	return strings.TrimSpace(m.title[end:])
}
