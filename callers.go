package communique

import (
	"slices"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// Callers are a list of those whom somebody met, a paragraph each: "The Minister met with:", "the Foreign Minister of Peru, Ana Lima. They
// discussed trade."
type callers struct {
	lead *encounter // what is told before the list, without those in it
	side string     // of those in the list
	next int        // the paragraph that is read next
}

// leadsIn tells whether a clause ends its paragraph with a colon: what it is about follows as a list.
func (r *reading) leadsIn(c *clause.Clause) bool {
	s := r.doc.Sentences[c.Sentence]
	return r.doc.Is(s.End-1, ":") && s.End == r.doc.Paragraphs[s.Paragraph].End
}

// expectCallers begins the list that a clause leads in to, with these who met those in it.
func (l *ledger) expectCallers(i, at int, kind MeetingKind, these []actor, frame *lexicon.Entry) {
	c := &l.clauses.Clauses[i]
	if len(these) == 0 || !l.leadsIn(c) {
		return
	}
	e := l.open(i, at, frame)
	e.kind = kind
	e.add(these, frame.Get("subject"), "")
	l.means(e, c)
	l.circumstances(e, c)
	l.callers = &callers{e, frame.Get("object"), e.paragraph + 1}
}

// readCallers records the encounters of the list as far as a paragraph: what follows in it may tell more of them.
func (l *ledger) readCallers(paragraph int) {
	for l.callers != nil && l.callers.next <= min(paragraph, len(l.doc.Paragraphs)-1) {
		p := l.doc.Paragraphs[l.callers.next]
		n := l.opens(p.First, p.End)
		if n < 0 {
			l.callers = nil
			return
		}
		one := *l.callers.lead
		one.with = append([]attendee(nil), one.with...)
		one.add(l.actors(n), l.callers.side, "")
		q := &l.doc.Parties[n]
		one.evidence = append(one.evidence[:len(one.evidence):len(one.evidence)], l.evidence(q.First, q.End, one.evidence[0].Rule))
		one.sentence, one.paragraph = l.doc.SentenceOf(q.First), l.callers.next
		if len(one.with) > len(l.callers.lead.with) {
			l.record(&one)
		}
		l.callers.next++
	}
}

// opens is the person, or the post of a country, that tokens [first, end) begin with behind marks, numbers and "with"; or -1.
func (l *ledger) opens(first, end int) int {
	for first < end && (l.doc.Has(first, token.Mark) || l.doc.Has(first, token.Digit) || l.doc.Says(first, "with")) {
		first++
	}
	n := l.doc.PartyAt(first)
	if n < 0 || l.doc.Parties[n].First != first {
		return -1
	}
	if p := &l.doc.Parties[n]; p.Kind == mention.Named || p.Kind == mention.Post && p.Country != "" {
		return n
	}
	return -1
}

// partUp leaves of an encounter told just before of all those who are now told to have been met one by one the one with the first of them: "bade farewell to
// the ambassadors of Peru and Chad. Receiving them separately".
func (l *ledger) partUp(e *encounter, met [][]actor) {
	for old := range l.back(4) {
		if old.kind != e.kind || old.status != e.status || old.sentence+2 < e.sentence || len(old.with) < 3 || !old.holds(e.with) || !old.all(flat(met)) {
			continue
		}
		first := met[0]
		old.with = slices.DeleteFunc(old.with, func(w attendee) bool {
			one := encounter{with: []attendee{w}}
			return !one.holds(e.with) && !one.all(first)
		})
		return
	}
}
