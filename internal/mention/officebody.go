package mention

import (
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

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
		r.keep(r.moreAreas(c.End))
	case to && r.one(r.at, "in") && r.Office.Body >= 0 && r.words(r.nameRun(r.honorifics(c.End), true)) > 1:
		r.cut(c.End) // UN Resident Coordinator in Kenya Ana Lima
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

// moreAreas is the token after the countries and parts of the world that are listed on from i: "for Chad, | Mali, and Central Asia".
func (r *officeReader) moreAreas(i int) int {
	for n := 0; n < 6; n++ {
		at := i
		if r.Is(at, ",") {
			at++
		}
		if r.one(at, "and") || r.Is(at, "&") {
			at++
		}
		if at == i {
			break
		}
		end := r.areaEnd(r.the(at))
		if end == 0 {
			break
		}
		i = end
	}
	return i
}

// areaEnd is the token after the country or the part of the world, with the word for its side, at i: "Mali", "Central Asia"; or 0.
func (r *officeReader) areaEnd(i int) int {
	if c, ok := r.countryFrom(i, i); ok && !c.Adjective && r.body[i] == 0 && !r.titled(c.End) && !r.possessive(c.End) {
		return c.End
	}
	for at := i; at <= i+1 && r.upper(at); at++ {
		if h, ok := r.hit(at, 1<<lexicon.Common); ok && h.Entry.Has("region") && r.upper(at) && r.body[i] == 0 {
			return int(h.End)
		}
	}
	return 0
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

// republic reads "the Republic" or "the State" alone.
func (f *finder) republic(i int) int {
	h, ok := f.hit(i, 1<<lexicon.Common)
	if !ok || !h.Entry.Has("polity") || !f.upper(i) || f.body[i] != 0 || f.country[i] != 0 || f.one(int(h.End), "of") || f.one(i, "state") && f.upper(int(h.End)) {
		return 0
	}
	return int(h.End)
}

// ofTwo reads "of the two countries", "of both sides".
func (f *finder) ofTwo(i int) int {
	if !f.one(i, "of") {
		return 0
	}
	at := f.the(i + 1)
	if f.number(at) > 0 || f.one(at, "both") {
		at = f.the(at + 1)
		if h, ok := f.hit(at, 1<<lexicon.Group); ok && (h.Entry.Has("side") || h.Entry.Has("state")) {
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

// apposition tells whether the office stands after a comma and a word with a capital: after the name that it belongs to.
func (r *officeReader) apposition() bool { return r.Is(r.First-1, ",") && r.upper(r.First-2) }

// more takes further countries of an accreditation: "to Chad, Mali and the African Union".
func (r *officeReader) more() {
	for n := 0; n < 6; n++ {
		i := r.the(r.behindJoint(r.at, ","))
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

// team cuts off the mission or delegation of body b whose noun stands at token i or behind a word or two, and where it is sent: "head of the IMF | mission to Chad",
// "head of the EU | election observation mission".
func (r *officeReader) team(b, i int) bool {
	end := i
	for end < i+3 && r.lower(end) && !r.function(end) && !r.bearsSide(end) {
		end++
	}
	if !r.lower(end) || !r.bearsSide(end) || r.one(end, "one") {
		return false
	}
	if r.Office.Body < 0 {
		r.Office.Body = b
	}
	r.cut(end + 1)
	if at := r.the(r.at + 1); (r.one(r.at, "to") || r.one(r.at, "in")) && at < len(r.Tokens) {
		if c, ok := r.countryFrom(at, at); ok && !c.Adjective {
			r.cut(c.End)
		}
	}
	return true
}

// ofBody takes a body that the office is in. A part of a ministry stays in the title if the ministry follows.
func (r *officeReader) ofBody(b int, sent bool) bool {
	r.of = true
	if !sent {
		b = r.innerBody(b)
	}
	body := r.Bodies[b]
	end := body.After()
	if r.Flagged(end, lexicon.Bearing, "silent") && r.upper(end) {
		r.keep(end + 1) // Minister for East African Community Affairs
		return true
	}
	if sent {
		r.cut(end)
		return true
	}
	if r.team(b, end) {
		return true
	}
	if next := r.the(end + 1); r.one(end, "of") || r.Is(end, ",") || r.one(end, "at") || r.one(end, "in") {
		if next < len(r.Tokens) && r.body[next] != 0 && r.Bodies[r.body[next]-1].First == next && r.Bodies[r.body[next]-1].Kind == body.Kind {
			r.keep(end)
			if r.Is(end, ",") {
				r.Title.End = end
				r.at = end
			}
			return true
		}
	}
	if r.unit(b) {
		if r.Office.Country == "" {
			r.Office.Country = body.Country
		}
		r.keep(end)
		return true
	}
	if full := r.inFull(body, end); full > 0 {
		b, end = full, r.Bodies[full].After()
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

// innerBody is the body behind the possessive of body b, "the Federation Council's | Committee", or b itself; the office is in the country of the outer one.
func (r *officeReader) innerBody(b int) int {
	end := r.Bodies[b].After()
	if !r.possessive(end) || end+1 >= len(r.Tokens) || r.body[end+1] == 0 {
		return b
	}
	n := int(r.body[end+1] - 1)
	if r.Bodies[n].First != end+1 {
		return b
	}
	if r.Office.Country == "" {
		r.Office.Country = r.Bodies[b].Country
	}
	return n
}

// inFull is the body that is told in full behind its letters and a dash at i: "President of SGF – Sigma Growth Fund"; or 0.
func (r *officeReader) inFull(letters Body, i int) int {
	if !r.dash(i) || letters.End != letters.First+1 || !r.Has(letters.First, token.Caps) || i+1 >= len(r.Tokens) || r.body[i+1] == 0 {
		return 0
	}
	if n := int(r.body[i+1]) - 1; r.Bodies[n].First == i+1 && (r.Bodies[n].Kind == letters.Kind || r.spells(i+1, r.Bodies[n].End, r.Word(letters.First))) {
		return n
	}
	return 0
}

// unit tells whether a body is a part of a ministry that goes by what it is for, which stays in the title of who heads it: "Head of the
// Europe Department", "Director of the Department of Europe", not "Secretary of the Department of Trade".
func (r *officeReader) unit(b int) bool {
	body := r.Bodies[b]
	if r.entry.Has("firm") || !body.Acronym.Empty() || !strings.HasSuffix(body.Rule, "#department") {
		return false
	}
	if h, ok := r.bodyNoun(body.First); ok && h.Entry.Rule == body.Rule {
		return r.entry.Has("staff") || r.entry.Has("leads")
	}
	if body.Country != "" {
		return false
	}
	h, ok := r.bodyNoun(body.End - 1)
	return ok && h.Entry.Rule == body.Rule && body.End-1 > body.First
}

// apposed takes a body after a comma: "Director-General, Department of Information".
func (r *officeReader) apposed() {
	i := r.at
	// "Uganda's Permanent Secretary, Ministry of Trade", "Jan Berg, Director for Asian Affairs, Ministry of Trade"
	owned := r.Title.End == i && (r.Office.Country != "" || r.apposition())
	if r.of && !owned || r.Office.Body >= 0 || r.entry.Has("single") || r.entry.Has("mission") || !r.capital || !r.Is(i, ",") {
		return
	}
	at := r.the(i + 1)
	if end := r.division(at); end > 0 && !r.of {
		r.keep(end)
		r.of = true
		return
	}
	if at < len(r.Tokens) && r.body[at] != 0 && r.Bodies[r.body[at]-1].First == at && !r.titled(r.Bodies[r.body[at]-1].After()) && (!owned || r.Bodies[r.body[at]-1].Kind == "ministry") {
		r.of = true
		r.ofBody(int(r.body[at]-1), false)
	}
}

// division reads what the holder of an office is for behind a comma, where his name stands before: "Ana Lima, Director, Trade Negotiations,". It
// returns the token after it, or 0.
func (r *officeReader) division(at int) int {
	if !r.apposition() || at >= len(r.Tokens) || !r.upper(at) || r.SentenceOf(at) != r.SentenceOf(r.First) {
		return 0
	}
	first := at
	if b := r.body[at]; b != 0 && r.Bodies[b-1].First == at && r.Tokens[at].Is(token.Caps) {
		at = r.Bodies[b-1].End // CARICOM Single Market
	}
	end := r.subjects(at)
	for n := 0; n < 2 && r.conceptual(end) && !r.titled(end); n++ {
		end++
	}
	if end == at || r.upper(end) || r.titled(first) || !r.Is(end, ",") && !r.Is(end, ";") && end < r.sentenceEnd(first)-1 {
		return 0
	}
	return end
}

// everydayBody reads a noun for a body without a name at i, "the company", "the ministry", and returns the token after it, or 0.
func (f *finder) everydayBody(i int) int {
	if !f.lower(i) {
		return 0
	}
	h, ok := f.hit(i, 1<<lexicon.Group)
	if ok && h.Entry.Has("body") && h.Form&lexicon.Base != 0 {
		return int(h.End)
	}
	h, ok = f.hit(i, 1<<lexicon.BodyNoun)
	if !ok || h.Form&lexicon.Base == 0 || f.one(int(h.End), "of") || f.one(int(h.End), "for") || f.one(int(h.End), "on") {
		return 0
	}
	return int(h.End)
}

// household reads whose court an office is of: "His Majesty's Household", "HRH the Crown Prince's Office" is none.
func (f *finder) household(i int) int {
	h, ok := f.hit(i, 1<<lexicon.Honorific)
	if !ok || !h.Entry.Has("style") || !f.possessive(int(h.End)) {
		return 0
	}
	end := int(h.End) + 1
	for n := 0; n < 3 && f.upper(end) && f.honorifics(end) == end; n++ {
		end++
	}
	return end
}

// styled skips an article and, before an office, the style of whoever holds it: "to HE the Prime Minister".
func (f *finder) styled(i int) int {
	if end := f.honorifics(i); end > i && end < len(f.Tokens) && f.leads(f.the(end)) {
		i = end
	}
	return f.the(i)
}
