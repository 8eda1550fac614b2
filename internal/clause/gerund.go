package clause

import (
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// This file tells whether a gerund is a verb where it stands, or a noun.

// gerundVerb: "after meeting the President", "He left, thanking his host", not "the meeting" or "at working level".
func (d *Document) gerundVerb(j, prev int, c lexicon.Class, start bool, end int) bool {
	if end >= len(d.Tokens) {
		return false
	}
	if hit, ok := d.Longest(j, lexicon.Event); ok && int(hit.End) > end && start {
		return false // "Working lunch with the Minister"
	}
	if hit, ok := d.Longest(max(j-2, 0), lexicon.Document); ok && d.Is(prev, "of") && int(hit.End) == end {
		return false // "a memorandum of understanding on trade"
	}
	if d.gathers(j, prev, end) {
		return true
	}
	if d.sharesNoun(prev, end) {
		return false // "strong and continuing support"
	}
	next := d.Class(end)
	object := next&(lexicon.Determiner|lexicon.Possessive|lexicon.Preposition|lexicon.Pronoun|lexicon.That|lexicon.Relative|lexicon.Quantifier|lexicon.Subordinator) != 0 || d.covered(end) || d.plainNoun(end) || d.Has(end, token.Digit) || d.QuoteAt(end+1) >= 0 || d.Is(end, ":")
	if !object {
		return false
	}
	if !start && d.Is(end, "of") && d.plainNoun(prev) && d.Class(d.previous(prev))&lexicon.Determiner != 0 {
		return false // "opened the new building of the school"
	}
	if c&lexicon.Subordinator != 0 && c&lexicon.Preposition == 0 && !d.Is(prev, "as") {
		return true // "When meeting with X"
	}
	if start || d.comma(prev) || c&(lexicon.Preposition|lexicon.Subordinator|lexicon.Conjunction|lexicon.Adverb) != 0 {
		return next&lexicon.Preposition == 0 || !d.isEventWord(end-1)
	}
	if d.isEventWord(prev) && !d.isEventWord(j) && d.Has(j, token.Letter) && d.frameAt(j, "topics") {
		return true // "talks covering trade", "talks dealing with visas"
	}
	// after a noun: "a delegation visiting Rome", "companies operating in Italy"
	return d.covered(prev) && (next&lexicon.Preposition == 0 || !d.isEventWord(end-1)) || d.plainNoun(prev) && !d.plainNoun(end) && !d.isEventWord(j)
}

// comma tells whether a comma stands at token i, or inside the quotation that the mark there closes: "for “the welcome,” praising".
func (d *Document) comma(i int) bool {
	return d.Is(i, ",") || i > 0 && d.Is(i-1, ",") && d.Has(i, token.Mark) && d.QuoteAt(i-1) >= 0 && d.QuoteAt(i) < 0
}

// gathers tells whether a gerund that may be an event noun says where or when those named before it meet: "Foreign ministers meeting in Oslo", "The Minister,
// meeting here with X".
func (d *Document) gathers(j, prev, end int) bool {
	comma := d.Is(prev, ",")
	if comma {
		prev--
	}
	p := d.peopleBefore(prev)
	if p == nil || !d.isEventWord(j) || !comma && (p.Number == 1 || p.Kind == mention.Named) {
		return false
	}
	where := end
	for where < end+2 && d.Class(where)&lexicon.Adverb != 0 {
		where++ // "here", "yesterday"
	}
	return (where > end || d.dateAt[where] > 0 || d.Is(where, "in") || d.Is(where, "on") || d.Is(where, "at")) && d.actsBehind(where)
}

// peopleBefore are the people who are named right before token i+1, whatever they are of: "Ministers from Norway and Kenya"; or nil.
func (d *Document) peopleBefore(i int) *mention.Party {
	n := d.PartyAt(i)
	for k := i; n < 0 && k > i-4 && (d.plainNoun(k) && strings.HasSuffix(d.Word(i), "s") || d.Is(k, "-") || d.Class(k)&(lexicon.Determiner|lexicon.Preposition) != 0); k-- {
		if n = d.PartyAt(k - 1); n >= 0 {
			i = k - 1 // "ministers | of the member states"
		}
	}
	if n < 0 || d.Parties[n].End != i+1 {
		return nil
	}
	for first := n; n >= 0 && n > first-4; n-- {
		switch p := &d.Parties[n]; p.Kind {
		case mention.Pronoun:
			return nil
		case mention.State, mention.Collective:
			if n == 0 || p.First > d.Parties[n-1].End+2 || d.Class(p.First-1)&(lexicon.Preposition|lexicon.Conjunction|lexicon.Determiner) == 0 && !d.Is(p.First-1, ",") {
				return nil
			}
		default:
			return p
		}
	}
	return nil
}

// actsBehind tells whether a finite verb follows some phrases, behind a comma or without one, that begin at a token: "meeting in Oslo on Monday agreed".
func (d *Document) actsBehind(i int) bool {
	for k := i; k < min(i+20, len(d.Tokens)); k++ {
		if d.covered(k) {
			continue
		}
		if d.Is(k, ".") || d.Is(k, ";") {
			return false
		}
		if form, _ := d.verbForm(k); form&lexicon.Past != 0 || d.Class(k)&(lexicon.Have|lexicon.Modal) != 0 {
			return true
		}
	}
	return false
}

// frameAt tells whether a verb of a flag begins at token i: "dealing with".
func (d *Document) frameAt(i int, flag string) bool {
	for _, h := range d.Hits(i) {
		if h.Kind == lexicon.Verb && h.Entry.Flag() == flag {
			return true
		}
	}
	return false
}
