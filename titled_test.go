package communique_test

import (
	"slices"
	"testing"

	"github.com/communique-go/communique"
)

// What only the title names counts: a country, and whose minister the text tells of.
func TestTitled(t *testing.T) {
	for text, want := range map[string]communique.Country{
		"Kenyan Energy Minister opens plant\n\nMinister of Energy and Mines Ana Lima opened a plant on Monday.": "KE",
		"Kenya: Statement on the floods\n\nForeign Minister Ana Lima thanked all who had helped.":               "KE",
		"Swiss Ambassador received\n\nForeign Minister Ana Lima received the Ambassador on Monday.":             "",
	} {
		a, err := communique.ParseText(text)
		if err != nil {
			t.Fatal(err)
		}
		if len(a.People) == 0 || a.People[0].Country != want || want != "" && !slices.Contains(a.Countries, want) {
			t.Errorf("%q: people %v, countries %v, want %s", text, a.People, a.Countries, want)
		}
	}
}
