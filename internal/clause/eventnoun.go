package clause

import (
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// This file tells which nouns for events are none where they stand.

// eventNoun is the longest event noun at token i that is not a verb there.
func (d *Document) eventNoun(i int) (lexicon.Hit, bool) {
	hit, ok := d.Longest(i, lexicon.Event)
	if !ok || d.eventAt[i] > 0 || d.isVerb(i) {
		return hit, false
	}
	if end := int(hit.End); hit.Entry.Has("alone") && end < len(d.Tokens) && d.Has(end, token.Letter) && d.Class(end) == 0 {
		return hit, false // "bilateral relations"
	} else if hit.Entry.Has("people") && d.Is(end, "of") && !d.somebodyAt(end+1) {
		return hit, false // "the exchange of documents"
	}
	return hit, !d.document(hit) && !d.inVenue(hit) && !d.namesThing(hit)
}

// meansOnly tells whether a call is only the means by which another event took place: "held talks by video conference with X", "in videoconference format".
func (d *Document) meansOnly(hit lexicon.Hit) bool {
	i, end := int(hit.First), int(hit.End)
	if i == 0 || hit.Entry.Get("kind") != "call" {
		return false
	}
	return (d.Cue(i-1, "means") || d.Is(i-1, "over")) && !d.comesNext(i-2) || d.Is(i-1, "in") && d.Cue(end, "manner")
}

// comesNext tells whether the word at token i is a verb for what comes before or behind something: "was followed | by a call".
func (d *Document) comesNext(i int) bool {
	return d.Flagged(i, lexicon.Verb, "next")
}

// namesThing tells whether an event with a capital only says of a thing behind it whose it is: "the Wales Summit defence pledge".
func (d *Document) namesThing(hit lexicon.Hit) bool {
	i, end := int(hit.First), int(hit.End)
	if !d.Has(i, token.Upper) || i == 0 || !d.Has(i-1, token.Upper) || end >= len(d.Tokens) || !d.plainNoun(end) || d.dateAt[end] > 0 {
		return false
	}
	form, _ := d.verbForm(end)
	return form == 0 && !d.isEventWord(end) && d.guess(end, true, false) == 0 && !strings.HasSuffix(d.Word(end), "ly")
}

// inVenue tells whether an event noun is part of the name of a venue: the Banquet Hall, the Conference Centre.
func (d *Document) inVenue(hit lexicon.Hit) bool {
	end := int(hit.End)
	if !d.Has(end, token.Upper) || !d.Has(end-1, token.Upper) || d.SentenceOf(end) != d.SentenceOf(end-1) {
		return false
	}
	_, ok := d.Longest(end, lexicon.Venue)
	return ok
}

// shared tells whether tokens [first, end) say of a body that it is one of several: the Joint Border | Committee, not the Joint Chiefs of Staff Committee.
func (d *Document) shared(first, end int) bool {
	for k := end - 1; k >= first && !d.Kinds(k).Has(lexicon.Office); k-- {
		if d.Flagged(k, lexicon.Common, "shared") {
			return true
		}
	}
	return false
}

// legislature tells whether a word for a gathering that has no number is the parliament of a country where it stands: "told Congress", "the National
// Congress", and not the World Water Congress.
func (d *Document) legislature(hit lexicon.Hit) bool {
	i, end := int(hit.First), int(hit.End)
	if !d.Has(i, token.Upper) {
		return false
	}
	if i == 0 || !d.Has(i-1, token.Upper) || d.Class(i-1) != 0 || d.titleCase[d.SentenceOf(i)] {
		return !d.Is(end, "of") && !d.Is(end, "on")
	}
	for k := max(0, i-3); k < i; k++ {
		if own, ok := d.Longest(k, lexicon.BodyNoun); ok && int(own.End) == end {
			return true
		}
	}
	n := mention.From(d.Countries, i) - 1
	return n >= 0 && d.Countries[n].End == i
}
