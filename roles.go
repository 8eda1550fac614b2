package communique

import (
	"slices"
	"sort"
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// addRole adds an office, or puts the fuller title for one that the person has already. One that is told apart, beside that of another body, is a second one: "Vice
// President and President of the Senate".
func (r *reading) addRole(c *candidate, o mention.Office, apart bool) {
	role := Role{Title: r.officeTitle(o), Country: Country(o.Country)}
	if r.flagged(o, "posted") {
		role.Country = ""
	}
	if o.Body >= 0 {
		b := r.doc.Bodies[o.Body]
		role.Organization = r.bodyName(o.Body)
		if b.Kind == "international" {
			c.global = true
		}
		if role.Country == "" {
			role.Country = Country(b.Country)
		}
	}
	if role.Country == "EU" || role.Country == "UN" {
		if role.Organization == "" {
			role.Organization = string(role.Country)
		}
		role.Country, c.global = "", true
	}
	if c.country == "" {
		c.country = role.Country
	}
	c.world = c.world || o.World || r.worldOffice(o)
	c.former = c.former || o.Former
	called := r.flagged(o, "called")
	c.called, c.serves = c.called || called, c.serves || !called
	c.envoy = c.envoy || r.flagged(o, "mission")
	c.consort = c.consort || r.flagged(o, "consort")
	c.take(role, r.officeKey(o.Title), apart)
}

// ofHome gives the roles of a candidate without a country his own.
func (c *candidate) ofHome() {
	for i := range c.roles {
		c.roles[i].Country = or(c.roles[i].Country, c.country)
	}
}

// take adds a role to those of a candidate, or what it tells more of one.
func (c *candidate) take(role Role, key []string, apart bool) {
	for i, held := range c.keys {
		if !contains(held, key) && !contains(key, held) || apart && len(held) != len(key) {
			continue
		}
		if len(key) > len(held) || len(key) == len(held) && len(role.Title) > len(c.roles[i].Title) {
			c.roles[i].Title, c.keys[i] = role.Title, key
		}
		c.roles[i].Organization = or(c.roles[i].Organization, role.Organization)
		c.roles[i].Country = or(c.roles[i].Country, role.Country)
		return
	}
	if len(c.roles) < manyRoles {
		c.roles, c.keys = append(c.roles, role), append(c.keys, key)
	}
}

// worldOffice tells whether an office is one that international bodies have, and not said to be of one that is none: "Secretary-General of the Lima Party".
func (r *reading) worldOffice(o mention.Office) bool {
	if o.Body >= 0 {
		switch BodyKind(r.doc.Bodies[o.Body].Kind) {
		case Ministry, Company, PoliticalBody, University, MediaBody:
			return false
		}
	}
	return r.flagged(o, "world")
}

// flagged tells whether the line of an office's noun has a flag.
func (r *reading) flagged(o mention.Office, flag string) bool {
	for _, h := range r.doc.Hits(o.Noun) {
		if h.Kind == lexicon.Office && h.Entry.Has(flag) && h.Entry.Rule == o.Rule {
			return true
		}
	}
	return false
}

// appointed gives whoever is told to be or become something "as" an office that office: "who was sworn in as Foreign Minister".
func (r *reading) appointed(people []*candidate) {
	of := r.borne
	for n := range r.doc.Parties {
		p := &r.doc.Parties[n]
		if p.Kind != mention.Post || p.Offices[0].Plural {
			continue
		}
		if c := of.at(n + 1); c != nil && r.doc.Class(p.End)&(lexicon.Be|lexicon.Plural) == lexicon.Be && r.doc.Parties[n+1].First == p.End+1 {
			r.addRole(c, p.Offices[0], false) // "whose President is Ana Lima"
		}
		if c := of[max(0, n-1)]; n > 0 && c != nil && !r.possessive(p.End) && r.holdsNow(r.doc.Parties[n-1].End, p.First) {
			r.addRole(c, p.Offices[0], false)
			continue
		}
		if n == 0 || !r.as(p.First) {
			continue
		}
		c := of.at(n - 1)
		if c != nil && r.flagged(p.Offices[0], "mission") && len(r.doc.Parties[n-1].Offices) > 0 && r.doc.Says(r.doc.Parties[n-1].First-1, "to") {
			c = nil // "Jan Costa presented his credentials to President Ana Lima as Ambassador of Chad"
		}
		for back := 2; c == nil && back <= 4 && n-back >= 0; back++ {
			c = of.at(n - back)
		}
		if c != nil && r.namedIn(c, r.doc.SentenceOf(p.First)) {
			r.addRole(c, p.Offices[0], false)
		}
	}
}

// possessive tells whether the mark of an owner stands at token i, with its s or without.
func (r *reading) possessive(i int) bool {
	return r.doc.Class(i)&lexicon.Genitive != 0 || r.doc.Is(i, "’") || r.doc.Is(i, "'")
}

// holdsNow tells whether tokens [first, end) say of the person before them that the office behind them is theirs: "is", "has become", "was
// elected", "will serve as".
func (r *reading) holdsNow(first, end int) bool {
	if end-first > 6 || end <= first {
		return false
	}
	be := false
	for i := first; i < end; i++ {
		switch class := r.doc.Class(i); {
		case class&lexicon.Be != 0:
			be = true
		case class&(lexicon.Modal|lexicon.Have|lexicon.Adverb) != 0:
		case be && class&lexicon.To != 0: // "is to be"
		case i <= first+1 && class&lexicon.Relative != 0, i == first && r.doc.Is(i, ","): // ", who has been"
		case i+1 == end && r.comesTo(i, "office"):
			be = true
		case i+1 == end && r.comesTo(i, "people"):
		default:
			return false
		}
	}
	return be
}

// comesTo tells whether a verb that makes this of its clause ends with token i.
func (r *reading) comesTo(i int, makes string) bool {
	for j := max(0, i-1); j <= i; j++ {
		for _, h := range r.doc.Hits(j) {
			if h.Kind == lexicon.Verb && h.Entry.Flag() == makes && int(h.End) == i+1 {
				return true
			}
		}
	}
	return false
}

// as tells whether "as", an article and an ordinal stand before token i, but not "as well as" or "such as".
func (r *reading) as(i int) bool {
	for back := 1; back <= 3; back++ {
		if r.doc.Is(i-back, "as") {
			return !r.doc.Is(i-back-1, "well") && !r.doc.Is(i-back-1, "such")
		}
		if r.doc.Is(i-back, ",") {
			return false
		}
	}
	return false
}

// namedIn tells whether a sentence names a person.
func (r *reading) namedIn(c *candidate, sentence int) bool {
	first := r.doc.Sentences[sentence].First
	n := sort.Search(len(c.parties), func(n int) bool { return r.doc.Parties[c.parties[n]].First >= first })
	return n < len(c.parties) && r.doc.SentenceOf(r.doc.Parties[c.parties[n]].First) == sentence
}

// officeTitle is an office's title, in the singular.
func (r *reading) officeTitle(o mention.Office) string {
	s := r.doc.Slice(o.Title.First, o.Title.End)
	if o.Title.End == o.Title.First+1 && o.Country != "" && o.Body < 0 && (r.doc.Is(o.Noun, "heads") || r.doc.Is(o.Noun, "head")) {
		return "head of state" // the heads of France and Kazakhstan
	}
	if o.Plural {
		s = r.singular(o, s)
	}
	if c, ok := r.within(o); ok { // the former French President
		s = strings.Replace(s, r.doc.Slice(c.First, c.End)+" ", "", 1)
	}
	if o.Body >= 0 { // the former World Bank President
		if b := r.doc.Bodies[o.Body]; b.First > o.Title.First && b.After() <= o.Noun {
			s = strings.Replace(s, r.doc.Slice(b.First, b.After())+" ", "", 1)
		}
	}
	if s == r.doc.Slice(o.Title.First, o.Title.End) {
		return r.unshouted(o.Title, s)
	}
	return s
}

// unshouted writes a title in capitals as titles are written: "Minister for Foreign Affairs". One word may be letters: MP.
func (r *reading) unshouted(title mention.Span, s string) string {
	if title.End == title.First+1 || !mention.InCapitals(s) {
		return s
	}
	var b strings.Builder
	start, _ := r.doc.Bytes(title.First, title.End)
	for i, at := title.First, start; i < title.End; i++ {
		from, to := r.doc.Bytes(i, i+1)
		b.WriteString(r.doc.S[at:from])
		if i > title.First && r.doc.Class(i)&lexicon.FunctionWord != 0 {
			b.WriteString(strings.ToLower(r.doc.S[from:to]))
		} else {
			b.WriteString(mention.Uncapital(r.doc.S[from:to]))
		}
		at = to
	}
	return b.String()
}

// within is the country's adjective or its letters between the words of a title.
func (r *reading) within(o mention.Office) (mention.Country, bool) {
	n := mention.From(r.doc.Countries, o.Title.First)
	if n < len(r.doc.Countries) {
		c := r.doc.Countries[n]
		return c, c.End < o.Noun+1 && (c.Adjective || c.First > o.Title.First && (r.doc.Has(c.First, token.Caps) || r.doc.Has(c.First, token.Dotted))) // the former US President
	}
	return mention.Country{}, false
}

// singular undoes the plural of a title's noun: "Presidents" before two names.
func (r *reading) singular(o mention.Office, s string) string {
	for _, h := range r.doc.Hits(o.Noun) {
		if h.Kind != lexicon.Office || h.Entry.Rule != o.Rule {
			continue
		}
		plural := r.doc.Slice(int(h.First), int(h.End))
		return strings.Replace(s, plural, lexicon.Singular(plural), 1)
	}
	return s
}

// officeKey is the words of a title that tell offices apart, sorted: "Minister of Foreign Affairs" and "Foreign Minister" have the same.
func (r *reading) officeKey(s mention.Span) []string {
	key := r.tables.words.Cut(s.End - s.First + 1)
	for i := s.First; i < s.End; i++ {
		if !r.doc.Has(i, token.Letter) || r.doc.Class(i)&lexicon.FunctionWord != 0 {
			continue
		}
		w := r.doc.Fold(i)
		if e := r.bearing(i); e != nil {
			if e.Has("silent") {
				continue
			}
			if as := e.Get("as"); as != "" {
				key = append(key, strings.Fields(as)...)
				continue
			}
		}
		if len(w) > 4 {
			w = strings.TrimSuffix(w, "s") // "Presidents Lima and Costa"
		}
		key = append(key, w)
	}
	slices.Sort(key)
	return slices.Compact(key)
}

// contains tells whether a sorted set holds another.
func contains(set, part []string) bool {
	for _, w := range part {
		if _, ok := slices.BinarySearch(set, w); !ok {
			return false
		}
	}
	return true
}
