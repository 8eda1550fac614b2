package mention

import (
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// foreignMonth is a month of another calendar with its year, if one is told: Ramadan 1445 AH, Farvardin 1403.
func (r *dateReader) foreignMonth(i int) (m Moment, next int) {
	e, next := r.calendar(i, "lunar")
	if m.Calendar = Islamic; e == nil {
		e, next = r.calendar(i, "solar")
		m.Calendar = Persian
	}
	if e == nil {
		return Moment{}, 0
	}
	m.Month = number(e, "lunar") + number(e, "solar") // it has one of them
	if year, k := r.foreignYear(next); k > 0 {
		m.Year, next = year, k
	}
	return m, next
}

// foreignYear is the year behind a month of another calendar, with the word for its era: 1445, of 1445 AH.
func (r *dateReader) foreignYear(i int) (year, next int) {
	year, next = r.plainNumber(r.skip(r.skip(i, ","), "of"), 4)
	if next == 0 || year < 1200 || year > 1600 {
		return 0, 0
	}
	if _, k := r.calendar(next, "hijri"); k > 0 {
		next = r.keepStop(k)
	}
	return year, next
}

// foreignDate is a month of another calendar with a day behind it, or alone where a month can stand.
func (r *dateReader) foreignDate(i int) (m Moment, next int) {
	m, next = r.foreignMonth(i)
	if next == 0 {
		return m, 0
	}
	if day, k := r.dayNumber(next); k > 0 && m.Year == 0 {
		m.Day, next = day, k
		if year, l := r.foreignYear(k); l > 0 {
			m.Year, next = year, l
		}
		return m, next
	}
	alone := m.Calendar == Islamic && (r.is(i-1, "in", "In", "during", "During", "since", "until", "throughout") || r.is(i-2, "month") && r.is(i-1, "of"))
	if m.Year == 0 && !alone { // Rajab is a name too
		return Moment{}, 0
	}
	return m, next
}

// hijriYear is a year with the word for its era: 1445 AH, the Iranian year of 1399.
func (r *dateReader) hijriYear(i int) (m Moment, next int) {
	if _, j := r.calendar(i, "persian"); j > 0 {
		m.Year, next = r.plainNumber(j, 4)
		m.Calendar = Persian
		return m, next
	}
	year, j := r.plainNumber(i, 4)
	if j == 0 || year < 1200 || year > 1600 {
		return m, 0
	}
	if _, next = r.calendar(j, "hijri"); next == 0 {
		return m, 0
	}
	return Moment{Year: year, Calendar: Islamic}, r.keepStop(next)
}

// twin reads the same date by another calendar beside a date, which makes one mention with it: "14 Rabi al-Awwal 1445 (29 September 2023)",
// "2566 B.E., corresponding to 2023". The Gregorian one tells the value.
func (r *dateReader) twin(d *Date, next int) int {
	if !r.has(next, token.Mark) && !r.Kinds(next).Has(lexicon.Calendar) {
		return next
	}
	j := r.skip(next, ",")
	bracket := r.is(j, "(", "[")
	if bracket || r.is(j, "/", "=", "–", "-") {
		j++
	}
	_, k := r.calendar(j, "same")
	if k > 0 {
		j = k
	}
	if j == next || j >= r.end || r.has(j, token.Mark) {
		return next
	}
	other, end := r.span(r.skip(j, "the"), false)
	bare := !bracket && k == 0 && r.is(j-1, ",") // Safar 14, 1445, August 30, 2023
	if end == 0 || (other.From.Calendar == Gregorian) == (d.From.Calendar == Gregorian) || bare && (other.From.Day == 0 || other.From.Year == 0) {
		return next
	}
	if bracket {
		if !r.is(end, ")", "]") {
			return next
		}
		end++
	}
	if d.From.Calendar != Gregorian && (d.From.Day == 0 || other.From.Day > 0) {
		d.From, d.To, d.Rule = other.From, other.To, other.Rule
	}
	d.End = end
	return end
}

// hijri tells that the figures of a date are of the Islamic or Persian calendar: nobody writes a day of the Middle Ages in figures.
func (m *Moment) hijri() {
	switch {
	case m.Year >= 1420 && m.Year < 1500:
		m.Calendar = Islamic
	case m.Year >= 1370 && m.Year < 1420:
		m.Calendar = Persian
	}
}

// eraTail is the word for the Islamic era behind a date in figures.
func (r *dateReader) eraTail(m Moment, next int) int {
	if m.Calendar == Islamic {
		if _, k := r.calendar(next, "hijri"); k > 0 {
			return r.keepStop(k)
		}
	}
	return next
}
