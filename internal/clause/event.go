package clause

import (
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// findEvents finds the event nouns with their modifiers: "the second session of the Joint Ministerial Commission".
func (d *Document) findEvents() {
	at := 0
	for i := d.Next(0, lexicon.Event.Set()); i < len(d.Tokens); i = d.Next(i+1, lexicon.Event.Set()) {
		d.shortEvents(at, i)
		at = i
		hit, ok := d.eventNoun(i)
		if !ok {
			continue
		}
		if d.meansOnly(hit) {
			i = int(hit.End) - 1
			continue
		}
		e := Event{Noun: hit, Owner: -1, Possessive: -1, Clause: -1, Plural: hit.Form&lexicon.PluralForm != 0}
		e.First, e.End = d.copied(d.modifiers(int(hit.First))), int(hit.End)
		d.readModifiers(&e)
		if hit.Entry.Has("chamber") && e.Round.Empty() && d.legislature(hit) {
			continue
		}
		if hit.Entry.Has("deed") {
			if e.End = d.deed(e.End); e.End == 0 {
				continue
			}
		}
		if hit.Entry.Has("bound") && e.Round.Empty() && !(hit.Entry.Has("joint") && !e.Plural && d.shared(e.First, i)) {
			continue // a commission is an encounter only by its number, where it is joint, or behind "meeting of"
		}
		d.readSeries(&e)
		d.readSitting(&e)
		d.readTalks(&e)
		d.addEvent(e)
		d.shorten()
		i = e.End - 1
		at = e.End
	}
	d.shortEvents(at, len(d.Tokens))
}

// copied is where an event begins that goes on before token i with what it is copies of: "the copies of | his letters of credence".
func (d *Document) copied(i int) int {
	if i > 1 && d.Is(i-1, "of") && d.Cue(i-2, "copy") {
		return d.modifiers(i - 2)
	}
	return i
}

func (d *Document) addEvent(e Event) {
	for j := e.First; j < e.End; j++ {
		d.eventAt[j] = int32(len(d.Events) + 1)
	}
	d.Events = append(d.Events, e)
}

// deed is the token behind what is laid, unveiled, opened or inspected, which "of" at token i leads to: "of a full military Guard of Honour", "of the new
// embassy". It is 0 where that makes no solemn act.
func (d *Document) deed(i int) int {
	if !d.Is(i, "of") {
		return 0
	}
	for k := i + 1; k < len(d.Tokens) && k < i+deedReach; k++ {
		for _, h := range d.Hits(k) {
			if h.Kind == lexicon.Cue && (h.Entry.Has("rite") || h.Entry.Has("premises")) && !d.plainNoun(int(h.End)) {
				return int(h.End)
			}
		}
		if d.Class(k)&lexicon.Preposition != 0 || d.Has(k, token.Mark) && !d.Is(k, "-") {
			return 0
		}
	}
	return 0
}

// deedReach is how many words stand before the noun of what is laid or opened.
const deedReach = 8

// somebodyAt tells whether a person or the holder of an office stands at token i.
func (d *Document) somebodyAt(i int) bool {
	p := d.PartyAt(i)
	return p >= 0 && (d.Parties[p].Kind == mention.Named || d.Parties[p].Kind == mention.Post)
}

// document tells whether a word for an event is one for a document where it stands: the Convention on the Law of the Sea.
func (d *Document) document(hit lexicon.Hit) bool {
	end := int(hit.End)
	if !d.Is(end, "on") && !d.Is(end, "against") && !d.Is(end, "for") && !d.Is(end, "concerning") {
		return false
	}
	for _, h := range d.Hits(end - 1) {
		if h.Kind == lexicon.Document && int(h.End) == end {
			return true
		}
	}
	return false
}

// modifiers walks back from a noun over the words that belong to its phrase.
func (d *Document) modifiers(i int) int {
	first := i
	for steps := 0; first > 0 && steps < 12 && !d.ParagraphStart(first) && d.SentenceOf(first-1) == d.SentenceOf(i); steps++ {
		more := false
		if p := d.PartyAt(first - 1); p >= 0 {
			first, more = d.partyBefore(&d.Parties[p], first, i)
		} else {
			first, more = d.wordBefore(first, i)
		}
		if !more {
			break
		}
	}
	for first < i && (d.Has(first, token.Mark) || d.Class(first)&lexicon.Adverb != 0 && first+1 < i && !d.owns(first+1)) {
		first++
	}
	return first
}

// partyBefore is where the phrase of the noun at i begins, which goes on before token first with a party or does not, and whether it may go on farther.
func (d *Document) partyBefore(p *mention.Party, first, i int) (begin int, more bool) {
	if p.Kind == mention.Collective && p.End == i+1 {
		return p.First, true // the noun ends the name: the 22nd | Partnership Commission
	}
	if d.owns(first) || (p.Kind == mention.State || p.Kind == mention.Collective || d.plural(p)) && p.End == first || p.Class&lexicon.Possessive != 0 {
		return p.First, d.Class(p.First)&lexicon.Determiner == 0
	}
	return first, false
}

// wordBefore is partyBefore for a word that is no part of a party.
func (d *Document) wordBefore(first, i int) (begin int, more bool) {
	j := first - 1
	c, t := d.Class(j), d.Tokens[j]
	dash := d.Is(j, "-") || d.Is(j, "–")
	switch {
	case c&lexicon.Determiner != 0 || c&(lexicon.Possessive|lexicon.Genitive) == lexicon.Possessive:
		return j, false
	case dash && j > 0 && d.dateAt[j-1] > 0:
		return first, false // "Oslo, 12 March 2024 - | Political consultations"
	case j > 0 && d.dateAt[j] > 0 && d.Is(j-1, "on") && d.Dates[d.dateAt[j]-1].End == j+1:
		return first, false // "held on Tuesday | talks with X"
	case d.owns(j) || dash || d.Is(j, "+") || t.Is(token.Digit) || d.closesQuoted(j, i) || c&(lexicon.Quantifier|lexicon.Adverb) != 0:
		return j, true
	case d.named(j, first):
		return j - 1, true // the Belt | and Road Forum
	}
	if c&lexicon.FunctionWord != 0 && !d.hyphened(j) || !t.Is(token.Letter) || d.isVerb(j) && !d.participleBefore(j) {
		return first, false
	}
	return j, true
}

// named tells whether "and" at token j joins two words of a name, of which the second begins at token next: the Trade and Investment Forum.
func (d *Document) named(j, next int) bool {
	if j < 1 || next != j+1 || d.Class(j)&lexicon.Conjunction == 0 || d.titleCase[d.SentenceOf(j)] || d.SentenceOf(j-1) != d.SentenceOf(j) {
		return false
	}
	for _, k := range [...]int{j - 1, next} {
		if !d.Has(k, token.Upper) || d.Class(k) != 0 || d.covered(k) {
			return false
		}
	}
	return true
}

// plural tells whether a party is several people who go by their office: "the EU foreign ministers meeting".
func (d *Document) plural(p *mention.Party) bool {
	return p.Name.Empty() && len(p.Offices) > 0 && p.Offices[0].Plural || p.Kind == mention.Group && p.Country == ""
}

// closesQuoted tells whether the mark at j is part of a short quoted name before the noun at i: the "Central Asia – Germany" summit.
func (d *Document) closesQuoted(j, i int) bool {
	switch d.Word(j) {
	case "\"", "”", "“", "«", "»":
		q := d.QuoteAt(j - 1)
		if q < 0 {
			q = d.QuoteAt(j + 1)
		}
		return q >= 0 && d.Quotes[q].End-d.Quotes[q].First <= 8 && d.Quotes[q].End < i
	}
	return false
}

// owns tells whether token i is the mark of an owner: the President's, the Ministers'.
func (d *Document) owns(i int) bool {
	return d.Class(i)&lexicon.Genitive != 0 || (d.Is(i, "'") || d.Is(i, "’")) && d.Tokens[i].Glued() && strings.HasSuffix(d.Word(i-1), "s")
}

// participleBefore tells whether the verb form at j modifies the noun after it: "planned visit", "extended talks".
func (d *Document) participleBefore(j int) bool {
	return j > 0 && d.Class(j-1)&(lexicon.Determiner|lexicon.Possessive|lexicon.Adverb) != 0
}

func (d *Document) readModifiers(e *Event) {
	e.Definite = d.Says(e.First-1, "both") // "sat in on both calls"
	for i := e.First; i < int(e.Noun.First); i++ {
		c := d.Class(i)
		switch {
		case d.Definite(i) || d.Says(i, "this") || d.Says(i, "these"):
			e.Definite = true
		case c&lexicon.Possessive != 0 || d.owns(i):
			e.Definite = true
			if p := d.PartyAt(i - 1); p >= 0 && i > e.First {
				e.Owner = p
			} else if c&lexicon.Pronoun != 0 || !d.owns(i) {
				e.Possessive = i
			}
		}
		if n := d.ordinal(i); n > 0 {
			e.Round = mention.Span{First: i, End: i + n}
			i += n - 1
		}
	}
}

// ordinal tells how many tokens of an ordinal begin at token i: "ninth", "9th" (two tokens), "first-ever".
func (d *Document) ordinal(i int) int {
	if hit, ok := d.Longest(i, lexicon.Quantity); ok {
		if end := int(hit.End); hit.Entry.Get("ordinal") != "" {
			return end - i
		}
		if hit.Entry.Has("tens") && d.Is(i+1, "-") {
			if unit, ok := d.Longest(i+2, lexicon.Quantity); ok && unit.Entry.Get("ordinal") != "" {
				return 3 // "Sixty-Sixth"
			}
		}
	}
	if d.Has(i, token.Upper) && roman(d.Word(i)) && i+1 < len(d.Tokens) && (d.Has(i+1, token.Upper) || len(d.Word(i)) > 1 && d.Has(i+1, token.Letter) && d.Class(i+1) == 0) {
		return 1
	}
	if d.Has(i, token.Digit) && i+1 < len(d.Tokens) && d.Tokens[i+1].Glued() {
		if d.Flagged(i+1, lexicon.Quantity, "suffix") {
			return 2
		}
	}
	return 0
}

// roman tells whether a word is a small number in Roman numerals: the VI Meeting.
func roman(w string) bool {
	for i := 0; i < len(w); i++ {
		if w[i] != 'I' && w[i] != 'V' && w[i] != 'X' {
			return false
		}
	}
	return len(w) < 7
}

// placeEvents tells each event its clause and its phrases: those that follow it without anything between.
func (d *Document) placeEvents() {
	for n := range d.Clauses {
		c := &d.Clauses[n]
		if !c.Shared {
			d.inOrder(c)
			d.gather(n, d.before)
		} else {
			d.gather(n, c.Before)
		}
		d.gather(n, c.After)
	}
}

// inOrder lists a clause's subject and the other phrases before its verb as they stand in the text.
func (d *Document) inOrder(c *Clause) {
	d.before = d.before[:0]
	placed := false
	for _, p := range c.Before {
		if !placed && p.First > c.Subject.First {
			d.before, placed = append(d.before, c.Subject), true
		}
		d.before = append(d.before, p)
	}
	if !placed {
		d.before = append(d.before, c.Subject)
	}
}

// gather gives the events among phrases the prepositional phrases after them, up to the next phrase without a preposition. "Of" goes with
// the phrase right before it.
func (d *Document) gather(clause int, phrases []Phrase) {
	first := 0
	for first < len(phrases) && phrases[first].Event < 0 {
		first++
	}
	if first == len(phrases) {
		return // as of most
	}
	at, owner, matter := -1, false, false
	for n, p := range phrases {
		of := p.Prep >= 0 && d.Is(p.Prep, "of")
		if p.Event >= 0 && d.Events[p.Event].Clause < 0 {
			d.Events[p.Event].Clause = clause
		}
		if p.Event >= 0 && at >= 0 && p.Prep >= 0 && !of && d.Named(p.Event) {
			// "their talks at the Munich Security Conference in February": the conference is where, the rest goes with the talks
			d.Events[at].Phrases = d.phrases.Add(d.Events[at].Phrases, 4, p)
			owner = false
			continue
		}
		if p.Event >= 0 && (at < 0 || !of || d.journey(at) && d.journey(p.Event) || n > 0 && phrases[n-1].Event < 0 && !d.Events[p.Event].Definite && !d.Named(p.Event)) {
			// also "the first stop of a trip to Tonga", and of "discussions on the pace of talks with X" those talks
			at, owner = p.Event, true
			continue
		}
		if p.Prep < 0 && p.Date < 0 {
			if !d.hour(p) && !d.cityOf(p) && !(matter && len(p.Parties) == 0 && (d.Is(p.First-1, ",") || d.Class(p.First-1)&lexicon.Conjunction != 0)) && !d.another(p) {
				at = -1
			}
			continue
		}
		matter = p.Prep >= 0 && (d.Is(p.Prep, "on") || d.Is(p.Prep, "about")) && p.Date < 0 || matter && of // "talks on trade, energy and migration | with X"
		if at >= 0 && p.First >= d.Events[at].End && (!of || owner) {
			d.Events[at].Phrases = d.phrases.Add(d.Events[at].Phrases, 4, p)
		}
		// "the visit to Rome of the Minister"
		owner = of && owner && len(p.Parties) == 0 || at >= 0 && !of && d.Is(p.Prep, "to") && d.journey(at)
	}
}

// another tells whether a phrase stands for one more event: "a meeting with X and another | with Y", "two meetings: one | with X".
func (d *Document) another(p Phrase) bool {
	return p.End == p.First+1 && (d.Is(p.First, "another") || d.Is(p.First, "one")) && d.Is(p.End, "with")
}

// journey tells whether an event is somebody's visit.
func (d *Document) journey(event int) bool { return d.Events[event].Noun.Entry.Get("kind") == "visit" }

// hour tells whether a phrase is part of a time of day: "9:00 a.m."
func (d *Document) hour(p Phrase) bool {
	return d.Has(p.First, token.Digit) || d.Cue(p.First, "hour")
}

// cityOf tells whether a phrase is the city that follows a venue in it: "at State House, | Nairobi, with X".
func (d *Document) cityOf(p Phrase) bool {
	at := mention.Beginning(d.Places, p.First)
	return at != nil && at.End == p.End && d.Is(p.First-1, ",") && d.Is(p.End, ",")
}

// Named tells whether an event has a proper name: the Munich Security Conference.
func (d *Document) Named(event int) bool {
	s := d.Events[event].Series
	return !s.Empty() && d.Has(s.First, token.Upper) && d.Has(s.End-1, token.Upper)
}
