package communique

import (
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/text"
)

// This file reads promising areas of which it is said behind them that they are: "mining and retail are the fields with the greatest potential", "named
// mining and retail as areas in which Norwegian firms could invest", "mining and retail offer opportunities for companies of both countries".

// heldToBe is the noun phrase, in which token i is the word that promises, for what areas before it are held to be: "the fields with the greatest potential",
// "opportunities for companies" that they offer.
func (a *accounts) heldToBe(i int, s text.Sentence) mention.Span {
	for k := i - 1; k > s.First && k > i-6; k-- {
		if a.is(k, "area") && (a.doc.Is(k+1, "of") || a.doc.Is(k+1, "with")) {
			return mention.Span{First: k, End: i + 1}
		}
	}
	if !a.is(i, "room") || a.listBefore(i, s).Empty() {
		return mention.Span{}
	}
	for k := i + 1; k < min(s.End, i+6); k++ {
		if a.is(k, "economic") {
			return mention.Span{First: i, End: k + 1}
		}
	}
	return mention.Span{}
}

// openTo tells whether the areas at token i are told to be ones that somebody may go into: "as areas in which Norwegian firms could invest".
func (a *accounts) openTo(i int, s text.Sentence) bool {
	if !a.doc.Is(i+1, "where") && !(a.doc.Is(i+1, "in") && a.doc.Is(i+2, "which")) || a.listBefore(i, s).Empty() {
		return false
	}
	for k := i + 2; k < min(s.End, i+window/2); k++ {
		if (a.is(k, "economic") || a.is(k, "investors")) && a.doc.Class(k+1)&lexicon.Modal != 0 {
			return true
		}
	}
	return false
}

// listBefore is the list of which the noun phrase at token i tells what it is held to be: the object of the clause whose "as" stands before it, or the
// subject of one that says what it is, is held to be or offers.
func (a *accounts) listBefore(i int, s text.Sentence) mention.Span {
	k := i - 1
	for k > s.First && (a.doc.Class(k)&(lexicon.Determiner|lexicon.Adverb|lexicon.Quantifier) != 0 || a.superlative(k) || a.doc.Is(k, "among")) {
		k--
	}
	n := a.clauseAt(k)
	if n < 0 {
		return mention.Span{}
	}
	c := &a.clauses.Clauses[n]
	h, offers := a.doc.Longest(c.Verb.Main, lexicon.Investing)
	subject := mention.Span{First: c.Verb.First, End: c.Verb.First}
	for subject.First > max(c.First, s.First) && !a.doc.Is(subject.First-1, "that") && !a.doc.Is(subject.First-1, ";") {
		subject.First--
	}
	switch {
	case a.doc.Is(k, "as") && c.Verb.Passive:
		return subject
	case a.doc.Is(k, "as"):
		return mention.Span{First: c.Verb.End, End: k}
	case c.Verb.End == k+1 && (c.Verb.Copula || offers && h.Entry.Name == "offer") && a.lists(subject):
		return subject
	}
	return mention.Span{}
}
