package communique

import "testing"

func TestOtherCalendars(t *testing.T) {
	for _, c := range []struct {
		day     func(year, month, day int) int
		y, m, d int
		want    Date
	}{
		{islamicDay, 1443, 1, 1, "2021-08-10"},
		{islamicDay, 1444, 9, 1, "2023-03-23"},
		{islamicDay, 1445, 12, 29, "2024-07-06"},
		{persianDay, 1400, 1, 1, "2021-03-21"},
		{persianDay, 1403, 1, 1, "2024-03-20"},
		{persianDay, 1402, 12, 29, "2024-03-19"},
	} {
		if got := DateOf(fromJulian(c.day(c.y, c.m, c.d))); got != c.want {
			t.Errorf("%d-%d-%d is %s, want %s", c.y, c.m, c.d, got, c.want)
		}
	}
}
