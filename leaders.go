package communique

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/communique-go/communique/internal/lexicon"
)

// findLeaders notes the countries of the people whom the lexicon knows for leaders by their names: "President Mandela" needs no introduction.
func (r *reading) findLeaders(people []*candidate) {
	for _, c := range people {
		if c.country != "" || c.global && !r.rules(c) {
			continue // but "its Prime Minister" of a body may be one of its members'
		}
		if codes, sure := r.everLed(c.name); codes != "" {
			c.known = r.mentioned(codes, sure)
			c.headsBody = codes == "-"
		} else if word := surname(c.name); word != "" && (len(c.roles) == 0 || r.rules(c)) {
			s := r.doc.Lexicon.Surname(word)
			c.known = r.mentioned(s.Codes, s.Alone)
			c.headsBody = s.Codes == "-"
		}
	}
}

// everLed are the countries that whoever bears a name has led, surely by the whole name, else by what is before its last word, a mother's or a grandfather's name:
// "Rodrigo Chaves Robles".
func (r *reading) everLed(name string) (codes string, sure bool) {
	if codes = r.doc.Lexicon.Leads(name); codes != "" {
		return codes, true
	}
	if at := strings.LastIndexByte(name, ' '); at > 0 && strings.IndexByte(name, ' ') < at {
		codes = r.doc.Lexicon.Leads(name[:at])
	}
	return codes, false
}

// surname is the one word of a name, or the last of a surname that begins small: Leyen of "von der Leyen". Empty of other names.
func surname(name string) string {
	at := strings.LastIndexByte(name, ' ') + 1
	if first, _ := utf8.DecodeRuneInString(name); at > 0 && !unicode.IsLower(first) {
		return ""
	}
	return name[at:]
}

// mentioned is the only one of some countries, "GE RU", or the first of them that the text names: an only one that it does not name where the name is
// sure. Who has also led an international body is of none.
func (r *reading) mentioned(codes string, sure bool) Country {
	some := strings.Fields(codes)
	switch {
	case slices.Contains(some, "-"):
		return ""
	case len(some) == 1 && sure:
		return Country(some[0])
	}
	for _, code := range r.article.Countries {
		if slices.Contains(some, string(code)) {
			return code
		}
	}
	return ""
}

// rules tells whether somebody has an office of those who lead a state.
func (r *reading) rules(c *candidate) bool {
	for i, role := range c.roles {
		if slices.Contains(c.keys[i], "minister") {
			return true
		}
		if e := r.doc.Lexicon.Whole(lexicon.Bearing, strings.ToLower(role.Title)); e != nil && e.Has("heads") {
			return true
		}
	}
	return false
}
