package communique_test

import (
	"strings"
	"testing"

	"github.com/communique-go/communique"
)

// Whoever leads or is in a delegation, or shares in a meeting, takes part by whatever verb or noun it is told.
func TestParticipantsEverywhere(t *testing.T) {
	led := []string{
		"a delegation of the Ministry of Trade of Kenya, headed by Deputy Minister John Roe,",
		"a delegation of Kenyan companies under the leadership of Deputy Minister John Roe",
		"a group of Kenyan lawmakers led by Deputy Minister John Roe",
		"a Kenyan mission, including Deputy Minister John Roe,",
		"Kenyan Deputy Minister John Roe",
	}
	told := []string{
		"{A} received {B} on Monday.", "{B} was received by {A} on Monday.", "{A} held talks on trade, energy and migration with {B} on Monday.",
		"During a meeting with {B} on Monday, {A} praised the ferry link.", "{B} paid a courtesy call on {A} on Monday.",
		"{A}, together with State Secretary Mary Major of Norway, received {B} on Monday.", "{A}, alongside State Secretary Mary Major of Norway, met {B} on Monday.",
	}
	for _, with := range led {
		for _, s := range told {
			s = strings.NewReplacer("{A}", "Foreign Minister Jane Doe of Norway", "{B}", with).Replace(s)
			s = strings.ReplaceAll(strings.ReplaceAll(s, ",,", ","), ",.", ".")
			names := []string{"Jane Doe", "John Roe"}
			if strings.Contains(s, "Mary Major") {
				names = append(names, "Mary Major")
			}
			ms := encounters(t, strings.ToUpper(s[:1])+s[1:])
			if len(ms) != 1 {
				t.Errorf("%s: %d meetings", s, len(ms))
				continue
			}
			for _, name := range names {
				if !strings.Contains(line(ms[0]), name) {
					t.Errorf("%s: no %s in %s", s, name, line(ms[0]))
				}
			}
		}
	}
}

// The two who head the sides of a session are its participants, however the sentence behind it tells who they are, and of the countries that it tells beside them.
func TestHeads(t *testing.T) {
	const lead = "The third round of political consultations between Norway and Kenya was held in Oslo on 3 May 2024. "
	for _, in := range []string{
		"On the Norwegian side they were headed by Director Jane Doe, on the Kenyan side by Director John Roe.",
		"Director Jane Doe of Norway and Director John Roe of Kenya presided.",
		"Director Jane Doe led for the hosts and Director John Roe for the visitors.",
		"Heads of delegation were Director Jane Doe (Norway) and Director John Roe (Kenya).",
		"The talks were led by Director Jane Doe for Norway and Director John Roe for Kenya.",
		"Director Jane Doe headed the Norwegian delegation, while the Kenyan side was led by Director John Roe.",
		"At the head of the Norwegian team was Director Jane Doe; Director John Roe spoke for Kenya.",
		"In the chair were Director Jane Doe and Director John Roe.",
	} {
		ms := encounters(t, lead+in)
		if want := "Jane Doe NO head; John Roe KE head"; len(ms) != 1 || seats(ms[0]) != want {
			t.Errorf("%s: not headed by %s: %v", in, want, ms)
		}
	}
}

// seats are the participants of an encounter with their countries and capacities.
func seats(m communique.Meeting) string {
	var parts []string
	for _, p := range m.Participants {
		parts = append(parts, strings.Join(strings.Fields(p.Name+" "+string(p.Country)+" "+p.Capacity), " "))
	}
	return strings.Join(parts, "; ")
}

// A delegation of which no country is told comes from the one of the release's two that it does not go to, or from nowhere where an international body sends it.
func TestSenders(t *testing.T) {
	const lead = "Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya in Oslo on 3 May 2024. "
	for _, c := range [...][2]string{
		{"A delegation of the Chamber of Deputies will visit Norway in June.", "delegation Chamber of Deputies KE"},
		{"A 20-member delegation of the association will visit Oslo in June.", "delegation KE"},
		{"A twenty-member business delegation would visit Kenya in June.", "business delegation NO"},
		{"A trade mission led by Mr Paul Poe will visit Oslo in June.", "trade mission KE; Paul Poe"},
		{"A mission of the International Monetary Fund will visit Norway in June.", "mission International Monetary Fund"},
		{"An International Monetary Fund (IMF) mission will visit Norway in June.", "mission International Monetary Fund"},
	} {
		ms := encounters(t, lead+c[0])
		if len(ms) != 2 {
			t.Errorf("%s: %v", c[0], ms)
			continue
		}
		var who []string
		for _, p := range ms[1].Participants {
			who = append(who, strings.Join(strings.Fields(p.Name+" "+p.Role+" "+p.Organization+" "+string(p.Country)), " "))
		}
		if got := strings.Join(who, "; "); got != c[1] || len(ms[0].Participants) != 2 {
			t.Errorf("%s: %s of %v", c[0], got, ms)
		}
	}
}
