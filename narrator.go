package communique

import (
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
)

// This file reads who speaks in a release that says "I": whose remarks, statement or letter it is.

// narrator is the person whose words a release gives: named in its title and not as whom it is about, by the line of whom it is
// from, before the colon that leads to them, behind "by" in its first paragraphs, under the text as a signature; or -1.
func (r *reading) narrator() int {
	for _, find := range [...]func() int{r.headlined, r.issuing, r.deliveredBy, r.signature} {
		if i := find(); i >= 0 {
			return i
		}
	}
	return -1
}

// issuing is the person whom the line of whom a release is from names, or -1.
func (r *reading) issuing() int {
	if r.issuer.addressed {
		return -1
	}
	return r.issuer.person
}

// opening is how many paragraphs may tell whose words a release gives.
const opening = 2

// headlined is the first person whom the title names, and not as whom the release is about: "Statement of Ann Poe", not "on the arrest of", "to"; or -1.
func (r *reading) headlined() int {
	for i := range r.article.People {
		if r.headlines(r.article.People[i].Name) {
			return i
		}
	}
	return -1
}

// headlines tells whether the title names a person so.
func (r *reading) headlines(name string) bool {
	if r.title == nil {
		return strings.Contains(r.article.Title, name)
	}
	for i := range r.title.Parties {
		p := &r.title.Parties[i]
		if p.Kind != mention.Named || !strings.EqualFold(r.title.Slice(p.Name.First, p.Name.End), name) {
			continue
		}
		before := p.First - 1
		return r.title.Class(before)&lexicon.Preposition == 0 || r.title.Says(before, "by") || r.title.Says(before, "from")
	}
	return strings.Contains(r.article.Title, name)
}

// deliveredBy is the person behind "by" in the first paragraphs, who does nothing there but speak: "Remarks delivered by Ann Poe"; or -1.
func (r *reading) deliveredBy() int {
	for n := 0; n < min(opening, len(r.doc.Paragraphs)); n++ {
		for i := r.doc.Paragraphs[n].First; i+1 < r.doc.Paragraphs[n].End; i++ {
			if !r.doc.Is(i, "by") {
				continue
			}
			if p := r.doc.PartyAt(i + 1); p >= 0 && !r.doneBy(i) && r.personOf[p] >= 0 {
				return r.personOf[p]
			}
		}
	}
	return -1
}

// doneBy tells whether "by" at token i tells who does what a verb other than one of giving a speech names: "led by".
func (r *reading) doneBy(i int) bool {
	if n := r.clauses.VerbAt(i - 1); n < 0 || r.clauses.Clauses[n].Verb.Form&lexicon.Gerund != 0 {
		return false // "the noon briefing by"
	}
	return true
}

// signature is the person whom a short paragraph without a verb begins with, among the last: "John Roe, Minister of Foreign Affairs"; or -1.
func (r *reading) signature() int {
	last := len(r.doc.Paragraphs) - 1
	for n := last; n >= 0 && n > last-opening-1; n-- {
		if i := r.signed(n); i >= 0 {
			return i
		}
	}
	return -1
}

func (r *reading) signed(paragraph int) int {
	p := r.doc.Paragraphs[paragraph]
	n := r.doc.PartyAt(p.First)
	if n < 0 || p.End-p.First > longestSignature || r.personOf[n] < 0 || r.doc.Parties[n].First != p.First {
		return -1
	}
	for i := p.First; i < p.End; i++ {
		if r.clauses.VerbAt(i) >= 0 {
			return -1
		}
	}
	return r.personOf[n]
}

// longestSignature is how many tokens a name with its office takes.
const longestSignature = 24
