package communique

import (
	"slices"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
)

// This file gives an encounter whom its noun, its verb and its name tell.

// attend gives an encounter those whom its noun and verb name.
func (l *ledger) attend(e *encounter, t *telling) {
	side := ""
	frame := t.in.Verb.Frame(lexicon.Verb)
	if e.kind == Visit || e.kind == Talks && t.Noun.Entry.Get("owner") == "guest" && frame != nil && frame.Flag() == "hold" && !frame.Has("gives") && !t.in.Verb.Passive {
		side = "guest" // also "paid courtesy calls"
	}
	by, guests := t.by, l.givenFor(t)
	if guests != nil {
		by = slices.DeleteFunc(slices.Clone(by), func(a actor) bool { return slices.Contains(guests, a) })
		side = "host"
	}
	e.add(by, side, t.capacity)
	e.add(guests, "guest", "")
	l.eventParties(e, t)
	if t.told() || l.entry(t.in) {
		l.chaired(e, t.in)
		l.witnesses(e, t.clause)
		l.honoured(e, t.in)
	}
	if e.kind == Credentials {
		l.envoys(e, t.End)
		l.recipient(e)
		l.envoySides(e)
	}
}

// eachOfCountry tells whether several people, each of a country, take part.
func (e *encounter) eachOfCountry() bool {
	for _, w := range e.with {
		if w.country == "" {
			return false
		}
	}
	return len(e.with) > 1
}

// peopled gives an encounter the countries in its name or of its format. It is false for what is no encounter of its own.
func (l *ledger) peopled(e *encounter, t *telling) bool {
	if frame := t.in.Verb.Frame(lexicon.Verb); (e.kind == Negotiations || e.kind == Talks && t.in.Kind == clause.Infinitive && t.Plural) && over(e.status) && frame != nil && frame.Has("ends") {
		return false // "agreed to conclude the negotiations"
	}
	if e.kind == Negotiations && over(e.status) && e.eachOfCountry() {
		e.countries() // "The ministers agreed to start negotiations": their countries will
	}
	if e.kind == Consultations && over(e.status) && l.jointly(t.in) {
		if e.countries(); len(t.Phrases) == 0 && e.series == "" {
			return false // "agreed to continue consultations"
		}
	}
	if len(e.with) == 0 && (t.told() || e.round > 0 && e.kind != Conference) {
		l.namesakes(e, t.Event)
	}
	if len(e.with) == 0 && e.kind == Negotiations {
		l.negotiators(e, t)
	}
	if len(e.with) < 2 && (e.kind == Consultations || e.kind == Negotiations && e.round > 0) && e.series != "" && (t.told() || e.round > 0) {
		if l.namesakes(e, t.Event); len(e.with) < 2 {
			l.partners(e)
		}
	}
	if len(e.with) == 0 && (e.kind == Negotiations || e.kind == Consultations) && t.told() && (e.round > 0 || t.Noun.Entry.Has("round") || e.recalled || over(e.status)) {
		l.sameParties(e, t)
		e.implied = len(e.with) > 0
	}
	if !t.Plural || e.definite || len(e.with) > 0 {
		return true
	}
	if !over(e.status) {
		l.talkedOn(nil, t)
	}
	return false
}
