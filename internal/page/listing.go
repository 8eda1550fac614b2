package page

import "strings"

const (
	fewEntries = 5   // of an index page
	bareLinks  = 8   // of an index page that has hardly anything but links
	teaser     = 400 // bytes at most between an entry and the next

	leastRelease = 80 // bytes of running text that may be a release
)

// listing tells whether the container, or the page if it holds no prose, is an index of releases: headlines to click, one after another, with no
// more than a teaser between them, and hardly anything else. What stands between the title and the container may be the release. section tells
// that the page has no title but that of a section: "Press releases".
func (w *walker) listing(container int32, title int, section bool) bool {
	if w.tells() {
		return false // a release, if of one paragraph, and others below it
	}
	first, last := int32(0), int32(len(w.blocks))
	if container >= 0 && w.elements[container].gain > 0 {
		scope := &w.elements[w.scope(container, section)]
		if first, last = scope.first, scope.last; title >= 0 && w.prose(title, int(first)) >= leastRelease {
			return false
		}
	}
	more := w.repeated(first, last)
	entries, clicked, all, teasers, since := 0, 0, 0, 0, teaser+1
	for i := first; i < last; i++ {
		b := &w.blocks[i]
		if !b.inside || w.is(b, out) && !section {
			continue
		}
		if b.leadsOn() || b.lists() || more != "" && b.text == more || w.announces(int(i)) {
			entries++
			clicked += len(b.text)
			if since <= teaser {
				teasers += since
			}
			since = 0
			continue
		}
		if b.heading == 0 {
			n := len(b.text) - int(b.links)
			all, since = all+n, since+n
		}
	}
	if since <= teaser {
		teasers += since
	}
	if all*4 <= clicked && entries >= bareLinks {
		return true
	}
	return entries >= fewEntries && teasers*10 >= all*7
}

// prose is how many bytes of running text stand in the blocks from first to end.
func (w *walker) prose(first, end int) (n int) {
	for i := first; i < end; i++ {
		if b := &w.blocks[i]; b.inside && !w.is(b, out) && b.prose() {
			n += len(b.text)
		}
	}
	return n
}

// section tells whether the headings above a block are but what a section is called: "Press releases".
func (w *walker) section(at int) (found bool) {
	for i := range w.blocks[:at] {
		switch b := &w.blocks[i]; {
		case b.heading == 0 || w.is(b, out|hidden):
		case !w.headed(b.text):
			return false
		default:
			found = true
		}
	}
	return found
}

// scope is the element in which to look for an index: the container, or what holds more headlines around it if it is but the summary
// under one, or what introduces a section.
func (w *walker) scope(container int32, section bool) int32 {
	above := w.firstProse(container) - 1
	for above > 0 && w.lines.dateLine(w.blocks[above].text) {
		above--
	}
	if !section && (above < 0 || !w.blocks[above].leadsOn() || w.blocks[above].heading == 1) {
		return container
	}
	for w.elements[container].heads < bareLinks && w.elements[container].parent >= 0 {
		container = w.elements[container].parent
	}
	return container
}

// fewParagraphs is how many paragraphs under a headline are a release, whatever index stands beside it.
const fewParagraphs = 3

// beside is the element that holds a release which stands apart from an index: a headline and paragraphs next below it, nothing to click
// among them. It is -1 if there is none.
func (w *walker) beside() int32 {
	at := w.opening()
	if at < 0 {
		return -1
	}
	e := w.blocks[at].element
	for p := e; p >= 0 && w.elements[p].heads == 0; p = w.elements[p].parent {
		e = p
	}
	if x := &w.elements[e]; int32(w.headline) < x.first || x.heads > 0 || x.prose < fewParagraphs {
		return -1
	}
	for child := w.richest(e); child >= 0; child = w.richest(e) {
		e = child
	}
	return e
}

// leadsOn tells whether a block is a headline to click.
func (b *block) leadsOn() bool {
	return int(b.links)*10 > len(b.text)*8 && len(b.text) >= 25 && strings.Count(b.text, " ") >= 3
}

// announces tells whether a block is the heading of another release: its date stands beside it.
func (w *walker) announces(i int) bool {
	b := &w.blocks[i]
	if b.heading < 2 || len(b.text) < shortTitle || len(b.text) > maxTitle || w.lines.dateLine(b.text) {
		return false
	}
	return i > 0 && w.lines.dateLine(w.blocks[i-1].text) || i+1 < len(w.blocks) && w.lines.dateLine(w.blocks[i+1].text)
}

// lists tells whether a block is a row or an item of an index: a headline to click, with its number, its date, its languages.
func (b *block) lists() bool {
	return (b.role == Row || b.role == Item) && b.mostlyLinks() && b.links >= 25 && strings.Count(b.text, " ") >= 4
}

// repeated is the short text of links that stands there again and again: "Read more".
func (w *walker) repeated(first, last int32) string {
	times := map[string]int{}
	for i := first; i < last; i++ {
		b := &w.blocks[i]
		if len(b.text) >= 40 || int(b.links) < len(b.text) || len(b.text) < 4 {
			continue
		}
		if times[b.text]++; times[b.text] >= fewEntries {
			return b.text
		}
	}
	return ""
}
