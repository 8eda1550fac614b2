package clause

import "github.com/communique-go/communique/internal/mention"

// findQuotes pairs the quotation marks of each paragraph. A mark that is never closed runs to the end of its paragraph, as when a
// speech goes on in the next one.
func (d *Document) findQuotes() {
	for _, p := range d.Paragraphs {
		open := -1
		for i := p.First; i < p.End; i++ {
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
		if open >= 0 && d.Word(open) != "'" && d.Word(open) != "‘" && d.Word(open) != "`" {
			d.quote(open+1, p.End)
		}
	}
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
	case "“", "„", "\"", "«", "‘", "'", "`":
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
			return glued && d.Word(open) == "„"
		}
		return false
	case "«":
		return d.Is(i, "»")
	case "‘":
		return d.Is(i, "’")
	case "`":
		return d.Is(i, "´") || d.Is(i, "'")
	}
	return d.Word(i) == d.Word(open) && glued
}

// opensQuote keeps apostrophes out: a single mark opens a quotation only at the start of a word.
func (d *Document) opensQuote(i int, w string) bool {
	if w != "'" && w != "‘" && w != "`" {
		return true
	}
	return i+1 < len(d.Tokens) && !d.Tokens[i].Glued() && d.Tokens[i+1].Glued()
}
