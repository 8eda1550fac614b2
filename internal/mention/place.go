package mention

import "github.com/communique-go/communique/internal/lexicon"

// findPlaces reads cities that no other mention has taken. A capital that stands for its government is a place too: the clause decides.
func (f *finder) findPlaces() {
	for i := 0; i < len(f.Tokens); {
		code, end, ok := f.cityAt(i)
		if !ok || f.body[i] != 0 || f.name[i] != 0 || f.country[i] != 0 && !f.Countries[f.country[i]-1].Capital {
			i++
			continue
		}
		f.Places = append(f.Places, Place{Span: Span{i, end}, Country: code, Rule: "world/cities.txt"})
		i = end
	}
}

// cityAt reads the city that begins at token i: its country and the token after it.
func (f *finder) cityAt(i int) (code string, end int, ok bool) {
	if !f.upper(i) || f.function(i) && !f.upper(i+1) {
		return "", 0, false
	}
	if h, found := f.hit(i, lexicon.Capital); found {
		return h.Entry.Flag(), int(h.End), true
	}
	if h, found := f.hit(i, lexicon.Common); found && h.Entry.Has("calendar") {
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
