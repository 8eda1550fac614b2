package communique

import "strings"

// A transcription is a way to write a sound of another script or language, and the letter that it is compared as: 0 if it is left out.
type transcription struct {
	written string
	heard   byte
}

// transcriptions are by the first letter of what is written, the longer before the shorter.
var transcriptions = [...][]transcription{
	'a':  {{"ae", 'a'}},
	'c':  {{"ck", 'k'}, {"ch", 'c'}},
	'd':  {{"dj", 'j'}, {"dzh", 'j'}},
	'e':  {{"ee", 'i'}},
	'g':  {{"gh", 'g'}},
	'i':  {{"iy", 'i'}, {"ie", 'e'}},
	'j':  {{"je", 'e'}},
	'k':  {{"kh", 'h'}},
	'o':  {{"ou", 'u'}, {"oo", 'u'}, {"oe", 'o'}},
	'p':  {{"ph", 'f'}},
	'q':  {{"q", 'k'}},
	't':  {{"th", 't'}, {"tch", 'c'}, {"ts", 'c'}},
	'u':  {{"ue", 'u'}},
	'w':  {{"w", 'v'}},
	'y':  {{"yi", 'i'}, {"y", 'i'}},
	'z':  {{"zh", 'j'}},
	'\'': {{"'", 0}},
}

// transcribe appends a word of a name as it is compared, at most so many letters of it.
func transcribe(b []byte, word string, most int) []byte {
	for word != "" && len(b) < most {
		heard, n := word[0], 1
		if int(word[0]) < len(transcriptions) {
			for _, t := range transcriptions[word[0]] {
				if strings.HasPrefix(word, t.written) {
					heard, n = t.heard, len(t.written)
					break
				}
			}
		}
		if heard != 0 {
			b = append(b, heard)
		}
		word = word[n:]
	}
	return b
}
