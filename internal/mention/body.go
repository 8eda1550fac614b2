package mention

import (
	"cmp"
	"slices"
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// findBodies reads named organisations: those that the lexicon knows, and those that grammar builds round a noun such as Ministry,
// Bank or Ltd.
func (f *finder) findBodies() {
	f.acronyms = map[string]int{}
	for i := 0; i < len(f.Tokens); {
		if o, office := f.hit(i, lexicon.Office); office && int(o.End) > i+2 && f.upper(i) && f.one(i+1, "of") {
			i = int(o.End) // Member of the Political Bureau
			continue
		}
		b, ok := f.bodyAt(i)
		switch {
		case ok:
			i = f.addBody(b)
		case b.End > i:
			if f.bilateral(i, b.End) {
				f.between[i] = int32(b.End)
			}
			i = b.End // looked like one, and is none
		default:
			i++
		}
	}
	f.settle()
}

// addBody reads the acronym in brackets after a body, keeps it and returns the token after both.
func (f *finder) addBody(b Body) int {
	end := b.End
	if a, ok := f.bracketed(b.End); ok {
		b.Acronym = a
		end = a.End + 1
		if f.Is(end, "”") || f.Is(end, "\"") {
			end++
		}
		f.acronyms[f.Slice(a.First, a.End)] = len(f.Bodies)
		if f.Is(end, "Group") { // the Islamic Development Bank (IsDB) Group
			end++
			b.Span.End = end
		}
	}
	mark(f.body, b.Span, len(f.Bodies))
	mark(f.body, b.Acronym, len(f.Bodies))
	for j := b.First; j < b.End; j++ {
		if c := f.country[j]; c != 0 {
			f.Countries[c-1].Inside = b.Kind != "ministry"
		}
	}
	f.Bodies = append(f.Bodies, b)
	f.nested(b)
	return end
}

// nested keeps the bodies that stand inside another's name, which stay covered by it: the General Secretariat of the African Union.
func (f *finder) nested(b Body) {
	for i := b.First; i < b.End; i++ {
		inner, ok := f.knownBody(i)
		if c := f.country[i]; c != 0 && (f.Countries[c-1].Code == "EU" || f.Countries[c-1].Code == "UN") {
			c := f.Countries[c-1]
			inner, ok = Body{Span: c.Span, Kind: "international", Rule: c.Rule}, true
			if h, found := f.hit(i, lexicon.Country); found && f.Slice(c.First, c.End) != h.Entry.Name {
				inner.Full = h.Entry.Name
			}
		}
		if !ok || inner.Kind != "international" || inner.End > b.End || inner.End-inner.First >= b.End-b.First {
			continue
		}
		f.Bodies = append(f.Bodies, inner)
		i = inner.End - 1
	}
}

// bracketed reads an acronym in brackets: (EIB), (“ApexBrasil”), (hereinafter the MFA is none).
func (f *finder) bracketed(i int) (Span, bool) {
	if !f.Is(i, "(") {
		return Span{}, false
	}
	j := i + 1
	for f.Is(j, "“") || f.Is(j, "\"") || f.one(j, "the") || f.Is(j, "‘") {
		j++
	}
	if j >= len(f.Tokens) || !f.upper(j) {
		return Span{}, false
	}
	end := j + 1
	for end < len(f.Tokens) && end < j+4 && (f.Is(end, "-") || f.Is(end, "&") || f.Tokens[end].Glued() && f.Tokens[end].Is(token.Letter)) {
		end++
	}
	after := end
	for f.Is(after, "”") || f.Is(after, "\"") || f.Is(after, "’") {
		after++
	}
	t := f.Tokens[j]
	if !f.Is(after, ")") || !t.Is(token.Caps) && !t.Is(token.Mixed) && !t.Is(token.Dotted) && (end > j+1 || f.Tokens[j].End-f.Tokens[j].Start > 8 || f.country[j] != 0) {
		return Span{}, false
	}
	return Span{j, end}, true
}

// bodyAt reads the body that begins at token i.
func (f *finder) bodyAt(i int) (Body, bool) {
	if b, ok := f.explained(i); ok {
		if built, found := f.builtBody(i); found && built.End > b.End {
			return built, true
		}
		return b, true
	}
	if b, ok := f.apposed(i); ok {
		return b, true
	}
	known, ok := f.knownBody(i)
	if ok && f.holds(known) {
		return Body{}, false
	}
	if ok && f.function(i) && i+1 < len(f.Tokens) {
		if b, found := f.builtBody(i + 1); found && b.End > known.End {
			return b, true // the National Assembly, not The National
		}
	}
	built, found := f.builtBody(i)
	if !ok && !found {
		return built, false
	}
	if found && built.End > known.End {
		if ok && built.Kind == "ministry" && known.Kind != "" {
			built.Kind = known.Kind // a part of it: UN Security Council
		}
		return built, true
	}
	return known, ok
}

// holds tells whether a body is named for its head, who is meant where a name follows: UN High Commissioner for Refugees Ana Lima.
func (f *finder) holds(b Body) bool {
	if !f.upper(b.End) || f.function(b.End) || f.bodyHead(b.End) {
		return false
	}
	for i := b.First; i < b.End; i++ {
		if _, ok := f.hit(i, lexicon.Office); ok {
			return b.First == i || f.country[b.First] != 0
		}
	}
	return false
}

// explained reads an acronym that the text has explained before.
func (f *finder) explained(i int) (Body, bool) {
	n, ok := f.acronyms[f.Word(i)]
	if !ok || !f.upper(i) {
		return Body{}, false
	}
	of := f.Bodies[n]
	return Body{Span: Span{i, i + 1}, Kind: of.Kind, Country: of.Country, Full: f.Slice(of.First, of.End), Rule: "acronym"}, true
}

// apposed reads a name that no list has after a noun for a body: "the Malawian power company EGENCO".
func (f *finder) apposed(i int) (Body, bool) {
	if i == 0 || !f.upper(i) || f.function(i) || f.country[i] != 0 || f.SentenceOf(i-1) != f.SentenceOf(i) || !f.lower(i-1) {
		return Body{}, false
	}
	h, ok := f.hit(i-1, lexicon.Group)
	if !ok || !h.Entry.Has("body") || h.Form&lexicon.Base == 0 {
		return Body{}, false
	}
	plain := f.Class(i-2)&(lexicon.Determiner|lexicon.Preposition) != 0
	if t := f.Tokens[i]; plain && !t.Is(token.Caps) && !t.Is(token.Mixed) {
		return Body{}, false // "Chairman of the company Ana Lima"
	}
	end := f.joined(i)
	for end < i+4 && f.bodyWord(end) && f.country[end] == 0 && f.SentenceOf(end) == f.SentenceOf(i) {
		end = f.joined(end)
	}
	b := Body{Span: Span{i, end}, Kind: "company", Rule: h.Entry.Rule}
	if k := h.Entry.Get("kind"); k != "" {
		b.Kind = k
	}
	for j := i - 2; j >= max(0, i-5); j-- {
		if c := f.country[j]; c != 0 && f.Countries[c-1].Adjective {
			b.Country = f.Countries[c-1].Code
		}
	}
	if known, found := f.knownBody(i); found && known.End >= end {
		return known, true
	}
	return b, true
}

func (f *finder) knownBody(i int) (Body, bool) {
	h, ok := f.hit(i, lexicon.Body, lexicon.Company, lexicon.Media)
	if ok && h.Entry.Kind == lexicon.Company && int(h.End) == i+1 && f.upper(i+1) && !f.bodyHead(i+1) && !f.general(i+1) {
		return Body{}, false // a person's name begins like a company's: Kao Sovann
	}
	if !ok || !f.upper(i) && !f.Tokens[i].Is(token.Mixed) && !f.upper(int(h.End)-1) {
		return Body{}, false
	}
	if h.Entry.Kind != lexicon.Body && h.Entry.Has("ambiguous") && !f.apart(i, int(h.End)) && !f.listed(i, int(h.End)) {
		return Body{}, false
	}
	b := Body{Span: Span{int(h.First), int(h.End)}, Kind: h.Entry.Flag(), Country: h.Entry.Get("country"), Rule: h.Entry.Rule}
	switch h.Entry.Kind {
	case lexicon.Company:
		b.Kind, b.Country = "company", h.Entry.Flag()
		if k := h.Entry.Get("kind"); k != "" {
			b.Kind = k
		}
	case lexicon.Media:
		b.Kind, b.Country = "media", h.Entry.Flag()
	}
	if c := h.Entry.Get("country"); c != "" {
		b.Country = c
	}
	if c := f.country[i]; c != 0 && b.Country == "" && b.Kind != "international" && f.Countries[c-1].Code != "EU" && f.Countries[c-1].Code != "UN" {
		b.Country = f.Countries[c-1].Code
	}
	said := f.Slice(b.First, b.End)
	if said != h.Entry.Name && !(h.Entry.Has("ambiguous") && strings.ToUpper(said) == said) {
		b.Full = h.Entry.Name
	}
	return b, true
}

// apart tells whether tokens [first, end) stand within a sentence and no other capital beside them: "by Apple in", not "Apple", "the Shell Bay".
func (f *finder) apart(first, end int) bool {
	return !f.starts(first) && !f.upper(first-1) && !f.upper(end)
}

// listed tells whether tokens [first, end) stand in a list of companies, where an ambiguous name is one too.
func (f *finder) listed(first, end int) bool {
	if n := len(f.Bodies); n > 0 && f.Bodies[n-1].End == first-1 && f.Bodies[n-1].Kind == "company" {
		return f.Is(first-1, ",") || f.one(first-1, "and")
	}
	if !f.Is(end, ",") && !f.one(end, "and") || f.starts(first) {
		return false
	}
	h, ok := f.hit(end+1, lexicon.Company)
	return ok && !h.Entry.Has("ambiguous") && f.upper(end+1) && f.SentenceOf(end+1) == f.SentenceOf(first)
}

// builtBody reads a name by its grammar: capitalised words that end in a noun for a body, or such a noun with what it is of.
func (f *finder) builtBody(i int) (Body, bool) {
	if !f.bodyWord(i) && !f.bodyHead(i) || i > 0 && f.hyphen(i-1) || f.possessive(i) {
		return Body{}, false
	}
	run := f.run(i)
	if run.head.Entry == nil {
		return Body{}, false
	}
	if f.bilateral(i, run.end) {
		end := run.end
		if b, ok := f.finish(i, run); ok {
			end = b.End
		}
		return Body{Span: Span{i, end}}, false
	}
	if c := f.country[i]; c != 0 && f.Countries[c-1].End >= run.end {
		return Body{}, false // the Russian Federation
	}
	return f.finish(i, run)
}

// bilateral tells whether two countries are joined at the front of a run: the Kazakh-German Business Council is a meeting of both.
func (f *finder) bilateral(i, end int) bool {
	c := f.country[i]
	if h, ok := f.hit(i, lexicon.Common); ok && h.Entry.Has("shared") {
		return true
	}
	if c == 0 {
		return false
	}
	j := f.Countries[c-1].End
	return j+1 < end && (f.hyphen(j) || f.Is(j, "–") || f.one(j, "and")) && f.country[j+1] != 0
}

// A bodyRun is capitalised words with the noun that is their head.
type bodyRun struct {
	end   int         // after the head, and a company's suffix
	first bool        // the head is the first word
	head  lexicon.Hit // nil Entry if none was found
}

// run reads capitalised words from i to the last noun for a body among them.
func (f *finder) run(i int) (r bodyRun) {
	limit := min(f.sentenceEnd(i), i+12)
	for j := i; j < limit; {
		if h, ok := f.bodyNoun(j); ok && !(j == i && h.Entry.Has("suffix")) {
			r.end, r.first, r.head = int(h.End), j == i, h
			j = int(h.End)
			if h.Entry.Has("prefix") && j < limit && f.bodyWord(j) && r.first {
				for j < limit && f.bodyWord(j) {
					j = f.joined(j)
				}
				r.end = j
			}
			continue
		}
		switch {
		case f.bodyWord(j):
			j++
		case j > i && f.hyphen(j):
			j += 2
		case j > i && f.Is(j, "&") && f.upper(j+1):
			j++
		case j > i && f.one(j, "and") && r.head.Entry == nil && (f.topical(j-1) && f.topical(j+1) || f.country[i] != 0) && f.upper(j+1) && !f.knownAt(j+1):
			j++
		case j > i && f.possessive(j) && f.upper(j+1) && f.country[j-1] == 0 && f.topical(j-1):
			j++
		case j > i && f.Is(j, ",") && f.suffixAt(j+1):
			j++
		default:
			return r
		}
	}
	return r
}

// knownAt tells whether a body that the lexicon knows begins at i.
func (f *finder) knownAt(i int) bool {
	_, ok := f.knownBody(i)
	return ok || f.country[i] != 0
}

// joined skips a word with what a hyphen joins to it.
func (f *finder) joined(i int) int {
	i++
	for f.hyphen(i) {
		i += 2
	}
	return i
}

func (f *finder) suffixAt(i int) bool {
	h, ok := f.bodyNoun(i)
	return ok && h.Entry.Has("suffix")
}

// bodyNoun is the noun for a body at i, with a capital.
func (f *finder) bodyNoun(i int) (lexicon.Hit, bool) {
	h, ok := f.hit(i, lexicon.BodyNoun)
	if ok && (f.Is(i, "&") || f.upper(i)) {
		return h, h.Form&lexicon.Base != 0 || h.Form == 0
	}
	return lexicon.Hit{}, false
}

// bodyHead tells whether a noun for a body begins at i.
func (f *finder) bodyHead(i int) bool {
	_, ok := f.bodyNoun(i)
	return ok
}

// bodyWord tells whether token i may be a word of a body's name before its head.
func (f *finder) bodyWord(i int) bool {
	if !f.upper(i) || f.hyphen(i+1) && f.lower(i+2) && f.based(i+2) || f.function(i) && !f.Tokens[i].Is(token.Caps) {
		return false
	}
	if _, ok := f.hit(i, lexicon.Office); ok {
		return false
	}
	h, ok := f.hit(i, lexicon.Common)
	return !ok || !h.Entry.Has("calendar")
}

// based tells whether the second half of a compound at i makes it a remark on a body, no part of its name: Dresden-based.
func (f *finder) based(i int) bool {
	return f.one(i, "based") || f.one(i, "led") || f.one(i, "owned") || f.one(i, "backed") || f.one(i, "funded") || f.one(i, "listed")
}

// topical tells whether the word at i is about a subject (food, trade), not a proper name.
func (f *finder) topical(i int) bool {
	_, ok := f.hit(i, lexicon.Portfolio, lexicon.Common, lexicon.Group)
	return ok
}

// finish reads what follows a head ("of Foreign Affairs of France") and settles kind, country and extent.
func (f *finder) finish(i int, r bodyRun) (Body, bool) {
	head := r.head.Entry
	b := Body{Span: Span{i, r.end}, Kind: head.Flag(), Rule: head.Rule}
	if head.Has("suffix") {
		return b, !r.first || head.Has("prefix") && r.end > int(r.head.End)
	}
	if r.first && int(r.head.End) == r.end && head.Has("weak") && head.Flag() == "bank" {
		b.End = f.following(r.end)
	}
	complements := 0
	for complements < 3 {
		end, code, ok := f.complement(b.End, head, complements)
		if !ok {
			if code != "" {
				b.Country = code // "the Ministry of Industry of Chad" is a name as well as "the Ministry of Chad" is none
			}
			break
		}
		if code != "" && b.Country == "" {
			b.Country = code
		}
		b.End = end
		complements++
		if code != "" && !head.Has("sent") {
			break
		}
	}
	if r := f.suffixes(b.End); r > b.End {
		b.End, b.Kind = r, "company"
	}
	f.qualify(&b, head)
	modified := b.First < int(r.head.First) || b.End > int(r.head.End)
	if f.partOfName(b.End, head) {
		return Body{Span: b.Span}, false
	}
	if head.Name == "presidency" && b.End > int(r.head.End) {
		return b, false // a turn in the chair
	}
	if head.Flag() == "company" && head.Has("weak") && b.Kind == "company" && !f.proper(b.First, int(r.head.First)) {
		return b, false // Mines and Energy
	}
	return b, modified && !head.Has("bare") || head.Has("alone") && b.First == int(r.head.First)
}

// partOfName tells whether what stands at i makes the words before it the name of something else: a meeting, a document, or, after an
// everyday noun, anything with a capital.
func (f *finder) partOfName(i int, head *lexicon.Entry) bool {
	if !f.upper(i) {
		return false
	}
	if _, ok := f.hit(i, lexicon.Event, lexicon.Document); ok {
		return true
	}
	if !head.Has("weak") || head.Has("suffix") || f.function(i) {
		return false
	}
	switch head.Flag() {
	case "company", "party", "media":
		return true
	}
	return false
}

// proper tells whether a word among [first, end) is about no subject: a company's own name.
func (f *finder) proper(first, end int) bool {
	for i := first; i < end; i++ {
		if f.upper(i) && !f.topical(i) && f.country[i] == 0 {
			return true
		}
	}
	return false
}

// following takes the words after a bank that is named that way: Bank Mandiri.
func (f *finder) following(i int) int {
	j := i
	for j < i+2 && j < len(f.Tokens) && f.bodyWord(j) && f.country[j] == 0 && !f.topical(j) {
		j = f.joined(j)
	}
	return j
}

// suffixes takes a company's legal form: ", Ltd.", "Co. Ltd".
func (f *finder) suffixes(i int) int {
	for n := 0; n < 3; n++ {
		j := i
		if f.Is(j, ",") {
			j++
		}
		h, ok := f.bodyNoun(j)
		if !ok || !h.Entry.Has("suffix") {
			return i
		}
		i = int(h.End)
	}
	return i
}

// complement reads one "of ..." or "for ..." at i. Without ok, a code tells whose the body is: "of France" is cut off.
func (f *finder) complement(i int, head *lexicon.Entry, before int) (end int, code string, ok bool) {
	own := head.Has("own")
	switch {
	case f.one(i, "of") || f.one(i, "for") && !(own && head.Flag() == "ministry"):
	case (f.one(i, "in") || f.one(i, "to") || f.one(i, "at")) && head.Has("sent"):
		at := f.the(i + 1)
		if c, found := f.countryOrCity(at); found && f.upper(at) {
			return c.End, "", true
		}
		return 0, "", false
	case f.one(i, "on") && head.Has("weak") && before == 0:
	default:
		return 0, "", false
	}
	at := f.the(i + 1)
	if at >= len(f.Tokens) {
		return 0, "", false
	}
	if c := f.country[at]; c != 0 && f.Countries[c-1].First == at && !f.qualifies(f.Countries[c-1]) {
		c := f.Countries[c-1]
		if own || head.Has("weak") && !head.Has("part") {
			return c.End, c.Code, true
		}
		return 0, c.Code, false
	}
	if h, found := f.bodyNoun(at); found && before > 0 && !h.Entry.Has("weak") {
		return 0, "", false // a body of its own, which this one is part of
	}
	if known, found := f.knownBody(at); found {
		return known.End, cmp.Or(known.Country, worldly(known)), before == 0
	}
	if h, found := f.hit(at, lexicon.Office); found && f.upper(at) && before == 0 {
		return int(h.End), "", true
	}
	if _, found := f.bodyNoun(at); found && before == 0 {
		if nested, good := f.builtBody(at); good {
			return nested.End, nested.Country, true
		}
	}
	if end := f.subjects(at); end > at {
		return end, "", true
	}
	if end := f.title(at); end > at && before == 0 {
		return end, "", true
	}
	return 0, "", false
}

// qualifies tells whether a country's word is an adjective, as some names are before a noun: Saudi Chambers.
func (f *finder) qualifies(c Country) bool {
	if c.Adjective {
		return true
	}
	h, ok := f.hit(c.First, lexicon.Demonym)
	return ok && int(h.End) == c.End && !h.Entry.Has("noun") && f.bodyWord(c.End)
}

// worldly gives a body that is international a code that no country has, so that its parts are international too.
func worldly(b Body) string {
	if b.Kind == "international" {
		return "UN"
	}
	return ""
}

// title reads capitalised words that the lexicon does not know after "of" or "for", with what is of them in turn:
// "Coordination of Humanitarian Affairs", "Land-Locked Developing Countries".
func (f *finder) title(i int) int {
	j := i
	for n := 0; n < 8; n++ {
		k := j
		if j > i {
			switch {
			case f.one(j, "and"), f.Is(j, "&"):
				k++
			case f.one(j, "of"), f.one(j, "for"):
				k = f.the(j + 1)
			}
		}
		if !f.bodyWord(k) || f.country[k] != 0 && f.Countries[f.country[k]-1].First == k && k > j || f.bodyHead(k) && k > j && f.one(j, "and") {
			return j
		}
		if _, ok := f.hit(k, lexicon.Honorific); ok && k > i || f.one(j, "and") && f.leads(k) {
			return j
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
		if (head.Name == "ministry" || head.Has("part")) && c.End < b.End && c.Code != "UN" {
			b.First = c.End
		}
	} else if c, ok := f.owner(first); ok && b.Country == "" {
		b.Country = c
	}
	of, known := f.knownBody(b.First)
	if b.Country == "EU" || b.Country == "UN" || f.worldly(b.First) || known && of.Kind == "international" && of.End < b.End {
		b.Country = ""
		if b.Kind == "ministry" || b.Kind == "other" || b.Kind == "ngo" && head.Name != "foundation" {
			b.Kind = "international"
		}
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
	h, ok := f.hit(i, lexicon.Common)
	return ok && h.Entry.Has("worldly")
}

// settle puts the bodies, nested ones among them, in order.
func (f *finder) settle() {
	slices.SortStableFunc(f.Bodies, func(a, b Body) int { return cmp.Or(a.First-b.First, b.End-a.End) })
	for n := len(f.Bodies) - 1; n >= 0; n-- { // the outer over the inner
		b := f.Bodies[n]
		mark(f.body, b.Span, n)
		mark(f.body, b.Acronym, n)
	}
}
