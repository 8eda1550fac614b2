package text

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/page"
)

func TestSentences(t *testing.T) {
	for _, test := range []struct {
		in   string
		want []string
	}{
		{"He met Mr. Roe. They spoke.", []string{"He met Mr. Roe.", "They spoke."}},
		{"Acme Co., Ltd. signed. It pays $1.5 million.", []string{"Acme Co., Ltd. signed.", "It pays $1.5 million."}},
		{"The U.S. and Kenya met. H.E. Ann Poe spoke.", []string{"The U.S. and Kenya met.", "H.E. Ann Poe spoke."}},
		{"She flew to the U.S. The talks began. H.E. The President met King Jan V. He left.", []string{"She flew to the U.S.", "The talks began.", "H.E. The President met King Jan V.", "He left."}},
		{"“We agree.” She left.", []string{"“We agree.”", "She left."}},
		{"2. The sides agreed. 3. They signed.", []string{"2. The sides agreed.", "3. They signed."}},
		{"Ties date from 1996.Envoys met on 3 May (a Tuesday).Both spoke on ABC.The talks ended.", []string{
			"Ties date from 1996.", "Envoys met on 3 May (a Tuesday).", "Both spoke on ABC.", "The talks ended.",
		}},
		{"It grew by 2.5 per cent, says statistics.gov and ABC.Net of Room 4.Bis.", []string{
			"It grew by 2.5 per cent, says statistics.gov and ABC.Net of Room 4.Bis.",
		}},
		{"Is it so? Yes!", []string{"Is it so?", "Yes!"}},
	} {
		txt := New([]page.Block{{Text: test.in}}, lexicon.English())
		var got []string
		for _, s := range txt.Sentences {
			got = append(got, txt.Slice(s.First, s.End))
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%q: %s", test.in, diff)
		}
	}
}

func TestParagraphs(t *testing.T) {
	txt := New([]page.Block{{Role: page.Heading, Text: " Trade\u00a0ties "}, {Text: ""}, {Text: "Two\r\nlines\u00ad."}}, lexicon.English())
	if want := "Trade ties\n\nTwo lines."; txt.S != want {
		t.Errorf("text %q, want %q", txt.S, want)
	}
	if len(txt.Paragraphs) != 2 || txt.Paragraphs[0].Role != page.Heading {
		t.Errorf("paragraphs %v", txt.Paragraphs)
	}
	for i := range txt.Tokens {
		if n := txt.ParagraphOf(i); i < txt.Paragraphs[n].First || i >= txt.Paragraphs[n].End {
			t.Errorf("token %d is said to be in paragraph %d", i, n)
		}
	}
}

func TestNormalise(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{"plain", "plain"},
		{"  two \t words\n", "two words"},
		{"soft\u00adhyphen zero\u200bwidth", "softhyphen zerowidth"},
		{"nbsp\u00a0space\u3000wide", "nbsp space wide"},
		{"e\u0301", "é"},
		{"\x00nul", "nul"},
	} {
		if got := Normalise(test.in); got != test.want {
			t.Errorf("Normalise(%q) = %q, want %q", test.in, got, test.want)
		}
	}
}
