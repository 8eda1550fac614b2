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
func (r *dateReader) beginning(i int) (with int) {
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
func (r *dateReader) simple(i int) (m Moment, next int) {
	with := r.beginning(i)
	if with&inDigits != 0 {
		if m, next = r.numeric(i); next == 0 {
			m, next = r.figures(i)
		}
	}
	if next == 0 && with&asWord != 0 {
		if m, next = r.phrase(i); next == 0 {
			m, next = r.weekday(i)
		}
	}
	if next == 0 && with&asNumber != 0 {
		m, next = r.dayMonth(i)
	}
	if next == 0 && with&(asWord|inCode) != 0 {
		if m, next = r.monthFirstDate(i); next == 0 {
			m, next = r.fiscal(i)
		}
	}
	if next == 0 && with&(inDigits|inCode) != 0 {
		m, next = r.quarterCode(i)
	}
	if next == 0 {
		m, next = r.parted(i, with)
	}
	return m, next
}

// parted tries the forms that tell a part or a number of periods, and at last a year.
func (r *dateReader) parted(i, with int) (m Moment, next int) {
	if with&(asWord|asNumber) == 0 {
		return m, 0
	}
	m, next = r.fraction(i)
	if next == 0 && with&asWord != 0 {
		m, next = r.samePeriod(i)
	}
	if next == 0 && with&asNumber != 0 {
		m, next = r.counted(i)
	}
	if next == 0 && with&asWord != 0 {
		if m, next = r.shifted(i); next == 0 {
			if m, next = r.season(i); next == 0 {
				m, next = r.feast(i)
			}
		}
	}
	if next == 0 {
		m, next = r.year(i)
	}
	return m, next
}
