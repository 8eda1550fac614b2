package communique

import (
	"strings"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// This file reads speakers whom a word alone tells, where the release has told before who that is: "the Government" in a statement of Chile, "the
// ministry", "the lender", "the outgoing diplomat", "his guest", "officials" behind "US officials", a surname.

// understood is who speaks in such a phrase.
func (h *hearing) understood(p clause.Phrase) []Statement {
	if p.Empty() || p.End-p.First > longestUnnamed || len(p.Parties) > 1 || h.clauses.QuoteAt(p.First) >= 0 {
		return nil
	}
	if len(p.Parties) == 0 {
		if p.End == p.First+1 {
			return h.surnamed(p.First)
		}
		if !h.definite(p.First) {
			return nil
		}
		if p.End == p.First+2 && h.cue(p.End-1, "administration") {
			return h.administration()
		}
		if by := h.bodyMeant(p); by != nil {
			return by
		}
		return h.related(p.First, p.End-1)
	}
	n := p.Parties[0]
	switch party := &h.doc.Parties[n]; party.Kind {
	case mention.Post:
		return h.holder(n)
	case mention.Sides:
		return h.related(party.First, party.Head)
	case mention.Group:
		return h.crowd(party)
	}
	return nil
}

// definite tells whether "the", "his" or "this" stands at a token: what follows may have been told before.
func (h *hearing) definite(i int) bool {
	return h.doc.Definite(i) || h.doc.Class(i)&lexicon.Possessive != 0 || h.points(i)
}

// surnamed is the one person of whose name a word is the last.
func (h *hearing) surnamed(i int) []Statement {
	if !h.doc.Has(i, token.Upper) {
		return nil
	}
	if h.bySurname == nil {
		h.bySurname = map[string]int{}
		for n := range h.article.People {
			name := h.article.People[n].Name
			last := name[strings.LastIndexByte(name, ' ')+1:]
			if _, again := h.bySurname[last]; again {
				n = -1 // two of one name
			}
			if last != name {
				h.bySurname[last] = n
			}
		}
	}
	n, ok := h.bySurname[h.doc.Word(i)]
	if !ok || n < 0 {
		return nil
	}
	return h.says(h.one(n))
}

// says is a person who speaks.
func (h *hearing) says(a actor) []Statement {
	return []Statement{{Speaker: h.article.People[a.person].Name, Role: a.role, Country: a.country}}
}

// administration is "the Government": that of the country or body which spoke in a statement before, else of the country that a release comes from.
func (h *hearing) administration() []Statement {
	for n := len(h.heard) - 1; n >= 0 && n > len(h.heard)-reach; n-- {
		who := h.heard[n].speakers
		if len(who) == 1 && who[0].Role == "" && who[0].Country != "" && h.personNamed(who[0].Speaker) == nil && (h.personal() || strings.Contains(strings.ToLower(who[0].Speaker), "government")) {
			return who
		}
	}
	return nil
}

// homeTold is the country whose government a release means that names none: a story's dateline tells it, else whom the release is from.
func (h *hearing) homeTold() Country {
	if h.article.Kind == News {
		return h.article.Dateline.Country
	}
	return or(h.comesFrom, h.article.Dateline.Country)
}

// bodyMeant is the body that a noun with an article means: of those called by that noun, or of that kind, the one that spoke or was named last.
func (h *hearing) bodyMeant(p clause.Phrase) []Statement {
	noun := h.doc.Word(p.End - 1)
	hit, ok := h.doc.Longest(p.End-1, lexicon.BodyNoun)
	called := ok && int(hit.End) == p.End
	kind := ""
	if group, ok := h.doc.Longest(p.End-1, lexicon.Group); ok && int(group.End) == p.End && group.Entry.Has("body") {
		kind = or(group.Entry.Get("kind"), "company")
	}
	whole := h.cue(p.End-1, "whole")
	if !called && kind == "" && !whole {
		return nil
	}
	end := mention.From(h.doc.Bodies, p.First)
	for n := end - 1; n >= 0 && n >= end-reach; n-- {
		b := &h.doc.Bodies[n]
		if called && h.headed(h.bodyName(n), noun) || kind != "" && b.Kind == kind || whole && b.Kind == "international" {
			return h.bodySpeaks(n)
		}
	}
	for n := end; called && n < min(len(h.doc.Bodies), end+reach); n++ {
		if h.headed(h.bodyName(n), noun) {
			return h.bodySpeaks(n) // at the foot: "Ministry of Foreign Affairs, Accra"
		}
	}
	if c := h.homeTold(); called && h.doc.ParagraphOf(p.First) > 0 && hit.Entry.Has("small") && p.End == p.First+2 && c != "" {
		return []Statement{{Country: c}}
	}
	return nil
}

// related is whom a word for a person means: "the guest", "her host", "his counterpart", "the outgoing diplomat".
func (h *hearing) related(first, head int) []Statement {
	noun, ok := h.doc.Longest(head, lexicon.Group)
	if !ok {
		return nil
	}
	start, _ := h.doc.Bytes(first, head+1)
	switch {
	case noun.Entry.Get("side") != "":
		on := h.onSide(noun.Entry.Get("side"), start)
		if len(on) == 0 {
			return nil
		}
		if noun.Form&lexicon.PluralForm != 0 {
			return []Statement{{Country: on[0].country}}
		}
		return h.says(on[0])
	case noun.Entry.Has("counterpart"):
		return h.other(start)
	}
	return nil
}

// other is the one of two at the encounter told last who has not spoken last.
func (h *hearing) other(before int) (found []Statement) {
	if len(h.last.speakers) != 1 {
		return nil
	}
	meetings := h.article.Meetings
	last := h.toldBy(before)
	if last == 0 || len(meetings[last-1].Participants) != 2 {
		return nil
	}
	for _, p := range meetings[last-1].Participants {
		if p.Name == "" || p.Name == h.last.speakers[0].Speaker {
			continue
		}
		for _, a := range h.personNamed(p.Name) {
			found = append(found, h.says(a)...)
		}
	}
	if len(found) != 1 {
		return nil
	}
	return found
}

// inTurn is the other of the two who met, where a clause that sets one against who spoke last, "For her part, the Ambassador said", seems to be of that one.
func (h *hearing) inTurn(c *clause.Clause, by []Statement) []Statement {
	if len(by) != 1 || len(h.last.speakers) != 1 || by[0].Speaker == "" || by[0].Speaker != h.last.speakers[0].Speaker || len(c.Subject.Parties) != 1 {
		return by
	}
	if c.Shared && h.doc.SentenceOf(h.last.first) == c.Sentence {
		return by // "The Minister, for his part, hailed the aid and welcomed the visit": one and the same
	}
	p := &h.doc.Parties[c.Subject.Parties[0]]
	first := h.doc.Sentences[c.Sentence].First
	if p.Kind == mention.Named || !h.contrasts(first) && !h.contrasts(c.Subject.End+1) {
		return by
	}
	start, _ := h.doc.Bytes(first, first+1)
	other := h.other(start)
	if len(other) != 1 {
		return by
	}
	who := h.personNamed(other[0].Speaker)[0].person
	if p.Kind == mention.Post && !h.holds(who, h.officeKey(p.Offices[0].Title)) || p.Class&(lexicon.Male|lexicon.Female) != 0 && !h.gender(who, p.Class) {
		return by
	}
	return other
}

// contrasts tells whether tokens from i on set somebody against who is told before: "for his part", "on her side", "in turn".
func (h *hearing) contrasts(i int) bool {
	if h.doc.Says(i, "in") {
		return h.doc.Is(i+1, "turn") || h.doc.Class(i+1)&lexicon.Possessive != 0 && h.doc.Is(i+2, "turn")
	}
	return (h.doc.Says(i, "for") || h.doc.Says(i, "on")) && h.doc.Class(i+1)&lexicon.Possessive != 0 && (h.doc.Is(i+2, "part") || h.doc.Is(i+2, "side"))
}

// holder is who has an office that is named alone, where its words or those before it fit several: the nearest of them; or the office itself, where
// nobody is named who has it.
func (h *hearing) holder(n int) []Statement {
	p := &h.doc.Parties[n]
	if !p.Definite || p.Number != 1 {
		return nil
	}
	title := p.Offices[0].Title
	if near := h.nearest(n, h.officeKey(title), Country(p.Country)); len(near) > 0 {
		if p.Country == "" && h.facesPeer(near[0].person, h.officeKey(title)) {
			if own := h.actors(n); len(own) == 1 {
				return []Statement{{Role: own[0].role, Country: own[0].country}}
			}
			return nil
		}
		return h.says(near[0])
	}
	word := h.doc.Word(title.End - 1)
	for k := n - 1; k >= max(0, n-reach); k-- {
		i := h.personOf[k]
		if i < 0 || p.Country != "" && h.article.People[i].Country != Country(p.Country) {
			continue
		}
		for _, role := range h.article.People[i].Roles {
			if h.headed(role.Title, word) {
				return h.says(h.one(i))
			}
		}
	}
	if p.Country != "" || !h.worldOffice(p.Offices[0]) {
		return nil
	}
	return []Statement{{Role: h.doc.Slice(title.First, title.End)}}
}

// crowd is who speaks as a group that is not named, "officials": those of the country for which somebody spoke in the sentence before.
func (h *hearing) crowd(p *mention.Party) []Statement {
	if !h.cue(p.Head, "source") {
		return nil
	}
	if len(h.last.speakers) == 1 && h.last.speakers[0].Country != "" && h.doc.SentenceOf(p.First)-h.doc.SentenceOf(h.last.end-1) == 1 {
		return []Statement{{Country: h.last.speakers[0].Country}}
	}
	return nil
}
