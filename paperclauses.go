package communique

import (
	"strings"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
)

// This file reads clauses right behind the type of a document that tell what it provides for, and are part of its name: "a treaty banning landmines",
// "an agreement that would open the border", "an agreement for the troops to leave".

// provides is the end of such a clause at token i, where the name of a document ends so far, of whose subject nothing is told if it is bare; i without.
func (g *registry) provides(p paper, i int, bare bool, limit int) int {
	n, from := g.provision(p, i, bare)
	if from == i {
		return i
	}
	if n < 0 {
		between := false
		return g.subject(from, limit, &between) // no clause is known of it
	}
	stop := min(g.clauseEnd(n), limit)
	for k := from; k < stop; k++ {
		if m := g.clauses.VerbAt(k); m >= 0 && m != n && g.clauses.Clauses[m].Kind != clause.Relative && g.clauses.Clauses[m].Verb.Finite() {
			return k
		}
		if g.isMark(k) && !g.inner(k, limit) || g.doc.Is(k, "as") && !g.doc.Is(k-1, "such") && !g.doc.Is(k-1, "well") || g.doc.Is(k, "and") && g.another(k+1, limit) || g.dated(k) && !g.year(g.the(k)) || g.doc.Class(k)&lexicon.Preposition != 0 && g.dated(k+1) && !g.year(k+1) || g.isPhase(k) && g.isVerb(k) {
			return k
		}
	}
	return stop
}

// subjectBehind is the subject of a document of whose type alone it is told with whom, where or when it was signed: "signed an agreement in Rome on 3 May |
// on the recognition of diplomas".
func (g *registry) subjectBehind(p paper) (s mention.Span) {
	i := int(p.head.End)
	limit := min(g.doc.Sentences[g.doc.SentenceOf(i-1)].End, i+longest)
	if p.name.End > i || p.plural || p.head.Entry.Has("weak") && p.head.End-p.head.First == 1 && !g.doc.Indefinite(p.name.First-1) {
		return s
	}
	from := i
	for n := 0; n < 3 && i < limit; n++ {
		next := g.circumstanceEnd(i)
		if next == i {
			break
		}
		i = next
	}
	if i == from || i >= limit || !g.doc.Is(i, "on") && !g.is(i, "governs") || !g.leads(i, limit) {
		return s
	}
	s = mention.Span{First: i, End: i}
	for between := false; i < limit && g.leads(i, limit); i = s.End {
		if s.End = g.subject(i+1, limit, &between); s.End == i+1 {
			break
		}
	}
	s.End = max(s.First, i)
	return s
}

// circumstanceEnd is behind the words at token i that tell with whom, where or when a document was signed; i without.
func (g *registry) circumstanceEnd(i int) int {
	switch {
	case g.doc.Is(i, "with"):
		if n := g.doc.PartyAt(g.the(i + 1)); n >= 0 && g.person(i+1) || n >= 0 && g.doc.Parties[n].Counterpart {
			for n+1 < len(g.doc.Parties) && g.doc.Parties[n+1].First == g.doc.Parties[n].End {
				n++ // "his Peruvian counterpart Luis Vargas"
			}
			return g.doc.Parties[n].End
		}
	case g.doc.Is(i, "on") || g.doc.Is(i, "in"):
		if g.dated(i + 1) {
			return g.doc.Dates[mention.From(g.doc.Dates, i+1)].End
		}
		if p := mention.Beginning(g.doc.Places, i+1); p != nil && g.doc.Is(i, "in") {
			return p.End
		}
	}
	return i
}

// bans tells whether the word at token i right behind a document's type is a participle that tells what the document does.
func (g *registry) bans(i int) bool {
	if !strings.HasSuffix(g.doc.Word(i), "ing") || g.isCapital(i) || g.doc.Class(i) != 0 || g.is(i, "valued") || g.is(i, "names") || g.isPhase(i) {
		return false
	}
	n := g.clauses.VerbAt(i)
	return n < 0 || g.clauses.Clauses[n].Verb.First == i && !g.clauses.Clauses[n].Verb.Progressive
}

// provision is the clause at token i that tells what a document provides for, or -1 for a participle of which none is known, and the token behind its
// verb, or i: one with "that" that looks ahead, a participle, "aimed at", an infinitive, also behind "for" and whom it concerns.
func (g *registry) provision(p paper, i int, bare bool) (n, from int) {
	v := i
	switch {
	case bare && !p.proper && g.doc.Indefinite(p.name.First-1) && (g.doc.Is(i, "that") || g.doc.Is(i, "which")):
		for v++; v < i+4 && g.clauses.VerbAt(v) < 0; v++ {
		}
	case bare && g.is(i, "intends") && p.head.Entry.Get("kind") != string(Plan):
		for v++; v < i+4 && g.clauses.VerbAt(v) < 0; v++ {
		}
		return g.clauses.VerbAt(v), v + 1
	case bare && g.bans(i):
		return g.clauses.VerbAt(i), i + 1
	case g.doc.Class(i)&lexicon.To != 0 && (bare && (p.proper || p.head.Entry.Get("kind") != string(Plan)) && !g.partner(p) && !(p.proper && g.doc.Definite(p.name.First-1) && p.name.First < int(p.head.First)) || g.doc.Is(int(p.head.End), "for") && i > int(p.head.End)+1):
		v++
	default:
		return -1, i
	}
	if n = g.clauses.VerbAt(v); n < 0 {
		return -1, i
	}
	switch c := &g.clauses.Clauses[n]; {
	case c.Verb.To:
		if c.Verb.Passive || c.Verb.Copula || g.doc.Class(c.Verb.Main)&(lexicon.Be|lexicon.Have) != 0 {
			return -1, i // "the agreement to be signed"
		}
	case !(c.Kind == clause.Relative && c.Subject.First <= i && (c.Verb.Modal >= 0 || c.Verb.Tense == clause.Future) && !c.Verb.Passive && !c.Verb.Copula):
		return -1, i
	}
	return n, g.clauses.Clauses[n].Verb.End
}

// partner tells whether "to" leads to a document as to what somebody takes part in: "the parties to the agreement to respect it".
func (g *registry) partner(p paper) bool { return g.doc.Is(p.name.First-2, "to") }

// worth is behind the sum at token i that a document is worth which no word before its type names: "a contract worth some $29 million"; i without.
func (g *registry) worth(p paper, i, limit int) int {
	if !g.is(i, "valued") || p.name.First < int(p.head.First) || p.head.End-p.head.First > 1 && p.head.Entry.Get("kind") != string(Memorandum) {
		return i
	}
	for k := i + 1; k < min(i+4, limit); k++ {
		if end := g.sumEnd(k); end > k {
			return min(end, limit)
		}
	}
	return i
}

// sumEnd is the end of the sum that holds token i, or i.
func (g *registry) sumEnd(i int) int {
	if m := mention.Holder(g.doc.Money, i); m != nil {
		return m.End
	}
	return i
}
