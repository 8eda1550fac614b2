package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// maxDateline is how long a line of place, date and agency may be, in bytes.
const maxDateline = 100

// dateline tells whether a block is a dateline on a line of its own, or one of two lines that are: a date and, above or below it, a place.
func (f *furniture) dateline(blocks []block, i int) bool {
	a := blocks[i].text
	if f.placed(a) || f.sent(a) {
		return true
	}
	for _, j := range []int{i - 1, i + 1} {
		if j < 0 || j >= len(blocks) {
			continue
		}
		b := blocks[j].text
		if f.addressed(a) && f.dayLine(b) || f.dayLine(a) && f.addressed(b) {
			return true
		}
	}
	return false
}

// dayLine tells whether a line is the date of a release, and not that of a page, which says so or begins with a day of the week cut short:
// "Posted: 2 May 2024", "Tue, April 2, 2024".
func (f *furniture) dayLine(s string) bool {
	what, _ := f.line(s)
	day, _, _ := strings.Cut(s, ",")
	return f.dateLine(s) && what&(isPublished|isUpdated) == 0 && len(day) != len("Tue")
}

// placed tells whether a line is a place and a date: Dili, October 21, 2024.
func (f *furniture) placed(s string) bool {
	all := f.stamps(s)
	if len(all) != 1 || len(s) > 60 || all[0].start == 0 || all[0].end < len(strings.TrimRight(s, " -–—:.)")) {
		return false
	}
	place := strings.Trim(s[:all[0].start], " ,.:-–/|")
	if place == "" || wordCount(place) > 4 || hasDigits(place) || f.onlyLabels(place) {
		return false
	}
	_, signed := f.stampLine(s)
	return !signed
}

// sent tells whether a line is a date in words, a place that is known, and no more than an agency: "17:20 | Lima, Jun. 25.", "NAIROBI, Kenya,
// May 12, 2025/APO Group/ --", "January 29, 2025 – Ottawa, Ontario – Global Affairs Canada".
func (f *furniture) sent(s string) bool {
	if len(s) > maxDateline {
		return false
	}
	first, end := f.day(s)
	if end == 0 || strings.Contains(strings.TrimRight(s[end:], " :"), ":") { // a time behind the date is a clock's
		return false
	}
	known, words := false, 0
	for part := range strings.FieldsFuncSeq(s[:first]+","+s[end:], func(r rune) bool { return strings.ContainsRune(",/–—|()[]-:", r) }) {
		part = strings.Trim(part, " .")
		if part == "" || f.onlyLabels(part) {
			continue
		}
		if !f.named(part) {
			return false
		}
		known = known || f.place(part)
		words += wordCount(part)
	}
	return known && words <= 10
}

// day finds a day and month in words in a line, with the year if there is one.
func (f *furniture) day(s string) (first, end int) {
	for _, st := range f.stamps(s) {
		if strings.ContainsFunc(s[st.start:st.end], unicode.IsLetter) {
			return st.start, st.end
		}
	}
	if !hasDigits(s) {
		return 0, 0
	}
	pieces := f.pieces(s)
	for i := 1; i < len(pieces); i++ {
		a, b := pieces[i-1], pieces[i]
		if a.month > 0 && b.number >= 1 && b.number <= 31 && near(s, a, b) || b.month > 0 && a.number >= 1 && a.number <= 31 && near(s, a, b) {
			return a.start, b.end
		}
	}
	return 0, 0
}

// named tells whether every word of a line but the small ones is a name's.
func (f *furniture) named(s string) bool {
	f.read(s)
	for _, t := range f.tokens {
		if t.Is(token.Letter) && !t.Is(token.Upper) && f.lexicon.Class(t.Word)&(lexicon.FunctionWord|lexicon.Particle) == 0 {
			return false
		}
	}
	return len(f.tokens) > 0
}

// addressed tells whether a line is a place, or an address that ends in one: Singha Durbar, Kathmandu.
func (f *furniture) addressed(s string) bool {
	if f.places(s) {
		city, _, ok := strings.Cut(s, ", ") // Doha, State of Qatar
		return !f.names(s, "realm") || ok && !f.names(city, "realm")
	}
	i := strings.LastIndex(s, ", ")
	if f.labelsHead(s) || f.names(s, "realm") {
		return false // "Speech to the ambassadors, Wellington"
	}
	return i > 0 && len(s) <= 60 && f.named(s) && f.places(s[i+2:]) && !(f.letterhead(s[:i]) && f.country(s[i+2:])) // "Ministry of the Interior, Republic of Cyprus"
}

// maxPlaces is how long a line of places is.
const maxPlaces = 60

// places tells whether a line names places and nothing else.
func (f *furniture) places(s string) bool {
	if len(s) > maxPlaces {
		return false
	}
	some := false
	for part := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == ',' || r == '/' || r == '-' || r == '–' }) {
		if some = true; !f.place(strings.TrimSpace(part)) {
			return false
		}
	}
	return some
}

// place tells whether a name is a city's or a country's.
func (f *furniture) place(s string) bool {
	if _, ok := f.lexicon.City(s); ok {
		return true
	}
	if proper := capitalised(s); proper != s {
		if _, ok := f.lexicon.City(proper); ok {
			return true
		}
	}
	return f.country(s)
}

func (f *furniture) country(s string) bool {
	return f.wholly(s, lexicon.Country) || f.wholly(s, lexicon.Capital)
}

// wholly tells whether a line is an entry of a kind and no more.
func (f *furniture) wholly(s string, kind lexicon.Kind) bool {
	f.read(s)
	if len(f.tokens) == 0 {
		return false
	}
	for _, h := range f.at(0) {
		if h.Entry.Kind == kind && int(h.End) == len(f.tokens) {
			return true
		}
	}
	return false
}

// capitalised undoes capitals: ADDIS ABABA.
func capitalised(s string) string {
	if isCapitalised(s) {
		return s
	}
	var buf [maxPlaces + maxCapitals]byte // most that are asked about are no longer
	out, start := buf[:0], true
	for _, r := range s {
		switch small := r | 0x20; {
		case small >= 'a' && small <= 'z' && start:
			out, start = append(out, byte(small)&^0x20), false
		case small >= 'a' && small <= 'z':
			out = append(out, byte(small))
		case r < utf8.RuneSelf:
			out, start = append(out, byte(r)), true
		case start:
			out, start = utf8.AppendRune(out, unicode.ToUpper(r)), !unicode.IsLetter(r)
		default:
			out, start = utf8.AppendRune(out, unicode.ToLower(r)), !unicode.IsLetter(r)
		}
	}
	return string(out)
}

// isCapitalised tells whether a line has a capital at the head of each word and nowhere else, as far as that is plain to see.
func isCapitalised(s string) bool {
	start := true
	for i := range len(s) {
		c := s[i]
		small := c-'a' < 26
		letter := small || c-'A' < 26
		if c >= utf8.RuneSelf || letter && small == start {
			return false
		}
		start = !letter
	}
	return true
}
