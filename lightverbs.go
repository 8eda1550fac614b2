package communique

import (
	"slices"
	"strings"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
)

// This file reads verbs that say little beside their event: held talks, took place, headed the delegation.

// light reads a verb that says little beside its event: held talks, took place, headed the delegation, presented credentials.
func (l *ledger) light(i int, frame *lexicon.Entry) {
	c := &l.clauses.Clauses[i]
	if frame.Has("next") && c.Verb.Passive && c.Kind == clause.Relative {
		return // "the event, which is to be followed by talks"
	}
	event, phrase := l.eventOf(c, frame)
	if event < 0 {
		if !l.ofIt(c, frame) {
			l.delegation(c, frame)
		}
		return
	}
	if frame.Flag() == "attend" && l.attends(c) && l.attended(c) != nil {
		return // those present at an encounter that was told
	}
	cancels := frame.Flag() == "cancel" && !c.Verb.Negated || l.dropped(c, frame)
	if l.againOf(c, frame, event) || cancels && l.callOff(c, event) {
		return
	}
	subject := l.lightSubject(i, frame)
	if l.beforehand(c, event) {
		l.sequel(l.justTold(c), i, event, phrase)
		return
	}
	capacity := ""
	if frame.Flag() == "lead" {
		capacity = "head"
	}
	if !c.Verb.Passive && len(subject) > 0 {
		subject = append(append(subject, l.jointlyBy(c)...), l.whom(c)...)
		if capacity != "" && strings.HasPrefix(strings.ToLower(l.doc.Word(c.Verb.Main)), "co") {
			subject = append(subject, flat(l.behind(c, "with"))...) // "co-chaired the session with X"
		}
	}
	e := l.noun(i, event, phrase, subject, capacity)
	if noun := l.clauses.Events[event].Noun; e == nil && frame.Flag() == "hold" && noun.Entry.Get("kind") == string(Talks) {
		l.expectCallers(i, int(noun.First), Talks, subject, frame)
	}
	if e != nil && cancels && e.sentence == c.Sentence && len(e.evidence) == 1 {
		e.status = Cancelled // "a visit, planned for May, has been postponed"
	}
}

// againOf reads "The dialogue was opened by X": who did what is told with the event that was told last. It tells whether the clause is about that.
func (l *ledger) againOf(c *clause.Clause, frame *lexicon.Entry, event int) bool {
	ev := &l.clauses.Events[event]
	kind := family(MeetingKind(ev.Noun.Entry.Get("kind")))
	if !c.Verb.Passive || c.Verb.Negated || c.Subject.Event != event || frame.Flag() != "hold" && frame.Flag() != "lead" || !ev.Definite || ev.Possessive >= 0 || !ev.Round.Empty() || len(ev.Phrases) > 0 {
		return false
	}
	by := l.canBe(l.agents(c))
	e := l.lastTold(c, kind)
	if len(by) == 0 || e == nil || family(e.kind) != kind && !(e.kind == Conference && ev.Noun.Entry.Has("generic")) || c.Sentence > e.sentence+3 || c.Sentence == e.sentence {
		return false
	}
	capacity := ""
	if frame.Flag() == "lead" {
		capacity = "head"
	}
	e.add(by, "", capacity)
	l.byWord[event] = e
	l.circumstances(e, c)
	return true
}

// callOff makes what was to come, and a clause says will not be, an encounter that is called off: "Talks were scheduled for May, but the talks were
// put off". It tells whether there is one.
func (l *ledger) callOff(c *clause.Clause, event int) bool {
	ev := &l.clauses.Events[event]
	if !ev.Definite || ev.Possessive >= 0 || !ev.Round.Empty() || len(ev.Phrases) > 0 {
		return false
	}
	kind, generic := MeetingKind(ev.Noun.Entry.Get("kind")), ev.Noun.Entry.Has("generic")
	for e := range l.back(4) {
		if over(e.status) && e.status != Cancelled && (e.kind == kind || generic && family(e.kind) == family(kind)) && c.Sentence <= e.sentence+2 {
			e.status = Cancelled
			e.evidence = append(e.evidence, l.evidence(ev.First, max(c.End, ev.End), ev.Noun.Entry.Rule))
			l.byWord[event] = e
			return true
		}
	}
	return false
}

// lightSubject is who does what a verb that says little tells.
func (l *ledger) lightSubject(i int, frame *lexicon.Entry) (subject []actor) {
	c := &l.clauses.Clauses[i]
	switch {
	case frame.Flag() == "attend" && c.Kind == clause.Infinitive && c.Parent >= 0 && (l.bears(c.Subject.End-1, "invites") || l.bears(c.Verb.First-1, "invites")):
		return l.invitees(&l.clauses.Clauses[c.Parent])
	case frame.Flag() == "occur" && !c.Verb.Passive:
		return nil
	case !c.Verb.Passive:
		if bid, asked := l.bidden(i); asked {
			return bid.guests
		}
		if pl, ok := l.placeOf(c.Subject); ok && frame.Has("hosts") && len(c.Subject.Parties) == 0 {
			return []actor{{person: -1, country: pl.Country}} // "Cairo hosted the summit"
		}
		return append(append(l.phraseActors(c.Subject), l.givenTo(c)...), l.thoseBehind(i)...)
	}
	if subject = l.agents(c); (frame.Has("gives") || frame.Flag() == "present") && c.Subject.Event < 0 {
		subject = append(subject, l.canBe(l.phraseActors(c.Subject))...) // "was granted an audience by X"
	}
	return subject
}

// givenTo are those whom a clause tells to be given or paid the event that is its object: "gave the Ambassador an audience", "paid the Minister a visit".
func (l *ledger) givenTo(c *clause.Clause) []actor {
	if len(c.After) < 2 || c.After[0].Prep >= 0 || c.After[0].Event >= 0 || c.After[1].Prep >= 0 || c.After[1].Event < 0 {
		return nil
	}
	if to := l.canBe(l.phraseActors(c.After[0])); l.personal(to) {
		return to
	}
	return nil
}

// eventOf finds the event that a light verb is about.
func (l *ledger) eventOf(c *clause.Clause, frame *lexicon.Entry) (int, clause.Phrase) {
	if c.Verb.Passive || frame.Flag() == "occur" || frame.Has("itself") {
		if c.Subject.Event >= 0 {
			return c.Subject.Event, c.Subject
		}
	}
	if c.Subject.Event >= 0 && frame.Flag() == "hold" && len(c.After) > 0 && c.After[0].Prep >= 0 {
		return c.Subject.Event, c.Subject // "the visit begins on Monday"
	}
	for n, p := range c.After {
		if p.Event < 0 || p.Prep >= 0 && l.cue(p.Prep, "means") {
			continue // "took part via videoconference in the meeting"
		}
		series := n > 0 && frame.Flag() == "hold" && l.doc.Is(p.Prep, "of") && c.After[n-1].Prep < 0 // a series of meetings
		if series || p.Prep < 0 || frame.Flag() == "attend" && !frame.Has("direct") || frame.Flag() == "lead" {
			return p.Event, p
		}
	}
	if (c.Kind == clause.That || c.Kind == clause.Relative) && c.Parent >= 0 && (frame.Flag() == "hold" || frame.Has("hosts")) {
		return l.antecedent(c)
	}
	return -1, clause.NoPhrase()
}

// antecedent is the event that a relative clause is about: "the talks that A and B held in Rome", "the visit that A will pay to B".
func (l *ledger) antecedent(c *clause.Clause) (int, clause.Phrase) {
	parent := &l.clauses.Clauses[c.Parent]
	if s := parent.Subject; s.Event >= 0 {
		return s.Event, s
	}
	for n, p := range slices.Concat(parent.After, parent.Before) {
		visit := p.Event >= 0 && l.clauses.Events[p.Event].Noun.Entry.Get("kind") == string(Visit)
		if first := l.opening(c); p.Event >= 0 && p.End <= first && p.End > first-3 && (n < len(parent.After) || visit) {
			return p.Event, p // "The preparation of the visit that A will pay to B was discussed"
		}
	}
	return -1, clause.NoPhrase()
}
