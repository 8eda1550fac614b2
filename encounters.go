package communique

import (
	"iter"
	"slices"
	"strings"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
)

// open begins an encounter at a token.
func (l *ledger) open(i, at int, rule *lexicon.Entry) *encounter {
	c := &l.clauses.Clauses[i]
	e := l.tables.events.New()
	*e = encounter{sentence: c.Sentence, paragraph: l.doc.Sentences[c.Sentence].Paragraph, stage: l.stage}
	e.evidence = l.proof(min(c.First, at), max(c.End, at+1), rule.Rule)
	if e.status, e.recalled = l.status(i, at); e.status == Held && !e.recalled && c.Verb.Tense != clause.Past && l.enters(c) {
		e.status = Planned
	}
	e.background = e.recalled && c.Verb.Perfect && l.fact != nil
	e.errand = e.status == Planned && l.errand(c)
	return e
}

// add gives an encounter participants that it does not have yet.
func (e *encounter) add(as []actor, side, capacity string) {
	for _, a := range as {
		if a.bare() && a.country == "" {
			continue // nobody that the text names
		}
		capacity := or(capacity, a.part)
		if n := e.seat(a, capacity == "head"); n >= 0 {
			e.with[n].side = or(e.with[n].side, side)
			e.with[n].capacity = or(e.with[n].capacity, capacity)
			continue
		}
		if len(e.with) == manyParticipants {
			return
		}
		if e.with == nil {
			e.with = make([]attendee, 0, max(len(as), 2))
		}
		e.with = append(e.with, attendee{a, side, capacity})
	}
}

// find is the participant that an actor is, or -1. A country alone is whoever comes from it.
func (e *encounter) find(a actor) int {
	for n := range e.with {
		w := &e.with[n]
		switch {
		case a.person >= 0 && w.person == a.person:
			return n
		case a.person < 0 && w.person < 0 && a.country == w.country && a.role == w.role && a.organization == w.organization:
			return n
		case a.bare() && a.country != "" && w.country == a.country:
			return n
		}
	}
	return -1
}

// seat is find, but that a person takes the place that was held for the country, and who heads a side that of its ministry.
func (e *encounter) seat(a actor, heads bool) int {
	if n := e.find(a); n >= 0 || a.person < 0 || a.country == "" {
		return n
	}
	for n := range e.with {
		if w := &e.with[n]; w.person < 0 && w.country == a.country && (w.role == "" && (w.organization == "" || heads) || w.holderOf(a)) {
			w.actor = a
			return n
		}
	}
	return -1
}

// visits tells whether an encounter is a visit; trip, one that is no memory.
func (e *encounter) visits() bool { return e.kind == Visit }

func (e *encounter) trip() bool { return e.visits() && !e.recalled }

// back goes through the encounters told last, fewer than n, the last of them first.
func (l *ledger) back(n int) iter.Seq[*encounter] {
	return func(yield func(*encounter) bool) {
		for k := len(l.told) - 1; k >= 0 && k > len(l.told)-n && yield(l.told[k]); k-- {
		}
	}
}

// lastOf is the one told last of those that back goes through and that fit, or nil.
func (l *ledger) lastOf(n int, fits func(*encounter) bool) *encounter {
	for e := range l.back(n) {
		if fits(e) {
			return e
		}
	}
	return nil
}

// record joins an encounter to one told before, or opens it.
func (l *ledger) record(e *encounter) *encounter {
	if e.status == never {
		return nil
	}
	if old := l.leg(e); old != nil {
		return old
	}
	if old := l.toldBefore(e); old != nil {
		old.join(e)
		l.turnTo(old)
		return old
	}
	if !e.enough() {
		if l.latest != nil && e.definite && e.generic && len(e.with) == 0 && family(l.latest.kind) == family(e.kind) {
			return l.latest
		}
		return nil
	}
	if len(l.told) == manyMeetings {
		l.full("meetings")
		return nil
	}
	l.told = append(l.told, e)
	l.turnTo(e)
	l.asForetold(e)
	return e
}

// enough tells whether as many are told to take part in an encounter as make it one: of most two, of some who travels, speaks or presents his credentials.
func (e *encounter) enough() bool {
	switch {
	case len(e.with) == 0:
		return false
	case e.kind == Visit && e.place == (Place{}) && e.date == "" && len(e.with) == 1 && e.with[0].bare():
		return false // "Norway's journey towards peace"
	case e.kind == Visit || e.kind == Ceremony || e.kind == Credentials && (e.with[0].person >= 0 || e.with[0].role != "" && e.with[0].country != ""):
		return true
	}
	return e.series != "" || e.amongThemselves() || e.attended || len(e.with) > 1 && !e.oneTeam()
}

// amongThemselves tells whether the one participant of an encounter with a date and a place is several people.
func (e *encounter) amongThemselves() bool {
	return len(e.with) == 1 && e.many && (e.date != "" || e.kind == Conference) && e.place != (Place{})
}

// turnTo makes an encounter the one that "they" and "the talks" mean.
func (l *ledger) turnTo(e *encounter) {
	if !over(e.status) && l.past(e.date) || (e.passing || e.matter || e.background) && l.latest != nil {
		return // what is only looked back on; who was greeted at the airport; what is spoken of
	}
	recalled := e.recalled && !l.justNow(e.date)
	if family(e.kind) == Talks && !recalled {
		if len(l.abreast) > 0 && l.abreast[0].sentence != e.sentence {
			l.abreast = l.abreast[:0]
		}
		if !slices.Contains(l.abreast, e) && len(l.abreast) < reach {
			l.abreast = append(l.abreast, e)
		}
	}
	if e.kind == Visit || e.kind == Ceremony || e.kind == Conference && l.latest != nil || recalled {
		return
	}
	l.latest = e
	if !over(e.status) && !l.ahead(e.date) {
		l.fact = e
	}
}

// same tells whether an encounter is one told before: nothing conflicts, and participants or a definite noun link them.
func (l *ledger) same(old, e *encounter) bool {
	switch {
	case family(old.kind) != family(e.kind),
		old.kind != e.kind && !old.generic && !e.generic,
		old.otherStatus(e),
		old.recalled != e.recalled,
		e.definite && e.date == "" && l.past(old.date) && e.sentence > old.sentence, // "The last one was in 2018. The session is chaired by X"
		old.signs && e.rite || old.rite && e.signs,
		old.rite && e.rite && ((old.act == "") != (e.act == "") || old.venue != "" && e.venue != "" && old.venue != e.venue), // a welcome, and then a wreath
		e.sequel,
		(over(e.status) && old.series != "" || old.kind == Negotiations) && !e.definite && e.generic && e.series == "" && e.sentence > old.sentence, // "a meeting", behind the next round
		e.otherAct(old),
		old.date != "" && e.date != "" && old.date != e.date && !((e.kind == Visit || e.kind == Conference) && overlap(old.date, e.date)) && !(e.definite && strings.HasPrefix(string(old.date), string(e.date))),
		old.round != 0 && e.round != 0 && old.round != e.round,
		old.place.Country != "" && e.place.Country != "" && old.place.Country != e.place.Country:
		return false
	}
	if len(e.with) == 0 {
		return e.definite && l.latest == old
	}
	if e.round > 0 && old.generic && e.sentence > old.sentence {
		return false // talks, and then a session of their commission
	}
	if family(e.kind) == Talks && !e.definite && len(old.with) > 2 && len(e.with) == 2 && old.kind == e.kind && old.paragraph < e.paragraph {
		return false // a meeting of two of those who met before
	}
	return old.holds(e.with) || e.holds(old.with) || e.namedAgain(old) || e.presentedAgain(old)
}

// otherStatus tells whether one of two encounters has taken place and the other not. What somebody travelled for is what is told of then.
func (e *encounter) otherStatus(more *encounter) bool {
	if e.errand && more.status == Held {
		return false
	}
	visiting := more.kind == Visit && more.status == Planned && (e.departs || more.errand || e.status == Ongoing && more.date == "") // "arrived to begin a visit"
	return over(e.status) != over(more.status) && !visiting || over(e.status) && e.status != more.status
}

// otherAct tells whether a solemn act to come is another one than what was told before: of a programme, each word for one is an act of its own.
func (e *encounter) otherAct(old *encounter) bool {
	if e.kind == Ceremony && e.act != "" && old.act != "" && !strings.HasPrefix(e.act, old.act) && !strings.HasPrefix(old.act, e.act) && e.sentence != old.sentence {
		return true // a welcome, and then the opening of a port
	}
	return e.kind == Ceremony && e.status == Planned && !e.definite && e.sentence != old.sentence &&
		e.evidence[0].Rule != old.evidence[0].Rule
}

// namedAgain tells whether a conference is one told before by the last words of its name or by none: the Africa Investment Forum, and then "the Forum" or "the summit".
func (e *encounter) namedAgain(old *encounter) bool {
	before, ok := strings.CutSuffix(old.series, e.series)
	return ok && e.kind == Conference && e.definite && (e.round == 0 || before == "") && e.paragraph <= old.paragraph+2
}

// holds tells whether all of these take part: by name, or by a country that one of them acts for.
func (e *encounter) holds(with []attendee) bool {
	for _, w := range with {
		found := false
		for _, x := range e.with {
			switch {
			case w.person >= 0 && x.person >= 0:
				found = found || w.person == x.person
			case w.country != "" && w.country == x.country && (w.bare() || x.bare() || w.capacity == "head" && x.person < 0 && x.role == "" || w.person < 0 && x.person < 0 && w.role == x.role || w.holderOf(x.actor)):
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

// holderOf tells whether one of two actors is the holder of the office of the other, named with it: the foreign minister of Kenya, and Foreign Minister John Roe.
func (a actor) holderOf(b actor) bool {
	if (a.person < 0) == (b.person < 0) || a.role == "" || b.role == "" || a.country != b.country {
		return false
	}
	return strings.EqualFold(a.role, b.role) || strings.EqualFold(a.role, b.further) || strings.EqualFold(a.further, b.role)
}

// bare tells whether only a country takes part, in the person of whoever it sends.
func (a actor) bare() bool { return a.person < 0 && a.role == "" && a.organization == "" }

// join adds what an encounter told again says beyond the first time.
func (e *encounter) join(more *encounter) {
	named := len(more.with) > 0 || more.round > 0 // not only spoken of: "praised the political consultations"
	if e.generic && !more.generic && (named || more.kind == Call) {
		e.kind, e.generic = more.kind, false
	}
	if e.tour && !more.tour && more.date != "" && (over(e.status) || !isDay(more.date)) {
		e.date, e.place, e.tour = more.date, more.place, false // what is told of this stop
	} else if end, ok := strings.CutPrefix(string(more.date), "../"); ok && e.kind == Visit {
		e.date = spanned(e.date, Date(end))
	} else if e.date = or(e.date, more.date); strings.HasSuffix(string(e.date), "/..") && more.date != "" {
		e.date = more.date // the end of a visit, told later
	}
	if e.place.Name == "" && more.place != (Place{}) && (e.place.Country == "" || e.kind != Visit) {
		e.place = more.place
	}
	if e.errand && more.status == Held {
		e.status, e.errand = Held, false // "travelled to Rome to hold talks", and they were held
	}
	if e.departs {
		e.status, e.departs = more.status, more.departs // "left for Rome, where she will make a visit"
	}
	if e.kind == Conference && more.date != "" && len(e.date) > len(more.date) {
		e.date = more.date // "next week", and then the day
	}
	e.venue, e.aside = or(e.venue, more.venue), e.aside && more.aside
	e.format = or(e.format, more.format)
	e.signs, e.rite, e.act = e.signs || more.signs, e.rite || more.rite, or(e.act, more.act)
	e.level = or(e.level, more.level)
	if e.series == "" && named {
		e.series, e.nameless = more.series, more.nameless
	}
	e.occasion = or(e.occasion, more.occasion)
	if e.round == 0 {
		e.round = more.round
	}
	e.nameEnvoys(more)
	more.nameEnvoys(e)
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

// errand tells whether an infinitive says what somebody travelled for: "travelled to Rome to hold talks", "led a delegation to visit Kenya".
func (l *ledger) errand(c *clause.Clause) bool {
	if c.Kind != clause.Infinitive || c.Parent < 0 {
		return false
	}
	v := &l.clauses.Clauses[c.Parent].Verb
	frame := v.Frame(lexicon.Verb)
	return frame != nil && (frame.Flag() == "visit" || frame.Flag() == "lead") && (v.Tense == clause.Past || v.Perfect)
}

// settle gives each encounter what follows from the others: the country of the visit around it, the dateline's city, the sides.
func (l *ledger) settle() {
	for _, e := range l.told {
		if e.kind == Visit && len(l.visits) < reach {
			l.visits = append(l.visits, e)
		}
	}
	l.lookBehind()
	for n, e := range l.told {
		e.betweenTwo()
		memory := e.recalled && !l.justNow(e.date) && !(e.background && e.date == "") // "had met X before that" goes with what is told
		e.recalled = (memory || l.past(e.date)) && e.status == Held                   // what was called off is no memory
		if e.kind == Credentials {
			l.envoySides(e)
		}
		l.onStage(e)
		l.atMargins(e)
		l.senders(e)
		if e.status == Held && l.ahead(e.date) {
			e.status = Planned
		} else if (e.status == Ongoing || e.errand) && l.past(e.date) && !strings.HasPrefix(string(e.date), "../") {
			e.status, e.recalled = Held, true
		}
		if e.kind == Call {
			continue
		}
		if e.place.Name == "" && e.status != Proposed && !e.recalled {
			l.locate(e)
		}
		e.place.Name = or(e.place.Name, e.venue)
		if e.place.Name != "" && e.place.Country == "" && !e.recalled {
			e.place.Country = l.country(e)
		}
		l.signedAt(e, n)
		l.stillThere(e, n)
		l.assignSides(e)
		e.fellowSides()
		e.principals()
	}
	l.settledAtLast()
	for n, e := range l.told {
		if e.status == Held && !e.recalled && e.kind != Call && e.sideless() {
			l.likeOthers(e, n)
		}
	}
	for _, e := range l.told {
		e.recalled = e.recalled && (!l.theseDays(e.date) || l.past(e.date)) // where it was is told with what is recalled
	}
}

// meeting makes the record.
func (l *ledger) meeting(e *encounter) Meeting {
	m := Meeting{
		Kind: e.kind, Format: e.format, Status: e.status, Recalled: e.recalled, Level: e.level, Date: e.date, Place: e.place,
		Series: e.series, Round: e.round, Occasion: e.occasion, Topics: e.topics, Outcomes: e.outcomes, Evidence: e.evidence,
	}
	if e.nameless {
		m.Series = ""
	}
	if m.Format == "" && m.Kind != Call && !over(m.Status) {
		m.Format = InPerson
	}
	if len(e.with) == manyParticipants {
		l.full("participants")
	}
	slices.SortStableFunc(m.Evidence, func(a, b Evidence) int { return a.Start - b.Start })
	m.Participants = slices.Grow(m.Participants, len(e.with))
	for _, w := range e.with {
		p := Participant{Role: w.role, Country: w.country, Organization: w.organization, Side: w.side, Capacity: w.capacity}
		if w.person >= 0 {
			p.Name = l.article.People[w.person].Name
		}
		m.Participants = append(m.Participants, p)
	}
	return m
}
