package communique_test

import (
	"slices"
	"strings"
	"testing"
)

// TestPartners reads encounters that name the partner alone: the other side is the official with whom the release begins.
func TestPartners(t *testing.T) {
	const lead = "The Minister of Foreign Affairs of Norway, Jane Doe, held talks with several counterparts in Lima on 3 May 2023. "
	for _, in := range []string{
		"With the Foreign Minister of Kenya John Roe, trade and tourism were discussed.",
		"Trade and tourism were discussed with the Foreign Minister of Kenya John Roe.",
		"In the meeting with the Foreign Minister of Kenya John Roe, trade and tourism were discussed.",
		"Talks with the Foreign Minister of Kenya John Roe covered trade and tourism.",
		"The first meeting was with the Foreign Minister of Kenya John Roe.",
		"The programme also included a meeting with the Foreign Minister of Kenya John Roe.",
	} {
		var got []string
		for _, m := range encounters(t, lead+in) {
			for _, p := range m.Participants {
				got = append(got, p.Name)
			}
		}
		slices.Sort(got)
		if want := []string{"Jane Doe", "John Roe"}; !slices.Equal(got, want) {
			t.Errorf("%s\ngot %q, want %q", in, got, want)
		}
	}
}

// TestOneByOne reads journeys and meetings of which each stop, and each partner, has a place or a day of its own.
func TestOneByOne(t *testing.T) {
	const lead = "Foreign Minister Jane Doe of Norway leaves on Thursday. "
	for _, c := range []struct{ in, want string }{
		{
			"She will visit Nairobi on 5 May and then Lima, where she is to meet Foreign Minister John Roe of Peru.",
			"visit planned 2024-05-05 @Nairobi; visit planned @Lima; meeting planned @Lima John Roe",
		},
		{
			"She will visit Nairobi on 5 May and Lima on 6 May, where she will meet Foreign Minister John Roe of Peru.",
			"visit planned 2024-05-05 @Nairobi; visit planned 2024-05-06 @Lima; meeting planned 2024-05-06 @Lima John Roe",
		},
		{
			"She will travel to Kenya from 5 to 6 May, Peru from 7 to 8 May and Chad on 9 May.",
			"visit planned 2024-05-05/2024-05-06 @KE; visit planned 2024-05-07/2024-05-08 @PE; visit planned 2024-05-09 @TD",
		},
		{"She will visit Kenya and Peru from 5 to 8 May.", "visit planned 2024-05-05/2024-05-08 @KE; visit planned 2024-05-05/2024-05-08 @PE"},
		{"She will make an official visit to Nairobi on 5 May and to Lima on 6 May.", "visit planned 2024-05-05 @Nairobi; visit planned 2024-05-06 @Lima"},
		{
			"She will meet Foreign Minister Ann Poe of Kenya in Nairobi on 5 May and Foreign Minister John Roe of Peru in Lima on 6 May.",
			"meeting planned 2024-05-05 @Nairobi Ann Poe; meeting planned 2024-05-06 @Lima John Roe",
		},
		{
			"She will hold talks with Foreign Minister Ann Poe of Kenya in Nairobi on 5 May and with Foreign Minister John Roe of Peru in Lima on 6 May.",
			"meeting planned 2024-05-05 @Nairobi Ann Poe; meeting planned 2024-05-06 @Lima John Roe",
		},
		{
			"She will meet Foreign Minister Ann Poe of Kenya in Nairobi on 5 May and then Foreign Minister John Roe of Peru in Lima on 6 May.",
			"meeting planned 2024-05-05 @Nairobi Ann Poe; meeting planned 2024-05-06 @Lima John Roe",
		},
		{
			"She will speak by telephone with Foreign Minister Ann Poe of Kenya on 5 May and with Foreign Minister John Roe of Peru on 6 May.",
			"call planned 2024-05-05 @ Ann Poe; call planned 2024-05-06 @ John Roe",
		},
		{
			"She will be received by President Ann Poe of Kenya in Nairobi on 5 May and by President John Roe of Peru in Lima on 6 May.",
			"meeting planned 2024-05-05 @Nairobi Ann Poe; meeting planned 2024-05-06 @Lima John Roe",
		},
		{
			"She held talks with Foreign Minister Ann Poe of Kenya on the crises in Chad, Haiti and Yemen.",
			"meeting held @ Ann Poe",
		},
		{
			"She and Foreign Minister Ann Poe of Kenya held discussions on world affairs including those in Chad, Haiti and Yemen. The meeting covered elections in Chad.",
			"meeting held @ Ann Poe",
		},
	} {
		var got []string
		for _, m := range encounters(t, lead+c.in) {
			words := []string{string(m.Kind), string(m.Status), string(m.Date)}
			if m.Place.Name != "" {
				words = append(words, "@"+m.Place.Name)
			} else {
				words = append(words, "@"+string(m.Place.Country))
			}
			for _, p := range m.Participants {
				if p.Name != "Jane Doe" {
					words = append(words, p.Name)
				}
			}
			got = append(got, strings.Join(strings.Fields(strings.Join(words, " ")), " "))
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s\n\tgot  %q\n\twant %q", c.in, s, c.want)
		}
	}
}
