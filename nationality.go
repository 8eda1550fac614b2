package communique

import (
	"slices"
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
)

// settleCountries gives people whose country no word beside them tells the one that the text around them points to: where the sentence
// takes place, or the country that the release comes from. A country in which somebody else holds the same office is out.
func (r *reading) settleCountries(people []*candidate) {
	r.sendings()
	r.scenes()
	r.findLeaders(people)
	r.delegations(people)
	of := r.borne
	home := r.home(slices.DeleteFunc(slices.Clone(people), (*candidate).private), of)
	r.comesFrom = home
	r.twoSides(people, home)
	r.titledHolders(people)
	held := seats{}
	for _, c := range people {
		if c.country == "" && (r.national(c) || r.rules(c) && !c.world) {
			c.country = c.known
		}
		if c.country != "" && !c.former {
			held.take(c)
		}
	}
	for _, c := range people {
		if c.country == "" && !c.private() && len(c.roles) > 0 && (!c.global && r.national(c) || r.governs(c, people)) {
			if c.country = r.likelierApart(c, home, held, of); r.privateFirms(c) && r.doc.Lexicon.Likeness(c.name).To(string(c.country)) < 0 {
				c.country = "" // whoever leads a firm may come from anywhere
			}
			held.take(c)
		}
		for i := range c.roles {
			if c.roles[i].Country == "" && !r.worldly(c.roles[i].Organization) {
				c.roles[i].Country = c.country
			}
		}
	}
}

// governs tells whether somebody heads a state or is one of its ministers, or is called our own, whatever else he does: "President Ana Lima, chair of
// the African Union".
func (r *reading) governs(c *candidate, people []*candidate) bool {
	for i, role := range c.roles {
		if role.Organization != "" || len(c.roles) < 2 {
			continue
		}
		if e := r.doc.Lexicon.Whole(lexicon.Bearing, strings.ToLower(role.Title)); e != nil && e.Has("heads") || slices.Contains(c.keys[i], "minister") {
			return true
		}
	}
	return false
}

// weigh weighs home against the places that a person is named with and the other country that the release is most about.
func (r *reading) weigh(c *candidate, home Country, held seats, of byParty) *ballot {
	b := &ballot{realms: r.realms(c)}
	b.cast(home, 9)
	b.cast(r.partner(home), 5)
	r.voteName(b, c, home)
	for _, p := range c.parties {
		if !c.envoy {
			r.votePlaces(b, p, c.consort, of)
		}
		if !c.envoy || r.acts(p) {
			b.cast(r.scope(p), 6)
		}
		r.voteJourneys(b, p, of)
		r.voteSides(b, p, home, of)
	}
	r.voteOwn(b, c, home, of)
	r.voteOffices(b, c)
	for code := range b.realms {
		if len(b.realms) == 1 || slices.Contains(r.article.Countries, code) {
			b.cast(code, 5)
		}
	}
	mainly := r.officeCountries(c, "mainly")
	for _, code := range r.article.Countries {
		if mainly[code] {
			b.cast(code, 14)
		}
	}
	for code := range r.officeCountries(c, "without") {
		b.cast(code, -40)
	}
	for _, v := range b.counted {
		if !c.former && r.taken(held, c, v.country) {
			b.cast(v.country, -8)
		}
	}
	return b
}

// likeliest is the country that a ballot elects for a person, other than one.
func (r *reading) likeliest(b *ballot, home, but Country) Country {
	least := leastLikely
	if home == "" || home == "EU" {
		least = 0 // of no country's own release
	}
	return b.winner(least, func(code Country) bool { return code != but && (len(b.realms) == 0 || b.realms[code]) })
}

// leastLikely is what must speak for a country more than against it.
const leastLikely = -6

// voteName votes by which of the countries in question have names like a person's: three quarters of what it is worth among releases with known answers,
// so that who bears a name of elsewhere is not taken for somebody from there against what the text tells.
func (r *reading) voteName(b *ballot, c *candidate, home Country) {
	like := r.doc.Lexicon.Likeness(c.name)
	for _, code := range r.article.Countries {
		b.cast(code, like.To(string(code))*3/4)
	}
	if !slices.Contains(r.article.Countries, home) {
		b.cast(home, like.To(string(home))*3/4)
	}
}

// voteOwn votes by what is known of the person himself: with whom he is paired, who sends him and whom he comes with, and where the text has
// come to when it names him first.
func (r *reading) voteOwn(b *ballot, c *candidate, home Country, of byParty) {
	b.cast(c.paired, 2)
	b.cast(c.titled, 12)
	for _, code := range c.foreign {
		b.cast(code, -20)
	}
	if c.envoy && home != r.sends {
		b.cast(r.sends, 9)
	}
	if c.envoy {
		b.cast(r.embassyBefore(c.parties[0]), 9)
	}
	if r.stationed(c, home, of) {
		b.cast(r.partner(home), 4)
		b.cast(home, -7)
	}
	switch there := r.abroad(c.parties[0], home); {
	case home == "":
		b.cast(r.namedBefore(c.parties[0]), 6)
	case !c.envoy && slices.Contains(r.article.Countries, there):
		b.cast(there, 3) // where our own holder of the office cannot be meant
	}
	if c.with != nil {
		b.cast(c.with.country, 12)
	}
	if c.facing != nil {
		b.cast(c.facing.country, -20)
		b.cast(r.otherThan(c.facing.country, home), 9)
	}
}

// namedBefore is the country named last before a party in its sentence: "a loan to Chad, signed by Minister Ana Lima".
func (r *reading) namedBefore(party int) Country {
	first := r.doc.Parties[party].First
	n := mention.From(r.doc.Countries, first)
	if n == 0 || r.doc.Countries[n-1].First < r.doc.Sentences[r.doc.SentenceOf(first)].First || r.inPerson(r.doc.Countries[n-1].First) {
		return ""
	}
	return Country(r.doc.Countries[n-1].Code)
}

// votePlaces votes for where a party's sentence plays and who stands beside him: what tells nothing of an envoy, who is sent there.
func (r *reading) votePlaces(b *ballot, party int, consort bool, of byParty) {
	b.castAll(r.scene(party))
	beside := 2
	if consort {
		beside = 9
	}
	if r.rival(party, of) == nil {
		b.cast(r.neighbour(party, of), beside)
	}
}

// voteJourneys votes by whom a party is told of, sent and invited, and against where he travels to.
func (r *reading) voteJourneys(b *ballot, party int, of byParty) {
	if _, to := r.accreditation(&r.doc.Parties[party]); to != "" {
		b.cast(to, -20)
	}
	switch from, given := r.sender(party, of); {
	case given:
		b.cast(from, -9)
	default:
		b.cast(from, 9)
	}
	switch to := r.destination(party); {
	case r.inviting(r.doc.Parties[party].First):
		b.cast(to, 5) // "an invitation from President Lima to visit Chad"
	default:
		b.cast(to, -8)
	}
}

// voteSides votes by which side of an encounter a party is on.
func (r *reading) voteSides(b *ballot, party int, home Country, of byParty) {
	c := r.rival(party, of)
	if c == nil && r.rival(party+1, of) == of.at(party) {
		c = of.at(party + 1) // the first of the two
	}
	if c != nil {
		b.cast(r.otherThan(c.country, home), 3)
		b.cast(c.country, -6)
	}
	r.voteFacing(b, party, home, of)
}

// otherThan is the other of the two countries that a release is most about.
func (r *reading) otherThan(c, home Country) Country {
	switch partner := r.partner(home); c {
	case home:
		return partner
	case partner:
		return home
	}
	return ""
}

// voteOffices votes against whoever is told with his country, who is from elsewhere, and for countries whose holder of a person's office has
// no name.
func (r *reading) voteOffices(b *ballot, c *candidate) {
	for _, p := range c.parties[:min(len(c.parties), 4)] {
		for _, code := range r.opposite(p) {
			b.cast(code, -6)
		}
	}
	b.cast(r.topical(c.parties[0]), 5)
	for _, code := range r.vacant(c) {
		b.cast(code, 5)
	}
}

// scope is the country that the heading over a party's paragraph consists of.
func (r *reading) scope(party int) Country {
	n := r.doc.ParagraphOf(r.doc.Parties[party].First)
	for back := 1; back <= 8 && n-back >= 0; back++ {
		p := r.doc.Paragraphs[n-back]
		if p.End-p.First > 6 {
			continue
		}
		at := mention.From(r.doc.Countries, p.First)
		if at < len(r.doc.Countries) {
			if c := r.doc.Countries[at]; c.End <= p.End && p.End-c.End <= 1 && c.First-p.First <= 1 && !c.Adjective {
				return Country(c.Code)
			}
		}
		return "" // another heading
	}
	return ""
}

// topical is the country that both a party's sentence and the one before it in the paragraph name, if they name no other.
func (r *reading) topical(party int) (one Country) {
	s := r.doc.SentenceOf(r.doc.Parties[party].First)
	if s == 0 || s <= r.doc.Paragraphs[r.doc.ParagraphOf(r.doc.Parties[party].First)].FirstSentence {
		return ""
	}
	first, end := r.doc.Sentences[s-1].First, r.doc.Sentences[s].End
	n := mention.From(r.doc.Countries, first)
	var before, within bool
	for ; n < len(r.doc.Countries) && r.doc.Countries[n].First < end; n++ {
		c := r.doc.Countries[n]
		if c.Inside || c.Code == "EU" || c.Code == "UN" || c.First >= r.doc.Sentences[s].First && r.inPerson(c.First) {
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

// partner is the country other than home that the release names most, if it names no other or does so more than once and far more than the
// next.
func (r *reading) partner(home Country) (best Country) {
	most, next := 0, 0
	for _, c := range r.article.Countries {
		if c == home || c == "EU" || c == "UN" {
			continue
		}
		if n := r.often.of(c); n > most {
			best, most, next = c, n, most
		} else {
			next = max(next, n)
		}
	}
	if next*2 > most || home == "" && most < 2 {
		return ""
	}
	return best
}

// realms are the countries that have an office of a person: kings, chancellors.
func (r *reading) realms(c *candidate) map[Country]bool {
	return r.officeCountries(c, "countries")
}

// officeCountries are the countries that the lines of a person's offices tell under a name, that of a noun or of it with what stands before: "Treasury
// Secretary". What they are mainly of, "Secretary of State", tells nothing with a portfolio behind it: "Secretary of State for Transport".
func (r *reading) officeCountries(c *candidate, told string) map[Country]bool {
	var out map[Country]bool
	for _, n := range c.parties {
		for k := range r.doc.Parties[n].Offices {
			o := &r.doc.Parties[n].Offices[k]
			for i := max(o.Title.First, o.Noun-3); i <= o.Noun; i++ {
				if !r.doc.Kinds(i).Has(lexicon.Office) {
					continue
				}
				for _, h := range r.doc.Hits(i) {
					if h.Entry.Get(told) == "" || !r.isNoun(h, *o) {
						continue
					}
					if told == "mainly" && o.Title.First == o.Noun && o.Title.End > int(h.End) {
						continue
					}
					if told == "countries" && r.doc.Is(int(h.End), "of") {
						continue // the Emir of a city rules no country
					}
					if out == nil {
						out = map[Country]bool{}
					}
					for _, code := range strings.Fields(h.Entry.Get(told)) {
						out[Country(code)] = true
					}
				}
			}
		}
	}
	return out
}

// isNoun tells whether an entry is the line of an office's noun, or ends in it.
func (r *reading) isNoun(h lexicon.Hit, o mention.Office) bool {
	return h.Kind == lexicon.Office && (h.Entry.Rule == o.Rule && int(h.First) == o.Noun || int(h.First) < o.Noun && int(h.End) == o.Noun+1)
}
