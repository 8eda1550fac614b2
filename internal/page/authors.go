package page

import (
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
)

// source finds who published the release and who wrote it.
func (w *walker) source(p *Page, m *metadata, title, first, last int) {
	p.Publisher = w.publisher(m, p.Title, title, first, last)
	publisher := fold(p.Publisher)
	for _, name := range w.authors(m, title, first) {
		if !foldsTo(name, publisher) {
			p.Authors = append(p.Authors, name)
		}
	}
}

// authors are the people or desks that the page names at the headline, else those that a class calls so, else those in its metadata, else the one that a
// link or a mark-up of its own calls the author.
func (w *walker) authors(m *metadata, title, first int) (out []string) {
	for i := max(title, 0); i < first && i < len(w.blocks); i++ {
		b := &w.blocks[i]
		if len(b.text) > maxLine || w.is(b, hidden|surely) {
			continue
		}
		if i > title {
			if name := w.lines.signsAlone(w.blocks[title+1:min(first, len(w.blocks))], i-title-1); name != "" {
				return []string{name}
			}
		}
		if l, ok := w.lines.stampLine(b.text); l.authors != nil {
			return l.authors
		} else if ok {
			continue // it names an outlet
		}
		for part := range strings.FieldsFuncSeq(b.text, func(r rune) bool { return strings.ContainsRune("|•·", r) }) {
			if names := w.lines.byline(strings.TrimSpace(part)); names != nil {
				return names
			}
		}
	}
	if out = w.signers(); out != nil {
		return out
	}
	for _, s := range m.linked.authors {
		out = append(out, w.lines.people(s)...)
	}
	if len(out) == 0 {
		out = w.lines.people(m.author())
	}
	if len(out) == 0 {
		out = w.lines.people(m.marked)
	}
	return out
}

// signers are those whom the elements name that a class calls the author's, the innermost of several in one another, if all name the same: else they
// are those of teasers or comments.
func (w *walker) signers() (out []string) {
	var told string
	for i := len(w.signed) - 1; i >= 0; i-- {
		s := w.lines.unprefixed(squeeze(wholeText(w.signed[i])))
		names := w.lines.byline(s)
		if names == nil && w.lines.named(s) && !w.lines.acts(s) && w.lines.credit(s) == "" {
			names = w.lines.people(s)
		}
		switch {
		case names == nil || told != "" && strings.Contains(s, told):
		case told != "":
			return nil
		default:
			told, out = strings.Join(names, ", "), names
		}
	}
	return out
}

// unprefixed is a line without the small word for its author that it opens with: "by Ann Poe".
func (f *furniture) unprefixed(s string) string {
	for _, h := range f.opening(s) {
		if h.Kind == lexicon.Furniture && h.Entry.Has("poster") {
			return strings.TrimLeft(s[f.begun[h.End-1].End:], " :")
		}
	}
	return s
}

// signsAlone is the name in the i-th of the lines beside a headline, if it is a person and no more, above or below the date, or with the post of a reporter behind
// it or below; or "".
func (f *furniture) signsAlone(lines []block, i int) string {
	s := lines[i].text
	name := f.unposted(s, f.reporter)
	if !f.nameLine(name) {
		return ""
	}
	if len(name) < len(s) || i+1 < len(lines) && f.reporter(lines[i+1].text) {
		return name
	}
	first, _, _ := strings.Cut(s, " ")
	dated := i+1 < len(lines) && f.dateLine(lines[i+1].text)
	if f.venue(s) || !f.lexicon.Given(first) && !initial(first) && !(dated && i > 0 && f.acts(lines[i-1].text)) {
		return "" // not "Florence Hall"
	}
	if dated || i > 0 && f.dateLine(lines[i-1].text) {
		return s
	}
	return ""
}

// bylined tells whether what stands behind a name in a byline is the letters of an agency, a city or a post: "Ann Poe, Oslo", "Ann Poe/Staff Writer".
func (f *furniture) bylined(s string) bool {
	return agencyLetters(s) || s != "" && f.place(s) || f.reporter(s) || f.rankLine(s)
}

// unposted is a name without what stands behind it that tells where or what its bearer is, a comma, a slash or "in" between.
func (f *furniture) unposted(s string, tells func(string) bool) string {
	for _, mark := range [...]string{",", "/", " in "} {
		if i := strings.LastIndex(s, mark); i > 0 && tells(strings.TrimSpace(s[i+len(mark):])) {
			return strings.TrimSpace(s[:i])
		}
	}
	return s
}

// reporter tells whether a line is the post of one who writes: "Senior Reporter".
func (f *furniture) reporter(s string) bool {
	if wordCount(s) > maxCard/2 || !f.named(s) {
		return false
	}
	what, _ := f.line(s[strings.LastIndexByte(s, ' ')+1:])
	return what&isNobody != 0
}

// initial tells whether a name opens with a letter for all of a name: "C. Nika", "B.Misheel".
func initial(s string) bool { return len(s) > 1 && s[1] == '.' && s[0] >= 'A' && s[0] <= 'Z' }

// author is whom the metadata call the author.
func (m *metadata) author() string {
	return m.tag("article:author", "author", "dc.creator", "dcterms.creator", "byl", "parsely-author", "sailthru.author", "twitter:data1")
}

// addAuthor takes the name that a link or microdata mark as the author's, unless another is marked so too: then they are those of teasers
// or comments.
func (m *metadata) addAuthor(name string) {
	switch name = squeeze(name); {
	case name == "" || name == m.marked:
	case m.marked == "":
		m.marked = name
	default:
		m.marked = severalMarked
	}
}

const severalMarked = "@" // no name

// people are the persons, or the desk, that a piece of metadata names: no bodies, which publish.
func (f *furniture) people(s string) (out []string) {
	for _, name := range f.eachName(s) {
		if (f.letterhead(name) || f.bodyLine(name)) && !f.names(name, "bureau") || f.country(name) {
			return nil
		}
		out = append(out, name)
	}
	return out
}

// byline is the names in a line that begins as bylines do.
func (f *furniture) byline(s string) []string {
	what, n := f.line(s)
	if what&isByline == 0 {
		return nil
	}
	name, _, _ := strings.Cut(s[n:], ";") // "Text by Ann Poe; photos by Jan Roe"
	if all := f.stamps(name); len(all) > 0 {
		name = name[:all[0].start]
	}
	labelled := strings.HasSuffix(s[:n], ":")
	if name = strings.Trim(name, " :-–,.="); labelled && len(name) > 2 && !strings.Contains(name, " ") && f.credible(name) && f.isName(name+" ") {
		return []string{name} // "Author: Hina"
	}
	return f.eachName(name)
}

// signedFoot takes the authors from a line below the text that opens as bylines do, if none stands above it: "By Ann Poe".
func (f *furniture) signedFoot(p *Page, body []block) {
	_, last := prose(body)
	for i := last + 1; i < len(body) && i <= last+maxFoot && p.Authors == nil; i++ {
		if s := body[i].text; len(s) <= maxTitle/4 && !f.begunAs(s, isStaff) {
			p.Authors = f.byline(s)
		}
	}
}

// eachName takes a list of names apart: "Amina Diallo, Jean Kaboré and Li Na". A part that is no name by itself makes all of it one name:
// "Department of Trade and Industry"; the letters of an agency and the city behind a name are dropped.
func (f *furniture) eachName(s string) (out []string) {
	if !f.isName(s) {
		return nil
	}
	if bare := f.unposted(s, f.bylined); f.isName(bare) {
		s = bare
	}
	if !f.letterhead(s) {
		for part := range strings.SplitSeq(strings.NewReplacer(" and ", ",", " & ", ",").Replace(s), ",") {
			if part = f.unhonoured(strings.TrimSpace(part)); !f.isName(part) {
				return []string{f.unhonoured(s)}
			}
			out = append(out, part)
		}
		return out
	}
	return []string{s}
}

// unhonoured takes the honorifics off a name.
func (f *furniture) unhonoured(s string) string {
	for range 3 {
		n := f.honorific(s)
		if n == 0 || !strings.Contains(s[n:], " ") {
			return s
		}
		s = strings.TrimLeft(s[n:], " .")
	}
	return s
}

// honorific is how many bytes the honorific at the head of a name takes.
func (f *furniture) honorific(s string) (n int) {
	f.read(s)
	if len(f.tokens) == 0 {
		return 0
	}
	for _, h := range f.at(0) {
		if h.Entry.Kind == lexicon.Honorific && int(h.End) < len(f.tokens) {
			n = max(n, int(f.tokens[h.End].Start))
		}
	}
	return n
}

// isName tells whether a byline names someone: no account, no address.
func (f *furniture) isName(s string) bool {
	if s == "" || len(s) > 80 || strings.ContainsAny(s, "@<>{}0123456789") || !strings.Contains(s, " ") && !(initial(s) && s != strings.ToUpper(s)) || strings.Contains(s, "//") {
		return false
	}
	what, n := f.line(s)
	return what&isNobody == 0 && !(what&isByline != 0 && n == len(s))
}
