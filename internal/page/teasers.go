package page

const (
	fewTeasers = 3 // that follow one another
	fewScraps  = 8 // between the headline of one and that of the next
)

// teased is the end of the teasers that begin with a headline to click, if there are a few: each has one summary, and nothing else. It is
// the headline itself if there are none.
func (w *walker) teased(at, last int32) int32 {
	count, end := 0, at
	for i := at; i < last && w.blocks[i].leadsOn(); {
		summaries, scraps := 0, 0
		for i++; i < last && !w.blocks[i].leadsOn() && scraps < fewScraps; i++ {
			scraps++
			if b := &w.blocks[i]; b.prose() {
				summaries++
				if len(b.text) > teaser {
					summaries = fewScraps
				}
			}
		}
		if summaries != 1 {
			break
		}
		count, end = count+1, i
	}
	if count < fewTeasers {
		return at
	}
	return end
}

// box is the end of the box in the midst of the body that a block heads: "Read also", "Newsletter". It is the block itself if there is none.
func (w *walker) box(i, container int32) int32 {
	b := &w.blocks[i]
	if len(b.text) > maxEnd || b.element <= container {
		return i
	}
	if what, _ := w.lines.line(b.text); what&isBox == 0 {
		return i
	}
	e := b.element
	for p := w.elements[e].parent; p > container && w.elements[p].first == i; p = w.elements[e].parent {
		e = p
	}
	if x := &w.elements[e]; x.last > i+1 && x.last < w.elements[container].last {
		return x.last
	}
	return i
}

// teasers tells whether an element is a list of other releases: headlines to click, each with a summary at most.
func (e *element) teasers() bool { return e.heads >= 3 && e.prose <= e.heads+1 && e.runs*3 <= e.heads }
