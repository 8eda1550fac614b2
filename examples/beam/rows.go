package main

import "github.com/communique-go/communique"

// The rows of the Parquet files. The first columns tell where a row comes from: the page, the index of the record on it, the library's version.

// A Release is one release.
type Release struct {
	URL         string `parquet:"url"`
	Version     string `parquet:"version,dict"`
	Fetched     string `parquet:"fetched,dict"`
	Title       string `parquet:"title"`
	Kind        string `parquet:"kind,dict"`
	Language    string `parquet:"language,dict"`
	Published   string `parquet:"published"`
	Publisher   string `parquet:"publisher,dict"`
	Dateline    string `parquet:"dateline"`
	Meetings    int32  `parquet:"meetings"`
	Investments int32  `parquet:"investments"`
}

// A Meeting is one encounter.
type Meeting struct {
	URL          string        `parquet:"url"`
	Index        int32         `parquet:"index"`
	Version      string        `parquet:"version,dict"`
	Kind         string        `parquet:"kind,dict"`
	Format       string        `parquet:"format,dict"`
	Status       string        `parquet:"status,dict"`
	Recalled     bool          `parquet:"recalled"`
	Date         string        `parquet:"date"` // EDTF
	Place        string        `parquet:"place"`
	Country      string        `parquet:"country,dict"`
	Series       string        `parquet:"series"`
	Round        int32         `parquet:"round"`
	Occasion     string        `parquet:"occasion"`
	Participants []Participant `parquet:"participants,list"`
	Topics       []string      `parquet:"topics,list"`
	Outcomes     []string      `parquet:"outcomes,list"`
}

// A Participant is one at an encounter.
type Participant struct {
	Name         string `parquet:"name"`
	Role         string `parquet:"role"`
	Country      string `parquet:"country,dict"`
	Organization string `parquet:"organization"`
	Side         string `parquet:"side,dict"`
	Capacity     string `parquet:"capacity,dict"`
}

// An Investment is one investment. Its value is a decimal as text: money is no binary fraction.
type Investment struct {
	URL        string   `parquet:"url"`
	Index      int32    `parquet:"index"`
	Version    string   `parquet:"version,dict"`
	Kind       string   `parquet:"kind,dict"`
	Status     string   `parquet:"status,dict"`
	Value      string   `parquet:"value"`
	Max        string   `parquet:"max"`
	Currency   string   `parquet:"currency,dict"`
	Qualifier  string   `parquet:"qualifier,dict"`
	Period     string   `parquet:"period"` // EDTF
	Project    string   `parquet:"project"`
	Investors  []Stake  `parquet:"investors,list"`
	Recipients []Stake  `parquet:"recipients,list"`
	Companies  []string `parquet:"companies,list"`
	Sectors    []string `parquet:"sectors,list"`
}

// A Stake is an investor or a recipient.
type Stake struct {
	Name    string `parquet:"name"`
	Country string `parquet:"country,dict"`
}

// A Dead is a letter that could not be delivered: a record of a file that cannot be read, or a page without a release.
type Dead struct {
	URL    string `parquet:"url"` // of the page, or the file with the offset of the record
	Stage  string `parquet:"stage,dict"`
	Reason string `parquet:"reason"`
	Bytes  int64  `parquet:"bytes"`
}

func newRelease(p Page, a *communique.Article) Release {
	return Release{
		URL: p.URL, Version: communique.Version, Fetched: p.Fetched, Title: a.Title, Kind: string(a.Kind), Language: a.Language,
		Published: string(a.Published), Publisher: a.Publisher, Dateline: string(a.Dateline.Date),
		Meetings: int32(len(a.Meetings)), Investments: int32(len(a.Investments)),
	}
}

func newMeeting(p Page, n int, m communique.Meeting) Meeting {
	row := Meeting{
		URL: p.URL, Index: int32(n), Version: communique.Version, Kind: string(m.Kind), Format: string(m.Format), Status: string(m.Status),
		Recalled: m.Recalled, Date: string(m.Date), Place: m.Place.Name, Country: string(m.Place.Country), Series: m.Series, Round: int32(m.Round),
		Occasion: m.Occasion, Topics: m.Topics, Outcomes: m.Outcomes,
	}
	for _, q := range m.Participants {
		row.Participants = append(row.Participants, Participant{q.Name, q.Role, string(q.Country), q.Organization, q.Side, q.Capacity})
	}
	return row
}

func newInvestment(p Page, n int, v communique.Investment) Investment {
	return Investment{
		URL: p.URL, Index: int32(n), Version: communique.Version, Kind: string(v.Kind), Status: string(v.Status), Value: string(v.Amount.Value),
		Max: string(v.Amount.Max), Currency: v.Amount.Currency, Qualifier: string(v.Amount.Qualifier), Period: string(v.Period), Project: v.Project,
		Investors: stakes(v.Investors), Recipients: stakes(v.Recipients), Companies: v.Companies, Sectors: v.Sectors,
	}
}

func stakes(all []communique.Stake) (rows []Stake) {
	for _, s := range all {
		rows = append(rows, Stake{s.Name, string(s.Country)})
	}
	return rows
}
