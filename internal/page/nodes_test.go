package page

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// No page that is taken for small makes a parser give many more nodes than are allowed.
func TestSmall(t *testing.T) {
	const most = 20_000
	var fonts strings.Builder // cut short by the end of their paragraph, and opened again in each that follows
	fonts.WriteString("<p>")
	for n := range 300 {
		fmt.Fprintf(&fonts, "<font size=%d>", n)
	}
	for name, page := range map[string]struct {
		page  string
		small bool
	}{
		"few tags":            {strings.Repeat("<p>a</p>", 100), true},
		"many tags":           {strings.Repeat("<p>a</p>", most), false},
		"line breaks":         {strings.Repeat("<br>", most), false},
		"closed formatting":   {strings.Repeat("<p><b>a</b><i class=x>b</i></p>", most/20), true},
		"links left open":     {strings.Repeat("<p><a href=/>a", most/10), true},
		"open formatting":     {fonts.String() + strings.Repeat("<p>a", most/20), false},
		"the same over again": {"<p>" + strings.Repeat("<b>", 300) + strings.Repeat("<p>a", most/20), true},
		"ends of others":      {strings.ReplaceAll(fonts.String(), ">", "></b>") + strings.Repeat("<p>a", most/20), false},
		"capitals":            {strings.ToUpper(fonts.String()) + strings.Repeat("<p>a", most/20), false},
	} {
		got := small([]byte(page.page), most)
		if got != page.small {
			t.Errorf("%s: %t", name, got)
		}
		n := nodesOf(t, page.page)
		if got && n > most || !got && n < most/2 {
			t.Errorf("%s: %d nodes, and small is %t", name, n, got)
		}
	}
}

func nodesOf(t *testing.T, s string) (n int) {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(s))
	if err != nil {
		t.Fatal(err)
	}
	for range doc.Descendants() {
		n++
	}
	return n
}

func BenchmarkSmall(b *testing.B) {
	page := []byte(strings.Repeat("<li class=\"menu-item\"><a href=\"/news?page=2\">Press releases</a></li>\n", 1000))
	b.SetBytes(int64(len(page)))
	for b.Loop() {
		small(page, DefaultMaxNodes)
	}
}
