package communique_test

import (
	"fmt"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/communique-go/communique"
)

// One sentence for each line of the table of Events, and for each thing that has no event.
func TestEvents(t *testing.T) {
	const holm, tamm = "Foreign Minister of Norway Kari Holm", "Foreign Minister of Estonia Jaan Tamm"
	for _, test := range []struct {
		text   string
		events []string
		doubts []string
	}{
		{holm + " will meet " + tamm + " on 5 March.", []string{"AGREE 036 NOR.GOV>EST.GOV 2023-03-05 planned"}, nil},
		{holm + " spoke by phone with " + tamm + " today.", []string{"CONSULT/phone 041 NOR.GOV>EST.GOV 2023-03-03 held"}, nil},
		{tamm + " visited Norway on 1 March.", []string{"CONSULT/visit 042 EST.GOV>NOR.GOV 2023-03-01 held", "CONSULT/visit 043 NOR.GOV>EST.GOV 2023-03-01 held"}, nil},
		{holm + " met " + tamm + " in Lima on 1 March.", []string{"CONSULT/third-party 044 NOR.GOV>EST.GOV 2023-03-01 held"}, nil},
		{holm + " met " + tamm + ".", []string{"CONSULT 040 NOR.GOV>EST.GOV 2023-03-03 held"}, nil},
		{holm + " and " + tamm + " held the 5th round of political consultations in Oslo.", []string{"CONSULT 046 NOR.GOV>EST.GOV 2023-03-03 held"}, nil},
		{"Norway and Estonia signed an Agreement on Fisheries on 2 March 2023.", []string{"SUPPORT 057 NOR.GOV>EST.GOV 2023-03-02 signed"}, nil},
		{"Norway provided a grant of 5 million euros to Kenya.", []string{"AID 071 NOR.GOV>KEN.GOV 2023-03-03 realised"}, nil},
		{"Norway provided humanitarian aid of 5 million euros to Kenya.", []string{"AID 073 NOR.GOV>KEN.GOV 2023-03-03 realised"}, nil},
		{"The meeting of " + holm + " with " + tamm + " was cancelled.", nil, []string{"a cancelled meeting has no code"}},
		{"Norway and Estonia are negotiating an Agreement on Fisheries.", nil, []string{`an agreement that is "negotiated" has no code`}},
		{"Bilateral trade between Norway and Estonia reached 3 billion euros in 2022.", nil, nil},
	} {
		a, err := communique.ParseText("Oslo, 3 March 2023 - " + test.text)
		if err != nil {
			t.Fatal(err)
		}
		events, warnings := a.Events()
		var got, doubts []string
		for _, e := range events {
			got = append(got, eventLine(e))
		}
		for _, w := range warnings {
			doubts = append(doubts, w.Detail)
		}
		if diff := gocmp.Diff(test.events, got); diff != "" {
			t.Errorf("%s\n%s", test.text, diff)
		}
		if diff := gocmp.Diff(test.doubts, doubts); diff != "" {
			t.Errorf("%s: warnings\n%s", test.text, diff)
		}
	}
}

func eventLine(e communique.Event) string {
	category := strings.Trim(fmt.Sprintf("%s/%s", e.Category, e.Mode), "/")
	return fmt.Sprintf("%s %s %s>%s %s %s", category, e.CAMEO, eventActors(e.Source), eventActors(e.Target), e.Date, e.Status)
}

func eventActors(actors []communique.EventActor) string {
	names := make([]string, len(actors))
	for i, a := range actors {
		names[i] = a.Country + "." + a.Sector
	}
	return strings.Join(names, "+")
}

// Actors of every sector.
func TestEventActors(t *testing.T) {
	a := &communique.Article{
		Organizations: []communique.Organization{{Name: "Wellington Institute", Kind: communique.University}, {Name: "African Union", Acronym: "AU", Kind: communique.International}},
		Meetings: []communique.Meeting{{Kind: communique.Conference, Status: communique.Held, Participants: []communique.Participant{
			{Name: "A", Role: "Minister of Justice", Country: "NO"},
			{Name: "B", Role: "Chief Justice", Country: "NO"},
			{Role: "lawmakers", Country: "EE"},
			{Role: "Director-General", Organization: "AU"},
			{Role: "Secretary General", Organization: "African Union"},
			{Role: "Director General of Protocol", Country: "EE"},
			{Name: "D", Role: "Head", Organization: "Wellington Institute", Country: "NZ"},
			{Country: "EU"},
		}}},
	}
	events, _ := a.Events()
	if got, want := eventActors(events[0].Source)+">"+eventActors(events[0].Target), "NOR.GOV+NOR.JUD>EST.LEG+EST.GOV+.IGO+.IGO+NZL.EDU+EUE.IGO"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}
