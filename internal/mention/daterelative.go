package mention

import (
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// phrase is today, yesterday, the day before, in the evening.
func (r dateReader) phrase(i int) (m Moment, next int) {
	e, next := r.calendar(i, "day")
	if e == nil || r.is(next, "of") || r.nowadays(i, next) {
		return r.whole(i)
	}
	m = Moment{Unit: Day, Shift: number(e, "day"), Told: e.Has("told"), Near: e.Has("near")}
	if m.Told && m.Shift != 0 && (!r.endsPhrase(next) || r.class(next, lexicon.Determiner|lexicon.Possessive|lexicon.Pronoun)) {
		return m, 0 // the day before the summit
	}
	if _, k := r.calendar(next, "daypart"); k > 0 {
		next = k
	}
	return m, next
}

// nowadays tells whether "today" at i means these days: "is today one of", "which today buys".
func (r dateReader) nowadays(i, next int) bool {
	if !r.is(i, "today") {
		return false
	}
	w := r.lower(next)
	if r.Class(i-1)&lexicon.Be != 0 && r.is(i-1, "is", "are") {
		return r.class(next, lexicon.Determiner) || r.is(next+1, "'s", "’s") || r.is(next, "one", "among", "home", "more", "considered", "better", "stronger", "part")
	}
	return r.Class(i-1)&(lexicon.Relative|lexicon.That) != 0 && strings.HasSuffix(w, "s") && r.Class(next)&lexicon.FunctionWord == 0
}

// lower is token i if it is a word in small letters, else "".
func (r dateReader) lower(i int) string {
	if !r.has(i, token.Letter) || r.has(i, token.Upper) {
		return ""
	}
	return r.Word(i)
}

// whole is the year, month or week that a word has in it, with its year: year-end 2023, EOM.
func (r dateReader) whole(i int) (m Moment, next int) {
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
func (r dateReader) shifted(i int) (m Moment, next int) {
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
		m, next = r.oneUnit(shift, told, units[u.Get("unit")], k)
		m.Near = near
		return m, next
	}
	pick := Pick(int(This) + shift)
	if e.Has("soon") {
		pick = Coming
	}
	if m, next = r.weekday(j); next > 0 && m.Unit == 0 {
		m.Pick, m.Told = pick, told && !near && shift != 0
		return m, next
	}
	if month, k := r.calendar(j, "month"); month != nil && (r.has(j, token.Upper) || !month.Has("word")) && (near || !told) {
		m = Moment{Month: number(month, "month"), Pick: pick}
		if day, l := r.dayNumber(k); l > 0 && r.isDayAfter(l) {
			m.Day, k = day, l
		}
		return r.withYear(m, r.keepStop(k))
	}
	if shift != 0 || !told {
		if m, next = r.dayMonth(j); next > 0 && m.Unit == 0 && m.Year == 0 {
			m.Pick = pick
			return m, next
		}
	}
	if s, k := r.calendar(j, "season"); s != nil && (near || !told) {
		m = Moment{Month: number(s, "first"), LastMonth: number(s, "last"), Pick: pick}
		return r.withYear(m, k)
	}
	if f, k := r.calendar(j, "feast"); f != nil && !told && r.endsPhrase(k) {
		m, next = r.feastOf(j)
		m.Pick = pick
		return m, next
	}
	return m, 0
}

// oneUnit is a shifted period; a season or month may follow a year: "next year in spring".
func (r dateReader) oneUnit(shift int, told bool, unit Unit, i int) (m Moment, next int) {
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
func (r dateReader) manyUnits(shift int, told bool, n, i int) (m Moment, next int) {
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
func (r dateReader) counted(i int) (m Moment, next int) {
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
func (r dateReader) fromTold(m Moment, n, i int) (Moment, int) {
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

// unitBefore is "the year before", the article read.
func (r dateReader) unitBefore(i int) (m Moment, next int) {
	u, j := r.calendar(i, "unit")
	if u == nil || u.Has("plural") || units[u.Get("unit")] == part {
		return m, 0
	}
	return r.fromTold(Moment{Unit: units[u.Get("unit")]}, 1, j)
}

// wholePeriod is "the year" in "the end of the year": the one of the reference.
func (r dateReader) wholePeriod(i int) (m Moment, next int) {
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
func (r dateReader) samePeriod(i int) (m Moment, next int) {
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

// fraction is the first quarter of 2023, the second half of the year, the first eight months of 2023, the 19th century.
func (r dateReader) fraction(i int) (m Moment, next int) {
	n, j := r.ordinal(i)
	if e, k := r.calendar(i, "nth"); j == 0 && e != nil {
		n, j = number(e, "nth"), k
	}
	if j == 0 || n == 0 {
		return m, 0
	}
	if count, k := r.cardinal(j); k > 0 {
		return r.firstMonths(n, count, k)
	}
	u, j := r.calendar(r.skip(j, "-"), "unit")
	if u == nil || u.Has("plural") {
		return m, 0
	}
	switch units[u.Get("unit")] {
	case Century:
		if n < 5 || n > 25 || r.has(j-1, token.Upper) { // "Oriented to the 21st Century" is a name
			return m, 0
		}
		return Moment{Year: (n - 1) * 100, LastYear: n*100 - 1}, j
	case Quarter:
		m, next = r.slice(n, 4, j)
		if next == 0 && n > 0 && n <= 4 && r.endsPhrase(j) && !r.is(j, "of") {
			return slice(n, 4), j
		}
		return m, next
	case Half, part:
		if m, next = r.slice(n, 2, j); next > 0 {
			return m, next
		}
		return r.within(j)
	}
	return m, 0
}

// within is the month that "the first week of" or "the second half of" names a part of.
func (r dateReader) within(i int) (m Moment, next int) {
	if !r.is(i, "of", "in") {
		return m, 0
	}
	m, next = r.monthFirstDate(r.skip(i+1, "the"))
	if m.Day > 0 {
		return Moment{}, 0
	}
	return m, next
}

// slice is the n-th of so many parts of the year that follows.
func (r dateReader) slice(n, parts, i int) (m Moment, next int) {
	if n == -1 {
		n = parts
	}
	if n < 1 || n > parts {
		return m, 0
	}
	year, next := r.yearTail(i)
	if next == 0 || year.LastYear > 0 {
		return m, 0
	}
	m = slice(n, parts)
	m.within(year)
	return m, next
}

func slice(n, parts int) Moment {
	length := 12 / parts
	return Moment{Month: (n-1)*length + 1, LastMonth: n * length}
}

// firstMonths is the rest of "the first eight months of 2023".
func (r dateReader) firstMonths(n, count, i int) (m Moment, next int) {
	u, j := r.calendar(i, "unit")
	if u == nil || n != 1 && n != -1 {
		return m, 0
	}
	switch units[u.Get("unit")] {
	case Month:
	case Quarter:
		count *= 3
	default:
		return m, 0
	}
	year, next := r.yearTail(j)
	if next == 0 && n == 1 && count > 2 && count < 12 && r.soFar(i, j) {
		return Moment{Month: 1, LastMonth: count, Pick: Last}, j
	}
	if next == 0 || year.LastYear > 0 || count < 1 || count > 12 {
		return m, 0
	}
	m = Moment{Month: 1, LastMonth: count}
	m.within(year)
	if n == -1 {
		m.Month, m.LastMonth = 13-count, 12
	}
	return m, next
}

// soFar tells whether "the first ten months", of which no year is told, are those of a year: exports rose in them. The unit is in tokens [i, end).
func (r dateReader) soFar(i, end int) bool {
	if !r.endsPhrase(end) || r.is(end, "of", "after", "following", "since", "from", "in") {
		return false
	}
	first := i - 2
	if r.is(first-1, "the") {
		first--
	}
	return r.is(first-1, "in", "In", "during", "During", "over", "Over") && r.tense(Span{first, end}) < 0
}

// fiscal is FY2022-23, fiscal year 2022/23, FY23.
func (r dateReader) fiscal(i int) (m Moment, next int) {
	if _, j := r.calendar(i, "fiscal"); j > 0 {
		if year, k := r.fourDigits(j); k > 0 {
			return r.fiscalYears(year, k)
		}
		if n, k := r.plainNumber(r.skip(j, "'", "’"), 2); k > 0 && r.is(i, "FY") {
			return r.fiscalYears(fullYear(n), k)
		}
		return m, 0
	}
	if !r.has(i, token.Letter) || len(r.Word(i)) < 4 || !lexicon.Folds(r.Word(i)[:2], "fy") && !lexicon.Folds(r.Word(i)[:2], "cy") {
		return m, 0
	}
	digits := r.Word(i)[2:]
	switch n := atoi(digits); {
	case len(digits) == 4 && n > 1900 && n < 2200:
		return r.fiscalYears(n, i+1)
	case len(digits) == 2 && n > 0:
		return r.fiscalYears(fullYear(n), i+1)
	}
	return m, 0
}

func (r dateReader) fiscalYears(year, i int) (Moment, int) {
	if last, k := r.secondYear(year, i); k > 0 {
		return Moment{Year: year, LastYear: last}, k
	}
	if last, k := r.fourDigits(i + 1); k > 0 && r.is(i, "-", "–", "/") && last == year+1 {
		return Moment{Year: year, LastYear: last}, k
	}
	if n, k := r.plainNumber(i+1, 2); k > 0 && r.glued(i) && r.is(i, "-", "–", "/") && n == (year+1)%100 {
		return Moment{Year: year, LastYear: year + 1}, k
	}
	return Moment{Year: year}, i
}

// coded tells whether token i looks like Q1, H2 or FY23.
func (r dateReader) coded(i int) bool {
	w := r.Word(i)
	return len(w) >= 2 && (w[0] == 'Q' || w[0] == 'q' || w[0] == 'H' || w[0] == 'h' || strings.HasPrefix(w, "FY"))
}

// quarterCode is Q1 2023, H1 2023, 1Q23, 1H 2023.
func (r dateReader) quarterCode(i int) (m Moment, next int) {
	if i >= r.end {
		return m, 0
	}
	if n, j := r.plainNumber(i, 1); j > 0 && r.glued(j) {
		return r.codeBehind(n, j)
	}
	w := r.Word(i)
	if len(w) != 2 || !r.coded(i) {
		return m, 0
	}
	m, ok := code(w[0], int(w[1]-'0'))
	if !ok {
		return m, 0
	}
	if year, k := r.yearTail(i + 1); k > 0 {
		m.within(year)
		return m, k
	}
	if w[0] == 'H' || w[0] == 'h' {
		if !r.yearBefore(i) {
			return m, 0
		}
	}
	return m, i + 1
}

// yearBefore tells whether a year stands just before token i: 2019 H2.
func (r dateReader) yearBefore(i int) bool {
	j := i - 1
	if r.is(j, "-", "/") {
		j--
	}
	if j < 0 {
		return false
	}
	_, next := r.fourDigits(j)
	return next > 0
}

// codeBehind is the letter with the year of 1Q23 or 1H2023.
func (r dateReader) codeBehind(n, i int) (m Moment, next int) {
	w := r.Word(i)
	m, ok := code(w[0], n)
	if !ok {
		return m, 0
	}
	switch digits := w[1:]; len(digits) {
	case 0:
		if year, k := r.yearTail(i + 1); k > 0 {
			m.within(year)
			return m, k
		}
		if m.Year, next = r.fourDigits(i + 1); next > 0 { // Q is a currency too
			return m, next
		}
		return Moment{}, 0
	case 2:
		m.Year = fullYear(atoi(digits))
	case 4:
		m.Year = atoi(digits)
	}
	if m.Year < 1900 || m.Year > 2199 {
		return m, 0
	}
	return m, i + 1
}

func code(letter byte, n int) (m Moment, ok bool) {
	switch {
	case (letter == 'Q' || letter == 'q') && n >= 1 && n <= 4:
		return slice(n, 4), true
	case (letter == 'H' || letter == 'h') && n >= 1 && n <= 2:
		return slice(n, 2), true
	}
	return m, false
}

// atoi is the number of a string of digits, 0 if it is none.
func atoi(s string) (n int) {
	if len(s) > 6 {
		return 0
	}
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return 0
		}
		n = n*10 + int(s[i]-'0')
	}
	return n
}
