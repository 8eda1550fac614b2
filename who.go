package communique

import (
	"slices"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
)

// An actor is one participant that a party of the text stands for.
type actor struct {
	person       int // index in Article.People, or -1
	role         string
	further      string // the title of a second office
	country      Country
	organization string
	part         string // the capacity that he has in the delegation told right before him
}

// alone is an actor by itself. The list lasts as long as the reading.
func (r *reading) alone(a actor) []actor { return r.tables.actors.Add(nil, 1, a) }

// reach is how many parties back a pronoun or a definite noun is looked for.
const reach = 40

// actors resolves a party: to one actor, to several ("the two ministers"), or to none where two would fit.
func (r *reading) actors(party int) []actor {
	if party < 0 || party >= len(r.doc.Parties) {
		return nil
	}
	p := &r.doc.Parties[party]
	switch p.Kind {
	case mention.Named:
		return r.named(party)
	case mention.Post:
		return r.post(party)
	case mention.Group:
		return r.group(party)
	case mention.Collective:
		return r.alone(actor{person: -1, country: Country(p.Country), organization: r.partyBody(p)})
	case mention.State:
		return r.alone(actor{person: -1, country: Country(p.Country)})
	case mention.Pronoun:
		return r.pronoun(party)
	case mention.Sides:
		return r.side(party)
	}
	return nil
}

// group is a group without a name, one for each country that it is from: "Norwegian and Kenyan companies".
func (r *reading) group(party int) []actor {
	p := &r.doc.Parties[party]
	one := actor{person: -1, role: r.doc.Slice(p.Noun.First, p.Noun.End), country: r.groupCountry(party), organization: r.partyBody(p)}
	if len(p.Others) == 0 {
		return r.alone(one)
	}
	all := []actor{one}
	for _, code := range p.Others {
		one.country = Country(code)
		all = append(all, one)
	}
	return all
}

// groupCountry is the country of a group: its own, that of "his" for "his delegation", or that of who stands before it in one list:
// "French officials, business representatives and researchers".
func (r *reading) groupCountry(party int) Country {
	p := &r.doc.Parties[party]
	if p.Country != "" || p.Body >= 0 {
		return Country(p.Country)
	}
	if from := r.sentBy(party); from != "" {
		return from
	}
	sentence := r.doc.SentenceOf(p.First)
	for n := party - 1; n >= max(0, party-reach) && r.doc.SentenceOf(r.doc.Parties[n].First) == sentence; n-- {
		q := &r.doc.Parties[n]
		if p.Class&lexicon.Possessive == 0 && !r.listed(q.End, r.doc.Parties[n+1].First) {
			return ""
		}
		if i := r.personOf[n]; i >= 0 && r.article.People[i].Country != "" {
			return r.article.People[i].Country
		}
		if q.Country != "" && q.Kind != mention.State {
			return Country(q.Country)
		}
	}
	return ""
}

// sentBy is the country of those whom a group without one represents: "representatives of 52 Irish companies".
func (r *reading) sentBy(party int) Country {
	end := r.doc.Parties[party].End
	if party+1 == len(r.doc.Parties) || !r.doc.Is(end, "of") && !r.doc.Is(end, "from") {
		return ""
	}
	if q := &r.doc.Parties[party+1]; q.First <= end+3 && (q.Kind == mention.Group || q.Kind == mention.State || manyHold(q)) && r.doc.SentenceOf(q.First) == r.doc.SentenceOf(end) {
		return Country(q.Country)
	}
	return ""
}

// listed tells whether tokens [first, end) only join the items of a list.
func (r *reading) listed(first, end int) bool {
	if end-first > 4 {
		return false
	}
	for i := first; i < end; i++ {
		switch r.doc.Word(i) {
		case ",", ";", "and", "as", "well", "along", "with":
		default:
			return false
		}
	}
	return true
}

func (r *reading) partyBody(p *mention.Party) string {
	if p.Body < 0 {
		return ""
	}
	return r.bodyName(p.Body)
}

// one is the actor that a person is.
func (r *reading) one(person int) actor {
	a := actor{person: person, country: r.article.People[person].Country}
	if roles := r.article.People[person].Roles; len(roles) > 0 {
		a.role, a.organization = roles[0].Title, roles[0].Organization
		if len(roles) > 1 {
			a.further = roles[1].Title
		}
	}
	return a
}

func (r *reading) named(party int) []actor {
	if i := r.personOf[party]; i >= 0 {
		return r.alone(r.one(i))
	}
	return nil
}

// isTopic tells whether a party is the subject of one of its sentence's main clauses, of a passive one too: "The Minister was received by"; or of any clause.
func (r *reading) isTopic(party int, any bool) bool {
	return r.isSubjectOf(party, func(c *clause.Clause) bool { return any || c.Kind == clause.Main })
}

// isSubject tells whether a party is who does something in one of its sentence's main clauses.
func (r *reading) isSubject(party int) bool {
	return r.isSubjectOf(party, func(c *clause.Clause) bool { return c.Kind == clause.Main && !c.Verb.Passive })
}

// isSubjectOf tells whether a party is the subject of such a clause of its sentence.
func (r *reading) isSubjectOf(party int, such func(*clause.Clause) bool) bool {
	first, end := r.clauses.Of(r.doc.SentenceOf(r.doc.Parties[party].First))
	for i := first; i < end; i++ {
		if c := &r.clauses.Clauses[i]; such(c) && slices.Contains(c.Subject.Parties, party) {
			return true
		}
	}
	return false
}

// side resolves "the French side", "the Kazakh diplomat", "his counterpart", "the host".
func (r *reading) side(party int) []actor {
	p := &r.doc.Parties[party]
	if p.Counterpart && p.Number != 1 {
		return r.eachCounterpart(party)
	}
	if p.Number != 1 {
		return nil
	}
	if p.Counterpart {
		return r.counterpart(party)
	}
	if p.Country == "" {
		return nil
	}
	if noun := r.doc.Word(p.Head); noun != "side" && noun != "party" {
		if a := r.compatriot(party); a != nil {
			return a
		}
	}
	return r.alone(actor{person: -1, country: Country(p.Country)})
}

// compatriot is the person of a party's country who is named last before it; the head of its diplomacy is not who heads the state.
func (r *reading) compatriot(party int) []actor {
	p := &r.doc.Parties[party]
	minister := r.doc.Is(p.End-1, "diplomacy")
	for n := party - 1; n >= max(0, party-reach); n-- {
		if i := r.personOf[n]; i >= 0 && r.article.People[i].Country == Country(p.Country) && !(minister && r.headsStateOf(i)) {
			return r.alone(r.one(i))
		}
	}
	return nil
}

// eachCounterpart are "her counterparts from Kenya and Chad", one for each country, with her office.
func (r *reading) eachCounterpart(party int) (all []actor) {
	p := &r.doc.Parties[party]
	if next := party + 1; next < len(r.doc.Parties) && r.doc.Parties[next].Kind == mention.Named && r.doc.Parties[next].First <= p.End+1 {
		return nil // "his counterparts, Ana Lima and Ann Poe"
	}
	for n := party - 1; n >= max(0, party-reach); n-- {
		role := r.roleOf(n)
		if role == "" {
			continue
		}
		for _, code := range append([]string{p.Country}, p.Others...) {
			all = append(all, actor{person: -1, role: role, country: Country(code)})
		}
		return all
	}
	return nil
}

// roleOf is the office of whom a party means, or the noun for a group or those of an office without names: "Norwegian officials"; or "".
func (r *reading) roleOf(party int) string {
	p := &r.doc.Parties[party]
	if i := max(r.personOf[party], r.meantOf[party]); i >= 0 && len(r.article.People[i].Roles) > 0 {
		return r.article.People[i].Roles[0].Title
	}
	if p.Kind != mention.Group && p.Kind != mention.Post || p.Country == "" {
		return ""
	}
	if as := r.actors(party); len(as) > 0 {
		return as[0].role
	}
	return ""
}

// counterpart has the office of the person before, in the other country; if somebody is known to hold it, it is that person.
func (r *reading) counterpart(party int) []actor {
	p := &r.doc.Parties[party]
	sentence := r.doc.SentenceOf(p.First)
	for n := party - 1; n >= max(0, party-reach); n-- {
		i := r.personOf[n]
		if q := &r.doc.Parties[n]; i < 0 && q.Kind == mention.Post && r.doc.SentenceOf(q.First) == sentence {
			if as := r.post(n); len(as) == 1 {
				i = as[0].person // "The Prime Minister called his Iraqi counterpart"
				if i < 0 && as[0].role != "" && as[0].country != Country(p.Country) {
					return r.alone(actor{person: -1, role: as[0].role, country: Country(p.Country)}) // who is not named either
				}
			}
		}
		if i < 0 || len(r.article.People[i].Roles) == 0 {
			continue
		}
		role := r.article.People[i].Roles[0]
		for _, j := range r.holders(r.keysOf[i][0]) {
			other := r.article.People[j]
			if j != i && (p.Country == "" || other.Country == Country(p.Country)) && other.Country != role.Country && r.holds(j, r.keysOf[i][0]) {
				return r.alone(r.one(j))
			}
		}
		return r.alone(actor{person: -1, role: role.Title, country: Country(p.Country)})
	}
	return r.alone(actor{person: -1, country: Country(p.Country)})
}
