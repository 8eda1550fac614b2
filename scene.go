package communique

import (
	"slices"
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/text"
)

// scene is the country that a party's sentence plays in, else that of the sentences before it in the paragraph.
func (r *reading) scene(party int) []vote {
	p := &r.doc.Parties[party]
	s := r.doc.SentenceOf(p.First)
	if r.acts(party) || r.comes(party) {
		return nil // who acts, and who comes along, is at home elsewhere
	}
	paragraph := r.doc.Paragraphs[r.doc.ParagraphOf(p.First)]
	for back := 0; back < 4 && s-back >= paragraph.FirstSentence; back++ {
		end := r.doc.Sentences[s-back].End
		if back == 0 {
			end = p.First
		}
		if c := r.sceneOf(r.doc.Sentences[s-back].First, end); c != "" {
			return []vote{{c, max(1, 6-back*(back+1)/2)}}
		}
	}
	return nil
}

// comes tells whether a party, or whom it is listed behind, comes along with somebody or at the head of a side: "accompanied by", "a delegation led by", "a
// mission made up of".
func (r *reading) comes(party int) bool {
	for n := party; n >= max(0, party-reach); n-- {
		i := r.doc.Parties[n].First - 1
		if r.doc.Class(i)&lexicon.Determiner != 0 {
			i--
		}
		switch {
		case r.doc.Is(i, "by"):
			return r.bears(i-1, "company") || r.bears(i-1, "leads") && !r.bears(i-1, "represents")
		case r.bears(i, "members"), r.doc.Is(i, "of") && (r.bears(i-1, "members") || r.doc.Is(i-1, "up")):
			return true
		case n == 0 || !r.joined(r.doc.Parties[n-1].End, i+1):
			return false
		}
	}
	return false
}

// acts tells whether a party is the first person of its sentence.
func (r *reading) acts(party int) bool {
	first := r.doc.Parties[party].First
	if r.doc.Class(first-1)&(lexicon.Preposition|lexicon.Be) != 0 {
		return false // talks with him, "also present were Minister Ana Lima and"
	}
	s := r.doc.SentenceOf(first)
	for n := party - 1; n >= max(0, party-reach) && r.doc.SentenceOf(r.doc.Parties[n].First) == s; n-- {
		switch p := r.doc.Parties[n]; p.Kind {
		case mention.Named, mention.Post, mention.Pronoun:
			return false
		}
	}
	return true
}

// sceneOf is the country of the last place among tokens [first, end): a city, or a country after a preposition of place.
func (r *reading) sceneOf(first, end int) (at Country) {
	for i := first; i < end; i++ {
		switch {
		case r.placeAt[i] != "":
			at = r.placeAt[i]
		case r.doc.Is(i, ";"):
			at = ""
		}
	}
	return at
}

// scenes notes by token where a place is named.
func (r *reading) scenes() {
	r.tables.places = text.Cleared(r.tables.places, len(r.doc.Tokens))
	r.placeAt = r.tables.places
	for n := range r.doc.Places {
		p := &r.doc.Places[n]
		if !r.inPerson(p.First) && !r.resides(p.First) {
			r.placeAt[p.First] = Country(p.Country)
		}
	}
	for n := range r.doc.Countries {
		c := &r.doc.Countries[n]
		if !c.Inside && !c.Adjective && !c.Capital && !r.inPerson(c.First) && r.visited(c.First) {
			r.placeAt[c.First] = Country(c.Code)
		}
		if c.Adjective && r.cue(c.End, "seat") {
			r.placeAt[c.First] = Country(c.Code)
		}
	}
	for n := range r.doc.Countries {
		c := &r.doc.Countries[n]
		if !c.Inside && !r.sent[c.First] {
			r.often.add(Country(c.Code), 1)
		}
	}
}

// resides tells whether the place at token i is but where somebody lives: "resident in Oslo", "whose residence is in Oslo".
func (r *reading) resides(i int) bool {
	if !r.doc.Is(i-1, "in") && !r.doc.Is(i-1, "at") {
		return false
	}
	return r.bears(i-2, "home") || r.doc.Class(i-2)&lexicon.Be != 0 && r.bears(i-3, "home")
}

// visited tells whether a sentence plays in the country at token i: "In Chad,", "arrived in Chad", "visit to Chad", not "the war in Chad".
func (r *reading) visited(i int) bool {
	before := i - 1
	if r.doc.Class(before)&lexicon.Determiner != 0 {
		before--
	}
	if r.doc.Is(before, "In") || r.bears(before, "visit") && !r.bears(before, "trip") {
		return true
	}
	if !r.doc.Is(before, "in") && !r.doc.Is(before, "to") {
		return false
	}
	who := before - 2
	if r.doc.Is(who, ",") {
		who--
	}
	if n := r.doc.PartyAt(who); r.doc.Is(before, "in") && r.doc.Class(before-1)&lexicon.Be != 0 && n >= 0 && r.doc.Parties[n].Number == 1 {
		return true // "President Lima was in Chad"
	}
	for back := 1; back <= 2 && before-back >= 0; back++ {
		if r.bears(before-back, "sojourn") {
			return true
		}
	}
	return false
}

// inPerson tells whether token i is part of what a person or a body is called.
func (r *reading) inPerson(i int) bool {
	n := r.doc.PartyAt(i)
	if n < 0 {
		return false
	}
	switch r.doc.Parties[n].Kind {
	case mention.Named, mention.Post, mention.Collective:
		return true
	}
	return false
}

// vacant are the countries of posts that are told without a name: "the French President" beside "President Lima".
func (r *reading) vacant(c *candidate) (codes []Country) {
	if r.vacancies == nil {
		r.vacancies = map[string][]Country{}
		for k := range r.doc.Parties {
			p := &r.doc.Parties[k]
			if p.Kind != mention.Post || p.Country == "" || p.Offices[0].Plural {
				continue
			}
			key := strings.Join(r.officeKey(p.Offices[0].Title), " ")
			if at := r.vacancies[key]; !slices.Contains(at, Country(p.Country)) && len(at) < 8 {
				r.vacancies[key] = append(at, Country(p.Country))
			}
		}
	}
	for _, k := range c.keys {
		codes = append(codes, r.vacancies[strings.Join(k, " ")]...)
	}
	return codes
}

// bears tells whether token i is a word of bearings.txt with the flag.
func (r *reading) bears(i int, flag string) bool {
	e := r.bearing(i)
	return e != nil && e.Has(flag)
}

// bearing is the line of bearings.txt that token i alone stands in, or nil.
func (r *reading) bearing(i int) *lexicon.Entry {
	if !r.doc.Kinds(i).Has(lexicon.Bearing) {
		return nil
	}
	for _, h := range r.doc.Hits(i) {
		if h.Kind == lexicon.Bearing && int(h.End) == i+1 {
			return h.Entry
		}
	}
	return nil
}
