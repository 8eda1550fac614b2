package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"strconv"
	"strings"
	"time"
)

// A firstCost is what reading once in a new process takes, and reading the same again.
type firstCost struct{ Seconds, Bytes, Again float64 }

// A first is a reader with something short to read.
type first struct {
	name, importedFrom string
	read               func()
}

// firsts are the readers whose first use is measured.
func firsts() (all []first) {
	const sentence = "Paris, 18 June 2022: Foreign Minister Jane Doe of Norway met Ambassador John Roe on Friday. They signed a loan of $5 million."
	const html = "<html><head><title>Talks in Paris</title></head><body><article><h1>Talks in Paris</h1><p>" + sentence + "</p></article></body></html>"
	for _, r := range pageReaders {
		all = append(all, first{r.name, r.importedFrom, func() { r.read(html, "https://example.org/talks") }})
	}
	for _, r := range textReaders {
		all = append(all, first{r.name, r.importedFrom, func() { r.read(sentence) }})
	}
	return all
}

// printFirst reads once, and again, and prints the costs as JSON.
func printFirst(w io.Writer, name string) error {
	for _, f := range firsts() {
		if f.name != name {
			continue
		}
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		start := processor()
		f.read()
		first := processor() - start
		runtime.ReadMemStats(&after)
		start = processor()
		f.read()
		return json.NewEncoder(w).Encode(firstCost{first.Seconds(), float64(after.TotalAlloc - before.TotalAlloc), (processor() - start).Seconds()})
	}
	return nil // an unknown name reads nothing: what is left is the cost of the imports
}

// firstUses measures the first use of each reader in a process of its own, and what importing it costs every program before main.
func (o options) firstUses(*corpus) (table, error) {
	t := table{
		heading: "First use",
		note:    "A short release, read once in a new process. Import is what the packages that it needs take before main (GODEBUG=inittrace=1).",
		columns: []string{"reader", "import, ms", "import, KB", "first reading, ms", "first reading, KB", "second reading, ms"},
	}
	inits, err := initCosts()
	if err != nil {
		return t, err
	}
	for _, f := range firsts() {
		best, err := firstOf(f.name)
		if err != nil {
			return t, err
		}
		ms, kb := importCost(inits, f.importedFrom)
		t.add(f.name, ms, kb, figure(best.Seconds*1e3), figure(best.Bytes/1e3), figure(best.Again*1e3))
	}
	return t, nil
}

// firstOf is the least of three processes.
func firstOf(name string) (best firstCost, err error) {
	for i := range 3 {
		cmd := self("-first", name)
		out, err := cmd.Output()
		if err != nil {
			return best, fmt.Errorf("%s: %w", name, err)
		}
		var x firstCost
		if err := json.Unmarshal(out, &x); err != nil {
			return best, fmt.Errorf("%s: %w", name, err)
		}
		if i == 0 || x.Seconds < best.Seconds {
			best = x
		}
	}
	return best, nil
}

// self runs this program again.
func self(args ...string) *exec.Cmd {
	program, err := os.Executable()
	if err != nil {
		program = os.Args[0]
	}
	cmd := exec.Command(program, args...)
	cmd.Env = append(os.Environ(), childMark+"=1")
	return cmd
}

// childMark tells the program of the test, which is not this one, that it is to be this one.
const childMark = "COMMUNIQUE_BENCH_CHILD"

// An initCost is what a package takes before main.
type initCost struct {
	clock time.Duration
	bytes float64
}

// initCosts are those of every package in this program, the least of three runs.
func initCosts() (map[string]initCost, error) {
	least := map[string]initCost{}
	for range 3 {
		cmd := self("-first", "nothing")
		cmd.Env = append(cmd.Env, "GODEBUG=inittrace=1")
		var trace strings.Builder
		cmd.Stderr = &trace
		if err := cmd.Run(); err != nil {
			return nil, fmt.Errorf("inittrace: %w", err)
		}
		for line := range strings.Lines(trace.String()) {
			name, x, ok := initLine(line)
			if before, seen := least[name]; ok && (!seen || x.clock < before.clock) {
				least[name] = x
			}
		}
	}
	return least, nil
}

// initLine reads "init internal/bytealg @0.008 ms, 0.5 ms clock, 16 bytes, 1 allocs".
func initLine(line string) (name string, x initCost, ok bool) {
	words := strings.Fields(line)
	if len(words) < 10 || words[0] != "init" {
		return "", x, false
	}
	ms, err := strconv.ParseFloat(words[4], 64)
	if err != nil {
		return "", x, false
	}
	bytes, err := strconv.ParseFloat(words[7], 64)
	return words[1], initCost{time.Duration(ms * float64(time.Millisecond)), bytes}, err == nil
}

// importCost sums up what a package and all that it imports take; the go command tells what those are, and without it nothing is known.
func importCost(inits map[string]initCost, path string) (ms, kb string) {
	out, err := exec.Command("go", "list", "-deps", path).Output()
	if err != nil {
		return none, none
	}
	var sum initCost
	for name := range strings.FieldsSeq(string(out)) {
		if name == "runtime" { // every program has it
			continue
		}
		sum.clock += inits[name].clock
		sum.bytes += inits[name].bytes
	}
	return figure(sum.clock.Seconds() * 1e3), figure(sum.bytes / 1e3)
}
