package communique_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// TestLinear holds that ten times the input is ten times the work: the statements that the command runs over it, counted by the
// instrumentation of go build -cover, so that no clock and no load of the machine comes in.
func TestLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the command, and runs it over each hostile input twice")
	}
	t.Parallel()
	c := newCounter(t)
	sentence := c.work(t, "Oslo is here.", ".txt")
	eachHostile(t, func(t *testing.T, h hostile, html bool) {
		t.Parallel()
		extension := ".txt"
		if html {
			extension = ".html"
		}
		const size, most = 10_000, 15
		once := min(sentence, c.work(t, h.of(size/100), extension)) // mostly the lexicon, and what of it is made ready for words as these
		small := max(size, c.work(t, h.of(size), extension)-once)   // what is no text is found out at once
		large := c.work(t, h.of(10*size), extension) - once
		t.Logf("%.0f statements a byte, then %.1f times as many in all", small/size, large/small)
		if large > most*small {
			t.Errorf("%.0f statements for %d bytes, %.0f for %d", small, size, large, 10*size)
		}
	})
}

// A counter is the command, built so that it counts its statements, and the tool that reads the counts.
type counter struct{ command, covdata string }

// newCounter builds it without atomic counters, which take longer than what they count: one goroutine alone reads a file.
func newCounter(t *testing.T) counter {
	t.Helper()
	tool, err := exec.Command("go", "tool", "-n", "covdata").Output() // where it lies: the go command takes longer than the tool
	if err != nil {
		t.Fatal(err)
	}
	c := counter{filepath.Join(t.TempDir(), "communique"), strings.TrimSpace(string(tool))}
	run(t, exec.Command("go", "build", "-cover", "-covermode=count", "-coverpkg=./...,golang.org/x/net/html,golang.org/x/text/...", "-o", c.command, "./cmd/communique"))
	return c
}

// work is how many statements the command runs to parse an input.
func (c counter) work(t *testing.T, input, extension string) (n float64) {
	t.Helper()
	dir := t.TempDir()
	name := filepath.Join(dir, "input"+extension)
	if err := os.WriteFile(name, []byte(input), 0o600); err != nil {
		t.Fatal(err)
	}
	parse := exec.Command(c.command, "parse", "-language", "en", "-format", "json", name)
	parse.Env = append(os.Environ(), "GOCOVERDIR="+dir)
	_ = parse.Run() // some inputs hold no release: what it cost to find out counts too
	profile := filepath.Join(dir, "profile")
	run(t, exec.Command(c.covdata, "textfmt", "-i="+dir, "-o="+profile))
	raw, err := os.ReadFile(profile)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(raw)) { // file:from,to statements runs
		if f := strings.Fields(line); len(f) == 3 {
			statements, _ := strconv.ParseFloat(f[1], 64)
			runs, _ := strconv.ParseFloat(f[2], 64)
			n += statements * runs
		}
	}
	return n
}

func run(t *testing.T, c *exec.Cmd) {
	t.Helper()
	if out, err := c.CombinedOutput(); err != nil {
		t.Fatalf("%s: %v\n%s", c, err, out)
	}
}
