package communique

import (
	"slices"
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
)

// This file tells hosts from guests where the text does not.

// sideless tells whether no participant of an encounter has a side.
func (e *encounter) sideless() bool {
	for _, w := range e.with {
		if w.side != "" {
			return false
		}
	}
	return true
}

// likeOthers gives the participants of an encounter that is told without a place the sides that their countries have at another one.
func (l *ledger) likeOthers(e *encounter, n int) {
	sides := make([]string, 0, len(e.with))
	for m, o := range l.told {
		if m == n || o.status != Held && o.status != Ongoing || o.recalled || family(o.kind) == Conference {
			continue
		}
		sides = sides[:0]
		hosts := 0
		for _, w := range e.with {
			side := o.sideOf(w.country)
			if side == "" {
				break
			}
			if sides = append(sides, side); side == "host" {
				hosts++
			}
		}
		if len(sides) < len(e.with) || hosts == 0 || hosts == len(sides) {
			continue
		}
		for k := range e.with {
			e.with[k].side = sides[k]
		}
		return
	}
}

// sideOf is the side that a country has at an encounter: that of a visit's guest, and its host where it goes.
func (e *encounter) sideOf(c Country) string {
	if e.kind == Visit && c != "" && c == e.place.Country {
		return "host"
	}
	if k := e.of(c); k >= 0 {
		return e.with[k].side
	}
	return ""
}

// fellowSides gives those who have no side at an encounter that of the others from their country.
func (e *encounter) fellowSides() {
	for n := range e.with {
		w := &e.with[n]
		for m := 0; m < len(e.with) && w.side == "" && w.country != ""; m++ {
			if e.with[m].country == w.country {
				w.side = e.with[m].side
			}
		}
	}
}

// locals makes a group or a minister of which no country is told, and whom a traveller with a name meets, one of the country that he is in: "In Lima she will meet
// with government officials and the Minister of Trade".
func (l *ledger) locals(e *encounter) {
	if family(e.kind) != Talks || e.place.Country == "" || e.of(e.place.Country) >= 0 {
		return
	}
	abroad, sent := false, false
	for _, w := range e.with {
		abroad = abroad || w.person >= 0 && w.country != "" && w.capacity != "member"
		sent = sent || w.person >= 0 && w.organization != ""
	}
	for n := range e.with {
		w := &e.with[n]
		if w.person >= 0 || w.role == "" || w.country != "" {
			continue
		}
		if abroad && w.role[0] >= 'a' && w.organization == "" || (abroad || sent) && l.ofState(w.actor) {
			w.country = e.place.Country
		}
	}
}

// senders gives those without a name on a visit, of whom no country is told, the one of the two countries that the release is about where they do not go: "A delegation of
// the Chamber of Deputies will visit Peru". International bodies and banks send theirs from nowhere.
func (l *ledger) senders(e *encounter) {
	if e.kind != Visit || e.place.Country == "" || l.unhomed {
		return
	}
	home := or(l.article.Dateline.Country, l.comesFrom)
	for n := range e.with {
		w := &e.with[n]
		if w.person >= 0 || w.role == "" || w.country != "" || w.side == "host" || w.organization != "" && l.ofNoCountry(w.organization) {
			continue
		}
		if w.country = l.otherThan(e.place.Country, l.comesFrom); w.country == "" && !l.visitsToo(e, home) {
			w.country = home
		}
	}
}

// visitsToo tells whether one of the visits that are told with another goes to a country.
func (l *ledger) visitsToo(e *encounter, to Country) bool {
	return slices.ContainsFunc(l.visits, func(v *encounter) bool { return v.sentence == e.sentence && v.place.Country == to })
}

// ofNoCountry tells whether a body is international, or a bank of which no country is told.
func (l *ledger) ofNoCountry(body string) bool {
	for _, o := range l.article.Organizations {
		if o.Name == body {
			return o.Kind == International || o.Kind == NGO || o.Kind == Bank && o.Country == ""
		}
	}
	return false
}

// ofState tells whether somebody without a name has an office of a state, "the Minister of Trade", and not one of a body of several.
func (l *ledger) ofState(a actor) bool {
	for _, word := range strings.Fields(a.role) {
		if b := l.doc.Lexicon.Whole(lexicon.Bearing, word); b != nil && b.Has("sole") {
			return a.organization == "" || !l.international(a.organization)
		}
	}
	return false
}

// comeFrom makes guests of those with a name who are at a conference in another country than theirs.
func (e *encounter) comeFrom() {
	for n := range e.with {
		if w := &e.with[n]; e.kind == Conference && w.person >= 0 && w.side == "" && w.country != "" && w.country != e.place.Country {
			w.side = "guest"
		}
	}
}

// assignSides makes hosts of those whose country the place is in and guests of the others, where the text gives no side.
func (l *ledger) assignSides(e *encounter) {
	if e.place.Country == "" || e.mission || e.format == ByPhone || e.format == ByVideo {
		return
	}
	l.locals(e)
	e.comeFrom()
	hosts := 0
	for _, w := range e.with {
		if w.country == e.place.Country {
			hosts++
		}
	}
	if hosts == 0 || hosts == len(e.with) && e.kind != Visit {
		return
	}
	for n := range e.with {
		w := &e.with[n]
		if w.side != "" || w.country == "" && (w.person < 0 || w.organization == "") {
			continue
		}
		w.side = "guest"
		if w.country == e.place.Country {
			w.side = "host"
		}
	}
}

// metBy puts those who met the others before them.
func (e *encounter) metBy(as []actor) {
	met := e.with
	e.with = make([]attendee, 0, len(as)+len(met))
	e.add(as, "", "")
	for _, w := range met {
		e.add([]actor{w.actor}, w.side, w.capacity)
	}
}

// oneSided tells whether those at an encounter are all from one country.
func (e *encounter) oneSided() bool {
	for _, w := range e.with {
		if w.person < 0 && len(e.with) > 1 || w.country != e.with[0].country {
			return false
		}
	}
	return len(e.with) > 0
}
