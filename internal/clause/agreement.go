package clause

import (
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// agrees tells whether a present form has its subject right before it: "the sides express", "Japan supports", "which includes".
func (d *Document) agrees(prev, j, end int, form lexicon.Form) bool {
	c := d.Class(prev)
	noun, known := d.maybeNoun(j, end)
	if form&lexicon.Third != 0 && (d.tagsQuotation(prev, j, end) || d.credits(prev, j, end)) {
		return true
	}
	if form&lexicon.Third != 0 && (d.Is(end, "of") || d.Is(prev, ",") && end < len(d.Tokens) && d.Class(end)&lexicon.Preposition != 0 && d.pastBefore(prev, noun || !known)) {
		return false // "residence permits of", "They discussed fisheries, sanctions against"
	}
	if form&lexicon.Third != 0 && d.leadsOn(end) && d.namedBeforeDate(prev) {
		return true
	}
	if c&lexicon.Relative != 0 {
		return !noun || d.Is(prev, "who") || d.Is(prev, "which")
	}
	if p := d.PartyAt(prev); p >= 0 && d.Parties[p].End == prev+1 {
		party := &d.Parties[p]
		plural := party.Kind == mention.Group && !d.single(prev) || party.Number != 1 && (party.Kind >= mention.Pronoun || party.Kind == mention.Post)
		if form&lexicon.Third != 0 {
			if noun && (d.itemEnds(end) || d.Says(prev, "both")) {
				return false // "migration, EU matters and trade", "loans for both projects"
			}
			return party.Kind != mention.State || !noun || d.opensObject(end) || known && d.withThat(end) // "Kenya calls on Norway", not "Kenya visits"
		}
		return plural || d.Is(prev, "I") || d.listed(p) || prev > 0 && d.Says(prev-1, "let") // "let me thank"
	}
	if c&lexicon.Pronoun != 0 && c&lexicon.Possessive == 0 {
		return true
	}
	if c&lexicon.Conjunction != 0 || d.Is(prev, ",") {
		return d.agreesFarther(prev, j, end, form, noun, known)
	}
	if form&lexicon.Base != 0 && d.plainNoun(prev) && strings.HasSuffix(d.Word(prev), "s") && d.leadsTo(end) {
		return true // "reforms aim to position"
	}
	if d.plainNoun(prev) && (d.isParticiple(prev) || form&lexicon.Base != 0 && form&lexicon.Past == 0 && d.single(prev)) {
		return false
	}
	if d.plainNoun(prev) && !noun && form&lexicon.Base != 0 && known && d.modalBefore(prev) && d.Class(prev-1)&lexicon.Modal == 0 {
		return true // "will in the course of the day hold talks"
	}
	if d.plainNoun(prev) && !noun && form&lexicon.Third != 0 && known && d.oneOf(prev) {
		return true // "the agenda of the talks comprises"
	}
	if d.plainNoun(prev) && !noun {
		return form&lexicon.Third != 0 && !strings.HasSuffix(d.Word(prev), "s") || form&lexicon.Base != 0 && strings.HasSuffix(d.Word(prev), "s")
	}
	body := known && prev > 0 && (d.opensObject(end) || end < len(d.Tokens) && d.Class(end)&lexicon.That != 0) && d.titled(prev)
	return body && form&lexicon.Third != 0 && (!noun || d.governs(j, end)) || d.covered(prev) && !noun && form&lexicon.Third != 0
}

// namedBeforeDate tells whether a name stands before the date that ends with a token, and its "on": "Minister Lima | on Friday leaves".
func (d *Document) namedBeforeDate(i int) bool {
	n := d.dateAt[i]
	if n == 0 || d.Dates[n-1].End != i+1 {
		return false
	}
	k := d.Dates[n-1].First - 1
	if k > 0 && d.Is(k, "on") {
		k--
	}
	p := d.PartyAt(k)
	return p >= 0 && d.Parties[p].Kind == mention.Named && d.Parties[p].End == k+1
}

// leadsOn tells whether a preposition or an object begins at a token, as behind a verb.
func (d *Document) leadsOn(i int) bool {
	return d.opensObject(i) || i < len(d.Tokens) && d.Class(i)&lexicon.Preposition != 0
}

// itemEnds tells whether an item of a list ends before token i: a mark stands there, or an "and" that no other verb of the kind follows, "supports and welcomes".
func (d *Document) itemEnds(i int) bool {
	return d.Is(i, "and") || d.Is(i, ",") || d.Is(i, ";")
}

// leadsTo tells whether an infinitive of a known verb begins at a token.
func (d *Document) leadsTo(i int) bool {
	if i+1 >= len(d.Tokens) || d.Class(i)&lexicon.To == 0 || d.covered(i+1) {
		return false
	}
	form, _ := d.verbForm(i + 1)
	return form&lexicon.Base != 0
}

// oneOf tells whether the nouns at token i are of one: "the agenda of the talks".
func (d *Document) oneOf(i int) bool {
	return i > 2 && d.Class(i-1)&lexicon.Determiner != 0 && d.Is(i-2, "of") && d.plainNoun(i-3) && !strings.HasSuffix(d.Word(i-3), "s")
}

// single tells whether the noun at token i is one, which no base form has for its subject: "an official welcome".
func (d *Document) single(i int) bool {
	return d.Class(i-1)&(lexicon.Indefinite|lexicon.Distributive) != 0
}

// withThat tells whether "with" and a few words stand between token i and "that": "notes with deep concern that".
func (d *Document) withThat(i int) bool {
	if !d.Is(i, "with") {
		return false
	}
	for k := i + 2; k < min(i+6, len(d.Tokens)); k++ {
		if d.Class(k)&lexicon.That != 0 {
			return true
		}
	}
	return false
}

// titled tells whether a name of up to three words with capitals and an article ends at token i: "The Authority welcomes", "The General Secretariat
// demands that".
func (d *Document) titled(i int) bool {
	for first := i; first > 0 && first > i-3; first-- {
		if !d.Has(first, token.Upper) || d.Class(first) != 0 {
			return false
		}
		if d.Class(first-1)&lexicon.Determiner != 0 {
			return true
		}
	}
	return false
}

// maybeNoun tells whether what may be a verb in [j, end) may be a noun too, and whether the lexicon has it as a verb.
func (d *Document) maybeNoun(j, end int) (noun, known bool) {
	noun = end == j+1 && d.isEventWord(j)
	for _, h := range d.Hits(j) {
		if verbLike(h.Kind) && int(h.End) == end { // "draws attention to", whatever "draws" may be
			noun, known = noun || h.Entry.Has("noun"), true
		}
	}
	return noun, known
}

// agreesFarther tells whether a present form behind a conjunction or a comma, prev, has the subject of the verb before: "visits the port and opens".
func (d *Document) agreesFarther(prev, j, end int, form lexicon.Form, noun, known bool) bool {
	if noun && form&lexicon.Third != 0 && (d.governs(j, end) || known && d.namesSubject(prev) && !d.itemEnds(end)) {
		return true
	}
	if form&lexicon.Base != 0 && d.Class(prev)&lexicon.Conjunction != 0 && end < len(d.Tokens) && d.Class(end)&lexicon.That != 0 && d.opensObject(end+1) {
		return true // "and note that the line is open"
	}
	if noun && form&lexicon.Base != 0 && d.opensObject(end) && (d.modalBefore(prev) || d.infinitiveBefore(prev) || end > j+1 && d.pluralBefore(prev)) {
		return true // "will visit the port and address the Forum", "is to meet the Mayor, address Parliament"
	}
	if form&lexicon.Base != 0 && end > j+1 && (d.modalBefore(prev) || d.infinitiveBefore(prev)) {
		return true // "will meet the Mayor, cut the ribbon of a school and leave"
	}
	return !noun && (form&lexicon.Third != 0 || form&lexicon.Base != 0 && (d.opensObject(end) || known && d.sharesModal(prev, end)))
}

// subjectReach is how many words stand at most before the end of a subject with an apposition.
const subjectReach = 24

// namesSubject tells whether the comma at token i ends a name that stands beside an office at the beginning of its sentence: "The President of Kenya, John Roe, visits".
func (d *Document) namesSubject(i int) bool {
	p := d.PartyAt(i - 1)
	if p < 0 || !d.Is(i, ",") || d.Parties[p].Kind != mention.Named || len(d.Parties[p].Offices) == 0 || d.Parties[p].End != i {
		return false
	}
	first := d.Sentences[d.SentenceOf(i)].First
	for k := first; k < d.Parties[p].First; k++ {
		if i-first > subjectReach || d.isVerb(k) {
			return false
		}
	}
	return true
}

// governs tells whether a form that may be a noun has what only a verb governs: "and calls for an inquiry", "and demands the release", "and
// demands that they leave".
func (d *Document) governs(j, end int) bool {
	if end > j+1 {
		return d.opensObject(end)
	}
	if end >= len(d.Tokens) {
		return false
	}
	c := d.Class(end)
	return c&(lexicon.Determiner|lexicon.Possessive) != 0 && c&lexicon.That == 0 || c&lexicon.That != 0 && d.opensObject(end+1)
}

// tagsQuotation tells whether a verb of saying stands between a quotation, which ends at token prev, and who speaks it: "says the Minister".
func (d *Document) tagsQuotation(prev, j, end int) bool {
	noun := prev > 2 && d.plainNoun(prev) && d.Class(prev-1)&lexicon.Determiner != 0
	if noun {
		prev -= 2 // "..., the message reads"
	}
	if prev < 1 || !d.Has(prev, token.Mark) || d.QuoteAt(prev-1) < 0 || d.QuoteAt(prev) >= 0 || !noun && !d.opensObject(end) {
		return false
	}
	for _, h := range d.Hits(j) {
		if h.Kind == lexicon.Saying && (h.Entry.Has("that") || noun && h.Entry.Has("quote")) {
			return true
		}
	}
	return false
}

// creditReach is how many words name who is credited: ", the news agency of the capital reports".
const creditReach = 5

// credits tells whether a verb of saying in [j, end) ends a sentence with who reports it, behind a comma, or with from whom that one has it: ", Trend reports
// citing the ministry".
func (d *Document) credits(prev, j, end int) bool {
	if d.Kinds(j)&(1<<lexicon.Saying) == 0 || end < d.Sentences[d.SentenceOf(j)].End && !d.Is(end, ".") && !d.Text.Named(end, "sourced") {
		return false
	}
	for k := prev; k > 0 && k > prev-creditReach && d.SentenceOf(k) == d.SentenceOf(j); k-- {
		if d.Is(k, ",") {
			return k < prev && (d.Has(k+1, token.Upper) || d.Class(k+1)&lexicon.Determiner != 0)
		}
		if d.isVerb(k) || d.Class(k)&(lexicon.Conjunction|lexicon.Preposition) != 0 {
			return false
		}
	}
	return false
}

// sharesModal tells whether a base form behind a conjunction has its modal before that: "will be received by the Mayor, and hold talks". An
// adjective beside another one is none: "free and open trade".
func (d *Document) sharesModal(prev, end int) bool {
	if end >= len(d.Tokens) || !d.plainNoun(end) {
		return false
	}
	before := prev - 1
	if before < 0 || d.plainNoun(before) && d.Class(prev)&lexicon.Conjunction != 0 && !d.isParticiple(before) && !strings.HasSuffix(d.Word(before), "s") {
		return false
	}
	return d.modalBefore(prev) || d.infinitiveBefore(prev)
}

// pastBefore tells whether the nearest verb before token i in its sentence, or the nearest beyond infinitives, may be a past one or has a modal.
func (d *Document) pastBefore(i int, beyond bool) bool {
	first := d.Sentences[d.SentenceOf(i)].First
	for k := i - 1; k > first && k > i-40; k-- {
		form, _ := d.verbForm(k)
		if form == 0 || d.covered(k) || beyond && d.Class(k-1)&lexicon.To != 0 {
			continue // "met to discuss the war, sanctions on"
		}
		return form&lexicon.Past != 0 || beyond && d.Class(k-1)&lexicon.Modal != 0
	}
	return false
}

// listed tells whether a party is the last of a list, which is plural.
func (d *Document) listed(p int) bool {
	first := d.Parties[p].First
	return first > 1 && d.Class(first-1)&lexicon.Conjunction != 0 && d.PartyAt(first-2) >= 0
}

// pluralBefore tells whether a verb of saying in the present stands before token i in its sentence, right behind several who say it: "the sides
// condemn the attack and call on".
func (d *Document) pluralBefore(i int) bool {
	first := d.Sentences[d.SentenceOf(i)].First
	for k := i - 1; k > first && k > i-40; k-- {
		for _, h := range d.Hits(k) {
			if h.Kind != lexicon.Saying || h.Form&lexicon.Base == 0 || d.covered(k) {
				continue
			}
			if p := d.PartyAt(d.previous(k)); p >= 0 && d.Parties[p].Kind >= mention.Pronoun && d.Parties[p].Number != 1 {
				return true
			}
		}
	}
	return false
}
