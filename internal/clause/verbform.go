package clause

import (
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// bareVerb tells whether a form without auxiliaries is a verb where it stands: many are nouns or adjectives too.
func (d *Document) bareVerb(j, end int, form lexicon.Form) bool {
	if d.partOfName(j, end, form) {
		return false
	}
	prev := d.previous(j)
	c := d.Class(prev)
	entry := d.opensEntry(j)
	start := prev < 0
	if form&lexicon.Third != 0 && (entry || start && d.ParagraphStart(j)) {
		return end < len(d.Tokens) && d.opensObject(end) && !(d.Class(end-1)&lexicon.Preposition != 0 && d.isEventWord(j)) // "Receives the Ambassador", not "Talks with"
	}
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
	if c&(lexicon.That|lexicon.Subordinator) != 0 && form&lexicon.Past == 0 && end < len(d.Tokens) && d.Class(end)&auxiliary != 0 && !d.startsSentence(prev) {
		return false // "that sanctions had failed", "because visits will follow"
	}
	if form&lexicon.Past != 0 && (d.covered(prev) || c&lexicon.Conjunction != 0) && (end > j+1 || d.opensObject(end)) {
		return true // "The Minister set off for Rome": base and past alike
	}
	return d.agrees(prev, j, end, form)
}

// partOfName tells whether a form is joined by a hyphen to the word before or behind it, or is a gerund in a name.
func (d *Document) partOfName(j, end int, form lexicon.Form) bool {
	if j > 0 && !d.ParagraphStart(j) && d.Has(j-1, token.Mark) && (d.Is(j-1, "-") || d.Is(j-1, "–")) && d.Tokens[j].Glued() {
		return true
	}
	if end < len(d.Tokens) && d.Is(end, "-") && d.Tokens[end].Glued() {
		return true
	}
	return d.Has(j, token.Upper) && !d.startsSentence(j) && form&lexicon.Gerund != 0 && !d.Has(j, token.Caps) // "of Understanding"
}

// adjectival tells whether a participle stands before the noun that it modifies: "strengthened ties", after a verb or a comma.
func (d *Document) adjectival(j, end int, c lexicon.Class) bool {
	if c&lexicon.That != 0 && j > 1 && end < len(d.Tokens) && d.plainNoun(end) && d.Kinds(j-2)&(1<<lexicon.Saying) != 0 && !d.isEventWord(j-2) {
		return true // "said that approved investments had grown"
	}
	if j > 1 && end < len(d.Tokens) && d.plainNoun(j-1) && d.plainNoun(end) && !d.covered(j-1) && !d.talking(j) && d.Class(j-2)&lexicon.Preposition != 0 && !strings.HasSuffix(d.Word(j-1), "s") {
		return true // "against transnational organized crime"
	}
	if j > 2 && end < len(d.Tokens) && c&lexicon.Conjunction != 0 && d.plainNoun(j-2) && d.plainNoun(end) && !d.isEventWord(end) && d.Class(j-3)&lexicon.Preposition != 0 && !d.covered(j-2) && d.PartyAt(j-1) < 0 && !strings.HasSuffix(d.Word(j-2), "s") {
		return true // "in narrow and extended formats"
	}
	if end < len(d.Tokens) && end == j+1 && d.transitive(j-1) && !d.talking(j) && (d.plainNoun(end) || d.Kinds(end)&(1<<lexicon.Country|1<<lexicon.Demonym) != 0 && d.plainNoun(end+1)) {
		return true // "welcomed enhanced cooperation", "offered continued Kenyan support"
	}
	if end < len(d.Tokens) && end == j+1 && d.Is(j-1, ",") && d.plainNoun(end) && d.Kinds(j)&(1<<lexicon.Saying) == 0 && d.amongTopics(j) {
		return true // "discussed trade, expanded educational exchanges, and security"
	}
	if end < len(d.Tokens) && d.sharesNoun(j-1, end) {
		return true // "safe and dignified return"
	}
	if at := d.joinsQualities(j); end == j+1 && end < len(d.Tokens) && at > 2 && d.opensQualities(at-1) {
		return d.plainNoun(end) || d.Is(end, ",") || d.covered(end) // "a more resilient, diversified, and secure chain", "a stable and developed Chad"
	}
	if c&(lexicon.Quantifier|lexicon.Adverb) != 0 && end < len(d.Tokens) && d.plainNoun(end) && d.PartyAt(max(0, d.previous(j))) < 0 {
		return c&lexicon.Adverb == 0 // not "The two also discussed trade"
	}
	return false
}

// sharesNoun tells whether a conjunction at token i joins what stands behind it, up to token end, to an adjective, and a noun follows.
func (d *Document) sharesNoun(i, end int) bool {
	return i > 0 && d.Class(i)&lexicon.Conjunction != 0 && d.plainNoun(end) && d.Cue(i-1, "quality")
}

// joinsQualities is the comma or the "and" before token j, with no more than an adverb between, or -1.
func (d *Document) joinsQualities(j int) int {
	at := d.previous(j)
	if at > 0 && d.plainNoun(at) && strings.HasSuffix(d.Word(at), "ly") {
		at--
	}
	if at > 0 && (d.Class(at)&lexicon.Conjunction != 0 || d.Is(at, ",")) {
		return at
	}
	return -1
}

// opensQualities tells whether an adjective, by its ending or by "more", is the first word behind an article: not "at the table and discussed trade".
func (d *Document) opensQualities(i int) bool {
	if !d.plainNoun(i) {
		return false
	}
	if d.Is(i-1, "more") {
		return d.Class(i-2)&(lexicon.Determiner|lexicon.Possessive) != 0
	}
	w := d.Word(i)
	able := strings.HasSuffix(w, "able") && !strings.HasSuffix(w, "table") && !strings.HasSuffix(w, "cable")
	return d.Class(i-1)&(lexicon.Determiner|lexicon.Possessive) != 0 && (able || strings.HasSuffix(w, "ible") || strings.HasSuffix(w, "ous") || d.Cue(i, "quality"))
}

// transitive tells whether a past form of a verb of saying, or a form of a verb of talking or settling, stands at token i behind its subject or what it is
// joined to.
func (d *Document) transitive(i int) bool {
	if i < 1 || d.Kinds(i)&(1<<lexicon.Saying|1<<lexicon.Verb) == 0 || d.Class(d.previous(i))&(lexicon.Be|lexicon.Determiner|lexicon.Preposition)&^lexicon.To != 0 {
		return false
	}
	for _, h := range d.Hits(i) {
		switch {
		case int(h.End) != i+1:
		case h.Kind == lexicon.Saying && (h.Form&(lexicon.Past|lexicon.Gerund) != 0 || h.Form&lexicon.Third != 0 && !h.Entry.Has("noun")) && h.Entry.Flag() != "lead":
			return true
		case h.Kind == lexicon.Verb && (h.Entry.Flag() == "topics" || h.Entry.Flag() == "outcome" || h.Entry.Flag() == "hold") && !h.Entry.Has("noun"):
			return true
		}
	}
	return false
}

// amongTopics tells whether a participle at token j, behind a comma, stands in a list that a verb or a noun of talking leads to and that an "and" ends with no other
// verb: "discussed trade, organised crime and migration".
func (d *Document) amongTopics(j int) bool {
	const far = 30
	sentence := d.SentenceOf(j)
	led := false
	for k := j - 2; k > max(0, j-far) && d.SentenceOf(k) == sentence && !led; k-- {
		led = d.Kinds(k)&(1<<lexicon.Verb) != 0 && d.talking(k) || d.isEventWord(k) && d.Class(k+1)&lexicon.About != 0
	}
	for k := j + 1; led && k < min(len(d.Tokens)-1, j+far) && d.SentenceOf(k) == sentence; k++ {
		if !d.Is(k, "and") {
			continue
		}
		form, _ := d.verbForm(k + 1)
		return form&(lexicon.Past|lexicon.Third) == 0 && (d.Is(k-1, ",") || !d.talking(j))
	}
	return false
}

// talking tells whether token i is a verb that tells what was talked of: "The issues raised | included trade".
func (d *Document) talking(i int) bool {
	for _, h := range d.Hits(i) {
		if h.Kind == lexicon.Verb && int(h.End) == i+1 && h.Entry.Flag() == "topics" {
			return true
		}
	}
	return false
}

// plainNoun is a small-letter word of no closed class: most likely a noun or an adjective.
func (d *Document) plainNoun(i int) bool {
	return d.Has(i, token.Letter) && !d.Has(i, token.Upper) && d.Class(i) == 0
}

func (d *Document) isEventWord(i int) bool {
	_, ok := d.Longest(i, lexicon.Event)
	return ok
}

// opensObject tells whether token i begins an object: an article, a possessive, something named.
func (d *Document) opensObject(i int) bool {
	return i < len(d.Tokens) && (d.Class(i)&(lexicon.Determiner|lexicon.Possessive|lexicon.Quantifier) != 0 || d.covered(i))
}

func (d *Document) isParticiple(i int) bool {
	form, _ := d.verbForm(i)
	return form&(lexicon.Past|lexicon.Participle) != 0
}

// guess is the form of a word that the lexicon does not know.
func (d *Document) guess(j int, participle, base bool) lexicon.Form {
	t := d.Tokens[j]
	if !t.Is(token.Letter) || t.Is(token.Upper) || d.Class(j) != 0 {
		return 0
	}
	w := d.Word(j)
	switch {
	case d.Cue(j, "modifier"), strings.HasPrefix(w, "un") && strings.HasSuffix(w, "ed"):
		return 0 // "unprovoked"
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
	case prev >= 0 && c&(lexicon.Modal|lexicon.Do|lexicon.To) != 0 && form&lexicon.Base != 0,
		prev >= 0 && c&lexicon.Be != 0 && form&(lexicon.Participle|lexicon.Gerund) != 0,
		prev >= 0 && c&lexicon.Have != 0 && form&lexicon.Participle != 0:
		return true
	}
	return d.bareVerb(i, end, form)
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
			return form&lexicon.Base != 0
		}
	}
	return false
}

// previous is the token before j in its sentence that is no adverb, or -1.
func (d *Document) previous(j int) int {
	if j < 0 || j >= len(d.Tokens) {
		return -1
	}
	first := d.begins(d.Sentences[d.SentenceOf(j)])
	for k := j - 1; k >= first && k > j-5; k-- {
		if d.Class(k)&lexicon.Adverb == 0 || d.covered(k) {
			if d.Has(k, token.Mark) && d.QuoteAt(k+1) >= 0 && k+1 == j {
				return -1
			}
			return k
		}
	}
	return -1
}
