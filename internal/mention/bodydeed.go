package mention

import (
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// This file reads firms that nothing tells but what they do: "Fjordkraft will invest 40 million dollars in", "a plant built by Varmeland Energi",
// "Oslo-based Fjordkraft".

// deals reads a name that no list has where it does what firms do.
func (f *finder) deals(i int) (Body, bool) {
	if f.upper(i-1) && !f.starts(i-1) && f.country[i-1] == 0 || f.hyphen(i-1) {
		return Body{}, false
	}
	end := f.unknownRun(i, 4)
	b := Body{Span: Span{i, end}, Kind: "company", Rule: "deed"}
	if end == i || f.Has(i, token.Caps) && f.shouts(i) || f.venued(b.Span) {
		return Body{}, false
	}
	rooted := f.rooted(i, &b)
	if !rooted && !f.doneBy(i) && !(f.singular(i, end) && f.deed(f.aside(end), f.Class(i-1)&lexicon.Relative != 0)) {
		return Body{}, false
	}
	return b, true
}

// rooted tells whether a firm's seat stands before a name as "Oslo-based", and takes its country.
func (f *finder) rooted(i int, b *Body) bool {
	if i < 3 || !f.sits(i-1) || !f.hyphen(i-2) {
		return false
	}
	if c := f.country[i-3]; c != 0 {
		b.Country = f.Countries[c-1].Code
	} else if code, _, ok := f.cityBefore(i - 2); ok {
		b.Country = code
	}
	return true
}

// cityBefore is the country of the city whose name ends before token i.
func (f *finder) cityBefore(i int) (code string, first int, ok bool) {
	for first = i - 1; first >= max(0, i-3); first-- {
		if code, end, city := f.cityAt(first); city && end == i {
			return code, first, true
		}
	}
	return "", i, false
}

// doneBy tells whether a passive of such a verb stands before a name: "built by".
func (f *finder) doneBy(i int) bool {
	if !f.one(i-1, "by") || i < 2 {
		return false
	}
	if h, ok := f.hit(i-2, 1<<lexicon.Investing); ok && h.Entry.Has("deed") && h.Form&lexicon.Participle != 0 {
		return true
	}
	h, ok := f.hit(i-2, 1<<lexicon.Saying|1<<lexicon.Verb)
	return ok && f.lettered(i) && h.Form&lexicon.Participle != 0 && f.closes(i+1) // hosted by LUMET
}

// singular tells whether a name may be the subject of one: at the start of a sentence a lone plural may be any noun.
func (f *finder) singular(i, end int) bool {
	return end > i+1 || !f.starts(i) || !strings.HasSuffix(f.Word(i), "s")
}

// aside is behind a remark between commas at token i, ", for its part,", ", of Oslo,", and behind the country that a firm is of; i without.
func (f *finder) aside(i int) int {
	if f.one(i, "of") || f.one(i, "from") {
		if c := f.country[min(f.the(i+1), len(f.Tokens)-1)]; c != 0 && !f.Countries[c-1].Adjective {
			return f.Countries[c-1].End
		}
	}
	if !f.Is(i, ",") {
		return i
	}
	for j := i + 1; j < min(i+14, f.sentenceEnd(i)); j++ {
		if f.Is(j, ",") {
			return j + 1
		}
	}
	return i
}

// deed tells whether a verb group at token i does what only firms do: "will invest", "plans to build", "has announced it will inject". Money or a
// plant stands near, unless it is told before. A list of names may come first.
func (f *finder) deed(i int, told bool) bool {
	end := f.sentenceEnd(i - 1)
	for j := i; j < min(i+10, end); j++ {
		if (f.Is(j, ",") || f.one(j, "and")) && f.upper(j+1) && f.country[j+1] == 0 {
			j = f.unknownRun(j+1, 4) - 1
			continue
		}
		h, investing := f.hit(j, 1<<lexicon.Investing)
		switch {
		case investing && h.Entry.Has("deed"):
			return told || f.pays(int(h.End), end, h)
		case j > i && f.settled(j), f.partHeld(j, end):
			return true
		case investing && h.Entry.Has("operator") && f.lower(j):
			j = int(h.End) - 1
		case f.Class(j)&(lexicon.Modal|lexicon.Have|lexicon.Adverb|lexicon.To|lexicon.Be|lexicon.That) != 0, f.announces(j):
		case f.one(j, "it") && j > i:
		case j > i && f.disposed(j):
		default:
			return false
		}
	}
	return false
}

// disposed tells whether token i is a word for who means to do something: "is ready to invest".
func (f *finder) disposed(i int) bool {
	h, ok := f.hit(i, 1<<lexicon.Around)
	return ok && h.Entry.Has("disposed") && f.one(int(h.End), "to")
}

// partHeld tells whether "holds 20 per cent" or "has a 20% stake" stands at token i.
func (f *finder) partHeld(i, end int) bool {
	h, ok := f.hit(i, 1<<lexicon.Around)
	if !ok || !h.Entry.Has("holds") {
		return false
	}
	for j := int(h.End); j < min(i+6, end); j++ {
		if q, ok := f.hit(j, 1<<lexicon.Quantity); ok && q.Entry.Has("percent") && f.Has(j-1, token.Digit) {
			return f.Flagged(int(q.End), lexicon.Asset, "stake") || f.one(int(q.End), "of")
		}
	}
	return false
}

// settled tells whether "present in" or "active in" stands at token i.
func (f *finder) settled(i int) bool {
	h, ok := f.hit(i, 1<<lexicon.Around)
	return ok && h.Entry.Has("settled") && f.one(int(h.End), "in")
}

// announces tells whether token i is a verb of saying behind which "it" or an infinitive tells what a body will do.
func (f *finder) announces(i int) bool {
	h, ok := f.hit(i, 1<<lexicon.Saying)
	return ok && h.Form&(lexicon.Past|lexicon.Third|lexicon.Participle) != 0 && (f.one(i+1, "it") || f.one(i+1, "that") && f.one(i+2, "it"))
}

// pays tells whether money stands a few words behind token i, or what firms build.
func (f *finder) pays(i, end int, verb lexicon.Hit) bool {
	for j := i; j < min(i+14, end); j++ {
		if Beginning(f.Money, j) != nil {
			return true
		}
		if h, ok := f.hit(j, 1<<lexicon.Asset); ok && h.Entry.Has("project") && !h.Entry.Has("named") && verb.Entry.Has("build") && j < i+7 && f.lower(j) {
			return true
		}
	}
	return verb.Entry.Get("kind") == "fdi" && (f.one(i, "in") || f.one(i, "into"))
}
