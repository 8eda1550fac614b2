package communique

import (
	"slices"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
)

// counterparts gives who is named as a counterpart the office of whom he is counterpart to, and each of a list its country:
// "his Bulgarian and Tongan counterparts, Ana Lima and Mele Fusitua".
func (r *reading) counterparts(people []*candidate) {
	of := r.borne
	// the last person with an office, whose counterparts may follow, the last one told by an office as well, and the first of the sentence and of the one
	// before
	var last, near, subject, before *candidate
	sentence := -1
	for n := range r.doc.Parties {
		p := &r.doc.Parties[n]
		if s := r.doc.SentenceOf(p.First); s != sentence {
			if sentence, before = s, subject; subject == nil {
				before = last
			}
			subject = nil
		}
		c := of.at(n)
		if c != nil && len(c.roles) == 0 {
			r.succeeds(c, n, of, subject, before, last)
		}
		var owner *candidate
		if p.Counterpart {
			owner = r.ownerOf(n, of, near, subject, before, last)
		}
		if p.Counterpart && p.Country != "" && owner != nil {
			owner.foreign = append(owner.foreign, Country(p.Country))
			for _, code := range p.Others {
				owner.foreign = append(owner.foreign, Country(code))
			}
		}
		switch {
		case p.Counterpart && c != nil && r.ofOneGovernment(p, c, owner):
		case p.Counterpart && c != nil:
			c.facing = owner
			r.sharesOffice(c, owner, Country(p.Country))
		case p.Counterpart:
			r.counterpartList(n, of, owner)
		case c != nil && len(c.roles) > 0:
			last, near = c, c
			if subject == nil {
				subject = c
			}
		case p.Kind == mention.Post && !p.Offices[0].Plural:
			near = r.holder(people, p)
			if subject == nil {
				subject = near
			}
		case p.Kind == mention.Pronoun && subject == nil && p.Class&(lexicon.Male|lexicon.Female) != 0 && p.Class&lexicon.Possessive == 0:
			subject = r.pronounBearer(n, of)
		}
	}
}

// ofOneGovernment tells whether who is named as a colleague has another office in the same government: "his colleague, the Minister of Trade, Ana Lima".
func (r *reading) ofOneGovernment(p *mention.Party, c, owner *candidate) bool {
	for i := p.First; i < p.Name.First && p.Country == ""; i++ {
		if r.bears(i, "fellow") {
			return slices.ContainsFunc(c.keys, func(k []string) bool { return len(k) > 1 }) && !slices.ContainsFunc(c.keys, func(k []string) bool {
				return owner != nil && slices.ContainsFunc(owner.keys, func(own []string) bool { return slices.Equal(k, own) })
			})
		}
	}
	return false
}

// ownerOf is whose counterpart party n is: of a message's sender its recipient, "handed the President a letter from his counterpart", of whom a relative
// clause is about he, "Minister Lima, who met her counterpart", else the first of the sentence, of the one before or the last one named. "My" is the writer's.
func (r *reading) ownerOf(n int, of byParty, near, subject, before, last *candidate) *candidate {
	p := &r.doc.Parties[n]
	first := p.First
	for i := p.First - 1; i < p.First+2; i++ {
		if r.doc.Class(i)&lexicon.Possessive != 0 {
			first = min(first, i)
			if r.doc.Says(i, "my") {
				return r.counterOwner(p, r.issuer.candidate)
			}
		}
	}
	joined := r.joinedOwner(n, of)
	if joined == nil && near != nil && (r.doc.Is(first-1, "from") || r.relatedTo(n)) {
		joined = near
	}
	return r.counterOwner(p, joined, subject, before, last)
}

// relatedTo tells whether party n stands in a relative clause of the person named before it.
func (r *reading) relatedTo(n int) bool {
	if n == 0 {
		return false
	}
	first, end := r.doc.Parties[n-1].End, r.doc.Parties[n].First
	for i := first; i < min(first+3, end); i++ {
		if r.doc.Is(i, "who") || r.doc.Is(i, "whom") {
			return r.doc.SentenceOf(i) == r.doc.SentenceOf(end)
		}
	}
	return false
}

// succeeds gives who is told as somebody's predecessor or successor that one's office: "Minister Lima's predecessor, Jan Costa", "his successor, Jan Costa".
func (r *reading) succeeds(c *candidate, party int, of byParty, others ...*candidate) {
	p := &r.doc.Parties[party]
	i := p.Name.First - 1
	for i >= max(0, p.Name.First-9) && !r.bears(i, "succession") && (r.doc.Is(i, ",") || i >= p.Honorific.First && i < p.Honorific.End) {
		i--
	}
	if !r.bears(i, "succession") || r.doc.SentenceOf(max(0, i)) != r.doc.SentenceOf(p.First) {
		return
	}
	owner := of.at(r.doc.PartyAt(i - 2)) // before the possessive
	if owner == nil && r.doc.Class(i-1)&lexicon.Possessive != 0 {
		owner = r.counterOwner(&mention.Party{}, others...)
	}
	if owner == nil || owner == c || len(owner.roles) == 0 {
		return
	}
	n := r.shown(owner)
	c.roles, c.keys, c.country = append(c.roles, owner.roles[n]), append(c.keys, owner.keys[n]), owner.country
	c.former = true
}

// joinedOwner is who stands right before a counterpart, joined to him: "talks between the Prime Minister, the President and his Chinese counterpart", "an
// invitation of Prime Minister Lima to her counterpart"; or nil.
func (r *reading) joinedOwner(n int, of byParty) *candidate {
	c := of.at(n - 1)
	if c == nil || !r.doc.Parties[n].Counterpart {
		return nil
	}
	first := r.doc.Parties[n].First
	if end := r.doc.Parties[n-1].End; r.possessive(end) && first <= end+2 {
		return c // Mr. Lima's Fijian counterpart
	}
	for i := r.doc.Parties[n-1].End; i < first; i++ {
		if w := r.doc.Word(i); w != "and" && w != "to" && w != "," && w != ")" {
			return nil
		}
	}
	return c
}

// counterOwner is whose counterpart a party is: the first of these who is not of its own country.
func (r *reading) counterOwner(p *mention.Party, who ...*candidate) *candidate {
	for _, c := range who {
		if c != nil && len(c.roles) > 0 && (p.Country == "" || c.country != Country(p.Country)) {
			return c
		}
	}
	return nil
}

// holder is the first person who has an office with the words of one without a name, "the Minister", in its country, if one is told. Those named first are
// enough to look at.
func (r *reading) holder(people []*candidate, p *mention.Party) *candidate {
	key := r.officeKey(p.Offices[0].Title)
	for _, c := range people[:min(len(people), 16)] {
		if p.Country != "" && c.country != Country(p.Country) || !r.bearsOffice(c, key) {
			continue
		}
		if len(key) > 1 || !r.bearsOffice(c, []string{"prime"}) {
			return c
		}
	}
	return nil
}

// counterpartList gives the names after plural counterparts their countries, if there are as many.
func (r *reading) counterpartList(n int, of byParty, last *candidate) {
	p := &r.doc.Parties[n]
	if p.Country == "" && r.doc.Is(p.End, ",") {
		for m := n + 1; of.at(m) != nil && r.doc.Parties[m].Country != "" && r.doc.Parties[m].First <= r.doc.Parties[m-1].End+2; m++ {
			r.sharesOffice(of.at(m), last, Country(r.doc.Parties[m].Country)) // "her counterparts, Ana Lima of Chad and Jan Costa of Mali"
		}
	}
	codes := append([]string{p.Country}, p.Others...)
	var names []*candidate
	for m := n + 1; m < len(r.doc.Parties) && m <= n+len(codes) && of.at(m) != nil && r.doc.SentenceOf(r.doc.Parties[m].First) == r.doc.SentenceOf(p.First); m++ {
		names = append(names, of.at(m))
	}
	if len(names) != len(codes) || p.Country == "" || p.Number == 1 {
		return
	}
	for i, c := range names {
		r.sharesOffice(c, last, Country(codes[i]))
	}
}

// sharesOffice gives a person another's office, in his own country.
func (r *reading) sharesOffice(c, other *candidate, country Country) {
	if c.country == "" {
		c.country = country
	}
	if other == nil || other == c {
		return
	}
	n := r.shown(other)
	role, key := other.roles[n], other.keys[n]
	role.Country, role.Organization = c.country, ""
	for i, k := range c.keys {
		if contains(key, k) { // "Minister Lima" is foreign minister as well
			c.roles[i].Title, c.keys[i] = role.Title, key
			return
		}
	}
	c.roles, c.keys = append(c.roles, role), append(c.keys, key)
}

// shown is which of a person's offices his counterparts abroad have too: that of foreign affairs, else the first.
func (r *reading) shown(c *candidate) int {
	for n, k := range c.keys {
		for _, w := range k {
			if e := r.doc.Lexicon.Whole(lexicon.Bearing, w); e != nil && e.Has("abroad") {
				return n
			}
		}
	}
	return 0
}
