package mention

import (
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// phrase is today, yesterday, the day before, in the evening.
func (r *dateReader) phrase(i int) (m Moment, next int) {
	e, next := r.calendar(i, "day")
	if e == nil || r.is(next, "of") || r.nowadays(i, next) {
		return r.whole(i)
	}
	m = Moment{Unit: Day, Shift: number(e, "day"), Told: e.Has("told"), Near: e.Has("near")}
	if m.Told && m.Shift != 0 && (r.Class(i-1)&lexicon.Have == 0 || r.class(next, lexicon.Determiner)) && (!r.endsPhrase(next) || r.class(next, lexicon.Determiner|lexicon.Possessive|lexicon.Pronoun) && !r.is(next-1, "day")) {
		return m, 0 // the day before the summit
	}
	if _, k := r.calendar(next, "daypart"); k > 0 {
		next = k
	}
	return m, next
}

// nowadays tells whether "today" at i means these days: "is today one of", "which today buys".
func (r *dateReader) nowadays(i, next int) bool {
	if !r.is(i, "today") {
		return false
	}
	w := r.lower(next)
	if r.Class(i-1)&lexicon.Be != 0 && r.is(i-1, "is", "are") {
		e, _ := r.calendar(next, "nowadays")
		return e != nil || r.class(next, lexicon.Determiner) || r.is(next+1, "'s", "’s")
	}
	return r.Class(i-1)&(lexicon.Relative|lexicon.That) != 0 && strings.HasSuffix(w, "s") && r.Class(next)&lexicon.FunctionWord == 0
}

// lower is token i if it is a word in small letters, else "".
func (r *dateReader) lower(i int) string {
	if !r.has(i, token.Letter) || r.has(i, token.Upper) {
		return ""
	}
	return r.Word(i)
}

// whole is the year, month or week that a word has in it, with its year: year-end 2023, EOM.
func (r *dateReader) whole(i int) (m Moment, next int) {
	e, j := r.calendar(i, "whole")
	if e == nil {
		return m, 0
	}
	unit := units[e.Get("whole")]
	if unit == Year {
		if m, next = r.withYear(m, j); next > j {
			return m, next
		}
	}
	return Moment{Unit: unit}, j
}

// shifted is last year, next week, this Tuesday, last August, next spring, the past ten years, this morning.
func (r *dateReader) shifted(i int) (m Moment, next int) {
	e, j := r.shift(i)
	if e == nil {
		return m, 0
	}
	shift, told, near := number(e, "shift"), e.Has("told"), e.Has("near")
	if m, next = r.figures(j); next > 0 && !told { // next 5/12
		m.Pick = Pick(int(This) + shift)
		return m, next
	}
	if n, k := r.cardinal(j); k > 0 {
		if u, _ := r.calendar(k, "unit"); u != nil && n > 1 && units[u.Get("unit")] >= Year && r.howLong(i) {
			return m, 0
		}
		return r.manyUnits(shift, told && !near, n, k)
	}
	if _, k := r.calendar(j, "daypart"); k > 0 && !told {
		if shift == 0 || shift < 0 && r.is(j, "night") {
			return Moment{Unit: Day, Shift: shift}, k
		}
		return m, 0
	}
	if _, k := r.calendar(j, "fiscal"); k > j+1 && !told {
		return Moment{Unit: Fiscal, Shift: shift}, k
	}
	if u, k := r.calendar(j, "unit"); u != nil && !u.Has("plural") {
		if units[u.Get("unit")] == Decade && r.howLong(i) {
			return m, 0
		}
		m, next = r.oneUnit(shift, told, units[u.Get("unit")], k)
		m.Near = near
		return m, next
	}
	return r.shiftedName(e, j)
}

// howLong tells whether words before token i lead to how long something took: "over the next five years", "for the past decade" are no more of a date than
// "in recent years" is.
func (r *dateReader) howLong(i int) bool {
	if r.is(i-1, "the") {
		i--
	}
	return r.is(i-1, "over", "Over", "for", "For", "throughout", "Throughout")
}

// shiftedName is the weekday, month, day, season or feast at i behind "last", "next" and the like.
func (r *dateReader) shiftedName(e *lexicon.Entry, i int) (m Moment, next int) {
	shift, told, near := number(e, "shift"), e.Has("told"), e.Has("near")
	pick := Pick(int(This) + shift)
	if e.Has("soon") {
		pick = Coming
	}
	if m, next = r.weekday(i); next > 0 && m.Unit == 0 {
		m.Pick, m.Told = pick, told && !near && shift != 0
		return m, next
	}
	if month, k := r.calendar(i, "month"); month != nil && (r.has(i, token.Upper) || !month.Has("word")) && (near || !told) {
		m = Moment{Month: number(month, "month"), Pick: pick}
		if day, l := r.dayNumber(k); l > 0 && r.isDayAfter(l) {
			m.Day, k = day, l
		}
		return r.withYear(m, r.keepStop(k))
	}
	if shift != 0 || !told {
		if m, next = r.dayMonth(i); next > 0 && m.Unit == 0 && m.Year == 0 {
			m.Pick = pick
			return m, next
		}
	}
	if s, k := r.calendar(i, "season"); s != nil && (near || !told) {
		m = Moment{Month: number(s, "first"), LastMonth: number(s, "last"), Pick: pick}
		return r.withYear(m, k)
	}
	if f, k := r.calendar(i, "feast"); f != nil && !told && r.endsPhrase(k) {
		m, next = r.feastOf(i)
		m.Pick = pick
		return m, next
	}
	return m, 0
}

// oneUnit is a shifted period; a season or month may follow a year: "next year in spring".
func (r *dateReader) oneUnit(shift int, told bool, unit Unit, i int) (m Moment, next int) {
	switch {
	case unit == Fortnight && shift != 0:
		return Moment{Unit: Fortnight, Shift: shift, Count: 1}, i
	case unit == Day && !told, unit == Half && shift != 0, unit == part:
		return m, 0
	case unit == Decade && shift != 0 && !told && (shift < 0 || !r.is(i-4, "in", "In", "of") && !r.is(i-3, "in", "In", "of")): // the years that follow
		return Moment{Unit: Year, Shift: 10 * shift, Count: 10}, i
	}
	m = Moment{Unit: unit, Shift: shift, Told: told}
	if unit == Week && !told { // next week on Monday
		if d, k := r.weekday(r.skip(r.skip(i, ","), "on")); k > 0 && d == (Moment{Weekday: d.Weekday}) {
			m.Weekday = d.Weekday
			return m, k
		}
	}
	if unit != Year {
		return m, i
	}
	j := r.skip(r.skip(i, ","), "in")
	if e, k := r.calendar(j, "season"); e != nil && j > i && r.endsPhrase(k) {
		m.Month, m.LastMonth = number(e, "first"), number(e, "last")
		return m, k
	}
	if month, k := r.monthName(j); k > 0 && r.is(j-1, "in") {
		m.Month = month
		return m, k
	}
	return m, i
}

// manyUnits is the past ten years, the next two weeks.
func (r *dateReader) manyUnits(shift int, told bool, n, i int) (m Moment, next int) {
	u, next := r.calendar(i, "unit")
	if u == nil || shift == 0 || told || n == 0 || n > 200 {
		return m, 0
	}
	unit := units[u.Get("unit")]
	if !u.Has("plural") && n > 1 && !r.endsPhrase(next) { // "the next 5 year" is written too
		return m, 0
	}
	return Moment{Unit: unit, Shift: shift * n, Count: n}, next
}

// counted is two days ago, a year earlier, three weeks later.
func (r *dateReader) counted(i int) (m Moment, next int) {
	n, j := r.cardinal(i)
	if j == 0 && r.is(i, "a", "an", "A", "An") && !r.is(i-1, "half", "Half") {
		n, j = 1, i+1
	}
	if scale, k := r.scale(j); j > 0 && scale == 100 && n < 10 { // a hundred years ago
		n, j = n*100, k
	}
	if j == 0 {
		return m, 0
	}
	if s, k := r.shift(j); s != nil && n > 0 { // two upcoming months
		return r.manyUnits(number(s, "shift"), s.Has("told") && !s.Has("near"), n, k)
	}
	u, k := r.calendar(j, "unit")
	if u == nil || units[u.Get("unit")] == part || units[u.Get("unit")] == Half || n == 0 || n > 5000 {
		return m, 0
	}
	if e, first := r.after(i, lexicon.Quantity, "qualifier"); e != nil && first < i && e.Get("qualifier") != "about" {
		return m, 0 // more than 30 years ago
	}
	m.Unit = units[u.Get("unit")]
	switch m.Unit { // a decade ago is a year
	case Decade:
		m.Unit, n = Year, 10*n
	case Century:
		m.Unit, n = Year, 100*n
	}
	m.Shift = -n
	if _, next = r.calendar(k, "ago"); next > 0 {
		switch m.Unit { // weeks are counted in days
		case Week:
			m.Unit, m.Shift = Day, -7*n
		case Fortnight:
			m.Unit, m.Shift = Day, -14*n
		}
		return m, next
	}
	return r.fromTold(m, n, k)
}

// fromTold is "earlier" or "later" behind a number of units: counted from the date told before. "Before" and "after" with a noun behind
// them count from something that has no date here.
func (r *dateReader) fromTold(m Moment, n, i int) (Moment, int) {
	e, next := r.calendar(i, "told")
	if e == nil || !e.Has("back") && !e.Has("ahead") {
		return m, 0
	}
	if e.Has("bound") && next < r.end && !r.has(next, token.Mark) {
		return m, 0
	}
	m.Told, m.Shift = true, n
	if e.Has("back") {
		m.Shift = -n
	}
	return m, next
}

// unitBefore is "the year before" or "the year before last", the article read.
func (r *dateReader) unitBefore(i int) (m Moment, next int) {
	u, j := r.calendar(i, "unit")
	if u == nil || u.Has("plural") || units[u.Get("unit")] == part {
		return m, 0
	}
	if e, k := r.calendar(j, "over"); e != nil && r.endsPhrase(k) {
		return Moment{Unit: units[u.Get("unit")], Shift: number(e, "over")}, k
	}
	return r.fromTold(Moment{Unit: units[u.Get("unit")]}, 1, j)
}

// wholePeriod is "the year" in "the end of the year": the one of the reference.
func (r *dateReader) wholePeriod(i int) (m Moment, next int) {
	u, next := r.calendar(r.skip(i, "the"), "unit")
	if u == nil || u.Has("plural") {
		return m, 0
	}
	if m.Unit = units[u.Get("unit")]; m.Unit != Week && m.Unit != Month && m.Unit != Quarter && m.Unit != Year && m.Unit != Decade {
		return m, 0
	}
	return m, next
}

// samePeriod is the same period of last year.
func (r *dateReader) samePeriod(i int) (m Moment, next int) {
	_, j := r.calendar(i, "period")
	if j == 0 {
		return m, 0
	}
	if m, next = r.yearTail(j); next > 0 {
		m.Same = true
		return m, next
	}
	if m, next = r.counted(j); next > 0 && m.Unit == Year {
		m.Same = true
		return m, next
	}
	return m, 0
}
