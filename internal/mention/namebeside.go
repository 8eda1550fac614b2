package mention

import (
	"github.com/communique-go/communique/internal/lexicon"
)

// This file finds names that no office and no honorific tells, by what stands before them.

// bearer finds the name behind what its bearer does: "businessman Karim Nader", "the Chadian singer Ana Lima".
func (f *finder) bearer(h lexicon.Hit, add func(Span, string)) {
	if s := f.borneBy(h); !s.Empty() {
		add(s, "noun before")
	}
}

// borneBy is the name behind a noun in the singular for who bears it, or none.
func (f *finder) borneBy(h lexicon.Hit) Span {
	if !h.Entry.Has("bearer") || h.Form&lexicon.Base == 0 {
		return Span{}
	}
	s := f.nameRun(int(h.End), true)
	if f.words(s) < 2 || f.upper(s.End) || !f.unknown(Span{s.First, s.First + 1}) && !f.unknown(Span{s.End - 1, s.End}) {
		return Span{} // a name may have a month's or a city's in it: Ana Lima, Jan Costa
	}
	return s
}

// questioner finds who asks in a transcript: "Question (Ana Lima, The Daily): When?".
func (f *finder) questioner(i int, add func(Span, string)) {
	if i == 0 || !f.ParagraphStart(i-1) || !f.upper(i-1) {
		return
	}
	s := f.nameRun(i+1, true)
	if f.words(s) < 2 || !f.unknown(s) || !f.Is(s.End, ",") {
		return
	}
	for j := s.End + 1; j < min(s.End+8, len(f.Tokens)-1); j++ {
		if f.Is(j, ")") {
			if f.Is(j+1, ":") {
				add(s, "question")
			}
			return
		}
	}
}

// dealtWith tells whether a verb of meeting has what begins behind token i for its object: "spoke with Ana Lima".
func (f *finder) dealtWith(i int) bool {
	for j := i; j >= max(0, i-4); j-- {
		for _, h := range f.Hits(j) {
			if h.Entry.Kind == lexicon.Verb && int(h.End) == i+1 && h.Entry.Flag() == "meeting" {
				return true
			}
		}
	}
	return false
}
