package communique

import (
	"sort"
	"strings"
	"time"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// means reads how the sides met: by phone, by video link.
func (l *ledger) means(e *encounter, c *clause.Clause) {
	for k := c.First; k < c.End; k++ {
		phone, video := l.cue(k, "phone"), l.cue(k, "video")
		if (phone || video) && (e.kind == Talks || e.kind == Call) {
			e.kind = Call
		}
		switch {
		case video:
			e.format = ByVideo
		case phone && e.kind == Call:
			e.format = ByPhone
		}
	}
}

// cue tells whether a word that tells more of an encounter begins at token i.
func (r *reading) cue(i int, flag string) bool {
	hit, ok := r.doc.Longest(i, lexicon.Cue)
	return ok && hit.Entry.Has(flag)
}

// circumstances reads date, place and occasion from the phrases of a clause, and from what leads the clauses that it is coordinated with:
// "In Rome on Monday, A was received by B and met C".
func (l *ledger) circumstances(e *encounter, c *clause.Clause) {
	l.settings(e, c.Before)
	l.settings(e, c.After)
	if lead := l.leading(c); lead != nil {
		for _, p := range lead.Before {
			if p.First < lead.Subject.First {
				l.circumstance(e, p)
			}
		}
	}
	if around := l.around(c); around != nil {
		for _, p := range append(around.Before[:len(around.Before):len(around.Before)], around.After...) {
			if p.First < c.First && (p.Date >= 0 && !(over(e.status) && around.Verb.Tense == clause.Past) || p.Date < 0 && p.Prep >= 0) {
				l.circumstance(e, p)
			}
		}
		for _, place := range l.destinations(around) {
			if e.place == (Place{}) {
				e.place = place.Place
			}
		}
	}
	if e.date == "" {
		e.date = l.dateWithin(c.Verb.First, c.Verb.Main) // "will on Tuesday meet"
	}
	l.here(e, c)
	l.sameDay(e, c)
	l.occasion(e, c)
	l.invitation(e, c)
}

// sameDay reads "the same day", "in the evening", "later in the day" as the day of the encounter told before.
func (l *ledger) sameDay(e *encounter, c *clause.Clause) {
	if e.date != "" || e.recalled || len(l.told) == 0 {
		return
	}
	day := l.today()
	if day == "" {
		return
	}
	for k := c.First; k+1 < min(c.End, c.First+glance); k++ {
		if cue := l.doc.Class(k); (cue&lexicon.Determiner != 0 || l.doc.Is(k, "same")) && l.partOfDay(k+1) {
			e.date = day
			return
		}
	}
}

// today is the day of the encounter told last, of those that are no memory; "" if it took several.
func (l *ledger) today() Date {
	for n := len(l.told) - 1; n >= 0 && n > len(l.told)-4; n-- {
		if e := l.told[n]; !e.recalled && !over(e.status) {
			if _, err := time.Parse(time.DateOnly, string(e.date)); err == nil {
				return e.date
			}
			return ""
		}
	}
	return ""
}

// partOfDay tells whether a word names the day or a part of it, and no other noun follows: "the day", not "the day care".
func (l *ledger) partOfDay(i int) bool {
	if !l.cue(i, "daytime") {
		return false
	}
	return i+1 >= len(l.doc.Tokens) || l.doc.Tokens[i+1].Is(token.Mark) || l.doc.Class(i+1) != 0 || l.doc.PartyAt(i+1) >= 0
}

// around is the clause that tells where and when another one takes place: "visited Rome, where she met X", "will travel to Rome to attend Y".
func (l *ledger) around(c *clause.Clause) *clause.Clause {
	if c.Parent < 0 {
		return nil
	}
	parent := &l.clauses.Clauses[c.Parent]
	frame := parent.Verb.Frame(lexicon.Verb)
	switch {
	case c.Kind == clause.Relative && l.doc.Is(c.First-1, "where"):
		return parent
	case c.Kind == clause.Infinitive && (parent.Verb.Copula || frame != nil && frame.Flag() == "visit"):
		return parent
	}
	return nil
}

// leading is the clause whose subject a coordinated one shares, or nil.
func (l *ledger) leading(c *clause.Clause) *clause.Clause {
	if !c.Shared || c.Kind != clause.Main || c.Subject.Empty() {
		return nil
	}
	first, end := l.clauses.Of(c.Sentence)
	for n := first; n < min(end, first+reach); n++ {
		if lead := &l.clauses.Clauses[n]; !lead.Shared && lead.Subject.First == c.Subject.First {
			return lead
		}
	}
	return nil
}

// here is the dateline's city.
func (l *ledger) here(e *encounter, c *clause.Clause) {
	d := l.article.Dateline
	if e.place.Name != "" || d.Place == "" || e.kind == Visit && e.place.Country != d.Country {
		return
	}
	for k := c.First; k < c.End; k++ {
		if l.doc.Is(k, "here") {
			e.place = Place{d.Place, d.Country}
			return
		}
	}
}

// settings reads date, place and occasion from phrases that follow each other.
func (l *ledger) settings(e *encounter, phrases []clause.Phrase) {
	for n, p := range phrases {
		if n == 0 || !l.inTopic(e, phrases[n-1], p) {
			l.circumstance(e, p)
		}
	}
}

// inTopic tells whether a place only belongs to what was talked about: "spoke on developments in Gaza".
func (l *ledger) inTopic(e *encounter, before, p clause.Phrase) bool {
	if p.Date >= 0 || p.Prep < 0 || before.End != p.Prep || before.Event >= 0 || before.Date >= 0 || len(before.Parties) > 0 || before.Prep < 0 {
		return false
	}
	return l.subjectLead(before) || l.doc.Is(before.Prep, "to") && e.kind != Visit
}

func (l *ledger) circumstance(e *encounter, p clause.Phrase) {
	if p.Date >= 0 {
		if e.date == "" {
			e.date = l.dateOf(p.Date)
		}
		return
	}
	if p.Prep < 0 {
		return
	}
	if p.Event >= 0 {
		if e.occasion == "" && l.doc.Is(p.Prep, "at") && l.clauses.Named(p.Event) && e.series == "" && e.kind != Conference {
			s := l.clauses.Events[p.Event].Series
			e.occasion = l.doc.Slice(s.First, s.End)
		}
		return
	}
	l.where(e, p)
}

// where reads a place: the city counts, else the country, else the venue.
func (l *ledger) where(e *encounter, p clause.Phrase) {
	prep := strings.ToLower(l.doc.Word(p.Prep))
	if e.kind == Call || prep != "in" && prep != "at" && (prep != "to" || e.kind != Visit) {
		return
	}
	pl, ok := l.placeOf(p)
	switch {
	case !ok:
		if e.venue == "" && (prep == "at" || e.kind == Ceremony || l.housed(p)) {
			e.venue = l.venue(p)
		}
	case e.place.Name == "" && (e.place.Country == "" || e.place.Country == pl.Country):
		e.place = pl
	}
}

// placeOf is the city or country that a phrase names.
func (l *ledger) placeOf(p clause.Phrase) (Place, bool) {
	places, countries := l.doc.Places, l.doc.Countries
	n := sort.Search(len(places), func(n int) bool { return places[n].First >= p.First })
	if n < len(places) && places[n].First <= p.First+1 && places[n].First < p.End {
		x := places[n]
		return Place{Name: l.doc.Slice(x.First, x.End), Country: Country(x.Country)}, true
	}
	n = sort.Search(len(countries), func(n int) bool { return countries[n].First >= p.First })
	for ; n < len(countries) && countries[n].First < p.End; n++ {
		x := countries[n]
		switch {
		case x.Adjective && l.doc.Is(x.End, "capital") && x.End < p.End:
			return Place{Name: l.doc.Lexicon.CapitalOf(x.Code), Country: Country(x.Code)}, true
		case x.Adjective || x.End != p.End:
		case x.Capital:
			return Place{Name: l.doc.Slice(x.First, x.End), Country: Country(x.Code)}, true
		default:
			return Place{Country: Country(x.Code)}, true
		}
	}
	return Place{}, false
}

// venue is a palace, hall, ministry or tomb that a phrase names: "at Harbour Palace", "at the Tomb of the Unknown Soldier".
func (l *ledger) venue(p clause.Phrase) string {
	first := p.First
	for first < p.End && l.doc.Class(first)&lexicon.Determiner != 0 {
		first++
	}
	if first == p.End || !l.doc.Tokens[first].Is(token.Upper) || l.personal(l.phraseActors(p)) {
		return ""
	}
	end := first
	for i := first; i < len(l.doc.Tokens) && i < first+12 && l.doc.SentenceOf(i) == l.doc.SentenceOf(first); i++ {
		t := l.doc.Tokens[i]
		if t.Is(token.Upper) || t.Is(token.Digit) && t.Glued() {
			end = i + 1
			continue
		}
		if !l.doc.Is(i, "of") && !l.doc.Is(i, "the") && !l.doc.Is(i, "-") && !l.doc.Is(i, "to") && l.doc.Class(i)&lexicon.Particle == 0 {
			break
		}
	}
	return l.doc.Slice(first, end)
}

// housed tells whether a phrase ends with the noun of a venue.
func (l *ledger) housed(p clause.Phrase) bool {
	_, ok := l.doc.Longest(p.End-1, lexicon.Venue)
	return ok
}

// occasion reads "on the occasion of", "on the sidelines of".
func (l *ledger) occasion(e *encounter, c *clause.Clause) {
	if e.occasion != "" {
		return
	}
	for k := c.First; k < c.End; k++ {
		hit, ok := l.doc.Longest(k, lexicon.Modality)
		if !ok || hit.Entry.Flag() != "occasion" {
			continue
		}
		end := l.extent(int(hit.End), c.Sentence, false)
		for n := int(hit.End); n < end; n++ {
			if l.doc.Is(n, ",") {
				end = n
			}
		}
		end = l.untimed(int(hit.End), end)
		if spans := l.topic(nil, int(hit.End), end); len(spans) > 0 {
			e.occasion = l.doc.Slice(spans[0].First, spans[0].End)
		}
		return
	}
}

// dateWithin is the date of the first mention in tokens [first, end): "Monday's talks".
func (l *ledger) dateWithin(first, end int) Date {
	dates := l.doc.Dates
	n := sort.Search(len(dates), func(n int) bool { return dates[n].First >= first })
	if n < len(dates) && dates[n].First < first+3 && dates[n].End <= end {
		return l.dateOf(n)
	}
	return ""
}

// dateOf is the date of a mention, set against the reference.
func (l *ledger) dateOf(n int) Date { return l.article.Dates[n].Value }

// locate finds the place of an encounter that is told without one: the country of the visit that it belongs to, or its city.
func (l *ledger) locate(e *encounter) {
	d := l.article.Dateline
	if v := l.hostVisit(e); v != nil {
		if e.place.Country == "" || e.place.Country == v.place.Country {
			e.place = v.place
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
	if e.status == Held && e.paragraph <= 1 && e.place == (Place{}) && d.Place != "" && e.format != ByVideo && e.format != ByPhone {
		e.place = Place{d.Place, d.Country}
	}
}

// hostVisit is the visit that an encounter belongs to, of those of somebody who takes part: one to the country of another participant, else the
// one told last before it, else the first told behind it.
func (l *ledger) hostVisit(e *encounter) (best *encounter) {
	d := l.article.Dateline
	near := 0
	for _, v := range l.visits {
		if v.paragraph > e.paragraph && d.Country != "" && v.place.Country != d.Country {
			continue // told later, and elsewhere than where the release comes from
		}
		if v.recalled || v.place.Country == "" || v.status != e.status && (over(v.status) || v.status == Held) || !l.travels(v, e) {
			continue
		}
		score := 1
		if e.of(v.place.Country) >= 0 {
			score += 4
		}
		if v.sentence <= e.sentence {
			score += 2
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
	return l.home()
}

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
	for m, o := range l.told {
		if m == n || o.status != Held && o.status != Ongoing || o.recalled || family(o.kind) == Conference {
			continue
		}
		sides := make([]string, 0, len(e.with))
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

// assignSides makes hosts of those whose country the place is in and guests of the others, where the text gives no side.
func (l *ledger) assignSides(e *encounter) {
	if e.place.Country == "" || e.format == ByPhone || e.format == ByVideo {
		return
	}
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
