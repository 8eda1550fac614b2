package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// maxCaption is how long the caption of a picture is at most, maxCreditWords of how many words the credit behind it.
const maxCaption, maxCreditWords = 500, 12

// captioned tells whether a line is the caption of a picture, by the credit that ends it: in brackets, "(Photo: ABC)", "(ABC/Jane Doe)", or behind
// the caption's full stop or a dash, "ABC FILE PHOTO", "— Photo by Jane Doe".
func (f *furniture) captioned(s string) bool {
	if len(s) > maxCaption {
		return false
	}
	s = strings.TrimRight(s, ". ")
	if strings.HasSuffix(s, ")") {
		i := strings.LastIndexByte(s, '(')
		return i >= 0 && (f.begunAs(s[i:], cutStart) && !f.begunAs(s[i:], isStaff) || f.shot(s[i+1:len(s)-1]) || f.shotBy(s[i+1:len(s)-1]))
	}
	first := max(0, len(s)-maxCredit)
	for i := len(s) - 1; i >= first; i-- {
		if i >= first+8 && !mayStop(s, i-8) {
			i -= 8
		}
		if s[i] != '.' && s[i] < utf8.RuneSelf {
			continue
		}
		if credit, ok := behindStop(s, i); ok {
			return wordCount(credit) <= maxCreditWords && f.shot(strings.TrimSpace(credit))
		}
	}
	return false
}

// mayStop tells whether a full stop or a character of several bytes is among the eight behind s[i].
func mayStop(s string, i int) bool {
	o := token.OctetAt(s, i+1)
	return o.Has('.') || !o.ASCII()
}

// behindStop is what stands behind the full stop or the dash at s[i].
func behindStop(s string, i int) (after string, ok bool) {
	for _, stop := range [...]string{". ", ".\u201d ", "\u2014"} {
		if after, ok = strings.CutPrefix(s[i:], stop); ok {
			return after, true
		}
	}
	after, ok = strings.CutPrefix(s[i:], "\u2013")
	return after, ok && i > 0 && s[i-1] == ' '
}

// begunAs tells whether a line begins as lines of a sort do.
func (f *furniture) begunAs(s string, what sort) bool {
	is, _ := f.line(s)
	return is&what != 0
}

// shot tells whether a word for a picture stands in a credit, behind nothing but whose it is: "AP Photo/Jane Doe", "INQUIRER FILE PHOTO".
func (f *furniture) shot(s string) bool {
	f.read(s)
	if len(f.tokens) > maxCreditWords {
		return false
	}
	for i, t := range f.tokens {
		for _, h := range f.at(i) {
			if h.Entry.Kind == lexicon.Furniture && h.Entry.Has("shot") && f.shotOf(s, int(h.End)) {
				return true
			}
		}
		if !t.Is(token.Upper) && !t.Is(token.Mark) {
			return false
		}
	}
	return false
}

// shotOf tells whether what goes on with a word for a picture at token i may be whose it is, and no sentence, "Photo permits are free", or the rest of
// an address, "pic.example.com".
func (f *furniture) shotOf(s string, i int) bool {
	if i == len(f.tokens) {
		return true
	}
	t := f.tokens[i]
	if t.Is(token.Mark) {
		return s[t.Start] != '.' || !t.Glued() || i+1 == len(f.tokens) || !f.tokens[i+1].Glued()
	}
	return t.Is(token.Upper) || f.lexicon.Class(t.Word)&lexicon.FunctionWord != 0
}

// shotBy tells whether a credit is an agency and a photographer with a stroke between them: "AFP/Jane Doe", "Sputnik/John Doe/Pool via REUTERS".
func (f *furniture) shotBy(s string) bool {
	before, after, ok := strings.Cut(s, "/")
	if !ok || wordCount(s) > maxCreditWords || !f.outlet(before) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(after)
	return unicode.IsUpper(r)
}
