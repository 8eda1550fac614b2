package communique_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/communique-go/communique"
)

// A release that breaks off anywhere is read as far as it goes: no rule looks past the end of a text. Each is cut at every few words, at other
// words than its neighbours.
func TestTruncated(t *testing.T) {
	t.Parallel()
	const step = 6
	files, err := filepath.Glob("testdata/en/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for n, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		words, s := 0, string(b)
		for i, r := range s {
			if !strings.ContainsRune(" \n,.", r) {
				continue
			}
			if words++; words%step == n%step {
				readTruncated(t, f, s[:i])
			}
		}
	}
}

func readTruncated(t *testing.T, name, s string) {
	defer func() {
		if e := recover(); e != nil {
			t.Fatalf("%s cut at byte %d: %v", name, len(s), e)
		}
	}()
	if a, err := communique.ParseText(s); err == nil {
		check(t, a)
	}
}
