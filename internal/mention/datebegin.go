package mention

import (
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// This file tells where a date may begin.

// mayBegin tells whether a date can begin at token i: most tokens are settled here.
func (r *dateReader) mayBegin(i int) bool { return r.begun(i, lexicon.Opening) }

// begun tells whether what opens a date, or only a day or period, begins at token i, behind an article or without one.
func (r *dateReader) begun(i int, opening lexicon.Kinds) bool {
	if r.timely(i, opening) {
		return true
	}
	return r.Class(i)&lexicon.Determiner != 0 && (r.timely(i+1, opening) || r.Kinds(i+1).Has(lexicon.Quantity) && !r.counts(i+1)) // a hundred years ago
}

// timed tells whether a day or period may begin at token i. What was asked for last is asked for again.
func (r *dateReader) timed(i int) bool {
	if r.asked != i+1 {
		r.asked, r.told = i+1, r.timely(i, lexicon.Timing) || r.begun(r.article(i), lexicon.Timing)
	}
	return r.told
}

// timely tells whether token i may be the first word of a date, or of a day or period, an article apart.
func (r *dateReader) timely(i int, opening lexicon.Kinds) bool {
	if i >= r.end {
		return false
	}
	switch kinds := r.Kinds(i); {
	case kinds&lexicon.Forming != 0 && r.forming(i):
		return true
	case kinds&opening != 0:
		return !r.counts(i) && !r.shiftsNothing(i)
	case r.inFigures(i):
		return !r.counts(i)
	}
	return false
}

// shiftsNothing tells whether the word at i is one such as "last" or "that" and no number or word of dates stands behind it.
func (r *dateReader) shiftsNothing(i int) bool {
	if !r.may(i, lexicon.Calendar, "shift") {
		return false
	}
	const dated = 1<<lexicon.Calendar | 1<<lexicon.Quantity
	for _, h := range r.Hits(i) {
		if h.Kind.Set()&dated != 0 && (h.Entry.Get("shift") == "" || r.Kinds(int(h.End))&dated != 0 || r.has(int(h.End), token.Digit)) {
			return false
		}
	}
	return true
}

// counts tells whether the number at i counts what stands in no date: 34 companies, the first minister.
func (r *dateReader) counts(i int) bool {
	if r.Kinds(i).Has(lexicon.Calendar) || r.figuresOf(i, 4, longestNumber) || !r.has(i, token.Digit) && (r.has(i, token.Figured) || r.Kinds(i+1).Has(lexicon.Quantity)) {
		return false // 2024, FY24, nineteen ninety
	}
	j := i + 1
	for j < i+4 && !r.Kinds(j).Has(lexicon.Calendar) && r.Kinds(j).Has(lexicon.Quantity) {
		j++ // 30 million people
	}
	if j > i+1 && r.has(i, token.Digit) {
		if e, _ := r.find(j-1, lexicon.Quantity, "scale"); e != nil {
			return !r.Kinds(j).Has(lexicon.Calendar) // 30 million, 5 hundred years
		}
	}
	if !r.has(j, token.Letter|token.Spaced) || r.Kinds(j)&(lexicon.Forming|lexicon.Calendar.Set()) != 0 {
		return false
	}
	return r.Class(j)&lexicon.FunctionWord == 0 && r.Lexicon.Begins(r.Tokens[j].Word)&lexicon.Within == 0
}

// forming tells whether a form of dateforms.txt that begins with the word at i may go on behind it: "in" seldom does.
func (r *dateReader) forming(i int) bool {
	may := r.following(i + 1)
	forms := r.Lexicon.DateForms(r.Tokens[i].Word)
	for n := range forms {
		if r.leadsOn(&forms[n], i+1, may) {
			return true
		}
	}
	return false
}

// inFigures tells whether token i is a number or a code such as Q1, H2 or FY23.
func (r *dateReader) inFigures(i int) bool {
	return i < r.end && digit(r.S[r.Tokens[i].End-1])
}

func hasDigit(s string) bool { return digit(s[len(s)-1]) }
