package mention

import "github.com/communique-go/communique/internal/lexicon"

// seat reads the name of where somebody governs, at token i, as that of the body that does: "the White House said", not "at the White House".
func (f *finder) seat(i int) (Body, bool) {
	h, ok := f.hit(i, 1<<lexicon.Venue)
	if !ok || !h.Entry.Has("seat") || !f.upper(i) || f.country[i] != 0 {
		return Body{}, false
	}
	before := i - 1
	if f.Class(before)&lexicon.Determiner != 0 {
		before--
	}
	if f.Class(before)&(lexicon.Preposition|lexicon.To) != 0 && !f.one(before, "of") && !f.one(before, "by") && !f.one(before, "with") || f.visits(before) || f.upper(before) && before == i-1 && !f.starts(before) {
		return Body{}, false // a place
	}
	return Body{Span: Span{int(h.First), int(h.End)}, Kind: "ministry", Country: h.Entry.Flag(), Rule: h.Entry.Rule}, true
}
