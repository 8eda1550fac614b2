package mention

import (
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// findOffices reads titles by their grammar: rank, portfolio, office, and what it is of.
func (f *finder) findOffices() {
	traits, body, country := f.traits, f.body, f.country
	noun := -1 // of the next office
	for i := 0; i < len(traits); {
		if traits[i]&holding == 0 && body[i]|country[i] == 0 {
			i++
			continue
		}
		if noun < i {
			noun = f.Next(i, 1<<lexicon.Office)
		}
		if end := f.sentenceEnd(i); noun >= end {
			i = end
			continue
		}
		if !f.mayHold(i) {
			i++
			continue
		}
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
	past    int            // the token after the office's noun
	entry   *lexicon.Entry // of the office's noun
	ranked  bool           // a rank or portfolio stands before the noun
	of      bool           // something is said to be its own: a country, body or subject
	capital bool           // the noun has a capital
	nesting int
}

// officeAt reads the title that begins at token i. Nesting counts titles inside a title: Adviser to the President.
func (f *finder) officeAt(i, nesting int) (Office, bool) {
	if f.function(i) && f.country[i] == 0 && (f.body[i] == 0 || f.Class(i)&lexicon.Determiner != 0) || f.Has(i, token.Mark) { // but the WHO
		if h, ok := f.hit(i, 1<<lexicon.Office|1<<lexicon.Rank); !ok || int(h.End) == i+1 {
			return Office{}, false // but "newly appointed"
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
	named := r.entry.Has("weak") && !r.of && r.nameFollows()
	if r.Is(r.Noun, "head") && r.First == r.Noun && r.Noun > 1 && r.Is(r.Noun-1, "the") && (r.Is(r.Noun-2, "at") || r.Is(r.Noun-2, "At")) {
		return Office{}, false // "at the head of a delegation"
	}
	if r.entry.Has("called") && !r.calling() {
		return Office{}, false
	}
	if r.entry.Has("weak") && r.Plural && !r.capital && r.Office.Body < 0 && r.Office.Country == "" && !named {
		return Office{}, false // business representatives
	}
	if r.entry.Has("weak") && !r.entry.Has("called") && !named && !r.of && !r.ranked && !r.coupled() && !(f.possessive(r.First-1) && f.upper(r.First-2)) && !(r.capital && (f.beside(r.Span) || f.Definite(r.First-1))) {
		return Office{}, false
	}
	return r.Office, true
}

// coupled tells whether an office that goes along with what a second one is of stands before it: "Ana Lima, | founder and chairman of Sigma".
func (r *officeReader) coupled() bool {
	if !r.one(r.at, "and") || !r.entry.Has("firm") || r.nesting > 0 {
		return false
	}
	second, ok := r.officeAt(r.at+1, r.nesting+1)
	return ok && second.Body >= 0 && !second.Plural
}

// nameFollows tells whether a name of two words that no list has, or that begins as one, stands right behind an office: "the members Ana Berg and Jan
// Costa", "the new leader Ana Berg", "his deputy, Jan Costa,".
func (r *officeReader) nameFollows() bool {
	at := r.Span.End
	if r.Is(at, ",") && r.Class(r.First-1)&lexicon.Possessive != 0 {
		at++
	}
	if !r.upper(at) || r.SentenceOf(r.First) != r.SentenceOf(at) {
		return false
	}
	s := r.nameRun(at, true)
	return r.words(s) > 1 && (r.unknown(s) || r.telling(s) != "")
}

// before reads what stands before the noun in its paragraph: countries and bodies, which the title leaves out, then ranks and portfolios.
func (r *officeReader) before() {
	for n := 0; n < 16 && r.at < len(r.Tokens); n++ {
		switch {
		case n > 0 && r.ParagraphStart(r.at):
			return // a heading was read
		case r.owned(), r.rank(), r.beforehand():
		default:
			return
		}
	}
}

// owned takes "Kazakhstan's", "Omani", "EU", "the Foreign Ministry's".
func (r *officeReader) owned() bool {
	i := r.at
	if b := r.body[i]; b != 0 && r.Bodies[b-1].First == i {
		if r.begins(i, 1<<lexicon.Office) {
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
		if c := r.country[i]; c != 0 && r.Countries[c-1].First == i && r.Countries[c-1].End >= body.End && r.Office.Country == "" && body.Rule != "acronym" {
			r.Office.Country = r.Countries[c-1].Code
		}
		r.at = end
		return true
	}
	if end := r.numbered(i); end > 0 && r.Title.First < 0 && r.leads(end) {
		r.at, r.of, r.World = end, true, true
		return true
	}
	if end := r.holder(i); end > 0 {
		r.meantBody(i)
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
	if h, ok := r.hit(i, 1<<lexicon.BodyNoun); ok {
		end = int(h.End)
	} else if h, ok := r.hit(i, 1<<lexicon.Group); ok && h.Entry.Has("body") {
		end = int(h.End)
	} else if !r.upper(i) || r.upper(i-1) || r.general(i) && !r.polity(i) || !r.possessive(end) {
		return 0
	}
	switch {
	case r.possessive(end):
		end++
	case !r.upper(i) || r.starts(i):
		return 0
	}
	if r.begins(i, 1<<lexicon.Office|1<<lexicon.Rank|1<<lexicon.Portfolio|1<<lexicon.Honorific) || !r.leads(end) {
		return 0
	}
	return end
}

// meantBody gives an office without a body the one that a noun for one at i means.
func (r *officeReader) meantBody(i int) {
	if r.Office.Body >= 0 {
		return
	}
	r.Office.Body = r.meant(i)
	if h, ok := r.hit(i, 1<<lexicon.Group); ok && r.Office.Body < 0 && r.lower(i) && h.Entry.Has("body") {
		kind := h.Entry.Get("kind")
		if kind == "" {
			kind = "company"
		}
		r.Office.Body = r.lastOf(kind, r.First)
	}
}

// lastOf is the last body of a kind that is named before token i, not far from it; or -1.
func (f *finder) lastOf(kind string, i int) int {
	for j := i - 1; j >= max(0, i-bodyFarther); j-- {
		if n := f.body[j]; n != 0 && f.Bodies[n-1].Kind == kind {
			return int(n - 1)
		}
	}
	return -1
}

// meant is the body named first whose name has the word at i: "the Bank" in a text on the African Development Bank. Or -1.
func (f *finder) meant(i int) int {
	if !f.headed {
		f.headed = true
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

// noun takes the office itself.
func (r *officeReader) noun() bool {
	h, ok := r.hit(r.at, 1<<lexicon.Office)
	if !ok || r.name[r.at] != 0 || r.at > r.First && r.ParagraphStart(r.at) {
		return false
	}
	if h.Entry.Has("given") && r.given(h) {
		return false
	}
	if style, ok := r.hit(r.at, 1<<lexicon.Honorific); ok && style.End == h.End && h.Entry.Has("weak") && r.upper(r.at) && r.upper(int(h.End)) && !r.function(int(h.End)) {
		return false // Professor Ana Lima
	}
	if next, known := r.hit(int(h.End), 1<<lexicon.Group|1<<lexicon.Common); known && h.Entry.Has("weak") && r.upper(r.at) && r.upper(int(h.End)) && (next.Entry.Has("polity") || next.Entry.Has("state") || next.Entry.Has("relation")) {
		return false // Member States, Chief Guest
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
		if second, ok := r.hit(r.at+1, 1<<lexicon.Office); ok && r.Tokens[r.at+1].Glued() {
			r.at = int(second.End) // High Representative/Vice-President
		}
	}
	r.Span.End, r.Title.End, r.past = r.at, r.at, r.at
	return true
}

// given tells whether a title that is also a given name is one here: "Dr. Sultan Al Jaber", "Amir Khan", not "the Amir", "HM Sultan Said",
// "the Omani Sultan". Where the text speaks of a country that has the office, it is the office.
func (r *officeReader) given(h lexicon.Hit) bool {
	end := int(h.End)
	if r.upper(r.at) && (r.hyphen(end) && r.upper(end+1) || r.one(end, "bin") || r.one(end, "ibn")) {
		return true // Reza Amir-Tehrani, Sultan bin Ali
	}
	if !r.upper(r.at) || !r.upper(end) && r.Class(end)&lexicon.Particle == 0 || r.of || r.ranked {
		return false
	}
	before := r.at - 1
	switch {
	case r.Class(before)&(lexicon.Determiner|lexicon.Possessive) != 0, r.style(r.at):
		return false
	}
	for _, c := range r.Countries {
		if strings.Contains(h.Entry.Get("countries"), c.Code) {
			return false
		}
	}
	return true
}

// style tells whether the style of somebody who reigns ends before token i: HH, His Majesty.
func (f *finder) style(i int) bool {
	for j := i - 1; j >= max(0, i-3); j-- {
		if h, ok := f.hit(j, 1<<lexicon.Honorific); ok && int(h.End) == i && h.Entry.Has("style") {
			return true
		}
	}
	return false
}

// honorificEnds tells whether a honorific ends before token i, with or without a stop.
func (f *finder) honorificEnds(i int) bool {
	for j := i - 1; j >= max(0, i-3); j-- {
		if f.honorifics(j) == i {
			return true
		}
	}
	return false
}

// polity tells whether the word at i is one for a state: the Kingdom, the Sultanate.
func (f *finder) polity(i int) bool {
	return f.Flagged(i, lexicon.Common, "polity")
}

// general tells whether the word at i names no place by itself: the Western Balkans.
func (f *finder) general(i int) bool {
	return f.begins(i, 1<<lexicon.Common)
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
