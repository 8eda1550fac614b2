package lexicon

import "github.com/communique-go/communique/internal/token"

// Opening appends the entries that begin with the first word of s, shortest first; the marks before it are no part of them. The tokens, which
// it appends to toks, are cut and numbered only as far as an entry may go: hardly ever past the second word.
func (l *Lexicon) Opening(hits []Hit, toks []token.Token, s string) ([]Hit, []token.Token) {
	t, ok := token.First(s, 0)
	for ok && t.Is(token.Mark) {
		t, ok = token.First(s, int(t.End))
	}
	for node := uint32(0); ok; t, ok = token.First(s, int(t.End)) {
		if t.Word = l.words.look(s[t.Start:t.End]); t.Word == 0 {
			break
		}
		if len(toks) == 0 {
			node = l.start[t.Word]
		} else {
			node = l.follow(node, t.Word)
		}
		if node == 0 {
			break
		}
		toks = append(toks, t)
		for at := l.nodes[node].ending; at != 0; at = l.endings[at].next {
			if end := &l.endings[at]; end.fits(toks) {
				hits = append(hits, Hit{0, int32(len(toks)), end.entry, end.form, end.kind, end.opens})
			}
		}
	}
	return hits, toks
}
