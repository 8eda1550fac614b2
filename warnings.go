package communique

import (
	"maps"
	"slices"

	"github.com/communique-go/communique/internal/charset"
	"github.com/communique-go/communique/internal/page"
	"github.com/communique-go/communique/internal/text"
)

// A Warning is a doubt about an Article that stands nevertheless.
type Warning struct {
	Code   WarningCode `json:"code"`
	Detail string      `json:"detail,omitzero"`
	Start  int         `json:"start,omitzero"` // bytes [Start, End) of Text, or 0, 0
	End    int         `json:"end,omitzero"`
}

// WarningCode names a kind of doubt.
type WarningCode string

// The doubts. The detail says more, for a person.
const (
	WrongLanguage    WarningCode = "language"            // the text is in no language that there is a lexicon of: no facts were read
	UnresolvedDate   WarningCode = "unresolved-date"     // a relative date with no day to set it against
	AmbiguousPerson  WarningCode = "ambiguous-person"    // an office that two people fit: the roles that it would have filled are empty
	WrongCharset     WarningCode = charset.WrongLabel    // "charset-label": the bytes are not in the encoding that they are labelled with
	InvalidBytes     WarningCode = charset.InvalidBytes  // "charset-invalid": bytes that stand for no character
	ConflictingDates WarningCode = page.ConflictingDates // "published-conflict": a page gives several days of publication
	TooMany          WarningCode = "too-many"            // more text (512 KiB), meetings or participants of one than any release has: the first were read
	DeepPage         WarningCode = page.DeepPage         // "page-deep": a page nests deeper than a parser goes, and was read without all its structure
	LargePage        WarningCode = page.LargePage        // "page-large": a page has more nodes than MaxNodes: so many of its tags were read, without all their structure
	Uncoded          WarningCode = "uncoded"             // of Events alone: a record that the codes can't say, or not without loss
)

func (r *reading) warn(code WarningCode, detail string, start, end int) {
	r.article.Warnings = append(r.article.Warnings, Warning{code, text.Normalise(detail), start, end})
}

// findDoubts warns of dates and of people that stayed open.
func (r *reading) findDoubts() {
	for _, n := range slices.Sorted(maps.Keys(r.torn)) {
		p := &r.doc.Parties[n]
		start, end := r.doc.Bytes(p.First, p.End)
		r.warn(AmbiguousPerson, r.article.Text[start:end], start, end)
	}
	for _, d := range r.article.Dates {
		if d.Value == "" && len(d.Evidence) > 0 {
			r.warn(UnresolvedDate, d.Text, d.Evidence[0].Start, d.Evidence[0].End)
		}
	}
}
