package page

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// furniture finds the lines of furniture.txt in classes and in lines of text.
type furniture struct {
	lexicon *lexicon.Lexicon
	lines   [askedLines]asked
	said    string // what was read last
	reading *asked // it
	tokens  []token.Token
	begun   []token.Token // of the line whose opening was looked for last, as far as the entries go
	parts   []piece
	buf     []byte
}

// maxLine is how many bytes of a line are looked at: what makes it furniture stands at its beginning.
const maxLine = 160

// A sort of line, by the flag that the lexicon's line has.
type sort uint16

const (
	cutLine     sort = 1 << iota // the line, if it is nothing else
	cutStart                     // the line, if it begins so
	cutRest                      // the line, if it begins so, and all that follows
	cutFoot                      // the line, and all that follows if that is no prose
	isHead                       // names what the document is: above a title, never the title
	isPublished                  // a label of the date of publication
	isUpdated                    // a label of the date of a change
	isByline                     // stands before an author's name
	isNobody                     // the name of an account, not of an author
	signature                    // a press office's name below the text
	isBox                        // the head of a box, which may stand in the midst of a body
	isApology                    // the title of a page that has nothing to show
	isStaff                      // stands before those who made a story
	isPart                       // as a heading over prose, that of a part of the body
)

var sorts = [...]struct {
	flag  string
	sort  sort
	whole bool // the form is the whole line
}{
	{"line", cutLine, true},
	{"start", cutStart, false},
	{"end", cutRest, true},
	{"rest", cutRest, false},
	{"foot", cutFoot, true},
	{"head", isHead, false},
	{"published", isPublished, false},
	{"updated", isUpdated, false},
	{"by", isByline, false},
	{"nobody", isNobody, true},
	{"sign", signature, false},
	{"nothing", isApology, true},
	{"box", isBox, true},
	{"staff", isStaff, false},
	{"part", isPart, true},
}

// sorting are the flags of all sorts: most lines of furniture.txt have none of them.
var sorting = sync.OnceValue(func() (all lexicon.Names) {
	for _, x := range sorts {
		all |= lexicon.Named(x.flag)
	}
	return all
})

// class reads the words of the name of a class or of an id, and tells what they call the element.
func (f *furniture) class(class string) (t trait) {
	f.read(f.words(class))
	for i := 0; i < len(f.tokens); i++ {
		for _, h := range f.at(i) {
			e := h.Entry
			if e.Kind != lexicon.Furniture || !e.Has("class") {
				continue
			}
			switch {
			case e.Has("plain"):
				i = int(h.End) - 1
			case e.Has("body"):
				t |= bodily
				if e.Has("sure") {
					t |= named
				}
			case e.Has("title"):
				t |= titled
			case e.Has("brand"):
				t |= branded
			case e.Has("author"):
				t |= signing
			case e.Has("hidden"):
				if i == 0 && int(h.End) == len(f.tokens) { // "hidden", not "label-hidden"
					t |= hidden
				}
			case e.Has("sure"):
				t |= furnished | surely
			default:
				t |= furnished
			}
		}
	}
	return t
}

// words are those of a name in small letters: "mainContent", "main-content" and "main_content" are "main content".
func (f *furniture) words(class string) string {
	f.buf = f.buf[:0]
	var last rune
	for _, r := range class {
		switch {
		case !unicode.IsLetter(r):
			r = ' '
		case unicode.IsUpper(r) && unicode.IsLower(last):
			f.buf = append(f.buf, ' ')
		}
		last = r
		f.buf = utf8.AppendRune(f.buf, unicode.ToLower(r))
	}
	return string(f.buf)
}

// line tells what a line of text is, and how many of its bytes the entry that told so takes. A line that ends or cuts may be in
// capitals, or in none: RELATED STORIES, Related stories.
func (f *furniture) line(s string) (found sort, length int) {
	a := f.of(s)
	if a.answered&isTold == 0 {
		found, length = f.inAnyLetters(s)
		a = f.of(s)
		a.what, a.length = found, length
		a.answered |= isTold
	}
	return a.what, a.length
}

func (f *furniture) inAnyLetters(s string) (found sort, length int) {
	found, length = f.asWritten(s)
	if found != 0 || len(s) > maxCapitals || strings.Count(s, " ") == 0 {
		return found, length
	}
	if found, _ = f.asWritten(capitalised(s)); found&(cutLine|cutRest|cutFoot) != 0 {
		return found &^ (isHead | isByline), len(s)
	}
	return 0, 0
}

// maxCapitals is how long a line is that is read in other letters than it is written in.
const maxCapitals = 40

func (f *furniture) asWritten(s string) (found sort, length int) {
	for _, h := range f.opening(s) {
		if h.Kind != lexicon.Furniture {
			continue
		}
		if h.Entry.Names()&sorting() == 0 {
			continue
		}
		end := int(f.begun[h.End-1].End)
		for _, x := range sorts {
			if h.Entry.Has(x.flag) && (!x.whole || len(s) <= maxLine && onlyMarks(s, end)) {
				found |= x.sort
				length = end
			}
		}
	}
	return found, length
}

// onlyMarks tells whether nothing but marks stands in a line from a place on.
func onlyMarks(s string, from int) bool {
	for t, ok := token.First(s, from); ok; t, ok = token.First(s, int(t.End)) {
		if !t.Is(token.Mark) {
			return false
		}
	}
	return true
}

// apologises tells whether a title is that of a page that has nothing to show: "404 - Page not found".
func (f *furniture) apologises(title string) bool {
	what, _ := f.line(strings.TrimLeft(title, "0123456789 -–|:."))
	return what&isApology != 0
}

// onlyLabels tells whether a line holds nothing but furniture's words, numbers and marks.
func (f *furniture) onlyLabels(s string) bool {
	if len(s) > maxLine || f.opensOtherwise(s) {
		return false
	}
	f.read(s)
	for i := 0; i < len(f.tokens); {
		if f.tokens[i].Is(token.Mark) || f.tokens[i].Is(token.Digit) {
			i++
			continue
		}
		next := i
		for _, h := range f.at(i) {
			if e := h.Entry; e.Kind == lexicon.Furniture && (e.Has("line") || e.Has("label") || e.Has("published") || e.Has("updated") || e.Has("head")) {
				next = int(h.End)
			}
		}
		if next == i {
			return false
		}
		i = next
	}
	return true
}

// opensOtherwise tells whether a line opens with a word that no furniture does, as nearly all do.
func (f *furniture) opensOtherwise(s string) bool {
	t, ok := token.First(s, 0)
	return ok && t.Is(token.Letter) && !slices.ContainsFunc(f.opening(s), func(h lexicon.Hit) bool { return h.Kind == lexicon.Furniture })
}

// labels tells what the labels in a stretch before a date say of it.
func (f *furniture) labels(s string) (found sort) {
	if len(s) > maxLine {
		s = s[len(s)-maxLine:]
	}
	f.read(s)
	for i := range f.tokens {
		for _, h := range f.at(i) {
			switch e := h.Entry; {
			case e.Kind != lexicon.Furniture:
			case e.Has("published"):
				found |= isPublished
			case e.Has("updated"):
				found |= isUpdated
			}
		}
	}
	return found
}
