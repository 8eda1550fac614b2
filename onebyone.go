package communique

import (
	"slices"
	"strings"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
)

// This file reads several who are met, each at a place or on a day of its own: "met A in Oslo on 5 May and B in Bergen on 6 May".

// oneByOne reads a verb of meeting once for each of those who were met in turn.
func (l *ledger) oneByOne(i int, frame *lexicon.Entry) {
	c := &l.clauses.Clauses[i]
	parts := l.turns(c.After, c.Verb.End)
	if parts == nil {
		l.met(i, frame)
		return
	}
	all := c.After
	for _, part := range parts {
		c.After = part
		l.met(i, frame)
	}
	c.After = all
}

// talksInTurn enters talks once for each of those with whom they were held in turn, "talks with A in Oslo on 5 May and with B in Bergen on 6 May"; nil where
// they were not.
func (l *ledger) talksInTurn(e *encounter, t *telling) (last *encounter) {
	for _, part := range l.turns(l.behindEvent(t), t.End) {
		one := *e
		one.with, one.date, one.place, one.venue = nil, "", Place{}, ""
		for _, w := range e.with {
			if p := l.phraseOf(w.actor, t); p < 0 || p == part[0].First {
				one.with = append(one.with, w)
			}
		}
		l.settings(&one, part[1:])
		last = l.recordTalks(&one, t)
	}
	return last
}

// phraseOf is where the phrase behind an event begins that names an actor, or -1.
func (l *ledger) phraseOf(a actor, t *telling) int {
	for _, p := range l.behindEvent(t) {
		if slices.Contains(l.phraseActors(p), a) {
			return p.First
		}
	}
	return -1
}

// turns parts phrases where further people are named behind a place or a day, each part with its own; behind is the end of the verb or the noun before
// them. It is nil for one part.
func (l *ledger) turns(phrases []clause.Phrase, behind int) (parts [][]clause.Phrase) {
	if parts := l.placesFirst(phrases); parts != nil {
		return parts
	}
	if len(phrases) < 3 || !l.meets(phrases[0]) {
		return nil
	}
	first, set := 0, false
	for n := 1; n < len(phrases); n++ {
		p := phrases[n]
		if l.goesOnWith(phrases, n) && l.meets(p) && l.alike(phrases[0], p, behind) {
			parts = append(parts, phrases[first:n-1:n-1])
			phrases = slices.Clone(phrases)
			phrases[n-1], phrases[n] = p, phrases[n-1] // his day goes with him
			first, set = n-1, true
			continue
		}
		if set && l.meets(p) && l.alike(phrases[0], p, behind) && l.leadsOn(phrases[n-1].End, p) {
			parts = append(parts, phrases[first:n:n])
			first, set = n, false
			continue
		}
		set = set || p.Date >= 0 || p.Prep >= 0 && l.either(p.Prep, "in", "at")
	}
	if len(parts) == 0 || !set {
		return nil
	}
	return append(parts, phrases[first:])
}

// placesFirst parts phrases in which each of several is told behind his place: "in Oslo with A and in Bergen with B". Each part begins with the person.
func (l *ledger) placesFirst(phrases []clause.Phrase) (parts [][]clause.Phrase) {
	at := func(n int) bool {
		return n+1 < len(phrases) && phrases[n].Prep >= 0 && l.either(phrases[n].Prep, "in", "at") && phrases[n].Date < 0 && phrases[n].Event < 0 && phrases[n+1].Prep == phrases[n].End && l.meets(phrases[n+1])
	}
	first := 0
	for first < len(phrases) && !at(first) {
		first++
	}
	for n := first + 1; n < len(phrases); n++ {
		if at(n) && l.joined(phrases[n-1].End, phrases[n].Prep) {
			parts = append(parts, []clause.Phrase{phrases[first+1], phrases[first]})
			first = n
		}
	}
	if len(parts) == 0 {
		return nil
	}
	return append(parts, append([]clause.Phrase{phrases[first+1], phrases[first]}, phrases[first+2:]...))
}

// alike tells whether a phrase stands as the first one behind a verb does: "spoke with A and with B", "received by A and by B".
func (l *ledger) alike(first, p clause.Phrase, behind int) bool {
	switch {
	case p.Prep < 0:
		return first.Prep < 0
	case first.Prep < 0:
		return strings.EqualFold(l.doc.Word(p.Prep), l.doc.Word(behind-1))
	}
	return strings.EqualFold(l.doc.Word(p.Prep), l.doc.Word(first.Prep))
}

// meets tells whether a phrase names people whom one meets: "Minister X", "with Minister X".
func (l *ledger) meets(p clause.Phrase) bool {
	return len(p.Parties) > 0 && (p.Prep < 0 || l.either(p.Prep, "with", "by")) && len(l.canBe(l.phraseActors(p))) > 0
}

// leadsOn tells whether no more than a comma or "and", and an adverb as "then", stands between token end and a phrase.
func (l *ledger) leadsOn(end int, p clause.Phrase) bool {
	first := p.First
	if p.Prep >= 0 {
		first = p.Prep
	}
	for first > end && l.doc.Class(first-1)&lexicon.Adverb != 0 {
		first--
	}
	return l.onlyJoins(end, first)
}

// apart tells whether a clause says "separately", "with each of" or ", each in turn".
func (l *ledger) apart(c *clause.Clause) bool {
	if l.doc.ClassIn(c.Sentence)&(lexicon.Separately|lexicon.Quantifier) == 0 && !l.doc.NamedIn(c.Sentence, "apart") {
		return false
	}
	for k := c.First; k < c.End; k++ {
		if l.doc.Class(k)&lexicon.Separately != 0 || l.cue(k, "apart") || l.doc.Class(k)&lexicon.Distributive != 0 && (l.doc.Is(k-1, "with") || l.doc.Is(k-1, ",")) && !l.doc.Is(k+1, "other") {
			return true
		}
	}
	return false
}

// eachGuest are the guests of the encounter told last of whom "each", "each of them" and "each envoy" mean one after the other; nil where they are not several.
func (l *ledger) eachGuest(p clause.Phrase) []actor {
	if l.now == nil || l.doc.Class(p.First)&lexicon.Distributive == 0 || l.doc.Is(p.First+1, "other") {
		return nil
	}
	if found := l.now.onSide("guest"); len(found) > 1 {
		return found
	}
	return nil
}
