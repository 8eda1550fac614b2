package lexicon

import "github.com/communique-go/communique/internal/token"

// Opening appends the entries that begin with the first word of s, shortest first; the marks before it are no part of them. The tokens, which
// it appends to toks, are cut and numbered only as far as an entry may go: hardly ever past the second word.
func (l *Lexicon) Opening(hits []Hit, toks []token.Token, s string) ([]Hit, []token.Token) {
	t, ok := token.First(s, 0)
	for ok && t.Is(token.Mark) {
		t, ok = token.First(s, int(t.End))
	}
	var has capitals
	for node := uint32(0); ok; t, ok = token.First(s, int(t.End)) {
		if t.Word = l.words.look(s, int(t.Start), int(t.End)); t.Word == 0 {
			break
		}
		if len(toks) == 0 {
			node = l.known[t.Word].start
		} else {
			node = l.follow(node, t.Word)
		}
		if node == 0 {
			break
		}
		has.add(t, len(toks))
		toks = append(toks, t)
		for next := l.nodes[node].ending; next != 0; {
			end := &l.endings[next]
			if next = end.next; has.all(end.capitals) {
				hits = append(hits, Hit{extent{0, int32(len(toks))}, l.entries[end.entry], sort{end.form, end.kind}})
			}
		}
	}
	return hits, toks
}
