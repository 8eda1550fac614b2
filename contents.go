package communique

import (
	"strings"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// This file finds where what a clause reports begins.

// opened passes a mark that opens a quotation.
func (h *hearing) opened(i int) int {
	if h.opensQuotation(i) {
		return i + 1
	}
	return i
}

// start is the token at which what a clause reports begins.
func (h *hearing) start(i int, frame *lexicon.Entry) (first int, ok bool) {
	c := &h.clauses.Clauses[i]
	at := h.skipAdverbs(c.Verb.End)
	object := h.object(c, at)
	if c.Kind == clause.Relative && frame.Has("as") && !object.Empty() && len(c.Subject.Parties) > 0 && !c.Shared {
		return object.First, true // "a line, which the Minister called a bridge"
	}
	that := h.thatBehind(i, frame, object)
	if !h.goesWith(c, frame) {
		return 0, false // "let me stress that"
	}
	if frame.Has("as") {
		first, ok = h.named(c, object, frame)
		if !ok && frame.Has("thing") && !object.Empty() && !h.doc.Is(object.First, "as") && !h.doc.Is(object.First-1, "as") {
			return object.First, true
		}
		return first, ok
	}
	if frame.Has("urge") && !object.Empty() && (h.infinitive(i, object.End) || h.toDo(object.End)) {
		return object.First, !h.errand(i) && !(frame.Has("many") && h.oneOf(object)) && !(frame.Has("person") && h.courtesy(i, object))
	}
	if to := h.pastDate(c, at); frame.Has("to") && (h.infinitive(i, to) && h.doc.Class(to)&lexicon.To != 0 || h.toDo(to)) {
		return to, true // "promised on Monday to help"
	}
	if about := h.aboutBehind(frame, that); about >= 0 {
		return about, true
	}
	if that >= 0 && frame.Has("that") && (object.Empty() || object.First > that || frame.Has("told") && h.hears(object) || !frame.Has("thing")) {
		return that, true
	}
	if frame.Has("told") && h.hears(object) {
		if at := h.pastDate(c, object.End); h.finiteBehind(c.Sentence, at) && !h.breaks(at) {
			return at, true
		}
	}
	if frame.Has("bare") && !object.Empty() && !h.hears(object) && h.doc.Class(object.First)&lexicon.Pronoun == 0 && h.finiteBehind(c.Sentence, object.End) {
		return object.First, true // "said the loan, repayable over ten years, would go"
	}
	return h.thingTold(i, at, frame, object)
}

// thingTold is where what is told begins that is no clause: a thing, a deed, a feeling, or what a preposition leads to.
func (h *hearing) thingTold(i, at int, frame *lexicon.Entry, object clause.Phrase) (first int, ok bool) {
	c := &h.clauses.Clauses[i]
	if frame.Has("idle") && h.idle(c) {
		return 0, false
	}
	if frame.Has("thing") && !object.Empty() && !(frame.Has("person") && h.people(object)) {
		return object.First, true
	}
	if frame.Has("thing") && h.doc.Class(at) == 0 && h.gerund(i, at) {
		return at, true
	}
	if frame.Has("feeling") && h.feels(object, frame.Has("again")) && !h.points(object.First) {
		return object.First, true
	}
	return h.onWhat(c, frame, object)
}

// unmarked is where what is said begins that has neither "that" nor a clause which is known for one, behind the verb and when or where it was said:
// "said on Monday she and the ministers were at work", "said Kenya’s move “sends a message”".
func (h *hearing) unmarked(i int, frame *lexicon.Entry) (first int, ok bool) {
	c := &h.clauses.Clauses[i]
	switch {
	case frame.Has("person") || frame.Has("told"),
		c.Kind == clause.Relative && len(c.Subject.Parties) > 0 && !c.Shared, // "the line, which the Minister said was a bridge"
		c.Kind == clause.Main && c.Shared && h.setOff(c.Verb.First-1):        // "trade had grown, said an analyst"
		return 0, false
	}
	first = h.skipAdverbs(c.Verb.End)
	for _, p := range c.After {
		if p.Date < 0 && p.Prep < 0 || p.First != first && p.Prep != first {
			break
		}
		first = h.skipAdverbs(p.End)
	}
	if h.doc.Has(first, token.Mark) && !h.opensQuotation(first) || h.doc.Class(first)&(lexicon.Conjunction|lexicon.Relative|lexicon.Subordinator) != 0 {
		return 0, false
	}
	return first, frame.Has("only") && (h.doing(c.Sentence, first) || c.Verb.Finite() && h.saysClause(first, h.doc.Sentences[c.Sentence].End))
}

// longestSubject is how many tokens before its verb a subject begins.
const longestSubject = glance / 8

// doing tells whether a gerund at a token is what a finite verb behind it tells of: "said lifting the tariffs would help".
func (h *hearing) doing(sentence, first int) bool {
	n := h.clauses.VerbAt(first)
	return n >= 0 && h.clauses.Clauses[n].Verb.Form&lexicon.Gerund != 0 && h.finiteIn(sentence, first+1, min(first+longestSubject, h.doc.Sentences[sentence].End))
}

// saysClause tells whether so many words stand at token i that a verb must be among them, though none is known there; a demonstrative alone begins no
// clause: "said this when she met".
func (h *hearing) saysClause(i, end int) bool {
	const fewest = 4
	if end-i <= fewest || h.points(i) && h.doc.Class(i+1)&(lexicon.Preposition|lexicon.Subordinator) != 0 || h.doc.Class(i)&lexicon.Preposition != 0 {
		return false
	}
	return h.clauses.VerbAt(i) < 0
}

// pastDate is the token behind a date at a token, with its preposition: "told him on Friday firms would come".
func (h *hearing) pastDate(c *clause.Clause, at int) int {
	for _, p := range c.After {
		if p.Date >= 0 && (p.First == at || p.Prep == at) {
			return p.End
		}
	}
	return at
}

// points tells whether a determiner at a token only points at what was told before: "shared that view".
func (h *hearing) points(i int) bool {
	return h.doc.Class(i)&lexicon.Determiner != 0 && h.doc.Class(i)&(lexicon.Pronoun|lexicon.That) != 0
}

// thatBehind is where the clause with or without "that" begins which a clause reports, or -1.
func (h *hearing) thatBehind(i int, frame *lexicon.Entry, object clause.Phrase) int {
	c := &h.clauses.Clauses[i]
	that := h.explicit(c)
	if that < 0 {
		that = h.thatClause(i)
	}
	if that > 0 && h.aboutEnds(c, frame, that-1) {
		return -1
	}
	return that
}

// onWhat is what stands behind one of the prepositions of a verb: "spoke of the need for reform".
func (h *hearing) onWhat(c *clause.Clause, frame *lexicon.Entry, object clause.Phrase) (first int, ok bool) {
	about := frame.Get("about")
	if about == "" {
		return 0, false
	}
	for _, p := range c.After {
		if p.Prep >= 0 && p.Date < 0 && listed(about, strings.ToLower(h.doc.Word(p.Prep))) {
			return p.First, true
		}
	}
	for k := object.First + 1; k+1 < object.End; k++ {
		if listed(about, h.doc.Word(k)) && !h.inName(k) {
			return k + 1, true // "assured the envoy of the Ministry's support"
		}
	}
	return 0, false
}

// inName tells whether a token stands inside the name of who hears something: "told the Governor of the Bank".
func (h *hearing) inName(k int) bool {
	n := h.doc.PartyAt(k)
	if n < 0 {
		return false
	}
	end := h.doc.Parties[n].End
	return h.doc.Class(end)&lexicon.Genitive == 0
}

// skipManner passes how something is said where content begins: "noted with deep concern the attack", "with regret that".
func (h *hearing) skipManner(i int) int {
	if !h.doc.Is(i, "with") {
		return i
	}
	for k := i + 1; k < i+5; k++ {
		if hit, ok := h.doc.Longest(k, lexicon.Feeling); ok {
			if end := int(hit.End); h.doc.Class(end)&lexicon.That == 0 {
				return end
			}
			return int(hit.End) + 1
		}
	}
	return i
}

// infinitive tells whether a clause has an infinitive that begins at or soon after a token.
func (h *hearing) infinitive(i, at int) bool {
	for j := range h.behind(i) {
		c := &h.clauses.Clauses[j]
		if c.Kind == clause.Infinitive && c.Verb.First >= at && c.Parent == i {
			return true
		}
	}
	return false
}

// toDo tells whether an infinitive of a verb that nobody knows stands at a token: "asked the citizens to shun agents".
func (h *hearing) toDo(at int) bool {
	return at+1 < len(h.doc.Tokens) && h.doc.Class(at)&lexicon.To != 0 && h.doc.Has(at+1, token.Letter) && !h.doc.Has(at+1, token.Upper) && h.doc.Class(at+1) == 0
}

// errand tells whether the infinitive only passes something on: "asked him to convey an invitation".
func (h *hearing) errand(i int) bool {
	if i+1 >= len(h.clauses.Clauses) {
		return false
	}
	f := h.clauses.Clauses[i+1].Verb.Frame(lexicon.Saying)
	return h.clauses.Clauses[i+1].Kind == clause.Infinitive && f != nil && f.Has("errand")
}

// gerund tells whether a participle clause of a clause begins at a token: "suggested opening a consulate".
func (h *hearing) gerund(i, at int) bool {
	return i+1 < len(h.clauses.Clauses) && h.clauses.Clauses[i+1].Parent == i && h.clauses.Clauses[i+1].Verb.First == at
}

// breaks tells whether a mark or a preposition stands at token i.
func (h *hearing) breaks(i int) bool {
	return i >= len(h.doc.Tokens) || h.doc.Has(i, token.Mark) || h.doc.Class(i)&(lexicon.Preposition|lexicon.Conjunction|lexicon.To) != 0
}

// explicit is the token behind a "that" which stands behind the verb, its hearer, a place and a date; or -1.
func (h *hearing) explicit(c *clause.Clause) int {
	end := min(h.doc.Sentences[c.Sentence].End, c.Verb.End+24)
	for i := c.Verb.End; i < end; i++ {
		switch class := h.doc.Class(i); {
		case class&lexicon.That != 0 && h.doc.PartyAt(i) < 0:
			if i > c.Verb.End && h.doc.Class(i-1)&lexicon.Preposition != 0 {
				return -1
			}
			return i + 1
		case class&(lexicon.Relative|lexicon.Subordinator|lexicon.To) != 0 && class&lexicon.Preposition == 0 && !h.leadsGerund(i), h.clauses.VerbAt(i) >= 0:
			return -1
		}
	}
	return -1
}

// leadsGerund tells whether a gerund stands behind a word: "after meeting", "while visiting".
func (h *hearing) leadsGerund(i int) bool {
	n := h.clauses.VerbAt(i + 1)
	return n >= 0 && h.clauses.Clauses[n].Verb.Form&lexicon.Gerund != 0
}

// aboutEnds tells whether what a verb tells about ends before token i, which so begins a relative clause: "updated her on the challenges that Kenya faced".
func (h *hearing) aboutEnds(c *clause.Clause, frame *lexicon.Entry, i int) bool {
	about := frame.Get("about")
	if about == "" || h.doc.Class(i)&lexicon.That == 0 {
		return false
	}
	for _, p := range c.After {
		if p.End == i && p.Prep >= 0 && p.Date < 0 && len(p.Parties) == 0 {
			return !h.doc.Is(p.Prep, "of") && listed(about, strings.ToLower(h.doc.Word(p.Prep))) // "told members of parliament that"
		}
	}
	return false
}

// finiteBehind tells whether a finite verb of a clause that is no relative one stands behind a token.
func (h *hearing) finiteBehind(sentence, from int) bool {
	return h.finite(sentence, from, h.doc.Sentences[sentence].End, clause.Main, clause.That, clause.Participle, clause.Infinitive)
}

// thatClause is the first token of the that-clause of a clause, or -1.
func (h *hearing) thatClause(i int) int {
	for j := range h.behind(i) {
		c := &h.clauses.Clauses[j]
		if c.Kind == clause.That && c.Parent == i && !(h.doc.Class(c.Verb.First-1)&lexicon.That != 0) {
			return h.behindThat(i, c.First)
		}
	}
	return -1
}

// behindThat moves a that-clause's beginning back to what stands right behind "that", or else behind the verb: "said once trade had grown", "reiterated no
// deal was made".
func (h *hearing) behindThat(i, first int) int {
	from := h.clauses.Clauses[i].Verb.End
	for first > from && h.doc.Class(first-1)&lexicon.That == 0 && h.doc.Class(first-1)&(lexicon.Determiner|lexicon.Quantifier|lexicon.Subordinator|lexicon.Negation) != 0 {
		first--
	}
	if d := mention.Beginning(h.doc.Dates, first); d != nil && first == from && d.End == first+1 && !h.doc.Has(first, token.Digit) && h.clauses.VerbAt(d.End) < 0 && h.doc.Class(d.End)&lexicon.Possessive == 0 {
		return d.End // "said Tuesday | trade had grown"
	}
	return first
}

// idle tells whether a gerund stands right behind a verb: "looks forward to meeting".
func (h *hearing) idle(c *clause.Clause) bool {
	at := h.skipAdverbs(c.Verb.End)
	n := h.clauses.VerbAt(at)
	return n >= 0 && h.clauses.Clauses[n].Verb.Form&lexicon.Gerund != 0
}

// feels tells whether a phrase has a noun for something felt or wished; one that is only given word of again, or for another, counts by a verb of that.
func (h *hearing) feels(p clause.Phrase, again bool) bool {
	for i := p.First; i < p.End; i++ {
		if hit, ok := h.doc.Longest(i, lexicon.Feeling); ok && (again || !hit.Entry.Has("again")) {
			return true
		}
	}
	return false
}

func (h *hearing) skipAdverbs(i int) int {
	for i < len(h.doc.Tokens) && h.doc.Class(i)&lexicon.Adverb != 0 && h.doc.Class(i)&(lexicon.Preposition|lexicon.Determiner) == 0 {
		i++
	}
	return i
}
