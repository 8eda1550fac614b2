package mention

import (
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// A groupReader reads people without names round their noun, which stands at token at.
type groupReader struct {
	*finder
	Party
	hits   []lexicon.Hit // the noun's lines: one noun may stand in several
	plural bool
	both   bool
	heads  bool // the head of a country's diplomacy
	taken  bool // the body before it is no party of its own
}

// group reads "other French officials", "the two sides", "his Polish counterpart" at their noun.
func (f *finder) group(i int) (Party, bool) {
	if f.body[i] != 0 || f.name[i] != 0 || f.country[i] != 0 {
		return Party{}, false
	}
	h, ok := f.hit(i, 1<<lexicon.Group)
	if !ok || f.function(i) && int(h.End) == i+1 || h.Form&lexicon.PluralForm == 0 && (f.eventFollows(int(h.End)) || f.modifies(h)) || !f.borneBy(h).Empty() {
		return Party{}, false
	}
	g := groupReader{finder: f, hits: f.Hits(i), plural: h.Form&lexicon.PluralForm != 0 && h.Form&lexicon.Base == 0}
	g.Span, g.Head, g.Party.Body, g.Rule = Span{i, int(h.End)}, int(h.End)-1, -1, h.Entry.Rule
	g.Noun = g.Span
	g.modifiers()
	g.opening()
	g.of()
	if !g.settle() {
		if g.taken {
			f.Parties = f.Parties[:len(f.Parties)+1]
			last := len(f.Parties) - 1
			mark(f.partyAt, f.Parties[last].Span, last)
		}
		return Party{}, false
	}
	return g.Party, true
}

// eventFollows tells whether an event noun stands at i: the noun before it only modifies it, as in "official visit".
func (f *finder) eventFollows(i int) bool {
	if i >= len(f.Tokens) {
		return false
	}
	_, ok := f.Longest(i, lexicon.Event)
	return ok
}

// modifies tells whether a noun for people only stands before another noun: one for many before a body, as in "press service", the press in "a press
// release", any before a noun that is
// known as no verb, as in "official programme".
func (f *finder) modifies(h lexicon.Hit) bool {
	end := int(h.End)
	if !f.lower(end) {
		return false
	}
	if h.Entry.Has("paper") && f.Class(end) == 0 && (f.Says(int(h.First)-1, "a") || f.speaks(end) || !f.begins(end, 1<<lexicon.Verb|1<<lexicon.Saying)) {
		return true
	}
	if h.Entry.Has("many") {
		return f.begins(end, 1<<lexicon.BodyNoun)
	}
	return f.Class(end) == 0 && !f.begins(end, 1<<lexicon.Verb|1<<lexicon.Saying|1<<lexicon.Group) && f.SentenceOf(end) == f.SentenceOf(end-1)
}

// speaks tells whether a noun for what is written stands at token i: "the press | release".
func (f *finder) speaks(i int) bool {
	return f.Flagged(i, lexicon.Around, "speaks")
}

// has tells whether one of the noun's lines carries a flag.
func (g *groupReader) has(flag string) bool {
	for _, h := range g.hits {
		if h.Entry.Kind == lexicon.Group && int(h.End) == g.Head+1 && h.Entry.Has(flag) {
			return true
		}
	}
	return false
}

// modifiers reaches back from the noun: "senior Kazakh business".
func (g *groupReader) modifiers() {
	for n := 0; n < 6; n++ {
		i := g.First - 1
		if !g.free(i) {
			i = g.takes(i)
		}
		if i < 0 || g.SentenceOf(i) != g.SentenceOf(g.Head) {
			return
		}
		switch {
		case g.country[i] != 0 && g.body[i] == 0:
			g.ownedBy(g.Countries[g.country[i]-1])
		case g.possessive(i) && i > 0 && g.country[i-1] != 0 && g.free(i-1):
			g.ownedBy(g.Countries[g.country[i-1]-1])
			g.Definite = g.Definite || !g.plural && g.has("person") // "Norway's top diplomat"
			return
		case g.body[i] != 0 && g.Party.Body < 0:
			b := int(g.body[i] - 1)
			g.Party.Body = b
			g.First = g.Bodies[b].First
			if g.Country == "" {
				g.Country = g.Bodies[b].Country
			}
		case g.First == i+1 && g.Country != "" && g.further(i):
		case g.Is(i, "-") && g.Tokens[i].Glued() && g.lower(i-1):
			g.First--
		case g.Is(i-1, "-") && (g.begins(i-2, 1<<lexicon.Quantity) || g.Has(i-2, token.Digit)):
			g.First = i - 2 // how large it is: "a 20-member | delegation"
			return
		case g.modifier(i):
			g.First--
			if g.Country == "" && g.Party.Body < 0 {
				g.Noun.First = g.First
			}
		default:
			return
		}
	}
}

// takes gives up a body read as a party whose last token is i, since it is that of the group, "an IMF | mission", and gives the last token of its name; or -1.
func (g *groupReader) takes(i int) int {
	last := len(g.Parties) - 1
	if last < 0 || g.Parties[last].Kind != Collective || g.Parties[last].End != i+1 || g.possessive(i) {
		return -1
	}
	for k := g.Parties[last].First; k <= i; k++ {
		g.partyAt[k] = 0
	}
	head := g.Parties[last].Head
	g.Parties, g.taken = g.Parties[:last], true
	return head
}

// further takes one more adjective of a list: "Bulgarian, Maldivian and Tongan", "Bulgarian, Maldivian, and Tongan".
func (g *groupReader) further(i int) bool {
	if !g.one(i, "and") && !g.Is(i, ",") {
		return false
	}
	oxford := g.one(i, "and") && g.Is(i-1, ",")
	if oxford {
		i--
	}
	c, ok := g.adjectiveAt(i - 1)
	if !ok || oxford && !g.Is(c.First-1, ",") {
		return false
	}
	g.Others = append([]string{g.Country}, g.Others...)
	g.Country, g.First = c.Code, c.First
	return true
}

func (g *groupReader) ownedBy(c Country) {
	g.First = c.First
	if g.Country == "" {
		g.Country = c.Code
	}
}

// modifier tells whether the word at i is a part of the noun phrase: no function word and no finite verb.
func (g *groupReader) modifier(i int) bool {
	if !g.lower(i) || g.function(i) || g.number(i) > 0 || g.office[i] != 0 && !g.plural {
		return false
	}
	led := i > 0 && g.finder.Class(i-1)&(lexicon.Modal|lexicon.To) != 0 // "would support Chinese firms"
	for _, h := range g.Hits(i) {
		switch h.Entry.Kind {
		case lexicon.Verb, lexicon.Saying, lexicon.Investing, lexicon.Trading:
			if led && h.Form&lexicon.Base != 0 {
				return false
			}
			if h.Form&^lexicon.Gerund != 0 && int(h.End) == i+1 {
				return g.finder.begins(i, 1<<lexicon.Portfolio|1<<lexicon.Common|1<<lexicon.Group|1<<lexicon.Rank)
			}
		}
	}
	return true
}

// opening reaches back over numbers, quantifiers, articles and possessives.
func (g *groupReader) opening() {
	for n := 0; n < 4; n++ {
		i := g.First - 1
		if !g.free(i) || g.SentenceOf(i) != g.SentenceOf(g.Head) {
			return
		}
		class := g.finder.Class(i)
		switch {
		case g.number(i) > 0:
			g.Number = g.number(i)
		case g.one(i, "both"):
			g.both, g.Number = true, 2
		case class&lexicon.Quantifier != 0, g.Tokens[i].Is(token.Digit) && g.plural:
		case g.plural && g.one(i, "that"):
			return // "recalled that leaders had met"
		case class&lexicon.Determiner != 0:
			g.Definite = !g.Indefinite(i)
			g.First--
			return
		case class&lexicon.Possessive != 0 && !g.possessive(i):
			g.Definite = true
			g.Party.Class = class
			g.First--
			return
		default:
			return
		}
		g.First--
	}
}

// of reads whose the people are: "of Kazakhstan", "from the Ministry of Transport".
func (g *groupReader) of() {
	i := g.End
	if !g.one(i, "of") && !g.one(i, "from") {
		return
	}
	at := g.the(i + 1)
	if at >= len(g.Tokens) {
		return
	}
	if g.country[at] != 0 {
		if c := g.Countries[g.country[at]-1]; c.First == at && c.Adjective && c.End < len(g.Tokens) && g.body[at] == 0 && g.body[c.End] != 0 {
			if g.Country == "" {
				g.Country = c.Code // "of the German Ministry of Transport"
			}
			at = c.End
		}
	}
	switch {
	case g.body[at] != 0 && g.Bodies[g.body[at]-1].First == at:
		b := g.Bodies[g.body[at]-1]
		g.Party.Body, g.End = int(g.body[at]-1), b.End
		if g.Country == "" {
			g.Country = b.Country
		}
	case g.country[at] != 0 && g.Countries[g.country[at]-1].First == at && !g.Countries[g.country[at]-1].Adjective && g.office[at] == 0:
		c := g.Countries[g.country[at]-1]
		g.End = c.End
		if g.Country == "" {
			g.Country = c.Code
			g.others(&g.Party)
		}
	case g.country[at] != 0 && g.Countries[g.country[at]-1].First == at && !g.plural && g.Definite:
		c := g.Countries[g.country[at]-1]
		if !c.Adjective || !g.lower(c.End) {
			return
		}
		if e := g.Lexicon.Whole(lexicon.Group, g.Word(g.Head)+" of "+g.Word(c.End)); e != nil && e.Has("person") {
			g.heads, g.Country, g.End = true, c.Code, c.End+1 // the head of Norwegian diplomacy
		}
	}
}

// settle tells what the phrase is, and whether it is a party at all.
func (g *groupReader) settle() bool {
	many := g.plural || g.has("many")
	switch {
	case g.heads:
		g.Kind, g.Number = Sides, 1
		g.whose()
		return true
	case g.has("counterpart"):
		g.Counterpart, g.Kind = true, Sides
		if !g.plural {
			g.Number = 1
			g.whose()
		}
		if g.Kind == Sides && g.apposed() {
			return false
		}
		return g.Definite || g.Country != ""
	case g.both || g.Number == 2 && g.plural:
		g.Kind = Sides
		return g.has("count") || g.has("side")
	case g.has("side") && g.has("state"):
		g.Kind = Sides
		return g.Country == "" && g.Definite && g.plural
	case g.has("side"):
		g.Kind, g.Number = Sides, 0
		if !g.plural {
			g.Number = 1
			return g.Country != ""
		}
		return g.Definite
	case g.has("relation"):
		g.Kind, g.Number = Sides, 1
		if g.Definite && !g.plural {
			g.whose() // "his host, President X"
		}
		return g.Definite && !g.plural
	case g.has("person") && !g.plural && g.Definite:
		g.Kind, g.Number = Sides, 1
		return true
	case g.has("body"):
		g.Kind = Group
		return many && g.Country != ""
	}
	g.Kind = Group
	return many
}

// whose reads the name after "his Polish counterpart" or "his host", with or without a comma.
func (g *groupReader) whose() {
	i := g.End
	if g.Is(i, ",") {
		i++
	}
	if _, ok := g.officeBegins(g.the(i)); ok {
		i = g.the(i) // "her colleague, the Minister of Trade, Ana Lima"
	}
	var p Party
	if comma := g.leading(&p, i); p.Name.Empty() && (comma || !g.named(&p, i)) {
		return
	}
	g.Kind, g.Honorific, g.Name, g.Offices, g.End, g.Head = Named, p.Honorific, p.Name, p.Offices, p.End, p.Name.End-1
	g.trailing(&g.Party, false)
}
