package view

import (
	"fmt"
	"strings"

	"github.com/communique-go/communique"
)

// A card shows one record.
type card struct {
	ID       string // "r0-m2": the third meeting of the first release
	Kind     string // meeting, investment, trade, agreement, statement
	Head     string
	Status   string
	Sub      string // when and where
	People   []party
	Lines    []line
	Quote    string
	evidence []communique.Evidence
	date     communique.Date
}

// A party is one participant of a meeting.
type party struct{ Name, Office, Country, Side string }

// A line is something else that a record tells.
type line struct{ Label, Value string }

// draw makes a release of its Article.
func draw(n int, r Release) release {
	a := r.Article
	d := release{ID: fmt.Sprintf("r%d", n), Title: a.Title, Link: link(a.URL)}
	if d.Title == "" {
		d.Title = r.Source
	}
	d.Facts = said(string(a.Kind), dateline(a.Dateline), prefixed("published ", string(a.Published)), a.Publisher, r.Source)
	d.Cards = cards(d.ID, a)
	d.Paragraphs = paragraphs(a, d.Cards)
	d.Warnings = warnings(a)
	return d
}

// warnings are an Article's doubts, a line each.
func warnings(a *communique.Article) (lines []string) {
	for _, w := range a.Warnings {
		lines = append(lines, join(": ", string(w.Code), w.Detail))
	}
	return lines
}

// link is an address that a reader may follow, or "".
func link(url string) string {
	if strings.HasPrefix(url, "https://") || strings.HasPrefix(url, "http://") {
		return url
	}
	return ""
}

// cards are those of all records, kind by kind.
func cards(release string, a *communique.Article) (all []card) {
	add := func(letter string, n int, c card) {
		c.ID = fmt.Sprintf("%s-%s%d", release, letter, n)
		all = append(all, c)
	}
	for n, m := range a.Meetings {
		add("m", n, meeting(m))
	}
	for n, v := range a.Investments {
		add("i", n, investment(v))
	}
	for n, t := range a.Trade {
		add("t", n, trade(t))
	}
	for n, g := range a.Agreements {
		add("a", n, agreement(g))
	}
	for n, s := range a.Statements {
		add("s", n, statement(s))
	}
	return all
}

func meeting(m communique.Meeting) card {
	c := card{Kind: "meeting", Head: string(m.Kind), Status: string(m.Status), evidence: m.Evidence, date: m.Date}
	if m.Series != "" {
		c.Head = m.Series
	}
	if m.Round > 0 {
		c.Head += fmt.Sprintf(", round %d", m.Round)
	}
	if m.Format == communique.ByPhone || m.Format == communique.ByVideo {
		c.Head += " by " + string(m.Format)
	}
	if m.Recalled {
		c.Status = "recalled"
	}
	c.Sub = join(" · ", string(m.Date), join(", ", m.Place.Name, m.Place.Country.Name()))
	for _, p := range m.Participants {
		c.People = append(c.People, participant(p))
	}
	c.add("occasion", m.Occasion)
	c.add("about", m.Topics...)
	c.add("outcome", m.Outcomes...)
	return c
}

func participant(p communique.Participant) party {
	d := party{Name: p.Name, Office: p.Role, Country: p.Country.Name(), Side: p.Side}
	if d.Name == "" {
		d.Name, d.Office = p.Role, ""
	}
	if d.Name == "" {
		d.Name, d.Country = d.Country, ""
	}
	switch {
	case d.Name == "":
		d.Name = p.Organization
	case p.Organization != "":
		d.Office = join(", ", d.Office, p.Organization)
	}
	if p.Capacity != "" {
		d.Side = join(", ", d.Side, p.Capacity)
	}
	return d
}

func investment(v communique.Investment) card {
	c := card{Kind: "investment", Head: join(" ", string(v.Kind), amount(v.Amount)), Status: string(v.Status), Sub: string(v.Period), evidence: v.Evidence, date: v.Period}
	c.add("from", stakes(v.Investors)...)
	c.add("to", stakes(v.Recipients)...)
	c.add("project", v.Project)
	if v.Count.Value > 0 {
		c.add("count", join(" ", qualifier(v.Count.Qualifier), fmt.Sprint(v.Count.Value), v.Count.Of))
	}
	if v.Rank.Position > 0 {
		c.add("rank", strings.TrimSuffix(fmt.Sprintf("%d of %s", v.Rank.Position, v.Rank.Of), " of "))
	}
	c.add("companies", v.Companies...)
	c.add("sectors", v.Sectors...)
	return c
}

func trade(t communique.Trade) card {
	c := card{Kind: "trade", Head: join(" ", string(t.Measure), amount(t.Amount)), Sub: string(t.Period), evidence: t.Evidence, date: t.Period}
	var parties []string
	for _, p := range t.Parties {
		parties = append(parties, p.Name())
	}
	c.add("between", parties...)
	if t.Change != "" {
		c.add("change", string(t.Change)+"%")
	}
	return c
}

func agreement(g communique.Agreement) card {
	c := card{Kind: "agreement", Head: g.Name, Status: string(g.Status), Sub: string(g.Date), evidence: g.Evidence, date: g.Date}
	var parties []string
	for _, p := range g.Parties {
		if name := communique.Country(p).Name(); name != "" {
			p = name
		}
		parties = append(parties, p)
	}
	c.add("between", parties...)
	return c
}

func statement(s communique.Statement) card {
	c := card{Kind: "statement", Head: s.Speaker, Quote: s.Text, Status: string(s.Mode), evidence: s.Evidence}
	if c.Head == "" {
		c.Head = s.Country.Name()
	}
	if c.Head == "" {
		c.Head = "both sides"
	}
	c.Sub = join(" · ", s.Role, s.Verb)
	return c
}

// add puts a line on a card, if it says something.
func (c *card) add(label string, values ...string) {
	if v := join("; ", values...); v != "" {
		c.Lines = append(c.Lines, line{label, v})
	}
}

func stakes(all []communique.Stake) (names []string) {
	for _, s := range all {
		if s.Name == "" {
			names = append(names, s.Country.Name())
			continue
		}
		names = append(names, s.Name+bracket(s.Country.Name()))
	}
	return names
}

func amount(a communique.Amount) string {
	if a.Value == "" {
		return ""
	}
	return join(" ", qualifier(a.Qualifier), a.Currency, join("–", grouped(a.Value), grouped(a.Max)))
}

func qualifier(q communique.Qualifier) string {
	if q == communique.Exact {
		return ""
	}
	return string(q)
}

// grouped puts commas into a number.
func grouped(d communique.Decimal) string {
	whole, fraction, _ := strings.Cut(string(d), ".")
	for i := len(whole) - 3; i > 0 && whole[i-1] != '-'; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	return join(".", whole, fraction)
}

// said are the parts that say something.
func said(parts ...string) (out []string) {
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return out
}

func join(sep string, parts ...string) string { return strings.Join(said(parts...), sep) }

func prefixed(p, s string) string {
	if s == "" {
		return ""
	}
	return p + s
}
