package communique_test

import (
	"os"
	"strings"
	"testing"

	"github.com/communique-go/communique"
)

// Each sentence of testdata/bodies.txt names the bodies that stand behind it, and no others.
func TestBodies(t *testing.T) {
	const more = "\n\nThe two sides agreed to remain in touch about the further course of their work in the months to come."
	raw, err := os.ReadFile("testdata/bodies.txt")
	if err != nil {
		t.Fatal(err)
	}
	sentences := 0
	for _, line := range strings.Split(strings.TrimSpace(string(raw)), "\n") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		sentence, want, ok := strings.Cut(line, " ||")
		if !ok {
			t.Fatalf("no bodies behind %q", line)
		}
		a, err := communique.ParseText(sentence + more)
		if err != nil {
			t.Fatalf("%s: %v", sentence, err)
		}
		check(t, a)
		sentences++
		var got []string
		for _, o := range a.Organizations {
			got = append(got, o.Name+" | "+string(o.Kind))
		}
		if got := strings.Join(got, " ; "); got != strings.TrimSpace(want) {
			t.Errorf("%s\n got %s\nwant %s", sentence, got, strings.TrimSpace(want))
		}
	}
	t.Logf("%d sentences", sentences)
}
