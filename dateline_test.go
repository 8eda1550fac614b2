package communique

import "testing"

// The manners in which agencies and ministries write place, date and sender at the head of a release.
func TestDatelines(t *testing.T) {
	const rest = " Minister of Trade Anna Berg met Ambassador of Peru Rosa Quispe on Tuesday to discuss cooperation in fisheries and trade.\n\nThe two sides agreed to meet again in Lima in the autumn.\n"
	for _, x := range []struct{ line, place, date, agency string }{
		{"Santiago, 5 November 2022 (TDI):", "Santiago", "2022-11-05", "TDI"},
		{"Ulaanbaatar/MONTSAME/", "Ulaanbaatar", "", "MONTSAME"},
		{"Belgrade/Pristina, 4 May 2023 –", "Belgrade/Pristina", "2023-05-04", ""},
		{"ST. GEORGE’S, GRENADA, Friday, December 18, 2009:", "St. George’s", "2009-12-18", ""},
		{"BAKU, Azerbaijan, March 3, 2021. Trend:", "Baku", "2021-03-03", "Trend"},
		{"Baku, June 10, 2021, AZERTAC –", "Baku", "2021-06-10", "AZERTAC"},
		{"YEREVAN, MAY 3, 2021, ARMENPRESS.", "Yerevan", "2021-05-03", "ARMENPRESS"},
		{"NUR-SULTAN. KAZINFORM.", "Nur-Sultan", "", "KAZINFORM"},
		{"Tehran, IRNA –", "Tehran", "", "IRNA"},
		{"RIYADH, (APP - Morning Wire / Gulf Point News - 11th Oct, 2023)", "Riyadh", "2023-10-11", "APP"},
		{"ISLAMABAD: (APP)", "Islamabad", "", "APP"},
		{"BRIDGETOWN, Barbados – (CANA) –", "Bridgetown", "", "CANA"},
		{"(CMC) BRIDGETOWN, Barbados, May 3, 2023 –", "Bridgetown", "2023-05-03", "CMC"},
		{"Baghdad - INA", "Baghdad", "", "INA"},
		{"Baghdad / INA", "Baghdad", "", "INA"},
		{"Damascus, SANA-", "Damascus", "", "SANA"},
		{"Tripoli – Libya (LANA)", "Tripoli", "", "LANA"},
		{"Brussels, 3 May 2023", "Brussels", "2023-05-03", ""},
		{"SEPANG: Indonesia, in the person of", "Sepang", "", ""},
		{"New Delhi [India], July 14, 2023 (ANI):", "New Delhi", "2023-07-14", "ANI"},
		{"SUVA (Fiji), 3 May 2023 –", "Suva", "2023-05-03", ""},
		{"[Islamabad, 3 May 2023]", "Islamabad", "2023-05-03", ""},
		{"AKP Phnom Penh, May 3, 2023 --", "Phnom Penh", "2023-05-03", "AKP"},
		{"(KPL)", "", "", "KPL"},
		{"(VIDEO)", "", "", ""},
		{"CHAD- THE NEW \"PARTNER\"\n\n", "", "", ""},
		{"Lima | Ministry of Trade | June 22, 2025\n\n", "Lima", "2025-06-22", ""},
		{"New York (United Nations) -", "New York", "", ""},
		{"Dar es Salaam, 20 August 2024:", "Dar es Salaam", "2024-08-20", ""},
		{"Port-au-Prince, 20 August 2024 –", "Port-au-Prince", "2024-08-20", ""},
		{"Sharm el-Sheikh, 20 August 2024 –", "Sharm el-Sheikh", "2024-08-20", ""},
		{"Frankfurt am Main, 20 August 2024 –", "Frankfurt am Main", "2024-08-20", ""},
		{"Lima, Wed. 22 Nov. 2023 |", "Lima", "2023-11-22", ""},
		{"(Kazan, May 16, 2025, Tatar-inform).", "Kazan", "2025-05-16", "Tatar-inform"},
		{"Asunción, IP Agency.-", "Asunción", "", "IP Agency"},
		{"GIS - 17 June 2025:", "", "2025-06-17", "GIS"},
		{"KIGALI, Rwanda, May 3, 2024/APO Group/ --", "Kigali", "2024-05-03", "APO Group"},
	} {
		a, err := ParseText("Minister of Trade meets Ambassador of Peru\n\n" + x.line + rest)
		if err != nil {
			t.Fatal(err)
		}
		if d := a.Dateline; d.Place != x.place || string(d.Date) != x.date || d.Agency != x.agency {
			t.Errorf("%s: %q %q %q", x.line, d.Place, d.Date, d.Agency)
		}
	}
}

// A region is no country, nor is a sea: the city tells where the place is, if anything does.
func TestDatelineCountries(t *testing.T) {
	for line, want := range map[string]Country{
		"VANCOUVER, British Columbia, March 5, 2024 –": "CA",
		"Sydney, New South Wales, 5 March 2024 –":      "AU",
		"INDIAN OCEAN, 5 March 2024 –":                 "",
		"SUVA (Fiji), 5 March 2024 –":                  "FJ",
	} {
		a, err := ParseText(line + " Minister Anna Berg met Ambassador Rosa Quispe on Tuesday to discuss fisheries.\n")
		if err != nil {
			t.Fatal(err)
		}
		if a.Dateline.Country != want {
			t.Errorf("%s is in %q, want %q", line, a.Dateline.Country, want)
		}
	}
}

// A release that nothing dates is of the day that its title, its foot or, by a day of the week, its lead tells.
func TestPresumedDays(t *testing.T) {
	const rest = "\n\nMinister of Trade Anna Berg will meet Ambassador of Peru Rosa Quispe tomorrow. "
	for text, want := range map[string]Date{
		"Media briefing by the Spokesperson, 26 July 2024" + rest:                                                                  "2024-07-27",
		"Minister to meet Ambassador" + rest + "Ties date from 1962.\n\nLima, the 18th of July, 2023.":                             "2023-07-19",
		"Minister to meet Ambassador\n\nOn Tuesday, 5 March, Anna Berg met Ambassador John Roe.\n" + rest + "Trade fell in 2022.":  "2024-03-06",
		"Minister to meet Ambassador" + rest + "She last met him on 5 May 2022, when a treaty was signed by both of them in Lima.": "",
	} {
		a, err := ParseText(text)
		if err != nil {
			t.Fatal(err)
		}
		if m := a.Meetings[0]; m.Date != want && a.Meetings[len(a.Meetings)-1].Date != want {
			t.Errorf("%s: %v", text, a.Meetings)
		}
	}
}

// Where an encounter is told to have been: not where somebody went on to, and not where the release comes from, if it stands right before it.
func TestWhereTold(t *testing.T) {
	for text, want := range map[string]string{
		"Ann Poe met Minister of Ethiopia Abel Tola before travelling on to Kampala.":           "Nairobi",
		"Ann Poe arrived from Bucharest, where she met Minister of Romania Ion Pop on Monday.":  "Bucharest",
		"Ann Poe met Minister of Ethiopia Abel Tola, who is paying an official visit to Kenya.": "Nairobi",
		"Ann Poe, on a visit to Romania, met Minister of Romania Ion Pop on Monday.":            "",
		"Ann Poe met Minister of Ethiopia Abel Tola at the Embassy of Ethiopia in Kampala.":     "Kampala",
		"Ann Poe met Minister of Ethiopia Abel Tola at the Ministry's headquarters.":            "Nairobi",
		"Ann Poe met Minister of Romania Ion Pop at the Commission in Brussels on Monday.":      "Brussels",
	} {
		a, err := ParseText("Minister meets colleague\n\nNairobi, 12 March 2024\n\nForeign Minister of Kenya Ann Poe spoke on trade. " + text)
		if err != nil {
			t.Fatal(err)
		}
		if a.Meetings[0].Place.Name != want {
			t.Errorf("%s: %v", text, a.Meetings[0])
		}
	}
}

// The days of a visit that several clauses tell, and of what was the day before.
func TestDaysTold(t *testing.T) {
	for text, want := range map[string]Date{
		"President John Roe of Norway is on an official visit to Kenya, which began on 11 March and will last three days.": "2024-03-11/2024-03-13",
		"President John Roe of Norway has been in Kenya since Monday on an official visit of three days.":                  "2024-03-11/2024-03-13",
		"President John Roe of Norway is in Kenya for a two-day visit that began on Monday.":                               "2024-03-11/2024-03-12",
		"President John Roe of Norway arrived in Kenya on Monday. He will leave for Uganda on Wednesday.":                  "2024-03-11/2024-03-13",
		"President John Roe of Norway will begin a visit to Kenya on 14 March.":                                            "2024-03-14/..",
		"On 9 March 2024, Ambassador of Norway John Roe presented copies of his Letters of Credence to Minister Ann Poe.":  "2024-03-09",
		"President John Roe of Norway laid a wreath at the memorial to the victims of the 1963 storm.":                     "",
	} {
		a, err := ParseText("Days told\n\nNairobi, 12 March 2024\n\n" + text)
		if err != nil {
			t.Fatal(err)
		}
		if len(a.Meetings) == 0 || a.Meetings[0].Date != want {
			t.Errorf("%s: %v", text, a.Meetings)
		}
	}
}
