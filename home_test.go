package communique

import (
	"strings"
	"testing"
)

// TestHomeByAddress reads who needs no introduction from where a page stands.
func TestHomeByAddress(t *testing.T) {
	const said = "Today, Deputy Secretary Ann Poe met in Geneva with Jean Roe, Minister of Trade of France. They discussed fish, Peru, Chad and Fiji."
	for address, want := range map[string]Country{
		"https://trade.example.gov.fj/news": "FJ", "https://trade.example.gov/news": "US", "https://example.mil/news": "US",
		"https://ke.usembassy.gov/news": "", "https://trade.example.int/news": "", "https://example.europa.eu/news": "",
	} {
		a, err := Parser{URL: address}.ParseText(said)
		if err != nil {
			t.Fatal(err)
		}
		if p := a.People[0]; p.Name != "Ann Poe" || p.Country != want {
			t.Errorf("%s: %s is of %q, want %q", address, p.Name, p.Country, want)
		}
	}
}

// TestHomeOfHosts reads who needs no introduction where a release begins with an envoy: those whom he was sent to.
func TestHomeOfHosts(t *testing.T) {
	const said = "Ann Poe, Ambassador of Sweden, called on Prime Minister John Roe in Port Louis. They discussed Swedish aid and Swedish firms. " +
		"The Swedish envoy will leave Mauritius in May. Also present was the Secretary for Foreign Affairs, Jean Coe."
	a, err := ParseText(said)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range a.People[1:] {
		if p.Country != "MU" {
			t.Errorf("%s is of %q, want MU", p.Name, p.Country)
		}
	}
}

// TestHomeOfAccreditation reads who needs no introduction where an envoy is sent to several countries: those of the one that the text is about.
func TestHomeOfAccreditation(t *testing.T) {
	const said = "Ambassador Ann Poe signed a contract in Eswatini on Friday. Minister of Education John Roe thanked the people of Japan."
	a, err := Parser{}.Parse(strings.NewReader("<html><head><meta property=\"og:site_name\" content=\"Embassy of Japan in South Africa\"></head><body><h1>A school</h1><p>" + said + "</p></body></html>"))
	if err != nil {
		t.Fatal(err)
	}
	if p := a.People[1]; p.Name != "John Roe" || p.Country != "SZ" {
		t.Errorf("%s is of %q, want SZ", p.Name, p.Country)
	}
}

// TestHomeOfCallers reads that a minister who calls on a president comes from abroad, and that the president is not his.
func TestHomeOfCallers(t *testing.T) {
	const said = "Foreign Minister of Mongolia Ann Poe called on President John Roe on 3 May. Ms Poe conveyed the greetings of the President of Mongolia."
	a, err := ParseText(said)
	if err != nil {
		t.Fatal(err)
	}
	if p := a.People[1]; p.Name != "John Roe" || p.Country != "" {
		t.Errorf("%s is of %q", p.Name, p.Country)
	}
}

// TestHomeOfPost reads the seat of an embassy that a release begins with: its envoys are of the country that sends them, others of that of the seat.
func TestHomeOfPost(t *testing.T) {
	const said = "The Embassy of Japan in Harare reports that Ambassador Ann Poe signed a grant contract with the Director of Hope Clinic Trust, John Roe."
	a, err := ParseText(said)
	if err != nil {
		t.Fatal(err)
	}
	if a.People[0].Country != "JP" || a.People[1].Country != "ZW" {
		t.Errorf("%+v", a.People)
	}
}
