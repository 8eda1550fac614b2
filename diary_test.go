package communique_test

import (
	"fmt"
	"strings"
	"testing"
)

// TestDiary reads the entries of a programme, which leave out whose it is: by a verb or by a noun, below the heading of a day or behind an hour.
func TestDiary(t *testing.T) {
	const head = "Foreign Minister's programme, 3 to 7 June 2024\n\nForeign Minister Kari Holm of Norway has the following programme, in which there may be changes.\n\nWednesday 5 June\n\n"
	for _, c := range []struct{ in, want string }{
		{head + "Meeting with the President of Iceland, Jane Poe", "meeting planned 2024-06-05 Kari Holm, Jane Poe"},
		{head + "Working lunch with Minister of Trade John Roe of Kenya", "meeting planned 2024-06-05 Kari Holm, John Roe"},
		{head + "Receives the Ambassador of Japan, Mr. Ken Ito", "meeting planned 2024-06-05 Kari Holm, Ken Ito"},
		{head + "• Meets Foreign Minister Jane Poe of Iceland in Reykjavik", "meeting planned 2024-06-05 Kari Holm, Jane Poe Reykjavik"},
		{head + "09.00 Receives the Ambassador of Japan, Mr. Ken Ito", "meeting planned 2024-06-05 Kari Holm, Ken Ito"},
		{head + "9:30 a.m. – Telephone call with President Jane Poe of Iceland", "call planned 2024-06-05 Kari Holm, Jane Poe"},
		{
			head + "Meets with President Jane Poe of Iceland\n\nThursday 6 June, Reykjavik\n\nHolds talks with Minister John Roe of Kenya",
			"meeting planned 2024-06-05 Kari Holm, Jane Poe; meeting planned 2024-06-06 Kari Holm, John Roe Reykjavik",
		},
		{"Diary of the Foreign Minister of Norway, Kari Holm, for 5 June 2024\n\n10:00 – Meeting with Foreign Minister Jane Poe of Iceland\n\n14:30 – Press conference in the Marble Hall of the Ministry", "meeting planned 2024-06-05 Kari Holm, Jane Poe"},
		{head + "The Norwegian budget was passed in May.", ""},
		{strings.Replace(head, "programme", "visit", 2) + "Receives the Ambassador of Japan, Mr. Ken Ito", ""},
	} {
		var got []string
		for _, m := range encounters(t, c.in) {
			var names []string
			for _, p := range m.Participants {
				names = append(names, p.Name)
			}
			got = append(got, strings.TrimSpace(fmt.Sprint(m.Kind, " ", m.Status, " ", m.Date, " ", strings.Join(names, ", "), " ", m.Place.Name)))
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s\n\tgot  %q\n\twant %q", c.in, s, c.want)
		}
	}
}
