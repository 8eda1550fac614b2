package mention

import (
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/text"
	"github.com/communique-go/communique/internal/token"
)

// agency reads a name in brackets or between slashes.
func (l lines) agency(d *Dateline, i, end int) int {
	t := l.t
	closer := ""
	switch {
	case t.Is(i, "("):
		closer = ")"
	case t.Is(i, "/"):
		closer = "/"
	default:
		return i
	}
	for j := i + 1; j < end && j < i+maxBracketed; j++ {
		if !t.Is(j, closer) {
			continue
		}
		s := Span{i + 1, j}
		if n := l.dateAt(i + 1); n >= 0 {
			d.Date = n
			s.First = l.skip(l.dates[n].End, j, ",")
		} else if n := l.dateAt(j - 1); n >= 0 && l.dates[n].First > s.First && l.t.Has(l.dates[n].First-1, token.Mark) {
			d.Date, s.End = n, l.dates[n].First-1 // (Sputnik - 10th September, 2020)
		}
		if s.End-s.First > 8 {
			return i
		}
		for k := s.First; k < s.End; k++ {
			if t.Is(k, ",") || t.Is(k, "/") || k > s.First && l.sep(k) {
				s.End = k
			}
		}
		if !s.Empty() && (t.Has(s.First, token.Upper) || t.Is(s.First, "@") || l.media(s.First) == s.End) {
			d.Agency = s
		}
		return j + 1
	}
	return i
}

// maxBracketed is how many tokens a bracket has with agencies and a date: "(ABC - Daily Wire / Morning News - 11th October, 2023)".
const maxBracketed = 18

// agencyFirst reads an agency that stands before the place: "ABC Phnom Penh, May 3", "(ABC) PHNOM PENH, May 3". It gives where the place begins.
func (l lines) agencyFirst(d *Dateline, i, end int) int {
	first := i + 1
	if l.t.Is(first, ")") {
		first++
	} else if l.t.Has(first, token.Caps) {
		return i
	}
	if first >= end || !l.letters(i) || !l.t.Has(first, token.Upper) {
		return i
	}
	if _, known := l.country(Span{first, l.place(first, end)}); !known {
		return i
	}
	d.Agency = Span{i, i + 1}
	return first
}

// agencyBetween reads an agency that is known between the place and a dash: "LIMA, PERU - Media OutReach Newswire - 18 November 2024 -", "London CNN —". It
// gives the token behind it, or i.
func (l lines) agencyBetween(d *Dateline, i, end int) int {
	if !d.Agency.Empty() {
		return i
	}
	first := l.skip(i, end, "–", "—", "-", "/", ".")
	to := l.name(first, end)
	if known := l.media(first); known > first && first > i && (known < to || !l.sep(to)) && known < end && l.t.Has(known, token.Upper) {
		d.Agency = Span{first, known}
		return known // "Baghdad – INA The Minister"
	}
	if to == first || !l.sep(to) || !l.outlet(first, to) || l.t.Is(to, ":") && first > i && !l.letters(first) && l.media(first) != to {
		return i
	}
	d.Agency = Span{first, to}
	return to
}

// agencyAfter reads an agency in brackets behind the mark that closes a dateline: "ISLAMABAD: (APP)". It gives the token behind it, or i.
func (l lines) agencyAfter(d *Dateline, i, end int) int {
	if !d.Agency.Empty() || !l.t.Is(i, "(") {
		return i
	}
	with := *d
	next := l.agency(&with, i, end)
	if next == i || !l.outlet(with.Agency.First, with.Agency.End) && with.Date == d.Date {
		return i
	}
	*d = with
	return l.skip(next, end, ":", "–", "—", "-", ".")
}

// maxSender is how many words an agency has that stands without brackets between the date and a colon.
const maxSender = 2

// agencyBare reads an agency without brackets: "Baku, June 10, AZERTAC", "ULAANBAATAR. KAZINFORM –", "Baku, June 10. Trend:".
func (l lines) agencyBare(d *Dateline, i, end int) int {
	t := l.t
	if !d.Agency.Empty() || i >= end || !t.Is(i-1, ",") && !t.Is(i-1, ".") {
		return i
	}
	to := l.name(i, end)
	if d.Date >= 0 && t.Is(d.Place.First-1, "(") {
		to = l.closing(i, end)
	}
	switch {
	case to == i:
		return i
	case d.Date >= 0 && to == end && t.Is(i-1, ","):
	case d.Date >= 0 && t.Is(d.Place.First-1, "(") && t.Is(to, ")"):
	case l.outlet(i, i+1) && (l.sep(i+1) || d.Date >= 0 && t.Is(i+1, ".") || t.Is(i-1, ".") && t.Is(i+1, ".")):
		to = i + 1
	case d.Date >= 0 && to <= i+maxSender && t.Is(to, ":") && !l.known(i, to):
	case d.Date >= 0 && to == i+1 && l.sep(to) && (l.outlet(i, to) || !l.known(i, to)): // "Windhoek, 3 May, Nampa –"
	case d.Date >= 0 && to <= i+maxSlashed && t.Is(to, "/") && t.Tokens[to].Glued():
		d.Agency = Span{i, to}
		return to + 1 // "Baku, 10 June, Caspian Wire/ The Minister"
	default:
		return i
	}
	d.Agency = Span{i, to}
	return to
}

// maxSlashed is how many words an agency has that stands between the date and a slash.
const maxSlashed = 3

// closing is where the bracket closes behind a name that begins at i, or i: "(Kazan, May 16, 2025, Tatar-inform)".
func (l lines) closing(i, end int) int {
	for j := i + 1; j < end && j < i+8 && l.t.Has(i, token.Upper); j++ {
		if l.t.Is(j, ")") {
			return j
		}
	}
	return i
}

// letters tells whether token i is the letters of an agency: capitals that are no word, country or city.
func (l lines) letters(i int) bool {
	t := l.t.Tokens[i]
	return t.Is(token.Caps) && t.End-t.Start > 2 && !l.known(i, i+1)
}

// known tells whether tokens name an office, a country or a city.
func (l lines) known(first, end int) bool {
	if _, ok := l.t.Longest(first, lexicon.Office); ok {
		return true
	}
	return l.nation(first, end) != "" || l.isCity(first, end)
}

func (l lines) isCity(first, end int) bool {
	_, ok := l.city(Uncapital(l.t.Slice(first, end)))
	return ok
}

// agencyAlone reads the letters of an agency in brackets that are all of a dateline: "(ABC) The Minister".
func (l lines) agencyAlone(p text.Paragraph) (Dateline, bool) {
	i := p.First
	if i+4 >= p.End || !l.t.Is(i, "(") {
		return Dateline{Date: -1}, false
	}
	to := l.media(i + 1)
	if to == i+1 && l.letters(to) {
		to++
	}
	if to == i+1 || to+2 >= p.End || !l.t.Is(to, ")") {
		return Dateline{Date: -1}, false
	}
	if _, said := l.t.Furniture(i + 1); said {
		return Dateline{Date: -1}, false // "(VIDEO)"
	}
	end := l.skip(to+1, p.End, ":", "–", "—", "-")
	return Dateline{Span: Span{i, end}, Date: -1, Agency: Span{i + 1, to}}, true
}

// media is the end of the agency or paper that is known and begins at token i, or i.
func (l lines) media(i int) int {
	if h, ok := l.t.Longest(i, lexicon.Media); ok {
		return int(h.End)
	}
	return i
}

// outlet tells whether tokens [first, end) are the name of an agency or a paper: one that is known, letters, or words that end as such names do.
func (l lines) outlet(first, end int) bool {
	if l.media(first) == end {
		return true
	}
	if end == first+1 {
		return l.letters(first)
	}
	for _, h := range l.t.Hits(end - 1) {
		if h.Entry.Kind == lexicon.Manner && h.Entry.Has("source") && h.Entry.Flag() == "outlet" {
			return true
		}
	}
	return false
}

// agencyNamed reads an agency that is known and a mark, which are all of a dateline: "NNA - The Minister".
func (l lines) agencyNamed(p text.Paragraph) (Dateline, bool) {
	h, ok := l.t.Longest(p.First, lexicon.Media)
	if !ok || int(h.End)+2 >= p.End || !l.sep(int(h.End)) || h.Entry.Has("ambiguous") && !l.t.Has(p.First, token.Caps) {
		return Dateline{Date: -1}, false
	}
	end := l.skip(int(h.End), p.End, ":", "–", "—", "-")
	return Dateline{Span: Span{p.First, end}, Date: -1, Agency: Span{p.First, int(h.End)}}, true
}

// dateBehind reads the date that stands behind an agency: "Oslo (NTB), 3 March -". It gives the token behind it.
func (l lines) dateBehind(d *Dateline, i, end int) int {
	if d.Date >= 0 || d.Agency.Empty() {
		return i
	}
	if n := l.dateAt(l.skip(i, end, ",", "–", "—", "-")); n >= 0 && l.dates[n].First <= i+1 && (l.sep(l.dates[n].End) || l.t.Is(l.dates[n].End, ".")) {
		d.Date = n
		return l.dates[n].End
	}
	return i
}

// maxLetters is how many letters an agency has that stands where a place might.
const maxLetters = 5

// agencyDated reads the letters of an agency and a date: "GIS - 17 June 2025: The Minister".
func (l lines) agencyDated(p text.Paragraph) (Dateline, bool) {
	d := Dateline{Date: -1}
	i := p.First
	if i+4 >= p.End || !l.letters(i) || l.t.Tokens[i].End-l.t.Tokens[i].Start > maxLetters || !l.sep(i+1) {
		return d, false
	}
	if d.Date = l.dateAt(i + 2); d.Date < 0 || l.dates[d.Date].First != i+2 {
		return d, false
	}
	end := l.dates[d.Date].End
	if !l.sep(end) {
		return d, false
	}
	d.Span, d.Agency = Span{i, end + 1}, Span{i, i + 1}
	return d, true
}

// justAgency tells whether the token before i closed an agency: then no other mark is asked for.
func (l lines) justAgency(i int) bool {
	return l.t.Is(i-1, ")") || l.t.Is(i-1, "/") || l.t.Is(i-1, "]")
}

// closesAgency tells whether the slash at j opens an agency: "Ulaanbaatar /MONTSAME/", "Ulaanbaatar/MONTSAME/ On".
func (l lines) closesAgency(j, end int) bool {
	t := l.t.Tokens
	return j+2 < end && l.t.Is(j+2, "/") && (!t[j].Glued() || j+3 < end && !t[j+3].Glued())
}
