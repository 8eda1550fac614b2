package clause

import (
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// findQuotes pairs the quotation marks of each paragraph. A mark that is never closed runs to the end of its paragraph, and over those
// behind it if the next mark closes a quotation there, as when a speech goes on; a single mark may be an apostrophe, unless the next paragraph opens with it.
func (d *Document) findQuotes() {
	for n := 0; n < len(d.Paragraphs); n++ {
		p := d.Paragraphs[n]
		if d.dashed(p.First, p.End) {
			continue
		}
		open := -1
		for i := p.First; i < p.End; i++ {
			if !d.Has(i, token.Mark) {
				continue
			}
			w := d.Word(i)
			if open >= 0 {
				if d.closesQuote(open, i) {
					d.quote(open+1, i)
					open = -1
				}
				continue
			}
			if opening(w) && d.opensQuote(i, w) {
				open = i
			}
		}
		if open < 0 {
			continue
		}
		switch d.Word(open) {
		case "'", "‘", "`":
			if open == p.First && n+1 < len(d.Paragraphs) && d.Word(d.Paragraphs[n+1].First) == d.Word(open) {
				d.quote(open+1, p.End)
			}
		default:
			d.quote(open+1, p.End)
			n = d.quoteOver(open, n)
		}
	}
}

// dashed quotes what stands between a dash at the head of a paragraph and one before a verb of saying, as in Poland: "– We are friends – stressed the
// Minister." It tells whether it has.
func (d *Document) dashed(first, end int) bool {
	if first+4 >= end || !d.dash(first) {
		return false
	}
	for i := first + 3; i+2 < end; i++ {
		if !d.dash(i) || d.Tokens[i].Glued() || d.Kinds(i+1)&(1<<lexicon.Saying) == 0 {
			continue
		}
		for _, h := range d.Hits(i + 1) {
			if h.Kind == lexicon.Saying && h.Form&(lexicon.Past|lexicon.Third) != 0 {
				d.quote(first+1, i)
				return true
			}
		}
	}
	return false
}

func (d *Document) dash(i int) bool { return d.Is(i, "–") || d.Is(i, "—") || d.Is(i, "-") }

// speech is how many paragraphs a quotation may run over.
const speech = 24

// quoteOver quotes the paragraphs behind paragraph n up to the mark that closes the quotation opened at token open. It returns the last
// paragraph that it has quoted whole; the one with the closing mark is read again for what stands behind that.
func (d *Document) quoteOver(open, n int) int {
	for m := n + 1; m < len(d.Paragraphs) && m <= n+speech; m++ {
		p := d.Paragraphs[m]
		for i := p.First; i < p.End; i++ {
			if d.closesQuote(open, i) && (d.Word(open) != "\"" || i > p.First && d.Tokens[i].Glued() && d.Word(i) == "\"") {
				for k := n + 1; k < m; k++ {
					d.quote(d.Paragraphs[k].First, d.Paragraphs[k].End)
				}
				d.quote(p.First, i)
				return m - 1
			}
			if w := d.Word(i); w == d.Word(open) || w == "\"" {
				return n
			}
		}
	}
	return n
}

func (d *Document) quote(first, end int) {
	if first >= end {
		return
	}
	d.Quotes = append(d.Quotes, mention.Span{First: first, End: end})
	for i := first; i < end; i++ {
		d.quoteAt[i] = int32(len(d.Quotes))
	}
}

func opening(w string) bool {
	switch w {
	case "“", "„", "\"", "«", "‘", "'", "`", "``", "''":
		return true
	}
	return false
}

// closesQuote tells whether the mark at i closes the quotation that the one at open opened. Writers mix their marks: a word's end and the
// kind of mark decide, the very pair matters only for single ones.
func (d *Document) closesQuote(open, i int) bool {
	glued := d.Tokens[i].Glued()
	switch d.Word(open) {
	case "“", "„", "\"":
		switch d.Word(i) {
		case "”", "\"", "‟":
			return glued || d.Word(open) == d.Word(i)
		case "“":
			return glued && (d.Word(open) == "„" || i+1 == len(d.Tokens) || !d.Tokens[i+1].Glued() || d.Has(i+1, token.Mark)) // typists close “so“
		}
		return false
	case "«":
		return d.Is(i, "»")
	case "‘":
		return d.Is(i, "’")
	case "`":
		return d.Is(i, "´") || d.Is(i, "'")
	case "``":
		return d.Is(i, "''") || d.Is(i, "\"")
	}
	return d.Word(i) == d.Word(open) && glued
}

// opensQuote keeps apostrophes out: a single mark opens a quotation only at the start of a word.
func (d *Document) opensQuote(i int, w string) bool {
	if w != "'" && w != "''" && w != "‘" && w != "`" {
		return true
	}
	return i+1 < len(d.Tokens) && !d.Tokens[i].Glued() && d.Tokens[i+1].Glued()
}

// predicate tells whether a quotation is the verb of the sentence around it, with what it governs: "her country “will not rest until they are free”".
func (b *builder) predicate(q int) bool {
	d := b.d
	s := d.Quotes[q]
	before := s.First - 2
	if before > 0 && d.Class(before)&lexicon.Adverb != 0 {
		before-- // "the two also “discussed trade”"
	}
	if before > 0 && d.Class(before)&lexicon.Modal != 0 {
		return d.quotedVerb(s.First)
	}
	if before < 0 || d.ParagraphStart(s.First-1) || d.startsSentence(s.First-1) || d.Has(before, token.Mark) || d.Class(before) != 0 && d.PartyAt(before) < 0 {
		return false
	}
	if _, end := d.verbForm(before); d.isVerb(before) || end > before+1 {
		return false
	}
	v, ok := d.group(s.First, s.End)
	return ok && v.Finite() && !d.Has(s.First, token.Upper)
}

// quotedVerb tells whether a quotation begins, at token i, with the verb of a modal before it: "will “discuss trade”".
func (d *Document) quotedVerb(i int) bool {
	if i < 2 || i >= len(d.Tokens) || d.QuoteAt(i) < 0 || d.QuoteAt(i-2) >= 0 || d.Class(i-2)&lexicon.Modal == 0 || !d.Has(i-1, token.Mark) || d.Has(i, token.Upper) || !d.Kinds(i).Has(lexicon.Verb) {
		return false
	}
	form, _ := d.verbForm(i)
	return form&lexicon.Base != 0 && !d.isEventWord(i)
}
