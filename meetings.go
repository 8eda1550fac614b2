package communique

import (
	"sort"
	"strconv"
	"strings"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// A ledger is the encounters told so far. Each clause may open one, add to one, or say something about one.
type ledger struct {
	*reading
	told    []*encounter
	latest  *encounter // that "they" and "the talks" mean
	fact    *encounter // the latest that has taken place
	now     *encounter // of these, the one that the tense of the clause being read fits
	signing int        // the clause of the last signing that is an encounter of its own
	byWord  []*encounter
}

// An encounter is a meeting in the making.
type encounter struct {
	kind      MeetingKind
	format    Format
	status    Status
	recalled  bool
	level     string
	date      Date
	place     Place
	with      []attendee
	series    string
	round     int
	occasion  string
	topics    []string
	outcomes  []string
	evidence  []Evidence
	definite  bool // "the talks": may join one told before
	generic   bool // "meeting", "talks": its kind gives way to a more exact one
	sentence  int
	paragraph int
}

// An attendee is an actor with the part that it has.
type attendee struct {
	actor
	side, capacity string
}

// findMeetings reads the clauses in order.
func (r *reading) findMeetings() {
	l := &ledger{reading: r, signing: -1, byWord: make([]*encounter, len(r.clauses.Events))}
	for i := range r.clauses.Clauses {
		l.clause(i)
	}
	l.settle()
	for _, e := range l.told {
		r.article.Meetings = append(r.article.Meetings, l.meeting(e))
	}
	sort.SliceStable(r.article.Meetings, func(i, j int) bool {
		return firstOffset(r.article.Meetings[i].Evidence) < firstOffset(r.article.Meetings[j].Evidence)
	})
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
	if c.InQuote {
		return
	}
	if l.now = l.latest; c.Verb.Tense != clause.Future && l.fact != nil {
		l.now = l.fact
	}
	if frame := c.Verb.Frame(lexicon.Verb); frame != nil {
		switch frame.Flag() {
		case "meeting":
			l.met(i, frame)
		case "visit":
			l.visited(i, frame)
		case "hold", "occur", "attend", "lead", "present":
			l.light(i, frame)
		case "accompany":
			l.accompanied(c)
		case "ceremony":
			l.act(i, frame)
		case "outcome":
			if frame.Has("sign") || frame.Has("witness") {
				l.signed(i, frame)
			}
		}
	}
	l.events(i)
	l.told1(i)
}

// events reads the event nouns of a clause that no frame has read.
func (l *ledger) events(i int) {
	c := &l.clauses.Clauses[i]
	for _, p := range l.phrases(c) {
		if p.Event < 0 || l.clauses.Events[p.Event].Clause != i {
			continue
		}
		if l.byWord[p.Event] == nil {
			l.noun(i, p.Event, p, nil, "")
		}
	}
}

// phrases are all phrases of a clause that are its own.
func (l *ledger) phrases(c *clause.Clause) []clause.Phrase {
	all := make([]clause.Phrase, 0, len(c.Before)+len(c.After)+1)
	if !c.Shared {
		all = append(all, c.Subject)
	}
	return append(append(all, c.Before...), c.After...)
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
	e := l.open(i, c.Verb.Main, frame)
	e.kind = or(MeetingKind(frame.Get("kind")), Talks)
	e.format = Format(frame.Get("format"))
	subject, object := l.sides(c)
	if e.kind == Call && !l.personal(object) {
		return
	}
	if !l.canMeet(object) && !(len(object) == 0 && frame.Get("subject") == "" && l.several(subject)) {
		return
	}
	if len(subject) == 0 && c.Verb.Passive && len(object) == 0 {
		return
	}
	side, other := frame.Get("subject"), frame.Get("object")
	if len(subject) > len(object) && len(object) > 0 {
		subject, object, side, other = object, subject, other, side
	}
	e.add(subject, side, "")
	l.means(e, c)
	l.circumstances(e, c)
	for _, group := range l.groups(object, c) {
		one := *e
		one.with = append([]attendee(nil), e.with...)
		one.add(group, other, "")
		if len(one.with) >= 2 {
			l.record(&one)
		}
	}
}

// personal tells whether a person with a name is among actors: one speaks to journalists without a call.
func (l *ledger) personal(as []actor) bool {
	for _, a := range as {
		if a.person >= 0 {
			return true
		}
	}
	return false
}

// groups are those met together: each alone where they were met separately.
func (l *ledger) groups(object []actor, c *clause.Clause) (out [][]actor) {
	separately := false
	for k := c.First; k < c.End && !separately; k++ {
		separately = l.doc.Class(k)&lexicon.Separately != 0 || l.doc.Is(k, "separate")
	}
	if !separately {
		return append(out, object)
	}
	for _, a := range object {
		out = append(out, []actor{a})
	}
	return out
}

// sides are the actors on either side of a clause's verb, turned round in a passive.
func (l *ledger) sides(c *clause.Clause) (subject, object []actor) {
	subject = l.phraseActors(c.Subject)
	for n, p := range c.After {
		switch {
		case p.Prep < 0 && len(p.Parties) > 0 && len(object) == 0:
			object = l.phraseActors(p)
		case p.Prep >= 0 && l.doc.Is(p.Prep, "of") && n > 0 && c.After[n-1].Prep < 0 && len(object) == 0 && !c.Verb.Passive:
			object = l.canBe(l.phraseActors(p)) // "a group of", "a delegation of"
		case p.Prep >= 0 && (l.doc.Is(p.Prep, "with") || l.doc.Is(p.Prep, "to") && c.Verb.MainEnd == c.Verb.Main+1) && len(object) == 0 && !c.Verb.Passive:
			object = l.phraseActors(p)
		}
	}
	if c.Verb.Passive {
		return l.agents(c), subject
	}
	return subject, object
}

// canMeet tells whether actors can be met: people, posts, groups, bodies; "met the target" is no encounter.
func (l *ledger) canMeet(as []actor) bool {
	for _, a := range as {
		if a.person >= 0 || a.role != "" {
			return true
		}
	}
	return false
}

func (l *ledger) several(as []actor) bool { return len(as) > 1 }

// phraseActors resolves the parties of a phrase; plural pronouns and sides are those of the latest encounter.
func (l *ledger) phraseActors(p clause.Phrase) (out []actor) {
	for _, n := range p.Parties {
		party := &l.doc.Parties[n]
		if !l.plural(party) {
			out = append(out, l.actors(n)...)
		} else if list := l.listBefore(n-1, party.First); list != nil {
			out = append(out, list...)
		} else if pair := l.holders(n); pair != nil {
			out = append(out, pair...)
		} else {
			out = append(out, l.sidesOf(l.now)...)
		}
	}
	return out
}

// sidesOf are the participants of an encounter.
func (l *ledger) sidesOf(e *encounter) (out []actor) {
	if e == nil {
		return nil
	}
	for _, a := range e.with {
		out = append(out, a.actor)
	}
	return out
}

// holders are "the two ministers", "the Heads of State": the two people named last, of different countries, with that office.
func (l *ledger) holders(party int) (out []actor) {
	p := &l.doc.Parties[party]
	var noun mention.Span
	switch p.Kind {
	case mention.Sides:
		noun = p.Noun
	case mention.Post:
		noun = p.Offices[0].Title
	}
	if noun.Empty() {
		return nil
	}
	key := l.officeKey(mention.Span{First: noun.End - 1, End: noun.End})
	for i := range key {
		key[i] = strings.TrimSuffix(key[i], "s")
	}
	top := p.Kind == mention.Post && l.doc.Is(noun.First, "Heads") || l.doc.Is(noun.First, "heads") || l.doc.Is(noun.End-1, "leaders")
	for n := party - 1; n >= max(0, party-reach) && len(out) < 2; n-- {
		person := l.personOf[n]
		if person < 0 || !l.holds(person, key) && !(top && l.heads(person)) {
			continue
		}
		a := l.one(person)
		if len(out) > 0 && (out[0].person == a.person || out[0].country == a.country) {
			continue
		}
		out = append(out, a)
	}
	if len(out) < 2 {
		return nil
	}
	out[0], out[1] = out[1], out[0]
	return out
}

// heads tells whether a person heads a state or a government.
func (l *ledger) heads(person int) bool {
	for _, role := range l.article.People[person].Roles {
		switch role.Title {
		case "President", "President of the Republic", "Prime Minister", "King", "Queen", "Emir", "Amir", "Sultan", "Chancellor", "Federal Chancellor", "Taoiseach":
			return true
		}
	}
	return false
}

// listBefore is the list of people before a plural pronoun in its own sentence: "A and B reached it at their meeting".
func (l *ledger) listBefore(party, token int) []actor {
	sentence := l.doc.SentenceOf(token)
	for n := party; n > 0 && n > party-6; n-- {
		p, q := &l.doc.Parties[n-1], &l.doc.Parties[n]
		if l.doc.SentenceOf(p.First) != sentence {
			return nil
		}
		if p.Kind == mention.Named && q.Kind == mention.Named && q.First == p.End+1 && l.doc.Class(p.End)&lexicon.Conjunction != 0 {
			return append(l.actors(n-1), l.actors(n)...)
		}
	}
	return nil
}

// plural tells whether a party means the sides of an encounter: they, both sides, the two ministers.
func (l *ledger) plural(p *mention.Party) bool {
	switch p.Kind {
	case mention.Pronoun:
		return p.Class&lexicon.Plural != 0 && p.Class&lexicon.Person == 0
	case mention.Sides:
		return p.Number != 1 && p.Country == ""
	case mention.Post:
		return p.Offices[0].Plural && p.Definite && p.Country == "" && len(p.Others) == 0
	}
	return false
}

// visited reads a verb of travel: its subject is the guest, the country or city behind it the place.
func (l *ledger) visited(i int, frame *lexicon.Entry) {
	c := &l.clauses.Clauses[i]
	guests := l.canBe(l.phraseActors(c.Subject))
	if c.Verb.Passive || len(guests) == 0 {
		return
	}
	e := l.open(i, c.Verb.Main, frame)
	e.kind = Visit
	e.add(guests, "guest", "")
	if c.Verb.Progressive && c.Verb.Tense == clause.Present {
		e.status = Ongoing
	}
	var places []Place
	for _, p := range c.After {
		if p.Prep >= 0 && !l.doc.Is(p.Prep, "to") && !l.doc.Is(p.Prep, "in") && !l.doc.Is(p.Prep, "at") {
			continue
		}
		if places = l.placesOf(p); places != nil {
			break
		}
	}
	if places == nil {
		return
	}
	e.place = places[0]
	l.circumstances(e, c)
	if frame.Has("arrives") && e.status == Held && e.date != "" && !strings.Contains(string(e.date), "/") {
		e.date, e.status = e.date+"/..", Ongoing
	}
	l.inviter(e, i)
	l.everywhere(e, places)
}

// everywhere records a visit once for each country.
func (l *ledger) everywhere(e *encounter, places []Place) (got *encounter) {
	for n := range places {
		one := *e
		one.with = append([]attendee(nil), e.with...)
		one.place = places[n]
		if r := l.record(&one); n == 0 {
			got = r
		}
	}
	return got
}

// placesOf are the places of a list: "to Albania and Montenegro".
func (l *ledger) placesOf(p clause.Phrase) (out []Place) {
	if len(p.Parties) > 1 {
		for _, n := range p.Parties {
			if party := &l.doc.Parties[n]; party.Kind == mention.State {
				out = append(out, Place{Country: Country(party.Country)})
			}
		}
		return out
	}
	if pl, ok := l.placeOf(p); ok {
		out = append(out, pl)
	}
	return out
}

// inviter adds the host of a visit: who invited, in a clause around this one, and is of the country.
func (l *ledger) inviter(e *encounter, i int) {
	if e.status != Proposed {
		return
	}
	for n := 0; n < 4; n++ {
		c := &l.clauses.Clauses[i]
		for _, a := range l.canBe(l.phraseActors(c.Subject)) {
			if a.country == e.place.Country && e.find(a) < 0 {
				e.add([]actor{a}, "host", "")
				return
			}
		}
		if i = c.Parent; i < 0 {
			return
		}
	}
}

// light reads a verb that says little beside its event: held talks, took place, headed the delegation, presented credentials.
func (l *ledger) light(i int, frame *lexicon.Entry) {
	c := &l.clauses.Clauses[i]
	event, phrase := l.eventOf(c, frame)
	if event < 0 {
		l.delegation(c, frame)
		return
	}
	subject := l.phraseActors(c.Subject)
	if c.Verb.Passive {
		subject = l.agents(c)
	}
	if frame.Flag() == "occur" {
		subject = nil
	}
	capacity := ""
	if frame.Flag() == "lead" {
		capacity = "head"
	}
	l.noun(i, event, phrase, subject, capacity)
}

// act reads a verb that is a ceremony by itself: laid a wreath, inaugurated the embassy.
func (l *ledger) act(i int, frame *lexicon.Entry) {
	c := &l.clauses.Clauses[i]
	by := l.phraseActors(c.Subject)
	if c.Verb.Passive {
		by = l.agents(c)
	}
	e := l.open(i, c.Verb.Main, frame)
	e.kind = Ceremony
	e.add(l.canBe(by), "", "")
	l.presence(e, c)
	if len(e.with) == 0 {
		return
	}
	l.circumstances(e, c)
	l.record(e)
}

// signed reads a signing: an encounter of its own where its signers are told or it is told as an act, in somebody's presence.
func (l *ledger) signed(i int, frame *lexicon.Entry) {
	c := &l.clauses.Clauses[i]
	e := l.open(i, c.Verb.Main, frame)
	if c.Kind == clause.Participle && c.Parent >= 0 && !c.Verb.Passive || c.Verb.Negated {
		return
	}
	e.kind = Ceremony
	by := l.phraseActors(c.Subject)
	if c.Verb.Passive {
		by = l.agents(c)
	}
	for _, p := range l.phrases(c) {
		if p.Prep >= 0 && (l.doc.Is(p.Prep, "with") || l.doc.Is(p.Prep, "With")) && !c.Verb.Passive {
			by = append(by, l.phraseActors(p)...)
		}
	}
	if frame.Has("witness") && !l.witnessed(c) {
		return
	}
	l.presence(e, c)
	if len(e.with) == 0 {
		by = l.canBe(by)
	}
	e.add(by, "", "")
	if len(e.with) < 2 {
		return
	}
	l.circumstances(e, c)
	first := c.Verb.Main
	if c.Verb.Passive {
		first = c.First
	}
	if end := l.extent(first, c.Sentence, true); end > first+1 && !over(e.status) {
		e.outcomes = append(e.outcomes, l.doc.Slice(first, end))
	}
	l.signing = i
	l.record(e)
}

// witnessed tells whether a signing is what was witnessed.
func (l *ledger) witnessed(c *clause.Clause) bool {
	for k := c.Verb.End; k < c.End && k < c.Verb.End+4; k++ {
		if l.doc.Is(k, "signing") || l.doc.Is(k, "signature") || l.doc.Is(k, "exchange") {
			return true
		}
	}
	return false
}

// presence adds those in whose presence, or witnessed and attended by whom, a clause's act took place.
func (l *ledger) presence(e *encounter, c *clause.Clause) {
	for n, p := range c.After {
		if p.Prep >= 1 && l.doc.Is(p.Prep, "of") && l.doc.Is(p.Prep-1, "presence") && n > 0 {
			e.add(l.canBe(l.phraseActors(p)), "", "")
		}
	}
}

// accompanied reads "he was accompanied by X": members of the traveller's party, or of the encounter told last.
func (l *ledger) accompanied(c *clause.Clause) {
	who, members := l.phraseActors(c.Subject), l.agents(c)
	if !c.Verb.Passive {
		who, members = nil, who
		for _, p := range c.After {
			if p.Prep < 0 {
				who = append(who, l.phraseActors(p)...)
			}
		}
	}
	for n := len(l.told) - 1; n >= 0 && n > len(l.told)-reach; n-- {
		e := l.told[n]
		for _, a := range who {
			if k := e.find(a); k >= 0 && e.kind == Visit {
				e.add(l.canBe(members), e.with[k].side, "member")
				return
			}
		}
	}
}

// agents are who a passive names behind "by".
func (l *ledger) agents(c *clause.Clause) (out []actor) {
	for _, p := range c.After {
		if p.Prep >= 0 && l.doc.Is(p.Prep, "by") {
			out = append(out, l.phraseActors(p)...)
		}
	}
	return out
}

// eventOf finds the event that a light verb is about.
func (l *ledger) eventOf(c *clause.Clause, frame *lexicon.Entry) (int, clause.Phrase) {
	if c.Verb.Passive || frame.Flag() == "occur" {
		if c.Subject.Event >= 0 {
			return c.Subject.Event, c.Subject
		}
	}
	for _, p := range c.After {
		if p.Event < 0 {
			continue
		}
		if p.Prep < 0 || frame.Flag() == "attend" || frame.Flag() == "lead" {
			return p.Event, p
		}
	}
	if c.Kind == clause.That && c.Parent >= 0 && frame.Flag() == "hold" {
		// "the talks that A and B held in Rome"
		if s := l.clauses.Clauses[c.Parent].Subject; s.Event >= 0 {
			return s.Event, s
		}
	}
	return -1, clause.Phrase{}
}

// delegation reads "The Indian delegation was headed by X", "X led the visiting side": the head of a side of the latest encounter.
func (l *ledger) delegation(c *clause.Clause, frame *lexicon.Entry) {
	if frame.Flag() != "lead" || l.latest == nil {
		return
	}
	subject, object := c.Subject, clause.Phrase{}
	for _, p := range c.After {
		if p.Prep < 0 && !c.Verb.Passive || c.Verb.Passive && p.Prep >= 0 && l.doc.Is(p.Prep, "by") {
			object = p
			break
		}
	}
	if c.Verb.Passive {
		subject, object = object, subject
	}
	if !l.isSide(object) {
		return
	}
	heads := l.phraseActors(subject)
	l.latest.add(heads, "", "head")
}

// isSide tells whether a phrase is a delegation or a side.
func (l *ledger) isSide(p clause.Phrase) bool {
	for i := p.First; i < p.End; i++ {
		switch strings.ToLower(l.doc.Word(i)) {
		case "delegation", "delegations", "side", "sides", "team", "teams", "mission":
			return true
		}
	}
	return false
}

// noun reads an event noun with its phrases and with those who, by the verb, held, headed or attended it. It gives the encounter that it
// opens or joins, or nil.
func (l *ledger) noun(i, event int, phrase clause.Phrase, by []actor, capacity string) *encounter {
	if e := l.byWord[event]; e != nil {
		e.add(by, "", capacity)
		l.circumstances(e, &l.clauses.Clauses[i])
		return e
	}
	c := &l.clauses.Clauses[i]
	ev := &l.clauses.Events[event]
	noun := ev.Noun.Entry
	if noun.Has("none") {
		return nil
	}
	if p := phrase.Prep; p >= 0 && (l.doc.Is(p, "by") || l.doc.Is(p, "via") || l.doc.Is(p, "through")) {
		return nil // "convened by video conference" tells how, not what
	}
	e := l.open(i, ev.First, noun)
	e.kind = MeetingKind(noun.Get("kind"))
	e.format = Format(noun.Get("format"))
	e.level = noun.Get("level")
	e.definite = ev.Definite || noun.Has("round")
	e.generic = noun.Has("generic")
	e.evidence[0] = l.evidence(ev.First, ev.End, noun.Rule)
	l.statusOfNoun(e, ev)
	if !ev.Series.Empty() {
		if ev.Series.End > ev.Series.First+1 || l.doc.Tokens[ev.Series.First].Is(token.Upper) {
			e.series = l.doc.Slice(ev.Series.First, ev.Series.End)
		}
	} else if e.kind == "" && !l.continues(e) {
		return nil
	}
	if !ev.Round.Empty() && e.kind != Visit && (e.series != "" || noun.Has("round")) {
		e.round = l.number(ev.Round)
	}
	e.add(by, "", capacity)
	l.eventParties(e, ev, c, phrase)
	if e.kind == Consultations && over(e.status) && l.jointly(c) {
		e.countries()
	}
	told := by != nil || c.Subject.Event == event
	if len(e.with) == 0 && (told || e.round > 0 && e.kind != Conference) {
		l.namesakes(e, ev)
	}
	if len(e.with) < 2 && e.kind == Consultations && e.series != "" && (told || e.round > 0) {
		l.partners(e)
	}
	if ev.Plural && !e.definite && len(e.with) == 0 {
		return nil
	}
	for _, p := range ev.Phrases {
		l.circumstance(e, p)
	}
	if c.Subject.Event == event || by != nil {
		l.circumstances(e, c)
	}
	l.means(e, c)
	if e.kind == Conference && !l.convenes(e, ev, event, by, c) {
		return nil
	}
	got := l.entered(e, ev, c)
	l.byWord[event] = got
	if got != nil && got.kind != Visit {
		l.subjectOf(got, ev, c)
	}
	return got
}

// convenes tells whether a conference is told as an encounter, not only as an occasion: somebody is at it, or it has a date or a place and
// a verb of its own. A body in its name takes part.
func (l *ledger) convenes(e *encounter, ev *clause.Event, event int, by []actor, c *clause.Clause) bool {
	if len(by) > 0 {
		return true
	}
	if e.series == "" || c.Subject.Event != event || e.date == "" && e.place == (Place{}) {
		return len(e.with) > 1
	}
	bodies := l.doc.Bodies
	n := sort.Search(len(bodies), func(n int) bool { return bodies[n].First >= ev.First })
	if n < len(bodies) && bodies[n].End <= ev.End && len(e.with) == 0 {
		e.add([]actor{{person: -1, organization: l.bodyName(n)}}, "", "")
	}
	return true
}

// subjectOf reads what talks were on: "a call with X on the situation in the region".
func (l *ledger) subjectOf(e *encounter, ev *clause.Event, c *clause.Clause) {
	for _, p := range ev.Phrases {
		if p.Prep < 0 || p.Date >= 0 || p.Event >= 0 && l.clauses.Named(p.Event) {
			continue
		}
		switch l.doc.Word(p.Prep) {
		case "on", "about", "regarding", "concerning":
			if l.doc.Is(p.First, "the") && (l.doc.Is(p.First+1, "sidelines") || l.doc.Is(p.First+1, "margins") || l.doc.Is(p.First+1, "occasion") || l.doc.Is(p.First+1, "fringes")) || l.doc.Is(p.First, "behalf") {
				continue
			}
			l.discussed(e, p.First, min(l.extent(p.First, c.Sentence, false), l.verbAfter(p.First, c)))
			return
		}
	}
}

// verbAfter is the verb of a clause if it stands behind a token, else the end of the sentence.
func (l *ledger) verbAfter(token int, c *clause.Clause) int {
	if c.Verb.First > token {
		return c.Verb.First
	}
	return l.doc.Sentences[c.Sentence].End
}

// entered records an event: a visit once for each country that it goes to, "separate meetings with A and B" once for each of them.
func (l *ledger) entered(e *encounter, ev *clause.Event, c *clause.Clause) *encounter {
	if e.kind != Visit {
		if n := len(e.with); n > 2 && e.kind == Talks && (ev.Plural && !l.doc.Is(int(ev.Noun.First), "talks") || len(l.groups([]actor{{}, {}}, c)) > 1) {
			for _, w := range e.with[1:] {
				one := *e
				one.with = []attendee{e.with[0], w}
				l.record(&one)
			}
			return l.latest
		}
		return l.record(e)
	}
	for _, p := range ev.Phrases {
		if p.Prep >= 0 && l.doc.Is(p.Prep, "to") && len(p.Parties) > 1 {
			return l.everywhere(e, l.placesOf(p))
		}
	}
	if e.place == (Place{}) && !e.definite {
		return nil
	}
	if len(e.with) == 0 {
		e.add(l.guests(), "guest", "") // "a visit to Skopje was postponed"
	}
	return l.record(e)
}

// guests are those of the visit told last.
func (l *ledger) guests() (out []actor) {
	for n := len(l.told) - 1; n >= 0; n-- {
		if l.told[n].kind != Visit {
			continue
		}
		for _, w := range l.told[n].with {
			if w.side == "guest" {
				out = append(out, w.actor)
			}
		}
		return out
	}
	return nil
}

// continues takes the series of an encounter told before for "the previous round", "the next session", with the countries of its sides.
func (l *ledger) continues(e *encounter) bool {
	for n := len(l.told) - 1; n >= 0 && n > len(l.told)-reach; n-- {
		old := l.told[n]
		if old.series == "" {
			continue
		}
		e.kind, e.series = old.kind, old.series
		if e.status != old.status || e.recalled != old.recalled {
			for _, w := range old.with {
				e.add([]actor{{person: -1, country: w.country}}, "", "")
			}
		}
		return true
	}
	return false
}

// eventParties gives an event its participants: its owner, those between, with and of, and who held it.
func (l *ledger) eventParties(e *encounter, ev *clause.Event, c *clause.Clause, phrase clause.Phrase) {
	side := ev.Noun.Entry.Get("owner")
	if ev.Owner >= 0 {
		e.add(l.phraseActors(clause.Phrase{Parties: []int{ev.Owner}}), side, "")
	} else if ev.Possessive >= 0 {
		e.add(l.owners(ev.Possessive), side, "")
	}
	with := false
	for _, p := range ev.Phrases {
		if p.Prep < 0 || len(p.Parties) == 0 {
			continue
		}
		as := l.phraseActors(p)
		switch l.doc.Word(p.Prep) {
		case "between", "among", "with", "involving":
			e.add(as, "", "")
			with = true
		case "of", "by", "from":
			e.add(as, side, "")
		case "to", "on":
			if e.kind == Talks && side != "" || e.kind == Credentials {
				e.add(as, "host", "") // "a courtesy call on X"
			}
		}
	}
	if e.kind == Visit && phrase.Prep >= 0 && len(e.with) == 0 {
		// "is in Rome on a visit", "during a visit to Rome, the Minister"
		e.add(l.canBe(l.phraseActors(c.Subject)), "guest", "")
	}
	if with && len(e.with) == 1 {
		// "During a meeting with X, Y said"
		e.add(l.canBe(l.phraseActors(c.Subject)), "", "")
	}
}

// namesakes are the countries in an event's name: the Kazakh-French consultations, the India-EU Summit.
func (l *ledger) namesakes(e *encounter, ev *clause.Event) {
	countries := l.doc.Countries
	n := sort.Search(len(countries), func(n int) bool { return countries[n].First >= ev.First })
	for ; n < len(countries) && countries[n].End <= ev.End; n++ {
		e.add([]actor{{person: -1, country: Country(countries[n].Code)}}, "", "")
	}
}

// jointly tells whether a clause's subject is "they" or "the sides": who then meets next is not told but for the countries.
func (l *ledger) jointly(c *clause.Clause) bool {
	for _, n := range c.Subject.Parties {
		if l.plural(&l.doc.Parties[n]) {
			return true
		}
	}
	return false
}

// countries leaves only the countries of the participants.
func (e *encounter) countries() {
	with := e.with
	e.with = nil
	for _, w := range with {
		if w.country != "" {
			e.add([]actor{{person: -1, country: w.country}}, "", "")
		}
	}
}

// partners are the two countries of a bilateral format whose sides are not told with it: those of the encounter told last, else of the
// release.
func (l *ledger) partners(e *encounter) {
	var codes []Country
	take := func(c Country) {
		if c != "" && len(codes) < 2 && (len(codes) == 0 || codes[0] != c) {
			codes = append(codes, c)
		}
	}
	for n := len(l.told) - 1; n >= 0 && n > len(l.told)-reach && len(codes) < 2; n-- {
		codes = codes[:0]
		for _, w := range l.told[n].with {
			take(w.country)
		}
		if l.told[n].kind == Visit {
			take(l.told[n].place.Country)
		}
	}
	if len(codes) < 2 {
		return
	}
	for _, c := range codes {
		e.add([]actor{{person: -1, country: c}}, "", "")
	}
}

// owners are who "his" or "their" before an event means.
func (l *ledger) owners(token int) []actor {
	if l.doc.Class(token)&lexicon.Plural == 0 {
		return l.possessor(token)
	}
	next := sort.Search(len(l.doc.Parties), func(n int) bool { return l.doc.Parties[n].First > token })
	if list := l.listBefore(next-1, token); list != nil {
		return list
	}
	return l.sidesOf(l.now)
}

// canBe are the actors that can be present: people, posts and groups.
func (l *ledger) canBe(as []actor) (out []actor) {
	for _, a := range as {
		if a.person >= 0 || a.role != "" {
			out = append(out, a)
		}
	}
	return out
}

// open begins an encounter at a token.
func (l *ledger) open(i, at int, rule *lexicon.Entry) *encounter {
	c := &l.clauses.Clauses[i]
	e := &encounter{sentence: c.Sentence, paragraph: l.doc.Sentences[c.Sentence].Paragraph}
	e.evidence = []Evidence{l.evidence(c.First, max(c.End, at+1), rule.Rule)}
	e.status, e.recalled = l.status(i, at)
	return e
}

// add gives an encounter participants that it does not have yet.
func (e *encounter) add(as []actor, side, capacity string) {
	for _, a := range as {
		if n := e.seat(a); n >= 0 {
			e.with[n].side = or(e.with[n].side, side)
			e.with[n].capacity = or(e.with[n].capacity, capacity)
			continue
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

// seat is find, but that a person takes the place that was held for the country.
func (e *encounter) seat(a actor) int {
	if n := e.find(a); n >= 0 || a.person < 0 || a.country == "" {
		return n
	}
	for n := range e.with {
		if w := &e.with[n]; w.bare() && w.country == a.country {
			w.actor = a
			return n
		}
	}
	return -1
}

// status reads tense and modality of the event that clause i tells at token at.
func (l *ledger) status(i, at int) (s Status, recalled bool) {
	c := &l.clauses.Clauses[i]
	s = Held
	v := c.Verb
	switch {
	case v.Tense == clause.Future:
		s = Planned
	case v.Modal >= 0:
		s = Proposed
		if w := strings.ToLower(l.doc.Word(v.Modal)); w == "would" || w == "to" {
			s = Planned
		}
	case v.To:
		s = Planned
	case v.Perfect && v.Tense == clause.Past:
		recalled = true
	}
	return l.modality(l.governed(i), at, s, recalled)
}

// governed is where the clauses begin that a clause's event is told through: "hoped that the session would be held".
func (l *ledger) governed(i int) int {
	c := &l.clauses.Clauses[i]
	for c.Parent >= 0 && (c.Kind == clause.That || c.Kind == clause.Infinitive) {
		c = &l.clauses.Clauses[c.Parent]
	}
	return c.First
}

// modality looks for the nearest operator between a clause's begin and the event.
func (l *ledger) modality(first, at int, s Status, recalled bool) (Status, bool) {
	for k := at - 1; k >= first && k > at-24; k-- {
		hit, ok := l.doc.Longest(k, lexicon.Modality)
		if !ok || int(hit.End) > at || hit.Entry.Flag() == "occasion" {
			continue
		}
		switch hit.Entry.Flag() {
		case "held":
			return Held, recalled
		case "fact":
			return s, recalled
		case "recalled":
			return s, true
		default:
			return Status(hit.Entry.Flag()), false
		}
	}
	return s, recalled
}

// statusOfNoun reads the modifiers of an event noun: an upcoming visit, their previous meeting.
func (l *ledger) statusOfNoun(e *encounter, ev *clause.Event) {
	for k := ev.First; k < int(ev.Noun.First); k++ {
		hit, ok := l.doc.Longest(k, lexicon.Modality)
		if !ok || hit.Entry.Flag() == "occasion" {
			continue
		}
		if hit.Entry.Flag() == "recalled" {
			e.recalled = true
		} else {
			e.status = Status(hit.Entry.Flag())
		}
	}
}

// means reads how the sides met: by phone, by video link.
func (l *ledger) means(e *encounter, c *clause.Clause) {
	for k := c.First; k < c.End; k++ {
		switch strings.ToLower(l.doc.Word(k)) {
		case "phone", "telephone", "telephonic":
			if e.kind == Talks || e.kind == Call {
				e.kind, e.format = Call, ByPhone
			}
		case "videoconference", "videoconferencing", "virtually", "online", "video":
			if e.kind == Talks || e.kind == Call {
				e.kind = Call
			}
			e.format = ByVideo
		}
	}
}

// circumstances reads date, place and occasion from the phrases of a clause.
func (l *ledger) circumstances(e *encounter, c *clause.Clause) {
	for _, p := range c.Before {
		l.circumstance(e, p)
	}
	for _, p := range c.After {
		l.circumstance(e, p)
	}
	l.occasion(e, c)
	l.invitation(e, c)
}

// invitation reads "at the invitation of X": the host of a visit.
func (l *ledger) invitation(e *encounter, c *clause.Clause) {
	if e.kind != Visit {
		return
	}
	for n, p := range l.phrases(c) {
		if n == 0 || len(p.Parties) == 0 || p.Prep < 1 || !(l.doc.Is(p.Prep, "of") || l.doc.Is(p.Prep, "from")) || !l.doc.Is(p.Prep-1, "invitation") {
			continue
		}
		e.add(l.canBe(l.phraseActors(p)), "host", "")
	}
}

func (l *ledger) circumstance(e *encounter, p clause.Phrase) {
	if p.Date >= 0 {
		if e.date == "" {
			e.date = l.dateOf(p.Date)
		}
		return
	}
	if p.Prep < 0 {
		return
	}
	if p.Event >= 0 {
		if e.occasion == "" && l.doc.Is(p.Prep, "at") && l.clauses.Named(p.Event) && e.series == "" && e.kind != Conference {
			s := l.clauses.Events[p.Event].Series
			e.occasion = l.doc.Slice(s.First, s.End)
		}
		return
	}
	switch strings.ToLower(l.doc.Word(p.Prep)) {
	case "in", "at", "to":
		if pl, ok := l.placeOf(p); ok && e.place.Name == "" && (e.place.Country == "" || pl.Country == "" || e.place.Country == pl.Country) && (strings.ToLower(l.doc.Word(p.Prep)) != "to" || e.kind == Visit) {
			e.place = pl
		}
	}
}

// placeOf is the city or country that a phrase names.
func (l *ledger) placeOf(p clause.Phrase) (Place, bool) {
	places, countries := l.doc.Places, l.doc.Countries
	n := sort.Search(len(places), func(n int) bool { return places[n].First >= p.First })
	if n < len(places) && places[n].First <= p.First+1 && places[n].First < p.End {
		x := places[n]
		return Place{Name: l.doc.Slice(x.First, x.End), Country: Country(x.Country)}, true
	}
	n = sort.Search(len(countries), func(n int) bool { return countries[n].First >= p.First })
	for ; n < len(countries) && countries[n].First < p.End; n++ {
		x := countries[n]
		switch {
		case x.Adjective && l.doc.Is(x.End, "capital") && x.End < p.End:
			return Place{Name: l.doc.Lexicon.CapitalOf(x.Code), Country: Country(x.Code)}, true
		case x.Adjective || x.End != p.End:
		case x.Capital:
			return Place{Name: l.doc.Slice(x.First, x.End), Country: Country(x.Code)}, true
		default:
			return Place{Country: Country(x.Code)}, true
		}
	}
	return l.venue(p)
}

// venue is a palace, hall or airport that a phrase names: "at Noordeinde Palace". Its country is told elsewhere.
func (l *ledger) venue(p clause.Phrase) (Place, bool) {
	first, end := p.First, p.First
	for first < p.End && l.doc.Class(first)&lexicon.Determiner != 0 {
		first++
	}
	for i := first; i < p.End; i++ {
		if hit, ok := l.doc.Longest(i, lexicon.Venue); ok && i > first && l.doc.Tokens[i].Is(token.Upper) {
			end = int(hit.End)
		}
	}
	if end == first || !l.doc.Tokens[first].Is(token.Upper) {
		return Place{}, false
	}
	return Place{Name: l.doc.Slice(first, end)}, true
}

// occasion reads "on the occasion of", "on the sidelines of".
func (l *ledger) occasion(e *encounter, c *clause.Clause) {
	if e.occasion != "" {
		return
	}
	for k := c.First; k < c.End; k++ {
		hit, ok := l.doc.Longest(k, lexicon.Modality)
		if !ok || hit.Entry.Flag() != "occasion" {
			continue
		}
		end := l.extent(int(hit.End), c.Sentence, false)
		for n := int(hit.End); n < end; n++ {
			if l.doc.Is(n, ",") {
				end = n
			}
		}
		if spans := l.topic(nil, int(hit.End), end); len(spans) > 0 {
			e.occasion = l.doc.Slice(spans[0].First, spans[0].End)
		}
		return
	}
}

// number reads an ordinal.
func (l *ledger) number(s mention.Span) int {
	w := l.doc.Word(s.First)
	if n, err := strconv.Atoi(w); err == nil {
		return n
	}
	if hit, ok := l.doc.Longest(s.First, lexicon.Quantity); ok {
		n, _ := strconv.Atoi(hit.Entry.Get("ordinal"))
		return n
	}
	return roman(w)
}

// roman reads a number in Roman numerals.
func roman(w string) (n int) {
	last := 0
	for i := len(w) - 1; i >= 0; i-- {
		v := map[byte]int{'I': 1, 'V': 5, 'X': 10}[w[i]]
		if v < last {
			v = -v
		} else {
			last = v
		}
		n += v
	}
	return n
}

// dateOf is the date of a mention, set against the reference.
func (l *ledger) dateOf(n int) Date { return l.article.Dates[n].Value }

func or[T ~string](a, b T) T {
	if a != "" {
		return a
	}
	return b
}
