package communique

import (
	"strconv"
	"strings"
	"time"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// This file reads the day of an encounter: of its clause, of a visit that it is part of, of the release.

// sameDay reads "the same day", "in the evening", "later in the day" as the day of the encounter told before.
func (l *ledger) sameDay(e *encounter, c *clause.Clause) {
	if e.date != "" || e.recalled && !c.Verb.Perfect || len(l.told) == 0 {
		return
	}
	day := l.today(over(e.status))
	if day == "" {
		return
	}
	for k := c.First; k+1 < min(c.End, c.First+glance); k++ {
		if l.doc.Class(k) != 0 && l.hour(k) || l.doc.Is(k, "same") && l.partOfDay(k+1) {
			e.date = l.besideDay(day, k)
			return
		}
	}
}

// besideDay is a day, or of "the day before the talks" and "the day after the talks" at token k the one beside it.
func (l *ledger) besideDay(day Date, k int) Date {
	first, _, ok := day.Bounds()
	switch {
	case !ok || !l.doc.Definite(k) || l.doc.Is(k-1, "in"):
	case l.doc.Is(k+2, "before"):
		return DateOf(first.AddDate(0, 0, -1))
	case l.doc.Is(k+2, "after"):
		return DateOf(first.AddDate(0, 0, 1))
	}
	return day
}

// hour tells whether the words from token k on put something on the day told before: "the same day", "in the evening", "at noon", "at 16:30".
func (l *ledger) hour(k int) bool {
	switch {
	case l.either(k, "at", "around"):
		return l.clock(k+1) || l.partOfDay(k+1)
	case l.doc.Class(k)&lexicon.Determiner != 0:
		return l.partOfDay(k + 1)
	}
	return false
}

// today is the day of the encounter told last with a date, of those that are no memory, or of those that are to come; "" if it took several.
func (l *ledger) today(ahead bool) Date {
	for e := range l.back(reach) {
		if e.date == "" || e.recalled || over(e.status) != ahead && e.date != l.reference() || e.status == Cancelled || !ahead && l.past(e.date) {
			continue
		}
		if isDay(e.date) {
			return e.date
		}
		return ""
	}
	return ""
}

// isDay tells whether a date is one day.
func isDay(d Date) bool {
	_, _, ok := parseDate(string(d))
	return ok && len(d) == len(time.DateOnly)
}

// partOfDay tells whether a word names the day or a part of it, and no other noun follows: "the day", not "the day care".
func (l *ledger) partOfDay(i int) bool {
	if !l.cue(i, "daytime") {
		return false
	}
	return i+1 >= len(l.doc.Tokens) || l.doc.Has(i+1, token.Mark) || l.doc.Class(i+1) != 0 || l.doc.PartyAt(i+1) >= 0
}

// nextDay adds the day that follows the one of an encounter, "on Thursday and Friday".
func (l *ledger) nextDay(e *encounter, before, p clause.Phrase) {
	first, _, ok := parseDate(string(e.date))
	next := l.dateOf(p.Date)
	if !ok || !isDay(e.date) || !isDay(next) || !l.joined(before.End, p.First+1) || p.First > before.End+2 {
		return
	}
	if DateOf(first.AddDate(0, 0, 1)) == next {
		e.date += "/" + next
	}
}

// dayOfVisit is the day that "on the third day" means, of the visit told last; "" where that has not as many.
func (l *ledger) dayOfVisit(p clause.Phrase) Date {
	hit, ok := l.doc.Longest(p.End-2, lexicon.Quantity)
	if !ok {
		return ""
	}
	nth, _ := strconv.Atoi(hit.Entry.Get("ordinal"))
	for v := range l.back(reach) {
		first, last, ok := v.date.Bounds()
		if nth < 1 || v.kind != Visit || !ok || !byDay(v.date) || first.IsZero() {
			continue
		}
		if day := first.AddDate(0, 0, nth-1); day.Before(last) {
			return DateOf(day)
		}
		return ""
	}
	return ""
}

// dayBefore is the day that "on the eve" means, of the event that the phrases behind it name and that was told with a day, or of what was told last; "" where none was.
func (l *ledger) dayBefore(e *encounter, behind []clause.Phrase) Date {
	day := l.today(over(e.status))
	if len(behind) > 0 && behind[0].Prep >= 0 && l.doc.Is(behind[0].Prep, "of") {
		if day = ""; behind[0].Event >= 0 {
			day = l.dayOf(e, behind[0].Event)
		}
	}
	first, _, ok := day.Bounds()
	if !ok || !byDay(day) || first.IsZero() {
		return ""
	}
	return DateOf(first.AddDate(0, 0, -1))
}

// dayOf is the date of the encounter told last that an event with an article may be.
func (l *ledger) dayOf(e *encounter, event int) Date {
	ev := &l.clauses.Events[event]
	kind := MeetingKind(ev.Noun.Entry.Get("kind"))
	for at := range l.back(reach) {
		if ev.Definite && at != e && at.date != "" && !at.recalled && (at.kind == kind || kind == Talks && at.kind != Visit && at.series != "") {
			return at.date
		}
	}
	return ""
}

// lasting tells whether a date is open from a year or a month on, or goes over years: what is told with it lasts, and is no encounter.
func lasting(d Date) bool {
	return strings.HasSuffix(string(d), "/..") && len(d) < len("2006-01-02/..") || len(d) == len("2006/2007")
}

// dateWithin is the date of the first mention in tokens [first, end): "Monday's talks".
func (l *ledger) dateWithin(first, end int) Date {
	dates := l.doc.Dates
	n := mention.From(l.doc.Dates, first)
	if n < len(dates) && dates[n].First < first+3 && dates[n].End <= end {
		return l.dateOf(n)
	}
	return ""
}

// dateOf is the date of a mention, set against the reference.
func (l *ledger) dateOf(n int) Date {
	return l.article.Dates[n].Value
}
