package communique

import (
	"sort"
	"strings"

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
}

// findPapers finds the names of documents in order.
func (g *registry) findPapers() {
	inBody := g.inBodies()
	for i := 0; i < len(g.doc.Tokens); i++ {
		h, ok := g.doc.Longest(i, lexicon.Document)
		if !ok || inBody[i] && inBody[int(h.End)-1] || h.Entry.Has("weak") && g.inName(i) {
			continue
		}
		p := paper{head: h, plural: h.Form&lexicon.PluralForm != 0, proper: g.isCapital(int(h.First))}
		p.name = mention.Span{First: g.left(p), End: g.right(p)}
		i = int(h.End) - 1
		g.papers = append(g.papers, p)
		g.more(p)
	}
}

// inName tells whether token i is part of the name found last: "Agreement on Ceasefire Arrangements" is one document.
func (g *registry) inName(i int) bool {
	return len(g.papers) > 0 && i < g.papers[len(g.papers)-1].name.End
}

// more finds further documents of the same type: "... and another on visas", "memoranda on trade and on visas", "on air services, visas
// and extradition".
func (g *registry) more(p paper) {
	limit := g.doc.Sentences[g.doc.SentenceOf(p.name.First)].End
	first := len(g.papers) - 1
	lead, end := int(p.head.End), p.name.End
	for n := 0; n < 12; n++ {
		i := end
		comma := g.doc.Is(i, ",")
		if comma {
			i++
		}
		if g.doc.Is(i, "and") {
			i++
		}
		another := g.doc.Is(i, "another") || g.doc.Is(i, "one")
		if another {
			i++
		}
		if i == end || i >= limit || !another && !p.plural {
			break
		}
		from, between := i, false
		switch {
		case g.leads(i, limit):
			i++
		case !comma && len(g.papers) == first+1 || another || g.another(i, limit) || g.breaks(i):
			return // "agreements on trade and investment" is no list
		}
		end = g.item(i, g.subject(i, limit, &between))
		next := p
		next.shared, next.name = g.typeName(p.head), mention.Span{First: from, End: end}
		if from == i {
			next.shared += " " + g.doc.Word(lead)
		}
		g.papers = append(g.papers, next)
	}
	if p.plural && len(g.papers) > first+1 {
		g.papers[first].shared, g.papers[first].name.First = g.typeName(p.head), lead
		g.papers[first].name.End = g.item(lead, g.papers[first].name.End)
	}
}

// item is the end of one item of a list in tokens [i, end).
func (g *registry) item(i, end int) int {
	for j := i; j < end; j++ {
		if g.doc.Is(j, "and") && !g.isInBody(j) {
			return j
		}
	}
	return end
}

// breaks tells whether no item of a list can begin at token i.
func (g *registry) breaks(i int) bool {
	return g.isMark(i) || g.isCapital(i) && !g.isCapital(i-2) || g.doc.Class(i) != 0 || g.isVerb(i) || g.dated(i) || g.named(i)
}

// typeName is a document's type in the singular, with the capitals of the text.
func (g *registry) typeName(h lexicon.Hit) string {
	said := strings.Fields(g.doc.Slice(int(h.First), int(h.End)))
	if h.Form&lexicon.PluralForm == 0 {
		return strings.Join(said, " ")
	}
	words := strings.Fields(h.Entry.Name)
	if len(words) != len(said) {
		words = strings.Fields(g.singular(h))
	}
	for n := range words {
		if n < len(said) && said[n][0] >= 'A' && said[n][0] <= 'Z' {
			words[n] = strings.ToUpper(words[n][:1]) + words[n][1:]
		}
	}
	return strings.Join(words, " ")
}

// singular cuts the plural's ending off a form that is not the first of its line.
func (g *registry) singular(h lexicon.Hit) string {
	said := g.doc.Slice(int(h.First), int(h.End))
	if stem, ok := strings.CutSuffix(said, "ies"); ok {
		return stem + "y"
	}
	return strings.TrimSuffix(said, "s")
}

// inBodies tells by token whether it is part of a body's name, which may hold a document's: the North Atlantic Treaty Organization.
func (g *registry) inBodies() []bool {
	in := make([]bool, len(g.doc.Tokens))
	for _, b := range g.doc.Bodies {
		for i := b.First; i < b.End; i++ {
			in[i] = true
		}
	}
	return in
}

// isCapital tells whether a word has a capital that no sentence gives it.
func (g *registry) isCapital(i int) bool {
	w := g.doc.Word(i)
	return w[0] >= 'A' && w[0] <= 'Z'
}

// left is where a document's name begins: with the words before its type that belong to it.
func (g *registry) left(p paper) int {
	first := int(p.head.First)
	start := g.doc.Sentences[g.doc.SentenceOf(first)].First
	for n := 0; n < 10 && first > start; n++ {
		i := first - 1
		c := g.doc.Class(i)
		switch {
		case g.joins(i) && i > start && (g.isCapital(i-1) || g.doc.Tokens[i].Glued()):
			first--
		case g.doc.Is(i, "and") && p.proper && i > start && g.isCapital(i-1) && g.isCapital(first) && g.doc.Class(i-1) == 0 && !g.named(i-1):
			first--
		case c != 0 || g.isMark(i) || g.isPhase(i) || g.isNumber(i) || g.vague(i):
			return g.settleLeft(first, int(p.head.First))
		case p.proper && !g.isCapital(i) && !(g.year(i) && g.isCapital(i-1)):
			return g.settleLeft(first, int(p.head.First))
		case g.isVerb(i) && !(strings.HasSuffix(g.doc.Word(i), "ing") && g.doc.Class(i-1)&lexicon.Determiner != 0) || g.person(i):
			return g.settleLeft(first, int(p.head.First))
		default:
			first--
		}
	}
	return g.settleLeft(first, int(p.head.First))
}

// settleLeft gives back a mark that nothing stands before.
func (g *registry) settleLeft(first, head int) int {
	for first < head && (g.isMark(first) || g.doc.Is(first, "and")) {
		first++
	}
	return first
}

// joins tells whether the mark at i joins words: a hyphen, a dash between two countries.
func (g *registry) joins(i int) bool {
	switch g.doc.Word(i) {
	case "-", "–", "/":
		return i+1 < len(g.doc.Tokens) && (g.doc.Tokens[i].Glued() || g.isCapital(i-1) && g.isCapital(i+1))
	}
	return false
}

func (g *registry) isMark(i int) bool {
	w := g.doc.Word(i)
	c := w[0]
	return !(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c >= 0xc3 && c < 0xe2)
}

func (g *registry) isNumber(i int) bool {
	_, ok := g.doc.Longest(i, lexicon.Quantity)
	return ok || g.doc.Word(i)[0] >= '0' && g.doc.Word(i)[0] <= '9' && !g.year(i)
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

// longest is how many tokens a document's name may have behind its type.
const longest = 64

// right is where a document's name ends: behind its subject and its parties.
func (g *registry) right(p paper) int {
	i := int(p.head.End)
	if p.head.Entry.Has("count") || p.head.Entry.Has("own") {
		return i
	}
	limit := min(g.doc.Sentences[g.doc.SentenceOf(int(p.head.First))].End, i+longest)
	end := i
	between := false
	for i < limit {
		next, ok := g.bracketed(i, limit)
		if ok && g.leads(next, limit) {
			i = next // an acronym before the subject
		}
		if !g.leads(i, limit) {
			break
		}
		between = between || g.doc.Is(i, "between") || g.doc.Is(i, "among")
		i = g.subject(i+1, limit, &between)
		if i == end {
			break
		}
		end = i
	}
	if q := g.clauses.QuoteAt(int(p.head.First)); q >= 0 {
		end = min(end, g.clauses.Quotes[q].End)
	}
	return end
}

// bracketed passes an acronym in brackets.
func (g *registry) bracketed(i, limit int) (int, bool) {
	if i+2 < limit && g.doc.Is(i, "(") && g.doc.Is(i+2, ")") {
		return i + 3, true
	}
	return i, false
}

// leads tells whether token i is a preposition that leads a document's subject or parties.
func (g *registry) leads(i, limit int) bool {
	if i+1 >= limit {
		return false
	}
	switch strings.ToLower(g.doc.Word(i)) {
	case "on", "of":
		return !g.dated(i + 1)
	case "for", "between", "concerning", "regarding", "amending", "establishing", "against", "among", "about", "governing", "worth":
		return true
	case "with":
		return g.named(g.the(i + 1))
	case "in":
		return !g.dated(i+1) && !g.placed(g.the(i+1)) && !g.doc.Is(i+2, "presence") && !g.doc.Is(i+1, "force") && !g.doc.Is(i+1, "effect") && !g.isPhase(i)
	case "towards", "toward", "to":
		return g.isCapital(i+1) || g.isNumber(i+1) || g.isCapital(i-1) && !g.named(i+1)
	case "from", "through", "into", "by", "at":
		return g.isCapital(i-1) && g.isCapital(i+1) && !g.person(i+1) && !g.dated(i+1)
	case "up":
		return g.doc.Is(i+1, "to") && g.isNumber(i+2)
	case "“", "\"", "«", "‘":
		return true
	}
	return false
}

func (g *registry) the(i int) int {
	if g.doc.Is(i, "the") || g.doc.Is(i, "The") {
		return i + 1
	}
	return i
}

// dated tells whether a date begins at token i.
func (g *registry) dated(i int) bool {
	n := sort.Search(len(g.doc.Dates), func(n int) bool { return g.doc.Dates[n].End > i })
	return n < len(g.doc.Dates) && g.doc.Dates[n].First <= g.the(i) && g.doc.Dates[n].First >= i
}

// placed tells whether a place or a country begins at token i.
func (g *registry) placed(i int) bool {
	n := sort.Search(len(g.doc.Places), func(n int) bool { return g.doc.Places[n].End > i })
	return n < len(g.doc.Places) && g.doc.Places[n].First == i
}

// subject is the token after the noun phrase at token i: up to a verb, a mark, a preposition that leads no subject, another document.
func (g *registry) subject(i, limit int, between *bool) int {
	first := i
	for i < limit {
		if stop := g.spanEnd(i); stop > i {
			i = stop
			continue
		}
		c := g.doc.Class(i)
		proper := g.isCapital(i)
		switch {
		case g.doc.Is(i, "and") || g.doc.Is(i, "&") || g.doc.Is(i, "or"):
			if !*between && (g.another(i+1, limit) || g.leads(i+1, limit)) {
				return i
			}
			*between = false
		case g.opensTitle(i):
			return min(g.clauses.Quotes[g.clauses.QuoteAt(i+1)].End+1, limit)
		case g.isMark(i):
			if !g.inner(i, limit) {
				return i
			}
		case i > first && (c&(lexicon.Preposition|lexicon.Relative|lexicon.Subordinator|lexicon.That|lexicon.Be|lexicon.Have|lexicon.Modal|lexicon.Adverb|lexicon.Pronoun) != 0) && c&lexicon.Possessive == 0:
			return i
		case i > first && !proper && (g.isVerb(i) && g.finiteAt(i) || g.isPhase(i) && g.clauses.VerbAt(i) >= 0):
			return i
		}
		i++
	}
	return limit
}

// spanEnd is the end of the body, country or name that begins at token i, or i: what it holds ends no name.
func (g *registry) spanEnd(i int) int {
	n := sort.Search(len(g.doc.Bodies), func(n int) bool { return g.doc.Bodies[n].First >= i })
	if n < len(g.doc.Bodies) && g.doc.Bodies[n].First == i {
		return g.doc.Bodies[n].End
	}
	return i
}

func (g *registry) opensTitle(i int) bool {
	q := g.clauses.QuoteAt(i + 1)
	return q >= 0 && g.clauses.Quotes[q].First == i+1 && g.clauses.Quotes[q].End-i < 20
}

// inner tells whether a mark stands inside a word or a number.
func (g *registry) inner(i, limit int) bool {
	switch g.doc.Word(i) {
	case "-", "–", "/", "'s", "’s", "'", "’", ".", "$", "€", "£", "%":
		return i+1 < limit && (g.doc.Tokens[i].Glued() || g.doc.Tokens[i+1].Glued())
	}
	return false
}

// another tells whether behind "and" at token i something else than the subject goes on: a document, a verb, a noun with its own article.
func (g *registry) another(i, limit int) bool {
	if i >= limit {
		return true
	}
	if g.doc.Class(i)&(lexicon.Determiner|lexicon.Adverb|lexicon.Pronoun|lexicon.Possessive|lexicon.Quantifier) != 0 || g.isVerb(i) || g.vague(i) {
		return true
	}
	for j := i; j < limit && j < i+6; j++ {
		if h, ok := g.doc.Longest(j, lexicon.Document); ok && !h.Entry.Has("weak") && !g.isInBody(j) {
			return true
		}
		if g.doc.Class(j) != 0 {
			break
		}
	}
	return false
}

func (g *registry) isInBody(i int) bool {
	n := sort.Search(len(g.doc.Bodies), func(n int) bool { return g.doc.Bodies[n].End > i })
	return n < len(g.doc.Bodies) && g.doc.Bodies[n].First <= i
}

func (g *registry) finiteAt(i int) bool {
	n := g.clauses.VerbAt(i)
	v := g.clauses.Clauses[n].Verb
	return v.Finite() || v.Passive || v.To
}

// dateEnd is the end of the date at token i.
func (g *registry) dateEnd(i int) int {
	n := sort.Search(len(g.doc.Dates), func(n int) bool { return g.doc.Dates[n].End > i })
	return max(i+1, g.doc.Dates[n].End)
}

func (g *registry) inDate(i int) bool {
	n := sort.Search(len(g.doc.Dates), func(n int) bool { return g.doc.Dates[n].End > i })
	return n < len(g.doc.Dates) && g.doc.Dates[n].First <= i
}

// money tells whether token i is part of a sum: "the signing of a €55 million contract".
func (g *registry) money(i int) bool {
	n := sort.Search(len(g.doc.Money), func(n int) bool { return g.doc.Money[n].End > i })
	return n < len(g.doc.Money) && g.doc.Money[n].First <= i
}
