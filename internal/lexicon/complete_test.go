package lexicon

import (
	"os"
	"strings"
	"testing"

	"github.com/communique-go/communique/internal/token"
)

// rows reads a list of testdata, a line a row.
func rows(t *testing.T, name string) (all [][]string) {
	t.Helper()
	raw, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(raw)) {
		if !strings.HasPrefix(line, "#") {
			all = append(all, strings.Split(strings.TrimRight(line, "\n"), "\t"))
		}
	}
	return all
}

// TestCountriesAreComplete holds the tables against ISO 3166 and the list of members of the United Nations: each code with its names; of each member
// the names that the UN uses, an adjective, the people and the capital.
func TestCountriesAreComplete(t *testing.T) {
	l, iso, members := English(), map[string]bool{"EU": true, "UN": true, "XK": true}, 0
	names, peoples := flagged(Country), flagged(Demonym)
	for _, row := range rows(t, "iso3166.txt") {
		code := row[0]
		iso[code] = true
		switch e := l.Country(code); {
		case e == nil:
			t.Errorf("%s: no line in world/countries.txt", code)
			continue
		case e.Get("alpha3") != row[1]:
			t.Errorf("%s: alpha3 %s, want %s", code, e.Get("alpha3"), row[1])
		case !names[code]:
			t.Errorf("%s: no name in en/countries.txt", code)
		}
		if len(row) < 4 {
			continue
		}
		members++
		for _, name := range row[2:] {
			if !reads(l, name, Country, code) {
				t.Errorf("%s: %q is not read as the country", code, name)
			}
		}
		if shared := code == "CG" || code == "DM"; !peoples[code] && !shared { // Congolese, Dominican: the greater country's
			t.Errorf("%s: no adjective in en/demonyms.txt", code)
		}
		if l.CapitalOf(code) == "" {
			t.Errorf("%s: no capital in world/capitals.txt", code)
		}
	}
	if members != 193 {
		t.Errorf("%d members of the United Nations, want 193", members)
	}
	for _, e := range l.Entries(CountryCode) {
		if !iso[e.Name] {
			t.Errorf("%s:%d: %s is no code of ISO 3166", e.Rule, e.Line, e.Name)
		}
	}
}

// TestCurrenciesAreComplete holds the table against ISO 4217.
func TestCurrenciesAreComplete(t *testing.T) {
	l, iso := English(), map[string]bool{}
	for _, row := range rows(t, "iso4217.txt") {
		iso[row[0]] = true
		e := l.Currency(row[0])
		if e == nil {
			t.Errorf("%s: no line in world/currencies.txt", row[0])
			continue
		}
		minor := e.Get("minor")
		if minor == "" {
			minor = "2"
		}
		if row[1] != "-" && minor != row[1] {
			t.Errorf("%s: minor unit %s, want %s", row[0], minor, row[1])
		}
	}
	for _, e := range l.Entries(CurrencyCode) {
		if !iso[e.Name] && !e.Has("former") && !e.Has("traded") {
			t.Errorf("%s:%d: %s is not in use by ISO 4217", e.Rule, e.Line, e.Name)
		}
	}
}

// flagged are the codes that lines of a kind are for.
func flagged(kind Kind) map[string]bool {
	codes := map[string]bool{}
	for _, e := range English().Entries(kind) {
		codes[e.Flag()] = true
	}
	return codes
}

// reads tells whether all of a text is an entry of a kind for a code.
func reads(l *Lexicon, s string, kind Kind, code string) bool {
	toks := token.Append(nil, s, 0, len(s))
	l.Number(s, toks)
	for first := range min(2, len(toks)) { // "the" may stand before it
		for _, h := range l.Hits(nil, toks, first) {
			if h.Entry.Kind == kind && h.Entry.Flag() == code && int(h.End) == len(toks) {
				return true
			}
		}
	}
	return false
}
