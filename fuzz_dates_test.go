package communique

import (
	"encoding/json"
	"testing"
	"unicode/utf8"
)

// evident checks a mention against the text that it was found in.
func evident(t *testing.T, s, text string, evidence []Evidence, from int) int {
	t.Helper()
	if len(evidence) != 1 {
		t.Fatalf("%q has %d passages", text, len(evidence))
	}
	e := evidence[0]
	if e.Start < from || e.End <= e.Start || e.End > len(s) || s[e.Start:e.End] != text || e.Rule == "" {
		t.Fatalf("%q is not at %+v of %q, or before %d", text, e, s, from)
	}
	if !utf8.RuneStart(s[e.Start]) || e.End < len(s) && !utf8.RuneStart(s[e.End]) {
		t.Fatalf("%q splits a rune", text)
	}
	return e.End
}

func FuzzDates(f *testing.F) {
	for _, s := range []string{
		"from 30 November to 2 December 2020", "the first five months of this year", "on Tuesday, 14 September", "Q3 2020 and 1Q21", "31.12.1999",
		"until the 16th", "the same period of last year", "in the past 200 centuries", "30 February 2020", "29 February", "two days later, 46 years ago",
		"between 9999 and 1000", "FY2022-23", "15 Ramadan 1445 AH", "the 2nd last Friday of May", "’23", "1/2/3/4", "2024-02-30T10:00Z",
	} {
		f.Add(s, "2024-02-29")
	}
	f.Fuzz(func(t *testing.T, s, reference string) {
		if !utf8.ValidString(s) {
			t.Skip("text is valid UTF-8 when it comes here")
		}
		end := 0
		for _, d := range Dates(s, Date(reference)) {
			end = evident(t, s, d.Text, d.Evidence, end)
			if _, _, ok := d.Value.Bounds(); d.Value != "" && !ok {
				t.Fatalf("%q of %q, reference %q, has the value %q", d.Text, s, reference, d.Value)
			}
		}
	})
}

func FuzzAmounts(f *testing.F) {
	for _, s := range []string{
		"between USD 40 and 50 billion", "US$1.5 billion-$2 billion", "Rp2,150.75 trillion", "three hundred and five million dollars", "EUR 100 000 000",
		"half a million euros", "1.2.3,4 EUR", "$0", "3 billion 400 million US dollars", "a billion-dollar", "USD1e9", "5-5 EUR", "MUSD", "12 MUSD", "K9", "$1,,2",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			t.Skip("text is valid UTF-8 when it comes here")
		}
		end := 0
		for _, a := range Amounts(s) {
			end = evident(t, s, a.Text, a.Evidence, end)
			low := a.Value.Rat()
			if low == nil || len(a.Currency) != 3 || a.Qualifier == "" {
				t.Fatalf("%q of %q is %+v", a.Text, s, a.Amount)
			}
			if a.Max != "" && (a.Max.Rat() == nil || a.Max.Rat().Cmp(low) <= 0) {
				t.Fatalf("%q of %q is no range: %+v", a.Text, s, a.Amount)
			}
			if _, err := json.Marshal(a); err != nil {
				t.Fatal(err)
			}
		}
	})
}
