package mention

import (
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/text"
	"github.com/communique-go/communique/internal/token"
)

// A figure is a date in digits, its parts in the order of the text.
type figure struct {
	parts [3]int
	width [3]int // how many digits
	count int
	mark  byte
}

// numeric is 18.06.2022, 18/06/2022, 2022-06-18, 06/2022.
func (r *dateReader) numeric(i int) (m Moment, next int) {
	if !r.has(i, token.Digit) || r.glued(i) && i > 0 && !r.has(i-1, token.Mark) {
		return m, 0
	}
	f, stop := readFigure(r.S, int(r.Tokens[i].Start), int(r.Tokens[r.end-1].End))
	next = i
	for next < r.end && int(r.Tokens[next].End) <= stop {
		next++
	}
	if stop == 0 && f.count == 0 {
		return r.compact(i)
	}
	if stop == 0 || next == i || int(r.Tokens[next-1].End) != stop || r.glued(next) && r.has(next, token.Letter) && r.Word(next)[0] != 'T' && !r.is(next, "H") {
		return m, 0
	}
	m, ok := r.figureDate(f)
	if e, _ := r.after(i, lexicon.Calendar, "numbered"); e != nil && f.count < 3 || !ok {
		return m, 0
	}
	return m, r.eraTail(m, next)
}

// figures is the month and day of 5/12 or 11/20, where nothing but a date can stand: behind a weekday, "on" or the like, or by itself. Without
// a year they are an American habit.
func (r *dateReader) figures(i int) (m Moment, next int) {
	if !r.has(i, token.Digit) || r.glued(i) && i > 0 && !r.is(i-1, "-", "–") {
		return m, 0
	}
	f, stop := readFigure(r.S, int(r.Tokens[i].Start), int(r.Tokens[r.end-1].End))
	for next = i; next < r.end && int(r.Tokens[next].End) <= stop; next++ {
	}
	if stop == 0 || f.count != 2 || f.mark != '/' || f.width[0] > 2 || f.width[1] > 2 || next == i || int(r.Tokens[next-1].End) != stop || !r.endsPhrase(next) || r.is(next, "of", "%") {
		return m, 0
	}
	if m.Month, m.Day = f.parts[0], f.parts[1]; m.Month > 12 || r.ordered && !r.monthFirst && m.Day <= 12 {
		m.Month, m.Day = m.Day, m.Month
	}
	if m.Month < 1 || m.Month > 12 || m.Day < 1 || m.Day > 31 || !r.figuresFit(i, next) {
		return Moment{}, 0
	}
	return r.withYear(m, next)
}

// figuresFit tells whether two figures in tokens [i, next) stand where a date does.
func (r *dateReader) figuresFit(i, next int) bool {
	for n := 0; n < 8 && r.figuresBefore(i) > 0; n++ {
		i = r.figuresBefore(i)
	}
	if i == 0 && next == len(r.Tokens) || r.is(i-1, "on", "On", "until", "till", "by", "from", "From", "between") {
		return true
	}
	if r.figuresBehind(next) && (i == 0 || r.is(i-1, "(") || r.Class(i-1)&lexicon.Preposition != 0) {
		return true
	}
	if e, _ := r.after(i, lexicon.Calendar, "shift"); e != nil || r.is(i-1, "of") && r.is(i-2, "week") {
		return true
	}
	if r.is(i-1, "to", "-", "–") && r.has(i-2, token.Digit) && r.is(i-3, "/") { // the end of a range
		return true
	}
	e, _ := r.after(i, lexicon.Calendar, "weekday")
	return e != nil
}

// figuresBefore is the first token of the figures that a comma or conjunction joins to those at i: the 11/20 of "11/20, 11/22 or 11/25". It is 0 if
// there are none.
func (r *dateReader) figuresBefore(i int) int {
	j := i
	for j > i-2 && r.is(j-1, ",", "or", "and") {
		j--
	}
	if j == i || !r.has(j-1, token.Digit) || !r.is(j-2, "/") || !r.has(j-3, token.Digit) {
		return 0
	}
	return j - 3
}

// figuresBehind tells whether a range leads on from token i to other figures.
func (r *dateReader) figuresBehind(i int) bool {
	_, j := r.calendar(i, "join")
	return j > 0 && r.has(j, token.Digit) && r.is(j+1, "/") && r.has(j+2, token.Digit)
}

// readFigure reads two or three numbers with one kind of mark between them.
func readFigure(s string, i, end int) (f figure, stop int) {
	for f.count < 3 {
		start := i
		n := 0
		for i < end && s[i] >= '0' && s[i] <= '9' && i-start < 5 {
			n = n*10 + int(s[i]-'0')
			i++
		}
		if i == start || i-start > 4 {
			return f, 0
		}
		f.parts[f.count], f.width[f.count] = n, i-start
		f.count++
		if f.count == 3 || i+1 >= end || s[i+1] < '0' || s[i+1] > '9' {
			break
		}
		if c := s[i]; c != '.' && c != '/' && c != '-' || f.mark != 0 && c != f.mark {
			break
		}
		f.mark = s[i]
		i++
	}
	if f.count < 2 || i < end && s[i] >= '0' && s[i] <= '9' {
		return f, 0
	}
	if i+1 < end && (s[i] == f.mark || s[i] == '/') && s[i+1] >= '0' && s[i+1] <= '9' {
		return f, 0 // more parts than a date has
	}
	return f, i
}

func (r *dateReader) figureDate(f figure) (m Moment, ok bool) {
	a, b, c := f.parts[0], f.parts[1], f.parts[2]
	switch {
	case f.count == 3 && f.width[0] == 4: // year, month, day
		m = Moment{Year: a, Month: b, Day: c}
	case f.count == 3 && (f.width[2] == 4 || f.width[2] == 2) && f.width[0] <= 2 && f.width[1] <= 2:
		m = Moment{Day: a, Month: b, Year: c}
		if f.width[2] == 2 {
			m.Year = fullYear(c)
		}
		if b > 12 || f.mark != '.' && r.monthFirst {
			m.Day, m.Month = b, a
		}
		m.Swap = f.mark != '.' && !r.ordered && a <= 12 && b <= 12
	case f.count == 2 && f.width[1] == 4 && f.width[0] <= 2: // 06/2022
		m = Moment{Month: a, Year: b}
		return m, a >= 1 && a <= 12 && b >= 1900 && b < 2200
	case f.count == 2 && f.width[0] == 4 && f.width[1] == 2 && f.mark == '-' && b != (a+1)%100: // 2014-10
		m = Moment{Year: a, Month: b}
		return m, b >= 1 && b <= 12 && a >= 1900 && a < 2200
	default:
		return m, false
	}
	m.hijri()
	return m, m.Month >= 1 && m.Month <= 12 && m.Day >= 1 && m.Day <= 31 && m.Year >= 1000 && m.Year < 2200
}

// dayOrder tells whether the text's dates in figures have the day first (above 0) or the month first (below 0), by those of which one
// number is above 12; 0 if none is.
func dayOrder(t *text.Text) (order int) {
	for i, tok := range t.Tokens {
		if !tok.Is(token.Digit) || i+1 < len(t.Tokens) && !t.Tokens[i+1].Glued() {
			continue
		}
		f, stop := readFigure(t.S, int(tok.Start), min(int(tok.Start)+12, len(t.S)))
		if stop == 0 || f.count != 3 || f.width[0] > 2 || f.mark == '.' {
			continue
		}
		switch {
		case f.parts[0] > 12 && f.parts[0] <= 31 && f.parts[1] <= 12:
			order++
		case f.parts[1] > 12 && f.parts[1] <= 31 && f.parts[0] <= 12:
			order--
		}
	}
	return order
}

// compact is a day in eight digits that belong to a name, as in report-20220618.
func (r *dateReader) compact(i int) (m Moment, next int) {
	n, next := r.plainNumber(i, 8)
	if next == 0 || len(r.Word(i)) != 8 || !r.glued(i) || !r.is(i-1, "-", "_", "/") {
		return m, 0
	}
	m = Moment{Year: n / 10000, Month: n / 100 % 100, Day: n % 100}
	if m.Year < 1900 || m.Year > 2100 || m.Month < 1 || m.Month > 12 || m.Day < 1 || m.Day > 31 {
		return Moment{}, 0
	}
	return m, next
}

// numericRange is the days or days and months that a date in figures ends: 22.-25.04.2019, 14–16.05.2024, 30/04-2/05/2024.
func (r *dateReader) numericRange(i int) (d Date, next int) {
	if !r.has(i, token.Digit) || r.glued(i) && i > 0 && !r.is(i-1, "(", "[") {
		return d, 0
	}
	s, end := r.S, int(r.Tokens[r.end-1].End)
	first, n, at := firstFigures(s, int(r.Tokens[i].Start), end)
	at, ok := dash(s, at, end)
	if n == 0 || !ok {
		return d, 0
	}
	f, stop := readFigure(s, at, end)
	if stop == 0 || f.count != 3 || f.width[2] != 4 || f.width[0] > 2 || f.mark == '-' {
		return d, 0
	}
	to, ok := r.figureDate(f)
	if !ok {
		return d, 0
	}
	from := to
	from.Day = first[0]
	if n == 2 {
		from.Month = first[1]
		if to.Day == f.parts[1] {
			from.Day, from.Month = first[1], first[0]
		}
	}
	if from.Day < 1 || from.Day > 31 || from.Month < 1 || from.Month > to.Month || from.Month == to.Month && from.Day >= to.Day {
		return d, 0
	}
	for next = i; next < r.end && int(r.Tokens[next].End) <= stop; next++ {
	}
	return Date{From: from, To: to, Rule: "date/days"}, next
}

// firstFigures are the day, or the day and month, that a range in figures begins with at a byte: how many there are, none where one is too long, and
// the byte behind them.
func firstFigures(s string, at, end int) (first [2]int, n, next int) {
	for n < 2 && at < end && digit(s[at]) {
		width := 0
		for ; at < end && digit(s[at]); at++ {
			first[n] = first[n]*10 + int(s[at]-'0')
			if width++; width > 2 {
				return first, 0, at
			}
		}
		n++
		if at < end && (s[at] == '.' || s[at] == '/') {
			at++
		}
	}
	return first, n, at
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

// dash is the byte behind a dash at i and the spaces around it.
func dash(s string, i, end int) (next int, ok bool) {
	for i < end && s[i] == ' ' {
		i++
	}
	for _, mark := range []string{"-", "–", "—", "‑"} {
		if rest, found := strings.CutPrefix(s[i:end], mark); found {
			return end - len(strings.TrimLeft(rest, " ")), true
		}
	}
	return 0, false
}
