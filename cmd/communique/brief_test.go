package main

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/communique-go/communique"
)

// The brief of an Article that has everything.
func TestBrief(t *testing.T) {
	a := &communique.Article{
		Title: "Kirui meets Holm", Kind: communique.Readout, Published: "2023-03-04", Text: "Oslo, 3 March 2023 - ...",
		Dateline: communique.Dateline{Place: "Oslo", Date: "2023-03-03", Agency: "NTB", Evidence: []communique.Evidence{{Start: 0, End: 18, Rule: "dateline"}}},
		People: []communique.Person{
			{Name: "Kari Holm", Country: "NO", Roles: []communique.Role{{Title: "Foreign Minister", Country: "NO"}}},
			{Name: "Sam Kirui"},
		},
		Meetings: []communique.Meeting{{
			Kind: communique.Consultations, Series: "political consultations", Round: 3, Format: communique.ByVideo, Status: communique.Held, Date: "2023-03-03",
			Place: communique.Place{Name: "Oslo", Country: "NO"},
			Participants: []communique.Participant{
				{Name: "Kari Holm", Country: "NO"}, {Name: "Sam Kirui"}, {Role: "officials", Country: "KE"}, {Country: "KE"}, {Organization: "African Union"},
			},
			Topics: []string{"trade", "fisheries"}, Outcomes: []string{"agreed to meet again"},
		}},
		Investments: []communique.Investment{{
			Kind: communique.Loan, Status: communique.Committed, Amount: communique.Amount{Value: "1250000.5", Max: "2000000", Currency: "USD", Qualifier: communique.About},
			Investors: []communique.Stake{{Name: "Norfund", Country: "NO"}}, Recipients: []communique.Stake{{Country: "KE"}},
			Project: "Turkana line", Sectors: []string{"energy"}, Period: "2023", Count: communique.Count{Value: 3, Of: "plants"}, Rank: communique.Rank{Position: 2, Of: "lenders"},
		}},
		Trade:      []communique.Trade{{Measure: communique.Exports, Parties: []communique.Country{"NO", "KE"}, Amount: communique.Amount{Value: "900", Currency: "NOK", Qualifier: communique.Exact}, Change: "-4"}},
		Agreements: []communique.Agreement{{Name: "Agreement on Fisheries", Status: communique.Signed, Date: "2023-03-03"}},
		Warnings:   []communique.Warning{{Code: communique.UnresolvedDate, Detail: "Friday"}},
	}
	const want = `Kirui meets Holm
Oslo, 2023-03-03 (NTB); published 2023-03-04; readout
- political consultations, round 3 by video, held 2023-03-03, Oslo, NO: Kari Holm (Foreign Minister, NO); Sam Kirui; officials (KE); Kenya; African Union
    on: trade; fisheries
    outcome: agreed to meet again
- committed loan about USD 1,250,000.5-2,000,000 3 plants, rank 2 of lenders, Turkana line, from Norfund (NO), to Kenya, energy, 2023
- exports NOK 900, Norway and Kenya, -4%
- signed, 2023-03-03: Agreement on Fisheries
! unresolved-date: Friday
`
	var b brief
	b.article(a)
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Error(diff)
	}
	var e brief
	e.explain(a)
	if want := "\ndateline Oslo, 2023-03-03 (NTB)\n    0-18  dateline  Oslo, 3 March 2023\n"; e.String() != want {
		t.Errorf("explains %q, want %q", e.String(), want)
	}
}

func TestText(t *testing.T) {
	status, stdout, stderr := call("", "parse", "-explain", "../../testdata/en/senegal-portugal-visit.txt", "../../testdata/en/kazakh-deputy-minister-visit.html")
	if status != 0 || stderr != "" {
		t.Fatalf("status %d, %q", status, stderr)
	}
	for _, want := range []string{"==> ../../testdata/en/senegal-portugal-visit.txt <==\n", "Aminata Sarr-Diouf (Minister of Foreign Affairs, SN)", "\nperson Daniyar Serikbayev (KZ)\n", "en/verbs.txt#"} {
		if !strings.Contains(stdout, want) {
			t.Errorf("%q is not in %s", want, stdout)
		}
	}
}

func TestLexiconFlag(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(dir+"/en", 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(dir+"/en/verbs.txt", []byte("huddle with\tmeeting\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	huddle := strings.Replace(release, "met", "huddled with", 1)
	for want, args := range map[bool][]string{false: {"parse", "-format", "text", "-"}, true: {"parse", "-format", "text", "-lexicon", dir, "-"}} {
		status, stdout, stderr := call(huddle, args...)
		if got := strings.Contains(stdout, "- meeting, held 2023-03-03"); status != 0 || got != want {
			t.Errorf("%q: status %d, %s%s", args, status, stdout, stderr)
		}
	}
	if err := os.WriteFile(dir+"/en/verbs.txt", []byte("huddle\tkind=\"meeting\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if status, _, stderr := call(huddle, "parse", "-lexicon", dir, "-"); status != 1 || !strings.HasPrefix(stderr, "communique: en/verbs.txt:1: ") {
		t.Errorf("a wrong lexicon: status %d, %q", status, stderr)
	}
}
