package communique

// A vote is for a country.
type vote struct {
	country Country
	weight  int
}

// A ballot counts votes for countries, of which the first named goes before one of the same weight.
type ballot struct {
	weights map[Country]int
	order   []Country
}

// cast adds a vote; the European Union and the United Nations are nobody's home.
func (b *ballot) cast(c Country, weight int) {
	if c == "" || c == "EU" || c == "UN" {
		return
	}
	if b.weights == nil {
		b.weights = map[Country]int{}
	}
	if _, ok := b.weights[c]; !ok {
		b.order = append(b.order, c)
	}
	b.weights[c] += weight
}

func (b *ballot) castAll(votes []vote) {
	for _, v := range votes {
		b.cast(v.country, v.weight)
	}
}

// winner is the country with most votes, more than so many, of those that may win.
func (b *ballot) winner(least int, may func(Country) bool) (best Country) {
	for _, c := range b.order {
		if b.weights[c] > least && may(c) {
			best, least = c, b.weights[c]
		}
	}
	return best
}
