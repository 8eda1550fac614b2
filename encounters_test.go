package communique_test

import "testing"

func TestEncounters(t *testing.T) {
	tellEncounters(t, []encountersTold{
		{
			"each of several", "Foreign Minister Jane Doe of Norway met separately with each of the ambassadors of Kenya and Chad.",
			[]string{"meeting held @ | Jane Doe | ambassador KE", "meeting held @ | Jane Doe | ambassador TD"},
		},
		{
			"each in turn", "On Monday Foreign Minister Jane Doe of Norway was received by President John Roe of Kenya and Prime Minister Ann Poe, each in turn.",
			[]string{"meeting held 2024-03-11 @ | Jane Doe guest | John Roe host", "meeting held 2024-03-11 @ | Jane Doe guest | Ann Poe host"},
		},
		{
			"a visit and its end", "Foreign Minister Jane Doe of Norway is on a visit to Kenya. The visit will end on Thursday.",
			[]string{"visit ongoing ../2024-03-14 @KE | Jane Doe guest"},
		},
		{
			"a visit and its legs", "Foreign Minister Jane Doe of Norway, visiting Nairobi, met President John Roe of Kenya on Monday. Tomorrow she will travel on to Mombasa.",
			[]string{"visit held @Nairobi | Jane Doe guest", "meeting held 2024-03-11 @Nairobi | Jane Doe guest | John Roe host"},
		},
		{
			"each behind his place", "Foreign Minister Jane Doe of Norway held talks in Nairobi with President John Roe of Kenya and in Lima with President Ana Poe of Peru.",
			[]string{"meeting held @Nairobi | Jane Doe guest | John Roe host", "meeting held @Lima | Jane Doe guest | Ana Poe host"},
		},
		{
			"who takes part is behind what the event is called",
			"Following the Summit for Water, President Jane Doe of Norway will host President John Roe of Kenya for a bilateral meeting.",
			[]string{"meeting planned @ | Jane Doe host | John Roe guest"},
		},
		{
			"a forum that a country hosts", "Foreign Minister Jane Doe of Norway discussed with Minister Ana Poe of Peru the Leaders' Meeting that Kenya hosts in August.",
			[]string{"meeting held @ | Jane Doe | Ana Poe", "conference planned 2024-08 @KE | KE host"},
		},
		{
			"who says I and is not named",
			"I visited Kenya on Monday for talks with the Kenyan Minister of Trade, John Roe. Norway values its ties with Kenya. I also briefed Mr Roe on my visit to Peru.",
			[]string{"visit held 2024-03-11 @KE | NO guest", "meeting held 2024-03-11 @KE | John Roe host | NO guest", "visit held @PE | NO guest"},
		},
		{
			"a call with each of several", "Foreign Minister Jane Doe of Norway was on the phone on Monday with Minister John Roe of Kenya and Minister Ole Dahl of Chad.",
			[]string{"call held 2024-03-11 @ | Jane Doe | John Roe", "call held 2024-03-11 @ | Jane Doe | Ole Dahl"},
		},
		{
			"several who call one", "Foreign Minister John Roe of Kenya and Minister Ann Poe of Chad have called Foreign Minister Jane Doe of Norway.",
			[]string{"call held @ | Jane Doe | John Roe", "call held @ | Jane Doe | Ann Poe"},
		},
		{
			"a guest who is on a visit", "OSLO, 13 March 2024 – Minister Jane Doe of Norway received Minister John Roe of Kenya, currently on a visit to the Kingdom.",
			[]string{"meeting held @Oslo | Jane Doe host | John Roe guest", "visit ongoing @NO | John Roe guest"},
		},
		{
			"who is with the traveller", "President John Roe of Kenya is on a visit to Norway. With him in Oslo are Minister Juma Otieno and Ambassador Ann Poe.",
			[]string{"visit ongoing @NO | John Roe guest head | Juma Otieno guest member | Ann Poe guest member"},
		},
		{
			"a dignitary who visits", "President Jane Doe of Norway received Minister John Roe of Kenya in Oslo. The visiting dignitary also met Minister Ann Poe of Norway.",
			[]string{"meeting held @Oslo | Jane Doe host | John Roe guest", "meeting held @Oslo | John Roe guest | Ann Poe host"},
		},
		{
			"courtesy calls paid at home", "OSLO, 13 March 2024 – Minister John Roe of Kenya paid courtesy calls on Speaker Jane Doe of Norway and Minister Ann Poe of Norway.",
			[]string{"meeting held @Oslo | John Roe guest | Jane Doe host", "meeting held @Oslo | John Roe guest | Ann Poe host"},
		},
		{
			"states in talks", "Kenya is in talks with the Export-Import Bank of China on a loan for the port.",
			[]string{"negotiations ongoing @ | KE | Export-Import Bank of ChinaCN"},
		},
		{
			"talks on a paper", "Talks between Norway and Kenya on a tax treaty are under way.",
			[]string{"negotiations ongoing @ | NO | KE"},
		},
		{
			"negotiations that were put off", "Minister Jane Doe of Norway met Minister John Roe of Kenya. Negotiations on a trade agreement have been put on hold.",
			[]string{"meeting held @ | Jane Doe | John Roe", "negotiations cancelled @ | NO | KE"},
		},
		{
			"a festival that is opened", "President Jane Doe of Norway will on Saturday open, jointly with Premier John Roe of Kenya, the Citizens' Festival.",
			[]string{"ceremony planned 2024-03-16 @ | Jane Doe | John Roe"},
		},
		{
			"bodies that will sign", "On Monday the Bank of Norway and the Bank of Kenya will sign a cooperation agreement in Nairobi.",
			[]string{"ceremony planned 2024-03-18 @Nairobi | Bank of NorwayNO guest | Bank of KenyaKE host"},
		},
		{
			"a report to a council", "High Commissioner Jane Doe will present her report to the OSCE Permanent Council on 20 March.",
			[]string{"conference planned 2024-03-20 @ | Jane Doe"},
		},
		{
			"the board of a body", "The Executive Board of UNESCO will meet in Paris in May.",
			[]string{"conference planned 2024-05 @Paris | UNESCO"},
		},
		{
			"a format that last met", "Minister Jane Doe of Norway met Minister John Roe of Kenya. They discussed the Joint Committee for Trade, which last met in 2009.",
			[]string{"meeting held @ | Jane Doe | John Roe", "consultations held recalled 2009 @ | NO | KE"},
		},
		{
			"a format that last sat", "Minister Jane Doe of Norway met Minister John Roe of Kenya. They agreed to revive the Joint Committee for Trade, which last sat in 2009.",
			[]string{"meeting held @ | Jane Doe | John Roe", "consultations held recalled 2009 @ | NO | KE"},
		},
		{
			"a round that is due", "Minister Jane Doe of Norway met Minister John Roe of Kenya. A third round of political consultations is due in Nairobi.",
			[]string{"meeting held @ | Jane Doe | John Roe", "consultations planned @Nairobi | NO guest | KE host"},
		},
		{
			"a round that was agreed on",
			"Minister Jane Doe of Norway met Minister John Roe of Kenya. They agreed on holding the first round of political consultations in Nairobi before the end of the year.",
			[]string{"meeting held @ | Jane Doe | John Roe", "consultations planned ../2024 @Nairobi | NO guest | KE host"},
		},
		{
			"what did not take place", "Foreign Minister Jane Doe of Norway met Minister Ann Poe of Peru. A call with the Secretary of State of the United States, which had been scheduled for Monday, did not take place.",
			[]string{"meeting held @ | Jane Doe | Ann Poe"},
		},
		{
			"what is denied", "Foreign Minister Jane Doe of Norway met Minister Ann Poe of Peru. She held no talks with Minister John Roe of Kenya.",
			[]string{"meeting held @ | Jane Doe | Ann Poe"},
		},
		{
			"the country before the noun", "Foreign Minister Jane Doe of Norway concluded her Guyana visit on Monday.",
			[]string{"visit held ../2024-03-11 @GY | Jane Doe guest"},
		},
		{
			"spoken to at a meeting", "Foreign Minister Jane Doe of Norway spoke to Foreign Minister John Roe of Kenya at the meeting.",
			[]string{"meeting held @ | Jane Doe | John Roe"},
		},
		{
			"whose journey somebody tells of", "Minister John Roe of Kenya said that President Juan Lima of Peru would begin his visit to Norway on Monday.",
			[]string{"visit planned 2024-03-18/.. @NO | Juan Lima guest"},
		},
		{
			"two countries with an office each", "Norway and Kenya's foreign ministers met in Oslo on Monday.",
			[]string{"meeting held 2024-03-11 @Oslo | foreign minister NO host | foreign minister KE guest"},
		},
		{
			"two in contact by telephone", "Minister Jane Doe of Norway and Minister John Roe of Kenya were in contact by telephone on Monday.",
			[]string{"call held 2024-03-11 @ | Jane Doe | John Roe"},
		},
		{
			"they of a clause with when", "President Jane Doe of Norway told President John Roe of Kenya when they met in Lima on Monday that trade had grown.",
			[]string{"meeting held 2024-03-11 @Lima | Jane Doe | John Roe"},
		},
		{
			"a chief guest", "Foreign Minister Jane Doe of Norway was the chief guest at a forum in Nairobi on Monday.",
			[]string{"conference held 2024-03-11 @Nairobi | Jane Doe guest"},
		},
		{
			"a forum that is only spoken of", "Foreign Minister Jane Doe of Norway discussed with Minister Ana Poe of Peru the Lagoon Forum, to be held in Nairobi in August.",
			[]string{"meeting held @ | Jane Doe | Ana Poe", "conference planned 2024-08 @Nairobi | KE host"},
		},
		{
			"with the holder of an office", "Foreign Minister Jane Doe of Norway is in Nairobi. The meeting with the Minister of Trade of Peru, planned for Friday, is postponed.",
			[]string{"meeting cancelled 2024-03-15 @ | Minister of Trade PE | Jane Doe"},
		},
		{
			"summoned to the ministry alone", "OSLO, 13 March 2024 – The Kenyan Chargé d'Affaires was summoned to the Ministry on Monday, the Norwegian Government said.",
			[]string{"meeting held 2024-03-11 @Oslo | NO host | Chargé d'Affaires KE guest"},
		},
		{
			"a visit that a country hosts", "Earlier this year Norway hosted a visit by President John Roe of Kenya.",
			[]string{"visit held @NO | John Roe guest"},
		},
		{
			"the day of a departure is not that of what is to be there", "Foreign Minister Jane Doe of Norway leaves for Nairobi on Tuesday, where she meets Foreign Minister John Roe of Kenya.",
			[]string{"visit planned 2024-03-19 @Nairobi | Jane Doe guest", "meeting planned @Nairobi | Jane Doe guest | John Roe host"},
		},
		{
			"what had been before is not only recalled", "Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on Tuesday. Before that, she had been received by King Leo of Kenya.",
			[]string{"meeting held 2024-03-12 @ | Jane Doe guest | John Roe host", "meeting held @ | Leo host | Jane Doe guest"},
		},
		{
			"beside a forum is where that is",
			"Foreign Minister Jane Doe of Norway spoke at the 8th Regional Forum of the Union of Ports, held in New York.\n\nOn the sidelines of the Forum, she held separate meetings with Minister John Roe of Kenya and Minister Ann Poe of Ghana.",
			[]string{"conference held @New York | Jane Doe guest | Union of Ports", "meeting held @New York | Jane Doe | John Roe", "meeting held @New York | Jane Doe | Ann Poe"},
		},
		{
			"who headed the talks of two ministries",
			"The 7th political consultations between the Ministry of Foreign Affairs of Norway and the Ministry of Foreign Affairs of Kenya were held in Oslo. Deputy Minister Jane Doe of Norway and Deputy Minister John Roe of Kenya co-chaired the meeting.",
			[]string{"consultations held @Oslo | Jane Doe host head | John Roe guest head"},
		},
		{
			"the session that is told of, not the one before",
			"The 8th session of the Norway-Kenya Joint Commission opened in Oslo on Tuesday. The seventh was held in Nairobi in 2018.\n\nThe session is chaired by Minister Jane Doe of Norway and Minister John Roe of Kenya.",
			[]string{"consultations held 2024-03-12 @Oslo | Jane Doe host head | John Roe guest head", "consultations held recalled 2018 @Nairobi | NO guest | KE host"},
		},
		{
			"met with a body", "Foreign Minister Jane Doe of Norway met with UNHCR in Geneva on Monday.",
			[]string{"meeting held 2024-03-11 @Geneva | Jane Doe | UNHCR"},
		},
		{
			"a call told by its partner alone",
			"Foreign Minister Jane Doe of Norway had a phone call with Minister John Roe of Kenya. In a separate call with Minister Ana Poe of Peru, trade was discussed.",
			[]string{"call held @ | Jane Doe | John Roe", "call held @ | Ana Poe | Jane Doe"},
		},
		{
			"who arrives to begin a visit is on it", "Kenyan President John Roe arrived in Oslo on Tuesday to begin an official visit to Norway.",
			[]string{"visit ongoing 2024-03-12/.. @Oslo | John Roe guest"},
		},
		{
			"what stands behind a noun at the end is no verb of theirs", "President Jane Doe of Norway met on Monday with President John Roe of Kenya after tariffs imposed on steel.",
			[]string{"meeting held 2024-03-11 @ | Jane Doe | John Roe"},
		},
		{
			"a summit that a city hosts", "Nairobi hosted an emergency African summit on 4 March.",
			[]string{"conference held 2024-03-04 @Nairobi | KE host"},
		},
		{
			"a conference nobody is told to be at", "The 46th Session of the Executive Council of the African Union was held in Nairobi on 4 March.",
			[]string{"conference held 2024-03-04 @Nairobi | African Union"},
		},
		{
			"who holds what somebody attends", "Foreign Minister Jane Doe of Norway attended a virtual meeting hosted by Foreign Minister John Roe of Kenya on Monday.",
			[]string{"call held 2024-03-11 @ | Jane Doe | John Roe host"},
		},
		{
			"the day behind an occasion is the meeting's",
			"Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya on the margins of the Trade Forum in Lima on Monday.",
			[]string{"meeting held 2024-03-11 @Lima | Jane Doe | John Roe"},
		},
		{
			"who is called on to do something is not met", "President Jane Doe of Norway, who will chair the next summit, called on all member countries to settle the issue.",
			nil,
		},
		{
			"credentials handed to somebody", "Foreign Minister John Roe of Kenya was handed on Tuesday copies of the credentials of Jane Doe, Ambassador of Norway.",
			[]string{"credentials held 2024-03-12 @ | John Roe host | Jane Doe guest"},
		},
		{
			"new envoys behind a colon", "President John Roe of Kenya received the credentials of two ambassadors: Jane Doe of Norway and Ana Poe of Peru.",
			[]string{"credentials held @ | John Roe host | Jane Doe guest | Ana Poe guest"},
		},
		{
			"a ceremony that was held somewhere", "Ambassador Jane Doe of Norway presented her credentials to President John Roe of Kenya in a ceremony held in Nairobi on Tuesday.",
			[]string{"credentials held 2024-03-12 @Nairobi | Jane Doe guest | John Roe host"},
		},
		{
			"a meeting that was held somewhere", "Foreign Minister Jane Doe of Norway praised the plan in a meeting held in Nairobi on Tuesday with President John Roe of Kenya.",
			[]string{"meeting held 2024-03-12 @Nairobi | John Roe host | Jane Doe guest"},
		},
		{
			"a meeting that was held by video", "Foreign Minister Jane Doe of Norway praised the plan in a meeting held by video link on Tuesday with President John Roe of Kenya.",
			[]string{"call held 2024-03-12 @ | John Roe | Jane Doe"},
		},
		{
			"a briefing by an envoy", "Foreign Minister John Roe of Kenya was briefed by the Ambassador of Norway, Jane Doe, on the ferry link.",
			[]string{"meeting held @ | Jane Doe | John Roe"},
		},
		{
			"who is on a visit", "President Jane Doe of Norway, currently on a three-day official visit to Kenya, met President John Roe of Kenya on Monday.",
			[]string{"meeting held 2024-03-11 @KE | Jane Doe guest | John Roe host", "visit ongoing @KE | Jane Doe guest"},
		},
		{
			"a visit that is no other one", "Foreign Minister Jane Doe of Norway visited Kenya on Monday. She stated that her visit reflects the old friendship.",
			[]string{"visit held 2024-03-11 @KE | Jane Doe guest"},
		},
		{
			"as well as", "Minister Jane Doe of Norway met Minister John Roe of Kenya as well as Minister Ann Poe of Chad on Monday.",
			[]string{"meeting held 2024-03-11 @ | Jane Doe | John Roe", "meeting held 2024-03-11 @ | Jane Doe | Ann Poe"},
		},
		{
			"besides one on a visit", "President Jane Doe of Norway received Minister John Roe of Kenya, who was on a private trip, and the Ambassador of Chad, Ann Poe.",
			[]string{"meeting held @ | Jane Doe host | John Roe guest", "meeting held @ | Jane Doe host | Ann Poe guest"},
		},
		{
			"the counterpart from a country", "Minister Jane Doe of Norway met her counterpart from Kenya, John Roe, on Monday.",
			[]string{"meeting held 2024-03-11 @ | Jane Doe | John Roe"},
		},
		{
			"said of the visit to come", "Foreign Minister Jane Doe of Norway will visit Kenya on 18 March 2024. This is her first visit to Kenya.",
			[]string{"visit planned 2024-03-18 @KE | Jane Doe guest"},
		},
		{
			"officials whom a country receives", "Norway will receive Kenyan officials in Oslo on Monday.",
			[]string{"meeting planned 2024-03-18 @Oslo | NO host | officials KE guest"},
		},
		{
			"both sides open a clause", "Minister Jane Doe of Norway on Monday met Minister John Roe of Kenya in Oslo and both sides discussed trade.",
			[]string{"meeting held 2024-03-11 @Oslo | Jane Doe host | John Roe guest"},
		},
		{
			"with whom ways were discussed", "Minister Jane Doe of Norway discussed ways to expand trade with Minister John Roe of Kenya.",
			[]string{"meeting held @ | Jane Doe | John Roe"},
		},
		{
			"a partnership is with no person", "Minister Jane Doe of Norway discussed ways to strengthen relations with Minister John Roe of Kenya in Oslo on Monday.",
			[]string{"meeting held 2024-03-11 @Oslo | Jane Doe host | John Roe guest"},
		},
		{
			"with whom means were discussed", "Minister Jane Doe of Norway discussed means of enhancing cooperation with the Ambassador of Kenya, John Roe.",
			[]string{"meeting held @ | Jane Doe | John Roe"},
		},
		{
			"what somebody is expected for", "Minister Jane Doe of Norway is expected in Nairobi next week for talks with Minister John Roe of Kenya.",
			[]string{"visit planned 2024-03-18/2024-03-24 @Nairobi | Jane Doe guest", "meeting planned @Nairobi | John Roe host | Jane Doe guest"},
		},
		{
			"the next round of consultations without a name", "Minister Jane Doe of Norway held consultations with Minister John Roe of Kenya on Monday. The next round will take place in Nairobi in May.",
			[]string{"consultations held 2024-03-11 @ | Jane Doe | John Roe", "consultations planned 2024-05 @Nairobi | NO guest | KE host"},
		},
		{
			"behind an infinitive that parts the verb from its subject", "The reception hosted by the Embassy of Kenya in Oslo on Monday to mark the National Day was attended by Minister Jane Doe of Norway.",
			[]string{"ceremony held 2024-03-11 @ | Jane Doe | Embassy of Kenya in OsloKE"},
		},
		{
			"behind who led it", "The fourth Norway-Kenya Strategic Dialogue, led by Minister Jane Doe of Norway and Minister John Roe of Kenya, concluded in Oslo on Monday.",
			[]string{"consultations held 2024-03-11 @Oslo | Jane Doe host head | John Roe guest head"},
		},
		{
			"those told behind a participle", "Attending the ceremony in Oslo on Monday were Minister Jane Doe of Norway and Ambassador John Roe of Kenya.",
			[]string{"ceremony held 2024-03-11 @Oslo | Jane Doe host | John Roe guest"},
		},
		{
			"what somebody travels for", "Minister Jane Doe of Norway travels to Nairobi on 20 March for talks with Minister John Roe of Kenya.",
			[]string{"visit planned 2024-03-20 @Nairobi | Jane Doe guest", "meeting planned 2024-03-20 @Nairobi | John Roe host | Jane Doe guest"},
		},
		{
			"at both meetings", "Minister Jane Doe of Norway received the Ambassador of Kenya, John Roe, on Monday. Later she received the Ambassador of Chad, Jan Roth. Director Ann Poe sat in on both meetings.",
			[]string{"meeting held 2024-03-11 @ | Jane Doe host | John Roe guest | Ann Poe host member", "meeting held @ | Jane Doe host | Jan Roth guest | Ann Poe host member"},
		},
		{
			"signed for both projects", "Minister Jane Doe of Norway and Minister John Roe of Kenya signed loan agreements for both projects in Oslo on Monday.",
			[]string{"ceremony held 2024-03-11 @Oslo | Jane Doe host | John Roe guest"},
		},
		{
			"brought to an end", "Minister Jane Doe of Norway brought to an end a three-day visit to Kenya and Chad.",
			[]string{"visit held @KE | Jane Doe guest", "visit held @TD | Jane Doe guest"},
		},
		{
			"a meeting that was only discussed", "Minister Jane Doe of Norway discussed plans to hold a meeting with Minister John Roe of Kenya.",
			[]string{"meeting planned @ | Jane Doe | John Roe"},
		},
		{
			"a preposition said again", "Minister Jane Doe of Norway met on Monday with President John Roe of Kenya, with Minister Ann Poe of Kenya, and with Minister Jan Roth of Chad.",
			[]string{"meeting held 2024-03-11 @ | Jane Doe | John Roe", "meeting held 2024-03-11 @ | Jane Doe | Ann Poe", "meeting held 2024-03-11 @ | Jane Doe | Jan Roth"},
		},
		{
			"a visit that answers another", "Foreign Minister Jane Doe of Norway visited Kenya on Monday. The visit reciprocated the visit of Foreign Minister John Roe of Kenya to Oslo in 2022.",
			[]string{"visit held 2024-03-11 @KE | Jane Doe guest", "visit held recalled 2022 @Oslo | John Roe guest"},
		},
		{
			"what a ceremony was held for", "President Jane Doe of Norway received President John Roe of Kenya in Oslo on Monday. A ceremony was held to sign a treaty.",
			[]string{"meeting held 2024-03-11 @Oslo | Jane Doe host | John Roe guest", "ceremony held @Oslo | Jane Doe host | John Roe guest"},
		},
		{
			"a format that sits next", "Minister Jane Doe of Norway and Minister John Roe of Kenya co-chaired the second session of the Joint Commission in Nairobi on Monday. The commission reconvenes in Oslo in May.",
			[]string{"consultations held 2024-03-11 @Nairobi | Jane Doe guest head | John Roe host head", "consultations planned 2024-05 @Oslo | NO host | KE guest"},
		},
		{
			"a further round of negotiations", "Norway and Kenya concluded the second round of negotiations on a tax treaty on Monday. A further round is set for May in Oslo.",
			[]string{"negotiations held 2024-03-11 @ | NO | KE", "negotiations planned 2024-05 @Oslo | NO host | KE guest"},
		},
		{
			"two cities with their countries", "Foreign Minister Jane Doe of Norway will travel to Nairobi, Kenya, and Lima, Peru, on Monday.",
			[]string{"visit planned 2024-03-18 @Nairobi | Jane Doe guest", "visit planned 2024-03-18 @Lima | Jane Doe guest"},
		},
		{
			"a reception that is given to somebody", "Deputy Minister Jane Doe of Norway was given a warm reception by Foreign Minister John Roe of Kenya in Nairobi on Monday.",
			[]string{"meeting held 2024-03-11 @Nairobi | John Roe host | Jane Doe guest"},
		},
		{
			"at the head of a delegation", "At the head of a delegation of the Trade Council, Minister Jane Doe of Norway met Minister John Roe of Kenya in Nairobi on Monday.",
			[]string{"meeting held 2024-03-11 @Nairobi | Jane Doe guest | John Roe host"},
		},
		{
			"nobody visits at home", "President John Roe of Kenya met the President of Norway, Jane Doe, before the end of her visit to Nairobi.",
			[]string{"meeting held @Nairobi | John Roe host | Jane Doe guest", "visit held @Nairobi | Jane Doe guest"},
		},
		{
			"time that was taken", "Foreign Minister Jane Doe of Norway visited Kenya on Monday. She also took time to meet with President John Roe of Kenya.",
			[]string{"visit held 2024-03-11 @KE | Jane Doe guest", "meeting held @KE | Jane Doe guest | John Roe host"},
		},
		{
			"a dialogue of some quality is no format", "Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya. They engaged in a comprehensive dialogue on trade.",
			[]string{"meeting held @ | Jane Doe | John Roe"},
		},
		{
			"a call that is taken", "Foreign Minister John Roe of Kenya took a call on Monday from Foreign Minister Jane Doe of Norway.",
			[]string{"call held 2024-03-11 @ | John Roe | Jane Doe"},
		},
	})
}

// An encounter shows the line that it was read by, where its verb stands in another too: one who delivers a report gives nothing.
func TestFrameOfEncounter(t *testing.T) {
	ms := encounters(t, "High Commissioner Jane Doe will deliver her report to the OSCE Permanent Council on 20 March.")
	if len(ms) != 1 || ms[0].Evidence[0].Rule != "en/verbs.txt#deliver" {
		t.Errorf("got %+v", ms)
	}
}
