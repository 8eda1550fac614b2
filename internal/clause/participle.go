package clause

import (
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// This file makes the clauses of participles and infinitives, and tells a participle from a past.

// first opens a sentence's first clause. A participle with "by" only modifies its subject, which waits for a verb, and one without a subject
// what stands before it: "At the summit, held in Rome, the Minister ...".
func (b *builder) first(v Verb) {
	b.open(Main, -1, b.start(v.First))
	c := &b.d.Clauses[b.cur]
	head := b.lastPhrase(b.pending)
	modifies := v.maybeModifying && (b.byFollows(v) && b.hasSubject(b.pending) || head >= 0 && b.subjectless(v))
	if !modifies {
		if !v.Finite() && !v.To {
			c.Kind = Participle
		}
		if c.Kind == Participle && b.d.Class(v.First-1)&lexicon.Subordinator != 0 {
			b.flush() // "Two days before leaving for Oslo, the Minister": how long before
		}
		b.split(c, b.pending)
		b.pending = b.pending[:0]
		c.Verb = v
		return
	}
	if i := b.modified(v.modifying()); i >= 0 {
		head = i
	}
	subject := b.pending[head].phrase
	b.split(c, b.pending)
	b.pending = b.pending[:0]
	parent := b.cur
	b.open(Participle, parent, v.First)
	n := &b.d.Clauses[b.cur]
	n.Subject, n.Shared, n.Verb = subject, true, v.modifying()
}

// reduced makes a passive of a form that may be a participle, has no object and is followed by who did it: "President Doe received in Oslo by the
// King", "The agreement, signed in Oslo on Monday by Minister Poe, is the first". It goes through the clauses of a run from the first on.
func (b *builder) reduced(first int) {
	for n := first; n < len(b.d.Clauses); n++ {
		c := &b.d.Clauses[n]
		if v := c.Verb; !v.maybeModifying || v.Passive || v.Form&lexicon.Past == 0 || c.Kind != Main || c.Shared || c.Subject.Empty() {
			continue
		}
		c.Verb.Passive = b.byPeople(c)
	}
}

// dangling gives the participle that leads a sentence its subject, that of the main clause behind it: "Visiting Rome, the Minister met", "Received by the
// King, the Minister said".
func (b *builder) dangling(first int) {
	if first+1 >= len(b.d.Clauses) {
		return
	}
	c := &b.d.Clauses[first]
	if c.Parent >= 0 || !c.Subject.Empty() {
		return
	}
	received := c.Kind == Main && c.Verb.maybeModifying && b.byPeople(c)
	if !received && (c.Kind != Participle && c.Kind != Subordinate || c.Verb.Form&lexicon.Gerund == 0 && !c.Verb.Perfect) {
		return
	}
	for n := first + 1; n < min(first+depth, len(b.d.Clauses)); n++ {
		if main := &b.d.Clauses[n]; main.Kind == Main && main.Parent < 0 {
			c.Subject, c.Shared = main.Subject, true
			for _, p := range c.Before {
				main.Before = b.d.phrases.Add(main.Before, 4, p)
				settle(main.Before) // "On Monday, speaking in Rome, the Minister said"
			}
			c.Before = nil
			if received {
				c.Kind, c.Verb = Participle, c.Verb.modifying()
			}
			b.hangOn(first, n)
			return
		}
	}
}

// hangOn gives the participles that hang on the clause first, before clause end, its subject: "Speaking after meeting X, the Minister said".
func (b *builder) hangOn(first, end int) {
	for n := first + 1; n < end; n++ {
		if c := &b.d.Clauses[n]; c.Parent == first && c.Kind == Participle && c.Subject.Empty() {
			c.Subject, c.Shared = b.d.Clauses[first].Subject, true
		}
	}
}

// byPeople tells whether a clause says by whom something was done, and has no object: "Signed in Oslo in May by X".
func (b *builder) byPeople(c *Clause) bool {
	for _, p := range c.After {
		switch {
		case p.Prep < 0 && p.Date < 0:
			return false
		case p.Prep >= 0 && b.d.Is(p.Prep, "by") && b.d.people(p):
			return true
		}
	}
	return false
}

// expletive makes the subject of what follows the verb behind "there": "In Oslo, there was held the third session", "There was an exchange of views on trade".
// It goes through the clauses of a run from the first on.
func (b *builder) expletive(first int) {
	for n := first; n < len(b.d.Clauses); n++ {
		c := &b.d.Clauses[n]
		if !c.Subject.Empty() || c.Verb.First == 0 || len(c.After) == 0 || c.After[0].Prep >= 0 || c.After[0].Event < 0 {
			continue
		}
		if about := len(c.After) > 1 && c.After[1].Prep >= 0 && b.d.Class(c.After[1].Prep)&lexicon.About != 0 && !b.d.Has(c.After[1].First, token.Digit); c.Verb.Copula && !about {
			continue
		}
		if b.d.Is(c.Verb.First-1, "there") || b.d.Is(c.Verb.First-1, "There") {
			c.Subject, c.After = c.After[0], c.After[1:]
		}
	}
}

// subjectless tells whether a form that may be a participle has neither a subject nor an object.
func (b *builder) subjectless(v Verb) bool {
	if b.hasSubject(b.pending) || v.MainEnd > v.Main+1 || v.End >= len(b.d.Tokens) {
		return false
	}
	return b.d.Class(v.End)&lexicon.Preposition != 0 || b.d.dateAt[v.End] > 0
}

// modifying is the group read as a passive participle.
func (v Verb) modifying() Verb {
	v.Passive, v.Tense, v.Form = true, None, lexicon.Participle
	return v
}

// child opens a participle or infinitive clause under the open one.
func (b *builder) child(kind Kind, v Verb) {
	head := NoPhrase()
	comma, joined := false, false
	if i := b.modified(v); i >= 0 {
		head = b.pending[i].phrase
	}
	if n := len(b.pending); n > 0 {
		comma = b.pending[n-1].kind == markItem || b.pending[n-1].kind == conjunction
		joined = b.pending[n-1].kind == conjunction
	}
	comma = comma || b.d.comma(v.First-1)
	b.flush()
	parent := b.cur
	if kind == Participle && comma {
		parent = b.sayer(parent, v)
	}
	subject := b.d.Clauses[parent].Subject
	p := &b.d.Clauses[parent]
	switch {
	case kind == Infinitive && joined && p.Kind == Infinitive:
		// "is due to meet his host and to open a forum"
	case kind == Infinitive && v.Passive && !head.Empty():
		subject = head // "the summit, to be held in Rome"
	case kind == Infinitive:
		if owner := b.aimOwner(v); !owner.Empty() {
			subject = owner
		} else if p.Verb.Equates() && acts(subject) {
			// "X was the first envoy to visit Oslo"
		} else if object := b.objectParty(p.After); !object.Empty() && !p.Verb.ownAim() {
			subject = object
		}
	case v.Passive && comma && !acts(head) && acts(subject):
		// "took place in Rome, chaired by X"
	case (v.Form&lexicon.Gerund == 0 && !b.d.Is(v.First, "having") || !comma && !b.besides(v)) && !head.Empty():
		subject = head
	}
	b.open(kind, parent, v.First)
	c := &b.d.Clauses[b.cur]
	c.Subject, c.Shared, c.Verb = subject, true, v
}

// ownAim tells whether an infinitive behind a verb and its object says what its subject does or wants: "promised X to come", "met X to discuss trade",
// "travelled to Kenya to meet X".
func (v *Verb) ownAim() bool {
	f := v.Frame(lexicon.Verb)
	if f == nil || f.Has("subject-control") {
		return f != nil
	}
	switch f.Flag() {
	case "visit", "attend", "lead":
		return true
	}
	return f.Flag() == "meeting" && f.Get("subject") != "guest"
}

// besides tells whether a gerund says what the subject of the clause around does too: "by opening", "before paying a call", "prior to leaving".
func (b *builder) besides(v Verb) bool {
	at := v.First - 1
	return b.d.Is(at, "by") || b.d.Is(at, "to") || b.d.Is(at, "upon") || b.d.Class(at)&lexicon.Subordinator != 0
}

// sayer is the clause that a participle of saying goes on with: not what is said, nor what modifies that: "said that trade had grown, adding
// that", "said she was glad to lead the embassy which her country had opened, adding that".
func (b *builder) sayer(i int, v Verb) int {
	if v.Form&lexicon.Gerund == 0 || v.Frame(lexicon.Saying) == nil {
		return i
	}
	for at, n := i, 0; n < depth; n++ {
		c := b.d.Clauses[at]
		says := c.Verb.Frame(lexicon.Saying) != nil
		if c.Parent < 0 || c.Kind == Main || c.Kind == Participle && (says || b.d.comma(c.Verb.First-1)) || c.Kind == Relative && says {
			return i
		}
		at = c.Parent
		if b.d.Clauses[at].Verb.Frame(lexicon.Saying) != nil {
			return at
		}
	}
	return i
}

// depth is how many clauses around one are looked at.
const depth = 6

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
		if len(p.Parties) > 0 && (p.Prep < 0 || b.d.Is(p.Prep, "to") && (n > 0 && after[n-1].Prep < 0 || n > 1 && after[n-2].Prep < 0 && b.d.Is(after[n-1].Prep, "of"))) {
			return p // "conveyed to X", "conveyed the invitation of Y to X"
		}
	}
	return NoPhrase()
}

// byFollows tells whether an agent stands behind a verb, not a means: "headed by X", not "conferred by telephone".
func (b *builder) byFollows(v Verb) bool {
	if !b.d.Is(v.End, "by") || v.End+1 >= len(b.d.Tokens) {
		return false
	}
	return b.d.opensObject(v.End+1) || b.d.Has(v.End+1, token.Upper) || b.d.EventAt(v.End+1) >= 0 && !b.d.plainNoun(v.End+1)
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
	if c&lexicon.Adverb != 0 && v.End+1 < len(b.d.Tokens) {
		c = b.d.Class(v.End + 1) // "stationed illegally on its soil"
	}
	single := v.MainEnd == v.Main+1 || b.d.Is(v.Main+1, "-") // not "put off by"
	return c&lexicon.Preposition != 0 && single || b.d.dateAt[v.End] > 0 && b.d.Clauses[b.cur].Verb.Finite() && c&lexicon.Adverb == 0
}

// demote makes a participle of the open clause's verb and gives its subject to a clause with v.
func (b *builder) demote(v Verb) {
	c := &b.d.Clauses[b.cur]
	outer := *c
	if waits := c.Parent >= 0 && b.d.Clauses[c.Parent].Verb.Empty(); c.Kind == Main || c.Kind == That && (c.Verb.maybeModifying || c.Verb.Form&lexicon.Gerund != 0) && !waits {
		c.Kind = Participle
		c.Verb.Passive, c.Verb.Tense = c.Verb.Form&lexicon.Gerund == 0, None
		b.flush()
		b.open(outer.Kind, outer.Parent, outer.First)
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
