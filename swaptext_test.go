package communique_test

import (
	"fmt"
	"html"
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
