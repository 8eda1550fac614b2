package mention

import (
	"slices"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// findNames reads people's names. First those with an office or a honorific beside them, which can hardly be anything else; the words of
// these tell names elsewhere in the document. Then runs of capitalised words that nothing else explains.
func (f *finder) findNames() {
	f.readHonorifics()
	known := f.anchored()
	f.known(known)
	f.shaped()
	slices.SortFunc(f.Names, func(a, b Name) int { return a.First - b.First })
	for n, name := range f.Names {
		mark(f.name, name.Span, n)
	}
}

func (f *finder) addName(s Span, rule string) {
	mark(f.name, s, len(f.Names))
	f.Names = append(f.Names, Name{s, rule})
	for i := s.First; i < s.End; i++ {
		if c := f.country[i]; c != 0 {
			f.Countries[c-1].Inside = true // Mr. Jordan
		}
		f.office[i] = 0 // Ms. Ana Pope
	}
}

// readHonorifics marks those that stand before a name.
func (f *finder) readHonorifics() {
	for i := 0; i < len(f.Tokens); {
		end := f.honorifics(i)
		if end == i || f.office[i] != 0 || f.body[i] != 0 || !f.nameWord(end, true) && !f.countryName(end) && !f.smallName(end) {
			i++
			continue
		}
		for ; i < end; i++ {
			f.honorific[i] = true
		}
	}
}

// smallName tells whether the word at i, a function word elsewhere, begins a name after a honorific: U Than Aung.
func (f *finder) smallName(i int) bool {
	return f.upper(i) && f.function(i) && f.Class(i)&(lexicon.Determiner|lexicon.Possessive|lexicon.Pronoun|lexicon.Conjunction) == 0 && f.nameWord(i+1, true)
}

// honorifics skips honorifics at i: "H.E. Mr.", "Brigadier-General (Rtd.)".
func (f *finder) honorifics(i int) int {
	for n := 0; n < 8 && i < len(f.Tokens); n++ {
		h, ok := f.hit(i, lexicon.Honorific)
		if !ok || h.Entry.Has("after") || !f.upper(i) && !f.Is(i, "(") && !f.one(i, "the") {
			break
		}
		i = int(h.End)
		if f.Is(i, ".") && i < len(f.Tokens) && f.Tokens[i].Glued() {
			i++
		}
		if f.Is(i, ",") && f.titleFollows(i+1) {
			i++
		}
	}
	return i
}

// titleFollows tells whether a honorific that stands before names begins at i.
func (f *finder) titleFollows(i int) bool {
	h, ok := f.hit(i, lexicon.Honorific)
	return ok && f.upper(i) && !h.Entry.Has("after")
}

// anchored finds names beside an office or a honorific and returns their words.
func (f *finder) anchored() map[string]bool {
	known := map[string]bool{}
	add := func(s Span, rule string) {
		if s.Empty() || f.name[s.First] != 0 {
			return
		}
		f.addName(s, rule)
		for i := s.First; i < s.End; i++ {
			if f.upper(i) && s.End-s.First > 1 || i == s.End-1 {
				known[lexicon.Fold(f.Word(i))] = true
			}
		}
	}
	for i := 0; i < len(f.Tokens); i++ {
		if f.honorific[i] && (i+1 == len(f.Tokens) || !f.honorific[i+1]) {
			add(f.nameRun(i+1, true), "honorific")
		}
	}
	for _, o := range f.offices {
		if f.office[o.First] == 0 {
			continue
		}
		if o.Plural {
			if end, of := f.realms(o); of > 1 && f.Is(end, ",") {
				f.namesOf(end+1, of, add)
			} else if !f.Is(o.End, ",") {
				f.namesAfter(o.End, true, add)
			}
			continue
		}
		add(f.nameAfter(o), "office")
		add(f.nameBefore(o.First), "office after")
	}
	for _, c := range f.Countries {
		if at := f.perCountry(c); at > 0 {
			add(f.nameRun(f.honorifics(at), true), "list by country")
		}
	}
	for i := range f.Tokens {
		if h, ok := f.hit(i, lexicon.Group); ok && f.counterpartNoun(h) {
			f.namesAfter(int(h.End), h.Form&lexicon.PluralForm != 0, add)
		}
	}
	return known
}

// perCountry tells where a name may stand in a list by country, "of Ireland – Ana Lima, of Chad – Jan Costa", or 0.
func (f *finder) perCountry(c Country) int {
	if c.Adjective || c.Inside || !f.Is(c.End, "–") && !f.Is(c.End, "—") && !f.Is(c.End, "-") || !f.Tokens[c.End].Is(token.Spaced) {
		return 0
	}
	before := c.First - 1
	if f.Class(before)&lexicon.Determiner != 0 {
		before--
	}
	if !f.one(before, "of") && !f.one(before, "for") && !f.one(before, "from") {
		return 0
	}
	s := f.nameRun(f.honorifics(c.End+1), true)
	if f.words(s) < 2 {
		return 0
	}
	return c.End + 1
}

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
		if s.Empty() || comma && f.words(s) < 2 {
			return
		}
		add(s, "list")
		i = s.End
		if at := f.the(i + 1); f.one(i, "of") && at < len(f.Tokens) && f.country[at] != 0 {
			i = f.Countries[f.country[at]-1].End
		}
		if !list || !f.Is(i, ",") && !f.one(i, "and") {
			return
		}
	}
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
	if comma && s.End-s.First < 2 {
		return Span{}
	}
	return s
}

// nameBefore is the name that ends before "," or "(" or "who is" and an article before i.
func (f *finder) nameBefore(i int) Span {
	j := i - 1
	first := f.Sentences[f.SentenceOf(i)].First
	for j >= first && f.Class(j)&(lexicon.Determiner|lexicon.Possessive) != 0 {
		j--
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
	for k >= first && k > j-8 && (f.nameWord(k, true) || k < j && (f.Class(k)&lexicon.Particle != 0 || f.hyphen(k) || f.Is(k, "."))) {
		k--
	}
	for k++; k <= j; k++ {
		if s := f.nameRun(k, true); s.End == j+1 && s.End-s.First >= 2 && !f.thing(k) {
			return s
		}
	}
	return Span{}
}

// thing tells whether an article or possessive before token i makes what follows a thing's name: the Palacio de San Carlos.
func (f *finder) thing(i int) bool {
	return f.Class(i-1)&(lexicon.Determiner|lexicon.Possessive) != 0 && !f.possessive(i-1) && !f.honorificBefore(i)
}

// nameRun reads a name from i on. With an anchor beside it, words that may be something else are taken too.
func (f *finder) nameRun(i int, anchored bool) Span {
	if i >= len(f.Tokens) {
		return Span{}
	}
	limit := min(f.sentenceEnd(i), i+14)
	if !f.nameWord(i, anchored) && !(anchored && (f.lowParticle(i) && f.afterParticles(i, limit) || f.honorificBefore(i) && f.smallName(i))) {
		return Span{}
	}
	j := i + 1
	for j < limit {
		switch {
		case f.hyphen(j) && f.Tokens[j+1].Is(token.Letter):
			j += 2
		case f.Is(j, ".") && f.Tokens[j].Glued() && f.short(j-1) && (f.nameWord(j+1, anchored) || f.lowParticle(j+1) && f.afterParticles(j+1, limit)):
			j++
		case f.Class(j)&lexicon.Particle != 0 && f.lower(j) && f.afterParticles(j, limit):
			j++
		case f.Class(j)&lexicon.Generational != 0:
			j++
		case f.Is(j, ",") && f.Class(j+1)&lexicon.Generational != 0:
			j += 2
		case anchored && f.surname(i, j):
			return Span{i, j + 1}
		case f.nameWord(j, anchored) || f.apostrophe(j) && j+1 < limit && f.Tokens[j+1].Glued() && f.upper(j+1):
			j++
		default:
			return f.unlettered(Span{i, j})
		}
	}
	return f.unlettered(Span{i, j})
}

// lowParticle tells whether token i is a particle as a surname may begin with: von der Berg.
func (f *finder) lowParticle(i int) bool {
	return f.lower(i) && f.Class(i)&lexicon.Particle != 0 && !f.function(i)
}

// initial tells whether token i is the letter A as an initial within a name, with its stop.
func (f *finder) initial(i int) bool {
	t := f.Tokens[i]
	return f.upper(i-1) && (t.Is(token.Dotted) || t.End-t.Start == 1 && f.Is(i+1, ".") && f.Tokens[i+1].Glued())
}

func (f *finder) honorificBefore(i int) bool { return i > 0 && f.honorific[i-1] }

// surname tells whether the word at j, a country or an office elsewhere, ends the name that one word before it begins: Amy Pope, Jan Mali.
func (f *finder) surname(i, j int) bool {
	if !f.upper(j) || f.Tokens[i].Is(token.Caps) || f.words(Span{i, j}) != 1 || f.Tokens[j-1].Is(token.Mark) || len(f.Hits(i)) > 0 || f.body[j] != 0 || f.name[j] != 0 {
		return false
	}
	c, o := f.country[j], f.office[j]
	switch {
	case o != 0 && f.offices[o-1].Span != Span{j, j + 1}, c != 0 && f.Countries[c-1].Span != Span{j, j + 1}, c == 0 && o == 0:
		return false
	case f.possessive(j + 1), f.upper(j + 1), f.Is(j+1, ",") && o != 0 && f.country[max(0, i-1)] != 0:
		return false
	}
	return j+1 >= len(f.Tokens) || f.Tokens[j+1].Is(token.Mark) || f.function(j+1) && !f.one(j+1, "of") || f.acting(j+1)
}

// unlettered cuts letters after a name that stand for an office or a degree: M.P., T.D.
func (f *finder) unlettered(s Span) Span {
	for s.End-1 > s.First && f.Tokens[s.End-1].Is(token.Dotted) && f.Tokens[s.End-1].End-f.Tokens[s.End-1].Start > 3 {
		s.End--
	}
	return s
}

// apostrophe tells whether token i may stand within a name: ‘Utoikamanu, Dato’.
func (f *finder) apostrophe(i int) bool {
	return f.Is(i, "’") || f.Is(i, "‘") || f.Is(i, "'") || f.Is(i, "ʻ")
}

// short tells whether token i is a short form with a stop of its own: Ts., Yu.
func (f *finder) short(i int) bool {
	t := f.Tokens[i]
	return t.Is(token.Upper) && t.End-t.Start <= 3
}

func (f *finder) afterParticles(i, limit int) bool {
	for i < limit && f.Class(i)&lexicon.Particle != 0 && f.lower(i) {
		i++
	}
	return i < limit && f.nameWord(i, true)
}

// nameWord tells whether token i may be a word of a name.
func (f *finder) nameWord(i int, anchored bool) bool {
	if !f.upper(i) || f.body[i] != 0 || f.office[i] != 0 || f.name[i] != 0 || f.possessive(i) {
		return false
	}
	if f.function(i) && f.Class(i)&(lexicon.Particle|lexicon.Modal) == 0 && !f.initial(i) {
		return false
	}
	if f.country[i] != 0 && !(f.honorific[max(0, i-1)] && f.countryName(i)) {
		return false
	}
	if h, ok := f.hit(i, lexicon.Common); ok && (!anchored || h.Entry.Has("calendar")) {
		return false
	}
	if _, ok := f.hit(i, lexicon.Honorific); ok {
		return i > 0 && anchored && (f.upper(i-1) || f.Class(i-1)&lexicon.Particle != 0)
	}
	return !f.shouts(i) || !f.acting(i)
}

// countryName tells whether a country's name at i may be a given name: another word of a name follows. Mr. Jordan Lima.
func (f *finder) countryName(i int) bool {
	return i+1 < len(f.Tokens) && f.country[i] != 0 && f.upper(i+1) && f.country[i+1] != f.country[i] && f.nameWord(i+1, true)
}

// shouts tells whether token i stands among words that are all in capitals, as in a heading: there capitals tell nothing.
func (f *finder) shouts(i int) bool {
	before := i == 0 || f.SentenceOf(i-1) != f.SentenceOf(i) || f.Tokens[i-1].Is(token.Caps)
	after := i+1 >= len(f.Tokens) || f.SentenceOf(i+1) != f.SentenceOf(i) || f.Tokens[i+1].Is(token.Caps)
	return f.Tokens[i].Is(token.Caps) && before && after
}

// acting tells whether the word at i is a verb or an event.
func (f *finder) acting(i int) bool {
	_, ok := f.hit(i, lexicon.Verb, lexicon.Saying, lexicon.Event)
	return ok
}

// known finds further uses of names: any run with a word of a known name in it.
func (f *finder) known(words map[string]bool) {
	for i := 0; i < len(f.Tokens); i++ {
		if f.name[i] != 0 || !f.nameWord(i, true) || i > 0 && f.hyphen(i-1) {
			continue
		}
		s := f.nameRun(i, true)
		if s.Empty() {
			continue
		}
		if f.starts(s.First) && s.End-s.First > 1 && f.Tokens[s.First].Word != 0 && !words[lexicon.Fold(f.Word(s.First))] {
			s.First++ // a sentence's first word that has its capital only from there
		}
		if words[lexicon.Fold(f.Word(s.End-1))] || words[lexicon.Fold(f.Word(s.First))] && s.End-s.First > 1 {
			f.addName(s, "seen elsewhere")
		}
		i = s.End - 1
	}
}

// shaped finds names that nothing tells but their look: two to four capitalised words that the lexicon does not know, before a verb or
// after a word that people come after.
func (f *finder) shaped() {
	for i := 0; i < len(f.Tokens); i++ {
		if f.name[i] != 0 || !f.nameWord(i, false) || i > 0 && (f.hyphen(i-1) || f.nameWord(i-1, true)) {
			continue
		}
		s := f.nameRun(i, false)
		if n := f.words(s); n < 2 || n > 5 || f.thing(s.First) || f.placed(s.First) || f.upper(s.End) && !f.honorific[s.End] {
			i = max(i, s.End-1)
			continue
		}
		if f.unknown(s) && f.acts(s) {
			f.addName(s, "shape")
		}
		i = s.End - 1
	}
}

// words counts the capitalised words of a span.
func (f *finder) words(s Span) (n int) {
	for i := s.First; i < s.End; i++ {
		if f.upper(i) {
			n++
		}
	}
	return n
}

// unknown tells whether the lexicon has none of the words as anything but a particle.
func (f *finder) unknown(s Span) bool {
	for i := s.First; i < s.End; i++ {
		t := f.Tokens[i]
		if t.Is(token.Letter) && t.Word != 0 && f.Class(i)&(lexicon.Particle|lexicon.Generational) == 0 && len(f.Hits(i)) > 0 || t.Is(token.Caps) && i == s.First {
			return false
		}
	}
	return true
}

// acts tells whether a verb of saying, "who" or a coordination with a name follows or stands before a span.
func (f *finder) acts(s Span) bool {
	if f.Class(s.End)&(lexicon.Modal|lexicon.Have) != 0 || f.one(s.End, "who") || f.Is(s.End, ",") && f.one(s.End+1, "who") {
		return true
	}
	if h, ok := f.hit(s.End, lexicon.Saying, lexicon.Verb); ok && h.Form&(lexicon.Past|lexicon.Third) != 0 {
		return true
	}
	before := s.First - 1
	if f.one(before, "and") || f.Is(before, ",") || f.one(before, "with") {
		before--
	}
	return before >= 0 && before < s.First-1 && f.name[before] != 0
}
