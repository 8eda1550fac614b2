package communique_test

import (
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/communique-go/communique"
	"github.com/communique-go/communique/internal/lexicon"
)

// wednesday is the day that the texts of these tests are told on.
const wednesday = communique.Date("2024-03-13")

// encounters reads a text that is told on Wednesday, 13 March 2024.
func encounters(t *testing.T, s string) []communique.Meeting {
	t.Helper()
	p := communique.Parser{Reference: wednesday}
	a, err := p.ParseText(s)
	if err != nil {
		t.Fatal(err)
	}
	check(t, a)
	return a.Meetings
}

// line is a meeting in one line: kind, status, date, place, then each participant with side and capacity.
func line(m communique.Meeting) string {
	words := []string{string(m.Kind), string(m.Status)}
	if m.Recalled {
		words = append(words, "recalled")
	}
	place := m.Place.Name
	if place == "" {
		place = string(m.Place.Country)
	}
	words = append(words, string(m.Date), "@"+place)
	for _, p := range m.Participants {
		who := p.Name
		if who == "" {
			who = p.Role + " " + p.Organization + string(p.Country)
		}
		words = append(words, "|", who, p.Side, p.Capacity)
	}
	return strings.Join(strings.Fields(strings.Join(words, " ")), " ")
}

func TestMeetings(t *testing.T) {
	tellEncounters(t, []encountersTold{
		{
			"on a visit", "Foreign Minister Jane Doe of Norway is in Kenya on an official visit.",
			[]string{"visit ongoing @KE | Jane Doe guest"},
		},
		{
			"behind an apposition, with a verb that is a noun as often", "The President of Norway, Jane Doe, leaves on 20 March for a visit to Kenya at the invitation of President John Roe.",
			[]string{"visit planned 2024-03-20 @KE | Jane Doe guest | John Roe host"},
		},
		{
			"at the end of a visit", "Nairobi, 4 March 2024. Minister Jane Doe of Norway was received by President John Roe at the end of an official visit.",
			[]string{"meeting held @Nairobi | John Roe host | Jane Doe guest", "visit held @Nairobi | Jane Doe guest"},
		},
		{
			"representatives of a body are none of those told before",
			"Minister Jane Doe of Norway was received by John Roe, Speaker of Parliament of Kenya, and met with the representatives of Varkento Holdings.",
			[]string{"meeting held @ | John Roe host | Jane Doe guest", "meeting held @ | Jane Doe | representative Varkento Holdings"},
		},
		{
			"beside a meeting of ministers",
			"Minister Jane Doe of Norway met with Minister John Roe of Kenya on the sidelines of the EU foreign ministers meeting in Brussels.",
			[]string{"meeting held @Brussels | Jane Doe | John Roe"},
		},
		{
			"who welcomes a summit was not there", "Minister Jane Doe of Norway met Minister John Roe of Kenya in Oslo. Doe welcomed the recent summit in Accra between Ghana and Chad, and an initiative to reach all Syrians.",
			[]string{"meeting held @Oslo | Jane Doe host | John Roe guest", "conference held @Accra | GH host | TD guest"},
		},
		{
			"ministers of two states", "Norway and Kenya agreed that their trade ministers would meet in Oslo on 27 June 2024, followed by a meeting of experts on 2 July 2024.",
			[]string{"meeting planned 2024-06-27 @Oslo | trade minister NO host | trade minister KE guest", "meeting planned 2024-07-02 @ | trade minister NO | trade minister KE | experts"},
		},
		{
			"ministers of those at the top", "President Jane Doe of Norway met President John Roe of Kenya in Oslo. The trade ministers will meet in May.",
			[]string{"meeting held @Oslo | Jane Doe host | John Roe guest", "meeting planned 2024-05 @ | trade minister NO | trade minister KE"},
		},
		{
			"what will be launched is not the talks on it", "Minister Jane Doe of Norway held talks in Oslo with Minister John Roe of Kenya on the port, which will be launched in June.",
			[]string{"meeting held @Oslo | Jane Doe host | John Roe guest"},
		},
		{
			"envoys who will have something", "President Jane Doe of Norway received the credentials of the Ambassador of Kenya, John Roe, who will have an office in Bergen.",
			[]string{"credentials held @ | Jane Doe host | John Roe guest"},
		},
		{
			"a call that is only the means", "Minister Jane Doe of Norway held talks by video conference with Minister John Roe of Kenya.",
			[]string{"call held @ | Jane Doe | John Roe"},
		},
		{
			"a counterpart of who is not named", "The Norwegian Foreign Minister met her Kenyan counterpart in Vienna.",
			[]string{"meeting held @Vienna | Foreign Minister NO | Foreign Minister KE"},
		},
		{
			"a dialogue that is only valued", "Minister Jane Doe of Norway met Minister John Roe of Kenya. They noted the high level of political dialogue between Norway and Kenya, and praised the regular strategic dialogue.",
			[]string{"meeting held @ | Jane Doe | John Roe"},
		},
		{
			"beside two events", "Minister Jane Doe of Norway met Minister John Roe of Kenya on the sidelines of the Water Forum and related meetings in Jakarta.",
			[]string{"meeting held @Jakarta | Jane Doe | John Roe"},
		},
		{
			"signers on behalf of their states", "The treaty was signed in Oslo by Jane Doe, Foreign Minister of Norway, on behalf of the Government of Norway, and John Roe, Foreign Minister of Kenya, on behalf of Kenya.",
			[]string{"ceremony held @Oslo | Jane Doe host | John Roe guest"},
		},
		{
			"the ceremony told before", "Ambassador John Roe of Kenya presented his credentials to President Jane Doe of Norway. The ceremony was held in Bergen on 5 March 2024.",
			[]string{"credentials held 2024-03-05 @Bergen | John Roe guest | Jane Doe host"},
		},
		{
			"delegations by whom they were led", "The Norway-Kenya Joint Commission met in Oslo. The Norwegian delegation was led by Minister Jane Doe and the Kenyan delegation by Minister John Roe.",
			[]string{"consultations held @Oslo | Jane Doe host head | John Roe guest head"},
		},
		{
			"a day before a verb in the present, of leaving", "Minister Jane Doe of Norway today leaves for Kenya on a two-day visit.",
			[]string{"visit planned 2024-03-13/2024-03-14 @KE | Jane Doe guest"},
		},
		{
			"another call", "Minister Jane Doe of Norway received Minister John Roe of Kenya in Oslo. The meeting was a follow-up to the phone call of May.",
			[]string{"meeting held @Oslo | Jane Doe host | John Roe guest"},
		},
		{
			"a paper that is only modified", "Minister Jane Doe of Norway and Minister John Roe of Kenya discussed cooperation based on the Roadmap for Trade signed in July 2023.",
			[]string{"meeting held @ | Jane Doe | John Roe"},
		},
		{
			"what agreements cover", "Minister Jane Doe of Norway and Minister John Roe of Kenya met in Oslo. Five agreements were signed between the two leaders covering areas such as tourism and trade.",
			[]string{"meeting held @Oslo | Jane Doe host | John Roe guest"},
		},
		{
			"looked forward to with a day", "Oslo, 3 May 2024. Minister Jane Doe of Norway looks forward to welcoming Minister John Roe of Kenya on 12 May.",
			[]string{"meeting planned 2024-05-12 @ | Jane Doe host | John Roe guest"},
		},
		{
			"a summit that only names a pledge", "Minister Jane Doe of Norway and Minister John Roe of Kenya discussed how to build on the 2014 Accra Summit defence pledge.",
			[]string{"meeting held @ | Jane Doe | John Roe"},
		},
		{
			"parties of a paper that is discussed", "Minister Jane Doe of Norway met Minister John Roe of Kenya. The two sides engaged in a discussion on the recently signed trade agreement between Kenya and China.",
			[]string{"meeting held @ | Jane Doe | John Roe"},
		},
		{
			"a format that comes to be", "Minister Jane Doe of Norway met Minister John Roe of Kenya. A working group comprising Norwegian and Kenyan officials will be established.",
			[]string{"meeting held @ | Jane Doe | John Roe"},
		},
		{
			"a format that is founded", "Minister Jane Doe of Norway met Minister John Roe of Kenya. Norway has established a joint working group with Kenya.",
			[]string{"meeting held @ | Jane Doe | John Roe"},
		},
		{
			"what is founded at a meeting", "Minister Jane Doe of Norway created a fund at a meeting with Minister John Roe of Kenya in Oslo.",
			[]string{"meeting held @Oslo | John Roe guest | Jane Doe host"},
		},
		{
			"a meeting set up", "A meeting between Minister Jane Doe of Norway and Minister John Roe of Kenya was set up for 5 May 2030.",
			[]string{"meeting planned 2030-05-05 @ | Jane Doe | John Roe"},
		},
		{
			"a year in a name, and the day", "Oslo, 31 March 2023. Minister Jane Doe of Norway attended the Africa Trade Forum 2023 in Accra on 30 March.",
			[]string{"conference held 2023-03-30 @Accra | Jane Doe guest"},
		},
		{
			"a trip that follows a call", "Oslo, 3 May 2024. Minister Jane Doe of Norway is on a visit to Kenya. The trip follows a phone call on 11 April between Jane Doe and Minister John Roe of Kenya.",
			[]string{"visit ongoing @KE | Jane Doe guest", "call held recalled 2024-04-11 @ | Jane Doe | John Roe"},
		},
		{
			"who is met again by his second office", "Minister Jane Doe of Norway held separate meetings with the Foreign Minister of Ghana and the Foreign Minister of Chad. Doe met Deputy Prime Minister and Foreign Minister Ana Lima of Chad.",
			[]string{"meeting held @ | Jane Doe | Foreign Minister GH", "meeting held @ | Jane Doe | Ana Lima"},
		},
		{
			"a reception for somebody", "A reception was hosted by Minister Jane Doe of Norway in Oslo on Monday for Minister John Roe of Kenya.",
			[]string{"meeting held 2024-03-11 @Oslo | Jane Doe host | John Roe guest"},
		},
		{
			"a reception for many", "Minister Jane Doe of Norway hosted a reception in Oslo for members of the diplomatic corps.",
			[]string{"ceremony held @Oslo | Jane Doe"},
		},
		{
			"due somewhere", "Foreign Minister Jane Doe of Norway is due in Kenya in April.",
			[]string{"visit planned 2024-04 @KE | Jane Doe guest"},
		},
		{
			"called off later", "Minister Jane Doe of Norway met Minister John Roe of Kenya in Oslo on Monday. Talks between Chad and Peru were scheduled for April, but the talks were put off.",
			[]string{"meeting held 2024-03-11 @Oslo | Jane Doe host | John Roe guest", "meeting cancelled 2024-04 @ | TD | PE"},
		},
		{
			"what a visit is", "Minister John Roe of Kenya said that his visit was a follow-up to Minister Jane Doe of Norway's visit to Kenya in August 2003.",
			[]string{"visit held @ | John Roe guest", "visit held recalled 2003-08 @KE | Jane Doe guest"},
		},
		{
			"asked to come", "Norway welcomes Foreign Minister John Roe of Kenya to open the port.",
			nil,
		},
		{
			"back home", "Foreign Minister Jane Doe of Norway will be back in Kenya in April.",
			nil,
		},
		{
			"arrived for some days", "Foreign Minister Jane Doe of Norway arrived in Nairobi on Tuesday for a three-day working visit.",
			[]string{"visit ongoing 2024-03-12/2024-03-14 @Nairobi | Jane Doe guest"},
		},
		{
			"arrived", "Foreign Minister Jane Doe of Norway arrived in Nairobi on Tuesday.",
			[]string{"visit ongoing 2024-03-12/.. @Nairobi | Jane Doe guest"},
		},
		{
			"came to its end", "Foreign Minister Jane Doe of Norway concluded her visit to Kenya on Tuesday.",
			[]string{"visit held ../2024-03-12 @KE | Jane Doe guest"},
		},
		{
			"returned from two countries", "Foreign Minister Jane Doe of Norway returned today from a two-day visit to Kenya and Uganda.",
			[]string{"visit held 2024-03-12/2024-03-13 @KE | Jane Doe guest", "visit held 2024-03-12/2024-03-13 @UG | Jane Doe guest"},
		},
		{
			"a host", "Foreign Minister Jane Doe of Norway will pay an official visit to Kenya from 20 to 22 March at the invitation of Foreign Minister John Roe.",
			[]string{"visit planned 2024-03-20/2024-03-22 @KE | Jane Doe guest | John Roe host"},
		},
		{
			"an invitation accepted", "Foreign Minister Jane Doe of Norway has accepted an invitation to visit Kenya in May.",
			[]string{"visit planned 2024-05 @KE | Jane Doe guest"},
		},
		{
			"invited, with no verb of travel", "President Jane Doe of Kenya invited President John Roe of Norway to Nairobi.",
			[]string{"visit proposed @Nairobi | John Roe guest | Jane Doe host"},
		},
		{
			"called off", "A visit of Foreign Minister Jane Doe of Norway to Kenya, planned for 20 March, has been postponed.",
			[]string{"visit cancelled 2024-03-20 @KE | Jane Doe guest"},
		},
		{
			"a delegation and its head", "A business delegation led by Minister Jane Doe of Norway will travel to Kenya on 20 March.",
			[]string{"visit planned 2024-03-20 @KE | business delegation NO guest | Jane Doe guest head"},
		},
		{"no visit at home", "President Jane Doe of Kenya visited Kenya on Monday.", nil},
		{
			"what leads coordinated clauses", "In Nairobi on Monday, Foreign Minister Jane Doe of Norway was received by President John Roe of Kenya and met Speaker Mary Major of Kenya.",
			[]string{"meeting held 2024-03-11 @Nairobi | John Roe host | Jane Doe guest", "meeting held 2024-03-11 @Nairobi | Jane Doe guest | Mary Major host"},
		},
		{
			"a venue, of its host's country", "President Jane Doe of Kenya received Foreign Minister John Roe of Norway at Harambee Castle on Monday.",
			[]string{"meeting held 2024-03-11 @Harambee Castle | Jane Doe host | John Roe guest"},
		},
		{
			"not yet", "President Jane Doe of Kenya meets Foreign Minister John Roe of Norway on 20 March.",
			[]string{"meeting planned 2024-03-20 @ | Jane Doe | John Roe"},
		},
		{
			"earlier today is no memory", "Earlier today, President Jane Doe of Kenya met Foreign Minister John Roe of Norway.",
			[]string{"meeting held 2024-03-13 @ | Jane Doe | John Roe"},
		},
		{
			"signers behind their signing", "Norway and Kenya signed a loan agreement in Nairobi on Monday. The agreement was signed by Minister Jane Doe of Kenya and Ambassador John Roe of Norway.",
			[]string{"ceremony held 2024-03-11 @Nairobi | Jane Doe host | John Roe guest"},
		},
		{
			"in a town that nobody knows, behind its palace",
			"President Jane Doe of Norway received Minister John Roe of Kenya at Holm Palace, Ostvik, on 3 March 2024.",
			[]string{"meeting held 2024-03-03 @Ostvik | Jane Doe host | John Roe guest"},
		},
		{
			"on a day of the visit",
			"Minister Jane Doe of Norway visited Kenya from 3 to 5 March 2024. On the second day of her visit, she met Minister John Roe of Kenya.",
			[]string{"visit held 2024-03-03/2024-03-05 @KE | Jane Doe guest", "meeting held 2024-03-04 @KE | Jane Doe guest | John Roe host"},
		},
		{
			"one by one",
			"President Jane Doe of Kenya bade farewell to the ambassadors of Norway, Peru and Chad. Receiving them separately, the President thanked them.",
			[]string{"meeting held @ | Jane Doe host | ambassador NO guest", "meeting held @ | Jane Doe host | ambassador PE guest", "meeting held @ | Jane Doe host | ambassador TD guest"},
		},
		{
			"a programme",
			"President Jane Doe of Norway will visit Kenya. The official programme will begin with her inspection of a guard of honour at State House. President Doe and her host, President John Roe, will hold talks before attending a state banquet at the Banquet Hall.",
			[]string{"visit planned @KE | Jane Doe guest", "ceremony planned @State House | Jane Doe", "meeting planned @KE | Jane Doe guest | John Roe host", "ceremony planned @Banquet Hall | Jane Doe guest | John Roe host"},
		},
		{
			"present", "President Jane Doe of Kenya received Foreign Minister John Roe of Norway. Speaker Mary Major of Kenya was also present.",
			[]string{"meeting held @ | Jane Doe host | John Roe guest | Mary Major host member"},
		},
		{
			"handed over", "Ambassador John Roe of Norway handed over two ambulances to Minister Jane Doe of Kenya in Nairobi.",
			[]string{"ceremony held @Nairobi | John Roe guest | Jane Doe host"},
		},
		{"a letter handed over", "Ambassador John Roe of Norway handed over a letter to Minister Jane Doe of Kenya in Nairobi.", nil},
		{
			"envoys by name", "President Jane Doe of Kenya received the credentials of two ambassadors on Monday. They are Ambassador John Roe of Norway and Ambassador Mary Major of Chile.",
			[]string{"credentials held 2024-03-11 @ | Jane Doe host | John Roe guest | Mary Major guest"},
		},
		{
			"further ones behind an adjunct", "Minister Jane Doe of Norway met President John Roe of Kenya and, in the afternoon, Speaker Mary Major.",
			[]string{"meeting held @ | Jane Doe | John Roe", "meeting held @ | Jane Doe | Mary Major"},
		},
		{
			"meetings with further ones behind an adjunct", "Minister Jane Doe of Norway had meetings with President John Roe of Kenya and, at her request, Speaker Mary Major.",
			[]string{"meeting held @ | Jane Doe | John Roe", "meeting held @ | Jane Doe | Mary Major"},
		},
		{
			"travels to meet several", "Minister Jane Doe of Norway will travel to Nairobi for talks with President John Roe and Speaker Mary Major of Kenya.",
			[]string{"visit planned @Nairobi | Jane Doe guest", "meeting planned @Nairobi | Jane Doe guest | John Roe host | Mary Major host"},
		},
		{
			"received where", "Minister Jane Doe of Norway received at the Ministry John Roe, Ambassador of Kenya.",
			[]string{"meeting held @Ministry | Jane Doe host | John Roe guest"},
		},
		{
			"when a format sat before", "The Joint Commission between Norway and Kenya, last convened in Nairobi in 2019, will meet in Oslo in June.",
			[]string{"consultations planned 2024-06 @Oslo | NO host | KE guest", "consultations held recalled 2019 @Nairobi | NO guest | KE host"},
		},
		{
			"called off, planned for", "Minister Jane Doe of Norway cancelled a visit to Nairobi planned for Friday.",
			[]string{"visit cancelled 2024-03-15 @Nairobi | Jane Doe guest"},
		},
		{
			"the visiting minister", "Minister Jane Doe of Norway met Minister John Roe of Kenya in Oslo. The visiting minister was also received by Speaker Mary Major.",
			[]string{"meeting held @Oslo | Jane Doe host | John Roe guest", "meeting held @NO | Mary Major host | John Roe guest", "visit ongoing @NO | John Roe guest"},
		},
		{
			"talks named with who raised what in a passive", "The matter was raised by Minister Jane Doe of Norway in talks with Minister John Roe of Kenya.",
			[]string{"meeting held @ | John Roe | Jane Doe"},
		},
		{
			"who is visited", "Minister Jane Doe of Norway visited President John Roe of Kenya in Nairobi.",
			[]string{"meeting held @Nairobi | Jane Doe guest | John Roe host"},
		},
		{
			"where somebody leaves", "President John Roe of Kenya left Norway on Monday, arriving in Madrid in the evening.",
			[]string{"visit ongoing 2024-03-11/.. @Madrid | John Roe guest"},
		},
		{
			"talks that are only spoken of", "President John Roe of Kenya held talks with Premier Mary Major of Chile on the pace of talks with Norway.",
			[]string{"meeting held @ | John Roe | Mary Major"},
		},
		{
			"a signing told by a noun", "The session ended with the signing of a protocol by Minister Jane Doe of Norway and Minister John Roe of Kenya.",
			[]string{"ceremony held @ | Jane Doe | John Roe"},
		},
		{
			"who is there since a day", "Minister Jane Doe of Norway, who has been in Kenya since Monday, met President John Roe.",
			[]string{"meeting held @KE | Jane Doe guest | John Roe host", "visit ongoing 2024-03-11/.. @KE | Jane Doe guest"},
		},
		{
			"who comes along on a visit", "President Jane Doe of Norway paid an official visit to Kenya on Monday, accompanied by Minister Ann Poe and Minister Ana Lima.",
			[]string{"visit held 2024-03-11 @KE | Jane Doe guest head | Ann Poe guest member | Ana Lima guest member"},
		},
		{
			"who travels along", "President Jane Doe of Norway, together with Minister Ann Poe, arrived in Nairobi on Monday. Also travelling with the President is Minister Ana Lima.",
			[]string{"visit ongoing 2024-03-11/.. @Nairobi | Jane Doe guest head | Ann Poe guest | Ana Lima guest member"},
		},
		{
			"of whom a delegation consists", "Minister Jane Doe of Norway led a delegation to Nairobi comprising Deputy Minister Ann Poe. Ambassador Ana Lima was in the delegation.",
			[]string{"visit held @Nairobi | Jane Doe guest head | Ann Poe guest member | Ana Lima guest member"},
		},
		{
			"a visit without a place", "Minister Jane Doe of Norway received Minister John Roe of Kenya, whose three-day visit begins today.",
			[]string{"meeting held @NO | Jane Doe host | John Roe guest", "visit ongoing 2024-03-13/2024-03-15 @NO | John Roe guest"},
		},
		{
			"a visit that is said to matter", "Minister Jane Doe of Norway met Minister John Roe of Kenya. She stressed the importance of the visit of the President of Kenya to Norway planned for June.",
			[]string{"meeting held @ | Jane Doe | John Roe", "visit planned 2024-06 @NO | President KE guest"},
		},
		{
			"a session of the format named before", "Minister Jane Doe of Norway met Minister John Roe of Kenya. They praised the Joint Commission and agreed that its 7th session would be held in Oslo in June.",
			[]string{"meeting held @ | Jane Doe | John Roe", "consultations planned 2024-06 @Oslo | NO host | KE guest"},
		},
		{
			"what goes on is no encounter", "Minister Jane Doe of Norway met Minister John Roe of Kenya. They agreed to continue consultations in various formats, and discussed the resumption of political consultations between the two ministries. Minister Roe should have met Prime Minister Ann Poe of Norway in May.",
			[]string{"meeting held @ | Jane Doe | John Roe"},
		},
		{
			"members of who travelled, and they", "A Kenyan delegation visited Norway on Monday. They met Minister Jane Doe. Members of the delegation were Director John Roe and Director Ann Poe.",
			[]string{"visit held 2024-03-11 @NO | delegation KE guest head | John Roe guest member | Ann Poe guest member", "meeting held @ | delegation KE | Jane Doe"},
		},
		{
			"whom a country takes in", "Minister Jane Doe of Norway met Minister John Roe of Kenya. Norway is ready to receive Kenyan students.",
			[]string{"meeting held @ | Jane Doe | John Roe"},
		},
		{
			"how long somebody stays", "Minister Jane Doe of Norway met Minister John Roe of Kenya, who will remain in Norway until Friday.",
			[]string{"meeting held @NO | Jane Doe host | John Roe guest", "visit ongoing ../2024-03-15 @NO | John Roe guest"},
		},
		{
			"where somebody will be", "Minister Jane Doe of Norway will be in Nairobi on 14 March and in Lima on 15 March.",
			[]string{"visit planned 2024-03-14 @Nairobi | Jane Doe guest", "visit planned 2024-03-15 @Lima | Jane Doe guest"},
		},
		{
			"who speaks after talks", "Speaking after talks with President John Roe of Kenya, Minister Jane Doe of Norway said trade had grown.",
			[]string{"meeting held @ | John Roe | Jane Doe"},
		},
		{
			"the session of a body", "The Sixty-Sixth Session of the Assembly of Harbour Ministers was held in Nairobi on Monday under the chairmanship of Minister Jane Doe of Kenya.",
			[]string{"conference held 2024-03-11 @Nairobi | Jane Doe head"},
		},
	})
}

// encountersTold are sentences with the encounters that they tell, a line each.
type encountersTold struct {
	name, in string
	want     []string
}

func tellEncounters(t *testing.T, tests []encountersTold) {
	t.Helper()
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, m := range encounters(t, test.in) {
				got = append(got, line(m))
			}
			if diff := gocmp.Diff(test.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// Each word that tells more of an encounter tells it in its example: how people met, who else was there, who headed it.
func TestCueExamples(t *testing.T) {
	told := map[string]func(m communique.Meeting) bool{
		"phone":    func(m communique.Meeting) bool { return m.Format == communique.ByPhone },
		"video":    func(m communique.Meeting) bool { return m.Format == communique.ByVideo },
		"presence": func(m communique.Meeting) bool { return len(m.Participants) == 3 },
		"there":    func(m communique.Meeting) bool { return len(m.Participants) == 3 },
		"chair":    headed,
		"presides": headed,
		"side":     headed,
		"member":   func(m communique.Meeting) bool { return len(m.Participants) == 2 },
		"crowd":    func(m communique.Meeting) bool { return m.Participants[0].Country == "KE" },
		"award":    func(m communique.Meeting) bool { return m.Kind == communique.Ceremony },
		"central":  func(m communique.Meeting) bool { return len(m.Topics) == 1 },
		"aside":    func(m communique.Meeting) bool { return slices.Equal(m.Topics, []string{"fisheries treaty"}) },
		"beyond":   func(m communique.Meeting) bool { return slices.Equal(m.Topics, []string{"ferry link"}) },
		"festive":  func(m communique.Meeting) bool { return m.Occasion == "Lamu Festival" },
		"accord":   func(m communique.Meeting) bool { return len(m.Outcomes) == 1 },
		"yields":   func(m communique.Meeting) bool { return len(m.Outcomes) == 1 },
		"fruit":    func(m communique.Meeting) bool { return len(m.Outcomes) == 1 && len(m.Topics) == 0 },
		"several":  func(m communique.Meeting) bool { return len(m.Outcomes) == 1 },
		"elsewhen": func(m communique.Meeting) bool { return m.Place.Name == "Oslo" },
		"opposite": func(m communique.Meeting) bool { return m.Kind == communique.Talks && m.Place.Name == "Nairobi" },
		"beside":   func(m communique.Meeting) bool { return len(m.Topics) == 0 },
		"weight":   func(m communique.Meeting) bool { return len(m.Topics) == 0 },
		"fashion": func(m communique.Meeting) bool {
			return slices.Equal(m.Topics, []string{"ferry links", "seed exchanges"})
		},
		"quality":   func(m communique.Meeting) bool { return len(m.Topics) == 1 },
		"going":     func(m communique.Meeting) bool { return m.Status == communique.Ongoing },
		"seat":      func(m communique.Meeting) bool { return m.Place.Name == "Nairobi" },
		"remark":    func(m communique.Meeting) bool { return m.Series == "political consultations" },
		"copy":      func(m communique.Meeting) bool { return m.Date == "2024-05-05" },
		"measure":   func(m communique.Meeting) bool { return len(m.Topics) == 0 },
		"regarding": func(m communique.Meeting) bool { return slices.Equal(m.Topics, []string{"ferry link"}) },
		"attention": func(m communique.Meeting) bool { return slices.Equal(m.Topics, []string{"ferry link"}) },
		"queue":     func(m communique.Meeting) bool { return len(m.Participants) == 2 },
		"pairwise":  func(m communique.Meeting) bool { return len(m.Participants) == 2 },
		"instance":  func(m communique.Meeting) bool { return slices.Equal(m.Topics, []string{"ferry link", "trade"}) },
		"besides":   func(m communique.Meeting) bool { return slices.Equal(m.Topics, []string{"tea", "ferry link"}) },
		"joins":     func(m communique.Meeting) bool { return slices.Contains(m.Topics, "ferry link") },
		"within": func(m communique.Meeting) bool {
			return slices.Equal(m.Topics, []string{"support for peace and security across the region"})
		},
		"question":  func(m communique.Meeting) bool { return slices.Equal(m.Topics, []string{"how both can save water"}) },
		"gateway":   func(m communique.Meeting) bool { return m.Participants[0].Name == "John Roe" },
		"daytime":   func(m communique.Meeting) bool { return m.Date == "2024-03-04" },
		"eve":       func(m communique.Meeting) bool { return m.Date == "2024-03-04" },
		"stage":     func(m communique.Meeting) bool { return m.Date == "2024-03-04" },
		"rite":      func(m communique.Meeting) bool { return m.Kind == communique.Ceremony },
		"premises":  func(m communique.Meeting) bool { return m.Kind == communique.Ceremony },
		"signing":   func(m communique.Meeting) bool { return m.Kind == communique.Ceremony },
		"condition": func(m communique.Meeting) bool { return m.Status == communique.Held },
		"emphasis":  func(m communique.Meeting) bool { return slices.Contains(m.Topics, "fisheries") },
		"apart":     func(m communique.Meeting) bool { return len(m.Participants) == 2 },
		"plan":      func(m communique.Meeting) bool { return m.Status == communique.Planned },
		"together":  func(m communique.Meeting) bool { return len(m.Participants) == 2 },
		"speech":    func(m communique.Meeting) bool { return m.Kind == communique.Conference },
		"aim":       func(m communique.Meeting) bool { return m.Participants[0].Name == "John Roe" },
		"sourced":   func(m communique.Meeting) bool { return slices.Equal(m.Topics, []string{"ferry link"}) },
		"distinct":  func(m communique.Meeting) bool { return m.Status == communique.Held },
		"worth":     func(m communique.Meeting) bool { return m.Place.Country == "NO" },
		"parting":   func(m communique.Meeting) bool { return len(m.Participants) == 2 },
		"means":     remoteTalks,
		"manner":    remoteTalks,
		"modifier":  func(m communique.Meeting) bool { return m.Kind == communique.Visit && m.Place.Country == "DK" },
	}
	for _, e := range lexicon.English().Entries(lexicon.Cue) {
		for _, example := range e.Examples() {
			ms := encounters(t, example)
			if n := len(ms); n == 0 || !told[e.Flag()](ms[n-1]) {
				t.Errorf("%s:%d: not so in %q", e.Rule, e.Line, example)
			}
		}
	}
}

// remoteTalks tells whether somebody met by video.
func remoteTalks(m communique.Meeting) bool {
	return m.Format == communique.ByVideo && len(m.Participants) == 2
}

// headed tells whether somebody heads an encounter.
func headed(m communique.Meeting) bool {
	for _, p := range m.Participants {
		if p.Capacity == "head" {
			return true
		}
	}
	return false
}

func or(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// Whoever stands first in a paragraph of a list was met, and what follows in it tells of that encounter.
func TestCallers(t *testing.T) {
	for _, lead := range []string{"met with", "also received", "held a series of bilateral meetings with", "had separate meetings with the following"} {
		got := encounters(t, "Foreign Minister Juan Lima of Peru was in Oslo on Tuesday.\n\nThere he "+lead+":\n\n"+
			"- the Foreign Minister of Rwanda, Ana Costa. They discussed mining.\n\n2. Ambassador Ann Poe of Kenya;\n\nThe Minister left.")
		var with []string
		for _, m := range got {
			if m.Kind == communique.Talks && len(m.Participants) == 2 {
				with = append(with, m.Participants[1].Name+" "+strings.Join(m.Topics, ", "))
			}
		}
		if diff := gocmp.Diff([]string{"Ana Costa mining", "Ann Poe "}, with); diff != "" {
			t.Errorf("%s: %s", lead, diff)
		}
	}
}
