package mention

import "github.com/communique-go/communique/internal/lexicon"

// This file reads the bodies of a state that are told without capitals, as agencies do: "the Omani foreign ministry", "Oman's parliament", "the defence
// ministry".

// small reads such a body at token i, from the country that owns it on.
func (f *finder) small(i int) (Body, bool) {
	at, code := f.ownedAt(i)
	noun := f.charge(at)
	h, ok := f.hit(noun, 1<<lexicon.BodyNoun)
	if !ok || !f.lower(noun) || h.Form&lexicon.Base == 0 || h.Form&lexicon.PluralForm != 0 {
		return Body{}, false
	}
	if !(h.Entry.Has("small") && noun > at) && !(h.Entry.Has("owned") && noun == at && code != "" && f.possessive(at-1)) {
		return Body{}, false
	}
	if h.Entry.Has("sent") && (f.one(i-1, "a") || f.one(i-1, "an") || f.one(i-1, "first")) {
		return Body{}, false // the opening of a Kenyan embassy
	}
	b := Body{Span: Span{i, int(h.End)}, Kind: h.Entry.Flag(), Country: code, Rule: h.Entry.Rule}
	if h.Entry.Name == "ministry" && at > i {
		b.Name = f.Slice(at, b.End)
	}
	if at := f.the(b.End + 1); code != "" && h.Entry.Has("sent") && f.one(b.End, "in") && at < len(f.Tokens) && f.country[at] != 0 {
		b.End = f.Countries[f.country[at]-1].End // the Omani embassy in Chad
	}
	return b, true
}

// charge is the token behind what a ministry without capitals is for: "foreign", "trade and industry"; i if that is not told.
func (f *finder) charge(i int) int {
	if !f.lower(i) {
		return i
	}
	if h, ok := f.hit(i, 1<<lexicon.Portfolio); ok && h.Entry.Has("before") {
		return int(h.End)
	}
	if !f.begins(i, 1<<lexicon.Portfolio|1<<lexicon.Subject|1<<lexicon.Sector) {
		return i
	}
	return f.subjects(i)
}

// ownedAt skips the country at token i that may own a body, "Omani", "Oman's", "Muscat's", and tells which it is.
func (f *finder) ownedAt(i int) (at int, code string) {
	if f.country[i] == 0 {
		if h, ok := f.hit(i, 1<<lexicon.Capital); ok && f.upper(i) && f.possessive(int(h.End)) {
			return int(h.End) + 1, h.Entry.Flag()
		}
		return i, ""
	}
	c := f.Countries[f.country[i]-1]
	switch {
	case c.First != i || c.Code == "EU" || c.Code == "UN":
	case f.possessive(c.End):
		return c.End + 1, c.Code
	case c.Adjective:
		return c.End, c.Code
	}
	return i, ""
}
