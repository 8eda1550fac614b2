package mention

import (
	"strconv"
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
)

// season is spring 2023, the autumn; one without a year only where a preposition or "last" and the like stand before it.
func (r *dateReader) season(i int) (m Moment, next int) {
	e, j := r.calendar(i, "season")
	if e == nil {
		return m, 0
	}
	m.Month, m.LastMonth = number(e, "first"), number(e, "last")
	m, next = r.withYear(m, j)
	if next > j {
		if _, k := r.secondYear(m.Year, next); k > 0 && m.LastMonth > 12 {
			next = k // winter 2023-24
		} else if y, k := r.fourDigits(next + 1); k > 0 && r.glued(next) && r.is(next, "-", "–") && m.LastMonth > 12 && y == m.Year+1 {
			next = k
		}
		return m, next
	}
	if part, _ := r.after(i, lexicon.Calendar, "part"); part != nil && r.endsPhrase(j) && !e.Has("word") {
		return m, j
	}
	before := i - 1
	if r.Is(before, "the") {
		before--
	}
	if e.Has("word") && (before == i-1 || r.is(j, "of") || !r.is(before, "in", "by", "during", "until", "till")) || before < 0 || r.Class(before)&lexicon.Preposition == 0 || r.is(before, "of", "Of", "like", "with") || before == i-1 && r.is(before, "for") || !r.endsPhrase(j) {
		return m, 0
	}
	return m, j
}

// feast is Christmas and the like, after a preposition or "last" and "next".
func (r *dateReader) feast(i int) (m Moment, next int) {
	if e, _ := r.after(i, lexicon.Calendar, "shift"); e == nil && i > 0 && r.Class(i-1)&(lexicon.Preposition|lexicon.Determiner|lexicon.Conjunction) == 0 {
		return m, 0
	}
	if r.is(i-1, "of", "Of", "for", "with", "like") { // the occasion of Easter
		return m, 0
	}
	if m, next = r.feastOf(i); next > 0 && !r.endsPhrase(next) {
		return m, 0
	}
	return m, next
}

// feastOf is the day of a feast as its line tells it, with its year.
func (r *dateReader) feastOf(i int) (m Moment, next int) {
	e, j := r.calendar(i, "feast")
	if e == nil {
		return m, 0
	}
	switch day := e.Get("feast"); day {
	case "easter":
		m = Moment{Month: 1, Calendar: Easter}
	case "orthodox":
		m = Moment{Month: 1, Calendar: OldEaster}
	default:
		m.Month, m.Day = pair(day, "-")
	}
	if e.Get("falls") != "" {
		m.Nth, m.Weekday = pair(e.Get("falls"), "/")
		m.Length = 1
	}
	if m.By = number(e, "off"); m.By != 0 {
		m.ByUnit = Day
	}
	calendar := m.Calendar
	m, next = r.withYear(m, j)
	if calendar != Gregorian {
		m.Calendar = calendar
	}
	return m, next
}

// pair reads two numbers with a mark between them, of which the second may be missing.
func pair(s, mark string) (a, b int) {
	first, second, _ := strings.Cut(s, mark)
	a, _ = strconv.Atoi(first)
	b, _ = strconv.Atoi(second) // 0 if there is none
	return a, b
}
