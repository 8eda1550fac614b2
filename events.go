package communique

import (
	"slices"
	"strings"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
)

// events reads the event nouns of a clause that no frame has read, at which these are, unless it tells who is.
func (l *ledger) events(i int, these []actor) {
	c := &l.clauses.Clauses[i]
	for p := range l.phrases(c) {
		if p.Event >= 0 {
			l.event(i, *p, these)
		}
	}
	if n := c.Subject.Event; c.Kind == clause.Relative && n >= 0 && l.byWord[n] == nil && (l.ofWhich(n) || l.formatMeets(c, n)) {
		l.noun(i, n, c.Subject, nil, "")
	}
}

// formatMeets tells whether a clause says of a format that it met: "the Joint Committee, which last met in 2019".
func (l *ledger) formatMeets(c *clause.Clause, event int) bool {
	frame := c.Verb.Frame(lexicon.Verb)
	return frame != nil && frame.Flag() == "meeting" && frame.Get("kind") == "" && frame.Get("subject") == "" && !c.Verb.Passive && l.hasSeries(&l.clauses.Events[event]) && !l.joinsOthers(c)
}

// event reads the event noun of a phrase, if it has one that no frame has read.
func (l *ledger) event(i int, p clause.Phrase, these []actor) {
	if l.clauses.Events[p.Event].Clause != i || l.byWord[p.Event] != nil || l.ofWhich(p.Event) {
		return
	}
	if l.occasional(p) {
		if by := l.canBe(l.phraseActors(l.clauses.Clauses[i].Subject)); l.personal(by) && l.onOwnDays(i, p) {
			l.noun(i, p.Event, p, by, "")
		}
		return
	}
	if at := l.clauses.EventAt(p.Prep - 1); p.Prep > 0 && l.doc.Is(p.Prep, "of") && at >= 0 && l.clauses.Events[at].Noun.Entry.Has("round") {
		return // "the high-level segment of the 58th session": one conference
	}
	c := &l.clauses.Clauses[i]
	by := l.comers(c, p)
	if by == nil {
		by = l.attenders(i, p)
	}
	if by == nil {
		by = l.travelling(c, p.Event)
	}
	if by == nil {
		by = l.addressing(c, p)
	}
	if by == nil && l.inTalks(c, p) {
		by = l.phraseActors(c.Subject)
	}
	if by == nil {
		by = these
	}
	l.noun(i, p.Event, p, by, "")
}

// addressing are the one who does something to another one, and that one, where a phrase says at what talks: "In a telephone conversation on Monday, A thanked B".
func (l *ledger) addressing(c *clause.Clause, p clause.Phrase) []actor {
	if p.Prep < 0 || !l.either(p.Prep, "in", "during") && !l.either(p.Prep, "at", "over") || !l.talksOf(p.Event) || l.clauses.Events[p.Event].Definite && l.now != nil || c.Verb.Passive || !c.Verb.Finite() {
		return nil
	}
	if pair := l.joint(c); pair != nil {
		return pair // "A and B announced the fund at a meeting in Rome"
	}
	by := l.canBe(l.phraseActors(c.Subject))
	for _, q := range c.After {
		if q.Prep >= 0 && !l.doc.Is(q.Prep, "to") || !l.officeBearers(q) {
			continue
		}
		if to := l.canBe(l.phraseActors(q)); len(by) == 1 && len(to) == 1 && by[0].person >= 0 && to[0].country != by[0].country {
			return append(by, to...)
		}
		return nil
	}
	return nil
}

// leadingEvents reads the encounters behind which a clause tells what came, "Following his meeting with X, the two signed": it is about these people.
// It tells whether one is told.
func (l *ledger) leadingEvents(i int) (told bool) {
	c := &l.clauses.Clauses[i]
	pair := l.joint(c)
	if pair == nil && (len(c.Subject.Parties) != 1 || !l.plural(&l.doc.Parties[c.Subject.Parties[0]])) {
		return false
	}
	for _, p := range c.Before {
		switch {
		case p.Event < 0 || p.First > c.Subject.First || !l.adjunct(p) && !l.opensBare(c, p):
			continue
		case l.welcome(p.Event):
			l.noun(i, p.Event, p, l.canBe(l.phraseActors(c.Subject)), "") // "Following a ceremonial welcome, A and B held talks"
		case pair == nil:
			l.event(i, p, nil)
		case l.talksOf(p.Event) && !(l.clauses.Events[p.Event].Definite && l.now != nil && l.now.kind != Credentials && !l.now.all(pair)):
			l.noun(i, p.Event, p, pair, "") // "During their talks, A and B reviewed trade"
		}
		told = told || l.byWord[p.Event] != nil && l.byWord[p.Event] == l.latest
	}
	return told
}

// opensBare tells whether a sentence begins with an event without an article, as with what its subject does: "Meeting | in Rome, A and B launched a study".
func (l *ledger) opensBare(c *clause.Clause, p clause.Phrase) bool {
	return p.Prep < 0 && p.First == l.doc.Sentences[c.Sentence].First && p.End == p.First+1 && l.doc.Class(p.End)&lexicon.Preposition != 0
}

// joint are the people of two countries who are together the subject of a clause in the active voice; or nil.
func (l *ledger) joint(c *clause.Clause) []actor {
	if c.Verb.Passive || !c.Verb.Finite() || len(c.Subject.Parties) < 2 {
		return nil
	}
	as := l.phraseActors(c.Subject)
	if len(as) != 2 || as[0].person < 0 && as[0].role == "" || as[1].person < 0 && as[1].role == "" || as[0].country == as[1].country {
		return nil
	}
	return as
}

// talksOf tells whether an event is talks, or a call, that names nobody but those who had it.
func (l *ledger) talksOf(event int) bool {
	ev := &l.clauses.Events[event]
	kind := MeetingKind(ev.Noun.Entry.Get("kind"))
	their := ev.Possessive < 0 || l.doc.Class(ev.Possessive)&lexicon.Plural != 0
	return (kind == Talks || kind == Call) && their && ev.Owner < 0 && !l.peopledBy(&telling{Event: &clause.Event{Owner: -1, Possessive: -1, Phrases: ev.Phrases}})
}

// A telling is an event noun in the clause and phrase that tell it, with those who, by the verb, held, headed or attended it.
type telling struct {
	*clause.Event
	clause   int
	event    int
	in       *clause.Clause
	phrase   clause.Phrase
	by       []actor
	capacity string
}

// subject tells whether the event is what its clause is about.
func (t *telling) subject() bool { return t.in.Subject.Event == t.event }

// told tells whether the event is told by a verb, not only named.
func (t *telling) told() bool { return t.by != nil || t.subject() }

// noun reads an event noun with its phrases. It gives the encounter that it opens or joins, or nil.
func (l *ledger) noun(i, event int, phrase clause.Phrase, by []actor, capacity string) *encounter {
	c := &l.clauses.Clauses[i]
	if l.isLastTime(c) && l.toldAround(i, event) {
		return l.byWord[event]
	}
	if e := l.byWord[event]; e != nil {
		e.add(by, "", capacity)
		l.circumstances(e, c)
		return e
	}
	t := &telling{&l.clauses.Events[event], i, event, c, phrase, by, capacity}
	if l.noEncounter(t) {
		return nil
	}
	if e := l.riteBefore(t); e != nil {
		l.circumstances(e, c)
		l.byWord[event] = e
		return e
	}
	e := l.begun(t)
	if e == nil {
		return nil
	}
	l.attend(e, t)
	l.bargained(e, t)
	if t.Noun.Entry.Has("people") && len(l.canBe(e.actors())) < 2 || t.Noun.Entry.Has("envoys") && !slices.ContainsFunc(e.actors(), l.diplomat) {
		return nil
	}
	if !l.peopled(e, t) {
		l.severalMet(e, t)
		return nil
	}
	if l.set(e, t); !l.notAtHome(e, t) {
		return nil
	}
	if l.maintained(e, t) {
		return nil
	}
	if e.implied && e.date == "" && e.place == (Place{}) && !(e.kind == Negotiations && e.status == Cancelled && slices.ContainsFunc(t.Phrases, l.ofPapers)) {
		return nil
	}
	l.means(e, c)
	return l.enter(e, t)
}

// enter records the encounter of an event that is told, if it is one that somebody was at.
func (l *ledger) enter(e *encounter, t *telling) *encounter {
	l.ownName(e, t)
	if e.kind == Conference && !l.convenes(e, t) || e.kind == Ceremony && len(e.with) == 1 && !t.told() && e.date == "" && e.place == (Place{}) {
		return nil
	}
	if e.kind == Conference {
		l.inviter(e, t.clause)
	}
	e.attended = e.kind == Conference && (l.personal(t.by) && (e.series != "" || e.date != "" || e.place != (Place{})) || l.ofBody(e) || l.staged(e, t))
	got := l.entered(e, t)
	l.byWord[t.event] = got
	if got == nil || got.kind == Talks && len(got.with) == 2 && got.with[1].person < 0 && got.with[1].role != "" && got.sentence == t.in.Sentence {
		l.severalMet(e, t) // "held several meetings with partners"
	}
	l.talkedOn(got, t)
	return got
}

// noEncounter tells whether an event noun is none that anybody meets at: denied, a posting of years, or the means by which one met.
func (l *ledger) noEncounter(t *telling) bool {
	p := t.phrase.Prep
	switch {
	case t.Noun.Entry.Has("none") || l.denied(t.Event) || l.neverWas(t), t.Noun.Entry.Has("articled") && t.Possessive < 0 && t.Owner < 0 && !t.Plural && l.doc.Class(t.First)&lexicon.Determiner == 0:
		return true // also "the length of stay for tourists"
	case t.Possessive >= 0 && t.Noun.Entry.Has("hosts"):
		return true // "thanked them for their warm reception"
	case p > 0 && l.doc.Is(p, "of") && l.cue(p-1, "course") && t.Possessive < 0 && t.Noun.Entry.Get("kind") != string(Visit):
		return true // "discussed the pace of talks with X"
	case p >= 0 && l.cue(p, "means"), p >= 0 && l.doc.Is(p, "under") && int(t.Noun.First) == p+1:
		return true // "settled through consultations" tells how, not what; "remains under discussion between the ministers", that it is not settled
	case l.judged(t), t.Noun.Entry.Has("people") && !t.subject() && t.Plural && t.by == nil:
		return true // also "to promote exchanges between them"
	}
	return t.subject() && l.comesAfter(t) || (t.subject() || t.in.Kind == clause.Infinitive) && l.standing(t) || l.comesToBe(t) || l.inPrinciple(t)
}

// comesAfter tells whether a clause only says of its subject what it came behind or answered, of which all else in it is told: "The trip follows a call
// between X and Y in May", "The visit reciprocates a visit of X to Oslo".
func (l *ledger) comesAfter(t *telling) bool {
	if len(t.Phrases) > 0 || t.Owner >= 0 || t.Possessive >= 0 {
		return false // "The meeting between X and Y in Oslo followed": that is told too
	}
	if t.in.Verb.Passive || t.in.Verb.Copula || len(t.in.After) == 0 || t.in.After[0].Prep >= 0 || t.in.After[0].Date >= 0 {
		return false
	}
	frame, other := t.in.Verb.Frame(lexicon.Verb), t.in.After[0].Event
	return frame != nil && frame.Has("next") || other >= 0 && l.clauses.Events[other].Noun.Entry.Get("kind") == t.Noun.Entry.Get("kind")
}

// comesToBe tells whether a clause says of a format that it is set up, and not that it met: "A working group of Norway and Kenya will be established", "Norway has
// established a working group with Kenya". "A meeting was set up for 5 May" and "created a fund at consultations with Kenya" are told.
func (l *ledger) comesToBe(t *telling) bool {
	if !t.Noun.Entry.Has("series") {
		return false
	}
	first, end := l.clauses.Of(t.in.Sentence)
	for n := first; n < min(end, first+reach); n++ {
		c := &l.clauses.Clauses[n]
		frame := c.Verb.Frame(lexicon.Verb)
		if frame == nil || frame.Flag() != "found" {
			continue
		}
		if c.Verb.Passive && c.Subject.Event == t.event || c == t.in && !c.Verb.Passive && t.phrase.Prep < 0 && t.phrase.First >= c.Verb.End {
			return true
		}
	}
	return false
}

// neverWas tells whether a clause of the sentence says of an event that it did not take place: "A call, planned for Monday, did not take place".
func (l *ledger) neverWas(t *telling) bool {
	first, end := l.clauses.Of(t.in.Sentence)
	for n := first; n < min(end, first+reach); n++ {
		c := &l.clauses.Clauses[n]
		if frame := c.Verb.Frame(lexicon.Verb); c.Subject.Event == t.event && c.Verb.Negated && frame != nil && frame.Flag() == "occur" && !l.dropped(c, frame) {
			return true
		}
	}
	return false
}

// standing tells whether a clause says of a format what it is, or since when and how often it sits, and not that it sat: "The Dialogue provides a framework",
// "The consultations began in 2009", "will continue to meet regularly".
func (l *ledger) standing(t *telling) bool {
	c, from := t.in, t.in.Verb.End
	if !t.Round.Empty() || t.Series.Empty() && t.Noun.Entry.Get("kind") != "" {
		return false
	}
	if !t.subject() {
		from = t.End
	}
	for k := from; k < min(l.doc.Sentences[c.Sentence].End, from+4); k++ {
		if l.cue(k, "habit") {
			return true
		}
	}
	frame := c.Verb.Frame(lexicon.Verb)
	idle := frame == nil || frame.Flag() == "" || frame.Flag() == "noun"
	return t.subject() && idle && t.Definite && c.Verb.Tense == clause.Present && !c.Verb.Perfect && !c.Verb.Passive && !c.Verb.Copula && c.Verb.Modal < 0
}

// begun opens the encounter of an event: its kind, status, format and round. It is nil for a part of a format that is not told.
func (l *ledger) begun(t *telling) *encounter {
	noun := t.Noun.Entry
	e := l.open(t.clause, t.First, noun)
	if over(e.status) && l.calledOff(t) {
		e.status = Cancelled
	}
	e.sequel = l.sequelOf != nil
	e.matter = !t.told() && t.phrase.Prep >= 0 && l.matterBehind(t.phrase.Prep) >= 0
	e.background = e.background || !t.told() && l.fact != nil && l.fact.sentence == t.in.Sentence && e.status == Held
	e.kind, e.format, e.level = MeetingKind(noun.Get("kind")), Format(noun.Get("format")), noun.Get("level")
	e.definite, e.generic = t.Definite || noun.Has("round"), noun.Has("generic")
	if e.kind == Ceremony && !noun.Has("deed") {
		if word := strings.ToLower(l.doc.Slice(int(t.Noun.First), int(t.Noun.End))); word != "ceremony" {
			e.act = word
		}
	}
	e.rite = noun.Has("welcome")
	e.evidence[0] = l.evidence(t.First, t.End, noun.Rule)
	if (l.adjunct(t.phrase) || len(t.by) == 2 && t.phrase.Prep >= 0 && !l.bears(t.phrase.Prep-1, "invites")) && e.status == Proposed && t.in.Verb.Finite() && t.in.Verb.Modal < 0 {
		e.status = Held // "The invitation was conveyed during talks with X"
	}
	l.statusOfNoun(e, t.Event)
	if over(e.status) && l.theirsTold(t) || e.status == Held && (l.chairedNow(t) || l.saidOf(e, t)) {
		e.status = l.statusBefore(e)
	}
	if t.phrase.Prep >= 0 && l.doc.Says(t.phrase.Prep, "since") && e.definite {
		e.recalled = true // "the progress made since their May meeting"
	}
	if !l.formatOf(e, t) {
		return nil
	}
	l.kindFrom(e, t)
	if e.kind == "" {
		return nil // a part of nothing that is known
	}
	return e
}

// kindFrom settles the kind of an encounter, and its round, by what stands around its noun.
func (l *ledger) kindFrom(e *encounter, t *telling) {
	if e.series != "" && e.kind == Talks {
		e.kind, e.generic = Consultations, false // the Senior Officials' Talks
	}
	if t.Assembly || l.atForum(e, t) {
		e.kind, e.generic = Conference, false
	}
	if !t.Round.Empty() && e.kind != Visit && (e.series != "" || e.kind != Talks) { // "their third meeting" is of no format
		e.round = l.number(t.Round)
	}
	if l.inTalks(t.in, t.phrase) {
		if e.kind, e.generic = Negotiations, false; e.status == Held && !t.in.Verb.Perfect {
			e.status = Ongoing
		}
	}
	if e.kind == Call && e.format == "" && l.callsOn(t) || l.givenFor(t) != nil || e.kind == Visit && l.paidToSomebody(t) {
		e.kind = Talks
	}
}

// formatOf tells an encounter the standing format that its noun belongs to. It is false for a part of a format that is not told.
func (l *ledger) formatOf(e *encounter, t *telling) bool {
	noun := t.Noun.Entry
	switch {
	case l.roundOf(e, t):
	case t.Possessive >= 0 && l.doc.Is(t.Possessive, "its") && !l.joinedBy(t) && l.sitting(e, t):
	case l.hasSeries(t.Event):
		e.series, e.nameless = l.formatName(t.Event)
	case !t.Series.Empty() || l.sitting(e, t):
	case !t.Round.Empty() && noun.Has("weak") && noun.Has("round") && !l.peopledBy(t) && l.continues(e, l.roundAt(t), int(t.Noun.First)):
		e.generic = false // "The second meeting had been held in Rome": of the format told before
	case e.kind == "" && l.ofTalks(e, t) != "":
		e.kind = l.ofTalks(e, t) // "the third round of the talks"
	case e.kind == "" && l.ofNegotiations(e, t):
	case e.kind == "" && !l.continues(e, l.roundAt(t), int(t.Noun.First)):
		return false
	}
	return true
}
