package communique

import (
	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// This file reads documents of which the text tells nothing that happened to them: whether they are named all the same, and where they stand.

// untold tells whether such a document is named as one: with an article and what it is about or with whom, or as one that the reader is to know.
// "Agreement among us" is none, nor is a contract of one year.
func (g *registry) untold(p *paper, modified bool) bool {
	i := g.ledBy(p)
	listed := i >= 0 && (g.isMark(i) || i+1 == g.doc.Paragraphs[g.doc.ParagraphOf(i+1)].First)
	switch {
	case g.betweenTwo(*p):
		return true
	case g.compounded(p.name.End) || g.doc.Class(i)&lexicon.Negation != 0 || g.doc.Is(i, "any"):
		return false
	case g.doc.Indefinite(i):
		return !g.excluded(i-1) && (g.subjectTold(p) || modified && g.partOf(i-1))
	case g.doc.Class(i)&(lexicon.Determiner|lexicon.Possessive) != 0 || g.possessive(i):
		return g.subjectTold(p) || modified && g.doc.Is(p.name.End, "of")
	}
	return listed && g.subjectTold(p)
}

// ledBy is the token before a document's name and the words that only point at it: "the" of "the new loan agreement".
func (g *registry) ledBy(p *paper) int {
	i := p.name.First - 1
	for i > 0 && i > p.name.First-4 && g.vague(i) {
		i--
	}
	return i
}

// compounded tells whether the word at token i makes a document before it part of what it names: "treaty bodies", "trade agreement talks".
func (g *registry) compounded(i int) bool {
	return g.doc.Has(i, token.Letter) && g.doc.Class(i) == 0 && g.doc.SentenceOf(i) == g.doc.SentenceOf(i-1) && !g.isVerb(i) && !g.isPhase(i) && !g.named(i) && !g.dated(i)
}

// excluded tells whether the word at token i denies the document behind it: "not a security pact", "rather than a treaty".
func (g *registry) excluded(i int) bool {
	return g.doc.Class(i)&lexicon.Negation != 0 || g.doc.Is(i, "without") || g.doc.Is(i, "than")
}

// subjectTold tells whether a word right behind the type of a document leads to what it is about or with whom it is.
func (g *registry) subjectTold(p *paper) bool {
	i := int(p.head.End)
	if p.name.End <= i {
		return false
	}
	switch g.doc.Word(i) {
	case "on", "with", "between":
		return true
	case "of", "for":
		return p.head.Entry.Get("kind") == string(ContractPaper) && !g.lasts(i+1)
	}
	return g.is(i, "governs") || g.is(i, "valued")
}

// lasts tells whether token i begins how long a contract is for: "one year", "indefinite duration", "a period of".
func (g *registry) lasts(i int) bool {
	for k := i; k < i+4; k++ {
		if g.is(k, "lasting") || g.dated(k) {
			return true
		}
	}
	return false
}

// partOf tells whether the word at token i makes the document behind it what something is done by: "under a customs pact", "as part of a trade deal".
func (g *registry) partOf(i int) bool {
	return g.doc.Says(i, "under") || g.doc.Is(i, "of") && g.doc.Is(i-1, "part")
}

// betweenTwo tells whether a document's name tells its two parties: "the short-term contract between A and B".
func (g *registry) betweenTwo(p paper) bool {
	return len(g.partiesIn(p, false)) > 1
}

// unlessTold is the status of a document of which the text tells nothing: it is there, or is thought of. Memoranda, contracts and declarations are only
// signed, and so is what is told for the first time.
func (g *registry) unlessTold(p *paper) Status {
	i := g.ledBy(p)
	switch AgreementKind(p.head.Entry.Get("kind")) {
	case Memorandum, ContractPaper, Declaration:
	default:
		if !g.doc.Indefinite(i) || p.proper || g.partOf(i-1) {
			return InForce
		}
	}
	if g.doc.Indefinite(i) && g.thoughtOf(i) {
		return Planned
	}
	return Signed
}

// thoughtOf tells whether a document whose article is token i is only thought of: "the possibility of a trade deal with", "A pact on fish would".
func (g *registry) thoughtOf(i int) bool {
	if g.awaited(i) {
		return true
	}
	n := g.clauseAt(i)
	if n < 0 {
		return false
	}
	v := g.clauses.Clauses[n].Verb
	return v.Modal >= 0 || v.Tense == clause.Future || v.First < i && (v.To || g.hoped(v))
}
