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
			g.lists[k] = g.listLead(k-1, g.marked(k))
		}
		if g.lists[k] != nil {
			g.whole(n, g.doc.Paragraphs[k].End)
		}
	}
}

// marked tells whether paragraph k begins with a dash, a bullet or a number, as the item of a list does.
func (g *registry) marked(k int) bool {
	first := g.doc.Paragraphs[k].First
	return g.isMark(first) && !g.doc.Is(first, "“") && !g.doc.Is(first, "\"") || g.isNumber(first)
}

// whole gives a document that is all of its item the item as its name, and what it names besides is no document of its own: "MoU between A
// and B in the field of medicine".
func (g *registry) whole(n, end int) {
	p := &g.papers[n]
	for end > p.name.End && (g.doc.Is(end-1, ";") || g.doc.Is(end-1, ".") || g.doc.Is(end-1, ",")) {
		end--
	}
	if end-p.name.First > longest {
		return
	}
	for i := p.name.End; i < end; i++ {
		if g.isMark(i) && i+1 < end && !g.doc.Tokens[i].Glued() && g.person(i+1) {
			end = i // "Memorandum on Trade – Minister Jane Doe", "– Exchanged by Minister Jane Doe"
			break
		}
		if g.doc.Is(i, ";") || g.doc.Is(i, ".") || g.doc.Is(i, ":") || g.doc.Is(i, "(") || g.isVerb(i) && g.finiteAt(i) {
			return
		}
	}
	p.name.End = end
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
// Where the items are marked as such, it may end like any sentence.
func (g *registry) listLead(k int, marked bool) *phase {
	p := g.doc.Paragraphs[k]
	s := g.doc.Sentences[p.EndSentence-1]
	if s.End-s.First > longestLead || !marked && !g.doc.Is(p.End-1, ":") && g.doc.Is(p.End-1, ".") {
		return nil
	}
	return g.lastPhase(s.First, s.End)
}
