package communique

import (
	"sort"
	"strings"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
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
	a.byPlace(f, s, f.scope)
	a.meant(f, s)
	if len(s.investors) == 0 && f.noun.Entry != nil && a.apposed(f) {
		a.bySigners(f, s)
	}
	if len(s.investors) == 0 && a.accompanies(f) {
		if from := or(a.ranked(f.sentence, f.at), a.following(f)); from != "" {
			s.add(giver, Stake{Country: from})
		}
	}
	if len(s.recipients) == 0 && f.preceding < 0 {
		rest := &stakes{investors: s.investors}
		a.byPlace(f, rest, mention.Span{First: max(a.doc.Sentences[f.sentence].First, f.at.First-breadth), End: f.scope.End})
		s.recipients = rest.recipients
	}
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
	return invested && (a.doc.Is(i, "with") || a.doc.Is(i, "With") || a.afterRank(f))
}

// following is the first country named behind a figure in its sentence as one that acts: "With capital of 3 billion, Norway ranks".
func (a *accounts) following(f *figure) Country {
	for i := f.at.End; i < f.scope.End && i < f.at.End+window; i++ {
		if c := a.countryAt(i); c != nil && !c.Adjective && !a.possessive(c.End) && a.doc.Class(c.First-1)&lexicon.Preposition == 0 {
			return Country(c.Code)
		}
	}
	return ""
}

// afterRank tells whether a rank of investors stands before a figure in its sentence: "Norway is the largest investor: the stock has".
func (a *accounts) afterRank(f *figure) bool {
	for i := f.at.First - 1; i >= f.scope.First && i > f.at.First-window; i-- {
		if end := a.investors(i); end > i {
			rank, _ := a.rank(i, end, a.doc.Sentences[f.sentence])
			return rank.Position > 0
		}
	}
	return false
}

// byPlace reads the stakes of a span by what stands before and behind them.
func (a *accounts) byPlace(f *figure, s *stakes, in mention.Span) {
	for i := in.First; i < in.End; {
		stake, next, ok := a.stakeAt(i)
		if !ok {
			i++
			continue
		}
		if a.aside(f, i, next) {
			i = next
			continue
		}
		e := a.role(f, i, next)
		s.add(e, stake)
		i = next
		// further names of its list that nothing else tells of: "by VOLTA and LUMEN"
		for e == giver && stake.Name != "" {
			at := a.separator(i, in.End)
			if at == i || !a.doc.Tokens[min(at, len(a.doc.Tokens)-1)].Is(token.Caps) || a.bodyAt(at) >= 0 || a.countryAt(at) != nil {
				break
			}
			i = a.name(at, in.End)
			s.add(e, Stake{Name: a.doc.Slice(at, i)})
		}
	}
}

// aside tells whether a stake stands in a clause that tells of something else, or only qualifies a noun: "EU member states".
func (a *accounts) aside(f *figure, first, next int) bool {
	if n := a.clauseAt(first); n >= 0 && n != f.clause {
		c := &a.clauses.Clauses[n]
		if (c.Kind == clause.Relative || c.Kind == clause.Subordinate) && !a.with(f, first) {
			return true
		}
	}
	c := a.countryAt(first)
	return c != nil && !c.Adjective && next < len(a.doc.Tokens) && a.doc.Tokens[next].Is(token.Letter) && !a.doc.Tokens[next].Is(token.Upper) && a.doc.Class(next) == 0 && a.date[next] == 0 && !a.verbAt(next) && !a.valued(next)
}

// apposed tells whether a figure's noun explains what its clause tells: "the firm opened a plant, an investment of".
func (a *accounts) apposed(f *figure) bool {
	if f.clause < 0 || f.noun.Entry.Kind != lexicon.Asset {
		return false
	}
	v := a.clauses.Clauses[f.clause].Verb
	if f.noun.Entry.Get("kind") == string(FDI) && (v.Copula || v.Empty() || v.First > f.at.First) {
		return true // "Switzerland, with a stock of", "is among the investors, with"
	}
	if e := v.Frame(lexicon.Investing); e != nil && e.Has("run") && v.First < f.at.First {
		return true
	}
	operator := v.Frame(lexicon.Investing) != nil && v.Frame(lexicon.Investing).Has("operator") // "is considering an investment of"
	trade := v.Frame(lexicon.Trading)
	object := trade == nil || trade.Has("measure") && int(f.noun.First) >= v.End // "made a grant of"
	return !v.Empty() && v.First < f.at.First && !v.Passive && !v.Copula && object && (operator || v.Frame(lexicon.Saying) == nil)
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
		a.thanked(f, c, s)
		return
	}
	frame := f.verb
	if frame != nil && frame.Has("part") && f.noun.Entry != nil && f.noun.Entry.Get("kind") == string(FDI) {
		a.addAll(s, giver, c.Subject.First, c.Subject.End) // "with China accounting for 1.2 billion"
	}
	if frame == nil || frame.Kind != lexicon.Investing {
		return
	}
	side := a.subjectEnd(f, c, frame)
	if side == neither {
		return
	}
	if frame.Has("seek") {
		a.thanked(f, c, s) // "asked the Bank for"
	}
	if a.addAll(s, side, c.Subject.First, c.Subject.End) {
		return
	}
	if at := c.Subject.End; a.doc.Is(at, "of") && at < c.Verb.First && a.addAll(s, side, at+1, min(at+6, c.Verb.First)) {
		return
	}
	if p := c.Parent; side == giver && len(c.Subject.Parties) == 0 && p >= 0 && a.addAll(s, side, a.clauses.Clauses[p].Subject.First, a.clauses.Clauses[p].Subject.End) {
		return
	}
	if a.government(c.Subject) {
		for _, home := range a.homeland(f.at.First) {
			s.add(side, Stake{Country: home})
		}
		return
	}
	if first, stop := a.unknown(c.Subject); side == giver && stop > first {
		s.add(side, Stake{Name: a.doc.Slice(first, stop), Country: a.apposition(stop)})
	}
}

// unknown is the capitalised name that a subject begins with where nothing else is known of it: a company.
func (a *accounts) unknown(p clause.Phrase) (first, stop int) {
	if p.Empty() || len(p.Parties) > 0 || a.named(p.First) || a.countryAt(p.First) != nil || a.cityAt(p.First) != "" {
		return 0, 0
	}
	first = p.First
	if t := a.doc.Tokens[first]; first == a.doc.Sentences[a.doc.SentenceOf(first)].First && !t.Is(token.Caps) && !a.doc.Is(first+1, "-") {
		if a.bare(first) {
			return first, first + 1
		}
		return 0, 0
	}
	return first, a.name(first, a.doc.Sentences[a.doc.SentenceOf(first)].End)
}

// bare tells whether the word that opens a sentence is a name, since it stands alone in the singular: "Bolt alone has invested".
func (a *accounts) bare(i int) bool {
	if a.doc.Class(i) != 0 || len(a.doc.Hits(i)) > 0 || strings.HasSuffix(a.doc.Word(i), "s") {
		return false
	}
	return a.doc.Is(i+1, "has") || a.doc.Is(i+1, "alone") && a.doc.Is(i+2, "has")
}

// apposition is the country of ", the Belgian group" behind token i.
func (a *accounts) apposition(i int) Country {
	for k := i; a.doc.Is(i, ",") && k < i+4; k++ {
		if c := a.countryAt(k); c != nil && c.Adjective {
			return Country(c.Code)
		}
	}
	return ""
}

// meant adds the ends that pronouns and people at the subject stand for.
func (a *accounts) meant(f *figure, s *stakes) {
	if f.clause < 0 || f.verb == nil || f.verb.Kind != lexicon.Investing {
		return
	}
	c := &a.clauses.Clauses[f.clause]
	side := a.subjectEnd(f, c, f.verb)
	if side == giver && len(s.investors) > 0 || side == taker && len(s.recipients) > 0 {
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

// bySigners reads the subject of what is signed or told beside the figure: of several the banks give and the countries take; two
// countries leave it open.
func (a *accounts) bySigners(f *figure, s *stakes) {
	c := &a.clauses.Clauses[f.clause]
	signed := &stakes{}
	a.addAll(signed, giver, c.Subject.First, c.Subject.End)
	for _, p := range c.Subject.Parties {
		if a.doc.Parties[p].Kind != mention.Pronoun {
			continue
		}
		for _, who := range a.actors(p) {
			if who.country != "" {
				signed.add(giver, Stake{Country: who.country})
			} else if who.organization != "" {
				signed.add(giver, Stake{Name: who.organization})
			}
		}
	}
	if len(signed.investors) == 1 || f.noun.Entry.Get("kind") == string(Fund) || f.noun.Entry.Get("kind") == string(Project) {
		for _, stake := range signed.investors {
			s.add(giver, stake)
		}
		return
	}
	for _, stake := range signed.investors {
		if lends := a.isBank([]Stake{stake}); lends {
			s.add(giver, stake)
		} else if a.isBank(signed.investors) {
			s.add(taker, stake)
		}
	}
}

// addAll gives the stakes of tokens [first, end) an end, and tells whether there are any.
func (a *accounts) addAll(s *stakes, side end, first, end int) (any bool) {
	for i := first; i < end; {
		stake, next, ok := a.stakeAt(i)
		if !ok {
			i++
			continue
		}
		s.add(side, stake)
		i, any = next, true
	}
	return any
}

// government tells whether a phrase is the government of the country that the release comes from: "the State", "the Government".
func (a *accounts) government(p clause.Phrase) bool {
	if p.Empty() {
		return false
	}
	return a.is(p.End-1, "government") && p.End-p.First <= 2
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
	for _, p := range c.After {
		if p.Prep >= 0 || p.First > f.at.First {
			return
		}
		a.addAll(s, giver, p.First, p.End)
	}
}

func (a *accounts) thanks(v clause.Verb) bool { return !v.Empty() && a.is(v.Main, "thanks") }

// stakeAt reads what can hold an end of an investment at token i: a body with its country, a company that a noun introduces, a country.
func (a *accounts) stakeAt(i int) (s Stake, next int, ok bool) {
	if n := a.bodyAt(i); n >= 0 {
		next = max(a.doc.Bodies[n].End, i+1)
		s = a.bodyStake(n)
		return s, next, s != Stake{}
	}
	if n := a.definite(i); n >= 0 {
		return a.bodyStake(n), i + 1, true
	}
	if first, end, found := a.introduced(i); found {
		return Stake{Name: a.doc.Slice(first, end), Country: a.countryBefore(i)}, end, true
	}
	c := a.countryAt(i)
	if c == nil || c.Code == "UN" {
		return Stake{}, i, false
	}
	// "Kenya's Harbourline", "the Norwegian group Fjordkraft Havn": the country is that of what follows.
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
	if stop := a.name(at, min(at+5, len(a.doc.Tokens))); at > c.End && stop > at && !a.named(at) && a.countryAt(at) == nil && a.cityAt(at) == "" {
		return Stake{Name: a.doc.Slice(at, stop), Country: Country(c.Code)}, stop, true
	}
	for k := at; k < at+4 && k < len(a.doc.Tokens) && (c.Adjective || at > c.End); k++ {
		if first, end, found := a.introduced(k); found && first > k {
			return Stake{Name: a.doc.Slice(first, end), Country: Country(c.Code)}, end, true
		}
	}
	return Stake{Country: Country(c.Code)}, c.End, true
}

// definite is the body that "the Bank" or "the Fund" at token i means, the last one named by that noun, or -1.
func (a *accounts) definite(i int) int {
	if !a.doc.Is(i-1, "the") && !a.doc.Is(i-1, "The") {
		return -1
	}
	if !a.doc.Tokens[i].Is(token.Upper) {
		return a.firmMeant(i)
	}
	if !a.is(i, "institution") {
		return -1
	}
	w := a.doc.Word(i)
	last := a.bodiesBefore(i) - 1
	for n := last; n >= 0 && n > last-reach; n-- {
		if strings.Contains(a.bodyName(n), w) {
			return n
		}
	}
	return -1
}

// firmMeant is the company named last that "the company" with its noun at token i means, or -1.
func (a *accounts) firmMeant(i int) int {
	h, ok := a.hit(i, lexicon.Asset)
	if !ok || !h.Entry.Has("firm") || h.Form&lexicon.PluralForm != 0 || a.doc.Tokens[min(int(h.End), len(a.doc.Tokens)-1)].Is(token.Upper) || a.doc.Class(int(h.End))&lexicon.Preposition != 0 {
		return -1
	}
	last := a.bodiesBefore(i) - 1
	for n := last; n >= 0 && n > last-3; n-- {
		if k := a.doc.Bodies[n].Kind; k == "company" || k == "bank" {
			return n
		}
	}
	return -1
}

// bodiesBefore is how many bodies are named before token i.
func (a *accounts) bodiesBefore(i int) int {
	return sort.Search(len(a.doc.Bodies), func(n int) bool { return a.doc.Bodies[n].First >= i })
}

// bodyStake is the stake of a body: of a government's own, and of the European Union, the country alone.
func (a *accounts) bodyStake(n int) Stake {
	b := a.doc.Bodies[n]
	s := Stake{Name: a.bodyName(n), Country: Country(b.Country)}
	if i := a.organizationOf[n]; i >= 0 && s.Country == "" {
		s.Country = a.article.Organizations[i].Country
	}
	for _, mark := range []string{"'s Board", "’s Board"} {
		s.Name, _, _ = strings.Cut(s.Name, mark)
	}
	if end, ok := a.around(b.First, "organ"); ok {
		if rest, ok := strings.CutPrefix(s.Name, a.doc.Slice(b.First, end)); ok {
			s.Name = strings.TrimPrefix(strings.TrimPrefix(strings.TrimSpace(rest), "of "), "the ")
		}
	}
	switch {
	case s.Name == "":
		return Stake{}
	case s.Country == "EU" || a.unionItself(n):
		s = Stake{Country: "EU"}
	case b.Kind == "ministry" && s.Country != "":
		s.Name = ""
	case b.Kind == "international":
		s.Country = ""
	}
	return s
}

// unionItself tells whether a body is the European Union, which is a country here.
func (a *accounts) unionItself(n int) bool {
	c := a.countryAt(a.doc.Bodies[n].First)
	return c != nil && c.Code == "EU" && c.End >= a.doc.Bodies[n].End
}

// introduced reads a name behind a noun for a company: "the dredging firm Jan De Nul", "operator edotco".
func (a *accounts) introduced(i int) (first, end int, ok bool) {
	h, found := a.hit(i, lexicon.Asset)
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

// role is the end that the stake of tokens [first, next) is: by the noun of capital that it qualifies, else by the preposition before it.
func (a *accounts) role(f *figure, first, next int) end {
	owner := a.possessive(next) || a.bodyAt(next-1) >= 0 || a.countryAt(next-1) != nil && a.countryAt(next-1).Adjective
	for k := next; owner && k <= next+4; k++ {
		h, ok := a.asset(k)
		if !ok {
			continue
		}
		if !a.flat(next, k) || h.Entry.Kind != lexicon.Asset || h.Entry.Has("firm") || h.Entry.Has("cost") {
			break
		}
		if h.Entry.Has("project") || h.Entry.Has("need") {
			return taker
		}
		return giver
	}
	return a.prepositionEnd(f, first)
}

// prepositionEnd walks back from a stake over its article and the list that it stands in to a preposition.
func (a *accounts) prepositionEnd(f *figure, first int) end {
	s := a.doc.Sentences[f.sentence]
	plain := 0
	for i := first - 1; i >= s.First && i > first-14; i-- {
		if a.countryAt(i) != nil || a.bodyAt(i) >= 0 {
			continue
		}
		switch a.doc.Word(i) {
		case "from", "by", "From", "By":
			return giver
		case "with":
			if a.signed(f) && f.noun.Entry != nil && f.noun.Entry.Get("kind") != string(Fund) {
				return taker
			}
			return neither
		case "between":
			if f.noun.Entry != nil && f.noun.Entry.Get("kind") == string(Fund) {
				return giver
			}
			return neither
		case "to", "into", "in", "for", "towards", "toward", "To", "In", "For", "inside", "across":
			if a.doc.Is(i-1, "According") || a.doc.Is(i-1, "according") {
				return neither
			}
			if a.is(i-1, "thankful") {
				return giver
			}
			if a.moneyAt(i+1) >= 0 {
				return neither
			}
			return taker
		case "of":
			if h, ok := a.endsAt(i); ok && a.bodyAt(i-1) < 0 && (h.Entry.Has("operator") || h.Entry.Get("kind") == string(FDI)) {
				return giver // "the interest of the Karam Group in", "an investment of the company"
			}
			if !a.heads(i - 1) {
				return neither
			}
			i--
			continue
		case "the", "and", ",", "both":
			continue
		}
		t := a.doc.Tokens[i]
		if plain++; plain > 2 || !t.Is(token.Letter) || a.doc.Class(i) != 0 || t.Is(token.Upper) || a.verbAt(i) {
			return neither
		}
	}
	return neither
}

// heads tells whether the word at token i stands for the country behind its "of".
func (a *accounts) heads(i int) bool { return a.is(i, "stands") }

// verbAt tells whether a verb group holds token i.
func (a *accounts) verbAt(i int) bool {
	n := a.clauseAt(i)
	if n < 0 {
		return false
	}
	v := a.clauses.Clauses[n].Verb
	return v.First <= i && i < v.End
}
