package main

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"
	diff "github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/parquet-go/parquet-go"

	"github.com/communique-go/communique"
)

func TestMain(m *testing.M) { ptest.MainWithDefault(m, "prism") }

const testdata = "../../testdata/en"

// An archive is a WARC file in the making.
type archive struct {
	bytes.Buffer
	packed bool // each record by itself with gzip, as is the custom
}

// record adds a record.
func (a *archive) record(kind, url, contentType, block string) {
	text := fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-%012d>\r\nWARC-Date: 2024-03-14T10:00:00Z\r\n"+
		"WARC-Target-URI: %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", kind, a.Len(), url, contentType, len(block), block)
	if !a.packed {
		a.WriteString(text)
		return
	}
	z := gzip.NewWriter(a)
	z.Write([]byte(text)) // to memory
	z.Close()
}

// answer adds what a server answered.
func (a *archive) answer(url, status, header, body string) {
	a.record("request", url, "application/http; msgtype=request", "GET / HTTP/1.1\r\nHost: ministry.example\r\n\r\n")
	a.record("response", url, "application/http; msgtype=response", "HTTP/1.1 "+status+"\r\n"+header+"\r\n\r\n"+body)
}

const (
	html  = "Content-Type: text/html; charset=utf-8"
	plain = "Content-Type: text/plain; charset=utf-8"
)

// releases are the pages of testdata as they would be read without Beam.
func releases(t testing.TB) (pages []Page) {
	t.Helper()
	names, err := filepath.Glob(testdata + "/*.[ht]*")
	if err != nil || len(names) < 40 {
		t.Fatalf("%d releases, %v", len(names), err)
	}
	for _, name := range names {
		body, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		p := Page{URL: "https://ministry.example/" + filepath.Base(name), ContentType: html[len("Content-Type: "):], Fetched: "2024-03-14", Body: body}
		if filepath.Ext(name) == ".txt" {
			p.ContentType = plain[len("Content-Type: "):]
		}
		pages = append(pages, p)
	}
	return pages
}

// add adds pages, one of them with gzip and one in chunks.
func (a *archive) add(pages []Page) {
	for n, p := range pages {
		header, body := "Content-Type: "+p.ContentType, string(p.Body)
		switch n {
		case 1:
			var b bytes.Buffer
			z := gzip.NewWriter(&b)
			z.Write(p.Body) // to memory
			z.Close()
			header, body = header+"\r\nContent-Encoding: gzip", b.String()
		case 2:
			header, body = header+"\r\nTransfer-Encoding: chunked", fmt.Sprintf("%x\r\n%s\r\n0\r\n\r\n", len(body), body)
		}
		a.answer(p.URL, "200 OK", header, body)
	}
}

// save writes the archive.
func (a *archive) save(t testing.TB, path string) {
	t.Helper()
	if err := os.WriteFile(path, a.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

// ran runs the pipeline on Prism.
func ran(t testing.TB, warcs, output string, shards int) beam.PipelineResult {
	t.Helper()
	p, s := beam.NewPipelineWithRoot()
	build(s, warcs, output, shards)
	result, err := ptest.RunWithMetrics(p)
	if err != nil {
		t.Fatal(err)
	}
	return result
}

// rows are those of all files of one kind, in order.
func rows[T row](t *testing.T, pattern string, order func(a, b T) int) (all []T) {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		t.Fatalf("%s: %d files, %v", pattern, len(files), err)
	}
	for _, f := range files {
		part, err := parquet.ReadFile[T](f)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, part...)
	}
	slices.SortFunc(all, order)
	return all
}

// What goes in comes out: every record of two archives, of which one is broken off, is a row or a dead letter, or of no interest.
func TestPipeline(t *testing.T) {
	pages, dir := releases(t), t.TempDir()
	whole := &archive{packed: true}
	whole.record("warcinfo", "", "application/warc-fields", "software: test\r\n")
	whole.add(pages)
	whole.answer("https://ministry.example/gone", "404 Not Found", html, "gone")
	whole.answer("https://ministry.example/moved", "301 Moved Permanently", html+"\r\nLocation: /new", "")
	whole.answer("https://ministry.example/photo.jpg", "200 OK", "Content-Type: image/jpeg", "\xff\xd8\xff")
	whole.answer("https://ministry.example/empty", "200 OK", html, "<html><body></body></html>")
	whole.answer("https://ministry.example/paper", "200 OK", html, "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj")
	whole.answer("https://ministry.example/torn", "200 OK", html+"\r\nContent-Encoding: gzip", "no gzip")
	whole.save(t, dir+"/whole.warc.gz")
	broken := &archive{}
	broken.answer("https://ministry.example/last", "200 OK", plain, "Oslo, 3 March 2023 - Foreign Minister of Norway Kari Holm met Foreign Minister of Estonia Jaan Tamm.")
	broken.answer("https://ministry.example/cut", "200 OK", plain, strings.Repeat("Kari Holm met Jaan Tamm. ", 99))
	broken.Truncate(broken.Len() - 1000)
	broken.save(t, dir+"/broken.warc")

	result := ran(t, dir+"/*.warc*", dir+"/out", 3)
	wantCounts := map[string]int64{
		"records": int64(1 + 2*len(pages) + 2*6 + 4), "pages": int64(len(pages) + 3), "other records": int64(1 + len(pages) + 6 + 3 + 2),
		"unreadable records": 2, "releases": int64(len(pages) + 1), "pages without a release": 2,
	}
	if d := diff.Diff(wantCounts, counts(result)); d != "" {
		t.Error(d)
	}

	var wantReleases []Release
	var wantMeetings []Meeting
	var wantInvestments []Investment
	for _, p := range append(pages, Page{
		URL: "https://ministry.example/last", ContentType: "text/plain", Fetched: "2024-03-14",
		Body: []byte("Oslo, 3 March 2023 - Foreign Minister of Norway Kari Holm met Foreign Minister of Estonia Jaan Tamm."),
	}) {
		new(parseFn).ProcessElement(context.Background(), p,
			func(r Release) { wantReleases = append(wantReleases, r) },
			func(m Meeting) { wantMeetings = append(wantMeetings, m) },
			func(v Investment) { wantInvestments = append(wantInvestments, v) },
			func(d Dead) { t.Errorf("%+v", d) })
	}
	same(t, wantReleases, rows[Release](t, dir+"/out-releases-*-of-00003.parquet", byPage))
	same(t, wantMeetings, rows[Meeting](t, dir+"/out-meetings-*-of-00003.parquet", func(a, b Meeting) int { return cmp.Or(byPage(a, b), cmp.Compare(a.Index, b.Index)) }))
	same(t, wantInvestments, rows[Investment](t, dir+"/out-investments-*-of-00003.parquet", func(a, b Investment) int { return cmp.Or(byPage(a, b), cmp.Compare(a.Index, b.Index)) }))

	var letters []string
	for _, d := range rows[Dead](t, dir+"/out-dead-*-of-00003.parquet", byPage) {
		file, at, _ := strings.Cut(filepath.Base(d.URL), "#")
		if d.Stage == "record" && (at == "" || at == "0") {
			t.Errorf("where is it? %+v", d)
		}
		letters = append(letters, d.Stage+" "+file+": "+d.Reason)
	}
	slices.Sort(letters)
	t.Log(strings.Join(letters, "\n"))
	for n, want := range []string{"parse empty: ", "parse paper: communique: input is not text", "record broken.warc: record of ", "record whole.warc.gz: unexpected EOF"} {
		if n >= len(letters) || !strings.HasPrefix(letters[n], want) {
			t.Errorf("dead letters %q, want %q", letters, want)
		}
	}
}

func byPage[T row](a, b T) int { return strings.Compare(a.page(), b.page()) }

// same compares rows; one that holds an empty list is as one that holds none.
func same[T row](t *testing.T, want, got []T) {
	t.Helper()
	slices.SortStableFunc(want, byPage)
	if d := diff.Diff(want, got, cmpopts.EquateEmpty()); d != "" {
		t.Error(d)
	}
}

// The pages that one core reads in a second of its time, whatever else the machine does: through Beam, with everything around it, and by the
// library alone.
func BenchmarkPages(b *testing.B) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	pages, dir := releases(b), b.TempDir()
	a := &archive{packed: true}
	for n := range 40 {
		copies := slices.Clone(pages)
		for i := range copies {
			copies[i].URL += fmt.Sprint("?", n)
		}
		a.add(copies)
	}
	a.save(b, dir+"/pages.warc.gz")
	b.Run("beam", func(b *testing.B) {
		n := int64(0)
		for begin := spent(b); b.Loop(); b.ReportMetric(float64(n)/(spent(b)-begin).Seconds(), "pages/s") {
			n += counts(ran(b, dir+"/*.warc.gz", dir+"/out", 1))["pages"]
		}
	})
	b.Run("alone", func(b *testing.B) {
		n := 0
		for begin := spent(b); b.Loop(); b.ReportMetric(float64(n)/(spent(b)-begin).Seconds(), "pages/s") {
			for _, p := range pages {
				if _, err := (communique.Parser{URL: p.URL, ContentType: p.ContentType}).Parse(bytes.NewReader(p.Body)); err != nil {
					b.Fatal(err)
				}
				n++
			}
		}
	})
}

// spent is the time of processors that this program has had.
func spent(b *testing.B) time.Duration {
	var use syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &use); err != nil {
		b.Fatal(err)
	}
	return time.Duration(use.Utime.Nano() + use.Stime.Nano())
}
