package communique

import (
	"strings"
	"time"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
)

// status reads tense and modality of the event that clause i tells at token at.
func (l *ledger) status(i, at int) (s Status, recalled bool) {
	c := &l.clauses.Clauses[i]
	s = Held
	v := &c.Verb
	switch {
	case v.Tense == clause.Future:
		s = Planned
	case l.plans(v):
		s = Planned
	case v.Modal >= 0 && v.Perfect:
		return never, false // "should have met in March"
	case v.Modal >= 0:
		s = Proposed
	case v.Modal < 0 && c.Kind == clause.That && v.Passive && !c.Shared && l.doc.Is(v.First, "be"):
		s = Planned // "agreed that X be received"; a word for a wish makes it proposed
	case l.distinguishes(c):
		s, recalled = l.status(c.Parent, l.clauses.Clauses[c.Parent].Verb.End)
	case v.To, l.withPlan(i), at < v.First && l.isDue(c):
		s = Planned
	case v.Perfect && v.Tense == clause.Past:
		recalled = true
	case v.Tense == clause.Present && (l.onPlan(c) || !v.Perfect && l.departs(v)):
		s = Planned
	}
	if c.Kind == clause.Infinitive && c.Parent >= 0 && l.clauses.Clauses[c.Parent].Verb.Negated && !c.Verb.Passive {
		return never, false // "does not plan to meet"
	}
	if s, recalled = l.modality(i, at, s, recalled); s == Held || s == Planned {
		s = l.called(c, at, s)
	}
	return s, recalled
}

// departs tells whether a verb is one of leaving for somewhere, which in the present tells what is to come: "leaves for Kenya on 3 May".
func (l *ledger) departs(v *clause.Verb) bool {
	frame := v.Frame(lexicon.Verb)
	return frame != nil && frame.Has("departs")
}

// never is the status of what is told not to come about: no encounter.
const never Status = "none"

// withPlan tells whether a clause without a tense of its own says what comes before or behind something that is to come: "will tour the port before calling
// on X", "will be received by X, followed by a dinner".
func (l *ledger) withPlan(i int) bool {
	c := &l.clauses.Clauses[i]
	if c.Kind != clause.Participle || c.Verb.Finite() || c.Verb.Perfect {
		return false
	}
	if c.Parent >= 0 && !c.Verb.Passive && c.Verb.First == l.clauses.Clauses[c.Parent].Verb.End {
		if frame := l.clauses.Clauses[c.Parent].Verb.Frame(lexicon.Verb); frame != nil && frame.Flag() == "outcome" && !frame.Has("sign") {
			return true // "agreed on holding the next round in Rome"
		}
	}
	if frame := c.Verb.Frame(lexicon.Verb); c.Verb.Passive && (frame == nil || !frame.Has("next")) {
		return false // what is told of a noun may be a fact
	}
	if c.Parent >= 0 {
		i = c.Parent
	} else if i++; i == len(l.clauses.Clauses) || c.Subject.Empty() || l.clauses.Clauses[i].Subject.First != c.Subject.First {
		return false // not "Ministers meeting in Rome will discuss"
	}
	around := &l.clauses.Clauses[i]
	return around.Verb.Tense == clause.Future || around.Verb.To || l.plans(&around.Verb)
}

// plans tells whether a verb has a modal that tells a plan: "would meet", "is to meet".
func (l *ledger) plans(v *clause.Verb) bool {
	if v.Modal < 0 {
		return false
	}
	w := strings.ToLower(l.doc.Word(v.Modal))
	return w == "would" || w == "to"
}

// isDue tells whether a clause says of its subject no more than that it is due: "The next round is due in Oslo".
func (l *ledger) isDue(c *clause.Clause) bool {
	if !c.Verb.Copula || c.Verb.Negated {
		return false
	}
	hit, ok := l.doc.Longest(c.Verb.First, lexicon.Modality)
	return ok && hit.Entry.Flag() == string(Planned)
}

// called reads a verb that says of the event in its subject, or in its object, that it will or will not be: "is scheduled", "has been
// cancelled", "postponed his visit".
func (l *ledger) called(c *clause.Clause, at int, s Status) Status {
	frame := c.Verb.Frame(lexicon.Verb)
	if frame != nil && frame.Flag() == "occur" && at < c.Verb.First && l.dropped(c, frame) {
		return Cancelled
	}
	ahead := c.Verb.Passive && l.doc.Is(at-1, "for") // "is expected in Oslo | for talks with X"
	if frame == nil || c.Verb.Negated || c.Verb.Passive != (at < c.Verb.First) && !frame.Has("itself") && !(ahead && frame.Flag() == "schedule") {
		return s
	}
	switch frame.Flag() {
	case "cancel":
		return Cancelled
	case "schedule":
		if frame.Has("proposed") {
			return Proposed
		}
		return Planned
	}
	return s
}

// calledOff tells whether the clause that goes on with an event says that it will not be: "was planned for May, but was postponed".
func (l *ledger) calledOff(t *telling) bool {
	_, end := l.clauses.Of(t.in.Sentence)
	for n := t.clause + 1; n < min(end, t.clause+4); n++ {
		c := &l.clauses.Clauses[n]
		frame := c.Verb.Frame(lexicon.Verb)
		if c.Shared && c.Subject.Event == t.event && t.event >= 0 && frame != nil && frame.Flag() == "cancel" && !c.Verb.Negated {
			return c.Kind == t.in.Kind
		}
	}
	return false
}

// dropped tells whether a verb of taking place says that what was to be will not: "will no longer take place", "did not go ahead". What merely
// did not take place is nothing.
func (l *ledger) dropped(c *clause.Clause, frame *lexicon.Entry) bool {
	return c.Verb.Negated && frame.Flag() == "occur" && (frame.Has("planned") || c.Verb.Tense == clause.Future || c.Verb.Modal >= 0)
}

// governed is where the clauses begin that a clause's event is told through: "hoped that the session would be held".
func (l *ledger) governed(i int) int {
	c := &l.clauses.Clauses[i]
	for c.Parent >= 0 && (c.Kind == clause.That || c.Kind == clause.Infinitive || c.Kind == clause.Participle && c.Verb.First == l.clauses.Clauses[c.Parent].Verb.End) {
		c = &l.clauses.Clauses[c.Parent] // "looked forward to conferring"
	}
	return c.First
}

// modality looks for the nearest operator between a clause's begin and the event, but not in what is told beside of the subject: "The Pope, who hopes to
// visit Rome, met X".
func (l *ledger) modality(i, at int, s Status, recalled bool) (Status, bool) {
	if !l.doc.KindsIn(l.clauses.Clauses[i].Sentence).Has(lexicon.Modality) {
		return s, recalled
	}
	first := l.governed(i)
	from, to := l.insertion(i)
	for k := at - 1; k >= first && k > at-24; k-- {
		if from <= k && k < to {
			continue
		}
		hit, ok := l.operator(k, first)
		if !ok || int(hit.End) > at || hit.Entry.Has("noun") && int(hit.End) < at {
			continue
		}
		switch hit.Entry.Flag() {
		case "held":
			return Held, recalled
		case "occasion":
		case "fact":
			return s, recalled
		case string(never):
			if at < l.clauses.Clauses[i].Verb.First {
				return s, recalled // "denied that the visit was linked to it"
			}
			return never, false
		case string(Planned):
			if hit.Entry.Has("heralds") && !l.heralded(i, at) {
				return s, recalled
			}
			return Planned, false
		case "recalled":
			return s, true
		default:
			if hit.Entry.Has("set") && l.onDay(&l.clauses.Clauses[i]) {
				return Planned, false // "looks forward to welcoming X on Monday"
			}
			return Status(hit.Entry.Flag()), false
		}
	}
	return s, recalled
}

// heralded tells whether the event at a token that is announced is still to come: no clause is about it, and it is of no day before the release.
func (l *ledger) heralded(i, at int) bool {
	n := l.clauses.EventAt(at)
	if c := &l.clauses.Clauses[i]; n < 0 || c.Subject.First <= at && at < c.Subject.End {
		return false // "announced the talks had ended"
	}
	ev := &l.clauses.Events[n]
	first, end := l.clauses.Of(l.doc.SentenceOf(at))
	for k := first; k < end; k++ {
		if c := &l.clauses.Clauses[k]; c.Verb.First >= ev.End && (c.Subject.Event == n || l.inside(c.Subject, ev)) && c.Verb.Tense != clause.Future && !c.Verb.To {
			return false // "announced the talks held in Rome"
		}
	}
	now, _, dated := l.released()
	for _, p := range append(ev.Phrases[:len(ev.Phrases):len(ev.Phrases)], l.clauses.Clauses[i].After...) {
		if p.Date < 0 || p.First < at || !dated {
			continue
		}
		if day, last, ok := l.dateOf(p.Date).Bounds(); ok && !day.IsZero() && !last.IsZero() && last.Before(now) {
			return false
		}
	}
	return true
}

// insertion are the tokens of the relative clauses between the subject of a clause and its verb, and of what hangs on them, [from, to); none where there
// are none.
func (l *ledger) insertion(i int) (from, to int) {
	c := &l.clauses.Clauses[i]
	if c.Subject.Event >= 0 {
		return 0, 0 // what is told of the event itself
	}
	for n := i + 1; n < min(i+reach, len(l.clauses.Clauses)); n++ {
		k := &l.clauses.Clauses[n]
		if k.Sentence != c.Sentence || k.Verb.First >= c.Verb.First || k.Parent < i || k.Parent == i && k.Kind != clause.Relative {
			break
		}
		if to == 0 {
			from = k.First
		}
		to = max(to, min(k.End, c.Verb.First))
	}
	return from, to
}

// operator is the longest operator that covers token k: "invitation" is part of "accepted an invitation".
func (l *ledger) operator(k, first int) (lexicon.Hit, bool) {
	for j := max(first, k-3); j <= k; j++ {
		if !l.doc.Kinds(j).Has(lexicon.Modality) {
			continue // as nearly all
		}
		if hit, _ := l.doc.Longest(j, lexicon.Modality); j == k || int(hit.End) > k {
			return hit, true
		}
	}
	return lexicon.Hit{}, false
}

// statusOfNoun reads the modifiers of an event noun: an upcoming visit, their previous meeting.
func (l *ledger) statusOfNoun(e *encounter, ev *clause.Event) {
	for k := ev.First; k < int(ev.Noun.First); k++ {
		hit, ok := l.doc.Longest(k, lexicon.Modality)
		if !ok {
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

// released are the bounds of the day of the release.
func (r *reading) released() (first, last time.Time, ok bool) {
	if d := r.reference(); d != r.day.of {
		r.day.of = d
		r.day.first, r.day.last, r.day.ok = d.Bounds()
	}
	return r.day.first, r.day.last, r.day.ok
}

// past tells whether what took place on a date is only looked back on: it lies a fortnight before the release, or is told by no day.
func (l *ledger) past(d Date) bool {
	now, _, dated := l.released()
	if !dated {
		now, dated = l.leadDay()
	}
	if d == "" || !dated {
		return false
	}
	first, last, ok := d.Bounds()
	if !ok || last.IsZero() {
		return false
	}
	if !byDay(d) && !first.IsZero() { // not "by the end of 2030"
		return first.Before(now) && !last.After(now) // not "the Forum 2024" of that year
	}
	return last.Add(14 * 24 * time.Hour).Before(now)
}

// leadDay is the day of the encounter that a release without a date tells first: what was long before that is looked back on.
func (l *ledger) leadDay() (day time.Time, ok bool) {
	if len(l.told) == 0 || l.told[0].status != Held || l.told[0].recalled || !byDay(l.told[0].date) {
		return day, false
	}
	day, _, ok = l.told[0].date.Bounds()
	return day, ok
}

// justNow tells whether a date is the day of the release: what "had met" on it is news.
func (l *ledger) justNow(d Date) bool {
	_, last, ok := d.Bounds()
	now, _, dated := l.released()
	return ok && dated && byDay(d) && last.After(now) && !l.ahead(d)
}

// theseDays tells whether a date lies in the days before the release: what somebody "had" done on it belongs to what is told.
func (l *ledger) theseDays(d Date) bool {
	_, last, ok := d.Bounds()
	now, _, dated := l.released()
	return ok && dated && byDay(d) && last.AddDate(0, 0, fewDays).After(now) && !l.ahead(d)
}

// fewDays is how many days a release looks back on as what has just been.
const fewDays = 5

// byDay tells whether a date ends with a day, not with a month or year.
func byDay(d Date) bool {
	_, end, ranged := strings.Cut(string(d), "/")
	if !ranged {
		end = string(d)
	}
	return len(end) == len(time.DateOnly)
}

// ahead tells whether a date lies after the release.
func (l *ledger) ahead(d Date) bool {
	first, _, ok := d.Bounds()
	if !ok || first.IsZero() {
		return false
	}
	_, now, dated := l.released()
	return dated && !first.Before(now)
}

// within tells whether a date begins by the day of the release and does not end before it.
func (l *ledger) within(d Date) bool {
	_, last, ok := d.Bounds()
	if !ok {
		return false
	}
	now, _, dated := l.released()
	return dated && !l.ahead(d) && (last.IsZero() || last.After(now))
}
