// Package communique reads diplomatic press releases in English: the bytes of a page, as HTML, plain text or Markdown, become an [Article]
// with its people and their offices, organisations, countries, dates and amounts, and the facts that it tells: who met whom ([Meeting]),
// who put how much into what ([Investment]), who traded what ([Trade]), what was signed ([Agreement]) and who said what ([Statement]).
// [ParseText], [Parse] and [ParseSelection] read with the usual settings, a [Parser] with others.
//
// Every mention and record carries its [Evidence]: the passage of [Article.Text] that shows it and the line of the lexicon or the rule
// that made it. Offsets count bytes from 0, half-open, and lie on rune borders. What the text does not say is absent, never guessed:
// where a role could be filled by two names it stays empty, and a [Warning] says so.
//
// Nothing is fetched, logged or remembered: reading is a pure function of the bytes and the [Parser]'s settings.
//
// # Errors
//
// An error means that there is no Article: see [ErrTooLarge], [ErrNoText], [ErrListing], [ErrNotText], or it is the reader's own. Everything
// softer is a Warning on the Article, as for a text in another language, of which there are title, text and metadata alone. There are never
// both an Article and an error.
package communique

// An Article is one release.
type Article struct {
	Title         string          `json:"title,omitzero"`     // as the page has it; not part of Text
	Kind          ArticleKind     `json:"kind,omitzero"`      // what the release is
	Language      string          `json:"language,omitzero"`  // BCP 47
	Dateline      Dateline        `json:"dateline,omitzero"`  // place and date that it is sent from
	Published     Date            `json:"published,omitzero"` // of a date line or the metadata, never of the dateline
	Publisher     string          `json:"publisher,omitzero"`
	Authors       []string        `json:"authors,omitempty"`
	URL           string          `json:"url,omitzero"`  // canonical, else the Parser's
	Text          string          `json:"text,omitzero"` // NFC, single spaces, paragraphs apart by an empty line, no page furniture
	Sections      []Section       `json:"sections,omitempty"`
	People        []Person        `json:"people,omitempty"`
	Organizations []Organization  `json:"organizations,omitempty"`
	Countries     []Country       `json:"countries,omitempty"` // in order of their first mention
	Meetings      []Meeting       `json:"meetings,omitempty"`
	Investments   []Investment    `json:"investments,omitempty"`
	Trade         []Trade         `json:"trade,omitempty"`
	Agreements    []Agreement     `json:"agreements,omitempty"`
	Statements    []Statement     `json:"statements,omitempty"`
	Dates         []DateMention   `json:"dates,omitempty"`
	Amounts       []AmountMention `json:"amounts,omitempty"`
	Mentions      []Mention       `json:"mentions,omitempty"` // of everything named, in order
	Warnings      []Warning       `json:"warnings,omitempty"`
}

// ArticleKind is what a release is.
type ArticleKind string

// The kinds of release.
const (
	News           ArticleKind = "news"            // a report of what happened
	Readout        ArticleKind = "readout"         // a body's account of its own meeting, call or visit
	Position       ArticleKind = "statement"       // a position of one government or body
	JointStatement ArticleKind = "joint-statement" // of several
	Speech         ArticleKind = "speech"          // remarks, an interview, a briefing's transcript
	Announcement   ArticleKind = "announcement"    // something to come
	Notice         ArticleKind = "notice"          // travel advice, vacancy, tender: nothing diplomatic in it
	Message        ArticleKind = "message"         // congratulation, condolence, letter
)

// A Dateline is the place and date that a release is sent from: "Paris, 18 June 2022 (TDI)".
type Dateline struct {
	Place    string     `json:"place,omitzero"`
	Country  Country    `json:"country,omitzero"`
	Date     Date       `json:"date,omitzero"`
	Agency   string     `json:"agency,omitzero"`
	Evidence []Evidence `json:"evidence,omitempty"`
}

// A Section is the paragraphs under one heading; the first may have none.
type Section struct {
	Heading    string   `json:"heading,omitzero"`
	Paragraphs []string `json:"paragraphs,omitempty"`
}

// Evidence is a passage that shows a fact: bytes [Start, End) of the Article's Text, or of what In names.
type Evidence struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	In    string `json:"in,omitzero"` // "" for Text, "title", or "meta" (no offsets)
	Rule  string `json:"rule"`        // the lexicon's line or the grammar that made it: "en/verbs.txt#receive"
}

// A Mention is one place where something is named.
type Mention struct {
	Start int         `json:"start"`
	End   int         `json:"end"`
	In    string      `json:"in,omitzero"` // as in Evidence
	Kind  MentionKind `json:"kind"`
	Value string      `json:"value,omitzero"` // a person's or body's name as in its record, a country's code, a date's value, an Amount's String
}

// MentionKind is what a mention names.
type MentionKind string

// The kinds of mention.
const (
	MentionPerson       MentionKind = "person"
	MentionOrganization MentionKind = "organization"
	MentionCountry      MentionKind = "country"
	MentionPlace        MentionKind = "place"
	MentionDate         MentionKind = "date"
	MentionAmount       MentionKind = "amount"
)

// A Meeting is one encounter that the release reports, announces, recalls or proposes.
type Meeting struct {
	Kind         MeetingKind   `json:"kind"`
	Format       Format        `json:"format,omitzero"` // empty for a call whose means is not told, and for what has not taken place
	Status       Status        `json:"status,omitzero"`
	Recalled     bool          `json:"recalled,omitzero"` // an old encounter, only looked back on
	Level        string        `json:"level,omitzero"`    // of a visit: state, official, working, private
	Date         Date          `json:"date,omitzero"`     // only where the text dates the encounter
	Place        Place         `json:"place,omitzero"`
	Participants []Participant `json:"participants,omitempty"`
	Series       string        `json:"series,omitzero"`   // "political consultations"
	Round        int           `json:"round,omitzero"`    // 9 in "the 9th round"
	Occasion     string        `json:"occasion,omitzero"` // "30th anniversary of diplomatic relations"
	Topics       []string      `json:"topics,omitempty"`
	Outcomes     []string      `json:"outcomes,omitempty"`
	Evidence     []Evidence    `json:"evidence,omitempty"`
}

// MeetingKind is what an encounter was.
type MeetingKind string

// The kinds of meeting.
const (
	Talks         MeetingKind = "meeting"       // people met, received, held talks
	Call          MeetingKind = "call"          // by telephone or video link only
	Visit         MeetingKind = "visit"         // a trip; the encounters within it are records of their own
	Consultations MeetingKind = "consultations" // a standing format with rounds or sessions
	Negotiations  MeetingKind = "negotiations"  // toward a named text or settlement
	Conference    MeetingKind = "conference"    // summit, forum, assembly
	Credentials   MeetingKind = "credentials"   // presentation of credentials or their copies
	Ceremony      MeetingKind = "ceremony"      // signing, opening, award
)

// Format is how the sides of an encounter met.
type Format string

// The formats.
const (
	InPerson Format = "in-person"
	ByPhone  Format = "phone"
	ByVideo  Format = "video"
)

// Status tells a fact from a plan.
type Status string

// The statuses: of meetings from Held on, of investments from Planned to Committed but for Cancelled, of agreements from Signed on and Planned.
const (
	Held      Status = "held"
	Ongoing   Status = "ongoing"
	Planned   Status = "planned"   // will take place; intended, pledged; to be signed
	Proposed  Status = "proposed"  // hoped for, invited, suggested; sought
	Cancelled Status = "cancelled" // also postponed

	Realised  Status = "realised"
	Committed Status = "committed" // signed, approved, under way

	Signed     Status = "signed"
	InForce    Status = "in-force"
	Negotiated Status = "negotiated" // under negotiation
	Ended      Status = "ended"
)

// A Participant is one person, body, country or unnamed group at an encounter.
type Participant struct {
	Name         string  `json:"name,omitzero"` // as in Article.People; empty for who is not named
	Role         string  `json:"role,omitzero"` // "Deputy Minister of Foreign Affairs", "officials"
	Country      Country `json:"country,omitzero"`
	Organization string  `json:"organization,omitzero"`
	Side         string  `json:"side,omitzero"`     // host, guest
	Capacity     string  `json:"capacity,omitzero"` // head, member
}

// An Investment is capital put, promised or sought across a border, or by a named investor in a project.
type Investment struct {
	Kind       InvestmentKind `json:"kind"`
	Investors  []Stake        `json:"investors,omitempty"`
	Recipients []Stake        `json:"recipients,omitempty"`
	Amount     Amount         `json:"amount,omitzero"`
	Period     Date           `json:"period,omitzero"`
	Count      Count          `json:"count,omitzero"`
	Companies  []string       `json:"companies,omitempty"`
	Sectors    []string       `json:"sectors,omitempty"`
	Project    string         `json:"project,omitzero"`
	Status     Status         `json:"status,omitzero"`
	Rank       Rank           `json:"rank,omitzero"`
	Evidence   []Evidence     `json:"evidence,omitempty"`
}

// InvestmentKind is what an investment is.
type InvestmentKind string

// The kinds of investment.
const (
	FDI             InvestmentKind = "fdi"      // direct investment, flow or stock
	Project         InvestmentKind = "project"  // a named plant, mine, line
	Loan            InvestmentKind = "loan"     // also a credit line
	Grant           InvestmentKind = "grant"    // also aid, assistance, donation
	Fund            InvestmentKind = "fund"     // a facility for several projects
	Presence        InvestmentKind = "presence" // companies of one country that operate in another
	OtherInvestment InvestmentKind = "other"    // also agreed or promising areas of economic cooperation
)

// A Stake is one end of an investment: a body with its country, or a country alone.
type Stake struct {
	Name    string  `json:"name,omitzero"`
	Country Country `json:"country,omitzero"`
}

// A Count is a number of things: over 170 companies.
type Count struct {
	Value     int       `json:"value"`
	Qualifier Qualifier `json:"qualifier,omitzero"`
	Of        string    `json:"of,omitzero"`
}

// A Rank is a place in an order: "among the top five foreign investors" is 5 of "foreign investors".
type Rank struct {
	Position int    `json:"position"`
	Of       string `json:"of,omitzero"`
}

// A Trade is one figure of trade between parties.
type Trade struct {
	Parties  []Country  `json:"parties,omitempty"` // the exporter first for exports, the importer first for imports
	Measure  Measure    `json:"measure"`
	Amount   Amount     `json:"amount,omitzero"`
	Period   Date       `json:"period,omitzero"`
	Change   Decimal    `json:"change,omitzero"` // percent, signed
	Evidence []Evidence `json:"evidence,omitempty"`
}

// Measure is what a figure of trade counts.
type Measure string

// The measures.
const (
	Turnover Measure = "turnover"
	Exports  Measure = "exports"
	Imports  Measure = "imports"
)

// An Agreement is a document between parties.
type Agreement struct {
	Name     string        `json:"name"` // as written, from the type of document to the end of its subject
	Kind     AgreementKind `json:"kind,omitzero"`
	Parties  []string      `json:"parties,omitempty"` // country codes, or names of bodies
	Status   Status        `json:"status,omitzero"`
	Date     Date          `json:"date,omitzero"`
	Evidence []Evidence    `json:"evidence,omitempty"`
}

// AgreementKind is a type of document.
type AgreementKind string

// The kinds of agreement.
const (
	Treaty        AgreementKind = "treaty"
	Accord        AgreementKind = "agreement"
	Memorandum    AgreementKind = "memorandum"
	Protocol      AgreementKind = "protocol"
	Declaration   AgreementKind = "declaration" // also a joint statement, a communiqué
	Plan          AgreementKind = "plan"        // roadmap, programme, action plan
	ContractPaper AgreementKind = "contract"
)

// A Statement is what somebody said.
type Statement struct {
	Speaker  string     `json:"speaker,omitzero"` // a person as in Article.People, a body or a country; empty for a side
	Role     string     `json:"role,omitzero"`
	Country  Country    `json:"country,omitzero"`
	Mode     Mode       `json:"mode"`
	Verb     string     `json:"verb,omitzero"` // the lemma; empty for "according to"
	Text     string     `json:"text"`          // without the lead-in
	Evidence []Evidence `json:"evidence,omitempty"`
}

// Mode tells a quotation from a report.
type Mode string

// The modes.
const (
	Direct   Mode = "direct"   // in quotation marks
	Reported Mode = "reported" // in other words than the speaker's
)
