package mention

import (
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// moment is a day or period with the words for a part of it, which do not change it: "the end of 2022" is 2022.
func (r *dateReader) moment(i int) (m Moment, next int) {
	if m, next = r.part(i); next > 0 {
		return m, next
	}
	if j := r.article(i); j > i {
		if m, next = r.part(j); next > 0 {
			return m, next
		}
	}
	return r.period(i)
}

// part is the period behind the words for a part of it.
func (r *dateReader) part(i int) (m Moment, next int) {
	if !r.Kinds(i).Has(lexicon.Calendar) {
		return m, 0
	}
	for _, attr := range []string{"of", "part"} {
		e, j := r.calendar(i, attr)
		if e == nil || e.Has("bare") && r.is(j, "in", "on") {
			continue
		}
		of := r.is(j, "of", "-", "‑", "–")
		if attr == "of" && !of {
			continue
		}
		j = r.skip(j, "of", "-", "‑", "–", "in", "on")
		if m, next = r.period(j); next > 0 {
			return m, next
		}
		if of || r.is(j-1, "in") {
			if m, next = r.wholePeriod(j); next > 0 {
				return m, next
			}
		}
	}
	return m, 0
}

// period is a moment without the words for a part of it. A form of dateforms.txt wins where it takes more of the text.
func (r *dateReader) period(i int) (m Moment, next int) {
	if !r.timed(i) {
		return m, 0
	}
	the := i
	i = r.article(i)
	if the == i && r.Kinds(i)&lexicon.Timing == 0 && r.Class(i)&lexicon.Determiner == 0 && !r.inFigures(i) {
		return r.formed(i)
	}
	formed, end := r.formed(i)
	if m, next = r.simple(i); end > next {
		return formed, end
	}
	if next > 0 {
		return m, next
	}
	if the < i {
		if m, next = r.phrase(the); next > 0 { // "the day before"
			return m, next
		}
		if m, next = r.unitBefore(i); next > 0 {
			return m, next
		}
		if u, next := r.calendar(i, "unit"); u != nil && u.Get("unit") == "weekend" && !r.is(next, "of") {
			return Moment{Unit: Weekend}, next
		}
		if m, next = r.shifted(the); next > 0 { // "the preceding year"
			return m, next
		}
		return r.dayAlone(i)
	}
	return m, 0
}

// monthName is a month; everyday words (may, march) only where they can be one.
func (r *dateReader) monthName(i int) (month, next int) {
	e, next := r.calendar(i, "month")
	if e == nil || e.Has("word") && !r.has(i, token.Upper) && !r.monthBeside(next) {
		return 0, 0
	}
	return number(e, "month"), r.keepStop(next)
}

// monthBeside tells whether a month follows token i in a range or pair: then a small letter does.
func (r *dateReader) monthBeside(i int) bool {
	_, j := r.calendar(i, "join")
	if j == 0 {
		j = r.skip(i, "and", "or")
	}
	e, _ := r.calendar(j, "month")
	return j > i && e != nil && !e.Has("word")
}

// keepStop gives a full stop back that ends a sentence rather than an abbreviation.
func (r *dateReader) keepStop(next int) int {
	if r.Is(next-1, ".") && next == r.end {
		return next - 1
	}
	return next
}

// dayNumber is the day of a month: 14, 14th, fourteenth.
func (r *dateReader) dayNumber(i int) (day, next int) {
	if !r.has(i, token.Digit) && !r.Kinds(i).Has(lexicon.Quantity) {
		return 0, 0
	}
	if day, next = r.ordinal(i); next == 0 {
		day, next = r.plainNumber(i, 2)
		if e, k := r.find(next, lexicon.Quantity, "suffix"); e != nil && next > 0 && !r.has(next, token.Upper) { // 18 th of May
			next = k
		}
	}
	if next == 0 || day < 1 || day > 31 || r.priced(i) {
		return 0, 0
	}
	if e, k := r.calendar(next, "unit"); e != nil && e.Get("unit") == "day" && r.is(next, "day") {
		return day, k
	}
	return day, next
}

// dayMonth is 14 May 2023, 14th of May, the fourteenth day of May.
func (r *dateReader) dayMonth(i int) (m Moment, next int) {
	day, j := r.dayNumber(i)
	if j == 0 {
		return m, 0
	}
	if m, next = r.monthTail(j); next > 0 {
		m.Day = day
		return m, next
	}
	if r.glued(j) && r.is(j, ".") { // 16. November 2016
		e, _ := r.calendar(j+1, "month")
		if m, next = r.monthTail(j + 1); next > 0 && (e == nil || !e.Has("word") || m.Year != 0 || r.is(i-1, "on")) {
			m.Day = day
			return m, next
		}
	}
	return Moment{}, 0
}

// priced tells whether the sign of a currency makes the number at i an amount: "$12 December".
func (r *dateReader) priced(i int) bool {
	return r.has(i-1, token.Mark) && r.Kinds(i-1)&coins != 0 && r.follows(i, lexicon.Currency)
}

// thisMonth is "this month" and the like behind a day: the 20th of this month.
func (r *dateReader) thisMonth(i int) (m Moment, next int) {
	e, k := r.shift(r.skip(i, "the"))
	if e == nil {
		return m, 0
	}
	u, next := r.calendar(k, "unit")
	if u == nil || u.Get("unit") != "month" || u.Has("plural") {
		return m, 0
	}
	return Moment{Unit: Month, Shift: number(e, "shift"), Told: e.Has("told"), Near: e.Has("near")}, next
}

// monthTail is the month, and the year if there is one, behind a day.
func (r *dateReader) monthTail(i int) (m Moment, next int) {
	if r.is(i, "of") {
		if m, next = r.thisMonth(i + 1); next > 0 {
			return m, next
		}
	}
	i = r.skip(i, "of", "-", "/", "‑", ",")
	i = r.skip(i, "the")
	if m, next = r.foreignMonth(i); next > 0 {
		return m, next
	}
	if m.Month, next = r.monthName(i); next == 0 {
		e, k := r.calendar(i, "month")
		if e == nil { // a day stands before it: small letters do
			return m, 0
		}
		m.Month, next = number(e, "month"), k
	}
	m, end := r.withYear(m, next)
	if end == next {
		if year, k := r.shortYear(next); k > 0 {
			m.Year, end = year, k
		}
	}
	return m, end
}

// withYear adds the year behind a month, day, quarter or season.
func (r *dateReader) withYear(m Moment, i int) (Moment, int) {
	year, next := r.yearTail(i)
	if next == 0 {
		return m, i
	}
	m.within(year)
	return m, next
}

// within puts a moment into a year.
func (m *Moment) within(year Moment) {
	m.Calendar = year.Calendar
	m.Year, m.Unit, m.Shift, m.Told, m.Near = year.Year, year.Unit, year.Shift, year.Told, year.Near
}

// monthFirstDate is May, May 2023, May 14, May 14th 2023, May of that year.
func (r *dateReader) monthFirstDate(i int) (m Moment, next int) {
	e, _ := r.calendar(i, "month")
	if e == nil {
		if m, next = r.gluedDate(i); next > 0 {
			return m, next
		}
		return r.foreignDate(i)
	}
	month, j := r.monthName(i)
	if j == 0 {
		return m, 0
	}
	m.Month = month
	k := r.skip(j, "the")
	if r.glued(k) && r.is(k, "-", "/", "‑") && r.glued(k+1) {
		k++ // Sep-23-2020
	}
	if day, l := r.dayNumber(k); l > 0 && r.isDayAfter(l) {
		m.Day = day
		return r.withYear(m, l)
	}
	if day, year, ok := r.runTogether(k); ok {
		m.Day, m.Year = day, year
		return m, k + 1
	}
	m, next = r.withYear(m, j)
	if r.follows(i, lexicon.Honorific) { // Mrs. May, Dr. March
		return Moment{}, 0
	}
	named := e.Has("word") || e.Has("short") || r.has(j, token.Upper) && r.Kinds(j)&lexicon.Opening == 0 // May, Sun, April Haines
	if next == j && named && !r.monthPlace(i, j) {
		return m, 0
	}
	if next == j {
		if year, l := r.shortYear(j); l > 0 {
			m.Year, next = year, l
		}
	}
	return m, next
}

// runTogether is the day and year that miss the space between them: March 12,2018.
func (r *dateReader) runTogether(i int) (day, year int, ok bool) {
	if !r.has(i, token.Digit) {
		return 0, 0, false
	}
	d, y, _ := strings.Cut(r.Word(i), ",")
	day, year = atoi(d), atoi(y)
	return day, year, len(y) == 4 && day >= 1 && day <= 31 && year >= 1800 && year <= 2100
}

// gluedDate is a month and its day without a space: Dec31, 1994.
func (r *dateReader) gluedDate(i int) (m Moment, next int) {
	if !r.has(i, token.Letter|token.Upper) || !hasDigit(r.Word(i)) {
		return m, 0
	}
	letters := strings.TrimRight(r.Word(i), "0123456789")
	toks := []token.Token{{Start: r.Tokens[i].Start, End: r.Tokens[i].Start + uint32(len(letters)), Shape: r.Tokens[i].Shape}}
	r.Lexicon.Number(r.S, toks)
	m.Day = atoi(r.Word(i)[len(letters):])
	for _, h := range r.Lexicon.Hits(nil, toks, 0) {
		if h.Kind == lexicon.Calendar && h.Entry.Get("month") != "" && m.Day >= 1 && m.Day <= 31 {
			m.Month = number(h.Entry, "month")
			return r.withYear(m, i+1)
		}
	}
	return Moment{}, 0
}

// isDayAfter tells whether the number before token i can be the day of the month before it: not "May 20 percent", "March 5.5 million".
func (r *dateReader) isDayAfter(i int) bool {
	if e, _ := r.calendar(i, "counted"); e != nil {
		return false
	}
	if e, _ := r.find(i, lexicon.Quantity, "scale"); e != nil {
		return false
	}
	return !(r.glued(i) && r.is(i, "%", "°"))
}

// monthPlace tells whether an everyday word with a capital (May, March) in tokens [i, next) stands where a month can.
func (r *dateReader) monthPlace(i, next int) bool {
	if i == 0 || r.ParagraphStart(i) || r.SentenceOf(i) != r.SentenceOf(i-1) {
		return r.joinsMonth(next)
	}
	if r.joinsMonth(next) {
		return true
	}
	if r.is(next, "of") {
		return false // the March of the Living
	}
	if r.Class(i-1)&(lexicon.Preposition|lexicon.Conjunction|lexicon.Determiner|lexicon.Adverb) != 0 {
		return true
	}
	for _, attr := range []string{"shift", "part", "join", "open", "between"} {
		if e, _ := r.after(i, lexicon.Calendar, attr); e != nil {
			return true
		}
	}
	return r.Is(i-1, "(") || r.Is(i-1, "-") || r.Is(i-1, "/")
}

// joinsMonth tells whether a month follows token i, which makes a range or a list.
func (r *dateReader) joinsMonth(i int) bool {
	if _, j := r.calendar(i, "join"); j > 0 {
		e, _ := r.calendar(j, "month")
		return e != nil && r.has(j, token.Upper)
	}
	if j := r.skip(r.skip(i, ","), "and", "or", "/"); j > i { // April, May and June
		e, _ := r.calendar(j, "month")
		return e != nil && !e.Has("word") && r.has(j, token.Upper)
	}
	return false
}

// endsPhrase tells whether no noun stands at token i that the number before it would count.
func (r *dateReader) endsPhrase(i int) bool {
	return i >= r.end || r.has(i, token.Mark) || r.Class(i)&lexicon.FunctionWord != 0
}

// dayAlone is "the 16th", the article read.
func (r *dateReader) dayAlone(i int) (m Moment, next int) {
	if !r.has(i, token.Digit) {
		return m, 0
	}
	day, next := r.ordinal(i)
	if next == 0 || day < 1 || day > 31 || !r.endsPhrase(next) || r.is(next, "-", "/") || r.has(next, token.Upper) { // the 30th Inter-Parliamentary Assembly
		return m, 0
	}
	if !r.is(i-2, "on", "On", "for", "by", "By", "until", "Until", "from", "From", "since", "Since", "of", "to") || r.is(next, "of") {
		return m, 0
	}
	return Moment{Day: day}, next
}
