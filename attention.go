package communique

import (
	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
)

// This file reads to what attention was paid, whatever the verb: "devoted attention also to A", "special attention was paid to A", "placed emphasis on A",
// "turned their attention to A".

// tellsAttention tells whether the sentence of a clause has a word for attention, which heeded asks for unless a shared subject may have it.
func (l *ledger) tellsAttention(c *clause.Clause) bool {
	return c.Shared || l.doc.NamedIn(c.Sentence, "attention")
}

// heeded reads a clause that says to what attention was paid at an encounter, and tells whether it is one.
func (l *ledger) heeded(i int, c *clause.Clause) bool {
	heed := l.attention(c)
	if heed == nil || c.Verb.Negated || !l.tells(c) || !c.Verb.Passive && !l.talkers(c, heed) {
		return false
	}
	first := l.payee(c)
	if first < 0 {
		return false
	}
	if e := l.about(i, c); e != nil {
		l.talk, l.talkSentence = e, c.Sentence
		l.discussed(e, first, l.extent(first, c.Sentence, false))
	}
	return true
}

// attention is the lexicon's line of the noun for attention that a clause says is paid: its object, or the subject of a passive; or nil.
func (l *ledger) attention(c *clause.Clause) *lexicon.Entry {
	paid := c.Subject
	if !c.Verb.Passive {
		if len(c.After) == 0 || c.After[0].Prep >= 0 {
			return nil
		}
		paid = c.After[0]
	}
	noun := paid.End - 1
	for noun > paid.First && l.doc.Class(noun)&lexicon.Adverb != 0 {
		noun-- // "attention also"
	}
	if paid.Empty() {
		return nil
	}
	hit, ok := l.doc.Longest(noun, lexicon.Cue)
	if !ok || !hit.Entry.Has("attention") {
		return nil
	}
	return hit.Entry
}

// payee is the token behind the preposition that leads to what is paid attention to: "attention also | to", "emphasis was placed | on"; or -1.
func (l *ledger) payee(c *clause.Clause) int {
	from := c.Verb.End
	if !c.Verb.Passive {
		from = c.After[0].End
	}
	for k := from; k < min(from+4, l.doc.Sentences[c.Sentence].End); k++ {
		if l.doc.Is(k, "to") || l.doc.Is(k, "on") || l.doc.Is(k, "upon") {
			return k + 1
		}
	}
	return -1
}
