package communique

import (
	"strings"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// This file reads on what occasion people met: an anniversary, or the larger event that they were at.

// occasion reads "on the occasion of", "on the sidelines of", and what a journey is made for.
func (l *ledger) occasion(e *encounter, c *clause.Clause) {
	if e.occasion != "" {
		return
	}
	for k := l.leadOf(c); k < c.End; k++ {
		hit, ok := l.doc.Longest(k, lexicon.Modality)
		if !ok || hit.Entry.Flag() != "occasion" {
			continue
		}
		if hit.Entry.Has("its") {
			e.occasion = l.lastConference()
			return
		}
		l.occasionFrom(e, int(hit.End), c)
		return
	}
	for _, phrases := range [...][]clause.Phrase{c.After, c.Before} {
		for _, p := range phrases {
			if p.Prep >= 0 && (l.madeFor(e, p) || l.heldAt(e, p)) {
				l.occasionFrom(e, p.First, c)
				return
			}
		}
	}
}

// heldAt tells whether a phrase names the larger event at which people met: "at COP28", "during the Bled Strategic Forum".
func (l *ledger) heldAt(e *encounter, p clause.Phrase) bool {
	if !l.doc.Is(p.Prep, "at") && !l.doc.Is(p.Prep, "during") || e.kind == Conference || e.series != "" {
		return false
	}
	if p.Event >= 0 {
		return l.clauses.Named(p.Event)
	}
	return l.festive(p) && l.doc.Has(p.End-1, token.Upper)
}

// festive tells whether the head of a phrase is an event that people come to and that is no encounter in itself: "the Trade Week", "the 60th anniversary".
func (l *ledger) festive(p clause.Phrase) bool {
	if p.Empty() || p.Date >= 0 {
		return false
	}
	for k := p.End - 1; k >= max(p.First, p.End-2); k-- {
		if hit, ok := l.doc.Longest(k, lexicon.Cue); ok && hit.Entry.Has("festive") {
			return int(hit.End) == p.End || l.doc.Has(p.End-1, token.Digit) // "TICAD 8"
		}
	}
	return false
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
			l.occasionFrom(e, c.After[0].First, c)
		}
	case frame.Flag() == "attend" && c.Kind == clause.Infinitive:
		p := c.After[0]
		if e := l.journey(c); e != nil && e.occasion == "" && (l.festive(p) || l.assembled(p)) {
			l.occasionFrom(e, p.First, c)
		}
	}
}

// journey is the visit that the sentence of a clause tells before it, or nil.
func (l *ledger) journey(c *clause.Clause) *encounter {
	for n := len(l.told) - 1; n >= 0 && n > len(l.told)-reach; n-- {
		if e := l.told[n]; e.sentence == c.Sentence && e.kind == Visit {
			return e
		}
	}
	return nil
}

// assembled tells whether a phrase is about a conference, a solemn act or a session with a name.
func (l *ledger) assembled(p clause.Phrase) bool {
	if p.Event < 0 {
		return false
	}
	ev := &l.clauses.Events[p.Event]
	switch MeetingKind(ev.Noun.Entry.Get("kind")) {
	case Conference:
		for k := ev.Series.First; k < ev.Series.End; k++ {
			if l.doc.Has(k, token.Upper) {
				return true
			}
		}
	case Ceremony:
		return true
	case Talks:
		return l.doc.Has(int(ev.Noun.End)-1, token.Upper)
	}
	return false
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
	return c.First
}

// occasionFrom takes the words from token first on for the occasion of an encounter; a visit is none.
func (l *ledger) occasionFrom(e *encounter, first int, c *clause.Clause) {
	if name := l.occasionName(first, c); name != "" {
		e.occasion = name
	}
}

// occasionName is the occasion that the words from token first on name, or "".
func (l *ledger) occasionName(first int, c *clause.Clause) string {
	end := l.nameEnd(first, l.extent(first, c.Sentence, false), c.Sentence)
	for n := first; n < end; n++ {
		if l.doc.Is(n, ",") || n > first && l.dateBegins(n) && !l.doc.Has(n, token.Digit|token.Upper) {
			end = n // "COP28 | last December"
		}
	}
	for end > first && l.doc.Class(end-1)&(lexicon.Preposition|lexicon.Determiner) != 0 {
		end-- // "the Festival | in July"
	}
	if l.doc.Class(first)&lexicon.Possessive != 0 && !l.festive(clause.Phrase{First: first, End: end, Prep: -1, Date: -1, Event: -1}) {
		return "" // "in the framework of his programme"
	}
	if n := l.clauses.EventAt(first); n >= 0 && l.clauses.Events[n].Noun.Entry.Has("own") {
		end = min(end, int(l.clauses.Events[n].Noun.End)) // "the inauguration | of President X"
	}
	spans := l.topic(nil, first, l.untimed(first, end))
	if len(spans) == 0 {
		return ""
	}
	if n := l.clauses.EventAt(spans[0].First); n >= 0 && l.clauses.Events[n].Noun.Entry.Get("kind") == string(Visit) {
		return ""
	}
	return l.inFull(l.doc.Slice(spans[0].First, spans[0].End))
}

// madeFor tells whether a phrase names the conference or the ceremony that somebody travels for: "flew to Rome for the State funeral".
func (l *ledger) madeFor(e *encounter, p clause.Phrase) bool {
	return e.kind == Visit && l.doc.Is(p.Prep, "for") && (l.festive(p) || l.assembled(p))
}

// lastConference is the name of the conference told last, or "".
func (l *ledger) lastConference() string {
	for n := len(l.told) - 1; n >= 0 && n > len(l.told)-reach; n-- {
		if l.told[n].kind == Conference {
			return l.told[n].series
		}
	}
	return ""
}

// nameEnd is where a name from token first on ends before what a participle or relative tells of it: "the Summit | held in Rome".
func (l *ledger) nameEnd(first, end, sentence int) int {
	from, to := l.clauses.Of(sentence)
	for n := from; n < to; n++ {
		c := &l.clauses.Clauses[n]
		if at := l.opening(c); (c.Kind == clause.Participle || c.Kind == clause.Relative) && at > first+1 {
			end = min(end, at)
		}
	}
	return end
}

// inFull is the name of a conference told before, where an occasion is only "the summit".
func (l *ledger) inFull(occasion string) string {
	if strings.Contains(occasion, " ") {
		return occasion
	}
	word := strings.ToLower(occasion)
	for n := len(l.told) - 1; n >= 0 && n > len(l.told)-reach; n-- {
		if name := l.told[n].series; l.told[n].kind == Conference && strings.Contains(strings.ToLower(name), word) {
			return name
		}
	}
	for n := range l.clauses.Events[:min(len(l.clauses.Events), reach)] {
		ev := &l.clauses.Events[n]
		if name := l.doc.Slice(ev.Series.First, ev.Series.End); !ev.Series.Empty() && strings.Contains(name, " ") && strings.Contains(strings.ToLower(name), word) {
			return name
		}
	}
	return occasion
}
