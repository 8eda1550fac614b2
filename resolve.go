package communique

import (
	"strings"
	"time"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
)

// A calendar gives dates their place in time: it knows the reference day and the dates that the text told last.
type calendar struct {
	lexicon   *lexicon.Lexicon
	reference time.Time // zero if there is none
	sentence  int       // of the date that is read
	aside     bool      // it is told by a relative clause: "who arrived on Tuesday"
	told      told      // the last date
	day       told      // the last single day
	now       told      // the day that the telling has got to: the release's or one of those before it; what came before is background
	month     told      // the last date told to the month or day
}

// A told date stands in a sentence.
type told struct {
	period
	sentence int
	open     mention.Open
	weekday  bool // told by no more than its weekday
}

func newCalendar(l *lexicon.Lexicon, reference Date) *calendar {
	_, day, several := strings.Cut(string(reference), "/")
	if several {
		reference = Date(day) // the last of the days that a communiqué is dated by
	}
	first, _, ok := reference.Bounds()
	if !ok || len(reference) != len(time.DateOnly) {
		return &calendar{lexicon: l}
	}
	return &calendar{lexicon: l, reference: first}
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
	if d.Open == mention.Until {
		c.within(&d.From)
	}
	from, ok := c.resolve(d.From, ahead, time.Time{})
	if !ok {
		return ""
	}
	whole := from
	if d.To != (mention.Moment{}) {
		var to period
		if from, to, ok = c.ends(d, from, ahead); !ok {
			return ""
		}
		whole = period{from.first, to.last, max(from.precision, to.precision)}
		if from.precision != to.precision {
			c.tell(whole, d)
			return Date(from.start() + "/" + to.end())
		}
	}
	c.tell(whole, d)
	switch d.Open {
	case mention.Since:
		return Date(whole.start() + "/..")
	case mention.Until:
		return Date("../" + whole.end())
	}
	return whole.date()
}

// within gives a day or month until which something is to be done the year of the time that the sentence told for it: "between 15 April and
// 30 November 2025, with reports by 15 December".
func (c *calendar) within(m *mention.Moment) {
	t := c.told
	if m.Month == 0 || m.Year > 0 || m.Unit != 0 || m.Pick != mention.Unpicked || m.Calendar > mention.Era || t.sentence != c.sentence || !t.last.After(c.reference) {
		return
	}
	if p, ok := c.inYear(*m, t.last.Year()); ok && p.first.After(t.last) {
		m.Year = t.last.Year()
	}
}

// ends are the periods that a range begins and ends with, the first of them resolved already.
func (c *calendar) ends(d mention.Date, from period, ahead int) (first, last period, ok bool) {
	to, ok := c.resolve(d.To, 1, from.first)
	if ok && to.last.Before(from.first) && ahead >= 0 { // from May until now
		ahead = -1
		from, _ = c.resolve(d.From, ahead, time.Time{})
	}
	if !ok || to.last.Before(from.first) {
		return from, to, false
	}
	if d.From.Year == 0 && d.From.Unit == 0 && d.From.Month > 0 && d.To.Year == 0 { // one that lasts has begun
		if last := to.moved(-1, mention.Year); ahead > 0 && !c.reference.IsZero() && last.last.After(c.reference) {
			return from.moved(-1, mention.Year), last, true
		}
	}
	return from, to, true
}

// recently is how many days before a release what it tells as news took place.
const recently = 14

// tell keeps a date for those that count from it.
func (c *calendar) tell(p period, d mention.Date) {
	t := told{p, c.sentence, d.Open, d.From.Weekday > 0 && d.From.Month == 0 && d.From.Day == 0}
	if p.precision >= toMonth {
		c.month = t
	}
	counted := d.From.Told && d.From.Shift != 0 // "the day before", after which another is meant by "the same day"
	if p.precision == toDay && p.first.Equal(p.last) && d.Open == mention.Closed && !counted {
		c.day = t
		if !p.first.After(c.reference) && p.first.After(c.reference.AddDate(0, 0, -recently)) && !(c.aside && p.first.Before(c.now.first)) {
			c.now = t
		}
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
		return c.partOf(m, ahead, after)
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
	if anchor.IsZero() && (m.Month > 0 || m.Day > 0) {
		anchor, ahead = c.month.first, max(ahead, 0) // 12 March 2024 ... on 14 March
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
		if t := c.day; ahead > 0 && m.Pick == mention.Unpicked && t.weekday && t.first.After(anchor) && c.sentence == t.sentence {
			anchor = t.first // will arrive on Tuesday and leave on Thursday
		}
		return c.weekday(m, anchor, ahead), true
	}
	return p, false
}

// partOf is the part of a longer period that a moment tells: "the second half of 2024", "the end of March".
func (c *calendar) partOf(m mention.Moment, ahead int, after time.Time) (p period, ok bool) {
	of := m
	if of.Nth, of.Of, of.Length, of.Behind = 0, 0, 0, false; m.Nth != 0 {
		of.Weekday = 0
	}
	if p, ok = c.resolve(of, ahead, after); !ok {
		return p, false
	}
	return p.part(m)
}

// inYear is what a moment names within a year.
func (c *calendar) inYear(m mention.Moment, year int) (p period, ok bool) {
	switch {
	case m.Calendar > mention.Era:
		return c.foreign(m, year)
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
	if year, ok := c.comingYear(anchor); ok && ahead >= 0 && m.Pick == mention.Unpicked {
		return c.inYear(m, year)
	}
	by := anchor.Year()
	if m.Calendar > mention.Era {
		by = foreignYear(m.Calendar, anchor)
	}
	least := time.Duration(0)
	for off := range farthestYear + 1 {
		if ok && least < time.Duration(off-2)*shortYear {
			break // no further year comes nearer
		}
		for _, year := range [...]int{by - off, by + off} {
			p, valid := c.inYear(m, year)
			if !valid || !picks(m.Pick, p, anchor, ahead) && (m.Pick != mention.Unpicked || distance(p, anchor) > near) {
				continue
			}
			if d := distance(p, anchor); !ok || d < least || d == least && p.first.Before(best.first) {
				best, least, ok = p, d, true
			}
		}
	}
	return best, ok
}

const (
	farthestYear = 9                    // 29 February may be eight years off
	shortYear    = 354 * 24 * time.Hour // that of the moon
)

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
