package communique

import "github.com/communique-go/communique/internal/clause"

// This file reads the points of a list of which the line above says who did all that: "During her stay, the Minister:", "* signed an agreement with X;",
// "* was received by Y".

// mostPoints is how many paragraphs a list may have.
const mostPoints = 16

// point notes who leads in to a list, and makes him the subject of its points, which have none.
func (l *ledger) point(i int) {
	c := &l.clauses.Clauses[i]
	paragraph := l.doc.Sentences[c.Sentence].Paragraph
	if c.Verb.Empty() && l.leadsIn(c) {
		l.pointsOf, l.pointsFrom = l.leader(c), paragraph
		return
	}
	if l.pointsOf.Empty() || paragraph == l.pointsFrom || c.Kind != clause.Main || !c.Verb.Finite() {
		return
	}
	if !c.Subject.Empty() && !c.Shared || paragraph > l.pointsFrom+mostPoints {
		l.pointsOf = clause.NoPhrase()
		return
	}
	if c.Subject.Empty() {
		c.Subject, c.Shared = l.pointsOf, true
	}
}

// leader is who is named last before the colon at the end of a clause.
func (l *ledger) leader(c *clause.Clause) clause.Phrase {
	end := l.doc.Sentences[c.Sentence].End - 1
	for _, p := range append(c.Before[:len(c.Before):len(c.Before)], c.Subject) {
		if p.Prep < 0 && p.End == end && len(p.Parties) > 0 && l.personal(l.phraseActors(p)) {
			return p
		}
	}
	return clause.NoPhrase()
}
