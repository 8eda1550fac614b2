package communique

import (
	"strconv"
	"strings"
	"time"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// visited reads a verb of travel: its subject is the guest, the country or city behind it the place.
func (l *ledger) visited(i int, frame *lexicon.Entry) {
	c := &l.clauses.Clauses[i]
	guests := l.canBe(l.subjects(c))
	if frame.Flag() == "carry" {
		guests = l.carried(c)
	}
	bid, asked := l.bidden(i)
	if asked {
		guests = bid.guests
	}
	if c.Verb.Passive || len(guests) == 0 || frame.Has("returns") && !asked || frame.Has("named") && !l.personal(guests) {
		return
	}
	guests, fellows := l.company(i, guests), l.fellowTravellers(c)
	if frame.Has("only") && (l.destinations(c) == nil || !l.getsTo(c)) {
		return
	}
	e := l.open(i, c.Verb.Main, frame)
	e.kind, e.departs, e.aside = Visit, frame.Has("departs"), c.Kind == clause.Relative
	places := l.goals(c, frame, guests)
	if host := l.visitedPerson(c, frame); host != nil {
		l.sawAtHome(e, c, guests, host)
		return
	}
	if asked && places == nil && !l.sees(c) {
		places = l.placeOfHosts(bid)
	}
	if places == nil || l.leavesOnly(c, frame) || frame.Get("object") == "place" && l.sees(c) || frame.Has("stays") && !l.inPlace(c) {
		l.again(c, guests, fellows)
		return
	}
	e.place = places[0].Place
	for _, a := range l.travellers(append(guests, fellows...), e.place.Country) {
		e.add([]actor{a}, "guest", "")
	}
	if len(e.with) == 0 {
		return
	}
	l.circumstances(e, c)
	l.stayed(e, i, places)
}

// leavesOnly tells whether a clause says where somebody left, and neither where for nor after what stay: "left Kenya on Friday".
func (l *ledger) leavesOnly(c *clause.Clause, frame *lexicon.Entry) bool {
	return frame.Has("departs") && c.Verb.MainEnd == c.Verb.Main+1 && len(c.After) > 0 && c.After[0].Prep < 0 && l.placesOf(c.After[0]) != nil && !l.leavesFor(c) && !l.hasStayed(c)
}

// goals are where a clause tells that guests go, or come home to.
func (l *ledger) goals(c *clause.Clause, frame *lexicon.Entry, guests []actor) []stop {
	places := l.destinations(c)
	if places == nil && frame.Has("arrives") {
		if pl := l.homeward(c, guests); pl != (Place{}) {
			return []stop{{Place: pl}}
		}
	}
	return places
}

// stayed enters a visit, with the noun of its clause that tells how long and of what level it is.
func (l *ledger) stayed(e *encounter, i int, places []stop) {
	c := &l.clauses.Clauses[i]
	stay, days := l.stay(c), 0
	if stay >= 0 {
		ev := &l.clauses.Events[stay]
		days, e.level = l.days(ev), ev.Noun.Entry.Get("level")
	}
	for _, p := range c.After {
		if days == 0 && p.Prep >= 0 && l.doc.Is(p.Prep, "for") && p.Event < 0 {
			days = l.daysIn(p.First, p.End) // "will arrive on Monday for four days"
		}
	}
	l.term(e, c, days)
	l.inviter(e, i)
	got := l.everywhere(e, places)
	if stay >= 0 {
		l.byWord[stay] = got
	}
}

// getsTo tells whether a verb of much else tells of a journey: where somebody gets to stands right behind it, and not what he goes there as.
func (l *ledger) getsTo(c *clause.Clause) bool {
	for k := c.Verb.End; k < len(l.doc.Tokens) && k < c.Verb.End+6; k++ {
		if l.doc.Is(k, "as") {
			return false
		}
	}
	for _, p := range c.After {
		if p.Date < 0 {
			return l.placesOf(p) != nil && (p.Prep < 0 || l.doc.Is(p.Prep, "to"))
		}
	}
	return false
}

// isOn tells whether somebody is on a visit, or somewhere for it: "is in Oslo on a working visit", "is in Norway for a three-day trip".
func (l *ledger) isOn(t *telling) bool {
	p := t.phrase.Prep
	return p >= 0 && (l.doc.Is(p, "on") || l.doc.Is(p, "from") || l.doc.Is(p, "for") && t.in.Verb.Copula)
}

// whileOn tells whether a visit is only said of who does something while he is on it: "The Minister, on a visit to Kenya, met X on Monday".
func (l *ledger) whileOn(t *telling) bool {
	return t.phrase.Prep >= t.in.Subject.End && !t.in.Subject.Empty() && t.phrase.End <= t.in.Verb.First && l.doc.Is(t.phrase.Prep, "on")
}

// paidTo is the country that a visit is paid, named before it: "is paying Norway an official visit"; or that of who hosts it, "Norway hosted a visit by X".
func (l *ledger) paidTo(e *encounter, t *telling) Place {
	if frame := t.in.Verb.Frame(lexicon.Verb); frame != nil && frame.Has("hosts") && !t.in.Verb.Passive && t.phrase.Prep < 0 && !t.subject() {
		if who := l.phraseActors(t.in.Subject); len(who) > 0 && e.of(who[0].country) < 0 {
			return Place{Country: who[0].country}
		}
	}
	if c := mention.Beginning(l.doc.Countries, t.in.Verb.End); c != nil && c.End == t.First && !c.Adjective {
		return Place{Country: Country(c.Code)}
	}
	return Place{}
}

// carried are those whom a clause tells to be taken somewhere, people or a group: "will take twenty entrepreneurs to Geneva", not "brought peace to".
func (l *ledger) carried(c *clause.Clause) []actor {
	if len(c.After) < 2 || c.After[0].Prep >= 0 {
		return nil
	}
	for _, p := range c.After[1:min(len(c.After), 4)] {
		if p.Date >= 0 || l.doc.Is(p.First, "first") {
			continue
		}
		if p.Prep < 0 || !l.doc.Is(p.Prep, "to") {
			return nil
		}
		if _, ok := l.placeOf(p); !ok {
			return nil
		}
		return l.canBe(l.phraseActors(c.After[0])) // "takes her first to Kenya"
	}
	return nil
}

// inPlace tells whether a clause says that somebody stays somewhere: where it is stands behind "in".
func (l *ledger) inPlace(c *clause.Clause) bool {
	for _, p := range c.After {
		if p.Prep >= 0 && l.doc.Is(p.Prep, "in") && l.placesOf(p) != nil {
			return true
		}
	}
	return false
}

// titledSide tells whether a phrase has words with a capital that are no country and nobody: the Security Support mission.
func (l *ledger) titledSide(p clause.Phrase) bool {
	for k := p.First; k < p.End; k++ {
		if n := l.doc.PartyAt(k); l.doc.Has(k, token.Upper) && (n < 0 || l.doc.Parties[n].Kind == mention.Collective) {
			return true
		}
	}
	return false
}

// ledTo reads "will lead a trade mission to Kenya", "headed the delegation to Oslo": a visit, whose head is who leads. It tells whether a clause says so.
func (l *ledger) ledTo(i int, frame *lexicon.Entry) bool {
	c := &l.clauses.Clauses[i]
	if frame.Flag() != "lead" || c.Verb.Passive || len(c.After) == 0 || c.After[0].Prep >= 0 || !l.isSide(c.After[0]) || l.titledSide(c.After[0]) {
		return false
	}
	heads := l.canBe(l.phraseActors(c.Subject))
	var places []stop
	for n, p := range c.After {
		if p.Prep >= 0 && l.doc.Is(p.Prep, "to") && l.placesOf(p) != nil {
			places = append(l.placesOf(p), l.thenTo(c, n)...)
			break
		}
	}
	if len(places) == 0 || !l.personal(heads) {
		return false
	}
	e := l.open(i, c.Verb.Main, frame)
	e.kind, e.place = Visit, places[0].Place
	for _, a := range l.travellers(heads, e.place.Country) {
		e.add([]actor{a}, "guest", "head")
	}
	if len(e.with) == 0 {
		return false
	}
	l.circumstances(e, c)
	l.term(e, c, 0)
	l.everywhere(e, places)
	l.mission = e.actors()
	return true
}

// sees tells whether what is visited is a thing in a place: "visited the port of Mombasa".
func (l *ledger) sees(c *clause.Clause) bool {
	if len(c.After) == 0 || c.After[0].Prep >= 0 {
		return false
	}
	return l.placesOf(c.After[0]) == nil && !l.cue(c.After[0].End-1, "homeland")
}

// travellers are those of a clause's guests who come from abroad.
func (l *ledger) travellers(guests []actor, to Country) []actor {
	abroad := guests[:0:0]
	for _, a := range guests {
		if a.country != to {
			abroad = append(abroad, a)
		}
	}
	return abroad
}

// stay is the noun of a visit behind a verb of travel, "arrived in Rome for a two-day state visit", or -1.
func (l *ledger) stay(c *clause.Clause) int {
	for _, p := range c.After {
		if p.Event >= 0 && p.Prep >= 0 && l.clauses.Events[p.Event].Noun.Entry.Get("kind") == string(Visit) {
			return p.Event
		}
	}
	return -1
}

// days are how many days an event takes: "a two-day visit"; 0 where that is not told.
func (l *ledger) days(ev *clause.Event) int {
	if days := l.daysIn(ev.First, int(ev.Noun.First)); days > 0 || len(ev.Phrases) == 0 || !l.doc.Is(ev.Phrases[0].First-1, "of") {
		return days
	}
	return l.daysIn(ev.Phrases[0].First, ev.Phrases[0].End) // "an official visit of three days"
}

// daysIn are how many days tokens [first, end) tell.
func (l *ledger) daysIn(first, end int) int {
	for k := first; k < end; k++ {
		if !l.doc.Is(k, "day") && !l.doc.Is(k, "days") {
			continue
		}
		for j := k - 1; j >= first && j >= k-2; j-- {
			if l.doc.Has(j, token.Digit) {
				if n, err := strconv.Atoi(l.doc.Word(j)); err == nil {
					return n
				}
			}
			if hit, ok := l.doc.Longest(j, lexicon.Quantity); ok {
				n, _ := strconv.Atoi(hit.Entry.Get("value"))
				return n
			}
		}
	}
	return 0
}

// term gives a visit its days and its status by the verb that it is told with: of arrival and beginning, of end and return, or of being on it.
func (l *ledger) term(e *encounter, c *clause.Clause, days int) {
	begins, ends, comes := false, false, false
	if frame := c.Verb.Frame(lexicon.Verb); frame != nil {
		comes = frame.Has("only") && e.place.Country == l.home() // "has come to Nairobi"
		begins = frame.Has("begins") || frame.Has("arrives") && !over(e.status)
		ends = frame.Has("ends") || frame.Has("returns") || frame.Has("departs") && l.hasStayed(c)
	}
	e.date = spread(e.date, days, begins, ends && !over(e.status))
	if l.isHere(e, c) {
		e.status = Ongoing
		return
	}
	if e.status != Held || ends {
		return
	}
	present := c.Verb.Tense == clause.Present && (c.Verb.Copula || c.Verb.Progressive || begins && (c.Verb.Perfect || e.date == "") || comes && c.Verb.Perfect)
	switch {
	case present && !l.ahead(e.date) || begins && l.within(e.date):
		e.status = Ongoing
	case c.Verb.Tense == clause.Present && !c.Verb.Perfect && (e.date == "" || l.ahead(e.date)):
		e.status = Planned // "travels to Rome"
	}
}

// hasStayed tells whether a clause says after what stay somebody leaves: "left Oslo on Monday after a three-day visit".
func (l *ledger) hasStayed(c *clause.Clause) bool {
	for _, p := range c.After {
		if p.Event >= 0 && p.Prep >= 0 && (l.either(p.Prep, "after", "following") || l.endOf(p)) && l.clauses.Events[p.Event].Noun.Entry.Get("kind") == string(Visit) {
			return true
		}
	}
	return false
}

// spread makes of the day of arrival, or of return, and of a number of days the days of a visit; without the number its other end is open.
func spread(d Date, days int, begins, ends bool) Date {
	if end, ok := strings.CutPrefix(string(d), "../"); ok && isDay(Date(end)) && days > 1 {
		return spread(Date(end), days, false, true) // "a three-day visit until Thursday"
	}
	day, open := strings.CutSuffix(string(d), "/..")
	first, _, ok := parseDate(day)
	switch {
	case !ok || len(day) != len(time.DateOnly) || open && days < 2:
		return d
	case ends && days > 1:
		return DateOf(first.AddDate(0, 0, 1-days)) + "/" + Date(day)
	case ends:
		return "../" + d
	case days > 1:
		return Date(day) + "/" + DateOf(first.AddDate(0, 0, days-1))
	case begins:
		return d + "/.."
	}
	return d
}

// overlap tells whether one of two dates is days of the other: a visit begun on Monday, and the visit from Monday to Friday.
func overlap(a, b Date) bool {
	if end, until := strings.CutPrefix(string(b), "../"); until && spanned(a, Date(end)) != a {
		return true // the day on which it begins, and that on which it ends
	}
	if len(a) <= len(time.DateOnly) && len(b) <= len(time.DateOnly) {
		return false // neither is several days
	}
	first, last, ok := a.Bounds()
	from, to, dated := b.Bounds()
	if !ok || !dated || first.IsZero() || from.IsZero() {
		return false
	}
	return (last.IsZero() || !from.After(last)) && (to.IsZero() || !first.After(to))
}

// guests are those of the visit told last.
func (l *ledger) guests() []actor {
	return l.lastOf(reach, (*encounter).visits).those(func(w *attendee) bool { return w.side == "guest" })
}

// visitors are the people on the visit told last to a country, who have talks there.
func (l *ledger) visitors(to Country) []actor {
	visit := l.lastOf(reach, func(v *encounter) bool { return v.trip() && to != "" && v.place.Country == to })
	return visit.those(func(w *attendee) bool { return w.side == "guest" && w.person >= 0 && w.capacity != "member" })
}
