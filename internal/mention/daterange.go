package mention

import (
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// opened is a date after a word such as since, by or from.
func (r *dateReader) opened(i int) (d Date, next int) {
	e, j := r.calendar(i, "open")
	if e == nil || r.glued(i) && r.is(i-1, "-") { // in the run-up to 2030
		return d, 0
	}
	weak := e.Has("weak")
	if e.Get("open") == "start" {
		j = r.hour(j)
	}
	if d, next = r.span(j, weak); next == 0 || e.Has("fine") && d.From.kind() != "day" && d.From.kind() != "weekday" {
		return d, 0
	}
	ranged := d.To != Moment{}
	if weak && ranged && r.movedBefore(i) { // moved from June to September: neither lasts
		if m, k := r.moment(j); k > 0 {
			return Date{Span: Span{j, k}, From: m, Rule: m.rule()}, k
		}
	}
	switch {
	case weak && ranged:
	case e.Get("open") == "none" && d.From.kind() == "day" && r.tense(Span{i, next}) > 0:
		d.Open = Since // as of 1 December, services will be provided
	case weak && !r.begins(i, next, d.From), e.Get("open") == "none", r.endsNothing(i, j, next),
		e.Has("coarse") && (d.From.kind() == "day" || d.From.kind() == "weekday"):
		i = r.skip(j, "the")
	case e.Get("open") == "start":
		d.Open = Until
		if e.Has("ahead") {
			d.Ahead = 1
		}
		if r.middle(j) && d.From.kind() == "year" && !ranged {
			d.From.Month = 6 // by mid-2027
		}
	default:
		d.Open = Since
		if e.Has("back") {
			d.Ahead = -1
		}
	}
	if _, k := r.calendar(next, "after"); k > 0 && !ranged {
		d.Open, next = Since, k
	}
	d.Span = Span{i, next}
	return d, next
}

// hour skips the time of day before a date: by 18:00 tomorrow, by noon on Friday.
func (r *dateReader) hour(i int) int {
	next := i
	switch _, k := r.calendar(i, "daypart"); {
	case k > 0:
		next = r.skip(k, "on", "of")
	case r.has(i, token.Digit) && r.is(i+1, ":", ".") && r.glued(i+1) && r.glued(i+2) && r.has(i+2, token.Digit):
		next = r.skip(r.skip(i+3, "hrs", "hours", "GMT", "a.m.", "p.m.", "am", "pm"), "on", "of", ",")
	default:
		return i
	}
	if !r.mayBegin(next) {
		return i
	}
	return next
}

// middle tells whether the middle of a period is told at i.
func (r *dateReader) middle(i int) bool {
	e, _ := r.calendar(r.skip(i, "the"), "part")
	return e != nil && e.Has("middle")
}

// movedBefore tells whether the word before token i tells that something was put off.
func (r *dateReader) movedBefore(i int) bool {
	e, _ := r.after(i, lexicon.Calendar, "moved")
	return e != nil
}

// begins tells whether "from" at i, before a moment that ends at next, opens a period: not where it compares ("up from 2022"), nor
// where something comes from a day that is over.
func (r *dateReader) begins(i, next int, m Moment) bool {
	for j := i - 1; j >= 0 && j >= i-8 && r.SentenceOf(j) == r.SentenceOf(i); j-- {
		if e, _ := r.calendar(j, "compare"); e != nil {
			return false
		}
		if e, _ := r.calendar(j, "moved"); e != nil {
			return false
		}
	}
	return (m.Unit != Day || m.Shift >= 0) && !r.is(next, "'s", "’s")
}

// endsNothing tells whether the word at i opens no end of the date in tokens [j, next): what was put off until a day does not last until
// then, and "by the February earthquakes", "from the 2022 floods" are no times at all.
func (r *dateReader) endsNothing(i, j, next int) bool {
	if r.movedBefore(i) {
		return true
	}
	if !r.is(j, "the") || next >= r.end || r.endsPhrase(next) {
		return false
	}
	if _, k := r.calendar(r.skip(j, "the"), "part"); k > 0 && r.is(k, "of") {
		return false // "Since the beginning of 2022 trade has fallen"
	}
	return r.is(i, "by") && !r.has(next-1, token.Digit) || r.is(i, "from", "From", "since", "Since") && r.lower(next) != ""
}

// between is two moments with "and", after "between".
func (r *dateReader) between(i int) (d Date, next int) {
	if d, next = r.dayList(i, true); next > 0 {
		return d, next
	}
	from, j := r.lastMoment(i) // between now and 2030
	if r.is(j, ",") && from.Year > 0 && from.Day > 0 {
		j++ // between May 1, 2023, and
	}
	if j == 0 || !r.is(j, "and") {
		return d, 0
	}
	if day, k := r.dayOnly(j + 1); k > 0 && from.Month > 0 && from.Day > 0 {
		return r.sameMonth(from, day, k)
	}
	to, next := r.lastMoment(j + 1)
	if next == 0 {
		return d, 0
	}
	share(&from, &to)
	return Date{From: from, To: to, Rule: "date/between"}, next
}

// span is a moment or a range of them. After "from" its ends may differ in kind.
func (r *dateReader) span(i int, after bool) (d Date, next int) {
	if !r.timed(i) {
		return d, 0
	}
	if r.has(i, token.Digit) {
		if d, next = r.numericRange(i); next > 0 {
			return d, next
		}
	}
	if d, next = r.dayList(i, after); next > 0 {
		return d, next
	}
	from, j := r.moment(i)
	if j == 0 {
		return d, 0
	}
	if d, next = r.restOfRange(from, r.bracketed(j), after); next > 0 {
		return d, r.bracketed(next)
	}
	if d, next = r.apart(from, j, after); next > 0 {
		return d, next
	}
	return Date{From: from, Rule: from.rule()}, j
}

// rule names what found a date that is one moment.
func (m Moment) rule() string {
	switch m.kind() {
	case "day":
		return "date/day"
	case "weekday":
		return "date/weekday"
	case "month":
		return "date/month"
	case "year":
		return "date/year"
	}
	return "date/period"
}

// apart is the rest of a range that a comma parts from its first end, as behind a year: from May 1, 2023, to May 5, 2023. The first end may be told twice:
// from today, 31 May, to 3 June.
func (r *dateReader) apart(from Moment, i int, after bool) (d Date, next int) {
	if !r.is(i, ",", "(") || from.kind() != "day" && from.kind() != "weekday" {
		return d, 0
	}
	if r.is(i, ",") && r.is(i+1, "to", "until", "till", "through") {
		d, next = r.restOfRange(from, i+1, after)
	} else if day, j := r.period(i + 1); after && j > 0 && day.Day > 0 && day.Month > 0 && r.is(j, ",", ")") {
		d, next = r.restOfRange(day, j+1, after)
	}
	if next == 0 || d.To.kind() != d.From.kind() && d.To.kind() != "day" {
		return Date{}, 0
	}
	return d, next
}

// restOfRange is the rest of a range after its first end.
func (r *dateReader) restOfRange(from Moment, i int, after bool) (d Date, next int) {
	if day, k := r.runOn(from, i); k > 0 {
		return r.sameMonth(from, day, k)
	}
	_, j := r.calendar(i, "join")
	slash := r.glued(i) && r.is(i, "/") && from.Month > 0 && from.Day == 0 && from.Year == 0 // May/June 2024
	if slash {
		j = i + 1
	}
	if j == 0 || r.is(i, "—") && !r.glued(i) {
		return d, 0
	}
	if from.Day > 0 && from.Month > 0 && from.Weekday == 0 {
		if day, k := r.dayOnly(j); k > 0 && day > from.Day {
			return r.sameMonth(from, day, k)
		}
	}
	to, next := r.lastMoment(j)
	_, present := r.calendar(j, "present")
	yearly := from.Year > 0 && from.Year < to.Year // 2014 to May 2018
	if next == 0 || !after && !yearly && !r.is(i, "through") && present == 0 && to.kind() != from.kind() || to.Same || slash && to.kind() != "month" {
		return d, 0
	}
	if to.Month > 0 && to.Day == 0 && to.years() == 0 && r.is(next, "quarter", "period") { // the January–March quarter of 2023
		if year, k := r.yearTail(next + 1); k > 0 {
			to.within(year)
			next = k
		}
	}
	share(&from, &to)
	return Date{From: from, To: to, Rule: "date/range"}, next
}

// lastMoment is an end of a range, which may be the present.
func (r *dateReader) lastMoment(i int) (m Moment, next int) {
	if _, next = r.calendar(i, "present"); next > 0 {
		return Moment{Unit: Day}, next
	}
	return r.moment(i)
}

// share gives each end of a range the year that only the other tells.
func share(from, to *Moment) {
	switch {
	case from.years() == 0 && from.Unit == 0 && (from.Weekday == 0 || from.Day > 0) && (to.Year != 0 || to.Unit == Year) && from.Month > 0:
		from.within(*to)
		if to.Month > 0 && from.Month > to.Month {
			if to.Year != 0 {
				from.Year--
			} else {
				from.Shift--
			}
		}
	case to.years() == 0 && to.Unit == 0 && to.Month > 0 && from.Year != 0:
		to.Year = from.Year
		if from.Month > to.Month {
			to.Year++
		}
	}
}
