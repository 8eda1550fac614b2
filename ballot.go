package communique

// A vote is for a country.
type vote struct {
	country Country
	weight  int
}

// A ballot counts votes for countries, of which the first named goes before one of the same weight. They are few.
type ballot struct{ counted []vote }

// cast adds a vote; the European Union and the United Nations are nobody's home.
func (b *ballot) cast(c Country, weight int) {
	if c == "" || c == "EU" || c == "UN" {
		return
	}
	for i := range b.counted {
		if b.counted[i].country == c {
			b.counted[i].weight += weight
			return
		}
	}
	b.counted = append(b.counted, vote{c, weight})
}

func (b *ballot) castAll(votes []vote) {
	for _, v := range votes {
		b.cast(v.country, v.weight)
	}
}

// winner is the country with most votes, more than so many, of those that may win.
func (b *ballot) winner(least int, may func(Country) bool) (best Country) {
	for _, v := range b.counted {
		if v.weight > least && may(v.country) {
			best, least = v.country, v.weight
		}
	}
	return best
}
