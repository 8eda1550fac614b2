package lexicon

import (
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"

	"github.com/communique-go/communique/internal/token"
)

// Load compiles the built-in files of a language with the layers over them. A layer holds the same folders; a line of a layer
// whose first form is that of a line before it, in the same file, takes its place.
func Load(language string, layers ...fs.FS) (*Lexicon, error) {
	var lines [kinds][]line
	size := 0
	for n, layer := range append([]fs.FS{builtin}, layers...) {
		texts, length, err := readTexts(layer, language, n > 0)
		if err != nil {
			return nil, err
		}
		size += length / wordLength
		r := newReader(length / wordLength)
		r.layer = n > 0
		for _, t := range texts {
			read, err := r.read(t.name, t.kind, t.text)
			if err != nil {
				return nil, err
			}
			lines[t.kind] = overlay(lines[t.kind], read)
		}
	}
	l := newLexicon(language, size)
	if err := l.compile(&lines); err != nil {
		return nil, err
	}
	var err error
	if l.cities, err = layered(layers, cityFile, City); err != nil {
		return nil, err
	}
	if l.persons, err = newPersons(layers); err != nil {
		return nil, err
	}
	return l, nil
}

// wordLength is how many bytes of the files there are for each word that is new in them: the tables need not grow while they are filled.
const wordLength = 31

func newLexicon(language string, size int) *Lexicon {
	l := &Lexicon{
		Language:  language,
		entries:   make([]*Entry, 0, 2*size/3),
		words:     newWords(size),
		known:     make([]known, 1, size),
		nodes:     make([]node, 1, 9*size/4),
		edges:     make([]uint32, powerOfTwo(9*size/4)),
		endings:   make([]ending, 1, 2*size),
		capitals:  make(map[string]string, 256),
		dateForms: make(map[uint32][]DateForm, 64),
	}
	for kind := range l.codes {
		l.codes[kind] = make(map[string]*Entry, 256)
	}
	return l
}

func (l *Lexicon) compile(lines *[kinds][]line) error {
	l.spellings = newSpellings(lines[Irregular])
	c := compiler{Lexicon: l, inflector: inflector{irregular: irregulars(lines[Irregular])}}
	for kind := range lines {
		for _, ln := range lines[kind] {
			if err := c.add(&ln); err != nil {
				return fmt.Errorf("%s: %w", ln.place(), err)
			}
		}
	}
	return nil
}

// A source is the text of a file.
type source struct {
	name, text string
	kind       Kind
}

// readTexts reads the files of a layer, all but those that are searched in place; length is that of all.
func readTexts(layer fs.FS, language string, over bool) (all []source, length int, err error) {
	buffer := make([]byte, 16<<10)
	for _, dir := range []string{"world", language} {
		files, err := fs.ReadDir(layer, dir)
		if err != nil {
			if over {
				continue // a layer needs no folder that it adds nothing to
			}
			return nil, 0, err
		}
		for _, f := range files {
			name := path.Join(dir, f.Name())
			kind, ok := kindOf(dir, f.Name())
			if !ok {
				return nil, 0, fmt.Errorf("%s: no such file in a lexicon", name)
			}
			if kind == City || kind == Given || kind == Leader {
				continue // a layer's are read by layered
			}
			text, err := readText(layer, name, buffer)
			if err != nil {
				return nil, 0, err
			}
			all, length = append(all, source{name, text, kind}), length+len(text)
		}
	}
	return all, length, nil
}

// readText reads a file into one string: entries are pieces of it.
func readText(layer fs.FS, name string, buffer []byte) (string, error) {
	f, err := layer.Open(name)
	if err != nil {
		return "", err
	}
	defer f.Close()
	var text strings.Builder
	if info, err := f.Stat(); err == nil {
		text.Grow(int(info.Size()))
	}
	_, err = io.CopyBuffer(&text, f, buffer)
	return text.String(), err
}

func overlay(under, lines []line) []line {
	if under == nil {
		return lines
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

// A compiler adds lines to a lexicon.
type compiler struct {
	*Lexicon
	inflector
	toks []token.Token // of the form that is being added
}

func (c *compiler) add(ln *line) error {
	e := ln.entry
	c.entries = append(c.entries, e)
	switch e.Kind {
	case CountryCode, CurrencyCode, HijriYear:
		c.codes[e.Kind][e.Name] = e
		if e.Kind != CurrencyCode {
			return nil // KZ in a text is no country; USD is a currency
		}
	case Capital:
		if code := e.Flag(); c.capitals[code] == "" && !e.Has("seat") {
			c.capitals[code] = e.Name
		}
	case Irregular, Actor:
		return nil // no words that a text is searched for
	case DatePattern:
		for f := range forms(ln.forms) {
			if err := c.addDateForm(f, e); err != nil {
				return err
			}
		}
		return nil
	case ClassWord:
		return c.addClass(ln)
	}
	end := ending{entry: uint32(len(c.entries) - 1), kind: e.Kind, opens: uint8(e.opens() >> opensAt)}
	for f := range forms(ln.forms) {
		for _, in := range c.inflect(e.Kind, f) {
			end.form = in.form
			if err := c.addForm(in.text, end); err != nil {
				return err
			}
		}
	}
	return nil
}

// addClass gives words their closed classes.
func (l *Lexicon) addClass(ln *line) error {
	class, err := parseClass(ln.entry.Flags())
	if err != nil {
		return err
	}
	for f := range forms(ln.forms) {
		l.known[l.word(f)].class |= class
	}
	return nil
}

func (c *compiler) addForm(text string, end ending) error {
	whole := text
	if end.kind == Honorific {
		whole += " A" // a name comes after it: "H. E." ends no sentence
	}
	c.toks = token.Append(c.toks[:0], whole, 0, len(whole))
	toks := c.toks
	if end.kind == Honorific {
		toks = toks[:len(toks)-1]
	}
	if len(toks) == 0 || len(toks) > 32 {
		return fmt.Errorf("form %q has %d words", text, len(toks))
	}
	node := uint32(0)
	for i, t := range toks {
		w := c.word(text[t.Start:t.End])
		if t.Is(token.Upper) && !t.Is(token.Dotted) {
			end.upper |= 1 << i
		}
		if t.Is(token.Caps) {
			end.caps |= 1 << i
		}
		if i == 0 {
			c.known[w].begins |= end.kind.Set()
			node = c.first(w)
		} else {
			node = c.step(node, w)
		}
	}
	c.addEnding(node, end)
	return nil
}
