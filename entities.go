package communique

import (
	"slices"

	"github.com/communique-go/communique/internal/mention"
)

// A Person is an individual with a name.
type Person struct {
	Name      string     `json:"name"` // the fullest form of the text, without honorific
	Honorific string     `json:"honorific,omitzero"`
	Roles     []Role     `json:"roles,omitempty"`
	Country   Country    `json:"country,omitzero"` // that the person acts for
	Evidence  []Evidence `json:"evidence,omitempty"`
}

// A Role is an office of a person.
type Role struct {
	Title        string  `json:"title"` // as written, without the country or body where that can be cut off
	Organization string  `json:"organization,omitzero"`
	Country      Country `json:"country,omitzero"`
}

// An Organization is a body with a name.
type Organization struct {
	Name     string     `json:"name"` // the fullest form of the text
	Acronym  string     `json:"acronym,omitzero"`
	Kind     BodyKind   `json:"kind,omitzero"`
	Country  Country    `json:"country,omitzero"`
	Evidence []Evidence `json:"evidence,omitempty"`
}

// BodyKind is what an organisation is.
type BodyKind string

// The kinds of organisation.
const (
	Ministry      BodyKind = "ministry"      // a government body of any kind
	International BodyKind = "international" // of several countries: EU, UN, ASEAN
	Company       BodyKind = "company"       // also of a state
	Bank          BodyKind = "bank"          // also development banks and funds
	University    BodyKind = "university"    // also research institutes
	MediaBody     BodyKind = "media"         // newspapers, broadcasters, agencies
	PoliticalBody BodyKind = "party"         // political parties
	NGO           BodyKind = "ngo"           // also foundations and associations
	OtherBody     BodyKind = "other"         // whatever else has a name of its own
)

// A Place is a city or venue, with its country.
type Place struct {
	Name    string  `json:"name,omitzero"`
	Country Country `json:"country,omitzero"`
}

// findEntities makes the people, organisations and countries of everything that is named, and lists all mentions.
func (r *reading) findEntities() {
	r.article.Mentions = make([]Mention, 0, len(r.doc.Countries)+len(r.doc.Bodies)+len(r.doc.Parties)+len(r.doc.Places)+len(r.doc.Dates)+len(r.doc.Money))
	r.findCountries()
	r.findOrganizations()
	r.findPeople()
	for _, p := range r.doc.Places {
		r.mention(p.Span, MentionPlace, r.doc.Slice(p.First, p.End))
	}
	for i, d := range r.article.Dates {
		r.mention(r.doc.Dates[i].Span, MentionDate, string(d.Value))
	}
	for i, m := range r.article.Amounts {
		r.mention(r.doc.Money[i].Span, MentionAmount, m.Amount.String())
	}
	if len(r.article.Mentions) == 0 {
		r.article.Mentions = nil
	}
	slices.SortStableFunc(r.article.Mentions, func(a, b Mention) int { return a.Start - b.Start })
}

// mention adds to the Article's mentions; findEntities puts them in order.
func (r *reading) mention(s mention.Span, kind MentionKind, value string) {
	start, end := r.doc.Bytes(s.First, s.End)
	r.article.Mentions = append(r.article.Mentions, Mention{Start: start, End: end, Kind: kind, Value: value})
}
