package communique

import (
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/text"
)

// This file reads what somebody is told to take an interest in where "interest" is a noun that has its owner beside it: "the interest of Fjordkraft in
// the Lamu wind park", "Fjordkraft's interest in mining", "the interest shown by Norwegian firms in the second phase of the road", or that a firm shows: "Fjordkraft has shown interest in mining".

// interests records what such nouns tell of, where no sum is told beside.
func (a *accounts) interests() {
	for i := a.doc.NextNamed(0, len(a.doc.Tokens), "interest"); i < len(a.doc.Tokens); i = a.doc.NextNamed(i+1, len(a.doc.Tokens), "interest") {
		if end, ok := a.around(i, "interest"); ok {
			a.interestAt(i, end)
		}
	}
}

// interestAt makes the record of the noun [i, end).
func (a *accounts) interestAt(i, end int) {
	s := a.doc.Sentences[a.doc.SentenceOf(i)]
	in, by := a.interestOf(i, end, s)
	if in == 0 || len(by) == 0 || by[0].Country == "" {
		return
	}
	first := a.pastArea(in + 1)
	limit := min(a.extent(first, a.doc.SentenceOf(i), false), first+window)
	to := a.whereabouts(first, s, by[0].Country)
	at := mention.Span{First: i, End: limit}
	if to == "" || a.intoProject(at, first, s, by, to) {
		return
	}
	if end := a.toPlace(first, a.doc.SentenceOf(i)).End; a.sectorEnds(end) {
		limit = min(limit, end) // "in mining in Kenya"
	}
	if sectors := a.economic(mention.Span{First: first, End: limit}); len(sectors) > 0 {
		a.proposal(OtherInvestment, at, sectors, by, to)
	}
}

// interestOf is the "in" behind the noun of an interest [i, end), and whose it is: of who owns it before, or of whom "of" or "by" behind tells.
func (a *accounts) interestOf(i, end int, s text.Sentence) (in int, by []Stake) {
	if start := a.modifiers(i, s.First); a.possessive(start-1) || a.possessive(i-1) {
		by = a.last(max(s.First, start-6), i-1)
	}
	owner := &stakes{}
	for k := end; k < min(s.End, end+14); k++ {
		switch {
		case a.doc.Is(k, "in"):
			if len(by) == 0 {
				by = owner.investors
			}
			if len(by) == 0 && k == end {
				by = a.taking(i)
			}
			return k, by
		case a.doc.Is(k, "of"), a.doc.Is(k, "by"), a.doc.Is(k, "from"), a.doc.Is(k, "among"):
			if len(by) == 0 {
				a.addAll(owner, giver, k+1, min(s.End, k+6))
			}
		case a.doc.Is(k, "to"), a.doc.Is(k, ","), a.doc.Is(k, "for"):
			return 0, nil
		}
	}
	return 0, nil
}

// taking are the firms that the clause of an interest at token i tells to have it: "Fjordkraft has shown interest in mining".
func (a *accounts) taking(i int) []Stake {
	owner := &stakes{}
	n := a.clauseAt(i)
	if n < 0 || a.clauses.Clauses[n].Verb.Passive || a.clauses.Clauses[n].Verb.Negated {
		return nil
	}
	if a.doc.Class(i-1)&(lexicon.Negation|lexicon.Possessive) != 0 {
		return nil // "has shown no interest", "has sold its interest"
	}
	if c := &a.clauses.Clauses[n]; c.Verb.End <= i && i < c.Verb.End+4 {
		a.addAll(owner, giver, c.Subject.First, c.Subject.End)
	}
	if !a.isCompany(owner.investors) {
		return nil
	}
	return owner.investors
}
