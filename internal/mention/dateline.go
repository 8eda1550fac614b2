package mention

import (
	"sort"

	"github.com/communique-go/communique/internal/page"
	"github.com/communique-go/communique/internal/text"
	"github.com/communique-go/communique/internal/token"
)

// A Dateline is the place, date and agency that a release is sent from: at its head ("Paris, 18 June 2022 (TDI):"), at its foot, or on
// a line of its own.
type Dateline struct {
	Span          // empty if there is none
	Place    Span // "Paris", "Belgrade/Pristina"
	Country  string
	Date     int // index among the dates of the text, or -1
	Agency   Span
	Detached bool // at the foot or on a line of its own: no sentence begins with it
}

// FindDateline looks at the first paragraphs, then at the last ones.
func FindDateline(t *text.Text, dates []Date) Dateline {
	l := lines{t: t, dates: dates}
	for n := 0; n < len(t.Paragraphs) && n < 4; n++ {
		if d, ok := l.opens(n); ok && !l.programme(n, d) {
			return d
		}
	}
	for n := len(t.Paragraphs) - 1; n > 0 && n >= len(t.Paragraphs)-4; n-- {
		if d, ok := l.foot(n); ok {
			return d
		}
		if t.Paragraphs[n].End-t.Paragraphs[n].First > maxDone {
			break // what stands above prose is no foot
		}
	}
	return Dateline{Date: -1}
}

type lines struct {
	t     *text.Text
	dates []Date
}

// orders are the ways in which one paragraph begins with a dateline, the surest first.
var orders = [...]func(lines, text.Paragraph) (Dateline, bool){lines.barred, lines.agencyDated, lines.agencyNamed, lines.head, lines.dayFirst}

// opens reads a dateline at the head of paragraph n in each of its orders.
func (l lines) opens(n int) (Dateline, bool) {
	p := l.t.Paragraphs[n]
	for _, order := range orders {
		if d, ok := order(l, p); ok {
			return d, true
		}
	}
	if d, ok := l.pair(n); ok {
		return d, true
	}
	if at := l.dateAlone(p); at >= 0 && n+1 < len(l.t.Paragraphs) && l.dates[at].From.Year > 0 && l.dates[at].From.Weekday == 0 {
		return Dateline{Span: Span{p.First, p.End}, Date: at, Detached: true}, true
	}
	return l.agencyAlone(p)
}

// programme tells whether a place and date at the head of paragraph n is a stop of a journey: a line of a list or a heading between paragraphs, without a year or
// of several days: "Oslo (2-4 April): talks", "Monday 11 March – Brussels".
func (l lines) programme(n int, d Dateline) bool {
	role := l.t.Paragraphs[n].Role
	if d.Date < 0 || role != page.Item && (role != page.Heading || n == 0) {
		return false
	}
	date := &l.dates[d.Date]
	return date.From.Year == 0 && date.From.LastYear == 0 || date.To != Moment{}
}

// head reads place, date and agency, in that order and each but the place optional, and asks for a mark or the paragraph's end behind.
func (l lines) head(p text.Paragraph) (Dateline, bool) {
	t := l.t
	d := Dateline{Date: -1}
	first := l.clock(p)
	if t.Is(first, "From") && t.Is(first+1, "the") {
		first += 2 // From the Vatican, 12 June 2025
	}
	first = l.agencyFirst(&d, first, p.End)
	i := l.place(first, p.End)
	if i == first {
		return d, false
	}
	d.Place = Span{first, i}
	landed, known := l.placed(&d, i, p.End)
	i = l.skip(l.agencyBetween(&d, landed, p.End), p.End, ",", ".", ":", ";", "(", "–", "-")
	if n := l.dateAt(i); n >= 0 {
		d.Date, i = n, l.time(l.dates[n].End, p.End)
		i = l.skip(i, p.End, ")", "]", ".", ",")
	}
	if from := i; d.Date < 0 {
		i = l.back(landed, from)
	}
	i = l.agency(&d, i, p.End)
	i = l.agencyBare(&d, l.dateBehind(&d, i, p.End), p.End)
	d.Span = Span{p.First, i}
	if i == p.End {
		d.Detached = true
		return d, d.Date >= 0 && known
	}
	end := l.skip(i, p.End, ":", "–", "—", "-", ".", ")", "]", "|")
	if end == i && !l.justAgency(i) && !(d.Date >= 0 && t.Is(i-1, ".")) {
		return d, known && (l.cityAlone(d.Place, i) || l.unmarked(&d, i))
	}
	end = l.agencyAfter(&d, end, p.End)
	d.End = end
	if d.End == p.End {
		d.Detached = true
	}
	return d, known && (d.Date >= 0 || !d.Agency.Empty() || l.sep(i) && i <= landed+1 && l.says(end, p.End)) || d.Date >= 0 && (t.Is(end-1, ":") || l.sep(i))
}

// says tells whether tokens [first, end) are more than a heading: "CHAD - THE NEW PARTNER" has no dateline.
func (l lines) says(first, end int) bool {
	last := end - 1
	if l.t.Is(last, "”") || l.t.Is(last, "\"") || l.t.Is(last, ")") {
		last--
	}
	return end-first > longHeading || l.t.Is(last, ".") || l.t.Is(last, ":")
}

// longHeading is how many tokens a heading seldom has.
const longHeading = 20

// placed reads the country of a dateline's place that ends at token i, with what tells where that is, and tells whether the place is known.
func (l lines) placed(d *Dateline, i, end int) (landed int, known bool) {
	if d.Country, known = l.country(d.Place); !known {
		i, known = l.venued(d, i, end)
	}
	i = l.land(d, i, end)
	if j := l.nationBehind(i, end); j > i {
		i = j // "Erbil, Kurdistan Region, Iraq"
	}
	if j := l.regionBehind(i, end); j > i {
		i, known = j, true // "IGORA /Leningrad Region/, December 26."
	}
	return i, known
}

// regionBehind is behind the region that a place in capitals has between slashes, before its date, or i.
func (l lines) regionBehind(i, end int) int {
	if !l.t.Is(i, "/") || !l.t.Has(i-1, token.Caps) {
		return i
	}
	if to := l.name(i+1, end); to > i+1 && l.t.Is(to, "/") && l.t.Is(to+1, ",") && l.dateAt(to+2) >= 0 {
		return to + 1
	}
	return i
}

// venued takes the city behind the house that a release is from, "State House, Freetown".
func (l lines) venued(d *Dateline, i, end int) (next int, known bool) {
	if !l.t.Is(i, ",") {
		return i, false
	}
	j := l.place(i+1, end)
	city := Span{i + 1, j}
	code, known := l.country(city)
	if !known || city.Empty() || !l.t.Is(j, ",") && l.dateAt(j) < 0 {
		return i, false
	}
	d.Place, d.Country = city, code
	return j, true
}

// cityAlone tells whether a city with its full stop, which ends before token i, is all of a dateline: "MADRID. The Minister", "Jakarta. The Minister".
func (l lines) cityAlone(city Span, i int) bool {
	return i == city.End+1 && l.t.Is(city.End, ".") && i < len(l.t.Tokens) && !l.t.Has(i, token.Caps)
}

// unmarked tells whether a dateline without a mark ends before token i, where a sentence begins: behind a whole date, "Oslo, 3 May 2023 The Minister", or behind
// an agency that is known.
func (l lines) unmarked(d *Dateline, i int) bool {
	if !l.t.Has(i, token.Upper) {
		return false
	}
	if d.Agency.End == i {
		return true
	}
	return d.Date >= 0 && l.dates[d.Date].End == i && l.dates[d.Date].From.Year > 0 && l.dates[d.Date].From.Day > 0
}

func (l lines) sep(i int) bool {
	return l.t.Is(i, "–") || l.t.Is(i, "—") || l.t.Is(i, ":") || l.t.Is(i, "|") || l.t.Is(i, "-") && (!l.t.Tokens[i].Glued() || i+1 < len(l.t.Tokens) && !l.t.Tokens[i+1].Glued())
}

// back undoes the marks that were skipped in the hope of a date.
func (l lines) back(landed, i int) int {
	for i > landed && l.t.Has(i-1, token.Mark) && !l.t.Is(i-1, ".") && !l.t.Is(i-1, ",") {
		i--
	}
	return i
}

// time skips the time of day behind a date, and the mark between it and a bracket: "Tripoli, 9 Oct 2024 15:12 - (ABC)".
func (l lines) time(i, end int) int {
	t := l.t
	if i+2 < end && t.Has(i, token.Digit) && t.Is(i+1, ":") && t.Tokens[i+1].Glued() && t.Has(i+2, token.Digit) {
		i += 3
	}
	if i+1 < end && l.sep(i) && t.Is(i+1, "(") {
		i++
	}
	return i
}

// clock skips a time of day with its bar: "17:20 | Lima".
func (l lines) clock(p text.Paragraph) int {
	for i := p.First; i < p.End && i < p.First+5; i++ {
		if l.t.Is(i, "|") && l.t.Has(p.First, token.Digit) {
			return i + 1
		}
	}
	if l.t.Is(p.First, "(") || l.t.Is(p.First, "[") {
		return p.First + 1
	}
	return p.First
}

func (l lines) dateAt(i int) int {
	n := sort.Search(len(l.dates), func(n int) bool { return l.dates[n].End > i })
	if n < len(l.dates) && l.dates[n].Holds(i) {
		return n
	}
	return -1
}

func (l lines) skip(i, end int, marks ...string) int {
again:
	for _, m := range marks {
		if i < end && l.t.Is(i, m) {
			i++
			goto again
		}
	}
	return i
}

// dayFirst reads a date, a place and perhaps who sends it: "January 29, 2025 – Ottawa, Ontario – Global Affairs Canada", "2 May 2024, Geneva –".
func (l lines) dayFirst(p text.Paragraph) (Dateline, bool) {
	d := Dateline{Date: l.dateAt(p.First)}
	if d.Date < 0 {
		return d, false
	}
	from := l.dates[d.Date].End
	i := l.skip(from, p.End, ",", "–", "—", "-", "(", "|", ":", ".")
	end := l.place(i, p.End)
	if i == from || end == i {
		return d, false
	}
	known := false
	d.Place = Span{i, end}
	if d.Country, known = l.country(d.Place); !known {
		return l.dayAlone(p, d.Date, i)
	}
	end = l.land(&d, end, p.End)
	i = l.skip(end, p.End, ")", "–", "—", "-", ":", ".", "|")
	d.Span = Span{p.First, i}
	if end < p.End && i == end {
		return d, false
	}
	if sender := l.name(i, p.End); sender == p.End && sender > i {
		d.Agency, d.End = Span{i, sender}, sender
	}
	d.Detached = d.End == p.End
	return d, true
}

// dayAlone reads a date before a dash or a bar that a sentence follows, at the head of a text: "30 January 2025 – The Minister met X."
func (l lines) dayAlone(p text.Paragraph, at, i int) (Dateline, bool) {
	ok := p.First == 0 && l.dates[at].From.Year > 0 && l.sep(l.dates[at].End) && p.End-i > maxFoot && l.t.Is(p.End-1, ".")
	return Dateline{Span: Span{p.First, i}, Date: at}, ok
}

// maxFoot is how many tokens a line of no more than place and date takes.
const maxFoot = 14

// name is where the capitalised words from i on, the small ones among them, end.
func (l lines) name(i, end int) int {
	j := i
	for ; j < end && j < i+8; j++ {
		if !l.t.Has(j, token.Upper) && (j == i || !l.t.Is(j, "of") && !l.t.Is(j, "the") && !l.t.Is(j, "and") && !l.t.Is(j, "for")) {
			break
		}
	}
	return j
}

// maxDone is how many tokens the foot of a communiqué may have.
const maxDone = 40
