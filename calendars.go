package communique

import (
	"strconv"
	"strings"
	"time"

	"github.com/communique-go/communique/internal/mention"
)

// foreign is what a moment of another calendar names in one of its years.
func (c *calendar) foreign(m mention.Moment, year int) (p period, ok bool) {
	day := c.islamicDay
	switch m.Calendar {
	case mention.Easter:
		return easter(year)
	case mention.OldEaster:
		return oldEaster(year)
	case mention.Persian:
		day = persianDay
	}
	first, last := max(m.Month, 1), m.Month
	if m.Month == 0 {
		last = 12
	}
	start, next := day(year, first, max(m.Day, 1)), day(year, max(last, m.LastMonth)+1, 1)
	if m.Day > 0 {
		next = start + 1
	}
	p = days(fromJulian(start), fromJulian(next-1))
	return p, first <= 12 && m.Day <= 31
}

// foreignYear is the year of another calendar in which a day lies.
func foreignYear(calendar mention.Calendar, t time.Time) int {
	switch calendar {
	case mention.Easter, mention.OldEaster:
		return t.Year()
	case mention.Persian:
		return t.AddDate(0, 0, -79).Year() - 621
	}
	return int((toJulian(t)-1948440)*30/10631) + 1
}

// islamicDay is the Julian day of a date of the Islamic calendar by the lexicon's table of years, else by the tabular calendar, which may be a day or
// two off. Month 13 is the next year's first.
func (c *calendar) islamicDay(year, month, day int) int {
	if month > 12 {
		return c.islamicDay(year+1, 1, day)
	}
	e := c.lexicon.HijriYear(strconv.Itoa(year))
	if e == nil {
		return tabularDay(year, month, day)
	}
	first, _, ok := parseDate(e.Get("begins"))
	months := e.Get("months")
	if !ok || len(months) != 12 {
		return tabularDay(year, month, day)
	}
	return toJulian(first) + 29*(month-1) + strings.Count(months[:month-1], "l") + day - 1
}

// tabularDay is the Julian day of a date of the tabular Islamic calendar, whose long and short months take turns. Month 13 is the next year's first.
func tabularDay(year, month, day int) int {
	return day + (59*(month-1)+1)/2 + (year-1)*354 + (3+11*year)/30 + 1948439
}

// persianDay is the Julian day of a date of the Persian calendar by the cycle of 2,820 years.
func persianDay(year, month, day int) int {
	base := year - 474
	epoch := 474 + base%2820
	before := (month - 1) * 31
	if month > 7 {
		before = (month-1)*30 + 6
	}
	if month > 12 {
		return persianDay(year+1, 1, day)
	}
	return day + before + (epoch*682-110)/2816 + (epoch-1)*365 + base/2820*1029983 + 1948320
}

// easter is Easter Sunday of the western churches, by the rule of 1582 as Butcher's Almanac has it.
func easter(year int) (period, bool) {
	century, golden := year/100, year%19
	epact := (19*golden + century - century/4 - (century-(century+8)/25+1)/3 + 15) % 30
	weekday := (32 + 2*(century%4) + 2*(year%100/4) - epact - year%4) % 7
	shift := (golden + 11*epact + 22*weekday) / 451
	n := epact + weekday - 7*shift + 114
	return valid(year, n/31, n%31+1)
}

// oldEaster is Easter Sunday of the Orthodox churches, by the rule of Meeus, thirteen days behind the Julian calendar that they count by.
func oldEaster(year int) (period, bool) {
	moon := (19*(year%19) + 15) % 30
	weekday := (2*(year%4) + 4*(year%7) - moon + 34) % 7
	n := moon + weekday + 114
	p, ok := valid(year, n/31, n%31+1)
	return p.moved(13, mention.Day), ok && year >= 1900 && year < 2100
}

const unixJulian = 2440588 // the Julian day of 1 January 1970

func fromJulian(day int) time.Time { return date(1970, 1, 1).AddDate(0, 0, day-unixJulian) }

func toJulian(t time.Time) int { return int(t.Unix()/86400) + unixJulian }
