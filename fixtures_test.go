package communique_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/communique-go/communique"
)

var update = flag.Bool("update", false, "rewrite testdata/known-failures.txt")

// knownFailures lists the fields that are not read right yet, a line each: "en/name.html meetings". A line whose field has come right
// must go, so that it stays right.
const knownFailures = "testdata/known-failures.txt"

// A pair of a release and its gold, testdata/<language>/<name>.html or .txt and .json, is a test: there is nothing to add here.
func TestFixtures(t *testing.T) {
	known, failing, fields := readFailures(t), map[string]bool{}, 0
	for _, f := range fixtures(t) {
		name, _ := filepath.Rel("testdata", f)
		name = filepath.ToSlash(name)
		t.Run(name, func(t *testing.T) {
			want, got := readGold(t, f), parseFixture(t, f)
			check(t, got)
			diffs, judged := differences(want, got)
			fields += judged
			for field, diff := range diffs {
				line := name + " " + field
				if failing[line] = true; !known[line] && !*update {
					t.Errorf("%s (-gold +read):\n%s", field, diff)
				}
			}
		})
	}
	t.Logf("%d of %d fields of %d releases are right to the letter", fields-len(failing), fields, len(fixtures(t)))
	if *update {
		writeFailures(t, failing)
		return
	}
	for line := range known {
		if !failing[line] {
			t.Errorf("%s is right now: remove its line from %s", line, knownFailures)
		}
	}
}

// fixtures are the releases that have a gold file beside them.
func fixtures(t testing.TB) []string { return releases(t, "testdata/??") }

// releases are those of the folders of a pattern.
func releases(t testing.TB, folders string) (files []string) {
	golds, err := filepath.Glob(folders + "/*.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, g := range golds {
		for _, ext := range []string{".html", ".txt"} {
			if f := strings.TrimSuffix(g, ".json") + ext; exists(f) {
				files = append(files, f)
			}
		}
	}
	if len(files) < 12 {
		t.Fatalf("only %d releases in %s", len(files), folders)
	}
	return files
}

func exists(name string) bool { _, err := os.Stat(name); return err == nil }

// Gold is an Article as it should be read, with what the caller knew, and a note on where the release's manner comes from.
type gold struct {
	communique.Article
	Reference  communique.Date
	SourceNote string `json:"source_note"`
}

func readGold(t testing.TB, release string) (g gold) {
	t.Helper()
	raw, err := os.ReadFile(strings.TrimSuffix(release, filepath.Ext(release)) + ".json")
	if err != nil {
		t.Fatal(err)
	}
	dec := json.NewDecoder(bytes.NewReader(raw))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&g); err != nil {
		t.Fatalf("%s: %v", release, err)
	}
	return g
}

func parseFixture(t testing.TB, name string) *communique.Article {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	g := readGold(t, name)
	p := communique.Parser{ContentType: "text/html", URL: g.URL, Reference: g.Reference}
	if strings.HasSuffix(name, ".txt") {
		p.ContentType = "text/plain"
	}
	a, err := p.Parse(f)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// unjudged are fields that gold leaves open: spans, and how far an expression reaches.
var unjudged = gocmp.Options{
	cmpopts.EquateEmpty(),
	cmpopts.IgnoreTypes([]communique.Evidence{}),
	cmpopts.IgnoreFields(communique.DateMention{}, "Text"),
	cmpopts.IgnoreFields(communique.AmountMention{}, "Text"),
}

// differences compares field by field, and counts the fields.
func differences(want gold, got *communique.Article) (diffs map[string]string, judged int) {
	diffs = map[string]string{}
	w, g := reflect.ValueOf(want.Article), reflect.ValueOf(*got)
	for i := range w.NumField() {
		field, _, _ := strings.Cut(w.Type().Field(i).Tag.Get("json"), ",")
		switch field {
		case "text", "sections", "authors", "url":
			if w.Field(i).IsZero() {
				continue
			}
		case "mentions", "warnings":
			continue
		}
		if diff := gocmp.Diff(w.Field(i).Interface(), g.Field(i).Interface(), unjudged); diff != "" {
			diffs[field] = diff
		}
		judged++
	}
	return diffs, judged
}

func readFailures(t *testing.T) map[string]bool {
	raw, err := os.ReadFile(knownFailures)
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]bool{}
	for line := range strings.Lines(string(raw)) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			known[line] = true
		}
	}
	return known
}

func writeFailures(t *testing.T, failing map[string]bool) {
	var b strings.Builder
	b.WriteString("# What is not read right yet, a file and a field a line. Rewritten by go test -run TestFixtures -update; a line less is the aim.\n")
	for _, line := range slices.Sorted(maps.Keys(failing)) {
		fmt.Fprintln(&b, line)
	}
	if err := os.WriteFile(knownFailures, []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}
