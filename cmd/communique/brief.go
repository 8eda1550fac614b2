package main

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/communique-go/communique"
)

// A brief is what a person wants to know of a release at a glance.
type brief struct{ strings.Builder }

func (b *brief) line(format string, args ...any) { fmt.Fprintf(b, format+"\n", args...) }

func (b *brief) article(a *communique.Article) {
	if a.Title != "" {
		b.line("%s", a.Title)
	}
	b.line("%s", join("; ", dateline(a.Dateline), prefix("published ", string(a.Published)), string(a.Kind), a.Publisher))
	who := offices(a.People)
	for _, m := range a.Meetings {
		b.meeting(m, who)
	}
	for _, v := range a.Investments {
		b.line("- %s", investment(v))
	}
	for _, t := range a.Trade {
		b.line("- %s", trade(t))
	}
	for _, g := range a.Agreements {
		b.line("- %s", join(", ", string(g.Status), string(g.Date))+": "+g.Name)
	}
	for _, w := range a.Warnings {
		b.line("! %s", join(": ", string(w.Code), w.Detail))
	}
}

func dateline(d communique.Dateline) string {
	s := join(", ", d.Place, string(d.Date))
	if d.Agency != "" {
		s = join(" ", s, "("+d.Agency+")")
	}
	return s
}

// offices are the first office and the country of each person by name.
func offices(people []communique.Person) map[string]string {
	who := map[string]string{}
	for _, p := range people {
		title := ""
		if len(p.Roles) > 0 {
			title = p.Roles[0].Title
		}
		who[p.Name] = join(", ", title, string(p.Country))
	}
	return who
}

func (b *brief) meeting(m communique.Meeting, who map[string]string) {
	name := cmp.Or(m.Series, string(m.Kind))
	if m.Round > 0 {
		name = fmt.Sprintf("%s, round %d", name, m.Round)
	}
	if m.Format != communique.InPerson {
		name = join(" by ", name, string(m.Format))
	}
	when := join(" ", string(m.Status), string(m.Date))
	where := join(", ", m.Place.Name, string(m.Place.Country))
	var parties []string
	for _, p := range m.Participants {
		parties = append(parties, participant(p, who))
	}
	b.line("- %s: %s", join(", ", name, when, where), strings.Join(parties, "; "))
	b.list("on", m.Topics)
	b.list("outcome", m.Outcomes)
}

func (b *brief) list(what string, items []string) {
	if len(items) > 0 {
		b.line("    %s: %s", what, strings.Join(items, "; "))
	}
}

func participant(p communique.Participant, who map[string]string) string {
	switch {
	case p.Name != "":
		return join(" ", p.Name, bracket(cmp.Or(who[p.Name], string(p.Country))))
	case p.Role != "":
		return join(" ", p.Role, bracket(cmp.Or(p.Organization, string(p.Country))))
	}
	return cmp.Or(p.Organization, p.Country.Name())
}

func investment(v communique.Investment) string {
	what := join(" ", string(v.Status), string(v.Kind), amount(v.Amount))
	if v.Count.Value > 0 {
		what = join(" ", what, string(v.Count.Qualifier), fmt.Sprint(v.Count.Value), v.Count.Of)
	}
	if v.Rank.Position > 0 {
		what = join(", ", what, fmt.Sprintf("rank %d of %s", v.Rank.Position, v.Rank.Of))
	}
	return join(", ", what, v.Project, prefix("from ", stakes(v.Investors)), prefix("to ", stakes(v.Recipients)),
		strings.Join(v.Sectors, "; "), string(v.Period))
}

func trade(t communique.Trade) string {
	parties := make([]string, len(t.Parties))
	for i, p := range t.Parties {
		parties[i] = p.Name()
	}
	change := string(t.Change)
	if change != "" {
		change += "%"
	}
	return join(", ", join(" ", string(t.Measure), amount(t.Amount)), strings.Join(parties, " and "), change, string(t.Period))
}

func stakes(all []communique.Stake) string {
	var names []string
	for _, s := range all {
		if s.Name == "" {
			names = append(names, s.Country.Name())
			continue
		}
		names = append(names, join(" ", s.Name, bracket(string(s.Country))))
	}
	return strings.Join(names, ", ")
}

func amount(a communique.Amount) string {
	if a.Value == "" {
		return ""
	}
	q := string(a.Qualifier)
	if a.Qualifier == communique.Exact {
		q = ""
	}
	return join(" ", q, a.Currency, join("-", thousands(a.Value), thousands(a.Max)))
}

// thousands puts commas into a number.
func thousands(d communique.Decimal) string {
	whole, fraction, _ := strings.Cut(string(d), ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	return join(".", whole, fraction)
}

// explain lists the passage and the rule of every record.
func (b *brief) explain(a *communique.Article) {
	for _, r := range records(a) {
		b.line("\n%s", r.what)
		for _, e := range r.evidence {
			b.line("    %s  %s  %s", where(e), e.Rule, passage(a, e))
		}
	}
}

type record struct {
	what     string
	evidence []communique.Evidence
}

func records(a *communique.Article) (all []record) {
	add := func(evidence []communique.Evidence, parts ...string) {
		if len(evidence) > 0 {
			all = append(all, record{join(" ", parts...), evidence})
		}
	}
	add(a.Dateline.Evidence, "dateline", dateline(a.Dateline))
	for _, p := range a.People {
		add(p.Evidence, "person", p.Name, bracket(string(p.Country)))
	}
	for _, o := range a.Organizations {
		add(o.Evidence, "organization", o.Name, bracket(o.Acronym))
	}
	for _, d := range a.Dates {
		add(d.Evidence, "date", string(d.Value))
	}
	for _, m := range a.Amounts {
		add(m.Evidence, "amount", amount(m.Amount))
	}
	for _, m := range a.Meetings {
		add(m.Evidence, string(m.Kind), string(m.Status), string(m.Date))
	}
	for _, v := range a.Investments {
		add(v.Evidence, "investment", investment(v))
	}
	for _, t := range a.Trade {
		add(t.Evidence, "trade", trade(t))
	}
	for _, g := range a.Agreements {
		add(g.Evidence, "agreement", g.Name)
	}
	for _, s := range a.Statements {
		add(s.Evidence, "statement", cmp.Or(s.Speaker, string(s.Country)), s.Verb)
	}
	return all
}

func where(e communique.Evidence) string {
	if e.In == "meta" {
		return e.In
	}
	return join(" ", e.In, fmt.Sprintf("%d-%d", e.Start, e.End))
}

// passage is the text that evidence points to, on one line and not too long.
func passage(a *communique.Article, e communique.Evidence) string {
	s := a.Text
	switch e.In {
	case "title":
		s = a.Title
	case "meta":
		return ""
	}
	r := []rune(strings.ReplaceAll(s[e.Start:e.End], "\n\n", " "))
	if len(r) > 90 {
		r = append(r[:89], '…')
	}
	return string(r)
}

// join puts sep between the parts that say something.
func join(sep string, parts ...string) string {
	said := parts[:0:0]
	for _, p := range parts {
		if p != "" {
			said = append(said, p)
		}
	}
	return strings.Join(said, sep)
}

func bracket(s string) string {
	if s == "" {
		return ""
	}
	return "(" + s + ")"
}

func prefix(p, s string) string {
	if s == "" {
		return ""
	}
	return p + s
}
