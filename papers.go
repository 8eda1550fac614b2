package communique

import (
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
)

// A paper is one document where the text names it.
type paper struct {
	name   mention.Span
	head   lexicon.Hit // its type
	plural bool
	proper bool   // its type has a capital
	shared string // the type, where the text tells it only once for several: "a memorandum on trade and another on visas"
	phase  *phase
	behind mention.Span // its subject, where that is told behind with whom, where and when it was signed
}

// findPapers finds the names of documents in order.
func (g *registry) findPapers() {
	inBody := g.inBodies()
	for i := g.doc.Next(0, lexicon.Document.Set()); i < len(g.doc.Tokens); i = g.doc.Next(i+1, lexicon.Document.Set()) {
		h, _ := g.doc.Longest(i, lexicon.Document)
		if h.Entry.Has("none") || h.Entry.Has("verb") && g.doc.Class(i-1)&lexicon.Determiner == 0 && g.isVerb(i) && g.finiteAt(i) {
			i = int(h.End) - 1
			continue
		}
		if g.abbreviates(h) || inBody[i] && inBody[int(h.End)-1] || g.inName(i) && (h.Entry.Has("weak") || g.amended(i)) {
			continue
		}
		p := paper{head: h, plural: h.Form&lexicon.PluralForm != 0, proper: g.isCapital(int(h.First))}
		p.name.First = g.left(p)
		p.name.End = g.right(p)
		p.behind = g.subjectBehind(p)
		i = int(h.End) - 1
		for n := len(g.papers); p.proper && n > 0 && g.papers[n-1].name.First >= p.name.First; n-- {
			g.papers = g.papers[:n-1] // "Trade Arrangement and Initiatives Work Plan" is one
		}
		g.papers = append(g.papers, p)
		if !h.Entry.Has("count") {
			g.more(p)
		}
	}
}

// abbreviates tells whether a type of document only stands in brackets behind the one found last: "memoranda of understanding (MoUs)".
func (g *registry) abbreviates(h lexicon.Hit) bool {
	return g.doc.Is(int(h.First)-1, "(") && g.doc.Is(int(h.End), ")") && len(g.papers) > 0 && g.behindHead() == int(h.First)-1
}

// inName tells whether token i is part of the name found last: "Agreement on Ceasefire Arrangements" is one document.
func (g *registry) inName(i int) bool {
	return len(g.papers) > 0 && i < g.papers[len(g.papers)-1].name.End
}

// amended tells whether the document at token i is what the one before it changes or adds to: "Protocol amending the Agreement", "Annex to
// the Agreement" are one.
func (g *registry) amended(i int) bool {
	outer, _ := g.bracketed(g.papers[len(g.papers)-1].name.End, len(g.doc.Tokens))
	for j := outer; j < min(outer+5, len(g.doc.Tokens)) && (g.doc.Is(outer, ",") || g.doc.Class(outer)&lexicon.Relative != 0); j++ {
		if h, ok := g.phaseAt(j); ok && h.Entry.Has("strong") {
			return false // "Protocol amending the Agreement, which entered into force in 2008"
		}
	}
	for j := i - 1; j > i-12 && j > int(g.papers[len(g.papers)-1].head.First); j-- {
		if g.is(j, "amends") {
			return true
		}
	}
	return g.doc.Is(g.behindHead(), "to")
}

// behindHead is the token after the type of the document found last.
func (g *registry) behindHead() int { return int(g.papers[len(g.papers)-1].head.End) }

// inBodies tells by token whether it is part of a body's name, which may hold a document's: the North Atlantic Treaty Organization.
func (g *registry) inBodies() []bool {
	in := make([]bool, len(g.doc.Tokens))
	for k := range g.doc.Bodies {
		b := &g.doc.Bodies[k]
		for i := b.First; i < b.End; i++ {
			in[i] = true
		}
	}
	return in
}

// isCapital tells whether a word has a capital that no sentence gives it.
func (g *registry) isCapital(i int) bool {
	if i < 0 {
		return false
	}
	c := head(g.doc.Word(i))
	return c >= 'A' && c <= 'Z'
}

// head is the first byte of a word, 0 past the text's end.
func head(w string) byte {
	if w == "" {
		return 0
	}
	return w[0]
}

func (g *registry) isMark(i int) bool {
	c := head(g.doc.Word(i))
	return !(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c >= 0xc3 && c < 0xe2)
}

func (g *registry) isNumber(i int) bool {
	h, ok := g.doc.Longest(i, lexicon.Quantity)
	return ok && !h.Entry.Has("suffix") || head(g.doc.Word(i)) >= '0' && head(g.doc.Word(i)) <= '9' && !g.year(i)
}

// year tells whether token i is four digits.
func (g *registry) year(i int) bool {
	w := g.doc.Word(i)
	return len(w) == 4 && w[0] >= '1' && w[0] <= '2' && w[3] >= '0' && w[3] <= '9'
}

// vague tells whether a word only points at documents: new, other, several.
func (g *registry) vague(i int) bool { return g.is(i, "vague") }

func (g *registry) isPhase(i int) bool {
	_, ok := g.phaseAt(i)
	return ok && !g.isCapital(i)
}

// isVerb tells whether a clause's verb stands at token i.
func (g *registry) isVerb(i int) bool { return g.clauses.VerbAt(i) >= 0 }

// person tells whether token i is part of a person's party, who is no part of a document's name.
func (g *registry) person(i int) bool {
	n := g.doc.PartyAt(i)
	if n < 0 {
		return false
	}
	switch g.doc.Parties[n].Kind {
	case mention.Named, mention.Post, mention.Pronoun:
		return true
	}
	return false
}

// named tells whether token i is part of something that can be a party by itself.
func (g *registry) named(i int) bool { return g.doc.PartyAt(i) >= 0 }

func (g *registry) the(i int) int {
	if g.doc.Definite(i) {
		return i + 1
	}
	return i
}

// dated tells whether a date begins at token i.
func (g *registry) dated(i int) bool {
	n := mention.From(g.doc.Dates, i)
	return n < len(g.doc.Dates) && g.doc.Dates[n].First <= g.the(i)
}

// placed tells whether a place or a country begins at token i.
func (g *registry) placed(i int) bool {
	return mention.Beginning(g.doc.Places, i) != nil
}

// dateEnd is the end of the date at token i.
func (g *registry) dateEnd(i int) int {
	return max(i+1, g.doc.Dates[mention.From(g.doc.Dates, i)].End)
}

func (r *reading) inDate(i int) bool {
	return mention.Holder(r.doc.Dates, i) != nil
}
