package clause

import (
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// verbs are the kinds of entries that verbs have.
const verbs = lexicon.Kinds(1<<lexicon.Verb | 1<<lexicon.Saying | 1<<lexicon.Investing | 1<<lexicon.Trading)

func verbLike(k lexicon.Kind) bool { return verbs.Has(k) }

// A reading is what was read at a token last: whoever ends a noun phrase at a verb group asks for it, and then who reads on from there.
type reading struct {
	first, limit int
	verb         Verb
	ok           bool
}

// group reads the verb group that begins at token i: modal, auxiliaries, adverbs, main verb.
func (d *Document) group(i, limit int) (v *Verb, ok bool) {
	if i >= limit || !d.mayLead(i) {
		return nil, false
	}
	if d.last.first != i || d.last.limit != limit {
		d.last.first, d.last.limit = i, limit
		d.last.verb, d.last.ok = d.readGroup(i, limit)
	}
	return &d.last.verb, d.last.ok
}

// mayLead tells whether a verb group may begin at token i: most words are not known as verbs, nor formed like one.
func (d *Document) mayLead(i int) bool {
	c := d.Class(i)
	if c&(lexicon.Modal|lexicon.To|lexicon.Have|lexicon.Be|lexicon.Do) != 0 || d.Kinds(i)&verbs != 0 {
		return true
	}
	if t := d.Tokens[i]; c != 0 || !t.Is(token.Letter) || t.Is(token.Upper) {
		return false
	}
	w := d.Word(i)
	return strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "ing")
}

const auxiliary = lexicon.Modal | lexicon.Have | lexicon.Be | lexicon.Do

// readGroup reads the verb group that begins at token i: auxiliaries, negation, adverbs between them, and the verb itself.
func (d *Document) readGroup(i, limit int) (v Verb, ok bool) {
	v = Verb{First: i, Modal: -1}
	j := i
	var have, be, do bool
	for ; j < limit; j++ {
		if j > i && (have || be || v.Modal >= 0) {
			j = d.insertion(j, limit, have && !be)
		}
		c := d.Class(j)
		v.Negated = v.Negated || c&lexicon.Negation != 0 && c&auxiliary != 0 // "did not" in one word
		switch {
		case d.covered(j) && !d.verbBehind(j, &v):
			return v, v.finish(d, j, be, have)
		case c&lexicon.Negation != 0 && c&auxiliary == 0 && j > i:
			if v.Negated = true; d.Is(j+1, "longer") && j+1 < limit {
				j++
			}
		case c&lexicon.Modal != 0 && !be && !have && v.Modal < 0 && !v.To && !d.capitalNoun(j):
			v.Modal = j
		case c&lexicon.To != 0 && j == i:
			if !d.infinitive(j, limit) {
				return v, false
			}
			v.To = true
		case c&lexicon.To != 0 && (be || have) && d.infinitive(j, limit):
			v.Modal, v.Tense = j, Future // "is to visit", "has to go": something to come
			be, have = false, false
		case c&lexicon.Have != 0:
			v.aux(d, j)
			have = true
		case c&lexicon.Be != 0:
			v.being(d, j, be, have)
			be, have = true, false
		case c&lexicon.Do != 0:
			v.aux(d, j)
			do = true
		case j > i && (c&lexicon.Adverb != 0 || (have || be) && d.lastly(j)): // between the parts of a group
		case d.main(&v, j, be, have, do):
			v.Perfect = v.Perfect || have
			return v, true
		default:
			return v, v.finish(d, j, be, have)
		}
	}
	return v, v.finish(d, j, be, have)
}

// being notes a form of "be" at token j, which makes a perfect with "have" before it, and a progressive with another "be".
func (v *Verb) being(d *Document, j int, be, have bool) {
	v.aux(d, j)
	v.Perfect = v.Perfect || have && d.word(j) == "been"
	v.Progressive = v.Progressive || be && d.word(j) == "being"
}

// verbBehind tells whether a word that may be an office is a verb, right behind a modal: "will head to Rome".
func (d *Document) verbBehind(j int, v *Verb) bool {
	if v.Modal != j-1 && !(v.To && j == v.First+1) || d.Has(j, token.Upper) {
		return false
	}
	form, end := d.verbForm(j)
	return form&lexicon.Base != 0 && end > j+1
}

// insertion is the token after words between an auxiliary and its verb, or i itself: "will on Friday, 6 December, co-chair", "has, at a
// ceremony in Oslo, presented", and in a perfect "has in separate ceremonies received".
func (d *Document) insertion(i, limit int, perfect bool) int {
	j := i
	switch {
	case d.dateAt[i] > 0:
		j = d.Dates[d.dateAt[i]-1].End
	case d.Class(i)&lexicon.Preposition != 0 && i+1 < limit && d.dateAt[i+1] > 0:
		j = d.Dates[d.dateAt[i+1]-1].End
	case d.Is(i, ","):
		for j = i + 1; j < limit && j < i+16 && !d.Is(j, ","); j++ {
		}
	case perfect && d.Class(i)&lexicon.Preposition != 0:
		j = d.withinPerfect(i, limit)
	case d.quotedVerb(i + 1):
		j = i + 1 // "will “discuss trade”"
	case d.Is(i, "each"), d.Is(i, "both"), d.Is(i, "all"):
		j = i + 1 // "will each contribute"
	case d.Is(i+1, "far") && (d.Is(i, "so") || d.Is(i, "thus")), d.Is(i, "to") && d.Is(i+1, "date"):
		j = i + 2 // "has so far given"
	default:
		return i
	}
	if d.Is(j, ",") && j+1 < limit && d.dateAt[j+1] > 0 {
		j = d.Dates[d.dateAt[j+1]-1].End // "has today, 5 May, received"
	}
	if j < limit && d.Is(j, ",") {
		j++
	}
	if j >= limit {
		return i
	}
	if perfect && d.word(j) == "been" {
		return j // "has so far been given"
	}
	if form, _ := d.verbForm(j); form&(lexicon.Base|lexicon.Participle|lexicon.Gerund) != 0 && !d.covered(j) && !d.isEventWord(j) {
		return j
	}
	return i
}

// withinPerfect is the participle behind a few words that a preposition begins right behind "has", or i itself.
func (d *Document) withinPerfect(i, limit int) int {
	for j := i + 1; j < min(limit, i+6); j++ {
		if form, _ := d.verbForm(j); j > i+1 && form&lexicon.Participle != 0 && !d.covered(j) && !d.isEventWord(j) {
			return j
		}
		if d.Class(j)&(lexicon.Conjunction|lexicon.Pronoun|auxiliary) != 0 || !d.Has(j, token.Letter) {
			break
		}
	}
	return i
}

// lastly tells whether "last" or "first" at token j says when, between an auxiliary and its participle: "had last met", "was first held".
func (d *Document) lastly(j int) bool {
	if !d.Is(j, "last") && !d.Is(j, "first") || j+1 >= len(d.Tokens) {
		return false
	}
	form, _ := d.verbForm(j + 1)
	return form&lexicon.Participle != 0 && !d.covered(j+1) && !d.isEventWord(j+1)
}

// finish closes a group that has auxiliaries only: be or have are its main verb then.
func (v *Verb) finish(d *Document, j int, be, have bool) bool {
	for j > v.First && d.Class(j-1)&(lexicon.Adverb|lexicon.Negation) != 0 && d.Class(j-1)&(lexicon.Be|lexicon.Have) == 0 {
		j--
	}
	if !be && !have || j == v.First || d.Class(j-1)&lexicon.To != 0 {
		return false
	}
	v.End, v.Main, v.MainEnd, v.Copula = j, j-1, j, be
	v.Hits = d.verbHits(j-1, j)
	if v.Modal >= 0 && v.Tense == None {
		v.modalTense(d) // "will be in Oslo"
	}
	if d.word(j-1) == "have" && j == v.First+1 {
		v.Form = lexicon.Base // "will meet X and have an audience with Y"
	}
	return true
}

func (v *Verb) aux(d *Document, j int) {
	if v.Modal >= 0 || v.To || v.Tense != None {
		return
	}
	w := d.word(j)
	if d.Class(j)&lexicon.Negation != 0 {
		w = w[:max(0, strings.LastIndexByte(w, 'n'))] // "wasn't"
	}
	switch w {
	case "was", "were", "had", "did":
		v.Tense = Past
	case "being", "having", "doing", "be", "been":
	default:
		v.Tense = Present
	}
}

// main reads the main verb at token j, if it fits what stands before it.
func (d *Document) main(v *Verb, j int, be, have, do bool) bool {
	if d.Has(j, token.Upper) && !d.startsSentence(j) && !d.capitalVerbs(j) {
		return false
	}
	if d.Class(j)&(lexicon.Adverb|lexicon.Preposition) != 0 && !be && !have && v.Modal < 0 && !v.To && !do {
		return false
	}
	form, end := d.verbForm(j)
	if form == 0 {
		form = d.guess(j, be || have, v.Modal >= 0 || v.To || do)
	}
	if end > j+1 && d.Class(end-1)&lexicon.To != 0 && d.infinitive(end-1, len(d.Tokens)) {
		form, end = d.formBefore(j, end-1) // "went on to say", not to a place
	}
	if be && end > j+1 && d.Is(end-1, "by") && !strings.HasSuffix(d.word(end), "ing") {
		form, end = d.formBefore(j, end-1) // "was opened by X", not "by thanking"
	}
	auxed := be || have || do || v.Modal >= 0 || v.To
	switch {
	case form == 0:
		return false
	case have && !be:
		form &= lexicon.Participle
	case be:
		if form&lexicon.Gerund != 0 {
			v.Progressive = true
		} else {
			form &= lexicon.Participle
			v.Passive = form != 0
		}
	case v.Modal >= 0 || v.To || do:
		form &= lexicon.Base
	case !auxed && !d.bareVerb(j, end, form):
		return false
	}
	if form == 0 {
		return false
	}
	v.Main, v.MainEnd, v.End, v.Hits, v.Form = j, end, end, d.verbHits(j, end), form
	v.tense(d, auxed)
	return true
}

func (v *Verb) tense(d *Document, auxed bool) {
	switch {
	case v.Modal >= 0:
		if v.Tense == None {
			v.modalTense(d)
		}
	case v.Passive && d.word(v.First) == "be" && !v.To && (d.Class(v.First-1)&lexicon.Conjunction != 0 || d.Is(v.First-1, ",")):
		v.Tense, v.sharesModal = Present, true // "will call on X and be received by Y"
	case auxed || v.To:
	case v.Form&lexicon.Past != 0:
		v.Tense = Past
		v.maybeModifying = v.Form&lexicon.Participle != 0
	case v.Form&lexicon.Participle != 0:
		v.Passive, v.maybeModifying = true, true
	case v.Form&lexicon.Gerund != 0:
	default:
		v.Tense = Present
	}
}

// modalTense is the tense that a modal gives a verb.
func (v *Verb) modalTense(d *Document) {
	v.Tense = Present
	if w := d.word(v.Modal); w == "will" || w == "shall" {
		v.Tense = Future
	}
}

// Finite tells whether the group can be the verb of a sentence.
func (v *Verb) Finite() bool { return v.Tense != None }

// infinitive tells whether "to" at j begins an infinitive.
func (d *Document) infinitive(j, limit int) bool {
	k := j + 1
	for k < limit && k < j+4 && d.Class(k)&(lexicon.Adverb|lexicon.Negation) != 0 {
		k++
	}
	if k >= limit || d.covered(k) && !d.verbBehind(k, &Verb{First: k - 1, To: true, Modal: -1}) || d.Has(k, token.Upper) && !d.capitalVerbs(k) {
		return false
	}
	if d.Class(k)&(lexicon.Be|lexicon.Have|lexicon.Do) != 0 {
		w := d.word(k)
		return w == "be" || w == "have" || w == "do"
	}
	if form, _ := d.verbForm(k); form != 0 {
		return form&lexicon.Base != 0 // not "looks forward to welcoming the Minister"
	}
	// An unknown word is a verb if an object follows it: "to showcase the region".
	return d.guess(k, false, true) != 0 && d.Has(k, token.Letter) && k+1 < limit && d.Class(k+1)&(lexicon.Determiner|lexicon.Possessive|lexicon.That) != 0
}

// covered tells whether token j is part of something named.
func (d *Document) covered(j int) bool {
	if p := d.PartyAt(j); p >= 0 {
		return !d.misread(p, j)
	}
	return d.taken[j]
}

func (d *Document) startsSentence(j int) bool {
	return j == d.begins(d.Sentences[d.SentenceOf(j)]) || d.opensEntry(j)
}

// LongestHour is how many tokens stand at most before the words of a diary's entry: its bullet, its hours.
const LongestHour = 8

// opensEntry tells whether nothing but a bullet or hours stand before token j in its paragraph: "• Meets", "09.30–10.00 Receives", not "7. Requests".
func (d *Document) opensEntry(j int) bool {
	first := d.Paragraphs[d.Sentences[d.SentenceOf(j)].Paragraph].First
	if j == first || j-first > LongestHour {
		return false
	}
	if d.Has(first, token.Digit) && !d.Is(first+1, ":") && len(d.Word(first)) < len("9.00") && !d.Cue(first+1, "hour") {
		return false
	}
	for k := first; k < j; k++ {
		if !d.Has(k, token.Mark) && !d.Has(k, token.Digit) && !d.Cue(k, "hour") {
			return false
		}
	}
	return true
}

// capitalVerbs: in a headline in title case or capitals every word has a capital.
func (d *Document) capitalVerbs(j int) bool {
	if d.Has(j, token.Caps) {
		return true
	}
	return d.titleCase[d.SentenceOf(j)]
}

// capitalNoun keeps "May" and "Will" as names out of the modals.
func (d *Document) capitalNoun(j int) bool {
	return d.Has(j, token.Upper) && !d.startsSentence(j)
}

// word is token j in small letters.
func (d *Document) word(j int) string { return strings.ToLower(d.Word(j)) }
