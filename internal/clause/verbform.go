package clause

import (
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// bareVerb tells whether a form without auxiliaries is a verb where it stands: many are nouns or adjectives too.
func (d *Document) bareVerb(j, end int, form lexicon.Form) bool {
	if j > 0 && !d.ParagraphStart(j) && d.Has(j-1, token.Mark) && (d.Is(j-1, "-") || d.Is(j-1, "–")) && d.Tokens[j].Glued() {
		return false
	}
	if end < len(d.Tokens) && d.Is(end, "-") && d.Tokens[end].Glued() {
		return false
	}
	if d.Has(j, token.Upper) && !d.startsSentence(j) && form&lexicon.Gerund != 0 && !d.Has(j, token.Caps) {
		return false // "of Understanding"
	}
	prev := d.previous(j)
	c := d.Class(prev)
	start := prev < 0
	if !start && d.Is(prev, "whose") && end < len(d.Tokens) && d.plainNoun(end) {
		return false // "whose armoured vehicle plant"
	}
	if start && form&lexicon.Participle != 0 && form&lexicon.Base == 0 && end < len(d.Tokens) && d.isEventWord(end) {
		return false // "Expanded talks will follow"
	}
	if !start && c&(lexicon.Determiner|lexicon.Possessive) != 0 && c&lexicon.Relative == 0 && c&(lexicon.Male|lexicon.Female) == 0 {
		return false
	}
	switch {
	case form&lexicon.Gerund != 0:
		return d.gerundVerb(j, prev, c, start, end)
	case form&(lexicon.Past|lexicon.Participle) != 0 && form&lexicon.Base == 0:
		if !start && c&lexicon.Preposition != 0 && c&lexicon.Subordinator == 0 {
			return false
		}
		return !d.adjectival(j, end, c)
	}
	if start || c&lexicon.Preposition != 0 && c&lexicon.To == 0 && !d.Is(prev, "that") {
		return false
	}
	if form&lexicon.Past != 0 && (d.covered(prev) || c&lexicon.Conjunction != 0) && (end > j+1 || d.opensObject(end)) {
		return true // "The Minister set off for Rome": base and past alike
	}
	if form&lexicon.Participle != 0 && d.Is(prev, ",") && d.Is(end, "by") {
		return true // "The envoy, bid farewell by the President"
	}
	return d.agrees(prev, j, end, form)
}

// adjectival tells whether a participle stands before the noun that it modifies: "strengthened ties", after a verb or a comma.
func (d *Document) adjectival(j, end int, c lexicon.Class) bool {
	if c&lexicon.That != 0 && j > 1 && end < len(d.Tokens) && d.plainNoun(end) && d.Kinds(j-2)&(1<<lexicon.Saying) != 0 {
		return true // "said that approved investments had grown"
	}
	if j > 1 && end < len(d.Tokens) && d.plainNoun(j-1) && d.plainNoun(end) && !d.covered(j-1) && d.Class(j-2)&lexicon.Preposition != 0 && !strings.HasSuffix(d.Word(j-1), "s") {
		return true // "against transnational organized crime"
	}
	if j > 2 && end < len(d.Tokens) && c&lexicon.Conjunction != 0 && d.plainNoun(j-2) && d.plainNoun(end) && !d.isEventWord(end) && d.Class(j-3)&lexicon.Preposition != 0 && !d.covered(j-2) && d.PartyAt(j-1) < 0 && !strings.HasSuffix(d.Word(j-2), "s") {
		return true // "in narrow and extended formats"
	}
	if end < len(d.Tokens) && end == j+1 && d.transitive(j-1) && (d.plainNoun(end) || d.Kinds(end)&(1<<lexicon.Country|1<<lexicon.Demonym) != 0 && d.plainNoun(end+1)) {
		return true // "welcomed enhanced cooperation", "offered continued Kenyan support"
	}
	if (c&(lexicon.Quantifier|lexicon.Adverb) != 0 || d.newly(j)) && end < len(d.Tokens) && d.plainNoun(end) && d.PartyAt(j-1) < 0 {
		return c&lexicon.Adverb == 0
	}
	return false
}

// transitive tells whether a past form of a verb of saying stands at token i behind its subject or what it is joined to.
func (d *Document) transitive(i int) bool {
	if i < 1 || d.Kinds(i)&(1<<lexicon.Saying) == 0 || d.Class(d.previous(i))&(lexicon.Be|lexicon.Determiner|lexicon.Preposition) != 0 {
		return false
	}
	for _, h := range d.Hits(i) {
		if h.Kind == lexicon.Saying && int(h.End) == i+1 && h.Form&lexicon.Past != 0 && h.Entry.Flag() != "lead" {
			return true
		}
	}
	return false
}

// newly tells whether a number and an adverb stand before j: "three newly accredited heads of mission".
func (d *Document) newly(j int) bool {
	if j < 2 || d.Class(j-1)&lexicon.Adverb == 0 {
		return false
	}
	hit, ok := d.Longest(j-2, lexicon.Quantity)
	return ok && hit.Entry.Get("value") != ""
}

// plainNoun is a small-letter word of no closed class: most likely a noun or an adjective.
func (d *Document) plainNoun(i int) bool {
	return d.Has(i, token.Letter) && !d.Has(i, token.Upper) && d.Class(i) == 0
}

// gerundVerb: "after meeting the President", "He left, thanking his host", not "the meeting" or "at working level".
func (d *Document) gerundVerb(j, prev int, c lexicon.Class, start bool, end int) bool {
	if end >= len(d.Tokens) {
		return false
	}
	next := d.Class(end)
	object := next&(lexicon.Determiner|lexicon.Possessive|lexicon.Preposition|lexicon.Pronoun|lexicon.That|lexicon.Relative|lexicon.Quantifier|lexicon.Subordinator) != 0 || d.covered(end) || d.plainNoun(end) || d.Has(end, token.Digit) || d.QuoteAt(end+1) >= 0 || d.Is(end, ":")
	if !object {
		return false
	}
	if !start && d.Is(end, "of") && d.plainNoun(prev) && d.Class(d.previous(prev))&lexicon.Determiner != 0 {
		return false // "opened the new building of the school"
	}
	if start || d.Is(prev, ",") || c&(lexicon.Preposition|lexicon.Subordinator|lexicon.Conjunction|lexicon.Adverb) != 0 {
		return next&lexicon.Preposition == 0 || !d.isEventWord(end-1)
	}
	// after a noun: "a delegation visiting Rome", "companies operating in Italy"
	return d.covered(prev) && (next&lexicon.Preposition == 0 || !d.isEventWord(end-1)) || d.plainNoun(prev) && !d.plainNoun(end) && !d.isEventWord(j)
}

func (d *Document) isEventWord(i int) bool {
	_, ok := d.Longest(i, lexicon.Event)
	return ok
}

// agrees tells whether a present form has its subject right before it: "the sides express", "Japan supports", "which includes".
func (d *Document) agrees(prev, j, end int, form lexicon.Form) bool {
	c := d.Class(prev)
	noun, known := d.maybeNoun(j, end)
	if form&lexicon.Third != 0 && d.tagsQuotation(prev, j, end) {
		return true
	}
	if c&lexicon.Relative != 0 {
		return !noun || d.Is(prev, "who") || d.Is(prev, "which")
	}
	if p := d.PartyAt(prev); p >= 0 && d.Parties[p].End == prev+1 {
		party := d.Parties[p]
		plural := party.Kind == mention.Group || party.Number != 1 && party.Kind >= mention.Pronoun
		if form&lexicon.Third != 0 {
			return party.Kind != mention.State || !noun || d.opensObject(end) || known && d.withThat(end) // "Kenya calls on Norway", not "Kenya visits"
		}
		return plural || d.Is(prev, "I") || d.listed(p) || prev > 0 && strings.EqualFold(d.Word(prev-1), "let") // "let me thank"
	}
	if c&lexicon.Pronoun != 0 && c&lexicon.Possessive == 0 {
		return true
	}
	if c&lexicon.Conjunction != 0 || d.Is(prev, ",") {
		return d.agreesFarther(prev, j, end, form, noun, known)
	}
	if d.plainNoun(prev) && (d.isParticiple(prev) || form&lexicon.Base != 0 && form&lexicon.Past == 0 && d.single(prev)) {
		return false
	}
	if d.plainNoun(prev) && !noun && form&lexicon.Base != 0 && known {
		return true
	}
	if d.plainNoun(prev) && !noun {
		return form&lexicon.Third != 0 && !strings.HasSuffix(d.Word(prev), "s") || form&lexicon.Base != 0 && strings.HasSuffix(d.Word(prev), "s")
	}
	body := known && prev > 0 && (d.opensObject(end) || end < len(d.Tokens) && d.Class(end)&lexicon.That != 0) && d.titled(prev)
	return body && form&lexicon.Third != 0 && (!noun || d.governs(j, end)) || d.covered(prev) && !noun && form&lexicon.Third != 0
}

// single tells whether the noun at token i is one, which no base form has for its subject: "an official welcome".
func (d *Document) single(i int) bool {
	if i < 1 {
		return false
	}
	w := d.Word(i - 1)
	return strings.EqualFold(w, "a") || strings.EqualFold(w, "an") || strings.EqualFold(w, "each") || strings.EqualFold(w, "every")
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
	if noun && form&lexicon.Third != 0 && d.governs(j, end) {
		return true
	}
	if form&lexicon.Base != 0 && d.PartyAt(j) >= 0 {
		return true // misread as a post
	}
	if form&lexicon.Base != 0 && d.Class(prev)&lexicon.Conjunction != 0 && end < len(d.Tokens) && d.Class(end)&lexicon.That != 0 && d.opensObject(end+1) {
		return true // "and note that the line is open"
	}
	if noun && form&lexicon.Base != 0 && d.opensObject(end) && (d.modalBefore(prev) || end > j+1 && d.pluralBefore(prev)) {
		return true // "will visit the port and address the Forum"
	}
	if form&lexicon.Base != 0 && end > j+1 && (d.modalBefore(prev) || d.infinitiveBefore(prev)) {
		return true // "will meet the Mayor, cut the ribbon of a school and leave"
	}
	return !noun && (form&lexicon.Third != 0 || form&lexicon.Base != 0 && (d.opensObject(end) || known && d.sharesModal(prev, end)))
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
	return d.modalBefore(prev)
}

// opensObject tells whether token i begins an object: an article, a possessive, something named.
func (d *Document) opensObject(i int) bool {
	return i < len(d.Tokens) && (d.Class(i)&(lexicon.Determiner|lexicon.Possessive|lexicon.Quantifier) != 0 || d.covered(i))
}

func (d *Document) isParticiple(i int) bool {
	form, _ := d.verbForm(i)
	return form&(lexicon.Past|lexicon.Participle) != 0
}

// listed tells whether a party is the last of a list, which is plural.
func (d *Document) listed(p int) bool {
	first := d.Parties[p].First
	return first > 1 && d.Class(first-1)&lexicon.Conjunction != 0 && d.PartyAt(first-2) >= 0
}

// guess is the form of a word that the lexicon does not know.
func (d *Document) guess(j int, participle, base bool) lexicon.Form {
	t := d.Tokens[j]
	if !t.Is(token.Letter) || t.Is(token.Upper) || d.Class(j) != 0 {
		return 0
	}
	w := d.Word(j)
	switch {
	case strings.HasSuffix(w, "ed") && len(w) > 4:
		return lexicon.Past | lexicon.Participle
	case participle && strings.HasSuffix(w, "en") && len(w) > 4:
		return lexicon.Participle
	case strings.HasSuffix(w, "ing") && len(w) > 5 && (participle || j+1 < len(d.Tokens) && d.opensObject(j+1)):
		return lexicon.Gerund
	case base && !strings.HasSuffix(w, "ly"):
		return lexicon.Base
	}
	return 0
}

// verbForm is every form that the lexicon's verbs have at token j, and where the longest of them ends; 0 where it knows none.
func (d *Document) verbForm(j int) (form lexicon.Form, end int) {
	end = j + 1
	if d.Kinds(j)&verbs == 0 {
		return 0, end
	}
	for _, h := range d.Hits(j) {
		if verbLike(h.Kind) {
			form, end = form|h.Form, max(end, int(h.End))
		}
	}
	return form, end
}

// formBefore is verbForm of those entries that end no later than token limit.
func (d *Document) formBefore(j, limit int) (form lexicon.Form, end int) {
	end = j + 1
	for _, h := range d.Hits(j) {
		if verbLike(h.Kind) && int(h.End) <= limit {
			form, end = form|h.Form, max(end, int(h.End))
		}
	}
	return form, end
}

// verbHits are the verb entries of tokens [j, end): "hold talks" rather than "hold".
func (d *Document) verbHits(j, end int) (out []lexicon.Hit) {
	for _, h := range d.Hits(j) {
		if verbLike(h.Kind) && int(h.End) == end {
			out = d.verbs.Add(out, len(d.Hits(j)), h)
		}
	}
	return out
}

// isVerb tells whether token i begins or is the main verb of a group: what events ask before they take a word for a noun.
func (d *Document) isVerb(i int) bool {
	if d.covered(i) {
		return false
	}
	form, end := d.verbForm(i)
	if form == 0 {
		return d.Class(i)&(lexicon.Be|lexicon.Modal|lexicon.Have|lexicon.Do) != 0
	}
	prev := d.previous(i)
	c := d.Class(prev)
	switch {
	case prev >= 0 && c&(lexicon.Modal|lexicon.Do) != 0 && form&lexicon.Base != 0,
		prev >= 0 && c&lexicon.To != 0 && form&lexicon.Base != 0 && !d.isEventWithPhrase(i),
		prev >= 0 && c&lexicon.Be != 0 && form&(lexicon.Participle|lexicon.Gerund) != 0,
		prev >= 0 && c&lexicon.Have != 0 && form&lexicon.Participle != 0:
		return true
	}
	return d.bareVerb(i, end, form)
}

// isEventWithPhrase: "contribute to talks with", where a noun follows "to".
func (d *Document) isEventWithPhrase(i int) bool {
	hit, ok := d.Longest(i, lexicon.Event)
	return ok && hit.Form&lexicon.PluralForm != 0
}

// misread tells whether a post is a verb that shares the modal of the one before it, "will meet the Minister and co-chair the session", or a
// group one whose subject is named right before, "Minister Ann Poe heads to Oslo".
func (d *Document) misread(p, j int) bool {
	party := &d.Parties[p]
	if party.Kind == mention.Group {
		form, end := d.verbForm(j)
		before := d.PartyAt(max(0, j-1))
		return form&lexicon.Third != 0 && party.First == j && before >= 0 && before != p && d.Parties[before].Kind == mention.Named && (end > party.End || d.opensObject(end))
	}
	if party.Kind != mention.Post || party.First != j || party.Definite || j == 0 || d.Has(j, token.Upper) || d.Class(j-1)&lexicon.Conjunction == 0 {
		return false
	}
	form, end := d.verbForm(j)
	return form&lexicon.Base != 0 && end >= party.End && d.modalBefore(j-1)
}

// modalBefore tells whether a modal stands before token i in its sentence, not far back.
func (d *Document) modalBefore(i int) bool {
	first := d.Sentences[d.SentenceOf(i)].First
	for k := i - 1; k >= first && k > i-40; k-- {
		if d.Class(k)&lexicon.Modal != 0 && d.PartyAt(k) < 0 && !d.taken[k] {
			return true
		}
	}
	return false
}

// infinitiveBefore tells whether an infinitive stands before token i in its sentence, not far back: "is due to meet the Mayor, lay a wreath and leave".
func (d *Document) infinitiveBefore(i int) bool {
	first := d.Sentences[d.SentenceOf(i)].First
	for k := i - 1; k >= first && k > i-40; k-- {
		if d.Class(k)&lexicon.To != 0 && !d.covered(k+1) {
			form, _ := d.verbForm(k + 1)
			return form&lexicon.Base != 0 && !d.isEventWithPhrase(k+1)
		}
	}
	return false
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

// previous is the token before j in its sentence that is no adverb, or -1.
func (d *Document) previous(j int) int {
	if j < 0 || j >= len(d.Tokens) {
		return -1
	}
	s := d.Sentences[d.SentenceOf(j)]
	for k := j - 1; k >= s.First && k > j-5; k-- {
		if d.Class(k)&lexicon.Adverb == 0 || d.covered(k) {
			if d.Has(k, token.Mark) && d.QuoteAt(k+1) >= 0 && k+1 == j {
				return -1
			}
			return k
		}
	}
	return -1
}
