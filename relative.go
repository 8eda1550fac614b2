package communique

import (
	"time"

	"github.com/communique-go/communique/internal/mention"
)

// relative is a period counted from the reference or from the date told last.
func (c *calendar) relative(m mention.Moment, ahead int, after time.Time) (p period, ok bool) {
	anchor := c.anchor(m, ahead)
	if anchor.IsZero() {
		return p, false
	}
	if m.Count > 0 {
		return counted(m, anchor), true
	}
	switch m.Unit {
	case mention.Day:
		return day(anchor.AddDate(0, 0, m.Shift)), true
	case mention.Week, mention.Fortnight:
		return week(m, anchor), true
	case mention.Weekend:
		return weekend(m, anchor, ahead), true
	case mention.Month:
		first := date(anchor.Year(), int(anchor.Month())+m.Shift, 1)
		if m.Day > 0 {
			return valid(first.Year(), int(first.Month()), m.Day)
		}
		return months(first.Year(), int(first.Month()), int(first.Month())), true
	case mention.Quarter:
		if m.Shift < 0 && ahead > 0 && !m.Told {
			return months(anchor.Year(), 10, 12), true // will open in the last quarter
		}
		return slice(anchor, 3, m.Shift), true
	case mention.Half:
		return slice(anchor, 6, m.Shift), true
	case mention.Fiscal, mention.Decade, mention.Century:
		return severalYears(m, anchor)
	}
	year := anchor.Year() + m.Shift
	if year < 1 {
		return p, false
	}
	return c.inYear(m, year)
}

// anchor is the day that a relative moment is counted from: one of the date told last, else the reference; or none.
func (c *calendar) anchor(m mention.Moment, ahead int) time.Time {
	t := c.lastTold(m.Unit)
	if m.Told && m.Unit == mention.Day && ahead <= 0 && c.now.precision > 0 && (t.sentence != c.sentence || t.first.After(c.reference)) {
		return c.now.first // not a day that was only planned or looked back on: "In the afternoon she met X"
	}
	switch {
	case m.Told && t.precision > 0 && (!m.Near || c.sentence-t.sentence <= nearness(m.Unit)):
		if m.Shift > 0 {
			return t.last
		}
		return t.first
	case m.Told && m.Unit == mention.Day && m.Shift == 0 && m.Count == 0:
		return time.Time{} // the same day as which?
	}
	return c.reference
}

// severalYears is the fiscal year, decade or century counted from a day.
func severalYears(m mention.Moment, anchor time.Time) (p period, ok bool) {
	switch m.Unit {
	case mention.Fiscal:
		first := anchor.AddDate(0, -6, 0).Year() + m.Shift
		return years(first, first+1), true
	case mention.Decade:
		first := anchor.Year()/10*10 + 10*m.Shift
		return years(first, first+9), true
	}
	first := (anchor.Year()/100 + m.Shift) * 100
	return years(first, first+99), first > 0
}

// nearness is how many sentences back a date may stand that is meant if only a near one can be: a day for "in the evening", a year for
// "the previous year".
func nearness(unit mention.Unit) int {
	if unit == mention.Day {
		return 4
	}
	return 0
}

// lastTold is the last date that is as fine as a unit, so that the unit can be counted from it.
func (c *calendar) lastTold(unit mention.Unit) told {
	switch {
	case unit >= mention.Year:
		return c.told
	case unit >= mention.Month:
		return c.month
	}
	return c.day
}

// counted is the past ten years or the next two weeks: so many units up to the anchor or from it.
func counted(m mention.Moment, anchor time.Time) period {
	other := anchor
	switch m.Unit {
	case mention.Year:
		return span(years(anchor.Year(), anchor.Year()), m.Shift, func(n int) period { return years(anchor.Year()+n, anchor.Year()+n) })
	case mention.Decade:
		return span(years(anchor.Year(), anchor.Year()), 10*m.Shift, func(n int) period { return years(anchor.Year()+n, anchor.Year()+n) })
	case mention.Century:
		return years(max(1, anchor.Year()+min(0, 100*m.Shift)), anchor.Year()+max(0, 100*m.Shift))
	case mention.Month:
		return wholeMonths(anchor, 1, m.Shift)
	case mention.Quarter:
		return wholeMonths(anchor, 3, m.Shift)
	case mention.Half:
		return wholeMonths(anchor, 6, m.Shift)
	case mention.Week:
		if m.Shift < 0 {
			return days(monday(anchor).AddDate(0, 0, 7*m.Shift), monday(anchor).AddDate(0, 0, -1))
		}
		other = anchor.AddDate(0, 0, 7*m.Shift)
	case mention.Fortnight, mention.Weekend:
		other = anchor.AddDate(0, 0, 14*m.Shift)
	default:
		other = anchor.AddDate(0, 0, m.Shift)
	}
	if other.Before(anchor) {
		return days(other, anchor.AddDate(0, 0, -1))
	}
	return days(anchor.AddDate(0, 0, 1), other)
}

// wholeMonths are so many months, quarters or halves before the one of the anchor, or after it.
func wholeMonths(anchor time.Time, length, shift int) period {
	first := slice(anchor, length, min(shift, 1)).first
	last := slice(anchor, length, max(shift, -1)).last
	return period{first, last, toMonth}
}

// span joins the period of the anchor with the one so many units off.
func span(this period, shift int, at func(int) period) period {
	that := at(shift)
	if shift < 0 {
		return period{that.first, this.last, this.precision}
	}
	return period{this.first, that.last, this.precision}
}

// week is a week from Monday to Sunday, or a day of it; "a fortnight ago" is a week too.
func week(m mention.Moment, anchor time.Time) period {
	shift := m.Shift
	if m.Unit == mention.Fortnight {
		shift *= 2
	}
	first := monday(anchor).AddDate(0, 0, 7*shift)
	if m.Weekday > 0 {
		return day(first.AddDate(0, 0, m.Weekday-1))
	}
	return days(first, first.AddDate(0, 0, 6))
}

// weekend is Saturday and Sunday: those to come or those past, as the clause tells.
func weekend(m mention.Moment, anchor time.Time, ahead int) period {
	saturday := monday(anchor).AddDate(0, 0, 5)
	shift := m.Shift
	if shift == 0 && ahead < 0 && saturday.After(anchor) {
		shift = -1
	}
	saturday = saturday.AddDate(0, 0, 7*shift)
	return days(saturday, saturday.AddDate(0, 0, 1))
}

// slice is a quarter or half counted from the anchor's.
func slice(anchor time.Time, length, shift int) period {
	first := (int(anchor.Month())-1)/length*length + 1 + shift*length
	return months(anchor.Year(), first, first+length-1)
}

// samePeriod is the period told last in another year.
func (c *calendar) samePeriod(m mention.Moment) (p period, ok bool) {
	if c.told.precision == 0 {
		return p, false
	}
	year := m.Year
	if year == 0 {
		m.Same = false
		p, ok := c.relative(m, 0, time.Time{})
		if !ok {
			return p, false
		}
		year = p.first.Year()
	}
	by := year - c.told.first.Year()
	p = c.told.period
	p.first, p.last = p.first.AddDate(by, 0, 0), p.last.AddDate(by, 0, 0)
	if p.precision == toMonth { // the last day of February moves
		p.last = date(c.told.last.Year()+by, int(c.told.last.Month())+1, 0)
	}
	return p, true
}
