package mention

import "github.com/communique-go/communique/internal/lexicon"

// This file finds names in lists by country: "the Presidents of Ireland – Ana Lima, of Chad – Jan Costa".

// perCountry tells where a name may stand in a list by country, "of Ireland – Ana Lima, of Chad – Jan Costa", or 0.
func (f *finder) perCountry(c Country) int {
	if f.ownsItem(c) {
		return c.End + 1
	}
	dash := f.dash(c.End)
	before := c.First - 1
	if f.Class(before)&lexicon.Determiner != 0 {
		before--
	}
	of := f.one(before, "of") || f.one(before, "for") || f.one(before, "from")
	if of && f.namedBehind(c, before) {
		return c.End
	}
	if c.Adjective || c.Inside || !dash && !f.Is(c.End, ",") {
		return 0
	}
	switch {
	case f.itemBefore(before, of), dash && of:
	case of && f.office[before] != 0 && f.offices[f.office[before]-1].Plural && f.offices[f.office[before]-1].End == c.End:
	case of && f.counterpartsAt(before-1):
	default:
		return 0
	}
	if f.words(f.nameAt(c.End+1)) < 2 {
		return 0
	}
	return c.End + 1
}

// namedBehind tells whether a name follows a country right behind it in a list by country: "the Ambassadors of Spain Ana Lima (Rome) and of Chad
// Jan Costa".
func (f *finder) namedBehind(c Country, before int) bool {
	if c.Adjective || c.Inside || !f.upper(c.End) || f.words(f.nameAt(c.End)) < 2 {
		return false
	}
	if n := f.office[before]; n != 0 && f.offices[n-1].Plural && f.offices[n-1].End == c.End {
		_, of := f.realms(f.offices[n-1])
		return of == 1 && f.furtherItem(f.nameAt(c.End).End)
	}
	return f.itemBefore(before, true)
}

// furtherItem tells whether "and of" a country follows behind the name that ends at i and its brackets.
func (f *finder) furtherItem(i int) bool {
	if f.Is(i, "(") {
		for j := i; j < min(i+8, len(f.Tokens)); j++ {
			if f.Is(j, ")") {
				i = j + 1
				break
			}
		}
	}
	i = f.behindJoint(i, ",", ";")
	at := f.the(i + 1)
	return f.one(i, "of") && at < len(f.Tokens) && f.country[at] != 0
}

// nameAt is the name behind the honorifics at token i, also one that these have told of already.
func (f *finder) nameAt(i int) Span {
	i = f.honorifics(i)
	if i < len(f.Tokens) && f.name[i] != 0 {
		if n := f.Names[f.name[i]-1]; n.First == i {
			return n.Span
		}
	}
	return f.nameRun(i, true)
}

// ownsItem tells whether a country owns the next name of a list in which one office is told with the first: "Tonga's Minister of Trade Ana Lima,
// | Chad's Jan Costa and Mali's Eva Berg".
func (f *finder) ownsItem(c Country) bool {
	if !f.possessive(c.End) || c.Inside || c.Adjective || !f.Is(c.First-1, ",") && f.Class(c.First-1)&(lexicon.Conjunction|lexicon.Subordinator) == 0 {
		return false
	}
	s := f.nameAt(c.End + 1)
	if f.words(s) < 2 || !f.unknown(s) || f.isCity(s) {
		return false
	}
	for i := c.First - 1; i >= max(f.Sentences[f.SentenceOf(c.First)].First, c.First-40); i-- {
		if n := f.name[i]; n != 0 {
			return f.Names[n-1].Rule == byCountry || f.officeOwned(f.Names[n-1].First)
		}
	}
	return false
}

// officeOwned tells whether an office with the country that owns it ends before token i: "Tonga's Minister of Trade | Ana Lima".
func (f *finder) officeOwned(i int) bool {
	for i > 0 && f.honorific[i-1] {
		i--
	}
	if i == 0 || f.office[i-1] == 0 {
		return false
	}
	o := f.offices[f.office[i-1]-1]
	return o.Country != "" && !o.Plural && o.Title.First > o.First
}

// itemBefore tells whether an item of a list by country ends before token i, or, with of, before the token before it.
func (f *finder) itemBefore(i int, of bool) bool {
	if of {
		i--
	}
	joined := false
	i = f.beforeBracket(i)
	for n := 0; n < 4 && i > 0 && (f.Is(i, ",") || f.Is(i, ";") || f.one(i, "and") || f.one(i, "as") || f.one(i, "well")); n++ {
		i, joined = f.beforeBracket(i-1), true
	}
	return joined && i >= 0 && f.name[i] != 0 && f.Names[f.name[i]-1].Rule == byCountry
}

// beforeBracket is the token before a bracket of a few words that ends with token i, or i.
func (f *finder) beforeBracket(i int) int {
	if !f.Is(i, ")") {
		return i
	}
	for j := i - 1; j > max(0, i-8); j-- {
		if f.Is(j, "(") {
			return j - 1
		}
	}
	return i
}

// ofCountries finds the names in a list with the country behind each: "the Ambassadors: Ana Lima of Chad, Jan Costa of Niger and Eva Berg of Mali".
func (f *finder) ofCountries(i int, add func(Span, string)) {
	var list []Span
	for len(list) < 60 {
		s := f.nameRun(f.honorifics(i), true)
		at := f.the(s.End + 1)
		if f.words(s) < 2 || !f.one(s.End, "of") || at >= len(f.Tokens) || f.country[at] == 0 || f.Countries[f.country[at]-1].Adjective {
			break
		}
		list, i = append(list, s), f.behindJoint(f.Countries[f.country[at]-1].End, ",", ";")
	}
	if len(list) < 2 {
		return
	}
	for _, s := range list {
		add(s, byCountry)
	}
}

// ownersListed counts the countries behind a plural of counterpart, where a list of names follows them, and returns the token after the last: "her counterparts from
// Chad and Niger, Ana Lima and Jan Costa".
func (f *finder) ownersListed(h lexicon.Hit) (end, n int) {
	first := f.landEnd(int(h.End), true)
	if first == 0 || h.Form&lexicon.PluralForm == 0 {
		return 0, 0
	}
	if end, n = f.landsListed(first); !f.Is(end, ",") && !f.Is(end, ":") && !f.dash(end) {
		return 0, 0
	}
	return end, n
}

// listBefore takes the list of names that ends before the offices at token i, if it has as many as they have countries: "Ana Lima and Jan Costa, the
// Presidents | of Chad and Niger".
func (f *finder) listBefore(i, of int, add func(Span, string)) {
	if f.Class(i-1)&lexicon.Determiner != 0 {
		i--
	}
	if !f.Is(i-1, ",") {
		return
	}
	for first := i - 2; first >= max(f.Sentences[f.SentenceOf(i-1)].First, i-8*of); first-- {
		at, n := first, 0
		for ; n < of && at < i-1; n++ {
			s := f.nameRun(f.honorifics(at), true)
			if f.words(s) < 2 {
				break
			}
			if at = s.End; n < of-1 {
				at = f.behindJoint(at, ",")
			}
		}
		if n == of && at == i-1 {
			f.namesOf(first, of, add)
			return
		}
	}
}

// byCountry is the rule of names in a list by country.
const byCountry = "list by country"

// realms counts the countries that a plural office is of, "the Presidents of Chad and Niger", and returns the token after the last.
func (f *finder) realms(o Office) (end, n int) {
	if o.Country == "" || f.country[o.End-1] == 0 {
		return o.End, 0
	}
	return f.landsListed(o.End)
}

// landsListed counts the countries of a list whose first ends before token end, and returns the token after the last.
func (f *finder) landsListed(end int) (last, n int) {
	for n = 1; n < 8; {
		i := f.the(f.behindJoint(end, ","))
		if i == end || i >= len(f.Tokens) || f.country[i] == 0 || f.office[i] != 0 {
			break
		}
		end = f.Countries[f.country[i]-1].End
		n++
	}
	return end, n
}
