package communique

import (
	"slices"
	"sort"
	"strings"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
)

// This file finds whose a document is: by its name, by who signs it, by whom the release is about.

// parties are those that the name puts at its head or behind "between" and "with", else the signers, else the two countries of the
// release, else those that its subject names.
func (g *registry) parties(p paper) (all []string) {
	if p.head.Entry.Has("own") {
		return nil
	}
	all = g.partiesIn(p, false)
	if owner := g.owner(p); owner != "" && !within([]string{owner}, all) {
		all = append([]string{owner}, all...)
	}
	if len(all) >= 2 {
		return all
	}
	if pair := g.withUnion(p, all); len(pair) == 2 {
		return pair
	}
	two, known := g.asSigned(p, all)
	if len(two) > 1 {
		return two
	}
	if pair := g.pairAt(p.name.First); len(pair) == 2 && within(known, pair) {
		return pair
	}
	if firms := g.firmsBeside(p); len(firms) == 2 && len(all) == 0 && !(p.plural && len(known) > 0) && p.phase != nil && p.phase.status == Signed {
		return firms
	}
	if own := g.ownPair(); len(own) == 2 && within(known, own) && p.head.Entry.Get("kind") != string(Treaty) {
		return own
	}
	if two := g.two(); within(known, two) && p.head.Entry.Get("kind") != string(ContractPaper) {
		return two
	}
	if home := string(g.comesFrom); len(all) == 1 && home != "" && home != all[0] && g.doc.Is(int(p.head.End), "with") && g.doc.Class(p.name.First-1)&lexicon.Possessive == 0 {
		return []string{home, all[0]} // "the agreement with the European Union"
	}
	return known
}

// withUnion are the European Union and the one country beside it in a release, whose an association agreement is that names no more than one of them.
func (g *registry) withUnion(p paper, all []string) []string {
	union, members := p.head.Entry.Get("with"), strings.Fields(p.head.Entry.Get("but"))
	if union == "" || !slices.Contains(g.article.Countries, Country(union)) {
		return nil
	}
	outside := func(c string) bool { return len(c) == 2 && c != union && c != "UN" && !slices.Contains(members, c) }
	if p.phase != nil && p.phase.clause >= 0 {
		for _, name := range g.signers(p.phase.clause) {
			if outside(name) {
				return []string{name, union} // "Chad is implementing its association agreement", whoever tells it
			}
		}
	}
	if home := string(g.comesFrom); outside(home) {
		return []string{home, union}
	}
	var other string
	for _, c := range g.article.Countries {
		if c := string(c); outside(c) {
			if other != "" {
				return nil
			}
			other = c
		}
	}
	if other == "" {
		return nil
	}
	return []string{other, union}
}

// ownPair are the international body that a release comes from and the country that it is most about.
func (g *registry) ownPair() []string {
	if !g.unhomed {
		return nil
	}
	n := g.worldlySubject()
	if n < 0 && g.worldlyPublisher() {
		own := &g.publisher.Bodies[0]
		n = slices.IndexFunc(g.doc.Bodies, func(b mention.Body) bool { return b.Rule == own.Rule && b.Kind == own.Kind })
	}
	if c := g.reading.partner(g.comesFrom); n >= 0 && c != "" {
		return []string{g.bodyName(n), string(c)}
	}
	return nil
}

// coded are parties with the code of each union of states that is named like a body: "the European Union and the Bank signed".
func (g *registry) coded(all []string) []string {
	for n, name := range all {
		if e := g.doc.Lexicon.Whole(lexicon.Country, name); e != nil {
			all[n] = e.Flag()
		}
	}
	return all
}

// asSigned are two or more who sign a document, or whoever of its parties is known, with who alone is told to sign it; all are the parties that its name tells.
func (g *registry) asSigned(p paper, all []string) (signers, known []string) {
	if p.phase == nil || p.phase.clause < 0 || p.phase.status == InForce {
		return nil, all
	}
	signers = g.signers(p.phase.clause)
	if p.phase.hit.Entry.Has("ratifies") {
		signers = slices.DeleteFunc(signers, func(s string) bool { return len(s) > 2 }) // a parliament is no party
	}
	if bodies := g.signingBodies(p.phase.clause); len(signers) < 2 && len(all) == 0 && len(bodies) > 1 {
		return bodies, nil
	}
	for _, name := range all {
		if len(signers) == 1 && signers[0] != name {
			signers = append(signers, name) // "the Fund signed a loan agreement with Kenya"
		}
	}
	if with := int(p.head.End); len(signers) == 1 && len(signers[0]) > 2 && len(all) == 0 && g.doc.Is(with, "with") {
		first := g.the(with + 1)
		if stop := g.accounts.name(first, p.name.End); stop > first && (stop == len(g.doc.Tokens) || !g.accounts.common(stop)) {
			signers = append(signers, g.doc.Slice(first, stop)) // "the company signed a venture agreement with Kunda Biomass"
		}
	}
	if len(signers) >= 2 {
		return signers, nil
	}
	if two := g.withHome(signers, p.name.First); len(two) == 2 {
		return two, nil
	}
	if len(all) == 0 && len(signers) == 1 && (p.phase.status == Signed || len(signers[0]) == 2) {
		return nil, signers // a body may only hope for what others are to sign
	}
	return nil, all
}

// owner is the country whose a document is told to be before its name: "our agreement with Kenya"; or "".
func (g *registry) owner(p paper) string {
	if g.doc.Says(p.name.First-1, "our") {
		return string(g.comesFrom)
	}
	return ""
}

// withHome adds the country that the release comes from to the one signer who is told, where that is none of those whom the release is about.
func (g *registry) withHome(signers []string, at int) []string {
	if len(signers) != 1 || len(signers[0]) != 2 || len(g.pair) != 2 || within(signers, g.pair) || within(signers, g.pairAt(at)) {
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
	n := mention.From(g.doc.Bodies, s.First)
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

// signs tells whether the preposition at token i leads those who sign: by, with, or between right behind the verb.
func (g *registry) signs(i int, c *clause.Clause) bool {
	switch g.doc.Word(i) {
	case "by", "with", "With":
		return true
	case "between":
		return c.Verb.Passive && (i == c.Verb.End || !g.inPaper(i))
	}
	return false
}

// inPaper tells whether token i stands in the name of a document.
func (g *registry) inPaper(i int) bool {
	n := sort.Search(len(g.papers), func(n int) bool { return g.papers[n].name.End > i })
	return n < len(g.papers) && g.papers[n].name.First <= i
}

// signingBodies are the names that a clause's subject lists, or who stands behind its "by" or "between", where one of them at least is known or
// called a body: "Boeing and the Kenyan airline Safari Air signed"; none where anybody else is among them.
func (g *registry) signingBodies(n int) []string {
	c := &g.clauses.Clauses[n]
	if !c.Verb.Passive {
		return g.bodiesListed(c.Subject.First, c.Verb.First)
	}
	for _, p := range c.After {
		if p.Prep >= 0 && (g.doc.Is(p.Prep, "by") || g.doc.Is(p.Prep, "between")) && !g.inPaper(p.Prep) {
			return g.bodiesListed(p.First, g.clauseEnd(n))
		}
	}
	return nil
}

// bodiesListed are the names that tokens [first, end) begin to list, each with the small words that tell what it is before it.
func (g *registry) bodiesListed(first, end int) (all []string) {
	a, known := g.accounts, false
	for i := first; i < end; {
		for i < end && (g.doc.Class(i)&lexicon.Determiner != 0 || a.countryAt(i) != nil && a.countryAt(i).Adjective || !g.isCapital(i) && a.common(i)) {
			known = known || a.common(i)
			i++
		}
		stop := a.name(i, end)
		person := g.doc.PartyAt(i) >= 0 && g.doc.Parties[g.doc.PartyAt(i)].Kind != mention.Collective
		if stop == i || person || a.placed(i) != "" && a.bodyAt(i) < 0 {
			return nil
		}
		name := g.doc.Slice(i, stop)
		if b := a.bodyAt(i); b >= 0 {
			name, stop, known = g.bodyName(b), g.doc.Bodies[b].After(), true
		}
		all = append(all, name)
		if i = a.separator(stop, end); i == stop {
			known = known && (stop >= end || !a.common(stop) || a.bodyAt(stop-1) >= 0) // not "the Forest Research cluster"
			break
		}
	}
	if !known {
		return nil
	}
	return all
}

// signers are the bodies or countries that a clause's subject, agent and companions are.
func (g *registry) signers(n int) (all []string) {
	c := &g.clauses.Clauses[n]
	phrases := append(append(append(make([]clause.Phrase, 0, 8), c.Subject), c.Before...), c.After...)
	for k, p := range phrases {
		if k == 0 && c.Verb.Passive || k > 0 && (p.Prep < 0 || !g.signs(p.Prep, c)) {
			continue
		}
		until := c.Verb.First
		if k > 0 {
			until = g.clauseEnd(n)
		}
		if own := g.ownSubject(c); k == 0 && own != "" {
			all = append(all, own)
			continue
		}
		if named := g.governments(p.First, until); len(named) > 0 {
			for _, name := range named {
				if !within([]string{name}, all) {
					all = append(all, name)
				}
			}
			continue
		}
		for _, party := range p.Parties {
			for _, a := range g.actors(party) {
				name := string(a.country)
				if g.doc.Parties[party].Kind == mention.Collective {
					name = or(a.organization, name)
				} else if b := g.headed(party); b >= 0 {
					name = g.bodyName(b)
				} else if o := g.organization(a.organization); name == "" || o != nil && o.Kind != Ministry {
					name = a.organization // its chairman, named alone
				}
				if name != "" && !within([]string{name}, all) {
					all = append(all, name)
				}
			}
		}
	}
	return all
}

// ownSubject is the body that a clause has as its subject by its noun or a pronoun: "The commission signed", "The Bank said it signed"; or "".
func (g *registry) ownSubject(c *clause.Clause) string {
	first := c.Subject.First
	if c.Parent >= 0 && g.doc.Says(first, "it") {
		for _, party := range g.clauses.Clauses[c.Parent].Subject.Parties {
			if p := &g.doc.Parties[party]; p.Kind == mention.Collective {
				return g.partyBody(p)
			}
		}
	}
	if len(c.Subject.Parties) > 0 || !g.doc.Definite(first) || c.Subject.End != first+2 {
		return ""
	}
	if n := g.accounts.definite(first + 1); n >= 0 {
		return g.bodyName(n)
	}
	if h, ok := g.doc.Longest(first+1, lexicon.BodyNoun); ok && int(h.End) == first+2 {
		last := mention.From(g.doc.Bodies, first) - 1
		for n := last; n >= 0 && n > last-reach; n-- {
			if g.reading.headed(g.bodyName(n), g.doc.Word(first+1)) {
				return g.bodyName(n)
			}
		}
	}
	return ""
}

// governments are the countries and bodies that tokens [first, end) list, where a government told by "of" is among them: "the Bank and the Government of Fiji".
func (g *registry) governments(first, end int) []string {
	for i := first; i < min(end, first+4*reach); i++ {
		if g.cue(i, "administration") && g.doc.Is(i+1, "of") {
			list := paper{name: mention.Span{First: first, End: end}}
			list.head.First, list.head.End = -1, -1
			return g.partiesIn(list, false)
		}
	}
	return nil
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
