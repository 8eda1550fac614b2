package page

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// weigh finds the furniture among the elements, and what the rest is worth: sums upward, then furniture downward, then worth upward.
// The first running text below the headline is worth more than its length: a release may be one paragraph.
func (w *walker) weigh(headline int) {
	total := w.sum()
	w.headline = headline
	told := w.tells()
	w.mark(headline, holder)
	w.mark(w.opening(), opener)
	w.otherLanguage()
	for i := range w.elements {
		e := &w.elements[i]
		if e.parent >= 0 {
			e.traits |= w.elements[e.parent].traits & (out | index)
		}
		if e.superfluous(total) {
			e.traits |= out
		}
		if e.teasers() && e.traits&(headed|holder|opener) == 0 && (told || e.text/7*10 < total) {
			e.traits |= index
		}
	}
	first, below := w.opening(), false
	for i := range w.blocks {
		b := &w.blocks[i]
		if b.element < 0 || !b.inside || w.is(b, out|index) {
			continue
		}
		w.elements[b.element].gain += w.worth(b, below)
		if i == first {
			w.elements[b.element].gain += nextBelow
		}
		below = below || first >= 0 && i > first && w.ends(b)
	}
	for i := len(w.elements) - 1; i >= 0; i-- {
		if e := &w.elements[i]; e.parent >= 0 {
			w.elements[e.parent].gain += e.gain
		}
	}
}

// mark gives the elements around a block a trait.
func (w *walker) mark(i int, t trait) {
	if i < 0 {
		return
	}
	for e := w.blocks[i].element; e >= 0; e = w.elements[e].parent {
		w.elements[e].traits |= t
	}
}

// opening is the running text that stands next below the headline, or -1.
func (w *walker) opening() int {
	for i := w.headline + 1; w.headline >= 0 && i < len(w.blocks) && i <= w.headline+nearHeadline; i++ {
		if b := &w.blocks[i]; b.leadsOn() {
			return -1
		} else if b.inside && !w.is(b, out|index|hidden) && b.prose() && !w.notice(b) {
			return i
		}
	}
	return -1
}

// tells reports whether the page opens as a release does: a headline that says what someone did, and running text next below it.
func (w *walker) tells() bool {
	return w.opening() >= 0 && w.lines.acts(w.blocks[w.headline].text)
}

// notice tells whether running text is known for furniture: that of cookies, of comments.
func (w *walker) notice(b *block) bool {
	what, _ := w.lines.line(b.text)
	return what&(cutLine|cutStart|cutRest) != 0 && len(b.text) <= 300
}

const (
	nearHeadline = 12  // blocks between the headline and the running text below it
	nextBelow    = 400 // what that is worth more than its length
)

// announced is the block that looks most like the headline before the body is known: one that says what the metadata claim, else the
// first heading of the first rank, else the first of another rank that has running text next below it, else -1.
func (w *walker) announced(m *metadata) int {
	claims := [...]string{m.linked.headline, m.tag("og:title"), m.title}
	first := -1
	for i := range w.blocks {
		b := &w.blocks[i]
		if b.heading == 0 || int(b.links) > len(b.text)/2 || len(b.text) < shortTitle {
			continue
		}
		if b.heading == 1 && first < 0 {
			first = i
		}
		for _, c := range claims {
			if len(b.text) <= len(c) && strings.EqualFold(b.text, c[:len(b.text)]) {
				return i
			}
		}
	}
	if first < 0 {
		first = w.firstHeading()
	}
	return first
}

// firstHeading is the first heading that stands over running text; -1 if the next of its rank stands over the next paragraph already, as in
// an index.
func (w *walker) firstHeading() int {
	heading, prose := -1, 0
	for i := range w.blocks {
		switch b := &w.blocks[i]; {
		case !b.inside || int(b.links) > len(b.text)/2 || w.is(b, hidden):
		case b.heading > 0 && prose == 1 && b.heading == w.blocks[heading].heading:
			return -1
		case b.heading > 0 && len(b.text) >= shortTitle && prose == 0:
			heading = i
		case heading >= 0 && i <= heading+nearHeadline && b.prose() && !w.notice(b):
			if prose++; prose > 1 {
				return heading
			}
		}
	}
	if prose > 0 {
		return heading
	}
	return -1
}

// shortTitle is how many bytes a headline has at least.
const shortTitle = 15

// sum counts what the elements hold, and gives the bytes of the whole page's text.
func (w *walker) sum() (total int32) {
	goesOn := false // the running text from the block before
	for i := range w.blocks {
		b := &w.blocks[i]
		if b.element < 0 || !b.inside {
			continue
		}
		e := &w.elements[b.element]
		n := int32(len(b.text))
		e.text += n - b.links
		e.links += b.links
		switch {
		case b.mostlyLinks():
			e.clicked += n
		case b.role == Row || b.role == Item:
			e.lines++
		case b.role == Quote:
			e.quoted += n
		}
		switch {
		case b.leadsOn():
			e.heads++
			goesOn = false
		case b.prose():
			e.prose++
			if goesOn {
				e.runs++
			}
			goesOn = true
		}
	}
	for i := len(w.elements) - 1; i >= 0; i-- {
		e := &w.elements[i]
		if e.parent < 0 {
			total += e.text
			continue
		}
		p := &w.elements[e.parent]
		p.text, p.links, p.clicked, p.quoted = p.text+e.text, p.links+e.links, p.clicked+e.clicked, p.quoted+e.quoted
		p.heads, p.prose, p.runs, p.lines = p.heads+e.heads, p.prose+e.prose, p.runs+e.runs, p.lines+e.lines
		p.traits |= e.traits & headed
	}
	return total
}

// is tells whether the element of a block has a trait.
func (w *walker) is(b *block, t trait) bool {
	return b.element >= 0 && w.elements[b.element].traits&t != 0
}

// superfluous tells whether an element is furniture: called so, and not holding what would be left of the page without it.
func (e *element) superfluous(total int32) bool {
	switch {
	case e.traits&hidden != 0:
		return e.text*2 < total
	case e.traits&furnished != 0 && e.traits&opener != 0 && e.prose > 1:
		return e.text*6 < total // whatever it is called
	case e.traits&surely != 0:
		return e.text/9*10 < total
	case e.traits&furnished != 0 && e.traits&(opener|surely) == opener && e.prose == 1 && e.links == 0 && e.lines == 0:
		return false // a lead that is called a teaser
	case e.traits&furnished != 0 && e.traits&holder == 0 && e.quoted*2 <= e.text:
		return e.text/2*5 < total && (e.traits&headed == 0 || e.text*5 < total)
	}
	return false
}

// ends tells whether a block is a line below which there is no more of a release: "Related news", "Leave a Reply".
func (w *walker) ends(b *block) bool {
	if len(b.text) > maxEnd || b.prose() {
		return false
	}
	what, _ := w.lines.line(b.text)
	return what&cutRest != 0 && what&isBox == 0 || w.lines.closes(b.text)
}

// maxEnd is how long such a line may be.
const maxEnd = 60

// worth is what a block says for the element around it: the more, the longer its unbroken prose, if that is not known for furniture; links
// and scraps speak against it. Below the end of the release prose is worth nothing.
func (w *walker) worth(b *block, below bool) int32 {
	n := int32(len(b.text))
	prose := n - b.links
	switch {
	case b.links*2 > n:
		return -min(n, 40)
	case b.heading > 0 || b.role == Row:
		return 0
	case b.prose():
		if w.notice(b) {
			return -5
		}
		if below {
			return 0
		}
		return min(prose, 1<<20) * min(prose, 400) / 200
	}
	return -5
}

// prose tells whether a block is running text.
func (b *block) prose() bool {
	n := len(b.text) - int(b.links)
	return b.heading == 0 && int(b.links)*2 <= len(b.text) && (n >= 80 && !b.contact() || n >= 40 && endsSentence(b.text))
}

// container is the element that holds the body, or -1: down from the one that is worth most, as long as one child holds nearly all that
// its parent does. A page without prose has its body in whatever calls itself so, or holds most text.
func (w *walker) container() int32 {
	best, most := int32(-1), int32(-1)
	for i := range w.elements {
		e := &w.elements[i]
		if e.gain > 0 && (best < 0 || e.gain > w.elements[best].gain) {
			best = int32(i)
		}
		if e.traits&(out|index) == 0 && e.text > e.links && (most < 0 || e.traits&bodily != 0 && e.text*3 > w.elements[most].text) {
			most = int32(i)
		}
	}
	if best < 0 {
		return most
	}
	for child := w.richest(best); child >= 0; child = w.richest(best) {
		best = child
	}
	return w.widened(best)
}

// scant is what a body of one paragraph is worth at most.
const scant = 400

// widened is what calls itself the body around a container of hardly any prose, if it holds much else: a list, a table.
func (w *walker) widened(container int32) int32 {
	c := &w.elements[container]
	if c.gain > scant {
		return container
	}
	for i := c.parent; i >= 0; i = w.elements[i].parent {
		if e := &w.elements[i]; e.traits&named != 0 && e.text > 2*c.text {
			return i
		}
	}
	return container
}

// richest is the child that holds nearly all that an element does, or -1 if none does, or if it would leave some of the body behind:
// a sibling built as it is, rows and items.
func (w *walker) richest(parent int32) int32 {
	best, sum := int32(-1), int64(0)
	p := &w.elements[parent]
	for i := parent + 1; i < p.end; i = w.elements[i].end {
		g := w.elements[i].gain
		sum += int64(max(g, 0))
		if g > 0 && (best < 0 || g > w.elements[best].gain) {
			best = i
		}
	}
	if best < 0 || w.elements[best].last-w.elements[best].first <= 1 {
		return -1
	}
	share := int64(80)
	if w.elements[best].traits&named != 0 {
		share = 50
	}
	if int64(w.elements[best].gain)*100 < max(int64(p.gain), sum)*share {
		return -1
	}
	for i := parent + 1; i < p.end; i = w.elements[i].end {
		if i != best && w.elements[i].goesWith(&w.elements[best]) {
			return -1
		}
	}
	return best
}

// fewLines is how many rows and items beside a body are not of it.
const fewLines = 3

// goesWith tells whether an element is part of the body that its sibling holds most of.
func (e *element) goesWith(body *element) bool {
	if e.traits&(out|index) != 0 {
		return false
	}
	return e.gain > 0 && e.heads == 0 && e.traits&surely == 0 && alike(e.node, body.node) && (body.traits&(holder|opener) != holder|opener) || e.lines >= fewLines && e.clicked < e.text
}

// alike tells whether two elements are of one kind: all classes of the one are the other's.
func alike(a, b *html.Node) bool {
	x, y := attr(a, "class"), attr(b, "class")
	if len(x) > len(y) {
		x, y = y, x
	}
	if a.Data != b.Data || x == "" || len(y) > maxLine {
		return a.Data == b.Data && x == y
	}
	for name := range strings.FieldsSeq(x) {
		if !slices.Contains(strings.Fields(y), name) {
			return false
		}
	}
	return true
}

// region gives the blocks of the body as structure tells it: what the container holds that is neither furniture nor links, and the prose
// and dateline between the headline and it.
func (w *walker) region(container int32, title int) (kept []block) {
	c := w.elements[container]
	first := int(c.first)
	if title >= 0 && title < first {
		for i := title + 1; i < first; i++ {
			b := &w.blocks[i]
			if b.inside && !w.is(b, out|index) && (b.prose() || w.lines.sent(b.text)) && int(b.links)*4 < len(b.text) {
				kept = append(kept, *b)
			}
		}
	}
	if title >= first && title < int(c.last) {
		first = title + 1
	}
	listed := int32(-1) // end of the blocks of a list of links or teasers
	e := container + 1
	for i := int32(first); i < c.last; i++ {
		b := &w.blocks[i]
		for ; e < c.end && w.elements[e].first <= i; e++ {
			if x := &w.elements[e]; x.last > listed && x.last > i && x.clicked*2 > x.text+x.links {
				listed = x.last
			}
		}
		if x := w.box(i, container); x > i {
			listed = max(listed, x)
		}
		if b.leadsOn() {
			listed = max(listed, w.teased(i, c.last))
		}
		if i < listed || !b.inside || w.is(b, out|index) || b.mostlyLinks() {
			continue
		}
		kept = append(kept, *b)
	}
	return kept
}

// mostlyLinks tells whether a block is there to be clicked.
func (b *block) mostlyLinks() bool {
	n := len(b.text)
	return int(b.links)*10 > n*9 || int(b.links)*2 > n && !(n >= 100 && endsSentence(b.text))
}
