package communique

import (
	"sort"

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
		return l.pointed(p.First, p.End)
	}
	for _, n := range p.Parties {
		party := &l.doc.Parties[n]
		if l.weSay(party) {
			out = append(out, l.sidesOf(l.we)...)
		} else if a := l.first(party); a != nil {
			out = append(out, a...)
		} else if a := l.visitor(party); a != nil {
			out = append(out, a...)
		} else if a := l.hostOrGuest(party); a != nil {
			out = append(out, a...)
		} else if each := l.theirs(party); each != nil {
			out = append(out, each...)
		} else if each := l.ofBoth(party); each != nil {
			out = append(out, each...)
		} else if all := l.fellows(party); all != nil {
			out = append(out, all...)
		} else if !l.plural(party) {
			if as := l.actors(n); len(out) == 0 {
				out = as // it is of nobody else
			} else {
				out = append(out, as...)
			}
		} else if list := l.listBefore(n-1, party.First); list != nil {
			out = append(out, list...)
		} else if pair := l.inSentence(n); pair != nil {
			out = append(out, pair...)
		} else if pair := l.holders(n); pair != nil {
			out = append(out, pair...)
		} else if all := l.meantBy(party); all != nil {
			out = append(out, all...)
		} else if pair := l.visitPair(); pair != nil {
			out = append(out, pair...)
		} else if all := l.travelParty(party); all != nil {
			out = append(out, all...)
		} else if party.Kind == mention.Group {
			out = append(out, l.actors(n)...)
		}
	}
	shareCountry(out)
	return out
}

// pointed is whom "the latter" means, the person named last before it, and "the former", the one named before him; tokens [first, end).
func (l *ledger) pointed(first, end int) []actor {
	former := end == first+2 && l.doc.Is(end-1, "former")
	if !former && (end != first+2 || !l.doc.Is(end-1, "latter")) {
		return nil
	}
	parties := l.doc.Parties
	last := -1
	for n := sort.Search(len(parties), func(n int) bool { return parties[n].First >= first }) - 1; n >= 0 && l.doc.SentenceOf(parties[n].First)+1 >= l.doc.SentenceOf(first); n-- {
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
