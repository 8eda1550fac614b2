package page

import (
	"strings"
	"unicode"

	"github.com/communique-go/communique/internal/lexicon"
)

// publish takes the first date of a line for the page's, or the next if that one is labelled as a change's.
func (f *furniture) publish(p *Page, s string) {
	all := f.stamps(s)
	if p.Published != "" || len(all) == 0 {
		return
	}
	first, at := all[0], 0
	for _, st := range all {
		if f.labels(s[at:st.start])&^isPublished == 0 {
			first = st
			break
		}
		at = st.end
	}
	p.Published = first.String()
}

// labelledFoot takes the date of publication from a line below the text that is labelled so, if there is none above it.
func (f *furniture) labelledFoot(p *Page, body []block) {
	_, last := prose(body)
	for i := last + 1; i < len(body) && p.Published == ""; i++ {
		s := body[i].text
		what, n := f.line(s)
		if len(s) > maxDateline {
			continue
		}
		if what&isPublished != 0 && what&isUpdated == 0 && !f.issuedAt(s[n:]) || f.endsDated(s) {
			f.publish(p, s)
		}
	}
}

// issuedAbove takes the day on which somebody issued a text from a line in brackets that opens it: "(Text of the press release issued by the Embassy on 24 March 2025)".
func (f *furniture) issuedAbove(p *Page, body []block) {
	if p.Published != "" || len(body) == 0 || !inBrackets(body[0].text) {
		return
	}
	s := body[0].text
	if all := f.stamps(s); len(all) == 1 && all[0].end >= len(s)-len(".)") {
		p.Issued = all[0].String()
	}
}

// issuedAt tells whether a place stands behind the label of a date: "Issued in Kuwait City on 2 June 2025" is a dateline.
func (f *furniture) issuedAt(s string) bool {
	where, place, _ := strings.Cut(strings.TrimSpace(s), " ")
	if where != "in" && where != "at" {
		return false
	}
	if all := f.stamps(place); len(all) > 0 {
		place = strings.TrimSuffix(strings.TrimRight(place[:all[0].start], " ,"), " on")
	}
	return f.places(place)
}

// endsDated tells whether a line ends a release and dates it: "Ends/Tuesday, May 6, 2025".
func (f *furniture) endsDated(s string) bool {
	for _, h := range f.opening(s) {
		if h.Kind == lexicon.Furniture && h.Entry.Has("end") {
			return f.dateLine(s[f.begun[h.End-1].End:])
		}
	}
	return false
}

// dated tells whether a line gives the date of publication: labelled, or a date before whatever else there is of it. A line that
// begins with a place is a dateline.
func (f *furniture) dated(s string, what sort) bool {
	all := f.stamps(s)
	if len(all) == 0 || what&isUpdated != 0 || len(s) > 120 {
		return false
	}
	if what&isPublished != 0 || f.dateLine(s) || f.barred(s) {
		return true
	}
	before, after := s[:all[0].start], s[all[0].end:]
	if f.credit(s) != "" && f.labels(before)&isPublished != 0 && !endsSentence(s) {
		return true // Source: Ministry of Trade   Time: 2024-03-12 10:05
	}
	if f.onlyLabels(before) && len(after) < 40 && !endsSentence(after) {
		return true
	}
	if wordCount(before) <= maxPoster && f.labels(before[strings.LastIndexByte(strings.TrimSpace(before), ' ')+1:])&isPublished != 0 && len(after) < 20 && !endsSentence(after) {
		return true // "Staff Report Published 28 Oct, 2023 05:58am", "Reference Number: PR240713en, Press Release Issue Date: May 09, 2024"
	}
	return !strings.ContainsFunc(before+after, unicode.IsUpper) && wordCount(before) < 3
}

// maxPoster is how many words stand at most before a date that is labelled as that of publication, with the label.
const maxPoster = 8

// barred tells whether one of the parts between the bars of a line is a date, and the others are no sentence: "12 May 2022 | 3 min read".
func (f *furniture) barred(s string) bool {
	if !strings.ContainsAny(s, "|•*·") || endsSentence(s) {
		return false
	}
	for part := range strings.FieldsFuncSeq(s, func(r rune) bool { return strings.ContainsRune("|•*·", r) }) {
		if f.dateLine(strings.TrimSpace(part)) {
			return true
		}
	}
	return false
}
