package mention

import (
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/text"
	"github.com/communique-go/communique/internal/token"
)

// A Date is a date expression as the text has it, its parts read but not yet set against a reference. From and To are the ends of a
// range; of a single date To is zero.
type Date struct {
	Span
	From, To Moment
	Open     Open
	Ahead    int // 1 if its clause tells of what is to come, -1 of what was, 0 if that is not told
	Rule     string
}

// Open tells which side of a date is open.
type Open uint8

const (
	Closed Open = iota
	Until       // everything before it: by 2030
	Since       // everything after it: since 2008
)

// A Moment is a day or a period by its parts. Parts that the text does not give are zero.
type Moment struct {
	Year, LastYear   int // LastYear of a financial year, decade or century
	Month, LastMonth int // LastMonth of a quarter, half or season; above 12 it lies in the next year
	Day              int
	Weekday          int // 1 is Monday
	Calendar         Calendar
	Nth              int // the first, second, -1 the last Weekday or unit Of the period that the other parts name
	Of               Unit
	Behind           bool // of the days that follow the period
	Length           int  // so many units Of, from there on; without Nth from the period's first day on
	By               int  // the period so many ByUnits later: two weeks after 5 May
	ByUnit           Unit

	Unit  Unit // a period counted from the anchor; Month, Day and Weekday are then within it
	Shift int
	Count int  // the period is so many units long, up to or from the anchor
	Told  bool // the anchor is the date that the text told last, not the reference
	Near  bool // with Told: only one of the same sentence, or a day of the few sentences before

	Pick Pick // which Month, season or Weekday
	Same bool // the period that was told last, in the year that the Moment gives
	Swap bool // day and month may be the other way round: 06/11/2024
}

// A Calendar is the one by which a moment counts.
type Calendar uint8

const (
	Gregorian Calendar = iota
	Era                // the Gregorian one with its years counted from elsewhere, and made ours: 2566 B.E., Reiwa 5
	Islamic            // of the moon
	Persian            // of the sun
	Easter             // a year whose only day is Easter Sunday
	OldEaster          // the Easter Sunday of the Orthodox churches
)

// Unit is the length of a period.
type Unit uint8

const (
	Day Unit = iota + 1
	Week
	Fortnight
	Weekend
	Month
	Quarter
	Half
	Year
	Decade
	Century
	Fiscal // a year from July to June
	part   // "the first part of 2022", taken as its half
)

var units = map[string]Unit{
	"day": Day, "week": Week, "fortnight": Fortnight, "weekend": Weekend, "month": Month, "quarter": Quarter, "half": Half, "year": Year,
	"decade": Decade, "century": Century, "part": part,
}

// Pick tells which of the months, seasons or weekdays of a name is meant.
type Pick uint8

const (
	Unpicked Pick = iota
	Last
	This
	Next
	Coming // the next one, be it in this week
)

// FindDates lists the dates of a text in order; they do not overlap.
func FindDates(t *text.Text) []Date { return appendDates(nil, t) }

func appendDates(found []Date, t *text.Text) []Date {
	order := dayOrder(t)
	for _, p := range t.Paragraphs {
		r := dateReader{cursor: cursor{t, p.End}, monthFirst: order < 0, ordered: order != 0}
		for i := p.First; i < p.End; {
			if !r.mayBegin(i) {
				i++
				continue
			}
			d, next := r.date(i)
			if next == 0 {
				i++
				continue
			}
			if !d.Empty() {
				d.Ahead = r.ahead(d)
				more, end := r.further(&d, next)
				found = append(found, d)
				for _, m := range more {
					m.Ahead = d.Ahead
					found = append(found, m)
				}
				next = end
			}
			i = next
		}
	}
	shareYears(t, found)
	if len(found) == 1 && found[0].Ahead == 0 && alone(t, found[0].Span) {
		found[0].Ahead = 1 // as in a calendar of events
	}
	return found
}

// alone tells whether a text is nothing but a date.
func alone(t *text.Text, s Span) bool {
	for i, tok := range t.Tokens {
		if !s.Holds(i) && !tok.Is(token.Mark) && t.Class(i)&(lexicon.Preposition|lexicon.Determiner) == 0 {
			return false
		}
	}
	return true
}

// ahead is the tense of a date; what its own words tell of it stands where the sentence tells nothing, or only has an aim.
func (r dateReader) ahead(d Date) int {
	tense := r.tense(d.Span)
	if d.Ahead != 0 && (tense == 0 || d.Ahead > 0 && r.aim(d.First)) {
		return d.Ahead
	}
	return tense
}

// shareYears gives months and days in a list the year that its last tells: "in March and April 2023", "5 May, 7 June and 9 July 2022".
func shareYears(t *text.Text, found []Date) {
	for i := len(found) - 2; i >= 0; i-- {
		this, next := &found[i], found[i+1]
		if this.From.Month == 0 || this.To != (Moment{}) || next.From.Month == 0 || !listed(t, this.End, next.First) {
			continue
		}
		to := next.From
		share(&this.From, &to)
	}
}

// listed tells whether tokens [first, end) only join the parts of a list.
func listed(t *text.Text, first, end int) bool {
	if first == end || end-first > 3 {
		return false
	}
	for i := first; i < end; i++ {
		if !t.Is(i, ",") && t.Class(i)&(lexicon.Conjunction|lexicon.Preposition|lexicon.Determiner) == 0 {
			return false
		}
	}
	return true
}

type dateReader struct {
	cursor
	depth      int  // of forms within forms
	monthFirst bool // 11/06/2024 is in November
	ordered    bool // which is told by another date of the text
}

// mayBegin tells whether a date can begin at token i: most tokens are settled here.
func (r dateReader) mayBegin(i int) bool {
	return r.timely(i) || r.Class(i)&lexicon.Determiner != 0 && (r.timely(i+1) || r.Kinds(i+1).Has(lexicon.Quantity)) // a hundred years ago
}

// timely tells whether token i may be the first word of a date, an article apart.
func (r dateReader) timely(i int) bool {
	if i >= r.end {
		return false
	}
	return r.Kinds(i)&(lexicon.Opening|lexicon.Forming) != 0 || r.has(i, token.Digit) || r.has(i, token.Letter) && (hasDigit(r.Word(i)) || r.has(i, token.Upper) && r.coded(i))
}

func hasDigit(s string) bool {
	c := s[len(s)-1]
	return c >= '0' && c <= '9'
}

// date reads the date that begins at i. An empty Date with a next token tells that what stands there is none.
func (r dateReader) date(i int) (d Date, next int) {
	if _, next := r.calendar(i, "never"); next > 0 {
		return d, next
	}
	if _, j := r.calendar(i, "between"); j > 0 {
		if d, next = r.between(j); next > 0 {
			d.Span = Span{i, next}
			return d, next
		}
	}
	if d, next = r.opened(i); next == 0 {
		d, next = r.plain(i)
	}
	if next > 0 {
		next = r.weekdayBehind(&d, next)
		return d, r.twin(&d, next)
	}
	_, next = r.calendar(i, "feast") // Black Friday sales are on no Friday
	return Date{}, next
}

// plain is a date or range without a word before it that opens its end.
func (r dateReader) plain(i int) (d Date, next int) {
	d, next = r.span(i, false)
	if next == 0 {
		return d, 0
	}
	if _, k := r.calendar(next, "after"); k > 0 {
		d.Open, next = Since, k
	}
	if _, k := r.calendar(i, "day"); k == 0 && !d.From.Told { // but "the day before yesterday"
		i = r.skip(i, "the", "The")
	}
	d.Span = Span{i, next}
	return d, next
}

// opened is a date after a word such as since, by or from.
func (r dateReader) opened(i int) (d Date, next int) {
	e, j := r.calendar(i, "open")
	if e == nil || r.glued(i) && r.is(i-1, "-") { // in the run-up to 2030
		return d, 0
	}
	weak := e.Has("weak")
	if d, next = r.span(j, weak); next == 0 {
		return d, 0
	}
	ranged := d.To != Moment{}
	if weak && ranged && r.movedBefore(i) { // moved from June to September: neither lasts
		if m, k := r.moment(j); k > 0 {
			return Date{Span: Span{j, k}, From: m, Rule: "date/" + m.kind()}, k
		}
	}
	switch {
	case weak && ranged:
	case weak && !r.begins(i, next, d.From), e.Get("open") == "none", r.endsNothing(i, j, next),
		e.Has("coarse") && (d.From.kind() == "day" || d.From.kind() == "weekday"):
		i = r.skip(j, "the")
	case e.Get("open") == "start":
		d.Open = Until
		if e.Has("ahead") {
			d.Ahead = 1
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

// movedBefore tells whether the word before token i tells that something was put off.
func (r dateReader) movedBefore(i int) bool {
	e, _ := r.after(i, lexicon.Calendar, "moved")
	return e != nil
}

// begins tells whether "from" at i, before a moment that ends at next, opens a period: not where it compares ("up from 2022"), nor
// where something comes from a day that is over.
func (r dateReader) begins(i, next int, m Moment) bool {
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
func (r dateReader) endsNothing(i, j, next int) bool {
	if r.movedBefore(i) {
		return true
	}
	if !r.is(j, "the") || next >= r.end || r.endsPhrase(next) {
		return false
	}
	return r.is(i, "by") && !r.has(next-1, token.Digit) || r.is(i, "from", "From", "since", "Since") && r.lower(next) != ""
}

// between is two moments with "and", after "between".
func (r dateReader) between(i int) (d Date, next int) {
	if d, next = r.dayList(i, true); next > 0 {
		return d, next
	}
	from, j := r.lastMoment(i) // between now and 2030
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
func (r dateReader) span(i int, after bool) (d Date, next int) {
	if d, next = r.numericRange(i); next > 0 {
		return d, next
	}
	if d, next = r.dayList(i, after); next > 0 {
		return d, next
	}
	from, j := r.moment(i)
	if j == 0 {
		return d, 0
	}
	if d, next = r.restOfRange(from, j, after); next > 0 {
		return d, next
	}
	return Date{From: from, Rule: "date/" + from.kind()}, j
}

// restOfRange is the rest of a range after its first end.
func (r dateReader) restOfRange(from Moment, i int, after bool) (d Date, next int) {
	if day, k := r.runOn(from, i); k > 0 {
		return r.sameMonth(from, day, k)
	}
	_, j := r.calendar(i, "join")
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
	if next == 0 || !after && !yearly && !r.is(i, "through") && present == 0 && to.kind() != from.kind() || to.Same {
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

// runOn is the last of the days behind a month that follow on each other: June 3, 4 and 5.
func (r dateReader) runOn(from Moment, i int) (day, next int) {
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

// lastMoment is an end of a range, which may be the present.
func (r dateReader) lastMoment(i int) (m Moment, next int) {
	if _, next = r.calendar(i, "present"); next > 0 {
		return Moment{Unit: Day}, next
	}
	return r.moment(i)
}

// dayOnly is a day's number that no month follows: the second of "May 14-16".
func (r dateReader) dayOnly(i int) (day, next int) {
	day, next = r.dayNumber(r.skip(i, "the"))
	if next == 0 {
		return 0, 0
	}
	if m, k := r.monthName(r.skip(next, "of")); k > 0 && m > 0 {
		return 0, 0
	}
	if r.glued(next) && r.glued(next+1) && r.has(next+1, token.Digit) {
		return 0, 0 // the first number of a date in figures
	}
	if e, _ := r.calendar(next, "counted"); e != nil {
		return 0, 0
	}
	return day, next
}

// sameMonth is a range of days of from's month, with the year behind them if there is one.
func (r dateReader) sameMonth(from Moment, day, i int) (d Date, next int) {
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
func (r dateReader) dayList(i int, and bool) (d Date, next int) {
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
func (r dateReader) dayRun(i int, and bool) (run dayRun, ok bool) {
	day, j := r.dayNumber(i)
	if j == 0 {
		return run, false
	}
	run = dayRun{first: day, last: day, next: j, all: true, month: j}
	for n := 0; n < 8; n++ {
		k, joined := j, and
		if _, l := r.calendar(k, "join"); l > 0 {
			k, joined = l, true
		} else {
			k = r.skip(r.skip(k, ","), "and", "&", "or")
		}
		day, l := r.dayNumber(r.skip(k, "the"))
		if k == j || l == 0 {
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
func (r dateReader) further(d *Date, next int) (more []Date, end int) {
	m := d.From
	if m.Day == 0 || m.Month == 0 || m.Year != 0 || m.Unit != 0 || d.Open != Closed || !r.has(next-1, token.Digit) && !r.has(next-2, token.Digit) {
		return nil, next
	}
	for n := 0; n < 8; n++ {
		and := r.skip(r.skip(next, ","), "and", "&")
		day, j := r.dayOnly(and)
		if and == next || j == 0 || r.is(and-1, ",") && !r.is(j, ",", "and") || !r.endsPhrase(j) {
			break
		}
		m.Day = day
		more = append(more, Date{Span: Span{and, j}, From: m, Rule: "date/day"})
		next = j
	}
	if len(more) == 0 || !r.is(more[len(more)-1].First-1, "and", "&") {
		return nil, d.End
	}
	if year, k := r.yearTail(next); k > 0 {
		next = k
		d.From.within(year)
		if d.To != (Moment{}) {
			d.To.within(year)
		}
		for n := range more {
			more[n].From.within(year)
		}
		more[len(more)-1].End = k
	}
	return more, next
}

// share gives each end of a range the year that only the other tells.
func share(from, to *Moment) {
	switch {
	case from.years() == 0 && from.Unit == 0 && from.Weekday == 0 && (to.Year != 0 || to.Unit == Year) && from.Month > 0:
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

func (m Moment) years() int { return max(m.Year, m.LastYear) }

// kind names what a moment is, for rules and to tell whether two of them make a range.
func (m Moment) kind() string {
	switch {
	case m.Day > 0, m.Unit == Day:
		return "day"
	case m.Weekday > 0:
		return "weekday"
	case m.Month > 0:
		return "month"
	case m.Year > 0, m.Unit == Year:
		return "year"
	}
	return "period"
}
