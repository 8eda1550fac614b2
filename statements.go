package communique

import (
	"sort"
	"strings"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// A hearing is what has been heard so far in a release: quotations and what the clauses report, in the order of the text.
type hearing struct {
	*reading
	quoted    []bool         // by clause: its verb tells who speaks a quotation
	byName    map[string]int // the first of the people with each name
	bySurname map[string]int // the person whose name ends so, -1 for several; filled on first use
	last      said           // the statement before, whose speaker goes on
	heard     []said         // all that was heard, in order
	endOf     map[int]int    // of what was heard, where it ends by where it begins; made for the first list
	plain     bool           // the verb in hand only says that something is said
	voices    []voice        // who spoke without a name
	labelling []label        // of a transcript
	narrator  int            // index in Article.People of who says "I", or -1
	joint     bool           // several speak as "we"
	listEnd   int            // where the last item of a list ends that was told as said
}

// Said is one statement with where its content stands.
type said struct {
	speakers    []Statement // speaker, role and country of each
	verb, rule  string
	first, end  int  // tokens of the content
	from, until int  // tokens of the evidence
	plain       bool // the verb only says that something is said
}

// findStatements reads who said what. What a notice tells its readers is none.
func (r *reading) findStatements() {
	if r.article.Kind == Notice {
		return
	}
	h := &hearing{reading: r, quoted: make([]bool, len(r.clauses.Clauses))}
	h.narrator = h.reading.narrator()
	h.joint = h.jointly()
	h.labelling = h.labels()
	runs := h.runs()
	for i := range r.clauses.Clauses {
		for len(runs) > 0 && runs[0].span.First <= r.clauses.Clauses[i].First {
			h.quotation(runs[0])
			runs = runs[1:]
		}
		h.clause(i)
	}
	for _, run := range runs {
		h.quotation(run)
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
		if h.opensQuotation(s.first-1) && h.clauses.Quotes[h.clauses.QuoteAt(s.first)].End < s.end {
			s.first-- // the mark too: "praised “the solidarity” of Kenya"
		}
	}
	text := h.content(s.first, s.end)
	if len(s.speakers) == 0 || text == "" || mode == Reported && h.saysNothing(s) {
		return
	}
	for _, by := range s.speakers {
		by.Mode, by.Verb, by.Text = mode, s.verb, text
		by.Evidence = h.proof(min(s.from, s.first), max(s.until, s.end), s.rule)
		h.article.Statements = append(h.article.Statements, by)
	}
	h.last = s
	h.heard = append(h.heard, s)
}

// saysNothing tells whether content only points at what is said elsewhere: "I thank you", "stated this in Oslo", "stated as follows".
func (h *hearing) saysNothing(s said) bool {
	if h.doc.Is(s.first, "as") && h.doc.Is(s.first+1, "follows") || h.doc.Definite(s.first) && h.doc.Is(s.first+1, "following") {
		return true
	}
	if h.doc.Is(s.first, "you") && s.verb == "thank" {
		return true
	}
	class := h.doc.Class(s.first)
	if class&lexicon.Pronoun == 0 || class&(lexicon.Possessive|lexicon.Relative) != 0 {
		return false
	}
	bare := s.end == s.first+1 || h.doc.Class(s.first+1)&lexicon.Preposition != 0 && !h.doc.Is(s.first+1, "for")
	return bare && (class&lexicon.Determiner != 0 || s.end == s.first+1 || h.doc.Is(s.first, "it") && h.doc.Class(s.first+1)&lexicon.To == 0)
}

// pointsAt tells whether no more than a noun stands behind a demonstrative, and to whom and when it was said: "conveyed this position to the Ambassador".
func (h *hearing) pointsAt(s said) bool {
	for i := s.first + 1; i < min(s.end, s.first+4); i++ {
		if h.doc.Class(i)&(lexicon.Preposition|lexicon.To) != 0 {
			return i > s.first+1 && !h.doc.Is(i, "of")
		}
		if h.clauses.VerbAt(i) >= 0 {
			return false
		}
	}
	return s.end <= s.first+3
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
	if c.InQuote || h.quoted[i] || c.First < h.listEnd || !h.reports(i) || h.nested(c) || frame != nil && frame.Has("preface") && h.fronted(i) >= 0 {
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
	case len(c.Verb.Hits) == 0 && h.doc.Class(h.thatClause(i)-1)&lexicon.That != 0 && h.directly(i):
		s.verb, s.rule = h.uninflected(c.Verb), "that-clause"
	}
	if s.verb == "" {
		return
	}
	phrase, aside := h.subject(i)
	h.plain = h.plainly(frame)
	s.plain = h.plain
	if s.speakers = h.government(c); s.speakers == nil {
		s.speakers = h.inTurn(c, h.speakers(phrase))
	}
	if len(s.speakers) == 0 || h.saidBelow(c, s) || h.speech(c, s) {
		return
	}
	var ok bool
	if s.first, s.end, ok = h.reported(i, frame, phrase, aside); !ok {
		return
	}
	if s.end == 0 {
		s.first = h.skipManner(h.skipMarks(s.first))
		if h.doc.Is(s.first, "that") && s.first+1 < len(h.doc.Tokens) && h.doc.Has(s.first+1, token.Digit) {
			s.first++ // "that 14 companies": no determiner of several
		}
		s.end = h.end(i, s.first, frame == nil || h.clausal(c, s.first))
	}
	if frame != nil && (frame.Has("mute") || h.isDeed(frame, &s) || frame.Has("errand") && h.points(s.first) && h.pointsAt(s)) {
		return
	}
	h.record(s, Reported)
}

// isDeed tells whether a clause tells what a country or a body does rather than what it says: "Norway offered a loan", "pledged 5 million dollars". In a
// statement of theirs it is said.
func (h *hearing) isDeed(frame *lexicon.Entry, s *said) bool {
	if !frame.Has("deed") && !frame.Has("sum") || h.article.Kind == Position || h.article.Kind == JointStatement || h.article.Kind == Message {
		return false
	}
	if frame.Has("sum") && h.moneyAt(s.first) < 0 || h.doc.Class(s.first-1)&lexicon.That != 0 {
		return false
	}
	for _, by := range s.speakers {
		if by.Speaker == "" || h.personNamed(by.Speaker) != nil {
			return false // people, or a side at the table
		}
	}
	return true
}

// moneyAt is the sum that begins at a token, an article or "some" apart, or -1.
func (h *hearing) moneyAt(i int) int {
	n := mention.From(h.doc.Money, i)
	if n == len(h.doc.Money) || h.doc.Money[n].First > i+3 {
		return -1
	}
	return n
}

// reported is what the subject of a clause reports: behind its verb, or around a clause put in, aside. Where only its beginning is known, end is 0.
func (h *hearing) reported(i int, frame *lexicon.Entry, subject clause.Phrase, aside bool) (first, end int, ok bool) {
	switch {
	case aside:
		return h.around(i, subject)
	case frame == nil:
		return h.thatClause(i), 0, true
	}
	if first, ok = h.start(i, frame); ok || !frame.Has("that") {
		return first, 0, ok
	}
	if first, end, ok = h.around(i, subject); ok {
		return first, end, true
	}
	first, ok = h.unmarked(i, frame)
	return first, 0, ok
}

// directly tells whether the content of a verb that nobody knows stands right behind it, or behind "that" and who is told: else "that" may be
// a relative: "swapped views on the fair that Oslo will host".
func (h *hearing) directly(i int) bool {
	c := &h.clauses.Clauses[i]
	first := h.thatClause(i)
	if h.doc.Class(first-1)&lexicon.That != 0 {
		first--
	}
	return h.afterHearer(c, first)
}

// nested tells whether a clause stands inside what is said and tells what somebody says there: "He said he hoped that ...".
func (h *hearing) nested(c *clause.Clause) bool {
	if c.First < h.last.first || c.First >= h.last.end {
		return false
	}
	if c.Kind == clause.Relative && h.doc.Class(h.last.first-1)&lexicon.That != 0 && len(c.Subject.Parties) == 1 {
		k := h.doc.Parties[c.Subject.Parties[0]].Kind
		return k == mention.State || k == mention.Collective // "noted that the UAE, which announced a grant, is"
	}
	if c.Kind != clause.That {
		return false
	}
	return c.Sentence == h.doc.SentenceOf(h.last.first) && (!c.Shared || c.Subject.First >= h.last.first) && len(c.Subject.Parties) > 0
}

// plainly tells whether a verb only says that something is said: "said", "told reporters", not "asked", "thanked".
func (h *hearing) plainly(frame *lexicon.Entry) bool {
	return frame != nil && (frame.Has("bare") || frame.Has("told") || frame.Has("quote")) && !frame.Has("thing")
}

// lemma is the verb that a Statement gives.
func lemma(frame *lexicon.Entry) string {
	if frame.Has("short") {
		return frame.Name[:strings.LastIndexByte(frame.Name, ' ')]
	}
	return or(frame.Get("lemma"), frame.Name)
}

// uninflected undoes the regular inflection of a verb that the lexicon does not know.
func (h *hearing) uninflected(v clause.Verb) string {
	return lexicon.Infinitive(strings.ToLower(h.doc.Word(v.Main)))
}
