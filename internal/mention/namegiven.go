package mention

import (
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// This file finds names that are told by themselves: those of leaders, "Nelson Mandela", of some also the surname alone, and those that begin with a given
// name of some people of the world, "Amara Bello".

// ByLeader and byGiven are the rules of such names.
const (
	ByLeader = "world/leaders.txt"
	byGiven  = "world/given.txt"
)

// telling is the rule by which a run of capitals is a name by itself, or "".
func (f *finder) telling(s Span) string {
	switch {
	case f.credited(s):
		return ""
	case f.Lexicon.Leads(f.Slice(s.First, s.End)) != "":
		return ByLeader
	case f.begun(s):
		return byGiven
	}
	return ""
}

// begun tells whether a run begins with a given name and goes on with what no list has: a word that is one elsewhere, "Mark", needs a sentence before it.
func (f *finder) begun(s Span) bool {
	if f.roman(s.End-1) || !f.unknown(Span{s.First + 1, s.End}) || f.Has(s.End-1, token.Dotted) || !f.Lexicon.Given(f.Word(s.First)) {
		return false
	}
	return f.unknown(Span{s.First, s.First + 1}) || !f.starts(s.First) && !f.Has(s.First, token.Caps)
}

// surnameAlone tells whether the word at i is the surname of a leader that tells of nobody and nothing else, "Mandela said", and no part of a longer name:
// not "the Mandela Bridge", "the Mandela government", "Mandela-era".
func (f *finder) surnameAlone(i int) bool {
	if f.upper(i+1) || i > 0 && (f.upper(i-1) && !f.starts(i-1) && f.SentenceOf(i-1) == f.SentenceOf(i) || f.Class(i-1)&lexicon.Determiner != 0 || f.Is(i-1, "-")) || f.Is(i+1, "-") || f.Has(i, token.Caps) {
		return false
	}
	return f.Lexicon.Surname(f.Word(i)).Alone && !f.credited(Span{i, i + 1})
}

// credited tells whether a name signs a picture: "(AFP/Amara Bello)".
func (f *finder) credited(s Span) bool {
	return f.Is(s.First-1, "/") || f.Is(s.End, "/")
}
