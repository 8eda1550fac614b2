package communique

// findLists notes by paragraph what the words before a list of documents tell of its items: "The following documents were signed:", each
// item a paragraph that begins with a document, in a list or in a table.
func (g *registry) findLists() {
	g.lists = make([]*phase, len(g.doc.Paragraphs))
	for n := range g.papers {
		p := &g.papers[n]
		k := g.doc.ParagraphOf(p.name.First)
		if k == 0 || g.lists[k] != nil || !g.heads(p.name.First, g.doc.Paragraphs[k].First) {
			continue
		}
		if g.lists[k] = g.lists[k-1]; g.lists[k] == nil {
			g.lists[k] = g.listLead(k - 1)
		}
	}
}

// heads tells whether nothing but a number, a bullet or an article stands between the start of a paragraph and token i.
func (g *registry) heads(i, first int) bool {
	if i-first > 4 {
		return false
	}
	for k := first; k < i; k++ {
		if !g.isMark(k) && !g.isNumber(k) && len(g.doc.Word(k)) > 1 && g.the(k) == k {
			return false
		}
	}
	return true
}

// longestLead is how many tokens the words before a list have at most.
const longestLead = 60

// listLead is what a paragraph that leads a list tells of it: one that ends with a colon, or a heading.
func (g *registry) listLead(k int) *phase {
	p := g.doc.Paragraphs[k]
	s := g.doc.Sentences[p.EndSentence-1]
	if s.End-s.First > longestLead || !g.doc.Is(p.End-1, ":") && g.doc.Is(p.End-1, ".") {
		return nil
	}
	return g.lastPhase(s.First, s.End)
}
