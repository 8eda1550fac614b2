package lexicon

import (
	"errors"
	"fmt"
	"iter"
	"math"
	"slices"
	"strings"
	"unicode/utf8"
)

// A line is an entry with its forms, before it is compiled.
type line struct {
	forms string // with bars between them
	entry *Entry
}

// forms are those of a line, the first of which is the name of its entry.
func forms(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for more := true; more; {
			var form string
			if form, s, more = cutForm(s); !yield(form) {
				return
			}
		}
	}
}

func cutForm(s string) (form, rest string, more bool) {
	form, rest, more = s, "", false
	if bar := strings.IndexByte(s, '|'); bar > 0 && bar+1 < len(s) && s[bar-1] == ' ' && s[bar+1] == ' ' {
		form, rest, more = s[:bar-1], s[bar+2:], true
	} else if bar >= 0 { // as few have
		form, rest, more = strings.Cut(s, " | ")
	}
	if form != "" && (form[0] <= ' ' || form[len(form)-1] <= ' ') {
		form = strings.TrimSpace(form)
	}
	return form, rest, more
}

// place is the file and the line where an entry stands, for an error.
func (ln *line) place() string {
	file, _, _ := strings.Cut(ln.entry.Rule, "#")
	return fmt.Sprintf("%s:%d", file, ln.entry.Line)
}

// A reader makes entries of lines. They, their attributes, rules and examples are pieces of a few large arrays: ten thousand small ones would
// cost more than to read the lines.
type reader struct {
	lines   []line
	entries []Entry // with room for more
	words   []string
	pairs   []string // of the line that is read
	rules   pieces
	layer   bool // not ours, of which a test holds that they are text
}

// newReader is one for about so many words.
func newReader(words int) *reader {
	return &reader{lines: make([]line, 0, 4*words/7), entries: make([]Entry, 0, 4*words/7), words: make([]string, 0, 8*words/7)}
}

// read reads the lines of one file. Errors name file and line.
func (r *reader) read(file string, kind Kind, s string) ([]line, error) {
	first := len(r.lines)
	for n := 1; s != ""; n++ {
		text, rest, _ := strings.Cut(s, "\n")
		for s = rest; text != "" && (text[len(text)-1] == ' ' || text[len(text)-1] == '\r'); {
			text = text[:len(text)-1]
		}
		switch {
		case text == "" || text[0] == '#':
			continue
		case strings.HasPrefix(text, "> "):
			if len(r.lines) == first {
				return nil, fmt.Errorf("%s:%d: an example without a line above it", file, n)
			}
			r.example(r.lines[len(r.lines)-1].entry, text[2:])
			continue
		}
		if err := r.line(file, kind, n, text); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", file, n, err)
		}
	}
	return r.lines[first:len(r.lines):len(r.lines)], nil
}

// example adds a sentence to the words of the last entry.
func (r *reader) example(e *Entry, text string) {
	r.words = append(r.words, text)
	end := len(r.words)
	e.words = r.words[end-1-len(e.words) : end : end]
}

// errNotText is what is wrong with a line that no record may take a word from.
var errNotText = errors.New("not UTF-8, or with control characters")

func (r *reader) line(file string, kind Kind, n int, text string) error {
	if r.layer && !isText(text) {
		return errNotText
	}
	all, attrs, _ := strings.Cut(text, "\t")
	e := Entry{Kind: kind, Line: int32(n)}
	if err := r.attributes(&e, attrs); err != nil {
		return err
	}
	first := len(r.lines)
	for form := range forms(all) {
		switch {
		case form == "":
			return fmt.Errorf("an empty form in %q", text)
		case kind == Saying: // the form itself is told, of a verb that reports
			r.add(file, form, form, e)
		case len(r.lines) == first:
			r.add(file, form, all, e)
		}
	}
	slices.Reverse(r.lines[first:]) // the first form comes last, so that the examples beneath the line are its own
	return nil
}

func isText(s string) bool {
	return utf8.ValidString(s) && !strings.ContainsFunc(s, func(r rune) bool { return r < ' ' && r != '\t' || r == 0x7f })
}

func (r *reader) add(file, name, forms string, e Entry) {
	e.Rule = r.rules.join(file, "#", name)
	e.Name = e.Rule[len(file)+1:]
	if len(r.entries) == cap(r.entries) {
		r.entries = make([]Entry, 0, 256) // the others stay where they are
	}
	r.entries = append(r.entries, e)
	r.lines = append(r.lines, line{forms, &r.entries[len(r.entries)-1]})
}

// attributes reads words and key=value, a value with spaces in quotation marks.
func (r *reader) attributes(e *Entry, s string) error {
	first := len(r.words)
	r.pairs = r.pairs[:0]
	for s = strings.TrimSpace(s); s != ""; s = strings.TrimLeft(s, " \t") {
		end := 0
		for end < len(s) && s[end] != ' ' && s[end] != '=' && s[end] != '\t' {
			end++
		}
		word, rest := s[:end], s[end:]
		e.names |= Named(word)
		if !strings.HasPrefix(rest, "=") {
			r.words = append(r.words, word)
			s = rest
			continue
		}
		value, rest, err := parseValue(rest[1:])
		if err != nil {
			return err
		}
		r.pairs = append(r.pairs, word, value)
		s = rest
	}
	if len(r.words)-first+len(r.pairs) > math.MaxUint8 {
		return errors.New("too many attributes")
	}
	e.flags, e.pairs = uint8(len(r.words)-first), uint8(len(r.pairs)/2)
	r.words = append(r.words, r.pairs...)
	e.words = r.words[first:len(r.words):len(r.words)]
	return nil
}

func parseValue(s string) (value, rest string, err error) {
	if !strings.HasPrefix(s, `"`) {
		value, rest, _ = strings.Cut(s, " ")
		return value, rest, nil
	}
	value, rest, ok := strings.Cut(s[1:], `"`)
	if !ok {
		return "", "", fmt.Errorf("a quotation mark is not closed")
	}
	return value, rest, nil
}

// pieces makes strings that are pieces of a few long ones.
type pieces struct{ strings.Builder }

func (p *pieces) join(a, b, c string) string {
	if n := len(a) + len(b) + len(c); p.Cap()-p.Len() < n {
		p.Builder = strings.Builder{}
		p.Grow(max(n, 64<<10))
	}
	at := p.Len()
	p.WriteString(a)
	p.WriteString(b)
	p.WriteString(c)
	return p.String()[at:]
}
