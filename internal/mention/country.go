package mention

import (
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// findCountries reads names, adjectives and capitals of countries.
func (f *finder) findCountries() {
	traits := f.traits
	for i := 0; i < len(traits); {
		if traits[i]&national == 0 {
			i++
			continue
		}
		c, ok := f.countryAt(i)
		if !ok {
			i++
			continue
		}
		if c.Code != "-" { // the Indian Ocean is no country's
			mark(f.country, c.Span, len(f.Countries))
			f.Countries = append(f.Countries, c)
		}
		i = c.End
	}
}

// countryAt reads the country that begins at token i: "France", "French", "the State of Kuwait", "Astana".
func (f *finder) countryAt(i int) (Country, bool) {
	if !f.upper(i) && !f.begins(i, nations) {
		return Country{}, false // "republic"
	}
	if i > 0 && f.hyphen(i-1) && f.lower(i-2) {
		return Country{}, false // non-French is, but post-Soviet, mid-Georgia are not worth it
	}
	if f.begins(i-2, 1<<lexicon.Office) {
		if o, _ := f.hit(i-2, 1<<lexicon.Office); int(o.End) > i {
			return Country{}, false // "Minister of State of Qatar" is of Qatar, not of the State of Qatar
		}
	}
	var h lexicon.Hit
	ok := f.begins(i, nations)
	if ok {
		h = f.nation(i)
	}
	if p, polity := f.hit(i, 1<<lexicon.Common); polity && f.upper(i) && f.one(int(p.End), "of") && p.Entry.Has("polity") {
		at := f.the(int(p.End) + 1)
		if c, found := f.hit(at, 1<<lexicon.Country); found && !f.adjectival(c) && (!ok || c.End > h.End) && f.country[at] == 0 {
			return Country{Span: Span{i, int(c.End)}, Code: c.Entry.Flag(), Rule: c.Entry.Rule}, true
		}
	}
	if !ok || f.symbol(h) || !f.priced(int(h.End)) && f.dollars(int(h.End)) || h.Entry.Has("past") && !f.then(int(h.End)) {
		return Country{}, false
	}
	c := Country{Span: Span{int(h.First), int(h.End)}, Code: h.Entry.Flag(), Rule: h.Entry.Rule}
	switch h.Entry.Kind {
	case lexicon.Demonym:
		if h.Entry.Has("combining") && !(f.hyphen(c.End) && f.begins(c.End+1, 1<<lexicon.Country|1<<lexicon.Demonym)) {
			return Country{}, false // Franco Roe, the Indo-Pacific
		}
		c.Adjective = !h.Entry.Has("noun")
		if f.one(c.End, "language") {
			c.Inside = true
		}
	case lexicon.Capital:
		if !f.governs(c.Span) {
			return Country{}, false
		}
		c.Capital = true
	}
	return c, f.upper(i) || f.Has(i, token.Dotted)
}

// nations are the kinds of what names a country.
const nations = lexicon.Kinds(1<<lexicon.Country | 1<<lexicon.Demonym | 1<<lexicon.Capital)

// nation is the name, adjective or capital of a country that begins at i: a capital only if it is longer.
func (f *finder) nation(i int) lexicon.Hit {
	h, _ := f.hit(i, 1<<lexicon.Country|1<<lexicon.Demonym)
	if c, found := f.hit(i, 1<<lexicon.Capital); found && c.End > h.End {
		return c
	}
	return h
}

// then tells whether those who act stand at i, so that what is said of a state that is no more is of its time: "Soviet officials", not "Soviet times".
func (f *finder) then(i int) bool {
	return f.begins(i, 1<<lexicon.Office|1<<lexicon.Rank|1<<lexicon.Portfolio|1<<lexicon.Group|1<<lexicon.Saying)
}

// adjectival tells whether a name that is also an adjective stands before a noun with a capital: the Federation of Saudi Chambers.
func (f *finder) adjectival(h lexicon.Hit) bool {
	d, ok := f.hit(int(h.First), 1<<lexicon.Demonym)
	return ok && d.End == h.End && !d.Entry.Has("noun") && f.upper(int(h.End))
}

// dollars tells whether what follows "US" makes it money.
func (f *finder) dollars(i int) bool {
	if i >= len(f.Tokens) {
		return false
	}
	name := f.upper(i) && f.upper(i+1) || f.begins(i, 1<<lexicon.Honorific) // "of Kenya Mark Roe", "of Malta Mrs. Roe": Mauritius has rupees of the name Mrs
	money := f.begins(i, 1<<lexicon.Currency) && f.Tokens[i].End-f.Tokens[i].Start > 1 && !name
	return f.Is(i, "$") && f.Tokens[i].Glued() || money || f.one(i, "dollars") || f.one(i, "dollar")
}

// symbol tells whether a name is the first part of a currency's symbol: "US $5 million", "Kenya shilling".
func (f *finder) symbol(h lexicon.Hit) bool {
	c, ok := f.hit(int(h.First), 1<<lexicon.Currency)
	return ok && c.End > h.End
}

// priced tells whether the currency at token i belongs to the number behind it rather than to the country before it: "lent Kenya €5 million".
func (f *finder) priced(i int) bool {
	return f.begins(i, 1<<lexicon.Currency) && i+1 < len(f.Tokens) && f.Has(i+1, token.Digit) && !f.Is(i, "$")
}

// governs tells whether a capital stands for its government: "between Paris and Astana", "Warsaw's support", "Paris welcomes", "Paris lent".
func (f *finder) governs(s Span) bool {
	if f.possessive(s.End) {
		return f.lower(s.End+1) && !f.general(s.End+1) // not its airport, its streets
	}
	if f.one(s.First-1, "between") && f.one(s.End, "and") && f.capitalAt(s.End+1) {
		return true
	}
	if f.one(s.First-1, "and") && s.First >= 3 && f.capitalBefore(s.First-1) {
		return true
	}
	if f.hyphen(s.End) && f.capitalAt(s.End+1) || f.hyphen(s.First-1) && s.First >= 2 && f.country[s.First-2] != 0 {
		return f.lower(s.End) || f.hyphen(s.End)
	}
	if f.Class(s.First-1)&lexicon.Preposition != 0 || f.upper(s.First-1) && !f.starts(s.First-1) {
		return false
	}
	class := f.Class(s.End)
	if class&(lexicon.Modal|lexicon.Have) != 0 {
		return true
	}
	if class&lexicon.Be != 0 && f.Class(s.End+1)&lexicon.To != 0 {
		return true // "Tokyo is to finance"
	}
	if h, ok := f.hit(s.End, 1<<lexicon.Saying); ok && h.Form&(lexicon.Third|lexicon.Past) != 0 {
		return true
	}
	h, ok := f.hit(s.End, 1<<lexicon.Investing)
	return ok && h.Entry.Has("give") && !h.Entry.Has("noun") && h.Form&(lexicon.Third|lexicon.Past) != 0 // "Tokyo lent Kenya"
}

func (f *finder) capitalAt(i int) bool {
	return f.begins(i, 1<<lexicon.Capital|1<<lexicon.Country)
}

// capitalBefore tells whether "between", a capital or country stands before the "and" at i, and was read as a government.
func (f *finder) capitalBefore(i int) bool {
	c := f.country[i-1]
	if c == 0 {
		return false
	}
	first := f.Countries[c-1].First
	return f.one(first-1, "between")
}
