package communique

import (
	"slices"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
)

// twoSides gives two who are named together as the two sides the countries that their sentence lists, else home and the other country, in the
// order in which a text tells of them: its own first.
func (r *reading) twoSides(people []*candidate, home Country) {
	of := r.borne
	partner := r.partner(home)
	for n := 1; n < len(r.doc.Parties); n++ {
		first, second := of.at(n-1), of.at(n)
		if first == nil || second == nil || first == second || !r.unsettled(first) || !r.unsettled(second) || !r.facesNext(n, of) {
			continue
		}
		first.across, second.across = second, first
		codes := r.statesBefore(r.doc.Parties[n-1].First)
		if codes == nil && home != "" && partner != "" {
			codes = []Country{home, partner}
		}
		if codes != nil {
			first.paired, second.paired = codes[0], codes[1]
		}
	}
}

// likelierApart is the likeliest country of a person. Of two who face one another and would both be of one country, he is of the next likeliest where that speaks
// for the two of them together.
func (r *reading) likelierApart(c *candidate, home Country, held seats, of byParty) Country {
	his := r.weigh(c, home, held, of)
	best := r.likeliest(his, home, "")
	other := c.across
	if best == "" || other == nil || other.country != "" || !r.unsettled(other) {
		return best
	}
	theirs := r.weigh(other, home, held, of)
	if r.likeliest(theirs, home, "") != best {
		return best
	}
	next, theirNext := r.likeliest(his, home, best), r.likeliest(theirs, home, best)
	if next != "" && his.of(next)+theirs.of(best) > his.of(best)+theirs.of(theirNext) {
		return next
	}
	return best
}

// statesBefore are the countries that a sentence names before token i, if they are two that it joins.
func (r *reading) statesBefore(i int) (codes []Country) {
	first := r.doc.Sentences[r.doc.SentenceOf(i)].First
	n := mention.From(r.doc.Countries, first)
	for ; n < len(r.doc.Countries) && r.doc.Countries[n].First < i && len(codes) < 3; n++ {
		if c := Country(r.doc.Countries[n].Code); c != "EU" && c != "UN" && !slices.Contains(codes, c) {
			codes = append(codes, c)
		}
	}
	if len(codes) != 2 {
		return nil
	}
	return codes
}

// unsettled tells whether a person acts for a country that nothing tells yet.
func (r *reading) unsettled(c *candidate) bool {
	return c.country == "" && c.with == nil && len(c.roles) > 0 && !c.global && r.national(c) && !c.envoy
}

// facesNext tells whether a party and the one before it are two sides: two who deal with one another, or the two holders of a minister's or a
// president's office, "the foreign ministers, Ana Lima and Jan Costa".
func (r *reading) facesNext(party int, of byParty) bool {
	if r.rival(party, of) != nil {
		return true
	}
	names := r.holdersOf(party-1, of)
	return len(names) == 2 && slices.ContainsFunc(names[0].keys, r.soleOffice)
}

// soleOffice tells whether the words of a title are those of an office that one person in a country has, none of a deputy's.
func (r *reading) soleOffice(key []string) (sole bool) {
	for _, w := range key {
		if r.doc.Lexicon.Whole(lexicon.Rank, w) != nil {
			return false
		}
		e := r.doc.Lexicon.Whole(lexicon.Bearing, w)
		sole = sole || e != nil && e.Has("sole")
	}
	return sole
}

// holdersOf are the people from party n on who have one plural office without a country.
func (r *reading) holdersOf(n int, of byParty) (names []*candidate) {
	for ; n < len(r.doc.Parties) && len(names) < 8; n++ {
		p := &r.doc.Parties[n]
		if p.Kind != mention.Named || of.at(n) == nil || len(p.Offices) == 0 || !p.Offices[0].Plural || p.Country != "" {
			break
		}
		if q := max(0, n-1); len(names) > 0 && (r.doc.Parties[q].Offices[0].First != p.Offices[0].First || !r.joined(r.doc.Parties[q].End, p.First)) {
			break
		}
		names = append(names, of.at(n))
	}
	return names
}

// joined tells whether tokens [first, end) are a comma, an "and" or its sign.
func (r *reading) joined(first, end int) bool {
	for i := first; i < end; i++ {
		if !r.doc.Is(i, ",") && !r.doc.Is(i, "and") && !r.doc.Is(i, "&") {
			return false
		}
	}
	return end > first
}
