package communique_test

import (
	"bytes"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/communique-go/communique"
)

// BenchmarkParse reads a release of 3 KB, and one in a page of 60 KB: most pages are mostly furniture.
func BenchmarkParse(b *testing.B) {
	var text []byte // two releases in a row are as long as one often is
	for _, name := range []string{"testdata/en/senegal-portugal-visit.txt", "testdata/en/serbia-kuwait-fund.txt"} {
		part, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		text = append(text, part...)
	}
	html, err := os.ReadFile("testdata/en/kazakh-deputy-minister-visit.html")
	if err != nil {
		b.Fatal(err)
	}
	menu := `<nav><ul>` + strings.Repeat(`<li class="menu-item"><a href="/en/press/news?page=2">Press releases and other news</a></li>`+"\n", (60<<10-len(html))/95) + `</ul></nav>`
	html = bytes.Replace(html, []byte("</body>"), []byte(menu+"</body>"), 1)
	for _, bench := range []struct {
		name, contentType string
		input             []byte
	}{{"text", "text/plain", text}, {"page", "text/html", html}} {
		b.Run(bench.name, func(b *testing.B) {
			p := communique.Parser{ContentType: bench.contentType}
			if a, err := p.Parse(bytes.NewReader(bench.input)); err != nil || len(a.Meetings) == 0 {
				b.Fatalf("%+v, %v", a, err) // the lexicon is compiled by now
			}
			b.SetBytes(int64(len(bench.input)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := p.Parse(bytes.NewReader(bench.input)); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkNewLexicon compiles the lexicon, as the first release of a program does.
func BenchmarkNewLexicon(b *testing.B) {
	for b.Loop() {
		if _, err := communique.NewLexicon(fstest.MapFS{}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkAmounts reads the sums of a release that names some, and of one that names none.
func BenchmarkAmounts(b *testing.B) {
	for _, name := range []string{"serbia-kuwait-fund.txt", "singapore-bhutan-visit.txt"} {
		b.Run(name, func(b *testing.B) {
			raw, err := os.ReadFile("testdata/en/" + name)
			if err != nil {
				b.Fatal(err)
			}
			s := string(raw)
			communique.Amounts(s)
			b.SetBytes(int64(len(s)))
			b.ReportAllocs()
			for b.Loop() {
				communique.Amounts(s)
			}
		})
	}
}

// BenchmarkDates reads the dates of a release, and a text as long that names none.
func BenchmarkDates(b *testing.B) {
	raw, err := os.ReadFile("testdata/en/senegal-portugal-visit.txt")
	if err != nil {
		b.Fatal(err)
	}
	without := strings.Repeat("The ministers reviewed the state of relations between their countries and agreed to widen cooperation in trade and energy. ", 20)
	for _, bench := range []struct{ name, text string }{{"release", string(raw)}, {"without", without}} {
		b.Run(bench.name, func(b *testing.B) {
			communique.Dates(bench.text, "2024-05-15")
			b.SetBytes(int64(len(bench.text)))
			b.ReportAllocs()
			for b.Loop() {
				communique.Dates(bench.text, "2024-05-15")
			}
		})
	}
}
