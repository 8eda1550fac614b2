package mention

import (
	"sync"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/text"
	"github.com/communique-go/communique/internal/token"
)

// Find reads a text. The order of the passes is the order of trust: what the lexicon knows for sure bounds what grammar finds, and
// names are looked for in what is left.
func Find(t *text.Text) *Document {
	f := begin(t)
	f.Dates, f.Money = appendDates(f.Dates, t), appendMoney(f.Money, t)
	f.Dateline = FindDateline(t, f.Dates)
	f.findCountries()
	f.findBodies()
	f.findOffices()
	f.findNames()
	f.findPlaces()
	f.findParties()
	return f.Document
}

// finders are those that are free: their tables serve the next text.
var finders = sync.Pool{New: func() any {
	f := &finder{Document: &Document{}, heads: map[uint32]int{}, nameWords: map[string]bool{}}
	f.finder = f
	return f
}}

func begin(t *text.Text) *finder {
	f := finders.Get().(*finder)
	d, n := f.Document, len(t.Tokens)+text.Beyond
	d.Text, f.Text, d.Dateline = t, t, Dateline{}
	d.Dates, d.Money, d.Names, d.Countries = d.Dates[:0], d.Money[:0], d.Names[:0], d.Countries[:0]
	d.Places, d.Bodies, d.Parties = d.Places[:0], d.Bodies[:0], d.Parties[:0]
	d.partyAt = text.Cleared(d.partyAt, n)
	for _, by := range [...]*[]int32{&f.country, &f.body, &f.name, &f.office, &f.between, &f.cityOf} {
		*by = text.Cleared(*by, n)
	}
	f.honorific, f.offices, f.headed = text.Cleared(f.honorific, n), f.offices[:0], false
	f.nounless = Span{}
	f.held.Reset()
	f.cities = f.cities[:0]
	f.findTraits()
	f.list = listing{}
	f.shorts.clear()
	f.acronyms.clear()
	clear(f.nameWords)
	clear(f.heads)
	return f
}

// Free gives the tables of a document and its text back when it is read.
func (d *Document) Free() {
	d.Text.Free()
	finders.Put(d.finder)
}

// Line reads one line: a title, a publisher's name.
func Line(s string, lex *lexicon.Lexicon) *Document { return Find(text.Line(s, lex)) }

// A finder is a document in the making. The slices tell by token what covers it: 1 + its index, 0 for none.
type finder struct {
	*Document
	*text.Text                  // of it, a step nearer
	country, body, name, office []int32
	between                     []int32 // where what looked like a body's name and is none ends, by its first token: a commission of two countries
	cityOf                      []int32 // the cities that were asked for
	cities                      []city
	honorific                   []bool // the token is part of a honorific that stands before a name
	traits                      []trait
	initials                    []byte // the first byte of the token when it is folded
	offices                     []Office
	held                        text.Slab[Office] // by the parties
	headed                      bool              // heads is filled
	nounless                    Span              // where no noun for a body begins, as was found last
	heads                       map[uint32]int    // by word: the first body that has it in its name
	acronyms                    wordIndex         // to the body that the text or the lexicon spells out
	shorts                      wordIndex         // by first word: the company that has it in its name
	nameWords                   map[string]bool   // of the people whom an office or a honorific tells
	list                        listing           // of bodies, while one is read
}

// mark notes that a thing with this index covers a span.
func mark(by []int32, s Span, index int) {
	for i := s.First; i < s.End; i++ {
		by[i] = int32(index + 1)
	}
}

// sentenceEnd is the token after the sentence of token i.
func (f *finder) sentenceEnd(i int) int { return f.Sentences[f.SentenceOf(i)].End }

// starts tells whether token i opens its sentence, quotation marks apart: a capital there tells nothing.
func (f *finder) starts(i int) bool {
	first := f.Sentences[f.SentenceOf(i)].First
	for first < i && f.Has(first, token.Mark) {
		first++
	}
	return first == i
}

// upper tells whether token i is a word with a capital.
func (f *finder) upper(i int) bool {
	return uint(i) < uint(len(f.traits)) && f.traits[i]&capital != 0
}

// lower tells whether token i is a word without a capital.
func (f *finder) lower(i int) bool {
	return uint(i) < uint(len(f.traits)) && f.traits[i]&small != 0
}

// function tells whether token i is a function word.
func (f *finder) function(i int) bool {
	return uint(i) < uint(len(f.traits)) && f.traits[i]&function != 0
}

// one tells whether token i, whatever its capital, is this word. Its first letter tells most apart without a call.
func (f *finder) one(i int, word string) bool {
	return uint(i) < uint(len(f.initials)) && f.initials[i] == word[0] && f.folds(i, word)
}

func (f *finder) folds(i int, word string) bool {
	w := f.Word(i)
	return len(w) >= len(word) && lexicon.Folds(w, word) // what folds to letters of one byte has no fewer
}

// the skips an article, if one stands at i.
func (f *finder) the(i int) int {
	if f.Class(i)&(lexicon.Determiner|lexicon.That) == lexicon.Determiner {
		return i + 1
	}
	return i
}

// begins tells whether an entry of any of the kinds begins at i.
func (f *finder) begins(i int, kinds lexicon.Kinds) bool { return f.Kinds(i)&kinds != 0 }

// hit is the longest entry of any of the kinds that begins at i. It is small, so that what most tokens lack costs no call.
func (f *finder) hit(i int, kinds lexicon.Kinds) (best lexicon.Hit, ok bool) {
	if !f.begins(i, kinds) {
		return best, false
	}
	return f.longest(i, kinds)
}

func (f *finder) longest(i int, kinds lexicon.Kinds) (lexicon.Hit, bool) {
	hits := f.Hits(i)
	n := len(hits) - 1
	for !kinds.Has(hits[n].Kind) {
		n--
	}
	best := &hits[n]
	for n--; n >= 0 && hits[n].End == best.End; n-- { // the first of those as long
		if kinds.Has(hits[n].Kind) {
			best = &hits[n]
		}
	}
	return *best, true
}

// calendar tells whether the word at i is one of dates.
func (f *finder) calendar(i int) bool {
	if !f.begins(i, 1<<lexicon.Calendar) {
		return false
	}
	return f.Flagged(i, lexicon.Common, "calendar")
}

// hyphen tells whether token i is a hyphen with nothing beside it but letters: Akufo-Addo.
func (f *finder) hyphen(i int) bool {
	return uint(i) < uint(len(f.traits)) && f.traits[i]&hyphened != 0
}

// possessive tells whether token i is 's or the apostrophe after a plural.
func (f *finder) possessive(i int) bool {
	return uint(i) < uint(len(f.traits)) && f.traits[i]&owning != 0
}
