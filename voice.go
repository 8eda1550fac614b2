package communique

import (
	"slices"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
)

// voteVoice votes for the country in whose name a release speaks: "on behalf of the Government and people of Norway, I congratulate", "Norway reaffirms
// our commitment", "I expressed Norway's gratitude", "Norway calls on all donors to give".
func (r *reading) voteVoice(b *ballot) {
	voices := 0
	for n := range r.doc.Countries {
		c := &r.doc.Countries[n]
		if c.Inside || r.sent[c.First] || c.Code == "EU" || c.Code == "UN" {
			continue
		}
		if r.oursFrom(c.First, c.End) || r.ownedBy(c.First, c.End) || r.takesStand(c.First, c.End) {
			b.cast(Country(c.Code), 6)
			if voices++; voices == manyVoices {
				return
			}
		}
	}
}

// ownedBy tells whether the country at [first, end) has what the narrator says of himself: "I reiterated Norway's view".
func (r *reading) ownedBy(first, end int) bool {
	if !r.possessive(end) || r.clauses.QuoteAt(first) >= 0 {
		return false
	}
	for i := first - 1; i >= 0 && i >= first-longestOwn; i-- {
		n := r.clauses.VerbAt(i)
		if n < 0 {
			continue
		}
		c := &r.clauses.Clauses[n]
		frame := c.Verb.Frame(lexicon.Saying)
		return frame != nil && frame.Has("own") && !c.Subject.Empty() && r.doc.Class(c.Subject.First)&(lexicon.Pronoun|lexicon.Person) == lexicon.Pronoun|lexicon.Person
	}
	return false
}

// takesStand tells whether the country at [first, end) is the subject of a verb of saying in the present, as in a statement of its own.
func (r *reading) takesStand(first, end int) bool {
	n := r.clauses.VerbAt(end)
	if n < 0 || r.clauses.QuoteAt(first) >= 0 {
		return false
	}
	c := &r.clauses.Clauses[n]
	return c.Kind == clause.Main && c.Subject.End == end && c.Verb.Tense == clause.Present && !c.Verb.Perfect && !c.Verb.Passive && c.Verb.Modal < 0 && c.Verb.Frame(lexicon.Saying) != nil
}

// manyVoices are enough to tell who speaks.
const manyVoices = 4

// longestOwn is how many tokens stand at most between the verb that tells what the narrator says and the country that has it.
const longestOwn = 8

// oursFrom tells whether the country at [first, end) begins a sentence, with a verb of its own, that goes on to say "our", "us" or "we".
func (r *reading) oursFrom(first, end int) bool {
	s := r.doc.Sentences[r.doc.SentenceOf(first)]
	if at := first - s.First; at > 1 || at == 1 && r.doc.Class(s.First)&lexicon.Determiner == 0 || r.clauses.VerbAt(end) < 0 {
		return false
	}
	for i := end; i < s.End; i++ {
		switch {
		case r.doc.Is(i, "\"") || r.doc.Is(i, "“") || r.doc.Is(i, "said"):
			return false // somebody else's words
		case r.doc.Is(i, "our"), r.doc.Is(i, "us"), r.doc.Is(i, "we"):
			return true
		}
	}
	return false
}

// voteActing votes for the countries that themselves say something, "Norway welcomes the agreement": a release has its own speak, and speaks of others.
func (r *reading) voteActing(b *ballot) {
	acted := 0
	for i := range r.clauses.Clauses {
		c := &r.clauses.Clauses[i]
		if c.InQuote || len(c.Subject.Parties) != 1 || c.Verb.Frame(lexicon.Saying) == nil {
			continue
		}
		p := &r.doc.Parties[c.Subject.Parties[0]]
		if p.Kind == mention.State && c.Kind != clause.Relative {
			if acted++; acted > manyActs {
				return
			}
			b.cast(Country(p.Country), 3)
		}
	}
}

// voteOwnJourneys votes against the countries that whoever gives the release travels to or meets people of: "during my visit to Chad", "I travelled to Chad",
// "I met the Chadian Minister". It tells whether there is one.
func (r *reading) voteOwnJourneys(b *ballot) bool {
	var to []Country
	for i := range r.clauses.Clauses {
		c := &r.clauses.Clauses[i]
		if len(c.Subject.Parties) == 1 && !c.InQuote && r.doc.Is(r.doc.Parties[c.Subject.Parties[0]].Head, "I") {
			to = r.addNew(to, r.goesTo(c))
			if other, along := r.acrossVerb(c, c.Subject.Parties[0]); other >= 0 && !along {
				if p := &r.doc.Parties[other]; p.Country != "" && (p.Kind == mention.Named || p.Kind == mention.Post) {
					to = r.addNew(to, []Country{Country(p.Country)})
				}
			}
		}
	}
	for i := range r.clauses.Events {
		e := &r.clauses.Events[i]
		if e.Noun.Entry.Get("kind") != "visit" || !r.ownedByWriter(e) {
			continue
		}
		for _, p := range e.Phrases {
			if p.Prep >= 0 && r.there(p.Prep) {
				to = r.addNew(to, r.placesIn(p.First, p.End, nil))
			}
		}
	}
	for _, c := range to {
		b.cast(c, -12)
	}
	return len(to) > 0
}

// ownedByWriter tells whether an event is that of whoever gives the release: "my first visit".
func (r *reading) ownedByWriter(e *clause.Event) bool {
	for i := e.First - 1; i <= e.First+1; i++ {
		if r.doc.Says(i, "my") {
			return true
		}
	}
	return false
}

// addNew adds the countries that are not there yet.
func (r *reading) addNew(to, more []Country) []Country {
	for _, c := range more {
		if !slices.Contains(to, c) {
			to = append(to, c)
		}
	}
	return to
}

// manyActs are enough to tell who acts.
const manyActs = 6
