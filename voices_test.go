package communique_test

import "testing"

// TestVoices reads who speaks without an office, without a name, or is meant by a word for who spoke before, and what is said without "that".
func TestVoices(t *testing.T) {
	for _, c := range []struct{ in, speaker, country, text string }{
		{"“The port is ready,” said Viraj Solanke, a research fellow at the Institute of Sea Studies. “Ships will come,” Solanke added.", "Viraj Solanke", "", "Ships will come"},
		{"Xu Liwen, a senior researcher at the Academy of Letters, said that the mechanism works.", "Xu Liwen", "", "the mechanism works"},
		{"Fadi Mahmed, 48, told reporters that it was the first time.", "Fadi Mahmed", "", "it was the first time"},
		{"A senior Norwegian official said the deal was near. “We are close,” the official said.", "", "NO", "We are close"},
		{"A spokeswoman for the Kenyan embassy said that the deal was near.", "Kenyan embassy", "KE", "the deal was near"},
		{"The Kenyan military said it had struck two camps. The military said that nobody was hurt.", "Kenyan military", "KE", "nobody was hurt"},
		{"Kenyan leader Joe Doe received Minister Ana Lima of Chad. The Kenyan President said that trade had grown.", "Joe Doe", "KE", "trade had grown"},
		{"Prime Minister Ana Lima of Kenya received Chadian Foreign Minister Jan Costa in Nairobi. The Premier said that trade had grown.", "Ana Lima", "KE", "trade had grown"},
		{"President Ana Lima of Kenya met Prime Minister Jan Costa of Chad. The Head of the Government of Chad said that trade had grown.", "Jan Costa", "TD", "trade had grown"},
		{"Minister Ana Lima of Kenya received Minister Jan Costa of Chad. Costa told the Minister that he had come by sea. The Minister said that trade had grown.", "Jan Costa", "TD", "trade had grown"},
		{"Minister Ana Lima of Kenya met Prime Minister Jan Costa of Chad. Prime Minister Costa left. The Minister said that trade had grown.", "Ana Lima", "KE", "trade had grown"},
		{"Minister Ana Lima of Kenya received Ambassador Jan Costa of Chad. Mr. Costa said that trade had grown. For her part, Her Excellency said that it was little.", "Ana Lima", "KE", "it was little"},
		{"Minister Jan Costa of Kenya met President Joe Doe of Chad, to whom he said that trade had grown.", "Jan Costa", "KE", "trade had grown"},
		{"Ana Lima met Jan Costa, according to a press release from the Ministry of Trade of Kenya. Minister Joe Doe left. “Both will meet again,” the press release said.", "Ministry of Trade", "KE", "Both will meet again"},
		{"The Ministry of Trade of Kenya issued a statement on Monday. “Trade has grown,” the statement said.", "Ministry of Trade", "KE", "Trade has grown"},
		{"President Ana Lima and Prime Minister Jan Costa of Kenya sent a telegram to Chad. “We share your grief,” the telegram says.", "", "", "We share your grief"},
		{"A spokesperson for the World Bank said that the loan was ready. The spokesperson added that it was large.", "World Bank", "", "it was large"},
		{"Spokesperson Ana Lima said on Monday that Prime Minister Jan Costa would travel to Oslo. He said the visit would last three days. Minister John Roe said that Jan Costa was in good health. He added that more visits would follow.", "John Roe", "", "more visits would follow"},
		{"President Jane Doe said Kenya’s move “sends a wrong message”.", "Jane Doe", "", "Kenya’s move “sends a wrong message”"},
		{"President Jane Doe said there were 40 firms in the port.", "Jane Doe", "", "there were 40 firms in the port"},
		{"President Jane Doe said over 40 firms were in the port.", "Jane Doe", "", "40 firms were in the port"},
		{"``We have covered all questions,'' President Jane Doe said.", "Jane Doe", "", "We have covered all questions"},
		{"The plan was told of today.\n\nPresident Jane Doe said:\n\nWe are for peace. I will go on.\n\nOur friends know it.", "Jane Doe", "", "We are for peace. I will go on. Our friends know it."},
		{"President Jane Doe reiterated no deal had been reached on ports.", "Jane Doe", "", "no deal had been reached on ports"},
		{"President Jane Doe said lifting the last tariffs would help both countries.", "Jane Doe", "", "lifting the last tariffs would help both countries"},
		{"President Jane Doe updated Minister John Roe on the storms that Kenya had faced in May.", "Jane Doe", "", "the storms that Kenya had faced in May"},
		{"Norway mourned on Friday. A statement by the Ministry of Defence of Norway described the attack as senseless.", "Ministry of Defence", "NO", "the attack as senseless"},
		{"A Kenyan delegation met with Minister John Roe in Oslo. The delegation highlighted the need for ports.", "", "KE", "the need for ports"},
		{"The Tenth Norway-Kenya Forum was held in Oslo on 3 May 2021. The Forum welcomed the growth of trade.", "", "", "the growth of trade"},
		{"Minister John Roe opened the port.\n\n“Ships will come to us by the dozen.” – Minister John Roe", "John Roe", "", "Ships will come to us by the dozen."},
		{"Minister John Roe opened the port.\n\n‘Ships will come,’ Mr Roe said.\n\n‘They will stay for a week.\n\n‘Nobody will wait,’ Mr Roe said.", "John Roe", "", "They will stay for a week."},
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
	if got := told(t, "Minister John Roe of Kenya seized the port the ships had used."); got != nil {
		t.Errorf("a verb that nobody knows, without “that”: got %q", got)
	}
}
