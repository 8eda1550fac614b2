package mention

import "github.com/communique-go/communique/internal/lexicon"

// This file reads the body of an office that a word before it points back to: "the Bank, whose President, Ana Lima,", "the Agency and its
// Director Ana Lima", "a delegation of the Bank, led by Governor Ana Lima".

// bodyFar is how many tokens back a body is looked for.
const bodyFar = 30

// bodyFarther is how many back one is that "the company" means.
const bodyFarther = 120

// possessed gives an office of no other body the one that "its", "whose" or "led by" before it points back to.
func (r *officeReader) possessed() {
	if r.Office.Body >= 0 || r.Office.Country != "" || r.Plural || r.First == 0 {
		return
	}
	b := -1
	switch before := r.First - 1; {
	case r.one(before, "whose"):
		b = r.bodyBefore(before, 3)
	case r.one(before, "its"):
		if b = r.bodyBefore(before, bodyFar); b < 0 && r.starts(before) {
			b = r.onlyBody(r.SentenceOf(before) - 1)
		}
	case r.ledBy(before):
		if b = r.bodyBefore(r.passiveOf(before), 3); b >= 0 && r.Bodies[b].Kind == "ministry" {
			return // whoever leads its delegation need not head a ministry
		}
	}
	if b < 0 {
		return
	}
	r.Office.Body, r.Office.Country = b, r.Bodies[b].Country
	if r.nameMayFollow() {
		r.of = true
	}
}

// ledBy tells whether token i is the "by" of "led by", "headed by the".
func (r *officeReader) ledBy(i int) bool {
	return r.passiveOf(i) < i
}

// passiveOf is the token of the participle of "led by" that ends at token i, or i.
func (r *officeReader) passiveOf(i int) int {
	by := i
	if r.Class(by)&lexicon.Determiner != 0 {
		by--
	}
	if r.one(by, "by") && r.Flagged(by-1, lexicon.Bearing, "leads") {
		return by - 1
	}
	return i
}

// bodyBefore is the last body that ends at most so many tokens before token i in its sentence, no country named after it; or -1.
func (r *officeReader) bodyBefore(i, far int) int {
	first := max(r.Sentences[r.SentenceOf(i)].First, i-far)
	for j := i - 1; j >= first; j-- {
		if n := r.body[j]; n != 0 {
			return int(n - 1)
		}
		if n := r.country[j]; n != 0 && !r.Countries[n-1].Adjective {
			return -1
		}
	}
	return -1
}

// onlyBody is the one body that a sentence names, if it names no other of its kind; or -1.
func (r *officeReader) onlyBody(sentence int) int {
	if sentence < 0 {
		return -1
	}
	one := -1
	for i := r.Sentences[sentence].First; i < r.Sentences[sentence].End; i++ {
		n := int(r.body[i]) - 1
		if n < 0 || n == one {
			continue
		}
		if one >= 0 {
			return -1
		}
		one = n
	}
	return one
}

// nameMayFollow tells whether a word with a capital follows the office, or a comma and one.
func (r *officeReader) nameMayFollow() bool {
	i := r.Span.End
	if r.Is(i, ",") {
		i++
	}
	return r.upper(i)
}
