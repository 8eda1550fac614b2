package page

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/communique-go/communique/internal/charset"
	"github.com/communique-go/communique/internal/lexicon"
)

var suite = flag.String("suite", "", "a folder of pages to time beside testdata/pages")

// least is the size that a smaller page counts as: what is done once a page is the same for all.
const least = 16 << 10

// BenchmarkEven reads each page alone and tells how far the dearest is from the median, by time for its size. It should be below five.
func BenchmarkEven(b *testing.B) {
	names, _ := filepath.Glob("../../testdata/pages/*/*.html")
	if *suite != "" {
		more, _ := filepath.Glob(filepath.Join(*suite, "*.html"))
		names = append(names, more...)
	}
	type cost struct {
		name string
		rate float64 // nanoseconds a byte
	}
	costs := make([]cost, len(names))
	for i, name := range names {
		raw, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		s := charset.Decode(raw, "text/html").Text
		costs[i] = cost{filepath.Base(name), float64(quickest(s)) / float64(max(len(s), least))}
	}
	slices.SortFunc(costs, func(x, y cost) int { return int(100 * (y.rate - x.rate)) })
	median := costs[len(costs)/2].rate
	for _, c := range costs[:3] {
		b.Logf("%s: %.1f ns/B, %.1f times the median", c.name, c.rate, c.rate/median)
	}
	for b.Loop() {
		// what is measured has been: each page by itself
	}
	b.ReportMetric(costs[0].rate/median, "worst/median")
}

// quickest is the least of several times that a page is read in.
func quickest(s []byte) time.Duration {
	best := time.Hour
	for range 7 {
		start := time.Now()
		HTML(s, Options{Lexicon: lexicon.English()})
		best = min(best, time.Since(start))
	}
	return best
}
