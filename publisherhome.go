package communique

import (
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
)

// This file finds the country of whoever publishes a release.

// hostOfPublisher is the country that an embassy publishes in, whose people its releases need not introduce: "Embassy of Japan in Kenya".
func (r *reading) hostOfPublisher() Country {
	if r.publisher == nil {
		return ""
	}
	return r.seatOfPost(r.publisher, 0, len(r.publisher.Tokens))
}

// seatOfPost is the country in which the embassy is that tokens [first, end) of a document name, "" where they name none. The country that sends the embassy is
// noted: its envoys are that one's.
func (r *reading) seatOfPost(d *mention.Document, first, end int) Country {
	post := false
	for i := first; i < end && !post; i++ {
		e := d.Lexicon.Whole(lexicon.Bearing, d.Fold(i))
		post = e != nil && e.Has("post")
	}
	var from, to Country
	for n := range d.Countries {
		switch c := &d.Countries[n]; {
		case c.First < first || c.End > end:
		case from == "":
			from = Country(c.Code)
		case Country(c.Code) != from:
			to = Country(c.Code)
		}
	}
	if !post || from == "" {
		return ""
	}
	r.sends = from
	if to == "" {
		return ""
	}
	return r.accreditedTo(to)
}

// accreditedTo is the country that an embassy has its seat in, or, where the text names but one other and not this, that one: an envoy is sent to several.
func (r *reading) accreditedTo(seat Country) Country {
	other := seat
	for _, c := range r.article.Countries {
		switch {
		case c == seat || c != r.sends && c != "EU" && c != "UN" && other != seat:
			return seat
		case c != r.sends && c != "EU" && c != "UN":
			other = c
		}
	}
	return other
}

// worldlyPublisher tells whether an international body publishes a release: its host country is no home.
func (r *reading) worldlyPublisher() bool {
	d := r.publisher
	return d != nil && len(d.Bodies) > 0 && (d.Bodies[0].Kind == string(International) || d.Bodies[0].Kind == string(Bank))
}

// worldlySubject is the international body that is the first subject of a release, which tells of itself; or -1.
func (r *reading) worldlySubject() int {
	for i := range r.clauses.Clauses {
		who := r.clauses.Clauses[i].Subject.Parties
		if len(who) == 0 {
			continue
		}
		p := &r.doc.Parties[who[0]]
		body := p.Body
		if (p.Kind == mention.Named || p.Kind == mention.Post) && p.Country == "" && len(p.Offices) == 1 {
			body = p.Offices[0].Body
		} else if p.Kind != mention.Collective {
			return -1
		}
		if body < 0 {
			return -1
		}
		if b := &r.doc.Bodies[body]; b.Kind == string(International) || b.Kind == string(Bank) && b.Country == "" {
			return body
		}
		return -1
	}
	return -1
}

// publisherCity is the country of the city that the publisher's name begins with, or that it is of.
func (r *reading) publisherCity() Country {
	words := strings.Fields(r.article.Publisher)
	for i, w := range words {
		if i > 0 && words[i-1] != "of" && words[i-1] != "in" && words[i-1] != "at" {
			continue
		}
		if c, ok := r.doc.Lexicon.City(strings.Join(words[i:min(i+2, len(words))], " ")); ok {
			return Country(c)
		}
		if c, ok := r.doc.Lexicon.City(w); ok {
			return Country(c)
		}
	}
	return ""
}

// publisherCountry is the country in the publisher's name or in the top-level domain of the page's address.
func (r *reading) publisherCountry() Country {
	if r.publisher != nil {
		for _, c := range r.publisher.Countries {
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
	case host == "un.org" || strings.HasSuffix(host, ".un.org") || strings.HasSuffix(host, ".int"):
		return "UN" // only bodies that a treaty made are in .int
	case strings.HasSuffix(host, ".usembassy.gov"):
		return ""
	case strings.HasSuffix(host, ".gov") || strings.HasSuffix(host, ".mil"):
		return "US"
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
