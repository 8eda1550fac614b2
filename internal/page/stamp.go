package page

import (
	"cmp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/communique-go/communique/internal/lexicon"
)

// A stamp is a full date as a page shows it, not inside a sentence: "18.06.2022", "Jan 17, 2024 06:12 PM".
type stamp struct {
	year, month, day int
	order            order
	mark             string // between the numbers
	start, end       int    // of the date in the line
}

// An order is how day and month stand in a date of numbers.
type order uint8

const (
	told       order = iota // by the month's name, or the year that leads
	dayLeads                // 18/06/2022
	monthLeads              // 06/18/2022
	undecided               // 06/08/2022
)

func (s stamp) String() string {
	b := []byte("0000-00-00")
	put := func(at, n int) {
		for ; n > 0; n, at = n/10, at-1 {
			b[at] = byte('0' + n%10)
		}
	}
	put(3, s.year)
	put(6, s.month)
	put(9, s.day)
	return string(b)
}

func (s stamp) turned() stamp {
	s.day, s.month = s.month, s.day
	return s
}

// same tells whether two stamps are the same day.
func (s stamp) same(t stamp) bool { return s.year == t.year && s.month == t.month && s.day == t.day }

func (s stamp) compare(t stamp) int {
	return cmp.Or(cmp.Compare(s.year, t.year), cmp.Compare(s.month, t.month), cmp.Compare(s.day, t.day))
}

func (s stamp) valid() bool {
	return s.year >= 1980 && s.year <= 2100 && s.month >= 1 && s.month <= 12 && s.day >= 1 && s.day <= monthDays(s.year, s.month)
}

func monthDays(year, month int) int {
	switch month {
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// A piece of a line: a number or a word.
type piece struct {
	start, end int
	number     int // -1 of a word
	month      int
}

// stamps finds the dates in a line.
func (f *furniture) stamps(s string) (out []stamp) {
	s = s[:min(len(s), maxLine)]
	a := f.of(s)
	if a.answered&isStamped == 0 {
		if hasDigits(s) {
			out = f.stampsIn(s)
			a = f.of(s) // the names of months were asked about, too
		}
		a.stamps = out
		a.answered |= isStamped
	}
	return a.stamps
}

func (f *furniture) stampsIn(s string) (out []stamp) {
	pieces := f.pieces(s)
	for i := 0; i < len(pieces); i++ {
		st, n := stampAt(s, pieces[i:])
		if n == 0 || !st.valid() {
			continue
		}
		st.start, st.end = pieces[i].start, pieces[i+n-1].end
		out = append(out, st)
		i += n - 1
	}
	return out
}

func hasDigits(s string) bool {
	for i := range len(s) {
		if s[i] >= '0' && s[i] <= '9' {
			return true
		}
	}
	return false
}

// pieces cuts a line; what it gives lasts until the next line is cut.
func (f *furniture) pieces(s string) []piece {
	out := f.parts[:0]
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		isNumber := r >= '0' && r <= '9'
		if !isNumber && !unicode.IsLetter(r) {
			i += n
			continue
		}
		j := i + n
		for j < len(s) {
			r, n := utf8.DecodeRuneInString(s[j:])
			if isNumber != (r >= '0' && r <= '9') || !isNumber && !unicode.IsLetter(r) {
				break
			}
			j += n
		}
		p := piece{start: i, end: j, number: -1}
		if isNumber {
			if p.number = 1 << 30; j-i <= 8 {
				p.number, _ = strconv.Atoi(s[i:j])
			}
		}
		out, i = append(out, p), j
	}
	for i := range out {
		if out[i].number < 0 && besideNumber(out, i) {
			out[i].month = f.month(s[out[i].start:out[i].end])
		}
	}
	f.parts = out
	return out
}

// besideNumber tells whether a number stands before or behind the i-th piece where a date has one beside its month.
func besideNumber(p []piece, i int) bool {
	if i+1 < len(p) && p[i+1].number >= 0 {
		return true
	}
	for k := max(0, i-4); k < i; k++ {
		if p[k].number >= 0 {
			return true
		}
	}
	return false
}

// month is the number of a month by its name, or 0.
func (f *furniture) month(word string) int {
	for _, h := range f.opening(word) {
		if m := h.Entry.Get("month"); m != "" && h.Kind == lexicon.Furniture && int(f.begun[h.End-1].End) == len(word) {
			n, _ := strconv.Atoi(m)
			return n
		}
	}
	return 0
}

// stampAt reads a date at the first piece and gives the number of pieces it takes.
func stampAt(s string, p []piece) (st stamp, n int) {
	if len(p) < 3 {
		return st, 0
	}
	switch {
	case p[0].month > 0:
		return monthFirst(s, p)
	case p[0].number < 0 || glued(s, p[0].start):
		return st, 0
	case isYear(s, p[0]):
		return yearFirst(s, p)
	case p[0].number >= 1 && p[0].number <= 31 && p[0].end-p[0].start <= 2:
		return dayFirst(s, p)
	}
	return st, 0
}

// glued tells whether what begins at i goes on with a number or a clock's time before it; a label's colon may touch its date.
func glued(s string, i int) bool {
	switch {
	case i == 0:
		return false
	case s[i-1] == ':':
		return i > 1 && isDigit(s[i-2])
	}
	return strings.IndexByte("+./-0123456789", s[i-1]) >= 0
}

// monthFirst reads "June 18th, 2022".
func monthFirst(s string, p []piece) (st stamp, n int) {
	k := 1
	if p[k].number < 1 || p[k].number > 31 || !near(s, p[k-1], p[k]) {
		return st, 0
	}
	st.month, st.day = p[0].month, p[k].number
	if k++; k < len(p) && ordinal(s, p[k]) {
		k++
	}
	if k >= len(p) || !isYear(s, p[k]) || !near(s, p[k-1], p[k]) {
		return st, 0
	}
	st.year = p[k].number
	return st, k + 1
}

// dayFirst reads "18 June 2022", "18th of June, 2022", "18-Jun-2022", "18.06.2022", "18.06.22".
func dayFirst(s string, p []piece) (st stamp, n int) {
	k := 1
	for k < len(p) && k < 4 && (ordinal(s, p[k]) || particle(s, p[k])) {
		k++
	}
	if k+1 >= len(p) || !near(s, p[k-1], p[k]) {
		return st, 0
	}
	st.day = p[0].number
	if p[k].month > 0 {
		st.month = p[k].month
		if k++; k < len(p) && particle(s, p[k]) {
			k++
		}
		if k < len(p) && isYear(s, p[k]) && near(s, p[k-1], p[k]) {
			st.year = p[k].number
			return st, k + 1
		}
		return st, 0
	}
	first, second := gap(s, p[k-1], p[k]), gap(s, p[k], p[k+1])
	if k != 1 || p[1].number < 1 || p[1].number > 31 || first != second || !separates(first) {
		return st, 0
	}
	switch width := p[2].end - p[2].start; {
	case isYear(s, p[2]):
		st.year = p[2].number
	case width == 2 && first != "-" && p[2].number <= 69 && (p[2].end == len(s) || strings.IndexByte("./-:", s[p[2].end]) < 0):
		st.year = 2000 + p[2].number
	default:
		return st, 0
	}
	st.month, st.mark = p[1].number, first
	switch {
	case st.month > 12:
		st = st.turned()
		st.order = monthLeads
	case st.day > 12:
		st.order = dayLeads
	case st.day != st.month:
		st.order = undecided
	}
	return st, 3
}

// yearFirst reads "2022-06-18", "2022/06/18", "2022 June 18", "2022年6月18日".
func yearFirst(s string, p []piece) (st stamp, n int) {
	st.year = p[0].number
	k := 1
	han := p[1].number < 0 && s[p[1].start:p[1].end] == "年"
	if han {
		if len(p) < 5 || s[p[3].start:p[3].end] != "月" {
			return st, 0
		}
		st.month, st.day = p[2].number, p[4].number
		return st, 5
	}
	if !near(s, p[0], p[1]) || !near(s, p[1], p[2]) {
		return st, 0
	}
	switch {
	case p[1].month > 0:
		st.month, st.day = p[1].month, p[2].number
	case separates(gap(s, p[0], p[1])) && gap(s, p[0], p[1]) == gap(s, p[1], p[2]):
		st.month, st.day = p[1].number, p[2].number
	default:
		return st, 0
	}
	return st, k + 2
}

func gap(s string, a, b piece) string { return strings.TrimSpace(s[a.end:b.start]) }

func separates(gap string) bool { return gap == "-" || gap == "/" || gap == "." || gap == "–" }

// near tells whether nothing but the marks of a date stands between two pieces.
func near(s string, a, b piece) bool {
	g := s[a.end:b.start]
	return len(g) <= 6 && strings.Trim(g, " \u00a0,.-/–،'’") == ""
}

func isYear(s string, p piece) bool {
	return p.end-p.start == 4 && p.number >= 1980 && p.number <= 2100
}

func ordinal(s string, p piece) bool {
	switch strings.ToLower(s[p.start:p.end]) {
	case "st", "nd", "rd", "th", "er", "º", "ª":
		return true
	}
	return false
}

func particle(s string, p piece) bool {
	switch strings.ToLower(s[p.start:p.end]) {
	case "of", "de", "del", "di":
		return true
	}
	return false
}

// isoDates reads the days of machines' dates, without what is none.
func (f *furniture) isoDates(list []string) (out []stamp) {
	for _, s := range list {
		if st, ok := f.isoDate(s); ok {
			out = append(out, st)
		}
	}
	return out
}

// isoDate reads the day of a machine's date: "2022-06-18T14:05:00+02:00", "20220618", else whatever a line may show.
func (f *furniture) isoDate(s string) (stamp, bool) {
	s = strings.TrimSpace(s)
	if len(s) >= 8 && strings.Trim(s[:8], "0123456789") == "" {
		n, _ := strconv.Atoi(s[:8])
		st := stamp{year: n / 10000, month: n / 100 % 100, day: n % 100}
		return st, st.valid()
	}
	if i := strings.IndexByte(s, 'T'); i == 10 {
		s = s[:10]
	}
	if all := f.stamps(s); len(all) > 0 {
		return all[0], true
	}
	return stamp{}, false
}
