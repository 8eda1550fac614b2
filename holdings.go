package communique

import (
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/text"
	"github.com/communique-go/communique/internal/token"
)

// This file reads what part of a company or a plant in another country somebody holds where no sum tells what it is worth: "Fjordkraft holds 20 per
// cent of the Lamu field", "the Lamu field, in which Fjordkraft has a stake of 20 per cent".

// holdings records such parts.
func (a *accounts) holdings() {
	for i := a.doc.NextNamed(0, len(a.doc.Tokens), "holds"); i < len(a.doc.Tokens); i = a.doc.NextNamed(i+1, len(a.doc.Tokens), "holds") {
		if !a.is(i, "holds") {
			continue
		}
		s := a.doc.Sentences[a.doc.SentenceOf(i)]
		if end, ok := a.partHeld(i+1, s); ok {
			a.holding(i, end, s)
		}
	}
}

// partHeld is the end of the part that stands soon behind token i: "20 per cent", "half of the shares", "a stake of 20 per cent".
func (a *accounts) partHeld(i int, s text.Sentence) (end int, ok bool) {
	limit := min(i+window/3, s.End)
	for k := i; k < limit; k++ {
		h, quantity := a.doc.Longest(k, lexicon.Quantity)
		if quantity && h.Entry.Has("percent") && k > i && a.doc.Has(k-1, token.Digit) {
			return a.pastStake(int(h.End), s.End), true
		}
		if a.aroundValue(k, "share") != "" && a.doc.Is(k+1, "of") && a.stakeNoun(a.pastArticle(k+2)) {
			return a.pastStake(k+1, s.End), true
		}
		if a.doc.Has(k, token.Mark) && !a.doc.Is(k, ".") && !a.doc.Is(k, "-") {
			break
		}
	}
	return 0, false
}

// stakeNoun tells whether token i is a noun for what is held: shares, a stake.
func (a *accounts) stakeNoun(i int) bool {
	return a.doc.Flagged(i, lexicon.Asset, "stake") || a.is(i, "shares")
}

// pastStake is behind "stake" or "of the shares" at token i.
func (a *accounts) pastStake(i, limit int) int {
	k := i
	if a.doc.Is(k, "of") {
		k = a.pastArticle(k + 1)
	}
	if k < limit && a.stakeNoun(k) {
		return k + 1
	}
	return i
}

// holding makes the record of the part that ends before token end, by whoever the verb at token i tells to hold it.
func (a *accounts) holding(i, end int, s text.Sentence) {
	n := a.clauseAt(i)
	which := a.inWhich(i, s)
	if n < 0 || a.recordedBy(n) || which == 0 && !a.verbAt(i) {
		return
	}
	c := &a.clauses.Clauses[n]
	if own := c.Verb.First <= i && i < c.Verb.End; own && (c.Verb.Negated || c.Verb.Modal >= 0 || c.Verb.To) {
		return
	}
	var by []Stake
	first := end + 1
	if which > 0 {
		held := &stakes{}
		a.addAll(held, giver, which+1, i)
		by, first = a.firmsOf(held), a.antecedentBegins(which)
	} else if a.doc.Is(end, "of") || a.doc.Is(end, "in") {
		by = a.builders(c)
	}
	if len(by) == 0 || first <= 0 {
		return
	}
	a.held(by, a.pastArticle(first), mention.Span{First: i, End: end}, s)
}

// inWhich is the "which" of the "in which" or "of which" that opens the clause of the verb at token i, 0 without.
func (a *accounts) inWhich(i int, s text.Sentence) int {
	for k := i - 1; k > s.First && k > i-window && !a.doc.Is(k, ";"); k-- {
		if a.doc.Is(k, "which") {
			if a.doc.Is(k-1, "in") || a.doc.Is(k-1, "of") {
				return k
			}
			return 0
		}
	}
	return 0
}

// antecedentBegins is where the name of the thing begins that the "in which" before token which tells of; 0 where it has none.
func (a *accounts) antecedentBegins(which int) int {
	end := which - 1
	if a.doc.Is(end-1, ",") {
		end--
	}
	if c := a.countryAt(end - 1); c != nil && a.doc.Is(c.First-1, "in") {
		end = c.First - 1 // "the Lamu field in Kenya, in which"
	}
	start := end
	for n := 0; n < 10 && start > 0 && a.describes(start-1) && a.doc.SentenceOf(start-1) == a.doc.SentenceOf(end); n++ {
		start--
	}
	return start
}

// held adds the record of a part of the thing that begins at token first: of a company direct investment, of a plant or a field a project.
func (a *accounts) held(by []Stake, first int, at mention.Span, s text.Sentence) {
	kind, name, to := Project, "", Country("")
	if n := a.bodyAt(first); n >= 0 {
		if k := a.doc.Bodies[n].Kind; (k == "company" || k == "bank") && !a.ofPlant(first, a.doc.Bodies[n].End) {
			kind = FDI
		}
		name, to = a.bodyName(n), a.bodyStake(n).Country
	} else if end := a.thingNamed(first, s.End); end > first {
		name = a.doc.Slice(first, a.located(end))
		to = a.site(end-1, s.End)
	}
	if to == "" {
		to = a.otherSide(first, by[0])
	}
	if name == "" || to == "" || by[0].Country == "" || to == by[0].Country {
		return
	}
	a.article.Investments = append(a.article.Investments, Investment{
		Kind: kind, Investors: by, Recipients: []Stake{{Country: to}}, Project: name, Status: Realised, Evidence: a.proof(at.First, at.End, "en/around.txt#hold"),
	})
}

// thingNamed is the end of the name of a plant or a field that begins at token i; i without.
func (a *accounts) thingNamed(i, limit int) int {
	end := i
	for end < min(limit, i+8) && a.doc.Class(end) == 0 && a.countryAt(end) == nil && a.date[end] == 0 && !a.verbAt(end) && (!a.doc.Has(end, token.Mark) || a.doc.Is(end, "-") && a.doc.Tokens[end].Glued()) {
		end++
	}
	if end == i || !a.capital(i, end) && !(a.doc.Definite(i-1) && a.ofPlant(i, end)) {
		return i
	}
	return end
}

// ofPlant tells whether the name [first, end) is one of a plant, a port or a field rather than of a firm.
func (a *accounts) ofPlant(first, end int) bool {
	for i := first; i < end; i++ {
		if h, ok := a.doc.Longest(i, lexicon.Asset); ok && h.Entry.Has("project") && !h.Entry.Has("named") {
			return true
		}
	}
	return false
}
