package clause

import (
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// This file finds the events that are told by less than their noun: "the last JPCC", after a third round "the fourth", and "the next one".

// A short form stands for a format that was told in full before it: "the Joint Permanent Commission (JPCC)".
type short struct {
	word  string
	event int
}

// mostShort is how many short forms a text is followed in.
const mostShort = 8

// shorten notes the short form in brackets behind the event found last.
func (d *Document) shorten() {
	n := len(d.Events) - 1
	e := &d.Events[n]
	i := e.End + 1
	if e.Series.Empty() || len(d.shorts) == mostShort || i+1 >= len(d.Tokens) || !d.Is(e.End, "(") || !d.Is(i+1, ")") {
		return
	}
	if w := d.Word(i); len(w) > 1 && strings.ToUpper(w[:2]) == w[:2] && d.Has(i, token.Letter) {
		d.shorts = append(d.shorts, short{strings.TrimSuffix(w, "s"), n})
	}
}

// shortEvents finds the events told by less than their noun in tokens [first, end).
func (d *Document) shortEvents(first, end int) {
	if len(d.Events) == 0 {
		return
	}
	for i := first; i < end; i++ {
		if d.Class(i)&lexicon.Determiner == 0 && (len(d.shorts) == 0 || !d.Has(i, token.Upper)) {
			continue // as nearly all
		}
		if e, ok := d.shortEvent(i); ok {
			d.addEvent(e)
			i = e.End - 1
		}
	}
}

// shortEvent is the event whose short form stands at token i, or whose noun is left out there behind its number.
func (d *Document) shortEvent(i int) (e Event, ok bool) {
	if !d.Has(i, token.Upper) && !d.Definite(i) {
		return e, false
	}
	for _, s := range d.shorts {
		if w := d.Word(i); w != s.word && strings.TrimSuffix(w, "s") != s.word || d.Is(i-1, "(") {
			continue
		}
		return d.like(s.event, d.modifiers(i), i, i+1), true
	}
	if n := len(d.Events) - 1; n >= 0 && !d.Events[n].Round.Empty() && d.SentenceOf(i) <= d.SentenceOf(d.Events[n].First)+1 && d.Definite(i) && i+1 < len(d.Tokens) {
		if k := d.ordinal(i + 1); k > 0 && (d.alone(i+1+k) || d.past(i+1+k) && !d.Events[n].Series.Empty()) && d.dateAt[i+1] == 0 {
			return d.like(n, i, i+1+k, i+1+k), true
		}
	}
	if n, end := d.nextOne(i); n >= 0 {
		return d.like(n, i, i+2, end), true
	}
	return e, false
}

// nextOne is the event of a format that "the next one" or "The previous" at token i goes on with, told last in its sentence or the one before, and where that
// ends; or -1.
func (d *Document) nextOne(i int) (event, end int) {
	n := len(d.Events) - 1
	if n < 0 || !d.Definite(i) || d.SentenceOf(i) > d.SentenceOf(d.Events[n].First)+1 {
		return -1, 0
	}
	if hit, ok := d.Longest(i+1, lexicon.Modality); !ok || int(hit.End) != i+2 || hit.Entry.Flag() == "occasion" {
		return -1, 0
	}
	if end = i + 2; d.Is(end, "one") {
		end++
	}
	if e := &d.Events[n]; !d.alone(end) && !d.past(end) || end == i+2 && d.Is(end, ",") || e.Series.Empty() && e.Round.Empty() && !e.Noun.Entry.Has("round") {
		return -1, 0
	}
	return n, end
}

// like is an event of the format of another one, tokens [first, end) with its noun, or what stands for it, from noun on.
func (d *Document) like(event, first, noun, end int) Event {
	of := &d.Events[event]
	e := Event{First: first, End: end, Noun: of.Noun, Series: of.Series, Assembly: of.Assembly, Owner: -1, Possessive: -1, Clause: -1}
	e.Noun.First, e.Noun.End = int32(noun), int32(end)
	d.readModifiers(&e)
	return e
}

// alone tells whether a noun is left out before token i: a verb or a comma follows.
func (d *Document) alone(i int) bool {
	if i >= len(d.Tokens) {
		return false
	}
	return d.Is(i, ",") || d.Class(i)&(lexicon.Be|lexicon.Have|lexicon.Modal) != 0
}

// past tells whether the past of a verb stands at token i that is nothing else: "the first took place".
func (d *Document) past(i int) bool {
	form, _ := d.verbForm(i)
	return form == lexicon.Past
}

// readTalks takes Talks with a name of their own for a format: the Fifth Senior Officials' Talks.
func (d *Document) readTalks(e *Event) {
	first := int(e.Noun.First)
	if !d.Is(first, "Talks") || !e.Series.Empty() || e.Noun.Entry.Get("kind") != "meeting" || !d.Has(first, token.Upper) || d.titleCase[d.SentenceOf(first)] {
		return
	}
	if name := d.bare(e.First, e.End, *e); name.End > name.First+1 && d.Has(name.First, token.Upper) && !d.between(name) {
		e.Series, e.Owner = name, -1
	}
}
