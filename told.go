package communique

import (
	"slices"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
)

// This file reads clauses that tell of no event of their own, but say what one is that is told beside: that it was the first, what it was held for, who
// chairs it.

// distinguishes tells whether an infinitive tells what somebody was the first, the only or one of those to do, or was somewhere to do, or what an event was held
// for: no plan, but a fact if that is one.
func (l *ledger) distinguishes(c *clause.Clause) bool {
	if c.Kind != clause.Infinitive || c.Parent < 0 {
		return false
	}
	if parent := &l.clauses.Clauses[c.Parent]; !parent.Verb.Equates() {
		return l.heldFor(parent)
	}
	after := l.clauses.Clauses[c.Parent].After
	if len(after) == 0 || after[0].First >= c.Verb.First {
		return false
	}
	p := after[0]
	if l.saysPresent(p) {
		return true // "were also present to witness the signing"
	}
	if p.Prep >= 0 {
		return l.cue(p.Prep, "distinct") || l.clauses.Clauses[c.Parent].Verb.Tense == clause.Past && l.destinations(&l.clauses.Clauses[c.Parent]) != nil
	}
	for k := p.First; k < p.First+2 && k < p.End; k++ {
		if hit, ok := l.doc.Longest(k, lexicon.Quantity); ok && hit.Entry.Get("ordinal") != "" || l.cue(k, "distinct") {
			return true
		}
	}
	return false
}

// heldFor tells whether a clause says that a ceremony was held, so that what it was held for was done there: "A ceremony was held to sign the treaty", not
// "A meeting was held to prepare the visit".
func (r *reading) heldFor(c *clause.Clause) bool {
	frame := c.Verb.Frame(lexicon.Verb)
	return c.Subject.Event >= 0 && r.clauses.Events[c.Subject.Event].Noun.Entry.Get("kind") == string(Ceremony) && frame != nil && (frame.Flag() == "hold" && c.Verb.Passive || frame.Flag() == "occur") && c.Verb.Tense == clause.Past && !c.Verb.Negated
}

// theirsTold tells whether talks are those that several have had, on which something else is to go on: "will visit Kenya to follow up on their discussions".
func (l *ledger) theirsTold(t *telling) bool {
	return t.Possessive >= 0 && t.by == nil && !t.subject() && t.in.Kind == clause.Infinitive && l.fact != nil && (t.phrase.Prep < 0 || l.doc.Is(t.phrase.Prep, "on")) && t.Noun.Entry.Has("generic") && l.doc.Class(t.Possessive)&lexicon.Plural != 0
}

// chairedNow tells whether a clause only says who heads an event: "The committee is co-chaired by X and Y".
func (l *ledger) chairedNow(t *telling) bool {
	v := &t.in.Verb
	frame := v.Frame(lexicon.Verb)
	return t.subject() && t.Definite && v.Passive && v.Tense == clause.Present && !v.Perfect && !v.Progressive && frame != nil && frame.Flag() == "lead"
}

// saidOf tells whether a clause only says what the event told before is, held or not: "This is his first visit to Kenya", "It is the first visit by a minister".
func (l *ledger) saidOf(e *encounter, t *telling) bool {
	if len(l.told) == 0 || l.told[len(l.told)-1].kind != e.kind {
		return false
	}
	subject := t.in.Subject
	return t.in.Verb.Copula && t.in.Verb.Tense == clause.Present && !t.subject() && t.phrase.Prep < 0 && subject.End == subject.First+1 && (l.isIt(subject) || l.doc.Says(subject.First, "this"))
}

// statusBefore is the status of the last encounter of its kind told before, else its own.
func (l *ledger) statusBefore(e *encounter) Status {
	for old := range l.back(reach) {
		if old.kind == e.kind {
			return old.status
		}
	}
	return e.status
}

// maintained tells whether a clause says no more than what talks countries have with each other: "Norway and Kenya maintain a constructive dialogue".
func (l *ledger) maintained(e *encounter, t *telling) bool {
	v := &t.in.Verb
	frame := v.Frame(lexicon.Verb)
	if frame != nil && frame.Has("keeps") && over(e.status) && e.date == "" && e.place == (Place{}) && e.round == 0 && (e.kind == Talks || e.kind == Consultations) {
		return true // "agreed to continue consultations in various formats"
	}
	holds := frame != nil && frame.Flag() == "hold" && t.by != nil && v.Tense == clause.Present && !v.Perfect && !v.Progressive
	return holds && e.kind == Talks && e.date == "" && !slices.ContainsFunc(e.with, func(w attendee) bool { return !w.bare() })
}
