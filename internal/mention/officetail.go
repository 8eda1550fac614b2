package mention

import (
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// This file reads what may stand between an office and the name behind it: brackets, where an envoy lives, a body in quotation marks.

// bracket takes a division or a rank that is part of the title: Secretary (West), Permanent Secretary (Ag.).
func (r *officeReader) bracket() {
	i := r.at
	if !r.Is(i, "(") {
		return
	}
	for j := i + 1; j < min(i+14, len(r.Tokens)); j++ {
		if !r.Is(j, ")") {
			continue
		}
		const kinds = 1<<lexicon.Common | 1<<lexicon.Portfolio | 1<<lexicon.Country | 1<<lexicon.Demonym | 1<<lexicon.Office | 1<<lexicon.Rank
		if r.begins(i, 1<<lexicon.Honorific) {
			return // Senator (Dr.) Ana Lima
		}
		if r.upper(i+1) && r.begins(i+1, kinds) || r.qualifies(i+1, j) {
			r.keep(j + 1)
		}
		return
	}
}

// qualifies tells whether tokens [first, end) in brackets are one short form or word that says how an office is held, "(Ag.)", "(a.i.)",
// "(Administration)", before a comma or a name: no body and no country.
func (r *officeReader) qualifies(first, end int) bool {
	if r.body[first] != 0 || r.country[first] != 0 || r.name[first] != 0 || !r.Tokens[first].Is(token.Letter) || !r.Is(end+1, ",") && !r.upper(end+1) && !r.one(end+1, "of") {
		return false
	}
	stops := r.Tokens[first].Is(token.Dotted)
	for i := first + 1; i < end; i++ {
		if !r.Is(i, ".") && r.Tokens[i].End-r.Tokens[i].Start > 3 {
			return false
		}
		stops = stops || r.Is(i, ".")
	}
	return stops || end == first+1 && r.begins(first, 1<<lexicon.Portfolio)
}

// resides cuts off where an envoy lives: "of Sweden with residence in Rome".
func (r *officeReader) resides() {
	i := r.at
	if r.one(i, "with") || r.one(i, "having") {
		i++
	}
	i = r.the(i)
	h, ok := r.hit(i, 1<<lexicon.Bearing)
	if !ok || !h.Entry.Has("home") || !r.entry.Has("mission") {
		return
	}
	if i = int(h.End); !r.one(i, "in") && !r.one(i, "at") {
		return
	}
	if _, end, found := r.cityAt(i + 1); found {
		r.cut(end)
	}
}

// quotedBody takes a body in quotation marks behind a noun for one, which ends at i: the corporation «Lima». It returns the token after both.
func (r *officeReader) quotedBody(i int) int {
	if i+2 >= len(r.Tokens) || !r.Is(i, "«") && !r.Is(i, "“") && !r.Is(i, "\"") {
		return i
	}
	b := r.body[i+1]
	if b == 0 || r.Bodies[b-1].First != i+1 {
		return i
	}
	end := r.Bodies[b-1].End
	if !r.Is(end, "»") && !r.Is(end, "”") && !r.Is(end, "\"") {
		return i
	}
	if r.Office.Body < 0 {
		r.Office.Body, r.of = int(b-1), true
	}
	return end + 1
}
