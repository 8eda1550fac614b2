package communique

import (
	"slices"
	"sort"
	"strings"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// This file reads where an encounter takes place.

// here is the dateline's city.
func (l *ledger) here(e *encounter, c *clause.Clause) {
	d := l.article.Dateline
	if e.place.Name != "" || d.Place == "" || e.kind == Visit && e.place.Country != d.Country {
		return
	}
	for k := c.First; k < c.End; k++ {
		if l.doc.Is(k, "here") {
			e.place = l.from()
			return
		}
	}
}

// there reads "held talks there": where the clause before leads, in the same sentence with its day, else the place named last.
func (l *ledger) there(e *encounter, c *clause.Clause) {
	if e.place.Name != "" || e.kind == Call || !l.pointsThere(c) {
		return
	}
	places := l.doc.Places
	n := mention.From(l.doc.Places, c.Verb.First) - 1
	if n >= 0 && l.doc.SentenceOf(places[n].First) >= c.Sentence-1 {
		if at := (Place{Name: l.doc.Slice(places[n].First, places[n].End), Country: Country(places[n].Country)}); e.place.Country == "" {
			e.place = at
		}
	}
}

// pointsThere tells whether a clause has the adverb "there", not that of "there is" and "from there".
func (l *ledger) pointsThere(c *clause.Clause) bool {
	for k := l.leadOf(c); k < c.End; k++ {
		if l.doc.Class(k)&lexicon.Adverb != 0 && l.doc.Says(k, "there") && l.doc.Class(k-1)&lexicon.Preposition == 0 && l.doc.Class(k+1)&(lexicon.Be|lexicon.Have|lexicon.Modal) == 0 {
			return true
		}
	}
	return false
}

// where reads a place: the city counts, else the country, else the venue.
func (l *ledger) where(e *encounter, p clause.Phrase) {
	prep := strings.ToLower(l.doc.Word(p.Prep))
	if e.kind == Call || prep != "in" && prep != "at" && (prep != "to" || e.kind != Visit && !l.welcomedTo(p)) {
		return
	}
	pl, ok := l.placeOf(p)
	if !ok {
		pl, ok = l.cityOf(e, p)
		e.mission = ok && l.isMission(p.First)
	}
	switch {
	case !ok:
		if e.venue == "" && e.kind != Visit && (prep == "at" || e.kind == Ceremony || l.housed(p)) {
			if e.venue = l.venue(p); e.venue != "" {
				e.place.Country = or(e.place.Country, l.seat(p))
			}
		}
	case e.place.Name == "" && (e.place.Country == "" || e.place.Country == pl.Country):
		e.place = pl
	}
}

// welcomedTo tells whether a phrase with "to" is where somebody was welcomed: "welcomed X to Oslo", not "accredited to Norway".
func (l *ledger) welcomedTo(p clause.Phrase) bool {
	n := mention.From(l.doc.Places, p.First)
	if n == len(l.doc.Places) || l.doc.Places[n].First > p.First+1 || l.doc.Places[n].End != p.End {
		return false
	}
	first, end := l.clauses.Of(l.doc.SentenceOf(p.First))
	for n := first; n < min(end, first+reach); n++ {
		c := &l.clauses.Clauses[n]
		if frame := c.Verb.Frame(lexicon.Verb); frame != nil && frame.Has("hails") && c.Verb.First < p.Prep && p.End <= c.End {
			return true
		}
	}
	return false
}

// placeOf is the city or country that a phrase names.
func (l *ledger) placeOf(p clause.Phrase) (Place, bool) {
	places, countries := l.doc.Places, l.doc.Countries
	n := mention.From(places, p.First)
	if n < len(places) && places[n].First < p.End && (places[n].First <= p.First+1 || l.apposed(p.First, places[n].First)) {
		x := places[n]
		return Place{Name: l.doc.Slice(x.First, x.End), Country: Country(x.Country)}, true
	}
	n = mention.From(l.doc.Countries, p.First)
	for ; n < len(countries) && countries[n].First < p.End; n++ {
		x := countries[n]
		switch {
		case x.Adjective && l.cue(x.End, "seat"):
			return Place{Name: l.doc.Lexicon.CapitalOf(x.Code), Country: Country(x.Code)}, true
		case x.Adjective || x.End != p.End || l.nationals(x):
		default:
			return Place{Country: Country(x.Code)}, true
		}
	}
	return l.areaOf(p)
}

// nationals tells whether a country is named by those who live in it: "to reach all Syrians".
func (r *reading) nationals(c mention.Country) bool {
	h, ok := r.doc.Longest(c.First, lexicon.Demonym)
	return ok && int(h.End) == c.End && h.Entry.Has("noun")
}

// apposed tells whether a city at token i stands behind no more than what it is, from token first on: "the capital Lima".
func (l *ledger) apposed(first, i int) bool {
	return i <= first+5 && l.cue(i-1, "seat")
}

// areaOf is the place that a phrase names by what it is: "the Chadian city of Moundou", "the port city of Mombasa". Of one that is not known, the
// country that its adjective names.
func (l *ledger) areaOf(p clause.Phrase) (Place, bool) {
	home := Place{}
	if c := l.countryFrom(p.First); c != nil && c.First < p.End && c.Adjective {
		home.Country = Country(c.Code)
	}
	for i := p.First; i < min(p.First+5, len(l.doc.Tokens)-2); i++ {
		if !l.doc.Is(i+1, "of") || !l.isArea(i) || !l.doc.Has(i+2, token.Upper) {
			continue
		}
		if x := mention.Beginning(l.doc.Places, i+2); x != nil {
			return Place{Name: l.doc.Slice(x.First, x.End), Country: or(Country(x.Country), home.Country)}, true
		}
		if c := l.countryFrom(i + 2); c != nil && c.First == i+2 {
			return Place{Country: Country(c.Code)}, true
		}
		return home, home.Country != "" && p.Prep < 0
	}
	return Place{}, false
}

// countryFrom is the first country named from token i on, or nil.
func (l *ledger) countryFrom(i int) *mention.Country {
	countries := l.doc.Countries
	if n := mention.From(l.doc.Countries, i); n < len(countries) {
		return &countries[n]
	}
	return nil
}

// isArea tells whether token i is what a city or a part of a country is called.
func (l *ledger) isArea(i int) bool {
	if !l.doc.Kinds(i).Has(lexicon.Common) {
		return false
	}
	for _, h := range l.doc.Hits(i) {
		if h.Kind == lexicon.Common && int(h.End) == i+1 && (h.Entry.Has("area") || h.Entry.Has("polity")) {
			return true
		}
	}
	return false
}

// locate finds the place of an encounter that is told without one: the country of the visit that it belongs to, or its city.
func (l *ledger) locate(e *encounter) {
	if e.format == ByVideo {
		return
	}
	d := l.article.Dateline
	if v := l.hostVisit(e); v != nil {
		if e.place.Country == "" || e.place.Country == v.place.Country {
			e.place = v.place
		}
		if v.aside && v.paragraph == e.paragraph && family(e.kind) == Talks && e.place.Name == "" && e.venue == "" && e.status == Held && e.paragraph <= 1 && d.Place != "" && d.Country == v.place.Country {
			e.place = l.from()
		}
		if e.place.Name == "" {
			e.place.Name = e.venue
		}
		return
	}
	if e.venue != "" {
		e.place.Name = e.venue
		return
	}
	if at := l.margins(e); at != nil {
		e.place = at.place
		return
	}
	if e.status == Held && e.paragraph <= 1 && e.place == (Place{}) && !e.toast && e.format != ByPhone {
		e.place = l.inLead(e)
	}
}

// margins is the conference told in the release that an encounter takes place at the edge of, or what else took place there; or nil.
func (l *ledger) margins(e *encounter) *encounter {
	if e.occasion == "" || e.place.Country != "" {
		return nil
	}
	for _, at := range l.told[:min(len(l.told), reach)] {
		if at.place != (Place{}) && (at.kind == Conference && at.series != "" && strings.Contains(e.occasion, at.series) || at.kind != Visit && at.occasion == e.occasion) {
			return at
		}
	}
	return nil
}

// inLead is where the lead of a release plays: in the dateline's city, else in that named last before an encounter.
func (l *ledger) inLead(e *encounter) Place {
	if l.article.Dateline.Place != "" {
		return l.from()
	}
	places := l.doc.Places
	n := mention.From(l.doc.Places, l.doc.Sentences[e.sentence].First) - 1
	if n < 0 || l.doc.Is(places[n].First-1, "from") || slices.ContainsFunc(l.told, func(o *encounter) bool {
		return o.paragraph == e.paragraph && o.date != "" && e.date != "" && o.date != e.date
	}) {
		return Place{} // or another day is told beside
	}
	return Place{Name: l.doc.Slice(places[n].First, places[n].End), Country: Country(places[n].Country)}
}

// onward tells whether a visit is told as what was to come: "met X before travelling on to Rome".
func (l *ledger) onward(v *encounter) bool {
	first := sort.Search(len(l.doc.Tokens), func(i int) bool { return int(l.doc.Tokens[i].Start) >= v.evidence[0].Start })
	return l.doc.Says(first-1, "before")
}

// signedAt gives a signing that is told without a place the country where the talks, or the conference, told last before it took place: those that one
// of its signers was at, or all their countries.
func (l *ledger) signedAt(e *encounter, n int) {
	if !e.signs || e.status != Held || e.recalled || e.place != (Place{}) {
		return
	}
	for n--; n >= 0 && n > len(l.told)-reach; n-- {
		at := l.told[n]
		talks := at.status == Held && !at.recalled && (at.kind == Conference || family(at.kind) == Talks)
		if talks && at.place.Country != "" && (l.travels(at, e) || at.ofAll(e)) {
			e.place = at.place
			return
		}
	}
}

// ofAll tells whether each of the countries at another encounter, and there are several, is at this one too.
func (e *encounter) ofAll(other *encounter) bool {
	for _, w := range other.with {
		if w.country != "" && e.of(w.country) < 0 {
			return false
		}
	}
	return !other.oneSided()
}

// hostVisit is the visit that an encounter belongs to, of those of somebody who takes part: one to the country of another participant, else the
// one told last before it, else the first told behind it.
func (l *ledger) hostVisit(e *encounter) (best *encounter) {
	d := l.article.Dateline
	last := l.lastStop(e)
	near := 0
	for _, v := range l.visits {
		if v.sentence == e.sentence && l.onward(v) {
			continue
		}
		if v.paragraph > e.paragraph && d.Country != "" && v.place.Country != d.Country || v.sentence > e.sentence && e.kind != Ceremony && e.of(v.place.Country) < 0 {
			continue // told later, and elsewhere than where the release comes from, or those are from who meet
		}
		if v.recalled || v.place.Country == "" || v.status != e.status && (over(v.status) || v.status == Held && e.of(v.place.Country) < 0) || !l.travels(v, e) && !(e.signs && !over(e.status) && e.of(v.place.Country) >= 0 && len(v.with) > 0 && e.of(v.with[0].country) >= 0) {
			continue
		}
		score := 1
		if e.of(v.place.Country) >= 0 {
			score += 4
		}
		if over(v.status) && v.place.Country == last {
			score++ // of the countries of one journey, the one told of last
		}
		if score > near || score == near && v.sentence <= e.sentence && v.sentence > best.sentence {
			best, near = v, score
		}
	}
	return best
}

// travels tells whether somebody with a name is both on a visit and at an encounter.
func (l *ledger) travels(v, e *encounter) bool {
	for _, w := range v.with {
		if w.person >= 0 && e.find(w.actor) >= 0 {
			return true
		}
	}
	return false
}

// country is that of a venue: its host's, else the home of the release.
func (l *ledger) country(e *encounter) Country {
	for _, w := range e.with {
		if w.side == "host" && w.country != "" {
			return w.country
		}
	}
	if home := l.home(); e.kind != Visit {
		return home
	}
	return "" // a guest's own country is not where he visits
}
