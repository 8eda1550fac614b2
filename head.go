package communique

// head reads what stands around the text: title, dateline, dates and names of the page.
func (r *reading) head() {
	a := r.article
	a.Title = r.page.Title
	a.Published = Date(r.page.Published)
	a.Publisher = r.page.Publisher
	a.Authors = r.page.Authors
	a.Language = "en"
	a.URL = r.page.URL
	a.Text = r.doc.S
}
