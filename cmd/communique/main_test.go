package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/communique-go/communique"
)

const release = "Oslo, 3 March 2023 - Foreign Minister Kari Holm met her Estonian counterpart, Jaan Tamm, in Oslo on Friday.\n"

// call runs the command in process.
func call(stdin string, args ...string) (status int, stdout, stderr string) {
	var out, err bytes.Buffer
	status = run(args, strings.NewReader(stdin), &out, &err)
	return status, out.String(), err.String()
}

// folder makes files with the release, and one that is none.
func folder(t *testing.T, names ...string) string {
	t.Helper()
	dir := t.TempDir()
	for _, name := range names {
		body := release
		if strings.HasPrefix(name, "bad") {
			body = "%PDF-1.7\n"
		}
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(body), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestWrongUse(t *testing.T) {
	for _, args := range [][]string{
		{},
		{"read"},
		{"parse"},
		{"view"},
		{"view", "-format", "csv", "-"},
		{"schema", "-sqlite"},
		{"parse", "-x"},
		{"parse", "-format", "xml", "-"},
		{"parse", "-reference", "June", "-"},
		{"parse", "-language", "english!", "-"},
		{"parse", "-jobs", "0", "-"},
		{"parse", "-jobs", "two", "-"},
		{"parse", "-format", "csv", "-"},
		{"parse", "-records", "trade", "-"},
		{"parse", "-format", "csv", "-records", "x", "-"},
		{"parse", "-explain", "-format", "json", "-"},
		{"parse", "-lexicon", "main.go", "-"},
	} {
		status, stdout, stderr := call(release, args...)
		if status != 2 || stdout != "" || strings.Count(stderr, "\n") != 1 || !strings.HasPrefix(stderr, "communique: ") {
			t.Errorf("%q: status %d, %q on standard output, %q on standard error", args, status, stdout, stderr)
		}
	}
}

func TestHelp(t *testing.T) {
	for _, args := range [][]string{{"-h"}, {"--help"}, {"parse", "-h"}} {
		if status, stdout, stderr := call("", args...); status != 0 || stdout != usage || stderr != "" {
			t.Errorf("%q: status %d, %q, %q", args, status, stdout, stderr)
		}
	}
	if status, stdout, _ := call("", "-licenses"); status != 0 || !strings.HasPrefix(stdout, "MIT License") || !strings.Contains(stdout, "GeoNames") {
		t.Errorf("-licenses: status %d, %.100q", status, stdout)
	}
	if status, stdout, _ := call("", "-version"); status != 0 || stdout != communique.Version+"\n" {
		t.Errorf("-version: status %d, %q", status, stdout)
	}
}

func TestJSON(t *testing.T) {
	status, stdout, stderr := call(release, "parse", "-")
	if status != 0 || stderr != "" {
		t.Fatalf("status %d, %q", status, stderr)
	}
	var got communique.Article
	if err := json.Unmarshal([]byte(stdout), &got); err != nil {
		t.Fatal(err)
	}
	want, err := communique.ParseText(release)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(*want, got); diff != "" {
		t.Error(diff)
	}
	if !strings.Contains(stdout, "\n  \"text\"") {
		t.Errorf("not indented: %s", stdout)
	}
}

// Every file has its line, in the order given, also where one fails.
func TestLines(t *testing.T) {
	var names []string
	for i := range 20 {
		names = append(names, fmt.Sprintf("%02d.txt", i))
	}
	dir := folder(t, append(names, "bad.txt", "sub/last.html", "notes.csv")...)
	status, stdout, stderr := call("", "parse", "-format", "jsonl", "-jobs", "3", filepath.Join(dir, "absent"), dir)
	if status != 1 || stderr != "" {
		t.Errorf("status %d, %q on standard error", status, stderr)
	}
	var got []string
	for line := range strings.Lines(stdout) {
		var l struct {
			Source, Version, Error string
			Article                *communique.Article
		}
		if err := json.Unmarshal([]byte(line), &l); err != nil {
			t.Fatal(err)
		}
		if l.Version != communique.Version || (l.Error == "") == (l.Article == nil) {
			t.Errorf("line %s", line)
		}
		source, _ := filepath.Rel(dir, l.Source)
		if l.Error != "" {
			source += " failed"
		}
		got = append(got, filepath.ToSlash(source))
	}
	want := append([]string{"absent failed"}, append(names, "bad.txt failed", "sub/last.html")...)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestFailureIsTold(t *testing.T) {
	dir := folder(t, "bad.txt", "good.txt")
	bad := filepath.Join(dir, "bad.txt")
	status, stdout, stderr := call("", "parse", bad, filepath.Join(dir, "good.txt"))
	if status != 1 || !strings.HasPrefix(stderr, "communique: "+bad+": ") || strings.Count(stderr, "\n") != 1 {
		t.Errorf("status %d, %q", status, stderr)
	}
	if !json.Valid([]byte(stdout)) {
		t.Errorf("standard output is no JSON: %s", stdout)
	}
	if status, _, stderr := call("", "parse", t.TempDir()); status != 1 || stderr == "" {
		t.Errorf("a folder without releases: status %d, %q", status, stderr)
	}
}

// brokenPipe takes nothing.
type brokenPipe struct{}

func (brokenPipe) Write([]byte) (int, error) { return 0, errors.New("broken pipe") }

func TestWriteFails(t *testing.T) {
	dir := folder(t, "1.txt", "2.txt", "3.txt")
	var stderr bytes.Buffer
	if status := run([]string{"parse", dir}, nil, brokenPipe{}, &stderr); status != 1 || stderr.String() != "communique: broken pipe\n" {
		t.Errorf("status %d, %q", status, stderr.String())
	}
}
