// Package clause cuts sentences into clauses: a subject, one verb group, its objects and prepositional phrases, and the event nouns
// among them ("the 9th round of the political consultations between A and B"). It says how the words stand to each other, not what
// they mean.
package clause

import (
	"sync"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/text"
	"github.com/communique-go/communique/internal/token"
)

// A Kind is how a clause stands in its sentence.
type Kind uint8

const (
	Main        Kind = iota
	That             // the content of its parent's verb: "said that ...", "said ..."
	Subordinate      // while, because, after, as ...
	Relative         // who, which: its subject is the phrase before it
	Participle       // headed by X; including Y; speaking at Z
	Infinitive       // to visit Y
)

// A Clause is tokens [First, End) of one sentence with one verb group. Phrases and objects stand in the order of the text.
type Clause struct {
	Kind       Kind
	Sentence   int
	First, End int
	Parent     int // the clause that it stands in, or -1
	Subject    Phrase
	Verb       Verb
	Before     []Phrase // phrases before the verb other than the subject
	After      []Phrase // phrases after the verb; those with Prep < 0 are objects
	Shared     bool     // the subject is taken from the clause before: "visited France and met the Director"
	InQuote    bool     // it stands inside a quotation
}

// A Phrase is a noun phrase or a list of them, tokens [First, End), with the preposition before it.
type Phrase struct {
	Prep       int // token of the preposition, or -1
	First, End int
	Parties    []int // the parties of its top level, in order
	Event      int   // index in Events of the event noun at its head, or -1
	Date       int   // index in Dates, or -1
}

// NoPhrase is where no phrase stands.
func NoPhrase() Phrase { return Phrase{Prep: -1, Event: -1, Date: -1} }

// Empty tells that there is no phrase.
func (p Phrase) Empty() bool { return p.End <= p.First }

// A Tense is when a verb group puts its event, as far as its form tells.
type Tense uint8

const (
	None Tense = iota // participles and infinitives
	Past
	Present
	Future
)

// A Verb is a verb group: "has been invited", "is due to visit". Main is the verb that means something, its particle among its tokens.
type Verb struct {
	First, End     int // tokens of the group
	Main, MainEnd  int
	Hits           []lexicon.Hit // what the lexicon knows of the main verb
	Form           lexicon.Form  // of the main verb
	Tense          Tense
	Perfect        bool
	Progressive    bool
	Passive        bool
	Negated        bool
	Modal          int // token of would, may, should ...; -1 without
	To             bool
	Copula         bool // be itself
	maybeModifying bool // a form that is past and participle alike: it may modify the noun before it
	sharesModal    bool // a passive with a bare "be": the modal stands before an earlier verb
}

// Empty tells that a clause has no verb.
func (v *Verb) Empty() bool { return v.End <= v.First }

// Frame is the verb's line of a kind, or nil.
func (v *Verb) Frame(kind lexicon.Kind) *lexicon.Entry {
	for i := len(v.Hits) - 1; i >= 0; i-- {
		if v.Hits[i].Kind == kind {
			return v.Hits[i].Entry
		}
	}
	return nil
}

// Equates tells whether a verb says what its subject is or becomes.
func (v *Verb) Equates() bool {
	f := v.Frame(lexicon.Verb)
	return v.Copula && !v.Passive || f != nil && f.Flag() == "office"
}

// hasHearer tells whether the object of a verb hears what is said: "told reporters".
func (v *Verb) hasHearer() bool {
	f := v.Frame(lexicon.Saying)
	return f != nil && f.Has("told") && !v.Passive
}

// An Event is an event noun with what belongs to its phrase.
type Event struct {
	First, End int // the noun phrase: "the 9th round of the political consultations"
	Noun       lexicon.Hit
	Series     mention.Span // the standing format, without "the" and ordinal: "political consultations"
	Round      mention.Span // the ordinal
	Owner      int          // the party that owns it: "the President's visit"; or -1
	Possessive int          // the token of a pronoun that owns it: "his visit"; or -1
	Phrases    []Phrase     // the prepositional phrases that follow it: between, with, of, to, in, on
	Definite   bool         // "the talks": may point back
	Assembly   bool         // of a body: "the 58th session of the Council"
	Plural     bool
	Clause     int // the clause that it stands in, or -1
}

// Document is the clauses and events of a text.
type Document struct {
	*mention.Document
	*text.Text // of it, a step nearer
	Clauses    []Clause
	Events     []Event
	Quotes     []mention.Span // tokens between quotation marks, without them
	eventAt    []int32        // by token: 1 + the event whose phrase covers it
	quoteAt    []int32        // by token: 1 + the quotation
	verbAt     []int32        // by token: 1 + the clause whose verb group covers it
	bounds     []int          // by sentence: its first clause; one more at the end

	shorts    []short // short forms of formats
	dateAt    []int32 // by token: 1 + the date
	moneyAt   []int32 // by token: 1 + the amount
	taken     []bool  // by token: part of a name, a body, a place, a date or money
	titleCase []bool  // by sentence: a headline of which every word has a capital

	builder builder
	last    reading
	phrases text.Slab[Phrase]
	parties text.Slab[int]
	verbs   text.Slab[lexicon.Hit]
	groups  text.Slab[Verb]
	before  []Phrase // of the clause at hand: its subject and what else stands before the verb
}

// documents are those that are free: their tables serve the next text.
var documents = sync.Pool{New: func() any { return new(Document) }}

func begin(m *mention.Document) *Document {
	d := documents.Get().(*Document)
	d.Document, d.Text = m, m.Text
	d.Clauses, d.Events, d.Quotes, d.bounds = d.Clauses[:0], d.Events[:0], d.Quotes[:0], d.bounds[:0]
	d.shorts = d.shorts[:0]
	n := len(m.Tokens) + text.Beyond
	for _, at := range [...]*[]int32{&d.eventAt, &d.quoteAt, &d.verbAt, &d.dateAt, &d.moneyAt} {
		*at = text.Cleared(*at, n)
	}
	d.taken, d.titleCase = text.Cleared(d.taken, n), text.Cleared(d.titleCase, len(m.Sentences))
	d.phrases.Reset()
	d.parties.Reset()
	d.verbs.Reset()
	d.groups.Reset()
	d.last = reading{first: -1}
	d.builder = builder{d: d, items: d.builder.items[:0], pending: d.builder.pending[:0]}
	return d
}

// Free gives the tables of a document back when it is read; those of its mentions stay.
func (d *Document) Free() {
	d.Document, d.Text = nil, nil
	documents.Put(d)
}

// Of lists the clauses of a sentence, as indices [first, end); none of sentence -1, where there is none.
func (d *Document) Of(sentence int) (first, end int) {
	if sentence < 0 {
		return 0, 0
	}
	return d.bounds[sentence], d.bounds[sentence+1]
}

// EventAt is the event whose noun phrase covers token i, or -1.
func (d *Document) EventAt(i int) int {
	if i < 0 || i >= len(d.eventAt) {
		return -1
	}
	return int(d.eventAt[i]) - 1
}

// QuoteAt is the quotation that token i stands in, or -1.
func (d *Document) QuoteAt(i int) int {
	if i < 0 || i >= len(d.quoteAt) {
		return -1
	}
	return int(d.quoteAt[i]) - 1
}

// VerbAt is the clause whose verb group covers token i, or -1.
func (d *Document) VerbAt(i int) int {
	if i < 0 || i >= len(d.verbAt) {
		return -1
	}
	return int(d.verbAt[i]) - 1
}

// Find reads a text.
func Find(m *mention.Document) *Document {
	d := begin(m)
	d.findQuotes()
	d.findTaken()
	d.findEvents()
	b := &d.builder
	for n := range d.Sentences {
		d.bounds = append(d.bounds, len(d.Clauses))
		b.sentence(n)
	}
	d.bounds = append(d.bounds, len(d.Clauses))
	d.placeEvents()
	d.placeVerbs()
	return d
}

func (d *Document) placeVerbs() {
	for n := range d.Clauses {
		c := &d.Clauses[n]
		for i := c.Verb.First; i < c.Verb.End; i++ {
			d.verbAt[i] = int32(n + 1)
		}
	}
}

func (d *Document) findTaken() {
	for i := range d.Names {
		d.take(d.Names[i].Span)
	}
	for i := range d.Bodies {
		d.take(d.Bodies[i].Span)
	}
	for i := range d.Places {
		d.take(d.Places[i].Span)
	}
	for i := range d.Countries {
		d.take(d.Countries[i].Span)
	}
	for n := range d.Dates {
		s := d.Dates[n].Span
		d.take(s)
		for i := s.First; i < s.End; i++ {
			d.dateAt[i] = int32(n + 1)
		}
	}
	for n := range d.Money {
		s := d.Money[n].Span
		d.take(s)
		for i := s.First; i < s.End; i++ {
			d.moneyAt[i] = int32(n + 1)
		}
	}
	for n, s := range d.Sentences {
		d.titleCase[n] = d.inTitleCase(s.First, s.End)
	}
}

func (d *Document) take(s mention.Span) {
	for i := s.First; i < s.End; i++ {
		d.taken[i] = true
	}
}

// inTitleCase tells whether all words but short ones have capitals.
func (d *Document) inTitleCase(first, end int) bool {
	if end > first && d.Is(end-1, ".") {
		return false // no headline ends so
	}
	words, small := 0, 0
	for i := first; i < end; i++ {
		t := d.Tokens[i]
		if !t.Is(token.Letter) || d.Class(i) != 0 {
			continue
		}
		words++
		if !t.Is(token.Upper) {
			small++
		}
	}
	return words > 2 && small*5 <= words
}
