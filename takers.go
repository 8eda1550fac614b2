package communique

import (
	"slices"

	"github.com/communique-go/communique/internal/lexicon"
)

// This file finds the country that money goes to where no word beside a sum tells it: the one, other than the investors', for which most signs speak.

// A sign speaks for a country as the one to which a sum goes.
type sign int

const (
	signNamed   sign = iota // in the sentence, by its name
	signLed                 // there, behind a preposition that leads to who takes
	signBehind              // there, behind the sum
	signCity                // by a city in the sentence
	signSite                // by one behind the sum
	signTeller              // whoever tells of the sum is of it
	signActor               // it is that of who acted last in the paragraph
	signNear                // named last in the paragraph
	signBefore              // named last before a paragraph that names none
	signTown                // by the last city in the paragraph
	signTitle               // in the title
	signDated               // of the dateline
	signHome                // the release comes from it
	signOutside             // and the investor is another state
	signPair                // of the two that the release is about there
	signDonor               // it gives aid
	signAlone               // it does, and nobody is told to give
	signs
)

// signWeights are what each sign counts, as the releases with known answers have it.
var signWeights = [signs]int{
	signNamed: 2, signLed: 1, signBehind: 1, signCity: 1, signSite: 2, signTeller: 1, signActor: 2, signNear: 1, signBefore: 1, signTown: 2,
	signTitle: 2, signDated: 3, signHome: 3, signOutside: 2, signPair: 3, signDonor: -4, signAlone: -1,
}

// doubtful is how much more must speak for the likeliest taker, or giver, than for the next.
const doubtful = 2

// floor is how much must speak for a taker at all.
const floor = 7

// A rival is a country that a sum may go to, with what speaks for it.
type rival struct {
	country Country
	standing
}

// The rivals are the countries that a sum may go to.
type rivals []rival

// show notes a sign of a country, once.
func (h rivals) show(c Country, s sign) {
	for i := range h {
		if h[i].country == c {
			h[i].note(int(s), signWeights[s])
		}
	}
}

// settle gives a sum for which no word tells it the country that it likely goes to.
func (a *accounts) settle(f *figure, v *Investment) {
	if len(v.Recipients) > 0 || v.Kind == Fund || a.toBloc(f) {
		return
	}
	if to := or(a.titleTaker(f, v), a.likeliestTaker(f, v)); to != "" {
		v.Recipients = []Stake{{Country: to}}
	}
}

// titleTaker is the one country of the title that a sum given away is for where its paragraph names none other than of who gives it, and opens the release or
// tells of "the country". The place that the paragraph is sent from is where the bank sits as often as where its money goes.
func (a *accounts) titleTaker(f *figure, v *Investment) (to Country) {
	if a.title == nil || !lent(v.Kind) || !a.titleGives() {
		return ""
	}
	from := countriesOf(v.Investors)
	for i := range a.title.Countries {
		c := &a.title.Countries[i]
		switch code := Country(c.Code); {
		case c.Inside || code == to || code == "UN" || code == "EU" || slices.Contains(from, code):
		case to != "":
			return ""
		default:
			to = code
		}
	}
	n := a.doc.ParagraphOf(f.at.First)
	opens := n == a.doc.ParagraphOf(a.doc.Dateline.End) || n == 0
	for i := max(a.doc.Paragraphs[n].First, f.at.First-breadth); i < a.doc.Sentences[f.sentence].End; i++ {
		if i < a.doc.Dateline.End && i >= a.doc.Dateline.First {
			continue
		}
		c := a.countryAt(i)
		if c != nil && Country(c.Code) != to && !slices.Contains(from, Country(c.Code)) || c == nil && a.cityAt(i) != "" && a.cityAt(i) != to {
			return ""
		}
		opens = opens || a.is(i, "lone") && a.doc.Definite(i-1)
	}
	if !opens || a.donor(to) {
		return ""
	}
	return to
}

// titleGives tells whether the title tells of money that somebody gives.
func (a *accounts) titleGives() bool {
	for i := range a.title.Tokens {
		if a.title.Flagged(i, lexicon.Investing, "give") {
			return true
		}
		if h, ok := a.title.Longest(i, lexicon.Asset); ok && lent(InvestmentKind(h.Entry.Get("kind"))) {
			return true
		}
	}
	return false
}

// likeliestTaker is the country for which most signs speak, or "" where two are as likely.
func (a *accounts) likeliestTaker(f *figure, v *Investment) Country {
	from := countriesOf(v.Investors)
	var h rivals
	most := 1
	for _, w := range a.weight {
		if w.country == "UN" || w.country == "EU" || slices.Contains(from, w.country) {
			continue
		}
		h = append(h, rival{country: w.country})
		most = max(most, w.weight)
	}
	for i := range h {
		h[i].score += 2 * a.weight.of(h[i].country) / most
		if a.donor(h[i].country) {
			h.show(h[i].country, signDonor)
			if len(from) == 0 {
				h.show(h[i].country, signAlone)
			}
		}
	}
	a.signsBeside(f, h)
	a.signsBefore(f, h)
	a.signsAtLarge(f, v, h)
	best := leads(len(h), func(i int) int { return h[i].score }, floor, doubtful)
	if best < 0 {
		return ""
	}
	return h[best].country
}

// signsBeside notes the signs that stand in a figure's sentence.
func (a *accounts) signsBeside(f *figure, h rivals) {
	s := a.doc.Sentences[f.sentence]
	for i := max(s.First, f.at.First-breadth); i < min(s.End, f.at.End+breadth); i++ {
		if c := a.countryAt(i); c != nil && c.First == i {
			code := Country(c.Code)
			if !c.Adjective {
				h.show(code, signNamed)
			}
			if a.is(a.beforeArticle(i)-1, "taker") || a.doc.Is(i-1, "in") {
				h.show(code, signLed)
			}
			if i > f.at.First {
				h.show(code, signBehind)
			}
		}
		if c := a.cityAt(i); c != "" {
			h.show(c, signCity)
			if i > f.at.First {
				h.show(c, signSite)
			}
		}
	}
	if f.clause < 0 {
		return
	}
	c := &a.clauses.Clauses[f.clause]
	for n := 0; n < 4; n++ {
		if n > 0 || c.Verb.Frame(lexicon.Saying) != nil {
			for _, p := range c.Subject.Parties {
				for _, who := range a.actors(p) {
					h.show(who.country, signTeller)
				}
			}
		}
		if c.Parent < 0 {
			return
		}
		c = &a.clauses.Clauses[c.Parent]
	}
}

// signsBefore notes the signs that stand before a figure in its paragraph.
func (a *accounts) signsBefore(f *figure, h rivals) {
	p := a.doc.Paragraphs[a.doc.ParagraphOf(f.at.First)]
	var named, town, acted Country
	for i := max(p.First, f.at.First-breadth); i < f.at.First; i++ {
		if c := a.countryAt(i); c != nil && h.holds(Country(c.Code)) {
			named = Country(c.Code)
		}
		if c := a.cityAt(i); c != "" && h.holds(c) {
			town = c
		}
		if n := a.doc.PartyAt(i); n >= 0 && a.doc.Parties[n].First == i {
			for _, who := range a.actors(n) {
				if h.holds(who.country) {
					acted = who.country
				}
			}
		}
	}
	for i := p.First - 1; named == "" && i >= 0 && i > p.First-breadth; i-- {
		if c := a.countryAt(i); c != nil && h.holds(Country(c.Code)) {
			h.show(Country(c.Code), signBefore)
			break
		}
	}
	h.show(named, signNear)
	h.show(town, signTown)
	h.show(acted, signActor)
}

// holds tells whether a country is one of those that a sum may go to.
func (h rivals) holds(c Country) bool {
	return c != "" && slices.ContainsFunc(h, func(s rival) bool { return s.country == c })
}

// signsAtLarge notes the signs that the release gives as a whole.
func (a *accounts) signsAtLarge(f *figure, v *Investment, h rivals) {
	if a.title != nil {
		for i := range a.title.Countries {
			h.show(Country(a.title.Countries[i].Code), signTitle)
		}
	}
	h.show(Country(a.doc.Dateline.Country), signDated)
	h.show(a.comesFrom, signHome)
	if len(v.Investors) > 0 && a.isState(v.Investors) {
		h.show(a.comesFrom, signOutside)
	}
	for _, c := range a.completed(nil, f.at.First) {
		h.show(c, signPair)
	}
}
