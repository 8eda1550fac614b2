package page

import "bytes"

// LargePage is the code of the warning that a page would make a larger tree than is allowed, and was read without all its structure.
const LargePage = "page-large"

// small tells whether a parser makes at most so many nodes of a page, give or take: an element and a text for each tag, and once more each
// element of formatting that stands open there, since a parser opens those again wherever one is cut short. Pages are made to make much
// of little by that: <i a><i b><i c> and then <p>x, <p>x.
func small(s []byte, most int) bool {
	tags := bytes.Count(s, []byte("<"))
	if tags > most/2 {
		return false
	}
	if tags < most/manyOpen {
		return true // whatever stands open
	}
	var f formatting
	nodes := 0
	for i := bytes.IndexByte(s, '<'); i >= 0 && nodes <= most && i < len(s)-2; i = bytes.IndexByte(s, '<') {
		s = s[i+1:]
		nodes += 3 + f.all // with a link: the next one ends it
		first := s[0]
		if first == '/' {
			first = s[1]
		}
		if first |= 0x20; first >= 'a' && first <= 'u' && formats[first-'a'] != nil {
			f.tag(s)
		}
	}
	return nodes <= most
}

// manyOpen is how many elements may stand open before a parser gives up.
const manyOpen = 512

// formats are the names of the elements of formatting but links, by their first letter.
var formats = [...][]string{
	'b' - 'a': {"b", "big"}, 'c' - 'a': {"code"}, 'e' - 'a': {"em"}, 'f' - 'a': {"font"}, 'i' - 'a': {"i"},
	'n' - 'a': {"nobr"}, 's' - 'a': {"s", "small", "strong", "strike"}, 't' - 'a': {"tt"}, 'u' - 'a': {"u"},
}

// reopened is how many elements of formatting without a difference are opened again.
const reopened = 3

// formatting counts the elements of formatting that stand open in a page.
type formatting struct {
	open [len(formats)][4]int // as in formats
	all  int
}

// tag opens or closes with the tag at the start of s, behind its "<".
func (f *formatting) tag(s []byte) {
	end := s[0] == '/'
	if end {
		s = s[1:]
	}
	letter, i, length := format(s)
	if length == 0 {
		return
	}
	open := &f.open[letter][i]
	switch {
	case end && *open > 0:
		*open--
		f.all--
	case end, s[length] == '>' && *open >= reopened:
	default:
		*open++
		f.all++
	}
}

// format finds the element of formatting whose name s begins with, if its first letter is one's: where it is in formats, and the length of
// its name, 0 for none.
func format(s []byte) (letter byte, i, length int) {
	letter = s[0] | 0x20 - 'a'
	for i, name := range formats[letter] {
		n := len(name)
		if len(s) > n && !alphanumeric(s[n]) && (n == 1 || bytes.EqualFold(s[:n], []byte(name))) {
			return letter, i, n
		}
	}
	return 0, 0, 0
}

func alphanumeric(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9' }
