package communique

import (
	"slices"
	"strings"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// This file finds the encounter of which a clause tells what was talked of or settled.

// about is the encounter that a clause of topics or outcomes speaks of: the event in it, that of the clause whose subject it shares, the latest that those
// took part in of whom it tells.
func (l *ledger) about(i int, c *clause.Clause) *encounter {
	if e := l.eventAbout(c); e != nil {
		return e
	}
	if e := l.toldBy(i); e != nil {
		return e
	}
	if c.Shared && l.talk != nil && l.talkSentence == c.Sentence && l.talk.sentence < c.Sentence {
		return l.talk // "went over the work of the Commission and exchanged views on trade"
	}
	if l.talk != nil && l.talkSentence+1 == c.Sentence && c.Subject.First == l.doc.Sentences[c.Sentence].First && l.theSides(c.Subject) && l.jointly(c) && slices.Contains(l.abreast, l.talk) && slices.Contains(l.abreast, l.now) {
		return l.talk // "Minister X and he discussed trade. They agreed to", where others were met too
	}
	if l.agenda(c.Subject) || c.Verb.Copula {
		return l.mainTalks(c, l.now)
	}
	as := append(l.phraseActors(c.Subject), l.whom(c)...)
	if c.Verb.Passive {
		as = append(as, l.withWhom(c)...)
	}
	if e := l.ofCommission(c.Subject); e != nil && len(as) == 0 {
		return e
	}
	if l.now == nil || len(as) == 0 || !l.personal(as) && l.expletive(c) {
		return l.mainTalks(c, l.now)
	}
	if e := l.mainTalks(c, l.lastAmong(as, c)); e != nil || !l.thoseThere(c.Subject) {
		return e
	}
	return l.now
}

// mainly is the encounter of which topics were told last, instead of one told in passing since, of which nothing else is told in another paragraph than a clause of
// "the sides" or of nobody: "X and Y reviewed trade. X was later received by the President. (…) It was agreed to meet again."
func (l *ledger) mainly(c *clause.Clause, e *encounter) *encounter {
	t := l.talk
	if e == nil || t == nil || t == e || len(e.topics)+len(e.outcomes) > 0 || e.paragraph == l.doc.Sentences[c.Sentence].Paragraph {
		return e
	}
	if family(t.kind) != Talks || family(e.kind) != Talks || t.recalled || l.past(t.date) || over(t.status) != over(e.status) || e.sentence < t.sentence || t.oneSided() {
		return e
	}
	if !l.jointly(c) && !l.expletive(c) && len(l.phraseActors(c.Subject)) > 0 {
		return e
	}
	for p := range l.phrases(c) {
		if p.Prep >= 0 && (p.Event >= 0 || l.cue(p.End-1, "beside")) {
			return e // "was signed on the occasion"
		}
	}
	return t
}

// toldBy is the encounter that a clause tells itself, or the one around it that it hangs on, whenever that was: "had spoken in May about trade", "last met in May, when
// they discussed trade", "had a call with X to go over the visit"; or nil.
func (l *ledger) toldBy(i int) *encounter {
	c := &l.clauses.Clauses[i]
	if c.Parent >= 0 && (c.Kind == clause.Relative || c.Kind == clause.Infinitive || c.Kind == clause.Subordinate && l.doc.Is(c.First-1, "when")) {
		i = c.Parent
	}
	first, end := l.doc.Bytes(l.clauses.Clauses[i].Verb.First, l.clauses.Clauses[i].Verb.End)
	for e := range l.back(reach) {
		if v := e.evidence[len(e.evidence)-1]; e.sentence == c.Sentence && family(e.kind) == Talks && v.Start <= first && v.End >= end {
			return e
		}
	}
	return nil
}

// mainTalks is the sitting of a standing format told before an encounter in another paragraph than a clause that tells of "the sides": what these settle or talk of
// is said of the sitting, and not of the call that was paid beside it; else the encounter itself.
func (l *ledger) mainTalks(c *clause.Clause, e *encounter) *encounter {
	if e == nil || e.series != "" || e.paragraph == l.doc.Sentences[c.Sentence].Paragraph || len(l.phraseActors(c.Subject)) > 0 && !l.ofSides(c.Subject) {
		return e
	}
	for at := range l.back(reach) {
		if at.kind == Consultations && at.sentence <= e.sentence && !at.recalled && !l.past(at.date) && over(at.status) == over(e.status) && !at.oneSided() && at.ofAll(e) {
			return at
		}
	}
	return e
}

// ofCommission is the encounter told last whose format is called by the noun of a phrase: "The Commission agreed"; or nil.
func (l *ledger) ofCommission(p clause.Phrase) *encounter {
	if p.Empty() || !l.doc.Has(p.End-1, token.Upper) {
		return nil
	}
	word := l.doc.Word(p.End - 1)
	return l.lastOf(reach, func(e *encounter) bool {
		return strings.Contains(e.series, word) && e.status == Held && !e.recalled && !l.past(e.date)
	})
}

// ofSides tells whether a phrase names no more than the sides: "both sides", "the two delegations", "the parties".
func (l *ledger) ofSides(p clause.Phrase) bool {
	for _, n := range p.Parties {
		if q := &l.doc.Parties[n]; q.Kind != mention.Sides && q.Kind != mention.Group || q.Counterpart {
			return false
		}
	}
	return len(p.Parties) > 0
}

// talkedAt is the encounter that a clause of topics speaks of: one that it tells itself behind the verb comes first.
func (l *ledger) talkedAt(i int, c *clause.Clause) *encounter {
	if e := l.eventBehind(c); e != nil {
		return e
	}
	return l.about(i, c)
}

// eventAbout is the encounter that an event before the verb of a clause is, "At the meeting with X, they discussed", "The talks touched upon"; or nil.
func (l *ledger) eventAbout(c *clause.Clause) *encounter {
	for n := -1; n < len(c.Before); n++ {
		p := c.Subject
		if n >= 0 {
			p = c.Before[n]
		}
		if p.Event < 0 {
			continue
		}
		if e := l.byWord[p.Event]; e != nil {
			return e
		}
	}
	return nil
}

// eventBehind is the encounter that its clause tells behind the verb, and at which what it is about was talked of: "was discussed at a meeting between X and Y",
// "dominated the talks of X and Y", "was the focus of a call with X"; or nil.
func (l *ledger) eventBehind(c *clause.Clause) *encounter {
	frame := c.Verb.Frame(lexicon.Verb)
	for n, p := range c.After {
		if p.Event < 0 || l.byWord[p.Event] == nil || l.byWord[p.Event].kind == Visit {
			continue
		}
		switch {
		case p.Prep >= 0 && (l.doc.Is(p.Prep, "at") || l.doc.Is(p.Prep, "during") || l.occasionOfTalk(p)),
			(c.Verb.Passive || c.Verb.Copula || frame != nil && frame.Has("subject")) && p.Prep >= 0 && (l.doc.Is(p.Prep, "in") || l.doc.Is(p.Prep, "of")),
			n == 0 && p.Prep < 0 && frame != nil && frame.Has("forum"):
			return l.byWord[p.Event]
		}
	}
	return nil
}

// withWhom are those with whom a passive says something was talked of: "With the former, views were exchanged", "was discussed with the guest".
func (l *ledger) withWhom(c *clause.Clause) []actor {
	for _, phrases := range [...][]clause.Phrase{c.Before, c.After} {
		for _, p := range phrases {
			if p.Prep >= 0 && l.doc.Says(p.Prep, "with") {
				if as := l.phraseActors(p); l.personal(as) {
					return as
				}
			}
		}
	}
	return nil
}

// lastAmong is the encounter told last at which some people were and talked, that the tense of a clause fits, and which is of these days or recalled; or nil.
func (l *ledger) lastAmong(as []actor, c *clause.Clause) (last *encounter) {
	ahead := c.Verb.Tense == clause.Future || l.toCome(c)
	for n := len(l.told) - 1; n >= 0 && n > len(l.told)-12; n-- {
		e := l.told[n]
		hung := !c.Verb.Finite() && e.sentence == c.Sentence // "will meet X to discuss"
		memory := e.recalled && !l.justNow(e.date) && (n < len(l.told)-1 || c.Sentence > e.sentence+1) || e.background && c.Sentence != e.sentence
		if e.kind == Visit || e.kind == Ceremony || e.kind == Credentials || memory || !hung && over(e.status) != ahead || l.past(e.date) && (!e.recalled || e.sentence == c.Sentence) || !e.all(as) {
			continue
		}
		if last == nil || last.lastTold() < e.lastTold() {
			last = e // told again behind what was told beside it
		}
	}
	return last
}

// lastTold is the byte where an encounter is told last so far.
func (e *encounter) lastTold() int { return e.evidence[len(e.evidence)-1].Start }

// lastWith is the encounter told last with all of some people; nil if there is none, or nobody of them has a name.
func (l *ledger) lastWith(as []actor) *encounter {
	if !l.personal(as) {
		return nil
	}
	return l.lastOf(reach, func(e *encounter) bool {
		return family(e.kind) == Talks && !e.recalled && e.all(as)
	})
}

// all tells whether all of these take part.
func (e *encounter) all(as []actor) bool {
	for _, a := range as {
		if e.find(a) < 0 {
			return false
		}
	}
	return true
}

// isThem tells whether a phrase is no more than "they" or "the sides": at what its clause names somebody for, that is whoever was there, "At the meeting with X, the
// sides discussed".
func (l *ledger) isThem(p clause.Phrase) bool {
	return l.ofSides(p) || p.End == p.First+1 && l.doc.Class(p.First)&(lexicon.Pronoun|lexicon.Plural) == lexicon.Pronoun|lexicon.Plural
}

// spokenOf is where the words begin that tell what people spoke of: "spoke mostly | about A", "spoke then | of A", not "spoke on the telephone"; or -1.
func (l *ledger) spokenOf(c *clause.Clause) int {
	for _, p := range c.After {
		switch {
		case p.Prep < 0:
		case l.doc.Is(p.Prep, "upon"):
			return p.Prep + 1
		case l.subjectLead(p):
			return l.matterBehind(p.Prep)
		case l.doc.Is(p.Prep, "of") && p.Prep <= c.Verb.End+1:
			return p.Prep + 1
		}
	}
	at := c.Verb.End
	for l.doc.Class(at)&lexicon.Adverb != 0 {
		at++
	}
	if first := l.matterBehind(at); first >= 0 && l.gerund(first) {
		return first // "focused primarily on | raising trade"
	}
	return -1
}
