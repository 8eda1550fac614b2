package communique

import (
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
)

// settleCountries gives people whose country no word beside them tells the one that the text around them points to: where the sentence
// takes place, or the country that the release comes from. A country in which somebody else holds the same office is out.
func (r *reading) settleCountries(people []*candidate) {
	home := r.home(people)
	for n, c := range people {
		if c.country == "" && !c.global && len(c.roles) > 0 && r.national(c) {
			c.country = r.likeliest(people, n, home)
		}
		for i := range c.roles {
			if c.roles[i].Country == "" && !r.worldly(c.roles[i].Organization) {
				c.roles[i].Country = c.country
			}
		}
	}
}

// worldly tells whether an organisation is international.
func (r *reading) worldly(organization string) bool {
	for _, o := range r.article.Organizations {
		if o.Name == organization {
			return o.Country == "" && (o.Kind == International || o.Kind == Bank)
		}
	}
	return false
}

// national tells whether all of a person's offices may be those of a country: none is of a body without one.
func (r *reading) national(c *candidate) bool {
	for _, role := range c.roles {
		if role.Organization != "" && r.worldly(role.Organization) {
			return false
		}
	}
	return true
}

// likeliest weighs home against the places that a person is named with.
func (r *reading) likeliest(people []*candidate, n int, home Country) (best Country) {
	votes := map[Country]int{}
	var order []Country
	vote := func(c Country, weight int) {
		if c == "" || c == "EU" || c == "UN" {
			return
		}
		if votes[c] == 0 {
			order = append(order, c)
		}
		votes[c] += weight
	}
	c := people[n]
	weight := 4
	if n == 0 {
		weight = 6
	}
	vote(home, weight)
	for _, p := range c.parties {
		for at, w := range r.scenes(p) {
			vote(at, w)
		}
	}
	most := 0
	for _, code := range order {
		if votes[code] > most && !r.taken(people, n, code) {
			best, most = code, votes[code]
		}
	}
	return best
}

// scenes are the countries that a party's sentence plays in, and that the sentence before it does.
func (r *reading) scenes(party int) map[Country]int {
	p := r.doc.Parties[party]
	out := map[Country]int{}
	s := r.doc.SentenceOf(p.First)
	first := r.doc.Sentences[s].First
	if r.doc.PartyAt(first) == party {
		return out // who acts is at home elsewhere
	}
	for _, place := range r.doc.Places {
		if r.doc.SentenceOf(place.First) == s && place.First < p.First {
			out[Country(place.Country)] = 3
		}
	}
	for _, c := range r.doc.Countries {
		if r.doc.SentenceOf(c.First) == s && !c.Inside && !c.Adjective && c.First < p.First && r.doc.Class(c.First-1)&lexicon.Preposition != 0 {
			out[Country(c.Code)] = 3
		}
	}
	return out
}

// taken tells whether somebody else holds in a country an office that only one person holds.
func (r *reading) taken(people []*candidate, n int, code Country) bool {
	for m, other := range people {
		if m == n || other.country != code {
			continue
		}
		for _, k := range people[n].keys {
			for _, held := range other.keys {
				if len(k) == len(held) && contains(k, held) && !strings.Contains(strings.Join(k, " "), "ambassador") {
					return true
				}
			}
		}
	}
	return false
}

// home is the country that a release comes from: that of its publisher or its address, else the one it names most, a person of which
// needs no introduction.
func (r *reading) home(people []*candidate) Country {
	if c := r.publisherCountry(); c != "" {
		return c
	}
	if len(people) > 0 && people[0].global {
		return ""
	}
	count := map[Country]int{}
	var order []Country
	add := func(c Country, n int) {
		if c == "" || c == "EU" || c == "UN" {
			return
		}
		if _, ok := count[c]; !ok {
			order = append(order, c)
		}
		count[c] += n
	}
	add(r.article.Dateline.Country, 3)
	for _, c := range r.doc.Countries {
		if !c.Inside {
			add(Country(c.Code), 1)
		}
	}
	var best Country
	for _, c := range order {
		if best == "" || count[c] > count[best] {
			best = c
		}
	}
	return best
}

// publisherCountry is the country in the publisher's name or in the top-level domain of the page's address.
func (r *reading) publisherCountry() Country {
	if r.article.Publisher != "" {
		d := mention.Line(r.article.Publisher, r.doc.Lexicon)
		for _, c := range d.Countries {
			if c.Code != "EU" && c.Code != "UN" {
				return Country(c.Code)
			}
		}
	}
	host := r.article.URL
	if _, rest, ok := strings.Cut(host, "://"); ok {
		host = rest
	}
	host, _, _ = strings.Cut(host, "/")
	code := strings.ToUpper(host[strings.LastIndexByte(host, '.')+1:])
	if code == "UK" {
		code = "GB"
	}
	if len(code) == 2 && code != "EU" && r.doc.Lexicon.Country(code) != nil {
		return Country(code)
	}
	return ""
}

// counterparts gives who is named as a counterpart the office of whom he is counterpart to, and each of a list its country:
// "his Bulgarian and Tongan counterparts, Ana Lima and Mele Fusitua".
func (r *reading) counterparts(people []*candidate) {
	of := map[int]*candidate{}
	for _, c := range people {
		for _, n := range c.parties {
			of[n] = c
		}
	}
	var last *candidate // the last person with an office, whose counterparts may follow
	for n, p := range r.doc.Parties {
		switch c := of[n]; {
		case p.Counterpart && c != nil:
			r.sharesOffice(c, last, Country(p.Country))
		case p.Counterpart:
			r.listed(n, of, last)
		case c != nil && len(c.roles) > 0 && p.Kind == mention.Named:
			last = c
		}
	}
}

// listed gives the names after plural counterparts their countries, if there are as many.
func (r *reading) listed(n int, of map[int]*candidate, last *candidate) {
	p := r.doc.Parties[n]
	codes := append([]string{p.Country}, p.Others...)
	var names []*candidate
	for m := n + 1; m < len(r.doc.Parties) && m <= n+len(codes) && of[m] != nil && r.doc.SentenceOf(r.doc.Parties[m].First) == r.doc.SentenceOf(p.First); m++ {
		names = append(names, of[m])
	}
	if len(names) != len(codes) || p.Country == "" || p.Number == 1 {
		return
	}
	for i, c := range names {
		r.sharesOffice(c, last, Country(codes[i]))
	}
}

// sharesOffice gives a person another's office, in his own country.
func (r *reading) sharesOffice(c, other *candidate, country Country) {
	if c.country == "" {
		c.country = country
	}
	if other == nil || other == c || len(other.roles) == 0 || len(c.roles) > 0 {
		return
	}
	role := other.roles[0]
	role.Country, role.Organization = c.country, ""
	c.roles, c.keys = append(c.roles, role), append(c.keys, other.keys[0])
}
