package communique

import (
	"testing"

	"github.com/communique-go/communique/internal/lexicon"
)

func TestOtherCalendars(t *testing.T) {
	c := newCalendar(lexicon.English(), "")
	for _, c := range []struct {
		day     func(year, month, day int) int
		y, m, d int
		want    Date
	}{
		{tabularDay, 1443, 1, 1, "2021-08-10"},
		{tabularDay, 1444, 9, 1, "2023-03-23"},
		{tabularDay, 1445, 12, 29, "2024-07-06"},
		{c.islamicDay, 1445, 9, 1, "2024-03-11"},   // the first day of the fast in Saudi Arabia
		{c.islamicDay, 1443, 10, 1, "2022-05-02"},  // and of the feast behind it
		{c.islamicDay, 1444, 12, 10, "2023-06-28"}, // Eid al-Adha
		{c.islamicDay, 1446, 13, 1, "2025-06-26"},
		{c.islamicDay, 1350, 1, 1, "1931-05-19"}, // a year that no table has
		{persianDay, 1400, 1, 1, "2021-03-21"},
		{persianDay, 1403, 1, 1, "2024-03-20"},
		{persianDay, 1402, 12, 29, "2024-03-19"},
		{easterDay, 2024, 0, 0, "2024-03-31"},
		{easterDay, 2038, 0, 0, "2038-04-25"},
		{easterDay, 1961, 0, 0, "1961-04-02"},
		{orthodoxDay, 2024, 0, 0, "2024-05-05"},
		{orthodoxDay, 2021, 0, 0, "2021-05-02"},
		{orthodoxDay, 2025, 0, 0, "2025-04-20"},
	} {
		if got := DateOf(fromJulian(c.day(c.y, c.m, c.d))); got != c.want {
			t.Errorf("%d-%d-%d is %s, want %s", c.y, c.m, c.d, got, c.want)
		}
	}
}

func easterDay(year, _, _ int) int {
	p, _ := easter(year)
	return toJulian(p.first)
}

func orthodoxDay(year, _, _ int) int {
	p, _ := oldEaster(year)
	return toJulian(p.first)
}
