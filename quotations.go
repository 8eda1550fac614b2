package communique

import (
	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// A run is a quotation that is a sentence or a predicate, with the clause that tells who speaks it, or -1.
type run struct {
	span mention.Span
	tag  int
}

// runs are the quotations of a release that are sentences or predicates.
func (h *hearing) runs() (all []run) {
	quotes := h.clauses.Quotes
	for n := 0; n < len(quotes); n++ {
		span := quotes[n]
		for n+1 < len(quotes) && h.ledTo(span) && h.goesOn(quotes[n], quotes[n+1]) {
			n++
			span.End = quotes[n].End
		}
		if !h.whole(span) {
			continue
		}
		tag, ok := h.tag(span)
		if ok {
			h.quoted[tag] = true
		} else {
			tag = -1
		}
		all = append(all, run{span, tag})
	}
	return all
}

// ledTo tells whether words before a quotation lead to it. One without them is a paragraph of what somebody went on to say, and so is the next.
func (h *hearing) ledTo(q mention.Span) bool {
	if !h.opensSentence(q.First - 1) {
		return true
	}
	s := h.doc.SentenceOf(q.First - 1)
	return s > 0 && h.doc.Is(h.doc.Sentences[s-1].End-1, ":")
}

// goesOn tells whether a quotation that was not closed goes on in the next paragraph.
func (h *hearing) goesOn(q, next mention.Span) bool {
	return h.doc.ParagraphStart(next.First-1) && q.End == next.First-1 || h.doc.ParagraphStart(next.First) && q.End == next.First
}

// whole tells whether a quotation is a sentence or a predicate, not a few words within another's sentence.
func (h *hearing) whole(q mention.Span) bool {
	if q.End-q.First < 3 {
		return false
	}
	before := q.First - 2
	if h.doc.ParagraphStart(q.First-1) || h.opensSentence(q.First-1) {
		return h.endsSaid(q.End-1) || q.End+1 >= len(h.doc.Tokens) || h.doc.ParagraphStart(q.End) || h.setOff(q.End) || h.doc.Is(q.End+1, ",") || h.doc.Is(q.End+1, ".")
	}
	switch h.doc.Word(before) {
	case ":":
		return true
	case ",", "–", "—", "-":
		if h.reportsBefore(q.First - 1) {
			return false // "announced that a port would be built, “the largest of all”"
		}
		return h.hasFinite(q) || h.endsSaid(q.End-1) && h.doc.Class(q.First)&lexicon.Determiner == 0
	}
	if h.doc.Class(before)&lexicon.That != 0 {
		before--
	}
	return h.saysBefore(before+1) && (h.endsSaid(q.End-1) || h.endsSentence(q.End+1)) && h.hasFinite(q)
}

// opensSentence tells whether a sentence begins at token i, the number of its paragraph apart: "4. “Kenya”".
func (h *hearing) opensSentence(i int) bool {
	first := h.doc.Sentences[h.doc.SentenceOf(i)].First
	if first < i && i <= first+2 && h.doc.ParagraphStart(first) && h.doc.Has(first, token.Digit) && (i == first+1 || h.doc.Is(first+1, ".") || h.doc.Is(first+1, ")")) {
		return true
	}
	return first == i
}

// endsSaid: the mark that ends what is said stands inside the quotation.
func (h *hearing) endsSaid(i int) bool {
	switch h.doc.Word(i) {
	case ",", ".", "!", "?", "…":
		return true
	}
	return false
}

func (h *hearing) endsSentence(i int) bool {
	return i >= len(h.doc.Tokens) || h.doc.Is(i, ".") || h.doc.ParagraphStart(i)
}

// saysBefore tells whether a verb that reports ends at a token.
func (h *hearing) saysBefore(end int) bool {
	if end >= len(h.doc.Tokens) {
		return false
	}
	for i := end - 1; i >= h.doc.Sentences[h.doc.SentenceOf(max(0, end-1))].First && i > end-glance/8; i-- {
		n := h.clauses.VerbAt(i)
		if n < 0 {
			continue
		}
		c := &h.clauses.Clauses[n]
		f := c.Verb.Frame(lexicon.Saying)
		return f != nil && f.Has("that") && h.afterHearer(c, end)
	}
	return false
}

// reportsBefore tells whether a clause behind "that" goes on at the mark at token i.
func (h *hearing) reportsBefore(i int) bool {
	first := h.doc.Sentences[h.doc.SentenceOf(i)].First
	for k := i - 1; k > first && k > i-glance/4; k-- {
		if h.doc.Class(k)&lexicon.That == 0 {
			continue
		}
		return h.saysBefore(k) && k < i-2
	}
	return false
}

// afterHearer tells whether nothing but the hearer stands between a clause's verb and a token.
func (h *hearing) afterHearer(c *clause.Clause, at int) bool {
	if h.adjacent(c.Verb.End, at) {
		return true
	}
	return len(c.After) > 0 && len(c.After[0].Parties) > 0 && c.After[0].End <= at && h.adjacent(c.After[0].End, at)
}

// hasFinite tells whether a quotation holds a finite verb.
func (h *hearing) hasFinite(q mention.Span) bool {
	for s := h.doc.SentenceOf(q.First); s < len(h.doc.Sentences) && h.doc.Sentences[s].First < q.End; s++ {
		if h.hasVerbIn(s, q.First, q.End) {
			return true
		}
	}
	return false
}

// quotation finds who speaks a run and records it.
func (h *hearing) quotation(r run) {
	q := r.span
	s := said{first: q.First, end: q.End, from: q.First - 1, until: min(q.End+1, len(h.doc.Tokens))}
	if h.doc.Has(s.end-1, token.Mark) && h.doc.Is(s.end-1, ",") {
		s.end--
	}
	switch {
	case r.tag >= 0:
		h.tagged(&s, q, r.tag)
	case h.labelBefore(q.First-1) != nil:
		s.speakers, s.rule = h.labelBefore(q.First-1), "label"
	case h.signedBehind(q.End+1) != nil:
		s.speakers, s.rule = h.signedBehind(q.End+1), "label"
	case h.continues(q):
		s.speakers, s.verb, s.rule = h.last.speakers, h.last.verb, h.last.rule
	}
	h.record(s, Direct)
}

// tagged sets who speaks a quotation by the clause that tells it.
func (h *hearing) tagged(s *said, q mention.Span, tag int) {
	c := &h.clauses.Clauses[tag]
	p, _ := h.subject(tag)
	if len(p.Parties) == 0 && h.inverted(c) {
		p = c.After[0]
	}
	h.plain, s.plain = true, true
	if s.speakers = h.letter(c); s.speakers == nil {
		s.speakers = h.speakers(p)
	}
	if s.speakers == nil && h.is(p.End-1, "speaks") && h.doc.Definite(p.First) {
		s.speakers = []Statement{{}} // of whose paper that is nobody is told
	}
	s.rule = "quotation"
	if frame := c.Verb.Frame(lexicon.Saying); frame != nil {
		s.verb, s.rule = lemma(frame), frame.Rule
	} else if s.verb = h.uninflected(c.Verb); h.asSaying(c) {
		s.verb = "say"
	}
	if c.Sentence == h.doc.SentenceOf(q.First) || c.Sentence == h.doc.SentenceOf(q.End) {
		s.from, s.until = min(s.from, c.First), max(s.until, c.Verb.End)
	}
}

// letter is who speaks in a paper behind the verb of a quotation: "reads the message of President Doe", "reads the message".
func (h *hearing) letter(c *clause.Clause) []Statement {
	if len(c.After) == 0 || c.After[0].Prep >= 0 || len(c.After[0].Parties) > 0 || !h.is(c.After[0].End-1, "speaks") {
		return nil
	}
	if len(c.After) > 1 && c.After[1].Prep >= 0 {
		return h.speakers(c.After[1])
	}
	return h.paper(c.After[0])
}

// tag is the clause that tells who speaks a quotation: behind it where it opens its sentence, else before it.
func (h *hearing) tag(q mention.Span) (i int, ok bool) {
	behind := func() (int, bool) {
		s := h.doc.SentenceOf(q.End - 1)
		if i, ok := h.tagIn(s, q.End, q.End+farthestTag); ok {
			return i, true
		}
		return h.tagAlone(s+1, q)
	}
	if h.opensSentence(q.First - 1) {
		if i, ok = behind(); ok {
			return i, true
		}
		if s := h.doc.SentenceOf(q.First - 1); s > 0 && h.doc.Is(h.doc.Sentences[s-1].End-1, ":") {
			return h.tagBefore(s-1, q.First-1)
		}
		return 0, false
	}
	if i, ok = h.tagBefore(h.doc.SentenceOf(q.First-1), q.First-1); ok {
		return i, true
	}
	return behind()
}

// farthestTag is how many tokens behind a quotation the verb stands that tells who speaks it: they have long offices.
const farthestTag = 32

// tagIn is the first clause that reports with its verb in tokens [from, to) of a sentence.
func (h *hearing) tagIn(sentence, from, to int) (int, bool) {
	for i := from; i < min(to, h.doc.Sentences[sentence].End); i++ {
		if n := h.clauses.VerbAt(i); n >= 0 && !h.clauses.Clauses[n].InQuote && (h.saying(h.clauses.Clauses[n].Verb) || h.asSaying(&h.clauses.Clauses[n])) {
			return n, true
		}
	}
	return 0, false
}

// tagAlone is the clause of a sentence that only tells who asks or exclaims what the quotation before it ends with: "“Are they?” the Minister asked."
func (h *hearing) tagAlone(sentence int, q mention.Span) (int, bool) {
	if !h.doc.Is(q.End-1, "?") && !h.doc.Is(q.End-1, "!") || sentence >= len(h.doc.Sentences) || h.doc.Sentences[sentence].First > q.End+1 || h.doc.ParagraphStart(h.doc.Sentences[sentence].First) {
		return 0, false
	}
	i, ok := h.tagIn(sentence, q.End, q.End+farthestTag)
	if !ok {
		return 0, false
	}
	c := &h.clauses.Clauses[i]
	return i, h.endsSentence(c.Verb.End) || h.inverted(c) && h.endsSentence(c.After[0].End)
}

// asSaying: "was quoted as saying", "quoted the Minister as saying".
func (h *hearing) asSaying(c *clause.Clause) bool {
	return c.Verb.Passive && h.doc.Is(c.Verb.End, "as") && h.doc.Is(c.Verb.End+1, "saying") || h.quotes(c)
}

// tagBefore is the last clause before a token whose verb reports, or any clause before a colon.
func (h *hearing) tagBefore(sentence, at int) (int, bool) {
	for i := at - 1; i >= h.doc.Sentences[sentence].First && i > at-glance; i-- {
		n := h.clauses.VerbAt(i)
		if n < 0 || h.clauses.Clauses[n].InQuote {
			continue
		}
		if c := &h.clauses.Clauses[n]; h.saying(c.Verb) || h.doc.Is(at-1, ":") && c.Kind != clause.That && len(h.speakers(c.Subject)) > 0 {
			return n, true
		}
	}
	return 0, false
}

// saying tells whether a verb can tell who speaks a quotation.
func (h *hearing) saying(v clause.Verb) bool {
	f := v.Frame(lexicon.Saying)
	return f != nil && !v.Negated && (f.Has("that") || f.Has("quote") || f.Has("thing"))
}

// continues tells whether a run goes on with what one was told or quoted to say before: in the next sentence of the paragraph or at the head of the next one.
func (h *hearing) continues(q mention.Span) bool {
	if len(h.last.speakers) != 1 || !h.opensSentence(q.First-1) {
		return false
	}
	between := h.doc.SentenceOf(q.First) - h.doc.SentenceOf(h.last.end-1)
	return between <= 1
}

// opensQuotation tells whether token i is a mark that opens a quotation.
func (h *hearing) opensQuotation(i int) bool {
	return h.clauses.QuoteAt(i+1) >= 0 && h.clauses.Quotes[h.clauses.QuoteAt(i+1)].First == i+1
}

// labelBefore is who is named before the colon that stands before the mark at token i: "Minister Doe: ...", "Quotes attributable to Minister
// Doe:"; nil where nobody is.
func (h *hearing) labelBefore(i int) []Statement {
	if i < 2 || !h.doc.Is(i-1, ":") {
		return nil
	}
	n := h.doc.PartyAt(i - 2)
	if n < 0 || h.personOf[n] < 0 {
		n = h.captioned(i - 1)
	}
	if n < 0 {
		return nil
	}
	return h.speakers(clause.Phrase{Parties: []int{n}})
}

// signedBehind is who is named at the end of the paragraph behind the dash at token i: "“We are friends.” – Minister Doe"; nil where nobody is.
func (h *hearing) signedBehind(i int) []Statement {
	if i+1 >= len(h.doc.Tokens) || !h.setOff(i) || h.doc.Is(i, ",") {
		return nil
	}
	n := h.doc.PartyAt(i + 1)
	if n < 0 || h.personOf[n] < 0 || h.doc.Parties[n].End < h.doc.Paragraphs[h.doc.ParagraphOf(i)].End {
		return nil
	}
	return h.speakers(clause.Phrase{Parties: []int{n}})
}

// captioned is the party that opens the sentence which a colon closes, if that has no verb and the party is a person: "President Doe before a
// delegation of the Bank: ..."; or -1.
func (h *hearing) captioned(colon int) int {
	first := h.doc.Sentences[h.doc.SentenceOf(colon)].First
	if colon-first > glance/8 || h.hasVerbIn(h.doc.SentenceOf(colon), first, colon) {
		return -1
	}
	if n := h.doc.PartyAt(first); n >= 0 && h.personOf[n] >= 0 {
		return n
	}
	return -1
}
