package communique

import (
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// longest is how many tokens a document's name may have behind its type.
const longest = 64

// right is where a document's name ends: behind its subject, its parties, its sum and what it provides for.
func (g *registry) right(p paper) int {
	g.plural = p.plural
	i := int(p.head.End)
	if p.head.Entry.Has("own") || p.head.Entry.Has("count") && !g.doc.Is(i, "on") {
		return i
	}
	limit := min(g.doc.Sentences[g.doc.SentenceOf(int(p.head.First))].End, i+longest)
	end := i
	between, bare := false, true // bare: of its subject nothing is told so far
	for i < limit {
		from := i
		if next, ok := g.bracketed(i, limit); ok {
			i = next // an acronym before the subject
		}
		switch stop := max(g.worth(p, i, limit), g.provides(p, i, bare, limit)); {
		case bare && g.is(i, "valued") && stop > i:
			i = stop
		case stop > i:
			bare, i = false, stop
		case g.leads(i, limit) && !g.signedFor(p, i, limit):
			with := g.doc.Is(i, "with") || g.doc.Is(i, "between") || g.doc.Is(i, "among")
			between = between || with && !g.doc.Is(i, "with")
			next := g.subject(i+1, limit, &between)
			if next == i+1 && !g.isMark(i) {
				i = from
				break
			}
			bare, i = bare && with, next
		default:
			i = from
		}
		if i == from {
			break
		}
		end = i
	}
	if p.proper && p.head.Entry.Get("kind") == string(Plan) {
		end = g.spanOfYears(end, limit)
	}
	for end > int(p.head.End) && (g.doc.Is(end-1, "-") || g.doc.Is(end-1, "–") || g.doc.Is(end-1, "--") || g.doc.Class(end-1)&(lexicon.Conjunction|lexicon.Subordinator) != 0) {
		end-- // a dash that closes what is put in, "if" and "but" before what goes on
	}
	if m := mention.Ending(g.doc.Money, end); m != nil && g.doc.Is(int(p.head.End), "of") && m.First == int(p.head.End)+1 && (p.name.First < int(p.head.First) || p.head.End-p.head.First > 1) {
		end = int(p.head.End) // "a loan agreement of 12 million dinars" has that for its name
	}
	return g.inQuote(p, end)
}

// inQuote is an end of a document's name that is at most where the quotation ends that it stands in.
func (g *registry) inQuote(p paper, end int) int {
	if q := g.clauses.QuoteAt(int(p.head.First)); q >= 0 {
		return min(end, g.clauses.Quotes[q].End)
	}
	return end
}

// spanOfYears is behind the years at token i for which a plan is: "Strategic Cooperation Programme 2022-2026"; i without.
func (g *registry) spanOfYears(i, limit int) int {
	if i+2 < limit && g.year(i) && g.year(i+2) {
		return i + 3
	}
	return i
}

// signedFor tells whether the preposition at token i leads to whom a document was signed for, which is no part of its name: "signed the
// Convention on behalf of Norway", "on Norway's behalf", "signed the agreement for Kenya".
func (g *registry) signedFor(p paper, i, limit int) bool {
	switch {
	case g.doc.Is(i, "on"):
		for k := i + 1; k < min(i+6, limit) && (!g.isMark(k) || g.possessive(k)); k++ {
			if g.doc.Class(k)&lexicon.Preposition != 0 {
				return false
			}
			if g.doc.Is(k, "behalf") {
				return true
			}
		}
	case g.doc.Is(i, "for") && i == int(p.head.End) && p.head.Entry.Get("kind") != string(Plan):
		at := g.the(i + 1)
		end := g.countryEnd(at)
		return end > at && (end >= limit || g.isMark(end) || g.doc.Class(end) != 0)
	}
	return false
}

// countryEnd is the end of the country that begins at token i, or i.
func (g *registry) countryEnd(i int) int {
	if c := mention.Beginning(g.doc.Countries, i); c != nil && !c.Adjective {
		return c.End
	}
	return i
}

// occasioned tells whether token i leads to the occasion of a signing: "on the sidelines of the summit".
func (g *registry) occasioned(i int) bool {
	h, ok := g.doc.Longest(i, lexicon.Modality)
	return ok && h.Entry.Flag() == "occasion"
}

// bracketed passes an acronym in brackets.
func (g *registry) bracketed(i, limit int) (int, bool) {
	if i+2 < limit && g.doc.Is(i, "(") && g.doc.Is(i+2, ")") {
		return i + 3, true
	}
	return i, false
}

// leads tells whether token i is a preposition that leads a document's subject or parties.
func (g *registry) leads(i, limit int) bool {
	if i+1 >= limit || g.doc.Class(i+1)&lexicon.Relative != 0 {
		return false // "a joint statement in which"
	}
	if g.is(i, "leads") || g.is(i, "governs") {
		return true
	}
	switch strings.ToLower(g.doc.Word(i)) {
	case "on", "of":
		return !g.dated(i+1) && !g.occasioned(i)
	case "with":
		return (g.named(g.the(i+1)) || g.isCapital(g.the(i+1))) && !g.person(i+1) && g.doc.Class(i+1)&lexicon.Possessive == 0
	case "in":
		return !g.dated(i+1) && !g.placed(g.the(i+1)) && !g.doc.Is(i+2, "presence") && !g.doc.Is(i+1, "force") && !g.doc.Is(i+1, "effect") && !g.isPhase(i) && !g.inTime(i)
	case "to":
		return g.isCapital(i+1) || g.isNumber(i+1) || g.the(i+1) > i+1 || g.doc.Class(i+1) == 0 && !g.isVerb(i) && !g.named(i-1)
	case "towards", "toward":
		return g.isCapital(i+1) || g.isNumber(i+1) || g.isCapital(i-1) && !g.named(i+1)
	case "under":
		return g.isCapital(g.the(i+1)) && !g.named(i+1) && !g.dated(i+1)
	case "from", "through", "into", "by":
		return g.isCapital(i-1) && g.isCapital(i+1) && !g.person(i+1) && !g.inDate(i+1)
	case "up":
		return g.doc.Is(i+1, "to") && g.isNumber(i+2)
	case "“", "\"", "«", "‘":
		return g.isCapital(i + 1)
	}
	return false
}

// inTime tells whether a word for a length of time, or a time, stands soon behind the "in" at token i: "in the first half of the year", "in the
// shortest possible time", "in the near future".
func (g *registry) inTime(i int) bool {
	for k := i + 1; k < i+5 && !g.isMark(k); k++ {
		if g.is(k, "lasting") && k < i+4 || (g.doc.Is(k, "time") || g.doc.Is(k, "future")) && g.doc.Definite(i+1) {
			return true
		}
	}
	return false
}

// subject is the token after the noun phrase at token i: up to a verb, a mark, a preposition that leads no subject, another document.
func (g *registry) subject(i, limit int, between *bool) int {
	first := i
	for i < limit {
		if stop := g.spanEnd(i); stop > i {
			i = stop
			continue
		}
		if next, ok := g.bracketed(i, limit); ok && *between && (g.doc.Is(next, "and") || g.doc.Is(next, ",")) {
			i = next
			continue
		}
		c := g.doc.Class(i)
		proper := g.isCapital(i)
		switch {
		case g.doc.Is(i, "and") || g.doc.Is(i, "&") || g.doc.Is(i, "or"):
			if !*between && (g.another(i+1, limit) || g.leads(i+1, limit)) || g.doc.Indefinite(i+1) && g.typeWithin(i+2, limit) {
				return i
			}
			*between = false
		case g.opensTitle(i):
			return min(g.clauses.Quotes[g.clauses.QuoteAt(i+1)].End+1, limit)
		case g.doc.Is(i, ",") && (*between && (g.named(g.the(i+1)) || g.doc.Is(i+1, "and") && g.named(g.the(i+2))) || !*between && (g.enumerates(first, i, limit) || g.countriesFollow(i+1))):
		case i > first && !proper && g.dated(i) && !g.doc.Has(i, token.Digit):
			return i // last week
		case g.isMark(i):
			if !g.inner(i, limit) {
				return i
			}
		case i > first && g.doc.Class(i-1)&lexicon.Determiner != 0, g.doc.Is(i, "up") && strings.HasSuffix(g.doc.Word(i-1), "ing"):
			// "the first stage", "setting up"
		case i > first && (c&(lexicon.Preposition|lexicon.Relative|lexicon.Subordinator|lexicon.That|lexicon.Be|lexicon.Have|lexicon.Modal|lexicon.Adverb) != 0 || c&(lexicon.Pronoun|lexicon.Determiner) == lexicon.Pronoun):
			return i
		case i > first && !proper && !g.isNumber(i-1) && (g.isVerb(i) && g.finiteAt(i) || g.isPhase(i) && (g.clauses.VerbAt(i) >= 0 || g.runs(i))):
			return i
		}
		i++
	}
	return limit
}

// runs tells whether a verb of how long a document binds stands at token i, also one that may be a noun in the plural: "enters into force", "expires".
func (g *registry) runs(i int) bool {
	h, ok := g.phaseAt(i)
	return ok && strings.HasSuffix(g.doc.Word(i), "s") && h.Entry.Has("strong")
}

// countriesFollow tells whether a list of countries goes on at token i, and ends with "and": "between the Union and Colombia, | Peru and Ecuador".
func (g *registry) countriesFollow(i int) bool {
	if g.countryEnd(i-2) != i-1 && mention.Ending(g.doc.Countries, i-1) == nil {
		return false
	}
	for end := g.countryEnd(i); end > i; end = g.countryEnd(i) {
		if i = g.the(end + 1); g.doc.Is(end, "and") {
			return g.countryEnd(i) > i
		}
		if !g.doc.Is(end, ",") {
			break
		}
	}
	return false
}

// enumerates tells whether the comma at i stands in a list of a few words that one subject ends: "trade, scientific and technical
// cooperation". One document has it as its subject; several have a plural type.
func (g *registry) enumerates(first, i, limit int) bool {
	if g.plural {
		return false
	}
	for n, j := 0, i; n < 6; n++ {
		j++
		words := 0
		for ; j < limit && words < 4 && !g.isMark(j) && !g.doc.Is(j, "and"); j++ {
			if c := g.doc.Class(j); c != 0 || g.isPhase(j) || g.isVerb(j) && g.finiteAt(j) || g.named(j) {
				return false
			}
			words++
		}
		switch {
		case words == 0 || j >= limit:
			return false
		case g.doc.Is(j, "and"):
			return !g.another(j+1, limit) && !g.named(j+1)
		case !g.doc.Is(j, ","):
			return false
		case g.doc.Is(j+1, "and"):
			return !g.another(j+2, limit) && !g.named(j+2)
		}
	}
	return false
}

// spanEnd is the end of the body or sum that begins at token i, or i: what it holds ends no name.
func (g *registry) spanEnd(i int) int {
	if b := mention.Beginning(g.doc.Bodies, i); b != nil {
		return b.End
	}
	if m := mention.Beginning(g.doc.Money, i); m != nil {
		return m.End
	}
	return i
}

func (g *registry) opensTitle(i int) bool {
	q := g.clauses.QuoteAt(i + 1)
	return q >= 0 && g.clauses.Quotes[q].First == i+1 && g.clauses.Quotes[q].End-i < 20
}

// inner tells whether a mark stands inside a word or a number.
func (g *registry) inner(i, limit int) bool {
	switch g.doc.Word(i) {
	case "-", "–", "/", "'s", "’s", "'", "’", ".", "$", "€", "£", "%":
		return i+1 < limit && (g.doc.Tokens[i].Glued() || g.doc.Tokens[i+1].Glued())
	}
	return false
}

// another tells whether behind "and" at token i something else than the subject goes on: a document, a verb, a noun with its own article.
func (g *registry) another(i, limit int) bool {
	if i >= limit {
		return true
	}
	if g.doc.Is(i, "one") || g.doc.Class(i)&(lexicon.Determiner|lexicon.Adverb|lexicon.Pronoun|lexicon.Possessive|lexicon.Quantifier) != 0 || g.isVerb(i) || g.vague(i) {
		return true
	}
	return g.typeWithin(i, limit)
}

// typeWithin tells whether the type of a document stands among the words at token i.
func (g *registry) typeWithin(i, limit int) bool {
	for j := i; j < limit && j < i+6; j++ {
		if h, ok := g.doc.Longest(j, lexicon.Document); ok && (!h.Entry.Has("weak") || g.doc.Indefinite(i-1)) {
			return true
		}
		if g.doc.Class(j) != 0 || g.isMark(j) {
			break
		}
	}
	return false
}

func (g *registry) finiteAt(i int) bool {
	n := g.clauses.VerbAt(i)
	v := g.clauses.Clauses[n].Verb
	return v.Finite() || v.Passive || v.To
}
