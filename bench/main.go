// Command bench reads the same pages, releases and sentences with communique and with the libraries that a Go programmer would otherwise
// take, in one process, and prints what each gets right and what it costs, as tables in Markdown.
//
//	go run . [-pages DIR,DIR] [-releases DIR] [-dates GLOB] [-time 2s] [-largest 10000000]
//
// A folder of pages or releases holds pairs: a page.html and, beside it, page.json with the text that it should give. Seconds are the
// process's processor time on one core, the least of several rounds, so that a busy machine disturbs little; only the table of two cores
// goes by the clock.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"runtime"
	"runtime/debug"
	"strings"
	"time"
)

func main() {
	o := options{}
	pages := flag.String("pages", "../testdata/pages/open,../testdata/pages/kept,../testdata/en", "folders of pages with the text that each should give")
	flag.StringVar(&o.releases, "releases", "../testdata/en", "folder of releases, whose texts are read")
	flag.StringVar(&o.dates, "dates", "../testdata/dates*.jsonl", "files of sentences with their dates")
	flag.DurationVar(&o.time, "time", 2*time.Second, "how long each reader goes on repeating its reading")
	flag.IntVar(&o.largest, "largest", 10_000_000, "bytes of the longest text in the table of lengths")
	first := flag.String("first", "", "read once with the named reader and print what that cost; bench starts itself with it")
	flag.Parse()
	o.pages = strings.Split(*pages, ",")
	run := o.run
	if *first != "" {
		run = func(w io.Writer) error { return printFirst(w, *first) }
	}
	if err := run(os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

type options struct {
	pages           []string
	releases, dates string
	time            time.Duration
	largest         int
}

// run prints every table.
func (o options) run(w io.Writer) error {
	c, err := o.load()
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "%s, %s/%s, %s\n", runtime.Version(), runtime.GOOS, runtime.GOARCH, versions())
	for _, table := range []func(*corpus) (table, error){
		o.readPages, o.factors, o.readReleases, o.readDates, o.firstUses, o.lengths, o.cores,
	} {
		t, err := table(c)
		if err != nil {
			return err
		}
		if err := t.print(w); err != nil {
			return err
		}
	}
	return nil
}

// versions are the modules that are measured, as they were built in.
func versions() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "versions unknown"
	}
	var all []string
	for _, m := range info.Deps {
		if measured[m.Path] {
			all = append(all, m.Path[strings.LastIndex(strings.TrimSuffix(m.Path, "/v2"), "/")+1:]+" "+m.Version)
		}
	}
	return strings.Join(all, ", ")
}

var measured = map[string]bool{
	"github.com/PuerkitoBio/goquery": true, "codeberg.org/readeck/go-readability/v2": true, "github.com/markusmobius/go-trafilatura": true,
	"github.com/markusmobius/go-htmldate": true, "github.com/markusmobius/go-dateparser": true, "github.com/jdkato/prose/v2": true,
	"github.com/olebedev/when": true,
}
