package communique

import (
	"strings"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
)

// awaited reads who is to be somewhere, with no verb of travel: "will be in Dhaka on 9 July", "is due in Astana", "is expected in Oslo next week".
func (l *ledger) awaited(i int) {
	c := &l.clauses.Clauses[i]
	rule := l.isToBe(c)
	if rule == nil {
		return
	}
	guests := l.canBe(l.phraseActors(c.Subject))
	place, stops := l.whereabouts(c), l.itinerary(c.After)
	if place.Country == "" || !l.personal(guests) {
		return
	}
	guests = l.company(i, guests)
	e := l.open(i, c.Verb.Main, rule)
	e.kind, e.status, e.place = Visit, Planned, place
	for _, a := range l.travellers(guests, place.Country) {
		e.add([]actor{a}, "guest", "")
	}
	if len(e.with) == 0 {
		return
	}
	l.circumstances(e, c)
	l.term(e, c, 0)
	l.inviter(e, i)
	if stops == nil {
		l.record(e)
	} else {
		l.everywhere(e, stops) // "will be in Oslo on 5 May and in Bergen on 6 May"
	}
}

// staysFor reads who is somewhere abroad since a day or until one: "who has been in Norway since Tuesday", "is in Oslo until Friday".
func (l *ledger) staysFor(i int) {
	c := &l.clauses.Clauses[i]
	if !c.Verb.Copula || c.Verb.Negated || c.Verb.Modal >= 0 || c.Verb.Tense != clause.Present || c.InQuote || len(c.After) < 2 || c.Subject.Event >= 0 {
		return
	}
	place, ok := l.placeOf(c.After[0])
	if home := l.homeOf(c.After[0]); !ok && home != "" {
		place, ok = Place{Country: home}, true
	}
	if !ok || c.After[0].Prep != c.Verb.End || !l.doc.Is(c.After[0].Prep, "in") || !l.bounded(c) {
		return
	}
	guests := l.canBe(l.phraseActors(c.Subject))
	if !l.personal(guests) || l.visitOf(guests[0], place.Country) != nil {
		return
	}
	e := &encounter{kind: Visit, status: Ongoing, place: place, sentence: c.Sentence, paragraph: l.doc.Sentences[c.Sentence].Paragraph, stage: l.stage}
	e.evidence = []Evidence{l.evidence(c.First, c.End, "en/bearings.txt#visiting")}
	e.add(l.travellers(guests, place.Country), "guest", "")
	if l.circumstances(e, c); len(e.with) > 0 && e.with[0].country != "" {
		l.record(e)
	}
}

// bounded tells whether a clause says since when something is so, or until when.
func (l *ledger) bounded(c *clause.Clause) bool {
	for _, p := range c.After[1:] {
		if p.Date >= 0 {
			d := string(l.dateOf(p.Date))
			return strings.HasSuffix(d, "/..") || strings.HasPrefix(d, "../")
		}
	}
	return false
}

// whereabouts is the place that a clause says somebody will be in; none where that is for an event or for other business, which is what is told then.
func (l *ledger) whereabouts(c *clause.Clause) (at Place) {
	for n, p := range c.After {
		if p.Prep >= 0 && p.Date < 0 && l.doc.Is(p.Prep, "for") && !l.staysThrough(p) {
			return Place{}
		}
		if n < 2 && at == (Place{}) && p.Prep >= 0 && l.doc.Is(p.Prep, "in") {
			at, _ = l.placeOf(p)
		}
	}
	return at
}

// staysThrough tells whether what somebody will be somewhere for is the visit itself, or talks in the course of it.
func (l *ledger) staysThrough(p clause.Phrase) bool {
	if p.Event < 0 {
		return false
	}
	kind := MeetingKind(l.clauses.Events[p.Event].Noun.Entry.Get("kind"))
	return kind == Visit || kind == Talks
}

// isToBe is what says of the subject of a clause where it will be, or where it is due; nil where nothing does.
func (l *ledger) isToBe(c *clause.Clause) *lexicon.Entry {
	if c.InQuote || c.Verb.Negated || c.Verb.Empty() || l.doc.Is(c.Verb.End, "back") || c.Subject.Event >= 0 {
		return nil
	}
	if c.Verb.Copula {
		if hit, ok := l.doc.Longest(c.Verb.First, lexicon.Modality); ok && hit.Entry.Flag() == string(Planned) {
			return hit.Entry
		}
		return nil
	}
	if frame := c.Verb.Frame(lexicon.Verb); c.Verb.Passive && c.Verb.Modal < 0 && c.Verb.Tense == clause.Present && frame != nil && frame.Flag() == "schedule" {
		return frame
	}
	return nil
}
