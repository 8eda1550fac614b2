package clause

import (
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
)

// This file makes the clauses that a word leads: who, which, that, while.

// boundary ends the phrases of the open clause at a word that leads another one.
func (b *builder) boundary(n int) {
	kind := b.items[n].kind
	if kind == thatItem && b.relativeThat(n) {
		kind = relative
	}
	if kind == relative && b.opensContent() {
		b.head = b.pending[b.antecedent(n)].phrase
		b.open(That, b.cur, b.start(b.items[n].first))
		b.split(&b.d.Clauses[b.cur], b.pending)
		b.pending, b.lead = b.pending[:0], kind
		return
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

// opensContent tells whether the pending phrases are the subject of what a verb says, which waits for its own verb behind a relative clause: "said that
// the Fund, which has 30 members, would lend more", "said the Fund, which".
func (b *builder) opensContent() bool {
	if b.cur < 0 || !b.hasSubject(b.pending) {
		return false
	}
	if b.lead != phraseItem {
		return b.lead == thatItem
	}
	return b.statesClause(&b.d.Clauses[b.cur])
}

// statesClause tells whether what stands behind the verb of a clause, a verb of saying that has no nouns for an object, is the subject of what is said.
func (b *builder) statesClause(c *Clause) bool {
	f := c.Verb.Frame(lexicon.Saying)
	if f == nil || !f.Has("bare") || c.Verb.Passive || !acts(c.Subject) || len(c.After) > 0 || len(b.pending) == 0 {
		return false
	}
	first := b.pending[0]
	return first.kind == phraseItem && first.phrase.Prep < 0 && first.phrase.Date < 0 && first.first <= c.Verb.End
}

// reopen begins the main clause at the subject behind a participle that led the sentence: "Speaking in Rome, the Minister, who ...".
func (b *builder) reopen() {
	c := &b.d.Clauses[b.cur]
	at := len(b.pending) - 1
	for at >= 0 && b.pending[at].kind != phraseItem {
		at-- // the comma before "who"
	}
	for at >= 0 && b.pending[at].kind != markItem && b.pending[at].kind != conjunction {
		at--
	}
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
		it := &b.pending[i]
		if it.kind != phraseItem || it.phrase.Date >= 0 {
			continue
		}
		if who && b.d.people(it.phrase) || !who && !b.d.persons(it.phrase) {
			return i
		}
	}
	return b.lastPhrase(b.pending)
}

// persons tells whether a phrase names people by their names or offices, and not a group, of which as well "which" is said.
func (d *Document) persons(p Phrase) bool {
	for _, n := range p.Parties {
		if k := d.Parties[n].Kind; k == mention.Named || k == mention.Post {
			return true
		}
	}
	return false
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

// lately tells whether a phrase is only "last" or "first": it says when, "who last met him in July", and is no subject.
func (d *Document) lately(p Phrase) bool {
	if acts(p) {
		return false
	}
	if p.End > p.First+1 && d.Cue(p.End-1, "daytime") {
		return true // "who the previous evening had arrived"
	}
	if p.End != p.First+1 {
		return false
	}
	hit, ok := d.Longest(p.First, lexicon.Modality)
	return ok && hit.Entry.Flag() == "recalled" || d.ordinal(p.First) > 0
}

// eventBefore is what a relative clause with a verb of holding or heading is about: the event that the phrase before it belongs to, "the consultations
// between the ministries, which were chaired by X", else that phrase.
func (b *builder) eventBefore(parent int, v Verb) Phrase {
	frame := v.Frame(lexicon.Verb)
	if b.head.Event >= 0 || parent < 0 || frame == nil || b.d.people(b.head) {
		return b.head
	}
	switch frame.Flag() {
	case "occur":
	case "hold", "lead", "attend":
		if !v.Passive {
			return b.head
		}
	default:
		return b.head
	}
	after := b.d.Clauses[parent].After
	for n := len(after) - 1; n >= 0 && n > len(after)-4; n-- {
		if after[n].Event >= 0 && after[n].First < b.head.First {
			return after[n]
		}
	}
	return b.head
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
	if lead == relative && b.d.lately(c.Subject) {
		c.Subject = NoPhrase()
	}
	if c.Subject.Empty() {
		if lead == relative {
			c.Subject, c.Shared = b.eventBefore(parent, v), true
		} else if parent >= 0 {
			c.Subject, c.Shared = b.d.Clauses[parent].Subject, true
		}
	}
	c.Verb = v
	b.pending, b.lead = b.pending[:0], phraseItem
}
