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
	r.sendings()
	r.scenes()
	r.delegations(people)
	r.respective(people)
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
		if c != nil {
			r.explicit[n] = c.country
		}
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
func (r *reading) likeliest(c *candidate, first bool, home Country, held seats, of byParty) (best Country) {
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
			for _, v := range r.hosted(p) {
				cast(v)
			}
		}
		for _, v := range r.told(p, of) {
			cast(v)
		}
		if _, to := r.accreditation(&r.doc.Parties[p]); to != "" {
			cast(vote{to, -20})
		}
		cast(vote{r.sender(p), 6})
		weight := -8
		if r.departs(p) {
			weight = -20
		}
		if r.inviting(r.doc.Parties[p].First) {
			weight = 5 // "an invitation from President Lima to visit Chad"
		}
		cast(vote{r.destination(p), weight})
		cast(vote{r.counterpartOf(p), -20})
		cast(vote{r.scope(p), 6})
		if r.rival(p, of) {
			cast(vote{r.partner(home), 6})
			cast(vote{home, -4})
		}
		if r.met(p, of, home) {
			cast(vote{r.partner(home), 3})
			cast(vote{home, -2})
		}
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

// counterpartOf is the country of the counterpart whom a party is told with, "the Minister and his Omani counterpart", which is not his own.
func (r *reading) counterpartOf(party int) Country {
	p := r.doc.Parties[party]
	for n := party + 1; n < min(party+4, len(r.doc.Parties)); n++ {
		q := &r.doc.Parties[n]
		if q.First-p.End > 4 || r.doc.SentenceOf(q.First) != r.doc.SentenceOf(p.First) || q.Kind == mention.Named && !q.Counterpart {
			return ""
		}
		if q.Counterpart {
			return Country(q.Country)
		}
	}
	return ""
}

// scope is the country that the heading over a party's paragraph consists of.
func (r *reading) scope(party int) Country {
	n := r.doc.ParagraphOf(r.doc.Parties[party].First)
	for back := 1; back <= 8 && n-back >= 0; back++ {
		p := r.doc.Paragraphs[n-back]
		if p.End-p.First > 6 {
			continue
		}
		at, _ := slices.BinarySearchFunc(r.doc.Countries, p.First, func(c mention.Country, first int) int { return c.First - first })
		if at < len(r.doc.Countries) {
			if c := r.doc.Countries[at]; c.End <= p.End && p.End-c.End <= 1 && c.First-p.First <= 1 && !c.Adjective {
				return Country(c.Code)
			}
		}
		return "" // another heading
	}
	return ""
}

// departs tells whether a party itself travels: "the visit that President Lima will pay", "President Lima arrived".
func (r *reading) departs(party int) bool {
	p := r.doc.Parties[party]
	if r.visiting(p.First) {
		return true
	}
	for i := p.End; i < min(p.End+3, len(r.doc.Tokens)); i++ {
		if r.bears(i, "departs") {
			return !r.doc.Is(p.First-1, "by")
		}
	}
	return false
}

// met tells whether somebody of the home country, or one of whom only a pronoun tells, meets a party.
func (r *reading) met(party int, of byParty, home Country) bool {
	first, end := r.clauses.Of(r.doc.SentenceOf(r.doc.Parties[party].First))
	for i := first; i < end; i++ {
		c := &r.clauses.Clauses[i]
		frame := c.Verb.Frame(lexicon.Verb)
		if frame == nil || frame.Flag() != "meeting" && frame.Flag() != "hold" || len(c.Subject.Parties) != 1 {
			continue
		}
		n := c.Subject.Parties[0]
		if r.doc.Parties[n].Kind == mention.Pronoun {
			n = r.headed(n)
		}
		if of.at(n) == nil || of.at(n).country != home || of.at(n) == of.at(party) {
			continue
		}
		for _, p := range c.After {
			if (p.Prep < 0 || r.doc.Is(p.Prep, "with")) && slices.Contains(p.Parties, party) {
				return true
			}
		}
	}
	return false
}

// headed is the first person named in the sentence before a party's, whom a pronoun means most often, or -1.
func (r *reading) headed(party int) (first int) {
	first = -1
	s := r.doc.SentenceOf(r.doc.Parties[party].First)
	at := s
	for n := party - 1; n >= max(0, party-reach); n-- {
		q := &r.doc.Parties[n]
		if q.Kind != mention.Named {
			continue
		}
		if of := r.doc.SentenceOf(q.First); of < at && first >= 0 {
			break
		} else if of < s {
			first, at = n, of
		}
	}
	return first
}

// respective gives the holders of one plural office the countries that their sentence lists, if there are as many: "the treaty between
// Chad and Niger that Presidents Ana Lima and Jan Costa signed".
func (r *reading) respective(people []*candidate) {
	of := r.candidates(people)
	for n := 0; n < len(r.doc.Parties); n++ {
		names := r.holdersOf(n, of)
		if len(names) < 2 {
			continue
		}
		if codes := r.listOfStates(r.doc.SentenceOf(r.doc.Parties[n].First), len(names)); codes != nil {
			for i, c := range names {
				if c.country == "" {
					c.country = codes[i]
				}
			}
		}
		n += len(names) - 1
	}
}

// holdersOf are the people from party n on who have one plural office without a country.
func (r *reading) holdersOf(n int, of byParty) (names []*candidate) {
	for ; n < len(r.doc.Parties) && len(names) < 8; n++ {
		p := &r.doc.Parties[n]
		if p.Kind != mention.Named || of.at(n) == nil || len(p.Offices) == 0 || !p.Offices[0].Plural || p.Country != "" {
			break
		}
		if q := max(0, n-1); len(names) > 0 && (r.doc.Parties[q].Offices[0].First != p.Offices[0].First || !r.joined(r.doc.Parties[q].End, p.First)) {
			break
		}
		names = append(names, of.at(n))
	}
	return names
}

// joined tells whether tokens [first, end) are a comma or an "and".
func (r *reading) joined(first, end int) bool {
	for i := first; i < end; i++ {
		if !r.doc.Is(i, ",") && !r.doc.Is(i, "and") {
			return false
		}
	}
	return end > first
}

// listOfStates is the one list of so many countries in a sentence: "Chad and Niger", "Chad-Niger".
func (r *reading) listOfStates(sentence, want int) (codes []Country) {
	s := r.doc.Sentences[sentence]
	n, _ := slices.BinarySearchFunc(r.doc.Countries, s.First, func(c mention.Country, first int) int { return c.First - first })
	var run []Country
	last := -1
	for ; n < len(r.doc.Countries) && r.doc.Countries[n].First < s.End; n++ {
		c := r.doc.Countries[n]
		if c.Inside {
			continue
		}
		first := c.First
		if r.doc.Class(first-1)&lexicon.Determiner != 0 {
			first--
		}
		if last < 0 || !r.joined(last, first) && !(first == last+1 && (r.doc.Is(last, "-") || r.doc.Is(last, "–"))) {
			run = nil
		}
		run, last = append(run, Country(c.Code)), c.End
		if len(run) == want {
			codes = slices.Clone(run)
		}
	}
	return codes
}

// rival tells whether a party is the second of two who deal with each other, neither told with a country: "The talks were led by Ana Lima
// and Jan Costa".
func (r *reading) rival(party int, of byParty) bool {
	if party == 0 {
		return false
	}
	p, q := &r.doc.Parties[party], &r.doc.Parties[party-1]
	if q.Kind != mention.Named || r.explicit[party-1] != "" || !r.doc.Is(q.End, "and") || p.First-q.End > 2 || of.at(party-1) == nil || of.at(party-1) == of.at(party) {
		return false
	}
	s := r.doc.Sentences[r.doc.SentenceOf(p.First)]
	if p.End-s.First > 60 {
		return false
	}
	for i := s.First; i < min(s.End, p.End+12); i++ {
		if r.bears(i, "dealing") {
			return true
		}
	}
	return false
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
func (r *reading) neighbour(party int, of byParty) Country {
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
		if c := of.at(n - 1); c != nil && c.country != "" {
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
	if !r.bears(i-1, "greeting") {
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
		travels = travels || r.bears(i, "travel") || r.doc.Is(i, "to") && r.visiting(p.First)
		if travels && r.placeAt[i] != "" {
			return r.placeAt[i]
		}
		if n := r.doc.PartyAt(i); n >= 0 && travels && r.doc.Parties[n].Kind == mention.State && (r.doc.Class(r.doc.Parties[n].First-1)&lexicon.To != 0 || r.visits(r.doc.Parties[n].First-1)) {
			return Country(r.doc.Parties[n].Country)
		}
	}
	return ""
}

// opposite are the countries told with those whom a party meets, as the subject of the verb or beside them: "President Lima met the Chadian
// Minister", "between President Lima and the Chadian Minister".
func (r *reading) opposite(party int) (codes []Country) {
	if p := r.doc.Parties[party]; party+1 < len(r.doc.Parties) && (r.doc.Is(p.First-1, "between") || r.doc.Class(p.First-1)&lexicon.Determiner != 0 && r.doc.Is(p.First-2, "between")) {
		if q := &r.doc.Parties[party+1]; r.doc.Is(p.End, "and") && q.First-p.End < 3 && q.Country != "" {
			codes = append(codes, Country(q.Country))
		}
	}
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
func (r *reading) visits(i int) bool { return r.bears(i, "visit") }

// inviting tells whether "invitation from" stands before token i, articles and a comma aside.
func (r *reading) inviting(i int) bool {
	return (r.doc.Is(i-1, "from") || r.doc.Is(i-1, "of") || r.doc.Is(i-1, "by")) && r.doc.Is(i-2, "invitation")
}

// visiting tells whether "visit of" or "visit by" stands before token i.
func (r *reading) visiting(i int) bool {
	return i >= 2 && (r.doc.Is(i-1, "of") || r.doc.Is(i-1, "by")) && r.bears(i-2, "trip")
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

// sole tells whether an office is held by one person at a time in a country: a minister, not an ambassador or a member.
func sole(key []string) bool {
	for _, w := range key {
		switch w {
		case "minister", "president", "king", "queen", "chancellor", "premier", "emir", "sultan", "emperor", "pope", "speaker", "secretary":
			return true
		}
	}
	return false
}

// taken tells whether somebody else holds in a country an office that only one person holds.
func (s seats) taken(c *candidate, code Country) bool {
	for i, k := range c.keys {
		if c.roles[i].Organization != "" || !sole(k) {
			continue
		}
		if other := s[string(code)+" "+strings.Join(k, " ")]; other != nil && other != c {
			return true
		}
	}
	return false
}

// byParty are people by the parties that name them.
type byParty []*candidate

func (r *reading) candidates(people []*candidate) byParty {
	of := make(byParty, len(r.doc.Parties))
	for _, c := range people {
		for _, n := range c.parties {
			of[n] = c
		}
	}
	return of
}

// at is whom a party names: nobody past the ends.
func (of byParty) at(party int) *candidate {
	if uint(party) >= uint(len(of)) {
		return nil
	}
	return of[party]
}
