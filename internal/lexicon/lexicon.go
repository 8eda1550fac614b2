// Package lexicon holds what the library knows, as text files, and finds it in tokens.
//
// Each line of a file is an Entry: forms, a tab, attributes. See README.md beside this file for how to add one. The built-in files are
// compiled on first use; a user's files, in the same format, are laid over them by Load.
package lexicon

import (
	"embed"
	"sync"

	"github.com/communique-go/communique/internal/token"
)

//go:embed world/[^cgl]*.txt world/c[^i]*.txt en/*.txt
var builtin embed.FS // all but the cities and the names of persons, see cities.go and persons.go

// An Entry is one line of a file. There are many: it is small, and has few pointers for the collector to follow.
type Entry struct {
	Rule  string // file and first form, such as en/verbs.txt#receive
	Name  string // the first form
	names Names
	words []string // bare attributes, then keys with their values, then examples
	Line  int32
	Kind  Kind
	flags uint8 // how many of the words are bare attributes
	pairs uint8 // and how many keys there are
}

// Names is a set of names of attributes, a bit for each: what it has not is not there, what it has may be.
type Names uint64

// Named is the set of one name.
func Named(name string) Names {
	if name == "" {
		return 0
	}
	return 1 << ((int(name[0])*3 + int(name[len(name)-1])*5 + len(name)) & 63)
}

// Names are those of all attributes.
func (e *Entry) Names() Names { return e.names }

// Has tells whether the line carries a bare attribute. Most questions are settled by the set of names, without a call.
func (e *Entry) Has(flag string) bool { return e.names&Named(flag) != 0 && e.flagged(flag) }

func (e *Entry) flagged(flag string) bool {
	for _, f := range e.Flags() {
		if f == flag {
			return true
		}
	}
	return false
}

// Carries tells whether the line carries an attribute, bare or with a value.
func (e *Entry) Carries(attr string) bool {
	return e.names&Named(attr) != 0 && (e.flagged(attr) || e.value(attr) != "")
}

// Flags are the line's bare attributes, in order: for a country's name, its code.
func (e *Entry) Flags() []string { return e.words[:e.flags:e.flags] }

// Examples are the sentences beneath the line.
func (e *Entry) Examples() []string { return e.words[int(e.flags)+2*int(e.pairs):] }

// Flag is the line's first bare attribute.
func (e *Entry) Flag() string {
	if e.flags == 0 {
		return ""
	}
	return e.words[0]
}

// Get is the value of key=value, or "".
func (e *Entry) Get(key string) string {
	if e.names&Named(key) == 0 {
		return ""
	}
	return e.value(key)
}

func (e *Entry) value(key string) string {
	for pairs := e.words[e.flags:][:2*int(e.pairs)]; len(pairs) > 1; pairs = pairs[2:] {
		if pairs[0] == key {
			return pairs[1]
		}
	}
	return ""
}

// A Hit is an entry found in tokens [First, End). Its fields are few, two of them parted once more, so that it is handed on in registers.
type Hit struct {
	extent
	Entry *Entry
	sort
}

type extent struct{ First, End int32 }

type sort struct {
	Form Form
	Kind Kind // of the entry: most are told apart without a look at it
}

// A Lexicon is immutable and safe for concurrent use.
type Lexicon struct {
	Language  string
	entries   []*Entry
	words     words
	known     []known // by word
	nodes     []node
	edges     []uint32 // to nodes, a table by the node before and the word
	endings   []ending
	codes     [HijriYear + 1]map[string]*Entry // world/countries.txt, currencies.txt and hijri.txt by code
	capitals  map[string]string                // names by country
	cities    map[string]string                // of the layers: few, by name
	persons   persons
	spellings spellings
	dateForms map[uint32][]DateForm // by first word, see dateform.go
	slotForms [dateSlotsEnd][]DateForm
}

var english = sync.OnceValue(func() *Lexicon {
	l, err := Load("en")
	if err != nil {
		panic(err) // the built-in files are compiled by a test
	}
	return l
})

// English is the built-in lexicon.
func English() *Lexicon { return english() }

// word numbers a word.
func (l *Lexicon) word(s string) uint32 {
	w := l.words.number(s)
	if int(w) == len(l.known) {
		l.known = append(l.known, known{})
	}
	return w
}

// Number sets the Word of each token.
func (l *Lexicon) Number(s string, toks []token.Token) {
	for i := range toks {
		t := &toks[i]
		t.Word = l.words.look(s, int(t.Start), int(t.End))
	}
}

// Begins are the kinds of the entries of which a form begins with a numbered word.
func (l *Lexicon) Begins(word uint32) Kinds { return l.known[word].begins }

// Class is the closed classes that a numbered word belongs to.
func (l *Lexicon) Class(word uint32) Class { return l.known[word].class }

// ClassOf is those of a word, whatever its capitals.
func (l *Lexicon) ClassOf(word string) Class { return l.Class(l.words.look(word, 0, len(word))) }

// Known is what is known of a numbered word by itself: what begins with it, its closed classes, and whether any entry may.
func (l *Lexicon) Known(word uint32) (begins Kinds, class Class, some bool) {
	w := &l.known[word]
	return w.begins, w.class, w.start != 0
}

// Hits appends every entry that begins at token i of toks, shortest first.
func (l *Lexicon) Hits(hits []Hit, toks []token.Token, i int) []Hit {
	hits, _, _ = l.Find(hits, toks, i, 0)
	return hits
}

// Find does so, but for those of some kinds, and tells the kinds of all entries, with what a date may begin with, and the names of the attributes of
// those that are mostly asked for them.
func (l *Lexicon) Find(hits []Hit, toks []token.Token, i int, but Kinds) (_ []Hit, kinds Kinds, names Names) {
	var has capitals
	for node, j := l.known[toks[i].Word].start, i; node != 0; {
		has.add(toks[j], j-i)
		j++
		for next := l.nodes[node].ending; next != 0; {
			end := &l.endings[next]
			if next = end.next; !has.all(end.capitals) {
				continue
			}
			if kinds |= end.kinds(); !but.Has(end.kind) {
				e := l.entries[end.entry]
				hits = append(hits, Hit{extent{int32(i), int32(j)}, e, sort{end.form, end.kind}})
				if Asked.Has(end.kind) {
					names |= e.names
				}
			}
		}
		if j == len(toks) || toks[j].Word == 0 {
			break
		}
		node = l.follow(node, toks[j].Word)
	}
	return hits, kinds, names
}

// Entries are all lines, for tests and for tables that a room makes on its own.
func (l *Lexicon) Entries(kind Kind) (out []*Entry) {
	for _, e := range l.entries {
		if e.Kind == kind {
			out = append(out, e)
		}
	}
	return out
}

// Country is the line of world/countries.txt for an ISO 3166-1 alpha-2 code, or nil.
func (l *Lexicon) Country(code string) *Entry { return l.codes[CountryCode][code] }

// Currency is the line of world/currencies.txt for an ISO 4217 code, or nil.
func (l *Lexicon) Currency(code string) *Entry { return l.codes[CurrencyCode][code] }

// HijriYear is the line of world/hijri.txt for a year of the Islamic calendar, or nil.
func (l *Lexicon) HijriYear(year string) *Entry { return l.codes[HijriYear][year] }

// Holds tells whether an entry of a kind with a flag stands in a text.
func (l *Lexicon) Holds(kind Kind, s, flag string) bool {
	var cut [8]token.Token
	toks := token.Append(cut[:0], s, 0, len(s))
	l.Number(s, toks)
	var found [16]Hit
	for i := range toks {
		for _, h := range l.Hits(found[:0], toks, i) {
			if h.Kind == kind && h.Entry.Has(flag) {
				return true
			}
		}
	}
	return false
}

// Whole is the entry of a kind of which a text is a form, or nil.
func (l *Lexicon) Whole(kind Kind, s string) *Entry {
	var cut [8]token.Token
	toks := token.Append(cut[:0], s, 0, len(s))
	if len(toks) == 0 {
		return nil
	}
	if l.Number(s, toks[:1]); !l.Begins(toks[0].Word).Has(kind) {
		return nil // as most
	}
	l.Number(s, toks[1:])
	var found [16]Hit
	for _, h := range l.Hits(found[:0], toks, 0) {
		if h.Kind == kind && int(h.End) == len(toks) {
			return h.Entry
		}
	}
	return nil
}

// CapitalOf is the capital of a country: the first line of world/capitals.txt with its code.
func (l *Lexicon) CapitalOf(code string) string { return l.capitals[code] }
