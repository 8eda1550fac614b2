package communique

import (
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/text"
)

// head reads what stands around the text: title, dateline, dates and names of the page.
func (r *reading) head() {
	a := r.article
	if r.title != nil {
		a.Title = r.title.S
	}
	a.Published = Date(r.page.Published)
	a.Publisher = text.Normalise(r.page.Publisher)
	for _, name := range r.page.Authors {
		a.Authors = append(a.Authors, text.Normalise(name))
	}
	a.URL = text.Normalise(r.page.URL)
	a.Text = r.doc.S
	if r.doc.Unread {
		r.full("bytes of text")
	}
	for _, w := range r.page.Warnings {
		r.warn(WarningCode(w.Code), w.Detail, 0, 0)
	}
	r.dateline()
}

// dateline sets place, date and agency. A date without a year takes it from the published date or the caller's.
func (r *reading) dateline() {
	d := r.doc.Dateline
	if d.Empty() {
		return
	}
	line := &r.article.Dateline
	line.Place = mention.Uncapital(r.doc.Slice(d.Place.First, d.Place.End))
	line.Country = Country(d.Country)
	line.Agency = r.doc.Slice(d.Agency.First, d.Agency.End)
	if d.Date >= 0 {
		line.Date = newCalendar(r.doc.Lexicon, r.reference()).date(r.doc.Dates[d.Date], 0)
	}
	line.Evidence = []Evidence{r.evidence(d.First, d.End, "dateline")}
}

// reference is the day that relative dates are set against: the dateline's, else the published, else the caller's.
func (r *reading) reference() Date {
	return or(or(r.article.Dateline.Date, r.article.Published), r.parser.Reference)
}
