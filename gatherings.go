package communique

import (
	"sort"
	"strings"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// This file reads the larger events, anniversaries and feasts that people meet at: which words name one, and where the name begins and ends.

// occasionSpan is the name of the occasion that the words from token first on tell; a visit is none.
func (l *ledger) occasionSpan(first, sentence int) (none mention.Span) {
	first = l.pastDate(first)
	end := l.nameEnd(first, l.extent(first, sentence, false), sentence)
	for n := first; n < end; n++ {
		if l.clauses.QuoteAt(n) >= 0 {
			continue
		}
		if l.doc.Is(n, ",") || n > first && (l.doc.Class(n)&lexicon.Pronoun != 0 && l.doc.Class(n)&lexicon.Possessive == 0 || l.doc.Is(n, "(") || l.either(n, "between", "by") || l.doc.Is(n, "with") && l.somebodyAt(n+1) || l.dateBegins(n) && !l.doc.Has(n, token.Digit|token.Upper) && !l.yearOf(n, first) || l.inCity(n) || l.inCountry(n) || l.clauses.VerbAt(n) >= 0) {
			end = n // "COP28 | last December", "the Forum | in Rome"
		}
	}
	for end > first && l.doc.Class(end-1)&(lexicon.Preposition|lexicon.Determiner|lexicon.Adverb) != 0 {
		end-- // "the Festival | in July", "the summit | here"
	}
	if n := l.clauses.EventAt(first); n >= 0 && l.clauses.Events[n].Noun.Entry.Has("own") {
		end = min(end, int(l.clauses.Events[n].Noun.End)) // "the inauguration | of President X"
	}
	if s := l.feast(first, end); !s.Empty() {
		return s
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

// pastDate is the token behind what stands before the name of an event: its date, "next year's | Summit", whose part in it is told of, "her attendance at | the Summit", that it
// goes on, "the ongoing | Summit".
func (l *ledger) pastDate(first int) int {
	if d := mention.Beginning(l.doc.Dates, first); d != nil && l.doc.Class(d.End)&lexicon.Possessive != 0 {
		return d.End + 1
	}
	at := first
	for l.doc.Class(at)&(lexicon.Determiner|lexicon.Possessive) != 0 {
		at++
	}
	if l.cue(at, "partaking") && l.doc.Class(at+1)&lexicon.Preposition != 0 {
		return at + 2
	}
	if hit, ok := l.doc.Longest(at, lexicon.Modality); ok && hit.Entry.Has("noun") && l.either(at, "ongoing", "current") {
		return int(hit.End)
	}
	return first
}

// yearOf tells whether a year stands at token i before the name of an event that begins at token first: "the | 2019 Africa Forum".
func (l *ledger) yearOf(i, first int) bool {
	return i == first+1 && l.doc.Has(i, token.Digit) && l.doc.Class(first)&lexicon.Determiner != 0 && l.doc.Has(i+1, token.Upper)
}

// feast are the words of a day of the year with a name that all of tokens [first, end) are, but an article: "the | New Year", "Remembrance Day".
func (l *ledger) feast(first, end int) (none mention.Span) {
	if l.doc.Class(first)&lexicon.Determiner != 0 {
		first++
	}
	for _, hit := range l.doc.Hits(first) {
		if hit.Kind == lexicon.Calendar && hit.Entry.Get("feast") != "" && int(hit.End) == end && l.doc.Has(first, token.Upper) {
			return mention.Span{First: first, End: end}
		}
	}
	return none
}

// somebodyAt tells whether a person or the holder of an office stands at token i: whom people met at an event is no part of its name.
func (l *ledger) somebodyAt(i int) bool {
	n := l.doc.PartyAt(i)
	return n >= 0 && (l.doc.Parties[n].Kind == mention.Named || l.doc.Parties[n].Kind == mention.Post)
}

// inCity tells whether "in" or "at" at token i leads to a city: where an event is, is no part of its name.
func (r *reading) inCity(i int) bool {
	return (r.doc.Is(i, "in") || r.doc.Is(i, "at")) && mention.Beginning(r.doc.Places, i+1) != nil
}

// inCountry tells whether "in" at token i leads from an event to a country.
func (l *ledger) inCountry(i int) bool {
	if !l.doc.Is(i, "in") || l.clauses.EventAt(i-1) < 0 && !l.cue(i-1, "festive") {
		return false
	}
	if i++; l.doc.Definite(i) {
		i++
	}
	return l.countryAt(i) != ""
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

// feasts tells whether what a span names is a feast, or an event that is no encounter in itself.
func (l *ledger) feasts(s mention.Span) bool {
	return l.festive(clause.Phrase{First: s.First, End: s.End, Prep: -1, Date: -1, Event: -1})
}

// inFull is the name of an occasion: that of the event told before, where it is only "the summit" or "that gathering"; "" for what is no event.
func (l *ledger) inFull(s mention.Span) string {
	name := l.doc.Slice(s.First, s.End)
	n := l.clauses.EventAt(s.First)
	own := n >= 0 && l.clauses.Events[n].Noun.Entry.Has("own") || l.feasts(s)
	if s.End > s.First+1 || own {
		return name
	}
	if l.doc.Has(s.First, token.Caps) {
		return name // "CHOGM"
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
		if word == "" || held && strings.Contains(strings.ToLower(full), word) {
			return full
		}
		name = or(name, full)
	}
	if name == "" && word == "" {
		return l.feastBefore(at, from)
	}
	return name
}

// feastBefore is the name of the last event that people come to and that is no encounter of its own between tokens from and at; "" if there is none.
func (l *ledger) feastBefore(at, from int) string {
	from = max(from, at-glance/4)
	for k := at - 1; k >= from; k-- {
		if !l.doc.Has(k, token.Upper) || !l.cue(k, "festive") {
			continue
		}
		first := k
		for first > from && !l.doc.Has(first-1, token.Mark) && l.doc.Class(first-1) == 0 && l.clauses.VerbAt(first-1) < 0 {
			first--
		}
		if s := l.occasionSpan(first, l.doc.SentenceOf(first)); s.End > k {
			return l.doc.Slice(s.First, s.End)
		}
	}
	return ""
}

// gatheredAt tells whether a span names what people go to: who talks by phone is not there.
func (l *ledger) gatheredAt(s mention.Span) bool {
	for k := s.First; k < s.End; k++ {
		if l.clauses.EventAt(k) >= 0 || l.cue(k, "festive") && !l.cue(k, "solemn") {
			return true
		}
	}
	return false
}

// larger tells whether an event is a gathering of many with a name: "the GCC summit", "the first summit of the Gulf States".
func (l *ledger) larger(n int) bool {
	ev := &l.clauses.Events[n]
	if MeetingKind(ev.Noun.Entry.Get("kind")) != Conference && !ev.Assembly {
		return false
	}
	own := ev.End > ev.First+1 && ev.Noun.Entry.Has("series") && l.capital(ev.First, ev.End)
	return own || l.doc.Is(ev.End, "of") && l.capital(ev.End+1, ev.End+6) // "at a gathering of the G20", not "at a White House event"
}

// capital tells whether a word with a capital stands in tokens [first, end).
func (l *ledger) capital(first, end int) bool {
	for k := first; k < end; k++ {
		if l.doc.Has(k, token.Upper) {
			return true
		}
	}
	return false
}

// convenesAs tells whether tokens [first, end) are a body that is named for how it convenes: the World Economic Forum.
func (l *ledger) convenesAs(first, end int) bool {
	return end > first+1 && l.doc.Has(end-1, token.Upper) && l.assembles(end-1)
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

// assembled tells whether a phrase is about a conference, a solemn act or a session with a name.
func (l *ledger) assembled(p clause.Phrase) bool {
	if p.Event < 0 {
		return false
	}
	ev := &l.clauses.Events[p.Event]
	if ev.Assembly {
		return !l.countryIn(ev.Series)
	}
	switch MeetingKind(ev.Noun.Entry.Get("kind")) {
	case Conference:
		return l.larger(p.Event)
	case Ceremony:
		return true
	case Talks:
		return l.doc.Has(int(ev.Noun.End)-1, token.Upper)
	case Consultations:
		return l.doc.Is(int(ev.Noun.End)-1, "Dialogue") && !l.countryIn(ev.Series)
	}
	return false
}

// countryIn tells whether a country is named in a span.
func (l *ledger) countryIn(s mention.Span) bool {
	n := mention.From(l.doc.Countries, s.First)
	return n < len(l.doc.Countries) && l.doc.Countries[n].End <= s.End
}
