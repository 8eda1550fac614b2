package communique

import (
	"sort"
	"strings"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// This file reads on what occasion people met: an anniversary, or the larger event that they were at.

// occasion reads "on the occasion of", "on the sidelines of", and what a journey is made for, in a clause and in what goes on behind it.
func (l *ledger) occasion(e *encounter, c *clause.Clause) {
	if e.occasion != "" || l.markedBy(e, l.leadOf(c), max(c.End, l.wordsAfter(c.End, c.Sentence))) {
		return
	}
	for _, phrases := range [...][]clause.Phrase{c.After, c.Before} {
		for _, p := range phrases {
			if p.Prep >= 0 && (l.madeFor(e, p) || l.heldAt(e, p)) {
				l.occasionFrom(e, p.First, c.Sentence)
				return
			}
		}
	}
	l.metThere(e, c)
}

// markedBy reads the first words that lead to an occasion in tokens [first, end), "on the margins of". It tells whether there are some.
func (l *ledger) markedBy(e *encounter, first, end int) bool {
	for k := first; k < end; k++ {
		if !l.doc.Kinds(k).Has(lexicon.Modality) {
			continue // as nearly all
		}
		hit, _ := l.doc.Longest(k, lexicon.Modality)
		if hit.Entry.Flag() != "occasion" {
			continue
		}
		if after := int(hit.End); hit.Entry.Has("its") && e.kind == Conference {
			continue
		} else if hit.Entry.Has("its") {
			e.occasion = l.gatheringBefore(k, 0, "")
		} else if !l.doc.Is(after, "which") { // what stands before it is read where it is met
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
		if hit, ok := l.doc.Longest(k, lexicon.Modality); ok && hit.Entry.Flag() == "occasion" {
			return k + 1
		}
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

// heldAt tells whether a phrase names the larger event at which people met: "at COP28", "during the Bled Strategic Forum".
func (l *ledger) heldAt(e *encounter, p clause.Phrase) bool {
	if !l.doc.Is(p.Prep, "at") && !l.doc.Is(p.Prep, "during") && !l.doc.Is(p.Prep, "within") || e.kind == Conference || e.series != "" {
		return false
	}
	if p.Event >= 0 {
		return l.clauses.Named(p.Event)
	}
	return l.festive(p) && l.bearsName(p)
}

// bearsName tells whether a capital stands in a phrase: "the Leaders' week", not "a trade week".
func (l *ledger) bearsName(p clause.Phrase) bool {
	for k := p.First; k < p.End; k++ {
		if l.doc.Has(k, token.Upper) {
			return true
		}
	}
	return false
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
			l.occasionFrom(e, c.After[0].First, c.Sentence)
		}
	case frame.Flag() == "attend" && c.Kind == clause.Infinitive:
		p := c.After[0]
		if e := l.journey(c); e != nil && e.occasion == "" && (l.festive(p) || l.assembled(p)) {
			l.occasionFrom(e, p.First, c.Sentence)
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

// occasionFrom takes the words from token first on for the occasion of an encounter.
func (l *ledger) occasionFrom(e *encounter, first, sentence int) {
	if span := l.occasionSpan(first, sentence); !span.Empty() {
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

// occasionSpan is the name of the occasion that the words from token first on tell; a visit is none.
func (l *ledger) occasionSpan(first, sentence int) (none mention.Span) {
	end := l.nameEnd(first, l.extent(first, sentence, false), sentence)
	for n := first; n < end; n++ {
		if l.clauses.QuoteAt(n) >= 0 {
			continue
		}
		if l.doc.Is(n, ",") || n > first && (l.doc.Class(n)&lexicon.Pronoun != 0 && l.doc.Class(n)&lexicon.Possessive == 0 || l.doc.Is(n, "(") || l.doc.Is(n, "between") || l.doc.Is(n, "with") && l.somebodyAt(n+1) || l.dateBegins(n) && !l.doc.Has(n, token.Digit|token.Upper) || l.inCity(n) || l.clauses.VerbAt(n) >= 0) {
			end = n // "COP28 | last December", "the Forum | in Rome"
		}
	}
	for end > first && l.doc.Class(end-1)&(lexicon.Preposition|lexicon.Determiner) != 0 {
		end-- // "the Festival | in July"
	}
	if l.doc.Class(first)&lexicon.Possessive != 0 && !l.festive(clause.Phrase{First: first, End: end, Prep: -1, Date: -1, Event: -1}) {
		return none // "in the framework of his programme"
	}
	if n := l.clauses.EventAt(first); n >= 0 && l.clauses.Events[n].Noun.Entry.Has("own") {
		end = min(end, int(l.clauses.Events[n].Noun.End)) // "the inauguration | of President X"
	}
	spans := l.topic(nil, first, l.untimed(first, end))
	if len(spans) == 0 {
		return none
	}
	if n := l.clauses.EventAt(spans[0].First); n >= 0 && l.clauses.Events[n].Noun.Entry.Get("kind") == string(Visit) {
		return none
	}
	return spans[0]
}

// somebodyAt tells whether a person or the holder of an office stands at token i: whom people met at an event is no part of its name.
func (l *ledger) somebodyAt(i int) bool {
	if l.doc.Definite(i) {
		i++
	}
	n := l.doc.PartyAt(i)
	return n >= 0 && (l.doc.Parties[n].Kind == mention.Named || l.doc.Parties[n].Kind == mention.Post)
}

// inCity tells whether "in" or "at" at token i leads to a city: where an event is, is no part of its name.
func (r *reading) inCity(i int) bool {
	if !r.doc.Is(i, "in") && !r.doc.Is(i, "at") {
		return false
	}
	places := r.doc.Places
	n := sort.Search(len(places), func(n int) bool { return places[n].First > i })
	return n < len(places) && places[n].First == i+1
}

// madeFor tells whether a phrase names the conference or the ceremony that somebody travels for: "flew to Rome for the State funeral".
func (l *ledger) madeFor(e *encounter, p clause.Phrase) bool {
	return e.kind == Visit && l.doc.Is(p.Prep, "for") && (l.festive(p) || l.assembled(p))
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

// inFull is the name of an occasion: that of the event told before, where it is only "the summit" or "that gathering"; "" for what is no event.
func (l *ledger) inFull(s mention.Span) string {
	name := l.doc.Slice(s.First, s.End)
	n := l.clauses.EventAt(s.First)
	own := n >= 0 && l.clauses.Events[n].Noun.Entry.Has("own") || l.festive(clause.Phrase{First: s.First, End: s.End, Prep: -1, Date: -1, Event: -1})
	if s.End > s.First+1 || own {
		return name
	}
	if full := l.gatheringBefore(s.First, 0, strings.ToLower(name)); full != "" {
		return full
	}
	if !l.doc.Has(s.First, token.Upper) {
		return "" // "on the sidelines of the meeting"
	}
	return name
}

// gatheringBefore is the name of the conference told last between tokens from and at, of those that are called by a word the last one that is; "" if there
// is none.
func (l *ledger) gatheringBefore(at, from int, word string) (name string) {
	events := l.clauses.Events
	last := sort.Search(len(events), func(n int) bool { return events[n].First >= at }) - 1
	for n := last; n >= 0 && n > last-reach && events[n].First >= from; n-- {
		ev := &events[n]
		held := l.byWord[n] != nil && l.byWord[n].kind == Conference
		if ev.End > at || !held && !ev.Assembly && MeetingKind(ev.Noun.Entry.Get("kind")) != Conference || !l.hasSeries(ev) {
			continue
		}
		span := l.occasionSpan(ev.First, l.doc.SentenceOf(ev.First))
		if span.End < span.First+2 {
			continue
		}
		full := l.doc.Slice(span.First, span.End)
		if word == "" || strings.Contains(strings.ToLower(full), word) {
			return full
		}
		name = or(name, full)
	}
	return name
}
