package main

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
)

// A line is a line of a lexicon file: forms, a code and flags.
type line struct {
	forms []string
	code  string
	flags string
}

func (ln line) String() string {
	return strings.Join(ln.forms, " | ") + "\t" + strings.TrimSpace(ln.code+" "+ln.flags) + "\n"
}

func readHand(file string) (lines []line, err error) {
	raw, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	for n, text := range strings.Split(strings.TrimSpace(string(raw)), "\n") {
		if strings.HasPrefix(text, "#") || text == "" {
			continue
		}
		forms, attrs, ok := strings.Cut(text, "\t")
		if !ok {
			return nil, fmt.Errorf("%s:%d: no tab", file, n+1)
		}
		code, flags, _ := strings.Cut(attrs, " ")
		lines = append(lines, line{strings.Split(forms, " | "), code, flags})
	}
	return lines, nil
}

// merge lays the hand-kept lines over the generated forms of each code: a form that stands in one is not generated, the others
// join the code's first line without flags.
func merge(hand []line, codes []string, generated map[string][]string) string {
	taken, never := map[string]bool{}, map[string]bool{}
	byCode := map[string][]line{}
	for _, ln := range hand {
		for _, f := range ln.forms {
			taken[f], never[f] = true, ln.flags == "never"
		}
		if ln.flags == "never" {
			continue
		}
		byCode[ln.code] = append(byCode[ln.code], ln)
	}
	var b strings.Builder
	for _, code := range codes {
		lines := byCode[code]
		main := slices.IndexFunc(lines, func(ln line) bool { return ln.flags == "" })
		if main < 0 {
			main, lines = len(lines), append(lines, line{code: code})
		}
		for _, f := range generated[code] {
			if f != "" && !taken[f] {
				taken[f] = true
				lines[main].forms = append(lines[main].forms, f)
			}
		}
		for _, ln := range lines {
			ln.forms = slices.DeleteFunc(spellings(ln.forms), func(f string) bool { return never[f] })
			if len(ln.forms) > 0 {
				b.WriteString(ln.String())
			}
		}
	}
	return b.String()
}

// spellings adds to each form its usual other spellings: without diacritics, with "St." for "Saint", with "and" for "&", with a
// space for a hyphen.
func spellings(forms []string) (out []string) {
	for _, f := range forms {
		for _, v := range []string{f, lexicon.Plain(f), strings.Replace(f, "Saint ", "St. ", 1), strings.Replace(f, "Saint ", "St ", 1), strings.ReplaceAll(f, " & ", " and "), strings.ReplaceAll(f, "-", " ")} {
			if !slices.Contains(out, v) {
				out = append(out, v)
			}
		}
	}
	return out
}
