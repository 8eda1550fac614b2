package mention

import (
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// This file reads on where no list has what an office is for: its words go on up to the comma or the mark that parts them from the name of who holds it.
// "Director for Eastern Partnership and Central Asia, Ana Lima", "Jan Costa, Vice President of International Relations, recalled".

// longestRest is how many tokens what an office is of or for may have.
const longestRest = 26

// rest takes what goes on behind an office, if the name of its holder is parted from it, before or behind, or begins right behind it.
func (r *officeReader) rest() {
	if r.nesting > 0 || r.Plural || !r.goesOn(r.at) {
		return
	}
	end := r.phrase(r.at)
	if end == r.at || !r.holderBehind(end) && !r.holderBefore(end) {
		return
	}
	r.take(end)
	r.of = true
}

// goesOn tells whether what an office is of may go on at token i: a word with a capital, brackets, or a preposition.
func (r *officeReader) goesOn(i int) bool {
	if i >= len(r.Tokens) || r.SentenceOf(i) != r.SentenceOf(r.First) || r.ParagraphStart(i) {
		return false
	}
	if r.upper(i) {
		return r.of && r.at > r.past && r.body[i-1]|r.country[i-1] == 0 && !r.titled(i) && r.honorifics(i) == i && !r.namesPerson(i)
	}
	if r.Is(i, "(") {
		return r.of && r.at > r.past || r.conceptual(i+1) || r.Has(i+1, token.Caps) && r.Is(i+2, ")")
	}
	return r.linking(i) && !r.of || r.one(i, "on") && r.advises() && (r.conceptual(i+1) || r.topical(i+1)) || r.possessive(i) && r.at > r.past || r.of && (r.Is(i, ",") && r.closes(i+1) || r.one(i, "and") && r.upper(r.the(i+1)) && !r.titled(r.the(i+1)) || r.one(i, "of") || r.one(i, "for") || r.one(i, "in"))
}

// advises tells whether nothing has been read behind the office's noun but whom it serves: "Adviser to the President | on
// Trade".
func (r *officeReader) advises() bool {
	return r.at == r.past || r.one(r.past, "to") || r.one(r.past, "of") && r.titled(r.the(r.past+1))
}

// linking tells whether token i is a preposition that leads from an office to what it is of.
func (f *finder) linking(i int) bool {
	return f.one(i, "of") || f.one(i, "for") || f.one(i, "in") || f.one(i, "at") || f.one(i, "on") || f.one(i, "from") || f.one(i, "to") || f.one(i, "with")
}

// phrase is the token after the noun phrases, joined by prepositions and "and", that go on at token i: up to a comma that ends them, a verb, a
// title or the name of a person.
func (r *officeReader) phrase(i int) int {
	end, limit := i, min(i+longestRest, r.sentenceEnd(i))
	for j := i; j < limit; {
		next := r.phraseWord(j, end)
		switch {
		case next < 0:
			return end
		case next > 0:
			end, j = next, next
		default:
			j++ // a small word, which ends nothing
		}
	}
	return end
}

// phraseWord is the token after the word or name at j that belongs to what an office is of; 0 for a small word, which only leads on, -1 for what does not
// belong. The phrase has been read up to end.
func (r *officeReader) phraseWord(j, end int) int {
	if c := r.country[j]; c != 0 && r.Countries[c-1].First == j {
		return r.Countries[c-1].End
	}
	if b := r.body[j]; b != 0 && r.Bodies[b-1].First == j {
		return r.Bodies[b-1].After()
	}
	switch {
	case r.possessive(j):
		return j + 1
	case r.titled(j) && !r.serves(j):
		return -1
	case r.upper(j), r.Has(j, token.Digit) && r.upper(j+1):
		if r.honorifics(j) > j || !r.linking(j-1) && j > r.at && r.namesPerson(j) {
			return -1
		}
		return r.joined(j)
	case r.Is(j, "("):
		return r.acronymEnd(j)
	case r.Is(j, ",") && j == end && r.closes(j+1):
		return 0
	case r.Is(j, "&"), r.linking(j), r.one(j, "and"), r.one(j, "as"), r.Class(j)&lexicon.Determiner != 0 && !r.one(j, "that"):
		return 0
	case r.lower(j) && j > r.at && !r.acting(j):
		if h, ok := r.hit(j, 1<<lexicon.Group|1<<lexicon.BodyNoun|1<<lexicon.Common|1<<lexicon.Portfolio|1<<lexicon.Sector); ok {
			return int(h.End)
		}
	}
	return -1
}

// serves tells whether an office at j is what another one serves: "Adviser to the President".
func (f *finder) serves(j int) bool {
	if f.Class(j-1)&lexicon.Determiner != 0 {
		j--
	}
	return f.one(j-1, "of") || f.one(j-1, "to")
}

// acronymEnd is the token after a short form in brackets at j, or -1.
func (r *officeReader) acronymEnd(j int) int {
	for i := j + 1; i <= j+4 && i < len(r.Tokens); i++ {
		if r.Is(i, ")") {
			return i + 1
		}
		if !r.upper(i) && !r.hyphen(i) && !r.Is(i, "/") {
			return -1
		}
	}
	return -1
}

// closes tells whether a list of subjects goes on at token i, behind a comma, to its "and": no person's name, honorific or title is among them.
func (r *officeReader) closes(i int) bool {
	for n := 0; n < 5; n++ {
		first := i
		if r.one(i, "and") {
			i, first = i+1, i+1
		}
		if r.titled(i) || r.honorifics(i) > i || !r.upper(i) || r.namesPerson(i) {
			return false
		}
		for i < first+4 && r.upper(i) && !r.titled(i) {
			i = r.joined(i)
		}
		switch {
		case r.one(i, "and") || r.Is(i, "&"):
			return r.upper(i+1) && !r.titled(i+1) && r.honorifics(i+1) == i+1 && !r.namesPerson(i+1)
		case !r.Is(i, ","):
			return first > 0 && r.one(first-1, "and")
		}
		i++
	}
	return false
}

// namesPerson tells whether a person's name rather than a subject begins at token i.
func (f *finder) namesPerson(i int) bool {
	if !f.upper(i) || f.conceptual(i) || f.country[i] != 0 || f.body[i] != 0 {
		return false
	}
	next := f.joined(i)
	if f.Is(next, ".") {
		next++
	}
	if f.Has(i, token.Dotted) {
		return f.upper(next)
	}
	if f.lower(next) && f.Class(next)&lexicon.Particle != 0 && !f.function(next) {
		return true // Jaap de Berg
	}
	if !f.upper(next) || f.bodyHead(next) || f.conceptual(next) {
		return false
	}
	return f.Lexicon.Given(f.Word(i)) || f.givenName(i) || f.short(i) && !f.Has(next, token.Caps)
}

// holderBehind tells whether the name of an office's holder stands at token i, or behind the comma there.
func (r *officeReader) holderBehind(i int) bool {
	comma := r.Is(i, ",") || r.dash(i)
	if comma {
		i++
	}
	if i >= len(r.Tokens) || r.ParagraphStart(i) {
		return false
	}
	if o, ok := r.hit(i, 1<<lexicon.Office); ok && comma && (o.Entry.Has("borne") || o.Entry.Has("mission")) {
		i = int(o.End) // "the Permanent Secretary in the Ministry, Ambassador Ana Lima"
	}
	at := r.honorifics(i)
	s := r.nameRun(at, true)
	if s.Empty() || r.words(s) < 2 && at == i {
		return false
	}
	if at > i {
		return true
	}
	if !comma && r.upper(i-1) && i-1 >= r.at && !r.conceptual(i-1) && !r.bodyHead(i-1) && !strings.HasSuffix(r.Word(i-1), "s") {
		return false // what was read on is part of the name
	}
	return !r.placed(s.First) && r.ends(s.End) && (r.telling(s) != "" || r.Lexicon.Given(r.Word(s.First)) || r.unknown(s))
}

// holderBefore tells whether an office that ends at token i stands in apposition behind its holder's name.
func (r *officeReader) holderBefore(i int) bool {
	if !r.apposition() || i < r.sentenceEnd(r.First) && !r.Is(i, ",") && !r.Is(i, ";") && !r.Is(i, ".") && !r.Is(i, ")") {
		return false
	}
	return !r.nameBefore(r.First).Empty()
}

// take extends the office to end: its title up to the country or the body that it is of, which are its own.
func (r *officeReader) take(end int) {
	stop, prep := end, r.at
	for j := r.at; j < end; j++ {
		if r.linking(j) {
			prep = j
		}
		switch {
		case r.one(j, "in"), r.one(j, "at"), r.one(j, "from"), r.Is(j, "(") && !r.conceptual(j+1):
			stop = min(stop, j)
		case r.body[j] != 0 && r.Bodies[r.body[j]-1].First == j && !r.upper(r.Bodies[r.body[j]-1].After()):
			stop = min(stop, prep)
			if r.Office.Body < 0 {
				r.Office.Body = int(r.body[j] - 1)
			}
		case r.country[j] != 0 && r.one(prep, "of"):
			if c := r.Countries[r.country[j]-1]; r.Office.Country == "" && c.First == j && (!c.Adjective || r.begins(c.End, 1<<lexicon.Group|1<<lexicon.BodyNoun)) {
				r.Office.Country = c.Code
				stop = min(stop, prep)
			}
		}
	}
	if stop > r.at {
		r.keep(stop)
	}
	r.cut(end)
}
