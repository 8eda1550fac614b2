package page

import "strings"

// source finds who published the release and who wrote it.
func (w *walker) source(p *Page, m *metadata, title, first int) {
	p.Publisher = w.publisher(m, title)
	for _, name := range w.authors(m, title, first) {
		if !foldsTo(name, fold(p.Publisher)) {
			p.Authors = append(p.Authors, name)
		}
	}
}

// publisher is what the metadata call the site, else the body that the page's own name, its head or its logo names.
func (w *walker) publisher(m *metadata, title int) string {
	said := m.linked.publisher
	for _, s := range []string{m.tag("og:site_name"), m.tag("dc.publisher", "dcterms.publisher", "publisher", "application-name")} {
		if said == "" && !strings.ContainsAny(s, "./@") {
			said = s
		}
	}
	logo := w.logo
	if !w.lines.letterhead(logo) {
		logo = ""
	}
	switch acronym := said != "" && said == strings.ToUpper(said) && !strings.Contains(said, " "); {
	case acronym && logo != "":
		return logo
	case said != "":
		return said
	}
	for _, s := range []string{m.title, m.tag("og:title"), m.site()} {
		if w.lines.letterhead(s) && !w.lines.acts(s) {
			return s
		}
	}
	for i := 0; i < title && i < maxHead; i++ {
		if b := &w.blocks[i]; w.lines.letterhead(b.text) && !w.lines.acts(b.text) && !w.is(b, hidden) && w.namesSite(b) {
			return b.text
		}
	}
	if site := m.site(); !w.headed(site) {
		return firstOf(site, logo)
	}
	return logo
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

// site is the name of the site at the end of the title element.
func (m *metadata) site() string {
	at, end := -1, 0
	for _, mark := range titleMarks {
		if i := strings.LastIndex(m.title, mark); i > at {
			at, end = i, i+len(mark)
		}
	}
	if at < 0 || len(m.title)-end > 80 {
		return ""
	}
	return strings.TrimSpace(m.title[end:])
}

// authors are the people or desks that the page names at the headline, else in its metadata.
func (w *walker) authors(m *metadata, title, first int) (out []string) {
	for i := max(title, 0); i < first && i < len(w.blocks); i++ {
		b := &w.blocks[i]
		if len(b.text) > maxLine || w.is(b, hidden) {
			continue
		}
		for part := range strings.FieldsFuncSeq(b.text, func(r rune) bool { return strings.ContainsRune("|•·", r) }) {
			if name := w.lines.byline(strings.TrimSpace(part)); name != "" {
				return []string{name}
			}
		}
	}
	for _, s := range m.linked.authors {
		if w.lines.isName(s) {
			out = append(out, s)
		}
	}
	if s := m.tag("article:author", "author", "dc.creator", "dcterms.creator", "byl", "twitter:data1"); len(out) == 0 && w.lines.isName(s) {
		out = append(out, s)
	}
	return out
}

// byline is the name in a line that begins as bylines do, or "".
func (f *furniture) byline(s string) string {
	what, n := f.line(s)
	if what&isByline == 0 {
		return ""
	}
	name := s[n:]
	if all := f.stamps(name); len(all) > 0 {
		name = name[:all[0].start]
	}
	if name = strings.Trim(name, " :-–,."); !f.isName(name) {
		return ""
	}
	return name
}

// isName tells whether a byline names someone: no account, no address.
func (f *furniture) isName(s string) bool {
	if s == "" || len(s) > 80 || strings.ContainsAny(s, "@/<>{}0123456789") || !strings.Contains(s, " ") {
		return false
	}
	what, _ := f.line(s)
	return what&isNobody == 0
}
