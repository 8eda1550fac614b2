package communique

import (
	"sync"

	"github.com/communique-go/communique/internal/lexicon"
)

// Country is an ISO 3166-1 alpha-2 code, or EU, UN or XK (Kosovo).
type Country string

// Name is the country's usual name in English, "" for a code that is none.
func (c Country) Name() string { return countryNames()[c] }

// Alpha3 is the ISO 3166-1 alpha-3 code, as passports have it also EUE, UNO and XKX; "" for a code that is none.
func (c Country) Alpha3() string {
	e := lexicon.English().Country(string(c))
	if e == nil {
		return ""
	}
	return e.Get("alpha3")
}

// countryNames are the first names that the lexicon has for each code.
var countryNames = sync.OnceValue(func() map[Country]string {
	names := map[Country]string{}
	for _, e := range lexicon.English().Entries(lexicon.Country) {
		if c := Country(e.Flag()); names[c] == "" && c != "-" {
			names[c] = e.Name
		}
	}
	return names
})
