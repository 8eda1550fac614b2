package communique_test

import "testing"

// TestVoices reads who speaks without an office, without a name, or is meant by a word for who spoke before, and what is said without "that".
func TestVoices(t *testing.T) {
	for _, c := range []struct{ in, speaker, country, text string }{
		{"“The port is ready,” said Viraj Solanke, a research fellow at the Institute of Sea Studies. “Ships will come,” Solanke added.", "Viraj Solanke", "", "Ships will come"},
		{"Xu Liwen, a senior researcher at the Academy of Letters, said that the mechanism works.", "Xu Liwen", "", "the mechanism works"},
		{"Fadi Mahmed, 48, told reporters that it was the first time.", "Fadi Mahmed", "", "it was the first time"},
		{"A senior Norwegian official said the deal was near. “We are close,” the official said.", "", "NO", "We are close"},
		{"The Kenyan military said it had struck two camps. The military said that nobody was hurt.", "Kenyan military", "KE", "nobody was hurt"},
		{"A spokesperson for the World Bank said that the loan was ready. The spokesperson added that it was large.", "World Bank", "", "it was large"},
		{"Spokesperson Ana Lima said on Monday that Prime Minister Jan Costa would travel to Oslo. He said the visit would last three days. Minister John Roe said that Jan Costa was in good health. He added that more visits would follow.", "John Roe", "", "more visits would follow"},
		{"President Jane Doe said Kenya’s move “sends a wrong message”.", "Jane Doe", "", "Kenya’s move “sends a wrong message”"},
		{"President Jane Doe said there were 40 firms in the port.", "Jane Doe", "", "there were 40 firms in the port"},
		{"President Jane Doe said over 40 firms were in the port.", "Jane Doe", "", "40 firms were in the port"},
		{"``We have covered all questions,'' President Jane Doe said.", "Jane Doe", "", "We have covered all questions"},
		{"The plan was told of today.\n\nPresident Jane Doe said:\n\nWe are for peace. I will go on.\n\nOur friends know it.", "Jane Doe", "", "We are for peace. I will go on. Our friends know it."},
	} {
		found := false
		got := told(t, c.in)
		for _, s := range got {
			found = found || s[0] == c.speaker && s[1] == c.country && s[4] == c.text
		}
		if !found {
			t.Errorf("%s\n\tgot %q", c.in, got)
		}
	}
}
