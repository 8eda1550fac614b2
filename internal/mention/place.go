package mention

import "github.com/communique-go/communique/internal/lexicon"

// findPlaces reads cities that no other mention has taken. A capital that stands for its government is a place too: the clause decides.
func (f *finder) findPlaces() {
	traits := f.traits
	for i := 0; i < len(traits); {
		if traits[i]&capital == 0 || f.body[i] != 0 || f.name[i] != 0 || f.country[i] != 0 && !f.Countries[f.country[i]-1].Capital {
			i++
			continue
		}
		code, end, ok := f.cityAt(i)
		if !ok || !f.isPlace(Span{i, end}) {
			i++
			continue
		}
		f.Places = append(f.Places, Place{Span: Span{i, end}, Country: f.landNamed(i, end, code), Rule: "world/cities.txt"})
		i = end
	}
}

// landNamed is the country of the city that tokens [i, end) name: the one told behind it, "in Cornwall, U.K.,", where that is another than the list has, and
// none of several.
func (f *finder) landNamed(i, end int, code string) string {
	if f.begins(i, 1<<lexicon.Capital) || f.Class(i-1)&lexicon.Preposition == 0 || !f.Is(end, ",") || end+1 >= len(f.Tokens) || f.country[end+1] == 0 {
		return code
	}
	c := f.Countries[f.country[end+1]-1]
	if c.First != end+1 || c.Adjective || c.Capital || !f.Is(c.End, ",") && !f.Is(c.End, ".") && !f.Is(c.End, ")") && f.SentenceOf(c.End-1) == f.SentenceOf(min(c.End, len(f.Tokens)-1)) || f.one(c.End, "and") || f.one(c.End, "or") || f.Is(c.End, ",") && c.End+1 < len(f.Tokens) && (f.country[c.End+1] != 0 || f.one(c.End+1, "and")) {
		return code
	}
	return c.Code
}

// isPlace tells whether what has a city's name is one here. Capitals are; of other names, which may be any word, the neighbours must
// speak for it: a preposition, a country after a comma, another place.
func (f *finder) isPlace(s Span) bool {
	if h, ok := f.hit(s.First, 1<<lexicon.Capital); ok && int(h.End) == s.End && !h.Entry.Has("ambiguous") {
		return !f.hyphen(s.First - 1)
	}
	if f.hyphen(s.First-1) || f.upper(s.End) && f.country[s.End] == 0 || f.hyphen(s.End) && !f.based(s.End+1) {
		return false
	}
	if f.begins(s.First, 1<<lexicon.Common|1<<lexicon.Event|1<<lexicon.Document|1<<lexicon.BodyNoun|1<<lexicon.Office|1<<lexicon.Rank) && s.End == s.First+1 {
		return false
	}
	before := s.First - 1
	switch {
	case before < 0 || f.ParagraphStart(s.First):
		return f.Is(s.End, ",") || f.Is(s.End, "(") || f.Is(s.End, ":") || f.Is(s.End, "–") || f.Is(s.End, "-")
	case f.Class(before)&lexicon.Preposition != 0:
		return true
	case f.Is(s.End, ",") && s.End+1 < len(f.country) && f.country[s.End+1] != 0:
		return true
	case f.Is(before, ",") && f.Is(s.End, ":") && before > 0 && f.begins(before-1, 1<<lexicon.Calendar):
		return true // "5 December, Dubai: the Minister will speak"
	case f.one(before, "and") || f.Is(before, ","):
		return len(f.Places) > 0 && f.Places[len(f.Places)-1].End >= before-1
	}
	if f.visits(before) {
		return true
	}
	return f.based(s.End+1) || f.Cue(s.End, "gateway") || f.possessive(s.End) && s.End-s.First > 1
}

// visits tells whether the word at token i is a verb that has a place for its object: "visited Guangzhou", "reached Mombasa".
func (f *finder) visits(i int) bool {
	for _, h := range f.Hits(i) {
		if h.Entry.Kind == lexicon.Verb && int(h.End) == i+1 && h.Entry.Get("object") == "place" {
			return true
		}
	}
	return false
}

// A city is its country and the token after its name.
type city struct {
	code string
	end  int
}

// cityAt reads the city that begins at token i: its country and the token after it. Several finders ask.
func (f *finder) cityAt(i int) (code string, end int, ok bool) {
	if !f.upper(i) || f.traits[i]&cityless != 0 {
		return "", 0, false
	}
	if n := f.cityOf[i]; n > 0 {
		return f.cities[n-1].code, f.cities[n-1].end, true
	}
	if code, end, ok = f.cityNamed(i); !ok {
		f.traits[i] |= cityless
		return "", 0, false
	}
	f.cities = append(f.cities, city{code, end})
	f.cityOf[i] = int32(len(f.cities))
	return code, end, true
}

func (f *finder) cityNamed(i int) (code string, end int, ok bool) {
	if f.function(i) && !f.upper(i+1) {
		return "", 0, false
	}
	if f.begins(i, 1<<lexicon.Capital) {
		h, _ := f.hit(i, 1<<lexicon.Capital)
		return h.Entry.Flag(), int(h.End), true
	}
	if f.calendar(i) {
		return "", 0, false
	}
	if !f.Lexicon.BeginsCity(f.Word(i)) {
		return "", 0, false
	}
	limit := min(i+4, f.sentenceEnd(i))
	for j := limit; j > i; j-- {
		if !f.upper(j - 1) {
			continue
		}
		if code, ok := f.Lexicon.City(f.Slice(i, j)); ok {
			return code, j, true
		}
	}
	return "", 0, false
}
