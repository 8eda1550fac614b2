package mention

import (
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// A listing is a list of bodies that a plural noun announces: "French companies such as A, B and C". Its items need be known to no list.
type listing struct {
	at            int // where the next item may stand; 0 if no list is open
	kind, country string
	rule          string
}

// announced opens a listing if token i announces one: "such as", "like", "including", "namely", "among them", a colon, after a plural noun for bodies.
func (f *finder) announced(i int) {
	if f.begins(i, 1<<lexicon.Group) && f.lower(i) && f.upper(i+1) && f.country[i+1] == 0 {
		h, _ := f.hit(i, 1<<lexicon.Group)
		if int(h.End) == i+1 && h.Entry.Has("body") && h.Form&lexicon.PluralForm != 0 && h.Form&lexicon.Base == 0 {
			f.open(i, i+1, h)
			return // "the companies A, B and C"
		}
	}
	at := f.leadsIn(i)
	if at == i && f.Is(i, ",") {
		at = f.amongThem(i)
	}
	if at == i || !f.upper(at) {
		return
	}
	first := f.Sentences[f.SentenceOf(i)].First
	for j := i - 1; j >= max(first, i-20); j-- {
		h, ok := f.hit(j, 1<<lexicon.Group)
		if !ok || h.Form&lexicon.PluralForm == 0 || h.Form&lexicon.Base != 0 {
			continue
		}
		if !h.Entry.Has("body") {
			return // people come after it
		}
		f.open(j, at, h)
		return
	}
}

// leadsIn is where the first item stands behind token i and an article if it is one that leads to a list, else i.
func (f *finder) leadsIn(i int) int {
	next := i + 1
	switch f.initials[i] {
	case ':':
	case 'a':
		if f.one(i, "among") && (f.one(next, "them") || f.one(next, "which")) {
			next++
		} else if !f.one(i, "as") || !f.one(i-1, "such") {
			return i
		}
	case 'i':
		if f.one(i, "inter") && f.one(next, "alia") {
			next++
		} else if !f.one(i, "including") {
			return i
		}
	case 'l':
		if !f.one(i, "like") {
			return i
		}
	case 'n':
		if !f.one(i, "namely") {
			return i
		}
	default:
		return i
	}
	return f.the(next)
}

// amongThem is where the first item of a list stands behind the comma at i, with what it is before it, which "among them" closes: "23 firms, Lumet and
// the brewer Varmeland among them,"; else i.
func (f *finder) amongThem(i int) int {
	first := i
	for j := i + 1; j < min(i+12, f.sentenceEnd(i)); j++ {
		switch {
		case f.one(j, "among"):
			if f.one(j+1, "them") && first > i {
				return first
			}
			return i
		case f.upper(j) && first == i:
			first = j
		case f.Is(j, ".") || f.Is(j, ";"):
			return i
		}
	}
	return i
}

// open opens a list whose first item may stand at a token and which the noun at j announces.
func (f *finder) open(j, at int, noun lexicon.Hit) {
	f.list = listing{at: at, kind: "company", rule: noun.Entry.Rule}
	if k := noun.Entry.Get("kind"); k != "" {
		f.list.kind = k
	}
	if c := f.country[max(0, j-1)]; c != 0 && j > 0 {
		f.list.country = f.Countries[c-1].Code
	}
}

// nextItem opens the place of the next item after one that ends before token i, or closes the list.
func (f *finder) nextItem(i int) {
	f.list.at = 0
	switch {
	case f.Is(i, ",") && f.one(i+1, "and"):
		f.list.at = f.the(i + 2)
	case f.Is(i, ","), f.one(i, "and"):
		f.list.at = f.the(i + 1)
	}
}

// item reads the name at i as an item of the open list.
func (f *finder) item(i int) (Body, bool) {
	if f.begins(i, 1<<lexicon.Document|1<<lexicon.Event|1<<lexicon.Common) || f.list.at != i || f.country[i] != 0 || f.honorifics(i) > i || f.titled(i) {
		return Body{}, false
	}
	end := f.unknownRun(i, 4)
	if end == i || !f.closes(end) {
		return Body{}, false
	}
	return Body{Span: Span{i, end}, Kind: f.list.kind, Country: f.list.country, Rule: f.list.rule}, true
}

// unknownRun is the token after the capitalised words at i, at most so many, that no list has as something else.
func (f *finder) unknownRun(i, most int) int {
	end := i
	for n := 0; n < most && f.bodyWord(end) && f.country[end] == 0 && f.SentenceOf(end) == f.SentenceOf(i); n++ {
		end = f.joined(end)
		if f.Is(end, "&") && f.upper(end+1) {
			end = f.joined(end + 1)
		}
	}
	return end
}

// closes tells whether a name that ends before i is over: a mark or a small word follows.
func (f *finder) closes(i int) bool {
	return i >= len(f.Tokens) || f.Has(i, token.Mark) && !f.Has(i, token.Spaced) || f.Is(i, "(") || f.lower(i) || f.function(i)
}

// again reads the name of a firm that was told by what stood beside it where it stands again, or its first words, which stand for it further on:
// "EcoVolt" for EcoVolt BM.
func (f *finder) again(i int) (Body, bool) {
	if !f.upper(i) {
		return Body{}, false
	}
	n, ok := f.shorts.find(f.Word(i))
	if !ok || f.upper(i-1) && !f.starts(i-1) && !f.titled(i-1) {
		return Body{}, false
	}
	of := f.Bodies[n]
	b := Body{Span: Span{i, f.same(of.Span, i)}, Kind: of.Kind, Country: of.Country, Rule: "short form"}
	if f.upper(b.End) && !f.titled(b.End) || f.hyphen(b.End) {
		return Body{}, false
	}
	if b.End-b.First < of.End-of.First {
		b.Full = f.Slice(of.First, of.End)
	}
	return b, true
}

// same is the token after the first words of a span that stand again at i.
func (f *finder) same(s Span, i int) int {
	end := i
	for limit := f.sentenceEnd(i); end < limit && end-i < s.End-s.First && f.Word(end) == f.Word(s.First+end-i); {
		end++
	}
	for end > i+1 && f.Has(end-1, token.Mark) {
		end--
	}
	return end
}

// shorten notes the first word of a company's name, if it is the company's own.
func (f *finder) shorten(b Body) {
	if b.Kind != "company" || b.Full != "" || f.Tokens[b.First].Word != 0 || f.hyphen(b.First+1) && b.End == b.First+1 {
		return
	}
	f.shorts.set(f.Word(b.First), len(f.Bodies))
}

// asking reads the paper or station that no list has in the label of a question: "Question (Nordbladet): Will the talks go on?"
func (f *finder) asking(i int) (Body, bool) {
	if i < 2 || !f.Is(i-1, "(") || !f.ParagraphStart(i-2) || !f.upper(i) || f.country[i] != 0 {
		return Body{}, false
	}
	h, ok := f.hit(i-2, 1<<lexicon.Manner)
	if end := f.unknownRun(i, 3); ok && h.Entry.Has("asks") && end > i && f.Is(end, ")") && f.Is(end+1, ":") {
		return Body{Span: Span{i, end}, Kind: "media", Rule: h.Entry.Rule}, true
	}
	return Body{}, false
}
