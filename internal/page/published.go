package page

import (
	"net/url"
	"strings"
)

// ConflictingDates is the code of the warning that the dates a page gives for its publication differ.
const ConflictingDates = "published-conflict"

// window is how many blocks above the headline may hold the date.
const window = 4

// published decides when the release was published: the date that stands at the headline, one that is labelled as such, what the
// metadata say, what the address says.
func (w *walker) published(p *Page, m *metadata, title, first, last int) {
	said := w.metaDates(m)
	seen, ok := w.visibleDate(title, first, last)
	if ok {
		seen = w.settle(seen, said, p.Language)
	} else if len(said) > 0 {
		seen = said[0]
	} else if seen, ok = urlDate(firstOf(m.canonical, m.tag("og:url"), p.URL)); !ok {
		if seen, ok = w.changed(title, first); !ok {
			return
		}
	}
	p.Published = seen.String()
	for _, s := range said {
		if s.String() != p.Published {
			p.Warnings = append(p.Warnings, Warning{ConflictingDates, p.Published + ", not " + s.String()})
			break
		}
	}
}

// metaDates are the dates of publication in the metadata, the most trustworthy first.
func (w *walker) metaDates(m *metadata) (out []stamp) {
	for _, s := range []string{m.linked.published, m.tag("article:published_time", "og:published_time", "datepublished", "article:published"),
		m.tag("dcterms.issued", "dc.date.issued", "dcterms.created", "dc.date.created", "dcterms.date", "dc.date", "date", "pubdate", "publishdate",
			"publish-date", "publication_date", "sailthru.date", "parsely-pub-date", "cxenseparse:recs:publishtime", "citation_publication_date", "citation_date", "datecreated", "rnews:datepublished", "bt:pubdate", "displaydate")} {
		if st, ok := w.lines.isoDate(s); ok {
			out = append(out, st)
		}
	}
	return out
}

// settle decides which of day and month stands first in a date that can be read both ways.
func (w *walker) settle(s stamp, said []stamp, language string) stamp {
	if !s.either {
		return s
	}
	for _, x := range said {
		if x.String() == s.turned().String() {
			return x
		}
		if x.String() == s.String() {
			return s
		}
	}
	if language == "en-US" {
		return s.turned()
	}
	return s
}

// visibleDate finds the date that the page shows for the release.
func (w *walker) visibleDate(title, first, last int) (best stamp, found bool) {
	from := max(title-window, 0)
	if title < 0 {
		from = max(first-window, 0)
	}
	score := 0
	for i := from; i < len(w.blocks) && i < last+12; i++ {
		b := &w.blocks[i]
		if len(b.text) > maxLine || int(b.links)*3 > len(b.text)*2 || w.is(b, hidden) {
			continue
		}
		if w.is(b, out) && (i > last || i < title) {
			continue
		}
		st, label, ok := w.dateOf(int32(i))
		if !ok {
			continue
		}
		n := 1
		switch {
		case label:
			n = 4
			if i > first {
				n = 2
			}
		case i >= last, i > first && b.prose():
			n = 0
		case i > title && i < first:
			n = 3
		case i > first:
			n = 0
		}
		if n > score || n == score && n > 0 && i < title {
			best, score, found = st, n, true
		}
	}
	return best, found
}

// changed is the date of the last change, if the page shows it under the headline and no other date.
func (w *walker) changed(title, first int) (stamp, bool) {
	for i := title + 1; title >= 0 && i < first && i < title+window; i++ {
		if b := &w.blocks[i]; len(b.text) <= maxLine && !w.is(b, hidden) {
			if all := w.lines.stamps(b.text); len(all) > 0 {
				return all[0], true
			}
		}
	}
	return stamp{}, false
}

// dateOf is the date of publication in a block: the first that is not labelled as a change's.
func (w *walker) dateOf(i int32) (st stamp, label, ok bool) {
	s := w.blocks[i].text
	all := w.lines.stamps(s)
	at := 0
	for _, st := range all {
		before := s[at:st.start]
		at = st.end
		what := w.lines.labels(before)
		if what&isUpdated != 0 && what&isPublished == 0 {
			continue
		}
		if what&isPublished == 0 && len(before) > 60 {
			continue
		}
		return st, what&isPublished != 0, true
	}
	if len(all) == 0 && w.times[i] != "" {
		if st, ok := w.lines.isoDate(w.times[i]); ok {
			return st, false, true
		}
	}
	return stamp{}, false, false
}

// urlDate reads a date that an address carries in its path: /2022/06/18/.
func urlDate(s string) (stamp, bool) {
	u, err := url.Parse(s)
	if err != nil {
		return stamp{}, false
	}
	parts := strings.Split(u.Path, "/")
	for i := range parts {
		if st := compact(parts[i]); st.valid() {
			return st, true
		}
		if i+2 < len(parts) {
			st := stamp{year: number(parts[i]), month: number(parts[i+1]), day: number(parts[i+2])}
			if st.valid() {
				return st, true
			}
		}
	}
	return stamp{}, false
}

// compact reads 20220618 and 2022-06-18 at the beginning of a part of an address.
func compact(s string) (st stamp) {
	if len(s) >= 10 && s[4] == '-' && s[7] == '-' && (len(s) == 10 || !isDigit(s[10])) {
		return stamp{year: number(s[:4]), month: number(s[5:7]), day: number(s[8:10])}
	}
	if len(s) >= 8 && (len(s) == 8 || !isDigit(s[8])) {
		return stamp{year: number(s[:4]), month: number(s[4:6]), day: number(s[6:8])}
	}
	return st
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func number(s string) int {
	if len(s) == 0 || len(s) > 4 {
		return -1
	}
	n := 0
	for _, c := range []byte(s) {
		if c < '0' || c > '9' {
			return -1
		}
		n = n*10 + int(c-'0')
	}
	return n
}
