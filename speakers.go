package communique

import (
	"strings"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
)

// speakers are those that a phrase names as who says something: an empty Statement for several who speak as one, none where nobody is known.
func (h *hearing) speakers(p clause.Phrase) (all []Statement) {
	if len(p.Parties) == 0 {
		return h.paper(p)
	}
	for _, n := range p.Parties {
		party := &h.doc.Parties[n]
		if joint(party) {
			return []Statement{{}}
		}
		all = append(all, h.speaker(n, party)...)
	}
	return all
}

// joint tells whether a party is the sides together: they, both sides, the two ministers, the envoys.
func joint(p *mention.Party) bool {
	switch p.Kind {
	case mention.Pronoun:
		return p.Class&lexicon.Plural != 0 && p.Class&lexicon.Person == 0
	case mention.Sides:
		return p.Number != 1 && p.Country == ""
	case mention.Group:
		return p.Definite && p.Country == "" && p.Body < 0
	case mention.Post:
		return p.Offices[0].Plural && p.Country == "" && p.Definite
	}
	return false
}

// speaker is who a party stands for.
func (h *hearing) speaker(n int, p *mention.Party) (all []Statement) {
	if p.Kind == mention.Pronoun && strings.EqualFold(h.doc.Word(p.Head), "it") {
		return h.it()
	}
	for _, a := range h.actors(n) {
		s := Statement{Role: a.role, Country: a.country}
		switch {
		case a.person >= 0:
			s.Speaker = h.article.People[a.person].Name
		case p.Kind == mention.Collective:
			if p.Body >= 0 && h.doc.Bodies[p.Body].Kind == "media" {
				continue
			}
			s.Speaker = a.organization
		case p.Kind == mention.State:
			s.Speaker = h.stateName(p)
		}
		if s.Speaker != "" || s.Country != "" {
			all = append(all, s)
		}
	}
	return all
}

// stateName is a country's name as the text has it.
func (h *hearing) stateName(p *mention.Party) string {
	first := p.First
	for first < p.End-1 && h.doc.Class(first)&lexicon.Determiner != 0 {
		first++
	}
	return h.doc.Slice(first, p.End)
}

// it is the body or country that spoke before.
func (h *hearing) it() []Statement {
	for _, s := range h.last.speakers {
		if s.Speaker == "" || s.Role != "" {
			return nil
		}
	}
	return h.last.speakers
}

// paper is who speaks in a paper: "the letter reads", "the statement said".
func (h *hearing) paper(p clause.Phrase) []Statement {
	if p.Empty() {
		return nil
	}
	switch strings.ToLower(h.doc.Word(p.End - 1)) {
	case "statement", "letter", "message", "release", "communiqué", "communique", "text":
		return h.last.speakers
	}
	return nil
}
