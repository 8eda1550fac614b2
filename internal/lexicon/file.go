package lexicon

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"
)

// A line is an entry with its forms, before it is compiled.
type line struct {
	file  string
	forms []string
	entry *Entry
}

// parseFile reads the lines of one file. Errors name file and line.
func parseFile(file string, kind Kind, s string) (lines []*line, err error) {
	for n := 0; s != ""; n++ {
		text, rest, _ := strings.Cut(s, "\n")
		s, text = rest, strings.TrimRight(text, " \r")
		switch {
		case text == "" || text[0] == '#':
			continue
		case strings.HasPrefix(text, "> "):
			if len(lines) == 0 {
				return nil, fmt.Errorf("%s:%d: an example without a line above it", file, n+1)
			}
			e := lines[len(lines)-1].entry
			e.Examples = append(e.Examples, text[2:])
			continue
		}
		ln, err := parseLine(file, kind, text)
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", file, n+1, err)
		}
		ln.entry.Line = n + 1
		lines = append(lines, ln.apart()...)
	}
	return lines, nil
}

// errNotText is what is wrong with a line that no record may take a word from.
var errNotText = errors.New("not UTF-8, or with control characters")

func parseLine(file string, kind Kind, text string) (*line, error) {
	if !utf8.ValidString(text) || strings.ContainsFunc(text, func(r rune) bool { return r < ' ' && r != '\t' || r == 0x7f }) {
		return nil, errNotText
	}
	forms, attrs, _ := strings.Cut(text, "\t")
	ln := &line{file: file, entry: &Entry{Kind: kind}}
	ln.forms = strings.Split(forms, " | ")
	for i, f := range ln.forms {
		if ln.forms[i] = strings.TrimSpace(f); ln.forms[i] == "" {
			return nil, fmt.Errorf("an empty form in %q", text)
		}
	}
	ln.entry.Name = ln.forms[0]
	ln.entry.Rule = file + "#" + ln.forms[0]
	return ln, parseAttrs(ln.entry, attrs)
}

// apart is the line, or one for each of its forms where the form itself is told: a verb that reports. The first form comes last, so that
// the examples beneath the line are its own.
func (ln *line) apart() (lines []*line) {
	if ln.entry.Kind != Saying {
		return []*line{ln}
	}
	for i := len(ln.forms) - 1; i >= 0; i-- {
		e := *ln.entry
		e.Name, e.Rule = ln.forms[i], ln.file+"#"+ln.forms[i]
		lines = append(lines, &line{file: ln.file, forms: ln.forms[i : i+1], entry: &e})
	}
	return lines
}

// parseAttrs reads words and key=value, a value with spaces in quotation marks.
func parseAttrs(e *Entry, s string) error {
	for s = strings.TrimSpace(s); s != ""; s = strings.TrimLeft(s, " \t") {
		end := strings.IndexAny(s, " =\t")
		if end < 0 {
			e.flag(s)
			return nil
		}
		word := s[:end]
		if s[end] != '=' {
			e.flag(word)
			s = s[end:]
			continue
		}
		value, rest, err := parseValue(s[end+1:])
		if err != nil {
			return fmt.Errorf("%s=: %w", word, err)
		}
		e.attrs, s = append(e.attrs, [2]string{word, value}), rest
		e.names |= Named(word)
	}
	return nil
}

func (e *Entry) flag(name string) {
	e.flags = append(e.flags, name)
	e.names |= Named(name)
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
