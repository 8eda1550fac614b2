package main

import (
	"runtime"
	"time"
)

// A cost is what one round over all the inputs takes.
type cost struct{ seconds, allocs, bytes float64 }

// A work is one reader's round over all its inputs; warm reads something once, so that no first use is measured.
type work struct {
	warm, round func()
	cost        cost
}

// least measures each work, on one core. The rounds of the works take turns, so that a machine that is busy for a while is busy for all.
// A work is repeated until it has taken as long as the time that is given, and at least once.
func least(works []work, long time.Duration) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	taken := make([]float64, len(works))
	for i := range works {
		works[i].warm()
		works[i].cost = once(works[i].round)
		taken[i] = works[i].cost.seconds
	}
	for busy := true; busy; {
		busy = false
		for i := range works {
			if taken[i] >= long.Seconds() {
				continue
			}
			again := once(works[i].round)
			taken[i] += again.seconds
			works[i].cost.seconds = min(works[i].cost.seconds, again.seconds)
			busy = true
		}
	}
}

// once runs a round on a heap without garbage; what it leaves is collected within the measure.
func once(round func()) cost {
	runtime.GC()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	start := processor()
	round()
	seconds := (processor() - start).Seconds()
	runtime.ReadMemStats(&after)
	return cost{seconds, float64(after.Mallocs - before.Mallocs), float64(after.TotalAlloc - before.TotalAlloc)}
}
