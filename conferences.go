package communique

import (
	"slices"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// This file tells a conference that is an encounter from one that is only an occasion.

// occasional tells whether an event is only the occasion of what a clause tells, "on the margins of the Forum": without a date of its own it is no
// encounter of its own.
func (l *ledger) occasional(p clause.Phrase) bool {
	ev := &l.clauses.Events[p.Event]
	if p.Prep < 0 || ev.Noun.Entry.Get("kind") == string(Visit) {
		return false
	}
	hit, ok := l.operator(p.Prep, max(0, p.Prep-3))
	if !ok || hit.Entry.Flag() != "occasion" {
		return false
	}
	for _, q := range ev.Phrases {
		if q.Date >= 0 {
			return l.meetsOn(ev)
		}
	}
	return true
}

// onOwnDays tells whether what hangs on a clause says when the conference was that is the occasion of what the clause tells: "on the margins of the Forum, held in
// Rome on 5 and 6 May".
func (l *ledger) onOwnDays(i int, p clause.Phrase) bool {
	if l.clauses.Events[p.Event].Noun.Entry.Get("kind") != string(Conference) {
		return false
	}
	_, end := l.clauses.Of(l.clauses.Clauses[i].Sentence)
	for n := i + 1; n < min(end, i+4); n++ {
		k := &l.clauses.Clauses[n]
		if k.Kind != clause.Relative && k.Kind != clause.Participle || k.Subject.Event != p.Event {
			continue
		}
		if frame := k.Verb.Frame(lexicon.Verb); frame == nil || !l.schedules(frame) {
			continue
		}
		for _, q := range k.After {
			if q.Date >= 0 {
				return true
			}
		}
	}
	return false
}

// meetsOn tells whether the day behind an event is when people met at it: that of the only date of a clause of meeting.
func (l *ledger) meetsOn(ev *clause.Event) bool {
	c := &l.clauses.Clauses[ev.Clause]
	frame := c.Verb.Frame(lexicon.Verb)
	if frame == nil || frame.Flag() != "meeting" && frame.Flag() != "hold" && frame.Flag() != "occur" {
		return false
	}
	dates := 0
	for q := range l.phrases(c) {
		if q.Date >= 0 {
			dates++
		}
	}
	return dates < 2
}

// tellsSpeech tells whether the sentence of a clause has a word for a speech, which spoke asks for.
func (l *ledger) tellsSpeech(c *clause.Clause) bool { return l.doc.NamedIn(c.Sentence, "speech") }

// spoke reads "delivered a keynote address at the Forum": who speaks at a conference takes part in it. It tells whether the clause is about that.
func (l *ledger) spoke(i int) bool {
	c := &l.clauses.Clauses[i]
	if c.Verb.Passive || len(c.After) < 2 || c.After[0].Prep >= 0 || l.ends(c.After[0], "speech") == nil {
		return false
	}
	by := l.canBe(l.phraseActors(c.Subject))
	for _, p := range c.After[1:] {
		if p.Event < 0 || p.Prep < 0 || !l.doc.Is(p.Prep, "at") && !l.doc.Is(p.Prep, "to") && !l.doc.Is(p.Prep, "during") {
			continue
		}
		if noun := l.clauses.Events[p.Event].Noun.Entry; len(by) > 0 && noun.Get("kind") == string(Conference) {
			l.noun(i, p.Event, p, by, "")
			return true
		}
	}
	return false
}

// comers are those who are somewhere, travel there or are awaited there for an event: "is in Rome for the fourth round of the consultations", "will fly to
// Rome for the Peace Forum".
func (l *ledger) comers(c *clause.Clause, p clause.Phrase) []actor {
	ev := &l.clauses.Events[p.Event]
	kind := MeetingKind(ev.Noun.Entry.Get("kind"))
	if p.Prep < 0 || !l.doc.Is(p.Prep, "for") || kind == Visit {
		return nil
	}
	frame := c.Verb.Frame(lexicon.Verb)
	conference := kind == Conference && (l.hasSeries(ev) || !slices.ContainsFunc(ev.Phrases, l.joins)) || ev.Assembly // not "the trilateral with X and Y"
	travels := frame != nil && frame.Flag() == "visit" && !c.Verb.Passive && (!ev.Round.Empty() || conference || kind == Consultations && l.hasSeries(ev))
	due := conference && l.isToBe(c) != nil
	if !travels && !due && (!c.Verb.Copula || c.Verb.Passive) || l.destinations(c) == nil {
		return nil
	}
	return append(l.canBe(l.phraseActors(c.Subject)), l.fellowTravellers(c)...)
}

// attenders are those whom a clause tells to be at a conference without saying that they attend it: "At the Peace Forum in May, the Minister said", "his
// participation in the Forum", "she will raise it at the Forum in May".
func (l *ledger) attenders(i int, p clause.Phrase) []actor {
	c := &l.clauses.Clauses[i]
	ev := &l.clauses.Events[p.Event]
	if p.Prep >= 0 && ev.Noun.Entry.Get("kind") == string(Ceremony) {
		return l.celebrants(i, p)
	}
	if p.Prep < 0 || ev.Noun.Entry.Get("kind") != string(Conference) && !ev.Assembly {
		return nil
	}
	if l.cue(p.Prep-1, "partaking") {
		return l.partakers(c, p.Prep-1)
	}
	if l.bears(p.Prep-1, "invites") {
		return l.invitees(c)
	}
	if !l.saysOrDoes(c) || c.Verb.Passive || !c.Verb.Finite() || !l.either(p.Prep, "at", "during") {
		return nil
	}
	if c.Verb.Copula && len(c.After) > 1 && c.After[0].Prep < 0 && l.saysPresent(c.After[0]) {
		return l.canBe(l.phraseActors(c.Subject)) // "was the chief guest at a forum"
	}
	status, _ := l.status(i, c.Verb.Main)
	if by := l.phraseActors(c.Subject); l.personal(by) && (p.First < c.Subject.First || over(status)) {
		return l.canBe(by)
	}
	return nil
}

// celebrants are those whom a clause tells to do something at a ceremony: "was received by the Minister at a handover ceremony", "said at the ceremony".
func (l *ledger) celebrants(i int, p clause.Phrase) []actor {
	c := &l.clauses.Clauses[i]
	if !c.Verb.Finite() || !l.doc.Is(p.Prep, "at") || !l.saysOrDoes(c) && !c.Verb.Passive {
		return nil
	}
	if by := l.canBe(l.doers(c)); l.personal(by) {
		return by
	}
	return nil
}

// invitees are those whom a clause tells to be invited, and who invites them: "extended to X an invitation", "handed X an invitation from Y". Who only hands it over
// does not.
func (l *ledger) invitees(c *clause.Clause) []actor {
	b := l.invitationIn(c)
	frame := c.Verb.Frame(lexicon.Verb)
	if hands := frame != nil && !frame.Has("reverse") && (frame.Flag() == "present" || frame.Flag() == "hand"); b.bearer == nil && l.invitesFrom(c) == nil && (hands || l.delivers(c)) {
		b.bearer, b.hosts = b.hosts, l.sendersOf(c, "greeting") // "conveyed the greetings of X, and an invitation"
	}
	l.otherParty(&b)
	return append(b.guests, b.hosts...)
}

// atForum tells whether somebody attends, or speaks at, a dialogue that is no format of two sides: the Peace Dialogue.
func (l *ledger) atForum(e *encounter, t *telling) bool {
	at := t.phrase.Prep >= 0 && l.doc.Is(t.phrase.Prep, "at")
	if e.kind != Consultations || t.by == nil || !at && (!l.goesTo(t.in) || !t.Round.Empty()) || !l.clauses.Named(t.event) {
		return false
	}
	sides := &encounter{}
	l.namesakes(sides, t.Event)
	return len(sides.with) == 0 && t.Noun.Entry.Has("weak")
}

// partakers are those whose participation a word tells of, "her participation", "the participation of X"; of "confirmed participation" the subject.
func (l *ledger) partakers(c *clause.Clause, word int) []actor {
	if l.doc.Class(word-1)&(lexicon.Possessive|lexicon.Genitive) == lexicon.Possessive {
		return l.canBe(l.owners(word - 1))
	}
	return l.canBe(l.phraseActors(c.Subject))
}

// convenes tells whether a conference is told as an encounter, not only as an occasion: somebody is at it, or it has a date of its own, or
// a place and a verb. A body in its name takes part.
func (l *ledger) convenes(e *encounter, t *telling) bool {
	if len(t.by) > 0 {
		return e.date != "" || len(l.canBe(t.by)) > 0 || len(e.with) > len(t.by) // "the Expo that Kenya will host" has no day
	}
	if l.staged(e, t) || l.heldThere(e, t) {
		return true
	}
	if e.series == "" || e.date == "" && (e.place == (Place{}) || !t.subject()) {
		frame := t.in.Verb.Frame(lexicon.Verb)
		hailed := frame != nil && frame.Has("hails")
		return (e.date != "" || t.subject() || hailed) && len(e.with) > 1 || l.ofBody(e)
	}
	return len(e.with) > 0
}

// staged tells whether a clause says of one conference where and when it is held, or which country hosts it, though no more is told of who is at it than the
// body whose it is: "The 40th session of the Council of the League will be held in Dubai on 8 March", "Cairo hosted an emergency summit in March".
func (l *ledger) staged(e *encounter, t *telling) bool {
	frame := t.in.Verb.Frame(lexicon.Verb)
	if frame == nil || t.Plural {
		return false
	}
	if frame.Has("hosts") && len(e.with) > 0 {
		return true
	}
	if e.date == "" {
		return false
	}
	if len(e.with) == 0 {
		l.ofWhom(e, t)
	}
	return len(e.with) > 0 && e.place != (Place{}) && t.subject() && (frame.Flag() == "occur" || t.in.Verb.Passive && (frame.Flag() == "hold" || frame.Has("hosts")))
}

// heldThere gives a conference of a name of its own, of which no more is told than where and when it is, the country where it is held for its host: "preparations for
// the Peace Forum, to be held in Rome in May".
func (l *ledger) heldThere(e *encounter, t *telling) bool {
	if t.Plural || e.date == "" || e.place.Country == "" || e.status == Proposed || t.Owner >= 0 || t.Possessive >= 0 || !l.ownNamed(t) {
		return false
	}
	if t.phrase.Prep >= 0 && l.either(t.phrase.Prep, "at", "during") {
		return false // "met X at the Balkan Forum in Rome on Monday": the day and the place are of the meeting
	}
	if len(e.with) == 0 {
		e.add([]actor{{person: -1, country: e.place.Country}}, "host", "")
	}
	return true
}

// ownNamed tells whether the name of a conference says more than what kind it is: the Peace Forum, the Conference on Water, not the Annual Meeting.
func (l *ledger) ownNamed(t *telling) bool {
	for k := t.Series.First; k < t.Series.End; k++ {
		if l.doc.Has(k, token.Upper) && (k < int(t.Noun.First) || k >= int(t.Noun.End)) && !l.doc.Kinds(k).Has(lexicon.Common) && !l.doc.Kinds(k).Has(lexicon.Event) && !l.doc.Is(k+1, "'s") {
			return true
		}
	}
	return !t.Series.Empty() && l.doc.Has(int(t.Noun.First), token.Upper) && (l.doc.Is(t.Series.End, "on") || l.doc.Is(t.Series.End, "for") || l.doc.Is(t.Series.End, "of")) && l.capital(t.Series.End+1, t.Series.End+3)
}

// ofWhom gives a conference the body right behind it that it is said to be of: "the special session of the Council of the African Union".
func (l *ledger) ofWhom(e *encounter, t *telling) {
	at := l.wholeEnd(t)
	if !l.doc.Is(at, "of") {
		at = t.Series.End
	}
	bodies := l.doc.Bodies
	n := mention.From(bodies, at+1)
	if l.doc.Is(at, "of") && n < len(bodies) && (bodies[n].First == at+1 || bodies[n].First == at+2 && l.doc.Definite(at+1)) {
		e.add([]actor{{person: -1, organization: l.bodyName(n)}}, "", "")
	}
}

// ofBody tells whether a conference with a day is one of a body: "the summit of the League on 4 May".
func (l *ledger) ofBody(e *encounter) bool {
	return e.kind == Conference && e.date != "" && len(e.with) == 1 && bodyOnly(e.with[0]) != ""
}

// convened gives a conference that nobody is told to be at the body in its name, the NATO Summit, else the countries.
func (l *ledger) convened(e *encounter, ev *clause.Event) {
	bodies := l.doc.Bodies
	n := mention.From(l.doc.Bodies, ev.First)
	if n < len(bodies) && bodies[n].End <= ev.End && !l.hyphenated(bodies[n].Span) {
		body := actor{person: -1, organization: l.bodyName(n)}
		countries := l.doc.Countries
		if k := mention.From(l.doc.Countries, bodies[n].First); k < len(countries) && countries[k].Span == bodies[n].Span {
			body.country = Country(countries[k].Code) // the EU
		}
		e.add([]actor{body}, "", "")
		return
	}
	l.namesakes(e, ev)
}

// venueOf reads "to be hosted by Rabat", "Norway will host the session": the place is who hosts it, if no city is told, and its country the host.
func (l *ledger) venueOf(e *encounter, t *telling) {
	frame := t.in.Verb.Frame(lexicon.Verb)
	if frame == nil || !frame.Has("hosts") {
		return
	}
	host := t.in.Subject
	if t.in.Verb.Passive {
		host = clause.NoPhrase()
		for _, p := range t.in.After {
			if p.Prep >= 0 && l.doc.Is(p.Prep, "by") {
				host = p
				break
			}
		}
	}
	pl, ok := l.placeOf(host)
	if !ok {
		return
	}
	if e.place.Name == "" {
		e.place = pl
	}
	if e.kind != Conference {
		return
	}
	if n := e.of(pl.Country); n < 0 {
		e.add([]actor{{person: -1, country: pl.Country}}, "host", "")
	} else if e.with[n].bare() {
		e.with[n].side = "host"
	}
}
