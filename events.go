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

// events reads the event nouns of a clause that no frame has read.
func (l *ledger) events(i int) {
	c := &l.clauses.Clauses[i]
	for _, p := range l.phrases(c) {
		if p.Event < 0 || l.clauses.Events[p.Event].Clause != i {
			continue
		}
		if l.byWord[p.Event] == nil && !l.occasional(p) {
			l.noun(i, p.Event, p, nil, "")
		}
	}
}

// occasional tells whether an event is only the occasion of what a clause tells, "on the margins of the Forum": without a date of its own it is no
// encounter of its own.
func (l *ledger) occasional(p clause.Phrase) bool {
	ev := &l.clauses.Events[p.Event]
	if p.Prep < 0 || ev.Noun.Entry.Get("kind") == string(Visit) {
		return false
	}
	for _, q := range ev.Phrases {
		if q.Date >= 0 {
			return false
		}
	}
	hit, ok := l.operator(p.Prep, max(0, p.Prep-3))
	return ok && hit.Entry.Flag() == "occasion"
}

// light reads a verb that says little beside its event: held talks, took place, headed the delegation, presented credentials.
func (l *ledger) light(i int, frame *lexicon.Entry) {
	c := &l.clauses.Clauses[i]
	event, phrase := l.eventOf(c, frame)
	if event < 0 {
		l.delegation(c, frame)
		return
	}
	if c.Kind == clause.Infinitive && !c.Verb.Passive && c.Subject.Event == event && l.doc.Is(c.Verb.First-1, ",") {
		return // "the talks dealt with the summit, to begin in May"
	}
	if frame.Flag() == "attend" && l.attends(c) && l.attended(c) != nil {
		return // those present at an encounter that was told
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
	e := l.noun(i, event, phrase, subject, capacity)
	if e != nil && frame.Flag() == "cancel" && !c.Verb.Negated && len(e.evidence) == 1 {
		e.status = Cancelled // "a visit, planned for May, has been postponed"
	}
}

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
		if len(by) > 0 && l.clauses.Events[p.Event].Noun.Entry.Get("kind") == string(Conference) {
			l.noun(i, p.Event, p, by, "")
			return true
		}
	}
	return false
}

// eventOf finds the event that a light verb is about.
func (l *ledger) eventOf(c *clause.Clause, frame *lexicon.Entry) (int, clause.Phrase) {
	if c.Verb.Passive || frame.Flag() == "occur" {
		if c.Subject.Event >= 0 {
			return c.Subject.Event, c.Subject
		}
	}
	if c.Subject.Event >= 0 && frame.Flag() == "hold" && len(c.After) > 0 && c.After[0].Prep >= 0 {
		return c.Subject.Event, c.Subject // "the visit begins on Monday"
	}
	for _, p := range c.After {
		if p.Event < 0 {
			continue
		}
		if p.Prep < 0 || frame.Flag() == "attend" || frame.Flag() == "lead" {
			return p.Event, p
		}
	}
	if (c.Kind == clause.That || c.Kind == clause.Relative) && c.Parent >= 0 && frame.Flag() == "hold" {
		return l.antecedent(c)
	}
	return -1, clause.Phrase{}
}

// antecedent is the event that a relative clause is about: "the talks that A and B held in Rome", "the visit that A will pay to B".
func (l *ledger) antecedent(c *clause.Clause) (int, clause.Phrase) {
	parent := &l.clauses.Clauses[c.Parent]
	if s := parent.Subject; s.Event >= 0 {
		return s.Event, s
	}
	for _, p := range parent.After {
		if first := l.opening(c); p.Event >= 0 && p.End <= first && p.End > first-3 {
			return p.Event, p
		}
	}
	return -1, clause.Phrase{}
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
	if noun.Has("none") || l.denied(ev) {
		return nil
	}
	if p := phrase.Prep; p >= 0 && (l.doc.Is(p, "by") || l.doc.Is(p, "via") || l.doc.Is(p, "through")) {
		return nil // "convened by video conference" tells how, not what
	}
	if noun.Get("kind") == string(Visit) && l.years(ev) {
		return nil // "her four-year stay"
	}
	e := l.open(i, ev.First, noun)
	e.kind = MeetingKind(noun.Get("kind"))
	e.format = Format(noun.Get("format"))
	e.level = noun.Get("level")
	e.definite = ev.Definite || noun.Has("round")
	e.generic = noun.Has("generic")
	e.evidence[0] = l.evidence(ev.First, ev.End, noun.Rule)
	if l.adjunct(phrase) && e.status == Proposed && c.Verb.Finite() && c.Verb.Modal < 0 {
		e.status = Held // "The invitation was conveyed during talks with X"
	}
	l.statusOfNoun(e, ev)
	if !ev.Series.Empty() {
		if l.hasSeries(ev) {
			e.series = l.doc.Slice(ev.Series.First, ev.Series.End)
		}
	} else if l.sitsIn(e, ev, c) {
	} else if e.kind == "" && !l.continues(e) {
		return nil
	}
	if !ev.Round.Empty() && e.kind != Visit && (e.series != "" || noun.Has("round")) {
		e.round = l.number(ev.Round)
	}
	if ev.Assembly {
		e.kind, e.generic = Conference, false
	}
	side := ""
	if e.kind == Visit {
		side = "guest"
	}
	e.add(by, side, capacity)
	l.eventParties(e, ev, c, phrase)
	if c.Subject.Event == event || by != nil {
		l.chaired(e, c)
	}
	if by != nil || c.Subject.Event == event {
		l.presence(e, c)
		l.honoured(e, c)
	}
	if e.kind == Credentials {
		l.envoys(e, ev.End)
	}
	if e.kind == Credentials && len(e.with) < 2 && c.Kind == clause.Relative && l.latest != nil && l.latest.sentence == c.Sentence && l.latest.all(l.sidesOf(e)) {
		l.latest.kind = Credentials // "received X, who presented her credentials"
		return l.latest
	}
	if e.kind == Consultations && over(e.status) && l.jointly(c) {
		if e.countries(); e.date == "" && len(ev.Phrases) == 0 && e.series == "" && e.round == 0 {
			return nil // "agreed to continue consultations"
		}
	}
	told := by != nil || c.Subject.Event == event
	if len(e.with) == 0 && (told || e.round > 0 && e.kind != Conference) {
		l.namesakes(e, ev)
	}
	if len(e.with) < 2 && e.kind == Consultations && e.series != "" && (told || e.round > 0) {
		l.partners(e)
	}
	if ev.Plural && !e.definite && len(e.with) == 0 {
		if c.Subject.Event == event && l.now != nil && e.generic && !over(e.status) {
			l.subjectOf(l.now, c.After, c) // "Discussions were held on trade"
		}
		return nil
	}
	e.date = l.dateWithin(ev.First, int(ev.Noun.First))
	if e.kind == Visit {
		e.place = l.compound(ev)
	}
	l.settings(e, ev.Phrases)
	if c.Subject.Event == event || by != nil || e.kind == Visit && (l.doc.Is(phrase.Prep, "on") || l.doc.Is(phrase.Prep, "from")) {
		l.circumstances(e, c)
	}
	if e.kind == Visit && (c.Subject.Event == event || by != nil || phrase.Prep >= 0) {
		l.term(e, c, l.days(ev))
	}
	l.scheduled(e, event, i)
	if len(e.with) == 0 && e.kind == Conference && e.series != "" {
		l.convened(e, ev)
	}
	if len(e.with) == 0 && e.definite && over(e.status) && (e.date != "" || e.place != (Place{})) && l.fact != nil && e.kind != Visit {
		e.add(l.sidesOf(l.fact), "", "")
		e.countries() // "the next meeting will take place in Trieste"
	}
	l.means(e, c)
	if e.kind == Conference && !l.convenes(e, ev, event, by, c) {
		return nil
	}
	got := l.entered(e, ev, c, told)
	l.byWord[event] = got
	if got != nil && got.kind != Visit {
		l.subjectOf(got, ev.Phrases, c)
	}
	return got
}

// adjunct tells whether a phrase says when something else happened: "during her talks with X".
func (l *ledger) adjunct(p clause.Phrase) bool {
	if p.Prep < 0 {
		return false
	}
	switch strings.ToLower(l.doc.Word(p.Prep)) {
	case "during", "after", "following":
		return true
	}
	return false
}

// hasSeries tells whether the name of an event's format is more than "the summit".
func (l *ledger) hasSeries(ev *clause.Event) bool {
	return ev.Series.End > ev.Series.First+1 || !ev.Series.Empty() && l.doc.Tokens[ev.Series.First].Is(token.Upper)
}

// denied tells whether an event is said not to be: "no meeting was held".
func (l *ledger) denied(ev *clause.Event) bool {
	before := max(0, ev.First-1)
	return l.doc.Class(ev.First)&lexicon.Negation != 0 || l.doc.Class(before)&lexicon.Negation != 0 && l.doc.SentenceOf(before) == l.doc.SentenceOf(ev.First)
}

// years tells whether an event is told to take years: a posting, no visit.
func (l *ledger) years(ev *clause.Event) bool {
	for i := ev.First; i < int(ev.Noun.First); i++ {
		if l.doc.Is(i, "year") || l.doc.Is(i, "years") {
			return true
		}
	}
	return false
}

// convenes tells whether a conference is told as an encounter, not only as an occasion: somebody is at it, or it has a date of its own, or
// a place and a verb. A body in its name takes part.
func (l *ledger) convenes(e *encounter, ev *clause.Event, event int, by []actor, c *clause.Clause) bool {
	if len(by) > 0 {
		return true
	}
	if e.series == "" || e.date == "" && (e.place == (Place{}) || c.Subject.Event != event) {
		return len(e.with) > 1
	}
	return len(e.with) > 0
}

// convened gives a conference that nobody is told to be at the body in its name, the NATO Summit, else the countries.
func (l *ledger) convened(e *encounter, ev *clause.Event) {
	bodies := l.doc.Bodies
	n := sort.Search(len(bodies), func(n int) bool { return bodies[n].First >= ev.First })
	if n < len(bodies) && bodies[n].End <= ev.End {
		e.add([]actor{{person: -1, organization: l.bodyName(n)}}, "", "")
		return
	}
	l.namesakes(e, ev)
}

// subjectOf reads what people talked on: "a call with X on the situation in the region", "spoke about trade".
func (l *ledger) subjectOf(e *encounter, phrases []clause.Phrase, c *clause.Clause) {
	for _, p := range phrases {
		if p.Prep >= 0 && l.subjectLead(p) {
			l.discussed(e, p.First, min(l.extent(p.First, c.Sentence, false), l.verbAfter(p.First, c)))
			return
		}
	}
}

// subjectLead tells whether a phrase leads to what people talked on, and not to a day or an occasion.
func (l *ledger) subjectLead(p clause.Phrase) bool {
	if p.Date >= 0 || p.Event >= 0 && l.clauses.Named(p.Event) {
		return false
	}
	switch l.doc.Word(p.Prep) {
	case "on", "about", "regarding", "concerning":
		if l.doc.Is(p.First, "behalf") || l.doc.Is(p.First, "board") || l.cue(p.End-1, "daytime") {
			return false
		}
		_, occasion := l.doc.Longest(p.Prep, lexicon.Modality)
		return !occasion
	}
	return false
}

// verbAfter is the verb of a clause if it stands behind a token, else the end of the sentence.
func (l *ledger) verbAfter(token int, c *clause.Clause) int {
	if c.Verb.First > token {
		return c.Verb.First
	}
	return l.doc.Sentences[c.Sentence].End
}

// entered records an event: a visit once for each country that it goes to, "separate meetings with A and B" once for each of them.
func (l *ledger) entered(e *encounter, ev *clause.Event, c *clause.Clause, told bool) *encounter {
	if e.kind != Visit {
		if e.kind == Credentials && len(e.with) > 2 && l.apart(c) {
			return l.separately(e)
		}
		if n := len(e.with); n > 2 && e.kind == Talks && (ev.Plural && !l.doc.Is(int(ev.Noun.First), "talks") || l.apart(c)) {
			for _, w := range e.with[1:] {
				one := *e
				one.with = []attendee{e.with[0], w}
				l.record(&one)
			}
			return l.latest
		}
		return l.record(e)
	}
	var stops []stop
	for _, p := range ev.Phrases {
		if p.Prep >= 0 && l.doc.Is(p.Prep, "to") {
			stops = append(stops, l.placesOf(p)...)
		}
	}
	if len(stops) > 1 {
		return l.everywhere(e, stops)
	}
	if e.place == (Place{}) && (!e.definite || !told && !l.toldBefore(e)) {
		return nil
	}
	if len(e.with) == 0 {
		e.add(l.guests(), "guest", "") // "a visit to Skopje was postponed"
	}
	return l.record(e)
}

// toldBefore tells whether an encounter is one of those told.
func (l *ledger) toldBefore(e *encounter) bool {
	for n := len(l.told) - 1; n >= 0 && n > len(l.told)-reach; n-- {
		if l.same(l.told[n], e) {
			return true
		}
	}
	return false
}

// compound is the country in "her Guyana visit".
func (l *ledger) compound(ev *clause.Event) Place {
	countries := l.doc.Countries
	n := sort.Search(len(countries), func(n int) bool { return countries[n].First >= ev.First })
	if n < len(countries) && countries[n].End == int(ev.Noun.First) && !countries[n].Adjective {
		return Place{Country: Country(countries[n].Code)}
	}
	return Place{}
}

// sitsIn reads "The Norway-Kenya Joint Commission held its second session": the session is of the format that is the subject.
func (l *ledger) sitsIn(e *encounter, ev *clause.Event, c *clause.Clause) bool {
	if ev.Possessive < 0 || !ev.Noun.Entry.Has("round") || c.Subject.Event < 0 {
		return false
	}
	of := &l.clauses.Events[c.Subject.Event]
	if of == ev || !l.hasSeries(of) {
		return false
	}
	e.kind, e.generic = or(MeetingKind(of.Noun.Entry.Get("kind")), Consultations), false
	e.series = l.doc.Slice(of.Series.First, of.Series.End)
	l.namesakes(e, of)
	l.eventParties(e, of, c, c.Subject)
	return true
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
	for _, p := range l.belonging(ev, c) {
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
			e.many = e.many || l.several(as, p)
		case "for":
			if e.kind == Talks && l.personal(as) {
				e.add(as, "guest", "") // "a luncheon for X"
			}
		case "to", "on":
			if e.kind == Talks && side != "" || e.kind == Credentials {
				e.add(as, "host", "") // "a courtesy call on X"
			}
		}
	}
	if e.kind == Visit && phrase.Prep >= 0 && len(e.with) == 0 {
		// "is in Rome on a visit", "during a visit to Rome, the Minister"
		e.add(l.canBe(l.phraseActors(c.Subject)), "guest", "")
		if l.isSide(c.Subject) && c.Verb.Copula {
			e.add(l.leaders(ev.Clause), "guest", "head") // "a delegation led by X is on a visit"
		}
	}
	if with && len(e.with) == 1 {
		// "During a meeting with X, Y said"
		e.add(l.canBe(l.phraseActors(c.Subject)), "", "")
	}
	if with && len(e.with) == 1 && e.kind == Talks && c.Subject.Event >= 0 && &l.clauses.Events[c.Subject.Event] == ev {
		e.add(l.visitors(e.with[0].country), "guest", "") // "Talks with X turned on trade"
	}
}

// belonging are the phrases that tell who takes part in an event: those behind it, and those behind the verb that it is the subject of, "A meeting
// was held in Rome between A and B".
func (l *ledger) belonging(ev *clause.Event, c *clause.Clause) []clause.Phrase {
	frame := c.Verb.Frame(lexicon.Verb)
	if c.Subject.Event < 0 || &l.clauses.Events[c.Subject.Event] != ev || frame == nil || frame.Flag() != "hold" && frame.Flag() != "occur" || c.Kind == clause.Infinitive {
		return ev.Phrases
	}
	all := ev.Phrases[:len(ev.Phrases):len(ev.Phrases)]
	for _, p := range c.After {
		if l.joins(p) {
			all = append(all, p)
		}
	}
	return all
}

// joins tells whether a phrase is of those between or with whom something takes place.
func (l *ledger) joins(p clause.Phrase) bool {
	return p.Prep >= 0 && (l.doc.Is(p.Prep, "between") || l.doc.Is(p.Prep, "with") || l.doc.Is(p.Prep, "among"))
}

// honoured adds those "in honour of" whom a meal is given.
func (l *ledger) honoured(e *encounter, c *clause.Clause) {
	for _, p := range c.After {
		if e.kind == Talks && p.Prep >= 1 && l.doc.Is(p.Prep, "of") && (l.doc.Is(p.Prep-1, "honour") || l.doc.Is(p.Prep-1, "honor")) {
			e.add(l.canBe(l.phraseActors(p)), "guest", "")
		}
	}
}

// chaired adds those "under the chairmanship of" whom an event is held.
func (l *ledger) chaired(e *encounter, c *clause.Clause) {
	for _, p := range l.phrases(c) {
		if p.Prep < 1 || !l.doc.Is(p.Prep, "of") {
			continue
		}
		if l.cue(p.Prep-1, "chair") {
			e.add(l.canBe(l.phraseActors(p)), "", "head")
		}
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

// number reads an ordinal.
func (l *ledger) number(s mention.Span) int {
	w := l.doc.Word(s.First)
	if l.doc.Tokens[s.First].Is(token.Digit) {
		if n, err := strconv.Atoi(w); err == nil {
			return n
		}
	}
	if hit, ok := l.doc.Longest(s.First, lexicon.Quantity); ok {
		n, _ := strconv.Atoi(or(hit.Entry.Get("ordinal"), hit.Entry.Get("value")))
		if n < 0 {
			return 0 // the last
		}
		if s.End > s.First+2 {
			n += l.number(mention.Span{First: s.First + 2, End: s.End}) // "sixty-sixth"
		}
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
