package mention

import (
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// mayHold tells whether a title can begin at token i, with what it is of before it: most tokens are settled here.
func (f *finder) mayHold(i int) bool {
	const kinds = 1<<lexicon.Office | 1<<lexicon.Rank | 1<<lexicon.Portfolio | 1<<lexicon.BodyNoun | 1<<lexicon.Group
	if f.begins(i, kinds) || f.body[i]|f.country[i] != 0 {
		return true
	}
	return f.Has(i, token.Upper) && (f.possessive(i+1) || f.figured(i) || f.mayJoin(i))
}

// mayJoin tells whether up to three capitalised words at i may be a portfolio that no list has, another behind it: Plantation and Commodities.
func (f *finder) mayJoin(i int) bool {
	for j := i + 1; j <= i+3 && f.upper(j-1); j++ {
		if f.one(j, "and") || f.one(j, "&") || f.one(j, ",") {
			return f.upper(j+1) && f.conceptual(j-1)
		}
	}
	return false
}

// numbered reads letters with a number, which stand for an encounter or its group before an office: COP28, COP 28, G20. It returns the
// token after them, or 0.
func (r *officeReader) numbered(i int) int {
	switch {
	case !r.figured(i) || r.country[i] != 0:
		return 0
	case r.Tokens[i].Is(token.Caps) && !hasDigit(r.Word(i)):
		return i + 2
	}
	return i + 1
}

// figured tells whether the word at i has a number at its end or, if it is in capitals, one of at most two digits behind it.
func (f *finder) figured(i int) bool {
	if !f.Has(i, token.Upper) {
		return false
	}
	return hasDigit(f.Word(i)) || f.Has(i, token.Caps) && i+1 < len(f.Tokens) && f.Has(i+1, token.Digit) && f.Tokens[i+1].End-f.Tokens[i+1].Start <= 2
}
