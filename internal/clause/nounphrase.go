package clause

import (
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// This file finds where a noun phrase ends, and its parties and events.

// noun reads a noun phrase at i: what is named, an event, or words up to the next verb, preposition or mark.
func (b *builder) noun(i, end int) Phrase {
	d := b.d
	p := Phrase{Prep: -1, First: i, Event: -1, Date: -1}
	j := i
	for done := false; j < end && !done; {
		pa, e := d.PartyAt(j), d.EventAt(j)
		if pa < 0 && e < 0 && !d.taken[j] { // a word of nothing that is named, as most are
			if d.Has(j, token.Mark) && !d.inner(j, end) || j > i && b.stops(j, end) {
				break
			}
			j++
			continue
		}
		switch {
		case (d.moneyAt[j] > 0 || pa < 0 && e < 0 && d.dateAt[j] > 0) && j > i:
			done = true
		case d.moneyAt[j] > 0:
			j, done = d.Money[d.moneyAt[j]-1].End, true
		case pa >= 0 && j > i && p.End == 0 && (d.newNoun(j, i) || d.behindVenue(pa, i)):
			done = true
		case pa >= 0:
			j, done = b.partyIn(&p, pa, j, end)
		case e >= 0 && d.Events[e].First == j && d.newNoun(j, i):
			done = true // "recalled with fondness the visit"
		case e >= 0:
			j, done = b.eventIn(&p, e, end)
		case d.dateAt[j] > 0 && b.possessed(d.Dates[d.dateAt[j]-1].End, end):
			j = d.Dates[d.dateAt[j]-1].End + 1 // "today's signing"
		case d.dateAt[j] > 0:
			p.Date = int(d.dateAt[j]) - 1
			j, done = d.Dates[p.Date].End, true
		default:
			j++
		}
	}
	p.End = max(j, i+1)
	return p
}

// partyIn takes a party into a phrase and tells whether it is its head: not who owns or qualifies what comes.
func (b *builder) partyIn(p *Phrase, pa, j, end int) (next int, head bool) {
	d := b.d
	party := &d.Parties[pa]
	j = d.seat(party, max(party.End, j+1), end)
	if b.possessed(j, end) || b.qualifies(party, j, end) || b.compounds(party, j, end) {
		return j, false
	}
	p.Parties = d.parties.Add(p.Parties, 1, pa)
	if e := d.EventAt(party.First); e >= 0 {
		p.Event = e
	}
	return j, true
}

// eventIn takes an event into a phrase and tells whether it is its head: not if it is part of the name of another.
func (b *builder) eventIn(p *Phrase, e, end int) (next int, head bool) {
	d := b.d
	p.Event = e
	j := d.Events[e].End
	if n := d.PartyAt(j); n >= 0 && d.Parties[n].First < j && d.Parties[n].End <= end {
		j = d.Parties[n].End // a body that meets, with more of its name than names the event
	}
	return j, j >= end || d.EventAt(j) < 0 || d.EventAt(j) == e
}

// newNoun tells whether a party at j begins a noun phrase of its own after the words from i: it has its own article or is a pronoun.
func (d *Document) newNoun(j, i int) bool {
	c := d.Class(j)
	return c&(lexicon.Determiner|lexicon.Pronoun) != 0 && j > i
}

// behindVenue tells whether a person is named right behind where something happened, the noun from i: "received at the Ministry | Ambassador Roe".
func (d *Document) behindVenue(party, i int) bool {
	p := &d.Parties[party]
	if i == 0 || !d.Is(i-1, "at") && !d.Is(i-1, "in") || p.Kind != mention.Named || p.First <= i || !d.Has(p.First, token.Upper) {
		return false
	}
	return d.Has(p.First-1, token.Upper) || d.Is(i-1, "at") && d.Class(i)&lexicon.Possessive != 0 // "at his office | Ambassador Roe"
}

// possessed tells whether what ends before j owns a noun: "Japan's ...".
func (b *builder) possessed(j, end int) bool {
	return j < end && b.d.Has(j, token.Mark) && (b.d.Class(j)&lexicon.Genitive != 0 || (b.d.Is(j, "'") || b.d.Is(j, "’")) && b.d.Tokens[j].Glued())
}

// compounds tells whether a body or country goes on as another name: the Itaipu Treaty.
func (b *builder) compounds(p *mention.Party, j, end int) bool {
	d := b.d
	if p.Kind != mention.State && p.Kind != mention.Collective && p.Kind != mention.Group || j >= end || d.dateAt[j] > 0 {
		return false
	}
	return d.Has(j, token.Upper) && d.Has(j, token.Letter) && !d.covered(j) && !d.isVerb(j) && d.Class(j) == 0
}

// qualifies tells whether a party is only the first part of a compound: "Kazakhstan-France relations", "Japanese companies", "his visit".
func (b *builder) qualifies(p *mention.Party, j, end int) bool {
	d := b.d
	if j < end && d.plural(p) && d.EventAt(p.First) >= 0 && d.EventAt(p.First) == d.EventAt(j) {
		return true // "the EU foreign ministers meeting"
	}
	if j >= end || p.Kind == mention.Named || p.Kind == mention.Post || d.dateAt[j] > 0 {
		return false // "will visit Kenya and Chad | next week"
	}
	if p.Kind == mention.Pronoun && p.Class&lexicon.Quantifier != 0 {
		return d.PartyAt(j) >= 0 || d.plainNoun(j) // "both A and B"
	}
	if p.Kind == mention.Pronoun {
		return p.Class&lexicon.Possessive != 0 && (d.plainNoun(j) || d.EventAt(j) >= 0)
	}
	if (d.Is(j, "-") || d.Is(j, "–")) && d.Tokens[j].Glued() && j+1 < end {
		return true
	}
	if p.Kind == mention.State || p.Kind == mention.Collective {
		if d.EventAt(j) >= 0 {
			return true
		}
		if _, ok := d.group(j, end); ok {
			return false
		}
		return d.plainNoun(j)
	}
	return false
}

// inner tells whether a mark belongs to a noun phrase: a hyphen, a possessive, a quoted word, a full stop of an abbreviation.
func (d *Document) inner(j, end int) bool {
	switch d.Word(j) {
	case "-", "–", "/", "&", "%", "'s", "’s", "'", "’", ".", "\"", "“", "”", "«", "»", "‘":
		return j+1 < end && (d.Tokens[j].Glued() || d.Tokens[j+1].Glued())
	}
	return false
}

// stops tells whether token j ends the noun phrase before it.
func (b *builder) stops(j, end int) bool {
	d := b.d
	c := d.Class(j)
	if d.hyphened(j) {
		return false
	}
	if c&(lexicon.Preposition|lexicon.Conjunction|lexicon.Relative|lexicon.That|lexicon.Determiner|lexicon.Be|lexicon.Have|lexicon.Modal) != 0 {
		return true
	}
	if c&lexicon.Subordinator != 0 || c&(lexicon.Possessive|lexicon.Genitive) == lexicon.Possessive {
		return true
	}
	if q := d.QuoteAt(j); q >= 0 && b.opaque(q) && !b.inQuote {
		return true
	}
	for k := j; k < end && k < j+3 && d.Class(k)&lexicon.Adverb != 0; k++ {
		j = k + 1 // "the Ministry strongly condemns"
	}
	if j >= end {
		return false
	}
	_, ok := d.group(j, end)
	return ok
}

// hyphened tells whether token j stands between hyphens: "face-to-face", "state-of-the-art".
func (d *Document) hyphened(j int) bool {
	return j > 0 && j+1 < len(d.Tokens) && d.Is(j-1, "-") && d.Tokens[j].Glued() && d.Is(j+1, "-") && d.Tokens[j+1].Glued()
}
