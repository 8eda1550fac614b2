// Package token cuts a string into words, numbers and marks. It knows no word and no language: the lexicon's lines and a release's
// text go through the same cut, so that what stands in a file is found in a text.
package token

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Shape is what a token looks like.
type Shape uint16

const (
	Letter  Shape = 1 << iota // begins with a letter
	Upper                     // begins with a capital
	Caps                      // has two letters or more, all of them capitals
	Digit                     // begins with a digit
	Mark                      // punctuation, a symbol
	Spaced                    // white space stands before it
	Dotted                    // an abbreviation with its full stops: U.S., J.
	Mixed                     // a capital stands after a small letter: AlDhaheri, edotCo
	Figured                   // a word with a digit in it: G20, USD12bn
)

// A Token is text[Start:End]: byte offsets, half-open. Word is filled in by the lexicon; 0 is a word that it does not know.
type Token struct {
	Start, End uint32
	Word       uint32
	Shape      Shape
}

// Is tells whether the token has all the given traits.
func (t Token) Is(s Shape) bool { return t.Shape&s == s }

// Glued tells that nothing stands between the token and the one before it.
func (t Token) Glued() bool { return t.Shape&Spaced == 0 }

// sorts tells of each byte what begins with it: _ white space, a and A a letter, 0 a digit, ' an apostrophe or quotation mark, * a character
// of several bytes, - any other mark.
const sorts = "---------_____--" + "----------------" +
	"_-'----'--------" + "0000000000------" +
	"-AAAAAAAAAAAAAAA" + "AAAAAAAAAAA-----" +
	"'aaaaaaaaaaaaaaa" + "aaaaaaaaaaa-----" +
	"****************" + "****************" + "****************" + "****************" +
	"****************" + "****************" + "****************" + "****************"

// Append cuts s[from:to] and appends its tokens to toks.
func Append(toks []Token, s string, from, to int) []Token {
	return AppendMost(toks, s, from, to, math.MaxInt)
}

// AppendMost does so until there are so many in all.
func AppendMost(toks []Token, s string, from, to, most int) []Token {
	s = s[:to]
	spaced := Spaced
	for i := from; i < len(s) && len(toks) < most; {
		var t Token
		switch sorts[s[i]] {
		case '_':
			spaced, i = Spaced, i+1
			continue
		case 'a', 'A':
			t = word(s, i)
		case '-':
			t = Token{Start: uint32(i), End: uint32(i + 1), Shape: Mark}
		default:
			r, n := utf8.DecodeRuneInString(s[i:])
			if unicode.IsSpace(r) {
				spaced, i = Spaced, i+n
				continue
			}
			t = next(s, i, r, n)
		}
		t.Shape |= spaced
		toks, spaced, i = append(toks, t), 0, int(t.End)
	}
	return toks
}

// First cuts the first token of s at from or behind it; there may be none.
func First(s string, from int) (t Token, ok bool) {
	for i := from; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsSpace(r) {
			return next(s, i, r, n), true
		}
		i += n
	}
	return t, false
}

func next(s string, i int, r rune, n int) Token {
	switch {
	case isLetter(r):
		return word(s, i)
	case r >= '0' && r <= '9':
		return number(s, i)
	case isQuote(r):
		return quote(s, i, n)
	}
	return Token{Start: uint32(i), End: uint32(i + n), Shape: Mark}
}

// word reads letters with the digits and apostrophes among them, and abbreviations of single letters with their stops.
// A possessive is left for a token of its own.
func word(s string, i int) Token {
	if end := smallWord(s, i); end > 0 {
		shape := Letter
		if s[i]-'A' < 26 {
			shape |= Upper
		}
		return Token{Start: uint32(i), End: uint32(end), Shape: shape}
	}
	if end := initials(s, i); end > 0 {
		return Token{Start: uint32(i), End: uint32(end), Shape: Letter | Upper | Dotted}
	}
	return anyWord(s, i)
}

// smallWord is the end of a word whose letters after the first are small and of one byte, as of most, or 0.
func smallWord(s string, i int) int {
	j := i + 1
	for j+8 <= len(s) {
		n := OctetAt(s, j).Within('a', 'z').Leading()
		if j += n; n < 8 {
			return wordEnd(s, i, j)
		}
	}
	for j < len(s) && s[j]-'a' < 26 {
		j++
	}
	return wordEnd(s, i, j)
}

// wordEnd is the end j of the small letters behind the first one of a word at i, or 0 if the word goes on behind them or begins with another letter.
func wordEnd(s string, i, j int) int {
	if s[i] >= utf8.RuneSelf || j < len(s) && (sorts[s[j]] != '_' && sorts[s[j]] != '-' || s[j] == '.' && j == i+1) {
		return 0
	}
	return j
}

// okina is the letter for a stop of the throat that a Polynesian name may begin with.
const okina = "ʻ"

func anyWord(s string, i int) Token {
	shape, letters, capitals, small := Letter, 0, 0, false
	first := i
	if strings.HasPrefix(s[i:], okina) {
		first += len(okina) // the capital of ʻAisake comes behind it
	}
	j := first
	for j < len(s) {
		r, n := rune(s[j]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s[j:])
		}
		switch {
		case isUpper(r):
			if j == first {
				shape |= Upper
			}
			if small {
				shape |= Mixed
			}
			letters, capitals = letters+1, capitals+1
		case isLetter(r):
			letters, small = letters+1, true
		case r >= '0' && r <= '9':
			shape |= Figured
		case r >= utf8.RuneSelf && unicode.IsMark(r):
		case isQuote(r) && inner(s, j, n):
		default:
			goto done
		}
		j += n
	}
done:
	if letters > 1 && letters == capitals {
		shape |= Caps
	}
	return Token{Start: uint32(i), End: uint32(j), Shape: shape}
}

// inner tells whether the apostrophe at j is part of its word (O'Brien, don't), not a possessive (Japan's) or a closing quotation mark.
func inner(s string, j, n int) bool {
	if s[j] == '"' || j+n >= len(s) {
		return false
	}
	r, m := utf8.DecodeRuneInString(s[j+n:])
	if !isLetter(r) {
		return false
	}
	if r == 's' || r == 'S' {
		after, _ := utf8.DecodeRuneInString(s[j+n+m:])
		return isLetter(after)
	}
	return true
}

// initials returns the end of letters that each have a full stop ("U.S.", "H.E.") or of one such letter before a capital ("J. Doe").
func initials(s string, i int) int {
	if s[i] < utf8.RuneSelf && (i+1 == len(s) || s[i+1] != '.') {
		return 0 // as most words
	}
	j, count := i, 0
	for j < len(s) {
		r, n := utf8.DecodeRuneInString(s[j:])
		if !isLetter(r) || j+n >= len(s) || s[j+n] != '.' || count == 0 && !unicode.IsUpper(r) {
			break
		}
		j, count = j+n+1, count+1
	}
	if count >= 2 {
		return j
	}
	if count == 1 && j < len(s) {
		k := j
		if s[k] == ' ' {
			k++
		}
		if r, _ := utf8.DecodeRuneInString(s[k:]); unicode.IsUpper(r) {
			return j
		}
	}
	return 0
}

// number reads digits with the stops and commas between them: 1,234.5 and 18.06.2022. A suffix such as "th" or "bn" is a token of its own.
func number(s string, i int) Token {
	j := i
	for j < len(s) {
		c := s[j]
		if c == ',' && j-i == len("2006") && isClock(s[j+1:]) {
			break // "15 March 2024,16.00 local time"
		}
		if digit(c) || (c == '.' || c == ',') && j+1 < len(s) && digit(s[j+1]) {
			j++
			continue
		}
		break
	}
	return Token{Start: uint32(i), End: uint32(j), Shape: Digit}
}

// isClock tells whether a string begins with a time of day: 16.00.
func isClock(s string) bool {
	return len(s) > 3 && digit(s[0]) && digit(s[1]) && s[2] == '.' && digit(s[3])
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

// quote reads a possessive as one token, and other apostrophes and quotation marks as marks; of those that wires make of two single ones, both as one:
// “We agree.”
func quote(s string, i, n int) Token {
	t := Token{Start: uint32(i), End: uint32(i + n), Shape: Mark}
	if (s[i] == '`' || s[i] == '\'') && i+1 < len(s) && s[i+1] == s[i] {
		t.End++
		return t
	}
	if i == 0 || s[i] == '"' || i+n >= len(s) || s[i+n] != 's' && s[i+n] != 'S' {
		return t
	}
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, _ := utf8.DecodeRuneInString(s[i+n+1:])
	if (isLetter(before) || before == '.' || before == ')') && !isLetter(after) {
		t.End++
	}
	return t
}

func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
	}
	return unicode.IsLetter(r) || unicode.IsMark(r)
}

func isUpper(r rune) bool {
	if r < utf8.RuneSelf {
		return 'A' <= r && r <= 'Z'
	}
	return unicode.IsUpper(r)
}

func isQuote(r rune) bool {
	return r == '\'' || r == '’' || r == '‘' || r == '`' || r == 'ʼ' || r == '"'
}
