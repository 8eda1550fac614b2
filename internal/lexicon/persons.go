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

var givenLines, leaderLines = newSortedLines(givenText), newSortedLines(leaderText)

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
	rest, ok := strings.CutPrefix(givenLines().from(word), word)
	return ok && strings.HasPrefix(rest, "\n")
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
	if family, given, two := strings.Cut(name, " "); two && listed(family) {
		return leads(family + ", " + given) // of a people who have the family's name first
	}
	return ""
}

// stopped is a name with a stop behind each letter that stands alone.
func stopped(name string) string {
	i := 0
	for i < len(name) && !(name[i] == ' ' && (i == 1 || i > 1 && name[i-2] == ' ')) {
		i++
	}
	if i == len(name) {
		return name // as most
	}
	words := strings.Split(name, " ")
	for i, w := range words {
		if len(w) == 1 && i+1 < len(words) {
			words[i] = w + "."
		}
	}
	return strings.Join(words, " ")
}

// indexed is a name as it is listed: the surname first, with what tells the son of that name. It is empty if no name is listed that begins so.
func indexed(name string) string {
	at := strings.LastIndexByte(name, ' ')
	if last := name[at+1:]; at > 0 && (last == "Jr" || last == "Jr." || strings.Trim(last, "IVX") == "") {
		at = strings.LastIndexByte(name[:at], ' ')
	}
	switch {
	case at < 0:
		return name
	case !listed(name[at+1:]):
		return ""
	}
	return name[at+1:] + ", " + name[:at]
}

// leads are the countries of the lines of leaders.txt for one name.
func leads(name string) (codes string) {
	if !listed(name) {
		return ""
	}
	for line, rest := "", leaderLines().from(name); ; {
		line, rest, _ = strings.Cut(rest, "\n")
		attrs, ok := strings.CutPrefix(line, name+"\t")
		if !ok {
			return codes
		}
		codes = withCode(codes, attrs)
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
	for line, lines := "", leaderLines().from(word); ; {
		line, lines, _ = strings.Cut(lines, "\n")
		rest, ok := strings.CutPrefix(line, word)
		if !ok || rest == "" || rest[0] > ',' {
			return s
		}
		if rest[0] == ',' || rest[0] == '\t' { // not "Marcos Jr."
			_, attrs, _ := strings.Cut(rest, "\t")
			s.Codes, s.Alone = withCode(s.Codes, attrs), s.Alone || strings.HasSuffix(attrs, " alone")
		}
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

// sortedLines is a text of lines sorted by bytes with where each of them begins, but for the comments at its head.
type sortedLines struct {
	text   string
	starts []uint32
}

// newSortedLines finds the lines of a text, on first use.
func newSortedLines(text string) func() *sortedLines {
	return sync.OnceValue(func() *sortedLines {
		x := &sortedLines{text: text, starts: make([]uint32, 0, strings.Count(text, "\n"))}
		for at := 0; at < len(text); at += strings.IndexByte(text[at:], '\n') + 1 {
			if text[at] != '#' {
				x.starts = append(x.starts, uint32(at))
			}
		}
		return x
	})
}

// from is the text from the first line on that is not before a key.
func (x *sortedLines) from(key string) string {
	first, end := 0, len(x.starts)
	for first < end {
		middle := int(uint(first+end) >> 1)
		if line := x.text[x.starts[middle]:]; line[:min(len(line), len(key))] < key {
			first = middle + 1
		} else {
			end = middle
		}
	}
	if first == len(x.starts) {
		return ""
	}
	return x.text[x.starts[first]:]
}
