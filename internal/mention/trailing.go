package mention

import (
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// trailing reads the offices in apposition after a name.
func (f *finder) trailing(p *Party, listed bool) {
	f.wholeLine(p)
	for n := 0; n < 4; n++ {
		at, closing := f.apposition(f.letters(p.End), n > 0)
		unparted := n == 0 && f.unparted(p.Honorific, p.End)
		if unparted || n == 0 && f.signature(p, p.End) {
			at = f.the(p.End)
		}
		o, ok := f.officeBegins(at) // "Ali Lima, Emir of Chad": also a honorific
		if !ok {
			o, ok = f.officeBegins(f.honorifics(at)) // "Ana Lima, Hon'ble Minister of Trade"
		}
		if ok && o.Plural && n == 0 && f.shareBack(p, o) {
			return
		}
		if !ok || f.possessive(o.End) || o.Plural && (n == 0 || f.Definite(o.First-1)) {
			break
		}
		if !unparted && !f.as(p.End, at) && f.belongsAfter(p, o, listed) {
			break
		}
		if at > p.End && f.predicate(o.End) && o.Span == o.Title && o.End == o.Noun+1 && at > p.End+1 {
			break // "Kovács Imre, the Minister said"
		}
		if f.Definite(o.First-1) && f.acted(o.End) && f.Is(p.End, ",") && f.opening(p.First, p.End) {
			break // "In talks with the Director, Ana Lima, the Minister said"
		}
		p.Offices, p.End = append(p.Offices, o), o.End
		if closing && f.Is(o.End, ")") {
			p.End++
			return
		}
	}
	f.afterwards(p)
}

// as tells whether "as" is among tokens [first, end): what follows it is said of the name before.
func (f *finder) as(first, end int) bool {
	for i := first; i < min(end, first+4); i++ {
		if f.one(i, "as") {
			return true
		}
	}
	return false
}

// belongsAfter tells whether the office after a name is that of another name, which follows it.
func (f *finder) belongsAfter(p *Party, o Office, listed bool) bool {
	if _, _, next := f.nameBegins(o.End); next {
		return !f.ParagraphStart(o.End) // a list with a line for each
	}
	if second, chained := f.officeBegins(o.End + 1); chained && f.dash(o.End) {
		if _, _, next := f.nameBegins(second.End); next {
			return true // "Ana Lima, Deputy Prime Minister – Minister of Trade Jan Costa"
		}
	}
	if !f.Is(o.End, ",") || !listed && f.officeFollows(o.End+1) && !(len(p.Offices) > 0 && f.Definite(o.First-1)) {
		return false
	}
	if _, styled := f.styledOffice(o.End); styled && len(p.Offices) > 0 && f.Definite(o.First-1) {
		return true // "Ana Lima, Minister of Trade, the Minister of Trade of Chad, Ambassador Jan Costa, met"
	}
	honorific, name, next := f.nameBegins(o.End + 1)
	if !next || f.words(name) < 2 && !listed {
		return false // the name after it has no other office
	}
	bare := len(p.Offices) == 0 && f.Class(o.First-1)&lexicon.Determiner == 0
	return !bare || p.Honorific.Empty() || honorific.Empty() // "Hon. Ana Lima, Minister of Trade, Hon. Jan Costa, and others"
}

// meanwhile skips when an office was held, before it: "Ana Lima, at the time Vice President,", "the then Minister".
func (f *finder) meanwhile(i int) int {
	if at := f.the(i + 1); f.one(i, "at") && f.one(at, "time") {
		return at + 1
	}
	if at := f.the(i); f.one(at, "then") {
		return at + 1
	}
	return i
}

// afterwards reads what may follow a person's last office or name: whose and of which body the first office is.
func (f *finder) afterwards(p *Party) {
	f.addressed(p)
	if end := f.behindCountry(p.End); p.Country == "" && f.Is(p.End, ",") && end > p.End && len(p.Offices) > 0 && p.Offices[0].Country == "" && p.Name.End == p.End && f.ends(end) {
		p.Country, p.End = f.Countries[f.country[end-1]-1].Code, end // Foreign Minister Ana Lima, of Chad,
	}
	if at := f.the(p.End + 1); p.Country == "" && f.one(p.End, "of") && at < len(f.Tokens) && f.country[at] != 0 && f.body[at] == 0 && (len(p.Offices) == 0 || p.Offices[0].Country == "") {
		if c := f.Countries[f.country[at]-1]; c.First == at && !c.Adjective && (!f.possessive(c.End) || f.begins(c.End+1, 1<<lexicon.Event)) { // Foreign Minister Ana Lima of Chad; not "assured Mr. Jan Costa of Mali's support"
			p.Country, p.End = c.Code, c.End
		}
	}
	of := p.End
	if f.Is(of, ",") {
		of++
	}
	if b := f.the(of + 1); f.one(of, "of") && b < len(f.Tokens) && len(p.Offices) > 0 && p.Offices[0].Body < 0 && p.Name.End == p.End && f.body[b] != 0 {
		if n := int(f.body[b] - 1); f.Bodies[n].First == b && (of == p.End || f.ends(f.behindCountry(f.Bodies[n].After()))) { // State Minister Ana Lima of the Ministry of Finance
			p.Offices[0].Body, p.End = n, f.Bodies[n].End
		}
	}
	if b := f.the(p.End + 1); f.Is(p.End, "(") && b < len(f.Tokens) && len(p.Offices) > 0 && p.Offices[0].Body < 0 && f.body[b] != 0 {
		if n := int(f.body[b] - 1); f.Bodies[n].First == b && f.Is(f.Bodies[n].After(), ")") && p.Name.End == p.End {
			p.Offices[0].Body, p.End = n, f.Bodies[n].After()+1 // State Secretary Ana Lima (Ministry of Energy)
		}
	}
	if f.Is(p.End, "(") && p.End+2 < len(f.Tokens) {
		if c := f.country[p.End+1]; c != 0 && f.Is(f.Countries[c-1].End, ")") {
			p.Country, p.End = f.Countries[c-1].Code, f.Countries[c-1].End+1
		}
	}
}

// addressed reads the country behind the body of a person's last office, as in an address: "Ana Lima, Director General, Ministry of Trade, Chad, and".
func (f *finder) addressed(p *Party) {
	n := len(p.Offices) - 1
	if n < 0 || p.Offices[n].Body < 0 || p.Country != "" || p.Offices[n].Country != "" || !f.Is(p.End, ",") || p.End+1 >= len(f.Tokens) {
		return
	}
	body := &f.Bodies[p.Offices[n].Body]
	at := f.the(p.End + 1)
	if at >= len(f.Tokens) || f.country[at] == 0 || f.body[at] != 0 || body.After() != p.End || body.Kind != "ministry" || body.Country != "" {
		return
	}
	c := f.Countries[f.country[at]-1]
	if next := f.the(c.End + 1); c.First < at-1 || c.Adjective || f.office[at] != 0 || !f.ends(c.End) || next < len(f.Tokens) && f.country[next] != 0 && f.body[next] == 0 && (f.Is(c.End, ",") || f.one(c.End, "and")) {
		return // one of a list of countries
	}
	body.Country, p.Offices[n].Country, p.End = c.Code, c.Code, c.End
}

// unparted tells whether the office of whoever is named with an honorific begins right behind the name, which ends at i: "Hon. Ana LIMA Ambassador of Chad,
// Hon. Jan COSTA Ambassador of Mali", "and Mr Jan Costa the Ambassador of Mali".
func (f *finder) unparted(honorific Span, i int) bool {
	o, ok := f.officeBegins(f.the(i))
	if !ok || honorific.Empty() || o.Plural || o.Country == "" || o.First != o.Title.First || f.SentenceOf(o.First) != f.SentenceOf(i-1) {
		return false
	}
	_, _, named := f.nameBegins(o.End)
	return !named && f.ends(o.End) && !(o.First > i && f.acted(o.End)) // not "told Mr Lima the President of Chad had called"
}

// listedAs tells whether a name begins at i that has its office right behind it: the one before is somebody else's.
func (f *finder) listedAs(i int) bool {
	honorific, name, ok := f.nameBegins(i)
	return ok && f.unparted(honorific, name.End)
}

// signature tells whether a name that is a line of its own, numbered perhaps, ends before i, and the office of whoever has it begins the next.
func (f *finder) signature(p *Party, i int) bool {
	first := p.Name.First
	if !p.Honorific.Empty() {
		first = p.Honorific.First
	}
	if i >= len(f.Tokens) || f.office[i] == 0 {
		return false
	}
	first -= f.itemMark(first)
	return f.ParagraphStart(first) && (f.ParagraphStart(i) || f.ParagraphOf(i) == f.ParagraphOf(first) && f.Paragraphs[f.ParagraphOf(i)].End-first < 16)
}

// wholeLine lets a name with an honorific that opens a line go on to its end, with words that are months or function words elsewhere, where the office of
// whoever has it begins the next: "1. Mr. Juan March Costa", "2. Dr. Ana Some".
func (f *finder) wholeLine(p *Party) {
	if p.Honorific.Empty() || p.End != p.Name.End || p.End >= len(f.Tokens) || !f.upper(p.End) || f.ParagraphStart(p.End) {
		return
	}
	end := f.Paragraphs[f.ParagraphOf(p.End)].End
	for i := p.End; i < end; i++ {
		if !f.upper(i) || end-p.End > 2 {
			return
		}
	}
	if f.signature(p, end) {
		p.Name.End, p.End = end, end
	}
}

// itemMark is how many tokens the number or the mark of an item takes that stands before token i: "1.", "(2)", "•".
func (f *finder) itemMark(i int) int {
	switch {
	case f.Has(i-1, token.Digit) && !f.ParagraphStart(i) && i > 0:
		return 1
	case i > 1 && f.Has(i-2, token.Digit) && f.Has(i-1, token.Mark) && !f.ParagraphStart(i) && !f.ParagraphStart(i-1):
		return 2
	}
	return 0
}

// letters skips orders and degrees after a name, when a comma closes them: ", C.G.H.,", " OBE,", ", EGH, MP,".
func (f *finder) letters(i int) int {
	for n, j := 0, i; n < 4; n++ {
		if f.Is(j, ",") {
			j++
		}
		t := token.Token{}
		if j < len(f.Tokens) {
			t = f.Tokens[j]
		}
		if !t.Is(token.Dotted) && !t.Is(token.Caps) || t.End-t.Start > 8 || f.office[j] != 0 || f.body[j] != 0 || f.country[j] != 0 {
			break
		}
		if j++; f.Is(j, ",") {
			i = j
		}
	}
	return i
}

// officeFollows tells whether after the name that begins at i an office stands in apposition.
func (f *finder) officeFollows(i int) bool {
	_, name, ok := f.nameBegins(i)
	if !ok {
		return false
	}
	at, _ := f.apposition(name.End, false)
	o, ok := f.officeBegins(at)
	if !ok {
		return false
	}
	_, _, next := f.nameBegins(o.End)
	return !next
}

// predicate tells whether a verb may begin at i: a small word that is no preposition, conjunction or relative.
func (f *finder) predicate(i int) bool {
	return f.lower(i) && f.Class(i)&(lexicon.Preposition|lexicon.Conjunction|lexicon.Relative|lexicon.Subordinator|lexicon.To) == 0
}

// apposition is where an office in apposition would begin after i.
func (f *finder) apposition(i int, further bool) (at int, bracket bool) {
	switch {
	case f.upper(i) && f.office[i] != 0 && (f.Has(i, token.Dotted) || f.Has(i, token.Caps)):
		return i, false // Ana Lima M.P.
	case f.Is(i, "("):
		return f.the(i + 1), true
	case f.Is(i, ",") && f.Class(i+1)&lexicon.Relative != 0 && f.Class(i+2)&lexicon.Be != 0:
		i += 3
		for f.Class(i)&lexicon.Adverb != 0 {
			i++
		}
	case f.Is(i, ",") && further && f.one(i+1, "and"):
		i += 2
	case f.Is(i, ","), f.Is(i, "–"), f.Is(i, "—"), f.dash(i), further && (f.one(i, "and") || f.Is(i, "&")):
		i++
	default:
		return len(f.Tokens), false
	}
	i = f.meanwhile(i)
	for i < len(f.Tokens) && f.office[i] == 0 && (f.one(i, "as") || f.Class(i)&lexicon.Adverb != 0 || f.one(i, "until") && f.Class(i+1)&lexicon.Adverb != 0) {
		i++ // up to "newly appointed Ambassador"
	}
	return f.article(i), false
}
