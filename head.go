package communique

import (
	"strings"

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
	r.presume()
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
		line.Date = newCalendar(r.doc.Lexicon, or(r.reference(), r.yearless(r.doc.Dates[d.Date]))).date(r.doc.Dates[d.Date], 0)
	}
	line.Evidence = r.proof(d.First, d.End, "dateline")
}

// reference is the day that relative dates are set against: the dateline's, else the published, else the caller's, else that on which somebody else issued the text,
// else that of the title or the lead.
func (r *reading) reference() Date {
	return or(or(or(or(r.article.Dateline.Date, r.article.Published), r.parser.Reference), Date(r.page.Issued)), r.presumed)
}

// presume sets the day of a release which nothing dates: that in its title, "Media briefing, 26 July 2024", else that beneath it, else the first, told as past with its weekday but without a year, in
// its first sentences.
func (r *reading) presume() {
	if r.reference() != "" {
		return
	}
	if r.title != nil && len(r.title.Dates) > 0 {
		r.presumed = r.wholeDay(r.title.Dates[len(r.title.Dates)-1])
	}
	last := r.doc.Paragraphs[len(r.doc.Paragraphs)-1]
	if n := len(r.doc.Dates); n > 0 && r.presumed == "" && r.doc.Dates[n-1].First >= last.First && last.End-last.First <= footWords {
		r.presumed = r.wholeDay(r.doc.Dates[n-1])
	}
	for n := 0; n < len(r.doc.Dates) && r.presumed == ""; n++ {
		d := r.doc.Dates[n]
		if r.doc.SentenceOf(d.First) > leadSentences {
			return
		}
		if d.Open == mention.Closed && d.Ahead <= 0 && d.From.Day > 0 && d.From.Weekday > 0 {
			r.presumed = r.yearless(d)
			return
		}
	}
}

// wholeDay is the day that a date tells with its month and year, or "".
func (r *reading) wholeDay(d mention.Date) Date {
	if d.From.Day == 0 || d.From.Month == 0 || d.From.Year == 0 || d.To != (mention.Moment{}) {
		return ""
	}
	return newCalendar(r.doc.Lexicon, "").date(d, 0)
}

const (
	footWords     = 12 // in a line beneath a text that dates it
	leadSentences = 2  // in which the news is told
	laterYears    = 4  // after the last year that a release looks back on: no date falls twice on the same day of the week in as many
)

// yearless is the day of a date without a year on which no page or caller sheds light, as in the datelines of news agencies: in the last of the years that
// the text looks back on, or soon after it, if it falls on the day of the week that it tells itself, or the text first.
func (r *reading) yearless(d mention.Date) Date {
	last, weekday := 0, d.From.Weekday
	for n := range r.doc.Dates {
		o := &r.doc.Dates[n]
		if o.Ahead <= 0 && o.Open != mention.Until {
			last = max(last, o.From.Year)
		}
		if weekday == 0 && o.From.Unit == 0 && o.From.Pick == mention.Unpicked && o.From.Day == 0 {
			weekday = o.From.Weekday
		}
	}
	if d.From.Month == 0 || d.From.Day == 0 || d.From.Year > 0 || last == 0 || weekday == 0 {
		return ""
	}
	for year := last; year <= last+laterYears; year++ {
		if day, ok := valid(year, d.From.Month, d.From.Day); ok && int(day.first.Weekday()+6)%7+1 == weekday {
			return day.date()
		}
	}
	return ""
}

// from is where the dateline's city lies: "Ottawa", though the line has "Ottawa, Ontario".
func (r *reading) from() Place {
	d := r.article.Dateline
	if city, region, ok := strings.Cut(d.Place, ", "); ok && len(region) > len("D.C.") {
		return Place{city, d.Country}
	}
	return Place{d.Place, d.Country}
}
