package main

import (
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/communique-go/communique"
)

// A table is the records of one kind as rows. Its columns are stable: new ones are only ever added at the end.
type table struct {
	columns []string
	rows    func(*communique.Article) [][]any
}

// tables are all kinds of record by the name that -records gives them.
var tables = map[string]table{
	"articles": {
		[]string{"title", "kind", "language", "place", "country", "date", "agency", "published", "publisher", "authors", "url", "countries"},
		func(a *communique.Article) [][]any {
			d := a.Dateline
			return [][]any{{a.Title, a.Kind, a.Language, d.Place, d.Country, d.Date, d.Agency, a.Published, a.Publisher, a.Authors, a.URL, a.Countries}}
		},
	},
	"people": {
		[]string{"name", "honorific", "country", "titles", "organizations", "start", "end"},
		rowsOf(func(a *communique.Article) []communique.Person { return a.People }, func(p communique.Person) []any {
			var titles, bodies []string
			for _, r := range p.Roles {
				titles, bodies = append(titles, r.Title), append(bodies, r.Organization)
			}
			return append([]any{p.Name, p.Honorific, p.Country, titles, bodies}, span(p.Evidence)...)
		}),
	},
	"organizations": {
		[]string{"name", "acronym", "kind", "country", "start", "end"},
		rowsOf(func(a *communique.Article) []communique.Organization { return a.Organizations }, func(o communique.Organization) []any {
			return append([]any{o.Name, o.Acronym, o.Kind, o.Country}, span(o.Evidence)...)
		}),
	},
	"meetings": {
		[]string{
			"kind", "format", "status", "recalled", "level", "date", "place", "place_country", "participants", "roles", "countries",
			"series", "round", "occasion", "topics", "outcomes", "start", "end",
		},
		rowsOf(func(a *communique.Article) []communique.Meeting { return a.Meetings }, func(m communique.Meeting) []any {
			var names, roles, countries []string
			for _, p := range m.Participants {
				names, roles = append(names, participantName(p)), append(roles, p.Role)
				if p.Country != "" && !slices.Contains(countries, string(p.Country)) {
					countries = append(countries, string(p.Country))
				}
			}
			return append([]any{
				m.Kind, m.Format, m.Status, m.Recalled, m.Level, m.Date, m.Place.Name, m.Place.Country, names, roles, countries,
				m.Series, m.Round, m.Occasion, m.Topics, m.Outcomes,
			}, span(m.Evidence)...)
		}),
	},
	"participants": {
		[]string{"meeting", "meeting_kind", "status", "date", "name", "role", "country", "organization", "side", "capacity"},
		func(a *communique.Article) (rows [][]any) {
			for n, m := range a.Meetings {
				for _, p := range m.Participants {
					rows = append(rows, []any{strconv.Itoa(n), m.Kind, m.Status, m.Date, p.Name, p.Role, p.Country, p.Organization, p.Side, p.Capacity})
				}
			}
			return rows
		},
	},
	"investments": {
		[]string{
			"kind", "status", "investors", "investor_countries", "recipients", "recipient_countries", "value", "max", "currency", "qualifier", "period",
			"count", "count_of", "companies", "sectors", "project", "rank", "rank_of", "start", "end",
		},
		rowsOf(func(a *communique.Article) []communique.Investment { return a.Investments }, func(v communique.Investment) []any {
			from, fromCountries := ends(v.Investors)
			to, toCountries := ends(v.Recipients)
			return append([]any{
				v.Kind, v.Status, from, fromCountries, to, toCountries, v.Amount.Value, v.Amount.Max, v.Amount.Currency, v.Amount.Qualifier, v.Period,
				v.Count.Value, v.Count.Of, v.Companies, v.Sectors, v.Project, v.Rank.Position, v.Rank.Of,
			}, span(v.Evidence)...)
		}),
	},
	"trade": {
		[]string{"measure", "parties", "value", "max", "currency", "qualifier", "period", "change", "start", "end"},
		rowsOf(func(a *communique.Article) []communique.Trade { return a.Trade }, func(t communique.Trade) []any {
			return append([]any{t.Measure, t.Parties, t.Amount.Value, t.Amount.Max, t.Amount.Currency, t.Amount.Qualifier, t.Period, t.Change}, span(t.Evidence)...)
		}),
	},
	"agreements": {
		[]string{"name", "kind", "parties", "status", "date", "start", "end"},
		rowsOf(func(a *communique.Article) []communique.Agreement { return a.Agreements }, func(g communique.Agreement) []any {
			return append([]any{g.Name, g.Kind, g.Parties, g.Status, g.Date}, span(g.Evidence)...)
		}),
	},
	"statements": {
		[]string{"speaker", "role", "country", "mode", "verb", "text", "start", "end"},
		rowsOf(func(a *communique.Article) []communique.Statement { return a.Statements }, func(s communique.Statement) []any {
			return append([]any{s.Speaker, s.Role, s.Country, s.Mode, s.Verb, s.Text}, span(s.Evidence)...)
		}),
	},
	"dates": {
		[]string{"text", "value", "start", "end"},
		rowsOf(func(a *communique.Article) []communique.DateMention { return a.Dates }, func(d communique.DateMention) []any {
			return append([]any{d.Text, d.Value}, span(d.Evidence)...)
		}),
	},
	"amounts": {
		[]string{"text", "value", "max", "currency", "qualifier", "start", "end"},
		rowsOf(func(a *communique.Article) []communique.AmountMention { return a.Amounts }, func(m communique.AmountMention) []any {
			return append([]any{m.Text, m.Value, m.Max, m.Currency, m.Qualifier}, span(m.Evidence)...)
		}),
	},
	"events": {
		[]string{
			"category", "mode", "cameo", "source_countries", "source_sectors", "sources", "target_countries", "target_sectors", "targets",
			"date", "place", "place_country", "status", "start", "end",
		},
		rowsOf(events, func(e communique.Event) []any {
			row := append([]any{e.Category, e.Mode, e.CAMEO}, append(actorCells(e.Source), actorCells(e.Target)...)...)
			return append(append(row, e.Date, e.Place.Name, e.Place.Country, e.Status), span(e.Evidence)...)
		}),
	},
}

// rowsOf makes a row of each record.
func rowsOf[R any](records func(*communique.Article) []R, row func(R) []any) func(*communique.Article) [][]any {
	return func(a *communique.Article) (rows [][]any) {
		for _, r := range records(a) {
			rows = append(rows, row(r))
		}
		return rows
	}
}

func events(a *communique.Article) []communique.Event {
	all, _ := a.Events()
	return all
}

// span is where the first passage of the text that shows a record begins and ends, in bytes.
func span(evidence []communique.Evidence) []any {
	for _, e := range evidence {
		if e.In == "" {
			return []any{strconv.Itoa(e.Start), strconv.Itoa(e.End)}
		}
	}
	return []any{"", ""}
}

// participantName is what a participant is called by: a name, else a body, else a role or country.
func participantName(p communique.Participant) string {
	for _, name := range []string{p.Name, p.Organization, p.Role} {
		if name != "" {
			return name
		}
	}
	return p.Country.Name()
}

func ends(all []communique.Stake) (names, countries []string) {
	for _, s := range all {
		names, countries = append(names, s.Name), append(countries, string(s.Country))
	}
	return names, countries
}

func actorCells(actors []communique.EventActor) []any {
	var countries, sectors, names []string
	for _, a := range actors {
		countries, sectors, names = append(countries, a.Country), append(sectors, a.Sector), append(names, strings.TrimPrefix(a.Name+" "+a.Role, " "))
	}
	return []any{countries, sectors, names}
}

// writeHead writes the columns' names: the source, the record's index in it and the library's version come first.
func (t table) writeHead(w io.Writer) error {
	return writeRows(w, [][]string{append([]string{"source", "index", "version"}, t.columns...)})
}

// write writes a row for each of the Article's records.
func (t table) write(w io.Writer, source string, a *communique.Article) error {
	var rows [][]string
	for n, row := range t.rows(a) {
		cells := []string{defused(source), strconv.Itoa(n), communique.Version}
		for _, v := range row {
			cells = append(cells, cell(v))
		}
		rows = append(rows, cells)
	}
	return writeRows(w, rows)
}

func writeRows(w io.Writer, rows [][]string) error { return csv.NewWriter(w).WriteAll(rows) }

// cell is a value as text: lists with "; " between their items, of which empty ones keep their place.
func cell(v any) string {
	switch v := v.(type) {
	case communique.Decimal:
		return string(v) // a number, whatever its sign
	case int:
		if v == 0 {
			return ""
		}
		return strconv.Itoa(v)
	case bool:
		return strconv.FormatBool(v)
	case []string:
		if strings.Join(v, "") == "" {
			return ""
		}
		return defused(strings.Join(v, "; "))
	case []communique.Country:
		codes := make([]string, len(v))
		for i, c := range v {
			codes[i] = string(c)
		}
		return defused(strings.Join(codes, "; "))
	}
	return defused(fmt.Sprint(v))
}

// formula are the characters with which a formula begins in a spreadsheet, some only of some countries.
const formula = "=+-@\t\r\n＝＋－＠"

// defused is a cell that no spreadsheet takes for a formula.
func defused(s string) string {
	if first, _ := utf8.DecodeRuneInString(s); s != "" && strings.ContainsRune(formula, first) {
		return "'" + s
	}
	return s
}
