package communique

import (
	"slices"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
)

// This file reads where a journey leads: its countries and cities, each with its own day, and "her country".

// destinations are the countries and cities that a clause of travel leads to.
func (l *ledger) destinations(c *clause.Clause) []stop {
	for n, p := range c.After {
		if n == 0 && p.Prep < 0 && l.leavesFor(c) {
			continue
		}
		if p.Prep >= 0 && !l.doc.Is(p.Prep, "to") && !l.doc.Is(p.Prep, "in") && !l.doc.Is(p.Prep, "at") && !l.doc.Is(p.Prep, "for") {
			continue
		}
		if places := l.placesOf(p); places != nil {
			if all := l.itinerary(c.After[n:]); all != nil {
				return all
			}
			return append(places, l.thenTo(c, n)...)
		}
	}
	return nil
}

// itinerary are the stops that phrases tell, of which the day of each stands behind it: "Oslo on 5 May and Bergen on 6 May", "Oslo on
// 5 May and then Bergen". It is nil where no stop follows the day of another.
func (l *ledger) itinerary(phrases []clause.Phrase) (out []stop) {
	dated := false // a stop follows a day
	for k, p := range phrases {
		if p.Date >= 0 {
			if len(out) > 0 && out[len(out)-1].day == "" {
				out[len(out)-1].day = l.dateOf(p.Date)
			}
			continue
		}
		if k > 0 && !(l.leadsOn(l.behindBracket(phrases[k-1].End), p) && (p.Prep < 0 || l.either(p.Prep, "to", "in"))) {
			break
		}
		places := l.placesOf(p)
		if len(places) != 1 {
			break
		}
		dated = dated || len(out) > 0 && out[len(out)-1].day != ""
		out = append(out, stop{Place: places[0].Place, day: places[0].day, own: true})
	}
	if !dated {
		return nil
	}
	return out
}

// thenTo are the further places of "first to Kenya and then to Chad", behind that in the phrase at n of a clause.
func (l *ledger) thenTo(c *clause.Clause, n int) (out []stop) {
	end := c.After[n].End
	for _, p := range c.After[n+1:] {
		if p.Prep >= 0 && l.doc.Is(p.Prep, "to") && l.joined(end, p.Prep) {
			out = append(out, l.placesOf(p)...)
		}
		end = p.End
	}
	return out
}

// homeward is where those go who are told to arrive, or to be staying, without a place, or "here": the country that a release is told from, if none of them is
// from there.
func (l *ledger) homeward(c *clause.Clause, guests []actor) Place {
	home := l.home()
	if home == "" || !l.personal(guests) {
		return Place{}
	}
	guests = slices.DeleteFunc(slices.Clone(guests), func(g actor) bool { return g.country == home || g.country == "" })
	if len(guests) == 0 {
		return Place{}
	}
	if d := l.article.Dateline; d.Country == home && l.doc.Is(c.Verb.End, "here") {
		return Place{Name: d.Place, Country: home}
	}
	if l.goesSomewhere(c.After) {
		return Place{} // that is not known
	}
	return Place{Country: home}
}

// leavesFor tells whether a clause says where somebody goes from as well as to: "will leave Oslo on Monday for Nairobi".
func (l *ledger) leavesFor(c *clause.Clause) bool {
	if c.Verb.MainEnd > c.Verb.Main+1 {
		return false
	}
	for _, p := range c.After[1:] {
		if p.Prep >= 0 && p.Date < 0 && p.Event < 0 && (l.doc.Is(p.Prep, "for") || l.doc.Is(p.Prep, "to")) && l.placesOf(p) != nil {
			return true
		}
	}
	return false
}

// A stop is a place of a journey with its own day, as brackets tell: "to Chile (3 May) and Peru (4-5 May)".
type stop struct {
	Place
	day Date
	own bool // it has no other day than this, if any
}

// everywhere records a visit once for each country.
func (l *ledger) everywhere(e *encounter, stops []stop) (got *encounter) {
	for n := range stops {
		one := *e
		one.with = append([]attendee(nil), e.with...)
		one.place, one.date = stops[n].Place, or(stops[n].day, e.date)
		if stops[n].own {
			one.date = stops[n].day
		}
		one.tour = len(stops) > 1 && stops[n].day == "" && !stops[n].own
		if r := l.record(&one); n == 0 {
			got = r
		}
	}
	return got
}

// placesOf are the places of a list: "to Albania and Montenegro".
func (l *ledger) placesOf(p clause.Phrase) (out []stop) {
	if len(p.Parties) > 1 {
		for _, n := range p.Parties {
			if party := &l.doc.Parties[n]; party.Kind == mention.State {
				out = append(out, stop{Place: Place{Country: Country(party.Country)}, day: l.bracketed(party.End)})
			}
		}
		return out
	}
	if pl, ok := l.placeOf(p); ok {
		return l.cities(append(out, stop{Place: pl, day: l.bracketed(p.End)}), p)
	} else if home := l.homeOf(p); home != "" {
		out = append(out, stop{Place: Place{Country: home}})
	}
	return out
}

// cities adds the cities of other countries that are listed right behind that of a phrase: "to Nairobi and Kampala", "in Lima, Quito and La Paz".
func (l *ledger) cities(out []stop, p clause.Phrase) []stop {
	places := l.doc.Places
	n := mention.From(l.doc.Places, p.First)
	if n == len(places) || places[n].First >= p.End {
		return out // a country
	}
	end := l.behindCountry(places[n].End, places[n].Country)
	for n++; n < len(places) && places[n].First <= end+2 && l.onlyJoins(end, places[n].First); n++ {
		at := Country(places[n].Country)
		if !slices.ContainsFunc(out, func(s stop) bool { return s.Country == at }) {
			out = append(out, stop{Place: Place{Name: l.doc.Slice(places[n].First, places[n].End), Country: at}, day: l.bracketed(places[n].End)})
		}
		end = l.behindCountry(places[n].End, places[n].Country)
	}
	return out
}

// behindCountry is the token behind the country of a city that ends at a token, where that is told, "Lima, Peru", else the same token.
func (l *ledger) behindCountry(end int, code string) int {
	if l.doc.Is(end, ",") {
		if n := l.countryFrom(end + 1); n != nil && n.First == end+1 && n.Code == code && !n.Adjective {
			return n.End
		}
	}
	return end
}

// onlyJoins tells whether tokens [first, end) are a comma or "and", or both.
func (l *ledger) onlyJoins(first, end int) bool {
	for k := first; k < end; k++ {
		if !l.doc.Is(k, ",") && l.doc.Class(k)&lexicon.Conjunction == 0 {
			return false
		}
	}
	return end > first
}

// bracketed is the date in a bracket that begins at a token, or "".
func (l *ledger) bracketed(i int) Date {
	if i+2 >= len(l.doc.Tokens) || !l.doc.Is(i, "(") {
		return ""
	}
	return l.dateWithin(i+1, min(i+bracket, len(l.doc.Tokens)))
}

// behindBracket is the token behind the date in a bracket that begins at one, else that one.
func (l *ledger) behindBracket(i int) int {
	if l.bracketed(i) == "" {
		return i
	}
	for k := i; k < min(i+bracket, len(l.doc.Tokens)); k++ {
		if l.doc.Is(k, ")") {
			return k + 1
		}
	}
	return i
}

// bracket is how many tokens a date in brackets may take.
const bracket = 12

// homeOf is the country that "her country", "the country" or "the island" means.
func (l *ledger) homeOf(p clause.Phrase) Country {
	if !l.cue(p.End-1, "homeland") && !(l.cue(p.End-1, "realm") && p.End == p.First+2) {
		return ""
	}
	switch {
	case l.doc.Definite(p.First):
		return l.spokenHome(p)
	case l.doc.Is(p.First, "our"), l.doc.Is(p.First, "this"):
		return l.home()
	case l.doc.Class(p.First)&lexicon.Possessive != 0:
		for _, a := range l.owners(p.First) {
			return a.country
		}
	}
	return ""
}

// spokenHome is the country that a phrase means which names none, "a visit to the country", "to the Gulf nation": the one that a release is told from, else the
// one named last, but not the guests' own.
func (l *ledger) spokenHome(p clause.Phrase) Country {
	own := l.comersFrom(p)
	home := l.home()
	if home != "" && p.End == p.First+2 && !own(home) {
		return home
	}
	countries := l.doc.Countries
	n := mention.From(l.doc.Countries, p.First) - 1
	for last := n; n >= 0 && n > last-reach && l.doc.SentenceOf(countries[n].First)+2 >= l.doc.SentenceOf(p.First); n-- {
		if code := Country(countries[n].Code); !own(code) {
			return code
		}
	}
	if own(home) {
		return ""
	}
	return home
}

// comersFrom tells which countries are those of whoever comes to what a phrase names: who owns the visit before it, else who does what its clause tells.
func (l *ledger) comersFrom(p clause.Phrase) func(Country) bool {
	var who []actor
	if n := l.clauses.EventAt(p.Prep - 1); p.Prep > 0 && n >= 0 {
		switch ev := &l.clauses.Events[n]; {
		case ev.Possessive >= 0:
			who = l.owners(ev.Possessive)
		case ev.Owner >= 0:
			who = l.actors(ev.Owner)
		case l.doc.Is(ev.First-1, "on"):
			if who = l.endingAt(ev.First - 2); who == nil {
				who = l.endingAt(ev.First - 3) // "received X, currently on a visit to the country"
			}
		}
	}
	first, end := l.clauses.Of(l.doc.SentenceOf(p.First))
	for i := first; i < end && len(who) == 0; i++ {
		if c := &l.clauses.Clauses[i]; c.First <= p.First && p.End <= c.End {
			who = l.phraseActors(c.Subject)
		}
	}
	return func(code Country) bool {
		return len(who) > 0 && !slices.ContainsFunc(who, func(a actor) bool { return a.country != code })
	}
}

// home is the country that a release is told from: its dateline's, else that of the first host.
func (l *ledger) home() Country {
	if c := l.article.Dateline.Country; c != "" {
		return c
	}
	for _, e := range l.told {
		for _, w := range e.with {
			if w.side == "host" && w.country != "" {
				return w.country
			}
		}
	}
	return ""
}

// fromAbroad leaves out the guests of a visit who are at home where it goes: of "their visit to the country" the host is none.
func (e *encounter) fromAbroad() {
	e.with = slices.DeleteFunc(e.with, func(w attendee) bool {
		return w.side == "guest" && w.country == e.place.Country && (w.country != "" || w.person < 0)
	})
}

// compound is the country in "her Guyana visit".
func (l *ledger) compound(ev *clause.Event) Place {
	countries := l.doc.Countries
	n := mention.From(l.doc.Countries, ev.First)
	if n < len(countries) && countries[n].End == int(ev.Noun.First) && !countries[n].Adjective {
		return Place{Country: Country(countries[n].Code)}
	}
	return Place{}
}

// visitWhere gives a visit that is told without a place that of what took place during it, or the country that a release is told from, where somebody "is on
// a visit".
func (l *ledger) visitWhere(e *encounter, t *telling) {
	if l.adjunct(t.phrase) && len(t.Phrases) > 0 && len(t.Phrases[0].Parties) > 0 {
		for _, p := range t.in.After {
			if pl, ok := l.placeOf(p); ok && p.End <= t.First && p.Prep >= 0 && l.doc.Is(p.Prep, "in") {
				e.place = pl // "took place in Rome in 2016, during the visit of X"
				l.settings(e, t.in.After)
			}
		}
		return
	}
	if frame := t.in.Verb.Frame(lexicon.Verb); frame != nil && frame.Has("begins") && len(t.by) > 0 && t.in.Verb.Finite() && !over(e.status) {
		e.place = l.homeward(t.in, e.actors()) // "yesterday began a two-day tour"
		return
	}
	if l.isOn(t) && t.phrase.Prep >= 0 && !t.in.Verb.Passive && t.in.Verb.Copula && t.in.Verb.Tense == clause.Present {
		e.place = l.homeward(t.in, e.actors()) // "who is on a visit here"
		for _, p := range t.in.After {
			if to := l.homeOf(p); to != "" && p.Prep >= 0 && l.doc.Is(p.Prep, "in") {
				e.place = Place{Country: to} // "is in the country on a visit"
			}
		}
	}
}
