package mention

import "github.com/communique-go/communique/internal/text"

// A Date is a date expression as the text has it, its parts read but not yet set against a reference.
type Date struct {
	Span
	Rule string
}

// FindDates lists the dates of a text in order; they do not overlap.
func FindDates(t *text.Text) []Date { return nil }
