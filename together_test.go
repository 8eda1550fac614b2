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
