// Package mention finds what a text names: people, offices, bodies, countries, places, dates and money, and the parties that they
// make together. It says what stands in the text and where; who is meant, and which day "Tuesday" is, the root decides.
package mention

import (
	"sort"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/text"
)

// A Span is tokens [First, End); empty when End is not after First.
type Span struct{ First, End int }

// Empty tells that the span holds no token.
func (s Span) Empty() bool { return s.End <= s.First }

// Holds tells whether token i is in the span.
func (s Span) Holds(i int) bool { return s.First <= i && i < s.End }

// A Name is a person's name without honorifics.
type Name struct {
	Span
	Rule string // what told that it is one
}

// A Country is a country's name, adjective, demonym, or its capital standing for its government.
type Country struct {
	Span
	Code      string // ISO 3166-1 alpha-2, EU, UN, XK
	Adjective bool   // Kazakh, French: may qualify a noun; else it is a name
	Capital   bool   // Paris for France, where it may be just a place: the clause decides
	Inside    bool   // inside a proper name: counts for no release (Samoa Agreement), but helps its reader
	Rule      string
}

// A Place is a city or venue that is told as a place.
type Place struct {
	Span
	Country string
	Rule    string
}

// A Body is a named organisation, its acronym in brackets apart.
type Body struct {
	Span           // the name, without "the", country or brackets
	Acronym Span   // empty if none beside it
	Kind    string // ministry, international, company, bank, university, media, party, ngo, other
	Country string // of the text beside it, else of the lexicon
	Name    string // where the text names it together with others: Ministry of Finance of "the Ministries of Trade and Finance"; else ""
	Full    string // of an acronym that the lexicon spells out: the full name; else ""
	Rule    string
}

// After is the token after the body and its acronym in brackets.
func (b Body) After() int {
	if b.Acronym.Empty() || b.Acronym.End < b.End {
		return b.End
	}
	return b.Acronym.End + 1
}

// An Office is a title as written, with the body and country that it belongs to.
type Office struct {
	Span           // all of it
	Title   Span   // without the country and body that can be cut off
	Noun    int    // token of its noun: minister
	Body    int    // index in Bodies, or -1
	Country string // of the office itself; "" if only its context tells
	Sent    Span   // of a mission: the country or countries that it is to
	Plural  bool
	Former  bool // former, outgoing past: held no more
	World   bool // of an encounter or a group of states: COP28 President
	Rule    string
}

// A PartyKind is what a party's head is.
type PartyKind uint8

const (
	Named      PartyKind = iota + 1 // a person with a name
	Post                            // an office without a name: "the Deputy Minister", "heads of state of France"
	Group                           // people without names: "French officials", "business representatives"
	Collective                      // a body
	State                           // a country acting, or its capital
	Pronoun                         // he, she, they, both
	Sides                           // "the two sides", "both parties", "the French side", "the two ministers", "the Kazakh diplomat"
)

// A Party is a noun phrase that can act or be acted upon, with its appositions: "the Deputy Minister of Foreign Affairs of Kazakhstan,
// Jane Doe". Lists of parties are several parties.
type Party struct {
	Span
	Kind        PartyKind
	Head        int // token of its head: the name's last, the noun, the pronoun
	Name        Span
	Style       Span // before the first office, where the name comes after it: "His Highness the Amir Ali Lima"
	Honorific   Span // right before the name
	Offices     []Office
	Country     string        // the code that it carries itself, by adjective, "of X" or by being X
	Others      []string      // further countries of a plural: "heads of state of France and Kazakhstan", "Kazakh and Mongolian officials"
	Body        int           // index in Bodies, or -1: of a Collective itself, of a Group the body it belongs to
	Noun        Span          // of a Group or Sides: the noun with its modifiers, without country: "business representatives", "side"
	Number      int           // 1, 2 ("the two ministers"), 0 for a plural that is not counted
	Class       lexicon.Class // of a Pronoun
	Definite    bool          // has "the", a possessive or a demonstrative: may point back
	Counterpart bool          // "his Polish counterpart": the office is that of whom it is counterpart to
	Rule        string
}

// A Document is a text with everything that is named in it, each list in order.
type Document struct {
	*text.Text
	Dateline  Dateline
	Dates     []Date
	Money     []Money
	Names     []Name
	Countries []Country
	Places    []Place
	Bodies    []Body
	Parties   []Party
	partyAt   []int32 // by token: 1 + the party that covers it
	finder    *finder // that made it
}

// PartyAt is the party that covers token i, or -1.
func (d *Document) PartyAt(i int) int {
	if i < 0 || i >= len(d.partyAt) {
		return -1
	}
	return int(d.partyAt[i]) - 1
}

// spanned is anything that takes a span of tokens.
type spanned[T any] interface {
	*T
	at() *Span
}

func (s *Span) at() *Span { return s }

// From is the index of the first of some in order that begins at token i or behind it, or their number where none does.
func From[T any, P spanned[T]](all []T, i int) int {
	return sort.Search(len(all), func(n int) bool { return P(&all[n]).at().First >= i })
}

// Beginning is the one of some in order that begins at token i, or nil.
func Beginning[T any, P spanned[T]](all []T, i int) P {
	n := From[T, P](all, i)
	if n == len(all) || P(&all[n]).at().First != i {
		return nil
	}
	return &all[n]
}

// Holder is the one of some in order that holds token i, or nil.
func Holder[T any, P spanned[T]](all []T, i int) P {
	n := sort.Search(len(all), func(n int) bool { return P(&all[n]).at().End > i })
	if n == len(all) || P(&all[n]).at().First > i {
		return nil
	}
	return &all[n]
}

// Ending is the first of some in order that ends before token i, with nothing between, or nil.
func Ending[T any, P spanned[T]](all []T, i int) P {
	n := sort.Search(len(all), func(n int) bool { return P(&all[n]).at().End >= i })
	if n == len(all) || P(&all[n]).at().End != i {
		return nil
	}
	return &all[n]
}
