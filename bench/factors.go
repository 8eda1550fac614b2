package main

import (
	"fmt"
	"strings"
)

// factors sets what reading a page costs beside the floor under every reader of pages, goquery's parse of them.
func (o options) factors(c *corpus) (table, error) {
	t := table{
		heading: "What a page costs beside its parse",
		note:    "Each row includes the parse. The page of 60 KB holds a release of 3 KB.",
		columns: []string{"reader", "time", "bytes", "time, page of 60 KB", "bytes, page of 60 KB"},
	}
	var readers []pageReader
	for _, r := range pageReaders {
		switch r.name {
		case parseName, pageRoomName, wholeParseName, readabilityName:
			readers = append(readers, r)
		}
	}
	all, one := pageWorks(c, readers), pageWorks(&corpus{pages: repeatedPage(ordinaryPage(c), 50)}, readers)
	least(all, o.time)
	least(one, o.time)
	for i, r := range readers[1:] {
		a, b := all[i+1].cost, one[i+1].cost
		t.add(r.name, factor(a.seconds, all[0].cost.seconds), factor(a.bytes, all[0].cost.bytes),
			factor(b.seconds, one[0].cost.seconds), factor(b.bytes, one[0].cost.bytes))
	}
	return t, nil
}

func factor(a, b float64) string { return fmt.Sprintf("%.2f", a/b) }

// ordinaryPage is a release of 3 KB in a page of 60 KB, as most are mostly furniture.
func ordinaryPage(c *corpus) string {
	var s strings.Builder
	s.WriteString(`<!DOCTYPE html><html lang="en"><head><title>The release</title></head><body><nav><ul>`)
	for s.Len() < 57_000 {
		s.WriteString(`<li class="menu-item"><a href="/en/press/news?page=2">Press releases and other news</a></li>` + "\n")
	}
	s.WriteString(`</ul></nav><article><h1>The release</h1>`)
	for p := range strings.SplitSeq(releaseOf(c, 3000), "\n\n") {
		fmt.Fprintf(&s, "<p>%s</p>\n", p)
	}
	s.WriteString(`</article></body></html>`)
	return s.String()
}

func repeatedPage(html string, n int) []webPage {
	pages := make([]webPage, n)
	for i := range pages {
		pages[i].html = html
	}
	return pages
}

// releaseOf makes a text of about so many bytes of releases, each following the one before. Nothing in them ends a release.
func releaseOf(c *corpus, bytes int) string {
	var s strings.Builder
	for i := 0; s.Len() < bytes; i++ {
		for p := range strings.SplitSeq(c.texts[i%len(c.texts)], "\n\n") {
			if s.Len() >= bytes {
				break
			}
			s.WriteString(p + "\n\n")
		}
	}
	return s.String()
}
