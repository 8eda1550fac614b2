package view

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/communique-go/communique"
)

// Brief is what a person wants to know of a release at a glance, in plain text: a line for each record but the statements. With explain, the
// passages and the rules that every record and mention comes from follow.
func Brief(a *communique.Article, explain bool) string {
	var b brief
	if a.Title != "" {
		b.line("%s", a.Title)
	}
	b.line("%s", join("; ", dateline(a.Dateline), prefixed("published ", string(a.Published)), string(a.Kind), a.Publisher))
	all := cards("", a)
	for _, c := range all {
		if c.Kind != "statement" {
			b.card(c)
		}
	}
	for _, w := range warnings(a) {
		b.line("! %s", w)
	}
	if explain {
		b.explain(a, all)
	}
	return b.String()
}

type brief struct{ strings.Builder }

func (b *brief) line(format string, args ...any) {
	b.WriteString(Line(fmt.Sprintf(format, args...)) + "\n")
}

// Line is a string that a terminal shows as it is, and on one line: without controls and marks of direction, which might make it say something
// else.
func Line(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t' || r == '\u2028' || r == '\u2029':
			return ' '
		case unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r):
			return -1
		}
		return r
	}, s)
}

// card writes a record: its head on one line, who took part and what else it tells beneath.
func (b *brief) card(c card) {
	b.line("- %s", join(": ", join(", ", c.Head, c.Status), c.Sub))
	var people []string
	for _, p := range c.People {
		people = append(people, join(", ", p.Name, p.Office, p.Country)+bracket(p.Side))
	}
	if len(people) > 0 {
		b.line("    %s", strings.Join(people, "; "))
	}
	for _, l := range c.Lines {
		b.line("    %s: %s", l.Label, l.Value)
	}
}

func dateline(d communique.Dateline) string {
	return join(", ", d.Place, string(d.Date)) + bracket(d.Agency)
}

// explain lists the passage and the rule of everything that was read.
func (b *brief) explain(a *communique.Article, all []card) {
	show := func(evidence []communique.Evidence, parts ...string) {
		if len(evidence) == 0 {
			return
		}
		b.line("")
		b.line("%s", join(" ", parts...))
		for _, e := range evidence {
			b.line("    %s  %s  %s", where(e), e.Rule, passage(a, e))
		}
	}
	show(a.Dateline.Evidence, "dateline", dateline(a.Dateline))
	for _, p := range a.People {
		show(p.Evidence, "person", p.Name+bracket(string(p.Country)))
	}
	for _, o := range a.Organizations {
		show(o.Evidence, "organization", o.Name+bracket(o.Acronym))
	}
	for _, d := range a.Dates {
		show(d.Evidence, "date", string(d.Value))
	}
	for _, m := range a.Amounts {
		show(m.Evidence, "amount", amount(m.Amount))
	}
	for _, c := range all {
		show(c.evidence, c.Kind, join(", ", c.Head, c.Status, c.Sub))
	}
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
	return shortened(strings.ReplaceAll(s[e.Start:e.End], "\n\n", " "), 90)
}

func bracket(s string) string {
	if s == "" {
		return ""
	}
	return " (" + s + ")"
}
