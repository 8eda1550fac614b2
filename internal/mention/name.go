package mention

import (
	"slices"
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// findNames reads people's names. First those with an office or a honorific beside them, which can hardly be anything else; the words of
// these tell names elsewhere in the document. Then runs of capitalised words that nothing else explains.
func (f *finder) findNames() {
	f.readHonorifics()
	f.anchored()
	f.known(f.nameWords)
	if more := f.shaped(); more != nil {
		f.known(more) // "Lima" for Ana Lima, whom nothing told but her name
	}
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

// hyphened are the words on both sides of the hyphen behind token i: Lima-Costa.
func (f *finder) hyphened(i int) string { return f.Fold(i) + "-" + f.Fold(i+2) }

// anchored finds names beside an office or a honorific and notes their words.
func (f *finder) anchored() {
	known := f.nameWords
	add := func(s Span, rule string) {
		if s = f.untitled(s); s.Empty() || f.name[s.First] != 0 || f.calledAfter(s) {
			return
		}
		f.addName(s, rule)
		for i := s.First; i < s.End; i++ {
			if f.upper(i) && s.End-s.First > 1 || i == s.End-1 {
				known[f.Fold(i)] = true
			}
			if i+2 < s.End && f.hyphen(i+1) {
				known[f.hyphened(i)] = true
			}
		}
	}
	for i := 0; i < len(f.Tokens); i++ {
		if f.honorific[i] && (i+1 == len(f.Tokens) || !f.honorific[i+1]) {
			if s := f.nameRun(i+1, true); !f.everyday(i, s) {
				add(f.bornWith(i, s), "honorific")
			}
		}
	}
	for _, o := range f.offices {
		switch {
		case f.office[o.First] == 0:
		case o.Plural:
			f.besideOffices(o, add)
		default:
			f.besideOffice(o, add)
		}
	}
	for _, c := range f.Countries {
		if at := f.perCountry(c); at > 0 {
			name := f.nameAt(at)
			if n := f.name[name.First]; n != 0 {
				f.Names[n-1].Rule = byCountry // its honorific told of it
			}
			add(name, byCountry)
		}
	}
	f.heralded(add)
}

// heralded adds the names that a mark or a noun tells of: behind a colon, in brackets, beside "his counterpart", or a verb of
// saying.
func (f *finder) heralded(add func(Span, string)) {
	for i, its := range f.traits {
		if its&telling != 0 {
			f.spoken(i, add)
		}
		if its&announcing == 0 {
			continue
		}
		if f.one(i, ":") {
			f.ofCountries(i+1, add)
		}
		if f.one(i, "(") {
			f.questioner(i, add)
		}
		if f.begins(i, 1<<lexicon.Group) {
			h, _ := f.hit(i, 1<<lexicon.Group)
			if f.counterpartNoun(h) {
				add(f.nameBefore(f.counterpartOwner(i)), "counterpart after")
				if end, of := f.ownersListed(h); of > 1 {
					f.namesOf(end+1, of, add)
					continue
				}
				f.namesAfter(int(h.End), h.Form&lexicon.PluralForm != 0, add)
			}
			f.bearer(h, add)
		}
	}
}

// besideOffice finds the name before or behind an office: "whose President is Ana Lima" too.
func (f *finder) besideOffice(o Office, add func(Span, string)) {
	add(f.nameAfter(o), "office")
	add(f.nameBefore(o.First), "office after")
	if f.Class(o.End)&(lexicon.Be|lexicon.Plural) == lexicon.Be && f.honorifics(o.End+1) == o.End+1 {
		if s := f.nameRun(o.End+1, true); f.words(s) >= 2 && f.unknown(s) {
			add(s, "office before")
		}
	}
}

// besideOffices finds the names behind a plural office.
func (f *finder) besideOffices(o Office, add func(Span, string)) {
	end, of := f.realms(o)
	if of > 1 {
		f.listBefore(o.First, of, add)
	}
	if of > 1 && (f.Is(end, ",") || f.Is(end, ":") || f.dash(end)) {
		f.namesOf(end+1, of, add)
	} else if !f.Is(o.End, ",") {
		f.namesAfter(o.End, true, add)
	} else if of < 2 {
		f.namesOf(o.End+1, f.together(o.End+1), add) // "the two ministers, Ana Lima and Jan Costa,"
	}
}

// nameRun reads a name from i on. With an anchor beside it, words that may be something else are taken too.
func (f *finder) nameRun(i int, anchored bool) Span {
	if i >= len(f.Tokens) {
		return Span{}
	}
	limit := min(f.sentenceEnd(i), i+14)
	j := f.nameBegun(i, limit, anchored)
	if j == i {
		return Span{}
	}
	for j < limit {
		switch {
		case f.postnominal(i, j), f.excellency(j):
			return Span{i, j}
		case j == i+1 && f.hyphen(j) && f.toldOf(j+1):
			return Span{} // Trump-era rules
		case f.hyphen(j) && f.Has(j+1, token.Letter):
			j += 2
		case f.function(j) && f.upper(j) && f.hyphen(j+1) && f.lower(j+2):
			j += 3 // Kang In-sun
		case f.Is(j, ".") && f.Tokens[j].Glued() && j+1 < limit && f.short(j-1) && (f.nameWord(j+1, anchored) || f.lowParticle(j+1) && f.afterParticles(j+1, limit)):
			j++
		case f.elided(j), f.Class(j)&lexicon.Particle != 0 && f.lower(j) && f.afterParticles(j, limit):
			j++
		case f.Class(j)&lexicon.Generational != 0, f.Is(j, ",") && f.Class(j+1)&lexicon.Generational != 0:
			if f.Is(j, ",") {
				j++
			}
			if j++; f.Is(j, ".") && f.Tokens[j].Glued() && j+1 < f.sentenceEnd(i) && !f.roman(j-1) {
				j++ // Jr.
			}
		case anchored && f.surname(i, j):
			return Span{i, j + 1}
		case anchored && f.homonym(i, j):
			j++
		case f.quotes(j) && f.nickname(j, limit) > 0:
			j = f.nickname(j, limit)
		case anchored && f.ayn(j) && j+1 < limit && (f.nameWord(j+1, true) || f.afterParticles(j+1, limit)):
			j++
		case f.nameWord(j, anchored) || f.apostrophe(j) && j+1 < limit && f.Tokens[j+1].Glued() && f.upper(j+1):
			j++
		default:
			return f.unlettered(Span{i, j})
		}
	}
	return f.unlettered(Span{i, j})
}

// nameBegun is the token behind the first word of the name that begins at i, or i.
func (f *finder) nameBegun(i, limit int, anchored bool) int {
	switch {
	case f.nameWord(i, anchored):
	case !anchored:
		return i
	case f.calendar(i) && i > 0 && f.office[i-1] != 0 && i+1 < limit && f.Tokens[i+1].Word == 0 && f.nameWord(i+1, true): // Minister January Lima
	case f.lowSurname(i):
	case (f.honorificBefore(i) || i > 0 && f.office[i-1] != 0 || i > 1 && f.Is(i-1, ",") && f.office[i-2] != 0) && f.smallName(i):
	case f.okina(i):
		return i + 2
	case (f.honorificBefore(i) || i > 0 && f.office[i-1] != 0) && f.homonym(i, i):
	default:
		return i
	}
	return i + 1
}

// surname tells whether the word at j, a country or an office elsewhere, ends the name that one word or two before it begin: Amy Pope, Jan Mali, Tan Lee Thai.
func (f *finder) surname(i, j int) bool {
	if !f.upper(j) || f.Has(i, token.Caps) || f.words(Span{i, j}) > 2 || f.Has(j-1, token.Mark) || f.Known(i) || f.Known(j-1) || f.body[j] != 0 || f.name[j] != 0 {
		return false
	}
	c, o := f.country[j], f.office[j]
	switch {
	case o != 0 && f.words(Span{i, j}) > 1:
		return false // Ana Lima MP
	case o != 0 && f.offices[o-1].Span != Span{j, j + 1}, c != 0 && f.Countries[c-1].Span != Span{j, j + 1}, c == 0 && o == 0:
		return false
	case f.possessive(j + 1), f.upper(j+1) && !f.postnominal(i, j+1), f.Is(j+1, ",") && o != 0 && f.country[max(0, i-1)] != 0:
		return false
	}
	return j+1 >= len(f.Tokens) || f.Has(j+1, token.Mark) || f.upper(j+1) || f.function(j+1) && !f.one(j+1, "of") || f.acting(j+1)
}

// unlettered cuts letters after a name that stand for an office or a degree: M.P., T.D.
func (f *finder) unlettered(s Span) Span {
	for s.End-1 > s.First && f.Has(s.End-1, token.Dotted) && f.Tokens[s.End-1].End-f.Tokens[s.End-1].Start > 3 {
		s.End--
	}
	return s
}

// apostrophe tells whether token i may stand within a name: ‘Utoikamanu, Dato’.
func (f *finder) apostrophe(i int) bool {
	if !f.Has(i, token.Mark) {
		return false
	}
	switch f.Word(i) {
	case "’", "‘", "'", "ʻ":
		return true
	}
	return false
}

// ayn tells whether token i is an apostrophe that ends a word of an Arabic name: "Shia’ Al-Lima", "Rabi' bin Lima".
func (f *finder) ayn(i int) bool {
	return i > 0 && f.apostrophe(i) && f.Tokens[i].Glued() && !strings.HasSuffix(f.Word(i-1), "s")
}

// short tells whether token i is a short form with a stop of its own: Ts., Yu.
func (f *finder) short(i int) bool {
	t := f.Tokens[i]
	return t.Is(token.Upper) && t.End-t.Start <= 3
}

// afterParticles tells whether a name's word comes after the particles at i: bin Ali, al-Sayed, d'Ávila.
func (f *finder) afterParticles(i, limit int) bool {
	for i < limit && f.Class(i)&lexicon.Particle != 0 && f.lower(i) {
		if i++; f.hyphen(i) || f.apostrophe(i) && f.Tokens[i].Glued() {
			i++
		}
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
	if f.country[i] != 0 && !((f.honorific[max(0, i-1)] || f.behindOffice(i)) && f.countryName(i)) && !(anchored && f.midName(i)) {
		return false
	}
	if f.begins(i, 1<<lexicon.Common|1<<lexicon.Subject) && (!anchored || f.nobodys(i)) {
		return false
	}
	if h, ok := f.hit(i, 1<<lexicon.Honorific); ok {
		return i > 0 && anchored && !h.Entry.Has("style") && (f.upper(i-1) || f.Class(i-1)&lexicon.Particle != 0)
	}
	return !f.acting(i) || !f.loud(i) && !f.gerundFirst(i)
}

// gerundFirst tells whether a sentence begins with the gerund of a verb at i, whose capital tells nothing: "Visiting Jakarta, Foreign Minister Lima met".
func (f *finder) gerundFirst(i int) bool {
	if !f.starts(i) {
		return false
	}
	h, ok := f.hit(i, 1<<lexicon.Verb|1<<lexicon.Saying)
	return ok && h.Form == lexicon.Gerund
}

// nobodys tells whether the word at i is in nobody's name: one of dates, Monday, or who is of a party, "Sen. Jan Lima, Utah Republican".
func (f *finder) nobodys(i int) bool {
	is := func(flag string) bool { return f.Flagged(i, lexicon.Common, flag) }
	return is("calendar") && !f.called(i) || is("adherent") || is("desk")
}

// called tells whether a honorific or, before a month, a given name stands right before the word of dates at i, and no number behind it: Mrs. May, Anna March.
func (f *finder) called(i int) bool {
	before := i - 1
	if f.Is(before, ".") {
		before--
	}
	if before < 0 || f.Has(i+1, token.Digit) {
		return false
	}
	return f.begins(before, 1<<lexicon.Honorific) || f.Flagged(i, lexicon.Common, "month") && f.Lexicon.Given(f.Word(before))
}

// behindOffice tells whether an office stands right before token i, or before the comma there, and a surname that no list has behind it: "the
// Foreign Minister, Jordan Lima".
func (f *finder) behindOffice(i int) bool {
	before := i - 1
	if f.Is(before, ",") {
		before--
	}
	return before >= 0 && f.office[before] != 0 && f.upper(i+1) && f.Tokens[i+1].Word == 0 && f.ends(i+2)
}

// midName tells whether a country's name at i stands between words of a name that no list has: Ana Portugal Berg.
func (f *finder) midName(i int) bool {
	c := f.Countries[f.country[i]-1]
	return c.Span == Span{i, i + 1} && !c.Adjective && f.upper(i-1) && !f.Known(i-1) && f.upper(i+1) && f.Tokens[i+1].Word == 0 && !f.Known(i+1) && f.ends(i+2)
}

// countryName tells whether a country's name at i, behind a honorific, may be a person's: Mr. Jordan Lima, Dr. Jordan.
func (f *finder) countryName(i int) bool {
	if i >= len(f.Tokens) || f.country[i] == 0 {
		return false
	}
	if f.upper(i + 1) {
		return f.country[i+1] != f.country[i] && f.nameWord(i+1, true)
	}
	return f.Countries[f.country[i]-1].Span == Span{i, i + 1}
}

// shouts tells whether token i stands among words that are all in capitals, as in a heading: there capitals tell nothing.
func (f *finder) shouts(i int) bool {
	before := i == 0 || f.SentenceOf(i-1) != f.SentenceOf(i) || f.Has(i-1, token.Caps)
	after := i+1 >= len(f.Tokens) || f.SentenceOf(i+1) != f.SentenceOf(i) || f.Has(i+1, token.Caps)
	return f.Has(i, token.Caps) && before && after
}

// loud tells whether token i stands beside another word that is all in capitals, in whatever sentence: MUST WATCH Lima in Geneva.
func (f *finder) loud(i int) bool {
	return f.Has(i, token.Caps) && (f.shouts(i) || i > 0 && f.Has(i-1, token.Caps) || f.Has(i+1, token.Caps))
}

// acting tells whether the word at i is a verb or an event.
func (f *finder) acting(i int) bool {
	return f.begins(i, 1<<lexicon.Verb|1<<lexicon.Saying|1<<lexicon.Event)
}
