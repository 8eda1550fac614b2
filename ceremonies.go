package communique

import (
	"slices"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// act reads a verb that is a ceremony by itself: laid a wreath, inaugurated the embassy.
func (l *ledger) act(i int, frame *lexicon.Entry) {
	c := &l.clauses.Clauses[i]
	if frame.Has("at") && !l.atSite(c) || frame.Has("made") && !l.made(c) {
		return
	}
	if l.opensConference(i) {
		return
	}
	by := l.doers(c)
	e := l.open(i, c.Verb.Main, frame)
	e.kind, e.rite = Ceremony, true
	e.add(l.canBe(by), "", "")
	l.witnesses(e, i)
	l.beside(e, c)
	if len(e.with) == 0 {
		return
	}
	l.circumstances(e, c)
	l.record(e)
}

// opensConference reads "inaugurated the Business Forum together with X", "The Forum was inaugurated by X": they were at it. It tells whether the clause says so.
func (l *ledger) opensConference(i int) bool {
	c := &l.clauses.Clauses[i]
	opened := c.After
	if c.Verb.Passive {
		opened = []clause.Phrase{c.Subject}
	}
	for _, p := range opened {
		if p.Event < 0 || p.Prep >= 0 || l.clauses.Events[p.Event].Noun.Entry.Get("kind") != string(Conference) {
			continue
		}
		who := &encounter{}
		who.add(l.canBe(l.doers(c)), "", "")
		l.beside(who, c)
		l.noun(i, p.Event, p, who.actors(), "")
		return true
	}
	return false
}

// atSite tells whether a clause says at which memorial something was done: "paid tribute to the victims at the National Memorial".
func (l *ledger) atSite(c *clause.Clause) bool {
	for _, p := range c.After {
		if p.Prep >= 0 && p.Event < 0 && (l.doc.Is(p.Prep, "at") || l.doc.Is(p.Prep, "before")) && len(p.Parties) == 0 {
			return true
		}
	}
	return false
}

// riteBefore is the presentation of credentials or the signing told before of which a clause tells where and when it took place: "The ceremony
// was held at State House in Nairobi on 5 May"; or nil.
func (l *ledger) riteBefore(t *telling) *encounter {
	if !t.subject() || !t.Definite || t.Owner >= 0 || len(t.Phrases) > 0 || t.Noun.Entry.Get("kind") != string(Ceremony) {
		return nil
	}
	return l.bareRite(t.in)
}

// bareRite is the presentation of credentials or the signing told last before a clause, if nothing has told its day and city; or nil.
func (l *ledger) bareRite(c *clause.Clause) *encounter {
	e := l.lastTold(c, Ceremony)
	if e == nil || e.kind != Credentials && !e.signs || e.date != "" || e.place.Name != "" || e.recalled {
		return nil
	}
	return e
}

// made tells whether what is unveiled was made or built, a plaque or a school, and is no plan or budget.
func (l *ledger) made(c *clause.Clause) bool {
	what := []clause.Phrase{c.Subject}
	if !c.Verb.Passive {
		what = c.After
	}
	return slices.ContainsFunc(what, func(p clause.Phrase) bool {
		return p.Prep < 0 && (l.ends(p, "rite") != nil)
	})
}

// tellsRite tells whether the sentence of a clause has the word for what rite asks for, if that is of the sentence: a shared subject may be of another.
func (l *ledger) tellsRite(c *clause.Clause) bool {
	if c.Verb.Passive {
		return c.Shared || l.doc.NamedIn(c.Sentence, "rite")
	}
	return l.doc.NamedIn(c.Sentence, "premises") || l.doc.NamedIn(c.Sentence, "festive")
}

// rite reads a solemn act in the passive, "the foundation stone was laid by X", and the opening of premises, "X opened the embassy", "travelled to Oslo to
// open the embassy". It tells whether the clause is one.
func (l *ledger) rite(i int) bool {
	c := &l.clauses.Clauses[i]
	what, flag := c.Subject, "rite"
	if !c.Verb.Passive {
		if what = l.openedBy(c); what.Empty() {
			return false
		}
		flag = "premises"
	}
	rule := l.ends(what, flag)
	if rule == nil && flag == "premises" && what.Event < 0 && l.doc.Has(what.End-1, token.Upper) {
		rule = l.ends(what, "festive") // "will open the Citizens' Festival"
	}
	if rule == nil {
		return false
	}
	e := l.open(i, c.Verb.Main, rule)
	e.kind, e.rite = Ceremony, true
	e.add(l.canBe(l.doers(c)), "", "")
	l.witnesses(e, i)
	l.beside(e, c)
	if len(e.with) > 0 {
		l.circumstances(e, c)
		l.record(e)
	}
	return true
}

// openedBy is what somebody opens in a clause: its object, behind those whom it inserts: "opened, together with X, the embassy". It is empty where nobody does.
func (l *ledger) openedBy(c *clause.Clause) clause.Phrase {
	if w := l.doc.Word(c.Verb.Main); w != "opened" && w != "open" && w != "opens" || !c.Verb.Finite() && !l.comesTo(c) || !l.personal(l.phraseActors(c.Subject)) {
		return clause.NoPhrase()
	}
	for _, p := range c.After {
		if p.Prep < 0 && p.Date < 0 {
			return p
		}
	}
	return clause.NoPhrase()
}

// comesTo tells whether an infinitive says what somebody travels for, or is invited to do.
func (l *ledger) comesTo(c *clause.Clause) bool {
	if c.Kind != clause.Infinitive || c.Parent < 0 {
		return false
	}
	frame := l.clauses.Clauses[c.Parent].Verb.Frame(lexicon.Verb)
	return frame != nil && (frame.Flag() == "visit" || frame.Flag() == "invite")
}

// ends is the line of the word of a class that a phrase ends with, apart from what that is of; or nil.
func (l *ledger) ends(p clause.Phrase, class string) *lexicon.Entry {
	for k := p.First; k < p.End; k++ {
		if !l.doc.Named(k, class) {
			continue
		}
		for _, hit := range l.doc.Hits(k) {
			if hit.Kind == lexicon.Cue && hit.Entry.Has(class) && (int(hit.End) == p.End || l.doc.Class(int(hit.End))&lexicon.Preposition != 0) {
				return hit.Entry
			}
		}
	}
	return nil
}

// beside adds those together with whom a clause's act was done: "X, together with Y, opened", "opened together with Y".
func (l *ledger) beside(e *encounter, c *clause.Clause) {
	for _, p := range c.After {
		if p.Prep >= 0 && (l.doc.Is(p.Prep, "with") || l.doc.Is(p.Prep, "alongside")) {
			e.add(l.canBe(l.phraseActors(p)), "", "")
		}
	}
	e.add(l.jointlyBy(c), "", "")
}

// shares tells whether a phrase is of those together with whom something is done: "together with X", "alongside X".
func (l *ledger) shares(p clause.Phrase) bool {
	return p.Prep >= 1 && (l.doc.Is(p.Prep, "with") && l.cue(p.Prep-1, "together") || l.doc.Is(p.Prep, "alongside"))
}

// jointlyBy are those together with whom a clause's subject did something: "led, together with X, the fifth round", "opened, with X, the forum".
func (l *ledger) jointlyBy(c *clause.Clause) (out []actor) {
	frame := c.Verb.Frame(lexicon.Verb)
	meets := frame != nil && frame.Flag() == "meeting" // "met with X"
	for _, phrases := range [...][]clause.Phrase{c.Before, c.After} {
		for _, p := range phrases {
			if l.shares(p) || !meets && p.Prep >= 1 && l.doc.Is(p.Prep, "with") && (p.Prep == c.Verb.End || p.Prep == c.Verb.End+1 && l.doc.Is(c.Verb.End, ",")) {
				out = append(out, l.canBe(l.phraseActors(p))...)
			}
		}
	}
	return out
}

// awarded reads "conferred the Order of Merit on X", "decorated X with a medal", "X was awarded the Star by Y": a ceremony between those who
// give and those who are given. It tells whether the clause is about an award.
func (l *ledger) awarded(i int, frame *lexicon.Entry) bool {
	c := &l.clauses.Clauses[i]
	if !l.honours(c) {
		return false
	}
	e := l.open(i, c.Verb.Main, frame)
	e.kind = Ceremony
	e.add(l.canBe(l.phraseActors(c.Subject)), "", "")
	for _, p := range c.After {
		if p.Prep < 0 || l.doc.Is(p.Prep, "on") || l.doc.Is(p.Prep, "upon") || l.doc.Is(p.Prep, "to") || l.doc.Is(p.Prep, "by") {
			e.add(l.canBe(l.phraseActors(p)), "", "")
		}
	}
	l.witnesses(e, i)
	if len(e.with) > 1 {
		l.circumstances(e, c)
		l.record(e)
	}
	return true
}

// honours tells whether an award stands behind a clause's verb.
func (l *ledger) honours(c *clause.Clause) bool {
	for k := c.Verb.End; k < min(c.End, c.Verb.End+glance/4); k++ {
		if l.cue(k, "award") && (l.doc.Has(k, token.Upper) || l.doc.Class(k-1)&lexicon.Determiner != 0) {
			return true
		}
	}
	return false
}

// handed reads "handed over 20 vehicles to X": a ceremony between those who hand over and who receives. Letters are none.
func (l *ledger) handed(i int, frame *lexicon.Entry) {
	c := &l.clauses.Clauses[i]
	by := l.doers(c)
	e := l.open(i, c.Verb.Main, frame)
	e.kind = Ceremony
	e.add(by, "", "")
	l.beside(e, c)
	received := false
	for _, p := range l.behindInserted(i) {
		if p.Prep >= 0 && l.doc.Is(p.Prep, "to") {
			to := l.phraseActors(p)
			received = received || slices.ContainsFunc(to, func(a actor) bool { return a.person >= 0 || a.role != "" || a.organization != "" })
			e.add(to, "", "")
		}
	}
	if !received || len(e.with) < 2 || len(l.canBe(l.sidesOf(e))) == 0 || l.written(c) {
		return
	}
	l.circumstances(e, c)
	l.record(e)
}

// behindInserted are the phrases behind a clause's verb, with those behind a participle that is inserted between commas: "handed over a ward, financed
// by Norway, to X".
func (l *ledger) behindInserted(i int) []clause.Phrase {
	c := &l.clauses.Clauses[i]
	if i+1 == len(l.clauses.Clauses) {
		return c.After
	}
	all := c.After[:len(c.After):len(c.After)]
	if k := &l.clauses.Clauses[i+1]; k.Kind == clause.Participle && k.Parent == i && l.doc.Is(k.First-1, ",") {
		for _, p := range k.After {
			if p.Prep > k.First && l.doc.Is(p.Prep-1, ",") {
				all = append(all, p)
			}
		}
	}
	return all
}

// written tells whether what a clause hands over is a letter.
func (l *ledger) written(c *clause.Clause) bool {
	for k := c.First; k < c.End; k++ {
		if l.cue(k, "paper") {
			return true
		}
	}
	return false
}

// welcome tells whether an event is how somebody is received, "a ceremonial welcome", and nobody is named with it.
func (l *ledger) welcome(event int) bool {
	ev := &l.clauses.Events[event]
	return ev.Noun.Entry.Has("welcome") && ev.Owner < 0 && ev.Possessive < 0 && !l.peopledBy(&telling{Event: ev})
}

// saluted reads "was welcomed with military honours by X": the ceremony with which somebody receives another one. It tells whether a clause says so.
func (l *ledger) saluted(i int, frame *lexicon.Entry, these, those []actor) bool {
	if frame.Get("subject") != "host" || len(these) == 0 || len(those) == 0 {
		return false
	}
	for _, p := range l.clauses.Clauses[i].After {
		if p.Event < 0 || p.Prep < 0 || !l.doc.Is(p.Prep, "with") {
			continue
		}
		if e := l.noun(i, p.Event, p, these, ""); e != nil {
			e.add(these, "host", "")
			e.add(those, "guest", "")
		}
		return true
	}
	return false
}

// congratulated is whom a clause says something on a ceremony of his: "congratulated X on his inauguration", "sent a message to X on her swearing-in".
func (l *ledger) congratulated(t *telling) []actor {
	if t.Noun.Entry.Get("kind") != string(Ceremony) || t.phrase.Prep < 0 || !l.either(t.phrase.Prep, "on", "upon") {
		return nil
	}
	for n := len(t.in.After) - 1; n >= 0; n-- {
		p := t.in.After[n]
		if p.First >= t.phrase.Prep || p.Prep >= 0 && !l.doc.Is(p.Prep, "to") {
			continue
		}
		if by := l.canBe(l.phraseActors(p)); len(by) == 1 && by[0].person >= 0 {
			return by
		}
	}
	return nil
}

// givenFor are those, the first of them with a name, for whom what a clause tells of is given: "hosted a reception in Oslo for Minister Jane Doe", or
// to whom it is, "was granted a reception by the Minister".
func (l *ledger) givenFor(t *telling) []actor {
	if !t.Noun.Entry.Has("hosts") {
		return nil
	}
	if frame := t.in.Verb.Frame(lexicon.Verb); frame != nil && frame.Has("gives") && !t.subject() && (t.in.Verb.Passive || len(t.in.After) > 0) {
		to := t.in.Subject
		if !t.in.Verb.Passive {
			to = t.in.After[0]
		}
		if as := l.canBe(l.phraseActors(to)); to.Prep < 0 && l.personal(as) {
			return as
		}
	}
	for _, p := range t.in.After {
		if p.Prep >= 0 && l.doc.Is(p.Prep, "for") && len(p.Parties) > 0 && l.doc.Parties[p.Parties[0]].Kind == mention.Named {
			return l.phraseActors(p)
		}
	}
	return nil
}

// pointsBack tells whether an event of a clause is one that was told: "the talks", and behind a ceremony "the ceremony at the Ministry", "both ceremonies".
func (l *ledger) pointsBack(c *clause.Clause, n int) bool {
	ev := &l.clauses.Events[n]
	if !ev.Definite || len(ev.Phrases) == 0 {
		return ev.Definite
	}
	if ev.Noun.Entry.Get("kind") != string(Ceremony) || slices.ContainsFunc(ev.Phrases, func(p clause.Phrase) bool {
		return p.Event >= 0 || len(p.Parties) > 0 || l.either(p.Prep, "of", "for")
	}) {
		return false
	}
	e := l.lastTold(c, Ceremony)
	return e != nil && family(e.kind) == Ceremony && c.Sentence <= e.sentence+3
}
