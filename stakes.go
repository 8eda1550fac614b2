package communique

import (
	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// stakes are the two ends of a figure of capital.
type stakes struct{ investors, recipients []Stake }

// An end tells which end of an investment a mention is.
type end uint8

const (
	neither end = iota
	giver
	taker
)

// stakesOf finds who puts a figure and into what: from the subject and object of its verb, then from what stands before its noun and
// behind prepositions.
func (a *accounts) stakesOf(f *figure) stakes {
	s := &stakes{}
	a.byVerb(f, s)
	for i := f.scope.First; i < f.scope.End; {
		stake, next, ok := a.stakeAt(i)
		if !ok {
			i++
			continue
		}
		s.add(a.role(f, i, next), stake)
		i = next
	}
	return *s
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
	frame := c.Verb.Frame(lexicon.Investing)
	if frame == nil {
		a.thanked(f, c, s)
		return
	}
	side := a.subjectEnd(f, c, frame)
	if side == neither {
		return
	}
	before := len(s.investors) + len(s.recipients)
	for i := c.Subject.First; i < c.Subject.End; {
		stake, next, ok := a.stakeAt(i)
		if !ok {
			i++
			continue
		}
		s.add(side, stake)
		i = next
	}
	if len(s.investors)+len(s.recipients) > before {
		return
	}
	for _, p := range c.Subject.Parties {
		for _, who := range a.actors(p) {
			switch {
			case who.country != "":
				s.add(side, Stake{Country: who.country})
			case who.organization != "":
				s.add(side, Stake{Name: who.organization})
			}
		}
	}
}

// subjectEnd is the end that the subject of a clause is.
func (a *accounts) subjectEnd(f *figure, c *clause.Clause, frame *lexicon.Entry) end {
	money := c.Subject.First <= f.at.First && f.at.End <= c.Subject.End
	switch {
	case money || frame.Has("worth") || frame.Has("run"):
		return neither
	case frame.Has("take"), frame.Has("seek"):
		if c.Verb.Passive {
			return neither
		}
		return taker
	case c.Verb.Passive:
		if frame.Has("build") || frame.Has("buy") {
			return neither
		}
		return taker
	}
	return giver
}

// thanked: "thanked China for the loan of".
func (a *accounts) thanked(f *figure, c *clause.Clause, s *stakes) {
	if c.Verb.Empty() || !a.thanks(c.Verb) {
		return
	}
	for _, p := range c.After {
		if p.Prep >= 0 || p.First > f.at.First {
			return
		}
		for i := p.First; i < p.End; {
			stake, next, ok := a.stakeAt(i)
			if !ok {
				i++
				continue
			}
			s.add(giver, stake)
			i = next
		}
	}
}

func (a *accounts) thanks(v clause.Verb) bool {
	switch a.doc.Word(v.Main) {
	case "thanked", "thank", "thanks", "thanking", "commended", "appreciated":
		return true
	}
	return false
}

// stakeAt reads what can hold an end of an investment at token i: a body with its country, a company that a noun introduces, a country.
func (a *accounts) stakeAt(i int) (s Stake, next int, ok bool) {
	if n := a.bodyAt(i); n >= 0 {
		return a.bodyStake(n), max(a.doc.Bodies[n].End, i+1), true
	}
	if first, end, found := a.introduced(i); found {
		return Stake{Name: a.doc.Slice(first, end), Country: a.countryBefore(i)}, end, true
	}
	c := a.countryAt(i)
	if c == nil || c.Code == "UN" {
		return Stake{}, i, false
	}
	// "Malaysia's edotco", "the Belgian group Rent-A-Port": the country is that of what follows.
	at := c.End
	if a.possessive(at) {
		at++
	}
	if n := a.bodyAt(at); n >= 0 && a.doc.Bodies[n].First == at && (c.Adjective || at > c.End) {
		s := a.bodyStake(n)
		if s.Country == "" && s.Name != "" && a.doc.Bodies[n].Kind != "international" {
			s.Country = Country(c.Code)
		}
		return s, a.doc.Bodies[n].End, true
	}
	for k := at; k < at+4 && k < len(a.doc.Tokens) && (c.Adjective || at > c.End); k++ {
		if first, end, found := a.introduced(k); found && first > k {
			return Stake{Name: a.doc.Slice(first, end), Country: Country(c.Code)}, end, true
		}
	}
	return Stake{Country: Country(c.Code)}, c.End, true
}

// bodyStake is the stake of a body: of a government's own, and of the European Union, the country alone.
func (a *accounts) bodyStake(n int) Stake {
	b := a.doc.Bodies[n]
	s := Stake{Name: a.bodyName(n), Country: Country(b.Country)}
	if i := a.organizationOf[n]; i >= 0 && s.Country == "" {
		s.Country = a.article.Organizations[i].Country
	}
	switch {
	case s.Country == "EU" || b.Kind == "ministry" && s.Country != "":
		s.Name = ""
	case b.Kind == "international":
		s.Country = ""
	}
	return s
}

// introduced reads a name behind a noun for a company: "the dredging firm Jan De Nul", "operator edotco".
func (a *accounts) introduced(i int) (first, end int, ok bool) {
	h, found := a.doc.Longest(i, lexicon.Asset)
	if !found || !h.Entry.Has("firm") || h.Form&lexicon.PluralForm != 0 {
		return 0, 0, false
	}
	first = int(h.End)
	for a.quotes(first) && first < len(a.doc.Tokens)-1 {
		first++
	}
	end = first
	for end < len(a.doc.Tokens) && end < first+5 && a.doc.Tokens[end].Is(token.Upper) && a.countryAt(end) == nil && a.doc.SentenceOf(end) == a.doc.SentenceOf(i) {
		end++
		for a.doc.Is(end, "-") && a.doc.Tokens[end].Glued() && end+1 < len(a.doc.Tokens) {
			end += 2
		}
	}
	return first, end, end > first
}

// countryBefore is the country whose adjective or possessive stands right before token i, or "".
func (a *accounts) countryBefore(i int) Country {
	for k := i - 1; k >= 0 && k > i-4; k-- {
		if c := a.countryAt(k); c != nil {
			return Country(c.Code)
		}
		if !a.possessive(k) && a.doc.Class(k) != 0 {
			break
		}
	}
	return ""
}

func (a *accounts) possessive(i int) bool {
	return a.doc.Is(i, "'s") || a.doc.Is(i, "’s") || a.doc.Is(i, "'") || a.doc.Is(i, "’")
}

// role is the end that the stake of tokens [first, next) is, by what stands before it or by the noun that it qualifies.
func (a *accounts) role(f *figure, first, next int) end {
	if f.noun.Entry != nil && next <= int(f.noun.First) && int(f.noun.First)-next <= 5 && a.flat(next, int(f.noun.First)) {
		if f.noun.Entry.Has("project") || f.noun.Entry.Has("need") {
			return taker
		}
		if a.possessive(next) || a.countryAt(next-1) != nil && a.countryAt(next-1).Adjective || a.bodyAt(next-1) >= 0 {
			return giver
		}
	}
	return a.prepositionEnd(f, first)
}

// prepositionEnd walks back from a stake over its article and the list that it stands in to a preposition.
func (a *accounts) prepositionEnd(f *figure, first int) end {
	s := a.doc.Sentences[f.sentence]
	for i := first - 1; i >= s.First && i > first-14; i-- {
		if a.countryAt(i) != nil || a.bodyAt(i) >= 0 {
			continue
		}
		switch a.doc.Word(i) {
		case "from", "by":
			return giver
		case "to", "into", "in", "for", "towards", "toward", "To", "In", "For", "inside", "across":
			if a.moneyAt(i+1) >= 0 {
				return neither
			}
			return taker
		case "of", "the", "and", ",", "Government", "government", "Republic", "Kingdom", "both", "people", "families", "companies", "victims":
			continue
		}
		if !a.doc.Tokens[i].Is(token.Letter) || a.doc.Class(i) != 0 || a.verbAt(i) {
			return neither
		}
	}
	return neither
}

// verbAt tells whether a verb group holds token i.
func (a *accounts) verbAt(i int) bool {
	n := a.clauseAt(i)
	if n < 0 {
		return false
	}
	v := a.clauses.Clauses[n].Verb
	return v.First <= i && i < v.End
}
