package communique

import (
	"strings"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// This file reads documents of which a sentence tells two phases: one that is past, and where they stand now.

// stillInForce is the later phase of a document of which a participle tells an earlier one: "signed in 2011, remains in force", "signed in
// 2011 and still in force", "initialled in 2011, is to be signed".
func (g *registry) stillInForce(p *paper, limit int, told *phase) *phase {
	apposed := 0
	if g.doc.Is(p.name.End, ",") {
		apposed = 1
	}
	if told == nil || int(told.hit.First) > p.name.End+apposed+3 {
		return told
	}
	closed := false
	for i := int(told.hit.End); i < min(limit, p.name.End+30); i++ {
		closed = closed || g.doc.Is(i, ",") || g.doc.Is(i, "and") || g.isVerb(i)
		h, ok := g.phaseAt(i)
		if !ok || !closed {
			continue
		}
		later := g.phase(h)
		if later != nil && (h.Entry.Has("strong") || told.hit.Entry.Has("early") && later.status != Signed || apposed > 0 && int(told.hit.First) == p.name.End+apposed && (later.status == Planned || later.status == Ended && g.subjectOf(i, p)) && g.isVerb(i)) {
			if h.Entry.Has("strong") {
				later.dated = told
			}
			return later
		}
	}
	return told
}

// subjectOf tells whether a document is the subject of the verb at token i.
func (g *registry) subjectOf(i int, p *paper) bool {
	n := g.clauses.VerbAt(i)
	return n >= 0 && g.clauses.Clauses[n].Subject.First <= int(p.head.First) && int(p.head.First) < g.clauses.Clauses[n].Subject.End
}

// firstTold tells whether what stands before a document goes before what stands behind it: it is being implemented though signed long ago, or
// it was signed though it takes effect later.
func (g *registry) firstTold(behind, before *phase) bool {
	switch {
	case behind.status == Negotiated && (before.status == Planned || before.hit.Entry.Has("noun") || before.clause >= 0 && !g.clauses.Clauses[before.clause].Verb.Passive) && before.hit.Entry.Has("here"):
		return true // "will attend the signature of the treaty, negotiated since 2022"
	case before.status == Signed && behind.status == Signed && behind.hit.Entry.Has("strong"):
		return true // "signed an agreement which will enter into force on 1 June"
	case before.status == InForce && behind.status == Signed:
		return g.doc.Is(int(before.hit.End)-1, "of") || g.doc.Is(int(before.hit.End), "of")
	case before.status == Signed && behind.status == InForce && behind.clause >= 0 && before.clause >= 0:
		v := g.clauses.Clauses[behind.clause].Verb
		return !v.Perfect && (v.Tense == clause.Present || v.Tense == clause.Future) && !v.Copula && !v.Passive
	}
	return false
}

// byTheirs reads a clause behind a document with a subject of its own: "the Agreement, which their countries signed on Saturday", "the memorandum
// the two sides had signed".
func (g *registry) byTheirs(p *paper) *phase {
	i := p.name.End
	if next, ok := g.bracketed(i, i+4); ok {
		i = next
	}
	if g.doc.Is(i, ",") {
		i++
	}
	linked := g.doc.Class(i)&(lexicon.Relative|lexicon.That) != 0
	if !linked && (i != p.name.End || g.doc.Class(i)&lexicon.Determiner == 0 && !g.named(i)) {
		return nil
	}
	for k := i + 1; k < min(i+farthestVerb, len(g.doc.Tokens)) && g.doc.SentenceOf(k) == g.doc.SentenceOf(i); k++ {
		n := g.clauses.VerbAt(k)
		if n < 0 {
			continue
		}
		c := &g.clauses.Clauses[n]
		h, ok := g.phaseAt(c.Verb.Main)
		if !ok || !linked && (c.Verb.Passive || c.Subject.First < i) {
			return nil
		}
		return g.strongBehind(int(h.End), g.phase(h))
	}
	return nil
}

// farthestVerb bounds how many tokens a subject has that stands between a document and the verb that tells of it: two ministers with their offices.
const farthestVerb = 24

// strongBehind is the phase of a document that goes before what is told of it, if one stands behind token i in its sentence: "which the two
// concluded in 2021 and which came into effect in 2022".
func (g *registry) strongBehind(i int, told *phase) *phase {
	for end := min(g.doc.Sentences[g.doc.SentenceOf(i-1)].End, i+glance); told != nil && i < end; i++ {
		if h, ok := g.phaseAt(i); ok && h.Entry.Has("strong") {
			if later := g.phase(h); later != nil {
				later.dated = told
				return later
			}
		}
	}
	return told
}

// opens tells whether negotiations are still to begin: "agreed to negotiate", "will open negotiations".
func (g *registry) opens(in int) bool { return g.is(g.clauses.Clauses[in].Verb.Main, "opens") }

// nowInForce gives a document the phase that the next sentence tells of it: "It has been in force since January."
func (g *registry) nowInForce(n int) {
	p := &g.papers[n]
	s := g.doc.SentenceOf(p.name.First)
	if p.phase == nil || p.phase.status != Signed || s+1 >= len(g.doc.Sentences) || n+1 < len(g.papers) && g.doc.SentenceOf(g.papers[n+1].name.First) <= s+1 {
		return
	}
	next := mention.Span{First: g.doc.Sentences[s+1].First, End: g.doc.Sentences[s+1].End}
	if !g.doc.Is(next.First, "It") {
		return
	}
	for i := next.First + 1; i < min(next.End, next.First+7); i++ {
		if h, ok := g.phaseAt(i); ok && (h.Entry.Has("strong") || p.phase.hit.Entry.Has("early")) {
			if ph := g.phase(h); ph != nil && ph.status != Signed && (ph.status == InForce || !h.Entry.Has("strong")) {
				ph.dated, p.phase = nil, ph // "It is to be signed in June", of one that is initialled
			}
			return
		}
	}
}

// denies tells whether token i is a word that denies, or goes with one: not yet, never.
func (g *registry) denies(i int) bool {
	return g.doc.Class(i)&lexicon.Negation != 0 || g.is(i, "hitherto")
}

// denied tells whether a phase at token i without a verb of its own is denied: ", not as yet signed".
func (g *registry) denied(i int) bool {
	for k := i - 1; k > i-4 && k >= 0 && !g.doc.Is(k, ","); k-- {
		if g.doc.Is(k, "not") {
			return true
		}
	}
	return false
}

// undone is the phase of a document to which what a verb tells was not done: not ratified it is only signed, not signed it is planned.
func (ph *phase) undone() *phase {
	switch ph.status {
	case InForce:
		ph.status = Signed
	case Signed:
		ph.status = Planned
	default:
		return nil
	}
	return ph
}

// toldLater gives the document named last what is told of "the agreement" behind it, of which nothing was told so far: "The agreement was signed today."
func (g *registry) toldLater(n int) {
	p := &g.papers[n]
	if p.phase == nil || p.plural || p.name.First < int(p.head.First) || p.name.End > int(p.head.End) || !p.phase.hit.Entry.Has("here") && !p.phase.hit.Entry.Has("strong") {
		return
	}
	if i := p.name.First - 1; !g.doc.Definite(i) && !g.doc.Says(i, "this") {
		return
	}
	for k := n - 1; k >= 0 && g.doc.SentenceOf(p.name.First)-g.doc.SentenceOf(g.papers[k].name.First) <= soon; k-- {
		q := &g.papers[k]
		if q.name.First == int(q.head.First) && q.name.End == int(q.head.End) && q.head.End-q.head.First == 1 {
			continue // as bare itself
		}
		if q.phase == nil && !q.plural && (!q.head.Entry.Has("weak") || q.proper) && !q.head.Entry.Has("own") && q.head.Entry.Get("kind") == p.head.Entry.Get("kind") && g.doc.SentenceOf(q.name.First) < g.doc.SentenceOf(p.name.First) {
			q.phase = p.phase
		}
		return
	}
}

// toldBefore gives the documents that a sentence lists without telling what happened to them what is told of the document before: "Other MoUs include tourism,
// education and sport."
func (g *registry) toldBefore(n int) {
	p := &g.papers[n]
	if i := int(p.head.First) - 1; p.shared == "" || p.phase != nil || p.head.Entry.Has("weak") || !g.vague(i) && !g.doc.Definite(i) {
		return
	}
	for k := n - 1; k >= max(0, n-2*reach); k-- {
		if g.papers[k].phase != nil && g.doc.SentenceOf(int(g.papers[k].head.First)) < g.doc.SentenceOf(int(p.head.First)) {
			p.phase = g.papers[k].phase
			return
		}
	}
}

// soon is how many sentences lie at most between a document and what is told of it by its type alone.
const soon = 3

// qualifies tells whether a date is part of a name behind it.
func (g *registry) qualifies(d mention.Span) bool {
	return d.End < len(g.doc.Tokens) && g.doc.Class(d.First-1)&lexicon.Preposition == 0 && (g.isCapital(d.End) || g.doc.Definite(d.First-1) && g.doc.Has(d.End, token.Letter)) && g.doc.Class(d.End) == 0 && g.doc.SentenceOf(d.First) == g.doc.SentenceOf(d.End)
}

// phaseDate is the date told behind what happened, or in its clause.
func (g *registry) phaseDate(ph *phase) Date {
	if ph.hit.Entry.Has("until") {
		return ""
	}
	from := int(ph.hit.End)
	dates := g.doc.Dates
	for n := mention.From(g.doc.Dates, from); n < len(dates); n++ {
		d := dates[n]
		if g.qualifies(d.Span) {
			continue // "the Protocol amending the 2008 Convention"
		}
		if n < len(g.article.Dates) && ph.ofYears(g.article.Dates[n].Value) {
			continue
		}
		if d.First <= from+4 && g.doc.SentenceOf(d.First) == g.doc.SentenceOf(int(ph.hit.First)) && n < len(g.article.Dates) {
			return Date(strings.TrimSuffix(string(g.article.Dates[n].Value), "/.."))
		}
		if d.First > from+4 {
			break
		}
	}
	if ph.dated != nil {
		return g.phaseDate(ph.dated)
	}
	if ph.clause < 0 {
		return ""
	}
	c := &g.clauses.Clauses[ph.clause]
	for _, q := range append(append([]clause.Phrase{}, c.Before...), c.After...) {
		if q.Date >= 0 && q.Date < len(g.article.Dates) && !g.qualifies(g.doc.Dates[q.Date].Span) && !ph.ofYears(g.article.Dates[q.Date].Value) {
			return g.article.Dates[q.Date].Value
		}
	}
	return ""
}

// ofYears tells whether a date is that of a programme rather than of its signing: several years.
func (ph *phase) ofYears(d Date) bool {
	return ph.status == Signed && len(d) == len("2006/2010") && d[4] == '/'
}
