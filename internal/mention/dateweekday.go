package mention

import (
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// weekday is Monday, Monday morning, Monday, 5 May, Monday (5), Monday of next week; "on a Monday" is any.
func (r *dateReader) weekday(i int) (m Moment, next int) {
	e, j := r.calendar(i, "weekday")
	if e == nil || r.partOfName(i) || r.is(j, "of") && r.Class(j+1)&lexicon.Distributive != 0 || r.is(i-1, "a") && r.endsPhrase(j) {
		return m, 0
	}
	m.Weekday = number(e, "weekday")
	j = r.keepStop(j)
	next = j
	if _, k := r.calendar(j, "daypart"); k > 0 {
		next = k
	}
	k := r.skip(r.skip(next, ","), "the")
	for _, form := range []func(int) (Moment, int){r.numeric, r.figures, r.dayMonth, r.monthDay} {
		if date, end := form(k); end > 0 {
			date.Weekday = m.Weekday
			return date, end
		}
	}
	if day, end := r.dayNumber(k); end > 0 && (!r.is(next, ",") || r.is(k-1, "the") && end > k+1) && r.endsPhrase(end) && !r.is(end, "-", "–", "/", ":", "%") {
		return Moment{Weekday: m.Weekday, Day: day}, end
	}
	if r.is(next, "(") {
		if day, end := r.dayNumber(next + 1); end > 0 && r.is(end, ")") {
			return Moment{Weekday: m.Weekday, Day: day}, end + 1
		}
		for _, form := range []func(int) (Moment, int){r.numeric, r.dayMonth, r.monthDay} {
			if date, end := form(next + 1); end > 0 && r.is(end, ")") {
				date.Weekday = m.Weekday
				return date, end + 1
			}
		}
	}
	if e.Has("short") && !(r.has(i, token.Upper) && r.weekdayBeside(i, next)) { // "on Saturday and sat down"
		return m, 0
	}
	if s, l := r.shift(r.skip(r.skip(next, "of"), "the")); s != nil && !s.Has("told") {
		if u, end := r.calendar(l, "unit"); u != nil && u.Get("unit") == "week" && !u.Has("plural") {
			m.Unit, m.Shift = Week, number(s, "shift")
			return m, end
		}
	}
	return m, next
}

// weekdayBehind is the token behind the weekday that belongs to a day: 12 October, Friday; May 5 (Monday).
func (r *dateReader) weekdayBehind(d *Date, i int) (next int) {
	if d.From.Day == 0 || d.From.Month == 0 || d.From.Weekday != 0 || d.To != (Moment{}) || !r.is(i, ",", "(") {
		return i
	}
	e, j := r.calendar(i+1, "weekday")
	if e == nil || r.is(j, "'s", "’s", "and", "-", "–", "to") {
		return i
	}
	if r.is(i, "(") {
		if !r.is(j, ")") {
			return i
		}
		j++
	} else if _, k := r.weekday(i + 1); k > j { // a date of its own
		return i
	}
	d.From.Weekday, d.End = number(e, "weekday"), j
	return j
}

// bracketed is the token behind a weekday in brackets: June 3 (Mon) to 5 (Wed).
func (r *dateReader) bracketed(i int) int {
	if !r.is(i, "(") {
		return i
	}
	if _, j := r.calendar(i+1, "weekday"); j > 0 && r.is(j, ")") {
		return j + 1
	}
	return i
}

// weekdayBeside tells whether a weekday stands beside the one in tokens [i, next), or nothing else: Mon-Fri.
func (r *dateReader) weekdayBeside(i, next int) bool {
	if i == 0 && r.skip(next, ".") == len(r.Tokens) {
		return true
	}
	if j := r.skip(next, "or", "and", "-", "–", "to"); j > next {
		e, _ := r.calendar(j, "weekday")
		return e != nil
	}
	if !r.is(i-1, "or", "and", "-", "–", "to") {
		return false
	}
	e, _ := r.after(i-1, lexicon.Calendar, "weekday")
	return e != nil
}

// monthDay is a month with its day: a month alone behind a weekday is another date.
func (r *dateReader) monthDay(i int) (Moment, int) {
	m, next := r.monthFirstDate(i)
	if m.Day == 0 {
		return Moment{}, 0
	}
	return m, next
}

// partOfName tells whether a weekday belongs to a name: Ruby Tuesday, Friday Prayers Committee.
func (r *dateReader) partOfName(i int) bool {
	return r.has(i, token.Upper) && r.glued(i) && r.is(i-1, "-") || r.follows(i, lexicon.Honorific)
}
