package communique

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// A candidate is a person in the making: all the parties that bear one name.
type candidate struct {
	words   []string // of the fullest name, folded
	parties []int
	name    string
	roles   []Role
	keys    [][]string // by role: what it is compared by
	country Country
	global  bool // acts for an international body
	former  bool // held an office that somebody else may hold now
	envoy   bool // is sent abroad
	consort bool // is at the side of whoever is named before
	world   bool // has an office that is mostly one of an international body: Secretary-General
}

// findPeople makes persons of the named parties: first those with the fullest names, then the shorter forms that stand for them.
func (r *reading) findPeople() {
	order := r.namedParties()
	byName := map[string][]*candidate{} // people by the words of their names
	var people []*candidate
	r.personOf = make([]int, len(r.doc.Parties))
	for i := range r.personOf {
		r.personOf[i] = -1
	}
	for _, n := range order {
		p := r.doc.Parties[n]
		words := r.nameWords(p.Name)
		c := r.fit(sharing(byName, words), words, p)
		if c == nil {
			if len(words) == 0 || len(words) == 1 && len(p.Offices) == 0 && p.Honorific.Empty() {
				continue
			}
			c = &candidate{words: words, name: r.personName(p.Name)}
			people = append(people, c)
			for _, w := range words {
				byName[w] = append(byName[w], c)
			}
		}
		c.parties = append(c.parties, n)
	}
	for _, c := range people {
		slices.Sort(c.parties)
	}
	slices.SortFunc(people, func(a, b *candidate) int { return a.parties[0] - b.parties[0] })
	for _, c := range people {
		for _, n := range c.parties {
			r.hold(c, r.doc.Parties[n])
		}
	}
	r.appointed(people)
	r.counterparts(people)
	r.settleCountries(people)
	r.byWord = map[string][]int{}
	for i, c := range people {
		for _, n := range c.parties {
			r.personOf[n] = i
		}
		r.keysOf = append(r.keysOf, c.keys)
		for _, k := range c.keys {
			for _, w := range k {
				if at := r.byWord[w]; len(at) == 0 || at[len(at)-1] != i {
					r.byWord[w] = append(at, i)
				}
			}
		}
		r.sexOf = append(r.sexOf, r.sex(c))
		r.article.People = append(r.article.People, r.person(c))
	}
}

// sharing are the people who have the last or the first of a name's words; a few are enough to tell that none fits alone.
func sharing(byName map[string][]*candidate, words []string) (people []*candidate) {
	if len(words) == 0 {
		return nil
	}
	for _, w := range []string{words[len(words)-1], words[0]} {
		for _, c := range byName[w] {
			if len(people) == manyMentions {
				break
			}
			if !slices.Contains(people, c) {
				people = append(people, c)
			}
		}
	}
	return people
}

// namedParties are the parties with a name, those with the most words first, in the order of the text among equals.
func (r *reading) namedParties() (order []int) {
	length := make([]int, len(r.doc.Parties))
	for n, p := range r.doc.Parties {
		if !p.Name.Empty() {
			order, length[n] = append(order, n), len(r.nameWords(p.Name))
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return length[b] - length[a] })
	return order
}

// nameWords are the words of a name that tell people apart, folded: no particles, hyphens or stops.
func (r *reading) nameWords(s mention.Span) (words []string) {
	for i := s.First; i < s.End; i++ {
		if r.doc.Tokens[i].Is(token.Letter) && r.doc.Class(i)&lexicon.Particle == 0 {
			words = append(words, lexicon.Fold(strings.TrimSuffix(r.doc.Word(i), ".")))
		}
	}
	return words
}

// personName is a name as it is put in the Article: capitals undone.
func (r *reading) personName(s mention.Span) string {
	name := r.doc.Slice(s.First, s.End)
	caps := false
	for i := s.First; i < s.End; i++ {
		caps = caps || r.doc.Tokens[i].Is(token.Caps) && r.doc.Class(i)&lexicon.Generational == 0
	}
	if !caps {
		return name
	}
	var b strings.Builder
	last := 0
	for i := s.First; i < s.End; i++ {
		start, end := r.doc.Bytes(i, i+1)
		first, _ := r.doc.Bytes(s.First, s.End)
		b.WriteString(name[last : start-first])
		w := name[start-first : end-first]
		if r.doc.Tokens[i].Is(token.Caps) && r.doc.Class(i)&lexicon.Generational == 0 {
			w = uncapital(w)
		}
		b.WriteString(w)
		last = end - first
	}
	return b.String()
}

// uncapital leaves the first letter of a word, and one after an apostrophe, in capitals.
func uncapital(w string) string {
	up := true
	return strings.Map(func(c rune) rune {
		if !unicode.IsLetter(c) {
			up = true
			return c
		}
		if up {
			up = false
			return c
		}
		return unicode.ToLower(c)
	}, w)
}

// fit finds the person whom a shorter or equal name stands for: nil if none, or if two fit alike.
func (r *reading) fit(people []*candidate, words []string, p mention.Party) *candidate {
	var best *candidate
	score, tied := 0, false
	for _, c := range people {
		s := alike(c.words, words)
		if s == 0 {
			continue
		}
		s = s*10 + r.agrees(c, p)
		switch {
		case s > score:
			best, score, tied = c, s, false
		case s == score:
			tied = true
		}
	}
	if tied {
		// two fit: the one named last before, if it is near
		for _, c := range people {
			if s := alike(c.words, words); s > 0 && s*10+r.agrees(c, p) == score && c.parties[0] < best.parties[0] {
				best = c
			}
		}
	}
	return best
}

// alike tells how well a name may stand for a fuller one: 3 for the same words, 2 for a surname or several words of it, 1 for another
// of its words, 0 for none.
func alike(full, words []string) int {
	if len(words) == 0 || len(words) > len(full) {
		return 0
	}
	matched := 0
	var used uint64
	for _, w := range words {
		for i, f := range full {
			if i < 64 && used>>i&1 == 0 && sameWord(f, w) {
				used |= 1 << i
				matched++
				break
			}
		}
	}
	switch {
	case matched < len(words):
		return 0
	case len(words) == len(full):
		return 3
	case len(words) > 1 || words[0] == full[len(full)-1]:
		return 2
	case words[0] == full[0]:
		return 1
	}
	return 1
}

// manyMentions of a person tell what there is to tell: more are not compared.
const manyMentions = 32

// sameWord tells whether two words of names are the same, or one is the initial of the other.
func sameWord(a, b string) bool {
	if a == b {
		return true
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	return utf8.RuneCountInString(a) == 1 && strings.HasPrefix(b, a)
}

// agrees weighs what a party says besides its name.
func (r *reading) agrees(c *candidate, p mention.Party) (score int) {
	for _, n := range c.parties[:min(len(c.parties), manyMentions)] {
		q := r.doc.Parties[n]
		if p.Country != "" && q.Country != "" {
			if p.Country == q.Country {
				score = max(score, 2)
			} else {
				return 0
			}
		}
		for _, o := range p.Offices {
			for _, held := range q.Offices {
				if r.sameOffice(o, held) {
					score = max(score, 3)
				}
			}
		}
	}
	return score
}

func (r *reading) sameOffice(a, b mention.Office) bool {
	return lexicon.Fold(r.doc.Word(a.Noun)) == lexicon.Fold(r.doc.Word(b.Noun))
}

// hold adds a party's offices to a person.
func (r *reading) hold(c *candidate, p mention.Party) {
	if name := r.personName(p.Name); len(c.name) < len(name) && len(r.nameWords(p.Name)) == len(c.words) {
		c.name = name
	}
	if c.country == "" && p.Country != "" && p.Country != "EU" && p.Country != "UN" {
		c.country = Country(p.Country)
	}
	if c.country == "" {
		c.country = r.honorificCountry(p.Honorific)
	}
	for _, o := range p.Offices {
		r.addRole(c, o)
	}
}

// honorificCountry is the country whose people alone bear a honorific: Shri.
func (r *reading) honorificCountry(s mention.Span) Country {
	for i := s.First; i < s.End; i++ {
		for _, h := range r.doc.Hits(i) {
			if code := h.Entry.Get("country"); code != "" && h.Entry.Kind == lexicon.Honorific {
				return Country(code)
			}
		}
	}
	return ""
}

// addRole adds an office, or puts the fuller title for one that the person has already.
func (r *reading) addRole(c *candidate, o mention.Office) {
	role := Role{Title: r.officeTitle(o), Country: Country(o.Country)}
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
	c.world = c.world || r.worldOffice(o)
	c.former = c.former || o.Former
	c.envoy = c.envoy || r.flagged(o, "mission")
	c.consort = c.consort || r.flagged(o, "consort")
	key := r.officeKey(o.Title)
	for i, held := range c.keys {
		if !contains(held, key) && !contains(key, held) {
			continue
		}
		if len(key) > len(held) || len(key) == len(held) && len(role.Title) > len(c.roles[i].Title) {
			c.roles[i].Title, c.keys[i] = role.Title, key
		}
		if c.roles[i].Organization == "" {
			c.roles[i].Organization = role.Organization
		}
		if c.roles[i].Country == "" {
			c.roles[i].Country = role.Country
		}
		return
	}
	if len(c.roles) < manyRoles {
		c.roles, c.keys = append(c.roles, role), append(c.keys, key)
	}
}

// worldOffice tells whether an office is one that international bodies have.
func (r *reading) worldOffice(o mention.Office) bool { return r.flagged(o, "world") }

// flagged tells whether the line of an office's noun has a flag.
func (r *reading) flagged(o mention.Office, flag string) bool {
	for _, h := range r.doc.Hits(o.Noun) {
		if h.Entry.Kind == lexicon.Office && h.Entry.Has(flag) && h.Entry.Rule == o.Rule {
			return true
		}
	}
	return false
}

// appointed gives whoever is told to be or become something "as" an office that office: "who was sworn in as Foreign Minister".
func (r *reading) appointed(people []*candidate) {
	of := r.candidates(people)
	for n, p := range r.doc.Parties {
		if n == 0 || p.Kind != mention.Post || p.Offices[0].Plural || !r.as(p.First) {
			continue
		}
		c := of[n-1]
		for back := 2; c == nil && back <= 4 && n-back >= 0; back++ {
			c = of[n-back]
		}
		if c != nil && r.doc.SentenceOf(r.doc.Parties[c.parties[0]].First) <= r.doc.SentenceOf(p.First) && r.namedIn(c, r.doc.SentenceOf(p.First)) {
			r.addRole(c, p.Offices[0])
		}
	}
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
		country := r.doc.Slice(c.First, c.End) + " "
		s = strings.Replace(s, country, "", 1)
	}
	return s
}

// within is the country's adjective between the words of a title.
func (r *reading) within(o mention.Office) (mention.Country, bool) {
	n, _ := slices.BinarySearchFunc(r.doc.Countries, o.Title.First, func(c mention.Country, first int) int { return c.First - first })
	if n < len(r.doc.Countries) {
		c := r.doc.Countries[n]
		return c, c.End < o.Noun+1 && c.First > o.Title.First && c.Adjective && c.Code == o.Country
	}
	return mention.Country{}, false
}

// singular undoes the plural of a title's noun: "Presidents" before two names.
func (r *reading) singular(o mention.Office, s string) string {
	for _, h := range r.doc.Hits(o.Noun) {
		if h.Entry.Kind != lexicon.Office || h.Entry.Rule != o.Rule {
			continue
		}
		plural := r.doc.Slice(int(h.First), int(h.End))
		return strings.Replace(s, plural, singularNoun(plural), 1)
	}
	return s
}

// singularNoun undoes the plural of the head of an office's noun: heads of state, foreign ministers, secretaries-general.
func singularNoun(plural string) string {
	end := len(plural)
	for _, cut := range []string{" of ", " in ", "-general", " general", " extraordinary", "-designate", " d'affaires"} {
		if i := strings.Index(strings.ToLower(plural), cut); i > 0 && i < end {
			end = i
		}
	}
	head, rest := plural[:end], plural[end:]
	switch {
	case strings.HasSuffix(head, "ies"):
		head = head[:len(head)-3] + "y"
	case strings.HasSuffix(head, "men"):
		head = head[:len(head)-3] + "man"
	default:
		head = strings.TrimSuffix(head, "s")
	}
	return head + rest
}

var shortOffices = map[string]string{"fm": "foreign minister", "pm": "prime minister", "dpm": "deputy prime minister", "eam": "foreign minister"}

// officeKey is the words of a title that tell offices apart, sorted: "Minister of Foreign Affairs" and "Foreign Minister" have the same.
func (r *reading) officeKey(s mention.Span) (key []string) {
	for i := s.First; i < s.End; i++ {
		if !r.doc.Tokens[i].Is(token.Letter) || r.doc.Class(i)&lexicon.FunctionWord != 0 {
			continue
		}
		w := lexicon.Fold(r.doc.Word(i))
		if full, ok := shortOffices[w]; ok {
			key = append(key, strings.Fields(full)...)
			continue
		}
		switch w {
		case "affairs":
			continue
		case "external":
			w = "foreign"
		case "defense":
			w = "defence"
		case "chairwoman", "chairman", "chairperson":
			w = "chair"
		case "spokeswoman", "spokesman", "spokesperson":
			w = "spokes"
		case "amir":
			w = "emir"
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
	if len(part) == 0 {
		return false
	}
	for _, w := range part {
		if _, ok := slices.BinarySearch(set, w); !ok {
			return false
		}
	}
	return true
}

// person makes the Article's person.
func (r *reading) person(c *candidate) Person {
	p := Person{Name: c.name, Roles: c.roles, Country: c.country}
	for _, n := range c.parties {
		party := r.doc.Parties[n]
		if h := r.doc.Slice(party.Honorific.First, party.Honorific.End); len(h) > len(p.Honorific) {
			p.Honorific = h
		}
		p.Evidence = append(p.Evidence, r.evidence(party.First, party.End, party.Rule))
		r.mention(party.Span, MentionPerson, c.name)
	}
	return p
}

// sex is what a person's honorifics and offices tell.
func (r *reading) sex(c *candidate) (class lexicon.Class) {
	for _, n := range c.parties {
		p := r.doc.Parties[n]
		for i := p.First; i < p.End; i++ {
			for _, h := range r.doc.Hits(i) {
				if h.Entry.Has("male") {
					class |= lexicon.Male
				}
				if h.Entry.Has("female") {
					class |= lexicon.Female
				}
			}
		}
	}
	return class
}
