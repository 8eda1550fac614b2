package mention

import "github.com/communique-go/communique/internal/lexicon"

// This file reads callings, which are titles only with a name beside them: "security analyst Ana Lima", "Ana Lima, an economist at the Institute,".

// calling tells whether a name stands beside what was read.
func (r *officeReader) calling() bool {
	if r.Plural {
		return r.nameFollows()
	}
	end := r.Span.End
	if r.Is(end, ",") {
		end++
	}
	if r.upper(end) && r.SentenceOf(r.First) == r.SentenceOf(end) {
		s := r.nameRun(r.honorifics(end), true)
		return r.words(s) > 1 && (r.telling(s) != "" || r.Lexicon.Given(r.Word(s.First)) || end == r.Span.End && r.unknown(s))
	}
	return r.behindName()
}

// behindName tells whether a name and a comma stand before a calling in apposition: "Ana Lima, a senior | analyst".
func (r *officeReader) behindName() bool {
	i := r.First - 1
	for n := 0; n < 3 && r.Class(i)&(lexicon.Determiner|lexicon.Adverb) != 0; n++ {
		i--
	}
	if !r.Is(i, ",") || !r.upper(i-1) || !r.ends(r.Span.End) && r.Class(r.Span.End)&lexicon.Preposition == 0 {
		return false
	}
	first := i - 1
	for first > max(0, i-6) && (r.upper(first-1) || r.Class(first-1)&lexicon.Particle != 0 && r.lower(first-1)) && r.SentenceOf(first-1) == r.SentenceOf(i) {
		first--
	}
	for ; first < i-1; first++ {
		if s := r.nameRun(first, true); s.End == i && r.words(s) > 1 && (r.unknown(s) || r.telling(s) != "" || r.Lexicon.Given(r.Word(s.First))) {
			return true
		}
	}
	return false
}
