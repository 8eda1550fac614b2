package mention

import (
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// findParties puts the mentions together to noun phrases that can act.
func (f *finder) findParties() {
	traits, n := f.traits, len(f.traits)
	office, name, body, country, honorific, partyAt := f.office[:n], f.name[:n], f.body[:n], f.country[:n], f.honorific[:n], f.partyAt[:n]
	for i := 0; i < len(traits); {
		if partyAt[i] != 0 || traits[i]&acting == 0 && office[i]|name[i]|body[i]|country[i] == 0 && !honorific[i] {
			i++
			continue
		}
		p, ok := f.party(i)
		if !ok {
			i++
			continue
		}
		mark(f.partyAt, p.Span, len(f.Parties))
		f.Parties = append(f.Parties, p)
		i = p.End
	}
}

// party reads the party that begins at token i. A group is met at its noun and reaches back over its modifiers.
func (f *finder) party(i int) (Party, bool) {
	style := Span{i, i}
	if f.begins(i, 1<<lexicon.Honorific) {
		style = f.styleBegins(i)
	}
	if at := f.article(style.End); f.mayHave(at) {
		if p, ok := f.person(style, at); ok {
			return p, true
		}
	}
	if f.begins(i, 1<<lexicon.Group) {
		if p, ok := f.group(i); ok {
			return p, true
		}
	}
	if at := f.the(i); at < len(f.Tokens) && f.body[at]|f.country[at] != 0 {
		if p, ok := f.whole(i); ok {
			return p, true
		}
	}
	switch {
	case f.Definite(i):
		if f.begins(i+1, 1<<lexicon.Quantity) {
			return f.pair(i)
		}
	case f.Class(i)&lexicon.Pronoun != 0 || f.begins(i, 1<<lexicon.Honorific) || f.one(i, "both"):
		return f.pronoun(i)
	}
	return Party{}, false
}

// mayHave tells whether an office or name may begin at token i, with its honorifics.
func (f *finder) mayHave(i int) bool {
	return i < len(f.Tokens) && (f.office[i]|f.name[i] != 0 || f.honorific[i])
}

// whole reads the body or country that begins at token i.
func (f *finder) whole(i int) (Party, bool) {
	if p, ok := f.collective(i); ok {
		return p, true
	}
	if p, ok := f.perState(i); ok {
		return p, true
	}
	return f.state(i)
}

// officeBegins gives the office that begins at token i.
func (f *finder) officeBegins(i int) (Office, bool) {
	if i >= len(f.Tokens) || f.office[i] == 0 {
		return Office{}, false
	}
	o := f.offices[f.office[i]-1]
	return o, o.First == i
}

// nameBegins gives the name that begins at token i, after honorifics.
func (f *finder) nameBegins(i int) (honorific, name Span, ok bool) {
	start := i
	for i < len(f.Tokens) && f.honorific[i] {
		i++
	}
	if i >= len(f.Tokens) || f.name[i] == 0 || f.Names[f.name[i]-1].First != i {
		return Span{}, Span{}, false
	}
	return Span{start, i}, f.Names[f.name[i]-1].Span, true
}

// person reads a person or a post behind a style and an article, if any, from token at on: offices, honorifics and a name in any order, with
// appositions.
func (f *finder) person(style Span, at int) (Party, bool) {
	i := style.First
	p := Party{Span: Span{i, at}, Style: style, Body: -1, Definite: at > i && !f.Indefinite(i), Head: -1}
	comma := f.leading(&p, at)
	if len(p.Offices) == 0 && !f.named(&p, at) {
		return Party{}, false
	}
	if p.Name.Empty() {
		return f.post(p, at)
	}
	p.Kind, p.Head, p.Number = Named, p.Name.End-1, 1
	f.share(&p)
	if f.trailing(&p, comma); p.End == p.Name.End && f.postnominal(p.End-1, p.End) {
		p.End++ // "Jane Doe SC and Minister John Roe"
	}
	for _, o := range p.Offices {
		if p.Country == "" {
			p.Country = o.Country
		}
	}
	if c := f.country[max(0, i-2)]; p.Country == "" && len(p.Offices) == 0 && i > 1 && c != 0 && f.possessive(i-1) && !f.Countries[c-1].Adjective {
		p.Country = f.Countries[c-1].Code // "Kenya's Ana Lima"
	}
	p.Rule = f.Names[f.name[p.Name.First]-1].Rule
	return p, true
}

// styleBegins is the style at i of whoever holds the office behind it, empty if there is none: "HE the Minister".
func (f *finder) styleBegins(i int) Span {
	end := i
	if !f.honorific[i] && f.name[i] == 0 && f.body[i] == 0 && f.office[i] == 0 {
		end = f.honorifics(i)
	}
	if _, ok := f.officeBegins(f.the(end)); !ok {
		return Span{i, i}
	}
	if f.Class(end-1)&lexicon.Determiner != 0 && end > i {
		end-- // His Highness the Amir
	}
	return Span{i, end}
}

// article skips a determiner, possessive or quantifier that may open a party, and "each of" before one.
func (f *finder) article(i int) int {
	const opening = lexicon.Determiner | lexicon.Possessive | lexicon.Quantifier
	for n := 0; n < 4 && f.Class(i)&opening != 0; n++ {
		if f.Class(i)&lexicon.Quantifier != 0 && f.Is(i+1, "of") && f.Class(i+2)&(lexicon.Determiner|lexicon.Possessive) != 0 {
			i += 2
			continue
		}
		if f.possessive(i) || f.Class(i)&lexicon.That != 0 || i < len(f.Tokens) && f.honorific[i] {
			break
		}
		i++
	}
	return i
}

// leading reads the offices before a name, and the name. It tells whether a comma stands between them.
func (f *finder) leading(p *Party, at int) (comma bool) {
	for {
		o, ok := f.officeBegins(at)
		if !ok {
			return comma
		}
		p.Offices, p.End = f.held.Add(p.Offices, 1, o), o.End
		at = f.landBehind(p, o.End)
		if at < len(f.Tokens) && f.ParagraphStart(at) && !f.ParagraphStart(o.First) {
			return false // a list with a line for each: the name is the next one's
		}
		if o.Plural && o.Title.First > o.First && f.one(o.First-1, "and") {
			if _, several := f.adjectiveAt(o.First - 2); several {
				return false // "the Norwegian and Kenyan ministers, Ana Lima and Jan Costa": each has one of the countries
			}
		}
		if f.named(p, at) {
			return false
		}
		if f.Is(at, ",") && (f.fronted(o.First, at) || f.listedAs(at+1)) {
			return false
		}
		if (f.Is(at, ",") || f.dash(at)) && f.named(p, at+1) {
			if f.words(p.Name) > 1 || !p.Honorific.Empty() || f.onlyName(p.Name, o) {
				return true
			}
			p.Name, p.Honorific, p.End = Span{}, Span{}, at
			return false
		}
		if f.Is(at, "(") && f.named(p, at+1) {
			p.Name, p.Honorific, p.End = Span{}, Span{}, at
		}
		next, ok := f.sameHolder(at)
		if !ok {
			next, ok = f.styledOffice(at)
		}
		if !ok {
			return false
		}
		at = next
	}
}

// landBehind is the token behind the country between commas that follows the body of a person's last office, before the name: "Director General, Ministry of Trade,
// Chad, Ms Ana Lima"; else i, where the office ends.
func (f *finder) landBehind(p *Party, i int) int {
	o := &p.Offices[len(p.Offices)-1]
	at := f.the(i + 1)
	if o.Body < 0 || !f.Is(i, ",") || at >= len(f.Tokens) || f.country[at] == 0 || f.body[at] != 0 {
		return i
	}
	c, body := f.Countries[f.country[at]-1], &f.Bodies[o.Body]
	honorific, name, ok := f.nameBegins(c.End + 1)
	if c.First != at || c.Adjective || !f.Is(c.End, ",") || !ok || honorific.Empty() && f.words(name) < 2 || body.Country != "" && body.Country != c.Code {
		return i
	}
	body.Country, o.Country = c.Code, c.Code
	return c.End
}

// fronted tells whether the office at first ends, with the comma at i, a phrase before the subject of its sentence, who is named behind the comma: "With the
// Chadian Ambassador, | Minister Ana Lima discussed wheat".
func (f *finder) fronted(first, i int) bool {
	at := i + 1
	if o, ok := f.officeBegins(at); ok {
		at = o.End
	}
	_, name, ok := f.nameBegins(at)
	return ok && f.opening(first, i) && f.acted(name.End)
}

// opening tells whether the comma at i may end a phrase with a preposition or a gerund that opens the sentence: it is near the front, and no comma stands before
// token first, where the name or the office that the phrase would end with begins.
func (f *finder) opening(first, i int) bool {
	s := f.Sentences[f.SentenceOf(first)].First
	if i-s > farFront || f.Class(s)&lexicon.Preposition == 0 && !strings.HasSuffix(f.Word(s), "ing") || f.one(s, "as") {
		return false
	}
	for j := s; j < first; j++ {
		if f.Is(j, ",") {
			return false
		}
	}
	return true
}

// acted tells whether a finite verb stands at token i.
func (f *finder) acted(i int) bool {
	if f.Class(i)&(lexicon.Be|lexicon.Have|lexicon.Modal) != 0 {
		return true
	}
	h, ok := f.hit(i, acts)
	return ok && h.Form&(lexicon.Past|lexicon.Third) != 0 && f.lower(i)
}

// farFront is how long a phrase before a subject may be.
const farFront = 40

// dash tells whether token i is a dash between words.
func (f *finder) dash(i int) bool {
	return (f.Is(i, "–") || f.Is(i, "—") || f.Is(i, "-")) && f.Has(i, token.Spaced)
}

// styledOffice tells whether after an office that ends at i a style and a second office of the same person follow: "the Minister of Trade
// of Chad, H.E. Ambassador Ana Lima".
func (f *finder) styledOffice(i int) (next int, ok bool) {
	if f.Is(i, ",") {
		i++
	}
	next = f.honorifics(i)
	o, found := f.officeBegins(next)
	if !found || o.Plural || next == i && o.Span != o.Title {
		return 0, false
	}
	_, _, named := f.nameBegins(o.End)
	return next, named && (next > i || f.has(o, "mission") || f.has(o, "borne"))
}

// has tells whether the line of an office carries a flag.
func (f *finder) has(o Office, flag string) bool {
	h, ok := f.hit(o.Noun, 1<<lexicon.Office)
	return ok && h.Entry.Has(flag)
}

// named takes the name at i, if one begins there.
func (f *finder) named(p *Party, i int) bool {
	honorific, name, ok := f.nameBegins(i)
	if ok {
		p.Honorific, p.Name, p.End = honorific, name, name.End
	}
	return ok
}

// free tells that no party covers token i yet.
func (f *finder) free(i int) bool { return i >= 0 && f.partyAt[i] == 0 }
