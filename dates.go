package communique

import (
	"strings"
	"time"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/text"
	"github.com/communique-go/communique/internal/token"
)

// A Date is a day or period in EDTF (ISO 8601) with the precision that the text gives: 2022-06-18, 2022-06, 2022, the intervals 2005/2021
// and 2023-01/2023-03, and open ones, 2008/.. and ../2030. The zero value is no date.
type Date string

// DateOf is the day of t, in t's own zone.
func DateOf(t time.Time) Date { return Date(t.Format(time.DateOnly)) }

// Bounds are the first instant of the date and the first after it, in UTC. An open end is the zero time. It is not ok if the Date is none.
func (d Date) Bounds() (first, last time.Time, ok bool) {
	from, to, ranged := strings.Cut(string(d), "/")
	if !ranged && from != ".." {
		return parseDate(from)
	}
	if from != ".." {
		if first, _, ok = parseDate(from); !ok {
			return time.Time{}, time.Time{}, false
		}
	}
	if to != ".." {
		if _, last, ok = parseDate(to); !ok || !last.After(first) {
			return time.Time{}, time.Time{}, false
		}
	}
	return first, last, from != ".." || to != ".."
}

// parseDate reads a year, month or day; the last is the first that is over.
func parseDate(s string) (first, last time.Time, ok bool) {
	if len(s) != len("2006") && len(s) != len("2006-01") && len(s) != len(time.DateOnly) {
		return first, last, false
	}
	year, month, day := digits(s[:4]), 1, 1
	if len(s) > 4 {
		month = afterDash(s[4:7])
	}
	if len(s) > 7 {
		day = afterDash(s[7:])
	}
	switch {
	case year < 0 || month < 1 || month > 12 || day < 1:
		return first, last, false
	case len(s) == len("2006"):
		return date(year, 1, 1), date(year+1, 1, 1), true
	case len(s) == len("2006-01"):
		return date(year, month, 1), date(year, month+1, 1), true
	}
	if p, ok := valid(year, month, day); ok {
		return p.first, p.first.Add(24 * time.Hour), true
	}
	return first, last, false
}

// afterDash is the number behind a dash, or -1.
func afterDash(s string) int {
	if s[0] != '-' {
		return -1
	}
	return digits(s[1:])
}

// digits is a number of nothing but digits, or -1.
func digits(s string) (n int) {
	for i := range len(s) {
		c := s[i] - '0'
		if c > 9 {
			return -1
		}
		n = n*10 + int(c)
	}
	return n
}

// A DateMention is a date expression of the text.
type DateMention struct {
	Text     string     `json:"text"`
	Value    Date       `json:"value,omitzero"` // empty where a relative date has no reference
	Evidence []Evidence `json:"evidence,omitempty"`
}

// Dates finds the date expressions of a text in order. Relative ones ("on Tuesday") are set against the reference and have no value
// without one.
func Dates(s string, reference Date) []DateMention {
	t := text.Plain(s, lexicon.English())
	defer t.Free()
	return dateMentions(t, mention.FindDates(t), newCalendar(t.Lexicon, reference))
}

// findDates makes one DateMention of each of the document's dates, in the same order. Those of the title of a diary of which no day is known
// come before them: "Programme of the Minister, 5-9 June 2023".
func (r *reading) findDates() {
	c := newCalendar(r.doc.Lexicon, r.reference())
	if c.reference.IsZero() && r.title != nil && r.callsItselfDiary() {
		for _, d := range r.title.Dates {
			c.date(d, 0)
		}
	}
	r.article.Dates = dateMentions(r.doc.Text, r.doc.Dates, c)
}

func dateMentions(t *text.Text, found []mention.Date, c *calendar) (out []DateMention) {
	if len(found) == 0 {
		return nil
	}
	out = make([]DateMention, 0, len(found))
	evidence := make([]Evidence, len(found))
	for i, d := range found {
		c.sentence, c.aside = t.SentenceOf(d.First), inRelative(t, d.First)
		start, end := t.Bytes(d.First, d.End)
		evidence[i] = Evidence{Start: start, End: end, Rule: d.Rule}
		out = append(out, DateMention{t.S[start:end], c.date(d, d.Ahead), evidence[i : i+1 : i+1]})
	}
	return out
}

// inRelative tells whether "who" or "which" stands not far before token i, and no mark between.
func inRelative(t *text.Text, i int) bool {
	first := max(t.Sentences[t.SentenceOf(i)].First, i-12)
	for k := i - 1; k >= first && !t.Has(k, token.Mark); k-- {
		if t.Class(k)&lexicon.Relative != 0 {
			return true
		}
	}
	return false
}
