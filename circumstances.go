package communique

import (
	"slices"
	"strings"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// means reads how the sides met: by phone, by video link.
func (l *ledger) means(e *encounter, c *clause.Clause) {
	if !l.doc.NamedIn(c.Sentence, "phone") && !l.doc.NamedIn(c.Sentence, "video") {
		return
	}
	for k := c.First; k < c.End; k++ {
		if l.clauses.VerbAt(k) >= 0 && k < c.Verb.First {
			k = c.Verb.First // what a relative behind the subject tells: "The ministers, who had spoken by phone, met in Rome"
		}
		if l.otherCall(e, k) {
			continue
		}
		phone, video := l.cue(k, "phone"), l.cue(k, "video")
		if (phone || video) && (e.kind == Talks || e.kind == Call) {
			e.kind = Call
		}
		switch {
		case video:
			e.format = ByVideo
		case phone && e.kind == Call:
			e.format = ByPhone
		}
	}
}

// otherCall tells whether token k belongs to a call that is not the encounter itself: "The meeting was a follow-up to the phone call of May".
func (l *ledger) otherCall(e *encounter, k int) bool {
	n := l.clauses.EventAt(k)
	if n < 0 || e.kind != Talks || l.clauses.Events[n].Noun.Entry.Get("kind") != string(Call) {
		return false // "consultations in the form of a video conference"
	}
	at := int(l.doc.Tokens[k].Start)
	return !slices.ContainsFunc(e.evidence, func(s Evidence) bool { return s.Start <= at && at < s.End })
}

// byWire tells whether a clause says that people spoke by phone or video.
func (l *ledger) byWire(c *clause.Clause) bool {
	for k := c.Verb.End; k < c.End; k++ {
		if l.cue(k, "phone") || l.cue(k, "video") {
			return true
		}
	}
	return false
}

// cue tells whether a word that tells more of an encounter begins at token i.
func (r *reading) cue(i int, flag string) bool {
	return r.doc.Kinds(i).Has(lexicon.Cue) && r.doc.Cue(i, flag)
}

// circumstances reads date, place and occasion from the phrases of a clause, and from what leads the clauses that it is coordinated with:
// "In Rome on Monday, A was received by B and met C".
func (l *ledger) circumstances(e *encounter, c *clause.Clause) {
	day := e.date
	l.inVerb(e, c)
	l.settings(e, c.Before)
	l.settings(e, c.After)
	for n, p := range c.Before {
		if n > 0 && e.place.Name == "" && l.ofOtherEvent(e, c.Before[n-1], p) {
			l.settings(e, c.Before[n:]) // "After the ceremony in Rome, they held talks"
		}
	}
	l.leavesOn(e, c, day)
	if lead := l.leading(c); lead != nil {
		for _, p := range lead.Before {
			if p.First < lead.Subject.First {
				l.circumstance(e, p)
			}
		}
		if frame := lead.Verb.Frame(lexicon.Verb); frame != nil && frame.Has("arrives") && e.kind != Visit {
			l.settings(e, lead.After) // "landed in Rome on Sunday and was welcomed by X"
		}
	}
	if around := l.around(c); around != nil {
		l.setAround(e, c, around)
	}
	if l.dated(c) {
		l.bareCity(e, c)
	}
	l.shared(e, c)
	l.whoIsThere(e, c)
	l.here(e, c)
	l.there(e, c)
	l.sameDay(e, c)
	l.occasion(e, c)
	l.invitation(e, c)
}

// whoIsThere reads where somebody is who meets others, from a relative behind him: "The Minister, who is in Oslo for the Forum, met X".
func (l *ledger) whoIsThere(e *encounter, c *clause.Clause) {
	if e.place != (Place{}) || e.recalled || c.Subject.Empty() {
		return
	}
	first, end := l.clauses.Of(c.Sentence)
	for n := first; n < min(end, first+reach); n++ {
		k := &l.clauses.Clauses[n]
		if k.Kind != clause.Relative || !k.Verb.Copula || k.Verb.Tense == clause.Future || k.First < c.Subject.First || k.Verb.End > c.Verb.First || len(k.After) == 0 || k.Verb.Negated {
			continue
		}
		if p := k.After[0]; p.Prep >= 0 && p.Prep <= k.Verb.End+1 && l.either(p.Prep, "in", "at") {
			l.where(e, p)
			return
		}
	}
}

// inVerb reads the day that stands inside a verb: "will on Tuesday meet", "has today, 5 May, held talks".
func (l *ledger) inVerb(e *encounter, c *clause.Clause) {
	dates := l.doc.Dates
	n := mention.From(l.doc.Dates, c.Verb.First)
	for ; n < len(dates) && dates[n].End <= c.Verb.Main && e.date == ""; n++ {
		e.date = l.dateOf(n)
	}
}

// setAround reads place and day from a clause around another.
func (l *ledger) setAround(e *encounter, c, around *clause.Clause) {
	stops := l.destinations(around)
	day := e.date
	if at := l.whereof(c); at != (Place{}) && e.place.Name == "" && (len(stops) == 0 || stops[len(stops)-1].Country != at.Country) {
		e.place = at
	}
	if n := len(stops); n > 0 && stops[n-1].own {
		e.place, e.date = stops[n-1].Place, or(e.date, stops[n-1].day) // "Oslo on 5 May and Bergen on 6 May, where"
		return
	}
	for _, p := range append(around.Before[:len(around.Before):len(around.Before)], around.After...) {
		if p.First < c.First && (p.Date >= 0 && !(over(e.status) && around.Verb.Tense == clause.Past) && !l.notOnIt(e, around, p) || p.Date < 0 && p.Prep >= 0) {
			l.circumstance(e, p)
		}
	}
	if e.date == "" && over(e.status) == (around.Verb.Tense == clause.Future) {
		l.inVerb(e, around)
	}
	l.leavesOn(e, around, day)
	for _, place := range stops {
		if e.place.Name == "" && (e.place.Country == "" || e.place.Country == place.Country) {
			e.place = place.Place
		}
	}
}

// notOnIt tells whether a clause around talks tells on which day somebody left, came back or ended a stay: on which day he met others there is not told.
func (l *ledger) notOnIt(e *encounter, around *clause.Clause, p clause.Phrase) bool {
	frame := around.Verb.Frame(lexicon.Verb)
	if family(e.kind) != Talks || frame == nil || !frame.Has("departs") && !frame.Has("returns") && !frame.Has("ends") {
		return false
	}
	if e.status == Held && l.ahead(l.dateOf(p.Date)) {
		e.status = Planned // "leaves for Rome tomorrow, where he meets X"
	}
	return true
}

// whereof is the city right before a clause that tells what happened there, wherever it stands: "arrived from Rome, where she had met X".
func (l *ledger) whereof(c *clause.Clause) Place {
	places := l.doc.Places
	n := mention.From(l.doc.Places, c.First) - 1
	if n < 0 || c.Kind != clause.Relative || places[n].End < c.First-2 || !l.doc.Is(c.First-1, "where") {
		return Place{}
	}
	return Place{Name: l.doc.Slice(places[n].First, places[n].End), Country: Country(places[n].Country)}
}

// leavesOn takes the day from a conference, but what was read before, on which a clause tells that somebody leaves for it or gets there: that is not its day.
func (l *ledger) leavesOn(e *encounter, c *clause.Clause, before Date) {
	frame := c.Verb.Frame(lexicon.Verb)
	if e.kind != Conference || !isDay(e.date) || e.date == before || frame == nil || frame.Flag() != "visit" || frame.Get("object") != "" {
		return
	}
	if e.status == Held && l.ahead(e.date) {
		e.status = Planned
	}
	e.date = before
}

// announced gives talks that are only named where something is said or done the day of that: "said on Monday after talks with X", "was signed today
// during talks between X and Y".
func (l *ledger) announced(e *encounter, t *telling) {
	if t.told() || e.date != "" || e.status != Held || e.recalled || family(e.kind) != Talks || !l.adjunct(t.phrase) && !l.endOf(t.phrase) && !l.inCourse(t.phrase) {
		return
	}
	for p := range l.phrases(t.in) {
		if p.Date < 0 {
			continue
		}
		if d := l.dateOf(p.Date); isDay(d) && !l.past(d) {
			e.date = d
			return
		}
	}
}

// inCourse tells whether a phrase says at which talks or in which call something was said or done.
func (l *ledger) inCourse(p clause.Phrase) bool {
	return p.Prep >= 0 && (l.doc.Says(p.Prep, "in") || l.doc.Says(p.Prep, "at"))
}

// endOf tells whether a phrase hangs on the end or the course of something: "at the end of talks".
func (l *ledger) endOf(p clause.Phrase) bool {
	return p.Prep > 0 && l.doc.Is(p.Prep, "of") && l.cue(p.Prep-1, "stage")
}

// around is the clause that tells where and when another one takes place: "visited Rome, where she met X", "raised it in Rome, when she met X",
// "will travel to Rome to attend Y".
func (l *ledger) around(c *clause.Clause) *clause.Clause {
	if c.Parent < 0 {
		return nil
	}
	parent := &l.clauses.Clauses[c.Parent]
	frame := parent.Verb.Frame(lexicon.Verb)
	switch {
	case c.Kind == clause.Relative && (l.doc.Is(c.First-1, "where") || l.doc.Is(c.First-1, "whom") && l.doc.Is(c.First-2, "with")), c.Kind == clause.Subordinate && l.doc.Is(c.First-1, "when"):
		return parent
	case c.Kind == clause.Infinitive && (parent.Verb.Copula || frame != nil && frame.Flag() == "visit" || l.operated(parent, c, string(Planned))):
		return parent
	}
	return nil
}

// operated tells whether a clause says no more than that what an infinitive tells is to come, or came to be: "On Monday she is set to visit Rome", "took the
// opportunity to discuss trade".
func (l *ledger) operated(c, to *clause.Clause, status string) bool {
	hit, ok := l.doc.Longest(c.Verb.First, lexicon.Modality)
	return ok && hit.Entry.Flag() == status && int(hit.End) == to.Verb.First+1
}

// leading is the clause whose subject a coordinated one shares, or which it goes on with by a pronoun, or nil.
func (l *ledger) leading(c *clause.Clause) *clause.Clause {
	if c.Kind != clause.Main || c.Subject.Empty() {
		return nil
	}
	again := !c.Shared && l.doc.Class(c.Subject.First)&lexicon.Pronoun != 0 && c.Subject.End == c.Subject.First+1
	first, end := l.clauses.Of(c.Sentence)
	for n := first; n < min(end, first+reach); n++ {
		lead := &l.clauses.Clauses[n]
		switch {
		case lead == c:
			return nil
		case c.Shared && !lead.Shared && lead.Subject.First == c.Subject.First, again && lead.Kind == clause.Main && lead.First == l.doc.Sentences[c.Sentence].First && lead.Verb.Tense == c.Verb.Tense:
			return lead
		}
	}
	return nil
}

// settings reads date, place and occasion from phrases that follow each other.
func (l *ledger) settings(e *encounter, phrases []clause.Phrase) {
	visit := -1
	for n, p := range phrases {
		if n > 0 && p.Prep >= 0 && l.ofOtherEvent(e, phrases[n-1], p) {
			continue
		}
		if p.Event >= 0 && p.Prep >= 0 && l.clauses.Events[p.Event].Noun.Entry.Get("kind") == string(Visit) {
			visit = p.Event
		}
		if p.Date >= 0 && visit >= 0 && e.kind != Visit && l.inside(p, &l.clauses.Events[visit]) && !isDay(l.dateOf(p.Date)) {
			continue // "received X during his visit to Rome from 3 to 5 May"
		}
		if n == 0 || !l.inTopic(e, phrases[n-1], p) {
			l.circumstance(e, p)
		}
		if e.date == "" && e.kind != Visit && p.Date < 0 && p.Prep >= 0 && l.cue(p.End-1, "eve") {
			e.date = l.dayBefore(e, phrases[n+1:])
		}
		if n > 0 && p.Date >= 0 && phrases[n-1].Date >= 0 && e.date == l.dateOf(phrases[n-1].Date) {
			l.nextDay(e, phrases[n-1], p)
		}
		if n > 0 && e.venue != "" && e.place.Name == "" {
			l.venueIn(e, phrases[n-1], p)
		}
	}
}

// ofOtherEvent tells whether a phrase says where that was which the one before it leads to, before or behind an encounter: "Ahead of the summit | in Bali, A met B in
// Jakarta".
func (l *ledger) ofOtherEvent(e *encounter, before, p clause.Phrase) bool {
	if before.Event < 0 || before.End != p.Prep || before.Prep < 0 || !l.cue(before.Prep, "elsewhen") && !l.cue(before.Prep-1, "elsewhen") {
		return false
	}
	ev := &l.clauses.Events[before.Event]
	from, to := l.doc.Bytes(ev.First, ev.End)
	return len(e.evidence) == 0 || e.evidence[0].Start < from || e.evidence[0].Start >= to
}

// venueIn reads the city that stands behind the venue in it: "at State House, Nairobi".
func (l *ledger) venueIn(e *encounter, venue, p clause.Phrase) {
	if p.Prep >= 0 || p.Date >= 0 || venue.Prep < 0 || venue.End != p.First-1 || !l.doc.Is(venue.End, ",") || l.venue(venue) != e.venue {
		return
	}
	switch pl, ok := l.placeOf(p); {
	case ok:
		e.place = pl
	case !l.visitBefore(p.First) && p.End == p.First+1 && l.doc.Has(p.First, token.Upper) && !l.doc.Has(p.First, token.Caps) && len(p.Parties) == 0 && p.Event < 0 && l.doc.Class(p.First) == 0:
		e.place.Name = l.doc.Word(p.First) // one that nobody knows: "at the Palace, Lobamba, on 3 May"
	}
}

// visitBefore tells whether a visit is named before a token in its sentence: that tells the country, which a town that nobody knows does not.
func (l *ledger) visitBefore(at int) bool {
	for i := max(l.doc.Sentences[l.doc.SentenceOf(at)].First, at-glance); i < at; i++ {
		if n := l.clauses.EventAt(i); n >= 0 && l.clauses.Events[n].Noun.Entry.Get("kind") == string(Visit) {
			return true
		}
	}
	return false
}

// inTopic tells whether a place only belongs to what was talked about: "spoke on developments in Gaza".
func (l *ledger) inTopic(e *encounter, before, p clause.Phrase) bool {
	if l.belongsToTopic(e, before, p) {
		return true
	}
	if p.Date >= 0 || p.Prep < 0 || before.End != p.Prep || before.Event >= 0 || before.Date >= 0 || len(before.Parties) > 0 || before.Prep < 0 {
		return false
	}
	if pl, ok := l.placeOf(p); ok && (e.kind == Consultations || e.kind == Negotiations) && pl.Name != "" && e.of(pl.Country) >= 0 {
		return false // "consultations on visas in Oslo"
	}
	return l.subjectLead(before) || l.doc.Is(before.Prep, "to") && e.kind != Visit || l.examples(before.Prep)
}

// belongsToTopic tells whether a place says where that is which was talked about: "discussed with X the war in Ukraine".
func (l *ledger) belongsToTopic(e *encounter, before, p clause.Phrase) bool {
	if p.Date >= 0 || p.Prep != before.End || before.Prep >= 0 || before.Event >= 0 || before.Date >= 0 || len(before.Parties) > 0 || family(e.kind) != Talks {
		return false
	}
	at, ok := l.placeOf(p)
	bare := l.doc.Class(before.First)&lexicon.Determiner == 0 && (!ok || at.Name != "") // "discussed trade in Rome", but "discussed elections in Chad"
	first, end := l.clauses.Of(l.doc.SentenceOf(p.First))
	for n := first; n < min(end, first+reach); n++ {
		c := &l.clauses.Clauses[n]
		if frame := c.Verb.Frame(lexicon.Verb); c.Verb.First < before.First && p.End <= c.End && c.Parent < 0 && frame != nil && frame.Flag() == "topics" {
			return !bare || c.Subject.Event >= 0 // "The talks touched on trade in Rome"
		}
	}
	return false
}

// yearOfThing tells whether a date is the year of something else: "the memorial to the victims of the 1963 earthquake".
func (l *ledger) yearOfThing(p clause.Phrase) bool {
	first := l.doc.Dates[p.Date].First
	return len(l.dateOf(p.Date)) == len("2006") && l.doc.Definite(first-1) && l.doc.Is(first-2, "of")
}

func (l *ledger) circumstance(e *encounter, p clause.Phrase) {
	if p.Date >= 0 {
		if d := l.dateOf(p.Date); !l.yearOfThing(p) && (e.date == "" || len(e.date) == len("2006") && strings.HasPrefix(string(d), string(e.date))) && !lasting(d) {
			e.date = d // and the day of "the Forum 2024"
		}
		return
	}
	if p.Prep < 0 {
		return
	}
	switch {
	case e.date == "" && e.kind != Visit && l.doc.Says(p.Prep, "on") && l.doc.Is(p.End-1, "day"):
		e.date = l.dayOfVisit(p)
	case e.occasion == "" && l.heldAt(e, p):
		l.occasionFrom(e, p.First, l.doc.SentenceOf(p.First))
	case p.Event < 0:
		l.where(e, p)
	default:
		l.whereHeldAs(e, p)
	}
}
