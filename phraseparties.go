package communique

import (
	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/mention"
)

// This file tells whom the parties of a phrase mean.

// phraseActors resolves the parties of a phrase; plural pronouns and sides are those of the latest encounter.
func (l *ledger) phraseActors(p clause.Phrase) (out []actor) {
	if each := l.eachGuest(p); each != nil {
		return each
	}
	if len(p.Parties) == 0 {
		if n := l.ofCrowd(p); n >= 0 {
			return l.ofMany(n)
		}
		return l.pointed(p.First, p.End)
	}
	for _, n := range p.Parties {
		team := l.team(n)
		if !l.isTheirs(n, team) {
			if as := l.meant(n); len(out) == 0 {
				out = as[:len(as):len(as)] // it may be of somebody else too
			} else {
				out = append(out, as...)
			}
		}
		out = append(out, team...)
	}
	shareCountry(out)
	return out
}

// meant are those whom one party means: the first reading that tells somebody is believed.
func (l *ledger) meant(n int) []actor {
	party := &l.doc.Parties[n]
	if l.weSay(party) {
		return l.sidesOf(l.we)
	}
	if a := l.first(party); a != nil {
		return a
	}
	if a := l.visitor(party); a != nil {
		return a
	}
	if a := l.hostOrGuest(party); a != nil {
		return a
	}
	if each := l.theirs(n); each != nil {
		return each
	}
	if each := l.ofBoth(party); each != nil {
		return each
	}
	if all := l.fellows(party); all != nil {
		return all
	}
	if !l.plural(party) {
		return l.actors(n)
	}
	return l.meantAll(n)
}

// meantAll are those whom a plural means.
func (l *ledger) meantAll(n int) []actor {
	party := &l.doc.Parties[n]
	if list := l.listBefore(n-1, party.First); list != nil {
		return list
	}
	if pair := l.inSentence(n); pair != nil {
		return pair
	}
	if pair := l.holders(n); pair != nil {
		return pair
	}
	if pair := l.below(party); pair != nil {
		return pair
	}
	if all := l.meantBy(party); all != nil {
		return all
	}
	if pair := l.visitPair(); pair != nil {
		return pair
	}
	if all := l.travelParty(party); all != nil {
		return all
	}
	if pair := l.pairAhead(n); pair != nil {
		return pair
	}
	if party.Kind == mention.Group {
		return l.actors(n)
	}
	return nil
}

// ofMany are those of whom there is said to be a number or a group, listed from a party on.
func (l *ledger) ofMany(n int) (out []actor) {
	for end := l.doc.Parties[n].First; n < len(l.doc.Parties); n++ {
		p := &l.doc.Parties[n]
		if p.First > end && (!l.reading.listed(end, p.First) || p.Kind != mention.Group && p.Kind != mention.Post) {
			break
		}
		out, end = append(append(out, l.canBe(l.actors(n))...), l.team(n)...), p.End
	}
	return out
}

// ofCrowd is the first party of those of whom a phrase without one is "a number" or "a group", or -1.
func (l *ledger) ofCrowd(p clause.Phrase) int {
	if p.End < 1 || !l.doc.Is(p.End, "of") || !l.cue(p.End-1, "crowd") {
		return -1
	}
	n := l.doc.PartyAt(p.End + 1)
	if n < 0 {
		n = l.doc.PartyAt(p.End + 2) // "a number of other ministers"
	}
	return n
}

// pointed is whom "the latter" means, the person named last before it, and "the former", the one named before him; tokens [first, end).
func (l *ledger) pointed(first, end int) []actor {
	former := end == first+2 && l.doc.Is(end-1, "former")
	if !former && (end != first+2 || !l.doc.Is(end-1, "latter")) {
		return nil
	}
	parties := l.doc.Parties
	last := -1
	for n := mention.From(parties, first) - 1; n >= 0 && l.doc.SentenceOf(parties[n].First)+1 >= l.doc.SentenceOf(first); n-- {
		person := l.personOf[n]
		switch {
		case person < 0 || person == last:
		case !former || last >= 0:
			return l.alone(l.one(person))
		default:
			last = person
		}
	}
	return nil
}

// shareCountry gives a list of groups the country of the first: "French officials, business people and experts".
func shareCountry(as []actor) {
	for i := 1; i < len(as); i++ {
		if as[i].person < 0 && as[i].role != "" && as[i].country == "" && as[i].organization == "" && as[0].person < 0 {
			as[i].country = as[0].country
		}
	}
}
