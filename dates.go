package communique

import (
	"strings"
	"time"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/text"
)

// A Date is a day or period in EDTF (ISO 8601) with the precision that the text gives: 2022-06-18, 2022-06, 2022, the intervals 2005/2021
// and 2023-01/2023-03, and open ones, 2008/.. and ../2030. The zero value is no date.
type Date string

// DateOf is the day of t, in t's own zone.
func DateOf(t time.Time) Date { return Date(t.Format(time.DateOnly)) }

// Bounds are the first instant of the date and the first after it, in UTC. An open end is the zero time. It is not ok if the Date is none.
func (d Date) Bounds() (first, last time.Time, ok bool) {
	from, to, ranged := strings.Cut(string(d), "/")
	if !ranged {
		to = from
	}
	if from != ".." {
		if first, _, ok = parseDate(from); !ok {
			return time.Time{}, time.Time{}, false
		}
	}
	if to != ".." {
		if _, last, ok = parseDate(to); !ok || !last.After(first) {
			return time.Time{}, time.Time{}, false
		}
	}
	return first, last, from != ".." || to != ".."
}

// parseDate reads a year, month or day.
func parseDate(s string) (first, last time.Time, ok bool) {
	var err error
	switch len(s) {
	case len("2006"):
		first, err = time.Parse("2006", s)
		last = first.AddDate(1, 0, 0)
	case len("2006-01"):
		first, err = time.Parse("2006-01", s)
		last = first.AddDate(0, 1, 0)
	case len(time.DateOnly):
		first, err = time.Parse(time.DateOnly, s)
		last = first.AddDate(0, 0, 1)
	default:
		return first, last, false
	}
	return first, last, err == nil
}

// A DateMention is a date expression of the text.
type DateMention struct {
	Text     string     `json:"text"`
	Value    Date       `json:"value,omitzero"` // empty where a relative date has no reference
	Evidence []Evidence `json:"evidence,omitempty"`
}

// Dates finds the date expressions of a text in order. Relative ones ("on Tuesday") are set against the reference and have no value
// without one.
func Dates(s string, reference Date) []DateMention {
	t := text.Plain(s, lexicon.English())
	defer t.Free()
	return dateMentions(t, mention.FindDates(t), reference)
}

// findDates makes one DateMention of each of the document's dates, in the same order.
func (r *reading) findDates() {
	r.article.Dates = dateMentions(r.doc.Text, r.doc.Dates, r.reference())
}

func dateMentions(t *text.Text, found []mention.Date, reference Date) (out []DateMention) {
	if len(found) == 0 {
		return nil
	}
	c := newCalendar(reference)
	for _, d := range found {
		c.sentence = t.SentenceOf(d.First)
		start, end := t.Bytes(d.First, d.End)
		out = append(out, DateMention{t.S[start:end], c.date(d, d.Ahead), []Evidence{{Start: start, End: end, Rule: d.Rule}}})
	}
	return out
}

// A calendar gives dates their place in time: it knows the reference day and the dates that the text told last.
type calendar struct {
	reference time.Time // zero if there is none
	sentence  int       // of the date that is read
	told      told      // the last date
	day       told      // the last single day
	month     told      // the last date told to the month or day
}

// A told date stands in a sentence.
type told struct {
	period
	sentence int
	open     mention.Open
}

func newCalendar(reference Date) *calendar {
	first, _, ok := reference.Bounds()
	if !ok || len(reference) != len(time.DateOnly) {
		return &calendar{}
	}
	return &calendar{reference: first}
}

// date resolves a date expression. Ahead tells whether an unsaid year or week is sought after the reference (above 0) or before it (below
// 0); at 0 the nearest is taken.
func (c *calendar) date(d mention.Date, ahead int) Date {
	if ahead == 0 && d.Open == mention.Until {
		ahead = 1
	}
	if d.From.Swap && d.To.Swap {
		c.order(&d.From, &d.To)
	}
	from, ok := c.resolve(d.From, ahead, time.Time{})
	if !ok {
		return ""
	}
	whole := from
	defer func() { c.tell(whole, d.Open) }()
	if d.To != (mention.Moment{}) {
		to, ok := c.resolve(d.To, 1, from.first)
		if ok && to.last.Before(from.first) && ahead >= 0 { // from May until now
			ahead = -1
			from, _ = c.resolve(d.From, ahead, time.Time{})
			whole = from
		}
		if !ok || to.last.Before(from.first) {
			return ""
		}
		if d.From.Year == 0 && d.From.Unit == 0 && d.From.Month > 0 && d.To.Year == 0 { // one that lasts has begun
			if last := to.moved(-1, mention.Year); ahead > 0 && last.last.After(c.reference) {
				from, to = from.moved(-1, mention.Year), last
				whole = from
			}
		}
		whole.last, whole.precision = to.last, max(from.precision, to.precision)
		if from.precision != to.precision {
			return Date(from.start() + "/" + to.end())
		}
	}
	switch d.Open {
	case mention.Since:
		return Date(whole.start() + "/..")
	case mention.Until:
		return Date("../" + whole.end())
	}
	return whole.date()
}

// tell keeps a date for those that count from it.
func (c *calendar) tell(p period, open mention.Open) {
	t := told{p, c.sentence, open}
	if p.precision >= toMonth {
		c.month = t
	}
	if p.precision == toDay && p.first.Equal(p.last) && open == mention.Closed {
		c.day = t
	}
	c.told = t
}

// resolve gives a moment its period. From the time after, if it is not zero, the first that fits is taken: the end of a range.
func (c *calendar) resolve(m mention.Moment, ahead int, after time.Time) (p period, ok bool) {
	switch {
	case m.By != 0:
		by, unit := m.By, m.ByUnit
		m.By = 0
		p, ok = c.resolve(m, ahead, after)
		return p.moved(by, unit), ok
	case m.Nth != 0 || m.Of != 0:
		of := m
		if of.Nth, of.Of, of.Length, of.Behind = 0, 0, 0, false; m.Nth != 0 {
			of.Weekday = 0
		}
		if p, ok = c.resolve(of, ahead, after); !ok {
			return p, false
		}
		return p.part(m)
	case m.Same:
		return c.samePeriod(m)
	case m.Year > 0 || m.LastYear > 0:
		return c.inYear(m, m.Year)
	case m.Unit != 0:
		return c.relative(m, ahead, after)
	}
	anchor := c.reference
	if !after.IsZero() && m.Pick == mention.Unpicked {
		anchor, ahead = after, 1
	}
	if anchor.IsZero() {
		return p, false
	}
	switch {
	case m.Month > 0:
		return c.nearestMonth(m, anchor, ahead)
	case m.Day > 0:
		return c.dayOfToldMonth(m, anchor, ahead)
	case m.Weekday > 0:
		return c.weekday(m, anchor, ahead), true
	}
	return p, false
}

// inYear is what a moment names within a year.
func (c *calendar) inYear(m mention.Moment, year int) (p period, ok bool) {
	switch {
	case m.Calendar > mention.Era:
		return foreign(m, year)
	case m.Month > 0 && m.Day > 0:
		if m.Swap && c.swapped(m, year) {
			m.Day, m.Month = m.Month, m.Day
		}
		return valid(year, m.Month, m.Day)
	case m.Month > 0:
		return months(year, m.Month, max(m.Month, m.LastMonth)), true
	}
	return years(year, max(year, m.LastYear)), true
}

// swapped tells whether a date in figures lies by the reference day only if its month comes first.
func (c *calendar) swapped(m mention.Moment, year int) bool {
	if c.reference.IsZero() {
		return false
	}
	const near = 10 * 24 * time.Hour
	asRead := date(year, m.Month, m.Day).Sub(c.reference).Abs()
	other := date(year, m.Day, m.Month).Sub(c.reference).Abs()
	return other <= near && asRead > near
}

// order reads a range in figures, 5/1/2019-5/7/2020, with the months first if that makes it the shorter.
func (c *calendar) order(from, to *mention.Moment) {
	asRead := date(to.Year, to.Month, to.Day).Sub(date(from.Year, from.Month, from.Day))
	other := date(to.Year, to.Day, to.Month).Sub(date(from.Year, from.Day, from.Month))
	if other >= 0 && (other < asRead || asRead < 0 || other == asRead && c.swapped(*from, from.Year)) {
		from.Month, from.Day, to.Month, to.Day = from.Day, from.Month, to.Day, to.Month
	}
	from.Swap, to.Swap = false, false
}

// nearestMonth finds the year of a month, season or day of a month. One within a few days of the anchor is meant whatever the tense.
func (c *calendar) nearestMonth(m mention.Moment, anchor time.Time, ahead int) (best period, ok bool) {
	const near = 10 * 24 * time.Hour
	if year, ok := c.comingYear(anchor); ok && m.Pick == mention.Unpicked {
		return c.inYear(m, year)
	}
	by := anchor.Year()
	if m.Calendar > mention.Era {
		by = foreignYear(m.Calendar, anchor)
	}
	for year := by - 9; year <= by+9; year++ { // 29 February may be eight years off
		p, valid := c.inYear(m, year)
		if !valid || !picks(m.Pick, p, anchor, ahead) && (m.Pick != mention.Unpicked || distance(p, anchor) > near) {
			continue
		}
		if !ok || distance(p, anchor) < distance(best, anchor) {
			best, ok = p, true
		}
	}
	return best, ok
}

// comingYear is a year to come that the sentence has told: "in 2025 ... on 20 May".
func (c *calendar) comingYear(anchor time.Time) (year int, ok bool) {
	t := c.told
	if t.precision != toYear || t.open != mention.Closed || t.sentence != c.sentence || t.first.Year() != t.last.Year() {
		return 0, false
	}
	return t.first.Year(), t.first.Year() > anchor.Year()
}

// picks tells whether a period lies where "last", "next" or the tense of the clause wants it.
func picks(pick mention.Pick, p period, anchor time.Time, ahead int) bool {
	switch pick {
	case mention.Last:
		return p.last.Before(anchor)
	case mention.Next, mention.Coming:
		return p.first.After(anchor)
	case mention.This:
		return p.first.Year() == anchor.Year() || distance(p, anchor) == 0
	}
	switch {
	case ahead > 0:
		return !p.last.Before(anchor)
	case ahead < 0:
		return !p.first.After(anchor)
	}
	const third = 122 * 24 * time.Hour
	return p.first.Year() == anchor.Year() || distance(p, anchor) < third
}

func distance(p period, t time.Time) time.Duration {
	switch {
	case t.Before(p.first):
		return p.first.Sub(t)
	case t.After(p.last):
		return t.Sub(p.last)
	}
	return 0
}

// dayOfToldMonth is "the 16th": of the month told last, else of the month by the reference.
func (c *calendar) dayOfToldMonth(m mention.Moment, anchor time.Time, ahead int) (p period, ok bool) {
	if m.Weekday > 0 {
		return nearestDay(m, anchor, ahead)
	}
	if last := c.month.last; !last.IsZero() {
		return valid(last.Year(), int(last.Month()), m.Day)
	}
	for shift := 0; shift < 3; shift++ {
		n := int(anchor.Month()) + shift
		if ahead <= 0 {
			n = int(anchor.Month()) - shift
		}
		month := date(anchor.Year(), n, 1)
		p, ok = valid(month.Year(), int(month.Month()), m.Day)
		if ok && picks(mention.Unpicked, p, anchor, ahead) {
			return p, true
		}
	}
	return p, false
}

// nearestDay is "Monday (25)": the nearest month in which the day is that weekday.
func nearestDay(m mention.Moment, anchor time.Time, ahead int) (p period, ok bool) {
	months := []int{0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6, -7, 7, -8, 8}
	if ahead > 0 {
		months = []int{0, 1, -1, 2, 3, 4, 5, 6, 7, 8, -2, -3}
	}
	for _, shift := range months {
		month := date(anchor.Year(), int(anchor.Month())+shift, 1)
		p, ok = valid(month.Year(), int(month.Month()), m.Day)
		if ok && isoWeekday(p.first) == m.Weekday {
			return p, true
		}
	}
	return p, false
}

// weekday is Monday, last Monday, next Monday.
func (c *calendar) weekday(m mention.Moment, anchor time.Time, ahead int) period {
	d := monday(anchor).AddDate(0, 0, m.Weekday-1) // of the same week
	before, behind := d, d
	if d.After(anchor) {
		before = d.AddDate(0, 0, -7)
	} else if d.Before(anchor) {
		behind = d.AddDate(0, 0, 7)
	}
	switch m.Pick {
	case mention.This:
		return day(d)
	case mention.Next:
		return day(d.AddDate(0, 0, 7))
	case mention.Coming:
		if behind.Equal(anchor) {
			behind = behind.AddDate(0, 0, 7)
		}
		return day(behind)
	case mention.Last:
		if before.Equal(anchor) {
			before = before.AddDate(0, 0, -7)
		}
		return day(before)
	}
	if ahead > 0 || ahead == 0 && behind.Sub(anchor) < anchor.Sub(before) {
		return day(behind)
	}
	return day(before)
}

func isoWeekday(t time.Time) int { return (int(t.Weekday())+6)%7 + 1 }

func monday(t time.Time) time.Time { return t.AddDate(0, 0, 1-isoWeekday(t)) }

// relative is a period counted from the reference or from the date told last.
func (c *calendar) relative(m mention.Moment, ahead int, after time.Time) (p period, ok bool) {
	anchor := c.reference
	if t := c.lastTold(m.Unit); m.Told && t.precision > 0 && (!m.Near || c.sentence-t.sentence <= nearness(m.Unit)) {
		anchor = t.first
		if m.Shift > 0 {
			anchor = t.last
		}
	} else if m.Told && m.Unit == mention.Day && m.Shift == 0 && m.Count == 0 {
		return p, false // the same day as which?
	}
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
		return slice(anchor, 3, m.Shift), true
	case mention.Half:
		return slice(anchor, 6, m.Shift), true
	case mention.Fiscal:
		first := anchor.AddDate(0, -6, 0).Year() + m.Shift
		return years(first, first+1), true
	case mention.Decade:
		first := anchor.Year()/10*10 + 10*m.Shift
		return years(first, first+9), true
	case mention.Century:
		first := (anchor.Year()/100 + m.Shift) * 100
		return years(first, first+99), first > 0
	}
	year := anchor.Year() + m.Shift
	if year < 1 {
		return p, false
	}
	return c.inYear(m, year)
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
