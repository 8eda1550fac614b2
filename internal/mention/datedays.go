package mention

import (
	"github.com/communique-go/communique/internal/token"
)

// runOn is the last of the days behind a month that follow on each other: June 3, 4 and 5.
func (r *dateReader) runOn(from Moment, i int) (day, next int) {
	if from.Day == 0 || from.Month == 0 || from.Year != 0 {
		return 0, 0
	}
	day = from.Day
	for n := 0; n < 8; n++ {
		and := r.is(i, "and", "&") || r.is(i, ",") && r.is(i+1, "and")
		d, k := r.dayOnly(r.skip(r.skip(i, ","), "and", "&"))
		if k == 0 || d != day+1 || !and && !r.is(i, ",") {
			return 0, 0
		}
		day, i = d, k
		if and {
			return day, i
		}
	}
	return 0, 0
}

// dayOnly is a day's number that no month follows: the second of "May 14-16".
func (r *dateReader) dayOnly(i int) (day, next int) {
	day, next = r.dayNumber(r.skip(i, "the"))
	if next == 0 {
		return 0, 0
	}
	if m, k := r.monthName(r.skip(next, "of")); k > 0 && m > 0 {
		return 0, 0
	}
	if r.figured(next) && !(len(r.Word(next+1)) < 3 && r.is(next, "-", "–") && !r.figured(next+2)) {
		return 0, 0 // the first number of a date in figures
	}
	if e, _ := r.calendar(next, "counted"); e != nil {
		return 0, 0
	}
	return day, next
}

// figured tells whether a mark at token i joins the number before it and one behind it.
func (r *dateReader) figured(i int) bool {
	return r.glued(i) && r.glued(i+1) && r.has(i+1, token.Digit)
}

// sameMonth is a range of days of from's month, with the year behind them if there is one.
func (r *dateReader) sameMonth(from Moment, day, i int) (d Date, next int) {
	i = r.bracketed(i)
	if year, k := r.yearTail(i); k > 0 && from.Year == 0 {
		from.within(year)
		i = k
	}
	to := from
	to.Day, to.Weekday = day, 0
	return Date{From: from, To: to, Rule: "date/days"}, i
}

// A dayRun is days of one month that follow on each other, as a list of days of that month begins: 17 and 18 of "17 and 18 and 20 May".
type dayRun struct {
	first, last int
	next        int  // the token behind it
	all         bool // the list goes no further
	back        bool // "to" leads from its first day to an earlier number: from the 27th to the 3rd of April
	month       int  // the token at which the month should stand
}

// dayList is several days of the month behind them: 14-16 May, 17 and 18 May, 13, 14 and 15 May 2023. Days that do not run on are dates of
// their own, read one by one.
func (r *dateReader) dayList(i int, and bool) (d Date, next int) {
	run, ok := r.dayRun(r.skip(i, "the"), and)
	if !ok {
		return d, 0
	}
	month, next := r.monthTail(run.month)
	if next == 0 {
		return d, 0
	}
	if run.back && and {
		return overMonth(month, run), next
	}
	d = Date{From: month, Rule: "date/day"}
	d.From.Day = run.first
	if run.last > run.first {
		d.To, d.Rule = month, "date/days"
		d.To.Day = run.last
	}
	if run.all {
		return d, next
	}
	return d, run.next
}

// overMonth is a range from a day of the month before to one of the month that is told.
func overMonth(month Moment, run dayRun) Date {
	from, to := Moment{Day: run.first, Month: (month.Month+10)%12 + 1}, month
	to.Day = run.last
	share(&from, &to)
	return Date{From: from, To: to, Rule: "date/days"}
}

// dayRun reads a list of at least two days. After "between" an "and" joins any two.
func (r *dateReader) dayRun(i int, and bool) (run dayRun, ok bool) {
	day, j := r.dayNumber(i)
	if j == 0 {
		return run, false
	}
	run = dayRun{first: day, last: day, next: j, all: true, month: j}
	for n := 0; n < 8; n++ {
		k, joined := j, and
		slash := r.glued(k) && r.is(k, "/") && r.glued(k+1) // the night of 3/4 June
		if _, l := r.calendar(k, "join"); l > 0 {
			k, joined = l, true
		} else if slash {
			k++
		} else {
			k = r.skip(r.skip(k, ","), "and", "&", "or")
		}
		if k == j {
			break // as most are no list
		}
		day, l := r.dayNumber(r.skip(k, "the"))
		if l == 0 || slash && day != run.last+1 {
			break
		}
		run.back = !ok && joined && day < run.last
		ok, j, run.month = true, l, l
		switch {
		case run.back, run.all && day > run.last && (joined || day == run.last+1):
			run.last, run.next = day, l
		default:
			run.all = false
		}
	}
	return run, ok
}

// further is the rest of a list of days behind their month, which do not run on: the 5 of "June 3 and 5, 2023". The year behind the last is
// that of all.
func (r *dateReader) further(d *Date, next int) (more []Date, end int) {
	m := d.From
	if m.Day == 0 || m.Month == 0 || m.Year != 0 || m.Unit != 0 || d.Open != Closed || !r.has(next-1, token.Digit) && !r.has(next-2, token.Digit) {
		return nil, next
	}
	for n := 0; n < 8; n++ {
		and := r.skip(r.skip(next, ","), "and", "&")
		one, j := r.furtherDay(m, and)
		if and == next || j == 0 || r.is(and-1, ",") && !r.is(j, ",", "and") || !r.endsPhrase(j) {
			break
		}
		more = append(more, one)
		next = j
	}
	if len(more) == 0 || !r.is(more[len(more)-1].First-1, "and", "&") {
		return nil, d.End
	}
	if year, k := r.yearTail(next); k > 0 {
		next = k
		d.within(year)
		for n := range more {
			more[n].within(year)
		}
		more[len(more)-1].End = k
	}
	return more, next
}

// furtherDay is one more day, or days, of the month: the 6-8 of "June 2-4 and 6-8".
func (r *dateReader) furtherDay(m Moment, i int) (d Date, next int) {
	m.Day, next = r.dayOnly(i)
	d = Date{Span: Span{i, next}, From: m, Rule: "date/day"}
	_, j := r.calendar(next, "join")
	if next == 0 || j == 0 {
		return d, next
	}
	last, k := r.dayOnly(j)
	if k == 0 || last <= m.Day {
		return d, 0 // "1 July and 3-4 July"
	}
	d.To, d.End, d.Rule = m, k, "date/days"
	d.To.Day = last
	return d, k
}

// within puts both ends of a date into a year.
func (d *Date) within(year Moment) {
	d.From.within(year)
	if d.To != (Moment{}) {
		d.To.within(year)
	}
}
