package page

import (
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// This file reads the line at the head of a release that names who gives it, with the office: "Ann Poe, Minister of Trade". It is no headline, and
// beside the date it tells the author.

// issuers are the lines above the prose of a body that may name, with the office, whom a release is from. The office may stand before the name, or in the
// line above or below it.
func (f *furniture) issuers(blocks []block) []string {
	first, _ := prose(blocks)
	return f.issuersIn(nil, blocks[:min(first, maxHead)])
}

// issuersIn adds the lines of some that do so.
func (f *furniture) issuersIn(all []string, lines []block) []string {
	for i := 0; i < len(lines); i++ {
		s, next := f.unmarked(lines[i].text), ""
		if i+1 < len(lines) {
			next = f.unmarked(lines[i+1].text)
		}
		ranked, below := f.rankLine(s), next != "" && f.rankLine(next)
		switch {
		case below && !ranked && (f.card(s) || f.nameLine(s)):
			all = append(all, s+", "+next)
			i++
		case ranked && !below && (f.card(next) || f.nameLine(next)):
			all = append(all, next+", "+s)
			i++
		case ranked || f.signer(s) != "":
			all = append(all, s)
		}
	}
	return all
}

// unmarked is a line without the word for the document that it opens with and the number that it closes with: "MEDIA RELEASE MINISTER OF TRADE ANN POE
// FA31".
func (f *furniture) unmarked(s string) string {
	if what, n := f.line(s); what&(isHead|isByline) != 0 && n < len(s) {
		s = strings.Trim(s[n:], " :-–—|")
	}
	if all := f.stamps(s); len(all) == 1 && all[0].end == len(s) {
		s = strings.TrimRight(s[:all[0].start], " ,|–-")
	}
	if i := strings.LastIndexByte(s, ' '); i > 0 && numbered(s[i+1:]) {
		s = s[:i]
	}
	return f.inOrder(s)
}

// officeOf tells whether line i is the office of a person whose name stands alone above or below it, or a line that names whom the release is from
// behind the word for the document.
func (h *header) officeOf(i int) bool {
	s := h.unmarked(h.blocks[i].text)
	if !h.rankLine(s) || h.carries(s) {
		return false
	}
	if h.labelsHead(h.blocks[i].text) {
		return h.office(s, 0)
	}
	for _, k := range [...]int{i - 1, i + 1} {
		if k >= 0 && k < len(h.blocks) && (h.card(h.blocks[k].text) || h.nameLine(h.blocks[k].text)) {
			return true
		}
	}
	return false
}

// inOrder is a line that sets a person and an office side by side as "Ann Poe, Minister of Trade", any other as it is.
func (f *furniture) inOrder(s string) string {
	left, right, ok := strings.Cut(s, "  ")
	right = strings.TrimSpace(right)
	switch {
	case !ok || strings.Contains(right, "  "):
	case f.rankLine(right) && (f.card(left) || f.nameLine(left)):
		return left + ", " + right
	case f.rankLine(left) && (f.card(right) || f.nameLine(right)):
		return right + ", " + left
	}
	return s
}

// numbered tells whether a word is the number of a document: capitals, then digits.
func numbered(word string) bool {
	digits := strings.TrimLeft(word, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
	return digits != word && digits != "" && strings.Trim(digits, "0123456789/-") == ""
}

// nameLine tells whether a line is the name of a person without an honorific and no more: words with a capital, of which one nobody knows.
func (f *furniture) nameLine(s string) bool {
	if n := wordCount(s); n < 2 && !initial(s) || n > maxCard-3 || strings.ContainsAny(s, ",:;?!/|()&") || !f.isName(s) || !f.named(s) || !f.strange(s) {
		return false
	}
	return !f.letterhead(s) && !f.places(s) && !f.bodyLine(s) && !f.office(s, maxCard) && !f.acts(s)
}

// maxSigner is how many words such a line has.
const maxSigner = 14

// signer is the name in a line that is a person with an office and no more, or "".
func (f *furniture) signer(s string) string {
	name, office, ok := strings.Cut(s, ", ")
	if !ok || wordCount(s) > maxSigner || endsSentence(s) || strings.HasSuffix(s, ",") || !f.isName(name) || wordCount(name) > maxCard-2 || !f.rankLine(office) {
		return ""
	}
	if !f.named(name) || f.letterhead(name) || f.places(name) || f.bodyLine(name) || f.office(name, 0) || f.acts(s) {
		return ""
	}
	return f.unhonoured(name)
}

// rankLine tells whether a line opens with an office, perhaps behind a word for its country, and is no sentence: "AUSTRALIAN MINISTER FOR TRADE".
func (f *furniture) rankLine(s string) bool {
	return wordCount(s) <= maxSigner-2 && !strings.ContainsAny(s, "0123456789:;?!") && !endsSentence(s) && f.office(s, 1) && !f.acts(s)
}

// office tells whether an office begins at one of the first words of a line, up to the one that is told.
func (f *furniture) office(s string, upTo int) bool {
	f.read(s)
	for i := 0; i < len(f.tokens) && i <= upTo; i++ {
		for _, h := range f.at(i) {
			if h.Entry.Kind == lexicon.Office {
				return true
			}
		}
	}
	return false
}

// signed notes who gives the release if line i tells it beside the date of publication, and is the only one to do so: several lines of the kind
// are those whom a speech addresses.
func (h *header) signed(i int) bool {
	s := h.blocks[i].text
	name := h.signer(s)
	if i == 0 || name == "" {
		return false
	}
	if h.signers++; h.signers > 1 {
		h.page.Authors = nil
		return true
	}
	for k := max(i-2, 0); k < min(i+3, len(h.blocks)) && h.page.Authors == nil; k++ {
		if k != i && len(h.stamps(h.blocks[k].text)) > 0 && len(h.blocks[k].text) <= maxDateline && strings.HasPrefix(s, name) {
			h.page.Authors = []string{name}
		}
	}
	return true
}

// strange tells whether a line has a word with a capital that the lexicon does not know, as names are.
func (f *furniture) strange(s string) bool {
	f.read(s)
	for i, t := range f.tokens {
		if !t.Is(token.Letter) || !t.Is(token.Upper) || t.Word != 0 || t.End-t.Start < 3 {
			continue
		}
		if len(f.at(i)) == 0 {
			return true
		}
	}
	return false
}
