package mention

import (
	"cmp"
	"slices"
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// findBodies reads named organisations: those that the lexicon knows, and those that grammar builds round a noun such as Ministry,
// Bank or Ltd.
func (f *finder) findBodies() {
	traits := f.traits
	for i := 0; i < len(traits); {
		if traits[i]&naming == 0 {
			i = f.unnaming(i)
			continue
		}
		if f.begins(i, 1<<lexicon.Office) && f.one(i+1, "of") {
			if o, _ := f.hit(i, 1<<lexicon.Office); int(o.End) > i+2 && f.upper(i) && !f.bodyHead(int(o.End)) {
				i = int(o.End) // Member of the Political Bureau
				continue
			}
		}
		if traits[i]&announcing != 0 {
			f.announced(i)
		}
		item := f.list.at == i && i > 0
		if end := f.ministries(i); end > i {
			i = end
			continue
		}
		b, ok := f.bodyAt(i)
		if !ok && item {
			b, ok = f.item(i)
		}
		switch {
		case ok && b.End > i:
			i = f.addBody(b)
			if item {
				f.nextItem(i)
			}
		case b.End > i:
			if f.bilateral(i, b.End) && b.Kind != "company" {
				f.between[i] = int32(b.End)
			}
			i = b.End // looked like one, and is none
		default:
			i++
		}
	}
	f.settle()
}

// unnaming reads what a word that begins no name may begin: a list that it announces, a body in small letters. It returns the token after that.
func (f *finder) unnaming(i int) int {
	if f.traits[i]&announcing != 0 {
		f.announced(i)
		f.otherwise(i)
	}
	if f.traits[i]&(small|holding) == small|holding && f.begins(i, 1<<lexicon.Portfolio) {
		if b, ok := f.small(i); ok {
			return f.addBody(b)
		}
	}
	return i + 1
}

// addBody reads the acronym in brackets after a body, keeps it and returns the token after both.
func (f *finder) addBody(b Body) int {
	b.End = f.closing(b.End)
	end := b.End
	a, ok := f.bracketed(b.End)
	if !ok && b.Kind == "ministry" {
		a, ok = f.bracketed(f.whose(b))
	}
	if !ok && f.bareLetters(b) {
		b.Acronym, end = Span{b.End, b.End + 1}, b.End+1
		f.acronyms.set(f.Word(b.End), len(f.Bodies))
	}
	if ok {
		b.Acronym = a
		end = a.End + 1
		f.acronyms.set(f.Slice(a.First, a.End), len(f.Bodies))
		if f.Is(end, "Group") { // the Islamic Development Bank (IsDB) Group
			end++
			b.Span.End = end
		}
	}
	if b.Country == "" && b.Kind == "company" {
		b.Country = f.homeOf(Span{b.First, end})
	}
	f.shorten(b)
	mark(f.body, b.Span, len(f.Bodies))
	mark(f.body, b.Acronym, len(f.Bodies))
	for j := b.First; j < b.End; j++ {
		if c := f.country[j]; c != 0 {
			f.Countries[c-1].Inside = b.Kind != "ministry"
		}
	}
	f.Bodies = append(f.Bodies, b)
	f.nested(b)
	return end
}

// closing takes the country that ends a body's name before its acronym: Standards Office Malaysia (SOM).
func (f *finder) closing(i int) int {
	if end := f.seated(i); end > i {
		return end
	}
	if i >= len(f.Tokens) || f.country[i] == 0 {
		return i
	}
	c := f.Countries[f.country[i]-1]
	if _, ok := f.bracketed(c.End); !ok || c.First != i || c.Adjective || f.Has(i, token.Caps) {
		return i
	}
	return c.End
}

// seated is the token after the place whose initial ends the acronym of a body: "Chamber of Commerce and Industry in Vientiane (CCIV)", or i.
func (f *finder) seated(i int) int {
	if !f.one(i, "in") || !f.upper(i+1) {
		return i
	}
	c, ok := f.countryOrCity(i + 1)
	if !ok || c.First != i+1 {
		return i
	}
	a, ok := f.bracketed(c.End)
	if !ok {
		return i
	}
	letters, place := f.Slice(a.First, a.End), f.Slice(c.First, c.End)
	if !f.Has(a.First, token.Caps) || letters[len(letters)-1] != place[0] && !strings.HasSuffix(letters, initialsOf(place)) {
		return i
	}
	return c.End
}

// initialsOf are the capitals of a name: CI of Côte d'Ivoire.
func initialsOf(name string) string {
	var b strings.Builder
	for _, r := range name {
		if r >= 'A' && r <= 'Z' {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// whose is the token after the country that is cut off a ministry's name: the Ministry of Foreign Affairs of Panama (MIRE).
func (f *finder) whose(b Body) int {
	if !f.one(b.End, "of") {
		return b.End
	}
	at := f.the(b.End + 1)
	if at >= len(f.Tokens) || f.country[at] == 0 || f.Countries[f.country[at]-1].Code != b.Country {
		return b.End
	}
	return f.Countries[f.country[at]-1].End
}

// nested keeps the bodies that stand inside another's name, which stay covered by it: the General Secretariat of the African Union.
func (f *finder) nested(b Body) {
	for i := b.First; i < b.End; i++ {
		inner, ok := f.knownBody(i)
		inner = f.national(inner)
		if c := f.country[i]; c != 0 && (f.Countries[c-1].Code == "EU" || f.Countries[c-1].Code == "UN") {
			c := f.Countries[c-1]
			inner, ok = Body{Span: c.Span, Kind: "international", Rule: c.Rule}, true
			if h, found := f.hit(i, 1<<lexicon.Country); found && f.Slice(c.First, c.End) != h.Entry.Name {
				inner.Full = h.Entry.Name
			}
		}
		if !ok || inner.Kind != "international" || inner.End > b.End || inner.End-inner.First >= b.End-b.First || i > b.First && (f.one(inner.End, "and") && inner.End < b.End || f.one(i-1, "and") && b.Kind == "ministry" || f.upper(i-1) && b.Kind == "ministry" && (b.Country != "" || inner.End == b.End)) {
			continue // Foreign, Commonwealth and Development Office, National Security Council
		}
		f.Bodies = append(f.Bodies, inner)
		i = inner.End - 1
	}
}

// bracketed reads an acronym in brackets: (EIB), (“ApexBrasil”), (hereinafter the MFA is none).
func (f *finder) bracketed(i int) (Span, bool) {
	if !f.Is(i, "(") {
		return Span{}, false
	}
	j := i + 1
	for f.Is(j, "“") || f.Is(j, "\"") || f.Definite(j) || f.Is(j, "‘") {
		j++
	}
	if j >= len(f.Tokens) || !f.upper(j) {
		return Span{}, false
	}
	end := j + 1
	for end < len(f.Tokens) && end < j+4 && (f.Is(end, "-") || f.Is(end, "&") || f.Tokens[end].Glued() && f.Has(end, token.Letter)) {
		end++
	}
	after := end
	for f.Is(after, "”") || f.Is(after, "\"") || f.Is(after, "’") {
		after++
	}
	t := f.Tokens[j]
	if !f.Is(after, ")") || !t.Is(token.Caps) && !t.Is(token.Mixed) && !t.Is(token.Dotted) && (end > j+1 || f.Tokens[j].End-f.Tokens[j].Start > 8 || f.country[j] != 0) {
		return Span{}, false
	}
	return Span{j, end}, true
}

// bodyAt reads the body that begins at token i. Each reader is asked only where what it begins with stands: a Body is large.
func (f *finder) bodyAt(i int) (Body, bool) {
	word, kinds := f.Word(i), f.Kinds(i)
	if f.acronyms.may(word) {
		if b, ok := f.explained(i); ok {
			if built, found := f.builtBody(i); found && built.End > b.End {
				return built, true
			}
			return b, true
		}
	}
	if (f.Kinds(i-1)|f.Kinds(i-2)|f.Kinds(i-3))&(1<<lexicon.Group|1<<lexicon.BodyNoun) != 0 {
		if b, ok := f.apposed(i); ok {
			return b, true
		}
	}
	if f.shorts.may(word) {
		if b, ok := f.again(i); ok {
			return b, true
		}
	}
	if kinds&bodyKinds != 0 {
		if known, ok := f.knownBody(i); ok {
			return f.listedAt(i, known)
		}
	}
	if kinds.Has(lexicon.Venue) {
		if b, ok := f.seat(i); ok {
			return b, true
		}
	}
	if b, ok := f.unlistedAt(i); ok || b.End > i || f.country[i] == 0 && !kinds.Has(lexicon.Capital) {
		return b, ok
	}
	return f.small(i)
}

// bodyKinds are those of the bodies that the lexicon knows.
const bodyKinds = lexicon.Kinds(1<<lexicon.Body | 1<<lexicon.Company | 1<<lexicon.Media)

// listedAt reads the body at token i that the lexicon knows, or a longer one that begins with its name.
func (f *finder) listedAt(i int, known Body) (Body, bool) {
	if d, ok := f.hit(i, 1<<lexicon.Document); f.holds(known) || ok && int(d.End) > known.End {
		return Body{}, false
	}
	built, found := f.builtBody(i)
	if !found || built.End <= known.End {
		return f.grown(known), true
	}
	if own := f.national(known); own.End == built.End {
		return own, true
	}
	if (known.Kind == "international" || known.Kind == "bank") && (f.one(known.End, "for") || built.End == known.End+1 && f.one(known.End, "board")) {
		return known, true // not the World Bank for Africa, which the World Bank Board decides for
	}
	if built.Kind == "ministry" && known.Kind != "" {
		built.Kind = known.Kind // a part of it: UN Security Council
	}
	if built.Kind == known.Kind && built.First == known.First && built.Country == "" {
		built.Country = known.Country
	}
	return built, true
}

// unlistedAt reads the body at token i that the lexicon does not know.
func (f *finder) unlistedAt(i int) (Body, bool) {
	var built Body
	if f.nounAhead(i) {
		found := false
		if built, found = f.builtAhead(i); found {
			return built, true
		}
	}
	if !f.upper(i) || f.function(i) && !f.Has(i, token.Caps) {
		return built, false
	}
	if f.begins(i, 1<<lexicon.Office|1<<lexicon.Honorific) {
		if b, ok := f.crowned(i); ok {
			return b, true
		}
	}
	if f.runsOn(i) {
		if b, ok := f.initialled(i); ok {
			return b, true
		}
	}
	if f.Is(i-1, "(") {
		if b, ok := f.asking(i); ok {
			return b, true
		}
	}
	if f.Known(i) {
		if f.begins(i, 1<<lexicon.Common) {
			if b, ok := f.promoting(i); ok {
				return b, true
			}
		}
		if (f.upper(i+1) || f.begins(i, 1<<lexicon.Company)) && f.mayBeFirm(i) {
			if b, ok := f.deals(i); ok && !f.isCity(b.Span) {
				return b, true
			}
			if b, ok := f.accompanied(i, f.unknownRun(i, 3)); ok && f.begins(i, 1<<lexicon.Company) {
				return b, true
			}
		}
		return built, false
	}
	return f.newAt(i, built)
}

// newAt reads the body at token i of which no list has the first word, and which is not built as they are, or no longer than that.
func (f *finder) newAt(i int, built Body) (Body, bool) {
	if f.Has(i, token.Mixed) {
		if b, ok := f.branded(i); ok {
			return b, true
		}
	}
	end := f.unknownRun(i, 3)
	if end > i {
		if b, ok := f.glossed(i, end); ok {
			return b, true
		}
	}
	if b, ok := f.led(i); ok && built.End <= b.End {
		return b, true
	}
	if end == i || !f.mayBeFirm(i) {
		return built, false
	}
	if b, ok := f.accompanied(i, end); ok && !f.isCity(b.Span) {
		return b, true
	}
	if b, ok := f.deals(i); ok && !f.isCity(b.Span) {
		return b, true
	}
	if b, ok := f.contracted(i, end); ok && !f.isCity(b.Span) {
		return b, true
	}
	return built, false
}

// mayBeFirm tells whether what stands round the name at i may make it a firm: no person by title or style, no country.
func (f *finder) mayBeFirm(i int) bool {
	return f.upper(i) && f.country[i] == 0 && f.honorifics(i) == i && !f.titled(i)
}

// settle puts the bodies, nested ones among them, in order.
func (f *finder) settle() {
	slices.SortStableFunc(f.Bodies, func(a, b Body) int { return cmp.Or(a.First-b.First, b.End-a.End) })
	for n := len(f.Bodies) - 1; n >= 0; n-- { // the outer over the inner
		b := f.Bodies[n]
		mark(f.body, b.Span, n)
		mark(f.body, b.Acronym, n)
	}
}
