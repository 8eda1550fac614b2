package communique

import (
	"strings"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// This file reads speakers whom a release does not name: "a senior Norwegian official", "Norway's military", and then "the official", "the military".

// A voice is who spoke without a name, by the noun that told it: official, embassy.
type voice struct {
	noun string
	who  []Statement
	at   int // token of the noun
}

// unnamed is who speaks in a phrase that names no party: a body by the country or the person that it is of, or the country of people who give no
// name.
func (h *hearing) unnamed(p clause.Phrase) []Statement {
	first := h.skipArticles(p.First, p.End)
	if p.Empty() || p.End-p.First > longestUnnamed || h.clauses.QuoteAt(first) >= 0 {
		return nil
	}
	noun := strings.ToLower(h.doc.Word(p.End - 1))
	by := h.voiceOf(first, p.End)
	if by != nil {
		h.hear(noun, p.End-1, by)
	}
	return by
}

// longestUnnamed is how many tokens such a phrase has.
const longestUnnamed = 8

func (h *hearing) skipArticles(first, end int) int {
	for first < end-1 && h.doc.Class(first)&(lexicon.Determiner|lexicon.Quantifier) != 0 {
		first++
	}
	return first
}

// voiceOf is who speaks in a phrase that says itself whose voice it is.
func (h *hearing) voiceOf(first, end int) []Statement {
	land, at := h.landIn(first, end)
	switch {
	case land != "EU" && land != "UN" && h.cue(end-1, "source") && h.bodyAt(first, end-1) >= 0:
		return h.bodySpeaks(h.bodyAt(first, end-1)) // "a Norwegian foreign ministry official"
	case land == "":
		return nil
	case h.cue(end-1, "source"):
		return []Statement{{Country: land}}
	case at == first && land != "UN" && (h.publicBody(end) || h.cue(end-1, "public")):
		return []Statement{{Speaker: h.doc.Slice(first, end), Country: land}}
	}
	return nil
}

// bodyAt is the body whose name is tokens [first, end), or -1.
func (h *hearing) bodyAt(first, end int) int {
	n := mention.From(h.doc.Bodies, first)
	if n < len(h.doc.Bodies) && h.doc.Bodies[n].First == first && h.doc.Bodies[n].End == end {
		return n
	}
	return -1
}

// voiceIn is who speaks in a phrase whose party has neither a name nor a country: "a spokeswoman for the British embassy", "the spokesman", "he" who spoke before.
func (h *hearing) voiceIn(p clause.Phrase, party *mention.Party) []Statement {
	noun := strings.ToLower(h.doc.Word(party.Head))
	switch party.Kind {
	case mention.Post, mention.Group:
	case mention.Pronoun:
		return h.sameVoice(party)
	default:
		return nil
	}
	by := h.voiceOf(h.skipArticles(min(p.First, party.First), party.End), party.End)
	if by != nil {
		h.hear(noun, party.Head, by)
		return by
	}
	if h.cue(party.Head, "source") {
		if by = h.sentBy(party.Head + 1); by != nil {
			h.hear(noun, party.Head, by)
			return by
		}
	}
	if party.Definite {
		by, _ = h.voiceBefore(noun)
	}
	return by
}

// sentBy is the body whose source somebody without a name is, named behind a preposition at token i: "a spokesman | for the Kenyan government".
func (h *hearing) sentBy(i int) []Statement {
	if i >= len(h.doc.Tokens) || !h.doc.Is(i, "for") && !h.doc.Is(i, "of") && !h.doc.Is(i, "from") && !h.doc.Is(i, "in") && !h.doc.Is(i, "at") {
		return nil
	}
	first := i + 1
	for h.doc.Class(first)&lexicon.Determiner != 0 {
		first++
	}
	end := first
	for end < min(first+longestUnnamed, len(h.doc.Tokens)) && h.clauses.VerbAt(end) < 0 && h.doc.Has(end, token.Letter) && h.doc.Class(end)&(lexicon.Preposition|lexicon.Conjunction) == 0 {
		end++
	}
	return h.voiceOf(first, end)
}

// sameVoice is who is meant by "he" or "she" where no name is: who spoke last, a sentence or two before, as a person without one.
func (h *hearing) sameVoice(party *mention.Party) []Statement {
	if party.Class&(lexicon.Male|lexicon.Female) == 0 || len(h.last.speakers) != 1 || h.doc.SentenceOf(party.First)-h.doc.SentenceOf(h.last.first) > 2 {
		return nil
	}
	if by := h.last.speakers[0]; by.Speaker == "" && by.Country != "" {
		return h.last.speakers
	}
	return nil
}

// hear keeps a voice.
func (h *hearing) hear(noun string, at int, who []Statement) {
	if n := len(h.voices); n > 0 && h.voices[n-1].noun == noun {
		h.voices[n-1] = voice{noun, who, at}
		return
	}
	h.voices = append(h.voices, voice{noun, who, at})
}

// voiceBefore is whose voice a noun told last: "the official" is the one who spoke last without a name, "the ministry" a body that spoke.
func (h *hearing) voiceBefore(noun string) (who []Statement, at int) {
	plural := noun + "s"
	for n := len(h.voices) - 1; n >= 0 && n > len(h.voices)-reach; n-- {
		if v := &h.voices[n]; v.noun == noun || v.noun == plural {
			return v.who, v.at
		}
	}
	return nil, -1
}

// landIn is the first country named in tokens [first, end), and where.
func (h *hearing) landIn(first, end int) (Country, int) {
	n := mention.From(h.doc.Countries, first)
	if n == len(h.doc.Countries) || h.doc.Countries[n].First >= end {
		return "", -1
	}
	return Country(h.doc.Countries[n].Code), h.doc.Countries[n].First
}

// publicBody tells whether a noun without a capital that a body of a state is called by ends before a token: "foreign ministry", "central bank".
func (h *hearing) publicBody(end int) bool {
	if h.doc.Has(end-1, token.Upper) {
		return false
	}
	for i := max(0, end-3); i < end; i++ {
		hit, ok := h.doc.Longest(i, lexicon.BodyNoun)
		if ok && int(hit.End) == end && strings.HasPrefix(hit.Entry.Flag(), "ministry") {
			return true
		}
	}
	return h.doc.Is(end-1, "bank")
}
