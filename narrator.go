package communique

import (
	"strings"

	"github.com/communique-go/communique/internal/mention"
)

// This file reads who speaks in a release that says "I": whose remarks, statement or letter it is.

// narrator is the person whose words a release gives: behind "by" in its title, over or under the text as a signature, the only one in the title; or -1.
func (r *reading) narrator() int {
	if i := r.byline(); i >= 0 {
		return i
	}
	if r.issuer.person >= 0 {
		return r.issuer.person
	}
	if i := r.announced(); i >= 0 {
		return i
	}
	last := len(r.doc.Paragraphs) - 1
	for n := last; n >= 0 && n > last-opening-1; n-- {
		if i := r.signature(n); i >= 0 {
			return i
		}
	}
	found := -1
	for i, p := range r.article.People {
		if !strings.Contains(r.article.Title, p.Name) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = i
	}
	return found
}

// announced is the person whom the first paragraph says to have made the statement that follows, "X today made the following statement:"; or -1.
func (r *reading) announced() int {
	if len(r.doc.Paragraphs) < 2 {
		return -1
	}
	p := r.doc.Paragraphs[0]
	if !r.doc.Is(p.End-1, ":") || p.End-p.First > 2*longestSignature {
		return -1
	}
	for k := p.First; k < p.End; k++ {
		if n := r.doc.PartyAt(k); n >= 0 && r.personOf[n] >= 0 {
			return r.personOf[n]
		}
	}
	return -1
}

// byline is the person behind "by" in the title, "Remarks by the Minister of Foreign Affairs John Roe", or -1.
func (r *reading) byline() int {
	if r.title == nil {
		return -1
	}
	for k := range r.title.Parties {
		p := &r.title.Parties[k]
		if p.Kind != mention.Named || !r.title.Is(p.First-1, "by") && !r.title.Is(p.First-2, "by") {
			continue
		}
		name := r.title.Slice(p.Name.First, p.Name.End)
		for i := range r.article.People {
			if r.article.People[i].Name == name {
				return i
			}
		}
	}
	return -1
}

// signature is the person whom a short paragraph without a verb begins with, "John Roe, Minister of Foreign Affairs"; or -1.
func (r *reading) signature(paragraph int) int {
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
