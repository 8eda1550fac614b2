package communique

import (
	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
)

// This file reads encounters that are told by less than a clause: "She met the Speaker, Tor Lunde; later, the Mayor, Anne Moe."

// elided reads a clause without a verb that goes on with the verb of meeting before it: whom the same people met next, or by whom they were received.
func (l *ledger) elided(i int) {
	c := &l.clauses.Clauses[i]
	if !c.Verb.Empty() || !c.Subject.Empty() || len(c.Before) == 0 {
		return
	}
	k := l.verbOfMeeting(i)
	if k < 0 {
		return
	}
	old := &l.clauses.Clauses[k]
	frame := old.Verb.Frame(lexicon.Verb)
	side, other := frame.Get("subject"), frame.Get("object")
	var met []actor
	for _, p := range c.Before {
		if l.metToo(p, old) {
			met = append(met, l.canBe(l.phraseActors(p))...)
		}
	}
	if !l.personal(met) {
		return
	}
	e := l.open(k, old.Verb.Main, frame)
	e.kind = or(MeetingKind(frame.Get("kind")), Talks)
	e.evidence[0] = l.evidence(c.First, c.End, frame.Rule)
	e.add(l.subjects(old), side, "")
	e.add(met, other, "")
	if len(e.with) < 2 {
		return
	}
	l.settings(e, c.Before)
	l.record(e)
}

// verbOfMeeting is the clause with a verb of meeting that clause i may go on with, before it in its sentence; or -1.
func (l *ledger) verbOfMeeting(i int) int {
	first, _ := l.clauses.Of(l.clauses.Clauses[i].Sentence)
	for k := i - 1; k >= first && k > i-4; k-- {
		c := &l.clauses.Clauses[k]
		if c.Kind != clause.Main || c.Verb.Empty() {
			continue
		}
		if frame := c.Verb.Frame(lexicon.Verb); frame != nil && frame.Flag() == "meeting" && !c.Verb.Negated {
			return k
		}
		return -1
	}
	return -1
}

// metToo tells whether a phrase stands to the verb of a clause before as those who were met there: behind the same preposition, or behind none.
func (l *ledger) metToo(p clause.Phrase, old *clause.Clause) bool {
	if len(p.Parties) == 0 {
		return false
	}
	for _, q := range old.After {
		if len(q.Parties) > 0 && (q.Prep < 0) == (p.Prep < 0) && (p.Prep < 0 || l.doc.Word(p.Prep) == l.doc.Word(q.Prep)) {
			return true
		}
	}
	return p.Prep >= 0 && l.doc.Is(p.Prep, "with")
}

// furtherPartners are those with whom the subject of a clause discussed something too, behind "and": "with X and, on Monday, with Y".
func (l *ledger) furtherPartners(c *clause.Clause, first clause.Phrase) (out []actor) {
	end := first.End
	for _, p := range c.After {
		if p.First <= first.First {
			continue
		}
		if p.Prep >= 0 && l.doc.Is(p.Prep, "with") && l.joined(end, p.Prep+1) {
			out = append(out, l.canBe(l.phraseActors(p))...)
		}
		end = p.End
	}
	if !l.personal(out) {
		return nil
	}
	return out
}

// andThen are those met besides the object at n of a clause, each told apart behind "and": "met X on Monday and Y on Tuesday", "X and, separately, Y".
func (l *ledger) andThen(c *clause.Clause, n int) (out [][]actor) {
	end := c.After[n].End
	for _, p := range c.After[n+1:] {
		again := p.Prep >= 0 && c.Verb.MainEnd > c.Verb.Main+1 && l.doc.Word(p.Prep) == l.doc.Word(c.Verb.MainEnd-1) // "conferred with X and with Y"
		listed := again && l.doc.Is(p.Prep-1, ",") && !l.absolute(p)                                                 // "met with X, with Y, and with Z"
		if (p.Prep < 0 || again) && len(p.Parties) > 0 && (listed || l.joined(end, p.First)) {
			out = append(out, group(l.canBe(l.phraseActors(p)))...)
		}
		end = p.End
	}
	return out
}

// goesOnWith tells whether the phrase at n goes on, behind "and" and an adjunct between commas, with those named before that: "met A and, in the afternoon, B".
func (l *ledger) goesOnWith(phrases []clause.Phrase, n int) bool {
	if n < 2 || len(phrases[n-1].Parties) > 0 {
		return false
	}
	adjunct, first := phrases[n-1], phrases[n].First
	if phrases[n].Prep > adjunct.End {
		first = phrases[n].Prep
	}
	start := adjunct.First
	if adjunct.Prep >= 0 {
		start = adjunct.Prep
	}
	return l.doc.Is(start-1, ",") && l.doc.Is(start-2, "and") && start-2 <= phrases[n-2].End && l.doc.Is(adjunct.End, ",") && first == adjunct.End+1
}

// andTo are those told apart behind "and to", besides those behind "to" in the phrase at n of a clause.
func (l *ledger) andTo(c *clause.Clause, n int) (out [][]actor) {
	end := c.After[n].End
	for _, p := range c.After[n+1:] {
		if p.Prep >= 0 && l.doc.Is(p.Prep, "to") && l.joined(end, p.Prep+1) {
			out = append(out, group(l.canBe(l.phraseActors(p)))...)
		}
		end = p.End
	}
	return out
}

// joined tells whether "and" stands in tokens [first, end), which are few.
func (l *ledger) joined(first, end int) bool {
	for k := first; k < end && k < first+5; k++ {
		if l.doc.Class(k)&lexicon.Conjunction != 0 || l.doc.Is(k, "as") && l.doc.Is(k-1, "well") {
			return true
		}
	}
	return false
}
