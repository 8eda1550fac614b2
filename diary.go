package communique

import (
	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// This file reads a diary: a release that calls itself a programme, and whose entries stand below the heading of a day or behind an hour, "10.00 Meeting with
// X", "Receives Y", each without the one whose diary it is; and single entries elsewhere, which open with their date.

// A diary is a release that calls itself a programme, with whose it is.
type diary struct {
	is     bool
	keeper clause.Phrase // where the one is named whose it is, or nobody
	from   int           // the paragraph that does, or -1
}

// headOfDiary is how many paragraphs at the beginning of a release may call it a programme and name whose it is.
const headOfDiary = 4

// keepsDiary looks for whose programme a release is.
func (l *ledger) keepsDiary() diary {
	d := diary{l.callsItselfDiary() && l.hasEntries(), clause.NoPhrase(), -1}
	if !d.is {
		return d
	}
	for n, p := range l.doc.Parties {
		paragraph := l.doc.ParagraphOf(p.First)
		if paragraph >= headOfDiary {
			break
		}
		if p.Kind == mention.Named && l.personOf[n] >= 0 && len(p.Offices) > 0 && !l.hourAt(l.doc.Paragraphs[paragraph].First) {
			d.keeper = clause.Phrase{Prep: -1, First: p.First, End: p.End, Parties: []int{n}, Event: -1, Date: -1}
			d.from = paragraph
			l.stage = stage{day: l.onlyDay(paragraph), paragraph: paragraph, heading: true}
			break
		}
	}
	return d
}

// hasEntries tells whether a few paragraphs open with an hour, or one is the heading of a day.
func (l *ledger) hasEntries() bool {
	hours := 0
	for k, p := range l.doc.Paragraphs {
		if l.hourAt(p.First) {
			hours++
		}
		if _, _, ok := l.heading(k); ok || hours >= 2 {
			return true
		}
	}
	return false
}

// onlyDay is the day that a paragraph tells, "Programme of the Minister for 5 June 2023"; "" if it tells none or several.
func (l *ledger) onlyDay(paragraph int) (day Date) {
	p := l.doc.Paragraphs[paragraph]
	for i := p.First; i < p.End; i++ {
		if d := l.dateFrom(i); d >= 0 {
			if day != "" || !isDay(l.dateOf(d)) {
				return ""
			}
			day = l.dateOf(d)
		}
	}
	return day
}

// callsItselfDiary tells whether the title of a release, or what it begins with, names a programme.
func (r *reading) callsItselfDiary() bool {
	if r.title != nil {
		t := reading{doc: r.title}
		for i := range r.title.Tokens {
			if t.cue(i, "diary") {
				return true
			}
		}
	}
	last := r.doc.Paragraphs[min(headOfDiary, len(r.doc.Paragraphs))-1]
	for i := 0; i < min(last.End, longestLead); i++ {
		if r.cue(i, "diary") {
			return true
		}
	}
	return false
}

// enters tells whether a clause opens an entry of the diary: behind an hour, or first in a paragraph below the heading of a day.
func (l *ledger) enters(c *clause.Clause) bool {
	if !l.diary.is || c.Kind != clause.Main && c.Kind != clause.Participle {
		return false
	}
	k := l.doc.Sentences[c.Sentence].Paragraph
	first := l.doc.Paragraphs[k].First
	if k <= l.diary.from || c.First > first+clause.LongestHour || !l.acted(c) && !l.hasEvent(c) {
		return false
	}
	return l.hourAt(first) || l.stage.heading && l.stage.day != ""
}

// dayAbove sets the stage to the day that alone heads the entries above paragraph k.
func (l *ledger) dayAbove(k int) {
	for n := k - 1; n > l.stage.paragraph && n > l.diary.from && n >= k-mostPoints; n-- {
		if day, pl, ok := l.heading(n); ok {
			l.stage = stage{place: pl, day: day, paragraph: n, heading: true}
			return
		}
	}
}

// heading is the day that paragraph k consists of, with the city beside it.
func (l *ledger) heading(k int) (day Date, pl Place, ok bool) {
	p := l.doc.Paragraphs[k]
	d := l.dateFrom(p.First)
	if d < 0 || p.End-p.First > longestHeading || !isDay(l.dateOf(d)) {
		return "", Place{}, false
	}
	pl, ok = l.cityAlone(l.doc.Dates[d].End, p.End)
	return l.dateOf(d), pl, ok
}

// cityAlone is the place that stands between marks in tokens [first, end), if they hold nothing else.
func (l *ledger) cityAlone(first, end int) (pl Place, ok bool) {
	for i := first; i < end; i++ {
		if l.doc.Has(i, token.Mark) {
			continue
		}
		p := mention.Beginning(l.doc.Places, i)
		if p == nil {
			return Place{}, false
		}
		pl = Place{l.doc.Slice(p.First, p.End), Country(p.Country)}
		i = p.End - 1
	}
	return pl, true
}

// dateFrom is the index of the date that begins at a token, or -1.
func (l *ledger) dateFrom(i int) int {
	dates := l.doc.Dates
	n := mention.From(l.doc.Dates, i)
	if n < len(dates) && dates[n].First == i {
		return n
	}
	return -1
}

// hasEvent tells whether an event stands among the phrases of a clause.
func (l *ledger) hasEvent(c *clause.Clause) bool {
	for p := range l.phrases(c) {
		if p.Event >= 0 {
			return true
		}
	}
	return false
}

// hourAt tells whether an hour begins at a token, behind a bullet or "at": "10.00", "At 10:00", "- 9.30 am".
func (l *ledger) hourAt(i int) bool {
	for n := 0; n < 2 && i+1 < len(l.doc.Tokens) && (l.doc.Has(i, token.Mark) || l.either(i, "at", "from")); n++ {
		i++
	}
	if !l.doc.Has(i, token.Digit) || len(l.doc.Word(i)) > len("10.00") {
		return false
	}
	return l.clock(i) || len(l.doc.Word(i)) >= len("9.30") && l.doc.Word(i)[len(l.doc.Word(i))-3] == '.'
}

// acted tells whether a clause has a verb that tells what its keeper does: "Receives X", "Meeting with X".
func (l *ledger) acted(c *clause.Clause) bool {
	return c.Verb.Finite() || !c.Verb.Empty() && c.Verb.Form&lexicon.Gerund != 0
}

// entryOf gives an entry its subject, and tells who is at what it names without a verb.
func (l *ledger) entryOf(c *clause.Clause) []actor {
	if l.diary.keeper.Empty() || !l.enters(c) {
		return nil
	}
	if len(c.Subject.Parties) == 0 && c.Subject.Event < 0 && l.acted(c) {
		c.Subject, c.Shared = l.diary.keeper, true
	}
	if c.Verb.Empty() {
		return l.phraseActors(l.diary.keeper)
	}
	return nil
}

// entry tells whether a clause is the entry of a list of events: a date, and no verb, "6 August: first session of the Commission, Santiago".
func (l *ledger) entry(c *clause.Clause) bool { return c.Verb.Empty() && l.dated(c) }

// dated tells whether a clause opens its paragraph with a date before a comma or a colon, as entries of a diary do.
func (l *ledger) dated(c *clause.Clause) bool {
	if len(c.Before) == 0 || c.Before[0].Date < 0 || c.Before[0].Prep >= 0 {
		return false
	}
	p := c.Before[0]
	return p.First <= l.doc.Paragraphs[l.doc.Sentences[c.Sentence].Paragraph].First+2 && (l.doc.Is(p.End, ":") || l.doc.Is(p.End, ","))
}

// bareCity gives an entry of a diary the city that stands between its marks: "5 December, Dubai: the Minister speaks at the Forum".
func (l *ledger) bareCity(e *encounter, c *clause.Clause) {
	for _, p := range c.Before {
		if e.place == (Place{}) && p.Prep < 0 && p.Date < 0 && l.doc.Is(p.First-1, ",") && (l.doc.Is(p.End, ":") || l.doc.Is(p.End, ",")) {
			if pl, ok := l.placeOf(p); ok {
				e.place = pl
			}
		}
	}
}
