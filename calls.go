package communique

import (
	"slices"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
)

// This file reads calls that are told by their means alone, "told X over the phone", and tells verbs of calling on people and dealing with them that are no
// encounter from those that are.

// tellsLine tells whether the sentence of a clause has a word for a line, which wired asks for.
func (l *ledger) tellsLine(c *clause.Clause) bool {
	return l.doc.NamedIn(c.Sentence, "phone") || l.doc.NamedIn(c.Sentence, "video")
}

// wired reads "conveyed this to his counterpart by telephone", "told X over the phone", "was on the telephone with X": whoever is told something by phone is on a call.
func (l *ledger) wired(i int) {
	c := &l.clauses.Clauses[i]
	if frame := c.Verb.Frame(lexicon.Verb); len(c.Verb.Hits) == 0 && !c.Verb.Copula || c.Verb.Passive || !c.Verb.Finite() || frame != nil && frame.Flag() != "" && frame.Flag() != "noun" && !frame.Has("corps") {
		return
	}
	line := l.line(c)
	if line == nil {
		return
	}
	by := l.canBe(l.phraseActors(c.Subject))
	if !l.personal(by) {
		return
	}
	var to []actor
	for _, p := range c.After {
		if to = l.canBe(l.phraseActors(p)); l.personal(to) {
			break
		}
		to = nil
	}
	if to == nil && c.Verb.Copula && len(by) == 2 && by[0].country != by[1].country {
		by, to = by[:1], by[1:] // "A and B were in contact by telephone"
	}
	for _, one := range l.sorted(by, to, false) {
		e := l.open(i, c.Verb.Main, line)
		e.kind, e.format = Call, ByPhone
		e.add(by, "", "")
		e.add(one, "", "")
		l.means(e, c)
		l.circumstances(e, c)
		l.record(e)
	}
}

// takesCall tells whether the object of a clause is a call: "took a call from X", "got a phone call today from X".
func (l *ledger) takesCall(i int) bool {
	for _, p := range l.clauses.Clauses[i].After {
		if p.Prep < 0 && p.Date < 0 {
			return p.Event >= 0 && l.clauses.Events[p.Event].Noun.Entry.Get("kind") == string(Call)
		}
	}
	return false
}

// line is the word by which a phrase of a clause says that it was done by telephone or video link, or nil.
func (l *ledger) line(c *clause.Clause) *lexicon.Entry {
	for _, some := range [...][]clause.Phrase{c.Before, c.After} {
		for _, p := range some {
			if p.Prep < 0 || p.Event >= 0 {
				continue
			}
			for _, at := range [...]int{p.End - 1, p.First} {
				if hit, ok := l.doc.Longest(at, lexicon.Cue); ok && (hit.Entry.Has("video") || at == p.End-1 && hit.Entry.Has("phone")) {
					return hit.Entry
				}
			}
		}
	}
	return nil
}

// faceToFace tells whether a clause of speaking says where it was: "talked in Rome with X", "spoke with X at the Palace", not "spoke of the war in Chad".
func (l *ledger) faceToFace(c *clause.Clause) bool {
	for p := range l.phrases(c) {
		switch {
		case p.Prep >= c.Verb.End && p.Event >= 0 && (l.either(p.Prep, "in", "at") || l.doc.Says(p.Prep, "during")):
			return l.clauses.Events[p.Event].Noun.Entry.Get("kind") == string(Talks) // "talking to X during the meeting"
		case p.Prep < 0 || p.Date >= 0 || p.Event >= 0:
		case p.Prep >= c.Verb.End && l.subjectLead(*p):
			return false
		case l.either(p.Prep, "in", "at"):
			if at, ok := l.placeOf(*p); ok && at.Name != "" {
				return true
			}
		}
	}
	return false
}

// appeals tells whether a clause asks somebody to do something: "called on the companies to invest", where "called on the Minister to discuss trade" is
// a meeting; "Norway welcomes the Minister to come".
func (l *ledger) appeals(i int, frame *lexicon.Entry) bool {
	c := &l.clauses.Clauses[i]
	bids := frame.Has("hails") && c.Verb.Tense == clause.Present
	if !bids && !l.doc.Is(c.Verb.Main+1, "on") && !l.doc.Is(c.Verb.Main+1, "upon") {
		return false
	}
	for n := i + 1; n < min(i+reach, len(l.clauses.Clauses)); n++ {
		next := &l.clauses.Clauses[n]
		if next.Parent != i || next.Kind != clause.Infinitive || next.Verb.First < c.Verb.End {
			continue
		}
		asked := next.Verb.Frame(lexicon.Verb)
		return (asked == nil || asked.Flag() != "topics") && (bids || !l.personal(l.phraseActors(next.Subject)) || l.pluralIn(next.Subject))
	}
	return !bids && c.Verb.MainEnd > c.Verb.Main+1 && slices.ContainsFunc(c.After, l.anybody)
}

// pluralIn tells whether a phrase is of people in the plural without names: "the parties", "both sides".
func (l *ledger) pluralIn(p clause.Phrase) bool {
	return len(p.Parties) > 0 && !slices.ContainsFunc(p.Parties, func(n int) bool { return !joint(&l.doc.Parties[n]) })
}

// anybody tells whether a phrase is of people at large, on whom nobody calls to see them: "all her citizens", "the parties to the conflict".
func (l *ledger) anybody(p clause.Phrase) bool {
	return p.Prep < 0 && len(p.Parties) > 0 && !slices.ContainsFunc(p.Parties, func(n int) bool {
		q := &l.doc.Parties[n]
		return q.Kind != mention.Group && q.Kind != mention.Sides || q.Counterpart || q.Number == 1
	})
}

// mingles tells whether a verb of dealing with people tells that somebody with a name did so, or will, once: "interacted with students", not "engages with
// partners" or "engaged the process".
func (l *ledger) mingles(subject, object []actor, c *clause.Clause) bool {
	once := c.Verb.Tense == clause.Past || c.Verb.Tense == clause.Future || c.Verb.Perfect || c.Verb.To || l.around(c) != nil || c.Kind == clause.Participle
	return once && !c.Verb.Passive && l.personal(subject) && len(object) > 0 && len(l.canBe(object)) == len(object)
}
