package mention

import (
	"math/bits"
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// A filling is what a form's slots have taken from the text.
type filling struct {
	m      Moment // day, month, year and weekday in their places
	nth, n int
	unit   Unit
	plural bool
}

// formed is the longest date of a form of dateforms.txt that begins at i.
func (r *dateReader) formed(i int) (m Moment, next int) {
	if i >= r.end || r.depth > 1 {
		return m, 0
	}
	r.depth++
	defer func() { r.depth-- }()
	if r.Kinds(i)&lexicon.Forming != 0 {
		forms := r.Lexicon.DateForms(r.Tokens[i].Word)
		may := r.following(i + 1)
		for n := range forms {
			if r.leadsOn(&forms[n], i+1, may) {
				next = r.longer(&forms[n], nil, i, i+1, &m, next)
			}
		}
	}
	slots := r.Lexicon.SlotForms()
	for open := r.slots(i); open != 0; open &= open - 1 {
		slot := lexicon.DateSlot(bits.TrailingZeros16(uint16(open)))
		if len(slots[slot]) == 0 {
			continue
		}
		var f filling
		second := r.slot(slot, i, &f)
		if second == 0 {
			continue
		}
		may := r.following(second)
		for n := range slots[slot] {
			if r.leadsOn(&slots[slot][n], second, may) {
				next = r.longer(&slots[slot][n], &f, i, second, &m, next)
			}
		}
	}
	return m, next
}

// slots are those that may take what stands at token i.
func (r *dateReader) slots(i int) (may lexicon.DateSlots) {
	const numbers = 1<<lexicon.DaySlot | 1<<lexicon.NumberSlot | 1<<lexicon.PairSlot | 1<<lexicon.OrdinalSlot | 1<<lexicon.CountSlot | 1<<lexicon.DateSlotOf
	if i >= r.end {
		return 0
	}
	kinds := r.Kinds(i)
	if r.figuresOf(i, 1, 3) || kinds.Has(lexicon.Quantity) {
		may = numbers
	}
	if r.figuresOf(i, 4, 4) || kinds.Has(lexicon.Quantity) && (kinds.Has(lexicon.Calendar) || r.wordsOfYear(i)) {
		may |= 1 << lexicon.YearSlot
	}
	if !kinds.Has(lexicon.Calendar) {
		return may
	}
	if r.Named(i, "shift") {
		may |= 1 << lexicon.YearSlot
	}
	if r.Named(i, "month") {
		may |= 1 << lexicon.MonthSlot
	}
	if r.Named(i, "weekday") {
		may |= 1 << lexicon.WeekdaySlot
	}
	if r.Named(i, "unit") {
		may |= 1 << lexicon.UnitSlot
	}
	return may
}

// following are the slots that may take what stands at token i behind the first element of a form, where "a" is a number too.
func (r *dateReader) following(i int) lexicon.DateSlots {
	may := r.slots(i) | lexicon.AnySlot
	if r.class(i, lexicon.Indefinite) {
		may |= 1 << lexicon.CountSlot
	}
	return may
}

// leadsOn tells whether the second element of a form may be what stands at token i, of which these are the slots: most forms end here.
func (r *dateReader) leadsOn(form *lexicon.DateForm, i int, may lexicon.DateSlots) bool {
	return form.Second&may != 0 || form.Second == 0 && r.oneOf(form.Elements[1].Words, i)
}

// figuresOf tells whether token i is a number of so many digits.
func (r *dateReader) figuresOf(i, least, most int) bool {
	return r.has(i, token.Digit) && len(r.Word(i)) >= least && len(r.Word(i)) <= most
}

// wordsOfYear tells whether the number in words at i may go on as a year does: nineteen ninety-two, two thousand.
func (r *dateReader) wordsOfYear(i int) bool {
	for j := i + 1; j < i+4 && j < r.end; j++ {
		if r.Kinds(j).Has(lexicon.Quantity) || r.is(j, "-", "‑", "and") {
			return true
		}
	}
	return false
}

// longer makes m the date of a form whose first element, which may have filled a slot, ends before token second. It does if the form takes more
// than what was found before, which ends before token next, and returns the token behind what is found now.
func (r *dateReader) longer(form *lexicon.DateForm, first *filling, i, second int, m *Moment, next int) int {
	var f filling
	if first != nil {
		f = *first
	}
	end := r.elements(form.Elements[1:], second, &f)
	if end <= next || !r.fits(form.Entry, i, end) {
		return next
	}
	made, ok := f.moment(form.Entry)
	if !ok {
		return next
	}
	*m = made
	return end
}

// oneOf tells whether token i is one of the words.
func (r *dateReader) oneOf(words []uint32, i int) bool {
	if i >= r.end {
		return false
	}
	for _, w := range words {
		if w == r.Tokens[i].Word {
			return true
		}
	}
	return false
}

// fits tells whether what stands around tokens [i, end) allows the form.
func (r *dateReader) fits(e *lexicon.Entry, i, end int) bool {
	switch {
	case e.Has("alone") && !r.endsPhrase(end):
		return false
	case e.Has("ahead"):
		return (r.tense(Span{i, end}) > 0 || i == 0 && end == len(r.Tokens)) && !r.ranks(i)
	case e.Get("decade") != "":
		return r.is(i-1, "the", "The", "in", "late", "early", "-", "mid")
	}
	return true
}

// rankReach is how many tokens stand between the rank and the time: "the first visit by a King of Norway to Chad in ten years".
const rankReach = 12

// ranks tells whether the words before token i make what follows the time in which something is the first: "the largest in ten years".
func (r *dateReader) ranks(i int) bool {
	for j := i - 1; j >= 0 && j >= i-rankReach && !r.is(j, ",", ";", "."); j-- {
		if e, _ := r.calendar(j, "ranks"); e != nil {
			return true
		}
		if _, k := r.ordinal(j); k > 0 || len(r.lower(j)) > 5 && strings.HasSuffix(r.Word(j), "est") {
			return true
		}
	}
	return false
}

// elements matches a form's elements from token i on and returns the token behind them, or 0.
func (r *dateReader) elements(elements []lexicon.DateElement, i int, f *filling) (next int) {
	if len(elements) == 0 {
		return i
	}
	first, rest := elements[0], elements[1:]
	if first.Slot == 0 && !first.Optional { // most forms end here
		if j := r.element(first, i, f); j > 0 {
			return r.elements(rest, j, f)
		}
		return 0
	}
	before := *f
	if j := r.element(first, i, f); j > 0 {
		if next = r.elements(rest, j, f); next > 0 {
			return next
		}
	}
	*f = before
	if first.Optional {
		return r.elements(rest, i, f)
	}
	return 0
}

func (r *dateReader) element(x lexicon.DateElement, i int, f *filling) (next int) {
	if i >= r.end {
		return 0
	}
	if x.Slot != 0 {
		return r.slot(x.Slot, i, f)
	}
	if r.oneOf(x.Words, i) {
		return i + 1
	}
	return 0
}

// slot reads what a slot takes at token i.
func (r *dateReader) slot(slot lexicon.DateSlot, i int, f *filling) (next int) {
	switch slot {
	case lexicon.DaySlot:
		return r.dayOf(i, f)
	case lexicon.MonthSlot:
		if e, j := r.calendar(i, "month"); e != nil && !(e.Has("word") && f.m.Year > 0 && !r.has(i, token.Upper)) { // 2024 may be better
			f.m.Month, next = number(e, "month"), r.keepStop(j)
		}
	case lexicon.YearSlot:
		return r.yearOf(i, f)
	case lexicon.PairSlot:
		if n, j := r.plainNumber(i, 2); j > 0 && len(r.Word(i)) == 2 {
			f.m.Year, next = fullYear(n), j
		}
	case lexicon.NumberSlot:
		if n, j := r.plainNumber(i, 2); n >= 1 && n <= 12 {
			f.m.Month, next = n, j
		}
	case lexicon.WeekdaySlot:
		if e, j := r.calendar(i, "weekday"); e != nil {
			f.m.Weekday, next = number(e, "weekday"), r.keepStop(j)
		}
	case lexicon.OrdinalSlot:
		f.nth, next = r.ordinal(i)
	case lexicon.CountSlot:
		f.n, next = r.count(i)
	case lexicon.UnitSlot:
		if e, j := r.calendar(i, "unit"); e != nil {
			f.unit, f.plural, next = units[e.Get("unit")], e.Has("plural"), j
		}
	case lexicon.DateSlotOf:
		return r.dateOf(i, f)
	}
	return next
}

// dayOf reads a day of a month at token i, in figures or, from thirteen on, in words.
func (r *dateReader) dayOf(i int, f *filling) (next int) {
	if f.m.Day, next = r.dayNumber(i); next == 0 && !r.has(i, token.Digit) {
		if f.m.Day, next = r.worded(i, "value"); f.m.Day < 13 || f.m.Day > 31 { // "in May two"
			return 0
		}
	}
	return next
}

// yearOf reads a year at token i.
func (r *dateReader) yearOf(i int, f *filling) (next int) {
	if year, j := r.yearTail(i); j > 0 {
		f.m.within(year)
		return j
	}
	if f.m.Year, next = r.fourDigits(i); f.m.Year < 1900 || f.m.Year >= 2100 { // 2016 10 16
		return 0
	}
	return next
}

// dateOf reads a date or period at token i that a form is about, and keeps the weekday read before it.
func (r *dateReader) dateOf(i int, f *filling) (next int) {
	m, next := r.period(i)
	if next == 0 {
		m, next = r.wholePeriod(i)
	}
	if next == 0 {
		return 0
	}
	if f.m.Weekday > 0 {
		m.Weekday = f.m.Weekday
	}
	f.m = m
	return next
}

// count is a number of units, be it "a".
func (r *dateReader) count(i int) (n, next int) {
	if n, next = r.cardinal(i); next > 0 {
		return n, next
	}
	if r.is(i, "a", "an", "A", "An", "one", "One") {
		return 1, i + 1
	}
	return 0, 0
}

// moment is what a form makes of its filling, as the attributes of its line tell.
func (f *filling) moment(e *lexicon.Entry) (m Moment, ok bool) {
	m = f.m
	switch {
	case e.Has("nth"):
		m.Nth, m.Of, m.Length = f.nth, f.unit, max(f.n, 1)
		if e.Has("last") {
			m.Nth = -f.nth
		}
		m.Behind = e.Has("behind")
		return m, f.nth != 0 && f.plural == (f.n > 1) && (m.Weekday > 0 || m.has(m.Of))
	case e.Get("by") != "":
		if e.Has("now") {
			m = now(f.unit)
		}
		m.By, m.ByUnit = number(e, "by")*f.n, f.unit
		return m, f.n > 0 && f.n < 1000 && f.unit < Fiscal && m.By != 0
	case e.Has("lasting"):
		m.Of, m.Length = f.unit, f.n
		return m, f.n > 0 && f.n < 1000 && f.unit <= Weekend
	case e.Has("ended"):
		m.Of, m.Length = f.unit, -max(f.n, 1)
		return m, f.unit >= Week && f.unit <= Year && f.unit != Weekend && f.n < 100
	case e.Has("first"):
		m.Month, m.LastMonth = 1, f.n
		if f.unit == Quarter {
			m.LastMonth *= 3
		}
		return m, (f.unit == Month || f.unit == Quarter) && f.n > 1 && m.LastMonth <= 12 && m.LastYear == 0
	case e.Get("decade") != "":
		m.Year = number(e, "decade")
		m.LastYear = m.Year + 9
	case e.Has("week"):
		m.Of = Week
	}
	return m, true
}

// has tells whether a unit is a part of what a moment names, of which there is a first and a last: a day or week of a month, a month of a year.
func (m *Moment) has(unit Unit) bool {
	year := m.Month == 0 && m.Day == 0 && m.Calendar <= Era && (m.Year > 0 || m.Unit == Year)
	switch unit {
	case Day, Week:
		return true
	case Month, Quarter, Half:
		return year && m.LastYear == 0
	case Decade:
		return year && m.LastYear-m.Year == 99
	}
	return false
}

// now is the period of the reference in which so many units are counted: "in two weeks" is a day, "three months from now" a month.
func now(unit Unit) Moment {
	switch unit {
	case Month, Year:
		return Moment{Unit: unit}
	case Quarter, Half:
		return Moment{Unit: Month}
	case Decade, Century:
		return Moment{Unit: Year}
	}
	return Moment{Unit: Day}
}
