package mention

import (
	"strconv"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// post makes a party of offices without a name.
func (f *finder) post(p Party, at int) (Party, bool) {
	o := p.Offices[0]
	p.Offices = p.Offices[:1]
	p.Kind, p.Head, p.Rule, p.Country, p.End = Post, o.Noun, o.Rule, o.Country, o.End
	p.Noun = o.Title
	p.Number = 1
	if o.Plural {
		p.Number = 0
		if n := f.number(p.First - 1); n > 0 {
			p.Number = n
		}
		if f.one(p.First, "both") {
			p.Number = 2
		}
		f.others(&p)
		f.adjectives(&p)
		if p.Country == "" && o.Body < 0 {
			p.Kind = Group
			bare := p.End == p.First+1 && f.Sentences[f.SentenceOf(p.First)].First == p.First // "Ministers agreed"
			if p.Number == 2 || p.Definite && f.Class(p.First)&lexicon.Possessive == 0 || bare {
				p.Kind = Sides
			}
		}
	}
	if p.First > 0 && o.Plural {
		p.First = f.counted(p.First)
	}
	return p, true
}

// behindJoint is where the next of a list begins whose last ends at i: behind one of some marks and "and".
func (f *finder) behindJoint(i int, marks ...string) int {
	for _, m := range marks {
		if f.Is(i, m) {
			i++
			break
		}
	}
	if f.one(i, "and") {
		i++
	}
	return i
}

// others reads the further countries of a plural: "of France and Kazakhstan".
func (f *finder) others(p *Party) {
	for n := 0; n < 40 && p.Country != ""; n++ {
		i := f.the(f.behindJoint(p.End, ","))
		if i == p.End || i >= len(f.Tokens) || f.country[i] == 0 || f.body[i] != 0 {
			return
		}
		c := f.Countries[f.country[i]-1]
		if c.First != i && !f.Definite(c.First) || c.Adjective || f.office[i] != 0 { // The Gambia
			return
		}
		p.Others, p.End = append(p.Others, c.Code), c.End
	}
}

// adjectives reads back over the further countries of a plural that stand before it: "the Norwegian, Chadian and | Kenyan foreign ministers".
func (f *finder) adjectives(p *Party) {
	own, first := p.Country, p.First
	for n := 0; n < 5 && p.Country != "" && p.Offices[0].Body < 0; n++ {
		i := p.First - 1
		for k := 0; k < 2 && (f.one(i, "and") || f.Is(i, ",")); k++ {
			i--
		}
		c, ok := f.adjectiveAt(i)
		if !ok {
			c, ok = f.ownerAt(i, first)
		}
		if !ok || i == p.First-1 || f.Is(i+1, ",") && p.Country == own {
			break
		}
		p.Others, p.Country, p.First = append([]string{p.Country}, p.Others...), c.Code, c.First
	}
	if p.Country != own && f.free(p.First-1) && f.Class(p.First-1)&lexicon.Determiner != 0 {
		p.First, p.Definite = p.First-1, true
	}
}

// adjectiveAt is the country whose adjective ends with token i: "Norwegian", "U.S."; what had been read as the country alone is given up for it.
func (f *finder) adjectiveAt(i int) (Country, bool) {
	if i < 0 || f.country[i] == 0 {
		return Country{}, false
	}
	c := f.Countries[f.country[i]-1]
	if c.End != i+1 || !c.Adjective && !f.Has(i, token.Caps) && !f.Has(i, token.Dotted) {
		return Country{}, false
	}
	return c, f.freed(i)
}

// ownerAt is the country whose name ends with token i, with its own possessive mark or without, where the office that begins at token
// office has an owner in that case: "Norway and | Kenya's foreign ministers".
func (f *finder) ownerAt(i, office int) (Country, bool) {
	if n := f.country[office]; n == 0 || !f.possessive(f.Countries[n-1].End) {
		return Country{}, false
	}
	if f.possessive(i) {
		i--
	}
	if i < 0 || f.country[i] == 0 || f.body[i] != 0 || f.office[i] != 0 {
		return Country{}, false
	}
	c := f.Countries[f.country[i]-1]
	return c, c.End == i+1 && !c.Adjective && f.freed(i)
}

// freed gives up a state read as a party whose last token is i, and tells whether i is free then.
func (f *finder) freed(i int) bool {
	if f.free(i) {
		return true
	}
	last := len(f.Parties) - 1
	if last < 0 || f.Parties[last].Kind != State || f.Parties[last].End != i+1 {
		return false
	}
	for k := f.Parties[last].First; k <= i; k++ {
		f.partyAt[k] = 0
	}
	f.Parties = f.Parties[:last]
	return true
}

// counted reaches back over a number and an article: "the two".
func (f *finder) counted(i int) int {
	if f.number(i-1) > 0 && f.free(i-1) {
		i--
		if f.Class(i-1)&lexicon.Determiner != 0 && f.free(i-1) {
			i--
		}
	}
	return i
}

// number is the small number that token i tells, or 0.
func (f *finder) number(i int) int {
	if i < 0 || i >= len(f.Tokens) {
		return 0
	}
	if f.Has(i, token.Digit) && f.Tokens[i].End-f.Tokens[i].Start <= 2 {
		n := 0
		for _, c := range f.Word(i) {
			if c < '0' || c > '9' {
				return 0
			}
			n = n*10 + int(c-'0')
		}
		return n
	}
	h, _ := f.hit(i, 1<<lexicon.Quantity)
	if h.Entry == nil || int(h.End) != i+1 {
		return 0
	}
	if n, err := strconv.Atoi(h.Entry.Get("value")); err == nil && n > 1 && n <= 10 {
		return n
	}
	return 0
}
