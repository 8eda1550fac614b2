package communique

import (
	"slices"

	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/text"
)

// This file reads the line between title and text that names whom a release is from: "Ann Poe, Minister of Trade". The text may name them by less, or
// not at all where it says "I".

// An issuer is who that line names.
type issuer struct {
	*candidate // nil if there is none
	style      string
	rule       string
	person     int  // index in People
	addressed  bool // whom a letter is to, rather
}

// findIssuer reads the first of the lines above the text that names a person with an office.
func (r *reading) findIssuer() {
	r.issuer.person = -1
	for _, line := range r.page.Issuers {
		if r.issuedBy(text.Normalise(line)); r.issuer.candidate != nil {
			return
		}
	}
}

// issuedBy reads one of them.
func (r *reading) issuedBy(line string) {
	doc := mention.Find(text.Line(line, r.doc.Lexicon))
	defer doc.Free()
	t := reading{doc: doc, article: &Article{}, tables: newTables()}
	t.findOrganizations()
	for n := range doc.Parties {
		p := &doc.Parties[n]
		if p.Kind != mention.Named || len(p.Offices) == 0 {
			continue
		}
		c := &candidate{words: t.nameWords(p.Name), name: t.personName(p.Name)}
		slices.SortStableFunc(p.Offices, func(a, b mention.Office) int { return b.Title.End - b.Title.First - a.Title.End + a.Title.First }) // letters last
		t.hold(c, p)
		for _, role := range c.roles {
			if c.country == "" {
				c.country = role.Country
			}
		}
		if len(c.words) > 1 {
			r.issuer.candidate, r.issuer.style, r.issuer.rule = c, t.styled(p), p.Rule
			r.issuer.addressed = p.First == 0 && !p.Honorific.Empty() && r.toOne()
		}
		return
	}
}

// toOne tells whether the text begins as a letter to one person does, "Your Excellency,": a line above it that honours somebody is his address.
func (r *reading) toOne() bool {
	e := manner(r.doc.Text, 0, "opening")
	return e != nil && ArticleKind(e.Flag()) == Message
}

// joinIssuer makes whom the release is from the person of the text who is named by less of the name.
func (r *reading) joinIssuer(by byName) {
	if r.issuer.candidate == nil {
		return
	}
	var c *candidate
	for _, other := range by.sharing(r.issuer.words) {
		if c == nil || alike(r.doc.Lexicon, r.issuer.words, other.words) > alike(r.doc.Lexicon, r.issuer.words, c.words) {
			c = other
		}
	}
	if c == nil || alike(r.doc.Lexicon, r.issuer.words, c.words) == 0 {
		return
	}
	c.name, c.words = r.issuer.name, r.issuer.words
	for i, role := range r.issuer.roles {
		c.take(role, r.issuer.keys[i], false)
	}
	r.issuer.candidate = c
}

// addIssuer adds whom the release is from to the people, if the text does not name them.
func (r *reading) addIssuer(people []*candidate, by byName) {
	c := r.issuer.candidate
	if c == nil {
		return
	}
	for i := range people {
		if people[i] == c {
			r.issuer.person = i
			return
		}
	}
	if c.country == "" {
		c.country = r.comesFrom
	}
	c.ofHome()
	by.add(c, r.tables.bearers.Cut(len(c.words)))
	r.issuer.person = len(r.article.People)
	r.keep(r.issuer.person, c)
	r.sexOf = append(r.sexOf, 0)
	r.article.People = append(r.article.People, Person{
		Name: c.name, Honorific: r.issuer.style, Roles: c.roles, Country: c.country, Evidence: []Evidence{{In: "meta", Rule: r.issuer.rule}},
	})
}
