package communique

import (
	"strings"

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

// embassyBefore is the country of the embassy that the sentence of a party names before it: "at the Embassy of Chad, where he was received by Ambassador Ana Lima".
func (r *reading) embassyBefore(party int) (of Country) {
	first := r.doc.Parties[party].First
	for n := mention.From(r.doc.Bodies, r.doc.Sentences[r.doc.SentenceOf(first)].First); n < len(r.doc.Bodies) && r.doc.Bodies[n].First < first; n++ {
		if b := &r.doc.Bodies[n]; strings.HasSuffix(b.Rule, "#embassy") {
			of = Country(b.Country)
		}
	}
	return of
}

// countryAt is the country named from token i on.
func (r *reading) countryAt(i int) Country {
	if c := mention.Beginning(r.doc.Countries, i); c != nil {
		return Country(c.Code)
	}
	return ""
}
