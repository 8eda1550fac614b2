package communique

import "github.com/communique-go/communique/internal/lexicon"

// around tells whether a word of around.txt with this attribute begins at token i, and where the longest such ends.
func (r *reading) around(i int, attr string) (end int, ok bool) {
	if !r.doc.Named(i, attr) {
		return 0, false
	}
	hits := r.doc.Hits(i)
	for n := len(hits) - 1; n >= 0; n-- {
		if h := &hits[n]; h.Kind == lexicon.Around && h.Entry.Has(attr) {
			return int(h.End), true
		}
	}
	return 0, false
}

// is tells whether token i is a word of around.txt with this attribute.
func (r *reading) is(i int, attr string) bool {
	return r.doc.Kinds(i).Has(lexicon.Around) && r.isAround(i, attr) // most are none
}

func (r *reading) isAround(i int, attr string) bool {
	_, ok := r.around(i, attr)
	return ok
}

// aroundValue is the value that a word of around.txt at token i gives a key, or "".
func (r *reading) aroundValue(i int, key string) string {
	if !r.doc.Named(i, key) {
		return ""
	}
	for _, h := range r.doc.Hits(i) {
		if h.Kind == lexicon.Around && h.Entry.Get(key) != "" {
			return h.Entry.Get(key)
		}
	}
	return ""
}
