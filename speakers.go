package communique

import (
	"slices"
	"sort"
	"strings"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// speakers are those that a phrase names as who says something: an empty Statement for several who speak as one, none where nobody is known.
func (h *hearing) speakers(p clause.Phrase) []Statement {
	if all := h.toldIn(p); len(all) > 0 {
		return all
	}
	return h.understood(p)
}

// toldIn are those whom the phrase tells itself.
func (h *hearing) toldIn(p clause.Phrase) (all []Statement) {
	if len(p.Parties) == 0 {
		if p.End == p.First+1 && h.doc.Class(p.First)&lexicon.Quantifier != 0 && h.doc.Class(p.First)&lexicon.Plural != 0 {
			return []Statement{{}} // both
		}
		if h.sides(p) {
			return []Statement{{}}
		}
		if by := h.unnamed(p); by != nil {
			return by
		}
		return h.paper(p)
	}
	for _, n := range p.Parties {
		party := &h.doc.Parties[n]
		switch {
		case party.Kind == mention.Group && party.Definite && party.End == party.First+2 && h.doc.Has(party.Head, token.Upper):
			if by := h.body(clause.Phrase{First: party.First, End: party.End}); by != nil {
				return by // "the Mission", which has a name
			}
			return []Statement{{}}
		case joint(party) && h.qualifies(party.End):
			continue // "the press service"
		case joint(party):
			if by, _ := h.voiceBefore(strings.ToLower(h.doc.Word(party.Head))); by != nil {
				return by
			}
			return []Statement{{Country: h.groupBefore(n)}}
		case party.Kind == mention.Pronoun && party.Class&lexicon.Person != 0:
			return h.first(party)
		}
		all = append(all, h.speaker(n, party)...)
	}
	if len(all) == 0 && len(p.Parties) == 1 {
		return h.voiceIn(p, &h.doc.Parties[p.Parties[0]])
	}
	return all
}

// groupBefore is the country of which a group is, "the delegation", that was named before with it: "a Kenyan delegation".
func (h *hearing) groupBefore(n int) Country {
	p := &h.doc.Parties[n]
	for k := n - 1; p.Kind == mention.Group && k >= max(0, n-reach); k-- {
		if q := &h.doc.Parties[k]; q.Kind == mention.Group && q.Country != "" && h.doc.Word(q.Head) == h.doc.Word(p.Head) {
			return Country(q.Country)
		}
	}
	return ""
}

// sides tells whether a phrase is a plural noun, with an article or "both", for those who deal with each other: "The interlocutors", "Both partners".
func (h *hearing) sides(p clause.Phrase) bool {
	return p.End == p.First+2 && h.doc.Class(p.First)&(lexicon.Determiner|lexicon.Quantifier) != 0 && h.cue(p.End-1, "partners")
}

// government is who speaks as "the Government of Kenya".
func (h *hearing) government(c *clause.Clause) []Statement {
	p := c.Subject
	if p.Empty() || len(p.Parties) > 0 || len(c.Before) == 0 || !h.doc.Is(p.End-1, "Government") {
		return nil
	}
	of := c.Before[0]
	if of.Prep != p.End || len(of.Parties) != 1 {
		return nil
	}
	state := &h.doc.Parties[of.Parties[0]]
	return []Statement{{Speaker: h.stateName(state), Country: Country(state.Country)}}
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
		return p.Offices[0].Plural && (p.Definite || len(p.Others) > 0)
	}
	return false
}

// qualifies tells whether a plain noun stands right behind what ends before token i, which only qualifies it.
func (h *hearing) qualifies(i int) bool {
	return i < len(h.doc.Tokens) && h.doc.Has(i, token.Letter) && !h.doc.Has(i, token.Upper) && h.doc.Class(i) == 0 && h.clauses.VerbAt(i) < 0
}

// first is who speaks as "I" or "we" outside a quotation: "I" is the one whose words a release gives, "we" the sides together, or those for whom the
// release speaks.
func (h *hearing) first(p *mention.Party) []Statement {
	plural := p.Class&lexicon.Plural != 0
	if plural && h.together() {
		return []Statement{{}}
	}
	if who, labelled := h.labelled(p.First); labelled {
		return who
	}
	if plural && (h.narrator < 0 || !h.personal()) {
		return h.ours()
	}
	if h.narrator < 0 {
		return nil
	}
	a := h.one(h.narrator)
	return []Statement{{Speaker: h.article.People[h.narrator].Name, Role: a.role, Country: a.country}}
}

// personal tells whether a release is of a kind in which one person speaks.
func (h *hearing) personal() bool {
	switch h.article.Kind {
	case Speech, Message, Position:
		return true
	}
	return false
}

// together tells whether "we" are several sides: those who spoke before, or whose statement the release is.
func (h *hearing) together() bool {
	if last := h.last.speakers; len(last) == 1 && last[0].Speaker == "" && last[0].Country == "" {
		return true
	}
	return h.joint || h.article.Kind == JointStatement
}

// ours is the body or country that speaks first in a release, at its head, and goes on as "we"; else the country that the release comes from, if it says who gives it.
func (h *hearing) ours() []Statement {
	for _, s := range h.heard[:min(len(h.heard), reach)] {
		if h.doc.ParagraphOf(s.first) >= opening {
			break
		}
		if len(s.speakers) == 1 && s.speakers[0].Speaker != "" && s.speakers[0].Role == "" {
			return s.speakers
		}
	}
	if h.comesFrom == "" || h.issuer.person < 0 {
		return nil
	}
	return []Statement{{Country: h.comesFrom}}
}

// jointly tells whether a release opens with "We" and names who that is: "We, the Foreign Ministers of Chad and Niger, ...".
func (h *hearing) jointly() bool {
	for n := 0; n < min(opening+1, len(h.doc.Paragraphs)); n++ {
		first := h.doc.Paragraphs[n].First
		if h.doc.Is(first, "We") && (h.doc.Is(first+1, ",") || h.doc.Definite(first+1)) {
			return true
		}
	}
	return false
}

// speaker is who a party stands for.
func (h *hearing) speaker(n int, p *mention.Party) (all []Statement) {
	switch {
	case p.Kind == mention.Pronoun && h.doc.Says(p.Head, "it"):
		return h.it(p.First)
	case p.Kind == mention.Pronoun && n > 0 && h.doc.Parties[n-1].End == p.First && h.doc.Parties[n-1].Kind == mention.Named:
		return h.speaker(n-1, &h.doc.Parties[n-1]) // "the Minister, Ann Poe herself"
	}
	actors := h.goingOn(p, h.actors(n))
	if len(actors) == 0 && p.Kind == mention.Sides && p.Number == 1 && !p.Counterpart {
		if by, _ := h.voiceBefore(strings.ToLower(h.doc.Word(p.Head))); by != nil {
			return by
		}
		actors = h.someone(n)
	}
	for _, a := range actors {
		s := Statement{Role: a.role, Country: a.country}
		switch {
		case a.person >= 0:
			s.Speaker = h.article.People[a.person].Name
		case p.Kind == mention.Collective:
			if p.Body >= 0 && h.doc.Bodies[p.Body].Kind == "media" {
				continue
			}
			s.Speaker = a.organization
			s.Country = or(s.Country, h.unionOf(p))
		case p.Kind == mention.State:
			s.Speaker = h.stateName(p)
		case a.organization != "" && h.cue(p.Head, "source"):
			s.Speaker, s.Role = a.organization, "" // "an official of the Bank"
		}
		if s.Speaker != "" || s.Country != "" {
			all = append(all, s)
		}
	}
	if len(all) == 1 && len(actors) == 1 && actors[0].person < 0 && !h.doc.Has(p.Head, token.Upper) {
		h.hear(strings.ToLower(h.doc.Word(p.Head)), p.Head, all)
	}
	return all
}

// goingOn are those whom "he" or "she" means who says something, where the verb tells no more: who spoke in the sentence before goes on, though what was
// said there has another subject.
func (h *hearing) goingOn(p *mention.Party, actors []actor) []actor {
	if p.Kind != mention.Pronoun || p.Class&(lexicon.Male|lexicon.Female) == 0 || !h.plain || !h.last.plain || len(h.last.speakers) != 1 {
		return actors
	}
	at := h.doc.SentenceOf(p.First)
	if between := at - h.doc.SentenceOf(h.last.end-1); between != 1 {
		return actors
	}
	who := h.personNamed(h.last.speakers[0].Speaker)
	if who == nil || !h.gender(who[0].person, p.Class) {
		return actors
	}
	return who
}

// someone is whom "the host", "the guest" or "the politician" means: by the sides of an encounter told before, else the one person that
// the sentences just before name; of two the only envoy, for "the diplomat", or who spoke in the sentence before.
func (h *hearing) someone(n int) []actor {
	start, _ := h.doc.Bytes(h.doc.Parties[n].First, h.doc.Parties[n].End)
	if noun, ok := h.doc.Longest(h.skipArticles(h.doc.Parties[n].First, h.doc.Parties[n].End), lexicon.Group); ok && noun.Entry.Get("side") != "" {
		return h.onSide(noun.Entry.Get("side"), start)
	}
	var found []int
	at := h.doc.SentenceOf(h.doc.Parties[n].First)
	for k := n - 1; k >= max(0, n-reach) && at-h.doc.SentenceOf(h.doc.Parties[k].First) <= 2; k-- {
		if i := h.personOf[k]; i >= 0 && !slices.Contains(found, i) {
			found = append(found, i)
		}
	}
	if len(found) == 1 {
		return h.alone(h.one(found[0]))
	}
	if h.bears(h.doc.Parties[n].Head, "envoy") {
		envoys := slices.DeleteFunc(slices.Clone(found), func(i int) bool { return !h.doc.Lexicon.Holds(lexicon.Bearing, h.one(i).role, "envoy") })
		if len(envoys) == 1 {
			return h.alone(h.one(envoys[0]))
		}
	}
	if len(h.last.speakers) == 1 && at-h.doc.SentenceOf(h.last.end-1) == 1 {
		if who := h.personNamed(h.last.speakers[0].Speaker); who != nil && slices.Contains(found, who[0].person) {
			return who
		}
	}
	return nil
}

// onSide is the one person on a side of the encounter told last before an offset of the text.
func (h *hearing) onSide(side string, before int) (found []actor) {
	meetings := h.article.Meetings
	last := h.toldBy(before)
	for n := last - 1; n >= max(0, last-reach) && len(found) == 0; n-- {
		for _, p := range meetings[n].Participants {
			if p.Side == side && p.Name != "" && !meetings[n].Recalled {
				found = append(found, h.personNamed(p.Name)...)
			}
		}
	}
	if len(found) != 1 {
		return nil
	}
	return found
}

// toldBy is how many encounters are told before an offset of the text.
func (h *hearing) toldBy(offset int) int {
	meetings := h.article.Meetings
	return sort.Search(len(meetings), func(n int) bool { return firstOffset(meetings[n].Evidence) > offset })
}

// personNamed is the person of a name, if there is one.
func (h *hearing) personNamed(name string) []actor {
	if h.byName == nil {
		h.byName = map[string]int{}
		for i := len(h.article.People) - 1; i >= 0; i-- {
			h.byName[h.article.People[i].Name] = i
		}
	}
	if i, ok := h.byName[name]; ok {
		return h.alone(h.one(i))
	}
	return nil
}

// unionOf is the EU or the UN, where a body is nothing else.
func (h *hearing) unionOf(p *mention.Party) Country {
	if p.Body < 0 {
		return ""
	}
	body := h.doc.Bodies[p.Body].Span
	n := mention.From(h.doc.Countries, body.First)
	if n < len(h.doc.Countries) && h.doc.Countries[n].Span == body {
		if c := h.doc.Countries[n].Code; c == "EU" || c == "UN" {
			return Country(c)
		}
	}
	return ""
}

// stateName is a country's name as the text has it.
func (h *hearing) stateName(p *mention.Party) string {
	first := p.First
	for first < p.End-1 && h.doc.Class(first)&lexicon.Determiner != 0 && h.countryAt(first) == "" {
		first++ // but The Gambia
	}
	return h.doc.Slice(first, p.End)
}

// it is the body or country that spoke before, in this sentence or the two before it.
func (h *hearing) it(at int) []Statement {
	sentence := h.doc.SentenceOf(at)
	for n := len(h.heard) - 1; n >= 0 && n > len(h.heard)-reach && sentence-h.doc.SentenceOf(h.heard[n].first) <= 2; n-- {
		if who := h.heard[n].speakers; len(who) == 1 && who[0].Role == "" && (who[0].Speaker != "" || who[0].Country == "") && h.personNamed(who[0].Speaker) == nil {
			return who
		}
	}
	if len(h.last.speakers) == 1 && h.last.speakers[0].Role == "" && h.last.speakers[0].Speaker != "" && h.personNamed(h.last.speakers[0].Speaker) == nil {
		return h.last.speakers
	}
	return h.sidesBefore(sentence)
}

// sidesBefore is the sides together, where the subject of the sentence before is what they meet in: "The Commission reviewed trade. It noted that".
func (h *hearing) sidesBefore(sentence int) []Statement {
	if sentence == 0 {
		return nil
	}
	first, end := h.clauses.Of(sentence - 1)
	for n := first; n < end; n++ {
		c := &h.clauses.Clauses[n]
		if c.Kind != clause.Main || c.Subject.Empty() || len(c.Subject.Parties) > 0 {
			continue
		}
		if by := h.body(c.Subject); len(by) == 1 && by[0].Speaker == "" && by[0].Country == "" {
			return by
		}
	}
	return nil
}

// latter is the person named last in the sentence before.
func (h *hearing) latter(at int) []Statement {
	s := h.doc.SentenceOf(at) - 1
	for i := at - 1; s >= 0 && i >= h.doc.Sentences[s].First && i > at-glance; i-- {
		if n := h.doc.PartyAt(i); n >= 0 && h.personOf[n] >= 0 {
			return h.speaker(n, &h.doc.Parties[n])
		}
	}
	return nil
}
