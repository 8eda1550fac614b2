package mention

import (
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// apposed reads a name that no list has after a noun for a body: "the Malawian power company EGENCO", "the carmaker Velda".
func (f *finder) apposed(i int) (Body, bool) {
	if !f.upper(i) || f.function(i) || f.country[i] != 0 {
		return Body{}, false
	}
	h, ok := f.nounBefore(i)
	if !ok || f.SentenceOf(i-1) != f.SentenceOf(i) || f.titled(i) || f.honorifics(i) > i {
		return Body{}, false
	}
	if f.Has(int(h.First), token.Caps) && f.Has(i, token.Caps) {
		return Body{}, false // in a heading capitals tell nothing
	}
	end := f.joined(i)
	if t := f.Tokens[i]; f.chaired(int(h.First)) && !t.Is(token.Caps) && !t.Is(token.Mixed) && !f.chairedBy(int(h.First), f.unknownRun(i, 3)) {
		return Body{}, false // "Chairman of the company Ana Lima"
	}
	for end < i+4 && f.bodyWord(end) && !f.suffixAt(end) && f.country[end] == 0 && f.SentenceOf(end) == f.SentenceOf(i) {
		end = f.joined(end)
	}
	b := f.firm(i, f.suffixes(end), h)
	for j := int(h.First) - 1; j >= max(0, i-5); j-- {
		if c := f.country[j]; c != 0 && f.Countries[c-1].Adjective {
			b.Country = f.Countries[c-1].Code
		}
	}
	if known, found := f.knownBody(i); found && known.End >= b.End {
		return known, true
	}
	return b, true
}

// nounBefore is the noun for a body, in the singular, that ends before token i.
func (f *finder) nounBefore(i int) (lexicon.Hit, bool) {
	for j := i - 1; j >= max(0, i-3); j-- {
		if h, ok := f.hit(j, 1<<lexicon.BodyNoun); ok && int(h.End) == i && h.Entry.Has("form") && f.lower(j) && h.Form&lexicon.Base != 0 && (f.adjective(j-1) || f.begins(j-1, 1<<lexicon.Sector) && f.adjective(j-2)) {
			return h, true // the Omani group Sigma, the Omani steel group Sigma
		}
		if !f.begins(j, 1<<lexicon.Group) {
			continue
		}
		h, _ := f.hit(j, 1<<lexicon.Group)
		if int(h.End) == i && h.Entry.Has("body") && h.Form&lexicon.Base != 0 && (f.lower(j) || f.Has(j, token.Caps)) {
			return h, true
		}
	}
	return lexicon.Hit{}, false
}

// adjective tells whether the adjective of a country ends with token i.
func (f *finder) adjective(i int) bool {
	return i >= 0 && f.country[i] != 0 && f.Countries[f.country[i]-1].Adjective
}

// chaired tells whether the noun for a body at i is whose an office is: "Chairman of the company".
func (f *finder) chaired(i int) bool {
	of := i - 1
	for of > i-4 && !f.one(of, "of") && (f.Class(of)&lexicon.Determiner != 0 || f.country[max(0, of)] != 0 || f.lower(of)) {
		of--
	}
	if !f.one(of, "of") {
		return false
	}
	for j := of - 1; j >= max(0, of-7); j-- {
		if h, ok := f.hit(j, 1<<lexicon.Office); ok && int(h.End) == of && (h.Form&lexicon.PluralForm == 0 || h.Entry.Has("firm")) {
			return true // not "representatives of the NGO Enda Lumo"
		}
	}
	return false
}

// chairedBy tells whether the name of whoever leads a body whose noun stands at i, and which ends at end, is told behind it or before: "Chairman of the
// company Sigma, Ana Lima", "Ana Lima, chair of the charity Sigma".
func (f *finder) chairedBy(i, end int) bool {
	if f.Is(end, ",") && (f.honorifics(end+1) > end+1 || f.upper(end+1) && f.upper(end+2) && f.namesPerson(end+1)) {
		return true
	}
	for j := i - 1; j > max(0, i-10) && f.SentenceOf(j) == f.SentenceOf(i) && (f.Is(end, ",") || f.Is(end, ".")); j-- {
		if f.Is(j, ",") {
			return f.upper(j-1) && f.begins(f.the(j+1), 1<<lexicon.Office|1<<lexicon.Rank)
		}
	}
	return false
}

// firm is a body with a name of its own that a noun tells what it is.
func (f *finder) firm(first, end int, noun lexicon.Hit) Body {
	b := Body{Span: Span{first, end}, Kind: "company", Rule: noun.Entry.Rule}
	if k := noun.Entry.Get("kind"); k != "" {
		b.Kind = k
	}
	return b
}

// glossed reads a name that no list has, in tokens [i, end), before what it is said to be: "Ferralba, an Italian steel maker", "Solvix CEO Ana Lima".
func (f *finder) glossed(i, end int) (Body, bool) {
	h, ok := f.hit(end, 1<<lexicon.Office)
	chief := ok && h.Entry.Has("firm") && f.Has(end, token.Caps) && f.upper(int(h.End)) && !f.possessive(i-1)
	served := f.servedBy(i)
	rooted := f.hyphen(end+3) && f.based(end+4)
	if !chief && !served && (!f.Is(end, ",") || f.Class(end+1)&lexicon.Determiner == 0 || end > i+2 && !rooted) {
		return Body{}, false // as most
	}
	if f.function(i) || f.country[i] != 0 || f.placed(i) {
		return Body{}, false
	}
	if chief {
		return Body{Span: Span{i, end}, Kind: "company", Rule: h.Entry.Rule}, true
	}
	if served {
		return Body{Span: Span{i, i + 1}, Kind: "other", Rule: "letters"}, true
	}
	country, from := "", end+2
	if rooted {
		from = end + 5 // a Rotterdam-based shipyard
	}
	for j := from; j < min(from+5, f.sentenceEnd(i)) && (f.lower(j) || f.country[j] != 0 || f.hyphen(j)); j++ {
		if c := f.country[j]; c != 0 {
			country = f.Countries[c-1].Code
		}
		h, ok := f.hit(j, 1<<lexicon.Group)
		if !ok || !h.Entry.Has("body") || h.Form&lexicon.Base == 0 {
			continue
		}
		if next := int(h.End); !f.Is(next, ",") && (f.Class(next) == 0 || f.possessive(next)) {
			return Body{}, false // "a company director", "the company's director"
		}
		b := f.firm(i, end, h)
		b.Country = country
		return b, true
	}
	return Body{}, false
}

// servedBy tells whether letters at i stand before the title and the name of whoever works there: "LUMET Vice President Ana Lima", no ICT Minister.
func (f *finder) servedBy(i int) bool {
	if !f.lettered(i) || f.shouts(i) || !f.upper(i+1) || f.Has(i+1, token.Caps) || f.upper(i-1) && !f.starts(i-1) {
		return false
	}
	h, ok := f.hit(i+1, 1<<lexicon.Office)
	rank, lower := f.hit(i+1, 1<<lexicon.Rank)
	if lower && !ok {
		h, ok = f.hit(int(rank.End), 1<<lexicon.Office)
	}
	return ok && h.Form&lexicon.PluralForm == 0 && (lower || !h.Entry.Has("single")) && f.upper(int(h.End)) && f.namesPerson(int(h.End))
}

// led reads a firm's name that no list has after the office of who leads it: "the CEO of Sigma, Ana Lima", "Vice President of Sigma Energy Ana Lima".
func (f *finder) led(i int) (Body, bool) {
	h, ok := f.officeOf(i)
	if !ok || f.country[i] != 0 || f.placed(i) {
		return Body{}, false
	}
	end := f.unknownRun(i, 3)
	if end == i {
		return Body{}, false
	}
	firm := h.Entry.Has("firm")
	b := Body{Span: Span{i, end}, Kind: "other", Rule: h.Entry.Rule}
	if firm {
		b.Kind = "company"
	}
	caps := f.Has(i, token.Caps) && f.Tokens[i].End-f.Tokens[i].Start > 2 && !f.shouts(i)
	switch at := f.bearerBehind(i); {
	case at > 0 && (firm || leads(h.Entry) && f.proper(i, i+1) && f.topical(at-1)):
		b.End, b.Kind = at, "company"
		if c := f.country[at-1]; c != 0 {
			b.Country = f.Countries[c-1].Code // Sigma Kenya
		}
	case caps && !f.closes(end):
		b.End = i + 1
	case !firm && !caps, !f.closes(end):
		return Body{}, false
	}
	return b, true
}

// officeOf is the office that is said to be of or at what begins at token i.
func (f *finder) officeOf(i int) (longest lexicon.Hit, found bool) {
	of := i - 1
	if f.Class(of)&lexicon.Determiner != 0 {
		of--
	}
	if !f.one(of, "of") && !f.one(of, "at") {
		return longest, false
	}
	for j := of - 1; j >= max(0, of-8); j-- {
		if h, ok := f.hit(j, 1<<lexicon.Office); ok && int(h.End) == of {
			longest, found = h, true // Chairman of the Board of Directors
		}
	}
	return longest, found
}

// leads tells whether an office may be that of who leads a firm or works for it, unlike a minister.
func leads(office *lexicon.Entry) bool {
	return office.Has("firm") || office.Has("single") || office.Has("world") || office.Has("staff") || office.Has("leads")
}

// bearerBehind is where behind what an office is of, which begins at token i, the name of its bearer begins: "Sigma Energy | Ana Lima"; or 0. The words
// between are not many, and a given name is told rather than guessed.
func (f *finder) bearerBehind(i int) int {
	guessed := 0
	for j := f.joined(i); j <= i+5 && f.upper(j) && !f.function(j) && !f.titled(j); j = f.joined(j) {
		if !f.namesPerson(j) || f.body[j] != 0 {
			continue
		}
		if s := f.nameRun(j, true); f.words(s) < 2 || f.words(s) > 4 || !f.closes(s.End) && !f.hyphen(s.End) {
			continue
		}
		if f.Lexicon.Given(f.Word(j)) {
			return j
		}
		if guessed == 0 || f.unknown(Span{guessed, j}) {
			guessed = j // the last two
		}
	}
	return guessed
}

// bearerAt tells whether token i begins the name of whoever holds an office of what begins at first: "Chairman of | Sigma Corporation | Ana Lima".
func (f *finder) bearerAt(first, i int) bool {
	h, ok := f.officeOf(first)
	return ok && leads(h.Entry) && f.bearerBehind(i-1) == i // not Minister of Primary Industries
}

// bearerWithin is the token in a body's name behind its head, which ends at i, where the name of who leads it begins: "Rector of the University of Trade
// and Diplomacy | Sadyk Lima"; or its end.
func (f *finder) bearerWithin(b Body, i int) int {
	if _, ok := f.officeOf(b.First); !ok {
		return b.End
	}
	for j := max(i+2, b.End-3); j < b.End-1; j++ {
		if (f.conceptual(j-1) || f.one(j-2, "and")) && (f.namesPerson(j) || f.unknown(Span{j, b.End})) && f.nameRun(j, true).End == b.End {
			return j
		}
	}
	return b.End
}

// ministers tells whether a minister is said to be of what begins at i and has a noun that is said of many bodies: it is what he is for.
func (f *finder) ministers(i int, head *lexicon.Entry) bool {
	if head.Flag() != "ministry" || !head.Has("weak") || head.Has("sits") {
		return false
	}
	h, ok := f.officeOf(i)
	return ok && h.Entry.Has("numbered") && h.Entry.Get("without") != ""
}

// branded reads a firm's name with capitals inside it after the country that it is from: "South Korea's EcoVolt BM".
func (f *finder) branded(i int) (Body, bool) {
	t := f.Tokens[i]
	if !t.Is(token.Mixed|token.Upper) || !f.possessive(i-1) || i < 2 || f.country[i-2] == 0 || t.Word != 0 {
		return Body{}, false
	}
	return Body{Span: Span{i, f.unknownRun(i, 3)}, Kind: "company", Country: f.Countries[f.country[i-2]-1].Code, Rule: "brand"}, true
}

// legalForm is the legal form at i that stands before a company's name: JSC Kazakh Railways, PT Nusantara.
func (f *finder) legalForm(i int) (lexicon.Hit, bool) {
	for _, h := range f.Hits(i) {
		if h.Entry.Kind == lexicon.BodyNoun && h.Entry.Has("prefix") {
			return h, true
		}
	}
	return lexicon.Hit{}, false
}

// incorporated tells whether a body that is named for what it does is a company by its noun: the Azerbaijan Investment Company, Atlantic Airways.
func (f *finder) incorporated(i int, r bodyRun) bool {
	last := r.end - 1
	firm := r.head.Entry.Has("incorporates") || last > i+1 && (f.one(last, "company") || f.one(last, "corporation"))
	return firm && (f.country[i] != 0 || f.general(i))
}

// suffixes takes a company's legal form: ", Ltd.", "Co. Ltd".
func (f *finder) suffixes(i int) int {
	for n := 0; n < 3; n++ {
		j := i
		switch {
		case f.Is(j, ","):
			j++
		case f.Is(j, "(") && f.Is(j+2, ")") && f.upper(j+1): // Lumet (Lanka) Ltd
			j += 3
		}
		h, ok := f.bodyNoun(j)
		if !ok || !h.Entry.Has("suffix") {
			return i
		}
		i = int(h.End)
	}
	return i
}
