package communique_test

import (
	"strings"
	"testing"

	"github.com/communique-go/communique"
)

// TestFacing tells where people are from who are told without a country, by whom they meet, come with and stand beside.
func TestFacing(t *testing.T) {
	const norway = "Oslo, 3 May 2023. The Norwegian Minister of Foreign Affairs, Eva Berg, "
	for _, test := range []struct{ text, name, want string }{
		{norway + "visited Kenya on Monday. In Nairobi she was received by President Jan Costa.", "Jan Costa", "KE"},
		{norway + "was in Kenya on Monday, where she was received by President Jan Costa.", "Jan Costa", "KE"},
		{norway + "will travel to Kenya. A courtesy call on President Jan Costa is planned in Nairobi.", "Jan Costa", "KE"},
		{norway + "visited Kenya on Monday. She was accompanied by State Secretary Ana Lima.", "Ana Lima", "NO"},
		{norway + "went to Nairobi. Talks were held in the presence of Minister of Energy Ana Lima and of the Kenyan Minister of Trade, Jan Costa.", "Ana Lima", "NO"},
		{norway + "received the Kenyan Ambassador, Ana Lima, who brought a message from President Juma Otieno.", "Juma Otieno", "KE"},
		{norway + "led the talks with Kenya. They were attended by State Secretary Ana Lima and, from the Kenyan side, Minister of Trade Jan Costa.", "Ana Lima", "NO"},
		{norway + "spoke. The session of the Norway-Kenya Joint Commission was chaired by Minister of Trade Ana Lima and Minister of Industry Jan Costa.", "Jan Costa", "KE"},
		{norway + "opened the fair. Ambassador Jan Costa handed over a gift. Kenya is a partner. Kenya sells tea.", "Jan Costa", "KE"},
		{norway + "opened the fair. Norway's Ambassador-at-Large Jan Costa spoke. Kenya is a partner. Kenya sells tea.", "Jan Costa", "NO"},
		{norway + "opened the fair. She has recalled the Ambassador to Kenya, Jan Costa. Kenya is a partner. Kenya sells tea.", "Jan Costa", "NO"},
		{norway + "spoke. The loan was inked by Chairman Ana Lima and Minister of Energy Jan Costa in Oslo. Kenya is a partner. Kenya sells tea.", "Jan Costa", "KE"},
		{norway + "spoke. Next week a team will be in Nairobi, headed by Minister of Energy Ana Lima.", "Ana Lima", "NO"},
		{"Nairobi, 5 May 2023. Premier Juma Otieno received an invitation from President Jan Costa to visit Oslo.", "Jan Costa", "NO"},
		{"Iran will not sign, Iran said. Iran sells oil to Norway and the United States. Senator Jan Costa asked Iran to think again.", "Jan Costa", "US"},
		{"Iran will not sign, Iran said. Iran sells oil to the United States. Treasury Secretary Jan Costa asked Iran to think again.", "Jan Costa", "US"},
		{"Fiji will not sign, Fiji said. Fiji sells fish to Australia. The Shadow Minister for Trade, Jan Costa, asked Fiji to think again.", "Jan Costa", "AU"},
		{"Minister Ana Lima held a telephone conversation with Kenyan Foreign Minister Jan Costa.", "Ana Lima", ""},
		{"Minister Ana Lima met her counterparts from Kenya, Chad and Mali in New York. Kenya is a partner.", "Ana Lima", ""},
		{"Minister Ana Lima spoke in Geneva. She met her counterpart from Kenya, which sells tea. Kenya is a partner.", "Ana Lima", ""},
		{"The wells are in Kenya, Peru, Mali and Niger. Minister Ana Lima said that they are deep.", "Ana Lima", ""},
		{"Minister Ana Lima intends to discuss Syria.", "Ana Lima", ""},
		{"The treaty was signed by Minister Ana Lima for Kenya and Minister Jan Costa for Chad.", "Jan Costa", "TD"},
		{"Minister Ana Lima signed on behalf of Kenya, while Minister Jan Costa signed the treaty on behalf of the Government of Chad.", "Jan Costa", "TD"},
		{"Kenya and Chad met. The treaty was signed by Minister of Trade Jan Costa and the Kenyan Minister of Water, Ana Lima.", "Jan Costa", "TD"},
		{"Visiting Nairobi, Minister Ana Lima met Minister Jan Costa. Minister Lima spoke in Nairobi.", "Ana Lima", ""},
		{"The talks were led by Jan Costa, Director, Ministry of Trade, Kenya and Ana Lima, Director for African Affairs, Ministry of Trade, Chad.", "Ana Lima", "TD"},
		{"Kenyan Minister Ana Lima paid a courtesy call on Foreign Affairs Secretary Jan Costa. Kenya sells tea. Kenya is far. Chad is near.", "Jan Costa", "TD"},
		{norway + "received the Kenyan Minister of Trade, Jan Costa, accompanied by Ambassador Otieno Kamau, in the presence of Minister of Energy Ana Lima.", "Ana Lima", "NO"},
		{norway + "spoke. The Kenyan side will be headed by Minister of Trade Jan Costa, who will pay courtesy calls on Prime Minister Ana Lima and Governor Per Lie.", "Per Lie", "NO"},
		{norway + "spoke. Kenya is a partner. She signed the book of condolence at the Embassy of Chad in Oslo, opened by Ambassador Ana Lima.", "Ana Lima", "TD"},
		{norway + "met Prime Minister Ana Lima. She also met the Governor of the Central Bank, Jan Costa, in Oslo.", "Jan Costa", "NO"},
		{norway + "spoke. The talks with Serbia were led by Minister Zoran Jovanović and Minister Ingrid Halvorsen. Serbia is a partner.", "Zoran Jovanović", "RS"},
		{norway + "spoke. The talks with Serbia were led by Minister Zoran Jovanović and Minister Ingrid Halvorsen. Serbia is a partner.", "Ingrid Halvorsen", "NO"},
		{"Remarks by Minister of Trade Otieno Kamau at the Norway-Kenya Forum\n\nNairobi, 3 May 2023\n\nHonourable Jan Costa, Minister of Trade of Norway,\nLadies and gentlemen,\n\nGood morning. Kenya sells tea. Kenya is far.", "Otieno Kamau", "KE"},
		{"Foreign Minister Jan Salo of Finland said that President Rodrigo Chaves Robles had accepted an invitation to Helsinki. Costa Rica is a partner.", "Rodrigo Chaves Robles", "CR"},
		{norway + "received the President of Kenya, Otieno Kamau Jr., and First Lady Wanjiru Kamau in Oslo. President Kamau spoke in Oslo. Norway is rich.", "Wanjiru Kamau", "KE"},
		{norway + "received the President of Kenya, Otieno Kamau III, and First Lady Wanjiru Kamau in Oslo. President Kamau spoke in Oslo. Norway is rich.", "Wanjiru Kamau", "KE"},
	} {
		a, err := communique.Parse(strings.NewReader(test.text))
		if err != nil {
			t.Fatal(err)
		}
		got := "nobody"
		for _, p := range a.People {
			if p.Name == test.name {
				got = string(p.Country)
			}
		}
		if got != test.want {
			t.Errorf("%s is of %q, want %q: %s", test.name, got, test.want, test.text)
		}
	}
}
