package page

import (
	"bytes"
	"slices"
	"strings"
)

// claims are the headlines that a document says it has, folded, to be compared with its blocks. Few blocks of a page are like one, so the
// comparison begins with the first bytes.
type claims struct {
	folded []string
	words  [][]string // of each
	whole  []byte     // the title element
	buf    []byte     // the block, folded
}

func newClaims(all []string, title string) *claims {
	c := &claims{whole: []byte(fold(title))}
	for _, s := range all {
		s = fold(s)
		c.folded = append(c.folded, s)
		c.words = append(c.words, strings.Fields(s))
	}
	return c
}

// none tells whether the metadata claim no headline.
func (c *claims) none() bool { return len(c.folded) == 0 }

// maxOpening is how many folded bytes of a block are compared first.
const maxOpening = 6

// made tells whether a line is one of the headlines, or stands in the title element.
func (c *claims) made(s string) (exactly, within bool) {
	c.buf = appendFold(c.buf[:0], s, maxOpening)
	opens := func(claim string) bool { return strings.HasPrefix(claim, string(c.buf)) }
	within = bytes.Contains(c.whole, c.buf)
	if !within && !slices.ContainsFunc(c.folded, opens) {
		return false, false
	}
	c.buf = appendFold(c.buf[:0], s, len(s)*2)
	return slices.Contains(c.folded, string(c.buf)), within && bytes.Contains(c.whole, c.buf)
}

// overlap is the best share of a line's words that a claimed title has.
func (c *claims) overlap(s string) (best float64) {
	words := strings.Fields(fold(s))
	if len(words) == 0 {
		return 0
	}
	for _, claim := range c.words {
		n := 0
		for _, x := range words {
			if slices.Contains(claim, x) {
				n++
			}
		}
		best = max(best, float64(n)/float64(len(words)))
	}
	return best
}
