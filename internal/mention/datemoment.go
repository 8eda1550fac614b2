package mention

import (
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// moment is a day or period with the words for a part of it, which do not change it: "the end of 2022" is 2022.
func (r dateReader) moment(i int) (m Moment, next int) {
	j := r.skip(i, "the", "The")
	for _, k := range []int{i, j} {
		if m, next = r.part(k); next > 0 {
			return m, next
		}
	}
	return r.period(i)
}

// part is the period behind the words for a part of it.
func (r dateReader) part(i int) (m Moment, next int) {
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

// period tries the forms of a moment, the first that fits.
func (r dateReader) period(i int) (m Moment, next int) {
	the := i
	i = r.skip(i, "the", "The")
	forms := [...]func(dateReader, int) (Moment, int){
		dateReader.numeric, dateReader.phrase, dateReader.weekday, dateReader.dayMonth, dateReader.monthFirstDate, dateReader.fiscal, dateReader.quarterCode,
		dateReader.fraction, dateReader.samePeriod, dateReader.counted, dateReader.shifted, dateReader.season, dateReader.feast, dateReader.year,
	}
	for _, form := range forms {
		if m, next = form(r, i); next > 0 {
			return m, next
		}
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
func (r dateReader) monthName(i int) (month, next int) {
	e, next := r.calendar(i, "month")
	if e == nil || e.Has("word") && !r.has(i, token.Upper) {
		return 0, 0
	}
	return number(e, "month"), r.keepStop(next)
}

// keepStop gives a full stop back that ends a sentence rather than an abbreviation.
func (r dateReader) keepStop(next int) int {
	if r.Is(next-1, ".") && next == r.end {
		return next - 1
	}
	return next
}

// dayNumber is the day of a month: 14, 14th, fourteenth.
func (r dateReader) dayNumber(i int) (day, next int) {
	if day, next = r.ordinal(i); next == 0 {
		day, next = r.plainNumber(i, 2)
	}
	if next == 0 || day < 1 || day > 31 {
		return 0, 0
	}
	if e, k := r.calendar(next, "unit"); e != nil && e.Get("unit") == "day" && r.is(next, "day") {
		return day, k
	}
	return day, next
}

// dayMonth is 14 May 2023, 14th of May, the fourteenth day of May.
func (r dateReader) dayMonth(i int) (m Moment, next int) {
	day, j := r.dayNumber(i)
	if j == 0 {
		return m, 0
	}
	if m, next = r.monthTail(j); next > 0 {
		m.Day = day
		return m, next
	}
	// "the 20th of this month"
	if r.is(j, "of") {
		if e, k := r.shift(r.skip(j+1, "the")); e != nil {
			if u, l := r.calendar(k, "unit"); u != nil && u.Get("unit") == "month" {
				return Moment{Unit: Month, Shift: number(e, "shift"), Told: e.Has("told"), Near: e.Has("near"), Day: day}, l
			}
		}
	}
	return m, 0
}

// monthTail is the month, and the year if there is one, behind a day.
func (r dateReader) monthTail(i int) (m Moment, next int) {
	i = r.skip(i, "of", "-", "/", "‑", ",")
	i = r.skip(i, "the")
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
func (r dateReader) withYear(m Moment, i int) (Moment, int) {
	year, next := r.yearTail(i)
	if next == 0 {
		return m, i
	}
	m.within(year)
	return m, next
}

// within puts a moment into a year.
func (m *Moment) within(year Moment) {
	m.Year, m.Unit, m.Shift, m.Told, m.Near = year.Year, year.Unit, year.Shift, year.Told, year.Near
}

// monthFirstDate is May, May 2023, May 14, May 14th 2023, May of that year.
func (r dateReader) monthFirstDate(i int) (m Moment, next int) {
	e, _ := r.calendar(i, "month")
	if e == nil {
		return m, 0
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
		l = r.skipGlued(l)
		m, next = r.withYear(m, l)
		return m, next
	}
	m, next = r.withYear(m, j)
	if next == j && (e.Has("word") || e.Has("short")) && !r.monthPlace(i, j) {
		return m, 0
	}
	if next == j {
		if year, l := r.shortYear(j); l > 0 {
			m.Year, next = year, l
		}
	}
	return m, next
}

// skipGlued passes a hyphen or slash within a date.
func (r dateReader) skipGlued(i int) int {
	if r.glued(i) && r.glued(i+1) && r.is(i, "-", "/", "‑") && r.has(i+1, token.Digit) {
		if _, next := r.fourDigits(i + 1); next > 0 {
			return i + 1
		}
	}
	return i
}

// isDayAfter tells whether the number before token i can be the day of the month before it: not "May 20 percent", "March 5.5 million".
func (r dateReader) isDayAfter(i int) bool {
	if e, _ := r.calendar(i, "counted"); e != nil {
		return false
	}
	if e, _ := r.find(i, lexicon.Quantity, "scale"); e != nil {
		return false
	}
	return !(r.glued(i) && r.is(i, "%", "°"))
}

// monthPlace tells whether an everyday word with a capital (May, March) in tokens [i, next) stands where a month can.
func (r dateReader) monthPlace(i, next int) bool {
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
	return r.Is(i-1, "(") || r.Is(i-1, "-")
}

// joinsMonth tells whether a month follows token i, which makes a range.
func (r dateReader) joinsMonth(i int) bool {
	if _, j := r.calendar(i, "join"); j > 0 {
		e, _ := r.calendar(j, "month")
		return e != nil && r.has(j, token.Upper)
	}
	return false
}

// eraYear is a year by another count: 2566 B.E., Reiwa 5.
func (r dateReader) eraYear(i int) (year, next int) {
	if e, j := r.calendar(i, "era"); e != nil {
		if year, next = r.plainNumber(j, 4); next > 0 {
			return year + number(e, "era"), next
		}
		return 0, 0
	}
	year, j := r.plainNumber(i, 4)
	if j == 0 || year < 2300 || year > 2700 {
		return 0, 0
	}
	if e, next := r.calendar(j, "era"); e != nil && number(e, "era") < 0 {
		return year + number(e, "era"), next
	}
	return 0, 0
}

// yearTail is the year behind a month, quarter or day: 2023, of 2023, this year, of that year, of the year.
func (r dateReader) yearTail(i int) (m Moment, next int) {
	if r.glued(i) && r.is(i, "-", "/", "‑") && r.glued(i+1) {
		if m.Year, next = r.fourDigits(i + 1); next > 0 {
			return m, next
		}
	}
	if r.is(i, "'", "’", "‘") && r.glued(i+1) {
		return m.shortYear(r.plainNumber(i+1, 2))
	}
	j := r.skip(r.skip(i, ","), "of", "in", "for")
	if m.Year, next = r.fourDigits(r.skip(j, "the", "year")); next > 0 && r.isYear(next-1, next) {
		return m, next
	}
	if m.Year, next = r.eraYear(j); next > 0 {
		return m, next
	}
	if r.is(i, ",") {
		return Moment{}, 0
	}
	if m, next = r.fiscal(r.skip(j, "the")); next > 0 {
		return m, next
	}
	if m, next = r.relativeYear(j); next > 0 {
		return m, next
	}
	if j > i && r.is(j, "the") && r.is(j+1, "year") {
		return Moment{Unit: Year}, j + 2
	}
	return Moment{}, 0
}

// relativeYear is this year, last year, that year, the previous year.
func (r dateReader) relativeYear(i int) (m Moment, next int) {
	e, j := r.shift(i)
	if e == nil {
		if e, j = r.shift(r.skip(i, "the")); e == nil {
			return m, 0
		}
	}
	u, next := r.calendar(j, "unit")
	if u == nil || u.Get("unit") != "year" || u.Has("plural") {
		return m, 0
	}
	return Moment{Unit: Year, Shift: number(e, "shift"), Told: e.Has("told"), Near: e.Has("near")}, next
}

func (r dateReader) shift(i int) (e *lexicon.Entry, next int) { return r.calendar(i, "shift") }

// fourDigits is a year's number.
func (r dateReader) fourDigits(i int) (year, next int) {
	year, next = r.plainNumber(i, 4)
	if next == 0 || year < 1000 || year > 2199 {
		return 0, 0
	}
	return year, next
}

// shortYear is the year of "May '23" by its two digits.
func (m Moment) shortYear(n, next int) (Moment, int) {
	if next == 0 {
		return Moment{}, 0
	}
	m.Year = fullYear(n)
	return m, next
}

func fullYear(n int) int {
	if n >= 70 {
		return 1900 + n
	}
	return 2000 + n
}

// shortYear is the two digits behind a month and a hyphen: Oct-74.
func (r dateReader) shortYear(i int) (year, next int) {
	if !r.glued(i) || !r.is(i, "-", "/", "‑") || !r.glued(i+1) {
		return 0, 0
	}
	n, next := r.plainNumber(i+1, 2)
	if next == 0 || n <= 12 && r.is(i, "/") {
		return 0, 0
	}
	return fullYear(n), next
}

// weekday is Monday, Monday morning, Monday, 5 May, Monday (5), Monday of next week.
func (r dateReader) weekday(i int) (m Moment, next int) {
	e, j := r.calendar(i, "weekday")
	if e == nil || r.partOfName(i) {
		return m, 0
	}
	m.Weekday = number(e, "weekday")
	j = r.keepStop(j)
	next = j
	if _, k := r.calendar(j, "daypart"); k > 0 {
		next = k
	}
	k := r.skip(r.skip(next, ","), "the")
	for _, form := range []func(int) (Moment, int){r.numeric, r.dayMonth, r.monthDay} {
		if date, end := form(k); end > 0 {
			date.Weekday = m.Weekday
			return date, end
		}
	}
	if day, end := r.dayNumber(k); end > 0 && !r.is(next, ",") && r.endsPhrase(end) && !r.is(end, "-", "–", "/", ":", "%") {
		return Moment{Weekday: m.Weekday, Day: day}, end
	}
	if r.is(next, "(") {
		if day, end := r.dayNumber(next + 1); end > 0 && r.is(end, ")") {
			return Moment{Weekday: m.Weekday, Day: day}, end + 1
		}
	}
	if e.Has("short") {
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

// monthDay is a month with its day: a month alone behind a weekday is another date.
func (r dateReader) monthDay(i int) (Moment, int) {
	m, next := r.monthFirstDate(i)
	if m.Day == 0 {
		return Moment{}, 0
	}
	return m, next
}

// partOfName tells whether a weekday belongs to a name: Ruby Tuesday, Friday Prayers Committee.
func (r dateReader) partOfName(i int) bool {
	return r.has(i, token.Upper) && r.glued(i) && r.is(i-1, "-")
}

// endsPhrase tells whether no noun stands at token i that the number before it would count.
func (r dateReader) endsPhrase(i int) bool {
	return i >= r.end || r.has(i, token.Mark) || r.Class(i)&lexicon.FunctionWord != 0
}

// dayAlone is "the 16th", the article read.
func (r dateReader) dayAlone(i int) (m Moment, next int) {
	if !r.has(i, token.Digit) {
		return m, 0
	}
	day, next := r.ordinal(i)
	if next == 0 || day < 1 || day > 31 || !r.endsPhrase(next) || r.is(next, "-", "/") {
		return m, 0
	}
	if !r.is(i-2, "on", "On", "by", "until", "from", "since", "of", "to") || r.is(next, "of") {
		return m, 0
	}
	return Moment{Day: day}, next
}

// season is spring 2023, the autumn; one without a year only where a preposition or "last" and the like stand before it.
func (r dateReader) season(i int) (m Moment, next int) {
	e, j := r.calendar(i, "season")
	if e == nil {
		return m, 0
	}
	m.Month, m.LastMonth = number(e, "first"), number(e, "last")
	m, next = r.withYear(m, j)
	if next > j {
		return m, next
	}
	if part, _ := r.after(i, lexicon.Calendar, "part"); part != nil && r.endsPhrase(j) && !e.Has("word") {
		return m, j
	}
	before := i - 1
	if r.Is(before, "the") {
		before--
	}
	if e.Has("word") || before < 0 || r.Class(before)&lexicon.Preposition == 0 || r.is(before, "of", "Of", "like", "with", "for") || !r.endsPhrase(j) {
		return m, 0
	}
	return m, j
}

// feast is Christmas and the like, after a preposition.
func (r dateReader) feast(i int) (m Moment, next int) {
	e, j := r.calendar(i, "feast")
	if e == nil || !r.endsPhrase(j) {
		return m, 0
	}
	if i > 0 && r.Class(i-1)&(lexicon.Preposition|lexicon.Determiner) == 0 {
		return m, 0
	}
	day := e.Get("feast") // MM-DD
	if len(day) != 5 {
		return m, 0
	}
	m.Month, m.Day = int(day[0]-'0')*10+int(day[1]-'0'), int(day[3]-'0')*10+int(day[4]-'0')
	return r.withYear(m, j)
}

// year is a year that stands alone, a decade (1990s), a financial year (2022-23).
func (r dateReader) year(i int) (m Moment, next int) {
	i = r.skip(i, "year", "years")
	if m.Year, next = r.eraYear(i); next > 0 && m.Year > 1800 && m.Year < 2200 {
		return m, next
	}
	m = Moment{}
	year, j := r.fourDigits(i)
	if j == 0 {
		return m, 0
	}
	if r.glued(j) && (r.is(j, "s") || r.is(j, "'s", "’s") && year%10 == 0 && r.is(i-1, "the")) {
		if year%10 != 0 {
			return m, 0
		}
		return Moment{Year: year, LastYear: year + 9}, j + 1
	}
	if !r.isYear(i, j) {
		return m, 0
	}
	if last, k := r.secondYear(year, j); k > 0 {
		m = Moment{Year: year, LastYear: last}
		if _, l := r.calendar(k, "fiscal"); l > 0 {
			k = l
		}
		return m, k
	}
	m.Year = year
	if u, k := r.quarterCode(r.skipHyphen(j)); k > 0 && u.Year == 0 && u.Unit == 0 {
		u.Year = year // 2017-Q1
		return u, k
	}
	if _, k := r.calendar(j, "fiscal"); k > 0 {
		j = k
	}
	return m, j
}

func (r dateReader) skipHyphen(i int) int {
	if r.glued(i) && r.is(i, "-", "/") {
		return i + 1
	}
	return i
}

// secondYear is the second half of 2022-23 or 2022/2023.
func (r dateReader) secondYear(year, i int) (last, next int) {
	if !r.glued(i) || !r.is(i, "-", "/", "–", "‑") || !r.glued(i+1) {
		return 0, 0
	}
	n, next := r.plainNumber(i+1, 4)
	switch {
	case next == 0:
		return 0, 0
	case len(r.Word(i+1)) == 2:
		n += year / 100 * 100
		if n < year {
			n += 100
		}
		if n-year > 30 || n <= year || n-year > 1 && r.is(i, "/") {
			return 0, 0
		}
	case !r.is(i, "/") || n != year+1:
		return 0, 0 // 2019-2021 is a range
	}
	return n, next
}

// isYear tells whether the four digits at i, before token next, are a year rather than a count or a number in a row.
func (r dateReader) isYear(i, next int) bool {
	year, _ := r.fourDigits(i)
	if i > 0 && !r.ParagraphStart(i) && (r.has(i-1, token.Digit) && !r.datePart(i-1) || r.glued(i) && !r.is(i-1, "(", "[", "“", "\"", "‘", "'", "’", "-", "–", "—", "/", "‑", "~")) {
		return false
	}
	if r.glued(i) && r.is(i-1, "/") || r.is(i-1, "(") && r.numbered(i-1) {
		return false // No. 123/2023, Resolution 1325 (2000)
	}
	if e, _ := r.after(i, lexicon.Calendar, "numbered"); e != nil {
		return false
	}
	if e, _ := r.calendar(next, "counted"); e != nil {
		return false
	}
	if e, _ := r.find(next, lexicon.Quantity, "scale"); e != nil {
		return false
	}
	if e, _ := r.find(next, lexicon.Currency, ""); e != nil || r.after2(i, lexicon.Currency) || r.after2(i, lexicon.CurrencyCode) {
		return false
	}
	if r.glued(next) && (r.has(next, token.Letter) && !r.is(next, "'s", "’s") || r.is(next, "/") && r.glued(next+1) && r.notYear(next+1)) {
		return false
	}
	if next < r.end && r.has(next, token.Digit) && !r.ParagraphStart(next) {
		return false
	}
	noun := next < r.end && r.has(next, token.Letter) && !r.has(next, token.Upper) && r.Class(next) == 0
	if e, _ := r.after(i, lexicon.Quantity, "qualifier"); e != nil && noun {
		return false
	}
	if year%100 == 0 && noun {
		return false
	}
	return year >= 1800 && year <= 2100 || i > 0 && r.Class(i-1)&lexicon.Preposition != 0 && !noun
}

// numbered tells whether a number that a word such as Resolution announces ends before token i.
func (r dateReader) numbered(i int) bool {
	if !r.has(i-1, token.Digit) {
		return false
	}
	e, _ := r.after(i-1, lexicon.Calendar, "numbered")
	return e != nil
}

// datePart tells whether the digits at token i are the day of a month before or after.
func (r dateReader) datePart(i int) bool {
	e, _ := r.after(i, lexicon.Calendar, "month")
	return e != nil
}

// notYear tells that token i is no two or four digits that can belong to a year.
func (r dateReader) notYear(i int) bool {
	n := len(r.Word(i))
	return !r.has(i, token.Digit) || n != 2 && n != 4
}

// after2 tells whether an entry of a kind ends just before token i.
func (r dateReader) after2(i int, kind lexicon.Kind) bool {
	for j := i - 1; j >= 0 && j >= i-3; j-- {
		for _, h := range r.Hits(j) {
			if int(h.End) == i && h.Entry.Kind == kind {
				return true
			}
		}
	}
	return false
}
