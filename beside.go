package communique

import (
	"slices"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
)

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
