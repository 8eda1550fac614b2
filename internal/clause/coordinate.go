package clause

import "github.com/communique-go/communique/internal/lexicon"

// This file reads verbs that share the subject of one before.

// coordinate opens a clause that shares the subject of one before: after "and" that of the open clause, unless the open one is inside
// and the verb's tense shows that it goes with the outer one ("He said that trade had grown and thanked ...").
func (b *builder) coordinate(at int, v Verb) {
	i := b.cur
	if c := &b.d.Clauses[i]; (c.Verb.Modal >= 0 || c.Verb.To) && v.Form&lexicon.Base != 0 && v.Tense == Past && v.First == v.Main {
		v.Form, v.Tense = lexicon.Base, None // "will meet X and lay a wreath": base and past alike
	}
	i = b.sharing(i, at, v)
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
	if v.maybeModifying && c.Verb.Passive && b.byFollows(v) {
		// "was attended by X and chaired by Y"
		v.Passive, v.Form, v.Tense, v.Modal = true, lexicon.Participle, c.Verb.Tense, c.Verb.Modal
	}
	n.Verb = v
	b.pending = b.pending[:0]
}

// sharing is the clause, of clause i and those around it, whose subject a verb behind the boundary at has.
func (b *builder) sharing(i, at int, v Verb) int {
	comma := at > 0 && b.pending[at-1].kind == markItem
	mark := b.pending[at].kind == markItem
	for {
		c := b.d.Clauses[i]
		if c.Kind == That && c.Verb.Empty() {
			break // what is said waits for its verb
		}
		shares := v.bare() && (c.Verb.Modal >= 0 || c.Verb.To) && !b.leavesInfinitive(c, v, comma) // "where he will be received by X, meet Y"
		inside := !shares && c.Kind == Relative && !b.staysAhead(c, v, comma) || c.Kind == Participle || c.Kind == Infinitive && (!v.bare() || b.leavesInfinitive(c, v, comma)) || c.Kind == Subordinate || c.Kind == That && (b.leavesContent(c, v, comma) || mark && b.interrupts(c))
		if !inside || c.Parent < 0 {
			break
		}
		i = c.Parent
	}
	return i
}

// leavesContent tells whether a verb goes on with who says something rather than with what is said: "said that trade had grown and thanked",
// "rejects the claim that arms have passed, and urges", "urges them to leave the towns they hold and calls on", "said that trade fell and suggested": nothing suggests but people.
func (b *builder) leavesContent(c Clause, v Verb, comma bool) bool {
	says := v.Frame(lexicon.Saying) != nil
	switch v.Tense {
	case Past:
		return comma || says && (c.Verb.Tense != Past || c.Verb.Perfect || c.Verb.Modal >= 0 || !acts(c.Subject))
	case Present:
		return says && v.Form&lexicon.Third != 0 && v.Modal < 0 && c.Parent >= 0 && b.governing(c).Verb.Tense == Present &&
			(comma || c.Verb.Tense != Present || c.Verb.Perfect || c.Verb.Modal >= 0 || !acts(c.Subject) || c.Verb.bare())
	}
	return false
}

// interrupts tells whether a clause stands in a relative clause, or a participle behind a comma, that parts the verb of the clause around it from its subject: a
// comma ends it there. "The Minister, who had said that trade grew, visited Rome", "The talks, chaired by X, ended".
func (b *builder) interrupts(c Clause) bool {
	for n := 0; n < depth && c.Parent >= 0 && c.Kind != Main; n++ {
		relative := c.Kind == Relative || c.Kind == Participle && b.insertedAt(c.Verb.First)
		if c = b.d.Clauses[c.Parent]; relative {
			return c.Verb.Empty()
		}
	}
	return false
}

// governing is the nearest clause around one that has a finite verb, or the outermost.
func (b *builder) governing(c Clause) Clause {
	for n := 0; n < depth && c.Parent >= 0; n++ {
		if c = b.d.Clauses[c.Parent]; c.Verb.Finite() {
			break
		}
	}
	return c
}

// leavesInfinitive tells whether a base form behind a comma goes on with the several who ask, not with what they ask for: "encourage firms to
// invest, and note that".
func (b *builder) leavesInfinitive(c Clause, v Verb, comma bool) bool {
	if c.Kind != Infinitive || !comma || c.Parent < 0 || v.Frame(lexicon.Saying) == nil {
		return false
	}
	p := b.d.Clauses[c.Parent].Verb
	return p.Tense == Present && p.Form&lexicon.Base != 0 && p.Modal < 0 && p.Frame(lexicon.Saying) != nil
}

// staysAhead tells whether a verb goes on with a relative clause rather than with the one around it, which is in the past, or told to come of somebody
// else: "met X, who is on a visit and will attend the summit", "will be headed by X, who arrives on Monday and will hold talks".
func (b *builder) staysAhead(c Clause, v Verb, comma bool) bool {
	if comma || c.Parent < 0 {
		return false
	}
	if around := &b.d.Clauses[c.Parent].Verb; around.Tense != Past {
		return around.Passive && v.Tense == Future && c.Verb.Tense == Present && !c.Verb.Perfect
	}
	if v.Tense == Past { // "condemned the attack which killed ten people and hurt twenty", "called on the Minister, who praised the firms and asked for more"
		f, says := b.d.Clauses[c.Parent].Verb.Frame(lexicon.Saying), v.Frame(lexicon.Saying) != nil
		return c.Verb.Tense == Past && (f != nil && f.Has("thing") && !says || (f == nil || f.Has("urge")) && says && c.Verb.Frame(lexicon.Saying) != nil && acts(c.Subject))
	}
	return c.Verb.Tense != Past
}

// bare tells whether a group begins with a base form, its own or "be": it shares the modal of the verb before.
func (v *Verb) bare() bool {
	return v.sharesModal || v.Form == lexicon.Base && v.Modal < 0 && !v.To && v.First == v.Main
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
	first := b.start(v.First)
	if kind == That && b.d.Class(first)&lexicon.That != 0 {
		first++ // "told the paper | that authorities had"
	}
	b.open(kind, parent, first)
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
