package text

import (
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// longestSentence is how many tokens a sentence has at most. What writers make is a fraction of it; what is longer is a list, and later
// rooms, which look from one end of a sentence to the other, read it in parts.
const longestSentence = 512

// split finds the sentences of every paragraph.
func (t *Text) split() {
	t.sentence = Cleared(t.sentence, len(t.Tokens))
	for n := range t.Paragraphs {
		p := &t.Paragraphs[n]
		p.FirstSentence = len(t.Sentences)
		first, pause := p.First, p.First
		for i := p.First; i < p.End; i++ {
			end := 0
			if t.Tokens[i].Is(token.Dotted) && t.dottedEnd(i, p.End) {
				end = i + 1
			}
			if t.Tokens[i].Is(token.Mark) {
				if end = t.sentenceEnd(i, p.End); end == 0 && t.pauses(i) {
					pause = i + 1
				}
			}
			if end == 0 && i+1-first == longestSentence {
				if end = i + 1; pause > first+longestSentence/2 {
					end = pause
				}
			}
			if end > 0 {
				t.sentenceAt(first, end, n)
				first, i = end, end-1
			}
		}
		if first < p.End {
			t.sentenceAt(first, p.End, n)
		}
		p.EndSentence = len(t.Sentences)
	}
}

func (t *Text) sentenceAt(first, end, paragraph int) {
	n := int32(len(t.Sentences))
	var g gist
	for i := first; i < end; i++ {
		t.sentence[i] = n
		g.kinds |= t.kinds[i]
		g.names |= t.names[i]
		g.class |= t.class[i]
	}
	t.Sentences = append(t.Sentences, Sentence{first, end, paragraph})
	t.gists = append(t.gists, g)
}

// dottedEnd tells whether the last stop of an abbreviation ends a sentence too: a pronoun or an article with a capital follows, "came to the U.S. The
// Minister said", "King Harald V. He said", and no style is what it abbreviates, "H.E. The President".
func (t *Text) dottedEnd(i, limit int) bool {
	if i+1 >= limit || t.Tokens[i+1].Glued() || !t.Tokens[i+1].Is(token.Upper) || t.Class(i+1)&(lexicon.Determiner|lexicon.Pronoun|lexicon.Possessive) == 0 {
		return false
	}
	if w := t.Word(i); len(w) < len("U.S.") && w != "V." && w != "I." || t.Tokens[i+1].End-t.Tokens[i+1].Start < 2 {
		return false
	}
	for _, h := range t.Hits(i) {
		if int(h.End) == i+1 && (h.Entry.Kind == lexicon.Honorific || h.Entry.Kind == lexicon.Abbreviation) {
			return false
		}
	}
	return true
}

// pauses tells whether the mark at i parts the members of a list.
func (t *Text) pauses(i int) bool {
	w := t.Word(i)
	return w == "," || w == ";"
}

// sentenceEnd returns the token after the sentence that the mark at i ends, or 0.
func (t *Text) sentenceEnd(i, limit int) int {
	switch t.Word(i) {
	case "?", "!", "…":
	case ".":
		if t.abbreviates(i) {
			return 0
		}
	default:
		return 0
	}
	end := i + 1
	for end < limit && t.Tokens[end].Glued() && closes(t.Word(end)) {
		end++
	}
	if end == limit {
		return end
	}
	next := end
	for next < limit && opens(t.Word(next)) {
		next++
	}
	if next == limit || t.Tokens[end].Glued() && !t.spaceLost(i) {
		return 0
	}
	if after := t.Tokens[next]; !after.Is(token.Upper) && !after.Is(token.Digit) && t.Word(i) != "?" && next == end {
		return 0
	}
	return end
}

// spaceLost tells whether a sentence begins right behind the full stop at i, where texts that were pasted have lost the space: "met in Oslo.The sides
// agreed". An address has more full stops.
func (t *Text) spaceLost(i int) bool {
	if i == 0 || i+2 >= len(t.Tokens) || t.Word(i) != "." {
		return false
	}
	after := t.Tokens[i+1]
	if !after.Is(token.Upper) || after.Shape&(token.Caps|token.Dotted|token.Mixed) != 0 || after.End-after.Start < 2 || t.Tokens[i+2].Glued() {
		return false
	}
	return t.endsGlued(i-1, t.Class(i+1)&lexicon.FunctionWord != 0)
}

// endsGlued tells whether token i can be the last of a sentence to which the next one is glued. Behind a capital, which may be an abbreviation's,
// and a single digit, which may count the items of a list, only a word that opens sentences tells.
func (t *Text) endsGlued(i int, opener bool) bool {
	before := t.Tokens[i]
	long := int(before.End - before.Start)
	switch {
	case before.Is(token.Digit):
		return long > 1 || opener
	case before.Is(token.Caps):
		return long > 1 && opener
	case before.Is(token.Upper):
		return long > 3 && opener
	case before.Is(token.Letter):
		return long > 2 && !(before.Glued() && t.Is(i-1, "."))
	}
	return t.Is(i, ")")
}

// abbreviates tells whether the full stop at i belongs to an abbreviation: a known one ("Mr.", "Ltd."), or the number of a
// list ("2. The sides").
func (t *Text) abbreviates(i int) bool {
	if i == 0 || !t.Tokens[i].Glued() {
		return false
	}
	before := i - 1
	for back := 1; back <= 3 && i-back >= 0; back++ {
		for _, h := range t.Hits(i - back) {
			if h.Entry.Kind == lexicon.Abbreviation && int(h.End) == i+1 {
				return !h.Entry.Has("final") || !t.startsSentence(i+1)
			}
		}
	}
	if t.Tokens[before].Is(token.Digit) {
		first := before == 0 || t.ParagraphStart(before) || t.Is(before-1, ".")
		return first && i+1 < len(t.Tokens)
	}
	return false
}

// startsSentence tells whether token i opens a sentence after an abbreviation that may end one ("Ltd. The"): a capitalised word
// that is no name's part.
func (t *Text) startsSentence(i int) bool {
	return i >= len(t.Tokens) || t.Tokens[i].Is(token.Upper) && t.Class(i)&lexicon.FunctionWord != 0
}

// ParagraphStart tells whether token i is the first of its paragraph.
func (t *Text) ParagraphStart(i int) bool {
	if i == 0 {
		return true
	}
	gap := t.S[t.Tokens[i-1].End:t.Tokens[i].Start]
	return len(gap) == 2 && gap == "\n\n"
}

func closes(s string) bool {
	switch s {
	case "”", "’", "\"", "'", "''", "»", ")", "]":
		return true
	}
	return false
}

func opens(s string) bool {
	switch s {
	case "“", "‘", "\"", "'", "`", "``", "''", "«", "(", "[", "„":
		return true
	}
	return false
}
