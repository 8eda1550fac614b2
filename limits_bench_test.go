package communique_test

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"github.com/communique-go/communique"
)

// BenchmarkLimits reads each hostile input at the greatest length that is read, and an ordinary release as long: the worst that an input can
// cost. live/in is how many bytes live at the peak for each byte of input, the Article included, live/dom those for each byte of the page's
// tree where a parser makes it.
func BenchmarkLimits(b *testing.B) {
	all := append([]hostile{{name: "ordinary", unit: "On %d May 2022 Deputy Minister Ann Poe of Kenya met Ambassador Juan Lima of Peru in Rome to discuss trade, energy and mining. She said that exports had grown to USD 3 billion.\n\n"}}, hostileTexts...)
	for _, h := range all {
		b.Run(h.name, func(b *testing.B) { h.benchmark(b, false) })
	}
	for _, h := range hostilePages {
		b.Run("html "+h.name, func(b *testing.B) { h.benchmark(b, true) })
	}
}

func (h hostile) benchmark(b *testing.B, page bool) {
	input := h.of(communique.DefaultMaxBytes - 64<<10)
	h.parse(b, 100, page) // the lexicon is compiled by now
	for b.Loop() {
		h.read(input, page)
	}
	b.SetBytes(int64(len(input)))
	live := peak(func() { h.read(input, page) })
	b.ReportMetric(live/float64(len(input)), "live/in")
	if page {
		dom := peak(func() {
			tree, _ := html.Parse(strings.NewReader(input))
			runtime.GC() // or a tree that is made at the end of a cycle is never counted
			runtime.KeepAlive(tree)
		})
		b.ReportMetric(live/dom, "live/dom")
	}
}

// peak is how many bytes more live at most while f runs, as a collector that never rests finds them.
func peak(f func()) float64 {
	defer debug.SetGCPercent(debug.SetGCPercent(5))
	runtime.GC()
	runtime.GC() // what is pooled goes with the second
	sample := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	live := func() uint64 {
		metrics.Read(sample)
		return sample[0].Value.Uint64()
	}
	before := live()
	most := before
	done, stopped := make(chan bool), make(chan bool)
	go func() {
		defer close(stopped)
		for {
			select {
			case <-done:
				return
			case <-time.After(time.Millisecond):
				most = max(most, live())
			}
		}
	}()
	f()
	close(done)
	<-stopped
	return float64(most - before)
}
