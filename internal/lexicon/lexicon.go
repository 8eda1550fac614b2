// Package lexicon holds what the library knows, as text files, and finds it in tokens.
//
// Each line of a file is an Entry: forms, a tab, attributes. See README.md beside this file for how to add one. The built-in files are
// compiled on first use; a user's files, in the same format, are laid over them by Load.
package lexicon

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"sync"

	"github.com/communique-go/communique/internal/token"
)

//go:embed world/[^c]*.txt world/c[^i]*.txt en/*.txt
var builtin embed.FS // all but the cities, see cities.go

// An Entry is one line of a file.
type Entry struct {
	Kind     Kind
	Rule     string // file and first form, such as en/verbs.txt#receive
	Name     string // the first form
	Examples []string
	Line     int
	flags    []string
	attrs    [][2]string
	names    Names
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

// Has tells whether the line carries a bare attribute.
func (e *Entry) Has(flag string) bool {
	if e.names&Named(flag) == 0 {
		return false
	}
	for _, f := range e.flags {
		if f == flag {
			return true
		}
	}
	return false
}

// Flags are the line's bare attributes, in order: for a country's name, its code.
func (e *Entry) Flags() []string { return e.flags }

// Flag is the line's first bare attribute.
func (e *Entry) Flag() string {
	if len(e.flags) == 0 {
		return ""
	}
	return e.flags[0]
}

// Get is the value of key=value, or "".
func (e *Entry) Get(key string) string {
	if e.names&Named(key) == 0 {
		return ""
	}
	for _, a := range e.attrs {
		if a[0] == key {
			return a[1]
		}
	}
	return ""
}

// A Hit is an entry found in tokens [First, End).
type Hit struct {
	First, End int32
	Entry      *Entry
	Form       Form
	Kind       Kind  // of the entry: most are told apart without a look at it
	Opens      Kinds // Opening and Timing
}

// A Lexicon is immutable and safe for concurrent use.
type Lexicon struct {
	Language  string
	entries   []*Entry
	words     words
	class     []Class  // by word
	start     []uint32 // by word: the trie node it leads to, or 0
	begins    []Kinds  // by word: of the forms that begin with it
	nodes     []node
	edges     []edge // in the order of their nodes
	endings   []ending
	codes     map[string]*Entry // world/countries.txt, currencies.txt and hijri.txt by code
	capitals  map[string]string // names by country
	cities    cities
	dateForms map[uint32][]DateForm // by first word, see dateform.go
	slotForms [dateSlotsEnd][]DateForm
	making    *making // while Load runs
}

// A node of the trie: what ends there, and its edges, which go on to the first of the node after it.
type node struct{ ending, edges uint32 }

// An edge leads on from a node by a word.
type edge struct{ word, to uint32 }

// making is what only Load needs.
type making struct {
	next map[uint64]uint32 // node<<32 | word -> node
	toks []token.Token     // of the form that is being added
	key  []byte
}

// An ending is an entry of which a form ends at a node, with the capitals that the form asks for: bit i is its i-th token.
type ending struct {
	entry       *Entry
	form        Form
	kind        Kind
	opens       Kinds
	upper, caps uint32
	next        uint32 // the next ending at its node, or 0
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

// Load compiles the built-in files of a language with the layers over them. A layer holds the same folders; a line of a layer
// whose first form is that of a line before it, in the same file, takes its place.
func Load(language string, layers ...fs.FS) (*Lexicon, error) {
	l := &Lexicon{
		Language:  language,
		words:     newWords(),
		class:     make([]Class, 1, size),
		start:     make([]uint32, 1, size),
		begins:    make([]Kinds, 1, size),
		nodes:     make([]node, 1, 2*size),
		endings:   make([]ending, 1, 2*size),
		making:    &making{next: make(map[uint64]uint32, size)},
		codes:     make(map[string]*Entry, 512),
		capitals:  make(map[string]string, 256),
		dateForms: make(map[uint32][]DateForm, 64),
	}
	lines := map[Kind][]*line{}
	for n, layer := range append([]fs.FS{builtin}, layers...) {
		for _, dir := range []string{"world", language} {
			if err := readDir(layer, dir, n > 0, lines); err != nil {
				return nil, err
			}
		}
	}
	irregular := irregulars(lines[Irregular])
	for kind := range kinds {
		for _, ln := range lines[kind] {
			if err := l.add(ln, irregular); err != nil {
				return nil, fmt.Errorf("%s:%d: %w", ln.file, ln.entry.Line, err)
			}
		}
	}
	l.joinEdges()
	l.making = nil
	var err error
	if l.cities, err = newCities(layers); err != nil {
		return nil, err
	}
	return l, nil
}

func readDir(layer fs.FS, dir string, over bool, lines map[Kind][]*line) error {
	files, err := fs.ReadDir(layer, dir)
	if err != nil {
		if over {
			return nil // a layer needs no folder that it adds nothing to
		}
		return err
	}
	for _, f := range files {
		name := path.Join(dir, f.Name())
		kind, ok := kindOf(dir, f.Name())
		if !ok {
			return fmt.Errorf("%s: no such file in a lexicon", name)
		}
		if kind == City {
			continue // a layer's are read by cities.go
		}
		raw, err := fs.ReadFile(layer, name)
		if err != nil {
			return err
		}
		read, err := parseFile(name, kind, string(raw))
		if err != nil {
			return err
		}
		lines[kind] = overlay(lines[kind], read, over)
	}
	return nil
}

func overlay(under, lines []*line, over bool) []*line {
	if !over {
		return append(under, lines...)
	}
	at := map[string]int{}
	for i, ln := range under {
		at[ln.entry.Rule] = i
	}
	for _, ln := range lines {
		if i, ok := at[ln.entry.Rule]; ok {
			under[i] = ln
		} else {
			under = append(under, ln)
		}
	}
	return under
}

func (l *Lexicon) add(ln *line, irregular map[string]*Entry) error {
	l.entries = append(l.entries, ln.entry)
	switch ln.entry.Kind {
	case CountryCode, CurrencyCode, HijriYear:
		l.codes[ln.entry.Kind.File()+ln.entry.Name] = ln.entry
		if ln.entry.Kind != CurrencyCode {
			return nil // KZ in a text is no country; USD is a currency
		}
	case Capital:
		if code := ln.entry.Flag(); l.capitals[code] == "" && !ln.entry.Has("seat") {
			l.capitals[code] = ln.entry.Name
		}
	case Irregular, Actor:
		return nil // no words that a text is searched for
	case DatePattern:
		for _, f := range ln.forms {
			if err := l.addDateForm(f, ln.entry); err != nil {
				return err
			}
		}
		return nil
	case ClassWord:
		class, err := parseClass(ln.entry.flags)
		if err != nil {
			return err
		}
		for _, f := range ln.forms {
			w := l.word(f)
			l.class[w] |= class
		}
		return nil
	}
	var buf [5]inflected
	for _, f := range ln.forms {
		for _, in := range inflect(buf[:0], ln.entry.Kind, f, irregular) {
			if err := l.addForm(in.text, ln.entry, in.form); err != nil {
				return err
			}
		}
	}
	return nil
}

func (l *Lexicon) addForm(text string, e *Entry, form Form) error {
	whole := text
	if e.Kind == Honorific {
		whole += " A" // a name comes after it: "H. E." ends no sentence
	}
	toks := token.Append(l.making.toks[:0], whole, 0, len(whole))
	l.making.toks = toks
	if e.Kind == Honorific {
		toks = toks[:len(toks)-1]
	}
	if len(toks) == 0 || len(toks) > 32 {
		return fmt.Errorf("form %q has %d words", text, len(toks))
	}
	end := ending{entry: e, form: form, kind: e.Kind, opens: e.opens()}
	node := uint32(0)
	for i, t := range toks {
		w := l.word(text[t.Start:t.End])
		if t.Is(token.Upper) && !t.Is(token.Dotted) {
			end.upper |= 1 << i
		}
		if t.Is(token.Caps) {
			end.caps |= 1 << i
		}
		if i == 0 {
			l.begins[w] |= e.Kind.Set()
		}
		node = l.step(node, w, i == 0)
	}
	l.addEnding(node, end)
	return nil
}

// addEnding appends to the endings of a node, in the order of the files.
func (l *Lexicon) addEnding(node uint32, end ending) {
	at := &l.nodes[node].ending
	for *at != 0 {
		x := l.endings[*at]
		if x.next = 0; x == end {
			return
		}
		at = &l.endings[*at].next
	}
	*at = uint32(len(l.endings))
	l.endings = append(l.endings, end)
}

func (l *Lexicon) step(node, word uint32, first bool) uint32 {
	if first {
		if l.start[word] == 0 {
			l.start[word] = l.newNode()
		}
		return l.start[word]
	}
	key := uint64(node)<<32 | uint64(word)
	if l.making.next[key] == 0 {
		l.making.next[key] = l.newNode()
	}
	return l.making.next[key]
}

func (l *Lexicon) newNode() uint32 {
	l.nodes = append(l.nodes, node{})
	return uint32(len(l.nodes) - 1)
}

// joinEdges puts the edges of each node side by side, sorted by their words.
func (l *Lexicon) joinEdges() {
	l.edges = make([]edge, len(l.making.next))
	for key := range l.making.next {
		l.nodes[key>>32].edges++
	}
	end := uint32(0)
	for i := range l.nodes {
		end += l.nodes[i].edges
		l.nodes[i].edges = end
	}
	for key, to := range l.making.next {
		n := &l.nodes[key>>32]
		n.edges--
		l.edges[n.edges] = edge{uint32(key), to}
	}
	l.nodes = append(l.nodes, node{edges: end})
	for i := range l.nodes[1:] {
		slices.SortFunc(l.edges[l.nodes[i].edges:l.nodes[i+1].edges], func(a, b edge) int { return int(a.word) - int(b.word) })
	}
}

// follow is the node that a word leads to from another, or 0.
func (l *Lexicon) follow(from, word uint32) uint32 {
	lo, hi := l.nodes[from].edges, l.nodes[from+1].edges
	for hi-lo > 8 {
		if mid := (lo + hi) / 2; l.edges[mid].word <= word {
			lo = mid
		} else {
			hi = mid
		}
	}
	for ; lo < hi; lo++ {
		if l.edges[lo].word == word {
			return l.edges[lo].to
		}
	}
	return 0
}

// word numbers a word.
func (l *Lexicon) word(s string) uint32 {
	l.making.key = AppendFolded(l.making.key[:0], s)
	w := l.words.number(l.making.key)
	for int(w) >= len(l.class) {
		l.class, l.start, l.begins = append(l.class, 0), append(l.start, 0), append(l.begins, 0)
	}
	return w
}

// Number sets the Word of each token.
func (l *Lexicon) Number(s string, toks []token.Token) {
	for i := range toks {
		t := &toks[i]
		t.Word = l.words.look(s[t.Start:t.End])
	}
}

// Begins are the kinds of the entries of which a form begins with a numbered word.
func (l *Lexicon) Begins(word uint32) Kinds { return l.begins[word] }

// Class is the closed classes that a numbered word belongs to.
func (l *Lexicon) Class(word uint32) Class { return l.class[word] }

// Hits appends every entry that begins at token i of toks, shortest first.
func (l *Lexicon) Hits(hits []Hit, toks []token.Token, i int) []Hit {
	node := l.start[toks[i].Word]
	for j := i; node != 0; {
		for at := l.nodes[node].ending; at != 0; at = l.endings[at].next {
			if end := &l.endings[at]; end.fits(toks[i : j+1]) {
				hits = append(hits, Hit{int32(i), int32(j + 1), end.entry, end.form, end.kind, end.opens})
			}
		}
		if j++; j == len(toks) || toks[j].Word == 0 {
			break
		}
		node = l.follow(node, toks[j].Word)
	}
	return hits
}

// fits tells whether the tokens have the capitals that the form asks for.
func (e *ending) fits(toks []token.Token) bool {
	if e.upper == 0 {
		return true
	}
	for i, t := range toks {
		if e.caps>>i&1 == 1 && !t.Is(token.Caps) || e.upper>>i&1 == 1 && !t.Is(token.Upper) {
			return false
		}
	}
	return true
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
func (l *Lexicon) Country(code string) *Entry { return l.codes[CountryCode.File()+code] }

// Currency is the line of world/currencies.txt for an ISO 4217 code, or nil.
func (l *Lexicon) Currency(code string) *Entry { return l.codes[CurrencyCode.File()+code] }

// HijriYear is the line of world/hijri.txt for a year of the Islamic calendar, or nil.
func (l *Lexicon) HijriYear(year string) *Entry { return l.codes[HijriYear.File()+year] }
