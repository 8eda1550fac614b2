package clause

import (
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
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
	if kind, ok := b.joint(i, end, c); ok {
		b.add(item{kind: kind, first: i, end: i + 1})
		return i + 1
	}
	if v, ok := b.d.group(i, end); ok {
		b.add(item{kind: verbItem, first: v.First, end: v.End, verb: &b.d.groups.Add(nil, 1, *v)[0]})
		return v.End
	}
	if c&lexicon.Preposition != 0 {
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
	if i+2 < end && b.d.Is(i, "back") && b.d.dateAt[i+2] > 0 {
		return true // "met back in March"
	}
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
	p.Prep = j - 1
	for p.Prep > i && d.Has(p.Prep, token.Mark) {
		p.Prep--
	}
	b.add(item{kind: phraseItem, first: i, end: p.End, phrase: p})
	return p.End
}

// noun reads a noun phrase at i: what is named, an event, or words up to the next verb, preposition or mark.
func (b *builder) noun(i, end int) Phrase {
	d := b.d
	p := Phrase{Prep: -1, First: i, Event: -1, Date: -1}
	j := i
	for done := false; j < end && !done; {
		switch pa, e := d.PartyAt(j), d.EventAt(j); {
		case (d.moneyAt[j] > 0 || pa < 0 && e < 0 && d.dateAt[j] > 0) && j > i:
			done = true
		case d.moneyAt[j] > 0:
			j, done = d.Money[d.moneyAt[j]-1].End, true
		case pa >= 0 && j > i && p.End == 0 && (d.newNoun(j, i) || d.behindVenue(pa, i)):
			done = true
		case pa >= 0:
			j, done = b.partyIn(&p, pa, j, end)
		case e >= 0 && d.Events[e].First == j && d.newNoun(j, i):
			done = true // "recalled with fondness the visit"
		case e >= 0:
			j, done = b.eventIn(&p, e, end)
		case d.dateAt[j] > 0 && b.possessed(d.Dates[d.dateAt[j]-1].End, end):
			j = d.Dates[d.dateAt[j]-1].End + 1 // "today's signing"
		case d.dateAt[j] > 0:
			p.Date = int(d.dateAt[j]) - 1
			j, done = d.Dates[p.Date].End, true
		case !d.taken[j] && (d.Has(j, token.Mark) && !d.inner(j, end) || j > i && b.stops(j, end)):
			done = true
		default:
			j++
		}
	}
	p.End = max(j, i+1)
	return p
}

// partyIn takes a party into a phrase and tells whether it is its head: not who owns or qualifies what comes.
func (b *builder) partyIn(p *Phrase, pa, j, end int) (next int, head bool) {
	d := b.d
	party := &d.Parties[pa]
	j = d.seat(party, max(party.End, j+1), end)
	if b.possessed(j, end) || b.qualifies(party, j, end) || b.compounds(party, j, end) {
		return j, false
	}
	p.Parties = d.parties.Add(p.Parties, 1, pa)
	if e := d.EventAt(party.First); e >= 0 {
		p.Event = e
	}
	return j, true
}

// eventIn takes an event into a phrase and tells whether it is its head: not if it is part of the name of another.
func (b *builder) eventIn(p *Phrase, e, end int) (next int, head bool) {
	d := b.d
	p.Event = e
	j := d.Events[e].End
	if n := d.PartyAt(j); n >= 0 && d.Parties[n].First < j && d.Parties[n].End <= end {
		j = d.Parties[n].End // a body that meets, with more of its name than names the event
	}
	return j, j >= end || d.EventAt(j) < 0 || d.EventAt(j) == e
}

// newNoun tells whether a party at j begins a noun phrase of its own after the words from i: it has its own article or is a pronoun.
func (d *Document) newNoun(j, i int) bool {
	c := d.Class(j)
	return c&(lexicon.Determiner|lexicon.Pronoun) != 0 && j > i
}

// behindVenue tells whether a person is named right behind where something happened, the noun from i: "received at the Ministry | Ambassador Roe".
func (d *Document) behindVenue(party, i int) bool {
	p := &d.Parties[party]
	if i == 0 || !d.Is(i-1, "at") && !d.Is(i-1, "in") || p.Kind != mention.Named || p.First <= i || !d.Has(p.First, token.Upper) {
		return false
	}
	return d.Has(p.First-1, token.Upper) || d.Is(i-1, "at") && d.Class(i)&lexicon.Possessive != 0 // "at his office | Ambassador Roe"
}

// possessed tells whether what ends before j owns a noun: "Japan's ...".
func (b *builder) possessed(j, end int) bool {
	return j < end && b.d.Has(j, token.Mark) && (b.d.Is(j, "'s") || b.d.Is(j, "’s") || b.d.Is(j, "'") && b.d.Tokens[j].Glued() || b.d.Is(j, "’") && b.d.Tokens[j].Glued())
}

// compounds tells whether a body or country goes on as another name: the Itaipu Treaty.
func (b *builder) compounds(p *mention.Party, j, end int) bool {
	d := b.d
	if p.Kind != mention.State && p.Kind != mention.Collective && p.Kind != mention.Group || j >= end || d.dateAt[j] > 0 {
		return false
	}
	return d.Has(j, token.Upper) && d.Has(j, token.Letter) && !d.covered(j) && !d.isVerb(j) && d.Class(j) == 0
}

// qualifies tells whether a party is only the first part of a compound: "Kazakhstan-France relations", "Japanese companies", "his visit".
func (b *builder) qualifies(p *mention.Party, j, end int) bool {
	d := b.d
	if j < end && d.plural(p) && d.EventAt(p.First) >= 0 && d.EventAt(p.First) == d.EventAt(j) {
		return true // "the EU foreign ministers meeting"
	}
	if j >= end || p.Kind == mention.Named || p.Kind == mention.Post || d.dateAt[j] > 0 {
		return false // "will visit Kenya and Chad | next week"
	}
	if p.Kind == mention.Pronoun && p.Class&lexicon.Quantifier != 0 {
		return d.PartyAt(j) >= 0 || d.plainNoun(j) // "both A and B"
	}
	if p.Kind == mention.Pronoun {
		return p.Class&lexicon.Possessive != 0 && (d.plainNoun(j) || d.EventAt(j) >= 0)
	}
	if (d.Is(j, "-") || d.Is(j, "–")) && d.Tokens[j].Glued() && j+1 < end {
		return true
	}
	if p.Kind == mention.State || p.Kind == mention.Collective {
		if d.EventAt(j) >= 0 {
			return true
		}
		if _, ok := d.group(j, end); ok {
			return false
		}
		return d.plainNoun(j)
	}
	return false
}

// inner tells whether a mark belongs to a noun phrase: a hyphen, a possessive, a quoted word, a full stop of an abbreviation.
func (d *Document) inner(j, end int) bool {
	switch d.Word(j) {
	case "-", "–", "/", "&", "%", "'s", "’s", "'", "’", ".", "\"", "“", "”", "«", "»", "‘":
		return j+1 < end && (d.Tokens[j].Glued() || d.Tokens[j+1].Glued())
	}
	return false
}

// stops tells whether token j ends the noun phrase before it.
func (b *builder) stops(j, end int) bool {
	d := b.d
	c := d.Class(j)
	if d.hyphened(j) {
		return false
	}
	if c&(lexicon.Preposition|lexicon.Conjunction|lexicon.Relative|lexicon.That|lexicon.Determiner|lexicon.Be|lexicon.Have|lexicon.Modal) != 0 {
		return true
	}
	if c&lexicon.Subordinator != 0 || c&lexicon.Possessive != 0 && !d.Is(j, "'s") && !d.Is(j, "’s") {
		return true
	}
	if q := d.QuoteAt(j); q >= 0 && b.opaque(q) && !b.inQuote {
		return true
	}
	for k := j; k < end && k < j+3 && d.Class(k)&lexicon.Adverb != 0; k++ {
		j = k + 1 // "the Ministry strongly condemns"
	}
	if j >= end {
		return false
	}
	_, ok := d.group(j, end)
	return ok
}

// hyphened tells whether token j stands between hyphens: "face-to-face", "state-of-the-art".
func (d *Document) hyphened(j int) bool {
	return j > 0 && j+1 < len(d.Tokens) && d.Is(j-1, "-") && d.Tokens[j].Glued() && d.Is(j+1, "-") && d.Tokens[j+1].Glued()
}
