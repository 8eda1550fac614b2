package mention

import (
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// eraYear is a year by another count: 2566 B.E., Reiwa 5.
func (r *dateReader) eraYear(i int) (year, next int) {
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
func (r *dateReader) yearTail(i int) (m Moment, next int) {
	if r.wordOfNoYear(i) {
		return m, 0
	}
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
		m.Calendar = Era
		return m, next
	}
	if year, k := r.plainNumber(j, 4); k > 0 && year > 2500 && year < 2600 && r.endsPhrase(k) { // of a Thai date: 12 March 2567
		return Moment{Year: year - 543, Calendar: Era}, k
	}
	if m.Year, next = r.wordYear(r.skip(r.skip(j, "the"), "year")); next > 0 {
		return m, next
	}
	if m, next = r.hijriYear(r.skip(j, "the")); next > 0 {
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

// wordOfNoYear tells whether the word at i neither leads to a year nor is in one, as most words are.
func (r *dateReader) wordOfNoYear(i int) bool {
	return r.has(i, token.Letter) && !r.has(i, token.Figured) && r.Kinds(i)&(1<<lexicon.Calendar|1<<lexicon.Quantity) == 0 && r.Class(i)&(lexicon.Preposition|lexicon.Determiner) == 0
}

// relativeYear is this year, last year, that year, the previous year.
func (r *dateReader) relativeYear(i int) (m Moment, next int) {
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

func (r *dateReader) shift(i int) (e *lexicon.Entry, next int) { return r.calendar(i, "shift") }

// wordYear is a year in words: nineteen ninety-two, nineteen hundred and five, one thousand nine hundred and five, two thousand and seven.
func (r *dateReader) wordYear(i int) (year, next int) {
	n, j := r.worded(i, "value")
	switch scale, k := r.scale(j); {
	case j == 0:
		return 0, 0
	case n == 2 && scale == 1000:
		year, next = 2000, k
	case n == 1 && scale == 1000:
		more, l := r.worded(k, "value")
		if hundred, end := r.scale(l); l > 0 && more > 4 && more < 10 && hundred == 100 {
			year, next = 1000+more*100, end
		}
	case n >= 15 && n < 20 && scale == 100:
		year, next = n*100, k
	case n >= 15 && n <= 20:
		year = n * 100
	}
	if year == 0 {
		return 0, 0
	}
	if rest, k := r.worded(r.skip(r.hyphen(max(j, next)), "and"), "value"); k > 0 && rest > 0 && rest < 100 && (next > 0 || rest > 9) {
		year, next = year+rest, k
	}
	if next == 0 || !r.endsPhrase(next) {
		return 0, 0
	}
	return year, next
}

// scale is hundred or thousand, 0 if none stands at i.
func (r *dateReader) scale(i int) (n, next int) {
	if i == 0 {
		return 0, 0
	}
	e, next := r.find(r.hyphen(i), lexicon.Quantity, "scale")
	if e == nil {
		return 0, 0
	}
	return number(e, "scale"), next
}

// fourDigits is a year's number.
func (r *dateReader) fourDigits(i int) (year, next int) {
	if !r.has(i, token.Digit) {
		return 0, 0
	}
	year, next = r.plainNumber(i, 4)
	if next == 0 || year < 1000 || year > 2199 || r.dialled(next) {
		return 0, 0
	}
	return year, next
}

// dialled tells whether four figures go on behind a hyphen as no year does: (506) 2000-0000.
func (r *dateReader) dialled(i int) bool {
	if !r.is(i, "-") || !r.glued(i) || !r.glued(i+1) || !r.has(i+1, token.Digit) {
		return false
	}
	year, next := r.plainNumber(i+1, 4)
	return next > 0 && len(r.Word(i+1)) == 4 && (year < 1000 || year > 2199)
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
func (r *dateReader) shortYear(i int) (year, next int) {
	if !r.glued(i) || !r.is(i, "-", "/", "‑") || !r.glued(i+1) {
		return 0, 0
	}
	n, next := r.plainNumber(i+1, 2)
	if next == 0 || len(r.Word(i+1)) != 2 || n <= 12 && r.is(i, "/") {
		return 0, 0
	}
	return fullYear(n), next
}

// year is a year that stands alone, a decade (1990s), a financial year (2022-23).
func (r *dateReader) year(i int) (m Moment, next int) {
	i = r.skip(i, "year", "years")
	if m.Year, next = r.eraYear(i); next > 0 && m.Year > 1800 && m.Year < 2200 {
		m.Calendar = Era
		return m, next
	}
	if m, next = r.hijriYear(i); next > 0 {
		return m, next
	}
	m = Moment{}
	if m.Year, next = r.wordYear(i); next > 0 && i > 0 && r.Class(i-1)&(lexicon.Preposition|lexicon.Conjunction) != 0 && !r.is(i-1, "with", "With", "than") {
		return m, next
	}
	m = Moment{}
	year, j := r.fourDigits(i)
	if j == 0 {
		return r.shortDecade(i)
	}
	if k := r.plural(i, j); k > 0 {
		if year%10 != 0 {
			return m, 0
		}
		return Moment{Year: year, LastYear: year + 9}, k
	}
	if !r.isYear(i, j) {
		return m, 0
	}
	m.Year = year
	if last, k := r.secondYear(year, j); k > 0 {
		m.LastYear, j = last, k
	} else if u, k := r.quarterCode(r.skipHyphen(j)); k > 0 && u.Year == 0 && u.Unit == 0 {
		u.Year = year // 2017-Q1
		return u, k
	}
	if _, k := r.calendar(j, "fiscal"); k > 0 {
		j = k
	}
	return m, j
}

// plural is the token behind the s that makes a decade of the year in token i, which ends before token j: 1990s, the 1990's.
func (r *dateReader) plural(i, j int) (next int) {
	apostrophe := r.glued(j) && r.is(j, "'", "’")
	if apostrophe {
		j++
	}
	if !r.glued(j) || !r.is(j, "s") || apostrophe && !r.decadeBefore(i) {
		return 0
	}
	return j + 1
}

// shortDecade is the nineties as '90s.
func (r *dateReader) shortDecade(i int) (m Moment, next int) {
	n, j := r.plainNumber(i, 2)
	if j == 0 || n%10 != 0 || n < 20 || len(r.Word(i)) != 2 {
		return m, 0
	}
	next = r.plural(i, j)
	if next == 0 || !r.endsPhrase(next) {
		return m, 0
	}
	if !(r.glued(i) && r.is(i-1, "'", "’", "‘")) && !r.decadeBefore(i) {
		return m, 0
	}
	year := 1900 + n
	if n < 30 {
		year += 100
	}
	return Moment{Year: year, LastYear: year + 9}, next
}

// decadeBefore tells whether the words before token i name a part of a decade, or "the".
func (r *dateReader) decadeBefore(i int) bool {
	return r.is(i-1, "the", "The", "early", "late") || r.is(i-1, "-") && r.is(i-2, "mid")
}

func (r *dateReader) skipHyphen(i int) int {
	if r.glued(i) && r.is(i, "-", "/") {
		return i + 1
	}
	return i
}

// secondYear is the second half of 2022-23 or 2022/2023.
func (r *dateReader) secondYear(year, i int) (last, next int) {
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

// longestCode is how many letters the code of a carrier or a model has that a number follows.
const longestCode = 3

// isYear tells whether the four digits at i, before token next, are a year rather than a count or a number in a row.
func (r *dateReader) isYear(i, next int) bool {
	year, _ := r.fourDigits(i)
	if i > 0 && !r.ParagraphStart(i) && (r.has(i-1, token.Digit) && !r.datePart(i-1) || r.glued(i) && !r.is(i-1, ",", "(", "[", "“", "\"", "‘", "'", "’", "-", "–", "—", "/", "‑", "~")) {
		return false
	}
	if r.glued(i) && r.is(i-1, "-") && r.glued(i-1) && r.has(i-2, token.Caps) && len(r.Word(i-2)) <= longestCode {
		return false // flight BG-1902
	}
	if r.glued(i) && r.is(i-1, "/") || r.is(i-1, "(") && r.numbered(i-1) || r.is(i-1, "at", "At") {
		return false // No. 123/2023, Resolution 1325 (2000), at 1600 Pennsylvania Avenue
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
	if e, _ := r.find(next, lexicon.Currency, ""); e != nil || r.follows(i, lexicon.Currency) || r.follows(i, lexicon.CurrencyCode) {
		return false
	}
	if r.glued(next) && (r.has(next, token.Letter) && !r.is(next, "'s", "’s") && !r.coded(next) || r.is(next, "/", "-") && r.glued(next+1) && !r.has(next+1, token.Letter) && r.notYear(next+1)) {
		return false
	}
	if r.has(next, token.Digit) && !r.ParagraphStart(next) && !r.is(next+1, ":") && !r.clock(next) {
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

// clock tells whether a time of day stands at token i: 11.00.
func (r *dateReader) clock(i int) bool {
	hours, minutes, ok := strings.Cut(r.Word(i), ".")
	return ok && len(hours) <= 2 && len(minutes) == 2 && atoi(hours) < 24 && atoi(minutes) < 60
}

// numbered tells whether a number that a word such as Resolution announces ends before token i.
func (r *dateReader) numbered(i int) bool {
	if !r.has(i-1, token.Digit) {
		return false
	}
	e, _ := r.after(i-1, lexicon.Calendar, "numbered")
	return e != nil
}

// datePart tells whether the digits at token i are the day of a month before or after.
func (r *dateReader) datePart(i int) bool {
	e, _ := r.after(i, lexicon.Calendar, "month")
	return e != nil
}

// notYear tells that token i is no two or four digits that can belong to a year.
func (r *dateReader) notYear(i int) bool {
	n := len(r.Word(i))
	return !r.has(i, token.Digit) || n != 2 && n != 4
}

// follows tells whether an entry of a kind ends just before token i.
func (r *dateReader) follows(i int, kind lexicon.Kind) bool {
	for j := i - 1; j >= 0 && j >= i-3; j-- {
		for _, h := range r.Hits(j) {
			if int(h.End) == i && h.Entry.Kind == kind {
				return true
			}
		}
	}
	return false
}
