package page

import (
	"strconv"
	"strings"
)

// A field is a key of front matter with what is said of it: one value, or the items of a list.
type field struct {
	key    string
	values []string
}

// longestMatter is how far the end of front matter is looked for.
const longestMatter = 8 << 10

// assigns is what stands between a key and its value, by the line that opens and closes the front matter.
var assigns = map[string]string{"---": ":", "+++": "="}

// frontMatter parts the fields that stand between two lines of dashes (YAML, key: value) or pluses (TOML, key = value) at the head of a text
// from its body, which is the text itself where there are none.
func frontMatter(s string) (fields []field, body string) {
	fence, rest, _ := strings.Cut(strings.TrimLeft(s, " \t\r\n"), "\n")
	fence = strings.TrimSpace(fence)
	assign := assigns[fence]
	if assign == "" {
		return nil, s
	}
	for read := 0; rest != "" && read < longestMatter; {
		line, after, _ := strings.Cut(rest, "\n")
		read += len(line) + 1
		rest = after
		if strings.TrimSpace(line) == fence {
			if len(fields) == 0 {
				return nil, s
			}
			return fields, rest
		}
		key, value, ok := strings.Cut(line, assign)
		if key = strings.TrimSpace(key); !ok || key == "" || strings.ContainsAny(key, " -#\"") || line[0] == ' ' {
			continue
		}
		var goesOn string
		goesOn, rest = indented(rest)
		read += len(goesOn)
		fields = append(fields, field{strings.ToLower(key), scalars(strings.TrimSpace(value), goesOn)})
	}
	return nil, s
}

// indented parts the lines that go on with a field, by an indent or as items of a list, from what follows.
func indented(s string) (lines, rest string) {
	end := 0
	for end < len(s) && (s[end] == ' ' || s[end] == '\t' || strings.HasPrefix(s[end:], "- ")) {
		n := strings.IndexByte(s[end:], '\n')
		if n < 0 {
			return s, ""
		}
		end += n + 1
	}
	return s[:end], s[end:]
}

// scalars reads a value with the lines that go on with it: words, plain or quoted, over one line or several; or a list.
func scalars(value, goesOn string) []string {
	switch {
	case value == "" && strings.HasPrefix(strings.TrimSpace(goesOn), "- "):
		var items []string
		for line := range strings.SplitSeq(goesOn, "\n") {
			if item, ok := strings.CutPrefix(strings.TrimSpace(line), "- "); ok {
				items = append(items, scalar(strings.TrimSpace(item)))
			}
		}
		return items
	case strings.HasPrefix(value, "[") && strings.HasSuffix(value, "]"):
		var items []string
		for item := range strings.SplitSeq(value[1:len(value)-1], ",") {
			items = append(items, scalar(strings.TrimSpace(item)))
		}
		return items
	case strings.HasPrefix(value, ">") || strings.HasPrefix(value, "|"):
		value = "" // the lines below are the value
	}
	for line := range strings.SplitSeq(goesOn, "\n") {
		if before, cut := strings.CutSuffix(value, `\`); cut {
			value = before + strings.TrimSpace(line)
		} else {
			value = strings.TrimSpace(value + " " + strings.TrimSpace(line))
		}
	}
	return []string{scalar(value)}
}

// scalar takes the quotes from a value, and reads the escapes in double ones.
func scalar(s string) string {
	if len(s) < 2 || s[0] != s[len(s)-1] {
		return s
	}
	switch s[0] {
	case '\'':
		return strings.ReplaceAll(s[1:len(s)-1], "''", "'")
	case '"':
		return unescaped(s[1 : len(s)-1])
	}
	return s
}

// unescaped reads the escapes of a value in double quotes: \u2019, \", \_ for a space that doesn't break.
func unescaped(s string) string {
	for i := 0; ; {
		n := strings.IndexByte(s[i:], '\\')
		if n < 0 || i+n+1 == len(s) {
			return s
		}
		i += n
		r, after := rune(s[i+1]), s[i+2:]
		switch digits := map[rune]int{'x': 2, 'u': 4, 'U': 8}[r]; {
		case digits > 0:
			code, err := strconv.ParseUint(after[:min(digits, len(after))], 16, 31)
			if err != nil || len(after) < digits {
				return s
			}
			r, after = rune(code), after[digits:]
		case r == '_' || r == 'n' || r == 't' || r == 'r':
			r = ' '
		case r >= 0x80:
			return s // part of a letter: no escape
		}
		s = s[:i] + string(r) + after
		i += len(string(r))
	}
}
