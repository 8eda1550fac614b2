package communique

import (
	"slices"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
)

// respective gives the holders of one plural office the countries that their sentence lists, if there are as many: "the treaty between
// Chad and Niger that Presidents Ana Lima and Jan Costa signed".
func (r *reading) respective(people []*candidate) {
	of := r.candidates(people)
	for n := 0; n < len(r.doc.Parties); n++ {
		names := r.holdersOf(n, of)
		if len(names) < 2 {
			continue
		}
		if codes := r.listOfStates(r.doc.SentenceOf(r.doc.Parties[n].First), len(names)); codes != nil {
			for i, c := range names {
				if c.country == "" {
					c.country = codes[i]
				}
			}
		}
		n += len(names) - 1
	}
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

// joined tells whether tokens [first, end) are a comma or an "and".
func (r *reading) joined(first, end int) bool {
	for i := first; i < end; i++ {
		if !r.doc.Is(i, ",") && !r.doc.Is(i, "and") {
			return false
		}
	}
	return end > first
}

// listOfStates is the one list of so many countries in a sentence: "Chad and Niger", "Chad-Niger".
func (r *reading) listOfStates(sentence, want int) (codes []Country) {
	s := r.doc.Sentences[sentence]
	n, _ := slices.BinarySearchFunc(r.doc.Countries, s.First, func(c mention.Country, first int) int { return c.First - first })
	var run []Country
	last := -1
	for ; n < len(r.doc.Countries) && r.doc.Countries[n].First < s.End; n++ {
		c := r.doc.Countries[n]
		if c.Inside {
			continue
		}
		first := c.First
		if r.doc.Class(first-1)&lexicon.Determiner != 0 {
			first--
		}
		if last < 0 || !r.joined(last, first) && !(first == last+1 && (r.doc.Is(last, "-") || r.doc.Is(last, "–"))) {
			run = nil
		}
		run, last = append(run, Country(c.Code)), c.End
		if len(run) == want {
			codes = slices.Clone(run)
		}
	}
	return codes
}
