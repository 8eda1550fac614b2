package mention_test

import (
	"os"
	"strings"
	"testing"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/page"
	"github.com/communique-go/communique/internal/text"
)

// BenchmarkFind finds the mentions of a release of 4 KB whose text is cut into tokens already.
func BenchmarkFind(b *testing.B) {
	var blocks []page.Block
	size := 0
	for _, name := range []string{"senegal-portugal-visit.txt", "serbia-kuwait-fund.txt"} {
		raw, err := os.ReadFile("../../testdata/en/" + name)
		if err != nil {
			b.Fatal(err)
		}
		for _, p := range strings.Split(string(raw), "\n\n") {
			blocks = append(blocks, page.Block{Text: strings.ReplaceAll(p, "\n", " ")})
		}
		size += len(raw)
	}
	t := text.New(blocks, lexicon.English())
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		d := mention.Find(t)
		if len(d.Names) < 5 {
			b.Fatal("no names")
		}
		d.Reuse()
	}
}
