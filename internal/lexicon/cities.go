package lexicon

import (
	_ "embed"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"sync"
)

//go:generate go run ./gen

// cityText is tens of thousands of lines, read where they lie, since compiling them would cost more than every other file together.
//
//go:embed world/cities.txt
var cityText string

// cities are the lines of the layers: few, by name.
type cities map[string]string

const cityFile = "world/cities.txt"

func newCities(layers []fs.FS) (cities, error) {
	c := cities{}
	for _, layer := range layers {
		raw, err := fs.ReadFile(layer, cityFile)
		if errors.Is(err, fs.ErrNotExist) {
			continue // a layer need not have cities
		}
		if err != nil {
			return nil, err
		}
		lines, err := parseFile(cityFile, City, string(raw))
		if err != nil {
			return nil, err
		}
		for _, ln := range lines {
			if ln.entry.Flag() == "" {
				return nil, fmt.Errorf("%s:%d: a city without a country", cityFile, ln.entry.Line)
			}
			for _, f := range ln.forms {
				c[Plain(f)] = ln.entry.Flag()
			}
		}
	}
	return c, nil
}

// City finds the country of a city by its name as written: the best known of that name.
func (l *Lexicon) City(name string) (country string, ok bool) {
	name = Plain(name)
	if code, ok := l.cities[name]; ok {
		return code, true
	}
	return lookup(name)
}

// cityTable finds lines of cityText by their names: an offset in the lower bits of a slot, bits of the name's hash above them, so that most
// names that are none's are told without a look at the text. It is filled on first use.
var cityTable = sync.OnceValue(func() []uint32 {
	slots := make([]uint32, 1<<16) // twice the lines
	for at := 0; at < len(cityText); {
		line, _, _ := strings.Cut(cityText[at:], "\n")
		if name, _, ok := strings.Cut(line, "\t"); ok && line[0] != '#' {
			hash := hashOf(name)
			i := hash % uint32(len(slots))
			for slots[i] != 0 {
				i = (i + 1) % uint32(len(slots))
			}
			slots[i] = hash&^cityOffset | uint32(at)
		}
		at += len(line) + 1
	}
	return slots
})

const cityOffset = 1<<20 - 1 // the bits of an offset; no city stands at 0, where the comments are

func lookup(name string) (code string, ok bool) {
	slots, hash := cityTable(), hashOf(name)
	for i := hash % uint32(len(slots)); slots[i] != 0; i = (i + 1) % uint32(len(slots)) {
		if slots[i]&^cityOffset != hash&^cityOffset {
			continue
		}
		line := cityText[slots[i]&cityOffset:]
		if len(line) > len(name) && line[len(name)] == '\t' && line[:len(name)] == name {
			code, _, _ = strings.Cut(line[len(name)+1:], "\n")
			return code, true
		}
	}
	return "", false
}
