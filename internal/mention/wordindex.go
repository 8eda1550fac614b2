package mention

// A wordIndex has a number for some words. Of most others it tells without a look that it has none.
type wordIndex struct {
	numbers map[string]int
	heads   uint64 // a bit for the ends of each word
}

// headOf is the bit for the ends of a word, which has some.
func headOf(word string) uint64 {
	return 1 << ((int(word[0])*5 + int(word[len(word)-1])*3 + len(word)) & 63)
}

// may tells whether a word may have a number.
func (x *wordIndex) may(word string) bool { return word != "" && x.heads&headOf(word) != 0 }

func (x *wordIndex) find(word string) (n int, ok bool) {
	if !x.may(word) {
		return 0, false
	}
	n, ok = x.numbers[word]
	return n, ok
}

func (x *wordIndex) set(word string, n int) {
	if x.numbers == nil {
		x.numbers = map[string]int{}
	}
	x.numbers[word] = n
	x.heads |= headOf(word)
}

func (x *wordIndex) clear() {
	clear(x.numbers)
	x.heads = 0
}
