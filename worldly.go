package communique

import (
	"slices"
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
)

// This file tells who acts for a state and who for an international body, or for nobody.

// private tells whether somebody has a calling and no office: he acts for no country that is not told with him, and no country's release tells of him first.
func (c *candidate) private() bool { return c.called && !c.serves }

// worldly tells whether an organisation is international.
func (r *reading) worldly(organization string) bool {
	o := r.organization(organization)
	return o != nil && o.Country == "" && (o.Kind == International || o.Kind == Bank && !r.doc.Lexicon.Holds(lexicon.BodyNoun, o.Name, "alone"))
}

// national tells whether all of a person's offices may be those of a country: none is of a body without one.
func (r *reading) national(c *candidate) bool {
	if r.unhomed && slices.ContainsFunc(c.parties, r.staff) || r.lending && c.known == "" && slices.ContainsFunc(c.parties, r.headsBank) {
		return false
	}
	for _, role := range c.roles {
		if role.Organization != "" && r.worldly(role.Organization) {
			return false
		}
	}
	return !c.headsBody && (!c.world || !r.amidBodies(c)) && !r.commissioner(c)
}

// privateFirms tells whether all offices of a person are of companies of which no country is told.
func (r *reading) privateFirms(c *candidate) bool {
	return !slices.ContainsFunc(c.roles, func(role Role) bool {
		o := r.organization(role.Organization)
		return role.Country != "" || o == nil || o.Country != "" || o.Kind != Company
	})
}

// amidBodies tells whether the paragraph that first tells of somebody, the one before, the first or the title names an international body, whose an office
// may be that others have too: Special Envoy.
func (r *reading) amidBodies(c *candidate) bool {
	if r.unhomed || r.title != nil && worldlyAmong(r.title, 0, len(r.title.Tokens)) {
		return true
	}
	at := r.doc.Parties[c.parties[0]].First
	n := r.doc.ParagraphOf(at)
	first, end := max(r.doc.Paragraphs[max(0, n-1)].First, at-farBack), min(r.doc.Paragraphs[n].End, at+farBack)
	return worldlyAmong(r.doc, first, end) || worldlyAmong(r.doc, 0, min(r.doc.Paragraphs[0].End, farBack))
}

// worldlyAmong tells whether an international body is named among tokens [first, end).
func worldlyAmong(d *mention.Document, first, end int) bool {
	n := mention.From(d.Bodies, first)
	for ; n < len(d.Bodies) && d.Bodies[n].First < end; n++ {
		if d.Bodies[n].Kind == string(International) {
			return true
		}
	}
	return false
}

// commissioner tells whether somebody is told as a member of the European Commission is where the text speaks of the Union: "Commissioner Ana Lima",
// "Commissioner for Trade", "High Representative Jan Costa".
func (r *reading) commissioner(c *candidate) bool {
	return slices.Contains(r.article.Countries, "EU") && slices.ContainsFunc(c.roles, func(o Role) bool {
		office, _, _ := strings.Cut(strings.ToLower(o.Title), " for ")
		return (office == "commissioner" || office == "high representative") && o.Organization == "" && o.Country == ""
	})
}

// headsBank tells whether a party is told with the office of who heads a bank, or a state, and no more than that: in a release of an international bank its own
// President.
func (r *reading) headsBank(party int) bool {
	p := &r.doc.Parties[party]
	return len(p.Offices) == 1 && p.Style.Empty() && p.Offices[0].Country == "" && p.Offices[0].Body < 0 && r.flagged(p.Offices[0], "lends")
}

// staff tells whether an office of a party is one of the staff of international bodies: the Director-General in a release of the United Nations.
func (r *reading) staff(party int) bool {
	return slices.ContainsFunc(r.doc.Parties[party].Offices, func(o mention.Office) bool { return o.Country == "" && r.flagged(o, "staff") })
}
