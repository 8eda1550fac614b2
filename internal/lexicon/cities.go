package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

//go:generate go run ./gen

// cityText is tens of thousands of lines, read where they lie, since compiling them would cost more than every other file together.
//
//go:embed world/cities.txt
var cityText string

const cityFile = "world/cities.txt"

// City finds the country of a city by its name as written: the best known of that name.
func (l *Lexicon) City(name string) (country string, ok bool) {
	name = Plain(name)
	if code, ok := l.cities[name]; ok {
		return code, true
	}
	return lookup(name)
}

// BeginsCity tells whether the name of a city may begin with a word: most do not, so that no longer name need be asked for.
func (l *Lexicon) BeginsCity(word string) bool {
	head, _ := hashHead(Plain(word))
	return len(l.cities) > 0 || cityTable().begins(mixed(head))
}

// A cityIndex finds lines of cityText by their names: an offset in the lower bits of a slot, bits of the name's hash above them, so that most
// names that are none's are told without a look at the text.
type cityIndex struct {
	slots [1 << 16]uint32 // twice the lines
	heads                 // ten times as many bits as there are heads
}

// heads are a bit for the hash of each head that some names have.
type heads [1 << 12]uint64

// hashHead is the hash, not mixed yet, of the letters that a name begins with, and their number: they are of its first word, however it is cut into
// words.
func hashHead(s string) (h uint32, n int) {
	for h = offset; n < len(s) && (s[n]|0x20)-'a' < 26; n++ {
		h = (h ^ uint32(s[n])) * prime
	}
	return h, n
}

func (x *heads) begins(head uint32) bool {
	bit := head % uint32(64*len(x))
	return x[bit/64]>>(bit%64)&1 != 0
}

func (x *heads) set(head uint32) {
	bit := head % uint32(64*len(x))
	x[bit/64] |= 1 << (bit % 64)
}

// add adds the name that stands at an offset of cityText before a tab, and is the offset of the next line.
func (x *cityIndex) add(at int) (next int) {
	line := cityText[at:]
	head, n := hashHead(line)
	h := head
	for ; n < len(line) && line[n] != '\t'; n++ {
		h = (h ^ uint32(line[n])) * prime
	}
	x.heads.set(mixed(head))
	whole := mixed(h)
	i := whole % uint32(len(x.slots))
	for x.slots[i] != 0 {
		i = (i + 1) % uint32(len(x.slots))
	}
	x.slots[i] = whole&^cityOffset | uint32(at)
	return at + n + strings.IndexByte(line[n:], '\n') + 1
}

// cityTable is filled on first use.
var cityTable = sync.OnceValue(func() *cityIndex {
	x := new(cityIndex)
	for at := 0; at < len(cityText); {
		if cityText[at] == '#' {
			at += strings.IndexByte(cityText[at:], '\n') + 1
			continue
		}
		at = x.add(at)
	}
	return x
})

const cityOffset = 1<<20 - 1 // the bits of an offset; no city stands at 0, where the comments are

func lookup(name string) (code string, ok bool) {
	slots, hash := &cityTable().slots, hashOf(name)
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
