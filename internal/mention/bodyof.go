package mention

import (
	"cmp"
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
)

// complement reads one "of ..." or "for ..." at i. Without ok, a code tells whose the body is: "of France" is cut off.
func (f *finder) complement(i int, head *lexicon.Entry, before int) (end int, code string, ok bool) {
	own := head.Has("own")
	switch {
	case f.one(i, "of") || f.one(i, "for") && (!own || head.Flag() != "ministry" || f.conceptual(f.the(i+1))):
	case (f.one(i, "in") || f.one(i, "to") || f.one(i, "at")) && head.Has("sent"):
		at := f.the(i + 1)
		if c, found := f.countryOrCity(at); found && f.upper(at) && (before > 0 || head.Name == "nunciature" || f.one(i, "to") || f.told(i)) {
			return c.End, "", true
		}
		return 0, "", false
	case head.Has("sent") && f.upper(i):
		_, end, found := f.cityAt(i)
		return end, "", found && f.told(i) // the Kenyan Embassy Oslo
	case f.one(i, "in") && head.Has("abroad"):
		end, there := f.elsewhere(i + 1)
		of := f.nationBefore(i)
		return end, "", of != "" && there != "" && there != of
	case f.one(i, "on") && head.Has("weak") && (before == 0 || f.country[i-1] != 0):
	default:
		return 0, "", false
	}
	at := f.the(i + 1)
	if at >= len(f.Tokens) || f.dated(at) || Beginning(f.Money, at) != nil {
		return 0, "", false
	}
	if c := f.country[at]; c != 0 && f.Countries[c-1].First == at && !f.qualifies(f.Countries[c-1]) {
		return f.ofCountry(f.Countries[c-1], head)
	}
	if h, found := f.bodyNoun(at); found && before > 0 && !h.Entry.Has("weak") {
		return 0, "", false // a body of its own, which this one is part of
	}
	if known, found := f.knownBody(at); found {
		known = f.national(known)
		return known.End, cmp.Or(known.Country, worldly(known)), before == 0
	}
	if before == 0 {
		if end, code := f.ofPeople(at); end > 0 {
			return end, code, true
		}
	}
	end = f.ofSubject(at, head, before)
	return end, "", end > 0
}

// ofCountry reads the country behind "of": whose the body is, or part of its name.
func (f *finder) ofCountry(c Country, head *lexicon.Entry) (end int, code string, ok bool) {
	if !head.Has("own") && (!head.Has("weak") || head.Has("part")) {
		return 0, c.Code, false
	}
	return f.envoyOf(c), c.Code, true
}

// ofPeople reads the offices or the body within its name that a body is of, "the Council of Foreign Ministers", and whose the body is.
func (f *finder) ofPeople(at int) (end int, code string) {
	if f.upper(at) && f.possessive(at+1) && f.upper(at+2) && f.begins(at+2, 1<<lexicon.Office) && (f.one(at, "people") || f.one(at, "peoples")) {
		return at + 3, "" // the Assembly of People's Representatives
	}
	if h, found := f.hit(at, 1<<lexicon.Office); found && f.upper(at) {
		return int(h.End), ""
	}
	if h, found := f.hit(at, 1<<lexicon.Portfolio|1<<lexicon.Common); found && f.upper(at) && (h.Entry.Kind == lexicon.Common || h.Entry.Has("before")) {
		if o, office := f.hit(int(h.End), 1<<lexicon.Office); office && o.Form&lexicon.PluralForm != 0 && f.upper(int(h.End)) {
			return int(o.End), "" // the Council of Foreign Ministers, of Economic Advisers
		}
	}
	if _, found := f.bodyNoun(at); found || f.bodyHead(f.subjects(at)) {
		if nested, good := f.builtBody(at); good {
			return nested.End, nested.Country
		}
	}
	return 0, ""
}

// ofSubject is the token after the subject or the title that a body is for, or 0.
func (f *finder) ofSubject(at int, head *lexicon.Entry, before int) int {
	if end := f.subjectEnd(at); end > at && !f.grouped(end) {
		if head.Flag() != "ministry" && before == 0 && f.one(end, "and") && f.upper(end+1) {
			end = max(end, f.title(at)) // Centre for Strategic and International Studies
		}
		return f.region(f.further(f.further(end)), head)
	}
	if end := f.title(at); end > at && before == 0 {
		return f.region(end, head)
	}
	return 0
}

// further is the token after what else a body is for or what that is of, by its capitals: "China | and Globalization", "Fisheries | and Aquatic
// Resources", "Defense | of Democracies"; i where a name of its own may follow.
func (f *finder) further(i int) int {
	of := f.one(i, "of")
	if !of && !f.one(i, "and") && !f.Is(i, "&") {
		return i
	}
	at := i + 1
	if !f.upper(at) || f.country[at] != 0 || f.otherBody(at) || f.leads(at) || f.Lexicon.Given(f.Word(at)) {
		return i
	}
	if of && f.subjectEnd(at) > at {
		return i // what the body is for goes on there, with lists of its own
	}
	end, subject := f.topicWords(at)
	for j := at; j < end; j++ {
		if f.bodyHead(j) {
			return i
		}
	}
	if end == at || !of && !(subject && f.conceptual(end-1)) || of && (end > at+1 || f.placed(at) || !subject && !strings.HasSuffix(f.Word(at), "ies")) {
		return i
	}
	return end
}

// subjectEnd is the token after what a body is for, or at: a list of portfolios or of subjects that go by their capitals, with a last word for
// one, what it is on and with whom: "Foreign and Community Relations", "Research on Europe", "Friendship with Foreign Countries".
func (f *finder) subjectEnd(at int) int {
	end := f.subjects(at)
	if end == at {
		return at
	}
	for n := 0; n < 2 && f.conceptual(end) && !f.titled(end) && !f.bodyHead(end); n++ {
		end++
	}
	end = f.generalWords(end) // Foreign Assets Control
	if with := f.the(end + 1); f.one(end, "with") && f.topical(with) && f.upper(with) && !f.titled(with) {
		end = max(end, f.title(with))
	}
	return end
}

// told tells whether more than the noun for a body stands before token i: "the Indian Embassy in Paris", not "the Embassy in Paris".
func (f *finder) told(i int) bool {
	first := i - 1
	for first > 0 && f.upper(first-1) && f.bodyHead(first-1) {
		first--
	}
	if f.one(first-1, "our") || f.one(first-1, "their") || f.one(first-1, "its") {
		return true
	}
	return f.upper(first-1) && !f.starts(first-1) || first > 0 && f.country[first-1] != 0 || f.possessive(first-1)
}

// elsewhere is the country that is named at i, or whose city, and the token after it.
func (f *finder) elsewhere(i int) (end int, code string) {
	if i < len(f.country) && f.country[i] != 0 {
		c := f.Countries[f.country[i]-1]
		return c.End, c.Code
	}
	code, end, _ = f.cityAt(i)
	return end, code
}

// nationBefore is the country whose adjective begins the name of a body that ends before token i, or "".
func (f *finder) nationBefore(i int) string {
	for j := i - 1; j >= max(0, i-8) && (f.upper(j) || f.one(j, "of") || f.one(j, "and")); j-- {
		if c := f.country[j]; c != 0 {
			return f.Countries[c-1].Code
		}
	}
	return ""
}

// dated tells whether a word of the calendar stands at i.
func (f *finder) dated(i int) bool {
	return f.Flagged(i, lexicon.Common, "calendar")
}

// envoyOf is the token after a country, or after whose office a body is behind it: the Office of the United States Trade Representative.
func (f *finder) envoyOf(c Country) int {
	if !f.upper(c.End) || !f.leads(c.End) {
		return c.End
	}
	for i := c.End; i < c.End+5; i++ {
		if o, ok := f.hit(i, 1<<lexicon.Office); ok {
			return int(o.End)
		}
	}
	return c.End
}

// grouped tells whether the plural of a noun for a body stands at i: of Trade Unions.
func (f *finder) grouped(i int) bool {
	h, ok := f.hit(i, 1<<lexicon.BodyNoun)
	return ok && f.upper(i) && h.Form&lexicon.PluralForm != 0
}

// region takes the part of the world that a body works in: for a Green Revolution in Africa.
func (f *finder) region(i int, head *lexicon.Entry) int {
	if !f.one(i, "in") || head.Flag() == "ministry" {
		return i
	}
	if at := f.the(i + 1); f.isRegion(at) {
		h, _ := f.hit(at, 1<<lexicon.Common)
		return int(h.End)
	}
	return i
}

// isRegion tells whether a part of the world is named at i.
func (f *finder) isRegion(i int) bool {
	return f.Flagged(i, lexicon.Common, "region") && f.upper(i) && f.country[i] == 0
}

// qualifies tells whether a country's word is an adjective, as some names are before a noun: Saudi Chambers.
func (f *finder) qualifies(c Country) bool {
	if c.Adjective {
		return true
	}
	h, ok := f.hit(c.First, 1<<lexicon.Demonym)
	return ok && int(h.End) == c.End && !h.Entry.Has("noun") && f.bodyWord(c.End)
}

// title reads capitalised words that the lexicon does not know after "of" or "for", with what is of them in turn:
// "Coordination of Humanitarian Affairs", "Land-Locked Developing Countries".
func (f *finder) title(i int) int {
	if _, end, ok := f.cityAt(i); ok && f.upper(end) && !f.topical(end) && !f.bodyHead(end) && f.Tokens[end].Word == 0 {
		return end // the Rector of the University of Nairobi Ann Otieno
	}
	j := i
	for n := 0; n < 8; n++ {
		k := j
		if j > i {
			switch {
			case f.one(j, "and"), f.Is(j, "&"):
				k++
				if at := f.the(k); at > k && f.isRegion(at) {
					k = at // Asia and the Pacific
				}
			case f.one(j, "of"), f.one(j, "for"):
				k = f.the(j + 1)
			}
		}
		if !f.bodyWord(k) || f.country[k] != 0 && f.Countries[f.country[k]-1].First == k && k > j || k > j && f.one(j, "and") && (f.otherBody(k) || f.bodyHead(k) && f.one(k+1, "of")) {
			return j
		}
		if k > i && (f.begins(k, 1<<lexicon.Honorific) || k == j && f.conceptual(j-1) && f.namesPerson(k) && f.Lexicon.Given(f.Word(k))) || f.one(j, "and") && f.leads(k) {
			return j // Director of the Office of Public Engagement | Ana Lima
		}
		j = f.joined(k)
	}
	return j
}

func (f *finder) countryOrCity(i int) (Span, bool) {
	if i < len(f.country) && f.country[i] != 0 {
		return f.Countries[f.country[i]-1].Span, true
	}
	_, end, ok := f.cityAt(i)
	return Span{i, end}, ok
}

// qualify sets whose a body is from what stands before it, cuts the adjective off a ministry and tells what is international.
func (f *finder) qualify(b *Body, head *lexicon.Entry) {
	first := b.First
	if c := f.country[first]; c != 0 {
		c := f.Countries[c-1]
		if b.Country == "" {
			b.Country = c.Code
		}
		cut := head.Name == "ministry" && (!f.one(b.End-1, "ministry") || f.bodyHead(c.End)) // the Kenyan Foreign Ministry is called so
		if (cut || strings.HasSuffix(head.Rule, "#department") && c.Adjective && c.Code != "US") && c.End < b.End && c.Code != "UN" {
			b.First = c.End
		}
	} else if c, ok := f.owner(first); ok && b.Country == "" {
		b.Country = c
	}
	of, known := f.knownBody(b.First)
	if b.Country == "EU" || b.Country == "UN" || f.worldly(b.First) && !head.Has("part") || known && of.Kind == "international" && of.End < b.End {
		b.Country = ""
		if b.Kind == "ministry" || b.Kind == "other" || b.Kind == "ngo" && head.Name != "foundation" {
			b.Kind = "international"
		}
	} else if b.Kind == "international" && b.Country != "" && head.Has("own") {
		b.Kind = "ministry" // the General Assembly of Georgia
	}
}

// owner is the country that stands before i: "Kazakhstan's Ministry", "the French National Assembly" when read from the head on.
func (f *finder) owner(i int) (string, bool) {
	j := i - 1
	if f.possessive(j) {
		j--
	}
	if j >= 0 && f.country[j] != 0 {
		return f.Countries[f.country[j]-1].Code, true
	}
	return "", false
}

// worldly tells whether a body's first word names a part of the world: European, International, Inter-American.
func (f *finder) worldly(i int) bool {
	return f.Flagged(i, lexicon.Common, "worldly")
}

// worldly gives a body that is international a code that no country has, so that its parts are international too.
func worldly(b Body) string {
	if b.Kind == "international" {
		return "UN"
	}
	return ""
}
