package communique

import (
	"slices"
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
)

// A candidate is a person in the making: all the parties that bear one name.
type candidate struct {
	words   []string // of the fullest name, folded
	parties []int
	name    string
	roles   []Role
	keys    [][]string // by role: what it is compared by
	country Country
	global  bool // acts for an international body
	former  bool // held an office that somebody else may hold now
	envoy   bool // is sent abroad
	consort bool // is at the side of whoever is named before
	sex     lexicon.Class
	paired  Country    // as one of two sides, by their order
	with    *candidate // whom he comes with: of his country
	facing  *candidate // whose counterpart he is: of another
	across  *candidate // the other of two sides, neither told with a country
	foreign []Country  // of his counterparts
	titled  Country    // whose holder of his office the title names
	called  bool       // has a calling: economist
	serves  bool       // has an office
	known   Country    // of whoever the lexicon knows for a leader
	world   bool       // has an office that is mostly one of an international body: Secretary-General

	headsBody bool // is known for having led an international body
}

// findPeople makes persons of the named parties: first those with the fullest names, then the shorter forms that stand for them.
func (r *reading) findPeople() {
	r.personOf = make([]int, len(r.doc.Parties))
	for i := range r.personOf {
		r.personOf[i] = -1
	}
	people, by := r.gather()
	r.borne = r.candidates(people)
	for _, c := range people {
		for _, n := range c.parties {
			r.hold(c, &r.doc.Parties[n])
		}
		c.sex = r.sex(c)
	}
	r.findIssuer()
	r.joinIssuer(by)
	r.appointed(people)
	r.counterparts(people)
	r.settleCountries(people)
	r.byWord = r.tables.byWord
	r.article.People, r.sexOf, r.keysOf = slices.Grow(r.article.People, len(people)), slices.Grow(r.sexOf, len(people)), slices.Grow(r.keysOf, len(people))
	for i, c := range people {
		for _, n := range c.parties {
			r.personOf[n] = i
		}
		r.keep(i, c)
		r.sexOf = append(r.sexOf, c.sex)
		r.article.People = append(r.article.People, r.person(c))
	}
	r.addIssuer(people, by)
	r.findHeadlined(by)
}

// byName are people by the words of their names.
type byName map[string][]*candidate

// add takes a person in. Most words are one person's: their lists are parts of one, which has room for all.
func (by byName) add(c *candidate, alone []*candidate) {
	alone = alone[:len(c.words)]
	for i, w := range c.words {
		if shared := by[w]; shared != nil {
			by[w] = append(shared, c)
		} else {
			alone[i] = c
			by[w] = alone[i : i+1 : i+1]
		}
	}
}

// gather gives each name to the person who bears it, and orders people by where they are named first.
func (r *reading) gather() (people []*candidate, by byName) {
	by = r.tables.byName
	for _, n := range r.namedParties() {
		p := &r.doc.Parties[n]
		words := r.nameWords(p.Name)
		c := r.fit(by.sharing(words), words, p)
		if c == nil {
			if len(words) == 0 || len(words) == 1 && len(p.Offices) == 0 && p.Honorific.Empty() && p.Rule != mention.ByLeader && !p.Counterpart {
				continue
			}
			c = r.tables.persons.New()
			*c = candidate{words: words, name: r.personName(p.Name)}
			people = append(people, c)
			by.add(c, r.tables.bearers.Cut(len(words)))
		}
		c.parties = r.tables.people.Add(c.parties, 4, n)
	}
	for _, c := range people {
		slices.Sort(c.parties)
	}
	slices.SortFunc(people, func(a, b *candidate) int { return a.parties[0] - b.parties[0] })
	return people, by
}

// keep notes the words that a person's offices are known by.
func (r *reading) keep(person int, c *candidate) {
	r.keysOf = append(r.keysOf, c.keys)
	for _, k := range c.keys {
		for _, w := range k {
			if at := r.byWord[w]; len(at) == 0 || at[len(at)-1] != person {
				r.byWord[w] = r.tables.people.Add(at, 2, person)
			}
		}
	}
}

// sharing are the people who have the last or the first of a name's words; a few are enough to tell that none fits alone.
func (by byName) sharing(words []string) (people []*candidate) {
	if len(words) == 0 {
		return nil
	}
	for _, w := range []string{words[len(words)-1], words[0]} {
		for _, c := range by[w] {
			if len(people) == manyMentions {
				break
			}
			if !slices.Contains(people, c) {
				people = append(people, c)
			}
		}
	}
	return people
}

// namedParties are the parties with a name, those with the most words first, in the order of the text among equals.
func (r *reading) namedParties() (order []int) {
	order = make([]int, 0, len(r.doc.Parties))
	length := make([]int, len(r.doc.Parties))
	for n := range r.doc.Parties {
		p := &r.doc.Parties[n]
		if !p.Name.Empty() {
			order, length[n] = append(order, n), r.nameLength(p.Name)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return length[b] - length[a] })
	return order
}

// fit finds the person whom a shorter or equal name stands for: nil if none, or if two fit alike.
func (r *reading) fit(people []*candidate, words []string, p *mention.Party) *candidate {
	var best *candidate
	score, tied := 0, false
	for _, c := range people {
		s := alike(r.doc.Lexicon, c.words, words)
		if s == 0 || r.regnal(p) && (r.fathersName(c, words[0]) || s == 1 && !slices.ContainsFunc(c.parties, func(n int) bool { return r.regnal(&r.doc.Parties[n]) })) {
			continue
		}
		s = s*10 + r.agrees(c, p)
		switch {
		case s > score:
			best, score, tied = c, s, false
		case s == score:
			tied = true
		}
	}
	if tied {
		// two fit: the one named last before, if it is near
		for _, c := range people {
			if s := alike(r.doc.Lexicon, c.words, words); s > 0 && s*10+r.agrees(c, p) == score && c.parties[0] < best.parties[0] {
				best = c
			}
		}
	}
	return best
}

// regnal tells whether a party is styled as those are who bear a given name alone: "King Charles" is no Charles Michel.
func (r *reading) regnal(p *mention.Party) bool {
	return slices.ContainsFunc(p.Offices, func(o mention.Office) bool { return r.flagged(o, "regnal") })
}

// fathersName tells whether a word of a person's name is but that of his father, by which nobody who reigns is called: King Salman is no
// Mohammed bin Salman.
func (r *reading) fathersName(c *candidate, word string) bool {
	s := r.doc.Parties[c.parties[0]].Name
	for i := s.First + 1; i < s.End && word != c.words[0]; i++ {
		if r.doc.Class(i-1)&lexicon.Particle != 0 && lexicon.Plain(r.doc.Fold(i)) == word {
			return r.doc.Says(i-1, "bin") || r.doc.Says(i-1, "ibn")
		}
	}
	return false
}

// manyMentions of a person tell what there is to tell: more are not compared.
const manyMentions = 32

// agrees weighs what a party says besides its name.
func (r *reading) agrees(c *candidate, p *mention.Party) (score int) {
	for _, n := range c.parties[:min(len(c.parties), manyMentions)] {
		q := &r.doc.Parties[n]
		if p.Country != "" && q.Country != "" {
			if p.Country == q.Country {
				score = max(score, 2)
			} else {
				return 0
			}
		}
	}
	return score
}

// hold adds a party's offices to a person.
func (r *reading) hold(c *candidate, p *mention.Party) {
	if name := r.personName(p.Name); len(c.name) < len(name) && r.nameLength(p.Name) == len(c.words) {
		c.name = name
	}
	posted := slices.ContainsFunc(p.Offices, func(o mention.Office) bool { return r.flagged(o, "posted") })
	if c.country == "" && p.Country != "" && p.Country != "EU" && p.Country != "UN" && !posted {
		c.country = Country(p.Country)
	}
	for n, o := range p.Offices {
		r.addRole(c, o, n > 0 && o.Body != p.Offices[n-1].Body)
	}
}

// person makes the Article's person.
func (r *reading) person(c *candidate) Person {
	p := Person{Name: c.name, Roles: c.roles, Country: c.country, Evidence: r.proofs.Cut(len(c.parties))}
	for _, n := range c.parties {
		party := &r.doc.Parties[n]
		if h := r.styled(party); len(h) > len(p.Honorific) {
			p.Honorific = h
		}
		p.Evidence = append(p.Evidence, r.evidence(party.First, party.End, party.Rule))
		r.mention(party.Span, MentionPerson, c.name)
	}
	return p
}

// styled is all that honours a party, before its office and before its name, where no comma parts them.
func (r *reading) styled(p *mention.Party) string {
	h := r.doc.Slice(p.Honorific.First, p.Honorific.End)
	if p.Style.Empty() || h != "" && r.doc.Is(p.Honorific.First-1, ",") {
		return h
	}
	return strings.TrimSpace(r.doc.Slice(p.Style.First, p.Style.End) + " " + h)
}

// sex is what a person's honorifics and offices tell.
func (r *reading) sex(c *candidate) (class lexicon.Class) {
	for _, n := range c.parties {
		p := &r.doc.Parties[n]
		for i := p.First; i < p.End; i++ {
			if r.doc.Kinds(i)&(1<<lexicon.Honorific|1<<lexicon.Office) == 0 {
				continue
			}
			for _, h := range r.doc.Hits(i) {
				if h.Entry.Has("male") {
					class |= lexicon.Male
				}
				if h.Entry.Has("female") {
					class |= lexicon.Female
				}
			}
		}
	}
	return class
}
