package main

import (
	"os"
	"strings"
	"testing"
)

func TestText(t *testing.T) {
	status, stdout, stderr := call("", "parse", "-explain", "../../testdata/en/senegal-portugal-visit.txt", "../../testdata/en/kazakh-deputy-minister-visit.html")
	if status != 0 || stderr != "" {
		t.Fatalf("status %d, %q", status, stderr)
	}
	for _, want := range []string{"==> ../../testdata/en/senegal-portugal-visit.txt <==\n", "Aminata Sarr-Diouf, Minister of Foreign Affairs, Senegal", "\nperson Daniyar Serikbayev (KZ)\n", "en/verbs.txt#"} {
		if !strings.Contains(stdout, want) {
			t.Errorf("%q is not in %s", want, stdout)
		}
	}
}

func TestLexiconFlag(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(dir+"/en", 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(dir+"/en/verbs.txt", []byte("palaver with\tmeeting\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	palaver := strings.Replace(release, "met", "palavered with", 1)
	for want, args := range map[bool][]string{false: {"parse", "-format", "text", "-"}, true: {"parse", "-format", "text", "-lexicon", dir, "-"}} {
		status, stdout, stderr := call(palaver, args...)
		if got := strings.Contains(stdout, "- meeting, held: 2023-03-03"); status != 0 || got != want {
			t.Errorf("%q: status %d, %s%s", args, status, stdout, stderr)
		}
	}
	if err := os.WriteFile(dir+"/en/verbs.txt", []byte("palaver\tkind=\"meeting\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if status, _, stderr := call(palaver, "parse", "-lexicon", dir, "-"); status != 1 || !strings.HasPrefix(stderr, "communique: en/verbs.txt:1: ") {
		t.Errorf("a wrong lexicon: status %d, %q", status, stderr)
	}
}
