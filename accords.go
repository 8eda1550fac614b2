package communique

import (
	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
)

// This file reads what was settled where a noun tells it: an accord that was reached, or that talks led to.

// tellsAccord tells whether the sentence of a clause has a verb for how one comes to an accord, which accord asks for.
func (l *ledger) tellsAccord(c *clause.Clause) bool {
	return l.doc.NamedIn(c.Sentence, "reached") || l.doc.NamedIn(c.Sentence, "yields")
}

// accord reads "An agreement was reached on A", "The sides reached a broad consensus on A", "The talks resulted in an agreement to do A": what was settled is told by
// the noun, and no verb of settling.
func (l *ledger) accord(i int) {
	c := &l.clauses.Clauses[i]
	if c.Verb.Negated || c.Verb.Modal >= 0 || c.Verb.Tense != clause.Past && !c.Verb.Perfect && c.Kind != clause.Participle || c.Subject.Empty() {
		return
	}
	first := -1
	switch reached := l.cue(c.Verb.Main, "reached"); {
	case c.Verb.Passive && reached && l.cue(c.Subject.End-1, "accord") && !l.doc.Is(c.Verb.End, "by"):
		first = c.Subject.First
	case len(c.After) == 0:
	case c.Subject.Event >= 0 && l.cue(c.Verb.Main, "yields") && l.accorded(c.After[0]):
		first = c.After[0].First
	case !c.Verb.Passive && c.Kind == clause.Main && reached && c.Verb.MainEnd == c.Verb.Main+1 && c.After[0].Prep < 0 && l.cue(c.After[0].End-1, "accord") && l.jointly(c):
		first = c.Verb.Main
	}
	if first < 0 || c.Verb.Frame(lexicon.Verb) != nil && c.Verb.Frame(lexicon.Verb).Flag() == "outcome" {
		return
	}
	if e := l.about(i, c); e != nil && !l.settledBelow(e, c) && !l.doc.Is(c.Verb.End, ":") {
		end := l.extent(first, c.Sentence, true)
		if c.Kind != clause.Main {
			end = l.trim(first, min(end, c.End)) // "the session, crowned by a treaty |, was held in Rome"
		}
		e.settle(l.doc.Slice(first, l.tail(first, end)))
	}
}

// accorded tells whether a phrase is an accord, a document or its signing, or what else talks may end with: the adoption of a plan, the launch of a dialogue.
func (l *ledger) accorded(p clause.Phrase) bool {
	if l.doc.Class(p.First)&lexicon.Negation != 0 || l.doc.Class(p.First-1)&lexicon.Negation != 0 || l.doc.Is(p.First, "no") {
		return false
	}
	if l.cue(p.End-1, "accord") || l.cue(p.End-1, "signing") || l.cue(p.End-1, "fruit") {
		return true
	}
	_, ok := l.doc.Longest(p.End-1, lexicon.Document)
	return ok
}

// level is where the level ends to which a passive, which ends before token at, says that ties were raised: "were upgraded | to the level of a partnership |".
func (l *ledger) level(c *clause.Clause, at int) int {
	for _, p := range c.After {
		if c.Verb.Frame(lexicon.Verb).Has("raises") && p.Prep == at && (l.doc.Is(at, "to") || l.doc.Is(at, "of")) {
			at = p.End
		}
	}
	return at
}
