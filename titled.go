package communique

import (
	"slices"

	"github.com/communique-go/communique/internal/mention"
)

// This file reads what the title tells of home and of whose ministers the text tells.

// titledHome is the country that a title begins with, and how much it tells of home: "Chad: statement", "Chadian Minister in Oslo". Of an envoy's country it
// tells nothing: he is received by others.
func (r *reading) titledHome() (Country, int) {
	if r.title == nil || len(r.title.Countries) == 0 || r.title.Countries[0].First > 1 {
		return "", 0
	}
	c := &r.title.Countries[0]
	weight := 4
	if n := r.title.PartyAt(c.First); n >= 0 {
		t := reading{doc: r.title}
		if slices.ContainsFunc(r.title.Parties[n].Offices, func(o mention.Office) bool { return t.flagged(o, "mission") }) {
			return "", 0
		}
	} else if c.Adjective {
		weight = 2 // "Chadian firm chooses Oslo"
	}
	return Country(c.Code), weight
}

// titledHolders gives whoever comes first of those who may hold an office that the title names with a country a vote for it: "Chadian Energy Minister" is
// "the Minister of Energy and Mines, Ana Lima", if the text tells nobody of Chad who has that office.
func (r *reading) titledHolders(people []*candidate) {
	if r.title == nil {
		return
	}
	t := reading{doc: r.title, tables: r.tables}
	for k := range r.title.Parties {
		p := &r.title.Parties[k]
		if p.Kind != mention.Post && p.Kind != mention.Named || p.Country == "" || len(p.Offices) == 0 || p.Offices[0].Plural {
			continue
		}
		key := t.officeKey(p.Offices[0].Title)
		holds := func(c *candidate) bool {
			return len(key) > 0 && slices.ContainsFunc(c.keys, func(k []string) bool { return contains(k, key) })
		}
		if slices.ContainsFunc(people, func(c *candidate) bool { return c.country == Country(p.Country) && holds(c) }) {
			continue
		}
		if n := slices.IndexFunc(people, func(c *candidate) bool { return c.country == "" && holds(c) }); n >= 0 {
			people[n].titled = Country(p.Country)
		}
	}
}
