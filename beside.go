package communique

import (
	"slices"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

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
		if c := of.at(n - 1); c != nil && c.country != "" {
			return c.country
		}
	}
	return ""
}

// rival is whom a party deals with, the two named together as the two sides: "The talks were led by Ana Lima and Jan Costa". He is of another
// country.
func (r *reading) rival(party int, of byParty) *candidate {
	if party == 0 || party >= len(r.doc.Parties) {
		return nil
	}
	p, q := &r.doc.Parties[party], &r.doc.Parties[party-1]
	first := p.First
	if r.doc.Class(first-1)&lexicon.Determiner != 0 {
		first--
	}
	if q.Kind != mention.Named || of.at(party-1) == of.at(party) || !r.doc.Is(first-1, "and") || !r.joined(q.End, first) {
		return nil
	}
	if !r.inks(p.End) && !r.deals(q.First, min(p.End+12, r.doc.Sentences[r.doc.SentenceOf(p.First)].End)) {
		return nil
	}
	return of.at(party - 1)
}

// deals tells whether a sentence has a word of two sides, up to token end, in which somebody is named at token i.
func (r *reading) deals(i, end int) bool {
	first := r.doc.Sentences[r.doc.SentenceOf(i)].First
	first = max(first, i-farDealing)
	for j := first; j < end; j++ {
		if r.bears(j, "dealing") {
			return true
		}
		if j < i && r.doc.Kinds(j).Has(lexicon.Document) && r.doc.Has(j, token.Upper) {
			return true // "Memorandum on Trade – Minister Ana Lima and Minister Jan Costa"
		}
		if j < i && r.inks(j) {
			return true // "was inked by Minister Ana Lima and Minister Jan Costa"
		}
	}
	return false
}

// inks tells whether somebody signs at token i.
func (r *reading) inks(i int) bool {
	h, ok := r.doc.Longest(i, lexicon.Verb)
	return ok && h.Entry.Has("sign") && h.Form&lexicon.Gerund == 0
}

// farDealing is how many tokens back the word of two sides may stand.
const farDealing = 40

// abroad is the last country other than home where the sentences before a party play, in its paragraph and the one before.
func (r *reading) abroad(party int, home Country) Country {
	return r.lastPlace(party, func(c Country) bool { return c != home })
}

// placeBefore is the country where they play last.
func (r *reading) placeBefore(party int) Country {
	return r.lastPlace(party, func(Country) bool { return true })
}

// lastPlace is the country of the place named last before a party, in its paragraph and the one before, that may be meant.
func (r *reading) lastPlace(party int, may func(Country) bool) Country {
	first := r.doc.Parties[party].First
	paragraph := r.doc.Paragraphs[max(0, r.doc.ParagraphOf(first)-1)]
	for i := first - 1; i >= max(paragraph.First, first-farBack); i-- {
		if c := r.placeAt[i]; c != "" && may(c) {
			return c
		}
	}
	return ""
}

// farBack is how many tokens back a journey tells where a party is met.
const farBack = 250

// bearer is whom a party stands for: who is named, whom a pronoun means, and for an office alone who was named with it last.
func (r *reading) bearer(party int, of byParty) *candidate {
	p := &r.doc.Parties[party]
	switch p.Kind {
	case mention.Named:
		return of.at(party)
	case mention.Pronoun:
		if p.Class&(lexicon.Male|lexicon.Female) == 0 {
			return nil // "I", "it"
		}
		return r.pronounBearer(party, of)
	case mention.Post:
		if p.Offices[0].Plural {
			return nil
		}
		return r.officeBearer(party, of)
	}
	return nil
}

// officeBearer is who was named last with an office that a party is told by alone: of its country where that is told, else
// rather one of home, if more than "the Minister" is told.
func (r *reading) officeBearer(party int, of byParty) (nearest *candidate) {
	p := &r.doc.Parties[party]
	key := r.officeKey(p.Offices[0].Title)
	for n := party - 1; n >= max(0, party-reach); n-- {
		c := of.at(n)
		if c == nil || p.Country != "" && c.country != Country(p.Country) || !r.bearsOffice(c, key) {
			continue
		}
		if nearest == nil {
			nearest = c
		}
		if p.Country != "" || len(key) < 2 || r.comesFrom == "" || c.country == r.comesFrom {
			return c
		}
	}
	return nearest
}

// bearsOffice tells whether a person has an office with the words of a key.
func (r *reading) bearsOffice(c *candidate, key []string) bool {
	return slices.ContainsFunc(c.keys, func(k []string) bool { return contains(k, key) })
}

// pronounBearer is whom he or she means as far as countries go: the first person of its sentence before it, else of the sentence before, where
// a pronoun means whom the one before it meant.
func (r *reading) pronounBearer(party int, of byParty) *candidate {
	for steps := 0; steps < 4; steps++ {
		p := &r.doc.Parties[party]
		if !p.Honorific.Empty() {
			return nil
		}
		first, c := r.subjectBefore(party, p.Class, of)
		if c != nil || first < 0 {
			return c
		}
		party = first
	}
	return nil
}

// subjectBefore is the first person whom the sentence of a pronoun or the one before names, or the first pronoun or office, by its party, that
// stands for nobody yet.
func (r *reading) subjectBefore(party int, class lexicon.Class, of byParty) (first int, c *candidate) {
	s := r.doc.SentenceOf(r.doc.Parties[party].First)
	first = -1
	for n := party - 1; n >= max(0, party-reach); n-- {
		q := &r.doc.Parties[n]
		at := r.doc.SentenceOf(q.First)
		if first >= 0 && at < s || at < s-1 {
			break
		}
		s = at
		switch {
		case q.Kind == mention.Pronoun && q.Class&class&(lexicon.Male|lexicon.Female) != 0:
			first, c = n, nil
		case q.Kind == mention.Named && of.at(n) != nil && (of.at(n).sex == 0 || of.at(n).sex&class != 0):
			first, c = n, of.at(n)
		case q.Kind == mention.Post:
			if who := r.bearer(n, of); who != nil || !q.Offices[0].Plural && q.First-r.doc.Sentences[s].First < 2 {
				first, c = n, who // of "The head of Government", who is meant is told before
			}
		}
	}
	return first, c
}

// endsList tells whether tokens [first, end) are "and", with a comma, an article or the preposition of what is listed.
func (r *reading) endsList(first, end int) (and bool) {
	for i := first; i < end; i++ {
		switch {
		case r.doc.Is(i, "and"):
			and = true
		case !r.doc.Is(i, ",") && r.doc.Class(i)&lexicon.Determiner == 0 && !(and && r.doc.Class(i)&lexicon.Preposition != 0):
			return false
		}
	}
	return and
}

// setApart tells whether a person or an office begins with its country, which sets it apart from who is named before: "Ana Lima and the
// Egyptian Minister", "Ana Lima and Egypt's Jan Costa".
func (r *reading) setApart(q *mention.Party) bool {
	if q.Kind != mention.Named && q.Kind != mention.Post || len(q.Offices) > 0 && r.flagged(q.Offices[0], "mission") {
		return false // an envoy is told with his country wherever he stands
	}
	i := q.First
	if r.doc.Class(i)&lexicon.Determiner != 0 {
		i++
	}
	return r.countryAt(i) == Country(q.Country)
}

// opposite are the countries told with those whom a party meets, as the subject of the verb or beside them: "President Lima met the Chadian
// Minister", "between President Lima and the Chadian Minister".
func (r *reading) opposite(party int) (codes []Country) {
	if p := &r.doc.Parties[party]; party+1 < len(r.doc.Parties) {
		q := &r.doc.Parties[party+1]
		if q.First-p.End < 4 && q.Country != "" && r.endsList(p.End, q.First) && (r.setApart(q) || r.deals(p.First, p.First)) {
			codes = append(codes, Country(q.Country))
		}
	}
	first, end := r.clauses.Of(r.doc.SentenceOf(r.doc.Parties[party].First))
	for i := first; i < end; i++ {
		c := &r.clauses.Clauses[i]
		if !slices.Contains(c.Subject.Parties, party) {
			continue
		}
		for _, p := range c.After {
			for _, n := range p.Parties {
				if q := &r.doc.Parties[n]; q.Country != "" && (q.Counterpart || r.deltWith(c, p) && (q.Kind == mention.Named || q.Kind == mention.Post)) {
					codes = append(codes, Country(q.Country))
					for _, other := range q.Others {
						codes = append(codes, Country(other))
					}
				}
			}
		}
	}
	return codes
}

// deltWith tells whether a phrase behind the verb of a clause has those whom its subject meets: "met the Minister", "held talks with the Minister".
func (r *reading) deltWith(c *clause.Clause, p clause.Phrase) bool {
	frame := c.Verb.Frame(lexicon.Verb)
	if frame == nil {
		return false
	}
	with := p.Prep >= 0 && r.doc.Is(p.Prep, "with") && !r.bears(p.Prep-1, "beside")
	switch frame.Flag() {
	case "meeting":
		return p.Prep < 0 || with || r.doc.Is(p.Prep, "by")
	case "hold":
		return with
	}
	return false
}
