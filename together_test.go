package communique_test

import "testing"

// Whom the parties of an encounter mean, and which encounter those who came along were at.
func TestTogether(t *testing.T) {
	tellEncounters(t, []encountersTold{
		{
			"at the meeting that its place tells",
			"Foreign Minister Jane Doe of Norway received the Ambassador of Kenya, John Roe, in Oslo on Monday. Director Ann Poe also attended the meeting in Oslo.",
			[]string{"meeting held 2024-03-11 @Oslo | Jane Doe host | John Roe guest | Ann Poe host member"},
		},
		{
			"ministers whom the next sentence names",
			"The two ministers spoke by phone on Monday. Foreign Minister Jane Doe of Norway told her Kenyan counterpart, John Roe, of the vote.",
			[]string{"call held 2024-03-11 @ | Jane Doe | John Roe"},
		},
		{
			"a forum to come and who organises it",
			"Prime Minister Jane Doe of Norway will address a business forum organised by the Chamber of Commerce.",
			[]string{"conference planned @ | Jane Doe"},
		},
		{
			"what a sentence begins with",
			"Meeting in Oslo on Monday, Foreign Minister Jane Doe of Norway and Foreign Minister John Roe of Kenya launched a joint study.",
			[]string{"meeting held 2024-03-11 @Oslo | Jane Doe host | John Roe guest"},
		},
		{
			"a passive behind a modal before",
			"Foreign Minister John Roe of Kenya will call on King Harald and be received by Foreign Minister Jane Doe of Norway.",
			[]string{"meeting planned @ | John Roe guest | Harald host", "meeting planned @ | Jane Doe host | John Roe guest"},
		},
		{
			"neither of two", "Neither Foreign Minister Jane Doe of Norway nor Foreign Minister John Roe of Kenya attended the summit in Oslo.",
			nil,
		},
		{
			"a town that nobody knows, on a visit",
			"On her visit to Nairobi, Foreign Minister Jane Doe of Norway met President John Roe of Kenya at State House, Kisii, on Monday.",
			[]string{"meeting held 2024-03-11 @Nairobi | Jane Doe guest | John Roe host", "visit held @Nairobi | Jane Doe guest"},
		},
		{
			"an appeal to people at large", "Ghana calls on all her citizens resident in Benin, estimated at forty-five thousand, to stay calm.",
			nil,
		},
		{
			"a round of talks", "Foreign Minister John Roe of Kenya held here Monday an official round of talks with Norway's Foreign Minister Jane Doe.",
			[]string{"meeting held 2024-03-11 @ | John Roe | Jane Doe"},
		},
		{
			"a round of talks of states", "The United States and Iran held a third round of talks in Oslo on Monday.",
			[]string{"negotiations held 2024-03-11 @Oslo | US | IR"},
		},
		{
			"ministers of the country visited",
			"The Prime Minister of Norway, Jane Doe, is on a visit to Kenya. She will meet the Minister of Trade and the Speaker of Parliament.",
			[]string{
				"visit ongoing @KE | Jane Doe guest",
				"meeting planned @KE | Jane Doe guest | Minister of Trade KE host | Speaker ParliamentKE host",
			},
		},
		{
			"the two prime ministers",
			"The two prime ministers, Jane Doe of Norway and John Roe of Kenya, met in Oslo on Monday. Foreign Ministers Ann Poe and Juma Otieno signed an agreement. The two prime ministers previously met in New York in September 2022.",
			[]string{
				"meeting held 2024-03-11 @Oslo | Jane Doe host | John Roe guest",
				"ceremony held @Oslo | Ann Poe host | Juma Otieno guest",
				"meeting held recalled 2022-09 @New York | Jane Doe | John Roe",
			},
		},
		{
			"others behind a relative",
			"Foreign Minister Jane Doe of Norway spoke by phone with Kenya's Minister of Foreign Affairs, John Roe, to whom she expressed her condolences, and with the Force Commander of UNIFIL, Lieutenant General Karl Berg.",
			[]string{"call held @ | Jane Doe | John Roe", "call held @ | Jane Doe | Karl Berg"},
		},
		{
			"the ministers of the two countries",
			"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya in Oslo on Monday. The defence ministers of the two countries will meet in Nairobi in May.",
			[]string{
				"meeting held 2024-03-11 @Oslo | Jane Doe host | John Roe guest",
				"meeting planned 2024-05 @Nairobi | defence minister NO guest | defence minister KE host",
			},
		},
		{
			"what led up to a session",
			"Norway and Kenya held the Sixth Session of the Joint Commission in Oslo on 12 March 2024. It was preceded by a meeting of Senior Officials of the two countries on 11 March.",
			[]string{
				"consultations held 2024-03-12 @Oslo | NO host | KE guest",
				"meeting held 2024-03-11 @ | Senior Officials NO host | Senior Officials KE guest",
			},
		},
		{
			"what a visit ended with", "Foreign Minister Jane Doe of Norway paid a visit to Kenya. The visit concluded with talks with President John Roe of Kenya.",
			[]string{"visit held @KE | Jane Doe guest", "meeting held @KE | John Roe host | Jane Doe guest"},
		},
		{
			"talked where received",
			"Minister Ann Lee of Laos was received by State Minister for Foreign Affairs of Japan John Roe, with whom she talked about mines.",
			[]string{"meeting held @ | John Roe host | Ann Lee guest"},
		},
		{
			"the head of a country's diplomacy",
			"Foreign Minister Jane Doe of Norway visited Kenya. The head of Norwegian diplomacy was received in the afternoon by Prime Minister John Roe.",
			[]string{"visit held @KE | Jane Doe guest", "meeting held @KE | John Roe host | Jane Doe guest"},
		},
	})
}

// What looks like an encounter and is none, and who is at it where only the words around tell.
func TestAims(t *testing.T) {
	tellEncounters(t, []encountersTold{
		{
			"what somebody travels for", "Foreign Minister Jane Doe of Norway will travel to Kenya on Friday to meet Prime Minister John Roe.",
			[]string{"visit planned 2024-03-15 @KE | Jane Doe guest", "meeting planned 2024-03-15 @KE | Jane Doe guest | John Roe host"},
		},
		{
			"what a delegation was led for", "Chief Justice Jane Doe of Norway led a delegation to visit Kenya in May 2023.",
			[]string{"visit held recalled 2023-05 @KE | Jane Doe guest"},
		},
		{
			"whom somebody looks forward to", "President Jane Doe of Norway looks forward to welcoming the Prime Minister of Kenya John Roe on Friday.",
			[]string{"meeting planned 2024-03-15 @ | Jane Doe host | John Roe guest"},
		},
		{
			"what was met", "President Jane Doe of Norway met Prime Minister John Roe of Kenya in Oslo on Monday. They discussed cooperation to meet growing demand and 21st century challenges.",
			[]string{"meeting held 2024-03-11 @Oslo | Jane Doe host | John Roe guest"},
		},
		{
			"officials of several ministries",
			"Foreign Minister Jane Doe of Norway met in Nairobi on Monday with senior officials from the Kenyan Prime Minister's Office, the Ministry of Transport and the Ministry of Water.",
			[]string{"meeting held 2024-03-11 @Nairobi | Jane Doe guest | senior officials Kenyan Prime Minister's OfficeKE host | Ministry of Transport | Ministry of Water"},
		},
		{
			"the ministers of several countries", "Foreign Minister Jane Doe of Norway met in Nairobi on Monday with the foreign ministers of Kenya and Chad.",
			[]string{"meeting held 2024-03-11 @Nairobi | Jane Doe guest | foreign minister KE host | foreign minister TD guest"},
		},
		{
			"who was there to witness", "Ambassador Ann Poe of Norway and Ambassador Peter Mwangi of Kenya were also present to witness the signing.",
			[]string{"ceremony held @ | Ann Poe | Peter Mwangi"},
		},
		{
			"who held a briefing", "The Attorney General of Kenya, John Roe, called on Minister Jane Doe of Norway on Monday. The call was preceded by a briefing on the work of the Ministry of Law hosted by Permanent Secretary Ann Poe.",
			[]string{"meeting held 2024-03-11 @ | John Roe guest | Jane Doe host"},
		},
		{
			"of what a visit comes ahead", "President Jane Doe of Norway met President John Roe of Kenya on Monday. Mr Roe's visit to Norway comes ahead of the summit.",
			[]string{"meeting held 2024-03-11 @NO | Jane Doe host | John Roe guest", "visit ongoing @NO | John Roe guest"},
		},
		{
			"a visit of last year", "This is the first visit by Minister John Roe of Kenya since an agreement was signed during Kenyan President Ann Poe's State Visit to Norway in August last year.",
			[]string{"visit held recalled 2023-08 @NO | Ann Poe guest"},
		},
		{
			"where something was announced", "Minister Jane Doe of Norway and Minister John Roe of Kenya announced the fund on Monday at a meeting in Lima.",
			[]string{"meeting held 2024-03-11 @Lima | Jane Doe | John Roe"},
		},
		{
			"what two of one country decide", "Minister Jane Doe of Norway and Minister Ann Poe of Norway visited Kenya on Monday. They have now decided to extend their tour.",
			[]string{"visit held 2024-03-11 @KE | Jane Doe guest | Ann Poe guest"},
		},
		{
			"letters behind the name of one who signs", "The treaty was signed on Monday by Norway's Minister for Law Ms Jane Doe SC and Kenya's Minister of Justice John Roe.",
			[]string{"ceremony held 2024-03-11 @ | Jane Doe | John Roe"},
		},
		{
			"the days of a visit are not those of what was done on it", "Foreign Minister Jane Doe of Norway received Minister John Roe of Kenya during his visit to Norway from 10 to 12 March.",
			[]string{"meeting held @NO | Jane Doe host | John Roe guest", "visit held 2024-03-10/2024-03-12 @NO | John Roe guest"},
		},
		{
			"what comes to be, told with who is in it", "Minister Jane Doe of Norway received Minister John Roe of Kenya. A Joint Committee (made up of officials from Norway and Kenya) will be established.",
			[]string{"meeting held @ | Jane Doe host | John Roe guest"},
		},
		{
			"a treaty of two countries", "Minister Jane Doe of Norway received Minister John Roe of Kenya. They discussed trade, building on the treaty signed by the two countries in May.",
			[]string{"meeting held @ | Jane Doe host | John Roe guest"},
		},
		{
			"exchanges in general", "Minister Jane Doe of Norway received Minister John Roe of Kenya. They agreed to promote exchanges between their two countries.",
			[]string{"meeting held @ | Jane Doe host | John Roe guest"},
		},
		{
			"talks that go on at a visit",
			"President Jane Doe of Norway received President John Roe of Kenya. The two leaders agreed that Foreign Minister Ann Poe of Norway will visit Kenya to follow up on their discussions.",
			[]string{"meeting held @ | Jane Doe host | John Roe guest", "visit planned @KE | Ann Poe guest | John Roe host"},
		},
		{"a dialogue that is maintained", "Norway and Kenya maintain a constructive dialogue on fisheries.", nil},
		{"a summit of every year", "The leaders wished to continue to hold the Norway-Kenya Summit annually.", nil},
		{
			"who heads what is to come",
			"The Joint Technical Committee of Norway and Kenya will meet in Oslo on Friday. The committee is co-chaired by Minister Jane Doe of Norway and Minister John Roe of Kenya.",
			[]string{"consultations planned 2024-03-15 @Oslo | Jane Doe host head | John Roe guest head"},
		},
		{
			"the stop of a journey that was told of last",
			"Foreign Minister Jane Doe of Norway will travel to Kenya, Chad and Ghana. In Chad, she will meet Foreign Minister John Roe. She will also meet with UNHCR.",
			[]string{
				"visit planned @KE | Jane Doe guest", "visit planned @TD | Jane Doe guest", "visit planned @GH | Jane Doe guest",
				"meeting planned @TD | Jane Doe guest | John Roe host", "meeting planned @TD | Jane Doe | UNHCR",
			},
		},
		{
			"where consultations on a matter were held", "Norway and Kenya held consultations on consular matters in Nairobi on 1 March.",
			[]string{"consultations held 2024-03-01 @Nairobi | NO guest | KE host"},
		},
		{
			"a dialogue of two and two", "The inaugural Norway-Kenya 2+2 Dialogue will be convened in Oslo on 20 March 2024.",
			[]string{"consultations planned 2024-03-20 @Oslo | NO host | KE guest"},
		},
		{"the journey of a country", "Norway's journey towards water security is inspiring, said Minister Jane Doe.", nil},
		{
			"an exchange of visits", "Minister Jane Doe of Norway will visit Kenya on Friday for the 16th Norway-Kenya Annual Exchange of Visits.",
			[]string{"visit planned 2024-03-15 @KE | Jane Doe guest"},
		},
	})
}
