package mention

import (
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// after reads what the office is of, for, to, at or in.
func (r *officeReader) after() {
	if r.entry.Has("open") {
		if end := r.subjects(r.the(r.at + 1)); r.one(r.at, "and") && end > r.at+1 && r.upper(r.at+1) && !r.titled(r.at+1) && !r.titled(end) {
			r.keep(end) // Minister of State and Foreign Affairs
		}
	}
	r.bracket()
	for n := 0; n < 5 && r.at < len(r.Tokens); n++ {
		if !r.complement() {
			break
		}
	}
	r.apposed()
	r.area()
}

// area takes the part of the world that an office is for, without "of": "Director Middle East and Asia".
func (r *officeReader) area() {
	if r.of || !r.capital || r.entry.Has("single") || r.entry.Has("mission") || r.Title.End != r.Span.End {
		return
	}
	end := r.at
	for n := 0; n < 4; n++ {
		at := end
		if n > 0 {
			if !r.one(at, "and") && !r.Is(at, "&") && !r.Is(at, ",") {
				break
			}
			at++
		}
		h, ok := r.hit(at, lexicon.Common)
		if !ok || !r.upper(at) || !h.Entry.Has("region") {
			break
		}
		end = int(h.End)
	}
	if end > r.at && !r.upper(end) {
		r.keep(end)
		r.of = true
	}
}

// bracket takes a division that is part of the title: Secretary (West).
func (r *officeReader) bracket() {
	i := r.at
	if !r.Is(i, "(") || !r.upper(i+1) {
		return
	}
	for j := i + 1; j < min(i+8, len(r.Tokens)); j++ {
		if r.Is(j, ")") {
			_, known := r.hit(i+1, lexicon.Common, lexicon.Portfolio, lexicon.Country, lexicon.Demonym, lexicon.Office, lexicon.Rank)
			if known {
				r.keep(j + 1)
			}
			return
		}
	}
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

func (r *officeReader) complement() bool {
	i := r.at
	if b := r.body[i]; b != 0 && r.Bodies[b-1].First == i && r.capital && r.Office.Body < 0 && r.SentenceOf(i) == r.SentenceOf(r.First) && r.Tokens[i].Is(token.Caps) {
		return r.ofBody(int(b-1), false) // Chairman DRDO
	}
	if end := r.ofTwo(i); end > 0 {
		r.cut(end)
		return true
	}
	if h, ok := r.hit(i, lexicon.Rank); ok && h.Entry.Has("link") {
		i = int(h.End) // Minister responsible for Trade
	}
	mission := r.entry.Has("mission")
	of, to := r.one(i, "of") || r.one(i, "for"), r.one(i, "to") || r.one(i, "at") || r.one(i, "in") || r.one(i, "with") || mission && r.one(i, "before")
	if r.possessive(i) || !of && !to {
		return false
	}
	if end := r.household(i + 1); of && end > 0 {
		r.keep(end)
		return true
	}
	at := r.styled(i + 1)
	if at >= len(r.Tokens) || r.SentenceOf(at) != r.SentenceOf(i) || r.Class(at)&lexicon.Possessive != 0 {
		return false
	}
	if at+1 < len(r.Tokens) && r.lower(at) && !r.function(at) && r.country[at+1] != 0 { // the sisterly Sultanate of Oman
		at++
	}
	if c := r.country[at]; c != 0 && r.Countries[c-1].First == at && r.Countries[c-1].Adjective && r.bodied(r.Countries[c-1].End) {
		at = r.Countries[c-1].End // the Swiss Federal Department
	}
	if end := int(r.between[at]); end > 0 && of {
		r.cut(end)
		r.of = true
		return true
	}
	if c, ok := r.countryFrom(i+1, at); ok && r.nesting < 2 && c.First == at && (c.Adjective || r.Tokens[at].Is(token.Caps) || r.Tokens[at].Is(token.Dotted)) && r.leads(c.End) && (of || r.one(i, "to")) && r.toOffice(at) {
		return true // Adviser to the US President
	} else if ok && !r.bodied(at) {
		return r.ofCountry(c, mission, to)
	}
	if end := r.republic(at); end > 0 && of {
		r.cut(end)
		return true
	}
	if b := r.body[at]; b != 0 && r.Bodies[b-1].First == at {
		return r.ofBody(int(b-1), mission && to)
	}
	if end := r.everydayBody(at); of && end > 0 {
		r.cut(end)
		return true
	}
	if of && !r.upper(at) {
		for j := at; j < min(at+5, len(r.Tokens)) && !r.Tokens[j].Is(token.Mark); j++ {
			if b := r.the(j + 1); r.one(j, "of") && j > at && b < len(r.Tokens) && r.body[b] != 0 && r.Bodies[r.body[b]-1].First == b {
				return r.ofBody(int(r.body[b]-1), false) // of the 78th session of the General Assembly
			}
		}
	}
	if of {
		if end := r.subjects(at); end > at {
			r.keep(end)
			r.of = true
			return true
		}
	}
	if (of || r.one(i, "to")) && r.nesting < 2 && r.toOffice(at) {
		return true
	}
	if _, end, ok := r.cityAt(at); ok && (mission && (r.one(i, "in") || r.one(i, "to")) || of && r.entry.Has("place")) {
		if code, _, _ := r.cityAt(at); of {
			if h, ok := r.hit(end, lexicon.Common); ok && h.Entry.Has("area") && r.upper(end) {
				end = int(h.End)
			}
			r.keep(end)
			if r.Office.Country == "" {
				r.Office.Country = code
			}
		} else {
			r.cut(end)
		}
		r.of = true
		return true
	}
	if _, end, ok := r.cityAt(at); ok && r.one(i, "in") && r.Office.Body >= 0 {
		r.cut(end) // the head of the Trade Bureau in Rome
		return true
	}
	return r.topic(at, of)
}

// everydayBody reads a noun for a body without a name at i, "the company", "the ministry", and returns the token after it, or 0.
func (f *finder) everydayBody(i int) int {
	if !f.lower(i) {
		return 0
	}
	h, ok := f.hit(i, lexicon.Group)
	if ok && h.Entry.Has("body") && h.Form&lexicon.Base != 0 {
		return int(h.End)
	}
	h, ok = f.hit(i, lexicon.BodyNoun)
	if !ok || h.Form&lexicon.Base == 0 || f.one(int(h.End), "of") || f.one(int(h.End), "for") || f.one(int(h.End), "on") {
		return 0
	}
	return int(h.End)
}

// styled skips an article and, before an office, the style of whoever holds it: "to HE the Prime Minister".
func (f *finder) styled(i int) int {
	if end := f.honorifics(i); end > i && end < len(f.Tokens) && f.leads(f.the(end)) {
		i = end
	}
	return f.the(i)
}

// household reads whose court an office is of: "His Majesty's Household", "HRH the Crown Prince's Office" is none.
func (f *finder) household(i int) int {
	h, ok := f.hit(i, lexicon.Honorific)
	if !ok || !h.Entry.Has("style") || !f.possessive(int(h.End)) {
		return 0
	}
	end := int(h.End) + 1
	for n := 0; n < 3 && f.upper(end) && f.honorifics(end) == end; n++ {
		end++
	}
	return end
}

// countryFrom gives the country whose name covers token at and begins at or after first: its article may be part of it (The Gambia).
func (f *finder) countryFrom(first, at int) (Country, bool) {
	n := f.country[at]
	if n == 0 {
		return Country{}, false
	}
	c := f.Countries[n-1]
	return c, c.First == at || c.First == at-1 && c.First >= first
}

// toOffice takes the office that this one serves, "Adviser to the President", and one more that its holder has; what these are of is
// cut off.
func (r *officeReader) toOffice(at int) bool {
	o, ok := r.officeAt(at, r.nesting+1)
	if !ok || o.Plural || o.Country == "" && !r.upper(at) {
		return false
	}
	last := o
	if r.one(o.End, "and") && r.upper(o.End+1) {
		if second, ok := r.officeAt(o.End+1, 2); ok && !second.Plural && r.upper(second.End) && !r.function(second.End) {
			last = second
		}
	}
	r.keep(last.Title.End)
	r.cut(last.End)
	for _, o := range [...]Office{o, last} {
		if r.Office.Country == "" {
			r.Office.Country = o.Country
		}
		if r.Office.Body < 0 {
			r.Office.Body = o.Body
		}
	}
	r.of = true
	return true
}

// ofTwo reads "of the two countries", "of both sides".
func (f *finder) ofTwo(i int) int {
	if !f.one(i, "of") {
		return 0
	}
	at := f.the(i + 1)
	if f.number(at) > 0 || f.one(at, "both") {
		at = f.the(at + 1)
		if h, ok := f.hit(at, lexicon.Group); ok && (h.Entry.Has("side") || h.Entry.Has("state")) {
			return int(h.End)
		}
	}
	return 0
}

// bodied tells whether a body that is more than a country begins at i: "EU Delegation".
func (f *finder) bodied(i int) bool {
	b, c := f.body[i], f.country[i]
	return b != 0 && f.Bodies[b-1].First == i && (c == 0 || f.Bodies[b-1].End > f.Countries[c-1].End || f.Countries[c-1].Code == "EU" || f.Countries[c-1].Code == "UN")
}

// republic reads "the Republic" or "the State" alone.
func (f *finder) republic(i int) int {
	h, ok := f.hit(i, lexicon.Common)
	if !ok || !h.Entry.Has("polity") || !f.upper(i) || f.body[i] != 0 || f.country[i] != 0 || f.one(int(h.End), "of") || f.one(i, "state") && f.upper(int(h.End)) {
		return 0
	}
	if p, found := f.hit(i, lexicon.Portfolio); found && p.End > h.End {
		return 0
	}
	return int(h.End)
}

func (r *officeReader) ofCountry(c Country, mission, to bool) bool {
	if c.Adjective {
		return false
	}
	r.of = true
	switch {
	case mission && to && r.Office.Country == "" && r.one(r.at, "to") && r.Office.Body < 0 && r.apposition():
		r.keep(c.End) // no more is told of the envoy than where he goes
		r.Sent = c.Span
	case mission && to:
		r.cut(c.End)
		r.more()
		r.Sent = Span{c.First, r.at}
	case r.one(r.at, "for"):
		r.keep(c.End)
	case to:
		return false
	default:
		if r.Office.Country == "" {
			r.Office.Country = c.Code
		}
		r.cut(c.End)
	}
	return true
}

// apposition tells whether the office stands after a comma and a word with a capital: after the name that it belongs to.
func (r *officeReader) apposition() bool { return r.Is(r.First-1, ",") && r.upper(r.First-2) }

// more takes further countries of an accreditation: "to Chad, Mali and the African Union".
func (r *officeReader) more() {
	for n := 0; n < 6; n++ {
		i := r.at
		if r.Is(i, ",") {
			i++
		}
		if r.one(i, "and") {
			i++
		}
		i = r.the(i)
		if i == r.at || i >= len(r.Tokens) {
			return
		}
		switch {
		case r.country[i] != 0 && !r.Countries[r.country[i]-1].Adjective:
			r.cut(r.Countries[r.country[i]-1].End)
		case r.body[i] != 0 && r.Bodies[r.body[i]-1].Kind == "international":
			r.cut(r.Bodies[r.body[i]-1].End)
		default:
			return
		}
	}
}

// ofBody takes a body that the office is in. A part of a ministry stays in the title if the ministry follows.
func (r *officeReader) ofBody(b int, sent bool) bool {
	body := r.Bodies[b]
	end := body.After()
	r.of = true
	if inner := r.possessive(end) && end+1 < len(r.Tokens) && r.body[end+1] != 0; inner && !sent { // the Federation Council's Committee
		if n := int(r.body[end+1] - 1); r.Bodies[n].First == end+1 {
			if r.Office.Country == "" {
				r.Office.Country = body.Country
			}
			b, body, end = n, r.Bodies[n], r.Bodies[n].After()
		}
	}
	if r.one(end, "affairs") && r.upper(end) {
		r.keep(end + 1) // Minister for East African Community Affairs
		return true
	}
	if sent {
		r.cut(end)
		return true
	}
	if next := r.the(end + 1); r.one(end, "of") || r.Is(end, ",") || r.one(end, "at") || r.one(end, "in") {
		if next < len(r.Tokens) && r.body[next] != 0 && r.Bodies[r.body[next]-1].First == next && r.Bodies[r.body[next]-1].Kind == body.Kind {
			r.keep(end)
			if r.Is(end, ",") {
				r.Title.End = end
				r.at = end
				r.inner(next)
				return true
			}
			return true
		}
	}
	if r.Office.Body < 0 {
		r.Office.Body = b
	}
	if r.Office.Country == "" {
		r.Office.Country = body.Country
	}
	r.cut(end)
	return true
}

// inner takes the body after a comma that the one before it is part of.
func (r *officeReader) inner(at int) {
	b := int(r.body[at] - 1)
	if r.Office.Body < 0 {
		r.Office.Body = b
	}
	if r.Office.Country == "" {
		r.Office.Country = r.Bodies[b].Country
	}
	r.cut(r.Bodies[b].End)
}

// apposed takes a body after a comma: "Director-General, Department of Information".
func (r *officeReader) apposed() {
	i := r.at
	owned := r.Office.Country != "" && r.Title.End == i // "Uganda's Permanent Secretary, Ministry of Trade"
	if r.of && !owned || r.Office.Body >= 0 || r.entry.Has("single") || r.entry.Has("mission") || !r.capital || !r.Is(i, ",") {
		return
	}
	at := r.the(i + 1)
	if at < len(r.Tokens) && r.body[at] != 0 && r.Bodies[r.body[at]-1].First == at && (!owned || r.Bodies[r.body[at]-1].Kind == "ministry") {
		r.of = true
		r.ofBody(int(r.body[at]-1), false)
		if r.one(r.at, "of") {
			r.complement()
		}
	}
}

// topic takes capitalised words that no list knows: Special Envoy for the Horn of Africa, Mayor of Smalltown.
func (r *officeReader) topic(at int, of bool) bool {
	if !of || !r.upper(at) || r.name[at] != 0 {
		return false
	}
	end, words := at, 0
	for ; end < min(at+5, r.sentenceEnd(at)) && r.upper(end) && !r.function(end) && !r.Tokens[end].Is(token.Dotted) && r.body[end] == 0; words++ {
		if _, ok := r.hit(end, lexicon.Honorific, lexicon.Office); ok {
			break
		}
		end = r.joined(end)
		if r.one(end, "of") && r.upper(r.the(end+1)) {
			end = r.the(end + 1)
		}
	}
	if end == at {
		return false
	}
	if words > 2 && !r.Is(end, ",") && !r.general(at) {
		end = r.joined(at) // Mayor of Smalltown Ana Lima
		if h, ok := r.hit(end, lexicon.Common); ok && h.Entry.Has("area") {
			end = int(h.End) // Akim of Smalltown Region
		}
	}
	if r.entry.Has("single") && !r.one(r.at, "for") {
		r.cut(end) // Speaker of a parliament that no list has
	} else {
		r.keep(end)
	}
	r.of = true
	return true
}
