package communique

import (
	"sort"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
)

// This file reads which two people head the two sides of a session, however a sentence tells it: "The Kenyan side was headed by X, the Omani one by Y", "X led for the
// hosts and Y for the visitors", "In the chair were X and Y".

// presiding are the parties that two people are, the only ones whom a sentence names, if it has a word for heading something, and it or the one before tells of a
// session.
func (r *reading) presiding(sentence int) (heads [2]int, ok bool) {
	s := r.doc.Sentences[sentence]
	if !r.presides(s.First, s.End) || !r.tellsSession(sentence) {
		return heads, false
	}
	parties, found := r.doc.Parties, 0
	for n := mention.From(parties, s.First); n < len(parties) && parties[n].First < s.End; n++ {
		if parties[n].Kind != mention.Named {
			continue
		}
		if found == len(heads) {
			return heads, false
		}
		heads[found] = n
		found++
	}
	return heads, found == len(heads)
}

// presides tells whether one of tokens [first, end) is a word for heading talks or a side of them.
func (r *reading) presides(first, end int) bool {
	for k := r.doc.NextNamed(first, end, "presides"); k < end; k = r.doc.NextNamed(k+1, end, "presides") {
		if r.cue(k, "presides") {
			return true
		}
	}
	return false
}

// tellsSession tells whether a sentence, or one of the two before it, names consultations or negotiations.
func (r *reading) tellsSession(sentence int) bool {
	first := r.doc.Sentences[max(0, sentence-2)].First
	for n := sort.Search(len(r.clauses.Events), func(n int) bool { return r.clauses.Events[n].First >= first }); n < len(r.clauses.Events); n++ {
		ev := &r.clauses.Events[n]
		if r.doc.SentenceOf(ev.First) > sentence {
			return false
		}
		if kind := MeetingKind(ev.Noun.Entry.Get("kind")); kind == Consultations || kind == Negotiations || kind == "" && !ev.Round.Empty() {
			return true
		}
	}
	return false
}

// presiders gives two people who head two sides the countries that their sentence tells beside them, in the same order: "led by X for Chad and Y for Mali",
// "X headed the team of Chad, while that of Mali was under Y".
func (d *delegationReader) presiders(sentence int) {
	heads, ok := d.presiding(sentence)
	if !ok {
		return
	}
	s, a, b := d.doc.Sentences[sentence], &d.doc.Parties[heads[0]], &d.doc.Parties[heads[1]]
	var told []mention.Country
	first := mention.From(d.doc.Countries, s.First)
	for n := first; n < len(d.doc.Countries) && d.doc.Countries[n].First < s.End; n++ {
		if c := d.doc.Countries[n]; d.isTheSideOf(c) {
			told = append(told, c)
		}
	}
	if len(told) != 2 || told[0].Code == told[1].Code || told[1].First < a.First || told[0].First > b.First {
		d.across(heads) // "Chad and Mali held talks, led by X and Y" tells it by their order alone
		return
	}
	for n, h := range heads {
		d.give(h, cause{country: Country(told[n].Code)})
	}
}

// isTheSideOf tells whether a country stands for one of two sides: "for Chad", "the Chadian team", "the delegation of Chad", "Chad was represented", "that of Chad".
func (d *delegationReader) isTheSideOf(c mention.Country) bool {
	before := c.First - 1
	if d.doc.Definite(before) {
		before--
	}
	switch {
	case c.Inside:
		return false
	case d.doc.Is(c.End, "by"), d.doc.Class(c.End)&lexicon.Be != 0, d.cue(c.End, "side"), d.doc.Says(before, "for"):
		return true
	}
	return d.doc.Is(before, "of") && (d.doc.Is(before-1, "that") || d.doc.Is(before-1, "behalf") || d.cue(before-1, "side"))
}

// across makes of two who are told together to head two sides the one of whom no country is told somebody of another one: "by X for the hosts and by Y".
func (d *delegationReader) across(heads [2]int) {
	a, b := d.of.at(heads[0]), d.of.at(heads[1])
	first, end, and := d.doc.Parties[heads[0]].End, d.doc.Parties[heads[1]].First, false
	for k := first; k < end; k++ {
		and = and || d.doc.Is(k, "and")
		if end > first+8 || d.clauses.VerbAt(k) >= 0 && !d.presides(k, k+1) {
			return
		}
	}
	if !and || a == nil || b == nil || a == b {
		return
	}
	if a.country == "" && b.country == "" {
		a.across, b.across = b, a
	}
	switch {
	case b.country == "" && b.facing == nil:
		b.facing = a
	case a.country == "" && a.facing == nil:
		a.facing = b
	}
}

// presided makes two whom a sentence tells to head the sides of what was told last the heads of its two countries, of which nobody else was told to be there.
func (l *ledger) presided(c *clause.Clause) {
	heads, ok := l.presiding(c.Sentence)
	if !ok {
		return
	}
	a, b := l.canBe(l.actors(heads[0])), l.canBe(l.actors(heads[1]))
	if len(a) != 1 || len(b) != 1 || a[0].country == b[0].country {
		return
	}
	var at *encounter
	for e := range l.back(4) {
		if e.sentence >= c.Sentence-2 && !e.recalled && e.standsFor(a[0]) && e.standsFor(b[0]) && (at == nil || at.sentence < c.Sentence && l.past(at.date)) {
			at = e // not "The one before was in 2018", but what that came before
		}
	}
	if at != nil {
		at.add(append(a, b...), "", "head")
	}
}

// standsFor tells whether of a country's people nobody but perhaps one is told to sit at talks.
func (e *encounter) standsFor(a actor) bool {
	if e.kind == Visit || family(e.kind) == Ceremony || e.kind == Call {
		return false
	}
	for _, w := range e.with {
		if w.country == a.country {
			return w.bare() || w.person == a.person && e.kind == Consultations
		}
	}
	return false
}
