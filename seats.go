package communique

import (
	"slices"
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
)

// seats are the offices that people with a country hold: "FR foreign minister".
type seats map[string]*candidate

func (s seats) take(c *candidate) {
	for i, k := range c.keys {
		if c.roles[i].Organization != "" && !slices.Contains(k, "minister") {
			continue // the President of a parliament
		}
		if at := seat(c.country, k); s[at] == nil {
			s[at] = c
		}
	}
}

func seat(c Country, key []string) string {
	size := len(c)
	for _, w := range key {
		size += len(" ") + len(w)
	}
	var b strings.Builder
	b.Grow(size)
	b.WriteString(string(c))
	for _, w := range key {
		b.WriteByte(' ')
		b.WriteString(w)
	}
	return b.String()
}

// taken tells whether somebody else holds in a country an office that only one person holds: a minister's, not an ambassador's.
func (r *reading) taken(held seats, c *candidate, code Country) bool {
	for i, k := range c.keys {
		if other := held[seat(code, k)]; other == nil || other == c || c.roles[i].Organization != "" {
			continue
		}
		for _, w := range k {
			if e := r.doc.Lexicon.Whole(lexicon.Bearing, w); e != nil && e.Has("sole") {
				return true
			}
		}
	}
	return false
}

// byParty are people by the parties that name them.
type byParty []*candidate

func (r *reading) candidates(people []*candidate) byParty {
	of := make(byParty, len(r.doc.Parties))
	for _, c := range people {
		for _, n := range c.parties {
			of[n] = c
		}
	}
	return of
}

// at is whom a party names: nobody past the ends.
func (of byParty) at(party int) *candidate {
	if uint(party) >= uint(len(of)) {
		return nil
	}
	return of[party]
}
