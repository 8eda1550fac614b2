package communique

import (
	"slices"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// stakes are the two ends of a figure of capital.
type stakes struct{ investors, recipients []Stake }

// stakesOf finds who puts a figure and into what: from the subject and object of its verb, then from what stands before its noun and
// behind prepositions.
func (a *accounts) stakesOf(f *figure) stakes {
	s := &stakes{}
	if by, ok := a.gapped(f); ok {
		s.add(giver, by)
	} else if by, ok := a.payer(f); ok {
		s.add(giver, by)
	} else {
		a.byVerb(f, s)
	}
	a.byPlace(f, s, f.scope)
	a.byPlace(f, s, f.lead)
	a.meant(f, s)
	if len(s.investors) == 0 && f.noun.Entry != nil && a.apposed(f) {
		a.bySigners(f, s)
	}
	if len(s.investors) == 0 && a.accompanies(f) {
		from, _ := a.ranked(f.sentence, f.at)
		if from = or(from, a.following(f)); from != "" {
			s.add(giver, Stake{Country: from})
		}
	}
	if len(s.recipients) == 0 && f.preceding < 0 {
		rest := &stakes{investors: s.investors}
		a.byPlace(f, rest, mention.Span{First: max(a.doc.Sentences[f.sentence].First, f.at.First-breadth), End: f.scope.End})
		s.recipients = rest.recipients
	}
	s.recipients = a.settledIn(s.recipients)
	return *s
}

// accompanies tells whether a figure of investment stands behind "with": "Italy ranks third, with 7 billion put into".
func (a *accounts) accompanies(f *figure) bool {
	invested := f.noun.Entry == nil && f.verb != nil && f.verb.Get("kind") == string(FDI) || f.noun.Entry != nil && f.noun.Entry.Get("kind") == string(FDI)
	first := f.at.First
	if f.noun.Entry != nil {
		first = min(first, int(f.noun.First))
	}
	i := a.bridge(first-1, a.doc.Sentences[f.sentence].First)
	if f.noun.Entry != nil && f.noun.Entry.Has("project") && f.noun.Form&lexicon.PluralForm != 0 {
		i = a.modifiers(int(f.noun.First), a.doc.Sentences[f.sentence].First) - 1
		return a.doc.Says(i, "with") || a.doc.Says(i, "having") // "is the third largest investor, having 40 projects worth"
	}
	return invested && a.doc.Says(i, "with")
}

// following is the first country named behind a figure in its sentence as one that acts: "With capital of 3 billion, Norway ranks".
func (a *accounts) following(f *figure) Country {
	for i := f.at.End; i < f.scope.End && i < f.at.End+window; i++ {
		if c := a.countryAt(i); c != nil && !c.Adjective && a.doc.Class(c.First-1)&lexicon.Preposition == 0 {
			return Country(c.Code)
		}
	}
	return ""
}

// byPlace reads the stakes of a span by what stands before and behind them.
func (a *accounts) byPlace(f *figure, s *stakes, in mention.Span) {
	took := -1 // the clause that told of the last recipient
	for from := in.First; ; {
		stake, i, next, ok := a.stakeIn(from, in.End)
		if !ok {
			return
		}
		if a.aside(f, i, next) {
			from = next
			continue
		}
		e := a.role(f, i, next)
		if e == giver && a.promoted(f, i, next) {
			e = taker
		}
		if e == taker && len(s.recipients) > 0 && a.clauseAt(i) != took && a.aim(f, i) {
			e = neither
		}
		if e == taker {
			took = a.clauseAt(i)
		}
		s.add(e, stake)
		from = next
		// further names of its list that nothing else tells of: "by VOLTA and LUMEN"
		for e == giver && stake.Name != "" {
			at := a.separator(from, in.End)
			if at == from || !a.doc.Has(min(at, len(a.doc.Tokens)-1), token.Caps) || a.bodyAt(at) >= 0 {
				break
			}
			from = a.name(at, in.End)
			s.add(e, Stake{Name: a.doc.Slice(at, from)})
		}
	}
}

// aim tells whether token i stands in an infinitive that only tells what a figure is for: "a loan to Kenya to support its accession to the EU".
func (a *accounts) aim(f *figure, i int) bool {
	n := a.clauseAt(i)
	return n >= 0 && n != f.clause && i > f.at.End && a.clauses.Clauses[n].Kind == clause.Infinitive
}

// add gives a stake its end, once.
func (s *stakes) add(e end, stake Stake) {
	switch e {
	case giver:
		if !known(s.recipients, stake) {
			s.investors = joined(s.investors, stake)
		}
	case taker:
		if !known(s.investors, stake) {
			s.recipients = joined(s.recipients, stake)
		}
	}
}

// joined appends a stake that is not known; a name takes the place of its country alone.
func joined(list []Stake, s Stake) []Stake {
	for i, old := range list {
		if old.Name == "" && s.Name != "" && old.Country == s.Country {
			list[i] = s
			return list
		}
	}
	if known(list, s) {
		return list
	}
	return append(list, s)
}

// known tells whether a list holds a stake, or a body of the country that the stake is.
func known(list []Stake, s Stake) bool {
	for _, old := range list {
		if old == s || s.Name == "" && old.Country == s.Country || s.Name != "" && old.Name == s.Name {
			return true
		}
	}
	return false
}

// byVerb reads the subject of a verb that gives or takes, and whom it thanks.
func (a *accounts) byVerb(f *figure, s *stakes) {
	if f.clause < 0 {
		return
	}
	c := &a.clauses.Clauses[f.clause]
	if a.thanks(c.Verb) {
		a.objects(f, c, giver, s)
		return
	}
	frame := f.verb
	if frame != nil && frame.Has("part") && f.noun.Entry != nil && f.noun.Entry.Get("kind") == string(FDI) {
		a.addAll(s, giver, c.Subject.First, c.Subject.End) // "with China accounting for 1.2 billion"
	}
	if frame == nil && a.enrolled(f) && a.lets(f, c.Subject) {
		frame = c.Verb.Frame(lexicon.Investing) // "The Kenya Investment Authority registered investments"
	}
	if frame == nil || frame.Kind != lexicon.Investing {
		return
	}
	if frame.Has("give") && a.contact(f, c.Verb.First) {
		if first := a.behindNoun(f); !a.addAll(s, giver, first, c.Verb.First) {
			s.investors = a.pointed(first) // "the 5 million we provide"
		}
		return
	}
	side := a.subjectEnd(f, c, frame)
	if side == neither {
		return
	}
	if at := a.bridge(f.at.First-1, c.Verb.End); side == giver && a.doc.Is(at, "with") {
		a.objects(f, c, taker, s) // "supports Nepal with"
	}
	if n := a.bodyAt(a.pastArticle(c.Verb.End)); side == giver && n >= 0 && !c.Verb.Passive && a.bridge(f.at.First-1, c.Verb.End) == a.doc.Bodies[n].End-1 {
		s.add(taker, a.bodyStake(n)) // "has given UNICEF 5 million"
	}
	if frame.Has("seek") {
		a.objects(f, c, giver, s) // "asked the Bank for"
	}
	if side == giver && a.promoted(f, c.Subject.First, c.Subject.End) || side == taker && (frame.Has("enrols") || frame.Has("assents")) {
		a.byAuthority(f, c, s)
		return
	}
	a.bySubject(f, c, side, s)
}

// byAuthority gives what an authority that is the subject of a clause only attracts, takes note of or approves to its country.
func (a *accounts) byAuthority(f *figure, c *clause.Clause, s *stakes) {
	of := &stakes{}
	a.bySubject(f, c, taker, of)
	for _, country := range countriesOf(of.recipients) {
		s.add(taker, Stake{Country: country})
	}
}

// bySubject gives an end to who is the subject of a clause: of its own, of the "of" behind it, or of the clause around it.
func (a *accounts) bySubject(f *figure, c *clause.Clause, side end, s *stakes) {
	if from := a.ofTeller(c); from != "" {
		s.add(side, Stake{Country: from})
		return
	}
	if a.promised(c, side, s) || a.addAll(s, side, c.Subject.First, c.Subject.End) {
		return
	}
	if at := c.Subject.End; a.doc.Is(at, "of") && a.addAll(s, side, at+1, min(at+6, c.Verb.First)) {
		return
	}
	if p := c.Parent; side == giver && len(c.Subject.Parties) == 0 && p >= 0 && a.addAll(s, side, a.clauses.Clauses[p].Subject.First, a.clauses.Clauses[p].Subject.End) {
		return
	}
	if a.government(c.Subject) {
		for _, home := range a.homeland(f.at.First) {
			s.add(side, Stake{Country: home})
			return
		}
		if a.comesFrom != "" {
			s.add(side, Stake{Country: a.comesFrom})
		}
		return
	}
	if first, stop := a.unknown(c.Subject); side == giver && stop > first+1 {
		s.add(side, Stake{Name: a.doc.Slice(first, stop), Country: a.apposition(stop)})
	}
}

// promised reads whose the noun before an infinitive is, who do what it tells: "Japan's decision to provide Jordan a loan", "the intention of
// Fjordkraft and Kengen to build".
func (a *accounts) promised(c *clause.Clause, side end, s *stakes) bool {
	if !c.Verb.To {
		return false
	}
	at := c.Verb.First - 2
	if !a.possessive(at) {
		return a.resolved(c, side, s)
	}
	if a.countryAt(at-1) == nil && a.bodyAt(at-1) < 0 {
		return false
	}
	first := at - 1
	for first > 0 && a.country[first-1] == a.country[at-1] && a.body[first-1] == a.body[at-1] {
		first--
	}
	return a.addAll(s, side, first, at)
}

// resolved reads the "of" between a noun of intent and its infinitive.
func (a *accounts) resolved(c *clause.Clause, side end, s *stakes) bool {
	first := a.doc.Sentences[c.Sentence].First
	for i := c.Verb.First - 1; i > first && i > c.Verb.First-16 && !a.verbAt(i); i-- {
		if a.doc.Is(i, "of") && a.is(i-1, "intent") {
			if from := a.tellersOwn(c, i+1, i+3); from != "" {
				s.add(side, Stake{Country: from}) // "the desire of his country to take part"
				return true
			}
			return a.addAll(s, side, i+1, c.Verb.First)
		}
	}
	return false
}

// meant adds the ends that pronouns and people at the subject stand for.
func (a *accounts) meant(f *figure, s *stakes) {
	if f.clause < 0 || f.verb == nil || f.verb.Kind != lexicon.Investing {
		return
	}
	c := &a.clauses.Clauses[f.clause]
	side := a.subjectEnd(f, c, f.verb)
	parties := c.Subject.Parties
	if c.Verb.Passive {
		side, parties = giver, a.agents(c)
	}
	if side == giver && len(s.investors) > 0 || side == taker && len(s.recipients) > 0 {
		return
	}
	for _, p := range parties {
		for _, who := range a.actors(p) {
			switch {
			case who.country != "":
				if at := slices.Index(s.recipients, Stake{Country: who.country}); side == giver && at >= 0 {
					s.recipients = slices.Concat(s.recipients[:at], s.recipients[at+1:]) // "The Minister announced 5 million for Canadian schools"
				}
				s.add(side, Stake{Country: who.country})
			case who.organization != "":
				s.add(side, Stake{Name: who.organization})
			}
		}
	}
}

// agents are the parties behind the "by" of a passive.
func (a *accounts) agents(c *clause.Clause) (parties []int) {
	for _, p := range c.After {
		if p.Prep >= 0 && a.doc.Is(p.Prep, "by") {
			parties = append(parties, p.Parties...)
		}
	}
	return parties
}

// addAll gives the stakes of tokens [first, end) an end, and tells whether there are any.
func (a *accounts) addAll(s *stakes, side end, first, end int) (any bool) {
	for {
		stake, _, next, ok := a.stakeIn(first, end)
		if !ok {
			return any
		}
		s.add(side, stake)
		first, any = next, true
	}
}

// objects gives an end to the objects of a clause's verb that stand before a figure: "thanked China for the loan of".
func (a *accounts) objects(f *figure, c *clause.Clause, side end, s *stakes) {
	for _, p := range c.After {
		if p.Prep >= 0 || p.First > f.at.First {
			return
		}
		a.addAll(s, side, p.First, p.End)
	}
}

func (a *accounts) thanks(v clause.Verb) bool { return !v.Empty() && a.is(v.Main, "thanks") }
