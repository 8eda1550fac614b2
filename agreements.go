package communique

import (
	"sort"
	"strings"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/mention"
)

// A registry is the documents of a release in the making.
type registry struct {
	*reading
	papers  []paper
	words   [][]string // by agreement: of its name, in small letters
	lists   []*phase   // by paragraph: what is told of the list that it is an item of
	between []string   // the parties of the document before in the list
	pair    []string   // the two countries that the release's encounters are between
	plural  bool       // the type whose name is read stands in the plural
}

// findAgreements reads the documents that the text names, and what happened to them.
func (r *reading) findAgreements() {
	g := &registry{reading: r, pair: r.pair()}
	g.findPapers()
	g.findLists()
	for n := range g.papers {
		g.papers[n].phase = g.phaseOf(n)
	}
	for n := range g.papers {
		g.nowInForce(n)
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
	a := Agreement{Name: g.doc.Slice(p.name.First, p.name.End), Kind: AgreementKind(p.head.Entry.Get("kind")), Status: InForce}
	a.Evidence = []Evidence{g.evidence(p.name.First, p.name.End, p.head.Entry.Rule)}
	if p.shared != "" {
		a.Name = p.shared + " " + a.Name
	}
	if p.phase != nil {
		a.Status, a.Date = p.phase.status, g.phaseDate(p.phase)
	}
	a.Parties = g.inList(p, g.parties(*p))
	words := strings.Fields(strings.ToLower(a.Name))
	for n := max(0, len(g.article.Agreements)-reach); n < len(g.article.Agreements); n++ {
		if old := &g.article.Agreements[n]; old.Kind == a.Kind && (sameName(g.words[n], words) || strings.EqualFold(old.Name, a.Name)) {
			if p.phase != nil && old.Status == InForce && a.Status != InForce && old.Date == "" {
				old.Status, old.Date = a.Status, a.Date
			}
			if len(a.Name) > len(old.Name) && len(a.Parties) >= len(old.Parties) {
				old.Name, old.Parties, g.words[n] = a.Name, a.Parties, words
			}
			return
		}
	}
	g.article.Agreements, g.words = append(g.article.Agreements, a), append(g.words, words)
}

// inList gives a document without parties of its own those of the one before it in its list.
func (g *registry) inList(p *paper, parties []string) []string {
	switch listed := g.lists[g.doc.ParagraphOf(p.name.First)] != nil; {
	case !listed:
		g.between = nil
	case len(parties) >= 2:
		if len(parties[0]) == 2 && len(parties[1]) == 2 { // countries: two bodies sign for themselves
			g.between = parties
		}
	case within(parties, g.between):
		return g.between
	}
	return parties
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
		return done && !p.plural && (!head.Has("weak") || p.head.End-p.head.First > 1) && g.indefinite(p.name.First-1)
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
		return (done || p.phase != nil && g.is(int(p.head.End), "governs")) && more
	}
	return p.phase != nil || more && g.doc.Is(p.name.First-1, "the") && g.basis(p.name.First-2)
}

func (g *registry) indefinite(i int) bool {
	return g.doc.Is(i, "a") || g.doc.Is(i, "an") || g.doc.Is(i, "A") || g.doc.Is(i, "An")
}

// numbered: "three grant agreements".
func (g *registry) numbered(p paper) bool {
	return p.name.First > 0 && g.isNumber(p.name.First-1)
}

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
	if two := g.namedBetween(p); len(two) == 2 && len(all) < 2 {
		return two
	}
	if p.phase != nil && p.phase.clause >= 0 && p.phase.status != InForce {
		signers := g.signers(p.phase.clause)
		for _, name := range all {
			if len(signers) == 1 && signers[0] != name {
				signers = append(signers, name) // "the Fund signed a loan agreement with Kenya"
			}
		}
		if len(signers) >= 2 && within(all, signers) {
			return signers
		}
		if two := g.withHome(signers, p.name.First); len(two) == 2 && within(all, two) {
			return two
		}
	}
	if len(g.pair) == 2 && within(all, g.pair) {
		return g.pair
	}
	if named := g.partiesIn(p, true); len(named) >= 2 {
		return named
	}
	if firms := g.firmsBeside(p); len(firms) == 2 && len(all) == 0 && p.phase != nil && p.phase.status == Signed {
		return firms
	}
	if two := g.two(); within(all, two) && p.head.Entry.Get("kind") != string(ContractPaper) {
		return two
	}
	return all
}

// namedBetween are the two capitalised names behind the "between" of a document's name, of which at least one is known to nobody: "an MoU between APEDA and Morocco
// Foodex".
func (g *registry) namedBetween(p paper) []string {
	for i := p.name.First; i < p.name.End; i++ {
		if !g.doc.Is(i, "between") {
			continue
		}
		for k := i + 1; k < p.name.End; k++ {
			if g.accounts.cityAt(k) != "" || g.codeAt(k) != "" && g.accounts.bodyAt(k) < 0 {
				return nil // "twin-town agreement between Oslo and Nairobi"
			}
		}
		return g.accounts.names(i+1, p.name.End)
	}
	return nil
}

// withHome adds the country that the release comes from to the one signer who is told, where that is none of those whom the release is about.
func (g *registry) withHome(signers []string, at int) []string {
	if len(signers) != 1 || len(signers[0]) != 2 || len(g.pair) != 2 || within(signers, g.pair) {
		return nil
	}
	home := g.accounts.homeland(at)
	if len(home) == 0 && g.comesFrom != "" {
		home = []Country{g.comesFrom}
	}
	if len(home) == 0 || string(home[0]) == signers[0] {
		return nil
	}
	return []string{string(home[0]), signers[0]}
}

// firmsBeside are the companies, banks and schools that the sentence of a document names.
func (g *registry) firmsBeside(p paper) (all []string) {
	s := g.doc.Sentences[g.doc.SentenceOf(p.name.First)]
	n := sort.Search(len(g.doc.Bodies), func(n int) bool { return g.doc.Bodies[n].First >= s.First })
	for ; n < len(g.doc.Bodies) && g.doc.Bodies[n].First < s.End; n++ {
		switch g.doc.Bodies[n].Kind {
		case "company", "bank", "university":
			if name := g.bodyName(n); !within([]string{name}, all) {
				all = append(all, name)
			}
		}
	}
	return all
}

// two are the countries of a release that names only two.
func (g *registry) two() (all []string) {
	if len(g.article.Countries) != 2 {
		return nil
	}
	for _, c := range g.article.Countries {
		if c == "EU" || c == "UN" {
			return nil // they are named for much besides
		}
		all = append(all, string(c))
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
		switch w := g.doc.Word(i); {
		case w == "between" || w == "with" || w == "among":
			parties = true
		case w == "on" || g.is(i, "leads") || g.is(i, "governs"):
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
		case (parties || subject) && !g.owns(i):
			add(c)
		}
	}
	return all
}

// owns tells whether the country at token i only says whose the body behind it is: "Mongolia's Investment and Trade Agency".
func (g *registry) owns(i int) bool {
	n := sort.Search(len(g.doc.Countries), func(n int) bool { return g.doc.Countries[n].First >= i })
	if n == len(g.doc.Countries) || g.doc.Countries[n].First != i {
		return false
	}
	end := g.doc.Countries[n].End
	if g.doc.Is(end, "'s") || g.doc.Is(end, "’s") {
		end++
	}
	return g.bodyAt(end) >= 0
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

// signs tells whether the preposition at token i leads those who sign: by, with, or between right behind the verb.
func (g *registry) signs(i int, c *clause.Clause) bool {
	switch g.doc.Word(i) {
	case "by", "with", "With":
		return true
	case "between":
		return c.Verb.Passive && i == c.Verb.End
	}
	return false
}

// signers are the bodies or countries that a clause's subject, agent and companions are.
func (g *registry) signers(n int) (all []string) {
	c := &g.clauses.Clauses[n]
	phrases := append([]clause.Phrase{c.Subject}, append(append([]clause.Phrase{}, c.Before...), c.After...)...)
	for k, p := range phrases {
		if k == 0 && c.Verb.Passive || k > 0 && (p.Prep < 0 || !g.signs(p.Prep, c)) {
			continue
		}
		if k == 0 && len(p.Parties) == 0 {
			all = g.countriesIn(p.First, p.End) // "the ministries of both Norway and Kenya"
		}
		if k > 0 && g.doc.Is(p.Prep, "between") {
			all = g.partiesIn(paper{name: mention.Span{First: p.Prep, End: g.clauseEnd(n)}}, false)
			break
		}
		for _, party := range p.Parties {
			for _, a := range g.actors(party) {
				name := string(a.country)
				if g.doc.Parties[party].Kind == mention.Collective && a.organization != "" {
					name = a.organization
				} else if b := g.headed(party); b >= 0 {
					name = g.bodyName(b)
				}
				if name != "" && !within([]string{name}, all) {
					all = append(all, name)
				}
			}
		}
	}
	return all
}

// headed is the body, no part of a government, that a party signs for as its head: the rector's university, the chairman's agency; or -1.
func (g *registry) headed(party int) int {
	for _, o := range g.doc.Parties[party].Offices {
		if o.Body < 0 {
			continue
		}
		b := g.doc.Bodies[o.Body]
		if b.Kind != string(Ministry) || strings.HasSuffix(b.Rule, "#authority") || strings.HasPrefix(b.Rule, "world/") {
			return o.Body
		}
	}
	return -1
}

// countriesIn are the countries that tokens [first, end) name.
func (g *registry) countriesIn(first, end int) (all []string) {
	for i := first; i < end; i++ {
		if c := g.codeAt(i); c != "" && !within([]string{c}, all) {
			all = append(all, c)
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
