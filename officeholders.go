package communique

import (
	"slices"
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// This file reads who "the two ministers" and "the Heads of State" are: the holders of an office in two countries.

// holders are "the two ministers", "the Heads of State": the two people named last, of different countries, with that office.
func (l *ledger) holders(party int) []actor {
	p := &l.doc.Parties[party]
	var noun mention.Span
	switch p.Kind {
	case mention.Sides:
		noun = p.Noun
	case mention.Post:
		noun = p.Offices[0].Title
	case mention.Group:
	}
	if noun.Empty() {
		return nil
	}
	both := noun.End < p.End && l.endsWithStates(p.End)
	if two := l.holding(party, noun, noun); two != nil || noun.End == noun.First+1 && !both {
		return two
	}
	if both {
		return l.perCountry(lexicon.Singular(l.doc.Slice(noun.First, noun.End)))
	}
	return l.holding(party, noun, mention.Span{First: noun.End - 1, End: noun.End})
}

// perCountry are the holders of an office in the two countries of the encounter that is meant, one each: "the defence ministers of the two countries".
func (l *ledger) perCountry(role string) (out []actor) {
	if l.now == nil {
		return nil
	}
	for _, w := range l.now.with {
		if a := (actor{person: -1, role: role, country: w.country}); w.country != "" && !slices.Contains(out, a) {
			out = append(out, a)
		}
	}
	if len(out) != 2 {
		return nil
	}
	return out
}

// below are the ministers of those who met at the top of their states, one each: "The two presidents met. The foreign ministers will meet in May."
func (l *ledger) below(p *mention.Party) []actor {
	if len(p.Offices) == 0 || l.now == nil {
		return nil
	}
	title, noun := l.officeTitle(p.Offices[0]), p.Offices[0].Title
	if noun.End == noun.First+1 || l.headsState(title) || strings.EqualFold(l.doc.Word(noun.First), "heads") {
		return nil
	}
	if l.doc.Flagged(p.Offices[0].Noun, lexicon.Office, "place") {
		return nil // mayors are of cities
	}
	for _, w := range l.now.with {
		if w.person < 0 || !l.headsStateOf(w.person) {
			return nil
		}
	}
	return l.perCountry(title)
}

// endsWithStates tells whether "the two countries" ends before a token.
func (l *ledger) endsWithStates(end int) bool {
	return l.is(end-1, "lands")
}

// ofBoth are a group of each of the two countries that stand behind it: "senior officials of the two countries".
func (l *ledger) ofBoth(p *mention.Party) []actor {
	if p.Kind != mention.Group || p.Definite || p.Country != "" || p.Body >= 0 || !l.doc.Is(p.End, "of") && !l.doc.Is(p.End, "from") {
		return nil
	}
	n := l.doc.PartyAt(p.End + 2)
	if n < 0 || l.doc.Parties[n].Kind != mention.Sides || l.doc.Parties[n].Number != 2 || l.doc.Parties[n].First != p.End+1 || !l.endsWithStates(l.doc.Parties[n].End) {
		return nil
	}
	return l.perCountry(l.doc.Slice(p.Noun.First, p.Noun.End))
}

// holding are the two people with an office, the words of which count as far as a span has them, whom a party means whose noun that is.
func (l *ledger) holding(party int, noun, words mention.Span) []actor {
	p := &l.doc.Parties[party]
	key := l.officeKey(words)
	for i := range key {
		key[i] = strings.TrimSuffix(key[i], "s")
	}
	small := !l.doc.Has(noun.End-1, token.Upper) // "Leaders reviewed" may mean any two
	top := l.doc.Is(noun.First, "heads") || small && l.bears(noun.End-1, "heads")
	envoys := small && l.bears(noun.End-1, "envoy")
	for _, peers := range [...]bool{true, false} {
		if p.Kind == mention.Sides {
			if two := l.bothHolding(key, top, peers); two != nil {
				return two
			}
		}
		if two := l.lastHolding(party, func(person int) bool {
			return l.holds(person, key) && !(peers && l.secondary(person, key)) || top && l.headsStateOf(person) || envoys && l.envoy(person) && len(l.article.People[person].Roles) > 0
		}); two != nil {
			return two
		}
	}
	return nil
}

// lastHolding are the two people of different countries named last before a party of whom something holds; or nil.
func (l *ledger) lastHolding(party int, holds func(person int) bool) []actor {
	var two []actor
	for n := party - 1; n >= max(0, party-reach); n-- {
		person := l.personOf[n]
		if person < 0 || !holds(person) {
			continue
		}
		a := l.one(person)
		switch {
		case len(two) == 0:
			two = append(two, a)
		case two[0].person != a.person && two[0].country != a.country:
			return []actor{a, two[0]}
		}
	}
	return nil
}

// bothHolding are the two people at the encounter that is meant, where both have an office, or are at the top of a state.
func (l *ledger) bothHolding(key []string, top, peers bool) (two []actor) {
	if l.now == nil {
		return nil
	}
	for _, w := range l.foremost().with {
		if w.person < 0 || w.capacity == "member" {
			continue
		}
		if !(l.holds(w.person, key) && !(peers && l.secondary(w.person, key))) && !(top && l.headsStateOf(w.person)) {
			return nil
		}
		two = append(two, w.actor)
	}
	if len(two) != 2 || two[0].country == two[1].country {
		return nil
	}
	return two
}

// headsStateOf tells whether a person heads a state or a government.
func (r *reading) headsStateOf(person int) bool {
	for _, role := range r.article.People[person].Roles {
		if r.headsState(role.Title) {
			return true
		}
	}
	return false
}

// headsState tells whether an office is at the top of a state or a government. The same few titles are asked about again and again.
func (r *reading) headsState(title string) bool {
	heads, known := r.tables.heads[title]
	if !known {
		e := r.doc.Lexicon.Whole(lexicon.Bearing, title)
		heads = e != nil && e.Has("heads")
		r.tables.heads[title] = heads
	}
	return heads
}
