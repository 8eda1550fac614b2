package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The program of the test is its own child where a first use is measured.
func TestMain(m *testing.M) {
	if os.Getenv(childMark) != "" {
		main()
		return
	}
	os.Exit(m.Run())
}

// Every table has a row for each reader, with a figure in it.
func TestTables(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"kazakh-deputy-minister-visit", "nz-tonga-visit", "uae-uruguay-call"} {
		for _, end := range []string{".html", ".json"} {
			raw, err := os.ReadFile(filepath.Join("..", "testdata", "en", name+end))
			if err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(filepath.Join(dir, name+end), raw, 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	dates := filepath.Join(dir, "dates.jsonl")
	line := `{"text":"The protocol was signed on 14 May 2024.","reference":"2024-05-15","dates":[{"text":"14 May 2024","value":"2024-05-14"}]}`
	if err := os.WriteFile(dates, []byte(line+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	if err := (options{pages: []string{dir}, releases: dir, dates: dates, largest: 100_000}).run(&out); err != nil {
		t.Fatal(err)
	}
	got := sections(out.String())
	for heading, rows := range rowsOfTables() {
		for _, row := range rows {
			if cells := got[heading][row]; !strings.ContainsAny(cells, "0123456789") {
				t.Errorf("%s: the row %q says %q", heading, row, cells)
			}
		}
	}
	if t.Failed() {
		t.Log(out.String())
	}
}

func rowsOfTables() map[string][]string {
	rows := map[string][]string{
		"What a page costs beside its parse": {"communique, page room", "communique, Parse", "go-readability v2"},
		"Lengths":                            {"10 KB", "100 KB"},
		"Two cores":                          {"1", "2"},
	}
	for _, r := range pageReaders {
		rows["Pages"] = append(rows["Pages"], r.name)
	}
	for _, r := range textReaders {
		rows["Releases as text"] = append(rows["Releases as text"], r.name)
	}
	for _, r := range dateReaders {
		rows["Dates in sentences"] = append(rows["Dates in sentences"], r.name)
	}
	for _, f := range firsts() {
		rows["First use"] = append(rows["First use"], f.name)
	}
	return rows
}

// sections are the rows of each table by their first cell.
func sections(markdown string) map[string]map[string]string {
	all, heading := map[string]map[string]string{}, ""
	for line := range strings.Lines(markdown) {
		if h, ok := strings.CutPrefix(line, "### "); ok {
			heading = strings.TrimSpace(h)
			all[heading] = map[string]string{}
		}
		if cells := strings.SplitN(strings.Trim(line, "| \n"), " | ", 2); len(cells) == 2 && heading != "" {
			all[heading][cells[0]] = cells[1]
		}
	}
	return all
}

func TestShingles(t *testing.T) {
	var b bodies
	b.add("one two three four five", "one two three four")
	if f := b.f1(); f < 0.66 || f > 0.67 { // one of two runs is given, and no other
		t.Errorf("F1 %.3f", f)
	}
}
