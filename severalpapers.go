package communique

import (
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// This file reads several documents whose type is told only once: "a memorandum on trade and another on visas", "memoranda on air services, visas and
// extradition", "five MoUs in the areas of health, mining and sport".

// more finds further documents of the same type as p, which stands last in the list of papers.
func (g *registry) more(p paper) {
	limit := g.doc.Sentences[g.doc.SentenceOf(p.name.First)].End
	first := len(g.papers) - 1
	lead, word, ranged := g.commonLead(p, limit)
	end := p.name.End
	switch {
	case lead >= end:
		end = g.itemEnd(lead, limit)
	case lead > 0:
		end = g.item(lead, end)
	}
	firstEnd := end
	for n := 0; n < 12; n++ {
		i, from, to := g.nextPaper(end, limit, lead, ranged)
		if to <= from {
			break // "one that ..."
		}
		next := p
		next.shared, next.name = g.typeName(p.head), mention.Span{First: from, End: to}
		if from == i {
			next.shared += " " + word
		}
		g.papers, end = append(g.papers, next), to
	}
	if found := g.papers[first+1:]; lead > 0 && len(found) > 0 {
		if len(found) == 1 && !ranged && g.doc.Is(firstEnd, "and") && !g.leads(firstEnd+1, limit) {
			g.papers = g.papers[:first+1] // "agreements on trade and investment" is no list
			return
		}
		g.papers[first].shared, g.papers[first].name = g.typeName(p.head)+" "+word, mention.Span{First: lead, End: firstEnd}
	}
}

// nextPaper is what names the next document behind the one that ends before token end, [from, to), and where it goes on behind the word that leads to it;
// to is 0 if none follows.
func (g *registry) nextPaper(end, limit, lead int, ranged bool) (i, from, to int) {
	i = end
	comma := g.doc.Is(i, ",")
	if comma {
		i++
	}
	and := g.doc.Is(i, "and") || ranged && g.doc.Is(i, "to")
	if and {
		i++
	}
	another := g.is(i, "fellow")
	if another {
		i++
	}
	if i == end || i >= limit || !another && lead == 0 {
		return i, i, 0
	}
	from = i
	if g.leads(i, limit) {
		i++
	} else if another || g.another(i, limit) || g.breaks(i, end) {
		return i, i, 0
	}
	return i, from, g.itemEnd(i, limit)
}

// commonLead is where the subjects begin of several documents whose type is told once, the word that leads to each, and whether they are told
// from one to another; 0 where they are none: "four memoranda with Chile to advance trade, ...".
func (g *registry) commonLead(p paper, limit int) (first int, word string, ranged bool) {
	i := int(p.head.End)
	if next, ok := g.bracketed(i, limit); ok {
		i = next
	}
	if g.doc.Is(i, ",") {
		i++ // "five MoUs, covering"
	}
	if end, ok := g.around(i, "ranges"); ok && p.plural {
		return end, "on", true
	}
	if p.plural && !p.head.Entry.Has("weak") && i < limit && g.contains(i) && !g.another(i+1, limit) && !g.breaks(i+1, i+1) {
		return i + 1, "on", false // "The MoUs include tourism, education and trade"
	}
	if !p.plural || !g.leads(i, limit) || g.doc.Is(i-1, ",") && !g.is(i, "governs") || g.doc.Is(i, "with") || g.doc.Is(i, "between") {
		return 0, "", false
	}
	return i + 1, g.doc.Word(i), false
}

// contains tells whether token i is a verb by which documents have what they are about.
func (g *registry) contains(i int) bool {
	return g.doc.Flagged(i, lexicon.Phase, "contains")
}

// itemEnd is the end of the item of a list that begins at token i, with what it is of: "the exchange of data".
func (g *registry) itemEnd(i, limit int) int {
	between := false
	end := g.item(i, g.subject(i, limit, &between))
	if g.doc.Is(end, "of") || g.doc.Is(end, "in") && g.leads(end, limit) {
		return g.item(end, g.subject(end+1, limit, &between))
	}
	return end
}

// item is the end of one item of a list in tokens [i, end): before its "and", unless the list goes on behind: "arts and culture, trade".
func (g *registry) item(i, end int) int {
	if g.doc.Is(end, ",") {
		return end
	}
	for j := i; j < end; j++ {
		if g.doc.Is(j, "and") {
			return j
		}
	}
	return end
}

// breaks tells whether no item of a list can begin at token i behind one that ends before token end.
func (g *registry) breaks(i, end int) bool {
	return g.isMark(i) || g.isCapital(i) && !g.isCapital(end-1) || g.doc.Class(i) != 0 || g.dated(i) || g.named(i) && !g.ofPeople(g.doc.PartyAt(i))
}

// ofPeople tells whether people without a name only tell what is about them: "private sector development".
func (g *registry) ofPeople(p int) bool {
	party := g.doc.Parties[p]
	end := party.End
	return party.Kind == mention.Group && end < len(g.doc.Tokens) && g.doc.Has(end, token.Letter) && g.doc.Class(end) == 0 && !g.isVerb(end) && !g.isCapital(end)
}

// typeName is a document's type in the singular, with the capitals of the text.
func (g *registry) typeName(h lexicon.Hit) string {
	said := strings.Fields(g.doc.Slice(int(h.First), int(h.End)))
	if h.Form&lexicon.PluralForm == 0 {
		return strings.Join(said, " ")
	}
	n := 0
	for n+1 < len(said) && said[n+1] != "of" {
		n++
	}
	if stem, ok := strings.CutSuffix(said[n], "ies"); ok {
		said[n] = stem + "y"
		return strings.Join(said, " ")
	}
	if stem, ok := strings.CutSuffix(said[n], "s"); ok {
		said[n] = stem
		return strings.Join(said, " ")
	}
	words := strings.Fields(h.Entry.Name)
	words = words[:min(len(words), len(said))]
	for n := range words {
		if said[n][0] >= 'A' && said[n][0] <= 'Z' {
			words[n] = strings.ToUpper(words[n][:1]) + words[n][1:]
		}
	}
	return strings.Join(words, " ")
}
