package communique

import (
	"strings"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
)

// status reads tense and modality of the event that clause i tells at token at.
func (l *ledger) status(i, at int) (s Status, recalled bool) {
	c := &l.clauses.Clauses[i]
	s = Held
	v := c.Verb
	switch {
	case v.Tense == clause.Future:
		s = Planned
	case v.Modal >= 0:
		s = Proposed
		if w := strings.ToLower(l.doc.Word(v.Modal)); w == "would" || w == "to" {
			s = Planned
		}
	case v.To:
		s = Planned
	case v.Perfect && v.Tense == clause.Past:
		recalled = true
	}
	return l.modality(l.governed(i), at, s, recalled)
}

// governed is where the clauses begin that a clause's event is told through: "hoped that the session would be held".
func (l *ledger) governed(i int) int {
	c := &l.clauses.Clauses[i]
	for c.Parent >= 0 && (c.Kind == clause.That || c.Kind == clause.Infinitive) {
		c = &l.clauses.Clauses[c.Parent]
	}
	return c.First
}

// modality looks for the nearest operator between a clause's begin and the event.
func (l *ledger) modality(first, at int, s Status, recalled bool) (Status, bool) {
	for k := at - 1; k >= first && k > at-24; k-- {
		hit, ok := l.doc.Longest(k, lexicon.Modality)
		if !ok || int(hit.End) > at || hit.Entry.Flag() == "occasion" {
			continue
		}
		switch hit.Entry.Flag() {
		case "held":
			return Held, recalled
		case "fact":
			return s, recalled
		case "recalled":
			return s, true
		default:
			return Status(hit.Entry.Flag()), false
		}
	}
	return s, recalled
}

// statusOfNoun reads the modifiers of an event noun: an upcoming visit, their previous meeting.
func (l *ledger) statusOfNoun(e *encounter, ev *clause.Event) {
	for k := ev.First; k < int(ev.Noun.First); k++ {
		hit, ok := l.doc.Longest(k, lexicon.Modality)
		if !ok || hit.Entry.Flag() == "occasion" {
			continue
		}
		if hit.Entry.Flag() == "recalled" {
			e.recalled = true
		} else {
			e.status = Status(hit.Entry.Flag())
		}
	}
}

// over tells a fact from what has not happened.
func over(s Status) bool { return s != Held && s != Ongoing }

// past tells whether a date lies well before the release: more than a month.
func (l *ledger) past(d Date) bool {
	_, last, ok := d.Bounds()
	now, _, dated := l.reference().Bounds()
	return ok && dated && !last.IsZero() && last.AddDate(0, 1, 0).Before(now)
}
