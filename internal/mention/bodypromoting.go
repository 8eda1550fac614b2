package mention

import "github.com/communique-go/communique/internal/lexicon"

// promoting reads an agency that is called for what it does and the country that it does it for: "Trade Malta", "Invest in El Salvador".
func (f *finder) promoting(i int) (Body, bool) {
	if !f.upper(i) || f.starts(i) || f.upper(i-1) || !f.promotes(i) {
		return Body{}, false
	}
	at := i + 1
	if f.one(at, "in") {
		at++
	}
	if at >= len(f.Tokens) || f.country[at] == 0 {
		return Body{}, false
	}
	c := f.Countries[f.country[at]-1]
	if c.First != at || c.Adjective || c.Code == "EU" || c.Code == "UN" || !f.closes(c.End) || f.hyphen(c.End) {
		return Body{}, false
	}
	return Body{Span: Span{i, c.End}, Kind: "ministry", Country: c.Code, Rule: "promoting"}, true
}

// promotes tells whether the word at i is one by which such agencies are called.
func (f *finder) promotes(i int) bool {
	for _, h := range f.Hits(i) {
		if h.Entry.Kind == lexicon.Common && h.Entry.Has("promotes") && int(h.End) == i+1 {
			return true
		}
	}
	return false
}
