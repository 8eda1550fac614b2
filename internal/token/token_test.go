package token

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestAppend(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{"Minister Ann Poe met him.", "Minister|Ann|Poe|met|him|."},
		{"Japan's and Kenya’s ties", "Japan|'s|and|Kenya|’s|ties"},
		{"O'Brien didn't", "O'Brien|didn't"},
		{"the U.S. and H.E. J. Roe", "the|U.S.|and|H.E.|J.|Roe"},
		{"US$1,234.5 on 18.06.2022", "US|$|1,234.5|on|18.06.2022"},
		{"the 9th round", "the|9|th|round"},
		{"al-Zaabi AlDhaheri", "al|-|Zaabi|AlDhaheri"},
		{"Čmilytė-Nielsen", "Čmilytė|-|Nielsen"},
		{"", ""},
	} {
		var words []string
		for _, tok := range Append(nil, test.in, 0, len(test.in)) {
			words = append(words, test.in[tok.Start:tok.End])
		}
		if diff := cmp.Diff(test.want, strings.Join(words, "|")); diff != "" {
			t.Errorf("%q: %s", test.in, diff)
		}
	}
}

func TestShape(t *testing.T) {
	toks := Append(nil, "KISHIDA Fumio visited 9", 0, 23)
	for i, want := range []Shape{Letter | Upper | Caps, Letter | Upper, Letter, Digit} {
		if !toks[i].Is(want) {
			t.Errorf("token %d has shape %b, want all of %b", i, toks[i].Shape, want)
		}
	}
	if toks[1].Is(Caps) || toks[0].Glued() == toks[0].Is(Spaced) {
		t.Errorf("shapes of %v", toks)
	}
}
