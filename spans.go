package communique

import (
	"strings"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
)

// This file reads how long a visit lasts, where one clause tells its beginning and another its end, and what is a part of it.

// until gives the visit told last the days that another clause about it or about its guest tells: "The trip will last until 9 June", "where he will stay
// until Friday", "... and returns on Friday", "which began on Monday and will last three days", "It will leave for Rome on Friday".
func (l *ledger) until(c *clause.Clause) {
	v, frame := l.lastVisit(c), c.Verb.Frame(lexicon.Verb)
	ends := frame != nil && (frame.Has("ends") || frame.Has("returns"))
	if stay := l.staysBefore(c); stay != nil && frame != nil && frame.Has("departs") && c.Verb.Tense != clause.Past {
		v, ends = stay, true
	}
	if v == nil || v.recalled {
		return
	}
	for _, p := range c.After {
		if p.Date < 0 {
			if days := l.daysIn(p.First, p.End); days > 1 && p.Prep < 0 && l.ofVisit(c, v) {
				v.date = spread(v.date, days, false, false)
			}
			continue
		}
		d, open := strings.CutPrefix(string(l.dateOf(p.Date)), "../")
		switch {
		case (open && l.lasts(l.doc.Dates[p.Date].First) || !open && ends) && l.ofVisit(c, v):
			v.date = spanned(v.date, Date(d))
		case frame != nil && frame.Has("begins") && v.date == Date(d) && l.aboutVisit(c.Subject):
			v.date = spread(v.date, l.days(&l.clauses.Events[c.Subject.Event]), true, false)
		}
	}
}

// staysBefore is the visit that those are on who leave, told in a sentence before a clause; or nil.
func (l *ledger) staysBefore(c *clause.Clause) *encounter {
	for n := len(l.told) - 1; n >= 0 && n > len(l.told)-reach; n-- {
		if v := l.told[n]; v.kind == Visit && v.status == Ongoing && v.sentence < c.Sentence {
			return v
		}
	}
	return nil
}

// aboutVisit tells whether a phrase names a visit.
func (l *ledger) aboutVisit(p clause.Phrase) bool {
	return p.Event >= 0 && l.clauses.Events[p.Event].Noun.Entry.Get("kind") == string(Visit)
}

// lastVisit is the visit told last, in this sentence or one of the two before it; or nil.
func (l *ledger) lastVisit(c *clause.Clause) *encounter {
	if e := l.lastOf(reach, (*encounter).visits); e != nil && c.Sentence <= e.sentence+2 {
		return e
	}
	return nil
}

// ofVisit tells whether a clause is about a visit, or about its guests.
func (l *ledger) ofVisit(c *clause.Clause, v *encounter) bool {
	if c.Subject.Event >= 0 {
		return l.aboutVisit(c.Subject)
	}
	as := l.phraseActors(c.Subject)
	return len(as) > 0 && v.all(as)
}

// lasts tells whether a date begins with a word of duration: "until Friday", where "by Friday" says when something is done.
func (l *ledger) lasts(i int) bool {
	return l.either(i, "until", "till") || l.either(i, "through", "up") || l.either(i-1, "until", "till")
}

// spanned is the days of a visit that ends on a day, from its beginning if that is known.
func spanned(d, end Date) Date {
	begin := Date(strings.TrimSuffix(string(d), "/.."))
	switch {
	case !isDay(end):
		return d
	case d == "":
		return "../" + end
	case isDay(begin) && begin < end:
		return begin + "/" + end
	}
	return d
}

// isHere tells whether a clause says until when a guest stays who has been met there: "received Minister Ann Poe, who will stay in Kenya until Friday".
func (l *ledger) isHere(e *encounter, c *clause.Clause) bool {
	frame := c.Verb.Frame(lexicon.Verb)
	if frame == nil || !frame.Has("stays") || c.Verb.Tense == clause.Past || !strings.HasPrefix(string(e.date), "../") || l.fact == nil || l.fact.recalled {
		return false
	}
	return l.fact.find(e.with[0].actor) >= 0 && (l.metIn(l.fact) == e.place.Country || l.fact.of(e.place.Country) >= 0)
}

// leg is the visit that somebody is on, or was on just now, of which one to a further city of the country is a part: "will travel on to Mombasa"; or nil.
func (l *ledger) leg(e *encounter) *encounter {
	if e.kind != Visit || e.place.Name == "" || e.place.Country == "" || e.status != Planned || e.departs {
		return nil
	}
	if first, _, ok := e.date.Bounds(); ok {
		if _, now, dated := l.released(); dated && first.After(now.AddDate(0, 0, fewDays)) {
			return nil
		}
	}
	return l.lastOf(reach, func(old *encounter) bool {
		return old.trip() && !over(old.status) && !l.past(old.date) && old.place.Country == e.place.Country && old.place.Name != e.place.Name && old.holds(e.with)
	})
}
