package page

import "iter"

// unwrap joins the lines of paragraphs whose lines are wrapped: a page that was made of a mail or a document has a line break at the end of each,
// or a box around it. next tells what may be a line of the same paragraph as the block before.
func (w *walker) unwrap(next func(i int) bool) {
	width, _ := wrapWidth(w.broken(next))
	if width == 0 {
		return
	}
	to, n := make([]int32, len(w.blocks)+1), 0 // the place of each block among those that are left
	for i := 0; i < len(w.blocks); n++ {
		b, first := w.blocks[i], i
		for to[i], i = int32(n), i+1; i < len(w.blocks) && next(i) && continues(w.blocks[i-1].text, w.blocks[i].text, width) && !w.lines.heading(w.blocks[i].text); i++ {
			b.links, b.bold = b.links+w.blocks[i].links, b.bold+w.blocks[i].bold
			to[i] = int32(n)
		}
		b.text = joined(w.blocks[first:i])
		w.blocks[n] = b
	}
	to[len(w.blocks)] = int32(n)
	w.blocks = w.blocks[:n]
	for i := range w.elements {
		e := &w.elements[i]
		e.first, e.last = to[e.first], to[e.last]
	}
	times := w.times
	w.times = nil
	for i, t := range times {
		note(&w.times, int(to[i]), t)
	}
}

// broken are the lines of each paragraph.
func (w *walker) broken(next func(i int) bool) iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		var lines []string
		for i := range w.blocks {
			if i > 0 && !next(i) {
				if !yield(lines) {
					return
				}
				lines = lines[:0]
			}
			lines = append(lines, w.blocks[i].text)
		}
		if len(lines) > 0 {
			yield(lines)
		}
	}
}

// softly tells whether only a line break parts a block from the one before it.
func (w *walker) softly(i int) bool {
	return w.blocks[i].soft && w.blocks[i].element == w.blocks[i-1].element && w.alike(i)
}

// boxed tells whether a block and the one before it stand alone in boxes of one kind, next to each other, no empty box between.
func (w *walker) boxed(i int) bool {
	a, b := w.blocks[i-1].element, w.blocks[i].element
	if a < 0 || b < 0 || !w.alike(i) {
		return false
	}
	x, y := &w.elements[a], &w.elements[b]
	return x.end == b && x.parent == y.parent && x.node.DataAtom == y.node.DataAtom && y.last-y.first == 1
}

// alike tells whether a block and the one before it are of no list and no table, and both of the selection or neither.
func (w *walker) alike(i int) bool {
	a, b := &w.blocks[i-1], &w.blocks[i]
	return a.role == Paragraph && b.role == Paragraph && a.inside == b.inside
}
