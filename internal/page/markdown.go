package page

import (
	"html"
	"strings"
)

// inMarkdown tells whether a text is written in Markdown, as readers of pages for programs and the files of static sites are: front matter
// at its head, a heading of number signs, a link or words in asterisks.
func inMarkdown(s string) bool {
	if _, body := frontMatter(s); body != s {
		return true
	}
	for line := range strings.SplitSeq(s, "\n") {
		if n, _ := numberSigns(line); n > 0 || strings.Contains(line, "](") && linked(line) || strings.Contains(line, "**") && strong(line) {
			return true
		}
	}
	return false
}

// linked tells whether a line holds a link: [words](address).
func linked(line string) bool {
	before, after, _ := strings.Cut(line, "](")
	address, _, closed := strings.Cut(after, ")")
	return closed && strings.Contains(before, "[") && strings.ContainsAny(address, "/#@")
}

// strong tells whether words of a line stand between two asterisks on either side, and not beside them as notes have it.
func strong(line string) bool {
	_, after, _ := strings.Cut(line, "**")
	words, _, closed := strings.Cut(after, "**")
	return closed && words != "" && strings.TrimSpace(words) == words && strings.Trim(words, "*") == words
}

// numberSigns tells the level of a line that is a heading, and its words; 0 is none.
func numberSigns(line string) (level int, words string) {
	words = strings.TrimLeft(line, "#")
	if level = len(line) - len(words); level == 0 || level > 6 || !strings.HasPrefix(words, " ") {
		return 0, ""
	}
	words = strings.TrimSpace(strings.TrimRight(strings.TrimSpace(words), "#"))
	if words == "" {
		return 0, ""
	}
	return level, words
}

// metaNames are the fields of front matter that a page has a meta element for.
var metaNames = map[string]string{
	"date": "article:published_time", "published": "article:published_time", "publishdate": "article:published_time", "pubdate": "article:published_time",
	"published_time": "article:published_time", "published_at": "article:published_time", "date_published": "article:published_time", "pub_date": "article:published_time",
	"author": "author", "authors": "author", "creator": "author", "lang": "content-language", "language": "content-language",
	"canonical": "og:url", "canonical_url": "og:url", "url": "og:url", "source_url": "og:url", "original_url": "og:url", "link": "og:url", "publisher": "og:site_name",
}

// fromMarkdown writes a text in Markdown as the page that a site makes of it, so that it is read as one: menus are lists of links, a title is a heading.
func fromMarkdown(s string) string {
	fields, body := frontMatter(s)
	m := &markdown{}
	for _, x := range fields {
		name := metaNames[x.key]
		for _, value := range x.values {
			if name != "" {
				m.out.WriteString(`<meta name="` + name + `" content="` + html.EscapeString(value) + `">`)
			}
		}
	}
	m.header = hasTitle(body)
	if m.header {
		m.out.WriteString("<header>")
	}
	for _, x := range fields {
		if x.key == "title" && x.values[0] != "" {
			m.element("h1", x.values[:1], 0)
		}
	}
	width, _ := wrapWidth(runs(body))
	for lines := range runs(body) {
		m.run(lines, width)
	}
	return m.out.String()
}

// markdown is a page while it is written.
type markdown struct {
	out           strings.Builder
	header, begun bool   // what stands above a title is open; a title has been written
	list          bool   // a list is open
	open          []int  // where links begin that are not closed yet
	text          []byte // of the line at hand
}

// hasTitle tells whether a line of a text is a heading of the first rank.
func hasTitle(s string) bool {
	for line := range strings.SplitSeq(s, "\n") {
		if n, _ := numberSigns(line); n == 1 {
			return true
		}
	}
	return false
}

// begin ends what stands above the title, a site's menus, and begins the release.
func (m *markdown) begin() {
	if m.header {
		m.out.WriteString("</header>")
	}
	if !m.begun {
		m.out.WriteString("<article itemprop=articleBody>")
	}
	m.begun, m.header = true, false
}

// run writes lines that no empty one parts.
func (m *markdown) run(lines []string, width int) {
	for i := 0; i < len(lines); {
		j := i + 1
		switch line := strings.TrimSpace(lines[i]); {
		case isRule(line):
			m.out.WriteString("<hr>")
		case strings.HasPrefix(line, "|"):
			for j < len(lines) && strings.HasPrefix(strings.TrimSpace(lines[j]), "|") {
				j++
			}
			m.table(lines[i:j])
		case strings.HasPrefix(line, "```"):
		default:
			for j < len(lines) && !m.begins(strings.TrimSpace(lines[j])) {
				j++
			}
			j = m.block(lines, i, j, width)
		}
		i = j
	}
}

// begins tells whether a line begins a block of its own.
func (m *markdown) begins(line string) bool {
	n, _ := numberSigns(line)
	return n > 0 || opensItem(line) || isRule(line) || isUnderline(line) || line[0] == '|' || strings.HasPrefix(line, "```") || line[0] == '+' && strings.HasPrefix(line, "+ ")
}

// listed opens or closes the list that items stand in, with empty lines between them or without.
func (m *markdown) listed(item bool) {
	switch {
	case item && !m.list:
		m.out.WriteString("<ul>")
	case !item && m.list:
		m.out.WriteString("</ul>")
	}
	m.list = item
}

// block writes the paragraph, heading, item or quotation of the lines from i to j, and tells where the next begins.
func (m *markdown) block(lines []string, i, j, width int) int {
	line := strings.TrimSpace(lines[i])
	isItem := opensItem(line) && !strings.HasPrefix(line, "> ") || strings.HasPrefix(line, "+ ")
	if onlyLinks(lines[i:j]) {
		m.listed(false)
		m.out.WriteString("<nav>")
		m.element("p", lines[i:j], width)
		m.out.WriteString("</nav>")
		return j
	}
	m.listed(isItem)
	level, words := numberSigns(line)
	switch {
	case level > 0:
		m.element("h"+string(rune('0'+level)), []string{words}, width)
		return i + 1
	case j == i+1 && j < len(lines) && len(line) <= maxTitle && isUnderline(strings.TrimSpace(lines[j])) && !isItem:
		m.element(map[byte]string{'=': "h1", '-': "h2"}[strings.TrimSpace(lines[j])[0]], lines[i:j], width)
		return j + 1
	case strings.HasPrefix(line, "> "):
		m.out.WriteString("<blockquote>")
		m.element("p", unquoted(lines[i:j]), width)
		m.out.WriteString("</blockquote>")
	case isItem:
		m.listed(true)
		m.element("li", append([]string{item(line)}, lines[i+1:j]...), width)
	default:
		m.element("p", lines[i:j], width)
	}
	return j
}

// onlyLinks tells whether nothing but links and pictures is written in lines: a menu, what else is to be read.
func onlyLinks(lines []string) (links bool) {
	for _, line := range lines {
		for i := 0; i < len(line); {
			switch c := line[i]; {
			case c == '[' || strings.HasPrefix(line[i:], "]("):
				n := strings.Index(line[i:], "](")
				end := strings.IndexByte(line[i+max(n, 0):], ')')
				if n < 0 || end < 0 {
					return false
				}
				links, i = true, i+n+end+1
			case isWordByte(c):
				return false
			default:
				i++
			}
		}
	}
	return links
}

// item is an item of a list without its bullet; a number stays.
func item(line string) string {
	if strings.IndexByte("-*+", line[0]) >= 0 {
		return strings.TrimSpace(line[1:])
	}
	return line
}

// unquoted are the lines of a quotation without their marks.
func unquoted(lines []string) (out []string) {
	for _, line := range lines {
		out = append(out, strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(line), ">")))
	}
	return out
}

// element writes lines as the text of an element: a line that does not go on in the next is one of its own, if it is none of an item's.
func (m *markdown) element(name string, lines []string, width int) {
	if name == "h1" {
		m.begin()
	}
	m.out.WriteString("<" + name + ">")
	for i, line := range lines {
		m.inline(strings.TrimSpace(line))
		if i+1 < len(lines) {
			if name == "li" || runsOn(line, lines[i+1]) || width > 0 && continues(line, lines[i+1], width) {
				m.out.WriteByte(' ')
			} else {
				m.out.WriteString("<br>")
			}
		}
	}
	m.out.WriteString("</" + name + ">")
}

// table writes rows whose cells stand between bars.
func (m *markdown) table(lines []string) {
	m.out.WriteString("<table>")
	for _, line := range lines {
		row := strings.Trim(strings.TrimSpace(line), "|")
		if strings.Trim(row, "|-: ") == "" {
			continue
		}
		m.out.WriteString("<tr>")
		for cell := range strings.SplitSeq(row, "|") {
			m.out.WriteString("<td>")
			m.inline(strings.TrimSpace(cell))
			m.out.WriteString("</td>")
		}
		m.out.WriteString("</tr>")
	}
	m.out.WriteString("</table>")
}

// isRule tells a line that parts two parts of a text: three or more of one mark.
func isRule(line string) bool {
	marks := strings.ReplaceAll(line, " ", "")
	return len(marks) >= 3 && (strings.Trim(marks, "*") == "" || strings.Trim(marks, "-") == "" || strings.Trim(marks, "_") == "")
}

// isUnderline tells a line that makes the one above it a heading.
func isUnderline(line string) bool {
	return len(line) >= 3 && (strings.Trim(line, "=") == "" || strings.Trim(line, "-") == "")
}
