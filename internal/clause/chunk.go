package clause

import (
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// An itemKind is what a stretch of a sentence is, before clauses are made of it.
type itemKind uint8

const (
	phraseItem itemKind = iota
	verbItem
	markItem     // comma, dash, bracket, colon
	semicolon    // ends a clause
	conjunction  // and, or, but
	subordinator // while, because
	relative     // who, which
	thatItem     // that
)

type item struct {
	kind       itemKind
	first, end int
	phrase     Phrase
	verb       *Verb // of a verbItem
}

// chunk cuts tokens [first, end) into items.
func (b *builder) chunk(first, end int) {
	d := b.d
	b.items = b.items[:0]
	for i := first; i < end; {
		i = b.next(i, end)
	}
	d.mergeLists(b)
}

// next reads one item at i and returns the token after it.
func (b *builder) next(i, end int) int {
	d := b.d
	if q := d.QuoteAt(i); q >= 0 && b.opaque(q) && !b.inQuote {
		stop := min(d.Quotes[q].End, end)
		b.add(item{kind: phraseItem, first: i, end: stop, phrase: Phrase{Prep: -1, First: i, End: stop, Event: -1, Date: -1}})
		return stop
	}
	if !d.covered(i) {
		if d.Has(i, token.Mark) {
			return b.mark(i, end)
		}
		if next := b.word(i, end); next > i {
			return next
		}
	}
	p := b.noun(i, end)
	p.Prep = -1
	b.add(item{kind: phraseItem, first: p.First, end: p.End, phrase: p})
	return p.End
}

// mark reads a mark: of those that part no phrases nothing is kept, nor of a short bracket.
func (b *builder) mark(i, end int) int {
	switch w := b.d.Word(i); w {
	case ";":
		b.add(item{kind: semicolon, first: i, end: i + 1})
	case "(":
		if close := b.bracketed(i, end); close > 0 {
			return close
		}
		b.add(item{kind: markItem, first: i, end: i + 1})
	case ",", "–", "—", ")", ":", "-", "/":
		if w != "-" || !b.d.Tokens[i].Glued() {
			b.add(item{kind: markItem, first: i, end: i + 1})
		}
	}
	return i + 1
}

// word reads a word of a closed class, a verb group or a prepositional phrase at i; i if a noun phrase begins there.
func (b *builder) word(i, end int) int {
	c := b.d.Class(i)
	if i+3 < end && b.d.Is(i, "as") && b.d.Is(i+1, "well") && b.d.Is(i+2, "as") {
		b.add(item{kind: conjunction, first: i, end: i + 3})
		return i + 3
	}
	if kind, ok := b.joint(i, end, c); ok {
		b.add(item{kind: kind, first: i, end: i + 1})
		return i + 1
	}
	if v, ok := b.d.group(i, end); ok {
		b.add(item{kind: verbItem, first: v.First, end: v.End, verb: &b.d.groups.Add(nil, 1, *v)[0]})
		return v.End
	}
	if c&lexicon.Preposition != 0 || b.d.Is(i, "As") && (b.d.Class(i+1)&lexicon.Determiner != 0 || b.d.Is(i+2, "of")) { // "As a result of the talks, a treaty was signed"
		if b.saysAbout(i, end) {
			return i + 1
		}
		return b.prepositional(i, end)
	}
	if b.thereIs(i, end) {
		b.add(item{kind: phraseItem, first: i, end: i + 1, phrase: Phrase{Prep: -1, First: i, End: i + 1, Event: -1, Date: -1}})
		return i + 1
	}
	if c&(lexicon.Adverb|lexicon.Negation) != 0 && !b.startsNoun(i, end) || b.elliptic(i, end) || b.lastly(i, end) {
		return i + 1
	}
	return i
}

// thereIs tells whether "there" stands for the subject of what is said, right behind a verb of saying: "said there was no hurry".
func (b *builder) thereIs(i, end int) bool {
	if !b.d.Is(i, "there") || !b.behindSaying(i) {
		return false
	}
	v, ok := b.d.group(i+1, end)
	return ok && v.Finite()
}

// saysAbout tells whether a preposition right behind a verb of saying only stands for how exact a number is: "said over 200 firms were there".
func (b *builder) saysAbout(i, end int) bool {
	return i+1 < end && b.d.Has(i+1, token.Digit) && b.d.Class(i+1) == 0 && b.d.dateAt[i+1] == 0 && b.behindSaying(i)
}

// behindSaying tells whether a verb of saying that has a clause for its object ends right before token i.
func (b *builder) behindSaying(i int) bool {
	n := len(b.items)
	if n == 0 || b.items[n-1].kind != verbItem || b.items[n-1].end != i {
		return false
	}
	f := b.items[n-1].verb.Frame(lexicon.Saying)
	return f != nil && f.Has("that")
}

// lastly tells whether "last" goes with a verb, and not with a noun: "which last met in May", "consultations, last held in Rome".
func (b *builder) lastly(i, end int) bool {
	if !b.d.Is(i, "last") || i+1 >= end {
		return false
	}
	v, ok := b.d.group(i+1, end)
	return ok && v.Form&lexicon.Past != 0
}

// joint is what a word that joins clauses is.
func (b *builder) joint(i, end int, c lexicon.Class) (kind itemKind, ok bool) {
	d := b.d
	switch {
	case c&lexicon.That != 0 && !b.demonstrative(i, end):
		return thatItem, true
	case c&lexicon.Relative != 0 && c&lexicon.That == 0:
		return relative, true
	case c&lexicon.Subordinator != 0 && d.Is(i, "so") && i+1 < end && !d.Is(i-1, ",") && !d.Is(i+1, "that") && !d.covered(i+1) && d.Class(i+1)&(lexicon.Determiner|lexicon.Pronoun) == 0:
		return 0, false // "had taken so long"
	case c&lexicon.Subordinator != 0 && b.leadsClause(i, end):
		return subordinator, true
	case c&lexicon.Conjunction != 0:
		return conjunction, true
	}
	return 0, false
}

// bracketed is the token after a short bracket that holds an acronym or the like, which no clause needs; 0 if it holds more.
func (b *builder) bracketed(i, end int) int {
	for j := i + 1; j < end && j < i+6; j++ {
		if b.d.Is(j, ")") {
			return j + 1
		}
	}
	return 0
}

func (b *builder) add(it item) { b.items = append(b.items, it) }

// opaque tells whether a quotation is a sentence of its own, not a few words that the sentence around it uses.
func (b *builder) opaque(q int) bool {
	s := b.d.Quotes[q]
	if b.predicate(q) {
		return false
	}
	if s.End-s.First >= 8 {
		return true
	}
	return s.End-s.First > 3 && (b.d.Is(s.End-1, ",") || b.d.Is(s.End-1, "."))
}

// demonstrative tells whether "that" is a determiner: "in May of that year".
func (b *builder) demonstrative(i, end int) bool {
	d := b.d
	if i+1 >= end || d.covered(i) {
		return true
	}
	if n := len(b.items); n > 0 && b.items[n-1].kind == verbItem && b.items[n-1].end == i {
		if f := b.items[n-1].verb.Frame(lexicon.Saying); f != nil && f.Flag() != "feeling" {
			return false // "pointed out that trade had grown"
		}
	}
	if i > 0 && d.Class(i-1)&lexicon.Preposition != 0 && d.Class(i-1)&lexicon.Subordinator == 0 {
		return true
	}
	return b.bareNoun(i+1, end)
}

// bareNoun tells whether a noun without an article stands at i whose only verb would follow a conjunction: "shared that view and pledged".
func (b *builder) bareNoun(i, end int) bool {
	d := b.d
	if !d.plainNoun(i) || strings.HasSuffix(d.Word(i), "s") || i+2 >= end || d.Class(i+1)&lexicon.Conjunction == 0 {
		return false
	}
	v, ok := d.group(i+2, end)
	return ok && v.Finite()
}

// leadsClause tells whether a word that may be preposition or subordinator has a clause behind it, with a finite verb or a gerund
// before the next comma.
func (b *builder) leadsClause(i, end int) bool {
	d := b.d
	if d.Class(i)&lexicon.Preposition == 0 && !b.elliptic(i, end) && !d.Is(i, "as") && !d.Is(i, "As") && !d.Is(i, "once") {
		return true
	}
	noun := false
	for j := i + 1; j < end && j < i+16; j++ {
		if d.covered(j) {
			noun = true
			continue
		}
		if d.Is(j, ",") || d.Is(j, ";") || d.Class(j)&(lexicon.Relative|lexicon.Subordinator) != 0 {
			return false
		}
		if v, ok := d.group(j, end); ok {
			return v.Finite() && noun && !v.maybeModifying || v.Finite() && noun && d.PartyAt(j-1) >= 0
		}
		if d.Has(j, token.Letter) {
			noun = true
		}
	}
	return false
}

// elliptic tells whether a subordinator has a preposition behind it, and no verb of its own: "while in Rome, he met".
func (b *builder) elliptic(i, end int) bool {
	d := b.d
	return d.Class(i)&lexicon.Subordinator != 0 && d.Class(i)&lexicon.Preposition == 0 && i+1 < end && d.Class(i+1)&lexicon.Preposition != 0
}

// startsNoun tells whether an adverb or quantifier belongs to a noun phrase: "all parties", "nearly 40 firms".
func (b *builder) startsNoun(i, end int) bool {
	if i+1 >= end {
		return false
	}
	t := b.d.Tokens[i+1]
	return t.Is(token.Digit)
}

// fashion is the token behind a set phrase that begins with the preposition at i and tells how something is done, "at length"; or 0.
func (d *Document) fashion(i int) int {
	if !d.Cue(i, "fashion") {
		return 0
	}
	hit, _ := d.Longest(i, lexicon.Cue)
	return int(hit.End)
}

// prepositional reads a preposition with its phrase. Prepositions that follow each other are one.
func (b *builder) prepositional(i, end int) int {
	d := b.d
	j := i + 1
	for j < end && d.Class(j)&lexicon.Preposition != 0 && !d.covered(j) {
		j++
	}
	if j >= end || d.Has(j, token.Mark) && !d.covered(j) && !d.Is(j, "“") && !d.Is(j, "\"") {
		return j
	}
	if !d.covered(j) {
		if _, ok := d.group(j, end); ok || d.Class(j)&(lexicon.Relative|lexicon.Conjunction) != 0 {
			return j
		}
	}
	for j < end && d.Has(j, token.Mark) && !d.covered(j) {
		j++
	}
	if j >= end {
		return j
	}
	p := b.noun(j, end)
	if set := d.fashion(i); set > 0 {
		p = Phrase{First: j, End: set, Event: -1, Date: -1} // "discussed in some detail | visa rules"
	}
	p.Prep = j - 1
	for p.Prep > i && d.Has(p.Prep, token.Mark) {
		p.Prep--
	}
	b.add(item{kind: phraseItem, first: i, end: p.End, phrase: p})
	return p.End
}
