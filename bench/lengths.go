package main

import (
	"fmt"
	"runtime"
	"sync"
	"time"

	"github.com/communique-go/communique"
)

// lengths shows whether the cost of a text grows with its length and no faster.
func (o options) lengths(c *corpus) (table, error) {
	t := table{
		heading: "Lengths",
		note:    "ParseText of release after release in one text, with KeepAll: the foot of one release would end the text. The caps on records, mentions and the text that is read for them spare the longest most of the work.",
		columns: []string{"text", "MB/s", "allocations a KB", "bytes a byte"},
	}
	for size := 10_000; size <= o.largest; size *= 10 {
		text := releaseOf(c, size)
		p := communique.Parser{MaxBytes: int64(2 * size), KeepAll: true}
		n := max(1, 1_000_000/size) // so that the short ones take a time that can be measured
		read := func() { _, _ = p.ParseText(text) }
		works := []work{{warm: read, round: func() {
			for range n {
				read()
			}
		}}}
		least(works, o.time)
		x, all := works[0].cost, float64(n*len(text))
		t.add(fmt.Sprintf("%d KB", size/1000), figure(all/1e6/x.seconds), figure(x.allocs/all*1e3), figure(x.bytes/all))
	}
	return t, nil
}

// cores compares two cores with one, by the clock: as many goroutines as cores share out the pages.
func (o options) cores(c *corpus) (table, error) {
	t := table{
		heading: "Two cores",
		note:    fmt.Sprintf("Parse of the pages, by the clock, on a machine with %d cores; whatever else runs on it takes from the second.", runtime.NumCPU()),
		columns: []string{"GOMAXPROCS", "pages/s", "beside one"},
	}
	best := [3]float64{}
	for start := time.Now(); best[1] == 0 || time.Since(start) < 2*o.time; {
		for n := 1; n <= 2; n++ {
			best[n] = max(best[n], throughput(c, n))
		}
	}
	for n := 1; n <= 2; n++ {
		t.add(fmt.Sprint(n), figure(best[n]), fmt.Sprintf("%.2f", best[n]/best[1]))
	}
	return t, nil
}

// throughput is the pages a second that n goroutines on as many cores read.
func throughput(c *corpus, n int) float64 {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(n))
	runtime.GC()
	rounds := max(1, 200/len(c.pages))
	start := time.Now()
	todo := make(chan string)
	var readers sync.WaitGroup
	for range n {
		readers.Go(func() {
			for s := range todo {
				wholeParse(s, "")
			}
		})
	}
	for range rounds {
		for _, p := range c.pages {
			todo <- p.html
		}
	}
	close(todo)
	readers.Wait()
	return float64(rounds*len(c.pages)) / time.Since(start).Seconds()
}
