package view

import (
	"golang.org/x/net/html"

	"github.com/communique-go/communique"
)

// page is the whole page.
func (d drawing) page() element {
	head := in(tag("head"),
		tag("meta", "charset", "utf-8"),
		tag("meta", "name", "viewport", "content", "width=device-width, initial-scale=1"),
		tag("meta", "http-equiv", "Content-Security-Policy", "content", Policy("", "")), // nothing runs but its own script, and nothing is loaded
		in(tag("title"), text(d.Title)),
		in(tag("style"), text(pageStyle)))
	body := in(tag("body"),
		in(tag("a", "class", "skip", "href", "#r0"), text("Skip to the text")),
		top(), d.contents(), d.Timeline.chart(), d.Graph.chart(), each(d.Releases, release.section),
		in(tag("script"), text(pageScript)))
	return several(&html.Node{Type: html.DoctypeNode, Data: "html"}, in(tag("html", "lang", "en"), head, body))
}

// A colour is that of a kind of mentions, as the legend names it.
type colour struct {
	kind communique.MentionKind
	name string
}

// top is the bar that stays above the text: a box for each colour, and the keys.
func top() element {
	legend := in(tag("form", "class", "legend", "aria-label", "What is coloured"), each([]colour{
		{communique.MentionPerson, "people"},
		{communique.MentionOrganization, "organisations"},
		{communique.MentionCountry, "countries"},
		{communique.MentionPlace, "places"},
		{communique.MentionDate, "dates"},
		{communique.MentionAmount, "amounts"},
	}, colour.box))
	key := func(name string) element { return in(tag("kbd"), text(name)) }
	keys := in(tag("p", "class", "keys"), key("j"), text(" "), key("k"), text(" next and previous record, "), key("Esc"), text(" none"))
	return in(tag("header", "class", "top"), legend, keys)
}

func (c colour) box() element {
	kind := string(c.kind)
	return in(tag("label"), tag("input", "type", "checkbox", "name", kind, "checked", ""), in(tag("mark", "class", kind), text(c.name)))
}

// contents are the releases' titles, if there are several.
func (d drawing) contents() element {
	if len(d.Releases) < 2 {
		return nil
	}
	list := each(d.Releases, func(r release) element { return in(tag("li"), in(tag("a", "href", "#"+r.ID), text(r.Title))) })
	return in(tag("nav", "class", "releases", "aria-label", "Releases"), in(tag("ol"), list))
}

// section is a release's text with its cards beside it.
func (r release) section() element {
	facts := in(tag("p", "class", "facts"), each(r.Facts, func(fact string) element { return several(in(tag("span"), text(fact)), text(" ")) }))
	if r.Link != "" {
		in(facts, in(tag("a", "href", r.Link, "rel", "noreferrer", "target", "_blank"), text("source")))
	}
	warnings := each(r.Warnings, func(w string) element { return told(w, tag("p", "class", "warning")) })
	article := in(tag("article"), in(tag("h1"), text(r.Title)), facts, each(r.Paragraphs, paragraph.element), warnings)
	records := in(tag("aside", "aria-label", "Records"), each(r.Cards, card.element))
	if len(r.Cards) == 0 {
		in(records, told("No records.", tag("p", "class", "sub")))
	}
	return in(tag("section", "class", "release", "id", r.ID), article, records)
}

func (p paragraph) element() element {
	e := tag("p")
	if p.Heading {
		e = tag("p", "class", "heading")
	}
	return in(e, each(p.Segments, segment.element))
}

// element is a segment with its mention's colour, the name of what it means, and the cards that it lights up with.
func (s segment) element() element {
	if s.Kind == "" && s.Records == "" {
		return text(s.Text)
	}
	e := tag("span")
	if s.Kind != "" {
		e = tag("mark", "class", s.Kind, "title", s.Value)
	}
	if s.Records != "" {
		e.Attr = append(e.Attr, html.Attribute{Key: "data-records", Val: s.Records})
	}
	return in(e, text(s.Text))
}

func (c card) element() element {
	status := told(c.Status, tag("span", "class", "status "+c.Status))
	if status != nil {
		status = several(text(" "), status)
	}
	e := in(tag("div", "class", "card "+c.Kind, "id", c.ID, "tabindex", "0", "role", "button", "aria-pressed", "false"),
		in(tag("h3"), text(c.Head), status), told(c.Sub, tag("p", "class", "sub")))
	if len(c.People) > 0 {
		in(e, in(tag("ul"), each(c.People, party.element)))
	}
	in(e, told(c.Quote, tag("blockquote")))
	if len(c.Lines) > 0 {
		in(e, in(tag("dl"), each(c.Lines, line.element)))
	}
	return e
}

func (p party) element() element {
	e := in(tag("li"), in(tag("b"), text(p.Name)), text(prefixed(", ", p.Office)+prefixed(", ", p.Country)))
	if p.Side != "" {
		in(e, text(" "), in(tag("i"), text(p.Side)))
	}
	return e
}

func (l line) element() element {
	return in(tag("div"), in(tag("dt"), text(l.Label)), in(tag("dd"), text(l.Value)))
}
