package lexicon

import (
	"math/bits"
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/communique-go/communique/internal/token"
)

// words number folded words from 1: a table of keys, with the letters of those that do not fit into one in one string behind it, so that a
// word is found with a look or two into memory and nothing is allocated for it.
type words struct {
	slots   []slot   // a power of two of them
	ends    []uint32 // of their letters, by word
	letters []byte
	shift   int // that leaves of a hash the number of a slot
}

// A slot has a word of at most eight bytes, all of them ASCII, by those themselves, as most words are, and any other by a hash with its top bit
// set, which no such word has.
type slot struct {
	key  uint64
	word uint32 // 0 for none
}

// packed is how many bytes of a word its key has room for.
const packed = 8

// hashed marks the keys that are hashes.
const hashed = 1 << 63

// newWords has room for so many words.
func newWords(size int) words {
	w := words{ends: make([]uint32, 1, size), letters: make([]byte, 0, 5*size)}
	w.makeSlots(powerOfTwo(size * 8 / 5))
	return w
}

// makeSlots makes so many slots, a power of two, with nothing in them.
func (w *words) makeSlots(n int) { w.slots, w.shift = make([]slot, n), 65-bits.Len(uint(n)) }

// powerOfTwo is the least that is not less.
func powerOfTwo(n int) int { return 1 << bits.Len(uint(n-1)) }

func (w *words) spelled(word uint32) []byte { return w.letters[w.ends[word-1]:w.ends[word]] }

// slotOf is where a key stands first if nothing else does.
func (w *words) slotOf(key uint64) int {
	return int(key * 0x9e3779b97f4a7c15 >> w.shift) // 2^64 over the golden ratio
}

// find is the number of a folded word, or 0, and the slot that it has or would have.
func (w *words) find(folded []byte) (word uint32, at int) {
	key, mask := keyOf(folded), len(w.slots)-1
	for at = w.slotOf(key); ; at = (at + 1) & mask {
		switch s := w.slots[at]; {
		case s.word == 0:
			return 0, at
		case s.key == key && (key&hashed == 0 || string(w.spelled(s.word)) == string(folded)):
			return s.word, at
		}
	}
}

// keyOf is the key of a folded word.
func keyOf(folded []byte) (key uint64) {
	if len(folded) > packed {
		return uint64(hashOf(folded)) | hashed
	}
	for i, c := range folded {
		if small[c] == 0 {
			return uint64(hashOf(folded)) | hashed
		}
		key |= uint64(c) << (8 * i)
	}
	return key
}

// number is the number of a word, which it has from now on.
func (w *words) number(s string) uint32 {
	if key := shortKey(s); key != 0 {
		word, at := w.findShort(key)
		if word == 0 {
			word = w.add(key, at)
		}
		return word
	}
	var buf [64]byte
	folded := AppendFolded(buf[:0], s)
	word, at := w.find(folded)
	if word == 0 {
		w.letters = append(w.letters, folded...) // few need none
		word = w.add(keyOf(folded), at)
	}
	return word
}

// add numbers a word whose letters have been added, if they are.
func (w *words) add(key uint64, at int) uint32 {
	word := uint32(len(w.ends))
	w.ends = append(w.ends, uint32(len(w.letters)))
	w.slots[at] = slot{key, word}
	if 8*len(w.ends) > 5*len(w.slots) {
		w.grow()
	}
	return word
}

func (w *words) grow() {
	old := w.slots
	w.makeSlots(2 * len(old))
	mask := len(w.slots) - 1
	for _, s := range old {
		if s.word == 0 {
			continue
		}
		at := w.slotOf(s.key)
		for w.slots[at].word != 0 {
			at = (at + 1) & mask
		}
		w.slots[at] = s
	}
}

// look is the number of the word s[from:to] as a text has it, or 0.
func (w *words) look(s string, from, to int) (word uint32) {
	if n := to - from; n <= packed && from+packed <= len(s) {
		if o := token.OctetAt(s, from).First(n); o.ASCII() {
			if word, _ = w.findShort(uint64(o.Small())); word != 0 || !o.Has('`') {
				return word
			}
		}
	}
	return w.lookClosely(s[from:to])
}

// shortKey is the key of a word if it is one of at most eight bytes, all of them of ASCII and none an apostrophe that is written otherwise, or 0.
func shortKey(s string) (key uint64) {
	if len(s) > packed {
		return 0
	}
	if o := token.OctetOf(s); o.ASCII() && !o.Has('`') {
		return uint64(o.Small())
	}
	return 0
}

// findShort is find for a word that its key spells.
func (w *words) findShort(key uint64) (word uint32, at int) {
	mask := len(w.slots) - 1
	for at = w.slotOf(key); w.slots[at].word != 0 && w.slots[at].key != key; at = (at + 1) & mask {
	}
	return w.slots[at].word, at
}

// lookClosely is the number of a word that may be long, have characters of several bytes or stand at the end of a text, or 0.
func (w *words) lookClosely(s string) (word uint32) {
	var buf [64]byte
	word, _ = w.find(AppendFolded(buf[:0], s))
	return word
}

const offset, prime = 2166136261, 16777619 // of FNV-1a

// hashOf is FNV-1a with its bits mixed once more, since the slot is told by the lowest.
func hashOf[T string | []byte](key T) uint32 {
	h := uint32(offset)
	for i := range len(key) {
		h = (h ^ uint32(key[i])) * prime
	}
	return mixed(h)
}

func mixed(h uint32) uint32 { return h ^ h>>15 }

// small has each byte as it is when folded, and 0 for what begins a character of several.
const small = "\x00\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0a\x0b\x0c\x0d\x0e\x0f" +
	"\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f" +
	" !\"#$%&'()*+,-./" +
	"0123456789:;<=>?" +
	"@abcdefghijklmno" +
	"pqrstuvwxyz[\\]^_" +
	"'abcdefghijklmno" +
	"pqrstuvwxyz{|}~\x7f" +
	"\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00" + "\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00" + "\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00" + "\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00" +
	"\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00" + "\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00" + "\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00" + "\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"

// AppendFolded appends a word in small letters, its apostrophes straight.
func AppendFolded(buf []byte, s string) []byte {
	buf, n := AppendBytes(buf, s)
	for _, r := range s[n:] {
		buf = utf8.AppendRune(buf, fold(r))
	}
	return buf
}

// AppendBytes appends the head of a text so, up to the first character of several bytes, and tells how long that is.
func AppendBytes(buf []byte, s string) (_ []byte, n int) {
	at := len(buf)
	buf = slices.Grow(buf, len(s))[:at+len(s)]
	to := buf[at:]
	for n+8 <= len(s) { // as most are, eight at once
		o := token.OctetAt(s, n)
		if !o.ASCII() || o.Has('`') {
			break
		}
		o.Small().Put(to[n:])
		n += 8
	}
	for ; n < len(s) && n < len(to); n++ {
		c := small[s[n]]
		if c == 0 {
			return buf[:at+n], n
		}
		to[n] = c
	}
	return buf, len(s)
}

// Initial is the first byte of a word when it is folded.
func Initial(s string) byte {
	if c := small[s[0]]; c != 0 {
		return c // as most have
	}
	return initial(s)
}

func initial(s string) byte {
	r, _ := utf8.DecodeRuneInString(s)
	var first [utf8.UTFMax]byte
	utf8.EncodeRune(first[:], fold(r))
	return first[0]
}

// Fold is a word in small letters, its apostrophes straight.
func Fold(s string) string {
	var buf [64]byte
	return string(AppendFolded(buf[:0], s))
}

// Folds tells whether a word is this one when folded.
func Folds(s, word string) bool {
	for i := range len(s) {
		c := small[s[i]]
		if c == 0 {
			return Fold(s) == word
		}
		if i >= len(word) || c != word[i] {
			return false
		}
	}
	return len(s) == len(word)
}

func fold(r rune) rune {
	switch r {
	case '’', '‘', '`', 'ʼ':
		return '\''
	}
	return unicode.ToLower(r)
}
