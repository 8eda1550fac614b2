package mention

import (
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// fraction is the first quarter of 2023, the second half of the year, the first eight months of 2023, the 19th century.
func (r *dateReader) fraction(i int) (m Moment, next int) {
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
	if m, next = r.twoSlices(n, j); next > 0 {
		return m, next
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
		if m, next = r.within(j); next > 0 && units[u.Get("unit")] == Half {
			m.Nth, m.Of, m.Length = n, Half, 1 // the second half of May
		}
		return m, next
	}
	return m, 0
}

// twoSlices is the rest of "the first and second quarters of 2024", which follow on each other.
func (r *dateReader) twoSlices(n, i int) (m Moment, next int) {
	if !r.is(i, "and", "to", "through") {
		return m, 0
	}
	last, j := r.ordinal(r.skip(i+1, "the"))
	u, j := r.calendar(j, "unit")
	if u == nil || last != n+1 && r.is(i, "and") {
		return m, 0
	}
	length := map[Unit]int{Quarter: 3, Half: 6}[units[u.Get("unit")]]
	if length == 0 || n < 1 || last <= n || last*length > 12 {
		return m, 0
	}
	year, next := r.yearTail(j)
	if next == 0 || year.LastYear > 0 {
		return m, 0
	}
	m = Moment{Month: (n-1)*length + 1, LastMonth: last * length}
	m.within(year)
	return m, next
}

// within is the month that "the first week of" or "the second half of" names a part of.
func (r *dateReader) within(i int) (m Moment, next int) {
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
func (r *dateReader) slice(n, parts, i int) (m Moment, next int) {
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
func (r *dateReader) firstMonths(n, count, i int) (m Moment, next int) {
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
func (r *dateReader) soFar(i, end int) bool {
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
func (r *dateReader) fiscal(i int) (m Moment, next int) {
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

func (r *dateReader) fiscalYears(year, i int) (Moment, int) {
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
func (r *dateReader) coded(i int) bool {
	w := r.Word(i)
	return len(w) >= 2 && (w[0] == 'Q' || w[0] == 'q' || w[0] == 'H' || w[0] == 'h' || strings.HasPrefix(w, "FY"))
}

// quarterCode is Q1 2023, H1 2023, 1Q23, 1H 2023.
func (r *dateReader) quarterCode(i int) (m Moment, next int) {
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
func (r *dateReader) yearBefore(i int) bool {
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
func (r *dateReader) codeBehind(n, i int) (m Moment, next int) {
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
