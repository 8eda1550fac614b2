package communique

import (
	"github.com/communique-go/communique/internal/mention"
)

// delegations gives who leads "the Indian delegation", and who is named as its members, its country.
func (r *reading) delegations(people []*candidate) {
	of := r.candidates(people)
	give := func(n int, code string) {
		if c := of.at(n); c != nil && c.country == "" && !c.global && !c.world {
			c.country = Country(code)
		}
	}
	for n, p := range r.doc.Parties {
		if p.Kind == mention.Named && n+1 < len(r.doc.Parties) && r.represents(p.End) && r.doc.Parties[n+1].Kind == mention.State && r.doc.Parties[n+1].First <= p.End+4 {
			give(n, r.doc.Parties[n+1].Country)
		}
		if p.Kind == mention.State && r.doc.Is(p.End+1, "represented") && r.doc.Is(p.End+2, "by") {
			give(n+1, p.Country)
		}
		person := p.Kind == mention.Named || p.Kind == mention.Post
		if c := of.at(n); p.Country == "" && c != nil {
			p.Country = string(c.country)
		}
		if p.Country == "" || !(person && r.accompanied(p)) && (p.Kind != mention.Group && p.Kind != mention.Sides || !r.oneSide(p.Head)) {
			continue
		}
		if r.leads(p.First - 1) {
			give(n-1, p.Country)
			continue
		}
		if !person && !r.membersFollow(p) {
			continue
		}
		s := r.doc.SentenceOf(p.First)
		for m := n + 1; m < min(n+reach, len(r.doc.Parties)) && r.doc.SentenceOf(r.doc.Parties[m].First) == s; m++ {
			if q := r.doc.Parties[m]; q.Country != "" && q.Country != p.Country {
				break
			}
			give(m, p.Country)
		}
	}
}

// represents tells whether "represented" or ", who represents" stands at token i.
func (r *reading) represents(i int) bool {
	if r.doc.Is(i, ",") {
		i++
	}
	if r.doc.Is(i, "who") {
		i++
	}
	return r.doc.Is(i, "represented") || r.doc.Is(i, "represents") || r.doc.Is(i, "representing")
}

// accompanied tells whether "accompanied by" comes after a party.
func (r *reading) accompanied(p mention.Party) bool {
	for i := p.End; i < min(p.End+4, len(r.doc.Tokens)-1); i++ {
		if r.doc.Is(i, "accompanied") && r.doc.Is(i+1, "by") {
			return true
		}
	}
	return false
}

// oneSide tells whether the noun at i is one for a side of an encounter.
func (r *reading) oneSide(i int) bool {
	switch r.doc.Fold(i) {
	case "delegation", "side", "team", "party", "mission", "one":
		return true
	}
	return false
}

// membersFollow tells whether a delegation's members come after it: "was led by", "included", "on the Swiss side by", "from the Omani side,".
func (r *reading) membersFollow(p mention.Party) bool {
	for i := p.End; i < min(p.End+4, len(r.doc.Tokens)); i++ {
		if r.leads(i) || r.doc.Is(i, "by") {
			return true
		}
		switch r.doc.Word(i) {
		case "included", "includes", "include", "comprised", "comprises", "comprise", "consisted", "consists", "consist", "was", "were", "included:", ":":
			if r.doc.Word(i) != "was" && r.doc.Word(i) != "were" {
				return true
			}
		}
	}
	before := r.doc.Fold(max(0, p.First-1))
	return before == "from" || before == "on" || before == "for"
}

// leads tells whether token i is a form of lead, head or chair.
func (r *reading) leads(i int) bool {
	if i < 0 || i >= len(r.doc.Tokens) {
		return false
	}
	switch r.doc.Word(i) {
	case "led", "headed", "leads", "heads", "leading", "heading", "chaired", "lead", "represented":
		return true
	}
	return false
}
