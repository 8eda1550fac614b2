package mention

import (
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// What a moment can begin with, for the forms that need no form of dateforms.txt.
const (
	inDigits = 1 << iota
	asNumber // in digits or words
	inCode   // a word that ends in digits
	asWord   // a word of dates.txt
)

// beginning tells with what of these token i begins a moment.
func (r dateReader) beginning(i int) (with int) {
	if i >= r.end {
		return 0
	}
	if r.has(i, token.Digit) {
		with = inDigits | asNumber
	} else if r.inFigures(i) {
		with = inCode
	}
	if r.Kinds(i).Has(lexicon.Quantity) || r.Class(i)&lexicon.Determiner != 0 { // a month ago
		with |= asNumber
	}
	if r.Kinds(i).Has(lexicon.Calendar) {
		with |= asWord
	}
	return with
}

// simple tries the forms of a moment that may begin as token i does, the first that fits.
func (r dateReader) simple(i int) (m Moment, next int) {
	with := r.beginning(i)
	for _, form := range [...]struct {
		with int
		read func(dateReader, int) (Moment, int)
	}{
		{inDigits, dateReader.numeric},
		{inDigits, dateReader.figures},
		{asWord, dateReader.phrase},
		{asWord, dateReader.weekday},
		{asNumber, dateReader.dayMonth},
		{asWord | inCode, dateReader.monthFirstDate},
		{asWord | inCode, dateReader.fiscal},
		{inDigits | inCode, dateReader.quarterCode},
		{asWord | asNumber, dateReader.fraction},
		{asWord, dateReader.samePeriod},
		{asNumber, dateReader.counted},
		{asWord, dateReader.shifted},
		{asWord, dateReader.season},
		{asWord, dateReader.feast},
		{asWord | asNumber, dateReader.year},
	} {
		if with&form.with == 0 {
			continue
		}
		if m, next = form.read(r, i); next > 0 {
			return m, next
		}
	}
	return m, 0
}
