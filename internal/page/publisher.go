package page

import (
	"iter"
	"slices"
	"strings"
)

// publisher is what the metadata call the site, else the body that the title element, the page's head or its logo names; else the site's name at the
// end of the title element, the body of a source line, the one that the metadata have as the author, the name before the headline, or the body below
// it. Under the name of a state stands one of its bodies. A site that has no name but its address has that, and one that has neither may say
// who holds its rights. The title is the block that text says, if it stands in one.
func (w *walker) publisher(m *metadata, text string, title, first, last int) string {
	said, address := w.claimed(m)
	logo := w.logoName()
	if acronym := said != "" && said == strings.ToUpper(said) && !strings.Contains(said, " "); acronym && logo != "" && !w.lines.outlet(logo) {
		return logo
	}
	if title < 0 {
		title = first // where no block has the headline, the head of the page reaches down to the body
	}
	whole, head, ahead := firstOf(said, w.titled(m, text)), firstOf(w.masthead(title), logo), w.ahead(m, text)
	switch {
	case whole != "":
		return w.shorter(whole, m)
	case w.lines.names(head, "realm"):
		return firstOf(w.sourceLine(title, first, last), ahead, head) // one body of the state's
	case head != "":
		return w.shorter(head, m)
	}
	site := m.site()
	if ahead != "" || lower(site) || isAddress(site) || w.headed(site) || foldsTo(site, fold(text)) {
		site = ""
	}
	return firstOf(site, w.sourceLine(title, first, last), w.writingBody(m), ahead, w.bodyBeside(title, first), address, w.rights(m, last))
}

// lower tells whether a name is in small letters, as accounts are.
func lower(s string) bool { return s == strings.ToLower(s) && s != strings.ToUpper(s) }

// bodyBeside is the body that a line of its own below the headline names.
func (w *walker) bodyBeside(title, first int) string {
	for i := max(title+1, 0); i < min(first, len(w.blocks)); i++ {
		if s := w.blocks[i].text; !w.is(&w.blocks[i], hidden|surely) && w.lines.letterhead(s) && !w.lines.names(s, "desk") && !w.lines.desk(s) && !w.lines.acts(s) {
			return s
		}
	}
	return ""
}

// ahead is the site's name before the headline in the title element: "ABC - Minister visits Kenya". A colon may stand there, too, but a name that stands
// before one is found elsewhere on the page.
func (w *walker) ahead(m *metadata, text string) string {
	headline := fold(text)
	for _, mark := range append([]string{": "}, titleMarks...) {
		name, rest, ok := strings.Cut(m.title, mark)
		if !ok || text == "" || !foldsTo(rest, headline) || w.headed(name) || w.lines.names(name, "realm") {
			continue
		}
		if mark != ": " || w.lines.letterhead(name) || slices.ContainsFunc(w.blocks, func(b block) bool { return b.text != text && strings.HasPrefix(b.text, name) }) {
			return name
		}
	}
	return ""
}

// logoName is the body or the outlet that a picture at the head names: of a name in two languages, the one that can be read.
func (w *walker) logoName() string {
	for part := range strings.SplitSeq(w.logo, " | ") {
		if w.lines.letterhead(part) && !w.lines.acts(part) || w.lines.outlet(part) {
			return part
		}
	}
	return ""
}

// titled is the body that the page's own title names, or a part of it that is no part of the headline.
func (w *walker) titled(m *metadata, text string) string {
	for _, s := range []string{m.title, m.tag("og:title"), m.site()} {
		if s = w.unheaded(s); w.lines.letterhead(s) && !w.lines.acts(s) && parted(s) < 0 {
			return s
		}
	}
	headline := fold(text)
	for part := range m.titleParts() {
		part = w.unheaded(part)
		if (w.lines.letterhead(part) && !w.lines.acts(part) || w.lines.website(part)) && !strings.Contains(headline, fold(part)) {
			return part
		}
	}
	return ""
}

// unheaded is a part of a title without what the document is called: "News - Ministry of Trade", "Ministry of Trade - News".
func (w *walker) unheaded(part string) string {
	for _, dash := range dashes {
		head, name, ok := strings.Cut(part, dash)
		switch {
		case ok && w.headed(head):
			return name
		case ok && w.headed(name):
			return head
		}
	}
	return part
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
		if short, _, ok := strings.Cut(name, dash); ok && short == m.site() && !w.lines.names(short, "realm") && !w.lines.country(short) {
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
		case isAddress(s), lower(s):
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
		name, _, _ := strings.Cut(w.lines.credit(labelledLine(w.blocks, i)), "/")
		if i := strings.LastIndex(name, " and "); i > 0 {
			if with := w.lines.unaddressed(name[i+len(" and "):]); w.lines.honorific(with) > 0 || w.lines.letterhead(with) && w.lines.letterhead(name[:i]) {
				name = name[:i] // its minister stands beside it, or another body
			}
		}
		if w.lines.credible(name) && w.lines.named(name) && !w.lines.names(name, "desk") && (wordCount(name) > 1 || w.lines.outlet(name)) {
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
