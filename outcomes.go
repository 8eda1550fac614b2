package communique

import (
	"slices"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
)

// This file reads what was agreed, decided or signed at an encounter.

// decided reads what was agreed, and what documents were signed where no signer is told: "Two agreements were signed".
func (l *ledger) decided(i int, c *clause.Clause, frame *lexicon.Entry) {
	if c.Verb.Negated || !c.Verb.Finite() && !l.toCome(c) && !l.besidesAgreed(c) || l.signing == i || l.modifies(c) || l.maybe(c) || l.supposed(c) || frame.Has("witness") && !l.witnessed(c) {
		return
	}
	if c.Verb.Passive && !l.settledBy(c, frame) || frame.Has("raises") && !l.raisesTies(c) {
		return
	}
	partner := l.partner(c, frame)
	if partner.Empty() && !l.mayAgree(c, frame) {
		return
	}
	e := l.decidedAt(i, frame, partner)
	if e == nil || l.strays(c, frame, e) || l.longAgo(c, e) {
		return
	}
	if !frame.Has("sign") && l.settledBelow(e, c) {
		return
	}
	if l.objectless(c) {
		if first := l.objectBefore(c); first >= 0 && frame.Has("sign") {
			e.settle(l.doc.Slice(first, c.Verb.End))
		}
		return
	}
	if l.onlyWhen(c) || frame.Has("sign") && l.nothingSigned(c) {
		return
	}
	first := l.outcomeFrom(c)
	if l.concludes(c) {
		e.settle(l.doc.Slice(first, c.Verb.End))
		return
	}
	if end := l.settled(first, c); (c.Verb.MainEnd < end || c.Verb.Passive && end > first+2) && !l.empty(c, end) {
		e.settle(l.doc.Slice(first, end))
	}
}

// undertakes tells whether the sides do with a verb of holding what is no encounter: "undertook to open a school", "launched a coalition", "It was arranged that".
func (l *ledger) undertakes(c *clause.Clause) bool {
	return (c.Kind == clause.Main && (l.theSides(c.Subject) || len(l.phraseActors(c.Subject)) > 1 && l.doc.Class(c.Verb.End)&lexicon.To != 0) || c.Verb.Passive && l.isIt(c.Subject)) && !slices.ContainsFunc(c.After, func(p clause.Phrase) bool { return p.Prep < 0 && p.Event >= 0 })
}

// decidedAt is the encounter at which the subject of clause i decides something with a partner, or by itself; or nil.
func (l *ledger) decidedAt(i int, frame *lexicon.Entry, partner clause.Phrase) *encounter {
	c := &l.clauses.Clauses[i]
	e := l.meanwhile(c)
	if e == nil && c.Verb.Passive {
		e = l.inVisit(c)
	}
	switch {
	case e != nil:
	case !partner.Empty():
		e = l.lastWith(append(l.phraseActors(c.Subject), l.phraseActors(partner)...))
	default:
		e = l.mainly(c, l.about(i, c))
	}
	if e == nil && frame.Has("jointly") && !c.Verb.Passive {
		e = l.together(i, c, frame)
	}
	if e == nil && frame.Has("jointly") && partner.Empty() {
		e = l.leadingUp(c)
	}
	if e == nil && (frame.Has("sign") && c.Verb.Tense == clause.Past && l.theSides(c.Subject) || l.inVisit(c) != nil) {
		e = l.visitTold() // "paid a visit to Kenya. The two countries signed a treaty"
	}
	return e
}

// settle adds what was settled, told once or again.
func (e *encounter) settle(outcome string) {
	if !slices.Contains(e.outcomes, outcome) {
		e.outcomes = append(e.outcomes, outcome)
	}
}

// supposed tells whether a clause says what would have to be settled, or what the reader settles: "only if the sides agreed to meet", "You agree to the terms".
func (l *ledger) supposed(c *clause.Clause) bool {
	if c.Subject.End == c.Subject.First+1 && l.either(c.Subject.First, "you", "I") {
		return true
	}
	return c.Kind == clause.Subordinate && l.either(c.First-1, "if", "unless")
}

// longAgo tells whether a clause puts what was settled on a day that is past: "In 2021, the two agreed to meet".
func (l *ledger) longAgo(c *clause.Clause, e *encounter) bool {
	for p := range l.phrases(c) {
		if p.Date < 0 || p.First > c.Verb.End+1 && !(c.Kind == clause.Relative && c.Verb.Frame(lexicon.Verb).Has("sign")) {
			continue
		}
		if d := l.dateOf(p.Date); d != e.date && l.past(d) && !e.recalled {
			return true
		}
	}
	return false
}

// leadingUp is where what two countries or their leaders settled is kept that no encounter was told of yet, as a wire's first sentence tells it: "Kenya and Norway have
// agreed to open a ferry link"; or nil.
func (l *ledger) leadingUp(c *clause.Clause) *encounter {
	as := l.phraseActors(c.Subject)
	if c.Verb.Passive || len(as) < 2 || c.Verb.Tense == clause.Future || c.Verb.Modal >= 0 || len(l.told) > 0 && l.told[0].sentence < c.Sentence {
		return nil
	}
	e := &encounter{kind: Talks, sentence: c.Sentence}
	e.add(as, "", "")
	if e.oneSided() {
		return nil
	}
	l.ledUp = append(l.ledUp, e)
	return e
}

// settledAtLast gives an encounter what was told of it before it was: the first one that has taken place between those who settled that.
func (l *ledger) settledAtLast() {
	for _, before := range l.ledUp {
		for _, e := range l.told[:min(len(l.told), reach)] {
			if (family(e.kind) == Talks || e.kind == Conference) && !over(e.status) && !e.recalled && e.sentence <= before.sentence+soonAfter && e.ofAll(before) {
				e.outcomes = append(before.outcomes, e.outcomes...)
				break
			}
		}
	}
}

// onlyWhen tells whether a clause says when or where something was settled, and not what, or that it was long ago: "the loan signed on 5 May for the road",
// "as agreed in October".
func (l *ledger) onlyWhen(c *clause.Clause) bool {
	if c.Verb.Passive || len(c.After) == 0 || c.Verb.MainEnd > c.Verb.Main+1 || c.After[0].First > c.Verb.MainEnd+1 {
		return false
	}
	p := c.After[0]
	for _, q := range c.After[1:] {
		if q.Prep < 0 && q.Date < 0 {
			return false // "signed on Monday in Rome a treaty"
		}
	}
	_, ok := l.placeOf(p)
	return p.Date >= 0 || ok && p.Prep >= 0 && l.doc.Is(p.Prep, "in")
}

// nothingSigned tells whether a verb of signing has no object behind it: "of the fourteen documents signed then", "the treaty signed between the two".
func (l *ledger) nothingSigned(c *clause.Clause) bool {
	if c.Verb.Passive || c.Verb.MainEnd > c.Verb.Main+1 {
		return false
	}
	for _, p := range c.After {
		if p.Prep < 0 && p.Date < 0 {
			return false
		}
	}
	at := c.Verb.MainEnd
	for l.doc.Class(at)&lexicon.Adverb != 0 {
		at++
	}
	return l.doc.Class(at)&lexicon.Preposition != 0 || at >= l.doc.Sentences[c.Sentence].End-1 || at > c.Verb.MainEnd
}

// besidesAgreed tells whether a gerund behind "with" says what the sides settled besides: "Trade was discussed, with both sides agreeing to meet again",
// or one behind a comma what they did: "They discussed trade, agreeing to meet again".
func (l *ledger) besidesAgreed(c *clause.Clause) bool {
	if c.Kind != clause.Participle || c.Subject.Empty() {
		return false
	}
	return c.Subject.Prep >= 0 && l.doc.Is(c.Subject.Prep, "with") && l.ofSides(c.Subject) ||
		c.Verb.Form&lexicon.Gerund != 0 && l.doc.Is(c.Verb.First-1, ",") && c.Verb.Frame(lexicon.Verb).Has("jointly") && l.jointly(c)
}

// concludes tells whether a clause stands behind all that was settled: "Trade should grow, they agreed."
func (l *ledger) concludes(c *clause.Clause) bool {
	s := l.doc.Sentences[c.Sentence]
	return c.Verb.Frame(lexicon.Verb).Has("jointly") && c.Kind == clause.Main && l.theSides(c.Subject) && c.First > s.First && l.doc.Is(c.First-1, ",") && l.trim(c.First, s.End) == c.Verb.End
}

// inVisit is the visit in the course of which a clause says that something was or will be settled: "Two agreements will be signed during the visit"; or nil.
func (l *ledger) inVisit(c *clause.Clause) *encounter {
	for p := range l.phrases(c) {
		if p.Event >= 0 && p.Prep >= 0 && l.doc.Says(p.Prep, "during") && !l.talkative(p.Event) {
			return l.visitTold()
		}
	}
	return nil
}

// visitTold is the visit told last, or nil: not one that is long past.
func (l *ledger) visitTold() *encounter {
	return l.lastOf(reach, func(e *encounter) bool {
		return e.trip() && !l.past(e.date)
	})
}

// modifies tells whether a verb only tells more of the noun before it: "under an agreement signed in Rome in 2008".
func (l *ledger) modifies(c *clause.Clause) bool {
	n := len(c.Before)
	if c.Subject.Empty() && c.Kind == clause.Main && l.clauses.VerbAt(c.Verb.First-1) >= 0 {
		return true // "remains committed to"
	}
	return !c.Verb.Passive && c.Subject.Empty() && n > 0 && c.Before[n-1].End == c.Verb.First
}

// objectless tells whether a relative's verb has its object before it: "the treaty, which the ministers signed", "an invitation which X had issued to him", not "the
// call, in which they agreed to meet".
func (l *ledger) objectless(c *clause.Clause) bool {
	if c.Kind != clause.Relative || c.Verb.Passive || c.Subject.Empty() || c.Subject.First < c.First || l.doc.Is(c.First-1, "where") || l.doc.Class(c.First-2)&lexicon.Preposition != 0 {
		return false
	}
	for _, p := range c.After {
		if p.Prep < 0 && p.Date < 0 {
			return false
		}
	}
	return true
}

// objectBefore is where the noun begins that a relative tells of, with its article; or -1.
func (l *ledger) objectBefore(c *clause.Clause) int {
	paper := false
	for k := l.opening(c) - 1; k > 0 && k > c.First-24 && l.doc.SentenceOf(k) == c.Sentence; k-- {
		paper = paper || l.doc.Kinds(k).Has(lexicon.Document)
		if paper && l.doc.Class(k)&lexicon.Determiner != 0 && l.doc.Class(k-1)&lexicon.Preposition == 0 {
			return k
		}
	}
	return -1
}

// toCome tells whether an infinitive tells what is going to be: "are expected to sign a treaty".
func (l *ledger) toCome(c *clause.Clause) bool {
	if c.Kind != clause.Infinitive || c.Parent < 0 {
		return false
	}
	v := &l.clauses.Clauses[c.Parent].Verb
	if op, ok := l.doc.Longest(v.First, lexicon.Modality); ok && op.Entry.Flag() == string(Planned) && int(op.End) == c.Verb.First+1 {
		return true // "is due to be signed"
	}
	frame := v.Frame(lexicon.Verb)
	return c.Verb.First == v.End && v.Passive && frame != nil && frame.Flag() == "schedule"
}

// mayAgree tells whether the subject of a clause may settle something at an encounter: several, an encounter or its format, or one who was there; by a verb that
// is said of single persons as well, only several.
func (l *ledger) mayAgree(c *clause.Clause, frame *lexicon.Entry) bool {
	if c.Verb.Passive || c.Subject.Empty() || c.Subject.Event >= 0 || l.jointly(c) {
		return true
	}
	as := l.phraseActors(c.Subject)
	if c.Subject.First > 0 && l.doc.Class(c.Subject.First)&lexicon.Possessive != 0 && l.government(c) && l.doc.Class(c.Subject.First)&lexicon.Plural == 0 {
		return false // "Our government has resolved"
	}
	if len(as) == 0 {
		return l.sits(c.Subject) || l.doc.Class(c.Subject.First)&lexicon.Person != 0 || !frame.Has("joint") && !l.government(c)
	}
	return len(as) > 1 || !frame.Has("joint")
}

// government tells whether the subject of a clause is a body of one side: "The Government of Norway has resolved", "Our ministry has decided".
func (l *ledger) government(c *clause.Clause) bool {
	for _, p := range c.Before {
		if len(p.Parties) > 0 && p.Prep == c.Subject.End {
			return true
		}
	}
	return l.doc.Class(c.Subject.First)&lexicon.Possessive != 0 || l.doc.Says(c.Subject.End-1, "government")
}

// settledBy tells whether a passive says what was settled, and nothing of by whom: "Two agreements were signed", "It was agreed to meet again".
func (l *ledger) settledBy(c *clause.Clause, frame *lexicon.Entry) bool {
	switch {
	case c.Kind == clause.Infinitive:
		return l.toCome(c) && (frame.Has("sign") || frame.Has("papers")) && l.clauses.Clauses[c.Parent].Kind == clause.Main
	case c.Kind == clause.That && c.Verb.Tense == clause.Future && c.Parent >= 0 && l.expletive(&l.clauses.Clauses[c.Parent]):
		return frame.Has("sign") && !l.doc.Is(c.Verb.End, "by")
	case l.doc.Is(c.Verb.End, "by") || c.Verb.Tense == clause.Present && !c.Verb.Perfect || c.Kind != clause.Main && c.Kind != clause.Relative && c.Kind != clause.Subordinate:
		return false
	case frame.Has("sign"), frame.Has("paper"), frame.Has("papers"), frame.Has("joint") && l.ofPapers(c.Subject):
		return c.Kind != clause.Subordinate || l.doc.Is(c.First-1, "when")
	}
	return (frame.Has("jointly") || frame.Has("joint") && l.isIt(c.Subject)) && c.Kind != clause.Subordinate && c.Subject.Event < 0
}

// expletive tells whether the subject of a clause only stands for what follows: "It was agreed that".
func (l *ledger) expletive(c *clause.Clause) bool {
	return c.Subject.Empty() || c.Subject.End == c.Subject.First+1 && l.doc.Says(c.Subject.First, "it")
}

// outcomeFrom is where what a clause says was settled begins: at the verb, at the subject of a passive, or behind a relative.
func (l *ledger) outcomeFrom(c *clause.Clause) int {
	switch {
	case l.concludes(c):
		return l.doc.Sentences[c.Sentence].First
	case !c.Verb.Passive || l.expletive(c):
		return c.Verb.Main
	case c.Kind == clause.Main && !c.Shared && l.doc.Class(c.Subject.First-1)&lexicon.Preposition != 0 && len(c.Before) > 0 && c.Before[0].Prep < 0 && c.Before[0].First == c.Subject.End:
		return c.Before[0].First // "On that occasion | the treaty was signed"
	case c.Kind == clause.Infinitive && c.Parent >= 0:
		return l.clauses.Clauses[c.Parent].Subject.First
	case c.Kind == clause.Main && !c.Shared:
		return c.Subject.First
	case c.Kind != clause.Relative:
		return c.First
	}
	first := l.opening(c)
	for l.doc.Class(first)&(lexicon.Relative|lexicon.Preposition) != 0 && first < c.Verb.First {
		first++
	}
	if at := l.objectBefore(c); at >= 0 && first >= c.Verb.First {
		return at // "a credit agreement that was signed in Rome"
	}
	return first
}

// empty tells whether a clause says that something was settled, and not what: "agreed as follows", "which was signed".
func (l *ledger) empty(c *clause.Clause, end int) bool {
	if l.doc.Is(c.Verb.MainEnd, "as") && (l.doc.Is(c.Verb.MainEnd+1, "follows") || l.doc.Is(c.Verb.MainEnd+1, "follow")) {
		return true
	}
	if l.doc.Is(end, ":") && !c.Verb.Passive && (l.doc.Class(end-1)&lexicon.Preposition != 0 || l.doc.Is(end-1, "following")) {
		return true
	}
	return c.Verb.Passive && l.doc.Class(c.Subject.First)&lexicon.Pronoun != 0 && end <= c.Verb.End
}

// meanwhile is the encounter told last in the sentence of a clause that says what was settled at it: "a visit, during which an agreement was signed", "met in May, when
// the two countries upgraded their ties"; or nil.
func (l *ledger) meanwhile(c *clause.Clause) *encounter {
	if c.Kind != clause.Relative && c.Kind != clause.Subordinate || len(l.told) == 0 {
		return nil
	}
	if !c.Verb.Passive && !l.either(c.First-1, "when", "where") && (c.Kind != clause.Relative || l.doc.Class(c.First-2)&lexicon.Preposition == 0) {
		return nil
	}
	if e := l.told[len(l.told)-1]; e.sentence == c.Sentence {
		return e
	}
	return nil
}

// settled is where what a clause says was settled ends: behind a passive only where more of what was signed follows, and not where, when and by whom,
// "A treaty was signed | in Rome by X and Y", "A treaty was signed, as well as a protocol |".
func (l *ledger) settled(first int, c *clause.Clause) int {
	end := l.extent(first, c.Sentence, true)
	if at := c.Verb.End; c.Verb.Passive && at < end && (c.Subject.Empty() || !l.expletive(c) || c.Verb.Frame(lexicon.Verb).Has("sign")) && (!l.doc.Is(at, ",") || l.joiner(at+1) == 0) {
		return l.level(c, at)
	}
	for _, p := range c.After {
		if p.Prep > first+1 && p.Prep < end && !l.objectAhead(c.Verb.End) && c.Verb.Frame(lexicon.Verb).Has("sign") && l.doc.Is(p.Prep, "with") && l.officeBearers(p) {
			end = p.Prep // "signed the loan | with Minister X"
		}
	}
	return l.tail(first, end)
}

// goesOnBehind tells whether what is told beside stands inside a clause that goes on behind it: "that the Commission, deferred from May, would meet", "that, in view of
// the drought, the ferry would stop".
func (l *ledger) goesOnBehind(comma int) bool {
	if l.doc.Class(comma-1)&lexicon.That != 0 {
		return true
	}
	from, to := l.clauses.Of(l.doc.SentenceOf(comma))
	for n := from; n < min(to, from+reach); n++ {
		if k := &l.clauses.Clauses[n]; k.Kind == clause.That && min(k.First, k.Subject.First) < comma && k.Verb.First > comma {
			return true
		}
	}
	return false
}

// objectAhead tells whether a comma stands right behind an active verb, whose object comes only behind what is told beside: "signed, at the Ministry, a treaty".
func (l *ledger) objectAhead(comma int) bool {
	n := l.clauses.VerbAt(comma - 1)
	return n >= 0 && l.doc.Is(comma, ",") && l.clauses.Clauses[n].Verb.End == comma && !l.clauses.Clauses[n].Verb.Passive
}
