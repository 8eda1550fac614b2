package communique

import (
	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// This file reads on what occasion people met: an anniversary, or the larger event that they were at.

// occasion reads "on the occasion of", "on the sidelines of", and what a journey is made for, in a clause and in what goes on behind it.
func (l *ledger) occasion(e *encounter, c *clause.Clause) {
	if e.occasion != "" || l.markedBy(e, l.leadOf(c), max(c.End, l.wordsAfter(c.End, c.Sentence)), l.toldAside(c)) {
		return
	}
	l.metThere(e, c)
}

// occasionBehind reads the occasion of an encounter that is only named from the words behind it: "recalled her trip to Jeddah in July for the Gulf Summit".
func (l *ledger) occasionBehind(e *encounter, t *telling) {
	end := l.wordsAfter(t.End, t.in.Sentence)
	if l.markedBy(e, t.End, end, mention.Span{}) {
		return
	}
	for _, p := range t.in.After {
		if p.Prep >= t.End && p.Prep < end && l.heldAt(e, p) {
			l.occasionFrom(e, p.First, t.in.Sentence)
			return
		}
	}
	l.metThere(e, t.in)
}

// toldAside are the tokens of a clause that tell of something else: what is told beside of the subject, "The Minister, who met Y at the margins of the Forum, will
// meet X", and what the clause says that it shares its subject with.
func (l *ledger) toldAside(c *clause.Clause) (s mention.Span) {
	if lead := l.leading(c); lead != nil {
		return mention.Span{First: lead.Verb.First, End: c.First}
	}
	for n, end := l.clauses.Of(c.Sentence); n < end; n++ {
		if &l.clauses.Clauses[n] == c {
			s.First, s.End = l.insertion(n)
		}
	}
	return s
}

// markedBy reads the first words that lead to an occasion in tokens [first, end) without those aside, "on the margins of". It tells whether there are some.
func (l *ledger) markedBy(e *encounter, first, end int, aside mention.Span) bool {
	for k := first; k < end; k++ {
		if !l.doc.Kinds(k).Has(lexicon.Modality) {
			continue // as nearly all
		}
		hit, _ := l.doc.Longest(k, lexicon.Modality)
		if hit.Entry.Flag() != "occasion" || aside.Holds(k) && !hit.Entry.Has("its") {
			continue
		}
		if after := int(hit.End); hit.Entry.Has("its") && e.kind == Conference || !hit.Entry.Has("its") && !l.canLead(hit.Entry, after) {
			continue // "As part of activities | marking the anniversary"
		} else if hit.Entry.Has("its") {
			e.occasion = l.gatheringBefore(k, 0, "")
		} else if !l.doc.Is(after, "which") { // what stands before "which" is read where it is met
			l.occasionFrom(e, after, l.doc.SentenceOf(k))
		}
		return true
	}
	return false
}

// wordsAfter is where the words end that go on with what was told before token first: before the next event, or the next finite verb, in the sentence. "To mark" and
// "marking" go on.
func (l *ledger) wordsAfter(first, sentence int) int {
	end := min(l.doc.Sentences[sentence].End, first+2*glance)
	for k := first; k < end; k++ {
		if l.clauses.EventAt(k) >= 0 {
			return k
		}
		if n := l.clauses.VerbAt(k); n >= 0 && l.clauses.Clauses[n].Kind != clause.Infinitive && l.clauses.Clauses[n].Kind != clause.Participle {
			return k
		}
	}
	return end
}

// metThere gives talks that are told behind "where" or "within which" the event that this stands for: "will attend the Forum in Rome, where she will meet X".
func (l *ledger) metThere(e *encounter, c *clause.Clause) {
	if e.kind != Talks && !e.signs || c.Subject.Empty() {
		return
	}
	first, _ := l.clauses.Of(c.Sentence)
	for n := first; n < min(first+reach, len(l.clauses.Clauses)); n++ {
		k := &l.clauses.Clauses[n]
		if k.Kind == clause.Relative && (k == c || c.Shared && k.Subject.First == c.Subject.First) && l.standsForEvent(k.First-1) {
			e.occasion = l.gatheringBefore(k.First-1, l.doc.Sentences[c.Sentence].First, "")
			return
		}
		if k == c {
			return
		}
	}
}

// standsForEvent tells whether the relative at token i is "where", or "which" behind "within" or "on the margins of".
func (l *ledger) standsForEvent(i int) bool {
	if !l.doc.Is(i, "which") {
		return l.doc.Is(i, "where")
	}
	_, ok := l.operator(i-1, max(0, i-5))
	return l.doc.Is(i-1, "within") || ok
}

// canLead tells whether the words from token first on name what a line that leads to occasions asks for: a larger event or a feast, or what has a name.
func (l *ledger) canLead(rule *lexicon.Entry, first int) bool {
	named, proper := rule.Has("named"), rule.Has("proper")
	if !named && !proper {
		return true
	}
	s := l.occasionSpan(first, l.doc.SentenceOf(first-1))
	if proper {
		return l.capital(s.First, s.End) && !l.doc.Has(s.First, token.Digit) // not "90 years of relations with Kenya"
	}
	for k := s.First; k < s.End; k++ {
		if n := l.clauses.EventAt(k); n >= 0 {
			return l.larger(n) || l.clauses.Named(n)
		}
		if l.cue(k, "festive") {
			return true
		}
	}
	return false
}

// heldAt tells whether a phrase names the larger event at which people met: "at COP28", "during the Bled Strategic Forum".
func (l *ledger) heldAt(e *encounter, p clause.Phrase) bool {
	if e.kind == Visit && l.doc.Is(p.Prep, "for") {
		return l.festive(p) || l.assembled(p) || l.convenesAs(p.First, p.End) // "flew to Rome for the State funeral"
	}
	if l.doc.Says(p.Prep, "on") && l.feastDay(p) {
		return true // "on Human Rights Day"
	}
	if e.kind == Ceremony && (l.doc.Is(p.Prep, "on") || l.doc.Is(p.Prep, "for")) && l.festive(p) {
		return l.ends(p, "solemn") != nil // "a reception on the anniversary"
	}
	if !l.leadsInto(p.Prep) || e.kind == Conference || e.series != "" {
		return false
	}
	if p.Event >= 0 {
		return l.clauses.Named(p.Event) || l.larger(p.Event)
	}
	return l.festive(p) && l.capital(p.First, l.occasionSpan(p.First, l.doc.SentenceOf(p.First)).End) || l.convenesAs(p.First, p.End) // "the Leaders' week", not "a trade week"
}

// feastDay tells whether a phrase is a day with a name: "Human Rights Day", "Kenya's Independence Day".
func (l *ledger) feastDay(p clause.Phrase) bool {
	return p.End > p.First+1 && l.doc.Is(p.End-1, "Day") && l.doc.Has(p.End-2, token.Upper) && !l.dateBegins(p.End-1)
}

// purpose reads what a journey is made for, "travels to Rome to attend the Forum", and what an encounter marks, "The visit marked the 60th anniversary".
func (l *ledger) purpose(i int) {
	c := &l.clauses.Clauses[i]
	frame := c.Verb.Frame(lexicon.Verb)
	if frame == nil || c.Verb.Passive || len(c.After) == 0 {
		return
	}
	switch {
	case frame.Has("marks") && c.Subject.Event >= 0:
		if e := l.byWord[c.Subject.Event]; e != nil && e.occasion == "" && l.festive(c.After[0]) {
			l.occasionFrom(e, c.After[0].First, c.Sentence)
		}
	case frame.Flag() == "attend" && c.Kind == clause.Infinitive:
		p := c.After[0]
		if p.Date >= 0 && len(c.After) > 1 {
			p = c.After[1] // "to take part on Friday in the funeral"
		}
		if e := l.journey(c); e != nil && e.occasion == "" && (l.festive(p) || l.assembled(p)) {
			l.occasionFrom(e, p.First, c.Sentence)
		}
	}
}

// journey is the visit that the sentence of a clause tells before it, or nil.
func (l *ledger) journey(c *clause.Clause) *encounter {
	return l.lastOf(reach, func(e *encounter) bool {
		return e.sentence == c.Sentence && e.kind == Visit
	})
}

// ownName is the name of a solemn act that is its own occasion: "the state funeral", "the inauguration of the President".
func (l *ledger) ownName(e *encounter, t *telling) {
	if e.kind != Ceremony || e.occasion != "" || !t.Noun.Entry.Has("own") {
		return
	}
	if spans := l.topic(nil, t.First, int(t.Noun.End)); len(spans) > 0 {
		e.occasion = l.doc.Slice(spans[0].First, spans[0].End)
	}
}

// leadOf is where what may lead a clause begins: of "On the sidelines of the Forum, he is to meet X" the clause around.
func (l *ledger) leadOf(c *clause.Clause) int {
	if c.Kind == clause.Infinitive && c.Parent >= 0 {
		return min(c.First, l.clauses.Clauses[c.Parent].First)
	}
	if lead := l.leading(c); lead != nil {
		return min(c.First, lead.First)
	}
	if hit, ok := l.operator(c.First-1, max(0, c.First-4)); ok && c.Kind == clause.Relative && hit.Entry.Has("its") {
		return int(hit.First) // "on whose margins | she met X"
	}
	if from, _ := l.clauses.Of(c.Sentence); c.Kind == clause.Main && &l.clauses.Clauses[l.firstFinite(from)] == c {
		return l.doc.Sentences[c.Sentence].First // "As part of activities marking the anniversary, | the two held talks"
	}
	return c.First
}

// firstFinite is the first clause from one on that has a finite verb, or the last of its sentence.
func (l *ledger) firstFinite(n int) int {
	for _, end := l.clauses.Of(l.clauses.Clauses[n].Sentence); n < end-1 && !l.clauses.Clauses[n].Verb.Finite(); {
		n++
	}
	return n
}

// occasionFrom takes the words from token first on for the occasion of an encounter.
func (l *ledger) occasionFrom(e *encounter, first, sentence int) {
	if span := l.occasionSpan(first, sentence); !span.Empty() && (e.kind != Call || !l.gatheredAt(span)) {
		if e.occasion = l.inFull(span); e.occasion != "" {
			l.whereHeld(e, span.End)
		}
	}
}

// whereHeld gives an encounter the place, and the day if it is one, that the words behind its occasion tell of that: "on the sidelines of the Forum, | held in Rome on
// 5 May".
func (l *ledger) whereHeld(e *encounter, at int) {
	if e.place.Name != "" || e.kind == Call || e.format == ByVideo {
		return
	}
	for k := at; k < min(at+5, len(l.doc.Tokens)); k++ {
		n := l.clauses.VerbAt(k)
		if n < 0 {
			if l.doc.Is(k, ",") || l.doc.Class(k)&lexicon.Relative != 0 {
				continue
			}
			return
		}
		c := &l.clauses.Clauses[n]
		if frame := c.Verb.Frame(lexicon.Verb); frame == nil || !l.schedules(frame) || c.Kind != clause.Relative && c.Kind != clause.Participle {
			return
		}
		for _, p := range c.After {
			if p.Prep >= 0 && l.either(p.Prep, "in", "at") || p.Date >= 0 && isDay(l.dateOf(p.Date)) {
				l.circumstance(e, p)
			}
		}
		return
	}
}

// leadsInto tells whether the preposition at token i puts somebody into an event: "at", "during", "in Davos for".
func (l *ledger) leadsInto(i int) bool {
	return l.doc.Says(i, "at") || l.doc.Says(i, "during") || l.doc.Says(i, "within") || l.doc.Is(i, "for") && l.behindCity(i)
}

// behindCity tells whether a city stands before token i in which somebody is: "in Davos | for the Forum".
func (l *ledger) behindCity(i int) bool {
	p := mention.Ending(l.doc.Places, i)
	return p != nil && l.doc.Says(p.First-1, "in")
}
