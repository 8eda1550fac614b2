package communique

import (
	"slices"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
)

// destination is where a party's visit takes it: "the visit of President Lima to Chad", "the visit to Chad of President Lima" is by no Chadian.
func (r *reading) destination(party int) Country {
	p := &r.doc.Parties[party]
	if to := r.travelsTo(party); len(to) > 0 {
		return to[0]
	}
	end := r.doc.Sentences[r.doc.SentenceOf(p.First)].End
	travels := false
	for i := p.End; i < min(p.End+16, end); i++ {
		if n := r.doc.PartyAt(i); n >= 0 && r.doc.Parties[n].Kind == mention.Named && n != party {
			return ""
		}
		travels = travels || r.bears(i, "travel") && !r.othersDeed(i, party) || r.doc.Is(i, "to") && r.visiting(p.First)
		if travels && r.placeAt[i] != "" {
			return r.placeAt[i]
		}
		if n := r.doc.PartyAt(i); n >= 0 && travels && r.doc.Parties[n].Kind == mention.State && r.doc.Class(r.doc.Parties[n].First-1)&lexicon.To != 0 {
			return Country(r.doc.Parties[n].Country)
		}
	}
	return ""
}

// othersDeed tells whether the verb at token i is that of a clause with another subject than a party: "was received by President Lima and will travel to".
func (r *reading) othersDeed(i, party int) bool {
	first, end := r.clauses.Of(r.doc.SentenceOf(i))
	for k := first; k < end; k++ {
		if c := &r.clauses.Clauses[k]; !c.Verb.To && c.Verb.First <= i && i < c.Verb.MainEnd {
			return len(c.Subject.Parties) > 0 && !slices.Contains(c.Subject.Parties, party)
		}
	}
	return false
}

// travelsTo are the countries that the verb of a visit takes its subject to: "Minister Lima leaves for Kigali", "will pay a visit to Chad and
// Mali".
func (r *reading) travelsTo(party int) (to []Country) {
	first, end := r.clauses.Of(r.doc.SentenceOf(r.doc.Parties[party].First))
	for i := first; i < end && len(to) == 0; i++ {
		c := &r.clauses.Clauses[i]
		who := c.Subject.Parties
		if c.Kind == clause.Relative {
			who = who[max(0, len(who)-1):] // "Ana Lima and Jan Costa, who arrived on Tuesday"
		}
		if slices.Contains(who, party) {
			to = r.goesTo(c)
		}
	}
	return to
}

// goesTo are the countries that a clause's subject travels to: none if it does not travel, or comes home.
func (r *reading) goesTo(c *clause.Clause) (to []Country) {
	frame := c.Verb.Frame(lexicon.Verb)
	if c.Verb.Copula && c.Verb.Tense == clause.Future && len(c.After) > 0 && c.After[0].Prep >= 0 && r.doc.Is(c.After[0].Prep, "in") {
		return r.placesIn(c.After[0].First, c.After[0].End, nil) // "will be in Jakarta"
	}
	if frame == nil || frame.Has("returns") {
		return nil
	}
	paid := frame.Flag() == "hold" && slices.ContainsFunc(c.After, r.isVisit)
	if frame.Flag() != "visit" && !paid {
		return nil
	}
	object := paid || frame.Get("object") == "place" || r.there(c.Verb.MainEnd-1) // "leaves for", "travelled to"
	for _, p := range c.After {
		if p.Prep < 0 && object || p.Prep >= 0 && r.there(p.Prep) {
			to = r.placesIn(p.First, p.End, to)
		}
	}
	return to
}

// isVisit tells whether a phrase is a visit.
func (r *reading) isVisit(p clause.Phrase) bool {
	return p.Event >= 0 && r.clauses.Events[p.Event].Noun.Entry.Get("kind") == "visit"
}

// there tells whether a word of place that leads somewhere stands at token i.
func (r *reading) there(i int) bool {
	return r.doc.Class(i)&lexicon.To != 0 || r.doc.Is(i, "in") || r.doc.Is(i, "for") || r.doc.Is(i, "at")
}

// placesIn adds the countries of the places and countries named among tokens [first, end).
func (r *reading) placesIn(first, end int, to []Country) []Country {
	for i := first; i < end; i++ {
		code := r.placeAt[i]
		if n := r.doc.PartyAt(i); code == "" && n >= 0 && r.doc.Parties[n].Kind == mention.State && r.doc.Parties[n].First == i {
			code = Country(r.doc.Parties[n].Country)
		}
		if code != "" && !slices.Contains(to, code) {
			to = append(to, code)
		}
	}
	return to
}

// destinations are the countries that the journeys of a release go to.
func (r *reading) destinations() (all []Country) {
	for i := range r.clauses.Clauses {
		all = append(all, r.goesTo(&r.clauses.Clauses[i])...)
	}
	for i := range r.clauses.Events {
		e := &r.clauses.Events[i]
		if e.Noun.Entry.Get("kind") != "visit" {
			continue
		}
		for _, p := range e.Phrases {
			if p.Prep >= 0 && r.there(p.Prep) {
				all = r.placesIn(p.First, p.End, all)
			}
		}
	}
	return all
}

// inviting tells whether "invitation from" stands before token i, articles and a comma aside.
func (r *reading) inviting(i int) bool {
	return (r.doc.Is(i-1, "from") || r.doc.Is(i-1, "of") || r.doc.Is(i-1, "by")) && r.bears(i-2, "invites")
}

// visiting tells whether "visit of" or "visit by" stands before token i.
func (r *reading) visiting(i int) bool {
	return i >= 2 && (r.doc.Is(i-1, "of") || r.doc.Is(i-1, "by")) && r.bears(i-2, "trip")
}
