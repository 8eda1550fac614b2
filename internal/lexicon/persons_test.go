package lexicon

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// The names of persons are searched where they lie: every line is found, in the order of bytes.
func TestPersonsAreFound(t *testing.T) {
	l := English()
	for _, text := range []string{givenText, leaderText} {
		var lines []string
		for line := range strings.Lines(text) {
			if line[0] != '#' {
				lines = append(lines, strings.TrimSuffix(line, "\n"))
			}
		}
		if !slices.IsSorted(lines) {
			t.Errorf("%.40q is not sorted", lines[0])
		}
		for _, line := range lines {
			name, attrs, leads := strings.Cut(line, "\t")
			code, _, _ := strings.Cut(attrs, " ")
			if surname, others, two := strings.Cut(name, ", "); two {
				name = others + " " + surname
			}
			if leads && !strings.Contains(l.Leads(name), code) || !leads && !l.Given(name) {
				t.Errorf("%q is not found", name)
			}
			if code != "" && code != "-" && l.Country(code) == nil {
				t.Errorf("%s: no country", line)
			}
		}
	}
	for _, word := range []string{"", "A", "Zzz", "zebra", "Ministry"} {
		if l.Given(word) || l.Leads(word) != "" {
			t.Errorf("%q is found", word)
		}
	}
}

func TestSurnames(t *testing.T) {
	for word, want := range map[string]Surname{
		"Mandela": {"ZA", true}, "Zelenskyy": {"UA", true}, "Shevardnadze": {"GE RU", true}, "Marcos": {"PH", false}, "Li": {"CN", false}, "Ministry": {},
	} {
		if got := English().Surname(word); got != want {
			t.Errorf("Surname(%q) = %v, want %v", word, got, want)
		}
	}
}

func TestPersonsOfALayer(t *testing.T) {
	l, err := Load("en", fstest.MapFS{"world/given.txt": {Data: []byte("Qwert\n")}, "world/leaders.txt": {Data: []byte("Qwert Uiop | Q. Uiop\tNO\n")}})
	if err != nil {
		t.Fatal(err)
	}
	if !l.Given("Qwert") || l.Leads("Qwert Uiop") != "NO" || l.Leads("Q. Uiop") != "NO" || !l.Given("Amara") {
		t.Error("the layer's names are not found beside the others")
	}
	if _, err := Load("en", fstest.MapFS{"world/leaders.txt": {Data: []byte("Qwert Uiop\n")}}); err == nil {
		t.Error("a leader without a country is taken")
	}
}
