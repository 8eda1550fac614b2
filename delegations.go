package communique

import (
	"slices"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
)

// A delegationReader gives who comes along with somebody, or for one of two sides, that one's country.
type delegationReader struct {
	*reading
	of byParty
}

// A cause is what makes somebody of a country: the country, or whom he comes with, whose own country is to be settled.
type cause struct {
	country Country
	leader  *candidate
}

// delegations gives who leads "the Indian delegation", and who is named as its members, its country.
func (r *reading) delegations(people []*candidate) {
	d := delegationReader{r, r.borne}
	for s := range r.doc.Sentences {
		d.presiders(s)
	}
	for n := range r.doc.Parties {
		switch p := &r.doc.Parties[n]; p.Kind {
		case mention.Group, mention.Sides:
			d.side(n)
		case mention.State:
			if !d.signsFor(n) {
				d.behalf(n)
			}
		case mention.Named, mention.Post, mention.Pronoun:
			d.company(n)
		}
	}
}

// give gives a party a country, if it has none.
func (d *delegationReader) give(party int, by cause) {
	c := d.of.at(party)
	switch {
	case c == nil || c.country != "" || c.known != "" || c.global || c.world || c == by.leader:
	case by.country != "":
		c.country = by.country
	case c.with == nil:
		c.with = by.leader
	}
}

// giveAll gives it to the parties from one on, in the sentence of the one before it or the list that this leads to, up to the first of another country, one
// who is but present or one who is met: "led by Minister Ana Lima, who will call on President Jan Costa".
func (d *delegationReader) giveAll(party int, by cause) {
	end := d.itemsEnd(d.doc.Parties[party-1].First)
	for n := party; n < min(party+reach, len(d.doc.Parties)) && d.doc.Parties[n].First < end; n++ {
		if q := d.doc.Parties[n]; q.Country != "" && Country(q.Country) != by.country || n > party && d.opensClause(n) || d.metOrPresent(n) {
			return
		}
		d.give(n, by)
	}
}

// giveList gives it to a party and those listed with it: "together with Ambassador Ana Lima and State Secretary Jan Costa".
func (d *delegationReader) giveList(party int, by cause) {
	for n := party; n < min(party+reach, len(d.doc.Parties)); n++ {
		if n > party && !d.endsList(d.doc.Parties[n-1].End, d.doc.Parties[n].First) && !d.joined(d.doc.Parties[n-1].End, d.doc.Parties[n].First) {
			return
		}
		d.give(n, by)
	}
}

// side reads a delegation or a side: who leads it, and who is in it.
func (d *delegationReader) side(n int) {
	p := &d.doc.Parties[n]
	if !d.bears(p.Head, "side") && !d.isTeam(p) {
		return
	}
	heads, members := d.crew(n)
	for _, party := range append(heads, members...) {
		d.give(party, cause{country: or(Country(p.Country), d.sentBy(n))})
	}
	by := cause{country: Country(p.Country)}
	if by.country == "" && d.memberOf(n, cause{}) {
		return
	}
	leads := d.bears(p.First-1, "leads") || d.doc.Is(p.First-1, "of") && d.bears(p.First-2, "helm")
	if by.country == "" {
		if by.leader = d.leaderOf(n); by.leader == nil || !leads {
			return
		}
		by.country = by.leader.country // "Ana Lima, leading a delegation that includes"
	} else if leads && d.bears(p.First-1, "leads") {
		d.giveLeaders(n, by)
		return
	}
	if d.memberOf(n, by) {
		return
	}
	if d.membersFollow(p) {
		d.giveAll(n+1, by)
	}
}

// memberOf gives a country to those who are told to be of the delegation that a party is: "Minister Ana Lima and Ambassador Jan Costa are part of the
// delegation". It tells whether a clause says so.
func (d *delegationReader) memberOf(n int, by cause) bool {
	first, end := d.clauses.Of(d.doc.SentenceOf(d.doc.Parties[n].First))
	for i := first; i < min(end, first+reach); i++ {
		c := &d.clauses.Clauses[i]
		frame := c.Verb.Frame(lexicon.Verb)
		if c.Verb.End > d.doc.Parties[n].First || d.doc.Parties[n].First >= c.End || !c.Verb.Copula && (frame == nil || frame.Flag() != "members") {
			continue
		}
		for _, party := range c.Subject.Parties {
			d.give(party, by)
		}
		return len(c.Subject.Parties) > 0
	}
	return false
}

// giveLeaders gives a country to those who lead the delegation that a party is: "Minister Ana Lima and Ambassador Jan Costa led the Omani delegation".
func (d *delegationReader) giveLeaders(n int, by cause) {
	if i := d.clauses.VerbAt(d.doc.Parties[n].First - 1); i >= 0 && !d.clauses.Clauses[i].Verb.Passive {
		for _, party := range d.clauses.Clauses[i].Subject.Parties {
			d.give(party, by)
		}
	}
	d.give(n-1, by)
}

// opensClause tells whether a party is the subject of an active clause of its sentence: "while Ana Lima headed the Norwegian side".
func (d *delegationReader) opensClause(party int) bool {
	at := &d.doc.Parties[party]
	n := d.clauses.VerbAt(at.End)
	return n >= 0 && d.clauses.Clauses[n].Verb.Finite() && !d.clauses.Clauses[n].Verb.Passive && slices.Contains(d.clauses.Clauses[n].Subject.Parties, party)
}

// metOrPresent tells whether a party is named "in the presence of", or as whom the subject of a clause meets.
func (d *delegationReader) metOrPresent(party int) bool {
	first, end := d.clauses.Of(d.doc.SentenceOf(d.doc.Parties[party].First))
	for i := first; i < end; i++ {
		c := &d.clauses.Clauses[i]
		for _, p := range c.After {
			if !slices.Contains(p.Parties, party) {
				continue
			}
			frame := c.Verb.Frame(lexicon.Verb)
			if p.Prep > 0 && d.cue(p.Prep-1, "presence") || frame != nil && !c.Verb.Passive && (frame.Flag() == "meeting" || frame.Flag() == "hold") {
				return true
			}
		}
	}
	return false
}

// leaderOf is who leads a delegation by the verb right before it, "leading a team", else who is named last before.
func (d *delegationReader) leaderOf(party int) *candidate {
	i := d.doc.Parties[party].First - 1
	if n := d.clauses.VerbAt(i); n >= 0 && len(d.clauses.Clauses[n].Subject.Parties) > 0 {
		if c := d.bearer(d.clauses.Clauses[n].Subject.Parties[0], d.of); c != nil {
			return c
		}
	}
	return nil
}

// alongside is with whom somebody is told to be: "the Minister, together with Ambassador Jan Costa,", "she was joined by", "in the company of"; or -1.
func (d *delegationReader) alongside(party int) int {
	i := d.doc.Parties[party].First - 1
	if d.doc.Class(i)&lexicon.Determiner != 0 {
		i--
	}
	if !d.doc.Is(i, "by") || !d.bears(i-1, "joins") {
		return -1
	}
	if c := d.clauseOver(i - 1); c != nil {
		return c.Subject.Parties[0]
	}
	return -1
}

// company reads whom a person comes with, whom he precedes in his office, and which country he stands for.
func (d *delegationReader) company(n int) {
	p := &d.doc.Parties[n]
	if c := d.of.at(n + 1); c != nil && d.bears(p.End+1, "succession") && d.doc.Is(p.End, ",") {
		d.give(n, cause{country: c.country}) // "President Lima, predecessor of President Costa"
	}
	if m := d.alongside(n); m >= 0 {
		if c := d.bearer(m, d.of); c != nil {
			d.giveList(n, cause{c.country, c})
		}
	}
	if p.Kind == mention.Named && n+1 < len(d.doc.Parties) && d.represents(p.End) && d.doc.Parties[n+1].Kind == mention.State {
		d.give(n, cause{country: Country(d.doc.Parties[n+1].Country)})
	}
	if !d.accompanied(p) {
		return
	}
	by := cause{country: Country(p.Country)}
	if by.country == "" {
		if by.leader = d.accompaniedOne(n); by.leader == nil {
			return
		}
		by.country = by.leader.country
	}
	d.giveAll(n+1, by)
}

// accompaniedOne is who is told to be accompanied: for "the Minister" alone, whoever did something last who was named with that office, else whoever
// was named with it first.
func (d *delegationReader) accompaniedOne(n int) (first *candidate) {
	p := &d.doc.Parties[n]
	if p.Kind != mention.Post || p.Country != "" || p.Offices[0].Plural {
		return d.bearer(n, d.of)
	}
	key := d.officeKey(p.Offices[0].Title)
	if len(key) > 1 {
		return d.bearer(n, d.of)
	}
	for m := n - 1; m >= max(0, n-reach); m-- {
		if c := d.of.at(m); c != nil && d.bearsOffice(c, key) {
			if first = c; d.isTopic(m, true) {
				return c
			}
		}
	}
	return first
}

// itemsEnd is the token after the sentence of token i, and after the paragraphs of the list that it leads to: "The President was accompanied by:".
func (r *reading) itemsEnd(i int) int {
	end := r.doc.Sentences[r.doc.SentenceOf(i)].End
	n := r.doc.ParagraphOf(i)
	if !r.doc.Is(end-1, ":") {
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
func (r *reading) accompanied(p *mention.Party) bool {
	for i := p.End; i < min(p.End+4, len(r.doc.Tokens)-1); i++ {
		if r.bears(i, "company") && r.doc.Is(i+1, "by") {
			return true
		}
	}
	return false
}

// membersFollow tells whether a delegation's members come after it: "was led by", "included", "on the Swiss side by", "from the Omani side,".
func (r *reading) membersFollow(p *mention.Party) bool {
	for i := p.End; i < min(p.End+4, len(r.doc.Tokens)); i++ {
		if r.bears(i, "leads") || r.bears(i, "members") || r.doc.Is(i, "by") || r.doc.Is(i, ":") {
			return true
		}
	}
	before := r.doc.Fold(max(0, p.First-1))
	return before == "from" || before == "on" || before == "for"
}
