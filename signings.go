package communique

import (
	"slices"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
)

// signed reads a signing: an encounter of its own where its signers are told or it is told as an act, in somebody's presence.
func (l *ledger) signed(i int, frame *lexicon.Entry) {
	c := &l.clauses.Clauses[i]
	if l.noSigning(c, frame) || c.Kind == clause.Participle && slices.ContainsFunc(c.After, l.ofStates) {
		return // "building on the treaty signed by the two countries in May"
	}
	e := l.open(i, c.Verb.Main, frame)
	e.kind, e.signs, e.act = Ceremony, true, "signing"
	by := l.signers(c)
	named := by
	l.witnesses(e, i)
	watched := len(e.with) > 0
	if !watched || l.personal(by) {
		by = l.canSign(by)
	}
	e.add(by, "", "")
	l.circumstances(e, c)
	if e.status == Planned && len(by) == 0 && isDay(e.date) && e.place.Name != "" && !l.jointly(c) {
		e.add(named, "", "") // "The two parliaments will sign a protocol on Monday": it has its day and place
	}
	if over(e.status) && l.jointly(c) {
		return // "Both will sign an agreement": an outcome of what they meet for
	}
	told := l.unsigned
	if l.completes(e) {
		l.signing = i
		return
	}
	l.signedWhat(e, c)
	if len(e.with) < 2 && !e.countersigns(told) {
		l.unsigned = e
		return
	}
	l.signing = i
	got := l.record(e)
	l.atSigning = got
	if watched && !l.personal(by) || !l.personal(e.actors()) {
		l.unsigned = got
	}
}

// canSign are those who put their names to a paper: people, and a body that one of them signs with.
func (l *ledger) canSign(as []actor) (out []actor) {
	if !l.personal(as) {
		return l.canBe(as)
	}
	for _, a := range as {
		if a.person >= 0 || a.role != "" || a.organization != "" {
			out = append(out, a)
		}
	}
	return out
}

// tellsSigning tells whether the sentence of a clause has the word for a signing, which signingBy asks for.
func (l *ledger) tellsSigning(c *clause.Clause) bool { return l.doc.NamedIn(c.Sentence, "signing") }

// signingBy reads a signing that is told by a noun, with those who signed: "The visit ended with the signing of a protocol by X and Y".
func (l *ledger) signingBy(i int) {
	c := &l.clauses.Clauses[i]
	if len(c.After) < 2 || l.signing >= 0 && l.clauses.Clauses[l.signing].Sentence == c.Sentence {
		return
	}
	at := -1
	for _, p := range c.After {
		if at < 0 {
			if p.Event < 0 && l.cue(p.End-1, "signing") && l.doc.Is(p.End-1, "signing") {
				at = p.End - 1
			}
			continue
		}
		if p.Prep < 0 || !l.doc.Is(p.Prep, "by") {
			continue
		}
		hit, ok := l.doc.Longest(at, lexicon.Cue)
		if by := l.canSign(l.phraseActors(p)); ok && len(by) > 1 && l.personal(by) {
			e := l.open(i, at, hit.Entry)
			e.kind, e.signs, e.act = Ceremony, true, "signing"
			e.add(by, "", "")
			l.circumstances(e, c)
			l.atSigning, l.signing = l.record(e), i
		}
		return
	}
}

// signingHeld reads "The signing of the agreement took place in Rome on Monday": where and when those signed who are told next.
func (l *ledger) signingHeld(i int) {
	c := &l.clauses.Clauses[i]
	frame := c.Verb.Frame(lexicon.Verb)
	if frame == nil || frame.Flag() != "occur" && frame.Flag() != "hold" || !l.ofSigning(c.Subject) {
		return
	}
	if n := len(l.told); n > 0 && l.told[n-1].sentence == c.Sentence {
		return
	}
	if e := l.bareRite(c); e != nil && e.signs && c.Sentence == e.sentence+1 {
		l.circumstances(e, c)
		return
	}
	e := l.open(i, c.Verb.Main, frame)
	e.kind, e.signs = Ceremony, true
	l.witnesses(e, i)
	if l.circumstances(e, c); len(e.with) > 1 {
		l.unsigned = l.record(e)
	} else if e.status == Held {
		l.unsigned = e
	}
}

// ofSigning tells whether a phrase is about a signing: "The signing", "A signing ceremony".
func (l *ledger) ofSigning(p clause.Phrase) bool {
	for k := p.First; k < p.End; k++ {
		if l.cue(k, "signing") {
			return true
		}
	}
	return false
}

// noSigning tells whether a clause with a verb of signing, or of watching one, opens no encounter: it says nothing of one, or only who was at the one
// told last.
func (l *ledger) noSigning(c *clause.Clause, frame *lexicon.Entry) bool {
	if !frame.Has("sign") && c.Verb.Passive && l.watchedSigning(c) {
		return true
	}
	if c.Kind == clause.Participle && c.Verb.Passive && c.Parent == l.signing && l.signing >= 0 && l.atSigning != nil {
		l.atSigning.add(l.canBe(l.agents(c)), "", "") // "witnessed the exchange of the documents, signed by X and Y"
		return true
	}
	return c.Kind == clause.Participle && c.Parent >= 0 && !c.Verb.Passive && !l.absolute(c.Subject) || c.Verb.Negated || !frame.Has("sign") && !frame.Has("exchange") && !l.witnessed(c)
}

// signedWhat makes an outcome of what was signed.
func (l *ledger) signedWhat(e *encounter, c *clause.Clause) {
	if l.objectless(c) || c.Verb.Passive && !c.Verb.Frame(lexicon.Verb).Has("sign") {
		return
	}
	first := l.outcomeFrom(c)
	if end := l.settled(first, c); end > first+1 && (!over(e.status) || e.status == Planned) && len(e.outcomes) == 0 {
		e.outcomes = append(e.outcomes, l.doc.Slice(first, end))
	}
}

// onDay tells whether a clause says on which day it takes place.
func (l *ledger) onDay(c *clause.Clause) bool {
	for p := range l.phrases(c) {
		if p.Date >= 0 {
			return true
		}
	}
	return false
}

// completes gives a signing that was told without its signers, "the two countries signed an agreement in Rome today", those who are told
// now. It tells whether both are one record.
func (l *ledger) completes(e *encounter) bool {
	told := l.unsigned
	l.unsigned = nil
	if told == nil || e.paragraph > told.paragraph+2 || told.status != e.status || e.recalled || e.date != "" && told.date != "" && told.date != e.date {
		return false
	}
	if len(told.with) > 1 {
		if !l.personal(told.actors()) && l.personal(e.actors()) {
			told.with = nil // who signed for those who were said to have signed
		}
		told.join(e)
		return true
	}
	e.date, e.outcomes = or(e.date, told.date), told.outcomes
	if e.place.Name == "" {
		e.place, e.venue, e.paragraph = told.place, or(e.venue, told.venue), told.paragraph
	}
	return false
}

// watchedSigning reads "The signing was witnessed by X and Y": they were at the signing told last.
func (l *ledger) watchedSigning(c *clause.Clause) bool {
	if !l.doc.Is(c.Subject.End-1, "signing") && !l.doc.Is(c.Subject.End-1, "ceremony") {
		return false
	}
	if e := l.lastTold(c, Ceremony); e != nil && family(e.kind) == Ceremony {
		e.add(l.canBe(l.agents(c)), "", "")
	}
	return true
}

// countersigns puts together two signers who are told one after the other: "X signed for Norway, while Y signed for Kenya".
func (e *encounter) countersigns(told *encounter) bool {
	if told == nil || len(told.with) != 1 || len(e.with) != 1 || e.sentence > told.sentence+1 {
		return false
	}
	a, b := told.with[0], e.with[0]
	if a.person < 0 || b.person < 0 || a.person == b.person {
		return false
	}
	e.with = append([]attendee{a}, b)
	e.evidence = append(told.evidence, e.evidence...)
	e.outcomes = told.outcomes
	return true
}

// signers are those who sign: the doers, those with them or between whom a document is signed, and of "signed by X for Norway and Y for Kenya"
// whom the list of the first country has drawn in.
func (l *ledger) signers(c *clause.Clause) []actor {
	by := l.doers(c)
	if l.states(c.Subject) {
		by = countries(by) // "the two countries signed a treaty": who did is not told
	}
	if e := l.now; len(by) == 0 && len(c.Subject.Parties) == 0 && !c.Verb.Passive && l.sits(c.Subject) && e != nil && c.Sentence <= e.sentence+soonAfter {
		by = e.actors() // "the pair signed"
	}
	if at := c.First - 2; at >= 0 && l.doc.Is(at, "with") {
		by = append(by, l.whom(c)...) // "with whom she will sign"
	}
	if c.Verb.Passive {
		by = append(by, l.jointlyBy(c)...) // "was signed by X together with Y"
	}
	for p := range l.phrases(c) {
		if p.Prep < 0 {
			continue
		}
		switch w := l.doc.Word(p.Prep); {
		case l.doc.Says(p.Prep, "with") && !c.Verb.Passive:
			by = append(by, l.phraseActors(*p)...)
		case w == "by" && !c.Verb.Passive && p.Prep > 1 && l.doc.Is(p.Prep-1, ",") && l.cue(p.Prep-2, "signing"):
			by = append(by, l.phraseActors(*p)...) // "witnessed the signing by X and Y of"
		case w == "between" && c.Verb.Passive && l.personal(l.phraseActors(*p)), len(p.Parties) > 1 && (w == "for" || w == "of" && (l.is(p.Prep-1, "stead") || l.is(p.Prep-1, "stands"))):
			for _, n := range p.Parties {
				by = append(by, l.named(n)...)
			}
		}
	}
	return by
}

// states tells whether a phrase is "the two countries" or "both governments".
func (l *ledger) states(p clause.Phrase) bool {
	if len(p.Parties) != 1 || l.doc.Parties[p.Parties[0]].Kind != mention.Sides {
		return false
	}
	return l.doc.Flagged(l.doc.Parties[p.Parties[0]].Head, lexicon.Group, "state")
}

// countries are those that actors are from.
func countries(as []actor) (out []actor) {
	for _, a := range as {
		out = append(out, actor{person: -1, country: a.country})
	}
	return out
}

// witnessed tells whether a signing is what was witnessed, or attended: not a ceremony that is named as one.
func (l *ledger) witnessed(c *clause.Clause) bool {
	at := l.signingAt(c)
	return at >= 0 && (l.doc.Is(at, "signing") || l.doc.Is(at, "signature") || c.Verb.Frame(lexicon.Verb).Has("witness")) && l.clauses.EventAt(at) < 0
}

// signingAt is the token of the signing right behind a clause's verb, or -1.
func (l *ledger) signingAt(c *clause.Clause) int {
	for k := c.Verb.End; k < c.End && k < c.Verb.End+4; k++ {
		if l.cue(k, "signing") {
			return k
		}
	}
	return -1
}
