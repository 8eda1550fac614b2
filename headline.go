package communique

import (
	"slices"

	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// findHeadlined adds the people whom only the title names, and whom an office or a honorific there tells for people: capitals tell
// nothing in a title.
func (r *reading) findHeadlined(by byName) {
	if r.title == nil {
		return
	}
	if !slices.ContainsFunc(r.title.Parties, headlined) {
		return
	}
	t := reading{doc: r.title, article: &Article{}, tables: newTables()}
	t.findOrganizations()
	for k := range r.title.Parties {
		p := &r.title.Parties[k]
		if !headlined(*p) {
			continue
		}
		words := t.nameWords(p.Name)
		if len(words) < 2 || !t.strange(p.Name) || slices.ContainsFunc(words, func(w string) bool { return len(w) > 2 && by[w] != nil }) {
			continue
		}
		start, end := r.title.Bytes(p.First, p.End)
		evidence := Evidence{Start: start, End: end, In: "title", Rule: p.Rule}
		c := &candidate{words: words, name: t.personName(p.Name)}
		if n := slices.IndexFunc(r.article.People, func(p Person) bool { return p.Name == c.name }); n >= 0 {
			r.article.People[n].Evidence = append(r.article.People[n].Evidence, evidence)
			continue
		}
		if t.hold(c, p); c.country == "" && t.rules(c) {
			c.country = r.comesFrom
		}
		c.ofHome()
		r.keysOf, r.sexOf = append(r.keysOf, c.keys), append(r.sexOf, 0)
		r.article.People = append(r.article.People, Person{
			Name: c.name, Honorific: r.title.Slice(p.Honorific.First, p.Honorific.End), Roles: c.roles, Country: c.country,
			Evidence: []Evidence{evidence},
		})
	}
}

// headlined tells whether a party is a person whom an office or a honorific tells.
func headlined(p mention.Party) bool {
	return p.Kind == mention.Named && (len(p.Offices) > 0 || !p.Honorific.Empty())
}

// strange tells whether the lexicon knows no word of a name but particles: a title in capitals makes a name of any words.
func (r *reading) strange(s mention.Span) bool {
	for i := s.First; i < s.End; i++ {
		if t := r.doc.Tokens[i]; t.Is(token.Letter|token.Upper) && t.Word != 0 && r.doc.Known(i) {
			return false
		}
	}
	return true
}
