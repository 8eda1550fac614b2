package lexicon

import (
	_ "embed"
	"errors"
	"fmt"
	"io/fs"
	"strings"
)

//go:generate go run ./gen

// cityText is tens of thousands of sorted lines, searched where they lie, since compiling them would cost more than every other file
// together.
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
	return lookup(cityText, name)
}

// lookup searches sorted lines of "name TAB code", comments above them, by bisection over bytes.
func lookup(text, name string) (code string, ok bool) {
	lo, hi := 0, len(text)
	for lo < hi {
		mid := lo + (hi-lo)/2
		start := strings.LastIndexByte(text[lo:mid], '\n') + 1 + lo
		end := strings.IndexByte(text[start:], '\n')
		if end < 0 {
			end = len(text)
		} else {
			end += start
		}
		line := text[start:end]
		key, code, _ := strings.Cut(line, "\t")
		switch {
		case strings.HasPrefix(line, "#") || key < name:
			lo = end + 1
		case key == name:
			return code, true
		default:
			hi = start
		}
	}
	return "", false
}
