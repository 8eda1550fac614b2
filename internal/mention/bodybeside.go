package mention

import (
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// This file reads names that no list has by what stands beside them: a noun for a body behind them, "the Ursia company", a known firm in the same
// pair, "Fjordkraft and Equinor", the country that owns them, "Finland's Varmeland".

// accompanied reads the name in tokens [i, end) that what stands beside it makes a body.
func (f *finder) accompanied(i, end int) (Body, bool) {
	if f.upper(i-1) && !f.starts(i-1) || f.hyphen(i-1) || f.shouts(i) {
		return Body{}, false
	}
	b, ok := f.described(i, end)
	if !ok {
		b, ok = f.neighboured(i, end)
	}
	return b, ok
}

// neighboured reads a name with a known firm or the country that owns it beside it.
func (f *finder) neighboured(i, end int) (Body, bool) {
	if end > i+1 && !f.hyphen(i+1) || !f.closes(end) || f.begins(i, 1<<lexicon.Event|1<<lexicon.Document|1<<lexicon.Common|1<<lexicon.Portfolio|1<<lexicon.Group) {
		return Body{}, false
	}
	b := Body{Span: Span{i, end}, Kind: "company", Rule: "pair"}
	switch {
	case f.paired(i, end):
	case f.possessive(i-1) && i > 1 && f.country[i-2] != 0 && f.Has(i, token.Caps):
		b.Country, b.Rule = f.Countries[f.country[i-2]-1].Code, "brand"
	default:
		return Body{}, false
	}
	return b, true
}

// described reads a name with a noun for a body in small letters behind it and an article before: "the Ursia company", "a medical team of the
// SAMUR service" is none, since a service is many things.
func (f *finder) described(i, end int) (Body, bool) {
	if i == 0 || f.Class(i-1)&lexicon.Determiner == 0 || !f.lower(end) || !f.begins(end, 1<<lexicon.Group) {
		return Body{}, false
	}
	h, _ := f.hit(end, 1<<lexicon.Group)
	if !h.Entry.Has("body") || h.Form&lexicon.Base == 0 || f.lower(int(h.End)) && f.Class(int(h.End)) == 0 && f.Kinds(int(h.End))&acts == 0 {
		return Body{}, false // "the Ursia company director"
	}
	return f.firm(i, end, h), true
}

// acts are the kinds of entries that verbs have.
const acts = lexicon.Kinds(1<<lexicon.Verb | 1<<lexicon.Saying | 1<<lexicon.Investing | 1<<lexicon.Trading)

// paired tells whether a known firm stands beside a name with nothing but "and" between them.
func (f *finder) paired(i, end int) bool {
	if n := len(f.Bodies); n > 0 && f.one(i-1, "and") && f.ofCountryBehind(f.Bodies[n-1].End) == i-1 && f.Bodies[n-1].Kind == "company" {
		return !f.begins(end, 1<<lexicon.Saying)
	}
	if f.amidFirms(i, end) {
		return true
	}
	if end = f.ofCountryBehind(end); !f.one(end, "and") {
		return false
	}
	other, ok := f.knownBody(f.the(end + 1))
	if built, found := f.builtBody(f.the(end + 1)); found && built.End > other.End && built.Kind == "company" && !f.one(i-1, "of") {
		return true // Varmeland and Kansai Electric
	}
	return ok && (other.Kind == "company" || f.Has(i, token.Caps) && other.Kind != "media" && f.Tokens[i].End-f.Tokens[i].Start > 2) && f.country[f.the(end+1)] == 0
}

// ofCountryBehind is the token after the country that a firm's name, which ends at i, is followed by: "Lumet | of Chad"; or i.
func (f *finder) ofCountryBehind(i int) int {
	if end := f.landEnd(i, false); end > 0 && f.closes(end) {
		return end
	}
	return i
}

// amidFirms tells whether a name stands in a list between two known firms: "Danone, Lumet, Airbus".
func (f *finder) amidFirms(i, end int) bool {
	n := len(f.Bodies)
	if n == 0 || !f.Is(i-1, ",") || f.Bodies[n-1].End != i-1 || f.Bodies[n-1].Kind != "company" || !f.Is(end, ",") && !f.one(end, "and") {
		return false
	}
	at := end + 1
	other, ok := f.knownBody(f.the(at))
	return ok && other.Kind == "company"
}
