package page

import (
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// A stampLine is a line beside the headline that dates the release and tells whose it is, in whatever order: "Ann Poe | 3 April 2024 07:07",
// "3 April 2024 By Ann Poe", "By Daily Planet 2024-04-03", "By Ann Poe Updated 3 April 2024".
type stampLine struct {
	authors   []string
	publisher string
	signed    bool // by somebody, though without a name: "Staff writer"
}

// maxStampLine is how long such a line may be, in bytes.
const maxStampLine = 120

// stampLine reads a line as one that dates and signs; ok is false, and nothing is read, if anything else stands in it, or nobody signs.
func (f *furniture) stampLine(s string) (l stampLine, ok bool) {
	if len(s) > maxStampLine || endsSentence(s) {
		return stampLine{}, false
	}
	all := f.stamps(s)
	if len(all) == 0 || len(all) > 2 {
		return stampLine{}, false
	}
	bare := s
	for i := len(all) - 1; i >= 0; i-- {
		if before := s[:all[i].start]; strings.HasSuffix(before, ", ") && f.byline(before) == nil && !f.onlyLabels(before[strings.LastIndexAny(before, "|•*·")+1:]) {
			return stampLine{}, false // "Nusa Dua, 3 April 2024"
		}
		bare = bare[:all[i].start] + " | " + bare[all[i].end:]
	}
	for _, p := range f.signedParts(bare) {
		if !f.take(&l, p) {
			return stampLine{}, false
		}
	}
	if agencyLetters(l.publisher) && l.authors == nil && !f.outlet(l.publisher) && !f.leads(l.publisher, s) {
		l.publisher = "" // whatever is filed under "LOC"
	}
	return l, l.signed && (l.authors != nil || !f.sent(s)) // "May 3, 2025 – Ottawa, Ontario – Global Affairs Canada" is a dateline
}

// A signedPart is what stands between the marks, numbers and labels of a stamp line.
type signedPart struct {
	text   string
	author bool // a label before it says so
}

// signedParts takes a line apart at its marks, numbers and labels.
func (f *furniture) signedParts(s string) (out []signedPart) {
	f.read(s)
	first, author := 0, false
	for i := 0; i <= len(f.tokens); {
		next, by := i+1, false
		if i < len(f.tokens) {
			if next, by = f.parting(s, i); next == i && !f.apart(s, i) {
				i++
				continue
			}
		}
		end := len(s)
		if i < len(f.tokens) {
			end = int(f.tokens[i].Start)
		}
		if text := strings.Trim(s[first:end], " .,:;-–—/()[]"); text != "" {
			out, author = append(out, signedPart{text, author}), false
		}
		if i == len(f.tokens) {
			break
		}
		author = author || by
		if first = end; next > i {
			first = int(f.tokens[next-1].End)
		}
		i = max(next, i+1)
	}
	return out
}

// apart tells whether two spaces or more stand before token i.
func (f *furniture) apart(s string, i int) bool {
	return i > 0 && int(f.tokens[i].Start) > int(f.tokens[i-1].End)+1 && strings.TrimSpace(s[f.tokens[i-1].End:f.tokens[i].Start]) == ""
}

// parting is behind the mark, number or label at token i that parts a stamp line, or i, and whether a label says that an author is
// named behind it.
func (f *furniture) parting(s string, i int) (next int, by bool) {
	t := &f.tokens[i]
	switch {
	case t.Is(token.Digit):
		return i + 1, false
	case t.Is(token.Mark):
		if mark := s[t.Start:t.End]; mark == "@" && i+1 < len(f.tokens) {
			return i + 2, false // the name of an account
		} else if strings.Contains("|•*·,;:()[]/", mark) || mark != "." && (t.Start == 0 || s[t.Start-1] == ' ' || int(t.End) == len(s) || s[t.End] == ' ') {
			return i + 1, false
		}
		return i, false
	}
	next = i
	for _, h := range f.at(i) {
		switch e := h.Entry; {
		case e.Kind != lexicon.Furniture || e.Has("inner") || int(h.End) < next:
		case e.Has("by") || e.Has("poster"):
			next, by = int(h.End), true
		case e.Has("label") || e.Has("published") || e.Has("updated") || e.Has("head") || e.Has("credit"):
			next = int(h.End)
		}
	}
	return next, by
}

// take notes whom a part of the line names; it tells whether the part may stand in one.
func (f *furniture) take(l *stampLine, p signedPart) bool {
	what, _ := f.line(p.text)
	first, city, _ := strings.Cut(p.text, " ")
	switch {
	case f.onlyLabels(p.text) || f.places(p.text):
		return true
	case what&isNobody != 0:
	case f.outlet(p.text) || agencyLetters(first) && (city == "" || f.places(city)) || !p.author && f.letterhead(p.text) && f.credible(p.text):
		l.publisher = firstOf(l.publisher, p.text)
	case p.author && f.isName(p.text) && f.named(p.text) && !f.acts(p.text):
		l.authors = append(l.authors, f.eachName(p.text)...)
	case f.nameLine(p.text):
		l.authors = append(l.authors, f.unlettered(p.text))
	case f.card(p.text) || f.rankLine(p.text): // the head of a house, on whose paper it is written
	default:
		return false
	}
	l.signed = true
	return true
}

// unlettered is a name without the letters of an agency behind it: "Ann Poe ABC".
func (f *furniture) unlettered(name string) string {
	if i := strings.LastIndexByte(name, ' '); i > 0 && agencyLetters(name[i+1:]) && strings.Contains(name[:i], " ") {
		return name[:i]
	}
	return name
}

// leads tells whether letters are an agency's by where they stand: behind a word for its author, or first in a line, before a mark.
func (f *furniture) leads(letters, s string) bool {
	if what, _ := f.line(s); what&isByline != 0 {
		return true
	}
	behind, ok := strings.CutPrefix(s, letters)
	return ok && strings.TrimLeft(behind, " |:,-–/(") != strings.TrimLeft(behind, " ")
}
