package communique

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// The figures below which reading a page may not fall, over the pages of testdata/pages: open ones, which may be looked at while the reading
// is mended, and kept ones, which may not.
var pageFloors = map[string]pageFigures{
	"open": {title: 0.98, published: 0.98, source: 0.95, body: 0.99, paragraphs: 0.98, headings: 0.97},
	"kept": {title: 0.87, published: 0.99, source: 0.99, body: 0.95, paragraphs: 0.91, headings: 0.99},
}

// pageFigures are shares of what is right: of titles, of dates of publication, of publishers and authors that are told; F1 of the body by runs of four words, of whole paragraphs,
// and the share of the headings that stand as headings.
type pageFigures struct{ title, published, source, body, paragraphs, headings float64 }

func TestPages(t *testing.T) {
	for folder, floor := range pageFloors {
		t.Run(folder, func(t *testing.T) {
			got := measurePages(t, filepath.Join("testdata", "pages", folder))
			t.Logf("title %.3f published %.3f source %.3f body %.3f paragraphs %.3f headings %.3f", got.title, got.published, got.source, got.body, got.paragraphs, got.headings)
			for _, x := range []struct {
				name       string
				got, floor float64
			}{
				{"title", got.title, floor.title},
				{"published", got.published, floor.published},
				{"source", got.source, floor.source},
				{"body", got.body, floor.body},
				{"paragraphs", got.paragraphs, floor.paragraphs},
				{"headings", got.headings, floor.headings},
			} {
				if x.got < x.floor {
					t.Errorf("%s %.3f, floor %.3f", x.name, x.got, x.floor)
				}
			}
		})
	}
}

func measurePages(t *testing.T, dir string) pageFigures {
	names, err := filepath.Glob(filepath.Join(dir, "*.json"))
	if err != nil || len(names) == 0 {
		t.Fatalf("no pages in %s: %v", dir, err)
	}
	var title, published, source, headings marks
	var p, r float64
	var paragraphs overlaps
	for _, name := range names {
		var want Article
		raw, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(raw, &want); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		page, err := os.ReadFile(strings.TrimSuffix(name, ".json") + ".html")
		if err != nil {
			t.Fatal(err)
		}
		got, err := Parser{URL: want.URL}.Parse(bytes.NewReader(page))
		if err != nil {
			got = &Article{}
		}
		title.add(plainly(got.Title) == plainly(want.Title))
		if want.Published != "" {
			published.add(got.Published == want.Published)
		}
		if want.Publisher != "" {
			source.add(strings.EqualFold(got.Publisher, want.Publisher))
		}
		if want.Authors != nil {
			source.add(slices.Equal(got.Authors, want.Authors))
		}
		said := map[string]bool{}
		for _, s := range got.Sections {
			said[plainly(s.Heading)] = true
		}
		for _, s := range want.Sections {
			if s.Heading != "" {
				headings.add(said[plainly(s.Heading)])
			}
		}
		var runs overlaps
		runs.add(shingles(want.Text), shingles(got.Text))
		p, r = p+runs.precision(), r+runs.recall()
		paragraphs.add(paragraphsOf(want.Text), paragraphsOf(got.Text))
		if got.Title != "" && paragraphsOf(got.Text)[plainly(got.Title)] > 0 {
			t.Errorf("%s: the title is in the text", filepath.Base(name))
		}
	}
	n := float64(len(names))
	return pageFigures{title.share(), published.share(), source.share(), f1(p/n, r/n), f1(paragraphs.precision(), paragraphs.recall()), headings.share()}
}

// TestPageSuite reads the bodies of a public benchmark's pages, where they are at hand.
func TestPageSuite(t *testing.T) {
	const floor = 0.965
	names, _ := filepath.Glob(suite(filepath.Join("pages", "*.html")))
	if len(names) == 0 {
		t.Skip("the suite is not at hand")
	}
	var p, r float64
	for _, name := range names {
		page, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		var want struct{ Text string }
		if raw, err := os.ReadFile(strings.TrimSuffix(name, ".html") + ".json"); err != nil || json.Unmarshal(raw, &want) != nil {
			t.Fatalf("%s has no text", name)
		}
		got, err := Parse(bytes.NewReader(page))
		if err != nil {
			got = &Article{}
		}
		var runs overlaps
		runs.add(shingles(want.Text), shingles(got.Text))
		p, r = p+runs.precision(), r+runs.recall()
	}
	n := float64(len(names))
	t.Logf("body %.3f of %d pages", f1(p/n, r/n), len(names))
	if f1(p/n, r/n) < floor {
		t.Errorf("body %.3f, floor %.3f", f1(p/n, r/n), floor)
	}
}

// Pages that hold no release say so.
func TestPagesWithoutRelease(t *testing.T) {
	names, err := filepath.Glob(filepath.Join("testdata", "pages", "none", "*.txt"))
	if err != nil || len(names) == 0 {
		t.Fatalf("no pages: %v", err)
	}
	for _, name := range names {
		what, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		page, err := os.ReadFile(strings.TrimSuffix(name, ".txt") + ".html")
		if err != nil {
			t.Fatal(err)
		}
		_, err = Parse(bytes.NewReader(page))
		switch want := strings.TrimSpace(string(what)); {
		case want == "listing" && !errors.Is(err, ErrListing), want == "notext" && (!errors.Is(err, ErrNoText) || errors.Is(err, ErrListing)):
			t.Errorf("%s: %v, want %s", filepath.Base(name), err, want)
		}
	}
}

type marks struct{ right, all float64 }

func (h *marks) add(right bool) {
	h.all++
	if right {
		h.right++
	}
}

func (h marks) share() float64 {
	if h.all == 0 {
		return 1
	}
	return h.right / h.all
}

// overlaps counts what two bags have in common.
type overlaps struct{ common, want, got float64 }

func (o *overlaps) add(want, got map[string]int) {
	for s, n := range want {
		o.want += float64(n)
		o.common += float64(min(n, got[s]))
	}
	for _, n := range got {
		o.got += float64(n)
	}
}

func (o overlaps) precision() float64 { return o.common / max(o.got, 1) }
func (o overlaps) recall() float64    { return o.common / max(o.want, 1) }

func f1(p, r float64) float64 {
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

// shingles are the runs of four words of a text.
func shingles(s string) map[string]int {
	words := strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	all := map[string]int{}
	for i := 0; i+4 <= len(words); i++ {
		all[strings.Join(words[i:i+4], " ")]++
	}
	return all
}

func paragraphsOf(s string) map[string]int {
	all := map[string]int{}
	for p := range strings.SplitSeq(s, "\n\n") {
		if p = plainly(p); p != "" {
			all[p]++
		}
	}
	return all
}

// plainly makes two writings of one line the same.
func plainly(s string) string {
	s = strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`, "–", "-", "—", "-", "\u00a0", " ").Replace(s)
	return strings.Join(strings.Fields(s), " ")
}
