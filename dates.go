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
	var digits [8]int
	n := 0
	for i := range len(s) {
		switch c := s[i]; {
		case (i == len("2006") || i == len("2006-01")) && c == '-':
		case c >= '0' && c <= '9' && n < len(digits):
			digits[n] = int(c - '0')
			n++
		default:
			return first, last, false
		}
	}
	year, month, day := digits[0]*1000+digits[1]*100+digits[2]*10+digits[3], digits[4]*10+digits[5], digits[6]*10+digits[7]
	switch len(s) {
	case len("2006"):
		if n == 4 {
			return date(year, 1, 1), date(year+1, 1, 1), true
		}
	case len("2006-01"):
		if n == 6 && month >= 1 && month <= 12 {
			return date(year, month, 1), date(year, month+1, 1), true
		}
	case len(time.DateOnly):
		if p, ok := valid(year, month, day); ok && n == 8 && month >= 1 && month <= 12 {
			return p.first, p.first.Add(24 * time.Hour), true
		}
	}
	return first, last, false
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
