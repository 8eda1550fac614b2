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

// A vote is for a country.
type vote struct {
	country Country
	weight  int
}

// scene is the country that a party's sentence plays in, else that of the sentences before it in the paragraph.
func (r *reading) scene(party int) []vote {
	p := r.doc.Parties[party]
	s := r.doc.SentenceOf(p.First)
	if r.acts(party) || r.doc.Is(p.First-1, "by") && r.doc.Is(p.First-2, "accompanied") {
		return nil // who acts, and who comes along, is at home elsewhere
	}
	paragraph := r.doc.Paragraphs[r.doc.ParagraphOf(p.First)]
	for back := 0; back < 4 && s-back >= paragraph.FirstSentence; back++ {
		end := r.doc.Sentences[s-back].End
		if back == 0 {
			end = p.First
		}
		if c := r.sceneOf(r.doc.Sentences[s-back].First, end); c != "" {
			return []vote{{c, max(1, 6-back-back*back/2)}}
		}
	}
	return nil
}

// acts tells whether a party is the first person of its sentence.
func (r *reading) acts(party int) bool {
	first := r.doc.Parties[party].First
	if r.doc.Class(first-1)&lexicon.Preposition != 0 {
		return false // talks with him
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
	r.placeAt = make([]Country, len(r.doc.Tokens))
	for _, p := range r.doc.Places {
		if !r.inPerson(p.First) {
			r.placeAt[p.First] = Country(p.Country)
		}
	}
	for _, c := range r.doc.Countries {
		if !c.Inside && !c.Adjective && !c.Capital && !r.inPerson(c.First) && r.visited(c.First) {
			r.placeAt[c.First] = Country(c.Code)
		}
		if c.Adjective && r.doc.Is(c.End, "capital") {
			r.placeAt[c.First] = Country(c.Code)
		}
	}
	r.often = map[Country]int{}
	for _, c := range r.doc.Countries {
		if !c.Inside {
			r.often[Country(c.Code)]++
		}
	}
}

// visited tells whether a sentence plays in the country at token i: "In Chad,", "arrived in Chad", "visit to Chad", not "the war in Chad".
func (r *reading) visited(i int) bool {
	before := i - 1
	if r.doc.Class(before)&lexicon.Determiner != 0 {
		before--
	}
	switch r.doc.Word(max(0, before)) {
	case "In", "visited", "visiting":
		return true
	case "in", "to":
	default:
		return false
	}
	for back := 1; back <= 2 && before-back >= 0; back++ {
		switch r.doc.Word(before - back) {
		case "visit", "trip", "arrived", "arrive", "travelled", "travel", "while", "stay", "held", "mission":
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
		for _, p := range r.doc.Parties {
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

// home is the country that a release comes from: that of its publisher or its address, else the one it names most, a person of which
// needs no introduction.
func (r *reading) home(people []*candidate) Country {
	if c := r.publisherCountry(); c == "EU" || c == "UN" {
		return ""
	} else if c != "" {
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
	add(r.article.Dateline.Country, 4)
	for n, c := range r.doc.Countries {
		if c.Inside {
			continue
		}
		add(Country(c.Code), 1)
		if n+1 < len(r.doc.Countries) { // a release names its own country first: "India-Portugal", "Chad and Mali"
			if next := r.doc.Countries[n+1]; next.Code != c.Code && next.First == c.End+1 && (r.doc.Is(c.End, "and") || r.doc.Tokens[c.End].Is(token.Mark)) {
				add(Country(c.Code), 2)
			}
		}
	}
	for n, p := range people {
		if n == 0 {
			add(p.country, 2) // a release tells of its own people first
		} else {
			add(p.country, -1) // a foreigner is introduced with his country
		}
	}
	if len(people) > 0 && people[0].country == "" {
		for _, n := range people[0].parties {
			add(r.destination(n), -4)
		}
	}
	if r.title != nil && len(r.title.Countries) > 0 && !r.title.Countries[0].Adjective {
		add(Country(r.title.Countries[0].Code), 2)
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
	switch {
	case host == "europa.eu" || strings.HasSuffix(host, ".europa.eu"):
		return "EU"
	case host == "un.org" || strings.HasSuffix(host, ".un.org"):
		return "UN"
	}
	code := strings.ToUpper(host[strings.LastIndexByte(host, '.')+1:])
	if code == "UK" {
		code = "GB"
	}
	if len(code) == 2 && code != "EU" && r.doc.Lexicon.Country(code) != nil {
		return Country(code)
	}
	return ""
}

// delegations gives who leads "the Indian delegation", and who is named as its members, its country.
func (r *reading) delegations(people []*candidate) {
	of := r.candidates(people)
	give := func(n int, code string) {
		if c := of[n]; c != nil && c.country == "" && !c.global && !c.world {
			c.country = Country(code)
		}
	}
	for n, p := range r.doc.Parties {
		if p.Kind == mention.Named && n+1 < len(r.doc.Parties) && r.doc.Is(p.End, "represented") && r.doc.Parties[n+1].Kind == mention.State {
			give(n, r.doc.Parties[n+1].Country)
		}
		if p.Kind == mention.State && r.doc.Is(p.End+1, "represented") && r.doc.Is(p.End+2, "by") {
			give(n+1, p.Country)
		}
		person := p.Kind == mention.Named || p.Kind == mention.Post
		if p.Country == "" || !(person && r.accompanied(p)) && (p.Kind != mention.Group && p.Kind != mention.Sides || !r.oneSide(p.Head)) {
			continue
		}
		if r.leads(p.First - 1) {
			give(n-1, p.Country)
			continue
		}
		if !person && !r.membersFollow(p) {
			continue
		}
		s := r.doc.SentenceOf(p.First)
		for m := n + 1; m < min(n+reach, len(r.doc.Parties)) && r.doc.SentenceOf(r.doc.Parties[m].First) == s; m++ {
			if q := r.doc.Parties[m]; q.Country != "" && q.Country != p.Country {
				break
			}
			give(m, p.Country)
		}
	}
}

// accompanied tells whether "accompanied by" comes after a party.
func (r *reading) accompanied(p mention.Party) bool {
	for i := p.End; i < min(p.End+4, len(r.doc.Tokens)-1); i++ {
		if r.doc.Is(i, "accompanied") && r.doc.Is(i+1, "by") {
			return true
		}
	}
	return false
}

// oneSide tells whether the noun at i is one for a side of an encounter.
func (r *reading) oneSide(i int) bool {
	switch lexicon.Fold(r.doc.Word(i)) {
	case "delegation", "side", "team", "party", "mission", "one":
		return true
	}
	return false
}

// membersFollow tells whether a delegation's members come after it: "was led by", "included", "on the Swiss side by", "from the Omani side,".
func (r *reading) membersFollow(p mention.Party) bool {
	for i := p.End; i < min(p.End+4, len(r.doc.Tokens)); i++ {
		if r.leads(i) || r.doc.Is(i, "by") {
			return true
		}
		switch r.doc.Word(i) {
		case "included", "includes", "include", "comprised", "comprises", "comprise", "consisted", "consists", "consist", "was", "were", "included:", ":":
			if r.doc.Word(i) != "was" && r.doc.Word(i) != "were" {
				return true
			}
		}
	}
	before := lexicon.Fold(r.doc.Word(max(0, p.First-1)))
	return before == "from" || before == "on" || before == "for"
}

// leads tells whether token i is a form of lead, head or chair.
func (r *reading) leads(i int) bool {
	if i < 0 || i >= len(r.doc.Tokens) {
		return false
	}
	switch r.doc.Word(i) {
	case "led", "headed", "leads", "heads", "leading", "heading", "chaired", "lead", "represented":
		return true
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

// counterparts gives who is named as a counterpart the office of whom he is counterpart to, and each of a list its country:
// "his Bulgarian and Tongan counterparts, Ana Lima and Mele Fusitua".
func (r *reading) counterparts(people []*candidate) {
	of := r.candidates(people)
	var last, subject *candidate // the last person with an office, whose counterparts may follow, and the first of the sentence
	sentence := -1
	for n, p := range r.doc.Parties {
		if s := r.doc.SentenceOf(p.First); s != sentence {
			sentence, subject = s, nil
		}
		c := of[n]
		owner := last
		if subject != nil {
			owner = subject
		}
		switch {
		case p.Counterpart && c != nil:
			r.sharesOffice(c, owner, Country(p.Country))
		case p.Counterpart:
			r.counterpartList(n, of, owner)
		case c != nil && len(c.roles) > 0 && p.Kind == mention.Named:
			last = c
			if subject == nil {
				subject = c
			}
		case subject == nil && p.Kind == mention.Post && !p.Offices[0].Plural && p.Country == "":
			subject = r.holder(people, p.Offices[0])
		}
	}
}

// holder is the first person who has an office with the words of one without a name: "the Minister". Those named first are enough to look at.
func (r *reading) holder(people []*candidate, o mention.Office) *candidate {
	key := r.officeKey(o.Title)
	for _, c := range people[:min(len(people), 16)] {
		for _, k := range c.keys {
			if contains(k, key) {
				return c
			}
		}
	}
	return nil
}

// counterpartList gives the names after plural counterparts their countries, if there are as many.
func (r *reading) counterpartList(n int, of map[int]*candidate, last *candidate) {
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
	if other == nil || other == c || len(other.roles) == 0 {
		return
	}
	role := other.roles[0]
	role.Country, role.Organization = c.country, ""
	for i, k := range c.keys {
		if contains(other.keys[0], k) { // "Minister Lima" is foreign minister as well
			c.roles[i].Title, c.keys[i] = role.Title, other.keys[0]
			return
		}
	}
	if len(c.roles) > 0 {
		return
	}
	c.roles, c.keys = append(c.roles, role), append(c.keys, other.keys[0])
}
