package communique

import (
	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
)

// This file reads what the clauses that hang on an event tell of when and where it was, is, or was to be.

// scheduled reads the clauses that hang on an event: "a visit, planned for 3 April", "the summit, which is to be held in Rome", "the session, due in
// Bern in May".
func (l *ledger) scheduled(e *encounter, t *telling) {
	first, end := l.clauses.Of(t.in.Sentence)
	for n := max(first, t.clause-reach); n < min(end, t.clause+reach); n++ {
		c := &l.clauses.Clauses[n]
		if n == t.clause || c.Kind != clause.Relative && c.Kind != clause.Participle && c.Kind != clause.Infinitive && !l.thatOne(c, t) || c.Verb.First < t.First {
			continue
		}
		switch {
		case l.takesPlace(c, t) && l.isLastTime(c) && t.told():
			l.lastTime(e, c)
		case l.takesPlace(c, t):
			l.means(e, c) // "a meeting held by video link"
			if e.status == Proposed && c.Kind == clause.Infinitive && t.phrase.Prep >= 0 && !l.doc.Is(t.phrase.Prep, "for") {
				e.status = Planned // "hoped for a decision before the summit to be held in May"
			}
			nobody := len(e.with) == 0
			if l.arranged(e, c); nobody && family(e.kind) == Talks && !t.told() && l.behind(c, "with") != nil {
				if by := l.canBe(l.phraseActors(t.in.Subject)); len(by) == 1 && by[0].person >= 0 {
					e.add(by, "", "") // "said in a meeting held in Rome with X"
				}
			}
		case c.Kind == clause.Infinitive:
		case !t.told() && c.Verb.Passive && l.willNotBe(c) && (l.inside(c.Subject, t.Event) || c.Subject.Event == t.event):
			e.status = Cancelled // "raised the session of the commission, deferred because of the elections"
		case !l.hangs(c, t):
		case c.Verb.Copula && l.doc.Is(c.Verb.End, "due"):
			l.settings(e, c.After) // "which had been due in Rome on 5 May"
		case l.willNotBe(t.in) && l.doc.Is(c.First-1, "where"):
			l.timed(e, c) // "The trip to Rome, where she was to speak today, was cancelled"
		default:
			l.appointed(e, c)
		}
	}
	l.due(e, t)
}

// isLastTime tells whether a clause that hangs on a format says when it sat before: "the commission, last held in Rome in 2019", "which last met in 2019".
func (l *ledger) isLastTime(c *clause.Clause) bool {
	return l.doc.Is(c.Verb.First-1, "last") || c.Verb.Perfect && c.Verb.Tense == clause.Past && l.doc.Is(c.Verb.Main-1, "last")
}

// lastTime records the sitting of a format before the one that is told: of the same countries, without its round.
func (l *ledger) lastTime(e *encounter, c *clause.Clause) {
	old := &encounter{kind: e.kind, status: Held, series: e.series, recalled: true, sentence: e.sentence, paragraph: e.paragraph, stage: e.stage}
	old.evidence = []Evidence{l.evidence(c.Verb.First, c.End, e.evidence[0].Rule)}
	old.add(e.actors(), "", "")
	old.countries()
	if l.settings(old, c.After); len(old.with) == 0 || old.date == "" && old.place == (Place{}) || len(l.told) == manyMeetings {
		return
	}
	if l.toldBefore(old) == nil {
		l.told = append(l.told, old)
	}
}

// takesPlace tells whether a clause that hangs on an event puts it somewhere or on some day: "which met in Rome", "which Norway will host in May",
// "beginning in Rome on Monday".
func (l *ledger) takesPlace(c *clause.Clause, t *telling) bool {
	frame := c.Verb.Frame(lexicon.Verb)
	if frame == nil {
		return false
	}
	switch {
	case l.inside(c.Subject, t.Event):
		object := len(c.After) > 0 && c.After[0].Prep < 0 && c.After[0].Date < 0
		if frame.Flag() == "hold" && (!c.Verb.Passive && object || frame.Has("outcome") && c.Subject.First > t.End) {
			return false // "the Ambassador, who will have an office", "the project, which will be launched"
		}
		return l.schedules(frame) || frame.Flag() == "meeting" && (len(c.After) == 0 || c.After[0].Prep >= 0 || c.After[0].Date >= 0)
	}
	return l.organises(frame) && l.gap(c, t)
}

// schedules tells whether a verb puts an event somewhere or on some day: what follows it does not.
func (l *ledger) schedules(frame *lexicon.Entry) bool {
	return frame.Flag() == "schedule" || frame.Flag() == "hold" || frame.Flag() == "occur" && !frame.Has("next")
}

// organises tells whether a verb has an event for its object: hosts, holds, attends or heads it.
func (l *ledger) organises(frame *lexicon.Entry) bool {
	return frame.Has("hosts") || frame.Flag() == "hold" || frame.Flag() == "attend" || frame.Flag() == "lead"
}

// gap tells whether an event is the object that a relative clause leaves out, or that one which hangs on the relative does: "which X was to hold in Rome",
// "which Norway looks forward to hosting".
func (l *ledger) gap(c *clause.Clause, t *telling) bool {
	if len(c.After) > 0 && c.After[0].Prep < 0 && c.After[0].Date < 0 {
		return false
	}
	if l.thatOne(c, t) {
		return true
	}
	if c.Kind != clause.Relative && c.Parent >= 0 {
		c = &l.clauses.Clauses[c.Parent]
	}
	return c.Kind == clause.Relative && !c.Shared && l.opening(c) <= l.wholeEnd(t)+2
}

// thatOne tells whether "that" right behind an event leads to a clause about it, not to what is said: "discussed the Forum that Norway hosts in May".
func (l *ledger) thatOne(c *clause.Clause, t *telling) bool {
	return c.Kind == clause.That && l.doc.Is(t.End, "that") && c.Subject.First == t.End+1
}

// wholeEnd is the token behind an event and the phrases that go with it.
func (l *ledger) wholeEnd(t *telling) int {
	end := t.End
	for _, p := range t.Phrases {
		end = max(end, p.End)
	}
	return end
}

// due reads where and when an event is told to be due: "the session, due in Bern in May", "due to take place in Bern".
func (l *ledger) due(e *encounter, t *telling) {
	at := l.wholeEnd(t)
	if l.doc.Is(at, ",") {
		at++
	}
	if !l.doc.Is(at, "due") {
		return
	}
	if e.status == Held {
		e.status = Planned
	}
	first, end := l.clauses.Of(t.in.Sentence)
	for n := first; n < min(end, t.clause+reach); n++ {
		if c := &l.clauses.Clauses[n]; c.Kind == clause.Infinitive {
			l.settings(e, c.After)
			return
		}
	}
	for n, p := range t.in.After {
		if p.First > at {
			l.settings(e, t.in.After[n:])
			return
		}
	}
}

// arranged reads a clause that says of an event that it is held, takes place or is planned.
func (l *ledger) arranged(e *encounter, c *clause.Clause) {
	frame := c.Verb.Frame(lexicon.Verb)
	switch {
	case e.status == Cancelled, e.status == Planned && c.Kind == clause.Participle && e.date == "" && l.doc.Is(c.Verb.End, "by"): // "will attend a forum organised by"
	case e.status == Held && (c.Verb.Tense == clause.Future || c.Verb.To || frame.Has("hosts") && c.Verb.Tense == clause.Present && !c.Verb.Perfect || frame.Flag() == "schedule" && c.Verb.Tense != clause.Past):
		e.status = Planned
	case over(e.status) && frame.Flag() != "schedule" && !frame.Has("hosts") && (c.Kind == clause.Participle && c.Verb.Passive || c.Verb.Tense == clause.Past):
		e.status = Held // "hoped to build on the summit held in June"
	}
	if e.status == Held && (c.Verb.Perfect && c.Verb.Tense == clause.Past || l.doc.Is(c.Verb.First-1, "last")) {
		e.recalled = true
	}
	capacity := ""
	if frame.Flag() == "lead" && !c.Verb.Passive {
		capacity = "head"
		e.add(l.canBe(l.phraseActors(c.Subject)), "", capacity) // "the session, which she will co-chair with X"
	}
	if c.Verb.Passive && len(e.with) == 1 && family(e.kind) == Talks {
		l.organisers(e, c, frame)
	}
	for _, p := range c.After {
		if l.joins(p) {
			e.add(l.phraseActors(p), "", capacity) // "the conversation held yesterday between X and Y"
		}
		l.circumstance(e, p)
	}
	if frame.Has("hosts") && !c.Verb.Passive {
		l.hostedBy(e, c)
	}
	l.sameDay(e, c)
}

// organisers gives an encounter of which one who attends is told those by whom a clause that hangs on it tells it to be held: "attended a meeting hosted by X".
func (l *ledger) organisers(e *encounter, c *clause.Clause, frame *lexicon.Entry) {
	side := ""
	if frame.Has("hosts") || frame.Has("gives") {
		side = "host"
	}
	if side != "" || frame.Flag() == "hold" {
		e.add(l.canBe(l.agents(c)), side, "")
	}
}

// hostedBy gives a conference the country, or that of the city, that a clause which hangs on it tells to host it: "the Forum, which Norway will host in May".
func (l *ledger) hostedBy(e *encounter, c *clause.Clause) {
	pl, ok := l.placeOf(c.Subject)
	if !ok {
		return
	}
	if e.place == (Place{}) {
		e.place = pl
	}
	if e.kind == Conference && e.of(pl.Country) < 0 {
		e.add([]actor{{person: -1, country: pl.Country}}, "host", "")
	}
}

// hangs tells whether a clause tells more of an event: it stands between the event and the verb that the event is the subject of, or right behind it.
func (l *ledger) hangs(c *clause.Clause, t *telling) bool {
	return l.inside(c.Subject, t.Event) || t.subject() && c.Verb.First < t.in.Verb.First
}

// willNotBe tells whether a clause says of an event that it is called off.
func (l *ledger) willNotBe(c *clause.Clause) bool {
	frame := c.Verb.Frame(lexicon.Verb)
	return frame != nil && (frame.Flag() == "cancel" && !c.Verb.Negated || l.dropped(c, frame))
}

// wasDue gives a journey that was called off the place and the day that its traveller is told to have been due: "X, who was due in Rome on 5 May, has put
// off his trip".
func (l *ledger) wasDue(e *encounter, t *telling) {
	if e.kind != Visit || e.date != "" || e.place != (Place{}) || !l.willNotBe(t.in) {
		return
	}
	first, end := l.clauses.Of(t.in.Sentence)
	for n := first; n < min(end, first+reach); n++ {
		c := &l.clauses.Clauses[n]
		if c.Kind != clause.Relative || c.Subject.First != t.in.Subject.First {
			continue
		}
		if places := l.destinations(c); len(places) > 0 {
			e.place = places[0].Place
			l.timed(e, c)
			return
		}
	}
}

// timed reads the day of a clause, and no place.
func (l *ledger) timed(e *encounter, c *clause.Clause) {
	for _, p := range c.After {
		if p.Date >= 0 {
			l.circumstance(e, p)
		}
	}
}

// appointed reads the day for which an event was set, whatever the verb: "announced for 9 June", "pencilled in for the afternoon".
func (l *ledger) appointed(e *encounter, c *clause.Clause) {
	for n, p := range c.After {
		if p.Prep < 0 || !l.doc.Is(p.Prep, "for") {
			continue
		}
		if p.Date >= 0 {
			l.settings(e, c.After[n:])
			return
		}
		if l.partOfDay(p.End - 1) {
			l.sameDay(e, c)
			return
		}
		if d := l.dateWithin(p.First, len(l.doc.Tokens)); d != "" {
			e.date = d // "for the 9th of June"
			return
		}
	}
}

// inside tells whether a phrase is an event's or one of those that follow it.
func (l *ledger) inside(p clause.Phrase, ev *clause.Event) bool {
	if p.Empty() || p.First < ev.First {
		return false
	}
	for _, q := range ev.Phrases {
		if q.First == p.First {
			return true
		}
	}
	return p.First < ev.End
}

// toldAround tells whether another clause than clause i tells an event by its verb: that reads as well what clause i tells of it.
func (l *ledger) toldAround(i, event int) bool {
	k := l.clauses.Events[event].Clause
	if k < 0 || k == i {
		return false
	}
	c := &l.clauses.Clauses[k]
	frame := c.Verb.Frame(lexicon.Verb)
	return c.Subject.Event == event || frame != nil && l.organises(frame)
}
