package communique

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
	International BodyKind = "international" //
	Company       BodyKind = "company"       //
	Bank          BodyKind = "bank"          // also development banks and funds
	University    BodyKind = "university"    // also research institutes
	MediaBody     BodyKind = "media"         //
	PoliticalBody BodyKind = "party"         //
	NGO           BodyKind = "ngo"           //
	OtherBody     BodyKind = "other"         //
)

// A Place is a city or venue, with its country.
type Place struct {
	Name    string  `json:"name,omitzero"`
	Country Country `json:"country,omitzero"`
}

// Country is an ISO 3166-1 alpha-2 code, or EU, UN or XK (Kosovo).
type Country string

// findEntities makes the people, organisations and countries of everything that is named.
func (r *reading) findEntities() {}

// An actor is one participant that a party of the text stands for.
type actor struct {
	person       int // index in Article.People, or -1
	role         string
	country      Country
	organization string
}

// actors resolves a party: to one actor, to several ("the two ministers"), or to none where two would fit.
func (r *reading) actors(party int) []actor { return nil }
