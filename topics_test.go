package communique_test

import (
	"strings"
	"testing"

	"github.com/communique-go/communique"
)

// A toldOf is a sentence or two with what they tell of an encounter, "; " between its parts.
type toldOf struct{ text, want string }

// tells holds that the texts tell these parts of their encounters, each once.
func tells(t *testing.T, cases []toldOf, of func(communique.Meeting) []string) {
	t.Helper()
	for _, c := range cases {
		var got []string
		seen := map[string]bool{"": true}
		for _, m := range encounters(t, c.text) {
			for _, s := range of(m) {
				if !seen[s] {
					seen[s] = true
					got = append(got, s)
				}
			}
		}
		if strings.Join(got, "; ") != c.want {
			t.Errorf("%s\n\tgot  %q\n\twant %q", c.text, got, c.want)
		}
	}
}

// apiece holds what each encounter of a text tells.
func apiece(t *testing.T, cases []toldOf, of func(communique.Meeting) []string) {
	t.Helper()
	for _, c := range cases {
		var got []string
		for _, m := range encounters(t, c.text) {
			got = append(got, strings.Join(of(m), ", "))
		}
		if strings.Join(got, "; ") != c.want {
			t.Errorf("%s\n\tgot  %q\n\twant %q", c.text, got, c.want)
		}
	}
}

// TestTopics reads what was talked of, in every voice, order and kind of list.
func TestTopics(t *testing.T) {
	tells(t, []toldOf{
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya. Tea, the fisheries negotiations and visas were on the table.", "Tea; fisheries negotiations; visas"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya. The drought will be the subject of a high-level event in May.", ""},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya. They discussed cooperation in trade, forestry, and farming, as well as the war in Sudan.", "cooperation in trade, forestry, and farming; war in Sudan"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya. They discussed ways to deepen ties, expand tourism, and raise exports.", "ways to deepen ties, expand tourism, and raise exports"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya. They discussed the strengthening of economic, trade, and investment relations.", "strengthening of economic, trade, and investment relations"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya. They discussed issues related to trade, security and the return of refugees.", "trade; security; return of refugees"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya. The talks turned first to trade and then to migration.", "trade; migration"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya. The talks focused primarily on deepening ties.", "deepening ties"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya. The ministers took the opportunity to discuss trade.", "trade"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya. Trade was high on the agenda.", "Trade"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya. They discussed the dam that Kenya is building on the Tana and the road.", "dam that Kenya is building on the Tana; road"},
		{"Oslo, 3 May 2024. Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. They addressed energy supplies and the war in Sudan.", "energy supplies; war in Sudan"},
		{"Oslo, 3 May 2024. Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. The meeting addressed the progress of Lamu station, in which Norway owns 44%, and the fisheries talks, whose cost is unknown.", "progress of Lamu station; fisheries talks"},
		{"Oslo, 3 May 2024. Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. With Mr Roe, she addressed the reform of the Security Council.", "reform of the Security Council"},
		{"Oslo, 3 May 2024. Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. The parties mulled over the price of paper, the night train and the sale of timber.", "price of paper; night train; sale of timber"},
		{"Oslo, 3 May 2024. Foreign Minister Jane Doe of Norway sat down for formal talks with Foreign Minister John Roe of Kenya on Thursday, in the course of which they canvassed soil erosion, school meals and the future of the League.", "soil erosion; school meals; future of the League"},
		{"Foreign Minister Jane Doe of Norway will meet Foreign Minister John Roe of Kenya in Nairobi on Thursday to discuss port management.", "port management"},
		{"Foreign Minister Jane Doe of Norway will travel to Nairobi on Thursday. She will hold a bilateral meeting with the Minister of Equipment of Kenya, John Roe, to discuss port management, fisheries and the situation in Sudan.", "port management; fisheries; situation in Sudan"},
		{"Foreign Minister Jane Doe of Norway will call on the Deputy Minister of Equipment of Kenya, John Roe, to discuss port management and fisheries.", "port management; fisheries"},
		{"In Nairobi, Ms Doe, Foreign Minister of Norway, will hold talks with her Kenyan counterpart, John Roe, on shipping on Lake Victoria and support for orphans.", "shipping on Lake Victoria; support for orphans"},
		{"Foreign Minister Jane Doe of Norway had a telephone conversation with the Foreign Minister of Kenya, John Roe, on the situation in Sudan.", "situation in Sudan"},
		{"Foreign Minister Jane Doe of Norway spoke by phone with the Foreign Minister of Kenya, John Roe, about the situation in Sudan.", "situation in Sudan"},
		{"Foreign Minister Jane Doe of Norway received Foreign Minister John Roe of Kenya, with whom she dealt with the harvest in Sudan and fisheries.", "harvest in Sudan; fisheries"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya. During the meeting, the works of the tunnel project, technical help in forestry and the preparation of an exhibition were addressed.", "works of the tunnel project; technical help in forestry; preparation of an exhibition"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya. In the course of the meeting, topical issues of cooperation and the situation in Sudan were discussed.", "cooperation; situation in Sudan"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya. The drought in Chad and desert locusts were likewise addressed.", "drought in Chad; desert locusts"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya. Also touched upon in the conversation were salt prices and harbour fees.", "salt prices; harbour fees"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya. At the top of the agenda was the future of the Agreement.", "future of the Agreement"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya. At the centre of the talks were the debts of mills and the training of pilots.", "debts of mills; training of pilots"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya. Tidal power, the timber trade and the rail link were among the areas of focus.", "Tidal power; timber trade; rail link"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya. The opening of the border crossing was also on the table.", "opening of the border crossing"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya. The key points of the treaty are fisheries and trade.", ""},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya. They discussed salt prices, trade and ways and means of fishing.", "salt prices; trade; ways and means of fishing"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya. The locust plague also featured in the discussion.", "locust plague"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya. A substantive exchange of views was held on the situation in the Sahel and security in the region.", "situation in the Sahel; security in the region"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya. An exchange of views took place on student visas and the EU office.", "student visas; EU office"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya. There was an exchange of views on student visas and the EU office.", "student visas; EU office"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya. The two held talks covering student visas and the EU office.", "student visas; EU office"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya. The two had talks that dealt with student visas and the EU office.", "student visas; EU office"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. They discussed preparations for the second session of the Joint Commission, due to take place in Nairobi in 2025, and fisheries.", "preparations for the second session of the Joint Commission; fisheries"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. They discussed the Trade Agreement, in force since March 2021, and fisheries.", "Trade Agreement; fisheries"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. They discussed the draft agreement, the text of which is under consideration.", "draft agreement"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. They discussed the war in Sudan and the expansion of road and river transport.", "war in Sudan; expansion of road and river transport"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. Equinor is considering participation in a power plant.", ""},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. The contract covers a third of the needs of her country in gas.", ""},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday, on the eve of the AU summit.", ""},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday on the fringe of the AU summit.", ""},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. They spoke of linen, of copper and of the free trade area.", "linen; copper; free trade area"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. They spoke at length about the exchange of teachers, and about village clinics.", "exchange of teachers; village clinics"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. Safety on Lake Victoria and e-learning took up most of the discussions.", "Safety on Lake Victoria; e-learning"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. Views were exchanged on the care of the elderly, estimated at two million, and on the fourth round of talks.", "care of the elderly; fourth round of talks"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. They exchanged views over the repair of the bridges, carpentry and the canal.", "repair of the bridges; carpentry; canal"},
		{"Oslo, 3 May 2024. Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. I can say that the power plant and the Black Sea were among the subjects raised.", "power plant; Black Sea"},
		{"Oslo, 3 May 2024. Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. He invited the company to look at the Caribbean as a base.", ""},
		{"Oslo, 3 May 2024. Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. Not on the table was the pipeline.", ""},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. Issues related to ensuring the growth of the region based on the principles of trust were discussed.", "ensuring the growth of the region based on the principles of trust"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. The Minister praised relations between Norway and Kenya, which cover many areas.", ""},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. They discussed a conference for the early recovery and reconstruction of the delta.", "conference for the early recovery and reconstruction of the delta"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. They reviewed the contacts, with the goal of reducing tension and achieving calm.", "contacts"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. They exchanged views on developments in the Red Sea, the Sahel and Ukraine, and on port fees.", "developments in the Red Sea, the Sahel and Ukraine; port fees"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. On the Tana Bridge, they noted that a firm had been ranked first.", "Tana Bridge"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. On that basis, they agreed to open a consulate.", ""},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. Port security was also a focal point.", "Port security"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. One of the main topics of the meeting was the ferry link.", "ferry link"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. Regional security, including Somalia, Sudan and Chad, was among the items for discussion.", "Regional security; Somalia; Sudan; Chad"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. They reviewed bilateral ties, among them tourism, defence and mining.", "bilateral ties; tourism; defence; mining"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. The participants exchanged views on port fees.", "port fees"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. They discussed the treaty with Kenyan officials.", "treaty"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. A visit by Minister Ann Poe raised the possibility of direct talks.", ""},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. They discussed the war in Chad on Wednesday in Vienna.", "war in Chad"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. They explored the links between the ports with particular focus on safety, cranes and fees.", "links between the ports; safety; cranes; fees"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. They touched on a US$30 billion trade target and cranes.", "US$30 billion trade target; cranes"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya. They discussed ways to boost trade, the war in Sudan and the new treaty.", "ways to boost trade; war in Sudan; new treaty"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya. They also shared their concerns about the situation in Sudan and about the price of fuel.", "situation in Sudan; price of fuel"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. The agenda ranged from ferry links and fisheries to film production and the care of wetlands.", "ferry links; fisheries; film production; care of wetlands"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. The agenda comprised ferry links, fisheries and the situation in Sudan.", "ferry links; fisheries; situation in Sudan"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. The ministers devoted attention also to the ferry link, energy and migration.", "ferry link; energy; migration"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. Special attention was paid to the ferry link and migration.", "ferry link; migration"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. The two ministers placed particular emphasis on the ferry link.", "ferry link"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. They turned their attention to the ferry link and migration.", "ferry link; migration"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. The two spoke then of the ferry link and of the taxes on fish.", "ferry link; taxes on fish"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. They discussed the ferry link opened last May and trade.", "ferry link opened last May; trade"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. They discussed bilateral relations, especially in the fields of farming, defence and higher education, as well as the war in Sudan.", "bilateral relations; farming; defence; higher education; war in Sudan"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. They discussed political, trade, economic and cultural ties.", "political, trade, economic and cultural ties"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. They discussed the state of and prospects for joint work.", "state of and prospects for joint work"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. They discussed export of tea, training of nurses and simplification of visa rules.", "export of tea; training of nurses; simplification of visa rules"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. They discussed topical issues of labour migration, matters relating to education and other things.", "labour migration; education; other things"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. They went over the work of the third session of the Joint Commission and exchanged opinions on wheat, such as the price of it.", "work of the third session of the Joint Commission; wheat; price of it"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. They focused on joint efforts to fight floods, leveraging development banks to promote recovery, and working together to foster trade.", "joint efforts to fight floods; leveraging development banks to promote recovery; working together to foster trade"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. They discussed trade, stressing the need for openness.", "trade"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. They discussed a wide range of bilateral and regional issues including cooperation on border security and desert locusts, as well as the need for progress on wages.", "cooperation on border security and desert locusts; need for progress on wages"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. They addressed the need to promote sustainable and inclusive growth.", "need to promote sustainable and inclusive growth"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. They discussed efforts to strengthen parliaments, promote trade unions and protect lakes.", "efforts to strengthen parliaments, promote trade unions and protect lakes"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. They discussed how the two countries can further support farming and fisheries.", "how the two countries can further support farming and fisheries"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. The minister said discussions were on the ferry link and interfaith dialogue, in addition to ways of broadening the relationship.", "ferry link; interfaith dialogue; ways of broadening the relationship"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. Ms Doe thanked Kenya for its help in addressing the crisis in Sudan.", ""},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday to advance a roadmap for cooperation.", "roadmap for cooperation"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday, whom she briefed on the harvest in Sudan and wheat prices.", "harvest in Sudan; wheat prices"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday to raise wheat prices, name areas of work, and discuss desert locusts.", "wheat prices; name areas of work; desert locusts"},
		{"Oslo, 3 May 2024. Foreign Minister Jane Doe of Norway paid a visit to Kenya. During the visit, she and Foreign Minister John Roe of Kenya discussed fisheries.", "fisheries"},
		{"Prime Minister Ann Gill of Norway and President John Roe of Kenya praised the strength of their links. They discussed the harvest in Sudan.", "harvest in Sudan"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. The talks were centred on wheat prices and desert locusts.", "wheat prices; desert locusts"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. The talks were dominated by the harvest in Sudan.", "harvest in Sudan"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. They devoted most of their conversation to wheat prices and the harvest in Sudan.", "wheat prices; harvest in Sudan"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. During the talks issues related to wheat prices in the region, locusts and village clinics were discussed.", "wheat prices in the region; locusts; village clinics"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. During the talks the issues of crediting of joint works were considered.", "crediting of joint works"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. A wide range of issues was discussed, including wheat prices and desert locusts.", "wheat prices; desert locusts"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. The agenda of the talks comprises wheat prices and desert locusts.", "wheat prices; desert locusts"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. Wheat, village clinics and desert locusts were the matters addressed.", "Wheat; village clinics; desert locusts"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. They discussed bilateral relations covering trade, culture and defence.", "bilateral relations; trade; culture; defence"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. Issues of opening a consulate in Lamu, training nurses and holding a tea fair were discussed.", "opening a consulate in Lamu; training nurses; holding a tea fair"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. Ways to expand trade and steps to open the border were discussed.", "Ways to expand trade; steps to open the border"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. They discussed various issues on wheat prices, locusts and village clinics.", "wheat prices; locusts; village clinics"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. They discussed regional issues of mutual interest.", "regional issues of mutual interest"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday to review the harvest in Sudan and to discuss locusts.", "harvest in Sudan; locusts"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. They discussed responses to the threats posed by locusts and drought.", "responses to the threats posed by locusts and drought"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. They discussed the ferry in a meeting at the ministry.", "ferry"},
		{"The third session of the Joint Committee on Economic Cooperation between Norway and Kenya was held in Oslo on Monday.", ""},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. They discussed the future of the Lamu Treaty, the basis of trade.", "future of the Lamu Treaty"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. They discussed wheat and the harvest in Sudan, ahead of the summit in Rome.", "wheat; harvest in Sudan"},
		{"Foreign Minister Jane Doe of Norway and Foreign Minister John Roe of Kenya discussed locusts on Thursday, over a video link.", "locusts"},
		{"Foreign Minister Jane Doe of Norway will take part in a conference on the two-state solution in Oslo on 22 September.", ""},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. They discussed progress towards peace and reconciliation in the delta.", "progress towards peace and reconciliation in the delta"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. They discussed preparations for elections and training of police.", "preparations for elections; training of police"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. They discussed the need for more active involvement and presence of the League in the delta, and the steps taken by Norway and the European Union to cut port fees.", "need for more active involvement and presence of the League in the delta; steps taken by Norway and the European Union to cut port fees"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. They discussed measures for the protection and sustainable management of reefs.", "measures for the protection and sustainable management of reefs"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. They discussed reefs, air links and other items on the EU's and international agendas.", "reefs; air links; other items on the EU's and international agendas"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday to discuss the war in Sudan, sanctions on Belarus and aid to Haiti.", "war in Sudan; sanctions on Belarus; aid to Haiti"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. The meeting highlighted the friendly ties between Norway and Kenya and elections in Chad.", "friendly ties between Norway and Kenya; elections in Chad"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. The talks underscored the importance of trade. The call dealt with reefs. It also touched on the crisis in Haiti.", "reefs; crisis in Haiti"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. They discussed, inter alia, the war in Chad and reefs.", "war in Chad; reefs"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. On the economic front, they agreed to open a chamber. On the bilateral level, they agreed to meet.", ""},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. Ministers had a frank discussion of reef policy and how to raise trade.", "reef policy; how to raise trade"},
		{"Foreign Minister Jane Doe of Norway discussed reefs in her meeting with Foreign Minister John Roe of Kenya.", "reefs"},
		{"Foreign Minister Jane Doe of Norway discussed reefs and the new treaty with her Polish, Italian, and Omani counterparts.", "reefs; new treaty"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. They discussed reefs and tourism, as reported by the Foreign Ministry.", "reefs and tourism"},
	}, func(m communique.Meeting) []string { return m.Topics })
}

// TestWhoseTopics gives what was talked of to the encounter that a clause names, and not to the one told last.
func TestWhoseTopics(t *testing.T) {
	apiece(t, []toldOf{
		{"Foreign Minister Jane Doe of Norway discussed locusts in her meetings with the Omani Foreign Minister and the Maltese Prime Minister.", "locusts; locusts"},
		{"Oslo, 3 May 2024. Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya. She then met Foreign Minister Ann Poe of Ghana. At the meeting with John Roe, the parties discussed locusts.", "locusts; "},
		{"Oslo, 3 May 2024. Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya. During the conversation with Foreign Minister Ann Poe of Ghana, the sides touched upon locusts.", "; locusts"},
		{"Oslo, 3 May 2024. Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya and Foreign Minister Ann Poe of Ghana separately. She met John Roe to discuss locusts.", "locusts; "},
		{"Oslo, 3 May 2024. Foreign Minister Jane Doe of Norway met separately with Foreign Minister John Roe of Kenya and Foreign Minister Ann Poe of Ghana. With each of them, she discussed locusts.", "locusts; locusts"},
		{"Oslo, 3 May 2024. Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya and, separately, Foreign Minister Ann Poe of Ghana. Discussions with both revolved around locusts.", "locusts; locusts"},
		{"Oslo, 3 May 2024. Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya and Foreign Minister Ann Poe of Ghana for separate talks. The talks with John Roe focused on locusts. Ann Poe and Jane Doe discussed trade.", "locusts; trade"},
		{"Oslo, 3 May 2024. Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya. In another meeting, held with Foreign Minister Ann Poe of Ghana, the two sides went through locusts.", "; locusts"},
	}, func(m communique.Meeting) []string { return m.Topics })
}

// TestWhoseOutcomes gives what was settled to those who had talks, and not to the call that one of them paid since.
func TestWhoseOutcomes(t *testing.T) {
	const talks = "Oslo, 3 May 2024. Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya. They discussed locusts.\n\nMinister Roe was later received by Prime Minister Ann Poe of Norway."
	apiece(t, []toldOf{
		{talks + "\n\nIt was agreed to open a ferry link.", "agreed to open a ferry link; "},
		{talks + "\n\nThe ministers decided to open a ferry link.", "decided to open a ferry link; "},
		{talks + "\n\nA treaty on fish was signed on the occasion.", "; A treaty on fish was signed"},
		{talks + " It was agreed to open a ferry link.", "; agreed to open a ferry link"},
	}, func(m communique.Meeting) []string { return m.Outcomes })
}

// TestSettled reads what was agreed, and leaves out what is only told beside it.
func TestSettled(t *testing.T) {
	tells(t, []toldOf{
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya. They discussed trade, agreeing to open a ferry link.", "agreeing to open a ferry link"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya. Relations were upgraded to the level of a partnership during the meeting.", "Relations were upgraded to the level of a partnership"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya. Doe and Roe undertook to exchange students.", "undertook to exchange students"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya. The meeting saw the signing of an agreement on fisheries.", "the signing of an agreement on fisheries"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya. The ministers reached agreements on fisheries.", "reached agreements on fisheries"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. It was agreed to start drafting a memorandum on cyber security, to be ready in May.", "agreed to start drafting a memorandum on cyber security"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. An agreement was reached to sign a memorandum in Oslo in autumn.", "An agreement was reached to sign a memorandum in Oslo in autumn"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. Agreement was reached on the resumption of flights.", "Agreement was reached on the resumption of flights"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. They agreed that the Joint Commission, which has not met since 2019, should be convened this year.", "agreed that the Joint Commission, which has not met since 2019, should be convened this year"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. They approved a work plan for 2026.", "approved a work plan for 2026"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. A joint statement on partnership was adopted.", "A joint statement on partnership was adopted"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. They agreed to set up a working group, in line with the Association Agreement.", "agreed to set up a working group"},
		{"Foreign Minister Jane Doe of Norway and Foreign Minister John Roe of Kenya signed, in the presence of the two Presidents, a Memorandum of Understanding on Wildlife.", "signed, in the presence of the two Presidents, a Memorandum of Understanding on Wildlife"},
		{"Foreign Minister Jane Doe of Norway and Foreign Minister John Roe of Kenya signed a Memorandum of Understanding on Wildlife, in the presence of the two Presidents.", "signed a Memorandum of Understanding on Wildlife"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. The flights are run under an agreement signed in Oslo in 2008 and still in force.", ""},
		{"Foreign Minister Jane Doe of Norway and Foreign Minister John Roe of Kenya penned a memorandum on fisheries on Thursday in Oslo.", "penned a memorandum on fisheries on Thursday in Oslo"},
		{"Foreign Minister Jane Doe of Norway will meet Foreign Minister John Roe of Kenya on Thursday. The two ministers are expected to sign a memorandum on fisheries.", "sign a memorandum on fisheries"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. They welcomed the entry into force, on 1 May, of the treaty and directed officials to finalise a protocol by June.", "directed officials to finalise a protocol by June"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. At the end of the meeting, a Memorandum of Understanding between the two ministries was signed.", "a Memorandum of Understanding between the two ministries was signed"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. They committed to double trade by 2030.", "committed to double trade by 2030"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. They upgraded their relations to a strategic partnership.", "upgraded their relations to a strategic partnership"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. They upgraded the harbour of Oslo.", ""},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. They settled on a patrol calendar.", "settled on a patrol calendar"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. They decided to set up a joint fund and pledged to open consulates.", "decided to set up a joint fund; pledged to open consulates"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. The Government of Norway has resolved to end gas flaring by 2028.", ""},
		{"Foreign Minister Jane Doe of Norway will meet Foreign Minister John Roe of Kenya on Thursday. Two protocols are set to be signed.", "Two protocols are set to be signed"},
		{"Foreign Minister Jane Doe of Norway will meet Foreign Minister John Roe of Kenya on Thursday. A protocol on fish is due to be initialled.", "A protocol on fish is due to be initialled"},
		{"Foreign Minister Jane Doe of Norway will meet Foreign Minister John Roe of Kenya on Thursday. Three Memoranda of Understanding are expected to be concluded.", "Three Memoranda of Understanding are expected to be concluded"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. At the end, notes on the ferry link were exchanged between the two Governments.", "notes on the ferry link were exchanged"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. The first stage of the ferry link was concluded.", ""},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. They praised the Treaty on Fish, which was signed in Lamu on 2 June 1997.", ""},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. They praised the treaty between the two ministries and the league, which was signed.", "the treaty between the two ministries and the league"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Thursday. They agreed to sign, at the highest level, a treaty on fish.", "agreed to sign, at the highest level, a treaty on fish"},
		{"Foreign Minister Jane Doe of Norway signed, together with Foreign Minister John Roe of Kenya, a treaty on fish.", "signed, together with Foreign Minister John Roe of Kenya, a treaty on fish"},
		{"Foreign Minister Jane Doe of Norway and Foreign Minister John Roe of Kenya signed, yesterday, at the Ministry, in Oslo, a treaty on fish.", "signed, yesterday, at the Ministry, in Oslo, a treaty on fish"},
	}, func(m communique.Meeting) []string { return m.Outcomes })
}

// TestOccasions reads on what occasion people met or travelled.
func TestOccasions(t *testing.T) {
	tells(t, []toldOf{
		{"On the margins of her participation in the Ocean Forum, Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya.", "Ocean Forum"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on the margins of the ongoing Ocean Forum.", "Ocean Forum"},
		{"During the high-level week of the UN General Assembly, Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya.", "high-level week of the UN General Assembly"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya in New York on Tuesday on the fringe of the UN General Assembly.", "UN General Assembly"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya in New York during the UN General Assembly.", "UN General Assembly"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya in Dubai at COP28.", "COP28"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya in Moscow last May, in the framework of the Northern Timber Council.", "Northern Timber Council"},
		{"Foreign Minister Jane Doe of Norway will travel to Bali on July 7 to attend the Meeting of Foreign Ministers of the G20.", "Meeting of Foreign Ministers of the G20"},
		{"Foreign Minister Jane Doe of Norway travels to Nairobi on Monday in order to attend the inauguration of President John Roe of Kenya.", "inauguration"},
		{"Foreign Minister Jane Doe of Norway will visit Kenya in May for the Lamu Regatta Week.", "Lamu Regatta Week"},
		{"Foreign Minister Jane Doe of Norway will travel to Nairobi for the burial on Tuesday.", "burial"},
		{"Foreign Minister Jane Doe of Norway will travel to Kenya on Friday to take part in the state funeral.", "state funeral"},
		{"Foreign Minister Jane Doe of Norway will travel to Kenya on Friday to participate in the celebrations of the 60th anniversary of independence.", "celebrations of the 60th anniversary of independence"},
		{"Foreign Minister Jane Doe of Norway will travel to Kenya on Friday for the tenth anniversary of the college.", "tenth anniversary of the college"},
		{"Foreign Minister Jane Doe of Norway will visit Kenya on Friday for talks with Foreign Minister John Roe.", ""},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya at the Ministry of Foreign Affairs.", ""},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya at the Palace in the framework of her visit to Nairobi.", ""},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya in Nairobi in parallel with the Nairobi Trade Week.", "Nairobi Trade Week"},
		{"Foreign Minister Jane Doe of Norway last met Foreign Minister John Roe of Kenya in Lima in May, at the tenth anniversary Summit of the Pearl League.", "tenth anniversary Summit of the Pearl League"},
		{"Foreign Minister Jane Doe of Norway saw Foreign Minister John Roe of Kenya in Lima, within the fifth summit of the Pearl League.", "fifth summit of the Pearl League"},
		{"Foreign Minister Jane Doe of Norway recalled her meeting with Foreign Minister John Roe of Kenya at COP27 in Sharm el-Sheikh a year ago.", "COP27"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya at the World Economic Forum.", "World Economic Forum"},
		{"While in Davos for the World Economic Forum, Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya.", "World Economic Forum"},
		{"Foreign Minister Jane Doe of Norway, who is in Lima for the Harbour Forum, met Foreign Minister John Roe of Kenya.", "Harbour Forum"},
		{"Foreign Minister Jane Doe of Norway recalled her trip to Jeddah in July 2023 for the first summit of the states of the Gulf.", "first summit of the states of the Gulf"},
		{"Foreign Minister Jane Doe of Norway attended the OSCE Ministerial Council in Vilnius and, on its margins, saw Foreign Minister John Roe of Kenya.", "OSCE Ministerial Council"},
		{"On the fourth day of the 78th session of the UN General Assembly, Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya.", "78th session of the UN General Assembly"},
		{"As part of activities marking the 25th anniversary of ties, Foreign Minister Jane Doe of Norway and Foreign Minister John Roe of Kenya held talks.", "25th anniversary of ties"},
		{"On the occasion of Remembrance Day, Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya.", "Remembrance Day"},
		{"Foreign Minister Jane Doe of Norway attended a reception for the National Day of Kenya.", "National Day of Kenya"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on the sidelines of COP28 in Azerbaijan.", "COP28"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on the sidelines of this month's Harbour Forum.", "Harbour Forum"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya within the framework of ongoing coordination.", ""},
		{"Foreign Minister Jane Doe of Norway spoke by telephone with Foreign Minister John Roe of Kenya in connection with the crisis in the Lake Canton.", ""},
	}, func(m communique.Meeting) []string { return []string{m.Occasion} })
}

// TestMargins reads at which gathering people met that the release begins with, and where that is.
func TestMargins(t *testing.T) {
	for _, text := range []string{
		"Foreign Minister Jane Doe of Norway attended the opening week of the 78th UN General Assembly in New York. On Tuesday she met Foreign Minister John Roe of Kenya.",
		"Foreign Minister Jane Doe of Norway concluded her participation in the 78th UN General Assembly, held in New York. Doe met Foreign Minister John Roe of Kenya.",
		"Foreign Minister Jane Doe of Norway held several meetings with partners in New York on the sidelines of the UN General Assembly. She met Foreign Minister John Roe of Kenya.",
	} {
		found := false
		for _, m := range encounters(t, text) {
			found = found || len(m.Participants) == 2 && m.Participants[1].Name == "John Roe" && strings.Contains(m.Occasion, "UN General Assembly") && m.Place.Name == "New York"
		}
		if !found {
			t.Errorf("%q: not at the margins", text)
		}
	}
}

// TestListed reads topics and outcomes that are items of a list below the sentence that leads in to them.
func TestListed(t *testing.T) {
	tells(t, []toldOf{
		{metInRome + ". Migration, the welfare of Kenyans employed in Norway and ferry services will figure on the agenda.", "Migration; welfare of Kenyans employed in Norway; ferry services"},
		{metInRome + ". The ferry link, the war that is being waged in the north and trade took up most of the discussions.", "ferry link; war that is being waged in the north; trade"},
		{metInRome + ". It was devoted to the ferry link and to trade.", "ferry link; trade"},
		{metInRome + ". The ferry link was the one item on the table.", "ferry link"},
		{metInRome + ". Fisheries, ferries and trade were the axes of the dialogue.", "Fisheries; ferries; trade"},
		{metInRome + ". The two ministers had a short talk about fisheries, ferries and trade.", "fisheries; ferries; trade"},
		{metInRome + ". They discussed:\n\n- ocean governance;\n- direct flights;\n- the work of the Council.\n\nShe then left.", "ocean governance; direct flights; work of the Council"},
		{metInRome + ". They discussed the following topics:\n\n• Ocean governance\n• Direct flights, including charter flights to Lamu", "Ocean governance; Direct flights, including charter flights to Lamu"},
		{metInRome + ". The talks covered the following:\n\n(a) ocean governance\n(b) direct flights", "ocean governance; direct flights"},
		{metInRome + ". Discussions focused on:\n\nocean governance;\n\ndirect flights; and\n\ntrade.\n\nShe left.", "ocean governance; direct flights; trade"},
		{metInRome + ". The main topics of the talks were:\n\n– Trade: exports have grown.\n– Migration: the sides noted progress.", "Trade; Migration"},
		{metInRome + ". They discussed trade, and signed:\n\n- ocean governance plans;\n- direct flights.", "trade"},
		{"Foreign Minister Jane Doe of Norway received Ambassador John Roe on a courtesy call. They discussed trade.", "trade"},
		{"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on a planned visit by the King.", "planned visit by the King"},
	}, func(m communique.Meeting) []string { return m.Topics })
	tells(t, []toldOf{
		{metInRome + ". The two sides agreed:\n\n- to open embassies;\n- to welcome the progress of trade;\n- to resume direct flights.", "to open embassies; to resume direct flights"},
		{metInRome + ". The sides decided as follows:\n\ni) to open embassies;\nii) to resume direct flights.", "to open embassies; to resume direct flights"},
		{metInRome + ". The two ministers agreed on the following:\n\n1. Direct flights will resume.\n2. A fund will be set up.", "Direct flights will resume; A fund will be set up"},
		{metInRome + ". The two ministers agreed on the following:\n\nThe ministers stressed the weight of trade.", ""},
		{metInRome + ". Agreement was reached:\n\n(a) to open embassies;\n\n(b) to resume direct flights.\n\n5. They deplored the storm.", "to open embassies; to resume direct flights"},
	}, func(m communique.Meeting) []string { return m.Outcomes })
}
