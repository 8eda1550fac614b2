package page

import "strings"

// source finds who published the release and who wrote it.
func (w *walker) source(p *Page, m *metadata, title, first, last int) {
	p.Publisher = m.publisher()
	p.Authors = w.authors(m, title, first)
}

// publisher is what the metadata call the site.
func (m *metadata) publisher() string {
	for _, s := range []string{m.linked.publisher, m.tag("og:site_name"), m.tag("dc.publisher", "dcterms.publisher", "publisher", "application-name")} {
		if s != "" && !strings.ContainsAny(s, "./@") {
			return s
		}
	}
	return m.site()
}

// site is the name of the site at the end of the title element.
func (m *metadata) site() string {
	t := m.withoutSite(m.title)
	if t == m.title {
		return ""
	}
	rest := strings.Trim(strings.TrimPrefix(m.title, t), " |–—-:»«/·•>")
	for _, mark := range titleMarks {
		if i := strings.LastIndex(rest, mark); i >= 0 {
			if mark == " - " {
				continue
			}
			rest = strings.TrimSpace(rest[i+len(mark):])
		}
	}
	return rest
}

// authors are the people or desks that the page names at the headline, else in its metadata.
func (w *walker) authors(m *metadata, title, first int) (out []string) {
	for i := max(title, 0); i < first && i < len(w.blocks); i++ {
		b := &w.blocks[i]
		if len(b.text) > 100 || w.is(b, hidden) {
			continue
		}
		if what, n := w.lines.line(b.text); what&isByline != 0 {
			name := strings.Trim(b.text[n:], " :-–|•,")
			if j := strings.IndexAny(name, "|•0123456789"); j >= 0 {
				name = strings.Trim(name[:j], " :-–|•,")
			}
			if w.lines.isName(name) {
				return []string{name}
			}
		}
	}
	for _, s := range m.linked.authors {
		if w.lines.isName(s) {
			out = append(out, s)
		}
	}
	if len(out) == 0 {
		if s := m.tag("article:author", "author", "dc.creator", "dcterms.creator", "byl"); w.lines.isName(s) {
			out = append(out, s)
		}
	}
	return out
}

// isName tells whether a byline names someone: no account, no address.
func (f *furniture) isName(s string) bool {
	if s == "" || len(s) > 80 || strings.ContainsAny(s, "@/<>{}") || !strings.Contains(s, " ") {
		return false
	}
	what, _ := f.line(s)
	return what&isNobody == 0
}
