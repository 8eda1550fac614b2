package page

import (
	"strings"

	"github.com/communique-go/communique/internal/token"
)

// maxTitle is how long a title may be, in bytes.
const maxTitle = 400

// plainHeadline is how many blocks above the body a headline that is not marked as one may stand.
const plainHeadline = 5

// nearBody is how many blocks above the body a headline is compared with it.
const nearBody = 40

// title finds the headline among the blocks, and its text: -1 and what the metadata say if no block is it.
func (w *walker) title(m *metadata, container int32) (at int, text string) {
	said := w.claims(m)
	claims := newClaims(said, m.title)
	bodyAt, bodyEnd := len(w.blocks), len(w.blocks)
	var lead wordSet
	if container >= 0 {
		bodyAt, bodyEnd = w.firstProse(container), int(w.elements[container].last)
		lead = leadOf(w.blocks[bodyAt:bodyEnd])
	}
	at = -1
	best := 0.0
	for i := range w.blocks[:bodyEnd] {
		if s := w.titleScore(i, bodyAt, claims, lead); s > best {
			at, best = i, s
		}
	}
	switch {
	case best >= 2.8:
		return w.wholeTitle(at, bodyAt)
	case len(said) > 0:
		return -1, said[0]
	}
	return -1, ""
}

// firstProse is the block that opens the body: the first that is a sentence, else the first that is long.
func (w *walker) firstProse(container int32) int {
	e := &w.elements[container]
	long, first := e.last, e.first
	if at := int32(w.headline) + 1; at > first && at < e.last {
		first = at
	}
	for i := first; i < e.last; i++ {
		b := &w.blocks[i]
		if !b.inside || w.is(b, out|index) || !b.prose() {
			continue
		}
		if endsSentence(b.text) || len(b.text) > 250 {
			return int(i)
		}
		long = min(long, i)
	}
	if long < e.last {
		return int(long)
	}
	return int(first)
}

// titleScore is how much speaks for a block as the headline.
func (w *walker) titleScore(i, bodyAt int, claims *claims, lead wordSet) float64 {
	b := &w.blocks[i]
	n := len(b.text)
	if n > maxTitle || n < 4 || w.is(b, hidden) {
		return 0
	}
	score := w.marked(i, bodyAt, claims, lead)
	claimed, within := claims.made(b.text)
	switch {
	case claimed:
		score += 4
	case within && n > 15:
		score += 2.5
	case score > 0:
		score += 2 * claims.overlap(b.text)
	}
	if score > 0 && i < bodyAt && i > bodyAt-nearBody {
		score += 2.5 * lead.share(b.text)
	}
	if score == 0 {
		return 0
	}
	return score - w.against(i, bodyAt, claimed)
}

// marked is how much the page's own marks speak for a block as the headline, and what it says where it has none.
func (w *walker) marked(i, bodyAt int, claims *claims, lead wordSet) (score float64) {
	b := &w.blocks[i]
	n := len(b.text)
	switch b.heading {
	case 1:
		score = 4
	case 2:
		score = 2.5
	case 3, 4:
		score = 1.5
	case 5, 6:
		score = 1
	default:
		above := i < bodyAt && i >= bodyAt-plainHeadline && n >= shortTitle && !endsSentence(b.text)
		switch {
		case int(b.bold) >= n-2:
			score = 1.2
		case above && w.lines.acts(b.text):
			score = 1.2 // no heading, but it says what someone did, above the text
		case above && claims.none() && lead.share(b.text) >= 0.6:
			score = 1.2 // nor is there any, but its words are the lead's
		}
	}
	if w.is(b, titled) {
		score += 1.5
	}
	return score
}

// against is how much speaks against a block as the headline: what it is, where it stands.
func (w *walker) against(i, bodyAt int, claimed bool) (loss float64) {
	b := &w.blocks[i]
	n := len(b.text)
	if n < 15 {
		loss++
	} else if b.text == strings.ToUpper(b.text) {
		loss -= 0.6
	}
	switch {
	case w.lines.foreign(b.text):
		loss += 6
	case claimed:
	case w.lines.onlyLabels(b.text):
		loss += 3 // what the document is, with its number: Press release 12/2022
	case w.lines.letterhead(b.text) && !w.lines.acts(b.text):
		loss += 3
	case n >= 15 && strings.Count(b.text, " ") < 3 && !w.lines.acts(b.text):
		loss += 1.5 // the name of a section, of a part of the page
	}
	if int(b.links)*2 > n && !claimed && !(w.is(b, titled) && i < bodyAt && i >= bodyAt-plainHeadline) {
		loss += 1.5
	}
	if w.is(b, out) {
		loss += 3
	}
	if i > bodyAt {
		return loss + 3
	}
	return loss + min(float64(bodyAt-i)*0.05, 2)
}

// claims are the headlines that the metadata claim, the likeliest first, without those that only name the site or are in another
// language.
func (w *walker) claims(m *metadata) (out []string) {
	for _, s := range []string{m.linked.headline, m.tag("og:title"), m.tag("twitter:title", "dc.title", "dcterms.title", "title"), m.title} {
		s = w.lines.withoutBody(m.withoutSite(s))
		if s == "" || fold(s) == fold(m.tag("og:site_name")) || wordCount(s) < 2 {
			continue
		}
		if what, _ := w.lines.line(s); what&(isHead|cutLine) != 0 && len(words(s)) < 4 || w.lines.onlyLabels(s) || w.lines.letterhead(s) && !w.lines.acts(s) || w.lines.foreign(s) {
			continue
		}
		out = append(out, s)
	}
	return out
}

// foreign tells whether a title of some length has no word that the lexicon knows.
func (f *furniture) foreign(s string) bool {
	f.read(s)
	for _, t := range f.tokens {
		if t.Is(token.Letter) && t.Word != 0 && !t.Is(token.Dotted) {
			return false
		}
	}
	return len(f.tokens) > 4
}

// withoutBody takes the name of the body off a title that ends in it, however long it is.
func (f *furniture) withoutBody(s string) string {
	for _, mark := range titleMarks {
		if i := strings.LastIndex(s, mark); i > 0 && f.letterhead(s[i+len(mark):]) && !f.acts(s[i+len(mark):]) {
			return strings.TrimSpace(s[:i])
		}
	}
	return s
}

var titleMarks = []string{" | ", " – ", " — ", " - ", " :: ", " » ", " « ", " / ", " · ", " • ", " > "}

// withoutSite takes the site's name off a title: the shorter part at either end.
func (m *metadata) withoutSite(s string) string {
	site := fold(m.tag("og:site_name"))
	for _, mark := range titleMarks {
		if i := strings.LastIndex(s, mark); i > 0 {
			head, tail := strings.TrimSpace(s[:i]), strings.TrimSpace(s[i+len(mark):])
			switch {
			case site != "" && fold(tail) == site:
				return head
			case site != "" && fold(head) == site:
				return tail
			case len(head) > len(tail) && (mark == " | " || wordCount(tail) <= 5):
				return m.withoutSite(head)
			}
		}
		if i := strings.Index(s, mark); i > 0 && mark == " | " {
			if tail := strings.TrimSpace(s[i+len(mark):]); len(tail) > i {
				return tail
			}
		}
	}
	return s
}
