package page

const (
	window    = 4  // how many blocks above the headline may hold the date
	afterward = 12 // how many blocks below the body, if a label says that it is that of publication
	underfoot = 4  // how many if none does
	maxByline = 80 // bytes of a line of author and date
)

// What speaks for a date that is seen on the page, the least first.
const (
	unseen   = iota
	foot     // alone on a line below the body
	above    // above the headline, where a clock may stand
	signed   // labelled, within or below the body
	below    // between headline and body
	labelled // labelled, at the headline
)

// visibleDate finds the date that the page shows for the release, and how much speaks for it.
func (w *walker) visibleDate(title, first, last int) (best stamp, worth int) {
	from := max(title-window, 0)
	switch {
	case title < 0:
		from = max(first-window, 0)
	default:
		from = w.aboveVersion(title, from)
	}
	for i := from; i < min(len(w.blocks), last+afterward); i++ {
		b := &w.blocks[i]
		if len(b.text) > maxLine || i == title {
			continue
		}
		st, label, ok := w.dateOf(int32(i))
		if !ok {
			continue
		}
		if n := w.dateWorth(i, label, title, first, last); n > worth || n == worth && n > unseen && i < title {
			best, worth = st, n
		}
	}
	return best, worth
}

// aboveVersion is the block above the headline from which to look for the date: further up, if a version of the release in another language
// stands above it.
func (w *walker) aboveVersion(title, from int) int {
	for at := title - 1; at >= 0 && at > title-nearBody; at-- {
		b := &w.blocks[at]
		switch {
		case b.prose() && !w.lines.reads(b):
			from = max(at-window, 0)
		case b.prose():
			return from
		}
	}
	return from
}

// dateWorth is how much speaks for the date in a block.
func (w *walker) dateWorth(i int, label bool, title, first, last int) int {
	b := &w.blocks[i]
	around := i > title && i < first // headline and body
	only := w.lines.dateLine(b.text) || w.lines.barred(b.text)
	alone := label || only
	byline := around && i <= title+window && len(b.text) <= maxByline
	linked := int(b.links)*3 > len(b.text)*2
	switch {
	case linked && !(alone && around), w.is(b, out) && !alone && !byline, w.is(b, surely) && !(only && around), w.is(b, hidden) && !byline, !label && w.lines.sent(b.text):
		return unseen
	case label && i < first && (!w.is(b, out) || around):
		return labelled
	case label && i >= first && (!w.is(b, out) || i >= last && i < last+underfoot):
		return signed
	case label:
		return unseen
	case around && (alone || !endsSentence(b.text) && b.heading != 1 && !w.lines.captioned(b.text)):
		return below
	case i < title && (!w.is(b, out) || i == title-1 || w.is(&w.blocks[title], out)), i == first+1 && alone:
		return above
	case i >= last && i < last+underfoot && alone && !(i+1 < len(w.blocks) && w.blocks[i+1].leadsOn()):
		return foot
	}
	return unseen
}

// changed is the date of the last change, if the page shows it under the headline and no other date.
func (w *walker) changed(title, first int) (stamp, bool) {
	for i := title + 1; title >= 0 && i < first && i < title+window; i++ {
		if b := &w.blocks[i]; len(b.text) <= maxLine && !w.is(b, hidden) && w.lines.labels(b.text)&isUpdated != 0 {
			if all := w.lines.stamps(b.text); len(all) > 0 {
				return all[0], true
			}
		}
	}
	return stamp{}, false
}

// dateOf is the date of publication in a block: the first that is not labelled as a change's. A label stands before it, or behind the last.
func (w *walker) dateOf(i int32) (st stamp, label, ok bool) {
	s := w.blocks[i].text
	all := w.lines.stamps(s)
	at := 0
	for n, st := range all {
		before := s[at:st.start]
		at = st.end
		what := w.lines.labels(before)
		if n == len(all)-1 {
			what |= w.lines.labels(s[st.end:]) & isPublished
		}
		if what&isUpdated != 0 && what&isPublished == 0 {
			continue
		}
		if what&isPublished == 0 && len(before) > 60 {
			continue
		}
		return st, what&isPublished != 0, true
	}
	if len(all) == 0 && w.times[i] != "" {
		if st, ok := w.lines.isoDate(w.times[i]); ok {
			return st, false, true
		}
	}
	return stamp{}, false, false
}
