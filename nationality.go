package communique

import (
	"slices"
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// settleCountries gives people whose country no word beside them tells the one that the text around them points to: where the sentence
// takes place, or the country that the release comes from. A country in which somebody else holds the same office is out.
func (r *reading) settleCountries(people []*candidate) {
	r.scenes()
	r.delegations(people)
	home := r.home(people)
	held := seats{}
	of := r.candidates(people)
	for _, c := range people {
		if c.country != "" && !c.former {
			held.take(c)
		}
	}
	r.explicit = map[int]Country{}
	for n, c := range of {
		r.explicit[n] = c.country
	}
	for n, c := range people {
		if c.country == "" && !c.global && len(c.roles) > 0 && r.national(c) {
			c.country = r.likeliest(c, n == 0, home, held, of)
			held.take(c)
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
	if r.world == nil {
		r.world, r.homeless = map[string]bool{}, map[string]bool{}
		for _, o := range r.article.Organizations {
			r.world[o.Name] = o.Country == "" && (o.Kind == International || o.Kind == Bank)
			r.homeless[o.Name] = o.Country == "" && o.Kind == Company
		}
	}
	return r.world[organization]
}

// stateless tells whether an organisation is a company of which the text does not tell where it is at home.
func (r *reading) stateless(organization string) bool {
	r.worldly(organization)
	return r.homeless[organization]
}

// national tells whether all of a person's offices may be those of a country: none is of a body without one.
func (r *reading) national(c *candidate) bool {
	for _, role := range c.roles {
		if role.Organization != "" && (r.worldly(role.Organization) || r.stateless(role.Organization)) {
			return false
		}
	}
	return !c.world
}

// likeliest weighs home against the places that a person is named with and the other country that the release is most about.
func (r *reading) likeliest(c *candidate, first bool, home Country, held seats, of map[int]*candidate) (best Country) {
	votes := map[Country]int{}
	var order []Country
	cast := func(v vote) {
		if v.country == "" || v.country == "EU" || v.country == "UN" {
			return
		}
		if _, ok := votes[v.country]; !ok {
			order = append(order, v.country)
		}
		votes[v.country] += v.weight
	}
	cast(vote{home, 4})
	if first {
		cast(vote{home, 2})
	}
	cast(vote{r.partner(home), 1})
	for _, p := range c.parties {
		if !c.envoy {
			for _, v := range r.scene(p) {
				cast(v)
			}
		}
		beside := 3
		if c.consort {
			beside = 9
		}
		if !c.envoy {
			cast(vote{r.neighbour(p, of), beside})
		}
		cast(vote{r.sender(p), 6})
		weight := -8
		if r.inviting(r.doc.Parties[p].First) {
			weight = 5 // "an invitation from President Lima to visit Chad"
		}
		cast(vote{r.destination(p), weight})
	}
	for _, p := range c.parties[:min(len(c.parties), 4)] {
		for _, code := range r.opposite(p) {
			cast(vote{code, -6}) // whoever is told with his country is from elsewhere
		}
	}
	cast(vote{r.topical(c.parties[0]), 5})
	for _, code := range r.vacant(c) {
		cast(vote{code, 5})
	}
	realms := r.realms(c)
	for _, code := range r.article.Countries {
		if realms[code] {
			cast(vote{code, 3})
		}
	}
	most := 0
	for _, code := range order {
		if votes[code] > most && (c.former || !held.taken(c, code)) && (len(realms) == 0 || realms[code]) {
			best, most = code, votes[code]
		}
	}
	return best
}

// topical is the country that both a party's sentence and the one before it in the paragraph name, if they name no other.
func (r *reading) topical(party int) (one Country) {
	s := r.doc.SentenceOf(r.doc.Parties[party].First)
	if s == 0 || s <= r.doc.Paragraphs[r.doc.ParagraphOf(r.doc.Parties[party].First)].FirstSentence {
		return ""
	}
	first, end := r.doc.Sentences[s-1].First, r.doc.Sentences[s].End
	n, _ := slices.BinarySearchFunc(r.doc.Countries, first, func(c mention.Country, at int) int { return c.First - at })
	var before, within bool
	for ; n < len(r.doc.Countries) && r.doc.Countries[n].First < end; n++ {
		c := r.doc.Countries[n]
		if c.Inside || c.Code == "EU" || c.Code == "UN" {
			continue
		}
		if one != "" && one != Country(c.Code) {
			return ""
		}
		one = Country(c.Code)
		within = within || c.First >= r.doc.Sentences[s].First
		before = before || c.First < r.doc.Sentences[s].First
	}
	if !before || !within {
		return "" // a country that one sentence names may be the other side
	}
	return one
}

// neighbour is the country that is told for the person before a party in one list: "the President of Malta, Ana Lima, and the Speaker,
// Jan Costa".
func (r *reading) neighbour(party int, of map[int]*candidate) Country {
	for n := party; n > max(0, party-12); n-- {
		p, q := r.doc.Parties[n], r.doc.Parties[n-1]
		if q.Kind != mention.Named || r.doc.SentenceOf(p.First) != r.doc.SentenceOf(q.First) || p.First-q.End > 3 {
			return ""
		}
		for i := q.End; i < p.First; i++ {
			if !r.doc.Is(i, ",") && !r.doc.Is(i, "and") && !r.doc.Is(i, ";") {
				return ""
			}
		}
		if q.Country != "" {
			return Country(q.Country)
		}
		if c := of[n-1]; c != nil && c.country != "" {
			return c.country
		}
	}
	return ""
}

// sender is the country of whoever brings a party's greetings: the first person of the sentence.
func (r *reading) sender(party int) Country {
	p := r.doc.Parties[party]
	i := p.First - 1
	for i > 0 && (r.doc.Tokens[i].Is(token.Caps) || r.doc.Class(i)&lexicon.Determiner != 0) {
		i--
	}
	if !r.doc.Is(i, "of") && !r.doc.Is(i, "from") {
		return ""
	}
	switch lexicon.Fold(r.doc.Word(max(0, i-1))) {
	case "greetings", "regards", "wishes", "message", "letter", "condolences", "congratulations", "salutations":
	default:
		return ""
	}
	s := r.doc.SentenceOf(p.First)
	var from Country
	for n := party - 1; n >= max(0, party-reach) && r.doc.SentenceOf(r.doc.Parties[n].First) == s; n-- {
		if c := r.explicit[n]; c != "" {
			from = c
		}
	}
	return from
}

// partner is the country other than home that the release names most, if it does so more than once and far more than the next.
func (r *reading) partner(home Country) (best Country) {
	most, next := 1, 0
	for _, c := range r.article.Countries {
		if c == home || c == "EU" || c == "UN" {
			continue
		}
		if n := r.often[c]; n > most {
			best, most, next = c, n, most
		} else {
			next = max(next, n)
		}
	}
	if next*2 > most {
		return ""
	}
	return best
}

// realms are the countries that have an office of a person: kings, chancellors.
func (r *reading) realms(c *candidate) map[Country]bool {
	var out map[Country]bool
	for _, n := range c.parties {
		for _, o := range r.doc.Parties[n].Offices {
			for _, h := range r.doc.Hits(o.Noun) {
				if h.Entry.Kind != lexicon.Office || h.Entry.Rule != o.Rule || h.Entry.Get("countries") == "" {
					continue
				}
				if out == nil {
					out = map[Country]bool{}
				}
				for _, code := range strings.Fields(h.Entry.Get("countries")) {
					out[Country(code)] = true
				}
			}
		}
	}
	return out
}

// destination is where a party's visit takes it: "the visit of President Lima to Chad" is by no Chadian.
func (r *reading) destination(party int) Country {
	p := r.doc.Parties[party]
	end := r.doc.Sentences[r.doc.SentenceOf(p.First)].End
	travels := false
	for i := p.End; i < min(p.End+16, end); i++ {
		if n := r.doc.PartyAt(i); n >= 0 && r.doc.Parties[n].Kind == mention.Named && n != party {
			return ""
		}
		switch lexicon.Fold(r.doc.Word(i)) {
		case "visit", "visits", "visited", "arrived", "arrives", "travel", "travels", "travelled", "traveled", "trip", "expected", "due", "to":
			travels = travels || r.doc.Word(i) != "to" || r.visiting(p.First)
		}
		if travels && r.placeAt[i] != "" {
			return r.placeAt[i]
		}
		if n := r.doc.PartyAt(i); n >= 0 && travels && r.doc.Parties[n].Kind == mention.State && (r.doc.Class(r.doc.Parties[n].First-1)&lexicon.To != 0 || r.visits(r.doc.Parties[n].First-1)) {
			return Country(r.doc.Parties[n].Country)
		}
	}
	return ""
}

// opposite are the countries told with those whom a party meets, as the subject of the verb: "President Lima met the Chadian Minister".
func (r *reading) opposite(party int) (codes []Country) {
	first, end := r.clauses.Of(r.doc.SentenceOf(r.doc.Parties[party].First))
	for i := first; i < end; i++ {
		c := &r.clauses.Clauses[i]
		frame := c.Verb.Frame(lexicon.Verb)
		if frame == nil || frame.Flag() != "meeting" || !slices.Contains(c.Subject.Parties, party) {
			continue
		}
		for _, p := range c.After {
			if p.Prep >= 0 && !r.doc.Is(p.Prep, "with") && !r.doc.Is(p.Prep, "by") {
				continue
			}
			for _, n := range p.Parties {
				if q := &r.doc.Parties[n]; q.Country != "" && (q.Kind == mention.Named || q.Kind == mention.Post) {
					codes = append(codes, Country(q.Country))
				}
			}
		}
	}
	return codes
}

// visits tells whether token i is the verb of a visit: "will visit Chad".
func (r *reading) visits(i int) bool {
	return r.doc.Is(i, "visit") || r.doc.Is(i, "visits") || r.doc.Is(i, "visited") || r.doc.Is(i, "visiting")
}

// inviting tells whether "invitation from" stands before token i, articles and a comma aside.
func (r *reading) inviting(i int) bool {
	return (r.doc.Is(i-1, "from") || r.doc.Is(i-1, "of") || r.doc.Is(i-1, "by")) && r.doc.Is(i-2, "invitation")
}

// visiting tells whether "visit of" or "visit by" stands before token i.
func (r *reading) visiting(i int) bool {
	return i >= 2 && (r.doc.Is(i-1, "of") || r.doc.Is(i-1, "by")) && (r.doc.Is(i-2, "visit") || r.doc.Is(i-2, "arrival") || r.doc.Is(i-2, "trip"))
}

// seats are the offices that people with a country hold: "FR foreign minister".
type seats map[string]*candidate

func (s seats) take(c *candidate) {
	for _, k := range c.keys {
		if at := string(c.country) + " " + strings.Join(k, " "); s[at] == nil {
			s[at] = c
		}
	}
}

// taken tells whether somebody else holds in a country an office that only one person holds.
func (s seats) taken(c *candidate, code Country) bool {
	for _, k := range c.keys {
		if slices.Contains(k, "ambassador") {
			continue
		}
		if other := s[string(code)+" "+strings.Join(k, " ")]; other != nil && other != c {
			return true
		}
	}
	return false
}

// candidates finds people by their parties.
func (r *reading) candidates(people []*candidate) map[int]*candidate {
	of := map[int]*candidate{}
	for _, c := range people {
		for _, n := range c.parties {
			of[n] = c
		}
	}
	return of
}
