package communique_test

import (
	"html"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/communique-go/communique"
)

// layouts are other ways to set what a text says: whoever sends or shows a release breaks its lines anew.
var layouts = []struct {
	name string
	lay  func(string) string
}{
	{"wrapped", func(s string) string { return paragraphsOf(s, "\n\n", "\n", wrapped(72), "") }},
	{"wrapped narrowly", func(s string) string { return paragraphsOf(s, "\n\n", "\n", wrapped(56), "") }},
	{"indented", func(s string) string { return paragraphsOf(s, "\n\n", "\n", whole, "    ") }},
	{"carriage returns", func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") }},
	{"one line a paragraph", func(s string) string { return paragraphsOf(s, "\n", "\n", whole, "") }},
	{"a page of line breaks", func(s string) string {
		return shown(paragraphsOf(html.EscapeString(s), "<br><br>\n", "<br>\n", whole, ""))
	}},
	{"a page of wrapped lines", func(s string) string {
		return shown(paragraphsOf(html.EscapeString(s), "<br>&nbsp;<br>", "<br>", wrapped(72), ""))
	}},
	{"a page of lines in boxes", func(s string) string {
		return shown("<div>" + paragraphsOf(html.EscapeString(s), "</div><div>&nbsp;</div><div>", "</div><div>", wrapped(80), "") + "</div>")
	}},
	{"a page of preformatted text", func(s string) string {
		return shown("<pre>" + paragraphsOf(html.EscapeString(s), "\n\n", "\n", wrapped(80), "") + "</pre>")
	}},
	{"a page of boxes", func(s string) string {
		return shown("<div>" + paragraphsOf(html.EscapeString(s), "</div><div>", "<br>", whole, "") + "</div>")
	}},
	{"a page of rows", func(s string) string {
		return shown("<table><tr><td>" + paragraphsOf(html.EscapeString(s), "</td></tr><tr><td>", "<br>", whole, "") + "</td></tr></table>")
	}},
}

// broken tells a text whose lines are wrapped already.
var broken = regexp.MustCompile(`[a-z,]\r?\n *[a-z]`)

// TestRelaid lays plain releases anew, as text and as pages that mark nothing: as much of them is read as of the release as it was sent. What
// a page folds, the columns of a table set with spaces, is lost.
func TestRelaid(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("reads releases a dozen times")
	}
	const fall = 0.015
	files := plainReleases(t, "testdata/en")
	for i, f := range plainReleases(t, "testdata/practice/en") {
		if i%4 == 0 {
			files = append(files, f)
		}
	}
	files = slices.DeleteFunc(files, func(f string) bool { return broken.MatchString(readFile(t, f)) })
	sent := tally{}
	for _, f := range files {
		sent.add(readGold(t, f).Article, *parseFixture(t, f))
	}
	delete(sent, "publisher") // pages name it by their mark-up, and these have none
	for _, l := range layouts {
		laid := tally{}
		for _, f := range files {
			got, err := communique.Parse(strings.NewReader(l.lay(readFile(t, f))))
			if err != nil {
				t.Errorf("%s: %s: %v", l.name, f, err)
				continue
			}
			check(t, got)
			laid.add(readGold(t, f).Article, *got)
		}
		delete(laid, "publisher")
		t.Logf("%s: mean %.3f, as sent %.3f", l.name, laid.mean(), sent.mean())
		if laid.mean() < sent.mean()-fall {
			t.Errorf("%s: mean %.3f, as sent %.3f", l.name, laid.mean(), sent.mean())
		}
	}
}

// paragraphsOf sets the paragraphs of a text, and the lines of each, apart by other means.
func paragraphsOf(s, between, lineEnd string, wrap func(line string) []string, indent string) string {
	var out []string
	for p := range strings.SplitSeq(s, "\n\n") {
		var lines []string
		for line := range strings.SplitSeq(strings.Trim(p, "\n"), "\n") {
			for _, l := range wrap(line) {
				lines = append(lines, indent+l)
			}
		}
		out = append(out, strings.Join(lines, lineEnd))
	}
	return strings.Join(out, between)
}

func whole(line string) []string { return []string{line} }

// wrapped breaks lines at the last space within so many characters.
func wrapped(width int) func(string) []string {
	return func(line string) (out []string) {
		at := ""
		for word := range strings.FieldsSeq(line) {
			if at != "" && utf8.RuneCountInString(at)+1+utf8.RuneCountInString(word) > width {
				out, at = append(out, at), ""
			}
			at = strings.TrimLeft(at+" "+word, " ")
		}
		return append(out, at)
	}
}

// shown is a page around a release, with a menu and a foot, which says nothing of it.
func shown(release string) string {
	return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Article view</title></head><body><ul><li><a href="/">Home</a></li><li><a href="/visas">Visas</a></li>` +
		`<li><a href="/news">News</a></li></ul><div>` + release + `</div><div><p>&copy; All rights reserved.</p><a href="/contact">Contact</a></div></body></html>`
}
