package communique

import (
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
)

// sectors are the sectors that a span names, as it names them.
func (a *accounts) sectors(s mention.Span) (out []string) {
	for i := s.First; i < s.End; {
		h, ok := a.hit(i, lexicon.Sector)
		if !ok || a.named(i) || int(h.End) > s.End {
			i++
			continue
		}
		out = append(out, a.doc.Slice(i, int(h.End)))
		i = int(h.End)
	}
	return out
}
