package mention

import (
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// within passes what stands at j inside a body's name that begins at i and has its head, if any, in r: a word, or what joins it to the
// next. It returns j where the name can't go on.
func (f *finder) within(i, j int, r bodyRun) int {
	if c := f.country[j]; c != 0 && f.Countries[c-1].First == j && f.Countries[c-1].End > j+1 && f.upper(j) {
		return f.Countries[c-1].End // Trinidad and Tobago, Côte d'Ivoire
	}
	switch {
	case f.bodyWord(j):
		return j + 1
	case j == i:
		return j
	case f.hyphen(j):
		return j + 2
	case f.Is(j, "/") && f.country[j-1] != 0 && f.knownAt(j+1):
		return j + 1
	case f.Is(j, "&") && f.upper(j+1):
		return j + 1
	case f.one(j, "and") && f.joinsWords(i, j, r):
		return j + 1
	case f.possessive(j) && f.upper(j+1) && f.country[j-1] == 0 && f.topical(j-1) && r.head.Entry == nil:
		return j + 1
	case f.Is(j, "(") && f.Is(j+2, ")") && f.suffixAt(j+3): // Lumet (Lanka) Ltd
		return j + 3
	case f.Is(j, ",") && f.suffixAt(j+1) && !f.upper(j+2):
		return j + 1
	case r.head.Entry == nil && f.particle(j) && f.upper(j+1) && f.learned(j):
		return j + 1
	}
	return j
}

// joinsWords tells whether the "and" at j stands inside a name: between words for subjects, Mediation and Security Council, where no body
// ends before it whose noun is not such a word itself: Police and Border Guard Board.
func (f *finder) joinsWords(i, j int, r bodyRun) bool {
	if !f.upper(j+1) || f.knownAt(j+1) && f.country[j+1] == 0 || f.suffixAt(j+1) || f.bodyHead(j+1) && f.one(j+2, "of") {
		return false
	}
	if c := f.country[j-1]; c != 0 && !f.Countries[c-1].Adjective || f.country[j+1] != 0 {
		return c != 0 && f.country[j+1] != 0 && f.Countries[c-1].First == i // the Chad and Fiji Commission, not "the Bank of Chad and Sigma Energy"
	}
	if r.head.Entry != nil {
		return r.end == j && r.head.Entry.Has("topic") && f.headBehind(j+1)
	}
	return f.country[i] != 0 || f.conceptual(j-1) && f.conceptual(j+1) || i == j-1 && f.pairOfWords(i)
}

// pairOfWords tells whether one word of a name before "and" and one or two behind it have but one noun for a public body, and one article: the Ways and
// Means Committee, the Justice and Equality Movement.
func (f *finder) pairOfWords(i int) bool {
	if f.Class(i-1)&lexicon.Determiner == 0 || f.Has(i, token.Caps|token.Mixed) || f.knownAt(i) || f.placed(i) || f.Lexicon.Given(f.Word(i)) {
		return false
	}
	for j := i + 2; j < i+5 && f.bodyWord(j) && !f.Has(j, token.Caps|token.Mixed) && !f.placed(j); j++ {
		if h, ok := f.bodyNoun(j); ok && j > i+2 {
			return h.Entry.Flag() != "company" && h.Entry.Flag() != "bank" && h.Form&lexicon.PluralForm == 0
		}
	}
	return false
}

// headBehind tells whether a noun for a body stands among the next few words from i on, and is not the first.
func (f *finder) headBehind(i int) bool {
	for j := i + 1; j < i+4 && f.bodyWord(j); j++ {
		if f.bodyHead(j) {
			return true
		}
	}
	return false
}

// conceptual tells whether the word at i is about a subject, by the lexicon or by its ending, and no surname.
func (f *finder) conceptual(i int) bool {
	if !f.upper(i) {
		return false
	}
	return f.topical(i) || lexicon.Abstract(f.Word(i))
}

// particle tells whether the word at i joins the parts of a person's name, after whom a body is called: Anton de Kom University.
func (f *finder) particle(i int) bool {
	return f.lower(i) && f.Class(i)&lexicon.Particle != 0
}

// learned tells whether a noun for a school or a foundation, or a company's legal form, stands a few words behind i.
func (f *finder) learned(i int) bool {
	for j := i + 1; j < i+6 && (f.bodyWord(j) || f.particle(j) || f.hyphen(j)); j++ {
		if h, ok := f.bodyNoun(j); ok {
			return h.Entry.Flag() == "university" || h.Entry.Has("suffix") || f.one(j, "foundation")
		}
	}
	return false
}

// topicWords is the token after up to three capitalised words at i, or i, and whether one is for a subject.
func (f *finder) topicWords(i int) (end int, subject bool) {
	j := i
	for n := 0; n < 3 && f.bodyWord(j) && f.country[j] == 0 && !f.placed(j) && f.honorifics(j) == j; n++ {
		if f.bodyHead(j) && !f.topical(j) || n == 0 && f.knownAt(j) {
			return i, false
		}
		if n > 0 && f.conceptual(j-1) && f.unknown(Span{j, j + 1}) && !f.conceptual(j) {
			return j, subject // "the Ministry of Shipping and Aviation Ana Lima"
		}
		subject = subject || f.conceptual(j)
		j = f.joined(j)
	}
	if f.upper(j) || f.titled(j) {
		return i, false
	}
	return j, subject
}

// namesake takes whom a school is called after at i: "named after Jusup Balasagyn".
func (f *finder) namesake(i int) int {
	if !f.one(i, "named") || !f.one(i+1, "after") && !f.one(i+1, "for") {
		return i
	}
	j := f.the(i + 2)
	for n := 0; n < 5 && (f.upper(j) && !f.function(j) || f.particle(j) && f.upper(j+1) || f.Is(j, ".") && f.upper(j+1)); n++ {
		j = f.joined(j)
	}
	if j <= i+2 {
		return i
	}
	return j
}

// crowned reads a school or a foundation that is called after the bearer of a title: King Abdulaziz University.
func (f *finder) crowned(i int) (Body, bool) {
	if !f.upper(i) || f.function(i) || !f.upper(i+1) || f.topical(i+1) || f.country[i+1] != 0 || f.possessive(i-1) {
		return Body{}, false
	}
	h, ok := f.hit(i, 1<<lexicon.Office|1<<lexicon.Honorific)
	if !ok || int(h.End) != i+1 || !f.learned(i) {
		return Body{}, false
	}
	r := f.run(i + 1)
	if r.head.Entry == nil || r.first || int(r.head.First) > i+6 {
		return Body{}, false
	}
	return f.finish(i, r)
}

// numbered tells whether an ordinal stands before i: the 13th Party Congress.
func (f *finder) numbered(i int) bool {
	if i == 0 || f.SentenceOf(i-1) != f.SentenceOf(i) {
		return false
	}
	c := cursor{f.Text, i}
	if _, next := c.ordinal(i - 1); next == i {
		return true
	}
	if i > 1 {
		_, next := c.ordinal(i - 2)
		return next == i || f.roman(i-1)
	}
	return f.roman(i - 1)
}

// convened tells whether what begins at i is of a numbered meeting, as what two sides have together is: "the third session of the | Joint Committee", not what
// a body has, "the Executive Council of the African Union", or what has letters, "the Council for Trade (COTED)".
func (f *finder) convened(i int, run bodyRun) bool {
	if !f.Definite(i-1) || !f.one(i-2, "of") || f.one(run.end, "of") {
		return false
	}
	if b, ok := f.finish(i, run); ok && f.Is(b.End, "(") {
		return false
	}
	for j := i - 3; j >= max(0, i-5); j-- {
		if h, ok := f.hit(j, 1<<lexicon.Event); ok && int(h.End) == i-2 {
			return f.numbered(j)
		}
	}
	return false
}
