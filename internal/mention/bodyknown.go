package mention

import (
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// This file reads bodies that the lexicon or the text knows already, and where their names end: a chapter's country, a branch's city, an acronym
// that was explained before belong to what is known, not to a name that grammar would build.

// national makes a body of a country of one that goes by the name of an international one: the Security Council of the Kyrgyz Republic.
func (f *finder) national(b Body) Body {
	if b.Kind != "international" || !f.one(b.End, "of") || f.topical(b.First) && b.End == b.First+1 {
		return b
	}
	at := f.the(b.End + 1)
	if at >= len(f.Tokens) || f.country[at] == 0 {
		return b
	}
	c := f.Countries[f.country[at]-1]
	if c.First != at || c.Code == "EU" || c.Code == "UN" || c.Adjective || f.country[b.First] != 0 || f.Has(b.First, token.Caps) {
		return b
	}
	b.End, b.Kind, b.Country, b.Full = c.End, "ministry", c.Code, ""
	return b
}

// grown takes what belongs to a name that the lexicon knows: a company's legal form and country, the office of an international body.
func (f *finder) grown(b Body) Body {
	if b.Kind == "company" {
		if end := f.suffixes(b.End); end > b.End {
			b.End = end
			return b
		}
	}
	if c := f.branch(b); c > b.End {
		b.End, b.Full = c, ""
		return b
	}
	if end := f.chapter(b); end > b.End {
		b.End, b.Full = end, ""
		return b
	}
	b = f.national(b)
	if b.Kind != "international" || !f.bodyHead(b.End) && !f.bodyWord(b.End) || f.country[b.End] != 0 || f.knownAt(b.End) {
		return b
	}
	r := f.run(b.End)
	if r.head.Entry == nil || r.head.Entry.Has("suffix") {
		return b
	}
	part, ok := f.finish(b.First, r)
	if !ok {
		return b
	}
	part.Kind, part.Country = b.Kind, ""
	return part // the Council of Europe Office in Tirana
}

// chapter is the token after the country that ends the name of a body's branch there: UNICEF Iceland, Amnesty International Chad, Lumet Norway.
func (f *finder) chapter(b Body) int {
	if b.Kind == "ministry" || b.Kind == "media" || f.country[b.First] != 0 || b.End >= len(f.Tokens) || f.country[b.End] == 0 {
		return b.End
	}
	c := f.Countries[f.country[b.End]-1]
	if c.First != b.End || c.Adjective || f.SentenceOf(c.First) != f.SentenceOf(b.First) || c.Code == "EU" || c.Code == "UN" || !f.closes(c.End) || f.possessive(c.End) || f.hyphen(c.End) || f.Has(b.End, token.Caps) {
		return b.End
	}
	return c.End
}

// branch is the token after the country that a hyphen joins to the name of a firm or an agency: Interfax-Ukraine.
func (f *finder) branch(b Body) int {
	at := b.End + 1
	if b.Kind != "company" && b.Kind != "media" || !f.hyphen(b.End) || f.country[at] == 0 {
		return b.End
	}
	if c := f.Countries[f.country[at]-1]; c.First == at && !c.Adjective {
		return c.End
	}
	return b.End
}

// holds tells whether a body is named for its head, who is meant where a name follows: UN High Commissioner for Refugees Ana Lima.
func (f *finder) holds(b Body) bool {
	if !f.upper(b.End) || f.function(b.End) || f.bodyHead(b.End) {
		return false
	}
	for i := b.First; i < b.End; i++ {
		if f.begins(i, 1<<lexicon.Office) {
			return b.First == i || f.country[b.First] != 0
		}
	}
	return false
}

// explained reads an acronym that the text has explained before.
func (f *finder) explained(i int) (Body, bool) {
	if !f.upper(i) {
		return Body{}, false
	}
	n, ok := f.acronyms.find(f.Word(i))
	if !ok || n == noBody {
		return Body{}, false
	}
	of := f.Bodies[n]
	return Body{Span: Span{i, i + 1}, Kind: of.Kind, Country: of.Country, Full: f.Slice(of.First, of.End), Rule: "acronym"}, true
}

func (f *finder) knownBody(i int) (Body, bool) {
	if !f.begins(i, bodyKinds) {
		return Body{}, false
	}
	h, _ := f.hit(i, bodyKinds)
	if office := f.officeWithin(h); office > 0 {
		if h = f.shorterBody(i, office); h.Entry == nil {
			return Body{}, false
		}
	}
	if f.mistaken(i, h) {
		return Body{}, false
	}
	b := Body{Span: Span{int(h.First), int(h.End)}, Kind: h.Entry.Flag(), Country: h.Entry.Get("country"), Rule: h.Entry.Rule}
	switch h.Entry.Kind {
	case lexicon.Company:
		b.Kind, b.Country = "company", h.Entry.Flag()
		if k := h.Entry.Get("kind"); k != "" {
			b.Kind = k
		}
	case lexicon.Media:
		b.Kind, b.Country = "media", h.Entry.Flag()
	}
	if c := h.Entry.Get("country"); c != "" {
		b.Country = c
	}
	if c := f.country[i]; c != 0 && b.Country == "" && b.Kind != "international" && f.Countries[c-1].Code != "EU" && f.Countries[c-1].Code != "UN" {
		b.Country = f.Countries[c-1].Code
	}
	said := f.Slice(b.First, b.End)
	if said != h.Entry.Name && !(h.Entry.Has("ambiguous") && strings.ToUpper(said) == said) {
		b.Full = h.Entry.Name
	}
	return b, true
}

// mistaken tells whether what the lexicon knows as a body's name at token i is none there.
func (f *finder) mistaken(i int, h lexicon.Hit) bool {
	if n, told := f.acronyms.find(f.Word(i)); told && n == noBody && int(h.End) == i+1 {
		return true
	}
	if c := f.country[h.End-1]; c != 0 && f.Countries[c-1].End > int(h.End) && !f.Countries[c-1].Adjective {
		return true // the Commonwealth of Dominica
	}
	if h.Entry.Kind == lexicon.Company && int(h.End) == i+1 && (f.upper(i+1) && f.country[i+1] == 0 && !f.bodyHead(i+1) && !f.general(i+1) && !f.servedBy(i) || f.hyphen(i+1) && f.upper(i+2)) {
		return true // a person's name begins like a company's: Kao Sovann
	}
	if h.Entry.Kind == lexicon.Company && int(h.End) == i+1 && (f.endsName(i) || f.afterHonorific(i)) {
		return true
	}
	if !f.upper(i) && !f.Has(i, token.Mixed) && !f.upper(int(h.End)-1) {
		return true
	}
	if end := int(h.End); end == i+1 && end < len(f.Tokens) && (h.Entry.Kind != lexicon.Body && f.Has(end, token.Digit) || f.Is(end, "$")) && Beginning(f.Money, i) != nil {
		return true // PLN 5 million, AU$58 million
	}
	if h.Entry.Kind != lexicon.Body && h.Entry.Has("ambiguous") && !f.apart(i, int(h.End)) && !f.listed(i, int(h.End)) {
		return true
	}
	if h.Entry.Has("platform") && !f.one(i-1, "of") && !f.one(i-1, "from") && !f.one(i-1, "by") {
		return true // where something was said
	}
	return false
}

// endsName tells whether the word at i is the last of a name that stands behind an office or a honorific: "Minister Kees van der Bosch".
func (f *finder) endsName(i int) bool {
	if f.Has(i, token.Caps) || f.upper(i+1) || f.hyphen(i+1) {
		return false
	}
	j := i - 1
	for ; j > i-7 && j >= 0 && f.SentenceOf(j) == f.SentenceOf(i); j-- {
		small := f.lower(j) && f.Class(j)&lexicon.Particle != 0 && !f.function(j)
		if !small && !(f.upper(j) && !f.Known(j)) {
			break
		}
	}
	if j == i-1 || j < 0 || f.SentenceOf(j) != f.SentenceOf(i) {
		return false
	}
	first := j + 1
	if f.Is(j, ",") || f.Is(j, ".") {
		j--
	}
	for k := j; k >= max(0, j-3); k-- {
		if h, ok := f.hit(k, 1<<lexicon.Office|1<<lexicon.Honorific); ok && int(h.End) == j+1 && f.upper(first) {
			return true
		}
	}
	return false
}

// afterHonorific tells whether a honorific stands right before the word at i, in its sentence: "Dr. Kao", no firm.
func (f *finder) afterHonorific(i int) bool {
	for j := max(f.Sentences[f.SentenceOf(i)].First, i-2); j < i; j++ {
		if h, ok := f.hit(j, 1<<lexicon.Honorific); ok && int(h.End) == i {
			return true
		}
	}
	return false
}

// officeWithin is the token of the office that a body is called by, where the name of who holds it stands beside: "the UN High Commissioner for
// Refugees, Ana Lima"; or 0.
func (f *finder) officeWithin(h lexicon.Hit) int {
	if h.Entry.Kind != lexicon.Body || int(h.End) < int(h.First)+4 {
		return 0
	}
	for j := int(h.First); j < int(h.End); j++ {
		if !f.begins(j, 1<<lexicon.Office) {
			continue
		}
		at, before := int(h.End), int(h.First)-1
		if f.Is(at, ",") {
			at++
		}
		if f.Class(before)&lexicon.Determiner != 0 {
			before--
		}
		if f.honorifics(at) > at || f.namesPerson(at) || f.Is(before, ",") && f.upper(before-1) && f.ends(int(h.End)) && f.namesPerson(before-2) {
			return j
		}
		return 0
	}
	return 0
}

// shorterBody is the longest body at i that ends before token end.
func (f *finder) shorterBody(i, end int) (best lexicon.Hit) {
	for _, h := range f.Hits(i) {
		if h.Entry.Kind == lexicon.Body && int(h.End) <= end && h.End > best.End {
			best = h
		}
	}
	return best
}

// apart tells whether tokens [first, end) stand within a sentence and no other capital beside them: "by Apple in", not "Apple", "the Shell Bay".
func (f *finder) apart(first, end int) bool {
	return !f.starts(first) && !f.upper(first-1) && !f.upper(end)
}

// listed tells whether tokens [first, end) stand in a list of companies, where an ambiguous name is one too.
func (f *finder) listed(first, end int) bool {
	if n := len(f.Bodies); n > 0 && f.Bodies[n-1].End == first-1 && f.Bodies[n-1].Kind == "company" {
		return f.Is(first-1, ",") || f.one(first-1, "and")
	}
	if !f.Is(end, ",") && !f.one(end, "and") || f.starts(first) {
		return false
	}
	h, ok := f.hit(end+1, 1<<lexicon.Company)
	return ok && !h.Entry.Has("ambiguous") && f.upper(end+1) && f.SentenceOf(end+1) == f.SentenceOf(first)
}
