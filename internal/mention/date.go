package mention

import (
	"strings"

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
	r := &dateReader{cursor: cursor{Text: t}, monthFirst: order < 0, ordered: order != 0}
	for _, p := range t.Paragraphs {
		r.end, r.asked = p.End, 0
		for i := t.NextOf(p.First, p.End, dating); i < p.End; i = t.NextOf(i, p.End, dating) {
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
				if d.From.Unit == Year && r.is(d.First, "within", "Within") {
					d.Open = Until // "will be closed within the year"
				}
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
func (r *dateReader) ahead(d Date) int {
	if d.Open == Until && r.lasts(d.First) {
		return 1
	}
	if r.appoints(d) {
		return 1
	}
	tense := r.tense(d.Span)
	if tense > 0 && (r.is(d.First-1, "of") || r.attributive(d.Span)) && d.From.Month > 0 {
		tense = 0 // the elections of 25 June, the 25 June elections, whatever is still to come of them
	}
	switch {
	case d.Open == Since && d.Ahead < 0:
		return d.Ahead // "efforts since January to help will go on"
	case tense > 0 && r.foiled(d.Span):
		tense = 0
	case tense < 0 && d.Open == Until && r.due(d):
		tense = 1
	}
	if d.Ahead != 0 && (tense == 0 || d.Ahead > 0 && r.aim(d.First)) {
		return d.Ahead
	}
	return tense
}

// attributive tells whether a date stands between an article and a noun: "the 25 June elections".
func (r *dateReader) attributive(s Span) bool {
	return (r.is(s.First, "the", "The") || r.is(s.First-1, "the", "The")) && r.lower(s.End) != "" && r.Class(s.End) == 0 && s.End < r.end
}

// appoints tells whether something is or was set for a day of the week, or for the day told before: that lies ahead, even if it was called off since,
// but not if it did not come about.
func (r *dateReader) appoints(d Date) bool {
	m := d.From
	if m.Month != 0 || m.Year != 0 || !(m.Weekday > 0 && m.Unit == 0 && m.Pick == Unpicked || m.Unit == Day && m.Told && m.Shift == 0 && !m.Near) {
		return false
	}
	if did := r.skip(d.End, ","); r.is(did, "did") && r.is(did+1, "not") {
		return false
	}
	return r.is(d.First-1, "for") && d.To == (Moment{}) && !r.is(d.End, "'s", "’s")
}

// foiled tells whether the sentence tells behind a date that what was planned for it came to nothing: "set for Friday, was called off".
func (r *dateReader) foiled(s Span) bool {
	sentence := r.SentenceOf(s.First)
	for j := s.End; j < min(r.end, s.End+tenseReach/2) && r.SentenceOf(j) == sentence; j++ {
		if e, _ := r.calendar(j, "foiled"); e != nil {
			return true
		}
	}
	return false
}

// due tells whether a month or day by which something is to be done lies ahead, whatever is told of it: "asked for a draft by July", "is here until
// Wednesday", not "had been paid by July".
func (r *dateReader) due(d Date) bool {
	by := r.is(d.First, "by", "By") || r.is(d.First, "no", "not") && r.is(d.First+1, "later")
	if d.From.Year > 0 || !by && d.From.kind() != "weekday" {
		return false
	}
	sentence := r.SentenceOf(d.First)
	for j := d.First - 1; j >= 0 && j >= d.First-tenseReach/2 && r.SentenceOf(j) == sentence; j-- {
		switch {
		case r.is(j, "had", "was", "were"):
			return false
		case r.is(j, "is", "are"):
			return true
		}
	}
	return by
}

// lasts tells whether the word that tells of what goes on until the end at token i tells that it will: extended, renewed, valid.
func (r *dateReader) lasts(i int) bool {
	for j := i - 1; j >= 0 && j >= i-tenseReach && r.SentenceOf(j) == r.SentenceOf(i); j-- {
		if e, _ := r.calendar(j, "lasts"); e != nil {
			return true
		}
		if e, _ := r.calendar(j, "tense"); e != nil {
			return false
		}
	}
	return false
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
	asked      int  // 1 + the token of which it was asked last whether a day or period may begin there
	told       bool // that it may
}

// dating is what has part in the beginning of a date.
var dating = text.Trigger{Kinds: lexicon.Opening | lexicon.Forming, Class: lexicon.Determiner, Shape: token.Digit | token.Figured}

// date reads the date that begins at i. An empty Date with a next token tells that what stands there is none.
func (r *dateReader) date(i int) (d Date, next int) {
	if r.Kinds(i).Has(lexicon.Calendar) {
		if _, next := r.calendar(i, "never"); next > 0 || r.ofAnAge(i) || r.asVerb(i) {
			return d, max(next, i+1)
		}
		if _, j := r.calendar(i, "between"); j > 0 {
			if d, next = r.between(j); next > 0 {
				d.Span = Span{i, next}
				return d, next
			}
		}
		d, next = r.opened(i)
	}
	if next == 0 {
		d, next = r.plain(i)
	}
	if next > 0 {
		next = r.weekdayBehind(&d, next)
		return d, r.twin(&d, next)
	}
	_, next = r.calendar(i, "feast") // Black Friday sales are on no Friday
	return Date{}, next
}

// ofAnAge tells whether "today" or "tomorrow" at i is no day but a time: "the challenges of today", "the industry of tomorrow".
func (r *dateReader) ofAnAge(i int) bool {
	if !r.is(i-1, "of") || !r.is(i, "today", "tomorrow") || r.is(i+1, "'s", "’s") {
		return false
	}
	part, _ := r.calendar(i-2, "daypart")
	return part == nil && r.lower(i-2) != "" && r.Class(i-2) == 0 && (r.is(i, "tomorrow") || strings.HasSuffix(r.Word(i-2), "s") && !r.is(i-2, "hours"))
}

// asVerb tells whether the word at i that tells of the past is a verb, as one is behind what tells of what is to come: "will | last three days".
func (r *dateReader) asVerb(i int) bool {
	e, _ := r.calendar(i, "shift")
	return e != nil && e.Get("shift") == "-1" && i > 0 && r.Class(i-1)&lexicon.Modal != 0
}

// plain is a date or range without a word before it that opens its end.
func (r *dateReader) plain(i int) (d Date, next int) {
	d, next = r.span(i, false)
	if next == 0 {
		return d, 0
	}
	if _, k := r.calendar(next, "after"); k > 0 {
		d.Open, next = Since, k
	}
	if _, k := r.calendar(i, "day"); k == 0 && !d.From.Told { // but "the day before yesterday"
		i = r.article(i)
	}
	d.Span = Span{i, next}
	return d, next
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
