package lexicon

import (
	_ "embed"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"sync"
)

// givenText and leaderText are thousands of lines, searched where they lie, as the cities are.
var (
	//go:embed world/given.txt
	givenText string
	//go:embed world/leaders.txt
	leaderText string
)

const (
	givenFile  = "world/given.txt"
	leaderFile = "world/leaders.txt"
)

// persons are the lines of the layers: few, by name.
type persons struct{ given, leaders map[string]string }

func newPersons(layers []fs.FS) (p persons, err error) {
	if p.given, err = layered(layers, givenFile, Given); err != nil {
		return p, err
	}
	p.leaders, err = layered(layers, leaderFile, Leader)
	return p, err
}

// layered are the attributes of the lines that the layers have in one file, by their forms; nil if there are none.
func layered(layers []fs.FS, file string, kind Kind) (of map[string]string, err error) {
	for _, layer := range layers {
		raw, err := fs.ReadFile(layer, file)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return nil, err
		}
		lines, err := parseFile(file, kind, string(raw))
		if err != nil {
			return nil, err
		}
		for _, ln := range lines {
			if kind == Leader && ln.entry.Flag() == "" {
				return nil, fmt.Errorf("%s:%d: a leader without a country", file, ln.entry.Line)
			}
			for _, f := range ln.forms {
				if of == nil {
					of = map[string]string{}
				}
				of[Plain(f)] = strings.Join(ln.entry.Flags(), " ")
			}
		}
	}
	return of, nil
}

// Given tells whether the name of a person may begin with a word.
func (l *Lexicon) Given(word string) bool {
	word = Plain(word)
	if _, ok := l.persons.given[word]; ok {
		return true
	}
	return strings.HasPrefix(givenText[lineFrom(givenText, word):], word+"\n")
}

// Leads are the countries, "GE RU", for which whoever bears a name has led a state or spoken for it: "-" for a body of several, "" for a name that is none's.
func (l *Lexicon) Leads(name string) (codes string) {
	name = Plain(name)
	if of, ok := l.persons.leaders[name]; ok {
		code, _, _ := strings.Cut(of, " ")
		return code
	}
	for at := lineFrom(leaderText, name); ; {
		line, _, _ := strings.Cut(leaderText[at:], "\n")
		rest, ok := strings.CutPrefix(line, name+"\t")
		if !ok {
			return codes
		}
		code, _, _ := strings.Cut(rest, " ")
		codes = strings.TrimLeft(codes+" "+code, " ")
		at += len(line) + 1
	}
}

// A Surname is the last word of the names of leaders, of a name that the family's comes first in also the first.
type Surname struct {
	Codes string // the countries of those who have it, "GE RU"
	Alone bool   // it tells of one of them wherever it stands
}

// Surname is what is known of a leader's surname; zero for any other word.
func (l *Lexicon) Surname(word string) Surname { return surnames()[Plain(word)] }

// surnames are those of the leaders, found on first use.
var surnames = sync.OnceValue(func() map[string]Surname {
	all := make(map[string]Surname, 4096)
	for line := range strings.Lines(leaderText) {
		name, attrs, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if !ok || line[0] == '#' {
			continue
		}
		code, flags, _ := strings.Cut(attrs, " ")
		last := name[strings.LastIndexByte(name, ' ')+1:]
		addSurname(all, last, code, flags == "alone")
		if first, _, two := strings.Cut(name, " "); two && familyFirst(code) {
			addSurname(all, first, code, false)
		}
	}
	return all
})

func addSurname(all map[string]Surname, word, code string, alone bool) {
	s := all[word]
	if !strings.Contains(s.Codes, code) {
		s.Codes = strings.TrimLeft(s.Codes+" "+code, " ")
	}
	s.Alone = s.Alone || alone
	all[word] = s
}

// familyFirst tells whether the name of the family comes first among the people of a country.
func familyFirst(code string) bool {
	switch code {
	case "CN", "HK", "KH", "KP", "KR", "SG", "TW", "VN":
		return true
	}
	return false
}

// lineFrom is where the first line begins, of lines sorted by bytes, that is not before a key.
func lineFrom(text, key string) int {
	first, end := 0, len(text)
	for first < end {
		middle := first + (end-first)/2
		begin := strings.LastIndexByte(text[:middle], '\n') + 1
		line, _, _ := strings.Cut(text[begin:], "\n")
		if line[:min(len(line), len(key))] < key || line == "" || line[0] == '#' {
			first = min(begin+len(line)+1, len(text))
		} else {
			end = begin
		}
	}
	return first
}
