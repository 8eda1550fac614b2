package communique

import "github.com/communique-go/communique/internal/page"

// findSections puts the paragraphs under their headings.
func (r *reading) findSections() {
	var all []Section
	for _, p := range r.doc.Paragraphs {
		s := r.doc.Slice(p.First, p.End)
		switch {
		case s == "":
			continue
		case p.Role == page.Heading:
			all = append(all, Section{Heading: s})
			continue
		case len(all) == 0:
			all = append(all, Section{})
		}
		last := &all[len(all)-1]
		last.Paragraphs = append(last.Paragraphs, s)
	}
	r.article.Sections = all
}
