package page

import (
	"slices"
	"strings"
	"unicode"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// trim cuts the furniture out of the blocks of a body: above its prose what names, dates and signs it, below it what follows the end,
// anywhere what is a line of furniture.
func (f *furniture) trim(blocks []block, title string) []block {
	blocks = once(blocks)
	first, last := prose(blocks)
	if first < len(blocks) {
		blocks[first].text = f.untitled(blocks[first].text, title)
	}
	title = fold(title)
	kept := blocks[:0]
	foot := false // a line below the prose has been cut
	for i := range blocks {
		b := &blocks[i]
		what, _ := f.line(b.text)
		switch {
		case (what&cutRest != 0 || f.closes(b.text)) && i > first, (what&cutFoot != 0 || ruled(b.text)) && i > last, foot:
			return append(f.signedOff(tidy(kept)), f.footDateline(blocks[i:])...)
		case what&isPart != 0 && b.role == Heading && i > first && i < last && blocks[i+1].prose():
		case f.cut(b, what), title != "" && foldsTo(b.text, title):
			foot = i > last
			continue
		case (i < first && f.heads(b, what, first < len(blocks)) || i > last && f.dateLine(b.text)) && !f.dateline(blocks, i) && !f.dates(blocks, i, first, last):
			continue
		case i > last && !endsSentence(b.text) && (f.credit(b.text) != "" || f.contact(b.text) || dialled(b.text) || f.begunAs(b.text, isStaff) && !strings.Contains(b.text, ",") || f.byline(b.text) != nil):
			continue
		case i > last && (f.signs(b) || f.signedBy(blocks, i)):
			return append(f.signedOff(tidy(kept)), f.footDateline(blocks[i:])...)
		}
		kept = append(kept, *b)
	}
	return f.signedOff(tidy(kept))
}

// closes tells whether a line begins with the end of a release in brackets, (END) ABC/DEF, or counts what follows it: 12 Comments,
// Comments (12).
func (f *furniture) closes(s string) bool {
	if counted := strings.Trim(s, "0123456789 ()"); len(counted) < len(s) && len(s) <= maxEnd && hasDigits(s) {
		what, _ := f.line(counted)
		return what&cutRest != 0
	}
	if s == "" || len(s) > 80 || s[0] != '(' && s[0] != '[' {
		return f.profiles(s)
	}
	i := strings.IndexAny(s, ")]")
	if i < 0 || i > maxSignOff {
		return false
	}
	what, _ := f.line(s[:i+1])
	return what&cutRest != 0
}

// profiles tells whether a line heads what a body is: "About ABC", "About the Lagos Bank for Trade".
func (f *furniture) profiles(s string) bool {
	if len(s) > maxEnd+maxLabel {
		return false
	}
	for _, h := range f.opening(s) {
		if h.Kind == lexicon.Furniture && h.Entry.Has("profile") {
			name := strings.TrimSpace(s[f.begun[h.End-1].End:])
			return agencyLetters(name) || f.letterhead(name)
		}
	}
	return false
}

// footLines is how many blocks behind the end of a release are looked at for its place and date.
const footLines = 5

// footDateline is the place and date that stand behind the end of a release: under a rule, a signature.
func (f *furniture) footDateline(blocks []block) []block {
	blocks = blocks[:min(len(blocks), footLines)]
	for i := 1; i < len(blocks); i++ {
		switch s := blocks[i].text; {
		case f.placed(s) || f.sent(s):
			return blocks[i : i+1]
		case f.addressed(blocks[i-1].text) && f.dateLine(s):
			return blocks[i-1 : i+1]
		case (i+1 == len(blocks) || f.updates(blocks[i+1].text)) && f.signs(&blocks[0]) && len(f.stamps(s)) == 1 && f.dateLine(s) && !strings.Contains(s, ":"):
			return blocks[i : i+1] // a signature, then its date
		}
	}
	return nil
}

// dates tells whether block i is a day and no more that dates the release itself: the last line of all, or the last above the prose where another line
// above dates its publication.
func (f *furniture) dates(blocks []block, i, first, last int) bool {
	s := blocks[i].text
	all := f.stamps(s)
	if first == len(blocks) || len(all) != 1 || all[0].start > 0 || all[0].end < len(strings.TrimRight(s, ".")) || !strings.ContainsFunc(s, unicode.IsLetter) {
		return false
	}
	if i > last {
		return i+1 == len(blocks) || f.updates(blocks[i+1].text)
	}
	return i+1 == first && i > 0 && !strings.HasSuffix(blocks[i-1].text, ":") && slices.ContainsFunc(blocks[:i], func(b block) bool { return f.dateLine(b.text) })
}

// updates tells whether a line tells when a page was changed, as the last one of some does.
func (f *furniture) updates(s string) bool {
	what, _ := f.line(s)
	return what&(isUpdated|isPublished) != 0
}

// maxSignOff is how long an agency's sign-off at the end of the last paragraph may be.
const maxSignOff = 16

// signedOff takes the sign-off of an agency off the last paragraph: "(ABC)", "./.", "Enditem", "(Reporting by Jane Doe; Editing by John Roe)".
func (f *furniture) signedOff(blocks []block) []block {
	if len(blocks) == 0 {
		return blocks
	}
	b := &blocks[len(blocks)-1]
	b.text = f.unstaffed(strings.TrimSuffix(b.text, "/."))
	i := strings.LastIndexByte(b.text, ' ')
	if i < 0 || len(b.text)-i > maxSignOff || !endsSentence(b.text[:i]) {
		return blocks
	}
	what, _ := f.line(b.text[i+1:])
	if what&cutRest != 0 || initials(b.text[i+1:]) {
		b.text = b.text[:i]
	}
	return blocks
}

// unstaffed is a paragraph without the brackets at its end that name those who made the story.
func (f *furniture) unstaffed(s string) string {
	for strings.HasSuffix(s, ")") {
		i := strings.LastIndexByte(s, '(')
		if i <= 0 || !f.begunAs(s[i:], isStaff) || !endsSentence(strings.TrimSpace(s[:i])) && !strings.HasSuffix(strings.TrimSpace(s[:i]), ")") {
			break
		}
		s = strings.TrimSpace(s[:i])
	}
	return s
}

// initials tells whether a word is an agency's or a desk's in brackets: (ABC), [A.B.].
func initials(s string) bool {
	return len(s) > 3 && (s[0] == '(' || s[0] == '[') && s == strings.ToUpper(s) && !strings.ContainsAny(s, "0123456789") && strings.IndexAny(s, ")]") == len(s)-1
}

// cut tells whether a block is furniture wherever it stands.
func (f *furniture) cut(b *block, what sort) bool {
	switch {
	case what&(cutLine|cutRest|cutFoot) != 0 || ruled(b.text) || f.onlyLabels(b.text):
		return true
	case what&cutStart != 0:
		return len(b.text) <= 300 && (what&(isPublished|isUpdated) == 0 || !endsSentence(b.text) || len(f.stamps(b.text)) > 0)
	case f.captioned(b.text):
		return true
	case len(b.text) > 300:
		return false
	case (strings.HasPrefix(b.text, "http") || strings.HasPrefix(b.text, "www.")) && !strings.Contains(b.text, " "), f.credits(b):
		return true
	}
	return strings.Contains(b.text, "©") || f.offers(b.text) || tagged(b.text)
}

// offers tells whether a line offers a file: "Final communiqué (PDF, 212 KB)", "Programme [pdf]".
func (f *furniture) offers(s string) bool {
	if len(s) > maxCredit || s == "" || s[len(s)-1] != ')' && s[len(s)-1] != ']' {
		return false
	}
	i := strings.LastIndexAny(s, "([")
	if i < 0 || len(s)-i > maxOffer {
		return false
	}
	f.read(s[i+1 : len(s)-1])
	n := len(f.tokens)
	if n == 0 {
		return false
	}
	for _, h := range f.at(n - 1) {
		if h.Entry.Kind == lexicon.Furniture && h.Entry.Has("file") {
			return true
		}
	}
	return false
}

// maxOffer is how long the bracket may be in which a file's kind and size stand.
const maxOffer = 32

// tagged tells whether a line is nothing but hashtags.
func tagged(s string) bool {
	for word := range strings.FieldsSeq(s) {
		if word[0] != '#' || len(word) < 2 {
			return false
		}
	}
	return s != "" && len(s) <= maxLine
}

// maxCredit is how long the credit of a picture is at most.
const maxCredit = 120

// credits tells whether a block is the credit of a picture: Jane Doe/AFP via Getty Images.
func (f *furniture) credits(b *block) bool {
	if len(b.text) > maxCredit || endsSentence(b.text) || b.heading > 0 {
		return false
	}
	f.read(b.text)
	for i := max(0, len(f.tokens)-4); i < len(f.tokens); i++ {
		for _, h := range f.at(i) {
			if h.Entry.Kind == lexicon.Furniture && h.Entry.Has("photo") && int(h.End) == len(f.tokens) {
				return true
			}
		}
	}
	return false
}

// ruled tells whether a line is drawn, not written: -----, * * *, ###.
func ruled(s string) bool {
	return len(s) <= maxLine && !strings.ContainsFunc(s, func(r rune) bool { return !notLetter(r) })
}

// prose finds the first and the last block of running text: len and -1 if there is none.
func prose(blocks []block) (first, last int) {
	first, last = len(blocks), -1
	for i := range blocks {
		if blocks[i].prose() {
			first, last = min(first, i), i
		}
	}
	return first, last
}

// heads tells whether a block above the prose only names, dates or signs the release. Where there is no prose, lines are the release.
func (f *furniture) heads(b *block, what sort, prose bool) bool {
	if b.heading == 1 || what&(isHead|isByline|isPublished|isUpdated) != 0 || f.dateLine(b.text) {
		return true
	}
	if _, ok := f.stampLine(b.text); ok {
		return true
	}
	return prose && b.role == Paragraph && !endsSentence(b.text) && !strings.HasSuffix(b.text, ",") && !strings.HasSuffix(b.text, ":")
}

// dateLine tells whether a line is a date and what belongs to one, no more.
func (f *furniture) dateLine(s string) bool {
	if len(s) > maxLine {
		return false
	}
	all := f.stamps(s)
	if len(all) == 0 {
		return false
	}
	rest := s
	for i := len(all) - 1; i >= 0; i-- {
		rest = rest[:all[i].start] + " " + rest[all[i].end:]
	}
	return f.onlyLabels(rest)
}

// signedBy tells whether the i-th block is a body's desk, or a body with its address, below the prose: whose release it is, and where to find it. A body
// that signs with place and date is part of the text, as is who heads it.
func (f *furniture) signedBy(blocks []block, i int) bool {
	s := blocks[i].text
	if i == 0 || blocks[i].role != Paragraph || strings.HasSuffix(blocks[i-1].text, ":") || !f.letterhead(f.unaddressed(s)) || f.acts(s) || f.rank(s) {
		return false
	}
	last := i+1 == len(blocks)
	switch {
	case f.aDesk(s):
		return last || !f.letterhead(blocks[i+1].text)
	case f.unaddressed(s) != s:
		return true
	case last || f.dateLine(blocks[i+1].text) || i+2 < len(blocks) && f.dateLine(blocks[i+2].text):
		return false
	}
	with := s + ", " + blocks[i+1].text
	return f.unaddressed(with) != with
}

// signs tells whether a block below the prose is a signature of an agency or of its desk: (ABC), A.B.C./D.E., ABC/DEF, //Abcdef// GH.
func (f *furniture) signs(b *block) bool {
	s := strings.TrimLeft(b.text, " -–—/")
	if len(s) > 80 {
		return false
	}
	if name, desk, ok := strings.Cut(s, "/"); ok && desk == strings.ToUpper(desk) && (f.outlet(name) || strings.HasPrefix(b.text, "//") && !strings.Contains(name, " ")) {
		return true
	}
	if strings.HasPrefix(s, "(") && strings.HasSuffix(s, ")") || strings.Contains(s, " | ") {
		return true
	}
	if what, _ := f.line(s); what&signature != 0 || strings.Contains(s, "/") && !strings.Contains(s, " ") && len(s) < 24 {
		return true
	}
	if all := f.stamps(s); len(all) == 1 && all[0].end == len(s) && agencyLetters(strings.TrimRight(s[:all[0].start], " :")) {
		return true
	}
	letters, other := 0, 0
	for _, r := range s {
		switch {
		case r >= 'A' && r <= 'Z':
			letters++
		case strings.ContainsRune(" ./-–|&()*#", r):
		default:
			other++
		}
	}
	return other == 0 && letters <= 12
}

// tidy drops headings under which nothing is left.
func tidy(blocks []block) []block {
	n := len(blocks)
	for n > 0 && blocks[n-1].role == Heading && blocks[n-1].heading > 0 {
		n--
	}
	return blocks[:n]
}

// join makes blocks, and one of lines that only their length parts.
func join(blocks []block) (out []Block) {
	out = make([]Block, 0, len(blocks))
	for i := 0; i < len(blocks); {
		j := i + 1
		for j < len(blocks) && blocks[j].continues(&blocks[j-1]) {
			j++
		}
		out = append(out, Block{blocks[i].role, joined(blocks[i:j])})
		i = j
	}
	return out
}

func joined(lines []block) string {
	if len(lines) == 1 {
		return lines[0].text
	}
	var s strings.Builder
	for i := range lines {
		if i > 0 {
			s.WriteByte(' ')
		}
		s.WriteString(lines[i].text)
	}
	return s.String()
}

// continues tells whether a line goes on with the sentence of the one before it, which a line break parts from it.
func (b *block) continues(before *block) bool {
	if !b.soft || b.role != Paragraph || before.role != Paragraph || opensItem(b.text) {
		return false
	}
	return len(before.text) > shortLine && !endsSentence(before.text) && !strings.HasSuffix(before.text, ";") && !strings.HasSuffix(before.text, ":")
}

// mended puts paragraphs together that were torn.
func (f *furniture) mended(blocks []block) []block {
	out := blocks[:0]
	for i := range blocks {
		if n := len(out); n > 0 && f.torn(&out[n-1], &blocks[i]) {
			out[n-1].text += " " + blocks[i].text
			continue
		}
		out = append(out, blocks[i])
	}
	return out
}

// torn tells whether a paragraph breaks off and the next one takes it up: "met the Minister of", "Trade of Peru". Pages that were pasted out
// of a document have such. A small letter goes on with what began with a capital; lists have items of small letters, too.
func (f *furniture) torn(before, b *block) bool {
	if b.role != Paragraph || before.role != Paragraph || len(before.text) <= shortLine || len(before.text) > longParagraph {
		return false
	}
	word := before.text[strings.LastIndexByte(before.text, ' ')+1:]
	last, ok := token.First(word, 0)
	next, letter := token.First(b.text, 0)
	if !ok || !letter || !next.Is(token.Letter) || !last.Is(token.Letter) || int(last.End) < len(word) || last.Is(token.Upper) {
		return false
	}
	if first, _ := token.First(before.text, 0); !next.Is(token.Upper) && first.Is(token.Upper) {
		return true
	}
	known := [1]token.Token{last}
	f.lexicon.Number(word, known[:])
	return f.lexicon.Class(known[0].Word)&(lexicon.Determiner|lexicon.Conjunction|lexicon.Preposition|lexicon.Be) != 0
}

const (
	shortLine     = 40   // bytes that a line of a paragraph has at least
	longParagraph = 4000 // bytes of a paragraph that nothing is put to
)
