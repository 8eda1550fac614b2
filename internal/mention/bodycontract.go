package mention

import (
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// This file reads names that no list has by the contract that they are between: "a memorandum between Lumet and the Development Bank".

// furthest is how many words before "between" the document may stand.
const furthest = 12

// contracted reads the name in tokens [i, end) that is one of the two ends of a document.
func (f *finder) contracted(i, end int) (Body, bool) {
	at := i - 1
	if f.Class(at)&lexicon.Determiner != 0 {
		at--
	}
	first := f.one(at, "between")
	if !first && !(f.one(at, "and") && f.secondEnd(at)) {
		return Body{}, false
	}
	if f.shouts(i) || !f.closes(end) || first && !f.otherEnd(i, end) || !f.documentBefore(at) {
		return Body{}, false
	}
	return Body{Span: Span{i, end}, Kind: "company", Rule: "contract"}, true
}

// otherEnd tells whether "and" and a body follow the first end [first, i) of a document, or one of both is letters that stand for one.
func (f *finder) otherEnd(first, i int) bool {
	letters := f.lettered(first)
	if f.one(i, "of") {
		for i++; f.upper(i); i++ { // Lumet of Oslo
		}
	}
	if !f.one(i, "and") {
		return false
	}
	j := f.the(i + 1)
	if j >= len(f.Tokens) || f.country[j] != 0 && f.closes(f.Countries[f.country[j]-1].End) {
		return false
	}
	if b, ok := f.builtBody(j); ok && b.End > j {
		return true
	}
	return f.upper(j) && !f.titled(j) && (letters || f.lettered(j))
}

// lettered tells whether token i is letters that may stand for a name.
func (f *finder) lettered(i int) bool {
	return f.Has(i, token.Caps) && f.Tokens[i].End-f.Tokens[i].Start > 2
}

// secondEnd tells whether a body that stands behind "between" ends before the "and" at i.
func (f *finder) secondEnd(i int) bool {
	n := len(f.Bodies)
	if n == 0 || f.Bodies[n-1].End != i {
		return false
	}
	before := f.Bodies[n-1].First - 1
	if f.Class(before)&lexicon.Determiner != 0 {
		before--
	}
	return f.one(before, "between")
}

// documentBefore tells whether a document that is signed stands in the words before "between" or "and" at i.
func (f *finder) documentBefore(i int) bool {
	for j := i - 1; j >= max(f.Sentences[f.SentenceOf(i)].First, i-furthest); j-- {
		if f.begins(j, 1<<lexicon.Document) {
			return true
		}
	}
	return false
}
