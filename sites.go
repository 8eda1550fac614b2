package communique

import (
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// putInto is the thing that a company puts a figure into where no noun of assets.txt names it: "into 1,100 rooms in Mombasa"; "" where that is
// a sector, a market, a country or another company.
func (a *accounts) putInto(f *figure) string {
	if f.verb == nil || f.verb.Get("kind") != string(FDI) {
		return ""
	}
	for i := f.at.End; i < min(f.scope.End, f.at.End+8); i++ {
		first := i + 1
		if !a.doc.Is(i, "into") || first >= len(a.doc.Tokens) {
			continue
		}
		if a.doc.Class(first)&(lexicon.Determiner|lexicon.Possessive) != 0 && !a.doc.Is(first, "the") {
			first++
		} else if !a.doc.Tokens[first].Is(token.Digit) {
			return ""
		}
		if end := a.thing(first, f.scope.End); end > first {
			return a.doc.Slice(first, a.located(end))
		}
		return ""
	}
	return ""
}

// thing is where the noun phrase that begins at token i ends; i where it is no single thing that money goes into.
func (a *accounts) thing(i, limit int) int {
	end := i
	for ; end < min(limit, i+7); end++ {
		t := a.doc.Tokens[end]
		if t.Is(token.Mark) && !t.Glued() || a.doc.Is(end, ",") || a.doc.Is(end, ".") || a.doc.Class(end) != 0 || a.verbAt(end) || a.date[end] > 0 {
			break
		}
		h, ok := a.hit(end, lexicon.Asset)
		if ok && (h.Entry.Has("firm") || h.Entry.Has("base")) || a.is(end, "area") || a.is(end, "general") {
			return i
		}
	}
	return end
}
