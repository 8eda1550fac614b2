package communique

import (
	"slices"
	"sort"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
)

// sendings notes by token the countries that envoys are sent to, if there are several: these tell nothing of where the release or anybody
// else is at home. If all are sent to one country, it may be the host.
func (r *reading) sendings() {
	r.sent = map[int]bool{}
	var one Country
	several := false
	for n := range r.doc.Parties {
		for _, o := range r.doc.Parties[n].Offices {
			if o.Sent.Empty() {
				continue
			}
			to := r.countryAt(o.Sent.First)
			several = several || one != "" && one != to
			one = to
			for i := o.Sent.First; i < o.Sent.End; i++ {
				r.sent[i] = true
			}
		}
	}
	if !several {
		clear(r.sent)
	}
}

// accreditation is where the envoy that a party is comes from, and the first country that he is sent to; empty of others.
func (r *reading) accreditation(p *mention.Party) (from, to Country) {
	for _, o := range p.Offices {
		if !r.flagged(o, "mission") {
			continue
		}
		from = Country(p.Country)
		if !o.Sent.Empty() {
			to = r.countryAt(o.Sent.First)
		}
		return from, to
	}
	return "", ""
}

// stationed tells whether somebody is but an envoy who is met at home, told without a country and beside none of our own: he is another country's.
func (r *reading) stationed(c *candidate, home Country, of byParty) bool {
	if !c.envoy || home == "" || r.partner(home) == "" || r.neighbour(c.parties[0], of) == home && r.rival(c.parties[0], of) == nil {
		return false
	}
	for _, n := range c.parties[:min(len(c.parties), 4)] {
		for _, o := range r.doc.Parties[n].Offices {
			if !r.flagged(o, "resident") || !o.Sent.Empty() && r.countryAt(o.Sent.First) != home {
				return false
			}
		}
	}
	last := r.placeBefore(c.parties[0])
	return last == home || last == "" && r.article.Dateline.Country == home
}

// countryAt is the country named from token i on.
func (r *reading) countryAt(i int) Country {
	all := r.doc.Countries
	n := sort.Search(len(all), func(n int) bool { return all[n].First >= i })
	if n == len(all) || all[n].First != i {
		return ""
	}
	return Country(all[n].Code)
}

// hosted are the votes of the envoys whom a party deals with: he is of the country that they are sent to, "the High Commissioner of Malta
// to Kenya called on Minister Ana Lima", and not of their own.
func (r *reading) hosted(party int) (votes []vote) {
	first, end := r.clauses.Of(r.doc.SentenceOf(r.doc.Parties[party].First))
	for i := first; i < end; i++ {
		c := &r.clauses.Clauses[i]
		if frame := c.Verb.Frame(lexicon.Verb); frame == nil || !dealing(frame.Flag()) {
			continue
		}
		for _, n := range r.across(c, party) {
			if from, to := r.accreditation(&r.doc.Parties[n]); from != "" {
				votes = append(votes, vote{from, -4}, vote{to, 6})
			}
		}
	}
	return votes
}

// dealing tells whether a verb that makes this of its clause brings its subject and its objects together.
func dealing(makes string) bool { return makes == "meeting" || makes == "hold" || makes == "present" }

// across are the parties on the other side of a clause's verb: its subject's objects, its objects' subject.
func (r *reading) across(c *clause.Clause, party int) (others []int) {
	subject, object := slices.Contains(c.Subject.Parties, party), false
	for _, p := range c.After {
		if p.Prep < 0 || r.doc.Is(p.Prep, "with") || r.doc.Is(p.Prep, "by") || r.doc.Is(p.Prep, "to") {
			object = object || slices.Contains(p.Parties, party)
			others = append(others, p.Parties...)
		}
	}
	switch {
	case subject:
		return others
	case object:
		return c.Subject.Parties
	}
	return nil
}

// told are the votes of a sentence in which one side tells the other of somebody: "Minister Ana Lima briefed the Italian side on the reforms of
// President Jan Costa", who is of her country and not of theirs.
func (r *reading) told(party int, of byParty) (votes []vote) {
	p := &r.doc.Parties[party]
	first, end := r.clauses.Of(r.doc.SentenceOf(p.First))
	for i := first; i < end; i++ {
		c := &r.clauses.Clauses[i]
		for _, after := range c.After {
			if after.Prep >= 0 || len(after.Parties) == 0 || after.Parties[0] >= party {
				continue
			}
			q := &r.doc.Parties[after.Parties[0]]
			if q.Kind != mention.Sides || q.Country == "" || q.Number != 1 || q.End > p.First {
				continue
			}
			votes = append(votes, vote{Country(q.Country), -8})
			if len(c.Subject.Parties) == 1 {
				if teller := of[c.Subject.Parties[0]]; teller != nil {
					votes = append(votes, vote{teller.country, 6})
				}
			}
		}
	}
	return votes
}
