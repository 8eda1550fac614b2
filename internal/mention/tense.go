package mention

import (
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

const tenseReach = 40 // tokens on either side of a date that can tell its tense

// tense tells whether the words around a date in its sentence tell of the future (1), the past (-1), or neither. The nearest cue before
// the date in its part of the sentence decides, else the nearest behind it. The clause that a date belongs to may know better.
func (r *dateReader) tense(s Span) int {
	sentence := r.SentenceOf(s.First)
	for j := s.First - 1; j >= 0 && j >= s.First-tenseReach && r.SentenceOf(j) == sentence && !r.Is(j, ";"); j-- {
		if c, ok := r.cue(j); ok {
			switch {
			case c < 0 && (r.inAim(j) || r.saidOf(j, s)):
				return 1
			case c < 0 && r.Is(j-1, ",") && r.is(j+1, "by") && (r.has(j+2, token.Upper) || r.class(j+2, lexicon.Determiner)):
				continue // "will attend the session, hosted by Norway, in December"
			}
			return c
		}
	}
	for j := s.End; j < r.end && j < s.End+tenseReach && r.SentenceOf(j) == sentence; j++ {
		if c, ok := r.cue(j); ok {
			if c < 0 && r.is(j+1, "by") && r.Class(j-1)&(lexicon.Be|lexicon.Have|lexicon.Adverb) == 0 {
				continue // "On Monday the delegation headed by X will travel"
			}
			if c > 0 && r.past(j, nil) && r.class(j+1, lexicon.To) && r.Class(j-1)&lexicon.Be == 0 {
				return -1 // "on Monday agreed to": what is aimed at comes behind
			}
			return c
		}
	}
	return 0
}

// cue is the tense that token j tells, if it tells any: a participle behind "will" or "to be" tells of the future, and what had been
// planned may lie on either side.
func (r *dateReader) cue(j int) (tense int, ok bool) {
	var e *lexicon.Entry
	if r.Named(j, "tense") {
		e, _ = r.calendar(j, "tense")
	}
	switch {
	case r.Is(j, ",") && r.infinitive(j+1): // the summit, to begin on 1 July
		return 1, true
	case j+1 < r.end && r.Is(j, "since") && strings.HasSuffix(r.Word(j+1), "ing"): // since being sworn in
		return -1, true
	case e != nil && e.Get("tense") == "open":
		return 0, true
	case e != nil && e.Get("tense") == "ahead":
		if o, _ := r.calendar(j-1, "overtaken"); o != nil && !e.Has("sure") || !e.Has("sure") && r.is(j-1, "been") && (r.is(j-2, "had") || r.is(j-3, "had")) {
			return 0, true
		}
		return 1, true
	case !r.past(j, e):
		return 0, false
	}
	for k := j - 1; k >= 0 && k >= j-4; k-- {
		if r.Class(k)&lexicon.Modal != 0 && !r.has(k, token.Upper) || r.Class(k)&lexicon.To != 0 && r.Class(k+1)&(lexicon.Be|lexicon.Have) != 0 {
			return 1, true
		}
		if r.is(k, "is", "are") {
			return 0, false // are accepted until
		}
		if r.Class(k)&(lexicon.Be|lexicon.Have|lexicon.Adverb) == 0 {
			break
		}
	}
	return -1, true
}

// inAim tells whether what looks like a past at token j is part of longer words that tell of the future: "agreement was reached to".
func (r *dateReader) inAim(j int) bool {
	for k := j - 1; k >= 0 && k >= j-3; k-- {
		if e, end := r.calendar(k, "tense"); end > j && e.Get("tense") == "ahead" {
			return true
		}
	}
	return false
}

// saidOf tells whether what looks like a past at token j only leads to a clause in which a date stands before the verb that looks ahead: "said that the session in
// September would help", "pointed to the Agreement, which in August will be renewed".
func (r *dateReader) saidOf(j int, s Span) bool {
	if !r.class(s.First-1, lexicon.Relative) && !r.class(s.First-2, lexicon.Relative) && (!r.Kinds(j).Has(lexicon.Saying) || !r.is(j+1, "that") && !r.is(j+2, "that")) {
		return false
	}
	for k := s.End; k < r.end && k < s.End+nextVerb; k++ {
		if r.is(k, "would", "will", "should") {
			return true
		}
	}
	return false
}

// nextVerb is how many tokens behind a date the verb may stand whose subject it belongs to.
const nextVerb = 3

// infinitive tells whether "to" and a verb stand at j.
func (r *dateReader) infinitive(j int) bool {
	return r.class(j, lexicon.To) && r.has(j+1, token.Letter) && !r.has(j+1, token.Upper) && r.Class(j+1)&^(lexicon.FunctionWord|lexicon.Be) == 0
}

// aim tells whether an infinitive stands not far before token i: "wished to conclude the talks by November".
func (r *dateReader) aim(i int) bool {
	for j := i - 1; j >= 0 && j >= i-10 && r.SentenceOf(j) == r.SentenceOf(i); j-- {
		if r.infinitive(j) {
			return true
		}
	}
	return false
}

// past tells whether token j, with its entry of a tense if it has one, looks like a past tense.
func (r *dateReader) past(j int, e *lexicon.Entry) bool {
	if e != nil {
		return e.Get("tense") == "back"
	}
	w := r.Word(j)
	return len(w) > 3 && strings.HasSuffix(w, "ed") && !strings.HasSuffix(w, "eed") && !r.has(j, token.Upper)
}
