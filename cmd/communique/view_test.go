package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestView(t *testing.T) {
	page := filepath.Join(t.TempDir(), "page.html")
	bad := folder(t, "bad.txt")
	status, stdout, stderr := call(release, "view", "-o", page, "-", bad)
	if status != 1 || stdout != "" || strings.Count(stderr, "\n") != 1 {
		t.Errorf("status %d, %q, %q", status, stdout, stderr)
	}
	html, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	if _, stdout, _ = call(release, "view", "-"); stdout != string(html) || !strings.Contains(stdout, `id="r0-m0"`) {
		t.Errorf("on standard output: %.200q, in a file %.200q", stdout, html)
	}
}
