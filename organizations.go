package communique

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/page"
)

// findOrganizations makes one organisation of all the mentions of a body, by its names and its acronym.
func (r *reading) findOrganizations() {
	inTitle := r.titleBodies()
	at := r.tables.byKey
	var scratch [4]bodyKey
	r.organizationOf = make([]int, len(r.doc.Bodies))
	for n := range r.doc.Bodies {
		b := &r.doc.Bodies[n]
		r.organizationOf[n] = -1
		if inTitle[n] || b.Kind == "media" && r.signs(b.Span) || r.atFoot(b) || r.doc.Dateline.Agency.Holds(b.First) {
			continue
		}
		keys := r.bodyKeys(scratch[:0], b)
		found := -1
		for _, k := range keys {
			if i, ok := at[k]; ok {
				found = i
				break
			}
		}
		if found < 0 {
			found = len(r.article.Organizations)
			r.article.Organizations = append(r.article.Organizations, Organization{Kind: BodyKind(b.Kind)})
		}
		for _, k := range keys {
			at[k] = found
		}
		r.organizationOf[n] = found
		r.tell(&r.article.Organizations[found], b)
	}
	r.joinShort()
	for n := range r.doc.Bodies {
		b := &r.doc.Bodies[n]
		if i := r.organizationOf[n]; i >= 0 {
			r.mention(b.Span, MentionOrganization, r.article.Organizations[i].Name)
		}
	}
}

// signs tells whether an agency stands in the dateline, in a line of its own, before what it asks or alone at the foot: it signs what is said and is no
// part of it.
func (r *reading) signs(s mention.Span) bool {
	if r.doc.Dateline.Holds(s.First) {
		return true
	}
	p := r.doc.Paragraphs[r.doc.ParagraphOf(s.First)]
	sentence := r.doc.Sentences[r.doc.SentenceOf(s.First)]
	switch {
	case s.First == p.First && r.doc.Is(s.End, ":"): // "Lumet News: Does Chad plan to"
		return true
	case s.First <= p.First+2 && p.First == 0 && (r.doc.Is(s.End, ")") || r.doc.Is(s.End, "-") || r.doc.Is(s.End, "–")):
		return true
	case p.End-p.First <= shortLine && !r.doc.Is(p.End-1, "."):
		return true
	}
	return s.End >= len(r.doc.Tokens)-1 && sentence.First >= s.First-1 || sentence.First == s.First && sentence.End <= s.End+1
}

// atFoot tells whether a body stands in the last line, which is no sentence but tells who sends the release and from where: "Press Office, MFA",
// "Lumet Commission, Abuja", "Lumet Press Service".
func (r *reading) atFoot(b *mention.Body) bool {
	n := len(r.doc.Paragraphs) - 1
	p := r.doc.Paragraphs[n]
	if n < 2 || b.First < p.First || p.Role == page.Item || r.doc.Is(p.First-1, ":") || b.Kind == "company" || p.End-p.First > 2*shortLine || r.doc.Is(p.End-1, ".") {
		return false
	}
	return r.doc.Is(b.First-1, ",") || r.doc.Is(b.End, ",") || strings.HasSuffix(b.Rule, "#press service")
}

// shortLine is how many tokens a line that is no sentence may have.
const shortLine = 8

// titleBodies are the parts of ministries that only an office's title names: the Department in "Director of the Department of Europe of
// the Ministry of Foreign Affairs".
func (r *reading) titleBodies() map[int]bool {
	in := map[int]bool{}
	for k := range r.doc.Parties {
		p := &r.doc.Parties[k]
		for _, o := range p.Offices {
			n := mention.From(r.doc.Bodies, o.Title.First)
			for ; n < len(r.doc.Bodies) && r.doc.Bodies[n].End <= o.Title.End; n++ {
				in[n] = n != o.Body && r.doc.Bodies[n].Kind != "company" // "leaders of A, B and C" are of all of them
			}
		}
	}
	return in
}

// A bodyKey is what a body is known by; the country only where the name alone is not enough.
type bodyKey struct{ name, country string }

// bodyKeys are those of a body: a ministry by its name and country, others by name, full name and acronym.
func (r *reading) bodyKeys(keys []bodyKey, b *mention.Body) []bodyKey {
	name := bodyKey{name: r.sameBody(r.doc.Folded(b.First, b.End))}
	if b.Kind == "ministry" && b.Full == "" {
		name.country = "|" + b.Country
	}
	keys = append(keys, name)
	if b.Full != "" {
		full := r.sameBody(lexicon.Fold(b.Full))
		keys = append(keys, bodyKey{name: full}, bodyKey{full, b.Country})
	}
	if b.Name != "" {
		keys[len(keys)-1].name = r.sameBody(lexicon.Fold(b.Name))
	}
	if !b.Acronym.Empty() {
		keys = append(keys, bodyKey{name: r.sameBody(r.doc.Folded(b.Acronym.First, b.Acronym.End))})
	}
	return keys
}

// joints are what may stand between the words of a body's name, each with what it is compared as.
var joints = [...]string{" & ", " and ", " the ", " ", "-", " ", "–", " "}

var oneJoint = strings.NewReplacer(joints[:]...)

// sameBody makes one spelling of those that a body has. Most names have nothing to replace.
func (r *reading) sameBody(s string) string {
	s = r.doc.Lexicon.OneSpelling(s)
	for i := 0; i < len(joints); i += 2 {
		if strings.Contains(s, joints[i]) {
			return oneJoint.Replace(s)
		}
	}
	return s
}

// tell adds what one mention says of an organisation.
func (r *reading) tell(o *Organization, b *mention.Body) {
	name := r.called(b)
	short := b.Full != "" && mention.InCapitals(name)
	if short && o.Acronym == "" {
		o.Acronym = name
	}
	if !b.Acronym.Empty() {
		o.Acronym = r.doc.Slice(b.Acronym.First, b.Acronym.End)
	}
	if utf8.RuneCountInString(name) > utf8.RuneCountInString(o.Name) {
		o.Name = name
	}
	if o.Country == "" {
		o.Country = Country(b.Country)
	}
	o.Evidence = r.proofs.Add(o.Evidence, 2, r.evidence(b.First, b.End, b.Rule))
}

// bodyName is the name of the organisation that a body is.
func (r *reading) bodyName(n int) string {
	if i := r.organizationOf[n]; i >= 0 {
		return r.article.Organizations[i].Name
	}
	return r.called(&r.doc.Bodies[n])
}

// called is a body's name as the text has it, without an acronym in brackets that stands inside it: the Islamic Development Bank (IsDB) Group.
func (r *reading) called(b *mention.Body) string {
	if b.Name != "" {
		return b.Name
	}
	if b.Acronym.Empty() || b.Acronym.End >= b.End {
		return r.doc.Slice(b.First, b.End)
	}
	return r.doc.Slice(b.First, b.Acronym.First-1) + " " + r.doc.Slice(b.Acronym.End+1, b.End)
}

// organization is the one of a name, once all are found; or nil.
func (r *reading) organization(name string) *Organization {
	if r.organizations == nil {
		r.organizations = make(map[string]int, len(r.article.Organizations))
		for n := range r.article.Organizations {
			r.organizations[r.article.Organizations[n].Name] = n
		}
	}
	if n, ok := r.organizations[name]; ok {
		return &r.article.Organizations[n]
	}
	return nil
}

// findCountries lists the countries that the release names, in order, those that only its title names behind the others. The title's are no mentions.
func (r *reading) findCountries() {
	for _, d := range [...]*mention.Document{r.doc, r.title} {
		if d == nil {
			continue
		}
		for n := range d.Countries {
			c := &d.Countries[n]
			if c.Inside && c.Code != "EU" && c.Code != "UN" {
				continue
			}
			if d == r.doc {
				r.mention(c.Span, MentionCountry, c.Code)
			}
			if !slices.Contains(r.article.Countries, Country(c.Code)) {
				r.article.Countries = append(r.article.Countries, Country(c.Code))
			}
		}
	}
}
