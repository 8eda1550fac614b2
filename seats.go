package communique

import (
	"slices"

	"github.com/communique-go/communique/internal/lexicon"
)

// seats are the offices that people with a country hold: "FR foreign minister".
type seats map[string]*candidate

func (s seats) take(c *candidate) {
	var buf [64]byte
	for i, k := range c.keys {
		if c.roles[i].Organization != "" && !slices.Contains(k, "minister") {
			continue // the President of a parliament
		}
		if at := appendSeat(buf[:0], c.country, k); s[string(at)] == nil {
			s[string(at)] = c
		}
	}
}

func appendSeat(to []byte, c Country, key []string) []byte {
	to = append(to, c...)
	for _, w := range key {
		to = append(append(to, ' '), w...)
	}
	return to
}

// taken tells whether somebody else holds in a country an office that only one person holds: a minister's, not an ambassador's.
func (r *reading) taken(held seats, c *candidate, code Country) bool {
	var buf [64]byte
	for i, k := range c.keys {
		if c.roles[i].Organization != "" {
			continue
		}
		if other := held[string(appendSeat(buf[:0], code, k))]; other == nil || other == c {
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
