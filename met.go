package communique

import (
	"slices"
	"strings"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
)

// This file reads verbs of meeting: who met, received or called on whom.

// met reads a verb of meeting: its subject and its object are the sides.
func (l *ledger) met(i int, frame *lexicon.Entry) {
	c := &l.clauses.Clauses[i]
	if event, p := l.eventOf(c, frame); event >= 0 && !l.namesBefore(c, p) {
		if l.clauses.Events[event].Noun.Entry.Get("kind") != string(Visit) && !frame.Has("hails") { // who welcomes a summit was not there
			l.light(i, frame) // "received a telephone call from", "hosted the talks"
		}
		return
	}
	if l.hostOf(c, frame) || l.appeals(i, frame) {
		return
	}
	these, those := l.bothSides(c)
	subject, object := flat(these), flat(those)
	kind, ok := l.kindMet(c, frame, subject, object)
	if !ok || l.saluted(i, frame, subject, object) {
		return
	}
	if len(object) == 0 && !c.Verb.Passive {
		l.expectCallers(i, c.Verb.Main, kind, subject, frame)
	}
	if !l.mayMeet(subject, object, c, frame) {
		return
	}
	side, other, joint := frame.Get("subject"), frame.Get("object"), false
	if len(subject) > len(object) && len(object) > 0 && (c.Verb.Passive || len(c.Subject.Parties) > 1) {
		subject, those, side, other = object, these, other, side
		joint = !l.apart(c) && kind != Call // "A and B met C": together
	}
	if !joint {
		those = l.groups(subject, those, c, frame)
	}
	if l.toldElsewhere(i, frame, kind, append(subject, object...)) {
		return
	}
	e := l.open(i, c.Verb.Main, frame)
	e.kind, e.format = kind, Format(frame.Get("format"))
	e.passing = l.onTheWay(c)
	e.add(subject, side, "")
	e.add(l.jointlyBy(c), "", "")
	l.means(e, c)
	l.presence(e, c)
	l.circumstances(e, c)
	if len(object) == 0 && e.kind == Talks {
		l.metAmong(e, c)
	}
	l.recordEach(e, those, other, c, frame)
}

// namesBefore tells whether a clause names people as its object before a phrase: "met X on the sidelines of the Forum and | the Summit".
func (l *ledger) namesBefore(c *clause.Clause, p clause.Phrase) bool {
	return len(c.After) > 0 && c.After[0].First < p.First && c.After[0].Prep < 0 && c.After[0].Event < 0 && len(c.After[0].Parties) > 0
}

// metAmong makes an encounter of those who met, with nobody told whom, one more round of what was told, or an assembly.
func (l *ledger) metAmong(e *encounter, c *clause.Clause) {
	if over(e.status) {
		l.anew(e, c)
	}
	if e.kind == Talks && len(e.with) == 1 && l.assembly(c) {
		e.kind, e.many = Conference, true
	}
}

// kindMet is what a verb of meeting makes of those on its sides; false where it is one of speaking, and nobody is spoken to.
func (l *ledger) kindMet(c *clause.Clause, frame *lexicon.Entry, subject, object []actor) (kind MeetingKind, ok bool) {
	switch kind = or(MeetingKind(frame.Get("kind")), Talks); kind {
	case Credentials:
		return kind, slices.ContainsFunc(object, l.diplomat)
	case Call:
	default:
		return kind, true
	}
	if slices.ContainsFunc(c.After, l.ofStates) {
		return kind, false // "agreed to talk to the three countries"
	}
	face := frame.Get("format") == "" && l.faceToFace(c)
	if !l.official(object, c) && !(len(object) == 0 && len(subject) > 1 && (face || l.byWire(c))) {
		return kind, false
	}
	if face {
		kind = Talks
	}
	return kind, true
}

// toldElsewhere tells whether the encounter of a verb of meeting is read where it was hosted, or why they met; or was told before: "Receiving her, the
// Minister said", "The President welcomed the new envoys", who have presented their credentials.
func (l *ledger) toldElsewhere(i int, frame *lexicon.Entry, kind MeetingKind, who []actor) bool {
	if kind == Talks && (l.hostedAt(i, frame, who) || l.metFor(i, who)) {
		return true
	}
	if !frame.Has("hails") && l.clauses.Clauses[i].Verb.Form&lexicon.Gerund == 0 {
		return false
	}
	return l.presentedTo(who)
}

// onTheWay tells whether a clause of meeting is about who is greeted where he arrives or leaves: "was met at the airport by X".
func (l *ledger) onTheWay(c *clause.Clause) bool {
	for _, phrases := range [...][]clause.Phrase{c.Before, c.After} {
		for _, p := range phrases {
			if p.Prep >= 0 && l.cue(p.End-1, "gateway") {
				return true
			}
		}
	}
	return false
}

// bothSides are those on either side of a verb of meeting, with whom a relative is about and those whom the clause leaves out.
func (l *ledger) bothSides(c *clause.Clause) (these, those [][]actor) {
	these, those = l.sides(c)
	if len(those) == 0 {
		those = group(l.whom(c))
	}
	if len(these) == 0 {
		these = group(l.unnamed(c))
	}
	return these, those
}

// mayMeet tells whether those named on the sides of a verb of meeting are people who meet, or several who meet each other.
func (l *ledger) mayMeet(subject, object []actor, c *clause.Clause, frame *lexicon.Entry) bool {
	if frame.Has("named") && !l.seesWhom(subject, object, c) || frame.Has("corps") && !l.corps(c) && !l.briefedBy(subject, object, c) || frame.Has("with") && !l.withOthers(object, c) {
		return false
	}
	if frame.Has("people") && frame.Flag() == "meeting" && !l.mingles(subject, object, c) || frame.Has("hails") && l.hails(c) {
		return false
	}
	if frame.Has("hosts") && !l.personal(object) && (c.Kind == clause.Participle && c.Verb.Passive && !posts(object) || len(l.canBe(subject)) == 0 && !c.Verb.Passive) {
		return false // "thanked Kenya for hosting 900,000 refugees", "a briefing on the work of the Ministry hosted by X"
	}
	if frame.Get("subject") == "host" && l.takesIn(subject, object, c) {
		return false
	}
	if len(object) > 0 {
		return l.canMeet(object) || l.personal(subject)
	}
	return frame.Get("subject") == "" && (len(subject) > 0 || !c.Verb.Passive) && l.several(subject, c.Subject) && !l.meetsThing(c)
}

// takesIn tells whether it is a country that receives people, and they are no delegation: "Bulgaria will receive 500 farm workers".
func (l *ledger) takesIn(by, whom []actor, c *clause.Clause) bool {
	return !c.Verb.Passive && len(by) > 0 && by[0].bare() && len(whom) > 0 && whom[0].person < 0 && whom[0].role != "" && len(c.After) > 0 && !l.isSide(c.After[0]) && !l.inPost(c.After[0]) && !l.officials(c.After[0])
}

// officials tells whether a phrase begins with people who are of those who meet: "will receive Kenyan officials", not "students".
func (l *ledger) officials(p clause.Phrase) bool {
	if len(p.Parties) == 0 {
		return false
	}
	head := l.doc.Parties[p.Parties[0]].Head
	return l.counted(head) || l.doc.Flagged(head, lexicon.Group, "person")
}

// inPost tells whether a phrase begins with somebody by his office: "received the Kenyan Foreign Minister".
func (l *ledger) inPost(p clause.Phrase) bool {
	return len(p.Parties) > 0 && l.doc.Parties[p.Parties[0]].Kind == mention.Post
}

// meetsThing tells whether right behind the verb of a clause stands what is met, and nobody of it is known: "met the deadline", "to meet growing demand", not "met
// each other", "met the same day".
func (l *ledger) meetsThing(c *clause.Clause) bool {
	if c.Verb.Passive || len(c.After) == 0 {
		return false
	}
	p := c.After[0]
	if p.Date >= 0 && len(c.After) > 1 && c.After[1].First == p.End {
		p.Date, p.End, p.Parties = -1, c.After[1].End, c.After[1].Parties // "meet 21st century challenges"
	}
	if p.Prep >= 0 || p.Date >= 0 || p.Event >= 0 || len(p.Parties) > 0 || p.First != c.Verb.End {
		return false
	}
	if l.either(p.First, "each", "that") || l.either(p.End-1, "time", "times") || l.cue(p.End-1, "measure") {
		return false
	}
	return l.doc.Class(p.First)&(lexicon.Determiner|lexicon.Possessive) != 0 || l.doc.Is(p.First, "all") || c.Kind == clause.Infinitive && (p.End > p.First+1 || strings.HasSuffix(l.doc.Word(p.First), "s")) && !l.either(p.First, "one", "face")
}

// hails tells whether what a clause says to be welcomed is as well what somebody shows: "welcomed the leadership of Kenya on climate".
func (l *ledger) hails(c *clause.Clause) bool {
	if len(c.After) == 0 || c.After[0].Prep >= 0 || len(c.After[0].Parties) != 1 {
		return false
	}
	return l.doc.Flagged(l.doc.Parties[c.After[0].Parties[0]].Head, lexicon.Group, "quality")
}

// withOthers tells whether a clause says with whom its subject did something, or that its subjects did it, and not to whom: "consulted with X", not
// "consulted the book".
func (l *ledger) withOthers(object []actor, c *clause.Clause) bool {
	return !c.Verb.Passive && (len(object) == 0 || l.behind(c, "with") != nil)
}

// seesWhom tells whether a verb of seeing is about people who meet: "saw the Minister", not "saw the Minister as a friend" or "the day saw".
func (l *ledger) seesWhom(subject, object []actor, c *clause.Clause) bool {
	for n, p := range c.After {
		if p.Prep >= 0 && l.doc.Is(p.Prep, "as") || n > 0 && p.Prep < 0 && p.Date < 0 && len(p.Parties) == 0 {
			return false // "called the Minister a friend"
		}
	}
	return l.personal(subject) && l.official(object, c)
}

// corps tells whether a clause's object is the holders of an office: "briefed the Ambassadors of Kenya and Chad".
func (l *ledger) corps(c *clause.Clause) bool {
	if len(c.After) == 0 || len(c.After[0].Parties) == 0 || c.Verb.Passive {
		return false
	}
	for _, n := range c.After[0].Parties {
		if p := &l.doc.Parties[n]; p.Kind != mention.Post || !p.Offices[0].Plural {
			return false
		}
	}
	return true
}

// briefedBy tells whether a clause says that somebody was told something by somebody of elsewhere: "was briefed by the Ambassador of Kenya on the drought".
func (l *ledger) briefedBy(by, whom []actor, c *clause.Clause) bool {
	return c.Verb.Passive && c.Verb.Finite() && len(by) == 1 && len(whom) == 1 && l.personal(by) && l.personal(whom) && by[0].country != whom[0].country
}

// recordEach records an encounter with each group of those who were met, on a side: they may have been met one after the other.
func (l *ledger) recordEach(e *encounter, met [][]actor, side string, c *clause.Clause, frame *lexicon.Entry) {
	if len(met) == 0 {
		met = [][]actor{nil}
	}
	if len(met) > 1 && l.apart(c) {
		l.partUp(e, met)
	}
	for _, group := range met {
		one := *e
		one.with = append([]attendee(nil), e.with...)
		one.add(group, side, "")
		if len(one.with) < 2 && len(group) > 0 {
			continue
		}
		got := l.record(&one)
		if got != nil && frame.Flag() == "meeting" {
			l.subjectOf(got, c.After, c)
		}
		if l.we == nil && l.doc.Class(c.Subject.First)&lexicon.Person != 0 {
			l.we = got
		}
		l.toTalk(c, got)
	}
}

// assembly tells whether those who meet among themselves are many of an office, of whom no more is told: "African leaders met in Nairobi on Monday".
func (l *ledger) assembly(c *clause.Clause) bool {
	if len(c.Subject.Parties) != 1 {
		return false
	}
	p := &l.doc.Parties[c.Subject.Parties[0]]
	if p.Number != 0 || p.Kind != mention.Group && p.Kind != mention.Post {
		return false
	}
	return p.Kind == mention.Post || l.doc.Kinds(p.Head).Has(lexicon.Office)
}

// toTalk makes the talks for which a clause says that people met the encounter that this is: "met for talks with X".
func (l *ledger) toTalk(c *clause.Clause, e *encounter) {
	for _, p := range c.After {
		if p.Event >= 0 && p.Prep >= 0 && l.doc.Is(p.Prep, "for") && l.byWord[p.Event] == nil && l.clauses.Events[p.Event].Noun.Entry.Get("kind") == string(Talks) {
			l.byWord[p.Event] = e
		}
	}
}

// hostOf reads "the talks that X and Y held in Rome, hosted by Z": a host of what the clause around is about.
func (l *ledger) hostOf(c *clause.Clause, frame *lexicon.Entry) bool {
	if c.Kind != clause.Participle || !c.Verb.Passive || c.Parent < 0 {
		return false
	}
	around := &l.clauses.Clauses[c.Parent]
	outer := around.Verb.Frame(lexicon.Verb)
	if outer == nil {
		return false
	}
	event, _ := l.eventOf(around, outer)
	if event < 0 || l.byWord[event] == nil {
		return false
	}
	l.byWord[event].add(l.agents(c), frame.Get("subject"), "")
	return true
}
