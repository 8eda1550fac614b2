package communique_test

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/communique-go/communique"
)

// A release that breaks off anywhere, or begins anywhere, is read as far as it goes: no rule looks past the ends of a text. Each is cut at every few
// words, at other words than its neighbours.
func TestTruncated(t *testing.T) {
	t.Parallel()
	const step = 6
	for n, f := range plainReleases(t, "testdata/en") {
		words, s := 0, readFile(t, f)
		for i, r := range s {
			if !strings.ContainsRune(" \n,.", r) {
				continue
			}
			if words++; words%step == n%step {
				survives(t, f, s[:i])
				survives(t, f, s[i:])
			}
		}
	}
}

// TestDisturbed reads releases of which words are missing, told twice, told elsewhere or without their mark: no rule trusts another to have
// found what always stands beside.
func TestDisturbed(t *testing.T) {
	t.Parallel()
	chance := rand.New(rand.NewPCG(1, 2))
	for _, f := range append(plainReleases(t, "testdata/en"), plainReleases(t, "testdata/practice/en")...) {
		words := strings.SplitAfter(readFile(t, f), " ")
		for range 4 {
			survives(t, f, disturb(words, chance))
		}
	}
}

// TestPieces reads pieces of releases that end with a word and no mark: no rule looks past the last token.
func TestPieces(t *testing.T) {
	t.Parallel()
	const longest = 60
	chance := rand.New(rand.NewPCG(3, 4))
	survives(t, "", "Four new ambassadors presented copies of their credentials")
	survives(t, "", "Minister Jane Doe said there")
	survives(t, "", "Ann Poe received President Jane Doe, who met John Roe in Oslo last May, in the framework of")
	survives(t, "", "At the warm reception that Minister Jane Doe gave")
	survives(t, "", "At the warm reception Minister Jane Doe gave")
	survives(t, "", "company of Minister Jane Doe, who met John Roe in Oslo")
	for _, f := range append(plainReleases(t, "testdata/en"), plainReleases(t, "testdata/practice/en")...) {
		words := strings.SplitAfter(readFile(t, f), " ")
		for range 8 {
			first := chance.IntN(len(words))
			end := min(len(words), first+1+chance.IntN(longest))
			survives(t, f, strings.TrimRight(strings.Join(words[first:end], ""), " .,;:\n"))
		}
	}
}

// disturb leaves two words of three as they are.
func disturb(words []string, chance *rand.Rand) string {
	var s strings.Builder
	for _, w := range words {
		switch chance.IntN(20) {
		case 0, 1:
		case 2:
			s.WriteString(w + w)
		case 3:
			s.WriteString(words[chance.IntN(len(words))])
		case 4, 5:
			s.WriteString(strings.Trim(w, ".,;: ") + " ")
		case 6:
			s.WriteString(strings.TrimSpace(w) + breaks[chance.IntN(len(breaks))])
		default:
			s.WriteString(w)
		}
	}
	return s.String()
}

// breaks are what may break a text off behind a word.
var breaks = [...]string{"\n\n", ":\n\n- ", ": ", "\n10:00 ", "](/a) ", "\n# "}

func plainReleases(t *testing.T, folder string) []string {
	t.Helper()
	files, err := filepath.Glob(folder + "/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	return files
}

func readFile(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// survives reads a text, and checks what it gives.
func survives(t *testing.T, name, s string) {
	t.Helper()
	defer func() {
		if e := recover(); e != nil {
			t.Fatalf("%s, %d bytes: %v\n%s", name, len(s), e, s)
		}
	}()
	if a, err := communique.ParseText(s); err == nil {
		check(t, a)
	}
}
