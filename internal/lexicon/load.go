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
	l := &Lexicon{
		Language:  language,
		words:     newWords(),
		known:     make([]known, 1, size),
		nodes:     make([]node, 1, 9*size/4),
		making:    &making{next: make(map[uint64]uint32, 4*size/3), endings: make([]told, 1, 2*size)},
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
	l.spellings = newSpellings(lines[Irregular])
	irregular := irregulars(lines[Irregular])
	for kind := range kinds {
		for _, ln := range lines[kind] {
			if err := l.add(ln, irregular); err != nil {
				return nil, fmt.Errorf("%s:%d: %w", ln.file, ln.entry.Line, err)
			}
		}
	}
	l.joinEdges()
	l.joinEndings()
	l.making = nil
	var err error
	if l.cities, err = layered(layers, cityFile, City); err != nil {
		return nil, err
	}
	if l.persons, err = newPersons(layers); err != nil {
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
	buffer := make([]byte, 16<<10)
	for _, f := range files {
		name := path.Join(dir, f.Name())
		kind, ok := kindOf(dir, f.Name())
		if !ok {
			return fmt.Errorf("%s: no such file in a lexicon", name)
		}
		if kind == City || kind == Given || kind == Leader {
			continue // a layer's are read by layered
		}
		text, err := readText(layer, name, buffer)
		if err != nil {
			return err
		}
		read, err := parseFile(name, kind, text)
		if err != nil {
			return err
		}
		lines[kind] = overlay(lines[kind], read, over)
	}
	return nil
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
		return l.addClass(ln)
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

// addClass gives words their closed classes.
func (l *Lexicon) addClass(ln *line) error {
	class, err := parseClass(ln.entry.flags)
	if err != nil {
		return err
	}
	for _, f := range ln.forms {
		l.known[l.word(f)].class |= class
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
	end := told{entry: e, form: form}
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
			l.known[w].begins |= e.Kind.Set()
		}
		node = l.step(node, w, i == 0)
	}
	l.addEnding(node, end)
	return nil
}

// making is what only Load needs.
type making struct {
	next    map[uint64]uint32 // node<<32 | word -> node
	endings []told
	toks    []token.Token // of the form that is being added
	key     []byte
}
