package mention

import (
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// known finds further uses of names: any run with a word of a known name in it.
func (f *finder) known(words map[string]bool) {
	traits, country := f.traits, f.country
	for i := 0; i < len(traits); i++ {
		if traits[i]&capital == 0 && country[i] == 0 {
			continue
		}
		if f.surnamed(i, words) {
			f.addName(Span{i, i + 1}, "seen elsewhere")
			continue
		}
		if f.name[i] != 0 || !f.nameWord(i, true) || i > 0 && f.hyphen(i-1) {
			continue
		}
		s := f.nameRun(i, true)
		if s.Empty() {
			continue
		}
		if i = s.End - 1; !f.anyOf(s, words) {
			continue
		}
		if f.starts(s.First) && s.End-s.First > 1 && f.Tokens[s.First].Word != 0 && !words[f.Fold(s.First)] {
			s.First++ // a sentence's first word that has its capital only from there
		}
		s.First = f.behindThings(s, words)
		if !words[f.Fold(s.End-1)] && (s.End == s.First+1 || !words[f.Fold(s.First)]) {
			continue
		}
		if !f.pairOf(s, words) && !f.venued(s) && !f.ofThings(s) && !(f.headsThing(s.End-1) && f.words(s) > 1) {
			f.addName(s, "seen elsewhere")
		}
	}
}

// anyOf tells whether a word of a span is among these.
func (f *finder) anyOf(s Span, words map[string]bool) bool {
	for i := s.First; i < s.End; i++ {
		if words[f.Fold(i)] {
			return true
		}
	}
	return false
}

// behindThings is the first token of a run behind the words of it that name no person: "AP Photo | Lima", "Senior | Lima administration officials".
func (f *finder) behindThings(s Span, words map[string]bool) int {
	first := s.First
	for i := s.First; i < s.End-1; i++ {
		if f.upper(i) && !words[f.Fold(i)] && f.upper(i+1) && f.begins(i, 1<<lexicon.Common|1<<lexicon.Subject|1<<lexicon.Rank|1<<lexicon.Group) && !f.Lexicon.Given(f.Word(i)) {
			first = i + 1
		}
	}
	return first
}

// pairOf tells whether a run is the names of two people, whom a hyphen joins: the Lima-Costa talks, the Lima-Costa Administration. Ana Lima-Costa is one.
func (f *finder) pairOf(s Span, words map[string]bool) bool {
	second := s.First + 2
	if s.End <= second || !f.hyphen(s.First+1) || !f.upper(second) || words[f.hyphened(s.First)] {
		return false
	}
	one, two := words[f.Fold(s.First)] || f.Lexicon.Surname(f.Word(s.First)).Alone, words[f.Fold(second)] || f.Lexicon.Surname(f.Word(second)).Alone
	return one && two || (one || two) && s.End == second+1
}

// toldOf tells whether the word at i, which a hyphen joins to a name, makes it say something of a thing: Lima-era, Lima-backed.
func (f *finder) toldOf(i int) bool {
	if !f.lower(i) {
		return false
	}
	w := f.Word(i)
	return w == "era" || len(w) > 4 && strings.HasSuffix(w, "ed") || f.based(i)
}

// venued tells whether a run ends with a word for a venue or a place: John Lima Airport, Lima City.
func (f *finder) venued(s Span) bool {
	if f.words(s) < 2 {
		return false
	}
	return f.begins(s.End-1, 1<<lexicon.Venue) || f.Flagged(s.End-1, lexicon.Common, "area")
}

// calledAfter tells whether a run behind a title is but the name of a place that its bearer is honoured with: Imam Lima International Airport, King
// Lima Bridge. A Mr. Hall is none.
func (f *finder) calledAfter(s Span) bool {
	if f.words(s) < 2 || f.words(s) < 3 && !f.royal(s.First) || !f.begins(s.End-1, 1<<lexicon.Venue) && !(f.royal(s.First) && f.general(s.End-1)) {
		return false
	}
	return f.Class(s.First-1)&lexicon.Determiner == 0
}

// royal tells whether the office of somebody who is called by one name stands before token i.
func (f *finder) royal(i int) bool {
	h, ok := f.hit(max(0, i-1), 1<<lexicon.Office)
	return ok && int(h.End) == i && h.Entry.Has("regnal")
}

// surnamed tells whether the capital at i, which seemed to stand for its government, is the surname of somebody named elsewhere: "Lima said".
func (f *finder) surnamed(i int, words map[string]bool) bool {
	c := f.country[i]
	return c != 0 && f.name[i] == 0 && f.Countries[c-1].Capital && f.Countries[c-1].Span == Span{i, i + 1} && words[f.Fold(i)]
}

// shaped finds names that nothing beside them tells: those that tell of themselves, and two to four capitalised words that the lexicon does not know,
// before a verb or after a word that people come after. It returns the words of those found.
func (f *finder) shaped() (words map[string]bool) {
	traits := f.traits
	for i := 0; i < len(traits); i++ {
		if traits[i]&capital == 0 || f.name[i] != 0 || !f.nameWord(i, false) || i > 0 && (f.hyphen(i-1) || f.nameWord(i-1, true)) {
			continue
		}
		s := f.nameRun(i, false)
		if rule := f.shape(s); rule != "" {
			if words == nil {
				words = map[string]bool{}
			}
			f.addName(s, rule)
			words[f.Fold(s.End-1)] = true
		}
		i = max(i, s.End-1)
	}
	return words
}

// shape is the rule by which a run of capitals is a name that nothing beside it tells, or "".
func (f *finder) shape(s Span) string {
	n := f.words(s)
	switch {
	case n == 1 && s.End == s.First+1 && f.surnameAlone(s.First):
		return ByLeader
	case n < 2 || n > 7 || f.thing(s.First) || f.venued(s) || f.pairOf(s, nil) || f.upper(s.End) && !f.honorific[s.End]:
		return ""
	}
	if rule := f.telling(s); rule == ByLeader || rule != "" && !f.placed(s.First) {
		return rule
	}
	if !f.placed(s.First) && f.unknown(s) && f.acts(s) {
		return "shape"
	}
	return ""
}

// words counts the capitalised words of a span.
func (f *finder) words(s Span) (n int) {
	for i := s.First; i < s.End; i++ {
		if f.upper(i) || f.elided(i) {
			n++
		}
	}
	return n
}

// unknown tells whether the lexicon has none of the words as anything but a particle.
func (f *finder) unknown(s Span) bool {
	for i := s.First; i < s.End; i++ {
		t := f.Tokens[i]
		if t.Is(token.Letter) && t.Word != 0 && f.Class(i)&(lexicon.Particle|lexicon.Generational) == 0 && f.Known(i) || t.Is(token.Caps) && i == s.First {
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
	if h, ok := f.hit(s.End, 1<<lexicon.Saying|1<<lexicon.Verb); ok && h.Form&(lexicon.Past|lexicon.Third) != 0 {
		return true
	}
	before := s.First - 1
	if f.one(before, "by") && f.acting(before-1) {
		return true // led by Ana Lima
	}
	if f.dealtWith(before) {
		return true
	}
	if at := f.the(s.End + 1); f.one(s.End, "of") && at < len(f.Tokens) && (f.body[at] != 0 || f.country[at] != 0 && (f.one(before, "with") || f.one(before, "and"))) {
		return true // talks with Ana Lima of the World Bank
	}
	if f.one(before, "and") || f.Is(before, ",") || f.one(before, "with") {
		before--
	}
	return before >= 0 && before < s.First-1 && f.name[before] != 0
}
