package communique_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/communique-go/communique"
	"github.com/communique-go/communique/internal/lexicon"
)

// card writes a person as: name (country): title @ organisation; ...
func card(p communique.Person) string {
	var roles []string
	for _, role := range p.Roles {
		s := role.Title
		if role.Organization != "" {
			s += " @ " + role.Organization
		}
		roles = append(roles, s)
	}
	return fmt.Sprintf("%s (%s): %s", p.Name, p.Country, strings.Join(roles, "; "))
}

func TestPeople(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{
			"one person by several names", "Minister Lima spoke first. The Minister of Finance of Chad, H.E. Ms. Ana LIMA, thanked Norway. “We agree,” Lima said.",
			[]string{"Ana Lima (TD): Minister of Finance"},
		},
		{
			"a surname that two have and a country tells apart", "Oslo, 5 May 2024 – Ana Lima of Norway met Juan Lima of Peru. The Peruvian Minister Lima thanked the Norwegian Minister Lima.",
			[]string{"Ana Lima (NO): Minister", "Juan Lima (PE): Minister"},
		},
		{
			"a name that only tells of a thing", "The Foreign Minister of Chad, Ana Lima, spoke. The President Lima-era treaty is old.",
			[]string{"Ana Lima (TD): Foreign Minister"},
		},
		{
			"a body under another", "The Head of the Trade Committee under the Government of Chad, Ana Lima, spoke.",
			[]string{"Ana Lima (TD): Head @ Trade Committee"},
		},
		{
			"two of one family", "The President of Chad, Omar bin Ali Al Lima, met Hamad bin Said Al Lima, Ambassador of Oman.",
			[]string{"Omar bin Ali Al Lima (TD): President", "Hamad bin Said Al Lima (OM): Ambassador"},
		},
		{
			"a counterpart has the same office", "The Foreign Minister of Chad, Ana Lima, called her Danish counterpart, Eva Berg.",
			[]string{"Ana Lima (TD): Foreign Minister", "Eva Berg (DK): Foreign Minister"},
		},
		{
			"counterparts in their order", "Foreign Minister of Chad Ana Lima met her Danish and Finnish counterparts, Eva Berg and Jan Salo.",
			[]string{"Ana Lima (TD): Foreign Minister", "Eva Berg (DK): Foreign Minister", "Jan Salo (FI): Foreign Minister"},
		},
		{
			"an international bank's own President", "The Asian Development Bank has approved a loan to Fiji. It was signed by President Ana Lima and the Minister of Finance of Fiji, Jan Costa.",
			[]string{"Ana Lima (): President", "Jan Costa (FJ): Minister of Finance"},
		},
		{
			"who signs a letter with a comma", "Dear Minister,\n\nI wish to thank you for your letter of 3 May 2023.\n\nAna TALVO,\nMinister of Trade of Chad",
			[]string{"Ana Talvo (TD): Minister of Trade"},
		},
		{
			"counterparts with their countries", "Foreign Minister of Chad Ana Lima met her counterparts, Eva Berg of Denmark and Jan Salo of Finland.",
			[]string{"Ana Lima (TD): Foreign Minister", "Eva Berg (DK): Foreign Minister", "Jan Salo (FI): Foreign Minister"},
		},
		{
			"who presents credentials as an envoy is one", "Mr. Jan Costa presented his credentials to President Ana Lima as Ambassador of Chad to Mali.",
			[]string{"Jan Costa (TD): Ambassador", "Ana Lima (ML): President"},
		},
		{
			"a message comes from its reader's counterpart", "The Ambassador of Chad, Ana Lima, met the Speaker of Peru, Jan Costa, to whom she handed a letter from his counterpart, Idi Sar.",
			[]string{"Ana Lima (TD): Ambassador", "Jan Costa (PE): Speaker", "Idi Sar (TD): Speaker"},
		},
		{
			"who a relative clause is about has a counterpart", "The Governor of Chad, Mr. Jan Costa, met the Foreign Minister of Peru, Ana Lima, who had called her Danish colleague Eva Berg.",
			[]string{"Jan Costa (TD): Governor", "Ana Lima (PE): Foreign Minister", "Eva Berg (DK): Foreign Minister"},
		},
		{
			"as has who owns him by name, and not who speaks of mine", "The Foreign Minister of Chad, Ana Lima, met Ms. Lima's Danish colleague, Eva Berg. She said: My Finnish colleague, Jan Salo, is here.",
			[]string{"Ana Lima (TD): Foreign Minister", "Eva Berg (DK): Foreign Minister", "Jan Salo (FI): "},
		},
		{
			"whoever is named behind a phrase that ends in an office is the subject", "The Foreign Minister of Chad, Ana Lima, came. With the Danish Ambassador, Ana Lima discussed wheat. Standing beside the President of Peru, Lima left.",
			[]string{"Ana Lima (TD): Foreign Minister"},
		},
		{
			"who sits in a cabinet has a ministry too", "The Deputy Chairman of the Cabinet of Ministers, Minister of Trade of Chad Ana Lima spoke.",
			[]string{"Ana Lima (TD): Deputy Chairman @ Cabinet of Ministers; Minister of Trade"},
		},
		{"an office taken up", "Chad congratulates Ana Sousa, who was sworn in as President of Peru.", []string{"Ana Sousa (PE): President"}},
		{
			"members of a delegation", "The President of Chad met guests. The Danish delegation included Minister of Trade Eva Berg and Ambassador Jan Holm.",
			[]string{"Eva Berg (DK): Minister of Trade", "Jan Holm (DK): Ambassador"},
		},
		{
			"whoever visits a country is no native", "The Ministry of Chad recalled that Chad and Peru agreed. Chad is grateful for the visit of President Ana Lima to Chad, and Peru knows it.",
			[]string{"Ana Lima (PE): President"},
		},
		{
			"people of the world's bodies have no country", "The Secretary-General of the United Nations, Ana Lima, thanked Chad.",
			[]string{"Ana Lima (): Secretary-General @ United Nations"},
		},
		{
			"what stands between rank and office is no title", "The former US President Tom Berg and former World Bank President Ana Lima met.",
			[]string{"Tom Berg (US): former President", "Ana Lima (): former President @ World Bank"},
		},
		{
			"who leads a firm of no country may come from anywhere", "The Minister of Energy of Kazakhstan, Ana Lima, met Kenji Murase, Vice President of Boreal Energy, and Chief Executive of Nordvik Hans Schneider.",
			[]string{"Ana Lima (KZ): Minister of Energy", "Kenji Murase (): Vice President @ Boreal Energy", "Hans Schneider (): Chief Executive @ Nordvik"},
		},
		{"no person", "The Nelson Costa Foundation gave to Lima Hospital.", nil},
		{"no person in what is called after one", "Police closed the King Hussein Bridge and Imam Lima International Airport.", nil},
		{"no person in a word of two parts", "Minister Ana Lima kept the Costa-era and Costa-backed rules and the Climate Justice Fund.", []string{"Ana Lima (): Minister"}},
		{"no person in two surnames, a government, a city", "Minister Ana Lima spoke of the Lima-Trump talks, the Costa Government and Lima City.", []string{"Ana Lima (): Minister"}},
		{
			"who is accompanied is who does something",
			"The President of Chad, Ana Lima, came to Oslo. She had called the Finnish President Jan Salo before. The President was accompanied by the Minister of Trade, Omar Costa.",
			[]string{"Ana Lima (TD): President", "Jan Salo (FI): President", "Omar Costa (TD): Minister of Trade"},
		},
		{"an initial without its stop", "In Chad, President George W Bush spoke.", []string{"George W Bush (US): President"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			a, err := communique.ParseText(test.text)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, p := range a.People {
				got = append(got, card(p))
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("people (-want +got)\n%s", diff)
			}
		})
	}
}

func TestOrganizations(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       []communique.Organization
	}{
		{"an acronym of the text", "The Chad Cotton Board (CCB) met. The CCB agreed with the UN.", []communique.Organization{
			{Name: "Chad Cotton Board", Acronym: "CCB", Kind: communique.Ministry, Country: "TD"}, {Name: "UN", Acronym: "UN", Kind: communique.International},
		}},
		{"the fullest name", "The EU gave. The European Union agreed.", []communique.Organization{{Name: "European Union", Acronym: "EU", Kind: communique.International}}},
		{"a ministry loses its country", "The Ministry of Trade of Peru wrote to the Peruvian Ministry of Trade.", []communique.Organization{
			{Name: "Ministry of Trade", Kind: communique.Ministry, Country: "PE"},
		}},
		{"a union inside a compound", "The Secretariat met the Council of the European Union.", []communique.Organization{
			{Name: "Council of the European Union", Kind: communique.International}, {Name: "European Union", Kind: communique.International},
		}},
		{"a company by its form, and by the noun before it", "Lima Motors S.A. and the Danish energy firm Bergkraft signed.", []communique.Organization{
			{Name: "Lima Motors S.A.", Kind: communique.Company}, {Name: "Bergkraft", Kind: communique.Company, Country: "DK"},
		}},
		{"no organisation: a meeting of two, an event", "The Chad-Peru Business Council and the Joint Commission on Trade met at the Lima Trade Forum.", nil},
		{"nor one of two joined by a spaced dash, nor what sits for the third time", "The Chad - Peru Joint Commission and the third session of the Technical Committee ended in Lima.", nil},
		{"nor a delegation, a press department, a board, an agency that asks", "The trade mission ended, said the Business Mission.\n\nReuters: Does Chad see it so?\n\nPress Department", nil},
		{"a bank without its board and its region", "The World Bank Board heard the Vice President of the World Bank for Africa, Ana Lima.", []communique.Organization{{Name: "World Bank", Kind: communique.Bank}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			a, err := communique.ParseText(test.text)
			if err != nil {
				t.Fatal(err)
			}
			got := a.Organizations
			for i := range got {
				got[i].Evidence = nil
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("organisations (-want +got)\n%s", diff)
			}
		})
	}
}

// Each word beside a person that has an example gives the people in it the countries that stand behind "=".
func TestBearingExamples(t *testing.T) {
	for _, e := range lexicon.English().Entries(lexicon.Bearing) {
		for _, example := range e.Examples() {
			in, want, _ := strings.Cut(example, " = ")
			a, err := communique.ParseText(in)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, p := range a.People {
				got = append(got, strings.TrimSpace(p.Name+" "+string(p.Country)))
			}
			if s := strings.Join(got, "; "); s != want {
				t.Errorf("%s: %q\n got %s\nwant %s", e.Rule, in, s, want)
			}
		}
	}
}

// Whom title and text name is one person, however short the words of the name are.
func TestHeadlined(t *testing.T) {
	a, err := communique.ParseText("Minister Fu Ng visits Tokyo\n\nSingapore, 27 August 2023 – Minister Fu Ng will visit Tokyo, Japan. Minister Fu Ng will meet Governor Ana Lima.")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, p := range a.People {
		got = append(got, p.Name)
	}
	if diff := cmp.Diff([]string{"Fu Ng", "Ana Lima"}, got); diff != "" || a.Title == "" {
		t.Errorf("title %q, people %s", a.Title, diff)
	}
}
