package communique

import (
	"slices"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
)

// This file reads who else was there: "in the presence of X", "X also attended", "On the Kenyan side were X and Y".

// presence adds those in whose presence, or witnessed and attended by whom, a clause's act took place.
func (l *ledger) presence(e *encounter, c *clause.Clause) {
	for p := range l.phrases(c) {
		if p.Prep >= 1 && l.doc.Is(p.Prep, "of") && l.cue(p.Prep-1, "presence") {
			e.add(l.canBe(l.phraseActors(*p)), "", e.attending())
		}
	}
}

// witnesses is presence, with those told in what hangs on clause i and has no encounter of its own: "A ceremony was held to hand over the vehicles given
// by Norway, in the presence of X".
func (l *ledger) witnesses(e *encounter, i int) {
	c := &l.clauses.Clauses[i]
	l.presence(e, c)
	for n := i + 1; n < min(len(l.clauses.Clauses), i+4); n++ {
		k := &l.clauses.Clauses[n]
		if k.Sentence != c.Sentence || k.Kind != clause.Participle && k.Kind != clause.Infinitive {
			return
		}
		if frame := k.Verb.Frame(lexicon.Verb); frame != nil && frame.Flag() != "" && frame.Flag() != "noun" {
			return
		}
		l.presence(e, k)
	}
}

// ofIt reads "It was co-chaired by X and attended by Y", "Co-chaired by X and Y, the Committee reviewed": who was at the encounter told last. It tells
// whether the clause is about that.
func (l *ledger) ofIt(c *clause.Clause, frame *lexicon.Entry) bool {
	capacity := ""
	switch frame.Flag() {
	case "lead":
		capacity = "head"
	case "attend", "hold":
	default:
		return false
	}
	if !c.Verb.Passive || c.Verb.Negated {
		return false
	}
	e := l.ofCommission(c.Subject)
	if c.Subject.End == c.Subject.First+1 && l.doc.Says(c.Subject.First, "it") {
		e = l.lastTold(c, "")
	}
	if e == nil || c.Sentence > e.sentence+2 {
		return false
	}
	if by := l.canBe(l.agents(c)); len(by) > 0 {
		if capacity == "" {
			capacity = e.attending()
		}
		e.add(by, "", capacity)
	}
	return true
}

// gathered reads "The talks brought together X and Y": who is at the event that is the subject. It tells whether the clause says so.
func (l *ledger) gathered(i int) bool {
	c := &l.clauses.Clauses[i]
	if c.Subject.Event < 0 || c.Verb.Passive {
		return false
	}
	var all []actor
	for _, p := range c.After {
		if p.Prep < 0 {
			all = append(all, l.phraseActors(p)...)
		}
	}
	return len(all) > 0 && l.noun(i, c.Subject.Event, c.Subject, all, "") != nil
}

// present reads "X was also present", "present at the ceremony were X and Y", "X attended": further participants of the encounter told last.
func (l *ledger) present(c *clause.Clause) {
	if c.Verb.Negated || c.Kind == clause.Infinitive || !l.attends(c) {
		return
	}
	e := l.attended(c)
	if e == nil {
		return
	}
	if e.toast {
		l.circumstances(e, c) // "Norway was represented at the inauguration in Nairobi by X"
	}
	for p := range l.phrases(c) {
		if p.Date >= 0 && e.kind == Ceremony {
			e.date = or(e.date, l.dateOf(p.Date)) // "X attended the signing ceremony on Monday"
		}
	}
	if c.Verb.Passive {
		l.wereAt(e, l.agents(c)) // "Kenya was represented by X"
		l.others(e, c)
		return
	}
	if !l.saysPresent(c.Subject) {
		l.wereAt(e, l.phraseActors(c.Subject))
	}
	for _, p := range append(c.Before[:len(c.Before):len(c.Before)], c.After...) {
		if p.Prep < 0 || l.doc.Is(p.Prep, "including") || l.doc.Is(p.Prep, "with") || l.doc.Is(p.Prep, "of") && (l.doc.Is(p.Prep-1, "behalf") || l.doc.Is(p.Prep-1, "part")) {
			l.wereAt(e, l.phraseActors(p))
		}
	}
	if l.throughout(c) {
		l.atAll(e)
	}
	e.add(l.canBe(l.listed(c)), "", "")
	l.wereAt(e, l.further(c))
	l.others(e, c)
}

// throughout tells whether a clause says that people were at all that was told: "were in attendance throughout", "took part in all the events", "sat in on both calls".
func (l *ledger) throughout(c *clause.Clause) bool {
	for k := c.Verb.First; k < c.End; k++ {
		if l.doc.Is(k, "throughout") || l.doc.Is(k, "both") && l.clauses.EventAt(k+1) >= 0 || l.doc.Is(k, "all") && (l.doc.Definite(k+1) || l.doc.Is(k+1, "these")) {
			return true
		}
	}
	return false
}

// atAll gives those who came along to an encounter to the others of the same journey.
func (l *ledger) atAll(e *encounter) {
	for o := range l.back(reach) {
		if o == e || o.kind == Call || over(o.status) != over(e.status) {
			continue
		}
		for _, w := range e.with {
			if w.capacity == "member" && o.of(w.country) >= 0 {
				o.add([]actor{w.actor}, o.with[o.of(w.country)].side, w.capacity)
			}
		}
	}
}

// others gives the encounters told with one those who were at all of them: "Attending the meetings were X and Y".
func (l *ledger) others(e *encounter, c *clause.Clause) {
	about := c.Subject
	if n := about.Event; n < 0 || !l.clauses.Events[n].Plural || l.doc.Is(int(l.clauses.Events[n].Noun.First), "talks") {
		return
	}
	for o := range l.back(8) {
		if o != e && o.kind == e.kind {
			for _, w := range e.with {
				if w.capacity == "member" {
					o.add([]actor{w.actor}, w.side, w.capacity)
				}
			}
		}
	}
}

// delegates reads a list under "Delegation of Kenya:", an item each: members of the side of an encounter told before.
func (l *ledger) delegates(c *clause.Clause) {
	if !c.Verb.Empty() || len(c.Before) == 0 || !l.isSide(c.Before[0]) || !l.leadsIn(c) {
		return
	}
	for _, a := range l.phraseActors(c.Before[0]) {
		for e := range l.back(8) {
			if k := e.of(a.country); k >= 0 && family(e.kind) == Talks {
				e.add(l.listed(c), e.with[k].side, "member")
				return
			}
		}
	}
}

// attending is the capacity of those who are only there: members of a side where people talk.
func (e *encounter) attending() string {
	if family(e.kind) == Talks {
		return "member"
	}
	return ""
}

// principals clears who is told to be a member of a side that has nobody else, where only one side has: people who talk with each other head none of it, and are
// members of none: "held one-on-one talks and others with the participation of delegations".
func (e *encounter) principals() {
	if family(e.kind) != Talks {
		return
	}
	for n := range e.with {
		w := &e.with[n]
		if w.capacity == "member" && w.person >= 0 && !slices.ContainsFunc(e.with, func(o attendee) bool {
			return o.capacity != "member" && (o.country == w.country || e.across(o))
		}) {
			w.capacity = ""
		}
	}
}

// across tells whether somebody else who is no member stands for another side than one of those at an encounter.
func (e *encounter) across(o attendee) bool {
	return slices.ContainsFunc(e.with, func(p attendee) bool {
		return p.capacity != "member" && p.country != o.country
	})
}

// listed are those who are listed behind a clause that ends with a colon, an item each, up to the next sentence with a verb.
func (l *ledger) listed(c *clause.Clause) (all []actor) {
	if end := l.doc.Sentences[c.Sentence].End; !l.doc.Is(end-1, ":") {
		return nil
	}
	parties := l.doc.Parties
	for n := c.Sentence + 1; n < len(l.doc.Sentences); n++ {
		from, to := l.clauses.Of(n)
		if from == to || l.clauses.Clauses[from].Kind == clause.Main && l.clauses.Clauses[from].Verb.Finite() {
			return all
		}
		s := l.doc.Sentences[n]
		first := mention.From(parties, s.First)
		for k := first; k < len(parties) && parties[k].First < s.End; k++ {
			if k == first || parties[k].Kind != mention.Post { // behind a name it is his office
				all = append(all, l.canBe(l.actors(k))...)
			}
		}
	}
	return all
}

// attends tells whether a clause says no more than who was there.
func (l *ledger) attends(c *clause.Clause) bool {
	if frame := c.Verb.Frame(lexicon.Verb); frame != nil && frame.Flag() == "attend" {
		if c.Verb.Passive && c.Subject.Event >= 0 {
			return l.pointsBack(c, c.Subject.Event) // "The talks were attended by X"
		}
		if stands := l.bears(c.Verb.Main, "represents"); c.Verb.Passive || stands && l.comesFor(c) {
			return stands
		}
		if len(c.After) > 0 && l.doc.Is(c.After[0].First, "as") {
			return true // "X also attended, as did Y"
		}
		if c.Subject.Empty() && len(c.Before) > 0 && c.Before[0].Event >= 0 && len(c.After) > 0 {
			return true // "To the meeting attended X and Y"
		}
		for _, p := range c.After {
			if p.Event >= 0 {
				ev := &l.clauses.Events[p.Event]
				return l.pointsBack(c, p.Event) || ev.Definite && l.identified(ev, c) != nil // "attended the talks", "attended the meeting in Rome"
			}
		}
		return !slices.ContainsFunc(c.After, func(p clause.Phrase) bool {
			return p.Prep < 0 || !l.doc.Is(p.Prep, "with") && !l.doc.Is(p.Prep, "from") && !l.doc.Is(p.Prep, "of")
		}) // "also participated along with officials from both sides"
	}
	if !c.Verb.Copula {
		return false
	}
	if l.turned(c) || c.Subject.Empty() && len(c.Before) > 0 && len(c.After) > 0 && l.isSide(c.Before[0]) {
		return true // "On the Kenyan side were X and Y"
	}
	return l.saysPresent(c.Subject) || slices.ContainsFunc(c.Before, l.saysPresent) || slices.ContainsFunc(c.After, l.saysPresent)
}

// comesFor tells whether a clause says which country somebody is there for: "Minister Ann Poe represented Kenya".
func (l *ledger) comesFor(c *clause.Clause) bool {
	return len(c.After) == 1 && c.After[0].Prep < 0 && len(countries(l.phraseActors(c.After[0]))) > 0 && !l.personal(l.phraseActors(c.After[0])) && l.personal(l.phraseActors(c.Subject))
}

// turned tells whether a clause tells who attended behind a participle: "Attending the meeting were X and Y".
func (l *ledger) turned(c *clause.Clause) bool {
	if c.Parent < 0 || len(c.After) == 0 {
		return false
	}
	lead := &l.clauses.Clauses[c.Parent]
	frame := lead.Verb.Frame(lexicon.Verb)
	return lead.Kind == clause.Participle && lead.First <= l.doc.Sentences[lead.Sentence].First+1 && frame != nil && frame.Flag() == "attend"
}

// saysPresent tells whether a phrase is about those who are there: "present", "in attendance", "among the guests".
func (l *ledger) saysPresent(p clause.Phrase) bool {
	for k := p.First; k < p.End && k < p.First+3; k++ {
		if l.cue(k, "there") {
			return true
		}
	}
	return false
}

// attended is the encounter that those present in a clause were at: the one that it names, else the one told last.
func (l *ledger) attended(c *clause.Clause) *encounter {
	for p := range l.phrases(c) {
		if p.Event < 0 {
			continue
		}
		ev := &l.clauses.Events[p.Event]
		if !ev.Definite || l.hasSeries(ev) {
			return nil
		}
		e := l.identified(ev, c)
		if e == nil {
			e = l.lastTold(c, family(MeetingKind(ev.Noun.Entry.Get("kind"))))
		}
		l.byWord[p.Event] = e
		return e
	}
	return l.lastTold(c, "")
}

// identified is the encounter told before that an event noun tells from others by its place or by who was there: "the meeting in Rome", "the talks with the
// Ambassador"; nil where none was told with both.
func (l *ledger) identified(ev *clause.Event, c *clause.Clause) *encounter {
	if len(ev.Phrases) == 0 || ev.Possessive >= 0 || ev.Owner >= 0 || l.hasSeries(ev) || !ev.Round.Empty() {
		return nil
	}
	kind := family(MeetingKind(ev.Noun.Entry.Get("kind")))
	return l.lastOf(8, func(e *encounter) bool {
		return family(e.kind) == kind && e.kind != Visit && !e.recalled && over(e.status) == (c.Verb.Tense == clause.Future) && l.fitsAll(e, ev.Phrases)
	})
}

// fitsAll tells whether an encounter was told with the place and with all of those whom some phrases name.
func (l *ledger) fitsAll(e *encounter, phrases []clause.Phrase) bool {
	for _, p := range phrases {
		if as := l.canBe(l.phraseActors(p)); len(as) > 0 {
			if !e.all(as) {
				return false
			}
		} else if at, ok := l.placeOf(p); !ok || at.Name == "" || at.Name != e.place.Name {
			return false
		}
	}
	return true
}

// lastTold is the fact told last that people can be present at, of the kind that is meant if one was told.
func (l *ledger) lastTold(c *clause.Clause, kind MeetingKind) (last *encounter) {
	for e := range l.back(8) {
		if e.kind == Visit || e.kind == Call || e.recalled || over(e.status) != (c.Verb.Tense == clause.Future) {
			continue
		}
		if kind == "" || family(e.kind) == kind {
			return e
		}
		if last == nil && !(e.rite && kind == Talks) {
			last = e
		}
	}
	return last
}
