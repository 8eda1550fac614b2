package communique

import (
	"strconv"
	"strings"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// This file reads standing formats: whose they are, and which round is told.

// hasSeries tells whether the name of an event's format is more than "the summit".
func (l *ledger) hasSeries(ev *clause.Event) bool {
	return ev.Series.End > ev.Series.First+1 || !ev.Series.Empty() && l.doc.Has(ev.Series.First, token.Upper)
}

// formatName is the name of an event's format: in full as it was told before, where it is only "the Commission", and with whose it is, where the noun has no
// more, "the summit of the Lake Union". It tells whether there is no name at all.
func (l *ledger) formatName(ev *clause.Event) (name string, nameless bool) {
	name = l.doc.Slice(ev.Series.First, ev.Series.End)
	conference := MeetingKind(ev.Noun.Entry.Get("kind")) == Conference && ev.Series.First == int(ev.Noun.First) && !l.doc.Has(ev.Series.First, token.Upper)
	if !conference && ev.Series.End > ev.Series.First+1 {
		// "technical negotiations" are of no standing format, unless they have rounds
		return name, ev.Noun.Entry.Get("kind") == string(Negotiations) && ev.Round.Empty() && !l.capital(ev.Series.First, ev.Series.End)
	}
	if l.doc.Is(ev.Series.End, "of") {
		if s := l.occasionSpan(ev.Series.First, l.doc.SentenceOf(ev.First)); s.End > ev.Series.End {
			return l.doc.Slice(ev.Series.First, s.End), false
		}
	}
	for old := range l.back(reach) {
		if full := old.series; !conference && len(full) > len(name) && strings.Contains(full, name) {
			return full, false
		}
	}
	return name, (conference || ev.Plural && ev.Round.Empty()) && ev.Series.End == ev.Series.First+1
}

// continues takes the format of an encounter told before for "the previous round", "the next session", with the countries of its sides; of "the ninth meeting"
// that of the eighth, if that was told. The noun at a token may be one that conferences have not.
func (l *ledger) continues(e *encounter, round, noun int) bool {
	var old *encounter
	for o := range l.back(reach) {
		if o.series == "" && (o.kind != Consultations || round > 0) || o.kind == Conference && l.doc.Is(noun, "round") {
			continue
		}
		next := round > 0 && (o.round == round-1 || o.round == round+1)
		if old == nil || next {
			old = o
		}
		if next || round == 0 {
			break
		}
	}
	if old == nil {
		return false
	}
	e.kind, e.series = old.kind, old.series
	if e.status != old.status || e.recalled != old.recalled {
		for _, w := range old.with {
			e.add([]actor{{person: -1, country: w.country, organization: bodyOnly(w)}}, "", "")
		}
	}
	return true
}

// bodyOnly is the body that is a participant itself, or "".
func bodyOnly(w attendee) string {
	if w.person < 0 && w.role == "" {
		return w.organization
	}
	return ""
}

// negotiators are the two countries in the name of what is negotiated: "negotiations on the Norway-Kenya Agreement".
func (l *ledger) negotiators(e *encounter, t *telling) {
	countries := l.doc.Countries
	if e.round == 0 && (over(e.status) && !l.onDay(t.in) || !t.told()) {
		return
	}
	for _, p := range t.Phrases {
		if !l.doc.Is(p.Prep, "on") && !l.doc.Is(p.Prep, "for") && !l.doc.Is(p.Prep, "of") {
			continue
		}
		n := mention.From(l.doc.Countries, p.First)
		if n+1 < len(countries) && countries[n+1].End <= p.End {
			e.add([]actor{{person: -1, country: Country(countries[n].Code)}, {person: -1, country: Country(countries[n+1].Code)}}, "", "")
			return
		}
	}
}

// peopledBy tells whether the phrases of an event name those at it.
func (l *ledger) peopledBy(t *telling) bool {
	if t.Owner >= 0 || t.Possessive >= 0 && !l.doc.Is(t.Possessive, "its") {
		return true
	}
	for _, p := range t.Phrases {
		if len(p.Parties) > 0 && p.Prep >= 0 && (l.joins(p) || l.doc.Is(p.Prep, "of")) {
			return true
		}
	}
	return false
}

// anew makes of "agreed to meet again in Bern in 2026" the next of the rounds, or of the conferences, that those who agreed were at: their countries will.
func (l *ledger) anew(e *encounter, c *clause.Clause) {
	old := l.now
	if old == nil || old.kind != Consultations && old.kind != Negotiations && old.kind != Conference || !old.all(l.sidesOf(e)) || !l.repeats(c) {
		return
	}
	e.kind, e.series, e.with = old.kind, old.series, nil
	for _, w := range old.with {
		if w.country != "" {
			e.add([]actor{{person: -1, country: w.country}}, "", "")
		}
	}
}

// repeats tells whether "again", or "next" without what is next, stands behind a clause's verb.
func (l *ledger) repeats(c *clause.Clause) bool {
	for k := c.Verb.First; k < min(c.End, c.Verb.End+8); k++ {
		if l.doc.Is(k, "again") || l.doc.Is(k, "next") && (l.doc.Class(k+1)&lexicon.Preposition != 0 || l.doc.Has(k+1, token.Mark)) {
			return true
		}
	}
	return false
}

// namesakes are the countries in an event's name: the Kazakh-French consultations, the India-EU Summit.
func (l *ledger) namesakes(e *encounter, ev *clause.Event) {
	countries, end := l.doc.Countries, int(ev.Noun.End)
	for end < ev.End && !l.either(end, "for", "on") && !l.either(end, "in", "about") {
		end++ // "the Conference | for the Reconstruction of Chad"
	}
	n := mention.From(countries, ev.First)
	for ; n < len(countries) && countries[n].End <= end; n++ {
		e.add([]actor{{person: -1, country: Country(countries[n].Code)}}, "", "")
	}
	bodies := l.doc.Bodies
	for n = mention.From(l.doc.Bodies, ev.First); n < len(bodies) && bodies[n].End <= ev.End; n++ {
		if l.hyphenated(bodies[n].Span) {
			e.add([]actor{{person: -1, organization: l.bodyName(n)}}, "", "")
		}
	}
}

// hyphenated tells whether a hyphen joins a span to what stands beside it: the GCC-Türkiye Summit.
func (l *ledger) hyphenated(s mention.Span) bool {
	for _, i := range [...]int{s.First - 1, s.End} {
		if i >= 0 && (l.doc.Is(i, "-") || l.doc.Is(i, "–") || l.doc.Is(i, "/")) {
			return true
		}
	}
	return false
}

// countries leaves only the countries of the participants.
func (e *encounter) countries() {
	with := e.with
	e.with = nil
	for _, w := range with {
		if w.country != "" {
			e.add([]actor{{person: -1, country: w.country}}, "", "")
		}
	}
}

// partners are the two countries of a bilateral format whose sides are not told with it: those of the encounter told last, else of the
// release.
func (l *ledger) partners(e *encounter) {
	var codes []Country
	take := func(c Country) {
		if c != "" && len(codes) < 2 && (len(codes) == 0 || codes[0] != c) {
			codes = append(codes, c)
		}
	}
	for old := range l.back(reach) {
		codes = codes[:0]
		for _, w := range old.with {
			take(w.country)
		}
		if old.kind == Visit {
			take(old.place.Country)
		}
		if len(codes) == 2 {
			break
		}
	}
	if len(codes) < 2 {
		return
	}
	for _, c := range codes {
		e.add([]actor{{person: -1, country: c}}, "", "")
	}
}

// number reads an ordinal.
func (l *ledger) number(s mention.Span) int {
	w := l.doc.Word(s.First)
	if l.doc.Has(s.First, token.Digit) {
		if n, err := strconv.Atoi(w); err == nil {
			return n
		}
	}
	if hit, ok := l.doc.Longest(s.First, lexicon.Quantity); ok {
		n, _ := strconv.Atoi(or(hit.Entry.Get("ordinal"), hit.Entry.Get("value")))
		if n < 0 {
			return 0 // the last
		}
		if s.End > s.First+2 {
			n += l.number(mention.Span{First: s.First + 2, End: s.End}) // "sixty-sixth"
		}
		return n
	}
	return roman(w)
}

// roman reads a number in Roman numerals.
func roman(w string) (n int) {
	last := 0
	for i := len(w) - 1; i >= 0; i-- {
		v := map[byte]int{'I': 1, 'V': 5, 'X': 10}[w[i]]
		if v < last {
			v = -v
		} else {
			last = v
		}
		n += v
	}
	return n
}
