package page

import "strings"

// scriptedKeys are what sites' own scripts call the date of publication.
var scriptedKeys = []string{
	"datePublished", "publishedAt", "published_at", "publishDate", "publish_date", "publicationDate", "publication_date", "pubDate", "pub_date", "publishedDate",
	"firstPublished", "articlePublished", "datePosted",
}

// scripted is the date of publication in the data of a page's scripts, if they give but one.
func (m *metadata) scripted(f *furniture) (found stamp, ok bool) {
	for _, n := range m.scripts {
		s := content(n)
		for _, key := range scriptedKeys {
			for rest := s; ; {
				_, after, more := strings.Cut(rest, key)
				if !more {
					break
				}
				rest = after
				st, valid := f.isoDate(assigned(after))
				if !valid {
					continue
				}
				if ok && !st.same(found) {
					return stamp{}, false
				}
				found, ok = st, true
			}
		}
	}
	return found, ok
}

// assigned is the string that a script gives to the name before it: ":"2022-06-18T10:00", = '20220618'.
func assigned(s string) string {
	s = strings.TrimLeft(s[:min(len(s), 48)], "\\\"' :=")
	if i := strings.IndexAny(s, "\\\"',;}"); i >= 0 {
		s = s[:i]
	}
	return s
}
