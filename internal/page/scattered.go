package page

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// gathered puts the lines of a text together that were scattered: where each link and each name of a page came onto a line of its own, the marks
// behind them begin the next.
func (f *furniture) gathered(s string) string {
	if !scattered(s) {
		return s
	}
	lines := strings.Split(s, "\n")
	var out strings.Builder
	open, joined := "", false // the line at hand, whether it is of several
	for i, line := range lines {
		line = strings.TrimSpace(line)
		glue, ok := "", false
		if open != "" && line != "" {
			glue, ok = f.seamOf(open, line, joined || i+1 < len(lines) && takesUp(lines[i+1]))
		}
		if !ok {
			if i > 0 {
				out.WriteByte('\n')
			}
			glue = ""
		}
		out.WriteString(glue)
		out.WriteString(line)
		open, joined = line, ok
	}
	return out.String()
}

// fewMarks is how many lines begin with a mark that goes on with a sentence in a text whose lines are scattered.
const fewMarks = 2

// scattered tells whether lines of a text begin with marks that end or part clauses, as none do that were written so.
func scattered(s string) bool {
	marks := 0
	for i := strings.IndexByte(s, '\n'); i >= 0 && i+1 < len(s); {
		if marked(s[i+1:]) && (i == 0 || s[i-1] != '\n') {
			if marks++; marks == fewMarks {
				return true
			}
		}
		next := strings.IndexByte(s[i+1:], '\n')
		if next < 0 {
			break
		}
		i += 1 + next
	}
	return false
}

// marked tells whether a line begins with a mark that belongs to the word before it.
func marked(line string) bool {
	if line == "" || !strings.ContainsRune(",.;:", rune(line[0])) {
		return false
	}
	return len(line) == 1 || line[1] == ' ' || line[1] == '\n'
}

// takesUp tells whether a line goes on with the sentence of the one before it: by a mark or a small letter.
func takesUp(line string) bool {
	line = strings.TrimSpace(line)
	return marked(line) || startsSmall(line) || possessed(line)
}

// possessed tells whether a line begins with what is put behind a name: 's, -led.
func possessed(line string) bool {
	for _, mark := range [...]string{"'", "’", "-"} {
		if rest, ok := strings.CutPrefix(line, mark); ok {
			return startsSmall(rest) && !strings.HasPrefix(rest, " ")
		}
	}
	return false
}

// seamOf is what stands between a line that is open and the next, if that goes on with it. within tells that the next is of the midst of a sentence.
func (f *furniture) seamOf(open, next string, within bool) (glue string, ok bool) {
	r, _ := utf8.DecodeRuneInString(next)
	switch {
	case marked(next), possessed(next), strings.ContainsRune("”)", r), r == '"' && (len(next) == 1 || next[1] == ' '):
		return "", true
	case endsSentence(open):
		return "", false
	}
	if what, _ := f.line(next); what&(cutLine|cutFoot|cutStart|cutRest) != 0 {
		return "", false
	}
	if what, _ := f.line(open); what&cutLine != 0 {
		return "", false
	}
	last, _ := utf8.DecodeLastRuneInString(open)
	word := open[strings.LastIndexByte(open, ' ')+1:]
	return " ", within || unicode.IsLower(r) || strings.ContainsRune(",–—-", last) || strings.ContainsRune("–—", r) || f.ties(word, true)
}
