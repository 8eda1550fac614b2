package communique

import (
	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
)

// record joins an encounter to one told before, or opens it.
func (l *ledger) record(e *encounter) *encounter {
	for n := len(l.told) - 1; n >= 0 && n > len(l.told)-reach; n-- {
		if old := l.told[n]; l.same(old, e) {
			old.join(e)
			l.turnTo(old)
			return old
		}
	}
	if len(e.with) == 0 && e.definite && e.generic && l.hosted(e) {
		return l.record(e) // "during the talks" of a visit that names guest and host
	}
	if len(e.with) == 0 && e.kind != Conference || e.kind != Visit && e.kind != Ceremony && len(e.with) < 2 && e.series == "" {
		if e.definite && e.generic && len(e.with) == 0 && l.latest != nil && l.latest.kind != Visit {
			return l.latest
		}
		return nil
	}
	l.told = append(l.told, e)
	l.turnTo(e)
	return e
}

// hosted gives talks that were told of nobody the guests and hosts of the visit around them, where no other talks are meant.
func (l *ledger) hosted(e *encounter) bool {
	if e.kind != Talks || l.latest != nil && over(l.latest.status) == over(e.status) {
		return false
	}
	for n := len(l.told) - 1; n >= 0 && n > len(l.told)-4; n-- {
		v := l.told[n]
		if v.kind != Visit || over(v.status) != over(e.status) || v.recalled || len(v.with) < 2 {
			continue
		}
		for _, w := range v.with {
			if w.capacity == "" && w.person >= 0 {
				e.add([]actor{w.actor}, w.side, "")
			}
		}
		return len(e.with) > 1
	}
	return false
}

// turnTo makes an encounter the one that "they" and "the talks" mean.
func (l *ledger) turnTo(e *encounter) {
	if e.kind == Visit || e.kind == Ceremony || e.kind == Conference || e.recalled {
		return
	}
	l.latest = e
	if !over(e.status) {
		l.fact = e
	}
}

// same tells whether an encounter is one told before: nothing conflicts, and participants or a definite noun link them.
func (l *ledger) same(old, e *encounter) bool {
	switch {
	case family(old.kind) != family(e.kind),
		old.kind != e.kind && !old.generic && !e.generic,
		over(old.status) != over(e.status),
		over(old.status) && old.status != e.status,
		old.recalled != e.recalled,
		old.date != "" && e.date != "" && old.date != e.date,
		old.round != 0 && e.round != 0 && old.round != e.round,
		old.place.Country != "" && e.place.Country != "" && old.place.Country != e.place.Country,
		old.format != "" && e.format != "" && old.format != e.format:
		return false
	}
	if len(e.with) == 0 {
		return e.definite && l.latest == old
	}
	return old.holds(e.with) || e.holds(old.with)
}

// over tells a fact from what has not happened.
func over(s Status) bool { return s != Held && s != Ongoing }

// holds tells whether all of these take part: by name, or by a country that one of them acts for.
func (e *encounter) holds(with []attendee) bool {
	if len(with) == 0 {
		return false
	}
	for _, w := range with {
		found := false
		for _, x := range e.with {
			switch {
			case w.person >= 0 && x.person >= 0:
				found = found || w.person == x.person
			case w.country != "" && w.country == x.country && (w.bare() || x.bare() || w.person < 0 && x.person < 0 && w.role == x.role):
				found = true
			case w.country == "" && w.organization != "" && w.organization == x.organization:
				found = true
			}
		}
		if !found {
			return false
		}
	}
	return true
}

// bare tells whether only a country takes part, in the person of whoever it sends.
func (a actor) bare() bool { return a.person < 0 && a.role == "" && a.organization == "" }

// join adds what an encounter told again says beyond the first time.
func (e *encounter) join(more *encounter) {
	if e.generic || e.kind == Talks && more.kind != Talks {
		if !more.generic {
			e.kind, e.generic = more.kind, false
		}
	}
	e.date = or(e.date, more.date)
	if e.place.Name == "" && more.place != (Place{}) && (e.place.Country == "" || e.place.Country == more.place.Country) {
		e.place = more.place
	}
	e.format = or(e.format, more.format)
	e.level = or(e.level, more.level)
	e.series = or(e.series, more.series)
	e.occasion = or(e.occasion, more.occasion)
	if e.round == 0 {
		e.round = more.round
	}
	for _, w := range more.with {
		e.add([]actor{w.actor}, w.side, w.capacity)
	}
	e.evidence = append(e.evidence, more.evidence...)
}

func family(k MeetingKind) MeetingKind {
	switch k {
	case Talks, Call, Consultations, Negotiations:
		return Talks
	case Credentials, Ceremony:
		return Ceremony
	}
	return k
}

// told1 reads what a clause says was discussed, agreed or signed.
func (l *ledger) told1(i int) {
	c := &l.clauses.Clauses[i]
	frame := c.Verb.Frame(lexicon.Verb)
	if frame == nil {
		return
	}
	switch frame.Flag() {
	case "topics":
		if !l.tells(c) || frame.Has("event") && c.Subject.Event < 0 {
			return
		}
		e := l.about(i, c)
		if e == nil {
			e = l.together(i, c, frame)
		}
		if e == nil {
			return
		}
		first := c.Verb.End
		if frame.Has("exchange") {
			first = l.views(c)
			if first < 0 {
				return
			}
		}
		if c.Verb.Passive || frame.Has("subject") {
			l.discussed(e, c.First, c.Verb.First)
			return
		}
		l.discussed(e, first, l.extent(first, c.Sentence, false))
	case "outcome":
		if c.Verb.Passive || c.Verb.Negated || !c.Verb.Finite() || l.signing == i {
			return
		}
		e := l.about(i, c)
		if e == nil && frame.Has("jointly") {
			e = l.together(i, c, frame)
		}
		if e == nil {
			return
		}
		end := l.extent(c.Verb.Main, c.Sentence, true)
		if c.Verb.MainEnd < end {
			e.outcomes = append(e.outcomes, l.doc.Slice(c.Verb.Main, end))
		}
	}
}

// together opens an encounter of several people who discussed or agreed something, where none of theirs was told.
func (l *ledger) together(i int, c *clause.Clause, frame *lexicon.Entry) *encounter {
	as := l.phraseActors(c.Subject)
	if len(as) < 2 || !l.personal(as) || c.Verb.Passive {
		return nil
	}
	e := l.open(i, c.Verb.Main, frame)
	e.kind, e.generic = Talks, true
	e.add(as, "", "")
	l.means(e, c)
	l.circumstances(e, c)
	return l.record(e)
}

// tells tells whether a verb of topics stands where it reports: finite, or hung on a clause that does ("met to discuss", "..., discussing").
func (l *ledger) tells(c *clause.Clause) bool {
	return c.Verb.Finite() || c.Parent >= 0 && c.First > l.doc.Sentences[c.Sentence].First
}

// views: "exchanged views on X": the topic stands behind "on".
func (l *ledger) views(c *clause.Clause) int {
	for k := c.Verb.End; k < c.End && k < c.Verb.End+6; k++ {
		if l.doc.Is(k, "on") || l.doc.Is(k, "about") || l.doc.Is(k, "regarding") || l.doc.Is(k, "concerning") {
			return k + 1
		}
	}
	return -1
}

func (l *ledger) discussed(e *encounter, first, end int) {
	for _, s := range l.topics(first, end) {
		t := l.doc.Slice(s.First, s.End)
		seen := false
		for _, x := range e.topics {
			seen = seen || x == t
		}
		if !seen {
			e.topics = append(e.topics, t)
		}
	}
}

// about is the encounter that a clause of topics or outcomes speaks of: the event in it, the one that it hangs on, the latest that its
// subject took part in.
func (l *ledger) about(i int, c *clause.Clause) *encounter {
	for _, p := range append([]clause.Phrase{c.Subject}, c.Before...) {
		if p.Event >= 0 && l.byWord[p.Event] != nil {
			return l.byWord[p.Event]
		}
	}
	as := l.phraseActors(c.Subject)
	if l.now == nil || len(as) == 0 {
		return l.now
	}
	for n := len(l.told) - 1; n >= 0 && n > len(l.told)-12; n-- {
		e := l.told[n]
		if e.kind == Visit || e.kind == Ceremony || e.recalled || over(e.status) != (c.Verb.Tense == clause.Future) {
			continue
		}
		if e.all(as) {
			return e
		}
	}
	return nil
}

// all tells whether all of these take part.
func (e *encounter) all(as []actor) bool {
	for _, a := range as {
		if e.find(a) < 0 {
			return false
		}
	}
	return true
}

// settle gives each encounter what follows from the others: the country of the visit around it, the dateline's city, the sides.
func (l *ledger) settle() {
	for _, e := range l.told {
		e.recalled = e.recalled || e.status == Held && l.past(e.date)
		if e.kind == Call {
			continue
		}
		if e.place.Name == "" && e.status == Held && !e.recalled {
			l.locate(e)
		}
		if e.place.Name != "" && e.place.Country == "" && !e.recalled {
			e.place.Country = l.article.Dateline.Country // of a venue
		}
		l.assignSides(e)
	}
}

// past tells whether a date lies well before the release: more than a month.
func (l *ledger) past(d Date) bool {
	_, last, ok := d.Bounds()
	now, _, dated := l.reference().Bounds()
	return ok && dated && !last.IsZero() && last.AddDate(0, 1, 0).Before(now)
}

// locate finds the place of an encounter that is told without one.
func (l *ledger) locate(e *encounter) {
	for _, v := range l.told {
		if v.kind != Visit || v.status != e.status || v.recalled != e.recalled || v.place.Country == "" {
			continue
		}
		for _, w := range v.with {
			if w.person >= 0 && e.find(w.actor) >= 0 {
				if e.place.Country == "" || e.place.Country == v.place.Country {
					e.place = v.place
				}
				return
			}
		}
	}
	d := l.article.Dateline
	if e.paragraph <= 1 && e.place == (Place{}) && d.Place != "" && e.format != ByVideo && e.format != ByPhone {
		e.place = Place{d.Place, d.Country}
	}
}

// assignSides makes hosts of those whose country the place is in and guests of the others, where the text gives no side.
func (l *ledger) assignSides(e *encounter) {
	if e.place.Country == "" || e.format == ByPhone || e.format == ByVideo {
		return
	}
	hosts := 0
	for _, w := range e.with {
		if w.country == e.place.Country {
			hosts++
		}
	}
	if hosts == 0 || hosts == len(e.with) && e.kind != Visit {
		return
	}
	for n := range e.with {
		w := &e.with[n]
		if w.side != "" || w.country == "" && w.person < 0 {
			continue
		}
		w.side = "guest"
		if w.country == e.place.Country {
			w.side = "host"
		}
	}
}

// meeting makes the record.
func (l *ledger) meeting(e *encounter) Meeting {
	m := Meeting{Kind: e.kind, Format: e.format, Status: e.status, Recalled: e.recalled, Level: e.level, Date: e.date, Place: e.place,
		Series: e.series, Round: e.round, Occasion: e.occasion, Topics: e.topics, Outcomes: e.outcomes, Evidence: e.evidence}
	if m.Format == "" && m.Kind != Call && !over(m.Status) {
		m.Format = InPerson
	}
	for _, w := range e.with {
		p := Participant{Role: w.role, Country: w.country, Organization: w.organization, Side: w.side, Capacity: w.capacity}
		if w.person >= 0 {
			p.Name = l.article.People[w.person].Name
		}
		m.Participants = append(m.Participants, p)
	}
	return m
}
