package communique_test

import (
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
