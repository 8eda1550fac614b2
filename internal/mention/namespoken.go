package mention

import (
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// This file finds the names of people whom nothing tells but that they speak: "..., said Ana Lima", "Ana Lima, a fellow of the Institute, said",
// "Ana Lima of the Port Council told AFP".

// farthestSpeaker is how many tokens before a verb of saying the name stands of who speaks: what they are stands between.
const farthestSpeaker = 28

// spoken finds the name of who speaks by the verb of saying at token i.
func (f *finder) spoken(i int, add func(Span, string)) {
	h, ok := f.hit(i, 1<<lexicon.Saying)
	if !ok || h.Form&(lexicon.Past|lexicon.Third) == 0 || !h.Entry.Has("that") || h.Entry.Has("thing") && h.Entry.Has("noun") {
		return
	}
	if f.Has(i-1, token.Mark) && !f.starts(i) {
		if s := f.nameRun(int(h.End), false); f.stranger(s) {
			add(s, "speaks")
			return
		}
	}
	first := f.Sentences[f.SentenceOf(i)].First
	j := i - 1
	for j > first && j > i-4 && (f.Class(j)&(lexicon.Adverb|lexicon.Have) != 0 || f.one(j, "also")) {
		j--
	}
	if s := f.speakerBefore(j, first); f.stranger(s) {
		add(s, "speaks")
	}
}

// speakerBefore is the name of the subject that ends with token j: a name alone, or with what its bearer is, behind a comma or "of".
func (f *finder) speakerBefore(j, first int) Span {
	if f.upper(j) {
		if s := f.nameEnding(j, first); f.opensSubject(s, first) {
			return s
		}
	}
	apart := f.Is(j, ",") || f.Is(j, ")")
	for k := j - 1; k > first && k > j-farthestSpeaker; k-- {
		switch {
		case apart && (f.Is(k, ",") || f.Is(k, "(")):
			if !f.describes(k + 1) {
				continue
			}
		case !apart && f.Class(k)&lexicon.Preposition != 0 && !f.one(k, "by"):
		case f.acting(k) && !f.upper(k) && !apart:
			return Span{}
		default:
			continue
		}
		if s := f.nameEnding(k-1, first); f.opensSubject(s, first) {
			return s
		}
	}
	return Span{}
}

// describes tells whether what stands at token i may tell what somebody is: "a fellow of", "48,", "who", "head of".
func (f *finder) describes(i int) bool {
	if f.Has(i, token.Digit) || f.Class(i)&(lexicon.Determiner|lexicon.Possessive) != 0 {
		return true
	}
	return f.one(i, "who") || f.one(i, "whose") || f.begins(i, 1<<lexicon.Office|1<<lexicon.Rank|1<<lexicon.Group) || f.lower(i) && !f.function(i) && !f.acting(i)
}

// nameEnding is the name of two words or more whose last token is j.
func (f *finder) nameEnding(j, first int) Span {
	k := j
	for k >= first && k > j-6 && (f.nameWord(k, false) || k < j && (f.hyphen(k) || f.lowParticle(k))) {
		k--
	}
	for k++; k < j; k++ {
		if s := f.nameRun(k, false); s.End == j+1 {
			return s
		}
	}
	return Span{}
}

// opensSubject tells whether a name may be a subject by what stands before it: nothing in its sentence, a mark or a conjunction.
func (f *finder) opensSubject(s Span, first int) bool {
	if s.Empty() {
		return false
	}
	return s.First == first || f.starts(s.First) || f.Has(s.First-1, token.Mark) || f.Class(s.First-1)&(lexicon.Conjunction|lexicon.Subordinator|lexicon.That) != 0
}

// stranger tells whether a span is two to five words with capitals which the lexicon does not know for anything else: its first or its last is none.
func (f *finder) stranger(s Span) bool {
	if n := f.words(s); n < 2 || n > 5 || f.thing(s.First) || f.isCity(s) || f.placed(s.First) || f.upper(s.End) || f.name[s.First] != 0 {
		return false
	}
	return f.unknown(Span{s.First, s.First + 1}) && f.unknown(Span{s.End - 1, s.End})
}
