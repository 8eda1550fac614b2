package communique

import (
	"iter"
	"slices"
	"sort"
	"strings"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// A hearing is what has been heard so far in a release: quotations first, then what the clauses report.
type hearing struct {
	*reading
	quoted   []bool         // by clause: its verb tells who speaks a quotation
	byName   map[string]int // the first of the people with each name
	last     said           // the statement before, whose speaker goes on
	narrator int            // index in Article.People of who says "I", or -1
	joint    bool           // several speak as "we"
}

// Said is one statement with where its content stands.
type said struct {
	speakers    []Statement // speaker, role and country of each
	verb, rule  string
	first, end  int // tokens of the content
	from, until int // tokens of the evidence
}

// findStatements reads who said what.
func (r *reading) findStatements() {
	h := &hearing{reading: r, quoted: make([]bool, len(r.clauses.Clauses))}
	h.narrator = h.narrates()
	h.joint = h.jointly()
	h.quotations()
	h.last = said{}
	for i := range r.clauses.Clauses {
		h.clause(i)
	}
	h.sources()
	h.resolutions()
	sort.SliceStable(r.article.Statements, func(i, j int) bool {
		return firstOffset(r.article.Statements[i].Evidence) < firstOffset(r.article.Statements[j].Evidence)
	})
}

// record keeps a statement, once for each of its speakers.
func (h *hearing) record(s said, mode Mode) {
	if mode == Reported {
		s.end = min(s.end, s.first+glance)
	}
	text := h.content(s.first, s.end)
	if len(s.speakers) == 0 || text == "" {
		return
	}
	for _, by := range s.speakers {
		by.Mode, by.Verb, by.Text = mode, s.verb, text
		by.Evidence = []Evidence{h.evidence(min(s.from, s.first), max(s.until, s.end), s.rule)}
		h.article.Statements = append(h.article.Statements, by)
	}
	h.last = s
}

// content is the text of tokens [first, end), a paragraph's break and the mark that reopens a quotation behind it folded.
func (h *hearing) content(first, end int) string {
	s := h.doc.Slice(first, end)
	if !strings.Contains(s, "\n\n") {
		return s
	}
	var b strings.Builder
	for i := first; i < end; i++ {
		start := h.doc.ParagraphStart(i)
		if start && i > first {
			b.WriteByte(' ')
			if h.opensQuotation(i) {
				continue
			}
		} else if i > first && !h.doc.Tokens[i].Glued() {
			b.WriteByte(' ')
		}
		b.WriteString(h.doc.Word(i))
	}
	return strings.ReplaceAll(b.String(), "  ", " ")
}

// clause reads what one clause reports.
func (h *hearing) clause(i int) {
	c := &h.clauses.Clauses[i]
	frame := c.Verb.Frame(lexicon.Saying)
	if c.InQuote || h.quoted[i] || !h.reports(i) || h.nested(c) {
		return
	}
	s := said{from: c.First, until: c.Verb.End}
	if c.Verb.Passive {
		h.passive(i, frame)
		return
	}
	switch {
	case frame != nil:
		s.verb, s.rule = lemma(frame), frame.Rule
	case len(c.Verb.Hits) == 0 && h.thatClause(i) >= 0:
		s.verb, s.rule = h.uninflected(c.Verb), "that-clause"
	default:
		return
	}
	phrase, aside := h.subject(i)
	s.speakers = h.speakers(phrase)
	if len(s.speakers) == 0 {
		return
	}
	var ok bool
	if aside {
		s.first, s.end, ok = h.around(i, phrase)
	} else if frame == nil {
		s.first, ok = h.thatClause(i), true
	} else {
		s.first, ok = h.start(i, frame)
		if !ok && frame.Has("that") {
			s.first, s.end, ok = h.around(i, phrase)
		}
	}
	if !ok {
		return
	}
	if s.end == 0 {
		s.first = h.skipMarks(s.first)
		s.end = h.end(i, s.first, frame == nil || h.clausal(c, s.first))
	}
	h.record(s, Reported)
}

// nested tells whether a clause stands inside what is said and says what its own speaker says there: "He said he hoped that ...".
func (h *hearing) nested(c *clause.Clause) bool {
	if c.Kind != clause.That || c.First < h.last.first || c.First >= h.last.end || len(c.Subject.Parties) != 1 {
		return false
	}
	return h.doc.Parties[c.Subject.Parties[0]].Kind == mention.Pronoun
}

// lemma is the verb that a Statement gives.
func lemma(frame *lexicon.Entry) string { return or(frame.Get("lemma"), frame.Name) }

// reports tells whether a clause's verb is used to report: actively, of something past or present that is not denied.
func (h *hearing) reports(i int) bool {
	c := &h.clauses.Clauses[i]
	v := c.Verb
	if v.Empty() || v.Negated || v.Copula || v.Tense == clause.Future {
		return false
	}
	if v.Passive {
		return v.Finite() && v.Modal < 0 && v.Frame(lexicon.Saying) != nil
	}
	switch c.Kind {
	case clause.Infinitive:
		if c.Parent < 0 {
			return false
		}
		parent := h.clauses.Clauses[c.Parent]
		lead := parent.Verb.Frame(lexicon.Saying)
		if lead == nil || parent.Verb.Negated || parent.Verb.Modal >= 0 && !h.would(parent.Verb) {
			return false
		}
		return lead.Has("lead") && h.adjacent(parent.Verb.End, v.First) || lead.Has("purpose") && !parent.Verb.Passive && h.reports(c.Parent)
	case clause.Participle:
		if h.quotedAs(i) {
			return true
		}
		return v.Form&lexicon.Gerund != 0 && c.Parent >= 0 && (h.doc.Is(v.First-1, ",") || h.doc.Is(v.First-1, "and") || h.adverbAfterComma(v.First-1))
	}
	return v.Modal < 0 || h.me(c) && (h.doc.Is(v.Modal, "can") || h.doc.Is(v.Modal, "must"))
}

// would: "would like to thank".
func (h *hearing) would(v clause.Verb) bool { return h.doc.Is(v.Modal, "would") }

// me tells whether a clause's subject is "I".
func (h *hearing) me(c *clause.Clause) bool {
	return !c.Subject.Empty() && h.doc.Is(c.Subject.First, "I")
}

func (h *hearing) adverbAfterComma(i int) bool {
	return h.doc.Class(i)&lexicon.Adverb != 0 && h.doc.Is(i-1, ",")
}

// adjacent tells whether no more than a few adverbs stand between tokens.
func (h *hearing) adjacent(end, first int) bool {
	for i := end; i < first; i++ {
		if h.doc.Class(i)&lexicon.Adverb == 0 {
			return false
		}
	}
	return end <= first
}

// quotedAs: "was quoted as saying".
func (h *hearing) quotedAs(i int) bool {
	c := &h.clauses.Clauses[i]
	return h.doc.Is(c.Verb.First-1, "as") && c.Parent >= 0 && h.clauses.Clauses[c.Parent].Verb.Passive
}

// subject is the phrase that names the speaker; aside tells that it stands with its verb inside what is said: "Kenya, he added, stands ready".
func (h *hearing) subject(i int) (p clause.Phrase, aside bool) {
	c := &h.clauses.Clauses[i]
	if h.quotedAs(i) {
		return h.clauses.Clauses[c.Parent].Subject, false
	}
	for n := len(c.Before) - 1; n >= 0; n-- {
		p := c.Before[n]
		if p.Prep < 0 && len(p.Parties) > 0 && h.adjacent(p.End, c.Verb.First) {
			return p, h.doc.Is(p.First-1, ",") && h.doc.Is(c.Verb.End, ",") && c.Subject.End < p.First
		}
	}
	switch {
	case h.doc.Is(c.Subject.First-1, ",") && h.doc.Is(c.Verb.End, ",") && h.adjacent(c.Subject.End, c.Verb.First):
		return c.Subject, true
	case len(c.Subject.Parties) == 0 && !h.styled(c.Subject) && h.inverted(c):
		return c.After[0], false
	case len(c.Subject.Parties) == 0 && h.clauses.QuoteAt(c.Subject.First) >= 0 && i > 0 && h.clauses.Clauses[i-1].Sentence == c.Sentence && !h.clauses.Clauses[i-1].InQuote:
		return h.subject(i - 1) // "..., said the Minister, adding that": a quotation speaks for nobody
	case c.Kind == clause.Relative && c.Shared && len(c.Subject.Parties) > 1:
		p = c.Subject // of a list, the last is who
		p.Parties = p.Parties[len(p.Parties)-1:]
		return p, false
	}
	return c.Subject, false
}

// inverted: "said the Minister".
func (h *hearing) inverted(c *clause.Clause) bool {
	return len(c.After) > 0 && c.After[0].Prep < 0 && len(c.After[0].Parties) > 0 && h.adjacent(c.Verb.End, c.After[0].First)
}

// passive reads what is said by an agent: "The visit was welcomed by the Minister", "was described by her as a success".
func (h *hearing) passive(i int, frame *lexicon.Entry) {
	c := &h.clauses.Clauses[i]
	s := said{verb: lemma(frame), rule: frame.Rule, from: c.First, until: c.Verb.End}
	for n, p := range c.After {
		if p.Prep < 0 || !h.doc.Is(p.Prep, "by") || len(p.Parties) == 0 {
			continue
		}
		s.speakers, s.until = h.speakers(p), p.End
		switch {
		case frame.Has("as") && h.doc.Is(p.End, "as") && n+1 < len(c.After):
			s.first = h.opened(p.End + 1)
			s.end = h.end(i, s.first, false)
		case frame.Has("thing") && !c.Subject.Empty() && !h.isPerson(c.Subject):
			s.first, s.end = c.Subject.First, h.trim(c.Subject.First, c.Verb.First)
		}
		break
	}
	if s.end > s.first {
		h.record(s, Reported)
	}
}

// opened passes a mark that opens a quotation.
func (h *hearing) opened(i int) int {
	if h.opensQuotation(i) {
		return i + 1
	}
	return i
}

// start is the token at which what a clause reports begins.
func (h *hearing) start(i int, frame *lexicon.Entry) (first int, ok bool) {
	c := &h.clauses.Clauses[i]
	at := h.skipAdverbs(c.Verb.End)
	object := h.object(c, at)
	if c.Kind == clause.Relative && frame.Has("as") && !object.Empty() && !c.Subject.Empty() && len(c.Subject.Parties) > 0 && !c.Shared {
		return object.First, true // "a line, which the Minister called a bridge"
	}
	that := h.explicit(c)
	if that < 0 {
		that = h.thatClause(i)
	}
	if that >= 0 && frame.Has("told") && that <= object.First && h.hears(object) {
		that = object.End // "told the Minister he hoped"
	}
	if frame.Has("as") {
		return h.named(c, object, frame)
	}
	if frame.Has("urge") && !object.Empty() && h.infinitive(i, object.End) {
		return object.First, !h.errand(i)
	}
	if frame.Has("to") && h.infinitive(i, at) && h.doc.Class(at)&lexicon.To != 0 {
		return at, true
	}
	if that >= 0 && frame.Has("that") && (object.Empty() || object.First > that || frame.Has("told") && h.hears(object) || !frame.Has("thing")) {
		return that, true
	}
	if frame.Has("told") && frame.Has("that") && that < 0 && h.hears(object) && h.finiteBehind(c.Sentence, object.End) && !h.breaks(object.End) {
		return object.End, true
	}
	if frame.Has("bare") && !object.Empty() && !h.hears(object) && h.doc.Class(object.First)&lexicon.Pronoun == 0 && h.finiteBehind(c.Sentence, object.End) {
		return object.First, true // "said the loan, repayable over ten years, would go"
	}
	if frame.Has("thing") && !object.Empty() && !(frame.Has("person") && h.isPerson(object)) {
		return object.First, true
	}
	if frame.Has("thing") && h.doc.Class(at) == 0 && h.gerund(i, at) {
		return at, true
	}
	if frame.Has("feeling") && h.feels(object) {
		return object.First, true
	}
	if about := frame.Get("about"); about != "" {
		for _, p := range c.After {
			if p.Prep >= 0 && !p.Empty() && p.Date < 0 && listed(about, strings.ToLower(h.doc.Word(p.Prep))) {
				return p.First, true
			}
		}
	}
	return 0, false
}

// object is the first object behind the verb at token at.
func (h *hearing) object(c *clause.Clause, at int) clause.Phrase {
	none := clause.Phrase{Prep: -1}
	for n, p := range c.After {
		switch {
		case p.Prep < 0 && p.Date < 0 && (n > 0 || h.skipAdverbs(at) >= p.First):
			return p
		case n < 2 && h.passes(c, n):
		default:
			return none
		}
	}
	return none
}

// passes tells whether the n-th phrase behind a verb stands before its object: "conveyed to the Amir the greetings", "condemned in the
// strongest terms the attack", "announced on Monday a plan".
func (h *hearing) passes(c *clause.Clause, n int) bool {
	p := c.After[n]
	if n+1 >= len(c.After) || !h.adjacent(p.End, c.After[n+1].First) {
		return false
	}
	if p.Date >= 0 {
		return true
	}
	if p.Prep < 0 {
		return false
	}
	switch h.doc.Word(p.Prep) {
	case "to":
		return len(p.Parties) > 0 || n == 0
	case "in", "with", "on", "at":
		return len(p.Parties) == 0 && c.After[n+1].Prep < 0
	}
	return false
}

// named is what something is said to be: "described Kenya as a partner", "called it a threat". A pronoun before it is no content.
func (h *hearing) named(c *clause.Clause, object clause.Phrase, frame *lexicon.Entry) (first int, ok bool) {
	if object.Empty() {
		return 0, false
	}
	next := h.after(c, object)
	switch {
	case h.doc.Is(object.End, "as"):
		ok = true
	case lemma(frame) == "call" || lemma(frame) == "term" || lemma(frame) == "dub" || lemma(frame) == "label" || lemma(frame) == "brand":
		ok = next.Prep < 0 && !next.Empty() && next.Date < 0
	default:
		for i := object.End; i < c.End && !ok; i++ {
			ok = h.doc.Is(i, "as")
		}
	}
	if h.doc.Class(object.First)&lexicon.Pronoun != 0 && object.End == object.First+1 && !next.Empty() {
		return next.First, ok
	}
	return object.First, ok
}

// after is the phrase behind another one in a clause.
func (h *hearing) after(c *clause.Clause, p clause.Phrase) clause.Phrase {
	for _, q := range c.After {
		if q.First >= p.End {
			return q
		}
	}
	return clause.Phrase{Prep: -1}
}

// infinitive tells whether a clause has an infinitive that begins at or soon after a token.
func (h *hearing) infinitive(i, at int) bool {
	for j := range h.behind(i) {
		c := &h.clauses.Clauses[j]
		if c.Kind == clause.Infinitive && c.Parent == i && c.Verb.First >= at {
			return true
		}
	}
	return false
}

// errand tells whether the infinitive only passes something on: "asked him to convey an invitation".
func (h *hearing) errand(i int) bool {
	if i+1 >= len(h.clauses.Clauses) {
		return false
	}
	f := h.clauses.Clauses[i+1].Verb.Frame(lexicon.Saying)
	return h.clauses.Clauses[i+1].Kind == clause.Infinitive && f != nil && (f.Name == "convey" || f.Name == "transmit" || f.Name == "pass on")
}

// gerund tells whether a participle clause of a clause begins at a token: "suggested opening a consulate".
func (h *hearing) gerund(i, at int) bool {
	return i+1 < len(h.clauses.Clauses) && h.clauses.Clauses[i+1].Parent == i && h.clauses.Clauses[i+1].Verb.First == at
}

// breaks tells whether a mark or a preposition stands at token i.
func (h *hearing) breaks(i int) bool {
	return i >= len(h.doc.Tokens) || h.doc.Tokens[i].Is(token.Mark) || h.doc.Class(i)&(lexicon.Preposition|lexicon.Conjunction|lexicon.To) != 0
}

// explicit is the token behind a "that" which stands behind the verb, its hearer, a place and a date; or -1.
func (h *hearing) explicit(c *clause.Clause) int {
	end := min(h.doc.Sentences[c.Sentence].End, c.Verb.End+24)
	for i := c.Verb.End; i < end; i++ {
		switch class := h.doc.Class(i); {
		case class&lexicon.That != 0 && h.doc.PartyAt(i) < 0:
			if i > c.Verb.End && h.doc.Class(i-1)&lexicon.Preposition != 0 || h.object(c, c.Verb.End).First > 0 && h.noun(c, i) {
				return -1
			}
			if h.headless(i + 1) {
				return -1
			}
			return i + 1
		case class&(lexicon.Relative|lexicon.Subordinator|lexicon.To) != 0 && class&lexicon.Preposition == 0, h.clauses.VerbAt(i) >= 0:
			return -1
		}
	}
	return -1
}

// headless tells whether a finite verb stands at a token: what "that" opens before it is a relative clause.
func (h *hearing) headless(i int) bool {
	n := h.clauses.VerbAt(i)
	return n >= 0 && h.clauses.Clauses[n].Verb.First == i && h.clauses.Clauses[n].Verb.Finite()
}

// noun tells whether an object that hears nothing stands between a clause's verb and token i: "expressed the hope that".
func (h *hearing) noun(c *clause.Clause, i int) bool {
	for _, p := range c.After {
		if p.First < i && p.Prep < 0 && p.Date < 0 && !h.hears(p) {
			return true
		}
	}
	return false
}

// finiteBehind tells whether a finite verb of a clause that is no relative one stands behind a token.
func (h *hearing) finiteBehind(sentence, from int) bool {
	return h.finite(sentence, from, h.doc.Sentences[sentence].End, clause.Main, clause.That, clause.Participle, clause.Infinitive)
}

// thatClause is the first token of the that-clause of a clause, or -1.
func (h *hearing) thatClause(i int) int {
	for j := range h.behind(i) {
		c := &h.clauses.Clauses[j]
		if c.Kind == clause.That && c.Parent == i && !c.InQuote && !(h.doc.Class(c.Verb.First-1)&lexicon.That != 0 && h.doc.Is(c.Verb.First-1, "that")) {
			return h.behindThat(i, c.First, c.Verb.First)
		}
	}
	return -1
}

// behindThat moves a that-clause's beginning back to what stands right behind "that": "that, since 1990, trade had grown".
func (h *hearing) behindThat(i, first, verb int) int {
	from := h.clauses.Clauses[i].Verb.End
	for j := first; j >= from && j > first-24; j-- {
		if h.doc.Class(j)&lexicon.That != 0 && h.doc.PartyAt(j) < 0 {
			return j + 1
		}
	}
	return first
}

// hears tells whether an object is somebody who may be told something.
func (h *hearing) hears(p clause.Phrase) bool { return len(p.Parties) > 0 }

func (h *hearing) isPerson(p clause.Phrase) bool {
	if len(p.Parties) == 0 || p.Event >= 0 {
		return false
	}
	switch h.doc.Parties[p.Parties[0]].Kind {
	case mention.Named, mention.Post, mention.Group, mention.Pronoun, mention.Sides:
		return true
	}
	return false
}

// feels tells whether a phrase has a noun for something felt or wished.
func (h *hearing) feels(p clause.Phrase) bool {
	for i := p.First; i < p.End; i++ {
		if _, ok := h.doc.Longest(i, lexicon.Feeling); ok {
			return true
		}
	}
	return false
}

func (h *hearing) skipAdverbs(i int) int {
	for i < len(h.doc.Tokens) && h.doc.Class(i)&lexicon.Adverb != 0 && h.doc.Class(i)&(lexicon.Preposition|lexicon.Determiner) == 0 {
		i++
	}
	return i
}

// skipMarks passes punctuation that says nothing where content begins.
func (h *hearing) skipMarks(i int) int {
	for i < len(h.doc.Tokens) {
		switch h.doc.Word(i) {
		case ",", ":", ";", ".", "-", "–", "—", "•", "*", ")", "]", "”", "’", "»":
			i++
			continue
		}
		break
	}
	return i
}

// clausal tells whether what a clause reports is a clause itself: behind "that", or behind a verb that takes no object.
func (h *hearing) clausal(c *clause.Clause, first int) bool {
	return h.doc.Class(first-1)&lexicon.That != 0 || !c.Verb.Frame(lexicon.Saying).Has("thing") && c.Verb.Frame(lexicon.Saying).Has("that")
}

// end is where what clause i reports ends: before the next clause that is not part of it.
func (h *hearing) end(i, first int, clausal bool) int {
	c := &h.clauses.Clauses[i]
	end := h.doc.Sentences[c.Sentence].End
	verb := !clausal // what is said has its finite verb
	for j := range h.behind(i) {
		n := &h.clauses.Clauses[j]
		if n.InQuote || n.Verb.Empty() || n.Verb.First < first {
			continue
		}
		if h.apart(i, j) && verb {
			end = min(end, h.opening(n))
			break
		}
		verb = verb || n.Verb.Finite() && n.Kind != clause.Relative && n.Kind != clause.Subordinate
	}
	if c.Parent >= 0 {
		if v := h.clauses.Clauses[c.Parent].Verb; v.First > first {
			end = min(end, v.First)
		}
	}
	return h.trim(first, end)
}

// apart tells whether clause j is no part of what clause i reports: a clause of its own, or the next one that reports.
func (h *hearing) apart(i, j int) bool {
	c, n := &h.clauses.Clauses[i], &h.clauses.Clauses[j]
	frame := n.Verb.Frame(lexicon.Saying)
	switch n.Kind {
	case clause.Main:
		return h.coordinated(n) && (n.Shared || n.Verb.Modal < 0 && !n.Verb.Perfect)
	case clause.Participle:
		return frame != nil && h.reports(j) && h.sameSubject(c, n)
	case clause.Subordinate:
		return frame != nil && len(h.speakers(n.Subject)) > 0 || h.doc.Is(h.opening(n)-1, ",") && (h.doc.Is(h.opening(n), "while") || h.doc.Is(h.opening(n), "as"))
	}
	return n.Kind == c.Kind && n.Parent == c.Parent && frame != nil
}

// coordinated tells whether a mark or a conjunction stands before a clause; else it only modifies the noun before: "the welcome extended to him".
func (h *hearing) coordinated(c *clause.Clause) bool {
	i := c.Verb.First - 1
	if !c.Shared {
		i = min(c.First, c.Subject.First) - 1
	}
	for i > 0 && h.doc.Class(i)&lexicon.Adverb != 0 {
		i--
	}
	return h.doc.Class(i)&lexicon.Conjunction != 0 || !h.doc.Tokens[max(i, 0)].Is(token.Letter)
}

func (h *hearing) sameSubject(a, b *clause.Clause) bool { return a.Subject.First == b.Subject.First }

// around is what a clause says that stands before it or on both sides: "Trade, he added, had grown", "Trade had grown, he said".
func (h *hearing) around(i int, p clause.Phrase) (first, end int, ok bool) {
	c := &h.clauses.Clauses[i]
	s := h.doc.Sentences[c.Sentence]
	if c.Kind == clause.Subordinate && h.doc.Is(h.opening(c), "As") && h.opening(c) <= s.First+1 {
		// "As the Minister noted in his address, trade had grown."
		for j := c.Verb.End; j < min(s.End, c.Verb.End+glance); j++ {
			if h.doc.Is(j, ",") && h.hasVerb(c.Sentence, j) {
				return j + 1, h.trim(j+1, s.End), true
			}
		}
	}
	if c.Kind != clause.Main && c.Kind != clause.That && c.Kind != clause.Relative {
		return 0, 0, false
	}
	tag := min(p.First, c.Verb.First)
	if !h.doc.Is(tag-1, ",") || tag-1 <= s.First {
		return 0, 0, false
	}
	stop := max(p.End, c.Verb.End)
	before := h.finiteIn(c.Sentence, s.First, tag) || h.endsSentence(stop) && tag-s.First > 4
	if h.doc.Is(stop, ",") && h.doc.Class(stop+1)&lexicon.Conjunction == 0 && (!before || h.hasVerb(c.Sentence, stop)) {
		for j := range h.behind(i) {
			h.quoted[j] = true // it is part of what is said
		}
		return stop + 1, h.trim(stop+1, s.End), true
	}
	if c.Kind == clause.Relative {
		return 0, 0, false
	}
	first = s.First
	if d := h.doc.Dateline; d.Holds(first) {
		first = d.End
	}
	first = h.skipMarks(first)
	if !before {
		return 0, 0, false
	}
	return first, h.trim(first, tag-1), first < tag-1
}

func (h *hearing) hasVerb(sentence, from int) bool {
	return h.hasVerbIn(sentence, from, h.doc.Sentences[sentence].End)
}

// hasVerbIn tells whether a finite verb of a sentence stands in tokens [from, to).
func (h *hearing) hasVerbIn(sentence, from, to int) bool {
	return h.finite(sentence, from, to, clause.Main, clause.That, clause.Subordinate, clause.Relative)
}

// finiteIn tells whether a clause of its own has its verb in tokens [from, to).
func (h *hearing) finiteIn(sentence, from, to int) bool {
	return h.finite(sentence, from, to, clause.Main, clause.That)
}

// finite tells whether a clause of such a kind has a finite verb in tokens [from, to) of a sentence, as far as anybody reads.
func (h *hearing) finite(sentence, from, to int, kinds ...clause.Kind) bool {
	to = min(to, h.doc.Sentences[sentence].End, from+glance)
	for i := from; i < to; i++ {
		n := h.clauses.VerbAt(i)
		if n < 0 {
			continue
		}
		if c := &h.clauses.Clauses[n]; c.Verb.First >= from && c.Verb.Finite() && slices.Contains(kinds, c.Kind) {
			return true
		}
	}
	return false
}

// glance is how many tokens of a sentence are looked at from one of them: no more than a person would.
const glance = 240

// behind are the clauses of a sentence behind clause i, as far as anybody reads.
func (h *hearing) behind(i int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for j := i + 1; j < min(len(h.clauses.Clauses), i+glance/4); j++ {
			if h.clauses.Clauses[j].Sentence != h.clauses.Clauses[i].Sentence || !yield(j) {
				return
			}
		}
	}
}

// uninflected undoes the regular inflection of a verb that the lexicon does not know.
func (h *hearing) uninflected(v clause.Verb) string {
	w := strings.ToLower(h.doc.Word(v.Main))
	for _, cut := range [][2]string{{"ied", "y"}, {"ies", "y"}, {"ated", "ate"}, {"ised", "ise"}, {"ized", "ize"}, {"ced", "ce"}, {"ged", "ge"}, {"sed", "se"}, {"ved", "ve"}, {"ed", ""}, {"s", ""}} {
		if stem, ok := strings.CutSuffix(w, cut[0]); ok {
			return stem + cut[1]
		}
	}
	return ""
}

// listed tells whether a word is one of a list.
func listed(list, word string) bool {
	for w := range strings.FieldsSeq(list) {
		if w == word {
			return true
		}
	}
	return false
}
