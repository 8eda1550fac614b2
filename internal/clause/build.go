package clause

import (
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/text"
	"github.com/communique-go/communique/internal/token"
)

// A builder makes the clauses of one sentence after the other.
type builder struct {
	d       *Document
	items   []item
	inQuote bool

	n       int      // the sentence
	cur     int      // the open clause
	pending []item   // phrases and marks since the last verb
	lead    itemKind // what opened the next clause: relative, subordinator, thatItem; else phraseItem
	head    Phrase   // of a relative clause: the phrase before it
}

// sentence makes the clauses of sentence n: those outside quotations, then those of each quotation in it.
func (b *builder) sentence(n int) {
	s := b.d.Sentences[n]
	s.First = b.d.begins(s)
	b.n, b.inQuote = n, false
	b.run(b.d.unnumbered(s.First, s.End), s.End)
	for i := s.First; i < s.End; i++ {
		q := b.d.QuoteAt(i)
		if q < 0 || !b.opaque(q) {
			continue
		}
		end := min(b.d.Quotes[q].End, s.End)
		b.inQuote = true
		b.run(i, end)
		i = end
	}
}

// begins is where the clauses of a sentence begin: with its first word, or behind the dateline.
func (d *Document) begins(s text.Sentence) int {
	if d.Dateline.Holds(s.First) {
		return min(d.Dateline.End, s.End)
	}
	return s.First
}

// unnumbered is the token after a paragraph's number: "2. The sides", "(iii) trade".
func (d *Document) unnumbered(first, end int) int {
	if first+2 < end && d.ParagraphStart(first) && (d.Has(first, token.Digit) || d.Has(first, token.Dotted)) && (d.Is(first+1, ".") || d.Is(first+1, ")")) {
		return first + 2
	}
	return first
}

func (b *builder) run(first, end int) {
	b.chunk(first, end)
	b.cur, b.lead, b.head, b.pending = -1, phraseItem, NoPhrase(), b.pending[:0]
	clauses := len(b.d.Clauses)
	for i := 0; i < len(b.items); i++ {
		it := &b.items[i]
		switch it.kind {
		case verbItem:
			b.verb(*it.verb)
		case relative, subordinator, thatItem:
			b.boundary(i)
		case semicolon:
			b.flush()
			b.close(it.first)
			b.cur, b.lead = -1, phraseItem
		default:
			b.pending = append(b.pending, *it)
		}
	}
	b.flush()
	if b.cur < 0 && b.lastPhrase(b.pending) >= 0 {
		if len(b.d.Clauses) > b.d.bounds[b.n] {
			first = b.start(first) // what follows a semicolon
		}
		b.open(Main, -1, first)
		b.flush()
	}
	b.close(end)
	b.pending = b.pending[:0]
	b.reduced(clauses)
	b.expletive(clauses)
	b.dangling(clauses)
	b.neither(clauses)
}

// neither negates the clauses from one on of whose subjects, several, a negation before them says that none is meant: "Neither A nor B attended".
func (b *builder) neither(clauses int) {
	for i := clauses; i < len(b.d.Clauses); i++ {
		c := &b.d.Clauses[i]
		if at := c.Subject.First - 1; len(c.Subject.Parties) > 1 && at >= 0 && b.d.Class(at)&lexicon.Negation != 0 && b.d.SentenceOf(at) == c.Sentence {
			c.Verb.Negated = true
		}
	}
}

// verb adds a verb group: to the open clause if that has none, else to a new one.
func (b *builder) verb(v Verb) {
	if b.lead != phraseItem {
		b.led(v)
		return
	}
	if b.cur < 0 {
		b.first(v)
		return
	}
	switch {
	case v.To:
		b.child(Infinitive, v)
	case !v.Finite(), b.turnsRound(v):
		b.child(Participle, v)
	default:
		b.second(v)
	}
}

// turnsRound tells whether a form of "be" stands behind a participle that begins the sentence: "Accompanying the President in Oslo were X and Y".
func (b *builder) turnsRound(v Verb) bool {
	c := &b.d.Clauses[b.cur]
	return v.Copula && c.Kind == Participle && c.Parent < 0 && c.Subject.Empty() && c.Verb.Form&lexicon.Gerund != 0 && len(b.pending) > 0 && b.lastBoundary() < 0
}

// lastBoundary is the last mark or conjunction that is pending, or -1.
func (b *builder) lastBoundary() int {
	for i := len(b.pending) - 1; i >= 0; i-- {
		if k := b.pending[i].kind; k == markItem || k == conjunction {
			return i
		}
	}
	return -1
}

func (b *builder) hasSubject(items []item) bool {
	for i := range items {
		if it := &items[i]; it.kind == phraseItem && it.phrase.Prep < 0 && it.phrase.Date < 0 {
			return true
		}
	}
	return false
}

// lastPhrase is the index of the last pending phrase that can be the head of a clause that modifies it, or -1.
func (b *builder) lastPhrase(items []item) int {
	for i := len(items) - 1; i >= 0; i-- {
		if items[i].kind == phraseItem && items[i].phrase.Date < 0 {
			return i
		}
	}
	return -1
}

// split gives a clause the phrases before its verb: the first without preposition is the subject.
func (b *builder) split(c *Clause, items []item) {
	for i := range items {
		if items[i].kind != phraseItem {
			continue
		}
		p := items[i].phrase
		if p.Prep < 0 && p.Date < 0 {
			if c.Subject.Empty() {
				c.Subject = p
				continue
			}
			if (!acts(c.Subject) || c.Subject.Event >= 0 && len(c.Subject.Parties) == 0 && p.Event < 0) && acts(p) && !b.d.Is(p.First-1, "and") {
				c.Before = b.d.phrases.Add(c.Before, 4, c.Subject)
				settle(c.Before)
				c.Subject = p
				continue
			}
		}
		c.Before = b.d.phrases.Add(c.Before, 4, p)
	}
}

// settle moves the last of some phrases to where it stands in the text.
func settle(phrases []Phrase) {
	for k := len(phrases) - 1; k > 0 && phrases[k].First < phrases[k-1].First; k-- {
		phrases[k], phrases[k-1] = phrases[k-1], phrases[k]
	}
}

// acts tells whether a phrase names somebody or an event: it is the subject rather than a phrase that does not.
func acts(p Phrase) bool { return len(p.Parties) > 0 || p.Event >= 0 }

// flush gives the pending phrases to the open clause.
func (b *builder) flush() { b.flushTo(len(b.pending)) }

func (b *builder) flushTo(n int) {
	if b.cur < 0 {
		return
	}
	c := &b.d.Clauses[b.cur]
	for i := range b.pending[:n] {
		it := &b.pending[i]
		if it.kind == phraseItem {
			if c.Verb.Empty() {
				c.Before = b.d.phrases.Add(c.Before, 4, it.phrase)
			} else {
				c.After = b.d.phrases.Add(c.After, 4, it.phrase)
			}
		}
		c.End = max(c.End, it.end)
	}
	b.pending = append(b.pending[:0], b.pending[n:]...)
}

func (b *builder) open(kind Kind, parent, first int) {
	b.d.Clauses = append(b.d.Clauses, Clause{Kind: kind, Sentence: b.n, First: first, End: first, Parent: parent, Subject: NoPhrase(), Verb: Verb{Modal: -1}, InQuote: b.inQuote})
	b.cur = len(b.d.Clauses) - 1
	b.lead = phraseItem
}

// close ends the open clause before token end.
func (b *builder) close(end int) {
	if b.cur >= 0 {
		b.d.Clauses[b.cur].End = max(b.d.Clauses[b.cur].End, end)
	}
}

// start is where a clause begins: with the phrases that are pending, else with its verb.
func (b *builder) start(verb int) int {
	for i := range b.pending {
		if b.pending[i].kind == phraseItem {
			return b.pending[i].first
		}
	}
	return verb
}
