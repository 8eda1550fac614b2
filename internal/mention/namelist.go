package mention

import (
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// perCountry tells where a name may stand in a list by country, "of Ireland – Ana Lima, of Chad – Jan Costa", or 0.
func (f *finder) perCountry(c Country) int {
	if f.ownsItem(c) {
		return c.End + 1
	}
	dash := f.dash(c.End)
	before := c.First - 1
	if f.Class(before)&lexicon.Determiner != 0 {
		before--
	}
	of := f.one(before, "of") || f.one(before, "for") || f.one(before, "from")
	if of && f.namedBehind(c, before) {
		return c.End
	}
	if c.Adjective || c.Inside || !dash && !f.Is(c.End, ",") {
		return 0
	}
	switch {
	case f.itemBefore(before, of), dash && of, f.listOpens(before):
	case of && f.office[before] != 0 && f.offices[f.office[before]-1].Plural && f.offices[f.office[before]-1].End == c.End:
	case of && f.counterpartsAt(before-1), f.Is(before, ":") && f.one(before-1, "of") && f.office[before-2] != 0 && f.offices[f.office[before-2]-1].Plural:
	default:
		return 0
	}
	if f.words(f.nameAt(c.End+1)) < 2 {
		return 0
	}
	return c.End + 1
}

// namedBehind tells whether a name follows a country right behind it in a list by country: "the Ambassadors of Spain Ana Lima (Rome) and of Chad
// Jan Costa".
func (f *finder) namedBehind(c Country, before int) bool {
	if c.Adjective || c.Inside || !f.upper(c.End) || f.words(f.nameAt(c.End)) < 2 {
		return false
	}
	if n := f.office[before]; n != 0 && f.offices[n-1].Plural && f.offices[n-1].End == c.End {
		_, of := f.realms(f.offices[n-1])
		return of == 1 && f.furtherItem(f.nameAt(c.End).End)
	}
	return f.itemBefore(before, true)
}

// furtherItem tells whether "and of" a country follows behind the name that ends at i and its brackets.
func (f *finder) furtherItem(i int) bool {
	if f.Is(i, "(") {
		for j := i; j < min(i+8, len(f.Tokens)); j++ {
			if f.Is(j, ")") {
				i = j + 1
				break
			}
		}
	}
	if f.Is(i, ",") || f.Is(i, ";") {
		i++
	}
	if f.one(i, "and") {
		i++
	}
	at := f.the(i + 1)
	return f.one(i, "of") && at < len(f.Tokens) && f.country[at] != 0
}

// nameAt is the name behind the honorifics at token i, also one that these have told of already.
func (f *finder) nameAt(i int) Span {
	i = f.honorifics(i)
	if i < len(f.Tokens) && f.name[i] != 0 {
		if n := f.Names[f.name[i]-1]; n.First == i {
			return n.Span
		}
	}
	return f.nameRun(i, true)
}

// listOpens tells whether a list by country begins behind the colon at token i: "the new Ambassadors of: the Kingdom of Tonga, Ana Lima; ...".
func (f *finder) listOpens(i int) bool {
	if !f.Is(i, ":") || i < 2 {
		return false
	}
	if f.one(i-1, "of") || f.one(i-1, "from") {
		i--
	}
	return f.office[i-1] != 0 && f.offices[f.office[i-1]-1].Plural
}

// ownsItem tells whether a country owns the next name of a list in which one office is told with the first: "Tonga's Minister of Trade Ana Lima,
// | Chad's Jan Costa and Mali's Eva Berg".
func (f *finder) ownsItem(c Country) bool {
	if !f.possessive(c.End) || c.Inside || c.Adjective || !f.Is(c.First-1, ",") && f.Class(c.First-1)&(lexicon.Conjunction|lexicon.Subordinator) == 0 {
		return false
	}
	s := f.nameAt(c.End + 1)
	if f.words(s) < 2 || !f.unknown(s) || f.isCity(s) {
		return false
	}
	for i := c.First - 1; i >= max(f.Sentences[f.SentenceOf(c.First)].First, c.First-40); i-- {
		if n := f.name[i]; n != 0 {
			return f.Names[n-1].Rule == byCountry || f.officeOwned(f.Names[n-1].First)
		}
	}
	return false
}

// officeOwned tells whether an office with the country that owns it ends before token i: "Tonga's Minister of Trade | Ana Lima".
func (f *finder) officeOwned(i int) bool {
	for i > 0 && f.honorific[i-1] {
		i--
	}
	if i == 0 || f.office[i-1] == 0 {
		return false
	}
	o := f.offices[f.office[i-1]-1]
	return o.Country != "" && !o.Plural && o.Title.First > o.First
}

// itemBefore tells whether an item of a list by country ends before token i, or, with of, before the token before it.
func (f *finder) itemBefore(i int, of bool) bool {
	if of {
		i--
	}
	joined := false
	i = f.beforeBracket(i)
	for n := 0; n < 4 && i > 0 && (f.Is(i, ",") || f.Is(i, ";") || f.one(i, "and") || f.one(i, "as") || f.one(i, "well")); n++ {
		i, joined = f.beforeBracket(i-1), true
	}
	return joined && i >= 0 && f.name[i] != 0 && f.Names[f.name[i]-1].Rule == byCountry
}

// beforeBracket is the token before a bracket of a few words that ends with token i, or i.
func (f *finder) beforeBracket(i int) int {
	if !f.Is(i, ")") {
		return i
	}
	for j := i - 1; j > max(0, i-8); j-- {
		if f.Is(j, "(") {
			return j - 1
		}
	}
	return i
}

// ofCountries finds the names in a list with the country behind each: "the Ambassadors: Ana Lima of Chad, Jan Costa of Niger and Eva Berg of Mali".
func (f *finder) ofCountries(i int, add func(Span, string)) {
	var list []Span
	for len(list) < 60 {
		s := f.nameRun(f.honorifics(i), true)
		at := f.the(s.End + 1)
		if f.words(s) < 2 || !f.one(s.End, "of") || at >= len(f.Tokens) || f.country[at] == 0 || f.Countries[f.country[at]-1].Adjective {
			break
		}
		list, i = append(list, s), f.Countries[f.country[at]-1].End
		if f.Is(i, ",") || f.Is(i, ";") {
			i++
		}
		if f.one(i, "and") {
			i++
		}
	}
	if len(list) < 2 {
		return
	}
	for _, s := range list {
		add(s, byCountry)
	}
}

// byCountry is the rule of names in a list by country.
const byCountry = "list by country"

// realms counts the countries that a plural office is of, "the Presidents of Chad and Niger", and returns the token after the last.
func (f *finder) realms(o Office) (end, n int) {
	if o.Country == "" || f.country[o.End-1] == 0 {
		return o.End, 0
	}
	end, n = o.End, 1
	for n < 8 {
		i := end
		if f.Is(i, ",") {
			i++
		}
		if f.one(i, "and") {
			i++
		}
		if i = f.the(i); i == end || i >= len(f.Tokens) || f.country[i] == 0 || f.office[i] != 0 {
			break
		}
		end = f.Countries[f.country[i]-1].End
		n++
	}
	return end, n
}

// namesOf takes the list of names at i if it has as many as there are offices.
func (f *finder) namesOf(i, offices int, add func(Span, string)) {
	var list []Span
	for len(list) < offices {
		s := f.nameRun(f.honorifics(i), true)
		if f.words(s) < 2 {
			return
		}
		list, i = append(list, s), s.End
		if f.Is(i, ",") {
			i++
		}
		if f.one(i, "and") {
			i++
		}
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
		if i = s.End; last {
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
	if f.Is(i, "–") || f.Is(i, "—") || f.Is(i, "-") && f.Tokens[i].Is(token.Spaced) {
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
		if s.Empty() || comma && f.words(s) < 2 || s.End == s.First+1 && (f.event(s.First) || f.bodyHead(s.First)) {
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

// behindCountry skips "of Chad" or ", of Chad," at i.
func (f *finder) behindCountry(i int) int {
	of := i
	if f.Is(of, ",") {
		of++
	}
	if at := f.the(of + 1); f.one(of, "of") && at < len(f.Tokens) && f.country[at] != 0 {
		return f.Countries[f.country[at]-1].End
	}
	return i
}

// nameAfter is the name that follows an office, directly or after a comma.
func (f *finder) nameAfter(o Office) Span {
	i := o.End
	comma := f.Is(i, ",")
	if comma {
		i++
	}
	if f.Is(i, "-") || f.Is(i, "–") || f.Is(i, "—") {
		if i++; !f.Tokens[i-1].Is(token.Spaced) {
			return Span{}
		}
	}
	if i >= len(f.Tokens) || f.SentenceOf(i) != f.SentenceOf(o.First) {
		return Span{}
	}
	s := f.nameRun(f.honorifics(i), true)
	if comma && s.End-s.First < 2 && !f.onlyName(s, o) || s.End == s.First+1 && f.event(s.First) {
		return Span{}
	}
	return s
}

// event tells whether the word at i, which ends a run of capitals, is an event or a document: the Leaders Meeting.
func (f *finder) event(i int) bool {
	_, ok := f.hit(i, 1<<lexicon.Event|1<<lexicon.Document)
	return ok && !f.honorificBefore(i)
}

// onlyName tells whether one word after "the Foreign Minister of Chad," is a whole name: no list knows it, and the clause goes on behind it.
func (f *finder) onlyName(s Span, o Office) bool {
	if s.Empty() || f.honorificBefore(s.First) || f.Tokens[s.First].Word != 0 || o.Country == "" || f.placed(s.First) {
		return false
	}
	return s.End >= len(f.Tokens) || f.Is(s.End, ",") || f.Is(s.End, ".") || f.lower(s.End)
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
	for j >= first && (f.Class(j)&(lexicon.Determiner|lexicon.Possessive) != 0 || f.one(j, "then")) {
		j--
	}
	if f.one(j, "time") && f.one(j-2, "at") {
		j -= 3 // "Ana Lima, at the time Vice President,"
	}
	switch {
	case j > first && (f.Is(j, ",") || f.Is(j, "(") || f.Is(j, "–") || f.Is(j, "—")):
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
		if s.End-s.First >= 2 || f.alone(s, i) {
			return s
		}
	}
	return Span{}
}

// nameLine is the name that all tokens from first to end are, with its honorifics before it; or none.
func (f *finder) nameLine(first, end int) Span {
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

// alone tells whether one word before ", the Omani Minister" is a name: it stands at the head of its sentence or after a verb's small word,
// no list knows it, and an article comes before the office at i.
func (f *finder) alone(s Span, i int) bool {
	return f.Tokens[s.First].Word == 0 && !f.placed(s.First) && f.Is(s.End, ",") && (f.Class(i-1)&lexicon.Determiner != 0 || f.upper(i) && f.function(s.First-1)) && (f.starts(s.First) || f.lower(s.First-1))
}

// thing tells whether an article or possessive before token i makes what follows a thing's name: the Palacio de San Carlos.
func (f *finder) thing(i int) bool {
	return f.Class(i-1)&(lexicon.Determiner|lexicon.Possessive) != 0 && !f.possessive(i-1) && !f.honorificBefore(i)
}
