package communique

import (
	"slices"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/text"
)

// This file reads who leads a delegation that he travels or is received with: "at the head of a delegation of companies", "leading a four-member team".

// atHead makes heads of those who are told to lead a delegation, at what the sentence of a clause told with them.
func (l *ledger) atHead(c *clause.Clause) {
	if len(l.told) == 0 || l.told[len(l.told)-1].sentence != c.Sentence {
		return
	}
	s := l.doc.Sentences[c.Sentence]
	for j := l.doc.NextNamed(s.First+1, s.End, "side"); j < s.End; j = l.doc.NextNamed(j+1, s.End, "side") {
		if !l.cue(j, "side") {
			continue
		}
		team := l.doc.PartyAt(j)
		if at, led := l.ledFrom(j, s.First); led {
			l.makeHead(c.Sentence, team, l.leaderAt(at, s))
		}
	}
}

// ledFrom is where the words begin that say of somebody that he leads the team with its noun at token i: "at the head of", "as head of", "leading".
func (l *ledger) ledFrom(i, first int) (at int, led bool) {
	for steps := 0; steps < 6 && i > first && l.doc.Class(i-1)&lexicon.Preposition == 0 && l.clauses.VerbAt(i-1) < 0; steps++ {
		i--
	}
	if n := l.clauses.VerbAt(i - 1); n >= 0 {
		v := &l.clauses.Clauses[n]
		frame := v.Verb.Frame(lexicon.Verb)
		return v.Verb.First, v.Kind == clause.Participle && frame != nil && frame.Flag() == "lead"
	}
	k := i - 2
	if k-1 < first || !l.doc.Is(i-1, "of") || !l.bears(k, "helm") {
		return 0, false
	}
	if k--; l.doc.Definite(k) {
		k--
	}
	return k, l.doc.Is(k, "at") || l.doc.Is(k, "as")
}

// leaderAt is who leads a team, as the words from token at on tell in a sentence: who is named last before them, else first behind; -1 for nobody.
func (l *ledger) leaderAt(at int, s text.Sentence) int {
	parties := l.doc.Parties
	next := mention.From(parties, at)
	for n := next - 1; n >= 0 && parties[n].First >= s.First; n-- {
		if person := l.personOf[n]; person >= 0 {
			return person
		}
	}
	for n := next; n < min(len(parties), next+4) && parties[n].First < s.End; n++ {
		if person := l.personOf[n]; person >= 0 {
			return person
		}
	}
	return -1
}

// makeHead makes somebody the head of the visits that a sentence told him to make, else at the encounter that it told last with him, and members of those of
// whom his delegation consists.
func (l *ledger) makeHead(sentence, team, person int) {
	if person < 0 {
		return
	}
	journey := slices.ContainsFunc(l.told, func(e *encounter) bool {
		return e.sentence == sentence && e.kind == Visit
	})
	for n := len(l.told) - 1; n >= 0 && l.told[n].sentence == sentence; n-- {
		e := l.told[n]
		k := e.find(actor{person: person})
		if k < 0 || journey && e.kind != Visit {
			continue
		}
		e.with[k].capacity = "head"
		e.add(l.crewOf(team, e.with[k].country), e.with[k].side, "member")
	}
}

// crewOf are those of whom a delegation consists, where it is told no more than that: "of business leaders", "a four-member delegation".
func (l *ledger) crewOf(team int, country Country) (crew []actor) {
	if team < 0 {
		return nil
	}
	p := &l.doc.Parties[team]
	if next := team + 1; next < len(l.doc.Parties) && l.doc.Parties[next].Kind == mention.Group {
		crew = l.actors(next)
	} else if l.doc.Is(p.Head-1, "member") {
		crew = l.actors(team)
	}
	for k := range crew {
		crew[k].country = or(crew[k].country, country)
	}
	return crew
}
