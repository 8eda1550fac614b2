package communique

import (
	"math/bits"
	"slices"
	"strings"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// home is the country that a release comes from: that of its publisher or its address, else the one it names most, a person of which
// needs no introduction.
func (r *reading) home(people []*candidate, of byParty) Country {
	c := r.hostOfPublisher()
	if c == "" {
		c = r.publisherCountry()
	}
	if c == "" && r.issuer.candidate != nil && !r.issuer.addressed {
		c = r.issuer.country
	}
	switch {
	case c == "UN" || r.worldlyPublisher():
		r.unhomed, r.lending = true, c == "" && r.publisher.Bodies[0].Kind == string(Bank) && r.publisher.Bodies[0].Country == ""
		return ""
	case c != "":
		return c
	}
	if body := r.worldlySubject(); body >= 0 {
		r.unhomed, r.lending = true, r.doc.Bodies[body].Kind == string(Bank)
	}
	if len(people) > 0 && people[0].global {
		return ""
	}
	b := &ballot{}
	if !r.unhomed { // its seat is no home
		b.cast(r.article.Dateline.Country, r.datelineWeight())
	}
	r.voteAgency(b)
	r.voteVoice(b)
	r.voteNamed(b)
	r.voteKnown(b, people)
	r.voteSending(b)
	r.voteActing(b)
	r.voteTold(b, people)
	least := onceNamed // one mention tells of no home, unless another is ruled out
	if r.voteForeign(b, people, of) {
		least = 0
	}
	if r.voteOwnJourneys(b) {
		least = 0
	}
	r.votePlaced(b)
	r.voteMoney(b)
	b.cast(r.publisherCity(), 8)
	b.cast(r.titledHome())
	return b.winner(least, func(Country) bool { return true })
}

// datelineWeight is what the dateline tells of home: a government and its agency write from their capital, who travels from another city.
func (r *reading) datelineWeight() int {
	if d := r.article.Dateline; d.Agency == "" && d.Place != "" && !strings.EqualFold(d.Place, r.doc.Lexicon.CapitalOf(string(d.Country))) {
		return 2
	}
	return 4
}

// voteAgency votes for the country of the news agency that the dateline names, if the text speaks of it: a national one tells of its own people.
func (r *reading) voteAgency(b *ballot) {
	if r.article.Dateline.Agency == "" {
		return
	}
	words := strings.Fields(r.article.Dateline.Agency)
	for i := range words { // also behind what the agency is called: "IA Dunyo"
		e := r.doc.Lexicon.Whole(lexicon.Media, strings.Trim(strings.Join(words[i:], " "), "“”\"«»'"))
		if e == nil {
			continue
		}
		if c := Country(e.Flag()); slices.Contains(r.article.Countries, c) {
			b.cast(c, 6)
		}
		return
	}
}

// voteNamed votes for the countries by how often they are named, each time telling less, but in a row of others. A release names its own country first:
// "India-Portugal", "Chad and Mali".
func (r *reading) voteNamed(b *ballot) {
	var often census
	for n := range r.doc.Countries {
		c := &r.doc.Countries[n]
		if !c.Inside && !r.sent[c.First] && !r.inRow(n) {
			often.add(Country(c.Code), 1) // not "discussed Peru, Chad and Fiji"
		}
	}
	for _, v := range often {
		b.cast(v.country, 2*bits.Len(uint((v.weight+1)*(v.weight+1)))-3)
	}
	for n := range r.doc.Countries {
		c := &r.doc.Countries[n]
		if !c.Inside && !r.sent[c.First] && r.sidesWith(n, n+1) && !r.sidesWith(n+1, n+2) && !r.sidesWith(n-1, n) {
			b.cast(Country(c.Code), 2)
		}
	}
}

// onceNamed is what one mention of a country tells.
const onceNamed = 3

// voteKnown votes for the countries of the leaders who are told without them: those of home need no introduction, the first of the text least of all.
func (r *reading) voteKnown(b *ballot, people []*candidate) {
	for n, p := range people[:min(len(people), manyHosts)] {
		if p.known == "" {
			continue
		}
		weight := 2
		if n == 0 {
			weight = 8
		}
		if r.doc.SentenceOf(r.doc.Parties[p.parties[0]].First) == 0 {
			weight += 6
		}
		b.cast(p.known, weight)
	}
}

// inRow tells whether a country is one of three or more that are named in a row.
func (r *reading) inRow(n int) bool {
	before, after := r.sidesWith(n-1, n), r.sidesWith(n, n+1)
	return before && (after || r.sidesWith(n-2, n-1)) || after && r.sidesWith(n+1, n+2)
}

// sidesWith tells whether two countries that are named one after the other are joined: "India-Portugal", "Chad and Mali".
func (r *reading) sidesWith(n, m int) bool {
	if n < 0 || m >= len(r.doc.Countries) {
		return false
	}
	c, next := &r.doc.Countries[n], &r.doc.Countries[m]
	return next.Code != c.Code && next.First == c.End+1 && (r.doc.Is(c.End, "and") || r.doc.Has(c.End, token.Mark))
}

// voteSending votes for the country of the ministry or embassy that a release begins with: it sends it.
func (r *reading) voteSending(b *ballot) {
	for k := range r.doc.Bodies {
		body := &r.doc.Bodies[k]
		if r.doc.ParagraphOf(body.First) > 0 {
			return
		}
		if body.First <= 1 && r.bears(body.First, "post") {
			if seat := or(r.seatOfPost(r.doc, body.First, body.End), r.cityIn(body.Span)); seat != "" {
				b.cast(seat, 8)
				return
			}
		}
		if body.Kind == string(Ministry) && body.First == 0 || body.Kind == string(Bank) && body.First <= 1 && body.Country != "" || r.bears(body.First, "post") {
			b.cast(Country(body.Country), 5)
			return
		}
	}
}

// cityIn is the country of the city that a name ends with: "Embassy of Japan in Harare".
func (r *reading) cityIn(s mention.Span) Country {
	for i := s.First + 1; i < s.End; i++ {
		if r.doc.Class(i-1)&lexicon.Preposition == 0 {
			continue
		}
		if code, ok := r.doc.Lexicon.City(r.doc.Slice(i, s.End)); ok {
			return Country(code)
		}
	}
	return ""
}

// votePlaced votes for the countries of the cities and venues named, those of home being told without it, unless a journey goes there; a city
// alone, of a country that is not named, tells of none.
func (r *reading) votePlaced(b *ballot) {
	var seen []string
	going := r.destinations()
	for n := range r.doc.Places {
		p := &r.doc.Places[n]
		name := r.doc.Slice(p.First, p.End)
		if r.placeAt[p.First] == "" || slices.Contains(seen, name) || slices.Contains(going, Country(p.Country)) || !slices.Contains(r.article.Countries, Country(p.Country)) {
			continue
		}
		if seen = append(seen, name); len(seen) > manyPlaces {
			return
		}
		b.cast(Country(p.Country), 1)
	}
}

// manyHosts people are enough to tell who comes to whom.
const manyHosts = 16

// manyPlaces are enough to tell where a text is at home.
const manyPlaces = 24

// voteMoney votes for the countries that alone have a currency in which the text reckons: it is seldom a foreign one.
func (r *reading) voteMoney(b *ballot) {
	var seen []string
	for _, m := range r.article.Amounts {
		code := m.Currency
		if len(code) != 3 || code == "USD" || code == "EUR" || slices.Contains(seen, code) || len(seen) == manyPlaces {
			continue
		}
		seen = append(seen, code)
		if e := r.doc.Lexicon.Country(code[:2]); e != nil && e.Get("currency") == code {
			b.cast(Country(code[:2]), 5)
		}
	}
}

// voteForeign votes against the countries of those whom people without a country deal with: they are at home, who is told with his country is
// not, and a counterpart never is. It tells whether anybody deals with one.
func (r *reading) voteForeign(b *ballot, people []*candidate, of byParty) (dealt bool) {
	var foreign []Country
	against := func(c Country, weight int) {
		if !slices.Contains(foreign, c) {
			foreign = append(foreign, c)
			b.cast(c, weight)
		}
	}
	for i, p := range people[:min(len(people), manyHosts)] {
		if p.country != "" || len(p.roles) == 0 || p.global || p.envoy || !r.national(p) {
			continue
		}
		weight := -4
		if i == 0 {
			weight = -10 // the first is hardly a guest
		}
		for _, n := range p.parties[:min(len(p.parties), 3)] {
			for _, c := range r.faced(n, of) {
				against(c, weight)
				dealt = true
			}
		}
	}
	for k := range r.doc.Parties {
		p := &r.doc.Parties[k]
		if p.Counterpart && p.Country != "" {
			against(Country(p.Country), -4)
		}
	}
	for n := range r.doc.Countries {
		c := &r.doc.Countries[n]
		if !c.Inside && !c.Adjective && (r.doc.Is(c.First-1, "with") || r.doc.Is(c.First-2, "with")) {
			against(Country(c.Code), -4) // "relations with the Republic of Chad"
		}
	}
	return dealt
}

// voteTold votes for whoever is told of first: a release tells of its own people first, and introduces a foreigner with his country.
func (r *reading) voteTold(b *ballot, people []*candidate) {
	for n, p := range people {
		switch {
		case n == 0 && p.envoy:
			b.cast(p.country, -2) // who is introduced first as an envoy was sent to us
		case n == 0 && r.callsOn(p.parties[0]):
			b.cast(p.country, -6) // who is introduced first as a caller comes to us
		case n == 0 && r.issuer.candidate == nil:
			if r.acts(p.parties[0]) && !r.addressed(p.parties[0]) { // not "I met with Minister Jan Costa of Mali"
				b.cast(p.country, 6)
			}
		default:
			b.cast(p.country, -1)
		}
		if from, to := r.accreditation(&r.doc.Parties[p.parties[0]]); from != "" && n < manyHosts {
			b.cast(to, 2) // "the Ambassador of Chad to the Kingdom"
		}
		if n > 0 && n < manyHosts && p.country != "" {
			for _, to := range r.travelsTo(p.parties[0]) {
				if to != p.country {
					b.cast(to, 3) // whoever comes from abroad comes to us
				}
			}
		}
	}
	r.voteTitles(b, people[:min(len(people), manyHosts)])
	if len(people) > 0 && people[0].country == "" && (r.issuer.candidate == nil || r.issuer.candidate == people[0]) {
		r.voteFirst(b, people[0])
	}
}

// callsOn tells whether a party is who comes to another: "Minister Jan Costa of Mali called on President Ana Lima".
func (r *reading) callsOn(party int) bool {
	return r.isSubjectOf(party, func(c *clause.Clause) bool {
		f := c.Verb.Frame(lexicon.Verb)
		if f == nil || f.Flag() != "meeting" {
			return false
		}
		side := "subject"
		if c.Verb.Passive {
			side = "object"
		}
		return f.Get(side) == "guest"
	})
}

// addressed tells whether the sentence of a party has no verb, as that which begins a speech: "Your Excellency Jan Costa, Foreign Minister of Mali,".
func (r *reading) addressed(party int) bool {
	first, end := r.clauses.Of(r.doc.SentenceOf(r.doc.Parties[party].First))
	return !slices.ContainsFunc(r.clauses.Clauses[first:end], func(c clause.Clause) bool { return !c.Verb.Empty() })
}

// voteTitles votes for the countries that have the offices of people without a country: "attributable to Spokesperson Ana Lima: Secretary of State Jan Costa".
func (r *reading) voteTitles(b *ballot, people []*candidate) {
	for _, p := range people {
		if p.country != "" {
			continue
		}
		mainly := r.officeCountries(p, "mainly")
		for _, code := range r.article.Countries {
			if mainly[code] {
				b.cast(code, 5)
			}
		}
	}
}

// voteFirst votes for a country that has such an office as whoever is told of first.
func (r *reading) voteFirst(b *ballot, p *candidate) {
	for code := range r.realms(p) {
		if slices.Contains(r.article.Countries, code) {
			b.cast(code, 7)
		}
	}
}
