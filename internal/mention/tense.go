package mention

import (
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

const tenseReach = 24 // tokens on either side of a date that can tell its tense

// tense tells whether the words around a date in its sentence tell of the future (1), the past (-1), or neither. The nearest cue before
// the date decides, else the nearest behind it. The clause that a date belongs to may know better.
func (r dateReader) tense(s Span) int {
	sentence := r.SentenceOf(s.First)
	for j := s.First - 1; j >= 0 && j >= s.First-tenseReach && r.SentenceOf(j) == sentence; j-- {
		if c := r.cue(j); c != 0 {
			return c
		}
	}
	for j := s.End; j < r.end && j < s.End+tenseReach && r.SentenceOf(j) == sentence; j++ {
		if c := r.cue(j); c != 0 {
			return c
		}
	}
	return 0
}

// cue is the tense that token j tells: a participle behind "will" or "to be" tells of the future.
func (r dateReader) cue(j int) int {
	if e, _ := r.calendar(j, "tense"); e != nil && e.Get("tense") == "ahead" {
		return 1
	}
	if !r.past(j) {
		return 0
	}
	for k := j - 1; k >= 0 && k >= j-4; k-- {
		if r.Class(k)&lexicon.Modal != 0 || r.Class(k)&lexicon.To != 0 && r.Class(k+1)&(lexicon.Be|lexicon.Have) != 0 {
			return 1
		}
		if r.Class(k)&(lexicon.Be|lexicon.Have|lexicon.Adverb) == 0 {
			break
		}
	}
	return -1
}

// past tells whether token j looks like a past tense.
func (r dateReader) past(j int) bool {
	if e, _ := r.calendar(j, "tense"); e != nil {
		return e.Get("tense") == "back"
	}
	w := r.Word(j)
	return len(w) > 4 && strings.HasSuffix(w, "ed") && !r.has(j, token.Upper)
}
