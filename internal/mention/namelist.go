package mention

import (
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// namesOf takes the list of names at i if it has as many as there are offices.
func (f *finder) namesOf(i, offices int, add func(Span, string)) {
	var list []Span
	for len(list) < offices {
		s := f.nameRun(f.honorifics(i), true)
		if f.words(s) < 2 {
			return
		}
		list, i = append(list, s), f.behindJoint(f.behindCountry(s.End), ",")
	}
	for _, s := range list {
		add(s, "list")
	}
}

// together counts the names of a list at i that ends with "and" and a name; 0 if there is none.
func (f *finder) together(i int) int {
	last := false
	for n := 1; n <= mostTogether; n++ {
		s := f.nameRun(f.honorifics(i), true)
		if f.words(s) < 2 {
			return 0
		}
		if i = f.behindCountry(s.End); last {
			return n
		}
		if f.Is(i, ",") {
			i++
		}
		if last = f.one(i, "and"); last {
			i++
		}
	}
	return 0
}

// counterpartsAt tells whether token i is the plural of a counterpart: "her counterparts | of Chad, Ana Lima, and Niger, Jan Costa".
func (f *finder) counterpartsAt(i int) bool {
	h, ok := f.hit(max(0, i), 1<<lexicon.Group)
	return ok && int(h.End) == i+1 && h.Form&lexicon.PluralForm != 0 && f.counterpartNoun(h)
}

// counterpartOwner is where the noun phrase of the counterpart at token i begins behind its possessive: "his | Italian colleague"; the token
// itself if it has none.
func (f *finder) counterpartOwner(i int) int {
	first := i
	for n := 0; n < 3 && first > 0 && (f.country[first-1] != 0 || f.lower(first-1) && !f.function(first-1)); n++ {
		first--
	}
	if f.Class(first-1)&lexicon.Possessive == 0 {
		return i
	}
	return first
}

func (f *finder) counterpartNoun(h lexicon.Hit) bool {
	for _, x := range f.Hits(int(h.First)) {
		if x.End == h.End && x.Entry.Kind == lexicon.Group && x.Entry.Has("counterpart") {
			return true
		}
	}
	return false
}

// namesAfter finds the name, or the list of names, after "his Danish counterpart" or "their counterparts".
func (f *finder) namesAfter(i int, list bool, add func(Span, string)) {
	comma := f.Is(i, ",") || f.Is(i, ":")
	if f.Is(i, "–") || f.Is(i, "—") || f.Is(i, "-") && f.Has(i, token.Spaced) {
		comma = true
		i++
	}
	for n := 0; n < 8; n++ {
		if f.Is(i, ",") || f.Is(i, ":") {
			i++
		}
		if n > 0 && f.one(i, "and") {
			i++
		}
		s := f.nameRun(f.honorifics(i), true)
		if s.Empty() || f.words(s) < 2 && !(n == 0 && comma && f.wholly(s)) && (comma || s.End == s.First+1) {
			return
		}
		add(s, "list")
		i = s.End
		i = f.behindCountry(i)
		if !list || !f.Is(i, ",") && !f.one(i, "and") {
			return
		}
	}
}

// behindCountry skips "of Chad", ", of Chad," or "(Chad)" at i.
func (f *finder) behindCountry(i int) int {
	if f.Is(i, "(") && i+1 < len(f.Tokens) && f.country[i+1] != 0 && f.Is(f.Countries[f.country[i+1]-1].End, ")") {
		return f.Countries[f.country[i+1]-1].End + 1
	}
	of := i
	if f.Is(of, ",") {
		of++
	}
	if end := f.landEnd(of, false); end > 0 {
		return end
	}
	return i
}

// landEnd is the token behind the country that "of" at i leads to, or "from" where that may tell it too: "of the Netherlands"; or 0.
func (f *finder) landEnd(i int, from bool) int {
	at := f.the(i + 1)
	if !f.one(i, "of") && !(from && f.one(i, "from")) || at >= len(f.Tokens) || f.country[at] == 0 {
		return 0
	}
	return f.Countries[f.country[at]-1].End
}

// nameAfter is the name that follows an office, directly or after a comma.
func (f *finder) nameAfter(o Office) Span {
	i := o.End
	comma := f.Is(i, ",")
	if comma {
		i++
	}
	if f.Is(i, "-") || f.Is(i, "–") || f.Is(i, "—") {
		if i++; !f.Has(i-1, token.Spaced) {
			return Span{}
		}
	}
	if i >= len(f.Tokens) || f.SentenceOf(i) != f.SentenceOf(o.First) {
		return Span{}
	}
	s := f.nameRun(f.honorifics(i), true)
	if comma && s.End-s.First < 2 && !f.onlyName(s, o) || s.End == s.First+1 && f.thingBehind(s.First) {
		return Span{}
	}
	return s
}

// ofThings tells whether two words or more, behind no honorific, are all for subjects, bodies and events: Regional Health, Member States.
func (f *finder) ofThings(s Span) bool {
	if f.words(s) < 2 || f.honorificBefore(s.First) {
		return false
	}
	const things = 1<<lexicon.Portfolio | 1<<lexicon.Common | 1<<lexicon.Group | 1<<lexicon.BodyNoun | 1<<lexicon.Event | 1<<lexicon.Document | 1<<lexicon.Subject | 1<<lexicon.Venue
	for i := s.First; i < s.End; i++ {
		if f.Has(i, token.Letter) && !f.begins(i, things) && !lexicon.Abstract(f.Word(i)) {
			return false
		}
	}
	return true
}

// untitled cuts the word for an event, a document or a body behind a name: "the | Lima Administration", "Minister Ana Lima | Interview".
// What is left of it is a name only if no list has it.
func (f *finder) untitled(s Span) Span {
	if f.ofThings(s) {
		return Span{}
	}
	end := s.End
	for f.words(s) > 1 && f.headsThing(s.End-1) {
		s.End--
	}
	if s.End < end && !f.honorificBefore(s.First) && !f.unknown(s) {
		return Span{}
	}
	return s
}

// headsThing tells whether the word at i is one for an event, a document or a body, too long for a surname that happens to be such a word.
func (f *finder) headsThing(i int) bool {
	return f.begins(i, 1<<lexicon.Event|1<<lexicon.Document|1<<lexicon.BodyNoun) && f.Tokens[i].End-f.Tokens[i].Start > 6 || f.one(i, "government")
}

// thingBehind tells whether the word at i, which ends a run of capitals, is an event, a document or a body: the Leaders Meeting, the Climate Justice
// Fund, the Council of Economic Advisers.
func (f *finder) thingBehind(i int) bool {
	if f.begins(i, 1<<lexicon.Event|1<<lexicon.Document|1<<lexicon.BodyNoun) {
		return true
	}
	h, ok := f.hit(i, 1<<lexicon.Portfolio)
	return ok && int(h.End) == i+1 && !h.Entry.Has("before")
}

// onlyName tells whether one word after "the Foreign Minister of Chad," is a whole name: no list knows it, and the clause goes on behind it.
func (f *finder) onlyName(s Span, o Office) bool {
	if s.Empty() || f.honorificBefore(s.First) || f.Tokens[s.First].Word != 0 || f.placed(s.First) {
		return false
	}
	if o.Country == "" {
		return f.one(o.First-1, "the") && f.wholly(s)
	}
	return s.End >= len(f.Tokens) || f.Is(s.End, ",") || f.Is(s.End, ".") || f.lower(s.End)
}

// wholly tells whether one word that no list knows stands between commas as a name would: "the Minister of Trade, Sugiono, said".
func (f *finder) wholly(s Span) bool {
	return s.End == s.First+1 && f.Tokens[s.First].Word == 0 && !f.placed(s.First) && f.Is(s.End, ",") && f.lower(s.End+1) && !f.one(s.End+1, "and")
}

// nameBefore is the name that ends before "," or "(" or "who is" and an article before i.
func (f *finder) nameBefore(i int) Span {
	j := i - 1
	if f.ParagraphStart(i) && j > 0 { // the line over an office may be a name: a signature
		return f.nameLine(f.Paragraphs[f.ParagraphOf(j)].First, i)
	}
	first := f.Sentences[f.SentenceOf(i)].First
	if f.ParagraphStart(first) && f.upper(j) && f.Paragraphs[f.ParagraphOf(first)].End-first < 16 && f.upper(i) {
		if s := f.nameLine(first, i); !s.Empty() {
			return s // name and office on one line
		}
	}
	j = f.opened(j, first)
	switch {
	case j > first && (f.Is(j, ",") || f.Is(j, "(") || f.Is(j, "–") || f.Is(j, "—") || f.dash(j)):
		j--
	case j > first+1 && f.Class(j)&lexicon.Be != 0:
		j--
		if f.Class(j)&lexicon.Relative != 0 {
			j--
			if f.Is(j, ",") {
				j--
			}
		}
	default:
		return Span{}
	}
	// walk back over the words of a name, then read it forward
	k := j
	for k >= first && k > j-8 && (f.nameWord(k, true) || f.hyphen(k-1) || f.Class(k)&lexicon.Generational != 0 || k == j && f.Is(k, ".") || k < j && (f.Class(k)&lexicon.Particle != 0 || f.hyphen(k) || f.Is(k, "."))) {
		k--
	}
	for k++; k <= j; k++ {
		s := f.nameRun(k, true)
		if s.End != j+1 || f.thing(k) || f.isCity(s) || f.venue(k) || f.dash(s.End) && (!f.unknown(s) || f.conceptual(j)) {
			continue
		}
		if _, end, city := f.cityAt(k - 1); city && k > first && end > k && end < s.End {
			continue // "in Abu Dhabi Ana Lima, Minister"
		}
		if s.End-s.First >= 2 || f.alone(s, i) {
			return s
		}
	}
	return Span{}
}

// opened is the token before the articles, possessives and words for when an office was held that end with token j: "Ana Lima, | at the time
// Vice President,", "Ana Lima, | currently Minister of Trade".
func (f *finder) opened(j, first int) int {
	for j >= first && f.lower(j) && (f.Class(j)&(lexicon.Determiner|lexicon.Possessive|lexicon.Adverb) != 0 || f.one(j, "then")) {
		j--
	}
	if f.one(j, "time") && f.one(j-2, "at") {
		j -= 3
	}
	return j
}

// nameLine is the name that all tokens from first to end are, with its honorifics before it; or none.
func (f *finder) nameLine(first, end int) Span {
	if f.Is(end-1, ",") {
		end-- // of a signature
	}
	if s := f.nameRun(f.honorifics(first), true); s.End == end && f.words(s) >= 2 && f.unknown(s) {
		return s
	}
	return Span{}
}

// venue tells whether a preposition before token i makes what follows, between commas, a place: "in Toompea Castle, President Ana Lima".
func (f *finder) venue(i int) bool {
	return (f.one(i-1, "in") || f.one(i-1, "at") || f.one(i-1, "near")) && !f.honorificBefore(i)
}

// isCity tells whether a span is a city's name and no more: "in New York, the Ambassador".
func (f *finder) isCity(s Span) bool {
	_, end, ok := f.cityAt(s.First)
	return ok && end == s.End
}

// alone tells whether one word before ", the Omani Minister" is a name: it stands at the head of its sentence, after a verb's small word or in a list
// "; Sugiono, Ambassador of Oman;", no list knows it, and an article comes before the office at i.
func (f *finder) alone(s Span, i int) bool {
	item := f.Is(s.First-1, ";")
	return f.Tokens[s.First].Word == 0 && !f.placed(s.First) && f.Is(s.End, ",") && (f.Class(i-1)&lexicon.Determiner != 0 || f.upper(i) && (item || f.function(s.First-1))) && (item || f.starts(s.First) || f.lower(s.First-1))
}

// thing tells whether an article or possessive before token i makes what follows a thing's name: the Palacio de San Carlos.
func (f *finder) thing(i int) bool {
	return f.Class(i-1)&(lexicon.Determiner|lexicon.Possessive) != 0 && !f.possessive(i-1) && !f.honorificBefore(i)
}
