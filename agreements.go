package communique

import (
	"sort"
	"strings"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
)

// A registry is the documents of a release in the making.
type registry struct {
	*reading
	papers []paper
	pair   []string // the two countries that the release's encounters are between
}

// A paper is one document where the text names it.
type paper struct {
	name   mention.Span
	head   lexicon.Hit // its type
	plural bool
	proper bool   // its type has a capital
	shared string // the type, where the text tells it only once for several: "a memorandum on trade and another on visas"
	phase  *phase
}

// A phase is what a sentence says happened to a document.
type phase struct {
	hit    lexicon.Hit
	clause int // or -1
	status Status
	dated  *phase // another phase of the same document, for its date
}

// findAgreements reads the documents that the text names, and what happened to them.
func (r *reading) findAgreements() {
	g := &registry{reading: r, pair: r.pair()}
	g.findPapers()
	for n := range g.papers {
		g.papers[n].phase = g.phaseOf(n)
	}
	g.chain()
	for _, p := range g.papers {
		g.record(p)
	}
	sort.SliceStable(r.article.Agreements, func(i, j int) bool {
		return firstOffset(r.article.Agreements[i].Evidence) < firstOffset(r.article.Agreements[j].Evidence)
	})
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
func (g *registry) vague(i int) bool {
	switch g.doc.Word(i) {
	case "new", "other", "another", "several", "various", "different", "relevant", "respective", "following", "important", "historic", "major", "key", "existing", "first", "second", "such", "certain", "more", "further", "recent", "same", "appropriate", "necessary", "corresponding", "possible", "number", "series", "potential":
		return true
	}
	return false
}

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
		end := g.doc.Bodies[n].End
		if end+1 < len(g.doc.Tokens) && g.doc.Bodies[n].Acronym.First == end+1 {
			return end
		}
		return end
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

// phaseOf is what is said to have happened to document n, or nil: behind its name, before it, or for a list that it stands in.
func (g *registry) phaseOf(n int) *phase {
	p := &g.papers[n]
	behind, before := g.behind(n), g.before(n)
	switch {
	case behind != nil && (before == nil || !before.hit.Entry.Has("strong")):
		return behind
	case before != nil:
		before.dated = behind
		return before
	}
	return g.listed(p)
}

// behind reads "..., signed in 2021", "which has been in force since", "was signed", "under negotiation".
func (g *registry) behind(n int) *phase {
	p := &g.papers[n]
	limit := g.doc.Sentences[g.doc.SentenceOf(int(p.head.First))].End
	i := p.name.End
	if n+1 < len(g.papers) && int(g.papers[n+1].head.First) < p.name.End {
		return g.lastPhase(p.name.End, limit) // "a protocol amending the Agreement, which is in force, remains under negotiation"
	}
	if next, ok := g.bracketed(i, limit); ok {
		i = next
	}
	for steps := 0; i < limit && steps < 8; steps++ {
		if h, ok := g.phaseAt(i); ok && !(h.Entry.Has("noun") && !g.isVerb(i)) {
			return g.phase(h)
		}
		if g.doc.Is(i, "of") && g.dated(i+1) {
			i = g.dateEnd(i + 1)
			continue
		}
		c := g.doc.Class(i)
		if !(g.doc.Is(i, ",") || g.doc.Is(i, "”") || g.doc.Is(i, "’") || c&(lexicon.Relative|lexicon.That|lexicon.Be|lexicon.Have|lexicon.Modal|lexicon.Adverb|lexicon.To) != 0 || g.doc.Is(i, "remains") || g.doc.Is(i, "remained") || g.doc.Is(i, "under")) {
			break
		}
		i++
	}
	return g.predicate(p, limit)
}

// predicate is the phase that the verb shows whose subject a document is: "The agreement, welcomed by all, was signed".
func (g *registry) predicate(p *paper, limit int) *phase {
	for i := p.name.End; i < min(limit, p.name.End+30); i++ {
		n := g.clauses.VerbAt(i)
		if n < 0 {
			continue
		}
		c := &g.clauses.Clauses[n]
		subject := c.Subject.First <= int(p.head.First) && int(p.head.First) < c.Subject.End || g.doc.Is(p.name.End, ",") && g.doc.Is(c.Verb.First-1, ",")
		if c.Verb.Finite() && subject {
			if h, ok := g.phaseAt(c.Verb.Main); ok {
				return g.phase(h)
			}
		}
	}
	return nil
}

// dateEnd is the end of the date at token i.
func (g *registry) dateEnd(i int) int {
	n := sort.Search(len(g.doc.Dates), func(n int) bool { return g.doc.Dates[n].End > i })
	return max(i+1, g.doc.Dates[n].End)
}

// lastPhase is the last phase in tokens [from, to).
func (g *registry) lastPhase(from, to int) *phase {
	for i := to - 1; i >= from && i > to-glance; i-- {
		if h, ok := g.phaseAt(i); ok {
			return g.phase(h)
		}
	}
	return nil
}

// before reads "signed a ...", "the signing of the ...", "negotiations on the ...": the nearest phase of the clause.
func (g *registry) before(n int) *phase {
	p := &g.papers[n]
	s := g.doc.Sentences[g.doc.SentenceOf(p.name.First)]
	objects := true // nothing but objects of one verb stands between
	for i := p.name.First - 1; i >= s.First && i > p.name.First-48; i-- {
		h, ok := g.phaseAt(i)
		if ok && int(h.End) <= p.name.First {
			h = g.longer(h, s.First)
			if g.near(int(h.End), p.name.First) {
				return g.phase(h)
			}
			if v := g.clauses.VerbAt(i); v >= 0 && objects && !h.Entry.Has("noun") && g.clauseEnd(v) >= p.name.First {
				return g.phase(h)
			}
		}
		if g.doc.Is(i, ";") {
			break
		}
		if v := g.clauses.VerbAt(i); v >= 0 && !ok && g.clauses.Clauses[v].Verb.Finite() {
			break
		}
		if i == p.name.First-1 || i == p.name.First-2 {
			objects = objects && !g.basis(i)
		}
	}
	return nil
}

// longer is the phase that begins up to a few tokens before another and ends with it: "towards the conclusion of".
func (g *registry) longer(h lexicon.Hit, first int) lexicon.Hit {
	for i := int(h.First) - 1; i >= first && i >= int(h.First)-3; i-- {
		if l, ok := g.phaseAt(i); ok && l.End >= h.End {
			h = l
		}
	}
	return h
}

// basis tells whether a preposition makes a document what something rests on.
func (g *registry) basis(i int) bool {
	switch g.doc.Word(i) {
	case "under", "within", "through", "via", "per", "in", "with", "by", "against", "beyond", "from", "at":
		return true
	}
	return false
}

// near tells whether only articles and prepositions stand between.
func (g *registry) near(from, to int) bool {
	for i := from; i < to; i++ {
		if g.doc.Class(i)&(lexicon.Determiner|lexicon.Preposition|lexicon.Possessive) == 0 && !g.vague(i) && !g.isNumber(i) && !g.isMark(i) && !g.money(i) && !g.inDate(i) {
			return false
		}
	}
	return to-from < 10
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

// clauseEnd is where clause n and those inside it end, as far as anybody reads.
func (g *registry) clauseEnd(n int) int {
	end := g.clauses.Clauses[n].End
	for j := n + 1; j < min(len(g.clauses.Clauses), n+glance/4) && g.clauses.Clauses[j].Sentence == g.clauses.Clauses[n].Sentence; j++ {
		if g.clauses.Clauses[j].Kind == clause.Main {
			break
		}
		end = max(end, g.clauses.Clauses[j].End)
	}
	return end
}

// phase reads the status that a hit shows, with the tense of its clause.
func (g *registry) phase(h lexicon.Hit) *phase {
	ph := &phase{hit: h, clause: g.clauses.VerbAt(int(h.First)), status: Status(h.Entry.Flag())}
	noun := g.doc.Class(int(h.First)-1)&(lexicon.Determiner|lexicon.Possessive) != 0 // "the signing"
	if noun || ph.clause < 0 {
		ph.clause = g.clauseAt(int(h.First) - 1)
	}
	if ph.clause < 0 {
		return ph
	}
	c := g.clauses.Clauses[ph.clause]
	v := c.Verb
	own := !noun && v.First <= int(h.First) && int(h.First) < v.End
	ahead := v.Tense == clause.Future || v.Modal >= 0
	if own && v.To {
		ahead = ahead || c.Parent < 0 || !g.witnessed(c.Parent)
	}
	switch {
	case !own:
		ahead = ahead || g.hoped(v)
	case v.Tense == clause.None && c.Parent >= 0:
		ahead = ahead || g.hoped(g.clauses.Clauses[c.Parent].Verb)
	}
	switch {
	case own && v.Negated:
		return nil
	case ahead && ph.status == Signed && (strings.HasPrefix(h.Entry.Name, "conclu") || strings.HasPrefix(g.doc.Word(int(h.First)), "conclu")):
		ph.status = Negotiated
	case ahead && ph.status == Signed:
		ph.status = Planned
	}
	return ph
}

// witnessed: "gathered to sign": the infinitive of what has happened. Only plain past verbs of doing count, so that "agreed to sign" is a plan.
func (g *registry) witnessed(n int) bool {
	v := g.clauses.Clauses[n].Verb
	return v.Tense == clause.Past && v.Frame(lexicon.Verb) != nil && v.Frame(lexicon.Verb).Flag() == "meeting"
}

// hoped tells whether the object of a verb is still to come: hope for, call for, bring forward.
func (g *registry) hoped(v clause.Verb) bool {
	if v.Empty() {
		return false
	}
	for _, h := range g.doc.Hits(v.Main) {
		if h.Entry.Kind == lexicon.Phase && h.Entry.Has("ahead") {
			return true
		}
	}
	return false
}

// phaseAt is the longest phase that begins at token i.
func (g *registry) phaseAt(i int) (hit lexicon.Hit, ok bool) {
	for _, h := range g.doc.Hits(i) {
		if h.Entry.Kind == lexicon.Phase && !h.Entry.Has("ahead") {
			hit, ok = h, true
		}
	}
	return hit, ok
}

// clauseAt is the clause of the nearest verb before token i, with no mark between, else of the next one; or -1.
func (g *registry) clauseAt(i int) int {
	s := g.doc.Sentences[g.doc.SentenceOf(i)]
	for j := i; j >= s.First && j > i-glance && !g.doc.Is(j, ",") && !g.doc.Is(j, ";"); j-- {
		if n := g.clauses.VerbAt(j); n >= 0 {
			return n
		}
	}
	for j := i; j < min(s.End, i+glance); j++ {
		if n := g.clauses.VerbAt(j); n >= 0 {
			return n
		}
	}
	return -1
}

// listed gives a document at the head of a list's item what the sentence before the list says.
func (g *registry) listed(p *paper) *phase {
	i := p.name.First - 1
	for steps := 0; i >= 0 && steps < 40; i, steps = i-1, steps+1 {
		if g.doc.Is(i, ":") {
			s := g.doc.Sentences[g.doc.SentenceOf(i)]
			return g.lastPhase(s.First, i)
		}
	}
	return nil
}

// chain gives the documents of one list what is said of any of them: "an agreement on A and a memorandum on B were signed".
func (g *registry) chain() {
	for n := 1; n < len(g.papers); n++ {
		a, b := &g.papers[n-1], &g.papers[n]
		if b.phase == nil && a.phase != nil && g.linked(a, b) {
			b.phase = a.phase
		}
	}
	for n := len(g.papers) - 1; n > 0; n-- {
		a, b := &g.papers[n-1], &g.papers[n]
		if a.phase == nil && b.phase != nil && g.linked(a, b) && b.phase.hit.First >= int32(b.name.End) {
			a.phase = b.phase
		}
	}
}

// linked tells whether two documents stand in one list.
func (g *registry) linked(a, b *paper) bool {
	if b.name.First < a.name.End || b.name.First-a.name.End > 40 {
		return false
	}
	separate := false
	for i := a.name.End; i < b.name.First; i++ {
		switch strings.ToLower(g.doc.Word(i)) {
		case "and", ",", ";", "as", "well", "together", "along", "with", "another", "one":
			separate = true
			continue
		}
		own := a.phase != nil && (g.clauses.VerbAt(i) == a.phase.clause || i < int(a.phase.hit.End) && i >= int(a.phase.hit.First))
		if !own && g.doc.Class(i)&(lexicon.Determiner|lexicon.Adverb) == 0 && !g.isMark(i) && !g.isNumber(i) && len(g.doc.Word(i)) > 1 {
			return false
		}
	}
	return separate
}

// record makes an Agreement of a paper that is named well enough.
func (g *registry) record(p paper) {
	if !g.counts(p) {
		return
	}
	a := Agreement{Name: g.doc.Slice(p.name.First, p.name.End), Kind: AgreementKind(p.head.Entry.Get("kind")), Status: InForce}
	a.Evidence = []Evidence{g.evidence(p.name.First, p.name.End, p.head.Entry.Rule)}
	if p.shared != "" {
		a.Name = p.shared + " " + a.Name
	}
	if p.phase != nil {
		a.Status, a.Date = p.phase.status, g.phaseDate(p.phase)
	}
	a.Parties = g.parties(p)
	for n := max(0, len(g.article.Agreements)-reach); n < len(g.article.Agreements); n++ {
		if old := &g.article.Agreements[n]; sameName(old.Name, a.Name) && old.Kind == a.Kind {
			if p.phase != nil && old.Status == InForce && a.Status != InForce && old.Date == "" {
				old.Status, old.Date = a.Status, a.Date
			}
			if len(a.Name) > len(old.Name) && len(a.Parties) >= len(old.Parties) {
				old.Name, old.Parties = a.Name, a.Parties
			}
			return
		}
	}
	g.article.Agreements = append(g.article.Agreements, a)
}

// counts tells whether a document is named so that it is one: by its subject or parties, or by words before its type.
func (g *registry) counts(p paper) bool {
	head := p.head.Entry
	if head.Has("own") {
		return true
	}
	more := p.name.End > int(p.head.End) && !g.doc.Is(int(p.head.End), "worth")
	modified := p.name.First < int(p.head.First) || p.head.End-p.head.First > 1 && !head.Has("weak") && head.Get("kind") != string(Memorandum)
	done := p.phase != nil && p.phase.hit.Entry.Has("here")
	switch {
	case p.shared != "":
		return p.phase != nil
	case !more && !modified:
		return done && !p.plural && !head.Has("weak") && (g.doc.Is(p.name.First-1, "a") || g.doc.Is(p.name.First-1, "an"))
	case head.Has("count"):
		return done && modified
	case p.plural && !p.proper && g.numbered(p):
		return false
	case p.proper && head.Has("weak") && p.phase == nil:
		kind := AgreementKind(head.Get("kind"))
		return modified && (more || kind == Treaty || kind == Declaration)
	case p.proper:
		return true
	case head.Has("weak"):
		return done && more
	}
	return p.phase != nil || more && g.doc.Is(p.name.First-1, "the") && g.basis(p.name.First-2)
}

// numbered: "three grant agreements".
func (g *registry) numbered(p paper) bool {
	return p.name.First > 0 && g.isNumber(p.name.First-1)
}

// phaseDate is the date told behind what happened, or in its clause.
func (g *registry) phaseDate(ph *phase) Date {
	from := int(ph.hit.End)
	for n, d := range g.doc.Dates {
		if d.First >= from && d.First <= from+4 && g.doc.SentenceOf(d.First) == g.doc.SentenceOf(int(ph.hit.First)) && n < len(g.article.Dates) {
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
		if q.Date >= 0 && q.Date < len(g.article.Dates) {
			return g.article.Dates[q.Date].Value
		}
	}
	return ""
}

// sameName tells whether two names are of one document: the words of one are part of the other's.
func sameName(a, b string) bool {
	x, y := strings.Fields(strings.ToLower(a)), strings.Fields(strings.ToLower(b))
	if len(x) > len(y) {
		x, y = y, x
	}
	return contains(y, x) || strings.EqualFold(a, b)
}

// parties are those that the name puts at its head or behind "between" and "with", else the signers, else the two countries of the
// release, else those that its subject names.
func (g *registry) parties(p paper) (all []string) {
	if p.head.Entry.Has("own") {
		return nil
	}
	all = g.partiesIn(p, false)
	if len(all) >= 2 {
		return all
	}
	if p.phase != nil && p.phase.clause >= 0 && p.phase.status != InForce {
		if signers := g.signers(p.phase.clause); len(signers) >= 2 && within(all, signers) {
			return signers
		}
	}
	if len(g.pair) == 2 && within(all, g.pair) {
		return g.pair
	}
	if named := g.partiesIn(p, true); len(named) >= 2 {
		return named
	}
	return all
}

func within(part, all []string) bool {
	for _, p := range part {
		found := false
		for _, a := range all {
			found = found || a == p
		}
		if !found {
			return false
		}
	}
	return true
}

// partiesIn are the countries and bodies that a name names as its parties; of its subject, if that is asked too, the countries. Bodies go
// before the countries that they are of.
func (g *registry) partiesIn(p paper, subject bool) (all []string) {
	add := func(name string) {
		if name != "" && !within([]string{name}, all) {
			all = append(all, name)
		}
	}
	parties := true // before the type, and behind "between" and "with"
	for i := p.name.First; i < p.name.End; i++ {
		switch g.doc.Word(i) {
		case "between", "with", "among":
			parties = true
		case "on", "for", "concerning", "regarding", "against", "about", "amending":
			parties = false
		}
		if i == int(p.head.End) && !g.doc.Is(i, "between") && !g.doc.Is(i, "with") {
			parties = false
		}
		n := g.bodyAt(i)
		switch c := g.codeAt(i); {
		case n >= 0 && c != "EU" && c != "UN":
			b := g.doc.Bodies[n]
			if parties && (i > int(p.head.First) || b.Kind == "international" || g.joins(b.End) || g.joins(i-1)) {
				add(g.bodyName(n))
			}
			i = b.End - 1
			if g.doc.Is(i+1, "of") && g.codeAt(g.the(i+2)) != "" {
				i = g.the(i + 2)
			}
		case parties || subject:
			add(c)
		}
	}
	return all
}

func (g *registry) bodyAt(i int) int {
	n := sort.Search(len(g.doc.Bodies), func(n int) bool { return g.doc.Bodies[n].First >= i })
	if n < len(g.doc.Bodies) && g.doc.Bodies[n].First == i {
		return n
	}
	return -1
}

// codeAt is the country that begins at token i, or "".
func (g *registry) codeAt(i int) string {
	n := sort.Search(len(g.doc.Countries), func(n int) bool { return g.doc.Countries[n].First >= i })
	if n < len(g.doc.Countries) && g.doc.Countries[n].First == i {
		return g.doc.Countries[n].Code
	}
	return ""
}

// signers are the bodies or countries that a clause's subject, agent and companions are.
func (g *registry) signers(n int) (all []string) {
	c := &g.clauses.Clauses[n]
	phrases := append([]clause.Phrase{c.Subject}, append(append([]clause.Phrase{}, c.Before...), c.After...)...)
	for k, p := range phrases {
		if k == 0 && c.Verb.Passive || k > 0 && (p.Prep < 0 || !g.doc.Is(p.Prep, "by") && !g.doc.Is(p.Prep, "with") && !g.doc.Is(p.Prep, "With")) {
			continue
		}
		for _, party := range p.Parties {
			for _, a := range g.actors(party) {
				name := string(a.country)
				if g.doc.Parties[party].Kind == mention.Collective && a.organization != "" {
					name = a.organization
				}
				if name != "" && !within([]string{name}, all) {
					all = append(all, name)
				}
			}
		}
	}
	return all
}

// pair is the two countries that the release's encounters are between, if they are two.
func (r *reading) pair() (pair []string) {
	for _, m := range r.article.Meetings {
		if m.Recalled {
			continue
		}
		pair = pair[:0]
		for _, p := range m.Participants {
			if c := string(p.Country); c != "" && !within([]string{c}, pair) {
				pair = append(pair, c)
			}
		}
		if len(pair) == 2 {
			return pair
		}
	}
	return nil
}
