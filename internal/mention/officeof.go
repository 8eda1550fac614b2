package mention

import (
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// after reads what the office is of, for, to, at or in.
func (r *officeReader) after() {
	if r.entry.Has("open") {
		if end := r.subjects(r.the(r.at + 1)); r.one(r.at, "and") && end > r.at+1 && (r.upper(r.at+1) || !r.capital && r.begins(r.at+1, 1<<lexicon.Portfolio)) && !r.titled(r.at+1) && !r.titled(end) {
			r.keep(end) // Minister of State and Foreign Affairs
		}
	}
	r.bracket()
	for n := 0; n < 5 && r.at < len(r.Tokens); n++ {
		if !r.complement() {
			break
		}
	}
	if r.roman(r.at) && !r.Is(r.at, "I") && r.entry.Has("numbered") {
		r.keep(r.at + 1)
	}
	r.apposed()
	r.rest()
	r.resides()
	r.possessed()
}

// keep extends the title to end.
func (r *officeReader) keep(end int) {
	if r.Title.End == r.Span.End { // nothing was cut off before it
		r.Title.End = end
	}
	r.cut(end)
}

// cut extends the office, but not its title, to end.
func (r *officeReader) cut(end int) { r.at, r.Span.End = end, end }

// A link is the word behind an office that leads to what it is of, for, to, at or in.
type link struct {
	prep    int
	of, to  bool // what the word is: "of" or "for", or one of a place or an aim
	mission bool // the office is that of who is sent
	at      int  // what it leads to
}

// complement reads one thing that the office is of, and tells whether there is one.
func (r *officeReader) complement() bool {
	i := r.at
	if b := r.body[i]; b != 0 && r.Bodies[b-1].First == i && r.capital && r.Office.Body < 0 && r.SentenceOf(i) == r.SentenceOf(r.First) && r.Tokens[i].Is(token.Caps) {
		return r.ofBody(int(b-1), false) // Chairman DRDO
	}
	if end := r.ofTwo(i); end > 0 {
		r.cut(end)
		return true
	}
	k, ok := r.link()
	if !ok {
		return r.under()
	}
	if end := r.household(k.prep + 1); k.of && end > 0 {
		r.keep(end)
		return true
	}
	if !r.follow(&k) {
		return false
	}
	if end := int(r.between[k.at]); end > 0 && k.of {
		r.cut(end)
		r.of = true
		return true
	}
	if r.ofTheirs(k) {
		return true
	}
	if read, settled := r.ofState(k); settled {
		return read
	}
	if b := r.body[k.at]; b != 0 && r.Bodies[b-1].First == k.at && !(k.of && r.moreThanBody(k.at, r.Bodies[b-1].End)) {
		return r.ofBody(int(b-1), k.mission && k.to)
	}
	return k.of && (r.ofFirm(k) || r.ofEveryday(k) || r.ofBodyBehind(k) || r.ofMeant(k) || r.ofSubject(k)) ||
		(k.of || r.one(k.prep, "to")) && r.nesting < 2 && r.toOffice(k.at) ||
		r.ofCity(k) || r.topic(k.at, k.of)
}

// under cuts off whom the body of an office is subordinate to: "Director of the Agency for Investments | under the President of Chad".
func (r *officeReader) under() bool {
	at := r.the(r.at + 1)
	if !r.one(r.at, "under") || r.Office.Body < 0 || at >= len(r.Tokens) || at == r.at+1 || !r.upper(at) {
		return false
	}
	if b := r.body[at]; b != 0 && r.Bodies[b-1].First == at {
		if r.Office.Country == "" {
			r.Office.Country = r.Bodies[b-1].Country
		}
		r.cut(r.Bodies[b-1].After())
		return true
	}
	if o, ok := r.officeAt(at, r.nesting+1); ok {
		if r.Office.Country == "" {
			r.Office.Country = o.Country
		}
		r.cut(o.End)
		return true
	}
	h, ok := r.hit(at, 1<<lexicon.Group|1<<lexicon.BodyNoun|1<<lexicon.Common)
	if ok {
		r.cut(int(h.End)) // the Government
	}
	return ok
}

// sentFrom tells whether "from" behind the office may tell whose it is: "the ambassadors from Chad", "the new ambassador from Chad", not "recalled its ambassador
// from Chad".
func (r *officeReader) sentFrom() bool {
	return r.Office.Plural || r.entry.Has("mission") && r.Office.Country == "" && r.First > 0 && r.Class(r.First-1)&(lexicon.Possessive|lexicon.Genitive) == 0
}

// link reads the word that leads on, behind a rank that is told after its office: "Minister responsible for Trade".
func (r *officeReader) link() (k link, ok bool) {
	i := r.at
	if h, found := r.hit(i, 1<<lexicon.Rank); found && h.Entry.Has("link") {
		i = int(h.End)
	}
	k = link{prep: i, of: r.one(i, "of") || r.one(i, "for") || r.one(i, "from") && r.sentFrom(), mission: r.entry.Has("mission")}
	k.to = r.one(i, "to") || r.one(i, "at") || r.one(i, "in") || r.one(i, "with") || k.mission && r.one(i, "before")
	return k, !r.possessive(i) && (k.of || k.to)
}

// follow finds what a link leads to, behind articles, styles and what qualifies a country or a body of one.
func (r *officeReader) follow(k *link) bool {
	at := r.styled(k.prep + 1)
	if at >= len(r.Tokens) || r.SentenceOf(at) != r.SentenceOf(k.prep) || r.Class(at)&lexicon.Possessive != 0 {
		return false
	}
	if at+1 < len(r.Tokens) && r.lower(at) && !r.function(at) && r.country[at+1] != 0 { // the sisterly Sultanate of Oman
		at++
	}
	if r.lower(at) && r.possessive(at+1) && r.bodied(at+2) { // the city's People's Committee
		at += 2
	}
	if c := r.country[at]; c != 0 && r.Countries[c-1].First == at && r.Countries[c-1].Adjective && (r.bodied(r.Countries[c-1].End) || r.toldBy(r.Countries[c-1].End) >= 0) {
		at = r.Countries[c-1].End // the Swiss Federal Department, the Omani group Sigma
	}
	if c := r.country[at]; c != 0 && (k.of || !k.mission) && r.Countries[c-1].First == at && r.possessive(r.Countries[c-1].End) && r.bodied(r.Countries[c-1].End+1) { // of Kenya's Parliament
		if r.Office.Country == "" {
			r.Office.Country = r.Countries[c-1].Code
		}
		at = r.Countries[c-1].End + 1
	}
	k.at = at
	return true
}

// ofTheirs reads a country's body that has no name, "of the Algerian Ministry", which is cut off, or its delegation, which stays: "of the Turkish
// delegation".
func (r *officeReader) ofTheirs(k link) bool {
	c, ok := r.countryFrom(k.prep+1, k.at)
	if !ok || !c.Adjective || !k.of || r.Office.Country != "" || r.bodied(k.at) || r.bodied(c.End) {
		return false
	}
	h, group := r.hit(c.End, 1<<lexicon.Group|1<<lexicon.BodyNoun)
	if !group || h.Form&lexicon.Base == 0 || !r.Is(int(h.End), ",") || h.Entry.Kind == lexicon.Group && !r.bearsSide(c.End) {
		return false
	}
	r.Office.Country, r.of = c.Code, true
	if h.Entry.Kind == lexicon.Group {
		r.keep(int(h.End))
	} else {
		r.cut(int(h.End))
	}
	return true
}

// bearsSide tells whether the word at i is one for a delegation or a side.
func (r *officeReader) bearsSide(i int) bool {
	return r.Flagged(i, lexicon.Bearing, "side")
}

// ofState reads the country that the office is of or sent to, or the office of a country that it serves: "Adviser to the US President". What
// begins with a country and is no more than that is settled by it.
func (r *officeReader) ofState(k link) (read, settled bool) {
	c, ok := r.countryFrom(k.prep+1, k.at)
	named := c.Adjective || c.Code == "UN" || r.Tokens[k.at].Is(token.Caps) || r.Tokens[k.at].Is(token.Dotted)
	if ok && r.nesting < 2 && c.First == k.at && named && r.leads(c.End) && (k.of || r.one(k.prep, "to")) && r.toOffice(k.at) {
		return true, true
	}
	if ok && !r.bodied(k.at) {
		return r.ofCountry(c, k.mission, k.to), true
	}
	if end := r.republic(k.at); end > 0 && k.of {
		r.cut(end)
		return true, true
	}
	return false, false
}

// ofEveryday reads a body without a name: "of the company".
func (r *officeReader) ofEveryday(k link) bool {
	end := r.everydayBody(k.at)
	if end == 0 || r.possessive(end) {
		return false
	}
	r.cut(r.quotedBody(end))
	r.meantBody(k.at)
	return true
}

// ofFirm reads a body that a noun in small letters tells the name of: "of the port operator Sigma".
func (r *officeReader) ofFirm(k link) bool {
	b := r.toldBy(k.at)
	return b >= 0 && r.ofBody(b, false)
}

// toldBy is the body whose noun stands at i, behind a word or two: "port operator | Sigma"; or -1.
func (r *officeReader) toldBy(i int) int {
	for j := i; j < i+4 && (r.lower(j) || r.Has(j, token.Caps)); j++ {
		if b := r.body[j+1]; b != 0 && r.Bodies[b-1].First == j+1 && r.begins(j, 1<<lexicon.Group|1<<lexicon.BodyNoun) {
			return int(b - 1)
		}
	}
	return -1
}

// ofMeant reads a body that goes by its noun, told in full before: "President of the Bank", "of the Commission".
func (r *officeReader) ofMeant(k link) bool {
	h, ok := r.hit(k.at, 1<<lexicon.BodyNoun)
	if !ok || k.at == k.prep+1 || !r.upper(k.at) || h.Form&lexicon.Base == 0 || int(h.End) != k.at+1 || r.upper(k.at+1) || r.one(k.at+1, "of") || r.one(k.at+1, "for") || r.one(k.at+1, "on") || r.begins(k.at, 1<<lexicon.Portfolio) {
		return false
	}
	b := r.meant(k.at)
	if b < 0 {
		return false
	}
	if r.of = true; r.Office.Body < 0 {
		r.Office.Body = b
	}
	if r.Office.Country == "" {
		r.Office.Country = r.Bodies[b].Country
	}
	r.cut(k.at + 1)
	return true
}

// ofBodyBehind reads a body behind small words: "of the 78th session of the General Assembly".
func (r *officeReader) ofBodyBehind(k link) bool {
	if r.upper(k.at) {
		return false
	}
	for j := k.at; j < min(k.at+5, len(r.Tokens)) && !r.Tokens[j].Is(token.Mark); j++ {
		if b := r.the(j + 1); r.one(j, "of") && j > k.at && b < len(r.Tokens) && r.body[b] != 0 && r.Bodies[r.body[b]-1].First == b {
			return r.ofBody(int(r.body[b]-1), false)
		}
	}
	return false
}

// moreThanBody tells whether what is read as a body at i, up to end, is the first portfolio of a list: Minister of Public Service and Labour.
func (r *officeReader) moreThanBody(i, end int) bool {
	h, ok := r.hit(i, 1<<lexicon.Portfolio)
	return ok && int(h.End) >= end && r.one(end, "and") && r.begins(end+1, 1<<lexicon.Portfolio) && r.upper(end+1)
}

// ofSubject reads what the office is for: "of Foreign Affairs".
func (r *officeReader) ofSubject(k link) bool {
	if h, ok := r.hit(k.at, 1<<lexicon.BodyNoun); ok && r.entry.Has("single") && h.Form&lexicon.Base != 0 && !r.one(int(h.End), "of") {
		r.cut(int(h.End)) // Speaker of Parliament
		r.of = true
		return true
	}
	end := r.subjects(k.at)
	if end == k.at || r.lower(k.at) && k.at > k.prep+1 && r.begins(r.Noun-1, 1<<lexicon.Portfolio) {
		return false // "thanked the Foreign Minister for the cooperation"
	}
	r.keep(end)
	r.of = true
	return true
}

// ofCity reads the city that the office is of or sent to, or that its body is in: "the head of the Trade Bureau in Rome".
func (r *officeReader) ofCity(k link) bool {
	code, end, ok := r.cityAt(k.at)
	switch {
	case !ok:
		return false
	case k.of && r.entry.Has("place"):
		if h, found := r.hit(end, 1<<lexicon.Common); found && h.Entry.Has("area") && (r.upper(end) || r.upper(int(h.End)) || r.Is(int(h.End), ",")) {
			end = int(h.End)
		}
		r.keep(end)
		if r.Office.Country == "" {
			r.Office.Country = code
		}
		r.of = true
	case k.mission && (r.one(k.prep, "in") || r.one(k.prep, "to")):
		r.cut(end)
		r.of = true
	case r.one(k.prep, "in") && r.Office.Body >= 0:
		r.cut(end)
	default:
		return false
	}
	return true
}

// toOffice takes the office that this one serves, "Adviser to the President", and one more that its holder has; what these are of is
// cut off.
func (r *officeReader) toOffice(at int) bool {
	o, ok := r.officeAt(at, r.nesting+1)
	if !ok || o.Plural || o.Country == "" && !r.upper(at) || r.bearsName(at, o) {
		return false
	}
	r.keep(o.Title.End)
	r.cut(o.End)
	if r.Office.Country == "" {
		r.Office.Country = o.Country
	}
	if r.Office.Body < 0 {
		r.Office.Body = o.Body
	}
	r.of = true
	return true
}

// bearsName tells whether the office at token i, without an article, goes with the name behind it: "the spokesman for President John Roe" is not named.
func (r *officeReader) bearsName(i int, o Office) bool {
	return r.Class(i-1)&lexicon.Determiner == 0 && r.upper(i) && r.upper(o.End) && !r.function(o.End) && (o.Country == "" || r.country[i] != 0) && o.Body < 0 && r.SentenceOf(o.End) == r.SentenceOf(i)
}

// topic takes capitalised words that no list knows: Special Envoy for the Horn of Africa, Mayor of Smalltown.
func (r *officeReader) topic(at int, of bool) bool {
	if !of || !r.upper(at) || r.name[at] != 0 {
		return false
	}
	end, words := at, 0
	for ; end < min(at+5, r.sentenceEnd(at)) && r.upper(end) && !r.function(end) && !r.Tokens[end].Is(token.Dotted) && r.body[end] == 0; words++ {
		if r.begins(end, 1<<lexicon.Honorific|1<<lexicon.Office) {
			break
		}
		end = r.joined(end)
		if next := r.the(end + 1); r.one(end, "of") && r.upper(next) && r.body[next] == 0 && !(r.country[next] != 0 && r.venued(Span{at, end})) {
			end = next
		}
	}
	if end == at {
		return false
	}
	if name := r.bearerBehind(at); name > 0 && name < end && words > 2 {
		end = name // Minister of the Royal Palace Ana Lima
	} else if words > 2 && !r.Is(end, ",") && !r.general(at) {
		end = r.joined(at) // Mayor of Smalltown Ana Lima
	}
	if r.entry.Has("single") && !r.one(r.at, "for") && !r.venued(Span{at, end}) {
		r.cut(end) // Speaker of a parliament that no list has; but President of the Smalltown Region
	} else {
		r.keep(end)
	}
	r.of = true
	return true
}
