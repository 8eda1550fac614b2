package page

import "strings"

// inline writes a line of Markdown: links as links, pictures not at all, what stands between asterisks or underscores in bold or as it is.
func (m *markdown) inline(s string) {
	m.text, m.open = m.text[:0], m.open[:0]
	words, bold := allBold(s)
	if bold {
		m.out.WriteString("<strong>")
		defer m.out.WriteString("</strong>")
		s = words
	}
	ends := linkEnds{s: s}
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case c == '\\' && i+1 < len(s) && isMark(s[i+1]):
			m.write(s[i+1])
			i += 2
		case c == '[' || c == '!' && strings.HasPrefix(s[i:], "!["):
			m.open = append(m.open, len(m.text))
			n := 1
			if c == '!' {
				n = 2
			}
			m.text = append(m.text, s[i:i+n]...)
			i += n
		case c == ']' && len(m.open) > 0:
			i = m.closeLink(i, &ends)
		case c == '*' || c == '_' || c == '`':
			n := len(s[i:]) - len(strings.TrimLeft(s[i:], string(c)))
			if c != '`' && !emphasis(s, i, n) {
				m.text = append(m.text, s[i:i+n]...)
			}
			i += n
		default:
			m.write(c)
			i++
		}
	}
	m.out.Write(m.text)
}

// allBold are the words of a line that stands in bold as a whole.
func allBold(s string) (words string, bold bool) {
	words, opened := strings.CutPrefix(s, "**")
	words, closed := strings.CutSuffix(words, "**")
	return words, opened && closed && words != "" && !strings.Contains(words, "**")
}

// write adds a character that may mean something in HTML.
func (m *markdown) write(c byte) {
	switch c {
	case '<':
		m.text = append(m.text, "&lt;"...)
	case '>':
		m.text = append(m.text, "&gt;"...)
	default:
		m.text = append(m.text, c)
	}
}

// closeLink ends the innermost link or picture at the bracket at i, and tells where the text goes on.
func (m *markdown) closeLink(i int, ends *linkEnds) int {
	from := m.open[len(m.open)-1]
	m.open = m.open[:len(m.open)-1]
	end := ends.after(i + 1)
	if end < 0 {
		m.text = append(m.text, ']')
		return i + 1
	}
	if m.text[from] == '!' {
		m.text = m.text[:from]
		return end
	}
	words := string(m.text[from+1:])
	address, _, _ := strings.Cut(strings.TrimSpace(ends.s[i+2:end-1]), " ")
	m.text = append(m.text[:from], `<a href="`...)
	for j := range len(address) {
		if c := address[j]; c != '"' && c != '<' && c != '>' {
			m.text = append(m.text, c)
		}
	}
	m.text = append(append(append(m.text, `">`...), words...), "</a>"...)
	m.open = m.open[:0] // a link holds no link
	return end
}

// linkEnds finds where the addresses and the numbers of links end in a line.
type linkEnds struct {
	s              string
	address, label int // where the mark that ends one stands behind where it was asked for last; len(s) is none
}

// after is where the address or the number that opens at i ends, behind its closing mark, or -1 if none opens there.
func (l *linkEnds) after(i int) int {
	if i >= len(l.s) {
		return -1
	}
	end := -1
	switch l.s[i] {
	case '(':
		end = l.find(&l.address, i, ')')
	case '[':
		end = l.find(&l.label, i, ']')
	}
	if end < 0 || end == len(l.s) {
		return -1
	}
	return end + 1
}

// find looks for a mark behind i, and not twice over the same bytes.
func (l *linkEnds) find(next *int, i int, mark byte) int {
	for *next = max(*next, i); *next < len(l.s) && l.s[*next] != mark; *next++ {
	}
	return *next
}

// emphasis tells whether the n marks at i begin or end emphasis: something stands close to one side of them, and no letter to the other
// side of an underscore.
func emphasis(s string, i, n int) bool {
	before, after := i > 0 && s[i-1] != ' ', i+n < len(s) && s[i+n] != ' '
	if s[i] == '_' && before && after && isWordByte(s[i-1]) && isWordByte(s[i+n]) {
		return false
	}
	return n <= 3 && (before || after)
}

func isWordByte(c byte) bool {
	return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9' || c >= 0x80
}

// isMark tells whether a backslash before a character means the character.
func isMark(c byte) bool { return strings.IndexByte("\\`*_{}[]()#+-.!|<>~", c) >= 0 }
