package communique

import (
	"strconv"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
)

// This file decides what kind of capital a sum is, or none: the one for which most signs speak. What its own words make it is one of them.

// A poll counts the signs of a sum, for each of capitalKinds.
type poll struct {
	*accounts
	score [len(capitalKinds)]int
}

// hint notes a sign that speaks for a kind.
func (p *poll) hint(h hint, k InvestmentKind) {
	if k == ofTrade {
		p.score[0] += tradeWeights[h]
		return
	}
	for n, is := range capitalKinds {
		if n > 0 && is == k {
			p.score[n] += hintWeights[h]
		}
	}
}

// tell notes a trait, if a sum has it.
func (p *poll) tell(t trait, has bool) {
	if has {
		p.add(&traitWeights[t])
	}
}

// add counts a sign.
func (p *poll) add(w *weights) {
	for n := range w {
		p.score[n] += w[n]
	}
}

// kind is the kind of a figure, or "" where it is no capital; where it is the whole of which the sum before is a part, nothing else counts.
func (a *accounts) kind(f *figure, v, before *Investment) InvestmentKind {
	if a.wholeCost(f, before) {
		v.Investors, v.Recipients, v.Project = before.Investors, before.Recipients, or(v.Project, before.Project)
		return Project
	}
	words := a.kindOf(f, v, before)
	e := f.noun.Entry
	switch f.plain = words == ""; {
	case words == Loan && a.lent(f), (words == Loan || words == Grant) && namesKind(f, words):
		return words
	case f.plain && e != nil && (e.Kind != lexicon.Asset || f.cost && e.Get("kind") == string(Project) && f.noun.Form&lexicon.PluralForm != 0):
		return "" // "medical facilities are few: a flight may cost 60,000 dollars"
	}
	if f.plain {
		words = a.kindUnsaid(f, v)
	}
	return a.kindBySigns(f, v, words)
}

// kindBySigns is what most signs tell a figure to be, which its own words make of the kind words.
func (a *accounts) kindBySigns(f *figure, v *Investment, words InvestmentKind) InvestmentKind {
	p := &poll{accounts: a}
	p.tell(traitAny, true)
	p.hint(hintWords, words)
	p.byNoun(f)
	p.byVerb(f)
	p.byEnds(v)
	p.byForm(f, v)
	p.byWordsBeside(f)
	p.bySentence(f)
	p.byText(f)
	if f.plain {
		p.score[0] += unsaid
	}
	best := 0
	for n := range p.score {
		if p.score[n] > p.score[best] {
			best = n
		}
	}
	return capitalKinds[best]
}

// unsaid is by how much other signs must outweigh none where no word of a sum's own tells that it is capital.
const unsaid = 12

// namesKind tells whether a figure's own noun is that of a kind of capital, which leaves nothing open: "a loan of 5 million and a grant of one million".
func namesKind(f *figure, k InvestmentKind) bool {
	e := f.noun.Entry
	return e != nil && e.Get("kind") == string(k) && !leavesOpen(e)
}

// leavesOpen tells whether a noun leaves its kind to who gives it: a pledge, funding, a deal.
func leavesOpen(e *lexicon.Entry) bool { return e.Has("promise") || e.Has("means") || e.Has("deal") }

// kindless tells whether no noun tells what a figure is.
func kindless(f *figure) bool { return f.noun.Entry == nil || f.noun.Entry.Get("kind") == "" }

// byNoun notes what a figure's noun tells. A pledge, or funding, leaves its kind to who gives it.
func (p *poll) byNoun(f *figure) {
	e := f.noun.Entry
	p.tell(traitNounless, e == nil)
	if e == nil {
		return
	}
	for n, name := range [...]string{"promise", "means", "deal", "named"} {
		p.tell(traitPromise+trait(n), e.Has(name))
	}
	if !leavesOpen(e) {
		p.hint(hintNoun, InvestmentKind(e.Get("kind")))
	}
	p.tell(traitPlural, f.noun.Form&lexicon.PluralForm != 0)
}

// byVerb notes what a figure's verb tells.
func (p *poll) byVerb(f *figure) {
	if f.verb == nil || f.verb.Kind != lexicon.Investing {
		p.tell(traitVerbless, true)
		return
	}
	if kindless(f) {
		p.hint(hintVerb, InvestmentKind(f.verb.Get("kind")))
	}
	for n, name := range [...]string{"take", "build", "buy", "lends"} {
		p.tell(traitTake+trait(n), f.verb.Has(name))
	}
}

// byEnds notes who gives a sum and who takes it.
func (p *poll) byEnds(v *Investment) {
	var by, to [traits]bool
	for n := range v.Investors {
		by[p.giver(v.Investors[n:n+1])] = true
	}
	for _, s := range v.Recipients {
		to[traitToState] = to[traitToState] || s.Name == ""
		to[traitToNamed] = to[traitToNamed] || s.Name != ""
	}
	by[traitByNobody], to[traitToNobody] = len(v.Investors) == 0, len(v.Recipients) == 0
	for t := traitByState; t <= traitToNobody; t++ {
		p.tell(t, by[t] || to[t])
	}
	p.tell(traitNobody, by[traitByNobody] && to[traitToNobody] && v.Project == "")
}

// giver is the trait of a sum that somebody gives.
func (p *poll) giver(one []Stake) trait {
	switch {
	case one[0].Name == "":
		return traitByState
	case p.isLender(one):
		return traitByLender
	case p.isBank(one):
		return traitByBank
	case p.isCompany(one):
		return traitByCompany
	}
	return traitByBody
}

// byForm notes how a figure is told, and of what it is.
func (p *poll) byForm(f *figure, v *Investment) {
	p.tell(traitProject, v.Project != "")
	p.tell(traitCount, v.Count.Value > 0)
	p.tell(traitCost, f.cost)
	p.tell(traitForecast, f.forecast)
	value, _ := strconv.ParseFloat(string(v.Amount.Value), 64)
	p.tell(traitSmall, value < least)
	p.tell(traitModest, value >= least && value < 100*least)
}

// byWordsBeside notes the prepositions beside a figure.
func (p *poll) byWordsBeside(f *figure) {
	p.tell(traitFor, p.doc.Is(f.at.End, "for"))
	p.tell(traitIn, p.doc.Is(f.at.End, "in"))
	p.tell(traitInto, p.doc.Is(f.at.End, "into"))
	p.tell(traitWith, f.at.First > p.doc.Sentences[f.sentence].First && p.doc.Is(f.at.First-1, "with"))
}

// bySentence notes what the other words of a figure's sentence tell.
func (p *poll) bySentence(f *figure) {
	s := p.doc.Sentences[f.sentence]
	p.noun(hintLeft, f.at.First-1, max(s.First, f.at.First-window)-1, -1)
	p.noun(hintRight, f.at.End, min(s.End, f.at.End+window), 1)
	p.opening(hintOpens, mention.Span{First: s.First, End: f.at.First})
	var heard [len(wordSigns)]bool
	trade := false
	for i := max(s.First, f.at.First-breadth); i < min(s.End, f.at.End+breadth); i++ {
		kinds := p.doc.Kinds(i)
		if kinds.Has(lexicon.Commerce) {
			_, ok := p.asset(i)
			trade = trade || ok
		}
		if kinds&signWords != 0 {
			p.word(i, i >= f.at.End, &heard)
		}
	}
	p.tell(traitTrade, trade)
}

// word notes what the words at token i tell, behind a sum or not, each sign once.
func (p *poll) word(i int, behind bool, heard *[len(wordSigns)]bool) {
	names := signNames()
	for _, h := range p.doc.Hits(i) {
		if h.Entry.Names()&names[h.Kind] == 0 {
			continue // as most
		}
		for n := range wordSigns {
			if s := &wordSigns[n]; !heard[n] && s.kind == h.Kind && s.behind == behind && h.Entry.Has(s.attr) {
				heard[n] = true
				p.add(&s.weights)
			}
		}
	}
}

// markKind notes of what kind of capital a word tells.
func markKind(h lexicon.Hit, told *[len(capitalKinds)]bool) {
	if k := h.Entry.Get("kind"); k != "" {
		for n, is := range capitalKinds {
			told[n] = told[n] || k == string(is)
		}
	}
}

// noun notes the first noun of capital or trade on the way from one token to another.
func (p *poll) noun(h hint, from, to, step int) {
	for i := from; (to-i)*step > 0; i += step {
		n, ok := p.asset(i)
		switch {
		case !ok:
		case n.Entry.Kind == lexicon.Commerce:
			p.hint(h, ofTrade)
			return
		case n.Entry.Get("kind") != "":
			p.hint(h, InvestmentKind(n.Entry.Get("kind")))
			return
		}
	}
}

// opening notes the noun that a sentence opens with: "The loan", "This package", "Of the grant".
func (p *poll) opening(h hint, s mention.Span) {
	if s.Empty() || p.doc.Class(s.First)&(lexicon.Determiner|lexicon.Possessive) == 0 && !p.doc.Is(s.First, "Of") {
		return
	}
	for i := s.First + 1; i < min(s.First+6, s.End); i++ {
		if n, ok := p.asset(i); ok && n.Entry.Kind == lexicon.Asset && n.Entry.Get("kind") != "" {
			p.hint(h, InvestmentKind(n.Entry.Get("kind")))
			return
		}
	}
}

// byText notes what the title and the sums told before a figure tell.
func (p *poll) byText(f *figure) {
	for n, is := range p.titled {
		if is {
			p.hint(hintTitle, capitalKinds[n])
		}
	}
	if p.chain.kind != "" && f.sentence-p.chain.sentence < itemGap {
		p.hint(hintChain, p.chain.kind)
	}
	p.tell(traitTold, len(p.article.Investments) > 0)
}

// readTitle notes of what kinds of capital the title tells.
func (a *accounts) readTitle() {
	if a.title == nil {
		return
	}
	for i := range a.title.Tokens {
		for _, h := range a.title.Hits(i) {
			if h.Kind == lexicon.Asset || h.Kind == lexicon.Investing {
				markKind(h, &a.titled)
			}
		}
	}
}
