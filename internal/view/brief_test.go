package view

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/communique-go/communique"
)

// The brief of an Article that has everything.
func TestBrief(t *testing.T) {
	a := &communique.Article{
		Title: "Kirui meets Holm", Kind: communique.Readout, Published: "2023-03-04", Text: "Oslo, 3 March 2023 - ...",
		Dateline: communique.Dateline{Place: "Oslo", Date: "2023-03-03", Agency: "NTB", Evidence: []communique.Evidence{{Start: 0, End: 18, Rule: "dateline"}}},
		Meetings: []communique.Meeting{{
			Kind: communique.Consultations, Series: "political consultations", Round: 3, Format: communique.ByVideo, Status: communique.Held, Date: "2023-03-03",
			Place: communique.Place{Name: "Oslo", Country: "NO"},
			Participants: []communique.Participant{
				{Name: "Kari Holm", Role: "Foreign Minister", Country: "NO"}, {Name: "Sam Kirui"}, {Role: "officials", Country: "KE"}, {Country: "KE"}, {Organization: "African Union"},
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
- political consultations, round 3 by video, held: 2023-03-03 · Oslo, Norway
    Kari Holm, Foreign Minister, Norway; Sam Kirui; officials, Kenya; Kenya; African Union
    about: trade; fisheries
    outcome: agreed to meet again
- loan about USD 1,250,000.5–2,000,000, committed: 2023
    from: Norfund (Norway)
    to: Kenya
    project: Turkana line
    count: 3 plants
    rank: 2 of lenders
    sectors: energy
- exports NOK 900
    between: Norway; Kenya
    change: -4%
- Agreement on Fisheries, signed: 2023-03-03
! unresolved-date: Friday
`
	if diff := cmp.Diff(want, Brief(a, false)); diff != "" {
		t.Error(diff)
	}
	const explained = "\ndateline Oslo, 2023-03-03 (NTB)\n    0-18  dateline  Oslo, 3 March 2023\n"
	if diff := cmp.Diff(want+explained, Brief(a, true)); diff != "" {
		t.Error(diff)
	}
}
