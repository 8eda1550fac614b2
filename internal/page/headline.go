package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// maxTitleLines is how many lines one headline may have.
const maxTitleLines = 5

// headlineOf is the headline that the best line above the prose is of: with the lines that go on with it, and those that it goes on with. It gives
// the first and the last of them.
func (f *furniture) headlineOf(blocks []block, at int) (first, last int, text string) {
	first, last = at, at
	for last+1 < len(blocks) && last-at < maxTitleLines && f.goesOn(&blocks[last], &blocks[last+1]) {
		last++
	}
	for first > 0 && at-first < maxTitleLines && f.goesOn(&blocks[first-1], &blocks[first]) {
		first--
	}
	return first, last, joined(blocks[first : last+1])
}

// goesOn tells whether two lines are of one headline: the first breaks off at a comma or a small word, or the second begins with one.
func (f *furniture) goesOn(a, b *block) bool {
	if len(a.text) > maxTitle || len(b.text) > maxTitle || endsSentence(a.text) || strings.HasSuffix(a.text, ":") {
		return false
	}
	if a.role == Item || b.role == Item || f.asideOf(a.text) || f.asideOf(b.text) || f.labelsHead(b.text) {
		return false
	}
	last := a.text[strings.LastIndexByte(a.text, ' ')+1:]
	if f.ties(last, true) || strings.HasSuffix(a.text, ",") && wordCount(a.text) > 2 {
		return true
	}
	r, _ := utf8.DecodeRuneInString(b.text)
	if unicode.IsLower(r) {
		return true
	}
	first, rest, _ := strings.Cut(b.text, " ")
	return b.text == strings.ToUpper(b.text) && rest != "" && f.ties(first, false)
}

// capitals tells whether two lines in capitals with no empty one between are of one headline: the first says what happened, and neither whose paper it is.
func (f *furniture) capitals(a, b string) bool {
	if len(a) > maxLine || a != strings.ToUpper(a) || b != strings.ToUpper(b) || wordCount(a) < fewWords || wordCount(b) < 2 || opensItem(b) || !mostlyLetters(b) {
		return false
	}
	for _, s := range [...]string{a, b} {
		if endsSentence(s) || f.letterhead(s) && !f.acts(s) || f.rankLine(s) && !f.carries(s) || f.card(s) || f.bodyLine(s) || f.labelsHead(s) && !f.carries(s) || f.document(s) || f.asideOf(s) {
			return false
		}
	}
	return f.acts(a) || f.carries(a)
}

// asideOf tells whether a line of the head dates, signs or labels the release, so that it is of no headline.
func (f *furniture) asideOf(s string) bool {
	what, _ := f.line(s)
	return what&(isByline|isPublished|isUpdated|cutStart) != 0 || len(f.stamps(s)) > 0 && f.dateLine(s) || f.sent(s) || f.places(s)
}

// labelsHead tells whether a line opens by saying what the document is: FOR IMMEDIATE RELEASE.
func (f *furniture) labelsHead(s string) bool {
	what, _ := f.line(s)
	return what&isHead != 0
}

// ties tells whether a word parts no two headlines, at the end of a line or the beginning of the next: on, of, and. An article begins many.
func (f *furniture) ties(word string, atEnd bool) bool {
	for _, h := range f.opening(strings.ToLower(word)) {
		if h.Kind == lexicon.Furniture && h.Entry.Has("tie") && (atEnd || !h.Entry.Has("article")) && int(f.begun[h.End-1].End) == len(word) {
			return true
		}
	}
	return false
}

// website tells whether a line names a site: by its address, or as somebody's official one.
func (f *furniture) website(s string) bool {
	f.read(s)
	for i := range f.tokens {
		for _, h := range f.at(i) {
			if h.Entry.Kind == lexicon.Furniture && h.Entry.Has("site") {
				return true
			}
		}
	}
	return false
}

// siteOf is the body whose official site a line says that it is: "example.org - The official website of the Government".
func (f *furniture) siteOf(s string) string {
	if !f.website(s) {
		return ""
	}
	f.read(s)
	end := 0
	for i := range f.tokens {
		for _, h := range f.at(i) {
			if h.Entry.Kind == lexicon.Furniture && h.Entry.Has("site") {
				end = max(end, int(f.tokens[h.End-1].End))
			}
		}
	}
	if name := strings.TrimPrefix(strings.TrimSpace(s[end:]), "the "); f.credible(name) {
		return name
	}
	return ""
}

// maxBodyLine is how many words the name of a body has on a line of its own.
const maxBodyLine = 9

// bodyLine tells whether a line is the name of a body and no more: one that is known, or names around a noun for bodies, with no word of what
// happens: "Tanzania Investment Centre", "The Export-Import Bank of Korea".
func (f *furniture) bodyLine(s string) bool {
	if wordCount(s) > maxBodyLine || strings.ContainsAny(s, ":;?!0123456789") || !f.named(s) || f.acts(s) || f.from(s) {
		return false
	}
	f.read(s)
	is := false
	for i := range f.tokens {
		for _, h := range f.at(i) {
			switch h.Entry.Kind {
			case lexicon.Event, lexicon.Document, lexicon.Office, lexicon.Feeling:
				return false
			case lexicon.Body:
				if i <= 1 && int(h.End) == len(f.tokens) {
					return true
				}
			case lexicon.BodyNoun:
				trade := h.Entry.Flag() == "company" && !h.Entry.Has("form") // an everyday noun: "Clearance of Lithium Cargo"
				is = is || i > 0 && !trade && f.headsName(int(h.End))
			}
		}
	}
	return is
}

// headsName tells whether a noun for bodies that ends before token i of the line read can be the head of its name: it ends it, or goes on with
// what it is of.
func (f *furniture) headsName(i int) bool {
	if i == len(f.tokens) {
		return true
	}
	switch f.said[f.tokens[i].Start:f.tokens[i].End] {
	case "of", "OF", "for", "FOR":
		return true
	}
	return false
}

// maxCard is how many words a person's name has on a line of its own, with its honorifics and letters.
const maxCard = 7

// card tells whether a line is a person and no more: "Hon. Ada Okoro, MP".
func (f *furniture) card(s string) bool {
	if wordCount(s) > maxCard || f.honorific(s) == 0 || !f.named(s) || f.acts(s) {
		return false
	}
	f.read(s)
	for _, t := range f.tokens {
		if t.Is(token.Digit) || t.Is(token.Mark) && strings.ContainsAny(s[t.Start:t.End], ":–—?") {
			return false
		}
	}
	return true
}

// crumbs tells whether a line is the way to a page: "Home > News".
func crumbs(s string) bool {
	return len(s) < maxLine && (strings.Contains(s, " > ") || strings.Contains(s, "  >") || strings.Contains(s, " » ") || strings.Contains(s, " › "))
}

// from tells whether a line opens as a title that names whom a document is from: "Briefing by the Spokesperson".
func (f *furniture) from(s string) bool {
	for _, h := range f.opening(s) {
		if h.Kind == lexicon.Furniture && h.Entry.Has("document") {
			return true
		}
	}
	return false
}
