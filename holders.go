package communique

import (
	"strings"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// unknown is the capitalised name that a subject begins with where nothing else is known of it: a company.
func (a *accounts) unknown(p clause.Phrase) (first, stop int) {
	if p.Empty() || len(p.Parties) > 0 || a.named(p.First) || a.countryAt(p.First) != nil || a.cityAt(p.First) != "" {
		return 0, 0
	}
	first = p.First
	opens := first - a.doc.Sentences[a.doc.SentenceOf(first)].First
	if t := a.doc.Tokens[first]; (opens == 0 || opens == 1 && a.doc.Has(first-1, token.Mark)) && !t.Is(token.Caps) && !a.doc.Is(first+1, "-") {
		if !a.coupled(first) {
			return 0, 0
		}
	}
	return first, a.name(first, a.doc.Sentences[a.doc.SentenceOf(first)].End)
}

// coupled tells whether the word that opens a sentence is the first of a name of several: "Bolt Energy plans".
func (a *accounts) coupled(i int) bool {
	next := i + 1
	return next < len(a.doc.Tokens) && a.doc.Class(i) == 0 && !a.doc.Known(i) && a.doc.Has(next, token.Upper) && a.countryAt(next) == nil && a.doc.PartyAt(next) < 0
}

// apposition is the country of ", the Belgian group" behind token i.
func (a *accounts) apposition(i int) Country {
	for k := i; a.doc.Is(i, ",") && k < i+4; k++ {
		if c := a.countryAt(k); c != nil && c.Adjective {
			return Country(c.Code)
		}
	}
	return ""
}

// stakeIn is the first stake among tokens [i, end), with where it begins and what follows it.
func (a *accounts) stakeIn(i, end int) (s Stake, first, next int, ok bool) {
	for ; i < end; i++ {
		if a.body[i] == 0 && a.country[i] == 0 && !a.doc.Tokens[i].Is(token.Upper) && !a.doc.Kinds(i).Has(lexicon.Asset) && !a.doc.Definite(i-1) {
			continue // as most
		}
		if s, next, ok = a.stakeAt(i); ok {
			return s, i, next, true
		}
	}
	return s, end, end, false
}

// stakeAt reads what can hold an end of an investment at token i: a body with its country, a company that a noun introduces, a country.
func (a *accounts) stakeAt(i int) (s Stake, next int, ok bool) {
	if n := a.bodyAt(i); n >= 0 {
		next = max(a.doc.Bodies[n].End, i+1)
		if short := a.doc.Bodies[n].Acronym; short.First == next+1 {
			next = short.End + 1
		}
		if a.doc.Bodies[n].Kind == "media" {
			return Stake{}, next, false // "Asked by KUNA, he said that": it tells of money and holds none
		}
		s = a.bodyStake(n)
		return s, next, s != Stake{}
	}
	if s, ok := a.shortFirm(i); ok {
		return s, i + 1, true
	}
	if n := a.definite(i); n >= 0 {
		return a.bodyStake(n), i + 1, true
	}
	if first, end, found := a.introduced(i); found {
		return Stake{Name: a.doc.Slice(first, end), Country: a.countryBefore(i)}, end, true
	}
	c := a.countryAt(i)
	if c == nil {
		if stop := a.partnerName(i); stop > i {
			return Stake{Name: a.doc.Slice(i, stop)}, stop, true
		}
		return s, i, false
	}
	s, next = a.ofCountry(c)
	return s, next, true
}

// ofCountry is a country, or what follows and is of it: "Kenya's Harbourline", "the Norwegian group Fjordkraft Havn".
func (a *accounts) ofCountry(c *mention.Country) (s Stake, next int) {
	at := c.End
	if a.possessive(at) {
		at++
	}
	if n := a.bodyAt(at); n >= 0 && (c.Adjective || at > c.End) {
		s := a.bodyStake(n)
		return s, a.doc.Bodies[n].End
	}
	if s, ok := a.firmOf(c, at); ok {
		return s, at + 1
	}
	if _, capital := a.doc.Longest(at, lexicon.Asset); capital {
		return Stake{Country: Country(c.Code)}, c.End // "Norway's ODA"
	}
	if stop := a.name(at, min(at+5, len(a.doc.Tokens))); at > c.End && stop > at && !a.named(at) && a.countryAt(at) == nil {
		return Stake{Name: a.doc.Slice(at, stop), Country: Country(c.Code)}, stop
	}
	for k := at; k < at+4 && k < len(a.doc.Tokens) && (c.Adjective || at > c.End); k++ {
		if first, end, found := a.introduced(k); found {
			return Stake{Name: a.doc.Slice(first, end), Country: Country(c.Code)}, end
		}
	}
	return Stake{Country: Country(c.Code)}, c.End
}

// definite is the body that "the Bank" or "the Fund" at token i means, the one named by that noun most often, of two the
// one that the release opens with, else the last; or -1.
func (a *accounts) definite(i int) int {
	if !a.doc.Definite(i - 1) {
		return -1
	}
	if !a.doc.Has(i, token.Upper) {
		return a.firmMeant(i)
	}
	if !a.is(i, "institution") {
		return -1
	}
	w := a.doc.Word(i)
	last, best, most := mention.From(a.doc.Bodies, i)-1, -1, 0
	for n := last; n >= 0 && n > last-reach; n-- {
		if name := a.bodyName(n); strings.Contains(name, w) {
			if many := a.timesNamed(name, last); many > most || many == most && a.doc.SentenceOf(a.doc.Bodies[n].First) == 0 {
				best, most = n, many
			}
		}
	}
	return best
}

// timesNamed is how many of the bodies up to one, as far as they are looked at, have a name.
func (a *accounts) timesNamed(name string, last int) (n int) {
	for k := last; k >= 0 && k > last-reach; k-- {
		if a.bodyName(k) == name {
			n++
		}
	}
	return n
}

// firmMeant is the company named last that "the company" with its noun at token i means, or -1.
func (a *accounts) firmMeant(i int) int {
	h, ok := a.doc.Longest(i, lexicon.Asset)
	if !ok || !h.Entry.Has("firm") || h.Form&lexicon.PluralForm != 0 || a.doc.Has(min(int(h.End), len(a.doc.Tokens)-1), token.Upper) || a.doc.Class(int(h.End))&lexicon.Preposition != 0 {
		return -1
	}
	last := mention.From(a.doc.Bodies, i) - 1
	for n := last; n >= 0 && n > last-3; n-- {
		if k := a.doc.Bodies[n].Kind; k == "company" || k == "bank" {
			return n
		}
	}
	return -1
}

// bodyStake is the stake of a body: of a government's own, and of the European Union, the country alone.
func (a *accounts) bodyStake(n int) Stake {
	b := a.doc.Bodies[n]
	s := Stake{Name: a.bodyName(n), Country: Country(b.Country)}
	if i := a.organizationOf[n]; i >= 0 && s.Country == "" {
		s.Country = a.article.Organizations[i].Country
	}
	switch {
	case a.unionItself(n):
		s = Stake{Country: "EU"}
	case b.Kind == "ministry" && s.Country != "" && (a.ofState(b.Span) || a.calledBy(s.Name).invests):
		s.Name = "" // an authority for investment holds none itself
	case b.Kind == "ministry" && s.Country == "" && a.comesFrom != "":
		s = Stake{Country: a.comesFrom} // "the Department of State"
	}
	return s
}

// ofState tells whether a body is the state itself, as a ministry is and an agency that lends or gives is not.
func (a *accounts) ofState(b mention.Span) bool {
	for i := b.First; i < b.End; i++ {
		if a.is(i, "state") {
			return true
		}
	}
	return false
}

// unionItself tells whether a body is the European Union, which is a country here.
func (a *accounts) unionItself(n int) bool {
	c := a.countryAt(a.doc.Bodies[n].First)
	return c != nil && c.Code == "EU" && c.End >= a.doc.Bodies[n].End
}

// introduced reads a name behind a noun for a company: "the dredging firm Jan De Nul", "operator edotco".
func (a *accounts) introduced(i int) (first, end int, ok bool) {
	if !a.doc.Kinds(i).Has(lexicon.Asset) {
		return 0, 0, false
	}
	h, _ := a.doc.Longest(i, lexicon.Asset)
	if !h.Entry.Has("firm") || h.Form&lexicon.PluralForm != 0 {
		return 0, 0, false
	}
	first = int(h.End)
	if a.doc.Is(first, ",") && a.doc.PartyAt(first+1) < 0 {
		stop := a.name(first+1, min(first+6, len(a.doc.Tokens)))
		return first + 1, stop, stop > first+1 && a.doc.Is(stop, ",") // "a Ghanaian company, Volta Naturals, intends"
	}
	for a.quotes(first) && first < len(a.doc.Tokens)-1 {
		first++
	}
	end = first
	for end < len(a.doc.Tokens) && end < first+5 && a.doc.Has(end, token.Upper) && a.countryAt(end) == nil && a.doc.SentenceOf(end) == a.doc.SentenceOf(i) {
		end++
		for a.doc.Is(end, "-") && a.doc.Tokens[end].Glued() && end+1 < len(a.doc.Tokens) {
			end += 2
		}
	}
	return first, end, end > first
}

// countryBefore is the country whose adjective or possessive stands right before token i, or "".
func (a *accounts) countryBefore(i int) Country {
	for k := i - 1; k >= 0 && k > i-4; k-- {
		if c := a.countryAt(k); c != nil {
			return Country(c.Code)
		}
		if !a.possessive(k) && a.doc.Class(k) != 0 {
			break
		}
	}
	return ""
}
