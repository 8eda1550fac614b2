package communique

import (
	"slices"
	"sort"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
)

// A ledger is the encounters told so far. Each clause may open one, add to one, or say something about one.
type ledger struct {
	*reading
	told         []*encounter
	visits       []*encounter // the first of those told, that the others may belong to
	latest       *encounter   // that "they" and "the talks" mean
	fact         *encounter   // the latest that has taken place
	now          *encounter   // of these, the one that the tense of the clause being read fits
	we           *encounter   // of those who say "we" in a joint statement
	talk         *encounter   // of which the last topics were told, in talkSentence
	talkSentence int
	foretold     foretold
	abreast      []*encounter // of those told side by side in the last sentence that told some: what "the meetings" mean
	signing      int          // the clause of the last signing that is an encounter of its own
	atSigning    *encounter   // that signing
	sequelOf     *encounter   // behind which the encounter that is being read comes, or nil
	unsigned     *encounter   // the last signing whose signers were not told with it
	byWord       []*encounter
	callers      *callers      // the list that is being read, or nil
	pointsOf     clause.Phrase // who did what the points of the list tell that is being read, or nobody
	pointsFrom   int           // the paragraph that leads in to it
	body         actor         // the body that was told last to sit
	mission      []actor       // the people of the delegation that was told of last by who is in it
	stage        stage         // where the telling has got to
	diary        diary         // whose programme is told, if one is
	underWay     bool          // a sentence with a verb was told
	author       int           // who says "I": index in Article.People, -1 for nobody, unread before it is asked
}

// An encounter is a meeting in the making.
type encounter struct {
	kind       MeetingKind
	format     Format
	status     Status
	recalled   bool
	level      string
	date       Date
	place      Place
	venue      string // the place, where no city is told
	stage      stage  // where it is told
	with       []attendee
	series     string
	tour       bool // a visit to several countries: the days are those of all of it
	nameless   bool // the series is no more than "the round table"
	round      int
	occasion   string
	topics     []string
	outcomes   []string
	evidence   []Evidence
	definite   bool   // "the talks": may join one told before
	generic    bool   // "meeting", "talks": its kind gives way to a more exact one
	many       bool   // one participant that is several: "the meeting of the ministers"
	sequel     bool   // of the one that was told before it
	attended   bool   // a conference that somebody is told to be at
	signs      bool   // a signing
	implied    bool   // nobody is told to be at it: its parties are those of the format
	background bool   // told with another one, or by "had met": what is told next is not of it
	passing    bool   // who arrives or leaves is greeted
	departs    bool   // a visit of which only that somebody left for it is told
	rite       bool   // a solemn act: a wreath laid, an embassy opened
	act        string // the noun for a ceremony, where it says which: "opening ceremony"
	sentence   int
	paragraph  int
}

// An attendee is an actor with the part that it has.
type attendee struct {
	actor
	side, capacity string
}

// findMeetings reads the clauses in order.
func (r *reading) findMeetings() {
	l := &ledger{reading: r, pointsOf: clause.NoPhrase(), signing: -1, author: unread, byWord: make([]*encounter, len(r.clauses.Events))}
	l.diary = l.keepsDiary()
	for i := 0; i < len(r.clauses.Clauses); {
		next := l.inner(i)
		for k := i + 1; k < next; k++ {
			l.clause(k)
		}
		l.clause(i)
		if _, end := l.clauses.Of(r.clauses.Clauses[i].Sentence); next >= end {
			l.atHead(&r.clauses.Clauses[i])
		}
		i = next
	}
	l.readCallers(len(l.doc.Paragraphs))
	l.settle()
	r.article.Meetings = slices.Grow(r.article.Meetings, len(l.told))
	for _, e := range l.told {
		r.article.Meetings = append(r.article.Meetings, l.meeting(e))
	}
	sort.SliceStable(r.article.Meetings, func(i, j int) bool {
		return firstOffset(r.article.Meetings[i].Evidence) < firstOffset(r.article.Meetings[j].Evidence)
	})
}

// inner is the clause behind those that stand between the subject of clause i and its verb: "The Minister, who is on a visit, was accompanied by".
func (l *ledger) inner(i int) int {
	c := &l.clauses.Clauses[i]
	n := i + 1
	for n < len(l.clauses.Clauses) {
		k := &l.clauses.Clauses[n]
		if k.Sentence != c.Sentence || k.Parent < i || k.Verb.First >= c.Verb.First || k.InQuote != c.InQuote || k.Kind != clause.Relative {
			break
		}
		n++
	}
	return n
}

func firstOffset(e []Evidence) int {
	if len(e) == 0 {
		return 0
	}
	return e[0].Start
}

// clause reads one clause: its verb's frame, then the event nouns that the frame has not used, then what was talked about.
func (l *ledger) clause(i int) {
	c := &l.clauses.Clauses[i]
	l.readCallers(l.doc.Sentences[c.Sentence].Paragraph)
	l.point(i)
	if c.InQuote && !l.namedInQuote(c) {
		return
	}
	l.follow(c)
	keeper := l.entryOf(c)
	if l.now = l.latest; c.Verb.Tense != clause.Future && l.fact != nil && !l.instead(c) {
		l.now = l.fact
	}
	if c.Verb.Negated && !l.doc.Is(c.Verb.Main-1, "only") {
		if frame := c.Verb.Frame(lexicon.Verb); frame != nil && c.Subject.Event >= 0 && l.dropped(c, frame) {
			l.light(i, frame)
		}
		return // what is said not to have happened
	}
	if l.leadingEvents(i) {
		l.now = l.latest
	}
	if l.rite(i) || l.spoke(i) || l.roster(c) {
		return
	}
	if frame := c.Verb.Frame(lexicon.Verb); frame != nil {
		if frame.Has("members") {
			l.composed(c)
		}
		if frame.Has("awards") && l.awarded(i, frame) {
			return
		}
		if frame.Has("gathers") && l.gathered(i) {
			return
		}
		l.verb(i, frame)
	}
	l.elided(i)
	if frame := c.Verb.Frame(lexicon.Verb); frame != nil && frame.Has("next") {
		l.followed(i)
	}
	l.wired(i)
	l.awaited(i)
	l.guestOf(i)
	l.invitationTo(i)
	l.atSitting(i)
	l.delegates(c)
	l.withThem(c)
	l.present(c)
	l.events(i, keeper)
	l.purpose(i)
	l.signingHeld(i)
	l.until(c)
	l.conversation(i)
}

// namedInQuote tells whether a clause of a quotation says what somebody of a name or an office does, not the speaker: "The King will be received by X".
func (l *ledger) namedInQuote(c *clause.Clause) bool {
	for _, n := range c.Subject.Parties {
		if q := &l.doc.Parties[n]; q.Kind != mention.Named && (q.Kind != mention.Post || q.Offices[0].Plural) {
			return false
		}
	}
	if n := c.Subject.Event; n >= 0 {
		owner := l.clauses.Events[n].Possessive
		return owner < 0 || l.doc.Class(owner)&lexicon.Person == 0 // "Your visit opens a new chapter"
	}
	return len(c.Subject.Parties) > 0
}

// instead tells whether a clause follows right behind what was called off: "A meeting with X was cancelled; the two spoke by telephone".
func (l *ledger) instead(c *clause.Clause) bool {
	return l.latest.status == Cancelled && c.Sentence <= l.latest.sentence+1
}

// verb reads what the frame of a clause's verb makes of it.
func (l *ledger) verb(i int, frame *lexicon.Entry) {
	switch frame.Flag() {
	case "meeting":
		if !l.sitsItself(i, frame) {
			l.met(i, frame)
		}
	case "visit", "carry":
		l.visited(i, frame)
	case "hold", "occur", "attend", "lead", "schedule", "cancel":
		c := &l.clauses.Clauses[i]
		if l.attention(c) != nil || l.ledTo(i, frame) {
			return // "paid attention to"
		}
		if (frame.Flag() == "attend" || frame.Flag() == "lead") && l.witnessed(c) {
			l.signed(i, frame)
			return
		} else if c.Verb.Passive && l.doc.Is(c.Verb.Main, "joined") {
			l.accompanied(i) // "The two were joined by X"
			return
		} else if frame.Has("summons") && l.sitsItself(i, frame) {
			return
		} else if frame.Has("summons") && !c.Verb.Passive && len(c.After) > 0 && c.After[0].Prep < 0 && c.After[0].Event < 0 && l.official(l.phraseActors(c.After[0]), c) {
			l.met(i, frame)
			return
		}
		l.light(i, frame)
	case "invite":
		l.invited(i, frame)
	case "present":
		l.invited(i, frame)
		l.light(i, frame)
	case "accompany":
		l.accompanied(i)
	case "ceremony":
		l.act(i, frame)
	case "hand":
		if c := &l.clauses.Clauses[i]; len(c.After) > 0 && c.After[0].Event >= 0 && l.clauses.Events[c.After[0].Event].Noun.Entry.Get("kind") == string(Credentials) {
			l.noun(i, c.After[0].Event, c.After[0], l.doers(c), "")
			return
		}
		l.handed(i, frame)
	case "outcome":
		if frame.Has("sign") || frame.Has("witness") {
			l.signed(i, frame)
		}
	}
}

// met reads a verb of meeting: its subject and its object are the sides.
func (l *ledger) met(i int, frame *lexicon.Entry) {
	c := &l.clauses.Clauses[i]
	if event, _ := l.eventOf(c, frame); event >= 0 {
		if l.clauses.Events[event].Noun.Entry.Get("kind") != string(Visit) {
			l.light(i, frame) // "received a telephone call from", "hosted the talks"
		}
		return
	}
	if l.hostOf(c, frame) || l.appeals(i) {
		return
	}
	these, those := l.bothSides(c)
	subject, object := flat(these), flat(those)
	kind := or(MeetingKind(frame.Get("kind")), Talks)
	face := kind == Call && frame.Get("format") == "" && l.faceToFace(c)
	if kind == Call && !l.official(object, c) && !(len(object) == 0 && len(subject) > 1 && (face || l.byWire(c))) {
		return
	} else if face {
		kind = Talks
	}
	if len(object) == 0 && !c.Verb.Passive && frame.Flag() == "meeting" {
		l.expectCallers(i, c.Verb.Main, kind, subject, frame)
	}
	if !l.mayMeet(subject, object, c, frame) {
		return
	}
	side, other, joint := frame.Get("subject"), frame.Get("object"), false
	if len(subject) > len(object) && len(object) > 0 && (c.Verb.Passive || len(c.Subject.Parties) > 1) {
		subject, those, side, other = object, these, other, side
		joint = !l.apart(c) // "A and B met C": together
	}
	if !joint {
		those = l.groups(subject, those, c, frame)
	}
	if kind == Talks && l.hostedAt(i, frame, append(subject, object...)) {
		return
	}
	if kind == Talks && l.metFor(i, append(subject, object...)) || frame.Has("hails") && c.Kind == clause.Participle && l.lastWith(append(subject, object...)) != nil {
		return // the second: "Welcoming her, the Minister said", of those who were told to meet
	}
	e := l.open(i, c.Verb.Main, frame)
	e.kind, e.format = kind, Format(frame.Get("format"))
	e.passing = l.onTheWay(c)
	e.add(subject, side, "")
	l.means(e, c)
	l.presence(e, c)
	l.circumstances(e, c)
	if len(object) == 0 && over(e.status) && e.kind == Talks {
		l.anew(e, c)
	}
	l.recordEach(e, those, other, c, frame)
}

// onTheWay tells whether a clause of meeting is about who is greeted where he arrives or leaves: "was met at the airport by X".
func (l *ledger) onTheWay(c *clause.Clause) bool {
	for _, phrases := range [...][]clause.Phrase{c.Before, c.After} {
		for _, p := range phrases {
			if p.Prep >= 0 && p.End > p.First && l.cue(p.End-1, "gateway") {
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
	if frame.Has("named") && !l.seesWhom(subject, object, c) || frame.Has("corps") && !l.corps(c) || frame.Has("with") && !l.withOthers(object, c) {
		return false
	}
	if frame.Has("people") && !l.mingles(subject, object, c) || frame.Has("hails") && l.hails(c) {
		return false
	}
	if frame.Has("hosts") && len(l.canBe(subject)) == 0 && !l.personal(object) && !c.Verb.Passive {
		return false // "thanked Kenya for hosting 900,000 refugees"
	}
	if len(object) > 0 {
		return l.canMeet(object)
	}
	return frame.Get("subject") == "" && (len(subject) > 0 || !c.Verb.Passive) && (l.several(subject, c.Subject) || len(subject) > 1)
}

// hails tells whether what a clause says to be welcomed is as well what somebody shows: "welcomed the leadership of Kenya on climate".
func (l *ledger) hails(c *clause.Clause) bool {
	if len(c.After) == 0 || c.After[0].Prep >= 0 || len(c.After[0].Parties) != 1 {
		return false
	}
	hit, ok := l.doc.Longest(l.doc.Parties[c.After[0].Parties[0]].Head, lexicon.Group)
	return ok && hit.Entry.Has("quality")
}

// withOthers tells whether a clause says with whom its subject did something, or that its subjects did it, and not to whom: "consulted with X", not
// "consulted the book".
func (l *ledger) withOthers(object []actor, c *clause.Clause) bool {
	return !c.Verb.Passive && (len(object) == 0 || l.behind(c, "with") != nil)
}

// seesWhom tells whether a verb of seeing is about people who meet: "saw the Minister", not "saw the Minister as a friend" or "the day saw".
func (l *ledger) seesWhom(subject, object []actor, c *clause.Clause) bool {
	for n, p := range c.After {
		if p.Prep >= 0 && l.doc.Is(p.Prep, "as") || n > 0 && p.Prep < 0 && p.Date < 0 && len(p.Parties) == 0 && p.Event < 0 {
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

func or[T ~string](a, b T) T {
	if a != "" {
		return a
	}
	return b
}
