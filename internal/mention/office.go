package mention

import (
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// findOffices reads titles by their grammar: rank, portfolio, office, and what it is of.
func (f *finder) findOffices() {
	for i := 0; i < len(f.Tokens); {
		o, ok := f.officeAt(i, 0)
		if !ok {
			i++
			continue
		}
		mark(f.office, o.Span, len(f.offices))
		f.offices = append(f.offices, o)
		i = o.End
	}
}

// An officeReader reads one title from its first word on.
type officeReader struct {
	*finder
	Office
	at      int
	entry   *lexicon.Entry // of the office's noun
	ranked  bool           // a rank or portfolio stands before the noun
	of      bool           // something is said to be its own: a country, body or subject
	capital bool           // the noun has a capital
	nesting int
}

// officeAt reads the title that begins at token i. Nesting counts titles inside a title: Adviser to the President.
func (f *finder) officeAt(i, nesting int) (Office, bool) {
	if f.function(i) && f.country[i] == 0 || f.Tokens[i].Is(token.Mark) {
		if h, ok := f.hit(i, lexicon.Office); !ok || int(h.End) == i+1 {
			return Office{}, false
		}
	}
	r := officeReader{finder: f, at: i, nesting: nesting}
	r.Body, r.First, r.Title.First = -1, i, -1
	r.before()
	if !r.noun() {
		return Office{}, false
	}
	r.after()
	if !r.capital && r.First > 0 && f.Class(r.First-1)&(lexicon.Modal|lexicon.To) != 0 && !r.of {
		return Office{}, false // "will co-chair", "to head the delegation"
	}
	if r.entry.Has("weak") && r.Plural && !r.capital && r.Office.Body < 0 && r.Office.Country == "" {
		return Office{}, false // business representatives
	}
	if r.entry.Has("weak") && !r.of && !r.ranked && !(r.capital && (f.beside(r.Span) || f.one(r.First-1, "the"))) {
		return Office{}, false
	}
	return r.Office, true
}

// before reads what stands before the noun: countries and bodies, which the title leaves out, then ranks and portfolios.
func (r *officeReader) before() {
	for n := 0; n < 16 && r.at < len(r.Tokens); n++ {
		switch {
		case r.owned(), r.rank(), r.beforehand():
		case r.Title.First >= 0 && (r.Is(r.at, "-") || r.Is(r.at, "/") || r.Is(r.at, "–")) && r.at+1 < len(r.Tokens) && r.Tokens[r.at].Glued():
			r.at++
		default:
			return
		}
	}
}

// owned takes "Kazakhstan's", "Omani", "EU", "the Foreign Ministry's".
func (r *officeReader) owned() bool {
	i := r.at
	if b := r.body[i]; b != 0 && r.Bodies[b-1].First == i {
		if _, ok := r.hit(i, lexicon.Office); ok {
			return false
		}
		body := r.Bodies[b-1]
		end := body.After()
		if r.possessive(end) {
			end++
		}
		if r.Body < 0 {
			r.Office.Body, r.of = int(b-1), true
		}
		if c := r.country[i]; c != 0 && r.Countries[c-1].First == i && r.Countries[c-1].End >= body.End && r.Office.Country == "" {
			r.Office.Country = r.Countries[c-1].Code
		}
		r.at = end
		return true
	}
	if end := r.holder(i); end > 0 {
		if b := r.meant(i); b >= 0 && r.Body < 0 {
			r.Office.Body = b
		}
		r.at, r.of = end, true
		return true
	}
	if c := r.country[i]; c != 0 && r.Countries[c-1].First == i && r.body[i] == 0 {
		c := r.Countries[c-1]
		r.at = c.End
		if r.possessive(r.at) {
			r.at++
		}
		if r.Office.Country == "" {
			r.Office.Country, r.of = c.Code, true
		}
		return true
	}
	return false
}

// holder reads a noun that stands for a body, or a name that no list has, before an office: "Bank President", "the company's director".
// It returns the token after it, or 0.
func (r *officeReader) holder(i int) int {
	if r.Title.First >= 0 || r.country[i] != 0 || r.body[i] != 0 || r.SentenceOf(i) != r.SentenceOf(r.First) {
		return 0
	}
	end := i + 1
	if h, ok := r.hit(i, lexicon.BodyNoun); ok {
		end = int(h.End)
	} else if h, ok := r.hit(i, lexicon.Group); ok && h.Entry.Has("body") {
		end = int(h.End)
	} else if !r.upper(i) || r.upper(i-1) || r.general(i) || !r.possessive(end) {
		return 0
	}
	switch {
	case r.possessive(end):
		end++
	case !r.upper(i) || r.starts(i):
		return 0
	}
	if _, office := r.hit(i, lexicon.Office, lexicon.Rank, lexicon.Portfolio, lexicon.Honorific); office || !r.leads(end) {
		return 0
	}
	return end
}

// meant is the body named first whose name has the word at i: "the Bank" in a text on the African Development Bank. Or -1.
func (f *finder) meant(i int) int {
	if f.heads == nil {
		f.heads = map[uint32]int{}
		for n := len(f.Bodies) - 1; n >= 0; n-- {
			for j := f.Bodies[n].First; j < f.Bodies[n].End; j++ {
				f.heads[f.Tokens[j].Word] = n
			}
		}
	}
	if n, ok := f.heads[f.Tokens[i].Word]; ok && f.Tokens[i].Word != 0 && f.Bodies[n].First < i {
		return n
	}
	return -1
}

// rank takes "First Deputy", "former".
func (r *officeReader) rank() bool {
	h, ok := r.hit(r.at, lexicon.Rank)
	if !ok {
		return false
	}
	if o, found := r.hit(r.at, lexicon.Office); found && (o.End > h.End || !r.leads(int(h.End))) {
		return false
	}
	if p, found := r.hit(r.at, lexicon.Portfolio); found && p.End > h.End {
		return false
	}
	switch {
	case h.Entry.Has("aside"):
		if r.Title.First >= 0 {
			return false
		}
	case r.Title.First < 0:
		r.Title.First = r.at
	}
	if h.Entry.Has("former") {
		r.Former = true
	} else if !h.Entry.Has("aside") {
		r.ranked = true
	}
	r.at = int(h.End)
	if r.Is(r.at, "-") && r.Tokens[r.at].Glued() {
		r.at++
	}
	return true
}

// leads tells whether what begins at i is an office, with ranks, countries and portfolios before it: then a word before i is its rank.
func (f *finder) leads(i int) bool {
	if f.Is(i, "-") {
		i++
	}
	for n := 0; n < 6 && i < len(f.Tokens); n++ {
		if _, ok := f.hit(i, lexicon.Office); ok {
			return true
		}
		if c := f.country[i]; c != 0 {
			i = f.owned(f.Countries[c-1].End)
		} else if h, ok := f.hit(i, lexicon.Rank, lexicon.Portfolio); ok {
			i = int(h.End)
		} else if f.one(i, "and") {
			i++
		} else {
			return false
		}
	}
	return false
}

// beforehand takes a portfolio before its noun: "External Affairs", "trade and industry". Only if the noun follows.
func (r *officeReader) beforehand() bool {
	first, i := r.at, r.at
	for n := 0; n < 4; n++ {
		p, ok := r.hit(i, lexicon.Portfolio)
		if !ok {
			break
		}
		i = int(p.End)
		if r.titled(i) {
			if r.Title.First < 0 {
				r.Title.First = first
			}
			r.at, r.ranked, r.of = i, true, true
			return true
		}
		if r.one(i, "and") || r.Is(i, "&") || r.Is(i, ",") {
			i++
		}
	}
	return false
}

// titled tells whether an office or a rank with an office begins at i.
func (f *finder) titled(i int) bool {
	for n := 0; n < 3; n++ {
		if _, ok := f.hit(i, lexicon.Office); ok {
			return true
		}
		h, ok := f.hit(i, lexicon.Rank)
		if !ok {
			return false
		}
		i = int(h.End)
	}
	return false
}

// noun takes the office itself.
func (r *officeReader) noun() bool {
	h, ok := r.hit(r.at, lexicon.Office)
	if !ok || r.name[r.at] != 0 {
		return false
	}
	if h.Entry.Has("group") {
		return false
	}
	if next, known := r.hit(int(h.End), lexicon.Group, lexicon.Common); known && h.Entry.Has("weak") && r.upper(r.at) && r.upper(int(h.End)) && (next.Entry.Has("polity") || next.Entry.Has("state")) {
		return false // Member States
	}
	if b := r.body[r.at]; b != 0 && r.Bodies[b-1].End > int(h.End) && r.Bodies[b-1].First <= r.at {
		return false // the Office of the Spokesperson is a body
	}
	if r.Title.First < 0 {
		r.Title.First = r.at
	}
	r.entry, r.Rule = h.Entry, h.Entry.Rule
	if r.Office.Country == "" {
		r.Office.Country = h.Entry.Get("country")
	}
	r.Plural = h.Form&lexicon.PluralForm != 0 && h.Form&lexicon.Base == 0 || h.Entry.Has("many")
	r.capital, r.Noun = r.upper(r.at), r.at
	r.at = int(h.End)
	if r.Is(r.at, "-") && r.Tokens[r.at].Glued() && (r.one(r.at+1, "elect") || r.one(r.at+1, "designate")) {
		r.at += 2
	}
	if r.Is(r.at, "/") && r.Tokens[r.at].Glued() && r.at-int(h.First) > 1 {
		if second, ok := r.hit(r.at+1, lexicon.Office); ok && r.Tokens[r.at+1].Glued() {
			r.at = int(second.End) // High Representative/Vice-President
		}
	}
	r.Span.End, r.Title.End = r.at, r.at
	return true
}

// after reads what the office is of, for, to, at or in.
func (r *officeReader) after() {
	r.bracket()
	for n := 0; n < 5 && r.at < len(r.Tokens); n++ {
		if !r.complement() {
			break
		}
	}
	r.apposed()
}

// bracket takes a division that is part of the title: Secretary (West).
func (r *officeReader) bracket() {
	i := r.at
	if !r.Is(i, "(") || !r.upper(i+1) {
		return
	}
	for j := i + 1; j < min(i+8, len(r.Tokens)); j++ {
		if r.Is(j, ")") {
			_, known := r.hit(i+1, lexicon.Common, lexicon.Portfolio, lexicon.Country, lexicon.Demonym, lexicon.Office, lexicon.Rank)
			if known {
				r.keep(j + 1)
			}
			return
		}
	}
}

// keep extends the title to end.
func (r *officeReader) keep(end int) {
	if r.Title.End == r.Span.End { // nothing was cut off before it
		r.Title.End = end
	}
	r.cut(end)
}

// cut extends the office, but not its title, to end.
func (r *officeReader) cut(end int) { r.at, r.Span.End = end, end }

func (r *officeReader) complement() bool {
	i := r.at
	if b := r.body[i]; b != 0 && r.Bodies[b-1].First == i && r.capital && r.Office.Body < 0 && r.SentenceOf(i) == r.SentenceOf(r.First) && r.Tokens[i].Is(token.Caps) {
		return r.ofBody(int(b-1), false) // Chairman DRDO
	}
	if end := r.ofTwo(i); end > 0 {
		r.cut(end)
		return true
	}
	mission := r.entry.Has("mission")
	of, to := r.one(i, "of") || r.one(i, "for"), r.one(i, "to") || r.one(i, "at") || r.one(i, "in") || r.one(i, "with")
	if r.possessive(i) || !of && !to {
		return false
	}
	at := r.the(i + 1)
	if r.Class(at)&lexicon.Possessive != 0 {
		return false
	}
	if at >= len(r.Tokens) || r.SentenceOf(at) != r.SentenceOf(i) {
		return false
	}
	if at+1 < len(r.Tokens) && r.lower(at) && !r.function(at) && r.country[at+1] != 0 { // the sisterly Sultanate of Oman
		at++
	}
	if c := r.country[at]; c != 0 && r.Countries[c-1].First == at && r.Countries[c-1].Adjective && r.bodied(r.Countries[c-1].End) {
		at = r.Countries[c-1].End // the Swiss Federal Department
	}
	if c := r.country[at]; c != 0 && r.Countries[c-1].First == at && !r.bodied(at) {
		return r.ofCountry(r.Countries[c-1], mission, to)
	}
	if end := int(r.between[at]); end > 0 && of {
		r.cut(end)
		r.of = true
		return true
	}
	if end := r.republic(at); end > 0 && of {
		r.cut(end)
		return true
	}
	if b := r.body[at]; b != 0 && r.Bodies[b-1].First == at {
		return r.ofBody(int(b-1), mission && to)
	}
	if h, ok := r.hit(at, lexicon.Group); ok && of && r.lower(at) && h.Entry.Has("body") && h.Form&lexicon.Base != 0 {
		r.cut(int(h.End)) // of the company
		return true
	}
	if of && !r.upper(at) {
		for j := at; j < min(at+5, len(r.Tokens)) && !r.Tokens[j].Is(token.Mark); j++ {
			if b := r.the(j + 1); r.one(j, "of") && j > at && b < len(r.Tokens) && r.body[b] != 0 && r.Bodies[r.body[b]-1].First == b {
				return r.ofBody(int(r.body[b]-1), false) // of the 78th session of the General Assembly
			}
		}
	}
	if of {
		if end := r.subjects(at); end > at {
			r.keep(end)
			r.of = true
			return true
		}
	}
	if (of || to) && r.nesting < 2 {
		if o, ok := r.officeAt(at, r.nesting+1); ok && !o.Plural && (r.one(i, "to") || of) && (o.Country != "" || r.upper(at)) {
			r.keep(o.End)
			if r.Office.Country == "" {
				r.Office.Country = o.Country
			}
			r.of = true
			return true
		}
	}
	if _, end, ok := r.cityAt(at); ok && (mission && (r.one(i, "in") || r.one(i, "to")) || of && r.entry.Has("place")) {
		if code, _, _ := r.cityAt(at); of {
			r.keep(end)
			if r.Office.Country == "" {
				r.Office.Country = code
			}
		} else {
			r.cut(end)
		}
		r.of = true
		return true
	}
	return r.topic(at, of)
}

// ofTwo reads "of the two countries", "of both sides".
func (f *finder) ofTwo(i int) int {
	if !f.one(i, "of") {
		return 0
	}
	at := f.the(i + 1)
	if f.number(at) > 0 || f.one(at, "both") {
		at = f.the(at + 1)
		if h, ok := f.hit(at, lexicon.Group); ok && (h.Entry.Has("side") || h.Entry.Has("state")) {
			return int(h.End)
		}
	}
	return 0
}

// bodied tells whether a body that is more than a country begins at i: "EU Delegation".
func (f *finder) bodied(i int) bool {
	b, c := f.body[i], f.country[i]
	return b != 0 && f.Bodies[b-1].First == i && (c == 0 || f.Bodies[b-1].End > f.Countries[c-1].End || f.Countries[c-1].Code == "EU" || f.Countries[c-1].Code == "UN")
}

// republic reads "the Republic" or "the State" alone.
func (f *finder) republic(i int) int {
	h, ok := f.hit(i, lexicon.Common)
	if !ok || !h.Entry.Has("polity") || !f.upper(i) || f.country[i] != 0 || f.one(int(h.End), "of") || f.one(i, "state") && f.upper(int(h.End)) {
		return 0
	}
	if p, found := f.hit(i, lexicon.Portfolio); found && p.End > h.End {
		return 0
	}
	return int(h.End)
}

func (r *officeReader) ofCountry(c Country, mission, to bool) bool {
	if c.Adjective {
		return false
	}
	r.of = true
	switch {
	case mission && to && r.Office.Country == "" && r.one(r.at, "to") && r.Office.Body < 0 && r.apposition():
		r.keep(c.End) // no more is told of the envoy than where he goes
	case mission && to:
		r.cut(c.End)
		r.more()
	case r.one(r.at, "for"):
		r.keep(c.End)
	case to:
		return false
	default:
		if r.Office.Country == "" {
			r.Office.Country = c.Code
		}
		r.cut(c.End)
	}
	return true
}

// apposition tells whether the office stands after a comma and a word with a capital: after the name that it belongs to.
func (r *officeReader) apposition() bool { return r.Is(r.First-1, ",") && r.upper(r.First-2) }

// more takes further countries of an accreditation: "to Chad, Mali and the African Union".
func (r *officeReader) more() {
	for n := 0; n < 6; n++ {
		i := r.at
		if r.Is(i, ",") {
			i++
		}
		if r.one(i, "and") {
			i++
		}
		i = r.the(i)
		if i == r.at || i >= len(r.Tokens) {
			return
		}
		switch {
		case r.country[i] != 0 && !r.Countries[r.country[i]-1].Adjective:
			r.cut(r.Countries[r.country[i]-1].End)
		case r.body[i] != 0 && r.Bodies[r.body[i]-1].Kind == "international":
			r.cut(r.Bodies[r.body[i]-1].End)
		default:
			return
		}
	}
}

// ofBody takes a body that the office is in. A part of a ministry stays in the title if the ministry follows.
func (r *officeReader) ofBody(b int, sent bool) bool {
	body := r.Bodies[b]
	end := body.After()
	r.of = true
	if sent {
		r.cut(end)
		return true
	}
	if next := r.the(end + 1); r.one(end, "of") || r.Is(end, ",") || r.one(end, "at") || r.one(end, "in") {
		if next < len(r.Tokens) && r.body[next] != 0 && r.Bodies[r.body[next]-1].First == next && r.Bodies[r.body[next]-1].Kind == body.Kind {
			r.keep(end)
			if r.Is(end, ",") {
				r.Title.End = end
				r.at = end
				r.inner(next)
				return true
			}
			return true
		}
	}
	if r.Office.Body < 0 {
		r.Office.Body = b
	}
	if r.Office.Country == "" {
		r.Office.Country = body.Country
	}
	r.cut(end)
	return true
}

// inner takes the body after a comma that the one before it is part of.
func (r *officeReader) inner(at int) {
	b := int(r.body[at] - 1)
	if r.Office.Body < 0 {
		r.Office.Body = b
	}
	if r.Office.Country == "" {
		r.Office.Country = r.Bodies[b].Country
	}
	r.cut(r.Bodies[b].End)
}

// apposed takes a body after a comma: "Director-General, Department of Information".
func (r *officeReader) apposed() {
	i := r.at
	if r.of || r.Office.Body >= 0 || r.entry.Has("single") || r.entry.Has("mission") || !r.capital || !r.Is(i, ",") {
		return
	}
	at := r.the(i + 1)
	if at < len(r.Tokens) && r.body[at] != 0 && r.Bodies[r.body[at]-1].First == at {
		r.of = true
		r.ofBody(int(r.body[at]-1), false)
		if r.one(r.at, "of") {
			r.complement()
		}
	}
}

// topic takes capitalised words that no list knows: Special Envoy for the Horn of Africa, Mayor of Smalltown.
func (r *officeReader) topic(at int, of bool) bool {
	if !of || !r.upper(at) || r.name[at] != 0 {
		return false
	}
	end, words := at, 0
	for ; end < min(at+5, r.sentenceEnd(at)) && r.upper(end) && !r.function(end) && !r.Tokens[end].Is(token.Dotted) && r.body[end] == 0; words++ {
		if _, ok := r.hit(end, lexicon.Honorific, lexicon.Office); ok {
			break
		}
		end = r.joined(end)
		if r.one(end, "of") && r.upper(r.the(end+1)) {
			end = r.the(end + 1)
		}
	}
	if end == at {
		return false
	}
	if words > 2 && !r.Is(end, ",") && !r.general(at) {
		end = r.joined(at) // Mayor of Smalltown Ana Lima
	}
	if r.entry.Has("single") && !r.one(r.at, "for") {
		r.cut(end) // Speaker of a parliament that no list has
	} else {
		r.keep(end)
	}
	r.of = true
	return true
}

// general tells whether the word at i names no place by itself: the Western Balkans.
func (f *finder) general(i int) bool {
	_, ok := f.hit(i, lexicon.Common)
	return ok
}

func (f *finder) placed(i int) bool {
	_, _, ok := f.cityAt(i)
	return ok
}

// beside tells whether a name may stand beside an office: what follows or precedes has a capital.
func (f *finder) beside(s Span) bool {
	i := s.End
	if f.Is(i, ",") {
		i++
	}
	return f.upper(i) && !f.function(i) || f.Is(s.First-1, ",") && f.upper(s.First-2)
}

// subjects reads a list of portfolios: "Food, Agriculture and Light Industry". It returns the token after it, or i.
func (f *finder) subjects(i int) int {
	end := f.subject(i, true)
	if end == i {
		return i
	}
	for n := 0; n < 6; n++ {
		at := end
		switch {
		case f.Is(at, ",") && f.listGoesOn(at):
			at++
			if f.one(at, "and") {
				at++
			}
		case f.one(at, "and"), f.Is(at, "&"), f.Is(at, "/"):
			at++
		default:
			return end
		}
		next := f.subject(f.the(at), false)
		if next <= at || next == f.the(at) || f.titled(next) && !f.one(next, "of") && !f.Is(next, ",") || f.bodyHead(next) {
			return end
		}
		end = next
	}
	return end
}

// listGoesOn tells whether the comma at i is one within a list of portfolios: an "and" with a portfolio comes after it.
func (f *finder) listGoesOn(i int) bool {
	for n, j := 0, i; n < 5; n++ {
		next := f.subject(f.the(j+1), false)
		if next <= j+1 {
			return n == 0 && f.one(j+1, "and") && f.subject(f.the(j+2), false) > f.the(j+2)
		}
		if f.one(next, "and") || f.Is(next, "&") {
			return f.subject(f.the(next+1), false) > f.the(next+1)
		}
		if f.Is(next, ",") && f.one(next+1, "and") {
			return true
		}
		if !f.Is(next, ",") {
			return false
		}
		j = next
	}
	return false
}

// subject reads one portfolio: one that the lexicon knows, with up to two capitalised words before it; the first of a list may be any.
func (f *finder) subject(i int, first bool) int {
	j := i
	for n := 0; n < 4; n++ {
		if h, ok := f.hit(j, lexicon.Portfolio); ok && !h.Entry.Has("before") {
			end := int(h.End)
			for n := 0; n < 2; n++ { // the regional development of the north: more nouns of the kind
				h, ok := f.hit(end, lexicon.Portfolio)
				if !ok || f.upper(end) != f.upper(i) || h.Entry.Has("before") {
					break
				}
				end = int(h.End)
			}
			if f.upper(end) && f.Is(end+1, "&") && f.Tokens[end+1].Glued() {
				end += 3 // Defence R&D
			}
			return end
		}
		if f.possessive(j) && f.upper(j+1) && j > i { // Migrant Workers' Affairs
			j++
			continue
		}
		if !f.upper(j) || f.function(j) || f.country[j] != 0 && !f.Countries[f.country[j]-1].Adjective && !f.one(f.Countries[f.country[j]-1].End, "abroad") {
			break
		}
		if _, ok := f.hit(j, lexicon.Office, lexicon.Honorific); ok {
			break
		}
		j = f.joined(j)
	}
	if !first && j == f.joined(i) && f.upper(i) && (!f.upper(j) || f.honorifics(j) > j) && !f.function(i) && f.country[i] == 0 && f.body[i] == 0 && !f.placed(i) {
		if _, known := f.hit(i, lexicon.Body, lexicon.Company, lexicon.Media); !known {
			return j // a last portfolio that no list has: Supplies
		}
	}
	if first && j == f.joined(i) && f.one(j, "and") && f.country[i] == 0 && f.body[i] == 0 && !f.titled(i) {
		if h, ok := f.hit(f.the(j+1), lexicon.Portfolio); ok && f.upper(int(h.First)) {
			return j // Sustainability and the Environment
		}
	}
	if first && j > i && !f.placed(i) && f.country[i] == 0 {
		end := i
		for n := 0; n < 3 && f.upper(end) && (f.general(end) || n == 1 && !f.titled(end) && f.honorifics(end) == end); n++ {
			end = f.joined(end)
		}
		return end
	}
	return i
}
