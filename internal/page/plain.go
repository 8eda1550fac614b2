package page

import (
	"html"
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Plain reads a text, one in Markdown as the page that is made of it.
func Plain(s string, o Options) *Page {
	s = lineEnds(byName(s))
	if inMarkdown(s) {
		return HTML(fromMarkdown(s), o)
	}
	w := newWalker(o.Lexicon)
	defer w.release()
	f, p := w.lines, &Page{URL: o.URL}
	blocks := f.mended(paragraphs(f.gathered(s), f))
	if o.KeepAll {
		p.Blocks = inColumns(join(blocks))
		return p
	}
	body := f.head(p, blocks)
	if p.Publisher == "" {
		p.Publisher = f.credited(body)
	}
	f.issuedAbove(p, body)
	f.labelledFoot(p, body)
	f.signedFoot(p, body)
	p.Issuers = append(f.issuers(body), p.Issuers...)
	p.Blocks = inColumns(join(f.trim(body, p.Title)))
	return p
}

// byName writes the characters that a text from a page has by their names, if it has any but in passing: &nbsp;, &amp;.
func byName(s string) string {
	if !strings.Contains(s, "&nbsp;") && !strings.Contains(s, "&amp;") && !strings.Contains(s, "&rsquo;") && !strings.Contains(s, "&quot;") {
		return s
	}
	return html.UnescapeString(s)
}

// lineEnds writes the ends of lines in one way, spaces too, and drops what nobody sees.
func lineEnds(s string) string {
	for _, end := range otherEnds {
		if strings.Contains(s, end.mark) {
			s = strings.ReplaceAll(s, end.mark, end.with)
		}
	}
	return s
}

// otherEnds are the characters that are written otherwise, "\r\n" before "\r".
var otherEnds = [...]struct{ mark, with string }{
	{"\r\n", "\n"}, {"\r", "\n"}, {"\u00a0", " "}, {"\u00ad", ""}, {"\u2028", "\n"}, {"\ufeff", ""},
}

// paragraphs cuts a text, its ends of lines written in one way, at its empty lines, and at line ends unless the lines are wrapped.
func paragraphs(s string, f *furniture) (out []block) {
	width, all := wrapWidth(runs(s))
	out = make([]block, 0, all)
	for lines := range runs(s) {
		for i := 0; i < len(lines); {
			j := i + 1
			for j < len(lines) && (runsOn(lines[j-1], lines[j]) || width > 0 && continues(lines[j-1], lines[j], width) || len(out) < maxHead && f.capitals(lines[j-1], lines[j])) && (len(out) > maxHead || !f.heading(lines[j])) {
				j++
			}
			out = append(out, paragraph(lines[i:j], f))
			i = j
		}
	}
	return out
}

// runs are the lines of a text that no empty one parts, without spaces at their ends: no more of a text is held in lines at a time. What it
// yields lasts until the next.
func runs(s string) iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		var lines []string
		for line := range strings.SplitSeq(s, "\n") {
			line = strings.TrimRight(line, " \t\f\v")
			if strings.TrimSpace(line) != "" {
				lines = append(lines, line)
				continue
			}
			if len(lines) > 0 && !yield(lines) {
				return
			}
			lines = lines[:0]
		}
		if len(lines) > 0 {
			yield(lines)
		}
	}
}

// inColumns parts the columns of each block.
func inColumns(blocks []Block) []Block {
	for i := range blocks {
		blocks[i].Text = columns(blocks[i].Text)
	}
	return blocks
}

// columnGap is what parts the columns of a line: those of a table, of two signatures side by side.
const columnGap = "     "

// columns writes a comma between the columns of a line, as between the cells of a row.
func columns(line string) string {
	rest := strings.TrimLeft(line, " \t")
	if gapIn(rest) < 0 {
		return line
	}
	indent := line[:len(line)-len(rest)]
	var b strings.Builder
	b.WriteString(indent)
	for n := 0; rest != ""; n++ {
		cell := rest
		if i := gapIn(rest); i >= 0 {
			cell = rest[:i]
		}
		if n > 0 {
			b.WriteString(", ")
		}
		b.WriteString(cell)
		rest = strings.TrimLeft(rest[len(cell):], " \t")
	}
	return b.String()
}

// gapIn is where the first gap between columns begins, or -1.
func gapIn(s string) int {
	i, tab := -1, strings.IndexByte(s, '\t')
	for at := len(columnGap) - 1; at < len(s); at += len(columnGap) { // a gap has one of these bytes among its spaces, as most lines have not
		if s[at] == ' ' && (s[at-1] == ' ' || at+1 < len(s) && s[at+1] == ' ') {
			i = strings.Index(s, columnGap)
			break
		}
	}
	if i < 0 || tab >= 0 && tab < i {
		return tab
	}
	return i
}

// wrapWidth is the width to which the lines of runs are wrapped, in characters, 0 if they are not, and how many lines there are: paragraphs of
// several lines, most of which but the last are as long as the next word lets them be and break off within a sentence. A few lines longer than
// that do not widen it.
func wrapWidth(runs iter.Seq[[]string]) (width, all int) {
	var lengths []int32 // of the lines that have one below them
	for lines := range runs {
		all += len(lines)
		for _, line := range lines[:len(lines)-1] {
			lengths = append(lengths, int32(utf8.RuneCountInString(line)))
		}
	}
	if len(lengths) < 2 {
		return 0, all
	}
	slices.Sort(lengths)
	width = int(lengths[(len(lengths)-1)*9/10])
	if width < 40 || width > 120 {
		return 0, all
	}
	full, small, long, whole := 0, 0, 0, 0
	for lines := range runs {
		for i, line := range lines {
			if i+1 < len(lines) && fits(line, lines[i+1], width) && !endsSentence(line) {
				full++
				if startsSmall(lines[i+1]) {
					small++
				}
			}
			if whole += len(line); 2*len(line) > 3*width {
				long += len(line) // where most of a text stands in such, its short lines are not wrapped either
			}
		}
	}
	if full < 2 || full*2 < len(lengths) || small == 0 || long*2 > whole { // no item of a list begins in small letters
		return 0, all
	}
	return width, all
}

// fits tells whether a line is so long that the first word of the next would not have stood on it.
func fits(line, next string, width int) bool {
	word, _, _ := strings.Cut(strings.TrimSpace(next), " ")
	return utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > width-4
}

// continues tells whether a line goes on with the paragraph of the one before it: that one is full, or breaks off within a sentence.
func continues(line, next string, width int) bool {
	t := strings.TrimSpace(next)
	if t == "" || opensItem(t) {
		return false
	}
	return fits(line, next, width) || startsSmall(t) && !endsSentence(line) && !strings.HasSuffix(line, ";") && len(line)*2 > width
}

func startsSmall(line string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimSpace(line))
	return unicode.IsLower(r)
}

// heading tells whether a line dates, signs or labels a release, so that it continues no title.
func (f *furniture) heading(s string) bool {
	s = strings.TrimSpace(s)
	if len(s) > 80 {
		return false
	}
	what, n := f.line(s)
	if what&isByline != 0 && (n == len(s) || f.byline(s) != nil) {
		return true
	}
	return what&(isPublished|isUpdated) != 0 && len(f.stamps(s)) > 0 || f.dateLine(s) && !endsSentence(s)
}

// runsOn tells whether a sentence goes on in the next line, however long the lines are.
func runsOn(line, next string) bool {
	before, n := utf8.DecodeLastRuneInString(line)
	return len(line) > 60 && (unicode.IsLetter(before) || before == ',') && n > 0 && startsSmall(next) && !opensItem(strings.TrimSpace(next))
}

// opensItem tells whether a line begins an item of a list: a bullet, (a), 1.
func opensItem(s string) bool {
	for _, p := range []string{"- ", "* ", "• ", "– ", "o ", "· ", "> "} {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	head, _, ok := strings.Cut(s, " ")
	if !ok || len(head) > 6 {
		return false
	}
	core := strings.Trim(head, "().")
	return head != core && core != "" && (len(core) < len("2025") && strings.Trim(core, "0123456789") == "" || strings.HasSuffix(head, ")") && (len(core) == 1 || strings.Trim(core, "ivx") == ""))
}

// paragraph joins the lines of a paragraph.
func paragraph(lines []string, f *furniture) block {
	b := block{text: strings.TrimSpace(lines[0]), element: -1, inside: true}
	if opensItem(b.text) {
		b.role = Item
	}
	if len(lines) == 1 {
		return b
	}
	var s strings.Builder
	for i, l := range lines {
		l = strings.TrimSpace(l)
		if i+1 == len(lines) {
			s.WriteString(l)
			break
		}
		switch f.seam(l, strings.TrimSpace(lines[i+1])) {
		case cutWord:
			s.WriteString(l[:len(l)-1])
		case compound:
			s.WriteString(l)
		default:
			s.WriteString(l)
			s.WriteByte(' ')
		}
	}
	b.text = s.String()
	return b
}

// A seam is what parts two lines of a paragraph.
type seam uint8

const (
	wordSpace seam = iota
	cutWord        // a word was cut: con-tributed
	compound       // a compound was: year-on-year
)

// seam tells a word that was cut at the end of a line from a compound with its hyphen: both halves of a compound are words.
func (f *furniture) seam(line, next string) seam {
	if len(line) < 2 || !strings.HasSuffix(line, "-") {
		return wordSpace
	}
	before := line[strings.LastIndexByte(line, ' ')+1 : len(line)-1]
	after, _, _ := strings.Cut(next, " ")
	r, _ := utf8.DecodeLastRuneInString(before)
	first, _ := utf8.DecodeRuneInString(after)
	switch {
	case !unicode.IsLetter(r) && !unicode.IsDigit(r):
		return wordSpace
	case !unicode.IsLower(first) || unicode.IsDigit(r):
		return compound
	case strings.ContainsAny(before, "-") || strings.ContainsAny(after, "-") || f.known(before) && len(before) > 3 && f.known(after):
		return compound
	}
	return cutWord
}

// known tells whether the lexicon has a word.
func (f *furniture) known(word string) bool {
	f.read(strings.Trim(word, ",.;:()"))
	return len(f.tokens) == 1 && f.tokens[0].Word != 0
}
