package communique

import (
	"slices"
	"strings"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/text"
	"github.com/communique-go/communique/internal/token"
)

// areas records what two countries hold to be promising areas of economic cooperation, and the sectors that investors are invited into
// or take an interest in.
func (a *accounts) areas() {
	for i := a.doc.NextNamed(0, len(a.doc.Tokens), "promising"); i < len(a.doc.Tokens); i = a.doc.NextNamed(i+1, len(a.doc.Tokens), "promising") {
		n := a.doc.SentenceOf(i)
		if at := a.promising(i, a.doc.Sentences[n]); !at.Empty() {
			a.promise(n, at)
			i = at.End - 1
		}
	}
	for i := a.doc.NextNamed(0, len(a.doc.Tokens), "area"); i < len(a.doc.Tokens); i = a.doc.NextNamed(i+1, len(a.doc.Tokens), "area") {
		if n := a.doc.SentenceOf(i); a.openTo(i, a.doc.Sentences[n]) {
			a.promise(n, mention.Span{First: i, End: i + 1})
		}
	}
	for n := range a.clauses.Clauses {
		a.invitation(n)
	}
	for i := a.doc.NextNamed(0, len(a.doc.Tokens), "investors"); i < len(a.doc.Tokens); i = a.doc.NextNamed(i+1, len(a.doc.Tokens), "investors") {
		a.beckoning(i)
	}
}

// promising is the noun phrase "promising areas", "priority sectors" that begins at token i, if its sentence is about the economy.
func (a *accounts) promising(i int, s text.Sentence) mention.Span {
	if !a.is(i, "promising") {
		return mention.Span{}
	}
	if a.is(i, "joint") {
		if a.widened(i, s) || a.is(i, "venture") && a.weighed(i, s) {
			return a.room(i, s)
		}
		return mention.Span{}
	}
	end := 0
	for k := i + 1; k < s.End && k < i+4; k++ {
		if a.is(k, "area") {
			end = k + 1
		}
	}
	if at := a.heldToBe(i, s); end == 0 && !at.Empty() {
		return at
	}
	if end == 0 {
		return a.room(i, s)
	}
	for k := max(s.First, i-window); k < min(s.End, i+window); k++ {
		if a.is(k, "economic") {
			return mention.Span{First: i, End: end}
		}
	}
	return mention.Span{}
}

// room is a noun for what may come that begins at token i, up to the "in" to which it leads: "room for ventures in", "untapped potential in",
// "cooperation with Kenya in".
func (a *accounts) room(i int, s text.Sentence) mention.Span {
	end, ok := a.around(i, "room")
	if a.is(i, "joint") {
		end, ok = a.around(i, "joint")
	}
	ok = ok && a.doc.Class(end)&lexicon.Preposition != 0 // no "potential investors"
	for k := end; ok && k < min(s.End, end+window/2) && !a.doc.Has(k, token.Mark); k++ {
		if a.doc.Is(k, "in") {
			return mention.Span{First: i, End: k + 1}
		}
	}
	return mention.Span{}
}

// widened tells whether the cooperation that token i tells of is to grow: "agreed to explore new areas of cooperation", "is ready to expand
// cooperation"; what is only discussed is a topic.
func (a *accounts) widened(i int, s text.Sentence) bool {
	k := i - 1
	for ; k > s.First && k > i-7 && !a.is(k, "widens"); k-- {
		if a.doc.Has(k, token.Mark) {
			return false
		}
	}
	if !a.is(k, "widens") {
		return false
	}
	for end := max(s.First, k-window/2); k > end; {
		k--
		h, ok := a.doc.Longest(k, lexicon.Investing)
		switch {
		case ok && h.Entry.Name == "agree", a.is(k, "disposed"), a.is(k, "intent"), a.doc.Is(k, "will"), a.doc.Is(k, "can"):
			return true
		case a.wishes(k):
			return false
		}
	}
	return false
}

// weighed tells whether a sentence says of the ventures at token i that somebody thinks of them.
func (a *accounts) weighed(i int, s text.Sentence) bool {
	for k := max(s.First, i-window/2); k < min(s.End, i+window); k++ {
		if a.wishes(k) {
			return true
		}
	}
	return false
}

// promise makes the record of promising areas: the list behind them ("include", "are", ":"), or the one that is held to be such ("named A
// and B as promising fields").
func (a *accounts) promise(sentence int, at mention.Span) {
	s := a.doc.Sentences[sentence]
	list := a.listBefore(at.First, s)
	switch {
	case !list.Empty():
	case a.doc.Is(at.End-1, "in"):
		list = a.toPlace(a.pastArea(at.End), sentence)
	default:
		list = a.listBehind(at.End, s)
	}
	sectors := a.economic(list)
	if len(sectors) == 0 || a.is(at.First, "joint") && (!a.lists(list) || !a.knows(list, "social")) {
		return
	}
	if next := sentence + 1; list.First > at.First && next < len(a.doc.Sentences) && a.doc.Sentences[next].Paragraph == s.Paragraph {
		sectors = append(sectors, a.goesOn(a.doc.Sentences[next])...)
	}
	if by, to := a.sidesOf(at.First, s); by != "" && to != "" {
		a.proposal(OtherInvestment, at, sectors, []Stake{{Country: by}}, to)
	}
}

// listBehind is the list that a verb or mark behind token i leads to.
func (a *accounts) listBehind(i int, s text.Sentence) mention.Span {
	for k := i; k < s.End && k < i+window; k++ {
		if a.doc.Class(k)&lexicon.Be != 0 || a.doc.Is(k, ":") || a.leads(k) {
			first := k + 1
			for first < s.End && (a.doc.Class(first)&lexicon.Be != 0 || a.doc.Is(first, ":") || a.doc.Is(first, "as")) {
				first++
			}
			return mention.Span{First: first, End: a.extent(first, a.doc.SentenceOf(i), false)}
		}
	}
	return mention.Span{}
}

// toPlace is the phrase that begins at token first, up to the "in" of a place.
func (a *accounts) toPlace(first, sentence int) mention.Span {
	end := a.extent(first, sentence, false)
	for k := first; k < end; k++ {
		if a.doc.Is(k, "in") || a.doc.Class(k)&lexicon.Be != 0 {
			end = k
		}
	}
	return mention.Span{First: first, End: end}
}

// leads tells whether token i is a word before the members of a group.
func (a *accounts) leads(i int) bool { return a.is(i, "areas") }

// economic splits a list and keeps it if one of its members is a known sector.
func (a *accounts) economic(list mention.Span) (out []string) {
	branch := a.doc.Is(list.First-1, "of") && a.is(list.First-2, "branch") // "to the sector of driverless vehicles"
	if !branch && !a.knows(list, "") || list.End-list.First > 60 || a.doing(list.First) {
		return nil
	}
	for _, t := range a.topics(list.First, list.End) {
		first := t.First
		for i := t.First; i < t.End; i++ {
			if a.doc.Is(i, "and") && a.sectorEnds(i) {
				out = a.withSector(out, first, i)
				first = i + 1
			}
		}
		out = a.withSector(out, first, t.End)
	}
	return out
}

// lists tells whether a list of several begins with a sector and no more: not "in water resource management, best practices".
func (a *accounts) lists(list mention.Span) bool {
	end := a.sector(list.First, list.End)
	return end > list.First && a.separator(end, list.End) > end
}

// knows tells whether a known sector of the economy is in a list, one that has not the flag besides.
func (a *accounts) knows(list mention.Span, besides string) bool {
	for i := list.First; i < list.End; i++ {
		if h, ok := a.doc.Longest(i, lexicon.Sector); ok && !h.Entry.Has("aid") && (besides == "" || !h.Entry.Has(besides)) {
			return true
		}
	}
	return false
}

// doing tells whether a list begins with what somebody does to goods rather than with a sector: "sourcing rice".
func (a *accounts) doing(i int) bool {
	return strings.HasSuffix(a.doc.Word(i), "ing") && a.sector(i, i+8) == i && !a.doc.Is(i+1, "of") && a.common(i+1) && !a.hyphen(i+1) && !a.is(i, "area")
}

// withSector adds the sector of tokens [first, end) to a list, without the words that tell that it is one: "the field of mining", "mining sectors of
// Kenya". What only promises one is none.
func (a *accounts) withSector(list []string, first, end int) []string {
	first = a.pastArea(first)
	for k := first + 1; k < end; k++ {
		if a.is(k, "area") && (k+1 == end || a.doc.Is(k+1, "of")) {
			end = k
		}
	}
	for k := first; k < end; k++ {
		if a.is(k, "welcome") || a.is(k, "promising") || a.is(k, "vague") || k == end-1 && k > first && a.is(k, "economic") {
			return list
		}
	}
	if first >= end || end-first > 5 {
		return list
	}
	return append(list, a.doc.Slice(first, end))
}

// pastArea is behind an article, and behind "field of" with it, at token i.
func (a *accounts) pastArea(i int) int {
	first := a.pastArticle(i)
	for a.is(first, "area") {
		first++
	}
	if first > i && a.is(first-1, "area") && a.doc.Is(first, "of") {
		return a.pastArticle(first + 1)
	}
	return first
}

// sectorEnds tells whether a sector ends before token i.
func (a *accounts) sectorEnds(i int) bool {
	for first := i - 1; first >= 0 && first > i-4; first-- {
		if a.sector(first, i) == i {
			return true
		}
	}
	return false
}

// goesOn reads the sectors of a sentence that only goes on with the list before it: "Along with engineering and technology."
func (a *accounts) goesOn(s text.Sentence) (out []string) {
	if !a.is(s.First, "goes-on") {
		return nil
	}
	for i := s.First; i < s.End; {
		end := a.sector(i, s.End)
		if end == i {
			i++
			continue
		}
		out = append(out, a.doc.Slice(i, end))
		i = end
	}
	return out
}

// invitation records sectors that a clause without a sum tells investors to go into: "encourages companies to invest in energy",
// "showed interest in energy", "would like to take part in mining".
func (a *accounts) invitation(n int) {
	c := &a.clauses.Clauses[n]
	if c.Verb.Empty() || c.Verb.Negated {
		return
	}
	first := a.entered(c)
	if first == 0 {
		return
	}
	by := a.investing(c)
	if len(by) == 0 || by[0].Country == "" {
		return
	}
	s := a.doc.Sentences[c.Sentence]
	end := a.toPlace(first, c.Sentence).End
	for k := first; k < end; k++ {
		if a.moneyAt(k) >= 0 {
			return
		}
	}
	at, to := mention.Span{First: c.Verb.First, End: end}, a.whereabouts(end, s, by[0].Country)
	if to == "" || a.intoProject(at, first, s, by, to) {
		return
	}
	if sectors := a.economic(mention.Span{First: first, End: end}); len(sectors) > 0 {
		a.proposal(OtherInvestment, at, sectors, by, to)
	}
}

// entered is the first token of what the verb of a clause tells its subject to put money into or to be interested in; 0 where it tells no such thing.
func (a *accounts) entered(c *clause.Clause) int {
	end := c.Verb.End
	if a.doc.Is(end-1, "in") {
		end-- // "participate in" is one verb elsewhere
	}
	h, ok := a.doc.Longest(c.Verb.Main, lexicon.Investing)
	switch {
	case ok && a.doc.Is(end, "in") && (h.Entry.Name == "invest" || h.Entry.Has("joins") && (c.Verb.To || c.Verb.Modal >= 0)):
		return a.pastArea(end + 1)
	}
	return 0
}

// recordedIn tells whether a figure of a sentence made an investment.
func (a *accounts) recordedIn(sentence int) bool {
	return slices.ContainsFunc(a.figuresIn(sentence), func(f figure) bool { return f.recorded })
}

// recordedBy tells whether a figure of a clause made an investment.
func (a *accounts) recordedBy(n int) bool {
	return slices.ContainsFunc(a.figuresIn(a.clauses.Clauses[n].Sentence), func(f figure) bool { return f.recorded && f.clause == n })
}

// investing are the companies or the state that are the subject of a clause, of the clause around an infinitive, or of the intent that it tells.
func (a *accounts) investing(c *clause.Clause) []Stake {
	s := &stakes{}
	if a.promised(c, giver, s) {
		return s.investors
	}
	for n := 0; n < 3; n++ {
		if a.addAll(s, giver, c.Subject.First, c.Subject.End); len(s.investors) > 0 {
			return s.investors
		}
		if c.Parent < 0 {
			break
		}
		c = &a.clauses.Clauses[c.Parent]
	}
	return nil
}

// sidesOf are the investor and the recipient of promising areas: a country whose investors are told of, those of another investment of
// the release, else the guest and the host.
func (a *accounts) sidesOf(at int, s text.Sentence) (by, to Country) {
	for i := max(s.First, at-window); i < min(s.End, at+window); i++ {
		c := a.countryAt(i)
		if c == nil || !c.Adjective {
			continue
		}
		if a.is(c.End, "investors") {
			return Country(c.Code), a.whereabouts(i, s, Country(c.Code))
		}
	}
	pair, told := a.cooperating(at)
	if !told {
		pair = a.completed(nil, at)
	}
	if len(pair) < 2 || told && len(pair) > 2 {
		return "", ""
	}
	own := func(c Country) bool { return slices.Contains(a.homeland(at), c) || c == a.comesFrom }
	if told && a.donor(pair[0]) == a.donor(pair[1]) && !slices.ContainsFunc(pair, own) {
		return "", "" // of two others nothing tells who will invest
	}
	if a.donor(pair[0]) && !a.donor(pair[1]) || slices.Equal(a.homeland(at), pair[1:]) && a.donor(pair[0]) == a.donor(pair[1]) {
		return pair[0], pair[1]
	}
	return pair[1], pair[0]
}

// cooperating are the countries whose cooperation token at tells of, "cooperation between Norway and Kenya in", and whether any or a body is told behind it:
// "between the two countries" tells none.
func (a *accounts) cooperating(at int) (pair []Country, told bool) {
	end, ok := a.around(at, "joint")
	if !ok || !a.doc.Is(end, "between") && !a.doc.Is(end, "among") && !a.doc.Is(end, "of") {
		return nil, false
	}
	for i := end + 1; i < min(len(a.doc.Tokens), end+window/2) && !a.doc.Is(i, "in"); i++ {
		c := a.countryAt(i)
		told = told || c != nil || a.bodyAt(i) >= 0
		if c != nil && c.Code != "EU" && c.Code != "UN" && !slices.Contains(pair, Country(c.Code)) {
			pair = append(pair, Country(c.Code))
		}
	}
	return pair, told
}

// proposal adds a record of sectors that somebody may put money into.
func (a *accounts) proposal(kind InvestmentKind, at mention.Span, sectors []string, by []Stake, to Country) {
	if slices.ContainsFunc(a.article.Investments, func(v Investment) bool {
		return v.Kind == kind && len(sectors) > 0 && slices.Equal(v.Sectors, sectors)
	}) {
		return // told by two words of one sentence
	}
	a.article.Investments = append(a.article.Investments, Investment{
		Kind: kind, Investors: by, Recipients: []Stake{{Country: to}}, Sectors: sectors, Status: Proposed,
		Evidence: a.proof(at.First, at.End, "en/sectors.txt"),
	})
}
