package communique

import (
	"slices"
	"strings"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
)

// This file reads whom he and she, his and her, and "His Majesty" mean.

// pronoun is whom he or she means; they is what the ledger makes of it.
func (r *reading) pronoun(party int) []actor {
	if i := r.meantOf[party]; i >= 0 {
		return r.alone(r.one(i))
	}
	p := &r.doc.Parties[party]
	return r.third(p.First, party, p.Class) // who has an office and no name
}

// findMeant resolves he and she, offices alone and "the Kenyan diplomat", in order, so that one may mean whom the one before it meant.
func (r *reading) findMeant() {
	r.meantOf = make([]int, len(r.doc.Parties))
	for n := range r.meantOf {
		r.meantOf[n] = -1
	}
	for n := range r.doc.Parties {
		switch p := &r.doc.Parties[n]; p.Kind {
		case mention.Pronoun:
			if r.meantOf[n] = r.byStyle(n); r.meantOf[n] < 0 {
				r.meantOf[n] = onlyPerson(r.third(p.First, n, p.Class))
			}
		case mention.Post, mention.Sides:
			if p.Number == 1 {
				r.meantOf[n] = onlyPerson(r.actors(n))
			}
		}
	}
}

// onlyPerson is the one person who actors are, or -1.
func onlyPerson(all []actor) int {
	if len(all) != 1 {
		return -1
	}
	return all[0].person
}

// byStyle is the person named last with the style that a party is, "His Majesty"; or -1.
func (r *reading) byStyle(party int) int {
	style := r.doc.Parties[party].Honorific
	if style.Empty() {
		return -1
	}
	words := r.doc.Slice(style.First, style.End)
	for n := party - 1; n >= max(0, party-reach); n-- {
		if q := r.doc.Parties[n]; r.personOf[n] >= 0 && strings.HasPrefix(r.styled(&q), words) {
			return r.personOf[n]
		}
	}
	return -1
}

// possessor resolves "his" and "her" before a noun, which are no parties of their own.
func (r *reading) possessor(token int) []actor {
	parties := r.doc.Parties
	next := mention.From(parties, token+1)
	return r.third(token, next, r.doc.Class(token))
}

// third resolves he, she, his or her at a token, of which the parties before party may be meant.
func (r *reading) third(token, party int, class lexicon.Class) []actor {
	if class&(lexicon.Male|lexicon.Female) == 0 {
		return nil
	}
	sentence := r.doc.SentenceOf(token)
	// within the sentence and back over a few more: the first person of the nearest sentence that names or resolves one
	best, subject := -1, false
	at := sentence
	for n := party - 1; n >= max(0, party-reach); n-- {
		q := &r.doc.Parties[n]
		s := r.doc.SentenceOf(q.First)
		if s < at && best >= 0 {
			break
		}
		at = s
		if s == sentence && r.calling(n, token) && r.personOf[n] >= 0 && r.gender(r.personOf[n], class) {
			return r.alone(r.one(r.personOf[n]))
		}
		i := max(r.personOf[n], r.meantOf[n])
		if i < 0 && (q.Kind == mention.Post || q.Kind == mention.Sides && q.Number == 1) {
			as := r.actors(n)
			if len(as) == 1 {
				i = as[0].person
			}
			if i < 0 && best < 0 && len(as) == 1 && q.Definite && r.isSubject(n) {
				return as // "The Prime Minister met Minister Lima during his visit": his who has no name
			}
		}
		if s == sentence && i >= 0 && (r.aside(n, token) || q.Kind == mention.Pronoun && q.Class&(lexicon.Male|lexicon.Female) != 0 && q.Class&class&(lexicon.Male|lexicon.Female) == 0) {
			continue // "She accepted his invitation"
		}
		if k := r.clauses.QuoteAt(q.First); k >= 0 && k != r.clauses.QuoteAt(token) && (s == sentence || r.clauses.QuoteAt(token) < 0) {
			continue // whom somebody names who is quoted
		}
		if i >= 0 && r.gender(i, class) && (!subject || r.isSubject(n) || r.rather(i, best, class)) && (best < 0 || !r.rather(best, i, class)) {
			best, subject = i, subject || r.isSubject(n)
		}
	}
	if best < 0 {
		return nil
	}
	return r.alone(r.one(best))
}

// calling tells whether a party is from whom something came in which or during which the pronoun at a token does something: "received a call from X, in which he".
func (r *reading) calling(party, token int) bool {
	p := &r.doc.Parties[party]
	from := p.First - 1
	if r.doc.Definite(from) {
		from--
	}
	return r.doc.Is(from, "from") && r.doc.Is(token-1, "which") && r.doc.Class(token-2)&lexicon.Preposition != 0 && token-p.End <= 4
}

// aside tells whether a party is not whom a pronoun at a token means: it is only named in a relative clause before that, "at the summit, which X
// will open, she will meet", or is whom the pronoun does something to.
func (r *reading) aside(party, token int) bool {
	if r.whom(party, token) {
		return true
	}
	at := r.doc.Parties[party].First
	if n := r.doc.PartyAt(token); n >= 0 && r.doc.Parties[n].Kind == mention.Pronoun && r.doneTo(n, party) {
		return true // "met Y and invited him"
	}
	first, end := r.clauses.Of(r.doc.SentenceOf(at))
	for i := first; i < end; i++ {
		c := &r.clauses.Clauses[i]
		if c.Kind == clause.Relative && c.First <= at && at < c.End && token >= c.End && c.Verb.Passive {
			return true
		}
		if c.Subject.First != token {
			continue
		}
		for _, p := range c.Before {
			if p.Prep >= 0 && slices.Contains(p.Parties, party) && r.doc.Says(p.Prep, "with") {
				return true // "With X she signed"
			}
		}
	}
	return false
}

// whom tells whether a party is whom a relative right before token i is about, or no subject in its sentence: "received X and Y, to whom he handed a letter".
func (r *reading) whom(party, i int) bool {
	if !r.doc.Is(i-1, "whom") {
		return false
	}
	at := i - 2
	for n := 0; n < 2 && (r.doc.Is(at, ",") || r.doc.Class(at)&(lexicon.Preposition|lexicon.To) != 0); n++ {
		at--
	}
	return r.doc.Parties[party].End == at+1 || !r.isSubjectOf(party, func(*clause.Clause) bool { return true })
}

// doneTo tells whether a clause of a party's sentence tells what another, its subject, does to or with the party.
func (r *reading) doneTo(party, by int) bool {
	return r.isSubjectOf(by, func(c *clause.Clause) bool {
		return slices.ContainsFunc(c.After, func(p clause.Phrase) bool { return slices.Contains(p.Parties, party) })
	})
}

// rather tells whether "she" means one person rather than another: the text calls but the one a woman.
func (r *reading) rather(person, other int, class lexicon.Class) bool {
	return class&lexicon.Female != 0 && r.sexOf[person]&lexicon.Female != 0 && r.sexOf[other] == 0
}

// gender tells whether nothing speaks against a person's being he or she.
func (r *reading) gender(person int, class lexicon.Class) bool {
	sex := r.sexOf[person]
	return sex == 0 || sex&class != 0
}
