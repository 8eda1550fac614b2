package communique

import (
	"slices"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
)

// This file reads whom words in the plural mean: they, both sides, the two ministers, their foreign ministers; and whom I and we mean.

// first is whom "I" and "me" mean.
func (l *ledger) first(p *mention.Party) []actor {
	if p.Kind != mention.Pronoun || p.Class&lexicon.Person == 0 || p.Class&lexicon.Plural != 0 || !l.doc.Is(p.Head, "I") && !l.doc.Is(p.Head, "me") {
		return nil
	}
	return l.myself()
}

// myself is who says "I": the narrator, or, in what a government puts out, somebody of its country who is not named.
func (l *ledger) myself() []actor {
	if l.author == unread {
		l.author = l.narrator()
	}
	switch {
	case l.author >= 0:
		return l.alone(l.one(l.author))
	case l.comesFrom != "":
		return l.alone(actor{person: nameless, country: l.comesFrom})
	}
	return nil
}

// nameless is the person of an actor who says "I" and whom nothing names.
const nameless = -2

// unread is the author of a release before he is looked for.
const unread = -2

// hostOrGuest is whom "the guest" and "the host" mean: who is that at the encounter told last, where one is.
func (l *ledger) hostOrGuest(p *mention.Party) []actor {
	if p.Kind != mention.Sides || p.Number != 1 || p.Counterpart || p.Country != "" {
		return nil
	}
	noun, ok := l.doc.Longest(p.Head, lexicon.Group)
	if !ok || noun.Entry.Get("side") == "" {
		return nil
	}
	side := noun.Entry.Get("side")
	var found []actor
	if l.now != nil {
		found = l.now.onSide(side)
	}
	if len(found) == 0 && side == "guest" {
		found = l.guests()
	}
	if len(found) == 0 {
		found = l.atHome(side)
	}
	if len(found) != 1 || found[0].person < 0 {
		return nil
	}
	return found
}

// atHome are the people with a name at the encounter told last who are of the country where it was, or by its dateline must have been, for hosts, or of
// another one, for guests; nil where all are the one or the other.
func (l *ledger) atHome(side string) (found []actor) {
	if l.now == nil {
		return nil
	}
	home, others := or(l.now.place.Country, l.article.Dateline.Country), false
	for _, w := range l.now.with {
		switch {
		case home == "" || w.person < 0 || w.capacity == "member" || w.country == "":
		case (w.country == home) == (side == "host"):
			found = append(found, w.actor)
		default:
			others = true
		}
	}
	if !others {
		return nil
	}
	return found
}

// onSide are the people with a name on a side of an encounter.
func (e *encounter) onSide(side string) []actor {
	return e.those(func(w *attendee) bool { return w.side == side && w.person >= 0 })
}

// theirs are "their foreign ministers": one of each of the two states that the sentence has named before, or of each side of the encounter that is meant.
func (l *ledger) theirs(party int) (out []actor) {
	const their = lexicon.Possessive | lexicon.Plural
	p := &l.doc.Parties[party]
	if len(p.Offices) == 0 || !p.Offices[0].Plural || p.Country != "" || l.doc.Class(p.First)&their != their {
		return nil
	}
	all := l.statesNamed(party)
	if len(all) != 2 {
		all = l.sidesOf(l.now)
	}
	for _, w := range all {
		a := actor{person: -1, role: l.officeTitle(p.Offices[0]), country: w.country}
		if !slices.Contains(out, a) {
			out = append(out, a)
		}
	}
	if len(out) != 2 {
		return nil
	}
	return out
}

// statesNamed are the states that a sentence names before a party, in their order: "Chad and Kenya agreed that | their ministers".
func (l *ledger) statesNamed(party int) (out []actor) {
	for n := party - 1; n >= max(0, party-6) && l.doc.SentenceOf(l.doc.Parties[n].First) == l.doc.SentenceOf(l.doc.Parties[party].First); n-- {
		if p := &l.doc.Parties[n]; p.Kind == mention.State {
			out = append(out, actor{person: -1, country: Country(p.Country)})
		}
	}
	slices.Reverse(out)
	return out
}

// visitPair are the guest and the host of the visit told last, where no talks of theirs were told: they are "the two leaders".
func (l *ledger) visitPair() []actor {
	pair := l.lastOf(4, (*encounter).trip).foremost()
	if len(pair) != 2 || pair[0].country == pair[1].country {
		return nil
	}
	return pair
}

// travelParty are those on the visit told last, of whom no talks were told yet: they are "they".
func (l *ledger) travelParty(p *mention.Party) []actor {
	if p.Kind != mention.Pronoun {
		return nil
	}
	all := l.lastOf(4, (*encounter).trip).those(func(w *attendee) bool { return w.side == "guest" })
	if len(all) == 1 && all[0].person >= 0 {
		return nil
	}
	return all
}

// weSay tells whether a party is the "we" of a joint statement.
func (l *ledger) weSay(p *mention.Party) bool {
	return p.Kind == mention.Pronoun && p.Class&(lexicon.Person|lexicon.Plural) == lexicon.Person|lexicon.Plural
}

// sidesOf are the participants of an encounter.
func (l *ledger) sidesOf(e *encounter) (out []actor) {
	if e == nil {
		return nil
	}
	return e.actors()
}

// actors are those at an encounter, without the parts that they have.
func (e *encounter) actors() (out []actor) {
	if len(e.with) > 0 {
		out = make([]actor, 0, len(e.with))
	}
	for n := range e.with {
		out = append(out, e.with[n].actor)
	}
	return out
}

// those are the ones of who takes part in an encounter that fit; none where there is no encounter.
func (e *encounter) those(fit func(*attendee) bool) (out []actor) {
	for n := 0; e != nil && n < len(e.with); n++ {
		if fit(&e.with[n]) {
			out = append(out, e.with[n].actor)
		}
	}
	return out
}

// foremost are those with a name at an encounter who did not only come along.
func (e *encounter) foremost() []actor {
	return e.those(func(w *attendee) bool { return w.person >= 0 && w.capacity != "member" })
}

// meantBy are those at the encounter that a party in the plural is about; of "the two", where more were there, the two who did not only come along.
func (l *ledger) meantBy(p *mention.Party) []actor {
	if p.Number != 2 {
		return l.sidesOf(l.now)
	}
	now := l.foremost()
	all := l.sidesOf(now)
	if two := l.pairWith(p); two != nil {
		return two
	}
	if len(all) < 3 {
		return all
	}
	if two := now.foremost(); len(two) == 2 {
		return two
	}
	return all
}

// foremost is the encounter that "the two leaders" were at: of those told side by side the first, "held talks with A, and met separately with B and C".
func (l *ledger) foremost() *encounter {
	if len(l.abreast) > 1 && slices.Contains(l.abreast, l.now) {
		return l.abreast[0]
	}
	return l.now
}

// pairWith are the two at the encounter told last that the subject of the sentence before was at, where the latest is one of others: "Later he met
// Ann Poe. Minister Lima, in turn, accepted. The two had last met in May."
func (l *ledger) pairWith(p *mention.Party) []actor {
	person := l.lastSubject(p.First)
	if person < 0 || l.now == nil || l.now.find(l.one(person)) >= 0 {
		return nil
	}
	for e := range l.back(reach) {
		if e.kind != Visit && !e.recalled && len(e.with) == 2 && e.find(l.one(person)) >= 0 {
			return l.sidesOf(e)
		}
	}
	return nil
}

// lastSubject is the person who is the subject of the sentence before a token in its paragraph, or -1.
func (l *ledger) lastSubject(token int) int {
	s := l.doc.SentenceOf(token) - 1
	if s < 0 || l.doc.Sentences[s].Paragraph != l.doc.Sentences[s+1].Paragraph {
		return -1
	}
	first, end := l.clauses.Of(s)
	for i := first; i < end; i++ {
		if c := &l.clauses.Clauses[i]; c.Kind == clause.Main && len(c.Subject.Parties) == 1 {
			if n := c.Subject.Parties[0]; max(l.personOf[n], l.meantOf[n]) >= 0 {
				return max(l.personOf[n], l.meantOf[n])
			}
		}
	}
	return -1
}

// listBefore is the list of people before a plural pronoun in its own sentence: "A and B reached it at their meeting".
func (l *ledger) listBefore(party, token int) []actor {
	sentence := l.doc.SentenceOf(token)
	for n := party; n > 0 && n > party-6; n-- {
		p, q := &l.doc.Parties[n-1], &l.doc.Parties[n]
		if l.doc.SentenceOf(p.First) != sentence {
			return nil
		}
		if p.Kind == mention.Named && q.Kind == mention.Named && q.First == p.End+1 && l.doc.Class(p.End)&lexicon.Conjunction != 0 {
			return append(l.actors(n-1), l.actors(n)...)
		}
	}
	return nil
}

// endingAt are those whom a list names that ends at a token, or at the comma there.
func (l *ledger) endingAt(at int) []actor {
	if l.doc.Is(at, ",") {
		at--
	}
	n := l.doc.PartyAt(at)
	if n < 0 {
		return nil
	}
	return l.canBe(l.phraseActors(clause.Phrase{Parties: []int{n}}))
}

// pairBefore are the only two people whom a sentence names before a plural pronoun, of two countries: "A thanked B, recalling their meeting".
func (l *ledger) pairBefore(party, token int) (pair []actor) {
	sentence := l.doc.SentenceOf(token)
	for n := party; n >= 0 && n > party-8 && l.doc.SentenceOf(l.doc.Parties[n].First) == sentence; n-- {
		i := max(l.personOf[n], l.meantOf[n])
		if i < 0 || len(pair) > 0 && pair[0].person == i {
			continue
		}
		if len(pair) == 2 {
			return nil
		}
		pair = append(pair, l.one(i))
	}
	if len(pair) != 2 || pair[0].country == pair[1].country {
		return nil
	}
	return []actor{pair[1], pair[0]}
}

// pairAhead are the only two people, of two countries, whom the sentence behind a party names, where nobody is told to have met before: "The two ministers
// met in Rome. Minister A told B".
func (l *ledger) pairAhead(party int) []actor {
	next := l.doc.SentenceOf(l.doc.Parties[party].First) + 1
	if p := &l.doc.Parties[party]; p.Kind != mention.Post && !l.counted(p.Head) || l.now != nil || next >= len(l.doc.Sentences) || !l.isSubject(party) && !l.doc.Is(l.doc.Parties[party].First-1, "between") {
		return nil
	}
	end := mention.From(l.doc.Parties, l.doc.Sentences[next].End)
	return l.pairBefore(end-1, l.doc.Sentences[next].First)
}

// inSentence are the two whom "the two" means who alone are named before it in its sentence: "A will receive B in May; the two last met in Rome"; and "they" of
// "A told B when they met".
func (l *ledger) inSentence(party int) []actor {
	p := &l.doc.Parties[party]
	if p.Kind == mention.Sides && p.Number == 2 && p.Rule == "pronoun" || l.doc.Is(p.First-1, "when") && l.isThem(clause.Phrase{First: p.First, End: p.End, Parties: []int{party}}) {
		return l.pairBefore(party-1, p.First)
	}
	return nil
}

// counted tells whether the noun at a token is one for those who meet: ministers, leaders, officials.
func (l *ledger) counted(i int) bool {
	for _, h := range l.doc.Hits(i) {
		if h.Kind == lexicon.Group && int(h.End) == i+1 && h.Form&lexicon.PluralForm != 0 && h.Entry.Has("count") {
			return true
		}
	}
	return false
}

// plural tells whether a party means the sides of an encounter: they, both sides, the two ministers; not those that it says itself to be of some
// country or body.
func (l *ledger) plural(p *mention.Party) bool {
	if !joint(p) {
		return false
	}
	switch p.Kind {
	case mention.Group:
		return l.counted(p.Head) // "the leaders of the delegations"
	case mention.Post:
		return p.Definite && p.Country == "" && p.Offices[0].Body < 0
	}
	return true
}
