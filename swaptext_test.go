package communique_test

import (
	"fmt"
	"html"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// text swaps the names in a text, and the country in its addresses.
func (s *swap) text(t string) string {
	var b strings.Builder
	last := 0
	for _, at := range s.find.FindAllStringIndex(t, -1) {
		if !apart(t, at[0], at[1]) || strings.HasSuffix(t[:at[0]], "San ") {
			continue
		}
		found := strings.Join(strings.Fields(t[at[0]:at[1]]), " ")
		other, ok := s.names[found]
		if !ok {
			the, rest, _ := strings.Cut(found, " ")
			if other, ok = s.names[rest]; !ok {
				continue
			}
			if !s.bare[other] {
				other = the + " " + other
			}
		}
		b.WriteString(t[last:at[0]])
		b.WriteString(other)
		last = at[1]
	}
	b.WriteString(t[last:])
	return s.address(b.String())
}

// plain is a file as UTF-8 whose letters are no entities.
func plain(raw []byte) string {
	if !utf8.Valid(raw) {
		runes := make([]rune, len(raw))
		for i, c := range raw { // Latin-1
			runes[i] = rune(c)
		}
		raw = []byte(string(runes))
	}
	return entity.ReplaceAllStringFunc(string(raw), func(e string) string {
		if r := []rune(html.UnescapeString(e)); len(r) == 1 && (unicode.IsLetter(r[0]) || r[0] == '\u00a0') {
			return string(r)
		}
		return e
	})
}

// written is a page as any charset has it: what is not ASCII as entities.
func written(page string) string {
	var b strings.Builder
	for _, r := range page {
		if r < unicode.MaxASCII {
			b.WriteRune(r)
		} else {
			fmt.Fprintf(&b, "&#%d;", r)
		}
	}
	return b.String()
}

// apart tells whether no letter stands beside t[first:end).
func apart(t string, first, end int) bool {
	before, after := []rune(t[max(0, first-4):first]), []rune(t[end:min(len(t), end+4)])
	return (len(before) == 0 || !unicode.IsLetter(before[len(before)-1])) && (len(after) == 0 || !unicode.IsLetter(after[0]))
}

func (s *swap) address(t string) string {
	return hosts.ReplaceAllStringFunc(t, func(host string) string {
		code := strings.ToUpper(host[len(host)-2:])
		if code == "UK" {
			code = "GB"
		}
		if other := s.codes[code]; other != "" {
			return host[:len(host)-2] + strings.ToLower(other)
		}
		return host
	})
}

// softBreak stands for the end of a line that is wrapped, a space to whoever looks for names.
const softBreak = "\f"

// flowing is a text without tags whose wrapped lines end in soft breaks, and their width: other names have other lengths, and no line of a wrapped text
// is much longer than all others.
func flowing(t string) (flow string, width int) {
	lines := strings.Split(t, "\n")
	width = lineWidth(lines)
	var b strings.Builder
	for i, line := range lines {
		b.WriteString(line)
		if i+1 == len(lines) {
			break
		}
		word, _, _ := strings.Cut(lines[i+1], " ")
		if width > 0 && word != "" && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > width-8 {
			b.WriteString(softBreak)
		} else {
			b.WriteString("\n")
		}
	}
	return b.String(), width
}

// lineWidth is the length that nine in ten of the lines that another follows keep to, 0 if it is none of a wrapped text.
func lineWidth(lines []string) int {
	var lengths []int
	for i, line := range lines[:len(lines)-1] {
		if line != "" && lines[i+1] != "" {
			lengths = append(lengths, utf8.RuneCountInString(line))
		}
	}
	slices.Sort(lengths)
	if len(lengths) < 2 {
		return 0
	}
	if width := lengths[(len(lengths)-1)*9/10]; width >= 40 && width <= 120 {
		return width
	}
	return 0
}

// filled wraps the lines of a text that end in soft breaks again.
func filled(t string, width int) string {
	lines := strings.Split(t, "\n")
	for i, line := range lines {
		if !strings.Contains(line, softBreak) {
			continue
		}
		var b strings.Builder
		at := 0
		for n, word := range strings.Fields(line) {
			switch length := utf8.RuneCountInString(word); {
			case n == 0:
				at = length
			case at+1+length > width:
				b.WriteString("\n")
				at = length
			default:
				b.WriteString(" ")
				at += 1 + length
			}
			b.WriteString(word)
		}
		lines[i] = b.String()
	}
	return strings.Join(lines, "\n")
}
