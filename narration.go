package communique

import (
	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/token"
)

// This file follows the place and the day that a release has got to, which hold for what it tells next: those of a heading in a programme, "Tuesday 2 April,
// Yerevan", and the place that a sentence begins with, "In Praia, on 14 October, ...".

// A stage is where and when what is told takes place, if nothing else is said of it.
type stage struct {
	place     Place
	day       Date // only under a heading
	occasion  string
	paragraph int
	heading   bool
	several   bool // of encounters that are told one by one
}

// severalMet sets the stage for the encounters that a clause announces, "held a number of meetings in Rome on Monday": those told next.
func (l *ledger) severalMet(e *encounter, t *telling) {
	if !t.Plural || !t.told() || family(e.kind) != Talks || e.status != Held || e.recalled {
		return
	}
	if l.past(e.date) || e.date == "" && e.occasion == "" {
		return
	}
	l.stage = stage{place: e.place, occasion: e.occasion, paragraph: e.paragraph, several: true}
	if isDay(e.date) {
		l.stage.day = e.date
	}
}

// follow changes the stage where a clause heads a part of the text, or begins with a place.
func (l *ledger) follow(c *clause.Clause) {
	paragraph := l.doc.Sentences[c.Sentence].Paragraph
	if l.diary.is {
		l.dayAbove(paragraph)
	}
	if c.Kind != clause.Main || c.Shared {
		return
	}
	l.underWay = l.underWay || !c.Verb.Empty()
	if p := l.doc.Paragraphs[paragraph]; c.Verb.Empty() && p.End-p.First <= longestHeading && l.underWay && !l.enters(c) {
		l.stage = stage{paragraph: paragraph, heading: true} // before any sentence, it is the line of place and date of a release
		l.stage.place, l.stage.day = l.headed(c)
		return
	}
	for _, p := range c.Before {
		if p.Prep < 0 || p.First > c.Subject.First || !l.either(p.Prep, "in", "at") {
			continue
		}
		if pl, ok := l.placeOf(p); ok {
			l.stage = stage{place: pl, paragraph: paragraph}
			return
		}
	}
}

// longestHeading is how many tokens the heading of a day or a city takes.
const longestHeading = 12

// headed are the place and the day that a heading consists of; a heading of several days has none.
func (l *ledger) headed(c *clause.Clause) (pl Place, d Date) {
	days := 0
	for _, p := range c.Before {
		if p.Date >= 0 {
			d = l.dateOf(p.Date)
			days++
			continue
		}
		at, ok := l.placeOf(p)
		if !ok {
			return Place{}, "" // a heading about something
		}
		if pl == (Place{}) || pl.Name == "" && at.Country == pl.Country {
			pl = at
		}
	}
	if days != 1 || !isDay(d) {
		d = ""
	}
	return pl, d
}

// onStage gives an encounter the day and the place that hold where it is told.
func (l *ledger) onStage(e *encounter) {
	s := e.stage
	if e.recalled || e.kind == Visit || s.heading && s.place == (Place{}) && s.day == "" {
		return
	}
	if s.several && e.kind == Talks && !over(e.status) {
		e.occasion = or(e.occasion, s.occasion)
	}
	if (s.heading && e.status != Cancelled || s.several && !over(e.status)) && e.date == "" {
		e.date = s.day
	}
	if e.kind == Call || e.place.Name != "" || e.venue != "" && !s.heading || s.place.Name == "" {
		return // a country alone heads what is told about it
	}
	if at := e.place.Country; at == s.place.Country && at != "" || at == "" && (s.heading || s.several && !over(e.status) || s.paragraph == e.paragraph) {
		e.place = s.place
	}
}

// either tells whether token i is one of two words, whatever its case.
func (l *ledger) either(i int, a, b string) bool {
	return l.doc.Says(i, a) || l.doc.Says(i, b)
}

// clock tells whether the time of a day begins at a token: "At 16:30".
func (l *ledger) clock(i int) bool {
	return i+2 < len(l.doc.Tokens) && l.doc.Has(i, token.Digit) && l.doc.Is(i+1, ":") && l.doc.Has(i+2, token.Digit)
}
