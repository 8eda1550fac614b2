package communique

import (
	"time"

	"github.com/communique-go/communique/internal/mention"
)

// A period is the days first to last, both included, told to a precision.
type period struct {
	first, last time.Time
	precision   precision
}

type precision uint8

const (
	toYear precision = iota + 1
	toMonth
	toDay
)

// appendTo writes a day as EDTF: of a year before 1 or after 9999 as the standard library does.
func (p precision) appendTo(b []byte, t time.Time) []byte {
	year, month, day := t.Date()
	if p == 0 || year < 0 || year > 9999 {
		return t.AppendFormat(b, [...]string{"", "2006", "2006-01", time.DateOnly}[p])
	}
	b = twoDigits(twoDigits(b, year/100), year%100)
	if p >= toMonth {
		b = twoDigits(append(b, '-'), int(month))
	}
	if p == toDay {
		b = twoDigits(append(b, '-'), day)
	}
	return b
}

func twoDigits(b []byte, n int) []byte { return append(b, byte('0'+n/10), byte('0'+n%10)) }

func (p precision) format(t time.Time) string {
	var b [16]byte
	return string(p.appendTo(b[:0], t))
}

func (p period) start() string { return p.precision.format(p.first) }
func (p period) end() string   { return p.precision.format(p.last) }

func (p period) date() Date {
	var buf [32]byte
	b := p.precision.appendTo(buf[:0], p.first)
	n := len(b)
	b = p.precision.appendTo(append(b, '/'), p.last)
	if string(b[:n]) == string(b[n+1:]) {
		return Date(b[:n])
	}
	return Date(b)
}

func day(t time.Time) period { return period{t, t, toDay} }

func days(first, last time.Time) period { return period{first, last, toDay} }

func years(first, last int) period {
	return period{date(first, 1, 1), date(last, 12, 31), toYear}
}

// months are those from first to last; months above 12 lie in the next year.
func months(year, first, last int) period {
	return period{date(year, first, 1), date(year, last+1, 0), toMonth}
}

func date(year, month, day int) time.Time {
	return time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
}

// valid is the day of a month that has it.
func valid(year, month, d int) (period, bool) {
	t := date(year, month, d)
	return day(t), d >= 1 && d <= 28 || t.Day() == d
}

// part is what a moment's Nth, Of and Length make of the period: its n-th day, week or weekday, or so many of them; without Nth, so many
// units from its first day on or, below zero, up to its last; without Length, the week around it.
func (p period) part(m mention.Moment) (period, bool) {
	first, last := p.first, p.last
	switch {
	case m.Behind:
		first = last.AddDate(0, 0, 1+(m.Weekday-isoWeekday(last)+6)%7+7*(m.Nth-1))
		return day(first), m.Nth > 0
	case m.Nth == 0 && m.Length == 0:
		return days(monday(first), monday(first).AddDate(0, 0, 6)), true
	case m.Nth == 0 && m.Length > 0:
		end := day(first).moved(m.Length, m.Of).first
		return days(first, end.AddDate(0, 0, -1)), true
	case m.Nth == 0:
		next := last.AddDate(0, 0, 1)
		p = days(day(next).moved(m.Length, m.Of).first, last)
		return p.coarse(), true
	case m.Of == mention.Half && p.precision == toMonth && first.Month() == last.Month():
		if m.Nth == 1 {
			return days(first, first.AddDate(0, 0, 14)), true
		}
		return days(first.AddDate(0, 0, 15), last), true
	case m.Of >= mention.Month:
		return p.monthly(m)
	case m.Of == mention.Day:
		first, last = ofStretch(first, last, 1, m)
	case m.Of == mention.Week: // its seven days, whatever weekday they begin on
		first, last = ofStretch(first, last, 7, m)
	default:
		first = first.AddDate(0, 0, (m.Weekday-isoWeekday(first)+7)%7)
		last = last.AddDate(0, 0, -((isoWeekday(last) - m.Weekday + 7) % 7))
		first, last = ofStretch(first, last, 7, m)
		if m.Nth > 0 {
			last = first
		}
	}
	return days(first, last), !first.Before(p.first) && !last.After(p.last) && !last.Before(first)
}

// monthly is the n-th run of so many months, quarters, halves or decades of the period.
func (p period) monthly(m mention.Moment) (period, bool) {
	length := map[mention.Unit]int{mention.Month: 1, mention.Quarter: 3, mention.Half: 6, mention.Decade: 120}[m.Of] * m.Length
	first := p.first.AddDate(0, length*(m.Nth-1), 0)
	if m.Nth < 0 {
		first = p.last.AddDate(0, 0, 1).AddDate(0, length*m.Nth, 0)
	}
	last := first.AddDate(0, length, -1)
	return days(first, last).coarse(), length > 0 && !first.Before(p.first) && !last.After(p.last)
}

// coarse tells a period of whole months or years as such.
func (p period) coarse() period {
	next := p.last.AddDate(0, 0, 1)
	switch {
	case p.first.YearDay() == 1 && next.YearDay() == 1:
		p.precision = toYear
	case p.first.Day() == 1 && next.Day() == 1:
		p.precision = toMonth
	}
	return p
}

// ofStretch is the Nth run of Length steps, of so many days each, from the first day or, if it is counted backwards, up to the last.
func ofStretch(first, last time.Time, step int, m mention.Moment) (time.Time, time.Time) {
	if m.Nth > 0 {
		first = first.AddDate(0, 0, step*m.Length*(m.Nth-1))
		return first, first.AddDate(0, 0, step*m.Length-1)
	}
	if m.Weekday > 0 {
		last = last.AddDate(0, 0, step*(m.Nth+1))
		return last, last
	}
	last = last.AddDate(0, 0, step*(m.Nth+1))
	return last.AddDate(0, 0, 1-step*m.Length), last
}

// moved is the period so many units later. Units finer than the period count from its first day.
func (p period) moved(by int, unit mention.Unit) period {
	switch unit {
	case mention.Day, mention.Week, mention.Fortnight:
		length := map[mention.Unit]int{mention.Day: 1, mention.Week: 7, mention.Fortnight: 14}[unit]
		if p.precision < toDay {
			p = day(p.first)
		}
		return days(p.first.AddDate(0, 0, by*length), p.last.AddDate(0, 0, by*length))
	case mention.Quarter:
		return p.moved(3*by, mention.Month)
	case mention.Half:
		return p.moved(6*by, mention.Month)
	case mention.Month:
		if p.precision < toMonth {
			return months(p.first.Year(), 1+by, 1+by)
		}
		if p.precision == toMonth {
			return period{p.first.AddDate(0, by, 0), date(p.last.Year(), int(p.last.Month())+1+by, 0), toMonth}
		}
		return period{p.first.AddDate(0, by, 0), p.last.AddDate(0, by, 0), p.precision}
	case mention.Decade:
		by *= 10
	case mention.Century:
		by *= 100
	}
	return period{p.first.AddDate(by, 0, 0), p.last.AddDate(by, 0, 0), p.precision}
}
