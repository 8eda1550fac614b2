package communique_test

import "testing"

// TestTranscript has two ministers speak under their labels.
func TestTranscript(t *testing.T) {
	got := told(t, "Press conference of Foreign Minister Jane Doe of Norway and Foreign Minister John Roe of Kenya\n\nForeign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya in Oslo on Monday.\n\n"+
		"MODERATOR: I welcome the press.\n\nFOREIGN MINISTER DOE: Good morning. I thank Kenya for its support.\n\nI also welcome the agreement on fisheries.\n\nFOREIGN MINISTER ROE: I reaffirm our commitment to trade.")
	want := [][2]string{{"Jane Doe", "Kenya for its support"}, {"Jane Doe", "the agreement on fisheries"}, {"John Roe", "our commitment to trade"}}
	for n, w := range want {
		if len(got) != len(want) || got[n][0] != w[0] || got[n][4] != w[1] {
			t.Fatalf("got %q", got)
		}
	}
}

// TestBodiesSpeak reads bodies that are named by their noun, papers, and quotations that stand alone.
func TestBodiesSpeak(t *testing.T) {
	const lead = "The Norwegian Ministry of Foreign Affairs and the World Bank met in Oslo on Monday. "
	for _, c := range []struct{ in, speaker, text string }{
		{"The bank said that trade had grown.", "World Bank", "trade had grown"},
		{"“Trade has grown,” the ministry reported.", "Ministry of Foreign Affairs", "Trade has grown"},
		{"The World Bank statement said that trade had grown.", "World Bank", "trade had grown"},
		{"Foreign Minister Jane Doe of Norway said trade had grown. “We are proud of it.”", "Jane Doe", "We are proud of it."},
	} {
		found := false
		got := told(t, lead+c.in)
		for _, s := range got {
			found = found || s[0] == c.speaker && s[4] == c.text
		}
		if !found {
			t.Errorf("%s\n\tgot %q", c.in, got)
		}
	}
}
