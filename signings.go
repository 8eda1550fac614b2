package communique

import (
	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
)

// signed reads a signing: an encounter of its own where its signers are told or it is told as an act, in somebody's presence.
func (l *ledger) signed(i int, frame *lexicon.Entry) {
	c := &l.clauses.Clauses[i]
	if frame.Has("witness") && c.Verb.Passive && l.watchedSigning(c) {
		return
	}
	if c.Kind == clause.Participle && c.Parent >= 0 && !c.Verb.Passive && !l.absolute(c.Subject) || c.Verb.Negated || frame.Has("witness") && !l.witnessed(c) {
		return
	}
	e := l.open(i, c.Verb.Main, frame)
	e.kind = Ceremony
	by := l.signers(c)
	l.presence(e, c)
	watched := len(e.with) > 0
	if (!watched || l.personal(by)) && !l.governments(c) {
		by = l.canBe(by)
	}
	e.add(by, "", "")
	l.circumstances(e, c)
	if over(e.status) && l.jointly(c) {
		return // "Both will sign an agreement": an outcome of what they meet for
	}
	told := l.unsigned
	if l.completes(e) {
		l.signing = i
		return
	}
	first := c.Verb.Main
	if c.Verb.Passive {
		first = c.First
	}
	if end := l.settled(first, c); end > first+1 && !over(e.status) && len(e.outcomes) == 0 {
		e.outcomes = append(e.outcomes, l.doc.Slice(first, end))
	}
	if len(e.with) < 2 && !e.countersigns(told) {
		l.unsigned = e
		return
	}
	l.signing = i
	if got := l.record(e); watched && !l.personal(by) {
		l.unsigned = got
	}
}

// governments tells whether a signing is what a release leads with and two governments are its signers: "The Government of Norway and the Government of
// Kenya signed a treaty today".
func (l *ledger) governments(c *clause.Clause) bool {
	if s := l.doc.Sentences[c.Sentence]; c.Kind != clause.Main || c.Verb.Passive || s.Paragraph > 1 || len(c.Subject.Parties) < 2 {
		return false
	}
	for _, n := range c.Subject.Parties {
		if p := &l.doc.Parties[n]; p.Kind != mention.State || p.End <= p.First+1 {
			return false
		}
	}
	return true
}

// completes gives a signing that was told without its signers, "the two countries signed an agreement in Rome today", those who are told
// now. It tells whether both are one record.
func (l *ledger) completes(e *encounter) bool {
	told := l.unsigned
	l.unsigned = nil
	if told == nil || e.paragraph > told.paragraph+2 || told.status != e.status || e.recalled || e.date != "" && told.date != e.date {
		return false
	}
	if len(told.with) > 1 {
		told.join(e)
		return true
	}
	e.date, e.outcomes = or(e.date, told.date), told.outcomes
	if e.place == (Place{}) {
		e.place, e.venue, e.paragraph = told.place, or(e.venue, told.venue), told.paragraph
	}
	return false
}

// watchedSigning reads "The signing was witnessed by X and Y": they were at the signing told last.
func (l *ledger) watchedSigning(c *clause.Clause) bool {
	if !l.doc.Is(c.Subject.End-1, "signing") && !l.doc.Is(c.Subject.End-1, "ceremony") {
		return false
	}
	if e := l.lastTold(c, Ceremony); e != nil && e.kind == Ceremony {
		e.add(l.canBe(l.agents(c)), "", "")
	}
	return true
}

// countersigns puts together two signers who are told one after the other: "X signed for Norway, while Y signed for Kenya".
func (e *encounter) countersigns(told *encounter) bool {
	if told == nil || len(told.with) != 1 || len(e.with) != 1 || e.sentence > told.sentence+1 || e.status != told.status || e.recalled != told.recalled {
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
	for _, p := range l.phrases(c) {
		if p.Prep < 0 {
			continue
		}
		switch w := l.doc.Word(p.Prep); {
		case (w == "with" || w == "With") && !c.Verb.Passive:
			by = append(by, l.phraseActors(p)...)
		case w == "between" && c.Verb.Passive && l.personal(l.phraseActors(p)), w == "for" && len(p.Parties) > 1 && l.doc.Parties[p.Parties[0]].Kind != mention.Named:
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
	hit, ok := l.doc.Longest(l.doc.Parties[p.Parties[0]].Head, lexicon.Group)
	return ok && hit.Entry.Has("state")
}

// countries are those that actors are from.
func countries(as []actor) (out []actor) {
	for _, a := range as {
		out = append(out, actor{person: -1, country: a.country})
	}
	return out
}

// witnessed tells whether a signing is what was witnessed.
func (l *ledger) witnessed(c *clause.Clause) bool {
	for k := c.Verb.End; k < c.End && k < c.Verb.End+4; k++ {
		if l.cue(k, "signing") {
			return true
		}
	}
	return false
}
