package mention

import (
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// readHonorifics marks those that stand before a name.
func (f *finder) readHonorifics() {
	traits := f.traits
	for i := 0; i < len(traits); {
		if traits[i]&acting == 0 || !f.begins(i, 1<<lexicon.Honorific) {
			i++
			continue
		}
		end := f.honorifics(i)
		if end == i || f.honorificBefore(i) || f.begins(i, 1<<lexicon.Country|1<<lexicon.Demonym) || f.office[i] != 0 || f.body[i] != 0 || f.amid(i) || !f.nameWord(end, true) && !f.countryName(end) && !f.smallName(end) && !f.okina(end) && !f.lowSurname(end) {
			i++
			continue
		}
		for ; i < end; i++ {
			f.honorific[i], f.office[i] = true, 0 // Hon. Justice Ana Lima
		}
	}
}

// amid tells whether a honorific at i that is also a word of names stands within one: Omar Sheikh Ali, bin Haji Yusuf.
func (f *finder) amid(i int) bool {
	if !f.Flagged(i, lexicon.Honorific, "name") || i == 0 || f.SentenceOf(i-1) != f.SentenceOf(i) {
		return false
	}
	if f.lower(i-1) && f.Class(i-1)&lexicon.Particle != 0 {
		return !f.function(i - 1)
	}
	return f.nameWord(i-1, true) && !f.honorific[i-1] && !f.starts(i-1) && !f.Known(i-1)
}

// okina tells whether a name with an apostrophe before its capital begins at i: ʻOfa.
func (f *finder) okina(i int) bool {
	return f.apostrophe(i) && i+1 < len(f.Tokens) && f.Tokens[i+1].Glued() && f.nameWord(i+1, true)
}

// smallName tells whether the word at i, a function word elsewhere, begins a name after a honorific: U Than Aung.
func (f *finder) smallName(i int) bool {
	return f.upper(i) && f.function(i) && f.Class(i)&(lexicon.Determiner|lexicon.Possessive|lexicon.Pronoun|lexicon.Conjunction) == 0 && f.nameWord(i+1, true)
}

// honorifics skips honorifics at i: "H.E. Mr.", "Brigadier-General (Rtd.)".
func (f *finder) honorifics(i int) int {
	for n := 0; n < 8 && f.begins(i, 1<<lexicon.Honorific); n++ {
		h, _ := f.hit(i, 1<<lexicon.Honorific)
		if h.Entry.Has("after") || h.Entry.Has("office") && n == 0 || !f.upper(i) && !f.Is(i, "(") && !f.Definite(i) {
			break
		}
		if h.Entry.Has("given") && n > 0 && f.upper(int(h.End)) && !f.upper(int(h.End)+1) && !f.hyphen(int(h.End)+1) {
			break // Mr Baron Lima
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
	h, ok := f.hit(i, 1<<lexicon.Honorific)
	return ok && f.upper(i) && !h.Entry.Has("after")
}

func (f *finder) honorificBefore(i int) bool { return i > 0 && f.honorific[i-1] }

// everyday tells whether the honorific at i is an everyday word before others that the lexicon knows: "the General Cooperation Agreement".
func (f *finder) everyday(i int, s Span) bool {
	if !f.Flagged(i, lexicon.Honorific, "word") || f.honorificBefore(i) || i > 0 && f.office[i-1] != 0 {
		return false
	}
	for j := s.First; j < s.End; j++ {
		if f.Has(j, token.Letter) && !f.Known(j) {
			return false
		}
	}
	return true
}

// bornWith is a name with the honorific at i, which is part of it among the people of a country that the text names: Sheikh Hasina.
func (f *finder) bornWith(i int, s Span) Span {
	h, ok := f.hit(i, 1<<lexicon.Honorific)
	if !ok || s.End != s.First+1 || s.First != i+1 || h.Entry.Get("borne") == "" || i == 0 || f.office[i-1] == 0 {
		return s
	}
	for _, c := range f.Countries {
		if c.Code == h.Entry.Get("borne") {
			f.honorific[i] = false
			return Span{i, s.End}
		}
	}
	return s
}

// postnominal tells whether the letters of an order or degree stand at j, after a name from i on that is not in capitals itself: Ana Lima OAM.
func (f *finder) postnominal(i, j int) bool {
	if !f.Has(j, token.Caps) || f.Has(i, token.Caps) || f.Has(j-1, token.Caps) {
		return false
	}
	h, ok := f.hit(j, 1<<lexicon.Honorific)
	further := f.Has(j+1, token.Caps) && f.begins(j+1, 1<<lexicon.Honorific|1<<lexicon.Office) // KCB KC MP
	return ok && h.Entry.Has("after") && int(h.End) == j+1 && (!f.upper(j+1) || further)
}

// excellency tells whether a style of more than one word stands at j: His Excellency.
func (f *finder) excellency(j int) bool {
	if !f.function(j) || !f.upper(j) {
		return false
	}
	h, ok := f.hit(j, 1<<lexicon.Honorific)
	return ok && int(h.End) > j+1
}
