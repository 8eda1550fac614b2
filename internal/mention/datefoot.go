package mention

import (
	"strings"

	"github.com/communique-go/communique/internal/text"
)

// foot reads a place and a date that are the whole of a paragraph at the end, or of two, or a date that is the last.
func (l lines) foot(n int) (Dateline, bool) {
	p := l.t.Paragraphs[n]
	if d, ok := l.done(p); ok {
		return d, true
	}
	if p.End-p.First > maxFoot {
		return Dateline{Date: -1}, false
	}
	if d, ok := l.head(p); ok && d.Detached {
		return d, true
	}
	if d, ok := l.dayFirst(p); ok && d.Detached && d.Agency.Empty() {
		return d, true
	}
	if d, ok := l.pair(n - 1); ok {
		return d, true
	}
	at := l.dateAlone(p)
	if at < 0 || n+1 < len(l.t.Paragraphs) {
		return Dateline{Date: -1}, false
	}
	return Dateline{Span: Span{p.First, p.End}, Date: at, Detached: true}, true
}

// dateAlone is the date that is the whole of a paragraph, or -1.
func (l lines) dateAlone(p text.Paragraph) int {
	if at := l.dateAt(p.First); at >= 0 && l.skip(l.dates[at].End, p.End, ".", ",") == p.End {
		return at
	}
	return -1
}

// pair reads paragraph n and the next as a place and a date, in either order.
func (l lines) pair(n int) (Dateline, bool) {
	if n < 0 || n+1 >= len(l.t.Paragraphs) {
		return Dateline{Date: -1}, false
	}
	a, b := l.t.Paragraphs[n], l.t.Paragraphs[n+1]
	d := Dateline{Span: Span{a.First, b.End}, Date: l.dateAlone(b), Detached: true}
	place := a
	if d.Date < 0 {
		d.Date, place = l.dateAlone(a), b
	}
	if d.Date < 0 {
		return d, false
	}
	d.Place, d.Country = l.address(place)
	if n > 0 && place == a && l.nation(d.Place.First, d.Place.End) != "" {
		above := l.t.Paragraphs[n-1]
		if city, code := l.address(above); !city.Empty() && code == d.Country && l.isCity(city.First, city.End) {
			d.Place, d.First = city, above.First // Kathmandu, and Nepal beneath it
		}
	}
	return d, !d.Place.Empty()
}

// address is the city in a paragraph that is one or ends in one: "Addis Ababa, Ethiopia", "Singha Durbar, Kathmandu".
func (l lines) address(p text.Paragraph) (city Span, country string) {
	if p.End-p.First > maxFoot {
		return city, ""
	}
	for i := p.First; i < p.End; {
		end := l.place(i, p.End)
		if end == i {
			return Span{}, ""
		}
		if code, known := l.country(Span{i, end}); known && city.Empty() && !l.realm(i, end) {
			city, country = Span{i, end}, code
		}
		i = l.skip(end, p.End, ",", ".")
		if i == end && i < p.End {
			return Span{}, ""
		}
	}
	return city, country
}

// realm tells whether a country is named in full, as above the body that writes: "Kingdom of Lesotho".
func (l lines) realm(first, end int) bool {
	for i := first + 1; i < end; i++ {
		if l.any(i, "of") {
			return true
		}
	}
	return false
}

// any tells whether token i is one of the words, in small letters or capitals.
func (l lines) any(i int, words ...string) bool {
	for _, w := range words {
		if strings.EqualFold(l.t.Word(i), w) {
			return true
		}
	}
	return false
}

// carries tells whether a word of dates.txt with the attribute begins at token i.
func (l lines) carries(i int, attr string) bool {
	e, _ := cursor{l.t, len(l.t.Tokens)}.calendar(i, attr)
	return e != nil
}

// done reads the foot of a communiqué: "Done at Luanda, on 12 March 2024."
func (l lines) done(p text.Paragraph) (Dateline, bool) {
	i := p.First
	if p.End-p.First > maxDone || p.End-p.First < 4 || !l.carries(i, "done") {
		return Dateline{Date: -1}, false
	}
	if l.any(i+1, "and") && l.carries(i+2, "done") {
		i += 2 // done and signed at
	}
	if !l.any(i+1, "at", "in", "from") {
		return Dateline{Date: -1}, false
	}
	end := l.place(i+2, p.End)
	d := Dateline{Span: Span{p.First, p.End}, Place: Span{i + 2, end}, Date: -1, Detached: true}
	d.Country, _ = l.country(d.Place)
	for j := end; j < p.End; j++ {
		if n := l.dateAt(j); n >= 0 {
			d.Date = n
		}
	}
	return d, !d.Place.Empty() && d.Date >= 0
}

// barred reads a line of its own with bars between place, sender and date: "Doha | Ministry of Trade | June 22, 2025".
func (l lines) barred(p text.Paragraph) (Dateline, bool) {
	d := Dateline{Span: Span{p.First, p.End}, Date: -1, Detached: true}
	if p.End-p.First > maxDone || l.skipTo("|", p.First, p.End) == p.End {
		return d, false
	}
	bars := 0
	for i := p.First; i < p.End; bars++ {
		end := l.skipTo("|", i, p.End)
		switch at := l.dateAt(i); {
		case at >= 0 && l.dates[at].End == end:
			d.Date = at
		case l.place(i, end) == end && d.Place.Empty():
			if code, known := l.country(Span{i, end}); known {
				d.Place, d.Country = Span{i, end}, code
			}
		case l.name(i, end) != end:
			return d, false
		}
		i = end + 1
	}
	return d, bars > 1 && d.Date >= 0 && !d.Place.Empty()
}

// skipTo is the first of tokens [i, end) that is this mark, or end.
func (l lines) skipTo(mark string, i, end int) int {
	for i < end && !l.t.Is(i, mark) {
		i++
	}
	return i
}
