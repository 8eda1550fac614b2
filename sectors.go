package communique

import (
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// sectors are the sectors that a span tells an investment to go into, as it names them: behind "in", "into" or "for", or before the
// ventures, companies or projects that they qualify. A part of the project's own name is none.
func (a *accounts) sectors(s mention.Span, project string) (out []string) {
	for i := s.First; i < s.End; {
		end := a.sector(i, s.End)
		if end == i {
			i++
			continue
		}
		if name := a.doc.Slice(i, end); (a.into(i, s.First) || a.qualifiesFirms(end, s.End)) && !strings.Contains(project, name) {
			out = append(out, name)
		}
		i = end
	}
	return out
}

// sector is where the sector that begins at token i ends; i without one. "Construction of" a bridge is none, nor is part of a name.
func (a *accounts) sector(i, limit int) int {
	h, ok := a.hit(i, lexicon.Sector)
	t := a.doc.Tokens[i]
	if !ok || a.named(i) || a.verbAt(i) || int(h.End) > limit || a.doc.Is(int(h.End), "of") || t.Is(token.Upper) && !t.Is(token.Caps) {
		return i
	}
	return int(h.End)
}

// into walks back from a sector over its list to the preposition that leads to it.
func (a *accounts) into(i, first int) bool {
	for k := i - 1; k >= first && k > i-16; k-- {
		switch a.doc.Word(k) {
		case "in", "into", "for", "on", "towards":
			return a.moneyAt(k+1) < 0
		case ",", "and", "the", "as", "well", "-":
			continue
		}
		if a.doc.Class(k) != 0 || !a.doc.Tokens[k].Is(token.Letter) || a.doc.Tokens[k].Is(token.Upper) && !a.doc.Tokens[k].Is(token.Caps) || a.verbAt(k) {
			return false
		}
	}
	return false
}

// qualifiesFirms tells whether what ends at token i qualifies companies or ventures: "renewable-energy ventures", "IT companies".
func (a *accounts) qualifiesFirms(i, limit int) bool {
	for k := i; k < limit && k < i+2; k++ {
		if h, ok := a.hit(k, lexicon.Asset); ok {
			return h.Entry.Has("firm") || h.Entry.Has("project")
		}
	}
	return false
}
