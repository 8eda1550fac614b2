package mention

import (
	"strconv"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// findParties puts the mentions together to noun phrases that can act.
func (f *finder) findParties() {
	for i := 0; i < len(f.Tokens); {
		if !f.mayAct(i) {
			i++
			continue
		}
		p, ok := f.party(i)
		if !ok {
			i++
			continue
		}
		mark(f.partyAt, p.Span, len(f.Parties))
		f.Parties = append(f.Parties, p)
		i = p.End
	}
}

// mayAct tells whether a party may begin, or a group be met, at token i: most tokens are settled here.
func (f *finder) mayAct(i int) bool {
	const opens = lexicon.Determiner | lexicon.Possessive | lexicon.Quantifier | lexicon.Pronoun
	return f.office[i]|f.name[i]|f.body[i]|f.country[i] != 0 || f.honorific[i] || f.Class(i)&opens != 0 || f.Kinds(i).Has(lexicon.Group) || f.one(i, "both")
}

// party reads the party that begins at token i. A group is met at its noun and reaches back over its modifiers.
func (f *finder) party(i int) (Party, bool) {
	if p, ok := f.person(i); ok {
		return p, true
	}
	if p, ok := f.group(i); ok {
		return p, true
	}
	if p, ok := f.collective(i); ok {
		return p, true
	}
	if p, ok := f.state(i); ok {
		return p, true
	}
	return f.pronoun(i)
}

// officeBegins gives the office that begins at token i.
func (f *finder) officeBegins(i int) (Office, bool) {
	if i >= len(f.Tokens) || f.office[i] == 0 {
		return Office{}, false
	}
	o := f.offices[f.office[i]-1]
	return o, o.First == i
}

// nameBegins gives the name that begins at token i, after honorifics.
func (f *finder) nameBegins(i int) (honorific, name Span, ok bool) {
	start := i
	for i < len(f.Tokens) && f.honorific[i] {
		i++
	}
	if i >= len(f.Tokens) || f.name[i] == 0 || f.Names[f.name[i]-1].First != i {
		return Span{}, Span{}, false
	}
	return Span{start, i}, f.Names[f.name[i]-1].Span, true
}

// person reads a person or a post from i on: offices, honorifics and a name in any order, with appositions.
func (f *finder) person(i int) (Party, bool) {
	at := f.article(i)
	p := Party{Span: Span{i, at}, Body: -1, Definite: at > i && !f.one(i, "a") && !f.one(i, "an"), Head: -1}
	comma := f.leading(&p, at)
	if len(p.Offices) == 0 && !f.named(&p, at) {
		return Party{}, false
	}
	if p.Name.Empty() {
		return f.post(p, at)
	}
	p.Kind, p.Head, p.Number = Named, p.Name.End-1, 1
	f.share(&p)
	f.trailing(&p, comma)
	for _, o := range p.Offices {
		if p.Country == "" {
			p.Country = o.Country
		}
	}
	p.Rule = f.Names[f.name[p.Name.First]-1].Rule
	return p, true
}

// article skips a determiner, possessive or quantifier that may open a party.
func (f *finder) article(i int) int {
	for n := 0; n < 3; n++ {
		if f.Class(i)&(lexicon.Determiner|lexicon.Possessive|lexicon.Quantifier) == 0 || f.possessive(i) || f.one(i, "that") || i < len(f.Tokens) && f.honorific[i] {
			break
		}
		i++
	}
	return i
}

// leading reads the offices before a name, and the name. It tells whether a comma stands between them.
func (f *finder) leading(p *Party, at int) (comma bool) {
	for {
		o, ok := f.officeBegins(at)
		if !ok {
			return comma
		}
		p.Offices, p.End = append(p.Offices, o), o.End
		at = o.End
		if f.named(p, at) {
			return false
		}
		if (f.Is(at, ",") || f.dash(at)) && f.named(p, at+1) {
			if f.words(p.Name) > 1 || !p.Honorific.Empty() || f.onlyName(p.Name, o) {
				return true
			}
			p.Name, p.Honorific, p.End = Span{}, Span{}, at
			return false
		}
		next, ok := f.sameHolder(at)
		if !ok {
			next, ok = f.styledOffice(at)
		}
		if !ok {
			return false
		}
		at = next
	}
}

// dash tells whether token i is a dash between words.
func (f *finder) dash(i int) bool {
	return (f.Is(i, "–") || f.Is(i, "—") || f.Is(i, "-")) && f.Tokens[i].Is(token.Spaced)
}

// styledOffice tells whether after an office that ends at i a style and a second office of the same person follow: "the Minister of Trade
// of Chad, H.E. Ambassador Ana Lima".
func (f *finder) styledOffice(i int) (next int, ok bool) {
	if f.Is(i, ",") {
		i++
	}
	next = f.honorifics(i)
	o, found := f.officeBegins(next)
	if !found || o.Plural || next == i && o.Span != o.Title {
		return 0, false
	}
	_, _, named := f.nameBegins(o.End)
	return next, named && (next > i || f.has(o, "mission") || f.has(o, "borne"))
}

// has tells whether the line of an office carries a flag.
func (f *finder) has(o Office, flag string) bool {
	h, ok := f.hit(o.Noun, lexicon.Office)
	return ok && h.Entry.Has(flag)
}

// named takes the name at i, if one begins there.
func (f *finder) named(p *Party, i int) bool {
	honorific, name, ok := f.nameBegins(i)
	if ok {
		p.Honorific, p.Name, p.End = honorific, name, name.End
	}
	return ok
}

// sameHolder tells whether after an office that ends at i another follows that the same person holds, with the name after both:
// "Prime Minister and Minister of Foreign Affairs Ana Lima".
func (f *finder) sameHolder(i int) (next int, ok bool) {
	comma := f.Is(i, ",")
	next = i
	if comma {
		next++
	}
	if f.one(next, "and") || f.Is(next, "&") || f.Is(next, "/") || f.Is(next, "-") || f.Is(next, "–") {
		next++
		comma = false
	}
	o, found := f.officeBegins(next)
	if !found || o.Plural {
		return 0, false
	}
	if _, _, named := f.nameBegins(o.End); named {
		if first := f.offices[max(0, int(f.office[i-1])-1)]; comma && f.office[i-1] != 0 && (f.has(first, "shared") || (f.has(o, "firm") || f.has(o, "weak")) && o.Country == "" || first.Span == first.Title && f.Class(first.First-1)&lexicon.Determiner == 0) {
			return next, true // "Vice Prime Minister, Minister of Economy Ana Lima"
		}
		return next, !comma || o.Span == o.Title && o.Body < 0 && o.Title.End-o.Title.First <= 2
	}
	if f.Is(o.End, ",") {
		_, name, named := f.nameBegins(o.End + 1)
		return next, named && f.words(name) > 1
	}
	_, further := f.sameHolderAfter(o.End)
	return next, further
}

// sameHolderAfter looks one office further.
func (f *finder) sameHolderAfter(i int) (int, bool) {
	if !f.one(i, "and") {
		return 0, false
	}
	o, found := f.officeBegins(i + 1)
	if !found {
		return 0, false
	}
	_, _, named := f.nameBegins(o.End)
	return i + 1, named
}

// share gives a name the plural office that stands before the list that it is in: "Presidents Lima and Costa".
func (f *finder) share(p *Party) {
	if len(p.Offices) > 0 || len(f.Parties) == 0 {
		return
	}
	last := f.Parties[len(f.Parties)-1]
	if f.Names[f.name[p.Name.First]-1].Rule == byCountry {
		f.shareOf(p, last)
		return
	}
	if f.shareByCountry(p) {
		return
	}
	gap := f.Slice(last.End, p.First)
	if last.Name.Empty() && len(last.Offices) > 0 && last.Offices[0].Plural && (gap == "–" || gap == "—" || gap == "-" || gap == ":" || gap == ",") {
		p.Offices = append(p.Offices, last.Offices[0])
		return
	}
	if last.Kind == Named && len(last.Offices) > 0 && last.Offices[0].Plural && last.Offices[0].First < last.Name.First &&
		(last.End == p.First-1 && (f.one(last.End, "and") || f.Is(last.End, ",")) || last.End == p.First-2 && f.Is(last.End, ",")) {
		p.Offices = append(p.Offices, last.Offices[0])
	}
}

// shareOf gives a name in a list by country the country before or behind it, and the plural office of the list: "the Presidents of
// Chad – Ana Lima, of Niger – Jan Costa", "the Ambassadors: Ana Lima of Chad, Jan Costa of Niger".
func (f *finder) shareOf(p *Party, last Party) {
	if at := f.the(p.Name.End + 1); f.one(p.Name.End, "of") && at < len(f.Tokens) && f.country[at] != 0 {
		c := f.Countries[f.country[at]-1]
		p.Country, p.End = c.Code, c.End
	} else if last.Country != "" && last.End >= p.First-1 {
		p.Country = last.Country
	}
	for n := len(f.Parties) - 1; n >= max(0, len(f.Parties)-30) && f.SentenceOf(f.Parties[n].First) == f.SentenceOf(p.First); n-- {
		if q := f.Parties[n]; len(q.Offices) > 0 && q.Offices[0].Plural {
			o := q.Offices[0]
			o.Country = p.Country
			p.Offices = append(p.Offices, o)
			return
		}
	}
}

// shareByCountry gives a name its country's part of a plural office: "the Presidents of Chad and Niger, Ana Lima and Jan Costa".
func (f *finder) shareByCountry(p *Party) bool {
	place, next := 0, p.First
	for n := len(f.Parties) - 1; n >= 0 && place < 8; n-- {
		q := f.Parties[n]
		for i := q.End; i < next; i++ {
			if !f.Is(i, ",") && !f.one(i, "and") {
				return false
			}
		}
		if q.Kind == Post && len(q.Others) > 0 && q.Offices[0].Plural {
			if place > len(q.Others) {
				return false
			}
			o := q.Offices[0]
			o.Country = append([]string{q.Country}, q.Others...)[place]
			p.Offices, p.Country = append(p.Offices, o), o.Country
			return true
		}
		if q.Kind != Named {
			return false
		}
		place, next = place+1, q.First
	}
	return false
}

// trailing reads the offices in apposition after a name.
func (f *finder) trailing(p *Party, listed bool) {
	for n := 0; n < 4; n++ {
		at, closing := f.apposition(f.letters(p.End), n > 0)
		if n == 0 && f.signature(p.Name, p.End) {
			at = p.End
		}
		o, ok := f.officeBegins(at)
		if !ok || o.Plural && n == 0 {
			break
		}
		if !f.as(p.End, at) && f.belongsAfter(p, o, listed) {
			break
		}
		if at > p.End && f.predicate(o.End) && o.Span == o.Title && o.End == o.Noun+1 && at > p.End+1 {
			break // "Kovács Imre, the Minister said"
		}
		p.Offices, p.End = append(p.Offices, o), o.End
		if closing && f.Is(o.End, ")") {
			p.End++
			return
		}
	}
	f.afterwards(p)
}

// as tells whether "as" is among tokens [first, end): what follows it is said of the name before.
func (f *finder) as(first, end int) bool {
	for i := first; i < min(end, first+4); i++ {
		if f.one(i, "as") {
			return true
		}
	}
	return false
}

// belongsAfter tells whether the office after a name is that of another name, which follows it.
func (f *finder) belongsAfter(p *Party, o Office, listed bool) bool {
	if _, _, next := f.nameBegins(o.End); next {
		return true
	}
	if !f.Is(o.End, ",") || !listed && f.officeFollows(o.End+1) {
		return false
	}
	honorific, name, next := f.nameBegins(o.End + 1)
	if !next || f.words(name) < 2 && !listed {
		return false // the name after it has no other office
	}
	bare := len(p.Offices) == 0 && f.Class(o.First-1)&lexicon.Determiner == 0
	return !bare || p.Honorific.Empty() || honorific.Empty() // "Hon. Ana Lima, Minister of Trade, Hon. Jan Costa, and others"
}

// afterwards reads what may follow a person's last office or name: whose and of which body the first office is.
func (f *finder) afterwards(p *Party) {
	if at := f.the(p.End + 1); p.Country == "" && f.one(p.End, "of") && at < len(f.Tokens) && f.country[at] != 0 && f.body[at] == 0 && len(p.Offices) > 0 && p.Offices[0].Country == "" {
		if c := f.Countries[f.country[at]-1]; c.First == at && !c.Adjective { // Foreign Minister Ana Lima of Chad
			p.Country, p.End = c.Code, c.End
		}
	}
	if b := f.the(p.End + 1); f.one(p.End, "of") && b < len(f.Tokens) && len(p.Offices) > 0 && p.Offices[0].Body < 0 && p.Name.End == p.End && f.body[b] != 0 {
		if n := int(f.body[b] - 1); f.Bodies[n].First == b { // State Minister Ana Lima of the Ministry of Finance
			p.Offices[0].Body, p.End = n, f.Bodies[n].End
		}
	}
	if b := f.the(p.End + 1); f.Is(p.End, "(") && b < len(f.Tokens) && len(p.Offices) > 0 && p.Offices[0].Body < 0 && f.body[b] != 0 {
		if n := int(f.body[b] - 1); f.Bodies[n].First == b && f.Is(f.Bodies[n].After(), ")") && p.Name.End == p.End {
			p.Offices[0].Body, p.End = n, f.Bodies[n].After()+1 // State Secretary Ana Lima (Ministry of Energy)
		}
	}
	if f.Is(p.End, "(") && p.End+2 < len(f.Tokens) {
		if c := f.country[p.End+1]; c != 0 && f.Is(f.Countries[c-1].End, ")") {
			p.Country, p.End = f.Countries[c-1].Code, f.Countries[c-1].End+1
		}
	}
}

// signature tells whether a name that is a line of its own ends before i, and the office of whoever has it begins the next.
func (f *finder) signature(name Span, i int) bool {
	return i < len(f.Tokens) && f.ParagraphStart(name.First) && f.office[i] != 0 && (f.ParagraphStart(i) || f.ParagraphOf(i) == f.ParagraphOf(name.First) && f.Paragraphs[f.ParagraphOf(i)].End-name.First < 16)
}

// letters skips orders and degrees after a name, when a comma closes them: ", C.G.H.,", " OBE,", ", EGH, MP,".
func (f *finder) letters(i int) int {
	for n, j := 0, i; n < 4; n++ {
		if f.Is(j, ",") {
			j++
		}
		t := token.Token{}
		if j < len(f.Tokens) {
			t = f.Tokens[j]
		}
		if !t.Is(token.Dotted) && !t.Is(token.Caps) || t.End-t.Start > 8 || f.office[j] != 0 || f.body[j] != 0 || f.country[j] != 0 {
			break
		}
		if j++; f.Is(j, ",") {
			i = j
		}
	}
	return i
}

// officeFollows tells whether after the name that begins at i an office stands in apposition.
func (f *finder) officeFollows(i int) bool {
	_, name, ok := f.nameBegins(i)
	if !ok {
		return false
	}
	at, _ := f.apposition(name.End, false)
	o, ok := f.officeBegins(at)
	if !ok {
		return false
	}
	_, _, next := f.nameBegins(o.End)
	return !next
}

// predicate tells whether a verb may begin at i: a small word that is no preposition, conjunction or relative.
func (f *finder) predicate(i int) bool {
	return f.lower(i) && f.Class(i)&(lexicon.Preposition|lexicon.Conjunction|lexicon.Relative|lexicon.Subordinator|lexicon.To) == 0
}

// apposition is where an office in apposition would begin after i.
func (f *finder) apposition(i int, further bool) (at int, bracket bool) {
	switch {
	case f.upper(i) && f.office[i] != 0 && (f.Tokens[i].Is(token.Dotted) || f.Tokens[i].Is(token.Caps)):
		return i, false // Ana Lima M.P.
	case f.Is(i, "("):
		return f.the(i + 1), true
	case f.Is(i, ",") && f.Class(i+1)&lexicon.Relative != 0 && f.Class(i+2)&lexicon.Be != 0:
		i += 3
		for f.Class(i)&lexicon.Adverb != 0 {
			i++
		}
	case f.Class(i)&lexicon.Relative != 0 && f.Class(i+1)&lexicon.Be != 0:
		i += 2
		for f.Class(i)&lexicon.Adverb != 0 {
			i++
		}
	case f.Is(i, ",") && further && f.one(i+1, "and"):
		i += 2
	case f.Is(i, ","), f.Is(i, "–"), f.Is(i, "—"), further && (f.one(i, "and") || f.Is(i, "&")):
		i++
	default:
		return len(f.Tokens), false
	}
	for f.one(i, "as") || f.Class(i)&lexicon.Adverb != 0 || f.one(i, "until") && f.Class(i+1)&lexicon.Adverb != 0 {
		i++
	}
	return f.article(i), false
}

// post makes a party of offices without a name.
func (f *finder) post(p Party, at int) (Party, bool) {
	o := p.Offices[0]
	p.Offices = p.Offices[:1]
	p.Kind, p.Head, p.Rule, p.Country, p.End = Post, o.Noun, o.Rule, o.Country, o.End
	p.Noun = o.Title
	p.Number = 1
	if o.Plural {
		p.Number = 0
		if n := f.number(p.First - 1); n > 0 {
			p.Number = n
		}
		if f.one(p.First, "both") {
			p.Number = 2
		}
		f.others(&p)
		if p.Country == "" && o.Body < 0 {
			p.Kind = Group
			if p.Number == 2 || p.Definite && f.Class(p.First)&lexicon.Possessive == 0 {
				p.Kind = Sides
			}
		}
	}
	if p.First > 0 && o.Plural {
		p.First = f.counted(p.First)
	}
	return p, true
}

// others reads the further countries of a plural: "of France and Kazakhstan".
func (f *finder) others(p *Party) {
	for n := 0; n < 5 && p.Country != ""; n++ {
		i := p.End
		if f.Is(i, ",") {
			i++
		}
		if f.one(i, "and") {
			i++
		}
		i = f.the(i)
		if i == p.End || i >= len(f.Tokens) || f.country[i] == 0 || f.body[i] != 0 {
			return
		}
		c := f.Countries[f.country[i]-1]
		if c.First != i || c.Adjective || f.office[i] != 0 {
			return
		}
		p.Others, p.End = append(p.Others, c.Code), c.End
	}
}

// counted reaches back over a number and an article: "the two".
func (f *finder) counted(i int) int {
	if f.number(i-1) > 0 && f.free(i-1) {
		i--
		if f.Class(i-1)&lexicon.Determiner != 0 && f.free(i-1) {
			i--
		}
	}
	return i
}

// free tells that no party covers token i yet.
func (f *finder) free(i int) bool { return i >= 0 && f.partyAt[i] == 0 }

// number is the small number that token i tells, or 0.
func (f *finder) number(i int) int {
	if i < 0 || i >= len(f.Tokens) {
		return 0
	}
	if f.Tokens[i].Is(token.Digit) && f.Tokens[i].End-f.Tokens[i].Start <= 2 {
		n := 0
		for _, c := range f.Word(i) {
			if c < '0' || c > '9' {
				return 0
			}
			n = n*10 + int(c-'0')
		}
		return n
	}
	h, _ := f.hit(i, lexicon.Quantity)
	if h.Entry == nil || int(h.End) != i+1 {
		return 0
	}
	if n, err := strconv.Atoi(h.Entry.Get("value")); err == nil && n > 1 && n <= 10 {
		return n
	}
	return 0
}

// collective reads a body that acts.
func (f *finder) collective(i int) (Party, bool) {
	at := f.the(i)
	if at >= len(f.Tokens) || f.body[at] == 0 {
		return Party{}, false
	}
	n := int(f.body[at] - 1)
	b := f.Bodies[n]
	if b.First != at {
		return Party{}, false
	}
	return Party{Span: Span{i, min(b.After(), len(f.Tokens))}, Kind: Collective, Head: b.End - 1, Body: n, Country: b.Country, Number: 1, Rule: b.Rule}, true
}

// state reads a country that acts.
func (f *finder) state(i int) (Party, bool) {
	at := f.the(i)
	if at >= len(f.Tokens) || f.country[at] == 0 || f.body[at] != 0 || f.office[at] != 0 || f.name[at] != 0 {
		return Party{}, false
	}
	c := f.Countries[f.country[at]-1]
	if c.First != at || c.Inside {
		return Party{}, false
	}
	p := Party{Span: Span{i, c.End}, Kind: State, Head: c.End - 1, Body: -1, Country: c.Code, Number: 1, Rule: c.Rule}
	h, ok := f.hit(f.owned(c.End), lexicon.Group)
	if ok && h.Entry.Has("state") && h.Form&lexicon.Base != 0 && !h.Entry.Has("many") { // the French government
		p.End, p.Head = int(h.End), int(h.End)-1
		return p, true
	}
	return p, !c.Adjective && !f.possessive(c.End) && !f.peopleOf(c.End)
}

// peopleOf tells whether those of a country follow its name, as behind an adjective: "U.S. officials", "his UAE counterpart".
func (f *finder) peopleOf(i int) bool {
	for n := 0; n < 2 && f.lower(i) && !f.function(i); n++ {
		if h, ok := f.hit(i, lexicon.Group); ok {
			return h.Form&lexicon.PluralForm != 0 && h.Form&lexicon.Base == 0 || h.Entry.Has("counterpart")
		}
		i++
	}
	return false
}

// owned skips a possessive mark.
func (f *finder) owned(i int) int {
	if f.possessive(i) {
		return i + 1
	}
	return i
}

// pronoun reads he, she, they, both.
func (f *finder) pronoun(i int) (Party, bool) {
	class := f.Class(i)
	if _, noun := f.hit(i+1, lexicon.Group, lexicon.Office); noun && f.one(i, "both") {
		return Party{}, false // "both sides" is met at its noun
	}
	both := f.one(i, "both") && f.Class(i+1)&(lexicon.Determiner|lexicon.Possessive) == 0
	if class&lexicon.Pronoun == 0 && !both || class&lexicon.Determiner != 0 || f.Tokens[i].Is(token.Caps) {
		return Party{}, false
	}
	if class&lexicon.Possessive != 0 && f.possesses(i+1) {
		return Party{}, false
	}
	p := Party{Span: Span{i, i + 1}, Kind: Pronoun, Head: i, Body: -1, Class: class, Definite: true, Number: 1, Rule: "pronoun"}
	if class&lexicon.Plural != 0 {
		p.Number = 0
	}
	if both {
		p.Number = 2
	}
	return p, true
}

// possesses tells whether "her" before token i is a possessive: a noun or its modifier follows.
func (f *finder) possesses(i int) bool {
	return i < len(f.Tokens) && f.Tokens[i].Is(token.Letter) && f.Class(i)&(lexicon.Preposition|lexicon.Conjunction|lexicon.Adverb|lexicon.Subordinator|lexicon.That|lexicon.To|lexicon.Determiner) == 0
}
