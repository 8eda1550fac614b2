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
	ledUp        []*encounter  // what was settled, before it was told where
	callers      *callers      // the list that is being read, or nil
	pointsOf     clause.Phrase // who did what the points of the list tell that is being read, or nobody
	pointsFrom   int           // the paragraph that leads in to it
	body         actor         // the body that was told last to sit
	mission      []actor       // the people of the delegation that was told of last by who is in it
	stage        stage         // where the telling has got to
	backdrop     backdrop      // the gathering that the release begins with
	diary        diary         // whose programme is told, if one is
	underWay     bool          // a sentence with a verb was told
	hasGuests    bool          // somebody is called visiting
	reads        int           // the sentence that is being read
	foremosts    claimants     // those whose encounters the release may tell, as a whole
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
	inTurn     bool   // credentials that each of several envoys is told to have presented in turn
	implied    bool   // nobody is told to be at it: its parties are those of the format
	background bool   // told with another one, or by "had met": what is told next is not of it
	matter     bool   // somebody is told to speak of it: what is told next is not of it
	passing    bool   // who arrives or leaves is greeted
	aside      bool   // a visit of which no more is told than that somebody is visiting
	mission    bool   // at an embassy: the country around it is no host
	departs    bool   // a visit of which only that somebody left for it is told
	errand     bool   // what somebody is told to have travelled for, and no more yet
	rite       bool   // a solemn act: a wreath laid, an embassy opened
	toast      bool   // a ceremony on which somebody is congratulated, wherever it was
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
	l.hasGuests = l.tellsGuests()
	for i := 0; i < len(r.clauses.Clauses); {
		next := l.inner(i)
		for k := i + 1; k < next; k++ {
			l.clause(k)
		}
		l.clause(i)
		if _, end := l.clauses.Of(r.clauses.Clauses[i].Sentence); next >= end {
			l.atHead(&r.clauses.Clauses[i])
			l.presided(&r.clauses.Clauses[i])
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

// inner is the clause behind those that stand between the subject of clause i and its verb: "The Minister, who is on a visit, was accompanied by", "At the talks, held
// with X, they discussed".
func (l *ledger) inner(i int) int {
	c := &l.clauses.Clauses[i]
	n := i + 1
	for n < len(l.clauses.Clauses) {
		k := &l.clauses.Clauses[n]
		if k.Sentence != c.Sentence || k.Parent < i || k.Verb.First >= c.Verb.First || k.InQuote != c.InQuote || k.Kind != clause.Relative && !l.heldBefore(k, c) {
			break
		}
		n++
	}
	return n
}

// heldBefore tells whether a participle says with whom that was held which stands before the subject of another clause: "In another meeting, held with X, they discussed".
func (l *ledger) heldBefore(k, c *clause.Clause) bool {
	frame := k.Verb.Frame(lexicon.Verb)
	return k.Kind == clause.Participle && k.Subject.Event >= 0 && k.Subject.Prep >= 0 && k.Subject.First < c.Subject.First && frame != nil && frame.Flag() == "hold"
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
	l.reads = c.Sentence
	l.point(i)
	if c.InQuote && !l.namedInQuote(c) {
		l.quotedTalk(i)
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
	if len(c.Before) > 0 && l.leadingEvents(i) {
		l.now = l.latest
	}
	if l.tellsRite(c) && l.rite(i) || l.tellsSpeech(c) && l.spoke(i) || l.framed(i) {
		return
	}
	if c.Verb.Empty() {
		l.elided(i)
	}
	if frame := c.Verb.Frame(lexicon.Verb); frame != nil && frame.Has("next") {
		l.followed(i)
	}
	l.beyondVerb(i, keeper)
}

// framed reads the frame of a clause's verb, and tells whether nothing else of the clause is to be read.
func (l *ledger) framed(i int) bool {
	c := &l.clauses.Clauses[i]
	frame := c.Verb.Frame(lexicon.Verb)
	if frame == nil {
		return false
	}
	if frame.Has("members") {
		l.composed(c)
	}
	if frame.Has("awards") && l.awarded(i, frame) || frame.Has("gathers") && l.gathered(i) {
		return true
	}
	l.verb(i, frame)
	return false
}

// beyondVerb reads what a clause tells of encounters beside its verb, keeper being who keeps the diary that it stands in. Whatever asks for a word that the
// sentence has not, or for a verb of another make, is passed by without a call: the code of all that is more than a processor holds at hand.
func (l *ledger) beyondVerb(i int, keeper []actor) {
	c := &l.clauses.Clauses[i]
	is := c.Verb.Copula && !c.Verb.Negated
	if l.tellsLine(c) {
		l.wired(i)
	}
	l.awaited(i)
	if is {
		l.staysFor(i)
	}
	if is || l.tellsHosts(c) {
		l.guestOf(i)
	}
	l.invitationTo(i)
	l.atSitting(i)
	if c.Verb.Empty() {
		l.delegates(c)
	}
	l.present(c)
	if is {
		l.fellowMembers(i)
	}
	l.events(i, keeper)
	l.purpose(i)
	l.signingHeld(i)
	if l.tellsSigning(c) {
		l.signingBy(i)
	}
	l.until(c)
	l.conversation(i)
	l.visitorsIn(i)
}

// namedInQuote tells whether a clause of a quotation says what somebody of a name or an office does, not the speaker: "The King will be received by X".
func (l *ledger) namedInQuote(c *clause.Clause) bool {
	if !c.Subject.Empty() && l.clauses.QuoteAt(c.Subject.First) < 0 {
		return true // the pair "discussed the need for a ferry link"
	}
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
		if !l.sitsItself(i, frame) && !l.sitsAgain(i, frame) {
			l.oneByOne(i, frame)
		}
	case "visit", "carry", "call":
		if l.takesCall(i) {
			l.light(i, frame)
		} else if frame.Flag() == "visit" && l.turnedRound(i) {
			l.accompanied(i)
		} else if frame.Flag() != "call" {
			l.visited(i, frame)
		}
	case "hold", "occur", "attend", "lead", "schedule", "cancel":
		l.holdsOrLeads(i, frame)
	case "people":
		if frame.Has("accredits") {
			l.met(i, frame)
		}
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
		if !l.handsIn(i) {
			l.handed(i, frame)
		}
	case "outcome", "topics":
		if frame.Has("sign") || frame.Has("witness") || frame.Has("exchange") && l.exchangesPapers(&l.clauses.Clauses[i]) {
			l.signed(i, frame)
		}
	}
}

// holdsOrLeads reads what a clause tells with a verb of holding, attending, leading, planning or putting off.
func (l *ledger) holdsOrLeads(i int, frame *lexicon.Entry) {
	c := &l.clauses.Clauses[i]
	switch {
	case l.attention(c) != nil || l.ledTo(i, frame): // "paid attention to"
	case (frame.Flag() == "attend" || frame.Flag() == "lead") && l.witnessed(c):
		l.signed(i, frame)
	case l.bears(c.Verb.Main, "joins") && (c.Verb.Passive || c.Verb.Form&lexicon.Gerund != 0 && l.turnedRound(i)):
		l.accompanied(i) // "The two were joined by X"
	case frame.Has("summons") && l.sitsItself(i, frame):
	case frame.Has("summons") && !c.Verb.Passive && len(c.After) > 0 && c.After[0].Prep < 0 && c.After[0].Event < 0 && l.official(l.phraseActors(c.After[0]), c):
		l.met(i, frame)
	default:
		l.light(i, frame)
	}
}

func or[T ~string](a, b T) T {
	if a != "" {
		return a
	}
	return b
}
