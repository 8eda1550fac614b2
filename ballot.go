package communique

// A vote is for a country.
type vote struct {
	country Country
	weight  int
}

// A census is how often each country was counted. They are few.
type census []vote

func (t *census) add(c Country, n int) {
	for i := range *t {
		if v := &(*t)[i]; v.country == c {
			v.weight += n
			return
		}
	}
	if *t == nil {
		*t = make(census, 0, 8)
	}
	*t = append(*t, vote{c, n})
}

// of is how often one country was counted.
func (t census) of(c Country) int {
	for _, v := range t {
		if v.country == c {
			return v.weight
		}
	}
	return 0
}

// A ballot counts votes for countries, of which the first named goes before one of the same weight.
type ballot struct {
	counted census
	realms  map[Country]bool // where not empty, no other may win
}

// cast adds a vote; the European Union and the United Nations are nobody's home.
func (b *ballot) cast(c Country, weight int) {
	if c == "" || c == "EU" || c == "UN" {
		return
	}
	b.counted.add(c, weight)
}

func (b *ballot) castAll(votes []vote) {
	for _, v := range votes {
		b.cast(v.country, v.weight)
	}
}

// of is what was cast for a country.
func (b *ballot) of(c Country) int { return b.counted.of(c) }

// winner is the country with most votes, more than so many, of those that may win.
func (b *ballot) winner(least int, may func(Country) bool) (best Country) {
	for _, v := range b.counted {
		if v.weight > least && may(v.country) {
			best, least = v.country, v.weight
		}
	}
	return best
}

// leads is which of n scores leads the others by a margin, and is the least that it must be; or -1.
func leads(n int, score func(int) int, least, margin int) int {
	best, next := -1, -1
	for i := range n {
		switch {
		case best < 0 || score(i) > score(best):
			best, next = i, best
		case next < 0 || score(i) > score(next):
			next = i
		}
	}
	if best < 0 || score(best) < least || next >= 0 && score(best) < score(next)+margin {
		return -1
	}
	return best
}

// A standing is what speaks for one of several that compete.
type standing struct {
	shown uint32 // which signs were noted
	score int    // what they weigh
}

// note counts a sign, once.
func (x *standing) note(sign, weight int) {
	if x.shown&(1<<sign) == 0 {
		x.shown |= 1 << sign
		x.score += weight
	}
}
