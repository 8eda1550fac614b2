package text

import "github.com/communique-go/communique/internal/lexicon"

// A gist is what the tokens of a sentence are between them: who looks for something passes by the sentences that have nothing of it.
type gist struct {
	kinds lexicon.Kinds
	names lexicon.Names
	class lexicon.Class
}

// KindsIn are those of the entries that begin in a sentence.
func (t *Text) KindsIn(sentence int) lexicon.Kinds { return t.gists[sentence].kinds }

// NamedIn tells whether Named may tell of a token of a sentence.
func (t *Text) NamedIn(sentence int, attr string) bool {
	return t.gists[sentence].names&lexicon.Named(attr) != 0
}

// ClassIn are the closed classes of the words of a sentence.
func (t *Text) ClassIn(sentence int) lexicon.Class { return t.gists[sentence].class }

// Next is the first token at i or behind it where an entry of one of some kinds begins, len(t.Tokens) without one.
func (t *Text) Next(i int, kinds lexicon.Kinds) int {
	for i < len(t.Tokens) {
		n := t.sentence[i]
		end := t.Sentences[n].End
		if t.gists[n].kinds&kinds == 0 {
			i = end
		}
		for ; i < end; i++ {
			if t.kinds[i]&kinds != 0 {
				return i
			}
		}
	}
	return len(t.Tokens)
}

// NextNamed is the first of tokens [i, end) that Named tells of, end without one.
func (t *Text) NextNamed(i, end int, attr string) int {
	set := lexicon.Named(attr)
	for i < end {
		n := t.sentence[i]
		stop := min(end, t.Sentences[n].End)
		if t.gists[n].names&set == 0 {
			i = stop
		}
		for ; i < stop; i++ {
			if t.names[i]&set != 0 {
				return i
			}
		}
	}
	return end
}
