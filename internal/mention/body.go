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
			if traits[i]&announcing != 0 {
				f.announced(i)
			}
			i++
			continue
		}
		if o, office := f.hit(i, 1<<lexicon.Office); office && int(o.End) > i+2 && f.upper(i) && f.one(i+1, "of") && !f.bodyHead(int(o.End)) {
			i = int(o.End) // Member of the Political Bureau
			continue
		}
		f.announced(i)
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

// addBody reads the acronym in brackets after a body, keeps it and returns the token after both.
func (f *finder) addBody(b Body) int {
	b.End = f.closing(b.End)
	end := b.End
	a, ok := f.bracketed(b.End)
	if !ok && b.Kind == "ministry" {
		a, ok = f.bracketed(f.whose(b))
	}
	if ok {
		b.Acronym = a
		end = a.End + 1
		if f.Is(end, "”") || f.Is(end, "\"") {
			end++
		}
		f.acronyms[f.Slice(a.First, a.End)] = len(f.Bodies)
		if f.Is(end, "Group") { // the Islamic Development Bank (IsDB) Group
			end++
			b.Span.End = end
		}
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
	if _, ok := f.bracketed(c.End); !ok || c.First != i || c.Adjective || f.Tokens[i].Is(token.Caps) {
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
	if !f.Tokens[a.First].Is(token.Caps) || letters[len(letters)-1] != place[0] && !strings.HasSuffix(letters, initialsOf(place)) {
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
		if c := f.country[i]; c != 0 && (f.Countries[c-1].Code == "EU" || f.Countries[c-1].Code == "UN") {
			c := f.Countries[c-1]
			inner, ok = Body{Span: c.Span, Kind: "international", Rule: c.Rule}, true
			if h, found := f.hit(i, 1<<lexicon.Country); found && f.Slice(c.First, c.End) != h.Entry.Name {
				inner.Full = h.Entry.Name
			}
		}
		if !ok || inner.Kind != "international" || inner.End > b.End || inner.End-inner.First >= b.End-b.First || i > b.First && (f.one(inner.End, "and") && inner.End < b.End || f.homely(b, inner) || f.upper(i-1) && b.Kind == "ministry" && b.Country != "") {
			continue // Foreign, Commonwealth and Development Office
		}
		f.Bodies = append(f.Bodies, inner)
		i = inner.End - 1
	}
}

// homely tells whether a body of a country goes by the name of an international one: the Bolivian Nuclear Energy Agency.
func (f *finder) homely(b, inner Body) bool {
	c := f.country[b.First]
	if c == 0 || inner.End < b.End || b.Kind == "international" {
		return false
	}
	own := f.Countries[c-1]
	return own.Adjective && own.End == inner.First && own.Code != "EU" && own.Code != "UN"
}

// bracketed reads an acronym in brackets: (EIB), (“ApexBrasil”), (hereinafter the MFA is none).
func (f *finder) bracketed(i int) (Span, bool) {
	if !f.Is(i, "(") {
		return Span{}, false
	}
	j := i + 1
	for f.Is(j, "“") || f.Is(j, "\"") || f.one(j, "the") || f.Is(j, "‘") {
		j++
	}
	if j >= len(f.Tokens) || !f.upper(j) {
		return Span{}, false
	}
	end := j + 1
	for end < len(f.Tokens) && end < j+4 && (f.Is(end, "-") || f.Is(end, "&") || f.Tokens[end].Glued() && f.Tokens[end].Is(token.Letter)) {
		end++
	}
	after := end
	for f.Is(after, "”") || f.Is(after, "\"") || f.Is(after, "’") {
		after++
	}
	t := f.Tokens[j]
	if c := f.country[j]; c != 0 && f.Countries[c-1].Code != "EU" && f.Countries[c-1].Code != "UN" && i > 0 && f.country[i-1] != 0 {
		return Span{}, false // the country's own: of the Republic of Korea (ROK)
	}
	if !f.Is(after, ")") || !t.Is(token.Caps) && !t.Is(token.Mixed) && !t.Is(token.Dotted) && (end > j+1 || f.Tokens[j].End-f.Tokens[j].Start > 8 || f.country[j] != 0) {
		return Span{}, false
	}
	return Span{j, end}, true
}

// bodyAt reads the body that begins at token i.
func (f *finder) bodyAt(i int) (Body, bool) {
	if b, ok := f.explained(i); ok {
		if built, found := f.builtBody(i); found && built.End > b.End {
			return built, true
		}
		return b, true
	}
	if b, ok := f.apposed(i); ok {
		return b, true
	}
	if b, ok := f.abbreviated(i); ok {
		return b, true
	}
	if known, ok := f.knownBody(i); ok {
		return f.listedAt(i, known)
	}
	return f.unlistedAt(i)
}

// listedAt reads the body at token i that the lexicon knows, or a longer one that begins with its name.
func (f *finder) listedAt(i int, known Body) (Body, bool) {
	if f.holds(known) {
		return Body{}, false
	}
	if f.function(i) && i+1 < len(f.Tokens) {
		if b, found := f.builtBody(i + 1); found && b.End > known.End {
			return b, true // the National Assembly, not The National
		}
	}
	built, found := f.builtBody(i)
	if !found || built.End <= known.End {
		return f.grown(known), true
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
	built, found := f.builtBody(i)
	if found {
		return built, true
	}
	if f.begins(i, 1<<lexicon.Office|1<<lexicon.Honorific) {
		if b, ok := f.crowned(i); ok {
			return b, true
		}
	}
	if b, ok := f.initialled(i); ok {
		return b, true
	}
	if b, ok := f.asking(i); ok {
		return b, true
	}
	if len(f.Hits(i)) > 0 {
		if b, ok := f.promoting(i); ok {
			return b, true
		}
		if f.upper(i + 1) {
			if b, ok := f.deals(i); ok {
				return b, true
			}
		}
		return built, false
	}
	if b, ok := f.branded(i); ok {
		return b, true
	}
	if b, ok := f.glossed(i); ok {
		return b, true
	}
	if b, ok := f.led(i); ok && built.End <= b.End {
		return b, true
	}
	if b, ok := f.accompanied(i); ok {
		return b, true
	}
	if b, ok := f.deals(i); ok {
		return b, true
	}
	if b, ok := f.contracted(i); ok {
		return b, true
	}
	return built, false
}

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
	if c.First != at || c.Code == "EU" || c.Code == "UN" || c.Adjective || f.country[b.First] != 0 || f.Tokens[b.First].Is(token.Caps) {
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

// chapter is the token after the country that ends the name of a body's branch there: UNICEF Iceland, Amnesty International Chad.
func (f *finder) chapter(b Body) int {
	if b.Kind != "international" && b.Kind != "ngo" || f.country[b.First] != 0 || b.End >= len(f.Tokens) || f.country[b.End] == 0 {
		return b.End
	}
	c := f.Countries[f.country[b.End]-1]
	if c.First != b.End || c.Adjective || c.Code == "EU" || c.Code == "UN" || !f.closes(c.End) || f.possessive(c.End) || f.hyphen(c.End) || f.Tokens[b.End].Is(token.Caps) {
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
	n, ok := f.acronyms[f.Word(i)]
	if !ok {
		return Body{}, false
	}
	of := f.Bodies[n]
	return Body{Span: Span{i, i + 1}, Kind: of.Kind, Country: of.Country, Full: f.Slice(of.First, of.End), Rule: "acronym"}, true
}

// sum tells whether a sum of money begins at token i.
func (f *finder) sum(i int) bool {
	_, ok := slices.BinarySearchFunc(f.Money, i, func(m Money, at int) int { return m.First - at })
	return ok
}

func (f *finder) knownBody(i int) (Body, bool) {
	if !f.begins(i, 1<<lexicon.Body|1<<lexicon.Company|1<<lexicon.Media) {
		return Body{}, false
	}
	h, _ := f.hit(i, 1<<lexicon.Body|1<<lexicon.Company|1<<lexicon.Media)
	if h.Entry.Kind == lexicon.Company && int(h.End) == i+1 && (f.upper(i+1) && !f.bodyHead(i+1) && !f.general(i+1) || f.hyphen(i+1) && f.upper(i+2)) {
		return Body{}, false // a person's name begins like a company's: Kao Sovann
	}
	if !f.upper(i) && !f.Tokens[i].Is(token.Mixed) && !f.upper(int(h.End)-1) {
		return Body{}, false
	}
	if end := int(h.End); end == i+1 && h.Entry.Kind != lexicon.Body && end < len(f.Tokens) && f.Tokens[end].Is(token.Digit) && f.sum(i) {
		return Body{}, false // PLN 5 million
	}
	if h.Entry.Kind != lexicon.Body && h.Entry.Has("ambiguous") && !f.apart(i, int(h.End)) && !f.listed(i, int(h.End)) {
		return Body{}, false
	}
	if h.Entry.Has("platform") && !f.one(i-1, "of") && !f.one(i-1, "from") && !f.one(i-1, "by") {
		return Body{}, false // where something was said
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

// settle puts the bodies, nested ones among them, in order.
func (f *finder) settle() {
	slices.SortStableFunc(f.Bodies, func(a, b Body) int { return cmp.Or(a.First-b.First, b.End-a.End) })
	for n := len(f.Bodies) - 1; n >= 0; n-- { // the outer over the inner
		b := f.Bodies[n]
		mark(f.body, b.Span, n)
		mark(f.body, b.Acronym, n)
	}
}
