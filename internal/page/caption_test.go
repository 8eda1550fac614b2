package page

import (
	"testing"

	"github.com/communique-go/communique/internal/lexicon"
)

func TestCaptioned(t *testing.T) {
	f := &furniture{lexicon: lexicon.English()}
	for line, want := range map[string]bool{
		"Minister Okoro and Ambassador Rojas at the Ministry. (Photo: NAN)":          true,
		"Minister Okoro and Ambassador Rojas at the Ministry. NAN FILE PHOTO":        true,
		"Minister Okoro and Ambassador Rojas at the Ministry — Photo by Bo Lind":     true,
		"Minister Okoro and Ambassador Rojas at the Ministry (AFP/Bo Lind)":          true,
		"Minister Okoro and Ambassador Rojas at the Ministry. Photo courtesy of NAN": true,
		"Minister Okoro and Ambassador Rojas met at the Ministry.":                   false,
		"Good luck to Ambassador Rojas, and see you again! pic.example.com/a1B2":     false,
		"Good luck to Ambassador Rojas. pic.example.com/a1B2":                        false,
		"Minister Okoro opened the port of Lagos. Photo permits are free of cost":    false,
	} {
		if f.captioned(line) != want {
			t.Errorf("%q: %v", line, !want)
		}
	}
}
