package clause

import (
	"slices"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
)

// This file finds what a further finite verb of a sentence belongs to.

// second places a finite verb when the open clause has one already.
func (b *builder) second(v Verb) {
	c := &b.d.Clauses[b.cur]
	at := b.lastBoundary()
	subject := b.hasSubject(b.pending[at+1:])
	switch {
	case at < 0 && b.outerWaits(c) && (!v.maybeModifying || !b.byFollows(v) && !b.objectless(v)):
		b.demote(v) // "The Minister who visited Kenya met the President"
	case v.maybeModifying && (b.modifies(v, at, subject) || at < 0 && b.meetsBefore(c, v)):
		b.child(Participle, v.modifying())
	case at < 0:
		b.unparted(c, v, subject)
	case subject:
		kind, parent := Main, -1
		if c.Kind == That && b.pending[at].kind == conjunction && !b.resumesSaying(at, v) {
			kind, parent = That, c.Parent
		}
		b.opens(kind, parent, at+1, v)
	case b.saysBare(c, at, v):
		b.opens(That, b.cur, 0, v)
	case b.saidBetween(at, v):
		b.opens(Main, -1, at-1, v)
	case b.pending[at].kind == markItem && b.interrupts(*c):
		b.coordinate(at, v) // "The Ambassador, who ..., presented": the verb that the outer clause waits for
	case b.pending[at].kind == markItem && c.Kind == Main && c.Verb.maybeModifying && b.insertedAt(c.Verb.First) && (c.Subject.Event >= 0 || b.thing(c)):
		b.demote(v) // "The session, postponed from May, will take place"
	case v.maybeModifying && v.Form&lexicon.Past == 0 || v.maybeModifying && b.pending[at].kind == markItem && b.objectless(v):
		b.child(Participle, v.modifying())
	default:
		b.coordinate(at, v)
	}
}

// outerWaits tells whether a relative clause or an infinitive, of which nothing is said to be so, stands between the subject of the clause around it and its
// verb: "The reception held in Oslo to mark the day | was attended by X".
func (b *builder) outerWaits(c *Clause) bool {
	if c.Parent < 0 || c.Verb.Empty() || c.Kind != Relative && c.Kind != Infinitive {
		return false
	}
	around := c.Parent
	if c.Kind == Infinitive {
		around = b.outer()
	}
	says := c.Verb.Frame(lexicon.Saying)
	return b.d.Clauses[around].Verb.Empty() && (says == nil || !says.Has("that"))
}

// unparted places a further verb that no comma or conjunction parts from the verb of the open clause.
func (b *builder) unparted(c *Clause, v Verb, subject bool) {
	switch {
	case subject && (c.Kind == Participle && c.Parent < 0 || c.Kind == That) && c.Verb.Form&lexicon.Gerund != 0 && !c.Subject.Empty() && c.Subject.End == c.Verb.First:
		b.demote(v) // "The delegation visiting Norway will meet": what stands between is what it visits
	case subject && b.contact() > 0 && (c.Verb.takesNoClause() || b.holdsBefore(v)):
		b.opens(Relative, b.cur, b.contact(), v) // "thanked Poland for the aid its people had sent"
	case subject && c.Verb.maybeModifying && c.Kind != That && c.Parent < 0 && !c.Subject.Empty():
		// "The agreement signed in 2021 entered into force": the first verb only modified the subject.
		if b.saysThat(*c) {
			b.opens(That, b.cur, b.heardTo(c), v)
			return
		}
		b.demote(v)
	case subject:
		b.opens(That, b.cur, b.heardTo(c), v) // "said Poland stands by its word"
	case v.maybeModifying && c.Kind != Main && b.d.Clauses[b.outer()].Verb.Finite() && b.objectless(v):
		b.child(Participle, v.modifying()) // "discussed cooperation based on the Roadmap signed in 2023": no clause waits for a verb
	default:
		// "The agreement signed last year covers": phrases without a subject between two finite verbs.
		if c.Verb.maybeModifying || c.Kind != Main {
			b.demote(v)
			return
		}
		b.opens(Main, b.outer(), 0, v)
	}
}

// insertedAt tells whether a comma stands before a verb, with no more than an adverb between: ", last held in Rome".
func (b *builder) insertedAt(first int) bool {
	first--
	if first > 0 && (b.d.Class(first)&lexicon.Adverb != 0 || b.d.Is(first, "last")) {
		first--
	}
	return b.d.Is(first, ",")
}

// modifies tells whether what may be a participle is one, and says more of the noun before it; at is the last boundary before it, or -1.
func (b *builder) modifies(v Verb, at int, subject bool) bool {
	switch {
	case b.byFollows(v) && (at < 0 || at < len(b.pending)-1):
		return true // "the delegation headed by X"
	case b.heldThen(v, at):
		return true
	case at >= 0:
		return false
	case b.endsHere(v) || b.afterEvent() && b.objectless(v):
		return true
	case b.objectless(v) && (b.takesEvent() || b.arranges(v)):
		return true // "called off a visit to Nairobi planned for Tuesday"
	case b.leadsOn(v) && b.hasObject():
		return true // "announced 5 million dollars for those affected by", "will allocate 2 million for a project designed to"
	}
	if b.saysThing(v) {
		return true // "expressed her gratitude for the support extended to her"
	}
	return subject && b.d.Clauses[b.cur].Verb.takesNoClause() && !b.actsLast() // "thanked Poland for the aid delivered last year"
}

// saysThing tells whether the open clause has a thing for its object, and a phrase behind it ends before a form that may be a participle and has no object.
func (b *builder) saysThing(v Verb) bool {
	f := b.d.Clauses[b.cur].Verb.Frame(lexicon.Saying)
	if n := len(b.pending); f == nil || !f.Has("thing") || n < 2 || b.pending[n-1].phrase.Prep < 0 || len(b.pending[n-1].phrase.Parties) > 0 {
		return false
	}
	object := b.pending[0].phrase
	return object.Prep < 0 && b.d.Class(object.First)&(lexicon.Determiner|lexicon.Possessive) != 0 && v.Frame(lexicon.Trading) == nil && b.objectless(v)
}

// heldThen tells whether a verb of holding, without an object, says more of the talks among the phrases before it: "said during a meeting with X today | held at
// the Ministry".
func (b *builder) heldThen(v Verb, at int) bool {
	f := v.Frame(lexicon.Verb)
	if f == nil || f.Flag() != "hold" || f.Has("ends") || f.Has("begins") || !b.objectless(v) {
		return false
	}
	for i := len(b.pending) - 1; i > at && i > len(b.pending)-6; i-- {
		if p := b.pending[i].phrase; p.Event >= 0 {
			return p.Prep >= 0
		}
	}
	return false
}

// takesNoClause tells whether a verb is known and has nothing but nouns behind it: "thanked", "welcomed", "discussed", "signed".
func (v *Verb) takesNoClause() bool {
	if f := v.Frame(lexicon.Saying); f != nil {
		return !f.Has("that")
	}
	f := v.Frame(lexicon.Verb)
	return f != nil && (f.Flag() == "topics" || f.Has("sign"))
}

// actsLast tells whether the phrase right before a verb names who may do it.
func (b *builder) actsLast() bool {
	n := len(b.pending)
	return n > 0 && b.pending[n-1].kind == phraseItem && b.pending[n-1].phrase.Prep < 0 && len(b.pending[n-1].phrase.Parties) > 0
}

// contact is the pending phrase that begins a relative clause without "which": the last one, if it is a subject right behind another phrase;
// else 0.
func (b *builder) contact() int {
	n := len(b.pending) - 1
	if n < 1 || b.pending[n].kind != phraseItem || b.pending[n-1].kind != phraseItem || b.pending[n].phrase.Prep >= 0 || b.pending[n].phrase.Date >= 0 {
		return 0
	}
	return n
}

// heardTo is the pending phrase behind whom a clause's verb tells something, "told reporters | he had met X"; else 0.
func (b *builder) heardTo(c *Clause) int {
	if !c.Verb.hasHearer() {
		return 0
	}
	return b.contact()
}

// holdsBefore tells whether a verb says that its subject held the event right before: "recalled the meeting | she had with X", "the visit | he paid to Rome".
func (b *builder) holdsBefore(v Verb) bool {
	n := b.contact() - 1
	frame := v.Frame(lexicon.Verb)
	return n >= 0 && b.pending[n].phrase.Event >= 0 && frame != nil && frame.Flag() == "hold" && v.End < len(b.d.Tokens) && b.d.Class(v.End)&lexicon.Determiner == 0
}

// thing tells whether nobody is the subject of a clause whose verb has no object: "The Agreement, signed in Rome, is the first".
func (b *builder) thing(c *Clause) bool {
	v := c.Verb
	return !c.Subject.Empty() && len(c.Subject.Parties) == 0 && v.MainEnd == v.Main+1 && v.End < len(b.d.Tokens) && (b.d.Class(v.End)&lexicon.Preposition != 0 || b.d.dateAt[v.End] > 0)
}

// leadsOn tells whether a preposition or an infinitive stands right behind a form that may be a participle.
func (b *builder) leadsOn(v Verb) bool {
	return v.MainEnd == v.Main+1 && v.End < len(b.d.Tokens) && b.d.Class(v.End)&(lexicon.Preposition|lexicon.To) != 0
}

// arranges tells whether a form is of a verb of planning, and an event stands among the phrases before it: "stressed the importance of the visit to Rome | planned for May".
func (b *builder) arranges(v Verb) bool {
	f := v.Frame(lexicon.Verb)
	return f != nil && f.Flag() == "schedule" && slices.ContainsFunc(b.pending, func(it item) bool { return it.kind == phraseItem && it.phrase.Prep >= 0 && it.phrase.Event >= 0 })
}

// takesEvent tells whether an event is the object right behind the open clause's verb, which so is no participle.
func (b *builder) takesEvent() bool {
	if len(b.pending) == 0 || b.pending[0].kind != phraseItem || b.pending[0].first != b.d.Clauses[b.cur].Verb.End {
		return false
	}
	p := b.pending[0].phrase
	return p.Prep < 0 && p.Event >= 0 && b.d.Class(p.First)&(lexicon.Determiner|lexicon.Possessive) != 0
}

// hasObject tells whether a sum or a pronoun that is no subject is the object of the open clause's verb: what stands behind it has no subject
// of its own.
func (b *builder) hasObject() bool {
	for _, it := range b.pending {
		if it.kind != phraseItem {
			continue
		}
		switch p := it.phrase; b.d.Word(p.First) {
		case "them", "him", "us", "me":
			return p.Prep < 0 && p.End == p.First+1
		default:
			return p.Prep < 0 && b.d.moneyAt[p.First] > 0
		}
	}
	return false
}

// resumesSaying tells whether a comma, a conjunction and a pronoun stand before a verb of saying: it is who spoke before, "said that trade had grown, and
// he again urged".
func (b *builder) resumesSaying(at int, v Verb) bool {
	if at < 1 || at+1 >= len(b.pending) || b.pending[at-1].kind != markItem || v.Frame(lexicon.Saying) == nil {
		return false
	}
	p := b.pending[at+1].phrase
	return len(p.Parties) == 1 && b.d.Parties[p.Parties[0]].Kind == mention.Pronoun && p.End == p.First+1
}

// saysBare tells whether what stands between a verb of saying that has no nouns for an object and a mark before another verb is the subject of that:
// "said the envoy, Ann Poe, would fly to Rome".
func (b *builder) saysBare(c *Clause, at int, v Verb) bool {
	if b.pending[at].kind != markItem || !b.statesClause(c) {
		return false
	}
	return v.Modal >= 0 || v.Perfect || v.Copula || v.Tense != c.Verb.Tense
}

// saidBetween tells whether a verb of saying at the end of a sentence has its subject between the commas before it: "Trade had grown, the
// Minister, Ann Poe, announced".
func (b *builder) saidBetween(at int, v Verb) bool {
	if at < 2 || v.Frame(lexicon.Saying) == nil || v.Form&lexicon.Past == 0 || b.pending[at].kind != markItem || b.pending[at-2].kind != markItem {
		return false
	}
	p := b.pending[at-1]
	return p.kind == phraseItem && p.phrase.Prep < 0 && len(p.phrase.Parties) > 0
}

// saysThat tells whether the clause's verb reports speech without "that".
func (b *builder) saysThat(c Clause) bool {
	return c.Verb.Frame(lexicon.Saying) != nil && !c.Verb.Passive
}

// meetsBefore tells whether people of a clause are told to meet others, so that a form which may be a participle, behind a noun and without an object, is one:
// "met with X after tariffs imposed on steel".
func (b *builder) meetsBefore(c *Clause, v Verb) bool {
	frame := c.Verb.Frame(lexicon.Verb)
	if frame == nil || frame.Flag() != "meeting" || !b.d.people(c.Subject) || c.Verb.Passive || !b.objectless(v) {
		return false
	}
	last := b.lastPhrase(b.pending)
	for n, p := range b.pending {
		if n < last && p.kind == phraseItem && (p.phrase.Prep < 0 || b.d.Is(p.phrase.Prep, "with")) && b.d.people(p.phrase) {
			return !b.d.people(b.pending[last].phrase)
		}
	}
	return false
}
