package page

import (
	"strings"

	"github.com/communique-go/communique/internal/token"
)

// maxHead is how many blocks of a text are looked at for its head.
const maxHead = 40

// head reads what stands above the prose of a text: title, date of publication, letterhead, the header of a mail. It gives the blocks of
// the body: those after the title that are none of this, and a line of place and date that stands above it.
func (f *furniture) head(p *Page, blocks []block) (body []block) {
	if n := repeated(blocks); n > 1 {
		body = f.headLines(p, blocks[1:], n-1)
		p.Title = blocks[0].text
		return body
	}
	if f.sentenceAbove(blocks) {
		if body = blocks[1:]; !inBrackets(body[0].text) {
			body = f.headLines(p, body, -1)
		}
		p.Title = blocks[0].text
		return body
	}
	return f.headLines(p, blocks, -1)
}

// repeated is the line of the head that says the first line again, below a letterhead or a date: the headline of a page, and that of the release in it; 0 where
// none does.
func repeated(blocks []block) int {
	if len(blocks) == 0 || len(blocks[0].text) > maxTitle {
		return 0
	}
	title := strings.TrimRight(blocks[0].text, ". ")
	for i := 2; i < min(soonAgain, len(blocks)-1); i++ {
		if strings.EqualFold(strings.TrimRight(blocks[i].text, ". "), title) {
			return i
		}
	}
	return 0
}

// headLines reads what stands above the prose line by line; title is the headline if that is known, else -1.
func (f *furniture) headLines(p *Page, blocks []block, title int) (body []block) {
	first := max(firstSentence(blocks), title+1)
	if first == len(blocks) {
		return blocks
	}
	h := header{furniture: f, page: p, blocks: blocks[:first], prose: blocks[first:], at: -1}
	for i := range h.blocks {
		h.read(i)
	}
	if title >= 0 {
		h.at = title
	}
	if h.at < 0 {
		h.at, p.Title = f.bareTitle(h.blocks, h.subject)
	}
	top, last := h.at, h.at
	if h.at >= 0 {
		top, last, p.Title = f.headlineOf(h.blocks, h.at)
		p.Title = f.unlabelled(p.Title)
	}
	f.publish(p, h.changed)
	p.Publisher = firstOf(p.Publisher, f.paper(h.blocks, top))
	p.Issuers = f.issuersIn(nil, h.blocks[:max(top, 0)])
	for i := range h.blocks {
		if i > last || i < top && f.dateline(h.blocks, i) {
			body = append(body, blocks[i])
		}
	}
	first -= copy(blocks[first-len(body):], body) // before the others, which stay where they are
	return blocks[first:]
}

// sentenceAbove tells whether the headline is a sentence with its full stop: a line that dates, signs or sources the release stands between it and the
// prose, or the prose says it again.
func (f *furniture) sentenceAbove(blocks []block) bool {
	if len(blocks) < 3 || len(blocks[0].text) > maxTitle || !endsSentence(blocks[0].text) || strings.Contains(blocks[0].text, ". ") {
		return false
	}
	next := 1
	if !f.dateLine(blocks[1].text) && !inBrackets(blocks[1].text) {
		if next = 0; f.byline(blocks[1].text) != nil {
			next = 1
		}
	}
	if again := blocks[1+next].text; strings.HasPrefix(again, blocks[0].text) && len(again) > len(blocks[0].text) {
		return true
	}
	return next > 0 && firstSentence(blocks[2:]) < len(blocks)-2
}

// inBrackets tells whether a line stands in brackets: "(Text of the statement issued by the Embassy)".
func inBrackets(s string) bool {
	return len(s) <= maxLine && strings.HasPrefix(s, "(") && strings.IndexByte(s, ')') == len(s)-1
}

// A header is the blocks above the prose with what is found in them.
type header struct {
	*furniture
	page       *Page
	blocks     []block
	prose      []block
	lead       wordSet // of the prose, once there are two lines that may be the title
	at         int     // the title, or -1
	worth      int     // of it
	settled    bool    // which no other line can be
	told       bool    // a line above says what the release is about
	documented bool    // or says what document it is
	subject    string  // of a mail
	sent       bool    // it is a mail
	signers    int     // how many lines name who gives the release
	changed    string  // the line that tells of an update
}

// read takes one block for what it is; the best of those that are nothing else is the title.
func (h *header) read(i int) {
	s := h.blocks[i].text
	if number, rest, ok := strings.Cut(s, " "); ok && numbered(number) && h.dateLine(rest) {
		s = rest // "FA14 14 October 2004"
	}
	if at := strings.LastIndex(s, columnGap); at >= 0 && h.dateLine(strings.TrimSpace(s[at:])) {
		s = strings.TrimSpace(s[at:]) // "MEDIA RELEASE FA90          19 June 2002"
	}
	if !h.settled && h.issue(s) {
		h.at, h.settled = i, true // what stands below are its headings
		return
	}
	if h.mailed(i, s) || h.signed(i) || h.inOrder(s) != s {
		return
	}
	what, _ := h.line(s)
	if what&(isPublished|isUpdated) != 0 && len(h.stamps(s)) == 0 && h.acts(s) {
		what &^= isPublished | isUpdated // "Time is running out for a deal, minister says"
	}
	if l, ok := h.stampLine(s); ok {
		h.publish(h.page, s)
		if h.page.Authors == nil {
			h.page.Authors = l.authors
		}
		h.page.Publisher = firstOf(h.page.Publisher, l.publisher)
		return
	}
	if h.dated(s, what) {
		if what&isPublished == 0 && h.dateline(h.blocks, i) {
			return
		}
		h.publish(h.page, s)
		h.page.Publisher = firstOf(h.page.Publisher, h.barredBody(s), h.above(i))
		if name := h.credit(s); h.credible(name) {
			h.page.Publisher = firstOf(h.page.Publisher, name)
		}
		return
	}
	if h.credits(i, s, what) {
		return
	}
	if what&isUpdated != 0 && h.at >= 0 && h.changed == "" {
		h.changed = s
	}
	h.weigh(i, s, what)
}

// credits reads the publisher or the author that line i names. It tells whether it is no more than the name of an author.
func (h *header) credits(i int, s string, what sort) bool {
	if h.page.Publisher == "" {
		if h.at >= 0 {
			h.page.Publisher = h.labelledName(s)
		}
		if name := h.credit(s); h.page.Publisher == "" && h.letterhead(name) && h.credible(name) {
			h.page.Publisher = name
		}
	}
	if h.page.Authors != nil || i == 0 {
		return false
	}
	if what&isByline != 0 {
		h.page.Authors = h.byline(s)
		return false
	}
	name := h.signsAlone(h.blocks, i)
	if h.at < 0 || name == "" {
		return false
	}
	h.page.Authors = []string{name}
	return true
}

// weigh takes a line that is nothing else for the title if it is the likeliest by now.
func (h *header) weigh(i int, s string, what sort) {
	switch {
	case h.settled:
	case h.document(s):
		h.startAnew() // what stands above is a letterhead
	case h.at >= 0 && h.at == i-1 && h.letterhead(s) && !h.acts(s) && h.foreign(h.blocks[h.at].text):
		h.startAnew() // as is a body's name in its own language above the English one
	case i+1 == len(h.blocks) && strings.HasSuffix(s, ","): // a letter turns to somebody: "Your Majesty,"
	case what&^isHead != 0 || h.onlyLabels(s) || h.cut(&h.blocks[i], 0) || h.blocks[i].role == Item || h.officeOf(i) || !h.mayTitle(s):
	default:
		worth := h.worthOf(i, s)
		if h.at >= 0 {
			if h.lead == nil {
				h.lead = leadOf(h.prose)
				h.worth += h.echo(h.blocks[h.at].text)
			}
			worth += h.echo(s)
		}
		if h.at < 0 || worth > h.worth {
			h.at, h.worth = i, worth
		}
	}
}

// foreign tells whether a line in capitals has no word that the lexicon knows, but names.
func (h *header) foreign(s string) bool {
	if s != strings.ToUpper(s) {
		return false
	}
	h.furniture.read(s)
	unknown := 0
	for _, t := range h.tokens {
		if t.Is(token.Letter) && t.Word == 0 {
			unknown++
		}
	}
	return 2*unknown > len(h.tokens)
}

// leadOf are the words of the first two blocks of a body.
func leadOf(blocks []block) wordSet {
	switch len(blocks) {
	case 0:
		return nil
	case 1:
		return words(blocks[0].text)
	}
	return words(blocks[0].text, blocks[1].text)
}

// firstSentence is the first block that is prose of its own: a title may be long, but is no sentence.
func firstSentence(blocks []block) int {
	for i := range blocks {
		s := blocks[i].text
		if i >= maxHead {
			return i
		}
		if len(s) >= 40 && endsSentence(s) && !endsShort(s) && !(asks(s) && i+1 < len(blocks)) || len(s) >= 120 && strings.HasSuffix(s, ",") || len(s) >= 300 || len(s) >= 60 && strings.HasSuffix(s, ":") {
			return i
		}
	}
	return len(blocks)
}

// endsShort tells whether a line ends in a word that is written short, and a headline may: "deal with U.S.", "at 10.30 hrs.".
func endsShort(s string) bool {
	word := s[strings.LastIndexByte(s, ' ')+1:]
	return word == "hrs." || len(word) > 2 && strings.HasSuffix(word, ".") && strings.Contains(word[:len(word)-1], ".") && word == strings.ToUpper(word)
}

// asks tells whether a headline is a question.
func asks(s string) bool {
	return len(s) < maxLine && strings.HasSuffix(s, "?") && strings.Count(s, "?") == 1 && !strings.Contains(s, ". ")
}

// barredBody is the body between the bars of a line: "Press release | Date: 3 May 2023 | Ministry of Trade".
func (f *furniture) barredBody(s string) string {
	for part := range strings.SplitSeq(s, " | ") {
		if part != s && f.letterhead(part) && !f.acts(part) && f.credible(part) {
			return part
		}
	}
	return ""
}

// above is the paper that names itself above the date in line i, at the very head, or below it under the headline.
func (h *header) above(i int) string {
	if i == 1 && h.outlet(h.blocks[0].text) {
		return h.blocks[0].text
	}
	if h.at >= 0 && i+1 < len(h.blocks) && h.outlet(h.blocks[i+1].text) {
		return h.blocks[i+1].text
	}
	return ""
}
