package communique

import (
	"strings"

	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// home is the country that a release comes from: that of its publisher or its address, else the one it names most, a person of which
// needs no introduction.
func (r *reading) home(people []*candidate) Country {
	if c := r.publisherCountry(); c == "EU" || c == "UN" {
		return ""
	} else if c != "" {
		return c
	}
	if len(people) > 0 && people[0].global {
		return ""
	}
	count := map[Country]int{}
	var order []Country
	add := func(c Country, n int) {
		if c == "" || c == "EU" || c == "UN" {
			return
		}
		if _, ok := count[c]; !ok {
			order = append(order, c)
		}
		count[c] += n
	}
	add(r.article.Dateline.Country, 4)
	for n, c := range r.doc.Countries {
		if c.Inside || r.sent[c.First] {
			continue
		}
		add(Country(c.Code), 1)
		if n+1 < len(r.doc.Countries) { // a release names its own country first: "India-Portugal", "Chad and Mali"
			if next := r.doc.Countries[n+1]; next.Code != c.Code && next.First == c.End+1 && (r.doc.Is(c.End, "and") || r.doc.Tokens[c.End].Is(token.Mark)) {
				add(Country(c.Code), 2)
			}
		}
	}
	for _, b := range r.doc.Bodies { // an embassy that a release begins with sends it
		if r.doc.ParagraphOf(b.First) > 0 {
			break
		}
		if b.Kind == string(Ministry) && b.First == 0 || r.doc.Is(b.First, "Embassy") || r.doc.Is(b.First, "Consulate") {
			add(Country(b.Country), 5)
			break
		}
	}
	for n, p := range people {
		if n == 0 {
			add(p.country, 2) // a release tells of its own people first
		} else {
			add(p.country, -1) // a foreigner is introduced with his country
		}
	}
	if len(people) > 0 && people[0].country == "" {
		for _, n := range people[0].parties {
			add(r.destination(n), -4)
		}
	}
	if r.title != nil && len(r.title.Countries) > 0 && !r.title.Countries[0].Adjective {
		add(Country(r.title.Countries[0].Code), 2)
	}
	var best Country
	for _, c := range order {
		if best == "" || count[c] > count[best] {
			best = c
		}
	}
	return best
}

// publisherCountry is the country in the publisher's name or in the top-level domain of the page's address.
func (r *reading) publisherCountry() Country {
	if r.article.Publisher != "" {
		d := mention.Line(r.article.Publisher, r.doc.Lexicon)
		defer d.Free()
		for _, c := range d.Countries {
			if c.Code != "EU" && c.Code != "UN" {
				return Country(c.Code)
			}
		}
	}
	host := r.article.URL
	if _, rest, ok := strings.Cut(host, "://"); ok {
		host = rest
	}
	host, _, _ = strings.Cut(host, "/")
	switch {
	case host == "europa.eu" || strings.HasSuffix(host, ".europa.eu"):
		return "EU"
	case host == "un.org" || strings.HasSuffix(host, ".un.org"):
		return "UN"
	}
	code := strings.ToUpper(host[strings.LastIndexByte(host, '.')+1:])
	if code == "UK" {
		code = "GB"
	}
	if len(code) == 2 && code != "EU" && r.doc.Lexicon.Country(code) != nil {
		return Country(code)
	}
	return ""
}
