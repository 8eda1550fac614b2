package communique

import (
	"github.com/communique-go/communique/internal/lexicon"
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
		if c := of.at(n + 1); c != nil && r.bears(p.End+1, "succession") && r.doc.Is(p.End, ",") && r.doc.Parties[n+1].First <= p.End+4 {
			give(n, string(c.country)) // "President Lima, predecessor of President Costa"
		}
		if c := r.companion(n, of); c != nil {
			r.giveAll(n+1, string(c.country), give)
		}
		if p.Kind == mention.Named && n+1 < len(r.doc.Parties) && r.represents(p.End) && r.doc.Parties[n+1].Kind == mention.State && r.doc.Parties[n+1].First <= p.End+4 {
			give(n, r.doc.Parties[n+1].Country)
		}
		if p.Kind == mention.State && r.doc.Is(p.End+1, "represented") && r.doc.Is(p.End+2, "by") {
			give(n+1, p.Country)
		}
		person := p.Kind == mention.Named || p.Kind == mention.Post || p.Kind == mention.Pronoun
		if p.Country == "" && person && (p.Kind == mention.Named || r.accompanied(p)) {
			if c := r.bearer(n, of); c != nil && !r.ofCompany(c) {
				p.Country = string(c.country)
			}
		}
		if p.Country == "" || !(person && r.accompanied(p)) && (p.Kind != mention.Group && p.Kind != mention.Sides || !r.bears(p.Head, "side")) {
			continue
		}
		if r.bears(p.First-1, "leads") {
			give(n-1, p.Country)
			continue
		}
		if !person && !r.membersFollow(p) {
			continue
		}
		r.giveAll(n+1, p.Country, give)
	}
}

// giveAll gives the parties from one on, in the sentence of the one before it or the list that this leads to, a country, up to the first of another.
func (r *reading) giveAll(party int, code string, give func(int, string)) {
	end := r.itemsEnd(r.doc.Parties[party-1].First)
	for n := party; n < min(party+reach, len(r.doc.Parties)) && r.doc.Parties[n].First < end; n++ {
		if q := r.doc.Parties[n]; q.Country != "" && q.Country != code {
			return
		}
		give(n, code)
	}
}

// itemsEnd is the token after the sentence of token i, and after the paragraphs of the list that it leads to: "The President was accompanied by:".
func (r *reading) itemsEnd(i int) int {
	end := r.doc.Sentences[r.doc.SentenceOf(i)].End
	n := r.doc.ParagraphOf(i)
	if !r.doc.Is(end-1, ":") || end != r.doc.Paragraphs[n].End {
		return end
	}
	for n++; n < len(r.doc.Paragraphs); n++ {
		p := r.doc.Paragraphs[n]
		first := r.doc.PartyAt(p.First)
		if first < 0 {
			first = r.doc.PartyAt(p.First + 1) // behind a dash
		}
		if first < 0 || r.doc.Parties[first].Kind != mention.Named {
			break
		}
		end = p.End
	}
	return end
}

// ofCompany tells whether somebody is told for a company's: a minister who comes along is not of its country.
func (r *reading) ofCompany(c *candidate) bool {
	for _, role := range c.roles {
		for _, o := range r.article.Organizations {
			if o.Name == role.Organization && o.Kind == Company {
				return true
			}
		}
	}
	return false
}

// companion is whom a sentence says first to be in company: "Accompanying the President will be Minister Ana Lima".
func (r *reading) companion(party int, of byParty) *candidate {
	first := r.doc.Parties[party].First
	if r.doc.Class(first-1)&lexicon.Determiner != 0 {
		first--
	}
	if !r.doc.Is(first-1, "Accompanying") {
		return nil
	}
	return r.bearer(party, of)
}

// represents tells whether "represented" or ", who represents" stands at token i.
func (r *reading) represents(i int) bool {
	if r.doc.Is(i, ",") {
		i++
	}
	if r.doc.Is(i, "who") {
		i++
	}
	return r.bears(i, "represents")
}

// accompanied tells whether "accompanied by" comes after a party, or "accompanying" before it.
func (r *reading) accompanied(p mention.Party) bool {
	if r.doc.Is(p.First-1, "Accompanying") {
		return true
	}
	for i := p.End; i < min(p.End+4, len(r.doc.Tokens)-1); i++ {
		if r.doc.Is(i, "accompanied") && r.doc.Is(i+1, "by") {
			return true
		}
	}
	return false
}

// membersFollow tells whether a delegation's members come after it: "was led by", "included", "on the Swiss side by", "from the Omani side,".
func (r *reading) membersFollow(p mention.Party) bool {
	for i := p.End; i < min(p.End+4, len(r.doc.Tokens)); i++ {
		if r.bears(i, "leads") || r.bears(i, "members") || r.doc.Is(i, "by") || r.doc.Is(i, ":") {
			return true
		}
	}
	before := r.doc.Fold(max(0, p.First-1))
	return before == "from" || before == "on" || before == "for"
}
