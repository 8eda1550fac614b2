package mention

import (
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// builtBody reads a name by its grammar: capitalised words that end in a noun for a body, or such a noun with what it is of.
func (f *finder) builtBody(i int) (Body, bool) {
	if f.nounAhead(i) {
		return f.builtAhead(i)
	}
	return Body{}, false
}

// builtAhead does so where a noun for a body may be ahead.
func (f *finder) builtAhead(i int) (Body, bool) {
	if !f.bodyWord(i) && !f.bodyHead(i) || i > 0 && f.hyphen(i-1) && f.lettering(i) == i || f.possessive(i) || f.roman(i) || f.remarks(i) {
		return Body{}, false
	}
	run := f.run(i)
	if run.head.Entry == nil {
		return Body{}, false
	}
	if run.first && run.head.Entry.Has("alone") && (f.honorificEnds(i) || f.officeEnds(i)) && f.upper(run.end) && !f.Known(run.end) {
		return Body{}, false // Hon. Duma Lima, President Duma Lima
	}
	if !run.first && run.end == int(run.head.First)+1 && run.head.Entry.Has("alone") && f.honorifics(i) == int(run.head.First) {
		return Body{}, false // H.E. Advocate Duma Lima
	}
	if f.bilateral(i, run.end) && !run.shared() {
		end := run.end
		if b, ok := f.finish(i, run); ok {
			end = b.End
		}
		return Body{Span: Span{i, end}}, false
	}
	if c := f.country[i]; c != 0 && f.Countries[c-1].End >= run.end {
		return Body{}, false // the Russian Federation
	}
	if h, ok := f.hit(i, 1<<lexicon.Common); ok && (h.Entry.Has("former") || h.Entry.Has("region")) && int(h.End) >= run.end {
		return Body{}, false // the Soviet Union, the West Bank
	}
	if run.head.Entry.Has("turns") && (f.numbered(i) || f.worldly(i)) || run.head.Entry.Has("sits") && (f.numbered(i) || f.convened(i, run)) {
		return Body{Span: Span{i, run.end}}, false // the 13th Party Congress
	}
	return f.finish(i, run)
}

// lettering is the token of the small letter that a hyphen joins to the word at i, e-Governance, or i.
func (f *finder) lettering(i int) int {
	if i > 1 && f.hyphen(i-1) && f.lower(i-2) && f.Tokens[i-2].End-f.Tokens[i-2].Start == 1 {
		return i - 2
	}
	return i
}

// remarks tells whether the word at i is said of the body behind it, with a capital only from its place: "Former Bank of Chad governor Ana Lima",
// "Expanding U.S. Coast Guard presence", "Addressing Parliament, the Minister said".
func (f *finder) remarks(i int) bool {
	if f.Flagged(i, lexicon.Rank, "former") {
		return true
	}
	return f.gerundFirst(i) || f.starts(i) && f.country[i] == 0 && i+1 < len(f.Tokens) && f.country[i+1] != 0 && strings.HasSuffix(f.Word(i), "ing")
}

// nounAhead tells whether a name that begins at token i may have a noun for a body in it: most are at an end before.
func (f *finder) nounAhead(i int) bool {
	if i >= f.nounless.First && i < f.nounless.End {
		return false // the same words were looked at for a name that begins before
	}
	traits, country := f.traits, f.country
	for j := i; j < i+longestRun && j < len(traits); j++ {
		if f.begins(j, 1<<lexicon.BodyNoun) {
			return true
		}
		if traits[j]&small != 0 && country[j] == 0 && !f.hyphen(j-1) && f.Class(j)&lexicon.Particle == 0 && !f.one(j, "and") {
			f.nounless = Span{i, j + 1}
			return false
		}
	}
	return false
}

// roman tells whether token i is a number in Roman figures: the XVII Commission meets for the seventeenth time.
func (f *finder) roman(i int) bool {
	return f.Has(i, token.Caps) && strings.Trim(f.Word(i), "IVXL") == ""
}

// bilateral tells whether two countries are joined at the front of a run: the Kazakh-German Business Council is a meeting of both.
func (f *finder) bilateral(i, end int) bool {
	c := f.country[i]
	if f.Flagged(i, lexicon.Common, "shared") {
		return true
	}
	if c == 0 {
		return false
	}
	if (f.Is(i-1, "-") || f.Is(i-1, "–")) && i > 1 && f.country[i-2] != 0 {
		return true // the Chad - Fiji Joint Commission
	}
	j := f.Countries[c-1].End
	return j+1 < end && (f.hyphen(j) || f.Is(j, "–") || f.Is(j, "/") || f.one(j, "and")) && f.country[j+1] != 0
}

// A bodyRun is capitalised words with the noun that is their head.
type bodyRun struct {
	end   int         // after the head, and a company's suffix
	first bool        // the head is the first word
	head  lexicon.Hit // nil Entry if none was found
}

// shared tells whether two countries may own such a body together: a fund, a university, a company, no commission.
func (r bodyRun) shared() bool {
	switch r.head.Entry.Flag() {
	case "bank", "university", "company":
		return true
	}
	return strings.Contains(r.head.Entry.Name, "chamber") || r.head.Entry.Has("pair")
}

// longestRun is how many tokens of a name its head may be among.
const longestRun = 12

// run reads capitalised words from i to the last noun for a body among them.
func (f *finder) run(i int) (r bodyRun) {
	limit := min(f.sentenceEnd(i), i+longestRun)
	for j := i; j < limit; {
		h, ok := f.bodyNoun(j)
		if j == i && ok && h.Entry.Has("suffix") {
			h, ok = f.legalForm(j)
		}
		if ok {
			r.end, r.first, r.head = int(h.End), j == i, h
			j = int(h.End)
			if h.Entry.Has("prefix") && r.first && f.foreign(j, limit) > j {
				r.end = f.foreign(j, limit)
				j = r.end
			}
			continue
		}
		if place, ok := f.hit(j, 1<<lexicon.Common); ok && int(place.End) > j+1 && f.bodyHead(int(place.End)-1) && place.Entry.Has("venue") {
			return r // Border Post
		}
		next := f.within(i, j, r)
		if next == j {
			return r
		}
		j = next
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
	const most = 16 // no word has so many parts: who looks from each of a million would look forever
	i++
	for end := i + 2*most; i < end && f.hyphen(i); {
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
	if !f.begins(i, 1<<lexicon.BodyNoun) || !f.upper(i) && !f.one(i, "&") && !(f.Is(i+1, ".") && i+2 < len(f.Tokens) && f.Tokens[i+2].Glued() && f.Has(i+2, token.Letter)) {
		return lexicon.Hit{}, false
	}
	best, _ := f.hit(i, 1<<lexicon.BodyNoun)
	for _, h := range f.Hits(i) { // Holdings is a name's noun, and the plural of one
		if h.Entry.Kind == lexicon.BodyNoun && h.End == best.End && (h.Form&lexicon.Base != 0 || h.Form == 0) {
			return h, true
		}
	}
	return best, false
}

// bodyHead tells whether a noun for a body begins at i.
func (f *finder) bodyHead(i int) bool {
	_, ok := f.bodyNoun(i)
	return ok
}

// bodyWord tells whether token i may be a word of a body's name before its head.
func (f *finder) bodyWord(i int) bool {
	if !f.upper(i) || f.hyphen(i+1) && f.lower(i+2) && f.based(i+2) || f.function(i) && !f.Has(i, token.Caps) {
		return false
	}
	if f.begins(i, 1<<lexicon.Office) {
		return f.one(i, "representative") && f.begins(i+1, 1<<lexicon.BodyNoun) && f.upper(i+1) || // the People's Representative Assembly
			f.one(i, "justice") && f.one(i+1, "and") && f.upper(i+2) // the Justice and Equality Movement
	}
	return !f.general(i) || !f.calendar(i)
}

// based tells whether the second half of a compound at i makes it a remark on a body, no part of its name: Dresden-based.
func (f *finder) based(i int) bool {
	return f.sits(i) || f.Flagged(i, lexicon.Around, "tied")
}

// sits tells whether the word at i tells where a body sits: Dresden-based, headquartered in Oslo.
func (f *finder) sits(i int) bool { return f.Flagged(i, lexicon.Around, "home") }

// topical tells whether the word at i is about a subject (food, trade), not a proper name.
func (f *finder) topical(i int) bool {
	return f.begins(i, 1<<lexicon.Portfolio|1<<lexicon.Common|1<<lexicon.Group)
}

// finish reads what follows a head ("of Foreign Affairs of France") and settles kind, country and extent.
func (f *finder) finish(i int, r bodyRun) (Body, bool) {
	head := r.head.Entry
	b := Body{Span: Span{f.lettering(i), r.end}, Kind: head.Flag(), Rule: head.Rule}
	if end := f.nationality(i, head); end > i {
		b.First, b.Country = end, f.Countries[f.country[i]-1].Code
	}
	if head.Has("suffix") {
		at := int(r.head.First) - 1
		if f.Is(at, ",") {
			at--
		}
		if h, ok := f.bodyNoun(at); ok && h.Entry.Flag() == "bank" && at > i {
			b.Kind = "bank" // Lumet Bank, Ltd.
		}
		return b, !r.first || head.Has("prefix") && r.end > int(r.head.End)
	}
	if r.first && int(r.head.End) == r.end && head.Has("weak") && (head.Flag() == "bank" || head.Flag() == "media" && head.Has("topic")) {
		b.End = f.following(r.end)
		if c := f.country[r.end]; head.Flag() == "media" && c != 0 && f.Countries[c-1].First == r.end && !f.Countries[c-1].Adjective {
			b.End, b.Country = f.Countries[c-1].End, f.Countries[c-1].Code // Radio Chad
		}
	}
	if f.ministers(i, head) {
		return b, false // Minister of Public Administration
	}
	f.complements(&b, r)
	b.End = f.bearerWithin(b, r.end)
	if r := f.suffixes(b.End); r > b.End {
		b.End, b.Kind = r, "company"
	}
	if b.Kind == "university" {
		b.End = f.namesake(b.End)
	}
	f.qualify(&b, head)
	modified := b.First < int(r.head.First) || b.End > int(r.head.End)
	if f.partOfName(b.First, b.End, head) {
		return Body{Span: b.Span, Kind: b.Kind}, false
	}
	if head.Has("bare") && (b.First < int(r.head.First) || b.End > int(r.head.End) && !f.statesOwn(b) || !head.Has("alone")) {
		return Body{Span: Span{i, int(r.head.End)}}, false // a turn in the chair (the Kenyan Presidency), a board of another body
	}
	if head.Has("pair") && (b.End > r.end || !f.bilateral(i, r.end)) {
		return Body{Span: Span{i, r.end}}, false // the Friendship Group of one parliament
	}
	if f.seemsOnly(i, b, r) {
		return b, false
	}
	glossed := f.Is(b.First-1, "(") && f.Is(b.End, ")") // the State Great Khural (Parliament)
	return b, modified || head.Has("alone") && b.First == int(r.head.First) && !glossed
}

// seemsOnly tells whether a name that begins at token i only looks like that of a body: a person called like a firm, an outlet that nobody tells anything,
// the rule of a president.
func (f *finder) seemsOnly(i int, b Body, r bodyRun) bool {
	head := r.head.Entry
	if head.Flag() == "company" && head.Has("weak") && b.Kind == "company" && (!f.proper(b.First, int(r.head.First)) && !f.incorporated(i, r) && !f.lettersBehind(b) || f.bears(b.First)) {
		return true // Mines and Energy, Administrator Samantha Power
	}
	if head.Has("told") && !f.hears(b.First) || head.Has("housed") && b.End == r.end {
		return true
	}
	return head.Name == "administration" && f.Lexicon.Surname(f.Word(b.First)).Codes != "" // the Mandela Administration
}

// hears tells whether whoever is named from token i on is told something: "she told The Lumet Courier", "an interview with Lumet Wire".
func (f *finder) hears(i int) bool {
	if f.Class(i-1)&lexicon.Determiner != 0 {
		i--
	}
	return f.begins(i-1, 1<<lexicon.Saying) || f.one(i-1, "with") && f.Flagged(i-2, lexicon.Bearing, "heard")
}

// statesOwn tells whether the name of a body of a state ends in the state: the Presidency of Lebanon, none of the European Union.
func (f *finder) statesOwn(b Body) bool {
	c := f.country[b.End-1]
	return c != 0 && b.Country == f.Countries[c-1].Code && b.Country != "EU" && b.Country != "UN"
}

// complements extends a body by what it is of and for.
func (f *finder) complements(b *Body, r bodyRun) {
	head := r.head.Entry
	before := 0
	if head.Has("part") && int(r.head.First) > b.First {
		before++ // the European Affairs Division | of the Ministry of Foreign Affairs
	}
	for n := range 3 {
		end, code, ok := f.complement(b.End, head, before+n)
		if !ok {
			if code != "" {
				b.Country = code // "the Ministry of Industry of Chad" is a name as well as "the Ministry of Chad" is none
			}
			return
		}
		if code != "" && b.Country == "" {
			b.Country = code
		}
		if (code != "" || f.placed(f.the(b.End+1))) && head.Flag() == "company" && !f.general(b.First) && f.proper(b.First, int(r.head.First)) {
			return // Varkento Holdings of Mongolia has a name of its own
		}
		b.End = end
		if code != "" && !head.Has("sent") && !(f.one(b.End, "on") && f.upper(b.End+1)) {
			return
		}
	}
}

// bears tells whether an office or a honorific stands right before i, whose bearer is named there.
func (f *finder) bears(i int) bool {
	for j := i - 1; j >= max(0, i-4); j-- {
		if h, ok := f.hit(j, 1<<lexicon.Office|1<<lexicon.Honorific); ok && int(h.End) == i && f.upper(j) {
			return true
		}
	}
	return false
}

// partOfName tells whether what stands at i makes the words before it the name of something else: a meeting, a document, or, after an
// everyday noun, anything with a capital but the name of whoever leads the body from first on: "leader of the | National Rescue Party Ana Lima".
func (f *finder) partOfName(first, i int, head *lexicon.Entry) bool {
	if !f.upper(i) {
		return false
	}
	if f.begins(i, 1<<lexicon.Event|1<<lexicon.Document) {
		return true
	}
	if !head.Has("weak") || head.Has("suffix") || f.function(i) {
		return false
	}
	switch head.Flag() {
	case "party", "company", "media":
		return !f.bearerAt(first, i)
	}
	return false
}

// officeEnds tells whether the noun of an office ends before token i.
func (f *finder) officeEnds(i int) bool {
	for j := i - 1; j >= max(0, i-4); j-- {
		if h, ok := f.hit(j, 1<<lexicon.Office); ok && int(h.End) == i {
			return true
		}
	}
	return false
}

// proper tells whether a word among [first, end) is about no subject: a company's own name.
func (f *finder) proper(first, end int) bool {
	for i := first; i < end; i++ {
		if h, ok := f.hit(i, 1<<lexicon.Portfolio|1<<lexicon.Common|1<<lexicon.Group); ok {
			i = int(h.End) - 1
		} else if f.upper(i) && f.country[i] == 0 {
			return true
		}
	}
	return false
}

// following takes the words after a bank or a station that is named that way: Bank Mandiri, Radio Nordia.
func (f *finder) following(i int) int {
	j := i
	for j < i+2 && j < len(f.Tokens) && f.bodyWord(j) && f.country[j] == 0 && !f.topical(j) {
		j = f.joined(j)
	}
	return j
}
