package communique

import (
	"strings"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
)

// statusOf is the status of a figure: from the form of its verb, from the words that make it a plan or a wish, else from the verb or the
// noun itself.
func (a *accounts) statusOf(f *figure) Status {
	if h := f.noun.Entry; h != nil && (h.Has("need") || h.Get("status") == string(Proposed) && !h.Has("operator")) {
		return Proposed
	}
	s := Realised
	stock := f.noun.Entry != nil && f.noun.Entry.Has("project") && f.noun.Form&lexicon.PluralForm != 0 // "had 40 projects worth"
	if f.verb != nil && f.verb.Get("status") != "" && (!f.verb.Has("worth") || a.ofProject(f)) {
		s = Status(f.verb.Get("status"))
	} else if f.noun.Entry != nil && !stock {
		s = or(Status(f.noun.Entry.Get("status")), s)
	}
	if told := a.qualifiedAs(f); told != "" {
		return told
	}
	if !f.lead.Empty() {
		return a.leadStatus(f, s)
	}
	if e, ok := a.participleBehind(f); ok && f.noun.Entry == nil {
		return Status(e.Get("status")) // "on top of the 5 million already spent"
	}
	if f.clause < 0 {
		return s
	}
	c := a.governor(f.clause)
	if e := c.Verb.Frame(lexicon.Investing); e != nil && e.Has("operator") {
		return a.dealt(e, c)
	}
	if s = a.byTense(f, c.Verb, s); s == Committed && a.built(f) {
		return Realised
	}
	return s
}

// byTense is what the form of a verb and the words that govern a figure make of its status.
func (a *accounts) byTense(f *figure, v clause.Verb, s Status) Status {
	switch {
	case (v.Tense == clause.Future || v.To) && a.ends(f, v), v.Tense == clause.Future && (f.verb != nil && f.verb.Has("take") || a.underDeed(f)):
		return Committed
	case v.Tense == clause.Future:
		return Planned
	case v.Modal >= 0:
		if w := a.doc.Word(v.Modal); w == "would" || w == "to" || w == "shall" {
			return Planned
		}
		return Proposed
	case v.To:
		return a.operator(f, Planned)
	case (v.Progressive || a.gives(f, v)) && s == Realised:
		return Committed
	}
	return a.operator(f, s)
}

// ends tells whether a verb is one with which the making of a project ends: what will be completed is under way.
func (a *accounts) ends(f *figure, v clause.Verb) bool {
	e := v.Frame(lexicon.Investing)
	return a.ofProject(f) && e != nil && e.Has("ends")
}

// dealt is the status that a verb of planning, wishing or signing gives: what will be signed is only planned.
func (a *accounts) dealt(e *lexicon.Entry, c *clause.Clause) Status {
	if s := Status(e.Get("status")); s != Committed || !a.toCome(c) {
		return s
	}
	return Planned
}

// toCome tells whether what a clause tells is still to come: "will sign", "expects to sign", not "met to sign".
func (a *accounts) toCome(c *clause.Clause) bool {
	v := c.Verb
	return v.Tense == clause.Future || v.Modal >= 0 || v.To && (c.Parent < 0 || a.clauses.Clauses[c.Parent].Verb.Tense != clause.Past)
}

// underDeed tells whether what will be done with a figure was agreed: "Under the agreement, the Bank will provide", "signed a contract by which it will".
func (a *accounts) underDeed(f *figure) bool {
	first := a.doc.Sentences[f.sentence].First
	if a.doc.Is(first, "Under") {
		for i := first + 2; i < min(first+window/2, f.at.First) && a.clauses.VerbAt(i) < 0; i++ {
			if a.is(i, "deed") {
				return true
			}
		}
	}
	for i := f.at.First - 1; i > first && i > f.at.First-window; i-- {
		if a.doc.Is(i, "whereby") || a.doc.Is(i, "which") && (a.doc.Is(i-1, "under") || a.doc.Is(i-1, "by") || a.doc.Is(i-1, "through")) {
			return a.operatorIn(max(first, i-window), i, anywhere, "") == Committed
		}
	}
	return false
}

// dealInTitle tells whether the title tells of a signing or an approval by who gives a figure: what the release says they will give was agreed.
func (a *accounts) dealInTitle(f *figure, v *Investment) bool {
	if a.title == nil || f.clause < 0 || a.clauses.Clauses[f.clause].Verb.Tense != clause.Future || a.more(f) || a.operator(f, "") != "" || v.Kind == Project && a.isState(v.Investors) || !a.any(v.Investors, a.inTitle) {
		return false
	}
	for i := range a.title.Tokens {
		signing, told := a.title.Longest(i, lexicon.Phase)
		if told && signing.Entry.Flag() == string(Signed) && signing.Entry.Has("here") || a.title.Flagged(i, lexicon.Investing, "assents") {
			return true
		}
	}
	return false
}

// inTitle tells whether the title names a stake.
func (a *accounts) inTitle(s Stake, o Organization) bool {
	for i := range a.title.Countries {
		if s.Name == "" && Country(a.title.Countries[i].Code) == s.Country {
			return true
		}
	}
	return s.Name != "" && strings.Contains(a.article.Title, s.Name) || o.Acronym != "" && strings.Contains(a.article.Title, o.Acronym)
}

// gives tells whether a figure is given in the present: "the Bank provides 5 million", "is financed by Norway with 5 million".
func (a *accounts) gives(f *figure, v clause.Verb) bool {
	return f.verb != nil && f.verb.Has("give") && v.Tense == clause.Present && !v.Perfect && v.Frame(lexicon.Investing) == f.verb
}

// past tells whether the verb of a figure tells of what was done.
func (a *accounts) past(f *figure) bool {
	if f.clause < 0 {
		return false
	}
	v := a.clauses.Clauses[f.clause].Verb
	return (v.Tense == clause.Past || v.Perfect) && v.Modal < 0
}

// ofProject tells whether a figure is what a project costs.
func (a *accounts) ofProject(f *figure) bool {
	return f.noun.Entry != nil && f.noun.Entry.Has("project")
}

// leadStatus is the status that the verb before a list gives to its items: "signed the following loans: ...".
func (a *accounts) leadStatus(f *figure, s Status) Status {
	from, to := a.clauses.Of(a.doc.SentenceOf(f.lead.First))
	for n := from; n < to; n++ {
		if e := a.clauses.Clauses[n].Verb.Frame(lexicon.Investing); e != nil && e.Has("operator") {
			return Status(e.Get("status"))
		}
	}
	return s
}

// governor is a clause, or the one around a participle that goes on with it: "will open a plant, investing 5 million".
func (a *accounts) governor(n int) *clause.Clause {
	c := &a.clauses.Clauses[n]
	if c.Kind == clause.Participle && c.Verb.Form&lexicon.Gerund != 0 && c.Parent >= 0 {
		if outer := &a.clauses.Clauses[c.Parent]; outer.Verb.Tense == clause.Future || outer.Verb.Modal >= 0 {
			return outer
		}
	}
	return c
}

// qualifiedAs is the status that a word before the figure's noun tells: "a proposed investment", "the planned loan".
func (a *accounts) qualifiedAs(f *figure) Status {
	end := min(f.scope.End, f.at.End+window)
	for i := a.doc.NextNamed(max(f.scope.First, f.at.First-window), end, "pending"); i < end; i = a.doc.NextNamed(i+1, end, "pending") {
		if a.is(i, "pending") && a.with(f, i) {
			return Proposed
		}
	}
	if f.noun.Entry == nil {
		return ""
	}
	for i := int(f.noun.First) - 1; i >= 0 && i >= int(f.noun.First)-3; i-- {
		if s := a.aroundValue(i, "status"); s != "" {
			return Status(s)
		}
	}
	return ""
}

// signed tells whether a figure's clause tells of a signing.
func (a *accounts) signed(f *figure) bool {
	if f.clause < 0 {
		return false
	}
	e := a.clauses.Clauses[f.clause].Verb.Frame(lexicon.Investing)
	return e != nil && e.Has("operator") && e.Get("status") == string(Committed)
}

// built tells whether the project that costs the figure stands: "opened a plant worth", "built at a cost of".
func (a *accounts) built(f *figure) bool {
	if f.noun.Entry == nil || !f.noun.Entry.Has("project") {
		return false
	}
	v := a.clauses.Clauses[f.clause].Verb
	e := v.Frame(lexicon.Investing)
	return e != nil && e.Has("build") && !e.Has("give") && !v.Progressive && (v.Tense == clause.Past || v.Perfect || v.Passive && v.Tense == clause.None)
}

// operator is what the nearest word of planning, wishing or signing that stands before the figure in its scope and governs it makes of its status.
func (a *accounts) operator(f *figure, s Status) Status {
	return a.operatorIn(max(f.scope.First, f.at.First-window), f.at.First, func(i int) bool { return a.with(f, i) }, s)
}

// operatorIn is the status that the last word of planning, wishing or signing in tokens [first, end) tells, of the verbs that govern; s without one.
func (a *accounts) operatorIn(first, end int, governs func(i int) bool, s Status) Status {
	words := lexicon.SetOf(lexicon.Investing, lexicon.Asset, lexicon.Around)
	for i := end - 1; i >= first; i-- {
		if a.doc.Kinds(i)&words == 0 {
			continue
		}
		h, ok := a.doc.Longest(i, lexicon.Investing)
		if a.is(i, "imminent") {
			return Planned
		}
		if a.is(i, "disposed") {
			return Proposed
		}
		n := a.clauses.VerbAt(i)
		verb := ok && (n >= 0 || h.Form&lexicon.Gerund != 0) && governs(i)
		if !verb {
			h, ok = a.doc.Longest(i, lexicon.Asset)
		}
		switch {
		case !ok || !h.Entry.Has("operator"):
		case verb && n >= 0:
			return a.dealt(h.Entry, &a.clauses.Clauses[n])
		default:
			return Status(h.Entry.Get("status"))
		}
	}
	return s
}

// bygone is the status of what was promised or lent so long ago that it is there: "allocated between 2019 and 2021", "extended a loan in 2008".
func (a *accounts) bygone(f *figure, s Status, period Date) Status {
	if s != Committed || !a.past(f) || f.verb == nil || f.verb.Kind != lexicon.Investing || f.verb.Has("weak") {
		return s
	}
	if strings.HasSuffix(string(period), "/..") {
		if f.verb.Get("kind") == string(Loan) {
			return Realised // "has lent 5 million since 2014"
		}
		return s
	}
	end := string(period)
	if i := strings.LastIndexByte(end, '/'); i >= 0 {
		end = end[i+1:]
	}
	now := string(or(a.article.Dateline.Date, a.article.Published))
	if len(end) >= 4 && len(now) >= 4 && end[:4] < now[:4] {
		return Realised
	}
	return s
}

// partOfIt tells whether a figure is part of what the sentence before tells of: "It includes a loan of", "The package comprises".
func (a *accounts) partOfIt(f *figure) bool {
	first := a.doc.Sentences[f.sentence].First
	if f.verb != nil && f.verb.Kind == lexicon.Investing || !a.doc.Is(first, "It") && !a.doc.Is(first, "The") && !a.doc.Is(first, "This") {
		return false
	}
	for i := first + 1; i < first+5; i++ {
		if a.leads(i) {
			return a.clauses.VerbAt(i) >= 0
		}
	}
	return false
}

// agreed makes committed a sum without a verb that tells its status, outside of the past, which a bank's figures name or the clause of a signing:
// "Kenya: 92 million for the first phase", "signed a programme with an envelope of 5 million".
func (a *accounts) agreed(f *figure, v *Investment) Status {
	switch {
	case v.Status == Planned && a.dealInTitle(f, v):
		return Committed
	case v.Status == Committed && v.Kind == Project && f.verb != nil && f.verb.Has("aside"):
		return Planned // "has set aside 5 million for its second plant"
	}
	if v.Status != Realised || f.verb != nil || v.Kind == FDI || !a.isBank(v.Investors) && a.operatorIn(a.doc.Sentences[f.sentence].First, f.at.First, anywhere, "") != Committed {
		return v.Status
	}
	p, now := string(v.Period), string(or(a.article.Dateline.Date, a.article.Published))
	if past := strings.HasSuffix(p, "/..") || len(p) >= 4 && len(now) >= 4 && p[:2] != ".." && p[:4] < now[:4]; past {
		return v.Status
	}
	return Committed
}
