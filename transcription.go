package communique

import "strings"

// A transcription is a way to write a sound of another script or language, and the letter that it is compared as: 0 if it is left out.
type transcription struct {
	written string
	heard   byte
}

// transcriptions go from the longer to the shorter among those that begin alike.
var transcriptions = [...]transcription{
	{"zh", 'j'},
	{"dj", 'j'},
	{"dzh", 'j'},
	{"kh", 'h'},
	{"gh", 'g'},
	{"ph", 'f'},
	{"th", 't'},
	{"ou", 'u'},
	{"oo", 'u'},
	{"ee", 'i'},
	{"iy", 'i'},
	{"yi", 'i'},
	{"y", 'i'},
	{"w", 'v'},
	{"q", 'k'},
	{"ck", 'k'},
	{"tch", 'c'},
	{"ch", 'c'},
	{"ts", 'c'},
	{"ie", 'e'},
	{"je", 'e'},
	{"ae", 'a'},
	{"oe", 'o'},
	{"ue", 'u'},
	{"'", 0},
}

// transcribe appends a word of a name as it is compared, at most so many letters of it.
func transcribe(b []byte, word string, most int) []byte {
	for word != "" && len(b) < most {
		heard, n := word[0], 1
		for _, t := range transcriptions {
			if t.written[0] == word[0] && strings.HasPrefix(word, t.written) {
				heard, n = t.heard, len(t.written)
				break
			}
		}
		if heard != 0 {
			b = append(b, heard)
		}
		word = word[n:]
	}
	return b
}
