package clause

import (
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
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
	if d := b.d.Dateline; d.Holds(s.First) {
		s.First = min(d.End, s.End)
	}
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

// unnumbered is the token after a paragraph's number: "2. The sides", "(iii) trade".
func (d *Document) unnumbered(first, end int) int {
	if first+2 < end && d.ParagraphStart(first) && (d.Tokens[first].Is(token.Digit) || d.Tokens[first].Is(token.Dotted)) && (d.Is(first+1, ".") || d.Is(first+1, ")")) {
		return first + 2
	}
	return first
}

func (b *builder) run(first, end int) {
	b.chunk(first, end)
	b.cur, b.lead, b.pending = -1, phraseItem, b.pending[:0]
	for i := 0; i < len(b.items); i++ {
		it := b.items[i]
		switch it.kind {
		case verbItem:
			b.verb(it)
		case relative, subordinator, thatItem:
			b.boundary(i)
		case semicolon:
			b.flush()
			b.close(it.first)
			b.cur, b.lead = -1, phraseItem
		default:
			b.pending = append(b.pending, it)
		}
	}
	b.flush()
	if b.cur < 0 && b.lastPhrase(b.pending) >= 0 {
		b.open(Main, -1, first)
		b.flush()
	}
	b.close(end)
	b.pending = b.pending[:0]
}

// boundary ends the phrases of the open clause at a word that leads another one.
func (b *builder) boundary(n int) {
	kind := b.items[n].kind
	if kind == thatItem && b.relativeThat(n) {
		kind = relative
	}
	if b.cur >= 0 && kind == relative {
		b.reopen()
	}
	if b.cur >= 0 {
		if i := b.antecedent(n); i >= 0 {
			b.head = b.pending[i].phrase
		}
		b.flush()
	} else if i := b.antecedent(n); i >= 0 && kind != subordinator {
		// "The Minister, who ...": the subject waits for its verb in a clause of its own.
		b.head = b.pending[i].phrase
		b.open(Main, -1, b.pending[0].first)
		c := &b.d.Clauses[b.cur]
		b.split(c, b.pending)
		b.pending = b.pending[:0]
	}
	b.lead = kind
}

// reopen begins the main clause at the subject behind a participle that led the sentence: "Speaking in Rome, the Minister, who ...".
func (b *builder) reopen() {
	c := &b.d.Clauses[b.cur]
	at := b.lastBoundary()
	if c.Kind != Participle || c.Parent >= 0 || at < 0 || !b.hasSubject(b.pending[at+1:]) {
		return
	}
	b.flushTo(at + 1)
	b.open(Main, -1, b.start(c.Verb.End))
	b.split(&b.d.Clauses[b.cur], b.pending)
	// what a relative may stand for stays pending
	for i := range b.pending {
		b.pending[i].kind = markItem
	}
	b.head = b.d.Clauses[b.cur].Subject
}

// antecedent is the pending phrase that a relative stands for: for "who" the last that names people, for the others the last that does not.
func (b *builder) antecedent(n int) int {
	who := b.d.Is(b.items[n].first, "who")
	for i := len(b.pending) - 1; i >= 0; i-- {
		it := b.pending[i]
		if it.kind != phraseItem || it.phrase.Date >= 0 {
			continue
		}
		if b.d.people(it.phrase) == who {
			return i
		}
	}
	return b.lastPhrase(b.pending)
}

// people tells whether a phrase names people.
func (d *Document) people(p Phrase) bool {
	for _, n := range p.Parties {
		if k := d.Parties[n].Kind; k == mention.Named || k == mention.Post || k == mention.Group {
			return true
		}
	}
	return false
}

// relativeThat tells whether "that" follows a noun and stands for it: "the agreements that were signed", not "the hope that trade would grow".
func (b *builder) relativeThat(i int) bool {
	if i+1 >= len(b.items) || b.items[i+1].kind != verbItem {
		return false
	}
	if len(b.pending) == 0 {
		return false
	}
	last := b.pending[len(b.pending)-1]
	if last.kind != phraseItem {
		return false
	}
	if b.cur < 0 {
		return true
	}
	v := b.d.Clauses[b.cur].Verb
	return v.Frame(lexicon.Saying) == nil
}

// verb adds a verb group: to the open clause if that has none, else to a new one.
func (b *builder) verb(it item) {
	v := it.verb
	if b.lead != phraseItem {
		b.led(v)
		return
	}
	if b.cur < 0 {
		b.first(v)
		return
	}
	c := &b.d.Clauses[b.cur]
	switch {
	case c.Verb.Empty() && v.maybeModifying && b.byFollows(v) && !c.Subject.Empty():
		b.child(Participle, v.modifying())
	case c.Verb.Empty() && v.Finite():
		b.split(c, b.pending)
		b.pending = b.pending[:0]
		c.Verb = v
	case v.To:
		b.child(Infinitive, v)
	case !v.Finite():
		b.child(Participle, v)
	default:
		b.second(v)
	}
}

// first opens a sentence's first clause. A participle with "by" only modifies its subject, which waits for a verb.
func (b *builder) first(v Verb) {
	b.open(Main, -1, b.start(v.First))
	c := &b.d.Clauses[b.cur]
	modifies := v.maybeModifying && b.byFollows(v) && b.hasSubject(b.pending)
	head := b.lastPhrase(b.pending)
	if !modifies {
		if !v.Finite() && !v.To {
			c.Kind = Participle
		}
		b.split(c, b.pending)
		b.pending = b.pending[:0]
		c.Verb = v
		return
	}
	subject := b.pending[head].phrase
	b.split(c, b.pending)
	b.pending = b.pending[:0]
	parent := b.cur
	b.open(Participle, parent, v.First)
	n := &b.d.Clauses[b.cur]
	n.Subject, n.Shared, n.Verb = subject, true, v.modifying()
}

// modifying is the group read as a passive participle.
func (v Verb) modifying() Verb {
	v.Passive, v.Tense, v.Form = true, None, lexicon.Participle
	return v
}

// led opens the clause that a relative, a subordinator or "that" announced.
func (b *builder) led(v Verb) {
	parent, lead := b.cur, b.lead
	first := b.start(v.First)
	switch lead {
	case relative:
		b.open(Relative, parent, first)
	case thatItem:
		b.open(That, parent, first)
	default:
		b.open(Subordinate, parent, first)
	}
	c := &b.d.Clauses[b.cur]
	b.split(c, b.pending)
	if c.Subject.Empty() {
		if lead == relative {
			c.Subject, c.Shared = b.head, true
		} else if parent >= 0 {
			c.Subject, c.Shared = b.d.Clauses[parent].Subject, true
		}
	}
	c.Verb = v
	b.pending, b.lead = b.pending[:0], phraseItem
}

// child opens a participle or infinitive clause under the open one.
func (b *builder) child(kind Kind, v Verb) {
	head := Phrase{Prep: -1, Event: -1, Date: -1}
	comma := false
	if i := b.modified(v); i >= 0 {
		head = b.pending[i].phrase
	}
	if n := len(b.pending); n > 0 {
		comma = b.pending[n-1].kind == markItem || b.pending[n-1].kind == conjunction
	}
	b.flush()
	parent := b.cur
	subject := b.d.Clauses[parent].Subject
	p := &b.d.Clauses[parent]
	switch {
	case kind == Infinitive && v.Passive && !head.Empty():
		subject = head // "the summit, to be held in Rome"
	case kind == Infinitive:
		if object := b.objectParty(p.After); !object.Empty() && (p.Verb.Frame(lexicon.Verb) == nil || !p.Verb.Frame(lexicon.Verb).Has("subject-control")) {
			subject = object
		}
	case (v.Form&lexicon.Gerund == 0 || !comma) && !head.Empty():
		subject = head
	}
	b.open(kind, parent, v.First)
	c := &b.d.Clauses[b.cur]
	c.Subject, c.Shared, c.Verb = subject, true, v
}

// modified is the pending phrase that a participle modifies: an event before a passive ("the meeting between A and B, held in Rome"), else
// the last one.
func (b *builder) modified(v Verb) int {
	for i := len(b.pending) - 1; i >= 0 && v.Passive; i-- {
		if b.pending[i].kind == phraseItem && b.pending[i].phrase.Event >= 0 {
			return i
		}
	}
	return b.lastPhrase(b.pending)
}

// objectParty is whom a verb has act: "invited X to visit", "extended an invitation to X to visit".
func (b *builder) objectParty(after []Phrase) Phrase {
	for n, p := range after {
		if len(p.Parties) > 0 && (p.Prep < 0 || b.d.Is(p.Prep, "to") && n > 0 && after[n-1].Prep < 0) {
			return p
		}
	}
	return Phrase{Prep: -1}
}

// second places a finite verb when the open clause has one already.
func (b *builder) second(v Verb) {
	c := &b.d.Clauses[b.cur]
	at := b.lastBoundary()
	subject := b.hasSubject(b.pending[at+1:])
	switch {
	case v.maybeModifying && b.byFollows(v) && (at < 0 || at < len(b.pending)-1), at < 0 && v.maybeModifying && (b.endsHere(v) || b.afterEvent() && b.objectless(v)):
		b.child(Participle, v.modifying()) // "the delegation headed by X"
	case at < 0 && subject && c.Verb.maybeModifying && c.Kind != That && c.Parent < 0 && !c.Subject.Empty():
		// "The agreement signed in 2021 entered into force": the first verb only modified the subject.
		if b.saysThat(*c) {
			b.opens(That, b.cur, 0, v)
			return
		}
		b.demote(v)
	case at < 0 && subject:
		b.opens(That, b.cur, 0, v) // "said Poland stands by its word"
	case at < 0:
		// "The agreement signed last year covers": phrases without a subject between two finite verbs.
		if c.Verb.maybeModifying || c.Kind != Main {
			b.demote(v)
			return
		}
		b.opens(Main, b.outer(), 0, v)
	case subject:
		kind, parent := Main, -1
		if c.Kind == That && b.pending[at].kind == conjunction {
			kind, parent = That, c.Parent
		}
		b.opens(kind, parent, at+1, v)
	case b.saidBetween(at, v):
		b.opens(Main, -1, at-1, v)
	case c.Kind == Relative && c.Parent >= 0 && b.d.Clauses[c.Parent].Verb.Empty() && b.pending[at].kind == markItem:
		b.coordinate(at, v) // "The Ambassador, who ..., presented": the verb that the outer clause waits for
	case v.maybeModifying && v.Form&lexicon.Past == 0 || v.maybeModifying && b.pending[at].kind == markItem && b.objectless(v):
		b.child(Participle, v.modifying())
	default:
		b.coordinate(at, v)
	}
}

// saidBetween tells whether a verb of saying at the end of a sentence has its subject between the commas before it: "Trade had grown, the
// Minister, Ann Poe, announced".
func (b *builder) saidBetween(at int, v Verb) bool {
	if at < 2 || v.Frame(lexicon.Saying) == nil || v.Form&lexicon.Past == 0 || b.pending[at].kind != markItem || b.pending[at-2].kind != markItem {
		return false
	}
	p := b.pending[at-1]
	return p.kind == phraseItem && p.phrase.Prep < 0 && len(p.phrase.Parties) > 0
}

// saysThat tells whether the clause's verb reports speech without "that".
func (b *builder) saysThat(c Clause) bool {
	return c.Verb.Frame(lexicon.Saying) != nil && !c.Verb.Passive
}

// byFollows tells whether an agent stands behind a verb, not a means: "headed by X", not "conferred by telephone".
func (b *builder) byFollows(v Verb) bool {
	if !b.d.Is(v.End, "by") || v.End+1 >= len(b.d.Tokens) {
		return false
	}
	return b.d.opensObject(v.End+1) || b.d.Tokens[v.End+1].Is(token.Upper) || b.d.EventAt(v.End+1) >= 0 && !b.d.plainNoun(v.End+1)
}

// afterEvent tells whether an event noun stands right before: "consultations held in Warsaw".
func (b *builder) afterEvent() bool {
	n := len(b.pending)
	return n > 0 && b.pending[n-1].kind == phraseItem && b.pending[n-1].phrase.Event >= 0
}

// endsHere tells whether nothing that a verb governs follows it: "the hospitality received and".
func (b *builder) endsHere(v Verb) bool {
	return v.End >= len(b.d.Tokens) || b.d.Class(v.End)&lexicon.Conjunction != 0 || b.d.Is(v.End, ",") || b.d.Is(v.End, ".")
}

// objectless tells whether a form that may be a participle has no object: "held in Rome", "scheduled for May".
func (b *builder) objectless(v Verb) bool {
	if v.End >= len(b.d.Tokens) {
		return true
	}
	c := b.d.Class(v.End)
	return c&lexicon.Preposition != 0 && v.MainEnd == v.Main+1 || b.d.dateAt[v.End] > 0 && b.d.Clauses[b.cur].Verb.Finite() && c&lexicon.Adverb == 0
}

// coordinate opens a clause that shares the subject of one before: after "and" that of the open clause, unless the open one is inside
// and the verb's tense shows that it goes with the outer one ("He said that trade had grown and thanked ...").
func (b *builder) coordinate(at int, v Verb) {
	i := b.cur
	comma := at > 0 && b.pending[at-1].kind == markItem
	for {
		c := b.d.Clauses[i]
		inside := c.Kind == Relative || c.Kind == Participle || c.Kind == Infinitive && !v.bare() || c.Kind == Subordinate || c.Kind == That && v.Tense == Past && (comma || v.Frame(lexicon.Saying) != nil && (c.Verb.Tense != Past || c.Verb.Perfect || c.Verb.Modal >= 0))
		if !inside || c.Parent < 0 {
			break
		}
		i = c.Parent
	}
	b.flushTo(at + 1)
	if w := &b.d.Clauses[i]; w.Verb.Empty() {
		b.close(v.First) // the clause that waited for its verb
		b.cur = i
		b.split(w, b.pending)
		w.Verb = v
		b.pending = b.pending[:0]
		return
	}
	c := b.d.Clauses[i]
	kind, parent := c.Kind, c.Parent
	if kind == Participle {
		kind, parent = Main, -1
	}
	b.open(kind, parent, b.start(v.First))
	n := &b.d.Clauses[b.cur]
	b.split(n, b.pending)
	if n.Subject.Empty() {
		n.Subject, n.Shared = c.Subject, true
	}
	if v.bare() {
		// "will meet X and attend Y"
		v.Modal, v.To = c.Verb.Modal, c.Verb.To
		v.Tense = c.Verb.Tense
	}
	n.Verb = v
	b.pending = b.pending[:0]
}

// bare tells whether a group is a base form without auxiliary: it shares those of the verb before.
func (v Verb) bare() bool { return v.Form == lexicon.Base && v.Modal < 0 && !v.To && v.First == v.Main }

// demote makes a participle of the open clause's verb and gives its subject to a clause with v.
func (b *builder) demote(v Verb) {
	c := &b.d.Clauses[b.cur]
	outer := *c
	if c.Kind == Main {
		c.Kind = Participle
		c.Verb.Passive, c.Verb.Tense = true, None
		b.flush()
		b.open(Main, -1, outer.First)
		n := &b.d.Clauses[b.cur]
		n.Subject, n.Before, n.Verb = outer.Subject, outer.Before, v
		b.d.Clauses[b.cur-1].Parent = b.cur
		b.d.Clauses[b.cur-1].Shared = true
		return
	}
	// A relative or participle clause ends where the outer clause's verb comes.
	b.flush()
	i := b.outer()
	if i >= 0 && b.d.Clauses[i].Verb.Empty() {
		b.close(v.First)
		b.cur = i
		b.d.Clauses[i].Verb = v
		return
	}
	subject := c.Subject
	if i >= 0 {
		subject = b.d.Clauses[i].Subject
	}
	b.open(Main, -1, v.First)
	n := &b.d.Clauses[b.cur]
	n.Subject, n.Shared, n.Verb = subject, true, v
}

// outer is the nearest clause around the open one that is no modifier.
func (b *builder) outer() int {
	i := b.cur
	for i >= 0 && b.d.Clauses[i].Parent >= 0 {
		i = b.d.Clauses[i].Parent
		if b.d.Clauses[i].Verb.Empty() {
			return i
		}
	}
	return i
}

// opens starts a clause whose phrases before the verb are those pending from index at.
func (b *builder) opens(kind Kind, parent, at int, v Verb) {
	if at > 0 {
		b.flushTo(at)
	}
	// A comma and a subject before the verb of a clause that waits for it: "Speaking in Rome, the Minister said".
	if w := b.waiting(); w >= 0 && kind == Main {
		c := &b.d.Clauses[w]
		b.close(v.First)
		b.cur = w
		b.split(c, b.pending)
		c.Verb = v
		b.pending = b.pending[:0]
		return
	}
	b.open(kind, parent, b.start(v.First))
	c := &b.d.Clauses[b.cur]
	b.split(c, b.pending)
	c.Verb = v
	b.pending = b.pending[:0]
}

// waiting is an outer clause that has no verb yet, or -1.
func (b *builder) waiting() int {
	for i := b.cur; i >= 0; i = b.d.Clauses[i].Parent {
		if b.d.Clauses[i].Verb.Empty() && b.d.Clauses[i].Subject.Empty() {
			return i
		}
	}
	return -1
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
	for _, it := range items {
		if it.kind == phraseItem && it.phrase.Prep < 0 && it.phrase.Date < 0 {
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
	for _, it := range items {
		if it.kind != phraseItem {
			continue
		}
		p := it.phrase
		if p.Prep < 0 && p.Date < 0 {
			if c.Subject.Empty() {
				c.Subject = p
				continue
			}
			if !acts(c.Subject) && acts(p) && !b.d.Is(p.First-1, "and") {
				c.Before = append(c.Before, c.Subject)
				c.Subject = p
				continue
			}
		}
		c.Before = append(c.Before, p)
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
	for _, it := range b.pending[:n] {
		if it.kind == phraseItem {
			if c.Verb.Empty() {
				c.Before = append(c.Before, it.phrase)
			} else {
				c.After = append(c.After, it.phrase)
			}
		}
		c.End = max(c.End, it.end)
	}
	b.pending = append(b.pending[:0], b.pending[n:]...)
}

func (b *builder) open(kind Kind, parent, first int) {
	empty := Phrase{Prep: -1, Event: -1, Date: -1}
	b.d.Clauses = append(b.d.Clauses, Clause{Kind: kind, Sentence: b.n, First: first, End: first, Parent: parent, Subject: empty, Verb: Verb{Modal: -1}, InQuote: b.inQuote})
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
	for _, it := range b.pending {
		if it.kind == phraseItem {
			return it.first
		}
	}
	return verb
}
