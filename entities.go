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
	r.findCountries()
	r.findOrganizations()
	r.findPeople()
	r.settleDollars()
	for n := range r.doc.Places {
		p := &r.doc.Places[n]
		r.mention(p.Span, MentionPlace, r.doc.Slice(p.First, p.End))
	}
	for i, d := range r.article.Dates {
		r.mention(r.doc.Dates[i].Span, MentionDate, string(d.Value))
	}
	for i, m := range r.article.Amounts {
		r.mention(r.doc.Money[i].Span, MentionAmount, m.Amount.String())
	}
	r.article.Mentions = r.tables.inOrder()
}

// mention adds to the Article's mentions; findEntities puts them in order.
func (r *reading) mention(s mention.Span, kind MentionKind, value string) {
	start, end := r.doc.Bytes(s.First, s.End)
	r.tables.mentions = append(r.tables.mentions, Mention{Start: start, End: end, Kind: kind, Value: value})
}

// inOrder are the mentions in the order of the text, those that begin together in the order in which they were added. They are sorted by
// numbers of where they begin and when they came: the mentions themselves are moved once.
func (t *tables) inOrder() []Mention {
	if len(t.mentions) == 0 {
		return nil
	}
	t.order = t.order[:0]
	for i := range t.mentions {
		t.order = append(t.order, uint64(t.mentions[i].Start)<<32|uint64(i))
	}
	slices.Sort(t.order)
	sorted := make([]Mention, len(t.order))
	for i, n := range t.order {
		sorted[i] = t.mentions[uint32(n)]
	}
	clear(t.mentions)
	t.mentions = t.mentions[:0]
	return sorted
}
