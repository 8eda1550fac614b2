package communique

import (
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// This file reads to which end of a sum the word before somebody leads: who gives it or who takes it.

// prepositionEnd walks back from a stake over its article and the list that it stands in to a preposition.
func (a *accounts) prepositionEnd(f *figure, first int) end {
	s := a.doc.Sentences[a.doc.SentenceOf(first)]
	plain, most := 0, 2
	for i, limit := first-1, first-14; i >= s.First && i > limit; i-- {
		if a.countryAt(i) != nil || a.bodyAt(i) >= 0 || a.is(i, "home") {
			limit = max(min(limit, i-8), first-breadth) // however long the list
			continue
		}
		if a.is(i-1, "lands") && (a.doc.Is(i, ":") || a.doc.Is(i, "–") || a.doc.Is(i, "—")) {
			plain, most = 0, 5 // "to three small island states: Fiji, Samoa and Tonga"
			continue
		}
		if a.doc.Is(i, "-") && a.is(i+1, "home") {
			i-- // "from Oslo-based Fjordkraft"
			continue
		}
		switch e, told := a.leadsTo(f, i); {
		case told:
			return e
		case a.doc.Is(i, "of"):
			i-- // the noun before it stands for the country
			continue
		case a.doc.Is(i, ","), a.doc.Is(i, "and"), a.doc.Definite(i), a.doc.Indefinite(i), a.doc.Is(i, "both"):
			continue
		case a.doc.Is(i, ")") && a.doc.Is(i-2, "("), a.doc.Is(i, "(") && a.doc.Is(i+2, ")"):
			continue // "by the Bank of Lamu (BL) and the Fund"
		}
		t := a.doc.Tokens[i]
		if plain++; plain > most || !t.Is(token.Letter) || a.doc.Class(i)&^lexicon.Quantifier != 0 || t.Is(token.Upper) && !a.bloc(i) || a.verbAt(i) {
			return neither
		}
	}
	return neither
}

// leadsTo is the end that the preposition, comma or conjunction at token i leads to; told is false where the walk goes on over it.
func (a *accounts) leadsTo(f *figure, i int) (e end, told bool) {
	switch {
	case a.is(i, "partner"):
		return giver, true
	case a.is(i, "giver"):
		if h, ok := a.endsAt(i); ok && h.Entry.Has("investor") {
			return neither, true // "the largest investor from the EU"
		}
		if a.doc.Is(i, "by") && a.builds(i-1) && f.noun.Entry != nil && !f.noun.Entry.Has("project") {
			return neither, true // "financed by a loan of 5 million and built by Siemens"
		}
		if a.takenBy(f, i) {
			return taker, true
		}
		if a.handledBy(i) || a.doc.Is(i, "from") && a.countryAt(a.pastArticle(i+1)) != nil && a.subjectGives(f) {
			return neither, true
		}
		return giver, true
	case a.is(i, "taker"):
		switch {
		case a.doc.Says(i-1, "according"):
			return neither, true
		case a.is(i-1, "thankful"), a.awarded(f, i):
			return giver, true
		case a.signedIn(f, i):
			return neither, true
		}
		return taker, true
	}
	return a.alsoLeadsTo(f, i)
}

// handledBy tells whether the "by" at token i leads to who manages money, or to what befell those that it is for: "managed by the Fund", "affected by the
// Syrian crisis".
func (a *accounts) handledBy(i int) bool {
	if !a.doc.Is(i, "by") {
		return false
	}
	return a.is(i-1, "handled")
}

// takenBy tells whether the "by" at token i leads to who gets money: "investment attracted by Kenya", "drawn in by".
func (a *accounts) takenBy(f *figure, i int) bool {
	if !a.doc.Is(i, "by") || f.noun.Entry == nil || f.noun.Entry.Has("project") {
		return false
	}
	for k := i - 1; k >= max(0, i-2); k-- {
		if h, ok := a.doc.Longest(k, lexicon.Investing); ok && int(h.End) == i && h.Form&lexicon.Participle != 0 && (h.Entry.Has("take") || h.Entry.Has("enrols")) {
			return true
		}
	}
	return false
}

// subjectGives tells whether the subject of a figure's clause gives it, so that no "from" leads to another who does: "will give 5 million for refugees from".
func (a *accounts) subjectGives(f *figure) bool {
	if f.clause < 0 || f.verb == nil || !f.verb.Has("give") {
		return false
	}
	c := &a.clauses.Clauses[f.clause]
	return !c.Verb.Passive && a.subjectEnd(f, c, f.verb) == giver && a.addAll(&stakes{}, giver, c.Subject.First, c.Subject.End)
}

// signedIn tells whether the "in" at token i leads to where a signing took place: "signed a contract in Luxembourg on 3 May for a loan of".
func (a *accounts) signedIn(f *figure, i int) bool {
	if i > f.at.First || !a.doc.Is(i, "in") || !a.signed(f) {
		return false
	}
	c := a.countryAt(i + 1)
	if c == nil {
		return false
	}
	at := c.End
	if a.doc.Is(at, "on") || a.doc.Is(at, ",") {
		at++
	}
	return a.dated(at) || a.doc.Is(c.End, "for") || a.doc.Is(c.End, "with")
}

// awarded tells whether the "to" at token i leads to who got the making of a project: "the contract for the bridge was awarded to Fjordkraft".
func (a *accounts) awarded(f *figure, i int) bool {
	if f.clause < 0 || f.noun.Entry == nil || !f.noun.Entry.Has("project") || !a.doc.Is(i, "to") {
		return false
	}
	v := a.clauses.Clauses[f.clause].Verb
	return v.Passive && v.End == i && v.Frame(lexicon.Investing) != nil && v.Frame(lexicon.Investing).Has("awards")
}

// alsoLeadsTo is the end that a word of several meanings at token i leads to: with, between, of, a comma.
func (a *accounts) alsoLeadsTo(f *figure, i int) (e end, told bool) {
	fund := f.noun.Entry != nil && f.noun.Entry.Get("kind") == string(Fund)
	switch a.doc.Word(i) {
	case "with":
		if a.lendersOwn(f) {
			return taker, true
		}
		if a.is(i-1, "partner") || a.borrowedWith(f, i) || a.builtWith(i) {
			return giver, true
		}
		if a.signed(f) && f.noun.Entry != nil {
			return taker, true
		}
		return neither, true
	case "between":
		if fund {
			return giver, true
		}
		return neither, true
	case "of":
		if h, ok := a.endsAt(i); a.is(i-1, "disposal") || ok && h.Entry.Has("investor") {
			return taker, true
		}
		if a.ofGiver(f, i) {
			return giver, true
		}
		return neither, !a.heads(i - 1)
	case ",":
		return neither, !a.member(i - 1) // "In addition, Norway"
	}
	return neither, false
}

// lendersOwn tells whether a loan is told as that of who lends it: "the Fund's fourth loan with the Bank of Lamu".
func (a *accounts) lendersOwn(f *figure) bool {
	if f.noun.Entry == nil || f.noun.Entry.Get("kind") != string(Loan) {
		return false
	}
	for k := int(f.noun.First) - 1; k > 0 && k > int(f.noun.First)-4; k-- {
		if a.possessive(k) {
			return a.bodyAt(k-1) >= 0 && a.isLender([]Stake{a.bodyStake(a.bodyAt(k - 1))})
		}
	}
	return false
}

// borrowedWith tells whether the "with" at token i leads to the bank of a loan: "a loan with the Development Bank".
func (a *accounts) borrowedWith(f *figure, i int) bool {
	if f.noun.Entry == nil || f.noun.Entry.Get("kind") != string(Loan) || a.lenderSigns(f) {
		return false
	}
	for k := i + 1; k < i+3; k++ {
		if n := a.bodyAt(k); n >= 0 {
			return a.doc.Bodies[n].Kind == "bank"
		}
	}
	return false
}

// builds tells whether token i is a verb that only makes things.
func (a *accounts) builds(i int) bool {
	h, ok := a.doc.Longest(i, lexicon.Investing)
	return ok && h.Entry.Has("build") && !h.Entry.Has("give")
}

// ofGiver tells whether the "of" at token i leads to who gives: "the interest of the Karam Group in", "the contributions of Norway", "a credit
// line of 3 million euros, of the Bank".
func (a *accounts) ofGiver(f *figure, i int) bool {
	if a.doc.Is(i-1, ",") && i-1 == f.at.End && f.noun.Entry != nil {
		return f.noun.Entry.Get("kind") == string(Loan)
	}
	h, ok := a.endsAt(i)
	if !ok {
		return false
	}
	switch k := InvestmentKind(h.Entry.Get("kind")); {
	case k == FDI:
		return true
	case k == Grant, k == Loan, h.Entry.Has("project") && a.firmAt(a.pastArticle(i+1)):
		return h.First == f.noun.First // "the plant of Fjordkraft", but "for the support of Kenyan schools"
	}
	return h.Entry.Has("operator") || h.Entry.Has("coowned") && (f.noun.Entry == nil || !lent(InvestmentKind(f.noun.Entry.Get("kind"))))
}

// builtWith tells whether the "with" at token i leads to a firm with which another builds: "built by Fjordkraft with Kenfarm Ltd".
func (a *accounts) builtWith(i int) bool {
	n := a.clauseAt(i)
	return n >= 0 && makes(a.clauses.Clauses[n].Verb.Frame(lexicon.Investing)) && a.firmAt(a.pastArticle(i+1))
}
