package communique_test

import (
	"slices"
	"testing"

	"github.com/communique-go/communique"
	"github.com/communique-go/communique/internal/lexicon"
)

func TestCountry(t *testing.T) {
	for code, want := range map[communique.Country][2]string{
		"KZ": {"Kazakhstan", "KAZ"},
		"CI": {"Côte d'Ivoire", "CIV"},
		"XK": {"Kosovo", "XKX"},
		"SO": {"Somalia", "SOM"},
		"TD": {"Chad", "TCD"},
		"EU": {"European Union", "EUE"},
		"UN": {"United Nations", "UNO"},
		"ZZ": {},
		"":   {},
	} {
		if got := [2]string{code.Name(), code.Alpha3()}; got != want {
			t.Errorf("%q: %q, want %q", code, got, want)
		}
	}
	for _, e := range lexicon.English().Entries(lexicon.CountryCode) {
		c := communique.Country(e.Name)
		if c.Name() == "" || len(c.Alpha3()) != 3 {
			t.Errorf("%s: %q, %q", c, c.Name(), c.Alpha3())
		}
	}
}

// Every name of a country, short, formal or former, is read in a sentence: the Commonwealth of Dominica is no Commonwealth.
func TestCountryNames(t *testing.T) {
	for _, e := range lexicon.English().Entries(lexicon.Country) {
		code := communique.Country(e.Flag())
		if code == "-" || e.Name[0] >= 'a' {
			continue
		}
		a, err := communique.ParseText("The Minister of Trade of the " + e.Name + ", Ann Poe, visited the port of the " + e.Name + ".")
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Contains(a.Countries, code) {
			t.Errorf("%s: countries %v, not %s", e.Name, a.Countries, code)
		}
		if code != "EU" && code != "UN" && (len(a.People) != 1 || a.People[0].Country != code) {
			t.Errorf("%s: people %v, not one of %s", e.Name, a.People, code)
		}
	}
}
