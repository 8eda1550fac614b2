package communique

import (
	"slices"
	"strings"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
)

// This file reads whom an office without a name means: "the Minister", "the Kenyan President", "the head of state", "the heads of state of France and
// Kazakhstan".

// post resolves an office without a name: to the one person who holds it, by the words of its title and its country, else to somebody
// without a name.
func (r *reading) post(party int) []actor {
	p := &r.doc.Parties[party]
	o := p.Offices[0]
	key := r.officeKey(o.Title)
	if o.Plural {
		return r.posts(p)
	}
	found := -1
	body := ""
	if o.Body >= 0 {
		body = r.bodyName(o.Body)
	}
	for _, i := range r.holders(key) {
		person := r.article.People[i]
		if p.Country != "" && person.Country != Country(p.Country) || !r.holds(i, key) || body != "" && !r.serves(i, body) {
			continue
		}
		if found >= 0 {
			if p.Country == "" {
				return r.nearest(party, key, "")
			}
			r.torn[party] = true
			return nil
		}
		found = i
	}
	if found >= 0 && !(p.Country == "" && r.facesPeer(found, key)) {
		return r.alone(r.one(found))
	}
	if found >= 0 {
		a := actor{person: -1, role: r.doc.Slice(o.Title.First, o.Title.End)}
		a.country = or(or(r.hostOfPublisher(), r.publisherCountry()), r.article.Dateline.Country)
		return r.alone(a)
	}
	if a := r.meant(party); len(a) > 0 {
		return a
	}
	a := actor{person: -1, role: r.doc.Slice(o.Title.First, o.Title.End), country: Country(p.Country)}
	a.organization = body
	return r.alone(a)
}

// facesPeer tells whether a release opens with what somebody who has an office but no name does to the one person who is named with it, "The Prime Minister
// spoke to Prime Minister Poe of Kenya": the office alone is no more that person's.
func (r *reading) facesPeer(person int, key []string) bool {
	for n := range r.doc.Parties[:min(len(r.doc.Parties), reach)] {
		p := &r.doc.Parties[n]
		if r.personOf[n] == person {
			return false
		}
		if p.Kind != mention.Post || p.Country != "" || !p.Definite || !slices.Equal(r.officeKey(p.Offices[0].Title), key) {
			continue
		}
		from, to := r.clauses.Of(r.doc.SentenceOf(p.First))
		for i := from; i < to; i++ {
			c := &r.clauses.Clauses[i]
			if c.Kind == clause.Main && slices.Contains(c.Subject.Parties, n) && r.namesAfter(c, person) {
				return true
			}
		}
		return false
	}
	return false
}

// namesAfter tells whether a person is named behind a clause's verb.
func (r *reading) namesAfter(c *clause.Clause, person int) bool {
	for _, q := range c.After {
		for _, n := range q.Parties {
			if r.personOf[n] == person && r.doc.Parties[n].Kind == mention.Named {
				return true
			}
		}
	}
	return false
}

// serves tells whether nothing speaks against a person's office being one of a body: it has no body, or one whose name goes on as that one does.
func (r *reading) serves(person int, body string) bool {
	for _, role := range r.article.People[person].Roles {
		if role.Organization == "" || strings.Contains(role.Organization, body) || strings.Contains(body, role.Organization) {
			return true
		}
	}
	return len(r.article.People[person].Roles) == 0
}

// meant is who a word that may stand for several offices means: "the envoy" is the ambassador named before, "the head of state" the president; whom the text
// calls by such a word, "Chinese leader Xi Jinping", where the office is one that it may stand for; and whom "the Kenyan representative" tells by his country.
func (r *reading) meant(party int) []actor {
	p := &r.doc.Parties[party]
	title := p.Offices[0].Title
	e, ok := r.doc.Longest(title.First, lexicon.Office)
	if !ok || int(e.End) != title.End {
		return nil
	}
	if e.Entry.Has("leads") && p.Offices[0].Body >= 0 {
		return r.minister(party, &r.doc.Bodies[p.Offices[0].Body])
	}
	for word := range strings.FieldsSeq(e.Entry.Get("means")) {
		if a := r.nearest(party, []string{word}, Country(p.Country)); len(a) == 1 {
			return a
		}
	}
	if p.Country == "" {
		return nil
	}
	if g, ok := r.doc.Longest(title.First, lexicon.Group); ok && int(g.End) == title.End && g.Entry.Has("person") {
		return r.compatriot(party)
	}
	for n := party - 1; n >= max(0, party-reach); n-- {
		if i := r.personOf[n]; i >= 0 && r.article.People[i].Country == Country(p.Country) && r.calledAs(i, r.doc.Fold(title.First)) {
			return r.alone(r.one(i))
		}
	}
	return nil
}

// minister is the minister who is told as the head of a ministry: "the head of the Norwegian Foreign Ministry".
func (r *reading) minister(party int, ministry *mention.Body) []actor {
	if ministry.Kind != "ministry" {
		return nil
	}
	name := ministry.Span
	for n := range r.doc.Countries {
		c := &r.doc.Countries[n]
		if c.First == name.First && c.End < name.End {
			name.First = c.End
			break
		}
	}
	key := r.officeKey(name)
	n := slices.Index(key, "ministry")
	if n < 0 {
		return nil
	}
	key[n] = "minister"
	slices.Sort(key)
	return r.nearest(party, key, Country(or(r.doc.Parties[party].Country, ministry.Country)))
}

// calledAs tells whether a person is only called by a word that may stand for an office: a "leader" for its president.
func (r *reading) calledAs(person int, office string) bool {
	roles := r.article.People[person].Roles
	if len(roles) != 1 {
		return false
	}
	e := r.doc.Lexicon.Whole(lexicon.Office, roles[0].Title)
	return e != nil && slices.Contains(strings.Fields(e.Get("means")), office)
}

// posts are the holders of a plural office, a country each: "the heads of state of France and Kazakhstan".
func (r *reading) posts(p *mention.Party) (all []actor) {
	title := r.officeTitle(p.Offices[0])
	key := r.officeKey(p.Offices[0].Title)
	for _, code := range append([]string{p.Country}, p.Others...) {
		a := actor{person: -1, role: title, country: Country(code)}
		if body := p.Offices[0].Body; body >= 0 {
			a.organization = r.bodyName(body)
		}
		found := -1
		for _, i := range r.holders(key) {
			if code != "" && r.article.People[i].Country == Country(code) && r.holds(i, key) {
				found = i
				break
			}
		}
		if found >= 0 {
			a = r.one(found)
		}
		all = append(all, a)
	}
	return all
}

// holders are the people whose offices have the rarest of the words of a title.
func (r *reading) holders(key []string) (rarest []int) {
	for n, w := range key {
		if at := r.byWord[w]; n == 0 || len(at) < len(rarest) {
			rarest = at
		}
	}
	return rarest[:min(len(rarest), 64)]
}

// holds tells whether a person has a role that the words of a title are part of, and not as the deputy of who has that title, nor as who had it before.
func (r *reading) holds(person int, key []string) bool {
	for n, k := range r.keysOf[person] {
		if !contains(k, key) {
			continue
		}
		roles := r.article.People[person].Roles
		if len(k) == len(key) || n >= len(roles) || !r.ranked(roles[n].Title, key) {
			return true
		}
	}
	return false
}

// ranked tells whether a title begins with a rank that the words of another title lack: of who stands below somebody, "First Deputy Minister",
// "Vice-President", or of who holds it no more.
func (r *reading) ranked(title string, key []string) bool {
	for range 2 {
		word := strings.TrimLeft(title, " -")
		if at := strings.IndexAny(word, " -"); at >= 0 {
			word, title = word[:at], word[at:]
		} else {
			title = ""
		}
		rank := r.doc.Lexicon.Whole(lexicon.Rank, word)
		if rank == nil {
			continue
		}
		for _, flag := range [...]string{"below", "former"} {
			if rank.Has(flag) && !slices.ContainsFunc(key, func(word string) bool { return r.isRank(word, flag) }) {
				return true
			}
		}
	}
	return false
}

func (r *reading) isRank(word, flag string) bool {
	e := r.doc.Lexicon.Whole(lexicon.Rank, word)
	return e != nil && e.Has(flag)
}

// nearest is the holder of an office with these words whom the text has come to.
func (r *reading) nearest(party int, key []string, of Country) []actor {
	a, second := r.nearestOf(party, key, of, true)
	if a == nil && second {
		a, _ = r.nearestOf(party, key, of, false)
	}
	return a
}

// nearestOf is such a holder: what one of the last sentences is about; else, where no country is told, that of the country that the release comes from; else
// whom the nearest sentence is about or names first. Among peers who is meant only where there is no other is passed over, and second tells that somebody was.
func (r *reading) nearestOf(party int, key []string, of Country, peers bool) (a []actor, second bool) {
	const fresh = 2 // sentences back
	best, sentence, ours := -1, -1, -1
	topic := false
	first := r.doc.Parties[party].First
	here, quote := r.doc.SentenceOf(first), r.clauses.QuoteAt(first)
	for n := party - 1; n >= max(0, party-reach); n-- {
		i := max(r.personOf[n], r.meantOf[n])
		if i < 0 || !r.holds(i, key) || of != "" && r.article.People[i].Country != of {
			continue
		}
		if peers && r.secondary(i, key) {
			second = true
			continue
		}
		if q := r.clauses.QuoteAt(r.doc.Parties[n].First); q >= 0 && q != quote {
			continue // whom somebody names who is quoted
		}
		at := r.doc.SentenceOf(r.doc.Parties[n].First)
		if at == here && r.doneTo(party, n) {
			continue // "Minister Lima informed the Minister"
		}
		about := r.isTopic(n, at == here)
		home := r.comesFrom != "" && r.article.People[i].Country == r.comesFrom
		if r.doc.Parties[n].Kind == mention.Post && !home && r.comesFrom != "" {
			continue // only a name makes "the Minister" that of another country
		}
		if about && here-at <= fresh {
			return r.alone(r.one(i)), second
		}
		if ours < 0 && of == "" && home {
			ours = i
		}
		if best < 0 || at == sentence && (about || !topic) {
			best, sentence, topic = i, at, about
		}
	}
	if ours >= 0 {
		best = ours // "the President" is that of the country that a release comes from, if no other one is spoken of
	}
	if best < 0 {
		return nil, second
	}
	return r.alone(r.one(best)), second
}

// secondary tells whether a person is meant by an office only where there is no other: a Prime Minister by "the Minister", a company's president or the late one
// by "the President".
func (r *reading) secondary(person int, key []string) bool {
	who := &r.article.People[person]
	for n, k := range r.keysOf[person] {
		if !contains(k, key) || n >= len(who.Roles) {
			continue
		}
		role := &who.Roles[n]
		heads := r.headsState(role.Title)
		if len(k) == len(key) {
			return heads && role.Organization != "" && who.Country != ""
		}
		return heads != (len(key) == 1 && r.headsState(key[0]))
	}
	return len(who.Roles) > 0
}
