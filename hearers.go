package communique

import (
	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
)

// This file reads the object of a verb of saying: who hears what is said, and what stands between the verb and that.

// object is the first object behind the verb at token at.
func (h *hearing) object(c *clause.Clause, at int) clause.Phrase {
	none := clause.NoPhrase()
	for n, p := range c.After {
		if n == 0 && p.Prep == h.skipAdverbs(at) && h.skipManner(p.Prep) > p.First && h.skipManner(p.Prep) < p.End {
			return clause.Phrase{Prep: -1, First: h.skipManner(p.Prep), End: p.End, Parties: p.Parties, Event: p.Event, Date: -1} // "recalled with joy Kenya's help"
		}
		switch {
		case p.Prep < 0 && p.Date < 0 && (n > 0 || h.opened(h.skipAdverbs(at)) >= h.compound(p.First)):
			p.First = h.compound(p.First)
			return p
		case n < 4 && h.passes(c, n):
		default:
			return none
		}
	}
	return none
}

// compound is where the words begin that a hyphen joins to token i: "long-term aid".
func (h *hearing) compound(i int) int {
	for n := 0; n < 3 && i > 1 && h.doc.Is(i-1, "-") && h.doc.Tokens[i].Glued() && h.doc.Tokens[i-1].Glued(); n++ {
		i -= 2
	}
	return i
}

// passes tells whether the n-th phrase behind a verb stands before its object: "conveyed to the Amir the greetings", "condemned in the
// strongest terms the attack", "announced on Monday a plan".
func (h *hearing) passes(c *clause.Clause, n int) bool {
	p := c.After[n]
	if n+1 >= len(c.After) {
		return false
	}
	next := c.After[n+1]
	if next.Prep >= 0 {
		next.First = next.Prep
	}
	if !h.adjacent(h.joined(p), next.First) {
		return false
	}
	if p.Date >= 0 {
		return true
	}
	if p.Prep < 0 {
		return false
	}
	switch h.doc.Word(p.Prep) {
	case "to":
		return len(p.Parties) > 0 || n == 0 || h.doc.Is(c.After[n-1].Prep, "to")
	case "from", "of":
		return c.After[n+1].Prep < 0
	case "in", "with", "on", "at":
		return len(p.Parties) == 0 && c.After[n+1].Prep < 0
	}
	return false
}

// joined is the token behind a phrase with "to" and the comma or conjunction that leads to the next one: "conveyed to the King and to the Prince".
func (h *hearing) joined(p clause.Phrase) int {
	i := p.End
	if p.Prep < 0 || !h.doc.Is(p.Prep, "to") {
		return i
	}
	if h.doc.Is(i, ",") && len(p.Parties) == 1 {
		i++ // "conveyed to Ann Poe, Prime Minister of Norway, the sympathies of his country"
	}
	for n := 0; n < 2 && i+1 < len(h.doc.Tokens) && (h.doc.Is(i, ",") || h.doc.Class(i)&lexicon.Conjunction != 0) && h.doc.Class(i+1)&(lexicon.To|lexicon.Conjunction) != 0; n++ {
		i++
	}
	return i
}

// named is what something is said to be: "described Kenya as a partner", "called it a threat". A pronoun before it is no content.
func (h *hearing) named(c *clause.Clause, object clause.Phrase, frame *lexicon.Entry) (first int, ok bool) {
	if object.Empty() {
		return 0, false
	}
	next := h.after(c, object)
	switch {
	case h.doc.Is(object.End, "as"):
		ok = true
	case frame.Has("names"):
		ok = next.Prep < 0 && !next.Empty()
	default:
		for i := object.End; i < c.End && !ok; i++ {
			ok = h.doc.Is(i, "as")
		}
	}
	if h.doc.Class(object.First)&lexicon.Pronoun != 0 && object.End == object.First+1 && !next.Empty() {
		return next.First, ok
	}
	return object.First, ok
}

// after is the phrase behind another one in a clause.
func (h *hearing) after(c *clause.Clause, p clause.Phrase) clause.Phrase {
	for _, q := range c.After {
		if q.First >= p.End {
			return q
		}
	}
	return clause.NoPhrase()
}

// aboutBehind is what somebody is told about who seems to begin a clause at a token, "briefed | him on the reforms Norway plans"; or -1.
func (h *hearing) aboutBehind(frame *lexicon.Entry, first int) int {
	if first < 0 || !frame.Has("told") {
		return -1
	}
	n := h.doc.PartyAt(first)
	if n < 0 || h.doc.Parties[n].First != first || !listed(frame.Get("about"), h.doc.Word(h.doc.Parties[n].End)) {
		return -1
	}
	return h.doc.Parties[n].End + 1
}

// courtesy tells whether clause i calls on one person to talk with him: a visit, and no appeal.
func (h *hearing) courtesy(i int, object clause.Phrase) bool {
	if i+1 >= len(h.clauses.Clauses) || !h.oneOf(object) {
		return false
	}
	aim := &h.clauses.Clauses[i+1].Verb
	if f := aim.Frame(lexicon.Verb); f != nil && f.Flag() == "topics" {
		return true
	}
	f := aim.Frame(lexicon.Saying)
	return f != nil && (f.Has("thing") || f.Has("told"))
}

// goesWith tells whether the word stands behind a verb's hearer without which it reports nothing: "let the ministers know".
func (h *hearing) goesWith(c *clause.Clause, frame *lexicon.Entry) bool {
	with := frame.Get("with")
	for i := c.Verb.End; with != "" && i < min(h.doc.Sentences[c.Sentence].End, c.Verb.End+glance/16); i++ {
		if h.doc.Is(i, with) {
			return true
		}
	}
	return with == ""
}

// hears tells whether an object is somebody who may be told something.
func (h *hearing) hears(p clause.Phrase) bool { return len(p.Parties) > 0 }

func (h *hearing) isPerson(p clause.Phrase) bool {
	if len(p.Parties) == 0 {
		return false
	}
	switch h.doc.Parties[p.Parties[0]].Kind {
	case mention.Named, mention.Post, mention.Group, mention.Pronoun, mention.Sides:
		return true
	}
	return false
}

// oneOf tells whether a phrase names one person, or several each by name or office.
func (h *hearing) oneOf(p clause.Phrase) bool {
	for _, n := range p.Parties {
		switch q := &h.doc.Parties[n]; q.Kind {
		case mention.Named, mention.Post, mention.Sides, mention.State:
			return true
		case mention.Pronoun:
			return q.Class&lexicon.Person == 0
		}
	}
	return false
}

// people tells whether a phrase names people, or calls them what they are to each other: "the guests".
func (h *hearing) people(p clause.Phrase) bool {
	if h.isPerson(p) {
		return true
	}
	_, ok := h.doc.Longest(p.End-1, lexicon.Group)
	return ok && p.Event < 0
}
