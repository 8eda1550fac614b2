package view

import (
	"cmp"
	"slices"
	"strings"

	"github.com/communique-go/communique"
)

// A paragraph is segments of text.
type paragraph struct {
	Heading  bool
	Segments []segment
}

// A segment is text within the same mention and the same records.
type segment struct {
	Text    string
	Kind    string // of the mention: person, organization, ...
	Value   string // that it names
	Records string // the cards' identifiers, with spaces between
}

// A stretch is a mention or a record's passage: bytes [start, end) of the text.
type stretch struct {
	start, end  int
	kind, value string
	record      string
}

// stretches are the mentions of an Article and the passages of its cards, in order.
func stretches(a *communique.Article, cards []card) (all []stretch) {
	for _, m := range a.Mentions {
		if m.In == "" {
			all = append(all, stretch{start: m.Start, end: m.End, kind: string(m.Kind), value: m.Value})
		}
	}
	for _, c := range cards {
		for _, e := range c.evidence {
			if e.In == "" {
				all = append(all, stretch{start: e.Start, end: e.End, record: c.ID})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b stretch) int { return cmp.Compare(a.start, b.start) })
	return all
}

// paragraphs cut the text where a paragraph, a mention or a passage begins or ends.
func paragraphs(a *communique.Article, cards []card) (out []paragraph) {
	headings := map[string]bool{}
	for _, s := range a.Sections {
		headings[s.Heading] = true
	}
	all, open := stretches(a, cards), []stretch(nil)
	start := 0
	for text := range strings.SplitSeq(a.Text, "\n\n") {
		end := start + len(text)
		p := paragraph{Heading: headings[text]}
		for at := start; at < end; {
			for len(all) > 0 && all[0].start <= at {
				open, all = append(open, all[0]), all[1:]
			}
			open = slices.DeleteFunc(open, func(s stretch) bool { return s.end <= at })
			next := end
			if len(all) > 0 {
				next = min(next, all[0].start)
			}
			for _, s := range open {
				next = min(next, s.end)
			}
			p.Segments = append(p.Segments, newSegment(a.Text[at:next], open))
			at = next
		}
		out = append(out, p)
		start = end + len("\n\n")
	}
	return out
}

func newSegment(text string, open []stretch) segment {
	s := segment{Text: text}
	var records []string
	for _, o := range open {
		if o.kind != "" {
			s.Kind, s.Value = o.kind, o.value
		} else if !slices.Contains(records, o.record) {
			records = append(records, o.record)
		}
	}
	s.Records = strings.Join(records, " ")
	return s
}
