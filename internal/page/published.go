package page

import (
	"net/url"
	"slices"
	"strings"
)

// ConflictingDates is the code of the warning that the dates a page gives for its publication differ.
const ConflictingDates = "published-conflict"

// publishedTags are the names under which metadata give the date of publication, the most trustworthy first.
var publishedTags = []string{
	"article:published_time", "og:published_time", "og:article:published_time", "datepublished", "article:published", "article.published", "published_time",
	"article:post_date",
}

// datedTags are those that templates also fill with other days: a document's creation, a site's.
var datedTags = []string{
	"dcterms.issued", "dc.date.issued", "dc.issued", "dc.terms.issued", "dcterms.created", "dc.date.created", "dc:date.created", "dcterms.date", "dc.date",
	"dc:date", "date", "pubdate", "publishdate", "publish-date", "publish_date", "publisheddate", "published-date", "published_date", "publication_date", "publication-date", "release_date",
	"sailthru.date", "parsely-pub-date", "cxenseparse:recs:publishtime", "citation_publication_date", "citation_online_date", "citation_date", "datecreated", "rnews:datepublished",
	"bt:pubdate", "rbpubdate", "originalpublicationdate", "vr:published_time", "article_date_original", "prism.publicationdate", "uploaddate", "displaydate", "created",
}

// changedTags give the date of the last change.
var changedTags = []string{"article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "dc.date.modified", "dc:date.modified", "last-modified", "revised"}

// published decides when the release was published: the date that stands at the headline, what the metadata say, what the address says,
// what the scripts hold. The date of a change is taken where there is no other.
func (w *walker) published(p *Page, m *metadata, title, first, last int) {
	said := w.lines.isoDates(append([]string{m.linked.published}, m.each(publishedTags)...))
	hinted := w.lines.isoDates(m.each(datedTags))
	address, addressed := urlDate(firstOf(m.canonical, m.tag("og:url"), p.URL))
	seen, worth := w.visibleDate(title, first, last)
	told := append(slices.Clip(said), hinted...)
	seen = w.settle(seen, append(told, address), m, p.URL)
	ok := true
	switch {
	case worth > unseen && !overruled(seen, worth, said, w.lines.isoDates(append([]string{m.linked.modified}, m.each(changedTags)...))):
	case len(said) > 0:
		seen = likeliest(said, address)
	case addressed:
		seen = address
	case len(hinted) > 0:
		seen = hinted[0]
	default:
		if seen, ok = m.scripted(w.lines); !ok {
			seen, ok = w.changed(title, first)
		}
	}
	if !ok {
		return
	}
	p.Published = seen.String()
	for _, s := range told {
		if s.String() != p.Published {
			p.Warnings = append(p.Warnings, Warning{ConflictingDates, p.Published + ", not " + s.String()})
			break
		}
	}
}

// overruled tells whether the metadata know better than the eye: the date that is seen is the last change's, or no more than a date above
// or below everything, where a clock or a teaser may stand.
func overruled(seen stamp, worth int, said, changed []stamp) bool {
	if len(said) == 0 {
		return false
	}
	if slices.ContainsFunc(changed, seen.same) && slices.MinFunc(said, stamp.compare).compare(seen) < 0 {
		return true
	}
	return worth <= above && !slices.ContainsFunc(said, seen.same)
}

// likeliest is the date that the address confirms, else the earliest.
func likeliest(said []stamp, address stamp) stamp {
	if slices.ContainsFunc(said, address.same) {
		return address
	}
	return slices.MinFunc(said, stamp.compare)
}

// settle decides which of day and month stands first in a date that can be read both ways: by a date of which the page says the same, by
// the other numeric dates on the page, by the language and the site's country.
func (w *walker) settle(s stamp, said []stamp, m *metadata, address string) stamp {
	if s.order != undecided {
		return s
	}
	if slices.ContainsFunc(said, s.same) {
		return s
	}
	if slices.ContainsFunc(said, s.turned().same) {
		return s.turned()
	}
	leads := w.habit(s.mark)
	if leads == monthLeads || leads == undecided && s.mark != "." && american(m.languageOf(), firstOf(m.canonical, address)) {
		return s.turned()
	}
	return s
}

// habit is the order of the first date on the page with the same marks that can be read one way only.
func (w *walker) habit(mark string) order {
	for i := range w.blocks {
		for _, x := range w.lines.stamps(w.blocks[i].text) {
			if x.mark == mark && x.order != undecided {
				return x.order
			}
		}
	}
	return undecided
}

// american tells whether a page's language or country writes the month first.
func american(language, address string) bool {
	switch strings.ToLower(language) {
	case "en-us", "en-ph", "fil", "fil-ph", "es-us":
		return true
	}
	u, err := url.Parse(address)
	if err != nil {
		return false
	}
	host := u.Hostname()
	switch host[strings.LastIndexByte(host, '.')+1:] {
	case "us", "gov", "mil", "ph", "pw", "mh", "fm", "gu", "pr":
		return true
	}
	return false
}
