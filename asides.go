package communique

import (
	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
)

// This file goes on with a list of topics behind what is said of one of them: "discussed the treaty, which both have ratified, the flights and security".

// resumed is where the list that a clause tells goes on behind the aside at its end; first is -1 where nothing follows.
func (l *ledger) resumed(end int, c *clause.Clause) (first, stop int) {
	aside := l.asideAt(end, c)
	if aside == nil {
		return -1, 0
	}
	last := l.doc.Sentences[c.Sentence].End
	for k := aside.Verb.End; k < min(last, aside.Verb.End+reach); k++ {
		if !l.doc.Is(k, ",") {
			continue
		}
		joined := l.doc.Is(k+1, "and") || l.joiner(k+1) > 0
		if joined || l.listGoesOn(k+1, last) {
			return k + 1, l.extent(k+1, c.Sentence, false)
		}
	}
	return -1, 0
}

// asideAt is the clause behind a comma that says more of the last topic before it, or nil.
func (l *ledger) asideAt(end int, c *clause.Clause) *clause.Clause {
	if !l.doc.Is(end, ",") {
		return nil
	}
	from, to := l.clauses.Of(c.Sentence)
	for n := from; n < min(to, from+reach); n++ {
		k := &l.clauses.Clauses[n]
		bare := k.Kind == clause.Main && k.Shared && l.doc.Is(k.Verb.First-1, ",") // "the community, estimated at seven million"
		if (k.Kind == clause.Relative || k.Kind == clause.Participle || bare) && k.Verb.First > end && l.opening(k) <= end+1 {
			return k
		}
	}
	return nil
}

// listGoesOn tells whether "and" is still to come in a list from token i on.
func (l *ledger) listGoesOn(i, end int) bool {
	for ; i < end; i++ {
		if l.doc.Is(i, ",") && l.doc.Is(i+1, "and") {
			return true
		}
	}
	return false
}

// tail cuts what is only told beside from the end of what was settled: "signed a treaty |, in the presence of X", "a treaty |, valid until 2030".
func (l *ledger) tail(first, end int) int {
	for k := first + 2; k < end && !l.objectAhead(first+1); k++ {
		if l.doc.Is(k, "in") && l.doc.Definite(k+1) && l.cue(k+2, "presence") {
			return l.trim(first, k)
		}
		if !l.doc.Is(k, ",") || l.insideName(k) || l.objectAhead(k) || l.goesOnBehind(k) {
			continue
		}
		if l.asideItem(k+1, end) || l.doc.Is(k+1, "at") && l.doc.Class(k+2)&lexicon.Determiner != 0 {
			return l.trim(first, k)
		}
	}
	return end
}
