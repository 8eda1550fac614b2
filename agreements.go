package communique

import (
	"slices"
	"sort"
	"strings"

	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// A registry is the documents of a release in the making.
type registry struct {
	*reading
	papers []paper
	words  [][]string // by agreement: of its name, in small letters
	told   []bool     // by agreement: the text tells what happened to it
	lists  []*phase   // by paragraph: what is told of the list that it is an item of
	pair   []string   // the two countries that the release's encounters are between
	plural bool       // the type whose name is read stands in the plural
}

// findAgreements reads the documents that the text names, and what happened to them.
func (r *reading) findAgreements() {
	g := &registry{reading: r, pair: r.pair()}
	g.findPapers()
	g.findLists()
	for n := range g.papers {
		g.papers[n].phase = g.phaseOf(n)
		if ph := g.papers[n].phase; ph != nil && ph.status == Negotiated && ph.hit.Entry.Has("launches") && g.papers[n].head.Entry.Get("kind") == string(Plan) {
			ph.status = Signed
		}
	}
	for n := range g.papers {
		g.nowInForce(n)
		g.toldLater(n)
		g.toldBefore(n)
	}
	g.chain()
	for n := range g.papers {
		g.record(&g.papers[n])
	}
	sort.SliceStable(r.article.Agreements, func(i, j int) bool {
		return firstOffset(r.article.Agreements[i].Evidence) < firstOffset(r.article.Agreements[j].Evidence)
	})
}

// record makes an Agreement of a paper that is named well enough.
func (g *registry) record(p *paper) {
	if !g.counts(*p) {
		return
	}
	a := Agreement{Name: g.doc.Slice(p.name.First, p.name.End), Kind: AgreementKind(p.head.Entry.Get("kind")), Status: g.unlessTold(p)}
	a.Evidence = g.proof(p.name.First, max(p.name.End, p.behind.End), p.head.Entry.Rule)
	if !p.behind.Empty() {
		a.Name += " " + g.doc.Slice(p.behind.First, p.behind.End)
	}
	if p.shared != "" {
		a.Name = p.shared + " " + a.Name
	}
	if p.phase != nil {
		a.Status, a.Date = p.phase.status, g.phaseDate(p.phase)
	}
	if a.Parties = g.coded(g.parties(*p)); len(a.Parties) < 2 && p.plural && !g.numbered(*p) && !g.isCapital(p.name.First) && p.name.End == int(p.head.End) {
		return // "signed cooperation agreements": it says no more of them
	}
	words := strings.Fields(strings.ToLower(unbracketed.Replace(a.Name)))
	for n := max(0, len(g.article.Agreements)-reach); n < len(g.article.Agreements); n++ {
		if old := &g.article.Agreements[n]; old.Kind == a.Kind && sameName(g.words[n], words) {
			if p.phase != nil && !g.told[n] {
				old.Status, old.Date, g.told[n] = a.Status, a.Date, true
			}
			if len(a.Name) > len(old.Name) && len(a.Parties) >= len(old.Parties) {
				old.Name, old.Parties, g.words[n] = a.Name, a.Parties, words
			}
			return
		}
	}
	g.article.Agreements, g.words, g.told = append(g.article.Agreements, a), append(g.words, words), append(g.told, p.phase != nil)
}

// counts tells whether a document is named so that it is one: by its subject or parties, or by words before its type.
func (g *registry) counts(p paper) bool {
	head := p.head.Entry
	if head.Has("own") || g.doc.Says(p.name.First-1, "no") {
		return head.Has("own") // "no treaty was signed"
	}
	if p.proper && g.attributive(int(p.head.End)) {
		return false
	}
	more := p.name.End > int(p.head.End) || !p.behind.Empty() && p.phase != nil && p.phase.hit.Entry.Has("here")
	modified := p.name.First < int(p.head.First) || p.head.End-p.head.First > 1 && !head.Has("weak") && head.Get("kind") != string(Memorandum)
	here := p.phase != nil && p.phase.hit.Entry.Has("here")
	done := here || p.phase != nil && p.phase.hit.Entry.Has("strong")
	switch {
	case head.Has("several") && len(g.partiesIn(p, false)) < 2:
		return false
	case !more && !modified:
		kind := AgreementKind(head.Get("kind"))
		return done && !p.plural && g.clear(p) && ((!general(kind) || kind == Accord && p.head.End-p.head.First > 1) && (g.doc.Indefinite(p.name.First-1) || kind != Treaty && g.doc.Definite(p.name.First-1) && g.firstOfKind(kind)) || p.phase.theirs)
	case head.Has("count"):
		return here && (more || modified && p.plural && !g.numbered(p) && !(g.doc.Is(p.name.First-1, "of") && g.vague(p.name.First-2)))
	case p.plural && g.numbered(p):
		i := int(p.head.End)
		if next, ok := g.bracketed(i, p.name.End); ok {
			i = next
		}
		return here && p.phase.status == Signed && (modified && !(g.doc.Is(p.name.End, ",") && g.doc.Is(p.name.End+1, "one")) || more && !g.is(i, "intends") && !g.doc.Is(i, "with") && !g.doc.Is(i, "between")) // "signed two agreements on ports", "two loan agreements"
	case head.Has("weak"):
		return g.weakCounts(p, more, modified, done)
	case p.proper:
		return true
	}
	return p.phase != nil || more && g.doc.Definite(p.name.First-1) && g.basis(p.name.First-2) || !p.plural && g.untold(&p, modified)
}

// firstOfKind tells whether no document of a kind is told before.
func (g *registry) firstOfKind(k AgreementKind) bool {
	return !slices.ContainsFunc(g.article.Agreements, func(a Agreement) bool { return a.Kind == k })
}

// attributive tells whether the word at token i makes the type of a document before it part of another name: "Convention Centre", "Treaty Secretariat".
func (g *registry) attributive(i int) bool {
	return g.doc.Has(i, token.Upper|token.Letter) && !g.doc.Has(i, token.Caps) && g.doc.Class(i) == 0 && g.doc.SentenceOf(i) == g.doc.SentenceOf(i-1) && !g.dated(i) && !g.named(i)
}

// general tells whether a kind of document alone names none: "reached an agreement", "set up a programme".
func general(k AgreementKind) bool { return k == Accord || k == Plan }

// weakCounts tells it of a document whose type means many other things.
func (g *registry) weakCounts(p paper, more, modified, done bool) bool {
	kind := AgreementKind(p.head.Entry.Get("kind"))
	switch {
	case p.proper && p.phase == nil && (kind == Treaty || kind == Declaration || kind == Accord && g.abbreviated(p)):
		return modified || more && kind != Accord
	case p.proper && p.phase == nil && kind == Plan:
		return more && (modified && g.ofSeveral(p) || !modified && !p.plural && p.name.First > g.doc.Sentences[g.doc.SentenceOf(p.name.First)].First)
	case p.proper && p.phase == nil:
		return more && (modified || kind == Protocol)
	case p.proper:
		return true
	case more && kind == Plan && p.phase != nil && p.phase.status == Signed:
		return true // "the commission adopted a road map for industry"
	}
	if full := p.head.End-p.head.First > 1 && kind != Plan; done && full && !p.plural && p.phase.hit.Entry.Has("here") && g.doc.Definite(p.name.First-1) {
		return true // "The exchange of notes was signed on Monday"
	}
	return (done || p.phase != nil && g.is(int(p.head.End), "governs")) && more
}

// abbreviated tells whether an acronym in brackets stands right behind the type of a document: "the Trilateral Arrangement (TA)".
func (g *registry) abbreviated(p paper) bool {
	i := int(p.head.End)
	_, ok := g.bracketed(i, len(g.doc.Tokens))
	return ok && g.doc.Has(i+1, token.Caps)
}

// ofSeveral tells whether a plan is one of several parties rather than of one body: by them, or since it is of cooperation.
func (g *registry) ofSeveral(p paper) bool {
	for i := p.name.First; i < p.name.End; i++ {
		if g.is(i, "aid") || g.is(i, "partner") || g.doc.Is(i, "Joint") {
			return true
		}
	}
	return len(g.partiesIn(p, true)) > 1
}

// clear tells whether the type of a document alone tells that it is one: "a protocol was signed", not "a plan".
func (g *registry) clear(p paper) bool {
	return !p.head.Entry.Has("weak") || p.head.End-p.head.First > 1 || p.head.Entry.Get("kind") == string(Protocol)
}

// numbered: "three grant agreements".
func (g *registry) numbered(p paper) bool {
	return p.name.First > 0 && g.isNumber(p.name.First-1)
}

// unbracketed makes an acronym in brackets a word like others: the name goes on as "the MoU" or as "the FTA with China".
var unbracketed = strings.NewReplacer("(", "", ")", "")

// sameName tells whether two names are of one document: the words of one stand in the other, in their order.
func sameName(a, b []string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	for _, w := range b {
		if len(a) > 0 && a[0] == w {
			a = a[1:]
		}
	}
	return len(a) == 0
}

// pair is the two countries that the release's encounters are between, if they are two.
func (r *reading) pair() []string {
	for n := range r.article.Meetings {
		if pair := r.article.Meetings[n].countries(); len(pair) == 2 && !r.article.Meetings[n].Recalled {
			return pair
		}
	}
	return nil
}

// countries are those of an encounter's participants.
func (m *Meeting) countries() (all []string) {
	for _, p := range m.Participants {
		if c := string(p.Country); c != "" && !slices.Contains(all, c) {
			all = append(all, c)
		}
	}
	return all
}

// pairAt is the two countries that a document told at token i is likely between: those of the encounter told last before it in its paragraph, else the one that
// the release comes from and the only other that the paragraph names, else those of the release.
func (g *registry) pairAt(i int) []string {
	s := g.doc.Sentences[g.doc.SentenceOf(i)]
	if other := g.spokenWith(s.First, s.End); other != "" && !g.signedByBoth(i) {
		return []string{string(g.comesFrom), other}
	}
	p := g.doc.Paragraphs[g.doc.ParagraphOf(i)]
	from, at := g.doc.Bytes(p.First, i+1)
	last, pair := from-1, []string(nil)
	for n := range g.article.Meetings {
		m := &g.article.Meetings[n]
		for _, e := range m.Evidence {
			if e.In != "" || e.Start <= last || e.Start >= at || m.Recalled {
				continue // as nearly all
			}
			if two := m.countries(); len(two) == 2 {
				last, pair = e.Start, two
			}
		}
	}
	if g.ofHome(pair) {
		return pair
	}
	if other := g.spokenWith(p.First, i); other != "" {
		return []string{string(g.comesFrom), other}
	}
	if other := g.onlyOther(i); other != "" && (g.accounts.weight.of(Country(other)) > 1 || !g.ofHome(g.pair)) {
		return []string{string(g.comesFrom), other}
	}
	if pair != nil {
		return pair
	}
	return g.pair
}

// signedByBoth tells whether the two sides, told of before, are the subject of the verb before a document at token i: "The Ambassador of Chad watched as they signed".
func (g *registry) signedByBoth(i int) bool {
	for k := i - 1; k > i-glance/4 && k >= 0; k-- {
		if n := g.clauses.VerbAt(k); n >= 0 {
			subject := g.clauses.Clauses[n].Subject.Parties
			return len(subject) == 1 && g.doc.Parties[subject[0]].Number != 1 && (g.doc.Parties[subject[0]].Kind == mention.Sides || g.doc.Parties[subject[0]].Kind == mention.Pronoun)
		}
	}
	return false
}

// spokenWith is the one country but the release's own whose people a sentence or paragraph names, with whom a document told there is likely: "With
// Ambassador Roe the Minister reviewed the agreement on visas"; or "".
func (g *registry) spokenWith(first, end int) (other string) {
	if g.comesFrom == "" {
		return ""
	}
	for n := mention.From(g.doc.Parties, first); n < len(g.doc.Parties) && g.doc.Parties[n].First < end; n++ {
		switch g.doc.Parties[n].Kind {
		case mention.Named, mention.Post:
		default:
			continue
		}
		for _, a := range g.actors(n) {
			switch c := string(a.country); {
			case c == "" || c == string(g.comesFrom):
			case other != "" && c != other:
				return ""
			default:
				other = c
			}
		}
	}
	return other
}

// ofHome tells whether the release's own country, where it is known, is one of a pair.
func (g *registry) ofHome(pair []string) bool {
	return len(pair) == 2 && (g.comesFrom == "" || within([]string{string(g.comesFrom)}, pair))
}

// onlyOther is the one country but the release's own that is named before the end of the sentence of token i in its paragraph, or "".
func (g *registry) onlyOther(i int) (other string) {
	if g.comesFrom == "" {
		return ""
	}
	first, end := g.doc.Paragraphs[g.doc.ParagraphOf(i)].First, g.doc.Sentences[g.doc.SentenceOf(i)].End
	n := mention.From(g.doc.Countries, first)
	for ; n < len(g.doc.Countries) && g.doc.Countries[n].First < end; n++ {
		switch c := g.doc.Countries[n].Code; {
		case c == string(g.comesFrom) || c == "UN" || g.doc.Countries[n].Inside:
		case other != "" && c != other:
			return ""
		default:
			other = c
		}
	}
	return other
}
