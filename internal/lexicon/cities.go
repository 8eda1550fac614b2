package lexicon

import (
	"fmt"
	"io/fs"
	"strings"
)

//go:generate go run ./gen

// cities is world/cities.txt: tens of thousands of sorted lines, searched where they lie, since compiling them would cost more than
// every other file together. A layer's lines are few and lie in a map.
type cities struct {
	text  string
	extra map[string]string
}

const cityFile = "world/cities.txt"

func newCities(layers []fs.FS) (c cities, err error) {
	raw, err := builtin.ReadFile(cityFile)
	if err != nil {
		return c, err
	}
	c.text = string(raw)
	for _, layer := range layers {
		raw, err := fs.ReadFile(layer, cityFile)
		if err != nil {
			continue // a layer need not have cities
		}
		lines, err := parseFile(cityFile, City, string(raw))
		if err != nil {
			return c, err
		}
		for _, ln := range lines {
			if len(ln.entry.flags) == 0 {
				return c, fmt.Errorf("%s:%d: a city without a country", cityFile, ln.entry.Line)
			}
			if c.extra == nil {
				c.extra = map[string]string{}
			}
			for _, f := range ln.forms {
				c.extra[Plain(f)] = ln.entry.flags[0]
			}
		}
	}
	return c, nil
}

// City finds the country of a city by its name as written: the best known of that name.
func (l *Lexicon) City(name string) (country string, ok bool) {
	name = Plain(name)
	if code, ok := l.cities.extra[name]; ok {
		return code, true
	}
	attrs, ok := lookup(l.cities.text, name)
	if !ok {
		return "", false
	}
	code, _, _ := strings.Cut(attrs, " ")
	return code, true
}

// lookup searches sorted lines of "name TAB attributes" by bisection over bytes.
func lookup(text, name string) (attrs string, ok bool) {
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
		key, attrs, _ := strings.Cut(line, "\t")
		switch {
		case strings.HasPrefix(line, "#") || key < name:
			lo = end + 1
		case key == name:
			return attrs, true
		default:
			hi = start
		}
	}
	return "", false
}
