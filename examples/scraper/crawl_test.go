package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/communique-go/communique"
)

const testdata = "../../testdata/en"

// A site is a server of this machine with the releases of testdata: the pages in two listings, the texts in a feed.
type site struct {
	*httptest.Server
	mu    sync.Mutex
	asked []asked
	ill   string // the page that cannot be had
	most  int    // the request at which the run is interrupted, if not 0
	stop  context.CancelFunc
}

// asked is one request.
type asked struct {
	path, agent string
	at          time.Time
}

func newSite(t *testing.T) *site {
	s := &site{ill: "/news/" + base(found(t, "html")[3])}
	s.Server = httptest.NewServer(s)
	t.Cleanup(s.Close)
	return s
}

// found are the releases of one kind.
func found(t *testing.T, kind string) []string {
	t.Helper()
	names, err := filepath.Glob(testdata + "/*." + kind)
	if err != nil || len(names) < 10 {
		t.Fatalf("%d releases, %v", len(names), err)
	}
	return names
}

func base(path string) string { return filepath.Base(path) }

func (s *site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	s.asked = append(s.asked, asked{r.URL.Path, r.UserAgent(), time.Now()})
	ill := s.ill
	if len(s.asked) == s.most {
		s.stop()
	}
	s.mu.Unlock()
	pages, _ := filepath.Glob(testdata + "/*.html")
	texts, _ := filepath.Glob(testdata + "/*.txt")
	switch half := len(pages) / 2; r.URL.Path {
	case "/robots.txt":
		io.WriteString(w, "User-agent: *\nDisallow: /private/\n")
	case "/news/":
		list(w, pages[:half], "/news/older/", "/private/draft.html", "https://example.org/elsewhere.html", "/news/about.html", "/moved")
	case "/news/older/":
		list(w, pages[half:])
	case "/feed.xml":
		feed(w, s.URL, texts)
	case "/news/about.html":
		w.Header().Set("Content-Type", "text/html")
		io.WriteString(w, "<html><body><p></p></body></html>")
	case "/moved":
		http.Redirect(w, r, "/news/about.html", http.StatusMovedPermanently)
	case ill:
		http.Error(w, "come back later", http.StatusServiceUnavailable)
	default:
		http.ServeFile(w, r, filepath.Join(testdata, base(r.URL.Path)))
	}
}

// list writes a listing as ministries have them.
func list(w http.ResponseWriter, pages []string, more ...string) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	io.WriteString(w, "<html><head><title>News</title></head><body><h1>News</h1><ul>")
	for n, p := range pages {
		title := strings.ReplaceAll(strings.TrimSuffix(base(p), ".html"), "-", " ")
		fmt.Fprintf(w, `<li><h3><a href="/news/%s">The ministry on %s</a></h3> <time>%02d March 2024</time></li>`, base(p), title, n+1)
	}
	for _, m := range more {
		fmt.Fprintf(w, `<li><a href="%s#top">more</a></li>`, m)
	}
	io.WriteString(w, "</ul></body></html>")
}

func feed(w http.ResponseWriter, url string, texts []string) {
	w.Header().Set("Content-Type", "application/rss+xml")
	io.WriteString(w, `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>`)
	for _, t := range texts {
		fmt.Fprintf(w, "<item><title>%s</title><link>%s/texts/%s</link><pubDate>Thu, 14 Mar 2024 09:00:00 GMT</pubDate></item>", base(t), url, base(t))
	}
	io.WriteString(w, "</channel></rss>")
}

// since are the paths that were asked for since the last call, without those that every run asks for.
func (s *site) since() (paths []string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, a := range s.asked {
		switch a.path {
		case "/robots.txt", "/news/", "/news/older/", "/feed.xml":
		default:
			paths = append(paths, a.path)
		}
	}
	s.asked = nil
	return paths
}

func opened(t *testing.T) *store {
	t.Helper()
	s, err := openStore(filepath.Join(t.TempDir(), "releases.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func (s *store) count(t *testing.T, query string) (n int) {
	t.Helper()
	if err := s.QueryRow(query).Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}

// run crawls the site once.
func (s *site) run(t *testing.T, ctx context.Context, db *store, delay time.Duration) string {
	t.Helper()
	var log bytes.Buffer
	c := crawl{store: db, delay: delay, links: "a[href]", agent: "tester/1.0", depth: 3, log: &log}
	if err := c.run(ctx, []string{s.URL + "/news/", s.URL + "/feed.xml"}); err != nil && !errors.Is(err, context.Canceled) {
		t.Fatal(err)
	}
	return log.String()
}

// The first run fetches all but what failed, the second only that, and the third nothing.
func TestResume(t *testing.T) {
	site, db := newSite(t), opened(t)
	releases := len(found(t, "html")) + len(found(t, "txt"))
	site.run(t, t.Context(), db, 0)
	if n := db.count(t, "SELECT count(*) FROM pages WHERE status = 'release'"); n != releases-1 {
		t.Errorf("%d releases, want %d", n, releases-1)
	}
	if n := db.count(t, "SELECT count(*) FROM pages WHERE status = 'none' AND url LIKE '%/news/about.html' OR status = 'moved' AND url LIKE '%/moved'"); n != 2 {
		t.Errorf("%d pages without a release, want 2", n)
	}
	site.since()

	ill := site.ill
	site.ill = ""
	site.run(t, t.Context(), db, 0)
	if got := site.since(); len(got) != 1 || got[0] != ill {
		t.Errorf("the second run fetched %q, want %q", got, ill)
	}
	site.run(t, t.Context(), db, 0)
	if got := site.since(); len(got) != 0 {
		t.Errorf("the third run fetched %q", got)
	}
	if n := db.count(t, "SELECT count(*) FROM pages WHERE status = 'release'"); n != releases {
		t.Errorf("%d releases, want %d", n, releases)
	}
}

// A run that is interrupted loses nothing, and the next one goes on where it stopped.
func TestInterrupted(t *testing.T) {
	site, db := newSite(t), opened(t)
	site.ill = ""
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	site.most, site.stop = 16, cancel
	c := crawl{store: db, links: "a[href]", agent: "tester/1.0", depth: 3, log: io.Discard}
	if err := c.run(ctx, []string{site.URL + "/news/", site.URL + "/feed.xml"}); !errors.Is(err, context.Canceled) {
		t.Fatalf("it ended with %v", err)
	}
	had := db.count(t, "SELECT count(*) FROM pages")
	first := len(site.since())
	site.most = 0
	site.run(t, t.Context(), db, 0)
	second := len(site.since())
	all := db.count(t, "SELECT count(*) FROM pages")
	if had == 0 || had == all || second > all-had+1 {
		t.Errorf("%d pages asked for and %d kept, then %d asked for and %d kept", first, had, second, all)
	}
	if n := db.count(t, "SELECT count(*) FROM pages WHERE status = 'failed'"); n != 0 {
		t.Errorf("%d pages failed", n)
	}
}

// It waits between requests, gives its name with each, and stays out of where it is not wanted.
func TestPolite(t *testing.T) {
	site, db := newSite(t), opened(t)
	const delay = 10 * time.Millisecond
	log := site.run(t, t.Context(), db, delay)
	for n, a := range site.asked {
		if a.agent != "tester/1.0" {
			t.Errorf("%s was asked for by %q", a.path, a.agent)
		}
		if strings.HasPrefix(a.path, "/private/") {
			t.Errorf("%s was asked for", a.path)
		}
		// Only robots.txt, and what a page is moved to, come without a pause.
		if n > 1 && a.path != "/news/about.html" && a.at.Sub(site.asked[n-1].at) < delay*9/10 {
			t.Errorf("%s came %v after %s", a.path, a.at.Sub(site.asked[n-1].at), site.asked[n-1].path)
		}
	}
	if !strings.Contains(log, "robots.txt forbids "+site.URL+"/private/draft.html") {
		t.Errorf("not told: %s", log)
	}
}

// The lines, the tables and the articles say the same, and the day that the feed gives dates what the text leaves open.
func TestOutput(t *testing.T) {
	site, db := newSite(t), opened(t)
	site.ill = ""
	site.run(t, t.Context(), db, 0)
	var out bytes.Buffer
	if err := db.export(&out); err != nil {
		t.Fatal(err)
	}
	lines, meetings, participants, investments := 0, 0, 0, 0
	for line := range bytes.Lines(out.Bytes()) {
		var v struct {
			Source, Version string
			Article         communique.Article
		}
		if err := json.Unmarshal(line, &v); err != nil {
			t.Fatal(err)
		}
		if v.Version != communique.Version || !strings.HasPrefix(v.Source, site.URL) || v.Article.Text == "" {
			t.Errorf("%.200s", line)
		}
		lines++
		meetings += len(v.Article.Meetings)
		investments += len(v.Article.Investments)
		for _, m := range v.Article.Meetings {
			participants += len(m.Participants)
		}
	}
	for table, want := range map[string]int{"pages WHERE status = 'release'": lines, "meetings": meetings, "participants": participants, "investments": investments} {
		if got := db.count(t, "SELECT count(*) FROM "+table); got != want || want == 0 {
			t.Errorf("%s: %d rows, want %d", table, got, want)
		}
	}
}

// The command does all of it.
func TestRun(t *testing.T) {
	site := newSite(t)
	dir := t.TempDir()
	jsonl := filepath.Join(dir, "releases.jsonl")
	err := run(crawl{links: "a[href]", agent: "tester/1.0", depth: 3, log: io.Discard}, filepath.Join(dir, "releases.db"), jsonl, []string{site.URL + "/feed.xml"})
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(jsonl)
	if got, want := bytes.Count(data, []byte("\n")), len(found(t, "txt")); err != nil || got != want {
		t.Errorf("%d lines, want %d, %v", got, want, err)
	}
}
