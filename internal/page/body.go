package page

import "strings"

// weigh finds the furniture among the elements, and what the rest is worth: sums upward, then furniture downward, then worth upward.
func (w *walker) weigh() {
	for i := range w.blocks {
		if b := &w.blocks[i]; b.element >= 0 && b.inside {
			w.elements[b.element].text += int32(len(b.text)) - b.links
			w.elements[b.element].links += b.links
			if b.leadsOn() {
				w.elements[b.element].heads++
			} else if b.prose() {
				w.elements[b.element].prose++
			}
		}
	}
	total := int32(0)
	for i := len(w.elements) - 1; i >= 0; i-- {
		e := &w.elements[i]
		if e.parent < 0 {
			total += e.text
			continue
		}
		p := &w.elements[e.parent]
		p.text, p.links, p.traits = p.text+e.text, p.links+e.links, p.traits|e.traits&headline
		p.heads, p.prose = p.heads+e.heads, p.prose+e.prose
	}
	for i := range w.elements {
		e := &w.elements[i]
		if e.parent >= 0 && w.elements[e.parent].traits&out != 0 || e.superfluous(total) {
			e.traits |= out
		}
	}
	for i := range w.blocks {
		if b := &w.blocks[i]; b.element >= 0 && b.inside && !w.is(b, out) {
			w.elements[b.element].gain += b.worth()
		}
	}
	for i := len(w.elements) - 1; i >= 0; i-- {
		if e := &w.elements[i]; e.parent >= 0 {
			w.elements[e.parent].gain += e.gain
		}
	}
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
	case e.traits&surely != 0:
		return e.text/9*10 < total
	case e.traits&furnished != 0:
		return e.text/2*5 < total && (e.traits&headline == 0 || e.text*5 < total)
	}
	return false
}

// worth is what a block says for the element around it: the more, the longer its unbroken prose; links and scraps speak against it.
func (b *block) worth() int32 {
	n := int32(len(b.text))
	prose := n - b.links
	switch {
	case b.links*2 > n:
		return -min(n, 40)
	case b.heading > 0 || b.role == Row:
		return 0
	case b.prose():
		return min(prose, 1<<20) * min(prose, 400) / 200
	}
	return -5
}

// prose tells whether a block is running text.
func (b *block) prose() bool {
	n := len(b.text) - int(b.links)
	return b.heading == 0 && int(b.links)*2 <= len(b.text) && (n >= 80 && !b.contact() || n >= 40 && endsSentence(b.text))
}

// contact tells whether a block is somebody's address: a line that is no sentence, with a mail address or a telephone in it.
func (b *block) contact() bool {
	return len(b.text) < 400 && !endsSentence(b.text) && (strings.Contains(b.text, "@") || strings.Contains(strings.ToLower(b.text), "tel.") || strings.Contains(b.text, " +"))
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
		if e.traits&out == 0 && e.text > e.links && (most < 0 || e.traits&bodily != 0 && e.text*3 > w.elements[most].text) {
			most = int32(i)
		}
	}
	if best < 0 {
		return most
	}
	for best >= 0 {
		child := w.richest(best)
		if child < 0 {
			break
		}
		best = child
	}
	return best
}

// richest is the child that holds nearly all that an element does, or -1 if none does.
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
	if w.elements[best].traits&bodily != 0 {
		share = 50
	}
	if int64(w.elements[best].gain)*100 < max(int64(p.gain), sum)*share {
		return -1
	}
	return best
}

// region gives the blocks of the body as structure tells it: what the container holds that is neither furniture nor links, and the prose
// and dateline between the headline and it.
func (w *walker) region(container int32, title int) (kept []block) {
	c := w.elements[container]
	first := int(c.first)
	if title >= 0 && title < first {
		for i := title + 1; i < first; i++ {
			b := &w.blocks[i]
			if b.inside && !w.is(b, out) && (b.prose() || w.lines.sent(b.text)) && int(b.links)*4 < len(b.text) {
				kept = append(kept, *b)
			}
		}
	}
	if title >= first && title < int(c.last) {
		first = title + 1
	}
	listed := int32(-1) // end of the blocks of a list of links or teasers
	opening := int32(w.firstProse(container))
	e := container + 1
	for i := int32(first); i < c.last; i++ {
		b := &w.blocks[i]
		for ; e < c.end && w.elements[e].first <= i; e++ {
			if x := &w.elements[e]; x.last > listed && x.last > i && (x.links > x.text || x.teasers() && (opening < x.first || opening >= x.last)) {
				listed = x.last
			}
		}
		if i < listed || !b.inside || w.is(b, out) || b.mostlyLinks() {
			continue
		}
		kept = append(kept, *b)
	}
	return kept
}

// teasers tells whether an element is a list of other releases: headlines to click, each with a summary at most.
func (e *element) teasers() bool { return e.heads >= 3 && e.prose <= e.heads+1 }

// mostlyLinks tells whether a block is there to be clicked.
func (b *block) mostlyLinks() bool {
	n := len(b.text)
	return int(b.links)*10 > n*9 || int(b.links)*2 > n && !(n >= 100 && endsSentence(b.text))
}
