package lexicon

import (
	_ "embed"
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
	if code, ok := l.persons.leaders[name]; ok {
		return code
	}
	if codes = leads(indexed(name)); codes != "" {
		return codes
	}
	if dotted := stopped(name); dotted != name {
		return leads(indexed(dotted)) // George W Bush
	}
	if family, given, two := strings.Cut(name, " "); two {
		return leads(family + ", " + given) // of a people who have the family's name first
	}
	return ""
}

// stopped is a name with a stop behind each letter that stands alone.
func stopped(name string) string {
	words := strings.Split(name, " ")
	for i, w := range words {
		if len(w) == 1 && i+1 < len(words) {
			words[i] = w + "."
		}
	}
	return strings.Join(words, " ")
}

// indexed is a name as it is listed: the surname first, with what tells the son of that name.
func indexed(name string) string {
	at := strings.LastIndexByte(name, ' ')
	if last := name[at+1:]; at > 0 && (last == "Jr" || last == "Jr." || strings.Trim(last, "IVX") == "") {
		at = strings.LastIndexByte(name[:at], ' ')
	}
	if at < 0 {
		return name
	}
	return name[at+1:] + ", " + name[:at]
}

// leads are the countries of the lines of leaders.txt for one name.
func leads(name string) (codes string) {
	if !listed(name) {
		return ""
	}
	for at := lineFrom(leaderText, name); ; {
		line, _, _ := strings.Cut(leaderText[at:], "\n")
		attrs, ok := strings.CutPrefix(line, name+"\t")
		if !ok {
			return codes
		}
		codes = withCode(codes, attrs)
		at += len(line) + 1
	}
}

// withCode adds the code that a line has first to some, if it is new.
func withCode(codes, attrs string) string {
	code, _, _ := strings.Cut(attrs, " ")
	if strings.Contains(codes, code) {
		return codes
	}
	return strings.TrimLeft(codes+" "+code, " ")
}

// A Surname is what the names of leaders begin with as they are listed.
type Surname struct {
	Codes string // the countries of those who have it, "GE RU"
	Alone bool   // it tells of one of them wherever it stands
}

// Surname is what is known of a leader's surname; zero for any other word.
func (l *Lexicon) Surname(word string) (s Surname) {
	if word = Plain(word); !listed(word) {
		return s
	}
	for at := lineFrom(leaderText, word); ; {
		line, _, _ := strings.Cut(leaderText[at:], "\n")
		rest, ok := strings.CutPrefix(line, word)
		if !ok || rest == "" || rest[0] > ',' {
			return s
		}
		if rest[0] == ',' || rest[0] == '\t' { // not "Marcos Jr."
			_, attrs, _ := strings.Cut(rest, "\t")
			s.Codes, s.Alone = withCode(s.Codes, attrs), s.Alone || strings.HasSuffix(attrs, " alone")
		}
		at += len(line) + 1
	}
}

// leaderHeads are those of all surnames that are listed, found on first use: most words are no leader's.
var leaderHeads = sync.OnceValue(func() *heads {
	x := new(heads)
	for line := range strings.Lines(leaderText) {
		head, _ := hashHead(line)
		x.set(mixed(head))
	}
	return x
})

// listed tells whether a leader's name as it is listed may begin as this one does.
func listed(name string) bool {
	head, _ := hashHead(name)
	return leaderHeads().begins(mixed(head))
}

// lineFrom is where the first line begins, of lines sorted by bytes, that is not before a key.
func lineFrom(text, key string) int {
	first, end := 0, len(text)
	for first < end {
		middle := first + (end-first)/2
		begin := strings.LastIndexByte(text[:middle], '\n') + 1
		if line := text[begin:]; line[:min(len(line), len(key))] < key || line[0] == '#' { // a line's end is before any letter
			if first = strings.IndexByte(line, '\n'); first < 0 {
				first = len(line) - 1
			}
			first += begin + 1
		} else {
			end = begin
		}
	}
	return first
}
