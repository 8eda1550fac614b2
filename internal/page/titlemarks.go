package page

import (
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// This file weighs the lines above the prose of a text as its title: the one for which most marks speak is it.

// A titleMark speaks for a line as the title, or against it.
type titleMark int

const (
	markActs     titleMark = iota // a verb tells what somebody did
	markFew                       // it has few words
	markMany                      // it has many
	markNames                     // it is names, and no verb
	markVerbatim                  // and the prose has it word for word, as it has names
	markPaper                     // it is a letterhead
	markRank                      // it opens with an office, and names no event or document
	markAsks                      // it is a question
	markFrom                      // it says whom a document is from
	markTurns                     // it turns to somebody: "Dear friends,"
	markLast                      // the prose begins below it
	markBelow                     // a line above it says what the release is about
	markUnder                     // a line above it says what document it is
	allMarks
)

// titleWeights are what each mark counts, as the releases with known titles have it.
var titleWeights = [allMarks]int{
	markActs: 3, markFew: -4, markMany: 4, markNames: -3, markVerbatim: -5, markPaper: -6, markRank: -6,
	markAsks: 8, markFrom: 5, markTurns: -2, markLast: 4, markBelow: -10, markUnder: -5,
}

const (
	echoed    = 21 // what a line counts whose words the prose begins with
	fewWords  = 5  // a line with fewer has few
	manyWords = 8  // one with so many has many
)

// worthOf is what the marks of line i say for it as the title, without its echo in the prose. It notes what the line is to those below it.
func (h *header) worthOf(i int, s string) (worth int) {
	n, acts, paper, rank, from := wordCount(s), h.acts(s), h.letterhead(s), h.rankLine(s) && !h.carries(s), h.from(s)
	names := !acts && h.furniture.named(s)
	for mark, bears := range [allMarks]bool{
		markActs: acts, markFew: n < fewWords, markMany: n >= manyWords, markNames: names, markVerbatim: names && h.inProse(s),
		markPaper: paper, markRank: rank, markAsks: asks(s), markFrom: from, markTurns: strings.HasSuffix(s, ","),
		markLast: i == len(h.blocks)-1, markBelow: h.told, markUnder: h.documented,
	} {
		if bears {
			worth += titleWeights[mark]
		}
	}
	if !paper && (acts || n >= fewWords) {
		h.told, h.documented = true, h.documented || from
	}
	return worth
}

// echo is what the words of a line count with which the prose begins.
func (h *header) echo(s string) int { return int(echoed * h.lead.share(s)) }

// inProse tells whether the first paragraph has a line word for word, without its article.
func (h *header) inProse(s string) bool {
	s = strings.ToLower(s)
	return strings.Contains(strings.ToLower(h.prose[0].text[:min(len(h.prose[0].text), maxTitle)]), strings.TrimPrefix(s, "the "))
}

// carries tells whether a line names an event or a document, and not only within the name of a body, "High Commission of Kenya": "President of the
// Republic - Speech at the Dialogue".
func (f *furniture) carries(s string) bool {
	f.read(s)
	for i, named := 0, 0; i < len(f.tokens); i++ {
		for _, x := range f.at(i) {
			if x.Entry.Kind == lexicon.Body || x.Entry.Kind == lexicon.Furniture && x.Entry.Has("letterhead") {
				named = max(named, int(x.End))
			}
		}
		if i < named {
			continue
		}
		for _, x := range f.at(i) {
			if x.Entry.Kind == lexicon.Event || x.Entry.Kind == lexicon.Document || x.Entry.Kind == lexicon.Furniture && x.Entry.Has("document") {
				return true
			}
		}
	}
	return false
}

// issue tells whether a line names a periodical, with its number or with whose it is: "NEWSLETTER No. 14 - October 2012", "Bulletin of the Embassy of Chile".
func (f *furniture) issue(s string) bool {
	if len(s) > maxDateline {
		return false
	}
	f.read(s)
	for i := range f.tokens {
		for _, x := range f.at(i) {
			if x.Entry.Kind != lexicon.Furniture || !x.Entry.Has("periodical") {
				continue
			}
			if rest := s[f.tokens[x.End-1].End:]; i == 0 && strings.HasPrefix(strings.ToLower(rest), " of ") || f.countsIssue(int(x.End)) {
				return true
			}
		}
	}
	return false
}

// countsIssue tells whether the number of an issue stands at token i of the line read, behind a short word for number: "No. 14", "Issue 3/2021", "# 5".
func (f *furniture) countsIssue(i int) bool {
	for k := i; k < len(f.tokens) && k < i+4; k++ {
		if f.tokens[k].Is(token.Digit) {
			word := f.said[f.tokens[k-1].Start:f.tokens[k-1].End]
			return k > i && len(word) <= len("Issue") && word != "-" && word != "–" && word != ","
		}
	}
	return false
}

// startAnew forgets the lines above: they are no title.
func (h *header) startAnew() { h.at, h.told, h.documented = -1, false, false }
